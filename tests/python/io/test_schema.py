"""The JSON Schemas in docs/schema accept what the reader accepts, and refuse what they can see."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import congdoan as cd

ROOT = Path(__file__).parents[3]


def validator(name: str) -> jsonschema.Draft202012Validator:
    schema = json.loads((ROOT / "docs" / "schema" / name).read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


CONGRESS = validator("congress.schema.json")
FIGURES = validator("figures.schema.json")
EVERY_KEY = json.loads((ROOT / "tests" / "data" / "every_key.json").read_text("utf-8"))
CASES = [
    json.loads(line)
    for line in (ROOT / "tests" / "data" / "verdicts.jsonl").read_text("utf-8").splitlines()
]

Path_ = tuple[str | int, ...]


def places(value: Any, path: Path_ = ()) -> Iterator[Path_]:
    """Every place of a document, the document itself left out."""
    items = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for key, inner in items:
        yield (*path, key)
        yield from places(inner, (*path, key))


def changed(path: Path_, value: Any) -> Any:
    document = copy.deepcopy(EVERY_KEY)
    inside = document
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = value
    return document


def with_target(**keys: Any) -> Any:
    return changed(("target", 1), {"id": "t", **keys})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_accepts_small_congresses_and_their_figures(case: dict[str, Any]) -> None:
    CONGRESS.validate(case["document"])
    FIGURES.validate(case["figures"])


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*/congress.json")), ids=str)
def test_accepts_the_examples(path: Path) -> None:
    CONGRESS.validate(json.loads(path.read_text("utf-8")))


def test_accepts_a_document_that_uses_every_key() -> None:
    CONGRESS.validate(EVERY_KEY)


def test_accepts_whatever_the_reader_accepts(one_case_of: int) -> None:
    values = [None, True, 0, 7, 2018, -3, "", "x", "7", "2018", "8", "VIII", ">40", "3..5", "40.0"]
    values += [">95%", "<=40%", "90%..95%", "0% exact", "97.6% rounded"]
    values += ["97.6%", "90%", "2/3", "0.5", "met", "pooled", "years_met >= 2", "term", "by 2020"]
    values += ["2016-2021", "2016-05-20", "2018-Q1", [], ["x"], {}, {"staff": 1}, [{"text": "x"}]]
    accepted = 0
    # A key's value is valid by itself, and validating the others again would take most of the time.
    about_keys_alone = {"properties", "required", "unevaluatedProperties"}
    assert set(CONGRESS.schema) == {"$schema", "title", "type", *about_keys_alone}
    cases = [(path, value) for path in places(EVERY_KEY) for value in values]
    for path, value in cases[::one_case_of]:
        key = path[0]
        document = changed(path, value)
        try:
            cd.parse_congress(json.dumps(document))
        except cd.Error:
            continue
        accepted += 1
        validator_of_key = CONGRESS.evolve(schema=CONGRESS.schema["properties"][key])
        assert validator_of_key.is_valid(document[key]), (path, value)
    assert accepted > 500 // one_case_of


@pytest.mark.parametrize(
    "document",
    [
        [],
        changed(("bodi",), {}),
        changed(("body", "nam"), "x"),
        changed(("format",), "congdoan/2"),
        changed(("body", "level"), "village"),
        changed(("congress", "date"), "20/5/2016"),
        changed(("target", 0, "example", 0, "outcome"), "won"),
        changed(("measure", 0, "flow"), "net"),
        with_target(share="advanced", of="staff", over=0.9),
        with_target(share="advanced", of="staff", over=90),
        with_target(share="advanced", of="staff", over="90 %"),
        with_target(share="advanced", of="staff"),
        with_target(share="advanced", over="90%"),
        with_target(share="advanced", of="staff", over="90%", at_most="95%"),
        with_target(share="advanced", of="staff", over="90%", count="visits"),
        with_target(count="visits", at_least="90%"),
        with_target(count="visits", of="staff", at_least=3),
        with_target(title="culture", at_least=1),
        with_target(title="culture", count="visits", at_least=1),
        with_target(over="90%"),
        with_target(),
    ],
    ids=lambda document: json.dumps(document)[-60:],
)
def test_refuses_what_the_reader_refuses(document: Any) -> None:
    assert not CONGRESS.is_valid(document)
    with pytest.raises(cd.InvalidDocument):
        cd.parse_congress(json.dumps(document))


@pytest.mark.parametrize(
    "records",
    [
        [],
        [{"period": 2018, "measure": "staff", "value": 70}],
        [{"period": 2018, "staff": 70, "advanced": None, "title": True}],
        [{"period": "2018", "staff": 70.0, "advanced": ">40", "share": "97.6%", "title": "TRUE"}],
        [{"period": 2018, "staff": "", "reported_on": "", "final": None, "body": None}],
    ],
)
def test_accepts_records(records: Any) -> None:
    FIGURES.validate(records)


@pytest.mark.parametrize(
    "records",
    [
        {},
        [3],
        [{"staff": 70}],
        [{"period": 2018, "staff": 70.5}],
        [{"period": 2018, "staff": "1.250"}],
        [{"period": 2018, "staff": [70]}],
        [{"period": 2018, "Staff": 70}],
        [{"period": 2018, "value": 70}],
        [{"period": 2018, "measure": "staff", "valeu": 70}],
        [{"period": 2018, "staff": 70, "reported_on": "31/12/2018"}],
    ],
)
def test_refuses_records(records: Any) -> None:
    assert not FIGURES.is_valid(records)
