"""Tension: how two claims stand to each other, and which claims of a report fit badly.

Two claims may fit badly and both be so: killed in an attack, and taking no part in the fighting.
No exchange standard has a word for that between agreement and contradiction; here it has one,
with its reason. Nothing is guessed: what the record does not tell keeps nothing from being so.
"""

from milreport.errors import UsageError
from milreport.records._index import Index
from milreport.records.report import Report
from milreport.weighing._asked import local, reports
from milreport.weighing._clashes import compared
from milreport.weighing._ground import Ground, Stated
from milreport.weighing._pairs import pairs
from milreport.weighing._verdict import Aspect, Respect, Tension, Verdict

__all__ = ["Aspect", "Respect", "Tension", "Verdict", "tension", "tensions"]


def tension(report: Report, one: str, other: str, *, elsewhere: Report | None = None) -> Tension:
    """Compare two claims in time, place, role, outcome, scope, number and polarity.

    They are compared where they bear on each other: by one event, by a relation that the record
    declares, by events of which one is a part of the other, or by an actor who is said not to
    fight. What the record declares of the two is told beside what was worked out.

    Args:
        report: the report of the first claim.
        one: the id of a claim.
        other: the id of another claim, of the same report or of the other.
        elsewhere: the report of the second claim, where that is another one.

    Returns:
        The verdict with everything that was compared, and the reasons in words.

    Raises:
        UsageError: `usage.unknown_record`, where a report has no claim of that id;
            `usage.not_a_report`.

    Note:
        The rules, one function each, are in `milreport.weighing`: nothing follows from dates
        alone but tension, and numbers contradict each other only where both are exact counts of
        one group, outcome and scope, put as certain.
    """
    told = (report,) if elsewhere is None else (report, elsewhere)
    reports(*told)
    ground = Ground(told)
    return compared(
        ground, _claim(ground, ground.indexes[0], one), _claim(ground, ground.indexes[-1], other)
    )


def _claim(ground: Ground, index: Index, name: str) -> Stated:
    """Find a claim by its id, told in full or not."""
    claim = index.claims.get(local(index, name))
    if claim is None:
        raise UsageError("usage.unknown_record", "expected the id of a claim of the report")
    return Stated(ground, index, claim)


def tensions(report: Report, *others: Report) -> tuple[Tension, ...]:
    """Find the claims that fit badly or contradict each other, in one report or across several.

    Compared are claims of one event, claims that a relation joins, and claims by which somebody
    takes no part in combat with those by which the same came to harm or is at the front. A
    report may speak of the records of another as `report-id#local-id`.

    The cost is near-linear, so not every pair is looked at. Of up to six claims of one event,
    all are compared; of more, each with the extremes: the lowest and the highest number, the
    earliest and the latest time, the first of each polarity and so on. So whatever is not in
    line is found, if not with everything that it is not in line with. A relation of many to many
    is followed from each of its records to the first of the other side, and nobody who does not
    fight is set beside more than six claims of the contrary.

    Args:
        report: the report whose ids are told without its name.
        others: further reports.

    Returns:
        What is in tension or contradictory, or is declared so, in the order of the claims.

    Raises:
        UsageError: `usage.not_a_report`.
    """
    reports(report, *others)
    ground = Ground((report, *others))
    found = (compared(ground, *pair) for pair in pairs(ground))
    return tuple(each for each in found if _is_odd(each))


def _is_odd(found: Tension) -> bool:
    """Say whether two claims fit badly, by what was worked out or by what the record declares."""
    odd = (Verdict.IN_TENSION, Verdict.CONTRADICTORY)
    declared = (each.verdict for each in found.aspects if each.respect is Respect.DECLARED)
    return found.verdict in odd or any(verdict in odd for verdict in declared)
