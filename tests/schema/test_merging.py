"""Our components in a document that a framework emitted: as published, and nothing else touched."""

import copy
import json
from typing import Any

import pytest
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

import milreport as mr
from milreport.schema import into_openapi

OURS = mr.json_schema(dialect="openapi-3.1")["components"]["schemas"]


def emitted(*models: type[Any]) -> dict[str, Any]:
    """Give the document that an application with these bodies would emit, as FastAPI does."""
    _, below = models_json_schema(
        [(model, "validation") for model in models],
        ref_template="#/components/schemas/{model}",
    )
    return {
        "openapi": "3.1.0",
        "info": {"title": "desk", "version": "7"},
        "paths": {"/claims": {"post": {"summary": "Take a claim."}}},
        "components": {"schemas": below["$defs"], "securitySchemes": {}},
    }


class Desk(BaseModel):
    """Something of the application that holds something of ours."""

    name: str
    claims: list[mr.Claim]


def test_our_components_are_put_in() -> None:
    """Each is as it is published; those of the application stay as they were."""
    document = emitted(Desk)
    before = copy.deepcopy(document)

    merged = into_openapi(document)

    components = merged["components"]["schemas"]
    assert document == before
    assert components["Desk"] == before["components"]["schemas"]["Desk"]
    assert {name for name in components if components[name] == OURS.get(name)} == (
        components.keys() - {"Desk"}
    )
    assert components.keys() >= before["components"]["schemas"].keys()
    assert (merged["info"], merged["paths"]) == (before["info"], before["paths"])
    assert merged["components"]["securitySchemes"] == {}


def test_a_namesake_is_left_alone() -> None:
    """An application's own `Event` keeps its place, and whatever of ours refers to ours."""

    class Event(BaseModel):
        """A concert."""

        doors_open: str

    document = emitted(Event, mr.Quantity)

    components = into_openapi(document)["components"]["schemas"]

    assert components["Event"] == document["components"]["schemas"]["Event"]
    assert components["Quantity"] == OURS["Quantity"]


def test_a_namesake_with_the_same_fields_is_left_alone() -> None:
    """What an application calls a `Span`, with a start and an end, is its own."""

    class Span(BaseModel):
        """Part of a bridge."""

        start: int
        end: int

    document = emitted(Span)

    assert {*Span.model_fields} == {*OURS["Span"]["properties"]}
    assert into_openapi(document) == document


def test_bodies_and_answers_are_both_ours() -> None:
    """What pydantic says of an answer differs from what it says of a body."""
    _, below = models_json_schema(
        [(mr.Claim, "serialization")], ref_template="#/components/schemas/{model}"
    )
    document = {"openapi": "3.1.0", "components": {"schemas": below["$defs"]}}

    merged = into_openapi(document)["components"]["schemas"]

    assert merged == {name: OURS[name] for name in merged}


def test_two_of_one_name_are_told_apart() -> None:
    """Where both are used, ours keeps the longer name that it was given, in references too."""

    class Step(BaseModel):
        """A stair."""

        height: int

    document = emitted(Step, mr.Claim)
    keys = [key for key in document["components"]["schemas"] if key.endswith("Step")]

    merged = into_openapi(document)["components"]["schemas"]

    (longer,) = (key for key in keys if key.startswith("milreport__"))
    assert merged[longer] == OURS["Step"]
    assert merged["Claim"]["properties"]["chain"]["items"] == {
        "$ref": f"#/components/schemas/{longer}"
    }
    (theirs,) = (key for key in keys if key != longer)
    assert merged[theirs]["description"] == "A stair."


def test_a_hidden_namesake_makes_room() -> None:
    """Where the application has the name and ours is needed by another of ours, it gets its own."""

    class Exact(BaseModel):
        """Something else."""

        precisely: str

    document = emitted(mr.Quantity)
    schemas = document["components"]["schemas"]
    schemas["Exact"] = emitted(Exact)["components"]["schemas"]["Exact"]

    merged = into_openapi(document)["components"]["schemas"]

    assert merged["Exact"]["description"] == "Something else."
    assert merged["milreport__Exact"] == OURS["Exact"]
    assert merged["Number"]["discriminator"]["mapping"]["exact"] == (
        "#/components/schemas/milreport__Exact"
    )
    assert {"$ref": "#/components/schemas/milreport__Exact"} in merged["Number"]["oneOf"]


def test_putting_them_in_twice_is_once() -> None:
    """A document that has our components already stays as it is."""
    once = into_openapi(emitted(Desk))

    assert into_openapi(once) == once


def test_the_answer_is_a_copy() -> None:
    """Changing it changes neither the document that was given nor a later answer."""
    document = emitted(mr.Claim)
    text = json.dumps(into_openapi(document))
    into_openapi(document)["components"]["schemas"].clear()

    assert json.dumps(into_openapi(document)) == text


@pytest.mark.parametrize(
    "document",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"openapi": "3.0.3", "components": {"schemas": {}}}, id="an older version"),
        pytest.param({"openapi": "3.1.0", "components": None}, id="null for components"),
        pytest.param({"openapi": "3.1.0", "components": {"schemas": []}}, id="a list of schemas"),
        pytest.param({"openapi": "3.1.0", "x": object()}, id="no JSON"),
        pytest.param("openapi", id="text"),
        pytest.param(None, id="null"),
    ],
)
def test_something_else_is_refused(document: Any) -> None:  # noqa: ANN401 - a wrong type
    """What is no OpenAPI 3.1 document is the caller's error."""
    with pytest.raises(mr.UsageError) as caught:
        into_openapi(document)

    assert str(caught.value) == "usage.not_openapi: expected an OpenAPI 3.1 document"


@pytest.mark.parametrize(
    "document",
    [
        pytest.param({"openapi": "3.1.0"}, id="no components"),
        pytest.param({"openapi": "3.1.1", "components": {"schemas": {}}}, id="none of ours"),
        pytest.param(
            {
                "openapi": "3.1.0",
                "components": {
                    "schemas": {
                        "Claim": True,
                        "Span": {"properties": 5, "anyOf": 7},
                        "Sex": {"enum": [[1]]},
                        "Number": {"anyOf": [1]},
                    }
                },
            },
            id="odd namesakes",
        ),
    ],
)
def test_nothing_of_ours_is_nothing_to_do(document: dict[str, Any]) -> None:
    """A document without our components comes back as it was."""
    assert into_openapi(document) == document


def test_doubles_for_bodies_and_answers_are_both_ours() -> None:
    """A framework may give one model two components, `-Input` and `-Output`."""
    document = emitted(mr.Span)
    schemas = document["components"]["schemas"]
    schemas["Span-Input"] = schemas["Span-Output"] = schemas.pop("Span")

    merged = into_openapi(document)["components"]["schemas"]

    assert merged == {"Span-Input": OURS["Span"], "Span-Output": OURS["Span"]}
