"""Tensions: claims that sit badly with each other, or with what the record says of them."""

from collections.abc import Iterator
from typing import Final

from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.vocabulary.relations import RelationKind
from milreport.weighing.tension import Verdict, tensions

__all__ = ["agreement_in_doubt", "in_tension", "tension_on_record"]

_ABOUT = ("Claim.content", "Claim.times", "Claim.places", "Claim.chain", "Relation.kind")
_ODD = (Verdict.IN_TENSION, Verdict.CONTRADICTORY)

OPPOSING: Final = frozenset(
    {
        RelationKind.IN_TENSION_WITH,
        RelationKind.CONTRADICTS,
        RelationKind.UNDERCUTS,
        RelationKind.CORRECTS,
        RelationKind.RETRACTS,
        RelationKind.SUPERSEDES,
    }
)
"""The relations by which a record says that two claims do not go together."""


@rule("claim.in_tension", Severity.WARNING, about=_ABOUT)
def in_tension(facts: Facts) -> Iterator[Doubt]:
    """Claims of one thing sit well with each other, or the record says that they do not.

    Two that do not may both be so, for a reason that a reader should be told; or one is wrong.

    Ask what makes both so, and say it in a relation `in_tension_with` or `contradicts`.
    """
    yield from _odd(facts, on_record=False)


@rule("claim.tension_on_record", Severity.NOTE, about=_ABOUT)
def tension_on_record(facts: Facts) -> Iterator[Doubt]:
    """Claims that the record itself sets against each other are told together.

    A reader who is told one of them alone takes it for the whole.

    Tell both wherever one of them is used, with the reason that the relation gives.
    """
    yield from _odd(facts, on_record=True)


def _odd(facts: Facts, *, on_record: bool) -> Iterator[Doubt]:
    """Give the pairs that sit badly, those that a relation names as such or the others."""
    agreed, opposed = _agreed(facts), _opposed(facts)
    for found in facts.once(tensions):
        pair = frozenset((found.one, found.other))
        if found.verdict in _ODD and pair not in agreed and (pair in opposed) is on_record:
            yield Doubt(
                facts.index.entries[found.one].path,
                f"{found.one} and {found.other} {_how(found.verdict)}: {found.reason}",
                "tell both, with the reason that the relation gives"
                if on_record
                else "relate the two by in_tension_with or contradicts, and give the reason",
            )


def _how(verdict: Verdict) -> str:
    return "contradict each other" if verdict is Verdict.CONTRADICTORY else "sit badly together"


@rule("claim.agreement_in_doubt", Severity.WARNING, about=_ABOUT)
def agreement_in_doubt(facts: Facts) -> Iterator[Doubt]:
    """Claims that are recorded as one proposition say one thing.

    Their sources are counted together, so a link that does not hold makes one voice of two views.

    Relate them by what they are to each other, or look at both contents again.
    """
    agreed = _agreed(facts)
    if not agreed:
        return
    for found in facts.once(tensions):
        if found.verdict in _ODD and frozenset((found.one, found.other)) in agreed:
            yield Doubt(
                facts.index.entries[found.one].path,
                f"{found.one} and {found.other} are recorded as one proposition, and"
                f" {_how(found.verdict)}: {found.reason}",
                "look at both contents again, or relate them otherwise",
            )


def _agreed(facts: Facts) -> frozenset[frozenset[str]]:
    """Give the pairs of claims that relations have as one proposition, one to one."""
    return _related(facts, frozenset({RelationKind.SAME_PROPOSITION}))


def _opposed(facts: Facts) -> frozenset[frozenset[str]]:
    """Give the pairs of claims that relations set against each other, one to one."""
    return _related(facts, OPPOSING)


def _related(facts: Facts, kinds: frozenset[RelationKind]) -> frozenset[frozenset[str]]:
    local = facts.index.local
    return frozenset(
        frozenset((local(relation.subjects[0]), local(relation.objects[0])))
        for relation in facts.report.relations
        if relation.kind in kinds and len(relation.subjects) == len(relation.objects) == 1
    )
