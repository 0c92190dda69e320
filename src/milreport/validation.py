"""Validation: JSON in, a report and its findings out, never an exception over bad data."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from pydantic import ValidationError
from pydantic_core import from_json

from milreport._refusals import UnknownFields, refusals
from milreport.checks import check
from milreport.errors import UsageError
from milreport.findings import Finding, Severity
from milreport.records._structure import Part
from milreport.records.report import SCHEMA_VERSION, Report
from milreport.values.json import all_finite

__all__ = ["Outcome", "Raw", "UnknownFields", "validate", "validate_lines"]

Raw = str | bytes | bytearray | Mapping[str, Any]
"""A report as JSON text, as UTF-8 bytes, or as the mapping that such text stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of validating one document."""

    report: Report | None
    """The report, or None where the structure is at fault."""
    findings: tuple[Finding, ...]
    """What is wrong, doubtful or notable: structure first, then check by check."""
    line: int | None = None
    """The number of the line, from 1, where lines were read."""
    raw: Raw | None = None
    """The line itself, where it failed; nothing is lost."""
    parts: tuple[Part, ...] | None = None
    """The records or values that were read, where a part of a report was asked for."""

    @property
    def ok(self) -> bool:
        """Whether there is a report, or the parts that were asked for, and nothing at fault."""
        return not (self.report is None and self.parts is None) and all(
            finding.severity is not Severity.FAULT for finding in self.findings
        )


def validate(raw: Raw, *, unknown: UnknownFields = "forbid") -> Outcome:
    """Validate one report: its structure, its references and its inner order.

    A mapping gets the verdict that its JSON text would get.

    Args:
        raw: the document.
        unknown: fields that no record of this version has are a fault (`forbid`), are left out
            with a warning each (`ignore`), or are kept with a warning each and stand in the
            dump where they stood (`keep`).

    Raises:
        UsageError: `unknown` is none of the three.
    """
    _known(unknown)
    try:
        text = raw if isinstance(raw, str | bytes | bytearray) else _as_json(raw)
        report = Report.model_validate_json(text)
    except _NotJson:
        return _refused("json.not_json", "expected text, or a mapping that holds only JSON")
    except RecursionError:
        return _refused("json.too_deep", "expected fewer levels, or a caller that is less deep")
    except ValidationError as error:
        return _read_again(text, error, unknown)
    return Outcome(
        report=report, findings=(*_newer(report.schema_version, unknown), *check(report))
    )


def validate_lines(lines: Iterable[Raw], *, unknown: UnknownFields = "forbid") -> Iterator[Outcome]:
    """Validate one report a line, lazily and in order; a bad line stops nothing.

    Lines of white space are passed over and counted. Nothing is held back: the memory needed
    does not grow with the number of lines.

    Args:
        lines: any iterable of JSON texts, bytes or mappings, such as an open file.
        unknown: as for `validate`.

    Returns:
        An iterator of one outcome a line, with `line`, and with `raw` where it is not `ok`.

    Raises:
        UsageError: `unknown` is none of the three, or `lines` is one text and no iterable of lines.
    """
    _known(unknown)
    if isinstance(lines, str | bytes | bytearray | Mapping):
        raise UsageError("usage.not_lines", "expected an iterable of lines, such as an open file")
    return _outcomes(lines, unknown)


def _outcomes(lines: Iterable[Raw], unknown: UnknownFields) -> Iterator[Outcome]:
    for number, raw in enumerate(lines, start=1):
        if isinstance(raw, str | bytes | bytearray) and not raw.strip():
            continue
        text = raw.rstrip() if isinstance(raw, str | bytes | bytearray) else raw
        outcome = validate(text, unknown=unknown)
        yield Outcome(
            report=outcome.report,
            findings=outcome.findings,
            line=number,
            raw=None if outcome.ok else raw,
        )


def _known(unknown: str) -> None:
    """Refuse a policy that there is not."""
    if unknown not in ("forbid", "ignore", "keep"):
        raise UsageError("usage.unknown_policy", "expected forbid, ignore or keep")


class _NotJson(Exception):  # noqa: N818 - no error of the caller's, and it never leaves this module
    """The input is no JSON text, and no mapping that could be one."""


def _as_json(raw: object) -> str:
    """Write a mapping as the JSON text that it stands for."""
    if not isinstance(raw, Mapping):
        raise _NotJson
    try:
        return json.dumps(raw, ensure_ascii=True, default=_as_dict)
    except (TypeError, ValueError):
        raise _NotJson from None


def _as_dict(told: object) -> dict[Any, Any]:
    """Let mappings other than `dict` through; anything else is not JSON."""
    if isinstance(told, Mapping):
        return dict(told)
    raise TypeError


def _refused(code: str, message: str) -> Outcome:
    finding = Finding(code=code, severity=Severity.FAULT, pointer="", message=message)
    return Outcome(report=None, findings=(finding,))


def _read_again(
    text: str | bytes | bytearray, error: ValidationError, unknown: UnknownFields
) -> Outcome:
    """Say what was refused; read once more where only unknown fields stood in the way."""
    seen = (*_newer(_version_told(text), unknown), *refusals(Report, error, unknown))
    if any(finding.severity is Severity.FAULT for finding in seen):
        return Outcome(report=None, findings=seen)
    try:
        report = Report.model_validate_json(text, extra=_EXTRA[unknown])
    except ValidationError as again:
        return Outcome(report=None, findings=(*seen, *refusals(Report, again, unknown)))
    if not all_finite(from_json(text)):
        return _refused("number.not_finite", "expected finite numbers in unknown fields too")
    return Outcome(report=report, findings=(*seen, *check(report)))


def _version_told(text: str | bytes | bytearray) -> object:
    """Give what a text that is no report says of its version; None where it is not even JSON.

    Text with half of a pair of surrogates is a `TypeError` to the parser.
    """
    try:
        told = from_json(text)
    except (ValueError, TypeError):
        return None
    return told.get("schema_version") if isinstance(told, dict) else None


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
