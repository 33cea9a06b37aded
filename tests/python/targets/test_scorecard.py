"""Evaluating from Python, and what comes of it."""

import json
from datetime import date, datetime
from fractions import Fraction

import pytest

import congdoan as cd


@pytest.fixture(scope="module")
def card(resolution: cd.Resolution, figures: cd.Figures) -> cd.Scorecard:
    return cd.evaluate(resolution, figures, as_of=date(2019, 1, 31))


def test_the_first_lines_of_the_guide(card: cd.Scorecard) -> None:
    year = card["advanced"].parts["2018"]
    assert year.outcome is cd.Outcome.MISSED
    assert (year.needed, year.short_by, year.spare) == (64, 1, 0)
    assert (year.actual, year.base) == (63, 70)
    assert year.bound == cd.Bound.over("90%")
    assert year.explain() == year.explain("vi") == year.explain(cd.Language.VI)
    assert "63/70 = 90%" in year.explain("en")
    assert year.explain("vi") == "2018: 63/70 = 90% — cần trên 90%, thiếu 1 người"


def test_a_scorecard_is_a_collection_of_verdicts_by_target(card: cd.Scorecard) -> None:
    assert len(card) == 2
    assert [verdict.target for verdict in card] == ["advanced", "flags"]
    assert tuple(card) == card.verdicts
    assert card["flags"] is card["flags"]
    assert "flags" in card
    assert "flag" not in card
    assert 3 not in card
    assert (card.body, card.as_of, card.ignored_figures) == ("office", date(2019, 1, 31), 0)


def test_a_year_that_is_lost_decides_before_the_end(card: cd.Scorecard) -> None:
    verdict = card["advanced"]
    assert verdict.outcome == "missed"
    assert verdict.ended is False
    assert verdict.over_years == "every_year"
    assert list(verdict.parts) == ["2016", "2017", "2018", "2019", "2020"]
    assert verdict.parts["2019"].outcome == "open"
    assert verdict.parts["2016"].outcome == "undetermined"


def test_soft_verdicts_are_counted_apart(card: cd.Scorecard) -> None:
    assert card["flags"].soft
    assert card.count("missed") == 1
    assert card.count(card["flags"].outcome) == 0
    assert card.count(card["flags"].outcome, soft=True) == 1
    with pytest.raises(cd.InvalidValue, match=r"lost.*met, missed, undetermined"):
        card.count("lost")


def test_blockers_say_what_is_missing(resolution: cd.Resolution) -> None:
    only_base = cd.Figures([cd.Figure(period=2018, measure="staff", value=70)])
    card = cd.evaluate(resolution, only_base, as_of=date(2019, 1, 31))
    missing = {(each.missing.period, each.missing.measure) for each in card.blockers()}
    assert ("2018", "advanced") in missing
    assert ("2018", "staff") not in missing
    first = card.blockers()[0]
    assert "advanced" in first.targets or "flags" in first.targets
    assert "blocks 1 of 2 targets" in first.explain(card, "en")


def test_the_report_is_one_in_every_form(card: cd.Scorecard) -> None:
    for lang in ("vi", "en"):
        report = card.to_dict(lang)
        assert report == json.loads(card.to_json(lang))
        verdict = report["verdicts"][0]
        assert verdict["target"] == "advanced"
        assert verdict["parts"]["2018"]["needed"] == 64
        assert verdict["explanation"] == card["advanced"].explain(lang)
    assert card.to_dict() == card.to_dict("vi")


def test_an_archive_loses_nothing(card: cd.Scorecard) -> None:
    assert cd.parse_scorecard(card.archive_text()) == card
    with pytest.raises(cd.InvalidDocument, match=r"a\.json"):
        cd.parse_scorecard("[]", "a.json")


def test_figures_used_are_those_the_verdict_rests_on(
    resolution: cd.Resolution, figures: cd.Figures
) -> None:
    used = cd.figures_used(resolution, figures, "advanced", as_of=date(2019, 1, 31))
    assert used == figures[:2]
    with pytest.raises(cd.UnknownId):
        cd.figures_used(resolution, figures, "nothing", as_of=date(2019, 1, 31))


def test_figures_used_include_those_the_document_states() -> None:
    congress = cd.Congress(
        format="congdoan/1",
        body=cd.Body(id="office", name="Văn phòng", level="grassroots"),
        congress=cd.Meeting(term="2016-2021"),
        measures=[cd.Measure(id="flags", name="cờ", unit="turn", flow="gross")],
        targets=[cd.Target(id="flags", count="flags", at_least=3, when="over_term")],
        figures=[cd.Figure(period=2016, measure="flags", value=2)],
    )
    given = cd.Figures([cd.Figure(period=2017, measure="flags", value=1)])
    used = cd.figures_used(congress, given, "flags", as_of=date(2018, 1, 31))
    assert used == (given[0], congress.figures[0])
    card = cd.evaluate(congress, given, as_of=date(2018, 1, 31))
    assert card["flags"].outcome == "met"


@pytest.mark.parametrize(
    "as_of",
    ["2019-01-31", None, 2019, datetime(2019, 1, 31)],
)
def test_the_day_of_judgement_is_a_date(
    resolution: cd.Resolution, figures: cd.Figures, as_of: object
) -> None:
    with pytest.raises(TypeError, match=r"a datetime\.date is due"):
        cd.evaluate(resolution, figures, as_of=as_of)  # type: ignore[arg-type]


def test_the_day_of_judgement_must_be_given(resolution: cd.Resolution, figures: cd.Figures) -> None:
    with pytest.raises(TypeError, match="as_of"):
        cd.evaluate(resolution, figures)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="as_of"):
        cd.evaluate(resolution, figures, date(2019, 1, 31))  # type: ignore[misc]


def test_what_is_judged_is_told_by_its_name(resolution: cd.Resolution, figures: cd.Figures) -> None:
    day = date(2019, 1, 31)
    with pytest.raises(TypeError, match=r"congress is a dict; a Congress or Resolution is due"):
        cd.evaluate({}, figures, as_of=day)  # type: ignore[call-overload]
    with pytest.raises(TypeError, match=r"figures is a list; Figures are due"):
        cd.evaluate(resolution, [], as_of=day)  # type: ignore[call-overload]


def test_a_verdict_and_its_parts_have_the_share_that_they_were_judged_on(
    resolution: cd.Resolution, figures: cd.Figures
) -> None:
    for verdict in cd.evaluate(resolution, figures, as_of=date(2019, 1, 31)):
        for part in [verdict, *verdict.parts.values()]:
            exact = part.base is not None and part.base.is_exact and part.actual.is_exact
            if exact and part.base != 0:
                assert part.share == Fraction(int(part.actual), int(part.base))
            else:
                assert part.share is None


def test_an_interval_of_the_largest_numbers_is_judged() -> None:
    largest = 2**63 - 1
    resolution = cd.Resolution(
        body="office",
        terms=["2016-2021"],
        measures=[cd.Measure(id="fund", name="quỹ", unit="dong", flow="gross")],
        targets=[cd.Target(id="fund", amount="fund", over=2**62, when=2018)],
    )
    for value, outcome in [(2**62, "missed"), (2**62 + 1, "met"), (largest, "met")]:
        figures = cd.Figures([cd.Figure(period=2018, measure="fund", value=value)])
        card = cd.evaluate(resolution, figures, as_of=date(2019, 1, 1))
        assert card["fund"].outcome == outcome


def test_examples_are_checked(resolution: cd.Resolution) -> None:
    good = cd.Example(figures={"staff": 70, "advanced": 63}, outcome="missed", needed=64)
    bad = cd.Example(figures={"staff": 70, "advanced": 63}, outcome="missed", needed=63)
    target = cd.Target(
        id="advanced",
        share="advanced",
        of="staff",
        over="90%",
        when="each_year",
        examples=[good, bad],
    )
    checked = cd.Resolution(
        body="office", terms=["2016-2021"], measures=resolution.measures, targets=[target]
    )
    first, second = cd.check_examples(checked)
    assert first.passed
    assert first.differences == ()
    assert (second.target, second.number, second.passed) == ("advanced", 2, False)
    assert second.differences == ("needed: expected 63, came 64",)
    assert second.verdict.needed == 64
