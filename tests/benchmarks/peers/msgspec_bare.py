"""msgspec with the same classes and no rule."""

from typing import Final

import msgspec
import structs

import milreport as mr

NAME: Final = "msgspec, bare"
CHECKS: Final = "JSON types, required fields, kinds"

load = structs.reader(mr.Report, rules=False)
"""Read a report."""

dump = msgspec.json.Encoder().encode
"""Write a report as JSON."""
