"""The kinds of confidence, each a type of its own, so that none is taken for another.

There are seven (docs/fundamentals/confidence.md): source reliability, item credibility,
likelihood, analytic confidence, confidence in a record, factuality as a source puts it (the
vocabulary list `Factuality`), and machine extraction. A grade is a code on a named scale; a code
that means *cannot be judged* is never turned into a number.
"""

from typing import Annotated, Self

from pydantic import Field, Strict, model_validator

from milreport._model import Form, Value, broken, value
from milreport.values.text import Cue

__all__ = [
    "AnalyticConfidence",
    "Code",
    "Credibility",
    "ExtractionConfidence",
    "Likelihood",
    "Probability",
    "RecordConfidence",
    "Reliability",
    "ScaleKey",
]

ScaleKey = Annotated[
    str,
    Field(pattern="^[a-z][a-z0-9]*([._-][a-z0-9]+)*$", max_length=64),
    Form("the key of a scale, such as admiralty.reliability"),
]
"""Which scale, and where it matters which issue: `admiralty.reliability`, `icd203.likelihood`."""

Code = Annotated[
    str,
    Field(pattern="^[A-Za-z0-9]([A-Za-z0-9 ._/+-]*[A-Za-z0-9])?$", max_length=64),
    Form("a term of the scale, such as B or likely"),
]
"""A term of the scale, as the scale writes it: `B`, `2`, `likely`."""

Probability = Annotated[float, Strict(), Field(ge=0, le=1)]
"""A probability, from 0 to 1."""


@value
class _Grade(Value):
    """A code on a scale."""

    scale: ScaleKey
    """The key of the scale, as `milreport.scales` or its issuer has it."""
    code: Code
    """The term, as the scale writes it: `B`, `2`, `Moderate`."""
    phrase: Cue | None = None
    """The words used, where they are not the scale's own."""


@value
class Reliability(_Grade):
    """How far a source has been right before: the letter of the Admiralty code, and its kin."""


@value
class Credibility(_Grade):
    """How plausible and corroborated one item is: the digit of the Admiralty code, and its kin."""


@value
class AnalyticConfidence(_Grade):
    """How good the basis of a judgement is: low, moderate, high (ICD 203, PHIA AnCR)."""


@value
class Likelihood(Value):
    """How probable something is said to be: a term on a scale, an interval, or both."""

    scale: ScaleKey | None = None
    """The key of the scale, such as `icd203.likelihood`; told with `code` or not at all."""
    code: Code | None = None
    """The term, as the scale writes it: `very likely`."""
    low: Probability | None = None
    """The least that was said, from 0 to 1; absent where no bound was given."""
    high: Probability | None = None
    """The most that was said."""
    low_open: Annotated[bool, Strict()] = False
    """Whether the low bound itself is left out, as in "more than 50 %"."""
    high_open: Annotated[bool, Strict()] = False
    """Whether the high bound itself is left out, as in "under 50 %"."""
    phrase: Cue | None = None
    """The words used."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if (self.scale is None) != (self.code is None):
            raise broken("likelihood.half_a_grade", "a code needs its scale, and a scale its code")
        if self.code is None and self.low is None and self.high is None and self.phrase is None:
            raise broken("likelihood.empty", "expected a code, a bound or the words used")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise broken("number.reversed", "the low bound must not be above the high bound")
        self._ends_open_rightly()
        return self

    def _ends_open_rightly(self) -> None:
        """Refuse an open end without a bound, and an interval that holds no number."""
        dangling = (self.low_open and self.low is None) or (self.high_open and self.high is None)
        is_open = self.low_open or self.high_open
        if dangling or (is_open and self.low == self.high):
            raise broken(
                "likelihood.open_end",
                "an open end needs its bound, and an interval holds at least one number",
            )


@value
class RecordConfidence(Value):
    """How correct somebody holds a record to be, 0 to 100 (STIX 2.1, 3.2). No probability."""

    value: Annotated[int, Strict(), Field(ge=0, le=100)]
    """From 0 to 100 on the scale."""
    scale: ScaleKey
    """The key of the scale, such as `stix21.confidence`."""


@value
class ExtractionConfidence(Value):
    """How surely a program read the text rightly, which says nothing about its truth."""

    value: Probability
    """From 0, no trust in the reading, to 1; no probability that the claim is true."""
    tool: Annotated[str, Field(min_length=1, max_length=200)]
    """The program that read the text."""
    version: Annotated[str, Field(min_length=1, max_length=100)] | None = None
    """Which version of it, or of its model."""
