"""`congdoan show`: a congress for reading."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import congdoan as cd

from .conftest import DOCUMENT, Run

TARGETS = {
    'over = "90%"': ("over 90% of", "trên 90% "),
    'at_least = "2/3"': ("at least 2/3 of", "ít nhất 2/3 "),
    'at_most = "0.5%"': ("at most 0.5% of", "không quá 0,5% "),
    'under = "5%"': ("under 5% of", "dưới 5% "),
    'exactly = "50%"': ("exactly 50% of", "đúng 50% "),
    'bare = "100%"': ("Lao động tiên tiến: 100% of", "Lao động tiên tiến: 100% "),
}


@pytest.mark.parametrize("demand", TARGETS)
def test_share_is_a_sentence(congdoan: Callable[..., Run], tmp_path: Path, demand: str) -> None:
    path = tmp_path / "congress.toml"
    text = DOCUMENT[: DOCUMENT.index("[[target.example]]")]
    path.write_text(text.replace('over = "90%"', demand), "utf-8")
    english, vietnamese = TARGETS[demand]
    out = " ".join(congdoan("show", path, "--lang", "en").out.split())
    assert english + " cán bộ, công chức, each year" in out
    out = " ".join(congdoan("show", path).out.split())
    assert vietnamese + "cán bộ, công chức, hằng năm" in out


@pytest.mark.parametrize(
    ("when", "english", "vietnamese"),
    [
        ("always", "always", "luôn luôn"),
        ("over_term", "over the term", "trong cả nhiệm kỳ"),
        ("end_of_term", "by the end of the term", "đến hết nhiệm kỳ"),
        ("2018", "in 2018", "trong 2018"),
        ("by 2020", "by 2020", "đến 2020"),
    ],
)
def test_time_is_part_of_the_sentence(
    congdoan: Callable[..., Run], tmp_path: Path, when: str, english: str, vietnamese: str
) -> None:
    path = tmp_path / "congress.toml"
    text = DOCUMENT[: DOCUMENT.index("[[target.example]]")]
    path.write_text(text.replace('"each_year"', f'"{when}"'), "utf-8")
    assert f"cán bộ, công chức, {english}" in " ".join(
        congdoan("show", path, "--lang", "en").out.split()
    )
    assert f"cán bộ, công chức, {vietnamese}" in " ".join(congdoan("show", path).out.split())


def test_the_period_of_a_figure_is_said_to_be_inferred_where_none_is_stated(
    congdoan: Callable[..., Run], tmp_path: Path
) -> None:
    path = tmp_path / "congress.toml"
    figures = [
        '[[figure]]\nmeasure = "staff"\nvalue = 70\n',
        '[[figure]]\nmeasure = "staff"\nperiod = "5 years"\n',
        '[[figure]]\nmeasure = "staff"\nperiod = "8 months"\n',
    ]
    text = DOCUMENT.replace('term = "2016-2021"', 'term = "2016-2021"\nreviews = "2012-2016"')
    path.write_text("\n".join([text, *figures]), "utf-8")
    english = congdoan("show", path, "--lang", "en").out
    for period in ("2012-2016 (inferred)", "5 years", "8 months"):
        assert f"  {period}  " in english
    vietnamese = congdoan("show", path).out
    for period in ("2012-2016 (suy ra)", "5 năm", "8 tháng"):
        assert f"  {period}  " in vietnamese


def test_count_marks_thousands(congdoan: Callable[..., Run], tmp_path: Path) -> None:
    path = tmp_path / "congress.toml"
    path.write_text(
        DOCUMENT
        + """
[[measure]]
id = "fund"
name = "Quỹ"
unit = "dong"
flow = "gross"

[[target]]
id = "fund"
amount = "fund"
over = 40000000
""",
        "utf-8",
    )
    assert "Quỹ: over 40,000,000" in congdoan("show", path, "--lang", "en").out
    assert "Quỹ: trên 40.000.000" in congdoan("show", path).out


@pytest.mark.parametrize("example", ["bac-kan", "quang-nam", "invented"])
def test_every_text_of_an_example_is_shown(congdoan: Callable[..., Run], example: str) -> None:
    path = Path(__file__).parents[3] / "examples" / example / "congress.toml"
    out = congdoan("show", path).out
    shown = "".join(out.split())

    def texts(value: object) -> list[str]:
        if isinstance(value, dict):
            left_out = {"example", "words", "format", "id", "period"}
            return [
                text for key, item in value.items() if key not in left_out for text in texts(item)
            ]
        if isinstance(value, list):
            return [text for item in value for text in texts(item)]
        return [value] if isinstance(value, str) and " " in value else []

    for text in texts(cd.read_congress(path).to_dict()):
        words = text.split()
        assert all(word in shown for word in words), text


def test_module_runs_the_command(document: Path) -> None:
    command = [sys.executable, "-m", "congdoan", "show", str(document)]
    run = subprocess.run(command, capture_output=True, check=True)
    assert run.stdout.decode().startswith("Công đoàn Văn phòng\n")


def test_help_without_arguments(congdoan: Callable[..., Run]) -> None:
    run = congdoan()
    assert (run.status, run.err) == (0, "")
    for command in ("show", "evaluate", "check", "minutes"):
        assert command in run.out


def test_a_congress_as_json_is_its_document(congdoan: Callable[..., Run], document: Path) -> None:
    run = congdoan("show", document, "--format", "json")
    assert run == Run(0, cd.read_congress(document).to_json(), "")


def test_a_byte_of_a_file_name_that_is_no_letter_is_shown_and_not_stumbled_over() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "congdoan", "show", b"no\xffwhere.toml"],
        capture_output=True,
        check=False,
    )
    assert run.returncode == 2
    assert b"no\\udcffwhere.toml" in run.stderr
    assert b"Traceback" not in run.stderr


def test_one_seat_and_a_printed_share_are_in_the_language(
    congdoan: Callable[..., Run], tmp_path: Path
) -> None:
    path = tmp_path / "congress.toml"
    election = '\n[[election]]\npost = "chair"\nseats = 1\n[[election.round]]\n'
    candidate = '[[election.round.candidate]]\nname = "An"\nshare = "87.5%"\n'
    path.write_text(DOCUMENT + election + candidate, "utf-8")
    english = congdoan("show", path, "--lang", "en").out
    assert "1 seat\n" in english
    assert "An: 87.5%" in english
    assert "An: 87,5%" in congdoan("show", path).out


def test_that_printed_percentages_are_taken_as_written_is_shown(
    congdoan: Callable[..., Run], tmp_path: Path
) -> None:
    path = tmp_path / "congress.toml"
    said = "printed percentages are held against thresholds as they are written"
    path.write_text(DOCUMENT, "utf-8")
    assert said not in " ".join(congdoan("show", path, "--lang", "en").out.split())
    text = DOCUMENT.replace("[[measure]]", '[defaults]\nprinted = "as_written"\n\n[[measure]]', 1)
    path.write_text(text, "utf-8")
    assert said in " ".join(congdoan("show", path, "--lang", "en").out.split())
