"""Media: what a picture or recording can bear out, by its dates, by what it shows, by who gave it.

A picture is linked to a claim by a relation, `evidences` or `illustrates`, by an assessment that
rests on it, or by the claim itself, which names it.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from milreport.checks._matter import Matter
from milreport.checks._rule import Doubt, Facts, rule
from milreport.checks._when import beginning, ending, ends_before, gap, in_role, written
from milreport.findings import Severity
from milreport.records._structure import Path
from milreport.records.claim import Claim
from milreport.records.media import Media
from milreport.values._calendar import ordinal
from milreport.values.time import Time
from milreport.vocabulary.assessments import EvidenceKind, EvidenceRole
from milreport.vocabulary.claims import ContentMode, StepMode
from milreport.vocabulary.media import CreditRole
from milreport.vocabulary.relations import RelationKind
from milreport.vocabulary.sources import Interest
from milreport.vocabulary.time import TimeRole

__all__ = [
    "handout_as_evidence",
    "no_capture_date",
    "older_than_story",
    "shows_other_matter",
    "used_as_evidence",
]

# What pictures are linked to


class _Use(NamedTuple):
    """One place where media items are linked to other records."""

    items: tuple[tuple[Path, Media], ...]
    """The items, and where each is named."""
    targets: tuple[str, ...]
    """The ids of what they are linked to."""


def _related(facts: Facts, kind: RelationKind) -> Iterator[_Use]:
    """Give the relations of a kind that run from media items."""
    local, known = facts.index.local, facts.index.media
    for at, relation in enumerate(facts.report.relations):
        if relation.kind is kind:
            items = tuple(
                (("relations", at, "subjects", number), known[local(subject)])
                for number, subject in enumerate(relation.subjects)
                if local(subject) in known
            )
            if items:
                yield _Use(items, tuple(dict.fromkeys(map(local, relation.objects))))


BEARS_OUT: Final = (EvidenceRole.DIRECT, EvidenceRole.CORROBORATING)
"""The roles in which a piece of evidence is held to bear a claim out."""


def _evidence(facts: Facts) -> Iterator[_Use]:
    """Give where media items are put forward as evidence: by relations, then by assessments."""
    yield from _related(facts, RelationKind.EVIDENCES)
    local, known = facts.index.local, facts.index.media
    for at, assessment in enumerate(facts.report.assessments):
        items = tuple(
            (("assessments", at, "evidence", number, "role"), known[local(piece.record)])
            for number, piece in enumerate(assessment.evidence)
            if piece.role in BEARS_OUT and piece.record and local(piece.record) in known
        )
        if items:
            yield _Use(items, (local(assessment.about),))


def _links(facts: Facts) -> Iterator[_Use]:
    """Give every link of media items to what they go with; the claims of a caption are no link."""
    yield from _evidence(facts)
    yield from _related(facts, RelationKind.ILLUSTRATES)
    known = facts.index.media
    for at, claim in enumerate(facts.report.claims):
        if claim.mode is not ContentMode.CAPTION and claim.media:
            items = tuple(
                (("claims", at, "media", number), known[name])
                for number, name in enumerate(map(facts.index.local, claim.media))
                if name in known
            )
            yield _Use(items, (claim.id,))


def _listed(targets: tuple[str, ...]) -> str:
    others = len(targets) - 1
    return f"{targets[0]} and {others} more" if others else targets[0]


# Pictures used as evidence


@rule(
    "media.used_as_evidence",
    Severity.WARNING,
    about=("Media.times", "Media.shows", "Relation.kind", "Evidence.role", "Evidence.record"),
)
def used_as_evidence(facts: Facts) -> Iterator[Doubt]:
    """A picture that is put forward as evidence can bear on what it is evidence for.

    A picture cannot bear out a claim if it was out before the thing happened, if nothing in it has
    to do with the claim, or if the record itself says that it merely goes with it. An archive
    picture beside a claim makes it look better borne out than it is.

    Make the relation `illustrates`, or the role of the evidence `illustrative`. Where the picture
    does bear on the claim, say in it what it shows and when it was taken.
    """
    uses = (*_evidence(facts),)
    illustrated = _illustrated(facts) if uses else {}
    matter = Matter(facts.index)
    for use in uses:
        start, concerns = matter.start(use.targets), matter.concerns(use.targets)
        targets = frozenset(use.targets)
        for path, item in use.items:
            reasons = [
                *_too_old(item, start),
                *_other_matter(matter, item, concerns),
                *_merely_beside(illustrated.get(item.id, []), targets),
            ]
            if reasons:
                yield Doubt(
                    path,
                    f"{item.id} is put forward as evidence for {_listed(use.targets)}, and "
                    + ", and ".join(reasons),
                    "make it an illustration, or say in the item what it shows and when",
                )


def _illustrated(facts: Facts) -> dict[str, list[frozenset[str]]]:
    """Give what each item illustrates, a set for each relation."""
    found: dict[str, list[frozenset[str]]] = {}
    for use in _related(facts, RelationKind.ILLUSTRATES):
        targets = frozenset(use.targets)
        for _, item in use.items:
            found.setdefault(item.id, []).append(targets)
    return found


def _too_old(item: Media, start: Time | None) -> Iterator[str]:
    verb, made = _made(item)
    if made is not None and start is not None and ends_before(made, start):
        yield f"it was {verb} by {written(made.latest)}, before that began"


def _other_matter(matter: Matter, item: Media, concerns: frozenset[str] | None) -> Iterator[str]:
    shown = matter.with_owners(item.shows)
    if shown and concerns is not None and shown.isdisjoint(concerns):
        yield "it shows nothing that has to do with that"


def _merely_beside(illustrated: list[frozenset[str]], targets: frozenset[str]) -> Iterator[str]:
    if not all(map(targets.isdisjoint, illustrated)):
        yield "another relation says that it illustrates the same"


_MADE: Final = (
    ("captured", (TimeRole.CAPTURED,)),
    ("released", (TimeRole.RELEASED, TimeRole.FIRST_PUBLISHED)),
)
"""What is known of when an item was made, the nearest first."""


def _made(item: Media) -> tuple[str, Time | None]:
    """Give by when an item was captured; by when it was released where no capture is told."""
    for verb, roles in _MADE:
        times = in_role(item.times, *roles)
        if times:
            return verb, ending(times)
    return "made", None


@rule(
    "media.handout_as_evidence",
    Severity.WARNING,
    about=("Step.mode", "Credit.role", "Stake.interest", "Relation.kind", "Evidence.role"),
)
def handout_as_evidence(facts: Facts) -> Iterator[Doubt]:
    """A picture that is put forward as evidence does not come from a party to the conflict.

    Whoever hands out a picture has chosen it, and may have cut, dated and described it to suit. It
    may be true, but by itself it is the word of a party.

    Say in the assessment who supplied it, and look for a picture of the same thing from elsewhere.
    """
    uses = (*_evidence(facts),)
    handed = _handed_out(facts) if uses else {}
    for use in uses:
        for path, item in use.items:
            if item.id in handed:
                yield Doubt(
                    path,
                    f"{item.id} is put forward as evidence for {_listed(use.targets)}, and "
                    f"{handed[item.id]} handed it out",
                    "say who supplied it, and look for a picture from elsewhere",
                )


def _handed_out(facts: Facts) -> dict[str, str]:
    """Give the items that a party handed out, and in words who did."""
    found: dict[str, str] = {}
    for item in facts.report.media:
        for credit in item.credits:
            if credit.role is CreditRole.SUPPLIER and _is_party(facts, credit.source):
                found.setdefault(item.id, f"{credit.source}, a party to the conflict,")
    for claim in facts.report.claims:
        giver = _giver(facts, claim) if claim.media else None
        if giver is not None:
            for name in map(facts.index.local, claim.media):
                found.setdefault(name, giver)
    return found


def _is_party(facts: Facts, source: str) -> bool | None:
    """Say whether a source is a party to the conflict; None where its interest is not told."""
    found = facts.index.sources.get(facts.index.local(source))
    if found is None or not found.stakes:
        return None
    return any(stake.interest is Interest.PARTY_TO_CONFLICT for stake in found.stakes)


def _giver(facts: Facts, claim: Claim) -> str | None:
    """Say who gave what a claim is made with, where a step says that it is a handout."""
    for at, step in enumerate(claim.chain):
        if step.mode is StepMode.HANDOUT:
            inner = claim.chain[at + 1 : at + 2]
            party = _is_party(facts, inner[0].source) if inner else None
            if party is None:
                return "somebody with a stake in it"
            return f"{inner[0].source}, a party to the conflict," if party else None
    return None


# Pictures and their dates

GAP_DAYS: Final = 30
"""How many days older than the document a picture may be with nothing said; our own choice."""


@rule(
    "media.older_than_story",
    Severity.NOTE,
    about=("Media.times", "Document.times", "Event.times", "Claim.times"),
)
def older_than_story(facts: Facts) -> Iterator[Doubt]:
    """A picture is not much older than the story that it stands in.

    A picture from the archive shows another day and often another place, and readers take it for
    a picture of what the story tells. It is told where it was out more than 30 days before the
    document can have been, or before what it is linked to began.

    Say in the caption how old it is, and do not rest a claim on it.
    """
    befores = _begun_later(facts)
    times = in_role(facts.report.document.times, TimeRole.FIRST_PUBLISHED, TimeRole.RELEASED)
    out = beginning(times)
    for position, item in enumerate(facts.report.media):
        verb, made = _made(item)
        reasons = [
            *_before_the_document(made, out),
            *((befores[item.id],) if item.id in befores else ()),
        ]
        if made is not None and reasons:
            yield Doubt(
                ("media", position, "times"),
                f"{item.id} was {verb} by {written(made.latest)}, {' and '.join(reasons)}",
                "say how old it is, and do not rest a claim on it",
            )


def _before_the_document(made: Time | None, out: Time | None) -> Iterator[str]:
    last, first = (made and made.latest), (out and out.earliest)
    if last and first and ordinal(first) - ordinal(last) > GAP_DAYS:
        yield f"{gap(last, first)} before the document can have come out ({written(first)})"


def _begun_later(facts: Facts) -> dict[str, str]:
    """Say of each item that is older than what it is linked to, by how much; the first link."""
    matter = Matter(facts.index)
    found: dict[str, str] = {}
    for use in _links(facts):
        start = matter.start(use.targets)
        for _, item in use.items:
            _, made = _made(item)
            last, first = (made and made.latest), (start and start.earliest)
            if last and first and item.id not in found and ends_before(made, start):
                told = f"{gap(last, first)} before what {_listed(use.targets)} tells of began"
                found[item.id] = f"{told} ({written(first)})"
    return found


@rule("media.no_capture_date", Severity.NOTE, about=("Media.times", "Media.derived_from"))
def no_capture_date(facts: Facts) -> Iterator[Doubt]:
    """It is told when a picture or recording was made.

    A date of release is only the day after which it was made no more. Without the date of capture
    nobody can say that it shows the event, and not an earlier one. A crop or a copy has the date
    of what it was made from; a copy of a paper needs none.

    Ask whoever is credited, look for the earliest appearance, or work the time out from what can
    be seen.
    """
    known = facts.index.media
    for position, item in enumerate(facts.report.media):
        chain = islice(facts.index.upward(item.id, "derived_from"), _FAR)
        origins = (item, *(known[name] for name in chain if name in known))
        is_dated = any(in_role(each.times, TimeRole.CAPTURED) for each in origins)
        if item.kind is not EvidenceKind.DOCUMENT_COPY and not is_dated:
            yield Doubt(
                ("media", position, "times"),
                f"it is not told when {item.id} was captured",
                "ask whoever is credited, or look for the earliest appearance",
            )


_FAR: Final = 32
"""How many copies of copies are followed."""


@rule("media.shows_other_matter", Severity.NOTE, about=("Media.shows", "Event.participants"))
def shows_other_matter(facts: Facts) -> Iterator[Doubt]:
    """What a picture shows has to do with what it is linked to.

    A picture of other people and other things sets a mood and tells nothing. It is told where
    neither who and what is shown, nor the force, the state or the office that they belong to, has
    a part in anything that the picture is linked to; where either is not recorded, nothing is said.

    Leave it as an illustration, or add what else it shows.
    """
    matter = Matter(facts.index)
    other: dict[str, tuple[str, ...] | None] = {}
    for use in _links(facts):
        concerns = matter.concerns(use.targets)
        for _, item in use.items:
            is_other = any(_other_matter(matter, item, concerns))
            fits = other.get(item.id, use.targets)
            other[item.id] = fits if is_other else None
    for position, item in enumerate(facts.report.media):
        targets = other.get(item.id)
        if targets is not None:
            yield Doubt(
                ("media", position, "shows"),
                f"nothing that {item.id} shows has to do with {_listed(targets)}, with which it "
                "is linked",
                "leave it as an illustration, or add what else it shows",
            )
