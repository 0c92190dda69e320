"""A report looked at for who had it from whom: what counting origins asks, found out once."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from milreport.records._index import Index
from milreport.records.claim import Claim, Judgement
from milreport.records.relation import Relation
from milreport.records.report import Report
from milreport.vocabulary.claims import ContentMode
from milreport.vocabulary.relations import LinkBasis, RelationKind
from milreport.weighing._groups import Groups, is_held, joined
from milreport.weighing._voices import End, Ending, Sign, ending, sign

__all__ = ["Desk"]


class Desk:
    """A report and what counting origins asks of it, each found out when it is first asked for."""

    def __init__(self, report: Report) -> None:
        """Keep the report; nothing is looked at yet."""
        self.report = report
        self.index = Index(report)

    def closed(self, start: Sequence[Claim], of: str | None) -> tuple[Claim, ...]:
        """Give the claims and all that are joined to them, in the order of the report."""
        versions = self._versions
        found = {claim.id: claim for root in self.roots(start) for claim in versions.get(root, ())}
        kept = [
            claim
            for claim in found.values()
            if claim.id == of or claim.mode is not ContentMode.PAGE_FURNITURE
        ]
        return tuple(sorted(kept, key=lambda claim: self.place[claim.id]))

    def roots(self, start: Sequence[Claim]) -> frozenset[str]:
        """Give what stands for the groups of versions that the claims are in."""
        return frozenset(self._joined.of(claim.id) for claim in start)

    def judging(
        self, members: Sequence[Claim], wanted: Sign, of: str | None
    ) -> dict[str, tuple[str, ...]]:
        """Give the claims that judge one of these, each with those that it judges."""
        found: dict[str, list[str]] = {}
        seen: set[int] = set()
        for claim in members:
            if sign(self.index, claim) is not wanted:
                continue
            for judge in self._judgements.get(claim.id, ()):
                found.setdefault(judge, []).append(claim.id)
            for at in self._assessing.get(claim.id, ()):
                if at not in seen:
                    seen.add(at)
                    for judge in self.report.relations[at].subjects:
                        found.setdefault(self.index.local(judge), []).append(claim.id)
        judges = {
            name: tuple(judged)
            for name, judged in found.items()
            if name != of and name in self.index.claims and [name] != judged
        }
        return dict(sorted(judges.items(), key=lambda each: self.place[each[0]]))

    @cached_property
    def place(self) -> Mapping[str, int]:
        """At which place each claim stands, for sorting."""
        return {name: at for at, name in enumerate(self.index.claims)}

    @cached_property
    def _joined(self) -> Groups:
        return joined(self.index)

    @cached_property
    def _versions(self) -> Mapping[str, tuple[Claim, ...]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.index.claims.values():
            found.setdefault(self._joined.of(claim.id), []).append(claim)
        return {root: tuple(claims) for root, claims in found.items()}

    @cached_property
    def _judgements(self) -> Mapping[str, tuple[str, ...]]:
        """The claims whose content judges a claim."""
        found: dict[str, list[str]] = {}
        for claim in self.index.claims.values():
            if isinstance(claim.content, Judgement):
                found.setdefault(self.index.local(claim.content.claim), []).append(claim.id)
        return {judged: tuple(judges) for judged, judges in found.items()}

    @cached_property
    def _assessing(self) -> Mapping[str, tuple[int, ...]]:
        """Where the relations stand by which others assess a claim."""
        found: dict[str, list[int]] = {}
        for at, relation in enumerate(self.report.relations):
            if relation.kind is RelationKind.ASSESSES and is_held(relation):
                for judged in relation.objects:
                    found.setdefault(self.index.local(judged), []).append(at)
        return {judged: tuple(places) for judged, places in found.items()}

    @cached_property
    def declared(self) -> tuple[Groups, Mapping[str, str]]:
        """What is declared to have one origin, and the relation that says so of each."""
        groups, said = Groups(), dict[str, str]()
        for relation in self.report.relations:
            if relation.kind is RelationKind.SAME_ORIGIN_AS and is_held(relation):
                names = self.names(relation)
                groups.join_all(names)
                for name in names:
                    said.setdefault(name, relation.id)
        return groups, said

    @cached_property
    def undecided(self) -> Mapping[str, tuple[int, ...]]:
        """Where the relations stand that leave one origin possible, by what they name."""
        found: dict[str, list[int]] = {}
        for at, relation in enumerate(self.report.relations):
            if relation.kind in _UNDECIDED and relation.basis is LinkBasis.NOT_EXCLUDED:
                for name in dict.fromkeys(self.names(relation)):
                    found.setdefault(name, []).append(at)
        return {name: tuple(places) for name, places in found.items()}

    def names(self, relation: Relation) -> tuple[str, ...]:
        """Give what a relation names from either end."""
        return tuple(map(self.index.local, (*relation.subjects, *relation.objects)))

    @cached_property
    def occasions(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """Whom a source passes on at an occasion: the definite ends of its chains there."""
        found: dict[tuple[str, str], dict[str, None]] = {}
        for claim in self.index.claims.values():
            end = self.endings[claim.id]
            if end.end not in {End.NAMED, End.OBSERVED}:
                continue
            for step in claim.chain[:-1]:
                if step.event is not None and self.index.local(step.source) != end.source:
                    at = self.index.local(step.source), self.index.local(step.event)
                    found.setdefault(at, {})[end.source] = None
        return {at: tuple(sources) for at, sources in found.items()}

    @cached_property
    def endings(self) -> Mapping[str, Ending]:
        """Where the chain of each claim ends."""
        return {name: ending(self.index, claim) for name, claim in self.index.claims.items()}

    def part_of(self, name: str) -> str | None:
        """Give the larger source of a source."""
        source = self.index.sources.get(name)
        return self._local(None if source is None else source.part_of)

    def actor_of(self, name: str) -> str | None:
        """Give the actor that a source is."""
        source = self.index.sources.get(name)
        return self._local(None if source is None else source.actor)

    def body_of(self, name: str) -> str | None:
        """Give the larger body of an actor."""
        actor = self.index.actors.get(name)
        return self._local(None if actor is None else actor.part_of)

    def _local(self, reference: str | None) -> str | None:
        return None if reference is None else self.index.local(reference)


_UNDECIDED: Final = frozenset({RelationKind.SAME_ORIGIN_AS, RelationKind.INDEPENDENT_OF})
"""What may yet prove that two ends are one, where it is only not ruled out."""
