"""Whether a JSON text surely has nothing odd, at the price of a few searches for single bytes.

Most documents have nothing odd, and nearly all of the time of a careful reading would be spent in
vain on them. Everything here errs on one side: what is plain has nothing that
`milreport._oddities` would find; what is not may still have none.
"""

import json
import re
from typing import Any, Final

from milreport.limits import Limits
from milreport.records._survey import Survey
from milreport.records.report import Report
from milreport.values.json import JsonObject, depth, longest_text

__all__ = ["is_plain_json", "is_plain_report"]

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


def is_plain_report(text: bytes, limits: Limits, report: Report, survey: Survey) -> bool:
    """Say whether the text of a report surely has nothing odd.

    Args:
        text: JSON that the report was made of.
        limits: how much of everything there may be.
        report: what was made of it.
        survey: what there is in the report.
    """
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


def is_plain_json(text: bytes, limits: Limits, told: object) -> bool:
    """Say whether a text that makes no report surely has nothing odd.

    Args:
        text: any JSON.
        limits: how much of everything there may be.
        told: what it says.
    """
    return (
        (len(text) <= limits.text or longest_text(told) <= limits.text)
        and _has_plain_numbers(text, limits)
        and _has_plain_characters(text)
        and not _BLANK(text)
        and _names_differ(text)
        and not _has_long_numbers(text)
        and not any(word in text for word in _NO_NUMBERS)
        and depth(told) <= limits.depth
    )


_NO_NUMBERS: Final = (b"NaN", b"Infinity")
"""Where neither stands, only an exponent or very many digits make a number that is not finite."""


def _is_small(extensions: JsonObject, text: bytes, limits: Limits) -> bool:
    """Say whether extensions are surely within the limits that fields have of themselves."""
    return (
        not _has_long_numbers(text)
        and depth(extensions) < limits.depth
        and (len(text) <= limits.text or longest_text(extensions) <= limits.text)
    )


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
    # A single byte is found much sooner than two, and most texts have no line breaks or tabs.
    if any(space in text and space + b":" in text for space in _SPACES):
        return None
    return text.count(b'":')


_SPACES: Final = (b" ", b"\n", b"\t", b"\r")


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
