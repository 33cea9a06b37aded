"""What is nearly right in a document is told once, and with what would be right."""

from typing import Any

import pytest

import congdoan as cd


def document(**keys: Any) -> dict[str, Any]:
    return {
        "format": "congdoan/1",
        "body": {"id": "office", "name": "Công đoàn", "level": "grassroots"},
        "congress": {"term": "2017-10-16..2022-10-15", "date": "2017-10-16"},
        "measure": [{"id": "visits", "name": "lượt", "unit": "turn", "flow": "gross"}],
        "target": [{"id": "t", "count": "visits", "at_least": 3, "when": "over_term"}],
    } | keys


def problems_of(given: dict[str, Any]) -> str:
    with pytest.raises(cd.InvalidDocument) as caught:
        cd.read_congress(given)
    return str(caught.value)


def test_a_hint_proposes_no_flow_that_may_be_wrong() -> None:
    measure = {"id": "visits", "name": "lượt", "unit": "turn"}
    told = problems_of(document(measure=[measure]))
    assert '"stock" for a level at a date' in told
    assert '"gross" for what adds up' in told


def test_a_misspelt_key_is_told_once() -> None:
    told = problems_of(document(body={"id": "office", "nmae": "x", "level": "group"}))
    assert told == 'body.nmae: is not a key here; did you mean "name"?'


def test_a_second_target_says_where_the_first_stands() -> None:
    target = {"id": "t", "count": "visits", "at_least": 3, "when": "over_term"}
    told = problems_of(document(target=[target, target | {"at_least": 4}]))
    assert told == 'target[1].id: "t" is already the id of target[0]'


def test_an_ordinal_comes_back_as_it_was_written() -> None:
    for ordinal in (18, "XVIII"):
        congress = cd.read_congress(document(congress={"ordinal": ordinal, "term": "2017-2022"}))
        assert congress.to_dict()["congress"]["ordinal"] == ordinal
        assert str(congress.congress.ordinal) == "XVIII"


def test_a_term_may_be_written_with_a_long_dash() -> None:
    meeting = cd.read_congress(document(congress={"term": "2013 – 2018"})).congress
    assert meeting.term == cd.Term("2013-2018")
    assert str(cd.PeriodLabel("2013 – 2018")) == "2013-2018"
