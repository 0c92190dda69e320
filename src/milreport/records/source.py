"""Sources: who says something, and through what."""

from milreport._model import Value, value
from milreport.records._common import Identified
from milreport.values.ids import ActorRef, SourceRef
from milreport.values.text import Name
from milreport.values.time import Time
from milreport.vocabulary.sources import Anonymity, Interest, SourceKind
from milreport.vocabulary.tags import LanguageTag

__all__ = ["Source", "Stake"]


@value
class Stake(Value):
    """How a source stands to the conflict. It is shown beside a grade, never folded into one."""

    interest: Interest
    side: ActorRef | None = None
    """Which side it belongs or is allied to."""


class Source(Identified):
    """A voice or a channel: a person who speaks, an outlet, a report of an outlet, a document.

    Two reports of one outlet are two sources with one `part_of`. A statement with no source is
    held by a source whose `anonymity` is `unattributed`.
    """

    kind: SourceKind
    anonymity: Anonymity | None = None
    """How far the text says who it is."""
    names: tuple[Name, ...] = ()
    """What the text calls it, where it is no actor of its own."""
    actor: ActorRef | None = None
    """Who it is, among the actors."""
    part_of: SourceRef | None = None
    """The larger source that it speaks for or appears in."""
    stakes: tuple[Stake, ...] = ()
    language: LanguageTag | None = None
    """The language it is in."""
    times: tuple[Time, ...] = ()
    """When it was published or said."""
