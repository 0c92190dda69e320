"""What readers take words of amount to mean: a convention, named, versioned and replaceable."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from milreport.errors import UsageError
from milreport.values.units import CODES

__all__ = ["EN", "Policy"]

_OPEN: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One reader's conventions. What words *entail* is not among them and cannot be changed."""

    key: str
    """Name and version, such as `en-2026.1`; it goes into every convention that it makes."""
    counts: Mapping[str, tuple[int, int | None]]
    """What a vague word is taken for: `dozens` for 24 to 99. None leaves the end open."""
    shares: Mapping[str, tuple[Fraction, Fraction]]
    """What a vague share is taken for: `most` for 1/2 to 1."""
    nearly: Fraction
    """How far down from its number `nearly` is taken to reach, as a part of the number."""
    share_width: Fraction
    """How far a share such as half is taken to reach to either side."""
    meanings: Mapping[str, str] = field(default_factory=lambda: _OPEN)
    """Which unit an ambiguous word or sign has in the caller's texts: `$` is `USD`."""

    def settling(self, words: Mapping[str, str]) -> "Policy":
        """Give a policy that settles ambiguous words and signs, such as `{"$": "USD"}`.

        A word settles its singular and its plural, in any case of letters.

        Raises:
            UsageError: `usage.not_text` for what is no mapping of texts, `usage.unknown_unit` for
                what is no code of a unit.
        """
        if not _are_words(words):
            raise UsageError("usage.not_text", "expected a mapping from words, as text, to codes")
        if any(code not in CODES for code in words.values()):
            raise UsageError("usage.unknown_unit", "expected codes of milreport.units.CODES")
        folded = {word.casefold(): code for word, code in words.items()}
        return replace(self, meanings=MappingProxyType({**self.meanings, **folded}))


def _are_words(words: object) -> bool:
    return isinstance(words, Mapping) and all(isinstance(word, str) for word in words)


EN: Final = Policy(
    key="en-2026.1",
    counts=MappingProxyType(
        {
            "a couple": (2, 3),
            "a few": (3, 6),
            "several": (3, 9),
            "a handful": (3, 7),
            "dozens": (24, 99),
            "tens": (20, 99),
            "scores": (40, 99),
            "hundreds": (200, 999),
            "thousands": (2_000, 9_999),
            "tens of thousands": (20_000, 99_999),
            "hundreds of thousands": (200_000, 999_999),
            "millions": (2_000_000, 9_999_999),
            "about a dozen": (10, 15),
            "a dozen": (11, 13),
            "more than a dozen": (13, 23),
        }
    ),
    shares=MappingProxyType(
        {
            "most": (Fraction(1, 2), Fraction(1)),
            "vast majority": (Fraction(4, 5), Fraction(1)),
        }
    ),
    nearly=Fraction(1, 10),
    share_width=Fraction(1, 20),
)
"""The conventions for English that come with the library.

Source: the survey of number words in use (Hammerton; Newstead and Coventry; Cummins, Sauerland
and Solt; Williams and Power; Krifka), put into intervals of our own choice.
"""
