"""Records in Arrow: validation by the batch, and what reports say as flat rows.

Everything here takes an iterable of record batches and gives an iterator of record batches. So it
goes, as it is, into Spark's `mapInArrow`, and by a line or two into DuckDB, Polars, Dask and Ray.
Nothing is read or written, and no engine is imported. pyarrow comes with the extra
`milreport[arrow]`; importing `milreport` alone does not load it.

    from milreport.arrow import OUTCOME, validate_batches

    table = pa.Table.from_batches(validate_batches(records.to_batches()), OUTCOME)

The five schemas are fixed: a column is never renamed, retyped or moved within a major version.
Each column says what it holds in its metadata, under `description`.
"""

from importlib import import_module

try:
    import_module("pyarrow")
except ImportError:
    message = "milreport.arrow needs pyarrow: python -m pip install 'milreport[arrow]'"
    raise ImportError(message, name="pyarrow") from None

from milreport.arrow._schemas import CLAIMS, EVENTS, FIGURES, OUTCOME, OUTCOME_OF_BYTES
from milreport.arrow._verdicts import validate_batches
from milreport.arrow._views import claims, events, figures

__all__ = [
    "CLAIMS",
    "EVENTS",
    "FIGURES",
    "OUTCOME",
    "OUTCOME_OF_BYTES",
    "claims",
    "events",
    "figures",
    "validate_batches",
]
