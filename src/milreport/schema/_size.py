"""How large a schema is, in the measures by which vendors of language models limit it.

A schema may be anybody's, in any dialect: what is not understood is not counted.
"""

import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from milreport.errors import UsageError
from milreport.schema._taken import taken
from milreport.schema._tree import Json

__all__ = ["MEASURES", "Measure", "measured"]

_LONG_ENUM: Final = 250
"""An enum with more members than this has a limit of its own for its characters (OpenAI)."""

MEASURES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "properties": "The properties of all objects, each definition counted once.",
        "optional_properties": "The properties that need not be there.",
        "union_properties": "The properties that may be of several types or definitions.",
        "definitions": "The definitions below the root.",
        "depth": "How many objects and arrays stand inside one another, references followed.",
        "enum_values": "The members of all enums, a constant counted as one.",
        "longest_enum_characters": "The characters of the largest enum of more than 250 members.",
        "name_characters": (
            "The characters of all names of properties and definitions, and of terms."
        ),
    }
)
"""Every measure, and what it counts."""


class Measure(NamedTuple):
    """One measure of a schema, beside the limit for it."""

    name: str
    found: int
    limit: int | None
    """The most that is taken; None where no limit is known."""

    @property
    def fits(self) -> bool:
        """Whether the schema keeps inside the limit, or there is none."""
        return self.limit is None or self.found <= self.limit

    def __str__(self) -> str:
        """Show the measure on one line."""
        limit = "no limit" if self.limit is None else f"at most {self.limit:,}"
        return f"{self.name} {self.found:,} ({limit}){'' if self.fits else ': too many'}"


def measured(schema: Mapping[str, Any], limits: Mapping[str, int]) -> tuple[Measure, ...]:
    """Count everything that is limited anywhere, in the order of `MEASURES`.

    Of an OpenAPI document the components are counted.

    Args:
        schema: one that `extraction` or `json_schema` gave, or any other.
        limits: the most of some measures, such as `VENDORS["openai"].limits`.

    Raises:
        UsageError: it is no mapping, or `usage.too_deep` or `usage.too_large`.
    """
    if not isinstance(schema, Mapping):
        raise UsageError("usage.no_schema", "expected a JSON Schema as a mapping")
    try:
        counts = _Counter(taken(schema)).counted()
    except RecursionError:
        raise UsageError("usage.too_deep", "expected a schema of fewer levels") from None
    return tuple(Measure(name, counts[name], limits.get(name)) for name in MEASURES)


class _Counter:
    """Counts one schema."""

    def __init__(self, schema: Json) -> None:
        """Find the definitions, wherever the dialect has them."""
        components = _object(_object(schema.get("components")).get("schemas"))
        self._definitions = (
            components | _object(schema.get("definitions")) | _object(schema.get("$defs"))
        )
        self._roots = [*components.values()] if components else [schema]
        self._every = [
            *_schemas(schema),
            *(each for told in components.values() for each in _schemas(told)),
        ]
        self._depths: dict[str, int] = {}

    def counted(self) -> dict[str, int]:
        """Give every count by its measure."""
        fields = [
            (name, told, name in required)
            for each in self._every
            for required in [{*filter(_is_text, _list(each.get("required")))}]
            for name, told in _object(each.get("properties")).items()
        ]
        enums = [_list(each["enum"]) for each in self._every if "enum" in each]
        enums += [[each["const"]] for each in self._every if "const" in each]
        lengths = [sum(map(_characters, terms)) for terms in enums]
        long = [
            length for terms, length in zip(enums, lengths, strict=True) if len(terms) > _LONG_ENUM
        ]
        names = [*(name for name, _, _ in fields), *self._definitions]
        return {
            "properties": len(fields),
            "optional_properties": sum(not is_required for _, _, is_required in fields),
            "union_properties": sum(self._is_union(told) for _, told, _ in fields),
            "definitions": len(self._definitions),
            "depth": max((self._depth(root) for root in self._roots), default=0),
            "enum_values": sum(map(len, enums)),
            "longest_enum_characters": max(long, default=0),
            "name_characters": sum(map(len, names)) + sum(lengths),
        }

    def _is_union(self, schema: object) -> bool:
        """Whether a property may be of several types, itself or by the definition it refers to."""
        passed: set[str] = set()
        while isinstance(schema, dict) and len(_branches(schema)) < _SEVERAL:
            name = _reference(schema)
            if name is None or name in passed:
                return False
            passed.add(name)
            schema = self._definitions.get(name)
        return isinstance(schema, dict)

    def _depth(self, schema: object) -> int:
        """Count the levels below a schema; a definition inside itself is not followed."""
        if not isinstance(schema, dict):
            return 0
        name = _reference(schema)
        if name is not None:
            if name not in self._depths:
                self._depths[name] = 0
                self._depths[name] = self._depth(self._definitions.get(name))
            return self._depths[name]
        here = int(schema.get("type") in ("object", "array"))
        return here + max(map(self._depth, _right_inside(schema)), default=0)


_SEVERAL: Final = 2


def _is_text(told: object) -> bool:
    return isinstance(told, str)


def _object(told: object) -> Json:
    return told if isinstance(told, dict) else {}


def _list(told: object) -> list[Any]:
    return told if isinstance(told, list) else []


def _characters(term: object) -> int:
    """Count the characters of a term; of what is no text, those that it is written with."""
    return len(term if isinstance(term, str) else json.dumps(term, default=str))


def _reference(schema: Json) -> str | None:
    """Give the name of the definition that a schema refers to."""
    told = schema.get("$ref")
    return told.rpartition("/")[2] if isinstance(told, str) else None


def _branches(schema: Json) -> list[Any]:
    return [each for key in _LISTED for each in _list(schema.get(key))]


_LISTED: Final = ("anyOf", "oneOf", "allOf")
_NAMED: Final = ("properties", "$defs", "definitions")
_ONE: Final = ("items", "additionalProperties", "propertyNames")


def _schemas(schema: object) -> Iterator[Json]:
    """Go over a schema and every schema inside it."""
    if isinstance(schema, dict):
        yield schema
        inside = [each for key in _NAMED for each in _object(schema.get(key)).values()]
        for each in (*inside, *_branches(schema), *(schema.get(key) for key in _ONE)):
            yield from _schemas(each)


def _right_inside(schema: Json) -> Iterator[object]:
    yield from _object(schema.get("properties")).values()
    yield from _branches(schema)
    yield schema.get("items")
