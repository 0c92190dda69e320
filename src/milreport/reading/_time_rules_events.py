"""How times are told from an event that the caller has named, or from a day that is told."""

from typing import Final

from milreport.reading._time_line import Event, Found, Line, longest, once
from milreport.reading._time_meaning import Fixed, No
from milreport.reading._time_rules_dates import bare_year, lone_month
from milreport.reading._time_rules_lengths import length
from milreport.reading._time_rules_parts import third, week_of
from milreport.reading._time_rules_periods import period
from milreport.reading._time_rules_relative import the_unit
from milreport.reading._time_rules_timed import timed
from milreport.reading._time_sense_spans import Beside, Length, Reckoned
from milreport.reading._time_sense_stretches import DayNumber, Stretch

__all__ = ["event", "reckoned", "single", "start_of_event", "stretch"]

_STRETCHES: Final = frozenset({"day", "week", "month", "year"})


# Events


@once
def _named(line: Line, at: int) -> tuple[Found, bool] | None:
    """Find the words for an event, and whether they are the caller's own.

    "The war" stands for its start only before a bound such as since. Words behind that narrow
    the event ("the war in Gaza", "the war games") make it another.
    """
    found = line.phrase(line.past_article(at), line.events)
    if found is None or not isinstance(found[0], Event):
        return None
    began = line.fold(found[1]) in line.words.began
    end = found[1] + began
    narrowed = _is_narrowed(line, end)
    meaning = No("reading.needs_event") if narrowed else Fixed((found[0].when,))
    return Found(meaning, end), found[0].own or began


def _is_narrowed(line: Line, at: int) -> bool:
    words = line.words
    beyond = line.skip(at, ",(-")
    if beyond > at and line.fold(beyond) in words.narrowing:
        return True
    token = line.token(at)
    if token.kind != "word" or token.fold in words.to or line.phrase(at, words.limits_after):
        return False
    return token.fold in words.narrowing or token.fold not in words.plain_after


def event(line: Line, at: int) -> Found | None:
    """Read an event by the caller's own words for it; another name for its start is refused."""
    found = _named(line, at)
    if found is None or found[1]:
        return found and found[0]
    return Found(No("reading.needs_event"), found[0].end)


def start_of_event(line: Line, at: int) -> Found | None:
    """Read an event where only its start can be meant: since the war, the war's first days."""
    found = _named(line, at)
    return found and found[0]


# One time, reckoned from no other


@once
def base(line: Line, at: int) -> Found | None:
    """Read one time that is reckoned from no other; also a bare month or year."""
    plain = line.past_article(at)
    unit = line.unit(plain)
    naming = unit in ("month", "year") and line.fold(plain + 1) in line.words.of
    start = plain + (2 if naming else unit == "year")
    year = bare_year(line, start) if start > plain or plain == at else None
    return longest(
        timed(line, at),
        period(line, start if naming else plain),
        third(line, at),
        lone_month(line, start),
        year,
    )


def single(line: Line, at: int, *, led: bool) -> Found | None:
    """Read one time that is no range and no bound."""
    found = longest(
        stretch(line, at), reckoned(line, at), timed(line, at), week_of(line, at),
        day_number(line, at), period(line, line.past_article(at)), third(line, at),
    )  # fmt: skip
    return longest(found, base(line, at)) if led else found


# Reckoned from an event or a day


@once
def reckoned(line: Line, at: int) -> Found | None:
    """Read three days after October 7, the day before the start of the war."""
    words, found = line.words, length(line, at)
    if found is None and line.fold(at) in words.articles and line.unit(at + 1) == "day":
        found = (Length(1, "day"), at + 2)
    sign = line.phrase(found[1], words.ahead_of) if found else None
    if found is None or sign is None:
        return None
    if sign[0] == 0:
        return Found(No("reading.vague_time"), sign[1])
    way = int(str(sign[0]))
    named = (event if way > 0 else start_of_event)(line, sign[1])
    told = base(line, line.past_on(sign[1])) or named
    if told is None:
        return Found(No("reading.needs_event"), sign[1])
    if found[0].how in ("more", "less"):
        return Found(No("reading.vague_time"), told.end)
    make = Beside if line.fold(at - 1) in words.articles else Reckoned
    return Found(make(found[0], way, told.meaning), told.end)


@once
def stretch(line: Line, at: int) -> Found | None:
    """Read the first ten days of the war, the last week of March 2022, the third day of it."""
    words, start = line.words, line.past_article(at)
    from_end = line.fold(start) in words.final
    which = line.ordinal(start)
    if which is None and not from_end:
        return None
    number = line.number(which.end if which else start + 1)
    unit_at = line.skip(number.end if number else which.end if which else start + 1, "-")
    unit = line.unit(unit_at)
    if unit not in _STRETCHES or line.fold(unit_at + 1) not in words.of:
        return None
    within = unit_at + 2
    told = (
        start_of_event(line, within) or base(line, within)
        or the_unit(line, line.past_article(within))
    )  # fmt: skip
    if told is None:
        return Found(No("reading.needs_event"), within)
    first = 1 if which is None else which.value
    if number is None and line.is_plural(unit_at):
        return Found(No("reading.vague_time"), told.end)
    if number is not None and first != 1:
        return Found(No("reading.unread_words"), told.end)
    count = number.value if number else 1
    return Found(Stretch(first - 1, count, str(unit), told.meaning, from_end), told.end)


@once
def day_number(line: Line, at: int) -> Found | None:
    """Read day 100 of the war; day one is its first."""
    words = line.words
    number = line.number(at + 1) if line.unit(at) == "day" else None
    if number is None or line.is_plural(at) or line.fold(number.end) not in words.of:
        return None
    told = start_of_event(line, number.end + 1)
    if told is None:
        return None
    if line.token(at + 1).kind == "word" and number.value == 1:
        return Found(Stretch(0, 1, "day", told.meaning), told.end)
    return Found(DayNumber(number.value, told.meaning), told.end)
