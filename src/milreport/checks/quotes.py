"""Quotes: whose words they are, in which language, and where they stand."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.records.claim import Claim
from milreport.values.text import DocumentPart, Span
from milreport.vocabulary.claims import ContentMode

__all__ = ["mention_across_caption", "span_outside_claim", "translated"]


@rule(
    "quote.translated",
    Severity.NOTE,
    about=("Quote.translated_from", "Quote.translator", "Document.language"),
)
def translated(facts: Facts) -> Iterator[Doubt]:
    """Words in quotation marks that were said in another language have a translator who is told.

    A translator chooses how strong a word is. "Likely" and "highly likely" may be one word in the
    language that was spoken, so the words printed cannot be weighed as the speaker's own. A quote
    that several claims share is told once.

    Say who translated it where that is known. Otherwise look for the words in the first language,
    and build nothing on the choice of one word.
    """
    told: set[Span | str] = set()
    for position, claim in enumerate(facts.report.claims):
        quote = claim.quote
        if quote is None or quote.translated_from is None or quote.translator is not None:
            continue
        key = quote.span or claim.id
        if key not in told and not _is_one(quote.translated_from, facts.report.document.language):
            told.add(key)
            yield Doubt(
                ("claims", position, "quote", "translator"),
                f"the words that {claim.id} quotes were first said in another language "
                f"({quote.translated_from}), and who translated them is not told: they are not "
                "word for word what was said",
                "name the translator, or look for the words in the language they were said in",
            )


def _is_one(tag: str, other: str | None) -> bool:
    """Say whether two tags are of one language, whatever the script and the region."""
    return other is not None and tag.partition("-")[0] == other.partition("-")[0]


@rule("quote.span_outside_claim", Severity.WARNING, about=("Quote.span", "Claim.spans"))
def span_outside_claim(facts: Facts) -> Iterator[Doubt]:
    """The words that a claim quotes stand inside the stretch of text that the claim stands in.

    Where they stand elsewhere, either the offsets are off or the words belong to another claim,
    and a reader who looks them up finds words that somebody else may have said.

    Look at both offsets again, or add the stretch that holds the words to the spans of the claim.
    """
    for position, claim in enumerate(facts.report.claims):
        span = None if claim.quote is None else claim.quote.span
        if span is None or not claim.spans:
            continue
        if not any(each.start <= span.start and span.end <= each.end for each in claim.spans):
            yield Doubt(
                ("claims", position, "quote", "span"),
                f"the words that {claim.id} quotes do not stand inside any span of it",
                "look at both offsets again, or add the stretch that holds the words",
            )


CONTINUING: Final = (
    "add",
    "added",
    "adding",
    "adds",
    "also said",
    "also says",
    "carried on",
    "continue",
    "continued",
    "continues",
    "continuing",
    "further said",
    "go on",
    "goes on",
    "going on",
    "went on",
)
"""Words by which a text goes on with the speaker it had; a list of our own, English only."""

_goes_on = re.compile(rf"\b(?:{'|'.join(CONTINUING)})\b", re.IGNORECASE).search


@rule(
    "chain.mention_across_caption",
    Severity.NOTE,
    about=("Step.cue", "Step.source", "Claim.spans", "Document.parts"),
)
def mention_across_caption(facts: Facts) -> Iterator[Doubt]:
    """What a text goes on with follows on the words of the same speaker.

    "He added" takes up whoever spoke last. Where a caption stands right before, the last people
    named are those in the picture, and a reader or a program that looks no further takes one of
    them for the speaker. Claims of one stretch of text are told once. Only English verbs are known.

    Read the words before the caption and see that the speaker is theirs.
    """
    parts = _story(facts)
    if all(part.mode is not ContentMode.CAPTION for part in parts):
        return
    ends = [part.span.end for part in parts]
    told: set[Span] = set()
    for position, claim in enumerate(facts.report.claims):
        at = _continues(claim)
        if at is None or not claim.spans or claim.mode is ContentMode.CAPTION:
            continue
        span = min(claim.spans, key=lambda each: each.start)
        before = bisect_right(ends, span.start)
        if span in told or not before or parts[before - 1].mode is not ContentMode.CAPTION:
            continue
        told.add(span)
        yield Doubt(
            ("claims", position, "chain", at, "cue"),
            f"{claim.id} goes on with what {claim.chain[at].source} said, and a caption stands "
            "right before it: the speaker is taken from before the caption",
            f"read what stands before the caption, and see that it is {claim.chain[at].source}",
        )


def _story(facts: Facts) -> list[DocumentPart]:
    """Give the parts of the document without what the page puts around them, by their ends."""
    parts = facts.report.document.parts
    kept = (part for part in parts if part.mode is not ContentMode.PAGE_FURNITURE)
    return sorted(kept, key=lambda part: part.span.end)


def _continues(claim: Claim) -> int | None:
    """Give the step whose verb goes on with what somebody said; the first of several."""
    steps = enumerate(claim.chain)
    return next((at for at, step in steps if step.cue is not None and _goes_on(step.cue)), None)
