"""Sums, parts and shares of reported figures, by their bounds, and refusals where none is sound.

Whatever would mislead is refused with a `UsageError`, whose code says why:

    sum.nothing               there is nothing to add
    sum.unknown_scope         it is not told what stretch a figure covers
    sum.not_increments        a running total, a stock, a maximum, a rate, a share or a subset
    sum.not_additive          amounts of this kind make no sum, such as temperatures and shares
    sum.mixed_units           two units, or money of two currencies
    sum.mixed_nouns           two things counted, such as rounds and launches
    sum.mixed_items           two entries of materiel, one of which may be part of the other
    sum.mixed_outcomes        the killed and the injured, or the destroyed and the captured
    sum.unspecified_outcome   an outcome that is not told, or casualties beside the killed
    sum.overlapping           the same people or things may be counted twice
    sum.mixed_policies        conventions of two policies
    parts.not_comparable      a whole, and a part that is not counted or measured as the whole is
    parts.not_a_part          a part that has nobody in common with the whole
    parts.overlapping         parts that may have somebody in common
    parts.above_whole         parts that come to more than their whole
    share.not_a_share         something counted, or in a unit that is not one of shares
    share.without_base        a share of nobody says what
    share.of_a_share          a share of a share
    share.not_additive        a share of something that has no parts, such as a temperature
    share.out_of_range        a share below nothing or above the whole
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from itertools import combinations, product
from math import ceil, floor
from typing import Final, NamedTuple, cast

from milreport.errors import UsageError
from milreport.records.claim import Figure, Toll
from milreport.records.event import Event
from milreport.values import intervals, numbers
from milreport.values.answer import Answer
from milreport.values.harm import Harm, covers, disjoint, is_listed
from milreport.values.intervals import Comparison, Interval, hull, overlap, plus, scaled
from milreport.values.numbers import (
    By,
    Convention,
    Number,
    Unknown,
    bounds,
    conventional,
    from_bounds,
    from_zero,
    rounded_outward,
)
from milreport.values.quantities import INDIVISIBLE, Quantity
from milreport.values.units import unit
from milreport.vocabulary.harm import Outcome
from milreport.vocabulary.numbers import Basis, Counted, Scope
from milreport.vocabulary.units import Dimension

__all__ = [
    "PartsFound",
    "TollOrFigure",
    "check_parts",
    "compare",
    "count_of_share",
    "exceeds",
    "remainder",
    "total",
]

TollOrFigure = Toll | Figure
"""What a claim may say that is an amount: how many people, or how much of anything."""


# What an amount is an amount of


def _amounts(told: Iterable[TollOrFigure]) -> tuple[TollOrFigure, ...]:
    """Give the amounts one after the other; raises `UsageError` for what is none."""
    amounts: tuple[object, ...] = (*told,)
    if not all(isinstance(each, Toll | Figure) for each in amounts):
        raise UsageError("usage.not_an_amount", "expected a Toll or a Figure")
    return cast("tuple[TollOrFigure, ...]", amounts)


class _Sort(NamedTuple):
    """What has to be the same in two amounts for them to be amounts of the same thing."""

    unit: str
    counted: str | None
    outcome: str | None
    loss_status: str | None
    transfer_status: str | None
    item: str | None


def _sort(amount: TollOrFigure) -> _Sort:
    if isinstance(amount, Toll):
        return _Sort("1", Counted.PERSONS, amount.harm.outcome, None, None, None)
    told = amount.quantity
    statuses = amount.loss_status, amount.transfer_status
    return _Sort(told.unit, told.noun, None, *statuses, told.item)


_MIXED: Final[tuple[tuple[str, str], ...]] = (
    ("unit", "sum.mixed_units"),
    ("counted", "sum.mixed_nouns"),
    ("outcome", "sum.mixed_outcomes"),
    ("loss_status", "sum.mixed_outcomes"),
    ("transfer_status", "sum.mixed_outcomes"),
    ("item", "sum.mixed_items"),
)
"""The code of a sum whose parts differ in a field of `_Sort`."""

_ADDITIVE: Final = frozenset(
    {
        Dimension.LENGTH,
        Dimension.AREA,
        Dimension.VOLUME,
        Dimension.MASS,
        Dimension.TIME,
        Dimension.ENERGY,
        Dimension.DATA,
        Dimension.MONEY,
    }
)
"""What is measured so that the parts make up the whole; speeds and temperatures do not."""


def _adds_up(quantity: Quantity) -> bool:
    """Say whether the parts of such a quantity make up the whole."""
    counted = quantity.counted is not None and quantity.unit == "1"
    return counted or unit(quantity.unit).dimension in _ADDITIVE


def _is_count(quantity: Quantity) -> bool:
    return quantity.counted in INDIVISIBLE and quantity.unit == "1"


class _Told(NamedTuple):
    """A number, and whether it counts people or things."""

    number: Number
    whole: bool


def _told(amount: TollOrFigure) -> _Told:
    if isinstance(amount, Toll):
        return _Told(amount.harm.number, whole=True)
    return _Told(amount.quantity.number, whole=_is_count(amount.quantity))


# Reckoning


_READ: Final[Mapping[By, Callable[..., Interval]]] = {"bounds": bounds, "convention": conventional}


def _read(told: _Told, by: By) -> Interval:
    """Give the interval of a number, as the caller wants it read."""
    if by not in tuple(_READ):
        raise UsageError("usage.unknown_bounds", "expected bounds or convention")
    return _READ[by](told.number, whole=told.whole)


Reckoning = Callable[[Sequence[Interval]], Interval]


def _reckoned(
    told: Sequence[_Told], reckon: Reckoning, *, by: By, basis: Basis | None = None
) -> Number:
    """Reckon with what the words entail and, if asked, beside it with what policies make of them.

    The one is the kind and the bounds of the number given, the other is its convention.
    """
    entailed = reckon([_read(each, "bounds") for each in told])
    usual = reckon([_read(each, by) for each in told])
    policy = _policy(told) if by == "convention" else None
    convention = None if policy is None else _convention(usual, policy)
    return from_bounds(entailed, basis=basis, convention=convention)


def _policy(told: Iterable[_Told]) -> str | None:
    """Give the one policy that the conventions follow, or None where there is no convention."""
    found = {each.number.convention.policy for each in told if each.number.convention is not None}
    if len(found) > 1:
        raise UsageError("sum.mixed_policies", "expected conventions of one policy")
    return next(iter(found), None)


def _convention(usual: Interval, policy: str) -> Convention | None:
    """Put an interval into a convention; one without a low end is none."""
    if usual.low is None:
        return None
    low, high = rounded_outward(usual)
    return Convention.model_validate({"low": low, "high": high, "policy": policy})


def _sum(each: Sequence[Interval]) -> Interval:
    return reduce(plus, each)


# Sums


def total(
    parts: Iterable[TollOrFigure], *, by: By = "bounds", events: Iterable[Event] = ()
) -> Number:
    """Add up what separate events, or separate groups in one event, came to.

    The kind of the result follows from its bounds: exact where every part is, at least where
    some part is, unknown where a part is unknown or entails nothing ("about 40"). With
    `by="convention"` the sum of the conventions stands beside it as a convention. Its basis is
    `sum_of_others`, and it has no phrase, because nobody said it. A sum whose parts overlap
    cannot be told from their words alone where one event lies in another, or where two reports
    have one event under two ids: give `events`, and see to the second yourself. Nor does an id
    tell whether a figure is of an event or of an actor that had a part in it: give those of events
    alone, or those of actors alone.

    Args:
        parts: tolls or figures, each an increment.
        by: what to go by: the words alone, or the policies beside them.
        events: the events that the parts may be of, so that one that is `part_of` another is
            not added to it.

    Raises:
        UsageError: one of the codes above that begin with `sum.`; `usage.not_an_amount` for what
            is no toll and no figure; `usage.not_whole` or `usage.out_of_range`, as for numbers.
    """
    amounts = _amounts(parts)
    if not amounts:
        raise UsageError("sum.nothing", "expected something to add; no figures are not zero")
    for amount in amounts:
        _refuse_scope(amount)
    _refuse_mixture([_sort(amount) for amount in amounts])
    if not _are_apart(amounts, events):
        raise UsageError("sum.overlapping", "expected parts that count nothing twice")
    return _reckoned([_told(each) for each in amounts], _sum, by=by, basis=Basis.SUM_OF_OTHERS)


def _refuse_scope(amount: TollOrFigure) -> None:
    """Refuse whatever is not told to be an increment, or makes no sum."""
    if amount.scope is None or amount.scope is Scope.UNKNOWN:
        raise UsageError("sum.unknown_scope", "expected figures that are told to be increments")
    if amount.scope is not Scope.INCREMENT:
        raise UsageError("sum.not_increments", "expected increments")
    if isinstance(amount, Figure) and not _adds_up(amount.quantity):
        raise UsageError("sum.not_additive", "expected amounts whose parts make up the whole")


_UNTOLD: Final = frozenset({Outcome.CASUALTY_UNSPECIFIED, Outcome.UNKNOWN})


def _refuse_mixture(sorts: Sequence[_Sort]) -> None:
    """Refuse amounts of different things.

    Casualties add up to casualties, and to nothing else; people of whom it is not told what
    became of them add up to nothing at all.
    """
    outcomes = {sort.outcome for sort in sorts}
    if Outcome.UNKNOWN in outcomes or (len(outcomes) > 1 and not _UNTOLD.isdisjoint(outcomes)):
        raise UsageError("sum.unspecified_outcome", "expected one outcome, told for each part")
    for field, code in _MIXED:
        if len({getattr(sort, field) for sort in sorts}) > 1:
            raise UsageError(code, f"expected parts with the same {field.replace('_', ' ')}")


def _are_apart(amounts: Sequence[TollOrFigure], events: Iterable[Event]) -> bool:
    """Say whether it is certain that no two amounts count the same people or things."""
    victims = [_bare(each) for amount in amounts for each in _victims(amount)]
    if len(set(victims)) < len(victims):
        return False
    by_event = _by_event(amounts)
    if _nested(by_event, events):
        return False
    return all(_share_nobody(each) for each in by_event.values())


def _victims(amount: TollOrFigure) -> tuple[str, ...]:
    return amount.harm.victims if isinstance(amount, Toll) else ()


def _bare(reference: str) -> str:
    """Give an id without its report, for `e1` may be what another report calls `r.1#e1`."""
    return reference.rpartition("#")[2]


def _by_event(amounts: Iterable[TollOrFigure]) -> Mapping[str, Sequence[TollOrFigure]]:
    """Sort amounts by what they are of; two reports that are both named have two events."""
    told = tuple(amounts)
    local = {amount.of for amount in told if "#" not in amount.of}
    found: dict[str, list[TollOrFigure]] = {}
    for amount in told:
        bare = _bare(amount.of)
        found.setdefault(bare if bare in local else amount.of, []).append(amount)
    return found


def _nested(added: Iterable[str], events: Iterable[Event]) -> bool:
    """Say whether an event that is added may lie in another that is.

    Two records of one event may name two that it lies in; both count.
    """
    outer: dict[str, list[str]] = {}
    for event in events:
        if event.part_of is not None:
            outer.setdefault(event.id, []).append(_bare(event.part_of))
    told = {_bare(each) for each in added}
    waiting = [each for start in told for each in outer.get(start, ())]
    seen: set[str] = set()
    while waiting:
        at = waiting.pop()
        if at in told:
            return True
        if at not in seen:
            seen.add(at)
            waiting.extend(outer.get(at, ()))
    return False


def _share_nobody(amounts: Sequence[TollOrFigure]) -> bool:
    """Say whether amounts of one event are certain to count nothing twice.

    Nothing tells two figures of one event apart, and only their groups tell two tolls apart.
    """
    if len(amounts) == 1:
        return True
    harms = [amount.harm for amount in amounts if isinstance(amount, Toll)]
    return len(harms) == len(amounts) and all(
        disjoint(one, other) is Answer.YES for one, other in _pairs(harms)
    )


def _pairs(harms: Iterable[Harm]) -> Iterator[tuple[Harm, Harm]]:
    """Give every pair of harms that has to be looked at.

    Of those that are listed person by person, nobody is on two lists by now. Of the others only
    so many can be apart as there are ages, sexes and statuses, so most sums are refused soon.
    """
    told = tuple(harms)
    listed = [harm for harm in told if is_listed(harm)]
    others = [harm for harm in told if not is_listed(harm)]
    yield from combinations(others, 2)
    yield from product(others, listed)


# Parts and wholes


def exceeds(part: TollOrFigure, whole: TollOrFigure, *, by: By = "bounds") -> Answer:
    """Say whether a part is above its whole, which no part can be.

    `YES`: wherever the two lie within their bounds, the part is above, so one of them is wrong.
    `NO`: it cannot be above. `UNSURE`: it may be. That the one is a part of the other is the
    caller's word, except that a part must be counted or measured as the whole is.

    Raises:
        UsageError: `parts.not_comparable`, `parts.not_a_part` or `usage.not_an_amount`.
    """
    _amounts((part, whole))
    _refuse_stranger(whole, part)
    return _above(_from_nothing(part, by), _from_nothing(whole, by))


def _above(part: Interval, whole: Interval) -> Answer:
    if intervals.compare(part, whole) is Comparison.GREATER:
        return Answer.YES
    never = part.high is not None and whole.low is not None and part.high <= whole.low
    return Answer.NO if never else Answer.UNSURE


def _from_nothing(amount: TollOrFigure, by: By) -> Interval:
    """Give the interval of an amount; a count is taken from zero, whatever its words entail."""
    told = _told(amount)
    read = _read(told, by)
    counted = overlap(read, Interval(Fraction(0), None)) if told.whole else None
    return read if counted is None else counted


_NARROWED: Final = ("loss_status", "transfer_status", "item")
"""The fields of `_Sort` that may be told of a part and not of its whole."""


def _refuse_stranger(whole: TollOrFigure, part: TollOrFigure) -> None:
    """Refuse a part that cannot be set against the whole."""
    wide, narrow = _sort(whole), _sort(part)
    alike = wide[:3] == narrow[:3] and all(
        getattr(wide, field) in (None, getattr(narrow, field)) for field in _NARROWED
    )
    if not (alike and _has_parts(whole) and _has_parts(part)):
        raise UsageError("parts.not_comparable", "expected a part that is counted as its whole is")
    match whole, part:
        case Toll(harm=all_harm), Toll(harm=its_harm) if covers(all_harm, its_harm) is Answer.NO:
            raise UsageError("parts.not_a_part", "expected a group that may lie in the whole")


def _has_parts(amount: TollOrFigure) -> bool:
    """Say whether an amount is one that parts make up."""
    if amount.scope in {Scope.RATE, Scope.SHARE_OF}:
        return False
    return isinstance(amount, Toll) or _adds_up(amount.quantity)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartsFound:
    """How parts stand to their whole."""

    above: tuple[int, ...]
    """The positions, from 0, of the parts that are above the whole by themselves."""
    together: Answer
    """Whether all the parts together are above the whole. `UNSURE` where they may overlap."""


def check_parts(
    whole: TollOrFigure,
    parts: Iterable[TollOrFigure],
    *,
    by: By = "bounds",
    events: Iterable[Event] = (),
) -> PartsFound:
    """Set parts against their whole, each by itself and all together.

    Raises:
        UsageError: as `exceeds`; `sum.mixed_policies`, where conventions are to be added.
    """
    amounts = _amounts(parts)
    above = tuple(at for at, part in enumerate(amounts) if exceeds(part, whole, by=by) is _YES)
    if above:
        return PartsFound(above=above, together=Answer.YES)
    if not amounts or not _are_apart(amounts, events):
        return PartsFound(above=(), together=Answer.UNSURE)
    if by == "convention":
        _policy([_told(part) for part in amounts])
    summed = _sum([_from_nothing(part, by) for part in amounts])
    return PartsFound(above=(), together=_above(summed, _from_nothing(whole, by)))


_YES: Final = Answer.YES


def remainder(
    whole: TollOrFigure,
    parts: Iterable[TollOrFigure],
    *,
    by: By = "bounds",
    events: Iterable[Event] = (),
) -> Number:
    """Give what is left of a whole when its parts are taken away.

    Unknown where the whole or a part is, or entails nothing. The result has no basis, because no
    term stands for a difference, and no phrase.

    Raises:
        UsageError: `parts.not_comparable`, `parts.not_a_part`, `parts.overlapping`,
            `parts.above_whole`, `sum.mixed_policies` or `usage.not_an_amount`.
    """
    _, *amounts = _amounts((whole, *parts))
    for part in amounts:
        _refuse_stranger(whole, part)
    if not _are_apart(amounts, events):
        raise UsageError("parts.overlapping", "expected parts that count nothing twice")
    told = [_told(each) for each in (whole, *amounts)]

    def left(each: Sequence[Interval]) -> Interval:
        rest = reduce(plus, (scaled(part, Fraction(-1)) for part in each[1:]), each[0])
        if intervals.compare(rest, Interval.point(Fraction(0))) is Comparison.LESS:
            raise UsageError("parts.above_whole", "expected parts that are not above their whole")
        return from_zero(rest)

    return _reckoned(told, left, by=by)


# Shares


def _is_share(quantity: Quantity) -> bool:
    """Say whether a quantity is a share: so much of one, of a hundred, of a million."""
    return quantity.counted is None and unit(quantity.unit).dimension is Dimension.RATIO


_ALL: Final = Interval(Fraction(0), Fraction(1))


def count_of_share(share: Quantity, base: Quantity | None, *, by: By = "bounds") -> Number:
    """Turn a share of a told base into an amount in the unit of the base.

    People and things are counted in whole numbers, and a share is seldom told finely enough to
    settle on one: the low end goes down to a whole number and the high end up. Half of 5 is
    between 2 and 3, and "more than half" of 40 between 20 and 40. The 20 stays, for 50.5 % of 40
    goes down to it, and what is told more closely must not come out wider. A share is between
    nothing and the whole, so "more than half" has an upper end. Where the share or the base
    entails nothing, the result is unknown.

    Raises:
        UsageError: one of the codes above that begin with `share.`; `sum.mixed_policies`.
    """
    if not _is_share(share):
        raise UsageError("share.not_a_share", "expected a share in a unit such as 1 or %")
    if base is None or isinstance(base.number, Unknown):
        raise UsageError("share.without_base", "expected a base that the source tells")
    if _is_share(base):
        raise UsageError("share.of_a_share", "expected a base that is not itself a share")
    if not _adds_up(base):
        raise UsageError("share.not_additive", "expected a base that has parts")
    whole = _is_count(base)
    size = unit(share.unit).factor or Fraction(1)

    def taken(each: Sequence[Interval]) -> Interval:
        amount = _portion(scaled(each[0], size), each[1])
        return _widened(amount) if whole else amount

    told = [_Told(share.number, whole=False), _Told(base.number, whole=whole)]
    return _reckoned(told, taken, by=by)


def _portion(share: Interval, base: Interval) -> Interval:
    """Give every product of a share and a base; each lies between those for the two ends.

    Nothing or more, without an upper end, is no finding.
    """
    if share == intervals.ANYTHING:
        return share
    inside = overlap(share, _ALL)
    if inside is None or inside.low is None or inside.high is None:
        raise UsageError("share.out_of_range", "expected a share between nothing and the whole")
    found = hull(scaled(base, inside.low), scaled(base, inside.high))
    says_nothing = found.low == 0 and found.high is None
    return intervals.ANYTHING if says_nothing else found


def _widened(interval: Interval) -> Interval:
    """Round the ends outward to whole numbers."""
    low = None if interval.low is None else Fraction(floor(interval.low))
    high = None if interval.high is None else Fraction(ceil(interval.high))
    return Interval(low, high)


# Comparison


def compare(a: TollOrFigure, b: TollOrFigure, *, by: By = "bounds") -> Comparison:
    """Say how the size of one amount stands to that of another.

    Not comparable: another unit, noun, item, outcome or status; an increment and a running total,
    or a scope that is told of one only; running totals from two starts; shares, unless of the
    same told base; people of whom it is not told what became of them; and whatever is unknown.

    Raises:
        UsageError: `usage.unknown_bounds` or `usage.not_whole`, as `numbers.compare`;
            `usage.not_an_amount`.
    """
    _amounts((a, b))
    one, other = _told(a), _told(b)
    answer = numbers.compare(one.number, other.number, by=by, whole=one.whole and other.whole)
    return answer if _are_alike(a, b) else Comparison.NOT_COMPARABLE


def _are_alike(a: TollOrFigure, b: TollOrFigure) -> bool:
    """Say whether two amounts are of the same sort, and cover the same sort of stretch."""
    one, other = _sort(a), _sort(b)
    if one != other or one.outcome == Outcome.UNKNOWN:
        return False
    if _scope(a) != _scope(b) or a.since != b.since:
        return False
    if isinstance(a, Figure) and isinstance(b, Figure):
        is_share = a.scope is Scope.SHARE_OF or _is_share(a.quantity)
        return a.base == b.base and not (is_share and a.base is None)
    return True


def _scope(amount: TollOrFigure) -> Scope | None:
    """Give what an amount covers; told as unknown and not told are the same here."""
    return None if amount.scope is Scope.UNKNOWN else amount.scope
