"""What a record is about: who and what it concerns, with what they belong to, and when it begins.

Everything is found out once. Ways that lead on from record to record are followed thirty-two
records far, which no honest report comes near, so that no report takes more than linear time.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from milreport.checks._when import beginning, happening
from milreport.records._common import Identified
from milreport.records._index import Index, topic
from milreport.records.actor import Actor
from milreport.records.claim import Claim, Figure, Judgement, Occurrence, StatedRelation, Toll
from milreport.records.event import Event
from milreport.records.materiel import Materiel
from milreport.records.place import Place
from milreport.values.time import Time
from milreport.vocabulary.events import Realis

__all__ = ["Matter"]

_FAR: Final = 32
"""How many records a way is followed."""

_NOT_YET: Final = (Realis.PLANNED, Realis.THREATENED, Realis.FORECAST, Realis.CONDITIONAL)
"""The ways of putting an event that look ahead, so that what is older may bear on it."""


class Matter:
    """What the claims, events and other records of a report are about."""

    def __init__(self, index: Index) -> None:
        """Keep the index; nothing is looked at yet."""
        self._index = index
        self._concerns: dict[str, frozenset[str] | None] = {}
        self._starts: dict[str, Time | None] = {}

    def concerns(self, targets: tuple[str, ...]) -> frozenset[str] | None:
        """Give whom and what some records concern, owners included; None where it is open."""
        told = [self._concern(target) for target in targets]
        known = [each for each in told if each is not None]
        if len(known) < len(told):
            return None
        return known[0] if len(known) == 1 else frozenset().union(*known)

    def _concern(self, target: str) -> frozenset[str] | None:
        if target not in self._concerns:
            names = (*self._names(self._judged(target)),)
            self._concerns[target] = self.with_owners(names) if names else None
        return self._concerns[target]

    def _names(self, target: str) -> Iterator[str]:
        """Give the ids of whom and what a record names, first hand."""
        entry = self._index.entries.get(target)
        match entry and entry.record:
            case Claim() as claim:
                yield from _named(claim)
                event = self._index.events.get(self._index.local(topic(claim.content) or ""))
                yield from () if event is None else (each.who for each in event.participants)
            case Event() as event:
                yield from (each.who for each in event.participants)
            case Actor() | Materiel() | Place() as entity:
                yield entity.id

    def _judged(self, target: str) -> str:
        """Follow judgements of claims to the claim that is judged in the end."""
        for _ in range(_FAR):
            claim = self._index.claims.get(target)
            if claim is None or not isinstance(claim.content, Judgement):
                break
            target = self._index.local(claim.content.claim)
        return target

    def with_owners(self, names: Iterable[str]) -> frozenset[str]:
        """Give ids and the ids of what they belong to, serve in, hold office in, are operated by.

        A state is told by its country code too, after an `@`, which no id has.
        """
        found: set[str] = set()
        for name in names:
            found.update(islice(self._upward(self._index.local(name)), _FAR))
        return frozenset(found)

    def _upward(self, start: str) -> Iterator[str]:
        seen = {start}
        waiting = [start]
        while waiting:
            here = waiting.pop()
            yield here
            entry = self._index.entries.get(here)
            if entry is not None:
                above = {*map(self._index.local, _owners(entry.record))} - seen
                seen |= above
                waiting += sorted(above)

    def start(self, targets: tuple[str, ...]) -> Time | None:
        """Give when the first of some records' events begins; None where that is open."""
        starts = [self._start(target) for target in targets]
        told = [each for each in starts if each is not None]
        return beginning(told) if len(told) == len(starts) else None

    def _start(self, target: str) -> Time | None:
        if target not in self._starts:
            self._starts[target] = self._found_start(self._judged(target))
        return self._starts[target]

    def _found_start(self, target: str) -> Time | None:
        claim = self._index.claims.get(target)
        content = None if claim is None else claim.content
        about = target if claim is None else self._index.local(topic(content) or "")
        event = self._index.events.get(about)
        own = content.realis if isinstance(content, Occurrence) else None
        if (own or (event and event.realis)) in _NOT_YET:
            return None
        times = () if claim is None else happening(claim.times)
        return beginning(times or (happening(event.times) if event is not None else ()))


def _named(claim: Claim) -> Iterator[str]:
    """Give whom and what the content of a claim names, its event aside."""
    named: tuple[str | None, ...] = ()
    match claim.content:
        case Figure() as figure:
            named = (figure.of, figure.quantity.item)
        case Toll() as toll:
            named = (toll.of, toll.harm.party)
        case StatedRelation() as stated:
            named = (stated.subject, stated.object)
    yield from (each for each in named if each is not None)


def _owners(record: Identified) -> Iterator[str]:
    """Give what a record belongs to."""
    match record:
        case Actor() as actor:
            above = (actor.part_of, *(each.of for each in actor.offices))
            yield from (each for each in above if each is not None)
            yield from (each.unit for each in actor.postings)
            if actor.country is not None:
                yield f"@{actor.country}"
        case Materiel() as materiel:
            above = (materiel.operator, materiel.variant_of)
            yield from (each for each in above if each is not None)
        case Place() as place:
            yield from () if place.within is None else (place.within,)
