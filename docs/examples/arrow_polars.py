"""Validate a Polars frame of records, and count who claims what.

python docs/examples/arrow_polars.py

It needs `polars` and the extra `arrow`. `to_arrow` and `from_arrow` copy nothing of the text.
"""

from pathlib import Path

import polars as pl
import pyarrow as pa

from milreport.arrow import CLAIMS, OUTCOME, claims, validate_batches

SEED = Path(__file__).parent / "seed_report.json"


def main() -> None:
    """Print the findings, and the sources on which the most claims rest."""
    told = [SEED.read_text(encoding="utf-8"), '{"schema_version": "1.0"}', None]
    records = pl.DataFrame({"record": told}).to_arrow()

    verdicts = pa.Table.from_batches(validate_batches(records.to_batches()), OUTCOME)
    frame = pl.DataFrame(pl.from_arrow(verdicts))
    findings = frame.with_row_index().explode("findings").unnest("findings")
    for row in findings.drop_nulls("code").iter_rows(named=True):
        print(row["index"], row["code"], row["pointer"])

    rows = pa.Table.from_batches(claims(records.to_batches()), CLAIMS)
    by_source = pl.DataFrame(pl.from_arrow(rows)).group_by("innermost").len("claims")
    for source, count in by_source.sort("claims", "innermost", descending=True).head(3).iter_rows():
        print(f"{source}: {count} claims")


if __name__ == "__main__":
    main()
