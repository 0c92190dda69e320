"""How dates are told together: two days of one month, one of two dates."""

from dataclasses import replace
from typing import Final

from milreport.reading._time_line import Found, Line, longest, once
from milreport.reading._time_meaning import Meaning, No
from milreport.reading._time_rules_dates import bare_year, full_date, month_year, with_year
from milreport.reading._time_sense_dates import Calendar
from milreport.reading._time_sense_ranges import Days, OneOf, Range
from milreport.vocabulary.time import TimePrecision

__all__ = ["are_counts", "days_range", "joint_days", "one_of", "two_days"]

_ROUND: Final = 50


@once
def days_range(line: Line, at: int) -> Found | None:
    """Read October 7-8, 2024 and 3 to 5 March 2022, where the month is told once."""
    return joint_days(line, at, line.words.to | {"-"})


def joint_days(
    line: Line, at: int, joints: frozenset[str], precision: TimePrecision | None = None
) -> Found | None:
    """Read a run of days of one month."""
    pair = _pair(line, at, joints)
    if pair is None:
        return None
    first, last = pair
    told = last.meaning
    if not isinstance(told, Calendar):
        return last
    return Found(Range(replace(told, day=first), told, precision), last.end)


def _pair(line: Line, at: int, joints: frozenset[str]) -> tuple[int, Found] | None:
    """Read two days and their month, which stands before the first or behind the second."""
    month = line.month(at)
    first = line.day(month.end if month else line.past_article(at))
    if first is None or line.fold(first.end) not in joints:
        return None
    second = line.day(line.past_article(first.end + 1))
    if second is None:
        return None
    behind = line.month(line.skip(second.end, line.words.of))
    named, end = (behind, behind.end) if behind else (month, second.end)
    if named is None or (month and behind):
        return None
    return first.value, with_year(line, end, Calendar(None, named.value, second.value))


@once
def two_days(line: Line, at: int) -> Found | None:
    """Read 18 and 19 October; October 18 and 19 needs a year, for 19 may count what follows."""
    pair = _pair(line, at, line.words.and_)
    if pair is None or not isinstance(pair[1].meaning, Calendar):
        return None
    told = pair[1].meaning
    if line.month(at) and told.lacks_year:
        return None
    return Found(Days(pair[0], told), pair[1].end)


@once
def one_of(line: Line, at: int) -> Found | None:
    """Read 18 or 19 October 2024, November or December 2025, 2022 or 2023."""
    pair = _pair(line, at, line.words.or_)
    if pair is not None and isinstance(pair[1].meaning, Calendar):
        told = pair[1].meaning
        if line.month(at) and told.lacks_year:
            return None
        return Found(OneOf(Calendar(None, told.month, pair[0]), told), pair[1].end)
    return longest(_months(line, at), _dates(line, at), _years(line, at))


def _months(line: Line, at: int) -> Found | None:
    month = line.month(at)
    if month is None or line.fold(month.end) not in line.words.or_:
        return None
    one = Found(Calendar(None, month.value), month.end)
    return _either(one, month_year(line, month.end + 1))


def _dates(line: Line, at: int) -> Found | None:
    one = full_date(line, at)
    if one is None or line.fold(one.end) not in line.words.or_:
        return None
    return _either(one, full_date(line, one.end + 1))


def _years(line: Line, at: int) -> Found | None:
    one = bare_year(line, at)
    two = bare_year(line, one.end + 1) if one and line.fold(one.end) in line.words.or_ else None
    if one is None or two is None:
        return None
    if are_counts(line, one.meaning, two.meaning, two.end):
        return Found(No("reading.count_or_date"), two.end)
    return _either(one, two)


def _either(one: Found, two: Found | None) -> Found | None:
    """Make a set of two dates that are told by the calendar."""
    if two and isinstance(one.meaning, Calendar) and isinstance(two.meaning, Calendar):
        return Found(OneOf(one.meaning, two.meaning), two.end)
    return None


def are_counts(line: Line, one: Meaning, two: Meaning, end: int) -> bool:
    """Whether two bare years may as well count: between 1500 and 2000 soldiers."""
    if not (isinstance(one, Calendar) and isinstance(two, Calendar)):
        return False
    if not (one.is_year and two.is_year):
        return False
    size = _ROUND if line.token(end).kind == "word" else 2 * _ROUND
    rounded = all((each.year or 0) % size == 0 for each in (one, two))
    return line.is_counting(end) or rounded
