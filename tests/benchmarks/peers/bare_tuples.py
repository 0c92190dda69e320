"""A floor with tuples for lists."""

from typing import Final

import bare
from pydantic import BaseModel

NAME: Final = "bare pydantic, tuples"
CHECKS: Final = "JSON types, required fields, kinds"

load = bare.TupleReport.model_validate_json
"""Read a report."""


def dump(report: BaseModel) -> str:
    """Write a report as JSON."""
    return report.model_dump_json()
