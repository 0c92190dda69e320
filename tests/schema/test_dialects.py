"""Dialects: what each says otherwise than the canonical schema, and that it says so."""

import copy
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

import milreport as mr
from milreport.schema import LOSSES, VENDORS, adapted

SEED = json.loads(
    (Path(__file__).parents[2] / "docs" / "examples" / "seed_report.json").read_text("utf-8")
)
CANONICAL = mr.json_schema()
DRAFT_07 = mr.json_schema(dialect="draft-07")
COMPONENTS = mr.json_schema(dialect="openapi-3.1")["components"]["schemas"]


def canonical_place(pointer: str, schema: dict[str, Any]) -> object:
    """Give what stands in the canonical schema where a loss points."""
    found: Any = schema
    for step in pointer.split("/")[1:]:
        found = found[int(step) if isinstance(found, list) else step]
    return found


def test_draft_07_is_valid_and_takes_the_seed() -> None:
    """It is a schema by the meta-schema of draft-07, which admits the seed and refuses a breach."""
    Draft7Validator.check_schema(DRAFT_07)
    validator = Draft7Validator(DRAFT_07)
    broken = copy.deepcopy(SEED)
    broken["claims"][0]["chain"][0]["factuality"] = "maybe"

    assert DRAFT_07["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert DRAFT_07["$id"] == "https://milreport.example/schema/1.0/draft-07/Report.json"
    assert validator.is_valid(SEED)
    assert not validator.is_valid(broken)


def test_draft_07_wraps_a_reference_that_has_words() -> None:
    """What stands beside `$ref` is ignored in draft-07, so the reference stands in `allOf`."""
    mode = DRAFT_07["definitions"]["Claim"]["properties"]["mode"]

    assert mode["allOf"] == [{"$ref": "#/definitions/ContentMode"}]
    assert mode["description"].startswith("How the text puts it")
    assert DRAFT_07["properties"]["document"] == {"$ref": "#/definitions/Document"}
    assert "$defs" not in DRAFT_07


@pytest.mark.parametrize("dialect", ["draft-07", "openapi-3.1", "2020-12"])
def test_these_lose_nothing(dialect: Any) -> None:  # noqa: ANN401 - a dialect
    """They say in their own way all that the canonical schema says."""
    assert adapted(dialect=dialect).losses == ()


def test_openapi_has_every_definition_and_a_complete_mapping() -> None:
    """Each union has a discriminator whose mapping names each kind, by a reference."""
    assert COMPONENTS.keys() == {"Report", *CANONICAL["$defs"]}
    assert COMPONENTS["Content"]["discriminator"] == {
        "propertyName": "kind",
        "mapping": {
            "occurrence": "#/components/schemas/Occurrence",
            "figure": "#/components/schemas/Figure",
            "toll": "#/components/schemas/Toll",
            "relation": "#/components/schemas/StatedRelation",
            "judgement": "#/components/schemas/Judgement",
        },
    }
    assert len(COMPONENTS["Number"]["discriminator"]["mapping"]) == 10


def test_openapi_writes_an_open_list_as_one_pattern() -> None:
    """The pattern takes each term and private ones, and nothing else; the words have the terms."""
    counted = COMPONENTS["Counted"]

    assert counted.keys() == {"title", "description", "type", "pattern"}
    assert counted["pattern"].startswith("^(persons|bodies|")
    assert counted["pattern"].endswith("|x_[a-z0-9_]{1,62})$")
    assert "- `rounds`: " in counted["description"]


def test_openapi_says_how_large_an_integer_is() -> None:
    """Every integer is of 64 bits, and no other type has a format."""
    text = json.dumps(COMPONENTS)

    assert COMPONENTS["Span"]["properties"]["end"]["format"] == "int64"
    assert text.count('"format": "int64"') == text.count('"type": "integer"')
    assert text.count('"format"') == text.count('"int64"')


def test_openapi_is_a_document_of_its_own() -> None:
    """It names its version and licence, has no paths, and is that of the model asked for."""
    document = mr.json_schema(mr.Quantity, dialect="openapi-3.1")

    assert document["openapi"] == "3.1.0"
    assert document["info"] == {
        "title": "milreport: Quantity",
        "version": "1.0",
        "license": {"name": "Apache 2.0", "identifier": "Apache-2.0"},
    }
    assert document["paths"] == {}
    assert "Claim" not in document["components"]["schemas"]


def test_openapi_says_the_same() -> None:
    """With its references put back, it takes the seed and refuses what the canonical refuses."""
    text = json.dumps(COMPONENTS).replace("#/components/schemas/", "#/$defs/")
    validator = Draft202012Validator({"$ref": "#/$defs/Report", "$defs": json.loads(text)})
    broken = copy.deepcopy(SEED)
    broken["events"][0]["kind"] = "no such kind"

    assert validator.is_valid(SEED)
    assert not validator.is_valid(broken)


@pytest.mark.parametrize("dialect", VENDORS)
def test_a_vendor_reads_every_keyword(dialect: Any) -> None:  # noqa: ANN401 - a dialect
    """The whole report, too, is told in keywords that the vendor reads, and is a valid schema."""
    schema = mr.json_schema(dialect=dialect)
    Draft202012Validator.check_schema(schema)

    used = _keywords(schema)

    assert used <= VENDORS[dialect].keywords


def _keywords(schema: Any) -> set[str]:  # noqa: ANN401 - a schema or a part of one
    if isinstance(schema, list):
        return {key for each in schema for key in _keywords(each)}
    if not isinstance(schema, dict):
        return set()
    found = {*schema}
    for key, told in schema.items():
        named = key in ("properties", "$defs")
        found |= (
            _keywords([*told.values()]) if named else _keywords(told) if key != "enum" else set()
        )
    return found


CONSTRAINTS = ("pattern", "minLength", "maxLength", "minimum", "maximum", "minItems")


def told_times(keyword: str, schema: Any) -> int:  # noqa: ANN401 - a schema or a part of one
    """Count how often a schema says a keyword, extensions aside, which vendors never see."""
    if isinstance(schema, list):
        return sum(told_times(keyword, each) for each in schema)
    if not isinstance(schema, dict):
        return 0
    inside = (told_times(keyword, told) for key, told in schema.items() if key != "extensions")
    return int(keyword in schema) + sum(inside)


@pytest.mark.parametrize("keyword", CONSTRAINTS)
@pytest.mark.parametrize("dialect", VENDORS)
def test_no_constraint_is_lost_in_silence(dialect: Any, keyword: str) -> None:  # noqa: ANN401
    """What the canonical schema says oftener than a vendor's is a loss each time."""
    made = adapted(dialect=dialect)
    messages = Counter(loss.message for loss in made.losses)

    lost = told_times(keyword, CANONICAL) - told_times(keyword, made.schema)

    private = messages["private terms are not offered"] if keyword == "pattern" else 0
    assert lost == messages[f"`{keyword}` is left out"] + private


@pytest.mark.parametrize("dialect", VENDORS)
def test_a_loss_points_at_what_is_lost(dialect: Any) -> None:  # noqa: ANN401 - a dialect
    """Each loss has a code of the list, and its place is one of the canonical schema."""
    losses = adapted(dialect=dialect).losses

    assert {loss.code for loss in losses} == LOSSES.keys() - {"loss.opened"}
    for loss in losses:
        place = canonical_place(loss.pointer, CANONICAL)
        assert isinstance(place, dict)
        if loss.code == "loss.constraint":
            assert loss.message.split("`")[1] in place


def test_a_readers_components_have_a_branch_without_a_tag() -> None:
    """The mapping names the known kinds; the branch for others is there beside them."""
    document = mr.json_schema(dialect="openapi-3.1", variant="reader")
    number = document["components"]["schemas"]["Number"]

    assert len(number["oneOf"]) == 11
    assert number["oneOf"][-1] == {"$ref": "#/components/schemas/UnrecognisedNumber"}
    assert len(number["discriminator"]["mapping"]) == 10


def test_a_loss_is_shown_on_one_line() -> None:
    """Its code, its place and what was lost."""
    shown = [str(loss) for loss in adapted(mr.Span, dialect="anthropic").losses]

    assert "loss.constraint at /properties/start: `minimum` is left out" in shown
    assert "loss.annotation at (root): `title` is left out" in shown


def test_extensions_are_nothing_to_extract() -> None:
    """A map is left out for vendors, with a loss that points at it."""
    made = adapted(dialect="openai")

    assert "extensions" not in made.schema["properties"]
    assert "loss.field at /properties/extensions: the field is not asked for" in map(
        str, made.losses
    )


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        pytest.param(
            {"variant": "open"}, "usage.unknown_variant", "expected writer or reader", id="variant"
        ),
        pytest.param(
            {"variant": "reader", "dialect": "openai"},
            "usage.unknown_variant",
            "expected writer: a program that extracts writes",
            id="a reader that extracts",
        ),
    ],
)
def test_what_there_is_not_is_refused(options: dict[str, Any], code: str, message: str) -> None:
    """A variant that does not exist is the caller's error."""
    with pytest.raises(mr.UsageError) as caught:
        mr.json_schema(**options)

    assert (caught.value.code, caught.value.message) == (code, message)


@pytest.mark.parametrize("dialect", ["2020-12", "draft-07", "openapi-3.1", "openai"])
def test_a_schema_belongs_to_whoever_asked(dialect: Any) -> None:  # noqa: ANN401 - a dialect
    """Whatever is done to one that was given changes no later one, at any depth."""
    first = mr.json_schema(mr.Claim, dialect=dialect)
    text = json.dumps(first)
    _wreck(first)

    assert json.dumps(mr.json_schema(mr.Claim, dialect=dialect)) == text


def _wreck(schema: Any) -> None:  # noqa: ANN401 - a schema or a part of one
    for each in [*schema.values()] if isinstance(schema, dict) else schema:
        if isinstance(each, dict | list):
            _wreck(each)
    schema.clear()
