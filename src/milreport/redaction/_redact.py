"""Redaction: one field is taken out or blurred, and a mark says so."""

import re
from typing import Final, cast

from pydantic import ValidationError

from milreport.errors import UsageError
from milreport.findings import json_pointer
from milreport.records._structure import Path
from milreport.records.report import Report
from milreport.redaction._commitment import canonical, commitment
from milreport.redaction._edit import LEFT_OUT, Holder, at, holder_of, located, replaced
from milreport.values.handling import Redaction
from milreport.values.numbers import LARGEST, Between
from milreport.vocabulary.handling import RedactionMethod, RedactionReason

__all__ = ["band", "redact", "told_at"]

_IN_PLACE: Final = (
    RedactionMethod.GENERALISED,
    RedactionMethod.BANDED,
    RedactionMethod.PSEUDONYMISED,
)
"""The methods that put something in the place of what was there."""

_STAYS: Final = frozenset({"id", "kind", "redactions"})
"""The fields by which a record is known and marked."""


def redact(  # noqa: PLR0913 - each is a choice of the caller's
    report: Report,
    pointer: str,
    *,
    reason: RedactionReason | str,
    method: RedactionMethod | str | None = None,
    salt: bytes | None = None,
    replacement: object = None,
    note: str | None = None,
) -> Report:
    """Take a field out of a report, or put something broader in its place, and leave a mark.

    The mark, a `Redaction`, is left on the record or the document that holds the field. Its
    pointer is read from there. Where one element of a list goes, those after it move up, so the
    mark points to the list. Nothing else changes: the same name in another field, in an id or in
    prose is still there, and so is all that stands in `extensions`, which is never touched.

    Args:
        report: the report, which stays as it is.
        pointer: the field, as a JSON Pointer (RFC 6901) into the report.
        reason: why.
        method: how; `hash_commitment` where there is a salt, `generalised` where there is a
            replacement, else `removed`.
        salt: 16 bytes or more, for a commitment to what was there; see `commitment`.
        replacement: what is put in its place: a value of this library, or JSON.
        note: anything to know about what is missing, without giving it away.

    Returns:
        The report with the field changed and one mark more.

    Raises:
        UsageError: `usage.not_a_report`; `usage.not_text`, for a pointer that is no text;
            `usage.nothing_there`, for one to what is not told;
            `usage.not_redactable`, for what is not a field inside a record or the document, and
            for an id, a kind or the marks; `usage.needed_field`, where a field must not be left
            out and nothing is put in its place; `usage.unfit_replacement`;
            `usage.no_replacement` and `usage.no_salt`, where the method needs one;
            `usage.not_a_salt`; `usage.marked_position`, where an element goes and a mark of the
            same record points to it or to one after it; `usage.unfit_mark`, for a reason, a
            method or a note that a `Redaction` does not take.
    """
    path = located(report, pointer)
    holder = holder_of(path)
    if holder is None or len(path) == len(holder) or not _STAYS.isdisjoint(path[len(holder) :]):
        raise UsageError(
            "usage.not_redactable",
            "expected a field of a record or the document, but no id or mark",
        )
    inside = path[len(holder) :]
    method = _method(salt, replacement) if method is None else method
    if replacement is None and method in _IN_PLACE:
        raise UsageError("usage.no_replacement", "expected a replacement, as the method says")
    if salt is None and method == RedactionMethod.HASH_COMMITMENT:
        raise UsageError("usage.no_salt", "expected a salt, as the method says")
    record = cast("Holder", at(report, holder))
    left = inside
    if replacement is None and isinstance(inside[-1], int):
        _refuse_to_move(record, inside)
        left = inside[:-1]
    mark = _mark(
        pointer=json_pointer(left),
        reason=reason,
        method=method,
        commitment=None if salt is None else commitment(at(report, path), salt=salt),
        note=note,
    )
    return cast("Report", replaced(report, holder, _marked(record, inside, replacement, mark)))


def _method(salt: bytes | None, replacement: object) -> RedactionMethod:
    if replacement is not None:
        return RedactionMethod.GENERALISED
    return RedactionMethod.REMOVED if salt is None else RedactionMethod.HASH_COMMITMENT


def _refuse_to_move(record: Holder, inside: Path) -> None:
    """Refuse to take out an element where a mark points to it or to one that would move."""
    within = json_pointer(inside[:-1]) + "/"
    for mark in record.redactions:
        position = re.match("[0-9]{1,16}", mark.pointer.removeprefix(within))
        if mark.pointer.startswith(within) and position and int(position[0]) >= int(inside[-1]):
            raise UsageError(
                "usage.marked_position", "expected an element that no mark points to or beyond"
            )


def _mark(**told: object) -> Redaction:
    try:
        return Redaction.model_validate(told)
    except ValidationError:
        raise UsageError(
            "usage.unfit_mark", "expected a reason, a method and a note that a Redaction may have"
        ) from None


def _marked(record: Holder, inside: Path, replacement: object, mark: Redaction) -> Holder:
    """Give a record with one field changed and one mark more."""
    changed = replaced(record, inside, LEFT_OUT if replacement is None else replacement)
    return cast("Holder", changed.evolve(redactions=(*record.redactions, mark)))


def told_at(report: Report, pointer: str) -> str:
    """Give what a report tells at a place, as the JSON text over which `redact` commits.

    Keep it, with the salt, where what is taken out is kept: `json.loads` of it is the value that
    `proves` asks for.

    Args:
        report: the report, before the redaction.
        pointer: the field, as a JSON Pointer (RFC 6901) into the report.

    Raises:
        UsageError: `usage.not_a_report`, `usage.not_text`, `usage.nothing_there`.
    """
    return canonical(at(report, located(report, pointer)))


def band(number: int, width: int) -> Between:
    """Give the band of equal width, counted from zero, that a whole number falls into.

    37 with a width of 10 falls into 30 to 39, both included.

    Args:
        number: an age or a count, from 0.
        width: how many whole numbers the band takes, 2 or more.

    Raises:
        UsageError: `usage.not_a_whole_number`, for a fraction, and for a number below 0 or a width
            below 2; `usage.out_of_range`, where the band reaches beyond 2^53 - 1.
    """
    if type(number) is not int or type(width) is not int or number < 0 or width < 2:  # noqa: PLR2004
        raise UsageError(
            "usage.not_a_whole_number", "expected a whole number from 0 and a width of 2 or more"
        )
    low = number // width * width
    if low + width - 1 > LARGEST:
        raise UsageError("usage.out_of_range", "expected a band within 2^53 - 1")
    return Between(low=low, high=low + width - 1)
