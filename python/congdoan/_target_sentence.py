"""A target of a document in one line."""

from typing import Any

from ._core import Language
from ._words import has_word, number, ratio, word

_COMPARATORS = ("over", "at_least", "at_most", "under", "exactly", "bare")


def target_sentence(
    target: dict[str, Any], names: dict[str, str], default: str, language: Language
) -> str:
    """`Lao động tiên tiến: over 90% of cán bộ, công chức, lao động, each year`."""
    measure = next(
        (target[key] for key in ("share", "count", "amount", "title") if key in target), ""
    )
    head = f"{names.get(measure, measure)}: " if measure else ""
    says = [head + _demand(target, names, language), _when(target.get("when", default), language)]
    if "over_years" in target:
        way, _, least = str(target["over_years"]).partition(" >= ")
        says.append(word(way, language, least))
    if "if_base_empty" in target:
        says.append(word("if_base_empty", language, word(target["if_base_empty"], language)))
    return ", ".join(filter(None, says))


def _demand(target: dict[str, Any], names: dict[str, str], language: Language) -> str:
    comparator = next((key for key in _COMPARATORS if key in target), None)
    if comparator is None:
        return word("title held" if "title" in target else "qualitative", language)
    threshold = target[comparator]
    if "share" in target:
        shown = ratio(str(threshold), language)
        base = names.get(target["of"], target["of"])
        return word("of", language, word(comparator, language, shown), base)
    return word(comparator, language, number(threshold, language))


def _when(when: str | int, language: Language) -> str:
    text = str(when)
    if text == "unspecified":
        return ""
    if text.startswith("by "):
        return word("by when", language, text.removeprefix("by "))
    return word(text, language) if has_word(text) else word("in period", language, text)
