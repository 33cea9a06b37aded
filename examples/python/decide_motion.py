"""Decides one vote by the bases that rules of procedure name: the base is part of the rule."""

import congdoan as cd

VOTE = {"for": 45, "against": 40, "abstaining": 5, "invalid": 2, "issued": 95, "present": 98}

for base in ("for_and_against", "valid", "collected", "issued", "present"):
    result = cd.decide_motion(cd.Motion.from_dict({**VOTE, "majority": f"over 1/2 of {base}"}))
    print(f"{base}: {result.outcome}, needed {result.needed} of {result.base_count}")

# Only a percentage was printed: of which numbers of ballots can it be?
for collected in (40, 30):
    try:
        motion = cd.Motion(collected=collected, share="87.5%", majority="over 1/2 of collected")
        print(f"87.5% of {collected} is {cd.decide_motion(motion).votes}")
    except cd.InvalidDocument as error:
        print(error)
