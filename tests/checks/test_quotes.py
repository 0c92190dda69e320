"""Quotes: whose words they are, in which language, and where they stand."""

import json
from pathlib import Path
from typing import Any

import pytest
from changes import Change, both, put
from hypothesis import given, settings

import milreport as mr
from milreport.checks import Facts, Rule, look, quotes
from milreport.testing.strategies import reports

Told = tuple[str, str]

TRANSLATED = quotes.translated
OUTSIDE = quotes.span_outside_claim
ACROSS = quotes.mention_across_caption

RULES = (TRANSLATED, OUTSIDE, ACROSS)

SEED = Path(__file__).parents[2] / "docs" / "examples" / "seed_report.json"


@pytest.fixture
def seed() -> dict[str, Any]:
    """Give the standing example as plain data."""
    loaded: dict[str, Any] = json.loads(SEED.read_text(encoding="utf-8"))
    return loaded


def found(document: dict[str, Any], rule: Rule) -> list[mr.Finding]:
    """Give what a rule finds in a document."""
    return look(Facts(mr.Report.model_validate(document)), (rule,), 100)


def quote(at: int, **told: object) -> Change:
    """Put the words that a claim quotes."""
    return put("claims", at, "quote", told=told)


def span(start: int, end: int) -> dict[str, int]:
    """Make a span."""
    return {"start": start, "end": end}


def layout(*parts: tuple[int, int, str]) -> Change:
    """Put the parts of the document."""
    told = [{"span": span(start, end), "mode": mode} for start, end, mode in parts]
    return put("document", "parts", told=told)


CAPTION = layout((0, 600, "asserted"), (601, 628, "caption"), (630, 832, "asserted"))
"""The first claim of the page, at 630 to 832, stands right after a caption."""


def cue(words: str) -> Change:
    """Put the verb of a step of the first claim."""
    return put("claims", 0, "chain", 2, "cue", told=words)


def again(document: dict[str, Any]) -> None:
    """Repeat the first claim under another id."""
    document["claims"].append({**document["claims"][0], "id": "again"})


def told_of(name: str, language: str) -> str:
    """Give the message of a translated quote."""
    return (
        f"the words that {name} quotes were first said in another language ({language}), and who "
        "translated them is not told: they are not word for word what was said"
    )


ACROSS_A13 = (
    "a13 goes on with what kov said, and a caption stands right before it: the speaker is taken "
    "from before the caption"
)

FAULTY = [
    pytest.param(
        TRANSLATED,
        quote(3, translated_from="ko"),
        [("/claims/3/quote/translator", told_of("a42", "ko"))],
        id="words first said in Korean",
    ),
    pytest.param(
        TRANSLATED,
        both(
            quote(0, translated_from="uk-Latn", span=span(640, 650)),
            quote(1, translated_from="uk", span=span(640, 650)),
            quote(2, translated_from="uk", span=span(660, 670)),
        ),
        [
            ("/claims/0/quote/translator", told_of("a13", "uk-Latn")),
            ("/claims/2/quote/translator", told_of("a31", "uk")),
        ],
        id="one quote in two claims, and another",
    ),
    pytest.param(
        TRANSLATED,
        both(quote(3, translated_from="en"), put("document", "language", told=None)),
        [("/claims/3/quote/translator", told_of("a42", "en"))],
        id="the language of the document is not told",
    ),
    pytest.param(
        OUTSIDE,
        quote(0, span=span(620, 640)),
        [("/claims/0/quote/span", "the words that a13 quotes do not stand inside any span of it")],
        id="words that begin before the claim",
    ),
    pytest.param(
        OUTSIDE,
        both(
            put("claims", 0, "spans", told=[span(630, 700), span(700, 832)]),
            quote(0, span=span(690, 710)),
        ),
        [("/claims/0/quote/span", "the words that a13 quotes do not stand inside any span of it")],
        id="words that lie across two spans",
    ),
    pytest.param(
        ACROSS, CAPTION, [("/claims/0/chain/2/cue", ACROSS_A13)], id="right after a caption"
    ),
    pytest.param(
        ACROSS,
        both(
            layout((640, 832, "asserted"), (601, 620, "caption"), (621, 629, "page_furniture")),
            cue("he went on to say"),
            again,
        ),
        [("/claims/0/chain/2/cue", ACROSS_A13)],
        id="a caption and an advertisement, told once for two claims",
    ),
    pytest.param(
        ACROSS,
        both(
            CAPTION,
            cue("Adding that"),
            put("claims", 0, "spans", told=[span(900, 910), span(630, 640)]),
        ),
        [("/claims/0/chain/2/cue", ACROSS_A13)],
        id="the first of its spans counts",
    ),
]


@pytest.mark.parametrize(("rule", "change", "expected"), FAULTY)
def test_a_doubt_is_told(
    page: dict[str, Any], rule: Rule, change: Change, expected: list[Told]
) -> None:
    """What is doubtful in a quote is told once, with the claim."""
    change(page)

    told = found(page, rule)

    assert [(each.pointer, each.message) for each in told] == expected
    severity = mr.Severity.WARNING if rule is OUTSIDE else mr.Severity.NOTE
    assert {(each.code, each.severity) for each in told} == {(rule.code, severity)}
    assert all(each.hint for each in told)


SILENT = [
    pytest.param(TRANSLATED, lambda _: None, id="no quote"),
    pytest.param(TRANSLATED, quote(3, span=span(1, 2)), id="not said to be translated"),
    pytest.param(
        TRANSLATED, quote(3, translated_from="ko", translator="rtr"), id="a translator who is told"
    ),
    pytest.param(TRANSLATED, quote(3, translated_from="en-GB"), id="the same language elsewhere"),
    pytest.param(OUTSIDE, quote(0, span=span(630, 832)), id="the whole of the claim"),
    pytest.param(OUTSIDE, quote(1, span=span(630, 832)), id="a claim without spans"),
    pytest.param(OUTSIDE, quote(0, translated_from="ko"), id="a quote without a span"),
    pytest.param(
        OUTSIDE,
        both(
            put("claims", 0, "spans", told=[span(1, 2), span(630, 832)]),
            quote(0, span=span(640, 650)),
        ),
        id="inside the second span",
    ),
    pytest.param(ACROSS, lambda _: None, id="no parts told"),
    pytest.param(ACROSS, both(CAPTION, cue("said")), id="a verb that does not go on"),
    pytest.param(ACROSS, both(CAPTION, cue("in addition")), id="a word that begins alike"),
    pytest.param(
        ACROSS,
        layout((0, 600, "caption"), (601, 628, "asserted"), (630, 832, "asserted")),
        id="text between the caption and the claim",
    ),
    pytest.param(
        ACROSS,
        layout((630, 832, "asserted"), (840, 900, "caption")),
        id="a caption after the claim",
    ),
    pytest.param(
        ACROSS, both(CAPTION, put("claims", 0, "spans", told=[])), id="a claim without spans"
    ),
    pytest.param(
        ACROSS,
        both(CAPTION, put("claims", 0, "mode", told="caption")),
        id="a caption after a caption",
    ),
]


@pytest.mark.parametrize(("rule", "change"), SILENT)
def test_nothing_is_told_of_plain_quotes(page: dict[str, Any], rule: Rule, change: Change) -> None:
    """Words that stand where they should, in their own language, are let be."""
    change(page)

    assert found(page, rule) == []


@pytest.mark.parametrize(
    "words",
    ["He added", "ADDS", "also said", "carried on", "continuing", "further said", "went on"],
)
def test_verbs_that_go_on(page: dict[str, Any], words: str) -> None:
    """The English ones, in any case and with words around them."""
    both(CAPTION, cue(words))(page)

    assert [each.pointer for each in found(page, ACROSS)] == ["/claims/0/chain/2/cue"]


RAISED = [
    pytest.param(
        TRANSLATED,
        [
            (f"/claims/{at}/quote/translator", told_of(name, "ko"))
            for at, name in ((41, "a40"), (42, "a41"), (43, "a42"))
        ],
        id="O27: words in quotation marks first said in Korean",
    ),
    pytest.param(
        ACROSS,
        [
            (
                "/claims/43/chain/1/cue",
                (
                    "a42 goes on with what min said, and a caption stands right before it: the "
                    "speaker is taken from before the caption"
                ),
            )
        ],
        id="O12: a pronoun right after a caption",
    ),
    pytest.param(OUTSIDE, [], id="each quote stands inside its claim"),
]


@pytest.mark.parametrize(("rule", "expected"), RAISED)
def test_the_seed_raises(seed: dict[str, Any], rule: Rule, expected: list[Told]) -> None:
    """The oddities of the standing example are told at their places, in words."""
    assert [(each.pointer, each.message) for each in found(seed, rule)] == expected


def _name_translators(document: dict[str, Any]) -> None:
    """Say that the agency translated the quotes."""
    for claim in document["claims"]:
        if "translated_from" in claim.get("quote", {}):
            claim["quote"]["translator"] = "yon"


def _repeat_the_speaker(document: dict[str, Any]) -> None:
    """Let the text name its speaker again."""
    for claim in document["claims"]:
        for step in claim["chain"]:
            if step.get("cue") == "added":
                step["cue"] = "said"


REPAIRED = [
    pytest.param(TRANSLATED, _name_translators, id="O27"),
    pytest.param(ACROSS, _repeat_the_speaker, id="O12"),
]


@pytest.mark.parametrize(("rule", "change"), REPAIRED)
def test_a_repaired_seed_is_silent(seed: dict[str, Any], rule: Rule, change: Change) -> None:
    """What was mended is told no more."""
    change(seed)

    assert found(seed, rule) == []


@given(reports())
@settings(max_examples=10)
def test_no_report_is_at_fault(report: mr.Report) -> None:
    """Whatever the report, the rules look at it, and nothing makes it unusable."""
    for finding in mr.check(report, rules=RULES):
        assert finding.severity is not mr.Severity.FAULT
