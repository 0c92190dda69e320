"""What parts mean: thirds, halves and quarters, weeks, parts of a day, the clock."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from milreport.reading._calendar import (
    Refused,
    When,
    between,
    day_after,
    each_once,
    length,
    of_day,
    third,
    week_of,
)
from milreport.reading._time_meaning import RELATIVE, Context, Fixed, Meaning
from milreport.reading._time_sense_dates import parts
from milreport.reading._time_sense_relative import Weekday
from milreport.vocabulary.time import TimePrecision

__all__ = [
    "Clock", "Edge", "HalfMonth", "NightInto", "Overnight", "OvernightHere", "PartOfDay",
    "PartOfYear", "Third", "WeekOf",
]  # fmt: skip

_NO_OFFSET: Final = "The clock time has no offset that can be used, so only the day is given."


@dataclass(frozen=True, slots=True)
class Third:
    """Early, mid or late in something."""

    which: int
    of: Meaning

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give thirds of a month, year or decade; of a day or a week the bounds stay."""
        return parts(self.of, ctx, self._of)

    def _of(self, when: When) -> When:
        if when.is_day:
            return when._replace(precision=TimePrecision.PART_OF_DAY)
        whole = when.precision in (TimePrecision.MONTH, TimePrecision.YEAR)
        if when.end is None and (whole or when.start.endswith("X")):
            return third(when, self.which)
        if when.precision in (TimePrecision.WEEK, TimePrecision.SEASON_OR_QUARTER):
            return when._replace(note="Early, middle and late are not marked off within it.")
        raise Refused("reading.vague_time")


@dataclass(frozen=True, slots=True)
class Edge:
    """The first or the last day of something."""

    which: int
    of: Meaning

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give that day."""
        return parts(self.of, ctx, self._of)

    def _of(self, when: When) -> When:
        return of_day(when.last if self.which else when.first, when.derivation, when.why)


@dataclass(frozen=True, slots=True)
class HalfMonth:
    """The first or second half of a month."""

    which: int
    of: Meaning

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give days 1 to 15, or 16 to the end; where the halves meet is approximate."""
        return parts(self.of, ctx, self._of)

    def _of(self, month: When) -> When:
        start, end = month.first, month.last
        first_half = self.which == 1
        start, end = (start, start.replace(day=15)) if first_half else (start.replace(day=16), end)
        found = between(start, end, month.derivation, TimePrecision.WITHIN)
        return found._replace(
            start=found.start + ("" if first_half else "~"),
            end=f"{found.end}" + ("~" if first_half else ""),
            why=month.why,
            note="The halves of a month are taken to meet after its day 15.",
        )


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A half or a quarter of a year, as EDTF has codes for them."""

    which: int
    of: Meaning
    half: bool

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give it."""
        return tuple(self._of(year) for year in self.of.times(ctx))

    def _of(self, year: When) -> When:
        size, code = (6, 39) if self.half else (3, 32)
        y, low, high = year.first.year, (self.which - 1) * size + 1, self.which * size
        told = TimePrecision.WITHIN if self.half else TimePrecision.SEASON_OR_QUARTER
        return year._replace(
            start=f"{year.start}-{code + self.which}",
            first=date(y, low, 1),
            last=date(y, high, length(y, high)),
            precision=told,
        )


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week of a day that is told, or the seven days that begin or end with it."""

    of: Meaning
    which: str = ""
    """`ending`, `beginning`, or nothing."""

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give it.

        The week of a Monday runs to Sunday. That of another day is the one from Monday to Sunday
        around it, or the seven days from it on.
        """
        return each_once(when for base in self.of.times(ctx) for when in self._of(base))

    def _of(self, base: When) -> tuple[When, ...]:
        day, how = base.first, base.derivation
        ahead = between(day, day_after(day, 6), how)._replace(why="the seven days from the day on")
        if self.which == "ending":
            return (between(day_after(day, -6), day, how)._replace(why=base.why),)
        if self.which == "beginning":
            return (ahead._replace(why=base.why),)
        return week_of(day, 0, how)._replace(why="the week around the day"), ahead


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A stretch of a day; the night runs on into the next."""

    of: Meaning
    night: bool

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the day, or the two days of a night."""
        return tuple(self._of(base) for base in self.of.times(ctx))

    def _of(self, base: When) -> When:
        if base.end is not None and (base.last - base.first).days == 1 and self.night:
            return base._replace(precision=TimePrecision.PART_OF_DAY)
        if not base.is_day:
            raise Refused("reading.unread_words")
        part = TimePrecision.PART_OF_DAY
        if not self.night:
            return base._replace(precision=part)
        note = "A night belongs to the day on which it begins and to the next."
        both = between(base.first, day_after(base.first, 1), base.derivation, part, note)
        return both._replace(why=base.why)


@dataclass(frozen=True, slots=True)
class OvernightHere:
    """Overnight, with no day: the night that leads into the day of the anchor, or out of it."""

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the night before, unless the words look ahead."""
        first = day_after(ctx.day(), 0 if ctx.direction == "future" else -1)
        return (PartOfDay(Fixed((of_day(first, RELATIVE),)), night=True).times(ctx)[0],)


@dataclass(frozen=True, slots=True)
class Overnight:
    """Overnight on a day: the night that leads into it or the one that follows."""

    of: Meaning
    into: bool = False
    """Whether it is told that the night leads into the day."""

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give both nights, or the one."""
        return each_once(night for base in self.of.times(ctx) for night in self._of(base))

    def _of(self, base: When) -> tuple[When, ...]:
        if not base.is_day:
            raise Refused("reading.unread_words")
        before, after = (_night(base, by) for by in (-1, 0))
        if self.into:
            return (before._replace(why=base.why),)
        return (
            before._replace(why="the night into the day"),
            after._replace(why="the night after the day"),
        )


def _night(base: When, by: int) -> When:
    first = day_after(base.first, by)
    told = TimePrecision.PART_OF_DAY
    return between(first, day_after(first, 1), base.derivation, told)


@dataclass(frozen=True, slots=True)
class NightInto:
    """The night of one day into the next: Friday night into Saturday."""

    one: Meaning
    two: Meaning

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the nights from the one day into the other; refuse days that do not follow."""
        nights = Overnight(self.two, into=True).times(ctx)
        if isinstance(self.one, Weekday) and not self.one.which:
            fits = [night for night in nights if night.first.weekday() == self.one.weekday]
        else:
            begins = {when.first for when in self.one.times(ctx)}
            fits = [night for night in nights if night.first in begins]
        if not fits:
            raise Refused("reading.reversed")
        return tuple(fits)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day on a day; a moment only where the offset is told."""

    of: Meaning
    hour: int
    minute: int | None
    second: int | None
    offset: int | None
    """Minutes east of UTC."""
    loose: bool

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the moment, or the day with a note."""
        return tuple(self._of(base) for base in self.of.times(ctx))

    def _of(self, base: When) -> When:
        if not base.is_day:
            raise Refused("reading.unread_words")
        if self.offset is None or self.loose or base.start != base.first.isoformat():
            return base._replace(note=_NO_OFFSET)
        second = "" if self.second is None else f":{self.second:02}"
        moment = f"{base.start}T{self.hour:02}:{self.minute or 0:02}{second}{_offset(self.offset)}"
        fine = TimePrecision.HOUR if self.minute is None else TimePrecision.MINUTE_OR_FINER
        return base._replace(start=moment, precision=fine)


def _offset(minutes: int) -> str:
    if minutes == 0:
        return "Z"
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
