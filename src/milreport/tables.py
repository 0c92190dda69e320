"""Reference tables: what a desk knows of the world, handed to the checks by the caller.

A report says what was reported. Whether a name fits an office, a shell its calibre or a figure the
ships that brought it can only be said against what is known from elsewhere. The library knows
nothing of that kind: it brings no table, looks nothing up, and asks only what it is given.

    tables = mr.tables.Tables(tenures=(mr.tables.Tenure(...),))
    mr.check(report, tables=tables)

The rows are values like any other: validated, frozen, read from JSON and written to it. What is
not in a table is not known, and no check takes that for a no.
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Annotated, Self

from pydantic import Field, Strict, model_validator

from milreport._model import Value, broken, value
from milreport.values.ids import ForeignId
from milreport.values.numbers import WholeNumber
from milreport.values.places import Latitude, Longitude
from milreport.values.text import Prose
from milreport.values.time import Edtf
from milreport.vocabulary.materiel import EquipmentCategory
from milreport.vocabulary.numbers import Counted
from milreport.vocabulary.places import Control
from milreport.vocabulary.tags import CountryCode

__all__ = [
    "Bounds",
    "CalibreUse",
    "Extent",
    "Holding",
    "KnownUnit",
    "Load",
    "SharedName",
    "Shipment",
    "Tables",
    "Tenure",
    "folded",
    "same",
]

Label = Annotated[str, Field(min_length=1, max_length=400)]
"""A name or title, as people write it. Case, accents and punctuation do not count."""

Labels = Annotated[tuple[Label, ...], Field(min_length=1)]
"""Every name that something goes by; one at least."""

Millimetres = Annotated[float, Strict(), Field(ge=0.1, le=5000)]
"""A bore or body diameter, in millimetres."""

Pieces = Annotated[int, Strict(), Field(ge=1, le=2**53 - 1)]
"""How many pieces, one at least."""


@lru_cache(maxsize=4096)
def folded(label: str) -> str:
    """Give a name as it is compared: without case, accents, punctuation and double spaces."""
    bare = unicodedata.normalize("NFKD", label.casefold())
    kept = (sign if sign.isalnum() else " " for sign in bare if not unicodedata.combining(sign))
    return " ".join("".join(kept).split())


def same(some: Iterable[str], others: Iterable[str]) -> bool:
    """Say whether two lists of names have one in common, as names are compared."""
    return not {folded(label) for label in some}.isdisjoint(folded(label) for label in others)


@value
class _Row(Value):
    """A row of a table."""

    basis: Prose | None = None
    """Where the row is from, for whoever has to judge a finding that rests on it."""


@value
class Tenure(_Row):
    """Who held an office, from when to when."""

    titles: Labels
    """What the office is called, in every spelling that a report may use."""
    of: tuple[Label, ...] = ()
    """The names of the body or state whose office it is."""
    country: CountryCode | None = None
    """The country whose office it is (ISO 3166-1 alpha-2)."""
    holder: Labels
    """The names of the person who held it."""
    valid: Edtf
    """From when to when, as an interval in EDTF; open where the person still holds it."""


@value
class Holding(_Row):
    """Who held or claimed a place, in whose view, from when to when."""

    place: Labels
    """The names of the place."""
    country: CountryCode | None = None
    """The country code under which registers list the place (ISO 3166-1 alpha-2)."""
    holder: Labels
    """The names of the party that held or claimed it."""
    status: Control
    viewpoint: tuple[Label, ...] = ()
    """The names of whoever sees it so; none where nobody disputes it."""
    valid: Edtf
    """From when to when, as an interval in EDTF."""


@value
class KnownUnit(_Row):
    """A unit or force that existed, from when to when."""

    names: Labels
    """Every name and number that it goes by."""
    identifiers: tuple[ForeignId, ...] = ()
    """What registers call it."""
    country: CountryCode | None = None
    """The state that it belongs or belonged to (ISO 3166-1 alpha-2)."""
    valid: Edtf
    """From when to when it existed, as an interval in EDTF."""


@value
class Load(_Row):
    """How many pieces of something one carrier takes."""

    item: Labels
    """The names of what is carried, such as a designation."""
    calibre_mm: Millimetres | None = None
    """The calibre in millimetres, where the row is of a calibre."""
    carrier: Counted
    """What carries it, such as `containers`."""
    low: Pieces
    """The fewest pieces that fill one carrier."""
    high: Pieces
    """The most pieces that one carrier takes."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low > self.high:
            raise broken("number.reversed", "the low bound must not be above the high bound")
        return self


@value
class Shipment(_Row):
    """How many carriers went from one country to another, in all, by a date."""

    supplier: CountryCode
    """Where they came from (ISO 3166-1 alpha-2)."""
    receiver: CountryCode
    """Where they went (ISO 3166-1 alpha-2)."""
    carrier: Counted
    """What was counted, such as `containers`."""
    number: WholeNumber
    """How many, from the start until then."""
    until: Edtf
    """Until when they were counted, in EDTF."""


@value
class CalibreUse(_Row):
    """A calibre and a kind of munition or weapon that has it."""

    calibre_mm: Millimetres
    """The bore or body diameter in millimetres."""
    category: EquipmentCategory


@value
class Bounds(Value):
    """A box on the earth; one that crosses the antimeridian has its west east of its east."""

    south: Latitude
    """Degrees north of the equator."""
    west: Longitude
    """Degrees east of the prime meridian."""
    north: Latitude
    """Degrees north of the equator; no less than `south`."""
    east: Longitude
    """Degrees east of the prime meridian."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.south > self.north:
            raise broken("number.reversed", "the low bound must not be above the high bound")
        return self

    def holds(self, lat: float, lon: float) -> bool:
        """Say whether a point lies in the box or on its edge."""
        if not self.south <= lat <= self.north:
            return False
        if self.west <= self.east:
            return self.west <= lon <= self.east
        return lon >= self.west or lon <= self.east


@value
class Extent(_Row):
    """The boxes that hold the whole of a country, islands and all."""

    country: CountryCode
    """The country (ISO 3166-1 alpha-2)."""
    boxes: Annotated[tuple[Bounds, ...], Field(min_length=1)]
    """Each holds a part of it; what lies in none of them is surely outside."""


@value
class SharedName(_Row):
    """A name that more than one place goes by."""

    name: Label
    """The name."""
    country: CountryCode | None = None
    """The country in which it is shared; absent where that goes for all."""
    meanings: Annotated[tuple[Label, ...], Field(min_length=2)]
    """What it may mean, such as a city and the region around it."""


@value
class Tables(Value):
    """All tables that a caller has; those that are empty are not asked."""

    tenures: tuple[Tenure, ...] = ()
    """Who held which office when."""
    holdings: tuple[Holding, ...] = ()
    """Who held or claimed which place when, in whose view."""
    units: tuple[KnownUnit, ...] = ()
    """Which units existed when. One that is not listed is not known, and that is no finding."""
    loads: tuple[Load, ...] = ()
    """How much one carrier takes."""
    shipments: tuple[Shipment, ...] = ()
    """How many carriers were counted."""
    calibres: tuple[CalibreUse, ...] = ()
    """Which munitions and weapons have which calibre. For a calibre that is listed, all of them."""
    extents: tuple[Extent, ...] = ()
    """Where countries lie."""
    shared_names: tuple[SharedName, ...] = ()
    """Which names more than one place has."""
