"""Counting origins: the ends of some claims, what adds none, what is one, and the sum."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from milreport.records.claim import Claim, Judgement
from milreport.records.relation import Relation
from milreport.vocabulary.claims import Stance, StepMode
from milreport.vocabulary.relations import RelationKind
from milreport.vocabulary.sources import Anonymity
from milreport.weighing._attribution import Desk
from milreport.weighing._groups import Groups, Upward
from milreport.weighing._ledger import OriginEntry, OriginKind, Origins
from milreport.weighing._voices import End, Ending, Sign, listed, sign

__all__ = ["Count"]

_AFFIRMING: Final = frozenset({Stance.AFFIRMS, Stance.AFFIRMS_HEDGED})

_WHO: Final[Mapping[Anonymity, str]] = {
    Anonymity.UNATTRIBUTED: "no source is given",
    Anonymity.STATE_METONYM: "a country is made to speak, and nobody who spoke is told",
    Anonymity.OUTLET_UNNAMED: "an outlet is cited that is not named",
    Anonymity.GROUP_ONLY: "a group is cited, and nobody in it is told",
}
"""Why an end is unknown."""


@dataclass(slots=True)
class _Place:
    """One end, and what leads to it."""

    key: str
    source: str
    definite: bool
    claims: list[str] = field(default_factory=list)
    """The claims that put it."""
    judging: list[str] = field(default_factory=list)
    """The claims that judge it."""
    aliases: list[str] = field(default_factory=list)
    """Claims and sources that stand for it where an origin is declared."""
    why: str = ""
    """Why it is unknown."""


class _Tree:
    """Chains told apart by all their sources, each in the time of its length."""

    def __init__(self) -> None:
        self._nodes: dict[tuple[int, str], int] = {}
        self._goes_on: set[int] = set()

    def node(self, chain: Iterable[str]) -> int:
        """Give the number of a chain; two chains of the same sources have the same."""
        here = 0
        for name in chain:
            if here:
                self._goes_on.add(here)
            here = self._nodes.setdefault((here, name), len(self._nodes) + 1)
        return here

    def goes_on(self, node: int) -> bool:
        """Say whether some chain begins with this one and goes further in."""
        return node in self._goes_on


class Count:
    """One count: the ends of some claims, merged, with the ledger."""

    def __init__(
        self,
        desk: Desk,
        start: Sequence[Claim],
        wanted: Sign,
        *,
        of: str | None = None,
    ) -> None:
        """Take the claims asked for, and all that are joined to them."""
        members = desk.closed(start, of)
        self.desk = desk
        self.index = desk.index
        self.judges = desk.judging(members, wanted, of)
        self.merged: list[OriginEntry] = []
        self.aside: list[OriginEntry] = []
        self.places: dict[str, _Place] = {}
        self.ends: dict[str, str] = {}
        self.groups = Groups()
        self.tree = _Tree()
        putting = [claim for claim in members if claim.id not in self.judges]
        self.claims = self._putting(putting, wanted)
        self.nodes = {claim.id: self._node(claim) for claim in self.claims}

    def result(self) -> Origins:
        """Count, and tell how."""
        kept = self._without_repeats(self._without_own_voice(self.claims))
        fuller, coarse = self._without_carriers(kept)
        self._gather(fuller)
        self._stand_in(fuller, coarse)
        self._fall_back()
        self._judge()
        self._merge()
        return self._counted()

    def _putting(self, putting: Sequence[Claim], wanted: Sign) -> tuple[Claim, ...]:
        """Set aside what does not put it the way that is asked for."""
        signs = [(claim, sign(self.index, claim)) for claim in putting]
        for told, reason in _ASIDE.items():
            others = [claim for claim, found in signs if found is told and told is not wanted]
            self._set_aside(others, reason)
        return tuple(claim for claim, found in signs if found is wanted)

    def _set_aside(self, claims: Sequence[Claim], reason: str) -> None:
        if claims:
            names = tuple(claim.id for claim in claims)
            sources = tuple(dict.fromkeys(self._end(name).source for name in names))
            self.aside.append(
                OriginEntry(
                    kind=OriginKind.SET_ASIDE,
                    claims=names,
                    sources=sources,
                    reason=reason.format(claims=listed(names), sources=listed(sources)),
                )
            )

    def _end(self, claim: str) -> Ending:
        return self.desk.endings[claim]

    def _chain(self, claim: Claim) -> Iterator[str]:
        return (self.index.local(step.source) for step in claim.chain)

    def _node(self, claim: Claim) -> int:
        return self.tree.node(self._chain(claim))

    # What adds no origin

    def _without_own_voice(self, claims: Sequence[Claim]) -> list[Claim]:
        """Leave out where the document speaks for itself and saw nothing."""
        own = [claim for claim in claims if self._end(claim.id).end is End.OWN_VOICE]
        if len(own) < len(claims):
            self._set_aside(
                own, "{sources} says it in its own voice in {claims} and tells of nothing it saw"
            )
        return [claim for claim in claims if self._end(claim.id).end is not End.OWN_VOICE]

    def _without_repeats(self, claims: Sequence[Claim]) -> list[Claim]:
        """Leave out what a judge repeats of the reports that it judges."""
        speaking = {self._end(judge).source: judge for judge in reversed(self.judges)}
        again = [
            claim
            for claim in claims
            if self._end(claim.id).end is End.BEHIND and self._end(claim.id).source in speaking
        ]
        if len(again) == len(claims):
            return [*claims]
        for claim in again:
            judge = speaking[self._end(claim.id).source]
            self._set_aside(
                [claim],
                f"{{sources}} speaks in {{claims}} of what others report, and judges that report "
                f"in {judge}: this adds no origin to the judgement",
            )
        gone = {claim.id for claim in again}
        return [claim for claim in claims if claim.id not in gone]

    def _without_carriers(
        self, claims: Sequence[Claim]
    ) -> tuple[list[Claim], Mapping[str, list[Claim]]]:
        """Leave out the coarser claims, whose source a fuller chain shows to have it from others.

        Where sources have it from one another and from nobody else, they are one unknown end.
        """
        onward = self._onward(claims)
        seen = {self._end(each.id).source for each in claims if self._saw(each)}
        taken = [claim for claim in claims if self._is_fuller_elsewhere(claim, onward, seen)]
        names = {claim.id for claim in taken}
        kept = [claim for claim in claims if claim.id not in names]
        grounded = _reaching({self._end(claim.id).source for claim in kept}, onward)
        by_source: dict[str, list[Claim]] = {}
        for claim in taken:
            by_source.setdefault(self._end(claim.id).source, []).append(claim)
        for source, coarse in by_source.items():
            if source in grounded:
                self._give_way(source, coarse, onward)
        self._close_circles(
            {name: told for name, told in by_source.items() if name not in grounded}, onward
        )
        return kept, {name: told for name, told in by_source.items() if name in grounded}

    def _onward(self, claims: Sequence[Claim]) -> Mapping[str, Mapping[str, str]]:
        """Give from whom each source has it, and the first claim that says so."""
        found: dict[str, dict[str, str]] = {}
        for claim in claims:
            chain = [*self._chain(claim)]
            for outer, inner in pairwise(chain):
                found.setdefault(outer, {}).setdefault(inner, claim.id)
        return found

    def _saw(self, claim: Claim) -> bool:
        return claim.chain[-1].mode is StepMode.OWN_OBSERVATION

    def _is_fuller_elsewhere(
        self, claim: Claim, onward: Mapping[str, Mapping[str, str]], seen: set[str]
    ) -> bool:
        """Say whether another claim shows from whom the source at the end of this one has it."""
        source, end = self._end(claim.id)
        if self._saw(claim):
            return False
        if end is End.NAMED:
            return source in onward and source not in seen
        return source in onward and self.tree.goes_on(self.nodes[claim.id])

    def _give_way(
        self, source: str, coarse: Sequence[Claim], onward: Mapping[str, Mapping[str, str]]
    ) -> None:
        inner, claim = next(iter(onward[source].items()))
        more = len(onward[source]) - 1
        also = f", and from {more} more" if more else ""
        self._set_aside(
            coarse,
            f"{source} ends the chain in {{claims}}, and {claim} shows that {source} has it from "
            f"{inner}{also}: the fuller chain is counted",
        )

    def _close_circles(
        self, coarse: Mapping[str, Sequence[Claim]], onward: Mapping[str, Mapping[str, str]]
    ) -> None:
        """Count sources that rest on one another, and on nobody else, as one unknown end."""
        circles = Groups()
        reached = [*coarse]
        seen = set(coarse)
        for source in reached:
            for inner in onward.get(source, ()):
                circles.join(source, inner)
                if inner not in seen:
                    seen.add(inner)
                    reached.append(inner)
        found: dict[str, list[str]] = {}
        for source in reached:
            found.setdefault(circles.of(source), []).append(source)
        for sources in found.values():
            self._close(sources, coarse)

    def _close(self, sources: Sequence[str], coarse: Mapping[str, Sequence[Claim]]) -> None:
        """Count one circle."""
        place = self._place(f"c:{sources[0]}", sources[0], definite=False)
        claims = (claim.id for source in sources for claim in coarse.get(source, ()))
        place.claims += self._in_order(claims)
        place.aliases += (*place.claims, *sources)
        place.why = (
            f"{listed(sources)} rest on one another in a circle, and on nobody else"
            if len(sources) > 1
            else f"{sources[0]} rests on itself, and on nobody else"
        )

    # Ends

    def _place(self, key: str, source: str, *, definite: bool) -> _Place:
        return self.places.setdefault(key, _Place(key, source, definite))

    def _gather(self, claims: Sequence[Claim]) -> None:
        """Bring the claims to their ends."""
        passed: dict[tuple[str, str, str], list[str]] = {}
        for claim in claims:
            place = self._place_of(claim, self.nodes[claim.id], passed)
            place.claims.append(claim.id)
            place.aliases.append(claim.id)
            self.ends[claim.id] = place.key
        for (source, event, behind), names in passed.items():
            self.places[f"n:{behind}"].aliases.append(source)
            self.merged.append(
                OriginEntry(
                    kind=OriginKind.MERGED,
                    claims=tuple(names),
                    sources=(source, behind),
                    reason=(
                        f"{source} speaks in {listed(names)} on the same occasion, {event}, "
                        f"on which it passes on what {behind} told it: "
                        f"the two are counted as {behind}"
                    ),
                )
            )

    def _stand_in(self, fuller: Sequence[Claim], coarse: Mapping[str, Sequence[Claim]]) -> None:
        """Let what is declared of a coarser claim hold for the end of the fuller chain, if one."""
        ends: dict[str, dict[str, None]] = {}
        for claim in fuller:
            for source in self._chain(claim):
                if source in coarse:
                    ends.setdefault(source, {})[self.ends[claim.id]] = None
        for source, keys in ends.items():
            if len(keys) == 1:
                place = self.places[next(iter(keys))]
                place.aliases += [claim.id for claim in coarse[source]]

    def _place_of(
        self, claim: Claim, node: int, passed: dict[tuple[str, str, str], list[str]]
    ) -> _Place:
        source, end = self._end(claim.id)
        if end is End.NAMED:
            behind = self._told_by(claim, source)
            if behind is not None:
                event = self.index.local(claim.chain[-1].event or "")
                passed.setdefault((source, event, behind), []).append(claim.id)
                return self._definite(behind)
        if end in {End.NAMED, End.OBSERVED}:
            return self._definite(source)
        place = self._place(f"u:{node}", source, definite=False)
        if not place.why:
            place.why = self._why(claim, source, end)
        return place

    def _definite(self, source: str) -> _Place:
        place = self._place(f"n:{source}", source, definite=True)
        if not place.aliases:
            place.aliases.append(source)
        return place

    def _told_by(self, claim: Claim, source: str) -> str | None:
        """Give the one definite source that this one passes on at the same occasion."""
        event = claim.chain[-1].event
        if event is None:
            return None
        behind = self.desk.occasions.get((source, self.index.local(event)), ())
        return behind[0] if len(behind) == 1 else None

    def _why(self, claim: Claim, name: str, end: End) -> str:
        if end is End.BEHIND:
            return f"{name} has it from another, and does not say from whom"
        source = self.index.sources.get(name)
        anonymity = None if source is None else source.anonymity
        told = _WHO.get(anonymity) if anonymity is not None else None
        told = told or "nothing tells who it is"
        if len(claim.chain) == 1:
            return f"{name} ends the chain: {told}"
        return f"{name} ends the chain behind {self.index.local(claim.chain[-2].source)}: {told}"

    def _fall_back(self) -> None:
        """Count the document's own voice as one unknown end where there is no other end."""
        own = [claim for claim in self.claims if self._end(claim.id).end is End.OWN_VOICE]
        if own and not self.places:
            source = self._end(own[0].id).source
            place = self._place(f"o:{source}", source, definite=False)
            place.claims += [claim.id for claim in own]
            place.aliases += place.claims
            place.why = f"{source} says it in its own voice, and does not say how it knows"

    def _judge(self) -> None:
        """Add those who judge the claims."""
        for name in self.judges:
            claim = self.index.claims[name]
            source, end = self._end(name)
            if not self._affirms(claim):
                self._set_aside([claim], "{sources} judges it in {claims}, and does not affirm it")
            elif end is End.OWN_VOICE:
                self._set_aside([claim], "{sources} judges it in {claims} in its own voice")
            else:
                place = (
                    self._definite(source)
                    if end in {End.NAMED, End.OBSERVED}
                    else self._place(f"u:{self._node(claim)}", source, definite=False)
                )
                place.judging.append(name)
                place.aliases.append(name)

    def _affirms(self, claim: Claim) -> bool:
        if isinstance(claim.content, Judgement):
            return claim.content.stance in _AFFIRMING or claim.content.stance.is_private
        return sign(self.index, claim) is Sign.FOR

    # What is one

    def _merge(self) -> None:
        """Join the ends that are one, and say why."""
        definite = [place for place in self.places.values() if place.definite]
        self._merge_actors(definite)
        self._merge_parts(definite)
        self._merge_declared()

    def _join(self, one: _Place, other: _Place, reason: str) -> None:
        if self.groups.join(one.key, other.key):
            claims = [name for each in (one, other) for name in (each.claims or each.judging)[:1]]
            sources = tuple(dict.fromkeys((one.source, other.source)))
            self.merged.append(
                OriginEntry(
                    kind=OriginKind.MERGED,
                    claims=self._in_order(claims),
                    sources=sources,
                    reason=reason,
                )
            )

    def _merge_actors(self, places: Sequence[_Place]) -> None:
        first: dict[str, _Place] = {}
        for place in places:
            actor = self.desk.actor_of(place.source)
            if actor is not None:
                before = first.setdefault(actor, place)
                reason = f"{before.source} and {place.source} are one actor, {actor}"
                self._join(before, place, reason)

    def _merge_parts(self, places: Sequence[_Place]) -> None:
        """Join each end with the next larger source or body that is an end as well."""
        by_source = {place.source: place for place in places}
        sources = Upward(self.desk.part_of, by_source)
        by_actor: dict[str, _Place] = {}
        for place in places:
            actor = self.desk.actor_of(place.source)
            if actor is not None:
                by_actor.setdefault(actor, place)
        bodies = Upward(self.desk.body_of, by_actor)
        for place in places:
            whole = sources.next(place.source)
            if whole is not None:
                self._join(by_source[whole], place, f"{place.source} is a part of {whole}")
        for actor, place in by_actor.items():
            body = bodies.next(actor)
            if body is not None:
                self._join(
                    by_actor[body],
                    place,
                    f"{place.source} speaks for {actor}, which is a part of {body}, for which "
                    f"{by_actor[body].source} speaks",
                )
        self._merge_siblings(places)

    def _merge_siblings(self, places: Sequence[_Place]) -> None:
        """Join two reports of one outlet, or two voices of one body: parts of the same kind."""
        first: dict[str, _Place] = {}
        for place in places:
            whole = self.desk.part_of(place.source)
            if whole is not None and self._is_alike(place.source, whole):
                before = first.setdefault(whole, place)
                reason = f"{before.source} and {place.source} are parts of {whole}"
                self._join(before, place, reason)

    def _is_alike(self, part: str, whole: str) -> bool:
        sources = self.index.sources
        return whole in sources and sources[part].kind == sources[whole].kind

    def _merge_declared(self) -> None:
        groups, said = self.desk.declared
        first: dict[str, _Place] = {}
        for place in self.places.values():
            for name in (*place.aliases, place.source):
                if name in said:
                    before = first.setdefault(groups.of(name), place)
                    reason = (
                        f"{listed((before.source, place.source))}: "
                        f"{said[name]} declares that they have one origin"
                    )
                    self._join(before, place, reason)

    # The count

    def _counted(self) -> Origins:
        together: dict[str, list[_Place]] = {}
        for place in self.places.values():
            together.setdefault(self.groups.of(place.key), []).append(place)
        lines: dict[OriginKind, list[OriginEntry]] = {kind: [] for kind in OriginKind}
        for places in together.values():
            entry = self._entry(places)
            lines[entry.kind].append(entry)
            if entry.kind is not OriginKind.JUDGES:
                lines[OriginKind.JUDGES] += self._judged(places, entry)
        named = len(lines[OriginKind.NAMED])
        unknown = len(together) - named
        lines[OriginKind.MERGED] = self.merged
        lines[OriginKind.SET_ASIDE] = self.aside
        for entries in lines.values():
            entries.sort(key=lambda entry: self.desk.place[entry.claims[0]])
        lines[OriginKind.OPEN] = self._open()
        return Origins(
            low=max(1, named) if together else 0,
            high=named + unknown,
            named=named,
            unknown=unknown,
            ledger=tuple(entry for each in lines.values() for entry in each),
        )

    def _entry(self, places: Sequence[_Place]) -> OriginEntry:
        """Say what a group of ends that are one counts as."""
        putting = [place for place in places if place.claims]
        definite = [place for place in putting if place.definite]
        if not putting:
            return self._only_judging(places)
        kept = definite or putting
        claims = self._in_order(name for place in putting for name in place.claims)
        sources = tuple(dict.fromkeys(place.source for place in putting))
        if definite:
            kind, reason = (
                OriginKind.NAMED,
                f"{listed(place.source for place in kept)}: can be told apart, and counted once",
            )
        else:
            again = "; one chain to it, used more than once, is one end" if claims[1:] else ""
            again = "" if len(putting) > 1 or places[0].key.startswith(("c:", "o:")) else again
            kind, reason = (
                OriginKind.UNKNOWN,
                f"{kept[0].why}; it may be one that is counted already{again}",
            )
        return OriginEntry(kind=kind, claims=claims, sources=sources, reason=reason)

    def _in_order(self, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(dict.fromkeys(names), key=self.desk.place.__getitem__))

    def _only_judging(self, places: Sequence[_Place]) -> OriginEntry:
        return self._judges(places, "at most one to the highest figure, nothing to the lowest")

    def _judged(self, places: Sequence[_Place], entry: OriginEntry) -> list[OriginEntry]:
        """Tell of judges who are counted already."""
        if not any(place.judging for place in places):
            return []
        return [self._judges(places, f"nothing: who judges is counted already as {entry.kind}")]

    def _judges(self, places: Sequence[_Place], what: str) -> OriginEntry:
        judging = [place for place in places if place.judging]
        claims = self._in_order(name for place in judging for name in place.judging)
        sources = tuple(dict.fromkeys(place.source for place in judging))
        judged = self._in_order(name for claim in claims for name in self.judges[claim])
        return OriginEntry(
            kind=OriginKind.JUDGES,
            claims=claims,
            sources=sources,
            reason=(
                f"the judgement of {listed(judged)} by {listed(sources)}, in {listed(claims)}, "
                f"adds {what}"
            ),
        )

    def _open(self) -> list[OriginEntry]:
        """Tell which ends may yet prove to be one."""
        group: dict[str, str] = {}
        for place in self.places.values():
            for name in place.aliases:
                group.setdefault(name, self.groups.of(place.key))
        touched = dict.fromkeys(at for name in group for at in self.desk.undecided.get(name, ()))
        found: list[OriginEntry] = []
        for at in sorted(touched):
            relation = self.desk.report.relations[at]
            named = [name for name in self.desk.names(relation) if name in group]
            if len({group[name] for name in named}) > 1:
                found.append(self._undecided(relation, named))
        return found

    def _undecided(self, relation: Relation, named: Sequence[str]) -> OriginEntry:
        place = self.desk.place
        claims = self._in_order(name for name in named if name in place)
        sources = dict.fromkeys(self._end(n).source if n in place else n for n in named)
        return OriginEntry(
            kind=OriginKind.OPEN,
            claims=claims,
            sources=tuple(sources),
            reason=(
                f"{relation.id} does not rule out that {listed(named)} have one origin; "
                "if they have, the highest figure falls"
                if relation.kind is RelationKind.SAME_ORIGIN_AS
                else f"{relation.id} leaves open whether {listed(named)} are independent; "
                "if they are not, the highest figure falls"
            ),
        )


_ASIDE: Final[Mapping[Sign, str]] = {
    Sign.FOR: "it is put as so in {claims}, which is not what is asked here",
    Sign.AGAINST: "it is put as not so in {claims}: nobody stands behind it there",
    Sign.NEITHER: "it is asked, taken back or left unanswered in {claims}: "
    "nobody stands behind it there",
}
"""Why a claim that is put another way is set aside."""


def _reaching(ends: set[str], onward: Mapping[str, Mapping[str, str]]) -> set[str]:
    """Give the sources from which some end can be reached, inward, step by step."""
    outward: dict[str, list[str]] = {}
    for outer, inner in onward.items():
        for name in inner:
            outward.setdefault(name, []).append(outer)
    found, waiting = set(ends), [*ends]
    while waiting:
        for outer in outward.get(waiting.pop(), ()):
            if outer not in found:
                found.add(outer)
                waiting.append(outer)
    return found
