"""Times as people give them: a date, a span, an upper bound, and where each came from."""

import re
from datetime import date, datetime, timedelta
from typing import Annotated, Final, Self

from pydantic import AfterValidator, Field, Strict

from milreport._model import Form, Value, broken, value
from milreport.errors import NotationError, UsageError
from milreport.values import allen
from milreport.values._edtf import EDTF, INSTANT
from milreport.values.answer import Answer
from milreport.values.edtf import Date, Day, Expression, Moment, parse
from milreport.values.ids import AnyRef
from milreport.vocabulary.time import TimeDerivation, TimePrecision, TimeRole

__all__ = ["Edtf", "Instant", "Time"]

_may_be_wrong = re.compile("[/\\[{YS]|^[?~%]?-").search

_PLAIN: Final = "[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?"
_plain_ends = re.compile(f"(?:({_PLAIN})|(?:\\.\\.)?)/(?:({_PLAIN})|(?:\\.\\.)?)").fullmatch


def _sound(text: str) -> str:
    """Refuse what the pattern lets through: a reversed interval, an odd set, too large a year.

    A date of four digits that fits the pattern is in the calendar and is not parsed, and neither
    is an interval between two such dates, which are in order where their texts are.
    """
    if not _may_be_wrong(text):
        return text
    ends = _plain_ends(text)
    if ends is not None and _is_in_order(ends[1], ends[2]):
        return text
    try:
        parse(text)
    except NotationError as error:
        raise broken(error.code, error.message) from None
    return text


def _is_in_order(start: str | None, end: str | None) -> bool:
    """Say whether it is plain that a date does not lie after another; an open end never does."""
    if start is None or end is None:
        return start is not None or end is not None
    return len(start) == len(end) and start <= end


Edtf = Annotated[
    str,
    Strict(),
    Field(pattern=EDTF, max_length=200),
    AfterValidator(_sound),
    Form("a time in EDTF, such as 2024-10-07, ../2024-10-18 or 2024-10-07T09:30+03:00"),
]
"""A time in EDTF (ISO 8601-2, levels 0 to 2): `2024-10-07`, `../2024-10-18`, `2022?`."""

Instant = Annotated[
    str,
    Strict(),
    Field(pattern=INSTANT, max_length=40),
    Form("a moment with its offset, such as 2024-10-07T09:30:00+03:00"),
]
"""A moment with its offset from UTC (RFC 3339, section 5.6): `2024-10-07T09:30:00+03:00`."""


_OF_A_DAY: Final = frozenset({None, TimePrecision.DAY})
_OF_A_MOMENT: Final = frozenset({None, TimePrecision.MINUTE_OR_FINER})
_MICROSECONDS: Final = 6


@value
class Time(Value):
    """A time, what it is the time of, how finely it is known, and how it was come by."""

    edtf: Edtf
    """The time itself in EDTF (ISO 8601-2, level 2): `2024-10-07`, `../2024-10-18`, `2022?`."""
    role: TimeRole | None = None
    """What happened then. Absent where the field that holds the time says so already."""
    precision: TimePrecision | None = None
    derivation: TimeDerivation | None = None
    phrase: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    """The words that were resolved, as printed."""
    anchor: AnyRef | None = None
    """What the words were reckoned from, such as the event in "since the war began"."""
    note: Annotated[str, Field(min_length=1, max_length=5000)] | None = None
    """How the words were resolved, where that is not plain."""

    def parsed(self) -> Expression:
        """Give the text taken apart."""
        return parse(self.edtf)

    @property
    def earliest(self) -> Day | None:
        """The first day that the text admits, qualifiers aside; None where it has no such end."""
        return self.parsed().earliest

    @property
    def latest(self) -> Day | None:
        """The last day that the text admits, qualifiers aside; None where it has no such end."""
        return self.parsed().latest

    def relations(self, other: Self) -> frozenset[allen.Allen]:
        """Give every one of Allen's relations to another time that can hold."""
        return allen.relations(self, other)

    def before(self, other: Self) -> Answer:
        """Say whether this ends no later than the other begins."""
        return allen.before(self, other)

    def overlaps(self, other: Self) -> Answer:
        """Say whether there is a time that both share."""
        return allen.overlaps(self, other)

    def within(self, other: Self) -> Answer:
        """Say whether this lies in the stretch of the calendar that the other names."""
        return allen.within(self, other)

    @classmethod
    def from_date(cls, day: date) -> Self:
        """Make the time of one calendar day.

        Raises:
            UsageError: `usage.not_a_date`, also for a `datetime`.
        """
        if isinstance(day, datetime) or not isinstance(day, date):
            raise UsageError("usage.not_a_date", "expected a date; from_datetime takes a datetime")
        return cls(edtf=day.isoformat())

    @classmethod
    def from_datetime(cls, moment: datetime) -> Self:
        """Make the time of one moment, to the second or to the microsecond.

        Raises:
            UsageError: it is no `datetime`, or the moment has no offset, or one that EDTF cannot
                write: with seconds, or of 15 hours and more.
        """
        if not isinstance(moment, datetime):
            raise UsageError("usage.not_a_datetime", "expected a datetime; from_date takes a date")
        offset = moment.utcoffset()
        if offset is None:
            raise UsageError("usage.naive_datetime", "expected a datetime with its offset from UTC")
        if offset % timedelta(minutes=1) or abs(offset) >= timedelta(hours=15):
            raise UsageError(
                "usage.odd_offset", "expected an offset of whole minutes below 15 hours"
            )
        return cls(edtf=moment.isoformat())

    def to_date(self) -> date | None:
        """Give the one day that a time is; None where it is not one, told whole and for sure."""
        told = self.parsed()
        if self.precision not in _OF_A_DAY or not isinstance(told, Date):
            return None
        if told.day is None or not told.is_definite or told.earliest.year < 1:
            return None
        return date(*told.earliest)

    def to_datetime(self) -> datetime | None:
        """Give the moment that a time is, with its offset; None where no datetime says the same.

        That is so for a day or a minute, for fractions finer than a microsecond, and for the offset
        `-00:00`, which says that the local offset is not known.
        """
        told = self.parsed()
        if self.precision not in _OF_A_MOMENT or not isinstance(told, Moment):
            return None
        coarse = told.second is None or len(told.fraction.rstrip("0")) > _MICROSECONDS
        if coarse or told.offset == "-00:00" or told.date.earliest.year < 1:
            return None
        return datetime.fromisoformat(self.edtf)
