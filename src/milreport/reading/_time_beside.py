"""What stands beside a time that was found: words that change it, so that it is not read."""

from collections.abc import Callable, Iterator
from typing import Final

from milreport.reading._calendar import Refused
from milreport.reading._time_grammar import bare_year_in
from milreport.reading._time_line import SHORT, YEAR, Found, Line
from milreport.reading._time_meaning import Marked, Meaning, No
from milreport.reading._time_rules_dates import is_clock_word
from milreport.reading._time_sense_dates import Calendar, Numeric
from milreport.reading._time_sense_parts import (
    Clock,
    HalfMonth,
    Overnight,
    PartOfDay,
    PartOfYear,
    Third,
    WeekOf,
)
from milreport.reading._time_sense_ranges import Bound, Days, OneOf, Range
from milreport.reading._time_sense_relative import Weekday
from milreport.reading._time_sense_spans import Beside, Reckoned
from milreport.reading._time_sense_stretches import NthWeekday, Stretch
from milreport.reading._time_tokens import Limit

__all__ = ["check_ahead", "check_beside"]

_OPENING: Final = frozenset("([{<*\"',;:!?\u201c\u201d\u201e\u00ab\u00bb\u00bf\u00a1\u2026|")
_CLOSING: Final = _OPENING | frozenset(")]}>.")
_FAR_BACK: Final = 6
"""How many words may stand between a limit and the time that it would still change."""
_HUNDRED: Final = 100
_THE_YEAR_2000: Final = 2000
_BOUNDS: Final = Bound | Marked | Reckoned | Beside
_PARTS_OF_DAY: Final = PartOfDay | Clock | Overnight | Third
_PARTS: Final = Third | HalfMonth | PartOfYear | Stretch | NthWeekday | WeekOf


def check_beside(line: Line, start: int, found: Found) -> None:
    """Refuse where a word beside the time changes it in a way that is not read."""
    for check in _CHECKS:
        code = check(line, start, found)
        if code:
            raise Refused(code)


def check_ahead(line: Line, start: int) -> None:
    """Refuse "in three days" among other words, unless one before it looks ahead."""
    if not any(line.fold(at) in line.words.inclined for at in range(start)):
        raise Refused("reading.which_way")


def _anywhere(line: Line, _start: int, _found: Found) -> str | None:
    """Some words make everything else doubtful: an anniversary, a fiscal year."""
    folds = {token.fold for token in line.tokens}
    if folds & line.words.fiscal_anywhere:
        return "reading.fiscal_year"
    return "reading.unread_words" if folds & line.words.unread_anywhere else None


def _put_off(line: Line, start: int, found: Found) -> str | None:
    """What was put off from one day to another, or is so long on from one, was on neither."""
    ranged = isinstance(found.meaning, Range | Bound)
    put_off = line.fold(start - 1) in line.words.put_off
    return "reading.unread_words" if ranged and put_off else None


def _glue(line: Line, start: int, found: Found) -> str | None:
    """The time is only a part of a longer word or figure."""
    first, before = line.token(start), line.token(start - 1)
    if before.kind and first.glued:
        dash = before.fold == "-" and not (before.glued and line.token(start - 2).kind != "mark")
        if not (dash or before.fold in _OPENING):
            return "reading.unread_words"
    after, beyond = line.token(found.end), line.token(found.end + 1)
    if not (after.kind and after.glued):
        return None
    dash = after.fold == "-" and not (beyond.glued and beyond.kind in ("word", "number"))
    figure = after.fold in (":", ",") and line.is_glued(found.end + 1, "number")
    return "reading.unread_words" if figure or not (dash or after.fold in _CLOSING) else None


def _next_to(line: Line, start: int, found: Found) -> str | None:
    """A word directly before or behind it belongs to it and is not understood."""
    words = line.words
    before, after = line.token(start - 1), line.token(found.end)
    two_back = line.token(start - 2)
    changed = (
        (before.fold in words.unread_before and not _is_lasting(line, start, found))
        or before.fold in words.ordinals
        or after.fold in words.unread_after
        or (before.fold in words.of and two_back.fold in words.unread_of)
        or (before.fold in words.to and not _is_moved(line, two_back.fold))
        or (isinstance(found.meaning, Bound)
            and (line.unit(start - 1) is not None or before.fold in words.parts))
        or (before.fold in words.articles and two_back.fold in words.unread_before)
        or line.is_possessive(start - 1)
        or (isinstance(found.meaning, Weekday) and before.fold in words.pointing)
        or (before.kind == "number" and before.glued and two_back.kind == "word")
        or (before.kind == "word" and before.glued and two_back.kind == "number")
    )  # fmt: skip
    return "reading.unread_words" if changed else None


def _is_lasting(line: Line, start: int, found: Found) -> bool:
    """Whether "last" is a verb: it is to last until the end of March."""
    until = isinstance(found.meaning, Bound) and found.meaning.limit is Limit.UNTIL
    last = line.fold(start - 1) in line.words.final and line.fold(start) in line.words.far_limits
    return until and last and line.fold(start - 2) not in line.words.articles


def _is_moved(line: Line, before: str) -> bool:
    """Whether "to" leads to a day (postponed to), or joins two hours of it (from dawn to dusk)."""
    words = line.words
    return before in words.moved or before in words.parts or before in words.am | words.pm | {"."}


def _list_before(line: Line, start: int, _found: Found) -> str | None:
    """It is the end of a list or of a longer figure."""
    words, first, before = line.words, line.token(start), line.token(start - 1)
    joined = before.fold in _joints(line)
    other = line.token(start - 2) if joined else before
    if joined and other.fold in words.thirds:
        return "reading.unread_words"
    if first.kind != "number" and not (first.fold in words.months or first.fold in words.weekdays):
        return None
    figure = other.kind in ("number", "figure")
    listed = figure and (first.kind == "number" or not joined)
    named = joined and other.fold in words.months and line.month(start - 2) is not None
    return "reading.unread_words" if listed or named else None


def _half_range(line: Line, start: int, found: Found) -> str | None:
    """It is the second end of a range whose first end is not read.

    Between the night of 17 and the morning of 18 October; from 7 up to 12 October; up to, and
    including.
    """
    words, before = line.words, line.token(start - 1)
    until = isinstance(found.meaning, Bound) and found.meaning.limit is Limit.UNTIL
    if until and before.kind == "number":
        return "reading.unread_words"
    at = start - 2 if before.fold in (",", ")") else start - 1
    if line.fold(at) in words.including and line.fold(at - 1) in words.and_:
        return "reading.unread_words"
    back = range(max(0, start - 1 - 2 * _FAR_BACK), start - 1)
    half = before.fold in words.and_ and any(line.fold(at) in words.between for at in back)
    return "reading.unread_words" if half else None


def _list_behind(line: Line, _start: int, found: Found) -> str | None:
    """Another number follows it behind and, or, a comma or the like."""
    mark, beyond, last = (line.token(found.end + i) for i in range(3))
    if mark.fold not in _joints(line) or beyond.kind != "number":
        return None
    if mark.fold != ",":
        return "reading.unread_words"
    short = len(beyond.fold) <= SHORT and last.fold in _joints(line)
    year = len(beyond.fold) == YEAR and (last.kind != "word" or last.fold in _joints(line))
    return "reading.unread_words" if short or year else None


def _joints(line: Line) -> frozenset[str]:
    words = line.words
    return words.and_ | words.or_ | words.to | {",", "-", "/"}


def _digits_behind(line: Line, _start: int, found: Found) -> str | None:
    """Digits behind a date with no year are a damaged year, or count: 18 October 202.

    Behind a comma they are not where a counted thing follows: October 18, 154 people.
    """
    if not _ends_without_year(found.meaning):
        return None
    comma = line.fold(found.end) == ","
    digits, noun = line.token(found.end + comma), line.token(found.end + comma + 1)
    if digits.kind != "number" and (comma or digits.kind != "figure"):
        return None
    words = line.words
    named = noun.kind == "word" and not noun.glued
    counted = named and (noun.fold not in words.plain_after or noun.fold in words.counted)
    return None if comma and counted else "reading.count_or_date"


def _ends_without_year(meaning: Meaning) -> bool:
    """Whether the last thing told is a day or a month whose year is not told."""
    while isinstance(meaning, Range | OneOf | Days | _BOUNDS | _PARTS_OF_DAY):
        if isinstance(meaning, Range | OneOf):
            meaning = meaning.two
        else:
            meaning = meaning.last if isinstance(meaning, Days) else meaning.of
    if isinstance(meaning, Numeric):
        return meaning.year is None
    return isinstance(meaning, Calendar) and meaning.lacks_year


def _other_year(line: Line, start: int, found: Found) -> str | None:
    """A bare year behind of or in, elsewhere in the text, is another time: events of 2014."""
    words = line.words
    for at in (*range(start - 1), *range(found.end, len(line.tokens) - 1)):
        year = line.year(at + 1) if line.fold(at) in words.of else None
        after = line.token(at + 2)
        if year and (after.kind != "word" or after.fold in words.plain_after):
            return "reading.several"
    return None


def _event_name(line: Line, start: int, found: Found) -> str | None:
    """A day with no year names an event (the October 7 attacks), or a number behind it counts."""
    meaning = found.meaning
    if not (isinstance(meaning, Calendar) and meaning.lacks_year and meaning.day):
        return None
    words, first, after = line.words, line.token(start), line.token(found.end)
    led = first.kind == "number" or first.fold in words.months or first.fold in words.articles
    done = line.fold(start - 1) in words.of and line.is_verb(found.end)
    named = led and after.kind == "word" and after.fold not in words.plain_after and not done
    return "reading.count_or_date" if named or line.is_counting_behind_day(found.end) else None


def _attribute(line: Line, start: int, found: Found) -> str | None:
    """A bound or a part is that of a thing with a date, and not of the date.

    After the October 7 attacks, before the March 2022 talks, the end of last year's campaign.
    """
    meaning, last, words = found.meaning, found.end - 1, line.words
    at = found.end + (line.fold(last - 1) == "," and line.fold(found.end) == ",")
    noun = line.token(at)
    if noun.kind != "word" or noun.fold in words.plain_after:
        return None
    articles = [at for at in range(start, found.end) if line.fold(at) in words.articles]
    dated = any(_is_date_word(line, at + 1) for at in articles)
    if _lacks_year(meaning) and (dated or (isinstance(meaning, _BOUNDS) and not noun.capital)):
        return "reading.count_or_date"
    if not isinstance(meaning, Bound | Marked | _PARTS) or isinstance(meaning.of, No):
        return None
    wide = isinstance(meaning, _BOUNDS) and not noun.capital
    joined = dated or line.is_possessive(last) or (wide and articles)
    return "reading.unread_words" if joined else None


def _lacks_year(meaning: Meaning) -> bool:
    """Whether a meaning rests on a day whose year is not told."""
    while isinstance(meaning, _BOUNDS | _PARTS_OF_DAY):
        meaning = meaning.of
    return isinstance(meaning, Calendar) and meaning.lacks_year and meaning.day is not None


def _is_date_word(line: Line, at: int) -> bool:
    """Whether a number, a month or a weekday stands here."""
    words, token = line.words, line.token(at)
    return token.kind == "number" or token.fold in words.months or token.fold in words.weekdays


def _count(line: Line, start: int, found: Found) -> str | None:
    """The year at its end may count what follows: in 2014 soldiers died."""
    last = line.token(found.end - 1)
    if last.kind != "number" or len(last.fold) != YEAR:
        return None
    words, meaning = line.words, found.meaning
    after = line.fold(found.end)
    year = bare_year_in(meaning)
    if is_clock_word(line, found.end):
        return "reading.count_or_date"
    if year is None:
        led = line.fold(start) in words.articles or line.fold(start + 1) in words.articles
        written = led or line.fold(found.end - 2) == ","
        counted = after in words.people or (not written and line.is_counting_behind_day(found.end))
        return "reading.count_or_date" if counted and not line.token(found.end).capital else None
    if line.fold(start) in words.circa:
        return None
    since = isinstance(meaning, Bound) and meaning.limit is Limit.SINCE
    loose = isinstance(meaning, Marked | Bound) and not since
    round_ = year % _HUNDRED == 0 and year != _THE_YEAR_2000 and (loose or since)
    counted = round_ or line.is_counting(found.end) or (loose and after in words.counted)
    return "reading.count_or_date" if counted else None


def _far_limit(line: Line, start: int, _found: Found) -> str | None:
    """Since, until or before stands some words ahead and may reach to the time."""
    for at in range(start - 1, max(-1, start - 1 - _FAR_BACK), -1):
        token = line.token(at)
        if token.kind != "word" and token.fold not in ("-", "'"):
            return None
        if token.fold in line.words.far_limits:
            return "reading.unread_words"
    return None


def _name(line: Line, start: int, found: Found) -> str | None:
    """A weekday is part of a name: Black Friday, the Sunday Times, Friday prayers."""
    words = line.words
    for weekday in _weekdays(found.meaning):
        if line.fold(found.end) in words.institutions:
            return "reading.name"
        places = (at for at in range(start, found.end) if line.fold(at) in words.weekdays)
        at = next(places, start)
        if weekday.which or line.fold(at - 1) in words.dated:
            continue
        if line.token(start - 1).capital and at == start and not _opens(line, start - 1):
            return "reading.name"
        if line.token(found.end).capital and line.fold(found.end - 1) != ".":
            return "reading.name"
    return None


def _opens(line: Line, at: int) -> bool:
    """Whether a capital is owed to an article alone."""
    return line.fold(at) in line.words.articles and line.token(at - 1).kind != "word"


def _weekdays(meaning: Meaning) -> Iterator[Weekday]:
    """Find the days of the week that a meaning rests on."""
    while isinstance(meaning, PartOfDay | Overnight | Clock | Third | Bound | Marked | Range):
        if isinstance(meaning, Range):
            yield from _weekdays(meaning.one)
        meaning = meaning.two if isinstance(meaning, Range) else meaning.of
    if isinstance(meaning, Weekday):
        yield meaning


_CHECKS: Final[tuple[Callable[[Line, int, Found], str | None], ...]] = (
    _anywhere, _put_off, _glue, _next_to, _list_before, _half_range, _list_behind, _event_name,
    _digits_behind, _attribute, _count, _far_limit, _other_year, _name,
)  # fmt: skip
