"""What parts of a named event or a longer unit mean: its first ten days, its third week."""

from dataclasses import dataclass
from typing import Final

from milreport.reading._calendar import (
    MONTHS,
    Refused,
    When,
    between,
    closeness,
    day_after,
    each_once,
    of_day,
    of_month,
)
from milreport.reading._time_meaning import Context, Meaning
from milreport.reading._time_sense_dates import parts
from milreport.reading._time_sense_spans import Length
from milreport.vocabulary.time import TimeDerivation, TimePrecision

__all__ = ["DayNumber", "NthWeekday", "Stretch"]

_WEEK: Final = 7


def _is_event(when: When) -> bool:
    return when.derivation is TimeDerivation.ANCHOR_BASED


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first or the last so many days, weeks, months or years of something, or its n-th."""

    skip: int
    count: int
    unit: str
    of: Meaning
    from_end: bool = False

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give those days, which must lie inside; those of an event count from its first day."""
        return parts(self.of, ctx, self._of)

    def _of(self, base: When) -> When:
        edge = base.last if self.from_end else base.first
        told = (base.end or base.start) if self.from_end else base.start
        if _is_event(base):
            if told != edge.isoformat() or (self.from_end and base.is_day):
                raise Refused("reading.needs_event")
            return self._of_event(base)
        if base.is_day:
            raise Refused("reading.impossible_date")
        if self.unit in ("month", "year"):
            return self._months(base)
        return self._days(base)

    def _of_event(self, base: When) -> When:
        """Count from the first day of an event, or back from its last; each end is a day."""
        low, high = Length(self.skip, self.unit), Length(self.skip + self.count, self.unit)
        if self.from_end:
            first = day_after(high.from_(base.last, -1), 1)
            last = low.from_(base.last, -1)
        else:
            first, last = low.from_(base.first, 1), day_after(high.from_(base.first, 1), -1)
        inside = base.is_day or base.first <= first <= last <= base.last
        if not inside:
            raise Refused("reading.impossible_date")
        if first == last:
            return of_day(first, base.derivation, base.why)
        return between(first, last, base.derivation)._replace(why=base.why)

    def _days(self, base: When) -> When:
        """Count days, or weeks in sevens whose inner ends are only usual."""
        size = _WEEK if self.unit == "week" else 1
        low, high = self.skip * size, (self.skip + self.count) * size - 1
        first, last = day_after(base.first, low), day_after(base.first, high)
        if self.from_end:
            first, last = day_after(base.last, -high), day_after(base.last, -low)
        if not base.first <= first <= last <= base.last:
            raise Refused("reading.impossible_date")
        if first == last:
            return of_day(first, base.derivation, base.why)
        told = closeness(first, last)
        found = between(first, last, base.derivation, told)._replace(why=base.why)
        if size == 1:
            return found
        start = found.start if first == base.first else f"{found.start}~"
        end = f"{found.end}" if last == base.last else f"{found.end}~"
        note = "The weeks are counted in sevens from the first or last day."
        return found._replace(start=start, end=end, note=note)

    def _months(self, base: When) -> When:
        fits = base.precision is TimePrecision.YEAR and self.unit == "month"
        if not fits or self.skip + self.count > MONTHS:
            raise Refused("reading.vague_time")
        first, last = self.skip + 1, self.skip + self.count
        if self.from_end:
            first, last = MONTHS + 1 - last, MONTHS + 1 - first
        start, end = (of_month(base.first.year, each, base.derivation) for each in (first, last))
        if start == end:
            return start
        return When(
            start.start, end.start, start.first, end.last, TimePrecision.WITHIN, base.derivation
        )


@dataclass(frozen=True, slots=True)
class DayNumber:
    """Day 100 of an event, which is counted from day 1 or from day 0."""

    number: int
    of: Meaning

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give both days; day 0 is the first of the event, and nothing lies before it."""
        found = []
        for base in self.of.times(ctx):
            if base.start != base.first.isoformat():
                raise Refused("reading.needs_event")
            for zero in (1, 0):
                if self.number >= zero:
                    day = day_after(base.first, self.number - zero)
                    found.append(of_day(day, base.derivation, f"the first day is day {zero}"))
        return each_once(found)


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The first Monday or the last Friday of a month."""

    which: int
    """From 1; 0 is the last."""
    weekday: int
    of: Meaning

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give that day; refuse where the month has none."""
        return parts(self.of, ctx, self._of)

    def _of(self, month: When) -> When:
        if month.precision is not TimePrecision.MONTH or month.end is not None:
            raise Refused("reading.unread_words")
        if self.which:
            ahead = (self.weekday - month.first.weekday()) % _WEEK
            day = day_after(month.first, ahead + _WEEK * (self.which - 1))
        else:
            day = day_after(month.last, -((month.last.weekday() - self.weekday) % _WEEK))
        if day > month.last:
            raise Refused("reading.impossible_date")
        return of_day(day, month.derivation, month.why)
