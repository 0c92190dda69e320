"""Sourcing: each check finds what it is for, where it is, and nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest
from changes import Change, add, both, links, put
from hypothesis import given, settings

import milreport as mr
from milreport.checks import sourcing
from milreport.testing.strategies import reports

RULES = (sourcing.unattributed, sourcing.collective, sourcing.plural_single_instance)

QUIET = put("claims", 2, "chain", told=[{"source": "art"}, {"source": "kp2"}])
"""The page without its one claim that rests on no source."""


def says(name: str, *sources: str) -> Change:
    """Add a claim with this chain."""
    chain = [{"source": source} for source in sources]
    return add("claims", id=name, text="It is so.", mode="asserted", chain=chain)


def voice(name: str, anonymity: str) -> Change:
    """Add a source."""
    return add("sources", id=name, kind="unknown", anonymity=anonymity)


FAULTY = [
    pytest.param(
        says("n1", "art", "nil"),
        ("source.unattributed", "/sources/9/anonymity", "no source is given for n1"),
        id="a claim of nobody",
    ),
    pytest.param(
        both(*(says(f"n{at}", "art", "page#nil") for at in range(5))),
        (
            "source.unattributed",
            "/sources/9/anonymity",
            "no source is given for n0, n1, n2 and 2 more",
        ),
        id="one note for five claims of nobody",
    ),
    pytest.param(
        both(voice("kyiv", "state_metonym"), says("n1", "art", "kyiv")),
        (
            "source.collective",
            "/sources/10/anonymity",
            (
                "kyiv: a country is made the speaker, and nobody who spoke for it is given; it is"
                " in the chains of n1"
            ),
        ),
        id="a capital that speaks",
    ),
    pytest.param(
        both(voice("officials", "group_only"), says("n1", "art", "officials")),
        (
            "source.collective",
            "/sources/10/anonymity",
            (
                "officials: only a class of people or reports is given, none of whom can be asked;"
                " it is in the chains of n1"
            ),
        ),
        id="a class of people",
    ),
    pytest.param(
        both(voice("paper", "outlet_unnamed"), says("n1", "art", "paper", "kov")),
        (
            "source.collective",
            "/sources/10/anonymity",
            (
                "paper: an outlet is cited without its name, so nobody can look it up; it is in the"
                " chains of n1"
            ),
        ),
        id="an outlet without its name, on the way",
    ),
]

EXPERTS = both(
    voice("experts", "group_only"), says("n1", "art", "experts"), says("n2", "art", "kov")
)
"""A claim of experts, and one of a source by name."""

SILENT = [
    pytest.param(says("n1", "art", "kov"), id="a source by name"),
    pytest.param(add("sources", id="x", kind="unknown"), id="a source that nobody cites"),
    pytest.param(voice("none", "unattributed"), id="an unattributed source that nobody cites"),
    pytest.param(
        both(add("sources", id="x", kind="unknown"), says("n1", "art", "x")),
        id="a source of which nothing is told",
    ),
    pytest.param(voice("officials", "group_only"), id="a collective that nobody cites"),
    pytest.param(
        both(voice("aide", "role_only"), says("n1", "art", "aide")), id="one person by the post"
    ),
    pytest.param(
        both(voice("aide", "anonymous_protected"), says("n1", "art", "aide")),
        id="somebody whose name is kept back",
    ),
    pytest.param(says("n1", "art", "gone"), id="a source that is not there"),
]

SUPPORTED = [
    pytest.param(links("supports", ("n2", "n1")), ["kov"], id="one voice"),
    pytest.param(links("supports", ("page#n2", "page#n1")), ["kov"], id="told in full"),
    pytest.param(
        both(says("n3", "art", "kov"), links("supports", ("n2", "n1"), ("n3", "n1"))),
        ["kov"],
        id="one voice twice",
    ),
    pytest.param(
        both(says("n3", "art", "min"), links("supports", ("n2", "n1"), ("n3", "n1"))),
        [],
        id="two voices",
    ),
    pytest.param(both(), [], id="no voice"),
    pytest.param(links("contradicts", ("n2", "n1")), [], id="a voice against it"),
    pytest.param(links("supports", ("n1", "n2")), [], id="the other way round"),
    pytest.param(
        both(says("n3", "art", "nil"), links("supports", ("n3", "n1"))), [], id="a voice of nobody"
    ),
    pytest.param(links("supports", ("gone", "n1")), [], id="a claim that is not there"),
    pytest.param(links("supports", ("a18", "a31")), [], id="a claim of no group"),
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


@pytest.mark.parametrize(("change", "voices"), SUPPORTED)
def test_a_plural_with_one_instance(
    page: dict[str, Any], change: Change, voices: list[str]
) -> None:
    """It is told at the claim, with the one voice that follows."""
    both(QUIET, EXPERTS, change)(page)

    assert [each for each in found(page) if each[0] == "source.plural_single_instance"] == [
        (
            "source.plural_single_instance",
            "/claims/5",
            "n1 is put down to a group, experts, and the one voice that follows is " + name,
        )
        for name in voices
    ]


SEED = Path(__file__).parents[2] / "docs" / "examples" / "seed_report.json"


def test_the_seed_has_collective_voices() -> None:
    """A country, reports, an outlet and experts; named voices in their place are silent."""
    document = json.loads(SEED.read_text(encoding="utf-8"))

    told = [each for each in found(document) if each[0] == "source.collective"]
    assert [message.partition(":")[0] for _, _, message in told] == ["ukr", "uar", "uax", "exp"]
    for source in document["sources"]:
        source["anonymity"] = "named"
    assert found(document) == []


def test_the_seed_has_a_plural_with_one_instance() -> None:
    """Experts warn, and one website follows; without it there is nothing to say."""
    document = json.loads(SEED.read_text(encoding="utf-8"))
    code = "source.plural_single_instance"

    assert [each for each in found(document) if each[0] == code] == [
        (
            code,
            "/claims/47",
            "a46 is put down to a group, exp, and the one voice that follows is umc",
        )
    ]
    document["relations"] = [each for each in document["relations"] if each["id"] != "r17"]
    assert [each for each in found(document) if each[0] == code] == []


@given(reports())
@settings(max_examples=30)
def test_no_report_is_at_fault(report: mr.Report) -> None:
    """Whatever the report, the checks look at it, and nothing makes it unusable."""
    for finding in mr.check(report, rules=RULES):
        assert finding.severity is not mr.Severity.FAULT
