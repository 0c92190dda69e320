"""How lengths of time are told, and times that are so long ago, ahead, or up to now."""

from milreport.reading._time_line import Found, Line, once
from milreport.reading._time_sense_spans import Ago, InSoLong, Length, Window

__all__ = ["ago", "length", "window"]


@once
def length(line: Line, at: int) -> tuple[Length, int] | None:
    """Read so many days, weeks, months, years; a half is read with months and years."""
    words = line.words
    for listed, how in (
        (words.exactly, "exactly"), (words.roughly, "about"), (words.more_than, "more"),
        (words.less_than, "less"), (words.nearly, "about"),
    ):  # fmt: skip
        lead = line.phrase(at, listed)
        found = bare_length(line, lead[1]) if lead else None
        if found:
            return Length(found[0].count, found[0].unit, how), found[1]
    return bare_length(line, at)


@once
def bare_length(line: Line, at: int) -> tuple[Length, int] | None:
    """Read a number and a unit: three days, a week, two and a half years, half a year."""
    words = line.words
    if line.fold(at) in words.half:
        end = line.past_article(at + 1)
        return (Length(6, "month"), end + 1) if end > at + 1 and line.unit(end) == "year" else None
    number = line.number(at)
    if number is None or _is_part_of_more(line, at):
        return None
    after = _past_half(line, number.end)
    unit_at = line.skip(after, "-")
    unit = line.unit(unit_at)
    if unit is None:
        return None
    end = _past_half(line, unit_at + 1)
    if after > number.end or end > unit_at + 1:
        return (Length(number.value * 12 + 6, "month"), end) if unit == "year" else None
    return Length(number.value * words.unit_multiples.get(line.fold(unit_at), 1), unit), end


def _past_half(line: Line, at: int) -> int:
    """Step over: and a half."""
    words = line.words
    told = (words.and_, words.articles, words.half)
    return at + 3 if all(line.fold(at + i) in each for i, each in enumerate(told)) else at


def _is_part_of_more(line: Line, at: int) -> bool:
    """Whether a number goes on before this place: 2.5, two or three, 10-14."""
    words, before = line.words, line.fold(at - 1)
    figure = line.token(at - 2).kind == "number"
    joined = before in ("-", ".", ",", "/") and figure
    listed = before in words.or_ | words.to and (figure or line.number(at - 2) is not None)
    return joined or listed or line.token(at - 1).kind in ("number", "figure")


def ago(line: Line, at: int) -> Found | None:
    """Read three days ago, in three days, three days from now."""
    words = line.words
    found = length(line, at)
    if found is not None:
        return _behind(line, *found)
    if line.fold(at) not in words.month_on:
        return None
    found = length(line, at + 1)
    if found is None or found[0].how in ("less", "more") or found[0].unit == "decade":
        return None
    return Found(InSoLong(found[0]), line.skip(found[1], words.zone_word))


def _behind(line: Line, told: Length, end: int) -> Found | None:
    """Read what follows a length: ago, ago today, from now."""
    words = line.words
    past = line.phrase(end, words.ago)
    if past and line.phrase(past[1], words.days) == (0, past[1] + 1):
        return Found(Ago(Length(told.count, told.unit, "exactly"), -1), past[1] + 1)
    if past:
        return Found(Ago(told, -1), past[1])
    now = line.phrase(end + 1, words.now)
    return Found(Ago(told, 1), now[1]) if line.fold(end) in words.from_ and now else None


@once
def window(line: Line, at: int) -> Found | None:
    """Read over the past three days, in the last two weeks, for the past year."""
    words = line.words
    start = line.skip(at, words.window_leads)
    throughout = line.fold(at) in words.throughout
    for listed, sign in ((words.window_back, -1), (words.window_ahead, 1)):
        which = line.phrase(start, listed)
        if which is None:
            continue
        found = bare_length(line, which[1])
        if found:
            return Found(Window(found[0], sign, throughout), found[1])
        unit = line.unit(which[1])
        named = line.fold(start) in words.articles | words.past
        if unit and named and not line.is_plural(which[1]):
            count = words.unit_multiples.get(line.fold(which[1]), 1)
            return Found(Window(Length(count, unit), sign, throughout), which[1] + 1)
    return None
