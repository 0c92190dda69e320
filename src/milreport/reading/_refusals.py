"""Why a text is not read: every code, what it says, and what would help."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from milreport.errors import UsageError
from milreport.reading._result import Refusal
from milreport.reading._time_refusals import TIME_REFUSALS

__all__ = ["REFUSALS", "must_be_text", "refusal"]

REFUSALS: Final[Mapping[str, tuple[str, str | None]]] = MappingProxyType(
    {
        "reading.too_long": ("the text is longer than a phrase", "read it sentence by sentence"),
        "reading.no_number": ("there is no number and no word for one", None),
        "reading.not_an_amount": (
            "the digits belong to a name, a date or a label, or cannot be told from one",
            "cut the text down to the figure and its noun",
        ),
        "reading.several": (
            "there is more than one figure or time, and they do not make one",
            "read each stretch of the text by itself",
        ),
        "reading.stacked": ("words before and after the number do not go together", None),
        "reading.reversed": ("the range ends before it begins", None),
        "reading.ambiguous_number": (
            "the figures can be read in ways that differ by powers of ten",
            None,
        ),
        "reading.ambiguous_unit": ("the sign after the figures means two units", None),
        "reading.percentage_points": ("percentage points are a difference, not a share", None),
        "reading.no_such_rate": ("the table of units has no unit for this rate", None),
        "reading.ambiguous_rate": ("the words may make a rate of it, or tell when it was", None),
        "reading.relative": ("it is a multiple of something that is not given", None),
        "reading.silence": (
            "that nothing was reported is not a report of nought",
            "record it as a silence, or as unknown",
        ),
        "reading.not_whole": ("people and things are counted in whole numbers", None),
        "reading.negative": ("people and things are counted from zero", None),
        "reading.too_large": ("the number is beyond 2^53 - 1", None),
        **TIME_REFUSALS,
    }
)
"""Every code of a refusal, with its message and its hint."""


def must_be_text(text: object) -> None:
    """Raise `UsageError` for what is no text; bytes, numbers and dates are not written out."""
    if not isinstance(text, str):
        raise UsageError("usage.not_text", "expected the words to be read, as text")


def refusal(code: str) -> Refusal:
    """Make the refusal with this code."""
    message, hint = REFUSALS[code]
    return Refusal(code=code, message=message, hint=hint)
