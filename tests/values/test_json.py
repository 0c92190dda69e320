"""JSON kept as it came."""

import copy
import json
import pickle
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError
from support import Case, Part, invalid, refused, report, rows, valid, verdict

from milreport import Extensions, JsonObject, Report
from milreport.values.json import depth, longest_text, members, thawed

DEEP = {"a": [1, 2.5, "x", True, None, {"b": [[], {}]}], "": {"c": -0.5}}


def extended(told: object) -> dict[str, Any]:
    """Give the smallest report with these extensions."""
    return report(extensions=told)


CASES = {
    Report: [
        valid("none", extended({})),
        valid("one", extended({"org.example": {}})),
        valid("any JSON", extended({"org.example.desk": DEEP})),
        valid("two", extended({"org.example": {"a": 1}, "com.example": {"a": 2}})),
        valid("dash and underscore", extended({"org.ex-ample.x_y": {"a": [0]}})),
        valid("digit first in a later part", extended({"org.1a": {"a": 1}})),
        valid("name of 200 characters", extended({"a." + "b" * 198: {"a": 1}})),
        valid("large numbers", extended({"org.example": {"a": 10**30, "b": 1e300}})),
        invalid("null", extended(None), "structure.wrong_type"),
        invalid("an array", extended([]), "structure.wrong_type"),
        invalid("a text under a name", extended({"org.example": "a"}), "structure.wrong_type"),
        invalid("an array under a name", extended({"org.example": []}), "structure.wrong_type"),
        invalid("null under a name", extended({"org.example": None}), "structure.wrong_type"),
        invalid("one part", extended({"example": {}}), "structure.malformed"),
        invalid("empty name", extended({"": {}}), "structure.malformed"),
        invalid("capitals", extended({"org.Example": {}}), "structure.malformed"),
        invalid("two dots", extended({"org..example": {}}), "structure.malformed"),
        invalid("dot after", extended({"org.example.": {}}), "structure.malformed"),
        invalid("digit first", extended({"1org.example": {}}), "structure.malformed"),
        invalid("an address", extended({"https://example.org": {}}), "structure.malformed"),
        invalid("line break after", extended({"org.example\n": {}}), "structure.malformed"),
        invalid("name of 201 characters", extended({"a." + "b" * 199: {}}), "structure.too_long"),
    ]
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """Any JSON object stands under a reverse-domain name, and the schema says so too."""
    assert verdict(model, case.document) == case.verdict


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999"])
@pytest.mark.parametrize(
    "around",
    ['{{"a": {}}}', '{{"a": [[{}]]}}', '{{"a": {{"b": {}}}}}'],
    ids=["member", "in an array", "in an object"],
)
def test_a_number_in_extensions_is_finite(number: str, around: str) -> None:
    """No schema can say so, and no JSON could carry it on."""
    text = json.dumps(extended({"org.example": "?"})).replace('"?"', around.format(number))

    assert refused(Report, text) == ("number.not_finite",)


def test_extensions_come_back_as_they_were() -> None:
    """Order, types and empty things survive; a dump is made of plain dicts and lists."""
    text = json.dumps(extended({"org.example": DEEP}))

    made = Report.model_validate_json(text)

    assert json.dumps(json.loads(made.model_dump_json())["extensions"]) == json.dumps(
        {"org.example": DEEP}
    )
    assert made.model_dump()["extensions"] == {"org.example": DEEP}
    assert type(made.model_dump()["extensions"]) is dict
    assert type(made.model_dump()["extensions"]["org.example"]["a"]) is list


def test_extensions_come_from_mappings_too() -> None:
    """A report made in Python takes plain dicts, and extensions that it made before."""
    made = Report.model_validate(extended({"org.example": DEEP}))

    again = Report.model_validate(extended(made.extensions))

    assert type(made.extensions) is Extensions
    assert again == made
    assert made.extensions["org.example"]["a"][5]["b"] == ((), JsonObject({}))


@pytest.mark.parametrize(
    "told",
    [
        pytest.param({"org.example": {"a": {1, 2}}}, id="a set"),
        pytest.param({"org.example": {"a": b"bytes"}}, id="bytes"),
        pytest.param({"org.example": {"a": object()}}, id="an object"),
        pytest.param({"org.example": {"a": {1: 2}}}, id="a number for a name"),
    ],
)
def test_only_json_is_kept(told: dict[str, Any]) -> None:
    """What JSON cannot hold is refused where it comes from Python."""
    with pytest.raises(ValidationError) as caught:
        Report.model_validate(extended(told))

    assert [error["type"] for error in caught.value.errors()] == ["json.not_json"]


@pytest.mark.parametrize(
    ("told", "message"),
    [
        pytest.param({1: 2}, "expected a text for each name", id="a number for a name"),
        pytest.param({"\ud800": 1}, "expected text without lone surrogates", id="half a pair"),
        pytest.param({"a": ["\ud800"]}, "expected text without lone surrogates", id="half inside"),
        pytest.param({"a": 10**5000}, "expected an integer that JSON readers can read", id="huge"),
        pytest.param({"a": float("nan")}, "a number must be finite", id="not finite"),
        pytest.param(
            {"a": ["\ud800"]}, "expected text without lone surrogates", id="lone surrogate"
        ),
        pytest.param(
            {"a": {"\udfff": 1}}, "expected text without lone surrogates", id="in a name inside"
        ),
        pytest.param(
            {"a": 1 << 20_000}, "expected an integer that JSON readers can read", id="huge integer"
        ),
        pytest.param(
            {"a": [1j]}, "only JSON can be kept: text, numbers, arrays, objects", id="complex"
        ),
    ],
)
def test_a_json_object_refuses_what_is_not_json(told: dict[str, Any], message: str) -> None:
    """Making one by hand raises the same errors."""
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        JsonObject(told)


@pytest.mark.parametrize("sign", [1, -1])
def test_an_integer_has_at_most_14_000_bits(sign: int) -> None:
    """The largest that is kept, and the next one."""
    most = sign * (2**14_000 - 1)

    assert JsonObject({"a": most})["a"] == most
    with pytest.raises(ValueError, match=r"^expected an integer that JSON readers can read$"):
        JsonObject({"a": most + sign})


@pytest.mark.parametrize(
    "around",
    [
        pytest.param(lambda inside: [inside], id="lists"),
        pytest.param(lambda inside: (inside,), id="tuples"),
        pytest.param(lambda inside: {"a": inside}, id="objects"),
    ],
)
def test_a_json_object_holds_at_most_100_levels(around: Callable[[object], object]) -> None:
    """So many arrays or objects stand inside one another in it, and no more."""
    told: object = 1
    for _ in range(100):
        told = around(told)

    assert depth(JsonObject({"a": told})) == 101
    with pytest.raises(ValueError, match=r"^expected at most 100 levels of nesting$"):
        JsonObject({"a": around(told)})


def test_a_json_object_is_a_mapping() -> None:
    """It reads like a dict, in the order in which its members came."""
    made = JsonObject({"b": 1, "a": [2]})

    assert isinstance(made, Mapping)
    assert [*made.items()] == [("b", 1), ("a", (2,))]
    assert len(made) == 2
    assert "b" in made
    assert "c" not in made
    assert made.get("c") is None
    assert made == {"a": (2,), "b": 1}
    assert repr(made) == "JsonObject({'b': 1, 'a': (2,)})"


def test_a_json_object_does_not_change() -> None:
    """Neither by its attributes, nor by its members, nor through what it was made from."""
    told = {"a": [1, {"b": 2}]}
    made = JsonObject(told)
    told["a"].append(3)

    with pytest.raises(AttributeError, match=r"^a JsonObject cannot be changed$"):
        made._members = {}  # noqa: SLF001 - the point
    with pytest.raises(TypeError):
        made["a"] = 1  # type: ignore[index]
    assert thawed(made) == {"a": [1, {"b": 2}]}


def test_a_json_object_is_equal_and_hashed_by_content() -> None:
    """The order of members does not matter, that of elements does."""
    one = JsonObject({"a": 1, "b": {"c": [1, 2]}})
    other = JsonObject({"b": {"c": [1, 2]}, "a": 1})

    assert one == other
    assert hash(one) == hash(other)
    assert one != JsonObject({"a": 1, "b": {"c": [2, 1]}})


def test_true_is_not_one() -> None:
    """Content is JSON content: `true` and `1` are different JSON."""
    assert JsonObject({"a": True}) != JsonObject({"a": 1})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param({}, 1, id="object and number"),
        pytest.param({"b": 1}, ["b"], id="object and array"),
        pytest.param([1], 1, id="array and number"),
        pytest.param([1, 2], [1, 3], id="one element"),
        pytest.param([1, 2], [1], id="a shorter array"),
        pytest.param({"b": 1, "c": 2}, {"b": 1, "c": 3}, id="one member"),
        pytest.param({"b": 1}, {"c": 1}, id="a name"),
        pytest.param([True], [1], id="true inside"),
    ],
)
def test_other_content_is_not_equal(one: object, other: object) -> None:
    """Neither way round; what stands inside is of one kind and the same to the last element."""
    assert JsonObject({"a": one}) != JsonObject({"a": other})
    assert JsonObject({"a": other}) != JsonObject({"a": one})


@pytest.mark.parametrize("made", [JsonObject(DEEP), Extensions({"org.example": DEEP})])
def test_a_json_object_can_be_copied(made: JsonObject) -> None:
    """Pickling and copying give an equal of the same class."""
    for copied in (
        pickle.loads(pickle.dumps(made)),  # noqa: S301 - our own bytes
        copy.deepcopy(made),
        copy.copy(made),
    ):
        assert copied == made
        assert type(copied) is type(made)


def test_other_mappings_are_frozen_too() -> None:
    """Whatever mapping is inside becomes a JSON object."""
    made = JsonObject({"a": MappingProxyType({"b": (1,)})})

    assert type(made["a"]) is JsonObject
    assert thawed(made) == {"a": {"b": [1]}}


def test_a_plain_json_object_as_a_field() -> None:
    """The class stands as a field of any pydantic model, and publishes an open object."""

    class Holder(BaseModel):
        told: JsonObject

    made = Holder.model_validate_json('{"told": {"Any name": [1]}}')

    assert made.told == JsonObject({"Any name": [1]})
    assert made.model_dump_json() == '{"told":{"Any name":[1]}}'
    assert Holder.model_json_schema()["properties"]["told"] == {
        "additionalProperties": True,
        "title": "Told",
        "type": "object",
    }


@pytest.mark.parametrize("other", [{"a": {1}}, {1: 2}, {"a": float("nan")}, 5, None])
def test_what_is_no_json_is_not_equal(other: object) -> None:
    """A comparison with something else is false and never raises."""
    assert JsonObject({"a": 1}) != other


def test_the_members_cannot_be_deleted() -> None:
    """Deleting is refused as setting is."""
    made = JsonObject({"a": 1})

    with pytest.raises(AttributeError, match="cannot be changed"):
        del made._members  # noqa: SLF001 - what must not work

    assert made == {"a": 1}


@pytest.mark.parametrize(
    ("told", "levels", "count", "longest"),
    [
        pytest.param({}, 1, 0, 0, id="empty"),
        pytest.param({"a": 1}, 1, 1, 1, id="a number"),
        pytest.param({"a": "four"}, 1, 1, 4, id="a text"),
        pytest.param({"name": "a"}, 1, 1, 4, id="a name that is longer"),
        pytest.param({"a": [[], [{}]]}, 4, 1, 1, id="nothing but levels"),
        pytest.param({"a": {"b": {"c": 1}, "d": 2}, "e": 3}, 3, 5, 1, id="objects"),
        pytest.param({"a": [{"b": "xyz"}, [{"cd": None}]]}, 4, 3, 3, id="in arrays"),
        pytest.param({"a": "\U0001f600\U0001f600"}, 1, 1, 2, id="code points"),
        pytest.param(DEEP, 5, 4, 1, id="all of JSON"),
    ],
)
def test_json_is_measured(told: dict[str, Any], levels: int, count: int, longest: int) -> None:
    """Its levels, its longest text or name, both also as it was read, and its members."""
    frozen = JsonObject(told)

    assert (depth(frozen), members(frozen), longest_text(frozen)) == (levels, count, longest)
    assert (depth(told), longest_text(told)) == (levels, longest)
    assert depth(Extensions({"org.example": told})) == levels + 1


def test_what_is_no_object_and_no_array_has_no_levels() -> None:
    """A text is not deep, however long."""
    assert depth("[[[") == 0
    assert members("a") == 0
    assert longest_text("abc") == 3
