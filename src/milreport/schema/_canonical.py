"""From pydantic's JSON Schema to ours: one fixed, small vocabulary of keywords.

What pydantic emits changes with its releases and holds things that other tools stumble over.
This pass keeps the meaning and settles the form: a tag is required and a `const`, nullable is
`anyOf` with `null` last, one JSON type for each value, no defaults, no titles but the names of
definitions, descriptions from the docstrings, keys in a fixed order.
"""

from collections.abc import Callable, Mapping
from inspect import cleandoc
from typing import Any, Final

from milreport._model import Record, Value
from milreport.schema._descriptions import ALIASES, FIELDS

__all__ = ["canonical"]

Json = dict[str, Any]

_ORDER: Final = (
    "title",
    "description",
    "$ref",
    "type",
    "const",
    "enum",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "items",
    "minItems",
    "properties",
    "required",
    "propertyNames",
    "additionalProperties",
    "oneOf",
    "anyOf",
    "$defs",
)
"""Every keyword that our schema uses, in the order in which it is written."""


def canonical(model: type[Record | Value], emitted: Json) -> Json:
    """Settle the schema of a model and of every definition below it."""
    definitions = emitted.pop("$defs", {})
    root = _definition(model.__name__, emitted)
    named = {name: _definition(name, definitions[name]) for name in sorted(definitions)}
    return _ordered(root | ({"$defs": named} if named else {}))


def _definition(name: str, emitted: Json) -> Json:
    settled = _settled(emitted)
    settled["title"] = name
    settled["description"] = _one_line(emitted.get("description", ALIASES.get(name, "")))
    for field, words in FIELDS.get(name, {}).items():
        _describe(settled["properties"][field], words)
    return _ordered(settled)


def _describe(schema: Json, words: str) -> None:
    schema["description"] = words
    ordered = _ordered(schema)
    schema.clear()
    schema.update(ordered)


def _one_line(docstring: str) -> str:
    """Join the lines of a paragraph; paragraphs stay apart."""
    paragraphs = cleandoc(docstring).split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _settled(emitted: Json) -> Json:
    """Settle one schema and what is inside it."""
    schema = {key: told for key, told in emitted.items() if key not in _DROPPED}
    schema = _one_number(schema)
    for key, told in tuple(schema.items()):
        if key in _INSIDE:
            schema[key] = _INSIDE[key](told)
    if "properties" in schema:
        schema["required"] = _required(schema)
        schema["additionalProperties"] = False
        if not schema["required"]:
            del schema["required"]
    return _ordered(schema)


_DROPPED: Final = frozenset({"title", "description", "default", "discriminator"})


def _each(schemas: list[Json]) -> list[Json]:
    """Settle the branches of a union, with `null` last."""
    return sorted(map(_settled, schemas), key=lambda branch: branch.get("type") == "null")


def _properties(schemas: Mapping[str, Json]) -> dict[str, Json]:
    return {name: _settled(schema) for name, schema in schemas.items()}


def _if_schema(told: Any) -> Any:  # noqa: ANN401 - a schema or a boolean
    return _settled(told) if isinstance(told, dict) else told


_INSIDE: Final[Mapping[str, Callable[[Any], Any]]] = {
    "properties": _properties,
    "items": _if_schema,
    "additionalProperties": _if_schema,
    "propertyNames": _if_schema,
    "anyOf": _each,
    "oneOf": _each,
}
"""The keywords that hold schemas, and how each is gone through."""


def _one_number(schema: Json) -> Json:
    """Write "integer or number" as the one JSON type that it is."""
    branches = schema.get("anyOf", [])
    numeric = [branch for branch in branches if branch.get("type") in ("integer", "number")]
    if len(numeric) < len(("integer", "number")):
        return schema
    number = {**numeric[0], "type": "number"}
    others = [branch for branch in branches if branch not in numeric]
    return {"anyOf": [number, *others]} if others else number


def _required(schema: Json) -> list[str]:
    """Give what is required: what pydantic requires, and every tag."""
    required = set(schema.get("required", ()))
    tags = {name for name, told in schema["properties"].items() if "const" in told}
    return [name for name in schema["properties"] if name in required | tags]


def _ordered(schema: Json) -> Json:
    return {key: schema[key] for key in _ORDER if schema.get(key) is not None}
