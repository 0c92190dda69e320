"""Claims: who says what, through whom, how surely, and about which event."""

from typing import Annotated, Literal

from pydantic import Field, Strict
from typing_extensions import TypeAliasType

from milreport._model import Tagged, Value, value
from milreport.records._common import Identified
from milreport.values.grades import ExtractionConfidence
from milreport.values.harm import Harm
from milreport.values.ids import AnyRef, ClaimRef, EntityRef, EventRef, MediaRef, SourceRef
from milreport.values.places import PlaceUse
from milreport.values.quantities import Quantity
from milreport.values.text import Cue, Hedge, Prose, Quote, Span, Text
from milreport.values.time import Time
from milreport.vocabulary.claims import ContentMode, Factuality, SpeechAct, Stance, StepMode
from milreport.vocabulary.events import Realis
from milreport.vocabulary.materiel import LossStatus, TransferStatus
from milreport.vocabulary.numbers import Scope
from milreport.vocabulary.relations import Predicate

__all__ = [
    "Claim",
    "Content",
    "Figure",
    "Judgement",
    "Occurrence",
    "StatedRelation",
    "Step",
    "Toll",
]


@value
class Occurrence(Value):
    """That an event happened, or did not, or will."""

    kind: Literal["occurrence"] = "occurrence"
    event: EventRef
    """The event that happened, or did not, or will."""
    realis: Realis | None = None
    """How this claim puts the event, where that differs from the event's own entry."""
    loss_status: LossStatus | None = None
    """What became of the materiel, for a loss."""
    transfer_status: TransferStatus | None = None
    """How far a transfer had got."""


@value
class Figure(Value):
    """How much or how many: of rounds, of a distance, of money."""

    kind: Literal["figure"] = "figure"
    of: AnyRef
    """What it is a figure of; an event as a rule."""
    quantity: Quantity
    scope: Scope | None = None
    """Whether it is an increment, a running total, a stock, or a share of something."""
    since: Time | None = None
    """From when a running total counts."""
    base: Quantity | None = None
    """What a share or a subset is of; absent where the source does not say."""
    loss_status: LossStatus | None = None
    """What became of the items counted, for a loss."""
    transfer_status: TransferStatus | None = None
    """How far the transfer of the items counted had got."""


@value
class Toll(Value):
    """How many people came to harm, of one group and with one outcome."""

    kind: Literal["toll"] = "toll"
    of: AnyRef
    """What did the harm: an event as a rule."""
    harm: Harm
    scope: Scope | None = None
    """Whether it is an increment, a running total, or a part of another toll."""
    since: Time | None = None
    """From when a running total counts."""


@value
class StatedRelation(Value):
    """That one thing stands in some way to another: holds an office, belongs to, controls."""

    kind: Literal["relation"] = "relation"
    subject: EntityRef
    """What stands in the relation: an actor, materiel or a place."""
    predicate: Predicate
    object: EntityRef | None = None
    """What the subject stands in relation to; absent where words alone say it, in `detail`."""
    detail: Prose | None = None
    """The office, the quality, or whatever else the predicate leaves open."""
    valid: Time | None = None
    """When the relation holds."""


@value
class Judgement(Value):
    """What a source makes of another claim."""

    kind: Literal["judgement"] = "judgement"
    claim: ClaimRef
    """The claim that is judged."""
    stance: Stance
    """Where the source stands on that claim."""
    grounds: Prose | None = None
    """What the source gives as its reason; absent where it gives none."""


Content = TypeAliasType(
    "Content",
    Annotated[
        Occurrence | Figure | Toll | StatedRelation | Judgement,
        Field(discriminator="kind"),
        Tagged(),
    ],
)
"""What is claimed, in types."""


@value
class Step(Value):
    """One step of an attribution chain: a source, what it did in saying so, and how it knew."""

    source: SourceRef
    """Who says it at this step."""
    act: SpeechAct | None = None
    """The reporting verb, normalised."""
    mode: StepMode | None = None
    """How this source got it from the next one in; at the end, how it knows."""
    factuality: Factuality | None = None
    """How sure this source puts it, not whether it is so; a denied event is `certain_false`."""
    cue: Cue | None = None
    """The reporting verb as printed."""
    time: Time | None = None
    """When this source said it."""
    event: EventRef | None = None
    """The occasion on which it was said, such as a hearing or a briefing."""
    inferred: Annotated[bool, Strict()] = False
    """Whether the recorder supplied this step because the text leaves it out."""


class Claim(Identified):
    """One statement, by one chain of sources, in one document."""

    text: Prose | None = None
    """What is claimed, in the recorder's own words."""
    translations: tuple[Text, ...] = ()
    """The same in other languages."""
    content: Content | None = None
    """What is claimed, in types; absent where only words can hold it."""
    chain: Annotated[tuple[Step, ...], Field(min_length=1)]
    """Through whom: first the document's own source, then inward, the one it rests on last."""
    mode: ContentMode
    """How the text puts it: asserted, taken for granted, conceded, printed in a caption or so."""
    hedges: tuple[Hedge, ...] = ()
    times: tuple[Time, ...] = ()
    """When, as this claim gives it."""
    places: tuple[PlaceUse, ...] = ()
    """Where, as this claim gives it."""
    spans: tuple[Span, ...] = ()
    """Where in the document it stands."""
    quote: Quote | None = None
    """The words in quotation marks, where the claim is made in such."""
    media: tuple[MediaRef, ...] = ()
    """The pictures or recordings that the claim is made with or in."""
    extraction: ExtractionConfidence | None = None
    """How surely a program read it out of the text, for a claim that one did."""
