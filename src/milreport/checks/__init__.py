"""Checks: what a careful desk editor would see in a report.

A check never raises and never changes anything. Each has a code, which is public and never used
for something else, and a severity. `ALL` names them in the order in which they run.
"""

from collections.abc import Iterable
from typing import Final

from milreport.checks import chronology, claims, codes, references, spans
from milreport.checks._rule import Facts, Rule
from milreport.findings import Finding
from milreport.records.report import Report

__all__ = ["ALL", "Rule", "check"]

ALL: Final[tuple[Rule, ...]] = (
    references.duplicate_id,
    references.dangling,
    references.wrong_collection,
    references.circular,
    claims.without_content,
    claims.repeated_source,
    spans.reversed_span,
    spans.outside,
    chronology.out_of_order,
    chronology.chain_out_of_order,
    codes.unknown_code,
)
"""Every check, in the order in which they run."""


def check(report: Report, *, rules: Iterable[Rule] = ALL) -> tuple[Finding, ...]:
    """Look at a report and say what is wrong or doubtful in it.

    Args:
        report: a report whose structure is valid.
        rules: the checks to run, in that order.

    Returns:
        The findings, check by check, and within a check in document order.
    """
    facts = Facts(report)
    return tuple(finding for each in rules for finding in each.findings(facts))
