"""References: every id is used once, every reference finds its record, none runs in a circle."""

from collections.abc import Iterator, Mapping
from typing import Final

from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.records._structure import Path
from milreport.records.claim import Judgement
from milreport.records.report import Report
from milreport.values.ids import COLLECTIONS, To
from milreport.vocabulary.relations import RelationKind

__all__ = ["circular", "dangling", "duplicate_id", "wrong_collection"]

ELSEWHERE: Final = "#"
"""What a reference to a record of another report contains."""

UPWARD: Final[Mapping[str, str]] = {
    "sources": "part_of",
    "actors": "part_of",
    "places": "within",
    "materiel": "variant_of",
    "events": "part_of",
    "media": "derived_from",
    "assessments": "over",
}
"""The field of each collection that leads to a larger or an earlier record of the same kind."""

ONE_WAY: Final = frozenset(
    {
        RelationKind.NARROWS,
        RelationKind.BROADENS,
        RelationKind.PREMISE_FOR,
        RelationKind.EXPLAINS,
        RelationKind.QUOTES,
        RelationKind.DERIVED_FROM,
        RelationKind.TRANSLATES,
        RelationKind.CORRECTS,
        RelationKind.RETRACTS,
        RelationKind.SUPERSEDES,
        RelationKind.PART_OF,
    }
)
"""The kinds of relation that cannot lead back to where they began."""


_IDS: Final = (
    "Source.id",
    "Actor.id",
    "Place.id",
    "Materiel.id",
    "Event.id",
    "Claim.id",
    "Media.id",
    "Assessment.id",
    "Relation.id",
)

_LINKS: Final = (
    "Source.part_of",
    "Actor.part_of",
    "Place.within",
    "Materiel.variant_of",
    "Event.part_of",
    "Media.derived_from",
    "Assessment.over",
    "Judgement.claim",
    "Relation.subjects",
    "Relation.objects",
)
"""The fields that a circle may run through: those of `UPWARD`, of judgements and relations."""


@rule("reference.duplicate_id", Severity.FAULT, about=_IDS)
def duplicate_id(facts: Facts) -> Iterator[Doubt]:
    """An id names one record in the whole report.

    Rename one of the two records, and what refers to it.
    """
    if len(facts.ids) == sum(map(len, facts.survey.ids.values())):
        return
    seen: set[str] = set()
    for collection in COLLECTIONS:
        for position, record in enumerate(getattr(facts.report, collection)):
            if record.id in seen:
                first = facts.ids[record.id]
                yield Doubt(
                    (collection, position, "id"),
                    "another record has this id",
                    f"the first one is in {first}; rename one of them and what refers to it",
                )
            seen.add(record.id)


@rule("reference.dangling", Severity.FAULT, about=To)
def dangling(facts: Facts) -> Iterator[Doubt]:
    """A reference without a # names a record that the report contains.

    Add the record, mend the id, or write `report-id#id` for a record of another report.
    """
    if facts.all_found:
        return
    for path, reference, to in facts.leaves(To):
        if reference not in facts.ids and ELSEWHERE not in reference:
            yield Doubt(
                path,
                "no record of this report has the id that is referred to",
                f"add it to {_either(to.collections)}, or write report-id#id for another report",
            )


@rule("reference.wrong_collection", Severity.FAULT, about=To)
def wrong_collection(facts: Facts) -> Iterator[Doubt]:
    """A reference names a record of the kind that the field is for.

    Refer to a record of the right kind, or move the reference to the field that is for it.
    """
    if facts.all_found:
        return
    for path, reference, to in facts.leaves(To):
        found = facts.ids.get(reference)
        if found is not None and found not in to.collections:
            yield Doubt(
                path,
                f"expected the id of a record in {_either(to.collections)}",
                f"the id given stands in {found}",
            )


@rule("reference.circular", Severity.FAULT, about=_LINKS)
def circular(facts: Facts) -> Iterator[Doubt]:
    """What belongs to, derives from or judges something does not come back to itself.

    Take out the link of the circle that does not hold.
    """
    for edges in _graphs(facts):
        for path in _circles(edges):
            yield Doubt(
                path,
                "following this reference leads back to this record",
                "take out the link that does not hold",
            )


def _either(collections: tuple[str, ...]) -> str:
    return " or ".join(collections) if len(collections) < len(COLLECTIONS) else "any collection"


Edges = dict[str, list[tuple[str, Path]]]
"""Whom each record leads to, and where that is written."""


def _graphs(facts: Facts) -> Iterator[Edges]:
    for collection, field in UPWARD.items():
        if not facts.survey.upward(collection):
            continue
        edges: Edges = {}
        for position, record in enumerate(getattr(facts.report, collection)):
            target = getattr(record, field)
            if target is not None:
                edges.setdefault(record.id, []).append((target, (collection, position, field)))
        yield edges
    if facts.of(Judgement):
        yield _judgements(facts.report)
    yield from _relations(facts.report)


def _judgements(report: Report) -> Edges:
    edges: Edges = {}
    for position, claim in enumerate(report.claims):
        if isinstance(claim.content, Judgement):
            path = ("claims", position, "content", "claim")
            edges.setdefault(claim.id, []).append((claim.content.claim, path))
    return edges


def _relations(report: Report) -> Iterator[Edges]:
    by_kind: dict[RelationKind, Edges] = {}
    for position, relation in enumerate(report.relations):
        if relation.kind not in ONE_WAY:
            continue
        # The relation is a knot of its own: its links are as many as its ends, not their product.
        edges = by_kind.setdefault(relation.kind, {})
        knot = f"relation {position}"
        for subject in dict.fromkeys(relation.subjects):
            edges.setdefault(subject, []).append((knot, ("relations", position, "subjects")))
        edges[knot] = [
            (target, ("relations", position, "objects"))
            for target in dict.fromkeys(relation.objects)
        ]
    yield from by_kind.values()


def _circles(edges: Edges) -> Iterator[Path]:
    """Give, for each circle, the place of the link that closes it; linear in the links."""
    done: set[str] = set()
    for start in edges:
        on_the_way: dict[str, None] = {}
        waiting = [(start, iter(edges[start]))] if start not in done else []
        on_the_way.update(dict.fromkeys([start] if waiting else []))
        while waiting:
            here, links = waiting[-1]
            target, path = next(links, (None, ()))
            if target is None:
                waiting.pop()
                on_the_way.pop(here)
                done.add(here)
            elif target in on_the_way:
                yield path
            elif target not in done and target in edges:
                on_the_way[target] = None
                waiting.append((target, iter(edges[target])))
