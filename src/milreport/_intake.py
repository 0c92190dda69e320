"""A document before it is read: as bytes, and not too many of them.

Whatever comes in is looked at for its size first. A mapping is copied, since it is the caller's
code, and written as the JSON text that it stands for.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from milreport.findings import fault
from milreport.limits import Limits
from milreport.records._structure import Path

__all__ = ["SURROGATE", "TOO_LONG_NUMBER", "Raw", "Refused", "as_bytes"]

Raw = str | bytes | bytearray | Mapping[str, Any]
"""A report as JSON text, as UTF-8 bytes, or as the mapping that such text stands for."""


class Refused(Exception):  # noqa: N818 - no error of the caller's, and it never leaves the package
    """A document that is not read at all, and why."""

    def __init__(self, code: str, message: str, hint: str | None = None, path: Path = ()) -> None:
        """Keep the finding."""
        super().__init__(code)
        self.finding = fault(code, path, message, hint)


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
            raise Refused("json.lone_surrogate", *SURROGATE) from None
        if len(text) > limits.bytes:
            raise _too_large(limits)
    _count_items(text, limits)
    return bytes(text)


SURROGATE: Final = (
    "expected text without lone surrogates",
    "half of a character was lost where the text was cut or decoded",
)
"""What is said of half a character: the message and the hint."""


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
            raise Refused("json.too_long_number", *TOO_LONG_NUMBER, tuple(self._path))
        return number


_MOST_BITS: Final = 14_000
"""A larger whole number has more than 4,300 digits, which neither parser reads."""
_DEEPEST_PARSED: Final = 200
"""The parser reads no more levels."""
TOO_LONG_NUMBER: Final = (
    "expected a number of fewer digits",
    "such a number cannot have been counted or measured",
)
"""What is said of a number that no parser reads: the message and the hint."""


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
