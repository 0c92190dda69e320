"""What weighing is asked about: reports where reports are due, and ids of their records."""

from milreport.errors import UsageError
from milreport.records._index import Index
from milreport.records.report import Report

__all__ = ["local", "reports"]


def reports(*told: object) -> None:
    """Refuse what is no report where one is due.

    Raises:
        UsageError: `usage.not_a_report`.
    """
    if not all(isinstance(each, Report) for each in told):
        raise UsageError("usage.not_a_report", "expected a Report")


def local(index: Index, told: object) -> str:
    """Give a reference as an id of a report; what is no text is the id of nothing there."""
    return index.local(told) if isinstance(told, str) else ""
