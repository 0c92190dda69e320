"""The masking export: what would expose a private person goes, and marks say so."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple, cast

from milreport.findings import json_pointer
from milreport.records._index import Index
from milreport.records._structure import Path, parts
from milreport.records.actor import Actor
from milreport.records.claim import Toll
from milreport.records.report import Report
from milreport.redaction._addresses import Hidden, free_texts, kinds_in, without_addresses
from milreport.redaction._commitment import check_salt, commitment, field_salt
from milreport.redaction._edit import Holder, at, check_report, holder_of, replaced
from milreport.values.handling import Redaction
from milreport.vocabulary.entities import EntityKind
from milreport.vocabulary.handling import Caveat, RedactionMethod, RedactionReason
from milreport.vocabulary.harm import AgeBand

__all__ = ["Masking", "exposed", "mask"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Masking:
    """One field that was masked."""

    pointer: str
    """The field, as a JSON Pointer into the report."""
    what: tuple[Hidden, ...]
    """What was taken out of it."""
    redaction: Redaction
    """The mark that was left."""


def mask(report: Report, *, salt: bytes | None = None) -> tuple[Report, tuple[Masking, ...]]:
    """Give a report as it may be shown to more people, and say what was taken out.

    An e-mail address or a telephone number in free text becomes a marker, and the rest of the
    text stays. The names of a person who came to harm go, unless the person or the report
    carries the caveat `consent_to_be_named`, or a mark says that the names were dealt with.
    Each field that changes leaves a `Redaction` on the record or document that holds it; for the
    note on the revision, which has no place for one, it stands on the document and points to the
    whole of it. Masking twice changes nothing more.

    What is not found: names of people in prose, in ids or in the names of a source, addresses
    that are written so as not to be found, and anything in `extensions`.

    Args:
        report: the report, which stays as it is.
        salt: 16 bytes or more, kept secret. With it each mark has a commitment to the field as it
            was, whose salt is `field_salt(salt, pointer)`.

    Returns:
        The masked report, and what was done, names first and then in the order of the report.

    Raises:
        UsageError: `usage.not_a_report`; `usage.not_a_salt`, also where nothing has to go.
    """
    check_report(report)
    if salt is not None:
        check_salt(salt)
    changes = [*_changes(report)]
    done = tuple(_masking(report, change, salt) for change in changes)
    return _applied(report, changes, done), done


class _Change(NamedTuple):
    """One field and what is put there."""

    path: Path
    told: object
    what: tuple[Hidden, ...]
    reason: RedactionReason


def _changes(report: Report) -> Iterator[_Change]:
    """Find what has to go."""
    unnamed = set()
    for position, is_minor in exposed(report, Index(report)):
        path: Path = ("actors", position, "names")
        unnamed.add(path)
        reason = RedactionReason.MINOR if is_minor else RedactionReason.VICTIM_PRIVACY
        yield _Change(path, (), (Hidden.NAMES,), reason)
    written = free_texts(parts(report)) if kinds_in(report) else ()
    for path, text, longest in written:
        if path[:3] not in unnamed:
            masked, kinds = without_addresses(text, longest)
            if kinds:
                yield _Change(path, masked, kinds, RedactionReason.DATA_PROTECTION)


def _masking(report: Report, change: _Change, salt: bytes | None) -> Masking:
    pointer = json_pointer(change.path)
    holder = holder_of(change.path)
    hides = salt is not None
    mark = Redaction(
        pointer="" if holder is None else json_pointer(change.path[len(holder) :]),
        reason=change.reason,
        method=RedactionMethod.HASH_COMMITMENT if hides else RedactionMethod.REMOVED,
        commitment=None
        if salt is None
        else commitment(at(report, change.path), salt=field_salt(salt, pointer)),
        note=_NOTES[change.what] if holder is not None else f"{_NOTES[change.what]}{_ELSEWHERE}",
    )
    return Masking(pointer=pointer, what=change.what, redaction=mark)


_NOTES: Final[Mapping[tuple[Hidden, ...], str]] = {
    (Hidden.EMAIL,): "E-mail addresses were taken out of this text.",
    (Hidden.PHONE,): "Telephone numbers were taken out of this text.",
    (Hidden.EMAIL, Hidden.PHONE): (
        "E-mail addresses and telephone numbers were taken out of this text."
    ),
    (Hidden.NAMES,): "The names were taken out.",
}
_ELSEWHERE: Final = " It is the note on the revision of the report."


def _applied(report: Report, changes: list[_Change], done: tuple[Masking, ...]) -> Report:
    """Give the report with every change made and every mark left."""
    by_holder: dict[Path, list[tuple[_Change, Redaction]]] = {}
    for change, masking in zip(changes, done, strict=True):
        holder = holder_of(change.path)
        if holder is None:
            report = cast("Report", replaced(report, change.path, change.told))
        by_holder.setdefault(holder or ("document",), []).append((change, masking.redaction))
    marked = {path: _marked(at(report, path), path, told) for path, told in by_holder.items()}
    changed: dict[str, object] = {}
    for path, record in marked.items():
        collection = str(path[0])
        if len(path) == 1:
            changed[collection] = record
        else:
            records = changed.setdefault(collection, [*getattr(report, collection)])
            cast("list[object]", records)[int(path[1])] = record
    return report.evolve(**changed) if changed else report


def _marked(record: object, holder: Path, changes: Iterable[tuple[_Change, Redaction]]) -> Holder:
    """Give one record or document with its changes made and its marks left."""
    held = cast("Holder", record)
    marks = tuple(mark for _, mark in changes)
    for change, _ in changes:
        if change.path[: len(holder)] == holder:
            held = cast("Holder", replaced(held, change.path[len(holder) :], change.told))
    return held.evolve(redactions=(*held.redactions, *marks))


# Who came to harm

_MINORS: Final = frozenset({AgeBand.INFANT, AgeBand.CHILD, AgeBand.ADOLESCENT})


def exposed(report: Report, index: Index) -> Iterator[tuple[int, bool]]:
    """Give each person who came to harm and is named though nobody says that it may be so.

    For each the position among the actors, in their order, and whether a claim puts the person
    under age.
    """
    minors: dict[str, bool] = {}
    for claim in report.claims:
        if isinstance(claim.content, Toll):
            is_minor = claim.content.harm.age_band in _MINORS
            for victim in map(index.local, claim.content.harm.victims):
                minors[victim] = minors.get(victim, False) or is_minor
    if not minors or _agrees(report):
        return
    for position, actor in enumerate(report.actors):
        if actor.id in minors and _is_exposed(actor):
            yield position, minors[actor.id]


def _is_exposed(actor: Actor) -> bool:
    """Say whether a person has names, with no consent and no mark that they were dealt with."""
    if actor.kind is not EntityKind.PERSON or not actor.names or _agrees(actor):
        return False
    return not any(_is_of_names(mark.pointer) for mark in actor.redactions)


def _agrees(whole: Report | Actor) -> bool:
    return whole.handling is not None and Caveat.CONSENT_TO_BE_NAMED in whole.handling.caveats


def _is_of_names(pointer: str) -> bool:
    """Say whether a mark is of the names, and not of what is noted beside one of them."""
    start, _, rest = pointer.lstrip("/").partition("/")
    return start == "names" and rest.rpartition("/")[2] != "note"
