"""What is said about tables and options that are nearly right."""

import io
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import congdoan as cd


def read(tmp_path: Path, text: str, **options: Any) -> cd.Figures:
    path = tmp_path / "t.csv"
    path.write_text(text, "utf-8")
    return cd.read_figures(path, **options)


def told(tmp_path: Path, text: str, **options: Any) -> list[tuple[str, str]]:
    """The problems of a table, with places inside it."""
    with pytest.raises(cd.InvalidFigures) as caught:
        read(tmp_path, text, **options)
    before = f"{tmp_path / 't.csv'}: "
    return [(p.place.removeprefix(before), p.message) for p in caught.value.problems]


STAFF = cd.read_figures([{"period": 2018, "staff": 70}])


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\nperiod;staff\n2018;70\n",
        '"sep=;"\r\nperiod;staff\r\n2018;70\r\n',
        "sep=,\nperiod,staff\n2018,70\n",
        "sep=\t\nperiod\tstaff\n2018\t70\n",
        "sep=|\nperiod|staff\n2018|70\n",
    ],
)
def test_line_that_declares_the_delimiter(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == STAFF


def test_lines_are_counted_with_the_one_that_declares_the_delimiter(tmp_path: Path) -> None:
    assert told(tmp_path, "sep=;\nperiod;staff\n2018;many\n")[0][0] == "line 3, staff"


@pytest.mark.parametrize("year", ["2016.0", "2016.00", " 2016.0 "])
def test_year_with_decimals_in_a_table(tmp_path: Path, year: str) -> None:
    problem = ("line 2, period", f'"{year.strip()}" is not a period; write 2016')
    assert told(tmp_path, f"period,staff\n{year},70\n") == [problem]


@pytest.mark.parametrize("label", ["2016.5", "2016.", "12016.0", "2016.1.0"])
def test_other_decimals_are_no_years(tmp_path: Path, label: str) -> None:
    (problem,) = told(tmp_path, f"period,staff\n{label},70\n")
    assert "write 2021, 2021-Q1" in problem[1]


def test_period_of_a_wide_row_is_refused_once(resolution: cd.Resolution, tmp_path: Path) -> None:
    figures = read(tmp_path, "period,staff,advanced,flags\n2010-2012,70,63,1\n2018,1,1,1\n")
    with pytest.raises(cd.InvalidFigures) as caught:
        cd.evaluate(resolution, figures, as_of=date(2019, 1, 31))
    assert len(caught.value.problems) == 1
    assert "is not a term" in caught.value.problems[0].message


@pytest.mark.parametrize("source", [None, 3, 2.5, b"figures.csv", object()])
def test_what_figures_are_read_from(source: Any) -> None:
    accepted = "figures are read from a path, a list of records or a data frame, not"
    with pytest.raises(TypeError, match=f"^{accepted} {type(source).__name__}"):
        cd.read_figures(source)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ({"period": [2018], "staff": [70]}, "a mapping of columns: make a data frame of it"),
        ({"period": np.array([2018])}, "a mapping of columns: make a data frame of it"),
        ({"period": 2018, "staff": 70}, "this is one mapping: put it in a list"),
        (np.array([[2018, 70]]), "not ndarray; it names no columns: make a data frame of it"),
        (np.array([]), "not ndarray; it names no columns: make a data frame of it"),
        (pd.Series([70], name="staff"), "not Series; it names no columns: make a data frame of it"),
        (pd.Index([70]), "not Index; it names no columns: make a data frame of it"),
        (io.StringIO("period,staff\n2018,70\n"), "not StringIO; give the path of the file"),
    ],
    ids=lambda each: each if isinstance(each, str) else type(each).__name__,
)
def test_what_holds_figures_in_another_way_says_what_would_be_right(source: Any, said: str) -> None:
    with pytest.raises(TypeError, match=r"^figures are .*a list of records") as caught:
        cd.read_figures(source)
    assert str(caught.value).endswith((said, f"{said}, by pandas.DataFrame(...)"))


def test_arrays_and_series_of_records_are_lists_of_them() -> None:
    records = [{"period": 2018, "staff": 70}]
    assert cd.read_figures(each for each in records) == STAFF
    assert cd.read_figures(np.array(records, dtype=object)) == STAFF
    assert cd.read_figures(pd.Series(records)) == STAFF
    assert cd.read_figures(pd.Series(list(STAFF))) == STAFF
    assert len(cd.read_figures(pd.Series([], dtype=object))) == 0


@pytest.mark.parametrize("record", [[2018, 70], (2018, "staff", 70), "staff", None])
def test_what_is_no_record_is_shown_one(record: Any) -> None:
    due = (
        r'^record 1: is of the type \w+; a mapping such as \{"period": 2018, "staff": 70\} is due$'
    )
    with pytest.raises(cd.InvalidFigures, match=due):
        cd.read_figures([record])


def test_columns_of_a_frame_are_told_once_also_without_rows() -> None:
    def problems(frame: pd.DataFrame, **options: Any) -> list[tuple[str, str]]:
        with pytest.raises(cd.InvalidFigures) as caught:
            cd.read_figures(frame, **options)
        return [(p.place, p.message) for p in caught.value.problems]

    ((place, message),) = problems(pd.DataFrame())
    assert (place, message.partition(";")[0]) == ("the table", "has no columns")
    for rows in ([], [1, 2]):
        frame = pd.DataFrame({"periode": rows, "staff": rows})
        ((place, message),) = problems(frame)
        assert (place, message) == (
            "the table",
            'has no column "period"; did you mean "periode"?',
        )
        frame = pd.DataFrame({"period": rows, ("staff", "all"): rows})
        assert problems(frame) == [
            ("the table", "the name ('staff', 'all') of a column is not text")
        ]
    frame = pd.DataFrame({"period": [2018, 2019], "Ghi chú": [1, 2]})
    ((place, _),) = problems(frame)
    assert place == "the table, Ghi chú"
    assert len(cd.read_figures(pd.DataFrame({"period": [], "staff": []}))) == 0
    named = pd.DataFrame([[2018, 70]], columns=np.array(["period", "staff"]))
    assert cd.read_figures(named) == STAFF


def test_a_path_of_nothing_is_no_file_that_is_missing() -> None:
    with pytest.raises(
        cd.InvalidFigures, match=r"^the name of the file is empty; expected a path$"
    ):
        cd.read_figures("")
    with pytest.raises(cd.InvalidDocument, match=r"^the name of the file is empty"):
        cd.read_congress("")


@pytest.mark.parametrize("source", [None, 3, "a", {"period": [2018]}, pd.DataFrame(), STAFF[0]])
def test_what_figures_are_made_of(source: Any) -> None:
    due = r"^a list of Figure is due, not .*; read_figures reads records and tables$"
    with pytest.raises(TypeError, match=due):
        cd.Figures(source)


@pytest.mark.parametrize("source", [None, 3, b"congress.toml", []])
def test_what_a_congress_is_read_from(source: Any) -> None:
    accepted = "a congress is read from a path or a mapping, not"
    with pytest.raises(TypeError, match=f"^{accepted} {type(source).__name__}$"):
        cd.read_congress(source)


def test_column_to_leave_out_must_be_there(tmp_path: Path) -> None:
    meant = 'has no column "Ghi chu", which ignore names; did you mean "Ghi chú"?'
    text = "# invented\nperiod,staff,Ghi chú\n2018,70,x\n"
    assert told(tmp_path, text, ignore=["Ghi chu"]) == [("line 2", meant)]
    assert read(tmp_path, text, ignore=["Ghi chú"]) == STAFF


@pytest.mark.parametrize(
    "record", [{"period": 2018, "staff": 7}, {"period": 2018, "measure": "staff", "value": 7}]
)
def test_key_to_leave_out_must_be_there(record: dict[str, Any]) -> None:
    records = [record, record | {"comment": "x"}]
    assert len(cd.read_figures(records, ignore=["comment"])) == 2
    message = '^ignore, coment: is to be left out, but no record has it; did you mean "comment"?'
    with pytest.raises(cd.InvalidFigures, match=message):
        cd.read_figures(records, ignore=["coment", "comment"])


def test_what_is_wrong_with_a_column_is_told_of_the_header(tmp_path: Path) -> None:
    text = "# invented\n\nperiod,staff,Ghi chú\n2018,70,x\n2019,71,y\n"
    (problem,) = told(tmp_path, text)
    assert problem[0] == "line 3, Ghi chú"
    assert told(tmp_path, "\n\nperiod,staff,staff\n")[0][0] == "line 3"


@pytest.mark.parametrize("key", ["measure", "value"])
def test_column_left_out_makes_no_long_table(tmp_path: Path, key: str) -> None:
    assert read(tmp_path, f"period,staff,{key}\n2018,70,x\n", ignore=[key]) == STAFF
    assert cd.read_figures([{"period": 2018, "staff": 70, key: "x"}], ignore=[key]) == STAFF


@pytest.mark.parametrize(
    ("period", "label"),
    [
        (pd.Period("2018", "Y"), "2018"),
        (pd.Period("2018Q1", "Q"), "2018-Q1"),
        (pd.Period("2018-03", "M"), "2018-03"),
        (pd.Period("2018-03-05", "D"), "2018-03-05"),
        (pd.Period("2018Q1", "Q-MAR"), "2017-Q2"),  # of a year that ends in March
    ],
)
def test_periods_of_pandas_are_periods(period: Any, label: str) -> None:
    frame = pd.DataFrame({"period": [period], "staff": [70]})
    assert cd.read_figures(frame) == cd.read_figures([{"period": label, "staff": 70}])


def test_mistakes_in_values_python_knows_and_others_are_told_together() -> None:
    document = {
        "format": "congdoan/1",
        "body": {"id": "office", "name": "Văn phòng", "level": "grasroots", "members": {1, 2}},
        "congress": {"date": float("nan")},
    }
    with pytest.raises(cd.InvalidDocument) as caught:
        cd.read_congress(document)
    places = [problem.place for problem in caught.value.problems]
    assert sorted(places) == ["body.level", "body.members", "congress.date"]
