"""Which units the words after a number may name."""

from collections.abc import Iterator
from typing import Final

from milreport._once import once
from milreport.reading import _english as english
from milreport.reading._grammar import Walk
from milreport.values.units import CODES, named, unit
from milreport.vocabulary.units import Dimension

__all__ = ["measured_at"]

_SHORT: Final = 3

_REACH: Final = 5
"""How many tokens a unit may have: `°`, `C`; `km`, `/`, `h`; `square`, `kilometres`."""

_SPACED_LETTERS: Final = frozenset("mtghsdlLWVJN")
"""Units of one letter that may stand after a space; others have to touch the digits."""


def measured_at(walk: Walk, place: int, figures_end: int) -> tuple[tuple[str, ...], int] | None:
    """Give the units that the words at a place may name, the longest name first, and their end."""
    for end in _ends(walk, place):
        printed = walk.printed(place, end)
        designation = walk.hyphen(end) and walk.numeral(end + 1)
        if designation or not _may_be_a_unit(walk, place, end, figures_end):
            continue
        plain = english.PLAIN.get(printed.casefold())
        if plain is not None:
            return (plain,), end
        codes = named(" ".join(printed.split())) or named(" ".join(printed.split("-")))
        codes = codes or named(" ".join(printed.replace(".", "").split()))
        codes = tuple(code for code in codes if unit(code).dimension is not Dimension.MONEY)
        if codes:
            return codes, end
    return None


@once
def _as_written() -> frozenset[str]:
    """Give every code and name of a unit, capitals as they are."""
    names = (word for code in CODES for word in (code, *unit(code).names))
    return frozenset(names)


def _ends(walk: Walk, place: int) -> Iterator[int]:
    """Give where a unit may end, the farthest first."""
    yield from range(min(place + _REACH, len(walk.tokens)), place, -1)


def _may_be_a_unit(walk: Walk, place: int, end: int, figures_end: int) -> bool:
    """Whether words after a number may be a unit: not `in`, nor a lone letter after a space."""
    if walk.word(place) in english.ARTICLES:
        return False
    if end - place > 1:
        return not walk.glued(end) or walk.hyphen(end) or not _is_wordlike(walk, end)
    token = walk.tokens[place]
    touches = (place == figures_end and token.glued) or walk.hyphen(figures_end)
    if (
        token.folded in english.UNSURE_UNITS
        or token.text in english.UNSURE_LETTERS
        or (touches and token.text in ("N", "S", "E"))
    ):
        return False
    if token.folded in english.STOPS or token.folded in english.ARTICLES:
        return touches and token.folded not in ("a", "an")
    if len(token.text) == 1 and token.text.isalpha():
        return touches or token.text in _SPACED_LETTERS
    # US is a country and not microseconds: short capitals have to be a unit as they stand.
    short = token.text.isupper() and len(token.text) <= _SHORT
    known = token.text in english.CAPITALS or token.text in _as_written()
    return (not short or known) and token.text != "MPs"


def _is_wordlike(walk: Walk, place: int) -> bool:
    token = walk.at(place)
    return token is not None and (token.text.isalpha() or token.text.isdigit())
