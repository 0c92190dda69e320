"""Numbers with honest bounds."""

import json
from typing import Any

import pytest
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
    MoreThan,
    Nearly,
    Quantity,
    Unknown,
    VagueCount,
)
from milreport.values.numbers import whole

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
