"""How a whole time is told: with words that soften or limit it, or that lead to it."""

from typing import Final

from milreport.reading._time_line import Found, Line, longest, once
from milreport.reading._time_meaning import Marked, Meaning, No
from milreport.reading._time_rules_clocks import clock
from milreport.reading._time_rules_events import event, single, start_of_event
from milreport.reading._time_rules_lengths import window
from milreport.reading._time_rules_parts import edge
from milreport.reading._time_rules_ranges import several, span
from milreport.reading._time_sense_dates import Calendar
from milreport.reading._time_sense_parts import Edge
from milreport.reading._time_sense_ranges import Bound, OneOf, Range
from milreport.reading._time_sense_spans import Ago
from milreport.reading._time_tokens import END, Limit

__all__ = ["bare_year_in", "top"]

_SOFTENERS: Final = 2
"""How many words such as about and perhaps may follow one another."""
_LATER: Final = (Limit.AFTER, Limit.SOON_AFTER)


def top(line: Line, at: int, *, led: bool) -> Found | None:
    """Read the longest time that begins here, with what limits it behind it."""
    if not _may_begin(line, at):
        return None
    found = longest(
        _refused(line, at), span(line, at), window(line, at), _bounded(line, at),
        _softened(line, at, led=led), _led(line, at), event(line, at) if led else None,
    )  # fmt: skip
    if found is None or isinstance(found.meaning, Bound | No):
        return found
    behind = line.phrase(found.end, line.words.limits_after)
    alone = behind is not None and behind[1] == found.end + 1
    if behind and isinstance(behind[0], Limit):
        if alone and line.fold(found.end) in line.words.on:
            return found
        return Found(Bound(behind[0], found.meaning), behind[1])
    return found


@once
def _may_begin(line: Line, at: int) -> bool:
    """Whether the word here begins anything at all; it saves looking at most words."""
    token, words = line.token(at), line.words
    if token.kind in ("number", "figure") or token.fold in words.beginnings:
        return True
    if token.kind == "word":
        return token.fold in line.events or token.fold in ("q", "h")
    return token.fold == "'" and line.token(at + 1).kind == "number"


def _softened(
    line: Line, at: int, *, led: bool, ranges: bool = True, deep: int = _SOFTENERS
) -> Found | None:
    """Read a time after about or perhaps, or before or so."""
    for listed, sign in ((line.words.near, "~"), (line.words.perhaps, "?")):
        lead = line.phrase(at, listed) if deep else None
        inner = line.past_on(lead[1]) if lead else at
        if lead is None or (sign == "~" and clock(line, inner)):
            continue
        found = _softened(line, inner, led=True, ranges=ranges, deep=deep - 1)
        if found:
            return Found(Marked(found.meaning, sign), found.end)
    together = longest(span(line, at), several(line, at, led=led)) if ranges else None
    found = longest(together, window(line, at), single(line, at, led=led))
    return found and _softened_behind(line, found)


def _softened_behind(line: Line, found: Found) -> Found:
    tail = line.phrase(found.end, line.words.roughly_after)
    if tail:
        return Found(Marked(found.meaning, "~"), tail[1])
    if [line.fold(found.end + i) for i in range(3)] == ["(", "?", ")"]:
        return Found(Marked(found.meaning, "?"), found.end + 3)
    return found


def _bounded(line: Line, at: int) -> Found | None:
    """Read since, until, by, before or after a time, and from a time onwards."""
    if line.fold(at) in line.words.from_:
        read = _dated_from if line.fold(at - 1) in line.words.dating else _from
        return read(line, line.past_on(at + 1))
    lead = None if clock(line, at) else line.phrase(at, line.words.limits)
    if lead is None or not isinstance(lead[0], Limit):
        return None
    limit, inner = lead[0], line.past_on(lead[1])
    named = (event if limit in _LATER else start_of_event)(line, inner)
    found = longest(edge(line, inner), named, _softened(line, inner, led=True, ranges=False))
    if found and isinstance(found.meaning, Ago) and line.phrase(at, line.words.less_than):
        return Found(No("reading.vague_time"), found.end)
    if found is not None:
        return Found(Bound(_at_edge(limit, found.meaning), found.meaning), found.end)
    if limit is Limit.SINCE:
        return Found(No("reading.needs_event"), lead[1])
    return None


def _dated_from(line: Line, at: int) -> Found | None:
    """Read the time behind dates from; "on" behind it may be onwards or about."""
    found = longest(_softened(line, at, led=True, ranges=False), event(line, at))
    behind = line.phrase(found.end, line.words.limits_after) if found else None
    if found and behind and behind[1] == found.end + 1 and line.fold(found.end) in line.words.on:
        return Found(No("reading.unread_words"), behind[1])
    return found


def _from(line: Line, at: int) -> Found | None:
    found = (
        edge(line, at) or start_of_event(line, at) or _softened(line, at, led=True, ranges=False)
    )
    end = line.phrase(found.end, line.words.limits_after) if found else None
    return found and Found(Bound(Limit.FROM, found.meaning), end[1] if end else found.end)


def _at_edge(limit: Limit, meaning: Meaning) -> Limit:
    """Take in the last day of something before its end, and the first after its start."""
    if isinstance(meaning, Edge) and limit is Limit.BEFORE and meaning.which:
        return Limit.UNTIL
    if isinstance(meaning, Edge) and limit is Limit.AFTER and not meaning.which:
        return Limit.FROM
    return limit


def _led(line: Line, at: int) -> Found | None:
    """Read a time after on, in, during or the like."""
    words = line.words
    lead = line.phrase(at, words.as_of)
    if line.fold(at) not in words.on and lead is None:
        return None
    start = lead[1] if lead else at + 1
    found = longest(_softened(line, start, led=True), event(line, start))
    if found is None:
        return None
    meaning = found.meaning
    if lead is None and line.fold(at) in words.at and bare_year_in(meaning):
        return Found(No("reading.clock_without_day"), found.end)
    if isinstance(meaning, Calendar) and meaning.lacks_year and line.fold(at) in words.month_on:
        if meaning.day is None or meaning.weekday is not None:
            return found
        return Found(No("reading.count_or_date"), found.end)
    return found


def bare_year_in(meaning: Meaning) -> int | None:
    """Give the year where nothing else is told; of two the last."""
    while isinstance(meaning, Marked | Bound | Range | OneOf):
        meaning = meaning.of if isinstance(meaning, Marked | Bound) else meaning.two
    return meaning.year if isinstance(meaning, Calendar) and meaning.is_year else None


def _refused(line: Line, at: int) -> Found | None:
    """Find words that name no time that can be given: recently, Ramadan."""
    for listed, code in (
        (line.words.calendars, "reading.other_calendar"),
        (line.words.vague, "reading.vague_time"),
    ):
        found = line.phrase(at, listed)
        if found:
            end = found[1]
            year = line.token(end) if code == "reading.other_calendar" else END
            return Found(No(code), end + 1 if year.kind == "number" else end)
    if line.fold(at) in line.words.fiscal and line.token(at + 1).kind == "number":
        return Found(No("reading.fiscal_year"), at + 2)
    return None
