"""A document as text: what is refused before it is read, and what the parser lets through."""

import copy
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from conftest import PAGE
from hypothesis import given, settings
from hypothesis import strategies as st

import milreport as mr
from milreport._document import Refused, as_bytes, is_plain, odd_places, syntax
from milreport.limits import DEFAULT, Limits
from milreport.records._survey import Survey
from milreport.testing import reports

ROOM = "expected fewer levels of nesting"
PAGE_TEXT = json.dumps(json.loads(PAGE.read_text(encoding="utf-8")))
JSON_ONLY = "expected a mapping that holds only JSON"


def refused(raw: object, limits: Limits = DEFAULT) -> mr.Finding:
    """Give the finding why a document is not read."""
    with pytest.raises(Refused) as caught:
        as_bytes(raw, limits)
    return caught.value.finding


def plain(text: bytes, limits: Limits = DEFAULT) -> bool:
    """Say what the quick look says of a text, whether or not it is a report."""
    try:
        report = mr.Report.model_validate_json(text)
    except ValueError:
        return is_plain(text, limits, None, None)
    return is_plain(text, limits, report, Survey(report))


def odd(text: str | bytes, limits: Limits = DEFAULT) -> list[tuple[str, str]]:
    """Give the codes and the places of what the slow reading finds."""
    told = text.encode() if isinstance(text, str) else text
    return [(each.code, each.pointer) for each in odd_places(told, limits)]


# Before anything is read


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


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(alphabet='a,[{:}]"\\\n\u20ac', max_size=6),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(alphabet='a,[{"\\:', max_size=4), inner, max_size=4)
    ),
    max_leaves=20,
)


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


# Where it is no JSON

HEAD_OFF = "take off the first three bytes, or decode with utf-8-sig"
RFC = "JSON is exchanged in UTF-8 (RFC 8259, section 8.1)"
HALF = "half of a character was lost where the text was cut or decoded"
SEVERAL = "several documents, one a line, are for validate_lines"

SYNTAX = [
    pytest.param(
        b"",
        "json.empty",
        "expected one JSON object",
        "there is nothing but white space",
        id="nothing",
    ),
    pytest.param(
        b" \n\t\r",
        "json.empty",
        "expected one JSON object",
        "there is nothing but white space",
        id="white space",
    ),
    pytest.param(
        b"\xef\xbb\xbf{}",
        "json.byte_order_mark",
        "expected text without a byte order mark",
        HEAD_OFF,
        id="a mark before it",
    ),
    pytest.param(
        '{"a": 1}'.encode("utf-16"), "json.not_utf8", "expected text in UTF-8", RFC, id="UTF-16"
    ),
    pytest.param(
        '{"a": 1}'.encode("utf-16-be"),
        "json.not_utf8",
        "expected text in UTF-8",
        RFC,
        id="UTF-16 without a mark",
    ),
    pytest.param(
        '{"a": 1}'.encode("utf-32-le"), "json.not_utf8", "expected text in UTF-8", RFC, id="UTF-32"
    ),
    pytest.param(
        b'{"a": "\xff"}',
        "json.not_utf8",
        "expected text in UTF-8",
        RFC,
        id="a byte that no text has",
    ),
    pytest.param(
        b'{"a": "\xe9t\xe9"}', "json.not_utf8", "expected text in UTF-8", RFC, id="Latin-1"
    ),
    pytest.param(
        b'{"a": "\xed\xa0\x80"}',
        "json.not_utf8",
        "expected text in UTF-8",
        RFC,
        id="a surrogate in bytes",
    ),
    pytest.param(
        b'{"a": ',
        "json.incomplete",
        "expected the rest of the JSON; it cannot be read on from line 1, column 6",
        "the end of it is missing",
        id="no value",
    ),
    pytest.param(
        b'{"a": "b',
        "json.incomplete",
        "expected the rest of the JSON; it cannot be read on from line 1, column 8",
        "the end of it is missing",
        id="half a text",
    ),
    pytest.param(
        b'{"a":\n[1',
        "json.incomplete",
        "expected the rest of the JSON; it cannot be read on from line 2, column 2",
        "the end of it is missing",
        id="half an array on line 2",
    ),
    pytest.param(
        b"{} {}",
        "json.trailing_text",
        "expected nothing after the JSON; it cannot be read on from line 1, column 4",
        SEVERAL,
        id="two documents",
    ),
    pytest.param(
        b"{}\n\n}",
        "json.trailing_text",
        "expected nothing after the JSON; it cannot be read on from line 3, column 1",
        SEVERAL,
        id="a brace too many",
    ),
    pytest.param(
        b'{"a": "\\ud800"}',
        "json.lone_surrogate",
        "expected text without lone surrogates",
        HALF,
        id="the first half",
    ),
    pytest.param(
        b'{"a": "\\ud800x"}',
        "json.lone_surrogate",
        "expected text without lone surrogates",
        HALF,
        id="the first half and a letter",
    ),
    pytest.param(
        b'{"a": "\\ud800\\n"}',
        "json.lone_surrogate",
        "expected text without lone surrogates",
        HALF,
        id="the first half and an escape",
    ),
    pytest.param(
        b'{"a": "\\ud800\\u0041"}',
        "json.lone_surrogate",
        "expected text without lone surrogates",
        HALF,
        id="the first half and another",
    ),
    pytest.param(
        b'{"a": "\\udc00"}',
        "json.lone_surrogate",
        "expected text without lone surrogates",
        HALF,
        id="the second half",
    ),
    pytest.param(b"[" * 250 + b"]" * 250, "json.too_deep", ROOM, None, id="250 levels"),
    pytest.param(b"[" * 100_000, "json.too_deep", ROOM, None, id="100,000 levels that do not end"),
    pytest.param(
        b'{"a": ' + b"1" * 5000 + b"}",
        "json.too_long_number",
        "expected a number of fewer digits",
        "such a number cannot have been counted or measured",
        id="5,000 digits",
    ),
    pytest.param(
        b"{'a': 1}",
        "json.invalid",
        "expected one JSON object; it cannot be read on from line 1, column 2",
        None,
        id="single quotes",
    ),
    pytest.param(
        b'{"a": 1,}',
        "json.invalid",
        "expected one JSON object; it cannot be read on from line 1, column 9",
        None,
        id="a comma too many",
    ),
    pytest.param(
        b'{"a": 01}',
        "json.invalid",
        "expected one JSON object; it cannot be read on from line 1, column 8",
        None,
        id="a zero before a number",
    ),
    pytest.param(
        b'{"a": "\x01"}',
        "json.invalid",
        "expected one JSON object; it cannot be read on from line 1, column 8",
        None,
        id="a raw control character",
    ),
    pytest.param(
        b'{"a": "\\x"}',
        "json.invalid",
        "expected one JSON object; it cannot be read on from line 1, column 9",
        None,
        id="no such escape",
    ),
    pytest.param(
        b"\x00",
        "json.invalid",
        "expected one JSON object; it cannot be read on from line 1, column 1",
        None,
        id="one byte of nothing",
    ),
    pytest.param(
        b"hello",
        "json.invalid",
        "expected one JSON object; it cannot be read on from line 1, column 1",
        None,
        id="a word",
    ),
]


@pytest.mark.parametrize(("text", "code", "message", "hint"), SYNTAX)
def test_what_is_no_json_is_told_with_its_cause(
    text: bytes, code: str, message: str, hint: str | None
) -> None:
    """One finding about the whole, which says what is wrong and from where on."""
    finding = syntax(text)

    assert finding == mr.Finding(
        code=code,
        severity=mr.Severity.FAULT,
        pointer="",
        message=message,
        hint=hint,
        expected=message.removeprefix("expected "),
    )
    assert mr.validate(text).findings == (finding,)


@pytest.mark.parametrize("text", [b"{}", b" [1] \n", b"3", b"NaN", b'"\\ud83d\\ude00"', b"1e999"])
def test_what_is_json_has_no_cause(text: bytes) -> None:
    """What the parser reads is JSON here, numbers without a bound among it."""
    assert syntax(text) is None


def test_a_text_of_half_characters_is_refused() -> None:
    """A `str` can hold what no text in UTF-8 can."""
    assert refused('{"a": "\ud800"}').code == "json.lone_surrogate"
    assert mr.validate('{"a": "\ud800"}').findings == (refused("\udc00"),)


# What the parser lets through

NUMBERS = [
    pytest.param("0", None, id="zero"),
    pytest.param("-0.0", None, id="zero below zero"),
    pytest.param("0e-400", None, id="zero however small"),
    pytest.param("0.0E5", None, id="zero however large"),
    pytest.param("0.1", None, id="one tenth"),
    pytest.param("2.50", None, id="a zero after it"),
    pytest.param("1.7976931348623157e308", None, id="the largest float"),
    pytest.param("9" * 400, None, id="400 digits of a whole number"),
    pytest.param("-" + "9" * 399, None, id="399 digits and a sign"),
    pytest.param("9" * 401, "json.too_long_number", id="401 digits"),
    pytest.param("0." + "0" * 399, "json.too_long_number", id="401 characters"),
    pytest.param("1e400", "number.not_finite", id="more than a float holds"),
    pytest.param("-1e400", "number.not_finite", id="less than a float holds"),
    pytest.param("NaN", "number.not_finite", id="NaN"),
    pytest.param("-Infinity", "number.not_finite", id="infinity"),
    pytest.param("1e-400", "number.underflow", id="read as zero"),
    pytest.param("-1E-400", "number.underflow", id="read as zero, below zero"),
    pytest.param("0.00012e-9999", "number.underflow", id="read as zero, with digits"),
    pytest.param("0.12345678901234567", "number.rounded", id="17 digits"),
    pytest.param("4.1234567890123456789", "number.rounded", id="20 digits"),
    pytest.param("9007199254740993.0", "number.rounded", id="beyond 2^53"),
    pytest.param("4e-324", "number.rounded", id="the smallest float is 4.9e-324"),
]


@pytest.mark.parametrize(("number", "code"), NUMBERS)
def test_a_number_that_is_not_kept_is_told(number: str, code: str | None) -> None:
    """Where a float holds less than is written, or nothing like it."""
    text = f'{{"a":[{number}]}}'

    assert odd(text) == ([(code, "/a/0")] if code else [])
    assert code is None or code == "number.not_finite" or not plain(text.encode())


def test_what_is_said_of_numbers() -> None:
    """The words of each, and that rounding alone is a warning."""
    text = b"[0.12345678901234567, 1e-400, 1e400, 12345]"

    assert [each.to_dict() for each in odd_places(text, Limits(digits=20))] == [
        {
            "code": "number.rounded",
            "severity": "warning",
            "pointer": "/0",
            "message": "the number has more digits than are kept",
            "hint": "some 16 digits are kept, as in a 64-bit float; round it as it is meant",
            "expected": None,
            "found": None,
        },
        {
            "code": "number.underflow",
            "severity": "fault",
            "pointer": "/1",
            "message": "expected zero, or a number that is not so close to it",
            "hint": "as a 64-bit float it would be read as zero",
            "expected": "zero, or a number that is not so close to it",
            "found": None,
        },
        {
            "code": "number.not_finite",
            "severity": "fault",
            "pointer": "/2",
            "message": "expected a finite number",
            "hint": None,
            "expected": "a finite number",
            "found": None,
        },
    ]
    assert odd("[12345]", Limits(digits=4)) == [("json.too_long_number", "/0")]


def test_a_name_is_told_twice_once() -> None:
    """However often it is there, and however it is spelt."""
    text = r'{"a":{"b":1,"\u0062":2,"b":3},"c":[{"b":1},{"b":1}],"b":1}'

    assert odd(text) == [("json.duplicate_key", "/a/b")]
    assert not plain(text.encode())


DEPTHS = [
    pytest.param(Limits(depth=1), [("json.too_deep", "/a"), ("json.too_deep", "/d")], id="one"),
    pytest.param(Limits(depth=2), [("json.too_deep", "/a/b")], id="two"),
    pytest.param(Limits(depth=3), [("json.too_deep", "/a/b/0")], id="three"),
    pytest.param(Limits(depth=4), [], id="four"),
]


@pytest.mark.parametrize(("limits", "found"), DEPTHS)
def test_what_is_too_deep_is_told_once(limits: Limits, found: list[tuple[str, str]]) -> None:
    """Where the depth begins to be too much; what is inside is not looked at."""
    text = '{"a":{"b":[[0.12345678901234567]]},"d":[]}'
    rounded = [("number.rounded", "/a/b/0/0")] if not found else []

    assert odd(text, limits) == found + rounded
    assert plain(text.encode(), limits) is False


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param('{"aaa":"bbb"}', [], id="as long as they may be"),
        pytest.param('{"a":"bbbb"}', [("json.too_long_text", "/a")], id="a text"),
        pytest.param('{"aaaa":"b"}', [("json.too_long_text", "/aaaa")], id="a name"),
        pytest.param('["\U0001f600\U0001f600\U0001f600"]', [], id="code points, not bytes"),
    ],
)
def test_a_text_that_is_too_long_is_told(text: str, found: list[tuple[str, str]]) -> None:
    """Texts and names, in code points."""
    assert odd(text, Limits(text=3)) == found


CONTROLS = [*range(9), 0x0B, 0x0C, 0x0D, *range(0x0E, 0x20), *range(0x7F, 0xA0), 0x202D, 0x202E]
CONTROLS += [*range(0xFDD0, 0xFDF0), *range(0xE0000, 0xE0080)]
CONTROLS += [plane << 16 | low for plane in range(17) for low in (0xFFFE, 0xFFFF)]
OPENING = [0x202A, 0x202B, 0x2066, 0x2067, 0x2068]
UNSEEN = [0x20, 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x1680, 0x17B4, 0x17B5]
UNSEEN += [*range(0x180B, 0x1810), *range(0x2000, 0x2010), 0x2028, 0x2029, 0x202C, 0x202F]
UNSEEN += [0x205F, *range(0x2060, 0x2066), 0x2069, *range(0x206A, 0x2070), 0x2800, 0x3000, 0x3164]
UNSEEN += [*range(0xFE00, 0xFE10), 0xFEFF, 0xFFA0, *range(0xFFF0, 0xFFFC)]
UNSEEN += [*range(0xE0080, 0xE1000, 61), 0xE00FF, 0xE0100, 0xE01EF, 0xE0FFF, 0x09, 0x0A]
SEEN = [0x21, 0xA1, 0xE9, 0x300, 0x5D0, 0x627, 0x905, 0x4E00, 0xAC00, 0x1F600, 0x2F800]


def spellings(character: str) -> Iterator[str]:
    """Give a character as it stands in JSON: raw, where that may be, and escaped in two ways."""
    if character >= " ":
        yield character
    units = character.encode("utf-16-be").hex()
    escaped = "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
    yield escaped
    yield "".join(f"\\u{each.upper()}" for each in escaped.split("\\u")[1:])
    short = {"\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    if character in short:
        yield short[character]


def paged(page: dict[str, Any], text: str, where: str) -> bytes:
    """Give the page with JSON text in place of the title, or in an extension."""
    told = copy.deepcopy(page)
    if where == "title":
        told["document"]["title"] = "HERE"
    else:
        told["extensions"]["org.example.desk"] = {"a": "HERE"}
    return json.dumps(told).replace('"HERE"', f'"{text}"').encode()


@pytest.mark.parametrize("where", ["title", "extension"])
def test_every_forbidden_character_is_seen_by_both_readings(
    page: dict[str, Any], where: str
) -> None:
    """Raw or escaped, alone or among letters, with a finding and never as plain."""
    assert plain(paged(page, "a b", where))
    for code in CONTROLS + OPENING:
        for spelt in spellings(chr(code)):
            for text in (f"a{spelt}b", f"a{spelt}", f"\\\\{spelt}b"):
                told = paged(page, text, where)
                assert not plain(told), (code, spelt)
                assert {each for each, _ in odd(told)} == {"text.control_character"}, (code, spelt)


def test_every_invisible_character_is_seen_by_both_readings(page: dict[str, Any]) -> None:
    """A text of nothing else is told; one with a letter is not, and none in an extension."""
    for code in UNSEEN:
        for spelt in spellings(chr(code)):
            for text in (spelt, f" {spelt}"):
                told = paged(page, text, "title")
                assert not plain(told), (code, spelt)
                assert odd(told) == [("text.invisible", "/document/title")], (code, spelt)
        assert odd(paged(page, f"a{next(spellings(chr(code)))}", "title")) == [], code
        assert odd(paged(page, next(spellings(chr(code))), "extension")) == [], code


def test_what_is_no_report_is_looked_at_for_blank_texts_too() -> None:
    """A text that nobody sees is never plain, also where the structure is at fault."""
    assert plain(b'{"a": ["", "a b", "\\n.", ": ", ", "]}')
    for code in UNSEEN:
        for spelt in spellings(chr(code)):
            text = f'{{"a": ["{spelt}"]}}'.encode()
            assert odd(text) == [("text.invisible", "/a/0")], (code, spelt)
            assert not plain(text), (code, spelt)


def test_no_visible_character_is_held_against_a_text(page: dict[str, Any]) -> None:
    """Letters of any script, marks and pictures stand in plain texts."""
    for code in SEEN:
        for spelt in spellings(chr(code)):
            told = paged(page, spelt, "title")
            assert odd(told) == [], (code, spelt)
            assert plain(told), (code, spelt)


def test_no_other_character_is_held_against_a_text() -> None:
    """Of all characters of three planes, only those of the tables above are odd."""
    known = {*CONTROLS, *OPENING, *UNSEEN, *range(0xD800, 0xE000)}
    told = [chr(code) for code in range(0x20, 0x30000) if code not in known]
    text = json.dumps(told + [f"a{each}" for each in told], ensure_ascii=False)

    assert odd(text) == []


TURNS = [
    pytest.param("\u202aab\u202c", False, id="embedded and closed"),
    pytest.param("\u202a\u2066a\u2069\u202c", False, id="one in the other"),
    pytest.param("\u2066a\u2069\u2067b\u2069", False, id="one after the other"),
    pytest.param("a\u202c\u2069", False, id="closed without being opened"),
    pytest.param("\u2066a\u202c\u2069", False, id="what closes another does not count"),
    pytest.param("\u2066a\u202c", True, id="closed by the wrong one"),
    pytest.param("\u202a\u202ba\u202c", True, id="one of two closed"),
    pytest.param("a\u2068", True, id="opened at the end"),
    pytest.param("a\r\nb", False, id="a line break of two characters"),
    pytest.param("a\rb", True, id="a return alone"),
    pytest.param("a\r", True, id="a return at the end"),
]


@pytest.mark.parametrize(("text", "is_odd"), TURNS)
def test_what_turns_the_direction_has_to_end(
    page: dict[str, Any],
    text: str,
    is_odd: bool,  # noqa: FBT001 - a column of the table
) -> None:
    """A stretch of another direction ends inside the text."""
    page["document"]["title"] = text
    expected = ["text.control_character"] if is_odd else []

    assert [each.code for each in mr.validate(page).findings] == expected


def test_a_name_may_not_hide_either(page: dict[str, Any]) -> None:
    """The names of members are looked at too, in extensions and where no field is known."""
    page["extensions"]["org.example.desk"] = {"a\u202eb": {"\u200b": 1}}
    page["later\x00"] = 1

    assert [(each.code, each.pointer) for each in mr.validate(page, unknown="keep").findings] == [
        ("text.control_character", "/extensions/org.example.desk/a\u202eb"),
        ("structure.unknown_field", "/later\x00"),
        ("text.control_character", "/later\x00"),
    ]


# The law that lets most documents go without the slow reading

PUT: dict[str, Any] = {
    "twice": (r'"id":\s*"', r'"id": "a", "id": "'),
    "twice, escaped": (r'"kind":', r'"\\u006bind": "x", "kind":'),
    "twice, with a space": (r'"id":', r'"id" : "a", "id":'),
    "twice, on lines": (r'"id":', '"id"\\n: "a", "id"\\r\\n:'),
    "twice, with tabs": (r'"id":', '"id"\\t: "a", "id":'),
    "a return before the colon": (r'"id":', '"id"\\r:'),
    "an empty member": (r"\{", r'{"note": null, '),
    "a note twice": (r"\{", r'{"note": null, "note": "a", '),
    "text twice": (r'"text":', r'"text": null, "text":'),
    "an empty list": (r'"times":', r'"times": [], "times":'),
    "escaped": (r'"source": "', r'"source": "\\u0061'),
    "digits": (r"0\.5", "0.50000000000000000001"),
    "small": (r"0\.5", "1e-400"),
    "large": (r"5000\b", "5e400"),
    "long": (r"48\.0", "48." + "0" * 500),
    "a colon first": (r'"title": "', r'"title": ": \\" :'),
    "a quote and a colon": (r'"title": "', r'"title": "\\\\\\":'),
    "odd": (r'"title": "', r'"title": "\\u200e\\ud93f\\udfff'),
    "blank": (r'"caption": "[^"]*"', '"caption": " "'),
    "deep": (r'"left": null', '"left": ' + "[" * 63 + "]" * 63),
    "extension twice": (r'"left":', '"left": 1, "left":'),
    "unknown": (r'"stands_for":', '"later": {"a": 1, "a": 2}, "stands_for":'),
    "wrong": (r'"settlement_centre"', "7"),
}


@settings(max_examples=400)
@given(
    puts=st.lists(st.sampled_from(sorted(PUT)), max_size=4),
    at=st.integers(0, 3),
    limits=st.sampled_from(
        [DEFAULT, Limits(depth=5), Limits(text=60), Limits(digits=25), Limits(text=4999)]
    ),
)
def test_nothing_odd_is_plain(puts: list[str], at: int, limits: Limits) -> None:
    """Where the quick look says that nothing is odd, the slow reading finds nothing."""
    text = PAGE_TEXT
    for put in puts:
        pattern, told = PUT[put]
        places = [*re.finditer(pattern, text)]
        if places:
            place = places[at % len(places)]
            text = f"{text[: place.start()]}{place.expand(told)}{text[place.end() :]}"
    told = text.encode()
    if syntax(told) is None and plain(told, limits):
        assert {code for code, _ in odd(told, limits)} <= {"number.not_finite"}


@pytest.mark.parametrize("put", PUT)
def test_each_change_is_one(put: str) -> None:
    """Every change of the law does change the text, and it stays JSON."""
    pattern, told = PUT[put]
    text, count = re.subn(pattern, told, PAGE_TEXT, count=1)

    assert count == 1
    assert text != PAGE_TEXT
    assert syntax(text.encode()) is None


def test_the_page_is_plain() -> None:
    """As it is, written on one line or on many."""
    assert plain(PAGE_TEXT.encode())
    assert plain(json.dumps(json.loads(PAGE_TEXT), indent=2).encode())
    assert plain(json.dumps(json.loads(PAGE_TEXT), separators=(",", ":")).encode())


@settings(max_examples=60)
@given(report=reports())
def test_no_odd_report_is_plain(report: mr.Report) -> None:
    """The same for any report, whose texts hold any characters."""
    text = report.model_dump_json(exclude_defaults=True).encode()

    if plain(text):
        assert odd(text) == []


@given(told=anything)
def test_no_odd_json_is_plain(told: object) -> None:
    """The same for what is no report at all."""
    text = json.dumps(told).encode()

    if is_plain(text, DEFAULT, None, None):
        assert odd(text) == []
