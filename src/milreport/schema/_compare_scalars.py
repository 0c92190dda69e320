"""What keeps one schema of a text, a number or a single value from lying inside another."""

import json
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from milreport.schema._compare_nodes import Node, Side, admits
from milreport.schema._compare_survey import TYPES, short
from milreport.schema._tree import Json, Place

__all__ = ["Difference", "bounds", "of_value", "pattern", "said", "shapes", "term", "terms"]


class Difference(NamedTuple):
    """One thing that the first schema admits and the second does not, as far as can be proven."""

    path: str
    kind: str
    in_first: bool
    """Whether the place is one of the first schema, or else of the second."""
    place: Place
    details: tuple[str, ...] = ()


def said(told: frozenset[str]) -> str:
    """Name types in words."""
    if len(told) == len(TYPES):
        return "anything"
    return " or ".join(each for each in TYPES if each in told) or "nothing"


# Single values


def of_value(one: Node, other: Node, side: Side, path: str) -> tuple[Difference, ...]:
    """Compare a single value with what is no union, on the other side."""
    verdict = admits(other, side, one.schema["const"])
    if verdict is None:
        return (Difference(path, "pattern", in_first=False, place=(*other.place, "pattern")),)
    return () if verdict else (term(one, path),)


def term(one: Node, path: str) -> Difference:
    """Say that a single value is not admitted."""
    told = short(json.dumps(one.schema["const"]))
    return Difference(path, "term", in_first=True, place=one.place, details=(told,))


def terms(one: Node, side: Side) -> tuple[Node, ...]:
    """Take a list apart; what its other keywords refuse is left out."""
    return tuple(
        Node({"const": told}, (*one.place, "enum", at))
        for at, told in enumerate(one.schema["enum"])
        if admits(one, side, told) is not False
    )


# Texts


def shapes(one: Node, side: Side) -> tuple[Node, ...]:
    """Take a pattern apart; none where it is of one piece or cannot be read."""
    found = side.patterns.forms(one.schema.get("pattern", "")) or ()
    side.steps.take(len(found))
    if len(found) == 1 and found[0].word is None:
        return ()
    place = (*one.place, "pattern")
    return tuple(
        Node({**one.schema, "pattern": f"^({form.text})$"}, place, part=form.text)
        if form.word is None
        else Node({"const": form.word}, place, part=form.text)
        for form in found
        if form.word is None or admits(one, side, form.word)
    )


def pattern(
    one: Node, side: Side, other: Node, other_side: Side, path: str
) -> Iterator[Difference]:
    """Compare patterns: each form of the first has to be one of the second."""
    wanted, told = other.schema.get("pattern"), one.schema.get("pattern")
    if one.schema["type"] != "string" or wanted is None or wanted == told:
        return
    ours, theirs = _texts(told, side), _texts(wanted, other_side)
    if not ours or not ours <= theirs:
        yield Difference(path, "pattern", in_first=False, place=(*other.place, "pattern"))


def _texts(told: str | None, side: Side) -> set[str]:
    found = side.patterns.forms(told or "") or ()
    side.steps.take(len(found))
    return {form.text for form in found}


# Bounds

_BOUNDS: Final[Mapping[str, tuple[str, str]]] = {
    "string": ("minLength", "maxLength"),
    "array": ("minItems", "maxItems"),
    "number": ("minimum", "maximum"),
    "integer": ("minimum", "maximum"),
}
"""The keywords that bound a type, low and high."""


def bounds(one: Node, side: Side, other: Node, path: str) -> Iterator[Difference]:
    """Compare the bounds of lengths and of numbers."""
    keys = _BOUNDS.get(one.schema["type"])
    if keys is None:
        return
    for key, told, sign in zip(keys, _range(one.schema, side, *keys), (1, -1), strict=True):
        wanted = other.schema.get(key)
        if wanted is not None and (told is None or sign * told < sign * wanted):
            details = (key, _bound(one, key), _bound(other, key))
            place = (*other.place, key)
            yield Difference(path, "bound", in_first=False, place=place, details=details)


def _bound(node: Node, key: str) -> str:
    return short(str(node.schema.get(key, "none")))


def _range(schema: Json, side: Side, low: str, high: str) -> tuple[float | None, float | None]:
    """Give the lowest and the highest length or number; a pattern bounds a length too."""
    least, most = schema.get(low), schema.get(high)
    if low == "minimum":
        return least, most
    told = schema.get("pattern") if schema["type"] == "string" else None
    shortest, longest = side.patterns.lengths(told) if told is not None else (0, None)
    ends = [each for each in (most, longest) if each is not None]
    return max(least or 0, shortest), min(ends) if ends else None
