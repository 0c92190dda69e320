"""What the three validators of JSON Schema share: our own schema, and JSON that is read first."""

from typing import Any, Final

import milreport as mr

CURRENT: Final[dict[str, Any]] = mr.json_schema(mr.Report)
"""The schema of a report in the current dialect."""

DRAFT_07: Final[dict[str, Any]] = mr.json_schema(mr.Report, dialect="draft-07")
"""The same in the dialect that older validators read."""

CHECKS: Final = "our JSON Schema"
