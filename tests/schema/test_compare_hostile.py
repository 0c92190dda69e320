"""Comparing what somebody wrote to do harm: there is an answer or a usage error, and no hang."""

from enum import Enum
from types import MappingProxyType
from typing import Any, Final

import pytest

import milreport as mr
from milreport.schema import compare
from milreport.schema._compare_patterns import Patterns
from milreport.schema._compare_steps import Steps
from milreport.schema._taken import MOST_PIECES, taken

Json = Any

TEXT: Final = {"type": "string"}
TOO_DEEP: Final = "usage.too_deep: expected a schema of fewer levels"
TOO_LONG: Final = "usage.too_large: expected schemas that take less time to compare"


class Mark(str, Enum):  # noqa: UP042 - the older way, whose `str` is another
    """Terms as an application may hold them."""

    A = "a"


class Odd(Enum):
    """Terms that are no texts."""

    A = "a"


def of_field(schema: Json, **definitions: Json) -> Json:
    """Give the schema of an object with one field."""
    return {"title": "T", "type": "object", "properties": {"f": schema}, "$defs": definitions}


def to(name: str) -> Json:
    """Give a reference."""
    return {"$ref": f"#/$defs/{name}"}


def text(**keywords: Json) -> Json:
    """Give the schema of a text."""
    return {"type": "string", **keywords}


def kind(name: str) -> Json:
    """Give the schema of an object of one kind."""
    return {
        "type": "object",
        "properties": {"kind": text(const=name)},
        "required": ["kind"],
        "additionalProperties": False,
    }


def doubled(key: str, levels: int) -> Json:
    """Give unions of two references to the same, as many inside one another."""
    return of_field(to("A0"), **below("A", key, levels, TEXT))


def below(name: str, key: str, levels: int, last: Json) -> dict[str, Json]:
    """Give the definitions of such unions."""
    unions = {f"{name}{at}": {key: [to(f"{name}{at + 1}")] * 2} for at in range(levels)}
    return {**unions, f"{name}{levels}": last}


def two_doubled(levels: int) -> Json:
    """Give a union of two such unions, which have nothing in common."""
    texts, nulls = below("A", "anyOf", levels, TEXT), below("B", "anyOf", levels, {"type": "null"})
    return of_field({"oneOf": [to("A0"), to("B0")]}, **texts, **nulls)


def chained(length: int) -> Json:
    """Give fields that refer to definitions that refer to others, one after the other."""
    links = {f"A{at}": to(f"A{at + 1}") for at in range(length)}
    schema = of_field(to("A0"), **links, **{f"A{length}": TEXT})
    schema["properties"] = {f"f{at}": to(f"A{at}") for at in range(length)}
    return schema


def nested(levels: int) -> Json:
    """Give objects inside one another."""
    schema: Json = TEXT
    for _ in range(levels):
        schema = {"type": "object", "properties": {"a": schema}}
    return of_field(schema)


def linked(levels: int) -> Json:
    """Give definitions each of which may hold the next one."""
    null = {"type": "null"}
    links = {
        f"A{at}": {"type": "object", "properties": {"n": {"anyOf": [to(f"A{at + 1}"), null]}}}
        for at in range(levels)
    }
    return of_field(to("A0"), **links, **{f"A{levels}": TEXT})


def circular() -> Json:
    """Give a schema that holds itself."""
    schema = of_field(TEXT)
    schema["properties"]["f"] = schema
    return schema


def shared(levels: int) -> Json:
    """Give a schema in which each dict stands in two places of the one before."""
    schema: Json = TEXT
    for _ in range(levels):
        schema = {"type": "object", "properties": {"a": schema, "b": schema}}
    return of_field(schema)


def stretches(many: int) -> Json:
    """Give a union of single numbers, none of which stands out."""
    return of_field(
        {"anyOf": [{"type": "number", "minimum": at, "maximum": at} for at in range(many)]}
    )


TERMS: Final = [f"t{at}" for at in range(5_000)]
NEVER: Final = text(pattern="^(a+)+$")
DEEP_GROUPS: Final = text(pattern=f"^{'(' * 400}a{')' * 400}$")
DEEP_STARS: Final = text(pattern=f"^{'(' * 60}a+{')*' * 60}$")

ANSWERED: Final = [
    pytest.param(doubled("anyOf", 60), doubled("anyOf", 60), [], id="doubled any of"),
    pytest.param(
        doubled("oneOf", 60), doubled("oneOf", 60), ["compare.ambiguous"], id="doubled one of"
    ),
    pytest.param(two_doubled(60), two_doubled(60), [], id="doubled apart"),
    pytest.param(chained(2_000), chained(2_000), [], id="references in a row"),
    pytest.param(of_field(text(enum=TERMS)), of_field(text(enum=[*TERMS, "u"])), [], id="terms"),
    pytest.param(
        of_field(text(enum=TERMS)),
        of_field({"oneOf": [text(enum=[*TERMS, "u"]), text(enum=["v", *TERMS[:1]])]}),
        ["compare.ambiguous"],
        id="terms in a union",
    ),
    pytest.param(
        of_field({"oneOf": [kind(f"k{at}") for at in range(1_000)]}),
        of_field({"oneOf": [kind(f"k{at}") for at in range(1_001)]}),
        [],
        id="kinds",
    ),
    pytest.param(stretches(40), stretches(41), [], id="stretches"),
    pytest.param(
        {"type": "object", "properties": {}, "required": TERMS},
        {"type": "object", "properties": {}, "required": TERMS},
        [],
        id="required",
    ),
    pytest.param(
        of_field(text(const="a" * 2_000 + "b")),
        of_field(NEVER),
        ["compare.term_removed"],
        id="a pattern that takes for ever elsewhere",
    ),
    pytest.param(
        of_field(text(const="a" * 25_000)),
        of_field(NEVER),
        ["compare.pattern_changed"],
        id="a text too long for a pattern",
    ),
    pytest.param(
        of_field(text(const="a" * 60 + "b")),
        of_field(DEEP_STARS),
        ["compare.pattern_changed"],
        id="stars in stars",
    ),
    pytest.param(
        of_field(text(const="a")),
        of_field(DEEP_GROUPS),
        ["compare.pattern_changed"],
        id="groups in groups",
    ),
    pytest.param(nested(80), nested(80), [], id="objects in objects"),
    pytest.param(
        of_field({"type": "integer", "const": 10**390}),
        of_field({"type": "integer", "minimum": 0.5, "maximum": 10**389}),
        ["compare.term_removed"],
        id="a long number",
    ),
    pytest.param(
        of_field(text(const=Mark.A)), of_field(text(enum=["b", Mark.A])), [], id="an enum"
    ),
    pytest.param(
        of_field(text(const=Odd.A)),
        of_field(TEXT),
        ["compare.unproven"],
        id="an enum that is no text",
    ),
    pytest.param(
        MappingProxyType({**of_field(TEXT), "required": ("f",)}),
        of_field(TEXT),
        [],
        id="another mapping, and tuples",
    ),
]


@pytest.mark.parametrize(("old", "new", "codes"), ANSWERED)
def test_there_is_an_answer(old: Json, new: Json, codes: list[str]) -> None:
    """However it is written, the breaks are those that there are, or that nothing is proven."""
    assert [change.code for change in compare(old, new).breaks] == codes


SAID_OF_BOTH: Final = {TOO_LONG, "usage.too_deep: expected schemas of fewer levels"}
"""What is said where each of the two could be compared with something else."""

REFUSED: Final = [
    pytest.param(nested(100_000), TOO_DEEP, id="levels"),
    pytest.param(
        linked(400), "usage.too_deep: expected schemas of fewer levels", id="levels by reference"
    ),
    pytest.param(circular(), TOO_DEEP, id="a circle"),
    pytest.param(
        shared(60), "usage.too_large: expected a schema of at most 200000 parts", id="shared dicts"
    ),
    pytest.param(stretches(1_000), TOO_LONG, id="stretches"),
    pytest.param(
        of_field({"type": "integer", "maximum": 10**5_000}),
        "usage.no_schema: expected numbers of at most 400 digits",
        id="digits",
    ),
    pytest.param(
        of_field({"type": "object", "properties": {1: TEXT}}),
        "usage.no_schema: expected names that are texts",
        id="a number for a name",
    ),
]


@pytest.mark.parametrize(("schema", "said"), REFUSED)
def test_there_is_no_answer(schema: Json, said: str) -> None:
    """What nobody can compare is the caller's error, with a code, on either side."""
    for old, new in ((schema, schema), (schema, of_field({})), (of_field({}), schema)):
        if said in SAID_OF_BOTH and old is not new:
            continue
        with pytest.raises(mr.UsageError) as caught:
            compare(old, new)

        assert str(caught.value) == said


LONG: Final = "n" * 100_000

LONG_WORDS: Final = [
    pytest.param(of_field(text(const=LONG)), of_field(text(const="a")), id="a term"),
    pytest.param(of_field(text(pattern=f"^({LONG}|b)$")), of_field(text(const="b")), id="a word"),
    pytest.param(of_field(text(**{LONG: 1})), of_field(TEXT), id="a keyword"),
    pytest.param(
        of_field({"type": "object", "properties": {LONG: TEXT}, "required": [LONG]}),
        of_field({"type": "object", "additionalProperties": False}),
        id="a field",
    ),
    pytest.param(
        of_field({"type": "object"}),
        of_field({"type": "object", "required": [LONG]}),
        id="a field that is required",
    ),
    pytest.param(
        of_field({"oneOf": [kind(LONG), kind("a")]}),
        of_field({"oneOf": [kind("a"), kind("b")]}),
        id="a kind",
    ),
    pytest.param({**of_field(TEXT), "title": LONG}, of_field({"type": "null"}), id="a title"),
    pytest.param(
        of_field(to(LONG), **{LONG: text(format="date")}), of_field(TEXT), id="a definition"
    ),
    pytest.param(
        of_field({"type": "integer", "minimum": 0}),
        of_field({"type": "integer", "minimum": 10**390}),
        id="a bound",
    ),
]


@pytest.mark.parametrize(("old", "new"), LONG_WORDS)
def test_what_is_said_stays_short(old: Json, new: Json) -> None:
    """A name or a term of any length is cut wherever it is told."""
    verdict = compare(old, new)

    assert verdict.breaks
    assert max(len(str(change)) for change in (*verdict.breaks, *verdict.additions)) < 350


# Patterns

MATCHED: Final = [
    pytest.param("^(a+)+$", ["a", "aaa"], ["", "ab"], id="a repeat repeated"),
    pytest.param("^a*a*b?$", ["", "a", "aab", "b"], ["ba", "bb"], id="repeats in a row"),
    pytest.param("^(a|ab)(c|bcd)$", ["ac", "abcd", "abc"], ["abd", "a"], id="two ways"),
    pytest.param("^(a|b)?c$", ["c", "ac"], ["abc", "a"], id="perhaps a group"),
    pytest.param("^[^a-c]{2,3}$", ["xy", "xyz"], ["x", "xyzx", "ax"], id="a class, some times"),
    pytest.param("^(ab){2}$", ["abab"], ["ab", "ababab"], id="twice"),
    pytest.param("^(ab){1}$", ["ab"], ["", "abab"], id="once"),
    pytest.param("^(a?){5}$", ["", "aaaaa"], ["aaaaaa", "b"], id="perhaps five times"),
    pytest.param("^(a?){900000000,}b$", ["b", "aab"], ["a", ""], id="very often, or not"),
    pytest.param("^a{900000000}$", [], ["", "aaa"], id="very often"),
    pytest.param(
        "^(a{0,900000000}b){0,900000000}$", ["", "aabb", "b"], ["a"], id="up to very often"
    ),
    pytest.param("^x(a|b|)y$", ["xy", "xay"], ["x", "xaby"], id="an empty branch"),
    pytest.param("^(a|[0-9]{2})$", ["a", "12"], ["1", "a1"], id="a word or a form"),
    pytest.param("^[0-9]{1,2}$", ["7"], ["\n", "7\n"], id="a line break"),
]


@pytest.mark.parametrize(("pattern", "taken_words", "refused"), MATCHED)
def test_a_text_matches_or_does_not(
    pattern: str, taken_words: list[str], refused: list[str]
) -> None:
    """All ways through a pattern are tried at once, and as often as it says."""
    patterns = Patterns(Steps())

    assert [patterns.matches(pattern, each) for each in taken_words] == [True] * len(taken_words)
    assert [patterns.matches(pattern, each) for each in refused] == [False] * len(refused)


# What is taken


def test_a_schema_is_taken_as_json() -> None:
    """Terms and numbers of any kind become plain ones, and what is no JSON stays."""
    odd = object()

    class Half(float):
        """A number of somebody else."""

    told: dict[object, object] = {Mark.A: (Mark.A, True, Half(0.5), 7, None), "x": [odd]}
    plain = taken(told)

    assert plain == {"a": ["a", True, 0.5, 7, None], "x": [odd]}
    assert [type(each) for each in (*plain, *plain["a"])] == [
        *(str, str, str, bool, float, int, type(None)),
    ]


def test_as_many_parts_as_there_may_be() -> None:
    """The last part that may be there is taken, and one more is not."""
    most = [None] * (MOST_PIECES - 1)

    assert taken(most) == most
    with pytest.raises(mr.UsageError):
        taken([*most, None])
