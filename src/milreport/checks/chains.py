"""Chains: what happens to a statement between whoever said it first and the document."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.records.claim import Claim
from milreport.values.answer import Answer
from milreport.vocabulary.claims import Factuality, StepMode
from milreport.weighing.circularity import Circle, circular
from milreport.weighing.drift import drift
from milreport.weighing.translation import translation_drift

__all__ = [
    "circular_reporting",
    "hedge_drift",
    "mode_without_inner",
    "skipped_step",
    "stronger_than_source",
    "translation_drifts",
]

STRENGTH: Final[Mapping[Factuality, tuple[int, int]]] = {
    Factuality.CERTAIN_TRUE: (1, 3),
    Factuality.PROBABLE_TRUE: (1, 2),
    Factuality.POSSIBLE_TRUE: (1, 1),
    Factuality.CERTAIN_FALSE: (-1, 3),
    Factuality.PROBABLE_FALSE: (-1, 2),
    Factuality.POSSIBLE_FALSE: (-1, 1),
    Factuality.UNCOMMITTED: (0, 0),
}
"""Which way a source leans and how far (Saurí and Pustejovsky 2009, FactBank).

That a source is certain, with no word of which way, is not there: it is neither more nor less.
"""

HANDED_ON: Final = frozenset(
    {
        StepMode.DIRECT_QUOTE,
        StepMode.TRANSLATED_QUOTE,
        StepMode.INDIRECT_SPEECH,
        StepMode.DOCUMENT_CITED,
        StepMode.WIRE_OR_SYNDICATION,
        StepMode.REPUBLICATION,
        StepMode.TRANSLATION,
        StepMode.HANDOUT,
    }
)
"""The modes that say that somebody else is behind it.

An interview or a hearing is not among them: of the inmost source it says where it spoke.
"""


@rule("chain.stronger_than_source", Severity.WARNING, about=("Claim.chain", "Step.factuality"))
def stronger_than_source(facts: Facts) -> Iterator[Doubt]:
    """Nobody puts a thing surer than whoever they have it from.

    A hedge that is lost on the way turns a suspicion into a fact, and no reader can tell.

    Look again at both steps; if the outer source knows more, say in its mode from where.
    """
    for position, claim in enumerate(facts.report.claims):
        told = [
            (at, step, STRENGTH[step.factuality])
            for at, step in enumerate(claim.chain)
            if step.factuality is not None and step.factuality in STRENGTH
        ]
        for (at, outer, put), (_, inner, meant) in pairwise(told):
            if outer.mode is not StepMode.OWN_OBSERVATION and _is_stronger(put, meant):
                yield Doubt(
                    ("claims", position, "chain", at, "factuality"),
                    f"in {claim.id}, {outer.source} puts it as {outer.factuality}, and has it from"
                    f" {inner.source}, who puts it as {inner.factuality}",
                    "look again at both steps, or say how the outer source knows more",
                )


def _is_stronger(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    """Say whether one leans the same way and further, or leans where the other does not."""
    return inner[0] in (outer[0], 0) and outer[1] > inner[1]


@rule("chain.skipped_step", Severity.NOTE, about=("Step.inferred",))
def skipped_step(facts: Facts) -> Iterator[Doubt]:
    """Every step of a chain is told by the text.

    A step that the recorder put in may be right, and whoever checks the chain should know that
    the text does not say so.

    Look for a passage that names the step; if there is none, leave it marked as inferred.
    """
    places: dict[str, tuple[tuple[int, int], list[str]]] = {}
    for position, claim in enumerate(facts.report.claims):
        for at, step in enumerate(claim.chain):
            if step.inferred:
                places.setdefault(step.source, ((position, at), []))[1].append(claim.id)
    for source, ((position, at), claims) in places.items():
        yield Doubt(
            ("claims", position, "chain", at, "inferred"),
            f"the text does not say that it went through {source}; the recorder put the step in,"
            f" {_where(claims)}",
            "leave it marked as inferred, unless a passage names the step",
        )


def _where(claims: list[str]) -> str:
    """Name the first claim, and say how many there are where there are more."""
    if len(claims) == 1:
        return f"in {claims[0]}"
    return f"in {claims[0]} and {len(claims) - 1} more"


@rule("chain.mode_without_inner", Severity.NOTE, about=("Claim.chain", "Step.mode"))
def mode_without_inner(facts: Facts) -> Iterator[Doubt]:
    """A source that hands something on has somebody behind it in the chain.

    A quotation of nobody, or a handout with no hand, hides where the statement comes from.

    Add the step that is quoted, if only as an unattributed source, or correct the mode.
    """
    for position, claim in enumerate(facts.report.claims):
        mode = claim.chain[-1].mode
        if mode in HANDED_ON:
            yield Doubt(
                ("claims", position, "chain", len(claim.chain) - 1, "mode"),
                f"{_inmost(claim)} is the inmost source of {claim.id}, and its mode, {mode}, says"
                " that somebody else is behind it",
                "add whoever is quoted or handed it out, or correct the mode",
            )


def _inmost(claim: Claim) -> str:
    return claim.chain[-1].source


@rule("chain.hedge_drift", Severity.WARNING, about=("Claim.hedges", "Claim.mode", "Claim.chain"))
def hedge_drift(facts: Facts) -> Iterator[Doubt]:
    """A document does not state flat in one place what it holds back from in another.

    A headline with *allegedly* and a clause that takes the same for granted leave a reader surer
    than the source was.

    Take over the weaker wording, or say in a note on which the report rests.
    """
    for shift in drift(facts.report):
        if shift.held_back != shift.flat:
            yield Doubt(
                facts.index.entries[shift.flat].path,
                shift.reason,
                "treat the flat wording as no more than the hedged one",
            )


@rule("chain.translation_drift", Severity.NOTE, about=("Claim.hedges", "Claim.quote"))
def translation_drifts(facts: Facts) -> Iterator[Doubt]:
    """Two renderings of one statement are equally sure.

    Likely and highly likely are two bands of ICD 203, and the speaker used one word.

    Go back to the original words, and put no number on either.
    """
    for found in translation_drift(facts.report):
        if found.band_changes is Answer.YES:
            yield Doubt(
                (*facts.index.entries[found.other].path, "hedges"),
                found.reason,
                "go back to the original words, and put no number on either",
            )


@rule(
    "chain.circular_reporting",
    Severity.WARNING,
    about=("Claim.chain", "Source.part_of", "Relation.kind"),
)
def circular_reporting(facts: Facts) -> Iterator[Doubt]:
    """Carriers that look separate do not rest on one another, or on one and the same source.

    Outlets that quote each other, or one official, confirm nothing by being several.

    Count them as one, and relate their claims by `same_origin_as`.
    """
    for found in circular(facts.report):
        whom = found.members if isinstance(found, Circle) else found.carriers
        first = (*found.claims, *whom)[0]
        yield Doubt(
            facts.index.entries[first].path,
            found.reason,
            "count them as one origin, and look for one that is separate",
        )
