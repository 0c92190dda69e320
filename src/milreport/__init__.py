"""milreport: typed records of what open sources report on armed conflict.

A report keeps apart what is said to have happened (`Event`), that somebody says it, through whom
and how surely (`Claim`), how much (`Quantity`, `Harm`), and what is made of it (`Assessment`).

    import milreport as mr

    outcome = mr.validate(raw)
    for finding in outcome.findings:
        print(finding)

The models are loaded with the package. Functions are loaded when first asked for, and so are the
modules of functions, such as `reading`, `scales` and `units`. `milreport.testing` is imported by
name; it needs the extra.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

from milreport.conversion import Authority, Conversion, Loss
from milreport.errors import MilreportError, NotationError, UsageError
from milreport.findings import Finding, Severity
from milreport.limits import Limits
from milreport.records.actor import Actor, Allegiance, Office, Posting
from milreport.records.assessment import Assessment, Evidence, Silence
from milreport.records.claim import (
    Claim,
    Content,
    Figure,
    Judgement,
    Occurrence,
    StatedRelation,
    Step,
    Toll,
)
from milreport.records.event import Event, Participant, Transfer
from milreport.records.materiel import Materiel
from milreport.records.media import Credit, Media
from milreport.records.place import Hold, Place
from milreport.records.relation import Relation
from milreport.records.report import Document, Report
from milreport.records.source import Source, Stake
from milreport.values.allen import Allen
from milreport.values.answer import Answer
from milreport.values.grades import (
    AnalyticConfidence,
    Credibility,
    ExtractionConfidence,
    Likelihood,
    RecordConfidence,
    Reliability,
)
from milreport.values.handling import ContentHash, Custody, Handling, Redaction, Revision
from milreport.values.harm import Harm
from milreport.values.ids import ForeignId
from milreport.values.intervals import Comparison, Interval
from milreport.values.json import Extensions, JsonObject
from milreport.values.numbers import (
    Approximately,
    AtLeast,
    AtMost,
    Between,
    Convention,
    Exact,
    FewerThan,
    MoreThan,
    Nearly,
    Number,
    Unknown,
    VagueCount,
)
from milreport.values.places import PlaceUse, Position
from milreport.values.quantities import Quantity
from milreport.values.text import DocumentPart, Hedge, Name, Quote, Span, Text
from milreport.values.time import Time

if TYPE_CHECKING:
    from milreport import (
        arithmetic,
        checks,
        reading,
        redaction,
        render,
        scales,
        schema,
        tables,
        vocabulary,
        weighing,
    )
    from milreport.checks import check
    from milreport.many import (
        Stream,
        Tally,
        Verdict,
        validate_lines,
        validate_many,
        validate_parallel,
    )
    from milreport.schema import json_schema, upgrade
    from milreport.validation import Outcome, validate
    from milreport.values import (
        country_codes,
        edtf,
        mgrs,
        numbers,
        place_codes,
        time_codes,
        units,
    )

__all__ = [
    "Actor",
    "Allegiance",
    "Allen",
    "AnalyticConfidence",
    "Answer",
    "Approximately",
    "Assessment",
    "AtLeast",
    "AtMost",
    "Authority",
    "Between",
    "Claim",
    "Comparison",
    "Content",
    "ContentHash",
    "Convention",
    "Conversion",
    "Credibility",
    "Credit",
    "Custody",
    "Document",
    "DocumentPart",
    "Event",
    "Evidence",
    "Exact",
    "Extensions",
    "ExtractionConfidence",
    "FewerThan",
    "Figure",
    "Finding",
    "ForeignId",
    "Handling",
    "Harm",
    "Hedge",
    "Hold",
    "Interval",
    "JsonObject",
    "Judgement",
    "Likelihood",
    "Limits",
    "Loss",
    "Materiel",
    "Media",
    "MilreportError",
    "MoreThan",
    "Name",
    "Nearly",
    "NotationError",
    "Number",
    "Occurrence",
    "Office",
    "Outcome",
    "Participant",
    "Place",
    "PlaceUse",
    "Position",
    "Posting",
    "Quantity",
    "Quote",
    "RecordConfidence",
    "Redaction",
    "Relation",
    "Reliability",
    "Report",
    "Revision",
    "Severity",
    "Silence",
    "Source",
    "Span",
    "Stake",
    "StatedRelation",
    "Step",
    "Stream",
    "Tally",
    "Text",
    "Time",
    "Toll",
    "Transfer",
    "Unknown",
    "UsageError",
    "VagueCount",
    "Verdict",
    "arithmetic",
    "check",
    "checks",
    "country_codes",
    "edtf",
    "json_schema",
    "mgrs",
    "numbers",
    "place_codes",
    "reading",
    "redaction",
    "render",
    "scales",
    "schema",
    "tables",
    "time_codes",
    "units",
    "upgrade",
    "validate",
    "validate_lines",
    "validate_many",
    "validate_parallel",
    "vocabulary",
    "weighing",
]

__version__: Final = "0.1.0"

_ON_DEMAND: Final = {
    "Outcome": "milreport.validation",
    "Stream": "milreport.many",
    "Tally": "milreport.many",
    "Verdict": "milreport.many",
    "check": "milreport.checks.editorial",
    "json_schema": "milreport.schema",
    "upgrade": "milreport.schema",
    "validate": "milreport.validation",
    "validate_lines": "milreport.many",
    "validate_many": "milreport.many",
    "validate_parallel": "milreport.many",
}
"""What is loaded when it is first asked for, and from where."""

_MODULES: Final = {
    "arithmetic": "milreport.arithmetic",
    "checks": "milreport.checks",
    "country_codes": "milreport.values.country_codes",
    "edtf": "milreport.values.edtf",
    "mgrs": "milreport.values.mgrs",
    "numbers": "milreport.values.numbers",
    "place_codes": "milreport.values.place_codes",
    "reading": "milreport.reading",
    "redaction": "milreport.redaction",
    "render": "milreport.render",
    "scales": "milreport.scales",
    "schema": "milreport.schema",
    "tables": "milreport.tables",
    "time_codes": "milreport.values.time_codes",
    "units": "milreport.values.units",
    "vocabulary": "milreport.vocabulary",
    "weighing": "milreport.weighing",
}
"""The modules of functions that are public, and where they are."""


def __getattr__(name: str) -> object:
    """Load a function, or a submodule of the layers above the models, on demand."""
    if name in _ON_DEMAND:
        return getattr(import_module(_ON_DEMAND[name]), name)
    if name in _MODULES:
        return import_module(_MODULES[name])
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    """Name what is public."""
    return __all__
