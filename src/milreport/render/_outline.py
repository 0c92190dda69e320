"""The order of a brief: events with what belongs to them, and under each who says what of it.

Events are grouped by the larger event that they are part of; the group with the most claims comes
first. A claim stands at the event that it is about, and a judgement at that of the claim judged.
Claims that came by one and the same way stand together. All of it takes linear time.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from milreport.records._index import Index, topic
from milreport.records.claim import Claim
from milreport.records.event import Event
from milreport.records.relation import Relation
from milreport.render._naming import Naming
from milreport.vocabulary.relations import RelationKind

__all__ = ["TENSIONS", "Group", "Homes", "Outline", "Part", "Passage", "links_of"]

TENSIONS: Final = (
    RelationKind.CONTRADICTS,
    RelationKind.IN_TENSION_WITH,
    RelationKind.UNDERCUTS,
)
"""The relations that tell a reader to be careful."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Claims that came by one way."""

    chain: str
    """The way, in words."""
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An event and what is said of it."""

    event: Event
    above: str | None
    """The event that it is part of, where that stands before it."""
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """An event and its parts, each after what it is part of."""

    parts: tuple[Part, ...]
    claims: int
    """How many claims there are on all of them."""


class Outline:
    """A report put in the order of a brief."""

    def __init__(self, naming: Naming) -> None:
        """Put the claims of a report where they belong."""
        self.naming = naming
        index = naming.index
        found: dict[str | None, list[Claim]] = {}
        at = Homes(index)
        for claim in index.report.claims:
            found.setdefault(at(claim), []).append(claim)
        self._claims: Mapping[str | None, list[Claim]] = found
        self._above = _forest(index)
        self._members = _members(self._above)
        self._weights = self._weighed()
        self.untold = tuple(key for key in index.events if not self._weights[key])
        """The events that no claim speaks of, and none of a part of them."""

    def _folded(self, claims: Iterable[Claim]) -> tuple[Passage, ...]:
        ways: dict[str, list[Claim]] = {}
        for claim in claims:
            ways.setdefault(self.naming.chain(claim.chain), []).append(claim)
        return tuple(Passage(chain=chain, claims=tuple(told)) for chain, told in ways.items())

    def _weighed(self) -> dict[str, int]:
        """Count the claims on each event and on all that is part of it."""
        weights = {key: self._told(key) for key in self._above}
        for members in self._members.values():
            for key in reversed(members):
                upper = self._above[key]
                if upper is not None:
                    weights[upper] += weights[key]
        return weights

    def groups(self) -> Iterator[Group]:
        """Give the events that somebody speaks of, group by group; each is made when asked for."""
        groups = (
            [key for key in self._members[top] if self._weights[key]]
            for top, above in self._above.items()
            if above is None and self._weights[top]
        )
        for keys in sorted(groups, key=lambda keys: (-max(map(self._told, keys)), -len(keys))):
            yield Group(parts=tuple(map(self._part, keys)), claims=self._weights[keys[0]])

    def loose(self) -> tuple[Passage, ...]:
        """Give the claims on no event."""
        return self._folded(self._claims.get(None, ()))

    def _told(self, key: str) -> int:
        return len(self._claims.get(key, ()))

    def _part(self, key: str) -> Part:
        passages = self._folded(self._claims.get(key, ()))
        event = self.naming.index.events[key]
        return Part(event=event, above=self._above[key], passages=passages)


class Homes:
    """The events at which claims stand; a judgement stands at that of the claim judged."""

    def __init__(self, index: Index) -> None:
        """Keep the report's records at hand."""
        self._index = index
        self._known: dict[str, str | None] = {}

    def __call__(self, claim: Claim) -> str | None:
        """Give the event of a claim by its id; None where it is about none of this report."""
        way: list[str] = []
        about = topic(claim.content)
        home: str | None = None
        while about is not None:
            key = self._index.local(about)
            if key in self._known:
                home = self._known[key]
                break
            judged = self._index.claims.get(key)
            if judged is None:
                home = key if key in self._index.events else None
                break
            self._known[key] = None  # so that a circle of judgements comes to an end
            way.append(key)
            about = topic(judged.content)
        self._known.update(dict.fromkeys(way, home))
        return home


def _forest(index: Index) -> dict[str, str | None]:
    """Give the event above each event; where events go round in a circle, it is cut open."""
    above: dict[str, str | None] = {}
    for key, event in index.events.items():
        parent = None if event.part_of is None else index.local(event.part_of)
        above[key] = parent if parent in index.events else None
    settled: set[str] = set()
    for start in above:
        way: dict[str, None] = {}
        here: str | None = start
        while here is not None and here not in settled:
            way[here] = None
            upper = above[here]
            if upper in way:
                above[here] = upper = None
            here = upper
        settled.update(way)
    return above


def _members(above: Mapping[str, str | None]) -> dict[str, list[str]]:
    """Give the events of each group by its top, each after what it is part of."""
    below: dict[str, list[str]] = {}
    for key, upper in above.items():
        if upper is not None:
            below.setdefault(upper, []).append(key)
    found: dict[str, list[str]] = {}
    for top in (key for key, upper in above.items() if upper is None):
        found[top] = []
        waiting = [top]
        while waiting:
            here = waiting.pop()
            found[top].append(here)
            waiting.extend(reversed(below.get(here, ())))
    return found


def links_of(index: Index) -> Mapping[str, tuple[Relation, ...]]:
    """Give the relations of each record, in the order of the report."""
    found: dict[str, dict[str, Relation]] = {}
    for relation in index.report.relations:
        for reference in (*relation.subjects, *relation.objects):
            found.setdefault(index.local(reference), {})[relation.id] = relation
    return {key: tuple(relations.values()) for key, relations in found.items()}
