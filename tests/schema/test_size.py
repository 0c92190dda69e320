"""Size: each measure counts what it says, on schemas small enough to count by hand."""

from typing import Any

import pytest

import milreport as mr
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


def nested(levels: int) -> dict[str, Any]:
    """Give arrays inside one another."""
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(levels):
        schema = {"type": "array", "items": schema}
    return schema


def doubled(levels: int) -> dict[str, Any]:
    """Give definitions each of which refers twice to the next."""
    below = {
        f"A{at}": {
            "type": "object",
            "properties": {name: {"$ref": f"#/$defs/A{at + 1}"} for name in "ab"},
        }
        for at in range(levels)
    }
    return {"$ref": "#/$defs/A0", "$defs": {**below, f"A{levels}": {"type": "string"}}}


OTHERS = [
    pytest.param(
        {"properties": {"a": {"$ref": "#/definitions/A"}}, "definitions": {"A": nested(2)}},
        {"properties": 1, "definitions": 1, "depth": 2, "optional_properties": 1},
        id="draft-07",
    ),
    pytest.param(
        {
            "openapi": "3.1.0",
            "components": {"schemas": {"A": SMALL["$defs"]["Word"], "B": nested(3)}},
        },
        {"definitions": 2, "depth": 3, "enum_values": 2},
        id="OpenAPI",
    ),
    pytest.param(doubled(60), {"depth": 60, "properties": 120}, id="many ways"),
    pytest.param(nested(150), {"depth": 150}, id="deep"),
    pytest.param(
        {"properties": {"a": {"$ref": "#/$defs/A"}}, "$defs": {"A": {"$ref": "#/$defs/A"}}},
        {"union_properties": 0, "depth": 0},
        id="made of itself",
    ),
    pytest.param(
        {"properties": {"a": {"$ref": "#/$defs/Gone"}, "b": {"$ref": 7}, "c": True}},
        {"properties": 3, "union_properties": 0, "depth": 0},
        id="references to nothing",
    ),
    pytest.param(
        {"enum": [1, None, "ab", {"a": []}], "items": {"const": True}},
        {"enum_values": 5, "name_characters": len('1nullab{"a": []}true')},
        id="terms that are no texts",
    ),
    pytest.param(
        {"properties": [], "required": {}, "anyOf": 7, "$defs": 1, "enum": None, "items": []},
        {"properties": 0, "definitions": 0, "enum_values": 0, "depth": 0},
        id="no schema at all",
    ),
    pytest.param({"components": {"schemas": []}}, {"definitions": 0}, id="no components"),
]


@pytest.mark.parametrize(("schema", "expected"), OTHERS)
def test_the_schema_of_anybody_is_counted(schema: dict[str, Any], expected: dict[str, int]) -> None:
    """Other dialects are read, and what is not understood counts for nothing."""
    counted = found(schema)

    assert {name: counted[name] for name in expected} == expected


def circular() -> dict[str, Any]:
    """Give a schema that holds itself."""
    schema: dict[str, Any] = {"type": "array"}
    schema["items"] = schema
    return schema


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        pytest.param(None, "usage.no_schema: expected a JSON Schema as a mapping", id="nothing"),
        pytest.param(
            circular(), "usage.too_deep: expected a schema of fewer levels", id="a circle"
        ),
        pytest.param(
            doubled(2_000), "usage.too_deep: expected a schema of fewer levels", id="deep"
        ),
    ],
)
def test_what_nobody_can_count_is_refused(schema: Any, said: str) -> None:  # noqa: ANN401 - wrong
    """It is the caller's error."""
    with pytest.raises(mr.UsageError) as caught:
        measured(schema, {})

    assert str(caught.value) == said


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
