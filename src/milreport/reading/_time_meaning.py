"""What words for a time mean: each meaning gives its times, once the anchor is known.

A meaning that can be taken in several ways gives several times; one that cannot be resolved
raises `Refused`.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final, Protocol

from milreport.reading._calendar import MONTHS, Refused, When, length
from milreport.vocabulary.time import TimeDerivation, TimePrecision

__all__ = [
    "INFERRED", "RELATIVE", "STATED", "Context", "Fixed", "Marked", "Meaning", "No", "from_edtf",
]  # fmt: skip

STATED: Final = TimeDerivation.STATED
RELATIVE: Final = TimeDerivation.RELATIVE_RESOLVED
INFERRED: Final = TimeDerivation.YEAR_INFERRED
_PLAIN: Final = re.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T.*)?)?)?[?~%]?")


@dataclass(frozen=True, slots=True)
class Context:
    """What the caller knows: the day or moment of printing, and which way words look."""

    anchor: date | None
    moment: datetime | None
    direction: str | None

    def day(self) -> date:
        """Give the anchor; refuse where there is none."""
        if self.anchor is None:
            raise Refused("reading.needs_anchor")
        return self.anchor

    def is_on_side(self, day: date) -> bool:
        """Whether a day lies where the caller says that the words look; the anchor always does."""
        if self.direction is None or day == self.day():
            return True
        return (day < self.day()) == (self.direction == "past")

    def towards(self, direction: str) -> "Context":
        """Look one way where the caller has not said which."""
        return self if self.direction else replace(self, direction=direction)


class Meaning(Protocol):
    """What words for a time mean."""

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give every time that the words can mean; raises `Refused`."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """Times that the words give by themselves, such as a decade, a season or a caller's event."""

    found: tuple[When, ...]

    def times(self, _ctx: Context) -> tuple[When, ...]:
        """Give them."""
        return self.found


@dataclass(frozen=True, slots=True)
class No:
    """Words that are understood and name no time that can be given."""

    code: str

    def times(self, _ctx: Context) -> tuple[When, ...]:
        """Refuse."""
        raise Refused(self.code)


@dataclass(frozen=True, slots=True)
class Marked:
    """A time with a word that loosens it or casts doubt on it."""

    of: Meaning
    sign: str

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Mark it `~` or `?`."""
        times = self.of.times(ctx)
        if any(when.start.startswith("[") for when in times):
            raise Refused("reading.unread_words")
        told = TimePrecision.APPROXIMATE if self.sign == "~" else TimePrecision.UNCERTAIN
        return tuple(when.marked(self.sign, told) for when in times)


def from_edtf(edtf: str, derivation: TimeDerivation) -> When | None:
    """Make a time of EDTF text: a year, month, day or moment, or an interval of those."""
    start, slash, end = edtf.partition("/")
    first, last = _ends(start), _ends(end if slash else start)
    if first is None or last is None:
        return None
    told = TimePrecision.DAY if first[0] == last[1] else TimePrecision.WITHIN
    return When(
        start or "..", (end or "..") if slash else None, first[0], last[1], told, derivation
    )


def _ends(part: str) -> tuple[date, date] | None:
    if part in ("", ".."):
        return date.min, date.max
    match = _PLAIN.fullmatch(part)
    if match is None or match[1] == "0000":
        return None
    year, month = int(match[1]), int(match[2] or 0)
    if month > MONTHS:
        return None
    if match[3]:
        return (date(year, month, int(match[3])),) * 2
    last = month or MONTHS
    return date(year, month or 1, 1), date(year, last, length(year, last))
