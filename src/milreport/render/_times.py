"""Times in words: `no later than 7 October 2024 (“October 7”, the year is inferred)`.

A plain date is written out. What EDTF can say and plain words cannot is left in EDTF and said to
be: a set with gaps, digits that are not told, a qualifier on one part of a date.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from milreport.render._words import aside, listed, term
from milreport.values.edtf import (
    Date,
    DateRange,
    End,
    Expression,
    Moment,
    Qualifier,
    TimeInterval,
)
from milreport.values.time import Time
from milreport.vocabulary.time import TimeDerivation, TimePrecision, TimeRole

__all__ = ["DERIVED", "ROLES", "dated", "spelled"]

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
_SEASONS: Final[Mapping[int, str]] = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
"""Codes of the seasons (ISO 8601-2, level 1); codes beyond them are left in EDTF."""
_QUALIFIED: Final[Mapping[Qualifier, str]] = {
    Qualifier.UNCERTAIN: "perhaps",
    Qualifier.APPROXIMATE: "about",
    Qualifier.BOTH: "perhaps about",
}
DERIVED: Final[Mapping[TimeDerivation, str]] = {
    TimeDerivation.STATED: "",
    TimeDerivation.RELATIVE_RESOLVED: "worked out from the words",
    TimeDerivation.YEAR_INFERRED: "the year is inferred",
    TimeDerivation.BOUND_INFERRED: "the bound is inferred",
    TimeDerivation.ANCHOR_BASED: "reckoned from an event",
    TimeDerivation.UNKNOWN: "how it was arrived at is not told",
}
ROLES: Final[Mapping[TimeRole, str]] = {
    TimeRole.EVENT: "",
    TimeRole.STATE_VALID: "held ",
    TimeRole.CLAIM_MADE: "said ",
    TimeRole.FIRST_PUBLISHED: "first published ",
    TimeRole.PAGE_VIEWED: "page seen ",
}
"""What stands before a time in a role; other roles are their terms."""
_PRECISE: Final[Mapping[TimePrecision, str]] = {
    TimePrecision.APPROXIMATE: "only near the true time",
    TimePrecision.UNCERTAIN: "may be altogether wrong",
    TimePrecision.UNKNOWN: "how finely is not known",
    TimePrecision.PART_OF_DAY: "to a part of the day",
    TimePrecision.FEW_DAYS: "to a few days",
    TimePrecision.WEEK: "to the week",
    TimePrecision.THROUGHOUT: "all the time",
}
"""What a precision adds to the date; a day, a month or a bound shows in the date itself."""


def dated(time: Time, anchor: str | None = None, *, in_passing: bool = False) -> str:
    """Write a time with what is to be known of it.

    Args:
        time: the time.
        anchor: what the record is called that the time was reckoned from, where there is one.
        in_passing: whether to leave out the words as printed, and to use no brackets.
    """
    told = spelled(time.parsed(), time.precision)
    if in_passing:
        return ", ".join((told, *_remarks(time, anchor)))
    phrase = () if time.phrase is None else (f"“{time.phrase}”",)
    return f"{told}{aside((*phrase, *_remarks(time, anchor)))}"


def _remarks(time: Time, anchor: str | None) -> Iterator[str]:
    if time.precision is not None and time.precision in _PRECISE:
        yield _PRECISE[time.precision]
    if anchor is not None:
        yield f"reckoned from {anchor}"
    elif time.derivation is not None:
        told = DERIVED.get(time.derivation, term(time.derivation))
        if told:
            yield told


def spelled(told: Expression, precision: TimePrecision | None = None) -> str:
    """Write an expression in EDTF out; a precision tells two readings of an interval apart."""
    match told:
        case Date():
            return _date(told)
        case Moment():
            return _moment(told)
        case TimeInterval():
            return _interval(told, precision)
        case _:
            members = (_member(each) for each in told.members)
            return listed(members) if told.all_of else f"one of {listed(members, 'or')}"


def _date(told: Date) -> str:
    """Write a date out where it is plain or qualified as a whole."""
    plain = _plain(told)
    if plain is None:
        return f"{told} (EDTF)"
    if not told.qualifiers:
        return plain
    whole = _qualifier(told)
    return f"{told} (EDTF)" if whole is None else f"{_QUALIFIED[whole]} {plain}"


def _qualifier(told: Date) -> Qualifier | None:
    """Give the qualifier that stands at the very end and nowhere else: it holds for all parts."""
    *before, last = told.parts
    is_bare = all(part.before is None and part.after is None for part in before)
    return last.after if is_bare and last.before is None else None


def _plain(told: Date) -> str | None:
    """Write the parts of a date out, where each of them is all digits."""
    if told.significant is not None or not all(part.text.isdecimal() for part in told.parts):
        return None
    if told.month is None:
        return told.year.text
    code = int(told.month.text)
    if code > len(_MONTHS):
        return f"{_SEASONS[code]} {told.year.text}" if code in _SEASONS else None
    name = f"{_MONTHS[code - 1]} {told.year.text}"
    return name if told.day is None else f"{int(told.day.text)} {name}"


def _moment(told: Moment) -> str:
    clock = f"{told.hour:02}:{told.minute:02}"
    if told.second is not None:
        clock += f":{told.second:02}{f'.{told.fraction}' if told.fraction else ''}"
    match told.offset:
        case None:
            zone = ", by the clocks of the place"
        case "Z":
            zone = " UTC"
        case offset:
            zone = f" UTC{offset}"
    return f"{_date(told.date)}, {clock}{zone}"


def _interval(told: TimeInterval, precision: TimePrecision | None) -> str:
    start, end = told.start, told.end
    if isinstance(start, End) and not isinstance(end, End):
        is_bound = precision is TimePrecision.NOT_AFTER
        began = "" if start is End.OPEN or is_bound else "from a time not told "
        return f"{began}{'no later than' if is_bound else 'until'} {spelled(end)}"
    if isinstance(end, End) and not isinstance(start, End):
        if precision is TimePrecision.NOT_BEFORE:
            return f"no earlier than {spelled(start)}"
        return f"from {spelled(start)} {'on' if end is End.OPEN else 'to a time not told'}"
    ends = (spelled(each) for each in told.told)
    if precision is TimePrecision.WITHIN:
        return f"between {listed(ends)}"
    return f"from {listed(ends, 'to')}"


def _member(told: Date | DateRange) -> str:
    if isinstance(told, Date):
        return _date(told)
    ends = [_date(each) for each in told if each is not None]
    if told.first is None:
        return f"{ends[0]} or earlier"
    return f"{ends[0]} or later" if told.last is None else " to ".join(ends)
