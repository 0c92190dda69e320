"""How a day is told with the clock or with a part of it: at 14:30 on Friday, Friday night."""

from milreport.reading._time_line import Found, Line, longest, once
from milreport.reading._time_rules_clocks import clock, clocked, zone
from milreport.reading._time_rules_dates import bare_day, full_date, short_numeric
from milreport.reading._time_rules_days import days_range, joint_days
from milreport.reading._time_rules_parts import nth_weekday, third
from milreport.reading._time_rules_relative import relative
from milreport.reading._time_sense_parts import NightInto, Overnight, PartOfDay

__all__ = ["timed"]


@once
def timed(line: Line, at: int) -> Found | None:
    """Read a day with the clock or the part of day before it or behind it."""
    before = (
        _after_clock(line, at) or _after_overnight(line, at) or _after_part(line, at)
        or _after_earlier(line, at)
    )  # fmt: skip
    if before is not None:
        return before
    core = _day(line, at)
    return _with_tail(line, core) if core else None


@once
def _day(line: Line, at: int) -> Found | None:
    """Read one day, however it is told."""
    return longest(
        full_date(line, at), relative(line, at), bare_day(line, at), short_numeric(line, at),
        nth_weekday(line, at), third(line, at),
    )  # fmt: skip


def _part(line: Line, at: int) -> tuple[bool, int] | None:
    """Read morning, in the morning, at dawn, on the night of, in the early hours of."""
    start = line.past_article(line.past_on(at))
    found = line.phrase(start, line.words.parts)
    return (bool(found[0]), found[1]) if found else None


# Before the day


def _after_clock(line: Line, at: int) -> Found | None:
    """Read 14:30 UTC on October 7, 2 a.m. in the morning of Monday."""
    face = clock(line, at)
    if face is None:
        return None
    offset, end = zone(line, face.end)
    part = _part(line, end)
    core = _day(line, line.past_on(line.skip(part[1] if part else end, ",")))
    if core is None:
        return None
    if offset is None:
        offset, end = zone(line, core.end)
        return Found(clocked(core.meaning, face, offset), core.end if offset is None else end)
    return Found(clocked(core.meaning, face, offset, loose=part is not None), core.end)


def _after_overnight(line: Line, at: int) -> Found | None:
    """Read overnight into Friday, overnight on October 7, overnight from Friday to Saturday."""
    words = line.words
    if line.fold(at) not in words.overnight:
        return None
    into = line.fold(at + 1) in words.into
    start = line.past_on(line.skip(line.skip(at + 1, words.into), words.from_))
    days = days_range(line, start)
    if days and not into:
        return Found(PartOfDay(days.meaning, night=True), days.end)
    core = _day(line, start)
    if core is None:
        return None
    two = _day(line, core.end + 1) if line.fold(core.end) in words.to | words.into else None
    if two is None or into:
        return Found(Overnight(core.meaning, into), core.end)
    return Found(NightInto(core.meaning, two.meaning), two.end)


def _after_part(line: Line, at: int) -> Found | None:
    """Read the morning of October 7, on the night between 7 and 8 October."""
    words, part = line.words, _part(line, at)
    if part is None:
        return None
    after = line.skip(line.skip(line.skip(part[1], ","), words.of), words.on)
    if line.fold(after) in words.between:
        inner = joint_days(line, after + 1, words.and_)
    else:
        after = line.skip(after, words.from_)
        inner = days_range(line, after) or _day(line, after)
    return Found(PartOfDay(inner.meaning, part[0]), inner.end) if inner else None


def _after_earlier(line: Line, at: int) -> Found | None:
    """Read earlier on Monday, later on 7 October."""
    words = line.words
    told = line.fold(at) in words.earlier | words.later and line.fold(at + 1) in words.dated
    core = _day(line, at + 2) if told else None
    return Found(PartOfDay(core.meaning, night=False), core.end) if core else None


# Behind the day


def _with_tail(line: Line, core: Found) -> Found:
    """Take in the clock or the part of day behind a day."""
    at = core.end
    iso = line.fold(at) == "t" and line.token(at).glued
    start = at + 1 if iso else line.skip(at, ",")
    face = clock(line, start)
    if face is not None:
        offset, end = zone(line, face.end)
        part = _part(line, end)
        if part and part[1] > end + 1:
            return Found(clocked(core.meaning, face, None), part[1])
        return Found(clocked(core.meaning, face, offset), end)
    if line.fold(at) in line.words.overnight:
        return _into(line, core, Found(Overnight(core.meaning), at + 1))
    part = _part(line, start) if not isinstance(core.meaning, PartOfDay) else None
    if part is None:
        return core
    found = Found(PartOfDay(core.meaning, part[0]), part[1])
    return _into(line, core, found) if part[0] else found


def _into(line: Line, core: Found, night: Found) -> Found:
    """Read on from Friday night to: into Saturday."""
    if line.fold(night.end) not in line.words.into:
        return night
    two = _day(line, night.end + 1)
    return Found(NightInto(core.meaning, two.meaning), two.end) if two else night
