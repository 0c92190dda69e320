"""Reading a time from a text: the one that it holds, in every way that it can be meant."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from milreport.errors import UsageError
from milreport.reading._calendar import Refused, When, each_once
from milreport.reading._english_time import ENGLISH
from milreport.reading._refusals import must_be_text, refusal
from milreport.reading._result import Reading, Refusal, Sense
from milreport.reading._time_beside import check_ahead, check_beside
from milreport.reading._time_grammar import top
from milreport.reading._time_line import Event, Found, Line
from milreport.reading._time_meaning import Context, No, from_edtf
from milreport.reading._time_refusals import TIME_REFUSALS
from milreport.reading._time_sense_spans import InSoLong
from milreport.reading._time_tokens import Phrases, TimeWords, Token, phrases, tokens
from milreport.values._edtf import EDTF
from milreport.values.text import Span
from milreport.values.time import Time
from milreport.vocabulary.time import TimeDerivation

__all__ = ["time"]

Day = date | datetime | Time | str
"""A day as a caller may give it: a date, an aware datetime, a `Time`, or EDTF text."""

_LANGUAGES: Final[Mapping[str, TimeWords]] = {"en": ENGLISH}
_LONGEST: Final = 1_000
_MOST_TOKENS: Final = 250
"""More words, figures and marks than any sentence has."""
_LONGEST_PHRASE: Final = 200
_is_edtf: Final = re.compile(EDTF).match
_DIRECTIONS: Final = (None, "past", "future")
_DAY: Final = len("2024-10-18")


def time(
    text: str,
    *,
    anchor: Day | None = None,
    anchors: Mapping[str, Day] | None = None,
    direction: str | None = None,
    language: str = "en",
) -> Reading[Time]:
    """Read the one time that a text holds.

    Nothing is guessed: no year, no order of day and month, and not today. Words that can be
    meant in several ways give several senses; words that cannot be resolved give a refusal.

    Args:
        text: up to 1,000 characters, such as a sentence; other words may stand around the time.
        anchor: the day on which the words were printed, from which "yesterday" is reckoned: a
            date, an aware datetime (its own local day counts), a `Time`, or ISO text.
        anchors: the days of events by the words for them, such as
            `{"the start of the war": "2022-02-24"}`; case and articles do not matter.
        direction: `"past"` or `"future"` tells which way a bare "Friday" or "October 7" looks.
        language: the language of the text; only `"en"`.

    Returns:
        The senses, each a `Time` with EDTF, precision, derivation and the words used.

    Raises:
        UsageError: for what is no text, and for an anchor, events, a direction or a language that
            cannot be meant.
    """
    must_be_text(text)
    if language not in tuple(_LANGUAGES):
        raise UsageError("usage.unknown_language", 'expected a language that is read: "en"')
    if direction not in _DIRECTIONS:
        raise UsageError("usage.unknown_direction", 'expected "past", "future" or None')
    day, moment = (None, None) if anchor is None else _anchor(anchor)
    known = _known({} if anchors is None else anchors)
    found = tokens(text) if len(text) <= _LONGEST else []
    if len(text) > _LONGEST or len(found) > _MOST_TOKENS:
        return Reading(senses=(), refusal=_refusal("reading.too_long"))
    words = _LANGUAGES[language]
    line = Line(found, words, _events(known, words))
    return _read(text, line, Context(day, moment, direction))


def _read(text: str, line: Line, ctx: Context) -> Reading[Time]:
    """Find the one time, look at what stands beside it, and give its senses."""
    try:
        start, match = _the_one(line)
    except Refused as no:
        return Reading(senses=(), refusal=_refusal(no.code), left=_left(line.tokens, None))
    last = line.token(match.end - 1)
    used = Span(start=line.token(start).start, end=last.end)
    left = _left(line.tokens, (start, match.end))
    try:
        check_beside(line, start, match)
        if isinstance(match.meaning, InSoLong) and ctx.direction is None and left:
            check_ahead(line, start)
        times = each_once(match.meaning.times(ctx))
    except Refused as no:
        return Reading(senses=(), refusal=_refusal(no.code), used=(used,), left=left)
    phrase = " ".join(text[used.start : used.end].split())
    senses = tuple(_sense(when, phrase, alone=len(times) == 1) for when in times)
    return Reading(senses=senses, used=(used,), left=left)


def _sense(when: When, phrase: str, *, alone: bool) -> Sense[Time]:
    value = Time(
        edtf=when.edtf,
        precision=when.precision,
        derivation=when.derivation,
        phrase=phrase if len(phrase) <= _LONGEST_PHRASE else None,
        note=when.note,
    )
    return Sense(value=value, why=None if alone else when.why)


def _refusal(code: str) -> Refusal:
    """Make the refusal of a code, which is told of times alone or of quantities as well."""
    if code not in TIME_REFUSALS:
        return refusal(code)
    message, hint = TIME_REFUSALS[code]
    return Refusal(code=code, message=message, hint=hint)


def _left(found: list[Token], used: tuple[int, int] | None) -> tuple[Span, ...]:
    """Give the stretches before and after what was used, from word to word."""
    parts = [found] if used is None else [found[: used[0]], found[used[1] :]]
    spans = []
    for part in parts:
        said = [token for token in part if token.kind != "mark"]
        if said:
            spans.append(Span(start=said[0].start, end=said[-1].end))
    return tuple(spans)


# What the caller tells


def _anchor(told: object) -> tuple[date, datetime | None]:
    """Give the day of an anchor, and its moment where it is one."""
    if isinstance(told, datetime):
        if told.utcoffset() is None:
            raise UsageError("usage.naive_anchor", "expected a datetime with its offset")
        return told.date(), told
    if isinstance(told, date):
        return told, None
    edtf = told.edtf if isinstance(told, Time) else told
    if isinstance(edtf, str) and len(edtf) <= _LONGEST_PHRASE and _is_edtf(edtf):
        when = from_edtf(edtf, TimeDerivation.STATED)
        if when is not None and when.is_day and when.end is None and edtf[-1] not in "?~%":
            return when.first, datetime.fromisoformat(edtf) if "T" in edtf else None
    raise UsageError(
        "usage.anchor_not_a_day", "expected a date, an aware datetime, or one day in EDTF"
    )


def _known(anchors: object) -> dict[str, When]:
    """Give the times of the events that the caller names, by the words for them."""
    if not isinstance(anchors, Mapping):
        raise UsageError("usage.events_not_a_mapping", "expected a mapping from words to days")
    if not all(isinstance(phrase, str) for phrase in anchors):
        raise UsageError("usage.event_without_words", "expected words for every event, as text")
    return {phrase: _event(told) for phrase, told in anchors.items()}


def _event(told: object) -> When:
    """Give the time of an event that the caller names."""
    if isinstance(told, date):
        told = told.isoformat()[:_DAY]
    edtf = told.edtf if isinstance(told, Time) else told
    if isinstance(edtf, str) and len(edtf) <= _LONGEST_PHRASE and _is_edtf(edtf):
        when = from_edtf(edtf, TimeDerivation.ANCHOR_BASED)
        if when is not None:
            return when
    raise UsageError("usage.event_not_a_time", "expected a date or EDTF text for every event")


def _events(known: Mapping[str, When], words: TimeWords) -> Phrases:
    """File the caller's phrases by their words, each with whether the words are the caller's.

    "The start of the war" is also filed as "the war", which is not the caller's own; "the war" is
    also filed as "the start of the war".
    """
    listed: dict[str, Event] = {}
    for phrase, when in known.items():
        folds = [token.fold for token in tokens(phrase)]
        while folds and folds[0] in words.articles:
            folds = folds[1:]
        if not folds:
            raise UsageError("usage.event_without_words", "expected words for every event")
        listed[" ".join(folds)] = Event(when, own=True)
    for phrase, event in [*listed.items()]:
        for start in words.starts:
            bare = phrase.removeprefix(f"{start} ")
            for article in ("", *sorted(f"{each} " for each in words.articles)):
                if bare != phrase:
                    listed.setdefault(bare.removeprefix(article), event._replace(own=False))
                else:
                    listed.setdefault(f"{start} {article}{phrase}", event)
    return phrases(listed)


# Which words


def _the_one(line: Line) -> tuple[int, Found]:
    """Find the one time of the text; several are refused, and so is none."""
    whole = _whole(line)
    if whole is not None:
        return whole
    matches = _matches(line)
    read = [each for each in matches if not _is_vague(each[1])] or matches[:1]
    if not read:
        raise Refused("reading.no_time")
    if len(read) > 1:
        raise Refused("reading.several")
    start, found = read[0]
    if any(at == found.end or each.end == start for at, each in matches):
        raise Refused("reading.unread_words")
    return start, found


def _matches(line: Line) -> list[tuple[int, Found]]:
    """Find the times from left to right, at most two of those that can be given."""
    matches: list[tuple[int, Found]] = []
    at = clear = 0
    while at < len(line.tokens) and clear <= 1:
        here = top(line, at, led=False)
        if here is None:
            at += 1
            continue
        matches.append((at, here))
        clear += not _is_vague(here)
        at = here.end
    return matches


def _is_vague(found: Found) -> bool:
    return isinstance(found.meaning, No) and found.meaning.code == "reading.vague_time"


def _whole(line: Line) -> tuple[int, Found] | None:
    """Read a text that is nothing but a time; there a bare month or year is one."""
    found = line.tokens
    first = next((at for at, token in enumerate(found) if token.kind != "mark"), None)
    if first is None:
        return None
    at = first - 1 if first and found[first - 1].fold == "'" and found[first].glued else first
    here = top(line, at, led=True)
    if here is None or any(token.kind != "mark" for token in found[here.end :]):
        return None
    return at, here
