"""JSON Schema: what other teams receive instead of our Python."""

import json
from typing import Any, Final, Literal

from pydantic import TypeAdapter

from milreport._model import Record, Value
from milreport._once import once
from milreport.errors import UsageError
from milreport.records.report import Report
from milreport.schema._canonical import canonical

__all__ = ["BASE", "VERSION", "Dialect", "json_schema"]

VERSION: Final = "1.0"
"""The version of the schema, which is that of the records and not of this package."""

BASE: Final = "https://milreport.example/schema"
"""What every `$id` begins with. The domain is reserved (RFC 2606): nothing is to be had there."""

Dialect = Literal["2020-12"]


def json_schema(
    model: type[Record] | type[Value] = Report, *, dialect: Dialect = "2020-12"
) -> dict[str, Any]:
    """Give the JSON Schema of a record or a value.

    It is closed: a field that no record has is refused. What JSON Schema cannot say, such as
    that every reference finds its record, is left to `validate`.

    Args:
        model: the class; the whole report where none is given.
        dialect: the only one so far is JSON Schema 2020-12.

    Returns:
        A dict of its own at every call; changing it changes nothing else.

    Raises:
        UsageError: there is no such dialect, or the model is no record or value.
    """
    if dialect != "2020-12":
        raise UsageError("usage.unknown_dialect", "expected 2020-12")
    if not _is_part(model):
        raise UsageError("usage.no_schema", "expected a class of a record or a value")
    schema: dict[str, Any] = json.loads(_text(model))
    return schema


def _is_part(model: object) -> bool:
    return isinstance(model, type) and issubclass(model, Record | Value)


@once
def _text(model: type[Record | Value]) -> str:
    schema = canonical(model, TypeAdapter(model).json_schema(mode="validation"))
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{BASE}/{VERSION}/{model.__name__}.json",
    }
    return json.dumps(head | schema)
