"""jsonschema with our schema, on JSON that orjson read."""

from typing import Any, Final

import orjson
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from peers._schema import CHECKS, CURRENT

__all__ = ["CHECKS", "NAME", "load"]

NAME: Final = "orjson + jsonschema"

validator = Draft202012Validator(CURRENT)


def load(raw: bytes) -> Any:  # noqa: ANN401 - any JSON
    """Read a report, and raise where the schema refuses it."""
    read = orjson.loads(raw)
    validator.validate(read)
    return read
