"""What a program is asked to read out of a text: payloads small enough for the vendors' limits.

A payload asks for one part, or for a list of one kind of part, and for those of its fields that
a text can tell. What it leaves out is never required by the models, so whatever comes back is a
record. Offsets are not asked for, since language models cannot count: phrases are.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from milreport._model import Record, Value
from milreport.errors import UsageError
from milreport.records._structure import Part
from milreport.records.actor import Actor
from milreport.records.claim import Claim, Figure, Toll
from milreport.records.event import Event
from milreport.records.materiel import Materiel
from milreport.records.media import Media
from milreport.records.place import Place
from milreport.records.report import Report
from milreport.records.source import Source
from milreport.schema._adapted import Definitions, Form, Note
from milreport.schema._definitions import origins, reachable
from milreport.schema._tree import DEFINITIONS, Json, ordered, without
from milreport.values.quantities import Quantity

__all__ = ["FIELDS", "PAYLOADS", "Payload", "listing", "payload_named", "selected"]

_NUMBER: Final = "kind phrase! value"
_RANGE: Final = "kind phrase! low high"

FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Actor": "id kind names country part_of offices allegiances",
        "Allegiance": "toward alignment valid",
        "Approximately": _NUMBER,
        "AtLeast": _NUMBER,
        "AtMost": _NUMBER,
        "Between": f"{_RANGE} best",
        "Claim": "id text! content chain mode hedges times places",
        "Credit": "source role",
        "Document": "source title language authors publisher times places",
        "Event": "id kind title! realis times places participants part_of",
        "Exact": _NUMBER,
        "FewerThan": _NUMBER,
        "Figure": "kind of quantity scope",
        "Harm": "outcome number party status",
        "Hedge": "cue kind by",
        "Judgement": "kind claim stance grounds",
        "Materiel": "id kind category designation names calibre operator variant_of",
        "Media": "id kind caption! credits times shows",
        "MoreThan": _NUMBER,
        "Name": "text language kind",
        "Nearly": _NUMBER,
        "Occurrence": "kind event realis",
        "Office": "title of valid",
        "Participant": "who role",
        "Place": "id kind names country admin_level within near",
        "PlaceUse": "place role precision phrase",
        "Quantity": "number unit counted",
        "Report": (
            "schema_version id language document sources actors places materiel events claims media"
        ),
        "Source": "id kind anonymity names actor part_of stakes language",
        "Stake": "interest side",
        "StatedRelation": "kind subject predicate object detail",
        "Step": "source act mode factuality cue",
        "Time": "edtf role precision phrase",
        "Toll": "kind of harm scope",
        "Unknown": "kind phrase",
        "VagueCount": _RANGE,
    }
)
"""The fields that a text can tell, model by model, in the order in which they are asked for.

`!` marks one that is always asked for, although the model can do without it. Of a model that
does not stand here, every field is asked for.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """What a program is asked to extract: one part of a report, or a list of its kind.

    Which fields are asked for is told model by model, as names with spaces between them, in the
    order in which they are to be answered. `!` marks one that has to be told, although the model
    can do without it. A model that is not named has the fields of `FIELDS`.
    """

    name: str
    """What it is called: `claim` for one, `claims` for a list."""
    part: type[Part]
    """The record or value that comes back, or each of which comes back."""
    many: bool = False
    """Whether a list of them is asked for, which then stands under `name`."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """Fields asked for in place of those of `FIELDS`, in the same notation, for some models."""

    def __post_init__(self) -> None:
        """Refuse what can be no payload; raises `UsageError`."""
        _fit(self.name, self.part, self.fields)
        if self.part is Report and self.many:
            raise UsageError("usage.unfit_payload", "expected one report and no list of them")

    @property
    def root(self) -> str:
        """What the root of its schema is called."""
        return f"{self.part.__name__}List" if self.many else self.part.__name__


def _fit(name: object, part: object, fields: object) -> None:
    if not (isinstance(name, str) and _is_name(name)):
        raise UsageError("usage.unfit_payload", "expected a name such as claims")
    if not (isinstance(part, type) and issubclass(part, Record | Value) and _has_fields(part)):
        raise UsageError("usage.unfit_payload", "expected a class of a record or a value")
    told = fields.items() if isinstance(fields, Mapping) else [(None, None)]
    if not all(isinstance(each, str) for pair in told for each in pair):
        raise UsageError("usage.unfit_payload", 'expected fields such as {"Harm": "outcome"}')


def _has_fields(part: type[Part]) -> bool:
    """Say whether a class has fields, unlike the two bases, or one that is not decorated."""
    return bool(getattr(part, "__pydantic_fields__", None))


_is_name: Final = re.compile("[a-z][a-z0-9_]{0,63}").fullmatch

PAYLOADS: Final[Mapping[str, Payload]] = MappingProxyType(
    {
        each.name: each
        for each in (
            Payload(name="report", part=Report),
            Payload(name="claims", part=Claim, many=True),
            Payload(name="claim", part=Claim),
            Payload(
                name="figure",
                part=Figure,
                fields={
                    "Figure": "kind of quantity scope since base",
                    "Quantity": "number unit counted item",
                    "Exact": f"{_NUMBER} basis",
                    "Approximately": f"{_NUMBER} basis",
                },
            ),
            Payload(
                name="toll",
                part=Toll,
                fields={
                    "Toll": "kind of harm scope since",
                    "Harm": "outcome number party status age_band sex cause victims",
                },
            ),
            Payload(name="quantity", part=Quantity),
            Payload(name="events", part=Event, many=True),
            Payload(name="event", part=Event),
            Payload(name="sources", part=Source, many=True),
            Payload(name="actors", part=Actor, many=True),
            Payload(name="places", part=Place, many=True),
            Payload(name="materiel", part=Materiel, many=True),
            Payload(name="media", part=Media, many=True),
        )
    }
)
"""Every payload that is published, by name."""


def payload_named(payload: object) -> Payload:
    """Give a payload by its name, or as it is; raises `UsageError` where there is none."""
    if isinstance(payload, Payload):
        return payload
    if not (isinstance(payload, str) and payload in PAYLOADS):
        raise UsageError("usage.unknown_payload", f"expected one of: {', '.join(PAYLOADS)}")
    return PAYLOADS[payload]


def selected(definitions: Definitions, payload: Payload) -> Form:
    """Keep of each definition what the payload asks for, and note what is left out.

    Raises:
        UsageError: a model or field that is asked for does not exist, or a field that is
            required is not asked for.
    """
    part = payload.part.__name__
    held = {part, *reachable(definitions[part], definitions)}
    if not payload.fields.keys() <= {name for name in held if "properties" in definitions[name]}:
        raise UsageError("usage.unfit_payload", "expected models that the part holds")
    chosen: dict[str, Json] = {}
    notes: dict[str, tuple[Note, ...]] = {}
    ours = origins(payload.part)
    for name, schema in definitions.items():
        words = payload.fields.get(name, FIELDS.get(ours[name]))
        if words is None:
            chosen[name] = schema
            continue
        chosen[name] = _pruned(name, schema, words)
        left = [each for each in schema["properties"] if each not in chosen[name]["properties"]]
        notes[name] = tuple(
            Note("loss.field", ("properties", each), "the field is not asked for") for each in left
        )
    return Form(chosen, notes)


def _pruned(model: str, schema: Json, words: str) -> Json:
    asked = [word.rstrip("!") for word in words.split()]
    always = {word.rstrip("!") for word in words.split() if word.endswith("!")}
    properties, required = schema.get("properties", {}), {*schema.get("required", ())}
    if not required <= {*asked} <= {*properties}:
        raise UsageError(
            "usage.unfit_payload",
            f"expected every required field of {model}, and none that it does not have",
        )
    return {
        **schema,
        "properties": {
            name: _not_null(properties[name]) if name in always else properties[name]
            for name in asked
        },
        "required": [name for name in asked if name in required | always],
    }


def _not_null(schema: Json) -> Json:
    """Take off the branch for `null`, since the field is always told."""
    if "anyOf" not in schema:
        return schema
    told, *_ = schema["anyOf"]
    return ordered({**told, **without(schema, "anyOf")})


def listing(payload: Payload) -> Json:
    """Give the root of a list of parts."""
    return {
        "title": payload.root,
        "description": f"Every {payload.part.__name__} of the text, in the order of the text.",
        "type": "object",
        "properties": {
            payload.name: {
                "type": "array",
                "items": {"$ref": f"{DEFINITIONS}{payload.part.__name__}"},
            }
        },
        "required": [payload.name],
        "additionalProperties": False,
    }
