"""Who sat on a committee, day by day, when one member left and another was elected in between."""

from datetime import date

import congdoan as cd

TERM = "2017-10-16..2022-10-15"
FIRST, LAST = date(2017, 10, 16), date(2022, 10, 15)

mandates = cd.Mandates(
    [
        cd.Mandate(person="Lan", committee="executive", term=TERM, from_=FIRST, until=LAST),
        cd.Mandate(person="Minh", committee="executive", term=TERM, from_=FIRST, until=LAST),
        cd.Mandate(
            person="Hoa",
            committee="executive",
            term=TERM,
            from_=FIRST,
            until=date(2019, 3, 31),
            ended="transfer",
        ),
        cd.Mandate(
            person="Tuấn",
            committee="executive",
            term=TERM,
            from_="2019-06",  # the day is not stated
            until=LAST,
            began="by_election",
        ),
    ],
    [cd.Committee(kind="executive", seats=3, size=3, term=TERM, from_=FIRST, until=LAST)],
)

for day in (FIRST, date(2019, 4, 1), date(2019, 6, 15), date(2019, 7, 1)):
    holders = mandates.holders("executive", day)
    names = ", ".join(each.person for each in holders.certain)
    perhaps = ", ".join(each.person for each in holders.possible)
    vacant = mandates.vacancies("executive", day)
    print(f"{day}: {names}{f'; perhaps {perhaps}' if perhaps else ''} ({vacant} vacant)")

fillings = mandates.fillings("executive", TERM, cd.Bound.at_most("2/3"))
print(f"filled {fillings.count} of {fillings.seats} seats, {fillings.allowed} allowed")
