"""Chains: each check finds what it is for, where it is, and nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest
from changes import Change, add, both, put
from hypothesis import given, settings

import milreport as mr
from milreport.checks import chains
from milreport.testing.strategies import reports

RULES = (chains.stronger_than_source, chains.skipped_step, chains.mode_without_inner)

QUIET = put("claims", 0, "chain", 1, "inferred", told=False)
"""The page without the one step on it that the recorder put in."""

Step = dict[str, object]


def step(source: str, factuality: str | None = None, mode: str | None = None) -> Step:
    """Write a step of a chain."""
    told = {"source": source, "factuality": factuality, "mode": mode}
    return {name: each for name, each in told.items() if each is not None}


def says(*steps: Step) -> Change:
    """Add a claim with this chain."""
    return add("claims", id="n1", text="It is so.", mode="asserted", chain=[*steps])


def surer(outer: str, inner: str, *, at: int = 1, source: str = "kp1") -> tuple[str, str, str]:
    """Say what is found where an outer source puts it surer."""
    return (
        "chain.stronger_than_source",
        f"/claims/5/chain/{at}/factuality",
        f"in n1, {source} puts it as {outer}, and has it from kov, who puts it as {inner}",
    )


FAULTY = [
    pytest.param(
        says(step("art"), step("kp1", "certain_true"), step("kov", "probable_true")),
        surer("certain_true", "probable_true"),
        id="certain from probable",
    ),
    pytest.param(
        says(step("art"), step("kp1", "probable_true"), step("kov", "possible_true")),
        surer("probable_true", "possible_true"),
        id="probable from possible",
    ),
    pytest.param(
        says(step("art"), step("kp1", "certain_false"), step("kov", "possible_false")),
        surer("certain_false", "possible_false"),
        id="the same for what is put as false",
    ),
    pytest.param(
        says(step("art"), step("kp1", "possible_true"), step("kov", "uncommitted")),
        surer("possible_true", "uncommitted"),
        id="something from somebody who commits to nothing",
    ),
    pytest.param(
        says(step("art", "certain_true"), step("kp1"), step("kov", "probable_true")),
        surer("certain_true", "probable_true", at=0, source="art"),
        id="over a step that tells nothing",
    ),
    pytest.param(
        put("claims", 0, "chain", 1, "inferred", told=True),
        (
            "chain.skipped_step",
            "/claims/0/chain/1/inferred",
            "the text does not say that it went through kp1; the recorder put the step in, in a13",
        ),
        id="a step that the recorder put in",
    ),
    pytest.param(
        both(
            says({"source": "art"}, {"source": "kp1", "inferred": True}, {"source": "kov"}),
            put("claims", 0, "chain", 1, "inferred", told=True),
        ),
        (
            "chain.skipped_step",
            "/claims/0/chain/1/inferred",
            (
                "the text does not say that it went through kp1; the recorder put the step in,"
                " in a13 and 1 more"
            ),
        ),
        id="one note for the same step in two claims",
    ),
    pytest.param(
        says(step("art"), step("rtr", mode="handout")),
        (
            "chain.mode_without_inner",
            "/claims/5/chain/1/mode",
            (
                "rtr is the inmost source of n1, and its mode, handout, says that somebody else is"
                " behind it"
            ),
        ),
        id="a handout with no hand",
    ),
    pytest.param(
        says(step("art", mode="direct_quote")),
        (
            "chain.mode_without_inner",
            "/claims/5/chain/0/mode",
            (
                "art is the inmost source of n1, and its mode, direct_quote, says that somebody"
                " else is behind it"
            ),
        ),
        id="a quotation of nobody",
    ),
]

SILENT = [
    pytest.param(
        says(step("art"), step("kp1", "probable_true"), step("kov", "certain_true")),
        id="an outer source that holds back",
    ),
    pytest.param(
        says(step("art"), step("kp1", "probable_true"), step("kov", "probable_true")),
        id="two that put it alike",
    ),
    pytest.param(
        says(step("art"), step("kp1", "certain_false"), step("kov", "probable_true")),
        id="one that puts the opposite has no more of it",
    ),
    pytest.param(
        says(step("art", "uncommitted"), step("kov", "possible_true")),
        id="one that commits to nothing",
    ),
    pytest.param(
        says(step("art"), step("kp1", "certain_true"), step("kov", "certain_polarity_unknown")),
        id="a certainty with no word of which way",
    ),
    pytest.param(
        says(
            step("art"),
            step("kp1", "certain_true", "own_observation"),
            step("kov", "probable_true"),
        ),
        id="an outer source that saw it",
    ),
    pytest.param(says(step("art"), step("kp1", "certain_true"), step("kov")), id="one told only"),
    pytest.param(
        says({"source": "art"}, {"source": "kp1", "inferred": False}), id="a step of the text"
    ),
    pytest.param(says(step("art"), step("kp1")), id="a step that does not say"),
    pytest.param(says(step("art")), id="the document alone"),
    pytest.param(
        says(step("art"), step("rtr", mode="own_observation")), id="a source that saw it itself"
    ),
    pytest.param(says(step("art"), step("rtr", mode="unknown")), id="a mode that is not known"),
    pytest.param(
        says(step("art"), step("rtr", mode="handout"), step("uaf")), id="a handout with its hand"
    ),
    pytest.param(says(step("art"), step("rtr", mode="inference")), id="a source that reasoned"),
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


def test_the_seed_has_steps_that_the_text_leaves_out() -> None:
    """One note for all the claims that went through a report by the recorder's reading."""
    seed = Path(__file__).parents[2] / "docs" / "examples" / "seed_report.json"
    document = json.loads(seed.read_text(encoding="utf-8"))

    assert [each for each in found(document) if each[0] == "chain.skipped_step"] == [
        (
            "chain.skipped_step",
            "/claims/8/chain/1/inferred",
            (
                "the text does not say that it went through kp1; the recorder put the step in,"
                " in a09 and 9 more"
            ),
        )
    ]
    for claim in document["claims"]:
        for each in claim["chain"]:
            each.pop("inferred", None)
    assert [each for each in found(document) if each[0] == "chain.skipped_step"] == []


WEIGHED = (chains.circular_reporting, chains.hedge_drift, chains.translation_drifts)


def happened(name: str, *sources: str, **told: object) -> Change:
    """Add a claim that the attack happened, through these sources."""
    return add(
        "claims",
        **{
            "id": name,
            "mode": "asserted",
            "content": {"kind": "occurrence", "event": "e17"},
            "chain": [{"source": source} for source in sources],
        }
        | told,
    )


def likely(cue: str) -> dict[str, object]:
    """Write what a claim tells that is a rendering of words in Korean, with a hedge."""
    return {
        "quote": {"translated_from": "ko"},
        "hedges": [{"cue": cue, "kind": "epistemic_adverb", "by": "min"}],
    }


HEADLINE: dict[str, object] = {
    "mode": "headline",
    "hedges": [{"cue": "allegedly", "kind": "distancing_adverb", "by": "art"}],
}
FLAT: dict[str, object] = {"mode": "presupposed"}

DRIFTED = [
    pytest.param(
        both(happened("n1", "art", "nil", **HEADLINE), happened("n2", "art", "nil", **FLAT)),
        "chain.hedge_drift",
        "/claims/2",
        "art stands back from n1 in words of its own, and art takes for granted a31, though it"
        " rests on nil, who is nobody definite; 1 more claim on the matter shows the like",
        id="held back in the headline, taken for granted below",
    ),
    pytest.param(
        both(happened("n1", "kp1", "uaf"), happened("n2", "rtr", "uaf")),
        "chain.circular_reporting",
        "/claims/5",
        "kp1 and rtr look like 2 voices, and all have it from uaf: they are one",
        id="two carriers and one source",
    ),
    pytest.param(
        both(put("sources", 0, "part_of", told="rtr"), put("sources", 7, "part_of", told="art")),
        "chain.circular_reporting",
        "/sources/0",
        None,
        id="two sources that are part of each other",
    ),
    pytest.param(
        both(
            happened("n1", "art", "min", **likely("likely")),
            happened("n2", "art", "min", **likely("highly likely")),
            add("relations", id="tr", kind="translates", subjects=["n1"], objects=["n2"]),
        ),
        "chain.translation_drift",
        "/claims/6/hedges",
        "n1 has “likely”, and n2 has “very likely”: the band of ICD 203 changes, and no number is"
        " put on either",
        id="two renderings in two bands",
    ),
]

STEADY = [
    pytest.param(both(), id="the page"),
    pytest.param(
        says(step("art"), step("kp1", "certain_true"), step("kov", "probable_true")),
        id="a hedge that is lost inside one chain: another check has it",
    ),
    pytest.param(
        both(happened("n1", "art", "kov", **HEADLINE), put("claims", 2, "mode", told="asserted")),
        id="held back from, and not taken for granted",
    ),
    pytest.param(
        both(happened("n1", "kp1", "uaf"), happened("n2", "rtr", "kov")), id="two sources"
    ),
    pytest.param(
        both(happened("n1", "kp1", "nil"), happened("n2", "rtr", "nil")),
        id="two carriers of nobody in particular",
    ),
    pytest.param(
        both(
            happened("n1", "art", "min", **likely("likely")),
            happened("n2", "art", "min", **likely("probably")),
            add("relations", id="tr", kind="translates", subjects=["n1"], objects=["n2"]),
        ),
        id="two renderings in one band",
    ),
    pytest.param(
        both(
            happened("n1", "art", "min", **likely("likely")),
            happened("n2", "art", "min", **likely("strong possibility")),
            add("relations", id="tr", kind="translates", subjects=["n1"], objects=["n2"]),
        ),
        id="a rendering of no one band",
    ),
    pytest.param(
        both(
            happened("n1", "art", "min", **likely("likely")),
            happened("n2", "art", "min", **likely("highly likely")),
        ),
        id="two statements that nothing joins",
    ),
]


def weighed(document: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Run the checks that rest on weighing over a document."""
    report = mr.Report.model_validate_json(json.dumps(document))
    return [(each.code, each.pointer, each.message) for each in mr.check(report, rules=WEIGHED)]


@pytest.mark.parametrize(("change", "code", "pointer", "message"), DRIFTED)
def test_what_weighing_sees_is_found(
    page: dict[str, Any], change: Change, code: str, pointer: str, message: str | None
) -> None:
    """The finding has the words of the weighing, and stands alone."""
    change(page)

    [(given, where, words)] = weighed(page)

    assert (given, where) == (code, pointer)
    assert message in {words, None}


@pytest.mark.parametrize("change", STEADY)
def test_nothing_is_found_where_nothing_drifts(page: dict[str, Any], change: Change) -> None:
    """What is told alike, or of two matters, is left alone."""
    change(page)

    assert weighed(page) == []


def test_the_seed_is_surer_below_than_in_its_headline() -> None:
    """The headline holds back, and the deaths are taken for granted; a hedge there mends it."""
    seed = Path(__file__).parents[2] / "docs" / "examples" / "seed_report.json"
    document = json.loads(seed.read_text(encoding="utf-8"))

    [(code, pointer, message)] = weighed(document)
    assert (code, pointer) == ("chain.hedge_drift", "/claims/31")
    assert message.startswith(
        "art stands back from a01 in words of its own, and art takes for granted a31, though it"
        " rests on nil, who is nobody definite"
    )
    for claim in document["claims"]:
        if claim["mode"] == "presupposed":
            claim["hedges"] = [{"cue": "x", "kind": "distancing_adverb", "by": "art"}]
    assert weighed(document) == []


@given(reports())
@settings(max_examples=10)
def test_no_report_is_at_fault(report: mr.Report) -> None:
    """Whatever the report, the checks look at it, and nothing makes it unusable."""
    for finding in mr.check(report, rules=(*RULES, *WEIGHED)):
        assert finding.severity is not mr.Severity.FAULT
