"""What a text in EDTF is made of: dates, moments, intervals and sets.

Everything here is made by `milreport.values.edtf.parse`, which checks it; `str` gives the text
again as it was.
"""

import re
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Final, NamedTuple

from milreport.values._calendar import Day, ordinal
from milreport.vocabulary.time import TimePrecision

__all__ = [
    "DAYS_OF_CODES",
    "FARTHEST_EAST",
    "FARTHEST_WEST",
    "Date",
    "DateRange",
    "DateSet",
    "End",
    "Expression",
    "Moment",
    "Part",
    "Qualifier",
    "Ticks",
    "TimeInterval",
]

_DAY: Final = 86_400 * 10**9
_HOUR: Final = 3_600 * 10**9
FARTHEST_EAST: Final = 14 * _HOUR
"""How far a clock on earth may be before UTC, in nanoseconds."""
FARTHEST_WEST: Final = 12 * _HOUR
"""How far a clock on earth may be behind UTC, in nanoseconds."""

_SEASONS: Final = {
    "21": (0, 2, 0, 12),
    "22": (-1, 11, 1, 3),
    "23": (0, 2, 0, 12),
    "24": (-1, 11, 1, 3),
    "25": (0, 2, 0, 6),
    "26": (0, 5, 0, 9),
    "27": (0, 8, 0, 12),
    "28": (-1, 11, 1, 3),
    "29": (0, 8, 0, 12),
    "30": (-1, 11, 1, 3),
    "31": (0, 2, 0, 6),
    "32": (0, 5, 0, 9),
}
"""First and last month of a season, each with the year counted from the one that is written.

The standard gives none. These months hold every common reading: by the sun, by the weather, and
by calendars in which spring begins in February. A winter may be named after the year in which it
begins or ends; 21 to 24 do not say which hemisphere.
"""

_QUARTERS: Final = {
    "33": (0, 1, 0, 3),
    "34": (0, 4, 0, 6),
    "35": (0, 7, 0, 9),
    "36": (0, 10, 0, 12),
    "37": (0, 1, 0, 4),
    "38": (0, 5, 0, 8),
    "39": (0, 9, 0, 12),
    "40": (0, 1, 0, 6),
    "41": (0, 7, 0, 12),
}
"""First and last month of quarters, quadrimesters and semesters of the calendar's year."""

DAYS_OF_CODES: Final = {**_SEASONS, **_QUARTERS}
"""First and last month of every code, each with the year counted from the one written."""

_GROUPINGS: Final = frozenset(DAYS_OF_CODES) - {"21", "22", "23", "24"}
_FROM_THE_RIGHT: Final = re.compile("[0-9]{2}[0-9X]X|[0-9]{4}-(?:XX(?:-XX)?|[0-9]{2}-XX)").fullmatch


class Qualifier(StrEnum):
    """How sure a part of a date is (level 1, qualification of a date)."""

    UNCERTAIN = "?"
    """It may be another."""
    APPROXIMATE = "~"
    """It is only near the true one."""
    BOTH = "%"
    """It is uncertain and approximate."""


class End(Enum):
    """An end of an interval that is no date (level 1, extended interval)."""

    OPEN = ".."
    """There is no end, or none yet."""
    UNKNOWN = ""
    """There is an end, and nobody says when."""


class Part(NamedTuple):
    """A year, month or day as written, with the qualifiers at its sides."""

    text: str
    """The digits, with X for one that is not told; a long year with its Y, sign and exponent."""
    before: Qualifier | None = None
    """Holds for this part alone."""
    after: Qualifier | None = None
    """Holds for this part and for all parts to its left."""

    def __str__(self) -> str:
        """Write the part with its qualifiers."""
        return f"{self.before or ''}{self.text}{self.after or ''}"


class Ticks(NamedTuple):
    """The first and the last nanosecond that something may take, both included.

    They are counted from the first of March of the year 0: in UTC where the offset is told,
    else by the clocks of wherever it was.
    """

    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A year, a month, a part of a year (codes 21 to 41) or a day. Made by `parse`."""

    year: Part
    month: Part | None = None
    """A month, or the code of a part of the year."""
    day: Part | None = None
    significant: int | None = None
    """How many digits of the year count; the rest may be any (level 2, significant digits)."""
    earliest: Day
    """The first day that it may be, as the text puts it; qualifiers are left aside."""
    latest: Day
    """The last day that it may be, as the text puts it; qualifiers are left aside."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that are written, from the year on."""
        return tuple(part for part in (self.year, self.month, self.day) if part is not None)

    @property
    def qualifiers(self) -> frozenset[Qualifier]:
        """Every qualifier that stands at some part."""
        found = (each for part in self.parts for each in (part.before, part.after))
        return frozenset(each for each in found if each is not None)

    @property
    def is_uncertain(self) -> bool:
        """Whether some part may be another (`?` or `%`)."""
        return not self.qualifiers.isdisjoint((Qualifier.UNCERTAIN, Qualifier.BOTH))

    @property
    def is_approximate(self) -> bool:
        """Whether some part is only near the true one (`~` or `%`)."""
        return not self.qualifiers.isdisjoint((Qualifier.APPROXIMATE, Qualifier.BOTH))

    @property
    def is_unspecified(self) -> bool:
        """Whether some digit is not told (X)."""
        return any("X" in part.text for part in self.parts)

    @property
    def is_season(self) -> bool:
        """Whether it is a season, whose first and last day no standard gives (codes 21 to 32)."""
        return self.month is not None and self.month.text in _SEASONS

    @property
    def is_definite(self) -> bool:
        """Whether the text names one stretch of the calendar and leaves nothing open."""
        vague = self.qualifiers or self.is_unspecified or self.is_season
        return not vague and self.significant is None

    @property
    def level(self) -> int:
        """The level of EDTF that has all that the text uses: 0, 1 or 2."""
        if self.significant is not None or "E" in self.year.text:
            return 2
        inner = any(part.after for part in self.parts[:-1])
        if inner or any(part.before for part in self.parts):
            return 2
        if self.month is not None and self.month.text in _GROUPINGS:
            return 2
        if self.is_unspecified:
            return 1 if self._is_unspecified_from_the_right() else 2
        simple = self.year.text[0] not in "-Y" and not self.parts[-1].after
        return 0 if simple and not self.is_season else 1

    def _is_unspecified_from_the_right(self) -> bool:
        digits = "-".join(part.text for part in self.parts).removeprefix("-")
        return _FROM_THE_RIGHT(digits) is not None

    @property
    def is_extended(self) -> bool:
        """Whether the text goes beyond the standard; a date does not."""
        return False

    @property
    def has_zone(self) -> bool:
        """Whether the offset from UTC is told; it is not for a date."""
        return False

    @property
    def ticks(self) -> Ticks:
        """The first and the last nanosecond of the days, by the clocks of the place."""
        return Ticks(ordinal(self.earliest) * _DAY, (ordinal(self.latest) + 1) * _DAY - 1)

    @property
    def precision(self) -> TimePrecision | None:
        """The finest unit that is told whole, or the hedge where there is one."""
        if self.is_uncertain:
            return TimePrecision.UNCERTAIN
        if self.is_approximate:
            return TimePrecision.APPROXIMATE
        if all(not part.text.strip("-X") for part in self.parts):
            return TimePrecision.UNKNOWN
        if "X" in self.year.text or self.significant is not None:
            return TimePrecision.MULTI_YEAR
        return self._unit_told()

    def _unit_told(self) -> TimePrecision:
        if self.month is None or "X" in self.month.text:
            return TimePrecision.YEAR
        if self.month.text in DAYS_OF_CODES:
            return TimePrecision.SEASON_OR_QUARTER
        told = self.day is not None and "X" not in self.day.text
        return TimePrecision.DAY if told else TimePrecision.MONTH

    def __str__(self) -> str:
        """Write the date in EDTF."""
        significant = "" if self.significant is None else f"S{self.significant}"
        return "-".join(map(str, self.parts)) + significant


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A time of day on a day (level 0, date and time). Made by `parse`."""

    date: Date
    hour: int
    minute: int
    second: int | None = None
    fraction: str = ""
    """The digits of a fraction of a second, at most nine."""
    offset: str | None = None
    """The offset from UTC as written, such as `Z`, `+03:00` or `-04`; None for local time."""

    @property
    def offset_minutes(self) -> int | None:
        """The minutes by which the clock is before UTC; None for local time."""
        if self.offset is None or self.offset == "Z":
            return None if self.offset is None else 0
        minutes = 60 * int(self.offset[1:3]) + int(self.offset[4:] or 0)
        return -minutes if self.offset[0] == "-" else minutes

    @property
    def has_zone(self) -> bool:
        """Whether the offset from UTC is told."""
        return self.offset is not None

    @property
    def level(self) -> int:
        """The level of EDTF: 0, or 1 in a year before the year 0."""
        return self.date.level

    @property
    def is_extended(self) -> bool:
        """Whether it has no seconds, fractions of one, or the offset -00:00 of RFC 3339."""
        return self.second is None or bool(self.fraction) or self.offset == "-00:00"

    @property
    def is_uncertain(self) -> bool:
        """A moment takes no qualifier."""
        return False

    @property
    def is_approximate(self) -> bool:
        """A moment takes no qualifier."""
        return False

    @property
    def is_definite(self) -> bool:
        """A moment leaves nothing open."""
        return True

    @property
    def precision(self) -> TimePrecision | None:
        """To the minute or better."""
        return TimePrecision.MINUTE_OR_FINER

    @property
    def earliest(self) -> Day:
        """The day, by the clock that the moment is told in."""
        return self.date.earliest

    @property
    def latest(self) -> Day:
        """The day, by the clock that the moment is told in."""
        return self.date.latest

    @property
    def ticks(self) -> Ticks:
        """The minute, second or fraction of one: in UTC, or local where no offset is told."""
        minutes = 60 * self.hour + self.minute - (self.offset_minutes or 0)
        seconds = 60 * minutes + (self.second or 0)
        nanoseconds = seconds * 10**9 + int(self.fraction.ljust(9, "0"))
        first = ordinal(self.date.earliest) * _DAY + nanoseconds
        length = 60 * 10**9 if self.second is None else 10 ** (9 - len(self.fraction))
        return Ticks(first, first + length - 1)

    def __str__(self) -> str:
        """Write the moment in EDTF."""
        second = "" if self.second is None else f":{self.second:02}"
        fraction = f".{self.fraction}" if self.fraction else ""
        return f"{self.date}T{self.hour:02}:{self.minute:02}{second}{fraction}{self.offset or ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeInterval:
    """From some time in one date to some time in another (level 0, time interval).

    Made by `parse`. At least one end is a date or a moment.
    """

    start: Date | Moment | End
    end: Date | Moment | End

    @property
    def told(self) -> tuple[Date | Moment, ...]:
        """The ends that are dates or moments."""
        return tuple(end for end in (self.start, self.end) if not isinstance(end, End))

    @property
    def level(self) -> int:
        """The level of EDTF that has all that the text uses: 0, 1 or 2."""
        if any(isinstance(end, Date) and end.is_unspecified for end in self.told):
            return 2
        return max(1 if len(self.told) == 1 else 0, *(end.level for end in self.told))

    @property
    def is_extended(self) -> bool:
        """Whether an end is a moment, which EDTF does not know."""
        return any(isinstance(end, Moment) for end in self.told)

    @property
    def is_uncertain(self) -> bool:
        """Whether an end is uncertain."""
        return any(end.is_uncertain for end in self.told)

    @property
    def is_approximate(self) -> bool:
        """Whether an end is approximate."""
        return any(end.is_approximate for end in self.told)

    @property
    def precision(self) -> TimePrecision | None:
        """What one end alone tells; None with two, for the text says not what lies between."""
        if isinstance(self.start, End):
            return TimePrecision.NOT_AFTER
        return TimePrecision.NOT_BEFORE if isinstance(self.end, End) else None

    @property
    def earliest(self) -> Day | None:
        """The first day that it may take; None where the start is open or unknown."""
        return None if isinstance(self.start, End) else self.start.earliest

    @property
    def latest(self) -> Day | None:
        """The last day that it may take; None where the end is open or unknown."""
        return None if isinstance(self.end, End) else self.end.latest

    def __str__(self) -> str:
        """Write the interval in EDTF."""
        ends = (end.value if isinstance(end, End) else str(end) for end in (self.start, self.end))
        return "/".join(ends)


class DateRange(NamedTuple):
    """All dates from one to another, as a member of a set; None where it has no such end."""

    first: Date | None
    last: Date | None

    def __str__(self) -> str:
        """Write the member in EDTF."""
        return f"{self.first or ''}..{self.last or ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSet:
    """One of some dates, or all of them (level 2, set representation). Made by `parse`."""

    members: tuple[Date | DateRange, ...]
    all_of: bool
    """Whether all members are meant (braces), or one of them (square brackets)."""

    @property
    def ranges(self) -> tuple[DateRange, ...]:
        """Every member as a range; one date is a range from itself to itself."""
        return tuple(
            each if isinstance(each, DateRange) else DateRange(each, each) for each in self.members
        )

    @property
    def dates(self) -> tuple[Date, ...]:
        """Every date that is written."""
        written = (each if isinstance(each, DateRange) else (each,) for each in self.members)
        return tuple(date for each in written for date in each if date is not None)

    @property
    def level(self) -> int:
        """Sets are of level 2."""
        return 2

    @property
    def is_extended(self) -> bool:
        """Whether the text goes beyond the standard; a set does not."""
        return False

    @property
    def is_uncertain(self) -> bool:
        """Whether a member is uncertain."""
        return any(date.is_uncertain for date in self.dates)

    @property
    def is_approximate(self) -> bool:
        """Whether a member is approximate."""
        return any(date.is_approximate for date in self.dates)

    @property
    def precision(self) -> TimePrecision | None:
        """What the text tells of one member that is meant; None where all are."""
        if self.all_of:
            return None
        if isinstance(self.members[0], Date) and len(self.members) == 1:
            return self.members[0].precision
        if self.earliest is None or self.latest is None:
            unbounded = self.earliest is None and self.latest is None
            told = TimePrecision.NOT_AFTER if self.earliest is None else TimePrecision.NOT_BEFORE
            return TimePrecision.UNKNOWN if unbounded else told
        return TimePrecision.WITHIN

    @property
    def earliest(self) -> Day | None:
        """The first day of all members; None where one reaches back without end."""
        firsts = [each.first.earliest for each in self.ranges if each.first is not None]
        return min(firsts) if len(firsts) == len(self.members) else None

    @property
    def latest(self) -> Day | None:
        """The last day of all members; None where one reaches on without end."""
        lasts = [each.last.latest for each in self.ranges if each.last is not None]
        return max(lasts) if len(lasts) == len(self.members) else None

    def __str__(self) -> str:
        """Write the set in EDTF."""
        inside = ",".join(map(str, self.members))
        return f"{{{inside}}}" if self.all_of else f"[{inside}]"


Expression = Date | Moment | TimeInterval | DateSet
"""What a text in EDTF may be."""
