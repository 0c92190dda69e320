"""Between which two points of time a thing lies, so that many can be sorted.

What can hold of two times is worked out in `milreport.values.allen`; here the outermost bounds of
each are numbers, which sort. Two dates are days of one zone; beside a moment whose offset is told,
a date may be a day of any zone.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple, Self

from milreport.values._calendar import ordinal
from milreport.values._edtf_parts import FARTHEST_EAST, FARTHEST_WEST
from milreport.values.edtf import Date, DateSet, Day, End, Moment, TimeInterval
from milreport.values.time import Time
from milreport.vocabulary.time import TimePrecision

__all__ = ["FAR", "Span", "in_utc", "over_by", "span_of"]


class Span(NamedTuple):
    """Between which two nanoseconds a thing lies; local time, or UTC where an offset is told."""

    first: int
    last: int
    zoned: bool

    def is_before(self, other: Self) -> bool:
        """Say whether this surely ends before the other begins; a date is of any zone there."""
        one, two = (self, other) if self.zoned == other.zoned else (in_utc(self), in_utc(other))
        return one.last < two.first


FAR: Final = 10**30
"""Beyond every year of nine digits, in nanoseconds."""
_NOT_ENTAILED: Final = frozenset(
    {TimePrecision.APPROXIMATE, TimePrecision.UNCERTAIN, TimePrecision.UNKNOWN}
)


def span_of(times: Sequence[Time]) -> Span:
    """Give the stretch in which the times of one thing lie, whichever of them is meant."""
    spans = [_span(time) for time in times]
    if any(span.zoned for span in spans):
        spans = [in_utc(span) for span in spans]
    first, last = min(span.first for span in spans), max(span.last for span in spans)
    return Span(first, last, spans[0].zoned)


def over_by(span: Span) -> tuple[int, int]:
    """Give when a thing is over at the latest, and when it can have begun."""
    wide = in_utc(span)
    return wide.last, wide.first


def in_utc(span: Span) -> Span:
    """Turn local time into UTC, wherever on earth it was."""
    if span.zoned:
        return span
    return Span(span.first - FARTHEST_EAST, span.last + FARTHEST_WEST, zoned=True)


def _span(time: Time) -> Span:
    """Give the bounds of one time; none follow from what is approximate or uncertain."""
    told = time.parsed()
    if time.precision in _NOT_ENTAILED or told.is_uncertain or told.is_approximate:
        return Span(-FAR, FAR, zoned=False)
    if isinstance(told, TimeInterval):
        ends = [in_utc(_of_end(end)) if _has_zone(told) else _of_end(end) for end in told.told]
        first = -FAR if isinstance(told.start, End) else ends[0].first
        last = FAR if isinstance(told.end, End) else ends[-1].last
        return Span(first, last, ends[0].zoned)
    if isinstance(told, DateSet):
        first = -FAR if told.earliest is None else _days(told.earliest)
        last = FAR if told.latest is None else _days(told.latest) + _DAY - 1
        return Span(first, last, zoned=False)
    return _of_end(told)


def _of_end(told: Date | Moment) -> Span:
    return Span(*told.ticks, zoned=told.has_zone)


def _has_zone(told: TimeInterval) -> bool:
    return any(end.has_zone for end in told.told)


_DAY: Final = 86_400 * 10**9


def _days(day: Day) -> int:
    return ordinal(day) * _DAY
