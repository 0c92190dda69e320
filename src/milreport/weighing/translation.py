"""Translation: one statement in two renderings, whose words of likelihood may differ."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from milreport.errors import NotationError
from milreport.records._index import Index
from milreport.records.claim import Claim
from milreport.records.relation import Relation
from milreport.records.report import Report
from milreport.scales import Term, interval, parse, scale
from milreport.values.answer import Answer
from milreport.vocabulary.claims import HedgeClass
from milreport.vocabulary.relations import Drift, RelationKind
from milreport.weighing._asked import reports
from milreport.weighing._groups import is_held

__all__ = ["Rendering", "translation_drift"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """Two renderings of one statement whose words of likelihood are not known to agree."""

    kind: Drift
    """What moved: the translation."""
    one: str
    """The one claim, by its id, with its report where that is another."""
    other: str
    """The other claim."""
    terms: tuple[str | None, str | None]
    """The term of the scale that each has; None where its words are not on the scale."""
    band_changes: Answer
    """Whether the two fall in different bands; unsure where a word is not on the scale."""
    reason: str
    """What moved, in words."""


_ON: Final = "icd203.likelihood"
_BESIDE: Final = "phia.yardstick.2025"
"""A second scale, for words that the first does not have, such as *highly likely*."""

_OF_LIKELIHOOD: Final = frozenset(
    {
        HedgeClass.EPISTEMIC_MODAL,
        HedgeClass.EPISTEMIC_ADVERB,
        HedgeClass.EPISTEMIC_VERB,
        HedgeClass.ESTIMATIVE_SCALE,
    }
)


def translation_drift(report: Report, *others: Report) -> tuple[Rendering, ...]:
    """Find renderings of one statement whose words of likelihood differ in band.

    Two claims are renderings of one statement where a relation says that one `translates` the
    other, or that they are the `same_proposition` and both are quoted, at least one of them
    `translated_from` another language. The claims may be of several reports, referred to as
    `report-id#claim`.

    Each hedge is looked up as a word of ICD 203 (2015). A word that ICD 203 does not have is
    looked up in the PHIA yardstick (2025), and taken for the one band of ICD 203 in which the
    whole range that PHIA gives it lies: *highly likely* falls under *very likely*. Any other word
    has no band. No number is put on either rendering.

    Of a relation between many and many, each claim is compared with the first on the other side.

    Args:
        report: the report whose relations are looked at first.
        others: more reports, whose claims and relations count as well.

    Returns:
        One `Rendering` for each pair whose bands differ, or of which a word, or the lack of one,
        leaves that open. Pairs in one band, and those with no such word, are passed over.

    Raises:
        UsageError: `usage.not_a_report`.
    """
    reports(report, *others)
    indices = [Index(each) for each in (report, *others)]
    claims: dict[str, Claim] = {}
    for index in indices:
        for claim in index.claims.values():
            claims.setdefault(f"{index.report.id}#{claim.id}", claim)
    found: list[Rendering] = []
    for index in indices:
        for relation in index.report.relations:
            for one, other in _pairs(index, relation):
                if one in claims and other in claims and one != other:
                    found += _compared(
                        relation.kind,
                        _named(one, report),
                        _named(other, report),
                        claims[one],
                        claims[other],
                    )
    return tuple(dict.fromkeys(found))


def _named(name: str, report: Report) -> str:
    """Write an id without its report where that is the first."""
    return name.removeprefix(f"{report.id}#")


def _pairs(index: Index, relation: Relation) -> Iterator[tuple[str, str]]:
    """Give the claims that a relation ties as renderings, two by two."""
    kinds = {RelationKind.TRANSLATES, RelationKind.SAME_PROPOSITION}
    if relation.kind not in kinds or not is_held(relation):
        return
    ones, others = (
        [_full(index, name) for name in names] for names in (relation.subjects, relation.objects)
    )
    yield from ((one, others[0]) for one in ones)
    yield from ((ones[0], other) for other in others[1:])


def _full(index: Index, reference: str) -> str:
    return reference if "#" in reference else f"{index.report.id}#{reference}"


def _compared(
    kind: RelationKind, one: str, other: str, first: Claim, second: Claim
) -> Iterator[Rendering]:
    if kind is RelationKind.SAME_PROPOSITION and not _is_translated(first, second):
        return
    words = [_words(first), _words(second)]
    if not any(words):
        return
    terms = _band(words[0]), _band(words[1])
    if terms[0] == terms[1] and terms[0] is not None:
        return
    settled = None not in terms
    yield Rendering(
        kind=Drift.TRANSLATION,
        one=one,
        other=other,
        terms=terms,
        band_changes=Answer.YES if settled else Answer.UNSURE,
        reason=_reason((one, other), terms, words),
    )


def _is_translated(first: Claim, second: Claim) -> bool:
    if first.quote is None or second.quote is None:
        return False
    return not (first.quote.translated_from is None and second.quote.translated_from is None)


def _words(claim: Claim) -> tuple[str, ...]:
    return tuple(hedge.cue for hedge in claim.hedges if hedge.kind in _OF_LIKELIHOOD)


def _band(words: Iterable[str]) -> str | None:
    """Give the one band that words of likelihood fall in; None where they have none, or several."""
    bands = {found for word in words if (found := _band_of(word)) is not None}
    return next(iter(bands)) if len(bands) == 1 else None


def _band_of(word: str) -> str | None:
    term = _term(word, _ON)
    if term is not None:
        return term.code
    beside = _term(word, _BESIDE)
    if beside is None or beside.interval is None:
        return None
    low, high = beside.interval.low, beside.interval.high
    around = [
        code
        for code in scale(_ON).codes
        if (band := interval(_ON, code)) is not None and low in band and high in band
    ]
    return around[0] if len(around) == 1 else None


def _term(word: str, key: str) -> Term | None:
    try:
        return parse(word, key)[0]
    except NotationError:
        return None


def _reason(
    names: tuple[str, str], terms: tuple[str | None, str | None], words: Sequence[Sequence[str]]
) -> str:
    told = [
        f"{name} has “{term}”"
        if term is not None
        else f"the words of {name} have no one band"
        if said
        else f"{name} has no word of likelihood"
        for name, term, said in zip(names, terms, words, strict=True)
    ]
    ends = (
        "the band of ICD 203 changes, and no number is put on either"
        if None not in terms
        else "whether the band of ICD 203 changes cannot be told"
    )
    return f"{', and '.join(told)}: {ends}"
