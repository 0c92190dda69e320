"""A table of times as newsrooms write them, by a reader who did not see the code."""

import json
from pathlib import Path
from typing import Any

import pytest

from milreport.reading import time

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent.parent / "data/reading/times.jsonl").read_text().splitlines()
]

GAPS = {
    "t133": "a year before a noun may be a count: the 2003 invasion",
    "u037": "a date-time group, 171430Z OCT 2024, is not taken apart",
    "u049": "a year before a noun may be a count: the 2014 annexation",
    "u054": "quarters joined by a dash, Q1-Q3 2024, are not read",
    "u074": "between the night of a day with no month and another day is not read",
    "u076": "a night told from one day to the next, inside its early hours, is not read",
}
"""Rows that a reader takes in and that are refused here, with the reason."""

READ_OTHERWISE = {
    "t056": "10/7 alone is read in both orders, and not refused",
    "t059": "7/10 alone is read in both orders, and not refused",
    "t087": "October 7 is that of the year of the anchor where that is the nearest as well",
    "t126": "May is that of the year of the anchor where that is the nearest as well",
    "t261": "Friday, printed on a Friday, is that day or the next; a week before is last Friday",
    "t371": "the first week of a month ends on about day 7, and is marked so",
}
"""Rows on whose meaning this library differs, with the reason."""


def verdict(row: dict[str, Any]) -> str:
    """Say whether a row is met, refused where it could be read, or read in another way."""
    known = {key: row[key] for key in ("anchor", "anchors", "direction") if row[key]}
    found = [sense.value.edtf for sense in time(row["text"], **known).senses]
    expected, tolerated = row["expect"], row["tolerate"]
    if not found:
        return "met" if expected == "refuse" or "refuse" in tolerated else "refused"
    if len(found) == 1:
        return "met" if found[0] in {row["edtf"], *row["also"]} else "other"
    if expected == "ambiguous":
        return "met" if {*found} == {*row["senses"]} else "other"
    return "met" if "ambiguous" in tolerated else "other"


VERDICTS = {row["id"]: verdict(row) for row in ROWS}


def test_the_table_is_whole() -> None:
    """Every row has its own id, and the lists below name rows of it."""
    assert len(ROWS) == len(VERDICTS) == 731
    assert {*GAPS, *READ_OTHERWISE} <= {*VERDICTS}


def test_no_row_is_read_wrongly() -> None:
    """A row is read as expected, refused, or named above with the reason."""
    assert {each for each, told in VERDICTS.items() if told == "other"} == {*READ_OTHERWISE}


def test_gaps_are_known() -> None:
    """Opening or closing a gap has to be acknowledged above."""
    assert {each for each, told in VERDICTS.items() if told == "refused"} == {*GAPS}


def test_few_times_are_refused() -> None:
    """Of the rows that are to be read, less than a tenth is refused."""
    readable = [row["id"] for row in ROWS if row["expect"] == "read"]
    refused = [each for each in readable if VERDICTS[each] == "refused"]
    assert len(readable) > 300
    assert len(refused) < len(readable) / 10


@pytest.mark.parametrize("expect", ["read", "ambiguous", "refuse"])
def test_the_table_has_all_sorts(expect: str) -> None:
    """Times to read, to tell apart and to refuse are all there."""
    assert sum(row["expect"] == expect for row in ROWS) >= 20
