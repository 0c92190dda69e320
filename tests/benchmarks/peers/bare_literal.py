"""A floor with `[]` as the default of a list, which pydantic copies each time."""

from typing import Final

import bare
from pydantic import BaseModel

NAME: Final = "bare pydantic, lists, = []"
CHECKS: Final = "JSON types, required fields, kinds"

load = bare.LiteralReport.model_validate_json
"""Read a report."""


def dump(report: BaseModel) -> str:
    """Write a report as JSON."""
    return report.model_dump_json()
