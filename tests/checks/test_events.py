"""Events: who does what to whom, who speaks of them, and how they lie in larger ones."""

import json
from pathlib import Path
from typing import Any

import pytest
from changes import Change, add, both, put
from hypothesis import given, settings

import milreport as mr
from milreport.checks import Facts, Rule, events, look
from milreport.testing.strategies import reports

Told = tuple[str, str]

DIRECTION = events.direction_unknown
UNCLAIMED = events.unclaimed
OUTSIDE = events.part_before_whole

RULES = (DIRECTION, UNCLAIMED, OUTSIDE)

SEED = Path(__file__).parents[2] / "docs" / "examples" / "seed_report.json"


@pytest.fixture
def seed() -> dict[str, Any]:
    """Give the standing example as plain data."""
    loaded: dict[str, Any] = json.loads(SEED.read_text(encoding="utf-8"))
    return loaded


def found(document: dict[str, Any], rule: Rule) -> list[mr.Finding]:
    """Give what a rule finds in a document."""
    return look(Facts(mr.Report.model_validate(document)), (rule,), 100)


def shared(kind: str, *parts: tuple[str, str]) -> Change:
    """Make the second event one of a kind, with these who take part and their roles."""
    told = [{"who": who, "role": role} for who, role in parts]
    return both(put("events", 1, "kind", told=kind), put("events", 1, "participants", told=told))


def inside(part: str | None, whole: str | None, **time: str) -> Change:
    """Make the second event a part of the third, and put the times of both."""
    return both(
        put("events", 1, "part_of", told="e17"),
        put("events", 1, "times", told=[] if part is None else [{"edtf": part, **time}]),
        put("events", 2, "times", told=[] if whole is None else [{"edtf": whole}]),
    )


FAULTY = [
    pytest.param(
        DIRECTION,
        shared("information_sharing", ("nk-soldiers", "unknown"), ("ukraine", "unknown")),
        [
            (
                "/events/1/participants",
                (
                    "in e04 (information_sharing) the roles of nk-soldiers and ukraine are "
                    "unknown: the direction is open, and each reading is kept"
                ),
            )
        ],
        id="who learnt from whom",
    ),
    pytest.param(
        DIRECTION,
        shared(
            "arms_transfer",
            ("nk-soldiers", "unknown"),
            ("ukraine", "unknown"),
            ("ukraine", "unknown"),
            ("ccd", "unknown"),
            ("shells-122", "cargo"),
        ),
        [
            (
                "/events/1/participants",
                (
                    "in e04 (arms_transfer) the roles of nk-soldiers, ukraine and 1 other are "
                    "unknown: the direction is open, and each reading is kept"
                ),
            )
        ],
        id="three parties and a cargo",
    ),
    pytest.param(
        DIRECTION,
        shared(
            "training_or_advising", *((name, "unknown") for name in ("a", "b", "ukraine", "ccd"))
        ),
        [
            (
                "/events/1/participants",
                (
                    "in e04 (training_or_advising) the roles of a, b and 2 others are unknown: the "
                    "direction is open, and each reading is kept"
                ),
            )
        ],
        id="four parties",
    ),
    pytest.param(
        UNCLAIMED,
        add("events", id="alone", kind="visit"),
        [("/events/4", "no claim speaks of alone, and nothing else in the report refers to it")],
        id="an event of which nobody tells",
    ),
    pytest.param(
        UNCLAIMED,
        add("events", id="part", kind="visit", part_of="e17"),
        [("/events/4", "no claim speaks of part, and nothing else in the report refers to it")],
        id="a part of which nobody tells",
    ),
    pytest.param(
        OUTSIDE,
        inside("2024-10-02", "2024-10-03"),
        [("/events/1/part_of", "e04 ends before e17 begins, and so cannot be a part of it")],
        id="a day before",
    ),
    pytest.param(
        OUTSIDE,
        inside("2024-11", "2024-10-03/2024-10-20"),
        [("/events/1/part_of", "e04 begins after e17 has ended, and so cannot be a part of it")],
        id="in the month after",
    ),
    pytest.param(
        OUTSIDE,
        both(
            inside("../2024-10-02", "2024-10-03"),
            put("events", 1, "part_of", told="page#e17"),
            put("events", 0, "part_of", told="e17"),
            put("events", 0, "times", told=[{"edtf": "2024-10-05"}, {"edtf": "2024-10-07"}]),
        ),
        [
            ("/events/0/part_of", "e02 begins after e17 has ended, and so cannot be a part of it"),
            ("/events/1/part_of", "e04 ends before e17 begins, and so cannot be a part of it"),
        ],
        id="two parts of one event, one on either side",
    ),
]


@pytest.mark.parametrize(("rule", "change", "expected"), FAULTY)
def test_a_doubt_is_told(
    page: dict[str, Any], rule: Rule, change: Change, expected: list[Told]
) -> None:
    """What is doubtful in an event is told once, with the event."""
    change(page)

    told = found(page, rule)

    assert [(each.pointer, each.message) for each in told] == expected
    severity = mr.Severity.WARNING if rule is OUTSIDE else mr.Severity.NOTE
    assert {(each.code, each.severity) for each in told} == {(rule.code, severity)}
    assert all(each.hint for each in told)


SILENT = [
    pytest.param(DIRECTION, lambda _: None, id="nobody takes part"),
    pytest.param(
        DIRECTION,
        shared("arms_transfer", ("nk-soldiers", "supplier"), ("ukraine", "unknown")),
        id="the supplier is told",
    ),
    pytest.param(
        DIRECTION,
        shared("arms_transfer", ("a", "unknown"), ("b", "unknown"), ("ukraine", "receiver")),
        id="the receiver is told, and two others are open",
    ),
    pytest.param(
        DIRECTION,
        shared("negotiation", ("nk-soldiers", "unknown"), ("ukraine", "unknown")),
        id="a kind without a direction",
    ),
    pytest.param(DIRECTION, shared("arms_transfer", ("ukraine", "unknown")), id="one party alone"),
    pytest.param(
        DIRECTION,
        shared("arms_transfer", ("ukraine", "unknown"), ("ukraine", "unknown")),
        id="one party told twice",
    ),
    pytest.param(UNCLAIMED, lambda _: None, id="each event has its claim"),
    pytest.param(
        UNCLAIMED,
        both(
            add("events", id="whole", kind="visit"), put("events", 0, "part_of", told="page#whole")
        ),
        id="a whole whose part is told",
    ),
    pytest.param(
        UNCLAIMED,
        both(
            add("events", id="war", kind="visit"),
            put("claims", 1, "content", "since", told={"edtf": "2022", "anchor": "war"}),
        ),
        id="an event that a total counts from",
    ),
    pytest.param(
        UNCLAIMED,
        both(
            add("events", id="hearing", kind="statement_made"),
            put("claims", 3, "chain", 1, "event", told="hearing"),
        ),
        id="an occasion on which something was said",
    ),
    pytest.param(OUTSIDE, inside("2024-10-03", "2024-10-03"), id="on the same day"),
    pytest.param(OUTSIDE, inside("2024-10", "2024-10-03"), id="in the month of that day"),
    pytest.param(OUTSIDE, inside("../2024-10-04", "2024-10-03"), id="an open start"),
    pytest.param(OUTSIDE, inside("2024-10-02~", "2024-10-03"), id="on about the day before"),
    pytest.param(
        OUTSIDE,
        inside("2024-10-02", "2024-10-03", role="released"),
        id="a time that is not that of the event",
    ),
    pytest.param(OUTSIDE, inside(None, "2024-10-03"), id="a part without times"),
    pytest.param(OUTSIDE, inside("2024-10-02", None), id="a whole without times"),
    pytest.param(
        OUTSIDE,
        both(inside("2024-10-02", "2024-10-03"), put("events", 1, "part_of", told="other#e17")),
        id="a whole of another report",
    ),
]


@pytest.mark.parametrize(("rule", "change"), SILENT)
def test_nothing_is_told_of_plain_events(page: dict[str, Any], rule: Rule, change: Change) -> None:
    """Events whose direction is told or does not matter, that are told of, in their place."""
    change(page)

    assert found(page, rule) == []


def test_the_seed_raises_one_open_direction(seed: dict[str, Any]) -> None:
    """O25: experience is shared, and who gave it to whom is not said; with roles it is silent."""
    told = found(seed, DIRECTION)

    assert [(each.pointer, each.message) for each in told] == [
        (
            "/events/25/participants",
            (
                "in e19 (information_sharing) the roles of nk-contingent and russian-forces are "
                "unknown: the direction is open, and each reading is kept"
            ),
        )
    ]
    put("events", 25, "participants", 0, "role", told="initiator")(seed)
    assert found(seed, DIRECTION) == []


@pytest.mark.parametrize("rule", [UNCLAIMED, OUTSIDE], ids=["unclaimed", "outside"])
def test_the_seed_has_no_loose_event(seed: dict[str, Any], rule: Rule) -> None:
    """Each event has its claims, and each part lies in its whole."""
    assert found(seed, rule) == []


def test_a_seed_with_a_part_outside_its_whole_is_told(seed: dict[str, Any]) -> None:
    """A tank that burnt before either start of the war is no part of it."""
    put("events", 38, "times", told=[{"edtf": "../2013-11-05"}])(seed)

    assert [each.pointer for each in found(seed, OUTSIDE)] == ["/events/38/part_of"]


@given(reports())
@settings(max_examples=10)
def test_no_report_is_at_fault(report: mr.Report) -> None:
    """Whatever the report, the rules look at it, and nothing makes it unusable."""
    for finding in mr.check(report, rules=RULES):
        assert finding.severity is not mr.Severity.FAULT
