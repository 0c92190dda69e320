"""The 225 conformance cases, read from their table."""

import csv
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).parent.parent / "data" / "scales" / "conformance.tsv"


class Row(NamedTuple):
    """One case, as the table has it."""

    number: int
    scale: str
    given: str
    expected: str
    source: str
    checked: str

    @property
    def id(self) -> str:
        """Name the case for the test report."""
        return f"row-{self.number:03}: {self.scale}: {self.given}"


def table() -> tuple[Row, ...]:
    """Read every case, in order."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        told = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(told)
        return tuple(Row(int(number), *rest) for number, *rest in told)
