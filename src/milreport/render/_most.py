"""How much of a report is shown."""

from milreport.errors import UsageError

__all__ = ["checked"]


def checked(most: object) -> int:
    """Give back a number of things to show at most.

    Raises:
        UsageError: `usage.not_a_whole_number`, where it is none, or below 1.
    """
    if isinstance(most, bool) or not isinstance(most, int) or most < 1:
        raise UsageError("usage.not_a_whole_number", "expected a whole number from 1 on")
    return most
