"""Chronology: what was said, published and happened stands in an order that can be."""

from typing import Any

import pytest
from changes import Change, add, both, put
from hypothesis import given, settings

import milreport as mr
from milreport.checks import Facts, Rule, _when, chronology, look
from milreport.records._structure import parts
from milreport.testing.strategies import reports
from milreport.values.edtf import Day
from milreport.values.time import Time

Told = tuple[str, str]

RULES = (
    chronology.said_before_it_happened,
    chronology.published_before_said,
    chronology.wrong_weekday,
)

SAID, PUBLISHED, WEEKDAY = RULES


def found(document: dict[str, Any], rule: Rule) -> list[mr.Finding]:
    """Give what a rule finds in a document."""
    return look(Facts(mr.Report.model_validate(document)), (rule,), 100)


def event(at: int, edtf: str, **time: str) -> Change:
    """Put one time of an event."""
    return put("events", at, "times", told=[{"edtf": edtf, **time}])


def said(at: int, edtf: str, **time: str) -> Change:
    """Put the time at which a step of the first claim spoke."""
    return put("claims", 0, "chain", at, "time", told={"edtf": edtf, **time})


def out(*times: tuple[str, str]) -> Change:
    """Put the times of the document."""
    return put("document", "times", told=[{"role": role, "edtf": edtf} for role, edtf in times])


def printed(phrase: str, edtf: str, **time: str) -> Change:
    """Put the words and the date of the page."""
    told = {"phrase": phrase, "edtf": edtf, "role": "page_viewed", **time}
    return put("document", "times", 0, told=told)


def again(document: dict[str, Any]) -> None:
    """Repeat the first claim under another id."""
    document["claims"].append({**document["claims"][0], "id": "again"})


FAULTY = [
    pytest.param(
        SAID,
        event(0, "2024-10-09"),
        [
            (
                "/claims/0/chain/1/time/edtf",
                (
                    "kp1 says a13 on 2024-10-07 at the latest, and e02, which is put as having "
                    "come about, begins on 2024-10-09 at the earliest"
                ),
            )
        ],
        id="a report of what begins two days later",
    ),
    pytest.param(
        SAID,
        both(event(0, "2024-09"), put("claims", 0, "times", told=[{"edtf": "2024-11"}])),
        [
            (
                "/claims/0/chain/1/time/edtf",
                (
                    "kp1 says a13 on 2024-10-07 at the latest, and e02, which is put as having "
                    "come about, begins on 2024-11-01 at the earliest"
                ),
            )
        ],
        id="the claim's own time counts before that of the event",
    ),
    pytest.param(
        SAID,
        both(
            event(0, "2024-10-09"),
            put("events", 0, "realis", told="forecast"),
            put("claims", 0, "content", "realis", told="actual"),
            said(2, "2024-10-05"),
            again,
        ),
        [
            (
                "/claims/0/chain/1/time/edtf",
                (
                    "kp1 says a13 on 2024-10-07 at the latest, and e02, which is put as having "
                    "come about, begins on 2024-10-09 at the earliest"
                ),
            )
        ],
        id="a chain and two claims are told once, at the outermost step",
    ),
    pytest.param(
        SAID,
        both(
            event(2, "2024-10-03"),
            put("events", 2, "realis", told="actual"),
            put("claims", 2, "chain", 1, "time", told={"edtf": "2024-10-02"}),
        ),
        [
            (
                "/claims/2/chain/1/time/edtf",
                (
                    "kp2 says a31 on 2024-10-02 at the latest, and e17, which is put as having "
                    "come about, begins on 2024-10-03 at the earliest"
                ),
            )
        ],
        id="a toll on the day before the strike",
    ),
    pytest.param(
        PUBLISHED,
        out(("first_published", "2024-10-05")),
        [
            (
                "/claims/0/chain/1/time/edtf",
                (
                    "kp1 says a13 on 2024-10-07 at the earliest, and art, which passes it on, came "
                    "out by 2024-10-05"
                ),
            )
        ],
        id="an article that came out two days before",
    ),
    pytest.param(
        PUBLISHED,
        both(out(("page_viewed", "2024-10-05")), again),
        [
            (
                "/claims/0/chain/1/time/edtf",
                (
                    "kp1 says a13 on 2024-10-07 at the earliest, and art, which passes it on, came "
                    "out by 2024-10-05"
                ),
            )
        ],
        id="a page looked at before, told once for two claims",
    ),
    pytest.param(
        PUBLISHED,
        both(put("claims", 0, "chain", 1, "time", told=None), said(3, "2024-10-09")),
        [
            (
                "/claims/0/chain/3/time/edtf",
                (
                    "uai says a13 on 2024-10-09 at the earliest, and kp1, which passes it on, came "
                    "out by 2024-10-07"
                ),
            )
        ],
        id="a report inside the article that came out before",
    ),
    pytest.param(
        PUBLISHED,
        both(
            put("sources", 0, "times", told=[{"edtf": "2024-10-08", "role": "updated"}]),
            out(("first_published", "2024-10-05")),
            said(1, "../2024-10-12"),
            said(2, "2024-10-10"),
        ),
        [
            (
                "/claims/0/chain/2/time/edtf",
                (
                    "kov says a13 on 2024-10-10 at the earliest, and kp1, which passes it on, came "
                    "out by 2024-10-07"
                ),
            )
        ],
        id="the text that ends first is named",
    ),
    pytest.param(
        WEEKDAY,
        printed("Thursday, October 18, 2024", "2024-10-18"),
        [("/document/times/0/edtf", "the words name a Thursday, and 2024-10-18 is a Friday")],
        id="a Friday printed as a Thursday",
    ),
    pytest.param(
        WEEKDAY,
        printed("FRI or SUN night", "2024-10-19", precision="part_of_day"),
        [
            (
                "/document/times/0/edtf",
                "the words name a Friday or a Sunday, and 2024-10-19 is a Saturday",
            )
        ],
        id="two days, short and in capitals",
    ),
    pytest.param(
        WEEKDAY,
        both(
            put("sources", 1, "times", 0, "phrase", told="on Tues. Oct. 7"),
            put("claims", 0, "chain", 1, "time", "phrase", told="on Tues. Oct. 7"),
        ),
        [("/sources/1/times/0/edtf", "the words name a Tuesday, and 2024-10-07 is a Monday")],
        id="the same words in two places are told once",
    ),
    pytest.param(
        WEEKDAY,
        printed("Sunday", "-0001-12-31"),
        [("/document/times/0/edtf", "the words name a Sunday, and -0001-12-31 is a Friday")],
        id="a day before the year 0",
    ),
]


@pytest.mark.parametrize(("rule", "change", "expected"), FAULTY)
def test_a_doubt_is_told(
    page: dict[str, Any], rule: Rule, change: Change, expected: list[Told]
) -> None:
    """What cannot be is told once, at the later of the two places, with both days."""
    change(page)

    told = found(page, rule)

    assert [(each.pointer, each.message) for each in told] == expected
    assert {(each.code, each.severity) for each in told} == {(rule.code, mr.Severity.WARNING)}
    assert all(each.hint for each in told)


SILENT = [
    pytest.param(SAID, lambda _: None, id="an event without a time"),
    pytest.param(SAID, event(0, "2024-10-07"), id="said on the day itself"),
    pytest.param(SAID, event(0, "../2024-10-09"), id="an event that may have begun earlier"),
    pytest.param(SAID, event(0, "2024-10-09?"), id="an event of an uncertain day"),
    pytest.param(
        SAID, event(0, "2024-10-09", precision="approximate"), id="an event of about that day"
    ),
    pytest.param(
        SAID,
        put("events", 0, "times", told=[{"edtf": "2024-10-09"}, {"edtf": "2024"}]),
        id="an event that began earlier by another account",
    ),
    pytest.param(
        SAID,
        put("events", 0, "times", told=[{"edtf": "2024-10-09"}, {"edtf": "../2024-11"}]),
        id="an event that may have begun at any time by another account",
    ),
    pytest.param(
        SAID,
        put("events", 0, "times", told=[{"edtf": "2024-10-09"}, {"edtf": "2024-10-10~"}]),
        id="an event of about another day by another account",
    ),
    pytest.param(
        SAID,
        both(event(0, "2024-10-09"), said(1, "2024-10-07~")),
        id="said at about that day",
    ),
    pytest.param(
        SAID, both(event(0, "2024-10-09"), said(1, "2024-10/..")), id="said at any time since"
    ),
    pytest.param(
        SAID,
        both(event(0, "2024-10-09"), put("events", 0, "realis", told="forecast")),
        id="a forecast",
    ),
    pytest.param(
        SAID,
        both(event(0, "2024-10-09"), put("claims", 0, "content", "realis", told="did_not_occur")),
        id="a denial of what is to come",
    ),
    pytest.param(
        SAID,
        both(event(0, "2024-10-09"), put("events", 0, "realis", told=None)),
        id="how the event is put is not told",
    ),
    pytest.param(
        SAID,
        both(event(0, "2024-10-09"), put("claims", 0, "chain", 2, "act", told="predict")),
        id="a prediction that is passed on",
    ),
    pytest.param(
        SAID,
        put("claims", 0, "times", told=[{"edtf": "2024-10-09", "role": "released"}]),
        id="a time that is not that of the event",
    ),
    pytest.param(
        SAID,
        both(event(0, "2024-10-09"), put("claims", 0, "content", told=None)),
        id="a claim in words alone",
    ),
    pytest.param(
        SAID,
        both(event(0, "2024-10-09"), put("claims", 0, "chain", 1, "time", told=None)),
        id="nobody's time is told",
    ),
    pytest.param(
        PUBLISHED,
        out(("first_published", "2024-10-05"), ("updated", "2024-10-08")),
        id="an article that was updated later",
    ),
    pytest.param(PUBLISHED, out(("first_published", "2024-10-07")), id="out on the same day"),
    pytest.param(PUBLISHED, out(("first_published", "2024-10-05~")), id="out at about that day"),
    pytest.param(PUBLISHED, out(("first_published", "2024/..")), id="out at any time since"),
    pytest.param(
        PUBLISHED,
        out(("first_published", "2024-10-05"), ("updated", "2024/..")),
        id="updated at any time since",
    ),
    pytest.param(PUBLISHED, out(("captured", "2024-10-05")), id="a time of another kind"),
    pytest.param(
        PUBLISHED,
        both(out(("first_published", "2024-10-05")), said(1, "../2024-10-08")),
        id="said at any time until then",
    ),
    pytest.param(
        PUBLISHED,
        said(2, "2024-10-09"),
        id="the order of the chain says so already",
    ),
    pytest.param(
        PUBLISHED,
        both(
            out(("first_published", "2024-10-05")), put("claims", 0, "chain", 1, "time", told=None)
        ),
        id="nobody's time is told",
    ),
    pytest.param(
        PUBLISHED,
        put("sources", 1, "times", told=[{"edtf": "2024-10-05", "role": "first_published"}]),
        id="a source's own words are not inside it",
    ),
    pytest.param(WEEKDAY, printed("Friday, October 18, 2024", "2024-10-18"), id="a Friday"),
    pytest.param(WEEKDAY, printed("Thu or Fri", "2024-10-18"), id="one of two days fits"),
    pytest.param(WEEKDAY, printed("the day after Thursday", "2024-10-18"), id="the day after"),
    pytest.param(WEEKDAY, printed("on Thursdays", "2024-10-18"), id="a habit"),
    pytest.param(WEEKDAY, printed("the sun rose, he sat", "2024-10-18"), id="words like names"),
    pytest.param(WEEKDAY, printed("October 18", "2024-10-18"), id="no weekday"),
    pytest.param(WEEKDAY, printed("a Thursday in October", "2024-10"), id="a month"),
    pytest.param(WEEKDAY, printed("Thursday perhaps", "2024-10-18?"), id="an uncertain day"),
    pytest.param(WEEKDAY, printed("Thursday", "2024-10-17/2024-10-18"), id="two days"),
    pytest.param(WEEKDAY, printed("week of Thursday", "2024-10-18", precision="week"), id="a week"),
    pytest.param(
        WEEKDAY, printed("late on Thursday", "2024-10-18T03:00:00Z"), id="by another clock"
    ),
]


@pytest.mark.parametrize(("rule", "change"), SILENT)
def test_nothing_is_told_of_what_can_be(page: dict[str, Any], rule: Rule, change: Change) -> None:
    """Where the dates leave it open, nothing is told."""
    change(page)

    assert found(page, rule) == []


def test_what_the_chain_says_is_not_said_again(page: dict[str, Any]) -> None:
    """The two rules share out the case between them."""
    said(2, "2024-10-09")(page)

    both_rules = (chronology.chain_out_of_order, PUBLISHED)
    told = look(Facts(mr.Report.model_validate(page)), both_rules, 100)

    assert [each.code for each in told] == ["chain.out_of_order"]


def test_a_chain_without_times_has_no_order(page: dict[str, Any]) -> None:
    """Where nobody's time is told, nobody spoke too late."""
    put("claims", 0, "chain", 1, "time", told=None)(page)

    assert found(page, chronology.chain_out_of_order) == []


def test_many_claims_of_one_event_ask_for_its_times_once(page: dict[str, Any]) -> None:
    """An event of thousands of times and thousands of claims is no product of the two."""
    event(0, "2024-10-09")(page)
    page["events"][0]["times"] *= 2000
    add("sources", id="late", kind="unknown")(page)
    page["claims"] += [{**page["claims"][0], "id": f"n{at}"} for at in range(2000)]

    assert len(found(page, SAID)) == 1


GAPS = [
    pytest.param(
        Day(2023, 11, 5), Day(2024, 10, 8), "11 months", id="eleven months and three days"
    ),
    pytest.param(Day(2024, 1, 31), Day(2024, 2, 29), "1 month", id="from one last day to the next"),
    pytest.param(Day(2024, 1, 31), Day(2024, 2, 28), "28 days", id="a day short of a month"),
    pytest.param(Day(2024, 2, 29), Day(2024, 3, 1), "1 day", id="over a leap day's end"),
]


@pytest.mark.parametrize(("one", "other", "expected"), GAPS)
def test_a_gap_is_told_in_whole_months_or_days(one: Day, other: Day, expected: str) -> None:
    """Months where there is a whole one, days otherwise."""
    assert _when.gap(one, other) == expected


def test_an_end_that_is_not_told_is_written_as_dots() -> None:
    """As EDTF writes it."""
    assert _when.written(None) == ".."


@given(reports())
@settings(max_examples=10)
def test_every_time_is_gone_over(report: mr.Report) -> None:
    """The short way finds the same times at the same places as the long way round."""
    long = [(path, part) for path, part in parts(report) if isinstance(part, Time)]

    assert [*_when.every_time(report)] == long


@given(reports())
@settings(max_examples=10)
def test_no_report_is_at_fault(report: mr.Report) -> None:
    """Whatever the report, the rules look at it, and nothing makes it unusable."""
    for finding in mr.check(report, rules=RULES):
        assert finding.severity is not mr.Severity.FAULT
