"""followthemoney: the same as entities, one JSON object each.

Records are entities of the nearest schema, and whatever joins two of them is an `UnknownLink`, the
model's own word for it. What the model has no property for stands as text, path and value.
"""

from collections.abc import Iterator
from typing import Any, Final

import orjson
from followthemoney import model
from records import Json

from peers import _foreign as foreign

NAME: Final = "followthemoney"
CHECKS: Final = "schemata, and each value by its type"


def _rest(told: Json, *taken: str) -> list[str]:
    """Write what has no property as text."""
    return [f"{path}={each}" for path, each in foreign.leaves(foreign.without(told, *taken))]


def _entity(schema: str, name: str, properties: dict[str, list[Any]]) -> Json:
    kept = {key: [str(each) for each in told] for key, told in properties.items() if told}
    return {"id": name, "schema": schema, "properties": kept}


def _days(record: Json) -> list[str]:
    """Give the days of a record that the model can hold; others are no dates to it."""
    return [
        time["edtf"] for time in record.get("times", ()) if len(time["edtf"]) == len("0000-00-00")
    ]


def _link(name: str, ends: tuple[str, str], role: str, told: Json) -> Json:
    joined = {"subject": [ends[0]], "object": [ends[1]], "role": [role]}
    return _entity("UnknownLink", name, joined | {"description": _rest(told)})


def _entities(report: Json) -> Iterator[Json]:
    document = report["document"]
    yield _entity(
        "Article",
        "document",
        {
            "title": [document["title"]],
            "publishedAt": _days(document),
            "language": [document["language"]],
            "contentHash": [document["hash"]["digest"]],
            "notes": [
                *_rest(foreign.header(report)),
                *_rest(document, "title", "language"),
            ],
        },
    )
    for source in report.get("sources", ()):
        yield _entity("LegalEntity", source["id"], {"notes": _rest(source, "id")})
    for actor in report.get("actors", ()):
        schema = "Person" if actor["kind"] == "person" else "Organization"
        names = [name["text"] for name in actor["names"]]
        told = {"name": names, "country": [actor["country"]]}
        yield _entity(schema, actor["id"], told | {"notes": _rest(actor, "id", "country")})
    for place in report.get("places", ()):
        at = place["position"]
        told = {"full": [name["text"] for name in place["names"]], "country": [place["country"]]}
        told |= {"latitude": [at["lat"]], "longitude": [at["lon"]]}
        told["notes"] = [*_rest(place, "id", "country", "position"), *_rest(at, "lat", "lon")]
        yield _entity("Address", place["id"], told)
    for thing in report.get("materiel", ()):
        told = {"name": [thing["designation"]], "type": [thing["category"]]}
        told["country"] = [thing["country_of_design"]]
        taken = ("id", "designation", "category", "country_of_design")
        yield _entity("Vehicle", thing["id"], told | {"notes": _rest(thing, *taken)})
    for event in report.get("events", ()):
        yield from _event(event)
    for claim in report.get("claims", ()):
        yield from _claim(claim)
    for item in report.get("media", ()):
        told = {"title": [item["caption"]], "notes": _rest(item, "id", "caption")}
        yield _entity("Image", item["id"], told)
    for judged in report.get("assessments", ()):
        told = {"entity": [judged["about"]], "description": [judged.get("reason", "none given")]}
        told |= {"notes": _rest(judged, "id", "about", "reason")}
        yield _entity("Note", judged["id"], told)
    for each in report.get("relations", ()):
        ends = (each["subjects"][0], each["objects"][0])
        yield _link(
            each["id"],
            ends,
            each["kind"],
            foreign.without(each, "id", "subjects", "objects", "kind"),
        )


def _event(event: Json) -> Iterator[Json]:
    told = {"name": [event["title"]], "date": _days(event)}
    told["addressEntity"] = [use["place"] for use in event["places"]]
    told["notes"] = _rest(event, "id", "title", "participants")
    yield _entity("Event", event["id"], told)
    for at, part in enumerate(event["participants"]):
        yield _link(f"{event['id']}-who-{at}", (event["id"], part["who"]), part["role"], {})


def _claim(claim: Json) -> Iterator[Json]:
    told = {"description": [claim["text"]]}
    told["notes"] = _rest(claim, "id", "text", "chain", "content")
    yield _entity("Note", claim["id"], told)
    for at, step in enumerate(claim["chain"]):
        ends = (step["source"], claim["id"])
        rest = foreign.without(step, "source", "act") | {"at": at}
        yield _link(f"{claim['id']}-step-{at}", ends, step["act"], rest)
    content = claim.get("content")
    if content is not None:
        name = next(name for name in ("event", "of", "claim", "subject") if name in content)
        ends = (claim["id"], content[name])
        rest = foreign.without(content, name, "kind")
        yield _link(f"{claim['id']}-states", ends, content["kind"], rest)


def written(report: Json) -> bytes:
    """Write a report of ours as an array of entities."""
    return orjson.dumps([*_entities(report)])


def load(raw: bytes) -> list[Any]:
    """Read the entities; their values are cleaned, since they come from others."""
    return [model.get_proxy(told, cleaned=False) for told in orjson.loads(raw)]


def dump(entities: list[Any]) -> bytes:
    """Write the entities as JSON."""
    return orjson.dumps([entity.to_dict() for entity in entities])
