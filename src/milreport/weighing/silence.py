"""Silence as data: what is known of the own voice of those who are said to have acted.

That nobody is quoted as denying it can mean that nobody was asked. It is never assent.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final, NamedTuple

from milreport.records._index import Index
from milreport.records.assessment import Silence
from milreport.records.claim import Claim, Judgement, Occurrence
from milreport.records.event import Event
from milreport.records.report import Report
from milreport.vocabulary.claims import ContentMode, SpeechAct, Stance
from milreport.vocabulary.events import ParticipantRole, Realis
from milreport.weighing._asked import reports
from milreport.weighing._groups import Upward, puts
from milreport.weighing._voices import Sign, listed, sign

__all__ = ["Quiet", "Voice", "silences"]


class Voice(StrEnum):
    """What is known of somebody's own voice, the most telling first."""

    QUOTED = "quoted"
    """It speaks in the report, itself or through a body of its own."""
    REFUSED = "refused"
    """It was asked, and would not say."""
    NO_ANSWER = "no_answer"
    """It was asked, and nothing was heard."""
    SEARCHED = "searched"
    """No word of it was found in what was searched, which is told."""
    NOT_ASKED = "not_asked"
    """It is recorded as silent, with no search told and nobody who asked."""
    NOTHING_RECORDED = "nothing_recorded"
    """The record does not say whether anybody asked or looked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """What is known of the own voice of one who is said to have acted."""

    actor: str
    """Who is said to have acted, by its id."""
    voice: Voice
    """What is known of its own voice."""
    speaker: str | None
    """Whose voice it is: itself, a part of it, or what it is part of; None where there is none."""
    events: tuple[str, ...]
    """What it is said to have done, by the ids of the events."""
    records: tuple[str, ...]
    """What shows it: the claims in which the speaker is heard, or the assessments."""
    reason: str
    """What is known, in words."""


_ACTING: Final = frozenset(
    {
        ParticipantRole.INITIATOR,
        ParticipantRole.ALLEGED_PERPETRATOR,
        ParticipantRole.RESPONSIBILITY_CLAIMANT,
        ParticipantRole.SUPPORTER,
        ParticipantRole.SUPPLIER,
        ParticipantRole.INTERMEDIARY,
        ParticipantRole.COMMANDER,
        ParticipantRole.DETAINER,
        ParticipantRole.CAPTOR,
    }
)
"""Roles by which somebody is said to have acted, or to answer for those who did."""

_TOLD_AS_SO: Final = frozenset(
    {None, Realis.ACTUAL, Realis.ONGOING, Realis.HABITUAL, Realis.PLANNED}
)
"""How an event is put by one who says that it is so, or means to do it."""

_ASKED: Final[Mapping[SpeechAct, Voice]] = {
    SpeechAct.DECLINE_TO_COMMENT: Voice.REFUSED,
    SpeechAct.DID_NOT_RESPOND: Voice.NO_ANSWER,
}


def silences(report: Report) -> tuple[Quiet, ...]:
    """Say of everybody who is said to have acted what is known of their own voice.

    Who is said to have acted: the actors that have such a part (who carried it out, is accused of
    it, supplied, backed, commanded, held or seized) in an event that some claim puts as
    having happened, going on, recurring or planned.

    An actor's voice is its own (a source in some chain is that actor), or that of a part of it, or
    of somebody who holds an office of it: a ministry speaks for its state. Where there is none,
    that of the larger body speaks for its parts. The most telling kind counts, and of that the
    nearest voice: quoted; asked and refused; asked and not heard from; searched without result; not
    asked; nothing recorded. Requests and searches are read from the acts `decline_to_comment` and
    `did_not_respond` in chains, from judgements that withhold, and from `Assessment.silences`.

    Where somebody is quoted, the reason says whether it speaks of any of those events, and whether
    it denies one. Where no denial is recorded, that is no assent.

    Returns:
        One `Quiet` for each actor, in the order in which the events first name them.

    Raises:
        UsageError: `usage.not_a_report`.
    """
    reports(report)
    index = Index(report)
    heard = _Heard(index)
    return tuple(_quiet(heard, actor, events) for actor, events in _acting(index).items())


# Who is said to have acted


def _acting(index: Index) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for event in index.events.values():
        if any(_is_put(event, claim) for claim in index.claims_on.get(event.id, ())):
            for participant in event.participants:
                actor = index.local(participant.who)
                if participant.role in _ACTING and actor in index.actors:
                    found.setdefault(actor, {})[event.id] = None
    return {actor: tuple(events) for actor, events in found.items()}


def _is_put(event: Event, claim: Claim) -> bool:
    """Say whether a claim puts an event as so."""
    if puts(claim) is None or claim.mode is ContentMode.PAGE_FURNITURE:
        return False
    own = claim.content.realis if isinstance(claim.content, Occurrence) else None
    return (event.realis if own is None else own) in _TOLD_AS_SO


# Whose voice is known


class _Known(NamedTuple):
    """Whose voice counts for somebody, and what kind it is."""

    voice: Voice
    speaker: str


class _Heard:
    """The voices of a report, and for whom each of them counts."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._words: dict[_Known, str] = {}

    def of(self, actor: str) -> _Known | None:
        """Give the most telling voice that counts for an actor."""
        return self._known.get(actor)

    def words(self, known: _Known) -> str:
        """Say what is known of a voice; what counts for many is put into words once."""
        if known not in self._words:
            records = listed(self.told[known.voice][known.speaker])
            self._words[known] = _WORDS[known.voice].format(records=records)
        return self._words[known]

    @cached_property
    def told(self) -> Mapping[Voice, Mapping[str, tuple[str, ...]]]:
        """Give which actors have a voice of each kind themselves, and what shows it."""
        found: dict[Voice, dict[str, dict[str, None]]] = {voice: {} for voice in Voice}
        for actor, voice, record in (*self._in_chains(), *self._in_assessments()):
            found[voice].setdefault(actor, {})[record] = None
        return {
            voice: {actor: tuple(records) for actor, records in told.items()}
            for voice, told in found.items()
        }

    @cached_property
    def spoken_of(self) -> Mapping[str, Mapping[str, str | None]]:
        """Give the events of which each actor that is quoted speaks, and where it denies them."""
        found: dict[str, dict[str, str | None]] = {}
        for actor, records in self.told[Voice.QUOTED].items():
            events = found.setdefault(actor, {})
            for claim in (self.index.claims[record] for record in records):
                about = puts(claim)
                if about is not None:
                    denial = claim.id if sign(self.index, claim) is Sign.AGAINST else None
                    name = self.index.local(about)
                    events[name] = events.get(name) or denial
        return found

    def _in_chains(self) -> Iterator[tuple[str, Voice, str]]:
        for claim in self.index.claims.values():
            last = claim.chain[-1]
            for step in claim.chain:
                actor = self._actor(self.index.local(step.source))
                if actor is not None:
                    act = None if step.act is None else _ASKED.get(step.act)
                    withheld = step is last and _withholds(claim)
                    yield actor, act or (Voice.REFUSED if withheld else Voice.QUOTED), claim.id

    def _in_assessments(self) -> Iterator[tuple[str, Voice, str]]:
        for assessment in self.index.assessments.values():
            for silence in assessment.silences:
                yield self.index.local(silence.actor), _kept(silence), assessment.id

    def _actor(self, name: str) -> str | None:
        """Give the actor that a source is, or that the next larger source is which is one."""
        speaking = name if name in self._speaking else self._upward.next(name)
        return None if speaking is None else self._speaking[speaking]

    @cached_property
    def _speaking(self) -> Mapping[str, str]:
        """The actor of each source that is one."""
        sources = self.index.sources.items()
        return {
            name: self.index.local(source.actor)
            for name, source in sources
            if source.actor is not None
        }

    @cached_property
    def _upward(self) -> Upward:
        return Upward(self._larger, self._speaking)

    def _larger(self, name: str) -> str | None:
        source = self.index.sources.get(name)
        return (
            None if source is None or source.part_of is None else self.index.local(source.part_of)
        )

    @cached_property
    def _known(self) -> Mapping[str, _Known]:
        """Carry each voice to the bodies above it, then to what is below and has none."""
        known: dict[str, _Known] = {}
        for voice, told in self.told.items():
            own = [actor for actor in told if actor not in known]
            known.update((actor, _Known(voice, actor)) for actor in own)
            _spread(known, own, self._above)
        _spread(known, [*known], self._below)
        return known

    @cached_property
    def _above(self) -> Mapping[str, Sequence[str]]:
        """Give what each actor is part of, and whose offices it holds."""
        found: dict[str, list[str]] = {}
        for name, actor in self.index.actors.items():
            bodies = (actor.part_of, *(office.of for office in actor.offices))
            found[name] = [self.index.local(body) for body in bodies if body is not None]
        return found

    @cached_property
    def _below(self) -> Mapping[str, Sequence[str]]:
        """Give the parts of each actor; one who holds an office is no part."""
        found: dict[str, list[str]] = {}
        for name, actor in self.index.actors.items():
            if actor.part_of is not None:
                found.setdefault(self.index.local(actor.part_of), []).append(name)
        return found


def _spread(
    known: dict[str, _Known], start: Iterable[str], onward: Mapping[str, Sequence[str]]
) -> None:
    """Let what is known of some hold for those next to them that have nothing yet, and so on."""
    waiting = [*start]
    for name in waiting:
        for there in onward.get(name, ()):
            if there not in known:
                known[there] = known[name]
                waiting.append(there)


def _withholds(claim: Claim) -> bool:
    return isinstance(claim.content, Judgement) and claim.content.stance is Stance.WITHHOLDS


def _kept(silence: Silence) -> Voice:
    """Say what kind of silence was recorded."""
    asked = None if silence.act is None else _ASKED.get(silence.act)
    if asked is not None:
        return asked
    if silence.stance is Stance.WITHHOLDS:
        return Voice.REFUSED
    return Voice.NOT_ASKED if silence.searched is None else Voice.SEARCHED


# What to say of it


def _quiet(heard: _Heard, actor: str, events: tuple[str, ...]) -> Quiet:
    known = heard.of(actor)
    if known is None:
        return Quiet(
            actor=actor,
            voice=Voice.NOTHING_RECORDED,
            speaker=None,
            events=events,
            records=(),
            reason=(
                f"{_said(actor, events)}, and nothing is recorded of its own voice, or of anybody "
                f"who asked; {_NO_ASSENT}"
            ),
        )
    records = heard.told[known.voice][known.speaker]
    words = heard.words(known)
    told = words if known.speaker == actor else f"for it, {known.speaker}: {words}"
    return Quiet(
        actor=actor,
        voice=known.voice,
        speaker=known.speaker,
        events=events,
        records=records,
        reason=f"{_said(actor, events)}; {told}{_ends(heard, known, events)}",
    )


_NO_ASSENT: Final = "that no denial is recorded is no assent"

_WORDS: Final[Mapping[Voice, str]] = {
    Voice.QUOTED: "it is heard in {records}",
    Voice.REFUSED: "it was asked and would not say ({records})",
    Voice.NO_ANSWER: "it was asked and not heard from ({records})",
    Voice.SEARCHED: "no word of its own was found in what was searched ({records})",
    Voice.NOT_ASKED: "it is silent, and nobody asked or searched ({records})",
}


def _said(actor: str, events: Sequence[str]) -> str:
    return f"{actor} is said to have acted in {listed(events)}"


def _ends(heard: _Heard, known: _Known, events: Sequence[str]) -> str:
    """Say whether one who is quoted speaks of these events; if nobody denies them, what of it."""
    if known.voice is not Voice.QUOTED:
        return f"; {_NO_ASSENT}"
    spoken = heard.spoken_of[known.speaker]
    denials = [denial for event in events if (denial := spoken.get(event)) is not None]
    if denials:
        return f"; it denies it in {listed(denials)}"
    if any(event in spoken for event in events):
        return f"; {_NO_ASSENT}"
    return f", but on none of these events; {_NO_ASSENT}"
