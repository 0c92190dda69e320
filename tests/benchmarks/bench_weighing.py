"""How checks and weighing grow with the claims of one report.

python tests/benchmarks/bench_weighing.py [--smoke] [name ...]

Every check, all of them together, and each function of weighing and rendering, over one report with
ten claims and more, beside the parse of the same report. The exponent is that of time against the
number of claims. With names, only those are timed. Of two shapes: claims over many events, as a
producer writes them, and every claim on one event, which asks most of whatever compares claims.
"""

import itertools
import math
import sys
from collections.abc import Callable, Mapping

import records
from timing import each, seconds

import milreport as mr
from milreport.checks import ALL, EDITORIAL, INTEGRITY
from milreport.weighing import (
    circular,
    coverage,
    drift,
    origins,
    reconcile,
    silences,
    tensions,
    timeline,
)

SIZES = (10, 100, 1_000, 10_000, 100_000)
SMOKE_SIZES = (10, 100)
LIMIT = 1.1
"""The cost is to grow no faster than with this power of the claims."""

Work = Callable[[mr.Report], object]


def busiest(report: mr.Report) -> str:
    """Give the event with the most claims."""
    on: dict[str, int] = {}
    for claim in report.claims:
        event = getattr(claim.content, "event", None) or getattr(claim.content, "of", None)
        if event is not None:
            on[event] = on.get(event, 0) + 1
    return max(on, key=lambda event: on[event])


CASES: Mapping[str, Work] = {
    "all checks": mr.check,
    "checks of validate": lambda report: mr.check(report, rules=INTEGRITY),
    "editorial checks": lambda report: mr.check(report, rules=EDITORIAL),
    "weighing.origins of one event": lambda report: origins(report, busiest(report)),
    "weighing.circular": circular,
    "weighing.drift": drift,
    "weighing.silences": silences,
    "weighing.tensions": tensions,
    "weighing.reconcile of one event": lambda report: reconcile(report, busiest(report)),
    "weighing.timeline": timeline,
    "weighing.coverage": coverage,
    "render.markdown": mr.render.markdown,
    "render.html": mr.render.html,
    "render.mermaid": mr.render.mermaid,
}


def each_check() -> dict[str, Work]:
    """Give every check as a case of its own."""

    def alone(rule: mr.checks.Rule) -> Work:
        return lambda report: mr.check(report, rules=(rule,))

    return {f"check {rule.code}": alone(rule) for rule in ALL}


def on_one_event(report: mr.Report) -> mr.Report:
    """Give the same report with every occurrence, figure and toll on its first event."""
    event = report.events[0].id

    def moved(claim: mr.Claim) -> mr.Claim:
        match claim.content:
            case mr.Occurrence():
                return claim.evolve(content=claim.content.evolve(event=event))
            case mr.Figure() | mr.Toll():
                return claim.evolve(content=claim.content.evolve(of=event))
            case _:
                return claim

    return report.evolve(claims=tuple(moved(claim) for claim in report.claims))


def growing(shape: str, made: Mapping[int, bytes], cases: Mapping[str, Work]) -> None:
    """Print the time of each case by the number of claims, and the exponents."""
    sizes = [*made]
    print(f"\n{shape}\n{'milliseconds':<44}", *(f"{count:>11,}" for count in sizes), "  exponent")
    taken: dict[str, dict[int, float]] = {}
    for count, raw in made.items():
        report = mr.Report.model_validate_json(raw)
        repeats = max(1, 300 // count)
        rounds = 3 if count <= 1_000 else 1
        found: dict[str, list[float]] = {}
        for _ in range(rounds):
            timed = seconds(each(mr.Report.model_validate_json, [raw]))
            found.setdefault("the parse", []).append(timed)
            for name, case in cases.items():
                timed = seconds(each(case, [report] * repeats))
                found.setdefault(name, []).append(timed / repeats)
        for name, times in found.items():
            taken.setdefault(name, {})[count] = sorted(times)[len(times) // 2]
    for name, told in taken.items():
        whole = exponent(told, sizes[0], sizes[-1])
        steps = [exponent(told, low, high) for low, high in itertools.pairwise(sizes)]
        mark = "" if whole <= LIMIT else "  above the limit"
        shown = (f"{told[count] * 1e3:>11,.2f}" for count in sizes)
        print(f"  {name:<42}", *shown, f"{whole:>9.2f}  last {steps[-1]:.2f}{mark}")


def exponent(taken: Mapping[int, float], low: int, high: int) -> float:
    """Give the power of the claims with which the time grows between two reports."""
    return math.log(taken[high] / taken[low]) / math.log(high / low)


def main(*, smoke: bool, names: list[str]) -> None:
    """Print the two tables."""
    cases = CASES | (each_check() if names else {})
    if names:
        cases = {name: case for name, case in cases.items() if any(n in name for n in names)}
    made = {count: records.big(count) for count in (SMOKE_SIZES if smoke else SIZES)}
    growing("claims over many events", made, cases)
    one = {
        count: on_one_event(mr.Report.model_validate_json(raw)).model_dump_json().encode()
        for count, raw in made.items()
    }
    growing("every claim on one event", one, cases)


if __name__ == "__main__":
    main(smoke="--smoke" in sys.argv, names=[name for name in sys.argv[1:] if name != "--smoke"])
