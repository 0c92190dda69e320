"""Defects planted in a schema, one at a time, to see whether a run notices each of them.

PYTHONPATH=tests python -m schema.planting            plants them in the schema of every model
PYTHONPATH=tests python -m schema.planting Claim Time plants them in these

It prints what was not noticed. Some of it cannot be: a bound of a number that another field of
the same record also bounds, or the longest text of a form that has hardly any so long.
"""

import copy
import sys
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

from schema.equivalence import Figures, Run
from schema.judge import MODELS, Judge
from schema.strings import pattern

Schema = dict[str, Any]
Change = Callable[[Schema], object]

RUN: Final = 24
"""How many documents it takes to notice what is wrong with a schema, if they notice it at all."""

BOUNDS: Final = ("minLength", "maxLength", "minimum", "maximum", "minItems")
"""The keywords that are moved by one, each way."""


OTHER_NUMBER: Final = {"integer": "number", "number": "integer"}
"""What a number may be taken for."""


class Defect(NamedTuple):
    """A schema with something wrong in it."""

    name: str
    """What is wrong, and where."""
    schema: Schema


def defects(schema: Schema) -> Iterator[Defect]:
    """Give a schema with each keyword, outside its definitions, left out or changed in turn."""
    for path, told in _places({**schema, "$defs": {}}, ()):
        for name, change in _changes(told, alone=bool(path) and "anyOf" not in path):
            changed = copy.deepcopy(schema)
            change(_at(changed, path))
            yield Defect(f"{name} at /{'/'.join(map(str, path))}", changed)


def noticed(judge: Judge) -> bool:
    """Say whether a run tells the schema of a judge from its model."""
    run = Run(judge, Figures(), seed=1, every=RUN**3)
    return any(True for _ in run.disagreements(RUN))


def _places(schema: Schema, path: tuple[str | int, ...]) -> Iterator[tuple[Any, Schema]]:
    yield path, schema
    if "items" in schema:
        yield from _places(schema["items"], (*path, "items"))
    for key in ("anyOf", "oneOf"):
        for at, each in enumerate(schema.get(key, ())):
            yield from _places(each, (*path, key, at))
    for name, each in schema.get("properties", {}).items():
        yield from _places(each, (*path, "properties", name))


def _at(schema: Any, path: tuple[str | int, ...]) -> Schema:  # noqa: ANN401 - a schema or a part
    for step in path:
        schema = schema[step]
    part: Schema = schema
    return part


def _changes(schema: Schema, *, alone: bool) -> Iterator[tuple[str, Change]]:
    if "properties" in schema:
        yield from _changes_of_object(schema)
    if "enum" in schema:
        yield "without the last term", lambda told: told["enum"].pop()
        yield "with a term more", lambda told: told["enum"].append("no_such_term")
    if "const" in schema:
        yield "without const", lambda told: told.pop("const")
    if schema.get("type") in OTHER_NUMBER:
        other = OTHER_NUMBER[schema["type"]]
        yield f"of type {other}", lambda told: told.update(type=other)
    if len(schema.get("anyOf", ())) > 1:
        yield "without the first branch", lambda told: told["anyOf"].pop(0)
        yield "without the last branch", lambda told: told["anyOf"].pop()
    elif alone and not {"const", "oneOf", "anyOf"} & schema.keys():
        yield "or null", _make_nullable
    yield from _changes_of_bounds(schema)


def _changes_of_bounds(schema: Schema) -> Iterator[tuple[str, Change]]:
    for key in BOUNDS:
        if key in schema and not _is_idle(schema, key):
            yield f"without {key}", lambda told, key=key: told.pop(key)
            yield f"{key} one more", lambda told, key=key: told.update({key: told[key] + 1})
            yield f"{key} one less", lambda told, key=key: told.update({key: told[key] - 1})
    if "pattern" in schema:
        yield "without the pattern", lambda told: told.pop("pattern")
        yield "a pattern open at its end", lambda told: told.update(pattern=told["pattern"][:-1])
        yield "a pattern open at its start", lambda told: told.update(pattern=told["pattern"][1:])


def _changes_of_object(schema: Schema) -> Iterator[tuple[str, Change]]:
    yield "open", lambda told: told.update(additionalProperties=True)
    yield "with a field more", lambda told: told["properties"].update(later={"type": "null"})
    for name in schema["properties"]:
        if name in schema.get("required", ()):
            yield f"{name} not required", lambda told, name=name: told["required"].remove(name)
        else:
            yield f"{name} required", lambda told, name=name: _require(told, name)
            yield f"without {name}", lambda told, name=name: told["properties"].pop(name)


def _require(schema: Schema, name: str) -> None:
    schema["required"] = [*schema.get("required", ()), name]


def _make_nullable(schema: Schema) -> None:
    inside = dict(schema)
    schema.clear()
    schema["anyOf"] = [inside, {"type": "null"}]


def _is_idle(schema: Schema, key: str) -> bool:
    """Say whether a bound is further out than the pattern lets a text go anyway."""
    longest = pattern(schema["pattern"]).width[1] if "pattern" in schema else schema.get(key)
    return key == "maxLength" and longest < schema[key]


def main(names: list[str]) -> int:
    """Plant every defect in the schemas of some models, or all, and print what goes unnoticed."""
    total = missed = 0
    for model in MODELS:
        if model.__name__ in (names or [model.__name__]):
            for defect in defects(Judge(model).schema):
                total += 1
                if not noticed(Judge(model, defect.schema)):
                    missed += 1
                    sys.stdout.write(f"{model.__name__}: {defect.name}\n")
    sys.stdout.write(f"{total} planted, {total - missed} noticed\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
