"""An OpenAPI document that a framework emitted, with our components as they are published.

A framework such as FastAPI asks pydantic for the schema of our models, which has defaults and
titles and lets a tag be absent. The models are the same, so their components can be put in.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from pydantic_core import from_json, to_json

from milreport._once import once
from milreport.errors import UsageError
from milreport.records.report import Report
from milreport.schema._definitions import emitted
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
    theirs = copy.get("components", {}).get("schemas", {})
    ours = _published()
    keys = _keys(theirs, ours)
    replaced = {key: _renamed(ours[name], keys) for key, name in keys.items()}
    if replaced:
        copy["components"]["schemas"] = dict(sorted({**theirs, **replaced}.items()))
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


def _keys(theirs: Mapping[str, Any], ours: Mapping[str, Json]) -> dict[str, str]:
    """Give the name of our component for each key of the document that holds or needs one."""
    keys = dict(_recognised(theirs, ours))
    needed = [*keys.values()]
    while needed:
        for name in references(ours[needed.pop()]):
            if name not in keys.values():
                keys[f"{_QUALIFIED}{name}" if name in theirs else name] = name
                needed.append(name)
    return keys


def _recognised(theirs: Mapping[str, Any], ours: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    """Find the components that were made of our models: they say word for word what ours say.

    One that was put in already is ours too, in the form in which it is published.
    """
    for key, schema in theirs.items():
        name = _name(key)
        if name in ours and _essence(schema) in _forms(name):
            yield key, name


def _name(key: str) -> str:
    """Give the name that a component has with us, if it is ours."""
    name = key.rpartition("__")[2] if key.startswith(_QUALIFIED) else key
    return name.removesuffix("-Input").removesuffix("-Output")


@once
def _forms(name: str) -> tuple[Any, ...]:
    """Give what pydantic says of one of our models, for bodies and for answers, and what we say."""
    said = (emitted(Report), emitted(Report, "serialization"), _published())
    return tuple(_essence(each[name]) for each in said if name in each)


@once
def _published() -> Mapping[str, Json]:
    components: Mapping[str, Json] = json_schema(dialect="openapi-3.1")["components"]["schemas"]
    return components


_VARYING: Final = frozenset({"default", "required", "class"})
"""What differs between bodies and answers, or is left out by us, and is no keyword."""


def _essence(told: Any) -> Any:  # noqa: ANN401 - whatever stands in a document
    """Give what a component says, with its references by the names that we have."""
    if isinstance(told, list):
        return [_essence(each) for each in told]
    if isinstance(told, str) and told.startswith(("#/$defs/", BELOW)):
        return _name(told.rpartition("/")[2])
    if not isinstance(told, dict):
        return told
    return {
        key: {name: _essence(each) for name, each in inner.items()}
        if key == "properties" and isinstance(inner, dict)
        else _essence(inner)
        for key, inner in told.items()
        if key not in _VARYING
    }


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
