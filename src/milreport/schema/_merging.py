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
        UsageError: it is no OpenAPI 3.1 document with components.
    """
    emitted = document.get("components", {}).get("schemas") if _is_openapi(document) else None
    if not isinstance(emitted, Mapping):
        raise UsageError("usage.not_openapi", "expected an OpenAPI 3.1 document with components")
    ours = json_schema(dialect="openapi-3.1")["components"]["schemas"]
    keys = _keys(emitted, ours)
    replaced = {key: _renamed(ours[name], keys) for name, key in keys.items()}
    components = {
        **document["components"],
        "schemas": dict(sorted({**emitted, **replaced}.items())),
    }
    copy: dict[str, Any] = from_json(to_json({**document, "components": components}))
    return copy


def _is_openapi(document: object) -> bool:
    return isinstance(document, Mapping) and str(document.get("openapi", "")).startswith("3.1.")


def _keys(emitted: Mapping[str, Json], ours: Mapping[str, Json]) -> dict[str, str]:
    """Give the key in the document for each of our components that belongs into it."""
    keys = dict(_recognised(emitted))
    waiting = [*keys]
    while waiting:
        for name in references(ours[waiting.pop()]):
            if name not in keys:
                keys[name] = f"{_QUALIFIED}{name}" if name in emitted else name
                waiting.append(name)
    return keys


def _recognised(emitted: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    """Find the components that were made of our models, by name and by what they hold."""
    known = definitions()
    for key, schema in emitted.items():
        name = key.rpartition("__")[2] if key.startswith(_QUALIFIED) else key
        if name in known and _holds(schema) == _holds(known[name]):
            yield name, key


def _holds(schema: Json) -> tuple[set[str], set[str], int]:
    """Tell the fields of an object, the terms of a list, and how many kinds a union has."""
    listed = [schema, *schema.get("anyOf", ())]
    terms = {term for each in listed for term in each.get("enum", ())}
    return {*schema.get("properties", ())}, terms, len(schema.get("oneOf", ()))


def _renamed(schema: Json, keys: Mapping[str, str]) -> Json:
    """Point every reference at the key that its target has in the document."""

    def pointed(each: Json, _place: object) -> Json:
        if "$ref" in each:
            return {**each, "$ref": _at(each["$ref"], keys)}
        if "discriminator" not in each:
            return each
        mapping = {tag: _at(to, keys) for tag, to in each["discriminator"]["mapping"].items()}
        return {**each, "discriminator": {**each["discriminator"], "mapping": mapping}}

    return rebuilt(schema, pointed)


def _at(reference: str, keys: Mapping[str, str]) -> str:
    return BELOW + keys[reference.removeprefix(BELOW)]
