"""Positions on the earth, and what a place is to something."""

from typing import Annotated

from pydantic import Field, Strict

from milreport._model import Value, value
from milreport.values.ids import PlaceRef
from milreport.values.text import Cue, Span
from milreport.vocabulary.places import PlacePrecision, PlaceRole, PointMeaning

__all__ = ["Latitude", "Longitude", "PlaceUse", "Position", "Radius"]

Latitude = Annotated[float, Strict(), Field(ge=-90, le=90)]
"""Degrees north of the equator, WGS 84."""

Longitude = Annotated[float, Strict(), Field(ge=-180, le=180)]
"""Degrees east of the prime meridian, WGS 84."""

Radius = Annotated[float, Strict(), Field(ge=0, le=20_037_509)]
"""Metres, at most half the way round the earth."""


@value
class Position(Value):
    """A point in WGS 84 (EPSG:4326), how far off it may be, and what it stands for."""

    lat: Latitude
    """Degrees north of the equator; south is negative."""
    lon: Longitude
    """Degrees east of the prime meridian; west is negative."""
    radius_m: Radius | None = None
    """How far from the point the place may lie, in metres; absent where nobody says."""
    stands_for: PointMeaning | None = None


@value
class PlaceUse(Value):
    """A place in a role: where it happened, where it was said, what a picture shows."""

    place: PlaceRef
    """The place."""
    role: PlaceRole
    precision: PlacePrecision | None = None
    """How closely the text places it."""
    phrase: Cue | None = None
    """The words that place it, as printed."""
    span: Span | None = None
    """Where those words stand."""
