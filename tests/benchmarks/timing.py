"""Timing by ratios: the cases take turns in shuffled rounds, and medians are compared."""

import random
import statistics
import time
from collections.abc import Callable, Mapping

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
