"""msgspec with every constraint that it can hold, and one sweep in Python for the rest."""

from typing import Any, Final

import msgspec
import structs
from sweep import sweep

import milreport as mr

NAME: Final = "msgspec, constraints and rules"
CHECKS: Final = "constraints, rules of values, references, codes"

read = structs.reader(mr.Report, rules=True)
"""Read a report without the sweep."""


def load(raw: bytes) -> Any:  # noqa: ANN401 - a struct made at run time
    """Read a report and look at what no constraint says."""
    report = read(raw)
    sweep(report)
    return report


dump = msgspec.json.Encoder().encode
"""Write a report as JSON."""
