"""Units: what they measure, what they are called, and how they convert, exactly.

The table is closed. A code is UCUM's own where UCUM has one (case-sensitive), and otherwise one
of ours in square brackets; money has the three letters of ISO 4217. Every factor is a rational
number, so a conversion is exact until its result is rounded, once. Money converts to nothing:
a rate of exchange is a claim of its own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import isfinite
from typing import Final

from milreport._once import once
from milreport.errors import UsageError
from milreport.vocabulary._tables.currencies import CURRENCIES
from milreport.vocabulary._tables.units import UNITS
from milreport.vocabulary.units import Dimension

__all__ = ["CODES", "Unit", "convert", "exactly", "named", "unit"]

CODES: Final[tuple[str, ...]] = (*UNITS, *CURRENCIES)
"""Every code of a unit, in the order of the tables; currencies come last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit of the table."""

    code: str
    dimension: Dimension
    """What it measures; only units of one dimension convert into each other."""
    symbol: str
    """How it is printed after a number."""
    names: tuple[str, ...]
    """English names: the singular, the plural, then what else it is called."""
    factor: Fraction | None
    """A value in the base unit of the dimension is the value times this, plus `offset`.

    None for a currency, which has no base unit.
    """
    offset: Fraction
    """Zero but for temperatures."""
    is_ucum: bool
    """Whether the code is one of UCUM's."""
    pint: str | None
    """What pint's default registry calls it, where it has it."""


def unit(code: str) -> Unit:
    """Give the unit with this code; raises `UsageError` where there is none."""
    if not isinstance(code, str):
        return _made("")  # which is no code either
    return _made(code)


@once
def _made(code: str) -> Unit:
    if code in CURRENCIES:
        name, _ = CURRENCIES[code]
        return Unit(
            code=code,
            dimension=Dimension.MONEY,
            symbol=code,
            names=(name,),
            factor=None,
            offset=Fraction(0),
            is_ucum=False,
            pint=None,
        )
    if code not in UNITS:
        near = named(code)
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        raise UsageError("usage.unknown_unit", f"expected a code of milreport.units.CODES{hint}")
    row = UNITS[code]
    return Unit(
        code=code,
        dimension=row.dimension,
        symbol=row.symbol,
        names=row.names,
        factor=Fraction(row.factor),
        offset=Fraction(row.offset),
        is_ucum=row.ucum,
        pint=row.pint,
    )


def exactly(amount: float | Fraction, source: str, target: str) -> Fraction:
    """Convert an amount from one unit to another without rounding.

    A float stands for the decimal number that it is written as: 68.9 is 689/10.

    Raises:
        UsageError: a code is not in the table, the dimensions differ, both are money of
            different currencies, or the amount is not a finite number.

    >>> exactly(122, "mm", "[in_i]")
    Fraction(610, 127)
    """
    slope, shift, scale = _line(source, target)
    above, below = _ratio(amount)
    return Fraction(above * slope + below * shift, below * scale)


def convert(amount: float | Fraction, source: str, target: str) -> int | float:
    """Convert an amount from one unit to another, exactly, and round the result once.

    A result that is whole is an int, any other the float nearest to it.

    Raises:
        UsageError: as `exactly`, or the result is too large for a float, or so close to zero
            that it would round to it.

    >>> convert(68.9, "[degF]", "Cel"), convert(5, "[nmi_i]", "km")
    (20.5, 9.26)
    """
    try:
        line = _LINES[source][target]
    except (KeyError, TypeError):
        line = None
    slope, shift, scale = line or _line(source, target)
    if type(amount) is int:
        above = amount * slope + shift
    else:
        above, below = _ratio(amount)
        above, scale = above * slope + below * shift, below * scale
    try:
        result = above / scale if above % scale else above // scale
    except OverflowError:
        raise UsageError("usage.out_of_range", "expected a result that a float can hold") from None
    if result or not above:
        return result
    raise UsageError("usage.out_of_range", "expected a result that does not round to zero")


_Line = tuple[int, int, int]
"""A conversion in whole numbers, as slope, shift and scale: (amount * slope + shift) / scale."""

_LINES: Final[dict[str, dict[str, _Line]]] = {}
"""The conversions worked out so far, by source and then by target."""


def _line(source: str, target: str) -> _Line:
    """Give the conversion between two units, worked out when first asked for.

    What it refuses is raised outside the handler: the error of the look-up shows the code.
    """
    try:
        return _LINES[source][target]
    except (KeyError, TypeError):
        pass
    start, end = unit(source), unit(target)
    if start.dimension is not end.dimension:
        raise UsageError(
            "usage.other_dimension",
            f"{start.dimension} does not convert to {end.dimension}",
        )
    if source != target and (start.factor is None or end.factor is None):
        raise UsageError("usage.other_currency", "money of one currency is not money of another")
    slope = (start.factor or Fraction(1)) / (end.factor or Fraction(1))
    shift = (start.offset - end.offset) / (end.factor or Fraction(1))
    scale = slope.denominator * shift.denominator
    line = (int(slope * scale), int(shift * scale), scale)
    _LINES.setdefault(source, {})[target] = line
    return line


_SHORT: Final = 1e12
"""Below it, a number with three decimals has 15 digits at most."""


def _ratio(amount: float | Fraction) -> tuple[int, int]:
    """Give an amount as a fraction; a float as the decimal number that it is written as.

    No two decimals of 15 digits are the same float. So where a float below 10^12 is the one
    nearest to some thousandths, these are what is written, and no text has to be made.
    """
    if type(amount) is float and -_SHORT < amount < _SHORT:
        thousandths = round(amount * 1000)
        if thousandths / 1000 == amount:
            return thousandths, 1000
    if isinstance(amount, bool) or not isinstance(amount, int | float | Fraction):
        raise UsageError("usage.not_a_number", "expected an int, a float or a Fraction")
    if isinstance(amount, float):
        if not isfinite(amount):
            raise UsageError("usage.not_a_number", "expected a finite number")
        return Decimal(repr(float(amount))).as_integer_ratio()
    return amount.numerator, amount.denominator


def named(word: str) -> tuple[str, ...]:
    """Give the codes of every unit that goes by a name or is a code, in table order.

    One code: the word is plain. Several: it is ambiguous, such as `ton`, and nothing is chosen.
    None: no unit goes by it. Capitals count where they tell symbols apart (`MW`, `mW`).

    Raises:
        UsageError: `usage.not_text`.

    >>> named("nautical miles"), named("tons"), named("sunsets")
    (('[nmi_i]',), ('t', '[ston_av]', '[lton_av]'), ())
    """
    if not isinstance(word, str):
        raise UsageError("usage.not_text", "expected the name or the code of a unit, as text")
    exact, folded = _words()
    return exact.get(word) or folded.get(word.casefold(), ())


@once
def _words() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    """Give the codes by each word as it is written, and by the word in small letters."""
    exact: dict[str, tuple[str, ...]] = {}
    folded: dict[str, tuple[str, ...]] = {}
    for code, word in _called():
        if code not in exact.get(word, ()):
            exact[word] = (*exact.get(word, ()), code)
        small = word.casefold()
        if code not in folded.get(small, ()):
            folded[small] = (*folded.get(small, ()), code)
    return exact, folded


def _called() -> Iterator[tuple[str, str]]:
    for code in CODES:
        yield code, code
        for name in unit(code).names:
            yield code, name
