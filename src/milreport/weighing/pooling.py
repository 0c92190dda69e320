"""Pooling of probabilities, only after the opinions are collapsed to their origins.

Ten outlets that repeat one official are one opinion. Whatever rests on one origin is first taken
together as the smallest interval that holds all of it, and only the origins are pooled. Every
opinion is an interval, and so is the pool. Words without a declared scale, grades of another kind
and *cannot be judged* have no probability, and none is made up for them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import (
    MAX_EMAX,
    MIN_EMIN,
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_HALF_EVEN,
    Context,
    Decimal,
)
from enum import StrEnum
from fractions import Fraction
from math import isfinite
from typing import Final, NamedTuple

from milreport.conversion import Loss
from milreport.errors import UsageError
from milreport.scales import SCALES, Dimension, Term
from milreport.values.grades import Likelihood
from milreport.values.intervals import Interval, hull
from milreport.values.numbers import fraction_of

__all__ = ["LOSSES", "Method", "Opinion", "Origin", "Pool", "pool"]


class Method(StrEnum):
    """How several probabilities are made one. None is the true one; name the one you use."""

    LINEAR = "linear"
    """The weighted mean of the probabilities (Stone 1961). It is exact."""
    LOGARITHMIC = "logarithmic"
    """The weighted geometric mean of the odds. One 0 or one 1 among them settles it."""
    EXTREMISED = "extremised"
    """The logarithmic pool with the odds raised to a power `alpha` (Satopää et al. 2014)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """How probable somebody holds something to be, and on whose word that rests in the end."""

    likelihood: Likelihood
    """The judgement: an interval, or a term of a scale whose terms stand for intervals."""
    origin: str
    """What it rests on in the end, by any name; opinions of one origin count once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """All opinions of one origin, taken as one."""

    name: str
    interval: Interval
    """The smallest interval that every opinion of this origin lies in."""
    opinions: int
    """How many opinions rest on it."""
    weight: Fraction
    """Its share in the pool; the shares add up to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """What the opinions amount to, as an interval."""

    low: Fraction
    """The least that the pool can be."""
    high: Fraction
    """The most that the pool can be."""
    low_open: bool
    """Whether the low end itself is left out."""
    high_open: bool
    """Whether the high end itself is left out."""
    origins: tuple[Origin, ...]
    """What was pooled, in the order in which the origins first came."""
    method: Method
    alpha: Fraction | None = None
    """The power to which the odds were raised, for the extremised pool."""
    notes: tuple[str, ...] = ()
    """Which opinions were taken as one, in words."""
    loss: tuple[Loss, ...] = ()
    """What the pool does not show of the opinions; the codes are those of `LOSSES`."""

    @property
    def interval(self) -> Interval:
        """The pool as an interval."""
        return Interval(self.low, self.high, self.low_open, self.high_open)


LOSSES: Final[Mapping[str, str]] = {
    "loss.approximate_end": "the issuer of a scale calls an end of a term approximate, and the "
    "pool takes it as exact",
    "loss.mixed_scales": "the opinions are on different scales; only their numbers were pooled, "
    "and no term of either scale stands for the result",
    "loss.untold_end": "an end that nobody told is taken as 0 or as 1, beyond which no "
    "probability lies",
}
"""What pooling can lose, by its code. The codes are never reused."""

_MOST_ALPHA: Final = 100


def pool(
    opinions: Iterable[Opinion],
    *,
    method: Method | str = Method.LINEAR,
    weights: Mapping[str, float | Fraction] | None = None,
    alpha: float | Fraction | None = None,
) -> Pool:
    """Pool opinions on one statement, after those of one origin are taken as one.

    Each pool grows with each probability, so its low end comes of the low ends, and its high end
    of the high ends. The linear pool is exact. The others are worked out to 50 digits and rounded
    outward to 15, so that the interval holds the true one.

    The gain from extremising depends on forecasters who know different things. What `alpha` fits
    is found from forecasts with known outcomes, so there is no default: at 1 the pool is the
    logarithmic one, and the greater it is, the nearer the pool comes to 0 or to 1.

    Args:
        opinions: what is to be pooled, about one and the same statement.
        method: how; the names are those of `Method`.
        weights: a number from 0 on for each origin, by its name; absent, all weigh the same.
        alpha: the power, from 1 to 100, for the extremised pool only.

    Returns:
        The interval, with the origins, what was taken as one, and what is lost.

    Raises:
        UsageError: `usage.nothing_to_pool`; `usage.not_an_opinion`, for what is none, or has an
            origin that is no text; `usage.not_a_likelihood`, for another kind of confidence, or a
            code on such a scale; `usage.words_only`, for words on no scale;
            `usage.cannot_be_judged`; `usage.unknown_scale`, `usage.unknown_term` or
            `usage.scale_without_numbers`, for a code that stands for no number;
            `usage.zero_against_one`; `usage.odd_weights`; `usage.unknown_method`;
            `usage.odd_alpha`.

    Source: Satopää, Baron, Foster, Mellers, Tetlock and Ungar, "Combining multiple probability
    predictions using a simple logit model", International Journal of Forecasting 30 (2014).
    """
    how, power = _method(method, alpha)
    if not isinstance(opinions, Iterable):
        raise UsageError("usage.not_an_opinion", "expected opinions, one by one")
    told = [_read(_opinion(each)) for each in opinions]
    if not told:
        raise UsageError("usage.nothing_to_pool", "expected at least one opinion")
    origins = _collapsed(told, weights)
    heard = [origin for origin in origins if origin.weight]
    low, low_open = _pooled(_ends(heard, _low), how, power, ROUND_FLOOR)
    high, high_open = _pooled(_ends(heard, _high), how, power, ROUND_CEILING)
    return Pool(
        low=low,
        high=high,
        low_open=low_open,
        high_open=high_open,
        origins=origins,
        method=how,
        alpha=power if how is Method.EXTREMISED else None,
        notes=tuple(_one(origin) for origin in origins if origin.opinions > 1),
        loss=_losses(told),
    )


def _method(name: Method | str, alpha: float | Fraction | None) -> tuple[Method, Fraction]:
    """Read how to pool, and the power."""
    try:
        method = Method(name)
    except ValueError:
        names = ", ".join(Method)
        raise UsageError("usage.unknown_method", f"expected one of {names}") from None
    if method is not Method.EXTREMISED:
        if alpha is not None:
            raise UsageError("usage.odd_alpha", "expected alpha for the extremised pool only")
        return method, Fraction(1)
    power = _number(alpha)
    if power is None or not 1 <= power <= _MOST_ALPHA:
        raise UsageError("usage.odd_alpha", "expected alpha as a number from 1 to 100")
    return method, power


def _number(told: object) -> Fraction | None:
    """Give a number exactly, a float as the decimal that it is written as; None if it is none."""
    if isinstance(told, bool):
        return None
    if isinstance(told, Fraction):
        return told
    if isinstance(told, int) or (isinstance(told, float) and isfinite(told)):
        return fraction_of(told)
    return None


# Opinions to intervals


class _Told(NamedTuple):
    """An opinion as an interval, and what is to be said of it."""

    origin: str
    interval: Interval
    scale: str | None
    lost: tuple[str, ...]


_CERTAINTY: Final = Interval(Fraction(0), Fraction(1))


def _opinion(told: object) -> Opinion:
    """Refuse what is no opinion, or rests on what has no name."""
    origin: object = told.origin if isinstance(told, Opinion) else None
    if not isinstance(told, Opinion) or not isinstance(origin, str):
        raise UsageError("usage.not_an_opinion", "expected an Opinion, its origin a text")
    return told


def _read(opinion: Opinion) -> _Told:
    """Read an opinion as an interval; the numbers that it tells go before those of its term."""
    likelihood = opinion.likelihood
    if not isinstance(likelihood, Likelihood):
        raise UsageError(
            "usage.not_a_likelihood", "expected a Likelihood; no other grade is a probability"
        )
    term = _term(likelihood)
    if likelihood.low is None and likelihood.high is None:
        if term is None:
            raise UsageError(
                "usage.words_only", "expected bounds or a term of a declared scale, not words alone"
            )
        if term.interval is None:
            raise UsageError(
                "usage.scale_without_numbers", "expected a scale whose terms stand for numbers"
            )
        lost = ("loss.approximate_end",) if term.approximate else ()
        return _Told(opinion.origin, term.interval, likelihood.scale, lost)
    interval = Interval(
        _CERTAINTY.low if likelihood.low is None else fraction_of(likelihood.low),
        _CERTAINTY.high if likelihood.high is None else fraction_of(likelihood.high),
        likelihood.low_open,
        likelihood.high_open,
    )
    is_untold = likelihood.low is None or likelihood.high is None
    lost = ("loss.untold_end",) if is_untold else ()
    return _Told(opinion.origin, interval, likelihood.scale, lost)


def _term(likelihood: Likelihood) -> Term | None:
    """Find the term on its scale; None where there is no code, or the bounds stand for it."""
    if likelihood.scale is None or likelihood.code is None:
        return None
    scale = SCALES.get(likelihood.scale)
    if scale is None:
        if likelihood.low is None and likelihood.high is None:
            raise UsageError(
                "usage.unknown_scale", "expected a key of milreport.scales.SCALES, or bounds"
            )
        return None
    term = scale.term(likelihood.code)
    if not term.is_judged:
        raise UsageError(
            "usage.cannot_be_judged", "expected a judgement; what cannot be judged has no number"
        )
    if scale.dimension is not Dimension.LIKELIHOOD:
        raise UsageError("usage.not_a_likelihood", "expected a code on a scale of likelihood")
    return term


def _losses(told: Iterable[_Told]) -> tuple[Loss, ...]:
    """Say once each what is lost."""
    codes = {code for each in told for code in each.lost}
    if len({each.scale for each in told}) > 1:
        codes.add("loss.mixed_scales")
    return tuple(Loss(code=code, message=LOSSES[code]) for code in LOSSES if code in codes)


# Opinions to origins


def _collapsed(
    told: Sequence[_Told], weights: Mapping[str, float | Fraction] | None
) -> tuple[Origin, ...]:
    """Take the opinions of each origin as one."""
    hulls: dict[str, Interval] = {}
    counts: dict[str, int] = {}
    for each in told:
        before = hulls.get(each.origin, each.interval)
        hulls[each.origin] = hull(before, each.interval)
        counts[each.origin] = counts.get(each.origin, 0) + 1
    shares = _shares(tuple(hulls), weights)
    return tuple(
        Origin(name=name, interval=interval, opinions=counts[name], weight=shares[name])
        for name, interval in hulls.items()
    )


def _shares(
    names: Sequence[str], weights: Mapping[str, float | Fraction] | None
) -> dict[str, Fraction]:
    """Give each origin its share; the shares add up to 1."""
    if weights is None:
        return dict.fromkeys(names, Fraction(1, len(names)))
    read = _weights(weights)
    known = {name: weight for name, weight in read.items() if weight is not None and weight >= 0}
    total = sum(known.values())
    if len(known) < len(read) or known.keys() != {*names} or not total:
        raise UsageError(
            "usage.odd_weights",
            "expected a number from 0 on for each origin and no other, and one above 0",
        )
    return {name: known[name] / total for name in names}


def _weights(told: object) -> dict[object, Fraction | None]:
    """Read the weights; there is none where it is no mapping."""
    given = told.items() if isinstance(told, Mapping) else ()
    return {name: _number(weight) for name, weight in given}


def _one(origin: Origin) -> str:
    """Say that several opinions were taken as one."""
    return (
        f"{origin.opinions} opinions rest on {origin.name} and count as one: "
        f"the smallest interval that holds them all"
    )


# Ends


class _End(NamedTuple):
    """One end of an origin: where, whether it is left out, and its share."""

    at: Fraction
    is_open: bool
    weight: Fraction


def _low(interval: Interval) -> tuple[Fraction, bool]:
    return interval.low or Fraction(0), interval.low_open


def _high(interval: Interval) -> tuple[Fraction, bool]:
    return Fraction(1) if interval.high is None else interval.high, interval.high_open


def _ends(
    origins: Iterable[Origin], end: Callable[[Interval], tuple[Fraction, bool]]
) -> tuple[_End, ...]:
    """Give one end of each origin."""
    return tuple(_End(*end(origin.interval), origin.weight) for origin in origins)


def _pooled(
    ends: Sequence[_End], method: Method, alpha: Fraction, rounding: str
) -> tuple[Fraction, bool]:
    """Pool one end of all origins: the number, and whether it is left out."""
    if method is Method.LINEAR:
        mean = sum((end.weight * end.at for end in ends), Fraction(0))
        return mean, any(end.is_open for end in ends)
    settled = _settled(ends)
    if settled is not None:
        return settled
    first = ends[0].at
    if alpha == 1 and all(end.at == first for end in ends):
        return first, any(end.is_open for end in ends)
    logit = _logit(ends, alpha)
    return _probability(logit, rounding), any(end.is_open for end in ends)


def _settled(ends: Sequence[_End]) -> tuple[Fraction, bool] | None:
    """Give the pool where a 0 or a 1 among the ends settles it; raises where both are there.

    An end that is left out is only approached, so a 1 that is there goes before it.
    """
    sure = {end.at for end in ends if end.at in (0, 1) and not end.is_open}
    if len(sure) > 1:
        raise UsageError(
            "usage.zero_against_one",
            "expected no 0 against a 1: their odds have no mean; the linear pool has one",
        )
    near = {end.at for end in ends if end.at in (0, 1)}
    for certain in (sure, near):
        if certain:
            return certain.pop(), certain is near
    return None


_FINE: Final = Context(
    prec=50, rounding=ROUND_HALF_EVEN, Emin=MIN_EMIN, Emax=MAX_EMAX, capitals=1, clamp=0, traps=[]
)
"""How logarithms are worked out; what the surroundings have set plays no part."""
_CERTAIN_DIGITS: Final = 35
"""How many digits are right whatever was added up on the way."""
_SHOWN_DIGITS: Final = 15


def _logit(ends: Iterable[_End], alpha: Fraction) -> Decimal:
    """Give the weighted mean of the logarithms of the odds, times alpha."""
    total = Decimal(0)
    for end in ends:
        odds = end.at / (1 - end.at)
        log = _FINE.subtract(_FINE.ln(Decimal(odds.numerator)), _FINE.ln(Decimal(odds.denominator)))
        total = _FINE.add(total, _FINE.multiply(log, _decimal(end.weight * alpha)))
    return total


def _decimal(number: Fraction) -> Decimal:
    return _FINE.divide(Decimal(number.numerator), Decimal(number.denominator))


def _probability(logit: Decimal, rounding: str) -> Fraction:
    """Give the probability of a logit, rounded in one direction and never to 0 or 1.

    What is small keeps its digits, so of a probability above a half its complement is rounded.
    """
    power = _FINE.exp(logit.copy_abs().copy_negate())
    small = _FINE.divide(power, _FINE.add(Decimal(1), power))
    is_high = logit > 0
    towards = {ROUND_FLOOR: ROUND_CEILING, ROUND_CEILING: ROUND_FLOOR}[rounding]
    short = _shortened(small, towards if is_high else rounding)
    return 1 - short if is_high else short


def _shortened(number: Decimal, rounding: str) -> Fraction:
    """Round to the digits shown, after those that are not certain are rounded off."""
    certain = _rounded(number, _CERTAIN_DIGITS, ROUND_HALF_EVEN)
    return Fraction(_rounded(certain, _SHOWN_DIGITS, rounding))


def _rounded(number: Decimal, digits: int, rounding: str) -> Decimal:
    return Context(
        prec=digits, rounding=rounding, Emin=MIN_EMIN, Emax=MAX_EMAX, clamp=0, traps=[]
    ).plus(number)
