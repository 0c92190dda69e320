"""The report: one document, read and recorded, closed under its own ids."""

from importlib import import_module
from typing import Annotated, Final

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

__all__ = ["SCHEMA_VERSION", "Document", "Report", "SchemaVersion"]

SCHEMA_VERSION: Final = "1.0"
"""The version of the schema that these models are; it is not that of the package."""

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
    """Who wrote it, among the actors."""
    publisher: ActorRef | None = None
    """Who brought it out, among the actors."""
    times: tuple[Time, ...] = ()
    """When it was published, updated and looked at: each with its role."""
    places: tuple[PlaceUse, ...] = ()
    """The dateline, and other places that stand around the text."""
    parts: tuple[DocumentPart, ...] = ()
    """Its parts: headline, body, captions, and what the page puts around them."""
    identifiers: tuple[ForeignId, ...] = ()
    redactions: tuple[Redaction, ...] = ()
    """What was taken out of this description of the document, or blurred."""
    note: Prose | None = None
    """Anything a colleague should know about the document."""


class Report(Record):
    """What one document says, recorded: who said what, through whom, about which event.

    Its records stand in flat collections and refer to each other by id. One that belongs to
    another report is referred to as `report-id#local-id`.
    """

    schema_version: SchemaVersion
    """The version of the schema that the report was written for, major and minor: `1.0`."""
    id: ReportId
    """The name of the report, unique among those exchanged, such as a publisher and a date."""
    language: LanguageTag
    """The language that the record itself is written in."""
    document: Document
    recorded: Instant | None = None
    """When the record was made."""
    recorded_by: ActorRef | None = None
    """Who made the record, among the actors."""
    handling: Handling | None = None
    """How to treat the report as a whole."""
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

    def _repr_html_(self) -> str:
        """Show the report in a notebook: its claims with their chains, hedges and figures."""
        # Rendering stands above the records, so it is looked up by name, as pint is.
        shown: str = import_module("milreport.render").html(self)
        return shown
