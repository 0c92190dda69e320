"""The nearest known word to one that is not known: what somebody probably meant to write."""

from collections.abc import Sequence
from typing import Final

from milreport._once import once

__all__ = ["nearest"]

_LONGEST: Final = 80
"""A word with more letters than this is no slip of the pen."""


def nearest(word: str, known: tuple[str, ...]) -> str | None:
    """Give the known word that takes the fewest slips to become this one, if they are few.

    A slip is a letter too many, missing, wrong, or swapped with its neighbour (Damerau 1964). One
    is allowed for each three letters, four at most. Case, and the marks between words, do not
    count. Of two that are equally near, the first is given.
    """
    if not 0 < len(word) <= _LONGEST:
        return None
    plain = _plain(word)
    letters = _letters(plain)
    most = min(len(plain) // 3, 4)
    best = None
    for each, text, its_letters in _prepared(known):
        # A slip changes the length by one at most and the set of letters by two.
        if abs(len(text) - len(plain)) > most or (letters ^ its_letters).bit_count() > 2 * most:
            continue
        slips = _slips(plain, text, most)
        if slips is not None:
            best, most = each, slips - 1
        if most < 0:
            break
    return best


@once
def _prepared(known: tuple[str, ...]) -> Sequence[tuple[str, str, int]]:
    texts = [(each, _plain(each)) for each in known]
    return [(each, text, _letters(text)) for each, text in texts]


def _plain(word: str) -> str:
    return word.lower().replace("-", "_").replace(" ", "_")


def _letters(word: str) -> int:
    """Give the set of letters of a word as the bits of a number."""
    found = 0
    for letter in word:
        found |= 1 << (ord(letter) & 63)
    return found


def _slips(one: str, other: str, most: int) -> int | None:
    """Count the slips between two words; None where there are more than `most`."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        row = [at]
        for to, its_letter in enumerate(other, start=1):
            least = min(last[to] + 1, row[to - 1] + 1, last[to - 1] + (letter != its_letter))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == its_letter:
                least = min(least, before[to - 2] + 1)
            row.append(least)
        if min(row) > most:
            return None
        before, last = last, row
    return last[-1] if last[-1] <= most else None
