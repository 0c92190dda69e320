"""The report: one document, read and recorded, closed under its own ids."""

from typing import Annotated

from pydantic import Field

from milreport._model import Form, Record, Value, value
from milreport.records.actor import Actor
from milreport.records.assessment import Assessment
from milreport.records.claim import Claim
from milreport.records.event import Event
from milreport.records.materiel import Materiel
from milreport.records.media import Media
from milreport.records.place import Place
from milreport.records.relation import Relation
from milreport.records.source import Source
from milreport.values.handling import ContentHash, Handling, Redaction, Revision
from milreport.values.ids import ActorRef, ForeignId, ReportId, SourceRef
from milreport.values.json import Extensions
from milreport.values.places import PlaceUse
from milreport.values.text import DocumentPart, Offset, Prose
from milreport.values.time import Instant, Time
from milreport.vocabulary.tags import LanguageTag

__all__ = ["Document", "Report", "SchemaVersion"]

SchemaVersion = Annotated[
    str, Field(pattern="^1\\.(0|[1-9][0-9]{0,3})$"), Form("a version from 1.0 on, such as 1.0")
]
"""The version of the schema that the report was written for, major and minor: `1.0`."""


@value
class Document(Value):
    """The text that was read: an article, a post, a statement. Its words need not be here."""

    source: SourceRef
    """The document as a source: what chains begin with."""
    title: Prose | None = None
    """What the headline says, in the recorder's own words."""
    language: LanguageTag | None = None
    """The language that the document is in."""
    length: Offset | None = None
    """How many code points the text has; every span lies inside."""
    hash: ContentHash | None = None
    """The digest of the text in UTF-8, by which a reader can tell that it has the same."""
    authors: tuple[ActorRef, ...] = ()
    publisher: ActorRef | None = None
    times: tuple[Time, ...] = ()
    """When it was published, updated and looked at: each with its role."""
    places: tuple[PlaceUse, ...] = ()
    """The dateline, and other places that stand around the text."""
    parts: tuple[DocumentPart, ...] = ()
    """Its parts: headline, body, captions, and what the page puts around them."""
    identifiers: tuple[ForeignId, ...] = ()
    redactions: tuple[Redaction, ...] = ()
    note: Prose | None = None


class Report(Record):
    """What one document says, recorded: who said what, through whom, about which event.

    Its records stand in flat collections and refer to each other by id. One that belongs to
    another report is referred to as `report-id#local-id`.
    """

    schema_version: SchemaVersion
    id: ReportId
    language: LanguageTag
    """The language that the record itself is written in."""
    document: Document
    recorded: Instant | None = None
    """When the record was made."""
    recorded_by: ActorRef | None = None
    handling: Handling | None = None
    revision: Revision | None = None
    sources: tuple[Source, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    materiel: tuple[Materiel, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    media: tuple[Media, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    relations: tuple[Relation, ...] = ()
    extensions: Extensions = Extensions({})
    """What others add, under reverse-domain names; kept as it came."""
