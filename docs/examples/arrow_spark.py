"""Validate records in Spark, and turn the good ones into rows.

python docs/examples/arrow_spark.py

It needs `pyspark`, `pandas` (which Spark asks for) and the extra `arrow`, on the workers as well,
and a Java. Here Spark runs in one process, reached from this machine alone.
"""

import os
import sys
from pathlib import Path

from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from milreport.arrow import CLAIMS, EVENTS, FIGURES, OUTCOME, claims, events, figures
from milreport.arrow import validate_batches as validate

SEED = Path(__file__).parent / "seed_report.json"
VIEWS = {
    "claims": (claims, CLAIMS),
    "figures": (figures, FIGURES),
    "events": (events, EVENTS),
}


def session() -> SparkSession:
    """Start Spark in this process: no pages, no cluster, and workers with this Python."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    settings = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": "1",
    }
    return SparkSession.builder.master("local[1]").config(map=settings).getOrCreate()


def main() -> None:
    """Print the verdicts and the number of rows of each view."""
    spark = session()
    told = [SEED.read_text(encoding="utf-8"), '{"schema_version": "1.0"}', None]
    records = spark.createDataFrame([(each,) for each in told], "record string")

    verdicts = records.mapInArrow(validate, from_arrow_schema(OUTCOME)).cache()
    for row in verdicts.collect():
        print(row.ok, [finding.code for finding in row.findings])

    for name, (view, schema) in VIEWS.items():
        rows = verdicts.where("ok").mapInArrow(view, from_arrow_schema(schema))
        print(f"{name}: {rows.count()} rows")
    spark.stop()


if __name__ == "__main__":
    main()
