"""How two times stand to each other: Allen's relations, and questions that may stay open.

Every time has a first nanosecond and one after its last, each known to lie between two bounds.
A single date, whatever its precision, means somewhere in it; `2024-10-07/2024-10-09` begins
somewhere in its first day and ends somewhere in its last. What can hold is worked out from the
four bounds of each time, so a longer look at the texts would give no more.

Two dates are compared as days of one zone. A date beside a moment is widened by the zones that
the earth has, from 14 hours before UTC to 12 behind. Nothing follows from a date that is
approximate or uncertain: it may lie anywhere.

J. F. Allen, Maintaining knowledge about temporal intervals, CACM 26 (1983).
"""

from enum import StrEnum
from typing import Final, NamedTuple, Protocol

from milreport.values import edtf
from milreport.values._edtf_parts import FARTHEST_EAST, FARTHEST_WEST
from milreport.values.answer import Answer
from milreport.values.edtf import Date, DateSet, End, Moment
from milreport.vocabulary.time import TimePrecision

__all__ = [
    "Allen",
    "Extent",
    "Reach",
    "Timed",
    "before",
    "overlaps",
    "possible",
    "relations",
    "within",
]


class Timed(Protocol):
    """What is compared: a text in EDTF and how finely it is meant, such as a `milreport.Time`."""

    @property
    def edtf(self) -> str:
        """The text."""

    @property
    def precision(self) -> TimePrecision | None:
        """How finely the time is known, where the record says so."""


class Allen(StrEnum):
    """The thirteen ways in which two stretches of time may stand; exactly one holds."""

    BEFORE = "before"
    """The first ends, time passes, and the second begins."""
    MEETS = "meets"
    """The first ends as the second begins."""
    OVERLAPS = "overlaps"
    """The first begins before the second and ends in it."""
    STARTS = "starts"
    """They begin together, and the first ends earlier."""
    DURING = "during"
    """The first begins after the second and ends earlier."""
    FINISHES = "finishes"
    """The first begins later, and they end together."""
    EQUALS = "equals"
    """They begin and end together."""
    FINISHED_BY = "finished_by"
    """The first begins earlier, and they end together."""
    CONTAINS = "contains"
    """The first begins before the second and ends later."""
    STARTED_BY = "started_by"
    """They begin together, and the first ends later."""
    OVERLAPPED_BY = "overlapped_by"
    """The first begins in the second and ends later."""
    MET_BY = "met_by"
    """The first begins as the second ends."""
    AFTER = "after"
    """The second ends, time passes, and the first begins."""


_ORDERS: Final = {
    Allen.BEFORE: ("s", "e", "S", "E"),
    Allen.MEETS: ("s", "eS", "E"),
    Allen.OVERLAPS: ("s", "S", "e", "E"),
    Allen.STARTS: ("sS", "e", "E"),
    Allen.DURING: ("S", "s", "e", "E"),
    Allen.FINISHES: ("S", "s", "eE"),
    Allen.EQUALS: ("sS", "eE"),
    Allen.FINISHED_BY: ("s", "S", "eE"),
    Allen.CONTAINS: ("s", "S", "E", "e"),
    Allen.STARTED_BY: ("sS", "E", "e"),
    Allen.OVERLAPPED_BY: ("S", "s", "E", "e"),
    Allen.MET_BY: ("S", "Es", "e"),
    Allen.AFTER: ("S", "E", "s", "e"),
}
"""The order of start and end, small of the first time and large of the second, in each."""

_BEFORE: Final = frozenset({Allen.BEFORE, Allen.MEETS})
_APART: Final = _BEFORE | {Allen.AFTER, Allen.MET_BY}
_SHARED: Final = frozenset(Allen) - _APART
_WITHIN: Final = frozenset({Allen.STARTS, Allen.DURING, Allen.FINISHES, Allen.EQUALS})

_FAR: Final = 10**30
"""Beyond every year of nine digits, in nanoseconds; an open end lies there."""
_LIMIT: Final = _FAR + 4
"""Two times with open ends need room there to end in any order."""


class Reach(NamedTuple):
    """The least and the most that a point of time may be, both included."""

    low: int
    high: int


class Extent(NamedTuple):
    """Where the start of a time may lie, and where its end, which is the first point after it."""

    start: Reach
    end: Reach


_ANYWHERE: Final = Reach(-_LIMIT, _LIMIT)


def relations(first: Timed, second: Timed) -> frozenset[Allen]:
    """Give every relation that can hold; all that a set of dates means is taken as one stretch.

    Raises:
        NotationError: a text is not EDTF, see `milreport.values.edtf.parse`.
    """
    one, two = edtf.parse(first.edtf), edtf.parse(second.edtf)
    zoned = _has_zone(one) or _has_zone(two)
    return possible(
        _extent(one, first.precision, zoned=zoned), _extent(two, second.precision, zoned=zoned)
    )


def before(first: Timed, second: Timed) -> Answer:
    """Say whether the first ends no later than the second begins."""
    return _answer(relations(first, second), _BEFORE)


def overlaps(first: Timed, second: Timed) -> Answer:
    """Say whether there is a time that both share.

    Two things of one day need not; the answer is then unsure.
    """
    answer = _answer(relations(first, second), _SHARED)
    return _but_for_gaps(answer, edtf.parse(first.edtf), edtf.parse(second.edtf))


def within(first: Timed, second: Timed) -> Answer:
    """Say whether the first lies in the stretch of the calendar that the second names.

    The second is a frame: `2024-10` is all of that month here, not some time in it, whatever
    its precision. A frame that leaves something open (X, a season, one of a set) settles less.
    """
    one, two = edtf.parse(first.edtf), edtf.parse(second.edtf)
    zoned = _has_zone(one) or _has_zone(two)
    frame = _frame(two, second.precision, zoned=zoned)
    found = possible(_extent(one, first.precision, zoned=zoned), frame)
    return _but_for_gaps(_answer(found, _WITHIN), two)


def _answer(found: frozenset[Allen], asked: frozenset[Allen]) -> Answer:
    if found <= asked:
        return Answer.YES
    return Answer.UNSURE if found & asked else Answer.NO


def _but_for_gaps(answer: Answer, *times: edtf.Expression) -> Answer:
    """Take back a yes that rests on days between the members of a set, which are not meant."""
    gaps = any(isinstance(each, DateSet) and len(each.members) > 1 for each in times)
    return Answer.UNSURE if gaps and answer is Answer.YES else answer


def possible(first: Extent, second: Extent) -> frozenset[Allen]:
    """Give every relation of two times of which no more than these bounds is known."""
    reaches = {"s": first.start, "e": first.end, "S": second.start, "E": second.end}
    return frozenset(each for each, order in _ORDERS.items() if _can_stand(order, reaches))


def _can_stand(order: tuple[str, ...], reaches: dict[str, Reach]) -> bool:
    """Whether the points can stand in this order: each as early as it can, and none too late."""
    at = -_LIMIT - 1
    for points in order:
        at = max(at + 1, *(reaches[point].low for point in points))
        if at > min(reaches[point].high for point in points):
            return False
    return True


# From a text to where its start and end may lie

_NOT_ENTAILED: Final = frozenset(
    {TimePrecision.APPROXIMATE, TimePrecision.UNCERTAIN, TimePrecision.UNKNOWN}
)
"""Precisions of a record from which no bound follows, whatever the text says."""

_TELLS_NOTHING: Final = Extent(_ANYWHERE, _ANYWHERE)


def _has_zone(time: edtf.Expression) -> bool:
    if isinstance(time, edtf.TimeInterval):
        return any(end.has_zone for end in time.told)
    return isinstance(time, Moment) and time.has_zone


def _extent(time: edtf.Expression, precision: TimePrecision | None, *, zoned: bool) -> Extent:
    """Give the bounds of a time, as far as its precision lets them follow.

    A precision that says "known to lie in it" (a unit, `within`, `not_after`, `not_before`) makes
    an interval a window; `throughout` makes a date all of its days.
    """
    if precision in _NOT_ENTAILED:
        return _TELLS_NOTHING
    start, end = _edges(time, zoned=zoned)
    if precision is TimePrecision.THROUGHOUT and isinstance(time, Date) and time.is_definite:
        return _throughout(time, zoned=zoned)
    if precision is None or precision.is_private or precision is TimePrecision.THROUGHOUT:
        return Extent(start, _after(end))
    inside = Reach(start.low, end.high)
    return Extent(inside, _after(inside))


def _after(last: Reach) -> Reach:
    """Give the points right after the last ones."""
    return Reach(min(last.low + 1, _LIMIT), min(last.high + 1, _LIMIT))


def _frame(time: edtf.Expression, precision: TimePrecision | None, *, zoned: bool) -> Extent:
    """Give the bounds of a stretch of the calendar: those of a whole date are exact."""
    if precision in _NOT_ENTAILED:
        return _TELLS_NOTHING
    if isinstance(time, Date | Moment) and time.is_definite:
        first, last = time.ticks
        slack = zoned and not time.has_zone
        return Extent(
            _widened(first, first, slack=slack), _after(_widened(last, last, slack=slack))
        )
    start, end = _edges(time, zoned=zoned)
    return Extent(start, _after(end))


def _throughout(date: Date, *, zoned: bool) -> Extent:
    """Give the bounds of what held on every day of a date."""
    day = 24 * 3_600 * 10**9
    first, last = date.ticks
    start = _widened(first, first + day - 1, slack=zoned)
    return Extent(start, _after(_widened(last - day + 1, last, slack=zoned)))


def _edges(time: edtf.Expression, *, zoned: bool) -> tuple[Reach, Reach]:
    """Give where the first and where the last nanosecond of a time may lie."""
    if isinstance(time, DateSet):
        return _edges_of_set(time, zoned=zoned)
    if isinstance(time, edtf.TimeInterval):
        start = _edge(time.start, zoned=zoned, if_open=Reach(-_LIMIT, -_FAR))
        return start, _edge(time.end, zoned=zoned, if_open=Reach(_FAR, _LIMIT))
    reach = _reach(time, zoned=zoned)
    return reach, reach


def _edges_of_set(dates: DateSet, *, zoned: bool) -> tuple[Reach, Reach]:
    """Take one of a set for any member, and all of it from the first member to the last."""
    before_all, after_all = Reach(-_LIMIT, -_FAR), Reach(_FAR, _LIMIT)
    starts, ends = [], []
    for first, last in dates.ranges:
        starts.append(before_all if first is None else _reach(first, zoned=zoned))
        ends.append(after_all if last is None else _reach(last, zoned=zoned))
    if dates.all_of:
        return _least(starts), _most(ends)
    hull = Reach(min(each.low for each in starts), max(each.high for each in ends))
    return hull, hull


def _least(reaches: list[Reach]) -> Reach:
    return Reach(min(each.low for each in reaches), min(each.high for each in reaches))


def _most(reaches: list[Reach]) -> Reach:
    return Reach(max(each.low for each in reaches), max(each.high for each in reaches))


def _edge(end: Date | Moment | End, *, zoned: bool, if_open: Reach) -> Reach:
    """Give where an end may lie: an open one past everything, an unknown one anywhere."""
    if isinstance(end, End):
        return if_open if end is End.OPEN else _ANYWHERE
    return _reach(end, zoned=zoned)


def _reach(time: Date | Moment, *, zoned: bool) -> Reach:
    if time.is_uncertain or time.is_approximate:
        return _ANYWHERE
    return _widened(*time.ticks, slack=zoned and not time.has_zone)


def _widened(first: int, last: int, *, slack: bool) -> Reach:
    """Turn local time into UTC, wherever on earth it was, where there is need to."""
    return Reach(first - FARTHEST_EAST, last + FARTHEST_WEST) if slack else Reach(first, last)
