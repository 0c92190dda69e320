"""Where a value stands that has no published file of its own.

Its cases are put to the consumers inside the smallest record that can carry it. So the variants
of a union are seen through the union, which is where generated types go wrong.
"""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from table import Document


class Carrier(NamedTuple):
    """A record, and the field of it that holds a value."""

    model: str
    bare: Mapping[str, Any]
    field: str
    many: bool = False
    """Whether the field is a list."""
    kind: str = ""
    """The value's own tag, where it is a variant of a union."""


class Carried(NamedTuple):
    """A document, and the model that it is of."""

    model: str
    data: Any


def carried(model: str, value: Any) -> Carried | None:  # noqa: ANN401 - JSON
    """Give the record around a value, or the value itself where it needs none.

    An invalid variant may be a valid one of another kind; then there is no such record.
    """
    carrier = CARRIERS.get(model)
    if carrier is None:
        return Carried(model, value)
    kinds = {other.kind for other in CARRIERS.values()} - {"", carrier.kind}
    if carrier.kind and isinstance(value, dict) and value.get("kind") in kinds:
        return None
    inside = [value] if carrier.many else value
    return carried(carrier.model, {**carrier.bare, carrier.field: inside})


def in_union(document: Document) -> bool:
    """Whether a document is a case of a variant, seen through its union."""
    value = document.name.partition(",")[0]
    return value in CARRIERS and bool(CARRIERS[value].kind)


_ACTOR: Final = {"id": "a1", "kind": "person"}
_ASSESSMENT: Final = {"id": "j1", "about": "c1"}
_CLAIM: Final = {"id": "c1", "chain": [{"source": "s1"}], "mode": "asserted"}
_COUNT: Final = {"unit": "1"}
_DOCUMENT: Final = {"source": "s1"}
_EVENT: Final = {"id": "e1", "kind": "missile_strike"}
_MEDIA: Final = {"id": "m1", "kind": "photograph"}
_PLACE: Final = {"id": "kursk", "kind": "place"}
_REPORT: Final = {
    "schema_version": "1.0",
    "id": "desk.1",
    "language": "en",
    "document": {"source": "s1"},
}
_SOURCE: Final = {"id": "s1", "kind": "news_agency"}

CARRIERS: Final[Mapping[str, Carrier]] = {
    "Allegiance": Carrier("Actor", _ACTOR, "allegiances", many=True),
    "Office": Carrier("Actor", _ACTOR, "offices", many=True),
    "Posting": Carrier("Actor", _ACTOR, "postings", many=True),
    "Evidence": Carrier("Assessment", _ASSESSMENT, "evidence", many=True),
    "Silence": Carrier("Assessment", _ASSESSMENT, "silences", many=True),
    "Hedge": Carrier("Claim", _CLAIM, "hedges", many=True),
    "Quote": Carrier("Claim", _CLAIM, "quote"),
    "Span": Carrier("Claim", _CLAIM, "spans", many=True),
    "Step": Carrier("Claim", _CLAIM, "chain", many=True),
    "Occurrence": Carrier("Claim", _CLAIM, "content", kind="occurrence"),
    "StatedRelation": Carrier("Claim", _CLAIM, "content", kind="relation"),
    "Judgement": Carrier("Claim", _CLAIM, "content", kind="judgement"),
    "DocumentPart": Carrier("Document", _DOCUMENT, "parts", many=True),
    "Participant": Carrier("Event", _EVENT, "participants", many=True),
    "Transfer": Carrier("Event", _EVENT, "transfer"),
    "Credit": Carrier("Media", _MEDIA, "credits", many=True),
    "Custody": Carrier("Media", _MEDIA, "custody", many=True),
    "Hold": Carrier("Place", _PLACE, "holds", many=True),
    "Exact": Carrier("Quantity", _COUNT, "number", kind="exact"),
    "Approximately": Carrier("Quantity", _COUNT, "number", kind="approximately"),
    "AtLeast": Carrier("Quantity", _COUNT, "number", kind="at_least"),
    "MoreThan": Carrier("Quantity", _COUNT, "number", kind="more_than"),
    "AtMost": Carrier("Quantity", _COUNT, "number", kind="at_most"),
    "FewerThan": Carrier("Quantity", _COUNT, "number", kind="fewer_than"),
    "Between": Carrier("Quantity", _COUNT, "number", kind="between"),
    "Nearly": Carrier("Quantity", _COUNT, "number", kind="nearly"),
    "VagueCount": Carrier("Quantity", _COUNT, "number", kind="vague_count"),
    "Unknown": Carrier("Quantity", _COUNT, "number", kind="unknown"),
    "Convention": Carrier("Approximately", {"kind": "approximately", "value": 6}, "convention"),
    "Revision": Carrier("Report", _REPORT, "revision"),
    "Stake": Carrier("Source", _SOURCE, "stakes", many=True),
}
