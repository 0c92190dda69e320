"""The grammar of a time: EDTF, levels 0 to 2 of ISO 8601-2, as one regular expression.

The expression is built from named parts and knows the calendar: how many days a month has, and
in which years February has 29. Years have four digits: the longer ones of level 2 (`Y17E7`) are
of no use in a report on a conflict. Every regex engine reads it alike.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from itertools import product
from typing import Final, NamedTuple

__all__ = ["EDTF", "INSTANT", "Days", "days", "ends"]

# A qualifier (uncertain, approximate, both) may stand before and after each part.
_Q: Final = "[?~%]?"

# A digit that is not told is written X. Years in which February has, or may have, 29 days:
_LEAP: Final = (
    "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00"
    "|(X[0-9X]|[0-9]X)(0[48]|[2468][048]|[13579][26])|(X[02468X]|[0-9]X)00"
    "|[0-9X]{2}(X[02468X]|[0-9]X))"
)
_MONTH: Final = "(0[1-9X]|1[012X]|X[0-9X])"
_SEASON: Final = "(2[1-9]|3[0-9]|4[01])"
_OF_31: Final = "(0[13578X]|1[02X]|X[0-3578X])"
_OF_30: Final = "(0[469]|11|X[469])"
_DAY_28: Final = "(0[1-9X]|1[0-9X]|2[0-8X]|X[0-9X])"
_DAY_30: Final = "(0[1-9X]|[12][0-9X]|3[0X]|X[0-9X])"
_DAY_31: Final = "(0[1-9X]|[12][0-9X]|3[01X]|X[0-9X])"


def _date(dash: str) -> str:
    """Build the grammar of a date whose parts are put together in one way."""
    month_and_day = f"({_OF_31}{dash}{_DAY_31}|{_OF_30}{dash}{_DAY_30}|02{dash}{_DAY_28})"
    return f"({_LEAP}{dash}02{dash}29|[0-9X]{{4}}({dash}({month_and_day}|{_MONTH}|{_SEASON}))?)"


_DATE: Final = f"{_Q}{_date(f'{_Q}-{_Q}')}{_Q}"

_DAY: Final = (
    "(([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29"
    "|[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    "|02-(0[1-9]|1[0-9]|2[0-8])))"
)
_HOUR_AND_MINUTE: Final = "T([01][0-9]|2[0-3]):[0-5][0-9]"
_SECOND: Final = ":[0-5][0-9](\\.[0-9]{1,9})?"
_OFFSET: Final = "(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])"
_TIME: Final = f"({_DATE}|{_DAY}{_HOUR_AND_MINUTE}({_SECOND})?{_OFFSET})"

_MEMBER: Final = _date("-")
_MEMBERS: Final = f"(\\.\\.)?{_MEMBER}((,|\\.\\.){_MEMBER})*(\\.\\.)?"

EDTF: Final = (
    f"^({_TIME}(/({_TIME}|\\.\\.)?)?|(\\.\\.)?/{_TIME}|\\[{_MEMBERS}\\]|\\{{{_MEMBERS}\\}})$"
)
"""One time in EDTF: a date, a season, a moment with its offset, an interval, or a set."""

INSTANT: Final = f"^{_DAY}{_HOUR_AND_MINUTE}{_SECOND}{_OFFSET}$"
"""One instant as in RFC 3339, section 5.6, with its offset."""


class Days(NamedTuple):
    """The first and the last calendar day that a time may be, as `YYYY-MM-DD` text.

    A moment has its local day. An open or unknown end reaches to the end of the calendar.
    """

    first: str
    last: str


_ALWAYS: Final = Days("0000-01-01", "9999-12-31")
_DATE_PARTS: Final = re.compile(
    "[?~%]?([0-9X]{4})(?:[?~%]?-[?~%]?([0-9X]{2})(?:[?~%]?-[?~%]?([0-9X]{2}))?)?", re.ASCII
)
_LAST_MONTH: Final = 12
_LAST_YEAR: Final = 9999
_TEN: Final = "0123456789"


def ends(edtf: str) -> tuple[Days, Days]:
    """Give the days of the start and of the end of a time; a date is both of its own ends."""
    start, slash, end = edtf.partition("/")
    return (_days(start), _days(end)) if slash else (_days(edtf), _days(edtf))


def days(edtf: str) -> Days:
    """Give the first and the last day that a time may be, over all of an interval or a set."""
    start, end = ends(edtf)
    return Days(start.first, end.last)


def _days(part: str) -> Days:
    inside = part.partition("T")[0].strip("[]{}")
    found = [_of_date(*match.groups()) for match in _DATE_PARTS.finditer(inside)]
    if not found:
        return _ALWAYS
    first = _ALWAYS.first if inside.startswith("..") else min(each.first for each in found)
    last = _ALWAYS.last if inside.endswith("..") else max(each.last for each in found)
    return Days(first, last)


def _of_date(year: str, month: str | None, day: str | None) -> Days:
    if month is not None and month.isdigit() and int(month) > _LAST_MONTH:
        return _of_season(year, int(month))
    if "X" not in f"{year}{month}{day}":
        last_month = month or str(_LAST_MONTH)
        last_day = day or _length(int(year), int(last_month))
        return Days(f"{year}-{month or '01'}-{day or '01'}", f"{year}-{last_month}-{last_day}")
    return Days(
        next(_calendar(year, month, day, 1), _ALWAYS.first),
        next(_calendar(year, month, day, -1), _ALWAYS.last),
    )


_PARTS_OF_A_YEAR: Final = {
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    37: (1, 4),
    38: (5, 8),
    39: (9, 12),
    40: (1, 6),
    41: (7, 12),
}
"""First and last month of quarters, quadrimesters and semesters (ISO 8601-2, level 2)."""


def _of_season(year: str, code: int) -> Days:
    """Give the days of a part of a year.

    A season may reach into the next year, for the text need not say in which hemisphere it is.
    """
    first, last = year.replace("X", "0"), int(year.replace("X", "9"))
    if code in _PARTS_OF_A_YEAR:
        begin, finish = _PARTS_OF_A_YEAR[code]
        return Days(f"{first}-{begin:02}-01", f"{last:04}-{finish:02}-{_length(last, finish)}")
    end = f"{last + 1:04}-03-31"
    return Days(f"{first}-01-01", end if last < _LAST_YEAR else _ALWAYS.last)


def _calendar(year: str, month: str | None, day: str | None, way: int) -> Iterator[str]:
    """Give the days of the calendar that fit, forward or backward."""
    for digits in product(*(_TEN[::way] if digit == "X" else digit for digit in year)):
        told = "".join(digits)
        for each_month in _fitting(month, _LAST_MONTH)[::way]:
            for each_day in _fitting(day, _length(int(told), each_month))[::way]:
                yield f"{told}-{each_month:02}-{each_day:02}"


def _fitting(digits: str | None, most: int) -> list[int]:
    """Give the numbers from 1 that two digits may stand for."""
    numbers = range(1, most + 1)
    if digits is None:
        return [*numbers]
    tens, ones = digits[0], digits[1]
    return [
        number
        for number in numbers
        if tens in ("X", str(number // 10)) and ones in ("X", str(number % 10))
    ]


def _length(year: int, month: int) -> int:
    """Give the number of days of a month; the calendar repeats itself after 400 years."""
    return monthrange(year % 400 + 400, month)[1]
