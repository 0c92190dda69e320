"""The messages of every code are what a golden file says, byte for byte."""

import json
from typing import Any

import messages
import pytest

ENTRIES: list[dict[str, Any]] = json.loads(messages.FILE.read_text(encoding="ascii"))


@pytest.mark.parametrize(
    "entry", [pytest.param(entry, id=f"{entry['code']} {at}") for at, entry in enumerate(ENTRIES)]
)
def test_what_is_found_is_what_was_written_down(entry: dict[str, Any]) -> None:
    """Code, severity, place, message, hint, expected and found, of the whole input."""
    assert json.dumps(messages.found(entry["input"])) == json.dumps(entry["findings"])
    assert entry["code"] in [finding["code"] for finding in entry["findings"]]


def test_every_code_has_an_entry_and_no_other_has() -> None:
    """What is documented is shown, and what is shown is documented."""
    told = {finding["code"] for entry in ENTRIES for finding in entry["findings"]}

    assert {entry["code"] for entry in ENTRIES} == messages.documented()
    assert told == messages.documented()


def test_the_golden_file_has_not_drifted() -> None:
    """It is what `python tests/messages.py` writes."""
    assert messages.FILE.read_text(encoding="ascii") == messages.text()


def test_one_fault_has_one_finding() -> None:
    """An input that is there for one code has no other, unless there are too many to give."""
    several = [entry["code"] for entry in ENTRIES if len(entry["findings"]) != 1]

    assert several == ["findings.more"]
