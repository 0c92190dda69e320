"""Ids, references and foreign identifiers."""

from typing import Annotated, Final, NamedTuple

from pydantic import Field

from milreport._model import Form, Value, value

__all__ = [
    "COLLECTIONS",
    "ActorRef",
    "AnyRef",
    "AssessmentRef",
    "ClaimRef",
    "EntityRef",
    "EventRef",
    "ForeignId",
    "LocalId",
    "MaterielRef",
    "MediaRef",
    "PlaceRef",
    "ReportId",
    "SourceRef",
    "To",
]

COLLECTIONS: Final = (
    "sources",
    "actors",
    "places",
    "materiel",
    "events",
    "claims",
    "media",
    "assessments",
    "relations",
)
"""The collections of a report, in the order in which they stand in it."""

_LOCAL = "[a-z][a-z0-9_-]{0,63}"
_REPORT = "[a-z][a-z0-9._-]{0,127}"


class To(NamedTuple):
    """Which collections of a report a reference may point into."""

    collections: tuple[str, ...]


LocalId = Annotated[
    str,
    Field(pattern=f"^{_LOCAL}$"),
    Form("a short id of lower-case letters, digits, - and _, such as a18"),
]
"""A short slug, such as `a18` or `kov`, unique over the whole report."""

ReportId = Annotated[
    str,
    Field(pattern=f"^{_REPORT}$"),
    Form("an id of lower-case letters, digits, ., - and _, such as desk.2024-10-18"),
]
"""The name of a report, unique among those that are exchanged; it may have dots."""

_Ref = Annotated[
    str,
    Field(pattern=f"^({_REPORT}#)?{_LOCAL}$"),
    Form("the id of a record, such as a18, or report-id#a18 for one of another report"),
]
# A reference is the id of a record of this report, or `report-id#local-id` for one of another.

SourceRef = Annotated[_Ref, To(("sources",))]
"""The id of a source."""

ActorRef = Annotated[_Ref, To(("actors",))]
"""The id of an actor."""

PlaceRef = Annotated[_Ref, To(("places",))]
"""The id of a place."""

MaterielRef = Annotated[_Ref, To(("materiel",))]
"""The id of a piece or kind of materiel."""

EventRef = Annotated[_Ref, To(("events",))]
"""The id of an event."""

ClaimRef = Annotated[_Ref, To(("claims",))]
"""The id of a claim."""

MediaRef = Annotated[_Ref, To(("media",))]
"""The id of a media item."""

AssessmentRef = Annotated[_Ref, To(("assessments",))]
"""The id of an assessment."""

EntityRef = Annotated[_Ref, To(("actors", "materiel", "places"))]
"""The id of an actor, of materiel or of a place."""

AnyRef = Annotated[_Ref, To(COLLECTIONS)]
"""The id of any record."""


@value
class ForeignId(Value):
    """An identifier that somebody else gave, such as a Wikidata item or a UCDP conflict.

    It is copied, never minted here.
    """

    scheme: Annotated[
        str, Field(pattern="^[a-z][a-z0-9_.-]{0,63}$"), Form("a scheme such as wikidata")
    ]
    """Whose identifier it is, such as `wikidata`, `ucdp.conflict`, `geonames`."""
    value: Annotated[str, Field(min_length=1, max_length=400)]
    """The identifier as its issuer writes it."""
    version: Annotated[str, Field(min_length=1, max_length=100)] | None = None
    """The issue of the foreign list, where it has issues."""
