"""How longer units are written: decades, centuries, seasons, quarters, halves, ISO weeks."""

from datetime import date
from typing import Final

from milreport.reading._calendar import between
from milreport.reading._time_line import (
    FIRST_YEAR,
    LAST_YEAR,
    SHORT,
    YEAR,
    Found,
    Line,
    longest,
    once,
)
from milreport.reading._time_meaning import STATED, Fixed, No
from milreport.reading._time_rules_dates import bare_month, month_year, run_of_years, year_shift
from milreport.reading._time_sense_dates import Calendar
from milreport.reading._time_sense_parts import HalfMonth, PartOfYear
from milreport.reading._time_sense_relative import WINTER, Shifted, season_of

__all__ = ["period"]

_CENTURIES: Final = 22
_HALVES: Final = 2
_QUARTERS: Final = 4


@once
def period(line: Line, at: int) -> Found | None:
    """Read a month with its year, a decade, a century, a season, a quarter, a half, a week."""
    start = line.past_article(at)
    return longest(
        month_year(line, at), _decade(line, start), _clipped_decade(line, start),
        _century(line, start), _season(line, start), _fraction(line, start),
        _short_fraction(line, start), _iso_week(line, start),
    )  # fmt: skip


def _iso_week(line: Line, at: int) -> Found | None:
    """Read 2024-W42."""
    year = line.year(at)
    if not (year and line.fold(at + 1) == "-" and line.fold(at + 2) == "w"):
        return None
    number = line.token(at + 3)
    if not (number.glued and number.kind == "number" and len(number.fold) == SHORT):
        return None
    try:
        first = date.fromisocalendar(year.value, int(number.fold), 1)
    except ValueError:
        return Found(No("reading.impossible_date"), at + 4)
    last = date.fromisocalendar(year.value, int(number.fold), 7)
    return Found(Fixed((between(first, last, STATED),)), at + 4)


def _clipped_decade(line: Line, at: int) -> Found | None:
    """Find the '90s, whose century is not told."""
    glued = line.fold(at) == "'" and line.is_glued(at + 1, "number")
    if glued and line.is_glued(at + 2, "word") and line.fold(at + 2) == "s":
        return Found(No("reading.two_digit_year"), at + 3)
    return None


def _decade(line: Line, at: int) -> Found | None:
    """Read the 1990s; the 1900s may be ten years or a hundred."""
    token, after = line.token(at), at + 1
    if token.kind != "number" or len(token.fold) not in (SHORT, YEAR):
        return None
    if line.fold(after) == "'" and line.is_glued(after, "mark"):
        after += 1
    year = int(token.fold)
    if not (line.is_glued(after, "word") and line.fold(after) == "s"):
        return None
    if len(token.fold) == SHORT or year % 10:
        return Found(No("reading.two_digit_year"), after + 1)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    decade = run_of_years(year, year + 9, f"{token.fold[:3]}X")
    if year % 100:
        return Found(Fixed((decade,)), after + 1)
    century = run_of_years(year, year + 99, f"{token.fold[:2]}XX")
    both = decade._replace(why="the decade"), century._replace(why="the hundred years")
    return Found(Fixed(both), after + 1)


def _century(line: Line, at: int) -> Found | None:
    number = line.ordinal(at)
    if number is None or not 1 <= number.value <= _CENTURIES:
        return None
    after = line.skip(number.end, "-")
    if line.fold(after) not in line.words.century:
        return None
    years = run_of_years(number.value * 100 - 99, number.value * 100)
    note = "A century is counted from its year 1 to its year 100."
    return Found(Fixed((years._replace(note=note),)), after + 1)


def _season(line: Line, at: int) -> Found | None:
    """Read spring 2022, the winter of 2022-23."""
    code = line.words.seasons.get(line.fold(at))
    year = line.year(line.skip(line.skip(at + 1, ","), line.words.of)) if code else None
    if code is None or year is None:
        return None
    season = season_of(year.value, code, STATED)
    if not (line.fold(year.end) in ("-", "/") and line.is_glued(year.end + 1, "number")):
        return Found(Fixed((season,)), year.end)
    tail, following = line.fold(year.end + 1), f"{year.value + 1}"
    if code != WINTER or tail not in (following, following[SHORT:]):
        return Found(No("reading.unread_words"), year.end + 2)
    note = "The winter that begins in the year given and reaches into the next."
    return Found(Fixed((season._replace(note=note),)), year.end + 2)


def _fraction(line: Line, at: int) -> Found | None:
    """Read the first half of 2024, the third quarter of last year, the second half of March."""
    which = line.ordinal(at)
    after = line.skip(which.end, "-") if which else at
    half = line.fold(after) in line.words.half
    if which is None or not (half or line.fold(after) in line.words.quarter):
        return None
    if not 1 <= which.value <= (_HALVES if half else _QUARTERS):
        return None
    rest = line.skip(after + 1, line.words.of)
    year, shift = line.year(rest), year_shift(line, rest)
    if year is not None:
        return Found(PartOfYear(which.value, Calendar(year.value), half), year.end)
    if shift is not None:
        return Found(PartOfYear(which.value, Shifted("year", shift.value), half), shift.end)
    month = month_year(line, rest) or bare_month(line, rest)
    return Found(HalfMonth(which.value, month.meaning), month.end) if half and month else None


def _short_fraction(line: Line, at: int) -> Found | None:
    """Read Q3 2024, H1 2024, 2024 Q3."""
    year = line.year(at)
    start = line.skip(year.end, "-") if year else at
    letter, digit = line.fold(start), line.token(start + 1)
    if letter not in ("q", "h") or not (digit.glued and digit.kind == "number"):
        return None
    half, which = letter == "h", int(digit.fold)
    end = start + 2
    if year is None:
        year = line.year(line.skip(line.skip(end, ","), line.words.of))
        end = year.end if year else end
    if year is None or not 1 <= which <= (_HALVES if half else _QUARTERS):
        return None
    return Found(PartOfYear(which, Calendar(year.value), half), end)
