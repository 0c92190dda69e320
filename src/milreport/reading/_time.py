"""Reading a time from a text: the one that it holds, in every way that it can be meant."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from milreport.errors import UsageError
from milreport.reading._calendar import Refusals, Refused, When, each_once
from milreport.reading._english_time import ENGLISH
from milreport.reading._result import Reading, Refusal, Sense
from milreport.reading._time_grammar import Found, Grammar
from milreport.reading._time_meaning import (
    Bound,
    Calendar,
    Context,
    InSoLong,
    No,
    Weekday,
    from_edtf,
)
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
_LONGEST_PHRASE: Final = 200
_is_edtf: Final = re.compile(EDTF).match
_DIRECTIONS: Final = (None, "past", "future")
_OPENING: Final = frozenset("([{<*\"',;:!?\u201c\u201d\u201e\u00ab\u00bb\u00bf\u00a1\u2026|")
_CLOSING: Final = _OPENING | frozenset(")]}>.")
_FAR_BACK: Final = 6
"""How many words may stand between a limit and the time that it would still change."""


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
        UsageError: for an anchor, a direction or a language that cannot be meant.
    """
    words = _LANGUAGES.get(language)
    if words is None:
        raise UsageError("usage.unknown_language", 'expected a language that is read: "en"')
    if direction not in _DIRECTIONS:
        raise UsageError("usage.unknown_direction", 'expected "past", "future" or None')
    day, moment = (None, None) if anchor is None else _anchor(anchor)
    known = {phrase: _event(told) for phrase, told in (anchors or {}).items()}
    if len(text) > _LONGEST:
        return _refuse("reading.too_long", ())
    found = tokens(text)
    grammar = Grammar(found, words, _events(known, words), known)
    try:
        match = _the_one(grammar, found)
    except Refused as no:
        return _refuse(no.code, _left(found, None))
    start, end = match[0], match[1].end
    used = Span(start=found[start].start, end=found[end - 1].end)
    left = _left(found, (start, end))
    try:
        _check_neighbours(grammar, found, *match)
        if isinstance(match[1].meaning, InSoLong) and direction is None and left:
            _check_ahead(grammar, start)
        times = each_once(match[1].meaning.times(Context(day, moment, direction)))
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
    message, hint = Refusals[code]
    return Refusal(code=code, message=message, hint=hint)


def _refuse(code: str, left: tuple[Span, ...]) -> Reading[Time]:
    return Reading(senses=(), refusal=_refusal(code), left=left)


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


def _event(told: object) -> When:
    """Give the time of an event that the caller names."""
    if isinstance(told, date):
        told = told.isoformat()[: len("2024-10-18")]
    edtf = told.edtf if isinstance(told, Time) else told
    if isinstance(edtf, str) and len(edtf) <= _LONGEST_PHRASE and _is_edtf(edtf):
        when = from_edtf(edtf, TimeDerivation.ANCHOR_BASED)
        if when is not None:
            return when
    raise UsageError("usage.event_not_a_time", "expected a date or EDTF text for every event")


def _events(known: Mapping[str, When], words: TimeWords) -> Phrases:
    """File the caller's phrases by their words; `the war` also stands for its start."""
    listed: dict[str, object] = {}
    for phrase in known:
        folds = [token.fold for token in tokens(phrase)]
        while folds and folds[0] in words.articles:
            folds = folds[1:]
        if not folds:
            raise UsageError("usage.event_without_words", "expected words for every event")
        listed[" ".join(folds)] = phrase
    for phrase, meant in [*listed.items()]:
        for start in words.starts:
            bare = phrase.removeprefix(f"{start} ")
            for article in ("", *sorted(words.articles)):
                if bare != phrase:
                    listed.setdefault(bare.removeprefix(f"{article} "), meant)
                else:
                    listed.setdefault(f"{start} {article} {phrase}", meant)
    return phrases(listed)


# Which words


def _the_one(grammar: Grammar, found: list[Token]) -> tuple[int, Found]:
    """Find the one time of the text; several are refused, and so is none."""
    whole = _whole(grammar, found)
    if whole is not None:
        return whole
    matches: list[tuple[int, Found]] = []
    at = 0
    while at < len(found):
        here = grammar.top(at, led=False)
        if here is None:
            at += 1
            continue
        matches.append((at, here))
        if sum(not _is_vague(each) for _, each in matches) > 1:
            break
        at = here.end
    read = [each for each in matches if not _is_vague(each[1])] or matches[:1]
    if not read:
        raise Refused("reading.no_time")
    if len(read) > 1:
        raise Refused("reading.several")
    start, end = read[0][0], read[0][1].end
    if any(at == end or each.end == start for at, each in matches):
        raise Refused("reading.unread_words")
    return read[0]


def _is_vague(found: Found) -> bool:
    return isinstance(found.meaning, No) and found.meaning.code == "reading.vague_time"


def _whole(grammar: Grammar, found: list[Token]) -> tuple[int, Found] | None:
    """Read a text that is nothing but a time; there a bare month or year is one."""
    first = next((at for at, token in enumerate(found) if token.kind != "mark"), None)
    if first is None:
        return None
    at = first - 1 if first and found[first - 1].fold == "'" and found[first].glued else first
    here = grammar.top(at, led=True)
    if here is None or any(token.kind != "mark" for token in found[here.end :]):
        return None
    return at, here


# What stands beside them


def _check_neighbours(grammar: Grammar, found: list[Token], start: int, here: Found) -> None:
    """Refuse where a word beside the time changes it in a way that is not read."""
    words = grammar.words
    if any(token.fold in words.unread_anywhere for token in found):
        raise Refused("reading.fiscal_year" if "fy" in _folds(found) else "reading.unread_words")
    _check_glue(grammar, start, here.end)
    before, after = grammar.token(start - 1), grammar.token(here.end)
    if before.fold in words.unread_before or after.fold in words.unread_after:
        raise Refused("reading.unread_words")
    if before.fold in words.of and grammar.fold(start - 2) in words.unread_of:
        raise Refused("reading.unread_words")
    if before.fold in words.to and any(grammar.fold(start - i) in words.units for i in (2, 3, 4)):
        raise Refused("reading.unread_words")
    if isinstance(here.meaning, Bound) and (
        before.fold in words.units or before.fold in words.parts
    ):
        raise Refused("reading.unread_words")
    if before.fold in words.pointing and isinstance(here.meaning, Weekday):
        raise Refused("reading.unread_words")
    if before.kind == "number" and before.glued and grammar.token(start - 2).kind == "word":
        raise Refused("reading.unread_words")
    _check_lists(grammar, start, here.end)
    _check_count(grammar, found, start, here)
    _check_limits(grammar, start)


def _check_lists(grammar: Grammar, start: int, end: int) -> None:
    """Refuse where the time is one of a list or the end of a longer figure."""
    words = grammar.words
    joints = words.and_ | words.or_ | words.to | {",", "-", "/"}
    first, before = grammar.token(start), grammar.token(start - 1)
    numeric = first.kind == "number" or first.fold in words.months or first.fold in words.weekdays
    other = grammar.token(start - 2) if before.fold in joints else before
    part = other.kind in ("number", "figure") and first.kind == "number"
    named = other is not before and other.fold in words.months and grammar.month(start - 2)
    if numeric and (part or named or (other is before and other.kind in ("number", "figure"))):
        raise Refused("reading.unread_words")
    if numeric and other.glued and grammar.token(start - 2).kind == "number" and other is before:
        raise Refused("reading.unread_words")
    if other is not before and other.fold in words.thirds:
        raise Refused("reading.unread_words")
    if grammar.fold(end) in joints:
        beyond, last = grammar.token(end + 1), grammar.token(end + 2)
        short = beyond.kind == "number" and len(beyond.fold) in (1, 2)
        listed = grammar.fold(end) != "," or last.fold in joints
        lone = len(beyond.fold) == len("2022") and last.kind != "word"
        listed = listed or lone
        short = short or (lone and beyond.kind == "number")
        if (short and listed) or (grammar.fold(end) != "," and beyond.kind == "number"):
            raise Refused("reading.unread_words")


def _check_ahead(grammar: Grammar, start: int) -> None:
    """Refuse "in three days" among other words, unless one before it looks ahead."""
    if not any(grammar.fold(at) in grammar.words.inclined for at in range(start)):
        raise Refused("reading.which_way")


def _folds(found: list[Token]) -> set[str]:
    return {token.fold for token in found} & {"fy", "fiscal"}


def _check_glue(grammar: Grammar, start: int, end: int) -> None:
    """Refuse where the time is only a part of a longer word or figure."""
    first, before = grammar.token(start), grammar.token(start - 1)
    if before.kind and first.glued:
        dash = before.fold == "-" and not (before.glued and grammar.token(start - 2).kind != "mark")
        if not (dash or before.fold in _OPENING):
            raise Refused("reading.unread_words")
    after = grammar.token(end)
    if after.kind and after.glued:
        beyond = grammar.token(end + 1)
        dash = after.fold == "-" and not (beyond.glued and beyond.kind in ("word", "number"))
        colon = after.fold in (":", ",") and beyond.glued and beyond.kind == "number"
        if colon or not (dash or after.fold in _CLOSING):
            raise Refused("reading.unread_words")


def _check_count(grammar: Grammar, found: list[Token], start: int, here: Found) -> None:
    """Refuse where the last number may count what follows, or the date names an event."""
    meaning = here.meaning
    if isinstance(meaning, Calendar) and meaning.year is None and meaning.month and meaning.day:
        first = found[start]
        attributive = first.kind == "number" or (
            first.fold in grammar.words.months or first.fold in grammar.words.articles
        )
        after = grammar.token(here.end)
        named = attributive and after.kind == "word" and after.fold not in grammar.words.plain_after
        if named or (meaning.shift is None and grammar.is_counting(here.end)):
            raise Refused("reading.count_or_date")
    last = found[here.end - 1]
    if last.kind == "number" and len(last.fold) == len("2022"):
        bare = isinstance(meaning, Calendar) and meaning.month is None
        if (bare or grammar.fold(here.end - 2) != ",") and grammar.is_counting(here.end):
            code = "reading.count_or_date"
            if bare or grammar.fold(here.end) in grammar.words.people:
                raise Refused(code)


def _check_limits(grammar: Grammar, start: int) -> None:
    """Refuse where since, until or before stands some words ahead and may reach to the time."""
    words = grammar.words
    for at in range(start - 1, max(-1, start - 1 - _FAR_BACK), -1):
        token = grammar.token(at)
        if token.kind != "word" and token.fold not in ("-", "'"):
            return
        if token.fold in words.far_limits:
            raise Refused("reading.unread_words")
