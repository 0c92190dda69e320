"""How two places stand to each other, as far as the record of the places tells."""

from enum import StrEnum
from itertools import product
from typing import Final

from milreport.records.place import Place
from milreport.vocabulary.entities import EntityKind
from milreport.weighing._ground import Ground, full

__all__ = ["MOST", "Standing", "standing"]

MOST: Final = 12
"""How many readings of an ambiguous name, times or places of one claim are looked at."""


class Standing(StrEnum):
    """How two places stand to each other."""

    SAME = "same"
    """They are one place."""
    NESTED = "nested"
    """One lies in the other."""
    AMBIGUOUS = "ambiguous"
    """One is a name that may mean the other, or a place that lies in it or around it."""
    APART = "apart"
    """They are two different parts of one larger place, or of two countries."""
    OPEN = "open"
    """The record of the places does not tell."""


def standing(ground: Ground, one: str, other: str) -> Standing:
    """Say how two places stand to each other, by what they lie in and what their names may mean."""
    if one == other:
        return Standing.SAME
    if _is_nested(ground, one, other):
        return Standing.NESTED
    pairs = tuple(product(_readings(ground, one), _readings(ground, other)))
    if any(_is_nested(ground, *pair) for pair in pairs):
        return Standing.AMBIGUOUS
    return Standing.APART if all(_branch(ground, *pair) for pair in pairs) else Standing.OPEN


def _readings(ground: Ground, name: str) -> tuple[str, ...]:
    """Give what a name may mean; a place whose name is plain means itself."""
    place = ground.record(name)
    if not isinstance(place, Place) or not place.candidates:
        return (name,)
    home = name.rpartition("#")[0]
    return tuple(full(candidate, home) for candidate in place.candidates[:MOST])


def _is_nested(ground: Ground, one: str, other: str) -> bool:
    return ground.is_part(one, other, "within") or ground.is_part(other, one, "within")


def _branch(ground: Ground, one: str, other: str) -> bool:
    """Say whether two places lie in two parts of one larger place, or in two countries.

    Two parts are known to be apart only where both are areas or settlements of one level, or of
    none that is told: a front runs through regions, and a village without its district may lie
    in any.
    """
    mine, theirs = ground.up(one, "within"), ground.up(other, "within")
    joint = next((name for name in mine if name in theirs), None)
    if joint is None:
        first, second = _plain(ground, one), _plain(ground, other)
        if first is None or second is None or None in (first.country, second.country):
            return False
        return first.country != second.country
    # Neither lies in the other, so both have something below what they share.
    first = _plain(ground, mine[mine.index(joint) - 1])
    second = _plain(ground, theirs[theirs.index(joint) - 1])
    return first is not None and second is not None and first.admin_level == second.admin_level


def _plain(ground: Ground, name: str) -> Place | None:
    """Give the place where it is an area or a settlement that lies where its name says."""
    place = ground.record(name)
    if not isinstance(place, Place) or place.kind is not EntityKind.PLACE or place.near is not None:
        return None
    return place
