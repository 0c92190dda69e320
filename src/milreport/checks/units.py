"""Units: one that takes part in an event existed then."""

from collections.abc import Iterator, Mapping

from milreport.checks._rule import Doubt, Facts, rule
from milreport.checks._validity import in_words
from milreport.checks._when import happening
from milreport.findings import Severity
from milreport.records.actor import Actor
from milreport.tables import KnownUnit, folded
from milreport.values.answer import Answer
from milreport.values.time import Time
from milreport.vocabulary.entities import EntityKind
from milreport.vocabulary.events import Realis

__all__ = ["not_yet_or_no_longer"]


@rule(
    "unit.not_yet_or_no_longer",
    Severity.WARNING,
    about=("Participant.who", "Event.times", "Actor.names"),
    needs=("units",),
)
def not_yet_or_no_longer(facts: Facts) -> Iterator[Doubt]:
    """A unit takes part only in events of the time in which it existed.

    Brigades are renamed, merged and raised anew, and a text may use a name from another year.

    Look again at the name of the unit and at the date of the event.
    """
    lives = _lives(facts)
    if not lives:
        return
    for position, event in enumerate(facts.report.events):
        times = happening(event.times)
        if not times or event.realis is Realis.DID_NOT_OCCUR:
            continue
        for at, participant in enumerate(event.participants):
            rows = lives.get(facts.index.local(participant.who), ())
            if rows and all(_apart(time, row) for time in times for row in rows):
                yield Doubt(
                    ("events", position, "participants", at, "who"),
                    f"{participant.who} takes part in {event.id}, and the table has it only "
                    f"{' and '.join(in_words(row.valid) for row in rows)}",
                    "look again at the name of the unit and at the date of the event",
                )


def _apart(time: Time, row: KnownUnit) -> bool:
    """Say whether a time surely has no moment in common with the life of a unit."""
    return time.overlaps(Time(edtf=row.valid)) is Answer.NO


def _lives(facts: Facts) -> Mapping[str, tuple[KnownUnit, ...]]:
    """Give, for each unit of the report that the table knows, the rows that may be of it."""
    by_name: dict[str, list[KnownUnit]] = {}
    for row in facts.tables.units:
        for label in dict.fromkeys(map(folded, row.names)):
            by_name.setdefault(label, []).append(row)
        for told in row.identifiers:
            by_name.setdefault(f"{told.scheme}\n{told.value}", []).append(row)
    found = {}
    for unit in facts.index.actors.values():
        if unit.kind is EntityKind.MILITARY_UNIT:
            rows = [row for label in _labels(unit) for row in by_name.get(label, ())]
            fitting = tuple(dict.fromkeys(row for row in rows if _same_country(unit, row)))
            if fitting:
                found[unit.id] = fitting
    return found


def _labels(unit: Actor) -> Iterator[str]:
    yield from (folded(name.text) for name in unit.names)
    yield from (f"{told.scheme}\n{told.value}" for told in unit.identifiers)


def _same_country(unit: Actor, row: KnownUnit) -> bool:
    return unit.country is None or row.country is None or unit.country == row.country
