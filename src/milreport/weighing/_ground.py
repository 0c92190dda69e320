"""The reports that claims are compared in, and what each claim comes to there.

A record is known by its name in full, `report-id#local-id`, so that one report may speak of the
records of another. Of two reports with one id, the first is asked.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final, NamedTuple

from milreport.records._common import Identified
from milreport.records._index import Index, topic
from milreport.records.claim import Claim, Content, Figure, Judgement, Occurrence, StatedRelation
from milreport.records.claim import Toll as TollOf
from milreport.records.event import Event
from milreport.records.relation import Relation
from milreport.records.report import Report
from milreport.values.answer import Answer
from milreport.values.harm import Harm, is_listed
from milreport.values.places import PlaceUse
from milreport.values.time import Time
from milreport.vocabulary.claims import Factuality, SpeechAct, Stance
from milreport.vocabulary.events import ParticipantRole, Realis
from milreport.vocabulary.places import PlaceRole
from milreport.vocabulary.time import TimeRole

__all__ = ["DEPTH", "Declared", "Ground", "Polarity", "Stated", "full"]

DEPTH: Final = 50
"""How many steps up a chain of parts and wholes are looked at, and how many judgements inward."""

_OF_THE_EVENT: Final = frozenset({None, TimeRole.EVENT, TimeRole.STATE_VALID})
_WHERE: Final = frozenset(
    {PlaceRole.EVENT_PLACE, PlaceRole.ORIGIN, PlaceRole.DESTINATION, PlaceRole.VIA}
)
"""The roles of places in which something happened, and not in which it was said or shown."""


class Ground:
    """Some reports with their records at hand by their names in full."""

    def __init__(self, reports: Iterable[Report]) -> None:
        """Keep the reports; the first is at home here, and its ids need no name of a report."""
        self.indexes = tuple(Index(report) for report in reports)
        self._homes: dict[str, Index] = {}
        for index in self.indexes:
            self._homes.setdefault(index.report.id, index)
        self._above: dict[tuple[str, str], tuple[str, ...]] = {}
        self._parts: dict[tuple[str, frozenset[ParticipantRole]], tuple[str, ...]] = {}
        self._times: dict[str, tuple[Time, ...]] = {}
        self._places: dict[str, tuple[tuple[str, PlaceUse], ...]] = {}
        self._overlaps: dict[tuple[str | None, ...], Answer] = {}

    def record(self, name: str) -> Identified | None:
        """Give the record of a name, where one of the reports has it."""
        home, _, local = name.rpartition("#")
        index = self._homes.get(home)
        entry = None if index is None else index.entries.get(local)
        return None if entry is None else entry.record

    def label(self, name: str) -> str:
        """Give a name as the first report would: short, where the record is its own."""
        return name.removeprefix(f"{self.indexes[0].report.id}#")

    def up(self, name: str, field: str) -> tuple[str, ...]:
        """Give a record and what it is part of, upward, `DEPTH` at most; circles end."""
        found = self._above.get((field, name))
        if found is None:
            found = self._above[field, name] = self._way(name, field)
        return found

    def _way(self, name: str, field: str) -> tuple[str, ...]:
        way: dict[str, None] = {}
        here: str | None = name
        while here is not None and here not in way and len(way) < DEPTH:
            way[here] = None
            above = getattr(self.record(here), field, None)
            here = None if above is None else full(above, here.rpartition("#")[0])
        return tuple(way)

    def is_part(self, one: str, other: str, field: str = "part_of") -> bool:
        """Say whether one is the other, or a part of it."""
        return other in self.up(one, field)

    def overlap(self, one: Time, other: Time) -> Answer:
        """Say whether two times share a time; each two are worked out once."""
        key = (one.edtf, one.precision, other.edtf, other.precision)
        found = self._overlaps.get(key)
        if found is None:
            found = self._overlaps[key] = one.overlaps(other)
        return found

    # What an event says is worked out once, however many claims there are about it.

    def taking_part(self, event: str, roles: frozenset[ParticipantRole]) -> tuple[str, ...]:
        """Give who has one of some roles in an event, by the name of the event."""
        found = self._parts.get((event, roles))
        if found is None:
            told, home = self.record(event), event.rpartition("#")[0]
            people = told.participants if isinstance(told, Event) else ()
            found = tuple(full(each.who, home) for each in people if each.role in roles)
            self._parts[event, roles] = found
        return found

    def times(self, event: str) -> tuple[Time, ...]:
        """Give when an event was, by its own record."""
        if event not in self._times:
            told = self.record(event)
            times = told.times if isinstance(told, Event) else ()
            self._times[event] = tuple(time for time in times if time.role in _OF_THE_EVENT)
        return self._times[event]

    def places(self, event: str) -> tuple[tuple[str, PlaceUse], ...]:
        """Give where an event was, by its own record: names in full, and their uses."""
        if event not in self._places:
            told, home = self.record(event), event.rpartition("#")[0]
            uses = told.places if isinstance(told, Event) else ()
            self._places[event] = tuple(
                (full(use.place, home), use) for use in uses if use.role in _WHERE
            )
        return self._places[event]

    @cached_property
    def claims(self) -> Mapping[str, "Stated"]:
        """The claims of all reports by their names, in order; of two with one name, the first."""
        found: dict[str, Stated] = {}
        for index in self.indexes:
            for claim in index.report.claims:
                name = full(claim.id, index.report.id)
                if name not in found:
                    found[name] = Stated(self, index, claim)
        return found

    @cached_property
    def relations(self) -> tuple["Declared", ...]:
        """The relations of all reports, in order."""
        return tuple(
            Declared(
                full(relation.id, index.report.id),
                relation,
                {full(each, index.report.id): None for each in relation.subjects},
                {full(each, index.report.id): None for each in relation.objects},
            )
            for index in self.indexes
            for relation in index.report.relations
        )

    @cached_property
    def _related(self) -> Mapping[str, Mapping[int, None]]:
        """The places of the relations that a record stands in, by its name."""
        found: dict[str, dict[int, None]] = {}
        for at, declared in enumerate(self.relations):
            for name in (*declared.subjects, *declared.objects):
                found.setdefault(name, {})[at] = None
        return found

    def between(self, one: str, other: str) -> tuple["Declared", ...]:
        """Give the relations in which one record stands to another, from either end."""
        mine, theirs = self._related.get(one, {}), self._related.get(other, {})
        few, many = (mine, theirs) if len(mine) <= len(theirs) else (theirs, mine)
        shared = (self.relations[at] for at in few if at in many)
        return tuple(each for each in shared if each.joins(one, other))


class Declared(NamedTuple):
    """A relation as its report declares it, with all names in full."""

    name: str
    relation: Relation
    subjects: Mapping[str, None]
    objects: Mapping[str, None]

    def joins(self, one: str, other: str) -> bool:
        """Say whether one stands on one side and the other on the other."""
        there = one in self.subjects and other in self.objects
        return there or (other in self.subjects and one in self.objects)


class Polarity(NamedTuple):
    """Which way a claim puts an event: 1 for so, -1 for not so, 0 for neither."""

    sign: int
    is_firm: bool
    """Whether it is put without reserve."""


_OPEN: Final = Polarity(0, is_firm=False)
_FALSE: Final = frozenset(
    {Factuality.CERTAIN_FALSE, Factuality.PROBABLE_FALSE, Factuality.POSSIBLE_FALSE}
)
_FIRM: Final = frozenset({None, Factuality.CERTAIN_TRUE, Factuality.CERTAIN_FALSE})
_TOLD_AS_SO: Final = frozenset({None, Realis.ACTUAL, Realis.ONGOING, Realis.HABITUAL})
_STANCES: Final = {
    Stance.AFFIRMS: Polarity(1, is_firm=True),
    Stance.AFFIRMS_HEDGED: Polarity(1, is_firm=False),
    Stance.DENIES: Polarity(-1, is_firm=True),
    Stance.DENIES_HEDGED: Polarity(-1, is_firm=False),
}


class Stated:
    """A claim in its report, and what it comes to: its event, when, where, and which way."""

    def __init__(self, ground: Ground, index: Index, claim: Claim) -> None:
        """Keep the claim; the rest is worked out when it is asked for."""
        self.ground = ground
        self.claim = claim
        self.home = index.report.id
        self.name = full(claim.id, self.home)

    @property
    def label(self) -> str:
        """The id of the claim, in full where it is not of the first report."""
        return self.ground.label(self.name)

    def full(self, reference: str) -> str:
        """Give a reference of this claim's report as a name in full."""
        return full(reference, self.home)

    @cached_property
    def way(self) -> tuple["Stated", ...]:
        """The claim and, for a judgement, the claims judged, inward; circles end."""
        found: dict[str, Stated] = {self.name: self}
        here: Stated = self
        while isinstance(here.claim.content, Judgement) and len(found) < DEPTH:
            inner = self.ground.claims.get(here.full(here.claim.content.claim))
            if inner is None or inner.name in found:
                break
            found[inner.name] = here = inner
        return tuple(found.values())

    @property
    def content(self) -> Content | None:
        """What is claimed in the end: for a judgement, by the claim that is judged."""
        return self.way[-1].claim.content

    @cached_property
    def topic(self) -> str | None:
        """What the claim is about, in full; for a judgement, what the claim judged is about."""
        inner = self.way[-1]
        about = topic(inner.claim.content)
        return None if about is None else inner.full(about)

    @cached_property
    def event(self) -> Event | None:
        """The event that the claim is about, where it is about one that is here."""
        found = None if self.topic is None else self.ground.record(self.topic)
        return found if isinstance(found, Event) else None

    @property
    def amount(self) -> Figure | TollOf | None:
        """How much or how many, where the claim itself says so."""
        content = self.claim.content
        return content if isinstance(content, Figure | TollOf) else None

    @cached_property
    def own_times(self) -> tuple[Time, ...]:
        """When it was, as the claim itself gives it."""
        told = tuple(time for time in self.claim.times if time.role in _OF_THE_EVENT)
        content = self.claim.content
        if not told and isinstance(content, StatedRelation) and content.valid is not None:
            return (content.valid,)
        return told

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """When it was, by the claim or else by its event."""
        return self.own_times or self.ground.times(self.topic or "")

    @cached_property
    def own_places(self) -> tuple[tuple[str, PlaceUse], ...]:
        """Where it was, as the claim itself gives it: names in full, and their uses."""
        uses = (use for use in self.claim.places if use.role in _WHERE)
        return tuple((self.full(use.place), use) for use in uses)

    @cached_property
    def places(self) -> tuple[tuple[str, PlaceUse], ...]:
        """Where it was, by the claim or else by its event."""
        return self.own_places or self.ground.places(self.topic or "")

    @cached_property
    def victims(self) -> frozenset[str]:
        """The people whom a toll lists, as it refers to them."""
        return frozenset() if self._harm is None else frozenset(self._harm.victims)

    @cached_property
    def everybody(self) -> frozenset[str]:
        """The people of a toll by their ids alone, where it lists everybody it counts."""
        if self._harm is None or not is_listed(self._harm):
            return frozenset()
        return frozenset(person.rpartition("#")[2] for person in self._harm.victims)

    @cached_property
    def unlisted(self) -> Harm | None:
        """What a toll says, but for the people whom it lists."""
        return self._harm.evolve(victims=()) if self._harm and self.victims else self._harm

    @property
    def _harm(self) -> Harm | None:
        return self.amount.harm if isinstance(self.amount, TollOf) else None

    @cached_property
    def polarity(self) -> Polarity:
        """Which way the claim puts its event; a judgement turns it round, or leaves it open."""
        found = self.way[-1]._told  # noqa: SLF001 - a claim of the same class
        for judging in reversed(self.way[:-1]):
            content = judging.claim.content
            stance = (
                _STANCES.get(content.stance, _OPEN) if isinstance(content, Judgement) else found
            )
            found = Polarity(found.sign * stance.sign, found.is_firm and stance.is_firm)
        return found

    @property
    def _told(self) -> Polarity:
        """Which way a claim that judges no other puts its event."""
        content, inmost = self.claim.content, self.claim.chain[-1]
        if content is None or isinstance(content, Judgement):
            return _OPEN
        firm = inmost.factuality in _FIRM
        realis = content.realis if isinstance(content, Occurrence) else None
        realis = realis or (None if self.event is None else self.event.realis)
        denied = realis is Realis.DID_NOT_OCCUR and isinstance(content, Occurrence)
        denies = inmost.factuality is None and inmost.act is SpeechAct.DENY
        if denied or denies or inmost.factuality in _FALSE:
            return Polarity(-1, is_firm=firm)
        if realis in _TOLD_AS_SO or realis is Realis.DID_NOT_OCCUR:
            return Polarity(1, is_firm=firm)
        return _OPEN


def full(reference: str, home: str) -> str:
    """Give a reference as a name in full; one with the id of a report is so already."""
    return reference if "#" in reference else f"{home}#{reference}"
