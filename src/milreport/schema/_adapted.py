"""What a dialect makes of canonical definitions, and a note of all that it says otherwise."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple

from milreport.conversion import Loss
from milreport.findings import json_pointer
from milreport.schema._tree import Json, Place, rebuilt

__all__ = [
    "LOSSES",
    "Adapted",
    "Change",
    "Definitions",
    "Form",
    "Note",
    "SchemaLoss",
    "changed",
    "told",
]

Definitions = Mapping[str, Json]
"""Definitions by name."""

LOSSES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "loss.annotation": (
            "Words or examples are left out, because the dialect has no place for them."
        ),
        "loss.constraint": "The dialect cannot say it; the models still refuse what breaks it.",
        "loss.field": "A field is not asked for, because a text does not tell it.",
        "loss.opened": "A reader admits what a newer version may add.",
        "loss.shape": "The same is told in another shape, which `load_extraction` turns back.",
        "loss.terms": "Private terms are not offered to a program that extracts.",
    }
)
"""Every code of a loss of a schema, and what it means. Codes are never reused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaLoss(Loss):
    """One thing that a dialect dropped, loosened or told in another way."""

    pointer: str
    """Where, as a JSON Pointer (RFC 6901) into the canonical schema of the same model."""

    def __str__(self) -> str:
        """Show the loss on one line, with its place."""
        return f"{self.code} at {self.pointer or '(root)'}: {self.message}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Adapted:
    """A schema in some dialect, and what it says less than the canonical one, or otherwise."""

    schema: Json
    losses: tuple[SchemaLoss, ...]


class Note(NamedTuple):
    """A loss, with its place inside one definition."""

    code: str
    place: Place
    message: str


class Form(NamedTuple):
    """Definitions in some form, and what was lost in each of them."""

    definitions: Definitions
    notes: Mapping[str, tuple[Note, ...]]


Change = Callable[[Json, Place, list[Note]], Json]
"""One pass: a schema whose inside is done, and its place, to the new one; losses are noted."""


def changed(form: Form, change: Change) -> Form:
    """Let a pass go over every definition, and add what it loses to what was lost before."""
    definitions: dict[str, Json] = {}
    notes: dict[str, tuple[Note, ...]] = {}
    for name, schema in form.definitions.items():
        lost: list[Note] = []
        definitions[name] = rebuilt(schema, _noting(change, lost))
        notes[name] = (*form.notes.get(name, ()), *dict.fromkeys(lost))
    return Form(definitions, notes)


def _noting(change: Change, lost: list[Note]) -> Callable[[Json, Place], Json]:
    return lambda schema, place: change(schema, place, lost)


def told(
    notes: Mapping[str, tuple[Note, ...]], root: str, names: Iterable[str]
) -> tuple[SchemaLoss, ...]:
    """Tell the losses of a root and then of the definitions below it, in their order."""
    places: list[tuple[str, Place]] = [(root, ())]
    places += [(name, ("$defs", name)) for name in names if name != root]
    return tuple(
        SchemaLoss(
            code=note.code, message=note.message, pointer=json_pointer((*prefix, *note.place))
        )
        for name, prefix in places
        for note in notes.get(name, ())
    )
