"""Voices: how far a source can be told apart from others, and where the chain of a claim ends."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final, NamedTuple

from milreport.records._index import Index
from milreport.records.claim import Claim, Occurrence
from milreport.records.source import Source
from milreport.vocabulary.claims import Factuality, HedgeClass, SpeechAct, StepMode
from milreport.vocabulary.entities import EntityKind
from milreport.vocabulary.events import Realis
from milreport.vocabulary.sources import Anonymity, SourceKind

__all__ = ["End", "Ending", "Sign", "can_be_told", "ending", "listed", "sign"]

_NOBODY: Final = frozenset(
    {EntityKind.UNNAMED_GROUP, EntityKind.UNKNOWN_ARMED_ACTOR, EntityKind.UNKNOWN}
)
"""Actors that stand for somebody who is not told."""

_VAGUE: Final = frozenset(
    {
        Anonymity.GROUP_ONLY,
        Anonymity.OUTLET_UNNAMED,
        Anonymity.STATE_METONYM,
        Anonymity.UNATTRIBUTED,
    }
)
"""Sources that may be anybody of many, so that two uses of one need not be one voice."""

_CARRIERS: Final = frozenset(
    {
        SourceKind.NEWS_AGENCY,
        SourceKind.NEWS_OUTLET,
        SourceKind.BROADCASTER,
        SourceKind.STATE_MEDIA,
        SourceKind.SPECIALIST_OUTLET,
        SourceKind.LOCAL_OUTLET,
        SourceKind.MESSAGING_CHANNEL,
        SourceKind.DOCUMENT,
        SourceKind.AUTOMATED_EXTRACTION,
        SourceKind.PAGE_WIDGET,
        SourceKind.COLLECTIVE_UNSPECIFIED,
        SourceKind.UNKNOWN,
    }
)
"""Sources that hand on what others say, unless they tell that they saw it themselves."""

_FROM_ANOTHER: Final = frozenset(
    {
        StepMode.DIRECT_QUOTE,
        StepMode.TRANSLATED_QUOTE,
        StepMode.INDIRECT_SPEECH,
        StepMode.PRESS_RELEASE,
        StepMode.INTERVIEW,
        StepMode.HEARING,
        StepMode.SOCIAL_POST,
        StepMode.ANONYMOUS_BRIEFING,
        StepMode.DOCUMENT_CITED,
        StepMode.WIRE_OR_SYNDICATION,
        StepMode.REPUBLICATION,
        StepMode.TRANSLATION,
        StepMode.HANDOUT,
    }
)
"""Ways of coming by something that take another; at the end of a chain, one who is not told."""

_NO_ANSWER: Final = frozenset({SpeechAct.DECLINE_TO_COMMENT, SpeechAct.DID_NOT_RESPOND})
_NEITHER: Final = _NO_ANSWER | {SpeechAct.QUESTION, SpeechAct.RETRACT}
_AGAINST: Final = frozenset({SpeechAct.DENY, SpeechAct.REJECT})
_FALSE: Final = frozenset(
    {Factuality.CERTAIN_FALSE, Factuality.PROBABLE_FALSE, Factuality.POSSIBLE_FALSE}
)


def can_be_told(index: Index, name: str) -> bool:
    """Say whether a source is somebody definite, so that it can be told apart from others.

    One that is named is. One given by post alone, or kept back to protect it, or of whom it is not
    told how far the text names it, is so where the record says which actor it is, and that actor
    is not itself somebody untold; or, but for the one kept back, where it has a name. A source that
    this report does not have is not.
    """
    source = index.sources.get(name)
    if source is None or source.anonymity in _VAGUE:
        return False
    if source.anonymity is Anonymity.NAMED or _has_actor(index, source):
        return True
    return bool(source.names) and source.anonymity is not Anonymity.ANONYMOUS_PROTECTED


def _has_actor(index: Index, source: Source) -> bool:
    if source.actor is None:
        return False
    actor = index.actors.get(index.local(source.actor))
    return actor is not None and actor.kind not in _NOBODY


class End(StrEnum):
    """How the chain of a claim ends."""

    OBSERVED = "observed"
    """With somebody definite, who was there."""
    NAMED = "named"
    """With somebody definite."""
    BEHIND = "behind"
    """With somebody definite, who has it from another and does not say from whom."""
    UNKNOWN = "unknown"
    """With nobody who can be told apart."""
    OWN_VOICE = "own_voice"
    """With the document itself, which hands on what others say and cites nobody."""


class Ending(NamedTuple):
    """Where the chain of a claim ends."""

    source: str
    end: End


def ending(index: Index, claim: Claim) -> Ending:
    """Give the source at which the chain of a claim ends, and how it ends there."""
    last = claim.chain[-1]
    name = index.local(last.source)
    definite = can_be_told(index, name)
    if last.mode is StepMode.OWN_OBSERVATION:
        return Ending(name, End.OBSERVED if definite else End.UNKNOWN)
    if len(claim.chain) == 1 and _carries(index, name):
        return Ending(name, End.OWN_VOICE)
    if not definite:
        return Ending(name, End.UNKNOWN)
    vague = any(_is_vague_of(index, claim, position, name) for position in range(len(claim.hedges)))
    return Ending(name, End.BEHIND if vague or last.mode in _FROM_ANOTHER else End.NAMED)


def _carries(index: Index, name: str) -> bool:
    source = index.sources.get(name)
    return source is None or source.kind in _CARRIERS


def _is_vague_of(index: Index, claim: Claim, position: int, name: str) -> bool:
    """Say whether a hedge leaves vague who told the source at the end."""
    hedge = claim.hedges[position]
    if hedge.kind is not HedgeClass.WEASEL_SOURCE:
        return False
    return hedge.by is None or index.local(hedge.by) == name


class Sign(StrEnum):
    """Which way the innermost source of a claim puts it."""

    FOR = "for"
    """That it is so."""
    AGAINST = "against"
    """That it is not so."""
    NEITHER = "neither"
    """It asks, takes back, or gives no answer."""


def sign(index: Index, claim: Claim) -> Sign:
    """Say which way the innermost source of a claim puts the event or the figure."""
    last = claim.chain[-1]
    if last.act in _NEITHER:
        return Sign.NEITHER
    denied = _realis(index, claim) is Realis.DID_NOT_OCCUR
    if denied or last.act in _AGAINST or last.factuality in _FALSE:
        return Sign.AGAINST
    return Sign.FOR


def _realis(index: Index, claim: Claim) -> Realis | None:
    if not isinstance(claim.content, Occurrence):
        return None
    if claim.content.realis is not None:
        return claim.content.realis
    event = index.events.get(index.local(claim.content.event))
    return None if event is None else event.realis


def listed(names: Iterable[str], most: int = 3) -> str:
    """Write ids as a sentence has them: `a`, `a and b`, `a, b, c and 4 more`."""
    told = [*dict.fromkeys(names)]
    if len(told) > most + 1:
        told = [*told[:most], f"{len(told) - most} more"]
    return " and ".join(filter(None, (", ".join(told[:-1]), told[-1])))
