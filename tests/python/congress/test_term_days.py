"""What is inferred stands in the document, and days fit the term that a congress opens."""

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


@pytest.mark.parametrize("path", ["congress.dat", "target[q].when", "measure[0].within", "date"])
def test_what_is_inferred_stands_in_the_document(path: str) -> None:
    meeting = {"term": "2017-10-16..2022-10-15", "date": "2017-10-16"}
    given = document(congress=meeting | {"inferred": ["congress.date", path]})
    assert f'congress.inferred[1]: "{path}" names nothing' in problems_of(given)
    good = ["congress.date", "target[t].when", "target[0].count", "body.name"]
    congress = cd.read_congress(document(congress=meeting | {"inferred": good}))
    assert list(congress.congress.inferred) == good


def test_a_congress_far_from_its_term_is_refused() -> None:
    term = "2017-10-16..2022-10-15"
    told = problems_of(document(congress={"term": term, "date": "2004-10-16"}))
    assert "2004-10-16 lies more than two years from 2017-10-16, the first day of the term" in told
    cd.read_congress(document(congress={"term": term, "date": "2019-10-16"}))


def by_election(day: str) -> dict[str, Any]:
    election = {"committee": "executive", "how": "by_election", "date": day, "people": ["Bà B"]}
    return document(election=[election])


def test_a_by_election_before_the_term_is_refused_and_one_after_it_told() -> None:
    told = problems_of(by_election("2017-10-15"))
    assert told.startswith("election[0].date: a by-election on 2017-10-15 lies before 2017-10-16")
    assert cd.read_congress(by_election("2022-10-15")).notices("en") == ()
    (notice,) = cd.read_congress(by_election("2022-10-16")).notices("en")
    assert notice.startswith("election[0].date: the by-election on 2022-10-16 lies after")
    (notice,) = cd.read_congress(by_election("2022-10-16")).notices("vi")
    assert "nhiệm kỳ đã kéo dài" in notice


def months_of(term: str) -> cd.Quantity:
    """The length of the term, as an audit finds it by CG-07."""
    first = term[:10]
    given = document(congress={"term": term, "date": first}, measure=[], target=[])
    found = {each.provision.id: each for each in cd.audit(cd.read_congress(given)).findings}
    return found["CG-07"].numbers[0].value


@pytest.mark.parametrize(
    ("term", "months"),
    [
        ("2020-08-31..2025-08-31", 60),
        ("2020-08-31..2025-08-30", 60),
        ("2020-08-31..2025-08-29", 59),
        ("2023-05-12..2028-04-30", 59),
        ("2023-05-12..2028-05-11", 60),
        ("2024-02-29..2029-02-27", 60),
        ("2024-02-29..2029-02-28", 60),
        ("2024-02-29..2029-02-26", 59),
    ],
)
def test_a_term_has_the_whole_months_that_its_days_hold(term: str, months: int) -> None:
    assert months_of(term) == months
