"""The floor: pydantic with the same classes, lists, and no rule."""

from typing import Final

import bare
from pydantic import BaseModel

NAME: Final = "bare pydantic"
CHECKS: Final = "JSON types, required fields, kinds"

load = bare.Report.model_validate_json
"""Read a report."""


def dump(report: BaseModel) -> str:
    """Write a report as JSON."""
    return report.model_dump_json()
