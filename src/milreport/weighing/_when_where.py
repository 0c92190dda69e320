"""Whether two claims can be of one time and one place."""

from itertools import product
from typing import Final, NamedTuple

from milreport.values._calendar import ordinal
from milreport.values.answer import Answer
from milreport.values.places import PlaceUse
from milreport.values.time import Time
from milreport.vocabulary.places import PlaceRole
from milreport.weighing._amounts import is_moving
from milreport.weighing._ground import Ground
from milreport.weighing._pair import APART, COMPATIBLE, TENSE, Link, Pair, aspect
from milreport.weighing._places import MOST, Standing, standing
from milreport.weighing._verdict import Aspect, Respect

__all__ = ["places", "times"]

_NEAR: Final = 2
"""Days apart that a time zone, or the day of reporting, may be behind."""


def times(pair: Pair) -> Aspect | None:
    """Times that exclude each other fit badly, and never contradict each other by themselves."""
    one, other = pair.one, pair.other
    mine, theirs = (one.times, other.times) if _apart(pair) else (one.own_times, other.own_times)
    if not mine or not theirs:
        return None
    if len(mine) > MOST or len(theirs) > MOST:
        reason = f"{pair.both} give too many times for all to be compared."
        return aspect(Respect.TIME, COMPATIBLE, reason)
    gaps = [_gap(pair.ground, *each) for each in product(mine, theirs)]
    if any(gap is None for gap in gaps):
        reason = f"What {pair.both} give as the time may be one and the same."
        return aspect(Respect.TIME, COMPATIBLE, reason)
    days, *when = min(gap for gap in gaps if gap is not None)
    told = f"{one.label} has {when[0]} and {other.label} has {when[1]}, {_distance(days)} apart"
    if pair.link is Link.BESIDE:
        reason = f"{told}, so they do not speak of one time."
        return aspect(Respect.TIME, APART, reason)
    if is_moving(one.amount) and is_moving(other.amount):
        return aspect(Respect.TIME, COMPATIBLE, f"{told}; each number is of its own moment.")
    tail = (
        "a time zone or the day of reporting may be behind that"
        if days <= _NEAR
        else "they may speak of two events"
    )
    return aspect(Respect.TIME, TENSE, f"{told}; {tail}.")


def _apart(pair: Pair) -> bool:
    """Say whether the two are about two records; else what the one record gives is no news."""
    return pair.one.topic != pair.other.topic


class _Gap(NamedTuple):
    """How many days lie between two times that exclude each other."""

    days: int
    one: str
    other: str


def _gap(ground: Ground, one: Time, other: Time) -> _Gap | None:
    """Give how far two times are apart; None where they do not exclude each other."""
    first, last = other.latest, one.earliest
    second, end = one.latest, other.earliest
    if first is not None and last is not None and last >= first:
        days = ordinal(last) - ordinal(first)
    elif second is not None and end is not None and end >= second:
        days = ordinal(end) - ordinal(second)
    else:
        return None
    if ground.overlap(one, other) is not Answer.NO:
        return None
    return _Gap(days, one.edtf, other.edtf)


def _distance(days: int) -> str:
    if days == 0:
        return "some hours"
    return "one day" if days == 1 else f"{days:,} days"


def places(pair: Pair) -> Aspect | None:
    """Places that lie apart fit badly; nested ones and names with two readings fit."""
    one, other = pair.one, pair.other
    mine, theirs = (
        (one.places, other.places) if _apart(pair) else (one.own_places, other.own_places)
    )
    alike = [
        (my_place, their_place)
        for (my_place, my_use), (their_place, their_use) in product(mine[:MOST], theirs[:MOST])
        if _is_one_role(my_use, their_use)
    ]
    if not alike:
        return None
    for wanted, words in _STANDINGS:
        for places_of_both in alike:
            if standing(pair.ground, *places_of_both) is wanted:
                names = tuple(map(pair.ground.label, places_of_both))
                return aspect(Respect.PLACE, COMPATIBLE, words.format(*names))
    names = tuple(map(pair.ground.label, alike[0]))
    told = f"{one.label} has {names[0]} and {other.label} has {names[1]}, which lie apart"
    if pair.link is Link.BESIDE:
        reason = f"{told}, so they do not speak of one place."
        return aspect(Respect.PLACE, APART, reason)
    return aspect(Respect.PLACE, TENSE, f"{told}; it may have reached both, or one is wrong.")


_STANDINGS: Final = (
    (Standing.SAME, "Both have {0} as the place."),
    (Standing.NESTED, "Of {0} and {1}, one lies in the other."),
    (Standing.AMBIGUOUS, "{0} and {1} may be one place: a name there fits more than one."),
    (Standing.OPEN, "Nothing in the record tells whether {0} and {1} lie apart."),
)
"""The standings that two places fit by, the closest first, and how each is put."""


def _is_one_role(one: PlaceUse, other: PlaceUse) -> bool:
    return one.role == other.role or PlaceRole.EVENT_PLACE in (one.role, other.role)
