"""A congress for reading: every fact of its document, and its targets as sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ._core import Language, Ordinal
from ._target_sentence import target_sentence
from ._words import capitalised, has_word, number, word

_ATTENDED = {
    "summoned": "summoned",
    "present": "present",
    "absent": "absent",
    "delegates": "delegates",
    "ex_officio": "ex_officio",
    "elected": "elected from below",
    "appointed": "appointed",
    "women": "women",
}
_VOTES = (
    *("for", "against", "abstaining", "invalid", "valid", "collected", "cast", "issued"),
    *("present", "absent", "summoned", "members"),
)
_ELECTED = ("seats", "nominated", "re_elected", "women", "vacant", "alternates")
_BALLOTS = ("seats", "members", "summoned", "present", "issued", "collected", "valid", "invalid")


def congress_view(
    congress: dict[str, Any], language: Language, notices: Iterable[str] = ()
) -> RenderableType:
    """The document of a congress, as `to_dict` gives it, and its notices."""
    names = {measure["id"]: measure["name"] for measure in congress.get("measure", [])}
    default = congress.get("defaults", {}).get("when", "unspecified")
    targets = [
        (Text(target["id"]), _target(target, names, default, language))
        for target in congress.get("target", [])
    ]
    if targets and congress.get("defaults", {}).get("printed") == "as_written":
        targets.append((Text("·"), Text(word("printed as_written", language), style="dim")))
    measures = [
        (Text(measure["id"]), _measure(measure, language))
        for measure in congress.get("measure", [])
    ]
    reviews = congress["congress"].get("reviews")
    figures = [
        (_period(figure.get("period"), reviews, language), _figure(figure, names, language))
        for figure in congress.get("figure", [])
    ]
    tasks = [
        (Text(str(task["number"]) if "number" in task else "·"), _noted(task, language))
        for task in congress.get("task", [])
    ]
    elections = [_election(election, language) for election in congress.get("election", [])]
    all_members = congress["congress"].get("form") == "all_members"
    attendance = "attendance of members" if all_members else "attendance"
    parts: list[RenderableType] = [_body(congress["body"], language)]
    sections: list[tuple[str, Iterable[tuple[Text, RenderableType]]]] = [
        ("congress", _meeting(congress["congress"], language)),
        (attendance, _attendance(congress.get("attendance", {}), language)),
        ("guest", _people(congress.get("guest", []), language)),
        ("speaker", _people(congress.get("speaker", []), language)),
        ("agenda", _statements(congress.get("agenda", []), language)),
        ("activity", _statements(congress.get("activity", []), language)),
        ("figure", figures),
        ("shortcoming", _statements(congress.get("shortcoming", []), language)),
        ("goal", _statements(congress.get("goal", []), language)),
        ("reference", _references(congress.get("reference", []), language)),
        ("task", tasks),
        ("target", targets),
        ("motion", [_motion(motion, language) for motion in congress.get("motion", [])]),
        ("election", elections),
        ("mandate", [_mandate(mandate, language) for mandate in congress.get("mandate", [])]),
        ("measure", measures),
        ("notices", [(Text("!"), Text(notice)) for notice in notices]),
    ]
    parts += [_section(word(key, language), rows) for key, rows in sections if rows]
    return Group(*parts)


def _section(title: str, rows: Iterable[tuple[Text, RenderableType]]) -> RenderableType:
    rows = list(rows)
    grid = Table.grid(padding=(0, 2))
    grid.add_column(max_width=36, overflow="fold")
    grid.add_column()
    for label, content in rows:
        grid.add_row(label, content)
    heading = Text(capitalised(title), style="bold")
    return Padding(Group(heading, Padding(grid, (0, 0, 0, 2))), (1, 0, 0, 0))


def _body(body: dict[str, Any], language: Language) -> RenderableType:
    members = body.get("members")
    facts = [body.get("short_name", ""), word(body["level"], language)]
    facts += [body.get("kind", ""), body.get("sector", "")]
    if members is not None:
        facts.append(word("members", language, number(members, language)))
    lines = [Text(body["name"], style="bold"), Text(" · ".join(filter(None, facts)))]
    for key in ("agencies", "upper"):
        if body.get(key):
            lines.append(Text(f"{word(key, language)}: {'; '.join(body[key])}"))
    return Group(*lines, *_note(body, language))


def _meeting(meeting: dict[str, Any], language: Language) -> list[tuple[Text, RenderableType]]:
    rows: list[tuple[Text, RenderableType]] = []
    if "ordinal" in meeting:
        rows.append((Text(word("ordinal", language)), Text(str(Ordinal(meeting["ordinal"])))))
    if "name" in meeting:
        rows.append((Text(word("name", language)), Text(meeting["name"])))
    day = ", ".join(filter(None, (meeting.get("session"), meeting.get("date"))))
    if day:
        rows.append((Text(word("date", language)), Text(day)))
    for key in ("form", "place", "reviews", "term", "reporting_years", "source", "inferred"):
        if key not in meeting:
            continue
        value = meeting[key]
        text = ", ".join(map(str, value)) if isinstance(value, list) else word(value, language)
        rows.append((Text(word(key, language)), Text(text)))
    if "note" in meeting:
        rows.append((Text(word("note", language)), Text(meeting["note"])))
    return rows


def _people(people: list[dict[str, Any]], language: Language) -> list[tuple[Text, RenderableType]]:
    rows: list[tuple[Text, RenderableType]] = []
    for each in people:
        who = ", ".join(filter(None, (each.get("name"), each.get("office"), each.get("body"))))
        said = Text(each["text"], style="dim") if "text" in each else None
        lines = [Text(who)] if who else []
        rows.append((Text("·"), Group(*lines, *([said] if said else []), *_note(each, language))))
    return rows


def _statements(
    statements: list[dict[str, Any]], language: Language
) -> list[tuple[Text, RenderableType]]:
    return [(Text("·"), _noted(statement, language)) for statement in statements]


def _references(
    references: list[dict[str, Any]], language: Language
) -> list[tuple[Text, RenderableType]]:
    rows: list[tuple[Text, RenderableType]] = []
    for each in references:
        about = ", ".join(filter(None, (each.get("kind"), each.get("by"), each.get("date"))))
        lines = [Text(about)] if about else []
        if "text" in each:
            lines.append(Text(each["text"], style="dim"))
        rows.append((Text(each["number"]), Group(*lines, *_note(each, language))))
    return rows


def _noted(item: dict[str, Any], language: Language) -> RenderableType:
    lines = [Text(item["text"])]
    if item.get("targets"):
        lines.append(Text(f"{word('target', language)}: {', '.join(item['targets'])}"))
    return Group(*lines, *_note(item, language))


def _note(item: dict[str, Any], language: Language) -> list[Text]:
    if not item.get("note"):
        return []
    return [Text(f"{word('note', language)}: {item['note']}", style="dim")]


def _attendance(
    attendance: dict[str, Any], language: Language
) -> list[tuple[Text, RenderableType]]:
    rows: list[tuple[Text, RenderableType]] = []
    for key, value in attendance.items():
        if key == "note":
            rows.append((Text(word(key, language)), Text(value)))
        elif key == "text":
            rows.append((Text("·"), Text(value, style="dim")))
        else:
            rows.append((Text(word(_ATTENDED[key], language)), Text(number(value, language))))
    return rows


def _motion(motion: dict[str, Any], language: Language) -> tuple[Text, RenderableType]:
    lines = [Text(motion["text"])] if "text" in motion else []
    lines += _facts(_counts(motion, _VOTES, language))
    facts = [word(motion["how"], language) if "how" in motion else ""]
    facts += [str(motion[key]) for key in ("majority", "quorum", "turnout") if key in motion]
    facts.append(motion.get("date", ""))
    if "declared" in motion:
        facts.append(word("declared", language, word(motion["declared"], language)))
    lines += _facts(facts)
    return Text(motion.get("id", "·")), Group(*lines, *_note(motion, language))


def _election(election: dict[str, Any], language: Language) -> tuple[Text, RenderableType]:
    subject = word(election.get("committee") or election.get("post") or "delegates", language)
    facts = [number(election.get("elected"), language)]
    facts += _counts(election, _ELECTED, language)
    facts += election.get("people", [])
    if "by" in election:
        by = election["by"]
        facts.append(word("by", language, word(by, language)))
    facts += [election.get("delegates_to", ""), election.get("meeting", "")]
    facts += [election.get("date", ""), election.get("majority", "")]
    facts.append(word(election["how"], language) if "how" in election else "")
    facts.append(word("direct", language) if election.get("direct") else "")
    lines = _facts(facts)
    for count, each in enumerate(election.get("round", []), start=1):
        lines += _round(each, count, language)
    if "text" in election:
        lines.append(Text(election["text"], style="dim"))
    return Text(subject), Group(*lines, *_note(election, language))


def _round(each: dict[str, Any], count: int, language: Language) -> list[Text]:
    lines = [Text(word("round", language, count))]
    facts = _counts(each, _BALLOTS, language)
    facts += [
        f"{word(reason['reason'], language)} {number(reason['count'], language)}"
        for reason in each.get("invalid_for", [])
    ]
    facts += [each.get("date", ""), each.get("majority", "")]
    lines += [Text("  ").append(line) for line in _facts(facts)]
    for candidate in each.get("candidate", []):
        share = candidate.get("share", "")
        if language is Language.VI:
            share = share.replace(".", ",")
        votes = [number(candidate.get("votes"), language), share]
        told = ", ".join(filter(None, votes)) or word("not stated", language)
        lines.append(Text(f"  {candidate['name']}: {told}"))
        lines += [Text("    ").append(note) for note in _note(candidate, language)]
    if each.get("lots"):
        lines.append(Text(f"  {word('lots', language)}: {', '.join(each['lots'])}"))
    if "text" in each:
        lines.append(Text(f"  {each['text']}", style="dim"))
    return [*lines, *_note(each, language)]


def _mandate(mandate: dict[str, Any], language: Language) -> tuple[Text, RenderableType]:
    seat = word(mandate.get("committee") or mandate["post"], language)
    since, until = str(mandate.get("from", "…")), str(mandate.get("until", "…"))
    facts = [mandate["person"], mandate.get("term", ""), f"{since} – {until}"]
    facts += [word(mandate[key], language) for key in ("began", "ended") if key in mandate]
    lines = _facts(facts)
    if "text" in mandate:
        lines.append(Text(mandate["text"], style="dim"))
    return Text(seat), Group(*lines, *_note(mandate, language))


def _counts(item: dict[str, Any], keys: Iterable[str], language: Language) -> list[str]:
    """`118 issued` for each number that is stated."""

    def counted(key: str) -> str:
        one = f"{key} number one"
        text = one if item[key] == 1 and has_word(one) else f"{key} number"
        return word(text, language, number(item[key], language))

    return [counted(key) for key in keys if key in item]


def _facts(facts: list[str]) -> list[Text]:
    line = ", ".join(filter(None, facts))
    return [Text(line)] if line else []


def _measure(measure: dict[str, Any], language: Language) -> RenderableType:
    facts = [word(measure[key], language) for key in ("unit", "flow") if key in measure]
    if measure.get("within"):
        within = measure["within"]
        listed = within if isinstance(within, str) else ", ".join(within)
        facts.append(f"{word('within', language)} {listed}")
    line = Text(measure["name"])
    if facts:
        line.append(f" ({'; '.join(facts)})", style="dim")
    return Group(line, *_note(measure, language))


def _period(label: int | str | None, reviews: str, language: Language) -> Text:
    """The period of a figure; where none is stated, the term reviewed, as inferred."""
    if label is None:
        return Text(f"{reviews} ({word('inferred', language)})")
    length, _, unit = str(label).partition(" ")
    return Text(word(f"{unit} long", language, length) if unit else length)


def _figure(figure: dict[str, Any], names: dict[str, str], language: Language) -> RenderableType:
    value = figure.get("value")
    if value is None:
        shown = word("not stated", language)
    elif isinstance(value, bool):
        shown = word(str(value).lower(), language)
    else:
        shown = number(value, language)
    line = Text(f"{names.get(figure['measure'], figure['measure'])}: {shown}")
    origin = (f"“{figure['text']}”" if "text" in figure else "", figure.get("source"))
    said = ", ".join(filter(None, (*origin, figure.get("reported_on"))))
    return Group(line, Text(said, style="dim")) if said else line


def _target(
    target: dict[str, Any], names: dict[str, str], default: str, language: Language
) -> RenderableType:
    sentence = Text(target_sentence(target, names, default, language))
    if target.get("soft"):
        sentence.append(f" ({word('aim', language)})")
    lines = [sentence]
    if target.get("text"):
        lines.append(Text(f"“{target['text']}”", style="dim"))
    return Group(*lines, *_note(target, language))
