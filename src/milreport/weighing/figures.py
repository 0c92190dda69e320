"""Figures: what all who give a number of one thing can accept, and where they part.

Nothing is averaged, and no number is preferred. What the words of each claim entail is laid over
what the words of the others do; what is left is what all accept. "About 50" entails nothing here,
and neither does a number that nobody gives.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, NamedTuple

from milreport.errors import UsageError
from milreport.records._index import Index
from milreport.records.claim import Claim, Figure, Toll
from milreport.records.report import Report
from milreport.values.harm import Harm
from milreport.values.intervals import Interval, hull, overlap
from milreport.values.quantities import Quantity
from milreport.values.time import Time
from milreport.vocabulary.harm import AgeBand, CauseOfHarm, Outcome, PersonStatus, Sex
from milreport.vocabulary.materiel import LossStatus, TransferStatus
from milreport.vocabulary.numbers import Counted, Scope
from milreport.weighing._amounts import Amount, Sort, reach, scope_of, sort_of, spoken
from milreport.weighing._asked import local, reports

__all__ = ["FigureGroup", "GroupKey", "Reconciliation", "reconcile"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupKey:
    """What the figures of a group have in common: what they count, of whom, and how far.

    What is not told is None, and makes a group of its own: a toll of the killed and a toll of
    the civilians killed are two.
    """

    counted: Counted | None
    """What is counted; None for what is measured, and for a share."""
    outcome: Outcome | None = None
    """What became of the people, for a toll."""
    party: str | None = None
    """Whose people they are, for a toll."""
    status: PersonStatus | None = None
    age_band: AgeBand | None = None
    sex: Sex | None = None
    cause: CauseOfHarm | None = None
    item: str | None = None
    """Which materiel, actor or place is counted or measured, for a figure."""
    loss_status: LossStatus | None = None
    transfer_status: TransferStatus | None = None
    scope: Scope | None = None
    """What the number covers. Running totals and increments are never in one group."""
    since: Time | None = None
    """From when a running total counts."""
    base: Quantity | None = None
    """What a share or a subset is of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureGroup:
    """The figures of one thing, and what they come to together."""

    key: GroupKey
    """What they are figures of."""
    unit: str
    """The unit of all bounds here: that of the first claim; `1` for what is counted."""
    claims: tuple[str, ...]
    """The claims that give a number, in the order of the report."""
    unknown: tuple[str, ...]
    """The claims that give none. Nothing is read into them."""
    accepted: Interval | None
    """The numbers that every claim leaves room for; None where there is none, or no claim."""
    hull: Interval | None
    """From the lowest bound of all to the highest; None where no claim gives a number."""
    camps: tuple[tuple[str, ...], ...]
    """The claims in as few sets as can be, of which each can be right as a whole.

    One set where all can be right. A claim that fits two sets is in the one of the lower numbers.
    """
    apart: tuple[str, str] | None
    """The claim that ends lowest and the one that begins highest, where these never meet."""
    reason: str
    """What this comes to, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciliation:
    """All figures of one event or other record, group by group."""

    of: str
    """What they are figures of."""
    groups: tuple[FigureGroup, ...]
    """The groups, in the order in which their first claims stand in the report."""
    reason: str
    """What this comes to, in words."""


def reconcile(report: Report, of: str) -> Reconciliation:
    """Lay the figures and tolls of one record over each other.

    They are grouped by what they count, of whom, and what stretch they cover; running totals and
    increments are kept apart. Numbers in other units of the same dimension are converted exactly.
    Whether two claims have one origin plays no part here: see `origins`.

    Args:
        report: the report with the claims.
        of: the id of the event or other record that the figures are of.

    Returns:
        For each group what all accept, how far they reach together and where they part. There is
        no group where no claim gives a figure.

    Raises:
        UsageError: `usage.unknown_record`, where the report has no record of that id and no claim
            about it; `usage.not_a_report`.
    """
    reports(report)
    index = Index(report)
    name = local(index, of)
    if name not in index.entries and name not in index.claims_on:
        raise UsageError("usage.unknown_record", "expected the id of a record of the report")
    found: dict[tuple[GroupKey, Sort], list[_Told]] = {}
    for told in _told(index.claims_on.get(name, ())):
        key = _key(index, told.amount), sort_of(told.amount)
        found.setdefault(key, []).append(told)
    groups = tuple(_group(key, told) for (key, _), told in found.items())
    return Reconciliation(of=name, groups=groups, reason=_summary(name, groups))


class _Told(NamedTuple):
    """A claim and the amount that it gives."""

    claim: str
    amount: Amount


def _told(claims: Iterable[Claim]) -> Iterator[_Told]:
    for claim in claims:
        if isinstance(claim.content, Figure | Toll):
            yield _Told(claim.id, claim.content)


def _key(index: Index, amount: Amount) -> GroupKey:
    """Say what an amount is an amount of."""
    if isinstance(amount, Toll):
        return _key_of_toll(index, amount, amount.harm)
    told = amount.quantity
    return GroupKey(
        counted=told.noun,
        item=None if told.item is None else index.local(told.item),
        loss_status=amount.loss_status,
        transfer_status=amount.transfer_status,
        scope=scope_of(amount),
        since=amount.since,
        base=amount.base,
    )


def _key_of_toll(index: Index, toll: Toll, harm: Harm) -> GroupKey:
    return GroupKey(
        counted=Counted.PERSONS,
        outcome=harm.outcome,
        party=None if harm.party is None else index.local(harm.party),
        status=harm.status,
        age_band=harm.age_band,
        sex=harm.sex,
        cause=harm.cause,
        scope=scope_of(toll),
        since=toll.since,
    )


class _Bounded(NamedTuple):
    """A claim and the bounds of its number, in the unit of the group."""

    claim: str
    bounds: Interval


def _group(key: GroupKey, told: Sequence[_Told]) -> FigureGroup:
    """Lay the figures of one group over each other."""
    first = told[0].amount
    code = first.quantity.unit if isinstance(first, Figure) else "1"
    seen = [(each.claim, reach(each.amount, code)) for each in told]
    known = [_Bounded(claim, bounds) for claim, bounds in seen if bounds is not None]
    camps = _camps(known)
    accepted = camps[0].accepted if len(camps) == 1 else None
    return FigureGroup(
        key=key,
        unit=code,
        claims=tuple(each.claim for each in known),
        unknown=tuple(claim for claim, bounds in seen if bounds is None),
        accepted=accepted,
        hull=_whole(known),
        camps=tuple(camp.claims for camp in camps),
        apart=_apart(known) if len(camps) > 1 else None,
        reason=_reason(key, code, camps, known),
    )


class _Camp(NamedTuple):
    """Claims that can all be right, and the numbers at which they are."""

    claims: tuple[str, ...]
    accepted: Interval


def _camps(known: Sequence[_Bounded]) -> list[_Camp]:
    """Put claims into as few sets as can be, of which each can be right as a whole.

    Taken by their upper ends, each claim joins the set that is open or begins the next: no
    smaller number of sets will do, for the claims that begin a set never meet each other.
    """
    found: list[tuple[Interval, list[int]]] = []
    for at in sorted(range(len(known)), key=lambda at: _upper(known[at].bounds)):
        bounds = known[at].bounds
        joint = overlap(found[-1][0], bounds) if found else None
        if joint is None:
            found.append((bounds, [at]))
        else:
            found[-1] = (joint, found[-1][1])
            found[-1][1].append(at)
    return [_Camp(tuple(known[at].claim for at in sorted(held)), joint) for joint, held in found]


def _upper(bounds: Interval) -> tuple[bool, object, bool]:
    """Order intervals by their upper ends: an open one before a closed one, and none last."""
    high = bounds.high or Fraction(0)
    # Whole numbers are much faster to compare as such, and compare with fractions all the same.
    at = high.numerator if high.denominator == 1 else high
    return bounds.high is None, at, not bounds.high_open


def _whole(known: Sequence[_Bounded]) -> Interval | None:
    whole = None
    for each in known:
        whole = each.bounds if whole is None else hull(whole, each.bounds)
    return whole


def _apart(known: Sequence[_Bounded]) -> tuple[str, str]:
    """Give the claim that ends lowest and the one that begins highest, of claims that part."""
    ends = [each for each in known if each.bounds.high is not None]
    starts = [each for each in known if each.bounds.low is not None]
    lowest = min(ends, key=lambda each: (each.bounds.high or 0, not each.bounds.high_open))
    highest = max(starts, key=lambda each: (each.bounds.low or 0, each.bounds.low_open))
    return lowest.claim, highest.claim


# In words

_MOST_NAMED: Final = 5
"""How many claims are named in a sentence; the rest is counted."""


def _reason(key: GroupKey, code: str, camps: Sequence[_Camp], known: Sequence[_Bounded]) -> str:
    what = _what(key)
    if not known:
        return f"{what}: no claim gives a number."
    if len(known) == 1:
        return f"{what}: only {known[0].claim} gives a number, {spoken(known[0].bounds, code)}."
    if len(camps) == 1:
        joint = spoken(camps[0].accepted, code)
        return f"{what}: {_names(camps[0].claims)} leave room for {joint}."
    parts = "; ".join(f"{_names(camp.claims)}: {spoken(camp.accepted, code)}" for camp in camps)
    return f"{what}: no number fits all; {parts}."


def _what(key: GroupKey) -> str:
    """Name a group by its terms and ids: `killed of unit-7 (civilian, increment)`."""
    head = _words(key.outcome or key.counted or "measured")
    whose = key.party or key.item
    told = (key.status, key.age_band, key.sex, key.cause, key.loss_status, key.transfer_status)
    rest = [_words(term) for term in (*told, key.scope) if term is not None]
    tail = f" ({', '.join(rest)})" if rest else ""
    return f"{head} of {whose}{tail}" if whose else f"{head}{tail}"


def _words(term: str) -> str:
    return str(term).replace("_", " ")


def _names(claims: Sequence[str]) -> str:
    named = list(claims[:_MOST_NAMED])
    if len(claims) > _MOST_NAMED:
        named.append(f"{len(claims) - _MOST_NAMED:,} more")
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"


def _summary(name: str, groups: Sequence[FigureGroup]) -> str:
    if not groups:
        return f"No claim gives a figure of {name}."
    parted = sum(len(group.camps) > 1 for group in groups)
    count = "one thing" if len(groups) == 1 else f"{len(groups):,} things"
    if not parted:
        return f"The claims give figures of {name} for {count}, and part in none."
    return f"The claims give figures of {name} for {count}, and part in {parted:,} of them."
