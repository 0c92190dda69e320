"""The reader's variant admits what a newer version may add, and holds what is known to its form."""

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

import milreport as mr
from milreport.schema import adapted
from milreport.schema._reader import all_but

PAGE = json.loads((Path(__file__).parents[1] / "data" / "page.json").read_text("utf-8"))
WRITER = Draft202012Validator(mr.json_schema())
READER = Draft202012Validator(mr.json_schema(variant="reader"))
READER_07 = Draft7Validator(mr.json_schema(variant="reader", dialect="draft-07"))


def changed(*way: str | int, to: object) -> Any:  # noqa: ANN401 - a report as plain data
    """Give the page with one thing changed or added."""
    page = copy.deepcopy(PAGE)
    place = page
    for step in way[:-1]:
        place = place[step]
    place[way[-1]] = to
    return page


NUMBER = ("claims", 1, "content", "quantity", "number")
NEWER = [
    pytest.param(changed("later", to=[1]), id="a field of the report"),
    pytest.param(changed("claims", 0, "chain", 0, "tone", to="dry"), id="a field deep inside"),
    pytest.param(changed("claims", 0, "mode", to="sung"), id="a term of an open list"),
    pytest.param(changed("events", 0, "kind", to="landslide"), id="a kind of event"),
    pytest.param(changed("claims", 0, "chain", 0, "factuality", to="odd"), id="of a closed list"),
    pytest.param(changed("claims", 1, "content", to={"kind": "song", "key": 3}), id="a content"),
    pytest.param(changed(*NUMBER, to={"kind": "exactly"}), id="a number of a kind like another"),
    pytest.param(changed(*NUMBER, to={"kind": "exac", "value": "x"}), id="of a kind cut short"),
    pytest.param(changed("claims", 1, "content", "quantity", "unit", to="[league]"), id="a unit"),
    pytest.param(changed("schema_version", to="1.7"), id="a newer minor version"),
]
WRONG = [
    pytest.param(changed("claims", 0, "chain", to=[]), id="an empty chain"),
    pytest.param(changed("claims", 0, "id", to="No"), id="an id in capitals"),
    pytest.param(changed("claims", 0, "mode", to=7), id="a term that is no text"),
    pytest.param(changed("claims", 0, "mode", to=""), id="an empty term"),
    pytest.param(changed(*NUMBER, to={"kind": "exact"}), id="a known kind without its field"),
    pytest.param(changed(*NUMBER, to={"value": 4}), id="no kind"),
    pytest.param(changed(*NUMBER, to={"kind": "Exact", "value": 4}), id="a kind in capitals"),
    pytest.param(changed("schema_version", to="2.0"), id="another major version"),
]


@pytest.mark.parametrize("document", NEWER)
def test_what_a_newer_version_may_add_is_admitted(document: object) -> None:
    """The writer's variant refuses it, a newer minor version apart, and the reader's takes it."""
    assert READER.is_valid(document)
    assert READER_07.is_valid(document)
    assert WRITER.is_valid(document) is (document["schema_version"] == "1.7")  # type: ignore[index]


@pytest.mark.parametrize("document", WRONG)
def test_what_is_known_must_be_right(document: object) -> None:
    """What no version may change is refused by both."""
    assert not READER.is_valid(document)
    assert not READER_07.is_valid(document)
    assert not WRITER.is_valid(document)


def test_it_takes_what_the_writers_variant_takes() -> None:
    """It only opens: whatever a writer may write can be read."""
    assert READER.is_valid(PAGE)


def test_it_says_what_it_opens() -> None:
    """Each object, list and union that is open has its loss."""
    losses = {
        str(loss) for loss in adapted(mr.Quantity, dialect="2020-12", variant="reader").losses
    }

    assert losses >= {
        "loss.opened at (root): unknown fields are admitted",
        "loss.opened at /properties/unit: unknown terms are admitted",
        "loss.opened at /$defs/Number: unknown kinds are admitted",
        "loss.opened at /$defs/Counted/anyOf/0: unknown terms are admitted",
    }


def test_known_terms_are_still_listed() -> None:
    """A list names its terms beside the text that any term is, so that editors can offer them."""
    schema = mr.json_schema(mr.Harm, variant="reader")

    for name in ("AgeBand", "Outcome"):
        listed, any_term = schema["$defs"][name]["anyOf"]
        assert listed["enum"]
        assert any_term == {"type": "string", "minLength": 1, "maxLength": 64}
    assert [branch.keys() for branch in schema["properties"]["age_band"]["anyOf"]] == [
        {"$ref"},
        {"type"},
    ]


def test_its_address_is_its_own() -> None:
    """Nobody takes one variant for the other."""
    schema = mr.json_schema(variant="reader")

    assert schema["$id"].endswith("/1.0/reader/Report.json")
    assert schema["description"].endswith(
        "\n\nThis is the reader's variant: what a newer version may add is admitted."
    )


WORDS = st.text("abc_1", min_size=1, max_size=6)


@given(st.lists(WORDS, min_size=1, max_size=6), WORDS)
def test_all_but_some_words(words: list[str], other: str) -> None:
    """The pattern matches a word if and only if it is none of those left out."""
    matches = re.compile(f"^({all_but(words)})$").search

    assert not any(map(matches, words))
    assert bool(matches(other)) is (other not in words)
