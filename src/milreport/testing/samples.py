"""A small report that is complete and sound, of an event that never was.

The state of Oskara, its neighbour Norvane, the port of Velmouth, and everybody named are invented.
"""

from hashlib import sha256
from typing import Final

from milreport.records.actor import Actor, Office, Posting
from milreport.records.assessment import Assessment, Evidence
from milreport.records.claim import (
    Claim,
    Figure,
    Judgement,
    Occurrence,
    StatedRelation,
    Step,
    Toll,
)
from milreport.records.event import Event, Participant
from milreport.records.materiel import Materiel
from milreport.records.media import Credit, Media
from milreport.records.place import Place
from milreport.records.relation import Relation
from milreport.records.report import Document, Report
from milreport.records.source import Source, Stake
from milreport.values.grades import AnalyticConfidence, Credibility
from milreport.values.handling import ContentHash, Handling, Revision
from milreport.values.harm import Harm
from milreport.values.numbers import Approximately, Exact
from milreport.values.places import PlaceUse
from milreport.values.quantities import Quantity
from milreport.values.text import DocumentPart, Hedge, Name, Quote, Span, Text
from milreport.values.time import Time
from milreport.vocabulary.assessments import ClaimStatus, EvidenceKind, EvidenceRole
from milreport.vocabulary.claims import (
    ContentMode,
    Factuality,
    HedgeClass,
    SpeechAct,
    Stance,
    StepMode,
)
from milreport.vocabulary.entities import EntityKind
from milreport.vocabulary.events import EventKind, ParticipantRole, Realis
from milreport.vocabulary.handling import RevisionKind, Tlp
from milreport.vocabulary.harm import Outcome, PersonStatus
from milreport.vocabulary.materiel import EquipmentCategory
from milreport.vocabulary.media import Authenticity, CreditRole
from milreport.vocabulary.names import NameKind
from milreport.vocabulary.numbers import Basis, Counted, Scope
from milreport.vocabulary.places import PlacePrecision, PlaceRole
from milreport.vocabulary.relations import LinkBasis, Predicate, RelationKind
from milreport.vocabulary.sources import Anonymity, Interest, SourceKind
from milreport.vocabulary.time import TimeDerivation, TimePrecision, TimeRole

__all__ = ["SAMPLE_TEXT", "sample_report"]

_HEADLINE: Final = "Two fishermen hurt as drifting mine explodes off Velmouth"
_CAPTION: Final = "The damaged stern of the boat. Photo taken on Wednesday: Oskaran coast guard"

SAMPLE_TEXT: Final = f"""{_HEADLINE}

VELMOUTH, 4 May 2023 - Two fishermen were injured on Wednesday when a drifting mine exploded \
beside their boat in the Sound of Oskar, the coast guard said.

Its spokesperson, Ilen Tarvo, citing the log of harbour master Sera Quill, said that the blast \
came shortly after dawn.

About 40 mines have been laid in the sound since March, the log says. It adds that the one that \
exploded was "probably" Norvane's. Tarvo called that premature.

{_CAPTION}
"""
"""The article that `sample_report` records; its spans and its digest are of this text."""


def sample_report() -> Report:
    """Give a small report that shows how a good record looks; each call gives an equal one.

    It records `SAMPLE_TEXT`, an invented article, and has one of most things: a chain of three
    steps, a figure, harm to people, a judgement of another claim, a relation, a picture and an
    assessment. Every reference finds its record, and `milreport.check` finds nothing.
    """
    return Report(
        schema_version="1.0",
        id="sample.velmouth-mine",
        language="en",
        document=_document(),
        recorded="2023-05-06T10:15:00+02:00",
        recorded_by="desk",
        handling=Handling(tlp=Tlp.TLP_CLEAR),
        revision=Revision(number=1, kind=RevisionKind.ORIGINAL),
        sources=_sources(),
        actors=_actors(),
        places=_places(),
        materiel=_materiel(),
        events=(_event(),),
        claims=(_blast(), _injured(), _laid(), _whose(), _premature()),
        media=(_photo(),),
        assessments=(_assessment(),),
        relations=(_relation(),),
    )


def _span(words: str) -> Span:
    """Give where these words stand in the text."""
    start = SAMPLE_TEXT.index(words)
    return Span(start=start, end=start + len(words))


def _name(text: str) -> tuple[Name, ...]:
    return (Name(text=text, language="en", kind=NameKind.AS_PRINTED),)


def _document() -> Document:
    return Document(
        source="article",
        title="Two fishermen hurt by a drifting mine off Velmouth",
        language="en",
        length=len(SAMPLE_TEXT),
        hash=ContentHash(
            algorithm="sha-256",
            digest=sha256(SAMPLE_TEXT.encode()).hexdigest(),
        ),
        publisher="courier",
        times=(
            Time(
                edtf="2023-05-04",
                role=TimeRole.FIRST_PUBLISHED,
                precision=TimePrecision.DAY,
                derivation=TimeDerivation.STATED,
                phrase="4 May 2023",
            ),
            Time(edtf="2023-05-06T10:02+02:00", role=TimeRole.PAGE_VIEWED),
        ),
        places=(PlaceUse(place="velmouth", role=PlaceRole.FILING_PLACE, phrase="VELMOUTH"),),
        parts=(
            DocumentPart(span=_span(_HEADLINE), mode=ContentMode.HEADLINE),
            DocumentPart(span=_span(_CAPTION), mode=ContentMode.CAPTION),
        ),
    )


def _sources() -> tuple[Source, ...]:
    return (
        Source(
            id="article",
            kind=SourceKind.LOCAL_OUTLET,
            anonymity=Anonymity.NAMED,
            actor="courier",
            language="en",
        ),
        Source(
            id="guard",
            kind=SourceKind.ARMED_FORCES,
            anonymity=Anonymity.GROUP_ONLY,
            actor="coast-guard",
            stakes=(Stake(interest=Interest.PARTY_TO_CONFLICT, side="oskara"),),
        ),
        Source(
            id="spokesperson",
            kind=SourceKind.ARMED_FORCES,
            anonymity=Anonymity.NAMED,
            actor="tarvo",
            part_of="guard",
        ),
        Source(
            id="log",
            kind=SourceKind.DOCUMENT,
            anonymity=Anonymity.NAMED,
            actor="quill",
            note="The harbour master's log; the recorder has not seen it.",
        ),
    )


def _actors() -> tuple[Actor, ...]:
    return (
        Actor(id="oskara", kind=EntityKind.STATE, names=_name("Oskara")),
        Actor(id="norvane", kind=EntityKind.STATE, names=_name("Norvane")),
        Actor(
            id="coast-guard",
            kind=EntityKind.PARAMILITARY_OR_POLICE,
            names=_name("the coast guard"),
            part_of="oskara",
        ),
        Actor(
            id="tarvo",
            kind=EntityKind.PERSON,
            names=_name("Ilen Tarvo"),
            postings=(Posting(unit="coast-guard", role="spokesperson"),),
        ),
        Actor(
            id="quill",
            kind=EntityKind.PERSON,
            names=_name("Sera Quill"),
            offices=(Office(title="harbour master", claims=("blast",)),),
        ),
        Actor(
            id="courier",
            kind=EntityKind.MEDIA_ORGANISATION,
            names=(Name(text="Velmouth Courier", language="en"),),
        ),
        Actor(
            id="desk",
            kind=EntityKind.NON_GOVERNMENTAL_ORGANISATION,
            names=(Name(text="Sound Watch", language="en"),),
        ),
    )


def _places() -> tuple[Place, ...]:
    return (
        Place(id="sound", kind=EntityKind.PLACE, names=_name("the Sound of Oskar")),
        Place(id="velmouth", kind=EntityKind.PLACE, names=_name("Velmouth"), near="sound"),
    )


def _materiel() -> tuple[Materiel, ...]:
    return (
        Materiel(
            id="mines",
            kind=EntityKind.MUNITION_TYPE,
            category=EquipmentCategory.NAVAL_MINE,
            note="The mines in the sound; the text names no type.",
        ),
        Materiel(
            id="mine",
            kind=EntityKind.EQUIPMENT_ITEM,
            category=EquipmentCategory.NAVAL_MINE,
            variant_of="mines",
            note="The one that exploded.",
        ),
    )


def _event() -> Event:
    return Event(
        id="explosion",
        kind=EventKind.MINE_OR_IED_BLAST,
        realis=Realis.ACTUAL,
        title="Mine blast off Velmouth",
        times=(_wednesday(),),
        places=(_in_the_sound(),),
        participants=(Participant(who="mine", role=ParticipantRole.INSTRUMENT),),
    )


def _wednesday() -> Time:
    return Time(
        edtf="2023-05-03",
        role=TimeRole.EVENT,
        precision=TimePrecision.DAY,
        derivation=TimeDerivation.RELATIVE_RESOLVED,
        phrase="on Wednesday",
        anchor="article",
        note="The Wednesday before the article's date, which is a Thursday.",
    )


def _in_the_sound() -> PlaceUse:
    return PlaceUse(
        place="sound",
        role=PlaceRole.EVENT_PLACE,
        precision=PlacePrecision.SEA_OR_AIRSPACE,
        phrase="in the Sound of Oskar",
        span=_span("in the Sound of Oskar"),
    )


def _printed(mode: StepMode) -> Step:
    """Give the outermost step, which is the article itself."""
    return Step(
        source="article",
        act=SpeechAct.REPORT,
        mode=mode,
        factuality=Factuality.UNCOMMITTED,
        time=Time(edtf="2023-05-04"),
    )


def _blast() -> Claim:
    """Say that it happened: the article has it from the spokesperson, who has it from the log."""
    words = "citing the log of harbour master Sera Quill, said that the blast came"
    return Claim(
        id="blast",
        text="A mine exploded in the Sound of Oskar shortly after dawn.",
        content=Occurrence(event="explosion"),
        chain=(
            _printed(StepMode.INDIRECT_SPEECH),
            Step(
                source="spokesperson",
                act=SpeechAct.RELAY,
                mode=StepMode.DOCUMENT_CITED,
                factuality=Factuality.CERTAIN_TRUE,
                cue="said",
            ),
            Step(source="log", act=SpeechAct.STATE, mode=StepMode.UNKNOWN),
        ),
        mode=ContentMode.ASSERTED,
        times=(
            Time(
                edtf="2023-05-03",
                role=TimeRole.EVENT,
                precision=TimePrecision.PART_OF_DAY,
                derivation=TimeDerivation.RELATIVE_RESOLVED,
                phrase="shortly after dawn",
            ),
        ),
        spans=(_span(words),),
        media=("photo",),
    )


def _injured() -> Claim:
    """Say how many were hurt, of whom, and that this blast alone is meant."""
    return Claim(
        id="injured",
        text="Two fishermen were injured.",
        translations=(Text(text="Zwei Fischer wurden verletzt.", language="de"),),
        content=Toll(
            of="explosion",
            harm=Harm(
                outcome=Outcome.INJURED,
                number=Exact(value=2, phrase="Two", basis=Basis.STATED_WITHOUT_BASIS),
                status=PersonStatus.CIVILIAN,
            ),
            scope=Scope.INCREMENT,
        ),
        chain=(
            _printed(StepMode.INDIRECT_SPEECH),
            Step(
                source="guard",
                act=SpeechAct.STATE,
                factuality=Factuality.CERTAIN_TRUE,
                cue="said",
            ),
        ),
        mode=ContentMode.ASSERTED,
        times=(_wednesday(),),
        places=(_in_the_sound(),),
        spans=(_span("Two fishermen were injured on Wednesday"),),
    )


def _laid() -> Claim:
    """Say how many mines there are: a running total, and not a count by the recorder."""
    return Claim(
        id="laid",
        text="About 40 mines have been laid in the sound since March.",
        content=Figure(
            of="mines",
            quantity=Quantity(
                number=Approximately(value=40, phrase="About 40"),
                unit="1",
                counted=Counted.ITEMS,
                item="mines",
            ),
            scope=Scope.CUMULATIVE_SINCE,
            since=Time(
                edtf="2023-03",
                precision=TimePrecision.MONTH,
                derivation=TimeDerivation.YEAR_INFERRED,
                phrase="since March",
            ),
        ),
        chain=(_printed(StepMode.DOCUMENT_CITED), Step(source="log", cue="says")),
        mode=ContentMode.ASSERTED,
        places=(_in_the_sound(),),
        spans=(_span("About 40 mines have been laid in the sound since March"),),
    )


def _whose() -> Claim:
    """Say whose mine it was, with the hedge that the log puts on it."""
    return Claim(
        id="whose",
        text="The mine that exploded was probably Norvane's.",
        content=StatedRelation(subject="mine", predicate=Predicate.BELONGS_TO, object="norvane"),
        chain=(
            _printed(StepMode.DOCUMENT_CITED),
            Step(
                source="log",
                act=SpeechAct.ASSESS,
                factuality=Factuality.PROBABLE_TRUE,
                cue="adds",
            ),
        ),
        mode=ContentMode.ASSERTED,
        hedges=(
            Hedge(
                cue="probably",
                kind=HedgeClass.EPISTEMIC_ADVERB,
                by="log",
                span=_span("probably"),
            ),
        ),
        spans=(_span("the one that exploded was"),),
        quote=Quote(span=_span("probably"), words=Text(text="probably", language="en")),
    )


def _premature() -> Claim:
    """Say what the spokesperson makes of that: a claim about a claim."""
    return Claim(
        id="premature",
        content=Judgement(claim="whose", stance=Stance.QUESTIONS),
        chain=(
            _printed(StepMode.INDIRECT_SPEECH),
            Step(source="spokesperson", act=SpeechAct.QUESTION, cue="called"),
        ),
        mode=ContentMode.ASSERTED,
        spans=(_span("Tarvo called that premature"),),
    )


def _photo() -> Media:
    return Media(
        id="photo",
        kind=EvidenceKind.PHOTOGRAPH,
        caption="The damaged stern of the boat.",
        caption_language="en",
        spans=(_span(_CAPTION),),
        credits=(Credit(source="guard", role=CreditRole.CREATOR),),
        times=(
            Time(edtf="2023-05-03", role=TimeRole.CAPTURED, phrase="on Wednesday"),
            Time(edtf="2023-05-04", role=TimeRole.FIRST_PUBLISHED),
        ),
        authenticity=Authenticity.UNVERIFIED,
    )


def _assessment() -> Assessment:
    return Assessment(
        id="assessed",
        about="blast",
        by="desk",
        time=Time(edtf="2023-05-06"),
        status=ClaimStatus.SINGLE_ORIGIN,
        credibility=Credibility(scale="admiralty.credibility", code="3"),
        analytic_confidence=AnalyticConfidence(scale="icd203.confidence", code="Low"),
        reason="The article and the spokesperson both rest on the harbour master's log.",
        evidence=(
            Evidence(kind=EvidenceKind.OFFICIAL_RECORD, role=EvidenceRole.DIRECT, record="log"),
            Evidence(
                kind=EvidenceKind.PHOTOGRAPH, role=EvidenceRole.CIRCUMSTANTIAL, record="photo"
            ),
        ),
    )


def _relation() -> Relation:
    return Relation(
        id="pictured",
        kind=RelationKind.EVIDENCES,
        subjects=("photo",),
        objects=("blast",),
        basis=LinkBasis.JUDGED,
        reason="It shows a damaged stern; when and by what it was damaged is not to be seen.",
        by="desk",
    )
