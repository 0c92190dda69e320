"""Numbers with honest bounds."""

import json
import sys
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from support import Case, Part, beyond, invalid, refused, rows, valid, verdict, without

from milreport import (
    Approximately,
    AtLeast,
    AtMost,
    Between,
    Convention,
    Exact,
    FewerThan,
    Harm,
    MoreThan,
    Nearly,
    Quantity,
    Unknown,
    VagueCount,
)
from milreport.errors import UsageError
from milreport.testing import instances
from milreport.values.intervals import ANYTHING, Comparison, Interval, within
from milreport.values.numbers import (
    Number,
    amount_of,
    bounds,
    compare,
    conventional,
    fraction_of,
    from_bounds,
    from_zero,
    is_denial,
    mapped,
    rounded_outward,
    whole,
)

LARGEST = 2**53 - 1
POLICY = {"low": 24, "policy": "en-2026.1"}
BETWEEN = {"kind": "between", "low": 3, "high": 5}
VAGUE = {"kind": "vague_count"}
ONE_VALUE = {
    Exact: "exact",
    Approximately: "approximately",
    AtLeast: "at_least",
    MoreThan: "more_than",
    AtMost: "at_most",
    FewerThan: "fewer_than",
    Nearly: "nearly",
}


def of_one_value(kind: str) -> list[Case]:
    """Give the cases that hold for every number with one value."""
    told = {"kind": kind, "value": 6}
    return [
        valid("whole", told),
        valid("zero", {**told, "value": 0}),
        valid("fraction", {**told, "value": 0.5}),
        valid("with a point", {**told, "value": 6.0}),
        valid("negative", {**told, "value": -4}),
        valid("largest", {**told, "value": LARGEST}),
        valid("smallest", {**told, "value": -LARGEST}),
        valid("tiny", {**told, "value": 5e-324}),
        valid(
            "all that may be said",
            {
                **told,
                "phrase": "half a dozen",
                "basis": "counted_by_sight",
                "rounding": "rounded_implied",
                "convention": POLICY,
            },
        ),
        invalid("no value", without(told, "value"), "structure.missing_field"),
        invalid("another kind", {**told, "kind": "roughly"}, "structure.unknown_term"),
        invalid("too large", {**told, "value": 2**53}, "structure.out_of_range"),
        invalid("too small", {**told, "value": -(2**53)}, "structure.out_of_range"),
        invalid("fraction too large", {**told, "value": 1e300}, "structure.out_of_range"),
        invalid("fraction too small", {**told, "value": -1e300}, "structure.out_of_range"),
        invalid("beyond 64 bits", {**told, "value": 10**30}, "structure.out_of_range"),
        invalid("text", {**told, "value": "6"}, "structure.wrong_type"),
        invalid("true", {**told, "value": True}, "structure.wrong_type"),
        invalid("null", {**told, "value": None}, "structure.wrong_type"),
        invalid("list", {**told, "value": [6]}, "structure.wrong_type"),
        invalid("phrase empty", {**told, "phrase": ""}, "structure.too_short"),
        invalid("phrase of 201", {**told, "phrase": "a" * 201}, "structure.too_long"),
        invalid("basis unknown", {**told, "basis": "guess"}, "structure.unknown_term"),
        invalid("rounding unknown", {**told, "rounding": "up"}, "structure.unknown_term"),
        invalid("bounds beside it", {**told, "low": 5}, "structure.unknown_field"),
    ]


CASES: dict[type[Any], list[Case]] = {
    **{model: of_one_value(kind) for model, kind in ONE_VALUE.items()},
    Between: [
        valid("two bounds", BETWEEN),
        valid("equal bounds", {**BETWEEN, "high": 3}),
        valid("with a best figure", {**BETWEEN, "best": 4}),
        valid("best at the low bound", {**BETWEEN, "best": 3}),
        valid("best at the high bound", {**BETWEEN, "best": 5}),
        valid("whole and fraction", {**BETWEEN, "high": 5.5}),
        valid("best told as null", {**BETWEEN, "best": None}),
        valid("convention open above", {**BETWEEN, "convention": POLICY}),
        beyond("reversed", {**BETWEEN, "high": 2}, "number.reversed"),
        beyond("best below", {**BETWEEN, "best": 2}, "number.best_outside"),
        beyond("best above", {**BETWEEN, "best": 5.01}, "number.best_outside"),
        invalid("no low", without(BETWEEN, "low"), "structure.missing_field"),
        invalid("no high", without(BETWEEN, "high"), "structure.missing_field"),
        invalid("null for a bound", {**BETWEEN, "high": None}, "structure.wrong_type"),
        invalid("best a text", {**BETWEEN, "best": "4"}, "structure.wrong_type"),
        invalid("best too large", {**BETWEEN, "best": 2**53}, "structure.out_of_range"),
        invalid("a value too", {**BETWEEN, "value": 4}, "structure.unknown_field"),
    ],
    VagueCount: [
        valid("word alone", VAGUE),
        valid("phrase", {**VAGUE, "phrase": "dozens"}),
        valid("low bound", {**VAGUE, "low": 2}),
        valid("both bounds", {**VAGUE, "low": 2, "high": 9}),
        valid("one number", {**VAGUE, "low": 2, "high": 2}),
        valid("a convention beside it", {**VAGUE, "convention": {**POLICY, "high": 99}}),
        beyond("reversed", {**VAGUE, "low": 9, "high": 2}, "number.reversed"),
        invalid("low a text", {**VAGUE, "low": "2"}, "structure.wrong_type"),
        invalid("high too large", {**VAGUE, "high": 2**53}, "structure.out_of_range"),
        invalid("a value", {**VAGUE, "value": 24}, "structure.unknown_field"),
    ],
    Unknown: [
        valid("nothing given", {"kind": "unknown"}),
        valid("with the words", {"kind": "unknown", "phrase": "an undisclosed number"}),
        invalid("a value", {"kind": "unknown", "value": 0}, "structure.unknown_field"),
    ],
    Convention: [
        valid("open above", POLICY),
        valid("closed", {**POLICY, "high": 99}),
        valid("one number", {**POLICY, "high": 24}),
        valid("policy of 64 characters", {**POLICY, "policy": "e" * 64}),
        beyond("reversed", {**POLICY, "high": 23}, "number.reversed"),
        invalid("no low", without(POLICY, "low"), "structure.missing_field"),
        invalid("no policy", without(POLICY, "policy"), "structure.missing_field"),
        invalid("policy in words", {**POLICY, "policy": "As usual"}, "structure.malformed"),
        invalid("policy of 65", {**POLICY, "policy": "e" * 65}, "structure.malformed"),
        invalid("low null", {**POLICY, "low": None}, "structure.wrong_type"),
    ],
    Quantity: [
        invalid("no kind of number", {"unit": "1", "number": {"value": 6}},
                "structure.missing_kind"),
        invalid("unknown kind of number",
                {"unit": "1", "number": {"kind": "about", "value": 6}},
                "structure.unknown_kind"),
        invalid("a bare number", {"unit": "1", "number": 6},
                "structure.wrong_type"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """A number is a JSON number within 2^53 - 1, of one of ten kinds, and the schema says so."""
    assert verdict(model, case.document) == case.verdict


@pytest.mark.parametrize(
    ("text", "made"),
    [
        pytest.param("6", 6, id="whole"),
        pytest.param("6.0", 6.0, id="with a point"),
        pytest.param("6e0", 6.0, id="with an exponent"),
        pytest.param("0", 0, id="zero"),
        pytest.param("0.1", 0.1, id="fraction"),
        pytest.param("-3", -3, id="negative"),
        pytest.param("9007199254740991", LARGEST, id="largest"),
    ],
)
def test_a_number_stays_what_it_is(text: str, made: float) -> None:
    """A whole number is an int and stays one; a number with a point is a float."""
    number = Exact.model_validate_json(f'{{"kind": "exact", "value": {text}}}')

    assert number.value == made
    assert type(number.value) is type(made)
    assert json.loads(number.model_dump_json())["value"] == made
    assert type(json.loads(number.model_dump_json())["value"]) is type(made)


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999"])
def test_a_number_is_finite(text: str) -> None:
    """What is not finite has its own code; JSON Schema cannot even be asked."""
    codes = refused(Exact, f'{{"kind": "exact", "value": {text}}}')

    assert codes == ("number.not_finite",)


@pytest.mark.parametrize(
    "number",
    [
        pytest.param(Exact(value=6), id="value"),
        pytest.param(Between(low=1, high=3, best=2), id="bounds"),
        pytest.param(VagueCount(low=2), id="one bound"),
        pytest.param(Unknown(), id="none"),
    ],
)
def test_whole_gives_a_whole_number_back(number: Exact | Between | VagueCount | Unknown) -> None:
    """Whole bounds, and no bounds, are a count."""
    assert whole(number) is number


@pytest.mark.parametrize(
    "number",
    [
        pytest.param(Exact(value=6.0), id="value"),
        pytest.param(Between(low=0.5, high=3), id="low"),
        pytest.param(Between(low=1, high=3.5), id="high"),
        pytest.param(Between(low=1, high=3, best=2.0), id="best"),
        pytest.param(VagueCount(high=9.0), id="high of a vague count"),
        pytest.param(
            Exact(value=1, convention=Convention(low=0.5, high=3, policy="p")),
            id="low of a convention",
        ),
        pytest.param(
            Exact(value=1, convention=Convention(low=1, high=3.0, policy="p")),
            id="high of a convention",
        ),
    ],
)
def test_whole_refuses_a_fraction(number: Exact | Between | VagueCount) -> None:
    """A number with a point is no count, also where nothing stands after it."""
    with pytest.raises(ValueError, match=r"^people and things are counted in whole numbers$"):
        whole(number)


@pytest.mark.parametrize(
    "number",
    [
        pytest.param(Exact(value=-1), id="value"),
        pytest.param(Between(low=-1, high=3), id="low"),
        pytest.param(VagueCount(high=-1), id="high"),
        pytest.param(
            Exact(value=1, convention=Convention(low=-1, policy="p")), id="low of a convention"
        ),
    ],
)
def test_whole_refuses_a_number_below_zero(number: Exact | Between | VagueCount) -> None:
    """Fewer than nobody is no count."""
    with pytest.raises(ValueError, match=r"^people and things are counted from zero$"):
        whole(number)


@pytest.mark.parametrize(
    ("made", "message"),
    [
        pytest.param(
            lambda: Between(low=2, high=1),
            "the low bound must not be above the high bound",
            id="reversed",
        ),
        pytest.param(
            lambda: Between(low=1, high=2, best=3),
            "the best figure must lie between low and high",
            id="best outside",
        ),
        pytest.param(
            lambda: Convention(low=2, high=1, policy="p"),
            "the low bound must not be above the high bound",
            id="convention reversed",
        ),
    ],
)
def test_a_broken_rule_says_what_is_expected(made: Any, message: str) -> None:  # noqa: ANN401
    """The message of a rule is ours and repeats no number."""
    with pytest.raises(ValidationError) as caught:
        made()

    assert [error["msg"] for error in caught.value.errors()] == [message]


# Bounds

USUAL: Final = Convention(low=20, high=30, policy="en-2026.1")


def ends(low: float | None, high: float | None, brackets: str = "[]") -> Interval:
    """Give an interval in the usual notation of its ends."""
    return Interval(
        None if low is None else fraction_of(low),
        None if high is None else fraction_of(high),
        low_open=brackets[0] == "(",
        high_open=brackets[1] == ")",
    )


@pytest.mark.parametrize(
    ("number", "entailed", "counted"),
    [
        pytest.param(Exact(value=12), ends(12, 12), ends(12, 12), id="exact"),
        pytest.param(Approximately(value=12), ANYTHING, ANYTHING, id="approximately"),
        pytest.param(AtLeast(value=12), ends(12, None), ends(12, None), id="at least"),
        pytest.param(MoreThan(value=12), ends(12, None, "(]"), ends(13, None), id="more than"),
        pytest.param(AtMost(value=12), ends(None, 12), ends(0, 12), id="at most"),
        pytest.param(AtMost(value=0), ends(None, 0), ends(0, 0), id="at most none"),
        pytest.param(FewerThan(value=12), ends(None, 12, "[)"), ends(0, 11), id="fewer than"),
        pytest.param(FewerThan(value=1), ends(None, 1, "[)"), ends(0, 0), id="fewer than one"),
        pytest.param(FewerThan(value=0), ends(None, 0, "[)"), ends(None, -1), id="below zero"),
        pytest.param(Nearly(value=12), ends(None, 12, "[)"), ends(0, 11), id="nearly"),
        pytest.param(Between(low=3, high=5, best=4), ends(3, 5), ends(3, 5), id="between"),
        pytest.param(VagueCount(low=24), ends(24, None), ends(24, None), id="vague, low"),
        pytest.param(VagueCount(high=9), ends(None, 9), ends(0, 9), id="vague, high"),
        pytest.param(VagueCount(low=3, high=9), ends(3, 9), ends(3, 9), id="vague, both"),
        pytest.param(VagueCount(), ANYTHING, ANYTHING, id="vague, a word alone"),
        pytest.param(Unknown(), ANYTHING, ANYTHING, id="unknown"),
    ],
)
def test_bounds_are_what_the_words_entail(
    number: Number, entailed: Interval, counted: Interval
) -> None:
    """Not more, and not less; a count has whole bounds, and begins at zero if it ends."""
    assert bounds(number) == entailed
    assert bounds(number, whole=True) == counted


@pytest.mark.parametrize(
    ("number", "usual"),
    [
        pytest.param(VagueCount(low=24, convention=USUAL), ends(20, 30), id="convention"),
        pytest.param(Approximately(value=25, convention=USUAL), ends(20, 30), id="about"),
        pytest.param(MoreThan(value=12), ends(13, None), id="none, so the bounds"),
        pytest.param(Unknown(convention=USUAL), ANYTHING, id="unknown stays unknown"),
        pytest.param(
            AtLeast(value=24, convention=Convention(low=24, policy="p")),
            ends(24, None),
            id="open above",
        ),
    ],
)
def test_a_convention_is_read_where_there_is_one(number: Number, usual: Interval) -> None:
    """The policy's interval, and else what the words entail."""
    assert conventional(number, whole=True) == usual
    if number.convention is not None:
        assert conventional(number) == usual


def test_a_convention_is_not_of_whole_numbers_unless_told() -> None:
    """More than 12 metres may be 12 and a half, and a policy may say so."""
    halves = Convention(low=2.5, high=3.5, policy="en-2026.1")

    assert conventional(MoreThan(value=12)) == ends(12, None, "(]")
    assert conventional(Approximately(value=3, convention=halves)) == ends(2.5, 3.5)


@pytest.mark.parametrize(
    "number",
    [
        pytest.param(Exact(value=2.5), id="fraction"),
        pytest.param(Between(low=2, high=2.5), id="high"),
    ],
)
def test_a_count_with_a_fraction_has_no_bounds(number: Number) -> None:
    """Two and a half people cannot be rounded to anybody's liking."""
    with pytest.raises(UsageError) as caught:
        bounds(number, whole=True)

    assert str(caught.value) == ("usage.not_whole: people and things are counted in whole numbers")


@pytest.mark.parametrize(
    ("interval", "counted"),
    [
        pytest.param(ends(None, 4.5, "[)"), ends(0, 4.5, "[)"), id="an end"),
        pytest.param(ends(-2, 4), ends(0, 4), id="a low end below zero"),
        pytest.param(ends(2, 4), ends(2, 4), id="above zero"),
        pytest.param(ends(-2, -1), ends(-2, -1), id="all below zero"),
        pytest.param(ends(None, 0, "[)"), ends(None, 0, "[)"), id="up to zero, not with it"),
        pytest.param(ends(-2, None), ends(-2, None), id="no high end"),
        pytest.param(ANYTHING, ANYTHING, id="anything"),
    ],
)
def test_from_zero(interval: Interval, counted: Interval) -> None:
    """Zero is added where there is an upper bound, and nowhere else."""
    assert from_zero(interval) == counted


@pytest.mark.parametrize(
    ("number", "answer"),
    [
        pytest.param(Exact(value=0), True, id="zero"),
        pytest.param(Exact(value=0.0), True, id="zero with a point"),
        pytest.param(Exact(value=6), False, id="six"),
        pytest.param(AtMost(value=0), False, id="at most none"),
        pytest.param(Between(low=0, high=5, best=0), False, id="none confirmed"),
        pytest.param(Unknown(), False, id="unknown"),
    ],
)
def test_a_denial_is_zero_in_so_many_words(number: Number, *, answer: bool) -> None:
    """A best figure of zero with a high one above it says that none is confirmed."""
    assert is_denial(number) is answer


# Comparison


@pytest.mark.parametrize(
    ("a", "b", "by_bounds", "by_convention"),
    [
        pytest.param(Exact(value=6), Exact(value=6.0), "equal", "equal", id="6 and 6.0"),
        pytest.param(Exact(value=0.1), Exact(value=0.3), "less", "less", id="decimals"),
        pytest.param(Exact(value=6), AtLeast(value=6), "overlaps", "overlaps", id="or more"),
        pytest.param(Exact(value=6), MoreThan(value=6), "less", "less", id="more"),
        pytest.param(AtLeast(value=5), FewerThan(value=5), "greater", "greater", id="open end"),
        pytest.param(
            Approximately(value=1), Approximately(value=9), "overlaps", "overlaps", id="about"
        ),
        pytest.param(
            Approximately(value=25, convention=USUAL), Exact(value=31), "overlaps", "less",
            id="about, with a convention",
        ),
        pytest.param(
            Unknown(convention=USUAL), Exact(value=31), "not_comparable", "not_comparable",
            id="unknown first",
        ),
        pytest.param(
            Exact(value=31), Unknown(), "not_comparable", "not_comparable", id="unknown second"
        ),
    ],
)  # fmt: skip
def test_comparison(a: Number, b: Number, by_bounds: str, by_convention: str) -> None:
    """By the words alone, or by the policies beside them."""
    assert compare(a, b) is Comparison(by_bounds)
    assert compare(a, b, by="convention") is Comparison(by_convention)


def test_counts_are_compared_as_counts() -> None:
    """More than 5 people are 6 or more, and fewer than 6 are 5 or fewer; no length is so."""
    assert compare(MoreThan(value=5), FewerThan(value=6)) is Comparison.OVERLAPS
    assert compare(MoreThan(value=5), FewerThan(value=6), whole=True) is Comparison.GREATER
    assert compare(MoreThan(value=5), FewerThan(value=7), whole=True) is Comparison.OVERLAPS


def test_there_are_two_ways_to_compare() -> None:
    """A third has a code."""
    by: Any
    for by in ("feeling", [], None):
        with pytest.raises(UsageError, match=r"^usage\.unknown_bounds: expected bounds or conv"):
            compare(Exact(value=1), Exact(value=2), by=by)


WIDER: Final = (
    (Exact, Between), (Exact, AtLeast), (Exact, AtMost), (MoreThan, AtLeast), (FewerThan, AtMost),
    (AtLeast, VagueCount), (Nearly, FewerThan), (Exact, Approximately), (AtMost, Unknown),
)  # fmt: skip


@given(st.integers(1, 10**6), st.sampled_from(WIDER), st.booleans())
def test_a_narrower_kind_lies_in_a_wider_one(
    at: int,
    pair: tuple[type[Any], type[Any]],
    counts: bool,  # noqa: FBT001 - Hypothesis draws it
) -> None:
    """At least so many takes in more than so many, and about so many takes in anything."""
    told: dict[type[Any], dict[str, int]] = {
        Between: {"low": at - 1, "high": at},
        VagueCount: {"low": at},
        Unknown: {},
    }
    narrow, wide = (kind(**told.get(kind, {"value": at})) for kind in pair)

    assert within(bounds(narrow, whole=counts), bounds(wide, whole=counts))


@given(instances(Harm).map(lambda harm: harm.number))
def test_whole_bounds_lie_in_the_bounds(number: Number) -> None:
    """To know that people are counted rules out more, and never less."""
    counted = bounds(number, whole=True)

    assert within(counted, bounds(number))
    assert not counted.low_open
    assert not counted.high_open


@given(instances(Number), instances(Number), st.sampled_from(("bounds", "convention")))
def test_comparison_turns_with_its_sides(a: Number, b: Number, by: Any) -> None:  # noqa: ANN401
    """What is less than the other is the other's greater."""
    turned = {"less": "greater", "greater": "less"}
    answer = compare(a, b, by=by)

    assert compare(b, a, by=by) == turned.get(answer, answer)


# Amounts


@pytest.mark.parametrize(
    ("amount", "exact"),
    [
        pytest.param(68.9, Fraction(689, 10), id="decimal"),
        pytest.param(6, Fraction(6), id="whole"),
        pytest.param(6.0, Fraction(6), id="with a point"),
        pytest.param(5e-324, Fraction(5, 10**324), id="tiny"),
        pytest.param(-0.1, Fraction(-1, 10), id="negative"),
    ],
)
def test_an_amount_is_the_number_that_is_written(amount: float, exact: Fraction) -> None:
    """A float stands for its shortest decimal."""
    assert fraction_of(amount) == exact


class Share(float):
    """A float that writes itself in its own way."""

    def __repr__(self) -> str:
        """Show per cents."""
        return f"{float(self):.0%}"


def test_a_float_that_writes_itself_otherwise_is_still_exact() -> None:
    """How a subclass is shown says nothing about what it is."""
    assert fraction_of(Share(68.9)) == Fraction(689, 10)


@pytest.mark.parametrize(
    ("exact", "amount"),
    [
        pytest.param(Fraction(41, 2), 20.5, id="half"),
        pytest.param(Fraction(12, 2), 6, id="whole"),
        pytest.param(Fraction(1, 3), 1 / 3, id="rounded"),
        pytest.param(Fraction(LARGEST), LARGEST, id="largest"),
        pytest.param(Fraction(-LARGEST), -LARGEST, id="smallest"),
    ],
)
def test_an_exact_number_is_rounded_once(exact: Fraction, amount: float) -> None:
    """A whole one becomes an int."""
    assert amount_of(exact) == amount
    assert type(amount_of(exact)) is type(amount)


@pytest.mark.parametrize(
    ("exact", "message"),
    [
        pytest.param(Fraction(2**53), "expected a result within 2^53 - 1", id="large"),
        pytest.param(Fraction(-(2**53)), "expected a result within 2^53 - 1", id="small"),
        pytest.param(
            Fraction(1, 10**400), "expected a result that does not round to zero", id="tiny"
        ),
    ],
)
def test_what_no_amount_can_hold_is_refused(exact: Fraction, message: str) -> None:
    """What is not zero never becomes zero."""
    with pytest.raises(UsageError) as caught:
        amount_of(exact)

    assert (caught.value.code, caught.value.message) == ("usage.out_of_range", message)


def test_mapped_keeps_all_but_the_amounts() -> None:
    """Every amount goes through the function, and everything else stays."""
    number = Between(
        low=1, high=3, best=2, phrase="one to three", basis="estimated_expert",
        rounding="exact_digits", convention=Convention(low=1, high=4, policy="en-2026.1"),
    )  # fmt: skip

    assert mapped(number, lambda amount: amount * Fraction(1609344, 1000000)) == number.evolve(
        low=1.609344,
        high=4.828032,
        best=3.218688,
        convention=Convention(low=1.609344, high=6.437376, policy="en-2026.1"),
    )
    assert mapped(Unknown(phrase="some"), lambda amount: amount * 2) == Unknown(phrase="some")
    assert mapped(VagueCount(low=2), lambda amount: amount * 2) == VagueCount(low=4)
    assert type(mapped(Exact(value=0.5), lambda amount: amount * 2).value) is int


def test_mapped_refuses_what_no_amount_can_hold() -> None:
    """A number too large is refused, and not cut off."""
    with pytest.raises(UsageError, match=r"^usage\.out_of_range: expected a result within"):
        mapped(Exact(value=LARGEST), lambda amount: amount * 2)


SMALL: Final = st.one_of(
    st.integers(-1000, 1000), st.integers(-(10**4), 10**4).map(lambda tenths: tenths / 10)
)
ONE_VALUED: Final = st.sampled_from(tuple(ONE_VALUE))


@given(ONE_VALUED, SMALL, SMALL, st.integers(1, 50), st.integers(-50, 50))
def test_mapped_keeps_membership_and_order(
    kind: type[Any], at: float, other: float, slope: int, shift: int
) -> None:
    """Whatever a number admits, its image admits the image of; and order stays."""

    def image(exact: Fraction) -> Fraction:
        return exact * slope + Fraction(shift, 10)

    number, member = kind(value=at), fraction_of(other)
    there = mapped(number, image)

    assert (member in bounds(number)) == (image(member) in bounds(there))
    other_there = mapped(kind(value=other), image).value
    assert (at < other) == (there.value < other_there)
    assert mapped(there, lambda exact: (exact - Fraction(shift, 10)) / slope) == number


# From bounds to numbers


@pytest.mark.parametrize(
    ("interval", "number"),
    [
        pytest.param(ends(6, 6), Exact(value=6), id="point"),
        pytest.param(ends(3, 5), Between(low=3, high=5), id="range"),
        pytest.param(ends(3, 5, "()"), Between(low=3, high=5), id="open range"),
        pytest.param(ends(3, None), AtLeast(value=3), id="low"),
        pytest.param(ends(3, None, "(]"), MoreThan(value=3), id="open low"),
        pytest.param(ends(None, 5), AtMost(value=5), id="high"),
        pytest.param(ends(None, 5, "[)"), FewerThan(value=5), id="open high"),
        pytest.param(ANYTHING, Unknown(), id="anything"),
    ],
)
def test_a_number_of_its_bounds(interval: Interval, number: Number) -> None:
    """The kind is the one that says what the bounds say."""
    assert from_bounds(interval) == number


def test_no_bounds_with_a_convention_are_a_vague_count() -> None:
    """What a policy makes of it stands beside a number that entails nothing."""
    assert from_bounds(ANYTHING, convention=USUAL) == VagueCount(convention=USUAL)
    assert from_bounds(ends(1, None), convention=USUAL) == AtLeast(value=1, convention=USUAL)
    assert from_bounds(ANYTHING, basis="sum_of_others").basis == "sum_of_others"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "exact",
    [
        pytest.param(Fraction(1, 3), id="third"),
        pytest.param(Fraction(2, 3), id="two thirds"),
        pytest.param(Fraction(-1, 3), id="below zero"),
        pytest.param(Fraction(10**17 + 1, 10**17), id="beside one"),
        pytest.param(Fraction(1, 10**400), id="beside zero"),
    ],
)
def test_ends_are_rounded_outward(exact: Fraction) -> None:
    """What no float is goes between the two floats around it."""
    low, high = rounded_outward(Interval.point(exact))

    assert low is not None
    assert high is not None
    assert fraction_of(low) < exact < fraction_of(high)
    assert high - low <= max(sys.float_info.epsilon * abs(exact), 5e-324)


@pytest.mark.parametrize("amount", [0.5, -0.5, 0, 68.9, LARGEST, -LARGEST])
def test_an_end_that_is_an_amount_stays(amount: float) -> None:
    """There is nothing to round, up to the largest."""
    assert rounded_outward(Interval.point(fraction_of(amount))) == (amount, amount)


def test_an_end_beyond_every_amount_is_refused() -> None:
    """It is not cut off, and not left out."""
    with pytest.raises(UsageError, match=r"^usage\.out_of_range: expected a result within"):
        from_bounds(ends(None, 2**53))


@given(instances(Number))
def test_a_number_and_its_bounds_say_the_same(number: Number) -> None:
    """The way from a number to its bounds and back entails the same again."""
    assert bounds(from_bounds(bounds(number))) == bounds(number)


# Numbers from Python


class Floating:
    """What is no number and can be made one."""

    def __float__(self) -> float:
        """Give one half."""
        return 0.5


class Whole(int):
    """An int of a class of its own, as numbers of other libraries are."""


class Fractional(float):
    """A float of a class of its own."""


NO_NUMBERS = [
    pytest.param(Fraction(1, 3), id="fraction that no float is"),
    pytest.param(Fraction(6), id="whole fraction"),
    pytest.param(Decimal(1), id="decimal"),
    pytest.param(Decimal("sNaN"), id="decimal that is no number"),
    pytest.param(Floating(), id="what can be made a float"),
    pytest.param("6", id="text"),
    pytest.param(b"6", id="bytes"),
    pytest.param(1j, id="complex number"),
    pytest.param([6], id="list"),
]


@pytest.mark.parametrize("told", NO_NUMBERS)
@pytest.mark.parametrize(
    ("model", "fields"),
    [
        *(pytest.param(model, ("value",), id=kind) for model, kind in ONE_VALUE.items()),
        pytest.param(Between, ("low", "high", "best"), id="between"),
        pytest.param(VagueCount, ("low", "high"), id="vague count"),
        pytest.param(Convention, ("low", "high"), id="convention"),
    ],
)
def test_nothing_is_made_a_number(model: Any, fields: tuple[str, ...], told: Any) -> None:  # noqa: ANN401 - a model, no number
    """An amount is an int or a float; what would have to be rounded first is refused."""
    right = {"policy": "en-2026.1"} if model is Convention else {}
    assert model(**right, **dict.fromkeys(fields, 6))
    for field in fields:
        with pytest.raises(ValidationError) as refused:
            model(**{**right, **dict.fromkeys(fields, 6), field: told})
        assert [(each["type"], each["loc"]) for each in refused.value.errors()] == [
            ("float_type", (field,))
        ]


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        pytest.param(6, 6, id="int"),
        pytest.param(6.5, 6.5, id="float"),
        pytest.param(6.0, 6.0, id="whole float"),
        pytest.param(Whole(6), 6, id="int of a class of its own"),
        pytest.param(Fractional(6.5), 6.5, id="float of a class of its own"),
    ],
)
def test_an_int_stays_an_int_and_a_float_a_float(told: float, kept: float) -> None:
    """Also where each is of a class of its own."""
    value = Exact(value=told).value

    assert (type(value), value) == (type(kept), kept)


@pytest.mark.parametrize("told", [True, False])
def test_a_truth_value_is_no_number(told: Any) -> None:  # noqa: ANN401 - no number
    """Python would take it for one or for zero."""
    with pytest.raises(ValidationError):
        Exact(value=told)
