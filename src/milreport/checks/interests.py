"""Interests: how a source stands to the conflict is seen beside its grade, never inside it."""

from collections.abc import Iterator
from typing import Final

from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.records.source import Source
from milreport.vocabulary.media import CreditRole
from milreport.vocabulary.sources import Interest, SourceKind

__all__ = ["graded_neutral", "interested"]

MANDATED: Final = (SourceKind.INFORMATION_CENTRE, SourceKind.STATE_MEDIA)
"""The kinds of source whose task is information on behalf of a state."""


@rule("source.interested", Severity.NOTE, about=("Source.stakes", "Source.kind", "Media.credits"))
def interested(facts: Facts) -> Iterator[Doubt]:
    """Whose task is information, or who supplies a picture as a party, is shown as interested.

    What such a source says may well be so; a reader should see the interest beside the grade,
    and no grade should have it folded in.

    Show the stake beside the grade, and look for a voice without one.
    """
    speaking = {
        facts.index.local(step.source) for claim in facts.report.claims for step in claim.chain
    }
    supplying = {
        facts.index.local(credit.source)
        for item in facts.report.media
        for credit in item.credits
        if credit.role in (CreditRole.SUPPLIER, CreditRole.CREATOR)
    }
    for position, source in enumerate(facts.report.sources):
        is_party = _is_party(source)
        if source.kind in MANDATED and source.id in speaking:
            what = "speaks for a body whose task is information"
        elif is_party and source.id in supplying:
            what = "supplied a picture and is a party to the conflict"
        else:
            continue
        also = ", and is a party to the conflict" if is_party and source.kind in MANDATED else ""
        yield Doubt(
            ("sources", position),
            f"{source.id} {what}{also}",
            "show the interest beside the grade, and never fold it into one",
        )


def _is_party(source: Source) -> bool:
    return any(stake.interest is Interest.PARTY_TO_CONFLICT for stake in source.stakes)


@rule("source.interested_as_neutral", Severity.WARNING, about=("Source.stakes", "Source.actor"))
def graded_neutral(facts: Facts) -> Iterator[Doubt]:
    """A source that belongs to a side is not put as one without a tie to any.

    An organ of a state at war that is marked as no party lends its side a witness it does not have.

    Correct the stake, or say in a note why this source stands apart from its side.
    """
    parties = _parties(facts)
    for position, source in enumerate(facts.report.sources):
        at = next(
            (n for n, told in enumerate(source.stakes) if told.interest is Interest.NON_PARTY), None
        )
        if at is None or source.actor is None:
            continue
        side = next(
            (each for each in facts.index.upward(source.actor, "part_of") if each in parties), None
        )
        if side is not None:
            yield Doubt(
                ("sources", position, "stakes", at),
                f"{source.id} is put as no party, and belongs to {side}, which {parties[side]}",
                "correct the stake, or say in a note why it stands apart",
            )


def _parties(facts: Facts) -> dict[str, str]:
    """Give the actors that are sides of the conflict by this record, and why."""
    local = facts.index.local
    found: dict[str, str] = {}
    for source in facts.report.sources:
        for stake in source.stakes:
            if stake.interest is Interest.PARTY_TO_CONFLICT:
                for actor in filter(None, (stake.side, source.actor)):
                    found.setdefault(local(actor), f"is a party by the stake of {source.id}")
    return found
