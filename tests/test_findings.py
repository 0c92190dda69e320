"""Findings and the pointers that they carry."""

import copy
import json
import pickle
from dataclasses import FrozenInstanceError

import pytest

from milreport import Finding, Severity
from milreport.findings import LIMIT, expected_in, fault, in_order, json_pointer

FINDING = Finding(
    code="structure.unknown_term",
    severity=Severity.FAULT,
    pointer="/claims/3/mode",
    message="expected one of the 8 terms of the list",
    hint="did you mean headline?",
)


@pytest.mark.parametrize(
    ("path", "pointer"),
    [
        pytest.param((), "", id="the whole document"),
        pytest.param(("claims",), "/claims", id="a field"),
        pytest.param(("claims", 0, "chain", 12), "/claims/0/chain/12", id="fields and positions"),
        pytest.param(("",), "/", id="an empty name"),
        pytest.param(("", ""), "//", id="two empty names"),
        pytest.param(("a/b",), "/a~1b", id="a slash"),
        pytest.param(("m~n",), "/m~0n", id="a tilde"),
        pytest.param(("~1",), "/~01", id="what looks like an escape"),
        pytest.param(("/~", 0), "/~1~0/0", id="both"),
        pytest.param((" ", "\u0430", '"'), '/ /\u0430/"', id="what needs no escape"),
        pytest.param(("a" * 64,), "/" + "a" * 64, id="64 characters"),
        pytest.param(("a" * 65,), "/" + "a" * 64 + "\u2026", id="65 characters"),
        pytest.param(("~" * 65, 1), "/" + "~0" * 64 + "\u2026/1", id="cut before it is escaped"),
        pytest.param(iter(["a", 1]), "/a/1", id="any iterable"),
    ],
)
def test_a_path_becomes_a_pointer(path: tuple[str | int, ...], pointer: str) -> None:
    """RFC 6901, sections 3 and 4; a name of more than 64 characters is cut."""
    assert json_pointer(path) == pointer


@pytest.mark.parametrize(
    ("finding", "shown"),
    [
        pytest.param(
            FINDING,
            "fault structure.unknown_term at /claims/3/mode: expected one of the 8 terms of the "
            "list (did you mean headline?)",
            id="with a hint",
        ),
        pytest.param(
            Finding(code="a.b", severity=Severity.WARNING, pointer="/x", message="look"),
            "warning a.b at /x: look",
            id="without a hint",
        ),
        pytest.param(
            Finding(code="a.b", severity=Severity.NOTE, pointer="", message="look"),
            "note a.b at (whole document): look",
            id="of the whole document",
        ),
    ],
)
def test_a_finding_is_shown_on_one_line(finding: Finding, shown: str) -> None:
    """Severity, code, place, message and the next step."""
    assert str(finding) == shown


def test_a_finding_becomes_plain_json() -> None:
    """A dict of texts and null, that any JSON writer takes."""
    told = FINDING.to_dict()

    assert told == {
        "code": "structure.unknown_term",
        "severity": "fault",
        "pointer": "/claims/3/mode",
        "message": "expected one of the 8 terms of the list",
        "hint": "did you mean headline?",
        "expected": None,
        "found": None,
    }
    assert type(told["severity"]) is str
    assert json.loads(json.dumps(told)) == told


def test_a_finding_without_a_hint_says_null() -> None:
    """Every key is there, always."""
    told = Finding(code="a.b", severity=Severity.NOTE, pointer="", message="look").to_dict()

    assert told["hint"] is None


def test_a_finding_can_be_copied_compared_and_hashed() -> None:
    """It is a value: it goes between processes and into sets."""
    for again in (
        pickle.loads(pickle.dumps(FINDING)),  # noqa: S301 - our own bytes
        copy.deepcopy(FINDING),
    ):
        assert again == FINDING
        assert hash(again) == hash(FINDING)
        assert type(again.severity) is Severity


def test_a_finding_does_not_change() -> None:
    """Nothing can be set on it."""
    with pytest.raises(FrozenInstanceError):
        FINDING.code = "a.b"  # type: ignore[misc]


def test_a_severity_is_its_text() -> None:
    """The three, from the gravest down."""
    assert [*Severity] == ["fault", "warning", "note"]
    assert f"{Severity.FAULT}" == "fault"


def at(pointer: str, code: str = "a.b", severity: Severity = Severity.FAULT) -> Finding:
    """Make a finding at a place."""
    return Finding(code=code, severity=severity, pointer=pointer, message="look")


def test_a_finding_says_what_was_found() -> None:
    """What stands there comes before the hint."""
    finding = Finding(
        code="a.b",
        severity=Severity.FAULT,
        pointer="/x",
        message="expected a text",
        hint="write one",
        expected="a text",
        found="null",
    )

    assert str(finding) == "fault a.b at /x: expected a text, found null (write one)"
    assert finding.to_dict()["expected"] == "a text"
    assert finding.to_dict()["found"] == "null"


def test_findings_are_sorted_by_place_and_code() -> None:
    """Positions count as numbers, a record stands before what is in it, then the code counts."""
    wanted = [
        at(""),
        at("/a"),
        at("/a", "b.a"),
        at("/a/b"),
        at("/a/0"),
        at("/a/2"),
        at("/a/2/c"),
        at("/a/10"),
        at("/b"),
    ]

    assert in_order(reversed(wanted), 9) == tuple(wanted)


def test_of_too_many_findings_the_worst_are_given() -> None:
    """Faults before warnings, warnings before notes, each in order of place; and a note says so."""
    note, warning = at("/a", severity=Severity.NOTE), at("/b", severity=Severity.WARNING)
    faults = [at("/d"), at("/c")]
    more = Finding(
        code="findings.more",
        severity=Severity.NOTE,
        pointer="",
        message="only 3 findings are given, faults before warnings",
        hint="mend these and validate again, or ask for more with Limits(findings=...)",
    )

    assert in_order([note, warning, *faults], 4) == (note, warning, *faults[::-1])
    assert in_order([note, warning, *faults], 3) == (warning, *faults[::-1], more)
    assert in_order([note, *faults], 1)[0] == faults[1]


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        pytest.param("expected a text", "a text", id="what is expected"),
        pytest.param("expected expected ", "expected ", id="the first word only"),
        pytest.param("this field is required", None, id="something else"),
        pytest.param("a text was expected here", None, id="the word further on"),
    ],
)
def test_a_message_says_what_is_expected(message: str, expected: str | None) -> None:
    """What could stand there is told apart from the sentence, and goes into a fault."""
    assert expected_in(message) == expected
    assert fault("a.b", ("c", 0), message, "look") == Finding(
        code="a.b",
        severity=Severity.FAULT,
        pointer="/c/0",
        message=message,
        hint="look",
        expected=expected,
    )


def test_a_hundred_findings_are_given_as_a_rule() -> None:
    """The number is part of what is documented."""
    assert LIMIT == 100
