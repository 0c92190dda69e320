"""Calendar arithmetic for read times: days, months, years and stretches of them as EDTF.

The calendar is the Gregorian one, years 1 to 9999. Weeks run from Monday (ISO 8601).
"""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from milreport.vocabulary.time import TimeDerivation, TimePrecision

__all__ = [
    "MONTHS",
    "POLICY",
    "Refused",
    "When",
    "between",
    "day_after",
    "each_once",
    "length",
    "month_after",
    "months_between",
    "of_day",
    "of_month",
    "of_year",
    "open_after",
    "open_before",
    "third",
    "week_of",
]

MONTHS: Final = 12
POLICY: Final = "en-2026.1"
"""The policy by which early, middle and late become thirds; named in every note that uses it."""

_FEW_DAYS: Final = 6
_WEEK: Final = 7
_LAST_YEAR: Final = 9999
_TENTH: Final = 10
_TWENTIETH: Final = 20


class Refused(Exception):  # noqa: N818 - it never leaves the package; the caller gets a Refusal
    """Raised inside the grammar where words are understood and cannot be resolved."""

    def __init__(self, code: str) -> None:
        """Keep the code; its message is in the tables of refusals."""
        super().__init__(code)
        self.code = code


class When(NamedTuple):
    """One time: its EDTF by start and end, its days, and how it was come by."""

    start: str
    end: str | None
    """None where the time is one unit and no interval."""
    first: date
    last: date
    precision: TimePrecision
    derivation: TimeDerivation
    note: str | None = None
    why: str | None = None

    @property
    def edtf(self) -> str:
        """The time as EDTF text."""
        return self.start if self.end is None else f"{self.start}/{self.end}"

    @property
    def is_day(self) -> bool:
        """Whether the time is one calendar day."""
        return self.first == self.last

    def marked(self, sign: str, precision: TimePrecision) -> "When":
        """Mark every told end with `~` or `?`; both together are `%`."""
        start, end = (_marked(part, sign) for part in (self.start, self.end or ""))
        return self._replace(start=start, end=end or None, precision=precision)


def _marked(part: str, sign: str) -> str:
    if part in ("", "..") or "T" in part:
        return part
    if part[-1] in "?~%":
        return part if part[-1] == sign else f"{part[:-1]}%"
    return part + sign


def length(year: int, month: int) -> int:
    """Give the number of days of a month."""
    return monthrange(year, month)[1]


def day_after(day: date, count: int) -> date:
    """Give the day so many days later, or earlier where the count is below zero."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        raise Refused("reading.out_of_range") from None


def month_after(day: date, count: int) -> tuple[int, int]:
    """Give year and month so many months from that of a day."""
    year, month = divmod(day.year * MONTHS + day.month - 1 + count, MONTHS)
    if not 1 <= year <= _LAST_YEAR:
        raise Refused("reading.out_of_range")
    return year, month + 1


def months_between(one: date, year: int, month: int) -> int:
    """Give how many months a month lies after that of a day."""
    return (year - one.year) * MONTHS + month - one.month


def of_day(day: date, derivation: TimeDerivation, why: str | None = None) -> When:
    """Give one day."""
    return When(day.isoformat(), None, day, day, TimePrecision.DAY, derivation, None, why)


def of_month(year: int, month: int, derivation: TimeDerivation, why: str | None = None) -> When:
    """Give one month."""
    ends = date(year, month, 1), date(year, month, length(year, month))
    return When(f"{year:04}-{month:02}", None, *ends, TimePrecision.MONTH, derivation, None, why)


def of_year(year: int, derivation: TimeDerivation) -> When:
    """Give one year."""
    if not 1 <= year <= _LAST_YEAR:
        raise Refused("reading.out_of_range")
    ends = date(year, 1, 1), date(year, 12, 31)
    return When(f"{year:04}", None, *ends, TimePrecision.YEAR, derivation)


def between(
    first: date,
    last: date,
    derivation: TimeDerivation,
    precision: TimePrecision | None = None,
    note: str | None = None,
) -> When:
    """Give the days from one to another; how close that is follows from their number."""
    told = precision or closeness(first, last)
    return When(first.isoformat(), last.isoformat(), first, last, told, derivation, note)


def closeness(first: date, last: date) -> TimePrecision:
    """Tell how closely a run of days fixes a day inside it."""
    count = (last - first).days + 1
    if count <= _FEW_DAYS:
        return TimePrecision.FEW_DAYS
    return TimePrecision.WEEK if count == _WEEK else TimePrecision.WITHIN


def open_after(when: When, start: str, first: date) -> When:
    """Give everything from a start on."""
    return when._replace(
        start=start, end="..", first=first, last=date.max, precision=TimePrecision.NOT_BEFORE
    )


def open_before(when: When, end: str, last: date) -> When:
    """Give everything up to an end."""
    return when._replace(
        start="..", end=end, first=date.min, last=last, precision=TimePrecision.NOT_AFTER
    )


def week_of(day: date, shift: int, derivation: TimeDerivation) -> When:
    """Give the week, Monday to Sunday, so many weeks from that of a day."""
    monday = day_after(day, 7 * shift - day.weekday())
    note = "Weeks are taken to run from Monday to Sunday (ISO 8601)."
    return between(monday, day_after(monday, 6), derivation, TimePrecision.WEEK, note)


def third(whole: When, which: int) -> When:
    """Give the early, middle or late part of a month, year or decade, by the policy.

    Months: days 1 to 10, 11 to 20, and from 21. Years: four months each. Decades: four, three
    and three years. The ends inside the whole are approximate.
    """
    if whole.precision is TimePrecision.MONTH:
        y, m = whole.first.year, whole.first.month
        edges = ((1, _TENTH), (_TENTH + 1, _TWENTIETH), (_TWENTIETH + 1, whole.last.day))[which]
        first, last = date(y, m, edges[0]), date(y, m, edges[1])
        start, end = first.isoformat(), last.isoformat()
    elif whole.precision is TimePrecision.YEAR:
        y, low, high = whole.first.year, which * 4 + 1, which * 4 + 4
        first, last = date(y, low, 1), date(y, high, length(y, high))
        start, end = f"{y:04}-{low:02}", f"{y:04}-{high:02}"
    else:
        low, high = ((0, 3), (4, 6), (7, 9))[which]
        y = whole.first.year
        first, last = date(y + low, 1, 1), date(y + high, 12, 31)
        start, end = f"{y + low:04}", f"{y + high:04}"
    return whole._replace(
        start=start if which == 0 else f"{start}~",
        end=end if which == len(("early", "mid")) else f"{end}~",
        first=first,
        last=last,
        precision=TimePrecision.WITHIN,
        note=f"Early, middle and late are thirds by the policy {POLICY}.",
    )


def each_once(found: Iterable[When]) -> tuple[When, ...]:
    """Keep the first of those that say the same."""
    kept: dict[str, When] = {}
    for when in found:
        kept.setdefault(when.edtf, when)
    return tuple(kept.values())
