"""A small resolution and its figures, for tests of anything."""

import os

import pytest
from hypothesis import settings

import congdoan as cd

# For --hypothesis-profile=few, where each call is slow, as under the sanitizers.
settings.register_profile("few", max_examples=20)


@pytest.fixture(scope="session")
def one_case_of() -> int:
    """Tests of very many cases try one of so many.

    CONGDOAN_ONE_CASE_OF sets more than one where each call is slow, as under the sanitizers.
    """
    return int(os.environ.get("CONGDOAN_ONE_CASE_OF", "1"))


@pytest.fixture(scope="session")
def greatest_base(one_case_of: int) -> int:
    """How far tests of every small base count."""
    return 200 if one_case_of == 1 else 40


@pytest.fixture(scope="session")
def staff() -> cd.Measure:
    return cd.Measure(id="staff", name="cán bộ", unit="person", flow="stock")


@pytest.fixture(scope="session")
def resolution(staff: cd.Measure) -> cd.Resolution:
    """Over 90% of staff are advanced workers, each year; at least 3 flags over the term."""
    return cd.Resolution(
        body="office",
        terms=["2016-2021"],
        measures=[
            staff,
            cd.Measure(id="advanced", name="LĐTT", unit="person", within="staff", flow="stock"),
            cd.Measure(id="flags", name="cờ", unit="turn", flow="gross"),
        ],
        targets=[
            cd.Target(id="advanced", share="advanced", of="staff", over="90%", when="each_year"),
            cd.Target(id="flags", count="flags", at_least=3, when="over_term", soft=True),
        ],
    )


@pytest.fixture(scope="session")
def figures() -> cd.Figures:
    return cd.Figures(
        [
            cd.Figure(period=2018, measure="staff", value=70),
            cd.Figure(period=2018, measure="advanced", value=63),
            cd.Figure(period=2019, measure="staff", value=">70"),
        ]
    )
