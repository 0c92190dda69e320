"""Groups of names: which belong together, and which claims put one proposition."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from milreport.records._index import Index
from milreport.records.claim import Claim, Figure, Occurrence, Toll
from milreport.records.relation import Relation
from milreport.vocabulary.relations import LinkBasis, RelationKind

__all__ = ["Groups", "Upward", "is_held", "joined", "members_of", "propositions", "puts"]

_JOINING: Final = frozenset(
    {
        RelationKind.SAME_PROPOSITION,
        RelationKind.NARROWS,
        RelationKind.BROADENS,
        RelationKind.TRANSLATES,
        RelationKind.QUOTES,
    }
)
"""What makes two claims versions of one proposition, read from either end."""


class Groups:
    """Names that belong together: joined two by two, found by the one that came first."""

    def __init__(self) -> None:
        """Begin with every name by itself."""
        self._above: dict[str, str] = {}
        self._order: dict[str, int] = {}

    def of(self, name: str) -> str:
        """Give the name that stands for the group: of those that were joined, the first."""
        above = self._above
        if name not in above:
            return name
        top = name
        while above[top] != top:
            top = above[top]
        while above[name] != top:
            above[name], name = top, above[name]
        return top

    def join(self, one: str, other: str) -> bool:
        """Put two names into one group; say whether they were apart before."""
        first, second = self._known(one), self._known(other)
        if first == second:
            return False
        if self._order[second] < self._order[first]:
            first, second = second, first
        self._above[second] = first
        return True

    def join_all(self, names: Iterable[str]) -> None:
        """Put any number of names into one group."""
        first: str | None = None
        for name in names:
            first = name if first is None else first
            self.join(first, name)

    def _known(self, name: str) -> str:
        self._above.setdefault(name, name)
        self._order.setdefault(name, len(self._order))
        return self.of(name)


class Upward:
    """What is marked and next above something, in a time that is linear for all that is asked."""

    def __init__(self, above: Callable[[str], str | None], marked: Iterable[str]) -> None:
        """Keep what leads upward, and what is looked for."""
        self._above = above
        self._marked = frozenset(marked)
        self._found: dict[str, str | None] = {}

    def next(self, start: str) -> str | None:
        """Give the first marked name above, the start itself left out; None where none is."""
        way: list[str] = []
        here = self._above(start)
        while here is not None and here not in self._marked and here not in self._found:
            self._found[here] = None
            way.append(here)
            here = self._above(here)
        found = here if here is None or here in self._marked else self._found[here]
        self._found.update(dict.fromkeys(way, found))
        return found


def is_held(relation: Relation) -> bool:
    """Say whether somebody holds that the relation is there, and not only that it may be."""
    return relation.basis is not LinkBasis.NOT_EXCLUDED


def members_of(index: Index, relation: Relation) -> Iterator[str]:
    """Give the claims that a relation names from either end, those of other reports too."""
    for reference in (*relation.subjects, *relation.objects):
        name = index.local(reference)
        entry = index.entries.get(name)
        if entry is None or isinstance(entry.record, Claim):
            yield name


def joined(index: Index) -> Groups:
    """Group the claims that the relations of a report join as versions of one proposition."""
    groups = Groups()
    for relation in index.report.relations:
        if relation.kind in _JOINING and is_held(relation):
            groups.join_all(members_of(index, relation))
    return groups


def puts(claim: Claim) -> str | None:
    """Give what a claim says happened or counts: the event, as a rule; None for other content."""
    match claim.content:
        case Occurrence():
            return claim.content.event
        case Figure() | Toll():
            return claim.content.of
        case _:
            return None


def propositions(index: Index) -> Mapping[str, tuple[Claim, ...]]:
    """Sort the claims by what they put forward: joined by a relation, or of one event."""
    groups = joined(index)
    first: dict[str, str] = {}
    for claim in index.claims.values():
        about = puts(claim)
        if about is not None:
            groups.join(first.setdefault(index.local(about), claim.id), claim.id)
    found: dict[str, list[Claim]] = {}
    for claim in index.claims.values():
        found.setdefault(groups.of(claim.id), []).append(claim)
    return {name: tuple(claims) for name, claims in found.items()}
