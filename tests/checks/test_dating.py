"""Dating: a date that was not printed is told for what it is."""

import json
from pathlib import Path
from typing import Any

import pytest
from changes import Change, add, both, put
from hypothesis import given, settings

import milreport as mr
from milreport.checks import Facts, Rule, dating, look
from milreport.testing.strategies import reports

Told = tuple[str, str]

YEAR = dating.year_inferred
UNPUBLISHED = dating.no_publication_date
FILLED = dating.page_date_as_publication
UNDATED = dating.undated_sibling
CARRIED = dating.sibling_date_carried_over
START = dating.ambiguous_start

RULES = (YEAR, UNPUBLISHED, FILLED, UNDATED, CARRIED, START)

SEED = Path(__file__).parents[2] / "docs" / "examples" / "seed_report.json"


@pytest.fixture
def seed() -> dict[str, Any]:
    """Give the standing example as plain data."""
    loaded: dict[str, Any] = json.loads(SEED.read_text(encoding="utf-8"))
    return loaded


def found(document: dict[str, Any], rule: Rule) -> list[mr.Finding]:
    """Give what a rule finds in a document."""
    return look(Facts(mr.Report.model_validate(document)), (rule,), 100)


def dates(*times: tuple[str, str, str | None]) -> Change:
    """Put the times of the document: role, date and derivation."""
    told = [{"role": role, "edtf": edtf, "derivation": how} for role, edtf, how in times]
    return put("document", "times", told=told)


def published(edtf: str, how: str | None = "year_inferred", phrase: str | None = None) -> Change:
    """Put the date of a source's report."""
    time = {"edtf": edtf, "role": "first_published", "derivation": how, "phrase": phrase}
    return put("sources", 1, "times", told=[time])


def siblings(second: str | None = "kp") -> Change:
    """Make both reports part of one outlet."""
    return both(put("sources", 1, "part_of", told="kp"), put("sources", 2, "part_of", told=second))


def step(edtf: str, how: str | None) -> Change:
    """Put the time at which the undated report spoke."""
    return put("claims", 2, "chain", 1, "time", told={"edtf": edtf, "derivation": how})


def since(edtf: str, **time: str) -> Change:
    """Put the start of a running total."""
    return put("claims", 1, "content", "since", told={"edtf": edtf, **time})


def war(edtf: str) -> Change:
    """Add the war from which totals count."""
    return add("events", id="war", kind="state_of_conflict", times=[{"edtf": edtf}])


def totals(*names: str) -> Change:
    """Repeat the running total under other ids."""

    def change(document: dict[str, Any]) -> None:
        document["claims"] += [{**document["claims"][1], "id": name} for name in names]

    return change


FAULTY = [
    pytest.param(
        YEAR,
        published("2024-10-07"),
        [
            (
                "/sources/1/times/0/edtf",
                (
                    "the year of 2024-10-07 is not printed: it is read as the latest such date not "
                    "after 2024-10-18 (page_viewed), the last date of the document"
                ),
            )
        ],
        id="the latest day before the page",
    ),
    pytest.param(
        YEAR,
        both(
            published("2024-10-07"),
            put(
                "claims",
                2,
                "times",
                told=[
                    {"edtf": "2024-10-07", "derivation": "year_inferred", "phrase": "October 7"},
                    {"edtf": "2024-10-07", "derivation": "year_inferred", "phrase": "Oct. 7"},
                ],
            ),
        ),
        [
            (
                "/claims/2/times/0/edtf",
                (
                    "the year of 2024-10-07 is not printed: it is read as the latest such date not "
                    "after 2024-10-18 (page_viewed), the last date of the document"
                ),
            )
        ],
        id="one date in three places is told once, where its words are",
    ),
    pytest.param(
        YEAR,
        published("2024-11-07"),
        [
            (
                "/sources/1/times/0/edtf",
                (
                    "the year of 2024-11-07 is not printed, and as it is read it lies after "
                    "2024-10-18 (page_viewed), the last date of the document: the year is probably "
                    "wrong"
                ),
            )
        ],
        id="a day after the page",
    ),
    pytest.param(
        YEAR,
        published("2023-10-07"),
        [
            (
                "/sources/1/times/0/edtf",
                (
                    "the year of 2023-10-07 is not printed: 2024-10-07 would be a later such date "
                    "not after 2024-10-18 (page_viewed), the last date of the document"
                ),
            )
        ],
        id="a year too early",
    ),
    pytest.param(
        YEAR,
        both(
            published("../2024-10-07"),
            dates(("updated", "2024-10-09", None), ("first_published", "2024-10-08", None)),
        ),
        [
            (
                "/sources/1/times/0/edtf",
                (
                    "the year of ../2024-10-07 is not printed: it is read as the latest such date "
                    "not after 2024-10-09 (updated), the last date of the document"
                ),
            )
        ],
        id="a bound, before the last change of the text",
    ),
    pytest.param(
        YEAR,
        both(published("../2024-10-07"), dates(("page_viewed", "2024/..", None))),
        [
            (
                "/sources/1/times/0/edtf",
                "the year of ../2024-10-07 is not printed, and no date of the document holds it",
            )
        ],
        id="a page looked at who knows when",
    ),
    pytest.param(
        YEAR,
        dates(("first_published", "2024-10-07", "year_inferred")),
        [
            (
                "/document/times/0/edtf",
                "the year of 2024-10-07 is not printed, and no date of the document holds it",
            ),
        ],
        id="the document's own date does not hold itself",
    ),
    pytest.param(
        UNPUBLISHED,
        lambda _: None,
        [
            (
                "/document/times",
                (
                    "no date of publication is printed; the only date is that of the page, "
                    "2024-10-18; 2024-10-08/2024-10-18 for first_published is a bound set from "
                    "other facts"
                ),
            )
        ],
        id="a page and a bound",
    ),
    pytest.param(
        UNPUBLISHED,
        dates(("page_viewed", "2024-10-18", "stated")),
        [
            (
                "/document/times",
                "no date of publication is printed; the only date is that of the page, 2024-10-18",
            )
        ],
        id="a page alone",
    ),
    pytest.param(
        UNPUBLISHED,
        dates(("first_published", "../2024-10-18", "bound_inferred")),
        [
            (
                "/document/times",
                (
                    "no date of publication is printed; ../2024-10-18 for first_published is a "
                    "bound set from other facts"
                ),
            )
        ],
        id="a bound alone",
    ),
    pytest.param(
        FILLED,
        dates(("page_viewed", "2024-10-18", "stated"), ("first_published", "2024-10-18", None)),
        [
            (
                "/document/times/1/edtf",
                "first_published is 2024-10-18, the date of the page, and is not said to be stated",
            )
        ],
        id="the page's date with no word of how it was come by",
    ),
    pytest.param(
        FILLED,
        dates(
            ("first_published", "2024-10-18", "bound_inferred"),
            ("page_viewed", "2024-10-18", "stated"),
        ),
        [
            (
                "/document/times/0/edtf",
                "first_published is 2024-10-18, the date of the page, and is not said to be stated",
            )
        ],
        id="the page's date as a bound",
    ),
    pytest.param(
        UNDATED,
        siblings(),
        [
            (
                "/sources/2/times",
                (
                    "kp2 has no date, and kp1, which is part of the same source, has 2024-10-07: "
                    "that date must not be carried over"
                ),
            )
        ],
        id="two reports of one outlet",
    ),
    pytest.param(
        UNDATED,
        both(siblings("page#kp"), add("sources", id="kp3", kind="news_outlet", part_of="kp")),
        [
            (
                f"/sources/{at}/times",
                (
                    f"{name} has no date, and kp1, which is part of the same source, has "
                    "2024-10-07: that date must not be carried over"
                ),
            )
            for at, name in ((2, "kp2"), (10, "kp3"))
        ],
        id="three reports, one of them dated",
    ),
    pytest.param(
        CARRIED,
        both(siblings(), step("2024-10-07", "year_inferred")),
        [
            (
                "/claims/2/chain/1/time/edtf",
                (
                    "kp2 is given 2024-10-07 in a31, which was worked out and is the date of a "
                    "source beside it, such as kp1"
                ),
            )
        ],
        id="the date of the report beside it",
    ),
    pytest.param(
        CARRIED,
        both(
            siblings(),
            step("2024-10-05", "bound_inferred"),
            add(
                "sources",
                id="kp3",
                kind="news_outlet",
                part_of="kp",
                times=[{"edtf": "2024-10-05"}],
            ),
            lambda page: page["claims"].append({**page["claims"][2], "id": "again"}),
        ),
        [
            (
                "/claims/2/chain/1/time/edtf",
                (
                    "kp2 is given 2024-10-05 in a31, which was worked out and is the date of a "
                    "source beside it, such as kp1"
                ),
            )
        ],
        id="that of the second report beside it, told once for two claims",
    ),
    pytest.param(
        START,
        both(since("[2014,2022-02-24]", anchor="war"), war("2022-02-24/..")),
        [
            (
                "/claims/1/content/since",
                (
                    "the total of a18 counts from one of 2 days, 2014 or 2022-02-24, reckoned from "
                    "war: each reading is kept, and 2022-02-24 is the default"
                ),
            )
        ],
        id="one of two days, with the default that the event gives",
    ),
    pytest.param(
        START,
        both(since("[2014,2022-02-24]", anchor="war"), war("2023"), totals("b", "c")),
        [
            (
                "/claims/1/content/since",
                (
                    "the totals of a18 and 2 other claims count from one of 2 days, 2014 or "
                    "2022-02-24, reckoned from war: each reading is kept"
                ),
            )
        ],
        id="three totals are told once, with no default",
    ),
    pytest.param(
        START,
        both(since("2022-02-24", anchor="e17", derivation="anchor_based"), totals("b")),
        [
            (
                "/claims/1/content/since",
                (
                    "the totals of a18 and b count from 2022-02-24, which is not printed, reckoned "
                    "from e17: another start may be meant"
                ),
            )
        ],
        id="a day that was reckoned",
    ),
    pytest.param(
        START,
        put("claims", 2, "content", "since", told={"edtf": "[2014,2022]"}),
        [
            (
                "/claims/2/content/since",
                "the total of a31 counts from one of 2 days, 2014 or 2022: each reading is kept",
            )
        ],
        id="a toll from one of two years, reckoned from nothing",
    ),
]

SEVERITY = {
    rule.code: mr.Severity.WARNING if rule in {FILLED, CARRIED} else mr.Severity.NOTE
    for rule in RULES
}


@pytest.mark.parametrize(("rule", "change", "expected"), FAULTY)
def test_a_doubt_is_told(
    page: dict[str, Any], rule: Rule, change: Change, expected: list[Told]
) -> None:
    """Each date that was not printed is told once, with what it rests on."""
    put("sources", 1, "times", 0, "derivation", told="stated")(page)
    change(page)

    told = found(page, rule)

    assert [(each.pointer, each.message) for each in told] == expected
    assert {(each.code, each.severity) for each in told} == {(rule.code, SEVERITY[rule.code])}
    assert all(each.hint for each in told)


SILENT = [
    pytest.param(YEAR, lambda _: None, id="a printed year"),
    pytest.param(YEAR, published("2024-10-07", None), id="not told how it was come by"),
    pytest.param(YEAR, published("2024-10-07", "relative_resolved"), id="worked out otherwise"),
    pytest.param(
        UNPUBLISHED, dates(("first_published", "2024-10-08", "stated")), id="a printed date"
    ),
    pytest.param(UNPUBLISHED, dates(), id="nothing told of the document's dates"),
    pytest.param(
        UNPUBLISHED,
        dates(("page_viewed", "2024-10-18", "stated"), ("updated", "2024-10-09", "stated")),
        id="a printed date of the last change",
    ),
    pytest.param(
        UNPUBLISHED,
        dates(("first_published", "2024-10-08", "year_inferred")),
        id="a printed date without its year",
    ),
    pytest.param(FILLED, lambda _: None, id="bounds that end on the page's date"),
    pytest.param(
        FILLED,
        dates(("page_viewed", "2024-10-18", "stated"), ("first_published", "2024-10-18", "stated")),
        id="read on the day it came out",
    ),
    pytest.param(
        FILLED,
        dates(("page_viewed", "2024-10-18", "stated"), ("updated", "2024-10-18", None)),
        id="changed on the page's date",
    ),
    pytest.param(FILLED, dates(("first_published", "2024-10-18", None)), id="no date of a page"),
    pytest.param(UNDATED, lambda _: None, id="parts of nothing"),
    pytest.param(UNDATED, siblings("other"), id="parts of two outlets"),
    pytest.param(
        UNDATED,
        both(siblings(), put("sources", 2, "times", told=[{"edtf": "2024-10-04"}])),
        id="both dated",
    ),
    pytest.param(
        UNDATED, both(siblings(), put("sources", 1, "times", told=[])), id="neither dated"
    ),
    pytest.param(CARRIED, both(siblings(), step("2024-10-07", "stated")), id="a printed date"),
    pytest.param(CARRIED, both(siblings(), step("2024-10-07", None)), id="not told how"),
    pytest.param(CARRIED, both(siblings(), step("2024-10-06", "year_inferred")), id="a day before"),
    pytest.param(CARRIED, step("2024-10-07", "year_inferred"), id="parts of nothing"),
    pytest.param(
        CARRIED,
        both(siblings(), put("claims", 0, "chain", 1, "time", told=None)),
        id="nobody's time is told",
    ),
    pytest.param(START, lambda _: None, id="no start told"),
    pytest.param(START, since("2022-02-24", derivation="stated"), id="a printed day"),
    pytest.param(START, since("{2014,2022}"), id="all of some years"),
    pytest.param(START, since("[2022-02-24]"), id="a choice of one"),
    pytest.param(START, since("2022?"), id="an uncertain year"),
    pytest.param(
        START, put("claims", 2, "content", "since", told={"edtf": "2022"}), id="a toll from a year"
    ),
]


@pytest.mark.parametrize(("rule", "change"), SILENT)
def test_nothing_is_told_of_what_is_printed(
    page: dict[str, Any], rule: Rule, change: Change
) -> None:
    """What the sources print, and what the recorder left open, is let be."""
    put("sources", 1, "times", 0, "derivation", told="stated")(page)
    change(page)

    assert found(page, rule) == []


RAISED = [
    pytest.param(
        YEAR,
        [
            ("/sources/2/times/0/edtf", "2024-10-07 is not printed"),
            ("/events/27/times/0/edtf", "2024-10-08 is not printed"),
            ("/events/23/times/0/edtf", "2024-10-03 is not printed"),
        ],
        id="O13: dates without a year",
    ),
    pytest.param(
        UNPUBLISHED,
        [("/document/times", "the only date is that of the page")],
        id="O03: the only date is the page's",
    ),
    pytest.param(
        UNDATED,
        [("/sources/3/times", "kp1, which is part of the same source, has 2024-10-07")],
        id="O14: the date of one report is not that of the other",
    ),
    pytest.param(
        START,
        [("/claims/18/content/since", "a18 and a19 count from one of 2 days, 2014 or 2022-02-24")],
        id="O21: the war may be counted from either year",
    ),
    pytest.param(FILLED, [], id="no date is filled from the page"),
    pytest.param(CARRIED, [], id="no date is carried over"),
]


@pytest.mark.parametrize(("rule", "expected"), RAISED)
def test_the_seed_raises(seed: dict[str, Any], rule: Rule, expected: list[Told]) -> None:
    """The oddities of the standing example are told at their places, in words."""
    told = found(seed, rule)

    assert [each.pointer for each in told] == [pointer for pointer, _ in expected]
    for each, (_, words) in zip(told, expected, strict=True):
        assert words in each.message


def _with_years(document: dict[str, Any]) -> None:
    """Say of each date that its year is printed."""
    text = json.dumps(document).replace('"year_inferred"', '"stated"')
    document.update(json.loads(text))


def _one_start(document: dict[str, Any]) -> None:
    """Say from which day the totals count."""
    for claim in document["claims"]:
        if "since" in (claim.get("content") or {}):
            claim["content"]["since"] = {"edtf": "2022-02-24", "derivation": "stated"}


REPAIRED = [
    pytest.param(YEAR, _with_years, id="O13"),
    pytest.param(
        UNPUBLISHED,
        put("document", "times", 1, told={"edtf": "2024-10-12", "role": "first_published"}),
        id="O03",
    ),
    pytest.param(UNDATED, put("sources", 3, "times", told=[{"edtf": "2024-10-04"}]), id="O14"),
    pytest.param(START, _one_start, id="O21"),
]


@pytest.mark.parametrize(("rule", "change"), REPAIRED)
def test_a_repaired_seed_is_silent(seed: dict[str, Any], rule: Rule, change: Change) -> None:
    """What was mended is told no more."""
    change(seed)

    assert found(seed, rule) == []


def test_a_seed_whose_date_was_carried_over_is_told(seed: dict[str, Any]) -> None:
    """The report on the deaths is given the date of the report on the deployment."""
    time = {"edtf": "2024-10-07", "derivation": "year_inferred"}
    put("claims", 31, "chain", 1, "time", told=time)(seed)

    assert [each.pointer for each in found(seed, CARRIED)] == ["/claims/31/chain/1/time/edtf"]


@given(reports())
@settings(max_examples=10)
def test_no_report_is_at_fault(report: mr.Report) -> None:
    """Whatever the report, the rules look at it, and nothing makes it unusable."""
    for finding in mr.check(report, rules=RULES):
        assert finding.severity is not mr.Severity.FAULT
