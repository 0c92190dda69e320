"""Sourcing: how many voices there really are, and who they are."""

from collections.abc import Iterable, Iterator
from typing import Final

from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.records.claim import Claim
from milreport.vocabulary.claims import ContentMode
from milreport.vocabulary.events import Realis
from milreport.vocabulary.relations import RelationKind
from milreport.vocabulary.sources import Anonymity
from milreport.weighing.origins import Attribution
from milreport.weighing.silence import Voice, silences

__all__ = [
    "accused_not_heard",
    "collective",
    "plural_single_instance",
    "single_origin",
    "unattributed",
]

COLLECTIVE: Final = {
    Anonymity.STATE_METONYM: "a country is made the speaker, and nobody who spoke for it is given",
    Anonymity.GROUP_ONLY: "only a class of people or reports is given, none of whom can be asked",
    Anonymity.OUTLET_UNNAMED: "an outlet is cited without its name, so nobody can look it up",
}
"""Voices that are nobody in particular, and what is wrong with each."""


def _cited(facts: Facts) -> dict[str, list[tuple[int, str]]]:
    """Give, for each source, the positions and ids of the claims whose chain has it."""
    found: dict[str, list[tuple[int, str]]] = {}
    for position, claim in enumerate(facts.report.claims):
        for source in dict.fromkeys(facts.index.local(step.source) for step in claim.chain):
            found.setdefault(source, []).append((position, claim.id))
    return found


def _claims(cited: list[tuple[int, str]]) -> str:
    """Name the claims, the first few of them where there are many."""
    return _listed([name for _, name in cited], 3)


def _listed(names: list[str], shown: int) -> str:
    """Name a few, and say how many there are besides."""
    more = f" and {len(names) - shown} more" if len(names) > shown else ""
    return ", ".join(names[:shown]) + more


@rule("source.unattributed", Severity.NOTE, about=("Source.anonymity", "Claim.chain"))
def unattributed(facts: Facts) -> Iterator[Doubt]:
    """A statement rests on somebody.

    What nobody is said to have said cannot be checked, and two such statements need not share
    a source.

    Look for the source in what the document cites; if there is none, count it as unknown.
    """
    cited = _cited(facts)
    for position, source in enumerate(facts.report.sources):
        claims = cited.get(source.id, [])
        if source.anonymity is Anonymity.UNATTRIBUTED and claims:
            yield Doubt(
                ("sources", position, "anonymity"),
                f"no source is given for {_claims(claims)}",
                "count each as an unknown origin; they need not share one",
            )


@rule("source.collective", Severity.WARNING, about=("Source.anonymity", "Claim.chain"))
def collective(facts: Facts) -> Iterator[Doubt]:
    """Somebody in particular says it, not a country, a class of people or some outlet.

    A collective cannot be asked, and may be one person or many.

    Look for who spoke; if the text does not say, keep the source as it is and count it as unknown.
    """
    cited = _cited(facts)
    for position, source in enumerate(facts.report.sources):
        claims = cited.get(source.id, [])
        wrong = COLLECTIVE.get(source.anonymity) if source.anonymity is not None else None
        if wrong is not None and claims:
            yield Doubt(
                ("sources", position, "anonymity"),
                f"{source.id}: {wrong}; it is in the chains of {_claims(claims)}",
                "look for who spoke, or count the origin as unknown",
            )


@rule("source.plural_single_instance", Severity.NOTE, about=("Source.anonymity", "Relation.kind"))
def plural_single_instance(facts: Facts) -> Iterator[Doubt]:
    """A plural has more than one voice that stands for it.

    Experts, or reports, followed by a single name is one voice with the weight of many.

    Say in a note that one voice follows, or record the others.
    """
    index = facts.index
    voices = _supporters(facts)
    for position, claim in enumerate(facts.report.claims):
        source = index.sources.get(index.local(claim.chain[-1].source))
        if source is None or source.anonymity is not Anonymity.GROUP_ONLY:
            continue
        named = voices.get(claim.id, {})
        if len(named) == 1:
            (voice,) = named
            yield Doubt(
                ("claims", position),
                f"{claim.id} is put down to a group, {source.id}, and the one voice that follows"
                f" is {voice}",
                "one instance does not make the plural; say so, or record the others",
            )


def _supporters(facts: Facts) -> dict[str, dict[str, None]]:
    """Give, for each claim, the sources by name on which the claims that support it rest."""
    index = facts.index
    found: dict[str, dict[str, None]] = {}
    for relation in facts.report.relations:
        if relation.kind is not RelationKind.SUPPORTS:
            continue
        named: dict[str, None] = {}
        for subject in relation.subjects:
            claim = index.claims.get(index.local(subject))
            source = index.sources.get(index.local(claim.chain[-1].source)) if claim else None
            if source is not None and source.anonymity is Anonymity.NAMED:
                named[source.id] = None
        for target in relation.objects:
            found.setdefault(index.local(target), {}).update(named)
    return found


TOLD_AS_SO: Final = frozenset({None, Realis.ACTUAL, Realis.ONGOING, Realis.HABITUAL})
"""How an event is put of which a reader would ask whether it is confirmed."""


@rule(
    "source.single_origin",
    Severity.WARNING,
    about=("Claim.chain", "Source.anonymity", "Source.part_of", "Relation.kind"),
)
def single_origin(facts: Facts) -> Iterator[Doubt]:
    """What several voices tell goes back to more than one of them that can be told apart.

    Twelve outlets that repeat one official are one source, however often it is printed.

    Say how many origins there are and look for a separate one; `milreport.weighing.origins` gives
    the ledger.
    """
    attribution = Attribution(facts.report)
    for position, event in enumerate(facts.report.events):
        voices = _voices(facts, facts.index.claims_on.get(event.id, ()))
        if event.realis not in TOLD_AS_SO or len(voices) < 2:  # noqa: PLR2004 - two voices
            continue
        counted = attribution.origins(event.id)
        if counted.named < 2:  # noqa: PLR2004 - a second that can be told apart
            named = "one of which can be told apart" if counted.named else "none that can be named"
            yield Doubt(
                ("events", position),
                f"{len(voices)} voices speak of {event.id} ({_listed(voices, 4)}), and they come to"
                f" {counted}, {named}",
                "do not call it confirmed by several; the ledger of weighing.origins says why",
            )


def _voices(facts: Facts, claims: Iterable[Claim]) -> list[str]:
    """Give the sources on which claims of the story rest, each once."""
    told = (claim for claim in claims if claim.mode is not ContentMode.PAGE_FURNITURE)
    return [*dict.fromkeys(facts.index.local(claim.chain[-1].source) for claim in told)]


@rule(
    "source.accused_not_heard",
    Severity.NOTE,
    about=("Event.participants", "Claim.chain", "Assessment.silences"),
)
def accused_not_heard(facts: Facts) -> Iterator[Doubt]:
    """Whoever is said to have acted is heard.

    That no denial is recorded is no assent: perhaps nobody asked.

    Record their answer, or in `Assessment.silences` that they were asked or what was searched.
    """
    told: set[str] = set()
    for quiet in silences(facts.report):
        whose = quiet.speaker or quiet.actor
        if quiet.voice is Voice.QUOTED or whose in told:
            continue
        told.add(whose)
        yield Doubt(
            (*facts.index.entries[quiet.events[0]].path, "participants"),
            quiet.reason,
            "record their answer, or that they were asked, or what was searched",
        )
