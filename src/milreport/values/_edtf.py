"""The grammar of a time: EDTF, levels 0 to 2 of ISO 8601-2, as one regular expression.

The expression is built from named parts and knows the calendar: how many days a month has, and
in which years February has 29. Years have four digits: the longer ones of level 2 (`Y17E7`) are
of no use in a report on a conflict. Every regex engine reads it alike.
"""

import re
from calendar import monthrange
from typing import Final, NamedTuple

__all__ = ["EDTF", "INSTANT", "Days", "days", "ends"]

# A qualifier (uncertain, approximate, both) may stand before and after each part.
_Q: Final = "[?~%]?"
_DASH: Final = f"{_Q}-{_Q}"

_YEAR: Final = "[0-9X]{4}"
_LEAP: Final = (
    "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00"
    "|[0-9]{3}X|[0-9]{2}X[0-9X]|[0-9]X[0-9X]{2}|X[0-9X]{3})"
)
_MONTH: Final = "(0[1-9X]|1[012X]|X[0-9X])"
_SEASON: Final = "(2[1-9]|3[0-9]|4[01])"

_DAY_28: Final = "(0[1-9X]|1[0-9X]|2[0-8X]|X[0-9X])"
_DAY_30: Final = "(0[1-9X]|[12][0-9X]|3[0X]|X[0-9X])"
_DAY_31: Final = "(0[1-9X]|[12][0-9X]|3[01X]|X[0-9X])"
_MONTH_AND_DAY: Final = (
    f"((0[13578X]|1[02X]|X[0-9X]){_DASH}{_DAY_31}|(0[469]|11){_DASH}{_DAY_30}|02{_DASH}{_DAY_28})"
)
_LEAP_DAY: Final = f"{_LEAP}{_DASH}02{_DASH}29"

_DATE: Final = f"{_Q}({_LEAP_DAY}|{_YEAR}({_DASH}({_MONTH_AND_DAY}|{_MONTH}|{_SEASON}))?){_Q}"
_CLOCK: Final = "T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?"
_OFFSET: Final = "(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])"
_MOMENT: Final = f"{_DATE}({_CLOCK}{_OFFSET})?"

_MEMBER: Final = "[0-9X]{4}(-(0[1-9]|1[012]|2[1-9]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?"
_MEMBERS: Final = f"(\\.\\.)?{_MEMBER}((,|\\.\\.){_MEMBER})*(\\.\\.)?"

EDTF: Final = (
    f"^({_MOMENT}(/({_MOMENT}|\\.\\.)?)?|(\\.\\.)?/{_MOMENT}|\\[{_MEMBERS}\\]|\\{{{_MEMBERS}\\}})$"
)
"""One time in EDTF: a date, a season, a moment with its offset, an interval, or a set."""

INSTANT: Final = (
    "^(([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29"
    "|[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    "|02-(0[1-9]|1[0-9]|2[0-8])))"
    f"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{{1,9}})?{_OFFSET}$"
)
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


def ends(edtf: str) -> tuple[Days, Days]:
    """Give the days of the start and of the end of a time; a date is both of its own ends."""
    start, slash, end = edtf.partition("/")
    return (_days(start), _days(end)) if slash else (_days(edtf), _days(edtf))


def days(edtf: str) -> Days:
    """Give the first and the last day that a time may be, over all of an interval or a set."""
    start, end = ends(edtf)
    return Days(start.first, end.last)


def _days(part: str) -> Days:
    found = [_of_date(*match.groups()) for match in _DATE_PARTS.finditer(part)]
    if not found or part in ("", ".."):
        return _ALWAYS
    inside = part.strip("[]{}")
    first = _ALWAYS.first if inside.startswith("..") else min(each.first for each in found)
    last = _ALWAYS.last if inside.endswith("..") else max(each.last for each in found)
    return Days(first, last)


def _of_date(year: str, month: str | None, day: str | None) -> Days:
    first_year, last_year = year.replace("X", "0"), year.replace("X", "9")
    if month is None or (month.isdigit() and int(month) > _LAST_MONTH):
        # A season may reach into the next year; nobody says in which hemisphere.
        last = f"{last_year}-12-31" if month is None else f"{int(last_year) + 1:04}-03-31"
        return Days(f"{first_year}-01-01", last)
    first_month, last_month = _least_and_most(month, 1, _LAST_MONTH)
    longest = monthrange(int(last_year) or 4, last_month)[1]
    first_day, last_day = _least_and_most(day, 1, longest)
    return Days(
        f"{first_year}-{first_month:02}-{first_day:02}",
        f"{last_year}-{last_month:02}-{last_day:02}",
    )


def _least_and_most(digits: str | None, least: int, most: int) -> tuple[int, int]:
    """Give the bounds of two digits of which some may be unspecified."""
    if digits is None:
        return least, most
    return max(int(digits.replace("X", "0")), least), min(int(digits.replace("X", "9")), most)
