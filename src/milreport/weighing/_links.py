"""What makes two claims bear on each other."""

from milreport.records.claim import StatedRelation
from milreport.weighing._ground import Stated
from milreport.weighing._pair import BESIDE, VERSIONS, Link, Pair
from milreport.weighing._roles import unfought

__all__ = ["about", "link"]


def link(pair: Pair) -> tuple[Link, str]:
    """Two claims bear on each other by one event, a relation between them, a part, or an actor."""
    one, other = pair.one, pair.other
    if about(one) is not None and about(one) == about(other):
        return Link.SAME, f"{pair.both} are about one thing, {pair.ground.label(one.topic or '')}."
    by = next((each for each in pair.declared if each.relation.kind in VERSIONS), None)
    if by is not None:
        told = f"{pair.ground.label(by.name)} ({by.relation.kind})"
        return Link.VERSIONS, f"{pair.both} speak of one thing, as {told} declares."
    part = _part(pair)
    if part is not None:
        return Link.PART, part
    actor = unfought(pair.ground, one, other) or unfought(pair.ground, other, one)
    if actor is not None:
        who = pair.ground.label(actor.who)
        return Link.BESIDE, f"{pair.both} are about two events, and {who} has a part in both."
    by = next((each for each in pair.declared if each.relation.kind in BESIDE), None)
    if by is not None:
        told = f"{pair.ground.label(by.name)} ({by.relation.kind})"
        return Link.BESIDE, f"{pair.both} are about two things, which {told} sets side by side."
    return Link.NONE, f"{pair.both} are not about one event, and nothing links what they say."


def about(claim: Stated) -> tuple[str | None, ...] | None:
    """Give what a claim is about: one record, and of an entity the relation it is said to be in.

    Two claims are about the same where this is equal. What words alone say is compared as words.
    """
    content, inner = claim.content, claim.way[-1]
    if claim.topic is None:
        return None
    if not isinstance(content, StatedRelation):
        return (claim.topic,)
    to = content.detail if content.object is None else inner.full(content.object)
    return claim.topic, content.predicate, to


def _part(pair: Pair) -> str | None:
    """Say that the event of one claim is a part of the event of the other."""
    ground, one, other = pair.ground, pair.one, pair.other
    for inner, outer in ((one, other), (other, one)):
        if inner.event is None or outer.topic is None or inner.topic is None:
            continue
        if ground.is_part(inner.topic, outer.topic):
            names = ground.label(inner.topic), ground.label(outer.topic)
            return f"{names[0]}, which {inner.label} is about, is a part of {names[1]}."
    return None
