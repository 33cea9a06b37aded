"""Tries thresholds for the next term on the figures of this one, before the congress votes."""

import tomllib
from datetime import date
from pathlib import Path

import congdoan as cd

document = tomllib.loads(Path("examples/bac-kan/congress.toml").read_text(encoding="utf-8"))
figures = cd.read_figures("examples/bac-kan/figures.csv")
target = next(each for each in document["target"] if each["id"] == "advanced_workers")
del target["example"]  # they test the threshold that is being changed

for threshold in ("85%", "89%", "90%", "93%", "95%"):
    target["over"] = threshold
    card = cd.evaluate(cd.read_congress(document), figures, as_of=date(2021, 1, 31))
    verdict = card["advanced_workers"]
    met = sum(part.outcome == "met" for part in verdict.parts.values())
    print(f"over {threshold} every year: {verdict.outcome}, {met} of {len(verdict.parts)} years")
