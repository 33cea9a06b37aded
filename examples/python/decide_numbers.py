"""Decides plain numbers, without documents or years."""

import congdoan as cd

for staff in (10, 70, 299):
    decision = cd.decide(0, staff, over="90%")
    print(f"over 90% of {staff} is {decision.needed}")

for part, base in ((63, 70), (64, 70), (">62", 70), (None, 70), (0, 0)):
    print(f"{part} of {base}: {cd.decide(part, base, over='90%').outcome}")
