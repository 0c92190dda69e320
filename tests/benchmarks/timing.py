"""Timing by ratios: the cases take turns in shuffled rounds, and medians are compared."""

import gc
import random
import statistics
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

Case = Callable[[], object]


def medians(cases: Mapping[str, Case], *, rounds: int, calls: int) -> dict[str, float]:
    """Give the median CPU seconds of one call of each case, over interleaved rounds."""
    taken: dict[str, list[float]] = {name: [] for name in cases}
    order = random.Random(0)  # noqa: S311 - shuffles rounds
    for _ in range(rounds):
        for name in order.sample([*cases], len(cases)):
            case = cases[name]
            start = time.process_time()
            for _ in range(calls):
                case()
            taken[name].append((time.process_time() - start) / calls)
    return {name: statistics.median(times) for name, times in taken.items()}


def table(cases: Mapping[str, Case], anchor: str, *, smoke: bool) -> None:
    """Print each case as a ratio to the anchor: 2.00 is twice as fast."""
    found = medians(cases, rounds=2 if smoke else 40, calls=2 if smoke else 50)
    for name, seconds in found.items():
        ratio = found[anchor] / seconds if seconds else float("inf")
        print(f"  {name:<44}{ratio:>8.2f} x {anchor}{seconds * 1e6:>12,.0f} us")


class Ratio(NamedTuple):
    """One case: its median CPU seconds a call, and how many times as fast as the anchor it is."""

    seconds: float
    speed: float


def ratios(cases: Mapping[str, Case], anchor: str, *, rounds: int) -> dict[str, Ratio]:
    """Time each case right after the anchor, in shuffled rounds, and give medians.

    A case is one call; a long one needs no second. What is alive before the first round is put
    out of the garbage collector's sight, and it collects before each call: else a case would pay
    for what the libraries beside it left in memory. What it does during a call is the case's own.
    """
    taken: dict[str, list[float]] = {name: [] for name in cases}
    speeds: dict[str, list[float]] = {name: [] for name in cases}
    order = random.Random(0)  # noqa: S311 - shuffles rounds
    gc.collect()
    gc.freeze()
    for case in cases.values():
        case()
    for _ in range(rounds):
        for name in order.sample([*cases], len(cases)):
            beside = seconds(cases[anchor])
            taken[name].append(seconds(cases[name]) if name != anchor else beside)
            speeds[name].append(beside / taken[name][-1] if taken[name][-1] else float("inf"))
    gc.unfreeze()
    return {
        name: Ratio(statistics.median(taken[name]), statistics.median(speeds[name]))
        for name in cases
    }


def seconds(case: Case) -> float:
    """Give the CPU seconds of one call, after a collection."""
    gc.collect()
    start = time.process_time()
    case()
    return time.process_time() - start


def each(work: Callable[[Any], object], inputs: Iterable[Any]) -> Case:
    """Give a case that works through the inputs and keeps nothing."""
    told = tuple(inputs)

    def case() -> None:
        for one in told:
            work(one)

    return case
