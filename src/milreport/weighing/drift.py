"""Drift: one statement put surer than another on the same matter.

A hedge is part of what was said. It is lost where a relaying voice puts flatly what its source
held back, and where the body of a text takes for granted what its headline only alleges.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple

from milreport.errors import UsageError
from milreport.records._index import Index
from milreport.records.claim import Claim, Toll
from milreport.records.report import Report
from milreport.vocabulary.claims import (
    COMMITMENT,
    Commitment,
    ContentMode,
    Factuality,
    HedgeClass,
    SpeechAct,
)
from milreport.vocabulary.entities import EntityKind
from milreport.vocabulary.relations import Drift
from milreport.vocabulary.sources import Anonymity
from milreport.weighing._asked import reports
from milreport.weighing._groups import propositions, puts
from milreport.weighing._voices import End, Sign, ending, sign

__all__ = ["Shift", "Stand", "Sureness", "drift", "profile"]


class Sureness(StrEnum):
    """How far one voice of a chain commits itself, as far as its words show."""

    FLAT = "flat"
    """It puts it as so, or as not so, without reserve."""
    PROBABLE = "probable"
    """It puts it as likely, short of sure."""
    POSSIBLE = "possible"
    """It puts it as something that may be."""
    HEDGED = "hedged"
    """It holds back in words that do not tell how far: probable or possible."""
    HELD_BACK = "held_back"
    """It stands back, or does not commit itself at all."""
    UNTOLD = "untold"
    """Nothing in the record tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """How far one source of a chain commits itself."""

    source: str
    """The source, by its id."""
    sureness: Sureness
    """How far it commits itself."""
    factuality: Factuality | None
    """How sure the record says that it puts it; absent where the record does not."""
    hedges: tuple[HedgeClass, ...]
    """The classes of the words of its own by which it holds back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """Where a hedge got lost, at its plainest; the like of it are counted."""

    kind: Drift
    """What moved."""
    held_back: str
    """The claim that holds back, by its id."""
    flat: str
    """The claim that does not; the same one where the drift is inside one chain."""
    sources: tuple[str, ...]
    """The source that holds back and the one that does not; one where they are the same."""
    others: int
    """How many more claims show the like."""
    reason: str
    """What moved, in words."""


# How far a voice commits itself

_LEVEL: Final[Mapping[Factuality, Sureness]] = {
    Factuality.CERTAIN_TRUE: Sureness.FLAT,
    Factuality.CERTAIN_FALSE: Sureness.FLAT,
    Factuality.PROBABLE_TRUE: Sureness.PROBABLE,
    Factuality.PROBABLE_FALSE: Sureness.PROBABLE,
    Factuality.POSSIBLE_TRUE: Sureness.POSSIBLE,
    Factuality.POSSIBLE_FALSE: Sureness.POSSIBLE,
    Factuality.UNCOMMITTED: Sureness.HELD_BACK,
}

_BOUNDS: Final[Mapping[Sureness, tuple[int, int]]] = {
    Sureness.HELD_BACK: (0, 0),
    Sureness.POSSIBLE: (1, 1),
    Sureness.HEDGED: (1, 2),
    Sureness.PROBABLE: (2, 2),
    Sureness.FLAT: (3, 3),
}
"""Ranks, for comparing alone; a voice of which nothing is told has none."""

_DISTANCING: Final = frozenset(
    {HedgeClass.DISTANCING_ADVERB, HedgeClass.DISTANCING_VERB, HedgeClass.WEASEL_SOURCE}
)
_EPISTEMIC: Final = frozenset(
    {
        HedgeClass.EPISTEMIC_MODAL,
        HedgeClass.EPISTEMIC_ADVERB,
        HedgeClass.EPISTEMIC_VERB,
        HedgeClass.ESTIMATIVE_SCALE,
        HedgeClass.ESTIMATE_VERB,
    }
)


def profile(report: Report, claim: Claim) -> tuple[Stand, ...]:
    """Say how far each source in the chain of a claim commits itself, outermost first.

    What the record says of a step (`factuality`) comes first. Where it says nothing, the words by
    which a source stands back or hedges (`hedges`, by whose they are) count, then the verb by
    which it reports the next source (`act`): a distancing one holds back, an endorsing one
    does not.

    Args:
        report: the report that the claim is in.
        claim: the claim.

    Raises:
        UsageError: `usage.not_a_report`; `usage.not_a_claim`, for an id, or what is no claim.
    """
    reports(report)
    if not isinstance(claim, Claim):
        raise UsageError("usage.not_a_claim", "expected a Claim; report.claims has them")
    return _profile(Index(report), claim)


def _profile(index: Index, claim: Claim) -> tuple[Stand, ...]:
    own: dict[str, list[HedgeClass]] = {}
    for hedge in claim.hedges:
        if hedge.by is not None and hedge.kind in _DISTANCING | _EPISTEMIC:
            own.setdefault(index.local(hedge.by), []).append(hedge.kind)
    acts = (*(step.act for step in claim.chain[1:]), None)
    return tuple(
        _voice(index.local(step.source), step.factuality, own, act)
        for step, act in zip(claim.chain, acts, strict=True)
    )


def _voice(
    source: str,
    factuality: Factuality | None,
    own: Mapping[str, Sequence[HedgeClass]],
    act: SpeechAct | None,
) -> Stand:
    hedges = tuple(own.get(source, ()))
    level = None if factuality is None else _LEVEL.get(factuality, Sureness.UNTOLD)
    return Stand(
        source=source,
        sureness=level or _by_words(hedges, act),
        factuality=factuality,
        hedges=hedges,
    )


def _by_words(hedges: Sequence[HedgeClass], act: SpeechAct | None) -> Sureness:
    """Say how far a voice commits itself, by its words alone."""
    shown = Commitment.NEUTRAL if act is None else COMMITMENT.get(act, Commitment.NEUTRAL)
    if shown is Commitment.DISTANCING or not _DISTANCING.isdisjoint(hedges):
        return Sureness.HELD_BACK
    if hedges:
        return Sureness.HEDGED
    return Sureness.FLAT if shown is Commitment.ENDORSING else Sureness.UNTOLD


# Drift inside one report


def drift(report: Report) -> tuple[Shift, ...]:
    """Find where a report's document, or a source in it, is surer than what it rests on.

    *Along a chain*: an outer source puts it surer than the next one in of which anything is told,
    and both put it the same way. For each pair of sources the widest step is given.

    *Between claims of the document*: it holds back in one, in words of its own (a hedge of the
    classes `distancing_adverb`, `distancing_verb` or `weasel_source` by the document's source), and
    puts another flat: takes it for granted, has it in the headline, or states it as certain,
    with no hedge of its own, although the chain ends with nobody who can be told apart. The two are
    of one matter where they are of one event or joined as one proposition; or where the one that
    holds back is a headline, which speaks for the whole piece, and the other is about the same
    people: an actor other than a state, or one that it is `part_of`. For each matter one pair is
    given: the headline before other claims, and the dead and hurt, then what has no source at all,
    before the rest.

    The drift is a matter for an editor. It does not say which of the two is right.

    Returns:
        The shifts along chains, then those between claims, in the order of the report.

    Raises:
        UsageError: `usage.not_a_report`.
    """
    reports(report)
    index = Index(report)
    return (*_along_chains(index), *_between_claims(index))


class _Slip(NamedTuple):
    claim: str
    gap: int


def _along_chains(index: Index) -> Iterator[Shift]:
    found: dict[tuple[str, str], list[_Slip]] = {}
    for claim in index.claims.values():
        voices = [
            voice for voice in _profile(index, claim) if voice.sureness is not Sureness.UNTOLD
        ]
        for outer, inner in pairwise(voices):
            gap = _BOUNDS[outer.sureness][0] - _BOUNDS[inner.sureness][1]
            if gap > 0 and _same_way(outer, inner):
                found.setdefault((inner.source, outer.source), []).append(_Slip(claim.id, gap))
    for (inner_name, outer_name), slips in found.items():
        worst = max(slips, key=lambda slip: slip.gap)
        yield Shift(
            kind=Drift.HEDGE_LOST,
            held_back=worst.claim,
            flat=worst.claim,
            sources=(inner_name, outer_name),
            others=len({slip.claim for slip in slips}) - 1,
            reason=(
                f"{outer_name} puts it surer in {worst.claim} than {inner_name}, "
                "from whom it has it"
            ),
        )


_FALSE: Final = frozenset(
    {Factuality.CERTAIN_FALSE, Factuality.PROBABLE_FALSE, Factuality.POSSIBLE_FALSE}
)


def _same_way(outer: Stand, inner: Stand) -> bool:
    """Say whether two voices do not put it opposite ways; one that stands back puts it none."""
    if not {None, Factuality.UNCOMMITTED}.isdisjoint({outer.factuality, inner.factuality}):
        return True
    return (outer.factuality in _FALSE) == (inner.factuality in _FALSE)


_CERTAIN: Final = frozenset({Factuality.CERTAIN_TRUE, Factuality.CERTAIN_FALSE})
_TAKEN_FOR_GRANTED: Final = frozenset({ContentMode.PRESUPPOSED, ContentMode.HEADLINE})


class _Ranked(NamedTuple):
    """A claim, and how it stands among others; the least is the one to be given."""

    rank: tuple[bool, ...]
    place: int
    claim: Claim


class _Matter(NamedTuple):
    """What is compared: the first of the claims that hold back, and the gravest put flat."""

    held_back: _Ranked | None = None
    flat: _Ranked | None = None
    many: int = 0
    """How many claims there are of either sort."""

    def joined(self, other: "_Matter") -> "_Matter":
        """Take two matters together that have no claim in common."""
        return _Matter(
            _least(self.held_back, other.held_back),
            _least(self.flat, other.flat),
            self.many + other.many,
        )


def _least(one: _Ranked | None, other: _Ranked | None) -> _Ranked | None:
    if one is None or other is None:
        return one or other
    return min(one, other, key=lambda each: each[:2])


def _between_claims(index: Index) -> Iterator[Shift]:
    claims = [*index.claims.values()]
    held_back = {
        claim.id: _Ranked((claim.mode is not ContentMode.HEADLINE,), place, claim)
        for place, claim in enumerate(claims)
        if _holds_back(index, claim)
    }
    flat = {
        claim.id: _Ranked(_weight(index, claim), place, claim)
        for place, claim in enumerate(claims)
        if _is_flat(index, claim)
    }
    told: set[tuple[str, str]] = set()
    for matter in (*_by_proposition(index, held_back, flat), *_by_people(index, held_back, flat)):
        if matter.held_back is None or matter.flat is None:
            continue
        first, worst = matter.held_back.claim, matter.flat.claim
        if (first.id, worst.id) not in told:
            told.add((first.id, worst.id))
            yield _shift(index, first, worst, matter.many - 2)


def _holds_back(index: Index, claim: Claim) -> bool:
    """Say whether the document stands back from a claim in words of its own."""
    if claim.mode is ContentMode.PAGE_FURNITURE or sign(index, claim) is not Sign.FOR:
        return False
    outermost = index.local(claim.chain[0].source)
    return any(
        hedge.kind in _DISTANCING and hedge.by is not None and index.local(hedge.by) == outermost
        for hedge in claim.hedges
    )


def _is_flat(index: Index, claim: Claim) -> bool:
    """Say whether the document puts a claim flat that rests on nobody definite."""
    document = _profile(index, claim)[0]
    if document.hedges or claim.mode is ContentMode.PAGE_FURNITURE:
        return False
    if ending(index, claim).end not in {End.UNKNOWN, End.OWN_VOICE, End.BEHIND}:
        return False
    if claim.mode in _TAKEN_FOR_GRANTED:
        return sign(index, claim) is Sign.FOR
    return document.factuality in _CERTAIN and sign(index, claim) is Sign.FOR


def _weight(index: Index, claim: Claim) -> tuple[bool, bool, bool]:
    """Rank what is put flat; the gravest comes first."""
    source = index.sources.get(ending(index, claim).source)
    nobody = source is not None and source.anonymity is Anonymity.UNATTRIBUTED
    return (
        not isinstance(claim.content, Toll),
        not nobody,
        claim.mode is not ContentMode.PRESUPPOSED,
    )


_Told = Mapping[str, _Ranked]
"""Claims by their ids."""


def _by_proposition(index: Index, held_back: _Told, flat: _Told) -> Iterator[_Matter]:
    for claims in propositions(index).values():
        matter = _Matter()
        for claim in claims:
            if claim.id in held_back:
                matter = matter.joined(_Matter(held_back=held_back[claim.id], many=1))
            elif claim.id in flat:
                matter = matter.joined(_Matter(flat=flat[claim.id], many=1))
        yield matter


def _by_people(index: Index, held_back: _Told, flat: _Told) -> Iterator[_Matter]:
    """Sort what headlines hold back, and what is put flat, by the people that it is about.

    All claims of one event are of its people, so they are taken together before they are sorted.
    """
    bodies = _Bodies(index)
    of_events: dict[str, _Matter] = {}
    found: dict[str, dict[str | None, _Matter]] = {}
    for claim in index.claims.values():
        if claim.mode is ContentMode.HEADLINE and claim.id in held_back:
            matter = _Matter(held_back=held_back[claim.id], many=1)
        elif claim.id in flat:
            matter = _Matter(flat=flat[claim.id], many=1)
        else:
            continue
        event, party = bodies.event(claim), bodies.party(claim)
        if event is not None:
            if event not in of_events:
                for body in bodies.taking_part(event):
                    found.setdefault(body, {})[event] = _Matter()
            of_events[event] = of_events.get(event, _Matter()).joined(matter)
        if party is not None and (event is None or party not in bodies.taking_part(event)):
            of_party = found.setdefault(party, {})
            of_party[None] = of_party.get(None, _Matter()).joined(matter)
    for parts in found.values():
        whole = _Matter()
        for event, own in parts.items():
            whole = whole.joined(own if event is None else of_events[event])
        yield whole


class _Bodies:
    """The people that a claim is about: of its event, and of a toll's party.

    Each is taken as the largest body that is no state.
    """

    def __init__(self, index: Index) -> None:
        self.index = index
        self._tops: dict[str, str | None] = {}
        self._parts: dict[str, dict[str, None]] = {}

    def event(self, claim: Claim) -> str | None:
        """Give the event that a claim is about, where it is one of the report."""
        about = puts(claim)
        name = None if about is None else self.index.local(about)
        return name if name in self.index.events else None

    def taking_part(self, event: str) -> Mapping[str, None]:
        """Give the bodies that have a part in an event."""
        if event not in self._parts:
            people = (each.who for each in self.index.events[event].participants)
            tops = (self.top(self.index.local(name)) for name in people)
            self._parts[event] = {top: None for top in tops if top is not None}
        return self._parts[event]

    def party(self, claim: Claim) -> str | None:
        """Give the body whose people a toll counts."""
        if not isinstance(claim.content, Toll) or claim.content.harm.party is None:
            return None
        return self.top(self.index.local(claim.content.harm.party))

    def top(self, name: str) -> str | None:
        """Give the largest body that an actor is part of, short of a state; None for a state."""
        way: list[str] = []
        here: str | None = name
        while here is not None and here not in self._tops:
            self._tops[here] = None
            if not self._is_body(here):
                break
            way.append(here)
            above = self.index.actors[here].part_of
            here = None if above is None else self.index.local(above)
        known = None if here is None else self._tops[here]
        top = known or (way[-1] if way else None)
        self._tops.update(dict.fromkeys(way, top))
        return top

    def _is_body(self, name: str) -> bool:
        actor = self.index.actors.get(name)
        return actor is not None and actor.kind is not EntityKind.STATE


def _shift(index: Index, held_back: Claim, flat: Claim, others: int) -> Shift:
    document = index.local(held_back.chain[0].source), index.local(flat.chain[0].source)
    end = ending(index, flat)
    rests = (
        "which cites nobody for it"
        if end.end is End.OWN_VOICE
        else f"though it rests on {end.source}, who is nobody definite"
        if end.end is End.UNKNOWN
        else f"though {end.source} does not say from whom it has it"
    )
    how = "takes for granted" if flat.mode is ContentMode.PRESUPPOSED else "puts flat"
    also = "claim on the matter shows" if others == 1 else "claims on the matter show"
    more = f"; {others} more {also} the like" if others else ""
    return Shift(
        kind=Drift.HEDGE_LOST,
        held_back=held_back.id,
        flat=flat.id,
        sources=tuple(dict.fromkeys(document)),
        others=others,
        reason=(
            f"{document[0]} stands back from {held_back.id} in words of its own, "
            f"and {document[1]} {how} {flat.id}, {rests}{more}"
        ),
    )
