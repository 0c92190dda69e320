"""OpenAPI 3.1: the definitions as components, and each union with its discriminator.

The mapping is complete and its values are references (OpenAPI 3.1.1, section 4.8.25), because
generators otherwise take the name of a definition for the tag.
"""

from collections.abc import Mapping
from functools import partial
from typing import Final

from milreport.schema._adapted import Change, Definitions, Note
from milreport.schema._canonical import alternatives
from milreport.schema._tree import Json, Place, unwrapped, without

__all__ = ["BELOW", "as_components", "document"]

BELOW: Final = "#/components/schemas/"
"""What every reference begins with."""


def as_components(definitions: Definitions) -> Change:
    """Give the pass that makes components of these definitions."""
    return partial(_as_component, definitions)


def _as_component(definitions: Definitions, schema: Json, _place: Place, _lost: list[Note]) -> Json:
    schema = _one_pattern(unwrapped(schema))
    if schema.get("type") == "integer":
        # Generators of Java and Go otherwise hold it in 32 bits, and offsets go up to 2^53 - 1.
        return {**schema, "format": "int64"}
    if "$ref" in schema:
        # The inner schemas come first, so that a reference that was wrapped is repointed already.
        return {**schema, "$ref": BELOW + schema["$ref"].rpartition("/")[2]}
    if "oneOf" not in schema:
        return schema
    branches = [branch["$ref"] for branch in schema["oneOf"]]
    tags = {branch: _tag(definitions[branch.removeprefix(BELOW)]) for branch in branches}
    mapping = {tag: branch for branch, tag in tags.items() if tag is not None}
    return {**schema, "discriminator": {"propertyName": "kind", "mapping": mapping}}


def _one_pattern(schema: Json) -> Json:
    """Write a list that admits private terms as one pattern, which says the same.

    Of several string types, generators of C# and Kotlin make a class that holds no string. The
    description has the terms.
    """
    match schema.get("anyOf"):
        case [{"enum": terms}, {"pattern": private}, *rest]:
            pattern = f"^({alternatives(terms)}|{private.strip('^$')})$"
            one = {"type": "string", "pattern": pattern}
            beside = without(schema, "anyOf")
            return {**beside, "anyOf": [one, *rest]} if rest else {**beside, **one}
    return schema


def _tag(definition: Json) -> str | None:
    """Give the tag of a branch; a reader's branch for unknown kinds has none of its own."""
    tag: str | None = definition["properties"]["kind"].get("const")
    return tag


def document(title: str, version: str, components: Mapping[str, Json]) -> Json:
    """Put components into a whole document, without paths, that a linter takes."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": title,
            "version": version,
            "license": {"name": "Apache 2.0", "identifier": "Apache-2.0"},
        },
        "paths": {},
        "components": {"schemas": dict(sorted(components.items()))},
    }
