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
