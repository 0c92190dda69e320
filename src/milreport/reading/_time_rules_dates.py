"""How dates are written: day, month and year in words and figures, in full or in part."""

from dataclasses import replace
from datetime import date
from typing import Final

from milreport.reading._calendar import MONTHS, When
from milreport.reading._time_line import SHORT, YEAR, Found, Line, Number, longest, once
from milreport.reading._time_meaning import STATED, Fixed, No
from milreport.reading._time_sense_dates import Calendar, DayIn, Numeric
from milreport.reading._time_sense_relative import Shifted, Weekday, WeekdayBeside
from milreport.vocabulary.time import TimePrecision

__all__ = [
    "bare_day", "bare_month", "bare_year", "full_date", "is_clock_word", "lone_month", "month_year",
    "run_of_years", "short_numeric", "with_year", "year_shift",
]  # fmt: skip

_PARTS: Final = 3
_NUMERIC: Final = 5
"""How many tokens 3/7/2022 has."""
_LAST_DAY: Final = 31
_FIRST_IN_FIGURES: Final = 1500
"""The first year that is taken for one of this calendar where a date is all in figures.

Solar and lunar Hijri dates are written with years of the fourteenth and fifteenth hundred.
"""
_FRACTIONS: Final = frozenset({2, 3, 4, 5, 8})
_BYWORDS: Final = (["24", "7"], ["9", "11"])


@once
def full_date(line: Line, at: int) -> Found | None:
    """Read a date with at least a day and a month, perhaps beside its weekday."""
    named = line.weekday(at)
    if named is None:
        found = _plain_date(line, at, None)
        return _weekday_behind(line, found) if found else _led_weekday(line, at)
    start = line.skip(named.end, ",")
    if line.fold(start) == "(":
        inside = _plain_date(line, start + 1, named.value)
        if inside and line.fold(inside.end) == ")":
            return Found(inside.meaning, inside.end + 1)
    found = _plain_date(line, line.past_on(start), named.value)
    return found or _possessive_weekday(line, at, named)


def _possessive_weekday(line: Line, at: int, named: Number) -> Found | None:
    """Read Wednesday's strike (October 16): the date in brackets is that of the weekday."""
    after = line.token(named.end)
    noun = after.kind == "word" and not after.capital and after.fold not in line.words.plain_after
    if not (line.is_possessive(at) and noun and line.fold(named.end + 1) == "("):
        return None
    inside = _plain_date(line, named.end + 2, named.value)
    closed = inside is not None and line.fold(inside.end) == ")"
    return Found(inside.meaning, inside.end + 1) if inside and closed else None


def _led_weekday(line: Line, at: int) -> Found | None:
    """Read last Friday, October 11: the weekday with its word and the date are one."""
    words = line.words
    for listed, which in (
        (words.gone, "gone"), (words.coming, "coming"), (words.back, "last"), (words.this, "this"),
        (words.ahead, "next"),
    ):  # fmt: skip
        lead = line.phrase(at, listed)
        named = line.weekday(lead[1]) if lead else None
        if named is None:
            continue
        found = _plain_date(line, line.skip(named.end, ","), named.value)
        if found and isinstance(found.meaning, Calendar):
            return Found(WeekdayBeside(Weekday(named.value, which), found.meaning), found.end)
    return None


def _weekday_behind(line: Line, found: Found) -> Found:
    """Take in a weekday after the date: (Friday), or: , a Friday."""
    at = found.end
    opened = line.fold(at) == "("
    if not opened and not (line.fold(at) == "," and line.fold(at + 1) in line.words.articles):
        return found
    named = line.weekday(line.past_article(at + 1))
    if named is None or (opened and line.fold(named.end) != ")"):
        return found
    meaning = found.meaning
    if isinstance(meaning, Calendar | Numeric):
        meaning = replace(meaning, weekday=named.value)
    return Found(meaning, named.end + opened)


def _plain_date(line: Line, at: int, weekday: int | None) -> Found | None:
    return longest(
        _iso(line, at, weekday), _numeric(line, at, weekday), _day_month(line, at, weekday),
        _month_day(line, at, weekday), _year_month_day(line, at, weekday),
    )  # fmt: skip


def _iso(line: Line, at: int, weekday: int | None) -> Found | None:
    """Read 2024-10-18, also with slashes or points: the year first is always year-month-day."""
    year, parts = line.year(at), line.joined_numbers(at)
    if year is None or [len(part) for part in parts] != [YEAR, SHORT, SHORT]:
        return None
    if year.value < _FIRST_IN_FIGURES:
        return Found(No("reading.other_calendar"), at + _NUMERIC)
    if not line.month_number(at + 2):
        return Found(No("reading.impossible_date"), at + _NUMERIC)
    return Found(Calendar(year.value, int(parts[1]), int(parts[2]), weekday), at + _NUMERIC)


def _numeric(line: Line, at: int, weekday: int | None) -> Found | None:
    """Read 3/7/2022 in either order; a year of two digits is refused."""
    parts = line.joined_numbers(at)
    if len(parts) != _PARTS or any(len(part) > SHORT for part in parts[:2]):
        return None
    if len(parts[2]) == SHORT:
        return Found(No("reading.two_digit_year"), at + _NUMERIC)
    year = line.year(at + _NUMERIC - 1)
    if year is None:
        return None
    if year.value < _FIRST_IN_FIGURES:
        return Found(No("reading.other_calendar"), at + _NUMERIC)
    return Found(Numeric(int(parts[0]), int(parts[1]), year.value, weekday), at + _NUMERIC)


def _day_month(line: Line, at: int, weekday: int | None) -> Found | None:
    """Read 18 October 2024, the 18th of October, 18-Oct-2024."""
    day = line.day(line.past_article(at))
    if day is None:
        return None
    after = line.skip(day.end, line.words.of)
    after = line.skip(after, "-/") if after == day.end else after
    month = line.month(after)
    if month is None:
        return None
    return with_year(line, month.end, Calendar(None, month.value, day.value, weekday))


def _month_day(line: Line, at: int, weekday: int | None) -> Found | None:
    """Read October 18, 2024, October the 18th."""
    month = line.month(line.past_article(at))
    day = line.day(line.past_article(month.end)) if month else None
    if month is None or day is None:
        return None
    return with_year(line, day.end, Calendar(None, month.value, day.value, weekday))


def with_year(line: Line, at: int, told: Calendar) -> Found:
    """Take in the year behind a day and a month, told in figures or as last year."""
    after = line.skip(at, line.words.of)
    after = line.skip(after, ",-/") if after == at else after
    year = line.year(after)
    if year is not None:
        counted = line.is_counting_behind_day(year.end)
        return Found(No("reading.count_or_date") if counted else replace(told, year=year.value),
                     year.end)  # fmt: skip
    if _is_short_year(line, after, at):
        return Found(No("reading.two_digit_year"), after + 1)
    shift = year_shift(line, after)
    if shift is not None:
        return Found(replace(told, shift=shift.value), shift.end)
    return Found(told, at)


def _is_short_year(line: Line, after: int, at: int) -> bool:
    """Whether '24 or 24 stands where the year would: 7 Oct 24."""
    if line.fold(after) == "'" and line.token(after + 1).kind == "number":
        return True
    token = line.token(after)
    short = token.kind == "number" and len(token.fold) == SHORT
    return short and not (after > at and line.token(after + 1).kind == "word")


def year_shift(line: Line, at: int) -> Number | None:
    """Read last year, this year, next year."""
    return _shift(line, at, "year")


def _shift(line: Line, at: int, unit: str) -> Number | None:
    words = line.words
    for listed, shift in ((words.back, -1), (words.this, 0), (words.ahead, 1)):
        found = line.phrase(at, listed)
        if found and line.unit(found[1]) == unit and not line.is_plural(found[1]):
            return Number(shift, found[1] + 1)
    return None


def _year_month_day(line: Line, at: int, weekday: int | None) -> Found | None:
    """Read 2024 October 18, 2024-Oct-18."""
    year = line.year(at)
    month = line.month(line.skip(year.end, "-/,")) if year else None
    if year is None or month is None:
        return None
    day = line.day(line.skip(month.end, "-/"))
    if day is None or day.value > _LAST_DAY:
        return None
    return Found(Calendar(year.value, month.value, day.value, weekday), day.end)


# Months and years


@once
def month_year(line: Line, at: int) -> Found | None:
    """Read October 2024, 2024-10, 2024 October, March last year."""
    named = line.month(at)
    if named is not None:
        return _month_then_year(line, named)
    year = line.year(at)
    if year is None:
        return None
    parts = line.joined_numbers(at)
    if line.fold(at + 1) == "-" and [len(part) for part in parts] == [YEAR, SHORT]:
        return _iso_month(at, year.value, int(parts[1]))
    month = line.month(line.skip(year.end, "-/"))
    if month and line.day(line.skip(month.end, "-/")) is None:
        return Found(Calendar(year.value, month.value), month.end)
    return None


def _month_then_year(line: Line, month: Number) -> Found | None:
    after = line.skip(line.skip(month.end, ","), line.words.of)
    after = line.skip(month.end, "-/") if after == month.end else after
    year, shift = line.year(after), year_shift(line, after)
    if year is not None:
        return Found(Calendar(year.value, month.value), year.end)
    if shift is not None:
        return Found(Calendar(None, month.value, shift=shift.value), shift.end)
    if line.fold(month.end) == "'" and line.token(month.end + 1).kind == "number":
        return Found(No("reading.two_digit_year"), month.end + 2)
    return None


def run_of_years(first: int, last: int, code: str | None = None) -> When:
    """Give years as an interval, or under the code of a decade or a century."""
    multi = TimePrecision.MULTI_YEAR
    ends = date(first, 1, 1), date(last, 12, 31)
    return When(code or f"{first:04}", None if code else f"{last:04}", *ends, multi, STATED)


def _iso_month(at: int, year: int, number: int) -> Found:
    """Read 2024-10 as a month, 2014-18 as years, and 2009-11 as either."""
    if year < _FIRST_IN_FIGURES and 1 <= number <= MONTHS:
        return Found(No("reading.other_calendar"), at + _PARTS)
    months = Calendar(year, number).told_as(STATED) if 1 <= number <= MONTHS else ()
    years = (run_of_years(year, year - year % 100 + number),) if number > year % 100 else ()
    if months and years:
        either = months[0]._replace(why="a month"), years[0]._replace(why="years")
        return Found(Fixed(either), at + _PARTS)
    found = months + years
    return Found(Fixed(found) if found else No("reading.impossible_date"), at + _PARTS)


def bare_month(line: Line, at: int) -> Found | None:
    """Read a month with no year; one that is another word as well needs a word before it."""
    month = line.month(at)
    if month is None:
        return None
    if line.fold(at) in line.words.doubtful_months and line.token(at - 1).kind != "word":
        joined = line.fold(at - 1) == "-" or line.fold(month.end) in line.words.to | {"-"}
        return Found(Calendar(None, month.value), month.end) if joined else None
    return Found(Calendar(None, month.value), month.end)


def lone_month(line: Line, at: int) -> Found | None:
    """Read a month with no year that no day follows."""
    found = bare_month(line, at)
    return found if found and line.day(found.end) is None else None


def bare_year(line: Line, at: int) -> Found | None:
    """Read a year alone; digits that a clock or a zone follows are no year."""
    year = line.year(at)
    if year is None or is_clock_word(line, year.end):
        return None
    return Found(Calendar(year.value), year.end)


def is_clock_word(line: Line, at: int) -> bool:
    """Whether hours, UTC, local time, Moscow time or EST stands here: digits before are a clock."""
    words, token = line.words, line.token(at)
    if token.fold in words.hours | words.utc or line.phrase(at, words.local):
        return True
    named = token.fold in words.zone_words or line.fold(at + 1) in words.zone_word
    return token.capital and named


# Days with no month, and numbers with no year


def bare_day(line: Line, at: int) -> Found | None:
    """Read the 18th, and the 18th of last month."""
    if line.fold(at) not in line.words.articles or line.token(at + 1).kind != "number":
        return None
    day = line.ordinal(at + 1)
    if day is None:
        return None
    after = line.token(day.end)
    shift = _shift(line, day.end + 1, "month") if after.fold in line.words.of else None
    if shift is not None:
        return Found(DayIn(day.value, Shifted("month", shift.value)), shift.end)
    if after.kind in ("number", "figure") or after.fold == "-":
        return None
    if after.kind == "word" and after.fold not in line.words.plain_after:
        return None
    return Found(Calendar(None, None, day.value), day.end)


def short_numeric(line: Line, at: int) -> Found | None:
    """Read 10/7 with no year, where it cannot be a fraction or a byword."""
    parts = line.joined_numbers(at)
    slash = len(parts) == SHORT and line.fold(at + 1) == "/"
    if not slash or any(len(part) > SHORT for part in parts):
        return None
    end = at + _PARTS
    led = line.fold(at - 1) in line.words.dated and line.fold(end) not in line.words.of
    if not led and (line.token(at - 1).kind or line.token(end).kind):
        return None
    one, two = int(parts[0]), int(parts[1])
    if parts in _BYWORDS:
        return Found(No("reading.needs_event"), end)
    if one < two and two in _FRACTIONS:
        return Found(No("reading.count_or_date"), end)
    if not led and two > MONTHS:
        return Found(No("reading.two_digit_year"), end)
    return Found(Numeric(one, two, None), end)
