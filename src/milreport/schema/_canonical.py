"""From pydantic's JSON Schema to ours: one fixed, small vocabulary of keywords.

What pydantic emits changes with its releases and holds things that other tools stumble over.
This pass keeps the meaning and settles the form: a tag is required and a `const`, nullable is
`anyOf` with `null` last, one JSON type for each value, no defaults and no titles. What a schema
is called and what its words are is added afterwards.
"""

import re
from typing import Final

from milreport.schema._tree import Json, Place, rebuilt

__all__ = ["alternatives", "settled"]

_DROPPED: Final = frozenset({"title", "description", "default", "discriminator"})
_NUMERIC: Final = frozenset({"integer", "number"})
_SPECIAL: Final = re.compile(r"[\\.+*?()\[\]{}|^$]")


def settled(emitted: Json) -> Json:
    """Settle one definition of pydantic's and every schema inside it."""
    return rebuilt(_stripped(emitted), _settle)


def _stripped(emitted: Json) -> Json:
    """Leave out what is not kept; a field may have the name of a keyword, and is kept."""
    return {
        key: _inside(told) if key not in ("properties", "$defs") else _each(told)
        for key, told in emitted.items()
        if key not in _DROPPED
    }


def _inside(told: object) -> object:
    if isinstance(told, list):
        return [_inside(each) for each in told]
    return _stripped(told) if isinstance(told, dict) else told


def _each(told: Json) -> Json:
    return {name: _stripped(schema) for name, schema in told.items()}


def _settle(schema: Json, _place: Place) -> Json:
    for step in (_one_number, _null_last, _distinct, _closed):
        schema = step(schema)
    return schema


def _one_number(schema: Json) -> Json:
    """Write "integer or number" as the one JSON type that it is."""
    branches = schema.get("anyOf", [])
    numeric = [branch for branch in branches if branch.get("type") in _NUMERIC]
    if len(numeric) < len(_NUMERIC):
        return schema
    number = {**numeric[0], "type": "number"}
    others = [branch for branch in branches if branch not in numeric]
    return {**schema, "anyOf": [number, *others]} if others else number


def _null_last(schema: Json) -> Json:
    if "anyOf" not in schema:
        return schema
    branches = sorted(schema["anyOf"], key=lambda branch: branch.get("type") == "null")
    return {**schema, "anyOf": branches}


def _distinct(schema: Json) -> Json:
    """Write an enum as a pattern where code generators could not tell its members apart.

    They make constants in capitals, and `mW` and `MW` would be one.
    """
    enum = schema.get("enum", [])
    if len({member.upper() for member in enum}) == len(enum):
        return schema
    return {"type": "string", "pattern": f"^({alternatives(enum)})$"}


def alternatives(words: list[str]) -> str:
    """Write words as the branches of a pattern that matches them and nothing else."""
    return "|".join(_SPECIAL.sub(lambda found: f"\\{found[0]}", word) for word in words)


def _closed(schema: Json) -> Json:
    """Say which fields are required, the tag among them, and that there are no others."""
    if "properties" not in schema:
        return schema
    properties = schema["properties"]
    told = {*schema.get("required", ())} | {
        name for name in properties if name == "kind" and "const" in properties[name]
    }
    required = [name for name in properties if name in told]
    closed = {**schema, "additionalProperties": False}
    return closed | {"required": required} if required else closed
