"""How the time grows: with the claims of a report, and with what is wrong in it.

python tests/benchmarks/bench_scaling.py [--smoke]

One report with ten claims and more, for us and for the floor, with the exponent of time against
size; one report with more and more faults; and each planted fault against its valid twin.
"""

import itertools
import math
import sys
from collections.abc import Callable, Mapping

import bare
import records
from timing import each, ratios, seconds

import milreport as mr

SIZES = (10, 100, 1_000, 10_000, 100_000)
SMOKE_SIZES = (10, 100, 1_000)
FAULTS = (0, 1, 10, 100, 1_000)
SMOKE_FAULTS = (0, 1, 10)
UNLIMITED = 10**9


def validator() -> Callable[[bytes], mr.Outcome]:
    """Give `validate` with limits that admit the largest report here."""
    limits = mr.Limits(bytes=UNLIMITED, items=UNLIMITED)
    return lambda raw: mr.validate(raw, limits=limits)


def exponent(sizes: Mapping[int, int], taken: Mapping[int, float], low: int, high: int) -> float:
    """Give the power of the size in bytes with which the time grows between two reports."""
    return math.log(taken[high] / taken[low]) / math.log(sizes[high] / sizes[low])


def growing(validate: Callable[[bytes], mr.Outcome], *, smoke: bool) -> None:
    """Print the time of one report by the number of its claims, and the exponents."""
    claims = SMOKE_SIZES if smoke else SIZES
    cases: dict[str, Callable[[bytes], object]] = {
        "milreport.validate": validate,
        "models alone": mr.Report.model_validate_json,
        "the floor": bare.Report.model_validate_json,
        "the floor, tuples": bare.TupleReport.model_validate_json,
    }
    taken: dict[str, dict[int, float]] = {name: {} for name in cases}
    sizes: dict[int, int] = {}
    print(
        f"{'claims':>8}{'bytes':>13}", *(f"{name:>20}" for name in cases), "   ms, and us a claim"
    )
    for count in claims:
        raw = records.big(count)
        sizes[count] = len(raw)
        assert validate(raw).ok
        repeats = max(1, 2_000 // count)
        rounds = 2 if smoke else 3 if count > SMOKE_SIZES[-1] else 7
        found: dict[str, list[float]] = {name: [] for name in cases}
        for _ in range(rounds):
            for name, case in cases.items():
                found[name].append(seconds(each(case, [raw] * repeats)) / repeats)
        shown = []
        for name, times in found.items():
            taken[name][count] = sorted(times)[len(times) // 2]
            told = taken[name][count]
            shown.append(f"{told * 1e3:>11,.2f}{told / count * 1e6:>9,.1f}")
        print(f"{count:>8,}{len(raw):>13,}", *shown)
    for name in cases:
        steps = [
            exponent(sizes, taken[name], low, high) for low, high in itertools.pairwise(claims)
        ]
        whole = exponent(sizes, taken[name], claims[0], claims[-1])
        shares = ", ".join(f"{step:.2f}" for step in steps)
        print(f"  exponent of {name:<22}{whole:>6.2f}   step by step {shares}")


def failing(validate: Callable[[bytes], mr.Outcome], *, smoke: bool) -> None:
    """Print the time of one report by the number of its faults."""
    claims = 20 if smoke else 1_000
    told = {count: records.faulty(claims, count) for count in (SMOKE_FAULTS if smoke else FAULTS)}
    cases = {f"{count:,} faults": each(validate, [raw]) for count, raw in told.items()}
    found = ratios(cases, "0 faults", rounds=2 if smoke else 9)
    print(f"one report of {claims:,} claims{'findings':>10}{'ms':>10}{'x the valid one':>18}")
    for (name, ratio), raw in zip(found.items(), told.values(), strict=True):
        findings = len(validate(raw).findings)
        milli = ratio.seconds * 1e3
        print(f"  {name:<26}{findings:>10,}{milli:>10.2f}{1 / ratio.speed:>17.2f}x")


def twins(*, smoke: bool) -> None:
    """Print, for each planted fault, its time against that of the valid twin."""
    repeats = 1 if smoke else 20
    cases = {"the valid twin": each(mr.validate, [records.sound()] * repeats)}
    for fault in records.FAULTS:
        cases[fault.name] = each(mr.validate, [records.planted(fault)] * repeats)
    found = ratios(cases, "the valid twin", rounds=2 if smoke else 11)
    print(f"{'one fault':<36}{'us':>10}{'x the valid twin':>18}")
    for name, ratio in found.items():
        micro = ratio.seconds / repeats * 1e6
        print(f"  {name:<34}{micro:>10,.0f}{1 / ratio.speed:>17.2f}x")
    worst = max(found, key=lambda name: 1 / found[name].speed)
    print(f"  the worst is {worst!r}: {1 / found[worst].speed:.2f}x")


def main(*, smoke: bool) -> None:
    """Print the three tables."""
    validate = validator()
    growing(validate, smoke=smoke)
    failing(validate, smoke=smoke)
    twins(smoke=smoke)


if __name__ == "__main__":
    main(smoke="--smoke" in sys.argv)
