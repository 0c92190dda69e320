"""Every definition of the canonical schema, made once; and the bundle that one root needs.

All models are asked for in one pass, because each of the files that are published would
otherwise ask for nearly the same definitions again.

A class of an application may have the name of one of ours, and fields of which our schema knows
nothing. So each definition is known by its class, and what cannot be said is refused.
"""

from collections.abc import Iterable, Mapping
from typing import Final, Literal

from pydantic import PydanticUserError, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import (
    DataclassSchema,
    EnumSchema,
    ModelSchema,
    WithDefaultSchema,
)

from milreport._once import once
from milreport.errors import UsageError
from milreport.records._structure import Part, slots
from milreport.records.report import Report
from milreport.schema._canonical import settled
from milreport.schema._examples import EXAMPLES
from milreport.schema._tree import DEFINITIONS, Json, ordered, references, schemas, wrapped
from milreport.schema._words import described, described_fields, is_ours

__all__ = ["bundle", "definitions", "emitted", "models", "origins", "reachable"]


def bundle(root: str, known: Mapping[str, Json]) -> Json:
    """Put the definition of a root together with every definition that it refers to, sorted.

    A root that holds its own kind is among them.
    """
    needed = sorted(reachable(known[root], known))
    return ordered(
        known[root] | ({"$defs": {name: known[name] for name in needed}} if needed else {})
    )


def reachable(schema: Json, known: Mapping[str, Json]) -> set[str]:
    """Give the names of the definitions that a schema refers to, at any remove."""
    found: set[str] = set()
    waiting = [*references(schema)]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(references(known[name]))
    return found


def definitions(model: type[Part] = Report) -> Mapping[str, Json]:
    """Give the canonical definition of a model and of whatever it holds, by name.

    They are shared: whoever changes one makes a copy first.
    """
    ours = _definitions(Report)
    return ours if models().get(model.__name__) is model else _definitions(model)


_CLASS: Final = "class"
"""Where the class of a definition is kept until its words are found."""


class _OfClasses(GenerateJsonSchema):
    """Pydantic's own, with the class of each definition, and without the defaults.

    We drop the defaults, and encoding them takes half the time.
    """

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        """Give the schema of the value, whatever stands in when it is absent."""
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: ModelSchema) -> JsonSchemaValue:
        """Give the schema of a record, with its class."""
        return super().model_schema(schema) | {_CLASS: schema["cls"]}

    def dataclass_schema(self, schema: DataclassSchema) -> JsonSchemaValue:
        """Give the schema of a value, with its class."""
        return super().dataclass_schema(schema) | {_CLASS: schema["cls"]}

    def enum_schema(self, schema: EnumSchema) -> JsonSchemaValue:
        """Give the schema of a list, with its class."""
        return super().enum_schema(schema) | {_CLASS: schema["cls"]}


@once
def emitted(
    model: type[Part], mode: Literal["validation", "serialization"] = "validation"
) -> Mapping[str, Json]:
    """Give what pydantic says of a model and of whatever it holds, by name, with its class."""
    root: Json = TypeAdapter(model).json_schema(schema_generator=_OfClasses, mode=mode)
    below: dict[str, Json] = root.pop("$defs", {})
    if "$ref" in root:
        root = below[root["$ref"].removeprefix(DEFINITIONS)]
    return {**below, model.__name__: root}


@once
def _definitions(model: type[Part]) -> Mapping[str, Json]:
    try:
        found = emitted(model)
        for name, schema in found.items():
            _sayable(name, schema, found)
        return {name: _definition(name, schema) for name, schema in found.items()}
    except (PydanticUserError, NameError):
        raise UsageError(
            "usage.no_schema", "expected a class whose fields have a JSON Schema"
        ) from None


@once
def models(model: type[Part] = Report) -> Mapping[str, type[Part]]:
    """Give a model and every model below it, by name."""
    found: dict[str, type[Part]] = {}
    waiting: list[type[Part]] = [model]
    while waiting:
        each = waiting.pop()
        if each.__name__ not in found:
            found[each.__name__] = each
            waiting.extend(_below(each))
    return found


def _below(model: type[Part]) -> Iterable[type[Part]]:
    return (each for slot in slots(model).values() for each in slot.models.values())


def _definition(name: str, emitted: Json) -> Json:
    told = {key: each for key, each in emitted.items() if key != _CLASS}
    model = emitted.get(_CLASS)
    known = _ours(name, emitted)
    schema = settled(told) | {"title": name, "description": described(known, told)}
    words = described_fields(model) if model is not None and "properties" in told else {}
    for field, each in words.items():
        schema["properties"][field] = wrapped(schema["properties"][field], each)
    kind = schema.get("properties", {}).get("kind", {})
    if "const" in kind:
        tag = f"Always `{kind['const']}`: it tells this kind from the others."
        schema["properties"]["kind"] = wrapped(kind, tag)
    if known in EXAMPLES:
        schema["examples"] = [*EXAMPLES[known]]
    return ordered(schema)


@once
def origins(model: type[Part]) -> Mapping[str, str]:
    """Give for each definition of a model the name of the one of ours that it is, if any."""
    whole = model if definitions(model) is not definitions() else Report
    return {name: _ours(name, schema) for name, schema in emitted(whole).items()}


def _ours(name: str, schema: Json) -> str:
    """Give the name of the definition of ours that it is; none for a namesake.

    A named union has no class: it is ours where it says the same.
    """
    model = schema.get(_CLASS)
    if model is None:
        return name if emitted(Report).get(name) == schema else ""
    return model.__name__ if is_ours(model) else ""


# What can be said of a class of an application

_SAYABLE: Final = frozenset(
    {
        *("$ref", "title", "description", "default", "examples", "type", "format"),
        *("const", "enum", "pattern", "minLength", "maxLength"),
        *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
        *("items", "minItems", "maxItems", "properties", "required", "additionalProperties"),
        *("propertyNames", "oneOf", "anyOf", "discriminator", _CLASS),
    }
)


def _sayable(name: str, schema: Json, known: Mapping[str, Json]) -> None:
    """Refuse a definition that our vocabulary has no words for."""
    for _, each in schemas(schema):
        strange = sorted(each.keys() - _SAYABLE)
        if strange:
            raise UsageError(
                "usage.unfit_model", f"expected fields of {name} that need no {strange[0]}"
            )
        terms = [*each.get("enum", ()), *([each["const"]] if "const" in each else ())]
        if not all(isinstance(term, str) for term in terms):
            raise UsageError(
                "usage.unfit_model", f"expected terms of {name} that are texts, or else bounds"
            )
        if not all(_has_kind(branch) for branch in _models_of(each, known)):
            raise UsageError(
                "usage.unfit_model", f"expected unions of {name} that one `kind` each tells apart"
            )


def _models_of(schema: Json, known: Mapping[str, Json]) -> list[Json]:
    """Give what a union is made of; one object that may be null or a text is no union."""
    targets = [
        known[each["$ref"].removeprefix(DEFINITIONS)] if "$ref" in each else each
        for each in (*schema.get("oneOf", ()), *schema.get("anyOf", ()))
    ]
    if "oneOf" in schema:
        return targets
    objects = [each for each in targets if "properties" in each or "oneOf" in each]
    return objects if len(objects) > 1 else []


def _has_kind(schema: Json) -> bool:
    return "const" in schema.get("properties", {}).get("kind", {})
