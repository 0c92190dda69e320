"""What of a schema can be compared: the fixed vocabulary, well-formed; all else is named.

A keyword that is not read could narrow or widen a schema in any way, so nothing is proven about
a place where one stands.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from math import isfinite
from typing import Any, Final

from milreport.schema._tree import DEFINITIONS, Json, Place

__all__ = ["ANNOTATIONS", "TYPES", "UNIONS", "unread"]

TYPES: Final = ("string", "number", "integer", "boolean", "null", "array", "object")
UNIONS: Final = ("oneOf", "anyOf")

ANNOTATIONS: Final = frozenset({"$schema", "$id", "title", "description", "examples", "$defs"})
"""The keywords that admit and refuse nothing."""

_HEAD: Final = frozenset({"$schema", "$id", "$defs"})
"""The keywords that stand at the root only."""

_PLAIN: Final = re.compile("[A-Za-z0-9_.-]+")
"""The names of definitions that are written in a reference as they are."""

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def unread(root: Json) -> dict[Place, tuple[str, ...]]:
    """Name every place that cannot be read, and why; inside such a place nothing is looked at."""
    found = dict(_inside(root, (), root))
    for name, schema in _definitions(root).items():
        place = ("$defs", name)
        found |= dict(_inside(schema, place, root))
        if _leads_to_itself(name, root):
            found[place] = (*found.get(place, ()), "the definition is made of itself")
    return found


def _definitions(root: Json) -> Json:
    told = root.get("$defs", {})
    return told if isinstance(told, dict) else {}


def _inside(schema: object, place: Place, root: Json) -> Iterator[tuple[Place, tuple[str, ...]]]:
    if isinstance(schema, bool):
        return
    if not isinstance(schema, dict):
        yield place, ("expected a schema",)
    elif why := tuple(_why(schema, root)):
        yield place, why
    else:
        for key, each in _schemas(schema):
            yield from _inside(each, (*place, *key), root)


def _schemas(schema: Json) -> Iterator[tuple[Place, object]]:
    """Give what stands right inside a schema, each with its place."""
    for key in ("items", "propertyNames", "additionalProperties"):
        if key in schema:
            yield (key,), schema[key]
    for name, each in schema.get("properties", {}).items():
        yield ("properties", name), each
    for key in UNIONS:
        for at, each in enumerate(schema.get(key, ())):
            yield (key, at), each


def _why(schema: Json, root: Json) -> Iterator[str]:
    """Say what cannot be read in one schema, without what stands inside it."""
    for key in schema:
        if key not in _FORM or (key in _HEAD and schema is not root):
            yield f"the keyword {key} is not one that is compared"
        elif not _FORM[key](schema[key]):
            yield f"{key} does not say what it has to"
    if "$ref" in schema and _target(schema["$ref"], root) is None:
        yield "the reference leads to no definition"
    yield from _mixed({*schema} & _FORM.keys() - ANNOTATIONS)


def _mixed(told: set[str]) -> Iterator[str]:
    """Refuse what says two things at once, and constraints on no type in particular."""
    whole = told & {"$ref", *UNIONS}
    if whole and len(told) > 1:
        yield "something stands beside a reference or a union"
    elif {"const", "enum"} <= told:
        yield "a constant stands beside a list"
    elif told and not whole and "type" not in told:
        yield "no type is told"


def _target(reference: object, root: Json) -> str | None:
    """Give the name of the definition that a reference leads to."""
    if not isinstance(reference, str) or not reference.startswith(DEFINITIONS):
        return None
    name = reference.removeprefix(DEFINITIONS)
    return name if _PLAIN.fullmatch(name) and name in _definitions(root) else None


def _leads_to_itself(name: str, root: Json) -> bool:
    """Say whether a definition refers to itself without going any deeper into the document."""
    reached: set[str] = set()
    waiting = [*_right_at(_definitions(root)[name], root)]
    while waiting:
        each = waiting.pop()
        if each not in reached:
            reached.add(each)
            waiting.extend(_right_at(_definitions(root)[each], root))
    return name in reached


def _right_at(schema: object, root: Json) -> Iterator[str]:
    """Give the definitions that stand for the schema itself: its reference, or its branches'."""
    if not isinstance(schema, dict):
        return
    target = _target(schema.get("$ref"), root)
    if target is not None:
        yield target
    for key in UNIONS:
        branches = schema.get(key)
        for each in branches if isinstance(branches, list) else ():
            yield from _right_at(each, root)


# What each keyword says


def _is_text(told: object) -> bool:
    return isinstance(told, str)


def _is_scalar(told: object) -> bool:
    return told is None or isinstance(told, str | bool) or _is_number(told)


def _is_number(told: object) -> bool:
    if isinstance(told, float):
        return isfinite(told)
    return isinstance(told, int) and not isinstance(told, bool)


def _is_size(told: object) -> bool:
    return isinstance(told, int) and not isinstance(told, bool) and told >= 0


def _is_schema(told: object) -> bool:
    return isinstance(told, bool | dict)


def _is_named(told: object) -> bool:
    return (
        isinstance(told, dict) and all(map(_is_text, told)) and all(map(_is_schema, told.values()))
    )


def _is_list(told: object) -> bool:
    return isinstance(told, list)


def _lists(holds: Callable[[object], bool], least: int = 1) -> Callable[[object], bool]:
    return lambda told: isinstance(told, list) and len(told) >= least and all(map(holds, told))


_FORM: Final[Mapping[str, Callable[[Any], bool]]] = {
    "$schema": lambda told: told == _DIALECT,
    "$id": _is_text,
    "title": _is_text,
    "description": _is_text,
    "examples": _is_list,
    "$ref": _is_text,
    "type": lambda told: told in TYPES,
    "const": _is_scalar,
    "enum": _lists(_is_scalar),
    "pattern": _is_text,
    "minLength": _is_size,
    "maxLength": _is_size,
    "minimum": _is_number,
    "maximum": _is_number,
    "items": _is_schema,
    "minItems": _is_size,
    "maxItems": _is_size,
    "properties": _is_named,
    "required": _lists(_is_text, least=0),
    "propertyNames": _is_schema,
    "additionalProperties": _is_schema,
    "oneOf": _lists(_is_schema),
    "anyOf": _lists(_is_schema),
    "$defs": _is_named,
}
"""Every keyword that is compared, and what a schema has to say with it."""
