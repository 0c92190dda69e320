"""Tensions: each check finds what it is for, where it is, and nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest
from changes import Change, add, both, links
from hypothesis import given, settings

import milreport as mr
from milreport.checks import tensions
from milreport.testing.strategies import reports

RULES = (tensions.in_tension, tensions.tension_on_record, tensions.agreement_in_doubt)
SEED = Path(__file__).parents[2] / "docs" / "examples" / "seed_report.json"

Found = tuple[str, str, str, str | None]


def dead(name: str, number: int, factuality: str | None = None, **told: object) -> Change:
    """Add a claim that so many were killed in the attack."""
    inmost = {"source": "kov"} | ({"factuality": factuality} if factuality else {})
    return add(
        "claims",
        id=name,
        mode="asserted",
        content={
            "kind": "toll",
            "of": "e17",
            "harm": {
                "outcome": "killed",
                "number": {"kind": "exact", "value": number},
                "party": "nk-soldiers",
                "status": "foreign_contingent",
                "cause": "hostile_action",
            },
            "scope": "increment",
        },
        chain=[{"source": "art"}, inmost],
        **told,
    )


def visit(name: str, realis: str, **told: object) -> Change:
    """Add a claim on a visit: that it took place, or that it did not."""
    return add(
        "claims",
        id=name,
        mode="asserted",
        content={"kind": "occurrence", "event": "trip", "realis": realis},
        chain=[{"source": "art"}],
        **told,
    )


TRIP = add("events", id="trip", kind="visit")
DAY = {"edtf": "2024-10-03", "role": "event", "precision": "day"}
NEXT = {"edtf": "2024-10-04", "role": "event", "precision": "day"}
RELATE = "relate the two by in_tension_with or contradicts, and give the reason"
RELATED = "tell both, with the reason that the relation gives"

APART = (
    "n1 has 2024-10-03 and n2 has 2024-10-04, one day apart; a time zone or the day of reporting"
    " may be behind that."
)
FAULTY = [
    pytest.param(
        both(TRIP, visit("n1", "actual", times=[DAY]), visit("n2", "actual", times=[NEXT])),
        ("claim.in_tension", "/claims/5", f"n1 and n2 sit badly together: {APART}", RELATE),
        id="one visit on two days",
    ),
    pytest.param(
        both(
            TRIP,
            visit("n1", "actual", times=[DAY]),
            visit("n2", "actual", times=[NEXT]),
            links("in_tension_with", ("n1", "n2")),
        ),
        ("claim.tension_on_record", "/claims/5", f"n1 and n2 sit badly together: {APART}", RELATED),
        id="the same, and the record says so",
    ),
    pytest.param(
        both(
            TRIP,
            visit("n1", "actual", times=[DAY]),
            visit("n2", "actual", times=[NEXT]),
            links("supersedes", ("n2", "page#n1")),
        ),
        ("claim.tension_on_record", "/claims/5", f"n1 and n2 sit badly together: {APART}", RELATED),
        id="the same, and the one replaces the other",
    ),
    pytest.param(
        both(
            TRIP,
            visit("n1", "actual", times=[DAY]),
            visit("n2", "actual", times=[NEXT]),
            links("same_proposition", ("page#n2", "n1")),
        ),
        (
            "claim.agreement_in_doubt",
            "/claims/5",
            f"n1 and n2 are recorded as one proposition, and sit badly together: {APART}",
            "look at both contents again, or relate them otherwise",
        ),
        id="the same, and the record has them as one",
    ),
]

SILENT = [
    pytest.param(both(), id="the page"),
    pytest.param(dead("n1", 6), id="the same number"),
    pytest.param(
        both(dead("n1", 6), links("same_proposition", ("n1", "a31"))),
        id="the same number, recorded as one proposition",
    ),
    pytest.param(
        both(TRIP, visit("n1", "actual", times=[DAY]), visit("n2", "actual")),
        id="a day beside none",
    ),
    pytest.param(
        both(
            TRIP,
            add("events", id="tour", kind="visit"),
            visit("n1", "actual", times=[DAY]),
            add(
                "claims",
                id="n2",
                mode="asserted",
                content={"kind": "occurrence", "event": "tour"},
                chain=[{"source": "art"}],
                times=[NEXT],
            ),
        ),
        id="two visits on two days",
    ),
    pytest.param(links("same_proposition", ("gone", "a31")), id="a claim that is not there"),
    pytest.param(links("contradicts", ("a13", "a31")), id="what is only declared"),
]


def found(document: dict[str, Any]) -> list[Found]:
    """Run the checks of the module over a document."""
    report = mr.Report.model_validate_json(json.dumps(document))
    told = mr.check(report, rules=RULES)
    return [(each.code, each.pointer, each.message, each.hint) for each in told]


@pytest.mark.parametrize(("change", "expected"), FAULTY)
def test_a_doubt_is_found(page: dict[str, Any], change: Change, expected: Found) -> None:
    """The finding has this code, this place, these words and this next step, and stands alone."""
    change(page)

    assert found(page) == [expected]


@pytest.mark.parametrize("change", SILENT)
def test_nothing_is_found_where_nothing_is_wrong(page: dict[str, Any], change: Change) -> None:
    """What fits, or only looks as if it did not, is left alone."""
    change(page)

    assert found(page) == []


CONTRADICTIONS = [
    pytest.param(
        both(TRIP, visit("n1", "actual", times=[DAY]), visit("n2", "did_not_occur", times=[DAY])),
        "claim.in_tension",
        "n1 and n2 contradict each other: ",
        id="took place, and did not",
    ),
    pytest.param(
        both(
            TRIP,
            visit("n1", "actual", times=[DAY]),
            visit("n2", "did_not_occur", times=[DAY]),
            links("same_proposition", ("n1", "n2")),
        ),
        "claim.agreement_in_doubt",
        "n1 and n2 are recorded as one proposition, and contradict each other: ",
        id="the same, recorded as one proposition",
    ),
]


@pytest.mark.parametrize(("change", "code", "start"), CONTRADICTIONS)
def test_a_contradiction_is_called_one(
    page: dict[str, Any], change: Change, code: str, start: str
) -> None:
    """What cannot both be so is more than a bad fit."""
    change(page)

    [(given, pointer, message, _)] = found(page)

    assert (given, pointer) == (code, "/claims/5")
    assert message.startswith(start)


PAIRS = ["a01 and a34", "a03 and a34", "a11b and a34", "a20 and a27", "a31 and a34", "a31 and a44"]


def test_the_seed_has_claims_that_sit_badly_together() -> None:
    """Killed, and not in combat; at the front, and not in combat; casualties, and deaths."""
    document = json.loads(SEED.read_text(encoding="utf-8"))

    told = {message.partition(" sit badly")[0]: message for _, _, message, _ in found(document)}
    assert {*told} == {*PAIRS, "a34 and a44"}
    recorded = [each[2] for each in found(document) if each[0] == "claim.tension_on_record"]
    assert [message.partition(" sit badly")[0] for message in recorded] == [
        "a03 and a34",
        "a20 and a27",
        "a31 and a34",
        "a31 and a44",
    ]
    assert told["a31 and a34"].endswith("It does not take fighting to be hit, so both may hold.")
    assert told["a03 and a34"].endswith("It does not take fighting to be there, so both may hold.")
    assert told["a31 and a44"].endswith("casualties need not be deaths, and may all be injured.")

    document["claims"] = [
        claim for claim in document["claims"] if claim["id"] not in {"a27", "a34", "a44"}
    ]
    assert found(document) == []


@given(reports())
@settings(max_examples=10)
def test_no_report_is_at_fault(report: mr.Report) -> None:
    """Whatever the report, the checks look at it, and nothing makes it unusable."""
    for finding in mr.check(report, rules=RULES):
        assert finding.severity is not mr.Severity.FAULT
