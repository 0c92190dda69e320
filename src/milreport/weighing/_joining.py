"""What two versions of a report need to stand in one: fresh ids, references, and an order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from pydantic import JsonValue
from pydantic_core import from_json

from milreport.records._structure import slots
from milreport.values.ids import To
from milreport.weighing._snapshot import (
    MODELS,
    Json,
    Key,
    Models,
    Snapshot,
    model_of,
    written,
)

__all__ = ["clashing", "fresh_ids", "joined", "references", "referred", "renamed"]


class Reference(NamedTuple):
    """A reference where it stands, so that it can be written anew."""

    holder: Json
    name: str
    at: int | None
    """Which element of a list, where the field holds many."""
    to: str

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
            if slot.mark(To) is not None:
                yield from _told(holder, name, told)
            elif slot.models and told is not None:
                waiting.append((slot.models, told))


def _told(holder: Json, name: str, told: JsonValue) -> Iterator[Reference]:
    if isinstance(told, str):
        yield Reference(holder, name, None, told)
    elif isinstance(told, list):
        for at, each in enumerate(told):
            yield Reference(holder, name, at, str(each))


def referred(snapshot: Snapshot, key: Key) -> frozenset[str]:
    """Give the ids of its own report that a record refers to."""
    home = f"{snapshot.home}#"
    found = references(key, snapshot.record(key))
    return frozenset(each.to.removeprefix(home) for each in found)


# Ids that two sides gave to different things


def clashing(base: Snapshot, ours: Snapshot, theirs: Snapshot) -> tuple[str, ...]:
    """Give the ids that both sides gave anew, and to records that are not the same.

    Two new records that read alike are not the same where what they refer to is not.
    """
    known = {key.id for key in base.texts}
    mine, others = (_new(side, known) for side in (ours, theirs))
    both = [name for name in mine if name in others]
    found = {name: None for name in both if mine[name] != others[name]}
    users: dict[str, list[str]] = {}
    for name in both:
        if name not in found:
            for key in mine[name]:
                for to in referred(ours, key):
                    users.setdefault(to, []).append(name)
    waiting = [*found]
    while waiting:
        for user in users.get(waiting.pop(), ()):
            if user not in found:
                found[user] = None
                waiting.append(user)
    return tuple(sorted(found))


def _new(side: Snapshot, known: set[str]) -> Mapping[str, Mapping[Key, str]]:
    """Give the records whose id the base does not have, by their ids, each in one spelling."""
    found: dict[str, dict[Key, str]] = {}
    for key, text in side.texts.items():
        if key.id not in known:
            found.setdefault(key.id, {})[key] = written(from_json(text))
    return found


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


def renamed(side: Snapshot, names: Mapping[str, str]) -> Snapshot:
    """Give records other ids, and have every reference follow; the keys are references as told."""
    texts: dict[Key, str] = {}
    for key, text in side.texts.items():
        record = side.record(key)
        is_other = key.id in names
        if is_other:
            record["id"] = names[key.id]
        for reference in references(key, record):
            if reference.to in names:
                reference.put(names[reference.to])
                is_other = True
        texts[key._replace(id=names.get(key.id, key.id))] = written(record) if is_other else text
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
