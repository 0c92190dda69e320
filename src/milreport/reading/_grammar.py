"""Walking along tokens: where one stands, and which phrase of a table begins there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from milreport.reading._tokens import Kind, Token

__all__ = ["Phrase", "Phrases", "Walk"]

T_co = TypeVar("T_co", covariant=True)

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Walk:
    """The tokens of one text."""

    text: str
    tokens: tuple[Token, ...]

    def at(self, place: int) -> Token | None:
        """Give the token at a place, or None outside the text."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else None

    def word(self, place: int) -> str:
        """Give the word at a place in small letters, or nothing."""
        token = self.at(place)
        return token.folded if token is not None and token.kind is Kind.WORD else ""

    def sign(self, place: int, signs: str) -> bool:
        """Whether one of some signs stands at a place."""
        token = self.at(place)
        return token is not None and token.is_sign(signs)

    def numeral(self, place: int) -> bool:
        """Whether a numeral stands at a place."""
        token = self.at(place)
        return token is not None and token.kind is Kind.NUMERAL

    def glued(self, place: int) -> bool:
        """Whether a token stands at a place and follows the one before without a space."""
        token = self.at(place)
        return token is not None and token.glued

    def hyphen(self, place: int) -> bool:
        """Whether a dash joins what stands before and after a place, with no space at all."""
        return self.sign(place, "-") and self.glued(place) and self.glued(place + 1)

    def printed(self, start: int, end: int) -> str:
        """Give the text from one token to before another."""
        end = min(end, len(self.tokens))
        return self.text[self.tokens[start].start : self.tokens[end - 1].end] if end > start else ""


class Phrases(Generic[T_co]):
    """A table of phrases, each a few words, and what each means."""

    def __init__(self, table: Mapping[Phrase, T_co]) -> None:
        """Note how long the longest phrase is that begins with each word."""
        self._table = table
        self._longest: dict[str, int] = {}
        for phrase in table:
            self._longest[phrase[0]] = max(len(phrase), self._longest.get(phrase[0], 0))

    @classmethod
    def of(cls, phrases: Iterable[Phrase]) -> "Phrases[bool]":
        """Make a table of phrases that mean nothing but themselves."""
        return Phrases(dict.fromkeys(phrases, True))

    def find(self, walk: Walk, place: int) -> tuple[T_co, int] | None:
        """Give what the longest phrase that begins at a place means, and where it ends."""
        first = walk.at(place)
        known = self._longest.get(first.folded, 0) if first is not None else 0
        longest = min(known, len(walk.tokens) - place)
        for length in range(longest, 0, -1):
            found = tuple(token.folded for token in walk.tokens[place : place + length])
            if found in self._table:
                return self._table[found], place + length
        return None

    def end(self, walk: Walk, place: int) -> int | None:
        """Give where the longest phrase that begins at a place ends."""
        found = self.find(walk, place)
        return found[1] if found else None
