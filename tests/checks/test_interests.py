"""Interests: each check finds what it is for, where it is, and nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest
from changes import Change, add, both, put
from hypothesis import given, settings

import milreport as mr
from milreport.checks import interests
from milreport.testing.strategies import reports

RULES = (interests.interested, interests.graded_neutral)

PARTY = [{"interest": "party_to_conflict"}]
NEUTRAL = [{"interest": "non_party"}]
QUIET = put("sources", 3, "kind", told="defence_ministry")
"""The page without the one source on it whose task is information."""


def supplies(source: str, role: str = "supplier") -> Change:
    """Credit a source with the picture."""
    return put("media", 0, "credits", told=[{"source": source, "role": role}])


FAULTY = [
    pytest.param(
        put("sources", 3, "kind", told="information_centre"),
        ("source.interested", "/sources/3", "kov speaks for a body whose task is information"),
        id="a body whose task is information",
    ),
    pytest.param(
        both(
            put("sources", 3, "kind", told="state_media"), put("sources", 3, "stakes", told=PARTY)
        ),
        (
            "source.interested",
            "/sources/3",
            "kov speaks for a body whose task is information, and is a party to the conflict",
        ),
        id="state media of a party",
    ),
    pytest.param(
        put("sources", 8, "stakes", told=PARTY),
        (
            "source.interested",
            "/sources/8",
            "uaf supplied a picture and is a party to the conflict",
        ),
        id="a party that supplied the picture",
    ),
    pytest.param(
        both(put("sources", 8, "stakes", told=PARTY), supplies("page#uaf", "creator")),
        (
            "source.interested",
            "/sources/8",
            "uaf supplied a picture and is a party to the conflict",
        ),
        id="a party that took it, told in full",
    ),
    pytest.param(
        both(
            put("actors", 3, "part_of", told="ukraine"),
            put("sources", 4, "actor", told="ccd"),
            put("sources", 4, "stakes", told=NEUTRAL),
        ),
        (
            "source.interested_as_neutral",
            "/sources/4/stakes/0",
            "uai is put as no party, and belongs to ukraine, which is a party by the stake of kp1",
        ),
        id="a body of a state that is a party by a stake",
    ),
    pytest.param(
        both(
            put("sources", 8, "actor", told="ccd"),
            put("sources", 8, "stakes", told=PARTY),
            put("media", 0, "credits", told=[]),
            put("sources", 4, "actor", told="ccd"),
            put("sources", 4, "stakes", told=NEUTRAL),
        ),
        (
            "source.interested_as_neutral",
            "/sources/4/stakes/0",
            "uai is put as no party, and belongs to ccd, which is a party by the stake of uaf",
        ),
        id="two sources of one actor",
    ),
]

SILENT = [
    pytest.param(put("sources", 3, "stakes", told=PARTY), id="a party that only speaks"),
    pytest.param(
        put("sources", 0, "kind", told="news_outlet"), id="an outlet with no task of a state"
    ),
    pytest.param(add("sources", id="tass", kind="state_media"), id="state media that nobody cites"),
    pytest.param(supplies("uaf"), id="a supplier with no stake"),
    pytest.param(
        both(put("sources", 8, "stakes", told=PARTY), supplies("uaf", "rights_holder")),
        id="a party that only holds the rights",
    ),
    pytest.param(
        both(put("sources", 8, "stakes", told=NEUTRAL), supplies("uaf")), id="a neutral supplier"
    ),
    pytest.param(
        both(
            put("sources", 4, "stakes", told=NEUTRAL),
            put("sources", 4, "actor", told="nk-soldiers"),
        ),
        id="no party whose actor is no party",
    ),
    pytest.param(put("sources", 4, "stakes", told=NEUTRAL), id="no party, and no actor told"),
    pytest.param(
        both(
            put("sources", 4, "actor", told="ukraine"),
            put("sources", 4, "stakes", told=[{"interest": "ally_of_party"}]),
        ),
        id="an ally is no neutral",
    ),
    pytest.param(
        both(put("sources", 4, "actor", told="gone"), put("sources", 4, "stakes", told=NEUTRAL)),
        id="an actor that is not there",
    ),
]


def found(document: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Run the checks of the module over a document."""
    report = mr.Report.model_validate_json(json.dumps(document))
    return [(each.code, each.pointer, each.message) for each in mr.check(report, rules=RULES)]


@pytest.mark.parametrize(("change", "expected"), FAULTY)
def test_a_doubt_is_found(
    page: dict[str, Any], change: Change, expected: tuple[str, str, str]
) -> None:
    """The finding has this code, this place and these words, and stands alone."""
    both(QUIET, change)(page)

    assert found(page) == [expected]


@pytest.mark.parametrize("change", SILENT)
def test_nothing_is_found_where_nothing_is_wrong(page: dict[str, Any], change: Change) -> None:
    """What only looks like a doubt is left alone."""
    both(QUIET, change)(page)

    assert found(page) == []


def test_the_seed_shows_two_interests() -> None:
    """The head of a body for information speaks, and a party supplied the picture."""
    seed = Path(__file__).parents[2] / "docs" / "examples" / "seed_report.json"
    document = json.loads(seed.read_text(encoding="utf-8"))

    assert found(document) == [
        (
            "source.interested",
            "/sources/5",
            "kov speaks for a body whose task is information, and is a party to the conflict",
        ),
        (
            "source.interested",
            "/sources/16",
            "uaf supplied a picture and is a party to the conflict",
        ),
    ]

    document["sources"][5]["kind"] = "defence_ministry"
    document["media"][0]["credits"] = []
    assert found(document) == []


@given(reports())
@settings(max_examples=10)
def test_no_report_is_at_fault(report: mr.Report) -> None:
    """Whatever the report, the checks look at it, and nothing makes it unusable."""
    for finding in mr.check(report, rules=RULES):
        assert finding.severity is not mr.Severity.FAULT
