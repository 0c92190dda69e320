"""Checks: what a careful desk editor would see in a report.

A check never raises and never changes anything. Each has a code, which is public and never used
for something else, and a severity. `ALL` names them in the order in which they run.
"""

from collections.abc import Iterable
from typing import Final

from milreport.checks import chronology, claims, codes, references, spans
from milreport.checks._rule import Facts, Rule
from milreport.findings import LIMIT, Finding, in_order
from milreport.records.report import Report

__all__ = ["ALL", "Facts", "Rule", "check", "look"]

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


def check(report: Report, *, rules: Iterable[Rule] = ALL, most: int = LIMIT) -> tuple[Finding, ...]:
    """Look at a report and say what is wrong or doubtful in it.

    Args:
        report: a report whose structure is valid.
        rules: the checks to run.
        most: how many findings are given; one more, a note, says that there are others.

    Returns:
        The findings, sorted by place and then by code.
    """
    return in_order(look(Facts(report), rules, most), most)


def look(facts: Facts, rules: Iterable[Rule], most: int) -> list[Finding]:
    """Run checks over a report that has been gone over, and give what they find, unsorted."""
    found: list[Finding] = []
    for each in rules:
        # Nearly every check has nothing to say, and that is seen at its first doubt.
        if next(each.doubts(facts), None) is not None:
            found += each.findings(facts, most)
    return found
