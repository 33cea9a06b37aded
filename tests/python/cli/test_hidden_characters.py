"""Controls and direction marks of what is handed in: shown escaped, whatever the command prints."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import congdoan as cd
from congdoan._failures import visible

from .conftest import DOCUMENT, FIGURES, Run

HIDDEN = "\x00\x07\x08\x0b\x0c\r\x1b[31m\x7f\x85\x9b\u061c\u200e\u200f\u2028\u202e\u2066\u2069"
RAW = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
IN_TOML = "".join(f"\\u{ord(letter):04X}" for letter in HIDDEN.replace("[31m", ""))

COMMANDS = [
    ("show",),
    ("show", "--format", "json"),
    ("evaluate", "FIGURES", "--as-of", "2019-01-31"),
    ("evaluate", "FIGURES", "--as-of", "2019-01-31", "--format", "json"),
    ("evaluate", "FIGURES", "--as-of", "2019-01-31", "--format", "csv"),
    ("check",),
    ("check", "--format", "json"),
    ("minutes",),
    ("audit",),
    ("audit", "--format", "json"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("hidden", ["\x1b", "\u202e", "all"])
def test_no_command_prints_them(
    congdoan: Callable[..., Run], tmp_path: Path, command: tuple[str, ...], hidden: str
) -> None:
    escape = IN_TOML.replace("\\u0000", "") if hidden == "all" else f"\\u{ord(hidden):04X}"
    text = DOCUMENT.replace("Văn phòng", f"Văn {escape} phòng")
    text = text.replace("cán bộ", f"cán {escape} bộ").replace("tiên tiến", f"tiên {escape} tiến")
    (tmp_path / "congress.toml").write_text(text, "utf-8")
    letters = "\x1b[31m\x9b\u202e" if hidden == "all" else hidden
    header, *rows = FIGURES.splitlines()
    rows = [f"{header},source", *(f"{row},a{letters}b" for row in rows)]
    figures = tmp_path / "figures.csv"
    figures.write_text("\n".join(rows), "utf-8")
    first, *rest = (str(figures) if each == "FIGURES" else each for each in command)
    run = congdoan(first, tmp_path / "congress.toml", *rest)
    assert not RAW.search(run.out)
    assert not RAW.search(run.err)
    if run.status == 0 and command[-1] == "json":
        assert json.loads(run.out)


@pytest.mark.parametrize("place", ["grassroots", "office", "stock", '"90%"', "2016-2021", "over ="])
def test_no_message_about_a_document_prints_them(
    congdoan: Callable[..., Run], tmp_path: Path, place: str
) -> None:
    quoted = f'"{IN_TOML}" =' if place == "over =" else IN_TOML.join(place.split("0", 1))
    quoted = quoted if quoted != place else place.replace("s", IN_TOML).replace("f", IN_TOML)
    (tmp_path / "congress.toml").write_text(DOCUMENT.replace(place, quoted), "utf-8")
    run = congdoan("show", tmp_path / "congress.toml")
    assert not RAW.search(run.out + run.err)


@pytest.mark.parametrize(
    "text",
    [
        f"period,sta{HIDDEN}ff\n2018,70\n".replace("\r", ""),
        "period,staff\n2018,7\x1b0\n",
        "per\u202eiod,staff\n2018,70\n",
        'period,"sta\nff"\n2018,70\n',
        "period,measure,value,body\n2018,st\x9baff,1,\u2066x\n",
    ],
)
def test_no_message_about_figures_prints_them(
    congdoan: Callable[..., Run], document: Path, tmp_path: Path, text: str
) -> None:
    figures = tmp_path / "figures.csv"
    figures.write_text(text, "utf-8")
    run = congdoan("evaluate", document, figures, "--as-of", "2019-01-31")
    assert not RAW.search(run.out + run.err)
    congress = cd.read_congress(document)

    def judged() -> None:
        cd.evaluate(congress, cd.read_figures(figures), as_of=date(2019, 1, 31))

    with pytest.raises(cd.Error) as caught:
        judged()
    assert not RAW.search(str(caught.value))


def test_names_of_files_are_shown_escaped(congdoan: Callable[..., Run]) -> None:
    run = congdoan("show", "no\x1b[31m\u202ene.toml")
    assert run.err == "no\\x1B[31m\\u202Ene.toml: there is no such file\n"


def test_both_languages_escape_the_same_characters() -> None:
    for code in [*range(1, 0x3000), *range(0xF900, 0x10000)]:
        letter = chr(code)
        with pytest.raises(cd.Error) as caught:
            cd.parse_ratio(f"x{letter}x")
        shown = str(caught.value)
        assert (f'"x{visible(letter, "")}x"' in shown) or letter.isspace(), hex(code)


# How many problems are told


def test_the_command_tells_twenty_problems_and_how_many_more(
    congdoan: Callable[..., Run], document: Path, tmp_path: Path
) -> None:
    figures = tmp_path / "figures.csv"
    for count, last in ((20, None), (21, "and 1 more problem"), (500, "and 480 more problems")):
        rows = "".join(f"2018,x{i}\n" for i in range(count))
        figures.write_text("period,staff\n" + rows, "utf-8")
        run = congdoan("evaluate", document, figures, "--as-of", "2019-01-31")
        lines = run.err.splitlines()
        assert len(lines) == min(count, 21)
        assert last is None or lines[-1] == last
        with pytest.raises(cd.InvalidFigures) as caught:
            cd.read_figures(figures)
        assert len(caught.value.problems) == count
        assert len(str(caught.value).splitlines()) == count


def test_problems_that_python_finds_are_all_held(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_text("period,staff\n" + "2018,70,1\n" * 50, "utf-8")
    with pytest.raises(cd.InvalidFigures) as caught:
        cd.read_figures(path)
    assert len(caught.value.problems) == 50


def test_check_tells_twenty_problems_of_each_file(
    congdoan: Callable[..., Run], tmp_path: Path
) -> None:
    path = tmp_path / "congress.toml"
    keys = "".join(f"x{i} = 1\n" for i in range(30))
    path.write_text(DOCUMENT.replace("[body]\n", "[body]\n" + keys), "utf-8")
    lines = congdoan("check", path, path).err.splitlines()
    assert len(lines) == 42
    assert lines[20].endswith("and 10 more problems")


# Tables as offices keep them


def test_figures_may_stand_under_the_names_of_measures(
    congdoan: Callable[..., Run], document: Path, tmp_path: Path, figures: Path
) -> None:
    table = tmp_path / "table.csv"
    table.write_text(
        'STT;Chỉ tiêu;Năm 2016;Năm 2017\n1;"Cán bộ, công chức";70;70\n2;LĐTT;64;63\n3;khác;-;x\n',
        "utf-8",
    )
    day = ("--as-of", "2019-01-31", "--format", "json")
    options = ("--ignore", "STT,khác", "--rename", "LĐTT=advanced_workers", "--na", "-")
    run = congdoan("evaluate", document, table, *day, *options)
    assert run.err == ""
    assert json.loads(run.out) == json.loads(congdoan("evaluate", document, figures, *day).out)


def test_what_rename_needs_is_told(
    congdoan: Callable[..., Run], document: Path, figures: Path
) -> None:
    run = congdoan("evaluate", document, figures, "--as-of", "2019-01-31", "--rename", "LĐTT")
    assert run.status == 2
    assert 'expected a column and what it means, such as "LĐTT=advanced_workers"' in run.err


@pytest.mark.parametrize(
    "option", [("--ignore", "value"), ("--measures", "zz"), ("--ignore", "zz")]
)
def test_options_without_effect_are_told(
    congdoan: Callable[..., Run], document: Path, figures: Path, option: tuple[str, str]
) -> None:
    run = congdoan("evaluate", document, figures, "--as-of", "2019-01-31", *option)
    assert run.status == 2
    assert "there are: " in run.err
