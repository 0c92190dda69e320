"""Intervals of exact numbers whose ends may be open, closed, or not there at all."""

from fractions import Fraction
from typing import NamedTuple, Self

__all__ = ["ANYTHING", "Interval"]


class Interval(NamedTuple):
    """Every number between two ends; an end that is None reaches without limit."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    """Whether the low end itself is left out."""
    high_open: bool = False
    """Whether the high end itself is left out."""

    @classmethod
    def point(cls, at: Fraction) -> Self:
        """Make the interval that holds one number only."""
        return cls(at, at)

    def __contains__(self, number: object) -> bool:
        """Whether a rational number lies inside."""
        if not isinstance(number, Fraction | int):
            return False
        above = self.low is None or number > self.low or (number == self.low and not self.low_open)
        below = (
            self.high is None or number < self.high or (number == self.high and not self.high_open)
        )
        return above and below


ANYTHING = Interval(None, None)
"""The interval that rules nothing out."""
