"""Validate records in DuckDB, and ask questions of what they say.

python docs/examples/arrow_duckdb.py

It needs `duckdb` and the extra `arrow`. Records come out of the database as Arrow batches, go
through milreport one batch at a time, and go back in as tables.
"""

from pathlib import Path

import duckdb
import pyarrow as pa

from milreport.arrow import FIGURES, OUTCOME, figures, validate_batches

SEED = Path(__file__).parent / "seed_report.json"

REJECTED = """
SELECT finding.code, count(*)
FROM verdicts, unnest(findings) AS found(finding)
WHERE NOT ok
GROUP BY ALL
ORDER BY ALL
"""

DEAD = """
SELECT claim_id, innermost, comparator, low, high
FROM figures
WHERE outcome = 'killed'
ORDER BY claim_id
"""


def main() -> None:
    """Print why records were rejected, and how many were killed, as each claim has it."""
    database = duckdb.connect()
    database.execute("CREATE TABLE inbox (record VARCHAR)")
    records = [SEED.read_text(encoding="utf-8"), '{"schema_version": "1.0"}', None]
    database.executemany("INSERT INTO inbox VALUES (?)", [[each] for each in records])

    # A cursor holds one open result, so what is read and what is asked have a cursor each.
    inbox = database.cursor().sql("FROM inbox").to_arrow_reader()
    judged = pa.RecordBatchReader.from_batches(OUTCOME, validate_batches(inbox))
    database.register("judged", judged)
    database.execute("CREATE TABLE verdicts AS FROM judged")
    for code, count in database.sql(REJECTED).fetchall():
        print(f"{code}: {count}")

    good = database.cursor().sql("SELECT record FROM verdicts WHERE ok").to_arrow_reader()
    database.register("told", pa.RecordBatchReader.from_batches(FIGURES, figures(good)))
    database.execute("CREATE TABLE figures AS FROM told")
    for claim, source, comparator, low, high in database.sql(DEAD).fetchall():
        print(f"{claim}, by {source}: {comparator}, from {low} to {high}")


if __name__ == "__main__":
    main()
