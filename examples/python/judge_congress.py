"""Judges one congress on three days: figures come in, one is corrected, the term ends."""

from datetime import date

import congdoan as cd

congress = cd.read_congress("examples/bac-kan/congress.toml")
figures = cd.read_figures("examples/bac-kan/figures.csv")  # invented, see its first lines

for day in (date(2018, 2, 1), date(2018, 6, 30), date(2021, 1, 31)):
    card = cd.evaluate(congress, figures, as_of=day)
    counts = [f"{card.count(outcome)} {outcome}" for outcome in cd.Outcome]
    print(f"{day}: {', '.join(counts)}")
    print(f"  {card['advanced_workers'].explain('en')}")
