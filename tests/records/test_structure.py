"""How the models are built, read from their annotations."""

from typing import Any

import pytest
from pydantic import Field
from support import report

from milreport import (
    Actor,
    Claim,
    Document,
    Event,
    Figure,
    Handling,
    Harm,
    Materiel,
    Media,
    Place,
    Quantity,
    Report,
    Span,
    Time,
    Toll,
)
from milreport._model import Form, Record, Value
from milreport.records._structure import parts, slots
from milreport.values.ids import COLLECTIONS, To
from milreport.vocabulary.claims import ContentMode
from milreport.vocabulary.entities import Alignment, EntityKind
from milreport.vocabulary.handling import Tlp
from milreport.vocabulary.tags import CodeOf

NUMBERS = {
    "exact",
    "approximately",
    "at_least",
    "more_than",
    "at_most",
    "fewer_than",
    "between",
    "nearly",
    "vague_count",
    "unknown",
}


@pytest.mark.parametrize(
    ("model", "names"),
    [
        pytest.param(Span, ["start", "end"], id="value"),
        pytest.param(
            Event,
            ["id", "identifiers", "handling", "redactions", "note", "kind", "realis", "title",
             "times", "places", "participants", "part_of", "transfer"],
            id="record",
        ),
    ],
)  # fmt: skip
def test_slots_are_in_the_order_of_the_fields(
    model: type[Value | Record], names: list[str]
) -> None:
    """Inherited fields first, as they stand in a dump."""
    assert [*slots(model)] == names


@pytest.mark.parametrize(
    ("model", "field", "many", "tags"),
    [
        pytest.param(Report, "document", False, {""}, id="one value"),
        pytest.param(Report, "handling", False, {""}, id="one value or none"),
        pytest.param(Report, "sources", True, {""}, id="many records"),
        pytest.param(Claim, "chain", True, {""}, id="many values, at least one"),
        pytest.param(
            Claim,
            "content",
            False,
            {"occurrence", "figure", "toll", "relation", "judgement"},
            id="union",
        ),
        pytest.param(Toll, "harm", False, {""}, id="a value of a union"),
        pytest.param(Figure, "base", False, {""}, id="one of a union's own"),
        pytest.param(Quantity, "number", False, NUMBERS, id="numbers"),
        pytest.param(Harm, "number", False, NUMBERS, id="whole numbers"),
        pytest.param(Span, "start", False, set(), id="a number"),
        pytest.param(Document, "authors", True, set(), id="many references"),
        pytest.param(Report, "extensions", False, set(), id="extensions"),
    ],
)
def test_a_slot_knows_its_models(
    model: type[Value | Record], field: str, *, many: bool, tags: set[str]
) -> None:
    """By their tags where a tag selects, and alone where none has to."""
    slot = slots(model)[field]

    assert slot.many is many
    assert set(slot.models) == tags


def test_a_slot_gives_the_model_of_a_tag() -> None:
    """The classes themselves."""
    assert slots(Claim)["content"].models["toll"] is Toll
    assert slots(Materiel)["calibre"].models == {"": Quantity}
    assert slots(Report)["actors"].models == {"": Actor}


@pytest.mark.parametrize(
    ("model", "field", "terms"),
    [
        pytest.param(Claim, "mode", tuple(ContentMode), id="list"),
        pytest.param(Handling, "tlp", tuple(Tlp), id="list or none"),
        pytest.param(Toll, "kind", ("toll",), id="tag"),
        pytest.param(Span, "start", (), id="no list"),
    ],
)
def test_a_slot_knows_its_terms(
    model: type[Value | Record], field: str, terms: tuple[str, ...]
) -> None:
    """All that the list has, in its order."""
    assert slots(model)[field].terms == terms


def test_a_slot_knows_the_terms_of_a_part_of_a_list() -> None:
    """A field may take some of the terms of a list."""
    terms = slots(Actor)["kind"].terms

    assert terms[0] == "person"
    assert set(terms) < set(EntityKind)
    assert all(type(term) is str for term in terms)
    assert slots(slots(Actor)["allegiances"].models[""])["alignment"].terms == tuple(Alignment)


def test_every_kind_of_entity_has_its_record() -> None:
    """Actors, places and materiel share the kinds of entity; four are no entities here."""
    shared = [term for model in (Actor, Place, Materiel) for term in slots(model)["kind"].terms]

    assert len(set(shared)) == len(shared)
    assert set(EntityKind) - set(shared) == {"document", "media_item", "conflict", "operation"}


def test_media_are_six_kinds_of_evidence() -> None:
    """What can be seen, heard or read as a copy."""
    assert slots(Media)["kind"].terms == (
        "photograph",
        "video",
        "audio",
        "satellite_image",
        "aerial_footage",
        "document_copy",
    )


def test_only_extensions_are_open() -> None:
    """Of all fields of a report, one takes any JSON."""
    assert [name for name, slot in slots(Report).items() if slot.is_open] == ["extensions"]


@pytest.mark.parametrize(
    ("model", "field", "kind", "mark"),
    [
        pytest.param(Document, "source", To, To(("sources",)), id="reference"),
        pytest.param(Document, "publisher", To, To(("actors",)), id="reference or none"),
        pytest.param(Document, "authors", To, To(("actors",)), id="many references"),
        pytest.param(Actor, "country", CodeOf, CodeOf("country"), id="code"),
        pytest.param(
            Time,
            "edtf",
            Form,
            Form("a time in EDTF, such as 2024-10-07, ../2024-10-18 or 2024-10-07T09:30+03:00"),
            id="form",
        ),
        pytest.param(Span, "start", To, None, id="no such mark"),
        pytest.param(Report, "document", Form, None, id="no marks"),
    ],
)
def test_a_slot_carries_marks(
    model: type[Value | Record], field: str, kind: type[Any], mark: object
) -> None:
    """What the annotation says beside the type."""
    assert slots(model)[field].mark(kind) == mark


def _all_slots() -> list[tuple[str, Any]]:
    waiting: list[type[Value | Record]] = [Report]
    seen: dict[type[Value | Record], None] = {}
    while waiting:
        model = waiting.pop()
        if model not in seen:
            seen[model] = None
            waiting.extend(
                inner for slot in slots(model).values() for inner in slot.models.values()
            )
    return [
        (f"{model.__name__}.{name}", slot) for model in seen for name, slot in slots(model).items()
    ]


def test_every_reference_points_into_collections_that_exist() -> None:
    """And every collection can be pointed into."""
    marks = [slot.mark(To) for _, slot in _all_slots()]
    targets = {name for mark in marks if mark for name in mark.collections}

    assert targets == set(COLLECTIONS)


def test_every_pattern_is_put_in_words() -> None:
    """A text that must follow a pattern says what that looks like, for the message."""
    wordless = [
        name
        for name, slot in _all_slots()
        if any(getattr(mark, "pattern", None) for mark in _metadata(slot.marks))
        and slot.mark(Form) is None
    ]

    assert wordless == []


def _metadata(marks: tuple[object, ...]) -> list[object]:
    field = type(Field())
    return [
        inner for mark in marks for inner in (mark.metadata if isinstance(mark, field) else [mark])
    ]


def test_parts_go_inward_in_the_order_of_the_document() -> None:
    """Everything with fields, each with the path at which it stands in the dump."""
    made = Report.model_validate(
        report(
            actors=[
                {"id": "a1", "kind": "state", "names": [{"text": "A"}, {"text": "B"}]},
                {"id": "a2", "kind": "person", "handling": {}},
            ],
            claims=[
                {
                    "id": "c1",
                    "chain": [{"source": "s1", "time": {"edtf": "2024"}}],
                    "mode": "asserted",
                    "content": {
                        "kind": "toll",
                        "of": "a1",
                        "harm": {
                            "outcome": "killed",
                            "number": {"kind": "unknown"},
                        },
                    },
                }
            ],
        )
    )

    found = [*parts(made)]

    assert [path for path, _ in found] == [
        (),
        ("document",),
        ("actors", 0),
        ("actors", 0, "names", 0),
        ("actors", 0, "names", 1),
        ("actors", 1),
        ("actors", 1, "handling"),
        ("claims", 0),
        ("claims", 0, "content"),
        ("claims", 0, "content", "harm"),
        ("claims", 0, "content", "harm", "number"),
        ("claims", 0, "chain", 0),
        ("claims", 0, "chain", 0, "time"),
    ]
    assert found[0][1] is made
    assert found[4][1] is made.actors[0].names[1]


def test_parts_of_a_value_are_its_own() -> None:
    """It works from any part."""
    time = Time(edtf="2024")

    assert [*parts(time)] == [((), time)]


def test_a_class_is_looked_at_once() -> None:
    """What was worked out is remembered."""
    assert slots(Report) is slots(Report)
