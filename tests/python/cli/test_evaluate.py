"""`congdoan evaluate`: what it prints, in which form, and with which status it leaves."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from rich.cells import cell_len

import congdoan as cd

from .conftest import DOCUMENT, Run

LANGUAGES = ["vi", "en"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_table_says_what_the_verdict_explains(
    congdoan: Callable[..., Run], document: Path, figures: Path, lang: str
) -> None:
    run = congdoan("evaluate", document, figures, "--as-of", "2018-01-31", "--lang", lang)
    assert (run.status, run.err) == (0, "")
    card = cd.evaluate(
        cd.read_congress(document), cd.read_figures(figures), as_of=date(2018, 1, 31)
    )
    words = " ".join(run.out.split())
    assert " ".join(card["advanced_workers"].explain(lang).split()) in words
    for label, part in card["advanced_workers"].parts.items():
        reached, judgement = part.explain(lang).removeprefix(f"{label}: ").split(" — ")
        assert reached in words
        assert judgement in words


def test_table_names_target_text_and_day(
    congdoan: Callable[..., Run], document: Path, figures: Path
) -> None:
    run = congdoan("evaluate", document, figures, "--as-of", "2018-01-31", "--lang", "en")
    lines = run.out.splitlines()
    assert lines[0] == "Công đoàn Văn phòng"
    assert lines[1] == "Congress VIII · term 2016-2021 · as of 2018-01-31"
    assert "✗ missed" in run.out
    assert "hàng năm có trên 90% cán bộ" in run.out
    assert "63/70 = 90%" in run.out


def test_table_begins_with_what_blocks_most(
    congdoan: Callable[..., Run], document: Path, tmp_path: Path
) -> None:
    figures = tmp_path / "figures.csv"
    figures.write_text("period,staff,advanced_workers\n2016,,64\n2017,70,64\n", "utf-8")
    run = congdoan("evaluate", document, figures, "--as-of", "2018-01-31", "--lang", "en")
    assert run.status == 0
    blocked = run.out.index("2016 staff not reported: blocks 1 of 1 target")
    assert blocked < run.out.index("1 undetermined") < run.out.index("? undetermined")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal_or_ends_in_blanks(
    document: Path, figures: Path, lang: str, columns: int
) -> None:
    out = subprocess.run(
        [
            sys.executable,
            "-m",
            "congdoan",
            "evaluate",
            document,
            figures,
            "--as-of",
            "2018-01-31",
            "--lang",
            lang,
        ],
        env=os.environ | {"COLUMNS": str(columns)},
        capture_output=True,
        check=True,
    ).stdout.decode()
    for line in out.splitlines():
        assert cell_len(line) <= columns
        assert line == line.rstrip()
    assert "\x1b" not in out


def test_soft_targets_are_counted_apart_and_do_not_fail(
    congdoan: Callable[..., Run], tmp_path: Path, figures: Path
) -> None:
    document = tmp_path / "soft.toml"
    document.write_text(DOCUMENT.replace('over = "90%"', 'over = "90%"\nsoft = true'), "utf-8")
    arguments = ("evaluate", document, figures, "--as-of", "2018-01-31", "--fail-on", "missed")
    run = congdoan(*arguments, "--lang", "en")
    assert run.status == 0
    assert "Aims: 1 missed" in run.out
    assert "advanced_workers  (aim)" in run.out


@pytest.mark.parametrize(
    ("outcomes", "status"),
    [([], 0), (["met"], 0), (["missed"], 1), (["open", "missed"], 1), (["open", "met"], 0)],
)
def test_fail_on_an_outcome(
    congdoan: Callable[..., Run], document: Path, figures: Path, outcomes: list[str], status: int
) -> None:
    options = [word for outcome in outcomes for word in ("--fail-on", outcome)]
    run = congdoan("evaluate", document, figures, "--as-of", "2018-01-31", *options)
    assert run.status == status
    assert run.out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_json_is_the_dictionary_of_the_scorecard(
    congdoan: Callable[..., Run], document: Path, figures: Path, lang: str
) -> None:
    arguments = ("evaluate", document, figures, "--as-of", "2018-01-31", "--format", "json")
    run = congdoan(*arguments, "--lang", lang)
    card = cd.evaluate(
        cd.read_congress(document), cd.read_figures(figures), as_of=date(2018, 1, 31)
    )
    assert json.loads(run.out) == card.to_dict(lang)
    (verdict,) = json.loads(run.out)["verdicts"]
    assert {"target", "outcome", "needed", "short_by", "actual", "explanation", "parts"} <= set(
        verdict
    )
    assert verdict["parts"]["2017"]["short_by"] == 1
    assert verdict["parts"]["2017"]["needed"] == 64
    assert verdict["parts"]["2017"]["share"] == "9/10"


def test_csv_has_a_row_for_each_verdict_and_part(
    congdoan: Callable[..., Run], document: Path, figures: Path
) -> None:
    run = congdoan(
        "evaluate", document, figures, "--as-of", "2018-01-31", "--format", "csv", "--lang", "en"
    )
    rows = list(csv.DictReader(io.StringIO(run.out)))
    card = cd.evaluate(
        cd.read_congress(document), cd.read_figures(figures), as_of=date(2018, 1, 31)
    )
    assert len(rows) == 1 + len(card["advanced_workers"].parts)
    assert [row["is_part"] for row in rows] == ["false"] + ["true"] * (len(rows) - 1)
    year = next(row for row in rows if row["period"] == "2017")
    assert (year["outcome"], year["actual"], year["base"]) == ("missed", "63", "70")
    assert (year["share"], year["needed"], year["short_by"]) == ("90%", "64", "1")
    assert (year["threshold"], year["share_low"], year["base_low"]) == ("90%", "90%", "70")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "'", "''", "x=", ">"])
def test_csv_has_no_text_that_a_spreadsheet_runs(
    congdoan: Callable[..., Run], tmp_path: Path, figures: Path, start: str
) -> None:
    said = f'{start}HYPERLINK("x") hàng năm'
    document = tmp_path / "congress.toml"
    text = DOCUMENT.replace('"hàng năm', json.dumps(said, ensure_ascii=False)[:-1])
    document.write_text(text.replace('"Lao động', f'"{start}Lao động'), "utf-8")
    run = congdoan("evaluate", document, figures, "--as-of", "2018-01-31", "--format", "csv")
    (verdict,) = cd.evaluate(
        cd.read_congress(document), cd.read_figures(figures), as_of=date(2018, 1, 31)
    )
    assert verdict.text.startswith(said)
    assert verdict.measure_name.startswith(start)
    for row in csv.DictReader(io.StringIO(run.out)):
        for key in ("text", "measure_name"):
            assert not row[key].startswith(("=", "+", "-", "@"))
            assert row[key].removeprefix("'") == getattr(verdict, key)
        assert row["explanation"] in (
            verdict.explain(),
            *(p.explain() for p in verdict.parts.values()),
        )


def test_csv_has_nothing_that_a_spreadsheet_takes_for_a_date(
    congdoan: Callable[..., Run], document: Path, figures: Path
) -> None:
    run = congdoan("evaluate", document, figures, "--as-of", "2018-01-31", "--format", "csv")
    for row in csv.DictReader(io.StringIO(run.out)):
        for key, cell in row.items():
            if key not in ("as_of", "text", "explanation"):
                assert not re.fullmatch(r"\d+[/.-]\d+([/.-]\d+)?", cell), (key, cell)


def test_figures_are_not_needed_where_the_document_states_them(
    congdoan: Callable[..., Run], tmp_path: Path, document: Path
) -> None:
    stated = tmp_path / "stated.toml"
    rows = "".join(
        f'[[figure]]\nmeasure = "{measure}"\nperiod = 2016\nvalue = {value}\n'
        for measure, value in (("staff", 70), ("advanced_workers", 63))
    )
    stated.write_text(document.read_text("utf-8") + "\n" + rows, "utf-8")
    run = congdoan("evaluate", stated, "--as-of", "2017-01-31", "--lang", "en")
    assert (run.status, run.err) == (0, "")
    assert "63/70 = 90%" in run.out
    run = congdoan("evaluate", document, "--as-of", "2017-01-31")
    assert run.status == 2
    assert run.err.startswith("figures: there are none; give at least one of body")
    assert congdoan("evaluate", stated).err.startswith("congdoan evaluate: --as-of is missing")


def test_days_are_years_if_asked(
    congdoan: Callable[..., Run], document: Path, tmp_path: Path
) -> None:
    path = tmp_path / "figures.csv"
    path.write_text("period,staff,advanced_workers\n2016-12-31,70,63\n", "utf-8")
    arguments = ("evaluate", document, path, "--as-of", "2017-01-31", "--lang", "en")
    run = congdoan(*arguments)
    assert "if the day stands for its year, read the figures with --periods year" in " ".join(
        run.out.split()
    )
    assert "63/70 = 90%" in congdoan(*arguments, "--periods", "year").out


def test_wide_tables_and_vietnamese_digits(
    congdoan: Callable[..., Run], document: Path, tmp_path: Path
) -> None:
    figures = tmp_path / "figures.csv"
    figures.write_text("period;staff;advanced_workers;Ghi chú\n2016;1.250;1.126;x\n", "utf-8")
    arguments = ("evaluate", document, figures, "--as-of", "2017-01-31", "--digits", "vi")
    for options in (
        ["--ignore", "Ghi chú"],
        ["--measures", "staff,advanced_workers", "--ignore", "Ghi chú"],
        ["--measures", "staff", "--measures", "advanced_workers", "--ignore", "Ghi chú"],
    ):
        run = congdoan(*arguments, "--lang", "en", *options)
        assert run.status == 0, run.err
        assert "1,126/1,250" in run.out


def test_same_arguments_print_the_same(
    congdoan: Callable[..., Run], document: Path, figures: Path
) -> None:
    arguments = ("evaluate", document, figures, "--as-of", "2018-01-31")
    assert congdoan(*arguments) == congdoan(*arguments)


def test_reader_that_stops_is_no_error(document: Path, figures: Path) -> None:
    command = [sys.executable, "-m", "congdoan", "evaluate", document, figures]
    process = subprocess.Popen(
        [*command, "--as-of", "2018-01-31"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


@pytest.mark.skipif(os.name == "nt", reason="terminals of POSIX")
def test_colour_is_for_terminals(document: Path, figures: Path) -> None:
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "congdoan", "evaluate", document, figures]
    subprocess.run(
        [*command, "--as-of", "2018-01-31"],
        stdout=theirs,
        env=os.environ | {"TERM": "xterm"},
        check=True,
    )
    os.close(theirs)
    with os.fdopen(ours, "rb") as terminal:
        assert b"\x1b[31m" in terminal.read1()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is full")
def test_output_that_cannot_be_written_is_told(document: Path, figures: Path) -> None:
    command = [sys.executable, "-m", "congdoan", "evaluate", document, figures]
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [*command, "--as-of", "2018-01-31"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert run.returncode == 2
    (line,) = run.stderr.decode().splitlines()
    assert line.startswith("the output cannot be written: ")


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX closes the output")
def test_output_that_is_closed_is_no_error(document: Path, figures: Path) -> None:
    command = f"{sys.executable} -m congdoan evaluate {document} {figures} --as-of 2018-01-31"
    for closed in (">&-", ">&- 2>&-"):
        run = subprocess.run(f"{command} {closed}", shell=True, capture_output=True, check=False)
        assert (run.returncode, run.stderr) == (0, b"")


def test_words_are_utf_8_whatever_the_locale(document: Path, figures: Path) -> None:
    out = subprocess.run(
        [sys.executable, "-m", "congdoan", "evaluate", document, figures, "--as-of", "2018-01-31"],
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    ).stdout
    assert out.decode("utf-8").startswith("Công đoàn Văn phòng\n")


@pytest.mark.parametrize("output", ["table", "csv"])
def test_figures_that_decide_nothing_are_told_with_the_reason(
    congdoan: Callable[..., Run], document: Path, tmp_path: Path, output: str
) -> None:
    path = tmp_path / ("figures of a folder whose path is longer than a line " * 2) / "figures.csv"
    path.parent.mkdir()
    path.write_text(
        "body,period,staff,advanced_workers\n,2016,70,65\n,2061,70,65\nnorth,2016,1,1\n", "utf-8"
    )
    arguments = ("evaluate", document, path, "--as-of", "2018-01-31", "--format", output)
    run = congdoan(*arguments, "--lang", "en")
    assert run.status == 0
    said = run.err if output == "csv" else run.out
    assert "left out: 2 figures of other bodies: north\n" in said
    assert "left out: 2 figures of periods that no target asks for\n" in said
    assert f"{path}, line 3: staff 2061: no target asks for this period" in said
    run = congdoan(*arguments)
    assert "bỏ qua 2 số liệu của đơn vị khác: north" in run.out + run.err
