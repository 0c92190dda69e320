"""mashumaro into dataclasses of our shape, on JSON that orjson read."""

import dataclasses
from typing import Annotated, Any, Final

import plain
from mashumaro.codecs.orjson import ORJSONDecoder, ORJSONEncoder
from mashumaro.types import Discriminator

import milreport as mr

NAME: Final = "mashumaro over orjson"
CHECKS: Final = "required fields, kinds"


def build(name: str, fields: list[plain.Made]) -> type[Any]:
    """Make a dataclass."""
    told: list[tuple[str, Any, Any]] = []
    for each in fields:
        if each.required:
            default = dataclasses.field()
        elif each.factory is not None:
            default = dataclasses.field(default_factory=each.factory)
        else:
            default = dataclasses.field(default=each.default)
        told.append((each.name, each.annotation, default))
    # No slots: the tag is looked for in the class. The code that mashumaro writes finds a class by
    # its module and its name.
    made = dataclasses.make_dataclass(name, told, kw_only=True)
    made.__module__ = __name__
    globals()[name] = made
    return made


def union(choices: tuple[type[Any], ...]) -> Any:  # noqa: ANN401 - any annotation
    """Make a union that is told apart by `kind`."""
    return Annotated[plain.joined(choices), Discriminator(field="kind", include_supertypes=True)]


Report: Final = plain.plain(mr.Report, build, union)

load = ORJSONDecoder(Report).decode
"""Read a report."""

dump = ORJSONEncoder(Report).encode
"""Write a report as JSON."""
