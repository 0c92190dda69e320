"""The functions go into DuckDB, Polars, Dask and Spark as they are, and say there what they say.

Spark runs in a process of its own: its Java would outlive a test.
"""

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import dask.bag
import duckdb
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest

from milreport.arrow import (
    CLAIMS,
    EVENTS,
    FIGURES,
    OUTCOME,
    claims,
    events,
    figures,
    validate_batches,
)

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
PAGE = Path(__file__).parents[1] / "data" / "page.json"
SEED = EXAMPLES / "seed_report.json"

Function = Callable[..., Iterator[Any]]
FUNCTIONS: dict[str, tuple[Function, Any]] = {
    "validate_batches": (validate_batches, OUTCOME),
    "claims": (claims, CLAIMS),
    "figures": (figures, FIGURES),
    "events": (events, EVENTS),
}


def records() -> pa.Table:
    """Give a table of records: good, none, no JSON, dangling and good again."""
    good, seed = (path.read_text(encoding="utf-8") for path in (PAGE, SEED))
    dangling = json.dumps(json.loads(good) | {"sources": []})
    return pa.table({"record": [good, None, "{", dangling, seed]})


def through_duckdb(function: Function, schema: pa.Schema) -> pa.Table:
    """Take the records from a table of DuckDB, and put the answer into another."""
    database = duckdb.connect()
    database.register("given", records())
    database.execute("CREATE TABLE inbox AS FROM given")
    reader = database.cursor().sql("FROM inbox").to_arrow_reader(2)
    database.register("answer", pa.RecordBatchReader.from_batches(schema, function(reader)))
    database.execute("CREATE TABLE outbox AS FROM answer")
    return database.sql("FROM outbox").to_arrow_table()


def through_polars(function: Function, schema: pa.Schema) -> pa.Table:
    """Take the records from a frame, as the views of texts that it holds, and make another."""
    frame = pl.DataFrame(pl.from_arrow(records()))
    given = frame.to_arrow(compat_level=pl.CompatLevel.newest())
    answer = pa.Table.from_batches(function(given.to_batches()), schema)
    return pl.DataFrame(pl.from_arrow(answer)).to_arrow()


def through_dask(function: Function, schema: pa.Schema) -> pa.Table:
    """Take the records from a bag of batches, in two partitions."""
    bag = dask.bag.from_sequence(records().to_batches(max_chunksize=3), npartitions=2)
    return pa.Table.from_batches(bag.map_partitions(function).compute(scheduler="sync"), schema)


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("engine", [through_duckdb, through_polars, through_dask])
def test_an_engine_changes_nothing(
    engine: Callable[[Function, pa.Schema], pa.Table], name: str
) -> None:
    """What comes out of an engine is what the function says without one."""
    function, schema = FUNCTIONS[name]
    direct = pa.Table.from_batches(function(records().to_batches()), schema)

    answer = engine(function, schema)

    assert answer.column_names == schema.names
    assert answer.to_pylist() == direct.to_pylist()


SPARK = """
import sys
sys.path[:0] = [{examples!r}, {here!r}]
import pyarrow as pa  # type: ignore[import-untyped]
import arrow_spark
from pyspark.sql.pandas.types import from_arrow_schema
from test_engines import FUNCTIONS, records
from milreport.arrow import OUTCOME_OF_BYTES, validate_batches

spark = arrow_spark.session()
texts = records()["record"].to_pylist()
given = spark.createDataFrame([(each,) for each in texts], "record string")
for name, (function, schema) in FUNCTIONS.items():
    direct = pa.Table.from_batches(function(records().to_batches()), schema)
    answer = given.mapInArrow(function, from_arrow_schema(schema)).toArrow()
    print(name, answer.column_names == schema.names, answer.to_pylist() == direct.to_pylist())
raw = spark.createDataFrame([(bytearray(b"\\xff"),)], "record binary")
answer = raw.mapInArrow(validate_batches, from_arrow_schema(OUTCOME_OF_BYTES)).collect()
print(answer[0].ok, bytes(answer[0].record))
arrow_spark.main()
"""


def test_spark_changes_nothing() -> None:
    """What Spark's workers say is what the functions say here; its example runs there too."""
    inherited = {name: told for name, told in os.environ.items() if not name.startswith("SPARK")}
    quick = {
        "JAVA_TOOL_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        "PYSPARK_SUBMIT_ARGS": "--conf spark.sql.codegen.wholeStage=false pyspark-shell",
    }
    script = SPARK.format(examples=str(EXAMPLES), here=str(Path(__file__).parent))

    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env=inherited | quick,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "validate_batches True True",
        "claims True True",
        "figures True True",
        "events True True",
        "False b'\\xff'",
        "True []",
        f"False {['structure.missing_field'] * 3}",
        "False ['json.empty']",
        "claims: 67 rows",
        "figures: 10 rows",
        "events: 42 rows",
    ]


def example(name: str) -> ModuleType:
    """Load an example."""
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PRINTED = {
    "arrow_duckdb": [
        "json.empty: 1",
        "structure.missing_field: 3",
        "a31, by nil: exact, from 6.0 to 6.0",
    ],
    "arrow_polars": [
        "1 structure.missing_field /document",
        "1 structure.missing_field /id",
        "1 structure.missing_field /language",
        "2 json.empty ",
        "nil: 12 claims",
        "art: 11 claims",
        "umc: 7 claims",
    ],
    "arrow_dask": ["2 of 4 records are good", "84 events"],
}


@pytest.mark.parametrize("name", PRINTED)
def test_examples_print_what_they_promise(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each example of the guide runs, and says what is in the records."""
    example(name).main()

    assert capsys.readouterr().out.splitlines() == PRINTED[name]
