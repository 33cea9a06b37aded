"""Congresses: from text, from mappings, and back."""

import copy
import json
import pickle
from datetime import date
from typing import Any

import pytest

import congdoan as cd

DOCUMENT: dict[str, Any] = {
    "format": "congdoan/1",
    "body": {"id": "office", "name": "Văn phòng", "level": "grassroots", "members": 25},
    "congress": {"ordinal": "VIII", "reviews": "2012-2016", "term": "2016-2021"},
    "agenda": [{"text": "kiểm điểm"}],
    "goal": [{"text": "vững mạnh"}],
    "task": [{"number": 4, "text": "thi đua", "targets": ["advanced"]}],
    "election": [
        {"committee": "executive", "elected": 5},
        {"post": "chair", "people": ["A"], "by": "executive", "date": date(2016, 5, 7)},
    ],
    "measure": [
        {"id": "staff", "name": "cán bộ", "unit": "person", "flow": "stock"},
        {"id": "advanced", "name": "LĐTT", "unit": "person", "within": "staff", "flow": "stock"},
    ],
    "target": [
        {"id": "advanced", "share": "advanced", "of": "staff", "over": "90%", "when": "each_year"}
    ],
    "figure": [{"period": "2012-2016", "measure": "staff", "value": ">40"}],
}


@pytest.fixture(scope="module")
def congress() -> cd.Congress:
    return cd.Congress.from_dict(DOCUMENT)


def test_lists_of_tables_have_plural_names(congress: cd.Congress) -> None:
    assert congress.agenda == (cd.Statement(text="kiểm điểm"),)
    assert congress.goals[0].text == "vững mạnh"
    assert congress.tasks[0].targets == ("advanced",)
    assert [target.id for target in congress.targets] == ["advanced"]
    assert [measure.id for measure in congress.measures] == ["staff", "advanced"]
    assert congress.figures[0].value == cd.Quantity(">40")
    assert congress.guests == congress.speakers == congress.shortcomings == ()
    assert repr(congress) == "Congress(body='office', 1 target, ...)"


def test_a_figure_without_a_period_is_of_the_term_reviewed() -> None:
    document = copy.deepcopy(DOCUMENT)
    document["target"] = [{"id": "staff", "count": "staff", "at_least": 40, "when": "2012-2016"}]
    document["task"] = []
    document["figure"] = [{"measure": "staff", "value": ">40"}]
    congress = cd.Congress.from_dict(document)
    assert congress.figures[0].period is None
    assert congress.figures[0] == cd.Figure(measure="staff", value=cd.Quantity(">40"))
    assert "period" not in json.loads(congress.to_json())["figure"][0]
    assert pickle.loads(pickle.dumps(congress)) == congress
    card = cd.evaluate(congress, cd.Figures(congress.figures), as_of=date(2017, 1, 31))
    assert card["staff"].outcome == "met"
    del document["congress"]["reviews"]
    document["target"] = []
    with pytest.raises(cd.InvalidDocument, match=r"figure\[0\].*: has no period"):
        cd.Congress.from_dict(document)


def test_a_figure_of_a_length_alone_is_kept_and_decides_nothing() -> None:
    document = copy.deepcopy(DOCUMENT)
    document["target"] = [{"id": "staff", "count": "staff", "at_least": 40, "when": "2012-2016"}]
    document["task"] = []
    document["figure"] = [{"measure": "staff", "value": 41, "period": "5 years"}]
    congress = cd.Congress.from_dict(document)
    assert congress.figures[0].period == "5 years"
    assert json.loads(congress.to_json())["figure"][0]["period"] == "5 years"
    card = cd.evaluate(congress, cd.Figures(congress.figures), as_of=date(2017, 1, 31))
    assert card["staff"].outcome == "undetermined"


def test_an_example_needs_periods_with_a_place() -> None:
    document = copy.deepcopy(DOCUMENT)
    document["target"][0]["example"] = [
        {"figures": {"staff": 70}, "period": "5 years", "outcome": "open"},
        {"rows": [{"measure": "staff", "value": 70}], "outcome": "open"},
        {
            "rows": [{"measure": "staff", "value": 70, "period": "8 months"}],
            "outcome": "open",
        },
    ]
    with pytest.raises(cd.InvalidDocument) as error:
        cd.Congress.from_dict(document)
    places = [(each.place.split(".", 1)[1], each.message) for each in error.value.problems]
    length = "is a length, which decides nothing; write a period such as 2018"
    assert places == [
        ("example[0].period", f'"5 years" {length}'),
        ("example[1].rows[0].period", 'is missing: a period such as 2018 or "2018-Q1"'),
        ("example[2].rows[0].period", f'"8 months" {length}'),
    ]


def test_the_meeting_knows_its_terms(congress: cd.Congress) -> None:
    meeting = congress.congress
    assert meeting.ordinal == cd.Ordinal(8)
    assert meeting.reviews == cd.Term("2012-2016")
    assert meeting.form is None
    assert congress.resolution.terms[0].period == cd.Period.years(2016, 2020)


def test_who_was_elected(congress: cd.Congress) -> None:
    (committee,) = congress.committees
    assert (committee.kind, committee.size, committee.term) == ("executive", 5, "2016-2021")
    (mandate,) = congress.mandates
    assert mandate == cd.Mandate(
        post="chair",
        person="A",
        body="office",
        term="2016-2021",
        from_=date(2016, 5, 7),
        until=2021,
        began="elected",
    )
    assert congress.stated_mandates == ()
    assert congress.elections[1].date == date(2016, 5, 7)
    assert congress.elections[1].elected.is_unreported


def test_text_and_mapping_are_read_alike(congress: cd.Congress) -> None:
    text = json.dumps(DOCUMENT, default=str)
    assert cd.parse_congress(text) == congress
    assert cd.parse_congress(text.encode()) == congress
    assert cd.parse_congress(congress.to_json()) == congress
    assert cd.Congress.from_dict(congress.to_dict()) == congress
    assert pickle.loads(pickle.dumps(congress)) == congress


def test_keywords_take_values_and_mappings(congress: cd.Congress) -> None:
    made = cd.Congress(
        format="congdoan/1",
        body=congress.body,
        congress=congress.congress.to_dict(),
        agenda=congress.agenda,
        goals=[{"text": "vững mạnh"}],
        tasks=congress.tasks,
        elections=congress.elections,
        measures=congress.measures,
        targets=congress.targets,
        figures=congress.figures,
    )
    assert made == congress
    assert hash(made) == hash(congress)


def test_everything_wrong_is_named_with_its_place() -> None:
    document = {**DOCUMENT, "task": [{"text": "x", "targets": ["advancd"]}], "gaol": []}
    with pytest.raises(cd.InvalidDocument) as caught:
        cd.Congress.from_dict(document, "c.toml")
    places = {problem.place for problem in caught.value.problems}
    assert "c.toml: gaol" in places
    document.pop("gaol")
    with pytest.raises(cd.InvalidDocument, match='did you mean "advanced"') as caught:
        cd.Congress.from_dict(document, "c.toml")
    assert caught.value.problems[0].place == "c.toml: task[0].targets"


@pytest.mark.parametrize(
    "text",
    ["", " \n", "{", "[]", "null", "[" * 200_000, '{"format": 1, "format": 2}', "\x00", "é" * 10],
)
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(cd.InvalidDocument):
        cd.parse_congress(text)


def test_bytes_that_are_not_utf8_are_refused() -> None:
    for wrong in (b"\xff\xfe{\x00}\x00", b"\xff", bytes(range(256))):
        with pytest.raises(cd.InvalidDocument):
            cd.parse_congress(wrong)


def test_an_election_is_of_one_thing() -> None:
    with pytest.raises(cd.InvalidDocument):
        cd.Election(committee="executive", post="chair")
    with pytest.raises(cd.InvalidDocument, match="ballot, show_of_hands"):
        cd.Election(post="chair", how="lottery")


def test_a_congress_tells_of_attendance_motions_and_mandates() -> None:
    congress = cd.read_congress(
        DOCUMENT
        | {
            "attendance": {"summoned": 25, "present": 24, "delegates": ">20"},
            "motion": [{"id": "resolution", "for": 20, "majority": "over 1/2 of present"}],
            "mandate": [{"person": "B", "committee": "executive", "from": "2017-03"}],
        }
    )
    assert congress.attendance == cd.Attendance(summoned=25, present=24, delegates=">20")
    assert congress.attendance.absent.is_unreported
    assert len(congress.to_dict()["motion"]) == 1
    assert congress.stated_mandates[0].person == "B"
    assert [each.person for each in congress.mandates] == ["A", "B"]
    assert congress.mandates[1].until == cd.Period.year(2021)
    mandates = cd.Mandates(congress.mandates, congress.committees)
    assert mandates.holders("executive", date(2018, 1, 1)).certain[0].person == "B"


def test_everything_that_does_not_fit_is_named_with_its_place() -> None:
    wrong = DOCUMENT | {
        "attendance": {"summoned": 20, "present": 21},
        "motion": [{"id": "m", "for": 22}, {"id": "m"}],
        "election": [
            {"committee": "executive", "by": "congress", "seats": 1, "elected": 2},
            {
                "committee": "inspection",
                "by": "congress",
                "people": ["C"],
                "round": [{"issued": 23, "candidate": [{"name": "D", "votes": 3}]}],
            },
        ],
        "mandate": [{"person": "A", "post": "chair", "ended": "transfer"}],
    }
    with pytest.raises(cd.InvalidDocument) as caught:
        cd.read_congress(wrong)
    assert {problem.place for problem in caught.value.problems} == {
        "attendance.present",
        "motion[0].for",
        "motion[1].id",
        "election[0].elected",
        "election[1].round[0].issued",
        "election[1].people[0]",
        "mandate[0].until",
    }
