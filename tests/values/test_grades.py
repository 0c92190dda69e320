"""The kinds of confidence, each a type of its own."""

from itertools import pairwise

import pytest
from pydantic import ValidationError
from support import Case, Part, beyond, invalid, rows, valid, verdict, without

from milreport import (
    AnalyticConfidence,
    Assessment,
    Credibility,
    ExtractionConfidence,
    Likelihood,
    RecordConfidence,
    Reliability,
)

GRADE = {"scale": "admiralty.reliability", "code": "B"}
RECORD = {"value": 70, "scale": "stix.confidence"}
EXTRACTION = {"value": 0.9, "tool": "extractor"}
A_GRADE = [
    valid("bare", GRADE),
    valid("with the words", {**GRADE, "phrase": "usually reliable"}),
    valid("a digit", {**GRADE, "code": "2"}),
    valid("words for a code", {**GRADE, "code": "almost certain"}),
    valid("scale with its issue", {**GRADE, "scale": "icd203.likelihood-2015_a"}),
    valid("scale of 64 characters", {**GRADE, "scale": "a" * 64}),
    valid("code of 64 characters", {**GRADE, "code": "a" * 64}),
    invalid("no scale", without(GRADE, "scale"), "structure.missing_field"),
    invalid("no code", without(GRADE, "code"), "structure.missing_field"),
    invalid("code a number", {**GRADE, "code": 2}, "structure.wrong_type"),
    invalid("code empty", {**GRADE, "code": ""}, "structure.malformed"),
    invalid("code with a space before", {**GRADE, "code": " B"}, "structure.malformed"),
    invalid("code with a space after", {**GRADE, "code": "B "}, "structure.malformed"),
    invalid("code with a line break", {**GRADE, "code": "B\n"}, "structure.malformed"),
    invalid("code of 65", {**GRADE, "code": "a" * 65}, "structure.too_long"),
    invalid("scale empty", {**GRADE, "scale": ""}, "structure.malformed"),
    invalid("scale in capitals", {**GRADE, "scale": "NATO"}, "structure.malformed"),
    invalid("scale with a dot after", {**GRADE, "scale": "nato."}, "structure.malformed"),
    invalid("scale with two dots", {**GRADE, "scale": "nato..b"}, "structure.malformed"),
    invalid("scale of 65", {**GRADE, "scale": "a" * 65}, "structure.too_long"),
    invalid("phrase empty", {**GRADE, "phrase": ""}, "structure.too_short"),
    invalid("a number beside it", {**GRADE, "value": 80}, "structure.unknown_field"),
]

CASES = {
    Reliability: A_GRADE,
    Credibility: A_GRADE,
    AnalyticConfidence: A_GRADE,
    Likelihood: [
        beyond("nothing", {}, "likelihood.empty"),
        beyond("nothing, in so many words", {"low": None, "code": None}, "likelihood.empty"),
        valid("a term", {"scale": "icd203.likelihood", "code": "likely"}),
        valid("an interval", {"low": 0.55, "high": 0.8}),
        valid("a point", {"low": 0.5, "high": 0.5}),
        valid("certain", {"low": 1}),
        valid("impossible", {"high": 0}),
        valid("both", {**GRADE, "low": 0.55, "high": 0.8, "phrase": "likely"}),
        valid("words alone", {"phrase": "a fair chance"}),
        beyond("a code alone", {"code": "likely"}, "likelihood.half_a_grade"),
        beyond("a scale alone", {"scale": "icd203.likelihood"}, "likelihood.half_a_grade"),
        beyond("a scale and words", {"scale": "a", "phrase": "likely"}, "likelihood.half_a_grade"),
        beyond("reversed", {"low": 0.8, "high": 0.55}, "number.reversed"),
        valid("above a bound", {"low": 0.5, "low_open": True}),
        valid("below a bound", {"high": 0.5, "high_open": True}),
        valid("open at both ends", {"low": 0, "low_open": True, "high": 1, "high_open": True}),
        valid("closed, in so many words", {"low": 0.5, "high": 0.5, "low_open": False}),
        valid("closed without a bound", {"low": 0.5, "high_open": False}),
        beyond("open without a low", {"high": 0.5, "low_open": True}, "likelihood.open_end"),
        beyond("open without a high", {"low": 0.5, "high_open": True}, "likelihood.open_end"),
        beyond(
            "a point left out", {"low": 0.5, "high": 0.5, "low_open": True}, "likelihood.open_end"
        ),
        beyond(
            "a point without its end",
            {"low": 0.5, "high": 0.5, "high_open": True},
            "likelihood.open_end",
        ),
        invalid("open as a number", {"low": 0.5, "low_open": 1}, "structure.wrong_type"),
        invalid("open as a text", {"low": 0.5, "low_open": "true"}, "structure.wrong_type"),
        invalid("open as null", {"low": 0.5, "low_open": None}, "structure.wrong_type"),
        invalid("in percent", {"low": 55}, "structure.out_of_range"),
        invalid("below zero", {"high": -0.1}, "structure.out_of_range"),
        invalid("text", {"low": "0.5"}, "structure.wrong_type"),
        invalid("true", {"low": True}, "structure.wrong_type"),
    ],
    RecordConfidence: [
        valid("bare", RECORD),
        valid("none at all", {**RECORD, "value": 0}),
        valid("full", {**RECORD, "value": 100}),
        invalid("above 100", {**RECORD, "value": 101}, "structure.out_of_range"),
        invalid("below 0", {**RECORD, "value": -1}, "structure.out_of_range"),
        invalid("a fraction", {**RECORD, "value": 70.5}, "structure.wrong_type"),
        invalid("a text", {**RECORD, "value": "70"}, "structure.wrong_type"),
        invalid("true", {**RECORD, "value": True}, "structure.wrong_type"),
        invalid("null", {**RECORD, "value": None}, "structure.wrong_type"),
        invalid("no scale", without(RECORD, "scale"), "structure.missing_field"),
        invalid("no value", without(RECORD, "value"), "structure.missing_field"),
        beyond("whole, written with a point", {**RECORD, "value": 6.0}, "structure.wrong_type"),
    ],
    ExtractionConfidence: [
        valid("bare", EXTRACTION),
        valid("with its version", {**EXTRACTION, "version": "3.1"}),
        valid("whole number", {**EXTRACTION, "value": 1}),
        valid("tool of 200 characters", {**EXTRACTION, "tool": "a" * 200}),
        valid("version of 100 characters", {**EXTRACTION, "version": "a" * 100}),
        valid("a letter each", {**EXTRACTION, "tool": "a", "version": "b"}),
        invalid("above 1", {**EXTRACTION, "value": 1.01}, "structure.out_of_range"),
        invalid("below 0", {**EXTRACTION, "value": -0.01}, "structure.out_of_range"),
        invalid("no tool", without(EXTRACTION, "tool"), "structure.missing_field"),
        invalid("no value", without(EXTRACTION, "value"), "structure.missing_field"),
        invalid("tool empty", {**EXTRACTION, "tool": ""}, "structure.too_short"),
        invalid("tool of 201", {**EXTRACTION, "tool": "a" * 201}, "structure.too_long"),
        invalid("version empty", {**EXTRACTION, "version": ""}, "structure.too_short"),
        invalid("version of 101", {**EXTRACTION, "version": "a" * 101}, "structure.too_long"),
    ],
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """Each kind of confidence has its own shape, and the schema says so too."""
    assert verdict(model, case.document) == case.verdict


def test_one_kind_of_confidence_is_never_another() -> None:
    """The same code on the same scale is not equal across kinds."""
    told = [kind(scale="a", code="b") for kind in (Reliability, Credibility, AnalyticConfidence)]

    assert all(one != other for one, other in pairwise(told))
    assert told[0] != told[2]


def test_one_kind_of_confidence_does_not_pass_for_another() -> None:
    """An assessment refuses a credibility where a reliability belongs."""
    with pytest.raises(ValidationError):
        Assessment.model_validate(
            {"id": "j", "about": "s", "reliability": Credibility(scale="a", code="b")}
        )


@pytest.mark.parametrize(
    ("told", "message"),
    [
        pytest.param({}, "expected a code, a bound or the words used", id="empty"),
        pytest.param(
            {"code": "likely"}, "a code needs its scale, and a scale its code", id="half a grade"
        ),
        pytest.param(
            {"low": 1, "high": 0}, "the low bound must not be above the high bound", id="reversed"
        ),
        pytest.param(
            {"low": 1, "high_open": True},
            "an open end needs its bound, and an interval holds at least one number",
            id="open end",
        ),
    ],
)
def test_a_broken_rule_says_what_is_expected(told: dict[str, object], message: str) -> None:
    """The messages of the rules are ours."""
    with pytest.raises(ValidationError) as caught:
        Likelihood.model_validate(told)

    assert [error["msg"] for error in caught.value.errors()] == [message]
