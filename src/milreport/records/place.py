"""Places, where they are, and who holds them in whose view."""

from typing import Annotated, Literal

from pydantic import Field, Strict

from milreport._model import Value, value
from milreport.records._common import Identified
from milreport.values.ids import ActorRef, PlaceRef
from milreport.values.places import Position
from milreport.values.text import Name
from milreport.values.time import Time
from milreport.vocabulary.entities import EntityKind
from milreport.vocabulary.places import Control
from milreport.vocabulary.tags import CountryCode

__all__ = ["Hold", "Place", "PlaceKind"]

PlaceKind = Literal[EntityKind.PLACE, EntityKind.LINE_OR_ZONE, EntityKind.FACILITY]
"""The kinds of entity that can be somewhere."""


@value
class Hold(Value):
    """How a party holds or claims a place, in one view, for a time."""

    actor: ActorRef
    """The party that holds or claims the place."""
    status: Control
    viewpoint: ActorRef | None = None
    """In whose view."""
    valid: Time | None = None
    """From when to when; absent where nobody says."""


class Place(Identified):
    """A settlement, an area, a line or a facility."""

    kind: PlaceKind
    names: tuple[Name, ...] = ()
    country: CountryCode | None = None
    """The country code under which registers list it (ISO 3166-1); no view on who holds it."""
    admin_level: Annotated[int, Strict(), Field(ge=0, le=5)] | None = None
    """0 for a country, 1 for its largest divisions, and so on down."""
    within: PlaceRef | None = None
    """The larger place that it lies in."""
    near: PlaceRef | None = None
    """The named place that it lies close to."""
    position: Position | None = None
    """Where it is on the earth, as a point."""
    candidates: tuple[PlaceRef, ...] = ()
    """The places that the name may mean, where it fits more than one."""
    holds: tuple[Hold, ...] = ()
    """Who holds or claims it, in whose view and when."""
