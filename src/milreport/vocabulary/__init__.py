"""The closed lists: what every field of a record may say, and what each term means."""

from milreport.vocabulary._term import (
    OpenTerm,
    Term,
)
from milreport.vocabulary.assessments import (
    ClaimStatus,
    EvidenceKind,
    EvidenceRole,
    StandardOfProof,
)
from milreport.vocabulary.claims import (
    COMMITMENT,
    Commitment,
    ContentMode,
    Factuality,
    HedgeClass,
    SpeechAct,
    Stance,
    StepMode,
)
from milreport.vocabulary.entities import (
    Alignment,
    Echelon,
    EntityKind,
)
from milreport.vocabulary.events import (
    EventKind,
    ParticipantRole,
    Realis,
)
from milreport.vocabulary.handling import (
    Caveat,
    ChangeReason,
    RedactionMethod,
    RedactionReason,
    RevisionKind,
    SensitiveContent,
    Tlp,
)
from milreport.vocabulary.harm import (
    AgeBand,
    CauseOfHarm,
    Outcome,
    PersonStatus,
    Sex,
)
from milreport.vocabulary.materiel import (
    EquipmentCategory,
    LossStatus,
    TransferMode,
    TransferStatus,
)
from milreport.vocabulary.media import (
    Authenticity,
    CreditRole,
    CustodyAction,
)
from milreport.vocabulary.names import (
    NameKind,
)
from milreport.vocabulary.numbers import (
    Basis,
    Comparator,
    Counted,
    Rounding,
    Scope,
)
from milreport.vocabulary.places import (
    Control,
    PlacePrecision,
    PlaceRole,
    PointMeaning,
)
from milreport.vocabulary.relations import (
    Drift,
    LinkBasis,
    Predicate,
    RelationKind,
)
from milreport.vocabulary.sources import (
    Anonymity,
    Interest,
    SourceKind,
)
from milreport.vocabulary.tags import (
    CountryCode,
    LanguageTag,
    ScriptCode,
)
from milreport.vocabulary.time import (
    TimeDerivation,
    TimePrecision,
    TimeRole,
)

__all__ = [
    "COMMITMENT",
    "AgeBand",
    "Alignment",
    "Anonymity",
    "Authenticity",
    "Basis",
    "CauseOfHarm",
    "Caveat",
    "ChangeReason",
    "ClaimStatus",
    "Commitment",
    "Comparator",
    "ContentMode",
    "Control",
    "Counted",
    "CountryCode",
    "CreditRole",
    "CustodyAction",
    "Drift",
    "Echelon",
    "EntityKind",
    "EquipmentCategory",
    "EventKind",
    "EvidenceKind",
    "EvidenceRole",
    "Factuality",
    "HedgeClass",
    "Interest",
    "LanguageTag",
    "LinkBasis",
    "LossStatus",
    "NameKind",
    "OpenTerm",
    "Outcome",
    "ParticipantRole",
    "PersonStatus",
    "PlacePrecision",
    "PlaceRole",
    "PointMeaning",
    "Predicate",
    "Realis",
    "RedactionMethod",
    "RedactionReason",
    "RelationKind",
    "RevisionKind",
    "Rounding",
    "Scope",
    "ScriptCode",
    "SensitiveContent",
    "Sex",
    "SourceKind",
    "SpeechAct",
    "Stance",
    "StandardOfProof",
    "StepMode",
    "Term",
    "TimeDerivation",
    "TimePrecision",
    "TimeRole",
    "Tlp",
    "TransferMode",
    "TransferStatus",
]
