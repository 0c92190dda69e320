"""What a caller gives to be rendered, looked at before anything else."""

from collections.abc import Iterable
from typing import Final

from milreport.errors import UsageError
from milreport.findings import Finding, Severity
from milreport.records.report import Report

__all__ = ["as_findings", "as_most", "as_report"]

_MOST: Final = 2**53 - 1
"""The largest whole number that every reader of JSON can hold (RFC 8259, section 6)."""


def as_report(told: object) -> Report:
    """Give back a report.

    Raises:
        UsageError: `usage.not_a_report`, where it is none.
    """
    if not isinstance(told, Report):
        raise UsageError("usage.not_a_report", "expected a Report")
    return told


def as_most(told: object) -> int:
    """Give back a number of things to show at most.

    Raises:
        UsageError: `usage.not_a_whole_number`, where it is none, below 1 or above 2^53 - 1.
    """
    if isinstance(told, bool) or not isinstance(told, int) or not 1 <= told <= _MOST:
        raise UsageError("usage.not_a_whole_number", "expected a whole number from 1 to 2^53 - 1")
    return told


def as_findings(told: object) -> tuple[Finding, ...]:
    """Give back findings, in their order.

    Raises:
        UsageError: `usage.not_findings`, where something else is among them, or they cannot be
            gone through.
    """
    found: tuple[object, ...] | None = (*told,) if isinstance(told, Iterable) else None
    findings = tuple(each for each in found or () if isinstance(each, Finding) and _is_sound(each))
    if found is None or len(findings) < len(found):
        raise UsageError("usage.not_findings", "expected findings, as check gives them")
    return findings


def _is_sound(told: Finding) -> bool:
    """Say whether a finding, which anybody can make, holds what it should."""
    severity: object = told.severity
    texts: tuple[object, ...] = (told.code, told.pointer, told.message, told.hint or "")
    return isinstance(severity, Severity) and all(isinstance(each, str) for each in texts)
