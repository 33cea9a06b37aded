"""Counting from Python: every form of ballots gives the same count."""

import array
import copy
import pickle
import random
import unicodedata
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

import congdoan as cd

NAMES = ["An", "Bình", "Chi"]
BALLOTS = [["An"], ["An", "Chi"], [], ["An", "Bình", "Chi"], ["Bình", "Chi"]]
MASKS = [0b001, 0b101, 0b000, 0b111, 0b110]
MARKS = [[int(name in ballot) for name in NAMES] for ballot in BALLOTS]


def count(ballots: Any, **options: Any) -> cd.BallotCount:
    return cd.count_ballots(ballots, candidates=NAMES, seats=2, **options)


def test_counts_ballots() -> None:
    made = count(BALLOTS)
    assert (made.seats, made.collected, made.valid, made.invalid) == (2, 5, 3, 2)
    assert made.votes == {"An": 2, "Bình": 1, "Chi": 2}
    assert list(made.votes) == NAMES
    assert made.invalid_for == {"too_many_names": 1, "all_struck": 1}
    assert repr(made) == "BallotCount(5 collected, 3 valid, 3 candidates)"


@pytest.mark.parametrize(
    "dtype", [np.uint8, np.int8, np.uint16, np.int32, np.uint32, np.int64, np.uint64]
)
def test_takes_masks_and_marks_of_every_whole_type(dtype: Any) -> None:
    expected = count(BALLOTS)
    masks = np.array(MASKS, dtype=dtype)
    marks = np.array(MARKS, dtype=dtype)
    assert count(masks) == expected
    assert count(np.repeat(masks, 2)[::2]) == expected
    assert count(marks) == expected
    assert count(np.asfortranarray(marks)) == expected
    assert count(masks[:, None]) == expected


def test_takes_anything_that_holds_the_same() -> None:
    expected = count(BALLOTS)
    assert count(MASKS) == expected
    assert count(tuple(MASKS)) == expected
    assert count(MARKS) == expected
    assert count(bytes(MASKS)) == expected
    assert count(memoryview(array.array("Q", MASKS))) == expected
    assert count(np.array(MARKS, dtype=bool)) == expected
    assert count(MASKS, threads=4) == expected
    assert count(MASKS, times=[1, 1, 1, 1, 1]) == expected
    assert count(np.array(MASKS), times=np.ones(5, dtype=np.int64)) == expected


def test_counts_ballots_as_often_as_they_were_cast() -> None:
    made = count([0b001, 0b110], times=[30, 7])
    assert made.votes == {"An": 30, "Bình": 7, "Chi": 7}
    with pytest.raises(cd.Overflow):
        count([1, 1], times=[2**63 - 1, 1])
    with pytest.raises(cd.InvalidValue, match="ballot 2 was cast -1 times"):
        count([1, 1], times=[1, -1])


def test_adds_ballots_found_invalid_before() -> None:
    made = count(BALLOTS, invalid={"no_seal": 2, cd.InvalidReason.UNCLEAR: 1})
    assert made.invalid == 5
    assert made.collected == 8
    assert made.invalid_for["no_seal"] == 2
    with pytest.raises(cd.InvalidValue, match="unclear: -1 ballots"):
        count(BALLOTS, invalid={"unclear": -1})
    with pytest.raises(cd.InvalidValue, match="not one of too_many_names"):
        count(BALLOTS, invalid={"torn": 1})


def test_counts_more_than_64_candidates() -> None:
    names = [f"ứng viên {i}" for i in range(177)]
    chosen = random.Random(13)
    ballots = [chosen.sample(names, 168) for _ in range(50)]
    made = cd.count_ballots(ballots, candidates=names, seats=168)
    assert made.valid == 50
    assert sum(made.votes.values()) == 50 * 168
    marks = np.array([[name in ballot for name in names] for ballot in map(set, ballots)])
    assert cd.count_ballots(marks, candidates=names, seats=168) == made
    whole = [sum(1 << i for i, mark in enumerate(row) if mark) for row in marks.tolist()]
    assert cd.count_ballots(whole, candidates=names, seats=168) == made
    words = np.array(
        [[mask >> (64 * w) & (2**64 - 1) for w in range(3)] for mask in whole], np.uint64
    )
    assert cd.count_ballots(words, candidates=names, seats=168) == made
    with pytest.raises(cd.InvalidValue, match="177 marks or 3 words"):
        cd.count_ballots(words[:, :2], candidates=names, seats=168)
    with pytest.raises(cd.InvalidValue, match="177 marks or 3 words"):
        cd.count_ballots(words[:, 0], candidates=names, seats=168)


def test_agrees_with_counting_one_by_one() -> None:
    chosen = random.Random(63)
    for _ in range(200):
        names = [f"c{i}" for i in range(chosen.randint(1, 70))]
        seats = chosen.randint(1, len(names))
        ballots = [
            [name for name in names if chosen.random() < 0.5] for _ in range(chosen.randint(0, 20))
        ]
        valid = [b for b in ballots if len(b) <= seats and (b or len(names) == 1)]
        made = cd.count_ballots(ballots, candidates=names, seats=seats)
        assert made.valid == len(valid)
        assert made.votes == {name: sum(name in ballot for ballot in valid) for name in names}


@pytest.mark.parametrize(
    ("ballots", "error", "message"),
    [
        ([["An"], ["Bin"]], cd.InvalidValue, 'ballot 2: "Bin" is not a candidate'),
        ([["An", "An"]], cd.InvalidValue, 'ballot 1: "An" stands twice on the ballot'),
        ([[1, 0, 1], [1, 0]], cd.InvalidValue, "ballot 2: has 2 marks; there are 3 candidates"),
        ([[1, 0, 2]], cd.InvalidValue, 'ballot 1: the mark of "Chi" is 2'),
        ([-1], cd.InvalidValue, "ballot 1: the mask -1 does not fit"),
        ([2**64], cd.InvalidValue, "ballot 1: the mask 18446744073709551616 does not fit"),
        (np.array([[1, 0, 1], [0, 3, 0]], np.uint8), cd.InvalidValue, "ballot 2, column 2"),
        (np.array([[1, 0, 1], [0, 3, 0]]), cd.InvalidValue, "ballot 2, column 2"),
        (np.array([[1, 0]]), cd.InvalidValue, "a row has 2 columns; 3 marks or 1 word"),
        (np.array([1.0]), TypeError, "whole numbers"),
        (np.zeros((1, 1, 3), int), TypeError, "3 dimensions"),
        ("An", TypeError, "is due, not a str"),
        (["An"], TypeError, "names left on a ballot is due, not a str"),
        ([[1.0]], cd.InvalidValue, "ballot 1: has 1 mark; there are 3 candidates"),
        ([[1, "An", 0]], TypeError, "a name on a ballot is text, not an int"),
        ([[0.5, 1, 0]], cd.InvalidValue, 'the mark of "An" is 0.5; expected 1 for a name left'),
        ([[float("nan"), 1, 0]], cd.InvalidValue, 'the mark of "An" is nan; expected 1'),
        ([["x", "", "1"]], cd.InvalidValue, '"x" is not a candidate'),
        ([["x", "0", "1"]], cd.InvalidValue, "the mark of \"An\" is 'x', which may mean either"),
        (np.array([[0.5, 1, 0]]), cd.InvalidValue, "ballot 1, column 1: the mark is 0.5; expected"),
        (np.array([[1, 0, np.nan]]), cd.InvalidValue, "ballot 1, column 3: the mark is nan"),
        (7, TypeError, "is due, not an int"),
    ],
)
def test_names_what_is_wrong(ballots: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        count(ballots)


def test_refuses_wrong_candidates_and_seats() -> None:
    for candidates, message in (
        ([], "no candidates"),
        (["An", "An"], '"An" stands twice'),
        (["An", ""], "candidate 2 has an empty name"),
    ):
        with pytest.raises(cd.InvalidValue, match=message):
            cd.count_ballots([0], candidates=candidates, seats=1)
    for seats in (0, -1):
        with pytest.raises(
            cd.InvalidValue, match=f"seats is {seats}; a number from 1 to 2147483647 is due"
        ):
            cd.count_ballots([0], candidates=NAMES, seats=seats)
    with pytest.raises(cd.InvalidValue, match=f"^seats is {10**20}; a number from 1 to 2147483647"):
        cd.count_ballots([0], candidates=NAMES, seats=10**20)
    with pytest.raises(cd.InvalidValue, match=r"^seats is a number of 16610 bits; a number from 1"):
        cd.count_ballots([0], candidates=NAMES, seats=10**5000)
    with pytest.raises(TypeError, match=r"^seats: a whole number is due, not a float"):
        cd.count_ballots([0], candidates=NAMES, seats=2.0)  # type: ignore[arg-type]
    with pytest.raises(
        cd.Overflow, match=rf"^times\[1\]: {2**63} does not fit 64 bits; whole numb"
    ):
        count([0, 0], times=[1, 2**63])
    with pytest.raises(cd.Overflow, match=f"^unclear: -{10**20} does not fit .* begin at -92233"):
        count([0], invalid={"unclear": -(10**20)})
    with pytest.raises(cd.InvalidValue, match="threads is 0"):
        count([0], threads=0)
    with pytest.raises(TypeError, match="needs candidates"):
        cd.count_ballots([0], seats=1)


def test_a_count_is_a_value() -> None:
    made = count(BALLOTS)
    assert copy.copy(made) is made
    assert pickle.loads(pickle.dumps(made)) == made
    assert hash(made) == hash(count(MASKS))
    assert made != count(MASKS[:-1])
    assert cd.BallotCount(made.round) == made


def test_a_count_decides_an_election() -> None:
    made = cd.count_ballots([["An"], ["An"], ["Bình"]], candidates=NAMES, seats=1)
    election = cd.Election(
        post="chair", seats=1, majority="over 1/2 of collected", rounds=[made.round]
    )
    result = cd.decide_election(election)
    assert (result.elected, result.outcome) == (("An",), "filled")
    assert result.explain("en") == (
        "1 seat; elected: An (2/3 ≈ 66.7%); needed: over 1/2 of the ballots collected"
    )
    assert pickle.loads(pickle.dumps(result)) == result
    assert cd.ElectionResult.from_dict(result.to_dict()) == result


def test_times_are_in_the_order_of_the_ballots():
    for unordered in ({0: 7}, {7}):
        with pytest.raises(TypeError, match="how often each ballot was cast is due"):
            count([1], times=unordered)


def test_a_name_is_the_same_whichever_way_its_letters_are_composed() -> None:
    names = ["Bình", "Dũng"]
    apart = [unicodedata.normalize("NFD", name) for name in names]
    assert apart != names
    for candidates in (names, apart):
        counted = cd.count_ballots([names, apart, apart[:1]], candidates=candidates, seats=2)
        assert counted.votes == {"Bình": 3, "Dũng": 2}
    with pytest.raises(cd.InvalidValue, match="stands twice"):
        cd.count_ballots([names], candidates=[names[0], apart[0]], seats=1)


@pytest.mark.parametrize("kind", [np.int8, np.int16, np.int32, np.int64])
def test_a_mask_below_0_is_none(kind: Any) -> None:
    with pytest.raises(cd.InvalidValue, match="ballot 2: the mask is a number below 0"):
        cd.count_ballots(np.array([5, -3], dtype=kind), candidates=NAMES, seats=2)


def test_the_sign_of_a_number_is_the_bit_of_the_last_of_8_names() -> None:
    names = [f"n{i}" for i in range(8)]
    made = cd.count_ballots(np.array([-128, 1], dtype=np.int8), candidates=names, seats=2)
    assert (made.votes["n7"], made.votes["n0"]) == (1, 1)


def test_takes_a_table_whose_columns_are_the_candidates() -> None:
    pandas = pytest.importorskip("pandas")
    table = pandas.DataFrame({"An": [1, 0, 1], "Bình": [0, 0, 1], "Chi": [0, 1, 0]})
    counted = cd.count_ballots(table, candidates=NAMES, seats=2)
    assert counted.votes == {"An": 2, "Bình": 1, "Chi": 1}
    assert cd.count_ballots(table == 1, candidates=NAMES, seats=2) == counted
    masks = pandas.Series([0b001, 0b100, 0b011])
    assert cd.count_ballots(masks, candidates=NAMES, seats=2) == counted
    blanks = table.set_axis([" An", "Bi\u0300nh", "Chi\u00a0"], axis="columns")
    assert cd.count_ballots(blanks, candidates=["An ", "Bình", "Chi"], seats=2) == counted
    with pytest.raises(cd.InvalidValue, match="column 1 is 'Chi'; \"An\" is due"):
        cd.count_ballots(table[["Chi", "An", "Bình"]], candidates=NAMES, seats=2)
    with pytest.raises(cd.InvalidValue, match="column 3 is 'Chi'; there are only 2 candidates"):
        cd.count_ballots(table, candidates=NAMES[:2], seats=2)


def test_marks_are_numbers_and_words_of_every_kind() -> None:
    expected = count(BALLOTS)
    for left, struck in [
        (True, False),
        (1.0, 0.0),
        (np.float32(1), np.float32(0)),
        (np.bool_(True), np.bool_(False)),
        (Decimal("1.0"), Decimal(0)),
        ("có", "không"),
        ("1.0", "0.0"),
        ("✓", "-"),
        ("Yes", "No"),
    ]:
        marks = [[left if mark else struck for mark in row] for row in MARKS]
        assert count(marks) == expected
        assert count(np.array(marks)) == expected
        assert count(np.array(marks, dtype=object)) == expected
    for kind in (np.float32, np.float64, np.float16):
        assert count(np.array(MARKS, dtype=kind)) == expected
        assert count(np.asfortranarray(np.array(MARKS, dtype=kind))) == expected


def test_a_table_may_hold_fractions_words_and_numbers_that_may_be_missing() -> None:
    pandas = pytest.importorskip("pandas")
    table = pandas.DataFrame(MARKS, columns=NAMES)
    expected = count(BALLOTS)
    for kind in ("float64", "float32", "Int64", "UInt8", "Float64", "boolean", "bool", "object"):
        assert count(table.astype(kind)) == expected, kind
    assert count(table.astype({"An": "Int64", "Bình": "bool", "Chi": "float64"})) == expected
    assert count(table.replace({1: "có", 0: "không"})) == expected
    for kind in ("float64", "Int64", "Float64", "boolean"):
        gaps = table.astype(kind)
        gaps.loc[2, "Bình"] = None
        with pytest.raises(cd.InvalidValue, match="ballot 3"):
            count(gaps)


def test_a_word_that_marks_may_be_a_candidate_of_the_list() -> None:
    made = cd.count_ballots([["1", "0"], ["1"]], candidates=["1", "0"], seats=2)
    assert made.votes == {"1": 2, "0": 1}


def test_a_table_is_what_has_columns_and_gives_an_array() -> None:
    class Table:
        columns = NAMES

        def to_numpy(self) -> Any:
            return np.array([[1, 0, 0], [1, 1, 0]])

    assert cd.count_ballots(Table(), candidates=NAMES, seats=2).votes["An"] == 2
