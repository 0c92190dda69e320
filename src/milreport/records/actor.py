"""Actors: people, states, bodies, forces, units and groups."""

from typing import Literal

from milreport._model import Value, value
from milreport.records._common import Identified
from milreport.values.ids import ActorRef, ClaimRef
from milreport.values.text import Name, Prose
from milreport.values.time import Time
from milreport.vocabulary.entities import Alignment, Echelon, EntityKind
from milreport.vocabulary.tags import CountryCode

__all__ = ["Actor", "ActorKind", "Allegiance", "Office", "Posting"]

ActorKind = Literal[
    EntityKind.PERSON,
    EntityKind.OFFICE,
    EntityKind.STATE,
    EntityKind.GOVERNMENT_BODY,
    EntityKind.ARMED_FORCE,
    EntityKind.MILITARY_UNIT,
    EntityKind.MILITARY_CONTINGENT,
    EntityKind.NON_STATE_ARMED_GROUP,
    EntityKind.PARAMILITARY_OR_POLICE,
    EntityKind.PRIVATE_MILITARY_COMPANY,
    EntityKind.UNKNOWN_ARMED_ACTOR,
    EntityKind.UNNAMED_GROUP,
    EntityKind.INTELLIGENCE_BODY,
    EntityKind.ALLIANCE_OR_BLOC,
    EntityKind.INTERGOVERNMENTAL_ORGANISATION,
    EntityKind.NON_GOVERNMENTAL_ORGANISATION,
    EntityKind.MEDIA_ORGANISATION,
    EntityKind.COMPANY,
    EntityKind.POPULATION_GROUP,
    EntityKind.UNKNOWN,
]
"""The kinds of entity that can act or be affected."""


@value
class _Tie(Value):
    """A tie that holds for a time, in somebody's view."""

    valid: Time | None = None
    """From when to when; absent where nobody says."""
    viewpoint: ActorRef | None = None
    """In whose view, where the sides see it differently."""
    claims: tuple[ClaimRef, ...] = ()
    """The claims that this rests on."""


@value
class Office(_Tie):
    """An office that a person holds."""

    title: Prose
    """What the office is called, such as mayor of a town."""
    of: ActorRef | None = None
    """The state or body whose office it is."""


@value
class Posting(_Tie):
    """The force or unit in which a person or a smaller unit serves."""

    unit: ActorRef
    """The force or unit, among the actors."""
    rank: Prose | None = None
    """The rank held there, as the text gives it."""
    role: Prose | None = None
    """What the person does there, such as spokesperson."""


@value
class Allegiance(_Tie):
    """Whom somebody sides with. Friend and foe follow only from a stated viewpoint."""

    toward: ActorRef
    """The actor that somebody sides with or against."""
    alignment: Alignment


class Actor(Identified):
    """Somebody who acts, speaks or is affected, alone or as a body, a force or a group."""

    kind: ActorKind
    names: tuple[Name, ...] = ()
    """Absent where somebody is meant but not named; then `note` says who is meant."""
    country: CountryCode | None = None
    """The state itself, or the state that it belongs to (ISO 3166-1 alpha-2)."""
    echelon: Echelon | None = None
    """The size of a unit by its place in the command."""
    part_of: ActorRef | None = None
    """The larger body, force or unit."""
    offices: tuple[Office, ...] = ()
    postings: tuple[Posting, ...] = ()
    allegiances: tuple[Allegiance, ...] = ()
