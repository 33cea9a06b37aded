"""Ballots from CSV files."""

import contextlib
import os
import threading
import time
from pathlib import Path

import pytest

import congdoan as cd


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "ballots.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def votes(path: Path, seats: int = 2, candidates: list[str] | None = None) -> dict[str, int]:
    return cd.count_ballots(cd.read_ballots(path, candidates=candidates), seats=seats).votes


def test_reads_names(tmp_path: Path) -> None:
    path = written(tmp_path, "An,Chi\nAn\n-\nBình, Chi\n")
    box = cd.read_ballots(path, candidates=["An", "Bình", "Chi"])
    assert len(box) == 4
    assert box.candidates == ("An", "Bình", "Chi")
    assert repr(box) == "Ballots(4 of 3 candidates)"
    made = cd.count_ballots(box, seats=2)
    assert made.votes == {"An": 2, "Bình": 1, "Chi": 2}
    assert made.invalid_for == {"all_struck": 1}


def test_reads_marks(tmp_path: Path) -> None:
    path = written(tmp_path, "An;Bình;Chi\n1;0;1\n1;0;0\n0;0;0\n0;1;1\n")
    assert votes(path) == {"An": 2, "Bình": 1, "Chi": 2}


def test_reads_one_candidate(tmp_path: Path) -> None:
    made = cd.count_ballots(cd.read_ballots(written(tmp_path, "An\n1\n0\n1\n")), seats=1)
    assert (made.valid, made.invalid, made.votes) == (3, 0, {"An": 2})


@pytest.mark.parametrize(
    ("left", "struck"),
    [
        ("1", "0"),
        ("1.0", "0.0"),
        ('"1,0"', '"0,0"'),
        ("có", "không"),
        ("CÓ", "KHÔNG"),
        ("Co\u0301", "kho\u0302ng"),
        ("đúng", "sai"),
        ("TRUE", "FALSE"),
        ("True", "False"),
        ("yes", "no"),
        ("Y", "N"),
        ("✓", ""),
        ("✔", "-"),
        ("✔\ufe0f", ""),
        ("☑", "☐"),
        ("✅", "–"),
    ],
)
def test_reads_every_word_and_sign_that_marks_a_name(
    tmp_path: Path, left: str, struck: str
) -> None:
    rows = [[left, struck, left], [struck, struck, left], [left, left, struck]]
    text = "\n".join(",".join(row) for row in [["An", "Bình", "Chi"], *rows]) + "\n"
    made = cd.count_ballots(cd.read_ballots(written(tmp_path, text)), seats=2)
    assert (made.collected, made.votes) == (3, {"An": 2, "Bình": 1, "Chi": 2})


def test_one_column_may_be_marked_in_words(tmp_path: Path) -> None:
    made = cd.count_ballots(cd.read_ballots(written(tmp_path, "An\ncó\nkhông\n")), seats=1)
    assert (made.collected, made.votes) == (2, {"An": 1})


def test_a_word_that_the_list_of_candidates_has_is_a_name(tmp_path: Path) -> None:
    path = written(tmp_path, "An,Sai\nSai\nSai,An\n")
    assert votes(path, candidates=["An", "Sai"]) == {"An": 2, "Sai": 3}
    path = written(tmp_path, "A\nN\nB\n")
    assert votes(path) == {"A": 1, "N": 1, "B": 1}


def test_a_header_may_stand_after_many_lines_left_out(tmp_path: Path) -> None:
    path = written(tmp_path, "# biên bản\n" * 19_999 + "An,Bình\n1,0\n")
    assert votes(path) == {"An": 1, "Bình": 0}


def test_a_line_has_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "endless"
    os.mkfifo(path)
    sent = []

    def send() -> None:
        with contextlib.suppress(BrokenPipeError), path.open("wb", buffering=0) as pipe:
            pipe.write(b"An\n")
            while len(sent) < 100:  # 100 MiB
                pipe.write(bytes(1024 * 1024))
                sent.append(1)

    sender = threading.Thread(target=send)
    sender.start()
    with pytest.raises(cd.InvalidDocument, match="line 2: is longer than 1 MiB, the most that"):
        cd.read_ballots(path)
    sender.join()
    assert len(sent) < 4
    monkeypatch.setattr("congdoan.ballots._LONGEST", 5)
    assert votes(written(tmp_path, "An,Bi\r\nAn\n")) == {"An": 2, "Bi": 1}
    with pytest.raises(cd.InvalidDocument, match="line 2: is longer"):
        cd.read_ballots(written(tmp_path, "An\nAn,Chi\n"))


def test_lines_that_are_long_are_read_a_few_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("congdoan.ballots._BYTES_AT_ONCE", 8)
    path = written(tmp_path, "An,Bình\nAn\n# giữa\nBình\n-\n")
    assert votes(path) == {"An": 2, "Bình": 2}


def test_finds_the_candidates_that_are_named(tmp_path: Path) -> None:
    assert list(votes(written(tmp_path, "Chi,An\nBình\nAn\n"))) == ["Chi", "An", "Bình"]


@pytest.mark.parametrize(
    "text",
    [
        "# biên bản\nAn,Chi\n# giữa\nBình\n",
        "An,Chi\r\nBình\r\n",
        "An,Chi\nBình",
        "\ufeffAn,Chi\nBình\n",
        '"An","Chi"\n"Bình"\n',
        "An,Chi,\nBình,,\n",
        "An\tChi\nBình\t\n",
    ],
)
def test_reads_what_spreadsheets_write(tmp_path: Path, text: str) -> None:
    assert votes(written(tmp_path, text)) == {"An": 1, "Chi": 1, "Bình": 1}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("An,Bình\n1,0\n1\n", "line 3: has 1 mark; there are 2 candidates"),
        ("An,Bình\n1,0\n1,0,1\n", "line 3: has 3 marks; there are 2 candidates"),
        ("An,Bình\n1,0\n1,2\n", "line 3: the mark of \"Bình\" is '2'"),
        ("An,Bình\n1,x\n", "line 2: the mark of \"Bình\" is 'x'"),
        ("An,An\n1,0\n", 'line 1: "An" stands twice among the candidates'),
        ("An,\n1,0\n", "line 1: candidate 2 has an empty name"),
        ("An\nAn,An\n", 'line 2: "An" stands twice on the ballot'),
        ("An\n\nAn\n", 'line 2: is empty; a ballot without any name is "-", or 0 in each column'),
        ("An,Bình\n,\nAn\n", 'line 2: is empty; a ballot without any name is "-"'),
        ("An,Bình\nx,\n,x\n", 'line 2: is marked "x", which may mean a name left or one struck'),
        ("An,Bình\n✗,✓\n", 'line 2: is marked "✗", which may mean a name left or one struck'),
        ("An\nX\nx\n", 'line 2: is marked "X", which may mean'),
        ("An\nN\nY\nN\n", 'line 2: is marked "N", which may mean'),
        ("An,Bình\n0.5,0.25\n", 'line 2: is marked "0.5", which may mean'),
        ("An,Bình\nAn\n1.000\n", "line 3: has a mark where names are due"),
        ("An,Bình\nnan,NaN\n", 'line 2: is marked "nan", which may mean'),
        ("An,Bình\ncó,không\ncó,\n", "line 3: the mark of \"Bình\" is ''"),
        ("An,Bình\ncó,không\ncó,x\n", "line 3: the mark of \"Bình\" is 'x', which may mean"),
        ("An,Bình\ncó,không\ncó\n", "line 3: has 1 mark; there are 2 candidates"),
        ("có,không\nkhông,có\n", "line 1: is marks without a header"),
        ("1.0;0.0\n0.0;1.0\n", "line 1: is marks without a header"),
        ("An,Bình\nAn,có\n", "line 2: has a mark where names are due"),
        ("An,Bình\n-\nTRUE,FALSE\n", "line 3: has a mark where names are due"),
        ("1,0\n0,1\n", "line 1: is marks without a header; name the candidates"),
        ('An\n"An\nAn\n', "line 2: a quotation mark is not closed"),
        ("", "is empty"),
        ("# nothing\n", "is empty"),
        ("-\n-\n", "has no name on any ballot"),
        (b"An\nB\xecnh\n", "line 2: the text is not UTF-8"),
        (b"\xff\xfeA\x00", "the text is UTF-16"),
    ],
)
def test_tells_the_line_that_is_wrong(tmp_path: Path, text: str | bytes, message: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(cd.InvalidDocument) as refused:
        cd.read_ballots(path)
    assert message in str(refused.value)
    assert str(refused.value).startswith(str(path))


@pytest.mark.parametrize("dash", ["-", "–"])
def test_a_dash_among_empty_cells_is_a_ballot_without_a_name(tmp_path: Path, dash: str) -> None:
    path = tmp_path / "ballots.csv"
    path.write_text(f"An;;\nAn;Bình;\n{dash};;\n", "utf-8")
    counted = cd.count_ballots(cd.read_ballots(path), seats=2)
    assert (counted.votes, counted.invalid_for) == ({"An": 2, "Bình": 1}, {"all_struck": 1})


def test_a_candidate_may_be_called_like_a_mark(tmp_path: Path) -> None:
    path = tmp_path / "ballots.csv"
    path.write_text("X;Y\nX;\n", "utf-8")
    assert cd.count_ballots(cd.read_ballots(path), seats=2).votes == {"X": 2, "Y": 1}


def test_refuses_an_unknown_name(tmp_path: Path) -> None:
    path = written(tmp_path, "Nguyễn An\nNguyễn Ân\n")
    with pytest.raises(cd.InvalidDocument) as refused:
        cd.read_ballots(path, candidates=["Nguyễn An", "Trần Bình"])
    assert 'line 2: "Nguyễn Ân" is not a candidate; did you mean "Nguyễn An"?' in str(refused.value)


def test_refuses_other_candidates_than_those_of_the_header(tmp_path: Path) -> None:
    path = written(tmp_path, "An,Bình\n1,0\n")
    with pytest.raises(
        cd.InvalidDocument, match="line 1: the candidates of the header are An, Bình"
    ):
        cd.read_ballots(path, candidates=["An", "Chi"])


def test_refuses_what_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(cd.InvalidDocument, match="there is no such file"):
        cd.read_ballots(tmp_path / "none.csv")
    with pytest.raises(cd.InvalidDocument, match="is a directory"):
        cd.read_ballots(tmp_path)
    with pytest.raises(cd.InvalidValue, match="delimiter"):
        cd.read_ballots(tmp_path / "none.csv", delimiter="::")
    for delimiter in ("\0", 5):
        with pytest.raises(cd.InvalidValue, match="a single character"):
            cd.read_ballots(tmp_path / "none.csv", delimiter=delimiter)  # type: ignore[arg-type]


def test_refuses_a_zero_byte_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "ballots.csv"
    path.write_bytes(b"An\nA\0n\n")
    with pytest.raises(cd.InvalidDocument, match="line 2: holds a zero byte"):
        cd.read_ballots(path)
    with pytest.raises(TypeError, match="a list of names"):
        cd.read_ballots(tmp_path / "none.csv", candidates="An")


def test_reads_many_lines_and_tells_how_far_it_is(tmp_path: Path) -> None:
    lines = 50_000
    path = written(tmp_path, "An,Bình,Chi\n" * lines)
    seen: list[int] = []
    started = time.process_time()
    box = cd.read_ballots(path, candidates=["An", "Bình", "Chi"], progress=seen.append)
    assert time.process_time() - started < 10
    assert len(box) == lines
    assert seen == sorted(seen)
    assert seen[-1] == path.stat().st_size
    wrong = path.read_text(encoding="utf-8").splitlines()
    wrong[40_000] = "Dung"
    path.write_text("\n".join(wrong), encoding="utf-8")
    with pytest.raises(cd.InvalidDocument, match='line 40001: "Dung" is not a candidate'):
        cd.read_ballots(path, candidates=["An", "Bình", "Chi"])


def test_a_single_line_of_names_is_refused_unless_it_is_said_who_stood(tmp_path):
    file = tmp_path / "ballots.csv"
    file.write_text("An,Bình\n", encoding="utf-8")
    with pytest.raises(cd.InvalidDocument, match="line 1: may be the only ballot or a header"):
        cd.read_ballots(file)
    ballots = cd.read_ballots(file, candidates=["An", "Bình"])
    assert cd.count_ballots(ballots, seats=2).votes == {"An": 1, "Bình": 1}


def test_names_that_look_alike_are_one(tmp_path):
    file = tmp_path / "ballots.csv"
    file.write_text("Bi\u0300nh\nB\u00ecnh\n", encoding="utf-8")
    count = cd.count_ballots(cd.read_ballots(file, candidates=["Bi\u0300nh"]), seats=1)
    assert count.votes == {"B\u00ecnh": 2}


def test_the_line_in_which_spreadsheets_name_their_delimiter_is_no_ballot(tmp_path):
    file = tmp_path / "ballots.csv"
    file.write_text("sep=;\nAn;Bình\nAn\n", encoding="utf-8")
    assert cd.count_ballots(cd.read_ballots(file), seats=2).votes == {"An": 2, "Bình": 1}
    file.write_text("sep=;\nAn;Bình\n1;0\n2;0\n", encoding="utf-8")
    with pytest.raises(cd.InvalidDocument, match="line 4"):
        cd.read_ballots(file)


@pytest.mark.parametrize(("text", "line"), [("An,Chi\n-\n1,0\n0,1\n", 3), ("1\n0\n1\n", 1)])
def test_a_mark_is_no_name(tmp_path, text, line):
    file = tmp_path / "ballots.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(cd.InvalidDocument, match=f"line {line}: has a mark where names are due"):
        cd.read_ballots(file)


def test_a_file_of_names_is_held_only_up_to_a_stated_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("congdoan.ballots.MOST_HELD", 1024 * 1024)
    path = tmp_path / "ballots.csv"
    path.write_text("An,Bình\n" * 200_000, "utf-8")
    with pytest.raises(cd.InvalidDocument, match=r"is larger than 1 MB.*; say who stood"):
        cd.read_ballots(path)
    assert len(cd.read_ballots(path, candidates=["An", "Bình"])) == 200_000


def test_many_ballots_of_names_are_counted_as_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "ballots.csv"
    path.write_text("An\n-\nBình,Chi\nChi,An\n" * 12_000, "utf-8")
    box = cd.read_ballots(path)
    assert box.candidates == ("An", "Bình", "Chi")
    counted = cd.count_ballots(box, seats=2)
    assert counted.votes == {"An": 24_000, "Bình": 12_000, "Chi": 24_000}
    assert counted == cd.count_ballots(
        cd.read_ballots(path, candidates=["An", "Bình", "Chi"]), seats=2
    )


def test_a_name_with_more_blanks_is_the_same_name(tmp_path: Path) -> None:
    path = written(tmp_path, "Nguyễn Văn An,Bình\nNguyễn  Văn An,Bình\n\u00a0Nguyễn\u00a0Văn An\n")
    box = cd.read_ballots(path)
    assert box.candidates == ("Nguyễn Văn An", "Bình")
    assert cd.count_ballots(box, seats=1).votes["Nguyễn Văn An"] == 1
    assert cd.count_ballots(box, seats=2).votes == {"Nguyễn Văn An": 3, "Bình": 2}
