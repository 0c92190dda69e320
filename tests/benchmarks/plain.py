"""Our shape as plain classes, for libraries that read into dataclasses or attrs classes.

No constraint is kept; a tag is a literal, by which the libraries tell the parts of a union apart.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, Final, Literal, NamedTuple, Union

import shapes

PLAIN: Final[dict[shapes.Sort, Any]] = {
    "text": str,
    "whole": int,
    "decimal": float,
    "amount": int | float,
    "flag": bool,
    "open": dict[str, Any],
}

Union_ = Callable[[tuple[type[Any], ...]], Any]
"""Makes the annotation of a union of tagged classes."""


class Made(NamedTuple):
    """One field of a class to be made."""

    name: str
    annotation: Any
    required: bool
    default: Any
    factory: Callable[[], Any] | None = None


Build = Callable[[str, list[Made]], type[Any]]
"""Makes a class of a name and its fields."""


def joined(choices: tuple[type[Any], ...]) -> Any:  # noqa: ANN401 - any annotation
    """Make a union as it is usually written."""
    return Union[choices]  # noqa: UP007 - put together here


@cache
def plain(ours: shapes.Part, build: Build, union: Union_ = joined) -> type[Any]:
    """Make the class of the same shape as one of our models, and all that it holds."""
    shape = shapes.shape(ours)
    fields = [_made(slot, build, union) for slot in shape.slots]
    if shape.tag is not None:
        fields.append(Made("kind", Literal[shape.tag], required=False, default=shape.tag))
    return build(shape.name, fields)


def _made(slot: shapes.Slot, build: Build, union: Union_) -> Made:
    element: Any = PLAIN.get(slot.sort)
    if slot.models:
        choices = tuple(plain(each, build, union) for each in slot.models)
        element = union(choices) if len(choices) > 1 else choices[0]
    if slot.many:
        return Made(slot.name, list[element], slot.required, None, list)
    annotation = element | None if slot.optional else element
    factory = dict if slot.sort == "open" else None
    return Made(slot.name, annotation, slot.required, slot.default, factory)
