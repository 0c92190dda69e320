"""A document as text: what is wrong with it before it is any record.

The parser of pydantic is strict about the grammar of JSON. It lets through what the grammar leaves
open: a name told twice (the last one counts, RFC 8259 section 4), numbers that no float can hold
(section 6), characters that nobody sees. Most documents have none of it, and a few searches for
single bytes show that (`is_plain`). The rest are read once more, slowly (`odd_places`).
"""

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from pydantic_core import from_json

from milreport.findings import Finding, Severity, json_pointer
from milreport.limits import Limits
from milreport.records._structure import Path
from milreport.records._survey import Survey
from milreport.records.report import Report
from milreport.values.json import JsonObject, all_finite, depth

__all__ = ["Raw", "Refused", "as_bytes", "is_plain", "odd_places", "syntax"]

Raw = str | bytes | bytearray | Mapping[str, Any]
"""A report as JSON text, as UTF-8 bytes, or as the mapping that such text stands for."""


class Refused(Exception):  # noqa: N818 - no error of the caller's, and it never leaves the package
    """A document that is not read at all, and why."""

    def __init__(self, code: str, message: str, hint: str | None = None, path: Path = ()) -> None:
        """Keep the finding."""
        super().__init__(code)
        self.finding = fault(code, path, message, hint)


def fault(code: str, path: Path, message: str, hint: str | None = None) -> Finding:
    """Make a finding that what stands at a place makes the document unusable."""
    return Finding(
        code=code,
        severity=Severity.FAULT,
        pointer=json_pointer(path),
        message=message,
        hint=hint,
        expected=message.removeprefix("expected ") if message.startswith("expected ") else None,
    )


# Before anything is read


def as_bytes(raw: object, limits: Limits) -> bytes:
    """Give a document as the UTF-8 bytes that it stands for, if they are not too many.

    Raises:
        Refused: it is no document, or too large a one.
    """
    text = raw if isinstance(raw, str | bytes | bytearray) else _written(raw, limits)
    if len(text) > limits.bytes:
        raise _too_large(limits)
    if isinstance(text, str):
        try:
            text = text.encode()
        except UnicodeEncodeError:
            raise Refused("json.lone_surrogate", *_SURROGATE) from None
        if len(text) > limits.bytes:
            raise _too_large(limits)
    _count_items(text, limits)
    return bytes(text)


_SURROGATE: Final = (
    "expected text without lone surrogates",
    "half of a character was lost where the text was cut or decoded",
)


def _too_large(limits: Limits) -> Refused:
    return Refused(
        "json.too_large",
        f"expected at most {limits.bytes} bytes",
        "read larger documents with Limits(bytes=...)",
    )


def _written(raw: object, limits: Limits) -> str:
    """Write a mapping as the JSON text that it stands for."""
    if not isinstance(raw, Mapping):
        raise Refused("json.not_json", "expected text, or a mapping that holds only JSON")
    try:
        plain = _Copy(limits).of(raw)
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), check_circular=False)
    except Refused:
        raise
    except RecursionError:
        raise Refused("json.too_deep", "expected fewer levels of nesting") from None
    except Exception:  # noqa: BLE001 - a mapping is the caller's code, and may raise anything
        raise _no_json() from None


def _no_json(path: Path = ()) -> Refused:
    return Refused(
        "json.not_json",
        "expected a mapping that holds only JSON",
        "texts, numbers, true, false, null, lists and mappings with text keys are JSON",
        path,
    )


class _Copy:
    """A copy of a mapping in plain lists and dicts, which no code of the caller's can change.

    Two things that JSON text cannot have are looked for: what contains itself, and what is shared
    so often that its text would be without end.
    """

    def __init__(self, limits: Limits) -> None:
        """Keep what may be copied yet."""
        self._limits = limits
        self._left = limits.items
        self._path: list[str | int] = []
        self._open: set[int] = set()

    def of(self, told: object) -> object:
        """Copy a part of the document; raises `Refused` where it is no JSON, or too much."""
        if told is None or isinstance(told, str | float):
            return told
        if isinstance(told, int):
            return self._whole(told)
        if id(told) in self._open:
            raise _no_json(tuple(self._path))
        if len(self._path) >= _DEEPEST_PARSED:
            raise Refused("json.too_deep", "expected fewer levels of nesting")
        self._open.add(id(told))
        if isinstance(told, Mapping):
            copy: object = {name: self._member(name, each) for name, each in told.items()}
        elif isinstance(told, list | tuple):
            copy = [self._inside(at, each) for at, each in enumerate(told)]
        else:
            raise _no_json(tuple(self._path))
        self._open.discard(id(told))
        return copy

    def _member(self, name: object, each: object) -> object:
        if not isinstance(name, str):
            raise _no_json(tuple(self._path))
        return self._inside(name, each)

    def _inside(self, step: str | int, each: object) -> object:
        self._left -= 1
        if self._left < 0:
            raise _too_many(self._limits)
        self._path.append(step)
        copy = self.of(each)
        self._path.pop()
        return copy

    def _whole(self, number: int) -> int:
        if number.bit_length() > _MOST_BITS:
            raise Refused("json.too_long_number", *_TOO_LONG_NUMBER, tuple(self._path))
        return number


_MOST_BITS: Final = 14_000
"""A larger whole number has more than 4,300 digits, which neither parser reads."""
_DEEPEST_PARSED: Final = 200
"""The parser reads no more levels."""
_TOO_LONG_NUMBER: Final = (
    "expected a number of fewer digits",
    "such a number cannot have been counted or measured",
)


_TEXTS: Final = re.compile(rb'"(?:[^"\\]++|\\.)*+"', re.DOTALL)


def _count_items(text: bytes | bytearray, limits: Limits) -> None:
    """Refuse a document of too many elements and members; each takes a byte at least."""
    if len(text) <= limits.items:
        return
    if text.count(b",") + text.count(b"{") + text.count(b"[") <= limits.items:
        return
    bare = _TEXTS.sub(b"0", text)
    if bare.count(b",") + len(_FILLED.findall(bare)) > limits.items:
        raise _too_many(limits)


_FILLED: Final = re.compile(rb"[\[{](?=\s*+[^\s\]}])")
"""The beginning of an array or an object that is not empty."""


def _too_many(limits: Limits) -> Refused:
    return Refused(
        "json.too_many_items",
        f"expected at most {limits.items} elements and members",
        "read larger documents with Limits(items=...)",
    )


# Where it is no JSON

_PLACE: Final = re.compile("line ([0-9]+) column ([0-9]+)")


def syntax(text: bytes) -> Finding | None:
    """Say why a text is no JSON, or None where it is JSON."""
    try:
        from_json(text)
    except ValueError as error:
        told = str(error)
    else:
        return None
    at = _PLACE.search(told)
    where = f"; it cannot be read on from line {at[1]}, column {at[2]}" if at else ""
    code, message, hint = _cause(text, told)
    return fault(code, (), f"{message}{where if code in _PLACED else ''}", hint)


_PLACED: Final = frozenset({"json.invalid", "json.incomplete", "json.trailing_text"})


def _cause(text: bytes, told: str) -> tuple[str, str, str | None]:
    if not text.strip(b" \t\n\r"):
        return "json.empty", "expected one JSON object", "there is nothing but white space"
    if text.startswith(b"\xef\xbb\xbf"):
        hint = "take off the first three bytes, or decode with utf-8-sig"
        return "json.byte_order_mark", "expected text without a byte order mark", hint
    if not _is_utf8(text):
        hint = "JSON is exchanged in UTF-8 (RFC 8259, section 8.1)"
        return "json.not_utf8", "expected text in UTF-8", hint
    for part, cause in _CAUSES.items():
        if part in told:
            return cause
    return "json.invalid", "expected one JSON object", None


_CAUSES: Final[Mapping[str, tuple[str, str, str | None]]] = {
    "EOF while": ("json.incomplete", "expected the rest of the JSON", "the end of it is missing"),
    "trailing characters": (
        "json.trailing_text",
        "expected nothing after the JSON",
        "several documents, one a line, are for validate_lines",
    ),
    "surrogate": ("json.lone_surrogate", *_SURROGATE),
    "end of hex escape": ("json.lone_surrogate", *_SURROGATE),
    "recursion limit": ("json.too_deep", "expected fewer levels of nesting", None),
    "number out of range": ("json.too_long_number", *_TOO_LONG_NUMBER),
}
"""What the parser says, in part, and what it means."""


def _is_utf8(text: bytes) -> bool:
    if len(text) > 1 and b"\x00" in text[:4]:
        return False  # UTF-16 or UTF-32
    try:
        text.decode()
    except UnicodeDecodeError:
        return False
    return True


# What the parser lets through

_LONGEST_PLAIN: Final = 30
"""A number of fewer digits than 17 is no longer than this with its sign and exponent."""
_MANY_DIGITS: Final = re.compile(rb"\.(?:[0-9]{9}|(?<=[0-9]{9}\.))").search
"""A number with a point and so many digits on one side that there may be 17 in all."""
_EXPONENTS: Final = (
    re.compile(rb"e(?<=[0-9]e)[-+]?[0-9]++(?:[\s,}\]]|$)").search,
    re.compile(rb"E(?<=[0-9]E)[-+]?[0-9]++(?:[\s,}\]]|$)").search,
)
_DEEPEST_RECORD: Final = 16
"""A report is less deep than this but for its extensions."""
_LONGEST_TEXT: Final = 5000
"""No field of a report takes a longer text."""

_ODD_ESCAPE: Final = re.compile(
    rb"\\(?:[bfr]|u(?:00(?:[0189]|7f|ad)|034f|061c|11(?:5f|60)|17b[45]|180[b-f]|20[026]|2800|3164"
    rb"|fd[de]|fe(?:0|ff)|ff(?:a0|f)|d[89ab][37bf]f|db4[0-3]))",
    re.IGNORECASE,
).search
_ODD_BYTES: Final = tuple(
    (first, re.compile(re.escape(first) + rest).search)
    for first, rest in (
        (b"\x7f", b""),
        (b"\xc2", rb"[\x80-\x9f\xad]"),
        (b"\xcd", rb"\x8f"),
        (b"\xd8", rb"\x9c"),
        (b"\xe1", rb"(?:\x85[\x9f\xa0]|\x9e[\xb4\xb5]|\xa0[\x8b-\x8f])"),
        (b"\xe2", rb"(?:\x80[\x8b-\x8f\xaa-\xae]|\x81[\xa0-\xaf]|\xa0\x80)"),
        (b"\xe3", rb"\x85\xa4"),
        (
            b"\xef",
            rb"(?:\xb7[\x90-\xaf]|\xb8[\x80-\x8f]|\xbb\xbf|\xbe\xa0|\xbf[\xb0-\xbf])",
        ),
        (b"\xf0", rb"[\x9f\xaf\xbf]\xbf[\xbe\xbf]"),
        (b"\xf1", rb"[\x8f\x9f\xaf\xbf]\xbf[\xbe\xbf]"),
        (b"\xf2", rb"[\x8f\x9f\xaf\xbf]\xbf[\xbe\xbf]"),
        (b"\xf3", rb"(?:[\xa0]|[\x8f\x9f\xaf\xbf]\xbf[\xbe\xbf])"),
        (b"\xf4", rb"\x8f\xbf[\xbe\xbf]"),
    )
)
"""The characters, in UTF-8, that a text should not have or that nobody sees.

The search begins only where the first byte is there at all, which is found out much sooner.
"""

_BLANK: Final = re.compile(
    rb'"(?:[ ]|\\[nrt]|\\u(?:0020|00a0|1680|205f|3000)|\xc2\xa0|\xe1\x9a\x80'
    rb'|\xe2(?:\x80[\x80-\x8a\xa8\xa9\xaf]|\x81\x9f)|\xe3\x80\x80)++"',
    re.IGNORECASE,
).search
"""A text of white space alone; the other characters that nobody sees are odd by themselves."""


def is_plain(text: bytes, limits: Limits, report: Report | None, survey: Survey | None) -> bool:
    """Say whether a text surely has nothing that the parser lets through and a reader should not.

    Args:
        text: JSON that has been read.
        limits: how much of everything there may be.
        report: what was made of it; None where its structure is at fault.
        survey: what there is in the report.
    """
    if report is None or survey is None:
        return (
            len(text) <= limits.text
            and _has_plain_numbers(text, limits)
            and _has_plain_characters(text)
            and not _BLANK(text)
            and _names_differ(text)
            and _is_sound(text, limits)
        )
    open_part = report.extensions
    return (
        (_count_of_names(text) == survey.members or _names_differ(text))
        and not survey.blank
        and (limits.text >= _LONGEST_TEXT or len(text) <= limits.text)
        and limits.depth >= _DEEPEST_RECORD
        and limits.digits >= _LONGEST_PLAIN
        and (not (survey.floats or open_part) or _has_plain_numbers(text, limits))
        and (not open_part or _is_small(open_part, text, limits))
        and _has_plain_characters(text)
    )


def _is_small(extensions: JsonObject, text: bytes, limits: Limits) -> bool:
    """Say whether extensions are surely within the limits that fields have of themselves."""
    plain = len(text) <= limits.text and not _has_long_numbers(text)
    return plain and depth(extensions) < limits.depth


def _is_sound(text: bytes, limits: Limits) -> bool:
    """Say whether nothing in a text stands too deep, and every number is finite and short."""
    told = from_json(text)
    return depth(told) <= limits.depth and all_finite(told) and not _has_long_numbers(text)


_DIGITS: Final = bytes.maketrans(b"123456789", b"0" * 9)


def _has_long_numbers(text: bytes) -> bool:
    """Say whether there are so many digits in a row that no count or measure has them."""
    return b"0" * _LONGEST_PLAIN in text.translate(_DIGITS)


def _count_of_names(text: bytes) -> int | None:
    """Count the names of members; never too few, and None where that cannot be told at once.

    A name is a text with a colon after it. So is the beginning of a text that begins with a
    colon, but that makes the count too large.
    """
    if b"\\" in text and b'\\"' in text:
        text = text.replace(b"\\\\", b"").replace(b'\\"', b"")
    if b" :" in text:
        return None
    if b"\n" in text and (b"\n:" in text or b"\r:" in text):
        return None
    if (b"\t" in text and b"\t:" in text) or (b"\r" in text and b"\r:" in text):
        return None
    return text.count(b'":')


def _names_differ(text: bytes) -> bool:
    """Say whether no object has two members of one name.

    That takes a second parse, without a line of Python in it. It is asked where the count of names
    leaves it open, as where a value tells that something is null or an empty array.
    """
    objects: list[list[tuple[str, Any]]] = []
    json.loads(text, object_pairs_hook=objects.append)
    return sum(map(len, objects)) == sum(map(len, map(dict, objects)))


def _has_plain_numbers(text: bytes, limits: Limits) -> bool:
    """Say whether no number has so many digits that a float would lose some, or is too small."""
    if limits.digits < _LONGEST_PLAIN:
        return False
    if b"." in text and _MANY_DIGITS(text):
        return False
    return not any(exponent(text) for exponent in _EXPONENTS)


def _has_plain_characters(text: bytes) -> bool:
    """Say whether there is no character that a text should not have, and none that nobody sees."""
    if b"\\" in text and _ODD_ESCAPE(text):
        return False
    if text.isascii():
        return b"\x7f" not in text
    return not any(first in text and odd(text) for first, odd in _ODD_BYTES)


# The slow reading


class _Object(list[tuple[str, Any]]):
    """The members of an object in the order in which they stand, repeated names among them."""


class _Number(str):
    """A number as it is written."""

    __slots__ = ()


def odd_places(text: bytes, limits: Limits) -> Iterator[Finding]:
    """Give a finding for everything in a JSON text that goes beyond the limits or misleads."""
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
