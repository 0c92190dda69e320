"""The codes of what is found before any check: in the text, in the structure, in one value.

A table. Checks carry their own codes, with cause and cure in their docstrings.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

__all__ = ["CODES", "Told"]


class Told(NamedTuple):
    """What a code says of a document, for the page that lists every code."""

    cause: str
    cure: str
    """What to do about it."""


CODES: Final[Mapping[str, Told]] = {
    "json.empty": Told(
        "There is no JSON at all.",
        "Send one JSON object; look whether the file is empty or was cut.",
    ),
    "json.invalid": Told(
        "The text is not JSON.",
        "Write the document with a JSON library instead of by hand.",
    ),
    "json.incomplete": Told(
        "The text ends before the JSON does.",
        "Send the whole text; look for a write or a download that broke off.",
    ),
    "json.trailing_text": Told(
        "Something follows the JSON.",
        "Send one document at a time, or give one a line to `validate_lines`.",
    ),
    "json.byte_order_mark": Told(
        "The text begins with a byte order mark.",
        "Take off the first three bytes, or decode with `utf-8-sig`.",
    ),
    "json.not_utf8": Told(
        "The bytes are not text in UTF-8.",
        "Decode the bytes as what they are, and write them anew in UTF-8.",
    ),
    "json.lone_surrogate": Told(
        "A text has half of a pair of surrogates, which is no character.",
        "Take the text from its source again, and cut it between characters.",
    ),
    "json.not_json": Told(
        "The mapping holds something that JSON cannot hold.",
        "Put texts, numbers, booleans, null, lists and mappings with text keys into it.",
    ),
    "json.duplicate_key": Told(
        "An object has two members of one name.",
        "Take out the member that is not meant.",
    ),
    "json.too_large": Told(
        "The document has more bytes than the limit.",
        "Split the document, or raise `Limits.bytes` where the sender is trusted.",
    ),
    "json.too_many_items": Told(
        "The document has more elements and members than the limit.",
        "Split the document, or raise `Limits.items` where the sender is trusted.",
    ),
    "json.too_deep": Told(
        "Objects and arrays stand inside one another too deep.",
        "Flatten what is nested; in a record only extensions can be so deep.",
    ),
    "json.too_long_text": Told(
        "A text or a name is longer than the limit for all of the document.",
        "Shorten the text, or raise `Limits.text` where an extension needs it.",
    ),
    "json.too_long_number": Told(
        "A number has more digits than the limit.",
        "Write the number with the digits that were counted or measured.",
    ),
    "structure.missing_field": Told(
        "A field that every such record has is not there.",
        "Add the field.",
    ),
    "structure.unknown_field": Told(
        "A field is there that no such record has.",
        "Take the name that the hint gives; put what is your own into `extensions`.",
    ),
    "structure.missing_kind": Told(
        "A value that may be one of several kinds does not say which.",
        "Add `kind` with one of the kinds that are listed.",
    ),
    "structure.unknown_kind": Told(
        "A value says a kind that it cannot be.",
        "Take one of the kinds that are listed.",
    ),
    "structure.unknown_term": Told(
        "A term is not in the list of the field.",
        "Take a term of the list, or a private one with `x_` where they are admitted.",
    ),
    "structure.wrong_type": Told(
        "A value has another JSON type than the field takes.",
        'Write the value as the type that is expected: `5` is a number, `"5"` a text.',
    ),
    "structure.out_of_range": Told(
        "A number lies outside what the field takes.",
        "Look for a slip, such as two numbers in each other's place.",
    ),
    "structure.too_short": Told(
        "A text is empty, or too short for the field.",
        "Write what is meant, or leave the field out.",
    ),
    "structure.too_long": Told(
        "A text is longer than the field takes.",
        "Shorten the text, or spread it over the fields that are for its parts.",
    ),
    "structure.too_few": Told(
        "An array has too few elements.",
        "Add an element, or leave the field out where it is optional.",
    ),
    "structure.malformed": Told(
        "A text has not the form that the field takes.",
        "Write the text in the form that the message names.",
    ),
    "structure.invalid": Told(
        "A value does not fit, in a way that has no code of its own.",
        "Compare the value with the reference of its record.",
    ),
    "findings.more": Told(
        "There are more findings than are given.",
        "Mend what is told and validate again, or raise `Limits.findings`.",
    ),
    "number.not_finite": Told(
        "A number is not finite.",
        "Leave the number out, or say that it is unknown.",
    ),
    "number.underflow": Told(
        "A number is so close to zero that it would be read as zero.",
        "Write zero, or look for a slip in the exponent.",
    ),
    "number.rounded": Told(
        "A number has more digits than are kept.",
        "Round the number to the digits that its source gives.",
    ),
    "number.not_whole": Told(
        "People or things are counted, and the number is not whole.",
        "Look for a slip; a rate has a unit such as `/d`, and a share counts nothing.",
    ),
    "number.negative": Told(
        "People or things are counted, and the number is below zero.",
        "Look for a slip, such as a dash that was taken for a minus.",
    ),
    "number.reversed": Told(
        "A low bound lies above its high bound.",
        "Put the bounds in the other order, after a look at the source.",
    ),
    "number.best_outside": Told(
        "A best figure lies outside its own range.",
        "Look at the source again; the best figure lies between low and high.",
    ),
    "quantity.counted_in_a_unit": Told(
        "Something is counted in a unit other than 1.",
        "Write the unit `1`, or take out `counted` where something is measured.",
    ),
    "quantity.other_dimension": Told(
        "Tonnes, an area or money is given in a unit of something else.",
        "Take a unit of the dimension that the message names.",
    ),
    "text.control_character": Told(
        "A text has characters that hide or reorder what a reader sees.",
        "Take the characters out, or close the stretch that turns the direction.",
    ),
    "text.invisible": Told(
        "A text has no character that can be seen.",
        "Leave the field out where there is nothing to say.",
    ),
    "hash.wrong_length": Told(
        "A digest is not as long as its algorithm makes it.",
        "Copy the digest whole, in hexadecimal, and look at the algorithm again.",
    ),
    "likelihood.open_end": Told(
        "A likelihood leaves out a bound that it does not have, or holds no number.",
        "Add the bound that is left open, or widen the interval until it holds a number.",
    ),
    "time.reversed": Told(
        "An interval ends before it begins.",
        "Put the dates in the other order, after a look at the source.",
    ),
    "time.impossible": Told(
        "A date is not in the calendar.",
        "Look at the source again, and write no day where it gives none.",
    ),
    "time.oversized": Told(
        "A year has more than nine digits.",
        "Look for a slip in the year.",
    ),
    "time.odd_set": Told(
        "A set of dates names none, or a range in it has no order.",
        "Name at least one date, and the earlier end of a range first.",
    ),
    "time.malformed": Told(
        "A text is not EDTF, although it fits the pattern.",
        "Write the date in EDTF, and what the text says of it in `phrase`.",
    ),
    "version.newer": Told(
        "A record is of a newer version of the schema than this library knows.",
        'Install a newer milreport, or read with `unknown="ignore"` or `"keep"`.',
    ),
    "likelihood.empty": Told(
        "A likelihood says nothing.",
        "Give a code with its scale, a bound, or the words that were used.",
    ),
    "likelihood.half_a_grade": Told(
        "A code on a scale stands without its scale, or the other way.",
        "Give the code and the scale, or neither.",
    ),
}
"""Every code of a finding that no check makes, with cause and cure. Codes are never reused."""
