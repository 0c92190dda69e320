"""Circular reporting: sources that have it from one another, and carriers that meet at one source.

A circle shows that nobody in it is the origin. A diamond shows that two voices, which look like
two, are one: both have it from the same ancestor.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from milreport.records._index import Index
from milreport.records.claim import Claim
from milreport.records.report import Report
from milreport.vocabulary.relations import RelationKind
from milreport.vocabulary.sources import Anonymity
from milreport.weighing._asked import reports
from milreport.weighing._groups import is_held, propositions
from milreport.weighing._voices import listed

__all__ = ["Circle", "CircleKind", "Diamond", "circular"]


class CircleKind(StrEnum):
    """What runs in a circle."""

    SOURCES = "sources"
    """Sources that have one proposition from one another."""
    CLAIMS = "claims"
    """Claims that are made out of one another."""
    PARTS = "parts"
    """Sources that are part of one another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """Some that rest on one another."""

    kind: CircleKind
    """Whether they are sources, claims, or sources and their parts."""
    members: tuple[str, ...]
    """Their ids: each has it from the next, and the last from the first."""
    claims: tuple[str, ...]
    """The claims that show it, in the order of the report."""
    reason: str
    """What it means, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diamond:
    """Carriers that look separate and have it from one and the same source."""

    ancestor: str
    """The source that they share, by its id."""
    carriers: tuple[str, ...]
    """Those who have it from there: two at least, by their ids."""
    claims: tuple[str, ...]
    """The claims that show it, in the order of the report."""
    reason: str
    """What it means, in words."""


_Graph = Mapping[str, Mapping[str, Sequence[str]]]
"""From each name to those that it has it from, and what shows that."""

_MADE_OF: Final = frozenset(
    {RelationKind.DERIVED_FROM, RelationKind.QUOTES, RelationKind.TRANSLATES}
)
"""How one claim is made out of another."""

_MANY: Final = frozenset(
    {
        Anonymity.GROUP_ONLY,
        Anonymity.OUTLET_UNNAMED,
        Anonymity.STATE_METONYM,
        Anonymity.UNATTRIBUTED,
    }
)
"""Sources that may be somebody else each time; nobody can be said to meet there."""


def circular(report: Report) -> tuple[Circle | Diamond, ...]:
    """Find circular reporting, and carriers that share a source.

    Claims of one proposition are looked at together: those of one event, and those that relations
    join as its versions. In their chains each source has it from the next one in. Sources that
    are one body are taken as one: the parts of a larger source (`part_of`), and those that are one
    actor. A source that may be anybody (`unattributed`, `group_only`, `outlet_unnamed`,
    `state_metonym`) is left out, since two uses of it need not be one voice.

    Besides, claims that are made out of one another in a circle (`derived_from`, `quotes`,
    `translates`), and sources that are `part_of` one another, are found. A link that is only
    `not_excluded` shows nothing. Of a tangle of circles one short circle is given.

    Time is linear in the chains and relations (Tarjan, 1972, for the circles).

    Returns:
        For each proposition, in the order of the report, its circles and then its diamonds; then
        the circles of claims; then those of parts.

    Raises:
        UsageError: `usage.not_a_report`.
    """
    reports(report)
    index = Index(report)
    place = {name: at for at, name in enumerate(index.claims)}
    bodies = _Bodies(index)
    found: list[Circle | Diamond] = []
    for claims in propositions(index).values():
        graph = bodies.graph(claims)
        knots = _knots(graph)
        found += (_of_sources(graph, knot, place) for knot in knots)
        found += _diamonds(graph, knots, place)
    made_of, parts = _made_of(index), _parts(index)
    found += (_of_claims(made_of, knot, place) for knot in _knots(made_of))
    found += (_circle(CircleKind.PARTS, _shortest(parts, knot), ()) for knot in _knots(parts))
    return tuple(found)


# Graphs


class _Bodies:
    """Sources taken together as the body that they speak for."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._tops: dict[str, str] = {}
        self._by_actor: dict[str, str] = {}

    def graph(self, claims: Sequence[Claim]) -> _Graph:
        """Give who has it from whom in the chains of these claims, and in which of them."""
        graph: dict[str, dict[str, list[str]]] = {}
        for claim in claims:
            for outer, inner in pairwise(self.index.local(step.source) for step in claim.chain):
                if self._is_one(outer) and self._is_one(inner):
                    self._add(graph, outer, inner, claim.id)
        return graph

    def _add(
        self, graph: dict[str, dict[str, list[str]]], outer: str, inner: str, claim: str
    ) -> None:
        above, below = self.body(outer), self.body(inner)
        if above == below and outer != inner:
            return
        shown = graph.setdefault(above, {}).setdefault(below, [])
        graph.setdefault(below, {})
        if claim not in shown[-1:]:
            shown.append(claim)

    def _is_one(self, name: str) -> bool:
        source = self.index.sources.get(name)
        return source is None or source.anonymity not in _MANY

    def body(self, name: str) -> str:
        """Give the source that stands for all that are one body with this one."""
        way: list[str] = []
        seen: set[str] = set()
        here: str = name
        while here not in self._tops and here not in seen:
            seen.add(here)
            way.append(here)
            source = self.index.sources.get(here)
            if source is None or source.part_of is None:
                break
            here = self.index.local(source.part_of)
        top = self._tops.get(here) or self._of_actor(here)
        self._tops.update(dict.fromkeys(way, top))
        return top

    def _of_actor(self, name: str) -> str:
        source = self.index.sources.get(name)
        if source is None or source.actor is None:
            return name
        return self._by_actor.setdefault(self.index.local(source.actor), name)


_AT: Final = "@"
"""What a name begins with that stands for a relation between many claims, and is no id."""


def _made_of(index: Index) -> _Graph:
    """Give which claim is made out of which; a relation of many to many is a stop on the way."""
    graph: dict[str, dict[str, list[str]]] = {}
    for at, relation in enumerate(index.report.relations):
        if relation.kind in _MADE_OF and is_held(relation):
            stop = f"{_AT}{at}"
            for name in _claims(index, relation.subjects):
                graph.setdefault(name, {})[stop] = [name]
            for name in _claims(index, relation.objects):
                graph.setdefault(stop, {})[name] = [name]
    return graph


def _claims(index: Index, references: Iterable[str]) -> Iterator[str]:
    for reference in references:
        name = index.local(reference)
        entry = index.entries.get(name)
        if entry is None or isinstance(entry.record, Claim):
            yield name


def _parts(index: Index) -> _Graph:
    return {
        name: {index.local(source.part_of): []}
        for name, source in index.sources.items()
        if source.part_of is not None
    }


# Circles


_HOW: Final[Mapping[CircleKind, tuple[str, str]]] = {
    CircleKind.SOURCES: ("has it from itself", "have it from one another"),
    CircleKind.CLAIMS: ("is made out of itself", "are made out of one another"),
    CircleKind.PARTS: ("is a part of itself", "are part of one another"),
}
"""What one, and what several, do in a circle."""


def _circle(kind: CircleKind, members: tuple[str, ...], claims: tuple[str, ...]) -> Circle:
    reason = f"{listed(members)} {_HOW[kind][len(members) > 1]}"
    if kind is not CircleKind.PARTS:
        reason = f"{reason}: nobody in this circle is the origin"
    return Circle(kind=kind, members=members, claims=claims, reason=reason)


def _of_sources(graph: _Graph, knot: Sequence[str], place: Mapping[str, int]) -> Circle:
    members = _shortest(graph, knot)
    pairs = zip(members, (*members[1:], members[0]), strict=True)
    claims = (claim for outer, inner in pairs for claim in graph[outer][inner])
    return _circle(CircleKind.SOURCES, members, _in_order(claims, place))


def _of_claims(graph: _Graph, knot: Sequence[str], place: Mapping[str, int]) -> Circle:
    """Leave out the relations that a circle of claims runs through."""
    way = _shortest(graph, knot)
    members = tuple(name for name in way if not name.startswith(_AT))
    return _circle(CircleKind.CLAIMS, members, _in_order(members, place))


def _in_order(claims: Iterable[str], place: Mapping[str, int]) -> tuple[str, ...]:
    """Sort claims as the report has them, those of other reports last."""
    return tuple(sorted(dict.fromkeys(claims), key=lambda name: place.get(name, len(place))))


class _Walk:
    """A walk through a graph that finds its knots, after Tarjan, without recursion."""

    def __init__(self, graph: _Graph) -> None:
        self.graph = graph
        self.number: dict[str, int] = {}
        self.low: dict[str, int] = {}
        self.open: list[str] = []
        self.is_open: set[str] = set()
        self.knots: list[tuple[str, ...]] = []

    def start(self, root: str) -> None:
        """Walk through all that can be reached from here and was not reached before."""
        way = [(root, self._enter(root))]
        while way:
            here, onward = way[-1]
            there = next(onward, None)
            if there is None:
                way.pop()
                self._leave(here)
                if way:
                    self._lower(way[-1][0], self.low[here])
            elif there not in self.number:
                way.append((there, self._enter(there)))
            elif there in self.is_open:
                self._lower(here, self.number[there])

    def _lower(self, name: str, number: int) -> None:
        self.low[name] = min(self.low[name], number)

    def _enter(self, name: str) -> Iterator[str]:
        self.number[name] = self.low[name] = len(self.number)
        self.open.append(name)
        self.is_open.add(name)
        return iter(self.graph.get(name, {}))

    def _leave(self, name: str) -> None:
        if self.low[name] != self.number[name]:
            return
        at = len(self.open) - 1
        while self.open[at] != name:
            at -= 1
        knot = tuple(self.open[at:])
        del self.open[at:]
        self.is_open.difference_update(knot)
        if len(knot) > 1 or name in self.graph.get(name, {}):
            self.knots.append(knot)


def _knots(graph: _Graph) -> list[tuple[str, ...]]:
    """Give the sets of names each of which leads to every other, in the order of the graph."""
    walk = _Walk(graph)
    for name in graph:
        if name not in walk.number:
            walk.start(name)
    place = {name: at for at, name in enumerate(graph)}
    return sorted(
        (tuple(sorted(knot, key=place.__getitem__)) for knot in walk.knots),
        key=lambda knot: place[knot[0]],
    )


def _shortest(graph: _Graph, knot: Sequence[str]) -> tuple[str, ...]:
    """Give a shortest circle through the first name of a knot."""
    inside, first = set(knot), knot[0]
    before: dict[str, str] = {}
    reached = [first]
    for here in reached:
        for there in graph[here]:
            if there in inside and there not in before and there != first:
                before[there] = here
                reached.append(there)
    last = next(here for here in reached if first in graph[here])
    return _way_to(last, before)


def _way_to(last: str, before: Mapping[str, str]) -> tuple[str, ...]:
    way = [last]
    while way[-1] in before:
        way.append(before[way[-1]])
    return tuple(reversed(way))


# Diamonds


def _diamonds(
    graph: _Graph, knots: Sequence[Sequence[str]], place: Mapping[str, int]
) -> list[Diamond]:
    """Give the sources from which more than one has it, but for those in one circle with it."""
    tied = {name: at for at, knot in enumerate(knots) for name in knot}
    carriers: dict[str, dict[str, Sequence[str]]] = {}
    for outer, inner in graph.items():
        for name, claims in inner.items():
            if outer not in tied or tied[outer] != tied.get(name):
                carriers.setdefault(name, {})[outer] = claims
    return [
        Diamond(
            ancestor=ancestor,
            carriers=tuple(outer),
            claims=_in_order((claim for claims in outer.values() for claim in claims), place),
            reason=(
                f"{listed(outer)} look like {len(outer)} voices, and all have it from {ancestor}: "
                "they are one"
            ),
        )
        for ancestor, outer in carriers.items()
        if len(outer) > 1
    ]
