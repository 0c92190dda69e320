"""What one schema inside a schema says, and what two of them have in common.

Whatever is asked of a place more than once is worked out once, because a schema can be written so
that the ways to a place are more than anybody can count.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple

from milreport.schema._compare_patterns import Patterns
from milreport.schema._compare_steps import Steps
from milreport.schema._compare_survey import ANNOTATIONS, TYPES, UNIONS, unread
from milreport.schema._tree import DEFINITIONS, Json, Place

__all__ = [
    "Branches",
    "Node",
    "Side",
    "admits",
    "apart",
    "branches",
    "field",
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

_Key = tuple[Place, str]
"""A node of a side: its place, and which part of it."""

_Term = tuple[bool, object]
"""A value as JSON compares it: true is not 1, and 1.0 is."""


class Side:
    """One of two schemas that are compared, with what has been found out about its places."""

    def __init__(self, name: Literal["old", "new"], root: Json, steps: Steps) -> None:
        """Begin with what in the schema cannot be read."""
        self.name: Literal["old", "new"] = name
        self.root = root
        self.steps = steps
        self.patterns = Patterns(steps)
        self.unread = unread(root)
        """The places in it that cannot be read, and why."""
        self.targets: dict[str, Node] = {}
        self.branches: dict[_Key, Branches] = {}
        self.types: dict[_Key, frozenset[str]] = {}
        self.tags: dict[_Key, str | None] = {}
        self.terms: dict[_Key, frozenset[_Term]] = {}
        self.apart: dict[tuple[_Key, _Key], bool] = {}


class Node(NamedTuple):
    """A schema inside a schema."""

    schema: Any
    """A dict or a bool."""
    place: Place
    name: str = ""
    """The name of the definition that it is."""
    part: str = ""
    """Which term or form it is, where it is one of many that stand in the same place."""

    @property
    def key(self) -> _Key:
        """What tells the node from every other one of its side."""
        return self.place, self.part


def followed(node: Node, side: Side) -> Node:
    """Follow references to where they lead; what cannot be read is taken to admit anything."""
    passed: list[str] = []
    while node.place not in side.unread:
        if not isinstance(node.schema, dict) or "$ref" not in node.schema:
            break
        name = node.schema["$ref"].removeprefix(DEFINITIONS)
        known = side.targets.get(name)
        if known is not None:
            node = known
            break
        passed.append(name)
        node = Node(side.root["$defs"][name], ("$defs", name), name)
    else:
        node = node._replace(schema=True)
    side.targets.update(dict.fromkeys(passed, node))
    return node


def inside(node: Node, key: str) -> Node:
    """Give the schema under a keyword, which admits anything where it is not told."""
    return Node(node.schema.get(key, True), (*node.place, key))


def properties(node: Node) -> dict[str, Node]:
    """Give the schema of each field that is declared."""
    return {name: field(node, name) for name in node.schema.get("properties", {})}


def field(node: Node, name: str) -> Node:
    """Give the schema of a field, declared or not."""
    told = node.schema.get("properties", {})
    if name in told:
        return Node(told[name], (*node.place, "properties", name))
    return inside(node, "additionalProperties")


def is_anything(schema: Any) -> bool:  # noqa: ANN401 - a dict or a bool
    """Say whether a schema admits anything."""
    return schema is True or (isinstance(schema, dict) and not schema.keys() - ANNOTATIONS)


def union(schema: Any) -> str | None:  # noqa: ANN401 - a dict or a bool
    """Give the keyword of a union, for a schema that is one."""
    return (
        next((key for key in UNIONS if key in schema), None) if isinstance(schema, dict) else None
    )


class Branches(NamedTuple):
    """The branches of a union, references followed."""

    every: tuple[Node, ...] = ()
    named: Mapping[str, int] = MappingProxyType({})
    """Where the first of each name is."""
    tagged: Mapping[str, int] = MappingProxyType({})
    """Where the first of each kind is."""
    are_kinds: bool = False
    """Whether each is an object that has to have its kind, and no two have the same."""


def branches(node: Node, side: Side) -> Branches:
    """Give the branches of a union; none for anything else."""
    if node.key not in side.branches:
        side.branches[node.key] = _branches(node, side)
    return side.branches[node.key]


def _branches(node: Node, side: Side) -> Branches:
    key = union(node.schema)
    if key is None:
        return Branches()
    told = enumerate(node.schema[key])
    every = tuple(followed(Node(each, (*node.place, key, at)), side) for at, each in told)
    kinds = {_kind(each, side) for each in every if each.place not in side.unread}
    read = sum(each.place not in side.unread for each in every)
    return Branches(
        every=every,
        named={each.name: at for at, each in [*enumerate(every)][::-1] if each.name},
        tagged={
            kind: at
            for at, each in [*enumerate(every)][::-1]
            if (kind := tag(each, side)) is not None
        },
        are_kinds=None not in kinds and len(kinds) == read,
    )


def _kind(node: Node, side: Side) -> str | None:
    """Give the kind that an object has to have."""
    if node.schema is False or is_anything(node.schema) or node.schema.get("type") != "object":
        return None
    return tag(node, side) if "kind" in node.schema.get("required", ()) else None


def values(schema: Json) -> list[Any] | None:
    """Give the only values that a schema may admit, where it lists them."""
    return [schema["const"]] if "const" in schema else schema.get("enum")


def tag(node: Node, side: Side) -> str | None:
    """Give the `kind` of an object, where it can have only one."""
    if node.key not in side.tags:
        side.tags[node.key] = _tag(node, side)
    return side.tags[node.key]


def _tag(node: Node, side: Side) -> str | None:
    if not isinstance(node.schema, dict) or "kind" not in node.schema.get("properties", {}):
        return None
    kind = followed(field(node, "kind"), side).schema
    told = kind.get("const") if isinstance(kind, dict) else None
    return told if isinstance(told, str) else None


# Types

_EVERY: Final = frozenset(TYPES)


def types(node: Node, side: Side) -> frozenset[str]:
    """Give the JSON types of what a schema may admit."""
    if node.key not in side.types:
        side.types[node.key] = _types(node, side)
    return side.types[node.key]


def _types(node: Node, side: Side) -> frozenset[str]:
    if node.schema is False:
        return frozenset()
    if is_anything(node.schema):
        return _EVERY
    if union(node.schema):
        return frozenset[str]().union(*(types(each, side) for each in branches(node, side).every))
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


def admits(node: Node, side: Side, told: object) -> bool | None:
    """Say whether a schema that is no union admits a scalar; None where it cannot be told."""
    side.steps.take()
    schema, type_of = node.schema, _type(told)
    if schema.get("type", type_of) not in {type_of, "number" if type_of == "integer" else type_of}:
        return False
    if values(schema) is not None and _as_term(told) not in _terms(node, side):
        return False
    if isinstance(told, str):
        return _admits_text(schema, side, told)
    if isinstance(told, bool | None):
        return True
    return _between(told, schema.get("minimum"), schema.get("maximum"))


def _terms(node: Node, side: Side) -> frozenset[_Term]:
    """Give the only values that a node may admit, to look them up."""
    if node.key not in side.terms:
        side.terms[node.key] = frozenset(map(_as_term, values(node.schema) or ()))
    return side.terms[node.key]


def _as_term(told: object) -> _Term:
    return isinstance(told, bool), told


def _admits_text(schema: Json, side: Side, told: str) -> bool | None:
    if not _between(len(told), schema.get("minLength"), schema.get("maxLength")):
        return False
    return side.patterns.matches(schema["pattern"], told) if "pattern" in schema else True


def _between(told: Any, low: float | None, high: float | None) -> bool:  # noqa: ANN401 - a number
    return (low is None or low <= told) and (high is None or told <= high)


# What two schemas have in common


def apart(one: Node, side: Side, other: Node, other_side: Side) -> bool:
    """Say whether it is proven that no document is admitted by both."""
    one, other = followed(one, side), followed(other, other_side)
    key = one.key, other.key
    if key not in side.apart:
        side.steps.take()
        side.apart[key] = _apart(one, side, other, other_side)
    return side.apart[key]


def _apart(one: Node, side: Side, other: Node, other_side: Side) -> bool:
    pairs = [(each, other) for each in branches(one, side).every]
    pairs = pairs or [(one, each) for each in branches(other, other_side).every]
    if pairs:
        return all(apart(each, side, against, other_side) for each, against in pairs)
    if not meet(types(one, side), types(other, other_side)):
        return True
    if is_anything(one.schema) or is_anything(other.schema):
        return False
    if values(one.schema) is not None or values(other.schema) is not None:
        return _values_apart(one, side, other, other_side)
    return _objects_apart(one, side, other, other_side)


def _objects_apart(one: Node, side: Side, other: Node, other_side: Side) -> bool:
    if not one.schema["type"] == other.schema["type"] == "object":
        return False
    wanted = dict.fromkeys((*one.schema.get("required", ()), *other.schema.get("required", ())))
    return any(_field_apart(name, one, side, other, other_side) for name in wanted)


def _values_apart(one: Node, side: Side, other: Node, other_side: Side) -> bool:
    """Say whether one of the two refuses each value of the shorter list."""
    mine, theirs = values(one.schema), values(other.schema)
    if mine is None or (theirs is not None and len(theirs) < len(mine)):
        return all(admits(one, side, each) is False for each in theirs or ())
    return all(admits(other, other_side, each) is False for each in mine)


def _field_apart(name: str, one: Node, side: Side, other: Node, other_side: Side) -> bool:
    """Say whether a field that has to be there cannot be as both want it.

    Fields that are objects themselves are not looked into: this has to come to an end.
    """
    mine, theirs = followed(field(one, name), side), followed(field(other, name), other_side)
    if "object" in types(mine, side) & types(theirs, other_side):
        return False
    return apart(mine, side, theirs, other_side)
