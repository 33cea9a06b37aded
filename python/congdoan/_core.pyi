"""The compiled part of congdoan; use the package `congdoan`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any, NamedTuple, Self, SupportsIndex, TypeAlias, final, overload

__version__: str

# What is taken where the value on the left is due.
_RatioLike: TypeAlias = Fraction | Decimal | str | int
_QuantityLike: TypeAlias = Quantity | SupportsIndex | str | float | None
_DaysLike: TypeAlias = Period | date | str | int
_PeriodLabelLike: TypeAlias = PeriodLabel | Period | str | int

class Problem(NamedTuple):
    """Something wrong at a place of an input, such as `target[3].over`."""

    place: str
    message: str

class Error(Exception):
    """The base of all errors of this package."""

class InvalidInput(Error, ValueError):
    """What was given cannot be used; the message says what would be right."""

class InvalidValue(InvalidInput):
    """A single number, date, label or word that is not one."""

class InvalidDocument(InvalidInput):
    """A congress document that cannot be used; `problems` names everything wrong."""

    problems: tuple[Problem, ...]

class InvalidFigures(InvalidInput):
    """Figures that cannot be used, or contradict each other; `problems` names everything wrong."""

    problems: tuple[Problem, ...]

class UnknownId(InvalidInput, LookupError):
    """Nothing has this id; the message names the nearest that exists."""

class Overflow(Error, OverflowError):
    """A result does not fit the type it must be given in."""

class _Value:
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object) -> Self: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class _Described(_Value):
    @classmethod
    def from_dict(cls, mapping: Mapping[str, Any], place: str = "") -> Self:
        """Read a mapping with the keys of a document.

        `place` is what messages call it. Raises InvalidDocument that names everything wrong.
        """

    def to_dict(self) -> dict[str, Any]:
        """What a document says, under its keys; what is absent or usual is left out."""

@final
class Quantity(_Value):
    """A whole number that may be known only within bounds: a closed interval of 64-bit integers.

    Made from an int, from text (`40`, `>40`, `>=40`, `<20`, `<=20`, `3..5`), or from None or NaN
    (unreported). An exact one equals its int and hashes like it. Immutable.
    """

    def __init__(self, value: _QuantityLike = None, /) -> None: ...
    @staticmethod
    def exactly(value: SupportsIndex, /) -> Quantity:
        """This number and no other."""

    @staticmethod
    def over(value: SupportsIndex, /) -> Quantity:
        """More than the number."""

    @staticmethod
    def at_least(value: SupportsIndex, /) -> Quantity:
        """The number or more."""

    @staticmethod
    def nearly(value: SupportsIndex, /) -> Quantity:
        """Less than the number."""

    @staticmethod
    def at_most(value: SupportsIndex, /) -> Quantity:
        """The number or less."""

    @staticmethod
    def between(low: SupportsIndex, high: SupportsIndex) -> Quantity:
        """Both ends included."""

    @staticmethod
    def unreported() -> Quantity:
        """Any number is possible."""

    @property
    def lower(self) -> int | None:
        """The least possible number; None where there is no lower bound."""

    @property
    def upper(self) -> int | None:
        """The greatest possible number; None where there is no upper bound."""

    @property
    def is_exact(self) -> bool:
        """Exactly one number is possible."""

    @property
    def is_unreported(self) -> bool:
        """Every number is possible."""

    def contains(self, value: SupportsIndex, /) -> bool:
        """Whether the number is possible."""

    def __lt__(self, other: _QuantityLike, /) -> bool: ...
    def __le__(self, other: _QuantityLike, /) -> bool: ...
    def __gt__(self, other: _QuantityLike, /) -> bool: ...
    def __ge__(self, other: _QuantityLike, /) -> bool: ...
    def __int__(self) -> int: ...
    def __index__(self) -> int: ...
    def __bool__(self) -> bool: ...
    def __format__(self, format_spec: str, /) -> str: ...

class Rounding(StrEnum):
    """How the last digit of a printed percentage came about."""

    EITHER = "either"
    ROUNDED = "rounded"
    TRUNCATED = "truncated"

class PrintedCheck(StrEnum):
    """How a printed percentage agrees with the counts that decide."""

    EXACT = "exact"
    ROUNDED = "rounded"
    TRUNCATED = "truncated"
    DISAGREES = "disagrees"

@final
class Percent(_Value):
    """Every ratio that a reported percentage can stand for: printed (`97.6%`, `97.6% rounded`,
    `97.6% truncated`, `100% strict`), exact (`0% exact`), a bound (`>95%`, `<=40%`) or a range
    (`90%..95%`). Immutable.
    """

    def __init__(self, text: str, /) -> None: ...
    @staticmethod
    def printed(
        text: str, *, rounding: Rounding | str = ..., strict_print: bool = False
    ) -> Percent:
        """Read a bare `97.6%` that was printed in this way."""

    @property
    def lower(self) -> Fraction:
        """The least ratio, a fractions.Fraction."""

    @property
    def upper(self) -> Fraction:
        """The greatest ratio, a fractions.Fraction."""

    @property
    def lower_open(self) -> bool:
        """`lower` itself is excluded."""

    @property
    def upper_open(self) -> bool:
        """`upper` itself is excluded."""

    @property
    def is_exact(self) -> bool:
        """One ratio alone."""

    @property
    def number(self) -> Fraction | None:
        """The number that was written, a fractions.Fraction; None for a bound or a range."""

    def contains(self, ratio: _RatioLike, /) -> bool:
        """Whether the percentage can stand for the ratio."""

    def counts(self, base: SupportsIndex, /) -> Quantity | None:
        """The counts of the base that print so, or None."""

def check_printed(count: SupportsIndex, base: SupportsIndex, text: str) -> PrintedCheck:
    """Hold a printed percentage against count / base, at the printed precision."""

def parse_ratio(text: str, /) -> Fraction:
    """Read `90%`, `90.5%`, `9/10`, `0.905` or `3` as a fractions.Fraction."""

def percent_text(ratio: _RatioLike, /) -> str:
    """A ratio as a percentage where that is exact (`66.6%`), else as `2/3`."""

def parse_vietnamese_number(text: str, /) -> Fraction:
    """Read a number as Vietnamese texts write it: `1.250` is 1250, `71,25%` is 57/80,
    `4,125 tỷ` is 4 125 000 000, `hai mươi mốt` is 21.
    """

def parse_vietnamese_quantity(text: str, /) -> Quantity:
    """Read a whole number, possibly bounded: `trên 40 triệu đồng`, `gần 1.250`."""

def parse_vietnamese_percent(
    text: str, *, rounding: Rounding | str = ..., strict_print: bool = False
) -> Percent:
    """Read a printed percentage: `97,6%`."""

def vietnamese_words(value: SupportsIndex, /) -> str:
    """A whole number in words: 21 is `hai mươi mốt`."""

@final
class Ordinal(_Value):
    """The number of a congress or term, from 1 to 3999, shown in Roman numerals."""

    def __init__(self, value: Ordinal | str | int, /) -> None: ...
    @property
    def value(self) -> int:
        """The number as an int."""

    def __int__(self) -> int: ...
    def __lt__(self, other: Ordinal, /) -> bool: ...
    def __le__(self, other: Ordinal, /) -> bool: ...
    def __gt__(self, other: Ordinal, /) -> bool: ...
    def __ge__(self, other: Ordinal, /) -> bool: ...

@final
class Period(_Value):
    """From a first to a last day, both included. Ordered by first day, then by last."""

    def __init__(self, first: date, last: date) -> None: ...
    @staticmethod
    def day(day: date) -> Period:
        """One day."""

    @staticmethod
    def parse(text: str) -> Period:
        """Read a label that needs no term: 2021, 2021-03, 2021-05-01, 2016..2020."""

    @staticmethod
    def year(year: SupportsIndex) -> Period:
        """A calendar year."""

    @staticmethod
    def quarter(year: SupportsIndex, quarter: SupportsIndex) -> Period:
        """A quarter of a calendar year."""

    @staticmethod
    def month(year: SupportsIndex, month: SupportsIndex) -> Period:
        """A calendar month."""

    @staticmethod
    def school_year(start: SupportsIndex) -> Period:
        """1 September of `start` to 31 August of the year after."""

    @staticmethod
    def years(first: SupportsIndex, last: SupportsIndex) -> Period:
        """1 January of `first` to 31 December of `last`."""

    @property
    def first(self) -> date:
        """The first day."""

    @property
    def last(self) -> date:
        """The last day, included."""

    @property
    def days(self) -> int:
        """How many days, at least 1."""

    def contains(self, day: date, /) -> bool:
        """Whether the day lies inside."""

    def overlaps(self, other: Period, /) -> bool:
        """Whether the periods share a day."""

    def __lt__(self, other: Period, /) -> bool: ...
    def __le__(self, other: Period, /) -> bool: ...
    def __gt__(self, other: Period, /) -> bool: ...
    def __ge__(self, other: Period, /) -> bool: ...

@final
class Term(_Value):
    """A term of office, known by its days (`2017-10-16..2022-10-15`) or by its years
    (`2016-2021`, whose reporting years are 2016 to 2020). Immutable.
    """

    def __init__(self, text: str, /) -> None: ...
    @staticmethod
    def by_days(first: date, last: date) -> Term:
        """Both days included."""

    @staticmethod
    def by_years(start: SupportsIndex, end: SupportsIndex) -> Term:
        """From a year to the year of the next congress."""

    @staticmethod
    def from_congress(day: date, years: SupportsIndex) -> Term:
        """From the day of a congress to the day before its anniversary so many years later."""

    def with_reporting_years(self, years: Sequence[int], /) -> Term:
        """The same term with these reporting years instead."""

    def with_ordinal(self, ordinal: Ordinal | str | int, /) -> Term:
        """The same term as the term of this congress."""

    def extended_to(self, last: date, /) -> Term:
        """The same term prolonged to this day."""

    @property
    def ordinal(self) -> Ordinal | None:
        """The number of its congress, or None."""

    @property
    def is_by_years(self) -> bool:
        """Known by its years alone."""

    @property
    def period(self) -> Period:
        """Its days."""

    @property
    def opens(self) -> Period:
        """Within which its first day lies: that day, or the year."""

    @property
    def closes(self) -> Period:
        """Within which its last day lies: that day, or the year."""

    @property
    def reporting_years(self) -> tuple[int, ...]:
        """The years over which yearly targets are judged, ascending."""

@final
class PeriodLabel(_Value):
    """A period as documents write it: `2021`, `2021-Q1`, `2021-03`, `2031/2032` (a school year),
    `2016..2020`, `2016-05-01..2016-06-30`, `2021-05-01`, `term`, or `2016-2021`, a term of the
    document. `5 years` and `8 months` are lengths alone, which decide nothing. Equals its text.
    Immutable.
    """

    def __init__(self, label: _PeriodLabelLike, /) -> None: ...
    def resolve(self, terms: Sequence[Term | str] = ()) -> Period:
        """The period it means; `term` is the first of the terms of the document."""

    @property
    def period(self) -> Period | None:
        """The period, or None where only a document's terms tell, and of a length alone."""

    @property
    def is_length(self) -> bool:
        """Whether it is `5 years` or `8 months`: no terms tell which days are meant."""

    @property
    def text(self) -> str:
        """The label in its canonical form."""

class BodyLevel(StrEnum):
    """Where a body stands, from the smallest unit up."""

    GROUP = "group"
    SECTION = "section"
    GRASSROOTS_MEMBER = "grassroots_member"
    GRASSROOTS = "grassroots"
    DIRECT_UPPER = "direct_upper"
    PROVINCE = "province"
    INDUSTRY = "industry"
    CONFEDERATION = "confederation"

class CommitteeKind(StrEnum):
    """The committees of a body."""

    EXECUTIVE = "executive"
    STANDING = "standing"
    INSPECTION = "inspection"

@final
class Body(_Described):
    """A trade-union body as a congress describes it. Immutable."""

    def __init__(
        self,
        *,
        id: str,
        name: str,
        level: BodyLevel | str,
        short_name: str = ...,
        kind: str = ...,
        sector: str = ...,
        agencies: str | Sequence[str] = ...,
        upper: str | Sequence[str] = ...,
        members: _QuantityLike = ...,
        note: str = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """What figures call it; snake_case."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def short_name(self) -> str:
        """What the source calls it for short."""

    @property
    def level(self) -> BodyLevel:
        """Where it stands, from group to confederation."""

    @property
    def kind(self) -> str:
        """What sort of body it is; an open word."""

    @property
    def sector(self) -> str:
        """The sector it works in; an open word."""

    @property
    def agencies(self) -> tuple[str, ...]:
        """The agencies whose staff it unites."""

    @property
    def upper(self) -> tuple[str, ...]:
        """The bodies above it, nearest first."""

    @property
    def members(self) -> Quantity:
        """How many members it has: 25, ">1200"."""

    @property
    def note(self) -> str:
        """Anything worth keeping."""

@final
class Committee(_Described):
    """A committee as elected: how many members it has for which term. Immutable."""

    def __init__(
        self,
        *,
        kind: CommitteeKind | str,
        body: str = ...,
        seats: _QuantityLike = ...,
        size: _QuantityLike = ...,
        women: _QuantityLike = ...,
        term: str = ...,
        from_: _DaysLike = ...,
        until: _DaysLike = ...,
    ) -> None: ...
    @property
    def kind(self) -> CommitteeKind:
        """executive, standing or inspection."""

    @property
    def body(self) -> str:
        """The id of its body."""

    @property
    def seats(self) -> Quantity:
        """How many the congress decided on."""

    @property
    def size(self) -> Quantity:
        """How many were elected."""

    @property
    def women(self) -> Quantity:
        """How many of them are women."""

    @property
    def term(self) -> str:
        """The label of its term."""

    @property
    def from_(self) -> Period | None:
        """The first day, or a period that it lies in."""

    @property
    def until(self) -> Period | None:
        """The last day, or a period that it lies in."""

class MandateBegan(StrEnum):
    """How a mandate began."""

    ELECTED = "elected"
    RE_ELECTED = "re_elected"
    BY_ELECTION = "by_election"
    APPOINTED = "appointed"

class MandateEnded(StrEnum):
    """Why a mandate ended."""

    TERM = "term"
    RESIGNATION = "resignation"
    TRANSFER = "transfer"
    RETIREMENT = "retirement"
    DISMISSAL = "dismissal"
    DEATH = "death"
    MERGER = "merger"
    DISSOLUTION = "dissolution"

class Truth(StrEnum):
    """An answer that may not be known."""

    NO = "no"
    UNKNOWN = "unknown"
    YES = "yes"

@final
class Mandate(_Described):
    """Who holds a post or sits on a committee, since when and until when.
    Days that are not known exactly are periods. Immutable.
    """

    def __init__(
        self,
        *,
        person: str,
        post: str = ...,
        committee: CommitteeKind | str = ...,
        body: str = ...,
        term: str = ...,
        from_: _DaysLike = ...,
        until: _DaysLike = ...,
        began: MandateBegan | str = ...,
        ended: MandateEnded | str = ...,
        woman: bool = ...,
        text: str = ...,
        note: str = ...,
    ) -> None: ...
    @property
    def person(self) -> str:
        """Who holds it."""

    @property
    def post(self) -> str:
        """chair, vice_chair, or another word."""

    @property
    def committee(self) -> CommitteeKind | None:
        """executive, standing or inspection: a seat on that committee."""

    @property
    def body(self) -> str:
        """The id of the body."""

    @property
    def term(self) -> str:
        """The label of the term."""

    @property
    def from_(self) -> Period | None:
        """The first day, or a period that it lies in: 2017-10-16, 2017-10, 2017."""

    @property
    def until(self) -> Period | None:
        """The last day, or a period that it lies in."""

    @property
    def began(self) -> MandateBegan | None:
        """elected, re_elected, by_election or appointed."""

    @property
    def ended(self) -> MandateEnded | None:
        """Why it ended: term, resignation, transfer, retirement, dismissal, death, merger or
        dissolution.
        """

    @property
    def woman(self) -> bool | None:
        """Whether the person is a woman."""

    @property
    def text(self) -> str:
        """As written in the source."""

    @property
    def note(self) -> str:
        """Anything worth keeping."""

    @property
    def seat(self) -> str:
        """What is held: the post, or the word of the committee."""

    def held(self, day: date) -> Truth:
        """Whether it is held on the day: yes or no only if every possible day says so."""

class Certainty(StrEnum):
    """How well a provision is known, from the surest down."""

    SEEN = "seen"
    SEEN_SECONDARY = "seen_secondary"
    RECALLED = "recalled"

@final
class Condition(_Described):
    """A number on which it depends whether a provision applies. Immutable."""

    def __init__(
        self,
        *,
        measure: str,
        over: _RatioLike | None = ...,
        at_least: _RatioLike | None = ...,
        at_most: _RatioLike | None = ...,
        under: _RatioLike | None = ...,
        exactly: _RatioLike | None = ...,
    ) -> None: ...
    @property
    def measure(self) -> str:
        """What is counted, such as members."""

    @property
    def over(self) -> Fraction | None:
        """Strictly above this: "1/2" of the base, or a number."""

    @property
    def at_least(self) -> Fraction | None:
        """This or more."""

    @property
    def at_most(self) -> Fraction | None:
        """This or less."""

    @property
    def under(self) -> Fraction | None:
        """Strictly below this."""

    @property
    def exactly(self) -> Fraction | None:
        """Just this."""

    def holds(self, count: _QuantityLike, /) -> Truth:
        """Whether a body whose number is `count` fulfils it."""

@final
class Provision(_Described):
    """What a charter, guidance or law lays down, with its dates and its source. Immutable."""

    def __init__(
        self,
        *,
        id: str,
        topic: str,
        parameter: str,
        of: str | Sequence[str] = ...,
        levels: Sequence[BodyLevel | str] = ...,
        kinds: str | Sequence[str] = ...,
        conditions: Sequence[Condition | Mapping[str, Any]] = ...,
        only_for: str = ...,
        unless: str = ...,
        over: _RatioLike | None = ...,
        at_least: _RatioLike | None = ...,
        at_most: _RatioLike | None = ...,
        under: _RatioLike | None = ...,
        exactly: _RatioLike | None = ...,
        base: str = ...,
        value: str = ...,
        from_: _PeriodLabelLike | date | None = ...,
        until: _PeriodLabelLike | date | None = ...,
        unconfirmed_from: _PeriodLabelLike | date | None = ...,
        draft: bool = ...,
        instrument: str,
        article: str = ...,
        adopted: _PeriodLabelLike | date | None = ...,
        certainty: Certainty | str,
        source: str = ...,
        inferred: str | Sequence[str] = ...,
        name: str = ...,
        text: str = ...,
        note: str = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """The id: "CG-01"."""

    @property
    def topic(self) -> str:
        """congress, election, ballot, committee, …."""

    @property
    def parameter(self) -> str:
        """What it sets: quorum, committee_size, …."""

    @property
    def of(self) -> tuple[str, ...]:
        """What that is of: executive, chair, delegates, …."""

    @property
    def levels(self) -> tuple[BodyLevel, ...]:
        """The levels it binds; all if absent."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of body it binds; all if absent."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Numbers on which it depends; all bind."""

    @property
    def only_for(self) -> str:
        """Whom it binds, where no number tells."""

    @property
    def unless(self) -> str:
        """What lifts it, where no number tells."""

    @property
    def over(self) -> Fraction | None:
        """Strictly above this: "1/2" of the base, or a number."""

    @property
    def at_least(self) -> Fraction | None:
        """This or more."""

    @property
    def at_most(self) -> Fraction | None:
        """This or less."""

    @property
    def under(self) -> Fraction | None:
        """Strictly below this."""

    @property
    def exactly(self) -> Fraction | None:
        """Just this."""

    @property
    def base(self) -> str:
        """What the limits are a part of, such as summoned."""

    @property
    def value(self) -> str:
        """What is laid down, where that is a word."""

    @property
    def from_(self) -> PeriodLabel | None:
        """The first day in force, or a time it lies in."""

    @property
    def until(self) -> PeriodLabel | None:
        """The last day in force, or a time it lies in."""

    @property
    def unconfirmed_from(self) -> PeriodLabel | None:
        """The day from which it is not known whether it is still in force."""

    @property
    def draft(self) -> bool:
        """Only proposed; never in force."""

    @property
    def instrument(self) -> str:
        """The charter, guidance or law."""

    @property
    def article(self) -> str:
        """Where in it."""

    @property
    def adopted(self) -> PeriodLabel | None:
        """The day the instrument was adopted."""

    @property
    def certainty(self) -> Certainty:
        """seen, seen_secondary or recalled."""

    @property
    def source(self) -> str:
        """Where it was read."""

    @property
    def inferred(self) -> tuple[str, ...]:
        """Keys of what the source does not say."""

    @property
    def name(self) -> str:
        """The Vietnamese term of the parameter."""

    @property
    def text(self) -> str:
        """What it says."""

    @property
    def note(self) -> str:
        """What is inferred, unknown or worth keeping."""

    @property
    def bounds(self) -> tuple[Bound, ...]:
        """What a number must be: none, one or two bounds."""

    @property
    def demand(self) -> str:
        """What it demands, as one text: `at_least 2/3 of summoned`."""

    def demand_in(self, language: Language | str, /) -> str:
        """The same in words: "at least 2/3 of those summoned"."""

    def conditions_in(self, language: Language | str, /) -> str:
        """On what it depends, in words: "members: at least 150"."""

    def on(self, date: date, /) -> Truth:
        """Whether it is in force on a day."""

    def applies_to(self, body: Body, /) -> Truth:
        """Whether it binds a body of this level, kind and membership."""

@final
class RuleChange(_Described):
    """What ends, begins or changes between two days. Immutable."""

    def __init__(
        self,
        *,
        topic: str,
        parameter: str,
        of: str | Sequence[str] = ...,
        before: Sequence[Provision | Mapping[str, Any]] = ...,
        after: Sequence[Provision | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def topic(self) -> str:
        """congress, election, ballot, committee, …."""

    @property
    def parameter(self) -> str:
        """What changes: quorum, committee_size, …."""

    @property
    def of(self) -> tuple[str, ...]:
        """What that is of: executive, chair, delegates, …."""

    @property
    def before(self) -> tuple[Provision, ...]:
        """What ends; empty where something begins."""

    @property
    def after(self) -> tuple[Provision, ...]:
        """What begins; empty where something ends."""

@final
class RuleBook(_Described):
    """Provisions in the order of their document. What is only recalled is given when asked for:
    `book.with_certainty("recalled")`. Immutable.
    """

    def __init__(
        self,
        *,
        format: str,
        name: str = ...,
        provisions: Sequence[Provision | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def format(self) -> str:
        """congdoan-rules/1"""

    @property
    def name(self) -> str:
        """What the book is called."""

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions it answers with."""

    @property
    def certainty(self) -> Certainty:
        """How certain a provision must at least be to be given."""

    def with_certainty(self, certainty: Certainty | str, /) -> RuleBook:
        """The same book, answering with provisions at least so certain."""

    def on(self, date: date, /) -> tuple[Provision, ...]:
        """The provisions in force, or perhaps in force, on a day."""

    def find(
        self,
        *,
        id: str = "",
        topic: str = "",
        parameter: str = "",
        of: str = "",
        level: BodyLevel | str | None = None,
        on: date | None = None,
    ) -> tuple[Provision, ...]:
        """The provisions that fit everything given; several where several apply."""

    def require_known(
        self, *, id: str = "", topic: str = "", parameter: str = "", of: str = ""
    ) -> None:
        """Raise UnknownId, with the nearest word, if no provision has one of these."""

    def diff(self, before: date, after: date) -> tuple[RuleChange, ...]:
        """What ends, begins or changes from one day to another."""

    def to_json(self) -> str:
        """The document as indented JSON text; reading it again gives an equal book."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Provision]: ...
    def __getitem__(self, id: str, /) -> Provision:
        """The provision with this id. Raises UnknownId."""

def parse_rules(json: str | bytes, name: str = "") -> RuleBook:
    """Read a rule book from the text of a JSON document; `name` is what messages call it.

    Raises InvalidDocument that names everything wrong with it.
    """

def rules(certainty: Certainty | str = "seen_secondary") -> RuleBook:
    """The rule book that comes with the package: provisions on grassroots unions of Vietnam.

    `certainty="recalled"` gives also what no text confirmed. It is no legal advice.
    """

def rules_schema() -> str:
    """The JSON Schema of a rule book, as indented text."""

class Comparator(StrEnum):
    """How a number is held against a threshold."""

    OVER = "over"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    UNDER = "under"
    EXACTLY = "exactly"
    BARE = "bare"

@final
class Bound(_Value):
    """What a target demands of a number: a comparator and a threshold. Immutable."""

    def __init__(self, comparator: Comparator | str, threshold: _RatioLike) -> None: ...
    @staticmethod
    def over(threshold: _RatioLike, /) -> Bound:
        """The bound with this comparator."""

    @staticmethod
    def at_least(threshold: _RatioLike, /) -> Bound:
        """The bound with this comparator."""

    @staticmethod
    def at_most(threshold: _RatioLike, /) -> Bound:
        """The bound with this comparator."""

    @staticmethod
    def under(threshold: _RatioLike, /) -> Bound:
        """The bound with this comparator."""

    @staticmethod
    def exactly(threshold: _RatioLike, /) -> Bound:
        """The bound with this comparator."""

    @staticmethod
    def bare(threshold: _RatioLike, /) -> Bound:
        """The bound with this comparator."""

    @property
    def comparator(self) -> Comparator:
        """The comparing word."""

    @property
    def threshold(self) -> Fraction:
        """The number compared with, a fractions.Fraction."""

class WhenKind(StrEnum):
    """The ways to say when a target is to be met."""

    UNSPECIFIED = "unspecified"
    EACH_YEAR = "each_year"
    ALWAYS = "always"
    OVER_TERM = "over_term"
    END_OF_TERM = "end_of_term"
    BY = "by"
    PERIOD = "period"

class OverYearsWay(StrEnum):
    """The ways to put years together."""

    EVERY_YEAR = "every_year"
    POOLED = "pooled"
    YEARS_MET = "years_met"
    MEAN = "mean"
    LAST = "last"
    DISTINCT = "distinct"

@final
class When(_Value):
    """When a target is to be met: each_year, always, over_term, end_of_term, unspecified, a
    period label, or `by` a label. Equals its text. Immutable.
    """

    def __init__(self, text: When | str | int, /) -> None: ...
    @property
    def kind(self) -> WhenKind:
        """Which of the ways it is."""

    @property
    def label(self) -> PeriodLabel | None:
        """The label of `by` and of a period, or None."""

@final
class OverYears(_Value):
    """How the years of a target are put together: every_year, pooled, `years_met >= 3`, mean,
    last or distinct. Equals its text. Immutable.
    """

    def __init__(self, text: OverYears | str, /) -> None: ...
    @property
    def way(self) -> OverYearsWay:
        """Which of the ways it is."""

    @property
    def least(self) -> int:
        """For years_met: how many years must meet; otherwise 0."""

class VoteBase(StrEnum):
    """What a majority, a quorum or a turnout is a share of."""

    FOR_AND_AGAINST = "for_and_against"
    VALID = "valid"
    COLLECTED = "collected"
    CAST = "cast"
    ISSUED = "issued"
    PRESENT = "present"
    SUMMONED = "summoned"
    MEMBERS = "members"
    UNITS = "units"

@final
class Majority(_Value):
    """How many votes carry a motion or elect somebody: `over 1/2 of collected`, `at_least 2/3 of
    summoned`. Equals its text. Immutable.
    """

    def __init__(self, text: Majority | str, /) -> None: ...
    @staticmethod
    def over(threshold: _RatioLike, base: VoteBase | str) -> Majority:
        """The threshold must be exceeded."""

    @staticmethod
    def at_least(threshold: _RatioLike, base: VoteBase | str) -> Majority:
        """The threshold itself is enough."""

    @property
    def threshold(self) -> Fraction:
        """The share of the base, a fractions.Fraction."""

    @property
    def strict(self) -> bool:
        """True if it must be exceeded."""

    @property
    def base(self) -> VoteBase:
        """What it is a share of."""

    @property
    def bound(self) -> Bound:
        """The comparator and the threshold."""

@final
class Quorum(_Value):
    """How many must be present for a meeting to decide: `at_least 2/3 of summoned`, of summoned
    or members. Equals its text. Immutable.
    """

    def __init__(self, text: Quorum | str, /) -> None: ...
    @staticmethod
    def over(threshold: _RatioLike, base: VoteBase | str) -> Quorum:
        """The threshold must be exceeded."""

    @staticmethod
    def at_least(threshold: _RatioLike, base: VoteBase | str) -> Quorum:
        """The threshold itself is enough."""

    @property
    def threshold(self) -> Fraction:
        """The share of the base, a fractions.Fraction."""

    @property
    def strict(self) -> bool:
        """True if it must be exceeded."""

    @property
    def base(self) -> VoteBase:
        """What it is a share of."""

    @property
    def bound(self) -> Bound:
        """The comparator and the threshold."""

@final
class Turnout(_Value):
    """How many must vote for a vote to count: `at_least 1/2 of members`, of issued, present,
    summoned or members. Equals its text. Immutable.
    """

    def __init__(self, text: Turnout | str, /) -> None: ...
    @staticmethod
    def over(threshold: _RatioLike, base: VoteBase | str) -> Turnout:
        """The threshold must be exceeded."""

    @staticmethod
    def at_least(threshold: _RatioLike, base: VoteBase | str) -> Turnout:
        """The threshold itself is enough."""

    @property
    def threshold(self) -> Fraction:
        """The share of the base, a fractions.Fraction."""

    @property
    def strict(self) -> bool:
        """True if it must be exceeded."""

    @property
    def base(self) -> VoteBase:
        """What it is a share of."""

    @property
    def bound(self) -> Bound:
        """The comparator and the threshold."""

class MotionHow(StrEnum):
    """How votes on a motion were given."""

    BALLOT = "ballot"
    SHOW_OF_HANDS = "show_of_hands"

class MotionOutcome(StrEnum):
    """What becomes of a motion."""

    CARRIED = "carried"
    LOST = "lost"
    NO_QUORUM = "no_quorum"
    UNDETERMINED = "undetermined"

class Vote(StrEnum):
    """What somebody did with a vote."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINING = "abstaining"
    INVALID = "invalid"
    ABSENT = "absent"

@final
class DelegateVote(_Described):
    """One delegate's vote in a roll call. Immutable."""

    def __init__(
        self,
        *,
        delegate: str,
        weight: _QuantityLike = ...,
        vote: Vote | str,
    ) -> None: ...
    @property
    def delegate(self) -> str:
        """Who voted."""

    @property
    def weight(self) -> Quantity:
        """How many votes the delegate has; 1 if absent."""

    @property
    def vote(self) -> Vote:
        """for, against, abstaining, invalid or absent."""

@final
class UnitVotes(_Described):
    """Votes of units, in wholes and halves, for a double majority. Immutable."""

    def __init__(
        self,
        *,
        for_: _RatioLike | None = ...,
        against: _RatioLike | None = ...,
        total: _RatioLike | None = ...,
    ) -> None: ...
    @property
    def for_(self) -> Fraction | None:
        """Units for the motion, such as 11 or "23/2"."""

    @property
    def against(self) -> Fraction | None:
        """Units against it."""

    @property
    def total(self) -> Fraction | None:
        """All units, whether they voted or not."""

@final
class Motion(_Described):
    """A vote on a motion, as far as a source says. Immutable.

    Motion(for_=51, against=49, present=100, majority="over 1/2 of present")
    """

    def __init__(
        self,
        *,
        id: str = ...,
        text: str = ...,
        date: date | str | None = ...,
        how: MotionHow | str | None = ...,
        for_: _QuantityLike = ...,
        against: _QuantityLike = ...,
        abstaining: _QuantityLike = ...,
        invalid: _QuantityLike = ...,
        valid: _QuantityLike = ...,
        collected: _QuantityLike = ...,
        cast: _QuantityLike = ...,
        issued: _QuantityLike = ...,
        present: _QuantityLike = ...,
        absent: _QuantityLike = ...,
        summoned: _QuantityLike = ...,
        members: _QuantityLike = ...,
        share: Percent | str | None = ...,
        majority: Majority | str | None = ...,
        quorum: Quorum | str | None = ...,
        turnout: Turnout | str | None = ...,
        units: UnitVotes | Mapping[str, Any] | None = ...,
        units_majority: Majority | str | None = ...,
        votes: Sequence[DelegateVote | Mapping[str, Any]] = ...,
        provision: str = ...,
        declared: MotionOutcome | str | None = ...,
        note: str = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """What results call it; snake_case."""

    @property
    def text(self) -> str:
        """What was voted on."""

    @property
    def date(self) -> date | None:
        """The day of the vote."""

    @property
    def how(self) -> MotionHow | None:
        """How votes were given: ballot or show_of_hands."""

    @property
    def for_(self) -> Quantity:
        """Votes for the motion."""

    @property
    def against(self) -> Quantity:
        """Votes against it."""

    @property
    def abstaining(self) -> Quantity:
        """Votes that are neither."""

    @property
    def invalid(self) -> Quantity:
        """Ballots that are not valid."""

    @property
    def valid(self) -> Quantity:
        """Votes for, against and abstaining together."""

    @property
    def collected(self) -> Quantity:
        """Ballots collected, invalid ones too."""

    @property
    def cast(self) -> Quantity:
        """Votes cast: the same number as collected."""

    @property
    def issued(self) -> Quantity:
        """Ballots issued."""

    @property
    def present(self) -> Quantity:
        """Those present."""

    @property
    def absent(self) -> Quantity:
        """Those summoned who were not present."""

    @property
    def summoned(self) -> Quantity:
        """Those summoned."""

    @property
    def members(self) -> Quantity:
        """All members, summoned or not."""

    @property
    def share(self) -> Percent | None:
        """The votes for as a printed percentage of the majority's base."""

    @property
    def majority(self) -> Majority | None:
        """What carries it: "over 1/2 of present"."""

    @property
    def quorum(self) -> Quorum | None:
        """Who must be present: "at_least 2/3 of summoned"."""

    @property
    def turnout(self) -> Turnout | None:
        """Who must vote: "at_least 1/2 of members"."""

    @property
    def units(self) -> UnitVotes | None:
        """Votes of units, for a double majority."""

    @property
    def units_majority(self) -> Majority | None:
        """The units that carry it: "over 1/2 of units"."""

    @property
    def votes(self) -> tuple[DelegateVote, ...]:
        """A roll call: everybody who voted."""

    @property
    def provision(self) -> str:
        """The id of the rule that it takes its majority from."""

    @property
    def declared(self) -> MotionOutcome | None:
        """What the source says became of it: carried, lost or no_quorum."""

    @property
    def note(self) -> str:
        """Anything worth keeping."""

@final
class VoteCheck(_Described):
    """One demand and the numbers held against it. Immutable."""

    def __init__(
        self,
        *,
        rule: str,
        outcome: Outcome | str,
        count: _QuantityLike = ...,
        base_count: _QuantityLike = ...,
        needed: _QuantityLike = ...,
        short_by: _QuantityLike = ...,
        spare: _QuantityLike = ...,
    ) -> None: ...
    @property
    def rule(self) -> str:
        """What was demanded."""

    @property
    def outcome(self) -> Outcome:
        """met, missed or undetermined."""

    @property
    def count(self) -> Quantity:
        """The number held against it, or its range."""

    @property
    def base_count(self) -> Quantity:
        """The number of its base, or its range."""

    @property
    def needed(self) -> Quantity | None:
        """The least number that reaches it."""

    @property
    def short_by(self) -> Quantity | None:
        """How many are missing."""

    @property
    def spare(self) -> Quantity | None:
        """How many there are beyond what is needed."""

@final
class UnitCheck(_Described):
    """The majority of units and the numbers held against it. Immutable."""

    def __init__(
        self,
        *,
        rule: str,
        outcome: Outcome | str,
        count: _RatioLike | None = ...,
        base_count: _RatioLike | None = ...,
        needed: _RatioLike | None = ...,
        short_by: _RatioLike | None = ...,
        spare: _RatioLike | None = ...,
    ) -> None: ...
    @property
    def rule(self) -> str:
        """What was demanded."""

    @property
    def outcome(self) -> Outcome:
        """met, missed or undetermined."""

    @property
    def count(self) -> Fraction | None:
        """The units for the motion."""

    @property
    def base_count(self) -> Fraction | None:
        """All units."""

    @property
    def needed(self) -> Fraction | None:
        """The least number of units that reaches it."""

    @property
    def short_by(self) -> Fraction | None:
        """How many are missing."""

    @property
    def spare(self) -> Fraction | None:
        """How many there are beyond what is needed."""

@final
class MotionResult(_Described):
    """The answer for one motion, with the numbers it was decided on. Immutable."""

    def __init__(
        self,
        *,
        motion: str = ...,
        outcome: MotionOutcome | str,
        possible: Sequence[MotionOutcome | str],
        majority: Majority | str | None = ...,
        base: VoteBase | str | None = ...,
        provision: str = ...,
        votes: _QuantityLike = ...,
        base_count: _QuantityLike = ...,
        needed: _QuantityLike = ...,
        short_by: _QuantityLike = ...,
        spare: _QuantityLike = ...,
        quorum: VoteCheck | Mapping[str, Any] | None = ...,
        turnout: VoteCheck | Mapping[str, Any] | None = ...,
        units: UnitCheck | Mapping[str, Any] | None = ...,
        declared: MotionOutcome | str | None = ...,
        agreement: Agreement | str | None = ...,
        missing: Sequence[str] = ...,
        candidates: Sequence[str] = ...,
    ) -> None: ...
    @property
    def motion(self) -> str:
        """The id of the motion."""

    @property
    def outcome(self) -> MotionOutcome:
        """carried, lost, no_quorum or undetermined."""

    @property
    def possible(self) -> tuple[MotionOutcome, ...]:
        """Every outcome that the numbers allow."""

    @property
    def majority(self) -> Majority | None:
        """The majority used."""

    @property
    def base(self) -> VoteBase | None:
        """What the majority is a share of."""

    @property
    def provision(self) -> str:
        """The id of the rule it is from."""

    @property
    def votes(self) -> Quantity:
        """Votes for, or their range."""

    @property
    def base_count(self) -> Quantity:
        """The number of the base, or its range."""

    @property
    def needed(self) -> Quantity | None:
        """The least number of votes for that carries."""

    @property
    def short_by(self) -> Quantity | None:
        """How many votes for are missing."""

    @property
    def spare(self) -> Quantity | None:
        """How many votes for are beyond what is needed."""

    @property
    def quorum(self) -> VoteCheck | None:
        """Those present against the quorum."""

    @property
    def turnout(self) -> VoteCheck | None:
        """Those voting against the turnout."""

    @property
    def units(self) -> UnitCheck | None:
        """The units against their majority."""

    @property
    def declared(self) -> MotionOutcome | None:
        """What the source says became of it."""

    @property
    def agreement(self) -> Agreement | None:
        """agrees, contradicts or unproven."""

    @property
    def missing(self) -> tuple[str, ...]:
        """What would have to be known better."""

    @property
    def candidates(self) -> tuple[str, ...]:
        """The rules of which each gives a majority, so that none was taken."""

    def explain(self, lang: Language | str = ...) -> str:
        """One sentence with the numbers it was decided on."""

def decide_motion(motion: Motion, rules: RuleBook | None = None) -> MotionResult:
    """Decide a motion on every number that is possible.

    The majority is the motion's own, or that of the rule it names, or of the one rule that
    `rules` has for motions on its date; else the outcome is undetermined.
    Raises UnknownId, InvalidValue or Overflow.
    """

class Flow(StrEnum):
    """How figures of a measure add up over time."""

    STOCK = "stock"
    GROSS = "gross"

class PrintedMeaning(StrEnum):
    """What a percentage without its counts says of a target."""

    RANGE = "range"
    AS_WRITTEN = "as_written"

@final
class Measure(_Described):
    """What is counted, such as staff, or advanced workers within staff. Immutable.

    Measure(id="staff", name="cán bộ", unit="person", flow="stock")
    """

    def __init__(
        self,
        *,
        id: str,
        name: str,
        unit: str = ...,
        within: str | Sequence[str] = ...,
        flow: Flow | str | None = ...,
        note: str = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """What targets and figures call it; snake_case."""

    @property
    def name(self) -> str:
        """What it is called in the source."""

    @property
    def unit(self) -> str:
        """person, body, turn, dong, title, or any other word."""

    @property
    def within(self) -> tuple[str, ...]:
        """The measures it is a part of."""

    @property
    def flow(self) -> Flow | None:
        """stock: a level at a date; gross: adds up over time."""

    @property
    def note(self) -> str:
        """Anything worth keeping."""

@final
class Figure(_Described):
    """What a body reported for a measure and a period. Immutable.

    Figure(period=2018, measure="staff", value=70)
    """

    def __init__(
        self,
        *,
        measure: str,
        body: str = ...,
        period: _PeriodLabelLike | None = ...,
        value: _QuantityLike | Percent | bool = ...,
        of: str = ...,
        reported_on: date | str | None = ...,
        final: bool = ...,
        text: str = ...,
        source: str = ...,
    ) -> None: ...
    @property
    def body(self) -> str:
        """Whose figure; absent: the body of the document."""

    @property
    def period(self) -> PeriodLabel | None:
        """The period label, such as 2018, 2018-Q1 or 2016-2021; a congress document may leave
        it out where the term reviewed is meant.
        """

    @property
    def measure(self) -> str:
        """The id of the measure."""

    @property
    def value(self) -> Quantity | Percent | bool:
        """40, ">40", "3..5", "97.6%", ">95%", true; absent withdraws."""

    @property
    def of(self) -> str:
        """The base of a percentage, a measure that holds its own; absent: the one it lies within."""

    @property
    def reported_on(self) -> date | None:
        """The day it was reported; absent: the period's last."""

    @property
    def final(self) -> bool:
        """True if final although the period had not ended."""

    @property
    def text(self) -> str:
        """As written in the source."""

    @property
    def source(self) -> str:
        """Where it was read."""

@final
class Figures(_Value):
    """Figures in the order they were given; which of them count is decided when they are
    evaluated. A sequence of Figure. Immutable.
    """

    def __init__(self, figures: Iterable[Figure] = (), *, places: Sequence[str] = ...) -> None: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Figure]: ...
    @overload
    def __getitem__(self, index: SupportsIndex, /) -> Figure: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[Figure, ...]: ...
    def place(self, index: SupportsIndex, /) -> str:
        """Where a figure was read, for messages."""

    def to_json(self) -> str:
        """A JSON list of long records; reading it again gives equal figures."""

class Outcome(StrEnum):
    """What became of a target."""

    MET = "met"
    MISSED = "missed"
    UNDETERMINED = "undetermined"
    OPEN = "open"
    NO_BASE = "no_base"
    NOT_MEASURABLE = "not_measurable"

class IfBaseEmpty(StrEnum):
    """What a target does where its base is empty."""

    NO_BASE = "no_base"
    MET = "met"
    MISSED = "missed"

@final
class Example(_Described):
    """A test beside a target. Immutable."""

    def __init__(
        self,
        *,
        outcome: Outcome | str,
        figures: Mapping[str, _QuantityLike | Percent | bool] = ...,
        period: _PeriodLabelLike | None = ...,
        rows: Sequence[Figure | Mapping[str, Any]] = ...,
        as_of: date | str | None = ...,
        needed: _QuantityLike | None = ...,
        short_by: _QuantityLike | None = ...,
        spare: _QuantityLike | None = ...,
        note: str = ...,
    ) -> None: ...
    @property
    def figures(self) -> dict[str, Quantity | Percent | bool]:
        """A value for each measure: { staff = 70, members = 63 }."""

    @property
    def period(self) -> PeriodLabel | None:
        """The period of these figures."""

    @property
    def rows(self) -> tuple[Figure, ...]:
        """Figures of several periods."""

    @property
    def as_of(self) -> date | None:
        """The day of judgement; absent: the last day of the latest period."""

    @property
    def outcome(self) -> Outcome:
        """What the verdict must be."""

    @property
    def needed(self) -> Quantity | None:
        """What the verdict's needed must be."""

    @property
    def short_by(self) -> Quantity | None:
        """What the verdict's short_by must be."""

    @property
    def spare(self) -> Quantity | None:
        """What the verdict's spare must be."""

    @property
    def note(self) -> str:
        """Anything worth keeping."""

@final
class Target(_Described):
    """An emulation target as a resolution states it. Immutable.

    Target(id="advanced", share="advanced_workers", of="staff", over="90%",
           when="each_year")
    """

    def __init__(
        self,
        *,
        id: str,
        share: str = ...,
        of: str = ...,
        count: str = ...,
        amount: str = ...,
        title: str = ...,
        qualitative: bool = ...,
        over: _RatioLike = ...,
        at_least: _RatioLike = ...,
        at_most: _RatioLike = ...,
        under: _RatioLike = ...,
        exactly: _RatioLike = ...,
        bare: _RatioLike = ...,
        text: str = ...,
        words: str | Sequence[str] = ...,
        when: When | str | int | None = ...,
        over_years: OverYears | str | None = ...,
        if_base_empty: IfBaseEmpty | str = ...,
        soft: bool = ...,
        note: str = ...,
        examples: Sequence[Example | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """What verdicts call it; snake_case."""

    @property
    def text(self) -> str:
        """As written in the resolution."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the text that decide how it is read."""

    @property
    def kind(self) -> str:
        """The kind of the target: share, count, amount, title, qualitative."""

    @property
    def bound(self) -> Bound | None:
        """What is demanded, or None."""

    @property
    def share(self) -> str | None:
        """The measure that is a part."""

    @property
    def of(self) -> str | None:
        """The measure it is a part of."""

    @property
    def count(self) -> str | None:
        """The measure that is counted, summed up or held."""

    @property
    def amount(self) -> str | None:
        """The measure that is counted, summed up or held."""

    @property
    def title(self) -> str | None:
        """The measure that is counted, summed up or held."""

    @property
    def qualitative(self) -> bool | None:
        """true: the source names no number."""

    @property
    def when(self) -> When | None:
        """each_year, always, over_term, end_of_term, unspecified, a period label, or by a period."""

    @property
    def over_years(self) -> OverYears | None:
        """every_year, pooled, years_met >= k, mean, last or distinct."""

    @property
    def if_base_empty(self) -> IfBaseEmpty:
        """no_base, met or missed."""

    @property
    def soft(self) -> bool:
        """An aim: judged the same, counted apart."""

    @property
    def note(self) -> str:
        """Anything worth keeping, such as another reading."""

    @property
    def examples(self) -> tuple[Example, ...]:
        """Tests of the rule."""

@final
class Resolution(_Value):
    """A congress's resolution: measures and targets that fit each other, for one body and its
    term. Immutable.
    """

    def __init__(
        self,
        *,
        body: str,
        terms: Sequence[Term | str] = (),
        measures: Sequence[Measure],
        targets: Sequence[Target],
        default_when: When | str | int = "unspecified",
        printed: PrintedMeaning | str = "range",
    ) -> None: ...
    @property
    def body(self) -> str:
        """The id of the body that set the targets."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """The term it is for, then others that labels may name."""

    @property
    def measures(self) -> tuple[Measure, ...]:
        """What is counted."""

    @property
    def targets(self) -> tuple[Target, ...]:
        """What the congress promised."""

    @property
    def default_when(self) -> When:
        """When targets that do not say are to be met."""

    @property
    def printed(self) -> PrintedMeaning:
        """What percentages without their counts say of its targets."""

    def target(self, id: str, /) -> Target:
        """The target with this id."""

    def when(self, target: Target, /) -> When:
        """The target's own `when`, else the resolution's default."""

@final
class Decision(_Value):
    """What numbers prove about a bound, and how far they are from it.

    The numbers are None where no possible base has one that meets. Immutable.
    """

    def __init__(
        self,
        outcome: Outcome | str,
        *,
        needed: _QuantityLike = None,
        short_by: _QuantityLike = None,
        spare: _QuantityLike = None,
    ) -> None: ...
    @property
    def outcome(self) -> Outcome:
        """met, missed, no_base if the base must be 0, or undetermined."""

    @property
    def needed(self) -> Quantity | None:
        """The least (for upper bounds greatest) number that meets."""

    @property
    def short_by(self) -> Quantity | None:
        """How many are missing (for upper bounds: too many)."""

    @property
    def spare(self) -> Quantity | None:
        """How many there are beyond what is needed."""

@final
class Holders(_Described):
    """Who held a seat on a day. Immutable."""

    def __init__(
        self,
        *,
        certain: Sequence[Mandate] = ...,
        possible: Sequence[Mandate] = ...,
    ) -> None: ...
    @property
    def certain(self) -> tuple[Mandate, ...]:
        """The mandates held on the day."""

    @property
    def possible(self) -> tuple[Mandate, ...]:
        """Those of which it is not known."""

@final
class WomenShare(_Described):
    """How many of those who held a seat on a day are women. Immutable."""

    def __init__(
        self,
        *,
        women: _QuantityLike = ...,
        men: _QuantityLike = ...,
        members: _QuantityLike = ...,
    ) -> None: ...
    @property
    def women(self) -> Quantity:
        """How many are women."""

    @property
    def men(self) -> Quantity:
        """How many are men."""

    @property
    def members(self) -> Quantity:
        """How many there are in all."""

    def decide(self, bound: Bound) -> Decision:
        """Hold the share of women against a bound, with all that is known of women, men and
        members.
        """

@final
class Overlap(_Described):
    """Two people who held one seat at a time. Immutable."""

    def __init__(
        self,
        *,
        seat: str,
        people: Sequence[str],
        certainty: Truth | str,
        first: date = ...,
        last: date = ...,
    ) -> None: ...
    @property
    def seat(self) -> str:
        """What both held."""

    @property
    def people(self) -> tuple[str, ...]:
        """The two, in the order of the mandates."""

    @property
    def certainty(self) -> Truth:
        """yes, or unknown."""

    @property
    def first(self) -> date | None:
        """The first day that both may have held it."""

    @property
    def last(self) -> date | None:
        """The last day that both may have held it."""

@final
class Gap(_Described):
    """Days on which nobody held a seat. Immutable."""

    def __init__(
        self,
        *,
        days: Period | date | str | int,
        certainty: Truth | str,
    ) -> None: ...
    @property
    def days(self) -> Period:
        """The days."""

    @property
    def certainty(self) -> Truth:
        """Whether surely nobody held it: yes, or unknown."""

@final
class Fillings(_Described):
    """How many seats of a committee were filled during a term, held against a limit.
    Immutable.
    """

    def __init__(
        self,
        *,
        count: _QuantityLike = ...,
        seats: _QuantityLike = ...,
        limit: Bound,
        outcome: Outcome | str,
        allowed: _QuantityLike = ...,
        spare: _QuantityLike = ...,
        too_many: _QuantityLike = ...,
    ) -> None: ...
    @property
    def count(self) -> Quantity:
        """How many seats were filled."""

    @property
    def seats(self) -> Quantity:
        """How many the congress decided on."""

    @property
    def limit(self) -> Bound:
        """The greatest share of them."""

    @property
    def outcome(self) -> Outcome:
        """Whether that is within the limit: met, missed or undetermined."""

    @property
    def allowed(self) -> Quantity | None:
        """The greatest number within the limit."""

    @property
    def spare(self) -> Quantity | None:
        """How many may follow."""

    @property
    def too_many(self) -> Quantity | None:
        """How many are beyond the limit."""

@final
class Mandates(_Value):
    """The mandates of one body, of any number of terms, and the committees that they are seats of.

    A seat is named by one word: a committee's (executive) or a post's (chair). Of a committee
    with fewer named members than were elected, the others are members for its time, without
    names. Immutable.
    """

    def __init__(
        self, mandates: Sequence[Mandate], committees: Sequence[Committee] = ()
    ) -> None: ...
    @property
    def committees(self) -> tuple[Committee, ...]:
        """The committees, as given."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Mandate]: ...
    def holders(self, seat: str, day: date) -> Holders:
        """Who held the seat on the day."""

    def count(self, seat: str, day: date) -> Quantity:
        """How many people held the seat."""

    def vacancies(self, seat: str, day: date, seats: _QuantityLike = None) -> Quantity:
        """How many seats were vacant, at least 0.

        There are `seats` of them; by default those of the committee that surely lasted on
        that day, one for a chair, else not known.
        """

    def women(self, seat: str, day: date) -> WomenShare:
        """How many of those who held the seat on the day are women."""

    def overlaps(self, post: str) -> tuple[Overlap, ...]:
        """Any two people who held a post at a time."""

    def gaps(self, seat: str, within: Period | str | int) -> tuple[Gap, ...]:
        """The days on which nobody held the seat, or it is not known that anybody did."""

    def fillings(
        self, committee: CommitteeKind | str, term: Period | str | int, limit: Bound
    ) -> Fillings:
        """The seats filled during the term by by-election or appointment, held against a limit
        such as Bound.at_most("2/3") of the number of seats.
        """

    def extended(self, term: str, last: date) -> Mandates:
        """The same mandates where those of this term, and its committees, last to `last` unless
        they ended before the term did.
        """

def decide(
    part: _QuantityLike,
    base: _QuantityLike = ...,
    *,
    over: _RatioLike | None = None,
    at_least: _RatioLike | None = None,
    at_most: _RatioLike | None = None,
    under: _RatioLike | None = None,
    exactly: _RatioLike | None = None,
    bare: _RatioLike | None = None,
) -> Decision:
    """Decide plain numbers: is 63 of 70 over 90%?

    `part` and `base` are whole numbers, quantities (or their text) or None; without a base, a
    count is decided against a whole number. Exactly one bound is due: text (`"90%"`, `"9/10"`),
    a Fraction or an int, never a float.

        >>> decide(63, 70, over="90%")
        Decision(missed, needed=64, short_by=1)

    Raises InvalidValue if no pair is possible or the threshold is none, Overflow beyond 64 bits.
    """

class Language(StrEnum):
    """The languages of explanations."""

    VI = "vi"
    EN = "en"

@final
class Part(_Described):
    """One judged period. Immutable."""

    def __init__(
        self,
        *,
        period: str,
        outcome: Outcome | str | None = ...,
        kind: str = ...,
        unit: str = ...,
        bound: Bound | Mapping[str, str] | None = ...,
        actual: _QuantityLike | None = ...,
        base: _QuantityLike | None = ...,
        share_low: _RatioLike | None = ...,
        share_high: _RatioLike | None = ...,
        printed: Percent | str | None = ...,
        needed: _QuantityLike | None = ...,
        short_by: _QuantityLike | None = ...,
        spare: _QuantityLike | None = ...,
        ended: bool = ...,
    ) -> None: ...
    @property
    def period(self) -> str:
        """The label of the period judged."""

    @property
    def outcome(self) -> Outcome | None:
        """Absent for one term of a sum."""

    @property
    def kind(self) -> str:
        """The kind of the target: share, count, amount, title, qualitative."""

    @property
    def unit(self) -> str:
        """The unit of what is counted."""

    @property
    def bound(self) -> Bound | None:
        """What was demanded."""

    @property
    def actual(self) -> Quantity | None:
        """The number reached, or its range."""

    @property
    def base(self) -> Quantity | None:
        """The base of a share, or its range."""

    @property
    def share(self) -> Fraction | None:
        """The number reached over the base; None unless both are exact and the base not empty."""

    @property
    def share_low(self) -> Fraction | None:
        """The least that the share may be."""

    @property
    def share_high(self) -> Fraction | None:
        """The greatest that the share may be."""

    @property
    def achieved(self) -> Fraction | None:
        """The number reached over the threshold of a count or an amount, which may exceed 1; None
        where it is not exact, of shares, titles, upper bounds and a threshold of 0.
        """

    @property
    def printed(self) -> Percent | None:
        """A percentage reported without its count."""

    @property
    def needed(self) -> Quantity | None:
        """The least (for upper bounds greatest) number that meets."""

    @property
    def short_by(self) -> Quantity | None:
        """How many are missing (for upper bounds: too many)."""

    @property
    def spare(self) -> Quantity | None:
        """How many there are beyond what is needed."""

    @property
    def ended(self) -> bool:
        """Whether the period was over on the day of judgement."""

    def explain(self, lang: Language | str = ...) -> str:
        """One sentence with the integers it was decided on."""

@final
class Reading(_Described):
    """Another defensible reading that comes to a different decision. Immutable."""

    def __init__(
        self,
        *,
        name: str,
        outcome: Outcome | str,
    ) -> None: ...
    @property
    def name(self) -> str:
        """A way to put years together, term_figure (the whole period's own figures) or as_printed."""

    @property
    def over_years(self) -> OverYears | None:
        """How the years were put together instead; None where the name is not such a way."""

    @property
    def outcome(self) -> Outcome:
        """What that reading decides."""

@final
class Disagreement(_Described):
    """Figures within a period that its own figure contradicts. Immutable."""

    def __init__(
        self,
        *,
        period: str,
        measure: str,
        used: _QuantityLike,
        contradicts: _QuantityLike,
        others: str,
    ) -> None: ...
    @property
    def period(self) -> str:
        """The label of the period."""

    @property
    def measure(self) -> str:
        """The id of the measure."""

    @property
    def used(self) -> Quantity:
        """What was reported for exactly the period; it decides."""

    @property
    def contradicts(self) -> Quantity:
        """What the figures within the period make of it."""

    @property
    def others(self) -> str:
        """The periods of those figures."""

@final
class Missing(_Described):
    """A number that an undecided verdict would need to know better. Immutable."""

    def __init__(
        self,
        *,
        period: str,
        measure: str,
        reported: bool = ...,
    ) -> None: ...
    @property
    def period(self) -> str:
        """The label of the period."""

    @property
    def measure(self) -> str:
        """The id of the measure."""

    @property
    def reported(self) -> bool:
        """Reported, but not exactly or not finally."""

@final
class Interim(_Described):
    """A number with figures that are not final. Immutable."""

    def __init__(
        self,
        *,
        period: str,
        measure: str,
    ) -> None: ...
    @property
    def period(self) -> str:
        """The label of the period judged."""

    @property
    def measure(self) -> str:
        """The id of the measure."""

@final
class Printed(_Described):
    """A percentage held against the counts that were reported beside it. Immutable."""

    def __init__(
        self,
        *,
        period: str,
        measure: str,
        text: str,
        check: PrintedCheck | str,
        of: str = ...,
    ) -> None: ...
    @property
    def period(self) -> str:
        """The label of the period."""

    @property
    def measure(self) -> str:
        """The id of the measure."""

    @property
    def text(self) -> str:
        """The percentage as printed."""

    @property
    def of(self) -> str:
        """Its base, where the figure names it."""

    @property
    def check(self) -> PrintedCheck:
        """exact, rounded, truncated or disagrees."""

@final
class Verdict(_Described):
    """What the figures reported so far prove about a target. Immutable."""

    def __init__(
        self,
        *,
        target: str,
        period: str,
        text: str = ...,
        measure_name: str = ...,
        outcome: Outcome | str | None = ...,
        kind: str = ...,
        unit: str = ...,
        bound: Bound | Mapping[str, str] | None = ...,
        actual: _QuantityLike | None = ...,
        base: _QuantityLike | None = ...,
        share_low: _RatioLike | None = ...,
        share_high: _RatioLike | None = ...,
        printed: Percent | str | None = ...,
        needed: _QuantityLike | None = ...,
        short_by: _QuantityLike | None = ...,
        spare: _QuantityLike | None = ...,
        ended: bool = ...,
        soft: bool = ...,
        over_years: OverYears | str | None = ...,
        parts: Sequence[Part | Mapping[str, Any]] = ...,
        readings: Sequence[Reading | Mapping[str, Any]] = ...,
        missing: Sequence[Missing | Mapping[str, Any]] = ...,
        interim: Sequence[Interim | Mapping[str, Any]] = ...,
        printed_checks: Sequence[Printed | Mapping[str, Any]] = ...,
        disagreements: Sequence[Disagreement | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def target(self) -> str:
        """The id of the target."""

    @property
    def text(self) -> str:
        """The text of the target, as written in the source."""

    @property
    def measure_name(self) -> str:
        """The name of what is counted; of a share, of the part."""

    @property
    def period(self) -> str:
        """The label of the period judged."""

    @property
    def outcome(self) -> Outcome | None:
        """Absent for one term of a sum."""

    @property
    def kind(self) -> str:
        """The kind of the target: share, count, amount, title, qualitative."""

    @property
    def unit(self) -> str:
        """The unit of what is counted."""

    @property
    def bound(self) -> Bound | None:
        """What was demanded."""

    @property
    def actual(self) -> Quantity | None:
        """The number reached, or its range."""

    @property
    def base(self) -> Quantity | None:
        """The base of a share, or its range."""

    @property
    def share(self) -> Fraction | None:
        """The number reached over the base; None unless both are exact and the base not empty."""

    @property
    def share_low(self) -> Fraction | None:
        """The least that the share may be."""

    @property
    def share_high(self) -> Fraction | None:
        """The greatest that the share may be."""

    @property
    def achieved(self) -> Fraction | None:
        """The number reached over the threshold of a count or an amount, which may exceed 1; None
        where it is not exact, of shares, titles, upper bounds and a threshold of 0.
        """

    @property
    def printed(self) -> Percent | None:
        """A percentage reported without its count."""

    @property
    def needed(self) -> Quantity | None:
        """The least (for upper bounds greatest) number that meets."""

    @property
    def short_by(self) -> Quantity | None:
        """How many are missing (for upper bounds: too many)."""

    @property
    def spare(self) -> Quantity | None:
        """How many there are beyond what is needed."""

    @property
    def ended(self) -> bool:
        """Whether the period was over on the day of judgement."""

    @property
    def soft(self) -> bool:
        """The author called it an aim; judged the same, counted apart."""

    @property
    def over_years(self) -> OverYears | None:
        """How the years were put together."""

    @property
    def parts(self) -> dict[str, Part]:
        """The years by label, in order; empty where there is one period."""

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Other readings that decide differently."""

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What an undecided verdict would need."""

    @property
    def interim(self) -> tuple[Interim, ...]:
        """Numbers with figures that are not final."""

    @property
    def printed_checks(self) -> tuple[Printed, ...]:
        """Percentages printed beside their counts."""

    @property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """Figures within a period that its own figure contradicts."""

    def explain(self, lang: Language | str = ...) -> str:
        """One sentence; where years are put together, how many met and which did not."""

@final
class Blocker(_Described):
    """A missing number and the undecided targets that wait for it. Immutable."""

    def __init__(
        self,
        *,
        missing: Missing | Mapping[str, Any],
        targets: str | Sequence[str],
    ) -> None: ...
    @property
    def missing(self) -> Missing:
        """The number that is missing."""

    @property
    def targets(self) -> tuple[str, ...]:
        """The targets that wait for it."""

    def explain(self, card: Scorecard, lang: Language | str = ...) -> str:
        """What is missing and how much waits: `2019 staff not reported: blocks 4 of 9 targets`."""

class UnusedReason(StrEnum):
    """Why a figure decided nothing."""

    OTHER_BODY = "other_body"
    NO_TARGET = "no_target"
    NOT_ASKED = "not_asked"
    LATER = "later"
    REPLACED = "replaced"
    NOT_NEEDED = "not_needed"

@final
class UnusedFigure(_Described):
    """A figure that decided nothing, with the reason. Immutable."""

    def __init__(
        self,
        *,
        reason: UnusedReason | str,
        period: str,
        measure: str,
        place: str = ...,
        body: str = ...,
        count: int = ...,
    ) -> None: ...
    @property
    def reason(self) -> UnusedReason:
        """Why it decided nothing."""

    @property
    def place(self) -> str:
        """Where it was read, such as line 7."""

    @property
    def body(self) -> str:
        """Whose figure; absent: the body of the document."""

    @property
    def period(self) -> str:
        """Its period label."""

    @property
    def measure(self) -> str:
        """The id of its measure."""

    @property
    def count(self) -> int:
        """Of another body: how many figures it has."""

    @property
    def may_be_a_year(self) -> bool:
        """True of the first or last day of a year where a year may be meant."""

    def explain(self, lang: Language | str = ...) -> str:
        """Which figure it is, and why it decided nothing."""

@final
class Scorecard(_Value):
    """All verdicts of an evaluation, in the order of the targets. Immutable.

    card["advanced_workers"] is the verdict on that target.
    """

    def __init__(
        self,
        *,
        body: str,
        as_of: date | str,
        verdicts: Sequence[Verdict | Mapping[str, Any]],
        ignored_figures: int = ...,
        unused: Sequence[UnusedFigure | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def body(self) -> str:
        """The id of the body judged."""

    @property
    def as_of(self) -> date:
        """The day of judgement."""

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """A verdict for each target, in order."""

    @property
    def ignored_figures(self) -> int:
        """How many figures were other bodies'."""

    @property
    def unused(self) -> tuple[UnusedFigure, ...]:
        """The figures that decided nothing, with the reason."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Verdict]: ...
    def __getitem__(self, target: str, /) -> Verdict: ...
    def __contains__(self, target: object, /) -> bool: ...
    def count(self, outcome: Outcome | str, soft: bool = False) -> int:
        """How many verdicts have this outcome; soft ones are counted only if asked for."""

    def blockers(self) -> tuple[Blocker, ...]:
        """What is missing, most blocking first."""

    def to_json(self, lang: Language | str = ...) -> str:
        """The report as indented JSON text: what `congdoan evaluate --format json` prints."""

    def to_dict(self, lang: Language | str = ...) -> dict[str, Any]:
        """The same report as a dictionary."""

    def to_records(
        self, lang: Language | str = ..., *, parts: bool = False
    ) -> list[dict[str, Any]]:
        """A flat row for each verdict, for a data frame; with `parts` below it one for each of its
        parts too. Columns are typed: whole numbers, None where there is no end, floats only of
        ratios, and exact texts beside them.
        """

    def archive_text(self) -> str:
        """JSON text that loses nothing, for parse_scorecard."""

@final
class ExampleResult(_Described):
    """What came of one example of a target. Immutable."""

    def __init__(
        self,
        *,
        target: str,
        number: int,
        verdict: Verdict | Mapping[str, Any],
        differences: Sequence[str] = ...,
    ) -> None: ...
    @property
    def target(self) -> str:
        """The id of the target."""

    @property
    def number(self) -> int:
        """Which example of the target, from 1."""

    @property
    def verdict(self) -> Verdict:
        """What the figures of the example prove."""

    @property
    def differences(self) -> tuple[str, ...]:
        """Such as `needed: expected 64, came 63`; empty if the example passed."""

    @property
    def passed(self) -> bool:
        """Whether everything came as expected."""

@overload
def evaluate(congress: Congress, figures: Figures | None = None, *, as_of: date) -> Scorecard:
    """Judge a congress's targets, or a resolution's, on the figures reported by the day `as_of`.

    A congress is judged also on the figures that its document states, on them alone where no
    others are given.

    Raises InvalidFigures if figures contradict each other, name unknown measures, or none is
    the body's; Overflow that names the target, if a number of a verdict does not fit 64 bits.
    """

@overload
def evaluate(congress: Congress | Resolution, figures: Figures, *, as_of: date) -> Scorecard: ...
@overload
def figures_used(
    congress: Congress, figures: Figures | None = None, *, target: str, as_of: date
) -> tuple[Figure, ...]:
    """The figures that the verdict on a target rests on."""

@overload
def figures_used(
    congress: Congress | Resolution, figures: Figures | None, target: str, *, as_of: date
) -> tuple[Figure, ...]: ...
def check_examples(congress: Congress | Resolution) -> tuple[ExampleResult, ...]:
    """Run the examples beside the targets of a congress or a resolution, in order."""

class CongressForm(StrEnum):
    """Who takes part in a congress."""

    ALL_MEMBERS = "all_members"
    DELEGATES = "delegates"

class ElectionHow(StrEnum):
    """How an election or appointment was made."""

    BALLOT = "ballot"
    SHOW_OF_HANDS = "show_of_hands"
    BY_ELECTION = "by_election"
    APPOINTED = "appointed"

@final
class Meeting(_Described):
    """The congress as an event, and its terms. Immutable."""

    def __init__(
        self,
        *,
        ordinal: Ordinal | str | int | None = ...,
        name: str = ...,
        form: CongressForm | str | None = ...,
        date: date | str | None = ...,
        session: str = ...,
        place: str = ...,
        reviews: Term | str | None = ...,
        term: Term | str | None = ...,
        reporting_years: Sequence[int] = ...,
        inferred: str | Sequence[str] = ...,
        source: str = ...,
        note: str = ...,
    ) -> None: ...
    @property
    def ordinal(self) -> Ordinal | None:
        """Which congress of the body it is: "VIII" or 8."""

    @property
    def name(self) -> str:
        """What the source calls it."""

    @property
    def form(self) -> CongressForm | None:
        """all_members or delegates."""

    @property
    def date(self) -> date | None:
        """The day it met."""

    @property
    def session(self) -> str:
        """The part of the day, as written."""

    @property
    def place(self) -> str:
        """Where it met."""

    @property
    def reviews(self) -> Term | None:
        """The term it looks back on: "2012-2016"."""

    @property
    def term(self) -> Term | None:
        """The term it opens: "2016-2021" or "2017-10-16..2022-10-15"."""

    @property
    def reporting_years(self) -> tuple[int, ...]:
        """The years of the term that are reported."""

    @property
    def inferred(self) -> tuple[str, ...]:
        """Paths of what the source does not say outright."""

    @property
    def source(self) -> str:
        """Where it was read."""

    @property
    def note(self) -> str:
        """Anything worth keeping."""

@final
class Statement(_Described):
    """Something said without a number. Immutable."""

    def __init__(
        self,
        *,
        text: str,
        note: str = ...,
    ) -> None: ...
    @property
    def text(self) -> str:
        """As written in the source."""

    @property
    def note(self) -> str:
        """Anything worth keeping."""

@final
class Attendee(_Described):
    """Somebody who attended or spoke, by office. Immutable."""

    def __init__(
        self,
        *,
        name: str = ...,
        office: str = ...,
        body: str = ...,
        text: str = ...,
        note: str = ...,
    ) -> None: ...
    @property
    def name(self) -> str:
        """The person, if named."""

    @property
    def office(self) -> str:
        """The office held."""

    @property
    def body(self) -> str:
        """The body or agency of the office."""

    @property
    def text(self) -> str:
        """What was said or done."""

    @property
    def note(self) -> str:
        """Anything worth keeping."""

@final
class Task(_Described):
    """A task of the resolution and the targets it sets. Immutable."""

    def __init__(
        self,
        *,
        text: str,
        number: int = ...,
        targets: str | Sequence[str] = ...,
        note: str = ...,
    ) -> None: ...
    @property
    def number(self) -> int:
        """As numbered in the source."""

    @property
    def text(self) -> str:
        """As written in the source."""

    @property
    def targets(self) -> tuple[str, ...]:
        """The ids of the targets it sets."""

    @property
    def note(self) -> str:
        """Anything worth keeping."""

@final
class Reference(_Described):
    """A document that the congress refers to. Immutable."""

    def __init__(
        self,
        *,
        number: str,
        kind: str = ...,
        date: date | str | None = ...,
        by: str = ...,
        text: str = ...,
        note: str = ...,
    ) -> None: ...
    @property
    def number(self) -> str:
        """Its number: "05-CT/TW"."""

    @property
    def kind(self) -> str:
        """What sort of document it is; an open word."""

    @property
    def date(self) -> date | None:
        """The day it was issued."""

    @property
    def by(self) -> str:
        """Who issued it."""

    @property
    def text(self) -> str:
        """As written in the source."""

    @property
    def note(self) -> str:
        """Anything worth keeping."""

class InvalidReason(StrEnum):
    """Why a ballot is not valid."""

    TOO_MANY_NAMES = "too_many_names"
    ALL_STRUCK = "all_struck"
    OUTSIDE_NAME = "outside_name"
    NOT_ISSUED = "not_issued"
    NO_SEAL = "no_seal"
    PRIVATE_MARK = "private_mark"
    UNCLEAR = "unclear"
    OTHER = "other"

@final
class Candidate(_Described):
    """Somebody who stood, with the votes for them. Immutable."""

    def __init__(
        self,
        *,
        name: str,
        votes: _QuantityLike = ...,
        share: Percent | str | None = ...,
        woman: bool | None = ...,
        note: str = ...,
    ) -> None: ...
    @property
    def name(self) -> str:
        """Who stood."""

    @property
    def votes(self) -> Quantity:
        """The ballots on which the name was left."""

    @property
    def share(self) -> Percent | None:
        """The votes as a printed percentage of the majority's base."""

    @property
    def woman(self) -> bool | None:
        """Whether it is a woman."""

    @property
    def note(self) -> str:
        """Anything worth keeping."""

@final
class InvalidBallots(_Described):
    """How many ballots were invalid for one reason. Immutable."""

    def __init__(
        self,
        *,
        reason: InvalidReason | str,
        count: _QuantityLike,
    ) -> None: ...
    @property
    def reason(self) -> InvalidReason:
        """Why they were invalid."""

    @property
    def count(self) -> Quantity:
        """How many they were."""

@final
class Round(_Described):
    """One ballot of an election. Immutable."""

    def __init__(
        self,
        *,
        date: date | str | None = ...,
        seats: int | None = ...,
        majority: Majority | str | None = ...,
        highest_win: bool = ...,
        members: _QuantityLike = ...,
        summoned: _QuantityLike = ...,
        present: _QuantityLike = ...,
        issued: _QuantityLike = ...,
        collected: _QuantityLike = ...,
        valid: _QuantityLike = ...,
        invalid: _QuantityLike = ...,
        invalid_for: Sequence[InvalidBallots | Mapping[str, Any]] = ...,
        candidates: Sequence[Candidate | Mapping[str, Any]] = ...,
        lots: str | Sequence[str] = ...,
        text: str = ...,
        note: str = ...,
    ) -> None: ...
    @property
    def date(self) -> date | None:
        """The day, if not the election's."""

    @property
    def seats(self) -> int | None:
        """How many were to be elected, if not all still open."""

    @property
    def majority(self) -> Majority | None:
        """What a candidate must reach, if not the election's."""

    @property
    def highest_win(self) -> bool:
        """The most votes win, without any majority."""

    @property
    def members(self) -> Quantity:
        """All members, summoned or not."""

    @property
    def summoned(self) -> Quantity:
        """Those summoned."""

    @property
    def present(self) -> Quantity:
        """How many of those entitled were present."""

    @property
    def issued(self) -> Quantity:
        """Ballots issued."""

    @property
    def collected(self) -> Quantity:
        """Ballots collected."""

    @property
    def valid(self) -> Quantity:
        """Valid ballots."""

    @property
    def invalid(self) -> Quantity:
        """Invalid ballots."""

    @property
    def invalid_for(self) -> tuple[InvalidBallots, ...]:
        """All invalid ballots, by reason."""

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """Who stood."""

    @property
    def lots(self) -> tuple[str, ...]:
        """Who was drawn by lot of those tied, in order."""

    @property
    def text(self) -> str:
        """As written in the source."""

    @property
    def note(self) -> str:
        """Anything worth keeping."""

@final
class Election(_Described):
    """One election: of a committee, to a post, or of delegates. Immutable."""

    def __init__(
        self,
        *,
        id: str = ...,
        committee: CommitteeKind | str | None = ...,
        post: str = ...,
        delegates_to: str = ...,
        seats: int | None = ...,
        alternates: int | None = ...,
        nominated: _QuantityLike = ...,
        majority: Majority | str | None = ...,
        provision: str = ...,
        elected: _QuantityLike = ...,
        re_elected: _QuantityLike = ...,
        vacant: _QuantityLike = ...,
        women: _QuantityLike = ...,
        direct: bool | None = ...,
        by: str = ...,
        meeting: str = ...,
        date: date | str | None = ...,
        how: ElectionHow | str | None = ...,
        people: str | Sequence[str] = ...,
        rounds: Sequence[Round | Mapping[str, Any]] = ...,
        text: str = ...,
        note: str = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """What other tables call it; snake_case."""

    @property
    def committee(self) -> CommitteeKind | None:
        """executive, standing or inspection."""

    @property
    def post(self) -> str:
        """chair, vice_chair, or another word."""

    @property
    def delegates_to(self) -> str:
        """The upper congress that delegates are elected to."""

    @property
    def seats(self) -> int | None:
        """How many were to be elected."""

    @property
    def alternates(self) -> int | None:
        """How many alternate delegates besides."""

    @property
    def nominated(self) -> Quantity:
        """How many were put forward."""

    @property
    def majority(self) -> Majority | None:
        """What a candidate must reach: "over 1/2 of collected"."""

    @property
    def provision(self) -> str:
        """The id of the rule that says the majority."""

    @property
    def elected(self) -> Quantity:
        """How many were elected."""

    @property
    def re_elected(self) -> Quantity:
        """How many of them had held it before."""

    @property
    def vacant(self) -> Quantity:
        """How many seats stayed vacant."""

    @property
    def women(self) -> Quantity:
        """How many of the elected are women."""

    @property
    def direct(self) -> bool | None:
        """Whether the congress itself elected, not the committee."""

    @property
    def by(self) -> str:
        """Who elected, such as congress or executive."""

    @property
    def meeting(self) -> str:
        """The meeting at which it took place."""

    @property
    def date(self) -> date | None:
        """The day."""

    @property
    def how(self) -> ElectionHow | None:
        """ballot, show_of_hands, by_election or appointed."""

    @property
    def people(self) -> tuple[str, ...]:
        """Who was elected."""

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The ballots, in order."""

    @property
    def text(self) -> str:
        """As written in the source."""

    @property
    def note(self) -> str:
        """Anything worth keeping."""

class Standing(StrEnum):
    """What became of a candidate."""

    ELECTED = "elected"
    DRAWN = "drawn"
    TIED = "tied"
    NOT_ELECTED = "not_elected"
    UNDETERMINED = "undetermined"

class ElectionOutcome(StrEnum):
    """What became of the seats."""

    FILLED = "filled"
    TIE = "tie"
    VACANCY = "vacancy"
    UNDETERMINED = "undetermined"

class Agreement(StrEnum):
    """How a declared result stands to the numbers."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    UNPROVEN = "unproven"

@final
class CandidateResult(_Described):
    """A candidate of one round. Immutable."""

    def __init__(
        self,
        *,
        name: str,
        votes: _QuantityLike = ...,
        share: Percent | str | None = ...,
        printed: PrintedCheck | str | None = ...,
        reached: Outcome | str | None = ...,
        needed: _QuantityLike = ...,
        short_by: _QuantityLike = ...,
        spare: _QuantityLike = ...,
        standing: Standing | str,
    ) -> None: ...
    @property
    def name(self) -> str:
        """Who stood."""

    @property
    def votes(self) -> Quantity:
        """The votes, or their range."""

    @property
    def share(self) -> Percent | None:
        """The share as printed."""

    @property
    def printed(self) -> PrintedCheck | None:
        """How the printed share agrees with the votes."""

    @property
    def reached(self) -> Outcome | None:
        """Whether the majority is reached."""

    @property
    def needed(self) -> Quantity | None:
        """The least number of votes that reaches it."""

    @property
    def short_by(self) -> Quantity | None:
        """How many votes are missing."""

    @property
    def spare(self) -> Quantity | None:
        """How many votes there are beyond what is needed."""

    @property
    def standing(self) -> Standing:
        """elected, drawn, tied, not_elected or undetermined."""

@final
class SecondBallot(_Described):
    """A further ballot that seats call for. Immutable."""

    def __init__(
        self,
        *,
        why: ElectionOutcome | str,
        seats: int,
        among: str | Sequence[str] = ...,
    ) -> None: ...
    @property
    def why(self) -> ElectionOutcome:
        """What calls for it: tie or vacancy."""

    @property
    def seats(self) -> int:
        """How many seats are open."""

    @property
    def among(self) -> tuple[str, ...]:
        """Who can stand."""

@final
class RoundResult(_Described):
    """One round as decided. Immutable."""

    def __init__(
        self,
        *,
        seats: int | None = ...,
        majority: Majority | str | None = ...,
        highest_win: bool = ...,
        issued: _QuantityLike = ...,
        collected: _QuantityLike = ...,
        valid: _QuantityLike = ...,
        invalid: _QuantityLike = ...,
        invalid_for: Sequence[InvalidBallots | Mapping[str, Any]] = ...,
        base: _QuantityLike = ...,
        candidates: Sequence[CandidateResult | Mapping[str, Any]] = ...,
        unnamed: _QuantityLike = ...,
        outcome: ElectionOutcome | str,
        elected: str | Sequence[str] = ...,
        possibly: str | Sequence[str] = ...,
        tied: str | Sequence[str] = ...,
        drawn: str | Sequence[str] = ...,
        vacant: _QuantityLike = ...,
    ) -> None: ...
    @property
    def seats(self) -> int | None:
        """How many could be elected."""

    @property
    def majority(self) -> Majority | None:
        """What a candidate must reach."""

    @property
    def highest_win(self) -> bool:
        """The most votes win."""

    @property
    def issued(self) -> Quantity:
        """Ballots issued."""

    @property
    def collected(self) -> Quantity:
        """Ballots collected."""

    @property
    def valid(self) -> Quantity:
        """Valid ballots."""

    @property
    def invalid(self) -> Quantity:
        """Invalid ballots."""

    @property
    def invalid_for(self) -> tuple[InvalidBallots, ...]:
        """Invalid ballots by reason."""

    @property
    def base(self) -> Quantity:
        """The number that the majority is a share of."""

    @property
    def candidates(self) -> tuple[CandidateResult, ...]:
        """Everybody named who stood."""

    @property
    def unnamed(self) -> Quantity:
        """How many stood besides, not named."""

    @property
    def outcome(self) -> ElectionOutcome:
        """filled, tie, vacancy or undetermined."""

    @property
    def elected(self) -> tuple[str, ...]:
        """Who is elected, most votes first."""

    @property
    def possibly(self) -> tuple[str, ...]:
        """Of whom it is not determined."""

    @property
    def tied(self) -> tuple[str, ...]:
        """Who is tied for the last seats."""

    @property
    def drawn(self) -> tuple[str, ...]:
        """Who is elected by lot."""

    @property
    def vacant(self) -> Quantity:
        """Seats to which nobody is elected."""

    def explain(self, lang: Language | str = Language.VI) -> str:
        """A line for each candidate, with the numbers."""

@final
class DeclaredCheck(_Described):
    """A declared result beside the one that the votes give. Immutable."""

    def __init__(
        self,
        *,
        key: str,
        declared: str,
        counted: str = ...,
        agreement: Agreement | str,
    ) -> None: ...
    @property
    def key(self) -> str:
        """elected, people, vacant or women."""

    @property
    def declared(self) -> str:
        """What the source declares."""

    @property
    def counted(self) -> str:
        """What the votes give."""

    @property
    def agreement(self) -> Agreement:
        """agrees, contradicts or unproven."""

@final
class ElectionResult(_Described):
    """An election as decided. Immutable."""

    def __init__(
        self,
        *,
        election: str = ...,
        outcome: ElectionOutcome | str,
        seats: int | None = ...,
        majority: Majority | str | None = ...,
        provisions: str | Sequence[str] = ...,
        elected: str | Sequence[str] = ...,
        possibly: str | Sequence[str] = ...,
        tied: str | Sequence[str] = ...,
        drawn: str | Sequence[str] = ...,
        vacant: _QuantityLike = ...,
        second_ballot: SecondBallot | Mapping[str, Any] | None = ...,
        rounds: Sequence[RoundResult | Mapping[str, Any]] = ...,
        declared: Sequence[DeclaredCheck | Mapping[str, Any]] = ...,
        missing: str | Sequence[str] = ...,
    ) -> None: ...
    @property
    def election(self) -> str:
        """The id of the election."""

    @property
    def outcome(self) -> ElectionOutcome:
        """filled, tie, vacancy or undetermined."""

    @property
    def seats(self) -> int | None:
        """How many were to be elected."""

    @property
    def majority(self) -> Majority | None:
        """What a candidate must reach."""

    @property
    def provisions(self) -> tuple[str, ...]:
        """The rules that say so."""

    @property
    def elected(self) -> tuple[str, ...]:
        """Who is elected, in order."""

    @property
    def possibly(self) -> tuple[str, ...]:
        """Of whom it is not determined."""

    @property
    def tied(self) -> tuple[str, ...]:
        """Who is tied for the last seats."""

    @property
    def drawn(self) -> tuple[str, ...]:
        """Who is elected by lot."""

    @property
    def vacant(self) -> Quantity:
        """Seats to which nobody is elected."""

    @property
    def second_ballot(self) -> SecondBallot | None:
        """A further ballot that is due."""

    @property
    def rounds(self) -> tuple[RoundResult, ...]:
        """The rounds."""

    @property
    def declared(self) -> tuple[DeclaredCheck, ...]:
        """What the source declares, compared."""

    @property
    def missing(self) -> tuple[str, ...]:
        """What would have to be known."""

    def explain(self, lang: Language | str = Language.VI) -> str:
        """One sentence: who is elected, who is tied, what is open."""

@final
class Ballots(_Value):
    """Ballots that were read, packed for `count_ballots`. Immutable."""

    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @property
    def candidates(self) -> tuple[str, ...]:
        """The names on the list, in its order."""

    def __len__(self) -> int: ...

@final
class _BallotPacker(_Value):
    """Packs ballots, some at a time."""

    def __init__(self, arg0: Sequence[str], /) -> None: ...
    def add_names(self, arg0: Sequence[Sequence[str]], arg1: Sequence[int] | None, /) -> None: ...
    def add_marks(
        self, arg0: Sequence[Sequence[str]], arg1: Sequence[int] | None, arg2: bool, /
    ) -> None: ...
    def __len__(self) -> int: ...
    def done(self) -> Ballots: ...

def _mark_words() -> dict[str, bool | None]:
    """The words that mark names: whether the name is left, or None where that is doubtful."""

def _alike(names: Sequence[str], /) -> list[tuple[str, str]]:
    """Pairs of names that may be one."""

@final
class BallotCount(_Value):
    """A count: every ballot collected is valid, or invalid for one reason. Immutable."""

    def __init__(self, round: Round, /) -> None: ...
    @property
    def seats(self) -> int:
        """How many names a valid ballot has at most."""

    @property
    def collected(self) -> int:
        """Ballots collected."""

    @property
    def valid(self) -> int:
        """Valid ballots."""

    @property
    def invalid(self) -> int:
        """Invalid ballots."""

    @property
    def invalid_for(self) -> dict[InvalidReason, int]:
        """Invalid ballots by reason."""

    @property
    def votes(self) -> dict[str, int]:
        """Votes by name, in the order of the list."""

    @property
    def round(self) -> Round:
        """The count as a round of an election."""

def count_ballots(
    ballots: Ballots | Sequence[int] | Sequence[Sequence[str]] | Sequence[Sequence[int]] | Any,
    /,
    *,
    candidates: Sequence[str] | None = None,
    seats: int,
    times: Iterable[int] | None = None,
    invalid: Mapping[InvalidReason | str, int] = ...,
    threads: int = ...,
) -> BallotCount:
    """Count ballots: which are valid, and how many votes everybody has.

    `ballots` is an array of masks (bit i is set if the name of candidate i was left; more
    than 64 candidates take a row of 64-bit words), a matrix of marks (a row of 0 and 1, 0.0
    and 1.0, or words such as có and không for each ballot), a list of such or of lists of
    names, or what `read_ballots` gives. Arrays
    are numpy's or of anything else with the buffer protocol, or a table with `to_numpy`,
    such as a data frame, whose columns are the candidates in order.

    `times` says how often each ballot was cast; `invalid` how many more were found invalid
    before, by reason: {"no_seal": 2}. `threads` changes nothing but the time.

        >>> count_ballots([["An"], ["An", "Chi"], []], candidates=["An", "Chi"], seats=1)
        BallotCount(3 collected, 1 valid, 2 candidates)

    Raises InvalidValue that names the ballot.
    """

def decide_election(
    election: Election,
    /,
    rules: RuleBook | None = None,
    *,
    congress: Congress | None = None,
) -> ElectionResult:
    """Decide an election from its rounds.

    The majority is the round's, else the election's, else that of its provision, else what
    `rules` says for its date; without one nothing is decided. Where `congress` itself held it,
    its day and attendance count, too. Raises InvalidDocument that names everything that cannot
    be.
    """

@final
class Defaults(_Described):
    """What applies to targets that do not say otherwise. Immutable."""

    def __init__(
        self,
        *,
        when: When | str | int = ...,
        printed: PrintedMeaning | str = ...,
    ) -> None: ...
    @property
    def when(self) -> When:
        """The `when` of targets that state none."""

    @property
    def printed(self) -> PrintedMeaning:
        """What a percentage without its counts says: every share that prints so (range), or the printed number itself (as_written)."""

@final
class Attendance(_Described):
    """How many were summoned to a congress, and how many came. Immutable."""

    def __init__(
        self,
        *,
        summoned: _QuantityLike = ...,
        present: _QuantityLike = ...,
        absent: _QuantityLike = ...,
        delegates: _QuantityLike = ...,
        ex_officio: _QuantityLike = ...,
        elected: _QuantityLike = ...,
        appointed: _QuantityLike = ...,
        women: _QuantityLike = ...,
        text: str = ...,
        note: str = ...,
    ) -> None: ...
    @property
    def summoned(self) -> Quantity:
        """How many were summoned."""

    @property
    def present(self) -> Quantity:
        """How many of them came."""

    @property
    def absent(self) -> Quantity:
        """How many of them did not."""

    @property
    def delegates(self) -> Quantity:
        """How many delegates there were, where the source does not say whether summoned or
        present.
        """

    @property
    def ex_officio(self) -> Quantity:
        """How many were summoned as members of the sitting committee."""

    @property
    def elected(self) -> Quantity:
        """How many were elected from below."""

    @property
    def appointed(self) -> Quantity:
        """How many were appointed."""

    @property
    def women(self) -> Quantity:
        """How many of those present are women."""

    @property
    def text(self) -> str:
        """As written in the source."""

    @property
    def note(self) -> str:
        """Anything worth keeping."""

@final
class Congress(_Described):
    """A congress: body, terms, elections, resolution and the figures that its
    document states. Immutable.
    """

    def __init__(
        self,
        *,
        format: str,
        body: Body | Mapping[str, Any],
        congress: Meeting | Mapping[str, Any],
        attendance: Attendance | Mapping[str, Any] = ...,
        agenda: Sequence[Statement | Mapping[str, Any]] = ...,
        guests: Sequence[Attendee | Mapping[str, Any]] = ...,
        speakers: Sequence[Attendee | Mapping[str, Any]] = ...,
        activities: Sequence[Statement | Mapping[str, Any]] = ...,
        shortcomings: Sequence[Statement | Mapping[str, Any]] = ...,
        goals: Sequence[Statement | Mapping[str, Any]] = ...,
        references: Sequence[Reference | Mapping[str, Any]] = ...,
        tasks: Sequence[Task | Mapping[str, Any]] = ...,
        motions: Sequence[Motion | Mapping[str, Any]] = ...,
        elections: Sequence[Election | Mapping[str, Any]] = ...,
        mandates: Sequence[Mandate | Mapping[str, Any]] = ...,
        defaults: Defaults | Mapping[str, Any] = ...,
        measures: Sequence[Measure | Mapping[str, Any]] = ...,
        targets: Sequence[Target | Mapping[str, Any]] = ...,
        figures: Sequence[Figure | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def format(self) -> str:
        """congdoan/1"""

    @property
    def body(self) -> Body:
        """The body that met."""

    @property
    def congress(self) -> Meeting:
        """The congress."""

    @property
    def attendance(self) -> Attendance:
        """How many were summoned to it, and how many came."""

    @property
    def agenda(self) -> tuple[Statement, ...]:
        """What the congress dealt with."""

    @property
    def guests(self) -> tuple[Attendee, ...]:
        """Who attended as a guest."""

    @property
    def speakers(self) -> tuple[Attendee, ...]:
        """Who spoke."""

    @property
    def activities(self) -> tuple[Statement, ...]:
        """What was done in the term reviewed, without a number."""

    @property
    def shortcomings(self) -> tuple[Statement, ...]:
        """What fell short in the term reviewed."""

    @property
    def goals(self) -> tuple[Statement, ...]:
        """What the congress aims at, without a number."""

    @property
    def references(self) -> tuple[Reference, ...]:
        """The documents that it refers to."""

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks of the resolution."""

    @property
    def motions(self) -> tuple[Motion, ...]:
        """What was voted on."""

    @property
    def elections(self) -> tuple[Election, ...]:
        """Who was elected, and with which votes."""

    @property
    def defaults(self) -> Defaults:
        """What applies to targets that do not say otherwise."""

    @property
    def measures(self) -> tuple[Measure, ...]:
        """What is counted."""

    @property
    def targets(self) -> tuple[Target, ...]:
        """What the congress promised."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Results that the document itself states."""

    @property
    def resolution(self) -> Resolution:
        """The measures and targets."""

    @property
    def committees(self) -> tuple[Committee, ...]:
        """The committees elected or appointed, in the order of the document."""

    @property
    def stated_mandates(self) -> tuple[Mandate, ...]:
        """The mandates that the document itself states."""

    @property
    def mandates(self) -> tuple[Mandate, ...]:
        """Who holds which post and sits on which committee: by the elections, and by what the
        document's own mandates add.
        """

    def notices(self, lang: Language | str) -> tuple[str, ...]:
        """What a reader of the document should know though it is not wrong, each with its place."""

    def to_json(self) -> str:
        """The document as indented JSON text; reading it again gives an equal congress."""

class AuditOutcome(StrEnum):
    """What an audit finds."""

    HOLDS = "holds"
    VIOLATED = "violated"
    UNKNOWN = "unknown"

@final
class AuditNumber(_Described):
    """A number on which a finding rests. Immutable."""

    def __init__(self, *, name: str, value: _QuantityLike = ...) -> None: ...
    @property
    def name(self) -> str:
        """What it counts: present, summoned, members, …."""

    @property
    def value(self) -> Quantity:
        """The number; absent if it is not reported."""

@final
class Finding(_Described):
    """What one provision gives on one subject of a congress. Immutable."""

    def __init__(
        self,
        *,
        provision: Provision | Mapping[str, Any],
        of: str = ...,
        outcome: AuditOutcome | str,
        applies: Truth | str,
        numbers: Sequence[AuditNumber | Mapping[str, Any]] = ...,
        person: str = ...,
        said: str = ...,
        needed: _QuantityLike = ...,
        short_by: _QuantityLike = ...,
        spare: _QuantityLike = ...,
        missing: str | Sequence[str] = ...,
    ) -> None: ...
    @property
    def provision(self) -> Provision:
        """The provision."""

    @property
    def of(self) -> str:
        """What of the congress was asked: executive, chair, …."""

    @property
    def outcome(self) -> AuditOutcome:
        """holds, violated or unknown."""

    @property
    def applies(self) -> Truth:
        """Whether it applies: yes or unknown."""

    @property
    def numbers(self) -> tuple[AuditNumber, ...]:
        """The numbers on which it rests."""

    @property
    def person(self) -> str:
        """Whose votes are among them."""

    @property
    def said(self) -> str:
        """The congress's own word, where one is laid down."""

    @property
    def needed(self) -> Quantity | None:
        """The least (or greatest) number that keeps it."""

    @property
    def short_by(self) -> Quantity | None:
        """How many are missing (or too many)."""

    @property
    def spare(self) -> Quantity | None:
        """How many there are beyond what is needed."""

    @property
    def missing(self) -> tuple[str, ...]:
        """What is not reported and would tell."""

    def explain(self, lang: Language | str = "vi") -> str:
        """One sentence with the numbers."""

@final
class Audit(_Described):
    """The findings on a congress, in the order of the rule book. Immutable."""

    def __init__(
        self,
        *,
        body: str,
        when: Period | date | str | int | None = ...,
        findings: Sequence[Finding | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def body(self) -> str:
        """The id of the body."""

    @property
    def when(self) -> Period | None:
        """The day of the congress, or the year its term starts in."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """One for each provision and subject."""

    def count(self, outcome: AuditOutcome | str, /) -> int:
        """How many findings have this outcome."""

def audit(congress: Congress, rules: RuleBook | None = None) -> Audit:
    """Hold a congress against every provision that applies on its date, or perhaps does.

    `rules` is the rule book; by default the one that comes with the package. What is not
    reported stays unknown, and is named.
    """

def audited_parameters() -> tuple[str, ...]:
    """The parameters about which a congress can be asked."""

def minutes(
    congress: Congress,
    lang: Language | str,
    *,
    election: str | None = None,
    rules: RuleBook | None = None,
) -> str:
    """The counting records (biên bản kiểm phiếu) of a congress's elections, as text.

    `election` names one by its id, or by its committee or post where there is one of that;
    `rules` is asked for the majority where an election names none. What is not reported is
    left blank. Raises UnknownId if there is no such election.
    """

def parse_congress(json: str | bytes, name: str = "") -> Congress:
    """Read a congress from the text of a JSON document; `name` is what messages call it.

    Raises InvalidDocument that names everything wrong with it.
    """

@final
class PopoloText(_Described):
    """A Popolo document, and what it could not carry. Immutable."""

    def __init__(self, *, json: str, lost: str | Sequence[str] = ...) -> None: ...
    @property
    def json(self) -> str:
        """The Popolo document, as indented JSON text."""

    @property
    def lost(self) -> tuple[str, ...]:
        """The places of the congress that it cannot carry."""

@final
class PopoloContents(_Described):
    """What a Popolo document says of bodies, mandates and motions. Immutable."""

    def __init__(
        self,
        *,
        bodies: Sequence[Body | Mapping[str, Any]] = ...,
        mandates: Sequence[Mandate | Mapping[str, Any]] = ...,
        motions: Sequence[Motion | Mapping[str, Any]] = ...,
        lost: str | Sequence[str] = ...,
    ) -> None: ...
    @property
    def bodies(self) -> tuple[Body, ...]:
        """Organisations whose classification is a level."""

    @property
    def mandates(self) -> tuple[Mandate, ...]:
        """Memberships of committees and in posts."""

    @property
    def motions(self) -> tuple[Motion, ...]:
        """Motions, one for each vote on them."""

    @property
    def lost(self) -> tuple[str, ...]:
        """The places of the document that were left behind."""

def to_popolo(congress: Congress) -> PopoloText:
    """The congress as a Popolo document: organisations, persons, posts, memberships, motions
    and vote events; what it cannot carry is listed under `lost`.
    """

def parse_popolo(json: str | bytes, name: str = "") -> PopoloContents:
    """Read a Popolo document from JSON text; `name` is what messages call it.

    Raises InvalidDocument that names everything wrong with it.
    """

def parse_figures(
    json: str | bytes,
    name: str = "",
    *,
    measures: Sequence[str] = (),
    ignore: Sequence[str] = (),
    vietnamese_digits: bool = False,
    places: Sequence[str] = (),
    header: str = "",
    rename: Mapping[str, str] = {},
    names: Mapping[str, str] = {},
    na: Sequence[str] = (),
    columns: Sequence[str] = (),
    days_as_years: bool = False,
) -> Figures:
    """Read figures from the text of a JSON list of records, long and wide ones mixed.

    `measures` and `ignore` name keys of wide records and measures of long ones; `rename` maps keys
    to others, `names` the names of measures to their ids, `na` lists texts that stand for nothing;
    `places` say where each record was read, `header` where the names of the `columns` stand.
    With `days_as_years` the first and the last day of a year mean that year.
    Raises InvalidFigures that names everything wrong with it.
    """

def parse_scorecard(json: str | bytes, name: str = "") -> Scorecard:
    """Read back what Scorecard.archive_text wrote.

    Raises InvalidDocument that names everything wrong with it.
    """

def congress_schema() -> str:
    """The JSON Schema of a congress document, as indented text."""

def figures_schema() -> str:
    """The JSON Schema of a list of figures, long and wide, as indented text."""
