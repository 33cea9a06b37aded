"""Whatever bytes and values are handed in: what comes is a value or one of our own errors."""

import contextlib
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import congdoan as cd

KEYS = [
    "format",
    "body",
    "congress",
    "measure",
    "target",
    "figure",
    "period",
    "value",
    "staff",
    "a",
]
MARKS = [
    " = ",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "\n",
    '"',
    "'''",
    '"""',
    ",",
    ".",
    ":",
    ";",
    "#",
    "\t",
]
VALUES = ["2018", "-1", "0.9", "1e999", "nan", "true", "null", "2018-01-01", "\\u", "ế", "\0"]
PIECES = st.sampled_from([*KEYS, *MARKS, *VALUES])
TEXTS = st.lists(PIECES, max_size=40).map("".join)
DATA = (
    st.binary(max_size=200) | TEXTS.map(str.encode) | TEXTS.map(lambda text: text.encode("utf-16"))
)
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.dates()
    | st.fractions()
    | st.decimals()
    | st.binary(max_size=3)
)
TREES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS) | st.integers(), inner, max_size=4)
    ),
    max_leaves=12,
)
A_FEW = settings(
    max_examples=settings.default.max_examples * 3 // 2,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def reads_or_refuses(read: Callable[[Any], object], source: Any) -> None:
    """Assert that `read` raises nothing but our own errors, with something to say."""
    try:
        read(source)
    except cd.InvalidInput as error:
        if not str(error):
            raise AssertionError("an error without words") from error


@pytest.mark.parametrize("name", ["congress.toml", "congress.json"])
@A_FEW
@given(data=DATA)
def test_documents_of_any_bytes(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    reads_or_refuses(cd.read_congress, path)


@pytest.mark.parametrize("name", ["figures.csv", "figures.json"])
@A_FEW
@given(data=DATA)
def test_figures_of_any_bytes(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    reads_or_refuses(cd.read_figures, path)


@A_FEW
@given(tree=st.dictionaries(st.sampled_from(KEYS), TREES, max_size=6))
def test_mappings_of_any_values(tree: dict[str, Any]) -> None:
    reads_or_refuses(cd.read_congress, tree)


@A_FEW
@given(records=st.lists(st.dictionaries(st.sampled_from(KEYS), TREES, max_size=5), max_size=4))
def test_records_of_any_values(records: list[dict[str, Any]]) -> None:
    reads_or_refuses(cd.read_figures, records)


@pytest.mark.parametrize(
    ("read", "name"),
    [
        (cd.read_congress, "a.toml"),
        (cd.read_congress, "a.json"),
        (cd.read_rules, "a.json"),
        (cd.read_popolo, "a.json"),
        (cd.read_figures, "a.csv"),
        (cd.read_figures, "a.json"),
    ],
)
def test_what_has_no_end_is_read_to_a_limit(
    read: Callable[[Path], Any], name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("congdoan._files.MOST_HELD", 2 * 1024 * 1024)
    path = tmp_path / name
    os.mkfifo(path)
    sent = []

    def send() -> None:
        with contextlib.suppress(BrokenPipeError), path.open("wb", buffering=0) as pipe:
            while len(sent) < 100:  # 100 MiB
                pipe.write(b"a" * (1024 * 1024))
                sent.append(1)

    sender = threading.Thread(target=send)
    sender.start()
    with pytest.raises(cd.Error, match="is larger than 2 MB"):
        read(path)
    sender.join()
    assert len(sent) < 4
