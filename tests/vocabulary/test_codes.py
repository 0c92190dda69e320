"""The tables of countries, languages and scripts against the published lists."""

import ast
import csv
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from milreport.vocabulary import codes, tags
from milreport.vocabulary._tables import countries, languages, scripts

DATA = Path(__file__).parents[1] / "data" / "vocabulary"

TYPES = {
    "CountryCode": tags.CountryCode,
    "LanguageTag": tags.LanguageTag,
    "ScriptCode": tags.ScriptCode,
}

CS = "Serbia and Montenegro (2003 to 2006); Czechoslovakia (until 1993)"

EARLIER = {
    "CT": "Canton and Enderbury Islands",
    "DY": "Dahomey",
    "FQ": "French Southern and Antarctic Territories",
    "HV": "Upper Volta",
    "JT": "Johnston Island",
    "MI": "Midway Islands",
    "NH": "New Hebrides",
    "NQ": "Dronning Maud Land",
    "PC": "Trust Territory of the Pacific Islands",
    "PU": "United States Miscellaneous Pacific Islands",
    "PZ": "Panama Canal Zone",
    "RH": "Southern Rhodesia",
    "VD": "Democratic Republic of Viet-Nam",
    "WK": "Wake Island",
}


def _published(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _accepts(kind: str, text: str) -> bool:
    """Whether the Rust engine takes `text`, once Python's `re` has been seen to agree."""
    adapter: TypeAdapter[str] = TypeAdapter(TYPES[kind])
    try:
        adapter.validate_python(text)
    except ValidationError:
        accepted = False
    else:
        accepted = True
    schema = adapter.json_schema()
    short = len(text) <= schema.get("maxLength", len(text))
    assert accepted == (short and re.fullmatch(schema["pattern"], text) is not None)
    return accepted


@pytest.mark.parametrize(
    ("table", "count"),
    [
        pytest.param(countries.COUNTRIES, 249, id="countries"),
        pytest.param(countries.FORMER, 32, id="former"),
        pytest.param(countries.USER_ASSIGNED, 1, id="user-assigned"),
        pytest.param(languages.LANGUAGES, 7923, id="languages"),
        pytest.param(languages.DEPRECATED, 228, id="deprecated"),
        pytest.param(scripts.SCRIPTS, 224, id="scripts"),
    ],
)
def test_a_table_has_as_many_codes_as_the_list(table: Mapping[str, Any], count: int) -> None:
    """The counts of the published lists."""
    assert len(table) == count


def _assigned() -> dict[str, Any]:
    return {
        row["alpha2"]: (row["alpha3"], row["numeric"], row["name"])
        for row in _published("iso3166.tsv")
        if row["status"] == "assigned"
    }


def _withdrawn_or_reserved() -> dict[str, Any]:
    listed = {
        row["alpha2"]: row["name"] or EARLIER[row["alpha2"]]
        for row in _published("iso3166.tsv")
        if row["status"] in {"withdrawn", "reserved-area"}
    }
    return listed | {"CS": CS}


def _languages_in_use() -> dict[str, Any]:
    return {
        row["code"]: row["name"]
        for row in _published("iso639.tsv")
        if not row["deprecated"] and row["scope"] in {"individual", "macrolanguage", "special"}
    }


def _deprecated_languages() -> dict[str, Any]:
    return {r["code"]: r["preferred"] for r in _published("iso639.tsv") if r["deprecated"]}


def _scripts_one_by_one() -> dict[str, Any]:
    return {
        row["code"]: row["name"] for row in _published("iso15924.tsv") if ".." not in row["code"]
    }


@pytest.mark.parametrize(
    ("table", "published"),
    [
        pytest.param(countries.COUNTRIES, _assigned, id="countries"),
        pytest.param(countries.FORMER, _withdrawn_or_reserved, id="former"),
        pytest.param(languages.LANGUAGES, _languages_in_use, id="languages"),
        pytest.param(languages.DEPRECATED, _deprecated_languages, id="deprecated"),
        pytest.param(scripts.SCRIPTS, _scripts_one_by_one, id="scripts"),
    ],
)
def test_a_table_says_what_the_published_list_says(
    table: Mapping[str, Any], published: Callable[[], dict[str, Any]]
) -> None:
    """Every code and every name, row by row and in order."""
    assert table == published()
    assert list(table) == sorted(table)


@pytest.mark.parametrize(
    "tables",
    [
        pytest.param(
            (countries.COUNTRIES, countries.FORMER, countries.USER_ASSIGNED), id="countries"
        ),
        pytest.param((languages.LANGUAGES, languages.DEPRECATED), id="languages"),
    ],
)
def test_no_code_stands_in_two_tables(tables: tuple[Mapping[str, Any], ...]) -> None:
    """A code is in one table of its kind only."""
    assert len(set().union(*tables)) == sum(map(len, tables))


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        pytest.param(countries.COUNTRIES, "CountryCode", id="countries"),
        pytest.param(countries.FORMER, "CountryCode", id="former"),
        pytest.param(countries.USER_ASSIGNED, "CountryCode", id="user-assigned"),
        pytest.param(languages.LANGUAGES, "LanguageTag", id="languages"),
        pytest.param(languages.DEPRECATED, "LanguageTag", id="deprecated"),
        pytest.param(scripts.SCRIPTS, "ScriptCode", id="scripts"),
    ],
)
def test_every_code_fits_its_type(table: Mapping[str, Any], kind: str) -> None:
    """What the tables know, the types take."""
    adapter: TypeAdapter[list[str]] = TypeAdapter(list[TYPES[kind]])  # type: ignore[valid-type]
    assert adapter.validate_python(list(table)) == list(table)


def test_alpha3_and_numeric_codes_are_unique_and_well_formed() -> None:
    """No two countries share a code or a name."""
    three, numeric, names = zip(*countries.COUNTRIES.values(), strict=True)
    assert len(set(three)) == len(set(numeric)) == len(set(names)) == len(countries.COUNTRIES)
    assert all(re.fullmatch("[A-Z]{3}", code) for code in three)
    assert all(re.fullmatch("[0-9]{3}", code) for code in numeric)


def test_alpha2_and_alpha3_are_inverse() -> None:
    """From two letters to three and back."""
    for code in countries.COUNTRIES:
        three = codes.alpha3(code)
        assert three is not None
        assert codes.alpha2(three) == code


def test_a_deprecated_code_leads_to_one_in_use() -> None:
    """No replacement is itself deprecated or unknown."""
    preferred = set(languages.DEPRECATED.values()) - {""}
    assert preferred <= set(languages.LANGUAGES)


@pytest.mark.parametrize(
    ("function", "code", "answer"),
    [
        pytest.param(codes.is_country, "UA", True, id="country"),
        pytest.param(codes.is_country, "SU", True, id="country-withdrawn"),
        pytest.param(codes.is_country, "XK", True, id="country-user-assigned"),
        pytest.param(codes.is_country, "XX", False, id="country-unknown"),
        pytest.param(codes.is_country, "UK", False, id="country-wrong"),
        pytest.param(codes.is_country, "EU", False, id="country-organisation"),
        pytest.param(codes.is_country, "ua", False, id="country-lower-case"),
        pytest.param(codes.is_country, "UKR", False, id="country-alpha3"),
        pytest.param(codes.is_country, "", False, id="country-empty"),
        pytest.param(codes.country_name, "UA", "Ukraine", id="country-name"),
        pytest.param(codes.country_name, "RH", "Southern Rhodesia", id="country-name-former"),
        pytest.param(codes.country_name, "CS", CS, id="country-name-of-two-states"),
        pytest.param(codes.country_name, "XK", "Kosovo", id="country-name-user-assigned"),
        pytest.param(codes.country_name, "XX", None, id="country-name-unknown"),
        pytest.param(codes.alpha3, "UA", "UKR", id="alpha3"),
        pytest.param(codes.alpha3, "SU", None, id="alpha3-withdrawn"),
        pytest.param(codes.alpha3, "XK", None, id="alpha3-user-assigned"),
        pytest.param(codes.alpha3, "XX", None, id="alpha3-unknown"),
        pytest.param(codes.alpha2, "UKR", "UA", id="alpha2"),
        pytest.param(codes.alpha2, "SUN", None, id="alpha2-withdrawn"),
        pytest.param(codes.alpha2, "XXX", None, id="alpha2-unknown"),
        pytest.param(codes.is_language, "uk", True, id="language"),
        pytest.param(codes.is_language, "ckb", True, id="language-of-three-letters"),
        pytest.param(codes.is_language, "und", True, id="language-undetermined"),
        pytest.param(codes.is_language, "iw", True, id="language-deprecated"),
        pytest.param(codes.is_language, "ukr", False, id="language-with-a-shorter-code"),
        pytest.param(codes.is_language, "afa", False, id="language-collection"),
        pytest.param(codes.is_language, "qaa", False, id="language-private"),
        pytest.param(codes.is_language, "uk-Latn", False, id="language-tag"),
        pytest.param(codes.language_name, "uk", "Ukrainian", id="language-name"),
        pytest.param(codes.language_name, "mo", "Romanian", id="language-name-preferred"),
        pytest.param(codes.language_name, "agp", None, id="language-name-not-replaced"),
        pytest.param(codes.language_name, "xx", None, id="language-name-unknown"),
        pytest.param(codes.is_script, "Cyrl", True, id="script"),
        pytest.param(codes.is_script, "Qaaa", True, id="script-private-first"),
        pytest.param(codes.is_script, "Qabx", True, id="script-private-last"),
        pytest.param(codes.is_script, "Qaby", False, id="script-private-beyond"),
        pytest.param(codes.is_script, "cyrl", False, id="script-lower-case"),
        pytest.param(codes.script_name, "Cyrl", "Cyrillic", id="script-name"),
        pytest.param(codes.script_name, "Qaab", "Private use", id="script-name-private"),
        pytest.param(codes.script_name, "Xxxx", None, id="script-name-unknown"),
    ],
)
def test_a_look_up_answers(function: Callable[[str], object], code: str, answer: object) -> None:
    """Known codes, unknown ones and the edges between."""
    found = function(code)
    assert found == answer
    assert type(found) is type(answer)


ACCEPTED = {
    "CountryCode": ["UA", "XK", "SU", "ZZ"],
    "LanguageTag": [
        "en",
        "uk",
        "und",
        "ckb",
        "zh-Hans",
        "uk-Latn",
        "en-GB",
        "es-419",
        "sr-Cyrl-RS",
        "de-1996",
        "be-tarask",
        "sl-rozaj-biske-1994",
        "hy-Latn-IT-arevela",
        "en-abcde-fghij-klmno-pqrst-uvwxyzab",
    ],
    "ScriptCode": ["Cyrl", "Latn", "Zzzz", "Qaaa"],
}

REFUSED = {
    "CountryCode": ["", "U", "UKR", "ua", "Ua", "U1", " UA", "UA\n", "UA ", "\u0410\u0410"],
    "LanguageTag": [
        "",
        "e",
        "EN",
        "En",
        "engl",
        "en_GB",
        "en-gb",
        "en-GBR",
        "zh-hans",
        "zh-HANS",
        "RS-sr",
        "sr-RS-Cyrl",
        "sr-Cyrl-Latn",
        "x-mine",
        "en-x-mine",
        "en-u-ca-buddhist",
        "i-klingon",
        "zh-yue",
        "en-41",
        "en-\u0664\u0661\u0669",
        "de-Abcde",
        "en-toolonger",
        "en-",
        "-en",
        "en--GB",
        "en\n",
        "en-abcde-fghij-klmno-pqrst-uvwxy-abc",
        "und-abcde-fghij-klmno-pqrst-uvwxyzab",
    ],
    "ScriptCode": ["", "Cyr", "Cyrll", "cyrl", "CYRL", "Cyr1", "Cyrl\n", " Cyrl"],
}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        pytest.param(kind, text, id=f"{kind}-{text}")
        for kind, texts in ACCEPTED.items()
        for text in texts
    ],
)
def test_a_type_accepts(kind: str, text: str) -> None:
    """Codes and tags in canonical form."""
    assert _accepts(kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        pytest.param(kind, text, id=f"{kind}-{text!a}")
        for kind, texts in REFUSED.items()
        for text in texts
    ],
)
def test_a_type_refuses(kind: str, text: str) -> None:
    """Wrong case, order, length, digits or kind of subtag."""
    assert not _accepts(kind, text)


@pytest.mark.parametrize(
    ("table", "editions"),
    [
        pytest.param(countries, ("File-Date 2025-08-25", "CLDR 48.2"), id="countries"),
        pytest.param(languages, ("File-Date 2025-08-25",), id="languages"),
        pytest.param(scripts, ("File-Date 2025-08-25",), id="scripts"),
    ],
)
def test_a_table_names_the_edition_and_licence_that_the_source_note_does(
    table: Any,  # noqa: ANN401
    editions: tuple[str, ...],
) -> None:
    """The note beside the extracts speaks of the same edition."""
    note = (DATA / "SOURCE.md").read_text(encoding="utf-8")
    assert table.SOURCE.startswith("IANA Language Subtag Registry")
    for edition in editions:
        assert edition in table.VERSION
        assert edition in note
    for licence in table.LICENCE.split(" AND "):
        assert f"| {licence} |" in note


def test_the_types_do_not_load_the_tables() -> None:
    """Importing the types, and so the package, stays cheap: only the units are a closed table."""
    program = (
        "import sys, milreport.vocabulary.tags\n"
        "print([name for name in sys.modules if name.startswith('milreport.vocabulary._tables')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    loaded = ["_tables", "_tables.units", "_tables.currencies"]
    assert sorted(ast.literal_eval(done.stdout)) == sorted(
        f"milreport.vocabulary.{name}" for name in loaded
    )
