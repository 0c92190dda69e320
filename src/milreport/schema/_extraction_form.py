"""The form of a schema that a language model is held to while it extracts.

Each step of it narrows or loosens, and notes which. What comes back is brought to the models by
`load_extraction`, where whatever a vendor cannot say is enforced.
"""

from functools import partial
from typing import Final

from milreport.schema._adapted import Change, Form, Note, changed
from milreport.schema._tree import Json, Place, ordered, unwrapped, without
from milreport.schema._vendors import Vendor

__all__ = ["for_vendor"]

_LONGEST_PATTERN: Final = 4_000
"""A longer pattern is left out: a grammar is compiled from it before a word is written."""

_MOST_CODES: Final = 100

_ANNOTATIONS: Final = frozenset({"title", "examples"})
_NULL: Final[Json] = {"type": "null"}


def for_vendor(form: Form, vendor: Vendor) -> Form:
    """Let every step go over the definitions, for one vendor.

    The steps of one pass follow each other at each schema, from the inside out; a pass begins
    when the one before it has been everywhere.
    """
    passes: tuple[tuple[Change, ...], ...] = (
        (
            _without_maps,
            _brief,
            _beside,
            _without_private_terms,
            _one_way_of_unions,
            partial(_constants, vendor),
        ),
        (partial(_known_keywords, vendor),),
        (
            partial(_told_or_not, vendor),
            partial(_words_of_references, vendor),
            partial(_in_order, vendor),
        ),
    )
    for steps in passes:
        form = changed(form, partial(_one_by_one, steps))
    return form


def _one_by_one(steps: tuple[Change, ...], schema: Json, place: Place, lost: list[Note]) -> Json:
    for step in steps:
        schema = step(schema, place, lost)
    return schema


def _without_maps(schema: Json, place: Place, lost: list[Note]) -> Json:
    """Leave out `extensions`: their names are not known beforehand, and no text tells them."""
    properties = schema.get("properties", {})
    maps = [name for name, told in properties.items() if "propertyNames" in told]
    lost.extend(
        Note("loss.field", (*place, "properties", name), "the field is not asked for")
        for name in maps
    )
    return {**schema, "properties": without(properties, *maps)} if maps else schema


def _brief(schema: Json, place: Place, lost: list[Note]) -> Json:
    """Cut a list of codes that is longer than everything else; a model knows units by name."""
    words, *codes = schema.get("description", "").split("\n- ")
    if len(codes) <= _MOST_CODES:
        return schema
    lost.append(Note("loss.annotation", place, "what each code means is left out"))
    return {**schema, "description": words.strip()}


def _beside(schema: Json, _place: Place, _lost: list[Note]) -> Json:
    """Put words beside the reference that they are about."""
    return unwrapped(schema)


def _without_private_terms(schema: Json, place: Place, lost: list[Note]) -> Json:
    """Offer the terms of a list, and no private ones."""
    branches = schema.get("anyOf", [])
    listed = [branch for branch in branches if "enum" in branch]
    private = [branch for branch in branches if "pattern" in branch]
    if not (listed and private):
        return schema
    lost.append(Note("loss.terms", place, "private terms are not offered"))
    rest = [branch for branch in branches if branch not in private]
    beside = without(schema, "anyOf")
    return {**beside, **rest[0]} if len(rest) == 1 else {**beside, "anyOf": rest}


def _one_way_of_unions(schema: Json, place: Place, lost: list[Note]) -> Json:
    """Say `anyOf` for `oneOf`; the tag already parts the branches."""
    if "oneOf" not in schema:
        return schema
    lost.append(Note("loss.shape", place, "`oneOf` is told as `anyOf`"))
    return {("anyOf" if key == "oneOf" else key): told for key, told in schema.items()}


def _told_or_not(vendor: Vendor, schema: Json, place: Place, lost: list[Note]) -> Json:
    """Say how a field is left untold: as `null` where each has to be there, else by its absence."""
    if "properties" not in schema:
        return schema
    before = schema.get("required", [])
    properties = {
        name: told if name in before or _is_list(told) else ordered(_untold(told, vendor))
        for name, told in schema["properties"].items()
    }
    required = [
        name
        for name, told in properties.items()
        if vendor.nullable or name in before or (vendor.lists_required and _is_list(told))
    ]
    if properties != schema["properties"] or required != before:
        lost.append(Note("loss.shape", place, _HOW[vendor.nullable]))
    return {**schema, "properties": properties} | ({"required": required} if required else {})


def _is_list(schema: Json) -> bool:
    return schema.get("type") == "array"


_HOW: Final = {
    True: "every field has to be there; what is not told is `null` or an empty list",
    False: "what is not told is left out, and never `null`",
}


def _untold(schema: Json, vendor: Vendor) -> Json:
    """Put `null` beside the schema of a field, or take it off, as the vendor has it."""
    told = [branch for branch in schema.get("anyOf", ()) if branch != _NULL]
    if vendor.nullable:
        words = {"description": schema["description"]} if "description" in schema else {}
        return {**words, "anyOf": [*(told or [without(schema, "description")]), _NULL]}
    beside = without(schema, "anyOf")
    if len(told) == 1:
        return {**told[0], **beside}
    return {**beside, "anyOf": told} if told else schema


def _words_of_references(vendor: Vendor, schema: Json, place: Place, lost: list[Note]) -> Json:
    """Put the words about a field that is a reference where the vendor reads them."""
    if "properties" not in schema:
        return schema
    worded = {
        name: told["description"]
        for name, told in schema["properties"].items()
        if "$ref" in told and "description" in told
    }
    properties = {
        name: _bare_reference(told, keep=vendor.words_beside_reference) if name in worded else told
        for name, told in schema["properties"].items()
    }
    if not worded:
        return schema
    lost.append(Note("loss.shape", place, "words beside a reference stand elsewhere"))
    words = schema.get("description", "")
    if not vendor.words_beside_reference:
        about = " ".join(f"`{name}`: {told}" for name, told in worded.items())
        words = f"{words}\n\n{about}" if words else about
    return {**schema, "description": words, "properties": properties}


def _bare_reference(schema: Json, *, keep: bool) -> Json:
    reference = {"$ref": schema["$ref"]}
    return {"description": schema["description"], "anyOf": [reference]} if keep else reference


def _constants(vendor: Vendor, schema: Json, place: Place, lost: list[Note]) -> Json:
    """Write a constant as a list of one, where the vendor has no constants."""
    if "const" not in schema or "const" in vendor.keywords:
        return schema
    lost.append(Note("loss.shape", place, "a constant is told as a list of one"))
    return {**without(schema, "const"), "enum": [schema["const"]]}


def _in_order(vendor: Vendor, schema: Json, _place: Place, _lost: list[Note]) -> Json:
    """Say the order of the fields, where the vendor would otherwise write them in another."""
    if "properties" not in schema or "propertyOrdering" not in vendor.keywords:
        return schema
    return {**schema, "propertyOrdering": [*schema["properties"]]}


def _known_keywords(vendor: Vendor, schema: Json, place: Place, lost: list[Note]) -> Json:
    """Leave out every keyword that the vendor does not read."""
    kept: Json = {}
    for key, told in schema.items():
        if key in vendor.keywords and not _is_too_long(key, told):
            kept[key] = told
        elif key in _ANNOTATIONS:
            lost.append(Note("loss.annotation", place, f"`{key}` is left out"))
        else:
            lost.append(Note("loss.constraint", place, f"`{key}` is left out"))
    return kept


def _is_too_long(key: str, told: object) -> bool:
    return key == "pattern" and len(str(told)) > _LONGEST_PATTERN
