"""A report as plain JSON, record by record, and what differs between two such records."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from typing import Final, NamedTuple, Self

from pydantic import JsonValue
from pydantic_core import from_json

from milreport._model import Record
from milreport.records._structure import Part, Path, slots
from milreport.records.actor import Actor
from milreport.records.assessment import Assessment
from milreport.records.claim import Claim
from milreport.records.event import Event
from milreport.records.materiel import Materiel
from milreport.records.media import Media
from milreport.records.place import Place
from milreport.records.relation import Relation
from milreport.records.report import Report
from milreport.records.source import Source
from milreport.values.ids import COLLECTIONS

__all__ = [
    "MODELS",
    "ROOT",
    "ChangeKind",
    "Difference",
    "Json",
    "Key",
    "Models",
    "Snapshot",
    "differences",
    "model_of",
    "models_in",
    "same",
    "written",
]

Json = dict[str, JsonValue]
"""A JSON object as Python has it; what a record does not say is left out."""

MODELS: Final[Mapping[str, type[Record]]] = {
    "": Report,
    "sources": Source,
    "actors": Actor,
    "places": Place,
    "materiel": Materiel,
    "events": Event,
    "claims": Claim,
    "media": Media,
    "assessments": Assessment,
    "relations": Relation,
}
"""The model of the records of each collection; the report itself has the name `""`."""


class Key(NamedTuple):
    """Which record: its collection, its id, and which of those with that id."""

    collection: str
    id: str
    nth: int = 1


ROOT: Final = Key("", "")
"""The report itself, without its records."""


class Snapshot:
    """A report as JSON, record by record; a record is parsed only when it is asked for."""

    def __init__(self, texts: dict[Key, str]) -> None:
        """Keep the records as text, the report itself the first, then in its order."""
        self.texts = texts

    @classmethod
    def of(cls, report: Report) -> Self:
        """Write every record as JSON, what is not told left out."""
        own = report.model_dump_json(exclude_defaults=True, exclude={*COLLECTIONS})
        texts: dict[Key, str] = {ROOT: own}
        counts: Counter[tuple[str, str]] = Counter()
        for collection in COLLECTIONS:
            for record in getattr(report, collection):
                counts[collection, record.id] += 1
                key = Key(collection, record.id, counts[collection, record.id])
                texts[key] = record.model_dump_json(exclude_defaults=True)
        return cls(texts)

    @cached_property
    def home(self) -> str:
        """The id of the report."""
        return str(self.record(ROOT)["id"])

    def record(self, key: Key) -> Json:
        """Give one record as JSON, newly made."""
        made: Json = from_json(self.texts[key])
        return made

    def keys(self) -> dict[str, tuple[Key, ...]]:
        """Give the records of each collection, in the order of the report."""
        found: dict[str, list[Key]] = {collection: [] for collection in COLLECTIONS}
        for key in self.texts:
            if key != ROOT:
                found[key.collection].append(key)
        return {collection: tuple(keys) for collection, keys in found.items()}


class ChangeKind(StrEnum):
    """What happened to a record, or to a field of one."""

    ADDED = "added"
    """It was not there."""
    REMOVED = "removed"
    """It is no longer there."""
    CHANGED = "changed"
    """It is another."""
    MOVED = "moved"
    """The same things stand in another order."""


class Difference(NamedTuple):
    """One place where two JSON objects differ."""

    path: Path
    kind: ChangeKind
    old: JsonValue
    new: JsonValue


def differences(model: type[Part], old: Json, new: Json) -> Iterator[Difference]:
    """Go over the places where two versions of one record differ, in their order.

    A list of as many elements is gone into; of another length, or in another order, it differs
    as a whole. So does a value that is of another kind than before.
    """
    waiting: list[_Pair] = [_Pair((), {"": model}, old, new)]
    while waiting:
        pair = waiting.pop()
        path, models, one, other = pair[:4]
        if pair.is_gone:
            yield Difference(path, ChangeKind.REMOVED, one, None)
        elif pair.is_come:
            yield Difference(path, ChangeKind.ADDED, None, other)
        elif isinstance(one, dict) and isinstance(other, dict):
            if len(models) > 1 and one.get("kind") != other.get("kind"):
                yield Difference(path, ChangeKind.CHANGED, one, other)
            else:
                waiting.extend(reversed([*_members(path, model_of(models, one), one, other)]))
        elif isinstance(one, list) and isinstance(other, list):
            kind = _as_a_whole(one, other)
            if kind is not None:
                yield Difference(path, kind, one, other)
            else:
                waiting.extend(reversed([*_elements(path, models, one, other)]))
        elif not same(one, other):
            yield Difference(path, ChangeKind.CHANGED, one, other)


Models = Mapping[str, type[Part]]
"""The models that a value may be of, by the tag that selects one; none for plain JSON."""

_NO_MODELS: Final[Models] = {}


class _Pair(NamedTuple):
    """Two versions of one value, which are to be compared."""

    path: Path
    models: Models
    old: JsonValue
    new: JsonValue
    is_gone: bool = False
    """Whether the old one is a field that is no longer there."""
    is_come: bool = False
    """Whether the new one is a field that was not there."""


def model_of(models: Models, told: Json) -> type[Part] | None:
    """Give the model of a value; None where there is none."""
    return models.get("") or models.get(str(told.get("kind")))


def models_in(model: type[Part] | None, name: str) -> Models:
    """Give the models that a field may hold; none for a field that is not known."""
    slot = slots(model).get(name) if model is not None else None
    return slot.models if slot is not None else _NO_MODELS


def _members(path: Path, model: type[Part] | None, old: Json, new: Json) -> Iterator[_Pair]:
    """Pair the members of two objects by their names."""
    for name in {**old, **new}:
        is_come, is_gone = name not in old, name not in new
        models = models_in(model, name)
        yield _Pair((*path, name), models, old.get(name), new.get(name), is_gone, is_come)


def _as_a_whole(old: Sequence[JsonValue], new: Sequence[JsonValue]) -> ChangeKind | None:
    """Say how two lists differ, where they differ as a whole; None where they are paired."""
    before, after = [*map(written, old)], [*map(written, new)]
    if before == after:
        return None
    if Counter(before) == Counter(after):
        return ChangeKind.MOVED
    is_paired = len(old) == len(new) and all(isinstance(each, dict) for each in (*old, *new))
    return None if is_paired else ChangeKind.CHANGED


def _elements(
    path: Path, models: Models, old: Sequence[JsonValue], new: Sequence[JsonValue]
) -> Iterator[_Pair]:
    """Pair the elements of two lists by their places."""
    for at, (one, other) in enumerate(zip(old, new, strict=True)):
        yield _Pair((*path, at), models, one, other)


def same(one: JsonValue, other: JsonValue) -> bool:
    """Say whether two JSON values are one and the same: true is not 1, and 6 is not 6.0."""
    if isinstance(one, dict | list):
        return written(one) == written(other)
    return type(one) is type(other) and one == other


_ENCODER: Final = json.JSONEncoder(sort_keys=True, check_circular=False)


def written(told: JsonValue) -> str:
    """Write JSON in one way only."""
    return _ENCODER.encode(told)
