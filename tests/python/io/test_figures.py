"""Figures from records, data frames, CSV and JSON."""

import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import congdoan as cd

LONG = [
    {"period": 2018, "measure": "staff", "value": 70},
    {"period": 2018, "measure": "advanced", "value": 63},
]
WIDE = [{"period": 2018, "staff": 70, "advanced": 63}]


def values(figures: cd.Figures) -> list[Any]:
    """The value of each figure."""
    return [figure.value for figure in figures]


def one(value: Any, **options: Any) -> Any:
    """What a value of a record is read as."""
    (figure,) = cd.read_figures([{"period": 2018, "staff": value}], **options)
    return figure.value


def test_long_and_wide_records_are_the_same_figures() -> None:
    figures = cd.read_figures(LONG)
    assert [(str(each.period), each.measure, each.value) for each in figures] == [
        ("2018", "staff", 70),
        ("2018", "advanced", 63),
    ]
    assert cd.read_figures(WIDE) == figures


def test_records_may_be_any_iterable() -> None:
    assert cd.read_figures(iter(LONG)) == cd.read_figures(LONG)
    assert cd.read_figures(record for record in LONG) == cd.read_figures(LONG)
    assert len(cd.read_figures([])) == 0


def test_figures_are_figures_already() -> None:
    figures = cd.read_figures(LONG)
    assert cd.read_figures(figures) is figures


@pytest.mark.parametrize(
    "missing",
    [
        None,
        float("nan"),
        np.nan,
        np.float32("nan"),
        pd.NA,
        pd.NaT,
        Decimal("nan"),
        Decimal("snan"),
        "",
        " ",
    ],
    ids=repr,
)
def test_missing_is_unreported(missing: Any) -> None:
    assert one(missing) == cd.Quantity.unreported()
    (figure,) = cd.read_figures([{"period": 2018, "measure": "staff", "value": missing}])
    assert figure.value == cd.Quantity.unreported()


@pytest.mark.parametrize(
    "seventy",
    [
        70,
        70.0,
        np.int8(70),
        np.int64(70),
        np.uint16(70),
        np.float64(70),
        np.float32(70),
        "70",
        "70.0",
        " 70 ",
        Decimal(70),
        Decimal("70.0"),
        cd.Quantity(70),
    ],
    ids=repr,
)
def test_seventy_is_seventy(seventy: Any) -> None:
    assert one(seventy) == 70


@pytest.mark.parametrize("whole", [10**12, 5 * 10**15 + 1, 2**53 - 1])
def test_large_whole_floats_keep_every_digit(whole: int) -> None:
    assert one(float(whole)) == whole


def test_floats_that_may_have_lost_a_digit_are_refused() -> None:
    with pytest.raises(cd.InvalidFigures, match="too large to be exact"):
        one(float(2**53))


@pytest.mark.parametrize("part", [70.5, np.float64(70.5), "70.5", Decimal("70.5"), float("inf")])
def test_half_a_person_is_refused(part: Any) -> None:
    with pytest.raises(cd.InvalidFigures, match=r"record 1, staff: "):
        one(part)


@pytest.mark.parametrize(
    ("given", "read"),
    [
        (">40", cd.Quantity.over(40)),
        ("3..5", cd.Quantity.between(3, 5)),
        (cd.Quantity.nearly(20), cd.Quantity.nearly(20)),
        (True, True),
        (np.True_, True),
        ("FALSE", False),
        ("97.6%", cd.Percent("97.6%")),
    ],
    ids=repr,
)
def test_other_values(given: Any, read: Any) -> None:
    assert one(given) == read


def test_vietnamese_digits_are_read_on_demand() -> None:
    assert one("1.250", digits="vi") == 1250
    assert one("4,5 triệu", digits="vi") == 4_500_000
    assert one(70.0, digits="vi") == 70
    with pytest.raises(cd.InvalidFigures, match=r"1\.250.*1250"):
        one("1.250")


@pytest.mark.parametrize(
    "day",
    ["2019-01-31", date(2019, 1, 31), datetime(2019, 1, 31), pd.Timestamp(2019, 1, 31)],
    ids=repr,
)
def test_days_may_be_dates(day: Any) -> None:
    (figure,) = cd.read_figures([LONG[0] | {"reported_on": day}])
    assert figure.reported_on == date(2019, 1, 31)


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"measure": "staff", "value": 70}, "record 1, period"),
        ({"perod": 2018, "staff": 70}, "record 1, period"),
        ({"period": 2018}, "record 1: names no measure"),
        ({"period": 2018, "value": 70}, "record 1, value"),
        ({"period": 2018, "staff": [70]}, r"record 1, staff: is of the type list"),
        ({"period": 2018, "staff": np.array([1, 2])}, r"record 1, staff: is of the type ndarray"),
        ({"period": 2018, 3: 70}, "record 1: the key 3 is not text"),
        ({"period": 2018, "staff": 2**63}, "record 1, staff: is beyond 64 bits"),
        ({"period": 2018, "staff": "\ud800"}, "half a letter"),
        ([2018, 70], "record 1: is of the type list"),
    ],
)
def test_bad_record_is_refused_with_its_place(record: Any, message: str) -> None:
    with pytest.raises(cd.InvalidFigures, match=message):
        cd.read_figures([record])


@pytest.mark.parametrize("source", [WIDE[0], {"period": [2018]}, 3, None])
def test_what_is_no_list_of_records(source: Any) -> None:
    with pytest.raises(TypeError):
        cd.read_figures(source)


def test_all_problems_come_at_once() -> None:
    with pytest.raises(cd.InvalidFigures) as caught:
        cd.read_figures([LONG[0] | {"value": "x"}, LONG[1], LONG[1] | {"perod": 2}])
    assert [problem.place for problem in caught.value.problems] == [
        "record 1, value",
        "record 3, perod",
    ]


def test_other_columns_are_named_or_ignored() -> None:
    record = WIDE[0] | {"Ghi chú": "x"}
    with pytest.raises(cd.InvalidFigures, match="Ghi chú"):
        cd.read_figures([record])
    assert cd.read_figures([record], ignore=["Ghi chú"]) == cd.read_figures(WIDE)
    assert cd.read_figures([record], measures=["staff", "advanced"]) == cd.read_figures(WIDE[:1])
    with pytest.raises(cd.InvalidFigures, match='no record has it; did you mean "staff"'):
        cd.read_figures([record], measures=["staf"])
    only = cd.read_figures([record], measures=["staff"])
    assert values(only) == [70]


def test_options_that_are_none() -> None:
    with pytest.raises(TypeError, match=r"ignore.*\['staff'\]"):
        cd.read_figures(WIDE, ignore="staff")
    with pytest.raises(cd.InvalidValue, match="digits"):
        cd.read_figures(WIDE, digits="en")  # type: ignore[arg-type]


# Data frames


def test_frames_long_and_wide() -> None:
    assert cd.read_figures(pd.DataFrame(LONG)) == cd.read_figures(LONG)
    assert cd.read_figures(pd.DataFrame(WIDE)) == cd.read_figures(LONG)


def test_frame_with_holes() -> None:
    frame = pd.DataFrame({"period": [2017, 2018], "staff": [None, 70], "advanced": [1, 63]})
    assert frame["staff"].dtype == float
    assert values(cd.read_figures(frame)) == [cd.Quantity.unreported(), 1, 70, 63]
    frame = frame.convert_dtypes()
    assert values(cd.read_figures(frame)) == [cd.Quantity.unreported(), 1, 70, 63]


def test_frame_with_holes_in_other_columns() -> None:
    frame = pd.DataFrame(
        {
            "period": [2017, 2018],
            "measure": "staff",
            "value": [70, 71],
            "reported_on": [pd.NaT, pd.Timestamp(2019, 1, 31)],
            "text": [np.nan, "71 người"],
            "final": [None, True],
        }
    )
    figures = cd.read_figures(frame)
    assert [figure.reported_on for figure in figures] == [None, date(2019, 1, 31)]
    assert [figure.text for figure in figures] == ["", "71 người"]
    assert [figure.final for figure in figures] == [False, True]


def test_index_with_a_name_is_a_column() -> None:
    assert cd.read_figures(pd.DataFrame(WIDE).set_index("period")) == cd.read_figures(LONG)


def test_frame_with_two_columns_of_a_name() -> None:
    frame = pd.DataFrame([[2018, 70, 71]], columns=["period", "staff", "staff"])
    with pytest.raises(cd.InvalidFigures, match='two columns are named "staff"'):
        cd.read_figures(frame)


@pytest.mark.parametrize("method", ["to_dicts", "to_pylist"])
def test_other_tables_give_their_rows(method: str) -> None:
    class Table:
        """As much of a table of polars or pyarrow as is asked for."""

        columns = ()

    setattr(Table, method, lambda _: WIDE)
    assert cd.read_figures(Table()) == cd.read_figures(LONG)


# Files


def written(tmp_path: Path, text: str, name: str = "figures.csv") -> Path:
    """A file with this content."""
    path = tmp_path / name
    path.write_bytes(text.encode())
    return path


TABLES = {
    "comma": "period,measure,value\n2018,staff,70\n2018,advanced,63\n",
    "semicolon": "period;measure;value\n2018;staff;70\n2018;advanced;63\n",
    "tab": "period\tmeasure\tvalue\n2018\tstaff\t70\n2018\tadvanced\t63\n",
    "wide": "period,staff,advanced\n2018,70,63\n",
    "comments and empty lines": "# a,b\n\n#\nperiod,staff,advanced\n  \n# c\n2018,70,63\n\n",
    "windows": "\ufeffperiod;staff;advanced\r\n2018;70;63\r\n",
    "old mac": "period,staff,advanced\r2018,70,63\r",
    "quotes": '"period","staff","advanced"\n"2018","70","63"\n',
    "blanks": "period , staff, advanced\n 2018, 70, 63\n",
    "no last line end": "period,staff,advanced\n2018,70,63",
    "rows of nothing": "period,staff,advanced\n2018,70,63\n,,\n",
    "decimal zero": "period,staff,advanced\n2018,70.0,63\n",
}


@pytest.mark.parametrize("table", TABLES)
def test_tables_are_the_same_figures(tmp_path: Path, table: str) -> None:
    assert cd.read_figures(written(tmp_path, TABLES[table])) == cd.read_figures(LONG)


def test_text_in_quotes_may_hold_anything(tmp_path: Path) -> None:
    text = 'period;measure;value;text\n2018;staff;70;"a; ""b""\n# c\n\nd"\n2018;advanced;x;\n'
    path = written(tmp_path, text)
    with pytest.raises(cd.InvalidFigures) as caught:
        cd.read_figures(path)
    (problem,) = caught.value.problems
    assert problem.place == f"{path}: line 6, value"
    figures = cd.read_figures(written(tmp_path, text.replace(";x;", ";63;")))
    assert [figure.text for figure in figures] == ['a; "b"\n# c\n\nd', ""]


def test_delimiter_may_be_given(tmp_path: Path) -> None:
    path = written(tmp_path, "period|staff|advanced\n2018|70|63\n")
    assert cd.read_figures(path, delimiter="|") == cd.read_figures(LONG)
    with pytest.raises(cd.InvalidFigures, match="line 1"):
        cd.read_figures(path)


def test_columns_that_are_asked_for_must_be_there(tmp_path: Path) -> None:
    path = written(tmp_path, TABLES["wide"])
    assert cd.read_figures(path, measures=["staff", "advanced"]) == cd.read_figures(LONG)
    with pytest.raises(cd.InvalidFigures, match=r'line 1: has no column "advancd".*"advanced"'):
        cd.read_figures(path, measures=["staff", "advancd"])
    long = written(tmp_path, TABLES["comma"])
    assert cd.read_figures(long, measures=["staff", "advanced"]) == cd.read_figures(LONG)


def test_places_of_a_table_are_known_later(tmp_path: Path) -> None:
    path = written(tmp_path, "# one\nperiod,staff,advanced\n\n2018,70,63\n")
    assert cd.read_figures(path).place(0) == f"{path}, line 4"


def test_json_files(tmp_path: Path) -> None:
    for records in (LONG, WIDE):
        path = written(tmp_path, json.dumps(records), "figures.json")
        assert cd.read_figures(path) == cd.read_figures(LONG)
        assert cd.read_figures(str(path)) == cd.read_figures(LONG)


@pytest.mark.parametrize("example", ["bac-kan", "quang-nam"])
def test_figures_of_the_examples_are_read(example: str) -> None:
    path = Path(__file__).parents[3] / "examples" / example / "figures.csv"
    assert len(cd.read_figures(path)) > 1


def test_every_cut_of_a_table_is_read_or_refused(tmp_path: Path) -> None:
    text = '# x\nperiod;measure;value;text\n2018;staff;>70;"a ""b"""\n2018-Q1;x;97.6%;\n'
    for end in range(len(text)):
        path = written(tmp_path, text[:end])
        try:
            cd.read_figures(path)
        except cd.InvalidFigures as problem:
            if not str(problem).startswith(str(path)):
                raise


def test_same_problem_in_every_row_is_told_briefly(tmp_path: Path) -> None:
    path = written(tmp_path, "period,staff,Ghi chú\n" + "2018,70,x\n" * 1000)
    with pytest.raises(cd.InvalidFigures) as caught:
        cd.read_figures(path)
    assert len(str(caught.value).splitlines()) <= 21


@pytest.mark.parametrize(
    "period",
    [
        "2016-12-31",
        "2016-01-01",
        "2016-12-31 00:00:00",
        date(2016, 12, 31),
        datetime(2016, 12, 31),
        datetime(2016, 12, 31, 23, 59),
        np.datetime64("2016-12-31"),
        pd.Timestamp(2016, 12, 31),
        pd.Period("2016-12-31", freq="D"),
        pd.Period("2016", freq="Y"),
        2016,
        "2016",
    ],
    ids=repr,
)
def test_days_are_years_if_asked(period: object) -> None:
    (figure,) = cd.read_figures([{"period": period, "staff": 70}], periods="year")
    assert figure.period == "2016"


def test_days_within_a_year_are_no_years() -> None:
    with pytest.raises(cd.InvalidFigures) as caught:
        cd.read_figures([{"period": "2016-06-30", "staff": 70}], periods="year")
    assert str(caught.value) == (
        'record 1, period: "2016-06-30" is neither the first nor the last day of a year; write '
        "2016 if the year is meant"
    )
    (quarter,) = cd.read_figures([{"period": "2016-Q1", "staff": 70}], periods="year")
    assert quarter.period == "2016-Q1"
    with pytest.raises(cd.InvalidValue, match=r'periods is \'month\'; "label" or "year" is due'):
        cd.read_figures([], periods="month")  # type: ignore[arg-type]
