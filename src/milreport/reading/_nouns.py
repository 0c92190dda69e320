"""What a number counts: the noun after it, past adjectives and designations."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Final

from milreport.reading import _english as english
from milreport.reading._found import Found
from milreport.reading._grammar import Walk
from milreport.reading._said import Choice
from milreport.reading._tokens import Kind
from milreport.values import units
from milreport.vocabulary.numbers import Counted

__all__ = ["chunk_end", "chunks", "with_noun"]

_SHORT: Final = 3
"""How many letters an abbreviation of a unit has at the most."""

_REACH: Final = 5
"""How many words after a number its noun may stand."""


def chunk_end(walk: Walk, place: int) -> int:
    """Give where the run of tokens that touch each other ends: `T-72`, `122mm`, `anti-tank`."""
    end = place + 1
    while walk.glued(end) and not walk.sign(end, ',;:.!?()"”'):
        end += 1
    return end


def with_noun(walk: Walk, one: Found, reach: int = _REACH) -> Found:
    """Find the noun that a number counts."""
    single = one.said.choices == (Choice((Fraction(1),)),)
    named = False
    for start, end in chunks(walk, one.end, reach):
        unsure = walk.tokens[start].text in english.UNSURE_LETTERS
        if unsure or walk.word(start) in (*english.UNSURE_UNITS, *english.COINS):
            return replace(one, refusal="reading.ambiguous_unit")
        if walk.word(start) in (*english.IDIOMS, *english.FORMATIONS):
            return replace(one, refusal="reading.not_an_amount")
        counted = _counted(walk, start, end, single=single)
        if counted is not None:
            # Fighters after a designation, or after `jet`, are aircraft.
            known = None if named and counted is Counted.PERSONS else counted
            return replace(one, counted=known, noun=(start, end), end=end)
        named = (
            named
            or walk.word(start) == "jet"
            or any(walk.numeral(place) for place in range(start, end))
        )
    token = walk.at(one.end)
    if token is not None and _is_abbreviated(walk, one.end):
        return replace(one, refusal="reading.ambiguous_unit")
    letters = token is not None and token.text.isupper() and len(token.text) <= _SHORT
    single_letter = letters and token is not None and len(token.text) == 1
    if letters and walk.word(one.end) and (single_letter or units.named(walk.word(one.end))):
        return replace(one, refusal="reading.ambiguous_unit")
    return one


def _is_abbreviated(walk: Walk, place: int) -> bool:
    """Whether a short word with a full stop stands there, which may be a unit: 8 in."""
    token = walk.tokens[place]
    stop = walk.sign(place + 1, ".") and walk.glued(place + 1)
    return token.kind is Kind.WORD and ("." in token.text or (stop and len(token.text) <= _SHORT))


def chunks(walk: Walk, place: int, reach: int) -> Iterator[tuple[int, int]]:
    """Give the words that may be the noun of a number, or stand before it."""
    for _ in range(reach):
        token = walk.at(place)
        if token is None or token.folded in english.STOPS:
            return
        if token.kind is Kind.SIGN and not token.is_sign("\"“'‘’”"):
            return
        end = chunk_end(walk, place)
        if token.kind is Kind.NUMERAL and end == place + 1:
            return
        yield place, end
        place = end


def _counted(walk: Walk, start: int, end: int, *, single: bool) -> Counted | None:
    """Say what a word counts; one word in the plural, unless one alone is counted."""
    if any(walk.numeral(place) for place in range(start, end)):
        plural = walk.tokens[end - 1].text == "s" and bool(walk.word(start))
        return Counted.ITEMS if plural else None
    word = walk.word(end - 1)
    counted = english.NOUNS.get(word)
    if counted is None or not (single or english.is_plural(word)):
        return None
    if counted is Counted.ROUNDS and walk.word(end) == "of":
        return None if walk.word(end + 1) in english.NOT_SHELLS else counted
    return counted
