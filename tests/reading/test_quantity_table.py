"""Phrases of news and what they say: a wrong reading is the grave fault, a refusal only a gap."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from milreport import reading
from milreport.reading import QuantitySense

ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "reading" / "quantities.jsonl")
    .read_text(encoding="utf-8")
    .rstrip("\n")
    .split("\n")
]

GAPS = {
    "r031",  # a space between thousands may part two numbers
    "r034",  # a count before a dash
    "r035",
    "r039",  # lists with a sign of multiplication
    "r040",
    "r043",
    "r057",  # two numbers, one of them a part of the other
    "r058",
    "r062",  # one of several, which may be an idiom
    "r070",
    "r091",  # to pass a number is to exceed it, or to hand it on
    "r153",
    "r210",
    "r215",  # digits of another script
}
"""Rows that a careful reader reads and we refuse, or leave open."""


def outcome(row: dict[str, Any]) -> str:
    """Say what becomes of a text: read, ambiguous, refuse, or wrong."""
    found = reading.quantity(row["text"])
    if not found.senses:
        return "refuse"
    if found.is_ambiguous:
        return "ambiguous"
    (sense,) = found.senses
    assert isinstance(sense, QuantitySense)
    right = any(says(sense, {**row, **other}) for other in ({}, *row.get("also", ())))
    may_be_read = "read" in {row["expect"], *row.get("also_expect", ())}
    return "read" if right and may_be_read else "wrong"


def says(sense: QuantitySense, row: dict[str, Any]) -> bool:
    """Whether a sense has the figures of a row; a noun that is in no list may go uncounted."""
    quantity, number = sense.value, sense.value.number
    figures = all(same(getattr(number, name, None), row.get(name)) for name in FIGURES)
    rate = sense.scope == "rate" and quantity.unit.startswith("/") and row.get("unit") == "1"
    return (
        number.kind == row.get("kind")
        and figures
        and (quantity.unit == row.get("unit", "1") or rate)
        and quantity.counted in (None, row.get("counted"))
        and sense.scope == row.get("scope")
    )


FIGURES = ("value", "low", "high")


def same(told: float | None, expected: object) -> bool:
    """Whether a figure is the one expected, a fraction being rounded once."""
    return told is None if expected is None else told == float(Fraction(str(expected)))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']}: {row['text'][:60]}")
def test_no_phrase_is_read_wrongly(row: dict[str, Any]) -> None:
    """Each is read as it says, left open where it is, or refused; the gaps are known by name."""
    found = outcome(row)
    expected = {row["expect"], *row.get("also_expect", ())}
    gap = found not in expected and not (expected == {"ambiguous"} and found == "refuse")

    assert found != "wrong", reading.quantity(row["text"]).senses
    assert gap is (row["id"] in GAPS)


def test_few_phrases_are_refused() -> None:
    """Under one in ten of those that say something, and the table has the size it should."""
    readable = [row for row in ROWS if row["expect"] == "read"]
    refused = [row for row in readable if outcome(row) != "read"]

    assert len(ROWS) >= 900
    assert len(refused) / len(readable) < 0.1
