"""Amounts of one thing, told by several claims: which cannot all be so, and what each covers.

Figures and tolls are asked the same questions; the checks of both ask here.
"""

import re
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Final, Generic, NamedTuple, TypeVar

from milreport.arithmetic import compare
from milreport.checks._rule import Doubt, Facts
from milreport.records._index import Index
from milreport.records._structure import Path
from milreport.records.claim import Claim, Figure, Toll
from milreport.records.relation import Relation
from milreport.values.intervals import Comparison, Interval
from milreport.values.numbers import Number, Unknown
from milreport.vocabulary.claims import Factuality
from milreport.vocabulary.numbers import Scope
from milreport.vocabulary.relations import RelationKind
from milreport.weighing._amounts import number_of, reach, scope_of, spoken
from milreport.weighing._groups import is_held

__all__ = [
    "Groups",
    "Told",
    "grouped",
    "in_words",
    "is_of_a_column",
    "members",
    "mixed_scopes",
    "named",
    "never_meeting",
    "number_path",
    "said",
    "source_of",
    "span_of",
    "standing",
    "stretch",
    "told",
]

Kind = TypeVar("Kind", Figure, Toll)


class Told(NamedTuple, Generic[Kind]):
    """An amount, and the claim that tells it."""

    position: int
    """Where the claim stands in the report."""
    claim: Claim
    amount: Kind


Groups = Mapping[Hashable, Sequence[Told[Kind]]]
"""Amounts by what has to be the same in them."""


# Which claims


def told(facts: Facts, kind: type[Kind]) -> Iterator[Told[Kind]]:
    """Go over the claims that tell an amount of that kind, in the order of the report."""
    for position, claim in enumerate(facts.report.claims):
        if isinstance(claim.content, kind):
            yield Told(position, claim, claim.content)


_REPLACING: Final = frozenset(
    {RelationKind.CORRECTS, RelationKind.RETRACTS, RelationKind.SUPERSEDES}
)
"""The relations whose objects nobody stands by any more."""

_FALSE: Final = frozenset(
    {Factuality.CERTAIN_FALSE, Factuality.PROBABLE_FALSE, Factuality.POSSIBLE_FALSE}
)
"""What a source says of an amount that it denies."""


def standing(facts: Facts, kind: type[Kind]) -> Iterator[Told[Kind]]:
    """Go over the amounts that somebody stands by: neither replaced nor put as not so."""
    index = facts.index
    replaced = {
        index.local(reference)
        for relation in facts.report.relations
        if relation.kind in _REPLACING and is_held(relation)
        for reference in relation.objects
    }
    for each in told(facts, kind):
        if each.claim.id not in replaced and each.claim.chain[-1].factuality not in _FALSE:
            yield each


def grouped(
    amounts: Iterable[Told[Kind]], key: Callable[[Told[Kind]], Hashable | None]
) -> Groups[Kind]:
    """Sort amounts by what has to be the same in them; those whose key is None are left out."""
    found: dict[Hashable, list[Told[Kind]]] = {}
    for each in amounts:
        group = key(each)
        if group is not None:
            found.setdefault(group, []).append(each)
    return found


_words = re.compile("[a-z]+").findall

_COLUMNS: Final = frozenset({"low", "best", "high"})
"""Words in the names of the columns in which UCDP gives three figures for one event."""


def is_of_a_column(number: Number) -> bool:
    """Say whether a number is the low, best or high figure of a table, by its phrase.

    Each of the three is a claim of its own, and they need not be in order.
    """
    phrase = number.phrase
    if phrase is None or any(sign.isdigit() for sign in phrase):
        return False
    return not _COLUMNS.isdisjoint(_words(phrase.casefold()))


# What a claim says beside the amount


def source_of(index: Index, claim: Claim) -> str:
    """Give the source that a claim rests on, as far as its chain goes."""
    return index.local(claim.chain[-1].source)


_GROWING: Final = frozenset(
    {Scope.CUMULATIVE_SINCE, Scope.STOCK_AT, Scope.RATE, Scope.MAXIMUM_SEEN, Scope.SHARE_OF}
)
"""Scopes whose amount may be another one on another day."""


def stretch(index: Index, each: Told[Kind]) -> Hashable:
    """Give what an amount covers: its scope and start, and the time where that tells two apart.

    What one event came to is the same whoever says so and when. A running total, a stock, and
    whatever is of no event may change, so the times that the claim gives count as well.
    """
    claim, amount = each.claim, each.amount
    scope = scope_of(amount)
    if scope not in _GROWING and index.local(amount.of) in index.events:
        return scope, amount.since
    times = tuple((time.role, time.edtf) for time in claim.times)
    return scope, amount.since, times, said(claim)


def said(claim: Claim) -> str | None:
    """Give when the inmost source with a time said it."""
    times = (step.time.edtf for step in reversed(claim.chain) if step.time is not None)
    return next(times, None)


def members(index: Index, relation: Relation) -> Iterator[str]:
    """Give the records that a relation names, from either end."""
    for reference in (*relation.subjects, *relation.objects):
        yield index.local(reference)


# Words and places


def number_path(position: int, amount: Figure | Toll) -> Path:
    """Give the place of the number of an amount."""
    inside = "harm" if isinstance(amount, Toll) else "quantity"
    return "claims", position, "content", inside, "number"


def named(ids: Collection[str]) -> str:
    """Name some claims, the first few of them where there are many."""
    shown = 3
    first = [*ids][:shown]
    if len(ids) > shown:
        return f"{', '.join(first)} and {len(ids) - shown} more"
    *but_last, last = first
    return f"{', '.join(but_last)} and {last}" if but_last else last


def span_of(amount: Figure | Toll) -> Interval | None:
    """Give the bounds of an amount in its own unit; None where no number is known."""
    return reach(amount, _unit(amount))


def in_words(amount: Figure | Toll) -> str:
    """Put an amount in words, by its bounds and in its unit."""
    found = span_of(amount)
    return "a number not told" if found is None else spoken(found, _unit(amount))


def _unit(amount: Figure | Toll) -> str:
    return amount.quantity.unit if isinstance(amount, Figure) else "1"


# Bounds that never meet


def never_meeting(facts: Facts, groups: Groups[Kind]) -> Iterator[Doubt]:
    """Doubt each group whose bounds never meet, once: by the two claims furthest apart.

    Where a relation says that these two are at odds, the report has said so itself.
    """
    pairs = [pair for group in groups.values() if (pair := _furthest_apart(group)) is not None]
    if not pairs:
        return
    tensions = _tensions(facts)
    for least, most in pairs:
        if _is_told(tensions, least.claim.id, most.claim.id):
            continue
        first, last = sorted((least, most), key=_position)
        of = facts.index.local(last.amount.of)
        yield Doubt(
            number_path(last.position, last.amount),
            f"{first.claim.id} and {last.claim.id} count the same of {of}, and their numbers "
            f"never meet: {in_words(first.amount)} and {in_words(last.amount)}",
            "look again at what each counts and when; if they disagree, say so in a relation",
        )


def _position(each: Told[Kind]) -> int:
    return each.position


def _furthest_apart(group: Sequence[Told[Kind]]) -> tuple[Told[Kind], Told[Kind]] | None:
    """Give the amount that ends lowest and the one that begins highest, if they never meet."""
    spans = [(each, span) for each in group if (span := span_of(each.amount)) is not None]
    ends = [
        (span.high, not span.high_open, at)
        for at, (_, span) in enumerate(spans)
        if span.high is not None
    ]
    begins = [
        (span.low, span.low_open, -at) for at, (_, span) in enumerate(spans) if span.low is not None
    ]
    if not ends or not begins:
        return None
    least, most = spans[min(ends)[2]][0], spans[-max(begins)[2]][0]
    is_apart = compare(least.amount, most.amount) is Comparison.LESS
    return (least, most) if is_apart else None


_AT_ODDS: Final = frozenset({RelationKind.CONTRADICTS, RelationKind.IN_TENSION_WITH})
"""The relations by which a report says itself that two claims do not fit."""

_Ends = Mapping[str, Collection[tuple[int, bool]]]
"""By claim: the relations that name it, by their positions, and whether as a subject."""


def _tensions(facts: Facts) -> _Ends:
    """Give which relations say of which claims that they are at odds with others."""
    found: dict[str, set[tuple[int, bool]]] = {}
    for at, relation in enumerate(facts.report.relations):
        if relation.kind in _AT_ODDS:
            for reference in relation.subjects:
                found.setdefault(facts.index.local(reference), set()).add((at, True))
            for reference in relation.objects:
                found.setdefault(facts.index.local(reference), set()).add((at, False))
    return found


def _is_told(tensions: _Ends, one: str, other: str) -> bool:
    """Say whether a relation has the one claim at one end and the other at the other."""
    opposite = {(at, not is_subject) for at, is_subject in tensions.get(one, ())}
    return not opposite.isdisjoint(tensions.get(other, ()))


# Running totals beside what else there is


def mixed_scopes(facts: Facts, groups: Groups[Kind]) -> Iterator[Doubt]:
    """Doubt each group that has a running total beside something that may lie in it, once."""
    for group in groups.values():
        by_scope: dict[Scope | None, Told[Kind]] = {}
        for each in group:
            if not isinstance(number_of(each.amount), Unknown):
                by_scope.setdefault(scope_of(each.amount), each)
        running, untold = by_scope.get(Scope.CUMULATIVE_SINCE), by_scope.get(None)
        beside = by_scope.get(Scope.INCREMENT) or by_scope.get(Scope.STOCK_AT)
        if running is None:
            continue
        of = facts.index.local(running.amount.of)
        if untold is not None:
            yield Doubt(
                ("claims", untold.position, "content", "scope"),
                f"{untold.claim.id} does not say what it covers, and {running.claim.id} gives a "
                f"running total of the same of {of}",
                "say whether it is a running total, too, or what one event or day added",
            )
        elif beside is not None and running.amount.since is None:
            yield Doubt(
                ("claims", running.position, "content", "since"),
                f"{running.claim.id} gives a running total of {of} and does not say from when, "
                f"and {beside.claim.id} counts the same as {beside.amount.scope}",
                "say from when the total runs; the two are not to be added or compared",
            )
