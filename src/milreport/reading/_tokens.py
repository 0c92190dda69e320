"""A text as tokens: words, numerals and signs, each with where it stands.

One pass over the characters. Only the ASCII digits make a numeral: other digits are left for a
human eye. Dashes, minus signs and apostrophes of print become their plain forms in `folded`.
"""

from collections.abc import Iterator
from enum import Enum, auto
from typing import Final, NamedTuple

__all__ = ["LONGEST", "Kind", "Token", "tokens"]

LONGEST: Final = 1_000
"""How many characters a text to be read may have; an expression is a phrase, not a book."""

_DIGITS: Final = frozenset("0123456789")
_GROUPING: Final = frozenset(",.'’\u00a0\u2009\u202f")
"""Signs that may stand inside a numeral, between two digits."""

_DASHES: Final = frozenset("-‐‑‒–—−")
_APOSTROPHES: Final = frozenset("'’")


class Kind(Enum):
    """What a token is."""

    WORD = auto()
    """Letters, with an apostrophe or a full stop between letters: `don't`, `U.S`."""
    NUMERAL = auto()
    """ASCII digits, with what may group or part them."""
    SIGN = auto()
    """Any one other character that is not a space."""


class Token(NamedTuple):
    """One token and where it stands, in code points."""

    kind: Kind
    text: str
    """As printed."""
    folded: str
    """In small letters, with plain dashes and apostrophes."""
    start: int
    end: int
    glued: bool
    """Whether it follows the token before it without a space."""

    def is_sign(self, signs: str) -> bool:
        """Whether this is one of some signs, in their plain form."""
        return self.kind is Kind.SIGN and self.folded in signs


def tokens(text: str) -> tuple[Token, ...]:
    """Cut a text into its tokens, in order; spaces are left out."""
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Token]:
    at, before = 0, -1
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        kind, end = _extent(text, at)
        printed = text[at:end]
        yield Token(kind, printed, _plain(printed), at, end, glued=at == before)
        at = before = end


def _extent(text: str, at: int) -> tuple[Kind, int]:
    """Say what begins at a place, and where it ends."""
    if text[at] in _DIGITS:
        return Kind.NUMERAL, _numeral_end(text, at)
    if text[at].isalpha():
        return Kind.WORD, _word_end(text, at)
    return Kind.SIGN, at + 1


def _numeral_end(text: str, at: int) -> int:
    while at < len(text):
        inside = text[at] in _GROUPING and at + 1 < len(text) and text[at + 1] in _DIGITS
        if text[at] not in _DIGITS and not inside:
            break
        at += 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text):
        joins = text[at] in _APOSTROPHES or text[at] == "."
        inside = joins and at + 1 < len(text) and text[at + 1].isalpha()
        if not text[at].isalpha() and not inside:
            break
        at += 1
    return at


def _plain(printed: str) -> str:
    if len(printed) == 1 and printed in _DASHES:
        return "-"
    return printed.replace("’", "'").replace("\u2044", "/").casefold()
