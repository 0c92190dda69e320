"""Taking something out of a report, or putting something else in its place, by its path."""

import re
from dataclasses import MISSING
from typing import Final, cast

from pydantic import ValidationError

from milreport._model import Record, Value
from milreport.errors import UsageError
from milreport.records._common import Identified
from milreport.records._structure import Part, Path, slots
from milreport.records.report import Document, Report
from milreport.values.ids import COLLECTIONS

__all__ = ["LEFT_OUT", "Holder", "at", "check_report", "holder_of", "located", "replaced"]

Holder = Identified | Document
"""What carries the marks of what was taken out of it."""

LEFT_OUT: Final = object()
"""In place of a replacement: nothing."""

_position = re.compile("0|[1-9][0-9]{0,15}").fullmatch


def check_report(report: object) -> None:
    """Refuse what is no report."""
    if not isinstance(report, Report):
        raise UsageError("usage.not_a_report", "expected a Report")


def located(report: Report, pointer: str) -> Path:
    """Give the path that a pointer (RFC 6901) stands for; raises where nothing is told there."""
    check_report(report)
    if not isinstance(pointer, str):
        raise UsageError("usage.not_text", "expected a JSON Pointer, as text")
    start, *tokens = pointer.split("/")
    path: Path = ()
    here: object = report if not start else None
    for token in tokens:
        step = _step(here, token.replace("~1", "/").replace("~0", "~"))
        here = None if step is None else at(here, (step,))
        path = (*path, "" if step is None else step)
    if here is None or here == ():
        raise UsageError("usage.nothing_there", "expected a pointer to what the report tells")
    return path


def _step(here: object, token: str) -> str | int | None:
    """Give one step from here inward, or None where there is no such thing."""
    if isinstance(here, tuple):
        return int(token) if _position(token) and int(token) < len(here) else None
    if isinstance(here, Value | Record):
        return token if token in slots(type(here)) else None
    return None


def at(whole: object, path: Path) -> object:
    """Give what stands at a path that is there."""
    for step in path:
        whole = whole[step] if isinstance(whole, tuple) else getattr(whole, str(step))  # type: ignore[index]
    return whole


def holder_of(path: Path) -> Path | None:
    """Give the path of the record or document that a path leads into; None where into neither."""
    if path[:1] == ("document",):
        return path[:1]
    return path[:2] if len(path) > 1 and path[0] in COLLECTIONS else None


def replaced(whole: Part, path: Path, told: object) -> Part:
    """Give a copy with something else at a path, or without what is there; the rest is the same.

    Raises:
        UsageError: `usage.needed_field`, `usage.unfit_replacement`.
    """
    levels = [at(whole, path[:depth]) for depth in range(len(path))]
    try:
        inner = told
        for level, step in zip(reversed(levels), reversed(path), strict=True):
            inner = _with(level, step, inner)
    except ValidationError:
        if told is not LEFT_OUT:
            raise UsageError(
                "usage.unfit_replacement", "expected a replacement that may stand there"
            ) from None
        inner = MISSING
    if inner is MISSING:
        raise UsageError(
            "usage.needed_field", "expected a replacement, since this must not be left out"
        )
    return cast("Part", inner)


def _with(level: object, step: str | int, told: object) -> object:
    """Give a copy of one level with something else at one step; `MISSING` where it cannot be."""
    if told is MISSING:
        return told
    if isinstance(level, tuple):
        position = int(step)
        put = () if told is LEFT_OUT else (told,)
        return (*level[:position], *put, *level[position + 1 :])
    part, name = cast("Part", level), str(step)
    if told is LEFT_OUT:
        told = _default(type(part), name)
    return MISSING if told is MISSING else part.evolve(**{name: told})


def _default(model: type[Part], name: str) -> object:
    """Give what a field holds that says nothing; `MISSING` where it has to say something."""
    if issubclass(model, Record):
        field = model.model_fields[name]
        return MISSING if field.is_required() else field.default
    return model.__dataclass_fields__[name].default
