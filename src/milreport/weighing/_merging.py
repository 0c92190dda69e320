"""The merge itself: record by record and field by field, from snapshots to a report."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from pydantic import ValidationError

from milreport.records.report import Report
from milreport.values.ids import COLLECTIONS
from milreport.weighing._change_words import subject
from milreport.weighing._edited import assembled, put, steps
from milreport.weighing._joining import (
    Names,
    Reference,
    clashing,
    fresh_ids,
    joined,
    referred,
    renamed,
)
from milreport.weighing._snapshot import MODELS, ROOT, Key, Snapshot, same, written
from milreport.weighing.diff import Change, between

__all__ = ["Conflict", "Edit", "Merge", "Merged", "Parted", "Side", "parted"]


class Side(StrEnum):
    """Which version a change is of."""

    OURS = "ours"
    """The first of the two."""
    THEIRS = "theirs"
    """The second of the two."""
    BOTH = "both"
    """Both made the same change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A change that is in no conflict, and who made it."""

    side: Side
    change: Change

    def __str__(self) -> str:
        """Show who made which change."""
        return f"{self.side}: {self.change}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two changes that cannot both stand, or not without somebody looking."""

    collection: str | None
    """The collection of the record, such as `claims`; None for the report itself."""
    id: str | None
    """The id of the record; None for the report itself, and for the order of a collection."""
    pointer: str
    """Where in the record, as a JSON Pointer; `""` is the record itself."""
    ours: tuple[Change, ...]
    """What the one version did; empty where it left the place alone."""
    theirs: tuple[Change, ...]
    """What the other version did."""
    taken: Side | None = None
    """Whose version stands in the merged report; both where none had to go; None without one."""
    fresh_id: str | None = None
    """The id that one of two records under one id has, or would have, in the merged report."""
    message: str
    """The conflict in words."""

    def __str__(self) -> str:
        """Show the conflict in words."""
        return self.message


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What came of a merge."""

    report: Report | None
    """The merged report; None where there are conflicts and no side is preferred."""
    conflicts: tuple[Conflict, ...]
    """What could not be merged, also where a side is preferred."""
    changes: tuple[Edit, ...]
    """What was changed since the common version, by whom, and is in no conflict."""


# Ids that both gave anew


class Parted(NamedTuple):
    """Two versions in which no id stands for two different new records any longer."""

    ours: Snapshot
    theirs: Snapshot
    of: Side
    """Whose records got fresh ids."""
    fresh: Mapping[str, str]
    """The fresh ids, by those that both sides had given."""
    moved: Mapping[Key, str]
    """The fresh ids, by the records that got them, as these were called before."""

    def moved_of(self, side: Side) -> Mapping[Key, str]:
        """Give the fresh ids of one side's records."""
        return self.moved if side is self.of else {}


def parted(base: Snapshot, ours: Snapshot, theirs: Snapshot, prefer: Side | None) -> Parted:
    """Give fresh ids to the records of the side that is not preferred, where ids clash."""
    clashes = clashing(base, ours, theirs)
    of = Side.OURS if prefer is Side.THEIRS else Side.THEIRS
    taken = {key.id for side in (base, ours, theirs) for key in side.texts}
    fresh = fresh_ids(clashes, taken)
    moved = {
        key: fresh[name]
        for name, clash in clashes.items()
        for key in (clash.ours if of is Side.OURS else clash.theirs)
    }
    if of is Side.OURS:
        ours = _moved(ours, moved)
    else:
        theirs = _moved(theirs, moved)
    return Parted(ours, theirs, of, fresh, moved)


def _moved(side: Snapshot, moved: Mapping[Key, str]) -> Snapshot:
    """Give some records of a report fresh ids, and have every reference follow."""
    if not moved:
        return side
    names = Names(side)

    def told(reference: Reference) -> str | None:
        to = names.found(reference) if reference.is_within(side.home) else None
        return None if to is None else moved.get(to)

    return renamed(side, moved, told)


# The merge


_Pair = tuple[list[Change], list[Change]]
"""What the one version did, and what the other did."""


class Merge:
    """A merge at work: what stands so far, who changed what, and what conflicts."""

    def __init__(self, base: Snapshot, split: Parted, prefer: Side | None) -> None:
        """Keep the three versions."""
        self._base, self._ours, self._theirs = base, split.ours, split.theirs
        self._prefer = prefer
        self._split = split
        self._former = {fresh: name for name, fresh in split.fresh.items()}
        self._texts: dict[Key, str] = {}
        self._edits: dict[Key, list[Edit]] = {}
        self._clashes: dict[str, _Pair] = {name: ([], []) for name in split.fresh}
        self._conflicts: list[Conflict] = []

    def result(self, *, keeps: bool) -> Merged:
        """Merge, and put the report together where nothing stands against it."""
        changes = _by_record(between(self._base, self._ours), between(self._base, self._theirs))
        for key in dict.fromkeys([*self._base.texts, *sorted(changes, key=_place)]):
            if key.id or key == ROOT:
                self._record(key, *changes.get(key, ([], [])))
        self._keep_what_is_referred_to()
        rows = {each: self._row(each, changes.get(Key(each, ""))) for each in COLLECTIONS}
        conflicts = (*self._clashing(), *self._conflicts)
        report = None
        if not conflicts or self._prefer is not None:
            report = assembled(self._texts[ROOT], rows, keeps=keeps)
        edits = tuple(edit for each in self._edits.values() for edit in each)
        return Merged(report=report, conflicts=conflicts, changes=edits)

    @property
    def _taken(self) -> Side:
        """Whose version is worked on with, where a conflict leaves the merged report open."""
        return self._prefer or Side.OURS

    def _preferred(self, pair: _Pair) -> list[Change]:
        return pair[0] if self._taken is Side.OURS else pair[1]

    def _version(self, side: Side) -> Snapshot:
        return self._ours if side is Side.OURS else self._theirs

    def _stands(self, key: Key, text: str | None) -> None:
        """Have a record stand as a text, or not at all."""
        if text is not None:
            self._texts[key] = text

    # Records

    def _record(self, key: Key, mine: list[Change], others: list[Change]) -> None:
        """Merge one record."""
        if not mine and not others:
            self._texts[key] = self._base.texts[key]
        elif not others:
            self._one_sided(key, Side.OURS, mine)
        elif not mine:
            self._one_sided(key, Side.THEIRS, others)
        elif mine[0].pointer and others[0].pointer:
            self._fields(key, (mine, others))
        else:
            self._whole(key, (mine, others))

    def _one_sided(self, key: Key, side: Side, changes: list[Change]) -> None:
        """Take the record of the only side that touched it."""
        self._stands(key, self._version(side).texts.get(key))
        name = self._clash_of(key, side)
        if name is not None:
            self._clashes[name][0 if side is Side.OURS else 1].extend(changes)
        else:
            self._edits[key] = [Edit(side=side, change=change) for change in changes]

    def _clash_of(self, key: Key, side: Side) -> str | None:
        """Give the id under which a record clashed with one of the other side."""
        if side is not self._split.of:
            is_new = key not in self._base.texts
            return key.id if is_new and key.id in self._clashes else None
        return self._former.get(key.id)

    def _whole(self, key: Key, pair: _Pair) -> None:
        """Merge a record that one side, or both, put in or took out as a whole."""
        one, other = pair[0][0], pair[1][0]
        self._stands(key, self._version(self._taken).texts.get(key))
        if not one.pointer and not other.pointer:
            self._edits[key] = [Edit(side=Side.BOTH, change=one)]
            return
        removed = Side.THEIRS if one.pointer else Side.OURS
        changed = Side.OURS if one.pointer else Side.THEIRS
        said = f"{subject(key)} was removed by {removed} and changed by {changed}"
        self._conflict(key, "", pair, said)

    # Fields

    def _fields(self, key: Key, pair: _Pair) -> None:
        """Merge the changes of both sides in one record, unless they make no record together."""
        alone, alike, apart = _sorted_out(pair)
        record = self._base.record(key)
        chosen = [change for each in apart for change in self._preferred(each)]
        for change in (*alone[0], *alone[1], *alike, *chosen):
            put(record, change.pointer, change.kind, change.old, change.new)
        text = written(record)
        if not _is_valid(key, text):
            self._stands(key, self._version(self._taken).texts.get(key))
            said = f"{subject(key)}: what ours and theirs changed makes no valid record together"
            self._conflict(key, "", pair, said)
            return
        self._texts[key] = text
        self._edits[key] = [
            *(Edit(side=Side.OURS, change=change) for change in alone[0]),
            *(Edit(side=Side.BOTH, change=change) for change in alike),
            *(Edit(side=Side.THEIRS, change=change) for change in alone[1]),
        ]
        for each in apart:
            top = min((change.pointer for side in each for change in side), key=len)
            self._conflict(key, top, each, _two_ways(each))

    def _conflict(self, key: Key, pointer: str, pair: _Pair, message: str) -> None:
        self._conflicts.append(
            Conflict(
                collection=key.collection or None,
                id=key.id or None,
                pointer=pointer,
                ours=tuple(pair[0]),
                theirs=tuple(pair[1]),
                taken=self._prefer,
                message=message,
            )
        )

    # What is referred to

    def _keep_what_is_referred_to(self) -> None:
        """Keep a record that one side removed where the other side newly refers to it."""
        gone = {
            key: side
            for side, other in ((Side.OURS, Side.THEIRS), (Side.THEIRS, Side.OURS))
            for key in self._version(other).texts
            if key not in self._texts and key not in self._version(side).texts
        }
        result = Snapshot(self._texts)
        kept = {Side.OURS: Names(self._theirs), Side.THEIRS: Names(self._ours)}
        waiting = deque(self._texts) if gone else deque()
        while waiting:
            user = waiting.popleft()
            for key in sorted(self._newly(result, user, gone, kept), key=_by_id):
                self._keep(key, gone.pop(key), user)
                waiting.append(key)

    def _newly(
        self, result: Snapshot, user: Key, gone: Mapping[Key, Side], kept: Mapping[Side, Names]
    ) -> Iterator[Key]:
        """Give what a record refers to although a side removed it, which did not itself do so.

        What is meant is what the id stands for in the version that has the record still.
        """
        for side, names in kept.items():
            version = self._version(side)
            if version.texts.get(user) == result.texts[user]:
                continue
            before = referred(version, user, names) if user in version.texts else frozenset()
            for key in referred(result, user, names) - before:
                if gone.get(key) is side:
                    yield key

    def _keep(self, key: Key, remover: Side, user: Key) -> None:
        """Have a record stand after all."""
        keeper = Side.THEIRS if remover is Side.OURS else Side.OURS
        self._texts[key] = self._version(keeper).texts[key]
        removal = [edit.change for edit in self._edits.pop(key, ())]
        who, whom = subject(key), subject(user)
        self._conflicts.append(
            Conflict(
                collection=key.collection,
                id=key.id,
                pointer="",
                ours=tuple(removal) if remover is Side.OURS else (),
                theirs=tuple(removal) if remover is Side.THEIRS else (),
                taken=keeper if self._prefer is not None else None,
                message=f"{who} was removed by {remover}, and {whom} of {keeper} refers to it",
            )
        )

    # The order, and the end

    def _row(self, collection: str, orders: _Pair | None) -> Sequence[str]:
        """Give the records of a collection in their merged order."""
        base, mine, others = (
            [key for key in side.texts if key.collection == collection]
            for side in (self._base, self._ours, self._theirs)
        )
        every = {*mine} & {*others} & self._texts.keys()
        core = [key for key in base if key in every]
        if orders is not None:
            common = {*core}
            one, other = ([key for key in side if key in common] for side in (mine, others))
            core = self._ordered(collection, orders, one, other)
        return [self._texts[key] for key in joined(core, mine, others, {*self._texts})]

    def _ordered(
        self, collection: str, orders: _Pair, mine: list[Key], others: list[Key]
    ) -> list[Key]:
        """Settle the order of the records that every version has."""
        if not orders[0] or not orders[1]:
            side = Side.OURS if orders[0] else Side.THEIRS
            changed = orders[0] or orders[1]
            self._edits[Key(collection, "")] = [Edit(side=side, change=each) for each in changed]
            return mine if orders[0] else others
        if mine == others:
            self._edits[Key(collection, "")] = [Edit(side=Side.BOTH, change=orders[0][0])]
            return mine
        said = f"ours and theirs put the {collection} into two different orders"
        self._conflict(Key(collection, ""), "", orders, said)
        return mine if self._taken is Side.OURS else others

    def _clashing(self) -> Iterator[Conflict]:
        """Tell of the ids that both sides gave to new records that are not the same."""
        known = {key.id for key in self._base.texts}
        for name, (mine, others) in self._clashes.items():
            homes = {change.collection for change in (*mine, *others)}
            goes = "goes" if self._prefer is not None else "would go"
            yield Conflict(
                collection=homes.pop() if len(homes) == 1 else None,
                id=name,
                pointer="",
                ours=tuple(mine),
                theirs=tuple(others),
                taken=Side.BOTH if self._prefer is not None else None,
                fresh_id=self._split.fresh[name],
                message=f"the id {name} {_USED[name in known]} for two different records; "
                f"that of {self._split.of} {goes} on as {self._split.fresh[name]}",
            )


_USED: Final = ("is new in both and stands", "was used again by both and stands")
"""What both did with an id that the base did not have, and with one that it had."""


def _by_record(ours: Iterable[Change], theirs: Iterable[Change]) -> Mapping[Key, _Pair]:
    """Group the changes of both sides by record; the order of a collection has no id."""
    found: dict[Key, _Pair] = {}
    for which, changes in enumerate((ours, theirs)):
        for change in changes:
            key = Key(change.collection or "", change.id or "", change.nth)
            found.setdefault(key, ([], []))[which].append(change)
    return found


_PLACES: Final = {name: place for place, name in enumerate(("", *COLLECTIONS))}


def _place(key: Key) -> tuple[int, str, int]:
    """Give a key by which added records are put into an order, whichever side has them."""
    return _PLACES[key.collection], key.id, key.nth


def _by_id(key: Key) -> tuple[str, int, int]:
    return key.id, _PLACES[key.collection], key.nth


def _is_alike(one: Change, other: Change) -> bool:
    """Say whether two changes of one place do the same."""
    return one.kind is other.kind and same(one.new, other.new)


def _is_valid(key: Key, text: str) -> bool:
    """Say whether a record is valid by itself."""
    try:
        MODELS[key.collection].model_validate_json(text, extra="allow")
    except ValidationError:
        return False
    return True


def _sorted_out(pair: _Pair) -> tuple[_Pair, list[Change], list[_Pair]]:
    """Part the changes in one record into those of one side, those made alike, and conflicts.

    Two changes conflict where they are of one place, or one is inside the place of the other.
    """
    places = [{tuple(steps(each.pointer)): each for each in side} for side in pair]
    groups: dict[tuple[str, ...], _Pair] = {}
    free: _Places = ([], [])
    for which, side in enumerate(places):
        for place, change in side.items():
            top = _outermost(place, places[1 - which])
            if top is None:
                free[which].append(place)
            else:
                groups.setdefault(top, ([], []))[which].append(change)
    for top, group in groups.items():
        for which, side in enumerate(places):
            if not group[which]:
                group[which].append(side[top])
    mine, others = (
        [side[place] for place in left if place not in groups]
        for side, left in zip(places, free, strict=True)
    )
    alike = [each[0][0] for each in groups.values() if _are_alike(each)]
    return (mine, others), alike, [each for each in groups.values() if not _are_alike(each)]


_Places = tuple[list[tuple[str, ...]], list[tuple[str, ...]]]


def _are_alike(pair: _Pair) -> bool:
    """Say whether both sides did the same in one place."""
    one, other = pair[0][0], pair[1][0]
    return one.pointer == other.pointer and _is_alike(one, other)


def _outermost(
    place: tuple[str, ...], others: Mapping[tuple[str, ...], Change]
) -> tuple[str, ...] | None:
    """Give the place of the other side that this one is, or lies in."""
    around = (place[:length] for length in range(1, len(place) + 1))
    return next((each for each in around if each in others), None)


def _two_ways(pair: _Pair) -> str:
    """Say that both changed one place, and how."""
    mine, others = ("; ".join(change.message for change in side) for side in pair)
    return f"ours: {mine}. Theirs: {others}"
