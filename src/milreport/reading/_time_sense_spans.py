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
