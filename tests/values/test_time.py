"""Times and moments. The grammar of EDTF has a test file of its own."""

import re

import pytest
from support import Case, Part, invalid, rows, valid, verdict, without

from milreport import Custody, Time
from milreport.values._edtf import INSTANT

DAY = {"edtf": "2024-10-18"}

MOMENTS = {
    "with its offset": "2024-10-07T09:30:00+03:00",
    "in UTC": "2024-10-07T09:30:00Z",
    "west": "2024-10-07T09:30:00-03:30",
    "offset not known": "2024-10-07T09:30:00-00:00",
    "farthest east": "2024-10-07T00:00:00+14:00",
    "last second": "2024-12-31T23:59:59Z",
    "tenths": "2024-10-07T09:30:00.1Z",
    "nanoseconds": "2024-10-07T09:30:00.123456789Z",
    "29 February": "2024-02-29T00:00:00Z",
}
NO_MOMENTS = {
    "day alone": "2024-10-07",
    "no offset": "2024-10-07T09:30:00",
    "offset without minutes": "2024-10-07T09:30:00+03",
    "offset without a colon": "2024-10-07T09:30:00+0300",
    "offset too far": "2024-10-07T09:30:00+15:00",
    "offset with 60 minutes": "2024-10-07T09:30:00+03:60",
    "no seconds": "2024-10-07T09:30Z",
    "hour 24": "2024-10-07T24:00:00Z",
    "minute 60": "2024-10-07T09:60:00Z",
    "second 60": "2024-10-07T09:30:60Z",
    "month 13": "2024-13-07T09:30:00Z",
    "month 00": "2024-00-07T09:30:00Z",
    "day 00": "2024-10-00T09:30:00Z",
    "day 32": "2024-10-32T09:30:00Z",
    "30 February": "2024-02-30T09:30:00Z",
    "29 February of a common year": "2023-02-29T09:30:00Z",
    "31 April": "2024-04-31T09:30:00Z",
    "a space for T": "2024-10-07 09:30:00Z",
    "small letters": "2024-10-07t09:30:00z",
    "point without digits": "2024-10-07T09:30:00.Z",
    "comma": "2024-10-07T09:30:00,5Z",
    "ten digits": "2024-10-07T09:30:00.1234567890Z",
    "year of five digits": "12024-10-07T09:30:00Z",
    "other digits": "\u0662\u0660\u0662\u0664-10-07T09:30:00Z",
    "a line break after": "2024-10-07T09:30:00Z\n",
    "a number as text": "1728286200",
    "empty": "",
    "now": "now",
}

CASES = {
    Time: [
        valid("bare", DAY),
        valid(
            "whole",
            {
                **DAY,
                "role": "claim_made",
                "precision": "day",
                "derivation": "relative_resolved",
                "phrase": "on Friday",
                "anchor": "e1",
                "note": "The page date is a Friday.",
            },
        ),
        valid("private role", {**DAY, "role": "x_filed"}),
        valid("phrase of 200 characters", {**DAY, "phrase": "a" * 200}),
        valid("note of 5000 characters", {**DAY, "note": "a" * 5000}),
        invalid("no time", {}, "structure.missing_field"),
        invalid("a number", {"edtf": 20241018}, "structure.wrong_type"),
        invalid("null", {"edtf": None}, "structure.wrong_type"),
        invalid("role unknown", {**DAY, "role": "seen"}, "structure.unknown_term"),
        invalid("precision unknown", {**DAY, "precision": "rough"}, "structure.unknown_term"),
        invalid("derivation unknown", {**DAY, "derivation": "guess"}, "structure.unknown_term"),
        invalid("phrase empty", {**DAY, "phrase": ""}, "structure.too_short"),
        invalid("phrase of 201", {**DAY, "phrase": "a" * 201}, "structure.too_long"),
        invalid("anchor in words", {**DAY, "anchor": "the war"}, "structure.malformed"),
        invalid("note empty", {**DAY, "note": ""}, "structure.too_short"),
        invalid("note of 5001", {**DAY, "note": "a" * 5001}, "structure.too_long"),
    ],
    Custody: [
        *(valid(name, {"action": "found", "time": text}) for name, text in MOMENTS.items()),
        *(
            invalid(name, {"action": "found", "time": text}, "structure.malformed")
            for name, text in NO_MOMENTS.items()
        ),
        invalid("a number", {"action": "found", "time": 1728286200}, "structure.wrong_type"),
        invalid("41 characters", {"action": "found", "time": "2" * 41}, "structure.too_long"),
        invalid("no action", without({"action": "found"}, "action"), "structure.missing_field"),
    ],
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """A time is EDTF text, a moment has its offset, and the schema says so too."""
    assert verdict(model, case.document) == case.verdict


@pytest.mark.parametrize("text", MOMENTS.values(), ids=MOMENTS)
def test_a_moment_fits_its_own_limit(text: str) -> None:
    """The limit of 40 characters cuts off no moment that the pattern takes."""
    longest = re.sub("(\\.[0-9]+)?(Z|[+-][0-9:]+)$", ".123456789+14:00", text)

    assert re.fullmatch(INSTANT, longest)
    assert len(longest) <= 40
