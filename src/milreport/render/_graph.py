"""The attribution graph of a report as nodes and edges, for whichever language draws it.

Edges lead the way that a chain is told, from the document inward, then from the innermost source
to the claim, and from there to the event, or to the claim that is judged. Nodes get ids of their
own, so that no text of a record is ever read as one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple

from milreport.errors import UsageError
from milreport.records._index import Index, topic
from milreport.records.claim import Claim, Figure, Judgement, Occurrence, Step, Toll
from milreport.records.report import Report
from milreport.render._escape import shortened
from milreport.render._given import as_most, as_report
from milreport.render._handling import Banner, banner
from milreport.render._naming import Naming
from milreport.render._outline import Homes
from milreport.render._telling import Telling
from milreport.render._words import FACTUALITY, MODE, REALIS, STANCE, counting, listed, term
from milreport.values.text import Hedge
from milreport.vocabulary.claims import ContentMode
from milreport.vocabulary.sources import Anonymity

__all__ = ["Edge", "Graph", "Node", "NodeKind", "graph"]

_LONGEST: Final = 90
"""How much of a name or a claim a node shows, in characters."""
_MOST_NAMED: Final = 4
"""How many claims an edge between sources names before it counts the rest."""


class NodeKind(StrEnum):
    """What a node stands for."""

    NAMED = "named"
    """A source that the text names."""
    UNNAMED = "unnamed"
    """A source that is told of without its name: by post, as a group, as an outlet, as a state."""
    UNATTRIBUTED = "unattributed"
    """No source at all: somebody must have said it, and nobody is told."""
    UNTOLD = "untold"
    """A source of which the record does not say how far it is named."""
    CLAIM = "claim"
    """A claim."""
    EVENT = "event"
    """An event, or whatever else a figure is of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A source, a claim or an event."""

    id: str
    """Made here: `n0`, `n1` and so on."""
    kind: NodeKind
    lines: tuple[str, ...]
    """What it is called; plain text, to be escaped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One step inward, or from a claim to what it is about."""

    start: str
    end: str
    lines: tuple[str, ...]
    """The speech act, the hedges, and which claims; plain text, to be escaped."""
    is_inferred: bool
    """Whether the recorder supplied the step because the text leaves it out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """Nodes and edges, and what stands over them."""

    banner: Banner
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    shown: int
    """How many claims are in it."""
    left_out: int
    """How many claims are not, for want of room."""

    @property
    def remark(self) -> str:
        """Say how much of the claims is shown."""
        shown = counting(self.shown, "claim")
        return f"{shown} shown, {self.left_out:,} left out" if self.left_out else f"{shown} shown"


_KINDS: Final = {
    Anonymity.NAMED: NodeKind.NAMED,
    Anonymity.UNATTRIBUTED: NodeKind.UNATTRIBUTED,
    None: NodeKind.UNTOLD,
}
"""How a node shows how far a source is named; whatever else is told is unnamed."""


class _Key(NamedTuple):
    """What a node stands for."""

    collection: str
    name: str
    """The id; of a claim its place among the claims, for two may have one id."""
    claim: str = ""
    """For a source that is not given, the claim: two such need not be the same."""


_Link = tuple[_Key, _Key, tuple[str, ...], bool]


def graph(report: Report, of: str | None, most: int) -> Graph:
    """Give the graph of a report, or of one event or claim.

    Args:
        report: the report.
        of: the id of an event or a claim; None for all of the report.
        most: how many nodes there may be. Claims are taken in the order of the report, until one
            does not fit; the rest are left out and counted.

    Raises:
        UsageError: `usage.not_a_report` for what is none; `usage.unknown_record`, where the
            report has no event or claim of that id; `usage.not_a_whole_number`, where `most` is
            none from 1 to 2^53 - 1.
    """
    return _Drawing(as_report(report), as_most(most)).of(of)


class _Drawing:
    """A graph while it is drawn."""

    def __init__(self, report: Report, most: int) -> None:
        self._report = report
        self._index = Index(report)
        self._naming = Naming(self._index)
        self._telling = Telling(self._naming)
        self._most = most
        self._nodes: dict[_Key, Node] = {}
        self._edges: dict[_Link, list[str]] = {}

    def of(self, reference: str | None) -> Graph:
        """Draw the claims on something, as far as there is room."""
        claims = self._chosen(reference)
        shown = 0
        for key, claim in claims:
            wanted = dict.fromkeys(self._keys(key, claim))
            if len(self._nodes) + sum(each not in self._nodes for each in wanted) > self._most:
                break
            for each in wanted:
                self._add(each)
            self._connect(key, claim)
            shown += 1
        return Graph(
            banner=banner(self._report),
            nodes=tuple(self._nodes.values()),
            edges=tuple(self._edge(link, ids) for link, ids in self._edges.items()),
            shown=shown,
            left_out=len(claims) - shown,
        )

    def _chosen(self, reference: object) -> list[tuple[_Key, Claim]]:
        """Give the claims to draw, each with its place, for two may have one id."""
        told = [(_Key("claims", str(at)), each) for at, each in enumerate(self._report.claims)]
        if reference is None:
            return told
        name = self._index.local(reference) if isinstance(reference, str) else ""
        if name in self._index.events:
            self._add(_Key("events", name))
            home = Homes(self._index)
            return [(key, claim) for key, claim in told if home(claim) == name]
        if name in self._index.claims:
            return [(key, claim) for key, claim in told if name in self._names(claim)]
        raise UsageError("usage.unknown_record", "expected the id of an event or of a claim")

    def _names(self, claim: Claim) -> tuple[str, ...]:
        """Give the id of a claim, and of the claim that it judges."""
        content = claim.content
        judged = (self._index.local(content.claim),) if isinstance(content, Judgement) else ()
        return (claim.id, *judged)

    # Nodes

    def _keys(self, key: _Key, claim: Claim) -> Iterator[_Key]:
        for step in claim.chain:
            yield self._source(step, key)
        yield key
        target = self._target(claim)
        if target is not None:
            yield target

    def _source(self, step: Step, claim: _Key) -> _Key:
        is_given = self._naming.is_given(step.source)
        return _Key("sources", self._index.local(step.source), "" if is_given else claim.name)

    def _target(self, claim: Claim) -> _Key | None:
        """Give the event or the claim that a claim is about, where the report has it."""
        about = topic(claim.content)
        name = "" if about is None else self._index.local(about)
        if name in self._index.events:
            return _Key("events", name)
        if name in self._index.claims:
            return _Key("claims", str(self._index.entries[name].path[-1]))
        return None

    def _add(self, key: _Key) -> None:
        if key not in self._nodes:
            kind, lines = self._seen(key.collection, key.name)
            told = tuple(shortened(line, _LONGEST) for line in lines)
            self._nodes[key] = Node(id=f"n{len(self._nodes)}", kind=kind, lines=told)

    def _seen(self, collection: str, name: str) -> tuple[NodeKind, tuple[str, ...]]:
        if collection == "events":
            return NodeKind.EVENT, (name, self._naming.of(name))
        if collection == "claims":
            claim = self._report.claims[int(name)]
            text = self._telling.statement(claim)
            return NodeKind.CLAIM, (" · ".join((claim.id, *_mode(claim))), text)
        source = self._index.sources.get(name)
        anonymity = None if source is None else source.anonymity
        return _KINDS.get(anonymity, NodeKind.UNNAMED), (self._naming.of(name),)

    # Edges

    def _connect(self, key: _Key, claim: Claim) -> None:
        chain = claim.chain
        held = self._held(claim.hedges)
        for step, inner in pairwise(chain):
            way = self._naming.citing(step)
            lines = (*self._lines(step, held), *(() if way is None else (way,)))
            ends = (self._source(step, key), self._source(inner, key))
            self._link(ends, lines, step, inner, of=claim)
        last = chain[-1]
        given = {self._index.local(step.source) for step in chain}
        others = (each for each in claim.hedges if self._by(each) not in given)
        lines = (
            *self._lines(last, held),
            *map(self._naming.hedge, others),
            FACTUALITY[last.factuality],
        )
        self._link((self._source(last, key), key), lines, last)
        target = self._target(claim)
        if target is not None:
            self._edges.setdefault((key, target, (*self._about(claim),), False), [])

    def _by(self, hedge: Hedge) -> str | None:
        return None if hedge.by is None else self._index.local(hedge.by)

    def _held(self, hedges: tuple[Hedge, ...]) -> Mapping[str | None, str]:
        """Give the words by which each source held back."""
        cues: dict[str | None, list[str]] = {}
        for each in hedges:
            cues.setdefault(self._by(each), []).append(f"“{each.cue}”")
        return {by: f"hedged: {listed(own)}" for by, own in cues.items()}

    def _lines(self, step: Step, held: Mapping[str | None, str]) -> Iterator[str]:
        """Give what a source did in saying so, and the words by which it held back."""
        act = self._naming.act(step)
        if act is not None:
            yield act
        source = self._index.local(step.source)
        if source in held:
            yield held[source]

    def _link(
        self, ends: tuple[_Key, _Key], lines: tuple[str, ...], *steps: Step, of: Claim | None = None
    ) -> None:
        link = (*ends, lines, any(step.inferred for step in steps))
        ids = self._edges.setdefault(link, [])
        if of is not None:
            ids.append(of.id)

    def _about(self, claim: Claim) -> Iterator[str]:
        match claim.content:
            case Occurrence(realis=realis) if realis is not None:
                yield REALIS.get(realis, term(realis))
            case Figure() | Toll() as told:
                yield self._naming.figure(told)
            case Judgement(stance=stance):
                yield STANCE.get(stance, term(stance))

    def _edge(self, link: _Link, ids: list[str]) -> Edge:
        start, end, lines, is_inferred = link
        told = (*lines, *(("inferred",) if is_inferred else ()), *_listed(ids))
        return Edge(
            start=self._nodes[start].id,
            end=self._nodes[end].id,
            lines=tuple(shortened(line, _LONGEST) for line in told),
            is_inferred=is_inferred,
        )


def _mode(claim: Claim) -> Iterator[str]:
    if claim.mode is not ContentMode.ASSERTED:
        yield MODE.get(claim.mode, term(claim.mode))


def _listed(ids: list[str]) -> Iterator[str]:
    """Name the claims that came by an edge; of many the first few."""
    if ids:
        more = len(ids) - _MOST_NAMED
        yield "for " + listed([*ids[:_MOST_NAMED], f"{more:,} more"] if more > 0 else ids)
