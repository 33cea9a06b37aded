"""Counts the ballots of a committee and says whom they elect."""

import congdoan as cd

names = ["An", "Bình", "Chi", "Dũng"]
ballots = [
    ["An", "Bình", "Chi"],
    ["An", "Bình", "Chi"],
    ["An", "Bình", "Dũng"],
    ["An", "Bình", "Dũng"],
    ["An", "Bình"],
    ["An"],
    ["An", "Bình", "Chi", "Dũng"],  # more than three seats
    [],  # every name struck
    ["An", "Bình", "Chi"],
]
count = cd.count_ballots(ballots, candidates=names, seats=3, invalid={"no_seal": 1})
print(f"{count.collected} collected, {count.valid} valid, {count.invalid} invalid")

election = cd.Election(
    committee="executive", seats=3, majority="over 1/2 of collected", rounds=[count.round]
)
result = cd.decide_election(election)
print(result.rounds[0].explain("en"))
print(result.explain("vi"))
