"""Every definition of the canonical schema, made once; and the bundle that one root needs.

All models are asked for in one pass, because each of the files that are published would
otherwise ask for nearly the same definitions again.
"""

from collections.abc import Iterable, Mapping

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import WithDefaultSchema

from milreport._once import once
from milreport.records._structure import Part, slots
from milreport.records.report import Report
from milreport.schema._canonical import settled
from milreport.schema._examples import EXAMPLES
from milreport.schema._tree import Json, ordered, references, wrapped
from milreport.schema._words import described, described_fields

__all__ = ["bundle", "definitions", "models", "reachable"]


def bundle(root: str, known: Mapping[str, Json]) -> Json:
    """Put the definition of a root together with every definition that it refers to, sorted."""
    needed = sorted(reachable(known[root], known) - {root})
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


class _WithoutDefaults(GenerateJsonSchema):
    """Pydantic's own, without the defaults: we drop them, and encoding them takes half the time."""

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        """Give the schema of the value, whatever stands in when it is absent."""
        return self.generate_inner(schema["schema"])


@once
def _definitions(model: type[Part]) -> Mapping[str, Json]:
    emitted = TypeAdapter(model).json_schema(schema_generator=_WithoutDefaults)
    below = emitted.pop("$defs", {})
    known = models(model)
    found = {model.__name__: emitted} | below
    return {name: _definition(name, schema, known) for name, schema in found.items()}


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


def _definition(name: str, emitted: Json, known: Mapping[str, type[Part]]) -> Json:
    schema = settled(emitted) | {"title": name, "description": described(name, emitted)}
    words = described_fields(known[name]) if name in known else {}
    for field, told in words.items():
        schema["properties"][field] = wrapped(schema["properties"][field], told)
    for field, told in schema.get("properties", {}).items():
        if "const" in told:
            tag = f"Always `{told['const']}`: it tells this kind from the others."
            schema["properties"][field] = wrapped(told, tag)
    if name in EXAMPLES:
        schema["examples"] = [*EXAMPLES[name]]
    return ordered(schema)
