"""Validate batches of records with Dask, one partition a worker.

python docs/examples/arrow_dask.py

It needs `dask` and the extra `arrow`. A partition of a bag is an iterator, so that the functions
of milreport go in as they are.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dask.bag
import pyarrow as pa

from milreport.arrow import EVENTS, OUTCOME, events, validate_batches

SEED = Path(__file__).parent / "seed_report.json"


def batches() -> Iterator[Any]:
    """Give batches of one column, as a reader of files would."""
    report = SEED.read_text(encoding="utf-8")
    for told in ([report, None], ["{}", report]):
        yield pa.record_batch({"record": pa.array(told, pa.string())})


def main() -> None:
    """Print how many records are good, and how many events they speak of."""
    records = dask.bag.from_sequence(batches(), npartitions=2)

    answer = records.map_partitions(validate_batches).compute(scheduler="threads")
    verdicts = pa.Table.from_batches(answer, OUTCOME)
    print(f"{sum(verdicts['ok'].to_pylist())} of {verdicts.num_rows} records are good")

    rows = records.map_partitions(events).compute(scheduler="threads")
    print(f"{pa.Table.from_batches(rows, EVENTS).num_rows} events")


if __name__ == "__main__":
    main()
