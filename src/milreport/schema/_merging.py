"""An OpenAPI document that a framework emitted, with our components as they are published.

A framework such as FastAPI asks pydantic for the schema of our models, which has defaults and
titles and lets a tag be absent. The models are the same, so their components can be put in.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from pydantic_core import from_json, to_json

from milreport.errors import UsageError
from milreport.schema._definitions import definitions
from milreport.schema._dialects import json_schema
from milreport.schema._openapi import BELOW
from milreport.schema._tree import Json, rebuilt, references

__all__ = ["into_openapi"]

_QUALIFIED: Final = "milreport__"
"""What pydantic puts before the name of a class of ours where an application has a namesake."""


def into_openapi(document: Mapping[str, Any]) -> dict[str, Any]:
    """Put our components, as they are published, in place of those that a framework emitted.

    With FastAPI: `emitted = app.openapi`, then `app.openapi = lambda: into_openapi(emitted())`.

    Args:
        document: an OpenAPI 3.1 document of an application whose bodies or answers hold our
            models. It stays as it is.

    Returns:
        A document of its own. A component of the application that merely has the name of one of
        ours is left alone, and ours then keeps the longer name that it was given.

    Raises:
        UsageError: it is no OpenAPI 3.1 document.
    """
    copy = _copied(document)
    emitted = copy.get("components", {}).get("schemas", {})
    ours = json_schema(dialect="openapi-3.1")["components"]["schemas"]
    keys = _keys(emitted, ours)
    replaced = {key: _renamed(ours[name], keys) for key, name in keys.items()}
    if replaced:
        copy["components"]["schemas"] = dict(sorted({**emitted, **replaced}.items()))
    return copy


def _copied(document: object) -> dict[str, Any]:
    """Copy a document to the bottom, and refuse what is none."""
    try:
        copy = from_json(to_json(document))
    except (ValueError, RecursionError):
        copy = None
    if isinstance(copy, dict) and str(copy.get("openapi", "")).startswith("3.1."):
        components = copy.get("components", {})
        if isinstance(components, dict) and isinstance(components.get("schemas", {}), dict):
            return copy
    raise UsageError("usage.not_openapi", "expected an OpenAPI 3.1 document")


def _keys(emitted: Mapping[str, Any], ours: Mapping[str, Json]) -> dict[str, str]:
    """Give the name of our component for each key of the document that holds or needs one."""
    keys = dict(_recognised(emitted, ours))
    needed = [*keys.values()]
    while needed:
        for name in references(ours[needed.pop()]):
            if name not in keys.values():
                keys[f"{_QUALIFIED}{name}" if name in emitted else name] = name
                needed.append(name)
    return keys


def _recognised(emitted: Mapping[str, Any], ours: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    """Find the components that were made of our models, by name and by what they hold.

    One that was put in already is ours too, in the form in which it is published.
    """
    known = definitions()
    for key, schema in emitted.items():
        name = key.rpartition("__")[2] if key.startswith(_QUALIFIED) else key
        name = name.removesuffix("-Input").removesuffix("-Output")
        if name in known and _holds(schema) in (_holds(known[name]), _holds(ours[name])):
            yield key, name


def _holds(schema: Any) -> object:  # noqa: ANN401 - whatever stands in a document
    """Tell the fields of an object, the terms of a list, and how many kinds a union has."""
    if not isinstance(schema, dict):
        return None
    branches = [schema, *_list(schema.get("anyOf"))]
    terms = [_list(each.get("enum")) for each in branches if isinstance(each, dict)]
    fields = schema.get("properties")
    return (
        {*fields} if isinstance(fields, dict) else set(),
        {str(term) for each in terms for term in each},
        len(_list(schema.get("oneOf"))),
    )


def _list(told: object) -> list[Any]:
    return told if isinstance(told, list) else []


def _renamed(schema: Json, keys: dict[str, str]) -> Json:
    """Point every reference at the key that its target has in the document."""
    at = {f"{BELOW}{name}": f"{BELOW}{key}" for key, name in reversed(keys.items())}

    def pointed(each: Json, _place: object) -> Json:
        if "$ref" in each:
            return {**each, "$ref": at[each["$ref"]]}
        if "discriminator" not in each:
            return each
        mapping = {tag: at[to] for tag, to in each["discriminator"]["mapping"].items()}
        return {**each, "discriminator": {**each["discriminator"], "mapping": mapping}}

    return rebuilt(schema, pointed)
