"""A document before it is read: what it is written as, and how much of it there may be."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from documents import ROOM, anything, refused
from hypothesis import given
from hypothesis import strategies as st

import milreport as mr
from milreport._intake import Refused, as_bytes
from milreport.limits import DEFAULT, Limits

JSON_ONLY = "expected a mapping that holds only JSON"


@pytest.mark.parametrize(
    ("raw", "written"),
    [
        pytest.param('{"a":"\u00e9"}', '{"a":"\u00e9"}', id="text"),
        pytest.param(b"{ }", "{ }", id="bytes"),
        pytest.param(bytearray(b"{ }"), "{ }", id="bytearray"),
        pytest.param({}, "{}", id="an empty mapping"),
        pytest.param(
            {"a": [1, 2.5, None, True, "x", {"b": ()}]},
            '{"a":[1,2.5,null,true,"x",{"b":[]}]}',
            id="all of JSON",
        ),
        pytest.param({"a": 1e400, "b": float("nan")}, '{"a":Infinity,"b":NaN}', id="not finite"),
    ],
)
def test_a_document_becomes_bytes(raw: object, written: str) -> None:
    """What it stands for, in UTF-8; what is no JSON in a number is told by the parser."""
    made = as_bytes(raw, DEFAULT)

    assert made == written.encode()
    assert type(made) is bytes


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param('{"a":"\u20ac"}', id="text"),
        pytest.param('{"a":"\u20ac"}'.encode(), id="bytes"),
        pytest.param(bytearray('{"a":"\u20ac"}'.encode()), id="bytearray"),
        pytest.param({"a": "\u20ac"}, id="mapping"),
    ],
)
def test_bytes_are_counted_in_utf_8(raw: object) -> None:
    """Nine characters are eleven bytes, and so many may be read."""
    finding = refused(raw, Limits(bytes=10))

    assert as_bytes(raw, Limits(bytes=11)) == '{"a":"\u20ac"}'.encode()
    assert refused(raw, Limits(bytes=8)).code == "json.too_large"
    assert finding == mr.Finding(
        code="json.too_large",
        severity=mr.Severity.FAULT,
        pointer="",
        message="expected at most 10 bytes",
        hint="read larger documents with Limits(bytes=...)",
        expected="at most 10 bytes",
    )


ITEMS = [
    pytest.param("[1,2,3]", 3, id="an array"),
    pytest.param('{"a":1,"b":2,"c":3}', 3, id="an object"),
    pytest.param("[ [ ], {\n}, [\t], 1 ]", 4, id="empty ones with white space"),
    pytest.param("[[[[]]]]", 3, id="one inside the other"),
    pytest.param('["a,b,[c","{,,,{",1]', 3, id="commas in texts"),
    pytest.param('[",\\",[,","\\\\",{"\\",[":[]}]', 4, id="commas behind escaped quotes"),
    pytest.param('[{"a":[1,{"b":{}}]},"x"]', 6, id="of everything some"),
    pytest.param('["\u20ac,\u20ac",""]', 2, id="commas between long characters"),
]


@pytest.mark.parametrize(("text", "count"), ITEMS)
def test_items_are_counted_exactly(text: str, count: int) -> None:
    """Elements and members, neither commas in texts nor what is empty."""
    assert as_bytes(text, Limits(items=count)) == text.encode()
    assert as_bytes(bytearray(text.encode()), Limits(items=count)) == text.encode()
    assert refused(text, Limits(items=count - 1)) == mr.Finding(
        code="json.too_many_items",
        severity=mr.Severity.FAULT,
        pointer="",
        message=f"expected at most {count - 1} elements and members",
        hint="read larger documents with Limits(items=...)",
        expected=f"at most {count - 1} elements and members",
    )


@pytest.mark.parametrize(("text", "count"), ITEMS)
def test_items_of_a_mapping_are_counted_alike(text: str, count: int) -> None:
    """The mapping gets the verdict of its text."""
    raw = {"it": json.loads(text)}

    assert as_bytes(raw, Limits(items=count + 1))
    assert refused(raw, Limits(items=count)).code == "json.too_many_items"


def count_of(told: object) -> int:
    """Count elements and members in JSON data."""
    if isinstance(told, dict):
        return len(told) + sum(map(count_of, told.values()))
    return len(told) + sum(map(count_of, told)) if isinstance(told, list) else 0


@given(told=anything, indent=st.sampled_from([None, 0, 2]))
def test_any_items_are_counted_exactly(told: object, indent: int | None) -> None:
    """At the limit a document is read, and one beyond it is not."""
    text = json.dumps([told], indent=indent)
    count = count_of([told])

    assert as_bytes(text, Limits(items=count)) == text.encode()
    if count > 1:
        assert refused(text, Limits(items=count - 1)).code == "json.too_many_items"


# Mappings


class Hostile(Mapping[str, Any]):
    """A mapping that does something when it is asked for its members."""

    def __init__(self, error: BaseException | None = None) -> None:
        """Keep what is raised; without it the mapping has no end."""
        self.error = error

    def __getitem__(self, name: str) -> object:
        """Give the mapping itself, as a new one, which can be gone into for ever."""
        return Hostile()

    def __iter__(self) -> Iterator[str]:
        """Give one name, or raise."""
        if self.error is not None:
            raise self.error
        return iter(["in"])

    def __len__(self) -> int:
        """Say that there is one member."""
        return 1


class Endless(Hostile):
    """A mapping of more members than anybody can hold."""

    def __getitem__(self, name: str) -> int:
        """Give a number for every name."""
        return 1

    def __iter__(self) -> Iterator[str]:
        """Give one name after another."""
        at = 0
        while True:
            at += 1
            yield str(at)


def knot(where: str) -> dict[str, Any]:
    """Make a mapping that contains itself, or an array that does."""
    told: dict[str, Any] = {"a": {"b": [1]}}
    told["a"]["b"].append(told if where == "mapping" else told["a"]["b"])
    return told


def shared(levels: int) -> dict[str, Any]:
    """Make a mapping whose text doubles with each level."""
    told: list[Any] = []
    for _ in range(levels):
        told = [told, told]
    return {"a": told}


def tower(levels: int) -> dict[str, Any]:
    """Make a mapping of so many levels."""
    told: dict[str, Any] = {}
    for _ in range(levels - 1):
        told = {"a": told}
    return told


ODD_MAPPINGS = [
    pytest.param(
        None, "json.not_json", "", "expected text, or a mapping that holds only JSON", id="None"
    ),
    pytest.param(
        [], "json.not_json", "", "expected text, or a mapping that holds only JSON", id="a list"
    ),
    pytest.param(knot("mapping"), "json.not_json", "/a/b/1", JSON_ONLY, id="a mapping in itself"),
    pytest.param(knot("array"), "json.not_json", "/a/b/1", JSON_ONLY, id="an array in itself"),
    pytest.param(
        shared(40),
        "json.too_many_items",
        "",
        "expected at most 100000 elements and members",
        id="shared 2^40 times",
    ),
    pytest.param(tower(201), "json.too_deep", "", ROOM, id="201 levels"),
    pytest.param(tower(50_000), "json.too_deep", "", ROOM, id="50,000 levels"),
    pytest.param({"a": {1: 2}}, "json.not_json", "/a", JSON_ONLY, id="a number as a name"),
    pytest.param({"a": [0, {None: 2}]}, "json.not_json", "/a/1", JSON_ONLY, id="null as a name"),
    pytest.param({"a": {b"b": 2}}, "json.not_json", "/a", JSON_ONLY, id="bytes as a name"),
    pytest.param({"a": {"b": {1, 2}}}, "json.not_json", "/a/b", JSON_ONLY, id="a set"),
    pytest.param({"a": [1j]}, "json.not_json", "/a/0", JSON_ONLY, id="a complex number"),
    pytest.param(
        {"a": [1 << 14_000]},
        "json.too_long_number",
        "/a/0",
        "expected a number of fewer digits",
        id="a number of 14,001 bits",
    ),
    pytest.param(
        {"a": -(1 << 14_000)},
        "json.too_long_number",
        "/a",
        "expected a number of fewer digits",
        id="and below zero",
    ),
    pytest.param(
        {"a": "\ud800"},
        "json.lone_surrogate",
        "",
        "expected text without lone surrogates",
        id="half a character",
    ),
    pytest.param(
        {"\udfff": 1},
        "json.lone_surrogate",
        "",
        "expected text without lone surrogates",
        id="half a character in a name",
    ),
    pytest.param(Hostile(), "json.too_deep", "", ROOM, id="a mapping without a bottom"),
    pytest.param(
        Endless(),
        "json.too_many_items",
        "",
        "expected at most 100000 elements and members",
        id="a mapping without an end",
    ),
    pytest.param(
        Hostile(ZeroDivisionError()), "json.not_json", "", JSON_ONLY, id="a mapping that raises"
    ),
    pytest.param(
        {"a": Hostile(RecursionError())},
        "json.too_deep",
        "",
        ROOM,
        id="a mapping that exhausts the stack",
    ),
]


@pytest.mark.parametrize(("raw", "code", "pointer", "message"), ODD_MAPPINGS)
def test_a_mapping_that_is_no_json_is_refused(
    raw: object, code: str, pointer: str, message: str
) -> None:
    """Whatever a mapping does, it is one finding at its place, and no exception."""
    finding = refused(raw)

    assert (finding.code, finding.pointer, finding.message) == (code, pointer, message)
    assert mr.validate(raw) == mr.Outcome(report=None, findings=(finding,))  # type: ignore[arg-type]


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(3)])
def test_who_ends_the_program_ends_it(error: BaseException) -> None:
    """What is no `Exception` is not kept back."""
    with pytest.raises(type(error)):
        mr.validate(Hostile(error))


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(tower(200), id="200 levels"),
        pytest.param(shared(10), id="shared 2^10 times"),
        pytest.param({"a": (1 << 14_000) - 1}, id="a number of 14,000 bits"),
        pytest.param({"a": [[], []], "b": [{}, {}]}, id="alike beside one another"),
    ],
)
def test_what_is_large_but_json_is_written(raw: dict[str, Any]) -> None:
    """Up to there it is the caller's limits that decide."""
    assert json.loads(as_bytes(raw, DEFAULT)) == raw


def test_a_mapping_is_copied_before_it_is_looked_at() -> None:
    """What changes between two looks is looked at once."""

    class Fickle(Hostile):
        asked = 0

        def __iter__(self) -> Iterator[str]:
            type(self).asked += 1
            return iter(["in"])

        def __getitem__(self, name: str) -> int:
            return type(self).asked

    assert as_bytes(Fickle(), DEFAULT) == b'{"in":1}'
    assert Fickle.asked == 1


def test_a_refusal_is_named_by_its_code() -> None:
    """It never leaves the package, and says which it is where it is seen on the way."""
    assert str(Refused("json.empty", "expected one JSON object")) == "json.empty"
