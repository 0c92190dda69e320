"""Handling: each check finds what it is for, where it is, and nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest
from changes import Change, both, put
from hypothesis import given, settings

import milreport as mr
from milreport.checks import Facts, Rule, handling, look
from milreport.testing.strategies import reports

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
RULES = (handling.weaker, handling.embargo, handling.protected_source_named)


def found(document: dict[str, Any], rule: Rule) -> list[tuple[str, str, str, str]]:
    """Run one check over a document."""
    report = mr.Report.model_validate(document)
    return [
        (each.code, each.severity.value, each.pointer, each.message)
        for each in look(Facts(report), (rule,), 100)
    ]


def marked(*where: str | int, **told: object) -> Change:
    """Mark the report or a record in it."""
    return put(*where, "handling", told=told)


def mark(pointer: str) -> dict[str, str]:
    """Write the mark of a redaction."""
    return {"pointer": pointer, "reason": "source_safety", "method": "pseudonymised"}


GREEN = marked(tlp="tlp_green")
NOON = "2024-10-07T12:00:00Z"
PROTECTED = put("sources", 3, "anonymity", told="anonymous_protected")
ACTOR = "kov is to be protected, and its actor kovalenko has names"
NAMES = "kov is to be protected, and its names are in the record"
ITS_NAMES = put("sources", 3, "names", told=[{"text": "the head"}])
NO_HOUR = "a caveat speaks of an embargo, and no hour is told until when it holds"
NO_CAVEAT = "an hour is told before which this must not be published, and no caveat says so"

FAULTY = [
    pytest.param(
        handling.weaker,
        both(
            GREEN,
            marked("actors", 2, tlp="tlp_amber"),
            marked("claims", 0, tlp="tlp_red"),
            marked("claims", 1, tlp="tlp_green"),
        ),
        [
            (
                "/handling/tlp",
                (
                    "the report is marked tlp_green, and it holds what is stricter: "
                    "kovalenko (tlp_amber), a13 (tlp_red)"
                ),
            )
        ],
        id="two records are stricter: told once",
    ),
    pytest.param(
        handling.weaker,
        both(*(marked("sources", at, tlp="tlp_green") for at in range(5))),
        [
            (
                "/handling",
                (
                    "the report has no TLP, and it holds what is stricter: art (tlp_green), "
                    "kp1 (tlp_green), kp2 (tlp_green) and 2 more"
                ),
            )
        ],
        id="no mark on the report, which says nothing at all of handling",
    ),
    pytest.param(
        handling.weaker,
        both(marked(caveats=["chatham_house"]), marked("media", 0, tlp="tlp_amber_strict")),
        [
            (
                "/handling",
                "the report has no TLP, and it holds what is stricter: photo1 (tlp_amber_strict)",
            )
        ],
        id="no mark on the report",
    ),
    pytest.param(
        handling.embargo,
        marked(caveats=["embargo_until"]),
        [("/handling/embargo_until", NO_HOUR)],
        id="no hour",
    ),
    pytest.param(
        handling.embargo,
        both(
            marked("claims", 0, embargo_until=NOON),
            marked("claims", 1, caveats=["embargo_until", "chatham_house"]),
        ),
        [("/claims/0/handling/caveats", NO_CAVEAT), ("/claims/1/handling/embargo_until", NO_HOUR)],
        id="no caveat on one record, no hour on another",
    ),
    pytest.param(
        handling.protected_source_named,
        PROTECTED,
        [("/sources/3/actor", ACTOR)],
        id="the actor has names",
    ),
    pytest.param(
        handling.protected_source_named,
        both(marked("sources", 3, caveats=["source_protected"]), ITS_NAMES),
        [("/sources/3/names", NAMES)],
        id="the source has names itself",
    ),
    pytest.param(
        handling.protected_source_named,
        both(marked("actors", 2, caveats=["source_protected"])),
        [("/sources/3/actor", ACTOR)],
        id="the caveat is on the actor",
    ),
]


@pytest.mark.parametrize(("rule", "change", "expected"), FAULTY)
def test_finds(
    page: dict[str, Any], rule: Rule, change: Change, expected: list[tuple[str, str]]
) -> None:
    """The doubt is where it belongs, and names the records."""
    change(page)
    assert found(page, rule) == [
        (rule.code, rule.severity.value, pointer, message) for pointer, message in expected
    ]


def test_the_hint_names_the_strictest(page: dict[str, Any]) -> None:
    """The report as a whole has to be as strict as that."""
    both(marked("claims", 0, tlp="tlp_amber"), marked("claims", 1, tlp="tlp_amber_strict"))(page)
    [finding] = look(Facts(mr.Report.model_validate(page)), (handling.weaker,), 100)
    assert finding.hint == "mark the report tlp_amber_strict, or leave these records out"


SOUND = [
    pytest.param(handling.weaker, both(), id="no marks"),
    pytest.param(
        handling.weaker, both(GREEN, marked("claims", 0, tlp="tlp_green")), id="the same mark"
    ),
    pytest.param(
        handling.weaker, both(GREEN, marked("claims", 0, tlp="tlp_clear")), id="a weaker record"
    ),
    pytest.param(handling.weaker, marked("claims", 0, tlp="tlp_clear"), id="a clear record"),
    pytest.param(
        handling.weaker, marked("claims", 0, caveats=["chatham_house"]), id="a record without TLP"
    ),
    pytest.param(handling.embargo, both(), id="no embargo"),
    pytest.param(
        handling.embargo, marked(embargo_until=NOON, caveats=["embargo_until"]), id="both"
    ),
    pytest.param(handling.embargo, marked(caveats=["chatham_house"]), id="another caveat"),
    pytest.param(handling.protected_source_named, both(), id="nobody is protected"),
    pytest.param(
        handling.protected_source_named,
        put("sources", 3, "anonymity", told="role_only"),
        id="given by role alone",
    ),
    pytest.param(
        handling.protected_source_named,
        both(PROTECTED, put("actors", 2, "names", told=[])),
        id="nobody has names",
    ),
    pytest.param(
        handling.protected_source_named,
        both(PROTECTED, put("actors", 2, "redactions", told=[mark("/names")])),
        id="a mark says that the names are made up",
    ),
    pytest.param(
        handling.protected_source_named,
        both(PROTECTED, put("sources", 3, "actor", told="r#kovalenko")),
        id="the actor is in another report",
    ),
    pytest.param(
        handling.protected_source_named,
        put("sources", 4, "anonymity", told="anonymous_protected"),
        id="there is no actor",
    ),
]


@pytest.mark.parametrize(("rule", "change"), SOUND)
def test_says_nothing(page: dict[str, Any], rule: Rule, change: Change) -> None:
    """A near miss is no finding."""
    change(page)
    assert found(page, rule) == []


def test_the_standing_example() -> None:
    """It may be shown to anyone, and nothing in it is stricter."""
    seed = json.loads((EXAMPLES / "seed_report.json").read_text(encoding="utf-8"))
    assert [each for rule in RULES for each in found(seed, rule)] == []


@given(reports())
@settings(max_examples=10)
def test_nothing_raises_and_nothing_is_a_fault(report: mr.Report) -> None:
    """Whatever the report."""
    findings = look(Facts(report), RULES, 100)
    assert all(each.severity is not mr.Severity.FAULT for each in findings)
