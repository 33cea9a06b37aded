"""Rule books: read, asked and compared."""

import copy
import json
import pickle
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

import congdoan as cd

TOML = """
format = "congdoan-rules/1"

[[provision]]
id = "A-01"
topic = "congress"
parameter = "quorum"
levels = ["grassroots"]
at_least = "2/3"
base = "summoned"
from = 2013-07-30
until = 2020-02-02
instrument = "Điều lệ"
certainty = "seen"

[[provision]]
id = "A-02"
topic = "congress"
parameter = "delegates_most"
condition = [{ measure = "members", at_most = 5000 }]
at_most = 150
from = 2025
instrument = "Hướng dẫn"
certainty = "recalled"
"""


@pytest.fixture
def book(tmp_path: Path) -> cd.RuleBook:
    path = tmp_path / "book.toml"
    path.write_text(TOML, "utf-8")
    return cd.read_rules(path)


def ids(provisions: tuple[cd.Provision, ...]) -> list[str]:
    return [provision.id for provision in provisions]


def test_toml_and_json_are_one_book(book: cd.RuleBook, tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    path.write_text(book.to_json(), "utf-8")
    assert cd.read_rules(path) == book
    assert cd.read_rules(book.to_dict()) == book
    assert cd.parse_rules(book.to_json()) == book


def test_provision_shows_what_it_demands(book: cd.RuleBook) -> None:
    quorum = book["A-01"]
    assert quorum.at_least == Fraction(2, 3)
    assert quorum.bounds == (cd.Bound.at_least("2/3"),)
    assert quorum.demand == "at_least 2/3 of summoned"
    assert quorum.demand_in("vi") == "ít nhất 2/3 số người được triệu tập"
    assert quorum.from_ == "2013-07-30"
    assert quorum.levels == (cd.BodyLevel.GRASSROOTS,)
    assert quorum.on(date(2020, 2, 2)) == "yes"
    assert quorum.on(date(2020, 2, 3)) == "no"


def test_recalled_is_given_only_when_asked_for(book: cd.RuleBook) -> None:
    assert ids(book.provisions) == ["A-01"]
    assert len(book) == 1
    with pytest.raises(cd.UnknownId, match="only recalled"):
        book["A-02"]
    all_of_it = book.with_certainty("recalled")
    assert ids(tuple(all_of_it)) == ["A-01", "A-02"]
    assert all_of_it["A-02"].conditions[0].holds(">5000") == "no"
    assert all_of_it["A-02"].on(date(2025, 6, 1)) is cd.Truth.UNKNOWN


def test_provision_knows_the_bodies_it_binds(book: cd.RuleBook) -> None:
    body = cd.Body(id="b", name="B", level="grassroots", members=5000)
    provision = book.with_certainty("recalled")["A-02"]
    assert provision.applies_to(body) == "yes"
    assert provision.applies_to(cd.Body(id="b", name="B", level="grassroots")) == "unknown"
    upper = cd.Body(id="b", name="B", level="province")
    assert book["A-01"].applies_to(upper) == "no"


def test_find_takes_every_key(book: cd.RuleBook) -> None:
    assert ids(book.find(parameter="quorum", on=date(2015, 1, 1))) == ["A-01"]
    assert ids(book.find(parameter="quorum", on=date(2021, 1, 1))) == []
    assert ids(book.find(level="province")) == []
    with pytest.raises(cd.UnknownId, match='did you mean "congress"'):
        book.require_known(topic="congres")


def test_errors_name_all_places(tmp_path: Path) -> None:
    path = tmp_path / "book.toml"
    wrong = TOML.replace('"2/3"', "0.5").replace("parameter =", "paramter =", 1)
    path.write_text(wrong.replace('certainty = "recalled"', 'certainty = "sure"'), "utf-8")
    with pytest.raises(cd.InvalidDocument) as caught:
        cd.read_rules(path)
    places = [problem.place for problem in caught.value.problems]
    assert f"{path}: provision[0].paramter" in places
    assert f"{path}: provision[0].at_least" in places
    assert f"{path}: provision[1].certainty" in places


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("book.txt", "x", "a rule book is read from a file whose name ends in .toml or .json"),
        ("book.json", "{", "line 1"),
        ("book.toml", "x", "is not TOML"),
        ("book.json", '{"format": "congdoan/1"}', "congdoan-rules/1"),
    ],
)
def test_what_is_no_book_is_told(tmp_path: Path, name: str, text: str, message: str) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    with pytest.raises(cd.InvalidDocument, match=message):
        cd.read_rules(path)


def test_books_are_values() -> None:
    book = cd.rules("recalled")
    assert pickle.loads(pickle.dumps(book)) == book
    assert pickle.loads(pickle.dumps(book)).certainty == "recalled"
    assert copy.deepcopy(book) is book
    assert hash(cd.rules()) == hash(cd.rules())
    assert cd.rules() != book
    assert repr(cd.rules()).startswith("RuleBook(")
    provision = book["CG-01"]
    assert cd.Provision.from_dict(provision.to_dict()) == provision
    assert pickle.loads(pickle.dumps(provision)) == provision


def test_a_provision_is_made_from_keywords() -> None:
    provision = cd.Provision(
        id="X",
        topic="committee",
        parameter="committee_size",
        of="executive",
        at_least=3,
        at_most=15,
        from_=date(2020, 2, 20),
        instrument="Hướng dẫn",
        certainty="seen",
    )
    assert provision.demand == "at_least 3, at_most 15"
    assert provision.from_ == "2020-02-20"
    with pytest.raises(TypeError, match="Fraction"):
        cd.Provision(
            id="X", topic="t", parameter="p", at_least=0.5, instrument="i", certainty="seen"
        )


def test_charter_of_2018_is_in_force_from_2020() -> None:
    rules = cd.rules()
    adopted = rules["CG-07"].adopted
    assert adopted == "2018-09-24"
    days = (date(2018, 9, 25), date(2020, 2, 2), date(2020, 2, 3))
    found = [ids(rules.find(parameter="term_months", on=day, level="grassroots")) for day in days]
    assert found == [["CG-03.1", "CG-03.2"], ["CG-03.1", "CG-03.2"], ["CG-07"]]


def test_diff_tells_the_change_of_2024() -> None:
    changes = cd.rules().diff(date(2023, 12, 31), date(2024, 1, 1))
    (change,) = (each for each in changes if each.parameter == "advanced_collective_share")
    assert (ids(change.before), ids(change.after)) == (["TT-01"], ["TT-02"])
    assert pickle.loads(pickle.dumps(change)) == change
    json.dumps(change.to_dict())
