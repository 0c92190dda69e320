"""What holds for every check, whatever the report: nothing raises, changes or depends on order."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings

import milreport as mr
from milreport import checks
from milreport.checks import Facts, Rule
from milreport.testing import sample_report
from milreport.testing.strategies import instances, reports

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
SEED = mr.Report.model_validate_json((EXAMPLES / "seed_report.json").read_text(encoding="utf-8"))
TABLES = mr.tables.Tables.model_validate_json(
    (EXAMPLES / "reference_tables.json").read_text(encoding="utf-8")
)
BY_ITSELF = tuple(rule for rule in checks.ALL if not rule.needs)
"""The checks that need no table."""


def faults(report: mr.Report) -> list[mr.Finding]:
    """Give what the checks that need no table call unusable."""
    found = mr.check(report, rules=BY_ITSELF)
    return [finding for finding in found if finding.severity is mr.Severity.FAULT]


@given(reports())
@settings(max_examples=300)
def test_no_false_alarm(report: mr.Report) -> None:
    """A valid report may be doubtful, and is not unusable."""
    assert faults(report) == []


@pytest.mark.parametrize(
    "report", [pytest.param(sample_report(), id="sample"), pytest.param(SEED, id="seed")]
)
def test_no_false_alarm_over_an_example(report: mr.Report) -> None:
    """The examples are usable."""
    assert faults(report) == []


@given(instances(mr.Report))
@settings(max_examples=100)
def test_no_check_raises_or_changes_anything(report: mr.Report) -> None:
    """Not over references that lead nowhere or round in circles either."""
    before = report.model_dump_json()

    found = mr.check(report, tables=TABLES)

    assert report.model_dump_json() == before
    assert mr.check(mr.Report.model_validate_json(before), tables=TABLES) == found


@given(reports())
@settings(max_examples=30)
def test_the_order_of_the_checks_does_not_matter(report: mr.Report) -> None:
    """Each looks at the report alone, and what is found is sorted by place and code."""
    most = 10_000

    found = mr.check(report, tables=TABLES, most=most)

    assert mr.check(report, tables=TABLES, rules=reversed(checks.ALL), most=most) == found
    apart = [
        f for rule in checks.ALL for f in mr.check(report, tables=TABLES, rules=(rule,), most=most)
    ]
    assert sorted(map(str, apart)) == sorted(map(str, found))


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.code) for rule in checks.ALL])
def test_a_finding_leads_to_a_place_and_repeats_nothing(rule: Rule) -> None:
    """Over the seed: the pointer is one, and no text of the record stands in the words."""
    document = json.loads(SEED.model_dump_json())
    free = {each["text"] for each in document["claims"]} | {
        name["text"] for actor in document["actors"] for name in actor["names"]
    }

    for finding in checks.look(Facts(SEED, tables=TABLES), (rule,), 100):
        inside = document
        for step in finding.pointer.split("/")[1:]:
            inside = inside[int(step)] if isinstance(inside, list) else inside[step]
        words = f"{finding.message} {finding.hint}"
        if not rule.needs:
            assert not any(text in words for text in free if len(text) > 12)


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.code) for rule in checks.EDITORIAL])
def test_an_editorial_check_says_why(rule: Rule) -> None:
    """Its docstring has the rule, the reason and the cure; only a table lets it say fault."""
    assert rule.sentence
    assert rule.why.endswith(".")
    assert rule.cure.endswith(".")
    assert rule.needs or rule.severity is not mr.Severity.FAULT
