"""Whether one carrier copies from another, from what the two have in common.

Two outlets that are both right agree without having met. Two that make the same mistake hardly
do: shared errors, and not shared truths, give copying away. It takes many shared items to tell,
so this suits archives, and not one article.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Final, NamedTuple

from milreport.errors import UsageError
from milreport.records._index import Index
from milreport.records.claim import Claim, Figure, Toll
from milreport.records.report import Report
from milreport.values.numbers import Number, Unknown, VagueCount
from milreport.values.quantities import Quantity
from milreport.weighing._asked import local, reports

__all__ = ["Copying", "Factors", "Shared", "compare_carriers", "posterior"]


class Factors(NamedTuple):
    """By how much one item moves the odds of copying, for each way in which it can turn out."""

    shared_true: float
    """For an item on which the two agree, and are right."""
    shared_false: float
    """For an item on which the two agree, and are wrong."""
    different: float
    """For an item on which they differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copying:
    """How probable it is that one of two carriers copies from the other."""

    probability: float
    """From 0 to 1, rounded to a float: very small and very great odds round to 0 and 1."""
    log_odds: float
    """The natural logarithm of the odds, which stays told where the probability is rounded."""
    factors: Factors
    """What each item did to the odds."""


_MOST: Final = 2**53 - 1
_NEAREST: Final = 1e-12
"""How near to 0 and to 1 a parameter may come."""


def posterior(  # noqa: PLR0913 - the counts and the four parameters of the published model
    shared_true: int,
    shared_false: int,
    different: int,
    *,
    prior: float,
    error: float = 0.2,
    wrong_values: int = 100,
    copy_rate: float = 0.8,
) -> Copying:
    """Give the probability that one of two carriers copies from the other.

    The odds are the prior odds times one factor for each item: 1 - c + c / (1 - e) where both
    have the true value, 1 - c + c n / e where both have one that is false, and 1 - c where they
    differ. Which of the two copies is left open.

    Args:
        shared_true: on how many items both have the value that is taken as true.
        shared_false: on how many both have the same value, and it is taken as false.
        different: on how many they have different values.
        prior: how probable copying was held to be before, from 1e-12 to
            1 - 1e-12, as the others. The model does not know it, so it has no default.
        error: e, how often a carrier that copies nothing is wrong, above 0 and below 1.
        wrong_values: n, how many wrong values an item can have, each as likely as the next.
        copy_rate: c, which share of its items a copier copies, above 0 and below 1.

    Raises:
        UsageError: `usage.not_a_whole_number`, for a count that is none; `usage.not_a_number`;
            `usage.out_of_range`.

    Source: Dong, Berti-Equille and Srivastava, "Integrating conflicting data: the role of source
    dependence", VLDB 2009, whose defaults these are.
    """
    counts = tuple(_count(count, 0) for count in (shared_true, shared_false, different))
    n = _count(wrong_values, 1)
    alpha, e, c = _share(prior), _share(error), _share(copy_rate)
    factors = Factors(
        shared_true=1 - c + c / (1 - e), shared_false=1 - c + c * n / e, different=1 - c
    )
    log_odds = log(alpha) - log(1 - alpha)
    for count, factor in zip(counts, factors, strict=True):
        log_odds += count * log(factor)
    return Copying(probability=_probability(log_odds), log_odds=log_odds, factors=factors)


def _count(told: object, least: int) -> int:
    """Give a count."""
    if not isinstance(told, int) or isinstance(told, bool):
        raise UsageError("usage.not_a_whole_number", "expected a count as an int")
    if not least <= told <= _MOST:
        raise UsageError("usage.out_of_range", f"expected a count from {least} to 2^53 - 1")
    return told


def _share(told: object) -> float:
    """Give a probability that is neither 0 nor 1, nor all but that."""
    if not isinstance(told, float | int) or isinstance(told, bool):
        raise UsageError("usage.not_a_number", "expected a float above 0 and below 1")
    if not _NEAREST <= told <= 1 - _NEAREST:
        raise UsageError("usage.out_of_range", "expected a number from 1e-12 to 1 - 1e-12")
    return told


def _probability(log_odds: float) -> float:
    """Give the probability of some odds, without a number too large on the way."""
    if log_odds >= 0:
        return 1 / (1 + exp(-log_odds))
    odds = exp(log_odds)
    return odds / (1 + odds)


# What two carriers have in common


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """On which items two carriers agree, and on which they differ.

    An item is told by the first claim of each carrier on it. Whether both are right is told only
    where the caller says what is true.
    """

    agreeing: tuple[tuple[str, str], ...]
    """Where both give the same figure: the claim of the one, and that of the other."""
    differing: tuple[tuple[str, str], ...]
    """Where they give different figures."""
    unsettled: tuple[tuple[str, str], ...]
    """Where one of the two gives more than one figure itself; they count as neither."""
    both_true: tuple[tuple[str, str], ...]
    """Those of the agreeing whose figure is the one that the caller takes as true."""
    both_false: tuple[tuple[str, str], ...]
    """Those of the agreeing where the caller takes another figure as true."""


def compare_carriers(report: Report, one: str, other: str, *, true: Iterable[str] = ()) -> Shared:
    """Say on which figures two carriers of one report agree, and on which they differ.

    A claim belongs to a carrier that stands in its chain, itself or as a part of it (`part_of`);
    one that came through both belongs to neither. Two figures are of one item where all but the
    number is the same: what they are of, what is counted, in which unit, of which group. They
    agree where the numbers are the same but for their wording. Figures that are vague or not
    known are left out, and nothing here takes a figure for true by itself.

    Args:
        report: the report.
        one: the id of a source, such as one report of an outlet or the outlet itself.
        other: the id of another source.
        true: the ids of claims whose figures are taken as true, one for an item at most.

    Raises:
        UsageError: `usage.unknown_record`, for a source or a claim that the report does not
            have; `usage.same_record`, where both are one source; `usage.not_an_amount`, where a
            claim taken as true has no figure; `usage.two_truths`, where two of them differ;
            `usage.not_a_report`.
    """
    reports(report)
    index = Index(report)
    first, second = _carrier(index, one), _carrier(index, other)
    if first == second:
        raise UsageError("usage.same_record", "expected two different sources")
    truths = _truths(index, true)
    parts = _parts(index)
    mine, theirs = _below(parts, first), _below(parts, second)
    told: dict[_Item, tuple[_Said, _Said]] = {}
    for claim in report.claims:
        read = _figure(index, claim)
        sources = {index.local(step.source) for step in claim.chain}
        here, there = not mine.isdisjoint(sources), not theirs.isdisjoint(sources)
        if read is None or here == there:
            continue
        item, number = read
        sides = told.setdefault(item, ({}, {}))
        sides[0 if here else 1].setdefault(number, claim.id)
    return _sorted_out(told, truths)


_Item = tuple[object, ...]
"""Everything about a figure but its number."""
_Said = dict[Number, str]
"""The figures that a carrier gives for one item, each with its first claim."""


def _carrier(index: Index, told: str) -> str:
    """Give the id of a source of the report."""
    name = local(index, told)
    if name not in index.sources:
        raise UsageError("usage.unknown_record", "expected the id of a source of the report")
    return name


def _parts(index: Index) -> Mapping[str, Sequence[str]]:
    """Give the sources that are a part of each."""
    parts: dict[str, list[str]] = {}
    for source in index.sources.values():
        if source.part_of is not None:
            parts.setdefault(index.local(source.part_of), []).append(source.id)
    return parts


def _below(parts: Mapping[str, Sequence[str]], top: str) -> frozenset[str]:
    """Give a source and all its parts, and theirs; circles end."""
    found = {top}
    waiting = [top]
    while waiting:
        for part in parts.get(waiting.pop(), ()):
            if part not in found:
                found.add(part)
                waiting.append(part)
    return frozenset(found)


def _figure(index: Index, claim: Claim) -> tuple[_Item, Number] | None:
    """Take a figure apart into what it is of and its number; None where there is no such figure."""
    match claim.content:
        case Figure() as content:
            number = content.quantity.number
            item: _Item = (
                index.local(content.of),
                _counted(content.quantity),
                _base(content.base),
                content.scope,
                content.since.edtf if content.since is not None else None,
                content.loss_status,
                content.transfer_status,
            )
        case Toll() as content:
            number = content.harm.number
            since = content.since.edtf if content.since is not None else None
            group = content.harm.evolve(number=_NONE)
            item = (index.local(content.of), group, content.scope, since)
        case _:
            return None
    return None if isinstance(number, Unknown | VagueCount) else (item, _bare(number))


def _counted(quantity: Quantity) -> _Item:
    """Give everything about a quantity but its number."""
    return quantity.unit, quantity.counted, quantity.item


def _base(base: Quantity | None) -> _Item | None:
    """Give everything that tells what a share is of."""
    return None if base is None else (*_counted(base), _bare(base.number))


def _bare(number: Number) -> Number:
    """Take the wording off a number."""
    return number.evolve(phrase=None, basis=None, rounding=None, convention=None)


_NONE: Final = Unknown()


def _truths(index: Index, true: Iterable[str]) -> Mapping[_Item, Number]:
    """Give the number that is taken as true, by its item."""
    if isinstance(true, str) or not isinstance(true, Iterable):
        raise UsageError("usage.unknown_record", "expected the ids of claims, one by one")
    truths: dict[_Item, Number] = {}
    for told in true:
        claim = index.claims.get(local(index, told))
        if claim is None:
            raise UsageError("usage.unknown_record", "expected the id of a claim of the report")
        read = _figure(index, claim)
        if read is None:
            raise UsageError("usage.not_an_amount", "expected a claim with a figure or a toll")
        item, number = read
        if truths.setdefault(item, number) != number:
            raise UsageError("usage.two_truths", "expected one true figure for an item at most")
    return truths


def _sorted_out(
    told: Mapping[_Item, tuple[_Said, _Said]], truths: Mapping[_Item, Number]
) -> Shared:
    """Sort the items that both tell of by how the two figures stand to each other."""
    agreeing, differing, unsettled, right, wrong = _piles(5)
    for item, (mine, theirs) in told.items():
        if not mine or not theirs:
            continue
        pair = (next(iter(mine.values())), next(iter(theirs.values())))
        if len(mine) > 1 or len(theirs) > 1:
            unsettled.append(pair)
        elif mine.keys() != theirs.keys():
            differing.append(pair)
        else:
            agreeing.append(pair)
            if item in truths:
                (right if truths[item] in mine else wrong).append(pair)
    return Shared(
        agreeing=tuple(agreeing),
        differing=tuple(differing),
        unsettled=tuple(unsettled),
        both_true=tuple(right),
        both_false=tuple(wrong),
    )


def _piles(count: int) -> Iterator[list[tuple[str, str]]]:
    return ([] for _ in range(count))
