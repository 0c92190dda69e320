"""What dates mean: as written, with or without their year, in either order."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from milreport.reading._calendar import (
    MONTHS,
    Refused,
    When,
    each_once,
    length,
    month_after,
    months_between,
    of_day,
    of_month,
    of_year,
)
from milreport.reading._time_meaning import INFERRED, RELATIVE, STATED, Context, Meaning
from milreport.vocabulary.time import TimeDerivation

__all__ = ["SAME_YEAR", "Calendar", "DayIn", "Numeric", "parts"]

_LEAP: Final = 2024
_YEARS: Final = 8
"""How far the next 29 February can lie."""
_FEW_MONTHS: Final = 3
SAME_YEAR: Final = "in the year of the anchor"
_NEAREST: Final = "nearest to the anchor"


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date as written: some of year, month, day and day of the week."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None
    """Years from that of the anchor, as in "March last year"."""

    @property
    def lacks_year(self) -> bool:
        """Whether a month is told, and its year neither told nor shifted."""
        return self.year is None and self.shift is None and self.month is not None

    @property
    def is_year(self) -> bool:
        """Whether nothing but a year is told."""
        return self.year is not None and self.month is None

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the date, or, where the year is not told, that of this year and the nearest."""
        self._check_day()
        if self.shift is not None:
            year = of_year(ctx.day().year + self.shift, RELATIVE).first.year
            return replace(self, year=year, shift=None).told_as(RELATIVE)
        if self.year is not None:
            return self.told_as(STATED)
        return self._in_months(ctx) if self.month is None else self._in_years(ctx)

    def _check_day(self) -> None:
        """Refuse a day that no such month has."""
        most = length(_LEAP if self.year is None else self.year, self.month or 1)
        if self.day is not None and not 1 <= self.day <= most:
            raise Refused("reading.impossible_date")

    def told_as(self, derivation: TimeDerivation) -> tuple[When, ...]:
        """Give the date whose year is told; raises `Refused` for one that does not exist."""
        year = self.year or 0
        whole = of_year(year, derivation)
        if self.month is None:
            return (whole,)
        if self.day is None:
            return (of_month(year, self.month, derivation),)
        if not 1 <= self.day <= length(year, self.month):
            raise Refused("reading.impossible_date")
        day = date(year, self.month, self.day)
        if self.weekday not in (None, day.weekday()):
            raise Refused("reading.weekday_mismatch")
        return (of_day(day, derivation),)

    def _in_years(self, ctx: Context) -> tuple[When, ...]:
        """Take the year of the anchor and the nearest; with a direction the nearest that way.

        A day of the week must fit one of these. Where the direction is told, it is looked for one
        year farther.
        """
        anchor, month, wanted = ctx.day(), self.month or 1, self.day or 1
        years = range(max(1, anchor.year - _YEARS), min(date.max.year, anchor.year + _YEARS) + 1)
        there = [date(year, month, wanted) for year in years if wanted <= length(year, month)]
        if self.weekday is not None and ctx.direction:
            there = [each for each in there if abs(each.year - anchor.year) <= 1]
        if self.day is None:
            apart = {each: months_between(anchor, each.year, month) for each in there}
            chosen = _choose(apart, ctx.direction, anchor.year)
            return tuple(of_month(each.year, month, INFERRED, why) for each, why in chosen)
        chosen = self._fitting({each: (each - anchor).days for each in there}, ctx, anchor.year)
        return tuple(of_day(each, INFERRED, why) for each, why in chosen)

    def _in_months(self, ctx: Context) -> tuple[When, ...]:
        """Take the month of the anchor and the nearest, where it has such a day."""
        anchor, wanted = ctx.day(), self.day or 1
        reach = range(-_FEW_MONTHS, _FEW_MONTHS + 1)
        months = [month_after(anchor, count) for count in reach]
        there = [date(y, m, wanted) for y, m in months if wanted <= length(y, m)]
        apart = {each: (each - anchor).days for each in there}
        chosen = self._fitting(apart, ctx, anchor.year, anchor.month)
        return tuple(
            of_day(each, RELATIVE, why and why.replace("year", "month")) for each, why in chosen
        )

    def _fitting(
        self, apart: dict[date, int], ctx: Context, year: int, month: int | None = None
    ) -> list[tuple[date, str | None]]:
        """Choose days, of which the day of the week must fit where it is told."""
        if self.weekday is None:
            return _choose(apart, ctx.direction, year, month)
        if ctx.direction:
            apart = {each: far for each, far in apart.items() if each.weekday() == self.weekday}
        chosen = _choose(apart, ctx.direction, year, month)
        fits = [each for each, _ in chosen if each.weekday() == self.weekday]
        if not fits:
            raise Refused("reading.weekday_mismatch")
        return [(each, None) for each in fits]


def _choose(
    apart: dict[date, int], direction: str | None, year: int, month: int | None = None
) -> list[tuple[date, str | None]]:
    """Choose among days or months, by how far each lies from the anchor.

    With a direction the nearest that way; without, that of the anchor's own year (and month) and
    the nearest.
    """
    past = [each for each, far in apart.items() if far <= 0]
    future = [each for each, far in apart.items() if far >= 0]
    if direction is not None:
        return [(each, None) for each in (past[-1:] if direction == "past" else future[:1])]
    same = [each for each in apart if each.year == year and month in (None, each.month)]
    near = past[-1:] + [each for each in future[:1] if each not in past[-1:]]
    if same:
        least = min((abs(apart[each]) for each in near), default=0)
        near = [each for each in near if abs(apart[each]) == least]
    both = [*dict.fromkeys([*same, *near])]
    if len(both) == 1:
        return [(both[0], None)]
    return [(each, SAME_YEAR if each in same else _NEAREST) for each in both]


def parts(of: Meaning, ctx: Context, build: Callable[[When], When]) -> tuple[When, ...]:
    """Give a part of each time that something can mean.

    A part of a month whose year is not told is looked for by its own days, where the direction
    is told: late October, printed on 18 October and looking back, is that of the year before.
    """
    if not (isinstance(of, Calendar) and of.lacks_year and of.day is None and ctx.direction):
        return tuple(build(when) for when in of.times(ctx))
    anchor = ctx.day()
    years = range(max(1, anchor.year - 1), min(date.max.year, anchor.year + 1) + 1)
    each = [build(of_month(year, of.month or 1, INFERRED)) for year in years]
    if ctx.direction == "past":
        begun = [part for part in each if part.first <= anchor]
        chosen = begun[-1:] if begun and begun[-1].last <= anchor else begun[-2:]
    else:
        open_ = [part for part in each if part.last >= anchor]
        chosen = open_[:1] if open_ and open_[0].first >= anchor else open_[:2]
    if not chosen:
        raise Refused("reading.out_of_range")
    if len(chosen) == 1:
        return (chosen[0],)
    return tuple(part._replace(why=f"in the year {part.first.year}") for part in chosen)


@dataclass(frozen=True, slots=True)
class DayIn:
    """A day of a month that is told by words: the 18th of last month."""

    day: int
    of: Meaning

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give it; refuse where the month has no such day."""
        return tuple(self._of(month) for month in self.of.times(ctx))

    def _of(self, month: When) -> When:
        if not 1 <= self.day <= month.last.day:
            raise Refused("reading.impossible_date")
        return of_day(month.first.replace(day=self.day), month.derivation, month.why)


@dataclass(frozen=True, slots=True)
class Numeric:
    """A date in numbers whose order is not told, such as 3/7/2022."""

    one: int
    two: int
    year: int | None
    weekday: int | None = None

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the date in each order that the calendar and the weekday admit."""
        found: list[When] = []
        refused = Refused("reading.impossible_date")
        orders = {
            (self.one, self.two): "the day is written first",
            (self.two, self.one): "the month is written first",
        }
        for (day, month), why in orders.items():
            if not 1 <= month <= MONTHS:
                continue
            try:
                times = Calendar(self.year, month, day, self.weekday).times(ctx)
            except Refused as no:
                refused = no if no.code != "reading.impossible_date" else refused
            else:
                found += [
                    when._replace(why=f"{why}, {when.why}" if when.why else why) for when in times
                ]
        if not found:
            raise refused
        return each_once(found)
