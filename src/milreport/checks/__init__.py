"""Checks: what a careful desk editor would see in a report.

A check never raises and never changes anything. Each has a code, which is public and never used
for something else, and a severity. `ALL` names them in the order in which they run.
"""

from collections.abc import Iterable
from typing import Final

from milreport.checks import chronology, claims, codes, references, spans
from milreport.checks._rule import NO_TABLES, Doubt, Facts, Rule, rule
from milreport.errors import UsageError
from milreport.findings import LIMIT, Finding, in_order
from milreport.records.report import Report
from milreport.tables import Tables

__all__ = [
    "ALL",
    "EDITORIAL",
    "INTEGRITY",
    "Doubt",
    "Facts",
    "Rule",
    "check",
    "chosen",
    "look",
    "rule",
]

INTEGRITY: Final[tuple[Rule, ...]] = (
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
"""What makes a report one that can be used: `validate` asks this of every record."""

EDITORIAL: Final[tuple[Rule, ...]] = ()
"""What a desk editor would ask about before the report goes on: `check` asks this as well."""

ALL: Final[tuple[Rule, ...]] = (*INTEGRITY, *EDITORIAL)
"""Every check, in the order in which they run."""


def check(  # noqa: PLR0913 - each is a choice of the caller's
    report: Report,
    *,
    tables: Tables = NO_TABLES,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rules: Iterable[Rule] = ALL,
    most: int = LIMIT,
) -> tuple[Finding, ...]:
    """Look at a report and say what is wrong or doubtful in it.

    Args:
        report: a report whose structure is valid.
        tables: what the caller knows of the world; a check that needs a table which is empty is
            not asked.
        select: the codes to look for, or areas such as `figure`; none is all of them.
        ignore: the codes or areas to leave out, also of those that are selected.
        rules: the checks to choose from.
        most: how many findings are given; one more, a note, says that there are others.

    Returns:
        The findings, sorted by place and then by code.

    Raises:
        UsageError: `usage.unknown_check`, for a code or an area that no check has.
    """
    return in_order(look(Facts(report, tables=tables), chosen(rules, select, ignore), most), most)


def chosen(
    rules: Iterable[Rule], select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Rule, ...]:
    """Give the checks whose code or area is selected and not ignored.

    Raises:
        UsageError: `usage.unknown_check`, for a code or an area that none of the checks has.
    """
    offered = (*rules,)
    known = {name for each in offered for name in (each.code, _area(each.code))}
    wanted, unwanted = _names(select, known), _names(ignore, known)
    return tuple(
        each
        for each in offered
        if (not wanted or not wanted.isdisjoint((each.code, _area(each.code))))
        and unwanted.isdisjoint((each.code, _area(each.code)))
    )


def _area(code: str) -> str:
    return code.partition(".")[0]


def _names(told: Iterable[str], known: set[str]) -> frozenset[str]:
    """Give the codes and areas of a selection; raises where one is not known."""
    names = frozenset((told,) if isinstance(told, str) else told)
    if names <= known:
        return names
    raise UsageError("usage.unknown_check", "expected codes or areas of checks.ALL")


def look(facts: Facts, rules: Iterable[Rule], most: int) -> list[Finding]:
    """Run checks over a report that has been gone over, and give what they find, unsorted."""
    found: list[Finding] = []
    for each in rules:
        # Nearly every check has nothing to say, and that is seen at its first doubt.
        is_asked = not each.needs or each.applies(facts.tables)
        if is_asked and next(each.doubts(facts), None) is not None:
            found += each.findings(facts, most)
    return found
