"""What a conversion between two codings gives, what it rests on, and what it loses.

Nothing is lost in silence: whatever the target cannot hold is a `Loss`, and where the target
has no answer at all, `values` is empty and the loss says why.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

__all__ = ["Authority", "Conversion", "Loss"]

T_co = TypeVar("T_co", covariant=True)


class Authority(StrEnum):
    """Whose rule a conversion follows."""

    NORMATIVE = "normative"
    """A standard prescribes it."""
    ISSUER = "issuer"
    """Whoever issued one of the two codings gives it, without making it binding."""
    LIBRARY = "library"
    """Our own reading of the two definitions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """One thing that a conversion could not carry over, or had to change."""

    code: str
    """Stable and documented, such as `loss.not_defined`; never reused."""
    message: str
    """What was lost and why, in lower case."""

    def __str__(self) -> str:
        """Show the loss on one line."""
        return f"{self.code}: {self.message}"


@dataclass(frozen=True, kw_only=True)
class Conversion(Generic[T_co]):
    """The answers of a conversion: none, one, or several of equal right."""

    values: tuple[T_co, ...]
    basis: Authority
    """Whose rule it follows."""
    loss: tuple[Loss, ...] = ()
    """What was lost on the way; empty where the way back gives the same again."""

    @property
    def value(self) -> T_co | None:
        """The answer where there is exactly one, else None; no choice is made between several."""
        return self.values[0] if len(self.values) == 1 else None
