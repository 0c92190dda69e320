"""How the clock is written: hours, minutes, noon, zones and offsets."""

from typing import Final, NamedTuple

from milreport.reading._time_line import SHORT, YEAR, Line, Number, once
from milreport.reading._time_meaning import Meaning, No
from milreport.reading._time_sense_parts import Clock

__all__ = ["Face", "clock", "clocked", "zone"]

_NOON: Final = 12
_HOURS: Final = 24
_MINUTES: Final = 60
_FARTHEST: Final = 14 * 60
"""The offset farthest from UTC, in minutes."""
_NO_HOUR: Final = 99
_PARTS: Final = 3


class Face(NamedTuple):
    """A time by the clock and the place after it."""

    hour: int
    minute: int | None
    second: int | None
    loose: bool
    """Whether it is told only roughly, or may be either end of a day."""
    end: int


@once
def clock(line: Line, at: int) -> Face | None:
    """Read 14:30, 2 p.m., noon, 1430 hours."""
    words = line.words
    glue = line.phrase(at, words.clock_glue)
    start = glue[1] if glue else at
    loose = glue is not None and glue[1] - at + (line.fold(at) not in words.at) > 1
    named = words.clock_words.get(line.fold(start))
    if named is not None:
        return Face(named, None, None, loose or named == 0, start + 1)
    token = line.token(start)
    if token.kind != "number":
        return None
    if len(token.fold) == YEAR:
        return _four_digits(line, start, loose=loose)
    return _figures(line, start, loose=loose) if len(token.fold) <= SHORT else None


def _four_digits(line: Line, at: int, *, loose: bool) -> Face | None:
    """Read 1430 hours, 1430 UTC."""
    words, number = line.words, int(line.fold(at))
    if line.fold(at + 1) not in words.hours | words.utc:
        return None
    end = line.skip(at + 1, words.hours)
    return Face(number // 100, number % 100, None, loose, end)


def _figures(line: Line, at: int, *, loose: bool) -> Face | None:
    """Read 14:30:15, 2 p.m., 2:30 p.m."""
    parts, end = [int(line.fold(at))], at + 1
    while len(parts) < _PARTS and line.is_before_clock(end):
        parts.append(int(line.fold(end + 1)))
        end += 2
    half = _half_day(line, end)
    if half is None and len(parts) == 1:
        return None
    hour, (minute, second) = parts[0], [*parts[1:], None, None][:2]
    if half is None:
        return Face(hour, minute, second, loose, end)
    hour = hour % _NOON + half.value if 1 <= hour <= _NOON else _NO_HOUR
    return Face(hour, minute, second, loose, half.end)


def _half_day(line: Line, at: int) -> Number | None:
    """Read am or p.m. as the hours that it adds."""
    for add, listed in ((0, line.words.am), (_NOON, line.words.pm)):
        if line.fold(at) in listed:
            return Number(add, at + 1)
        letters = [line.fold(at), line.fold(at + 2)]
        if line.fold(at + 1) == "." and "".join(letters) in listed:
            return Number(add, line.skip(at + 3, "."))
    return None


def clocked(day: Meaning, face: Face, offset: int | None, *, loose: bool = False) -> Meaning:
    """Put a time by the clock on a day."""
    minute, second = face.minute or 0, face.second or 0
    if face.hour >= _HOURS or minute >= _MINUTES or second >= _MINUTES:
        return No("reading.impossible_clock")
    return Clock(day, face.hour, face.minute, face.second, offset, face.loose or loose)


def zone(line: Line, at: int) -> tuple[int | None, int]:
    """Read an offset from UTC in minutes; other words for a zone are passed over."""
    words = line.words
    opened = line.fold(at) == "("
    local = line.phrase(at, words.local) or line.phrase(at + opened, words.local)
    if local:
        return None, line.skip(local[1], ")") if opened else local[1]
    offset, end = _zone(line, at + opened)
    if end == at + opened or (opened and line.fold(end) != ")"):
        return None, at
    return offset, end + opened


def _zone(line: Line, at: int) -> tuple[int | None, int]:
    """Read UTC, UTC+3, +03:00, EST, Moscow time."""
    words, token = line.words, line.token(at)
    if token.fold in words.utc:
        return _offset(line, at + 1) or (0, at + 1)
    offset = _offset(line, at)
    if offset and (token.glued or offset[1] > at + 3 or len(line.fold(at + 1)) == YEAR):
        return offset
    if token.capital and token.fold in words.zone_words:
        return None, line.skip(at + 1, words.zone_word)
    return None, at + 2 if token.capital and line.fold(at + 1) in words.zone_word else at


def _offset(line: Line, at: int) -> tuple[int, int] | None:
    """Read +03:00, +0300 or +3."""
    sign, hours = line.fold(at), line.token(at + 1)
    if sign not in ("+", "-") or hours.kind != "number" or not hours.glued:
        return None
    hour, minutes, end = int(hours.fold), 0, at + 2
    if len(hours.fold) == YEAR:
        hour, minutes = divmod(hour, 100)
    elif len(hours.fold) > SHORT:
        return None
    elif line.is_before_clock(end):
        minutes, end = int(line.fold(end + 1)), end + 2
    total = hour * _MINUTES + minutes
    if total > _FARTHEST or minutes >= _MINUTES:
        return None
    return (-total if sign == "-" else total), end
