"""Why a time is not read: the codes beside those of quantities, and what would help."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["TIME_REFUSALS"]

TIME_REFUSALS: Final[Mapping[str, tuple[str, str | None]]] = MappingProxyType(
    {
        "reading.no_time": ("the text holds no time that can be read", None),
        "reading.needs_anchor": (
            "the words do not say when without a day to reckon from",
            "pass `anchor`, the day on which the words were printed",
        ),
        "reading.needs_event": (
            "the words reckon from an event whose day is not told",
            "pass `anchors`, which maps the words for an event to its day",
        ),
        "reading.needs_year": ("the year is not told", "pass the words with a year"),
        "reading.clock_without_day": (
            "a time of day is told and not its day",
            "pass the words with their day",
        ),
        "reading.name": ("a day of the week or a month is part of a name", None),
        "reading.weekday_mismatch": ("the day of the week does not fit the date", None),
        "reading.impossible_date": ("the calendar has no such day", None),
        "reading.impossible_clock": ("the clock has no such time", None),
        "reading.two_digit_year": ("the century of the year is not told", "write four digits"),
        "reading.vague_time": ("the words set no bounds", None),
        "reading.other_calendar": ("a feast or another calendar is not reckoned", None),
        "reading.fiscal_year": ("where a fiscal year begins differs", None),
        "reading.count_or_date": ("a number may be part of the date or a count", None),
        "reading.unread_words": ("words beside the time change it and are not understood", None),
        "reading.out_of_range": ("the day lies outside the years 1 to 9999", None),
        "reading.which_way": (
            "the words may tell how long something took or when it will be",
            'pass `direction="future"` where they look ahead',
        ),
    }
)
"""Every code that only a time has, with its message and its hint."""
