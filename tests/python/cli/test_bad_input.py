"""Whatever is wrong with what is handed in: status 2, one clear message, nothing on stdout."""

from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import DOCUMENT, FIGURES, Run

BRACKETS = "[" * 200_000

# What the document is changed to; the words its message must hold; what else it may say.
DOCUMENTS = {
    "unknown key": (
        DOCUMENT.replace("over =", "ovr ="),
        ["target[0].ovr", 'did you mean "over"?'],
    ),
    "a float for a ratio": (
        DOCUMENT.replace('over = "90%"', "over = 0.9"),
        ["target[0].over", '"90%"'],
    ),
    "a whole number for a ratio": (
        DOCUMENT.replace('over = "90%"', "over = 90"),
        ["target[0].over", "the number 90", '"90%"'],
    ),
    "a ratio that is none": (
        DOCUMENT.replace('over = "90%"', 'over = "90 %%"'),
        ["target[0].over", '"90 %%"', "90%"],
    ),
    "a share in turns over persons": (
        DOCUMENT.replace('unit = "person"\nwithin', 'unit = "turn"\nwithin'),
        ["turn", "person"],
    ),
    "a measure within itself": (
        DOCUMENT.replace('within = "staff"', 'within = "advanced_workers"'),
        ["measure[1].within", "within itself"],
    ),
    "dates in the wrong order": (
        DOCUMENT.replace("2016-2021", "2021-2016"),
        ["congress.term", "2021 to 2016"],
    ),
    "not TOML": (
        DOCUMENT.replace('name = "Công đoàn Văn phòng"', "name = Công đoàn"),
        ["line 5", "is not TOML", "quotation marks"],
    ),
    "a key that is given twice": (
        DOCUMENT.replace('[body]\nid = "office"', '[body]\nid = "office"\nid = "again"'),
        ["line 5", "is not TOML", "given twice"],
    ),
    "200 000 brackets": (f"x = {BRACKETS}", ["is not TOML"]),
    "a key of 100 000 parts": ("a." * 40_000 + "a = 1", ["line 1", "parts"]),
    "a line of 10 MB": ('x = "' + "a" * 10_000_000 + '"', ["line", "10000006"]),
    "an empty file": ("", ["is empty"]),
    "a number of 5000 digits": ("x = " + "1" * 5000, ["is not TOML"]),
    "infinity": (DOCUMENT.replace('over = "90%"', "over = inf"), ["target[0].over", "inf"]),
}

JSONS = {
    "200 000 brackets": (BRACKETS, ["deep"]),
    "a line of 10 MB": ('"' + "a" * 10_000_000 + '"', []),
    "a key that is given twice": ('{"format": "congdoan/1", "format": "congdoan/1"}', ["format"]),
    "not JSON": ('{\n  "format": oops\n}', ["line 2"]),
    "an empty file": (" \n", ["is empty"]),
    "a list": ("[]", ["a list"]),
}

BYTES = {
    "UTF-16": (DOCUMENT.encode("utf-16"), ["UTF-16", "UTF-8"]),
    "UTF-16 without a mark": (DOCUMENT.encode("utf-16-le"), ["UTF-16", "UTF-8"]),
    "Windows-1258": (
        "# Tổ chức\n".encode("cp1258", "replace") + b"\xf4\n",
        ["line 2", "Windows-1258"],
    ),
    "random bytes": (bytes(range(255, 0, -3)) * 50, ["not a text", "UTF-8"]),
    "zero bytes": (bytes(5000), ["UTF-8"]),
}

FIGURE_FILES = {
    "an unknown measure": (
        FIGURES.replace("2017,staff", "2017,staf"),
        ["line 4", "staf", "staff"],
    ),
    "a part above its base": (
        FIGURES.replace("2017,advanced_workers,63", "2017,advanced_workers,71"),
        ["advanced_workers", "71", "70"],
    ),
    "two different rows for one figure": (
        FIGURES + "2017,advanced_workers,65\n",
        ["line 5", "line 6", "63", "65"],
    ),
    "a dot that may group thousands": (
        FIGURES.replace("2016,staff,70", "2016,staff,1.250"),
        ["line 2", "1.250", "1250"],
    ),
    "half a person": (FIGURES.replace("2016,staff,70", "2016,staff,70.5"), ["line 2", "70.5"]),
    "a period that is none": (
        FIGURES.replace("2016,staff", "2016-13,staff"),
        ["line 2", "2016-13"],
    ),
    "a line that is too short": (FIGURES + "2018,staff\n", ["line 6", "2 cells", "3 cells"]),
    "a line that is too long": (FIGURES + "2018,staff,70,1\n", ["line 6", "4 cells", "3 cells"]),
    "no period": (
        FIGURES.replace("period,", "perod,"),
        ["line 1", '"period"', '"perod"'],
    ),
    "no measure": (
        FIGURES.replace(",measure,", ",measures,"),
        ["line 1", '"measure"', '"measures"'],
    ),
    "two columns of a name": (
        FIGURES.replace("period,measure", "period,period"),
        ["line 1", "two columns", '"period"'],
    ),
    "a column without a name": (
        FIGURES.replace("measure,value", "measure,value,").replace("70", "70,").replace("6", "6,x"),
        ["line 1", "column 4"],
    ),
    "an open quotation mark": (FIGURES + '2018,"staff,70\n', ["line 6", "quotation mark"]),
    "text behind a quotation mark": (FIGURES + '2018,"staff" x,70\n', ["line 6", "quotation mark"]),
    "a line of 10 MB": (FIGURES + "x" * 10_000_000, ["line 6"]),
    "an empty file": ("", ["is empty"]),
    "only comments": ("# nothing\n", ["header"]),
    "200 000 brackets": (BRACKETS, ["line 1"]),
    "no figure at all": ("period,measure,value\n", ["figure"]),
    "figures of others alone": (
        "body,period,measure,value\nother,2016,staff,70\n",
        ["office"],
    ),
}


def refused(run: Run, *words: str) -> None:
    """Assert one clear message with these words, and nothing else."""
    assert run.status == 2, run.err
    assert run.out == ""
    assert "Traceback" not in run.err
    for word in words:
        assert word in run.err
    assert run.err.endswith("\n")
    assert len(run.err.splitlines()) == len(set(run.err.splitlines())) <= 21
    assert max(map(len, run.err.splitlines())) < 400


@pytest.mark.parametrize("case", DOCUMENTS)
@pytest.mark.parametrize("command", ["check", "show", "evaluate"])
def test_document_is_refused(
    congdoan: Callable[..., Run], tmp_path: Path, figures: Path, case: str, command: str
) -> None:
    text, words = DOCUMENTS[case]
    path = tmp_path / "bad.toml"
    path.write_text(text, encoding="utf-8")
    more = [figures, "--as-of", "2018-01-31"] if command == "evaluate" else []
    refused(congdoan(command, path, *more), str(path), *words)


@pytest.mark.parametrize("case", JSONS)
def test_json_document_is_refused(congdoan: Callable[..., Run], tmp_path: Path, case: str) -> None:
    text, words = JSONS[case]
    path = tmp_path / "bad.json"
    path.write_text(text, encoding="utf-8")
    refused(congdoan("check", path), str(path), *words)


@pytest.mark.parametrize("case", BYTES)
@pytest.mark.parametrize("name", ["bad.toml", "bad.json", "bad.csv"])
def test_bytes_are_refused(
    congdoan: Callable[..., Run], document: Path, tmp_path: Path, case: str, name: str
) -> None:
    data, words = BYTES[case]
    path = tmp_path / name
    path.write_bytes(data)
    if name == "bad.csv":
        run = congdoan("evaluate", document, path, "--as-of", "2018-01-31")
    else:
        run = congdoan("check", path)
    refused(run, str(path), *words)


@pytest.mark.parametrize("case", FIGURE_FILES)
def test_figures_are_refused(
    congdoan: Callable[..., Run], document: Path, tmp_path: Path, case: str
) -> None:
    text, words = FIGURE_FILES[case]
    path = tmp_path / "bad.csv"
    path.write_text(text, encoding="utf-8")
    refused(congdoan("evaluate", document, path, "--as-of", "2018-01-31"), *words)


@pytest.mark.parametrize("name", ["missing.toml", "missing.json", "folder", "folder.toml"])
def test_what_is_no_file_is_refused(
    congdoan: Callable[..., Run], document: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    if name.startswith("folder"):
        path.mkdir()
    words = ["is a directory"] if path.is_dir() else ["there is no such file"]
    refused(congdoan("check", path), str(path), *words)
    refused(congdoan("evaluate", document, path.with_suffix(".csv"), "--as-of", "2018-01-31"))


def test_workbook_is_refused_by_name(
    congdoan: Callable[..., Run], document: Path, tmp_path: Path
) -> None:
    path = tmp_path / "figures.xlsx"
    path.write_bytes(b"PK\x03\x04")
    refused(congdoan("evaluate", document, path, "--as-of", "2018-01-31"), "workbook", "CSV")


def test_other_endings_are_refused_by_name(
    congdoan: Callable[..., Run], document: Path, tmp_path: Path
) -> None:
    path = tmp_path / "congress.yaml"
    path.write_text("a: 1", encoding="utf-8")
    refused(congdoan("check", path), str(path), ".toml")
    refused(congdoan("evaluate", document, path, "--as-of", "2018-01-31"), str(path), ".csv")


def test_all_problems_of_all_documents_are_told_at_once(
    congdoan: Callable[..., Run], tmp_path: Path
) -> None:
    first, second = tmp_path / "first.toml", tmp_path / "second.toml"
    first.write_text(
        DOCUMENT.replace('over = "90%"', "over = 0.9").replace("level =", "levle ="), "utf-8"
    )
    second.write_text("", "utf-8")
    run = congdoan("check", first, second)
    refused(run, "target[0].over", "body.levle", f"{second}: is empty")
    assert len(run.err.splitlines()) >= 3


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], ["--as-of", "2019-01-31"]),
        (["--as-of", "31/1/2019"], ["31/1/2019", "2019-01-31"]),
        (["--as-of", "2019-02-29"], ["2019-02-29", "2019-01-31"]),
        (["--as-of", "20190131"], ["20190131", "2019-01-31"]),
        (["--as-of", "today"], ["today", "2019-01-31"]),
        (["--as-of", "2018-01-31", "--format", "xml"], ["xml", "table", "json", "csv"]),
        (["--as-of", "2018-01-31", "--lang", "fr"], ["fr", "vi", "en"]),
        (["--as-of", "2018-01-31", "--digits", "en"], ["en", "plain", "vi"]),
        (["--as-of", "2018-01-31", "--fail-on", "failed"], ["failed", "missed"]),
        (["--as-of", "2018-01-31", "--delimiter", ";;"], [";;", "single character"]),
        (["--as-on", "2018-01-31"], ["--as-on", "--as-of"]),
    ],
)
def test_usage_is_explained_in_one_line(
    congdoan: Callable[..., Run],
    document: Path,
    figures: Path,
    arguments: list[str],
    words: list[str],
) -> None:
    run = congdoan("evaluate", document, figures, *arguments)
    refused(run, *words)
    assert len(run.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "word"),
    [(["judge"], "judge"), (["check"], "FILE"), (["evaluate", "x.toml"], "--as-of")],
)
def test_what_is_missing_is_named(
    congdoan: Callable[..., Run], arguments: list[str], word: str
) -> None:
    run = congdoan(*arguments)
    refused(run, word)
    assert len(run.err.splitlines()) == 1
