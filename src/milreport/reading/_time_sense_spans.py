"""What lengths of time mean: so long ago, up to now, before or after a day that is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from milreport.reading._calendar import (
    Refused,
    When,
    between,
    day_after,
    length,
    month_after,
    of_day,
    of_month,
    of_year,
    open_after,
    open_before,
)
from milreport.reading._time_meaning import RELATIVE, STATED, Context, Meaning
from milreport.vocabulary.time import TimeDerivation, TimePrecision

__all__ = ["Ago", "Beside", "InSoLong", "Length", "Reckoned", "Window"]

_MINUTES: Final[Mapping[str, int]] = MappingProxyType({"minute": 1, "hour": 60})
_A_DAY: Final = 24 * 60


def _is_plain_day(when: When) -> bool:
    """Whether a time is one day, told without doubt."""
    return when.is_day and not set(when.edtf) & set("?~%")


@dataclass(frozen=True, slots=True)
class Length:
    """So many units, and how exactly that is told."""

    count: int
    unit: str
    how: str = ""
    """`exactly`, `about`, `more`, `less`, or nothing."""

    @property
    def minutes(self) -> int:
        """How many minutes that is; none where the unit is a day or longer."""
        return self.count * _MINUTES.get(self.unit, 0)

    def from_(self, day: date, sign: int) -> date:
        """Give the day so long after a day, or before it; the end of a shorter month."""
        count = sign * self.count
        if self.unit in ("day", "week"):
            return day_after(day, count * (7 if self.unit == "week" else 1))
        year, month = month_after(day, count * {"month": 1, "year": 12, "decade": 120}[self.unit])
        return date(year, month, min(day.day, length(year, month)))

    def unit_from(self, day: date, sign: int, derivation: TimeDerivation) -> When:
        """Give the day, month or year so long after; approximate unless in days or exact."""
        there = self.from_(day, sign)
        if self.unit == "day" or self.how == "exactly":
            when = of_day(there, derivation)
        elif self.unit == "week":
            when = of_day(there, derivation).marked("~", TimePrecision.APPROXIMATE)
        elif self.unit == "month":
            when = of_month(there.year, there.month, derivation)
            when = when.marked("~", TimePrecision.APPROXIMATE)
        else:
            when = of_year(there.year, derivation).marked("~", TimePrecision.APPROXIMATE)
        return when.marked("~", TimePrecision.APPROXIMATE) if self.how == "about" else when


@dataclass(frozen=True, slots=True)
class Ago:
    """So long before the anchor, or after it."""

    span: Length
    sign: int

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the time; hours give the days that they can have been."""
        anchor, span = ctx.day(), self.span
        if span.minutes:
            return (self._by_the_clock(ctx),)
        if span.how == "more":
            bound = span.from_(anchor, self.sign)
            base = of_day(bound, RELATIVE)
            if self.sign < 0:
                return (open_before(base, base.start, bound),)
            return (open_after(base, base.start, bound),)
        if span.how == "less":
            first, last = sorted((anchor, span.from_(anchor, self.sign)))
            return (between(first, last, RELATIVE, TimePrecision.WITHIN),)
        return (span.unit_from(anchor, self.sign, RELATIVE),)

    def _by_the_clock(self, ctx: Context) -> When:
        anchor, span = ctx.day(), self.span
        if span.how not in ("", "exactly", "about"):
            raise Refused("reading.vague_time")
        minutes = span.minutes * self.sign
        if ctx.moment is not None and span.how != "about":
            try:
                there = (ctx.moment + timedelta(minutes=minutes)).date()
            except OverflowError:
                raise Refused("reading.out_of_range") from None
            return of_day(there, RELATIVE)
        first = day_after(anchor, minutes // _A_DAY)
        last = day_after(anchor, -(-minutes // _A_DAY))
        if first == last:
            return of_day(first, RELATIVE)
        return between(first, last, RELATIVE, TimePrecision.WITHIN)


@dataclass(frozen=True, slots=True)
class InSoLong:
    """In three days: so long from the anchor, unless it tells how long something took."""

    span: Length

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the time ahead; refuse where the caller says that the words look back."""
        if ctx.direction == "past":
            raise Refused("reading.which_way")
        return Ago(self.span, 1).times(ctx)


@dataclass(frozen=True, slots=True)
class Window:
    """The past or the next so many days, weeks, months or years, up to the anchor or from it."""

    span: Length
    sign: int
    throughout: bool

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the stretch; the anchor's day is its one end."""
        anchor, span = ctx.day(), self.span
        if span.minutes:
            there = day_after(anchor, self.sign * -(-span.minutes // _A_DAY))
        else:
            there = span.from_(anchor, self.sign)
        precision = TimePrecision.THROUGHOUT if self.throughout else TimePrecision.WITHIN
        first, last = sorted((there, anchor))
        return (between(first, last, RELATIVE, precision),)


@dataclass(frozen=True, slots=True)
class Reckoned:
    """So long before or after a day that is told."""

    span: Length
    sign: int
    of: Meaning

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the day, month or year; refuse where the base is no single day."""
        found = []
        for base in self.of.times(ctx):
            if not _is_plain_day(base) or self.span.minutes:
                raise Refused("reading.vague_time")
            derivation = RELATIVE if base.derivation is STATED else base.derivation
            found.append(self.span.unit_from(base.first, self.sign, derivation)
                         ._replace(why=base.why))  # fmt: skip
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Beside:
    """The so many days, weeks or months just before or after a day that is told."""

    span: Length
    sign: int
    of: Meaning

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the stretch, without the day itself; refuse where the base is no single day."""
        found = []
        for base in self.of.times(ctx):
            if not _is_plain_day(base) or self.span.minutes or self.span.how:
                raise Refused("reading.vague_time")
            near = day_after(base.first, self.sign)
            far = self.span.from_(base.first, self.sign)
            derivation = RELATIVE if base.derivation is STATED else base.derivation
            if near == far:
                found.append(of_day(near, derivation, base.why))
                continue
            first, last = sorted((near, far))
            found.append(
                between(first, last, derivation, TimePrecision.WITHIN)._replace(why=base.why)
            )
        return tuple(found)
