"""Runs the benchmarks of two commits beside each other and prints the ratios.

    python benchmarks/compare.py COMMIT [COMMIT] [--filter=REGEX] [--rounds=3]

Without a second commit the first is compared with the working tree. Each is built in
`build/compare` and kept there. The two take turns, since a machine's speed changes from minute to
minute; of each question the least processor time of all rounds counts. Questions that one of them
does not ask stand without a ratio.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILDS = ROOT / "build" / "compare"
UNITS = {"ns": 1.0, "us": 1e3, "ms": 1e6, "s": 1e9}


def output(*command: str | Path) -> str:
    """What a command prints; what it says of an error is shown."""
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def built(commit: str | None) -> Path:
    """The benchmarks of a commit, or of the working tree, as a program."""
    if commit is None:
        name, source = "working-tree", ROOT
    else:
        name = output("git", "rev-parse", "--short", f"{commit}^{{commit}}").strip()
        source = BUILDS / f"{name}-source"
        if not source.exists():
            source.mkdir(parents=True)
            archive = subprocess.run(
                ["git", "archive", name], cwd=ROOT, check=True, stdout=subprocess.PIPE
            )
            subprocess.run(["tar", "-x", "-C", source], input=archive.stdout, check=True)
    build = BUILDS / name
    configuration = {
        "CMAKE_BUILD_TYPE": "Release",
        "CMAKE_UNITY_BUILD": "ON",
        "CONGDOAN_BUILD_BENCHMARKS": "ON",
        "CONGDOAN_BUILD_TESTS": "OFF",
        "CONGDOAN_INSTALL": "OFF",
    }
    definitions = [f"-D{key}={value}" for key, value in configuration.items()]
    output("cmake", "-S", source, "-B", build, "-G", "Ninja", "--log-level=WARNING", *definitions)
    output("cmake", "--build", build, "--target", "congdoan_benchmarks")
    return build / "benchmarks" / "congdoan_benchmarks"


def times(program: Path, pattern: str) -> dict[str, float]:
    """The processor time of each question, in nanoseconds."""
    report = output(
        program,
        "--benchmark_min_time=0.2",
        "--benchmark_format=json",
        f"--benchmark_filter={pattern}",
    )
    return {
        each["name"]: each["cpu_time"] * UNITS[each["time_unit"]]
        for each in json.loads(report)["benchmarks"]
    }


def least(rounds: Iterable[dict[str, float]]) -> dict[str, float]:
    """Of each question the least time."""
    best: dict[str, float] = {}
    for each in rounds:
        for name, time in each.items():
            best[name] = min(time, best.get(name, time))
    return best


def shown(nanoseconds: float | None) -> str:
    """With three digits, in a unit that fits."""
    if nanoseconds is None:
        return "–"
    for unit in ("s", "ms", "us"):
        if nanoseconds >= UNITS[unit]:
            return f"{nanoseconds / UNITS[unit]:.3g} {unit}"
    return f"{nanoseconds:.3g} ns"


def main() -> None:
    """Build, run in turns, print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("commits", nargs="+", metavar="COMMIT")
    parser.add_argument("--filter", default="-5_million", help="which questions, as a regex")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    if len(given.commits) > 2:
        parser.error("give one commit, or two")
    before, after = [*given.commits, None][:2]
    programs = [built(before), built(after)]
    rounds: list[list[dict[str, float]]] = [[], []]
    for _ in range(given.rounds):
        for program, own in zip(programs, rounds, strict=True):
            own.append(times(program, given.filter))
    old, new = least(rounds[0]), least(rounds[1])
    names = [*old, *(name for name in new if name not in old)]
    print(f"| question | {before} | {after or 'working tree'} | ratio |\n|---|---|---|---|")
    for name in names:
        both = name in old and name in new
        ratio = f"{new[name] / old[name]:.2f}" if both else ""
        print(f"| `{name}` | {shown(old.get(name))} | {shown(new.get(name))} | {ratio} |")


if __name__ == "__main__":
    sys.exit(main())
