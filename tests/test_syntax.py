"""What is no JSON is refused with the cause, in words that somebody can act on."""

import pytest
from documents import ROOM, refused

import milreport as mr
from milreport._intake import Refused
from milreport._syntax import read

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
        "1".encode("utf-16-le"),
        "json.not_utf8",
        "expected text in UTF-8",
        RFC,
        id="one character of UTF-16",
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
        b'["a"\x00]',
        "json.invalid",
        "expected one JSON object; it cannot be read on from line 1, column 5",
        None,
        id="a byte of nothing behind the first four",
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
    with pytest.raises(Refused) as caught:
        read(text)

    finding = caught.value.finding
    assert finding == mr.Finding(
        code=code,
        severity=mr.Severity.FAULT,
        pointer="",
        message=message,
        hint=hint,
        expected=message.removeprefix("expected "),
    )
    assert mr.validate(text).findings == (finding,)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(b"{}", "{}", id="object"),
        pytest.param(b" [1] \n", "[1]", id="array"),
        pytest.param(b"3", "3", id="number"),
        pytest.param(b"NaN", "nan", id="no number"),
        pytest.param(b'"\\ud83d\\ude00"', "'\U0001f600'", id="a pair"),
        pytest.param(b"1e999", "inf", id="without a bound"),
    ],
)
def test_what_is_json_is_read(text: bytes, told: str) -> None:
    """What the parser reads is JSON here, numbers without a bound among it."""
    assert repr(read(text)) == told


def test_a_text_of_half_characters_is_refused() -> None:
    """A `str` can hold what no text in UTF-8 can."""
    assert refused('{"a": "\ud800"}').code == "json.lone_surrogate"
    assert mr.validate('{"a": "\ud800"}').findings == (refused("\udc00"),)
