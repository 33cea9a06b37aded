"""Majorities, quorums and turnouts as values."""

from fractions import Fraction

import pytest

import congdoan as cd


def test_a_majority_is_a_threshold_of_a_named_base() -> None:
    majority = cd.Majority("over 50% of collected")
    assert majority == "over 1/2 of collected"
    assert majority.threshold == Fraction(1, 2)
    assert majority.strict
    assert majority.base is cd.VoteBase.COLLECTED
    assert majority.bound == cd.Bound.over("1/2")
    assert majority == cd.Majority.over("1/2", "collected")
    assert hash(majority) == hash("over 1/2 of collected")


def test_a_majority_reached_is_not_one_exceeded() -> None:
    assert cd.Majority.at_least("2/3", cd.VoteBase.SUMMONED) == "at_least 2/3 of summoned"
    assert cd.Majority("over 2/3 of cast") != cd.Majority("at_least 2/3 of cast")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("over 1/1 of cast", "nothing is over 100%"),
        ("over 1/2 of colected", 'did you mean "collected"'),
        ("more than half", "over 1/2 of collected"),
        ("over 0,5 of cast", "0,5"),
    ],
)
def test_what_is_no_majority_is_refused_with_what_would_be(text: str, said: str) -> None:
    with pytest.raises(cd.InvalidValue, match=said):
        cd.Majority(text)


def test_a_quorum_and_a_turnout_have_bases_of_their_own() -> None:
    assert cd.Quorum("at_least 2/3 of summoned").base is cd.VoteBase.SUMMONED
    assert cd.Turnout("over 1/2 of members").strict
    with pytest.raises(cd.InvalidValue, match="summoned, members"):
        cd.Quorum("at_least 2/3 of collected")


def test_a_float_is_no_threshold() -> None:
    with pytest.raises(TypeError, match="float"):
        cd.Majority.over(0.5, "cast")  # type: ignore[arg-type]


def test_a_number_of_thousands_of_digits_is_no_majority() -> None:
    with pytest.raises(cd.InvalidValue, match=r'^"a number of 16610 bits" '):
        cd.Majority(10**5000)  # type: ignore[arg-type]
