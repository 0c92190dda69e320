"""Classes of an application: each has its own schema, or there is a usage error that says why."""

import datetime as dt
import re
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any, Literal, get_args

import pytest
from jsonschema import Draft202012Validator
from pydantic import Field, ValidationError
from typing_extensions import TypeAliasType

import milreport as mr
from milreport import schema
from milreport._model import Record, Value, value
from milreport.schema import Dialect, Payload, extraction
from milreport.schema._dialects import VENDORS
from milreport.schema._extraction import load_extraction


class EventKind(StrEnum):
    """What is on."""

    CONCERT = "concert"
    FAIR = "fair"


@value
class Place(Value):
    """A place in a race."""

    rank: int
    kind: str = "won"
    country: str = ""


@value
class Step(Value):
    """A stair."""

    height: int


@value
class House(Value):
    """A house of which something is said."""

    stair: Step
    said: mr.Claim
    won: Place
    on: EventKind
    only: Literal[EventKind.FAIR] = EventKind.FAIR
    happened: mr.vocabulary.EventKind


@value
class Tree(Value):
    """A tree."""

    name: str
    below: "tuple[Tree, ...]" = ()


@value
class Bounded(Value):
    """Numbers and lists with bounds of all kinds."""

    above: Annotated[int, Field(gt=0)]
    below: Annotated[float, Field(lt=5)]
    fives: Annotated[int, Field(multiple_of=5)]
    few: Annotated[tuple[str, ...], Field(max_length=2)]
    day: dt.date


@value
class One(Value):
    """One kind."""

    kind: Literal["one"] = "one"


@value
class Two(Value):
    """Another kind."""

    kind: Literal["two"] = "two"


@value
class Several(Value):
    """Two kinds in one."""

    kind: Literal["three", "four"]


Named = TypeAliasType("Named", Annotated[One | Two, Field(discriminator="kind")])
Number = TypeAliasType("Number", Annotated[One | Two, Field(discriminator="kind")])


@value
class WithNamed(Value):
    """Holds a union that has a name."""

    told: Named
    number: Number


@value
class WithUnnamed(Value):
    """Holds a union that has no name."""

    told: Annotated[One | Two, Field(discriminator="kind")]


@value
class Either(Value):
    """Holds one of two that have kinds, and no tag."""

    told: One | Two


@value
class Untagged(Value):
    """Holds one of two that nothing tells apart."""

    told: Step | Place


@value
class Tagged(Value):
    """Holds one of two, of which one has two kinds."""

    told: Annotated[One | Several, Field(discriminator="kind")]


@value
class Pair(Value):
    """Holds two, no more and no fewer."""

    at: tuple[float, float]


@value
class Whole(Value):
    """Holds one of two whole numbers."""

    at: Literal[1, 2]


@value
class Flag(Value):
    """Holds what is always true."""

    at: Literal[True]


@value
class Calling(Value):
    """Holds what JSON cannot."""

    at: Callable[[], int]


class Undecorated(Value):
    """Has no fields, since nothing made them."""


DIALECTS: tuple[Dialect, ...] = get_args(Dialect)


def test_a_namesake_has_its_own_words() -> None:
    """It has neither our description, nor our examples, nor our words about its fields."""
    made = mr.json_schema(House)["$defs"]
    ours = mr.json_schema(mr.Report)["$defs"]

    theirs = {name: each for name, each in made.items() if "own_classes" in name or name == "Place"}
    assert {each["description"] for each in theirs.values()} == {
        "A stair.",
        "A place in a race.",
        "What is on.",
    }
    assert [name for name, each in theirs.items() if "examples" in each] == []
    (place,) = (each for name, each in theirs.items() if name.endswith("Place"))
    assert place["properties"] == {
        "rank": {"type": "integer"},
        "kind": {"type": "string"},
        "country": {"type": "string"},
    }
    (step,) = (each for name, each in made.items() if name.endswith("claim__Step"))
    assert step["description"] == ours["Step"]["description"]
    assert step["examples"] == ours["Step"]["examples"]
    (kinds,) = (each for name, each in made.items() if name.endswith("events__EventKind"))
    assert kinds["description"] == ours["EventKind"]["description"]
    assert made["Number"] == ours["Number"]


def test_a_constant_that_is_no_kind_may_be_left_out() -> None:
    """It is no tag, so nothing is told apart by it."""
    made = mr.json_schema(House)

    assert made["properties"]["only"] == {"type": "string", "const": "fair"}
    assert "only" not in made["required"]


def test_a_namesake_of_a_union_has_its_own_words() -> None:
    """A union that has the name of one of ours is known by what it says."""
    made = mr.json_schema(WithNamed)["$defs"]

    assert made["Number"]["description"] == ""
    assert "examples" not in made["Number"]


def test_what_holds_its_own_kind_refers_to_something() -> None:
    """The root stands among the definitions too, where its own fields refer to it."""
    tree = {"name": "oak", "below": [{"name": "ash", "below": [{"name": "elm"}]}]}
    made = mr.json_schema(Tree)

    assert Draft202012Validator(made).is_valid(tree)
    assert not Draft202012Validator(made).is_valid(tree | {"below": [{"name": 7}]})
    assert made["$defs"]["Tree"]["properties"] == made["properties"]


BOUNDED: dict[str, Any] = {
    "above": 1,
    "below": 4.5,
    "fives": 10,
    "few": ["a"],
    "day": "2024-03-02",
}


@pytest.mark.parametrize(
    ("change", "is_valid"),
    [
        pytest.param({}, True, id="as it is"),
        pytest.param({"above": 0}, False, id="not above"),
        pytest.param({"below": 5}, False, id="not below"),
        pytest.param({"fives": 7}, False, id="no multiple"),
        pytest.param({"few": ["a", "b", "c"]}, False, id="too many"),
    ],
)
def test_bounds_are_those_of_the_class(change: dict[str, Any], is_valid: bool) -> None:  # noqa: FBT001
    """Whatever the class refuses, its schema refuses, and nothing else."""
    told = BOUNDED | change

    assert Draft202012Validator(mr.json_schema(Bounded)).is_valid(told) is is_valid
    if is_valid:
        Bounded.model_validate(told)
    else:
        with pytest.raises(ValidationError):
            Bounded.model_validate(told)


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("model", [House, Tree, Bounded, WithNamed, WithUnnamed, Either])
def test_every_dialect_has_a_schema(model: type[Value], dialect: Dialect) -> None:
    """What can be said is said in all of them, and no reference is left without a target."""
    made = mr.json_schema(model, dialect=dialect)

    for reference in re.findall("'#/([^']+)'", repr(made)):
        place: Any = made
        for name in reference.split("/"):
            place = place[name]
        assert place


UNFIT = [
    pytest.param(
        Pair, "usage.unfit_model: expected fields of Pair that need no prefixItems", id="a pair"
    ),
    pytest.param(
        Whole,
        "usage.unfit_model: expected terms of Whole that are texts, or else bounds",
        id="numbers",
    ),
    pytest.param(
        Flag, "usage.unfit_model: expected terms of Flag that are texts, or else bounds", id="true"
    ),
    pytest.param(
        Untagged,
        "usage.unfit_model: expected unions of Untagged that one `kind` each tells apart",
        id="no kind",
    ),
    pytest.param(
        Tagged,
        "usage.unfit_model: expected unions of Tagged that one `kind` each tells apart",
        id="two kinds in one",
    ),
    pytest.param(
        Calling,
        "usage.no_schema: expected a class whose fields have a JSON Schema",
        id="a function",
    ),
    pytest.param(
        Undecorated,
        "usage.no_schema: expected a class whose fields have a JSON Schema",
        id="not decorated",
    ),
    pytest.param(
        Value, "usage.no_schema: expected a class whose fields have a JSON Schema", id="the base"
    ),
]


@pytest.mark.parametrize("dialect", ["2020-12", "openapi-3.1", "gemini"])
@pytest.mark.parametrize(("model", "said"), UNFIT)
def test_what_cannot_be_said_is_refused(model: type[Value], said: str, dialect: Dialect) -> None:
    """The error names the class and what is in the way."""
    with pytest.raises(mr.UsageError) as caught:
        mr.json_schema(model, dialect=dialect)

    assert str(caught.value) == said


def test_what_refers_to_what_nobody_sees_is_refused() -> None:
    """A class inside a function cannot be referred to by its name."""

    @value
    class Hidden(Value):
        """Holds its own kind."""

        below: "tuple[Hidden, ...]" = ()

    with pytest.raises(mr.UsageError) as caught:
        mr.json_schema(Hidden)

    assert caught.value.code == "usage.no_schema"


def test_a_reader_needs_the_names_of_unions() -> None:
    """What a newer version may add to a union needs a name; a union without one is refused."""
    unknown = {"told": {"kind": "three"}, "number": {"kind": "one"}}
    reader = mr.json_schema(WithNamed, variant="reader")

    assert Draft202012Validator(reader).is_valid(unknown)
    with pytest.raises(mr.UsageError) as caught:
        mr.json_schema(WithUnnamed, variant="reader")
    assert str(caught.value) == (
        "usage.unfit_model: expected unions with a name, given by TypeAliasType, "
        "for the reader's variant"
    )


# Payloads


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_payload_of_a_namesake_asks_for_its_own_fields(vendor: Any) -> None:  # noqa: ANN401
    """The fields that are asked for of our `Place` say nothing of another one."""
    made = extraction(vendor, Payload(name="house", part=House)).schema["$defs"]
    (place,) = (each for name, each in made.items() if name.endswith("Place") and "won" not in name)
    (step,) = (each for name, each in made.items() if name.endswith("claim__Step"))

    assert [*place["properties"]] == ["rank", "kind", "country"]
    assert [*step["properties"]] == ["source", "act", "mode", "factuality", "cue"]


def test_an_answer_comes_back_as_a_value_of_the_application() -> None:
    """What was asked for by an own payload is read by the own class."""
    payload = Payload(name="trees", part=Tree, many=True)

    outcome = load_extraction("gemini", {"trees": [{"name": "oak", "below": []}]}, payload=payload)

    assert outcome.parts == (Tree(name="oak"),)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        pytest.param(
            {"part": mr.Report, "many": True},
            "expected one report and no list of them",
            id="reports",
        ),
        pytest.param({"part": Value}, "expected a class of a record or a value", id="a base"),
        pytest.param({"part": Record}, "expected a class of a record or a value", id="the other"),
        pytest.param(
            {"part": Undecorated}, "expected a class of a record or a value", id="not decorated"
        ),
    ],
)
def test_what_can_be_no_payload(told: dict[str, Any], said: str) -> None:
    """It is refused before anything is asked."""
    with pytest.raises(mr.UsageError) as caught:
        Payload(name="x", **told)

    assert str(caught.value) == f"usage.unfit_payload: {said}"


def test_fields_of_what_has_none() -> None:
    """A list of terms has no fields to be asked for."""
    payload = Payload(name="x", part=mr.Claim, fields={"ContentMode": ""})

    with pytest.raises(mr.UsageError) as caught:
        extraction("openai", payload)

    assert str(caught.value) == "usage.unfit_payload: expected models that the part holds"


# Tables


@pytest.mark.parametrize("name", ["CHANGES", "FIELDS", "LOSSES", "MEASURES", "PAYLOADS", "VENDORS"])
def test_a_table_cannot_be_changed(name: str) -> None:
    """What one caller does to a public table must not reach another one."""
    table = getattr(schema, name)

    with pytest.raises(TypeError):
        table["x"] = None


@pytest.mark.parametrize("vendor", VENDORS.values(), ids=VENDORS)
def test_limits_cannot_be_changed(vendor: Any) -> None:  # noqa: ANN401 - a vendor
    """The limits of a vendor stand inside such a table."""
    with pytest.raises(TypeError):
        vendor.limits["depth"] = 1
