"""Coverage: which stretches of a document the records account for, and which nobody read.

A record can be passed on without its text, since spans and a hash say which words it rests on.
What no span holds has been overlooked, or left out on purpose; either way an editor wants to see.
Positions are code points, as everywhere: a curly quote or a non-breaking space counts one.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, NamedTuple

from milreport.errors import UsageError
from milreport.records._survey import Survey
from milreport.records.report import Document, Report
from milreport.values.answer import Answer
from milreport.values.handling import ContentHash
from milreport.values.text import Span
from milreport.weighing._asked import reports

__all__ = ["Coverage", "Match", "Stretch", "coverage"]


class Stretch(NamedTuple):
    """A stretch of the text, in code points from 0; the end is exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Whether a text is the one that the document describes."""

    matches: Answer
    """Yes where the hash is the same; no where hash or length differ; else unsure."""
    reason: str
    """Why, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What of the text of a document is accounted for by spans."""

    length: int | None
    """How many code points the text has: by the document, or else by the text given."""
    covered: int
    """How many of them some span holds."""
    share: Fraction | None
    """Covered of all, what is blank aside; None where the length is not known, or nothing is."""
    gaps: tuple[Stretch, ...]
    """The stretches that no span holds. Without a length, those between spans only."""
    blank: tuple[Stretch, ...]
    """Gaps that were set aside: they hold nothing but white space, as the text given shows."""
    unread: tuple[Stretch, ...]
    """The stretches that are held by nothing but the parts of the document.

    Such a part may be furniture of the page, or a paragraph that no claim rests on.
    """
    outside: tuple[Stretch, ...]
    """Spans that reach beyond the end of the text, as they are told, each once."""
    match: Match | None
    """Whether the text given is the one described; None where no text was given."""
    reason: str
    """What this comes to, in words."""


def coverage(report: Report, text: str | None = None) -> Coverage:
    """Find what of the document's text is accounted for by the spans of its records.

    Counted are the spans of claims, quotes, hedges, places, media, credits, and parts of the
    document. One that ends before it begins holds nothing.

    Args:
        report: the report; it need not hold a word of the text.
        text: the text, where the caller has it. It is held against the length and the hash that
            the document gives, and gaps that are white space only, non-breaking spaces among it,
            are set aside. That is not done where it is not the text described.

    Returns:
        The gaps, the share covered, and whether the text is the right one.

    Raises:
        UsageError: `usage.not_text`, where the text is not a `str`; `usage.not_a_report`.

    Note:
        Offsets as in the W3C Web Annotation Data Model, section 4.2.5, text position selector.
    """
    reports(report)
    if text is not None and not isinstance(text, str):
        raise UsageError("usage.not_text", "expected a str")
    document = report.document
    match = None if text is None else _match(document, text)
    length = document.length
    if length is None and text is not None:
        length = len(text)
    every = Counter(Stretch(span.start, span.end) for span in Survey(report).of(Span))
    layout = Counter(Stretch(part.span.start, part.span.end) for part in document.parts)
    held = _merged(every, length)
    known = None if match is None or match.matches is Answer.NO else text
    gaps, blank = _sifted(_without([Stretch(0, _end(held, length))], held), known)
    unread, _ = _sifted(_without(_merged(layout, length), _merged(every - layout, length)), known)
    covered = _size(held)
    whole = None if length is None else length - _size(blank)
    return Coverage(
        length=length,
        covered=covered,
        share=Fraction(covered, whole) if whole else None,
        gaps=gaps,
        blank=blank,
        unread=unread,
        outside=tuple(sorted(each for each in every if length is not None and each.end > length)),
        match=match,
        reason=_reason(covered, whole, gaps, match),
    )


def _end(held: Sequence[Stretch], length: int | None) -> int:
    """Give where the text ends, as far as that is known."""
    if length is not None:
        return length
    return held[-1].end if held else 0


def _size(stretches: Iterable[Stretch]) -> int:
    return sum(each.end - each.start for each in stretches)


def _merged(stretches: Iterable[Stretch], length: int | None) -> tuple[Stretch, ...]:
    """Give what some stretches hold together, in order, up to the end of the text."""
    found: list[Stretch] = []
    for start, told in sorted(stretches):
        end = told if length is None else min(told, length)
        if start >= end:
            continue
        if found and start <= found[-1].end:
            found[-1] = Stretch(found[-1].start, max(found[-1].end, end))
        else:
            found.append(Stretch(start, end))
    return tuple(found)


def _without(stretches: Sequence[Stretch], held: Sequence[Stretch]) -> Iterator[Stretch]:
    """Give what is left of some stretches where others hold the text; both are merged."""
    at = 0
    for start, end in stretches:
        here = start
        while at < len(held) and held[at].end <= here:
            at += 1
        ahead = at
        while ahead < len(held) and held[ahead].start < end:
            if here < held[ahead].start:
                yield Stretch(here, held[ahead].start)
            here = held[ahead].end
            ahead += 1
        at = max(at, ahead - 1)
        if here < end:
            yield Stretch(here, end)


def _sifted(
    stretches: Iterable[Stretch], text: str | None
) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Set those aside that hold white space only, where the text is there to see it."""
    kept: list[Stretch] = []
    blank: list[Stretch] = []
    for each in stretches:
        is_blank = text is not None and text[each.start : each.end].isspace()
        (blank if is_blank else kept).append(each)
    return tuple(kept), tuple(blank)


# Whether it is the text


_DIGESTS: Final = {
    "sha-256": hashlib.sha256,
    "sha-384": hashlib.sha384,
    "sha-512": hashlib.sha512,
    "sha3-256": hashlib.sha3_256,
}
"""The algorithms of a hash that can be worked out here, by their names in a record."""


def _match(document: Document, text: str) -> Match:
    """Say whether a text has the length and the hash that the document gives."""
    if document.length is not None and document.length != len(text):
        return Match(
            matches=Answer.NO,
            reason=f"The document tells {document.length:,} code points and the text has "
            f"{len(text):,}.",
        )
    if document.hash is None:
        reason = "The document tells no hash by which the text could be known."
        return Match(matches=Answer.UNSURE, reason=reason)
    return _by_hash(document.hash, text)


def _by_hash(told: ContentHash, text: str) -> Match:
    digest = _DIGESTS.get(told.algorithm)
    if digest is None:
        reason = f"The hash is one of {told.algorithm}, which cannot be worked out here."
        return Match(matches=Answer.UNSURE, reason=reason)
    try:
        raw = text.encode("utf-8")
    except UnicodeEncodeError:
        reason = "The text holds half of a surrogate pair, which no text in UTF-8 does."
        return Match(matches=Answer.NO, reason=reason)
    if digest(raw).hexdigest() == told.digest:
        return Match(matches=Answer.YES, reason="The hash of the text is the one told.")
    return Match(matches=Answer.NO, reason="The hash of the text is not the one told.")


def _reason(covered: int, whole: int | None, gaps: Sequence[Stretch], match: Match | None) -> str:
    """Put it in words, beginning with a text that is the wrong one."""
    wrong = match is not None and match.matches is Answer.NO
    head = "The text is not the one described, so nothing in it was looked at. " if wrong else ""
    of = "" if whole is None else f" of {whole:,}"
    if not gaps:
        tail = "nothing is left out" if whole is not None else "nothing between them is left out"
    else:
        stretches = "one stretch" if len(gaps) == 1 else f"{len(gaps):,} stretches"
        tail = f"{stretches} with {_size(gaps):,} in all left out"
    return f"{head}Spans hold {covered:,}{of} code points; {tail}."
