"""The shape of a schema: what is left of it for readers that have only types, names and terms.

A type of TypeScript has fields, literal terms and tags, and no patterns, lengths, counts or
ranges; all its numbers are of one type. Whether such a reader can see that a document is invalid
is settled here, by a rule about the schema: it can where the schema still refuses the document
once those keywords are taken out. What the reader then does is no part of the rule.
"""

import json
from pathlib import Path
from typing import Any, Final

from jsonschema import Draft202012Validator

UNSEEN: Final = frozenset(
    {
        "format",
        "maxItems",
        "maxLength",
        "maximum",
        "minItems",
        "minLength",
        "minimum",
        "pattern",
        "propertyNames",
    }
)
"""The keywords that no type of TypeScript stands for."""


def of(path: Path) -> Draft202012Validator:
    """Give a validator of the shape of a published file."""
    return Draft202012Validator(_weakened(json.loads(path.read_text(encoding="utf-8"))))


def _weakened(schema: Any) -> Any:  # noqa: ANN401 - JSON
    """Leave out what is no shape; the names of properties are no keywords."""
    if isinstance(schema, list):
        return [_weakened(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    weak = {key: _weakened(part) for key, part in schema.items() if key not in UNSEEN}
    if weak.get("type") == "integer":
        weak["type"] = "number"
    for key in ("properties", "$defs"):
        if key in schema:
            weak[key] = {name: _weakened(part) for name, part in schema[key].items()}
    return weak
