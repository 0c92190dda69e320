"""What ICD 203 forbids in one product: mixed rows, and likelihood blended with confidence."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from milreport.errors import UsageError
from milreport.scales._parse import folded, parse
from milreport.scales._registry import scale as scale_of

__all__ = ["Remark", "blends", "mixed_rows"]

_LONGEST: Final = 1_000_000
_SENTENCE: Final = re.compile(r"(?:[^.!?\n]|[.!?](?=[^\s.!?]))+")
_CONFIDENCE: Final = re.compile(
    r"\b(?:high|moderate|medium|low)[ -]confidence\b"
    r"|\bconfidence(?: level)? (?:is|was|remains) (?:high|moderate|medium|low)\b",
    re.IGNORECASE,
)
_LIKELIHOOD: Final = re.compile(
    r"\b(?:likely|unlikely|probable|improbable|probably|improbably|almost certain(?:ly)?"
    r"|nearly certain|almost no chance|remote chance|roughly even (?:chance|odds))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing about how words of a scale are used that its issuer asks to avoid."""

    code: str
    """Stable and documented, such as `scale.rows_mixed`; never reused."""
    message: str
    start: int | None = None
    """Where in the text it begins, in code points, where it is about a text."""
    end: int | None = None
    """Where in the text it ends, exclusive."""


def mixed_rows(words: Iterable[str], scale: str = "icd203.likelihood") -> Remark | None:
    """Say whether the words of one product come from both rows of a scale.

    ICD 203, D.6.e(2)(a), allows that with a disclaimer only. None where they do not.

    Raises:
        NotationError: where a word is no term of the scale.
        UsageError: `usage.not_a_term` where the words are no texts one by one.
    """
    scale_of(scale)
    if isinstance(words, str) or not isinstance(words, Iterable):
        raise UsageError("usage.not_a_term", "expected terms of the scale, as texts one by one")
    rows = set()
    for word in words:
        (term,) = parse(word, scale)
        rows.add(folded(word) in map(folded, term.second_row))
    if len(rows) < 2:  # noqa: PLR2004 - there are two rows
        return None
    return Remark(
        code="scale.rows_mixed",
        message="words of both rows of terms are used, which needs a disclaimer",
    )


def blends(text: str) -> tuple[Remark, ...]:
    """Find the sentences that hold a confidence level and a degree of likelihood.

    ICD 203, D.6.e(2)(b), forbids them in one sentence. English only. The bare word remote is left
    aside, since it mostly speaks of places.

    Raises:
        UsageError: `usage.not_text`, or `usage.text_too_long` above a million characters.
    """
    if not isinstance(text, str):
        raise UsageError("usage.not_text", "expected a text")
    if len(text) > _LONGEST:
        raise UsageError("usage.text_too_long", "expected at most 1,000,000 characters")
    return tuple(_found(text))


def _found(text: str) -> Iterator[Remark]:
    """Give a remark for each sentence that blends the two."""
    for sentence in _SENTENCE.finditer(text):
        words = sentence[0]
        if _CONFIDENCE.search(words) and _LIKELIHOOD.search(words):
            yield Remark(
                code="scale.confidence_and_likelihood",
                message="a confidence level and a degree of likelihood stand in one sentence",
                start=sentence.start(),
                end=sentence.end(),
            )
