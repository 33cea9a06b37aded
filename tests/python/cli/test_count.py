"""`congdoan count`: ballots from a file, and whom they elect."""

import json
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import Run

Command = Callable[..., Run]
BALLOTS = "An,Bình,Chi\n" * 4 + "An,Bình\n" * 3 + "An,Bình,Chi,Dũng\n" + "-\n" + "Chi\n"


@pytest.fixture
def ballots(tmp_path: Path) -> Path:
    path = tmp_path / "ballots.csv"
    path.write_text(BALLOTS, "utf-8")
    return path


def counted(congdoan: Command, *arguments: Any) -> dict[str, Any]:
    run = congdoan("count", *arguments, "--format", "json")
    assert run.status == 0, run.err
    made: dict[str, Any] = json.loads(run.out)
    return made


def test_counts_and_decides(congdoan: Command, ballots: Path) -> None:
    made = counted(congdoan, ballots, "--seats", 3, "--majority", "over 1/2 of collected")
    assert made["votes"] == {"An": 7, "Bình": 7, "Chi": 5, "Dũng": 0}
    assert (made["collected"], made["valid"], made["invalid"]) == (10, 8, 2)
    assert made["invalid_for"] == {"too_many_names": 1, "all_struck": 1}
    assert made["elected"] == ["An", "Bình"]
    assert made["tied"] == []
    assert made["vacant"] == 1
    assert made["outcome"] == "vacancy"
    assert made["second_ballot"] == {"why": "vacancy", "seats": 1, "among": ["Chi", "Dũng"]}
    assert [each["needed"] for each in made["candidates"]] == [6, 6, 6, 6]


def test_names_that_differ_by_little_are_told_without_a_list(
    congdoan: Command, tmp_path: Path
) -> None:
    path = tmp_path / "ballots.csv"
    path.write_text("Trần Văn Bình\n" * 3 + "Trần Văn Binh\nLê Thị Cúc\n", "utf-8")
    run = congdoan("count", path, "--seats", 1, "--highest-win")
    assert run.status == 0
    assert run.err == (
        '"Trần Văn Bình" and "Trần Văn Binh" differ by little and are counted as two people\n'
        "with --candidates a name that is not on the list is an error\n"
    )
    run = congdoan("count", path, "--seats", 1, "--candidates", "Trần Văn Bình, Lê Thị Cúc")
    assert run.status == 2
    assert 'line 4: "Trần Văn Binh"' in run.err


def test_a_name_that_may_be_two_is_told(congdoan: Command, tmp_path: Path) -> None:
    path = tmp_path / "ballots.csv"
    path.write_text("An;Chi\nAn;Bình\nAn, Chi\n", "utf-8")
    run = congdoan("count", path, "--seats", 2, "--highest-win")
    assert run.status == 0
    assert '"An, Chi" is counted as one person; --delimiter says' in run.err


def test_a_header_over_names_is_told_of(congdoan: Command, tmp_path: Path) -> None:
    path = tmp_path / "ballots.csv"
    path.write_text("Họ và tên\nAn\nAn,Bình\nAn\nBình\n", "utf-8")
    run = congdoan("count", path, "--seats", 2, "--highest-win")
    assert '"Họ và tên" stands on line 1 alone; a header is counted as a ballot' in run.err
    path.write_text("# kiểm phiếu\nHọ,Tên\nAn\nAn,Bình\nAn\nBình\n", "utf-8")
    run = congdoan("count", path, "--seats", 2, "--highest-win")
    assert '"Họ", "Tên" stand on line 2 alone; a header is counted as a ballot' in run.err


def test_a_name_on_invalid_ballots_is_no_header(congdoan: Command, tmp_path: Path) -> None:
    path = tmp_path / "ballots.csv"
    path.write_text("An\nAn,Bình\nAn,Bình\nBình\nBình\nBình\n", "utf-8")
    run = congdoan("count", path, "--seats", 1, "--highest-win")
    assert (run.status, run.err) == (0, "")


def test_a_long_list_of_candidates_is_no_path(congdoan: Command, tmp_path: Path) -> None:
    names = [f"Nguyễn Thị Hồng Phượng {letter}" for letter in "ABCDEFGHIJK"]
    assert len(", ".join(names).encode()) > 255
    path = tmp_path / "ballots.csv"
    path.write_text(names[0] + "\n", "utf-8")
    for count in (11, 200):
        more = [f"{name} {i}" for i in range(count) for name in names]
        made = counted(congdoan, path, "--seats", 1, "--candidates", ", ".join([*names, *more]))
        assert made["votes"][names[0]] == 1
        assert len(made["votes"]) == 11 * (count + 1)


def test_candidates_may_come_from_a_pipe(congdoan: Command, ballots: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "names"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=("An\nBình\nChi\nDũng\n", "utf-8"))
    writer.start()
    made = counted(congdoan, ballots, "--seats", 3, "--candidates", pipe)
    writer.join()
    assert list(made["votes"]) == ["An", "Bình", "Chi", "Dũng"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("count", "LONG", "--seats", 1),
        ("show", "LONG"),
        ("minutes", "LONG"),
        ("audit", "LONG"),
        ("check", "LONG"),
        ("evaluate", "LONG", "LONG", "--as-of", "2020-01-31"),
        ("rules", "--rules", "LONG"),
        ("motion", "--for", 3, "--rules", "LONG"),
    ],
)
def test_a_text_where_a_file_is_named_is_refused_in_a_line(
    congdoan: Command, arguments: tuple[Any, ...]
) -> None:
    for text in ("Nguyễn Thị Hồng Phượng, " * 20, "format = 1\n" * 100):
        run = congdoan(*(text if each == "LONG" else each for each in arguments))
        assert run.status == 2
        assert "Traceback" not in run.err
        assert "is not the name of a file" in run.err
        assert len(run.err) < len(text) + 400


def test_those_present_are_shown(congdoan: Command, tmp_path: Path) -> None:
    path = tmp_path / "ballots.csv"
    path.write_text("An\nBình\nAn\n", "utf-8")
    options = ("count", path, "--seats", 1, "--highest-win", "--present", 4)
    assert "có mặt 4, thu về 3" in congdoan(*options).out
    assert json.loads(congdoan(*options, "--format", "json").out)["present"] == 4


def test_many_such_names_are_told_in_short(congdoan: Command, tmp_path: Path) -> None:
    path = tmp_path / "ballots.csv"
    path.write_text("".join(f"Nguyễn {letter}\n" for letter in "ABCD"), "utf-8")
    run = congdoan("count", path, "--seats", 1, "--highest-win")
    assert len(run.err.splitlines()) == 7
    assert "and 1 more like these" in run.err


def test_tells_a_tie_and_takes_lots(congdoan: Command, ballots: Path) -> None:
    options = (ballots, "--seats", 1, "--candidates", "An, Bình, Chi, Dũng")
    # With one seat only the ballot of Chi is valid; the majority is of the valid ones.
    made = counted(congdoan, *options, "--majority", "over 1/2 of valid")
    assert (made["elected"], made["valid"], made["invalid"]) == (["Chi"], 1, 9)
    tied = ballots.with_name("tied.csv")
    tied.write_text("An\nBình\n", "utf-8")
    made = counted(congdoan, tied, "--seats", 1, "--highest-win")
    assert (made["outcome"], made["tied"], made["vacant"]) == ("tie", ["An", "Bình"], 1)
    made = counted(congdoan, tied, "--seats", 1, "--highest-win", "--lots", "Bình")
    assert (made["outcome"], made["elected"], made["vacant"]) == ("filled", ["Bình"], 0)


def test_holds_issued_ballots_and_those_found_invalid(congdoan: Command, ballots: Path) -> None:
    made = counted(
        congdoan,
        *(ballots, "--seats", 3, "--majority", "over 1/2 of issued", "--issued", 14),
        *("--invalid", "no_seal=2", "--invalid", "outside_name=1", "--present", 15),
    )
    assert (made["collected"], made["invalid"], made["issued"], made["base"]) == (13, 5, 14, 14)
    assert made["invalid_for"]["no_seal"] == 2
    assert made["elected"] == []


def test_assumes_no_majority(congdoan: Command, ballots: Path) -> None:
    made = counted(congdoan, ballots, "--seats", 3)
    assert (made["outcome"], made["elected"], made["missing"]) == ("undetermined", [], ["majority"])
    run = congdoan("count", ballots, "--seats", 3)
    assert run.status == 0
    assert "no majority was given" in run.err


@pytest.mark.parametrize(
    ("lang", "texts"),
    [
        (
            "en",
            ["collected 10, valid 8, invalid 2", "elected: An (7/10 = 70%)", "too many names 1"],
        ),
        (
            "vi",
            ["thu về 10, hợp lệ 8, không hợp lệ 2", "trúng cử: An (7/10 = 70%)", "gạch hết tên 1"],
        ),
    ],
)
def test_is_read_in_two_languages(
    congdoan: Command, ballots: Path, lang: str, texts: list[str]
) -> None:
    run = congdoan(
        "count", ballots, "--seats", 3, "--majority", "over 1/2 of collected", "--lang", lang
    )
    assert run.status == 0
    out = " ".join(run.out.split())
    for text in texts:
        assert text in out


def test_takes_candidates_from_a_file(congdoan: Command, ballots: Path, tmp_path: Path) -> None:
    names = tmp_path / "names.txt"
    names.write_text("# danh sách\nAn\nBình\nChi\nDũng\nGiang\n", "utf-8")
    made = counted(congdoan, ballots, "--seats", 3, "--candidates", names)
    assert list(made["votes"]) == ["An", "Bình", "Chi", "Dũng", "Giang"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--seats", 0], '--seats\': "0" is not a whole number from 1 to 2147483647'),
        (["--seats", "x"], '--seats\': "x" is not a whole number from 1 to 2147483647'),
        (["--seats", "1.5"], '--seats\': "1.5" is not a whole number'),
        (["--seats", 2**31], f'--seats\': "{2**31}" is not a whole number from 1 to 2147483647'),
        (["--seats", "9" * 5000], "is not a whole number from 1 to 2147483647"),
        ([], "--seats"),
        (["--seats", 3, "--candidates", "An,Bình"], 'line 1: "Chi" is not a candidate'),
        (["--seats", 3, "--candidates", "An,An"], '"An" stands twice'),
        (["--seats", 3, "--issued", 9], "10 is more than the 9 issued"),
        (["--seats", 3, "--issued", 12, "--present", 11], "12 is more than the 11 present"),
        (["--seats", 3, "--invalid", "torn=1"], '"torn=1" is not a reason with a count'),
        (["--seats", 3, "--issued", -1], '--issued\': "-1" is not a whole number from 0'),
        (
            ["--seats", 3, "--present", 10**20],
            f'--present\': "{10**20}" is not a whole number from',
        ),
        (
            ["--seats", 3, "--invalid", "no_seal=-1"],
            '--invalid: no_seal: "-1" is not a whole number from 0 to 9223372036854775807',
        ),
        (
            ["--seats", 3, "--invalid", f"unclear={10**20}"],
            f'--invalid: unclear: "{10**20}" is not a whole number from 0 to 9223372036854775807',
        ),
        (["--seats", 3, "--invalid", "torn"], '"torn" is not a reason with a count'),
        (["--seats", 3, "--invalid", "other=1", "--invalid", "other=2"], "counted twice"),
        (["--seats", 3, "--candidates", "An,,Chi"], '"An,,Chi" has an empty name'),
        (["--seats", 3, "--candidates", "none.txt"], 'there is no file "none.txt"'),
        (["--seats", 3, "--majority", "half"], "over 1/2 of collected"),
        (["--seats", 3, "--majority", "over 1/2 of valid", "--lots", "An"], "not tied"),
        (["--seats", 3, "--majority", "over 1/2 of valid", "--highest-win"], "stands beside"),
    ],
)
def test_refuses_bad_input(
    congdoan: Command, ballots: Path, arguments: list[Any], message: str
) -> None:
    run = congdoan("count", ballots, *arguments)
    assert run.status == 2
    assert message in run.err
    assert "Traceback" not in run.err


def test_tells_the_line_of_a_ragged_matrix(congdoan: Command, tmp_path: Path) -> None:
    path = tmp_path / "marks.csv"
    path.write_text("An,Bình\n1,0\n1\n", "utf-8")
    run = congdoan("count", path, "--seats", 1)
    assert run.status == 2
    assert run.err == f"{path}: line 3: has 1 mark; there are 2 candidates\n"
