"""Draft-07: for tools that know nothing newer. It loses nothing; a few things move.

A keyword beside `$ref` is ignored there (draft-07 core, section 8.3), so a reference with words
of its own stands in an `allOf`, where older tools look for it.
"""

from typing import Final

from milreport.schema._adapted import Note
from milreport.schema._tree import DEFINITIONS, Json, Place, without

__all__ = ["BELOW", "as_draft_07", "repointed"]

BELOW: Final = "#/definitions/"
"""What every reference begins with."""


def as_draft_07(schema: Json, _place: Place, _lost: list[Note]) -> Json:
    """Point references into `definitions`, and wrap those that have words beside them."""
    if "$ref" in schema:
        return {"$ref": repointed(schema["$ref"], BELOW)}
    branches = schema.get("anyOf", [])
    return {**without(schema, "anyOf"), "allOf": branches} if len(branches) == 1 else schema


def repointed(reference: str, below: str) -> str:
    """Give a reference to the same definition, which stands elsewhere."""
    return below + reference.removeprefix(DEFINITIONS)
