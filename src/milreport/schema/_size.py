"""How large a schema is, in the measures by which vendors of language models limit it."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from milreport.schema._tree import Json, schemas

__all__ = ["MEASURES", "Measure", "measured"]

_LONG_ENUM: Final = 250
"""An enum with more members than this has a limit of its own for its characters (OpenAI)."""

MEASURES: Final[Mapping[str, str]] = {
    "properties": "The properties of all objects, each definition counted once.",
    "optional_properties": "The properties that need not be there.",
    "union_properties": "The properties that may be of several types or definitions.",
    "definitions": "The definitions below the root.",
    "depth": "How many objects and arrays stand inside one another, references followed.",
    "enum_values": "The members of all enums, a constant counted as one.",
    "longest_enum_characters": "The characters of the largest enum of more than 250 members.",
    "name_characters": "The characters of all names of properties and definitions, and of terms.",
}
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


def measured(schema: Json, limits: Mapping[str, int]) -> tuple[Measure, ...]:
    """Count everything that is limited anywhere, in the order of `MEASURES`.

    Args:
        schema: one that `extraction` or `json_schema` gave.
        limits: the most of some measures, such as `VENDORS["openai"].limits`.
    """
    counts = _fields(schema) | _terms(schema) | {"depth": _depth(schema, schema, ())}
    counts["name_characters"] += counts["term_characters"]
    return tuple(Measure(name, counts[name], limits.get(name)) for name in MEASURES)


def _fields(schema: Json) -> dict[str, int]:
    """Count properties and definitions."""
    objects = [each for _, each in schemas(schema) if "properties" in each]
    fields = [(name, told, each) for each in objects for name, told in each["properties"].items()]
    return {
        "properties": len(fields),
        "optional_properties": sum(
            name not in each.get("required", ()) for name, _, each in fields
        ),
        "union_properties": sum(_is_union(told, schema) for _, told, _ in fields),
        "definitions": len(schema.get("$defs", {})),
        "name_characters": sum(len(name) for name, _, _ in fields)
        + sum(map(len, schema.get("$defs", {}))),
    }


def _terms(schema: Json) -> dict[str, int]:
    """Count the members of enums, and their characters."""
    every = [each for _, each in schemas(schema)]
    enums: list[list[str]] = [each["enum"] for each in every if "enum" in each]
    enums += [[each["const"]] for each in every if "const" in each]
    lengths = [sum(map(len, terms)) for terms in enums]
    long = (length for terms, length in zip(enums, lengths, strict=True) if len(terms) > _LONG_ENUM)
    return {
        "enum_values": sum(map(len, enums)),
        "longest_enum_characters": max(long, default=0),
        "term_characters": sum(lengths),
    }


def _is_union(schema: Json, root: Json) -> bool:
    """Whether a property may be of several types, itself or by the definition it refers to."""
    return len(_branches(schema)) > 1 or (
        "$ref" in schema and _is_union(_target(schema, root), root)
    )


def _branches(schema: Json) -> list[Json]:
    return [*schema.get("anyOf", ()), *schema.get("oneOf", ()), *schema.get("allOf", ())]


def _target(schema: Json, root: Json) -> Json:
    found: Json = root["$defs"][schema["$ref"].rpartition("/")[2]]
    return found


def _depth(schema: Json, root: Json, way: tuple[str, ...]) -> int:
    """Count the levels below a schema; a definition inside itself is not followed."""
    if "$ref" in schema:
        if schema["$ref"] in way:
            return 0
        return _depth(_target(schema, root), root, (*way, schema["$ref"]))
    here = int(schema.get("type") in ("object", "array"))
    return here + max((_depth(each, root, way) for each in _right_inside(schema)), default=0)


def _right_inside(schema: Json) -> Iterator[Json]:
    yield from schema.get("properties", {}).values()
    yield from _branches(schema)
    if "items" in schema:
        yield schema["items"]
