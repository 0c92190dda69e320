"""What bounds and ranges mean: since, until, before, after, from one to another, one of two."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import Final

from milreport.reading._calendar import (
    Refused,
    When,
    closeness,
    day_after,
    each_once,
    of_day,
    open_after,
    open_before,
)
from milreport.reading._time_meaning import (
    INFERRED,
    RELATIVE,
    STATED,
    Context,
    Fixed,
    Meaning,
)
from milreport.reading._time_sense_dates import Calendar
from milreport.reading._time_sense_parts import Clock, PartOfDay, Third
from milreport.reading._time_sense_relative import Weekday
from milreport.reading._time_tokens import Limit
from milreport.vocabulary.time import TimeDerivation, TimePrecision

__all__ = ["Bound", "Days", "OneOf", "Onwards", "Range"]

_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Bound:
    """Everything on one side of a time."""

    limit: Limit
    of: Meaning

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the open interval. Since looks back; before and after leave the time itself out."""
        back = ctx.towards("past") if self.limit is Limit.SINCE else ctx
        return each_once(self._of(base) for base in self.of.times(back))

    def _of(self, base: When) -> When:
        if base.start == ".." or base.end == "..":
            raise Refused("reading.unread_words")
        if self.limit in (Limit.SINCE, Limit.FROM):
            return open_after(base, base.start, base.first)
        if self.limit is Limit.UNTIL:
            return open_before(base, base.end or base.start, base.last)
        within = "T" in base.start or base.precision is TimePrecision.PART_OF_DAY or base.note
        loose = "~" in base.edtf or "?" in base.edtf
        if loose or (within and not base.is_day):
            raise Refused("reading.vague_time")
        if self.limit in (Limit.SOON_AFTER, Limit.SOON_BEFORE):
            base = base._replace(derivation=_bounded(base.derivation))
        if self.limit in (Limit.AFTER, Limit.SOON_AFTER):
            return self._after(base, inclusive=bool(within))
        return self._before(base, inclusive=bool(within))

    def _after(self, base: When, *, inclusive: bool) -> When:
        if inclusive:
            return open_after(base, base.start, base.last)
        day = day_after(base.last, 1)
        return open_after(base, _like(base, day), day)

    def _before(self, base: When, *, inclusive: bool) -> When:
        if inclusive:
            return open_before(base, base.start, base.first)
        day = day_after(base.first, -1)
        return open_before(base, _like(base, day), day)


def _bounded(derivation: TimeDerivation) -> TimeDerivation:
    return TimeDerivation.BOUND_INFERRED if derivation is STATED else derivation


def _like(base: When, day: date) -> str:
    """Write a day as finely as another time is told: a month beside a month."""
    if base.end is None and base.precision is TimePrecision.MONTH:
        return f"{day.year:04}-{day.month:02}"
    if base.end is None and base.precision is TimePrecision.YEAR:
        return f"{day.year:04}"
    return day.isoformat()


@dataclass(frozen=True, slots=True)
class Range:
    """From one time to another; what only one of them tells holds for both."""

    one: Meaning
    two: Meaning
    precision: TimePrecision | None
    """None where the length tells how close it is."""

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give every interval that runs forward."""
        one, two = self.one, self.two
        if isinstance(one, Third) and _year_missing(one) and not _year_missing(two):
            return tuple(self._joined(_fitted(one, end, ctx), end) for end in two.times(ctx))
        if isinstance(one, Calendar) and isinstance(two, Calendar):
            if one.lacks_year:
                return tuple(self._joined(_before_it(one, end), end) for end in two.times(ctx))
            if two.lacks_year:
                return tuple(self._joined(start, _after_it(two, start)) for start in one.times(ctx))
        weekdays = _bare_weekday(one), _bare_weekday(two)
        if weekdays[0] is not None and weekdays[1] is not None:
            return self._in_weeks(weekdays[0], weekdays[1], ctx)
        pairs = product(one.times(ctx), two.times(ctx))
        found = [self._joined(start, end) for start, end in pairs if _is_forward(start, end)]
        if not found:
            raise Refused("reading.reversed")
        return each_once(found)

    def _in_weeks(self, one: int, two: int, ctx: Context) -> tuple[When, ...]:
        """Give the runs from one weekday to the next of another, about the anchor.

        These are the last that is over, the one that the anchor lies in, and the next; with a
        direction the last or the next.
        """
        anchor, apart = ctx.day(), (two - one) % _WEEK
        if not apart:
            raise Refused("reading.reversed")
        runs = [day_after(anchor, one - anchor.weekday() + _WEEK * by) for by in (-2, -1, 0, 1)]
        over = [day for day in runs if day_after(day, apart) <= anchor][-1:]
        now = [day for day in runs if day <= anchor < day_after(day, apart)]
        ahead = [day for day in runs if day >= anchor][:1]
        chosen = {"past": over, "future": ahead, None: sorted({*over, *now, *ahead})}[ctx.direction]
        return tuple(
            self._joined(_on(self.one, day, ctx), _on(self.two, day_after(day, apart), ctx))
            ._replace(why=f"from {day.isoformat()}") for day in chosen
        )  # fmt: skip

    def _joined(self, start: When, end: When) -> When:
        if ".." in (start.start, start.end, end.start, end.end):
            raise Refused("reading.unread_words")
        if not _is_forward(start, end) or start.edtf == end.edtf:
            raise Refused("reading.reversed")
        told = self.precision or closeness(start.first, end.last)
        derivation = start.derivation if start.derivation is not STATED else end.derivation
        return When(start.start, end.end or end.start, start.first, end.last, told, derivation,
                    start.note or end.note, end.why or start.why)  # fmt: skip


def _is_forward(start: When, end: When) -> bool:
    return start.first <= end.first and start.last <= end.last


def _bare_weekday(meaning: Meaning) -> int | None:
    """Give the day of the week where nothing but it is told, perhaps with a part of the day."""
    inner = meaning.of if isinstance(meaning, PartOfDay | Clock) else meaning
    return inner.weekday if isinstance(inner, Weekday) and not inner.which else None


def _on(meaning: Meaning, day: date, ctx: Context) -> When:
    """Give Friday night or the like, where the Friday is known."""
    known = Fixed((of_day(day, RELATIVE),))
    inner = replace(meaning, of=known) if isinstance(meaning, PartOfDay | Clock) else known
    return inner.times(ctx)[0]


def _year_missing(meaning: Meaning) -> bool:
    """Whether early March or the like stands without a year."""
    inner = meaning.of if isinstance(meaning, Third) else None
    return isinstance(inner, Calendar) and inner.lacks_year


def _fitted(one: Third, end: When, ctx: Context) -> When:
    """Give the last early March or the like that does not lie after the end."""
    if end.start == ".." or not isinstance(one.of, Calendar):
        raise Refused("reading.unread_words")
    year = end.first.year
    (found,) = replace(one, of=replace(one.of, year=year)).times(ctx)
    if _is_forward(found, end):
        return found._replace(derivation=end.derivation, why=end.why)
    _check_month(one.of, end)
    (found,) = replace(one, of=replace(one.of, year=year - 1)).times(ctx)
    return found._replace(derivation=_inferred(end.derivation), why=end.why)


def _check_month(part: Calendar, other: When) -> None:
    """Refuse a range backwards in one month: it does not tell that a year lies between."""
    if part.month == other.first.month:
        raise Refused("reading.reversed")


def _inferred(derivation: TimeDerivation) -> TimeDerivation:
    return INFERRED if derivation is STATED else derivation


def _before_it(part: Calendar, end: When) -> When:
    """Give the last such date that does not lie after the end: its year is the end's or before."""
    found = replace(part, year=end.first.year).told_as(end.derivation)[0]
    if not _is_forward(found, end):
        _check_month(part, end)
        earlier = replace(part, year=end.first.year - 1)
        found = earlier.told_as(_inferred(end.derivation))[0]
    return found._replace(why=end.why)


def _after_it(part: Calendar, start: When) -> When:
    """Give the first such date that does not lie before the start."""
    derivation = _inferred(start.derivation)
    found = replace(part, year=start.first.year).told_as(derivation)[0]
    if not _is_forward(start, found):
        _check_month(part, start)
        found = replace(part, year=start.first.year + 1).told_as(derivation)[0]
    return found._replace(why=start.why)


@dataclass(frozen=True, slots=True)
class Onwards:
    """From a time until now, where now is the anchor if there is one."""

    of: Meaning

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the interval with an open end."""
        return Bound(Limit.SINCE, self.of).times(ctx)


@dataclass(frozen=True, slots=True)
class Days:
    """Days that follow one another, of which the last tells month and year: 18 and 19 October."""

    first: int
    last: Calendar

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the two days as one interval; refuse days that do not follow one another."""
        if self.last.day != self.first + 1:
            raise Refused("reading.unread_words")
        return Range(replace(self.last, day=self.first, weekday=None), self.last, None).times(ctx)


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of two dates, of which the second tells what the first leaves out: 18 or 19 October."""

    one: Calendar
    two: Calendar

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the set of the two, in EDTF `[a,b]`; refuse two that do not run forward."""
        return tuple(self._of(two) for two in self.two.times(ctx))

    def _of(self, two: When) -> When:
        year = self.one.year or two.first.year
        (one,) = replace(self.one, year=year, shift=None).told_as(two.derivation)
        if one.first >= two.first:
            raise Refused("reading.reversed")
        next_ = one.is_day and day_after(one.first, 1) == two.first
        return two._replace(
            start=f"[{one.start},{two.start}]",
            first=one.first,
            precision=TimePrecision.FEW_DAYS if next_ else TimePrecision.WITHIN,
        )
