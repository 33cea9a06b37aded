"""Evaluating from Python, and what comes of it."""

import json
from datetime import date, datetime
from fractions import Fraction
from typing import Any

import pandas as pd
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


def stating(*figures: cd.Figure) -> cd.Congress:
    """A congress of an office that aims at 3 flags in its term and states these figures."""
    return cd.Congress(
        format="congdoan/1",
        body=cd.Body(id="office", name="Văn phòng", level="grassroots"),
        congress=cd.Meeting(term="2016-2021"),
        measures=[cd.Measure(id="flags", name="cờ", unit="turn", flow="gross")],
        targets=[cd.Target(id="flags", count="flags", at_least=3, when="over_term")],
        figures=figures,
    )


def test_a_congress_is_judged_on_the_figures_it_states_alone() -> None:
    congress = stating(cd.Figure(period=2016, measure="flags", value=4))
    day = date(2017, 1, 31)
    card = cd.evaluate(congress, as_of=day)
    assert card["flags"].outcome == "met"
    assert card == cd.evaluate(congress, None, as_of=day)
    assert card == cd.evaluate(congress, cd.Figures(congress.figures), as_of=day)
    assert card == cd.evaluate(congress, cd.read_figures(congress.figures), as_of=day)
    assert cd.figures_used(congress, target="flags", as_of=day) == congress.figures
    with pytest.raises(cd.InvalidFigures, match='there are none; give at least one of body "off'):
        cd.evaluate(stating(), as_of=day)


def test_figures_are_read_back_or_refused_among_records() -> None:
    figure = cd.Figure(period=2016, measure="flags", value=4)
    assert cd.read_figures([figure, figure]) == cd.Figures([figure, figure])
    with pytest.raises(cd.InvalidFigures, match="record 2: is no Figure, but other records are"):
        cd.read_figures([figure, {"period": 2016, "flags": 4}])


def test_the_body_of_the_document_is_known_by_its_name() -> None:
    figures = cd.read_figures([{"body": "Văn phòng", "period": 2016, "flags": 4}])
    card = cd.evaluate(stating(), figures, as_of=date(2017, 1, 31))
    assert (card["flags"].outcome, card.ignored_figures) == ("met", 0)
    used = cd.figures_used(stating(), figures, "flags", as_of=date(2017, 1, 31))
    assert used == tuple(figures)
    unknown = cd.read_figures([{"body": "Văn phòng X", "period": 2016, "flags": 4}])
    with pytest.raises(cd.InvalidFigures, match='"office"; these are of "Văn phòng X"'):
        cd.evaluate(stating(), unknown, as_of=date(2017, 1, 31))


def test_figures_that_decide_nothing_are_told_with_the_reason(resolution: cd.Resolution) -> None:
    figures = cd.read_figures(
        [
            {"period": "2018-12-31", "staff": 70, "advanced": 65},
            {"period": 2061, "staff": 70},
            {"period": 2018, "body": "north", "staff": 5},
        ]
    )
    card = cd.evaluate(resolution, figures, as_of=date(2019, 1, 31))
    assert [(each.reason, each.place, each.body) for each in card.unused] == [
        ("not_asked", "record 2", ""),
        ("other_body", "record 3", "north"),
    ]
    assert card.unused[0].explain("en") == "record 2: staff 2061: no target asks for this period"
    assert [each["reason"] for each in card.to_dict()["unused"]] == ["not_asked", "other_body"]
    assert cd.parse_scorecard(card.archive_text()).unused == card.unused


def test_a_day_given_for_a_year_is_told_with_a_hint() -> None:
    resolution = cd.Resolution(
        body="office",
        terms=["2016-2021"],
        measures=[
            cd.Measure(id="staff", name="cán bộ", unit="person"),
            cd.Measure(id="advanced", name="LĐTT", unit="person", within="staff"),
        ],
        targets=[
            cd.Target(id="t", share="advanced", of="staff", over="90%", when="each_year"),
        ],
    )
    days = [pd.Timestamp(2016, 12, 31), pd.Timestamp(2017, 12, 31)]
    frame = pd.DataFrame({"period": days, "staff": [70, 70], "advanced": [63, 64]})
    card = cd.evaluate(resolution, cd.read_figures(frame), as_of=date(2018, 1, 31))
    assert [each.measure for each in card.unused] == ["staff", "advanced"] * 2
    assert all(each.may_be_a_year for each in card.unused)
    assert 'periods="year"' in card.unused[0].explain("vi")
    years = cd.read_figures(frame, periods="year")
    parts = cd.evaluate(resolution, years, as_of=date(2018, 1, 31))["t"].parts
    assert [parts[year].outcome for year in ("2016", "2017")] == ["missed", "met"]


def test_every_contradiction_is_told_at_once(resolution: cd.Resolution) -> None:
    figures = cd.read_figures(
        [{"period": year, "staff": 70, "advanced": 74} for year in range(2016, 2021)]
    )
    with pytest.raises(cd.InvalidFigures) as caught:
        cd.evaluate(resolution, figures, as_of=date(2021, 1, 31))
    assert len(caught.value.problems) == 5
    assert [f"advanced {year}" in str(caught.value) for year in range(2016, 2021)] == [True] * 5


@pytest.mark.parametrize(
    ("value", "achieved", "words"),
    [
        (53_000_000, Fraction(53, 50), "(106%)"),
        (50_000_000, Fraction(1), "met the target of at least 50,000,000 đồng"),
        (49_999_999, Fraction(49_999_999, 50_000_000), "(99.999998%), 1 đồng short"),
        (0, Fraction(0), "50,000,000 đồng short"),
        (">40000000", None, "over 40,000,000 đồng — undetermined: needs at least 50,000,000 đồng;"),
    ],
)
def test_amounts_have_a_rate_of_achievement(
    value: Any, achieved: Fraction | None, words: str
) -> None:
    resolution = cd.Resolution(
        body="office",
        terms=["2016-2021"],
        measures=[cd.Measure(id="fund", name="quỹ", unit="dong", flow="gross")],
        targets=[
            cd.Target(id="fund", amount="fund", at_least=50_000_000, when=2018),
            cd.Target(id="most", amount="fund", at_most=50_000_000, when=2018),
            cd.Target(id="none", amount="fund", at_least=0, when=2018),
        ],
    )
    figures = cd.Figures([cd.Figure(period=2018, measure="fund", value=value)])
    card = cd.evaluate(resolution, figures, as_of=date(2019, 1, 31))
    assert card["fund"].achieved == achieved
    assert words in card["fund"].explain("en")
    assert card["most"].achieved is card["none"].achieved is None


def test_a_share_of_ranges_lies_between_bounds(resolution: cd.Resolution) -> None:
    figures = cd.read_figures([{"period": 2018, "staff": 72, "advanced": "45..72"}])
    year = cd.evaluate(resolution, figures, as_of=date(2019, 1, 31))["advanced"].parts["2018"]
    assert (year.share, year.share_low, year.share_high) == (None, Fraction(5, 8), Fraction(1))
    assert "45 to 72 of 72 (62.5% to 100%)" in year.explain("en")
    assert "(từ 62,5% đến 100%)" in year.explain("vi")


@pytest.mark.parametrize(
    "as_of",
    ["2019-01-31", None, 2019, datetime(2019, 1, 31)],
)
def test_the_day_of_judgement_is_a_date(
    resolution: cd.Resolution, figures: cd.Figures, as_of: object
) -> None:
    with pytest.raises(TypeError, match=r"a datetime\.date is due"):
        cd.evaluate(resolution, figures, as_of=as_of)  # type: ignore[arg-type]


@pytest.mark.parametrize("judge", [cd.evaluate, cd.figures_used], ids=lambda each: each.__name__)
@pytest.mark.parametrize(
    ("arguments", "named", "said"),
    [
        ([], {}, "() needs congress, whose targets are judged"),
        (["congress", "figures"], {"target": "advanced"}, "as_of is missing, the day of judgement"),
        (["congress", "figures"], {"as_of": None, "target": "advanced"}, "as_of is missing"),
        (["congress", "day"], {}, "() takes the day of judgement by its name: as_of=..."),
        (["congress", "figures", "day"], {}, "() takes the day of judgement by its name"),
        (["congress", "figures"], {"asof": None}, '() has no argument asof; did you mean "as_of"?'),
    ],
)
def test_a_wrong_call_is_told_in_a_sentence(
    judge: Any,
    resolution: cd.Resolution,
    figures: cd.Figures,
    arguments: list[str],
    named: dict[str, Any],
    said: str,
) -> None:
    values = {"congress": resolution, "figures": figures, "day": date(2019, 1, 31)}
    if judge is cd.evaluate:
        named = {key: value for key, value in named.items() if key != "target"}
    with pytest.raises(TypeError) as caught:
        judge(*(values[each] for each in arguments), **named)
    assert said in str(caught.value)
    assert "incompatible" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_resolution_needs_figures(resolution: cd.Resolution) -> None:
    with pytest.raises(TypeError, match="a Resolution states none of its own"):
        cd.evaluate(resolution, as_of=date(2019, 1, 31))  # type: ignore[call-overload]


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
