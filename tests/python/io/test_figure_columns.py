"""Tables as offices and notebooks keep them: years as columns, headers in words, narrow floats."""

from datetime import date
from pathlib import Path
from typing import Any, Literal
from unicodedata import normalize

import numpy as np
import pandas as pd
import pytest

import congdoan as cd

STAFF = cd.read_figures([{"period": 2018, "staff": 70}])
TWO = cd.read_figures(
    [
        {"period": 2017, "measure": "staff", "value": 68},
        {"period": 2018, "measure": "staff", "value": 70},
    ]
)


@pytest.fixture(scope="module")
def congress() -> cd.Congress:
    """A congress whose measures have names."""
    return cd.read_congress(Path(__file__).parents[3] / "examples" / "bac-kan" / "congress.toml")


def read(tmp_path: Path, text: str, **options: Any) -> cd.Figures:
    """The figures of a CSV file that holds `text`."""
    path = tmp_path / "t.csv"
    path.write_text(text, "utf-8")
    return cd.read_figures(path, **options)


def told(tmp_path: Path, text: str, **options: Any) -> list[tuple[str, str]]:
    """The problems of a table, with places inside it."""
    with pytest.raises(cd.InvalidFigures) as caught:
        read(tmp_path, text, **options)
    before = f"{tmp_path / 't.csv'}: "
    return [(p.place.removeprefix(before), p.message) for p in caught.value.problems]


# Years as columns


@pytest.mark.parametrize(
    "header",
    [
        "measure,2017,2018",
        "Chỉ tiêu,2017,2018",
        "CHỈ TIÊU,Năm 2017,năm 2018",
        "Nội dung,NĂM 2017, Năm 2018 ",
        "Chi\u0309 tiêu,Na\u0306m 2017,2018",  # as a Mac writes it
    ],
)
def test_years_may_be_columns(tmp_path: Path, header: str) -> None:
    assert read(tmp_path, f"{header}\nstaff,68,70\n") == TWO


def test_other_periods_may_be_columns(tmp_path: Path) -> None:
    figures = read(tmp_path, "measure,2018-Q1,2018-03,2016..2020\nstaff,1,2,3\n")
    assert [str(each.period) for each in figures] == ["2018-Q1", "2018-03", "2016..2020"]


def test_years_as_columns_with_other_keys(tmp_path: Path) -> None:
    text = "Đơn vị;Chỉ tiêu;2017;2018;Nguồn\nunion_a;staff;68;;báo cáo\n"
    first, second = read(tmp_path, text)
    assert (first.body, first.source, first.value) == ("union_a", "báo cáo", 68)
    assert second.value == cd.Quantity.unreported()


def test_years_as_columns_of_records_and_frames() -> None:
    assert cd.read_figures([{"measure": "staff", "2017": 68, "2018": 70}]) == TWO
    assert cd.read_figures([{"measure": "staff", 2017: 68, np.int64(2018): 70}]) == TWO
    frame = pd.DataFrame({"period": [2017, 2018], "measure": "staff", "value": [68, 70]})
    assert cd.read_figures(frame.pivot(index="measure", columns="period", values="value")) == TWO


def test_a_column_beside_years_that_is_none_is_told_once(tmp_path: Path) -> None:
    text = "STT,measure,2017,2018\n1,staff,68,70\n2,members,1,2\n"
    ((place, message),) = told(tmp_path, text)
    assert place == "line 1, STT"
    assert "ignore it" in message
    assert read(tmp_path, text, ignore=["STT"], measures=["staff"]) == TWO


def test_a_header_that_is_no_year_stays_a_measure(tmp_path: Path) -> None:
    (_, message), *_ = told(tmp_path, "period,2017\n2018,5\n")
    assert "is not the id of a measure" in message


# Names and what they stand for


def test_columns_may_be_named_by_a_measure(congress: cd.Congress, tmp_path: Path) -> None:
    name = next(each.name for each in congress.resolution.measures if each.id == "staff")
    for text in (
        f'period,"{name}"\n2018,70\n',
        f'Năm,"{name.upper()}"\n2018,70\n',
        f'period,measure,value\n2018,"{name}",70\n',
        f'Chỉ tiêu,2018\n"{name}",70\n',
    ):
        assert read(tmp_path, text, congress=congress) == STAFF
        assert read(tmp_path, text, congress=congress.resolution) == STAFF
    with pytest.raises(cd.InvalidFigures, match="is not the id of a measure"):
        read(tmp_path, f'period,"{name}"\n2018,70\n')


def test_a_name_of_two_measures_is_none() -> None:
    measures = [
        cd.Measure(id="a", name="Cán bộ", unit="person"),
        cd.Measure(id="b", name="Cán bộ", unit="person"),
    ]
    resolution = cd.Resolution(body="office", measures=measures, targets=[])
    with pytest.raises(cd.InvalidFigures, match="Cán bộ: is not the id"):
        cd.read_figures([{"period": 2018, "Cán bộ": 1}], congress=resolution)


def test_columns_may_be_renamed(tmp_path: Path) -> None:
    rename = {"CB": "staff", "Kỳ số": "period"}
    assert read(tmp_path, "Kỳ số,CB\n2018,70\n", rename=rename) == STAFF
    assert cd.read_figures([{"Kỳ số": 2018, "CB": 70}], rename=rename) == STAFF
    long = "period,measure,value\n2018,CB,70\n"
    assert read(tmp_path, long, rename={"CB": "staff"}) == STAFF
    ((_, message),) = told(tmp_path, "period,CB\n2018,70\n", rename={"CBB": "staff"})
    assert message.startswith('has no column "CBB", which rename names')
    with pytest.raises(cd.InvalidFigures, match="rename, CBB: is to be renamed, but no record"):
        cd.read_figures([{"period": 2018, "staff": 70}], rename={"CBB": "staff"})
    with pytest.raises(TypeError, match="rename is of the type list; expected a mapping"):
        cd.read_figures([], rename=["CB"])  # type: ignore[arg-type]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("source", ["csv", "records", "long"])
def test_options_name_columns_however_letters_and_blanks_are_written(
    tmp_path: Path, form: Literal["NFC", "NFD"], source: str
) -> None:
    other: Literal["NFC", "NFD"] = "NFD" if form == "NFC" else "NFC"
    header, named = normalize(form, "LĐTT ở cơ sở"), normalize(other, "LĐTT  ở cơ sở ")

    def read_one(**options: Any) -> cd.Figures:
        if source == "csv":
            return read(tmp_path, f"period,b,{header}\n2018,1,70\n", **options)
        if source == "records":
            return cd.read_figures([{"period": 2018, "b": 1, header: 70}], **options)
        both = [("b", 1), (header, 70)]
        return cd.read_figures(
            [{"period": 2018, "measure": name, "value": value} for name, value in both], **options
        )

    assert read_one(rename={named: "staff"}, ignore=["b"]) == STAFF
    assert read_one(ignore=[named]) == cd.read_figures([{"period": 2018, "b": 1}])
    (figure,) = cd.read_figures(
        [{"period": 2018, "staff": normalize(form, "chưa rõ")}], na=[normalize(other, "chưa rõ")]
    )
    assert figure.value == cd.Quantity.unreported()


def test_a_column_named_in_other_capitals_is_shown(tmp_path: Path) -> None:
    ((_, message),) = told(tmp_path, "period,LĐTT Ở\n2018,70\n", rename={"lđtt ở": "staff"})
    assert message.endswith('which rename names; did you mean "LĐTT Ở"?')


@pytest.mark.parametrize(
    "text",
    [
        "Period,staff\n2018,70\n",
        "PERIOD,staff\n2018,70\n",
        "Period,Measure,Value\n2018,staff,70\n",
        "PERIOD,MEASURE,VALUE,REPORTED ON\n2018,staff,70,\n",
        "MEASURE,2018\nstaff,70\n",
    ],
)
def test_keys_of_a_figure_may_be_in_capitals(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == STAFF


def test_a_header_that_is_nearly_an_id_shows_the_id(tmp_path: Path) -> None:
    for header, meant in (("STAFF", "staff"), ("Advanced Workers", "advanced_workers")):
        ((place, message),) = told(tmp_path, f"period,{header}\n2018,70\n")
        assert place == f"line 1, {header}"
        assert message.endswith(f'; did you mean "{meant}"?')


def test_options_that_contradict_each_other_are_refused(tmp_path: Path) -> None:
    both = "is what ignore leaves out; take it out of one of the two"
    wide = [{"period": 2018, "staff": 70, "b": 1}]
    long = [{"period": 2018, "measure": each, "value": 70} for each in ("staff", "b")]
    for options, message in (
        ({"measures": ["staff", "b"], "ignore": ["staff"]}, f'measures: "staff" {both}'),
        ({"rename": {"staff": "c"}, "ignore": ["staff"]}, f'rename: "staff" {both}'),
        ({"measures": ["value"]}, 'measures: "value" is a key of every figure, and no measure'),
    ):
        for records in (wide, long):
            with pytest.raises(cd.InvalidFigures, match=f"^{message}$"):
                cd.read_figures(records, **options)
        for text in ("period,staff,b\n2018,70,1\n", "period,measure,value\n2018,staff,70\n"):
            ((place, told_message),) = told(tmp_path, text, **options)
            assert f"{place}: {told_message}" == message


def test_a_period_left_out_is_told(tmp_path: Path) -> None:
    ((_, message),) = told(tmp_path, "period,staff\n2018,70\n", ignore=["period"])
    assert message.startswith('has no column "period" but the one that ignore leaves out')


def test_two_columns_for_one_thing_are_refused(tmp_path: Path) -> None:
    ((_, message),) = told(tmp_path, "period,Năm,staff\n2018,2018,70\n")
    assert message == '"period" and "Năm" are two columns for period; ignore one'
    assert read(tmp_path, "period,Năm,staff\n2018,2019,70\n", ignore=["Năm"]) == STAFF
    with pytest.raises(cd.InvalidFigures, match='"period" and "Năm" are two keys for period'):
        cd.read_figures([{"period": 2018, "Năm": 2019, "staff": 70}])


@pytest.mark.parametrize("cell", ["-", "chưa báo cáo", "999"])
def test_texts_that_stand_for_nothing(tmp_path: Path, cell: str) -> None:
    (figure,) = read(tmp_path, f"period,staff\n2018,{cell}\n", na=["-", "chưa báo cáo", 999])
    assert figure.value == cd.Quantity.unreported()
    records = [{"period": 2018, "staff": 999, "reported_on": "-"}]
    (figure,) = cd.read_figures(records, na=[999, "-"])
    assert (figure.value, figure.reported_on) == (cd.Quantity.unreported(), None)


def test_a_mark_for_nothing_says_how_it_is_read(tmp_path: Path) -> None:
    ((_, message),) = told(tmp_path, "period,staff\n2018,-\n")
    assert message.endswith("leave out what is unreported, or list the text in na")


# Left out


@pytest.mark.parametrize("unfit", [[1, 2], {1: 2}, object(), 2**70, float("inf"), 10.0**300])
def test_what_is_left_out_is_not_converted(unfit: Any) -> None:
    record = {"period": 2018, "staff": 70, "Ghi chú": unfit}
    assert cd.read_figures([record], ignore=["Ghi chú"]) == STAFF
    assert cd.read_figures([record], measures=["staff"]) == STAFF
    long = [
        {"period": 2018, "measure": "staff", "value": 70},
        {"period": 2018, "measure": "notes", "value": unfit},
    ]
    assert cd.read_figures(long, measures=["staff"]) == STAFF
    assert cd.read_figures(long, ignore=["notes"]) == STAFF
    with pytest.raises(cd.InvalidFigures, match="record 1, Ghi chú: is"):
        cd.read_figures([record])


@pytest.mark.parametrize(
    "text",
    [
        "period,staff,\n2018,70,\n",
        "period,staff,,\n2018,70,,\n",
        "period,,staff\n2018,,70\n",
        "period,staff\n2018,70,,\n",
        "period;staff;\n2018;70\n",
    ],
)
def test_empty_columns_are_left_out(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == STAFF


def test_a_column_without_a_name_that_holds_something_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, "period,staff,\n2018,70,x\n") == [("line 1", "column 3 has no name")]
    ((place, message),) = told(tmp_path, "period,staff\n2018,70,x\n")
    assert (place, message) == ("line 2", "has 3 cells; the header has 2 cells")


def test_options_without_effect_are_told(tmp_path: Path) -> None:
    long = "period,measure,value\n2018,staff,70\n"
    records = [{"period": 2018, "measure": "staff", "value": 70}]
    for option in ("measures", "ignore"):
        ((place, message),) = told(tmp_path, long, **{option: ["zz"]})
        assert place == f"{option}, zz"
        assert message.endswith("but no record has it; there are: staff")
        with pytest.raises(cd.InvalidFigures, match=f"{option}, zz: .* there are: staff"):
            cd.read_figures(records, **{option: ["zz"]})
        ((_, message),) = told(tmp_path, "period,staff\n2018,70\n", **{option: ["zz"]})
        assert message == f'has no column "zz", which {option} names; there are: period, staff'
    ((place, message),) = told(tmp_path, long, ignore=["value"])
    assert message.startswith('has no column "value" but the one that ignore leaves out')
    with pytest.raises(cd.InvalidFigures, match="is what ignore leaves out, and so there are no"):
        cd.read_figures(records, ignore=["value"])
    assert read(tmp_path, long, measures=["staff"]) == STAFF


# Values


@pytest.mark.parametrize("body", [1001, 1001.0, "1001", "1001.0", np.int64(1001), np.float64(1001)])
def test_bodies_may_be_numbers(tmp_path: Path, body: Any) -> None:
    (figure,) = cd.read_figures([{"body": body, "period": 2018, "staff": 70}])
    assert figure.body == "1001"
    (figure,) = read(tmp_path, f"body,period,staff\n{body},2018,70\n")
    assert figure.body == "1001"


def test_bodies_of_a_frame_with_gaps() -> None:
    frame = pd.DataFrame({"body": [1001, None], "period": 2018, "staff": [70, 71]})
    assert [each.body for each in cd.read_figures(frame)] == ["1001", ""]


def test_vietnamese_numbers_name_the_option(tmp_path: Path) -> None:
    ((place, message),) = told(tmp_path, "period,staff\n2018,5.854\n")
    assert place == "line 2, staff"
    assert message.endswith('; with digits="vi" it is 5854')
    assert "digits" not in told(tmp_path, "period,staff\n2018,5.8541\n")[0][1]
    ((_, message),) = told(tmp_path, "period,staff\n2018,2.5 tỷ\n")
    assert message.endswith('; with digits="vi" write 2,5 tỷ')


@pytest.mark.parametrize(
    ("cell", "plain", "vietnamese"),
    [
        ("5+", "; write >=5", "; write >=5"),
        ("95%+", "; write >=95%", "; write >=95%"),
        ("3 - 5", "; write 3..5", "; write 3..5"),
        ("=5", "; write 5", "; write 5"),
        ("2.5 tỷ", "write 2,5 tỷ", "groups of three digits; write 2,5 tỷ"),
        ("1.5", "write a whole number such as 40", "write 15 if that is meant, since 1,5 is not"),
        ("1,5", "write a whole number such as 40", "not whole; write a whole number such as 40"),
        ("~5", "write the bounds, as in 3..5", "write the bounds, as in từ 3 đến 5"),
    ],
)
def test_a_number_written_otherwise_shows_how_it_is_written(
    tmp_path: Path, cell: str, plain: str, vietnamese: str
) -> None:
    for digits, due in (("plain", plain), ("vi", vietnamese)):
        ((_, message),) = told(tmp_path, f'period,staff\n2018,"{cell}"\n', digits=digits)
        assert due in message


WHOLE = [(np.float16, 2**11), (np.float32, 2**24), (np.float64, 2**53), (np.longdouble, 2**62)]


@pytest.mark.parametrize(("kind", "limit"), WHOLE, ids=lambda each: getattr(each, "__name__", ""))
def test_floats_are_read_as_far_as_they_are_exact(kind: Any, limit: int) -> None:
    exact = limit - 1 if kind is not np.longdouble else limit + 1
    value = kind(exact)
    frame = pd.DataFrame({"period": [2018], "staff": np.array([exact], dtype=kind)})
    assert cd.Quantity(value) == exact
    assert cd.read_figures([{"period": 2018, "staff": value}])[0].value == exact
    assert cd.read_figures(frame)[0].value == exact
    assert cd.Figure(period=2018, measure="staff", value=value).value == exact


@pytest.mark.parametrize("kind", [np.float16, np.float32, np.float64, float])
def test_floats_too_large_to_be_exact_are_refused(kind: Any) -> None:
    limit = {np.float16: 2**11, np.float32: 2**24}.get(kind, 2**53)
    for value in (kind(limit), -kind(limit)):
        with pytest.raises(cd.InvalidValue, match=r"too large to be exact .*an int is expected"):
            cd.Quantity(value)
        with pytest.raises(cd.InvalidFigures, match=r"staff: .*too large to be exact"):
            cd.read_figures([{"period": 2018, "staff": value}])
        with pytest.raises(cd.InvalidFigures, match=r"staff: .*too large to be exact"):
            cd.read_figures(pd.DataFrame({"period": [2018], "staff": np.array([value], kind)}))


@pytest.mark.parametrize("kind", [np.float16, np.float32])
def test_narrow_floats_of_documents_are_refused_where_they_are_not_exact(kind: Any) -> None:
    body = {"id": "a", "name": "A", "level": "group"}
    large = kind(2**24) if kind is np.float32 else kind(2**11)
    with pytest.raises(cd.InvalidValue, match=r"members: .*too large to be exact"):
        cd.Body.from_dict(body | {"members": large})
    with pytest.raises(cd.InvalidValue, match=r"agencies\[0\]: .*too large to be exact"):
        cd.Body.from_dict(body | {"agencies": np.array([large])})
    assert cd.Body.from_dict(body | {"members": kind(70)}).members == cd.Quantity(70)


def test_a_large_float_says_that_an_int_is_expected() -> None:
    with pytest.raises(cd.InvalidValue, match=r"the float 1e\+18 is too large to be exact"):
        cd.Quantity(1e18)  # type: ignore[arg-type]
    assert cd.Quantity(10**18) == 10**18


def test_wide_floats_that_are_not_whole_are_refused() -> None:
    with pytest.raises(cd.InvalidValue, match=r"the float 70\.5 is not a whole number"):
        cd.Quantity(np.longdouble("70.5"))  # type: ignore[arg-type]
    with pytest.raises(cd.InvalidFigures):
        cd.read_figures([{"period": 2018, "staff": np.longdouble("70.5")}])
    assert cd.Quantity(np.longdouble("nan")) == cd.Quantity.unreported()  # type: ignore[arg-type]


def test_a_lazy_frame_is_collected() -> None:
    class Frame:
        """As much of a frame of polars as is asked for."""

        def __init__(self, staff: float) -> None:
            self.schema = {"period": "Int64", "staff": "Float32"}
            self.staff = staff

        def to_dicts(self) -> list[dict[str, Any]]:
            return [{"period": 2018, "staff": self.staff}]

    class LazyFrame:
        """What has columns, and no rows before it is run."""

        columns = ("period", "staff")

        def __init__(self, staff: float) -> None:
            self.staff = staff

        def collect_schema(self) -> None: ...

        def collect(self) -> Frame:
            return Frame(self.staff)

    assert cd.read_figures(LazyFrame(70)) == STAFF
    with pytest.raises(cd.InvalidFigures, match="too large to be exact"):
        cd.read_figures(LazyFrame(2.0**24))


def test_named_columns_are_judged(congress: cd.Congress) -> None:
    names = {each.id: each.name for each in congress.resolution.measures}
    figures = cd.read_figures([{"Chỉ tiêu": names["staff"], "Năm 2018": 70}], congress=congress)
    assert cd.evaluate(congress, figures, as_of=date(2019, 1, 31)) is not None


@pytest.mark.parametrize("body", [10**30, np.float32(2**24 + 2), 1e17])
def test_a_number_that_is_no_body_is_named(body: object) -> None:
    with pytest.raises(cd.InvalidFigures, match=r"record 1, body: is (?!a table)"):
        cd.read_figures([{"body": body, "period": 2018, "measure": "staff", "value": 1}])
