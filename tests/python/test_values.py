"""What all values have in common: they never change; they compare, hash, copy and pickle."""

import copy
import datetime
import pickle
import pickletools
from datetime import date
from typing import Any

import pytest

import congdoan as cd

STAFF = cd.Measure(id="staff", name="cán bộ", unit="person", flow="stock")
ADVANCED = cd.Measure(id="advanced", name="LĐTT", unit="person", within="staff", flow="stock")
EXAMPLE = cd.Example(figures={"staff": 70, "advanced": 63}, outcome="missed", needed=64)
TARGET = cd.Target(
    id="advanced",
    text="trên 90% đạt LĐTT",
    share="advanced",
    of="staff",
    over="90%",
    when="each_year",
    examples=[EXAMPLE],
)
RESOLUTION = cd.Resolution(
    body="office",
    terms=["2016-2021", cd.Term("2012-2016").with_ordinal("VII")],
    measures=[STAFF, ADVANCED],
    targets=[TARGET],
    default_when="over_term",
)
FIGURES = cd.Figures(
    [
        cd.Figure(period=2018, measure="staff", value=70),
        cd.Figure(period=2018, measure="advanced", value="90%", reported_on=date(2019, 1, 5)),
        cd.Figure(period=2019, measure="staff", value=">70", text="trên 70"),
    ],
    places=["line 2", "line 3", "line 4"],
)
CARD = cd.evaluate(RESOLUTION, FIGURES, as_of=date(2020, 1, 31))
CONGRESS = cd.Congress(
    format="congdoan/1",
    body=cd.Body(id="office", name="Văn phòng", level="grassroots", members=">25"),
    congress=cd.Meeting(ordinal="VIII", term="2016-2021", form="all_members"),
    goals=[cd.Statement(text="vững mạnh")],
    tasks=[cd.Task(number=4, text="thi đua", targets=["advanced"])],
    elections=[cd.Election(committee="executive", elected=5, how="ballot")],
    measures=[STAFF, ADVANCED],
    targets=[TARGET],
)
MOTION = cd.Motion(
    id="resolution",
    for_=">50",
    against=49,
    present=100,
    summoned=150,
    majority="over 1/2 of present",
    quorum="at_least 2/3 of summoned",
    units=cd.UnitVotes(for_="23/2", total=22),
    units_majority="over 1/2 of units",
    declared="carried",
)

VALUES = [
    cd.Quantity(40),
    cd.Quantity(">40"),
    cd.Quantity("3..5"),
    cd.Quantity(),
    cd.Percent("97.6% truncated"),
    cd.Ordinal(8),
    cd.Period(date(2016, 5, 1), date(2016, 6, 30)),
    cd.Term("2016-2021").with_reporting_years([2018, 2019]).with_ordinal(8),
    cd.PeriodLabel("2018-Q1"),
    cd.When("by 2025"),
    cd.OverYears("years_met >= 3"),
    cd.Bound.over("90%"),
    cd.Majority("over 1/2 of collected"),
    cd.Quorum("at_least 2/3 of summoned"),
    cd.Turnout("at_least 1/2 of members"),
    MOTION,
    MOTION.units,
    cd.DelegateVote(delegate="A", weight=3, vote="for"),
    cd.decide_motion(MOTION),
    cd.decide_motion(MOTION).quorum,
    cd.decide_motion(MOTION).units,
    cd.decide(63, 70, over="90%"),
    CONGRESS.body,
    cd.Committee(kind="executive", seats=7, size=5, women=2, from_="2016-05", until=2021),
    cd.Attendance(summoned=150, present=">100", absent="<=49", women="40..50"),
    cd.Mandate(post="chair", person="A", from_=2016, woman=True),
    cd.Mandates([cd.Mandate(post="chair", person="A")], [cd.Committee(kind="executive")]),
    cd.Holders(certain=[cd.Mandate(post="chair", person="A")]),
    cd.WomenShare(women=2, men=3, members=5),
    cd.Overlap(seat="chair", people=["A", "B"], certainty="yes", first=date(2019, 6, 30)),
    cd.Gap(days="2019-07", certainty="yes"),
    cd.Fillings(count=4, seats=7, limit=cd.Bound.at_most("2/3"), outcome="met", allowed=4),
    STAFF,
    EXAMPLE,
    TARGET,
    RESOLUTION,
    FIGURES[0],
    FIGURES[1],
    FIGURES,
    cd.Part(period="2018", outcome="missed", bound=cd.Bound.over("90%"), actual=63, base=70),
    cd.Reading(name="pooled", outcome="met"),
    cd.Disagreement(
        period="2018", measure="staff", used=1, contradicts=">=20", others="2018-Q1 + 2018-Q2"
    ),
    cd.Missing(period="2018", measure="staff", reported=True),
    cd.Interim(period="2018", measure="staff"),
    cd.Printed(period="2018", measure="advanced", text="97.6%", check="rounded"),
    CARD,
    CARD["advanced"],
    CARD["advanced"].parts["2018"],
    cd.UnusedFigure(reason="not_asked", place="line 3", period="2016-12-31", measure="staff"),
    cd.Blocker(missing=cd.Missing(period="2018", measure="staff"), targets=["advanced"]),
    cd.check_examples(RESOLUTION)[0],
    CONGRESS.congress,
    CONGRESS.goals[0],
    CONGRESS.tasks[0],
    CONGRESS.elections[0],
    cd.Attendee(name="B", office="Chủ tịch"),
    cd.Reference(number="05-CT/TW", date=date(2016, 5, 15)),
    cd.Defaults(when="each_year"),
    CONGRESS,
]


def name(value: object) -> str:
    return type(value).__name__


each_value = pytest.mark.parametrize("value", VALUES, ids=name)


def properties(value: object) -> list[str]:
    return [key for key, member in vars(type(value)).items() if isinstance(member, property)]


@each_value
def test_properties_are_documented_and_cannot_be_set(value: Any) -> None:
    for key in properties(value):
        assert getattr(type(value), key).__doc__
        with pytest.raises(AttributeError):
            setattr(value, key, None)
        with pytest.raises(AttributeError):
            delattr(value, key)
    with pytest.raises(AttributeError):
        value.anything_else = 1


@each_value
def test_equal_values_hash_equally(value: Any) -> None:
    again = pickle.loads(pickle.dumps(value))
    assert again == value
    assert again is not value
    assert hash(again) == hash(value)
    assert len({again, value}) == 1


@each_value
def test_pickles_of_every_protocol_are_read_back(value: Any) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(value, protocol)) == value
    named = {argument for _, argument, _ in pickletools.genops(pickle.dumps(value, 0)) if argument}
    assert not any("eval" in str(each) for each in named)  # as pybind11 names its functions


@each_value
def test_a_copy_is_the_value_itself(value: Any) -> None:
    assert copy.copy(value) is value
    assert copy.deepcopy(value) is value


@each_value
def test_values_differ_from_all_others(value: Any) -> None:
    others = [other for other in VALUES if other is not value]
    assert value not in others
    for other in (None, "no such text", object(), [], 3.5):
        assert value != other
        assert other != value


@each_value
def test_the_class_is_the_public_one_and_final(value: Any) -> None:
    assert getattr(cd, name(value)) is type(value)
    assert type(value).__module__ == "congdoan"
    assert type(value).__doc__
    with pytest.raises(TypeError, match="not an acceptable base type"):
        type("Derived", (type(value),), {})


@each_value
def test_repr_begins_with_the_name(value: Any) -> None:
    assert repr(value).startswith(name(value))


@each_value
def test_repr_makes_the_value_again(value: Any) -> None:
    if isinstance(value, cd.Verdict | cd.Scorecard | cd.Congress | cd.ExampleResult):
        assert repr(value).endswith(", ...)")  # they would fill a page
        return
    scope = {
        **{key: getattr(cd, key) for key in cd.__all__},
        "date": date,
        "datetime": datetime,
    }
    if isinstance(value, cd.Term | cd.Resolution | cd.Decision):
        return  # a term's text leaves out what its document says beside it, a decision a gap of 0
    assert eval(repr(value), scope) == value


@each_value
def test_what_to_dict_gives_from_dict_takes(value: Any) -> None:
    if isinstance(value, cd.Scorecard):
        assert cd.parse_scorecard(value.archive_text()) == value
    elif hasattr(value, "to_dict"):
        mapping = value.to_dict()
        assert type(value).from_dict(mapping) == value
        assert type(value)(**mapping) == value


@each_value
def test_no_mapping_is_taken_with_a_key_too_many(value: Any) -> None:
    if hasattr(value, "from_dict"):
        with pytest.raises(cd.InvalidDocument, match="is not a key here") as caught:
            type(value).from_dict({**value.to_dict(), "nonsense": 1}, "here")
        assert caught.value.problems[-1].place == "here: nonsense"
        with pytest.raises(cd.InvalidDocument, match="here: is a list; a table"):
            type(value).from_dict([], "here")


def test_lists_are_tuples_that_hold_the_same_objects() -> None:
    assert isinstance(CONGRESS.targets, tuple)
    assert CONGRESS.targets[0] is CONGRESS.targets[0]
    assert CONGRESS.targets == (TARGET,)


def test_a_part_outlives_what_it_is_a_part_of() -> None:
    card = cd.evaluate(RESOLUTION, FIGURES, as_of=date(2020, 1, 31))
    part = card["advanced"].parts["2018"]
    expected = repr(part)
    del card
    assert repr(part) == expected
