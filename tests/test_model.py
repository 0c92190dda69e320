"""The two bases: what every value and every record can do."""

import copy
import json
import pickle
from dataclasses import FrozenInstanceError
from typing import Any, Final

import pytest
from pydantic import BaseModel, ValidationError
from support import admits, refused, report, without

from milreport import (
    Actor,
    Between,
    Event,
    Exact,
    Name,
    Occurrence,
    Quantity,
    Report,
    Span,
    Step,
    Unknown,
)
from milreport._model import Record, Value
from milreport.records._structure import slots
from milreport.vocabulary.entities import EntityKind

Json = dict[str, Any]

NAME: Final = Name(text="Kursk", language="ru-Latn")
ACTOR: Final = Actor(id="dprk", kind=EntityKind.STATE, names=(NAME,))

FULL: Final = report(
    sources=[{"id": "s1", "kind": "news_agency"}],
    actors=[
        {"id": "dprk", "kind": "state", "names": [{"text": "North Korea"}, {"text": "DPRK"}]},
        {"id": "kim", "kind": "person"},
    ],
    claims=[
        {
            "id": "c1",
            "chain": [{"source": "s1"}, {"source": "s1", "inferred": True}],
            "mode": "asserted",
            "content": {
                "kind": "toll",
                "of": "dprk",
                "harm": {
                    "outcome": "killed",
                    "number": {"kind": "exact", "value": 6},
                },
            },
        }
    ],
    extensions={"org.example": {"a": [1]}},
)

PLACES: Final = {
    "the report": (),
    "a value": ("document",),
    "a record": ("actors", 0),
    "the second record": ("actors", 1),
    "a value in a tuple": ("actors", 0, "names", 0),
    "the second value in a tuple": ("actors", 0, "names", 1),
    "a step": ("claims", 0, "chain", 1),
    "a variant": ("claims", 0, "content"),
    "a variant in a variant": ("claims", 0, "content", "harm"),
    "a number": ("claims", 0, "content", "harm", "number"),
}
"""Where an unknown field may stand, at every depth."""

KEPT: Final = {"new": {"b": [1, {"c": None}]}, "x-y": None, "kind_": "later"}
"""What a later version may add there."""


def _at(document: Any, path: tuple[str | int, ...]) -> Any:  # noqa: ANN401 - any JSON
    for step in path:
        document = document[step]
    return document


def with_kept(*paths: tuple[str | int, ...]) -> Json:
    """Give the full report with unknown fields at some places."""
    document = copy.deepcopy(FULL)
    for path in paths:
        _at(document, path).update(copy.deepcopy(KEPT))
    return document


def kept(document: Json) -> Report:
    """Read a report and keep what this version does not know."""
    return Report.model_validate_json(json.dumps(document), extra="allow")


def models() -> list[type[Value | Record]]:
    """Give every model that can stand in a report."""
    found: dict[type[Value | Record], None] = {}
    waiting: list[type[Value | Record]] = [Report]
    while waiting:
        model = waiting.pop()
        if model not in found:
            found[model] = None
            waiting.extend(
                inner for slot in slots(model).values() for inner in slot.models.values()
            )
    return sorted(found, key=lambda model: model.__name__)


MODELS: Final = models()


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("document", [[], "text", 3, True, None], ids=repr)
def test_a_model_is_an_object(model: type[Value | Record], document: object) -> None:
    """Anything else has the wrong JSON type, and the schema says so too."""
    assert refused(model, json.dumps(document)) == ("structure.wrong_type",)
    assert not admits(model, document)


@pytest.mark.parametrize("model", MODELS)
def test_a_model_is_closed(model: type[Value | Record]) -> None:
    """A field that no such model has is refused, whatever else is there."""
    codes = refused(model, '{"no_such_field": 1}')

    assert "structure.unknown_field" in codes
    assert set(codes) <= {"structure.unknown_field", "structure.missing_field"}
    assert not admits(model, {"no_such_field": 1})


@pytest.mark.parametrize("model", MODELS)
def test_a_model_offers_the_names_of_pydantic(model: type[Value | Record]) -> None:
    """A user need not know whether it is a value or a record."""
    for name in (
        "model_validate",
        "model_validate_json",
        "model_dump",
        "model_dump_json",
        "evolve",
    ):
        assert callable(getattr(model, name))
    assert model.__doc__
    assert issubclass(model, BaseModel) is issubclass(model, Record)


@pytest.mark.parametrize("made", [NAME, ACTOR], ids=["value", "record"])
def test_a_model_goes_out_and_comes_in(made: Name | Actor) -> None:
    """Through a dict and through JSON, as text and as bytes."""
    text = made.model_dump_json()

    assert type(made).model_validate(made.model_dump()) == made
    assert type(made).model_validate_json(text) == made
    assert type(made).model_validate_json(text.encode()) == made
    assert json.loads(text) == made.model_dump(mode="json")


@pytest.mark.parametrize("made", [NAME, ACTOR], ids=["value", "record"])
def test_a_dump_takes_the_options_of_pydantic(made: Name | Actor) -> None:
    """What is not told can be left out, and JSON can be indented."""
    told = made.model_dump(mode="json", exclude_none=True)

    assert None not in told.values()
    assert json.loads(made.model_dump_json(exclude_none=True)) == told
    assert made.model_dump_json(exclude_none=True, indent=2) == json.dumps(told, indent=2)


def test_dumps_of_values_take_include_and_exclude() -> None:
    """The same options mean the same on a value as on a record."""
    assert NAME.model_dump(include={"text"}) == {"text": "Kursk"}
    assert NAME.model_dump(exclude_none=True, exclude={"text"}) == {"language": "ru-Latn"}
    assert NAME.model_dump(exclude_defaults=True) == {"text": "Kursk", "language": "ru-Latn"}


@pytest.mark.parametrize(
    ("made", "field", "error"),
    [
        pytest.param(NAME, "text", FrozenInstanceError, id="value"),
        pytest.param(ACTOR, "id", ValidationError, id="record"),
    ],
)
def test_a_model_does_not_change(made: Name | Actor, field: str, error: type[Exception]) -> None:
    """Nothing can be set or deleted; collections are tuples."""
    with pytest.raises(error):
        setattr(made, field, "other")
    with pytest.raises(error):
        delattr(made, field)
    assert type(ACTOR.names) is tuple


@pytest.mark.parametrize(
    ("one", "like", "unlike"),
    [
        pytest.param(
            Name(text="Kursk"),
            Name.model_validate_json('{"text": "Kursk", "language": null}'),
            Name(text="Kursk", language="en"),
            id="value",
        ),
        pytest.param(
            Actor(id="a", kind=EntityKind.STATE, names=(NAME,)),
            Actor.model_validate({"id": "a", "kind": "state", "names": [NAME.model_dump()]}),
            Actor(id="a", kind=EntityKind.STATE),
            id="record",
        ),
    ],
)
def test_a_model_is_equal_and_hashed_by_content(one: object, like: object, unlike: object) -> None:
    """However it was made."""
    assert one == like
    assert hash(one) == hash(like)
    assert one != unlike
    assert len({one, like, unlike}) == 2


def test_models_of_two_classes_are_never_equal() -> None:
    """Six is not about six, whatever their fields."""
    assert Exact(value=6) != Unknown()
    assert Event.model_validate({"id": "a", "kind": "raid"}) != Actor(id="a", kind=EntityKind.STATE)


def test_a_value_takes_names_only() -> None:
    """The order of fields is no part of the interface."""
    with pytest.raises(ValidationError):
        Span(0, 12)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("made", "shown"),
    [
        pytest.param(Name(text="Kursk"), "Name(text='Kursk')", id="value"),
        pytest.param(Exact(value=0), "Exact(kind='exact', value=0)", id="zero is told"),
        pytest.param(Step(source="s1"), "Step(source='s1', inferred=False)", id="false is told"),
        pytest.param(
            Actor(id="a", kind=EntityKind.STATE, names=(Name(text="Kursk"),)),
            "Actor(id='a', kind=<EntityKind.STATE: 'state'>, names=(Name(text='Kursk'),))",
            id="record",
        ),
    ],
)
def test_repr_leaves_out_what_is_not_told(made: object, shown: str) -> None:
    """Most fields of most records are empty."""
    assert repr(made) == shown


@pytest.mark.parametrize("made", [NAME, ACTOR], ids=["value", "record"])
def test_a_model_can_be_copied(made: Name | Actor) -> None:
    """Pickling and copying give an equal."""
    for again in (
        pickle.loads(pickle.dumps(made)),  # noqa: S301 - our own bytes
        copy.copy(made),
        copy.deepcopy(made),
    ):
        assert again == made
        assert type(again) is type(made)


def test_evolve_gives_a_changed_copy() -> None:
    """The original stays, and what is not changed is taken over."""
    name = NAME.evolve(text="Sudzha")
    actor = ACTOR.evolve(note="The state.", names=(name,))

    assert (name.text, name.language) == ("Sudzha", "ru-Latn")
    assert NAME.text == "Kursk"
    assert (actor.id, actor.note, actor.names) == ("dprk", "The state.", (name,))
    assert (ACTOR.note, ACTOR.names) == (None, (NAME,))


def test_evolve_with_nothing_gives_an_equal() -> None:
    """A copy without changes is the same content."""
    assert NAME.evolve() == NAME
    assert ACTOR.evolve() == ACTOR


def test_evolve_of_a_record_tells_only_what_was_told() -> None:
    """What the record did not set stays unset in the copy."""
    actor = ACTOR.evolve(note="The state.")

    assert actor.model_fields_set == {"id", "kind", "names", "note"}
    assert without(actor.model_dump(exclude_unset=True), "names", "note") == {
        "id": "dprk",
        "kind": "state",
    }


def test_evolve_takes_plain_data() -> None:
    """A change may be given as the JSON data that it would be read from."""
    actor = ACTOR.evolve(names=[{"text": "Kim"}])

    assert actor.names == (Name(text="Kim"),)


@pytest.mark.parametrize(
    ("made", "changes", "kind"),
    [
        pytest.param(NAME, {"text": ""}, "string_too_short", id="value, field"),
        pytest.param(NAME, {"txt": "a"}, "unexpected_keyword_argument", id="value, name"),
        pytest.param(Between(low=1, high=2), {"low": 3}, "number.reversed", id="value, rule"),
        pytest.param(
            Quantity(number=Exact(value=0.5), unit="1"),
            {"counted": "rounds"},
            "number.not_whole",
            id="value, rule over fields",
        ),
        pytest.param(ACTOR, {"id": "A"}, "string_pattern_mismatch", id="record, field"),
        pytest.param(ACTOR, {"nmaes": ()}, "extra_forbidden", id="record, name"),
        pytest.param(ACTOR, {"kind": "x_body"}, "literal_error", id="record, term"),
    ],
)
def test_evolve_validates_the_whole(
    made: Name | Between | Quantity | Actor, changes: Json, kind: str
) -> None:
    """What would not be valid is refused, also where only two fields together are wrong."""
    with pytest.raises(ValidationError) as caught:
        made.evolve(**changes)

    assert [error["type"] for error in caught.value.errors()] == [kind]


def test_errors_do_not_show_the_input() -> None:
    """The text of pydantic's own error repeats nothing of a record."""
    for model in (Name, Actor):
        with pytest.raises(ValidationError) as caught:
            model.model_validate_json('{"canary_7f3a": "canary_7f3b", "id": 1, "text": 1}')
        assert "canary_7f3b" not in str(caught.value)


TAGGED: Final[list[tuple[Any, Json]]] = [
    (Exact, {"value": 6}),
    (Between, {"low": 1, "high": 2}),
    (Unknown, {}),
    (Occurrence, {"event": "e1"}),
]


@pytest.mark.parametrize(("model", "document"), TAGGED)
def test_a_tag_is_required_in_json(model: type[Value], document: Json) -> None:
    """In JSON a value of a union says its kind, alone too; in Python its class says it."""
    made = model.model_validate(document)

    with pytest.raises(ValidationError) as caught:
        model.model_validate_json(json.dumps(document))

    assert [(each["type"], each["loc"]) for each in caught.value.errors()] == [
        ("missing", ("kind",))
    ]
    assert model.model_validate_json(made.model_dump_json(exclude_defaults=True)) == made


def test_a_field_called_kind_is_no_tag() -> None:
    """A name may say its kind and need not."""
    assert Name.model_validate_json('{"text": "Kursk"}').kind is None
