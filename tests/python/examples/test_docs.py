"""What README.md and docs/guide show is what happens.

Each page runs from top to bottom in a folder of its own that holds `examples`: Python blocks share
their names, a TOML or CSV block that begins with `# a.toml` is saved under that name, `$` lines of
a console block are run, and a text block shows what the block before it printed.
"""

import contextlib
import io
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import congdoan as cd

ROOT = Path(__file__).resolve().parents[3]
PAGES = ["README.md", *(f"docs/guide/{page.name}" for page in sorted(ROOT.glob("docs/guide/*.md")))]
PROGRAMS = [*sorted(ROOT.glob("examples/cpp/*.cpp")), ROOT / "tests/consumer/main.cpp"]
each_page = pytest.mark.parametrize("page", PAGES)


class Block(NamedTuple):
    language: str
    text: str
    line: int
    follows: bool
    """Nothing but white space stands between it and the block before."""


def blocks(page: str) -> list[Block]:
    text = (ROOT / page).read_text(encoding="utf-8")
    found = []
    end = 0
    for match in re.finditer(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        line = text.count("\n", 0, match.start()) + 2
        follows = not text[end : match.start()].strip()
        found.append(Block(match[1], match[2], line, follows))
        end = match.end()
    return found


class Reader:
    """Does what a page tells its reader to do."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.names: dict[str, Any] = {"__name__": "__main__"}
        self.printed: str | None = None

    def read(self, block: Block) -> None:
        known: dict[str, Callable[[Block], str | None]] = {
            "python": self.run_python,
            "toml": self.save_document,
            "csv": self.save,
            "console": self.run_commands,
            "cpp": self.find_program,
            "text": self.compare,
        }
        before = self.printed
        self.printed = None
        if block.language == "text":
            self.printed = before if block.follows else None
        if block.language in known:
            self.printed = known[block.language](block)

    def run_python(self, block: Block) -> str:
        source = "\n" * (block.line - 1) + block.text
        with contextlib.redirect_stdout(io.StringIO()) as out:
            exec(compile(source, self.page, "exec"), self.names)
        return out.getvalue()

    def save_document(self, block: Block) -> None:
        if block.text.startswith("# "):
            is_book = "congdoan-rules/" in block.text
            (cd.read_rules if is_book else cd.read_congress)(self.save(block))

    def save(self, block: Block) -> str:
        first = re.match(r"# ([\w-]+\.(?:toml|csv))\n", block.text)
        assert first, f"{self.page}:{block.line}: name the file in the first line"
        Path(first[1]).write_text(block.text, encoding="utf-8")
        return first[1]

    def run_commands(self, block: Block) -> None:
        for command, expected in re.findall(
            r"^\$ congdoan (.*)\n((?:(?!\$ ).*\n)*)", block.text, re.MULTILINE
        ):
            run = subprocess.run(
                [sys.executable, "-m", "congdoan", *shlex.split(command)],
                capture_output=True,
                encoding="utf-8",
                env={**os.environ, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"},
                check=False,
            )
            assert run.stdout + run.stderr == expected

    def find_program(self, block: Block) -> str | None:
        same = [path for path in PROGRAMS if path.read_text(encoding="utf-8") == block.text]
        if "int main" not in block.text:
            return None
        assert same, f"{self.page}:{block.line}: no program in the repository reads like this"
        printed = same[0].with_suffix(".txt")
        return printed.read_text(encoding="utf-8") if printed.exists() else None

    def compare(self, block: Block) -> None:
        if self.printed is not None:
            assert block.text == self.printed, f"{self.page}:{block.line}"


@each_page
def test_a_page_shows_what_happens(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    reader = Reader(page)
    for block in blocks(page):
        reader.read(block)


@each_page
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", text):
        assert ((ROOT / page).parent / target).exists(), target


def listed_keys(page: str) -> dict[str, set[str]]:
    """The keys in the first column of the table below each heading of the third level."""
    text = (ROOT / page).read_text(encoding="utf-8")
    listed: dict[str, set[str]] = {}
    for titles, section in re.findall(r"^### (.*)\n((?:(?!##).*\n)*)", text, re.MULTILINE):
        cells = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
        keys = {key for cell in cells for key in re.findall(r"`(\w+)`", cell)}
        listed |= dict.fromkeys(titles.split(", "), keys)
    return listed


def keys_of(schema: dict[str, Any]) -> dict[str, Any]:
    """The properties of a table, also those of which it has one."""
    keys = dict(schema.get("properties", {}))
    for choice in schema.get("oneOf", []):
        keys |= keys_of(choice)
    return keys


def tables(schema: dict[str, Any], place: str = "") -> Iterator[tuple[str, set[str]]]:
    """The keys of each table of a document."""
    for key, inner in keys_of(schema).items():
        table = inner.get("items", inner)
        if "properties" in table and key != "rows":  # which are figures
            yield place + key, set(keys_of(table))
            yield from tables(table, f"{place}{key}.")


def test_the_guide_lists_every_key_of_a_document_and_no_other() -> None:
    schema = json.loads((ROOT / "docs/schema/congress.schema.json").read_text(encoding="utf-8"))
    assert listed_keys("docs/guide/documents-and-figures.md") == dict(tables(schema))


def test_the_guide_lists_every_key_of_a_scorecard_and_no_other() -> None:
    text = (ROOT / "examples/bac-kan/expected.json").read_text(encoding="utf-8")
    card = json.loads(text)
    verdict = next(each for each in card["verdicts"] if each["parts"])
    part = next(iter(verdict["parts"].values()))
    actual = {"scorecard": set(card), "verdict": set(verdict), "part": set(part)}
    assert listed_keys("docs/guide/verdicts-and-unknowns.md") == actual
