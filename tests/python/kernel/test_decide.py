"""`decide` from Python: exact, quick, and clear about what it cannot take."""

import pickle
from bisect import bisect_left
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

import congdoan as cd

LARGEST = 2**63 - 1


def test_over_90_percent_of_70_needs_64() -> None:
    decision = cd.decide(63, 70, over="90%")
    assert decision.outcome == cd.Outcome.MISSED == "missed"
    assert (decision.needed, decision.short_by, decision.spare) == (64, 1, 0)
    assert repr(decision) == "Decision(missed, needed=64, short_by=1)"


@pytest.mark.parametrize(
    ("part", "base", "bound", "outcome"),
    [
        (10, 10, {"over": "90%"}, "met"),
        (9, 10, {"over": "90%"}, "missed"),
        (0, 0, {"over": "90%"}, "no_base"),
        (7, 100, {"over": "7%"}, "missed"),
        (7, 100, {"at_least": "7%"}, "met"),
        (29, 100, {"over": "29%"}, "missed"),
        (29, 100, {"at_least": "29%"}, "met"),
        (1, 100, {"over": "1%"}, "missed"),
        (1, 100, {"at_least": "1%"}, "met"),
        (1, 20, {"over": "5%"}, "missed"),
        (1, 20, {"bare": "5%"}, "met"),
        (199, 299, {"at_least": "2/3"}, "missed"),
        (200, 300, {"exactly": "2/3"}, "met"),
        (200, 300, {"under": "2/3"}, "missed"),
        (200, 300, {"at_most": "2/3"}, "met"),
        ("<90", 100, {"at_least": "90%"}, "missed"),
        (">90", 100, {"over": "90%"}, "met"),
        (None, 70, {"over": "90%"}, "undetermined"),
        (63, float("nan"), {"over": "90%"}, "undetermined"),
        (LARGEST, LARGEST, {"at_least": "100%"}, "met"),
        (LARGEST - 1, LARGEST, {"at_least": "100%"}, "missed"),
    ],
)
def test_known_boundaries(
    part: object, base: object, bound: dict[str, object], outcome: str
) -> None:
    assert cd.decide(part, base, **bound).outcome == outcome


def test_over_40_million_proves_over_40_million() -> None:
    assert cd.decide(">40000000", over=40_000_000).outcome == "met"
    assert cd.decide(">40000000", over=40_000_001).outcome == "undetermined"
    assert cd.decide(2**62, over=2**62).outcome == "missed"
    assert cd.decide(2**62 + 1, over=2**62).outcome == "met"


@pytest.mark.parametrize(
    "threshold", ["90%", "9/10", "0.9", Fraction(9, 10), Decimal("0.9"), Decimal("0.90")]
)
def test_a_threshold_may_be_spelt_in_every_exact_way(threshold: object) -> None:
    assert cd.decide(63, 70, over=threshold) == cd.decide(63, 70, over="90%")


def test_names_of_part_and_base_may_be_written() -> None:
    assert cd.decide(base=70, part=63, over="90%") == cd.decide(63, 70, over="90%")


@pytest.mark.parametrize(
    ("arguments", "bound", "message"),
    [
        ((63, 70), {"over": 0.9}, r'the float 0\.9 is not: write "90%"'),
        ((63, 70), {"over": True}, "a ratio is due"),
        ((63, 70), {"over": [90]}, "a ratio is due.*not a list"),
        ((63, 70), {}, "needs a bound: one of over, at_least"),
        ((63, 70), {"over": None}, "needs a bound"),
        ((63, 70), {"over": "90%", "under": "95%"}, "under stands beside over; give one bound"),
        ((63, 70), {"ovr": "90%"}, "has no argument 'ovr'"),
        ((63, 70, 80), {"over": "90%"}, "takes a part and a base"),
        ((63,), {"part": 63, "over": "90%"}, "was given part twice"),
        ((), {"over": "90%"}, "needs a number"),
        (([63], 70), {"over": "90%"}, "a quantity is due.*not a list"),
        ((True, 70), {"over": "90%"}, "a quantity is due.*not a bool"),
    ],
)
def test_wrong_arguments_are_type_errors(
    arguments: tuple[object, ...], bound: dict[str, object], message: str
) -> None:
    with pytest.raises(TypeError, match=message):
        cd.decide(*arguments, **bound)


@pytest.mark.parametrize(
    ("arguments", "threshold", "message"),
    [
        ((63, 70), "90 %%", "^over: .*90 %%"),
        ((63, 70), 90, "above 100%"),
        ((63, 70), "-1%", "-1"),
        ((63, 70), "100%", "no part is over 100% of its base"),
        ((80, 70), "90%", "the part is 80, the base is 70"),
        ((63.5, 70), "90%", r"^part: .*63\.5 is not a whole number"),
        ((63, "1.250"), "90%", "^base: .*1250"),
        ((1,), "1%", "^over: 1% is a share, which needs the base of the part too"),
        ((1,), "100%", "^over: 100% is a share"),
        ((1,), Fraction(1, 3), "^over: 1/3 is a share"),
        (("\ud800", 70), "90%", "surrogate"),
        ((63, 70), Decimal("NaN"), "NaN is not a ratio"),
    ],
)
def test_wrong_values_are_value_errors_of_ours(
    arguments: tuple[object, ...], threshold: object, message: str
) -> None:
    with pytest.raises(cd.InvalidValue, match=message) as caught:
        cd.decide(*arguments, over=threshold)
    assert isinstance(caught.value, ValueError)


def test_numbers_beyond_64_bits_overflow() -> None:
    for arguments, threshold, name in [
        ((2**63, 70), "90%", "part"),
        ((63, 2**64), "90%", "base"),
        ((2**63,), 1, "part"),
        ((1, 2), Fraction(1, 2**64), "over"),
        ((1, 2), 2**64, "over"),
    ]:
        with pytest.raises(
            cd.Overflow, match=rf"^{name}: \d+ does not fit 64 bits; whole numbers end at"
        ):
            cd.decide(*arguments, over=threshold)


def test_a_decision_is_a_value() -> None:
    decision = cd.decide(None, 70, over="90%")
    assert decision == pickle.loads(pickle.dumps(decision))
    assert hash(decision) == hash(pickle.loads(pickle.dumps(decision)))
    assert decision == cd.Decision(
        "undetermined", needed=64, short_by="0..64", spare=cd.Quantity("0..6")
    )
    assert decision != cd.decide(63, 70, over="90%")
    with pytest.raises(AttributeError):
        decision.outcome = "met"  # type: ignore[misc]


def test_every_share_of_small_bases_agrees_with_fractions(greatest_base: int) -> None:
    """All k <= n <= `greatest_base` and p = 1..100, over and at least."""
    decide = cd.decide
    met, missed, no_base = cd.Outcome.MET, cd.Outcome.MISSED, cd.Outcome.NO_BASE
    decided = 0
    for p in range(1, 101):
        for word in ("over", "at_least"):
            bound = {word: f"{p}%"}
            if bound == {"over": "100%"}:
                continue  # refused, see above
            assert decide(0, 0, **bound).outcome is no_base
            for n in range(1, greatest_base + 1):
                needed = least_that_meets(word, Fraction(p, 100), n)
                for k in range(n + 1):
                    decision = decide(k, n, **bound)
                    assert decision.outcome is (met if k >= needed else missed)
                    decided += 1
                assert decision.needed == (needed if needed <= n else None)
    assert decided == 199 * sum(range(2, greatest_base + 2))


def least_that_meets(word: str, threshold: Fraction, n: int) -> int:
    """The least k whose share of n meets, beyond n if there is none.

    Shares grow with k, so that comparing a few of each base as fractions compares them all.
    """

    def meets(k: int) -> bool:
        share = Fraction(k, n)
        return share > threshold or (share == threshold and word == "at_least")

    return bisect_left(range(n + 1), True, key=meets)


def test_evaluate_agrees_at_the_neighbours_of_every_threshold(greatest_base: int) -> None:
    """Each n <= `greatest_base`, p = 1..100 and every k: also one below, at and one above."""
    demands = [
        (word, p)
        for p in range(1, 101)
        for word in ("over", "at_least")
        if (word, p) != ("over", 100)
    ]
    resolution = cd.Resolution(
        body="office",
        terms=["2016-2021"],
        measures=[
            cd.Measure(id="base", name="base", unit="person", flow="stock"),
            cd.Measure(id="part", name="part", unit="person", flow="stock", within="base"),
        ],
        targets=[
            cd.Target(id=f"{word}_{p}", share="part", of="base", when=2018, **{word: f"{p}%"})
            for word, p in demands
        ],
    )
    # The least k that meets, as an integer: over p% of n is 100 k > p n.
    for n in range(1, greatest_base + 1):
        least = [(p * n) // 100 + 1 if word == "over" else -(-p * n // 100) for word, p in demands]
        base = cd.Figure(period=2018, measure="base", value=n)
        for k in range(n + 1):
            part = cd.Figure(period=2018, measure="part", value=k)
            card = cd.evaluate(resolution, cd.Figures([base, part]), as_of=date(2019, 1, 1))
            outcomes = [verdict.outcome for verdict in card]
            assert outcomes == ["met" if k >= needed else "missed" for needed in least], (k, n)
