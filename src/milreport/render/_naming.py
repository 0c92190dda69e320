"""What the records of a report are called, and how an attribution chain is put in words.

A record is called by its first name; one that has none is called by what it is, with the first
sentence of its note, for that says who is meant. A reference that leads nowhere is called by
itself. Every name is worked out once.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from milreport.records._index import Index
from milreport.records.actor import Actor
from milreport.records.claim import Figure, Occurrence, Step, Toll
from milreport.records.event import Event
from milreport.records.materiel import Materiel
from milreport.records.media import Media
from milreport.records.place import Place
from milreport.records.source import Source
from milreport.render._escape import shortened
from milreport.render._times import dated
from milreport.render._words import (
    MOST_NAMED,
    SCOPE,
    aside,
    capital,
    counted_in_whole,
    listed,
    named,
    people,
    remarks_on,
    term,
    thing,
)
from milreport.values.places import PlaceUse
from milreport.values.text import Hedge, Name
from milreport.values.time import Time
from milreport.vocabulary.claims import SpeechAct, StepMode
from milreport.vocabulary.harm import PersonStatus
from milreport.vocabulary.numbers import Scope
from milreport.vocabulary.places import PlacePrecision, PlaceRole
from milreport.vocabulary.sources import Anonymity, SourceKind

__all__ = ["Naming", "acting", "fates"]

_LONGEST: Final = 120
"""How much of a note stands in for a name."""
_MOST: Final = 3
"""How many places that a name may mean are told."""
_first_sentence: Final = re.compile("(.*?)[.](?:\\s|$)", re.DOTALL).match

_PARTS: Final = (Scope.SHARE_OF, Scope.SUBSET_OF)
"""Scopes that want a whole."""
_OUTLETS: Final = frozenset(
    {
        SourceKind.NEWS_AGENCY,
        SourceKind.NEWS_OUTLET,
        SourceKind.BROADCASTER,
        SourceKind.STATE_MEDIA,
        SourceKind.SPECIALIST_OUTLET,
        SourceKind.LOCAL_OUTLET,
    }
)
_POSTS: Final = frozenset(
    {
        SourceKind.MILITARY_BLOGGER,
        SourceKind.SOCIAL_MEDIA_USER,
        SourceKind.MESSAGING_CHANNEL,
    }
)

_ACTS: Final[Mapping[SpeechAct, str]] = {
    SpeechAct.ASSESS: "assesses",
    SpeechAct.DENY: "denies",
    SpeechAct.IMPLY: "implies",
    SpeechAct.DECLINE_TO_COMMENT: "declines to comment",
    SpeechAct.DID_NOT_RESPOND: "did not respond",
    SpeechAct.CAPTION: "in a caption",
    SpeechAct.UNATTRIBUTED_PASSIVE: "in a passive that hides who spoke",
    SpeechAct.UNKNOWN: "what was done with the words is not told",
}
"""Speech acts that do not take a plain -s."""

_NAMELESS: Final[Mapping[SourceKind, str]] = {
    SourceKind.COLLECTIVE_UNSPECIFIED: "unnamed sources in the plural",
    SourceKind.PAGE_WIDGET: "the page around the text",
    SourceKind.UNKNOWN: "an unnamed source",
}
"""What sources without a name are called, where the kind alone would not do."""

_CITING: Final[Mapping[StepMode, str]] = {
    StepMode.DIRECT_QUOTE: "quoting",
    StepMode.TRANSLATED_QUOTE: "quoting in translation",
    StepMode.INDIRECT_SPEECH: "paraphrasing",
    StepMode.PRESS_RELEASE: "from a press release of",
    StepMode.INTERVIEW: "from an interview with",
    StepMode.HEARING: "from what was said on record by",
    StepMode.SOCIAL_POST: "from a post of",
    StepMode.ANONYMOUS_BRIEFING: "from an anonymous briefing by",
    StepMode.DOCUMENT_CITED: "from a document of",
    StepMode.WIRE_OR_SYNDICATION: "running the text of",
    StepMode.REPUBLICATION: "taking over",
    StepMode.TRANSLATION: "translating",
    StepMode.AGGREGATION: "adding up",
    StepMode.INFERENCE: "reasoning from",
    StepMode.HANDOUT: "with a handout of",
}
"""How a step leads to the next; where it does not tell, the step is "citing" it."""


_CLOSELY: Final[Mapping[PlacePrecision, str]] = {
    PlacePrecision.ADMIN3_OR_4: "unit of the lowest level",
    PlacePrecision.ADMIN2: "unit of the second level",
    PlacePrecision.ADMIN1: "unit of the first level",
    PlacePrecision.LINE_FEATURE: "somewhere along it",
    PlacePrecision.AMBIGUOUS_NAME: "the name is ambiguous",
    PlacePrecision.UNKNOWN: "how closely is not known",
}
"""How closely a place is told, where the bare term would not tell."""


class Naming:
    """The names of the records of one report."""

    def __init__(self, index: Index) -> None:
        """Keep the report's records at hand; nothing is named yet."""
        self.index = index
        self._names: dict[str, str | None] = {}
        self._document = index.local(index.report.document.source)

    def of(self, reference: str) -> str:
        """Give what a record is called, of whichever collection."""
        key = self.index.local(reference)
        return self._remembered(key) or key

    def opening(self, reference: str) -> str:
        """Give what a record is called at the start of a sentence; an id stays as it is."""
        return self.opened(self.of(reference), reference)

    def opened(self, told: str, reference: str) -> str:
        """Begin what starts with the name of a record with a capital; an id stays as it is."""
        return capital(told) if self._remembered(self.index.local(reference)) else told

    def ids(self, references: Sequence[str]) -> str:
        """Name records by their ids; of many the first few, and only these are looked at."""
        shown = [self.index.local(each) for each in references[:MOST_NAMED]]
        return named(shown, more=len(references) - len(shown))

    def _remembered(self, key: str) -> str | None:
        """Give what a record is called; None for what is called by its id."""
        if key not in self._names:
            self._names[key] = self._made(key)
        return self._names[key]

    def _made(self, key: str) -> str | None:
        entry = self.index.entries.get(key)
        match None if entry is None else entry.record:
            case Source() as source:
                return self._source(key, source)
            case Actor() as actor:
                return self._actor(actor)
            case Place() as place:
                return self._place(place)
            case Materiel() as materiel:
                return _materiel(materiel)
            case Event() | Media() as record:
                return getattr(record, "title", None) or f"{term(record.kind)} {key}"
            case _:
                return None

    # Sources and chains

    def _source(self, key: str, source: Source) -> str:
        if key == self._document:
            return self.document
        if source.anonymity is Anonymity.UNATTRIBUTED:
            return "no source given"
        actor = None if source.actor is None else self._actor_of(source.actor)
        names = source.names or (() if actor is None else actor.names)
        if names:
            return self._as_report(source, _called(names))
        who = _NAMELESS.get(source.kind, f"an unnamed {term(source.kind)}")
        told = (source.note,) if actor is None else (actor.note, source.note)
        return self._unnamed(who, actor, *told)

    def _as_report(self, source: Source, name: str) -> str:
        """Tell one report of an outlet from the outlet, and a country from who speaks for it."""
        if source.anonymity is Anonymity.STATE_METONYM:
            return f"{name} (no speaker named)"
        if source.part_of is None or source.kind not in _OUTLETS:
            return name
        return f"a report of {name}"

    def _actor_of(self, reference: str) -> Actor | None:
        return self.index.actors.get(self.index.local(reference))

    def _unnamed(self, who: str, actor: Actor | None, *notes: str | None) -> str:
        """Call somebody by what they are, and by what tells most: body, note or state."""
        larger = None if actor is None or actor.part_of is None else self._actor_of(actor.part_of)
        if larger is not None and larger.names:
            return f"{who} of {larger.names[0].text}"
        note = next(filter(None, notes), None)
        if note is not None:
            return f"{who} ({_opening(note)})"
        return who if actor is None or actor.country is None else f"{who} of {actor.country}"

    @cached_property
    def document(self) -> str:
        """What the document is called, inside a sentence."""
        source = self.index.sources.get(self._document)
        if source is not None and source.kind in _OUTLETS:
            return "the article"
        return "the post" if source is not None and source.kind in _POSTS else "the document"

    def is_given(self, reference: str) -> bool:
        """Say whether there is anybody behind a source: one that is unattributed has nobody."""
        source = self.index.sources.get(self.index.local(reference))
        return source is None or source.anonymity is not Anonymity.UNATTRIBUTED

    def chain(self, steps: tuple[Step, ...]) -> str:
        """Put a chain in words, from the document inward."""
        alone = ", in its own voice" if len(steps) == 1 else ""
        return f"{''.join(self._links(steps))}{alone}"

    def _links(self, steps: tuple[Step, ...]) -> Iterator[str]:
        yield f"{self.opening(steps[0].source)}{aside(self.remarks(steps[0]))}"
        for outer, step in pairwise(steps):
            is_given = self.is_given(step.source)
            joint = f", {self.citing(outer) or 'citing'} " if is_given else ", "
            yield f"{joint}{self.of(step.source)}{aside(self.remarks(step))}"
        if steps[-1].mode is StepMode.OWN_OBSERVATION:
            yield ", at first hand"

    def citing(self, step: Step) -> str | None:
        """Say how a source got it from the next one in; None where that is not told."""
        return None if step.mode is None else _CITING.get(step.mode)

    def remarks(self, step: Step) -> Iterator[str]:
        """Give what a source did in saying so, when and where, and whether the step is inferred."""
        told = self.act(step)
        if told is not None:
            yield told
        if step.time is not None:
            anchor = step.time.anchor
            yield dated(step.time, anchor and self.index.local(anchor), in_passing=True)
        if step.event is not None:
            yield f"at {self.index.local(step.event)}"
        if step.inferred:
            yield "step inferred by the recorder"

    def act(self, step: Step) -> str | None:
        """Give the speech act and its cue, as far as they are told: `claims, “claimed”`."""
        act = None if step.act is None else acting(step.act)
        cue = None if step.cue is None else f"“{step.cue}”"
        return ", ".join(filter(None, (act, cue))) or None

    def hedge(self, hedge: Hedge) -> str:
        """Put a hedge in words: the cue, its kind, whose it is and what it covers."""
        whose = None if hedge.by is None else f"by {self.of(hedge.by)}"
        scope = None if hedge.scope is None else f"covers {hedge.scope}"
        return f"“{hedge.cue}”{aside(filter(None, (term(hedge.kind), whose, scope)))}"

    # Who, where and when

    def _actor(self, actor: Actor) -> str:
        if actor.names:
            return _called(actor.names)
        kind = term(actor.kind).removeprefix("unnamed ")
        return self._unnamed(f"an unnamed {kind}", actor, actor.note)

    def _place(self, place: Place) -> str:
        if place.candidates:
            shown = [self._plainly(each) for each in place.candidates[:_MOST]]
            more = len(place.candidates) - len(shown)
            meant = listed([*shown, f"{more} more"] if more else shown, "or")
            return f"{self._plainly(place.id)} (the name may mean {meant})"
        return self._plainly(place.id)

    def _plainly(self, reference: str) -> str:
        """Call a place by its name and what kind it is, without following it any further."""
        key = self.index.local(reference)
        place = self.index.places.get(key)
        if place is None:
            return key
        if place.names:
            return place.names[0].text
        near, within = (self._name_of(each) for each in (place.near, place.within))
        told = filter(None, (near and f"near {near}", within and f"in {within}"))
        return f"an unnamed {term(place.kind)} {' '.join(told)}".rstrip()

    def _name_of(self, reference: str | None) -> str | None:
        place = None if reference is None else self.index.places.get(self.index.local(reference))
        return place.names[0].text if place is not None and place.names else None

    def place(self, use: PlaceUse) -> str:
        """Put a place in its role in words, and how closely it is told."""
        role = None if use.role is PlaceRole.EVENT_PLACE else term(use.role)
        phrase = None if use.phrase is None else f"“{use.phrase}”"
        precision = None
        if use.precision is not None:
            precision = _CLOSELY.get(use.precision, term(use.precision))
        return f"{self.of(use.place)}{aside(filter(None, (role, phrase, precision)))}"

    def time(self, time: Time) -> str:
        """Put a time in words, with the record that it was reckoned from by its id."""
        return dated(time, None if time.anchor is None else self.index.local(time.anchor))

    # Figures

    def figure(self, content: Figure | Toll) -> str:
        """Put an amount in words: so many, of what."""
        if isinstance(content, Toll):
            return people(content.harm)
        item = content.quantity.item
        return thing(content.quantity, None if item is None else self.of(item))

    def about_figure(self, content: Figure | Toll) -> Iterator[str]:
        """Give what is to be known of a figure, of its bounds and of what it is a part of."""
        if isinstance(content, Toll):
            yield from remarks_on(content.harm.number, whole=True)
            yield from self._group(content)
        else:
            quantity = content.quantity
            yield from remarks_on(quantity.number, whole=counted_in_whole(quantity))
            yield from self._base(content)
        yield from self._stretch(content)

    def _stretch(self, content: Figure | Toll) -> Iterator[str]:
        since = None if content.since is None else f"since {self.time(content.since)}"
        is_part = isinstance(content, Figure) and content.scope in _PARTS
        scope = None
        if content.scope is not None and not is_part:
            scope = SCOPE.get(content.scope, term(content.scope))
        told = " ".join(filter(None, (scope, since)))
        if told:
            yield told

    def _group(self, content: Toll) -> Iterator[str]:
        harm = content.harm
        if harm.party is not None:
            yield f"party: {self.of(harm.party)}"
        for told, what in (
            (harm.status, "status"),
            (harm.age_band, "age"),
            (harm.sex, "sex"),
            (harm.cause, "cause"),
        ):
            if told is not None:
                words = "not known" if told == PersonStatus.UNKNOWN else term(told)
                yield f"{what}: {words}"

    def _base(self, content: Figure) -> Iterator[str]:
        kind = SCOPE[content.scope] if content.scope in _PARTS else None
        if content.base is not None:
            item = content.base.item
            base = thing(content.base, None if item is None else self.of(item))
            yield f"{kind or 'a part'} of {base}"
        elif kind is not None:
            yield f"{kind} of a whole that is not told"
        yield from fates(content)


def fates(content: Figure | Occurrence) -> Iterator[str]:
    """Say what became of materiel, and how far a transfer had got."""
    if content.loss_status is not None:
        yield f"loss: {term(content.loss_status)}"
    if content.transfer_status is not None:
        yield f"transfer: {term(content.transfer_status)}"


def acting(act: SpeechAct) -> str:
    """Write what a source does in saying so: `claims`."""
    return term(act) if act.is_private else _ACTS.get(act, f"{term(act)}s")


def _called(names: tuple[Name, ...]) -> str:
    """Give the first name, and beside it those of a private kind, which are no mere spellings."""
    first, *others = names
    also = [name.text for name in others if name.kind is not None and name.kind.is_private]
    return f"{first.text}{aside((f'also recorded: {listed(also)}',) if also else ())}"


def _opening(note: str) -> str:
    found = _first_sentence(note)
    return shortened(note if found is None else found[1] or note, _LONGEST)


def _materiel(materiel: Materiel) -> str:
    told = (materiel.designation, materiel.designation_normalised, materiel.family)
    names = (name.text for name in materiel.names)
    return next(filter(None, (*told, *names)), f"an unnamed {term(materiel.category)}")
