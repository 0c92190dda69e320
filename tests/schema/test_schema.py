"""The JSON Schema is valid, in our fixed vocabulary, says what the models say, and is a copy."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import generated
import pytest
from jsonschema import Draft202012Validator

import milreport as mr
from milreport.schema._canonical import _ORDER

EXAMPLES = Path(__file__).parent.parent.parent / "docs" / "examples"
SCHEMA = mr.json_schema(mr.Report)
MODELS = [
    mr.Report,
    mr.Source,
    mr.Actor,
    mr.Place,
    mr.Event,
    mr.Claim,
    mr.Quantity,
    mr.Harm,
    mr.Time,
]


def schemas(schema: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - a schema or a part of one
    """Go over a schema and every schema inside it."""
    if isinstance(schema, list):
        for each in schema:
            yield from schemas(each)
    if isinstance(schema, dict):
        yield schema
        for key in ("items", "additionalProperties", "propertyNames", "anyOf", "oneOf"):
            yield from schemas(schema.get(key))
        for key in ("properties", "$defs"):
            yield from schemas([*schema.get(key, {}).values()])


EVERY = [*schemas(SCHEMA)]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_it_is_a_valid_schema(model: Any) -> None:  # noqa: ANN401 - a class
    """Each schema is valid by the 2020-12 meta-schema, and names itself and its dialect."""
    schema = mr.json_schema(model)

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"https://milreport.example/schema/1.0/{model.__name__}.json"
    assert schema["title"] == model.__name__
    assert schema["type"] == "object"


def test_the_seed_is_valid() -> None:
    """The seed record, read by a JSON Schema validator alone, has no error."""
    seed = json.loads((EXAMPLES / "seed_report.json").read_text(encoding="utf-8"))

    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(seed)] == []


def test_the_dump_of_the_seed_is_valid() -> None:
    """So is what the library writes of it, whole, without null, and without defaults."""
    seed = mr.Report.model_validate_json((EXAMPLES / "seed_report.json").read_bytes())
    validator = Draft202012Validator(SCHEMA)

    for options in (
        {},
        {"exclude_none": True},
        {"exclude_defaults": True},
        {"exclude_unset": True},
    ):
        dumped = seed.model_dump(mode="json", **options)
        assert [error.message for error in validator.iter_errors(dumped)] == []
        assert mr.Report.model_validate(dumped) == seed


def test_it_refuses_what_the_models_refuse(page: dict[str, Any]) -> None:
    """An unknown field, a missing kind, a wrong term: the schema refuses them too."""
    validator = Draft202012Validator(SCHEMA)

    assert validator.is_valid(page)
    assert not validator.is_valid(page | {"later": 1})
    page["claims"][1]["content"]["quantity"]["number"].pop("kind")
    assert not validator.is_valid(page)


def test_it_uses_our_keywords_only() -> None:
    """No keyword is used that is not in the list, in whose order they are written."""
    known = [*_ORDER]
    for schema in EVERY:
        keys = [key for key in schema if key not in ("$schema", "$id")]
        assert keys == [key for key in known if key in schema]


def test_every_object_is_closed() -> None:
    """Every object says what other properties may be there: none, but for extensions."""
    for schema in EVERY:
        if schema.get("type") == "object":
            assert "additionalProperties" in schema
        if "properties" in schema:
            assert schema["additionalProperties"] is False
            assert set(schema.get("required", ())) <= set(schema["properties"])


def test_tags_are_constants_and_required() -> None:
    """A property with one value only is typed, required, and has no default."""
    for schema in EVERY:
        constants = {name for name, told in schema.get("properties", {}).items() if "const" in told}
        assert constants <= set(schema.get("required", ()))
        assert all(schema["properties"][name]["type"] == "string" for name in constants)


def test_unions_are_flat_and_told_apart_by_kind() -> None:
    """A union of objects is a definition of references, each with its own constant kind."""
    definitions = SCHEMA["$defs"]
    unions = [name for name, schema in definitions.items() if "oneOf" in schema]

    assert unions == ["Content", "Number"]
    for name in unions:
        branches = [
            branch["$ref"].removeprefix("#/$defs/") for branch in definitions[name]["oneOf"]
        ]
        kinds = [definitions[branch]["properties"]["kind"]["const"] for branch in branches]
        assert len(set(kinds)) == len(kinds)


def test_null_comes_last() -> None:
    """What may be null says so in `anyOf`, with null as the last branch."""
    for schema in EVERY:
        types = [branch.get("type") for branch in schema.get("anyOf", ())]
        assert "null" not in types[:-1]


def test_every_reference_resolves_and_no_definition_is_idle() -> None:
    """References name definitions, and every definition is referred to."""
    targets = {schema["$ref"].removeprefix("#/$defs/") for schema in EVERY if "$ref" in schema}

    assert targets == set(SCHEMA["$defs"])
    assert all(re.fullmatch("[A-Z][A-Za-z0-9]*", name) for name in targets)
    assert all(schema["title"] == name for name, schema in SCHEMA["$defs"].items())


def test_patterns_are_anchored_and_plain() -> None:
    """Patterns match the whole text, and use no class that engines read differently."""
    for schema in EVERY:
        pattern = schema.get("pattern", "^$")
        assert pattern.startswith("^")
        assert pattern.endswith("$")
        assert not re.search(r"\\[dwsbAZpP]|\(\?", pattern)
        re.compile(pattern)


def test_every_field_and_definition_is_described_or_named_by_its_type() -> None:
    """Every definition has a description; a field has one, or refers to a definition that has."""
    for name, schema in SCHEMA["$defs"].items():
        assert schema.get("description"), name
    assert SCHEMA["properties"]["document"]["$ref"] == "#/$defs/Document"
    assert (
        SCHEMA["$defs"]["Step"]["properties"]["time"]["description"] == "When this source said it."
    )


def test_open_lists_admit_private_terms_and_closed_ones_do_not() -> None:
    """An open list publishes the pattern of private terms beside its own; a closed one does not."""
    opened, closed = SCHEMA["$defs"]["EventKind"], SCHEMA["$defs"]["Factuality"]

    assert opened["anyOf"][1] == {"type": "string", "pattern": "^x_[a-z0-9_]{1,62}$"}
    assert len(opened["anyOf"][0]["enum"]) == 83
    assert len(closed["enum"]) == 8


def test_a_schema_belongs_to_whoever_asked() -> None:
    """Changing a schema changes no other."""
    mine = mr.json_schema(mr.Claim)
    mine["properties"].clear()

    assert mr.json_schema(mr.Claim)["properties"]


def test_an_unknown_dialect_is_a_usage_error() -> None:
    """A dialect that does not exist is the caller's error, and raises."""
    with pytest.raises(mr.UsageError) as caught:
        mr.json_schema(mr.Report, dialect="draft-03")  # type: ignore[arg-type]

    assert caught.value.code == "usage.unknown_dialect"
    assert str(caught.value) == "usage.unknown_dialect: expected 2020-12"


@pytest.mark.parametrize("model", [dict, "Report", None])
def test_no_schema_of_something_else(model: Any) -> None:  # noqa: ANN401 - a wrong type
    """Only a record or a value has a schema; anything else is the caller's error."""
    with pytest.raises(mr.UsageError) as caught:
        mr.json_schema(model)

    assert caught.value.code == "usage.no_schema"


def test_no_generated_file_has_drifted() -> None:
    """What is generated from the sources is what stands in the tree, byte for byte."""
    assert generated.drifted() == []
