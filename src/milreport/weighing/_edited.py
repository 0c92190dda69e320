"""A report that is being edited: records come, go, change and move, and it is validated once."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Never

from pydantic import JsonValue, ValidationError
from pydantic_core import from_json

from milreport.errors import UsageError
from milreport.records._structure import Path
from milreport.records.report import Report
from milreport.values.ids import COLLECTIONS
from milreport.weighing._snapshot import ROOT, ChangeKind, Json, Key, Snapshot, same, written

__all__ = ["Edited", "assembled", "pointer_to", "put", "steps"]


class Edited:
    """A working copy of a report as JSON; every edit is checked against what is there."""

    def __init__(self, report: Report) -> None:
        """Take the report apart."""
        self._keeps = report.model_extra is not None
        self._snapshot = Snapshot.of(report)
        self._open: dict[Key, Json] = {}
        self._removed: set[Key] = set()
        self._added: dict[str, list[tuple[int, Key]]] = {}
        self._orders: dict[str, Sequence[Key]] = {}

    def _record(self, key: Key) -> Json:
        """Give the working copy of a record."""
        if key not in self._open:
            if key not in self._snapshot.texts:
                _refuse()
            self._open[key] = self._snapshot.record(key)
        return self._open[key]

    def put(self, key: Key, pointer: str, kind: ChangeKind, old: JsonValue, new: JsonValue) -> None:
        """Change, add or take out one field of a record."""
        put(self._record(key), pointer, kind, old, new)

    def add(self, key: Key, record: JsonValue, position: int) -> None:
        """Put a record in."""
        is_taken = key in self._snapshot.texts or key in self._open
        if is_taken or key.collection not in COLLECTIONS or not isinstance(record, dict):
            _refuse()
        self._open[key] = {**record}
        self._added.setdefault(key.collection, []).append((position, key))

    def remove(self, key: Key, record: JsonValue) -> None:
        """Take a record out."""
        if key == ROOT or not same(self._record(key), record):
            _refuse()
        self._removed.add(key)

    def reorder(self, collection: str, old: JsonValue, new: JsonValue) -> None:
        """Put the records of a collection into another order."""
        before, after = [*_keys(collection, old)], [*_keys(collection, new)]
        here = set(self._snapshot.texts)
        if not after or sorted(before) != sorted(after) or not here.issuperset(after):
            _refuse()
        self._orders[collection] = after

    def report(self) -> Report:
        """Put the report together again, and validate it."""
        rows = {
            collection: [self._text(key) for key in self._row(collection, keys)]
            for collection, keys in self._snapshot.keys().items()
        }
        return assembled(self._text(ROOT), rows, keeps=self._keeps)

    def _text(self, key: Key) -> str:
        """Give a record as JSON text."""
        return json.dumps(self._open[key]) if key in self._open else self._snapshot.texts[key]

    def _row(self, collection: str, keys: Sequence[Key]) -> Sequence[Key]:
        """Give the records of a collection as they stand after every edit."""
        kept = [key for key in keys if key not in self._removed]
        if collection in self._orders:
            kept = _reordered(kept, self._orders[collection])
        row: list[Key] = []
        waiting = iter(kept)
        for position, key in sorted(self._added.get(collection, ())):
            while len(row) < position and (each := next(waiting, None)) is not None:
                row.append(each)
            row.append(key)
        return [*row, *waiting]


def _refuse() -> Never:
    """Refuse a change that is not of this report."""
    raise UsageError(
        "usage.unfit_change", "expected a change of this very report, as milreport's diff gives it"
    )


def assembled(root: str, rows: Mapping[str, Sequence[str]], *, keeps: bool) -> Report:
    """Make a report of JSON texts: its own fields, and the records of each collection.

    Args:
        root: the fields of the report itself, as an object.
        rows: the records by the name of their collection.
        keeps: whether fields that no model knows were kept when the reports were read.

    Raises:
        UsageError: `usage.unfit_change`, where it is no valid report.
    """
    told = [f'"{name}":[{",".join(rows[name])}]' for name in COLLECTIONS if rows.get(name)]
    text = ",".join([root.rstrip().removesuffix("}"), *told]) + "}"
    if not keeps:
        with suppress(ValidationError):
            return Report.model_validate_json(text)
    try:
        return Report.model_validate_json(text, extra="allow")
    except ValidationError:
        raise UsageError(
            "usage.unfit_change", "expected changes that leave a valid report"
        ) from None


def put(record: Json, pointer: str, kind: ChangeKind, old: JsonValue, new: JsonValue) -> None:
    """Change, add or take out one field, if it is what it is said to have been.

    Raises:
        UsageError: `usage.unfit_change`.
    """
    *way, last = steps(pointer)
    holder: JsonValue = record
    for step in way:
        holder = _inside(holder, step)
    is_there = _has(holder, last)
    if is_there is (kind is ChangeKind.ADDED) or (
        is_there and not same(_inside(holder, last), old)
    ):
        _refuse()
    if isinstance(holder, dict) and kind is ChangeKind.REMOVED:
        del holder[last]
    elif isinstance(holder, dict):
        holder[last] = _copied(new)
    elif isinstance(holder, list) and kind in {ChangeKind.CHANGED, ChangeKind.MOVED}:
        holder[int(last)] = _copied(new)
    else:
        _refuse()


def _copied(told: JsonValue) -> JsonValue:
    """Copy JSON, so that no later edit reaches the change that it came from."""
    made: JsonValue = from_json(written(told))
    return made


def _keys(collection: str, ids: JsonValue) -> Iterator[Key]:
    """Give the records of an order; an id that comes twice stands for the second one, too."""
    seen: dict[str, int] = {}
    for each in ids if isinstance(ids, list) else ():
        name = str(each)
        seen[name] = seen.get(name, 0) + 1
        yield Key(collection, name, seen[name])


def _reordered(kept: Sequence[Key], order: Sequence[Key]) -> list[Key]:
    """Put records into an order; one that is not named follows whom it followed before."""
    named = {*order}
    groups: dict[Key | None, list[Key]] = {None: []}
    leader: Key | None = None
    for key in kept:
        leader = key if key in named else leader
        groups.setdefault(leader, []).append(key)
    return [key for each in (None, *order) for key in groups.get(each, ())]


def pointer_to(path: Path) -> str:
    """Write a path as a JSON Pointer (RFC 6901, section 3), every name in full.

    What is to be found again cannot be cut, as the pointer of a finding is.
    """
    names = (str(step).replace("~", "~0").replace("/", "~1") for step in path)
    return "".join(f"/{name}" for name in names)


def steps(pointer: str) -> list[str]:
    """Take a JSON Pointer apart (RFC 6901, sections 3 and 4)."""
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def _has(holder: JsonValue, step: str) -> bool:
    """Say whether there is such a member or element."""
    if isinstance(holder, list):
        return step.isdecimal() and int(step) < len(holder)
    return isinstance(holder, dict) and step in holder


def _inside(holder: JsonValue, step: str) -> JsonValue:
    """Go one step inward; raises where there is nothing."""
    if not _has(holder, step):
        _refuse()
    if isinstance(holder, list):
        return holder[int(step)]
    return holder[step] if isinstance(holder, dict) else None
