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
