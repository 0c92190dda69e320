"""What the parser lets through is found with its place, and never taken for plain."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from documents import odd, plain

import milreport as mr
from milreport._oddities import is_unreadable, oddities
from milreport.findings import Finding, Severity
from milreport.limits import Limits

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

    assert [each.to_dict() for each in oddities(text, Limits(digits=20))] == [
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


def test_a_name_is_told_where_it_stands_twice() -> None:
    """Twice is enough, and each object counts by itself."""
    assert odd('{"a":1,"a":2}') == [("json.duplicate_key", "/a")]
    assert odd('[{"a":1},{"a":1,"b":2,"a":{"b":3}}]') == [("json.duplicate_key", "/1/a")]


def test_one_more_is_found_than_is_wanted() -> None:
    """That one tells that there are others; nothing is looked for beyond it."""
    found = odd("[1e400,1e400,1e400,1e400,1e400]", Limits(findings=2))

    assert found == [("number.not_finite", f"/{at}") for at in range(3)]


@pytest.mark.parametrize(
    ("code", "severity", "unreadable"),
    [
        pytest.param("json.duplicate_key", Severity.FAULT, True, id="what a text says"),
        pytest.param("number.underflow", Severity.FAULT, True, id="what a number says"),
        pytest.param("number.rounded", Severity.WARNING, False, id="a warning"),
        pytest.param("text.invisible", Severity.FAULT, False, id="a fault of what is said"),
    ],
)
def test_some_findings_leave_open_what_is_said(
    code: str,
    severity: Severity,
    unreadable: bool,  # noqa: FBT001 - a column of the table
) -> None:
    """Only faults do, and only those of JSON and of numbers."""
    finding = Finding(code=code, severity=severity, pointer="", message="look")

    assert is_unreadable(finding) is unreadable


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
