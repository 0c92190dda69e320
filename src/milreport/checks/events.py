"""Events: who does what to whom, who speaks of them, and how they lie in larger ones."""

from collections.abc import Iterator
from typing import Final

from milreport.checks._rule import Doubt, Facts, rule
from milreport.checks._when import beginning, ending, ends_before, happening
from milreport.findings import Severity
from milreport.records.event import Event
from milreport.values.ids import To
from milreport.values.time import Time
from milreport.vocabulary.events import EventKind, ParticipantRole

__all__ = ["direction_unknown", "part_before_whole", "unclaimed"]

DIRECTED: Final = frozenset(
    {
        EventKind.ABDUCTION_OR_DISAPPEARANCE,
        EventKind.ACCUSATION,
        EventKind.ARMS_SEIZURE_OR_DIVERSION,
        EventKind.ARMS_TRANSFER,
        EventKind.ATTACK_UNSPECIFIED,
        EventKind.FRIENDLY_FIRE,
        EventKind.INFORMATION_SHARING,
        EventKind.RESUPPLY_OR_TRANSPORT,
        EventKind.SANCTION_OR_EMBARGO,
        EventKind.SURRENDER_OR_DEFECTION,
        EventKind.TARGETED_KILLING,
        EventKind.TECHNOLOGY_TRANSFER,
        EventKind.THREAT_OR_ULTIMATUM,
        EventKind.TRAINING_OR_ADVISING,
        EventKind.VISIT,
    }
)
"""The kinds in which one side gives or does and the other gets or suffers; a list of our own."""

BESIDE: Final = frozenset(
    {
        ParticipantRole.CARGO,
        ParticipantRole.INSTRUMENT,
        ParticipantRole.INTERMEDIARY,
        ParticipantRole.OBSERVER,
        ParticipantRole.PRODUCER,
        ParticipantRole.WITNESS,
    }
)
"""The roles that do not tell who gives and who gets; a list of our own."""


@rule(
    "event.direction_unknown",
    Severity.NOTE,
    about=("Event.kind", "Event.participants", "Participant.role"),
)
def direction_unknown(facts: Facts) -> Iterator[Doubt]:
    """Of an event that runs from one side to the other it is told which is which.

    "They shared experience" may mean that the one taught the other, was taught, or both. A record
    that guesses turns an open sentence into a finding.

    Keep both readings, and give the roles only where another source tells them.
    """
    for position, event in enumerate(facts.report.events):
        if event.kind in DIRECTED:
            sides = _open_sides(event)
            if len(sides) > 1:
                yield Doubt(
                    ("events", position, "participants"),
                    f"in {event.id} ({event.kind}) the roles of {_listed(sides)} are unknown: "
                    "the direction is open, and each reading is kept",
                    "look for a source that tells who did it and to whom; do not guess",
                )


def _open_sides(event: Event) -> list[str]:
    """Give those whose role is unknown, where nobody's role tells the direction."""
    told = {each.role for each in event.participants} - BESIDE
    if told != {ParticipantRole.UNKNOWN}:
        return []
    unknown = (each.who for each in event.participants if each.role is ParticipantRole.UNKNOWN)
    return [*dict.fromkeys(unknown)]


def _listed(names: list[str]) -> str:
    """Name two of several, and say how many others there are."""
    others = len(names) - 2
    if not others:
        return " and ".join(names)
    return f"{names[0]}, {names[1]} and {others} other{'s' * (others > 1)}"


@rule("event.unclaimed", Severity.NOTE, about=("Event.id", "Claim.content"))
def unclaimed(facts: Facts) -> Iterator[Doubt]:
    """Every event is spoken of by a claim, or something else refers to it.

    An event is only an anchor. With no claim about it nobody is recorded as telling of it, and a
    reader may take it for something that the report itself puts forward.

    Add the claim that tells of it, or take the event out.
    """
    local = facts.index.local
    named = {
        local(reference)
        for to, references in facts.texts(To)
        if "events" in to.collections
        for reference in references
    }
    for position, event in enumerate(facts.report.events):
        if event.id not in named:
            yield Doubt(
                ("events", position),
                f"no claim speaks of {event.id}, and nothing else in the report refers to it",
                "add the claim that tells of it, or take it out",
            )


@rule("event.part_before_whole", Severity.WARNING, about=("Event.times", "Event.part_of"))
def part_before_whole(facts: Facts) -> Iterator[Doubt]:
    """An event does not lie outside the time of the larger event of which it is a part.

    A strike cannot belong to a battle that had not begun or was over: the link or one of the dates
    is wrong, and a sum over the battle counts what is not in it.

    Look again at both dates, or take the link out.
    """
    known: dict[str, tuple[Time | None, Time | None]] = {}
    for position, event in enumerate(facts.report.events):
        if event.part_of is None:
            continue
        name = facts.index.local(event.part_of)
        whole = facts.index.events.get(name)
        if whole is None:
            continue
        if name not in known:
            known[name] = _extent(whole)
        first, last = known[name]
        start, end = _extent(event)
        is_early = ends_before(end, first)
        if is_early or ends_before(last, start):
            order = f"ends before {name} begins" if is_early else f"begins after {name} has ended"
            yield Doubt(
                ("events", position, "part_of"),
                f"{event.id} {order}, and so cannot be a part of it",
                "look again at the times of both events, or take the link out",
            )


def _extent(event: Event) -> tuple[Time | None, Time | None]:
    """Give the time that begins first and the one that ends last."""
    times = happening(event.times)
    return beginning(times), ending(times)
