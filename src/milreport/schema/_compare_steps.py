"""How long a comparison may take: it is counted in steps, so that every machine ends alike."""

from typing import Final

from milreport.errors import UsageError

__all__ = ["MOST_STEPS", "Steps"]

MOST_STEPS: Final = 500_000
"""How many steps there may be; to compare two schemas of a report takes fewer than 20,000."""


class Steps:
    """Counts the steps of one comparison."""

    def __init__(self, most: int = MOST_STEPS) -> None:
        """Begin to count."""
        self._left = most

    def take(self, many: int = 1) -> None:
        """Count some steps; raises `UsageError` where there have been too many."""
        self._left -= many
        if self._left < 0:
            raise UsageError("usage.too_large", "expected schemas that take less time to compare")
