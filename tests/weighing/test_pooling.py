"""Pooling counts origins, not opinions, and refuses what is no probability."""

from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milreport.conversion import Loss
from milreport.errors import UsageError
from milreport.values.grades import (
    AnalyticConfidence,
    Credibility,
    Likelihood,
    RecordConfidence,
    Reliability,
)
from milreport.values.intervals import Interval, hull
from milreport.weighing.pooling import LOSSES, Method, Opinion, Origin, Pool, pool

HALF = Fraction(1, 2)


def bounds(
    low: float | None = None,
    high: float | None = None,
    *,
    low_open: bool = False,
    high_open: bool = False,
) -> Likelihood:
    """Make a likelihood of bounds."""
    return Likelihood(low=low, high=high, low_open=low_open, high_open=high_open)


def point(at: float) -> Likelihood:
    """Make a likelihood of one number."""
    return Likelihood(low=at, high=at)


def term(code: str, scale: str = "icd203.likelihood") -> Likelihood:
    """Make a likelihood of a term."""
    return Likelihood(scale=scale, code=code)


def of(*likelihoods: Likelihood) -> list[Opinion]:
    """Give each likelihood an origin of its own: a, b, c."""
    return [
        Opinion(likelihood=likelihood, origin=origin)
        for likelihood, origin in zip(likelihoods, "abcdefgh", strict=False)
    ]


def test_opinions_of_one_origin_count_once() -> None:
    """They are taken together as their hull, the pool says so, and their number weighs nothing."""
    opinions = [
        Opinion(likelihood=bounds(0.6, 0.8), origin="intelligence"),
        Opinion(likelihood=point(0.2), origin="ministry"),
        Opinion(likelihood=bounds(0.7, 0.9, high_open=True), origin="intelligence"),
    ]

    assert pool(opinions) == Pool(
        low=Fraction(4, 10),
        high=Fraction(55, 100),
        low_open=False,
        high_open=True,
        origins=(
            Origin(
                name="intelligence",
                interval=Interval(Fraction(6, 10), Fraction(9, 10), high_open=True),
                opinions=2,
                weight=HALF,
            ),
            Origin(
                name="ministry",
                interval=Interval(Fraction(2, 10), Fraction(2, 10)),
                opinions=1,
                weight=HALF,
            ),
        ),
        method=Method.LINEAR,
        notes=(
            (
                "2 opinions rest on intelligence and count as one: "
                "the smallest interval that holds them all"
            ),
        ),
    )


POOLED = [
    pytest.param("linear", (point(0.8), point(0.2)), "1/2", "1/2", id="linear mean"),
    pytest.param("linear", (bounds(0.1, 0.3), bounds(0.2, 0.8)), "3/20", "11/20", id="both ends"),
    pytest.param("linear", (point(0.0), point(1.0)), "1/2", "1/2", id="linear of 0 and 1"),
    pytest.param("linear", (bounds(high=0.3), point(0.5)), "1/4", "2/5", id="low end untold"),
    pytest.param("linear", (bounds(low=0.3), point(0.5)), "2/5", "3/4", id="high end untold"),
    pytest.param("linear", (term("likely"),), "11/20", "4/5", id="a term"),
    pytest.param("logarithmic", (point(0.8), point(0.2)), "1/2", "1/2", id="odds cancel out"),
    pytest.param("logarithmic", (point(0.9), point(0.5)), "3/4", "3/4", id="odds 9 and 1 give 3"),
    pytest.param("logarithmic", (point(0.1), point(0.5)), "1/4", "1/4", id="odds 1/9 and 1"),
    pytest.param("logarithmic", (point(0.3), point(0.3)), "3/10", "3/10", id="agreement stands"),
    pytest.param("logarithmic", (point(0.0), point(0.7)), "0", "0", id="0 settles it"),
    pytest.param("logarithmic", (point(1.0), point(0.7)), "1", "1", id="1 settles it"),
    pytest.param("logarithmic", (bounds(low=0.5), bounds(high=0.5)), "0", "1", id="both untold"),
    pytest.param(
        "logarithmic",
        (point(0.5), point(0.6)),
        "0.550510257216821",
        "0.550510257216822",
        id="irrational",
    ),
]


@pytest.mark.parametrize(("method", "likelihoods", "low", "high"), POOLED)
def test_the_ends_of_a_pool(
    method: str, likelihoods: tuple[Likelihood, ...], low: str, high: str
) -> None:
    """The low end comes of the low ends, and the high end of the high ends."""
    pooled = pool(of(*likelihoods), method=method)

    assert (pooled.low, pooled.high) == (Fraction(low), Fraction(high))
    assert pooled.interval == Interval(Fraction(low), Fraction(high))
    assert pooled.alpha is None


def test_extremising_raises_the_odds() -> None:
    """Odds of 3 at alpha 2 become 9, and those of 1/3 become 1/9; alpha 1 is the plain pool."""
    high = pool(of(point(0.75), point(0.75)), method=Method.EXTREMISED, alpha=2)
    low = pool(of(point(0.25)), method="extremised", alpha=Fraction(2))

    assert (high.low, high.high) == (Fraction(9, 10), Fraction(9, 10))
    assert (low.low, low.high, low.alpha) == (Fraction(1, 10), Fraction(1, 10), Fraction(2))
    opinions = of(bounds(0.6, 0.7), point(0.2))
    plain = pool(opinions, method="logarithmic")
    assert pool(opinions, method="extremised", alpha=1.0).interval == plain.interval


def test_weights_are_shares() -> None:
    """They need not add up to 1, and an origin without weight is not heard."""
    opinions = of(point(0.9), point(0.5), point(0.0))
    weights: dict[str, float | Fraction] = {"a": 3, "b": 1.0, "c": Fraction(0)}

    linear = pool(opinions, weights=weights)
    logarithmic = pool(opinions, method="logarithmic", weights={"a": 1, "b": 1, "c": 0})

    assert linear.low == linear.high == Fraction(8, 10)
    assert [origin.weight for origin in linear.origins] == [Fraction(3, 4), Fraction(1, 4), 0]
    assert logarithmic.low == logarithmic.high == Fraction(3, 4)


OPEN = [
    pytest.param("linear", (bounds(0.2, 0.4, low_open=True), point(0.5)), (True, False), id="low"),
    pytest.param(
        "logarithmic", (bounds(0.2, 0.4, high_open=True), point(0.5)), (False, True), id="high"
    ),
    pytest.param(
        "logarithmic",
        (bounds(0.2, 0.4, low_open=True), point(0.0)),
        (False, False),
        id="0 is there",
    ),
    pytest.param(
        "logarithmic", (bounds(0.0, 0.4, low_open=True), point(0.5)), (True, False), id="0 left out"
    ),
    pytest.param(
        "logarithmic",
        (bounds(0.5, 1.0, high_open=True), point(0.5)),
        (False, True),
        id="1 left out",
    ),
    pytest.param(
        "logarithmic", (bounds(0.0, 0.5, low_open=True), point(1.0)), (False, False), id="0 is not"
    ),
    pytest.param(
        "logarithmic",
        (bounds(0.2, 0.4, low_open=True), bounds(0.2, 0.4)),
        (True, False),
        id="same ends, one left out",
    ),
]


@pytest.mark.parametrize(("method", "likelihoods", "opened"), OPEN)
def test_open_ends_stay_open(
    method: str, likelihoods: tuple[Likelihood, ...], opened: tuple[bool, bool]
) -> None:
    """An end that is only approached is left out of the pool, too."""
    pooled = pool(of(*likelihoods), method=method)

    assert (pooled.low_open, pooled.high_open) == opened


def test_a_one_is_not_moved_by_an_open_zero() -> None:
    """Whatever is above 0, however little, leaves 1 where it is."""
    pooled = pool(of(bounds(0.0, 0.5, low_open=True), point(1.0)), method="logarithmic")

    assert pooled.interval == Interval.point(Fraction(1))


LOST = [
    pytest.param((term("likely"), term("unlikely")), (), id="one scale"),
    pytest.param((term("likely"), point(0.5)), ("loss.mixed_scales",), id="a scale and a number"),
    pytest.param(
        (term("likely"), term("Likely", "nato.likelihood")), ("loss.mixed_scales",), id="two scales"
    ),
    pytest.param((bounds(low=0.4),), ("loss.untold_end",), id="untold high end"),
    pytest.param((bounds(high=0.4),), ("loss.untold_end",), id="untold low end"),
    pytest.param(
        (term("unlikely", "phia.yardstick.2025"),), ("loss.approximate_end",), id="approximate"
    ),
    pytest.param(
        (bounds(low=0.4), term("unlikely", "phia.yardstick.2025")),
        ("loss.approximate_end", "loss.mixed_scales", "loss.untold_end"),
        id="all",
    ),
]


@pytest.mark.parametrize(("likelihoods", "codes"), LOST)
def test_what_is_lost_is_said(likelihoods: tuple[Likelihood, ...], codes: tuple[str, ...]) -> None:
    """Each loss once, with its words."""
    expected = tuple(Loss(code=code, message=LOSSES[code]) for code in codes)

    assert pool(of(*likelihoods)).loss == expected


def test_told_bounds_go_before_the_term() -> None:
    """A record may narrow its term, and may use a scale that is not known here."""
    narrow = Likelihood(scale="icd203.likelihood", code="likely", low=0.6, high=0.7)
    private = Likelihood(scale="desk.likelihood", code="rather", low=0.6, high=0.7)

    assert pool(of(narrow)).interval == Interval(Fraction(6, 10), Fraction(7, 10))
    assert pool(of(private)).interval == Interval(Fraction(6, 10), Fraction(7, 10))


NO_PROBABILITY: list[Any] = [
    pytest.param(Likelihood(phrase="likely"), "usage.words_only", id="words"),
    pytest.param(term("6", "admiralty.credibility"), "usage.cannot_be_judged", id="grade 6"),
    pytest.param(
        Likelihood(scale="admiralty.reliability", code="F", low=0.4, high=0.6),
        "usage.cannot_be_judged",
        id="grade F with bounds",
    ),
    pytest.param(term("2", "admiralty.credibility"), "usage.not_a_likelihood", id="credibility"),
    pytest.param(term("rather", "desk.likelihood"), "usage.unknown_scale", id="private scale"),
    pytest.param(term("highly likely"), "usage.unknown_term", id="word of another scale"),
    pytest.param(
        term("likely", "misp.estimative_language.likelihood_probability"),
        "usage.scale_without_numbers",
        id="scale without numbers",
    ),
    pytest.param(
        AnalyticConfidence(scale="icd203.confidence", code="high"),
        "usage.not_a_likelihood",
        id="analytic confidence",
    ),
    pytest.param(
        RecordConfidence(scale="stix21.confidence", value=50),
        "usage.not_a_likelihood",
        id="record confidence",
    ),
    pytest.param(
        Credibility(scale="admiralty.credibility", code="2"),
        "usage.not_a_likelihood",
        id="a credibility",
    ),
    pytest.param(
        Reliability(scale="admiralty.reliability", code="B"),
        "usage.not_a_likelihood",
        id="a reliability",
    ),
]


@pytest.mark.parametrize(("told", "code"), NO_PROBABILITY)
def test_what_is_no_probability_is_refused(told: Likelihood, code: str) -> None:
    """No number is made up, also where another opinion has one."""
    with pytest.raises(UsageError) as refused:
        pool([*of(point(0.5)), Opinion(likelihood=told, origin="z")])

    assert refused.value.code == code


MISUSE = [
    pytest.param({"opinions": []}, "usage.nothing_to_pool", id="nothing"),
    pytest.param({"method": "mean"}, "usage.unknown_method", id="unknown method"),
    pytest.param({"method": "extremised"}, "usage.odd_alpha", id="no alpha"),
    pytest.param({"alpha": 2}, "usage.odd_alpha", id="alpha for the linear pool"),
    pytest.param({"method": "extremised", "alpha": 0.5}, "usage.odd_alpha", id="alpha below 1"),
    pytest.param({"method": "extremised", "alpha": 101}, "usage.odd_alpha", id="alpha too great"),
    pytest.param({"method": "extremised", "alpha": True}, "usage.odd_alpha", id="alpha a bool"),
    pytest.param({"method": "extremised", "alpha": "2"}, "usage.odd_alpha", id="alpha a text"),
    pytest.param({"weights": {"a": 1}}, "usage.odd_weights", id="weight left out"),
    pytest.param({"weights": {"a": 1, "b": 1, "c": 1}}, "usage.odd_weights", id="one too many"),
    pytest.param({"weights": {"a": 2, "b": -1}}, "usage.odd_weights", id="below 0"),
    pytest.param({"weights": {"a": 0, "b": 0}}, "usage.odd_weights", id="none above 0"),
    pytest.param({"weights": {"a": 1, "b": float("nan")}}, "usage.odd_weights", id="not a number"),
    pytest.param({"weights": {"a": 1, "b": None}}, "usage.odd_weights", id="nothing"),
    pytest.param(
        {"method": "logarithmic", "opinions": of(point(0.0), point(1.0))},
        "usage.zero_against_one",
        id="0 against 1",
    ),
    pytest.param(
        {"method": "logarithmic", "opinions": of(bounds(high=0.3), point(1.0))},
        "usage.zero_against_one",
        id="0 at an end against 1",
    ),
]


@pytest.mark.parametrize(("told", "code"), MISUSE)
def test_misuse_is_refused(told: dict[str, Any], code: str) -> None:
    """With a code of its own for each kind."""
    arguments = {"opinions": of(point(0.5), point(0.6)), **told}

    with pytest.raises(UsageError) as refused:
        pool(arguments.pop("opinions"), **arguments)

    assert refused.value.code == code


def test_the_refusal_of_0_against_1_says_why() -> None:
    """And what to do instead."""
    with pytest.raises(UsageError, match="their odds have no mean; the linear pool has one"):
        pool(of(point(0.0), point(1.0)), method="logarithmic")


@st.composite
def likelihoods(draw: st.DrawFn) -> Likelihood:
    """Draw bounds, neither of them 0 or 1."""
    low, high = sorted(draw(st.tuples(*[st.integers(1, 999)] * 2)))
    return bounds(low / 1000, high / 1000)


METHODS = st.sampled_from([("linear", None), ("logarithmic", None), ("extremised", 2.5)])
OPINIONS = st.lists(
    st.builds(Opinion, likelihood=likelihoods(), origin=st.sampled_from("abc")), min_size=1
)


@settings(max_examples=50)
@given(OPINIONS, METHODS, st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_matters(
    opinions: list[Opinion], method: tuple[str, float | None], shuffler: Random
) -> None:
    """The more often one origin is heard with the same opinion, the less it should matter."""
    name, alpha = method
    shuffled = [*opinions, *opinions]
    shuffler.shuffle(shuffled)

    first = pool(opinions, method=name, alpha=alpha)
    assert pool(shuffled, method=name, alpha=alpha).interval == first.interval


@settings(max_examples=50)
@given(OPINIONS, st.sampled_from(["linear", "logarithmic"]))
def test_a_pool_lies_between_its_origins(opinions: list[Opinion], method: str) -> None:
    """Only the extremised pool goes beyond what anybody said."""
    pooled = pool(opinions, method=method)

    around = pooled.origins[0].interval
    for origin in pooled.origins:
        around = hull(around, origin.interval)
    slack = Fraction(1, 10**15)
    assert around.low is not None
    assert around.high is not None
    assert around.low - slack <= pooled.low <= pooled.high <= around.high + slack


@settings(max_examples=50)
@given(st.lists(st.integers(1, 999), min_size=1, max_size=3), st.sampled_from([1, 2, 100]))
def test_the_true_pool_lies_inside(parts: list[int], alpha: int) -> None:
    """The odds of the ends, to the power of how many there are, hold the product of all odds."""
    pooled = pool(of(*(point(part / 1000) for part in parts)), method="extremised", alpha=alpha)

    product = Fraction(1)
    for part in parts:
        product *= Fraction(part, 1000 - part) ** alpha
    low, high = ((end / (1 - end)) ** len(parts) for end in (pooled.low, pooled.high))
    assert low <= product <= high
    assert 0 < pooled.low <= pooled.high < 1
