"""Which claims to compare: few enough for a time that grows with the claims, and none missed.

What a claim comes to is marked cheaply first. Where the marks of two claims leave no room for a
clash, the two are not compared at all.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import chain, combinations, islice
from typing import Final, NamedTuple

from milreport.records.claim import Figure, Occurrence, Toll
from milreport.values.intervals import Interval, overlap
from milreport.values.numbers import VagueCount
from milreport.values.time import Time
from milreport.vocabulary.harm import Outcome
from milreport.weighing._amounts import Sort, is_share, number_of, reach, sort_of
from milreport.weighing._ground import Ground, Stated
from milreport.weighing._links import about
from milreport.weighing._outcomes import DEATHS
from milreport.weighing._roles import at_the_front, harmed, not_fighting
from milreport.weighing._spans import Span, span_of

__all__ = ["SMALL", "pairs"]

SMALL: Final = 6
"""Of so many claims, every pair is looked at."""

Names = tuple[str, str]


def pairs(ground: Ground) -> Iterator[tuple[Stated, Stated]]:
    """Give the pairs of claims that may clash, or that the record joins, in order, each once."""
    order = {name: at for at, name in enumerate(ground.claims)}
    claims = tuple(ground.claims.values())
    found: set[tuple[int, int]] = set()
    for one, other in chain(_of_one_event(claims), _declared(ground), _unfought(ground, claims)):
        if one in order and other in order and one != other:
            first, last = sorted((order[one], order[other]))
            found.add((first, last))
    return ((claims[first], claims[last]) for first, last in sorted(found))


# What the record joins


def _declared(ground: Ground) -> Iterator[Names]:
    """Give the ends of each relation; of many to many, each record with the first opposite."""
    for _, _, subjects, objects in ground.relations:
        first, opposite = next(iter(subjects)), next(iter(objects))
        yield from ((name, opposite) for name in subjects)
        yield from ((first, name) for name in objects)


# Claims by which somebody takes no part in combat


def _unfought(ground: Ground, claims: Iterable[Stated]) -> Iterator[Names]:
    """Give each claim of harm or of presence at the front with those that deny the fighting."""
    exactly: dict[str, list[str]] = {}
    within: dict[str, list[str]] = {}
    told: list[tuple[str, str]] = []
    for claim in claims:
        for fighter in not_fighting(claim):
            exactly.setdefault(fighter, []).append(claim.name)
            for whole in ground.up(fighter, "part_of"):
                within.setdefault(whole, []).append(claim.name)
        if claim.polarity.sign > 0:
            told.extend((claim.name, who) for who in (*harmed(claim), *at_the_front(claim)))
    if exactly:
        for name, who in told:
            above = (exactly.get(whole, ()) for whole in ground.up(who, "part_of"))
            denials = chain(within.get(who, ()), chain.from_iterable(above))
            yield from ((denial, name) for denial in islice(denials, SMALL))


# Claims of one event


def _of_one_event(claims: Iterable[Stated]) -> Iterator[Names]:
    groups: dict[Hashable, list[Stated]] = {}
    for claim in claims:
        key = about(claim)
        if key is not None:
            groups.setdefault(key, []).append(claim)
    for group in groups.values():
        yield from _of_group(group)


def _of_group(group: Sequence[Stated]) -> Iterator[Names]:
    """Give the pairs of a group that may clash: all of a small one, else each with extremes."""
    units: dict[Sort, str] = {}
    marks = [_marked(claim, units) for claim in group]
    if len(group) <= SMALL:
        looked_at: Iterable[tuple[_Marks, _Marks]] = combinations(marks, 2)
    else:
        looked_at = _with_extremes(marks)
    return ((one.name, other.name) for one, other in looked_at if _may_clash(one, other))


class _Marks(NamedTuple):
    """What a claim comes to, as far as it may clash with another of the same event."""

    name: str
    sign: int
    times: tuple[Time, ...]
    span: Span | None
    """Where the times that the claim itself gives lie."""
    places: tuple[str, ...]
    status: str | None
    """What became of a thing, as far as it is told."""
    sort: Sort | None
    """What is counted, for an amount."""
    entailed: Interval | None
    usual: Interval | None
    is_casualties: bool
    is_deaths: bool
    is_share: bool
    is_vague: bool


def _marked(claim: Stated, units: dict[Sort, str]) -> _Marks:
    """Mark a claim; the first unit of each sort is the one that the rest is told in."""
    amount, content = claim.amount, claim.claim.content
    outcome = amount.harm.outcome if isinstance(amount, Toll) else None
    sort = entailed = usual = None
    if amount is not None:
        sort = sort_of(amount)
        code = units.setdefault(sort, amount.quantity.unit if isinstance(amount, Figure) else "1")
        entailed, usual = reach(amount, code), reach(amount, code, usual=True)
    return _Marks(
        name=claim.name,
        sign=claim.polarity.sign,
        times=claim.own_times,
        span=span_of(claim.own_times) if claim.own_times else None,
        places=tuple(name for name, _ in claim.own_places),
        status=_status(content) if isinstance(content, Occurrence) else None,
        sort=sort,
        entailed=entailed,
        usual=usual,
        is_casualties=outcome is Outcome.CASUALTY_UNSPECIFIED,
        is_deaths=outcome in DEATHS,
        is_share=amount is not None and is_share(amount),
        is_vague=amount is not None and isinstance(number_of(amount), VagueCount),
    )


def _status(content: Occurrence) -> str | None:
    told = (content.loss_status, content.transfer_status)
    return "/".join(each or "" for each in told) if any(told) else None


def _may_clash(one: _Marks, other: _Marks) -> bool:
    """Say whether the marks of two claims leave room for a clash."""
    return (
        one.sign * other.sign < 0
        or (one.places != other.places and bool(one.places) and bool(other.places))
        or (one.status != other.status and None not in (one.status, other.status))
        or _times_may_clash(one, other)
        or (one.is_casualties and other.is_deaths)
        or (one.is_deaths and other.is_casualties)
        or (one.is_share and other.is_vague)
        or (one.is_vague and other.is_share)
        or (one.sort == other.sort and _never_meet(one, other))
    )


def _times_may_clash(one: _Marks, other: _Marks) -> bool:
    """Say whether two times exclude each other; of several, that is left to the comparison."""
    if one.span is None or other.span is None or one.times == other.times:
        return False
    if max(len(one.times), len(other.times)) > 1:
        return True
    return one.span.is_before(other.span) or other.span.is_before(one.span)


def _never_meet(one: _Marks, other: _Marks) -> bool:
    """Say whether two amounts of one sort, or their conventions, share no number."""
    both = ((one.entailed, other.entailed), (one.usual, other.usual))
    return any(
        mine is not None and theirs is not None and overlap(mine, theirs) is None
        for mine, theirs in both
    )


# A large group


def _with_extremes(marks: Sequence[_Marks]) -> Iterator[tuple[_Marks, _Marks]]:
    """Set every claim beside the few that it clashes with, if it clashes with any."""
    extremes = _extremes(marks)
    limits: dict[Sort, tuple[_Marks, ...]] = {}
    amounts: dict[Sort, list[_Marks]] = {}
    for mark in marks:
        if mark.sort is not None:
            amounts.setdefault(mark.sort, []).append(mark)
    for sort, alike in amounts.items():
        limits[sort] = (*_limits(alike, "entailed"), *_limits(alike, "usual"))
    for mark in marks:
        beside = () if mark.sort is None else limits[mark.sort]
        yield from ((mark, extreme) for extreme in (*extremes, *beside))


def _extremes(marks: Sequence[_Marks]) -> tuple[_Marks, ...]:
    """Give the first claim of each kind that another may clash with, and the ends in time."""
    places = next((mark.places for mark in marks if mark.places), ())
    status = next((mark.status for mark in marks if mark.status is not None), None)
    kinds: tuple[Callable[[_Marks], bool], ...] = (
        lambda mark: mark.sign > 0,
        lambda mark: mark.sign < 0,
        lambda mark: mark.places == places,
        lambda mark: mark.places not in (places, ()),
        lambda mark: mark.status == status,
        lambda mark: mark.status not in (status, None),
        lambda mark: mark.is_casualties,
        lambda mark: mark.is_deaths,
        lambda mark: mark.is_share,
        lambda mark: mark.is_vague,
    )
    firsts = (next(filter(kind, marks), None) for kind in kinds)
    found = (mark for mark in (*firsts, *_ends_in_time(marks)) if mark is not None)
    return tuple({mark.name: mark for mark in found}.values())


def _ends_in_time(marks: Sequence[_Marks]) -> Iterator[_Marks]:
    """Give the claims that are over first and begin last, in local time and in UTC."""
    for zoned in (False, True):
        told = [(mark.span, mark) for mark in marks if mark.span and mark.span.zoned == zoned]
        if told:
            yield min(told, key=lambda each: each[0].last)[1]
            yield max(told, key=lambda each: each[0].first)[1]


def _limits(marks: Sequence[_Marks], by: str) -> Iterator[_Marks]:
    """Give the claim whose number ends lowest, and the one whose number begins highest."""
    told = [(getattr(mark, by), mark) for mark in marks if getattr(mark, by) is not None]
    ends = [(each.high, not each.high_open, mark) for each, mark in told if each.high is not None]
    starts = [(each.low, each.low_open, mark) for each, mark in told if each.low is not None]
    if ends and starts:
        yield min(ends, key=lambda end: end[:2])[2]
        yield max(starts, key=lambda start: start[:2])[2]
