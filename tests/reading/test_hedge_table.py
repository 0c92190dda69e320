"""Sentences and their hedges, written by people who had not seen the code."""

import json
from pathlib import Path
from typing import Any

import pytest

from milreport import Hedge, reading

ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "reading" / "hedges.jsonl")
    .read_text(encoding="utf-8")
    .rstrip("\n")
    .split("\n")
]

KNOWN = {
    "h070",  # "the reports" with no verb of saying
    "h076",  # "is said to", which may be told as attribution
}
"""Rows where a cue is missed, or found where there is none."""


def touches(cue: str, others: set[str]) -> bool:
    """Whether a cue is one of others, or a part of one, or the other way round."""
    return any(cue in other or other in cue for other in others)


def right(row: dict[str, Any], found: tuple[Hedge, ...]) -> bool:
    """Whether every cue is found with its class, and nothing else."""
    told = {(hedge.cue.lower(), str(hedge.kind)) for hedge in found}
    wanted = {(cue.lower(), kind) for cue, kind in row["cues"]}
    allowed = wanted | {(cue.lower(), kind) for cue, kind in row.get("alternatives", ())}
    optional = {
        (cue if isinstance(cue, str) else cue[0]).lower() for cue in row.get("optional", ())
    }
    cues, expected = {cue for cue, _ in told}, {cue for cue, _ in wanted}
    missed = [cue for cue in expected if not touches(cue, cues)]
    extra = [cue for cue in cues if not touches(cue, expected | optional)]
    of_another_class = [each for each in told if each[0] in expected and each not in allowed]
    return not (missed or extra or of_another_class)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']}: {row['text'][:60]}")
def test_hedges_are_found(row: dict[str, Any]) -> None:
    """Each with its class; what is missed is known by name."""
    assert right(row, reading.hedges(row["text"])) is (row["id"] not in KNOWN)
