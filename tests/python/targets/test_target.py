"""Targets, measures and resolutions as Python states them."""

import copy
import pickle
from fractions import Fraction
from typing import Any

import pytest

import congdoan as cd


def test_a_share_says_its_parts() -> None:
    target = cd.Target(id="advanced", share="advanced", of="staff", over="90%", when="each_year")
    assert (target.kind, target.share, target.of) == ("share", "advanced", "staff")
    assert (target.count, target.amount, target.title, target.qualitative) == (None,) * 4
    assert target.bound == cd.Bound("over", Fraction(9, 10))
    assert target.bound.comparator is cd.Comparator.OVER
    assert target.when == "each_year"
    assert target.when.kind is cd.WhenKind.EACH_YEAR
    assert target.over_years is None
    assert target.if_base_empty is cd.IfBaseEmpty.NO_BASE


@pytest.mark.parametrize("kind", ["count", "amount"])
def test_a_level_is_held_against_a_whole_number(kind: str) -> None:
    target = cd.Target(id="x", at_least=3, when="by 2020", **{kind: "flags"})
    assert target.kind == kind
    assert getattr(target, kind) == "flags"
    assert target.share is None
    assert target.bound == cd.Bound.at_least(3)
    assert target.when.label == "2020"


def test_a_title_and_a_qualitative_target() -> None:
    assert cd.Target(id="x", title="flag").title == "flag"
    qualitative = cd.Target(id="x", qualitative=True)
    assert (qualitative.kind, qualitative.bound) == ("qualitative", None)


def test_over_years_may_be_a_value_or_its_text() -> None:
    for way in ("years_met >= 3", cd.OverYears("years_met >= 3")):
        target = cd.Target(id="x", count="flags", at_least=3, over_years=way)
        assert target.over_years.way is cd.OverYearsWay.YEARS_MET
        assert target.over_years.least == 3
        assert target.over_years == "years_met >= 3"


@pytest.mark.parametrize(
    ("keywords", "message"),
    [
        ({"share": "a", "of": "b"}, "has no comparator"),
        ({"share": "a", "of": "b", "over": "90%", "under": "95%"}, "one comparator"),
        ({"over": "90%"}, "says nothing that can be judged"),
        ({"share": "a", "of": "b", "over": 90}, 'write "90%"'),
        ({"share": "a", "of": "b", "over": "90 %%"}, "90 %%"),
        ({"share": "a", "count": "b", "over": "90%"}, "of more than one kind"),
        ({"count": "a", "at_least": 3, "when": "sometimes"}, "sometimes"),
        ({"count": "a", "at_least": 3, "if_base_empty": "x"}, "no_base, met, missed"),
        ({"count": "a", "at_least": 3, "wen": "always"}, 'did you mean "when"'),
    ],
)
def test_a_target_that_is_none_is_refused(keywords: dict[str, object], message: str) -> None:
    with pytest.raises(cd.InvalidDocument, match=message):
        cd.Target(id="x", **keywords)  # type: ignore[arg-type]


def test_an_example_holds_values_by_measure() -> None:
    example = cd.Example(
        figures={"staff": 70, "advanced": "97.6%", "flag": True}, outcome="met", needed=">=3"
    )
    assert example.figures == {
        "staff": 70,
        "advanced": cd.Percent("97.6%"),
        "flag": True,
    }
    assert example.needed == cd.Quantity(">=3")
    assert example.short_by is None


def test_a_resolution_finds_its_targets(resolution: cd.Resolution) -> None:
    assert [target.id for target in resolution.targets] == ["advanced", "flags"]
    assert resolution.target("flags").count == "flags"
    assert resolution.when(resolution.targets[0]) == "each_year"
    assert resolution.terms == (cd.Term("2016-2021"),)
    with pytest.raises(cd.UnknownId, match="advanced"):
        resolution.target("advance")


def test_a_resolution_names_everything_that_does_not_fit(staff: cd.Measure) -> None:
    with pytest.raises(cd.InvalidDocument) as caught:
        cd.Resolution(
            body="office",
            terms=["2016-2021"],
            measures=[staff],
            targets=[
                cd.Target(id="a", share="nobody", of="staff", over="90%"),
                cd.Target(id="b", share="staff", of="staff", over="110%"),
            ],
        )
    places = [problem.place for problem in caught.value.problems]
    assert "target[0].share" in places
    assert "target[1].over" in places
    with pytest.raises(cd.InvalidDocument, match='"nothing" is not a measure'):
        cd.Resolution(
            body="office",
            measures=[staff, cd.Measure(id="part", name="x", within="nothing")],
            targets=[],
        )


def test_a_measure_does_not_lie_within_itself() -> None:
    with pytest.raises(cd.InvalidDocument, match="cannot lie within itself"):
        cd.Measure(id="loop", name="x", within="loop")


def test_measures_know_what_they_lie_within(resolution: cd.Resolution) -> None:
    advanced = resolution.measures[1]
    assert advanced.within == ("staff",)
    assert advanced.flow is cd.Flow.STOCK
    assert resolution.measures[2].flow == "gross"
    assert cd.Measure(id="x", name="x").flow is None


def target(**given: Any) -> cd.Target:
    """A target with these keys."""
    return cd.Target(id="t", text="t", **given)


@pytest.mark.parametrize("whole", [0, 1, 2, 30, 100, 40_000_000])
def test_the_bound_of_a_count_is_shown_as_a_whole_number(whole: int) -> None:
    for key in ("count", "amount"):
        bound = target(**{key: "visits"}, at_least=whole).bound
        assert str(bound) == f"at_least {whole}"
        assert repr(bound) == f"Bound.at_least({whole})"
    assert str(cd.Bound.at_least(whole)) == f"at_least {whole}"


@pytest.mark.parametrize("percent", ["0%", "1%", "7%", "29%", "90%", "100%", "66.6%", "2/3"])
def test_the_bound_of_a_share_is_shown_as_a_percentage(percent: str) -> None:
    bound = target(share="a", of="b", at_least=percent).bound
    assert str(bound) == f"at_least {percent}"
    assert repr(bound) == f"Bound.at_least('{percent}')"
    assert str(cd.Bound.at_least(percent)) == f"at_least {percent}"


@pytest.mark.parametrize("threshold", [0, 1, 30, "100%", "0%", "90%", "2/3", Fraction(1, 3)])
def test_a_bound_keeps_its_form(threshold: Any) -> None:
    bound = cd.Bound.at_most(threshold)
    part = cd.Part(period="2018", bound=bound)
    for copied in (
        pickle.loads(pickle.dumps(bound)),
        copy.deepcopy(bound),
        eval(repr(bound), {"Bound": cd.Bound}),
        cd.Part.from_dict(part.to_dict()).bound,
    ):
        assert copied == bound
        assert str(copied) == str(bound)
    assert cd.Bound.at_most("100%") == cd.Bound.at_most(1)  # the same number
    assert hash(cd.Bound.at_most("100%")) == hash(cd.Bound.at_most(1))
