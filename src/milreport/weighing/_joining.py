"""What two versions of a report need to stand in one: fresh ids, references, and an order."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from pydantic import JsonValue
from pydantic_core import from_json

from milreport.records._structure import slots
from milreport.values.ids import COLLECTIONS, To
from milreport.weighing._snapshot import (
    MODELS,
    Json,
    Key,
    Models,
    Snapshot,
    model_of,
    written,
)

__all__ = [
    "Clash",
    "Names",
    "Reference",
    "clashing",
    "fresh_ids",
    "joined",
    "references",
    "referred",
    "renamed",
]


class Reference(NamedTuple):
    """A reference where it stands, so that it can be written anew."""

    holder: Json
    name: str
    at: int | None
    """Which element of a list, where the field holds many."""
    to: str
    among: tuple[str, ...]
    """The collections that it may point into."""

    def is_of(self, home: str) -> bool:
        """Say whether it names a report, and it is this one."""
        return self.to.startswith(f"{home}#")

    def is_within(self, home: str) -> bool:
        """Say whether it points to a record of its own report, which is this one."""
        return "#" not in self.to or self.is_of(home)

    def put(self, to: str) -> None:
        """Point it elsewhere."""
        row = self.holder[self.name]
        if isinstance(row, list) and self.at is not None:
            row[self.at] = to
        else:
            self.holder[self.name] = to


def references(key: Key, record: Json) -> Iterator[Reference]:
    """Go over the references of a record; what no model knows is not looked into."""
    waiting: list[tuple[Models, JsonValue]] = [({"": MODELS[key.collection]}, record)]
    while waiting:
        models, here = waiting.pop()
        if isinstance(here, list):
            waiting.extend((models, each) for each in here)
            continue
        holder = here if isinstance(here, dict) else {}
        model = model_of(models, holder)
        for name, slot in slots(model).items() if model is not None else ():
            told = holder.get(name)
            to: To | None = slot.mark(To)
            if to is not None:
                yield from _told(holder, name, told, to.collections)
            elif slot.models and told is not None:
                waiting.append((slot.models, told))


def _told(holder: Json, name: str, told: JsonValue, among: tuple[str, ...]) -> Iterator[Reference]:
    if isinstance(told, str):
        yield Reference(holder, name, None, told, among)
    elif isinstance(told, list):
        for at, each in enumerate(told):
            yield Reference(holder, name, at, str(each), among)


class Names:
    """Which record of a report each reference points to."""

    def __init__(self, side: Snapshot) -> None:
        """Note in which collections each id stands."""
        self._places: dict[str, dict[str, None]] = {}
        for key in side.texts:
            self._places.setdefault(key.id, {})[key.collection] = None

    def found(self, reference: Reference) -> Key | None:
        """Give the record of an id, whatever report is named before it; None if there is none.

        An id that is used twice means the first record of a collection that the reference may
        point into; else the first of all.
        """
        name = reference.to.rpartition("#")[2]
        places = self._places.get(name, {})
        fit = [each for each in COLLECTIONS if each in places and each in reference.among]
        home = next((each for each in (*fit, *COLLECTIONS) if each in places), None)
        return None if home is None else Key(home, name)


def referred(snapshot: Snapshot, key: Key, names: Names) -> frozenset[Key]:
    """Give the records of its own report that a record refers to, as far as they are there.

    Args:
        snapshot: the version that the record is taken from.
        key: the record.
        names: the records of the version that is meant.
    """
    own = (
        names.found(reference)
        for reference in references(key, snapshot.record(key))
        if reference.is_within(snapshot.home)
    )
    return frozenset(each for each in own if each is not None)


# Ids that two sides gave to different things


class Clash(NamedTuple):
    """An id that both sides gave anew, to records that are not the same."""

    ours: frozenset[Key]
    """The new records of the one side under that id."""
    theirs: frozenset[Key]
    """Those of the other side."""


def clashing(base: Snapshot, ours: Snapshot, theirs: Snapshot) -> Mapping[str, Clash]:
    """Give the ids that both sides gave anew, and to records that are not the same.

    Two new records that read alike are not the same where what they refer to is not. An id that
    the base has may be given to a new record, too: that is then another record of that id.
    """
    known = {key.id for key in base.texts}
    mine, others = (_new(side, base) for side in (ours, theirs))
    both = [name for name in mine if name in others]
    found = {name: None for name in both if _differ(mine[name], others[name], name in known)}
    users: dict[str, list[str]] = {}
    names = Names(ours)
    for name in both:
        if name not in found:
            for key in mine[name]:
                for to in referred(ours, key, names):
                    if to in mine.get(to.id, ()):
                        users.setdefault(to.id, []).append(name)
    waiting = [*found]
    while waiting:
        for user in users.get(waiting.pop(), ()):
            if user not in found:
                found[user] = None
                waiting.append(user)
    return {name: Clash(frozenset(mine[name]), frozenset(others[name])) for name in sorted(found)}


_Texts = Mapping[Key, str]


def _new(side: Snapshot, base: Snapshot) -> Mapping[str, _Texts]:
    """Give the records that the base does not have, by their ids, each in one spelling."""
    found: dict[str, dict[Key, str]] = {}
    for key, text in side.texts.items():
        if key not in base.texts:
            found.setdefault(key.id, {})[key] = written(from_json(text))
    return found


def _differ(mine: _Texts, others: _Texts, is_known: bool) -> bool:  # noqa: FBT001 - a row of three
    """Say whether what two sides put under one id is not the same.

    Where the base has that id, it is no news that it is used twice: only what would stand in one
    and the same place matters.
    """
    if is_known:
        return any(key in others and others[key] != text for key, text in mine.items())
    return mine != others


_LONGEST: Final = 64


def fresh_ids(clashes: Iterable[str], taken: set[str]) -> Mapping[str, str]:
    """Give each id another one, which nobody has: `a55` becomes `a55-2`, or `a55-3`."""
    used = {*taken}
    found: dict[str, str] = {}
    for name in clashes:
        number = 2
        while (fresh := _numbered(name, number)) in used:
            number += 1
        used.add(fresh)
        found[name] = fresh
    return found


def _numbered(name: str, number: int) -> str:
    end = f"-{number}"
    return name[: _LONGEST - len(end)] + end


def renamed(
    side: Snapshot, names: Mapping[Key, str], told: Callable[[Reference], str | None]
) -> Snapshot:
    """Give records other ids, which nobody has, and write references anew.

    Args:
        side: the report.
        names: the other ids, by the records that get them.
        told: gives what a reference becomes; None where it stays.
    """
    texts: dict[Key, str] = {}
    counts: Counter[Key] = Counter()
    for key, text in side.texts.items():
        record, here, is_other = side.record(key), key, key in names
        if is_other:
            record["id"] = names[key]
            first = Key(key.collection, names[key])
            counts[first] += 1
            here = first._replace(nth=counts[first])
        for reference in references(key, record):
            to = told(reference)
            if to is not None and to != reference.to:
                reference.put(to)
                is_other = True
        texts[here] = written(record) if is_other else text
    return Snapshot(texts)


# The order of a collection


def joined(
    core: Sequence[Key], ours: Sequence[Key], theirs: Sequence[Key], surviving: set[Key]
) -> tuple[Key, ...]:
    """Put the records of a collection into one order.

    Those that all versions have stand as `core` has them. Every other follows whom it follows in
    the version that it comes from; where both versions put some in one place, that row goes first
    which begins with the lesser id. So it does not matter which version is whose.

    Args:
        core: the records that every version has, in the order that they are to have.
        ours: the order of the one version.
        theirs: the order of the other version.
        surviving: the records that are to be there at all.
    """
    rank = {key: at for at, key in enumerate(core, start=1)}
    anchors: dict[Key, int] = {}
    rows = [[key for key in side if key in surviving] for side in (ours, theirs)]
    for row in rows:
        here = 0
        for key in row:
            here = rank.get(key, here)
            if key not in rank:
                anchors[key] = min(here, anchors.get(key, here))
    runs: list[tuple[list[Key], list[Key]]] = [([], []) for _ in range(len(core) + 1)]
    for which, row in enumerate(rows):
        for key in row:
            if key in anchors:
                runs[anchors[key]][which].append(key)
    order: list[Key] = []
    for at, (mine, others) in enumerate(runs):
        order += core[at - 1 : at] if at else ()
        order += dict.fromkeys([*min(mine, others), *max(mine, others)])
    return tuple(order)
