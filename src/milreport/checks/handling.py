"""Handling: what the marks on a record ask for is what the report does."""

from collections.abc import Iterator
from typing import Final

from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.records._structure import Path
from milreport.records.actor import Actor
from milreport.records.source import Source
from milreport.values.handling import Handling
from milreport.values.ids import COLLECTIONS
from milreport.vocabulary.handling import Caveat, Tlp
from milreport.vocabulary.sources import Anonymity

__all__ = ["embargo", "protected_source_named", "weaker"]

_ORDER: Final = (*Tlp,)
"""The marks from the strictest to the weakest (FIRST, TLP 2.0), as the list has them."""

_SHOWN: Final = 3


@rule("handling.weaker", Severity.WARNING, about=("Report.handling", "Handling.tlp"))
def weaker(facts: Facts) -> Iterator[Doubt]:
    """A report is marked no weaker than the strictest record in it.

    Whoever gets the report gets its records, and goes by the mark on the cover.

    Give the report the strictest TLP of its records, or leave those records out of it.
    """
    handling = facts.report.handling
    own = None if handling is None else handling.tlp
    allowed = _ORDER.index(Tlp.TLP_CLEAR if own is None else own)
    stricter: dict[str, Tlp] = {}
    for collection in COLLECTIONS:
        for record in getattr(facts.report, collection):
            tlp = None if record.handling is None else record.handling.tlp
            if tlp is not None and _ORDER.index(tlp) < allowed:
                stricter.setdefault(record.id, tlp)
    if stricter:
        strictest = min(stricter.values(), key=_ORDER.index)
        marked = "has no TLP" if own is None else f"is marked {own}"
        yield Doubt(
            ("handling",) if own is None else ("handling", "tlp"),
            f"the report {marked}, and it holds what is stricter: {_listed(stricter)}",
            f"mark the report {strictest}, or leave these records out",
        )


def _listed(stricter: dict[str, Tlp]) -> str:
    """Name some records with their marks, and count the others."""
    named = [f"{name} ({tlp})" for name, tlp in [*stricter.items()][:_SHOWN]]
    left = len(stricter) - len(named)
    return ", ".join(named) + (f" and {left} more" if left else "")


@rule("handling.embargo", Severity.NOTE, about=("Handling.embargo_until", "Handling.caveats"))
def embargo(facts: Facts) -> Iterator[Doubt]:
    """An embargo has both its caveat and its hour.

    A caveat without an hour leaves everybody to guess, and an hour without the caveat is easily
    overlooked.

    Add what is missing of `embargo_until` and the caveat of that name.
    """
    if facts.report.handling is not None:
        yield from _halved(("handling",), facts.report.handling)
    for collection in COLLECTIONS:
        for position, record in enumerate(getattr(facts.report, collection)):
            if record.handling is not None:
                yield from _halved((collection, position, "handling"), record.handling)


def _halved(path: Path, handling: Handling) -> Iterator[Doubt]:
    """Give the doubt about an embargo of which only the caveat or only the hour is there."""
    has_caveat = Caveat.EMBARGO_UNTIL in handling.caveats
    if has_caveat and handling.embargo_until is None:
        yield Doubt(
            (*path, "embargo_until"),
            "a caveat speaks of an embargo, and no hour is told until when it holds",
            "add the hour, with its offset from UTC",
        )
    elif handling.embargo_until is not None and not has_caveat:
        yield Doubt(
            (*path, "caveats"),
            "an hour is told before which this must not be published, and no caveat says so",
            "add the caveat embargo_until",
        )


@rule(
    "handling.protected_source_named",
    Severity.WARNING,
    about=("Source.anonymity", "Handling.caveats", "Source.names", "Source.actor", "Actor.names"),
)
def protected_source_named(facts: Facts) -> Iterator[Doubt]:
    """A source that is to be protected has no name in the record, nor an actor with one.

    The mark does not protect anybody once the file is in other hands; a missing name does.

    Take the names out with `redaction.redact` and the reason `source_safety`.
    """
    for position, source in enumerate(facts.report.sources):
        actor = None if source.actor is None else facts.index.actors.get(_local(facts, source))
        if not (_is_protected(source) or (actor is not None and _is_marked(actor))):
            continue
        if _is_named(source):
            yield _named(position, source, "names", "its names are in the record")
        elif actor is not None and _is_named(actor):
            yield _named(position, source, "actor", f"its actor {actor.id} has names")


def _local(facts: Facts, source: Source) -> str:
    return facts.index.local(source.actor or "")


def _is_protected(source: Source) -> bool:
    return source.anonymity is Anonymity.ANONYMOUS_PROTECTED or _is_marked(source)


def _is_marked(record: Source | Actor) -> bool:
    return record.handling is not None and Caveat.SOURCE_PROTECTED in record.handling.caveats


def _is_named(record: Source | Actor) -> bool:
    """Say whether a record has names, other than those that a mark says were put in."""
    marks = (mark.pointer for mark in record.redactions)
    return bool(record.names) and not any(each.startswith("/names") for each in marks)


def _named(position: int, source: Source, field: str, how: str) -> Doubt:
    return Doubt(
        ("sources", position, field),
        f"{source.id} is to be protected, and {how}",
        "take the names out and leave a mark, with the reason source_safety",
    )
