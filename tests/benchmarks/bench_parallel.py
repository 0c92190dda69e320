"""What two processes bring over one, by wall clock.

python tests/benchmarks/bench_parallel.py [--smoke]

The same lines go through `validate_lines` in this process, and through `validate_parallel` with
one worker and with two. A worker is started and warmed before the clock runs.
"""

import itertools
import multiprocessing
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor

import records

import milreport as mr

SINGLE = "validate_lines, no worker"


def drained(told: Iterator[object]) -> int:
    """Go to the end of an iterator and count."""
    return sum(1 for _ in told)


def pool(workers: int, line: bytes) -> ProcessPoolExecutor:
    """Give workers that have each seen a line."""
    executor = ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))
    drained(mr.validate_parallel(itertools.repeat(line, 64 * workers), executor, batch=8))
    return executor


def main(*, smoke: bool) -> None:
    """Print lines a second, and each case as a multiple of the single process."""
    mixed = records.mixed(10 if smoke else 200)
    lines = mixed * (4 if smoke else 15)
    one, two = pool(1, mixed[0]), pool(2, mixed[0])
    cases: dict[str, Callable[[], int]] = {
        SINGLE: lambda: drained(mr.validate_lines(lines)),
        "validate_parallel, 1 worker": lambda: drained(mr.validate_parallel(lines, one)),
        "validate_parallel, 2 workers": lambda: drained(mr.validate_parallel(lines, two)),
    }
    taken: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(1 if smoke else 7):
        for name, case in cases.items():
            start = time.perf_counter()
            assert case() == len(lines)
            taken[name].append(time.perf_counter() - start)
    one.shutdown()
    two.shutdown()
    print(f"{len(lines):,} lines, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    single = statistics.median(taken[SINGLE])
    for name, times in taken.items():
        median = statistics.median(times)
        print(f"  {name:<34}{len(lines) / median:>10,.0f} lines/s{single / median:>8.2f}x")


if __name__ == "__main__":
    main(smoke="--smoke" in sys.argv)
