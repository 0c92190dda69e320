"""What one schema inside a schema says, and what two of them have in common."""

from collections.abc import Mapping
from typing import Any, Final, Literal, NamedTuple

from milreport.schema._compare_patterns import matches
from milreport.schema._compare_survey import ANNOTATIONS, TYPES, UNIONS
from milreport.schema._tree import DEFINITIONS, Json, Place

__all__ = [
    "Node",
    "Side",
    "admits",
    "apart",
    "branches",
    "followed",
    "inside",
    "is_anything",
    "meet",
    "properties",
    "tag",
    "types",
    "union",
    "values",
]


class Side(NamedTuple):
    """One of two schemas that are compared."""

    name: Literal["old", "new"]
    root: Json
    unread: Mapping[Place, tuple[str, ...]]
    """The places in it that cannot be read, and why."""


class Node(NamedTuple):
    """A schema inside a schema."""

    schema: Any
    """A dict or a bool."""
    place: Place
    name: str = ""
    """The name of the definition that it is."""
    part: str = ""
    """Which term or form it is, where it is one of many that stand in the same place."""


def followed(node: Node, side: Side) -> Node:
    """Follow references to where they lead; what cannot be read is taken to admit anything."""
    while node.place not in side.unread:
        if not isinstance(node.schema, dict) or "$ref" not in node.schema:
            return node
        name = node.schema["$ref"].removeprefix(DEFINITIONS)
        node = Node(side.root["$defs"][name], ("$defs", name), name)
    return node._replace(schema=True)


def inside(node: Node, key: str) -> Node:
    """Give the schema under a keyword, which admits anything where it is not told."""
    return Node(node.schema.get(key, True), (*node.place, key))


def properties(node: Node) -> dict[str, Node]:
    """Give the schema of each field that is declared."""
    told = node.schema.get("properties", {})
    return {name: Node(each, (*node.place, "properties", name)) for name, each in told.items()}


def is_anything(schema: Any) -> bool:  # noqa: ANN401 - a dict or a bool
    """Say whether a schema admits anything."""
    return schema is True or (isinstance(schema, dict) and not schema.keys() - ANNOTATIONS)


def union(schema: Any) -> str | None:  # noqa: ANN401 - a dict or a bool
    """Give the keyword of a union, for a schema that is one."""
    return (
        next((key for key in UNIONS if key in schema), None) if isinstance(schema, dict) else None
    )


def branches(node: Node, side: Side) -> tuple[Node, ...]:
    """Give the branches of a union, references followed; none for anything else."""
    key = union(node.schema)
    if key is None:
        return ()
    places = ((*node.place, key, at) for at in range(len(node.schema[key])))
    return tuple(followed(Node(*each), side) for each in zip(node.schema[key], places, strict=True))


def values(schema: Json) -> list[Any] | None:
    """Give the only values that a schema may admit, where it lists them."""
    return [schema["const"]] if "const" in schema else schema.get("enum")


def tag(node: Node, side: Side) -> str | None:
    """Give the `kind` of an object, where it can have only one."""
    if not isinstance(node.schema, dict) or "kind" not in node.schema.get("properties", {}):
        return None
    kind = followed(properties(node)["kind"], side).schema
    told = kind.get("const") if isinstance(kind, dict) else None
    return told if isinstance(told, str) else None


# Types

_EVERY: Final = frozenset(TYPES)


def types(node: Node, side: Side) -> frozenset[str]:
    """Give the JSON types of what a schema may admit."""
    if node.schema is False:
        return frozenset()
    if is_anything(node.schema):
        return _EVERY
    if union(node.schema):
        return frozenset[str]().union(*(types(each, side) for each in branches(node, side)))
    if "const" in node.schema:
        return frozenset({_type(node.schema["const"])})
    return frozenset({node.schema["type"]})


def meet(some: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether a value may have a type of both; an integer is a number too."""
    numeric = frozenset({"integer", "number"})
    return bool(some & others) or bool(some & numeric and others & numeric)


_TYPE_OF: Final[Mapping[type, str]] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    type(None): "null",
}


def _type(told: object) -> str:
    """Give the JSON type of a scalar; 2.0 is an integer in JSON Schema."""
    whole = isinstance(told, float) and told.is_integer()
    return "integer" if whole else _TYPE_OF[type(told)]


# Values


def admits(schema: Json, told: object) -> bool | None:
    """Say whether a schema that is no union admits a scalar; None where it cannot be told."""
    type_of = _type(told)
    if schema.get("type", type_of) not in {type_of, "number" if type_of == "integer" else type_of}:
        return False
    listed = values(schema)
    if listed is not None and not any(_same(told, each) for each in listed):
        return False
    if isinstance(told, str):
        return _admits_text(schema, told)
    if isinstance(told, bool | None):
        return True
    return _between(told, schema.get("minimum"), schema.get("maximum"))


def _admits_text(schema: Json, told: str) -> bool | None:
    if not _between(len(told), schema.get("minLength"), schema.get("maxLength")):
        return False
    return matches(schema["pattern"], told) if "pattern" in schema else True


def _between(told: Any, low: float | None, high: float | None) -> bool:  # noqa: ANN401 - a number
    return (low is None or low <= told) and (high is None or told <= high)


def _same(one: object, other: object) -> bool:
    """Compare as JSON does: true is not 1, and 1.0 is."""
    return isinstance(one, bool) is isinstance(other, bool) and one == other


# What two schemas have in common


def apart(one: Node, side: Side, other: Node, other_side: Side) -> bool:
    """Say whether it is proven that no document is admitted by both."""
    one, other = followed(one, side), followed(other, other_side)
    if union(one.schema):
        return all(apart(each, side, other, other_side) for each in branches(one, side))
    if union(other.schema):
        return all(apart(one, side, each, other_side) for each in branches(other, other_side))
    if not meet(types(one, side), types(other, other_side)):
        return True
    if is_anything(one.schema) or is_anything(other.schema):
        return False
    if _refuses_all(one.schema, other.schema) or _refuses_all(other.schema, one.schema):
        return True
    return one.schema.get("type") == other.schema.get("type") == "object" and any(
        _field_apart(name, one, side, other, other_side)
        for name in (*one.schema.get("required", ()), *other.schema.get("required", ()))
    )


def _refuses_all(one: Json, other: Json) -> bool:
    """Say whether the first refuses every value that the second lists."""
    listed = values(other)
    return listed is not None and all(admits(one, each) is False for each in listed)


def _field_apart(name: str, one: Node, side: Side, other: Node, other_side: Side) -> bool:
    """Say whether a field that has to be there cannot be as both want it.

    Fields that are objects themselves are not looked into: this has to come to an end.
    """
    mine = properties(one).get(name) or inside(one, "additionalProperties")
    theirs = properties(other).get(name) or inside(other, "additionalProperties")
    mine, theirs = followed(mine, side), followed(theirs, other_side)
    if "object" in types(mine, side) & types(theirs, other_side):
        return False
    return apart(mine, side, theirs, other_side)
