"""Validation: JSON in, a report and its findings out, never an exception over bad data."""

import re
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, Literal, NamedTuple

from pydantic import ValidationError
from pydantic_core import to_json

from milreport._intake import Raw, Refused, as_bytes
from milreport._oddities import UNREADABLE, is_unreadable, oddities
from milreport._once import once
from milreport._plain import is_plain_json, is_plain_report
from milreport._refusals import UnknownFields, refusals
from milreport._syntax import read
from milreport.checks import INTEGRITY, Facts, look
from milreport.errors import UsageError
from milreport.findings import Finding, Severity, fault, in_order
from milreport.limits import DEFAULT, Limits
from milreport.records._structure import Part, slots
from milreport.records._survey import Survey, reachable
from milreport.records.report import SCHEMA_VERSION, Report

__all__ = ["Outcome", "Raw", "UnknownFields", "known", "validate"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of validating one document."""

    report: Report | None
    """The report, or None where the document is no JSON, ambiguous, or at fault in structure."""
    findings: tuple[Finding, ...]
    """What is wrong, doubtful or notable, sorted by place and then by code."""
    line: int | None = None
    """The number of the line or the record, from 1, where many were read."""
    raw: Raw | None = None
    """The line or the record itself, where it failed and many were read; nothing is lost."""
    parts: tuple[Part, ...] | None = None
    """The records or values that were read, where a part of a report was asked for."""

    @property
    def ok(self) -> bool:
        """Whether there is a report, or the parts that were asked for, and nothing at fault."""
        if self.report is None and self.parts is None:
            return False
        return not self.findings or all(
            finding.severity is not Severity.FAULT for finding in self.findings
        )

    def to_dict(self) -> dict[str, Any]:
        """Give what was found as plain JSON data, without the report and the document."""
        findings = [finding.to_dict() for finding in self.findings]
        return {"ok": self.ok, "line": self.line, "findings": findings}


def validate(
    raw: Raw,
    *,
    unknown: UnknownFields = "forbid",
    limits: Limits = DEFAULT,
    reveal: bool = False,
) -> Outcome:
    """Validate one report: its structure, its references and its inner order.

    A mapping gets the verdict that its JSON text would get.

    Args:
        raw: the document.
        unknown: fields that no record of this version has are a fault (`forbid`), are left out
            with a warning each (`ignore`), or are kept with a warning each and stand in the
            dump where they stood (`keep`).
        limits: how large the document may be, and how many findings are given.
        reveal: show the beginning of what was found in `Finding.found`, where it says only the
            kind and the size as a rule. The document may hold what not everybody may see.

    Raises:
        UsageError: `unknown` is none of the three, or `limits` are no `Limits`.
    """
    known(unknown, limits)
    try:
        text = as_bytes(raw, limits)
        report = Report.model_validate_json(text)
    except Refused as refused:
        return Outcome(report=None, findings=(refused.finding,))
    except ValidationError as error:
        return _read_again(text, error, _Reading(unknown, limits, reveal))
    except RecursionError:
        finding = fault("json.too_deep", (), "expected fewer levels of nesting")
        return Outcome(report=None, findings=(finding,))
    survey = Survey(report)
    seen = [*_newer(report.schema_version, unknown)]
    if not is_plain_report(text, limits, report, survey):
        seen += oddities(text, limits)
    return _checked(report, seen, survey, limits)


def known(unknown: str, limits: object) -> None:
    """Refuse a policy that there is not, and limits that are none."""
    if unknown not in ("forbid", "ignore", "keep"):
        raise UsageError("usage.unknown_policy", "expected forbid, ignore or keep")
    if not isinstance(limits, Limits):
        raise UsageError("usage.odd_limits", "expected Limits, such as Limits(depth=20)")


def _checked(report: Report, seen: list[Finding], survey: Survey, limits: Limits) -> Outcome:
    """Run the checks over a report, unless the text that it was made of says something else."""
    most = limits.findings
    if any(map(is_unreadable, seen)):
        return Outcome(report=None, findings=in_order(seen, most))
    seen += look(Facts(report, survey), INTEGRITY, most)
    return Outcome(report=report, findings=in_order(seen, most) if seen else ())


class _Reading(NamedTuple):
    """How a document is to be read."""

    unknown: UnknownFields
    limits: Limits
    reveal: bool

    def refusals(self, error: ValidationError) -> tuple[Finding, ...]:
        """Give what pydantic refused as findings."""
        most = self.limits.findings
        return refusals(Report, error, self.unknown, most=most, reveal=self.reveal)


def _read_again(text: bytes, error: ValidationError, reading: _Reading) -> Outcome:
    """Say what was refused; read once more where only unknown fields stood in the way."""
    try:
        told = read(text)
    except Refused as refused:
        return Outcome(report=None, findings=(refused.finding,))
    version = told.get("schema_version") if isinstance(told, dict) else None
    seen = [*_newer(version, reading.unknown)]
    seen += reading.refusals(_abridged(told, error, reading))
    if not is_plain_json(text, reading.limits, told):
        seen = _merged(seen, oddities(text, reading.limits))
    if not any(finding.severity is Severity.FAULT for finding in seen):
        try:
            report = Report.model_validate_json(text, extra=_EXTRA[reading.unknown])
        except ValidationError as again:
            seen += reading.refusals(again)
        else:
            return _checked(report, seen, Survey(report), reading.limits)
    return Outcome(report=None, findings=in_order(seen, reading.limits.findings))


def _merged(refused: list[Finding], odd: list[Finding]) -> list[Finding]:
    """Put together what the structure and the text say; of one place, what says more.

    What the text says of a number is the reason why the structure refuses it, or what it is in.
    What it says of characters is said already where the structure refuses a text. That a field is
    unknown is another matter.
    """
    reasons = [
        each.pointer
        for each in odd
        if each.severity is Severity.FAULT and each.code.startswith(_REASONS)
    ]
    kept = [each for each in refused if not _is_explained(each, reasons)]
    places = {each.pointer for each in refused if each.code != "structure.unknown_field"}
    said = [each for each in odd if not (each.code.startswith("text.") and each.pointer in places)]
    return kept + said


def _is_explained(refused: Finding, reasons: list[str]) -> bool:
    """Say whether a finding of structure only follows from what the text says."""
    if refused.code == "structure.unknown_field":
        return False
    inside = f"{refused.pointer}/"
    return refused.pointer in reasons or (
        refused.code.startswith(UNREADABLE) and any(reason.startswith(inside) for reason in reasons)
    )


_REASONS: Final = ("json.too_", "number.")


_MANY: Final = 2000
"""Of a document with more errors than this only a part is looked at."""


def _abridged(told: object, error: ValidationError, reading: _Reading) -> ValidationError:
    """Give the errors of the document, or enough of them where there are very many.

    A million errors take a gigabyte to tell. So arrays are cut, to more and more elements, until
    there are as many errors as are wanted.
    """
    if error.error_count() <= _MANY:
        return error
    for most in (1, 4, 16, 64, 256, 1024, 4096):
        try:
            Report.model_validate_json(to_json(_cut(told, most)))
        except ValidationError as fewer:
            # Some errors only follow from others, and are not told.
            if len(reading.refusals(fewer)) > reading.limits.findings:
                return fewer
    return error


def _cut(told: Any, most: int) -> Any:  # noqa: ANN401 - any JSON
    """Keep the first elements of every array, and the first members that no record has."""
    if isinstance(told, list):
        return [_cut(each, most) for each in told[:most]]
    if isinstance(told, dict):
        kept = {*islice((name for name in told if name not in _field_names()), most)}
        kept |= _field_names()
        return {name: _cut(each, most) for name, each in told.items() if name in kept}
    return told


@once
def _field_names() -> frozenset[str]:
    """Give the names of all fields of all records and values."""
    return frozenset(name for model in reachable(Report) for name in slots(model))


def _newer(version: object, unknown: UnknownFields) -> tuple[Finding, ...]:
    """Say so where a record is of a newer minor version than the models are."""
    if version == SCHEMA_VERSION or not (isinstance(version, str) and _is_version(version)):
        return ()
    return (
        Finding(
            code="version.newer",
            severity=Severity.FAULT if unknown == "forbid" else Severity.WARNING,
            pointer="/schema_version",
            message=f"expected a version of the schema up to {SCHEMA_VERSION}",
            hint='a newer milreport knows it; unknown="ignore" or "keep" lets new fields through',
        ),
    )


_is_version: Final = re.compile("1\\.(0|[1-9][0-9]{0,3})").fullmatch

_EXTRA: Final[dict[str, Literal["ignore", "allow"]]] = {"ignore": "ignore", "keep": "allow"}
