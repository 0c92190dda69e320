"""What is given must be a report, a number from 1 on, or findings; anything else is refused."""

from collections.abc import Callable
from typing import Any

import pytest
from render.records import report

import milreport as mr
from milreport import render
from milreport.render._given import as_findings, as_most, as_report

FINDING = mr.Finding(code="a.b", severity=mr.Severity.NOTE, pointer="", message="m", hint="h")


def finding(**told: Any) -> mr.Finding:  # noqa: ANN401 - what no type checker would let pass
    """Make a finding that may hold anything."""
    return mr.Finding(
        **{"code": "a.b", "severity": mr.Severity.NOTE, "pointer": "", "message": "m"} | told
    )


@pytest.mark.parametrize("most", [1, 10**9, 2**53 - 1])
def test_a_whole_number_is_given_back(most: int) -> None:
    """Any number from 1 on will do, up to what any reader of JSON can hold."""
    assert as_most(most) == most


@pytest.mark.parametrize(
    "most",
    [
        pytest.param(0, id="none"),
        pytest.param(-1, id="below none"),
        pytest.param(2**53, id="too many"),
        pytest.param(10**30, id="far too many"),
        pytest.param(True, id="a bool"),
        pytest.param(1.0, id="a float"),
        pytest.param("1", id="a text"),
        pytest.param(None, id="nothing"),
    ],
)
def test_any_other_number_is_refused(most: object) -> None:
    """What cannot be meant raises, wherever it is asked for."""
    for asked in (as_most, *(_with_most(each) for each in (render.mermaid, render.graphviz))):
        with pytest.raises(mr.UsageError) as caught:
            asked(most)

        assert str(caught.value) == (
            "usage.not_a_whole_number: expected a whole number from 1 to 2^53 - 1"
        )
    with pytest.raises(mr.UsageError, match=r"^usage.not_a_whole_number"):
        _with_most(render.html)(most)


def _with_most(function: Callable[..., str]) -> Callable[[object], str]:
    return lambda most: function(report(), most=most)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(None, id="nothing"),
        pytest.param({}, id="data"),
        pytest.param("{}", id="a text"),
        pytest.param([report()], id="a list of one"),
        pytest.param(mr.Report, id="the class"),
        pytest.param(report().document, id="a part"),
    ],
)
@pytest.mark.parametrize(
    "function", [as_report, render.markdown, render.html, render.mermaid, render.graphviz]
)
def test_what_is_no_report_is_refused(function: Callable[[Any], object], told: object) -> None:
    """Every function says what it expected."""
    with pytest.raises(mr.UsageError) as caught:
        function(told)

    assert str(caught.value) == "usage.not_a_report: expected a Report"


def test_findings_are_given_back() -> None:
    """Anything that can be gone through will do."""
    assert as_findings(iter([FINDING, finding()])) == (FINDING, finding())
    assert as_findings([]) == ()


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(None, id="nothing"),
        pytest.param(5, id="a number"),
        pytest.param("a.b", id="a text"),
        pytest.param(FINDING, id="one alone"),
        pytest.param([FINDING, FINDING.to_dict()], id="data among them"),
        pytest.param([finding(severity="odd")], id="no such severity"),
        pytest.param([finding(severity="note")], id="a severity as text"),
        pytest.param([finding(pointer=None)], id="no place"),
        pytest.param([finding(code=5)], id="a code that is no text"),
        pytest.param([finding(message=b"m")], id="a message in bytes"),
        pytest.param([finding(hint=5)], id="a hint that is no text"),
    ],
)
def test_what_are_no_findings_is_refused(told: Any) -> None:  # noqa: ANN401 - anything
    """The brief takes findings and nothing else."""
    for asked in (as_findings, lambda told: render.markdown(report(), findings=told)):
        with pytest.raises(mr.UsageError) as caught:
            asked(told)

        assert str(caught.value) == "usage.not_findings: expected findings, as check gives them"
