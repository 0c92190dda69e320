"""A secret, every place of a report that it can be put in, and how to see it in what comes out."""

import copy
import json
import pickle
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, Final, NamedTuple

import milreport as mr
from milreport.records._structure import Part, Slot, slots

__all__ = ["LATIN", "POISONS", "Place", "filled", "keyed", "leaks", "places", "renderings", "shows"]

LATIN: Final = "qzxjvkwpy"
"""A secret that has the form of an id, and four letters of which stand in no English word."""

CYRILLIC: Final = "щъэюяыфжц"
"""A secret in letters that some renderings write as escapes."""

NUMBER: Final = 806293174
"""A secret that is a number."""

_GRAM: Final = 4


def _grams(secret: str) -> set[str]:
    return {secret[at : at + _GRAM] for at in range(len(secret) - _GRAM + 1)}


def _escaped(text: str) -> str:
    return text.encode("ascii", "backslashreplace").decode("ascii")


_SEEN: Final = (
    _grams(LATIN)
    | _grams(LATIN.upper())
    | _grams(CYRILLIC)
    | {_escaped(gram) for gram in _grams(CYRILLIC)}
    | _grams(str(NUMBER))
)
"""Any four characters of a secret give it away."""

_SEEN_BYTES: Final = {gram.encode() for gram in _SEEN}

POISONS: Final[Mapping[str, Any]] = {
    "text": LATIN,
    "Cyrillic text": CYRILLIC,
    "capitals": LATIN.upper(),
    "long text": LATIN * 700,
    "very long text": LATIN * 3_000,
    "text with a control": f"{LATIN}\u0000{LATIN}",
    "text with an override": f"{CYRILLIC}\u202e{LATIN}",
    "text with half of a pair": f"{LATIN}\ud800{LATIN}",
    "digits": f"{NUMBER}",
    "number": NUMBER,
    "number below nought": -NUMBER,
    "fraction": NUMBER + 0.25,
    "large number": NUMBER * 10**20,
    "array": [LATIN, NUMBER],
    "array of arrays": [[LATIN]],
    "object": {LATIN: CYRILLIC},
    "object of a kind": {"kind": LATIN, CYRILLIC: NUMBER},
    "array of objects": [{"kind": CYRILLIC, "id": LATIN, LATIN: LATIN}],
    "time reversed": f"{NUMBER}/{LATIN}",
    "reference elsewhere": f"{LATIN}#{LATIN}",
}
"""What is put where something else belongs, or where it does belong."""


class Place(NamedTuple):
    """A field of a model, and a document with a gap where that field is."""

    field: str
    slot: Slot
    document: dict[str, Any]
    """A document in which only what leads to the field is told."""
    holder: dict[str, Any]
    """The object in it that has the field."""


def places(model: type[Part]) -> Iterator[Place]:
    """Give each field of a model, with a document that leads to it by the shortest way."""
    for name, slot in slots(model).items():
        document, holder = _way(_SHORTEST[model])
        yield Place(name, slot, document, holder)


def _way(steps: tuple[tuple[str, str, bool], ...]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Make a document of the steps to a model: field, tag, and whether the field holds many."""
    document: dict[str, Any] = {}
    inside = document
    for field, tag, many in steps:
        deeper: dict[str, Any] = {"kind": tag} if tag else {}
        inside[field] = [deeper] if many else deeper
        inside = deeper
    return document, inside


def _shortest() -> dict[type[Part], tuple[tuple[str, str, bool], ...]]:
    """Find the shortest way from the report to each model."""
    found: dict[type[Part], tuple[tuple[str, str, bool], ...]] = {mr.Report: ()}
    waiting: list[type[Part]] = [mr.Report]
    for model in waiting:
        for name, slot in slots(model).items():
            for tag, inner in slot.models.items():
                if inner not in found:
                    found[inner] = (*found[model], (name, tag, slot.many))
                    waiting.append(inner)
    return found


_SHORTEST: Final = _shortest()
MODELS: Final = tuple(_SHORTEST)
"""Every model that a report may hold, the report first."""


def filled(place: Place, poison: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    """Give the document of a place with something put into it."""
    place.holder[place.field] = poison
    made = copy.deepcopy(place.document)
    del place.holder[place.field]
    return made


def keyed(model: type[Part], name: str) -> dict[str, Any]:
    """Give a document in which an object of the model has a field of some name."""
    document, holder = _way(_SHORTEST[model])
    holder[name] = LATIN
    return document


def renderings(finding: mr.Finding) -> Iterator[str | bytes]:
    """Give a finding in every form in which it can be shown; the pointer is left out.

    A pointer has to name the place, so that it may hold a name of the document, cut.
    """
    bare = replace(finding, pointer="")
    yield from (bare.message, bare.hint or "", bare.code, str(bare), repr(bare))
    yield from (str(told) for told in (bare.expected, bare.found) if told is not None)
    yield json.dumps(bare.to_dict(), ensure_ascii=False)
    yield json.dumps(bare.to_dict())
    yield from (pickle.dumps(bare, protocol) for protocol in (0, pickle.HIGHEST_PROTOCOL))


def leaks(shown: str | bytes) -> bool:
    """Say whether four characters of a secret stand in what is shown."""
    if isinstance(shown, bytes):
        return any(gram in shown for gram in _SEEN_BYTES)
    return any(gram in shown for gram in _SEEN)


@cache
def shows(finding: mr.Finding) -> bool:
    """Say whether any rendering of a finding gives a secret away."""
    return any(map(leaks, renderings(finding)))
