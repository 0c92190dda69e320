"""stix2: the same as a STIX 2.1 bundle.

Records are objects of the nearest type. A part in an event and its place are relationships, as
STIX wants it. What STIX has no property for, such as a chain, stands in custom ones.
"""

from collections.abc import Iterator
from typing import Any, Final

import orjson
import stix2  # type: ignore[import-untyped]
from records import Json

from peers import _foreign as foreign

NAME: Final = "stix2.parse"
CHECKS: Final = "STIX 2.1: types, ids, references by type"

TYPES: Final = {
    "sources": "identity",
    "actors": "identity",
    "places": "location",
    "materiel": "tool",
    "events": "incident",
    "claims": "note",
    "media": "note",
    "assessments": "opinion",
    "relations": "relationship",
}


class _Bundle:
    """Writes one report as a bundle."""

    def __init__(self, report: Json) -> None:
        self.report = report
        self.ids = {
            record["id"]: f"{kind}--{foreign.uuid(report['id'], record['id'])}"
            for collection, kind in TYPES.items()
            for record in report.get(collection, ())
        }

    def made(self, kind: str, mark: str, told: Json) -> Json:
        """Make an object of a type."""
        times = {"created": foreign.WHEN, "modified": foreign.WHEN}
        name = f"{kind}--{foreign.uuid(self.report['id'], mark)}"
        return {"type": kind, "spec_version": "2.1", "id": name} | times | told

    def custom(self, told: Json, *taken: str) -> Json:
        """Put fields that STIX does not have into custom properties; ours is the local id."""
        rest = foreign.without(told, *taken)
        return {f"x_{name}": each for name, each in rest.items()}

    def link(self, kind: str, mark: str, ends: tuple[str, str], told: Json) -> Json:
        """Join two records."""
        start, end = (self.ids[each] for each in ends)
        joined = {"relationship_type": kind, "source_ref": start, "target_ref": end}
        return self.made("relationship", mark, joined | self.custom(told))

    def objects(self) -> Iterator[Json]:
        """Give the objects of all records."""
        report = self.report
        for record in (*report.get("sources", ()), *report.get("actors", ())):
            named = {"name": foreign.name_of(record), "identity_class": "unknown"}
            yield self.made("identity", record["id"], named | self.custom(record))
        for place in report.get("places", ()):
            at = place["position"]
            told = {"name": foreign.name_of(place), "country": place["country"]}
            told |= {"latitude": float(at["lat"]), "longitude": float(at["lon"])}
            rest = self.custom(place, "position", "country")
            rest |= self.custom(foreign.without(at, "lat", "lon"))
            yield self.made("location", place["id"], told | rest)
        for thing in report.get("materiel", ()):
            rest = self.custom(thing, "designation")
            yield self.made("tool", thing["id"], {"name": thing["designation"]} | rest)
        for event in report.get("events", ()):
            yield from self.event(event)
        for claim in report.get("claims", ()):
            yield self.claim(claim)
        for item in report.get("media", ()):
            about = {"content": item["caption"], "object_refs": [self.ids["art"]]}
            yield self.made("note", item["id"], about | self.custom(item, "caption"))
        for judged in report.get("assessments", ()):
            about = {"opinion": "neutral", "object_refs": [self.ids[judged["about"]]]}
            about["explanation"] = judged.get("reason", "none given")
            rest = self.custom(judged, "about", "reason")
            yield self.made("opinion", judged["id"], about | rest)
        for relation in report.get("relations", ()):
            ends = (relation["subjects"][0], relation["objects"][0])
            rest = foreign.without(relation, "subjects", "objects", "kind")
            yield self.link(relation["kind"].replace("_", "-"), relation["id"], ends, rest)

    def event(self, event: Json) -> Iterator[Json]:
        """Give an event, and a relationship for each part in it and each place."""
        named = {"name": event["title"]}
        rest = self.custom(event, "title", "participants", "places")
        yield self.made("incident", event["id"], named | rest)
        for at, part in enumerate(event["participants"]):
            mark = f"{event['id']} who {at}"
            rest = foreign.without(part, "who")
            yield self.link("has-participant", mark, (event["id"], part["who"]), rest)
        for at, use in enumerate(event["places"]):
            mark = f"{event['id']} where {at}"
            rest = foreign.without(use, "place")
            yield self.link("located-at", mark, (event["id"], use["place"]), rest)

    def claim(self, claim: Json) -> Json:
        """Give a claim as a note on its sources; chain and content are custom properties of it."""
        sources = [self.ids[step["source"]] for step in claim["chain"]]
        told = {"content": claim["text"], "object_refs": sources}
        return self.made("note", claim["id"], told | self.custom(claim, "text"))


def written(report: Json) -> bytes:
    """Write a report of ours as a bundle."""
    bundle = _Bundle(report)
    objects = [*bundle.objects()]
    document = report["document"]
    about = {"name": document["title"], "published": foreign.WHEN}
    about["object_refs"] = [each["id"] for each in objects]
    about |= bundle.custom(foreign.without(document, "title"))
    about |= {f"x_report_{name}": each for name, each in foreign.header(report).items()}
    whole = bundle.made("report", "document", about)
    name = f"bundle--{foreign.uuid(report['id'], 'bundle')}"
    return orjson.dumps({"type": "bundle", "id": name, "objects": [whole, *objects]})


def load(raw: bytes) -> Any:  # noqa: ANN401 - stix2 is not typed
    """Read a bundle."""
    return stix2.parse(raw.decode(), allow_custom=True)


def dump(bundle: Any) -> str:  # noqa: ANN401 - as above
    """Write a bundle as JSON."""
    text: str = bundle.serialize()
    return text
