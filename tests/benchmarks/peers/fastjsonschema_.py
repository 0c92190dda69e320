"""fastjsonschema with our schema for older validators, on JSON that orjson read."""

from typing import Any, Final

import fastjsonschema
import orjson

from peers._schema import CHECKS, DRAFT_07

__all__ = ["CHECKS", "NAME", "load"]

NAME: Final = "orjson + fastjsonschema"

validate = fastjsonschema.compile(DRAFT_07)


def load(raw: bytes) -> Any:  # noqa: ANN401 - any JSON
    """Read a report, and raise where the schema refuses it."""
    return validate(orjson.loads(raw))
