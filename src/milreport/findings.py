"""A finding: one thing that is wrong, doubtful or notable in a record, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

__all__ = ["LIMIT", "Finding", "Severity", "expected_in", "fault", "in_order", "json_pointer"]

LIMIT: Final = 100
"""How many findings are given for one record, as a rule; one more says that there are more."""

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
    """One observation about one place in a record.

    It never repeats the texts of a record. What an editor would ask about names records by their
    ids, and says the terms, dates and numbers that it is about; ids may be telling.
    """

    code: str
    """Stable and documented, such as `reference.dangling`; never reused for something else."""
    severity: Severity
    pointer: str
    """Where, as a JSON Pointer (RFC 6901) into the document that was read; `""` is all of it."""
    message: str
    """What is wrong and what was expected, in lower case, without the value found."""
    hint: str | None = None
    """The next step, such as the nearest known field or term."""
    expected: str | None = None
    """What could stand there, for a fault of structure: `a text`, `one of: low, high`."""
    found: str | None = None
    """What stands there: its kind and size, or its beginning where the caller asked for it."""

    def __str__(self) -> str:
        """Show the finding on one line, as a person would want to read it."""
        place = self.pointer or "(whole document)"
        hint = f" ({self.hint})" if self.hint else ""
        found = f", found {self.found}" if self.found else ""
        return f"{self.severity} {self.code} at {place}: {self.message}{found}{hint}"

    def to_dict(self) -> dict[str, str | None]:
        """Give the finding as plain JSON data."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "pointer": self.pointer,
            "message": self.message,
            "hint": self.hint,
            "expected": self.expected,
            "found": self.found,
        }


def fault(code: str, path: Iterable[str | int], message: str, hint: str | None = None) -> Finding:
    """Make a finding that what stands at a place makes the record unusable."""
    return Finding(
        code=code,
        severity=Severity.FAULT,
        pointer=json_pointer(path),
        message=message,
        hint=hint,
        expected=expected_in(message),
    )


def expected_in(message: str) -> str | None:
    """Give what a message says to be expected; None where it says something else."""
    return message.removeprefix("expected ") if message.startswith("expected ") else None


def in_order(findings: Iterable[Finding], most: int) -> tuple[Finding, ...]:
    """Sort findings by place, then code; of too many the worst are given, and a note says so.

    Positions in arrays are sorted as numbers. What is said of a record comes before what is said
    of something inside it.
    """
    found = [*findings]
    found.sort(key=_place)
    if len(found) <= most:
        return tuple(found)
    given = sorted(found, key=_seriousness)[:most]
    return (*sorted(given, key=_place), _more(most))


def _place(finding: Finding) -> tuple[list[tuple[int, int, str]], str]:
    steps = finding.pointer.split("/")[1:]
    return [(1, int(s), "") if s.isdecimal() else (0, 0, s) for s in steps], finding.code


def _seriousness(finding: Finding) -> int:
    return [*Severity].index(finding.severity)


def _more(most: int) -> Finding:
    return Finding(
        code="findings.more",
        severity=Severity.NOTE,
        pointer="",
        message=f"only {most} findings are given, faults before warnings",
        hint="mend these and validate again, or ask for more with Limits(findings=...)",
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
