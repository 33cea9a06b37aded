"""What functions that read tables are given besides: lists of names, and what separates cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ._core import InvalidValue


def name_list(option: str, names: object) -> list[str]:
    """The names that an option lists; none for None.

    Raises:
        TypeError: if it is a text, which has letters, a mapping, which has keys, or no list at all.
    """
    if names is None:
        return []
    if isinstance(names, str):
        raise TypeError(f"{option} is a list of names: write [{names!r}]")
    if isinstance(names, (bytes, Mapping)) or not isinstance(names, Iterable):
        raise TypeError(f"{option} is of the type {type(names).__name__}; a list of names is due")
    listed = list(names)
    for name in listed:
        if not isinstance(name, str):
            raise TypeError(f"{option} holds {name!r}; names are text")
    return listed


def check_delimiter(delimiter: object) -> None:
    """Check what separates cells, unless it is to be found out.

    Raises:
        InvalidValue: if it is not a single character that can.
    """
    if delimiter is None:
        return
    if not isinstance(delimiter, str) or len(delimiter) != 1 or delimiter in '"\r\n#\0':
        raise InvalidValue(f'delimiter is {delimiter!r}; a single character such as ";" is due')
