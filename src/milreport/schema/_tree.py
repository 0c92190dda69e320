"""A schema as a tree: which keywords hold schemas, and how to go over or rebuild them all.

Every pass over a schema goes through here, so that no pass forgets a keyword.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

__all__ = [
    "DEFINITIONS",
    "Json",
    "Place",
    "ordered",
    "rebuilt",
    "references",
    "schemas",
    "unwrapped",
    "without",
    "wrapped",
]

Json = dict[str, Any]
"""A schema, or any JSON object."""

Place = tuple[str | int, ...]
"""Where a schema stands: keywords, names and positions, from the root inward."""

DEFINITIONS: Final = "#/$defs/"
"""What every reference of a canonical schema begins with."""

_NAMED: Final = frozenset({"properties", "$defs", "definitions"})
_ONE: Final = frozenset({"items", "additionalProperties", "propertyNames"})
_LISTED: Final = frozenset({"anyOf", "oneOf", "allOf"})

_ORDER: Final = (
    "$schema",
    "$id",
    "title",
    "description",
    "$ref",
    "type",
    "format",
    "const",
    "enum",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "items",
    "minItems",
    "maxItems",
    "properties",
    "propertyOrdering",
    "required",
    "propertyNames",
    "additionalProperties",
    "oneOf",
    "anyOf",
    "allOf",
    "discriminator",
    "examples",
    "$defs",
    "definitions",
)
"""Every keyword that a schema of ours uses, in any dialect, in the order in which it is written.

Four of them are there for classes of an application: `exclusiveMinimum`, `exclusiveMaximum`,
`multipleOf` and `maxItems`.
"""


_RANK: Final = {keyword: rank for rank, keyword in enumerate(_ORDER)}


def ordered(schema: Json) -> Json:
    """Write the keywords in their order; raises `KeyError` where one is none of ours."""
    return {keyword: schema[keyword] for keyword in sorted(schema, key=_RANK.__getitem__)}


def _inside(schema: Json) -> Iterator[tuple[Place, Json]]:
    """Give the schemas right inside a schema, each with its place."""
    for key, told in schema.items():
        if key in _NAMED:
            yield from (((key, name), each) for name, each in told.items())
        elif key in _LISTED:
            yield from (((key, at), each) for at, each in enumerate(told))
        elif key in _ONE and isinstance(told, dict):
            yield (key,), told


def schemas(schema: Json, place: Place = ()) -> Iterator[tuple[Place, Json]]:
    """Go over a schema and every schema inside it, the outer first, in document order."""
    yield place, schema
    for where, each in _inside(schema):
        yield from schemas(each, (*place, *where))


def rebuilt(schema: Json, change: Callable[[Json, Place], Json], place: Place = ()) -> Json:
    """Give the schema with every schema in it changed, the inner first; the old one stays."""
    new = dict(schema)
    for key, told in schema.items():
        if key in _NAMED:
            new[key] = {
                name: rebuilt(each, change, (*place, key, name)) for name, each in told.items()
            }
        elif key in _LISTED:
            new[key] = [rebuilt(each, change, (*place, key, at)) for at, each in enumerate(told)]
        elif key in _ONE and isinstance(told, dict):
            new[key] = rebuilt(told, change, (*place, key))
    return ordered(change(new, place))


def references(schema: Json) -> Iterator[str]:
    """Give the name of every definition that a schema refers to."""
    for _, each in schemas(schema):
        if "$ref" in each:
            yield each["$ref"].rpartition("/")[2]
        if "discriminator" in each:
            yield from (to.rpartition("/")[2] for to in _mapped(each["discriminator"]))


def _mapped(discriminator: Mapping[str, Any]) -> Iterator[str]:
    yield from discriminator["mapping"].values()


def wrapped(schema: Json, words: str) -> Json:
    """Put words beside a schema; beside a reference they stand outside an `anyOf` of one.

    A generator of TypeScript would otherwise make a second type for every such reference.
    """
    if "$ref" in schema:
        return {"description": words, "anyOf": [schema]}
    return ordered({**schema, "description": words})


def unwrapped(schema: Json) -> Json:
    """Put the words back beside the reference, for dialects whose tools read them there."""
    branches = schema.get("anyOf", [])
    return {**without(schema, "anyOf"), **branches[0]} if len(branches) == 1 else schema


def without(schema: Json, *keys: str) -> Json:
    """Give a copy that lacks some keywords."""
    return {key: told for key, told in schema.items() if key not in keys}
