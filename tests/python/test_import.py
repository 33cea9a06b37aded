"""What happens where the compiled part is missing, and how light the import is."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import congdoan

PACKAGE = Path(congdoan.__file__).parent


def run(directory: Path, program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=directory,
        env={**os.environ, "PATH": "", "PYTHONPATH": str(directory)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_missing_extension_is_told_plainly(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "congdoan", ignore=shutil.ignore_patterns("*.so", "*.pyd"))
    came = run(tmp_path, "import congdoan")
    assert came.returncode == 1
    assert came.stderr.splitlines()[-1].startswith(
        "ImportError: the compiled part of congdoan is missing; install the package"
    )


def test_importing_needs_nothing_heavy() -> None:
    """Whatever shows, parses or tabulates is imported where it is used."""
    program = "import sys; old = {*sys.modules}; import congdoan; print(*{*sys.modules} - old)"
    came = run(PACKAGE.parent, program)
    assert came.returncode == 0, came.stderr
    heavy = {"dataclasses", "fractions", "json", "pandas", "rich", "tomllib", "typer", "typing"}
    assert heavy & set(came.stdout.split()) == set()
