"""Amounts side by side: their bounds in one unit, exactly, and how bounds are put in words."""

from fractions import Fraction
from typing import Final, NamedTuple

from milreport.records.claim import Figure, Toll
from milreport.values.intervals import Interval
from milreport.values.numbers import Number, Unknown, bounds, conventional
from milreport.values.quantities import INDIVISIBLE, Quantity
from milreport.values.units import exactly, unit
from milreport.vocabulary.numbers import Counted, Scope
from milreport.vocabulary.units import Dimension

__all__ = [
    "Amount",
    "Sort",
    "is_moving",
    "is_share",
    "number_of",
    "reach",
    "scope_of",
    "sort_of",
    "spoken",
]

Amount = Figure | Toll
"""What a claim may say that is an amount."""


class Sort(NamedTuple):
    """What two amounts must have in common for one to be set beside the other."""

    dimension: Dimension
    noun: Counted | None
    """What is counted; None where the unit says what is measured."""
    unit: str | None
    """The unit, where nothing converts to it: a count, a share and money."""


def sort_of(amount: Amount) -> Sort:
    """Say what an amount is an amount of, as far as its unit and noun tell."""
    if isinstance(amount, Toll):
        return Sort(Dimension.RATIO, Counted.PERSONS, "1")
    told = amount.quantity
    kind = unit(told.unit)
    is_fixed = kind.factor is None or (told.noun is not None and kind.dimension is Dimension.RATIO)
    return Sort(kind.dimension, told.noun, told.unit if is_fixed else None)


def is_share(amount: Amount) -> bool:
    """Say whether an amount is a share of something: a number that counts nothing."""
    if isinstance(amount, Toll):
        return False
    told = amount.quantity
    return told.counted is None and unit(told.unit).dimension is Dimension.RATIO


def number_of(amount: Amount) -> Number:
    """Give the number of an amount, in whatever unit it is told."""
    return amount.harm.number if isinstance(amount, Toll) else amount.quantity.number


MOVING: Final = frozenset(
    {Scope.CUMULATIVE_SINCE, Scope.STOCK_AT, Scope.RATE, Scope.MAXIMUM_SEEN, Scope.SHARE_OF}
)
"""Scopes in which the number depends on the moment, or on the whole."""


def is_moving(amount: Amount | None) -> bool:
    """Say whether a number is one of its moment, such as a running total."""
    return amount is not None and scope_of(amount) in MOVING


def scope_of(amount: Amount) -> Scope | None:
    """Give what an amount covers; told as unknown and not told are the same here."""
    return None if amount.scope is Scope.UNKNOWN else amount.scope


def reach(amount: Amount, target: str, *, usual: bool = False) -> Interval | None:
    """Give the bounds of an amount in a unit, exactly; None where no number is known.

    Args:
        amount: a toll, or a figure of the same `Sort` as one in that unit.
        target: the code of the unit; `1` for what is counted.
        usual: whether to go by the convention beside the number, where there is one.
    """
    number = number_of(amount)
    if isinstance(number, Unknown):
        return None
    read = conventional if usual else bounds
    if isinstance(amount, Toll):
        return read(number, whole=True)
    told = amount.quantity
    found = read(number, whole=_is_whole(told))
    if told.unit == target:
        return found
    return Interval(
        None if found.low is None else exactly(found.low, told.unit, target),
        None if found.high is None else exactly(found.high, told.unit, target),
        found.low_open,
        found.high_open,
    )


def _is_whole(quantity: Quantity) -> bool:
    return quantity.counted in INDIVISIBLE and quantity.unit == "1"


def spoken(interval: Interval, code: str = "1") -> str:
    """Put an interval in words: `6`, `from 3 to 9`, `more than 20`, `5 km or more`."""
    symbol = "" if code == "1" else f" {unit(code).symbol}"
    low, high = interval.low, interval.high
    if low is not None and high is not None:
        if low == high:
            return _digits(low) + symbol
        first = f"above {_digits(low)}" if interval.low_open else f"from {_digits(low)}"
        last = f"below {_digits(high)}" if interval.high_open else f"to {_digits(high)}"
        joint = " and " if interval.low_open and interval.high_open else " "
        return f"{first}{joint}{last}{symbol}"
    if low is not None:
        told = _digits(low) + symbol
        return f"more than {told}" if interval.low_open else f"{told} or more"
    if high is not None:
        told = _digits(high) + symbol
        return f"less than {told}" if interval.high_open else f"{told} or less"
    return "any number"


def _digits(exact: Fraction) -> str:
    """Write a number as people do; one that no decimals end is written to six digits."""
    if exact.denominator == 1:
        return f"{exact.numerator:,}"
    nearest = float(exact)
    return repr(nearest) if Fraction(repr(nearest)) == exact else f"about {nearest:.6g}"
