"""The law that lets most documents go without the slow reading: nothing odd is plain."""

import json
import re
from typing import Any

import pytest
from conftest import PAGE
from documents import anything, odd, plain
from hypothesis import given, settings
from hypothesis import strategies as st

import milreport as mr
from milreport import _plain
from milreport._plain import is_plain_json
from milreport._syntax import read
from milreport.limits import DEFAULT, Limits
from milreport.testing import reports

PAGE_TEXT = json.dumps(json.loads(PAGE.read_text(encoding="utf-8")))

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
    if plain(told, limits):
        assert {code for code, _ in odd(told, limits)} <= {"number.not_finite"}


@pytest.mark.parametrize("put", PUT)
def test_each_change_is_one(put: str) -> None:
    """Every change of the law does change the text, and it stays JSON."""
    pattern, told = PUT[put]
    text, count = re.subn(pattern, told, PAGE_TEXT, count=1)

    assert count == 1
    assert text != PAGE_TEXT
    read(text.encode())


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

    if is_plain_json(text, DEFAULT, told):
        assert odd(text) == []


def test_a_long_report_with_a_short_extension_is_plain(page: dict[str, Any]) -> None:
    """Only what stands in the extensions can be longer than a field takes."""
    page["claims"] = [{**page["claims"][0], "id": f"c{at}"} for at in range(200)]
    page["relations"] = []
    short = json.dumps(page).encode()
    page["extensions"] = {"org.example.desk": {"a": "x" * 20_001}}

    refused = short.replace(b'"settlement_centre"', b"7")
    assert len(short) > DEFAULT.text
    assert plain(short)
    assert refused != short
    assert plain(refused)
    assert not plain(json.dumps(page).encode())


SMALL = {"schema_version": "1.0", "id": "r", "language": "en", "document": {"source": "other#s"}}


def small(**told: Any) -> bytes:  # noqa: ANN401 - any JSON
    """Write a small report with some more fields."""
    return json.dumps(SMALL | told, ensure_ascii=False).encode()


def extended(told: object) -> bytes:
    """Write a small report with something in an extension, two levels down."""
    return small(extensions={"a.b": {"in": told}})


def placed(told: str) -> bytes:
    """Write a small report with a place whose latitude is spelt like this."""
    place = {"id": "p", "kind": "place", "position": {"lat": "HERE", "lon": 2.5}}
    return small(places=[place]).replace(b'"HERE"', told.encode())


LENGTH = len(small())
LONG = small(places=[{"id": f"p{at}", "kind": "place"} for at in range(200)])

AT_THE_LIMIT = [
    pytest.param(small(), Limits(digits=30), True, id="30 characters of a number"),
    pytest.param(small(), Limits(digits=29), False, id="29 characters of a number"),
    pytest.param(placed("1.5"), Limits(digits=30), True, id="30 where there is one"),
    pytest.param(placed("1.5"), Limits(digits=29), False, id="29 where there is one"),
    pytest.param(small(), Limits(depth=16), True, id="16 levels"),
    pytest.param(small(), Limits(depth=15), False, id="15 levels"),
    pytest.param(LONG, Limits(text=5000), True, id="5,000 characters of a text"),
    pytest.param(LONG, Limits(text=4999), False, id="4,999 characters of a text"),
    pytest.param(small(), Limits(text=LENGTH), True, id="a text as long as all"),
    pytest.param(small(), Limits(text=LENGTH - 1), False, id="a text shorter than all"),
    pytest.param(extended("a" * 5000), Limits(text=5000), True, id="5,000 in an extension"),
    pytest.param(extended("a" * 5001), Limits(text=5000), False, id="5,001 in an extension"),
    pytest.param(extended([[]] * 2), Limits(depth=16), True, id="four levels in an extension"),
    pytest.param(extended(json.loads("[" * 13 + "]" * 13)), Limits(depth=16), True, id="16 in all"),
    pytest.param(
        extended(json.loads("[" * 14 + "]" * 14)), Limits(depth=16), False, id="17 in all"
    ),
    pytest.param(extended(int("1" * 29)), DEFAULT, True, id="29 digits in an extension"),
    pytest.param(extended(int("1" * 30)), DEFAULT, False, id="30 digits in an extension"),
    pytest.param(extended(0.5), DEFAULT, True, id="half in an extension"),
    pytest.param(
        extended("HERE").replace(b'"HERE"', b"0.50000000000000000001"),
        DEFAULT,
        False,
        id="many digits in an extension",
    ),
    pytest.param(placed("48.00000000000000000001"), DEFAULT, False, id="many digits, no extension"),
    pytest.param(small(document={"source": "o#s", "times": []}), DEFAULT, True, id="an empty list"),
    pytest.param(small(document={"source": "o#s", "title": None}), DEFAULT, True, id="a null"),
    pytest.param(small(document={"source": "o#s", "title": "a\nb"}), DEFAULT, True, id="an escape"),
    pytest.param(
        small(document={"source": "o#s", "title": "\u00a3 \u20ac \u3001 \uff01 \U0001f600"}),
        DEFAULT,
        True,
        id="what begins like something odd",
    ),
    pytest.param(b'{"a":"bbb"}', Limits(text=3), True, id="no report, a text of three"),
    pytest.param(b'{"a":"bbb"}', Limits(text=2), False, id="no report, a text too long"),
    pytest.param(b"[[1]]", Limits(depth=2), True, id="no report, two levels"),
    pytest.param(b"[[1]]", Limits(depth=1), False, id="no report, a level too deep"),
    pytest.param(b"[1]", Limits(digits=30), True, id="no report, 30 characters of a number"),
    pytest.param(b"[1]", Limits(digits=29), False, id="no report, 29 characters of a number"),
    pytest.param(b"[" + b"1" * 29 + b"]", DEFAULT, True, id="no report, 29 digits"),
    pytest.param(b"[" + b"1" * 30 + b"]", DEFAULT, False, id="no report, 30 digits"),
    pytest.param(b"[NaN]", DEFAULT, False, id="no report, no number"),
    pytest.param(b"[Infinity]", DEFAULT, False, id="no report, no bound"),
]


@pytest.mark.parametrize(("text", "limits", "is_plain"), AT_THE_LIMIT)
def test_what_is_plain_ends_where_it_should(
    text: bytes,
    limits: Limits,
    is_plain: bool,  # noqa: FBT001 - a column of the table
) -> None:
    """A document is read slowly from the limit on, and not sooner."""
    assert plain(text, limits) is is_plain
    assert not is_plain or odd(text, limits) == []


@pytest.mark.parametrize(
    ("title", "is_plain"),
    [
        pytest.param("a", True, id="a letter"),
        pytest.param('a\\ "b": c', True, id="a quote and a colon"),
        pytest.param("\\: a", True, id="a backslash and a colon"),
        pytest.param(": a", False, id="a colon first, which is counted too often"),
    ],
)
def test_names_are_counted_before_they_are_compared(
    monkeypatch: pytest.MonkeyPatch,
    title: str,
    is_plain: bool,  # noqa: FBT001 - a column of the table
) -> None:
    """Nearly always the count is enough, and nothing is parsed a second time."""
    text = small(document={"source": "o#s", "title": title})
    monkeypatch.setattr(_plain, "_names_differ", lambda _: False)

    assert plain(text) is is_plain
    monkeypatch.undo()
    assert plain(text)
