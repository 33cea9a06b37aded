"""`congdoan check`: the examples beside the targets, a line each."""

import json
from collections.abc import Callable
from pathlib import Path

from .conftest import DOCUMENT, Run


def test_line_for_an_example_that_passes(congdoan: Callable[..., Run], document: Path) -> None:
    run = congdoan("check", document, "--lang", "en")
    assert run == Run(
        0,
        f"{document}\n"
        "  ✓ advanced_workers, example 1: missed, needed 64\n"
        "  1 example, as expected\n",
        "",
    )


def test_line_for_an_example_that_fails_says_what_came(
    congdoan: Callable[..., Run], document: Path, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(
        DOCUMENT.replace('outcome = "missed"\nneeded = 64', 'outcome = "met"\nneeded = 63'), "utf-8"
    )
    run = congdoan("check", wrong, document, "--lang", "en")
    assert run == Run(
        1,
        f"{wrong}\n"
        "  ✗ advanced_workers, example 1: expected met, needed 63; came missed, needed 64\n"
        "  1 example, not as expected\n"
        f"{document}\n"
        "  ✓ advanced_workers, example 1: missed, needed 64\n"
        "  1 example, as expected\n",
        "",
    )


def test_lines_in_vietnamese(congdoan: Callable[..., Run], document: Path) -> None:
    run = congdoan("check", document)
    assert "✓ advanced_workers, ví dụ 1: không đạt, cần 64" in run.out


def test_document_without_examples_says_so(congdoan: Callable[..., Run], tmp_path: Path) -> None:
    path = tmp_path / "none.toml"
    path.write_text(DOCUMENT[: DOCUMENT.index("[[target.example]]")], "utf-8")
    run = congdoan("check", path, "--lang", "en")
    assert run == Run(0, f"{path}\n  has no examples\n", "")


def test_example_that_cannot_be_judged_is_bad_input(
    congdoan: Callable[..., Run], tmp_path: Path
) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(DOCUMENT.replace("advanced_workers = 63", "advanced_workers = 71"), "utf-8")
    run = congdoan("check", path)
    assert (run.status, run.out) == (2, "")
    assert "advanced_workers" in run.err
    assert "example 1" in run.err
    assert str(path) in run.err


def test_lines_are_not_wrapped(congdoan: Callable[..., Run], tmp_path: Path) -> None:
    name = "advanced_workers_of_the_whole_office_and_of_everything_that_belongs_to_it_each_year"
    path = tmp_path / "long.toml"
    path.write_text(
        DOCUMENT.replace('[[target]]\nid = "advanced_workers"', f'[[target]]\nid = "{name}"'),
        "utf-8",
    )
    run = congdoan("check", path, "--lang", "en")
    assert f"  ✓ {name}, example 1: missed, needed 64\n" in run.out


def test_what_can_be_checked_is_shown_beside_what_cannot_be_read(
    congdoan: Callable[..., Run], document: Path, tmp_path: Path
) -> None:
    missing = tmp_path / "missing.toml"
    run = congdoan("check", document, missing, "--lang", "en")
    assert run.status == 2
    assert "advanced_workers, example 1" in run.out
    assert run.err == f"{missing}: there is no such file\n"


def test_results_as_json(congdoan: Callable[..., Run], document: Path) -> None:
    run = congdoan("check", document, "--format", "json")
    assert json.loads(run.out) == {
        "examples": [
            {
                "file": str(document),
                "target": "advanced_workers",
                "example": 1,
                "passed": True,
                "outcome": "missed",
                "differences": [],
            }
        ]
    }


def test_a_number_expected_of_a_range_is_no_success(
    congdoan: Callable[..., Run], tmp_path: Path
) -> None:
    path = tmp_path / "range.toml"
    path.write_text(
        """format = "congdoan/1"
[body]
id = "x"
name = "X"
level = "grassroots"
[congress]
term = "2023-2028"
[[measure]]
id = "a"
name = "a"
[[measure]]
id = "b"
name = "b"
within = "a"
[[target]]
id = "t"
share = "b"
of = "a"
over = "2/3"
when = "each_year"
[[target.example]]
figures = { a = 99, b = ">60" }
outcome = "undetermined"
short_by = 4
""",
        "utf-8",
    )
    run = congdoan("check", path, "--lang", "en")
    assert run.status == 1
    assert "short by 4; came undetermined, short by 0 to 6" in run.out


def test_a_text_given_for_a_file_is_shown_in_short(congdoan: Callable[..., Run]) -> None:
    run = congdoan("check", "x\n" * 500)
    assert run.status == 2
    assert run.err.startswith('"x x x')
    assert run.err.count("\n") == 1
    assert "is not the name of a file; expected a path, not a text" in run.err
