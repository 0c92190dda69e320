"""A schema of a caller's, taken as plain JSON before anything is looked at in it.

A caller's schema is Python data, and may hold more than JSON does: terms of an enum, tuples,
numbers of five thousand digits, itself. One dict that stands in many places is many schemas in
JSON, and a few dozen such dicts inside one another are more than any machine can hold.
"""

from collections.abc import Mapping
from typing import Any, Final

from milreport.errors import UsageError

__all__ = ["MOST_PIECES", "taken"]

MOST_PIECES: Final = 200_000
"""How many names, values, objects and arrays a schema may have in all."""

_MOST_BITS: Final = 1_330
"""How long an integer may be, which is some 400 digits."""


def taken(schema: object) -> Any:  # noqa: ANN401 - any JSON
    """Copy a schema to the bottom, as plain dicts, lists, texts and numbers.

    What is no JSON is left as it is: it says nothing that a keyword could mean.

    Raises:
        UsageError: `usage.too_large`, `usage.too_deep` where it is deeper than Python can follow
            or holds itself, and `usage.no_schema` for names that are no text and for numbers of
            more than 400 digits.
    """
    try:
        return _Copier().copied(schema)
    except RecursionError:
        raise UsageError("usage.too_deep", "expected a schema of fewer levels") from None


class _Copier:
    """Copies JSON data, and counts."""

    def __init__(self) -> None:
        """Begin to count."""
        self._left = MOST_PIECES

    def copied(self, told: object) -> Any:  # noqa: ANN401 - any JSON
        """Copy one value and all that is inside it."""
        self._left -= 1
        if self._left < 0:
            raise UsageError("usage.too_large", f"expected a schema of at most {MOST_PIECES} parts")
        if isinstance(told, Mapping):
            return {_name(name): self.copied(each) for name, each in told.items()}
        if isinstance(told, list | tuple):
            return [self.copied(each) for each in told]
        return _scalar(told)


def _name(name: object) -> str:
    if not isinstance(name, str):
        raise UsageError("usage.no_schema", "expected names that are texts")
    return str.__str__(name)


def _scalar(told: object) -> object:
    """Take a term of an enum for the text or the number that it is."""
    if isinstance(told, bool):
        return told
    if isinstance(told, str):
        return str.__str__(told)
    if isinstance(told, float):
        return float(told)
    if not isinstance(told, int):
        return told
    if told.bit_length() > _MOST_BITS:
        raise UsageError("usage.no_schema", "expected numbers of at most 400 digits")
    return int(told)
