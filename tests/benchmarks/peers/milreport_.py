"""Ours: structure, references, rules over several fields, and what is odd in the text itself."""

from typing import Final

import milreport as mr

NAME: Final = "milreport.validate"
CHECKS: Final = "constraints, rules of values, references, order, codes, the text itself"


def load(raw: bytes) -> mr.Report:
    """Validate, and raise where something is at fault, as the peers do."""
    outcome = mr.validate(raw)
    if not outcome.ok or outcome.report is None:
        raise ValueError(outcome.findings[0].code)
    return outcome.report


def dump(report: mr.Report) -> str:
    """Write a report as JSON."""
    return report.model_dump_json()
