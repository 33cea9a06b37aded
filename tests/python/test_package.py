"""The installed package as a whole."""

import subprocess
import sys
from importlib import metadata, resources

import congdoan


def test_version_is_that_of_the_header() -> None:
    assert congdoan.__version__ == metadata.version("congdoan")


def test_package_is_typed() -> None:
    assert resources.files(congdoan).joinpath("py.typed").is_file()


def test_every_public_name_is_there() -> None:
    assert sorted(congdoan.__all__) == list(congdoan.__all__)
    for name in congdoan.__all__:
        assert hasattr(congdoan, name)


def test_command_says_its_version() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "congdoan", "--version"], capture_output=True, text=True, check=True
    )
    assert run.stdout == f"congdoan {congdoan.__version__}\n"
