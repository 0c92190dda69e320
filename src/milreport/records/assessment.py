"""Assessments: what somebody makes of a claim, a source or an event, and on what grounds."""

from typing import Literal

from milreport._model import Value, value
from milreport.records._common import Identified
from milreport.values.grades import (
    AnalyticConfidence,
    Credibility,
    Likelihood,
    RecordConfidence,
    Reliability,
)
from milreport.values.ids import ActorRef, AnyRef, AssessmentRef
from milreport.values.text import Prose
from milreport.values.time import Time
from milreport.vocabulary.assessments import (
    ClaimStatus,
    EvidenceKind,
    EvidenceRole,
    StandardOfProof,
)
from milreport.vocabulary.claims import SpeechAct, Stance

__all__ = ["Assessment", "Evidence", "Silence"]


@value
class Evidence(Value):
    """One piece that an assessment rests on."""

    kind: EvidenceKind
    role: EvidenceRole | None = None
    record: AnyRef | None = None
    """The record that is the piece: a claim, a media item or a source as a rule."""
    note: Prose | None = None
    """What the piece is, or for a search without result, what was searched."""


@value
class Silence(Value):
    """That somebody took no position: was not asked, did not answer, or was not found to speak."""

    actor: ActorRef
    """Who took no position."""
    stance: Literal[Stance.SILENT, Stance.WITHHOLDS]
    act: SpeechAct | None = None
    """`decline_to_comment` or `did_not_respond`, where somebody asked."""
    searched: Prose | None = None
    """What was read in which no position was found."""


class Assessment(Identified):
    """A judgement that is dated and signed. A later one is laid over it and never replaces it."""

    about: AnyRef
    """The record that is judged, of any collection."""
    by: ActorRef | None = None
    """Who judges."""
    time: Time | None = None
    """When."""
    over: AssessmentRef | None = None
    """The earlier assessment that this one is laid over."""
    status: ClaimStatus | None = None
    standard: StandardOfProof | None = None
    """The threshold that was applied."""
    reliability: Reliability | None = None
    """For a source."""
    credibility: Credibility | None = None
    """For a claim."""
    likelihood: Likelihood | None = None
    """For an event or a claim."""
    analytic_confidence: AnalyticConfidence | None = None
    """How good the basis of this judgement is."""
    record_confidence: RecordConfidence | None = None
    """How correct whoever judges holds the record itself to be."""
    reason: Prose | None = None
    """Why, in words."""
    evidence: tuple[Evidence, ...] = ()
    """What the judgement rests on."""
    silences: tuple[Silence, ...] = ()
    """Who took no position on it."""
