"""How times are told from the day of printing: today, last week, this Friday, three days ago."""

from typing import Final

from milreport.reading._time_line import Found, Line, Number, longest, once
from milreport.reading._time_rules_lengths import ago
from milreport.reading._time_sense_dates import Calendar
from milreport.reading._time_sense_parts import OvernightHere, PartOfDay
from milreport.reading._time_sense_relative import (
    MonthBeside,
    SeasonBeside,
    SeasonHere,
    Shifted,
    SoFar,
    Weekday,
    WeekdayIn,
    Weekend,
)

__all__ = ["relative", "shifted", "the_unit"]

_LONG_UNITS: Final = frozenset({"week", "month", "year"})


@once
def relative(line: Line, at: int) -> Found | None:
    """Read a time that is reckoned from the anchor."""
    return longest(
        _named_day(line, at), _night(line, at), shifted(line, at), _so_far(line, at),
        _weekday(line, at), ago(line, at), _part_here(line, at),
    )  # fmt: skip


def _named_day(line: Line, at: int) -> Found | None:
    found = line.phrase(at, line.words.days)
    if found is None:
        return None
    day = Shifted("day", int(str(found[0])))
    part = line.fold(at) in line.words.earlier | line.words.later
    return Found(PartOfDay(day, night=False) if part else day, found[1])


def _night(line: Line, at: int) -> Found | None:
    if line.fold(at) in line.words.overnight:
        return Found(OvernightHere(), at + 1)
    found = line.phrase(at, line.words.nights)
    if found is None:
        return None
    return Found(PartOfDay(Shifted("day", int(str(found[0]))), night=True), found[1])


def _part_here(line: Line, at: int) -> Found | None:
    """Read this morning."""
    lead = line.phrase(at, line.words.this)
    part = line.phrase(lead[1], line.words.parts) if lead else None
    if part is None:
        return None
    return Found(PartOfDay(Shifted("day", 0), night=bool(part[0])), part[1])


# Last, this and next


def shifted(line: Line, at: int) -> Found | None:
    """Read last week, this Friday, next month, over the weekend, the week before last."""
    words = line.words
    weekend = line.phrase(at, words.weekends)
    if weekend:
        return Found(Weekend(""), weekend[1])
    special = line.phrase(at, words.before_last)
    if special:
        unit, _, shift = str(special[0]).partition(" ")
        return Found(Shifted(unit, int(shift)), special[1])
    for listed, which in ((words.gone, "gone"), (words.coming, "coming")):
        lead = line.phrase(at, listed)
        named = line.weekday(lead[1]) if lead else None
        if named:
            return Found(Weekday(named.value, which), named.end)
    for listed, which, shift_by in (
        (words.back, "last", -1), (words.this, "this", 0), (words.ahead, "next", 1)
    ):  # fmt: skip
        lead = line.phrase(at, listed)
        found = _after_lead(line, lead[1], which, shift_by) if lead else None
        if found:
            return found
    return None


def _after_lead(line: Line, at: int, which: str, shift: int) -> Found | None:
    """Read what stands behind last, this or next."""
    words, unit, named = line.words, line.unit(at), line.weekday(at)
    if unit in _LONG_UNITS and line.fold(at) not in words.unit_multiples:
        return None if line.is_plural(at) else Found(Shifted(unit, shift), at + 1)
    if line.fold(at) in words.weekend:
        return Found(Weekend(which), at + 1)
    if named is not None:
        return Found(Weekday(named.value, which), named.end)
    return _month_after(line, at, which) or _season_after(line, at, which)


def _month_after(line: Line, at: int, which: str) -> Found | None:
    month = line.month(at)
    if month is None or line.day(month.end) is not None:
        return None
    if which == "this":
        return Found(Calendar(None, month.value, shift=0), month.end)
    return Found(MonthBeside(month.value, which), month.end)


def _season_after(line: Line, at: int, which: str) -> Found | None:
    season = line.words.seasons.get(line.fold(at))
    if season is None or line.fold(at + 1) in line.words.of:
        return None
    return Found(SeasonHere(season) if which == "this" else SeasonBeside(season, which), at + 1)


def _so_far(line: Line, at: int) -> Found | None:
    """Read earlier this week, later in this month, so far this year."""
    side = line.phrase(at, line.words.so_far)
    lead = line.phrase(side[1], line.words.this) if side else None
    unit = line.unit(lead[1]) if lead else None
    if side is None or lead is None or unit not in _LONG_UNITS:
        return None
    return Found(SoFar(unit, bool(side[0])), lead[1] + 1)


def the_unit(line: Line, at: int) -> Found | None:
    """Read the year in: the end of the year."""
    unit = line.unit(at)
    if line.fold(at - 1) not in line.words.articles or unit not in _LONG_UNITS:
        return None
    return None if line.is_plural(at) else Found(Shifted(unit, 0), at + 1)


# Days of the week


def _weekday(line: Line, at: int) -> Found | None:
    """Read Friday last week, Friday of next week, Friday the 18th; or a weekday alone."""
    words, named = line.words, line.weekday(at)
    if named is None:
        return None
    week = _week(line, line.skip(named.end, words.of))
    if week:
        return Found(WeekdayIn(named.value, week.value), week.end)
    ordinal = line.ordinal(line.past_article(named.end))
    if ordinal and line.month(line.skip(ordinal.end, words.of)) is None:
        return Found(Calendar(None, None, ordinal.value, named.value), ordinal.end)
    if line.fold(at) in words.short_weekdays:
        return None
    return Found(Weekday(named.value), named.end)


def _week(line: Line, at: int) -> Number | None:
    """Read last week, this week, next week as a distance."""
    words = line.words
    for listed, shift in ((words.back, -1), (words.this, 0), (words.ahead, 1)):
        lead = line.phrase(at, listed)
        if lead and line.unit(lead[1]) == "week" and not line.is_plural(lead[1]):
            return Number(shift, lead[1] + 1)
    return None
