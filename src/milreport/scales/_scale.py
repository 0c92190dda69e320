"""What a scale is: named terms in a partial order, each with what its issuer says about it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from milreport.conversion import Authority
from milreport.errors import UsageError
from milreport.values.grades import AnalyticConfidence, Credibility, Likelihood, Reliability
from milreport.values.intervals import Interval

__all__ = ["Checked", "Dimension", "Grade", "Measure", "Scale", "Standing", "Stix", "Term"]

Grade = Reliability | Credibility | AnalyticConfidence | Likelihood
"""A grade as a record holds it: a code and the key of its scale."""


class Dimension(StrEnum):
    """Which of the things called confidence a scale grades."""

    RELIABILITY = "reliability"
    """How far a source has been right before."""
    CREDIBILITY = "credibility"
    """How plausible and corroborated one item is."""
    LIKELIHOOD = "likelihood"
    """How probable something is."""
    ANALYTIC_CONFIDENCE = "analytic_confidence"
    """How good the basis of a judgement is."""
    RECORD_CONFIDENCE = "record_confidence"
    """How correct its maker holds a record to be."""
    FACTUALITY = "factuality"
    """How sure a source puts it."""
    EXTRACTION = "extraction"
    """How surely a program read the text."""
    OTHER = "other"
    """None of the seven, such as agreement, or how something came to be known."""


class Checked(StrEnum):
    """How the figures of a table were checked."""

    PRIMARY = "primary"
    """Read in the issuer's own text or data."""
    SECOND_HAND = "second_hand"
    """Read in a transcription that names the original; the original was not opened."""
    MEMORY = "memory"
    """Not checked against any text."""


class Standing(StrEnum):
    """What a term says: a judgement, that none can be made, or that none is stated."""

    JUDGED = "judged"
    """A judgement, also where it is zero."""
    CANNOT_BE_JUDGED = "cannot_be_judged"
    """Somebody looked and could not tell."""
    NOT_STATED = "not_stated"
    """The scale's word for a field left empty."""


class Measure(StrEnum):
    """What the numbers of a scale count, and so what its intervals are made of."""

    NONE = "none"
    """The issuer states no number by which a term could be looked up."""
    PROBABILITY = "probability"
    """A probability, from 0 to 1."""
    ERROR = "error"
    """The probability of an error, from 0 to 1."""
    CONFIDENCE = "confidence"
    """A whole number from 0 to 100 that is no probability."""
    SCORE = "score"
    """A number from 0 to 100 that somebody's formula gives."""


class Stix(NamedTuple):
    """The number that stands for a term in `confidence` of STIX, and those that read as it."""

    value: int
    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term of a scale. Terms have no order of their own: see `compare`."""

    scale: str
    """The key of its scale."""
    code: str
    """How a record writes it."""
    labels: tuple[str, ...] = ()
    """Its words as the issuer prints them, the first one foremost; empty: the code is the word."""
    second_row: tuple[str, ...] = ()
    """Its words in the issuer's second row of terms, which are not to be mixed with the first."""
    variants: tuple[str, ...] = ()
    """Other spellings and synonyms, which only lenient parsing takes."""
    meaning: str = ""
    """What the issuer says it means, in our words; empty where nothing more than the label."""
    interval: Interval | None = None
    """The numbers it stands for, in the scale's measure; None where the issuer gives none."""
    low_approximate: bool = False
    """Whether the issuer marks the low end as approximate."""
    high_approximate: bool = False
    """Whether the issuer marks the high end as approximate."""
    stix: Stix | None = None
    """Its place in `confidence` of STIX; None where it has none."""
    score: int | None = None
    """A number that the issuer's file carries for sorting; never its meaning, never converted."""
    standing: Standing = Standing.JUDGED
    is_extra: bool = False
    """Whether the issuer names it as an addition to the core of the scale."""
    checked: Checked

    @property
    def label(self) -> str:
        """The foremost word for it."""
        return self.labels[0] if self.labels else self.code

    @property
    def is_judged(self) -> bool:
        """Whether it is a judgement; if not, it has no number and no place in the order."""
        return self.standing is Standing.JUDGED

    @property
    def approximate(self) -> bool:
        """Whether either end of the interval is approximate."""
        return self.low_approximate or self.high_approximate


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """One issue of one scale."""

    key: str
    title: str
    issuer: str
    """Who issued it, in which document, and where in it."""
    version: str
    """The issue of the document."""
    dimension: Dimension
    terms: tuple[Term, ...]
    """Its terms as the issuer lists them; empty where it is made of numbers only."""
    order: tuple[tuple[str, ...], ...] = ()
    """Chains of codes, weakest first. Two codes that share no chain are not comparable."""
    measure: Measure = Measure.NONE
    stix_basis: Authority | None = None
    """Whose rule ties its terms to `confidence` of STIX; None where no rule does."""
    namespace: str | None = None
    """What a machine tag puts before the code, such as `estimative-language:likelihood`."""
    checked: Checked
    """How most of it was checked; a term may differ."""
    note: str = ""

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of its terms, as the issuer lists them."""
        return tuple(term.code for term in self.terms)

    def term(self, code: str) -> Term:
        """Give the term of an exact code; raises `UsageError` where there is none."""
        for term in self.terms:
            if term.code == code:
                return term
        raise UsageError("usage.unknown_term", "expected a code of the scale, exactly as it is")
