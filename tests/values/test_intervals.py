"""Intervals of exact numbers, and comparisons that are never a bare bool."""

from fractions import Fraction
from typing import Any, Final

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from milreport.errors import UsageError
from milreport.values.intervals import (
    ANYTHING,
    Comparison,
    Interval,
    compare,
    hull,
    overlap,
    plus,
    scaled,
    within,
)

FRACTIONS: Final = st.fractions(min_value=-20, max_value=20, max_denominator=6)
MIRRORED: Final = {
    Comparison.LESS: Comparison.GREATER,
    Comparison.GREATER: Comparison.LESS,
}


def between(low: int | None, high: int | None, ends: str = "[]") -> Interval:
    """Give an interval in the usual notation of its ends."""
    left = None if low is None else Fraction(low)
    right = None if high is None else Fraction(high)
    return Interval(left, right, low_open=ends[0] == "(", high_open=ends[1] == ")")


@st.composite
def intervals(draw: DrawFn) -> Interval:
    """Make intervals of every form that there is."""
    low, high = sorted((draw(FRACTIONS), draw(FRACTIONS)))
    is_point = low == high
    return Interval(
        draw(st.sampled_from((low, low, low, None))),
        draw(st.sampled_from((high, high, high, None))),
        low_open=not is_point and draw(st.booleans()),
        high_open=not is_point and draw(st.booleans()),
    )


@st.composite
def members(draw: DrawFn, interval: Interval) -> Fraction:
    """Make numbers of an interval, its closed ends often."""
    middle = interval.low if interval.low is not None else interval.high
    middle = Fraction(0) if middle is None else middle
    width = Fraction(40)
    if interval.low is not None and interval.high is not None:
        width = interval.high - interval.low
    sign = 1 if interval.low is not None else -1
    step = draw(st.fractions(min_value=0, max_value=1, max_denominator=8))
    number = middle + sign * width * step
    inside = number if number in interval else middle + sign * width / 2
    assume(inside in interval)
    return inside


@pytest.mark.parametrize(
    ("interval", "inside", "outside"),
    [
        pytest.param(between(2, 4), (2, 3, 4), (1, 5), id="closed"),
        pytest.param(between(2, 4, "()"), (3,), (2, 4), id="open"),
        pytest.param(between(2, None), (2, 10**30), (1,), id="no high end"),
        pytest.param(between(None, 4, "[)"), (-(10**30), 3), (4,), id="no low end"),
        pytest.param(ANYTHING, (0, -1), (), id="anything"),
        pytest.param(Interval.point(Fraction(3)), (3,), (2, 4), id="point"),
    ],
)
def test_what_lies_inside(
    interval: Interval, inside: tuple[int, ...], outside: tuple[int, ...]
) -> None:
    """A closed end lies inside, an open one does not."""
    assert all(number in interval and Fraction(number) in interval for number in inside)
    assert not any(number in interval for number in outside)


def test_only_exact_numbers_lie_inside() -> None:
    """A float is no exact number, nor is a text."""
    assert 3.0 not in ANYTHING
    assert "3" not in ANYTHING


def test_an_end_that_is_not_there_is_not_open() -> None:
    """Two intervals of the same numbers are equal, and have one hash."""
    one = Interval(None, Fraction(4), low_open=True)
    whole: Any = 2

    assert one == between(None, 4)
    assert hash(one) == hash(between(None, 4))
    assert type(Interval(whole, None).low) is Fraction


@pytest.mark.parametrize(
    ("ends", "code"),
    [
        pytest.param((4, 2), "usage.empty_interval", id="reversed"),
        pytest.param((2, 2, True), "usage.empty_interval", id="point open below"),
        pytest.param((2, 2, False, True), "usage.empty_interval", id="point open above"),
        pytest.param((0.5, 2), "usage.inexact_end", id="float"),
        pytest.param((True, 2), "usage.inexact_end", id="bool"),
        pytest.param((1, "2"), "usage.inexact_end", id="text"),
    ],
)
def test_what_is_no_interval_cannot_be_made(ends: tuple[Any, ...], code: str) -> None:
    """An interval holds a number, and its ends are exact."""
    with pytest.raises(UsageError) as caught:
        Interval(*ends)

    assert caught.value.code == code


def test_an_interval_has_no_order_no_sum_and_no_truth() -> None:
    """What Python would do by itself says something else than it seems to."""
    one: Any = between(2, 4)
    other: Any = between(5, 6)

    with pytest.raises(TypeError):
        _ = one < other
    with pytest.raises(TypeError):
        _ = one + other
    with pytest.raises(UsageError, match=r"^usage\.interval_as_bool: ask whether a number is in"):
        bool(one)


@pytest.mark.parametrize("comparison", Comparison)
def test_a_comparison_is_never_a_bool(comparison: Comparison) -> None:
    """Not even `less` is true."""
    with pytest.raises(UsageError, match=r"^usage\.comparison_as_bool: ask whether the compar"):
        bool(comparison)


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        pytest.param(between(3, 3), between(3, 3), Comparison.EQUAL, id="one number"),
        pytest.param(between(3, 4), between(3, 4), Comparison.OVERLAPS, id="same range"),
        pytest.param(ANYTHING, ANYTHING, Comparison.OVERLAPS, id="anything"),
        pytest.param(between(1, 2), between(3, 4), Comparison.LESS, id="below"),
        pytest.param(between(1, 3), between(3, 4), Comparison.OVERLAPS, id="a shared end"),
        pytest.param(between(None, 5, "[)"), between(5, None), Comparison.LESS, id="<5, >=5"),
        pytest.param(between(None, 5), between(5, None, "(]"), Comparison.LESS, id="<=5, >5"),
        pytest.param(between(5, None), between(None, 5), Comparison.OVERLAPS, id=">=5, <=5"),
        pytest.param(between(5, None), between(None, 4), Comparison.GREATER, id="above"),
        pytest.param(between(3, 3), between(1, 4), Comparison.OVERLAPS, id="inside"),
    ],
)
def test_comparison(a: Interval, b: Interval, answer: Comparison) -> None:
    """Less is less for every pair of numbers, open ends minded."""
    assert compare(a, b) is answer


@pytest.mark.parametrize(
    ("a", "b", "shared", "around"),
    [
        pytest.param(between(1, 3), between(2, 4), between(2, 3), between(1, 4), id="overlap"),
        pytest.param(between(1, 2), between(3, 4), None, between(1, 4), id="apart"),
        pytest.param(between(1, 2), between(2, 4), between(2, 2), between(1, 4), id="touch"),
        pytest.param(between(1, 2, "[)"), between(2, 4), None, between(1, 4), id="open touch"),
        pytest.param(
            between(1, 4, "()"), between(1, 4), between(1, 4, "()"), between(1, 4), id="open ends"
        ),
        pytest.param(between(None, 3), between(1, None), between(1, 3), ANYTHING, id="no ends"),
        pytest.param(ANYTHING, between(1, 2), between(1, 2), ANYTHING, id="anything"),
        pytest.param(
            Interval(Fraction(1, 3), Fraction(3, 4)),
            Interval(Fraction(1, 2), Fraction(4, 5)),
            Interval(Fraction(1, 2), Fraction(3, 4)),
            Interval(Fraction(1, 3), Fraction(4, 5)),
            id="ends between whole numbers",
        ),
        pytest.param(
            between(0, 1),
            Interval(Fraction(1, 2), Fraction(2)),
            Interval(Fraction(1, 2), Fraction(1)),
            between(0, 2),
            id="begins at zero",
        ),
        pytest.param(
            between(-1, 0),
            Interval(Fraction(-2), Fraction(1, 2)),
            between(-1, 0),
            Interval(Fraction(-2), Fraction(1, 2)),
            id="ends at zero",
        ),
    ],
)
def test_overlap_and_hull(
    a: Interval, b: Interval, shared: Interval | None, around: Interval
) -> None:
    """What two intervals share, and what holds both."""
    assert overlap(a, b) == overlap(b, a) == shared
    assert hull(a, b) == hull(b, a) == around


@pytest.mark.parametrize(
    ("interval", "factor", "result"),
    [
        pytest.param(between(1, 3, "(]"), 2, between(2, 6, "(]"), id="doubled"),
        pytest.param(between(1, 3, "(]"), -1, between(-3, -1, "[)"), id="turned"),
        pytest.param(between(None, 3), -1, between(-3, None), id="one end turned"),
        pytest.param(ANYTHING, 0, between(0, 0), id="by zero"),
        pytest.param(between(1, None, "(]"), 3, between(3, None, "(]"), id="no high end"),
    ],
)
def test_scaling(interval: Interval, factor: int, result: Interval) -> None:
    """A factor below zero turns the ends around."""
    assert scaled(interval, Fraction(factor)) == result


@given(st.data())
def test_a_sum_contains_every_pointwise_sum(data: st.DataObject) -> None:
    """The law of interval arithmetic, and of a factor too."""
    a, b = data.draw(intervals()), data.draw(intervals())
    x, y = data.draw(members(a)), data.draw(members(b))
    factor = data.draw(FRACTIONS)

    assert x + y in plus(a, b)
    assert x * factor in scaled(a, factor)


@given(intervals(), intervals(), intervals())
def test_plus_has_no_order(a: Interval, b: Interval, c: Interval) -> None:
    """Sums are the same however the parts are put."""
    assert plus(a, b) == plus(b, a)
    assert plus(plus(a, b), c) == plus(a, plus(b, c))
    assert plus(a, Interval.point(Fraction(0))) == a


@given(st.data())
def test_comparison_holds_for_every_member(data: st.DataObject) -> None:
    """The comparison turns with its sides, and no pair of members speaks against it."""
    a, b = data.draw(intervals()), data.draw(intervals())
    x, y = data.draw(members(a)), data.draw(members(b))
    answer = compare(a, b)

    assert compare(b, a) is MIRRORED.get(answer, answer)
    if answer is Comparison.OVERLAPS:
        assert not (a.is_point and b.is_point)
    else:
        told = {Comparison.LESS: x < y, Comparison.EQUAL: x == y, Comparison.GREATER: x > y}
        assert told[answer]


@given(st.data())
def test_overlap_hull_and_within_hold_for_every_member(data: st.DataObject) -> None:
    """A number is in the overlap exactly where it is in both; the hull holds both."""
    a, b = data.draw(intervals()), data.draw(intervals())
    number = data.draw(st.one_of(members(a), FRACTIONS))
    shared = overlap(a, b)

    assert (number in a and number in b) == (shared is not None and number in shared)
    assert within(a, hull(a, b))
    assert within(b, hull(a, b))
    assert shared is None or within(shared, a)
    if within(a, b):
        assert number not in a or number in b
        assert shared == a
