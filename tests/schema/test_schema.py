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
from milreport._model import Value, value
from milreport.schema._words import lists
from milreport.values.units import CODES

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


def test_everything_is_described() -> None:
    """Every definition has words, and so has every field, or the definition it refers to."""
    for name, schema in {"Report": SCHEMA, **SCHEMA["$defs"]}.items():
        assert schema["description"], name
        for field, told in schema.get("properties", {}).items():
            inner = told.get("items", told)
            branches = [inner, *inner.get("anyOf", ())]
            assert "description" in told or any("$ref" in each for each in branches), field


def test_words_beside_a_reference_stand_outside_of_it() -> None:
    """A field with words of its own refers through an `anyOf` of one, for TypeScript's sake."""
    step = SCHEMA["$defs"]["Step"]["properties"]

    assert SCHEMA["properties"]["document"] == {"$ref": "#/$defs/Document"}
    assert step["time"]["description"] == "When this source said it."
    assert SCHEMA["$defs"]["Claim"]["properties"]["mode"]["anyOf"] == [
        {"$ref": "#/$defs/ContentMode"}
    ]


@pytest.mark.parametrize(
    ("model", "field", "words"),
    [
        pytest.param("Quote", "translator", "The id of a source.", id="one"),
        pytest.param("Claim", "media", "The ids of media items.", id="many"),
        pytest.param(
            "Quantity",
            "item",
            "The id of an actor, a kind or piece of materiel or a place.",
            id="of three",
        ),
        pytest.param("Assessment", "about", "The id of any record.", id="any"),
        pytest.param("Relation", "subjects", "The ids of any records.", id="any, many"),
        pytest.param(
            "Toll", "kind", "Always `toll`: it tells this kind from the others.", id="tag"
        ),
    ],
)
def test_what_a_text_is_for_is_told(model: str, field: str, words: str) -> None:
    """A reference says in which collection its record stands, and a tag that it is one."""
    assert SCHEMA["$defs"][model]["properties"][field]["description"].endswith(words)


def test_every_term_is_explained() -> None:
    """A list says what each of its terms means, in the words of the vocabulary."""
    for name, terms in lists().items():
        if name in SCHEMA["$defs"]:
            words = SCHEMA["$defs"][name]["description"]
            assert [f"- `{term}`: {term.__doc__}" in words for term in terms] == [True] * len(terms)


def test_a_part_of_a_list_is_explained_where_it_stands() -> None:
    """A field that takes some terms of a list explains those, in its own order, and no others."""
    words = SCHEMA["$defs"]["Silence"]["properties"]["stance"]["description"]

    assert re.findall("^- `(.*?)`", words, re.MULTILINE) == ["silent", "withholds"]


def test_units_are_a_pattern_that_takes_them_and_nothing_else() -> None:
    """Capitals part `mW` from `MW`, so the codes are no enum; each is explained."""
    unit = SCHEMA["$defs"]["Quantity"]["properties"]["unit"]

    assert "enum" not in unit
    assert all(re.search(unit["pattern"], code) for code in CODES)
    assert not any(
        re.search(unit["pattern"], code) for code in ("", "Km", "[mi_i]x", "m|nm", "MWW")
    )
    assert unit["description"].count("\n- `") == len(CODES)
    assert "- `[nmi_i]`: nautical mile" in unit["description"]


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


def test_a_team_may_host_it_elsewhere() -> None:
    """The base is the beginning of `$id`, and nothing else changes."""
    ours, theirs = mr.json_schema(mr.Claim), mr.json_schema(mr.Claim, base="https://a.example/s")

    assert theirs["$id"] == "https://a.example/s/1.0/Claim.json"
    assert ours | {"$id": ""} == theirs | {"$id": ""}


def test_a_model_of_somebody_else_has_a_schema() -> None:
    """A record that an application derives from ours is described with whatever it holds."""

    class Stamp(mr.Claim):
        """A claim of this desk."""

        desk: str

    schema = mr.json_schema(Stamp)

    assert schema["description"] == "A claim of this desk."
    assert schema["required"] == ["id", "chain", "mode", "desk"]
    assert schema["$defs"]["Step"] == mr.json_schema(mr.Claim)["$defs"]["Step"]


def test_a_namesake_is_told_apart() -> None:
    """A model of somebody else with the name of one of ours has its own schema."""

    class Claim(Value):
        """An insurance claim."""

    namesake = value(Claim)

    assert mr.json_schema(namesake)["description"] == "An insurance claim."
    assert mr.json_schema(mr.Claim)["description"] != "An insurance claim."


def test_an_unknown_dialect_is_a_usage_error() -> None:
    """A dialect that does not exist is the caller's error, and raises."""
    with pytest.raises(mr.UsageError) as caught:
        mr.json_schema(mr.Report, dialect="draft-03")  # type: ignore[arg-type]

    assert caught.value.code == "usage.unknown_dialect"
    assert str(caught.value) == (
        "usage.unknown_dialect: expected one of: "
        "2020-12, draft-07, openapi-3.1, openai, anthropic, gemini"
    )


@pytest.mark.parametrize("model", [dict, "Report", None])
def test_no_schema_of_something_else(model: Any) -> None:  # noqa: ANN401 - a wrong type
    """Only a record or a value has a schema; anything else is the caller's error."""
    with pytest.raises(mr.UsageError) as caught:
        mr.json_schema(model)

    assert caught.value.code == "usage.no_schema"


def test_no_generated_file_has_drifted() -> None:
    """What is generated from the sources is what stands in the tree, byte for byte."""
    assert generated.drifted() == []
