"""What is found of a quantity in a text, before it becomes a value."""

from dataclasses import dataclass

from milreport.reading._said import Said
from milreport.vocabulary.numbers import Counted, Scope

__all__ = ["Found"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A number in a text with all that belongs to it."""

    said: Said
    start: int
    """The place of its first token."""
    end: int
    """The place of the token after it."""
    units: tuple[str, ...] = ("1",)
    """The codes of the units it may be in."""
    counted: Counted | None = None
    scope: Scope | None = None
    per: str | None = None
    """The time that a rate is for, as a UCUM code, where the unit does not hold it."""
    noun: tuple[int, int] | None = None
    """The places of the words for what is counted or measured."""
    base: "Found | None" = None
    """The number that a share or a subset is of."""
    measure: "Found | None" = None
    """A measure of the things counted, such as their calibre."""
    refusal: str = ""
    """The code of what stands in the way."""
