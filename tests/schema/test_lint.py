"""Every published file keeps the construct rules R01 to R26; and each rule can be broken."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic_core import SchemaValidator, core_schema
from schema import lint

import milreport as mr

PUBLISHED = Path(__file__).parent.parent.parent / "docs" / "schema" / "1.0"
NO_SCHEMAS = ("rules.json", "vocabulary.json")
FILES = [path for path in mr.schema.files() if path not in NO_SCHEMAS]

Json = dict[str, Any]


@pytest.mark.parametrize("path", FILES)
def test_a_published_file_keeps_every_rule(path: str) -> None:
    """No rule finds anything in the file as it stands in the docs."""
    file = lint.read(path, json.loads((PUBLISHED / path).read_text(encoding="utf-8")))

    assert [f"{rule.__name__} {each}" for rule in lint.RULES for each in rule(file)] == []


def test_patterns_compile_in_rust() -> None:
    """Each pattern is taken by the engine of Rust as well, which knows no look-around."""
    files = (lint.read(path, json.loads((PUBLISHED / path).read_text())) for path in FILES)
    patterns = {
        each["pattern"] for file in files for _, each in lint.every(file) if "pattern" in each
    }

    assert len(patterns) > 60
    for pattern in patterns:
        SchemaValidator(core_schema.str_schema(pattern=pattern))


def test_there_are_twenty_six_rules() -> None:
    """None is left out."""
    assert [rule.__name__ for rule in lint.RULES] == [f"r{number:02}" for number in range(1, 27)]


def _into(*way: str, **keywords: object) -> Callable[[Json], None]:
    """Change the schema that stands at some place."""

    def change(whole: Json) -> None:
        for step in way:
            whole = whole[step]
        whole.update(keywords)

    return change


def _field(name: str, **keywords: object) -> Callable[[Json], None]:
    return _into("$defs", "Step", "properties", name, **keywords)


BREACHES: list[tuple[str, str, Callable[[Json], None]]] = [
    ("r01", "Claim.json", _into(**{"$schema": "https://json-schema.org/draft/2019-09/schema"})),
    ("r02", "Claim.json", _into(**{"$id": "Claim.json"})),
    ("r02", "Claim.json", _into("$defs", "Step", **{"$id": "https://a.example/1.0/Step.json"})),
    ("r03", "Claim.json", _into(type="array")),
    ("r04", "Claim.json", _into("$defs", "Step", title="step")),
    ("r04", "Claim.json", _field("act", **{"$ref": "#/$defs/Nowhere"})),
    ("r05", "Claim.json", _field("cue", title="Cue")),
    ("r06", "draft-07/Claim.json", _into("definitions", "Harm", "properties", "number", minimum=0)),
    ("r07", "Claim.json", _into("$defs", "Step", additionalProperties=True)),
    ("r07", "reader/Claim.json", _into("$defs", "Step", additionalProperties=False)),
    ("r08", "Claim.json", _into("$defs", "Toll", required=["of", "harm"])),
    ("r09", "Claim.json", _into("$defs", "Content", discriminator={"propertyName": "kind"})),
    ("r10", "Claim.json", _into("$defs", "Content", oneOf=[{"$ref": "#/$defs/Step"}])),
    ("r11", "Claim.json", _field("cue", anyOf=[{"type": "null"}, {"type": "string"}])),
    ("r11", "Claim.json", _field("cue", type=["string", "null"])),
    ("r12", "Claim.json", _field("inferred", default=False)),
    ("r13", "Claim.json", _field("cue", anyOf=[{"type": "string"}, {"type": "number"}])),
    ("r14", "Claim.json", _into("properties", "hedges", items=False)),
    ("r15", "Claim.json", _into("properties", "hedges", uniqueItems=True)),
    ("r16", "Report.json", _into("properties", "extensions", additionalProperties=True)),
    ("r17", "Claim.json", _field("source", pattern="^\\w+$")),
    ("r17", "Claim.json", _field("source", pattern="[a-z]+")),
    ("r17", "Claim.json", _field("source", pattern="^(?!x)[a-z]+$")),
    ("r17", "Claim.json", _field("source", pattern="^[a-z_-9]+$")),
    ("r18", "Claim.json", _field("source", format="uri")),
    ("r19", "Claim.json", _field("source", readOnly=True)),
    ("r20", "Claim.json", _field("source", **{"x-unit": "1"})),
    ("r20", "gemini/claim.json", _field("source", pattern="^a$")),
    ("r21", "Claim.json", _into("$defs", "Step", **{"not": {"required": ["act"]}})),
    ("r21", "Claim.json", _into("$defs", "Step", allOf=[{"type": "object"}])),
    ("r22", "Claim.json", _into("$defs", "Span", "properties", "end", maximum=2**60)),
    ("r24", "Claim.json", _into("$defs", "Factuality", enum=["a", "A"])),
    ("r24", "Claim.json", _into("$defs", "Factuality", type="integer")),
    ("r25", "Claim.json", _into("$defs", "Step", "properties", saidBy={"type": "string"})),
]


@pytest.mark.parametrize(
    ("rule", "path", "breach"),
    [pytest.param(*each, id=f"{each[0]} {number}") for number, each in enumerate(BREACHES)],
)
def test_a_planted_breach_is_found(rule: str, path: str, breach: Callable[[Json], None]) -> None:
    """Each rule finds what breaks it, so that the test above can fail."""
    whole = json.loads((PUBLISHED / path).read_text(encoding="utf-8"))
    breach(whole)

    assert [*getattr(lint, rule)(lint.read(path, whole))] != []


def test_a_schema_without_a_type_is_found() -> None:
    """R23: nothing admits anything by saying nothing."""
    whole = copy.deepcopy(mr.json_schema())
    whole["$defs"]["Step"]["properties"]["cue"] = {"description": "Anything."}

    assert [*lint.r23(lint.read("Report.json", whole))] == ["Step"]


def test_too_large_a_payload_is_found() -> None:
    """R26: a whole report has more optional fields than Anthropic takes."""
    whole = mr.schema.extraction("anthropic", "report").schema

    (finding,) = lint.r26(lint.read("anthropic/report.json", whole))

    assert finding == "optional_properties 49 (at most 24): too many"
