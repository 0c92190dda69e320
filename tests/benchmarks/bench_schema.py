"""What the schema costs: all published files in a fresh process, and one schema again and again.

python tests/benchmarks/bench_schema.py [--smoke]
"""

import statistics
import subprocess
import sys

from timing import table

import milreport as mr
from milreport import schema

COLD = """
import time
import milreport as mr
start = time.process_time()
{}
print(time.process_time() - start)
"""
"""A process that imports the package and then times one thing; pydantic builds on first use."""

STEPS = {
    "every published file": "mr.schema.files()",
    "the report's schema": "mr.json_schema()",
    "the report's validator": "mr.Report.model_rebuild(); mr.Report.model_validate_json('{}')",
}


def cold(step: str, *, runs: int) -> float:
    """Give the median CPU seconds of one step in fresh processes."""
    script = COLD.format(f"try:\n    {step}\nexcept ValueError:\n    pass")
    found = [
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True
        ).stdout
        for _ in range(runs)
    ]
    return statistics.median(map(float, found))


def main(*, smoke: bool) -> None:
    """Print what is cold, and then what is warm as ratios."""
    for name, step in STEPS.items():
        print(f"  {name + ', cold':<44}{cold(step, runs=1 if smoke else 7):>12.3f} s CPU")
    files = schema.files()
    print(f"  {len(files)} files, {sum(map(len, files.values())):,} characters")
    old, new = mr.json_schema(), mr.json_schema(variant="reader")
    cases = {
        "json_schema() again": mr.json_schema,
        "json_schema(mr.Claim) again": lambda: mr.json_schema(mr.Claim),
        'json_schema(dialect="draft-07") again': lambda: mr.json_schema(dialect="draft-07"),
        'extraction("openai", "claims")': lambda: schema.extraction("openai", "claims"),
        "compare(report, reader)": lambda: schema.compare(old, new),
    }
    table(cases, "json_schema() again", smoke=smoke)


if __name__ == "__main__":
    main(smoke="--smoke" in sys.argv)
