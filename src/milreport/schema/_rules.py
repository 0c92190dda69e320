"""The rules that JSON Schema has no words for, so that other teams can check them too.

A document that passes the schema can still break one of these. Each has the code under which
`validate` reports it.
"""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from milreport._once import once
from milreport.checks import INTEGRITY
from milreport.checks._rule import About
from milreport.findings import Severity
from milreport.records._structure import slots
from milreport.schema._definitions import models

__all__ = ["SchemaRule", "rules"]


class SchemaRule(NamedTuple):
    """One rule that the schema cannot hold."""

    id: str
    """The code of the finding that says it is broken."""
    severity: Severity
    text: str
    """The rule, in one sentence."""
    fields: tuple[str, ...]
    """The fields that it concerns, as `Model.field`; none where it concerns every text."""

    def to_dict(self) -> dict[str, Any]:
        """Give the rule as plain JSON data."""
        return {
            "id": self.id,
            "severity": self.severity.value,
            "text": self.text,
            "fields": [*self.fields],
        }


_OF_THE_MODELS: Final[tuple[tuple[str, str, tuple[str, ...]], ...]] = (
    (
        "structure.wrong_type",
        "A whole number is written without a fraction: 6, not 6.0.",
        (
            "Document.length",
            "Place.admin_level",
            "RecordConfidence.value",
            "Revision.number",
            "Span.end",
            "Span.start",
        ),
    ),
    (
        "json.invalid",
        "Text can be written as UTF-8: no half of a pair of surrogates stands alone.",
        (),
    ),
    (
        "json.not_json",
        "An integer in an extension has no more than some 4,200 digits, as readers can read.",
        ("Report.extensions",),
    ),
    (
        "json.too_deep",
        "What is in an extension is at most 100 levels deep.",
        ("Report.extensions",),
    ),
    (
        "number.not_finite",
        "A number in an extension is one that can be held: 1e999 is not.",
        ("Report.extensions",),
    ),
    (
        "number.reversed",
        "A low bound does not lie above its high bound.",
        (
            "Between.high",
            "Between.low",
            "Convention.high",
            "Convention.low",
            "Likelihood.high",
            "Likelihood.low",
            "VagueCount.high",
            "VagueCount.low",
        ),
    ),
    (
        "number.best_outside",
        "A best figure lies between the low and the high one.",
        ("Between.best", "Between.high", "Between.low"),
    ),
    (
        "number.not_whole",
        "People and things that are counted come in whole numbers.",
        ("Harm.number", "Quantity.counted", "Quantity.number"),
    ),
    (
        "number.negative",
        "Of people and things that are counted there are not fewer than none.",
        ("Harm.number", "Quantity.counted", "Quantity.number"),
    ),
    (
        "quantity.counted_in_a_unit",
        "What is counted has the unit 1, or the unit of a rate.",
        ("Quantity.counted", "Quantity.unit"),
    ),
    (
        "quantity.other_dimension",
        "Tonnes, an area and money have a unit of their dimension.",
        ("Quantity.counted", "Quantity.unit"),
    ),
    (
        "hash.wrong_length",
        "A digest is as long as its algorithm makes it.",
        ("ContentHash.algorithm", "ContentHash.digest"),
    ),
    (
        "likelihood.half_a_grade",
        "A code on a scale stands with its scale, and a scale with a code.",
        ("Likelihood.code", "Likelihood.scale"),
    ),
    (
        "likelihood.empty",
        "A likelihood has a code, a bound or the words used.",
        ("Likelihood.code", "Likelihood.high", "Likelihood.low", "Likelihood.phrase"),
    ),
    (
        "likelihood.open_end",
        "An end that is open has its bound, and an interval holds at least one number.",
        ("Likelihood.high", "Likelihood.high_open", "Likelihood.low", "Likelihood.low_open"),
    ),
    ("time.malformed", "A time is EDTF, level 2 (ISO 8601-2) and not only alike.", ("Time.edtf",)),
    ("time.impossible", "A date is one that the calendar has.", ("Time.edtf",)),
    ("time.reversed", "An interval does not end before it begins.", ("Time.edtf",)),
    ("time.oversized", "A year has at most nine digits.", ("Time.edtf",)),
    ("time.odd_set", "A set of dates names some, and its ranges have an order.", ("Time.edtf",)),
    (
        "version.newer",
        "A record is of a version that its reader knows, unless the reader tolerates newer ones.",
        ("Report.schema_version",),
    ),
)
"""What the models refuse beyond their schema: code, rule and fields."""


@once
def rules() -> tuple[SchemaRule, ...]:
    """Give every rule that the schema cannot hold: of the models, then of a report as a whole."""
    own = (SchemaRule(id_, Severity.FAULT, text, fields) for id_, text, fields in _OF_THE_MODELS)
    checked = (
        SchemaRule(each.code, each.severity, each.sentence, tuple(_fields(each.about)))
        for each in INTEGRITY
    )
    return (*own, *checked)


def _fields(about: About) -> Iterator[str]:
    """Name the fields that a check looks at; for a mark, every field that carries it."""
    if isinstance(about, tuple):
        yield from about
        return
    for name, model in sorted(models().items()):
        marked = (field for field, slot in slots(model).items() if slot.mark(about))
        yield from (f"{name}.{field}" for field in marked)
