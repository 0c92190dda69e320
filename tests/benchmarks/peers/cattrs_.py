"""cattrs into attrs classes of our shape, on JSON that orjson read."""

from typing import Any, Final

import attrs
import plain
from cattrs.preconf.orjson import make_converter

import milreport as mr

NAME: Final = "cattrs over orjson"
CHECKS: Final = "required fields, kinds"


def build(name: str, fields: list[plain.Made]) -> type[Any]:
    """Make an attrs class."""
    told = {}
    for each in fields:
        if each.required:
            told[each.name] = attrs.field(type=each.annotation)
        elif each.factory is not None:
            told[each.name] = attrs.field(type=each.annotation, factory=each.factory)
        else:
            told[each.name] = attrs.field(type=each.annotation, default=each.default)
    return attrs.make_class(name, told, kw_only=True, slots=True)


Report: Final = plain.plain(mr.Report, build)
converter = make_converter(detailed_validation=False)


def load(raw: bytes) -> Any:  # noqa: ANN401 - a class made at run time
    """Read a report."""
    return converter.loads(raw, Report)


dump = converter.dumps
"""Write a report as JSON."""
