"""Arguments of another class: a TypeError that says what is due, not what C++ would take."""

import ast
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import congdoan as cd

STUB = ast.parse((Path(cd.__file__).parent / "_core.pyi").read_text("utf-8"))
FUNCTIONS = [
    each
    for each in STUB.body
    if isinstance(each, ast.FunctionDef)
    and each.name in cd.__all__
    and (each.args.args or each.args.posonlyargs)
]
FIGURES = cd.Figures()
ELECTION = cd.Election(post="chair")


class Other:
    """Nothing that any function takes."""


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda each: each.name)
def test_every_function_says_what_is_due(function: ast.FunctionDef) -> None:
    arguments = function.args
    positional = len(arguments.posonlyargs) + len(arguments.args) - len(arguments.defaults)
    named = {
        each.arg: Other()
        for each, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
        if default is None
    }
    with pytest.raises(TypeError) as caught:
        getattr(cd, function.name)(*(Other() for _ in range(max(positional, 1))), **named)
    assert "incompatible function arguments" not in str(caught.value)
    assert "Other" in str(caught.value) or "needs" in str(caught.value)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (
            lambda: cd.audit("x"),  # type: ignore[arg-type]
            "a Congress is due, not a str: make it by read_congress(...)",
        ),
        (
            lambda: cd.decide_election(ELECTION, rules="x"),  # type: ignore[arg-type]
            "a RuleBook is due, not a str: make it by rules() or read_rules(...)",
        ),
        (lambda: cd.decide_election({}), "an Election is due, not a dict"),  # type: ignore[arg-type]
        (lambda: cd.decide_motion(None), "a Motion is due, not None"),  # type: ignore[arg-type]
        (
            lambda: cd.minutes(cd.Body, "vi"),  # type: ignore[arg-type]
            "a Congress is due, not a type: make it by read_congress(...)",
        ),
        (lambda: cd.rules()[7], "text is due, not an int"),  # type: ignore[index]
        (lambda: cd.rules().find(topic=7), "text is due, not an int"),  # type: ignore[arg-type]
        (lambda: cd.parse_ratio(7), "text is due, not an int"),  # type: ignore[arg-type]
        (lambda: cd.parse_ratio(b"90%"), "text is due, not a bytes"),  # type: ignore[arg-type]
        (lambda: cd.Measure.from_dict({}, b"\x80"), "text is due, not a bytes"),  # type: ignore[arg-type]
        (
            lambda: cd.parse_figures("[]", measures="staff"),
            "a list of texts is due, not a str",
        ),
        (
            lambda: cd.count_ballots([1], candidates=["An"]),  # type: ignore[call-arg]
            "count_ballots() needs seats=..., how many are to be elected",
        ),
        (
            lambda: cd.count_ballots([1], candidates=["An"], seats=1, invalid=["no_seal"]),  # type: ignore[arg-type]
            'invalid is a list; a dict of reasons is due, such as {"no_seal": 2}',
        ),
        (
            lambda: cd.count_ballots([1], candidates=["An"], seats=1, times=1),  # type: ignore[arg-type]
            "times is an int; how often each ballot was cast is due, a whole number for each",
        ),
        (
            lambda: cd.count_ballots({"An": 1}, candidates=["An"], seats=1),
            "an array or a list of ballots, or what read_ballots gives is due, not a dict",
        ),
        (
            lambda: cd.count_ballots([{"An": 1}], candidates=["An"], seats=1),  # type: ignore[list-item]
            "a mask or a list of the names left on a ballot is due, not a dict",
        ),
        (
            lambda: cd.count_ballots([1], candidates={"An", "Chi"}, seats=1),  # type: ignore[arg-type]
            "a list of the candidates' names is due, not a set",
        ),
        (
            lambda: cd.read_ballots("none.csv", candidates={"An", "Chi"}),  # type: ignore[arg-type]
            "candidates is a set, which has no order; a list of names is due",
        ),
        (
            lambda: cd.read_ballots("none.csv", candidates={"An": 1}),  # type: ignore[arg-type]
            "candidates is of the type dict; a list of names is due",
        ),
        (
            lambda: cd.read_ballots("none.csv", candidates="An"),
            "candidates is a list of names: write ['An']",
        ),
        (
            lambda: cd.read_figures("none.csv", measures=[5]),  # type: ignore[list-item]
            "measures holds 5; names are text",
        ),
        (
            lambda: cd.figures_used({}, FIGURES, "staff", as_of=date(2020, 1, 1)),  # type: ignore[arg-type]
            "congress is a dict; a Congress or Resolution is due: make it by read_congress(...)",
        ),
        (
            lambda: cd.check_examples([]),  # type: ignore[arg-type]
            "congress is a list; a Congress or Resolution is due: make it by read_congress(...)",
        ),
    ],
)
def test_what_is_due_is_named(call: Callable[[], Any], said: str) -> None:
    with pytest.raises(TypeError) as caught:
        call()
    assert str(caught.value) == said


OTHER: Any = Other()
DAY = date(2020, 1, 1)
MANDATES = cd.Mandates([cd.Mandate(person="An", post="chair")])


@pytest.mark.parametrize(
    ("call", "due"),
    [
        (lambda: cd.Body(OTHER), "Body takes keywords alone, not an Other"),
        (lambda: cd.BallotCount(OTHER), "a Round is due"),
        (lambda: cd.Figures(OTHER), "a list of Figure is due"),
        (lambda: cd.Figures(places=OTHER), "a list of texts is due"),
        (lambda: cd.Majority(OTHER), "a Majority or its text is due"),
        (lambda: cd.Mandates(OTHER), "a list is due"),
        (lambda: cd.Mandates([OTHER]), "a Mandate is due"),
        (lambda: cd.Mandates([], [OTHER]), "a Committee is due"),
        (lambda: cd.OverYears(OTHER), "an OverYears or its text is due"),
        (lambda: cd.Percent(OTHER), "text is due"),
        (lambda: cd.Percent.printed(OTHER), "text is due"),
        (lambda: cd.Period.parse(OTHER), "text is due"),
        (lambda: cd.Period.year(2019).overlaps(OTHER), "a Period is due"),
        (lambda: cd.PeriodLabel("term").resolve([OTHER]), "a Term or its text is due"),
        (lambda: cd.Term(OTHER), "text is due"),
        (lambda: cd.Term("2016-2021").with_ordinal(OTHER), "an Ordinal or its text is due"),
        (lambda: cd.Term("2016-2021").with_reporting_years(OTHER), "a list is due"),
        (lambda: cd.Term("2016-2021").with_reporting_years([OTHER]), "a whole number is due"),
        (lambda: MANDATES.holders(OTHER, DAY), "text is due"),
        (lambda: MANDATES.count(OTHER, DAY), "text is due"),
        (lambda: MANDATES.women(OTHER, DAY), "text is due"),
        (lambda: MANDATES.women("chair", DAY).decide(OTHER), "a Bound is due"),
        (lambda: MANDATES.vacancies(OTHER, DAY), "text is due"),
        (lambda: MANDATES.overlaps(OTHER), "text is due"),
        (lambda: MANDATES.gaps("chair", OTHER), "a Period or its text is due"),
        (lambda: MANDATES.fillings("executive", "2019", OTHER), "a Bound is due"),
        (lambda: MANDATES.extended(OTHER, DAY), "text is due"),
    ],
)
def test_methods_say_what_is_due(call: Callable[[], Any], due: str) -> None:
    with pytest.raises(TypeError) as caught:
        call()
    assert str(caught.value).startswith(due)
    assert "not an Other" in str(caught.value)


def test_a_resolution_says_what_is_due(resolution: cd.Resolution) -> None:
    made: dict[str, Any] = {"body": "office", "measures": [], "targets": []}
    for call, due in [
        (lambda: resolution.target(OTHER), "text is due, not an Other"),
        (lambda: resolution.when(OTHER), "a Target is due, not an Other"),
        (lambda: cd.Resolution(**made | {"measures": "x"}), "a list is due, not a str"),
        (lambda: cd.Resolution(**made | {"targets": [OTHER]}), "a Target is due, not an Other"),
        (lambda: cd.Resolution(**made | {"terms": [OTHER]}), "a Term or its text is due, not an"),
    ]:
        with pytest.raises(TypeError, match=f"^{due}"):
            call()


def test_lists_may_be_anything_that_gives_items() -> None:
    assert cd.Mandates(each for each in MANDATES) == MANDATES  # type: ignore[arg-type]
    assert cd.Term("2016-2021").with_reporting_years(range(2017, 2019)).reporting_years == (
        2017,
        2018,
    )


def test_text_of_half_letters_is_no_text() -> None:
    with pytest.raises(cd.InvalidValue, match="lone surrogate"):
        cd.parse_ratio("\ud800")


def test_several_names_in_one_text_are_no_name() -> None:
    assert cd.Election(post="chair", people="An").people == ("An",)
    message = (
        'people: is "An, Chi"; it may be one or several, so a list is due, such as ["An", "Bình"]'
    )
    with pytest.raises(cd.InvalidDocument, match=re.escape(message)):
        cd.Election(post="chair", people="An, Chi")
    with pytest.raises(cd.InvalidDocument, match="so a list is due, such as"):
        cd.Round.from_dict({"lots": "An,Chi"})
    assert cd.Body(id="x", name="x", level="group", agencies=["A, B"]).agencies == ("A, B",)


def test_a_ballot_may_be_a_set_of_names() -> None:
    made = cd.count_ballots([{"An", "Chi"}], candidates=["An", "Chi"], seats=2)  # type: ignore[list-item]
    assert made.votes == {"An": 1, "Chi": 1}


def test_a_zero_byte_is_no_letter_of_a_name() -> None:
    with pytest.raises(cd.InvalidValue, match=r'candidate 2: "A\\x00n" holds a control character'):
        cd.count_ballots([1], candidates=["An", "A\0n"], seats=1)


def test_a_document_takes_truths_of_numpy() -> None:
    numpy = pytest.importorskip("numpy")
    assert cd.Round(seats=1, highest_win=numpy.bool_(True)).highest_win is True
    with pytest.raises(cd.InvalidDocument, match="reason: is false; one of"):
        cd.InvalidBallots(reason=numpy.bool_(False), count=1)
    with pytest.raises(cd.InvalidDocument, match="highest_win: is a list; true or false is due"):
        cd.Round(seats=1, highest_win=numpy.array([True]))


def test_an_ordinal_is_made_of_a_whole_number_of_numpy() -> None:
    numpy = pytest.importorskip("numpy")
    assert cd.Ordinal(numpy.int64(3)) == cd.Ordinal("III")


def test_a_document_takes_lists_of_numpy_and_pandas() -> None:
    numpy = pytest.importorskip("numpy")
    pandas = pytest.importorskip("pandas")
    for names in (
        numpy.array(["An", "Chi"]),
        pandas.Series(["An", "Chi"]),
        pandas.Index(["An", "Chi"]),
    ):
        assert cd.Election(committee="executive", people=names).people == ("An", "Chi")


def test_what_pandas_puts_where_nothing_is_is_unreported() -> None:
    pandas = pytest.importorskip("pandas")
    for nothing in (pandas.NA, pandas.NaT):
        assert cd.Quantity(nothing).is_unreported
        assert cd.Candidate(name="An", votes=nothing).votes.is_unreported


def test_an_object_that_gives_itself_as_a_document_is_refused() -> None:
    class Endless:
        def to_dict(self) -> object:
            return self

    with pytest.raises(cd.InvalidDocument, match="more than 64 deep"):
        cd.Election(committee=Endless())  # type: ignore[arg-type]


def test_ballots_may_be_lists_of_what_numpy_holds() -> None:
    numpy = pytest.importorskip("numpy")
    marks = numpy.array([[1, 0], [1, 1]])
    masks = numpy.array([1, 3], dtype=numpy.uint64)
    for ballots in (list(masks), [list(row) for row in marks], [list(row == 1) for row in marks]):
        made = cd.count_ballots(ballots, candidates=["An", "Chi"], seats=2)
        assert made.votes == {"An": 2, "Chi": 1}


def test_a_message_shows_a_zero_byte_and_goes_on() -> None:
    with pytest.raises(cd.InvalidValue, match=r'"se\\x00en" is not one of seen, seen_secondary'):
        cd.rules(certainty="se\0en")


def test_a_document_takes_whole_numbers_of_numpy() -> None:
    numpy = pytest.importorskip("numpy")
    election = cd.Election(committee="executive", seats=numpy.int64(2))
    assert election.seats == 2
    with pytest.raises(cd.Error):
        cd.Candidate(name=numpy.int64(3))


def optional_arguments() -> list[tuple[str, str]]:
    """Each (class, argument) of a constructor that may be None."""
    found = []
    for kind in STUB.body:
        if not isinstance(kind, ast.ClassDef) or kind.name not in cd.__all__:
            continue
        for method in kind.body:
            if not isinstance(method, ast.FunctionDef) or method.name != "__init__":
                continue
            arguments = method.args
            for each in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]:
                if each.annotation and "None" in ast.unparse(each.annotation):
                    found.append((kind.name, each.arg))
    return found


@pytest.mark.parametrize(("kind", "argument"), optional_arguments())
def test_an_argument_that_may_be_none_takes_none(kind: str, argument: str) -> None:
    def told(**given: Any) -> str:
        try:
            return repr(getattr(cd, kind)(**given))
        except (cd.InvalidInput, TypeError) as problem:
            return str(problem)

    assert told(**{argument: None}) == told()
