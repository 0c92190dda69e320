"""jsonschema-rs with our schema, on JSON that orjson read."""

from typing import Any, Final

import jsonschema_rs
import orjson

from peers._schema import CHECKS, CURRENT

__all__ = ["CHECKS", "NAME", "dump", "load"]

NAME: Final = "orjson + jsonschema-rs"

validator = jsonschema_rs.validator_for(CURRENT)


def load(raw: bytes) -> Any:  # noqa: ANN401 - any JSON
    """Read a report, and raise where the schema refuses it."""
    read = orjson.loads(raw)
    validator.validate(read)
    return read


dump = orjson.dumps
"""Write a report as JSON."""
