"""Why a text is no JSON: the parser's words, put so that somebody can mend it.

What is said of a text follows from the text itself where that can be seen, and else from what
the parser of pydantic says, which is stricter than most (RFC 8259, section 2).
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from pydantic_core import from_json

from milreport._intake import SURROGATE, TOO_LONG_NUMBER, Refused

__all__ = ["read"]

_PLACE: Final = re.compile("line ([0-9]+) column ([0-9]+)")


def read(text: bytes) -> Any:  # noqa: ANN401 - any JSON
    """Read a text as JSON, without a look at what it says.

    Raises:
        Refused: it is no JSON, and why.
    """
    try:
        return from_json(text)
    except ValueError as error:
        raise _refused(text, str(error)) from None


def _refused(text: bytes, told: str) -> Refused:
    at = _PLACE.search(told)
    where = f"; it cannot be read on from line {at[1]}, column {at[2]}" if at else ""
    code, message, hint = _cause(text, told)
    return Refused(code, f"{message}{where if code in _PLACED else ''}", hint)


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
    "surrogate": ("json.lone_surrogate", *SURROGATE),
    "end of hex escape": ("json.lone_surrogate", *SURROGATE),
    "recursion limit": ("json.too_deep", "expected fewer levels of nesting", None),
    "number out of range": ("json.too_long_number", *TOO_LONG_NUMBER),
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
