"""Congress documents from files and mappings."""

import json
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from pathlib import Path
from types import MappingProxyType
from typing import Any
from unicodedata import normalize

import numpy as np
import pytest

import congdoan as cd

EXAMPLES = Path(__file__).parents[3] / "examples"


def mapping(**target: Any) -> dict[str, Any]:
    """A congress with one target, which `target` changes."""
    return {
        "format": "congdoan/1",
        "body": {"id": "office", "name": "Công đoàn", "level": "grassroots"},
        "congress": {"ordinal": 8, "term": "2016-2021", "date": date(2016, 5, 20)},
        "measure": [
            {"id": "staff", "name": "cán bộ", "unit": "person", "flow": "stock"},
            {"id": "advanced", "name": "Tiên tiến", "unit": "person", "within": "staff"},
        ],
        "target": [{"id": "advanced", "share": "advanced", "of": "staff", "over": "90%"} | target],
    }


VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
LETTERS = [
    normalize("NFC", case(vowel) + tone)
    for vowel in VOWELS
    for tone in TONES
    for case in (str.lower, str.upper)
]


@pytest.mark.parametrize("letter", LETTERS)
def test_text_of_documents_is_composed_as_unicode_does(letter: str) -> None:
    base, *marks = normalize("NFD", letter)
    for order in permutations(marks):
        written = base + "".join(order)
        name = f"Đ{written}n {letter} \u0301"  # a mark that no letter takes stays
        assert cd.Candidate(name=name, votes=1).name == normalize("NFC", name)


@pytest.mark.parametrize("example", ["bac-kan", "quang-nam"])
def test_toml_json_and_mapping_are_the_same_congress(example: str, tmp_path: Path) -> None:
    path = EXAMPLES / example / "congress.toml"
    congress = cd.read_congress(path)
    copy = tmp_path / "congress.JSON"
    copy.write_text(congress.to_json(), "utf-8")
    assert cd.read_congress(copy) == congress
    assert cd.read_congress(str(copy)) == congress
    assert cd.read_congress(congress.to_dict()) == congress
    assert cd.read_congress(tomllib.loads(path.read_text("utf-8"))) == congress


def test_mark_before_the_text_does_not_matter(tmp_path: Path) -> None:
    source = EXAMPLES / "bac-kan" / "congress.toml"
    text = source.read_text("utf-8")
    path = tmp_path / "congress.toml"
    path.write_text(text, "utf-8-sig")
    assert cd.read_congress(path) == cd.read_congress(source)
    path.write_bytes(text.replace("\n", "\r\n").encode())
    assert cd.read_congress(path) == cd.read_congress(source)


def test_any_mapping_will_do() -> None:
    frozen: Mapping[str, Any] = MappingProxyType(mapping())
    assert cd.read_congress(frozen) == cd.read_congress(mapping())


def test_tuples_are_lists() -> None:
    document = mapping()
    document["target"] = tuple(document["target"])
    assert cd.read_congress(document) == cd.read_congress(mapping())


@pytest.mark.parametrize(
    ("over", "text"),
    [(Fraction(2, 3), "2/3"), (Fraction(9, 10), "90%"), (Decimal("0.905"), "90.5%")],
)
def test_exact_numbers_are_ratios(over: Any, text: str) -> None:
    assert cd.read_congress(mapping(over=over)) == cd.read_congress(mapping(over=text))


@pytest.mark.parametrize("over", [0.9, np.float64(0.9)])
def test_float_is_no_ratio(over: Any) -> None:
    with pytest.raises(cd.InvalidDocument, match=r'^target\[0\]\.over: .*"90%"'):
        cd.read_congress(mapping(over=over))


@pytest.mark.parametrize(
    "day", ["2016-05-20", date(2016, 5, 20), datetime(2016, 5, 20), np.datetime64("2016-05-20")]
)
def test_days_are_dates(day: Any) -> None:
    document = mapping()
    document["congress"]["date"] = day
    assert cd.read_congress(document) == cd.read_congress(mapping())


@pytest.mark.parametrize("day", [datetime(2016, 5, 20, 9), time(9), 2016.5, True])
def test_what_is_no_day_is_refused(day: Any) -> None:
    document = mapping()
    document["congress"]["date"] = day
    with pytest.raises(cd.InvalidDocument, match=r"^congress\.date: "):
        cd.read_congress(document)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (float("nan"), r"target\[0\]\.note: is nan"),
        (float("inf"), r"target\[0\]\.note: is inf"),
        (2**63, r"target\[0\]\.note: is beyond 64 bits"),
        (object(), r"target\[0\]\.note: is of the type object"),
        ({1, 2}, r"target\[0\]\.note: is of the type set"),
        ({1: 2}, r"target\[0\]\.note: the key 1 is not text"),
        ("\ud800", r"half a letter"),
    ],
)
def test_what_json_cannot_say_is_refused_with_its_place(value: Any, message: str) -> None:
    with pytest.raises(cd.InvalidDocument, match=message):
        cd.read_congress(mapping(note=value))


def test_numpy_integers_are_integers() -> None:
    document = mapping()
    document["body"]["members"] = np.int64(25)
    assert cd.read_congress(document).body.members == 25


def test_all_problems_come_at_once_with_their_places() -> None:
    document = mapping(over=0.9, wen="each_year")
    document["body"]["level"] = "grasroots"
    with pytest.raises(cd.InvalidDocument) as caught:
        cd.read_congress(document)
    places = {problem.place for problem in caught.value.problems}
    assert places == {"body.level", "target[0].over", "target[0].wen"}
    assert len(str(caught.value).splitlines()) == 3
    assert isinstance(caught.value, cd.InvalidInput)
    assert isinstance(caught.value, ValueError)


def test_what_python_finds_has_problems_too(tmp_path: Path) -> None:
    path = tmp_path / "none.toml"
    with pytest.raises(cd.InvalidDocument) as caught:
        cd.read_congress(path)
    assert caught.value.problems == ((str(path), "there is no such file"),)


def test_nesting_without_end_is_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(cd.InvalidDocument, match="deep"):
        cd.read_congress(mapping(note=endless))


def test_nesting_in_toml_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "deep.toml"
    path.write_text("x = " + "[" * 5000 + "]" * 5000, "utf-8")
    with pytest.raises(cd.InvalidDocument, match=r"deep\.toml: is not TOML: .*deep"):
        cd.read_congress(path)
    path.write_text("x = " + "[" * 100 + "]" * 100, "utf-8")
    with pytest.raises(cd.InvalidDocument, match="deep"):
        cd.read_congress(path)


def test_file_without_an_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("no file without an end here")
    monkeypatch.setattr("congdoan._files.MOST_HELD", 1024 * 1024)
    path = tmp_path / "endless.json"
    path.symlink_to("/dev/zero")
    with pytest.raises(cd.InvalidDocument, match="larger than 1 MB"):
        cd.read_congress(path)


@pytest.mark.parametrize("source", [None, 3, ["congress.toml"]])
def test_neither_path_nor_mapping(source: Any) -> None:
    with pytest.raises(TypeError):
        cd.read_congress(source)


def test_zero_byte_in_a_name() -> None:
    with pytest.raises(cd.InvalidDocument, match="not the name of a file"):
        cd.read_congress("a\0b.toml")


@pytest.mark.parametrize("suffix", [".toml", ".json"])
def test_every_cut_of_a_document_is_refused(tmp_path: Path, suffix: str, one_case_of: int) -> None:
    toml = 'a = 1\n[b]\nc = """x\n"""\nd = [1, {e = 2}]\n'
    text = toml if suffix == ".toml" else cd.read_congress(mapping()).to_json()
    path = tmp_path / f"cut{suffix}"
    for end in range(0, len(text.rstrip()), one_case_of):
        path.write_text(text[:end], "utf-8")
        with pytest.raises(cd.InvalidDocument, match="cut"):
            cd.read_congress(path)


def test_json_text_goes_to_the_reader_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "twice.json"
    document = json.dumps(mapping(), default=str)
    path.write_text(document.replace('"over"', '"note": "a",\n"note": "b", "over"'), "utf-8")
    with pytest.raises(cd.InvalidDocument, match=r"target\[0\]\.note: .*twice"):
        cd.read_congress(path)
