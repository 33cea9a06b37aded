"""The stub says what the extension has, no more and no less."""

import ast
import inspect
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import congdoan
from congdoan import _core

PACKAGE = Path(congdoan.__file__).parent
CONFIG = "[mypy]\nstrict = True\n"


def run_stubtest(directory: Path) -> subprocess.CompletedProcess[str]:
    (directory / "mypy.ini").write_text(CONFIG, "utf-8")
    return subprocess.run(
        [sys.executable, "-m", "mypy.stubtest", "congdoan", "--mypy-config-file", "mypy.ini"],
        cwd=directory,
        env={**os.environ, "PATH": "", "PYTHONPATH": str(directory), "MYPYPATH": str(directory)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_stub_is_complete(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "congdoan")
    run = run_stubtest(tmp_path)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "Success" in run.stdout


def test_a_name_missing_from_the_stub_is_found(tmp_path: Path) -> None:
    """So that the test above can fail: stubtest is content where there is no stub at all."""
    shutil.copytree(PACKAGE, tmp_path / "congdoan")
    stub = tmp_path / "congdoan" / "_core.pyi"
    text = stub.read_text("utf-8")
    declaration = "    def is_unreported(self) -> bool:"
    assert text.count(declaration) == 1
    stub.write_text(text.replace(declaration, "    def is_reported(self) -> bool:"), "utf-8")
    run = run_stubtest(tmp_path)
    assert run.returncode != 0
    assert "Quantity.is_unreported is not present in stub" in run.stdout


def documented(tree: ast.Module) -> list[tuple[str, str]]:
    """Each (dotted name, docstring) of a stub's public classes, functions and properties."""
    found = []
    for node in tree.body:
        if not isinstance(node, ast.ClassDef | ast.FunctionDef) or node.name.startswith("_"):
            continue
        members = node.body if isinstance(node, ast.ClassDef) else []
        named = [(node.name, node)]
        named += [(f"{node.name}.{m.name}", m) for m in members if isinstance(m, ast.FunctionDef)]
        found += [(name, text) for name, each in named if (text := ast.get_docstring(each))]
    return found


DOCUMENTED = documented(ast.parse((PACKAGE / "_core.pyi").read_text("utf-8")))


def test_the_stub_is_documented() -> None:
    assert len(DOCUMENTED) > 200


@pytest.mark.parametrize(("name", "text"), DOCUMENTED)
def test_docstrings_are_those_of_the_extension(name: str, text: str) -> None:
    value: object = _core
    for part in name.split("."):
        value = inspect.getattr_static(value, part)
        value = getattr(value, "__func__", value)
    actual = inspect.cleandoc(value.__doc__ or "")
    assert " ".join(text.split()) in " ".join(actual.split())
