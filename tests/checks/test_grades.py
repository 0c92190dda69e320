"""Grades: each check finds what it is for, where it is, and nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest
from changes import Change, add, both, put
from hypothesis import given, settings

import milreport as mr
from milreport.checks import grades
from milreport.testing.strategies import reports

RULES = (
    grades.unknown_as_number,
    grades.reliability_of_a_claim,
    grades.credibility_of_a_source,
    grades.mixed,
    grades.unknown_scale,
    grades.unknown_code,
    grades.without_reason,
)


def grade(scale: str, code: str) -> dict[str, str]:
    """Write a grade."""
    return {"scale": scale, "code": code}


def judge(about: str, **grades: object) -> Change:
    """Add an assessment with a reason, so that only the grades are in question."""
    return add("assessments", id="q2", about=about, reason="Read by two of us.", **grades)


CANNOT = grade("admiralty.credibility", "6")
CONFIDENCE = {"value": 50, "scale": "stix21.confidence"}
LIKELY = grade("icd203.likelihood", "likely")

FAULTY = [
    pytest.param(
        judge("a31", credibility=CANNOT, record_confidence=CONFIDENCE),
        (
            "grade.unknown_as_number",
            "/assessments/1/record_confidence",
            "the credibility of this assessment cannot be judged, and yet a number is given",
        ),
        id="6 beside 50",
    ),
    pytest.param(
        judge("art", reliability=grade("admiralty.reliability", "F"), likelihood={"low": 0.5}),
        (
            "grade.unknown_as_number",
            "/assessments/1/likelihood",
            "the reliability of this assessment cannot be judged, and yet a number is given",
        ),
        id="F beside a likelihood",
    ),
    pytest.param(
        judge("a31", credibility=CANNOT, likelihood={"high": 0.5}),
        (
            "grade.unknown_as_number",
            "/assessments/1/likelihood",
            "the credibility of this assessment cannot be judged, and yet a number is given",
        ),
        id="6 beside an upper bound",
    ),
    pytest.param(
        judge("a31", reliability=grade("admiralty.reliability", "B")),
        (
            "grade.reliability_of_a_claim",
            "/assessments/1/reliability",
            "this grades the reliability of a31, which stands in claims",
        ),
        id="a letter for a claim",
    ),
    pytest.param(
        judge("page#e17", reliability=grade("admiralty.reliability", "B")),
        (
            "grade.reliability_of_a_claim",
            "/assessments/1/reliability",
            "this grades the reliability of e17, which stands in events",
        ),
        id="a letter for an event, told in full",
    ),
    pytest.param(
        judge("kp1", credibility=grade("admiralty.credibility", "2")),
        (
            "grade.credibility_of_a_source",
            "/assessments/1/credibility",
            "this grades the credibility of kp1, which stands in sources",
        ),
        id="a digit for a source",
    ),
    pytest.param(
        judge("ukraine", credibility=grade("admiralty.credibility", "2")),
        (
            "grade.credibility_of_a_source",
            "/assessments/1/credibility",
            "this grades the credibility of ukraine, which stands in actors",
        ),
        id="a digit for an actor",
    ),
    pytest.param(
        judge("a31", likelihood=grade("icd203.confidence", "Moderate")),
        (
            "grade.mixed",
            "/assessments/1/likelihood/scale",
            "this scale grades analytic confidence, not likelihood",
        ),
        id="confidence as likelihood",
    ),
    pytest.param(
        judge("a31", analytic_confidence=grade("icd203.likelihood", "likely")),
        (
            "grade.mixed",
            "/assessments/1/analytic_confidence/scale",
            "this scale grades likelihood, not analytic confidence",
        ),
        id="likelihood as confidence",
    ),
    pytest.param(
        add(
            "assessments",
            id="q2",
            about="a31",
            reason="We judge with high confidence that it is likely.",
        ),
        (
            "grade.mixed",
            "/assessments/1/reason",
            "one sentence tells both how likely it is and how confident somebody is",
        ),
        id="both in one sentence",
    ),
    pytest.param(
        judge("a31", credibility=grade("our-desk.credibility", "2")),
        (
            "grade.unknown_scale",
            "/assessments/1/credibility/scale",
            "this scale is not known here, so the grade cannot be compared or converted",
        ),
        id="a scale of one's own",
    ),
    pytest.param(
        judge("a31", likelihood=grade("our-desk.likelihood", "likely")),
        (
            "grade.unknown_scale",
            "/assessments/1/likelihood/scale",
            "this scale is not known here, so the grade cannot be compared or converted",
        ),
        id="a scale of likelihood of one's own",
    ),
    pytest.param(
        judge("a31", credibility=grade("admiralty.credibility", "B")),
        ("grade.unknown_code", "/assessments/1/credibility/code", "the scale has no such code"),
        id="a letter where a digit is due",
    ),
    pytest.param(
        judge("a31", likelihood=grade("icd203.likelihood", "Likely")),
        ("grade.unknown_code", "/assessments/1/likelihood/code", "the scale has no such code"),
        id="another spelling",
    ),
    pytest.param(
        add("assessments", id="q2", about="a31", likelihood=LIKELY),
        (
            "grade.without_reason",
            "/assessments/1",
            "a grade of a31 stands here without a reason",
        ),
        id="no reason for a likelihood",
    ),
    pytest.param(
        add("assessments", id="q2", about="kp1", reliability=grade("admiralty.reliability", "B")),
        (
            "grade.without_reason",
            "/assessments/1",
            "a grade of kp1 stands here without a reason",
        ),
        id="no reason for a reliability",
    ),
]

SILENT = [
    pytest.param(judge("a31", credibility=CANNOT), id="6 by itself"),
    pytest.param(
        judge("a31", credibility=CANNOT, likelihood={"phrase": "who knows"}), id="6 beside words"
    ),
    pytest.param(
        judge("a31", credibility=grade("admiralty.credibility", "3"), record_confidence=CONFIDENCE),
        id="3 beside 50: somebody judged",
    ),
    pytest.param(judge("a31", record_confidence=CONFIDENCE), id="a number and no grade"),
    pytest.param(
        judge("kp1", reliability=grade("admiralty.reliability", "B")), id="a letter for a source"
    ),
    pytest.param(
        judge("ukraine", reliability=grade("admiralty.reliability", "B")),
        id="a letter for an actor",
    ),
    pytest.param(
        judge("other#kp1", reliability=grade("admiralty.reliability", "B")),
        id="a letter for a record of another report",
    ),
    pytest.param(
        judge("a31", credibility=grade("admiralty.credibility", "2")), id="a digit for a claim"
    ),
    pytest.param(
        judge("e17", credibility=grade("admiralty.credibility", "2")), id="a digit for an event"
    ),
    pytest.param(
        judge("gone", credibility=grade("admiralty.credibility", "2")),
        id="a digit for what is not there",
    ),
    pytest.param(judge("a31", likelihood=LIKELY), id="a likelihood on its scale"),
    pytest.param(
        judge("a31", analytic_confidence=grade("icd203.confidence", "Moderate")),
        id="a confidence on its scale",
    ),
    pytest.param(
        add(
            "assessments",
            id="q2",
            about="a31",
            reason="It is likely. Our confidence is high.",
            likelihood=LIKELY,
        ),
        id="likelihood and confidence in two sentences",
    ),
    pytest.param(judge("a31", likelihood={"low": 0.5}), id="an interval on no scale"),
    pytest.param(
        judge("a31", likelihood=grade("phia.yardstick.2025", "highly likely")), id="another scale"
    ),
    pytest.param(
        add(
            "assessments",
            id="q2",
            about="a31",
            likelihood=LIKELY,
            evidence=[{"kind": "statement_only", "record": "a42"}],
        ),
        id="evidence in place of a reason",
    ),
    pytest.param(
        add("assessments", id="q2", about="a31", status="doubtful"), id="a status and no grade"
    ),
    pytest.param(
        add("assessments", id="q2", about="a31", record_confidence=CONFIDENCE),
        id="a number that is no grade needs no reason",
    ),
]

WITH_A_REASON = put("assessments", 0, "reason", told="Two sources.")


def found(document: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Run the checks of the module over a document."""
    report = mr.Report.model_validate_json(json.dumps(document))
    return [(each.code, each.pointer, each.message) for each in mr.check(report, rules=RULES)]


@pytest.mark.parametrize(("change", "expected"), FAULTY)
def test_a_doubt_is_found(
    page: dict[str, Any], change: Change, expected: tuple[str, str, str]
) -> None:
    """The finding has this code, this place and these words, and stands alone."""
    both(WITH_A_REASON, change)(page)

    assert found(page) == [expected]


@pytest.mark.parametrize("change", SILENT)
def test_nothing_is_found_where_nothing_is_wrong(page: dict[str, Any], change: Change) -> None:
    """What only looks like a fault is left alone."""
    both(WITH_A_REASON, change)(page)

    assert found(page) == []


def test_the_seed_has_no_grade_that_is_wrong() -> None:
    """It gives a status and reasons, and no letters."""
    seed = Path(__file__).parents[2] / "docs" / "examples" / "seed_report.json"

    assert found(json.loads(seed.read_text(encoding="utf-8"))) == []


@given(reports())
@settings(max_examples=10)
def test_no_report_is_at_fault(report: mr.Report) -> None:
    """Whatever the report, the checks look at it, and nothing makes it unusable."""
    for finding in mr.check(report, rules=RULES):
        assert finding.severity is not mr.Severity.FAULT
