"""The table: what counts as a fault of a consumer, and what a declared limit excuses."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from consumers.shapes import of
from consumers.table import (
    Bench,
    Consumer,
    Document,
    Limit,
    Result,
    beyond_shape,
    broken,
    coded,
    row,
    text,
)

GOOD = Document(0, "Span", "bare", (), {"start": 0}, by_shape=False)
LONG = Document(1, "Span", "too long", ("structure.too_long",), {}, by_shape=False)
LACKS = Document(2, "Span", "no start", ("structure.missing_field",), {}, by_shape=True)
BENCH = Bench(Path(), (GOOD, LONG, LACKS), Path(), Path())

RIGHT = {0: True, 1: False, 2: False}
LENGTHS = Limit("lengths", "it counts nothing", coded("structure.too_long"))
PICKY = Limit("picky", "it wants more", lambda _: True, failing="refuses a valid document")


def consumer(result: Result, *limits: Limit) -> Consumer:
    """Give a consumer that finds this and nothing else."""
    return Consumer("tool", lambda: "1.0", "2020-12", lambda _: result, limits)


@pytest.mark.parametrize(
    ("result", "limits", "faults"),
    [
        (Result(1, taken=RIGHT), (), []),
        (Result(1, taken={0: True}), (), []),
        (Result(1), (), []),
        (Result(), (), ["read nothing"]),
        (Result(unread=("Span.json: no",)), (), ["cannot read Span.json: no"]),
        (Result(1, faults=("odd",)), (), ["odd"]),
        (
            Result(1, taken={**RIGHT, 0: False}),
            (),
            ["refuses a valid document: Span: bare"],
        ),
        (
            Result(1, taken={**RIGHT, 2: True}),
            (LENGTHS,),
            [
                "takes an invalid document: Span: no start (structure.missing_field)",
                "the limit 'lengths' covers nothing that occurs",
            ],
        ),
        (Result(1, taken={**RIGHT, 1: True}), (LENGTHS,), []),
        (Result(1, taken={**RIGHT, 0: False}), (PICKY,), []),
        (
            Result(1, taken={**RIGHT, 1: True}),
            (PICKY,),
            [
                "takes an invalid document: Span: too long (structure.too_long)",
                "the limit 'picky' covers nothing that occurs",
            ],
        ),
    ],
)
def test_what_is_a_fault(result: Result, limits: tuple[Limit, ...], faults: list[str]) -> None:
    """A failure is a fault unless a limit covers it, and so is a limit without a failure."""
    assert list(row(consumer(result, *limits), BENCH).faults) == faults


def test_the_table_is_written_as_markdown() -> None:
    """A row has the shares of what was read, accepted and refused, and the limits by name."""
    limited = row(consumer(Result(1, taken={**RIGHT, 1: True}), LENGTHS), BENCH)
    silent = row(consumer(Result(1, unread=("x",), remarks=("a page",))), BENCH)
    untried = broken(consumer(Result()), "could not be tried")
    assert text([limited, silent, untried]).splitlines() == [
        "| tool | version | file    | reads | accepts   | refuses   | limits      |",
        "| ---- | ------- | ------- | ----- | --------- | --------- | ----------- |",
        "| tool | 1.0     | 2020-12 | 1/1   | 1/1       | 1/2       | lengths (1) |",
        "| tool | 1.0     | 2020-12 | 1/2   | not asked | not asked | a page      |",
        "| tool | ?       | 2020-12 | 0/0   | not asked | not asked | none        |",
    ]


@pytest.mark.parametrize(
    ("covers", "document", "covered"),
    [
        (coded("structure.too_long"), LONG, True),
        (coded("structure.too_long"), LACKS, False),
        (coded("structure.too_long"), GOOD, False),
        (coded("a", "b"), LONG._replace(codes=("a", "b")), True),
        (coded("a", "b"), LONG._replace(codes=("a", "c")), False),
        (beyond_shape, LONG, True),
        (beyond_shape, LACKS, False),
        (beyond_shape, GOOD, False),
    ],
)
def test_what_a_limit_covers(
    covers: Callable[[Document], bool], document: Document, *, covered: bool
) -> None:
    """No limit covers a valid document, or one with a fault beside those it names."""
    assert covers(document) is covered


PRIVATE = {"type": "string", "pattern": "^x_"}
SCHEMA = {
    "type": "object",
    "properties": {
        "pattern": {"type": "string", "pattern": "^[a-z]+$", "maxLength": 3},
        "level": {"type": "integer", "minimum": 0},
        "kind": {
            "anyOf": [{"type": "string", "enum": ["a"]}, {"type": "string", "pattern": "^x_"}]
        },
        "inner": {"$ref": "#/$defs/pattern"},
    },
    "required": ["pattern"],
    "additionalProperties": False,
    "$defs": {"pattern": {"type": "string", "enum": ["one"]}},
}


@pytest.mark.parametrize(
    ("document", "right"),
    [
        ({"pattern": "abc"}, True),
        ({"pattern": "A B C D"}, True),
        ({"pattern": "abc", "level": -0.5}, True),
        ({"pattern": "abc", "kind": "other"}, True),
        ({"pattern": "abc", "inner": "one"}, True),
        ({"pattern": "abc", "inner": "two"}, False),
        ({"pattern": "abc", "level": "1"}, False),
        ({"pattern": "abc", "kind": 1}, False),
        ({"pattern": "abc", "other": 1}, False),
        ({"pattern": 1}, False),
        ({}, False),
    ],
)
def test_the_shape_of_a_schema(tmp_path: Path, document: object, *, right: bool) -> None:
    """Fields, types and closed terms are its shape; a property named pattern is no keyword."""
    path = tmp_path / "Thing.json"
    path.write_text(json.dumps(SCHEMA), encoding="utf-8")
    assert of(path).is_valid(document) is right
