"""Size: each measure counts what it says, on schemas small enough to count by hand."""

from typing import Any

import pytest

from milreport.schema import MEASURES, Measure, measured

SMALL: dict[str, Any] = {
    "type": "object",
    "properties": {
        "kind": {"type": "string", "const": "small"},
        "one": {"$ref": "#/$defs/One"},
        "many": {"type": "array", "items": {"$ref": "#/$defs/One"}},
        "maybe": {"anyOf": [{"type": "string"}, {"type": "null"}]},
    },
    "required": ["kind", "one"],
    "$defs": {
        "One": {
            "type": "object",
            "properties": {"a": {"$ref": "#/$defs/Word"}, "way": {"$ref": "#/$defs/Ways"}},
        },
        "Word": {"type": "string", "enum": ["b", "cd"]},
        "Ways": {"anyOf": [{"$ref": "#/$defs/Word"}, {"type": "string"}]},
    },
}
RING: dict[str, Any] = {
    "type": "object",
    "properties": {"next": {"$ref": "#/$defs/Ring"}},
    "$defs": {"Ring": {"type": "object", "properties": {"next": {"$ref": "#/$defs/Ring"}}}},
}
LONG = {"type": "string", "enum": [f"{number:03}" for number in range(251)]}


def found(schema: dict[str, Any]) -> dict[str, int]:
    """Give every measure of a schema by its name."""
    return {each.name: each.found for each in measured(schema, {})}


def test_everything_is_counted() -> None:
    """Properties, optional ones, unions, definitions, levels, terms and characters."""
    assert found(SMALL) == {
        "properties": 6,
        "optional_properties": 4,
        "union_properties": 2,
        "definitions": 3,
        "depth": 3,
        "enum_values": 3,
        "longest_enum_characters": 0,
        "name_characters": len("kindonemanymaybeaway") + len("OneWordWays") + len("bcdsmall"),
    }


def test_a_circle_is_gone_round_once() -> None:
    """A definition that holds itself has an end."""
    assert found(RING)["depth"] == 2


@pytest.mark.parametrize(("members", "characters"), [(250, 0), (251, 753)])
def test_only_a_long_enum_has_its_characters_counted(members: int, characters: int) -> None:
    """The limit for one enum holds above 250 members."""
    assert found(LONG | {"enum": LONG["enum"][:members]})["longest_enum_characters"] == characters


def test_measures_come_in_the_order_of_the_table() -> None:
    """Each measure of the table is there, with its limit where there is one."""
    measures = measured(SMALL, {"depth": 2})

    assert [each.name for each in measures] == [*MEASURES]
    assert [each.limit for each in measures if each.limit is not None] == [2]


@pytest.mark.parametrize(
    ("measure", "fits", "shown"),
    [
        (Measure("depth", 3, None), True, "depth 3 (no limit)"),
        (Measure("depth", 10, 10), True, "depth 10 (at most 10)"),
        (Measure("properties", 5001, 5000), False, "properties 5,001 (at most 5,000): too many"),
    ],
)
def test_a_measure_says_whether_it_fits(measure: Measure, fits: bool, shown: str) -> None:  # noqa: FBT001 - a table
    """Up to the limit it does; above it does not; without a limit it always does."""
    assert measure.fits is fits
    assert str(measure) == shown
