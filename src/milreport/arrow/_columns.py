"""The column of records in a batch: which one it is, and its elements as bytes."""

from collections.abc import Iterable, Iterator
from typing import Final

import pyarrow as pa  # type: ignore[import-untyped]

from milreport.arrow._schemas import OUTCOME, OUTCOME_OF_BYTES
from milreport.errors import UsageError

__all__ = ["checked", "elements", "found", "record_column", "schema_of", "typed"]

_IS_TEXT: Final = (
    pa.types.is_string,
    pa.types.is_large_string,
    pa.types.is_string_view,
    pa.types.is_null,
)
_IS_BYTES: Final = (
    pa.types.is_binary,
    pa.types.is_large_binary,
    pa.types.is_binary_view,
    pa.types.is_fixed_size_binary,
)
_PLAIN: Final = pa.large_binary()
"""What every such column turns into without a copy of its bytes, or with one at most."""


def checked(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Go over record batches, and over nothing else.

    Raises:
        UsageError: `usage.not_batches`.
    """
    if not isinstance(batches, Iterable):
        raise UsageError(
            "usage.not_batches", "expected an iterable of record batches, as table.to_batches()"
        )
    return _each(batches)


def _each(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        if not isinstance(batch, pa.RecordBatch):
            raise UsageError("usage.not_batches", "expected record batches and nothing else")
        yield batch


def found(batch: pa.RecordBatch, name: str) -> pa.Array:
    """Give a column by its name.

    Raises:
        UsageError: `usage.column_missing`, where there is none of that name, or more than one.
    """
    at = batch.schema.get_field_index(name)
    if at < 0:
        raise UsageError("usage.column_missing", "expected one column of that name in each batch")
    return batch.column(at)


def record_column(batch: pa.RecordBatch, name: str) -> pa.Array:
    """Give the column of the records, without a wrapper such as that of JSON or UUIDs.

    Raises:
        UsageError: `usage.column_missing`, or `usage.column_type` where it holds neither texts
            nor bytes.
    """
    column = found(batch, name)
    column = column.storage if isinstance(column, pa.ExtensionArray) else column
    kind = _plain_type(column)
    if not any(test(kind) for test in (*_IS_TEXT, *_IS_BYTES)):
        raise UsageError("usage.column_type", "expected a column of texts or of bytes")
    return column


def _plain_type(column: pa.Array) -> pa.DataType:
    """Give the type of the elements, also where they stand in a dictionary."""
    return column.type.value_type if pa.types.is_dictionary(column.type) else column.type


def schema_of(column: pa.Array) -> pa.Schema:
    """Give the schema of the verdicts on a column of records."""
    kind = _plain_type(column)
    return OUTCOME_OF_BYTES if any(test(kind) for test in _IS_BYTES) else OUTCOME


def elements(column: pa.Array) -> Iterator[bytes | None]:
    """Give the records one by one as bytes; a column of texts need not hold good UTF-8."""
    if pa.types.is_dictionary(column.type):
        held, places = column.dictionary.cast(_PLAIN), column.indices
        for place in places:
            yield held[place.as_py()].as_py() if place.is_valid else None
    else:
        for element in column.cast(_PLAIN):
            yield element.as_py()


def typed(column: pa.Array, kind: pa.DataType) -> pa.Array:
    """Give a column of records in the type of the answer; bad UTF-8 goes through as it is.

    Raises:
        UsageError: `usage.column_too_large`, where one text is of 2 GiB or more.
    """
    if column.type == kind:
        return column
    try:
        if pa.types.is_dictionary(column.type):
            return column.dictionary.cast(kind).take(column.indices)
        return column.cast(kind)
    except pa.ArrowInvalid:
        raise UsageError("usage.column_too_large", "expected records below 2 GiB") from None
