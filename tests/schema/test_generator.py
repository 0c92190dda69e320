"""A run of generated documents is the same each time, and has everything that the schema has."""

from collections.abc import Iterator, Sequence
from itertools import islice
from random import Random
from typing import Any, Final

import pytest
from schema.generator import Schema, Source, documents
from schema.strings import of_length, pattern, span

import milreport as mr

SCHEMA: Final = mr.json_schema(mr.Report)
DEFINITIONS: Final = SCHEMA["$defs"]

ENOUGH: Final = 800
"""So many documents have everything that a report can have."""

DRAWS: Final = 500
"""So many texts have taken every branch of any pattern."""

Mark = tuple[str, ...]
"""One thing that a schema has: a place in it, and what there is at that place."""


def schemas(schema: Schema, place: str) -> Iterator[tuple[str, Schema]]:
    """Go over a schema and those inside it, each with its place; references are not followed."""
    yield place, schema
    for key in ("items", "additionalProperties", "propertyNames"):
        if isinstance(schema.get(key), dict):
            yield from schemas(schema[key], f"{place}/{key}")
    for at, branch in enumerate(branches(schema)):
        yield from schemas(branch, f"{place}/{at}")
    for name, told in schema.get("properties", {}).items():
        yield from schemas(told, f"{place}/{name}")
    for name, told in schema.get("$defs", {}).items():
        yield from schemas(told, name)


def branches(schema: Schema) -> Sequence[Schema]:
    """Give the branches of a union, none of anything else."""
    return [*schema.get("anyOf", ()), *schema.get("oneOf", ())]


def optional(schema: Schema) -> set[str]:
    """Name the properties that may be left out."""
    return set(schema.get("properties", ())) - set(schema.get("required", ()))


def edges(schema: Schema) -> dict[str, float]:
    """Give the bounds of a number or of a length, and what is next to each inside."""
    if "enum" in schema or "const" in schema:
        return {}
    low, high = span(schema) if schema.get("type") == "string" else (None, None)
    low, high = schema.get("minimum", low), schema.get("maximum", high)
    low = schema.get("minItems", 0) if schema.get("type") == "array" else low
    lowest = {} if low is None else {"lowest": low, "lowest but one": low + 1}
    return lowest if high is None else {**lowest, "highest": high, "highest but one": high - 1}


def every_mark(schema: Schema) -> Iterator[Mark]:
    """Give everything that a run has to have: places, terms, bounds, and what is left out."""
    for place, told in schemas(schema, schema["title"]):
        yield (place,)
        yield from ((place, term) for term in told.get("enum", ()))
        yield from ((place, "without", name) for name in optional(told))
        for name, edge in edges(told).items():
            if told["type"] != "string" or of_length(told, int(edge)) is not None:
                yield (place, name)
        if told.get("type") == "boolean":
            yield from ((place, "True"), (place, "False"))
        if told.get("type") == "number":
            yield from ((place, "a fraction"), (place, "6.0"), (place, "an integer"))


def marks_of(schema: Schema, place: str, document: Any) -> Iterator[Mark]:  # noqa: ANN401 - any JSON
    """Give everything that one document has."""
    yield (place,)
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        yield from marks_of(DEFINITIONS[name], name, document)
    fitting = [at for at, branch in enumerate(branches(schema)) if fits(branch, document)]
    for at in fitting[:1]:
        yield from marks_of(branches(schema)[at], f"{place}/{at}", document)
    match document:
        case bool():
            yield (place, str(document))
        case str():
            yield (place, document)
            yield from at_edges(schema, place, len(document))
        case int() | float():
            yield (place, number(document))
            yield from at_edges(schema, place, document)
        case list():
            yield from at_edges(schema, place, len(document))
            for each in document:
                yield from marks_of(schema.get("items", {}), f"{place}/items", each)
        case dict():
            yield from marks_inside(schema, place, document)


def marks_inside(schema: Schema, place: str, document: dict[str, Any]) -> Iterator[Mark]:
    """Give what an object has: its members, what it is without, and the names in a map."""
    yield from ((place, "without", name) for name in optional(schema) - document.keys())
    properties, values = schema.get("properties", {}), schema.get("additionalProperties")
    for name, told in document.items():
        if name in properties:
            yield from marks_of(properties[name], f"{place}/{name}", told)
        elif isinstance(values, dict):
            yield from marks_of(schema["propertyNames"], f"{place}/propertyNames", name)
            yield from marks_of(values, f"{place}/additionalProperties", told)


def number(told: float) -> str:
    """Say how a number is written: JSON has one type for what Python has two for."""
    if isinstance(told, int):
        return "an integer"
    return "6.0" if told.is_integer() else "a fraction"


def at_edges(schema: Schema, place: str, size: float) -> Iterator[Mark]:
    """Say where a number or a length stands at a bound, or next to it."""
    yield from ((place, name) for name, edge in edges(schema).items() if size == edge)


def fits(schema: Schema, document: Any) -> bool:  # noqa: ANN401 - any JSON
    """Say whether a branch is the one that a document took."""
    if "$ref" in schema:
        schema = DEFINITIONS[schema["$ref"].removeprefix("#/$defs/")]
    if branches(schema):
        return any(fits(each, document) for each in branches(schema))
    if "enum" in schema:
        return document in schema["enum"]
    if "kind" in schema.get("properties", {}) and isinstance(document, dict):
        kind = schema["properties"]["kind"]
        return document.get("kind") == kind.get("const", document.get("kind"))
    return bool((schema["type"] == "null") == (document is None))


PATTERNS: Final = sorted({told["pattern"] for _, told in schemas(SCHEMA, "") if "pattern" in told})


def test_a_run_is_the_same_each_time() -> None:
    """The same seed gives the same documents, and another seed gives others."""
    one, same, other = ([*documents(SCHEMA, seed, 60)] for seed in (1, 1, 2))

    assert one == same
    assert one != other


def test_a_run_begins_with_what_is_required() -> None:
    """The first document has the required fields only; later ones have more, up to a bound."""
    run = [*documents(SCHEMA, 1, 200)]

    assert run[0].keys() == set(SCHEMA["required"])
    assert run[0]["document"].keys() == set(DEFINITIONS["Document"]["required"])
    assert max(len(document) for document in run) > len(SCHEMA["required"]) + 3


def test_a_run_has_everything() -> None:
    """Each definition, property, term, branch and bound of a report comes up in some document."""
    missing = {*every_mark(SCHEMA)}
    count = len(missing)
    for document in documents(SCHEMA, 1, ENOUGH):
        missing -= {*marks_of(SCHEMA, "Report", document)}

    assert count > 3000
    assert sorted(missing) == []


@pytest.mark.parametrize("text", PATTERNS, ids=lambda text: text[:40])
def test_the_texts_of_a_pattern_have_all_of_it(text: str) -> None:
    """Texts of a pattern match it, and between them they take every branch of it."""
    form, random = pattern(text), Random(1)  # noqa: S311 - the same texts each time
    source = Source(SCHEMA, random)

    assert all(form.matches(form.draw(random, source)) for _ in range(DRAWS))
    assert [each for each in form.branches() if not source.has_taken(each, len(each))] == []


@pytest.mark.parametrize("text", PATTERNS, ids=lambda text: text[:40])
def test_a_text_of_a_length_has_that_length(text: str) -> None:
    """A text of a given length has it and matches, or is not there because none can be."""
    form = pattern(text)
    shortest, longest = form.width
    lengths = {1, 2, 3, 34, 35, 36, 40, 63, 64, 65, 127, 128, 129, 199, 200, 201, 999, 1000, 1001}
    made = {length: form.of_length(length) for length in lengths}

    assert all(told is None or len(told) == length for length, told in made.items())
    assert all(told is None or form.matches(told) for told in made.values())
    assert all(made[length] is None for length in lengths if not shortest <= length <= longest)
    assert any(islice((told for told in made.values() if told is not None), 1))
