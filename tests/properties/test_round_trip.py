"""What comes out of a report goes back in and is the same report: JSON, dicts, pickles, copies."""

import copy
import pickle
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from milreport.records._structure import Path, parts
from milreport.records.report import Report
from milreport.testing import reports

slow = settings(
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
"""A slow machine is no fault of a report."""


@settings(slow, max_examples=5_000)
@given(report=reports())
def test_a_report_comes_back_from_its_json(report: Report) -> None:
    """The law of the library: reading what was written gives an equal report."""
    assert Report.model_validate_json(report.model_dump_json()) == report


@settings(slow, max_examples=300)
@given(report=reports())
def test_a_report_comes_back_in_every_detail(report: Report) -> None:
    """Reading keeps hash, types and bytes: 1, 1.0 and true differ, and nothing is put in order."""
    text = report.model_dump_json()
    back = Report.model_validate_json(text)

    assert hash(back) == hash(report)
    assert repr(back) == repr(report)
    assert back.model_dump_json() == text


@settings(slow, max_examples=300)
@given(report=reports())
def test_a_report_comes_back_from_a_dict(report: Report) -> None:
    """The same holds for what `model_dump` gives, in either mode."""
    assert Report.model_validate(report.model_dump()) == report
    assert Report.model_validate(report.model_dump(mode="json")) == report


@settings(slow, max_examples=200)
@given(report=reports())
def test_a_report_can_be_pickled_and_copied(report: Report) -> None:
    """A pickle and a deep copy are equal to the report, and have its hash."""
    loaded = pickle.loads(pickle.dumps(report))  # noqa: S301 - our own
    for same in (loaded, copy.deepcopy(report), copy.copy(report)):
        assert same == report
        assert hash(same) == hash(report)


def found(dumped: Any, path: Path) -> Any:  # noqa: ANN401 - any JSON
    """Follow a path into dumped data."""
    for step in path:
        dumped = dumped[step]
    return dumped


def tags(report: Report) -> Mapping[Path, str]:
    """Give every tag that is told, and where it stands."""
    told = {path: getattr(part, "kind", None) for path, part in parts(report)}
    return {path: kind for path, kind in told.items() if kind is not None}


@pytest.mark.parametrize("option", ["exclude_defaults", "exclude_unset", "exclude_none"])
def test_a_short_dump_keeps_every_tag(option: str) -> None:
    """Whatever a dump leaves out, the tags stay, and it makes the same report again."""

    @settings(slow, max_examples=100)
    @given(report=reports())
    def holds(report: Report) -> None:
        options = {option: True}
        text = report.model_dump_json(**options)
        dumped = report.model_dump(**options)

        assert Report.model_validate_json(text) == report
        assert Report.model_validate(dumped) == report
        for path, kind in tags(report).items():
            assert found(dumped, path).get("kind") == kind

    holds()
