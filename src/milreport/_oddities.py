"""What is odd about a JSON text that is JSON: a careful reading, with the place of everything.

The parser of pydantic is strict about the grammar. It lets through what the grammar leaves open: a
name told twice (the last one counts, RFC 8259 section 4), numbers that no float can hold (section
6), characters that nobody sees (section 8).
"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import Any, Final

from milreport.findings import Finding, Severity, fault, json_pointer
from milreport.limits import Limits
from milreport.records._structure import Path

__all__ = ["UNREADABLE", "is_unreadable", "oddities"]


class _Object(list[tuple[str, Any]]):
    """The members of an object in the order in which they stand, repeated names among them."""


class _Number(str):
    """A number as it is written."""

    __slots__ = ()


def oddities(text: bytes, limits: Limits) -> list[Finding]:
    """Give what in a JSON text goes beyond the limits or misleads.

    There is a finding for each place, and one more than is wanted at most.
    """
    return [*islice(_oddities(text, limits), limits.findings + 1)]


def is_unreadable(finding: Finding) -> bool:
    """Say whether a finding leaves open what a text says, so that no report is made of it."""
    return finding.severity is Severity.FAULT and finding.code.startswith(UNREADABLE)


UNREADABLE: Final = ("json.", "number.")
"""What the codes of such findings begin with."""


def _oddities(text: bytes, limits: Limits) -> Iterator[Finding]:
    told = json.loads(
        text,
        object_pairs_hook=_Object,
        parse_float=_Number,
        parse_int=_Number,
        parse_constant=_Number,
    )
    waiting: list[tuple[Path, Any]] = [((), told)]
    while waiting:
        path, part = waiting.pop()
        if isinstance(part, _Number):
            yield from _odd_number(path, part, limits)
        elif isinstance(part, str):
            yield from _odd_text(path, part, limits)
        elif isinstance(part, list):
            if len(path) >= limits.depth:
                hint = "a record is not so deep; extensions may be, within Limits(depth=...)"
                message = f"expected at most {limits.depth} levels of nesting"
                yield fault("json.too_deep", path, message, hint)
                continue
            if isinstance(part, _Object):
                yield from _odd_names(path, part, limits)
                inside = [((*path, name), each) for name, each in part]
            else:
                inside = [((*path, at), each) for at, each in enumerate(part)]
            waiting.extend(reversed(inside))


def _odd_names(path: Path, members: _Object, limits: Limits) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for name, _ in members:
        seen[name] = seen.get(name, 0) + 1
        if seen[name] == 2:  # noqa: PLR2004 - told once, however often it is there
            yield fault(
                "json.duplicate_key",
                (*path, name),
                "expected each name once in an object",
                "readers differ on which of the two counts (RFC 8259, section 4); take one out",
            )
        yield from _odd_characters((*path, name), name, limits)


_SIGNIFICANT: Final = re.compile("[1-9]").search


def _odd_number(path: Path, number: _Number, limits: Limits) -> Iterator[Finding]:
    """Refuse what no float can hold, and say where one holds less than is written."""
    if len(number) > limits.digits:
        message = f"expected a number of at most {limits.digits} characters"
        yield fault("json.too_long_number", path, message)
        return
    if not number.strip("-0123456789"):
        return  # a whole number is kept as it is
    value = float(number)
    if value - value != 0:
        yield fault("number.not_finite", path, "expected a finite number")
    elif value == 0 and _SIGNIFICANT(re.split("[eE]", number)[0]):
        yield fault(
            "number.underflow",
            path,
            "expected zero, or a number that is not so close to it",
            "as a 64-bit float it would be read as zero",
        )
    elif Decimal(repr(value)) != Decimal(number):
        yield Finding(
            code="number.rounded",
            severity=Severity.WARNING,
            pointer=json_pointer(path),
            message="the number has more digits than are kept",
            hint="some 16 digits are kept, as in a 64-bit float; round it as it is meant",
        )


def _odd_text(path: Path, text: str, limits: Limits) -> Iterator[Finding]:
    yield from _odd_characters(path, text, limits)
    if text and path[:1] != ("extensions",) and not _VISIBLE(text):
        yield fault(
            "text.invisible",
            path,
            "expected at least one character that can be seen",
            "leave the field out where there is nothing to say",
        )


def _odd_characters(path: Path, text: str, limits: Limits) -> Iterator[Finding]:
    if len(text) > limits.text:
        message = f"expected at most {limits.text} characters"
        yield fault("json.too_long_text", path, message)
    elif _FORBIDDEN(text) or _is_left_open(text):
        yield fault(
            "text.control_character",
            path,
            "expected no control characters, and none that turn the direction of what follows",
            "they hide or reorder what a reader sees; take them out",
        )


_INVISIBLE: Final = (
    "\\s\\x00-\\x1f\\x7f-\\xa0\\xad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f"
    "\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0"
    "\\ufff0-\\ufffb\\ufffe\\uffff\\U000e0000-\\U000e0fff"
)
_VISIBLE: Final = re.compile(f"[^{_INVISIBLE}]").search
"""Unicode's white space and default ignorable code points, and blank letters, are not seen."""

_PLANES: Final = "".join(f"\\U{plane:04x}fffe-\\U{plane:04x}ffff" for plane in range(1, 17))
_FORBIDDEN: Final = re.compile(
    "\\r(?!\\n)|[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u202d\\u202e\\ufdd0-\\ufdef\\ufffe\\uffff"
    f"{_PLANES}\\U000e0000-\\U000e007f]"
).search
"""Controls but tab and line breaks, overrides of direction, noncharacters and tags."""

_OPENING: Final = {"\u202a": "\u202c", "\u202b": "\u202c"} | dict.fromkeys(
    "\u2066\u2067\u2068", "\u2069"
)
"""What begins a stretch of another direction, and what ends it (Unicode Annex 9, section 2)."""
_DIRECTIONS: Final = re.compile("[\u202a-\u202c\u2066-\u2069]").findall


def _is_left_open(text: str) -> bool:
    """Say whether a stretch of another direction goes on beyond the text."""
    waiting: list[str] = []
    for mark in _DIRECTIONS(text):
        if mark in _OPENING:
            waiting.append(_OPENING[mark])
        elif waiting and waiting[-1] == mark:
            waiting.pop()
    return bool(waiting)
