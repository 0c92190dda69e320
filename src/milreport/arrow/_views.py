"""Flat views: batches of records in, batches of rows out, with a fixed schema each."""

from collections.abc import Callable, Iterable, Iterator

import pyarrow as pa  # type: ignore[import-untyped]

from milreport._refusals import UnknownFields
from milreport.arrow._columns import checked, elements, record_column
from milreport.arrow._rows import Row, claim_rows, columns, event_rows, figure_rows
from milreport.arrow._schemas import CLAIMS, EVENTS, FIGURES
from milreport.arrow._verdicts import ROWS
from milreport.limits import DEFAULT, Limits
from milreport.records.report import Report
from milreport.validation import known, validate

__all__ = ["claims", "events", "figures"]


def claims(
    batches: Iterable[pa.RecordBatch],
    *,
    column: str = "record",
    unknown: UnknownFields = "forbid",
    limits: Limits = DEFAULT,
) -> Iterator[pa.RecordBatch]:
    """Give one row a claim, with the columns of `CLAIMS`.

    A record that is not `ok` gives no row; `validate_batches` says which those are and why. Rows
    stand in the order of the records and of the claims in them. A batch gives one batch, if an
    empty one, or several where there are more than 16,384 rows.

    Args:
        batches: any iterable of `pyarrow.RecordBatch`, such as what `validate_batches` gives.
        column: the column of the records, as for `validate_batches`.
        unknown: as for `milreport.validate`; fields that are kept have no column.
        limits: as for `milreport.validate`, for each record.

    Raises:
        UsageError: as `validate_batches`.
    """
    return _view(batches, CLAIMS, claim_rows, column, unknown, limits)


def figures(
    batches: Iterable[pa.RecordBatch],
    *,
    column: str = "record",
    unknown: UnknownFields = "forbid",
    limits: Limits = DEFAULT,
) -> Iterator[pa.RecordBatch]:
    """Give one row for each figure and toll that is claimed, with the columns of `FIGURES`.

    `low` and `high` are what the words entail, and null where they entail none; a toll has the
    unit `1` and counts persons. Else it is as `claims`.
    """
    return _view(batches, FIGURES, figure_rows, column, unknown, limits)


def events(
    batches: Iterable[pa.RecordBatch],
    *,
    column: str = "record",
    unknown: UnknownFields = "forbid",
    limits: Limits = DEFAULT,
) -> Iterator[pa.RecordBatch]:
    """Give one row an event, with the columns of `EVENTS`. Else it is as `claims`.

    That an event has a row does not say that it happened; the claims about it say who says so.
    """
    return _view(batches, EVENTS, event_rows, column, unknown, limits)


def _view(  # noqa: PLR0913, PLR0917 - what the three have in common
    batches: Iterable[pa.RecordBatch],
    schema: pa.Schema,
    rows_of: Callable[[Report], Iterator[Row]],
    column: str,
    unknown: UnknownFields,
    limits: Limits,
) -> Iterator[pa.RecordBatch]:
    known(unknown, limits)
    each = checked(batches)

    def reports(batch: pa.RecordBatch) -> Iterator[Report]:
        for record in elements(record_column(batch, column)):
            if record is not None:
                outcome = validate(record, unknown=unknown, limits=limits)
                if outcome.ok and outcome.report is not None:
                    yield outcome.report

    def views() -> Iterator[pa.RecordBatch]:
        for batch in each:
            rows: list[Row] = []
            is_given = False
            for report in reports(batch):
                rows.extend(rows_of(report))
                if len(rows) >= ROWS:
                    yield columns(rows, schema)
                    rows, is_given = [], True
            if rows or not is_given:
                yield columns(rows, schema)

    return views()
