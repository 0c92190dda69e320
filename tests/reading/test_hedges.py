"""Finding hedges: the table of cues, what is no hedge, and the laws."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milreport.errors import UsageError
from milreport.reading._english_hedges import CUES
from milreport.reading._hedges import hedges
from milreport.vocabulary.claims import HedgeClass

ADVERB, VERB = "distancing_adverb", "distancing_verb"
MODAL, MAYBE, SEEM = "epistemic_modal", "epistemic_adverb", "epistemic_verb"
SCALE, ESTIMATE, ABOUT = "estimative_scale", "estimate_verb", "approximator"
DEGREE, IF, NOT, WEASEL = "degree_limiter", "condition", "negation_scope", "weasel_source"

CASES: dict[str, list[tuple[str, str]]] = {
    "Six officers were reportedly killed": [("reportedly", ADVERB)],
    "He allegedly fled": [("allegedly", ADVERB)],
    "Allegedly, he fled": [("Allegedly", ADVERB)],
    "the alleged attack": [("alleged", ADVERB)],
    "the so-called republic": [("so-called", ADVERB)],
    "a purported list": [("purported", ADVERB)],
    "The figure is unconfirmed": [("unconfirmed", ADVERB)],
    "The claim could not be independently verified": [
        ("could not be independently verified", ADVERB)
    ],
    "This could not be verified": [("could not be verified", ADVERB)],
    "The BBC cannot verify it": [("cannot verify", ADVERB)],
    "it has not been confirmed": [("has not been confirmed", ADVERB)],
    "supposedly safe": [("supposedly", ADVERB)],
    "Russia claims that 300 died": [("claims", VERB)],
    "Moscow claimed it had won": [("claimed", VERB)],
    "They claim to have won": [("claim", VERB)],
    "Kyiv alleges torture": [("alleges", VERB)],
    "He insisted it was true": [("insisted", VERB)],
    "claiming success": [("claiming", VERB)],
    "It may rain": [("may", MODAL)],
    "They might attack": [("might", MODAL)],
    "It could happen": [("could", MODAL)],
    "it may well happen": [("may well", MODAL)],
    "They may have died": [("may have", MODAL)],
    "it might be so": [("might be", MODAL)],
    "perhaps six": [("perhaps", MAYBE)],
    "possibly dead": [("possibly", MAYBE)],
    "He is probably dead": [("probably", MAYBE)],
    "apparently a drone": [("apparently", MAYBE)],
    "Maybe so": [("Maybe", MAYBE)],
    "potentially lethal": [("potentially", MAYBE)],
    "a possible war crime": [("possible", MAYBE)],
    "It is unclear who fired": [("unclear", MAYBE)],
    "presumably dead": [("presumably", MAYBE)],
    "evidence suggests an attack": [("suggests", SEEM)],
    "The photographs indicated damage": [("indicated", SEEM)],
    "It appears to be a drone": [("appears", SEEM)],
    "It seemed so": [("seemed", SEEM)],
    "They believe it": [("believe", SEEM)],
    "He is thought to be dead": [("is thought to", WEASEL)],
    "suspected militants": [("suspected", SEEM)],
    "ten are feared dead": [("feared", SEEM)],
    "It points to Russia": [("points to", SEEM)],
    "We suspect that he left": [("suspect that", SEEM)],
    "It is likely": [("likely", SCALE)],
    "house No. 5 was hit": [],
    "highly likely": [("highly likely", SCALE)],
    "almost certainly dead": [("almost certainly", SCALE)],
    "a realistic possibility": [("realistic possibility", SCALE)],
    "a strong possibility of war": [("strong possibility", SCALE)],
    "a remote chance": [("remote chance", SCALE)],
    "unlikely to succeed": [("unlikely", SCALE)],
    "very unlikely": [("very unlikely", SCALE)],
    "a roughly even chance": [("roughly even chance", SCALE)],
    "in all likelihood": [("in all likelihood", SCALE)],
    "highly probable": [("highly probable", SCALE)],
    "likely true": [("likely", SCALE)],
    "an estimated 300 dead": [("an estimated", ABOUT)],
    "estimated losses": [("estimated", ESTIMATE)],
    "Officials estimate 300 dead": [("estimate", ESTIMATE)],
    "It assesses that he is dead": [("assesses that", ESTIMATE)],
    "We assess it as true": [("We assess", ESTIMATE)],
    "He reckons so": [("reckons", ESTIMATE)],
    "They judged that it was so": [("judged that", ESTIMATE)],
    "about 300 soldiers": [("about", ABOUT)],
    "about half": [("about", ABOUT)],
    "about a dozen": [("about", ABOUT)],
    "about a third": [("about", ABOUT)],
    "around 20 tanks": [("around", ABOUT)],
    "some 200 people": [("some", ABOUT)],
    "nearly 50": [("nearly", ABOUT)],
    "almost all": [("almost", ABOUT)],
    "approximately 12": [("approximately", ABOUT)],
    "roughly ten": [("roughly", ABOUT)],
    "up to 30 killed": [("up to", ABOUT)],
    "at least six": [("at least", ABOUT)],
    "more than 100": [("more than", ABOUT)],
    "over 1,000": [("over", ABOUT)],
    "about $300": [("about", ABOUT)],
    "as many as 40": [("as many as", ABOUT)],
    "fewer than ten": [("fewer than", ABOUT)],
    "no more than five": [("no more than", ABOUT)],
    "ten or so": [("or so", ABOUT)],
    "close to 400": [("close to", ABOUT)],
    "not directly involved": [("not directly", DEGREE)],
    "directly involved": [("directly", DEGREE)],
    "fully controlled": [("fully", DEGREE)],
    "mainly infantry": [("mainly", DEGREE)],
    "partly destroyed": [("partly", DEGREE)],
    "to some extent": [("to some extent", DEGREE)],
    "a near-total loss": [("near-total", DEGREE)],
    "a near alliance": [("near alliance", DEGREE)],
    "largely symbolic": [("largely", DEGREE)],
    "if attacked": [("if", IF)],
    "unless it stops": [("unless", IF)],
    "in case of war": [("in case", IF)],
    "provided that it stops": [("provided that", IF)],
    "as long as it lasts": [("as long as", IF)],
    "He did not go": [("did not", NOT)],
    "no survivors": [("no", NOT)],
    "without loss": [("without", NOT)],
    "Moscow denies it": [("denies", NOT)],
    "it wasn't so": [("wasn't", NOT)],
    "it wasn\u2019t so": [("wasn\u2019t", NOT)],
    "never again": [("never", NOT)],
    "experts say": [("experts", WEASEL)],
    "Analysts expect it": [("Analysts", WEASEL)],
    "sources said": [("sources said", WEASEL)],
    "Sources in Kyiv": [("Sources", WEASEL)],
    "media reports": [("media reports", WEASEL)],
    "it was reported": [("it was reported", WEASEL)],
    "unconfirmed reports": [("unconfirmed reports", WEASEL)],
    "is said to be dead": [("is said to", WEASEL)],
    "some analysts": [("some analysts", WEASEL)],
    "There are reports of fire": [("There are reports", WEASEL)],
    "unnamed officials": [("unnamed officials", WEASEL)],
    "could, with a strong possibility, attack": [("could", MODAL), ("strong possibility", SCALE)],
    "It may rain, experts say, if it is likely": [
        ("may", MODAL),
        ("experts", WEASEL),
        ("if", IF),
        ("likely", SCALE),
    ],
    "not\nlikely": [("not\nlikely", SCALE)],
    "could not, be verified": [("could not", NOT)],
    # What is no hedge
    "in May": [],
    "May 5 was cold": [],
    "since May": [],
    "late May 2022": [],
    "May is a month": [],
    "MAY": [],
    "military might": [],
    "the might of the army": [],
    "talked about peace": [],
    "about the war": [],
    "it is about time": [],
    "around the city": [],
    "some people": [],
    "near Kharkiv": [],
    "near the border": [],
    "up to the border": [],
    "over the river": [],
    "The claims were false": [],
    "Moscow's claims of victory": [],
    "insurance claims": [],
    "The blast claimed 12 lives": [],
    "Hamas claimed responsibility": [],
    "according to officials": [],
    "He said so": [],
    "The army said it hit two tanks": [],
    "not only tanks": [],
    "no doubt": [],
    "as soon as possible": [],
    "the estimate was high": [],
    "a think tank": [],
    "He appeared in court": [],
    "She appeared on television": [],
    "The suspect fled": [],
    "He assumed office": [],
    "water sources": [],
    "sources of income": [],
    "a remote village": [],
    "remote-controlled": [],
    "resources": [],
    "Mayor": [],
    "mighty": [],
    "couldest": [],
    "knot": [],
    "iffy": [],
    "dismay": [],
    "the judge": [],
    "reported": [],
    "The agency reports losses": [],
    "confirmed": [],
    "\u00e9about 3": [],
    "3may": [],
    "about \u0663": [],
    "about, 300": [],
    "ABOUT": [],
    "": [],
}


@pytest.mark.parametrize("text", CASES)
def test_hedges_are_found(text: str) -> None:
    """Every hedge is there with its class and place, and nothing else."""
    found = hedges(text)
    assert [(each.cue, str(each.kind)) for each in found] == CASES[text]
    for each in found:
        assert each.span is not None
        assert text[each.span.start : each.span.end] == each.cue


def test_the_tables_are_large_and_cover_every_class() -> None:
    """There are cues of each of the twelve classes, in lower case with single spaces."""
    assert {rule.kind for rule in CUES.values()} == {*HedgeClass} | {None}
    assert len(CUES) >= 600
    assert len(CASES) >= 150
    assert all(cue == " ".join(cue.lower().split()) for cue in CUES)


@pytest.mark.parametrize("cue", [cue for cue, rule in CUES.items() if rule.kind is not None])
def test_every_cue_can_be_found(cue: str) -> None:
    """No cue of the table is hidden: with what its rule wants beside it, it is found whole."""
    rule = CUES[cue]
    then = " 12" if rule.number else f" {min(rule.then)}" if rule.then else ""
    assert (cue, rule.kind) in [(each.cue, each.kind) for each in hedges(f"{cue}{then}")] or any(
        each.cue.startswith(cue) for each in hedges(f"{cue}{then}")
    )


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("reportedly", HedgeClass.DISTANCING_ADVERB),
        ("allegedly", HedgeClass.DISTANCING_ADVERB),
        ("unconfirmed", HedgeClass.DISTANCING_ADVERB),
        ("could not be independently verified", HedgeClass.DISTANCING_ADVERB),
        ("almost certainly", HedgeClass.ESTIMATIVE_SCALE),
        ("likely", HedgeClass.ESTIMATIVE_SCALE),
        ("likely true", HedgeClass.ESTIMATIVE_SCALE),
        ("strong possibility", HedgeClass.ESTIMATIVE_SCALE),
        ("X claims that", HedgeClass.DISTANCING_VERB),
        ("possibly", HedgeClass.EPISTEMIC_ADVERB),
        ("may", HedgeClass.EPISTEMIC_MODAL),
        ("suggests", HedgeClass.EPISTEMIC_VERB),
        ("officials estimate", HedgeClass.ESTIMATE_VERB),
    ],
)
def test_a_hedge_is_no_likelihood(word: str, kind: HedgeClass) -> None:
    """A hedge has a cue, a class and a place, and nothing like a number (rows 214 to 225)."""
    (found,) = hedges(word)
    assert found.kind is kind
    assert set(found.model_dump(exclude_none=True)) == {"cue", "kind", "span"}


def test_a_long_gap_is_no_cue() -> None:
    """A cue of more than 200 characters of white space is not one cue."""
    assert [each.cue for each in hedges("highly" + " " * 200 + "likely")] == ["likely"]


def test_wrong_calls_raise() -> None:
    """A language that is not read and a text that is too long are wrong calls."""
    languages: tuple[Any, ...] = ("uk", ["en"], None)
    for language in languages:
        with pytest.raises(UsageError) as raised:
            hedges("may", language=language)
        assert raised.value.code == "usage.unknown_language"
    with pytest.raises(UsageError) as raised:
        hedges("x" * 10_001)
    assert raised.value.code == "usage.text_too_long"
    assert hedges("x" * 10_000) == ()


@pytest.mark.parametrize("told", [None, 5, b"may", ["may"], ()])
def test_what_is_no_text_is_a_wrong_call(told: Any) -> None:  # noqa: ANN401 - no text
    """Nothing is written out to be read."""
    with pytest.raises(UsageError) as raised:
        hedges(told)
    assert str(raised.value) == "usage.not_text: expected the words to be read, as text"


PIECES = st.sampled_from([*CUES, "300", "a dozen", "May", ".", ",", "\u0663", "\U0001f600", "İ"])


@given(st.one_of(st.text(), st.lists(PIECES, max_size=15).map(" ".join)))
def test_nothing_raises_and_spans_are_sound(text: str) -> None:
    """Hedges lie inside the text, from left to right, and do not overlap."""
    spans = [each.span for each in hedges(text) if each.span]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))
