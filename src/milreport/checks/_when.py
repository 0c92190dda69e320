"""When things begin and end, for checks of several kinds, and where in a report times stand."""

from collections.abc import Iterable, Iterator
from typing import Final

from milreport._once import once
from milreport.records._structure import Part, Path, slots
from milreport.records._survey import reachable
from milreport.records.report import Report
from milreport.values._calendar import month_length, ordinal
from milreport.values.answer import Answer
from milreport.values.edtf import Day
from milreport.values.time import Time
from milreport.vocabulary.time import TimePrecision, TimeRole

__all__ = [
    "beginning",
    "ending",
    "ends_before",
    "every_time",
    "gap",
    "happening",
    "in_role",
    "months_between",
    "written",
]

_HAPPENING: Final = (None, TimeRole.EVENT, TimeRole.STATE_VALID)
"""The roles of a time at which something is said to have happened or held."""

_HEDGED: Final = (TimePrecision.APPROXIMATE, TimePrecision.UNCERTAIN, TimePrecision.UNKNOWN)
"""The precisions from which no bound follows."""


def happening(times: Iterable[Time]) -> tuple[Time, ...]:
    """Give the times at which something is said to have happened, apart from when it was told."""
    return tuple(time for time in times if time.role in _HAPPENING)


def in_role(times: Iterable[Time], *roles: TimeRole) -> tuple[Time, ...]:
    """Give the times of these roles."""
    return tuple(time for time in times if time.role in roles)


def beginning(times: Iterable[Time]) -> Time | None:
    """Give the time that begins first; None where there is none, or one may begin at any time."""
    told = (*times,)
    firsts = [(first, time.edtf, at) for at, time in enumerate(told) if (first := _first(time))]
    return told[min(firsts)[-1]] if firsts and len(firsts) == len(told) else None


def ending(times: Iterable[Time]) -> Time | None:
    """Give the time that ends last; None where there is none, or one may end at any time."""
    told = (*times,)
    lasts = [(last, time.edtf, at) for at, time in enumerate(told) if (last := _last(time))]
    return told[max(lasts)[-1]] if lasts and len(lasts) == len(told) else None


def _first(time: Time) -> Day | None:
    return time.earliest if _is_firm(time) else None


def _last(time: Time) -> Day | None:
    return time.latest if _is_firm(time) else None


def _is_firm(time: Time) -> bool:
    """Say whether bounds follow from a time: it is not merely near, or perhaps another."""
    told = time.parsed()
    return not (time.precision in _HEDGED or told.is_uncertain or told.is_approximate)


def ends_before(one: Time | None, other: Time | None) -> bool:
    """Say whether a time surely ends before another begins, whatever the zones are.

    The days are compared first, since that costs little and nearly always settles it.
    """
    if one is None or other is None:
        return False
    last, first = one.latest, other.earliest
    if last is None or first is None or last > first:
        return False
    return one.before(other) is Answer.YES


def written(day: Day | None) -> str:
    """Write a day as EDTF does; an end that is not told is two dots."""
    if day is None:
        return ".."
    sign = "-" if day.year < 0 else ""
    return f"{sign}{abs(day.year):04}-{day.month:02}-{day.day:02}"


def months_between(one: Day, other: Day) -> int:
    """Count the whole months from a day to a later one; the last day of a month ends a month."""
    months = 12 * (other.year - one.year) + other.month - one.month
    is_short = other.day < min(one.day, month_length(other.year, other.month))
    return months - is_short


def gap(one: Day, other: Day) -> str:
    """Say how far apart two days are, in whole months, or in days where it is less than one."""
    months = months_between(one, other)
    count, unit = (months, "month") if months else (ordinal(other) - ordinal(one), "day")
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def every_time(report: Report) -> Iterator[tuple[Path, Time]]:
    """Go over all times of a report with their places, in document order.

    Nothing is kept of what has been gone over: a large report makes no large lists.
    """
    waiting = [_inside((), report)]
    while waiting:
        found = next(waiting[-1], None)
        if found is None:
            waiting.pop()
        elif isinstance(found[1], Time):
            yield found[0], found[1]
        else:
            waiting.append(_inside(*found))


def _inside(path: Path, part: Part) -> Iterator[tuple[Path, Part]]:
    for name, many in _ways(type(part)):
        told = getattr(part, name)
        if many:
            for at, each in enumerate(told):
                yield (*path, name, at), each
        elif told is not None:
            yield (*path, name), told


@once
def _ways(model: type[Part]) -> tuple[tuple[str, bool], ...]:
    """Give the fields of a model that may lead to a time, and whether each holds many."""
    return tuple(
        (name, slot.many)
        for name, slot in slots(model).items()
        if any(Time in reachable(held) for held in slot.models.values())
    )
