"""Mandates: who held what on a day, and what was vacant."""

import copy
import pickle
from datetime import date

import pytest

import congdoan as cd

TERM = "2017-10-16..2022-10-15"


def member(person: str, **more: object) -> cd.Mandate:
    facts = {
        "person": person,
        "committee": "executive",
        "term": TERM,
        "from": "2017-10-16",
        "until": "2022-10-15",
        "began": "elected",
    }
    return cd.Mandate.from_dict(facts | more)


EXECUTIVE = cd.Committee(
    kind="executive", seats=7, size=7, term=TERM, from_=date(2017, 10, 16), until=date(2022, 10, 15)
)


def test_days_may_be_known_by_their_year() -> None:
    chair = cd.Mandate(person="A", post="chair", from_=2016, until="2021")
    assert chair.from_ == cd.Period.year(2016)
    assert chair.seat == "chair"
    assert chair.held(date(2015, 12, 31)) == "no"
    assert chair.held(date(2016, 6, 1)) is cd.Truth.UNKNOWN
    assert chair.held(date(2018, 6, 1)) == "yes"
    assert chair.to_dict() == {"person": "A", "post": "chair", "from": "2016", "until": "2021"}
    assert repr(chair) == "Mandate(person='A', post='chair', from_='2016', until='2021')"


def test_a_day_is_a_date() -> None:
    chair = cd.Mandate(person="A", post="chair", from_=date(2017, 10, 16))
    assert chair.from_ == cd.Period.day(date(2017, 10, 16))
    assert chair.until is None


def test_everything_wrong_with_a_mandate_is_named() -> None:
    with pytest.raises(cd.InvalidDocument) as caught:
        cd.Mandate(person="A", from_=2018, until=2017, ended="fired")
    assert [problem.place for problem in caught.value.problems] == [
        "Mandate: ended",
        "Mandate: committee",
        "Mandate: until",
    ]
    with pytest.raises(cd.InvalidDocument) as caught:
        cd.Mandate(person="", from_=2018, until=2017)
    assert [problem.place for problem in caught.value.problems] == [
        "Mandate: person",
        "Mandate: committee",
        "Mandate: until",
    ]


def test_a_term_is_no_day() -> None:
    with pytest.raises(cd.InvalidDocument, match=r"2016\.\.2020"):
        cd.Mandate(person="A", post="chair", from_="2016-2021")


def test_holders_vacancies_and_women() -> None:
    left = member("C", until="2019-03-31", ended="transfer", woman=True)
    mandates = cd.Mandates([member("A", woman=True), member("B"), left], [EXECUTIVE])
    day = date(2019, 4, 1)
    assert [each.person for each in mandates.holders("executive", day).certain] == ["A", "B"]
    assert mandates.count("executive", day) == 6
    assert mandates.vacancies("executive", day) == 1
    assert mandates.vacancies("executive", day, seats=9) == 3
    share = mandates.women("executive", day)
    assert (share.women, share.members) == (cd.Quantity("1..6"), 6)
    assert share.decide(cd.Bound.at_least("1/6")).outcome == "met"
    assert share.decide(cd.Bound.over("1/6")).outcome == "undetermined"


def test_overlaps_and_gaps() -> None:
    first = cd.Mandate(person="A", post="chair", from_="2017-10-16", until="2019-06-30")
    second = cd.Mandate(person="B", post="chair", from_="2019-08", until="2022-10-15")
    mandates = cd.Mandates([first, second])
    assert mandates.overlaps("chair") == ()
    gaps = mandates.gaps("chair", "2017-10-16..2022-10-15")
    assert [(str(gap.days), gap.certainty) for gap in gaps] == [
        ("2019-07", "yes"),
        ("2019-08-01..2019-08-30", "unknown"),
    ]
    third = cd.Mandate(person="C", post="chair", from_="2022-10-15")
    (overlap,) = cd.Mandates([second, third]).overlaps("chair")
    assert (overlap.people, overlap.certainty) == (("B", "C"), "yes")
    assert overlap.first == overlap.last == date(2022, 10, 15)


def test_two_thirds_of_seven_seats_may_be_filled() -> None:
    limit = cd.Bound.at_most("2/3")
    fillings = [
        member(f"F{number}", **{"from": f"2019-0{number}-01", "began": "by_election"})
        for number in range(1, 6)
    ]
    four = cd.Mandates(fillings[:4], [EXECUTIVE]).fillings("executive", TERM, limit)
    assert (four.outcome, four.count, four.allowed, four.spare) == ("met", 4, 4, 0)
    five = cd.Mandates(fillings, [EXECUTIVE]).fillings("executive", TERM, limit)
    assert (five.outcome, five.count, five.too_many) == ("missed", 5, 1)


def test_an_extended_term_prolongs_its_mandates() -> None:
    mandates = cd.Mandates([member("A")], [EXECUTIVE])
    longer = mandates.extended(TERM, date(2023, 4, 30))
    assert longer.count("executive", date(2023, 4, 30)) == 7
    assert mandates.count("executive", date(2023, 4, 30)) == 0
    with pytest.raises(cd.UnknownId):
        mandates.extended("2017-2022", date(2023, 4, 30))


def test_mandates_are_values() -> None:
    mandates = cd.Mandates([member("A"), member("B")], [EXECUTIVE])
    assert [each.person for each in mandates] == ["A", "B"]
    assert len(mandates) == 2
    assert mandates.committees == (EXECUTIVE,)
    same = pickle.loads(pickle.dumps(mandates))
    assert same == mandates
    assert hash(same) == hash(mandates)
    assert copy.copy(mandates) is mandates
    assert mandates != cd.Mandates([member("A")])
    assert eval(repr(mandates), vars(cd)) == mandates


def test_what_does_not_fit_together_is_refused() -> None:
    with pytest.raises(cd.InvalidDocument, match=r"mandate\[1\]\.body"):
        cd.Mandates([member("A", body="a"), member("B", body="b")])
    with pytest.raises(cd.UnknownId, match="did you mean"):
        cd.Mandates([member("A")]).holders("exekutive", date(2019, 1, 1))
    with pytest.raises(cd.InvalidValue, match="at_most"):
        cd.Mandates([member("A")]).fillings("executive", TERM, cd.Bound.over("2/3"))
