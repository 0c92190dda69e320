"""Our shape as msgspec structs: with every constraint that msgspec can hold, or with none."""

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Final, Literal, Union

import msgspec
import shapes
from msgspec import Meta, Struct

PLAIN: Final[dict[shapes.Sort, Any]] = {
    "text": str,
    "whole": int,
    "decimal": float,
    "amount": int | float,
    "flag": bool,
    "open": dict[str, Any],
}
EXTENSIONS: Final = dict[
    Annotated[str, Meta(pattern="^[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9_-]*)+$", max_length=200)],
    dict[str, Any],
]
"""What may stand under `extensions`: its names are the one thing that is no plain field."""


@cache
def struct(ours: shapes.Part, *, rules: bool) -> type[Struct]:
    """Make the struct of the same shape as one of our models, and all that it holds."""
    shape = shapes.shape(ours)
    fields = [(slot.name, _annotation(slot, rules=rules), *_default(slot)) for slot in shape.slots]
    tag: dict[str, Any] = {} if shape.tag is None else {"tag_field": "kind", "tag": shape.tag}
    options: dict[str, Any] = {"frozen": True, "forbid_unknown_fields": True} if rules else {}
    return msgspec.defstruct(
        shape.name, fields, namespace={"__module__": __name__}, kw_only=True, **options, **tag
    )


def _annotation(slot: shapes.Slot, *, rules: bool) -> Any:  # noqa: ANN401 - any annotation
    element: Any = _ruled(slot) if rules else PLAIN[slot.sort] if not slot.models else None
    if slot.models:
        choices = tuple(struct(each, rules=rules) for each in slot.models)
        element = Union[choices]  # noqa: UP007 - put together here
    if slot.many:
        many: Any = tuple[element, ...] if rules else list[element]
        return Annotated[many, Meta(min_length=slot.fewest)] if rules and slot.fewest else many
    return element | None if slot.optional else element


def _ruled(slot: shapes.Slot) -> Any:  # noqa: ANN401 - any annotation
    """Give the type of one element with its constraints; parts have none of their own."""
    if slot.listed is not None:
        return slot.listed
    if slot.terms:
        return Literal[slot.terms]
    if slot.sort == "open":
        return EXTENSIONS
    if not slot.rules:
        return PLAIN.get(slot.sort)
    if slot.sort == "amount":
        return Annotated[int, Meta(**slot.rules)] | Annotated[float, Meta(**slot.rules)]
    return Annotated[PLAIN[slot.sort], Meta(**slot.rules)]


def _default(slot: shapes.Slot) -> tuple[Any, ...]:
    if slot.required:
        return ()
    if slot.many:
        return (msgspec.field(default_factory=list),)
    if slot.sort == "open":
        return (msgspec.field(default_factory=dict),)
    return (slot.default,)


def reader(ours: shapes.Part, *, rules: bool) -> Callable[[bytes], Any]:
    """Give the function that reads a model of ours as a struct."""
    return msgspec.json.Decoder(struct(ours, rules=rules)).decode
