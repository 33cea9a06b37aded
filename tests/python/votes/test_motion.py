"""Decisions on motions."""

import csv
import pickle
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import congdoan as cd

TABLE = Path(__file__).resolve().parents[2] / "data/motions.csv"
CASES = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
ANSWERS = ("case", "outcome", "needed", "short_by", "spare", "agreement", "missing")


def motion_of(case: dict[str, str]) -> cd.Motion:
    given = {key: text for key, text in case.items() if text and key not in ANSWERS}
    units = {
        key.removeprefix("units_"): given.pop(key)
        for key in ("units_for", "units_total")
        if key in given
    }
    return cd.Motion.from_dict({**given, **({"units": units} if units else {})})


def shown(value: object) -> str:
    return "" if value is None else str(value)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_case_comes_out_as_the_table_says(case: dict[str, str]) -> None:
    result = cd.decide_motion(motion_of(case))
    actual = {key: shown(getattr(result, key)) for key in ANSWERS[1:-1]}
    actual["missing"] = " ".join(result.missing)
    assert actual == {key: case[key] for key in ANSWERS[1:]}


def test_a_motion_is_given_as_keywords_or_as_a_table() -> None:
    motion = cd.Motion(for_=51, against=49, present=100, majority="over 1/2 of present")
    assert motion.for_ == 51
    assert motion.to_dict() == {
        "for": 51,
        "against": 49,
        "present": 100,
        "majority": "over 1/2 of present",
    }
    assert cd.Motion.from_dict(motion.to_dict()) == motion
    assert pickle.loads(pickle.dumps(motion)) == motion


def test_a_result_tells_everything_it_was_decided_on() -> None:
    result = cd.decide_motion(
        cd.Motion(
            for_=50,
            against=50,
            present=100,
            summoned=151,
            majority="over 1/2 of present",
            quorum="at_least 2/3 of summoned",
            declared="carried",
        )
    )
    assert result.outcome is cd.MotionOutcome.NO_QUORUM
    assert result.possible == ("no_quorum",)
    assert result.base is cd.VoteBase.PRESENT
    assert (result.needed, result.short_by, result.spare) == (51, 1, 0)
    assert result.quorum is not None
    assert result.quorum.outcome is cd.Outcome.MISSED
    assert (result.quorum.count, result.quorum.base_count) == (100, 151)
    assert (result.quorum.needed, result.quorum.short_by) == (101, 1)
    assert result.agreement is cd.Agreement.CONTRADICTS
    assert cd.MotionResult.from_dict(result.to_dict()) == result


def test_units_are_counted_in_halves() -> None:
    result = cd.decide_motion(
        cd.Motion(
            for_=80,
            present=100,
            majority="over 1/2 of present",
            units=cd.UnitVotes(for_=11, total=22),
            units_majority="over 1/2 of units",
        )
    )
    assert result.outcome == "lost"
    assert result.units is not None
    assert result.units.needed == Fraction(23, 2)
    assert result.units.short_by == Fraction(1, 2)


def test_a_roll_call_adds_up_weights() -> None:
    votes = [
        cd.DelegateVote(delegate="A", weight=5, vote="for"),
        {"delegate": "B", "weight": 3, "vote": "against"},
        {"delegate": "C", "vote": cd.Vote.ABSTAINING},
    ]
    motion = cd.Motion(present=9, majority="over 1/2 of present", votes=votes)
    assert cd.decide_motion(motion).votes == 5
    with pytest.raises(cd.InvalidDocument, match="the votes add up to 5"):
        cd.Motion(for_=6, votes=votes)


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ({"for_": 60, "against": 50, "present": 100}, "for 60, against 50 and present 100"),
        ({"collected": 101, "present": 100}, "collected 101 and present 100"),
        ({"for_": -1}, "for: is -1"),
        ({"present": 30, "share": "87.5%", "majority": "over 1/2 of present"}, "share 87.5%"),
    ],
)
def test_numbers_that_contradict_are_named(numbers: dict[str, Any], said: str) -> None:
    with pytest.raises(cd.InvalidDocument, match=said):
        cd.Motion(**numbers)


def test_the_majority_may_come_from_the_rules_of_its_day() -> None:
    motion = cd.Motion(date=date(2020, 6, 1), for_=51, present=100)
    assert cd.decide_motion(motion).missing == ("majority",)
    assert cd.decide_motion(motion, cd.rules()).outcome == "undetermined"
    recalled = cd.decide_motion(motion, cd.rules(certainty="recalled"))
    assert recalled.outcome == "carried"
    assert recalled.provision == "EL-03"
    assert recalled.majority == "over 1/2 of present"


def test_a_named_rule_must_be_one() -> None:
    with pytest.raises(cd.UnknownId, match="EL-99"):
        cd.decide_motion(cd.Motion(provision="EL-99"), cd.rules())
    with pytest.raises(cd.InvalidValue, match="CG-01 is not in force on 2021-01-01"):
        cd.decide_motion(cd.Motion(date=date(2021, 1, 1), provision="CG-01"), cd.rules())


counts = st.integers(0, 2**40)
thresholds = st.fractions(min_value=Fraction(1, 1000), max_value=1, max_denominator=1000)


@given(counts, counts, counts, thresholds, st.booleans())
def test_exact_numbers_agree_with_fractions(
    for_: int, against: int, more: int, threshold: Fraction, strict: bool
) -> None:
    strict = strict and threshold < 1
    rule = (cd.Majority.over if strict else cd.Majority.at_least)(threshold, "present")
    present = for_ + against + more
    result = cd.decide_motion(cd.Motion(for_=for_, against=against, present=present, majority=rule))
    share = Fraction(for_, present) if present else Fraction(0)
    carried = share > threshold if strict else share >= threshold
    assert result.outcome == ("carried" if carried else "lost")
    if present:
        exact = threshold * present
        least = exact.__floor__() + 1 if strict else exact.__ceil__()
        assert (result.needed, result.short_by, result.spare) == (
            least,
            max(0, least - for_),
            max(0, for_ - least),
        )


def test_a_sentence_tells_the_numbers() -> None:
    motion = cd.Motion(for_=51, against=49, present=100, majority="over 1/2 of present")
    result = cd.decide_motion(motion)
    assert result.explain("en") == "carried — 51 of 100 present = 51%, needs over 1/2, which is 51"
    assert result.explain() == result.explain(cd.Language.VI)
    assert "thông qua — 51/100" in result.explain()
