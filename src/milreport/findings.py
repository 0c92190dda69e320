"""A finding: one thing that is wrong, doubtful or notable in a record, and how to mend it."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Final

__all__ = ["LIMIT", "Finding", "Severity", "json_pointer", "more"]

LIMIT: Final = 100
"""How many findings of one sort are given for one record; one more says that it was cut."""

_LONGEST_NAME: Final = 64


class Severity(StrEnum):
    """How much a finding matters to whoever wants to use the record."""

    FAULT = "fault"
    """The record is unusable as it stands."""
    WARNING = "warning"
    """The record can be used, and somebody should look."""
    NOTE = "note"
    """Nothing is wrong; it is good to know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One observation about one place in a record. It never repeats what the record says."""

    code: str
    """Stable and documented, such as `reference.dangling`; never reused for something else."""
    severity: Severity
    pointer: str
    """Where, as a JSON Pointer (RFC 6901) into the document that was read; `""` is all of it."""
    message: str
    """What is wrong and what was expected, in lower case, without the value found."""
    hint: str | None = None
    """The next step, such as the nearest known field or term."""

    def __str__(self) -> str:
        """Show the finding on one line, as a person would want to read it."""
        place = self.pointer or "(whole document)"
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.severity} {self.code} at {place}: {self.message}{hint}"

    def to_dict(self) -> dict[str, str | None]:
        """Give the finding as plain JSON data."""
        return {**asdict(self), "severity": self.severity.value}


def more(what: str) -> Finding:
    """Say that there are more findings of one sort than are given."""
    return Finding(
        code="findings.more",
        severity=Severity.NOTE,
        pointer="",
        message=f"only the first {LIMIT} findings {what} are given",
    )


def json_pointer(path: Iterable[str | int]) -> str:
    """Write a path as a JSON Pointer (RFC 6901, section 3); `""` for the whole document.

    A name longer than 64 characters is cut, since a hostile one may be a megabyte.
    """
    return "".join(f"/{_escaped(step)}" for step in path)


def _escaped(step: str | int) -> str:
    name = str(step)
    name = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
    return name.replace("~", "~0").replace("/", "~1")
