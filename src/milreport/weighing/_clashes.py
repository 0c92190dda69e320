"""How two claims stand to each other: every rule in turn, and what the rules come to."""

from collections.abc import Iterable, Sequence
from typing import Final

from milreport.vocabulary.relations import RelationKind
from milreport.weighing._ground import Ground, Stated
from milreport.weighing._links import link
from milreport.weighing._numbers import numbers
from milreport.weighing._outcomes import outcomes, scopes
from milreport.weighing._pair import (
    APART,
    BESIDE,
    COMPATIBLE,
    CONCESSION,
    CONTRADICTORY,
    ONE_EVENT,
    TENSE,
    VERSIONS,
    Link,
    Pair,
    Rule,
    aspect,
)
from milreport.weighing._roles import roles
from milreport.weighing._verdict import Aspect, Respect, Tension, Verdict
from milreport.weighing._when_where import places, times

__all__ = ["compared"]


def compared(ground: Ground, one: Stated, other: Stated) -> Tension:
    """Compare two claims by every rule, one after the other."""
    declared = ground.between(one.name, other.name)
    pair = Pair(ground, one, other, declared)
    found, reason = link(pair)
    verdict = APART if found is Link.NONE else COMPATIBLE
    pair = pair._replace(link=found, found=(aspect(Respect.EVENT, verdict, reason),))
    if found is not Link.NONE:
        for rule in RULES:
            each = rule(pair)
            if each is not None:
                pair = pair._replace(found=(*pair.found, each))
    verdict, reason = _overall(pair.found)
    return Tension(
        one=one.label,
        other=other.label,
        verdict=verdict,
        aspects=(*pair.found, *_declarations(pair)),
        reason=reason,
    )


_FOUNDATIONS: Final = (Respect.EVENT, Respect.TIME, Respect.PLACE)
"""Where two claims differ in what these are about, nothing else bears on the two."""


def _overall(found: Sequence[Aspect]) -> tuple[Verdict, str]:
    """Draw the respects together: apart in what matters, else the worst that was found."""
    for each in found:
        if each.verdict is APART and each.respect in _FOUNDATIONS:
            return APART, each.reason
    for verdict in (CONTRADICTORY, TENSE):
        reasons = [each.reason for each in found if each.verdict is verdict]
        if reasons:
            return verdict, " ".join(reasons)
    limits = [each.reason for each in found if each.verdict is APART]
    return COMPATIBLE, " ".join(["Nothing that was compared keeps both from being so.", *limits])


def polarity(pair: Pair) -> Aspect | None:
    """So and not so contradict each other, where time and place are the same and neither hedges."""
    one, other = pair.one, pair.other
    if pair.link not in ONE_EVENT or one.polarity.sign * other.polarity.sign == 0:
        return None
    if one.polarity.sign == other.polarity.sign:
        way = "so" if one.polarity.sign > 0 else "not so"
        return aspect(Respect.POLARITY, COMPATIBLE, f"Both put it as {way}.")
    yes, no = (one, other) if one.polarity.sign > 0 else (other, one)
    words = f"{yes.label} puts it as so and {no.label} as not so"
    if not pair.is_free_of(Respect.TIME, Respect.PLACE):
        reason = f"{words}, though not of one time and place."
        return aspect(Respect.POLARITY, TENSE, reason)
    if not (one.polarity.is_firm and other.polarity.is_firm):
        reason = f"{words}, and at least one of them holds back."
        return aspect(Respect.POLARITY, TENSE, reason)
    return aspect(Respect.POLARITY, CONTRADICTORY, f"{words}: both cannot be.")


_DECLARED: Final = {
    RelationKind.IN_TENSION_WITH: TENSE,
    RelationKind.CONTRADICTS: CONTRADICTORY,
}


def _declarations(pair: Pair) -> Iterable[Aspect]:
    """A declared relation is told with its basis, and never overrides what was worked out.

    A concession is no contradiction: the one is granted in order to say the other.
    """
    for each in pair.declared:
        kind = each.relation.kind
        if kind not in VERSIONS | BESIDE and kind != CONCESSION:
            continue
        basis = each.relation.basis or "not told"
        reason = f"{pair.ground.label(each.name)} declares {kind} between the two; basis: {basis}."
        if kind == CONCESSION:
            reason += " What is granted in order to say something else contradicts nothing."
        yield aspect(Respect.DECLARED, _DECLARED.get(kind, COMPATIBLE), reason)


RULES: Final[tuple[Rule, ...]] = (times, places, roles, outcomes, scopes, numbers, polarity)
"""Every rule after the one of the event, in the order of `Respect`."""
