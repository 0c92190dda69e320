"""Times in EDTF, taken apart: ISO 8601-2:2019, levels 0 to 2, as the Library of Congress tells it.

`parse` gives a `Date`, a `Moment`, a `TimeInterval` or a `DateSet`, and `str` of it gives the
text again as it was. Beyond the standard, a moment may leave out its seconds or tell fractions
of one, and a moment may be an end of an interval; `is_extended` says so.
"""

import re
from functools import lru_cache
from typing import Final

from milreport.errors import NotationError, UsageError
from milreport.values._calendar import Day, Days, days_that_fit, month_length, years_that_fit
from milreport.values._edtf_parts import (
    DAYS_OF_CODES,
    FARTHEST_EAST,
    FARTHEST_WEST,
    Date,
    DateRange,
    DateSet,
    End,
    Expression,
    Moment,
    Part,
    Qualifier,
    Ticks,
    TimeInterval,
)

__all__ = [
    "Date",
    "DateRange",
    "DateSet",
    "Day",
    "End",
    "Expression",
    "Moment",
    "Part",
    "Qualifier",
    "Ticks",
    "TimeInterval",
    "parse",
]

LONGEST: Final = 200
"""The most characters that a time may have."""

_LARGEST: Final = 9
"""The most digits that a year may have."""

_MALFORMED: Final = ("time.malformed", "expected a time in EDTF, levels 0 to 2")
_IMPOSSIBLE: Final = ("time.impossible", "expected a date that the calendar has")
_REVERSED: Final = ("time.reversed", "an interval must not end before it begins")
_OVERSIZED: Final = ("time.oversized", "a year must not have more than nine digits")
_TOO_LONG: Final = ("time.too_long", "a time in EDTF must not have more than 200 characters")
_ODD_SET: Final = (
    "time.odd_set",
    "a set must name a date, and `..` must join two dates of one precision, in order",
)


def parse(text: str) -> Expression:
    """Take a text in EDTF apart.

    Raises:
        NotationError: `time.malformed`, `time.impossible` (a date that no calendar has),
            `time.reversed` (an interval that ends before it begins), `time.oversized` (a year
            of more than nine digits), `time.odd_set`, `time.too_long`.
        UsageError: `usage.not_text`.
    """
    if not isinstance(text, str):
        raise UsageError("usage.not_text", "expected a time in EDTF, as text")
    if len(text) > LONGEST:
        raise NotationError(*_TOO_LONG)
    return _parsed(str(text))


@lru_cache(maxsize=1024)
def _parsed(text: str) -> Expression:
    """Take a text apart; dates come again and again, and what they are does not change."""
    if text[:1] in {"[", "{"}:
        return _set(text)
    return _interval(text) if "/" in text else _time(text)


# Dates

_QUALIFIER: Final = "([?~%])?"
_LONG: Final = re.compile("Y(-?)([1-9][0-9]*)(?:E([1-9][0-9]*))?(?:S([1-9][0-9]*)|([?~%]))?")
_SHORT: Final = re.compile("(-?[0-9]{4})S([1-9][0-9]*)")
_PLAIN: Final = re.compile(
    f"{_QUALIFIER}(-?[0-9X]{{4}}){_QUALIFIER}"
    f"(?:-{_QUALIFIER}([0-9X]{{2}}){_QUALIFIER}(?:-{_QUALIFIER}([0-9X]{{2}}){_QUALIFIER})?)?"
)
_FOUR: Final = 4

_FAMILIES: Final = (
    range(1, 13),
    range(21, 25),
    range(25, 29),
    range(29, 33),
    range(33, 37),
    range(37, 40),
    range(40, 42),
)
"""Months, and the codes that count in one unit: two dates of one set are joined within one."""


def _date(text: str) -> Date:
    if text.startswith("Y"):
        return _long_year(text)
    plain = _PLAIN.fullmatch(text)
    if plain is None:
        return _short_year(text)
    year = Part(plain[2], _qualifier(plain[1]), _qualifier(plain[3]))
    month, day = (_part(*plain.groups()[at : at + 3]) for at in (3, 6))
    if month is not None and month.text in DAYS_OF_CODES and day is None:
        days = _of_code(year.text, month.text)
    else:
        days = days_that_fit(year.text, month and month.text, day and day.text)
    if days is None:
        raise NotationError(*_IMPOSSIBLE)
    return Date(year=year, month=month, day=day, earliest=days.first, latest=days.last)


def _part(before: str | None, text: str | None, after: str | None) -> Part | None:
    if text is None:
        return None
    return Part(text, _qualifier(before), _qualifier(after))


def _qualifier(text: str | None) -> Qualifier | None:
    return None if text is None else Qualifier(text)


def _of_code(year: str, code: str) -> Days | None:
    years = years_that_fit(year)
    if years is None:
        return None
    before, begin, after, finish = DAYS_OF_CODES[code]
    last = years.last + after
    return Days(Day(years.first + before, begin, 1), Day(last, finish, month_length(last, finish)))


def _long_year(text: str) -> Date:
    found = _LONG.fullmatch(text)
    if found is None:
        raise NotationError(*_MALFORMED)
    sign, digits, exponent, significant, qualifier = found.groups()
    if exponent is None and len(digits) <= _FOUR:
        raise NotationError(*_MALFORMED)
    # The exponent is looked at before any power is made.
    if len(exponent or "") > 1 or len(digits) + int(exponent or 0) > _LARGEST:
        raise NotationError(*_OVERSIZED)
    year = text[: found.end(3 if exponent else 2)]
    number = digits + "0" * int(exponent or 0)
    return _year(Part(year, None, _qualifier(qualifier)), sign, number, significant)


def _short_year(text: str) -> Date:
    found = _SHORT.fullmatch(text)
    if found is None:
        raise NotationError(*_MALFORMED)
    year, significant = found.groups()
    return _year(Part(year), "-" if year[0] == "-" else "", year.removeprefix("-"), significant)


def _year(part: Part, sign: str, digits: str, significant: str | None) -> Date:
    """Make a year; the digits after the significant ones may be any."""
    number = int(digits)
    if len(significant or "") > 1 or int(significant or 0) > len(digits):
        raise NotationError(*_MALFORMED)
    if sign and number == 0:
        raise NotationError(*_IMPOSSIBLE)
    step = 10 ** (len(digits) - int(significant)) if significant else 1
    low = number // step * step
    first, last = (-(low + step - 1), -max(low, 1)) if sign else (low, low + step - 1)
    return Date(
        year=part,
        significant=int(significant) if significant else None,
        earliest=Day(first, 1, 1),
        latest=Day(last, 12, 31),
    )


# Moments

_CLOCK: Final = re.compile(
    "([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:\\.([0-9]{1,9}))?)?"
    "(Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9]|\\+0[0-9]|-0[1-9]|[+-]1[0-4])?"
)


def _time(text: str) -> Date | Moment:
    """Take apart a date or a moment.

    The offset -00:00, which says that the local offset is not known, is of RFC 3339.
    """
    told, separator, clock = text.partition("T")
    date = _date(told)
    if not separator:
        return date
    found = _CLOCK.fullmatch(clock)
    if found is None or date.day is None or date.qualifiers or date.is_unspecified:
        raise NotationError(*_MALFORMED)
    hour, minute, second, fraction, offset = found.groups()
    return Moment(
        date=date,
        hour=int(hour),
        minute=int(minute),
        second=None if second is None else int(second),
        fraction=fraction or "",
        offset=offset,
    )


# Intervals


def _interval(text: str) -> TimeInterval:
    texts = text.split("/")
    if len(texts) > 2 or not any(each.strip(".") for each in texts):  # noqa: PLR2004 - two ends
        raise NotationError(*_MALFORMED)
    start, end = (End(each) if each in {"", ".."} else _time(each) for each in texts)
    if not isinstance(start, End) and not isinstance(end, End) and _surely_after(start, end):
        raise NotationError(*_REVERSED)
    return TimeInterval(start=start, end=end)


def _surely_after(start: Date | Moment, end: Date | Moment) -> bool:
    """Whether the start lies after the end, wherever on earth a date without a zone was told."""
    mixed = start.has_zone or end.has_zone
    first = start.ticks.first - (FARTHEST_EAST if mixed and not start.has_zone else 0)
    last = end.ticks.last + (FARTHEST_WEST if mixed and not end.has_zone else 0)
    return first > last


# Sets


def _set(text: str) -> DateSet:
    closing = "]" if text[0] == "[" else "}"
    inside = text[1:-1]
    if text[-1] != closing:
        raise NotationError(*_MALFORMED)
    if inside in {"", ".."}:
        raise NotationError(*_ODD_SET)
    texts = inside.split(",")
    members = tuple(
        _member(each, is_first=at == 0, is_last=at == len(texts) - 1)
        for at, each in enumerate(texts)
    )
    return DateSet(members=members, all_of=closing == "}")


def _member(text: str, *, is_first: bool, is_last: bool) -> Date | DateRange:
    told = text.split("..")
    if len(told) == 1:
        return _date(text)
    first, last = (_date(each) if each else None for each in (told[0], told[-1]))
    odd = len(told) > 2 or (first is None and last is None)  # noqa: PLR2004 - two ends
    # Only the first member reaches back without end, and only the last one on.
    if odd or (first is None and not is_first) or (last is None and not is_last):
        raise NotationError(*_ODD_SET)
    if first is None or last is None:
        return DateRange(first, last)
    if _unit(first) != _unit(last) or first.earliest > last.latest:
        raise NotationError(*_ODD_SET)
    return DateRange(first, last)


def _unit(date: Date) -> tuple[int, range]:
    """Give what a date counts in: how many parts it has, and what its month is one of."""
    if date.month is None or "X" in date.month.text:
        return len(date.parts), _FAMILIES[0]
    number = int(date.month.text)
    return len(date.parts), next(family for family in _FAMILIES if number in family)
