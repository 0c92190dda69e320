"""Who has which part: harmed or at the front, and yet not fighting; two sides; two groups."""

from itertools import product
from typing import Final, NamedTuple

from milreport.records.claim import Occurrence, Toll
from milreport.records.place import Place
from milreport.values.answer import Answer
from milreport.values.harm import disjoint
from milreport.values.numbers import is_denial
from milreport.values.places import PlaceUse
from milreport.vocabulary.entities import EntityKind
from milreport.vocabulary.events import EventKind, ParticipantRole
from milreport.vocabulary.harm import CauseOfHarm, Outcome
from milreport.vocabulary.places import PlacePrecision
from milreport.weighing._ground import Ground, Stated
from milreport.weighing._pair import APART, TENSE, Pair, aspect
from milreport.weighing._places import MOST
from milreport.weighing._verdict import Aspect, Respect

__all__ = ["Unfought", "at_the_front", "harmed", "not_fighting", "roles", "side", "unfought"]


class Unfought(NamedTuple):
    """That an actor is said not to fight, and by another claim came to harm or is at the front."""

    who: str
    what: str
    """What the other claim says of the actor."""
    why: str
    """What does not take fighting."""


_FIGHTERS: Final = frozenset(
    {
        ParticipantRole.INITIATOR,
        ParticipantRole.MEMBER,
        ParticipantRole.SIDE_A,
        ParticipantRole.SIDE_B,
        ParticipantRole.SUPPORTER,
        ParticipantRole.OPERATOR,
        ParticipantRole.UNKNOWN,
    }
)
_HARMED: Final = frozenset({ParticipantRole.VICTIM, ParticipantRole.BYSTANDER_HARMED})
_PRESENCE: Final = frozenset(
    {EventKind.DEPLOYMENT, EventKind.FORCE_PRESENCE, EventKind.REINFORCEMENT_OR_ROTATION}
)
_ATTACKS: Final = frozenset(
    {
        EventKind.ATTACK_UNSPECIFIED,
        EventKind.ARMED_CLASH,
        EventKind.GROUND_ASSAULT,
        EventKind.AMBUSH,
        EventKind.RAID,
        EventKind.SNIPER_FIRE,
        EventKind.ARTILLERY_SHELLING,
        EventKind.MISSILE_STRIKE,
        EventKind.AIR_STRIKE,
        EventKind.DRONE_STRIKE,
        EventKind.NAVAL_ENGAGEMENT,
        EventKind.AIR_ENGAGEMENT,
        EventKind.MINE_OR_IED_BLAST,
        EventKind.SUICIDE_ATTACK,
        EventKind.GRENADE_ATTACK,
    }
)
_IN_AN_ATTACK: Final = frozenset(
    {
        Outcome.KILLED,
        Outcome.DIED_LATER,
        Outcome.INJURED,
        Outcome.SERIOUSLY_INJURED,
        Outcome.LIGHTLY_INJURED,
        Outcome.CASUALTY_UNSPECIFIED,
        Outcome.MISSING,
        Outcome.CAPTURED,
    }
)
_CAUSE_OPEN: Final = frozenset({None, CauseOfHarm.UNKNOWN})


def unfought(ground: Ground, denial: Stated, told: Stated) -> Unfought | None:
    """Say that the first claim has an actor not fight, whom the second has harmed or at the front.

    Neither takes fighting, so the two fit badly and both may hold.
    """
    fighters = not_fighting(denial)
    if not fighters or told.polarity.sign <= 0:
        return None
    for named, what, why in (
        (harmed, "was harmed in an attack", "to be hit"),
        (at_the_front, "is at the front", "to be there"),
    ):
        for who, fighter in product(named(told), fighters):
            if ground.is_part(who, fighter) or ground.is_part(fighter, who):
                return Unfought(who, what, why)
    return None


def not_fighting(stated: Stated) -> tuple[str, ...]:
    """Give the actors whom a claim has take no part in combat."""
    event = stated.event
    if event is None or event.kind is not EventKind.COMBAT_PARTICIPATION:
        return ()
    return _who(stated, _FIGHTERS) if stated.polarity.sign < 0 else ()


def harmed(stated: Stated) -> tuple[str, ...]:
    """Give the actors who by a claim came to harm in hostile action, as far as it says who."""
    told = stated.claim.content
    attacked = stated.event is not None and stated.event.kind in _ATTACKS
    if isinstance(told, Occurrence):
        return _who(stated, _HARMED) if attacked else ()
    if not isinstance(told, Toll) or told.harm.outcome not in _IN_AN_ATTACK:
        return ()
    harm = told.harm
    hostile = harm.cause is CauseOfHarm.HOSTILE_ACTION or (attacked and harm.cause in _CAUSE_OPEN)
    if not hostile or is_denial(harm.number):
        return ()
    named = (*((harm.party,) if harm.party else ()), *harm.victims[:MOST])
    return tuple(map(stated.full, named))


def at_the_front(stated: Stated) -> tuple[str, ...]:
    """Give the actors who by a claim are at a front line."""
    event = stated.event
    if event is None or event.kind not in _PRESENCE or not isinstance(stated.content, Occurrence):
        return ()
    front = any(_is_line(stated.ground, name, use) for name, use in stated.places[:MOST])
    return _who(stated, _FIGHTERS) if front else ()


def _is_line(ground: Ground, name: str, use: PlaceUse) -> bool:
    if use.precision is PlacePrecision.LINE_FEATURE:
        return True
    place = ground.record(name)
    return isinstance(place, Place) and place.kind is EntityKind.LINE_OR_ZONE


def _who(stated: Stated, roles: frozenset[ParticipantRole]) -> tuple[str, ...]:
    """Give who has one of some roles in the event of a claim, `MOST` at most."""
    return stated.ground.taking_part(stated.topic or "", roles)[:MOST]


def roles(pair: Pair) -> Aspect | None:
    """Harmed in an attack, or at the front, and not in combat: that fits badly; both may hold.

    People of two sides, or of two groups that share nobody, are not the same people.
    """
    one, other = pair.one, pair.other
    for denial, told in ((one, other), (other, one)):
        found = unfought(pair.ground, denial, told)
        if found is not None:
            who = pair.ground.label(found.who)
            reason = (
                f"By {told.label}, {who} {found.what}; by {denial.label}, no part is taken in "
                f"combat. It does not take fighting {found.why}, so both may hold."
            )
            return aspect(Respect.ROLE, TENSE, reason)
    mine, theirs = one.amount, other.amount
    if not (isinstance(mine, Toll) and isinstance(theirs, Toll)):
        return None
    if not _are_related(pair.ground, side(one, mine), side(other, theirs)):
        reason = f"{pair.both} count people of two sides."
        return aspect(Respect.ROLE, APART, reason)
    if mine.harm.outcome == theirs.harm.outcome and _share_nobody(one, other):
        reason = f"{pair.both} count two groups of people that share nobody."
        return aspect(Respect.ROLE, APART, reason)
    return None


def _share_nobody(one: Stated, other: Stated) -> bool:
    """Say whether two tolls surely have nobody in common, as `disjoint` does.

    The people listed are compared as sets that each claim has once: a long list is not gone over
    again for every claim that it is set beside.
    """
    if not one.victims.isdisjoint(other.victims):
        return False
    if one.everybody and other.everybody and one.everybody.isdisjoint(other.everybody):
        return True
    mine, theirs = one.unlisted, other.unlisted
    return mine is not None and theirs is not None and disjoint(mine, theirs) is Answer.YES


def side(stated: Stated, toll: Toll) -> str | None:
    """Give whose people a toll counts, in full."""
    return None if toll.harm.party is None else stated.full(toll.harm.party)


def _are_related(ground: Ground, one: str | None, other: str | None) -> bool:
    """Say whether one of two is a part of the other; who is not told may be anybody."""
    if one is None or other is None:
        return True
    return ground.is_part(one, other) or ground.is_part(other, one)
