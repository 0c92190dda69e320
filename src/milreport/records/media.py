"""Media items: pictures and recordings, with their captions and credits."""

from typing import Literal

from milreport._model import Value, value
from milreport.records._common import Identified
from milreport.values.handling import ContentHash, Custody
from milreport.values.ids import EntityRef, MediaRef, SourceRef
from milreport.values.places import PlaceUse
from milreport.values.text import Prose, Span
from milreport.values.time import Time
from milreport.vocabulary.assessments import EvidenceKind
from milreport.vocabulary.media import Authenticity, CreditRole
from milreport.vocabulary.tags import LanguageTag

__all__ = ["Credit", "Media", "MediaKind"]

MediaKind = Literal[
    EvidenceKind.PHOTOGRAPH,
    EvidenceKind.VIDEO,
    EvidenceKind.AUDIO,
    EvidenceKind.SATELLITE_IMAGE,
    EvidenceKind.AERIAL_FOOTAGE,
    EvidenceKind.DOCUMENT_COPY,
]
"""The kinds of evidence that are a picture, a recording or a copy."""


@value
class Credit(Value):
    """Somebody who is credited with a media item, and for what."""

    source: SourceRef
    """Who is credited, among the sources."""
    role: CreditRole
    span: Span | None = None
    """Where the credit is printed."""


class Media(Identified):
    """A picture or recording. What it has to do with a claim is told by a relation."""

    kind: MediaKind
    caption: Prose | None = None
    """What the words beside it say, in the recorder's own words."""
    caption_language: LanguageTag | None = None
    """The language that the caption is printed in."""
    spans: tuple[Span, ...] = ()
    """Where in the document its caption stands."""
    credits: tuple[Credit, ...] = ()
    times: tuple[Time, ...] = ()
    """When it was captured, released and published: three times, each with its role."""
    places: tuple[PlaceUse, ...] = ()
    """What it shows, and where it was taken."""
    shows: tuple[EntityRef, ...] = ()
    """Who and what can be seen in it."""
    authenticity: Authenticity | None = None
    hash: ContentHash | None = None
    """The digest of the file that the recorder has."""
    custody: tuple[Custody, ...] = ()
    """Who has had this copy and what was done with it, earliest first."""
    derived_from: MediaRef | None = None
    """The item that this is a crop, a copy or an edit of."""
