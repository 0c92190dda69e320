"""Ours without the rules that look at several records: what the models alone say."""

from typing import Final

import milreport as mr

NAME: Final = "milreport, models alone"
CHECKS: Final = "constraints, rules of values"

load = mr.Report.model_validate_json
"""Read a report."""
