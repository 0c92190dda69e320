"""What words for a time mean: each meaning gives its times, once the anchor is known.

A meaning that can be taken in several ways gives several times; one that cannot be resolved
raises `Refused`.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import product
from typing import Final, Protocol

from milreport.reading._calendar import (
    Refused,
    When,
    between,
    closeness,
    day_after,
    each_once,
    length,
    month_after,
    months_between,
    of_day,
    of_month,
    of_year,
    open_after,
    open_before,
    third,
    week_of,
)
from milreport.reading._time_tokens import Limit
from milreport.vocabulary.time import TimeDerivation, TimePrecision

_STATED: Final = TimeDerivation.STATED
_RELATIVE: Final = TimeDerivation.RELATIVE_RESOLVED
_INFERRED: Final = TimeDerivation.YEAR_INFERRED
_MONTHS: Final = 12
_LEAP: Final = 2024
_SATURDAY: Final = 5
_WINTER: Final = 24
"""The winter in EDTF, which may be of either of two years."""
_SAME_YEAR: Final = "in the year of the anchor"
_NEAREST: Final = "nearest to the anchor"
_CLOCK_NOTE: Final = "The clock time has no offset that can be used, so only the day is given."


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

    def towards(self, direction: str) -> "Context":
        """Look one way where the caller has not said which."""
        return self if self.direction else replace(self, direction=direction)


class Meaning(Protocol):
    """What words for a time mean."""

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give every time that the words can mean; raises `Refused`."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date as written: some of year, month, day and day of the week."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None
    """Years from that of the anchor, as in "March last year"."""

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the date, or, where the year is not told, that of this year and the nearest."""
        if self.month is not None and self.day is not None:
            most = length(_LEAP if self.year is None else self.year, self.month)
            if not 1 <= self.day <= most:
                raise Refused("reading.impossible_date")
        elif self.day is not None and not 1 <= self.day <= length(_LEAP, 1):
            raise Refused("reading.impossible_date")
        if self.shift is not None:
            year = of_year(ctx.day().year + self.shift, _RELATIVE).first.year
            return replace(self, year=year, shift=None).told_as(_RELATIVE)
        if self.year is not None:
            return self.told_as(_STATED)
        if self.month is None:
            return self._in_months(ctx)
        return self._by_weekday(ctx) if self.weekday is not None else self._in_years(ctx)

    def told_as(self, derivation: TimeDerivation) -> tuple[When, ...]:
        """Give the date whose year is told; raises `Refused` for one that does not exist."""
        year = self.year or 0
        whole = of_year(year, derivation)
        if self.month is None:
            return (whole,)
        if self.day is None:
            return (of_month(year, self.month, derivation),)
        if self.day > length(year, self.month):
            raise Refused("reading.impossible_date")
        day = date(year, self.month, self.day)
        if self.weekday not in (None, day.weekday()):
            raise Refused("reading.weekday_mismatch")
        return (of_day(day, derivation),)

    def _by_weekday(self, ctx: Context) -> tuple[When, ...]:
        """Take the one year beside that of the anchor in which the weekday fits."""
        anchor = ctx.day()
        near = [
            date(year, self.month or 1, self.day or 1)
            for year in (anchor.year - 1, anchor.year, anchor.year + 1)
            if 1 <= year <= date.max.year and (self.day or 1) <= length(year, self.month or 1)
        ]
        fits = [day for day in near if day.weekday() == self.weekday and _on_side(ctx, day)]
        if not fits:
            raise Refused("reading.weekday_mismatch")
        return tuple(of_day(day, _INFERRED) for day in fits)

    def _in_years(self, ctx: Context) -> tuple[When, ...]:
        """Take the year of the anchor and the nearest; with a direction the nearest that way."""
        anchor, month, wanted = ctx.day(), self.month or 1, self.day or 1
        years = range(max(1, anchor.year - 8), min(date.max.year, anchor.year + 8) + 1)
        there = [date(year, month, wanted) for year in years if wanted <= length(year, month)]
        if self.day is None:
            apart = {each: months_between(anchor, each.year, month) for each in there}
        else:
            apart = {each: (each - anchor).days for each in there}
        same = [each for each in there if each.year == anchor.year]
        chosen = _choose(apart, ctx.direction, same)
        if self.day is None:
            return tuple(of_month(each.year, month, _INFERRED, why) for each, why in chosen)
        return tuple(of_day(each, _INFERRED, why) for each, why in chosen)

    def _in_months(self, ctx: Context) -> tuple[When, ...]:
        """Take the month of the anchor and the nearest, where it has such a day."""
        anchor, wanted = ctx.day(), self.day or 1
        reach = 3 if self.weekday is None else 1
        months = [month_after(anchor, count) for count in range(-reach, reach + 1)]
        there = [date(y, m, wanted) for y, m in months if wanted <= length(y, m)]
        there = [each for each in there if self.weekday in (None, each.weekday())]
        apart = {each: (each - anchor).days for each in there}
        same = [each for each in there if months_between(anchor, each.year, each.month) == 0]
        chosen = _choose(apart, ctx.direction, same)
        if not chosen:
            raise Refused("reading.weekday_mismatch")
        return tuple(
            of_day(each, _RELATIVE, why and why.replace("year", "month")) for each, why in chosen
        )


def _choose(
    apart: dict[date, int], direction: str | None, same: list[date]
) -> list[tuple[date, str | None]]:
    """Choose among days or months by how far each lies from the anchor."""
    past = [each for each, far in apart.items() if far <= 0]
    future = [each for each, far in apart.items() if far >= 0]
    if direction is not None:
        side = past[-1:] if direction == "past" else future[:1]
        return [(each, None) for each in side]
    near = past[-1:] + [each for each in future[:1] if each not in past[-1:]]
    if same:
        least = min((abs(apart[each]) for each in near), default=0)
        near = [each for each in near if abs(apart[each]) == least]
    both = [*dict.fromkeys([*same, *near])]
    if len(both) == 1:
        return [(both[0], None)]
    return [(each, _SAME_YEAR if each in same else _NEAREST) for each in both]


def _on_side(ctx: Context, day: date) -> bool:
    anchor = ctx.day()
    return ctx.direction is None or day == anchor or (day < anchor) == (ctx.direction == "past")


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
            if not 1 <= month <= _MONTHS:
                continue
            try:
                times = Calendar(self.year, month, day, self.weekday).times(ctx)
            except Refused as no:
                refused = no if no.code != "reading.impossible_date" else refused
                continue
            found += [
                when._replace(why=f"{why}, {when.why}" if when.why else why) for when in times
            ]
        if not found:
            raise refused
        return each_once(found)


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
class Third:
    """Early, mid or late in something."""

    which: int
    of: Meaning

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give thirds of a month, year or decade; of a day or a week the bounds stay."""
        return tuple(self._of(when) for when in self.of.times(ctx))

    def _of(self, when: When) -> When:
        if when.is_day:
            return when._replace(precision=TimePrecision.PART_OF_DAY)
        if when.end is None and when.precision in (TimePrecision.MONTH, TimePrecision.YEAR):
            return third(when, self.which)
        if when.end is None and when.start.endswith("X"):
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
        return tuple(
            of_day(when.last if self.which else when.first, when.derivation, when.why)
            for when in self.of.times(ctx)
        )


@dataclass(frozen=True, slots=True)
class Shifted:
    """The day, week, month or year so many from that of the anchor: today, last week."""

    unit: str
    shift: int

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give it whole."""
        anchor = ctx.day()
        if self.unit == "day":
            return (of_day(day_after(anchor, self.shift), _RELATIVE),)
        if self.unit == "week":
            return (week_of(anchor, self.shift, _RELATIVE),)
        if self.unit == "month":
            return (of_month(*month_after(anchor, self.shift), _RELATIVE),)
        return (of_year(anchor.year + self.shift, _RELATIVE),)


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
        return (between(first, last, _RELATIVE, TimePrecision.WITHIN, whole.note),)


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
        if self.which == "last":
            found = [before, day_after(before, -7)] if before == own else [before]
        elif self.which == "this":
            found = [own, anchor if since == 0 else after]
        elif self.which == "next":
            found = [after, day_after(own, 7)]
        elif self.which in ("coming", "gone"):
            found = [after if self.which == "coming" else before]
        else:
            found = [day_after(anchor, -since), after]
        if self.which in ("", "this"):
            found = [day for day in found if _on_side(ctx, day)][: 1 if ctx.direction else None]
        if not found:
            raise Refused("reading.vague_time")
        return each_once(of_day(day, _RELATIVE, _where(anchor, day)) for day in sorted(found))


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
        return (of_day(day_after(week.first, self.weekday), _RELATIVE)._replace(note=week.note),)


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
                day_after(saturday, by), day_after(saturday, by + 1), _RELATIVE, note=note
            )._replace(why=_where(anchor, day_after(saturday, by)))
            for by in shifts
        )


@dataclass(frozen=True, slots=True)
class Length:
    """So many units, and how exactly that is told."""

    count: int
    unit: str
    how: str = ""
    """`exactly`, `about`, `more`, `less`, or nothing."""

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
        if span.unit in ("hour", "minute"):
            return (self._by_the_clock(ctx),)
        if span.how == "more":
            bound = span.from_(anchor, self.sign)
            base = of_day(bound, _RELATIVE)
            if self.sign < 0:
                return (open_before(base, base.start, bound),)
            return (open_after(base, base.start, bound),)
        if span.how == "less":
            ends = sorted((anchor, span.from_(anchor, self.sign)))
            return (between(*ends, _RELATIVE, TimePrecision.WITHIN),)
        return (span.unit_from(anchor, self.sign, _RELATIVE),)

    def _by_the_clock(self, ctx: Context) -> When:
        anchor, span = ctx.day(), self.span
        if span.how not in ("", "exactly", "about"):
            raise Refused("reading.vague_time")
        minutes = span.count * (60 if span.unit == "hour" else 1) * self.sign
        if ctx.moment is not None and span.how != "about":
            try:
                there = (ctx.moment + timedelta(minutes=minutes)).date()
            except OverflowError:
                raise Refused("reading.out_of_range") from None
            return of_day(there, _RELATIVE)
        a_day = 24 * 60
        first = day_after(anchor, minutes // a_day)
        last = day_after(anchor, (minutes + a_day - 1) // a_day)
        if first == last:
            return of_day(first, _RELATIVE)
        return between(first, last, _RELATIVE, TimePrecision.WITHIN)


@dataclass(frozen=True, slots=True)
class Window:
    """The past or the next so many days, weeks, months or years, up to the anchor or from it."""

    span: Length
    sign: int
    throughout: bool

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the stretch; the anchor's day is its one end."""
        anchor, span = ctx.day(), self.span
        if span.unit in ("hour", "minute"):
            minutes = span.count * (60 if span.unit == "hour" else 1)
            there = day_after(anchor, self.sign * -(-minutes // (24 * 60)))
        else:
            there = span.from_(anchor, self.sign)
        precision = TimePrecision.THROUGHOUT if self.throughout else TimePrecision.WITHIN
        return (between(*sorted((there, anchor)), _RELATIVE, precision),)


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
            if not base.is_day or self.span.unit in ("hour", "minute"):
                raise Refused("reading.vague_time")
            derivation = _RELATIVE if base.derivation is _STATED else base.derivation
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
            if not base.is_day or self.span.unit in ("hour", "minute") or self.span.how:
                raise Refused("reading.vague_time")
            near = day_after(base.first, self.sign)
            far = self.span.from_(base.first, self.sign)
            derivation = _RELATIVE if base.derivation is _STATED else base.derivation
            if near == far:
                found.append(of_day(near, derivation, base.why))
                continue
            first, last = sorted((near, far))
            found.append(
                between(first, last, derivation, TimePrecision.WITHIN)._replace(why=base.why)
            )
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first or the last so many days or weeks of something, or its n-th day or week."""

    skip: int
    count: int
    unit: str
    of: Meaning
    from_end: bool = False
    loose: bool = False
    """Whether the ends inside are only usual, as those of the first week of a month."""

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give those days, which must lie inside."""
        return tuple(self._of(base) for base in self.of.times(ctx))

    def _of(self, base: When) -> When:
        if self.unit == "month":
            return self._months(base)
        size = 7 if self.unit == "week" else 1
        low, high = self.skip * size, (self.skip + self.count) * size - 1
        first, last = day_after(base.first, low), day_after(base.first, high)
        if self.from_end:
            first, last = day_after(base.last, -high), day_after(base.last, -low)
        whole = not base.is_day or base.derivation is TimeDerivation.ANCHOR_BASED
        if not whole or (not base.is_day and not base.first <= first <= last <= base.last):
            raise Refused("reading.impossible_date")
        if first == last:
            return of_day(first, base.derivation, base.why)
        told = closeness(first, last)
        found = between(first, last, base.derivation, told)._replace(why=base.why)
        if not self.loose or base.derivation is TimeDerivation.ANCHOR_BASED:
            return found
        start = found.start if first == base.first else f"{found.start}~"
        end = f"{found.end}" if last == base.last else f"{found.end}~"
        note = "The weeks of a month are counted in sevens from its first or last day."
        return found._replace(start=start, end=end, note=note)

    def _months(self, base: When) -> When:
        if base.precision is not TimePrecision.YEAR or self.skip + self.count > _MONTHS:
            raise Refused("reading.vague_time")
        first, last = self.skip + 1, self.skip + self.count
        if self.from_end:
            first, last = _MONTHS + 1 - last, _MONTHS + 1 - first
        start, end = (of_month(base.first.year, each, base.derivation) for each in (first, last))
        if start == end:
            return start
        return When(
            start.start, end.start, start.first, end.last, TimePrecision.WITHIN, base.derivation
        )


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
class Overnight:
    """Overnight on a day: the night that leads into it or the one that follows."""

    of: Meaning

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give both nights."""
        found = []
        for base in self.of.times(ctx):
            if not base.is_day:
                raise Refused("reading.unread_words")
            for by, why in ((-1, "the night into the day"), (0, "the night after the day")):
                first = day_after(base.first, by)
                night = between(
                    first, day_after(first, 1), base.derivation, TimePrecision.PART_OF_DAY
                )
                found.append(night._replace(why=why))
        return each_once(found)


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
            return base._replace(note=_CLOCK_NOTE)
        second = "" if self.second is None else f":{self.second:02}"
        moment = f"{base.start}T{self.hour:02}:{self.minute or 0:02}{second}{_offset(self.offset)}"
        fine = TimePrecision.HOUR if self.minute is None else TimePrecision.MINUTE_OR_FINER
        return base._replace(start=moment, precision=fine)


def _offset(minutes: int) -> str:
    if minutes == 0:
        return "Z"
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


@dataclass(frozen=True, slots=True)
class Marked:
    """A time with a word that loosens it or casts doubt on it."""

    of: Meaning
    sign: str

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Mark it `~` or `?`."""
        told = TimePrecision.APPROXIMATE if self.sign == "~" else TimePrecision.UNCERTAIN
        return tuple(when.marked(self.sign, told) for when in self.of.times(ctx))


@dataclass(frozen=True, slots=True)
class Bound:
    """Everything on one side of a time."""

    limit: Limit
    of: Meaning

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the open interval. Since looks back; before and after leave the time itself out."""
        since = self.limit is Limit.SINCE
        return each_once(
            self._of(base) for base in self.of.times(ctx.towards("past") if since else ctx)
        )

    def _of(self, base: When) -> When:
        if base.start == ".." or base.end == "..":
            raise Refused("reading.unread_words")
        if self.limit is Limit.SINCE:
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
    return TimeDerivation.BOUND_INFERRED if derivation is _STATED else derivation


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
        weekdays = isinstance(one, Weekday) and isinstance(two, Weekday)
        if isinstance(one, Calendar) and isinstance(two, Calendar):
            if one.year is None and one.shift is None and one.month:
                return tuple(self._joined(_before_it(one, end), end) for end in two.times(ctx))
            if two.year is None and two.shift is None and two.month:
                return tuple(self._joined(start, _after_it(two, start)) for start in one.times(ctx))
        pairs = [*product(one.times(ctx), two.times(ctx))]
        found = [self._joined(start, end) for start, end in pairs
                 if start.last <= end.last and start.first <= end.first
                 and not (weekdays and (end.first - start.first).days >= 7)]  # noqa: PLR2004 # fmt: skip
        if not found:
            raise Refused("reading.reversed")
        return each_once(found)

    def _joined(self, start: When, end: When) -> When:
        if ".." in (start.start, start.end, end.start, end.end):
            raise Refused("reading.unread_words")
        if start.first > end.first or start.last > end.last or start.edtf == end.edtf:
            raise Refused("reading.reversed")
        told = self.precision or closeness(start.first, end.last)
        derivation = start.derivation if start.derivation is not _STATED else end.derivation
        return When(start.start, end.end or end.start, start.first, end.last, told, derivation,
                    start.note or end.note, end.why or start.why)  # fmt: skip


def _year_missing(meaning: Meaning) -> bool:
    """Whether early March or the like stands without a year."""
    inner = meaning.of if isinstance(meaning, Third) else None
    return isinstance(inner, Calendar) and inner.year is None and inner.shift is None


def _fitted(one: "Third", end: When, ctx: Context) -> When:
    """Give the last early March or the like that does not lie after the end."""
    if end.start == ".." or not isinstance(one.of, Calendar):
        raise Refused("reading.unread_words")
    year = end.first.year
    (found,) = replace(one, of=replace(one.of, year=year)).times(ctx)
    if found.first <= end.first and found.last <= end.last:
        return found._replace(derivation=end.derivation, why=end.why)
    (found,) = replace(one, of=replace(one.of, year=year - 1)).times(ctx)
    return found._replace(derivation=_inferred(end.derivation), why=end.why)


def _inferred(derivation: TimeDerivation) -> TimeDerivation:
    return _INFERRED if derivation is _STATED else derivation


def _before_it(part: Calendar, end: When) -> When:
    """Give the last such date that does not lie after the end: its year is the end's or before."""
    found = replace(part, year=end.first.year).told_as(end.derivation)[0]
    if not (found.first <= end.first and found.last <= end.last):
        earlier = replace(part, year=end.first.year - 1)
        found = earlier.told_as(_inferred(end.derivation))[0]
    return found._replace(why=end.why)


def _after_it(part: Calendar, start: When) -> When:
    """Give the first such date that does not lie before the start."""
    derivation = _inferred(start.derivation)
    found = replace(part, year=start.first.year).told_as(derivation)[0]
    if not (found.first >= start.first and found.last >= start.last):
        found = replace(part, year=start.first.year + 1).told_as(derivation)[0]
    return found._replace(why=start.why)


@dataclass(frozen=True, slots=True)
class Onwards:
    """From a time until now, where now is the anchor if there is one."""

    of: Meaning

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the interval with an open end."""
        return Bound(Limit.SINCE, self.of).times(ctx)


_PLAIN: Final = re.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T.*)?)?)?[?~%]?")


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
    if month > _MONTHS:
        return None
    if match[3]:
        return (date(year, month, int(match[3])),) * 2
    last = month or _MONTHS
    return date(year, month or 1, 1), date(year, last, length(year, last))


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
            of_month(year, self.month, _RELATIVE, why)
            for year, why in zip(years, whys, strict=True)
        )


@dataclass(frozen=True, slots=True)
class SeasonHere:
    """This spring: the season of the anchor's year."""

    code: int

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give it; a winter may be of either year, so it is refused."""
        year = ctx.day().year
        if self.code == _WINTER:
            raise Refused("reading.needs_year")
        return (season_of(year, self.code, _RELATIVE),)


@dataclass(frozen=True, slots=True)
class SeasonBeside:
    """Last summer or next spring: of the anchor's year or the one beside it."""

    code: int
    which: str

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give both, for the months of a season differ by hemisphere; a winter is refused."""
        year = ctx.day().year
        if self.code == _WINTER:
            raise Refused("reading.needs_year")
        other = year - 1 if self.which == "last" else year + 1
        whys = {other: "the year beside that of the anchor", year: _SAME_YEAR}
        return tuple(
            season_of(each, self.code, _RELATIVE)._replace(why=why) for each, why in whys.items()
        )


@dataclass(frozen=True, slots=True)
class HalfMonth:
    """The first or second half of a month."""

    which: int
    of: Meaning

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give days 1 to 15, or 16 to the end; where the halves meet is approximate."""
        return tuple(self._of(when) for when in self.of.times(ctx))

    def _of(self, month: When) -> When:
        first, last = month.first, month.last
        middle = first.replace(day=15) if self.which == 1 else first.replace(day=16)
        start, end = (first, middle) if self.which == 1 else (middle, last)
        found = between(start, end, month.derivation, TimePrecision.WITHIN)
        return found._replace(
            start=found.start + ("" if self.which == 1 else "~"),
            end=f"{found.end}" + ("~" if self.which == 1 else ""),
            why=month.why,
            note="The halves of a month are taken to meet after its day 15.",
        )


@dataclass(frozen=True, slots=True)
class InSoLong:
    """In three days: so long from the anchor, unless it tells how long something took."""

    span: Length

    def times(self, ctx: Context) -> tuple[When, ...]:
        """Give the time ahead; refuse where the caller says that the words look back."""
        if ctx.direction == "past":
            raise Refused("reading.which_way")
        return Ago(self.span, 1).times(ctx)


def season_of(year: int, code: int, derivation: TimeDerivation) -> When:
    """Give a season, whose months depend on the hemisphere."""
    if not 1 <= year < date.max.year:
        raise Refused("reading.out_of_range")
    note = "In which hemisphere is not told."
    ends = date(year, 1, 1), date(year + 1, 3, 31)
    return When(f"{year:04}-{code}", None, *ends, TimePrecision.SEASON_OR_QUARTER, derivation, note)
