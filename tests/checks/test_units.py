"""Units: the check finds one that takes part in an event outside its life, and no other."""

import json
from pathlib import Path
from typing import Any

import pytest
from changes import Change, add, both, put
from hypothesis import given, settings

import milreport as mr
from milreport.checks import Facts, look, units
from milreport.tables import Tables
from milreport.testing.strategies import reports

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
SAMPLE = Tables.model_validate_json(
    (EXAMPLES / "reference_tables.json").read_text(encoding="utf-8")
)


def row(valid: str, **more: object) -> dict[str, object]:
    """Write when a brigade existed."""
    return {"names": ["9th Brigade", "Nine"], "country": "UA", "valid": valid, **more}


def table(*rows: dict[str, object]) -> Tables:
    """Make the table of units."""
    return Tables.model_validate({"units": rows})


LIFE = table(row("2014/2019"))
RAISED_ANEW = table(row("1941/1946"), row("2014/2019"))
BY_NUMBER = table(row("2014/2019", identifiers=[{"scheme": "wikidata", "value": "Q1"}]))


def takes_part(when: str, name: str = "9th brigade", **more: object) -> Change:
    """Let a unit take part in an event at a time."""
    times = [{"edtf": when}, {"edtf": "2030", "role": "claim_made"}]
    return both(
        add("actors", **{"id": "nine", "kind": "military_unit", "names": [{"text": name}], **more}),
        put("events", 0, "participants", told=[{"who": "page#nine", "role": "member"}]),
        put("events", 0, "times", told=times),
    )


def found(document: dict[str, Any], tables: Tables) -> list[tuple[str, str, str, str]]:
    """Run the check over a document."""
    report = mr.Report.model_validate(document)
    return [
        (each.code, each.severity.value, each.pointer, each.message)
        for each in look(Facts(report, tables=tables), (units.not_yet_or_no_longer,), 100)
    ]


FAULTY = [
    pytest.param(
        takes_part("2024-10-03"),
        LIFE,
        "page#nine takes part in e02, and the table has it only from 2014 until 2019",
        id="no longer",
    ),
    pytest.param(
        takes_part("2013", name="NINE", country="UA"),
        RAISED_ANEW,
        "page#nine takes part in e02, and the table has it only from 1941 until 1946 and "
        "from 2014 until 2019",
        id="between two lives",
    ),
    pytest.param(
        takes_part("2013", name="x", identifiers=[{"scheme": "wikidata", "value": "Q1"}]),
        BY_NUMBER,
        "page#nine takes part in e02, and the table has it only from 2014 until 2019",
        id="not yet, by its identifier",
    ),
]


@pytest.mark.parametrize(("change", "tables", "message"), FAULTY)
def test_finds(page: dict[str, Any], change: Change, tables: Tables, message: str) -> None:
    """The doubt is at the participant, and says when the unit existed."""
    change(page)
    pointer = "/events/0/participants/0/who"
    assert found(page, tables) == [("unit.not_yet_or_no_longer", "warning", pointer, message)]


SOUND = [
    pytest.param(takes_part("2019"), LIFE, id="its last year"),
    pytest.param(takes_part("2015"), RAISED_ANEW, id="its second life"),
    pytest.param(
        both(takes_part("2024"), put("events", 0, "times", 1, told={"edtf": "2016"})),
        LIFE,
        id="one of two times",
    ),
    pytest.param(takes_part("2018/2024"), LIFE, id="a time that reaches into its life"),
    pytest.param(takes_part("2024", name="9th Battalion"), LIFE, id="another name"),
    pytest.param(takes_part("2024", country="KR"), LIFE, id="another country"),
    pytest.param(takes_part("2024", kind="armed_force"), LIFE, id="no unit"),
    pytest.param(
        both(takes_part("2024"), put("events", 0, "realis", told="did_not_occur")),
        LIFE,
        id="what did not happen",
    ),
    pytest.param(
        both(takes_part("2024"), put("events", 0, "times", 0, "role", told="claim_made")),
        LIFE,
        id="when somebody spoke of it",
    ),
    pytest.param(
        both(
            takes_part("2024"),
            put("events", 0, "participants", told=[{"who": "kovalenko", "role": "member"}]),
        ),
        LIFE,
        id="somebody else",
    ),
    pytest.param(takes_part("2024"), table(), id="no table"),
]


@pytest.mark.parametrize(("change", "tables"), SOUND)
def test_says_nothing(page: dict[str, Any], change: Change, tables: Tables) -> None:
    """A near miss is no finding."""
    change(page)
    assert found(page, tables) == []


def test_the_standing_example() -> None:
    """It has no unit by name, and nothing is said."""
    seed = json.loads((EXAMPLES / "seed_report.json").read_text(encoding="utf-8"))
    assert found(seed, SAMPLE) == []


@given(reports())
@settings(max_examples=10)
def test_nothing_raises_and_nothing_is_a_fault(report: mr.Report) -> None:
    """Whatever the report, also where every unit is in the table."""
    names = [name.text for actor in report.actors for name in actor.names] or ["a"]
    tables = table(row("1900/1901", names=names, country=None))
    findings = look(Facts(report, tables=tables), (units.not_yet_or_no_longer,), 100)
    assert all(each.severity is mr.Severity.WARNING for each in findings)
