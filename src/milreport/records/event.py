"""Events: what is said to have happened, apart from whether it did."""

from milreport._model import Value, value
from milreport.records._common import Identified
from milreport.values.ids import EntityRef, EventRef
from milreport.values.places import PlaceUse
from milreport.values.text import Prose
from milreport.values.time import Time
from milreport.vocabulary.events import EventKind, ParticipantRole, Realis
from milreport.vocabulary.materiel import TransferMode

__all__ = ["Event", "Participant", "Transfer"]


@value
class Participant(Value):
    """Somebody or something that has a part in an event."""

    who: EntityRef
    """An actor, materiel that was used, moved or lost, or a place that was struck."""
    role: ParticipantRole


@value
class Transfer(Value):
    """How arms or goods change hands. Who gives and who gets is told by the participants."""

    mode: TransferMode | None = None
    in_exchange_for: tuple[EventRef, ...] = ()
    """The transfers in the other direction, where the two are one bargain."""


class Event(Identified):
    """An anchor for claims: the thing that several people may speak of.

    It says what kind of thing, when, where and who. Whether it happened, how much and how many is
    for the claims about it; an event with no claim says nothing.
    """

    kind: EventKind
    realis: Realis | None = None
    """How it is put on the whole: as done, going on, planned, denied. A claim may differ."""
    title: Prose | None = None
    """A few words by which a colleague knows it."""
    times: tuple[Time, ...] = ()
    """When it is said to have happened."""
    places: tuple[PlaceUse, ...] = ()
    """Where it is said to have happened."""
    participants: tuple[Participant, ...] = ()
    part_of: EventRef | None = None
    """The larger event: a strike in a battle, a battle in a war."""
    transfer: Transfer | None = None
    """For transfers of arms, goods or know-how."""
