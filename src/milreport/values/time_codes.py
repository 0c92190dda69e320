"""Codes that other data sets give for how well a time is known: ACLED, UCDP and Wikidata.

One rule for all: what is malformed, such as a code that is not in the list, a day that the
calendar does not have or an end before its start, raises `NotationError`; what is well formed
but has no equal on the other side gives no values and a loss that says why. Only the days and
how well they are known are converted; the role, the phrase and the rest of a `Time` are not.
No day is ever put in for one that is not told.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final, NamedTuple

from milreport.conversion import Authority, Conversion, Loss
from milreport.errors import NotationError, UsageError
from milreport.values.time import Time
from milreport.vocabulary.time import TimePrecision

__all__ = [
    "AcledTime",
    "UcdpTime",
    "WikidataTime",
    "from_acled",
    "from_ucdp",
    "from_wikidata",
    "precision_from_acled",
    "precision_from_ucdp",
    "precision_from_wikidata",
    "precision_to_acled",
    "precision_to_ucdp",
    "precision_to_wikidata",
    "to_acled",
    "to_ucdp",
    "to_wikidata",
]

_P = TimePrecision


class AcledTime(NamedTuple):
    """What ACLED has for a time: `event_date`, as `YYYY-MM-DD`, and `time_precision`."""

    event_date: str
    time_precision: int


class UcdpTime(NamedTuple):
    """What UCDP GED has for a time: the earliest and the latest possible day, and `date_prec`."""

    date_start: str
    date_end: str
    date_prec: int


class WikidataTime(NamedTuple):
    """What Wikibase has for a time: the text, its precision, and the item of the calendar."""

    time: str
    precision: int
    calendar: str


_GREGORIAN: Final = "Q1985727"
_JULIAN: Final = "Q1985786"

_FINER: Final = Loss(
    code="loss.finer_than_day", message="the target goes no finer than the calendar day"
)
_NO_LENGTH: Final = Loss(
    code="loss.no_length", message="the term does not say how long a stretch of time it covers"
)
_HEDGE: Final = Loss(
    code="loss.hedge", message="the target cannot mark a time as approximate or uncertain"
)
_TOO_COARSE: Final = Loss(
    code="loss.too_coarse", message="the target has no code for so long a stretch of time"
)
_NO_BOUNDS: Final = Loss(
    code="loss.no_bounds", message="the target needs an earliest and a latest possible day"
)
_PRIVATE: Final = Loss(
    code="loss.private_term", message="what a private term of the record means is not known"
)
_NARROWER: Final = Loss(
    code="loss.dates_narrower",
    message="the dates are closer together than the precision allows, so they are no bounds",
)
_CONTRADICTED: Final = Loss(
    code="loss.dates_wider",
    message="the dates are wider apart than the precision says, so the dates are kept and not it",
)
_MIDDLE: Final = Loss(
    code="loss.bounds",
    message="the target holds the middle day, not the earliest and the latest possible one",
)
_MEMBERS: Final = Loss(
    code="loss.members", message="the target holds one stretch of days, not the members of a set"
)
_DURATION: Final = Loss(
    code="loss.duration", message="the target cannot say that it was so all the time"
)
_COARSENED: Final = Loss(
    code="loss.coarsened",
    message="the target gives the smallest unit of the calendar that holds all the days",
)
_SENTINEL: Final = Loss(
    code="loss.sentinel",
    message="the data set has no such year, so the date stands for one that is not known",
)
_TOO_EARLY: Final = Loss(
    code="loss.sentinel",
    message="the data set begins later, so there the date would stand for one that is not known",
)
_PRECISION: Final = Loss(
    code="loss.precision",
    message="the target tells the days, and another term for how finely they are known",
)
_UNDATED: Final = Loss(
    code="loss.perhaps_undated",
    message=(
        "where no date is told, UCDP codes 2 and the three days before the report, "
        "so these days may be no date at all"
    ),
)
_CENTURY: Final = Loss(
    code="loss.century_boundary",
    message="whether a century or millennium begins with the year 0 or 1 of it is not settled",
)


def _straddles(message: str) -> Loss:
    return Loss(code="loss.straddles", message=message)


def _answer(value: TimePrecision, *loss: Loss) -> Conversion[TimePrecision]:
    return Conversion(values=(value,), basis=Authority.LIBRARY, loss=loss)


_FROM_ACLED: Final = {
    1: _answer(_P.DAY),
    2: _answer(_P.WEEK, _straddles("ACLED 2 is a week or a similar stretch, about its middle")),
    3: _answer(
        _P.MONTH,
        _straddles("ACLED 3 is a month, its early or late part, or two or three weeks of any"),
    ),
}
"""ACLED codebook, time_precision. The codebook in its R package says otherwise of 3; it errs."""

_FROM_UCDP: Final = {
    1: _answer(_P.DAY),
    2: _answer(_P.FEW_DAYS, _UNDATED),
    3: _answer(_P.WEEK),
    4: _answer(_P.MONTH, _straddles("UCDP 4 is a month or any 8 to 30 days, of two months also")),
    5: _answer(_P.YEAR, _straddles("UCDP 5 is any stretch over a month within a calendar year")),
}
"""UCDP GED codebook, date_prec."""

_YEARS: Final = _answer(
    _P.MULTI_YEAR, Loss(code="loss.length", message="how many years it covers is left out")
)
_FROM_WIKIDATA: Final = {
    **dict.fromkeys(range(9), _YEARS),
    9: _answer(_P.YEAR),
    10: _answer(_P.MONTH),
    11: _answer(_P.DAY),
    12: _answer(_P.HOUR),
    13: _answer(_P.MINUTE_OR_FINER),
    14: _answer(
        _P.MINUTE_OR_FINER,
        Loss(code="loss.seconds", message="the term does not tell seconds from minutes"),
    ),
}
"""Wikibase data model, time: 0 is a billion years, 6 a millennium, 7 a century, 8 a decade."""

_CLOCK: Final = (_P.MINUTE_OR_FINER, _P.HOUR, _P.PART_OF_DAY)
_COARSE: Final = (_P.SEASON_OR_QUARTER, _P.YEAR, _P.MULTI_YEAR)
_NO_UNIT: Final = Loss(
    code="loss.no_unit", message="the target has only units of the calendar, and this is none"
)


def _code(value: int, *loss: Loss) -> Conversion[int]:
    return Conversion(values=(value,), basis=Authority.LIBRARY, loss=loss)


def _no_code(loss: Loss) -> Conversion[int]:
    return Conversion(values=(), basis=Authority.LIBRARY, loss=(loss,))


_TO_NOWHERE: Final = {
    **dict.fromkeys((_P.APPROXIMATE, _P.UNCERTAIN), _no_code(_HEDGE)),
    **dict.fromkeys((_P.NOT_AFTER, _P.NOT_BEFORE, _P.UNKNOWN), _no_code(_NO_BOUNDS)),
    **dict.fromkeys((_P.WITHIN, _P.THROUGHOUT), _no_code(_NO_LENGTH)),
}
"""What tells no length by itself; the dates beside it may."""

_TO_ACLED: Final = {
    **_TO_NOWHERE,
    **dict.fromkeys(_CLOCK, _code(1, _FINER)),
    _P.DAY: _code(1),
    _P.FEW_DAYS: _code(2, _straddles("ACLED 2 is a week or a similar stretch")),
    _P.WEEK: _code(2),
    _P.MONTH: _code(3),
    **dict.fromkeys(_COARSE, _no_code(_TOO_COARSE)),
}

_TO_UCDP: Final = {
    **_TO_NOWHERE,
    **dict.fromkeys(_CLOCK, _code(1, _FINER)),
    _P.DAY: _code(1),
    _P.FEW_DAYS: _code(2),
    _P.WEEK: _code(3),
    _P.MONTH: _code(4),
    _P.SEASON_OR_QUARTER: _code(
        5, _straddles("UCDP 5 is any stretch over a month, but not a winter across two years")
    ),
    _P.YEAR: _code(5),
    _P.MULTI_YEAR: _no_code(_TOO_COARSE),
}

_TO_WIKIDATA: Final = {
    **_TO_NOWHERE,
    _P.MINUTE_OR_FINER: _code(
        13, Loss(code="loss.seconds", message="the term does not tell seconds from minutes")
    ),
    _P.HOUR: _code(12),
    _P.PART_OF_DAY: _code(11, Loss(code="loss.part_of_day", message="only the day is kept")),
    _P.DAY: _code(11),
    **dict.fromkeys((_P.FEW_DAYS, _P.WEEK, _P.SEASON_OR_QUARTER), _no_code(_NO_UNIT)),
    _P.MONTH: _code(10),
    _P.YEAR: _code(9),
    _P.MULTI_YEAR: _no_code(_NO_LENGTH),
}


def _known(code: int, name: str, table: Mapping[int, object]) -> int:
    if type(code) is not int or code not in table:
        told = f"expected a code of {name}, a whole number from {min(table)} to {max(table)}"
        raise NotationError("time.unknown_code", told)
    return code


def precision_from_acled(code: int) -> Conversion[TimePrecision]:
    """Give the term for a `time_precision` of ACLED, 1 to 3: the coarser one where it straddles.

    Raises:
        NotationError: `time.unknown_code`.
    """
    return _FROM_ACLED[_known(code, "ACLED", _FROM_ACLED)]


def precision_from_ucdp(code: int) -> Conversion[TimePrecision]:
    """Give the term for a `date_prec` of UCDP, 1 to 5: the coarser one where it straddles.

    Raises:
        NotationError: `time.unknown_code`.
    """
    return _FROM_UCDP[_known(code, "UCDP", _FROM_UCDP)]


def precision_from_wikidata(code: int) -> Conversion[TimePrecision]:
    """Give the term for a precision of Wikibase, 0 (a billion years) to 14 (a second).

    Raises:
        NotationError: `time.unknown_code`.
    """
    return _FROM_WIKIDATA[_known(code, "Wikidata", _FROM_WIKIDATA)]


def _written(
    term: TimePrecision, table: Mapping[TimePrecision, Conversion[int]]
) -> Conversion[int]:
    if not isinstance(term, TimePrecision):
        raise UsageError("usage.not_a_term", "expected a term of TimePrecision")
    return _no_code(_PRIVATE) if term.is_private else table[term]


def precision_to_acled(term: TimePrecision) -> Conversion[int]:
    """Give the `time_precision` of ACLED for a term; it has none coarser than the month."""
    return _written(term, _TO_ACLED)


def precision_to_ucdp(term: TimePrecision) -> Conversion[int]:
    """Give the `date_prec` of UCDP for a term; it has none coarser than the year."""
    return _written(term, _TO_UCDP)


def precision_to_wikidata(term: TimePrecision) -> Conversion[int]:
    """Give the precision of Wikibase for a term; it has none but units of the calendar."""
    return _written(term, _TO_WIKIDATA)


_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_LONGEST: Final = 40
_ISO_DAY: Final = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})").fullmatch
_NAMED_DAY: Final = re.compile(f"([0-9]{{1,2}}) ({'|'.join(_MONTHS)}) ([0-9]{{4}})").fullmatch
_MIDNIGHT: Final = re.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T]00:00:00(?:\\.0+)?)?").fullmatch


def _text(told: str) -> str:
    """Refuse what is no text; a date or a number is not written out for anybody."""
    if not isinstance(told, str):
        raise UsageError("usage.not_text", "expected a text, as the data set writes it")
    return told


def _calendar_day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise NotationError("time.no_such_day", "expected a day of the calendar") from None


def _acled_day(text: str) -> date:
    """Parse `2023-02-16` or `16 May 2025`; figures alone in another order are not guessed at."""
    if len(text) <= _LONGEST:
        if iso := _ISO_DAY(text):
            return _calendar_day(*map(int, iso.groups()))
        if named := _NAMED_DAY(text):
            day, month, year = named.groups()
            return _calendar_day(int(year), _MONTHS.index(month) + 1, int(day))
    raise NotationError("time.malformed", "expected a day such as 2024-10-07 or 7 October 2024")


def _ucdp_day(text: str) -> date:
    """Parse `2018-12-15`, with or without a midnight, which says nothing."""
    if len(text) <= _LONGEST and (told := _MIDNIGHT(text)):
        return _calendar_day(*map(int, told[1].split("-")))
    raise NotationError("time.malformed", "expected a day such as 2024-10-07, or its midnight")


_LAST_YEAR: Final = 9999
_ACLED_BEGINS: Final = 1997
_UCDP_BEGINS: Final = 1989


def _time(edtf: str, precision: TimePrecision, note: str | None, *loss: Loss) -> Conversion[Time]:
    time = Time(edtf=edtf, precision=precision, note=note)
    return Conversion(values=(time,), basis=Authority.LIBRARY, loss=loss)


def _no_time(*loss: Loss) -> Conversion[Time]:
    return Conversion(values=(), basis=Authority.LIBRARY, loss=loss)


def from_acled(event_date: str, time_precision: int) -> Conversion[Time]:
    """Give the time of an ACLED row.

    1 is the day. 2 is about three days either way, for ACLED gives the middle of a week. 3 is
    about the month where the day is in the middle of it (14 to 16); on any other day it may be
    the early or late part of a month or the middle of some weeks, so it is about 15 days either
    way. Days other than those of 1 are approximate. The code and the day are kept in the note.

    Args:
        event_date: `2024-10-07`, or `7 October 2024` as ACLED exports it.
        time_precision: 1, 2 or 3.

    Raises:
        NotationError: `time.unknown_code`, `time.malformed` or `time.no_such_day`.
        UsageError: `usage.not_text`.
    """
    told = precision_from_acled(time_precision)
    day = _acled_day(_text(event_date))
    if not _ACLED_BEGINS <= day.year < _LAST_YEAR:
        return _no_time(_SENTINEL)
    note = f"ACLED time_precision {time_precision}, event_date {day}"
    if time_precision == 1:
        return _time(f"{day}", _P.DAY, None)
    if time_precision == 2:  # noqa: PLR2004 - a code of ACLED
        return _time(_about(day, 3), _P.WEEK, note, *told.loss)
    if day.day in _MIDDLES:
        return _time(f"{day.isoformat()[:7]}~", _P.MONTH, note, *told.loss)
    return _time(_about(day, 15), _P.WITHIN, note, *told.loss)


_MIDDLES: Final = (14, 15, 16)
"""The days that may be meant by the middle of a month."""


def _about(day: date, reach: int) -> str:
    return f"{day - timedelta(reach)}~/{day + timedelta(reach)}~"


_UCDP_LENGTHS: Final = {1: (1, 1), 2: (2, 6), 3: (7, 7), 4: (8, 31), 5: (32, 366)}
"""How many days, first and last included, each date_prec may cover."""


def from_ucdp(date_start: str, date_end: str, date_prec: int) -> Conversion[Time]:
    """Give the time of a UCDP row: some time between its two days, not all the time.

    Days wider apart than the code says are kept as bounds, and the loss says so; days closer
    together than the code says are no bounds and give no answer. A whole month or year is
    written as such.

    Args:
        date_start: the earliest possible day, such as `2021-08-26`; a midnight may follow.
        date_end: the latest possible day.
        date_prec: 1 to 5.

    Raises:
        NotationError: `time.unknown_code`, `time.malformed`, `time.no_such_day`, or
            `time.reversed` where the end comes before the start.
        UsageError: `usage.not_text`.
    """
    told = precision_from_ucdp(date_prec)
    first, last = _ucdp_day(_text(date_start)), _ucdp_day(_text(date_end))
    if last < first:
        raise NotationError("time.reversed", "expected an end that is not before its start")
    if first.year < _UCDP_BEGINS or last.year == _LAST_YEAR:
        return _no_time(_SENTINEL)
    shortest, longest = _UCDP_LENGTHS[date_prec]
    length = (last - first).days + 1
    if length < shortest:
        return _no_time(_NARROWER)
    note = None if date_prec == 1 else f"UCDP date_prec {date_prec}: at some time in these days"
    if length > longest or (date_prec == max(_UCDP_LENGTHS) and first.year != last.year):
        note = f"UCDP date_prec {date_prec}, which the dates contradict"
        return _time(_stretch(first, last), _P.WITHIN, note, _CONTRADICTED)
    precision = _FROM_UCDP[date_prec].values[0]
    if precision is _P.MONTH and first.month != last.month:
        precision = _P.WITHIN
    return _time(_stretch(first, last), precision, note, *told.loss)


def _stretch(first: date, last: date) -> str:
    """Write a run of days as a day, a month, a year or an interval."""
    if first == last:
        return f"{first}"
    if first.day == 1 and (last + timedelta(1)).day == 1:
        if first.year == last.year and first.month == last.month:
            return first.isoformat()[:7]
        if (first.year, first.month, last.month) == (last.year, 1, 12):
            return f"{first.year:04}"
    return f"{first}/{last}"


_WIKIBASE: Final = re.compile(
    "([+-])([0-9]{4,16})-(0[0-9]|1[0-2])-([0-2][0-9]|3[01])"
    "T([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])Z"
).fullmatch

_DROPPED: Final = Loss(
    code="loss.finer_parts",
    message="the text is finer than its precision, and what is finer is left out",
)
_UNTOLD_PARTS: Final = Loss(
    code="loss.precision_contradicted",
    message="the text leaves out a part that its precision claims, so the coarser one is taken",
)
_NO_OFFSET: Final = Loss(
    code="loss.clock_time",
    message="the Z of Wikibase is no offset, so the time of day cannot be placed and is left out",
)
_OTHER_CALENDAR: Final = Loss(
    code="loss.julian_calendar", message="EDTF has the Gregorian calendar only, and this is Julian"
)
_MARGIN: Final = Loss(
    code="loss.margin", message="what before and after count is not settled, so neither is read"
)
_OUT_OF_YEARS: Final = Loss(
    code="loss.out_of_years", message="only the years 1 to 9998 are converted"
)


class _Parts(NamedTuple):
    """What a text of Wikibase tells; 0 is a part that it does not."""

    year: int
    month: int
    day: int
    clock: bool
    """Whether a time of day other than midnight is there."""


def from_wikidata(
    time: str,
    precision: int,
    *,
    calendar: str,
    timezone: int = 0,
    margin: tuple[int, int] = (0, 0),
) -> Conversion[Time]:
    """Give the time of a value of Wikibase; a century or millennium gives both its readings.

    Only the parts down to the precision are read. A time of day is left out, for the `Z` in the
    text is no offset. No answer: a Julian date, a year outside 1 to 9999, a precision of 0 to 5,
    and a value with a margin.

    Args:
        time: such as `+2024-10-07T00:00:00Z`; a month or day of 00 is not told.
        precision: 0 to 14.
        calendar: the item `Q1985727` (Gregorian) or `Q1985786` (Julian), or its address.
        timezone: minutes from UTC, as Wikibase stores it; it is unused there and named as lost.
        margin: `before` and `after`, in units of the precision.

    Raises:
        NotationError: `time.unknown_code`, `time.unknown_calendar`, `time.malformed` or
            `time.no_such_day`.
        UsageError: `usage.not_text` or `usage.not_a_whole_number`.
    """
    _known(precision, "Wikidata", _FROM_WIKIDATA)
    parts = _parts(_text(time))
    if not (_is_pair(margin) and all(type(each) is int for each in (timezone, *margin))):
        raise UsageError(
            "usage.not_a_whole_number",
            "expected whole numbers for the zone and, as a pair, for the margin",
        )
    model = _text(calendar)[-_LONGEST:].rpartition("/")[2]
    if model not in (_GREGORIAN, _JULIAN):
        raise NotationError("time.unknown_calendar", f"expected {_GREGORIAN} or {_JULIAN}")
    loss = [_NO_OFFSET] if timezone or precision > _DAY_LEVEL else []
    if model == _JULIAN:
        return _no_time(_OTHER_CALENDAR)
    if any(margin):
        return _no_time(_MARGIN)
    if precision < _MILLENNIUM:
        return _no_time(_TOO_COARSE)
    if not 1 <= parts.year < _LAST_YEAR:
        return _no_time(_OUT_OF_YEARS)
    level = min(precision, _DAY_LEVEL if parts.day else _MONTH_LEVEL if parts.month else _YEAR)
    if level < min(precision, _DAY_LEVEL):
        loss.append(_UNTOLD_PARTS)
    if _finer(parts, level):
        loss.append(_DROPPED)
    return _at_level(parts, level, loss)


def _is_pair(margin: object) -> bool:
    return isinstance(margin, tuple | list) and len(margin) == 2  # noqa: PLR2004 - a pair


_DAY_LEVEL: Final = 11
_MONTH_LEVEL: Final = 10
_YEAR: Final = 9
_DECADE: Final = 8
_CENTURY_LEVEL: Final = 7
_MILLENNIUM: Final = 6


def _parts(text: str) -> _Parts:
    told = _WIKIBASE(text) if len(text) <= _LONGEST else None
    if told is None or (told[3] == "00" and told[4] != "00"):
        raise NotationError("time.malformed", "expected a time such as +2024-10-07T00:00:00Z")
    sign, year, month, day, *clock = told.groups()
    return _Parts(int(sign + year), int(month), int(day), clock != ["00", "00", "00"])


def _finer(parts: _Parts, level: int) -> bool:
    """Whether a text says more than its level, other than by a first day or month put in."""
    if level == _DAY_LEVEL:
        return False
    return parts.clock or parts.day > 1 or (parts.month > 1 and level < _MONTH_LEVEL)


def _at_level(parts: _Parts, level: int, loss: list[Loss]) -> Conversion[Time]:
    year = f"{parts.year:04}"
    if level == _DAY_LEVEL:
        day = _calendar_day(parts.year, parts.month, parts.day)
        return _time(f"{day}", _P.DAY, None, *loss)
    if level == _MONTH_LEVEL:
        return _time(f"{year}-{parts.month:02}", _P.MONTH, None, *loss)
    if level == _YEAR:
        return _time(year, _P.YEAR, None, *loss)
    if level == _DECADE:
        return _time(f"{year[:3]}X", _P.MULTI_YEAR, None, *loss)
    return _both_readings(parts.year, level, loss)


def _both_readings(year: int, level: int, loss: list[Loss]) -> Conversion[Time]:
    """Read a century as 1801 to 1900, as Wikibase shows it, and as 1800 to 1899."""
    size = 100 if level == _CENTURY_LEVEL else 1000
    begin = (year - 1) // size * size + 1
    if begin + size - 1 > _LAST_YEAR:
        return _no_time(_OUT_OF_YEARS)
    zeros = "XX" if level == _CENTURY_LEVEL else "XXX"
    texts = (f"{begin:04}/{begin + size - 1:04}", f"{f'{year:04}'[: -len(zeros)]}{zeros}")
    values = tuple(Time(edtf=each, precision=_P.MULTI_YEAR) for each in texts)
    return Conversion(values=values, basis=Authority.LIBRARY, loss=(*loss, _CENTURY))


_SHORTEST: Final = {
    _P.FEW_DAYS: 2,
    _P.WEEK: 7,
    _P.MONTH: 8,
    _P.SEASON_OR_QUARTER: 32,
    _P.YEAR: 32,
    _P.MULTI_YEAR: 367,
}
"""How many days a time must cover at least, where its precision is one of these."""

_LONGEST_RUN: Final = {
    **dict.fromkeys((*_CLOCK, _P.DAY), 1),
    _P.FEW_DAYS: 6,
    _P.WEEK: 7,
    _P.MONTH: 31,
    _P.SEASON_OR_QUARTER: 184,
    _P.YEAR: 366,
}
"""How many days a time may cover at most, where its precision is one of these."""


class _Run(NamedTuple):
    """The first and the last possible day."""

    first: date
    last: date

    @property
    def length(self) -> int:
        return (self.last - self.first).days + 1


def _run(time: Time) -> _Run | Loss:
    """Give the days that a time may be, or why they cannot be told."""
    if not isinstance(time, Time):
        raise UsageError("usage.not_a_time", "expected a Time")
    term = time.precision
    if term is not None and term.is_private:
        return _PRIVATE
    if term in (_P.NOT_AFTER, _P.NOT_BEFORE, _P.UNKNOWN):
        return _NO_BOUNDS
    first, last = time.earliest, time.latest
    if first is None or last is None:
        return _NO_BOUNDS
    if first.year < 1 or last.year >= _LAST_YEAR:
        return _OUT_OF_YEARS
    run = _Run(date(*first), date(*last))
    if term is not None and run.length < _SHORTEST.get(term, 1):
        return _NARROWER
    return run


def _unkept(time: Time, run: _Run) -> tuple[Loss, ...]:
    """Name what none of the three can hold."""
    longest = run.length if time.precision is None else _LONGEST_RUN.get(time.precision, run.length)
    return tuple(
        loss
        for loss, told in (
            (_FINER, "T" in time.edtf or time.precision in _CLOCK),
            (_CONTRADICTED, run.length > longest),
            (_DURATION, time.precision is _P.THROUGHOUT),
            (_MEMBERS, time.edtf[0] in "[{"),
        )
        if told
    )


def _about_only(time: Time) -> bool:
    return "~" in time.edtf or time.precision is _P.APPROXIMATE


def _doubted(time: Time) -> bool:
    return "?" in time.edtf or "%" in time.edtf or time.precision is _P.UNCERTAIN


def to_acled(time: Time) -> Conversion[AcledTime]:
    """Give the middle day and the code of ACLED: 2 for up to 7 days, 3 for up to 31.

    What is approximate or uncertain is 2 at least. Longer stretches have no code, and what lies
    before 1997 has no row.

    Raises:
        UsageError: `usage.not_a_time`.
    """
    run = _run(time)
    if isinstance(run, Loss):
        return Conversion(values=(), basis=Authority.LIBRARY, loss=(run,))
    code = 1 if run.length == 1 else 2 if run.length <= _WEEK else 3
    middle = run.first + timedelta((run.length - 1) // 2)
    if run.length > _LONG_MONTH or middle.year < _ACLED_BEGINS:
        loss = _TOO_COARSE if run.length > _LONG_MONTH else _TOO_EARLY
        return Conversion(values=(), basis=Authority.LIBRARY, loss=(loss,))
    hedged = _doubted(time) or (_about_only(time) and code == 1)
    value = AcledTime(f"{middle}", max(code, 2) if hedged else code)
    loose = _about_only(time) or _doubted(time)
    bounded = run.length > 1 and not (loose and _run(from_acled(*value).values[0]) == run)
    losses = (*((_HEDGE,) if hedged else ()), *((_MIDDLE,) if bounded else ()))
    return Conversion(values=(value,), basis=Authority.LIBRARY, loss=(*losses, *_unkept(time, run)))


_WEEK: Final = 7
_LONG_MONTH: Final = 31


def to_ucdp(time: Time) -> Conversion[UcdpTime]:
    """Give the earliest and the latest possible day and the code of UCDP for their distance.

    What is approximate or uncertain has no such days, and what runs over 31 days must lie
    within one calendar year, and nothing may lie before 1989; else there is no answer.

    Raises:
        UsageError: `usage.not_a_time`.
    """
    run = _run(time)
    if not isinstance(run, Loss) and (_about_only(time) or _doubted(time)):
        run = _HEDGE
    if not isinstance(run, Loss) and run.length > _LONG_MONTH and run.first.year != run.last.year:
        run = _TOO_COARSE
    if not isinstance(run, Loss) and run.first.year < _UCDP_BEGINS:
        run = _TOO_EARLY
    if isinstance(run, Loss):
        return Conversion(values=(), basis=Authority.LIBRARY, loss=(run,))
    code = next(code for code, (_, most) in _UCDP_LENGTHS.items() if run.length <= most)
    value = UcdpTime(f"{run.first}", f"{run.last}", code)
    return Conversion(values=(value,), basis=Authority.LIBRARY, loss=_unkept(time, run))


def to_wikidata(time: Time) -> Conversion[WikidataTime]:
    """Give the smallest unit of Wikibase that holds all the days, in the Gregorian calendar.

    A century or millennium is given by its middle year, which both ways of counting share. What
    is approximate or uncertain belongs in a qualifier, which is no part of a value: no answer.

    Raises:
        UsageError: `usage.not_a_time`.
    """
    run = _run(time)
    if not isinstance(run, Loss) and (_about_only(time) or _doubted(time)):
        run = _HEDGE
    if isinstance(run, Loss):
        return Conversion(values=(), basis=Authority.LIBRARY, loss=(run,))
    found = _unit(run)
    if isinstance(found, Loss):
        return Conversion(values=(), basis=Authority.LIBRARY, loss=(found,))
    text, level, exact = found
    value = WikidataTime(f"+{text}T00:00:00Z", level, _GREGORIAN)
    losses = (*((_CENTURY,) if level < _DECADE else ()), *(() if exact else (_COARSENED,)))
    losses = (*losses, *_unkept(time, run))
    other = time.precision not in (None, *_FROM_WIKIDATA[level].values)
    if other and not set(losses) & {_COARSENED, _FINER, _CONTRADICTED, _DURATION}:
        losses = (*losses, _PRECISION)
    return Conversion(values=(value,), basis=Authority.LIBRARY, loss=losses)


class _Unit(NamedTuple):
    text: str
    level: int
    exact: bool
    """Whether the unit has the very same days."""


def _unit(run: _Run) -> _Unit | Loss:
    """Find the smallest unit of the calendar that holds a run of days."""
    first, last = run
    if first == last:
        return _Unit(f"{first}", _DAY_LEVEL, exact=True)
    whole_months = first.day == 1 and (last + timedelta(1)).day == 1
    if (first.year, first.month) == (last.year, last.month):
        return _Unit(f"{first.isoformat()[:7]}-00", _MONTH_LEVEL, exact=whole_months)
    whole_years = whole_months and first.month == 1 and last.month == 12  # noqa: PLR2004 - a month
    if first.year == last.year:
        return _Unit(f"{first.year:04}-00-00", _YEAR, exact=whole_years)
    count = last.year - first.year + 1
    if first.year // 10 == last.year // 10:
        text = f"{max(first.year // 10 * 10, 1):04}-00-00"
        return _Unit(text, _DECADE, exact=whole_years and count == 10)  # noqa: PLR2004 - years
    for size, level in ((100, _CENTURY_LEVEL), (1000, _MILLENNIUM)):
        for zero in (0, 1):
            begin = (first.year - zero) // size * size
            if begin == (last.year - zero) // size * size:
                text = f"{begin + size // 2:04}-00-00"
                return _Unit(text, level, exact=whole_years and count == size)
    return _TOO_COARSE
