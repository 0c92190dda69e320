"""Numbers to terms, and terms to numbers."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from fractions import Fraction
from math import floor, isfinite
from typing import Final

from milreport.errors import UsageError
from milreport.scales._registry import scale as scale_of
from milreport.scales._scale import Measure, Scale, Term
from milreport.values.intervals import Interval

__all__ = ["Policy", "exact", "interval", "policy_of", "terms_at", "whole"]


class Policy(StrEnum):
    """How to choose where a number has no term, or more than one. None is the default."""

    LOWER_INCLUSIVE = "lower_inclusive"
    """At an edge that two terms share, take the term that begins there."""
    UPPER_INCLUSIVE = "upper_inclusive"
    """At an edge that two terms share, take the term that ends there."""
    NEAREST = "nearest"
    """In a gap or outside, take the term whose interval is nearest; two where both are."""
    ROUND_HALF_UP = "round_half_up"
    """Round to whole per cents or points first, a half upwards; then look up."""


def policy_of(name: Policy | str | None) -> Policy | None:
    """Give a policy by its name; raises `UsageError` where there is none of that name."""
    if name is None:
        return None
    try:
        return Policy(name)
    except ValueError:
        names = ", ".join(Policy)
        raise UsageError("usage.unknown_policy", f"expected one of {names}") from None


def exact(number: float | Fraction) -> Fraction:
    """Give a number as its shortest decimal text says it, exactly.

    Raises `UsageError` for a bool, a text, and what is not finite.
    """
    if isinstance(number, float) and isfinite(number):
        return Fraction(float.__repr__(number))
    if isinstance(number, int | Fraction) and not isinstance(number, bool):
        return Fraction(number)
    raise UsageError("usage.not_a_number", "expected a finite int, float or Fraction")


def whole(number: float | Fraction, policy: Policy | None = None) -> Fraction:
    """Give a whole number from 0 to 100, as STIX stores confidence.

    Raises:
        UsageError: `usage.not_a_whole_number` for 29.5 and 70.0, unless the policy rounds;
            `usage.out_of_range` below 0 and above 100.
    """
    told = exact(number)
    if policy is Policy.ROUND_HALF_UP:
        told = _rounded(told, 1)
    elif not isinstance(number, int):
        raise UsageError("usage.not_a_whole_number", "expected a whole number from 0 to 100")
    return _within(told, 100)


def _within(number: Fraction, top: int) -> Fraction:
    """Refuse what lies outside the scale."""
    if not 0 <= number <= top:
        raise UsageError("usage.out_of_range", f"expected a number from 0 to {top}")
    return number


def _rounded(number: Fraction, parts: int) -> Fraction:
    """Round to the nearest whole part, a half upwards."""
    return Fraction(floor(number * parts + Fraction(1, 2)), parts)


def _read(number: float | Fraction, measure: Measure, policy: Policy | None) -> Fraction:
    """Read a number as the measure wants it."""
    if measure is Measure.CONFIDENCE and policy is not Policy.NEAREST:
        return whole(number, policy)
    top, parts = (1, 100) if measure is Measure.PROBABILITY else (100, 1)
    told = _within(exact(number), top)
    return _rounded(told, parts) if policy is Policy.ROUND_HALF_UP else told


def interval(scale: str, code: str) -> Interval | None:
    """Give the numbers that a term stands for, or None where its issuer gives none.

    They are probabilities from 0 to 1 on a scale of likelihood, and points from 0 to 100 on the
    tables of STIX (see `Scale.measure`). The code is exact; `parse` reads a word.

    Raises:
        UsageError: where the scale or the code is not known.
    """
    return scale_of(scale).term(code).interval


def _starts(term: Term, number: Fraction) -> bool:
    """Whether the term's interval begins with a number."""
    return term.interval is not None and term.interval.low == number


def _ends(term: Term, number: Fraction) -> bool:
    """Whether the term's interval ends with a number."""
    return term.interval is not None and term.interval.high == number


_AT_EDGE: Final[
    Mapping[Policy, tuple[Callable[[Term, Fraction], bool], Callable[[Term, Fraction], bool]]]
] = {Policy.LOWER_INCLUSIVE: (_starts, _ends), Policy.UPPER_INCLUSIVE: (_ends, _starts)}
"""Which of two terms that share an edge stays, and which one goes."""


def _distance(term: Term, number: Fraction) -> Fraction | None:
    """Give how far a number is from the ends of a term; None where the term has no number."""
    if term.interval is None or term.interval.low is None or term.interval.high is None:
        return None
    low, high = term.interval.low, term.interval.high
    return max(low - number, number - high, Fraction(0))


def _nearest(of: Scale, number: Fraction) -> tuple[Term, ...]:
    """Give the terms whose interval is nearest."""
    far = [(away, term) for term in of.terms if (away := _distance(term, number)) is not None]
    least = min(away for away, _ in far)
    return tuple(term for away, term in far if away == least)


def terms_at(
    number: float | Fraction, scale: str, policy: Policy | str | None = None
) -> tuple[Term, ...]:
    """Give the terms that a number falls under.

    One; two at an edge that two terms share; none in a gap or outside the table; many where the
    terms are nested. Nothing is chosen unless a policy is named, and a policy need not lead to
    one term. The tables of STIX take whole numbers only, unless the policy is `round_half_up` or
    `nearest`.

    Args:
        number: a probability from 0 to 1 on a scale of probability; a whole number from 0 to 100
            on a table of STIX. A float is taken as its shortest decimal text.
        scale: the key of the scale.
        policy: how to choose, where the number does not settle it.

    Raises:
        UsageError: for a bool, a text, NaN, infinities, a number outside 0 to 1 or 0 to 100, and
            a scale whose terms have no numbers.
    """
    of = scale_of(scale)
    rule = policy_of(policy)
    if not of.terms or of.measure in {Measure.NONE, Measure.ERROR}:
        raise UsageError(
            "usage.scale_without_numbers", "expected a scale whose terms stand for numbers"
        )
    told = _read(number, of.measure, rule)
    found = tuple(term for term in of.terms if term.interval is not None and told in term.interval)
    if not found and rule is Policy.NEAREST:
        return _nearest(of, told)
    if rule is not None and rule in _AT_EDGE:
        stays, goes = _AT_EDGE[rule]
        if any(stays(term, told) for term in found):
            return tuple(term for term in found if stays(term, told) or not goes(term, told))
    return found
