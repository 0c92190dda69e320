"""Every file that is published, as text by its path: to be written wherever a team hosts it."""

from collections.abc import Iterator
from typing import Any, Final, get_args

from pydantic_core import to_json

from milreport.records._structure import slots
from milreport.records.actor import Actor
from milreport.records.assessment import Assessment
from milreport.records.claim import Claim, Figure, Toll
from milreport.records.event import Event
from milreport.records.materiel import Materiel
from milreport.records.media import Media
from milreport.records.place import Place
from milreport.records.relation import Relation
from milreport.records.report import SCHEMA_VERSION, Document, Report
from milreport.records.source import Source
from milreport.schema._definitions import models
from milreport.schema._dialects import BASE, Dialect, Variant, checked, extraction, shared
from milreport.schema._payloads import PAYLOADS
from milreport.schema._rules import rules
from milreport.schema._size import measured
from milreport.schema._vendors import VENDORS, VendorName
from milreport.schema._words import described, lists, unit_name
from milreport.values.grades import (
    AnalyticConfidence,
    Credibility,
    ExtractionConfidence,
    Likelihood,
    RecordConfidence,
    Reliability,
)
from milreport.values.handling import ContentHash, Handling, Redaction
from milreport.values.harm import Harm
from milreport.values.ids import ForeignId
from milreport.values.places import PlaceUse, Position
from milreport.values.quantities import Quantity
from milreport.values.text import Name, Text
from milreport.values.time import Time
from milreport.values.units import CODES, unit
from milreport.vocabulary._term import OpenTerm

__all__ = ["PUBLISHED", "files", "text"]

PUBLISHED: Final = (
    Report,
    Source,
    Actor,
    Place,
    Materiel,
    Event,
    Claim,
    Media,
    Assessment,
    Relation,
    Document,
    Figure,
    Toll,
    Quantity,
    Harm,
    Time,
    Position,
    PlaceUse,
    Name,
    Text,
    ForeignId,
    ContentHash,
    Handling,
    Redaction,
    Likelihood,
    Reliability,
    Credibility,
    AnalyticConfidence,
    RecordConfidence,
    ExtractionConfidence,
)
"""What has a file of its own: the report, each record, and the values that are exchanged alone."""

_JSON_SCHEMA: Final[tuple[tuple[str, Dialect, Variant], ...]] = (
    ("", "2020-12", "writer"),
    ("reader/", "2020-12", "reader"),
    ("draft-07/", "draft-07", "writer"),
    ("draft-07/reader/", "draft-07", "reader"),
)
"""Folders of files that are schemas of one model each, and what is in them."""


def files(*, base: str = BASE) -> dict[str, str]:
    """Give the text of every published file by its path below the version's folder.

    They are a schema of each model of `PUBLISHED` in two dialects and two variants, one OpenAPI
    document, the payloads that fit each vendor's limits, the rules that no schema can hold, and
    every list with the meanings of its terms.

    Args:
        base: the address under which the files will be hosted, without the version. Nothing is
            fetched from there; every `$id` begins with it.

    Raises:
        UsageError: the base is no absolute address, or ends with a slash.
    """
    checked(base)
    return {path: text(told) for path, told in _contents(base)}


def text(content: Any) -> str:  # noqa: ANN401 - any JSON
    """Write JSON in the one form in which the files are published: indented, UTF-8, a last line."""
    return f"{to_json(content, indent=2).decode()}\n"


def _contents(base: str) -> Iterator[tuple[str, Any]]:
    for folder, dialect, variant in _JSON_SCHEMA:
        for model in PUBLISHED:
            yield f"{folder}{model.__name__}.json", shared(model, dialect, variant, base)
    yield "openapi-3.1/milreport.json", shared(Report, "openapi-3.1", "writer", base)
    for vendor in get_args(VendorName):
        for name in PAYLOADS:
            schema = extraction(vendor, name).schema
            if all(measure.fits for measure in measured(schema, VENDORS[vendor].limits)):
                yield f"{vendor}/{name}.json", schema
    yield "rules.json", {"version": SCHEMA_VERSION, "rules": [rule.to_dict() for rule in rules()]}
    yield "vocabulary.json", {"version": SCHEMA_VERSION, "lists": _lists(), "units": _units()}


def _lists() -> list[dict[str, Any]]:
    """Give every list of a schema: what it is, where it stands, and what its terms mean."""
    fields = _fields_of_lists()
    return [
        {
            "name": name,
            "description": described(name, {"description": terms.__doc__ or ""}).partition("\n")[0],
            "fields": fields[name],
            "terms": [{"term": str(term), "meaning": term.__doc__ or ""} for term in terms],
        }
        for name, terms in sorted(lists().items())
        if name in fields
    ]


def _fields_of_lists() -> dict[str, list[dict[str, Any]]]:
    """Give, by list, every field that holds one of its terms, and whether private ones too."""
    known = lists()
    found: dict[str, list[dict[str, Any]]] = {}
    for model, part in sorted(models().items()):
        for name, slot in slots(part).items():
            listed = slot.listed.rpartition(".")[2]
            if listed in known:
                whole = len(slot.terms) == len(known[listed])
                is_open = whole and issubclass(known[listed], OpenTerm)
                told = {"field": f"{model}.{name}", "admits_private_terms": is_open}
                found.setdefault(listed, []).append(told)
    return found


def _units() -> list[dict[str, str]]:
    """Give every unit by its code."""
    return [
        {"code": code, "name": unit_name(code), "measures": str(unit(code).dimension)}
        for code in CODES
    ]
