"""Evidence is combined exactly, in any order, and not where it conflicts too much."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from milreport.errors import UsageError
from milreport.values.grades import AnalyticConfidence, Credibility, Reliability
from milreport.values.intervals import Interval
from milreport.weighing.evidence import (
    NOTHING_KNOWN,
    Combined,
    Mass,
    combine,
    discounted,
    graded,
)


def mass(true: str, false: str, unknown: str) -> Mass:
    """Make a mass of three decimal texts."""
    return Mass(true=Fraction(true), false=Fraction(false), unknown=Fraction(unknown))


def letter(code: str, scale: str = "admiralty.reliability") -> Reliability:
    """Make a grade of a source."""
    return Reliability(scale=scale, code=code)


TABLE: Mapping[str, Fraction] = {"A": Fraction(9, 10), "B": Fraction(7, 10)}


def test_a_mass_gives_belief_and_plausibility() -> None:
    """What is not known counts for the one and not for the other."""
    told = mass("0.5", "0.2", "0.3")

    assert (told.belief, told.plausibility) == (Fraction(1, 2), Fraction(4, 5))
    assert told.interval == Interval(Fraction(1, 2), Fraction(4, 5))
    assert NOTHING_KNOWN.interval == Interval(Fraction(0), Fraction(1))


ODD: list[Any] = [
    pytest.param((0.5, 0.2, 0.3), "usage.inexact_number", id="floats"),
    pytest.param((True, False, False), "usage.inexact_number", id="bools"),
    pytest.param((Fraction(1, 2), Fraction(1, 2), Fraction(1, 2)), "usage.odd_mass", id="too much"),
    pytest.param((Fraction(3, 2), Fraction(-1, 2), 0), "usage.odd_mass", id="below zero"),
]


@pytest.mark.parametrize(("parts", "code"), ODD)
def test_what_is_no_mass_is_refused(parts: tuple[Any, Any, Any], code: str) -> None:
    """Three exact parts from 0 on that add up to 1."""
    true, false, unknown = parts

    with pytest.raises(UsageError) as refused:
        Mass(true=true, false=false, unknown=unknown)

    assert refused.value.code == code


def test_a_mass_takes_whole_numbers() -> None:
    """They are exact."""
    told: Any = {"true": 1, "false": 0, "unknown": 0}

    assert Mass(**told) == mass("1", "0", "0")


def test_discounting_moves_belief_to_not_known() -> None:
    """True and false keep r times their part, and the rest goes to neither."""
    told = mass("0.8", "0.1", "0.1")

    assert discounted(told, Fraction(1, 2)) == mass("0.4", "0.05", "0.55")
    assert discounted(told, Fraction(1)) == told
    assert discounted(told, Fraction(0)) == NOTHING_KNOWN


@pytest.mark.parametrize(
    ("rate", "code"),
    [
        pytest.param(0.5, "usage.inexact_number", id="float"),
        pytest.param(Fraction(11, 10), "usage.out_of_range", id="above 1"),
        pytest.param(Fraction(-1, 10), "usage.out_of_range", id="below 0"),
    ],
)
def test_a_reliability_is_a_share(rate: Fraction, code: str) -> None:
    """Exact, and from 0 to 1."""
    with pytest.raises(UsageError) as refused:
        discounted(NOTHING_KNOWN, rate)

    assert refused.value.code == code


GRADED = [
    pytest.param(letter("F"), {}, NOTHING_KNOWN, id="F"),
    pytest.param(
        Credibility(scale="admiralty.credibility", code="6"), TABLE, NOTHING_KNOWN, id="6"
    ),
    pytest.param(letter("X", "europol.4x4.source"), {}, NOTHING_KNOWN, id="X of 4x4"),
    pytest.param(letter("B"), TABLE, mass("0.7", "0", "0.3"), id="B by the caller's table"),
    pytest.param(
        letter("F", "desk.letters"), {"F": Fraction(1)}, mass("1", "0", "0"), id="private"
    ),
]


@pytest.mark.parametrize(("grade", "table", "expected"), GRADED)
def test_a_grade_weakens_by_the_callers_table(
    grade: Reliability | Credibility, table: Mapping[str, Fraction], expected: Mass
) -> None:
    """What cannot be judged says nothing, and needs no number."""
    assert graded(mass("1", "0", "0"), grade, table) == expected


REFUSED = [
    pytest.param(letter("B"), {}, "usage.no_discount", id="no number of our own"),
    pytest.param(letter("C"), TABLE, "usage.no_discount", id="left out of the table"),
    pytest.param(letter("F"), {"F": Fraction(1, 2)}, "usage.cannot_be_judged", id="a number for F"),
    pytest.param(
        letter("A"), {**TABLE, "F": Fraction(0)}, "usage.cannot_be_judged", id="0 for F, beside"
    ),
    pytest.param(
        AnalyticConfidence(scale="icd203.confidence", code="high"),
        {"high": Fraction(1)},
        "usage.not_a_grade",
        id="analytic confidence",
    ),
]


@pytest.mark.parametrize(("grade", "table", "code"), REFUSED)
def test_a_grade_without_a_number_is_refused(
    grade: Reliability, table: Mapping[str, Fraction], code: str
) -> None:
    """The library makes none up."""
    with pytest.raises(UsageError) as refused:
        graded(mass("1", "0", "0"), grade, table)

    assert refused.value.code == code


def test_combined_evidence_grows_where_it_agrees() -> None:
    """Two halves for true leave a quarter not known, and nothing conflicts."""
    half = mass("0.5", "0", "0.5")

    assert combine([half, half]) == Combined(mass=mass("0.75", "0", "0.25"), conflict=Fraction(0))
    assert combine([half]) == Combined(mass=half, conflict=Fraction(0))


def test_the_conflict_is_taken_out_and_told() -> None:
    """0.6 for and 0.5 against conflict in 0.3; the rest is scaled up from 0.7."""
    both = combine([mass("0.6", "0", "0.4"), mass("0", "0.5", "0.5")])

    assert both == Combined(
        mass=Mass(true=Fraction(3, 7), false=Fraction(2, 7), unknown=Fraction(2, 7)),
        conflict=Fraction(3, 10),
    )
    assert both.mass.interval == Interval(Fraction(3, 7), Fraction(5, 7))


ZADEH = (mass("0.99", "0.01", "0"), mass("0.01", "0.99", "0"))
"""Two sure witnesses who contradict each other; Zadeh's example on the frame that we have."""


def test_zadehs_example_is_refused() -> None:
    """The rule would make it a half each, sure as can be, of 2 % of the evidence."""
    with pytest.raises(UsageError) as refused:
        combine(ZADEH)

    assert refused.value.code == "usage.too_much_conflict"
    assert combine(ZADEH, limit=Fraction(99, 100)) == Combined(
        mass=mass("0.5", "0.5", "0"), conflict=Fraction(9802, 10000)
    )


def test_the_limit_itself_passes() -> None:
    """Only what is above it is refused."""
    pair = [mass("1", "0", "0"), mass("0", "0.5", "0.5")]

    assert combine(pair).conflict == Fraction(1, 2)
    with pytest.raises(UsageError):
        combine(pair, limit=Fraction(49, 100))


MISUSE: list[Any] = [
    pytest.param([], Fraction(1, 2), "usage.nothing_to_combine", id="nothing"),
    pytest.param(
        [mass("1", "0", "0"), mass("0", "1", "0")], Fraction(1), "usage.total_conflict", id="total"
    ),
    pytest.param([NOTHING_KNOWN], 0.5, "usage.inexact_number", id="float limit"),
    pytest.param([NOTHING_KNOWN], Fraction(3, 2), "usage.out_of_range", id="limit above 1"),
]


@pytest.mark.parametrize(("masses", "limit", "code"), MISUSE)
def test_misuse_is_refused(masses: list[Mass], limit: Fraction, code: str) -> None:
    """Total conflict at any limit."""
    with pytest.raises(UsageError) as refused:
        combine(masses, limit=limit)

    assert refused.value.code == code


@st.composite
def masses(draw: st.DrawFn) -> Mass:
    """Draw a mass in hundredths."""
    true = draw(st.integers(0, 100))
    false = draw(st.integers(0, 100 - true))
    parts = (true, false, 100 - true - false)
    return Mass(
        **{
            name: Fraction(part, 100)
            for name, part in zip(("true", "false", "unknown"), parts, strict=True)
        }
    )


def together(*told: Mass) -> Combined:
    """Combine whatever does not conflict wholly."""
    try:
        return combine(told, limit=Fraction(1))
    except UsageError:
        assume(condition=False)
        raise


@settings(max_examples=50)
@given(masses(), masses(), masses())
def test_the_order_does_not_matter(one: Mass, two: Mass, three: Mass) -> None:
    """Nor does it matter which are combined first."""
    all_at_once = together(one, two, three)

    assert together(three, one, two) == all_at_once
    assert together(together(one, two).mass, three).mass == all_at_once.mass


@settings(max_examples=50)
@given(masses(), masses())
def test_nothing_known_is_neutral(one: Mass, two: Mass) -> None:
    """It changes neither the mass nor the conflict."""
    assert together(one, NOTHING_KNOWN) == Combined(mass=one, conflict=Fraction(0))
    assert together(one, two, NOTHING_KNOWN) == together(one, two)


@settings(max_examples=50)
@given(masses(), st.fractions(0, 1), st.fractions(0, 1))
def test_discounting_twice_is_discounting_by_the_product(
    told: Mass, one: Fraction, two: Fraction
) -> None:
    """And it never makes evidence stronger."""
    once = discounted(told, one)

    assert discounted(once, two) == discounted(told, one * two)
    assert once.belief <= told.belief
    assert once.plausibility >= told.plausibility
