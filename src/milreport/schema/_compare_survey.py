"""What of a schema can be compared: the fixed vocabulary, well-formed; all else is named.

A keyword that is not read could narrow or widen a schema in any way, so nothing is proven about
a place where one stands.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from math import isfinite
from typing import Any, Final

from milreport.schema._tree import DEFINITIONS, Json, Place

__all__ = ["ANNOTATIONS", "TYPES", "UNIONS", "short", "unread"]

TYPES: Final = ("string", "number", "integer", "boolean", "null", "array", "object")
UNIONS: Final = ("oneOf", "anyOf")

ANNOTATIONS: Final = frozenset({"$schema", "$id", "title", "description", "examples", "$defs"})
"""The keywords that admit and refuse nothing."""

_HEAD: Final = frozenset({"$schema", "$id", "$defs"})
"""The keywords that stand at the root only."""

_PLAIN: Final = re.compile("[A-Za-z0-9_.-]+")
"""The names of definitions that are written in a reference as they are."""

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


_LONGEST: Final = 64


def short(text: str) -> str:
    """Cut what a schema says, where it is too long to be told."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def unread(root: Json) -> dict[Place, tuple[str, ...]]:
    """Name every place that cannot be read, and why; inside such a place nothing is looked at."""
    found = dict(_inside(root, (), root))
    for name, schema in _definitions(root).items():
        found |= dict(_inside(schema, ("$defs", name), root))
    for name in _made_of_themselves(root):
        place = ("$defs", name)
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
            yield f"the keyword {short(key)} is not one that is compared"
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


def _made_of_themselves(root: Json) -> set[str]:
    """Give the definitions that refer to themselves without going any deeper into the document.

    What only leads from one of them to another is not told from them.
    """
    onward = {name: {*_right_at(told, root)} for name, told in _definitions(root).items()}
    back: dict[str, set[str]] = {name: set() for name in onward}
    for name, reached in onward.items():
        for each in reached:
            back[each].add(name)
    return _endless(onward) & _endless(back)


def _endless(ways: Mapping[str, set[str]]) -> set[str]:
    """Give the names from which some way has no end."""
    sorter = TopologicalSorter(ways)
    with suppress(CycleError):
        sorter.prepare()
    left = {*ways}
    while ready := sorter.get_ready():
        left.difference_update(ready)
        sorter.done(*ready)
    return left


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
