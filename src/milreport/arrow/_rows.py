"""What a report says, as rows: one a claim, one a figure, one an event."""

from collections.abc import Callable, Iterator
from datetime import MAXYEAR, MINYEAR, date
from types import SimpleNamespace
from typing import Any, Final

import pyarrow as pa  # type: ignore[import-untyped]

from milreport.records.claim import Claim, Figure, Toll
from milreport.records.report import Report
from milreport.values._calendar import Day
from milreport.values.numbers import Number, bounds
from milreport.values.quantities import Quantity
from milreport.vocabulary.numbers import Counted

__all__ = ["Row", "claim_rows", "columns", "event_rows", "figure_rows"]

Row = dict[str, Any]
"""The values of one row by column; what is not there is null."""

Make = Callable[[Any], Any]


def claim_rows(report: Report) -> Iterator[Row]:
    """Give one row a claim."""
    local = _events(report)
    for claim in report.claims:
        content = claim.content
        of = getattr(content, "of", None)
        yield {
            **_fields(content, _CONTENT),
            **_fields(claim, _OF_CLAIM),
            **_said(report, claim),
            "language": report.language,
            "event_id": getattr(content, "event", of if of in local else None),
            "of": of,
            "judged": getattr(content, "claim", None),
        }


def figure_rows(report: Report) -> Iterator[Row]:
    """Give one row for each claim that holds a figure or a toll."""
    local = _events(report)
    for claim in report.claims:
        content = claim.content
        if not isinstance(content, Figure | Toll):
            continue
        yield {
            **(_quantity(content.quantity) if isinstance(content, Figure) else _harm(content)),
            **_fields(content, _OF_FIGURE),
            **_said(report, claim),
            "event_id": content.of if content.of in local else None,
        }


def event_rows(report: Report) -> Iterator[Row]:
    """Give one row an event."""
    for event in report.events:
        yield {
            **_fields(event, _OF_EVENT),
            "report_id": report.id,
            "event_id": event.id,
            "language": report.language,
            "report_handling": report.handling,
        }


_CONTENT: Final = (
    "kind",
    "realis",
    "loss_status",
    "transfer_status",
    "subject",
    "predicate",
    "object",
    "detail",
    "valid",
    "stance",
    "grounds",
)
_OF_CLAIM: Final = (
    "text",
    "translations",
    "hedges",
    "times",
    "places",
    "spans",
    "quote",
    "media",
    "extraction",
    "note",
)
_OF_FIGURE: Final = ("kind", "of", "scope", "since", "base", "loss_status", "transfer_status")
_OF_HARM: Final = ("outcome", "party", "status", "age_band", "sex", "cause", "victims")
_OF_EVENT: Final = (
    "kind",
    "realis",
    "title",
    "times",
    "places",
    "participants",
    "part_of",
    "transfer",
    "identifiers",
    "note",
    "handling",
)


def _fields(part: object, names: tuple[str, ...]) -> Row:
    """Give fields by their names; None for those that a record of this kind does not have."""
    return {name: getattr(part, name, None) for name in names}


def _events(report: Report) -> frozenset[str]:
    return frozenset(event.id for event in report.events)


def _said(report: Report, claim: Claim) -> Row:
    """Give the columns that say which claim it is, and how it was put."""
    return {
        "report_id": report.id,
        "claim_id": claim.id,
        "mode": claim.mode,
        "outermost": claim.chain[0].source,
        "innermost": claim.chain[-1].source,
        "chain": claim.chain,
        "handling": claim.handling,
        "report_handling": report.handling,
    }


def _quantity(told: Quantity) -> Row:
    """Give the columns of a quantity; those of a toll have nothing to say, and `victims` nobody."""
    return {
        **_number(told.number),
        "unit": told.unit,
        "counted": told.counted,
        "item": told.item,
        "victims": (),
    }


def _harm(toll: Toll) -> Row:
    return {
        **_number(toll.harm.number),
        **_fields(toll.harm, _OF_HARM),
        "unit": "1",
        "counted": Counted.PERSONS,
    }


def _number(number: Number) -> Row:
    """Give the columns of a number: what was given, and what its words entail."""
    entailed = bounds(number)
    low, high = entailed.low, entailed.high
    convention = number.convention
    return {
        "comparator": number.kind,
        "value": getattr(number, "value", None),
        "low": None if low is None else float(low),
        "high": None if high is None else float(high),
        "low_open": None if low is None else entailed.low_open,
        "high_open": None if high is None else entailed.high_open,
        "best": getattr(number, "best", None),
        "phrase": number.phrase,
        "basis": number.basis,
        "rounding": number.rounding,
        "convention_low": None if convention is None else convention.low,
        "convention_high": None if convention is None else convention.high,
        "policy": None if convention is None else convention.policy,
    }


# From the values of a row to those of Arrow


def columns(rows: list[Row], schema: pa.Schema) -> pa.RecordBatch:
    """Put rows into a batch of a schema."""
    arrays = []
    for field in schema:
        make = _maker(field.type)
        arrays.append(pa.array([make(row.get(field.name)) for row in rows], field.type))
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _maker(kind: pa.DataType) -> Make:
    """Give what turns a value of ours into one that Arrow takes for this type."""
    if pa.types.is_struct(kind):
        members = tuple((field.name, _maker(field.type)) for field in kind)
        return lambda told: _struct(told, members)
    if pa.types.is_list(kind):
        inner = _maker(kind.value_type)
        return lambda told: [inner(each) for each in told]
    return _day if pa.types.is_date(kind) else _as_it_is


def _struct(told: object, members: tuple[tuple[str, Make], ...]) -> Row | None:
    if told is None:
        return None
    told = SimpleNamespace(**_quantity(told)) if isinstance(told, Quantity) else told
    return {name: make(getattr(told, name)) for name, make in members}


def _day(told: Day | None) -> date | None:
    """Give a day of the years that a date can hold; the EDTF beside it tells the others."""
    return date(*told) if told is not None and MINYEAR <= told.year <= MAXYEAR else None


def _as_it_is(told: object) -> object:
    return told
