"""Intervals of exact numbers whose ends may be open, closed, or not there at all.

An interval has no order and no sum of its own: `<`, `+` and a truth value would each be read as
something that they are not. What there is instead is `compare`, `plus` and `in`.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Self

from milreport.errors import UsageError

__all__ = [
    "ANYTHING",
    "Comparison",
    "Interval",
    "compare",
    "hull",
    "overlap",
    "plus",
    "scaled",
    "within",
]


class Comparison(StrEnum):
    """How one amount stands to another, as far as their bounds tell.

    It has no truth value: `if comparison:` would take any answer for yes. Ask
    `comparison is Comparison.LESS`.
    """

    LESS = "less"
    """The first is below the second, wherever the two lie within their bounds."""
    EQUAL = "equal"
    """Both are one and the same number."""
    GREATER = "greater"
    """The first is above the second, wherever the two lie within their bounds."""
    OVERLAPS = "overlaps"
    """The bounds do not settle which is more, or whether the two are the same."""
    NOT_COMPARABLE = "not_comparable"
    """The two are not amounts of the same thing, or one of them is not known."""

    def __bool__(self) -> bool:
        """Refuse to be taken for a bool; raises `UsageError`."""
        raise UsageError(
            "usage.comparison_as_bool", "ask whether the comparison is Comparison.LESS, or another"
        )


@dataclass(frozen=True, slots=True)
class Interval:
    """Every number between two ends; an end that is None reaches without limit.

    It holds at least one number: one that is empty cannot be made. An end that is not there is
    not open either, so two intervals of the same numbers are equal.

    Raises:
        UsageError: `usage.inexact_end`, where an end is a float or anything else but a
            `Fraction`, an `int` or None; `usage.empty_interval`, where no number lies inside.
    """

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    """Whether the low end itself is left out."""
    high_open: bool = False
    """Whether the high end itself is left out."""

    def __post_init__(self) -> None:
        """Refuse what is no interval, and leave one way to write each."""
        for end, is_open in (("low", "low_open"), ("high", "high_open")):
            told = getattr(self, end)
            if told is None:
                object.__setattr__(self, is_open, False)
            elif isinstance(told, Fraction | int) and not isinstance(told, bool):
                object.__setattr__(self, end, Fraction(told))
            else:
                raise UsageError("usage.inexact_end", "expected a Fraction, an int or None")
        if _is_empty(self):
            raise UsageError("usage.empty_interval", "expected an interval that holds a number")

    @classmethod
    def point(cls, at: Fraction) -> Self:
        """Make the interval that holds one number only."""
        return cls(at, at)

    @property
    def is_point(self) -> bool:
        """Whether the interval holds one number only."""
        return self.low is not None and self.low == self.high

    def __contains__(self, number: object) -> bool:
        """Whether a rational number lies inside."""
        if not isinstance(number, Fraction | int):
            return False
        above = self.low is None or number > self.low or (number == self.low and not self.low_open)
        below = (
            self.high is None or number < self.high or (number == self.high and not self.high_open)
        )
        return above and below

    def __bool__(self) -> bool:
        """Refuse to be taken for a bool; raises `UsageError`."""
        raise UsageError("usage.interval_as_bool", "ask whether a number is in the interval")


def _is_empty(interval: Interval) -> bool:
    """Say whether the ends leave no number between them."""
    if interval.low is None or interval.high is None:
        return False
    if interval.low == interval.high:
        return interval.low_open or interval.high_open
    return interval.low > interval.high


ANYTHING = Interval(None, None)
"""The interval that rules nothing out."""


def compare(a: Interval, b: Interval) -> Comparison:
    """Say how every number of one interval stands to every number of the other.

    Open ends count: below 5 against 5 or more is `LESS`. Equal are only two single numbers; two
    intervals with the same ends overlap.
    """
    if a.is_point and a == b:
        return Comparison.EQUAL
    if _all_below(a, b):
        return Comparison.LESS
    if _all_below(b, a):
        return Comparison.GREATER
    return Comparison.OVERLAPS


def _all_below(a: Interval, b: Interval) -> bool:
    """Say whether every number of one interval is below every number of the other."""
    if a.high is None or b.low is None:
        return False
    return a.high < b.low or (a.high == b.low and (a.high_open or b.low_open))


def overlap(a: Interval, b: Interval) -> Interval | None:
    """Give the numbers that two intervals share, or None where they share none."""
    low, low_open = _inner((a.low, a.low_open), (b.low, b.low_open), 1)
    high, high_open = _inner((a.high, a.high_open), (b.high, b.high_open), -1)
    if low is not None and high is not None:
        is_open = low_open or high_open
        if low > high or (low == high and is_open):
            return None
    return Interval(low, high, low_open, high_open)


def hull(a: Interval, b: Interval) -> Interval:
    """Give the smallest interval that both lie in."""
    low, low_open = _outer((a.low, a.low_open), (b.low, b.low_open), -1)
    high, high_open = _outer((a.high, a.high_open), (b.high, b.high_open), 1)
    return Interval(low, high, low_open, high_open)


_End = tuple[Fraction | None, bool]
"""An end, and whether it is open."""


def _inner(a: _End, b: _End, sign: int) -> _End:
    """Give the end that rules out more: the greater where the sign is 1, else the less."""
    if a[0] is None or b[0] is None:
        return b if a[0] is None else a
    return max(a, b, key=lambda end: ((end[0] or 0) * sign, end[1]))


def _outer(a: _End, b: _End, sign: int) -> _End:
    """Give the end that rules out less: the greater where the sign is 1, else the less."""
    if a[0] is None or b[0] is None:
        return None, False
    return max(a, b, key=lambda end: ((end[0] or 0) * sign, not end[1]))


def within(inner: Interval, outer: Interval) -> bool:
    """Say whether every number of one interval lies in the other, too."""
    return hull(inner, outer) == outer


def plus(a: Interval, b: Interval) -> Interval:
    """Give every sum of a number of one interval and a number of the other."""
    low = None if a.low is None or b.low is None else a.low + b.low
    high = None if a.high is None or b.high is None else a.high + b.high
    return Interval(low, high, a.low_open or b.low_open, a.high_open or b.high_open)


def scaled(interval: Interval, factor: Fraction) -> Interval:
    """Give every number of an interval times a factor; one below zero turns the ends around.

    Everything times zero is zero.
    """
    if factor == 0:
        return Interval.point(Fraction(0))
    low = None if interval.low is None else interval.low * factor
    high = None if interval.high is None else interval.high * factor
    if factor < 0:
        return Interval(high, low, interval.high_open, interval.low_open)
    return Interval(low, high, interval.low_open, interval.high_open)
