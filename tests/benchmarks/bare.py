"""The floor: plain pydantic models of the same shape as ours, without a single rule.

They are made from our models: every constraint is left out, a term is any text, and a collection
is a list. What parts a union is kept, since no reader could do without it. A collection that is
not told costs more or less as its default is written, so there are three floors.
"""

from functools import cache
from typing import Annotated, Any, Final, Literal, Union

import shapes
from pydantic import BaseModel, Field, create_model

import milreport as mr

Form = Literal["factory", "literal", "tuple"]
"""How a collection is written: `list` with a factory, `list` with `[]`, or `tuple` with `()`."""

PLAIN: Final[dict[shapes.Sort, Any]] = {
    "text": str,
    "whole": int,
    "decimal": float,
    "amount": int | float,
    "flag": bool,
    "open": dict[str, Any],
}


@cache
def model(ours: shapes.Part, form: Form) -> type[BaseModel]:
    """Make the plain model of the same shape as one of ours, and all that it holds."""
    shape = shapes.shape(ours)
    fields: dict[str, Any] = {}
    if shape.tag is not None:
        fields["kind"] = (Literal[shape.tag], shape.tag)
    for slot in shape.slots:
        fields[slot.name] = (_annotation(slot, form), _default(slot, form))
    return create_model(shape.name, **fields)


def _annotation(slot: shapes.Slot, form: Form) -> Any:  # noqa: ANN401 - any annotation
    if slot.models:
        choices = tuple(model(each, form) for each in slot.models)
        element: Any = Union[choices]  # noqa: UP007 - put together here
        if len(choices) > 1:
            element = Annotated[element, Field(discriminator="kind")]
    else:
        element = PLAIN[slot.sort]
    if slot.many:
        return tuple[element, ...] if form == "tuple" else list[element]
    return element | None if slot.optional else element


def _default(slot: shapes.Slot, form: Form) -> Any:  # noqa: ANN401 - any default
    if slot.required:
        return ...
    if slot.sort == "open":
        return {} if form == "literal" else Field(default_factory=dict)
    if slot.many:
        empty: dict[Form, Any] = {
            "factory": Field(default_factory=list),
            "literal": [],
            "tuple": (),
        }
        return empty[form]
    return slot.default


Report: Final = model(mr.Report, "factory")
"""Our report without a rule, its collections lists: the floor of every benchmark."""

LiteralReport: Final = model(mr.Report, "literal")
"""The same with `[]` as the default, which pydantic copies for each collection not told."""

TupleReport: Final = model(mr.Report, "tuple")
"""The same with tuples."""
