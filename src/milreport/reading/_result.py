"""What reading a text gives: one value, several of equal right, or a refusal with its reason."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from milreport.values.text import Span

__all__ = ["Reading", "Refusal", "Sense"]

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """Why a text is not read. It never repeats the text."""

    code: str
    """Stable and documented, such as `reading.no_number`; never reused."""
    message: str
    """What stands in the way, in lower case."""
    hint: str | None = None
    """What would make it readable, such as an anchor to pass."""

    def __str__(self) -> str:
        """Show the refusal on one line."""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.code}: {self.message}{hint}"


@dataclass(frozen=True, kw_only=True)
class Sense(Generic[T_co]):
    """One way to read a text."""

    value: T_co
    why: str | None = None
    """What tells this way from the others, such as "tons of 2,000 pounds"."""


@dataclass(frozen=True, kw_only=True)
class Reading(Generic[T_co]):
    """What a text says, in every way that it can be read.

    One sense: the text is read. Several: it is ambiguous, and nobody has chosen. None: it is
    refused, and `refusal` says why.
    """

    senses: tuple[Sense[T_co], ...]
    refusal: Refusal | None = None
    used: tuple[Span, ...] = ()
    """The stretches of the text that the reading rests on, in order."""
    left: tuple[Span, ...] = ()
    """The stretches that say something and were not used, in order."""

    @property
    def value(self) -> T_co | None:
        """The value where there is exactly one sense, else None."""
        return self.senses[0].value if len(self.senses) == 1 else None

    @property
    def is_ambiguous(self) -> bool:
        """Whether the text can be read in more than one way."""
        return len(self.senses) > 1
