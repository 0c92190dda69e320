"""A verdict on every record of a batch, in a batch of its own."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

import pyarrow as pa  # type: ignore[import-untyped]

from milreport._refusals import UnknownFields
from milreport.arrow._columns import checked, elements, found, record_column, schema_of, typed
from milreport.errors import UsageError
from milreport.findings import Finding
from milreport.limits import DEFAULT, Limits
from milreport.validation import validate

__all__ = ["validate_batches"]

ROWS: Final = 16_384
"""How many records a batch has at most when it comes out."""

_MOST_FINDINGS: Final = 65_536
_MOST_BYTES: Final = 1 << 30
"""Where a batch is cut before it has so many records, so that no hostile one fills the memory."""


def validate_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    column: str = "record",
    keep: Sequence[str] = (),
    unknown: UnknownFields = "forbid",
    limits: Limits = DEFAULT,
) -> Iterator[pa.RecordBatch]:
    """Validate one report a row: batches in, batches out, lazily and in order.

    The answer has the columns of `OUTCOME`, one row a record: `record` as it came, `ok`, and
    `findings`. For a column of bytes it has those of `OUTCOME_OF_BYTES`. A null is no report and
    gets the finding of an empty text. A batch comes out as one, empty ones too; but more than
    16,384 records, or 1 GiB, or 65,536 findings come out as several.

    Args:
        batches: any iterable of `pyarrow.RecordBatch`, such as a `RecordBatchReader`.
        column: the column of the records: texts or bytes of any type of Arrow's, also in a
            dictionary, and JSON.
        keep: columns that stand in the answer as they came, after the three.
        unknown: as for `milreport.validate`.
        limits: as for `milreport.validate`, for each record.

    Raises:
        UsageError: at the call, `usage.unknown_policy`, `usage.not_batches` or
            `usage.column_taken`; when a batch is read, `usage.not_batches`,
            `usage.column_missing`, `usage.column_type` or `usage.column_too_large`.
    """
    absent = validate(b"", unknown=unknown, limits=limits).findings
    if len({"record", "ok", "findings", *keep}) != len(keep) + 3:
        raise UsageError("usage.column_taken", "expected other names than record, ok, findings")
    return _answers(checked(batches), _Asked(column, keep, unknown, limits, absent))


class _Asked(NamedTuple):
    """What the caller wants, and what is said of a row that holds no text."""

    column: str
    keep: Sequence[str]
    unknown: UnknownFields
    limits: Limits
    absent: tuple[Finding, ...]


class _Verdicts:
    """The verdicts on the rows of one part of a batch."""

    def __init__(self, start: int) -> None:
        """Begin at a row."""
        self.start = start
        self.size = 0
        self.ok: list[bool] = []
        self.findings: list[list[dict[str, str | None]]] = []
        self.told = 0

    def add(self, size: int, findings: tuple[Finding, ...], *, ok: bool) -> None:
        """Add the verdict on the next row."""
        self.size += size
        self.ok.append(ok)
        self.findings.append([_told(each) for each in findings])
        self.told += len(findings)

    @property
    def is_full(self) -> bool:
        """Whether it is time for a new part."""
        return len(self.ok) >= ROWS or self.told >= _MOST_FINDINGS or self.size >= _MOST_BYTES


def _told(finding: Finding) -> dict[str, str | None]:
    """Give the members of a finding that have a place in the answer."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "pointer": finding.pointer,
        "message": finding.message,
        "hint": finding.hint,
    }


def _answers(batches: Iterator[pa.RecordBatch], asked: _Asked) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        records = record_column(batch, asked.column)
        kept = [found(batch, name) for name in asked.keep]
        fields = [batch.schema.field(name) for name in asked.keep]
        schema = pa.schema([*schema_of(records), *fields])
        for part in _parts(records, asked):
            rows = slice(part.start, part.start + len(part.ok))
            arrays = [
                typed(records[rows], schema.types[0]),
                pa.array(part.ok, schema.types[1]),
                pa.array(part.findings, schema.types[2]),
                *(each[rows] for each in kept),
            ]
            yield pa.RecordBatch.from_arrays(arrays, schema=schema)


def _parts(records: pa.Array, asked: _Asked) -> Iterator[_Verdicts]:
    """Judge the records in parts of bearable size; one part, if an empty one, at least."""
    part = _Verdicts(0)
    for row, record in enumerate(elements(records)):
        if part.is_full:
            yield part
            part = _Verdicts(row)
        if record is None:
            part.add(0, asked.absent, ok=False)
        else:
            outcome = validate(record, unknown=asked.unknown, limits=asked.limits)
            part.add(len(record), outcome.findings, ok=outcome.ok)
    yield part
