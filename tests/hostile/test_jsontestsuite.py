"""JSONTestSuite: nothing invalid is taken, nothing valid is called invalid, nothing crashes."""

import base64
import json
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from hostile.corpus import ENVIRONMENTS, differing, run

FOLDER: Final = Path(__file__).parent.parent / "data" / "jsontestsuite"
PAGE: Final = Path(__file__).parent.parent / "data" / "page.json"

Codes = tuple[str, ...]


def contents() -> dict[str, bytes]:
    """Give the bytes of every file of the suite by its name."""
    lines = (FOLDER / "jsontestsuite.jsonl").read_text(encoding="ascii").splitlines()
    rows = map(json.loads, lines)
    return {row["id"].removeprefix("jts-"): _bytes(row) for row in rows}


def _bytes(row: dict[str, Any]) -> bytes:
    if "b64" in row:
        return base64.b64decode(row["b64"])
    parts = (part[1] * (part[2] if part[0] == "r" else 1) for part in row["gen"])
    return "".join(parts).encode()


def as_documents() -> dict[str, bytes]:
    """Give each file as a document."""
    return contents()


def as_extensions() -> dict[str, bytes]:
    """Give a valid report for each file, with what is in the file under `extensions`."""
    page: dict[str, Any] = json.loads(PAGE.read_text(encoding="utf-8"))
    page["extensions"] = {"org.example.case": {"it": "@@"}}
    before, _, after = json.dumps(page).encode().partition(b'"@@"')
    return {name: before + told + after for name, told in contents().items()}


WAYS: Final = {"document": as_documents, "extension": as_extensions}


@cache
def answers(way: str, environment: int) -> list[dict[str, Any]]:
    """Validate every file in one way, in processes of their own."""
    cases = [
        {"id": name, "call": "validate", "args": [{"$hex": told.hex()}]}
        for name, told in WAYS[way]().items()
    ]
    return run(cases, ENVIRONMENTS[environment])


def codes(way: str, letter: str) -> dict[str, Codes]:
    """Give the codes that were found, by the names of the files that begin with a letter."""
    return {
        answer["id"]: tuple(finding["code"] for finding in answer["findings"])
        for answer in answers(way, 0)
        if answer["id"].startswith(f"{letter}_")
    }


def is_no_json(code: str) -> bool:
    """Say whether a code is about the text as JSON, and not about a report."""
    return code.startswith("json.") or code == "number.not_finite"


def is_about_structure(seen: Codes) -> bool:
    """Say whether at least one code is about what a report has to have."""
    return any(code.startswith("structure.") for code in seen)


ROUNDED: Final = {
    "number_double_huge_neg_exp": "number.underflow",
    "number_huge_exp": "number.not_finite",
    "number_neg_int_huge_exp": "number.not_finite",
    "number_pos_double_huge_exp": "number.not_finite",
    "number_real_neg_overflow": "number.not_finite",
    "number_real_pos_overflow": "number.not_finite",
    "number_real_underflow": "number.underflow",
}
"""Numbers that no float holds: refused, and neither infinite nor nought."""

INTEGERS: Final = (
    "number_too_big_neg_int",
    "number_too_big_pos_int",
    "number_very_big_negative_int",
)
"""Integers beyond 64 bits: kept as they are in an extension, and in no field of a report."""

LONE: Final = (
    "object_key_lone_2nd_surrogate",
    "string_1st_surrogate_but_2nd_missing",
    "string_1st_valid_surrogate_2nd_invalid",
    "string_incomplete_surrogate_and_escape_valid",
    "string_incomplete_surrogate_pair",
    "string_incomplete_surrogates_escape_valid",
    "string_invalid_lonely_surrogate",
    "string_invalid_surrogate",
    "string_inverted_surrogates_U+1D11E",
    "string_lone_second_surrogate",
)
"""Half of a pair of surrogates: refused, for it cannot be written as UTF-8."""

NOT_UTF8: Final = (
    "string_UTF-16LE_with_BOM",
    "string_UTF-8_invalid_sequence",
    "string_UTF8_surrogate_U+D800",
    "string_invalid_utf-8",
    "string_iso_latin_1",
    "string_lone_utf8_continuation_byte",
    "string_not_in_unicode_range",
    "string_overlong_sequence_2_bytes",
    "string_overlong_sequence_6_bytes",
    "string_overlong_sequence_6_bytes_null",
    "string_truncated-utf-8",
    "string_utf16BE_no_BOM",
    "string_utf16LE_no_BOM",
)
"""Bytes that are no UTF-8: refused."""

FREE: Final[dict[str, str | None]] = {
    **ROUNDED,
    **dict.fromkeys(INTEGERS),
    **dict.fromkeys(LONE, "json.lone_surrogate"),
    **dict.fromkeys(NOT_UTF8, "json.not_utf8"),
    "structure_500_nested_arrays": "json.too_deep",
    "structure_UTF-8_BOM_empty_object": "json.byte_order_mark",
}
"""What is answered where the suite leaves it free; None where it is taken as JSON."""

TWICE: Final = ("y_object_duplicated_key", "y_object_duplicated_key_and_value")
"""Objects with a name twice: JSON by the letter, and refused here, for readers differ on them."""

UNSEEN: Final = (
    "y_object_escaped_null_in_key",
    "y_string_allowed_escapes",
    "y_string_escaped_control_character",
    "y_string_escaped_noncharacter",
    "y_string_last_surrogates_1_and_2",
    "y_string_nonCharacterInUTF-8_U+10FFFF",
    "y_string_nonCharacterInUTF-8_U+FFFF",
    "y_string_null_escape",
    "y_string_unescaped_char_delete",
    "y_string_unicode_U+10FFFE_nonchar",
    "y_string_unicode_U+1FFFE_nonchar",
    "y_string_unicode_U+FDD0_nonchar",
    "y_string_unicode_U+FFFE_nonchar",
    "y_string_with_del_character",
)
"""Texts with characters that no text should have, also under `extensions`."""

STATED: Final[dict[str, Codes]] = {
    **dict.fromkeys(TWICE, ("json.duplicate_key",)),
    **dict.fromkeys(UNSEEN, ("text.control_character",)),
}
"""Every file that has to be JSON and is not taken under `extensions`, with the reason."""


@pytest.mark.parametrize("way", WAYS)
def test_every_file_is_answered_and_in_two_surroundings_alike(way: str) -> None:
    """No file ends the process or raises, and what surrounds it changes no answer."""
    plain, odd = answers(way, 0), answers(way, 1)

    assert len(plain) == 318
    assert [each["id"] for each in plain if "findings" not in each] == []
    assert differing(plain, odd) == []


@pytest.mark.parametrize("way", WAYS)
def test_no_invalid_file_is_taken(way: str) -> None:
    """Each of the 188 files that are not JSON is refused for that."""
    found = codes(way, "n")

    assert len(found) == 188
    assert {name: seen for name, seen in found.items() if not any(map(is_no_json, seen))} == {}


def test_no_valid_file_is_called_invalid() -> None:
    """The 95 files that are JSON are no reports, and that is what is said of them."""
    found = codes("document", "y")

    assert len(found) == 95
    assert {name: seen for name, seen in found.items() if not is_about_structure(seen)} == {}
    assert {
        name: refused
        for name, seen in found.items()
        if (refused := tuple(filter(is_no_json, seen)))
    } == dict.fromkeys(TWICE, ("json.duplicate_key",))


def test_valid_files_are_kept_as_extensions() -> None:
    """What is in them is taken under `extensions`, but for what is refused by name."""
    taken = {each["id"] for each in answers("extension", 0) if each["ok"]}

    assert {name: seen for name, seen in codes("extension", "y").items() if seen} == STATED
    assert taken == {
        *(name for name in contents() if name.startswith("y_") and name not in STATED),
        *(f"i_{name}" for name in INTEGERS),
    }


def test_what_the_suite_leaves_free_is_answered_as_the_table_says_in_a_document() -> None:
    """Each of the 35 files has its answer in the table; what can be read is no report besides."""
    read = {*ROUNDED, *INTEGERS}

    assert codes("document", "i") == {
        f"i_{name}": (*(("structure.wrong_type",) if name in read else ()), *filter(None, (code,)))
        for name, code in FREE.items()
    }


def test_what_the_suite_leaves_free_is_answered_as_the_table_says_in_an_extension() -> None:
    """The answers are the same; only a byte order mark is none in the middle of a text."""
    assert codes("extension", "i") == {
        f"i_{name}": tuple(filter(None, (code,))) for name, code in FREE.items()
    } | {"i_structure_UTF-8_BOM_empty_object": ("json.invalid",)}
