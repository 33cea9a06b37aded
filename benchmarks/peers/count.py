"""Times several ways to count approval ballots, on the same data and in one process.

    python benchmarks/peers/count.py [BALLOTS] [CANDIDATES]

congdoan must be installed. numpy, polars, votelib and abcvoting are measured where they are
installed (`pip install numpy polars votelib abcvoting`). All ways must give the same votes.

By default 5 000 000 ballots of 30 candidates, none with too many names, since the peers have no
ballots that are invalid; congdoan looks at each all the same. Ways that take a Python object for
each ballot count a part of the ballots, and their time is scaled up; that part is named.
"""

import importlib.util
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import congdoan

PART = 20_000  # ballots, where each is an object of its own


def seconds(call: Callable[[], Any], most: float = 3.0) -> float:
    """The median wall time of up to seven runs; of one if that takes long."""
    times = []
    started = time.perf_counter()
    while len(times) < 7 and time.perf_counter() - started < most:
        before = time.perf_counter()
        call()
        times.append(time.perf_counter() - before)
    return statistics.median(times)


def installed(name: str) -> bool:
    """Whether a peer is there; says so if not."""
    if importlib.util.find_spec(name):
        return True
    print(f"{name} is not installed; its rows are left out")
    return False


def main() -> None:
    """Checks that all ways agree, then tells the time of each."""
    ballots = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000_000
    candidates = int(sys.argv[2]) if len(sys.argv) > 2 else 30
    import numpy as np

    random = np.random.default_rng(20_170_116)
    masks = random.integers(0, 1 << candidates, ballots, dtype=np.uint64)
    names = [f"c{i:02}" for i in range(candidates)]
    bits = np.arange(candidates, dtype=np.uint64)
    marks = ((masks[:, None] >> bits) & np.uint64(1)).astype(np.uint8)
    rows: list[tuple[str, float, list[int]]] = []

    def add(name: str, call: Callable[[], list[int]], scale: float = 1.0) -> None:
        result = call()
        rows.append((name, seconds(call) * scale, result))

    def count(data: Any, threads: int = 1) -> list[int]:
        made = congdoan.count_ballots(data, candidates=names, seats=candidates, threads=threads)
        return list(made.votes.values())

    add("congdoan, masks", lambda: count(masks))
    add("congdoan, masks, two threads", lambda: count(masks, 2))
    add("congdoan, a matrix of marks", lambda: count(marks))
    struck = int((masks == 0).sum())
    assert congdoan.count_ballots(masks, candidates=names, seats=candidates).invalid == struck

    def numpy_masks() -> list[int]:
        return [int(((masks >> np.uint64(i)) & np.uint64(1)).sum()) for i in range(candidates)]

    add("numpy, masks: a shift and a sum for each candidate", numpy_masks)
    add(
        "numpy, a matrix of marks: one sum over its columns",
        lambda: [int(each) for each in marks.sum(axis=0, dtype=np.int64)],
    )
    if installed("polars"):
        import polars as pl

        frame = pl.DataFrame({"mask": masks})
        wide = pl.DataFrame(marks, schema=names)
        shifted = [
            ((pl.col("mask") // (1 << i)) % 2).sum().alias(name) for i, name in enumerate(names)
        ]
        add("polars, masks", lambda: [int(each) for each in frame.select(shifted).row(0)])
        sums = [pl.col(name).cast(pl.UInt32).sum() for name in names]
        add(
            "polars, a column for each candidate",
            lambda: [int(x) for x in wide.select(sums).row(0)],
        )

    part = masks[: min(PART, ballots)]
    scale = ballots / len(part)
    expected = count(masks)
    expected_part = count(part)
    approved = [frozenset(i for i in range(candidates) if (int(mask) >> i) & 1) for mask in part]
    if installed("votelib"):
        import collections

        import votelib.convert

        votes = collections.Counter(approved)
        convert = votelib.convert.ApprovalToSimpleVotes()

        def with_votelib() -> list[int]:
            simple = convert.convert(votes)
            return [int(simple[i]) for i in range(candidates)]

        add(f"votelib, {len(part)} ballots scaled up", with_votelib, scale)
    if installed("abcvoting"):
        from abcvoting import abcrules
        from abcvoting.preferences import Profile

        profile = Profile(candidates)
        profile.add_voters(approved)

        def with_abcvoting() -> list[int]:
            abcrules.compute_av(profile, committeesize=candidates // 2, resolute=True)
            return expected_part  # it says whom the votes elect, and not how many they are

        add(f"abcvoting, approval voting, {len(part)} ballots scaled up", with_abcvoting, scale)

    for name, _, result in rows:
        if result not in (expected, expected_part):
            raise SystemExit(f"{name} counts other votes")
    best = rows[0][1]
    print(f"{ballots} ballots of {candidates} candidates")
    for name, time_taken, _ in rows:
        print(f"{time_taken * 1e3:12.1f} ms {time_taken / best:10.1f} x  {name}")


if __name__ == "__main__":
    main()
