"""pymisp: the same as a MISP event.

A record is an object of a template of its own, as a community would agree on it, with an attribute
for each field or element, and whatever it refers to is an object reference.
"""

from collections.abc import Iterator
from typing import Final

import orjson
from pymisp import MISPEvent
from records import Json

from peers import _foreign as foreign

NAME: Final = "pymisp"
CHECKS: Final = "types and categories of attributes"

COLLECTIONS: Final = (
    "sources",
    "actors",
    "places",
    "materiel",
    "events",
    "claims",
    "media",
    "assessments",
    "relations",
)
SECONDS: Final = "1730363400"


def _values(told: Json) -> Iterator[tuple[str, str]]:
    """Give the fields of a record with their values as text, one for each element of an array."""
    for name, each in told.items():
        for at, one in enumerate(each) if isinstance(each, list) else ((None, each),):
            relation = name if at is None else f"{name}.{at}"
            if isinstance(one, dict):
                parts = (f"{path}={leaf}" for path, leaf in foreign.leaves(one))
                yield relation, "; ".join(parts)
            else:
                yield relation, str(one)


def _object(report: str, record: str, template: str, told: Json, known: frozenset[str]) -> Json:
    """Make an object; whatever names another record is a reference as well as an attribute."""
    name = foreign.uuid(report, record)
    attributes = [
        {
            "uuid": foreign.uuid(report, record, relation),
            "type": "text",
            "object_relation": relation,
            "value": text,
        }
        for relation, text in _values(told)
    ]
    references = [
        {
            "uuid": foreign.uuid(report, record, path, "to"),
            "object_uuid": name,
            "referenced_uuid": foreign.uuid(report, str(each)),
            "relationship_type": path,
        }
        for path, each in foreign.leaves(told)
        if path != "id" and each in known
    ]
    whole = {"name": template, "uuid": name, "timestamp": SECONDS}
    return whole | {"Attribute": attributes, "ObjectReference": references}


def _objects(report: Json) -> Iterator[Json]:
    collections = {name: report.get(name, []) for name in COLLECTIONS}
    known = frozenset(record["id"] for records in collections.values() for record in records)
    whole = foreign.header(report) | {"document": report["document"]}
    yield _object(report["id"], "document", "conflict-report", whole, known)
    for collection, records in collections.items():
        for record in records:
            yield _object(report["id"], record["id"], f"conflict-{collection}", record, known)


def written(report: Json) -> bytes:
    """Write a report of ours as an event."""
    event = {"uuid": foreign.uuid(report["id"], "event"), "info": report["document"]["title"]}
    event |= {"date": "2024-10-31", "timestamp": SECONDS, "published": False}
    event |= {"distribution": "0", "threat_level_id": "4", "analysis": "0"}
    return orjson.dumps({"Event": event | {"Object": [*_objects(report)]}})


def load(raw: bytes) -> MISPEvent:
    """Read an event."""
    event = MISPEvent()
    event.load(raw)
    return event


def dump(event: MISPEvent) -> str:
    """Write an event as JSON."""
    return event.to_json()
