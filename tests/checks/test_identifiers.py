"""Identifiers: each check finds what it is for, where it is, and nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest
from changes import Change, add, both, put
from hypothesis import given, settings

import milreport as mr
from milreport.checks import Facts, Rule, identifiers, look
from milreport.testing.strategies import reports

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
RULES = (identifiers.malformed, identifiers.shared, identifiers.twice)


def told(scheme: str, value: str) -> dict[str, str]:
    """Write an identifier."""
    return {"scheme": scheme, "value": value}


def named(collection: str, position: int, *each: tuple[str, str]) -> Change:
    """Give a record identifiers."""
    return put(collection, position, "identifiers", told=[told(*pair) for pair in each])


def found(document: dict[str, Any], rule: Rule) -> list[tuple[str, str, str, str]]:
    """Run one check over a document."""
    report = mr.Report.model_validate(document)
    return [
        (each.code, each.severity.value, each.pointer, each.message)
        for each in look(Facts(report), (rule,), 100)
    ]


ODESA = ("unlocode", "UA ODS")
KYIV = ("wikidata", "Q1899")

FAULTY = [
    pytest.param(
        identifiers.shared,
        both(named("places", 0, KYIV), named("places", 2, ODESA, KYIV)),
        [
            (
                "/places/2/identifiers/1",
                "donetsk-region has the same identifier of wikidata as donetsk",
            )
        ],
        id="two places",
    ),
    pytest.param(
        identifiers.shared,
        both(*(named("events", at, ("ucdp.event", "1")) for at in range(3))),
        [
            ("/events/1/identifiers/0", "e04 has the same identifier of ucdp.event as e02"),
            ("/events/2/identifiers/0", "e17 has the same identifier of ucdp.event as e02"),
        ],
        id="three events, of a scheme that is not known here",
    ),
    pytest.param(
        identifiers.twice,
        named("places", 0, KYIV, ODESA, ("wikidata", "Q2012050")),
        [
            (
                "/places/0/identifiers/2",
                "donetsk has two identifiers of wikidata, which gives each thing one",
            )
        ],
        id="two items",
    ),
    pytest.param(
        identifiers.twice,
        put("document", "identifiers", told=[told("lei", "A"), told("lei", "B")]),
        [
            (
                "/document/identifiers/1",
                "the document has two identifiers of lei, which gives each thing one",
            )
        ],
        id="of the document",
    ),
]


@pytest.mark.parametrize(("rule", "change", "expected"), FAULTY)
def test_finds(
    page: dict[str, Any], rule: Rule, change: Change, expected: list[tuple[str, str]]
) -> None:
    """The doubt is where it belongs, and names the records."""
    change(page)
    assert found(page, rule) == [
        (rule.code, "warning", pointer, message) for pointer, message in expected
    ]


SOUND = [
    pytest.param(identifiers.shared, both(), id="no identifiers"),
    pytest.param(
        identifiers.shared,
        both(named("places", 0, KYIV), named("actors", 0, KYIV)),
        id="a place and an actor",
    ),
    pytest.param(
        identifiers.shared,
        both(named("places", 0, ("a", "1")), named("places", 1, ("b", "1"))),
        id="one value of two schemes",
    ),
    pytest.param(identifiers.shared, named("places", 0, KYIV, KYIV), id="one record, told twice"),
    pytest.param(
        identifiers.shared,
        both(
            named("places", 0, KYIV),
            named("places", 1, KYIV),
            named("places", 2, KYIV),
            *(
                add(
                    "claims",
                    id=f"b{at}",
                    mode="asserted",
                    chain=[{"source": "art"}],
                    content={"kind": "relation", "subject": "donetsk", **content},
                )
                for at, content in enumerate(
                    (
                        {"predicate": "same_as", "object": "page#donetsk-city"},
                        {"predicate": "same_as", "object": "donetsk-region"},
                        {"predicate": "same_as"},
                        {"predicate": "located_in", "object": "donetsk-region"},
                    )
                )
            ),
        ),
        id="a claim says that they are one",
    ),
    pytest.param(identifiers.twice, named("places", 0, KYIV, KYIV), id="one value, told twice"),
    pytest.param(
        identifiers.twice,
        named("places", 0, ("mmsi", "1"), ("mmsi", "2"), ("doi", "1"), ("doi", "2")),
        id="schemes that give a thing several",
    ),
    pytest.param(
        identifiers.twice,
        named("places", 0, ("ucdp.event", "1"), ("ucdp.event", "2")),
        id="a scheme that is not known here",
    ),
    pytest.param(
        identifiers.twice,
        both(named("places", 0, KYIV), named("places", 1, ("wikidata", "Q1"))),
        id="two records",
    ),
]


@pytest.mark.parametrize(("rule", "change"), SOUND)
def test_says_nothing(page: dict[str, Any], rule: Rule, change: Change) -> None:
    """A near miss is no finding."""
    change(page)
    assert found(page, rule) == []


MALFORMED = [
    ("wikidata", "1899", "Q and a number, such as Q212"),
    ("wikidata", "Q0", "Q and a number, such as Q212"),
    ("wikidata", "https://www.wikidata.org/wiki/Q1899", "Q and a number, such as Q212"),
    ("geonames", "0703448", "a number, such as 703448"),
    ("iso3166-1", "ua", "two capital letters, such as UA"),
    ("iso3166-2", "UA14", "a country and a part of it, such as UA-14"),
    ("unlocode", "UA OD1", "a country and three signs, such as UA ODS"),
    ("imo", "9074728", "seven digits, the last of which fits the others"),
    ("imo", "907472", "seven digits, the last of which fits the others"),
    ("mmsi", "12345678", "nine digits"),
    ("lei", "5493001KJTIIGC8Y1R17", "20 letters and digits, the last two of which fit"),
    ("doi", "doi:10.1000/182", "a text such as 10.1000/182"),
]


@pytest.mark.parametrize(("scheme", "value", "words"), MALFORMED)
def test_malformed(page: dict[str, Any], scheme: str, value: str, words: str) -> None:
    """What no register writes so."""
    named("actors", 1, KYIV, (scheme, value))(page)
    message = f"no identifier of {scheme} looks like this: expected {words}"
    pointer = "/actors/1/identifiers/1/value"
    assert found(page, identifiers.malformed) == [
        ("identifier.malformed", "warning", pointer, message)
    ]


WELL_FORMED = [
    ("wikidata", "Q212"),
    ("geonames", "703448"),
    ("iso3166-1", "UA"),
    ("iso3166-2", "UA-14"),
    ("unlocode", "UAODS"),
    ("imo", "9074729"),
    ("imo", "IMO 9074729"),
    ("mmsi", "273456789"),
    ("lei", "5493001KJTIIGC8Y1R12"),
    ("doi", "10.1000.10/182(a)"),
    ("kestria.gazetteer", "anything at all"),
]


@pytest.mark.parametrize(("scheme", "value"), WELL_FORMED)
def test_well_formed(page: dict[str, Any], scheme: str, value: str) -> None:
    """What registers write, and schemes of which nothing is known here."""
    put("document", "identifiers", told=[told(scheme, value)])(page)
    named("media", 0, (scheme, value))(page)
    assert found(page, identifiers.malformed) == []


def test_the_standing_example() -> None:
    """It has no identifiers, and nothing is said."""
    seed = json.loads((EXAMPLES / "seed_report.json").read_text(encoding="utf-8"))
    assert [each for rule in RULES for each in found(seed, rule)] == []


@given(reports())
@settings(max_examples=10)
def test_nothing_raises_and_nothing_is_a_fault(report: mr.Report) -> None:
    """Whatever the report."""
    findings = look(Facts(report), RULES, 100)
    assert all(each.severity is mr.Severity.WARNING for each in findings)
