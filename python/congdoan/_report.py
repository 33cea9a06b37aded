"""What the command prints for people: a scorecard and the results of examples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ._core import ExampleResult, Language, Ordinal, UnusedReason
from ._words import capitalised, number, word

_MARKS = {
    "met": ("✓", "green"),
    "missed": ("✗", "red"),
    "undetermined": ("?", "yellow"),
    "open": ("…", "cyan"),
    "no_base": ("–", "dim"),
    "not_measurable": ("–", "dim"),
}
_BLOCKERS_TOLD = 3
_UNUSED_TOLD = 5
# Figures that may be mistyped are told before the verdicts, all others below them.
_SLIPS = (UnusedReason.OTHER_BODY, UnusedReason.NOT_ASKED)
_UNUSED_NAMED = 3
_OPTION = 'periods="year"'  # as Python writes it
_COMPARED = ("outcome", "needed", "short_by", "spare")


def scorecard_view(
    card: dict[str, Any], congress: dict[str, Any], language: Language
) -> RenderableType:
    """A scorecard's dictionary with the document of the congress that set the targets."""
    meeting = congress["congress"]
    about = [
        f"{word('congress', language)} {Ordinal(meeting['ordinal'])}"
        if "ordinal" in meeting
        else "",
        f"{word('term', language)} {meeting['term']}" if "term" in meeting else "",
        f"{word('as of', language)} {card['as_of']}",
    ]
    head: list[RenderableType] = [
        Text(congress["body"]["name"], style="bold"),
        Text(capitalised(" · ".join(filter(None, about)))),
        Text(),
    ]
    if card["blockers"]:
        head += [_blockers(card["blockers"], language), Text()]
    if not card["verdicts"]:
        head.append(Text(word("no targets", language)))
    head.append(_counts(card, language))
    slips = [each for each in card["unused"] if each["reason"] in _SLIPS]
    head += _whole(unused_lines(slips, language))
    texts = {target["id"]: target.get("text", "") for target in congress.get("target", [])}
    verdicts = [
        _verdict(verdict, texts.get(verdict["target"], ""), language)
        for verdict in card["verdicts"]
    ]
    others = [each for each in card["unused"] if each["reason"] not in _SLIPS]
    foot = [Text(line, style="dim") for line in unused_lines(others, language)]
    return Group(*head, *verdicts, *([Text()] if foot else []), *foot)


def _whole(lines: list[str]) -> list[RenderableType]:
    """Lines that are not broken, since they name files, which are copied."""
    return [Text(line, style="dim", no_wrap=True, overflow="ignore") for line in lines]


def unused_lines(unused: list[dict[str, Any]], language: Language) -> list[str]:
    """The figures that decided nothing: how many for each reason, and the first of them."""
    lines = []
    for reason in UnusedReason:
        these = [each for each in unused if each["reason"] == reason]
        if not these:
            continue
        count = sum(each["count"] for each in these)
        line = word(f"unused {reason}" + (" one" if count == 1 else ""), language, count)
        if reason is UnusedReason.NOT_ASKED:  # each may be a slip, so its place is told
            told = (each["explanation"] for each in these[:_UNUSED_TOLD])
            lines += [line, *("  " + each.replace(_OPTION, "--periods year") for each in told)]
            if len(these) > _UNUSED_TOLD:
                lines.append("  " + word("and more", language, len(these) - _UNUSED_TOLD))
            continue
        keys = ("body",) if reason is UnusedReason.OTHER_BODY else ("measure", "period")
        names = list(dict.fromkeys(" ".join(each[key] for key in keys) for each in these))
        more = "…" if len(names) > _UNUSED_NAMED else ""
        lines.append(f"{line}: {', '.join([*names[:_UNUSED_NAMED], *filter(None, [more])])}")
    return lines


def _blockers(blockers: list[dict[str, Any]], language: Language) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    lines = [Text(each["explanation"]) for each in blockers[:_BLOCKERS_TOLD]]
    if len(blockers) > _BLOCKERS_TOLD:
        rest = len(blockers) - _BLOCKERS_TOLD
        lines.append(Text(word("and more", language, rest), style="dim"))
    label = capitalised(word("blocks most", language))
    grid.add_row(Text(label, style="yellow"), Group(*lines))
    return grid


def _counts(card: dict[str, Any], language: Language) -> RenderableType:
    lines = (
        [_Listed(_count_words(card["counts"], language))] if any(card["counts"].values()) else []
    )
    if any(card["soft_counts"].values()):
        aims = _count_words(card["soft_counts"], language)
        aims[0] = Text(capitalised(word("aims", language)) + ": ", style="dim") + aims[0]
        lines.append(_Listed(aims))
    return Group(*lines)


def _count_words(counts: dict[str, int], language: Language) -> list[Text]:
    return [
        Text(f"{count} {word(outcome, language)}", style=_MARKS[outcome][1])
        for outcome, count in counts.items()
        if count
    ]


class _Listed:
    """Texts in a line, with dots between; a line is broken between two of them only."""

    def __init__(self, texts: list[Text]) -> None:
        self._texts = texts

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> RenderResult:
        line = Text()
        for text in self._texts:
            longer = line + Text(" · ") + text if line else text
            if line and longer.cell_len > options.max_width:
                yield line
                longer = text
            line = longer
        yield line


def _verdict(verdict: dict[str, Any], text: str, language: Language) -> RenderableType:
    mark, style = _MARKS[verdict["outcome"]]
    grid = Table.grid(padding=(0, 2))
    # The same width for every verdict, so that they stand in line.
    width = 2 + max(len(word(outcome, language)) for outcome in _MARKS)
    grid.add_column(width=width, no_wrap=True)
    grid.add_column()
    name = Text(verdict["target"], style="bold")
    if verdict["soft"]:
        name.append(f"  ({word('aim', language)})", style="dim")
    body: list[RenderableType] = [name]
    if text:
        body.append(Text(text, style="dim"))
    body.append(Text(verdict["explanation"]))
    if verdict["parts"]:
        body.append(_parts(verdict["parts"]))
    grid.add_row(Text(f"{mark} {word(verdict['outcome'], language)}", style=style), Group(*body))
    return Padding(grid, (1, 0, 0, 0))


def _parts(parts: dict[str, dict[str, Any]]) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(width=1)
    grid.add_column(no_wrap=True)
    grid.add_column()
    grid.add_column()
    alike = groupby(parts.values(), key=lambda part: (part["outcome"], *_sentence(part)))
    for (outcome, reached, judgement), run in alike:
        periods = [part["period"] for part in run]
        label = periods[0] if len(periods) == 1 else f"{periods[0]}..{periods[-1]}"
        mark, style = _MARKS.get(outcome, ("", ""))
        grid.add_row(Text(mark, style=style), Text(label), Text(reached), Text(judgement))
    return Padding(grid, (0, 0, 0, 2))


def _sentence(part: dict[str, Any]) -> tuple[str, str]:
    """What was reached, and the judgement: `63/70 = 90%` and `needs over 90%, 1 person short`."""
    words = part["explanation"].removeprefix(f"{part['period']}: ")
    reached, _, judgement = words.partition(" — ")
    return reached, judgement


def example_lines(
    name: str, results: Sequence[ExampleResult], congress: dict[str, Any], language: Language
) -> list[Text]:
    """A line for each example of a document, below its name and above their number."""
    examples = {target["id"]: target.get("example", []) for target in congress.get("target", [])}
    lines = [Text(name, style="bold")]
    for result in results:
        example = examples[result.target][result.number - 1]
        expected = {key: example[key] for key in _COMPARED if key in example}
        mark, style = _MARKS["met" if result.passed else "missed"]
        line = Text(f"  {mark} ", style=style)
        line.append(f"{result.target}, {word('example', language)} {result.number}: ", "default")
        if result.passed:
            line.append(_answer(expected, language), "default")
        else:
            came = {key: getattr(result.verdict, key) for key in expected}
            line.append(f"{word('expected', language)} {_answer(expected, language)}; ")
            line.append(f"{word('came', language)} {_answer(came, language)}")
        lines.append(line)
    return [*lines, Text("  " + _total(results, language), style="dim")]


def example_records(name: str, results: Sequence[ExampleResult]) -> list[dict[str, Any]]:
    """The same for programs: a record for each example."""
    return [
        {
            "file": name,
            "target": result.target,
            "example": result.number,
            "passed": result.passed,
            "outcome": result.verdict.outcome,
            "differences": list(result.differences),
        }
        for result in results
    ]


def _answer(values: Mapping[str, Any], language: Language) -> str:
    """`missed, needed 64` for the outcome and numbers that an example asserts."""
    words = [word(str(values["outcome"]), language)]
    for key, value in values.items():
        if key != "outcome":
            text = word("none", language) if value is None else number(str(value), language)
            words.append(f"{word(key, language)} {text}")
    return ", ".join(words)


def _total(results: Sequence[ExampleResult], language: Language) -> str:
    if not results:
        return word("no examples", language)
    one = " one" if len(results) == 1 else ""
    failed = sum(not result.passed for result in results)
    return word(("failed" if failed else "passed") + one, language, len(results), failed)
