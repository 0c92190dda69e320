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
