"""Numbers with honest bounds.

A number says how the source put it: exactly, about, at least, between two bounds, as a vague
word, or not at all. The tag `kind` is a term of the vocabulary list `Comparator`. Zero is a
number that somebody gave (a denial); `Unknown` is that nobody gave one.
"""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, Strict, model_validator
from typing_extensions import TypeAliasType

from milreport._model import Form, Value, broken, value
from milreport.values.text import Cue
from milreport.vocabulary.numbers import Basis, Rounding

__all__ = [
    "Amount",
    "Approximately",
    "AtLeast",
    "AtMost",
    "Between",
    "Convention",
    "Exact",
    "FewerThan",
    "MoreThan",
    "Nearly",
    "Number",
    "Unknown",
    "VagueCount",
    "WholeNumber",
    "whole",
]

_LARGEST = 2**53 - 1
_Whole = Annotated[int, Strict(), Field(ge=-_LARGEST, le=_LARGEST)]
_Fraction = Annotated[float, Strict(), Field(ge=-_LARGEST, le=_LARGEST)]

Amount = _Whole | _Fraction
"""A JSON number: a whole one stays whole, and none is infinite or beyond 2^53 - 1."""


@value
class Convention(Value):
    """An interval that a stated policy reads into a phrase. A convention, not a finding."""

    low: Amount
    high: Amount | None = None
    """Absent where the policy leaves the upper end open."""
    policy: Annotated[
        str, Field(pattern="^[a-z][a-z0-9._-]{0,63}$"), Form("a policy such as en-2026.1")
    ]
    """Name and version of the policy, such as `en-2026.1`; it can be replaced."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.high is not None and self.low > self.high:
            raise _REVERSED
        return self


_REVERSED = broken("number.reversed", "the low bound must not be above the high bound")


@value
class _Told(Value):
    """What every number may say about itself."""

    phrase: Cue | None = None
    """The number words as printed."""
    basis: Basis | None = None
    """How whoever gave the number came by it."""
    rounding: Rounding | None = None
    convention: Convention | None = None
    """What a named policy makes of the phrase, beside what the words entail."""


@value
class Exact(_Told):
    """Given as one number, with no word that loosens it."""

    kind: Literal["exact"] = "exact"
    value: Amount


@value
class Approximately(_Told):
    """Given as about so many; no bound is entailed."""

    kind: Literal["approximately"] = "approximately"
    value: Amount


@value
class AtLeast(_Told):
    """Given as so many or more."""

    kind: Literal["at_least"] = "at_least"
    value: Amount


@value
class MoreThan(_Told):
    """Given as more than so many; the number itself is excluded."""

    kind: Literal["more_than"] = "more_than"
    value: Amount


@value
class AtMost(_Told):
    """Given as so many or fewer."""

    kind: Literal["at_most"] = "at_most"
    value: Amount


@value
class FewerThan(_Told):
    """Given as fewer than so many; the number itself is excluded."""

    kind: Literal["fewer_than"] = "fewer_than"
    value: Amount


@value
class Nearly(_Told):
    """Given as almost so many: below it, and close to it."""

    kind: Literal["nearly"] = "nearly"
    value: Amount


@value
class Between(_Told):
    """Given as a range, both ends included."""

    kind: Literal["between"] = "between"
    low: Amount
    high: Amount
    best: Amount | None = None
    """The figure that the source itself prefers inside the range, where it has one."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low > self.high:
            raise _REVERSED
        if self.best is not None and not self.low <= self.best <= self.high:
            raise broken("number.best_outside", "the best figure must lie between low and high")
        return self


@value
class VagueCount(_Told):
    """Given as a word, such as several or dozens.

    The bounds are what the word entails; what it usually means is a `convention`.
    """

    kind: Literal["vague_count"] = "vague_count"
    low: Amount | None = None
    """The least that the word admits; absent where it admits anything."""
    high: Amount | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise _REVERSED
        return self


@value
class Unknown(_Told):
    """No number is given, or none can be made out. It is not zero."""

    kind: Literal["unknown"] = "unknown"


Number = TypeAliasType(
    "Number",
    Annotated[
        Exact
        | Approximately
        | AtLeast
        | MoreThan
        | AtMost
        | FewerThan
        | Between
        | Nearly
        | VagueCount
        | Unknown,
        Field(discriminator="kind"),
    ],
)
"""A number as a source gave it, one of ten kinds."""


def whole(number: Number) -> Number:
    """Refuse a count with a fractional part, also one written as 6.0, and one below zero."""
    for bound in ("value", "low", "high", "best"):
        told = getattr(number, bound, None)
        if isinstance(told, float):
            raise broken("number.not_whole", "people and things are counted in whole numbers")
        if told is not None and told < 0:
            raise broken("number.negative", "people and things are counted from zero")
    return number


WholeNumber = Annotated[Number, AfterValidator(whole)]
"""A number of people or things: its bounds are whole (rule `number.not_whole`)."""
