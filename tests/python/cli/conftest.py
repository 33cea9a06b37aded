"""The command, run in this process."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from congdoan.cli import main

DOCUMENT = """\
format = "congdoan/1"

[body]
id = "office"
name = "Công đoàn Văn phòng"
level = "grassroots"

[congress]
ordinal = "VIII"
term = "2016-2021"

[[measure]]
id = "staff"
name = "cán bộ, công chức"
unit = "person"
flow = "stock"

[[measure]]
id = "advanced_workers"
name = "Lao động tiên tiến"
unit = "person"
within = "staff"

[[target]]
id = "advanced_workers"
text = "hàng năm có trên 90% cán bộ, công chức đạt danh hiệu Lao động tiên tiến"
share = "advanced_workers"
of = "staff"
over = "90%"
when = "each_year"

[[target.example]]
figures = { staff = 70, advanced_workers = 63 }
outcome = "missed"
needed = 64
"""

FIGURES = """\
period,measure,value
2016,staff,70
2016,advanced_workers,64
2017,staff,70
2017,advanced_workers,63
"""


class Run(NamedTuple):
    """What a run of the command left behind."""

    status: int
    out: str
    err: str


@pytest.fixture
def congdoan(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Run]:
    """Run the command with arguments, as on an 80-column terminal that is none."""

    def run(*arguments: object) -> Run:
        monkeypatch.setenv("COLUMNS", "80")
        monkeypatch.setattr(sys, "argv", ["congdoan", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            main()
        out, err = capsys.readouterr()
        assert isinstance(left.value.code, int)
        return Run(left.value.code, out, err)

    return run


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A congress with one target and its example."""
    path = tmp_path / "congress.toml"
    path.write_text(DOCUMENT, encoding="utf-8")
    return path


@pytest.fixture
def figures(tmp_path: Path) -> Path:
    """Two years: 64 of 70, which is enough, and 63 of 70, which is not."""
    path = tmp_path / "figures.csv"
    path.write_text(FIGURES, encoding="utf-8")
    return path
