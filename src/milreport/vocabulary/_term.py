"""The two bases of every closed list: `Term` and `OpenTerm`."""

import re
from enum import StrEnum
from typing import Any, Self, cast

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

PRIVATE_TERM = "^x_[a-z0-9_]{1,62}$"
"""What a private term looks like, in a form that every regex engine reads alike."""

_is_private = re.compile("x_[a-z0-9_]{1,62}").fullmatch


class Term(StrEnum):
    """A term of a closed list: a `str` that knows what it means.

    A member is written as its code and one sentence; the sentence is its `__doc__`, so that
    notebooks, the reference pages and the JSON Schema all say the same thing.
    """

    _value_: str

    def __new__(cls, code: str, meaning: str) -> Self:
        """Make the member for `code` and keep `meaning` as its docstring."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.__doc__ = meaning
        return member

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Dump a term as the string it is; the enum serialiser takes seven times as long."""
        schema: Any = handler(source)
        schema["serialization"] = core_schema.simple_ser_schema("str")
        return cast("CoreSchema", schema)

    __hash__ = str.__hash__
    """As its text, to which it is equal; that of an enum is by name, and slow besides."""

    @property
    def is_private(self) -> bool:
        """Whether this is an `x_` term of the record's author, not one of the list."""
        return self._name_ not in type(self).__members__


class OpenTerm(Term):
    """A term of a closed list that also admits private terms, which begin with `x_`.

    A private term is kept as written, compares equal to its text, and has no docstring.
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not (isinstance(value, str) and _is_private(value)):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        member.__doc__ = None
        return member

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Publish the list and, beside it, the pattern of a private term."""
        json_schema = handler.resolve_ref_schema(handler(schema))
        listed = {"enum": json_schema.pop("enum"), "type": json_schema.pop("type")}
        private = {"type": "string", "pattern": PRIVATE_TERM}
        json_schema["anyOf"] = [listed, private]
        return json_schema
