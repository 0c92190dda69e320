"""What changed between two versions of a report, in words and in a form that can be applied."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from milreport.errors import UsageError
from milreport.records.report import Report
from milreport.vocabulary.relations import Drift
from milreport.weighing._asked import reports
from milreport.weighing._change_words import NOUNS, drift_of, record_sentence, sentence
from milreport.weighing._edited import Edited, pointer_to
from milreport.weighing._snapshot import MODELS, ROOT, ChangeKind, Key, Snapshot, differences

__all__ = ["Change", "ChangeKind", "apply", "between", "diff"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that is not as it was: a record, a field of one, or the order of a collection."""

    kind: ChangeKind
    collection: str | None
    """The collection of the record, such as `claims`; None for the report itself."""
    id: str | None
    """The id of the record; None for the report itself, and for the order of a collection."""
    nth: int = 1
    """Which of the records with that id, where an id is used twice."""
    pointer: str
    """Where in the record, as a JSON Pointer (RFC 6901), uncut; `""` is the record itself.

    Positions in it are those of the old version, which are those of the new one, too: a list
    that changes its length or its order is given whole.
    """
    old: JsonValue = None
    """What was there, as JSON; None where there was nothing."""
    new: JsonValue = None
    """What is there now; None where there is nothing. For an order: the ids in the new one."""
    position: int | None = None
    """Where an added record stands in its collection."""
    drift: Drift | None = None
    """What moved in a claim, where the vocabulary has a word for it."""
    message: str
    """The change in words."""

    def __str__(self) -> str:
        """Show the change in words."""
        return self.message


def diff(old: Report, new: Report) -> tuple[Change, ...]:
    """Say what changed from one version of a report to the next, record by record.

    Records are the same where they have the same id in the same collection; where an id is used
    twice, the first goes with the first. A record with another id is another record. Fields are
    compared as JSON, without those that say nothing, so that `apply(old, diff(old, new))` is the
    new version. The time taken is linear in the two, but for the search for what was moved.

    Args:
        old: the version before.
        new: the version after, or another desk's version.

    Returns:
        The changes: of the report itself, then collection by collection what was removed or
        changed, what was moved, and what was added; none where the two say the same.

    Raises:
        UsageError: `usage.not_a_report`.
    """
    reports(old, new)
    return between(Snapshot.of(old), Snapshot.of(new))


def between(before: Snapshot, after: Snapshot) -> tuple[Change, ...]:
    """Say what changed from one snapshot to another, as `diff` does for two reports."""
    changes = [*_fields(ROOT, before, after)]
    rows = after.keys()
    for collection, keys in before.keys().items():
        changes += _collection(collection, keys, rows[collection], before, after)
    return tuple(changes)


def _fields(key: Key, before: Snapshot, after: Snapshot) -> Iterator[Change]:
    """Go over the fields of one record that changed."""
    if before.texts[key] == after.texts[key]:
        return
    old, new = before.record(key), after.record(key)
    for found in differences(MODELS[key.collection], old, new):
        yield Change(
            kind=found.kind,
            collection=key.collection or None,
            id=key.id or None,
            nth=key.nth,
            pointer=pointer_to(found.path),
            old=found.old,
            new=found.new,
            drift=drift_of(key, found),
            message=sentence(key, found, old, new),
        )


def _collection(
    collection: str,
    old: Sequence[Key],
    new: Sequence[Key],
    before: Snapshot,
    after: Snapshot,
) -> Iterator[Change]:
    """Go over what changed in one collection."""
    places = {key: at for at, key in enumerate(new)}
    for key in old:
        if key in places:
            yield from _fields(key, before, after)
        else:
            yield _whole(key, ChangeKind.REMOVED, before)
    yield from _order(collection, [key for key in old if key in places], places)
    known = {*old}
    for key in new:
        if key not in known:
            yield _whole(key, ChangeKind.ADDED, after, places[key])


def _whole(key: Key, kind: ChangeKind, where: Snapshot, position: int | None = None) -> Change:
    """Say that a whole record came or went."""
    is_added = kind is ChangeKind.ADDED
    record = where.record(key)
    return Change(
        kind=kind,
        collection=key.collection,
        id=key.id,
        nth=key.nth,
        pointer="",
        old=None if is_added else record,
        new=record if is_added else None,
        position=position,
        message=record_sentence(key, kind),
    )


_MOST_NAMED = 3


def _order(collection: str, kept: Sequence[Key], places: Mapping[Key, int]) -> Iterator[Change]:
    """Say whether the records that stayed stand in another order."""
    order = sorted(kept, key=places.__getitem__)
    if [*kept] == order:
        return
    moved = _out_of_line(kept, places)
    named = ", ".join(key.id for key in moved[:_MOST_NAMED])
    more = f" and {len(moved) - _MOST_NAMED} more" if len(moved) > _MOST_NAMED else ""
    what = collection if collection in {"materiel", "media"} else f"{NOUNS[collection]}s"
    yield Change(
        kind=ChangeKind.MOVED,
        collection=collection,
        id=None,
        pointer="",
        old=[key.id for key in kept],
        new=[key.id for key in order],
        message=f"the {what} stand in another order; moved: {named}{more}",
    )


def _out_of_line(kept: Sequence[Key], places: Mapping[Key, int]) -> tuple[Key, ...]:
    """Give the fewest records that must move, all but a longest row that is in order already."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, key in enumerate(kept):
        length = bisect_left(ends, places[key])
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [places[key]]
        last[length : length + 1] = [at]
    stays: set[int] = set()
    here = last[-1]
    while here >= 0:
        stays.add(here)
        here = before[here]
    return tuple(key for at, key in enumerate(kept) if at not in stays)


def apply(old: Report, changes: Iterable[Change]) -> Report:
    """Make the changes in a report, and give the one that comes out.

    Args:
        old: the version that the changes are of.
        changes: what `diff` gave, all of it or a part, in any order.

    Returns:
        The new version, validated.

    Raises:
        UsageError: `usage.unfit_change`, where the report does not have what a change says was
            there, or what comes out is no valid report, or it is no change; `usage.not_a_report`.
    """
    reports(old)
    if not isinstance(changes, Iterable):
        raise UsageError("usage.unfit_change", "expected changes, one by one")
    edited = Edited(old)
    for change in changes:
        if not isinstance(change, Change):
            raise UsageError("usage.unfit_change", "expected a Change, as milreport's diff gives")
        _make(edited, change)
    return edited.report()


def _make(edited: Edited, change: Change) -> None:
    """Make one change."""
    key = Key(change.collection or "", change.id or "", change.nth)
    if change.collection is not None and change.id is None:
        edited.reorder(change.collection, change.old, change.new)
    elif change.pointer:
        edited.put(key, change.pointer, change.kind, change.old, change.new)
    elif change.kind is ChangeKind.ADDED and change.position is not None:
        edited.add(key, change.new, change.position)
    elif change.kind is ChangeKind.REMOVED:
        edited.remove(key, change.old)
    else:
        raise UsageError("usage.unfit_change", "expected a change as milreport's diff gives it")
