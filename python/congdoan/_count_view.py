"""A count of ballots for reading."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ._core import BallotCount, ElectionResult, Language, Quantity
from ._words import number as number_of_text

_WORDS = {
    "name": ("ứng viên", "candidate"),
    "votes": ("số phiếu", "votes"),
    "needed": ("cần", "needed"),
    "standing": ("kết quả", "result"),
    "elected": ("trúng cử", "elected"),
    "drawn": ("trúng cử do bốc thăm", "elected by lot"),
    "tied": ("bằng phiếu", "tied"),
    "not_elected": ("không trúng cử", "not elected"),
    "undetermined": ("chưa kết luận", "undetermined"),
    "present": ("có mặt", "present"),
    "issued": ("phát ra", "issued"),
    "collected": ("thu về", "collected"),
    "valid": ("hợp lệ", "valid"),
    "invalid": ("không hợp lệ", "invalid"),
    "too_many_names": ("quá số người được bầu", "too many names"),
    "all_struck": ("gạch hết tên", "all names struck"),
    "outside_name": ("có tên ngoài danh sách", "a name from outside"),
    "not_issued": ("không do ban bầu cử phát ra", "not issued"),
    "no_seal": ("không có dấu", "no seal"),
    "private_mark": ("có dấu riêng", "a private mark"),
    "unclear": ("gạch không rõ", "unclear"),
    "other": ("lý do khác", "another reason"),
}


def count_view(
    count: BallotCount, result: ElectionResult, language: Language, present: int | None = None
) -> RenderableType:
    """The ballots, everybody's votes, most first, and who is elected."""
    (decided,) = result.rounds
    table = Table(box=None, padding=(0, 2, 0, 0))
    for column in ("name", "votes", "needed", "standing"):
        table.add_column(_word(column, language), justify="right" if column == "votes" else "left")
    order = sorted(decided.candidates, key=lambda each: -(each.votes.lower or 0))
    for each in order:
        needed = "" if each.needed is None else number(each.needed, language)
        table.add_row(
            Text(each.name),
            number(each.votes, language),
            needed,
            _word(each.standing, language),
        )
    return Group(
        Text(_ballots(count, decided.issued, present, language)),
        Text(""),
        table,
        Text(""),
        Text(result.explain(language)),
    )


def _ballots(count: BallotCount, issued: Quantity, present: int | None, language: Language) -> str:
    parts = [
        f"{_word(key, language)} {number(value, language)}"
        for key, value in (
            ("collected", Quantity(count.collected)),
            ("valid", Quantity(count.valid)),
            ("invalid", Quantity(count.invalid)),
        )
    ]
    if issued.is_exact:
        parts.insert(0, f"{_word('issued', language)} {number(issued, language)}")
    if present is not None:
        parts.insert(0, f"{_word('present', language)} {number(Quantity(present), language)}")
    reasons = ", ".join(
        f"{_word(reason, language)} {times}" for reason, times in count.invalid_for.items()
    )
    return ", ".join(parts) + (f" ({reasons})" if reasons else "")


def number(quantity: Quantity, language: Language) -> str:
    """A quantity in words; nothing if it is not reported."""
    return number_of_text(str(quantity), language) if str(quantity) else ""


def _word(key: str, language: Language) -> str:
    return _WORDS[key][0 if language == "vi" else 1]
