"""Payloads: small enough for the vendors, and made of fields that a record has."""

import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import milreport as mr
from milreport.schema import FIELDS, PAYLOADS, VENDORS, Payload, extraction, measured
from milreport.schema._definitions import definitions

EVERY = [
    pytest.param(name, vendor, id=f"{vendor}: {name}") for vendor in VENDORS for name in PAYLOADS
]


@pytest.mark.parametrize(("name", "vendor"), EVERY)
def test_it_fits_the_vendor(name: str, vendor: Any) -> None:  # noqa: ANN401 - a vendor
    """Each is a valid schema inside every limit; only a whole report is too much for Anthropic."""
    schema = extraction(vendor, name).schema
    Draft202012Validator.check_schema(schema)

    over = [each.name for each in measured(schema, VENDORS[vendor].limits) if not each.fits]

    assert over == (["optional_properties"] if (name, vendor) == ("report", "anthropic") else [])


@pytest.mark.parametrize(("name", "vendor"), EVERY)
def test_its_root_is_an_object_that_says_what_is_asked_for(name: str, vendor: Any) -> None:  # noqa: ANN401
    """A list stands under the payload's name; one part is the root itself."""
    schema = extraction(vendor, name).schema

    assert schema["type"] == "object"
    assert schema["description"]
    if PAYLOADS[name].many:
        assert schema["required"] == [name]
        assert schema["properties"][name]["items"]["$ref"].startswith("#/$defs/")


def test_every_field_of_the_table_exists() -> None:
    """The table names models and fields that are there, each once, in alphabetical order."""
    known = definitions()

    assert [*FIELDS] == sorted(FIELDS)
    for model, words in FIELDS.items():
        fields = [word.rstrip("!") for word in words.split()]
        assert len({*fields}) == len(fields)
        assert {*fields} <= known[model]["properties"].keys()
        assert {*known[model].get("required", ())} <= {*fields}


def test_openai_asks_for_everything_and_takes_null() -> None:
    """Every field is required; one that need not be told may be null, or an empty list."""
    step = extraction("openai", "claim").schema["$defs"]["Step"]

    assert (
        step["required"] == [*step["properties"]] == ["source", "act", "mode", "factuality", "cue"]
    )
    assert step["properties"]["cue"]["anyOf"] == [{"type": "string"}, {"type": "null"}]
    assert step["properties"]["act"]["anyOf"] == [{"$ref": "#/$defs/SpeechAct"}, {"type": "null"}]


def test_anthropic_leaves_out_what_is_not_told() -> None:
    """A text need not be there and is never null; a list has to be there."""
    schema = extraction("anthropic", "claim").schema
    step = schema["$defs"]["Step"]

    assert step["required"] == ["source"]
    assert step["properties"]["cue"] == {
        "description": "The reporting verb as printed.",
        "type": "string",
    }
    assert schema["required"] == ["id", "text", "chain", "mode", "hedges", "times", "places"]


def test_gemini_orders_fields_and_lists_constants() -> None:
    """The tag comes first, as a list of one; nothing has a pattern."""
    toll = extraction("gemini", "toll").schema

    assert toll["propertyOrdering"] == ["kind", "of", "harm", "scope", "since"]
    assert toll["properties"]["kind"]["enum"] == ["toll"]
    assert "pattern" not in str(toll)


def test_words_about_a_reference_are_kept() -> None:
    """Where none may stand beside it, they stand in the words about the object."""
    openai = extraction("openai", "claim").schema["properties"]["mode"]
    anthropic = extraction("anthropic", "claim").schema

    assert openai["description"].startswith("How the text puts it")
    assert openai["anyOf"] == [{"$ref": "#/$defs/ContentMode"}]
    assert anthropic["properties"]["mode"] == {"$ref": "#/$defs/ContentMode"}
    assert "`mode`: How the text puts it" in anthropic["description"]


@pytest.mark.parametrize("vendor", VENDORS)
def test_terms_are_explained_and_private_ones_not_offered(vendor: Any) -> None:  # noqa: ANN401
    """A list is its terms alone, and says what they mean; the list of units is cut to its words."""
    schema = extraction(vendor, "quantity").schema
    counted = schema["$defs"]["Counted"]
    unit = schema["properties"]["unit"]

    assert "x_" not in str(counted.get("anyOf", counted.get("pattern", "")))
    assert set(re.findall("^- `(.*?)`", counted["description"], re.MULTILINE)) == {*counted["enum"]}
    assert unit["description"] == (
        "The unit by its code; `1` for what is counted and for a share. Case counts."
    )


def test_a_payload_of_ones_own() -> None:
    """Whoever wants other fields says so, model by model."""
    asked = Payload(
        name="tolls", part=mr.Toll, many=True, fields={"Harm": "outcome number victims!"}
    )

    schema = extraction("anthropic", asked).schema

    assert [*schema["$defs"]["Harm"]["properties"]] == ["outcome", "number", "victims"]
    assert schema["properties"]["tolls"]["items"] == {"$ref": "#/$defs/Toll"}


@pytest.mark.parametrize(
    ("payload", "vendor", "code", "message"),
    [
        pytest.param(
            "clams",
            "openai",
            "usage.unknown_payload",
            "expected one of: report, claims, claim, figure, toll, quantity, events, event, "
            "sources, actors, places, materiel, media",
            id="no such payload",
        ),
        pytest.param(
            "claim",
            "draft-07",
            "usage.unknown_dialect",
            "expected one of: openai, anthropic, gemini",
            id="no vendor",
        ),
        pytest.param(
            Payload(name="p", part=mr.Span, fields={"Span": "start end width"}),
            "openai",
            "usage.unfit_payload",
            "expected every required field of Span, and none that it does not have",
            id="a field that does not exist",
        ),
        pytest.param(
            Payload(name="p", part=mr.Span, fields={"Span": "start"}),
            "openai",
            "usage.unfit_payload",
            "expected every required field of Span, and none that it does not have",
            id="a required field left out",
        ),
        pytest.param(
            Payload(name="p", part=mr.Span, fields={"Toll": "kind of harm"}),
            "openai",
            "usage.unfit_payload",
            "expected models that the part holds",
            id="a model that the part does not hold",
        ),
        pytest.param(
            None,
            "openai",
            "usage.unknown_payload",
            f"expected one of: {', '.join(PAYLOADS)}",
            id="no payload",
        ),
        pytest.param(
            "claim",
            [],
            "usage.unknown_dialect",
            "expected one of: openai, anthropic, gemini",
            id="a list for a vendor",
        ),
    ],
)
def test_what_cannot_be_asked_for(payload: Any, vendor: Any, code: str, message: str) -> None:  # noqa: ANN401
    """A payload or vendor that does not exist, or fields that cannot be, are the caller's error."""
    with pytest.raises(mr.UsageError) as caught:
        extraction(vendor, payload)

    assert (caught.value.code, caught.value.message) == (code, message)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param({"name": "my tolls!"}, "expected a name such as claims", id="name"),
        pytest.param({"name": None}, "expected a name such as claims", id="no name"),
        pytest.param({"part": int}, "expected a class of a record or a value", id="another class"),
        pytest.param({"part": "Toll"}, "expected a class of a record or a value", id="no class"),
        pytest.param(
            {"fields": None}, 'expected fields such as {"Harm": "outcome"}', id="no fields"
        ),
        pytest.param(
            {"fields": {"Harm": ("outcome", "number")}},
            'expected fields such as {"Harm": "outcome"}',
            id="fields in a tuple",
        ),
        pytest.param(
            {"fields": {mr.Harm: "outcome number"}},
            'expected fields such as {"Harm": "outcome"}',
            id="a class for its name",
        ),
    ],
)
def test_what_is_no_payload(options: dict[str, Any], message: str) -> None:
    """A payload that cannot be meant is refused where it is made."""
    with pytest.raises(mr.UsageError) as caught:
        Payload(**{"name": "tolls", "part": mr.Toll, **options})

    assert (caught.value.code, caught.value.message) == ("usage.unfit_payload", message)
