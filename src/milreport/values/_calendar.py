"""The calendar of EDTF: proleptic Gregorian, with a year 0, before and after all four digits.

A digit that is not told is written X. Years of four digits come as text, with a minus where
they lie before the year 0; the other parts are two digits each.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

__all__ = ["Day", "Days", "days_that_fit", "month_length", "ordinal", "years_that_fit"]


class Day(NamedTuple):
    """A day of the calendar, in order before and after all others; the year may be negative."""

    year: int
    month: int
    day: int


class Days(NamedTuple):
    """The first and the last day that something may be."""

    first: Day
    last: Day


class Years(NamedTuple):
    """The first and the last year that something may be."""

    first: int
    last: int


_COMMON: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAP: Final = (31, 29, *_COMMON[2:])


def is_leap(year: int) -> bool:
    """Whether February has 29 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Give the number of days of a month."""
    return _lengths(year)[month - 1]


def ordinal(day: Day) -> int:
    """Count the days from the first of March of the year 0, for any year."""
    # A year that begins in March has its leap day at the end; its months go 31, 30, 31, 30, 31.
    year = day.year - (day.month <= 2)  # noqa: PLR2004 - February
    passed = (153 * ((day.month + 9) % 12) + 2) // 5
    return 365 * year + year // 4 - year // 100 + year // 400 + passed + day.day - 1


def years_that_fit(year: str) -> Years | None:
    """Give the first and the last year that four digits may be; there is no year -0."""
    return _years(year, leap=False)


def days_that_fit(year: str, month: str | None, day: str | None) -> Days | None:
    """Give the first and the last day that the parts may be; None where no day fits."""
    years = _years(year, leap=False)
    if years is None:
        return None
    first, last = _first_of(years.first, month, day), _last_of(years.last, month, day)
    if first is None or last is None:
        # The day may be one that only a leap year has.
        leaps = _years(year, leap=True)
        if leaps is None:
            return None
        first = first or _first_of(leaps.first, month, day)
        last = last or _last_of(leaps.last, month, day)
    return None if first is None or last is None else Days(first, last)


def _lengths(year: int) -> tuple[int, ...]:
    return _LEAP if is_leap(year) else _COMMON


def _first_of(year: int, month: str | None, day: str | None) -> Day | None:
    lengths = _lengths(year)
    for each in _numbers(month, 12):
        fitting = _numbers(day, lengths[each - 1])
        if fitting:
            return Day(year, each, fitting[0])
    return None


def _last_of(year: int, month: str | None, day: str | None) -> Day | None:
    lengths = _lengths(year)
    for each in reversed(_numbers(month, 12)):
        fitting = _numbers(day, lengths[each - 1])
        if fitting:
            return Day(year, each, fitting[-1])
    return None


def _numbers(digits: str | None, most: int) -> Sequence[int]:
    """Give the numbers from 1 that two digits may stand for."""
    if digits is None:
        return range(1, most + 1)
    return [number for number in _pairs(digits) if 1 <= number <= most]


def _pairs(digits: str) -> Sequence[int]:
    """Give the numbers from 0 that two digits may stand for, in order."""
    tens, ones = digits[0], digits[1]
    if tens == "X":
        return range(100) if ones == "X" else range(int(ones), 100, 10)
    low = 10 * int(tens)
    return range(low, low + 10) if ones == "X" else (low + int(ones),)


def _years(year: str, *, leap: bool) -> Years | None:
    """Give the first and the last year that fits, of all or of leap years only."""
    before = year.startswith("-")
    digits = year.removeprefix("-")
    centuries, rest = _pairs(digits[:2]), _pairs(digits[2:])
    least = _nearest(centuries, rest, leap=leap, from_one=before)
    most = _nearest(centuries[::-1], rest[::-1], leap=leap, from_one=before)
    if least is None or most is None:
        return None
    return Years(-most, -least) if before else Years(least, most)


def _nearest(
    centuries: Iterable[int], rest: Sequence[int], *, leap: bool, from_one: bool
) -> int | None:
    """Give the first year that will do.

    All centuries but the first are looked at only where the year may be nothing but the first
    of its century, so that there are some two hundred to look at and not ten thousand.
    """
    candidates = [number for number in rest if number % 4 == 0] if leap else rest
    for century in centuries:
        for number in candidates:
            year = 100 * century + number
            if (year or not from_one) and (not leap or is_leap(year)):
                return year
    return None
