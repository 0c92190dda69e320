"""Offices: the check finds whom the table does not have, where that is said, and nobody else."""

import json
from pathlib import Path
from typing import Any

import pytest
from changes import Change, add, both, put
from hypothesis import given, settings

import milreport as mr
from milreport.checks import Facts, look, offices
from milreport.tables import Tables
from milreport.testing.strategies import reports

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
SAMPLE = Tables.model_validate_json(
    (EXAMPLES / "reference_tables.json").read_text(encoding="utf-8")
)


def row(holder: str, valid: str, **more: object) -> dict[str, object]:
    """Write who was head of the centre."""
    told = {"titles": ["Head"], "of": ["the Centre"], "country": "UA"}
    return {**told, "holder": [holder], "valid": valid, **more}


def table(*rows: dict[str, object]) -> Tables:
    """Make the table of who held offices."""
    return Tables.model_validate({"tenures": rows})


HEADS = table(row("Olena Bilyk", "2020/2022"), row("Petro Hora", "2023/.."))

CENTRE = both(
    put("actors", 3, "names", told=[{"text": "The Centre"}]),
    put("actors", 3, "country", told="UA"),
)


def head(name: str, valid: str | None, **more: object) -> Change:
    """Put somebody at the head of the centre, by that name and time."""
    time = {} if valid is None else {"valid": {"edtf": valid}}
    return both(
        CENTRE,
        put("actors", 2, "names", told=[{"text": name}]),
        put("actors", 2, "offices", told=[{"title": "head", "of": "ccd", **time, **more}]),
    )


def states(valid: str | None, detail: str | None = "head", **more: object) -> Change:
    """Add a claim that the same person holds the office."""
    content = {"kind": "relation", "subject": "kovalenko", "predicate": "holds_office", **more}
    if valid is not None:
        content["valid"] = {"edtf": valid}
    if detail is not None:
        content["detail"] = detail
    chain = [{"source": "art"}]
    return add("claims", id="b1", mode="asserted", chain=chain, content=content)


def found(document: dict[str, Any], tables: Tables) -> list[tuple[str, str, str, str]]:
    """Run the check over a document."""
    report = mr.Report.model_validate(document)
    return [
        (each.code, each.severity.value, each.pointer, each.message)
        for each in look(Facts(report, tables=tables), (offices.other_holder,), 100)
    ]


FORMER = (
    "kovalenko is put as holding this office on 2024-05-01, when the table has Petro Hora in it "
    "from 2023, and the name printed is that of a holder from 2020 until 2022: "
    "an identity_error is likely"
)
NEVER = (
    "kovalenko is put as holding this office on 2021-05, when the table has Olena Bilyk in it "
    "from 2020 until 2022; the name printed is no holder that the table has: "
    "an identity_error is possible"
)

FAULTY = [
    pytest.param(
        head("Olena Bilyk", "2024-05-01"),
        HEADS,
        [("/actors/2/offices/0", FORMER)],
        id="the one before, where the office stands",
    ),
    pytest.param(
        both(head("OLENA BÍLYK", "2024-05-01", claims=["nowhere", "page#a13"])),
        HEADS,
        [("/claims/0/content", FORMER)],
        id="where the claim that it rests on has its content",
    ),
    pytest.param(
        both(head("Olena Bilyk", "2024-05-01"), states(None, detail=None, object="page#ccd")),
        HEADS,
        [("/claims/5/content", FORMER)],
        id="where a claim says so of the same person and body",
    ),
    pytest.param(
        both(head("Olena Bilyk", "2024-05-01"), states("2024-05-01", object="ccd")),
        HEADS,
        [("/claims/5/content", FORMER)],
        id="an office and a claim: told once",
    ),
    pytest.param(
        both(
            CENTRE,
            put("actors", 2, "names", told=[{"text": "Somebody Else"}]),
            states("2021-05", detail="Head, as the paper has it", object="ccd"),
        ),
        HEADS,
        [("/claims/5/content", NEVER)],
        id="a claim alone, of somebody whom the table does not have",
    ),
    pytest.param(
        both(
            head("Olena Bilyk", "2024-05-01"),
            put(
                "actors",
                2,
                "names",
                told=[{"text": "Olena Bilyk", "kind": "as_printed"}, {"text": "Petro Hora"}],
            ),
        ),
        HEADS,
        [("/actors/2/offices/0", FORMER)],
        id="both names, and the wrong one is printed",
    ),
    pytest.param(
        both(
            head("Olena Bilyk", "2024-05-01"),
            put("actors", 3, "names", told=[]),
            put("actors", 3, "country", told=None),
            put("actors", 2, "country", told="UA"),
        ),
        HEADS,
        [("/actors/2/offices/0", FORMER)],
        id="a body with no name, in the country of the office",
    ),
    pytest.param(
        both(head("Olena Bilyk", "2024-05-01"), put("actors", 2, "offices", 0, "of", told="no")),
        table(
            row("Olena Bilyk", "2020/2022", of=[], country=None),
            row("Petro Hora", "2023/..", of=[], country=None),
        ),
        [("/actors/2/offices/0", FORMER)],
        id="a table that names no body, and a body that is not in the report",
    ),
    pytest.param(
        both(
            head("Olena Bilyk", "2024-05-01"),
            put("actors", 3, "names", told=[{"text": "An office of it"}]),
            put("actors", 3, "part_of", told="ukraine"),
            put("actors", 1, "names", told=[{"text": "The Centre"}]),
        ),
        HEADS,
        [("/actors/2/offices/0", FORMER)],
        id="a part of the body",
    ),
]


@pytest.mark.parametrize(("change", "tables", "expected"), FAULTY)
def test_finds(
    page: dict[str, Any], change: Change, tables: Tables, expected: list[tuple[str, str]]
) -> None:
    """The doubt is where it belongs, and says whom the table has."""
    change(page)
    assert found(page, tables) == [
        ("office.other_holder", "fault", pointer, message) for pointer, message in expected
    ]


SOUND = [
    pytest.param(head("Petro Hora", "2024-05-01"), HEADS, id="the one whom the table has"),
    pytest.param(head("Olena Bilyk", None), HEADS, id="no time is told"),
    pytest.param(head("Olena Bilyk", "2022/2024"), HEADS, id="a time that both may be meant in"),
    pytest.param(
        both(
            head("Olena Bilyk", "2024-05-01"),
            put("actors", 2, "offices", 0, "valid", "precision", told="approximate"),
        ),
        HEADS,
        id="about that time",
    ),
    pytest.param(head("Somebody Else", "2018"), HEADS, id="before the table begins"),
    pytest.param(
        head("Olena Bilyk", "2021"),
        table(row("Olena Bilyk", "2020/2022"), row("Petro Hora", "2020/2022")),
        id="two who held it together",
    ),
    pytest.param(
        head("Olena Bilyk", "2022-06"),
        table(row("Olena Bilyk", "2022/2023"), row("Petro Hora", "2020/2024")),
        id="the year in which she came into office",
    ),
    pytest.param(
        both(head("Olena Bilyk", "2024-05-01"), put("actors", 2, "names", told=[])),
        HEADS,
        id="nobody is named",
    ),
    pytest.param(
        both(
            head("Olena Bilyk", "2024-05-01"),
            put("actors", 2, "offices", 0, "title", told="deputy head"),
        ),
        HEADS,
        id="a deputy",
    ),
    pytest.param(
        both(
            head("Olena Bilyk", "2024-05-01"),
            put("actors", 3, "names", told=[{"text": "Another Centre"}]),
        ),
        HEADS,
        id="another body in the country",
    ),
    pytest.param(
        both(head("Olena Bilyk", "2024-05-01"), put("actors", 3, "country", told="KR")),
        HEADS,
        id="a body of that name in another country",
    ),
    pytest.param(
        both(
            CENTRE,
            states("2024-05-01", detail=None, object="ccd"),
            states(None, object="ccd"),
            states("2024-05-01", subject="nowhere", object="ccd"),
            states("2024-05-01", detail="deputy head", object="ccd"),
            states("2024-05-01", predicate="posted_to", object="ccd"),
            states("2024-05-01"),
        ),
        HEADS,
        id="claims of no office, no time, nobody, a deputy, a posting and no body",
    ),
    pytest.param(head("Olena Bilyk", "2024-05-01"), Tables(), id="no table"),
]


@pytest.mark.parametrize(("change", "tables"), SOUND)
def test_says_nothing(page: dict[str, Any], change: Change, tables: Tables) -> None:
    """A near miss is no finding."""
    change(page)
    assert found(page, tables) == []


def test_the_minister_of_the_standing_example() -> None:
    """O01: the name in the article is that of a minister who had left the post a year before."""
    seed = json.loads((EXAMPLES / "seed_report.json").read_text(encoding="utf-8"))
    assert found(seed, SAMPLE) == [
        (
            "office.other_holder",
            "fault",
            "/claims/40/content",
            (
                "minister is put as holding this office on 2024-10-08, when the table has "
                "Kim Yong-hyun in it from 2024-09 until 2024-12, and the name printed is that of a "
                "holder from 2022-05 until 2023-10: an identity_error is likely"
            ),
        )
    ]
    [minister] = (actor for actor in seed["actors"] if actor["id"] == "minister")
    [printed, _] = minister["names"]
    printed["text"] = "Kim Yong-hyun"
    assert found(seed, SAMPLE) == []


@given(reports())
@settings(max_examples=10)
def test_nothing_raises(report: mr.Report) -> None:
    """Whatever the report, also where every title is in the table."""
    titles = [office.title for actor in report.actors for office in actor.offices] or ["head"]
    told = {"titles": [title[:400] for title in titles], "holder": ["A"], "valid": "1900/2100"}
    tables = Tables.model_validate({"tenures": [told]})
    findings = look(Facts(report, tables=tables), (offices.other_holder,), 100)
    assert all(each.code == "office.other_holder" for each in findings)
