"""What the conversion of a known pair of units costs, beside pint.

python tests/benchmarks/bench_units.py [--smoke]

Each case converts the same hundred amounts. Ours are exact and rounded once; pint's are floats.
"""

import sys
from collections.abc import Sequence
from typing import Any, NamedTuple

import pint
from timing import Case, table

import milreport as mr
from milreport.values.units import convert

AMOUNTS = range(5, 105)
PARTS = tuple(n + 0.9 for n in AMOUNTS)
LONG = tuple(n + 1 / 3 for n in AMOUNTS)


BY_NAME = "pint: registry.convert, by name"


class Pair(NamedTuple):
    """Two units by our codes and by pint's names."""

    source: str
    target: str
    pint_source: str
    pint_target: str


MILES = Pair("[nmi_i]", "km", "nautical_mile", "kilometer")
DEGREES = Pair("[degF]", "Cel", "degree_Fahrenheit", "degree_Celsius")


def method(quantities: Sequence[Any], unit: object) -> Case:
    """Give a case that calls `to` of every quantity."""
    return lambda: [quantity.to(unit) for quantity in quantities]


def functions(pair: Pair, amounts: Sequence[float], registry: Any) -> dict[str, Case]:  # noqa: ANN401
    """Give `convert` and the ways that pint has of the same."""
    ours, target_of_ours, source_name, target_name = pair
    source, target = registry.Unit(source_name), registry.Unit(target_name)
    prepared = [registry.Quantity(amount, source) for amount in amounts]
    return {
        "milreport: convert, by code": lambda: [
            convert(amount, ours, target_of_ours) for amount in amounts
        ],
        BY_NAME: lambda: [registry.convert(amount, source_name, target_name) for amount in amounts],
        "pint: registry.convert, prepared units": lambda: [
            registry.convert(amount, source, target) for amount in amounts
        ],
        "pint: Quantity.to, prepared": method(prepared, target),
        "pint: Quantity.to, prepared, by name": method(prepared, target_name),
        "pint: Quantity(...).to, by name": lambda: [
            registry.Quantity(amount, source_name).to(target_name) for amount in amounts
        ],
    }


def methods(pair: Pair, amounts: Sequence[float], registry: Any) -> dict[str, Case]:  # noqa: ANN401
    """Give `Quantity.to`, which validates what it makes, and pint's."""
    ours = [mr.Quantity(number=mr.Exact(value=amount), unit=pair.source) for amount in amounts]
    theirs = [registry.Quantity(amount, pair.pint_source) for amount in amounts]
    return {
        "milreport: Quantity.to": method(ours, pair.target),
        "pint: Quantity.to, by name": method(theirs, pair.pint_target),
        "pint: Quantity.to, prepared unit": method(theirs, registry.Unit(pair.pint_target)),
    }


def main(*, smoke: bool) -> None:
    """Print one table for each kind of amount."""
    registry: pint.UnitRegistry[Any] = pint.UnitRegistry()
    for name, pair, amounts in (
        ("nautical miles to kilometres, ints", MILES, AMOUNTS),
        ("nautical miles to kilometres, floats of one decimal", MILES, PARTS),
        ("nautical miles to kilometres, floats of all digits", MILES, LONG),
        ("Fahrenheit to Celsius, floats of one decimal", DEGREES, PARTS),
    ):
        print(name)
        table(functions(pair, amounts, registry), BY_NAME, smoke=smoke)
    print("nautical miles to kilometres, as quantities")
    table(methods(MILES, AMOUNTS, registry), "pint: Quantity.to, by name", smoke=smoke)


if __name__ == "__main__":
    main(smoke="--smoke" in sys.argv)
