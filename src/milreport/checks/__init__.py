"""Checks: what a careful desk editor would see in a report.

A check never raises and never changes anything. Each has a code, which is public and never used
for something else, and a severity. `ALL` names them in the order in which they run.

`INTEGRITY` is loaded with the package, since `validate` asks it of every record. What `check` asks
besides is loaded when it is first asked for.
"""

from collections.abc import Iterable
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, Final

from milreport.checks import chronology, claims, codes, references, spans
from milreport.checks._rule import Doubt, Facts, Rule, rule
from milreport.findings import Finding

if TYPE_CHECKING:
    from milreport.checks.editorial import ALL, EDITORIAL, check, chosen

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


def look(facts: Facts, rules: Iterable[Rule], most: int) -> list[Finding]:
    """Run checks over a report that has been gone over, and give what they find, unsorted."""
    found: list[Finding] = []
    for each in rules:
        if each.needs and not each.applies(facts.tables):
            continue
        # Nearly every check has nothing to say, and that is seen at its first doubt.
        doubts = each.doubts(facts)
        first = next(doubts, None)
        if first is not None:
            found += each.told((first, *islice(doubts, most)))
    return found


def __getattr__(name: str) -> object:
    """Load the editorial checks, and what runs them, when they are first asked for."""
    if name in {"ALL", "EDITORIAL", "check", "chosen"}:
        return getattr(import_module("milreport.checks.editorial"), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
