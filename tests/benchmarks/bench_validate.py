"""What validation costs, beside reading the JSON and beside a JSON Schema validator.

python tests/benchmarks/bench_validate.py [--smoke]
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator
from timing import table

import milreport as mr

ROOT = Path(__file__).parent.parent.parent
DOCUMENTS = {
    "a page, 5 claims": ROOT / "tests" / "data" / "page.json",
    "the seed, 67 claims": ROOT / "docs" / "examples" / "seed_report.json",
}


def main(*, smoke: bool) -> None:
    """Print one table for each document."""
    validator = Draft202012Validator(mr.json_schema(mr.Report))
    for name, path in DOCUMENTS.items():
        raw = json.dumps(json.loads(path.read_text(encoding="utf-8"))).encode()
        report = mr.Report.model_validate_json(raw)
        data = json.loads(raw)
        faulty = json.dumps(data | {"schema_version": "0"}).encode()
        print(f"{name}: {len(raw):,} bytes")
        cases = {
            "structure (model_validate_json)": lambda raw=raw: mr.Report.model_validate_json(raw),
            "json.loads, nothing checked": lambda raw=raw: json.loads(raw),
            "validate (structure and checks)": lambda raw=raw: mr.validate(raw),
            "validate, one fault": lambda faulty=faulty: mr.validate(faulty),
            "check alone": lambda report=report: mr.check(report),
            "model_dump_json": report.model_dump_json,
            "jsonschema on parsed data": lambda data=data: validator.is_valid(data),
        }
        table(cases, "structure (model_validate_json)", smoke=smoke)


if __name__ == "__main__":
    main(smoke="--smoke" in sys.argv)
