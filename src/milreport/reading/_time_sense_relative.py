"""What words mean that are reckoned from the anchor: days, weeks, weekdays, months, seasons."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from milreport.reading._calendar import (
    Refused,
    When,
    between,
    day_after,
    each_once,
    month_after,
    of_day,
    of_month,
    of_year,
    week_of,
)
from milreport.reading._time_meaning import RELATIVE, Context
from milreport.reading._time_sense_dates import SAME_YEAR, Calendar
from milreport.vocabulary.time import TimeDerivation, TimePrecision

__all__ = [
    "WINTER", "MonthBeside", "SeasonBeside", "SeasonHere", "Shifted", "SoFar", "Weekday",
    "WeekdayBeside", "WeekdayIn", "Weekend", "season_of",
]  # fmt: skip

_SATURDAY: Final = 5
WINTER: Final = 24
"""The winter in EDTF, which may be of either of two years."""
_BEGINS: Final[Mapping[int, int]] = MappingProxyType({21: 3, 22: 6, 23: 9})
"""The month in which each season begins in the north, by its EDTF code."""


@dataclass(frozen=True, slots=True)
class Shifted:
    """The day, week, month or year so many from that of the anchor: today, last week."""

    unit: str
    shift: int

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give it whole."""
        anchor = ctx.day()
        if self.unit == "day":
            return (of_day(day_after(anchor, self.shift), RELATIVE),)
        if self.unit == "week":
            return (week_of(anchor, self.shift, RELATIVE),)
        if self.unit == "month":
            return (of_month(*month_after(anchor, self.shift), RELATIVE),)
        return (of_year(anchor.year + self.shift, RELATIVE),)


@dataclass(frozen=True, slots=True)
class SoFar:
    """Earlier or later in the anchor's own week, month or year, up to the anchor or from it."""

    unit: str
    later: bool

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the stretch on that side of the anchor."""
        anchor = ctx.day()
        (whole,) = Shifted(self.unit, 0).times(ctx)
        first, last = (anchor, whole.last) if self.later else (whole.first, anchor)
        return (between(first, last, RELATIVE, TimePrecision.WITHIN, whole.note),)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week with last, this, next, or nothing before it."""

    weekday: int
    which: str = ""

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give every day that the words can mean.

        Bare: the anchor or the last before it, and the next. Last: the last before the anchor,
        and, where that lies in the anchor's own week, the one a week earlier. This: that of the
        anchor's week, and the next. Next: the next, and that of the week after.
        """
        anchor = ctx.day()
        since = (anchor.weekday() - self.weekday) % 7
        before = day_after(anchor, -(since or 7))
        after = day_after(anchor, 7 - since)
        own = day_after(anchor, self.weekday - anchor.weekday())
        found = {
            "": [day_after(anchor, -since), after],
            "last": [before, day_after(before, -7)] if before == own else [before],
            "this": [own, anchor if since == 0 else after],
            "next": [after, day_after(own, 7)],
            "coming": [after],
            "gone": [before],
        }[self.which]
        if self.which in ("", "this"):
            found = [day for day in found if ctx.is_on_side(day)][: 1 if ctx.direction else None]
        if not found:
            raise Refused("reading.vague_time")
        return each_once(of_day(day, RELATIVE, _where(anchor, day)) for day in sorted(found))


def _where(anchor: date, day: date) -> str:
    if day == anchor:
        return "the day of the anchor"
    return "before the anchor" if day < anchor else "after the anchor"


@dataclass(frozen=True, slots=True)
class WeekdayIn:
    """A day of a named week: Friday of last week."""

    weekday: int
    shift: int

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give that day of the week, which runs from Monday."""
        (week,) = Shifted("week", self.shift).times(ctx)
        return (of_day(day_after(week.first, self.weekday), RELATIVE)._replace(note=week.note),)


@dataclass(frozen=True, slots=True)
class Weekend:
    """The Saturday and Sunday of a week."""

    which: str

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the weekend before or after the anchor; on a weekend itself the word is vague."""
        anchor = ctx.day()
        saturday = day_after(anchor, 5 - anchor.weekday())
        shifts = {"last": (-7,), "next": (0, 7), "this": (0,), "": (-7, 0)}[self.which]
        if anchor.weekday() >= _SATURDAY and self.which != "this":
            raise Refused("reading.vague_time")
        if self.which == "" and ctx.direction:
            shifts = (-7,) if ctx.direction == "past" else (0,)
        note = "The weekend is taken to be Saturday and Sunday."
        return tuple(
            between(
                day_after(saturday, by), day_after(saturday, by + 1), RELATIVE, note=note
            )._replace(why=_where(anchor, day_after(saturday, by)))
            for by in shifts
        )


@dataclass(frozen=True, slots=True)
class MonthBeside:
    """Last March or next March: the nearest, or that of the year before or after."""

    month: int
    which: str

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the nearest on that side, and that of the neighbouring year where it differs."""
        anchor = ctx.day()
        back = self.which == "last"
        near = anchor.year
        if back and self.month >= anchor.month:
            near -= 1
        if not back and self.month <= anchor.month:
            near += 1
        years = sorted({near, anchor.year + (-1 if back else 1)})
        if not all(1 <= year <= date.max.year for year in years):
            raise Refused("reading.out_of_range")
        whys = (None,) if len(years) == 1 else ("the earlier year", "the later year")
        return tuple(
            of_month(year, self.month, RELATIVE, why) for year, why in zip(years, whys, strict=True)
        )


@dataclass(frozen=True, slots=True)
class SeasonHere:
    """This spring: the season of the anchor's year."""

    code: int

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give it; a winter may be of either year, so it is refused."""
        year = ctx.day().year
        if self.code == WINTER:
            raise Refused("reading.needs_year")
        return (season_of(year, self.code, RELATIVE),)


@dataclass(frozen=True, slots=True)
class SeasonBeside:
    """Last summer or next spring: of the anchor's year or the one beside it."""

    code: int
    which: str

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give both, for the months of a season differ by hemisphere; a winter is refused.

        Once the northern season has begun, the next is that of the year after.
        """
        anchor = ctx.day()
        year = anchor.year
        if self.code == WINTER:
            raise Refused("reading.needs_year")
        if self.which == "next" and anchor.month >= _BEGINS[self.code]:
            return (season_of(year + 1, self.code, RELATIVE),)
        other = year - 1 if self.which == "last" else year + 1
        whys = {other: "the year beside that of the anchor", year: SAME_YEAR}
        return tuple(
            season_of(each, self.code, RELATIVE)._replace(why=why) for each, why in whys.items()
        )


def season_of(year: int, code: int, derivation: TimeDerivation) -> When:
    """Give a season, whose months depend on the hemisphere."""
    if not 1 <= year < date.max.year:
        raise Refused("reading.out_of_range")
    note = "In which hemisphere is not told."
    ends = date(year, 1, 1), date(year + 1, 3, 31)
    return When(f"{year:04}-{code}", None, *ends, TimePrecision.SEASON_OR_QUARTER, derivation, note)


@dataclass(frozen=True, slots=True)
class WeekdayBeside:
    """A date beside its day of the week with last, this or next: last Friday, October 11."""

    named: Weekday
    written: Calendar

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the date that both can mean; refuse where they do not fit each other."""
        written = self.written
        if not written.lacks_year and ctx.anchor is None:
            return written.times(ctx)
        said = self.named.times(ctx)
        if not written.lacks_year:
            days = {when.first: when for when in written.times(ctx)}
            fits = [days[when.first] for when in said if when.first in days]
        else:
            wanted = (written.month, written.day)
            fits = [when for when in said if (when.first.month, when.first.day) == wanted]
        if not fits:
            raise Refused("reading.weekday_mismatch")
        return tuple(fits)
