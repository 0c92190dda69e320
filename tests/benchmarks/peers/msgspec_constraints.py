"""msgspec with every constraint that it can hold, and no sweep."""

from typing import Final

import msgspec
import structs

import milreport as mr

NAME: Final = "msgspec, constraints alone"
CHECKS: Final = "constraints"

load = structs.reader(mr.Report, rules=True)
"""Read a report."""

dump = msgspec.json.Encoder().encode
"""Write a report as JSON."""
