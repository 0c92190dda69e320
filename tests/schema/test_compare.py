"""Two versions of a schema: what is said to be compatible is, and what breaks is named."""

import json
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

import pytest
from jsonschema import Draft202012Validator
from schema.pairs import Pairs
from support import Ecma2020Validator as Validator

import milreport as mr
from milreport.schema import PUBLISHED
from milreport.schema._compare import CODES, Change, Compatibility, compare
from milreport.schema._compare_patterns import Patterns
from milreport.schema._compare_steps import Steps

Json = Any
Edit = Callable[[Json], object]

DOCS: Final = Path(__file__).parents[2] / "docs"
REPORT: Final = mr.json_schema(mr.Report)
READER: Final = mr.json_schema(mr.Report, variant="reader")


def edited(schema: Json, *edits: Edit) -> Json:
    """Give a copy of a schema with some edits."""
    copied = deepcopy(schema)
    for edit in edits:
        edit(copied)
    return copied


def at(schema: Json, pointer: str) -> Json:
    """Follow a JSON Pointer."""
    for step in pointer.split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        schema = schema[int(name)] if isinstance(schema, list) else schema[name]
    return schema


def found(changes: tuple[Change, ...]) -> list[tuple[str, str]]:
    """Give code and path of each change."""
    return [(change.code, change.path) for change in changes]


# The schemas of this package


@pytest.mark.parametrize("model", PUBLISHED, ids=lambda model: model.__name__)
def test_a_schema_is_compatible_with_itself(model: Any) -> None:  # noqa: ANN401 - a class
    """Nothing is lost and nothing is gained, and no part of our schemas goes unread."""
    schema = mr.json_schema(model)

    assert compare(schema, deepcopy(schema)) == Compatibility(breaks=(), additions=())


def test_a_reader_is_compatible_with_itself() -> None:
    """The same holds for the reader's variant, whose unions have patterns for other kinds."""
    assert compare(READER, deepcopy(READER)) == Compatibility(breaks=(), additions=())


def new_field(schema: Json) -> None:
    """Add an optional field."""
    schema["$defs"]["Claim"]["properties"]["mood"] = {
        "anyOf": [{"type": "string", "maxLength": 20}, {"type": "null"}]
    }


def new_term(schema: Json) -> None:
    """Add a term to a list that is open, and to one that is closed."""
    schema["$defs"]["EventKind"]["anyOf"][0]["enum"].insert(3, "parley")
    schema["$defs"]["Factuality"]["enum"].append("hoped_true")


def new_kind(schema: Json) -> None:
    """Add a kind of number."""
    schema["$defs"]["Number"]["oneOf"].append({"$ref": "#/$defs/Dozens"})
    schema["$defs"]["Dozens"] = {
        "title": "Dozens",
        "type": "object",
        "properties": {"kind": {"type": "string", "const": "dozens"}, "times": {"type": "integer"}},
        "required": ["kind"],
        "additionalProperties": False,
    }


def wider_bound(schema: Json) -> None:
    """Let a text be longer."""
    schema["$defs"]["Step"]["properties"]["cue"]["anyOf"][0]["maxLength"] = 300


def optional(schema: Json) -> None:
    """Let a field be left out."""
    schema["$defs"]["Document"]["required"].remove("source")


def new_unit(schema: Json) -> None:
    """Add a unit: one more alternative of a pattern that is a list."""
    unit = schema["$defs"]["Quantity"]["properties"]["unit"]
    unit["pattern"] = unit["pattern"].replace("^(", "^(\\[furlong\\]|")


@pytest.mark.parametrize(
    ("edit", "added", "minor"),
    [
        (new_field, [("compare.field_added", "Claim.mood")], True),
        (
            new_term,
            [("compare.term_added", "EventKind"), ("compare.term_added", "Factuality")],
            True,
        ),
        (new_kind, [("compare.kind_added", "Number")], True),
        (new_unit, [("compare.term_added", "Quantity.unit")], True),
        (wider_bound, [("compare.wider_bound", "Step.cue")], False),
        (optional, [("compare.made_optional", "Document.source")], False),
    ],
)
def test_what_only_widens_is_proven(
    edit: Edit,
    added: list[tuple[str, str]],
    minor: bool,  # noqa: FBT001 - a parameter of pytest
) -> None:
    """The newer schema admits all that 1.0 admits, and what it has more is named.

    A minor version may do what a reader of 1.0, with the reader's variant, lets through.
    """
    newer = edited(REPORT, edit)

    verdict = compare(REPORT, newer)

    assert verdict.compatible
    assert found(verdict.additions) == added
    assert not compare(newer, REPORT).compatible
    assert compare(newer, READER).compatible is minor


def test_a_reader_reads_its_own_version_and_all_that_is_new() -> None:
    """The reader's variant admits what the closed schema does, and all changes of a minor."""
    assert compare(REPORT, READER).compatible
    assert compare(edited(REPORT, new_field, new_term, new_kind, new_unit), READER).compatible
    assert not compare(READER, REPORT).compatible


PUBLICATIONS: Final = sorted(
    (DOCS / "schema").iterdir(), key=lambda path: [*map(int, path.name.split("."))]
)


def published(folder: Path, name: str = "Report.json") -> Json:
    """Give a published schema."""
    return json.loads((folder / name).read_text(encoding="utf-8"))


def test_each_version_keeps_both_promises() -> None:
    """A version admits what the one before it admitted, whose readers let it through."""
    released = [(published(each), published(each, "reader/Report.json")) for each in PUBLICATIONS]

    for (older, reader), (newer, _) in pairwise([*released, (REPORT, READER)]):
        assert compare(older, newer).breaks == ()
        assert compare(newer, reader).breaks == ()


# Breaks


class Break(NamedTuple):
    """A change of the schema of a report that some valid report does not survive."""

    name: str
    edit: Edit
    code: str
    path: str
    said: str
    pointer: str
    side: Literal["old", "new"] = "new"
    is_alone: bool = True
    """Whether nothing else breaks, however often the definition is referred to."""


BREAKS: Final = [
    Break(
        "a field is required now",
        lambda schema: schema["$defs"]["Step"]["required"].append("act"),
        "compare.new_required",
        "Step.act",
        "this field has to be there now",
        "/$defs/Step/properties/act",
    ),
    Break(
        "a field that is new is required",
        lambda schema: schema["required"].append("mood"),
        "compare.new_required",
        "Report.mood",
        "this field has to be there now",
        "/required",
    ),
    Break(
        "a field is gone",
        lambda schema: schema["$defs"]["Posting"]["properties"].pop("rank"),
        "compare.field_removed",
        "Posting.rank",
        "there is no such field any more",
        "/$defs/Posting/properties/rank",
        "old",
    ),
    Break(
        "a term is gone",
        lambda schema: schema["$defs"]["EventKind"]["anyOf"][0]["enum"].remove("air_strike"),
        "compare.term_removed",
        "EventKind",
        '"air_strike" is not admitted any more',
        "/$defs/EventKind/anyOf/0/enum/8",
        "old",
    ),
    Break(
        "private terms are gone",
        lambda schema: schema["$defs"]["EventKind"]["anyOf"].pop(),
        "compare.list_closed",
        "EventKind",
        "only listed terms are admitted now",
        "/$defs/EventKind/anyOf/0/enum",
    ),
    Break(
        "a kind is gone",
        lambda schema: schema["$defs"]["Content"]["oneOf"].pop(2),
        "compare.kind_removed",
        "Content",
        "the kind toll is not admitted any more",
        "/$defs/Toll",
        "old",
    ),
    Break(
        "a bound is narrower, deep inside",
        lambda schema: schema["$defs"]["Convention"]["properties"]["high"]["anyOf"][0].update(
            maximum=10
        ),
        "compare.narrower_bound",
        "Convention.high",
        "maximum was 9007199254740991, and is 10 now",
        "/$defs/Convention/properties/high/anyOf/0/maximum",
    ),
    Break(
        "null is gone",
        lambda schema: schema["$defs"]["Claim"]["properties"]["content"].update(
            anyOf=[{"$ref": "#/$defs/Content"}]
        ),
        "compare.null_removed",
        "Claim.content",
        "null is not admitted any more",
        "/$defs/Claim/properties/content/anyOf/1",
        "old",
    ),
    Break(
        "the type is another",
        lambda schema: schema["$defs"]["Revision"]["properties"].update(number={"type": "string"}),
        "compare.type_changed",
        "Revision.number",
        "integer was admitted, and only string is now",
        "/$defs/Revision/properties/number",
        "old",
    ),
    Break(
        "the pattern is another",
        lambda schema: schema["$defs"]["Step"]["properties"]["source"].update(pattern="^[a-z]+$"),
        "compare.pattern_changed",
        "Step.source",
        "cannot be proven: a text may not match the pattern any more",
        "/$defs/Step/properties/source/pattern",
    ),
    Break(
        "a unit is gone",
        lambda schema: schema["$defs"]["Quantity"]["properties"]["unit"].update(
            pattern=REPORT["$defs"]["Quantity"]["properties"]["unit"]["pattern"].replace("km|", "")
        ),
        "compare.term_removed",
        "Quantity.unit",
        '"km" is not admitted any more',
        "/$defs/Quantity/properties/unit/pattern",
        "old",
    ),
    Break(
        "extensions are closed",
        lambda schema: schema["properties"]["extensions"]["additionalProperties"].update(
            additionalProperties=False
        ),
        "compare.closed",
        "Report.extensions{}",
        "fields beside the known ones are not admitted any more",
        "/properties/extensions/additionalProperties/additionalProperties",
    ),
    Break(
        "names of extensions are shorter",
        lambda schema: schema["properties"]["extensions"]["propertyNames"].update(maxLength=20),
        "compare.narrower_bound",
        "Report.extensions",
        "maxLength was 200, and is 20 now",
        "/properties/extensions/propertyNames/maxLength",
    ),
    Break(
        "more elements are wanted",
        lambda schema: schema["properties"]["claims"].update(minItems=1),
        "compare.narrower_bound",
        "Report.claims",
        "minItems was none, and is 1 now",
        "/properties/claims/minItems",
    ),
    Break(
        "elements are another definition",
        lambda schema: schema["properties"]["claims"]["items"].update({"$ref": "#/$defs/Relation"}),
        "compare.new_required",
        "Report.claims[].kind",
        "this field has to be there now",
        "/$defs/Relation/properties/kind",
        is_alone=False,
    ),
    Break(
        "a keyword is new",
        lambda schema: schema["$defs"]["Text"]["properties"]["text"].update(format="email"),
        "compare.unproven",
        "Text.text",
        "cannot be proven: the keyword format is not one that is compared",
        "/$defs/Text/properties/text",
    ),
]


@pytest.mark.parametrize("case", BREAKS, ids=lambda case: case.name)
def test_a_break_is_named(case: Break) -> None:
    """The code, the path, the words and the place of a break are those of the change, once."""
    newer = edited(REPORT, case.edit)

    verdict = compare(REPORT, newer)

    assert not verdict.compatible
    expected = Change(
        code=case.code, path=case.path, side=case.side, pointer=case.pointer, message=case.said
    )
    assert expected in verdict.breaks
    assert (verdict.breaks == (expected,)) is case.is_alone
    assert at(REPORT if case.side == "old" else newer, case.pointer) is not None


def test_every_break_of_several_is_named() -> None:
    """No break hides another; they are sorted by path, and their order does not vary."""
    alone = [case for case in BREAKS if case.is_alone]
    edits = [case.edit for case in alone]
    newer, other_way = edited(REPORT, *edits), edited(REPORT, *reversed(edits))

    verdict = compare(REPORT, newer)

    named = {(case.code, case.path) for case in alone if case.name != "a term is gone"}
    assert {*found(verdict.breaks)} >= named
    assert [change.path for change in verdict.breaks] == sorted(
        change.path for change in verdict.breaks
    )
    assert found(compare(REPORT, other_way).breaks) == found(verdict.breaks)


# Small schemas


def of_field(schema: Json, **definitions: Json) -> Json:
    """Give the schema of an object with one field."""
    return {"title": "T", "type": "object", "properties": {"f": schema}, "$defs": definitions}


def text(**keywords: Json) -> Json:
    """Give the schema of a text."""
    return {"type": "string", **keywords}


def number(**keywords: Json) -> Json:
    """Give the schema of a number."""
    return {"type": "number", **keywords}


def closed(*required: str, **properties: Json) -> Json:
    """Give the schema of an object that has no other fields."""
    return {
        "type": "object",
        "properties": properties,
        "required": [*required],
        "additionalProperties": False,
    }


def kind(name: str, **properties: Json) -> Json:
    """Give the schema of an object of one kind."""
    return closed("kind", kind=text(const=name), **properties)


def one_of(*branches: Json) -> Json:
    """Give a union of which exactly one branch has to fit."""
    return {"oneOf": [*branches]}


def any_of(*branches: Json) -> Json:
    """Give a union of which some branch has to fit."""
    return {"anyOf": [*branches]}


NULL: Final = {"type": "null"}
NOTHING: Final = False
TEXT: Final = text()
WHOLE: Final = {"type": "integer"}
PRIVATE: Final = text(pattern="^x_[a-z0-9_]{1,62}$")
LISTED: Final = any_of(text(enum=["a", "b"]), PRIVATE)
LISTED_AS_PATTERN: Final = text(pattern="^(b|a|x_[a-z0-9_]{1,62})$")
ANY_TERM: Final = text(minLength=1, maxLength=64)
ANY_KIND: Final = {
    "type": "object",
    "properties": {"kind": text(pattern="^([c-z][a-z]*)$")},
    "required": ["kind"],
}

PROVEN: Final = {
    "any text": (text(maxLength=5), TEXT),
    "a longer text": (text(minLength=1, maxLength=5), text(maxLength=6)),
    "no lower bound, which is 0": (TEXT, text(minLength=0)),
    "a whole number is a number": ({"type": "integer", "minimum": 0}, number(minimum=-1)),
    "a wider number": (number(minimum=0, maximum=1), number(minimum=0, maximum=1.5)),
    "more terms": (text(enum=["a"]), text(enum=["b", "a"])),
    "a constant among terms": (text(const="a"), text(enum=["b", "a"])),
    "a list of one": (text(enum=["a"]), text(const="a")),
    "terms short enough": (text(enum=["a", "bc"]), text(minLength=1, maxLength=2)),
    "terms that match": (text(enum=["x_a", "x_1"]), PRIVATE),
    "terms that their own schema refuses": (text(enum=["a", "bcd"], maxLength=2), text(const="a")),
    "numbers among numbers": (number(enum=[1, 2.5]), number(enum=[2.5, 1.0])),
    "2.0 is whole": (number(enum=[2.0]), WHOLE),
    "terms of a pattern": (text(pattern="^(a|b)$"), text(enum=["c", "b", "a"])),
    "words that their own schema refuses": (
        text(pattern="^(a|bcd)$", maxLength=2),
        text(const="a"),
    ),
    "a pattern that says nothing of numbers": (
        {"type": "integer", "pattern": "^(a|[0-9])$"},
        {"type": "integer", "pattern": "^b$", "maxLength": 0},
    ),
    "a pattern of one word": (text(pattern="^km\\/h$"), text(const="km/h")),
    "a pattern with one more alternative": (
        text(pattern="^(a|[0-9]+)$"),
        text(pattern="^([0-9]+|c|a)$"),
    ),
    "one of the alternatives": (PRIVATE, LISTED_AS_PATTERN),
    "a pattern bounds the length": (PRIVATE, ANY_TERM),
    "the smaller of two bounds": (text(pattern="^[a-z]{1,9}$", maxLength=3), text(maxLength=4)),
    "an open list as a pattern": (LISTED, LISTED_AS_PATTERN),
    "an open list as a union": (LISTED_AS_PATTERN, LISTED),
    "an open list to any term": (LISTED, any_of(text(enum=["a"]), ANY_TERM)),
    "the same pattern, though it cannot be read": (text(pattern="a"), text(pattern="a")),
    "a closed list to an open one": (text(enum=["a"]), LISTED),
    "what is gone is a constant of the other": (
        text(const="x_a"),
        any_of(text(const="b"), PRIVATE),
    ),
    "null as well": (TEXT, any_of(TEXT, NULL)),
    "a boolean": ({"type": "boolean", "const": True}, {"type": "boolean"}),
    "branches in another order": (any_of(TEXT, NULL, WHOLE), any_of(WHOLE, TEXT, NULL)),
    "a union in a union": (any_of(TEXT, any_of(NULL, WHOLE)), any_of(any_of(TEXT, NULL), number())),
    "several stretches in one": (any_of(number(minimum=1), number(maximum=0)), number()),
    "several branches in one": (any_of(text(maxLength=1), text(const="abc")), TEXT),
    "terms over several branches": (
        text(enum=["a", "b"]),
        one_of(text(const="a"), text(const="b")),
    ),
    "fewer elements are enough": (
        {"type": "array", "items": WHOLE, "minItems": 2, "maxItems": 3},
        {"type": "array", "items": number(), "minItems": 1, "maxItems": 3},
    ),
    "elements of any kind": ({"type": "array", "items": TEXT}, {"type": "array"}),
    "no elements": (
        {"type": "array", "items": TEXT, "maxItems": 0},
        {"type": "array", "items": WHOLE},
    ),
    "a new field of a closed object": (closed(a=TEXT), closed(a=TEXT, b=WHOLE)),
    "a field that was never admitted": (closed(a=TEXT, b=False), closed(a=TEXT)),
    "a field that need not be there": (closed("a", a=TEXT), closed(a=TEXT)),
    "an object opened": (closed(a=TEXT), {"type": "object", "properties": {"a": TEXT}}),
    "other fields of a kind": (
        {"type": "object", "properties": {"a": TEXT}, "additionalProperties": WHOLE},
        {"type": "object", "properties": {"a": TEXT}, "additionalProperties": number()},
    ),
    "a declared field among others": (
        closed(a=text(maxLength=1)),
        {"type": "object", "additionalProperties": TEXT},
    ),
    "names that are declared": (
        closed(a=TEXT, b=TEXT),
        {"type": "object", "propertyNames": text(enum=["a", "b"])},
    ),
    "names of a form": (
        {"type": "object", "propertyNames": text(pattern="^[a-z]+$", maxLength=3)},
        {"type": "object", "propertyNames": text(pattern="^([a-z]+|[0-9]+)$", maxLength=4)},
    ),
    "any name is a text": ({"type": "object"}, {"type": "object", "propertyNames": TEXT}),
    "anything": (closed(a=TEXT), True),
    "anything, with words": (TEXT, {"description": "Anything."}),
    "anything to anything": ({}, True),
    "nothing": (False, TEXT),
    "nothing to nothing": (False, False),
    "words alone": (
        text(description="Old.", examples=["a"]),
        text(title="New", description="New."),
    ),
    "a kind more": (one_of(kind("a"), kind("b")), one_of(kind("b"), kind("a"), kind("c"))),
    "kinds of which one may be anything else": (
        one_of(kind("a"), kind("c", x=WHOLE)),
        one_of(kind("a"), kind("b"), ANY_KIND),
    ),
    "a reader's union": (
        one_of(kind("a"), kind("c", x=WHOLE)),
        any_of(kind("a"), {"type": "object", "properties": {"kind": TEXT}, "required": ["kind"]}),
    ),
    "kinds told apart by a number": (
        one_of(closed("v", v=number(const=1)), closed("v", v=number(const=2))),
        one_of(closed("v", v=number(const=2)), closed("v", v=number(const=1))),
    ),
    "kinds told apart by the type of a field": (
        closed("v", v=TEXT),
        one_of(closed("v", v=TEXT), closed("v", v=WHOLE)),
    ),
    "kinds told apart by a field that one lacks": (
        closed("a", a=TEXT),
        one_of(closed("a", a=TEXT), closed("b", b=TEXT)),
    ),
    "kinds told apart by the branches of a field": (
        closed("v", v=any_of(TEXT, NULL)),
        one_of(
            closed("v", v=any_of(TEXT, NULL)), closed("v", v=any_of(WHOLE, {"type": "boolean"}))
        ),
    ),
    "kinds told apart by a field that only the other has to have": (
        closed(a=TEXT),
        one_of(closed(a=TEXT), closed("b", b=TEXT)),
    ),
    "one of two that overlap": (one_of(TEXT, text(maxLength=3)), TEXT),
    "one of nothing": (TEXT, one_of(TEXT, NOTHING)),
}


@pytest.mark.parametrize(("old", "new"), PROVEN.values(), ids=PROVEN)
def test_what_is_wider_is_proven(old: Json, new: Json) -> None:
    """The kinds of change that widen a schema, or leave it what it was, are no breaks."""
    assert compare(of_field(old), of_field(new)).breaks == ()


DIFFERENT: Final = {
    "other text": (TEXT, WHOLE, ["compare.type_changed"], ["compare.type_added"]),
    "anything": (True, TEXT, ["compare.type_changed"], []),
    "nothing": (TEXT, False, ["compare.field_removed"], []),
    "no elements": (
        {"type": "array", "items": TEXT},
        {"type": "array", "items": False},
        ["compare.type_changed"],
        [],
    ),
    "a number": (number(), WHOLE, ["compare.type_changed"], []),
    "whole and not": (
        number(enum=[1, 1.5]),
        WHOLE,
        ["compare.term_removed"],
        ["compare.list_opened"],
    ),
    "true is not 1": (
        {"type": "boolean", "const": True},
        number(const=1),
        ["compare.type_changed"],
        ["compare.type_added"],
    ),
    "1 is not true in a list": (
        {"type": "integer", "const": 1},
        {"type": "integer", "enum": [True, 5]},
        ["compare.term_removed"],
        ["compare.term_added"],
    ),
    "a text to a list": (TEXT, text(enum=["a"]), ["compare.list_closed"], []),
    "a text to a constant": (TEXT, text(const="a"), ["compare.list_closed"], []),
    "a form to lists": (
        PRIVATE,
        any_of(text(const="a"), text(const="b")),
        ["compare.list_closed"],
        ["compare.term_added", "compare.term_added"],
    ),
    "a form to other forms": (
        PRIVATE,
        any_of(text(const="a"), text(pattern="^[0-9]$")),
        ["compare.pattern_changed"],
        ["compare.pattern_widened", "compare.term_added"],
    ),
    "numbers to other numbers": (
        number(),
        any_of(number(minimum=1), number(maximum=0)),
        ["compare.branch_changed"],
        [],
    ),
    "more to fewer numbers": (
        any_of(number(minimum=1), number(maximum=0)),
        number(minimum=1),
        ["compare.narrower_bound"],
        [],
    ),
    "a bound added": (number(), number(minimum=0), ["compare.narrower_bound"], []),
    "a bound on both sides": (
        text(minLength=1, maxLength=4),
        text(minLength=2, maxLength=3),
        ["compare.narrower_bound", "compare.narrower_bound"],
        [],
    ),
    "a pattern without end": (
        text(pattern="^[a-z]+$"),
        text(maxLength=9),
        ["compare.narrower_bound"],
        ["compare.pattern_widened"],
    ),
    "terms too long": (
        text(enum=["a", "abc"]),
        text(maxLength=2),
        ["compare.term_removed"],
        ["compare.list_opened"],
    ),
    "numbers out of bounds": (
        number(enum=[1, 9]),
        number(maximum=8),
        ["compare.term_removed"],
        ["compare.list_opened"],
    ),
    "terms and a pattern that cannot be read": (
        text(enum=["a"]),
        text(pattern="a"),
        ["compare.pattern_changed"],
        ["compare.list_opened"],
    ),
    "patterns that cannot be read": (
        text(pattern="a"),
        text(pattern="b"),
        ["compare.pattern_changed"],
        ["compare.pattern_widened"],
    ),
    "null": (NULL, TEXT, ["compare.null_removed"], ["compare.type_added"]),
    "a null constant": (
        {"type": "null", "const": None},
        any_of(TEXT, text(const="a")),
        ["compare.null_removed"],
        ["compare.type_added", "compare.type_added"],
    ),
    "a kind": (
        one_of(kind("a"), kind("b")),
        one_of(kind("a"), kind("c")),
        ["compare.kind_removed"],
        ["compare.kind_added"],
    ),
    "the only kind": (
        one_of(kind("a"), kind("b")),
        kind("a"),
        ["compare.term_removed"],
        [],
    ),
    "an object without a kind": (
        closed(a=TEXT),
        any_of(kind("a"), kind("b")),
        ["compare.kind_removed"],
        ["compare.field_added", "compare.field_added"],
    ),
    "a field opened that was declared": (
        {"type": "object", "properties": {"a": TEXT}, "additionalProperties": WHOLE},
        {"type": "object", "properties": {"b": TEXT}, "additionalProperties": WHOLE},
        ["compare.type_changed", "compare.type_changed"],
        ["compare.type_added", "compare.type_added"],
    ),
    "a new field of an open object": (
        {"type": "object", "properties": {}},
        {"type": "object", "properties": {"a": TEXT}},
        ["compare.type_changed"],
        [],
    ),
    "names that are declared": (
        closed(a=TEXT, b=TEXT),
        {"type": "object", "propertyNames": text(const="a")},
        ["compare.term_removed"],
        ["compare.opened", "compare.type_added", "compare.type_added"],
    ),
    "any name": (
        {"type": "object"},
        {"type": "object", "propertyNames": text(maxLength=3)},
        ["compare.narrower_bound"],
        [],
    ),
    "two branches for one": (TEXT, one_of(TEXT, text(maxLength=3)), ["compare.ambiguous"], []),
    "two branches for anything": (
        TEXT,
        one_of(TEXT, {}),
        ["compare.ambiguous"],
        ["compare.type_added"],
    ),
    "two branches of which one has a pattern that cannot be read": (
        text(const="a"),
        one_of(text(const="a"), text(pattern="a")),
        ["compare.ambiguous"],
        ["compare.list_opened"],
    ),
    "two branches for one of several": (
        closed("v", v=any_of(TEXT, WHOLE)),
        one_of(closed("v", v=any_of(TEXT, WHOLE)), closed("v", v=any_of(WHOLE, NULL))),
        ["compare.ambiguous"],
        ["compare.null_added"],
    ),
    "two branches for objects": (
        closed(a=TEXT),
        one_of(closed(a=TEXT), closed(a=WHOLE)),
        ["compare.ambiguous"],
        ["compare.type_added"],
    ),
    "two branches that only objects inside tell apart": (
        closed("v", v=kind("a")),
        one_of(closed("v", v=kind("a")), closed("v", v=kind("b"))),
        ["compare.ambiguous"],
        ["compare.term_added"],
    ),
    "elements": (
        {"type": "array", "items": number()},
        {"type": "array", "items": WHOLE, "maxItems": 2},
        ["compare.narrower_bound", "compare.type_changed"],
        [],
    ),
}
"""Old, new, the codes of the breaks, and those of the additions."""


@pytest.mark.parametrize(("old", "new", "breaks", "additions"), DIFFERENT.values(), ids=DIFFERENT)
def test_what_is_narrower_is_named(
    old: Json, new: Json, breaks: list[str], additions: list[str]
) -> None:
    """The kinds of change that narrow a schema are breaks, whatever else they add."""
    verdict = compare(of_field(old), of_field(new))

    assert [change.code for change in verdict.breaks] == breaks
    assert [change.code for change in verdict.additions] == additions


# Recursion


def chained(value: Json, *branches: Json) -> Json:
    """Give a definition that may hold another of its own."""
    return closed(v=value, next=any_of({"$ref": "#/$defs/Link"}, NULL, *branches))


def test_what_holds_its_own_kind_is_compared() -> None:
    """A definition that refers to itself is gone through once, and a break in it is found."""
    old = of_field({"$ref": "#/$defs/Link"}, Link=chained(text(maxLength=3)))
    wider = of_field({"$ref": "#/$defs/Link"}, Link=chained(text(maxLength=4), WHOLE))
    narrower = of_field({"$ref": "#/$defs/Link"}, Link=chained(text(maxLength=2)))

    assert compare(old, wider).compatible
    assert found(compare(old, narrower).breaks) == [("compare.narrower_bound", "Link.v")]


def test_what_was_assumed_and_does_not_hold_is_taken_back() -> None:
    """A pair that rests on another, which was taken to hold and does not, does not hold either.

    `f` may be anything, and for it `A` is looked at first: `B` seems to hold as long as `A` does.
    """
    a, b = {"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}
    anything = any_of(a, {"type": "object"})
    old, new = (
        {"type": "object", "properties": {"f": f, "g": b}, "$defs": definitions}
        for f, definitions in (
            (a, {"A": closed(p=b, q=TEXT), "B": closed(a=a)}),
            (anything, {"A": closed(p=b, q=WHOLE), "B": closed(a=a)}),
        )
    )
    told = {"g": {"a": {"q": "told"}}}

    assert Validator(old).is_valid(told)
    assert not Validator(new).is_valid(told)
    assert found(compare(old, new).breaks) == [("compare.type_changed", "A.q")]


@pytest.mark.parametrize(
    "definitions",
    [
        pytest.param({"A": {"$ref": "#/$defs/A"}}, id="itself"),
        pytest.param({"A": any_of(NULL, {"$ref": "#/$defs/A"})}, id="a branch"),
        pytest.param(
            {"A": one_of(any_of({"$ref": "#/$defs/B"}, TEXT)), "B": {"$ref": "#/$defs/A"}},
            id="a branch of another",
        ),
    ],
)
def test_what_is_made_of_itself_is_not_proven(definitions: Json) -> None:
    """A definition that leads to itself without going deeper says nothing."""
    schema = of_field({"$ref": "#/$defs/A"}, **definitions)

    verdict = compare(schema, schema)

    assert {*found(verdict.breaks)} == {("compare.unproven", name) for name in definitions}
    assert {change.message for change in verdict.breaks} == {
        "cannot be proven: the definition is made of itself"
    }


# What is not read

UNREAD: Final = {
    "another keyword": (text(format="date"), "the keyword format is not one that is compared"),
    "an exclusive bound": (
        number(exclusiveMinimum=0),
        "the keyword exclusiveMinimum is not one that is compared",
    ),
    "an id inside": (text(**{"$id": "x"}), "the keyword $id is not one that is compared"),
    "definitions inside": (text(**{"$defs": {}}), "the keyword $defs is not one that is compared"),
    "several types": ({"type": ["string", "null"]}, "type does not say what it has to"),
    "no type": ({"minLength": 1}, "no type is told"),
    "a constant and a list": (
        {"type": "string", "const": "a", "enum": ["b"]},
        "a constant stands beside a list",
    ),
    "an unknown type": ({"type": "date"}, "type does not say what it has to"),
    "a constant object": ({"type": "object", "const": {}}, "const does not say what it has to"),
    "a list of arrays": ({"type": "array", "enum": [[]]}, "enum does not say what it has to"),
    "an empty list": (text(enum=[]), "enum does not say what it has to"),
    "a number without end": (number(maximum=float("inf")), "maximum does not say what it has to"),
    "a bound true": (number(maximum=True), "maximum does not say what it has to"),
    "a bound in words": (number(minimum="0"), "minimum does not say what it has to"),
    "half a length": (text(minLength=0.5), "minLength does not say what it has to"),
    "a length true": (text(minLength=True), "minLength does not say what it has to"),
    "a length below nothing": (text(maxLength=-1), "maxLength does not say what it has to"),
    "a pattern that is none": (text(pattern=None), "pattern does not say what it has to"),
    "elements one by one": (
        {"type": "array", "items": [TEXT]},
        "items does not say what it has to",
    ),
    "required as of old": (
        {"type": "object", "required": True},
        "required does not say what it has to",
    ),
    "fields in a list": (
        {"type": "object", "properties": [TEXT]},
        "properties does not say what it has to",
    ),
    "a field that is no schema": (
        {"type": "object", "properties": {"a": "string"}},
        "properties does not say what it has to",
    ),
    "a union of nothing": ({"anyOf": []}, "anyOf does not say what it has to"),
    "a reference elsewhere": (
        {"$ref": "other.json#/$defs/A"},
        "the reference leads to no definition",
    ),
    "a reference to nothing": ({"$ref": "#/$defs/Gone"}, "the reference leads to no definition"),
    "a reference to the root": ({"$ref": "#"}, "the reference leads to no definition"),
    "a reference that has to be decoded": (
        {"$ref": "#/$defs/A~1B"},
        "the reference leads to no definition",
    ),
    "something beside a reference": (
        {"$ref": "#/$defs/A", "maxLength": 3},
        "something stands beside a reference or a union",
    ),
    "something beside a union": (
        {"type": "string", "anyOf": [TEXT]},
        "something stands beside a reference or a union",
    ),
    "two unions": (
        {"anyOf": [TEXT], "oneOf": [TEXT]},
        "something stands beside a reference or a union",
    ),
}


@pytest.mark.parametrize(("schema", "why"), UNREAD.values(), ids=UNREAD)
def test_what_is_not_read_is_not_proven(schema: Json, why: str) -> None:
    """What is outside the vocabulary is a break on either side, also where both are the same."""
    definitions = {"A": TEXT, "A/B": WHOLE, "A~1B": TEXT}
    odd, plain = of_field(schema, **definitions), of_field(TEXT, **definitions)

    for old, new, sides in (
        (odd, plain, ["old"]),
        (plain, odd, ["new"]),
        (odd, odd, ["new", "old"]),
    ):
        verdict = compare(old, new)
        assert sorted(change.side for change in verdict.breaks) == sides
        assert {*map(str, verdict.breaks)} == {
            f"compare.unproven at T.f ({side} /properties/f): cannot be proven: {why}"
            for side in sides
        }


INSIDE: Final = {
    "elements": ({"type": "array", "items": text()}, "/items", "[]"),
    "names": ({"type": "object", "propertyNames": text()}, "/propertyNames", ""),
    "other fields": (
        {"type": "object", "additionalProperties": text()},
        "/additionalProperties",
        "{}",
    ),
    "a field": ({"type": "object", "properties": {"a/b": text()}}, "/properties/a~1b", ".a/b"),
    "a branch": (any_of(NULL, text()), "/anyOf/1", ""),
    "the other branch": (one_of(text(), NULL), "/oneOf/0", ""),
}


@pytest.mark.parametrize(("schema", "pointer", "path"), INSIDE.values(), ids=INSIDE)
def test_what_is_not_read_is_found_inside(schema: Json, pointer: str, path: str) -> None:
    """Wherever a schema may stand in another one, it is looked at."""
    old = of_field(schema)
    new = edited(old, lambda copied: at(copied, f"/properties/f{pointer}").update({"not": {}}))

    for verdict in (compare(old, new), compare(new, new)):
        told = [change for change in verdict.breaks if change.side == "new"]
        assert [(change.code, change.path, change.pointer) for change in told] == [
            ("compare.unproven", f"T.f{path}", f"/properties/f{pointer}")
        ]


def test_what_is_not_read_hides_nothing_else() -> None:
    """The rest is compared all the same."""
    old = of_field(text(), A={"type": "object", "properties": {"b": text(), "c": text()}})
    old["properties"]["g"] = {"$ref": "#/$defs/A"}
    new = edited(
        old,
        lambda schema: schema["$defs"]["A"]["properties"]["b"].update(format="date"),
        lambda schema: schema["$defs"]["A"]["properties"].update(c=WHOLE),
    )

    assert found(compare(old, new).breaks) == [
        ("compare.unproven", "A.b"),
        ("compare.type_changed", "A.c"),
    ]


@pytest.mark.parametrize(
    ("head", "why"),
    [
        (
            {"$schema": "http://json-schema.org/draft-07/schema#"},
            "$schema does not say what it has to",
        ),
        ({"$schema": None}, "$schema does not say what it has to"),
        ({"$id": 1}, "$id does not say what it has to"),
        ({"$defs": []}, "$defs does not say what it has to"),
        ({"$defs": {"A": 1}}, "$defs does not say what it has to"),
        ({"title": 1}, "title does not say what it has to"),
        ({"examples": {}}, "examples does not say what it has to"),
        ({"definitions": {}}, "the keyword definitions is not one that is compared"),
    ],
)
def test_what_stands_at_the_head_has_to_be_ours(head: Json, why: str) -> None:
    """In another dialect the same keywords mean something else."""
    schema = {**of_field(TEXT), **head}

    verdict = compare(of_field(WHOLE), schema)

    assert [change.message for change in verdict.breaks if change.path in {"T", "1"}] == [
        f"cannot be proven: {why}"
    ]


def test_the_dialect_is_read() -> None:
    """The identifiers of a schema say nothing about what it admits."""
    old = {"$schema": REPORT["$schema"], "$id": "https://example.org/1.0", **of_field(TEXT)}

    assert compare(old, of_field(TEXT)) == Compatibility(breaks=(), additions=())


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        (None, "expected the JSON Schema of an object"),
        (True, "expected the JSON Schema of an object"),
        ([], "expected the JSON Schema of an object"),
        ({}, "expected the JSON Schema of an object"),
        ("{}", "expected the JSON Schema of an object"),
        ({"type": "string", "properties": {}}, "expected the JSON Schema of an object"),
        ({"type": "object"}, "expected a JSON Schema with properties"),
        ({"type": "object", "properties": []}, "expected a JSON Schema with properties"),
    ],
)
def test_what_is_no_schema_is_refused(schema: Any, said: str) -> None:  # noqa: ANN401 - wrong on purpose
    """Only schemas of objects are compared; anything else is the caller's error."""
    for old, new in ((schema, of_field(TEXT)), (of_field(TEXT), schema)):
        with pytest.raises(mr.UsageError) as caught:
            compare(old, new)

        assert str(caught.value) == f"usage.no_schema: {said}"


# Soundness


@pytest.mark.parametrize("linked", [False, True], ids=["plain", "linked"])
@pytest.mark.parametrize("seed", range(3))
def test_what_is_proven_holds(seed: int, linked: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    """Whenever one schema is proven to lie inside another, no document says otherwise."""
    pairs = Pairs(seed, linked=linked)
    proven = admitted = refuted = 0
    for _ in range(400):
        old, new = pairs.pair()
        verdict = compare(old, new)
        documents = [*pairs.documents(old, 8), *pairs.documents(new, 4)]
        if "compare.unproven" in {change.code for change in verdict.breaks}:
            continue
        valid = [document for document in documents if Validator(old).is_valid(document)]
        refused = [document for document in valid if not Validator(new).is_valid(document)]
        assert not (verdict.compatible and refused), (old, new, refused[0])
        proven += verdict.compatible and old != new
        admitted += verdict.compatible and len(valid)
        refuted += bool(refused)

    assert proven > 100
    assert admitted > 1_500
    assert refuted > 20


# Patterns


class Pattern(NamedTuple):
    """What a pattern is made of: the words, the other forms, and how long a match is."""

    pattern: str
    words: list[str]
    shapes: list[str]
    lengths: tuple[int, int | None]


PATTERNS: Final = [
    Pattern("^a$", ["a"], [], (1, 1)),
    Pattern("^$", [""], [], (0, 0)),
    Pattern("^()$", [""], [], (0, 0)),
    Pattern("^(a|bc|)$", ["a", "bc", ""], [], (0, 2)),
    Pattern("^(a|(b|(c)))$", ["a", "b", "c"], [], (1, 1)),
    Pattern("^a(b)c$", ["abc"], [], (3, 3)),
    Pattern("^(\\[degF\\]|m\\/s|1\\.5)$", ["[degF]", "m/s", "1.5"], [], (3, 6)),
    Pattern("^(a|x_[a-z]{1,62})$", ["a"], ["x_[a-z]{1,62}"], (1, 64)),
    Pattern("^(a)(b|cd)$", [], ["(a)(b|cd)"], (2, 3)),
    Pattern("^(a|b)?$", [], ["(a|b)?"], (0, 1)),
    Pattern("^[^a-z\\]/-]$", [], ["[^a-z\\]/-]"], (1, 1)),
    Pattern("^a*$", [], ["a*"], (0, None)),
    Pattern("^(a|b*)$", ["a"], ["b*"], (0, None)),
    Pattern("^a\\\\$", ["a\\"], [], (2, 2)),
    Pattern("^(a*)(bc)+$", [], ["(a*)(bc)+"], (2, None)),
    Pattern("^(a*){0}$", [], ["(a*){0}"], (0, 0)),
    Pattern("^()*$", [], ["()*"], (0, 0)),
    Pattern("^(ab){3}$", [], ["(ab){3}"], (6, 6)),
    Pattern("^(ab|c){2,}$", [], ["(ab|c){2,}"], (2, None)),
    Pattern("^((a|bcd){1,2}|e)$", ["e"], ["(a|bcd){1,2}"], (1, 6)),
    Pattern("^\u00e4-,$", ["\u00e4-,"], [], (3, 3)),
]


@pytest.mark.parametrize("case", PATTERNS, ids=lambda case: case.pattern)
def test_a_pattern_is_taken_apart(case: Pattern) -> None:
    """Its alternatives are the words and the forms that together match what it matches."""
    patterns = Patterns(Steps())
    alternatives = patterns.forms(case.pattern)

    assert alternatives is not None
    assert [form.word for form in alternatives if form.word is not None] == case.words
    assert [form.text for form in alternatives if form.word is None] == case.shapes
    assert patterns.lengths(case.pattern) == case.lengths
    for word in case.words:
        assert patterns.matches(case.pattern, word)
        assert re.search(case.pattern, word)
        assert not patterns.matches(case.pattern, f"{word}\n")


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "a",
        "^a",
        "a$",
        "^a\\$",
        "^a|b$",
        "^(a|b$)$",
        "^(^a)$",
        "^.$",
        "^\\d$",
        "^\\b$",
        "^(?:a)$",
        "^(?=a)a$",
        "^(a)\\1$",
        "^(a$",
        "^a)$",
        "^a]$",
        "^a}$",
        "^{1}$",
        "^*$",
        "^a{$",
        "^a{,2}$",
        "^a{2,1}$",
        "^a{9999999999}$",
        "^a*?$",
        "^a++$",
        "^a{1}{2}$",
        "^[a$",
        "^[]$",
        "^[z-a]$",
        "^[[a]]$",
        "^[\\w]$",
        "^[a&&b]$",
        "^[a--b]$",
        "^a\\$$\\$",
    ],
)
def test_a_pattern_that_engines_read_differently_is_not_read(pattern: str) -> None:
    """Nothing is said of what it matches, or how long that is."""
    patterns = Patterns(Steps())

    assert patterns.forms(pattern) is None
    assert patterns.matches(pattern, "a") is None
    assert patterns.lengths(pattern) == (0, None)


def test_every_pattern_of_ours_is_read() -> None:
    """All patterns in the schema of a report, in both variants, are in the portable form."""
    patterns = {each for schema in (REPORT, READER) for each in told_patterns(schema)}

    assert len(patterns) > 15
    assert [each for each in patterns if Patterns(Steps()).forms(each) is None] == []


def told_patterns(schema: Json) -> Iterator[str]:
    """Give each pattern in a schema."""
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        for each in schema.values():
            yield from told_patterns(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from told_patterns(each)


# What is said


def test_a_change_is_one_line() -> None:
    """Names and terms with line breaks do not break it, and the place is there."""
    old, new = (
        of_field(closed(a=TEXT)),
        of_field(closed(**{"a": TEXT, "b\n\u2028": text(const="c\nd")})),
    )

    (change,) = compare(old, new).additions

    assert str(change) == (
        "compare.field_added at T.f.b\\u000a\\u2028 "
        "(new /properties/f/properties/b\\u000a\\u2028): there is such a field now"
    )


def test_the_whole_schema_has_a_place() -> None:
    """Without a title, and at the root, the place is said in words."""
    old = {"type": "object", "properties": {}}

    (change,) = compare(old, {**old, "additionalProperties": False}).breaks
    (field,) = compare(
        {**old, "properties": {"a": TEXT}, "additionalProperties": False},
        {**old, "additionalProperties": False},
    ).breaks
    (keyword,) = compare(old, {**old, "not": {}}).breaks

    assert str(change) == (
        "compare.closed at (whole schema) (new /additionalProperties): "
        "fields beside the known ones are not admitted any more"
    )
    assert field.path == "a"
    assert str(keyword) == (
        "compare.unproven at (whole schema) (new root): "
        "cannot be proven: the keyword not is not one that is compared"
    )


def test_the_verdict_is_one_line() -> None:
    """It says whether there is proof, and how much there is to read."""
    assert str(compare(of_field(TEXT), of_field(TEXT))) == "compatible; breaks: 0, additions: 0"
    assert str(compare(of_field(TEXT), of_field(WHOLE))) == (
        "not compatible; breaks: 1, additions: 1"
    )


def test_comparing_changes_nothing() -> None:
    """The arguments stay as they were."""
    old, new = edited(REPORT), edited(REPORT, *(case.edit for case in BREAKS))
    before = json.dumps([old, new])

    compare(old, new)

    assert json.dumps([old, new]) == before


def test_pointers_lead_somewhere() -> None:
    """Each pointer leads to something that is written in the schema of its side."""
    for old, new in [*PROVEN.values(), *(case[:2] for case in DIFFERENT.values())]:
        sides = {"old": of_field(old), "new": of_field(new)}
        verdict = compare(**sides)
        for change in (*verdict.breaks, *verdict.additions):
            at(sides[change.side], change.pointer)


def test_every_code_is_documented_and_found() -> None:
    """The guide explains each code, and some change above has it."""
    seen = {case.code for case in BREAKS} | {
        code for *_, breaks, additions in DIFFERENT.values() for code in (*breaks, *additions)
    }
    pairs = [compare(of_field(old), of_field(new)).additions for old, new in PROVEN.values()]
    seen |= {change.code for additions in pairs for change in additions}

    assert seen == {*CODES}
    assert [*CODES] == sorted(CODES)
    told = (DOCS / "guide" / "versions.md").read_text(encoding="utf-8")
    assert [code for code in CODES if f"`{code}`" not in told] == []


def test_our_schemas_are_schemas() -> None:
    """The small schemas of these tests are what they are taken for."""
    for old, new in [*PROVEN.values(), *(case[:2] for case in DIFFERENT.values())]:
        Draft202012Validator.check_schema(of_field(old))
        Draft202012Validator.check_schema(of_field(new))
