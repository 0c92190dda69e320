"""Tensions: claims that sit badly with each other, or with what the record says of them."""

from collections.abc import Iterator

from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.vocabulary.relations import RelationKind
from milreport.weighing.tension import Respect, Tension, Verdict, tensions

__all__ = ["agreement_in_doubt", "in_tension"]

_ABOUT = ("Claim.content", "Claim.times", "Claim.places", "Claim.chain", "Relation.kind")
_ODD = (Verdict.IN_TENSION, Verdict.CONTRADICTORY)


@rule("claim.in_tension", Severity.WARNING, about=_ABOUT)
def in_tension(facts: Facts) -> Iterator[Doubt]:
    """Claims of one thing sit well with each other.

    Two that do not may both be so, for a reason that a reader should be told; or one is wrong.

    Ask what makes both so, and say it in a relation `in_tension_with` or `contradicts`.
    """
    agreed = _agreed(facts)
    for found in facts.once(tensions):
        if found.verdict in _ODD and frozenset((found.one, found.other)) not in agreed:
            yield Doubt(
                facts.index.entries[found.one].path,
                f"{found.one} and {found.other} {_how(found.verdict)}: {found.reason}",
                _next_step(found),
            )


def _how(verdict: Verdict) -> str:
    return "contradict each other" if verdict is Verdict.CONTRADICTORY else "sit badly together"


def _next_step(found: Tension) -> str:
    """Say what to do, by whether the record already has a word on the two."""
    declared = any(aspect.respect is Respect.DECLARED for aspect in found.aspects)
    if declared:
        return "the record already relates them; see that it gives the reason"
    return "relate the two by in_tension_with or contradicts, and give the reason"


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
    local = facts.index.local
    return frozenset(
        frozenset((local(relation.subjects[0]), local(relation.objects[0])))
        for relation in facts.report.relations
        if relation.kind is RelationKind.SAME_PROPOSITION
        and len(relation.subjects) == len(relation.objects) == 1
    )
