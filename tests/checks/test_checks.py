"""Each check finds what it is for, where it is, and nothing else."""

import json
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from changes import Change, add, both, links, put

import milreport as mr
from milreport import checks
from milreport.findings import LIMIT

Found = tuple[str, str, str]
Times = tuple[tuple[str, str], ...]


def dated(*path: str | int, times: Times) -> Change:
    """Make a change that gives a record these times, each with its role."""
    return put(*path, "times", told=[{"edtf": edtf, "role": role} for edtf, role in times])


def chained(*times: str | None) -> Change:
    """Make a change that leaves one claim, whose chain has a step for each time."""
    sources = ("art", "kp1", "kp2", "kov", "uai")
    steps: list[dict[str, object]] = [
        {"source": source} | ({"time": {"edtf": edtf}} if edtf else {})
        for source, edtf in zip(sources, times, strict=False)
    ]

    def change(document: dict[str, Any]) -> None:
        claim = {"id": "only", "text": "Something.", "mode": "asserted", "chain": steps}
        document["claims"] = [claim]
        document["relations"] = document["assessments"] = []

    return change


FAULTY = [
    pytest.param(
        add("events", id="a13", kind="visit"),
        [("reference.duplicate_id", "fault", "/claims/0/id")],
        id="one id in two collections: the later collection is told",
    ),
    pytest.param(
        both(add("places", id="spot", kind="place"), add("places", id="spot", kind="place")),
        [("reference.duplicate_id", "fault", "/places/4/id")],
        id="one id twice in one collection",
    ),
    pytest.param(
        put("claims", 2, "content", "of", told="nowhere"),
        [("reference.dangling", "fault", "/claims/2/content/of")],
        id="dangling, in a union",
    ),
    pytest.param(
        put("document", "source", told="nowhere"),
        [("reference.dangling", "fault", "/document/source")],
        id="dangling, in the document",
    ),
    pytest.param(
        put("relations", 0, "objects", told=["a31", "nowhere"]),
        [("reference.dangling", "fault", "/relations/0/objects/1")],
        id="dangling, second of several",
    ),
    pytest.param(
        put("document", "source", told="a13"),
        [("reference.wrong_collection", "fault", "/document/source")],
        id="a claim where a source belongs",
    ),
    pytest.param(
        put("places", 1, "within", told="donetsk-city"),
        [("reference.circular", "fault", "/places/1/within")],
        id="a place within itself",
    ),
    pytest.param(
        both(
            put("places", 1, "within", told="donetsk-region"),
            put("places", 2, "within", told="donetsk-city"),
        ),
        [("reference.circular", "fault", "/places/2/within")],
        id="two places within each other",
    ),
    pytest.param(
        put("claims", 3, "content", "claim", told="a42"),
        [("reference.circular", "fault", "/claims/3/content/claim")],
        id="a judgement of itself",
    ),
    pytest.param(
        links("derived_from", ("a13", "a18"), ("a18", "a31"), ("a31", "a13")),
        [("reference.circular", "fault", "/relations/3/objects")],
        id="three claims derived from one another",
    ),
    pytest.param(
        both(put("claims", 0, "text", told=None), put("claims", 0, "content", told=None)),
        [("claim.without_content", "fault", "/claims/0")],
        id="a claim that says nothing",
    ),
    pytest.param(
        put("claims", 0, "chain", 3, "source", told="art"),
        [("chain.repeated_source", "fault", "/claims/0/chain/3/source")],
        id="a chain that comes back to the document",
    ),
    pytest.param(
        put("claims", 0, "spans", 0, "end", told=630),
        [("span.reversed", "fault", "/claims/0/spans/0")],
        id="an empty span",
    ),
    pytest.param(
        put("claims", 0, "spans", 0, "end", told=3261),
        [("span.outside", "fault", "/claims/0/spans/0")],
        id="a span beyond the text",
    ),
    pytest.param(
        put(
            "media",
            0,
            "times",
            told=[
                {"edtf": "2023-11-05", "role": "released"},
                {"edtf": "2023-11-06", "role": "captured"},
            ],
        ),
        [("time.out_of_order", "warning", "/media/0/times/0/edtf")],
        id="a picture released before it was taken",
    ),
    pytest.param(
        dated("sources", 1, times=(("2023-11-05", "updated"), ("2023-11-06", "released"))),
        [("time.out_of_order", "warning", "/sources/1/times/0/edtf")],
        id="a source updated before it was released",
    ),
    pytest.param(
        dated(
            "media",
            0,
            times=(
                ("2023-11-06", "captured"),
                ("2023-11-01", "captured"),
                ("2023-11-05", "released"),
            ),
        ),
        [("time.out_of_order", "warning", "/media/0/times/2/edtf")],
        id="released before the first of two captures",
    ),
    pytest.param(
        dated(
            "media",
            0,
            times=(
                ("2023-11-01", "captured"),
                ("2023-11-06", "captured"),
                ("2023-11-05", "released"),
            ),
        ),
        [("time.out_of_order", "warning", "/media/0/times/2/edtf")],
        id="released before the second of two captures",
    ),
    pytest.param(
        dated(
            "media",
            0,
            times=(
                ("2023-11-05T12:00Z", "captured"),
                ("2023-11-05T01:00Z", "captured"),
                ("2023-11-04T23:00-05:00", "released"),
            ),
        ),
        [("time.out_of_order", "warning", "/media/0/times/2/edtf")],
        id="released in another zone before the first of two captures",
    ),
    pytest.param(
        dated(
            "media", 0, times=(("2023-11-05T01:00Z", "released"), ("2023-11-05T12:00Z", "captured"))
        ),
        [("time.out_of_order", "warning", "/media/0/times/0/edtf")],
        id="released some hours before it was taken",
    ),
    pytest.param(
        put("document", "times", 1, "edtf", told="2024-11/2024-12"),
        [("time.out_of_order", "warning", "/document/times/0/edtf")],
        id="a page looked at before it was published",
    ),
    pytest.param(
        put("claims", 0, "chain", 2, "time", told={"edtf": "2024-10-08"}),
        [("chain.out_of_order", "warning", "/claims/0/chain/2/time/edtf")],
        id="a source that spoke after it was passed on",
    ),
    pytest.param(
        chained("2024-10-07", "2024-10-08"),
        [("chain.out_of_order", "warning", "/claims/0/chain/1/time/edtf")],
        id="a chain with a time at every step",
    ),
    pytest.param(
        chained("2024-10-07", "2024-10-09", "2024-10-08", "2024-10-07"),
        [
            ("chain.out_of_order", "warning", "/claims/0/chain/1/time/edtf"),
            ("chain.out_of_order", "warning", "/claims/0/chain/2/time/edtf"),
        ],
        id="a step is compared with the earliest further out",
    ),
    pytest.param(
        chained("2024-10-07T01:00Z", "2024-10-07T12:00Z", "2024-10-07T06:00Z"),
        [
            ("chain.out_of_order", "warning", "/claims/0/chain/1/time/edtf"),
            ("chain.out_of_order", "warning", "/claims/0/chain/2/time/edtf"),
        ],
        id="a chain that goes wrong within a day",
    ),
    pytest.param(
        chained("2024-10-07/..", None, "2024-10-08", "2024-10-09"),
        [("chain.out_of_order", "warning", "/claims/0/chain/3/time/edtf")],
        id="an open end further out leaves all open",
    ),
    pytest.param(
        put("claims", 0, "spans", told=[{"start": 1, "end": 2}, {"start": 7, "end": 7}]),
        [("span.reversed", "fault", "/claims/0/spans/1")],
        id="an empty span beside a sound one",
    ),
    pytest.param(
        put("claims", 0, "spans", told=[{"start": 1, "end": 3260}, {"start": 1, "end": 3261}]),
        [("span.outside", "fault", "/claims/0/spans/1")],
        id="a span beyond the text beside one to its end",
    ),
    pytest.param(
        put("actors", 0, "country", told="QQ"),
        [("code.unknown", "warning", "/actors/0/country")],
        id="a country that is none",
    ),
    pytest.param(
        put("document", "language", told="qqx"),
        [("code.unknown", "warning", "/document/language")],
        id="a language that is none",
    ),
    pytest.param(
        put("document", "language", told="en-Qqqq"),
        [("code.unknown", "warning", "/document/language")],
        id="a script that is none",
    ),
    pytest.param(
        put("actors", 2, "names", 0, "language", told="uk-QX"),
        [("code.unknown", "warning", "/actors/2/names/0/language")],
        id="a region that is none",
    ),
]


@pytest.mark.parametrize(("change", "expected"), FAULTY)
def test_a_doubt_is_found(page: dict[str, Any], change: Change, expected: list[Found]) -> None:
    """What is wrong is found once, at its place, with its code."""
    change(page)

    found = mr.check(mr.Report.model_validate(page), rules=checks.INTEGRITY)

    assert [(each.code, each.severity, each.pointer) for each in found] == expected
    assert all(each.hint for each in found)


SILENT = [
    pytest.param(
        put("claims", 0, "spans", 0, "end", told=3260), id="a span to the end of the text"
    ),
    pytest.param(
        both(put("document", "length", told=None), put("claims", 0, "spans", 0, "end", told=9999)),
        id="a span in a text of untold length",
    ),
    pytest.param(lambda _: None, id="the page as it is"),
    pytest.param(
        put("claims", 2, "content", "of", told="other-report#e17"), id="a record of another report"
    ),
    pytest.param(
        put("document", "source", told="other.report#art"), id="a source of another report"
    ),
    pytest.param(put("places", 1, "within", told="donetsk-region"), id="a place within another"),
    pytest.param(
        links("supports", ("a13", "a18"), ("a18", "a13")), id="two claims that support each other"
    ),
    pytest.param(
        links("derived_from", ("a13", "a18"), ("a31", "a18"), ("a13", "a31")),
        id="two ways to one ancestor",
    ),
    pytest.param(
        both(
            links("narrows", ("a13", "a18")),
            lambda document: document["relations"].append(
                {"id": "back", "kind": "derived_from", "subjects": ["a18"], "objects": ["a13"]}
            ),
        ),
        id="there by one kind of relation and back by another",
    ),
    pytest.param(
        links("derived_from", ("a13", "a18"), ("a13", "a31"), ("a31", "a18"), ("a18", "c01")),
        id="two ways to one ancestor that has another",
    ),
    pytest.param(put("claims", 0, "content", told=None), id="a claim in words alone"),
    pytest.param(put("claims", 0, "text", told=None), id="a claim in types alone"),
    pytest.param(put("document", "times", 0, "edtf", told="../2024-10-18"), id="an open start"),
    pytest.param(put("document", "times", 0, "edtf", told="2024-10/.."), id="an open end"),
    pytest.param(put("document", "times", 0, "edtf", told="2024-10-18/2024-10"), id="a vague end"),
    pytest.param(
        dated("media", 0, times=(("../2024-12", "captured"), ("2024-11-01", "released"))),
        id="released before the end of what has no beginning",
    ),
    pytest.param(
        dated("media", 0, times=(("2024-11-01", "released"), ("2024-11-01T12:00Z", "captured"))),
        id="taken at some hour of the day on which it was released",
    ),
    pytest.param(
        put("document", "times", 0, "edtf", told="2024-10-18/2024-10-18"), id="an interval of a day"
    ),
    pytest.param(
        put(
            "media",
            0,
            "times",
            told=[
                {"edtf": "2023-11-05", "role": "released"},
                {"edtf": "2023-11", "role": "captured"},
            ],
        ),
        id="taken in the month in which it was released",
    ),
    pytest.param(
        put("media", 0, "times", told=[{"edtf": "2023"}, {"edtf": "1999", "role": "assessed"}]),
        id="times with other roles or none",
    ),
    pytest.param(
        put("claims", 0, "chain", 2, "time", told={"edtf": "2024-10-07"}), id="said the same day"
    ),
    pytest.param(
        put("document", "language", told="sr-Cyrl-RS"), id="a language, script and region"
    ),
    pytest.param(put("document", "language", told="sl-rozaj-1994"), id="a language with variants"),
    pytest.param(put("document", "language", told="es-419"), id="a region of the UN"),
]


@pytest.mark.parametrize("change", SILENT)
def test_nothing_is_found_where_nothing_is_wrong(page: dict[str, Any], change: Change) -> None:
    """What is unusual but can be is not held against a record."""
    change(page)

    assert mr.check(mr.Report.model_validate(page), rules=checks.INTEGRITY) == ()


def test_long_circles_do_not_exhaust_the_stack(page: dict[str, Any]) -> None:
    """A circle through ten thousand places is one finding."""
    count = 10_000
    page["places"] += [
        {"id": f"p{at}", "kind": "place", "within": f"p{(at + 1) % count}"} for at in range(count)
    ]

    found = mr.check(mr.Report.model_validate(page), rules=checks.INTEGRITY)

    assert [each.code for each in found] == ["reference.circular"]


def test_a_relation_of_thousands_is_read_in_no_time(page: dict[str, Any]) -> None:
    """The links of a relation are as many as its ends: this would be nine million pairs."""
    many = [f"elsewhere#r{at}" for at in range(3000)]
    page["relations"] += [
        {"id": "wide", "kind": "narrows", "subjects": ["a13", *many], "objects": [*many, "a13"]}
    ]

    found = mr.check(mr.Report.model_validate(page), rules=checks.INTEGRITY)

    assert {each.code for each in found} == {"reference.circular", "findings.more"}


def test_thousands_of_times_are_compared_in_no_time(page: dict[str, Any]) -> None:
    """Times are compared by role, not pair by pair."""
    page["document"]["times"] = [{"edtf": "2024", "role": "updated"}] * 20_000

    assert mr.check(mr.Report.model_validate(page), rules=checks.INTEGRITY) == ()


def test_the_findings_of_a_rule_are_capped_and_say_so(page: dict[str, Any]) -> None:
    """A thousand dangling references give a hundred findings and a note."""
    page["relations"][0]["objects"] = [f"nowhere-{at}" for at in range(1000)]

    found = mr.check(mr.Report.model_validate(page), rules=checks.INTEGRITY)

    assert len(found) == LIMIT + 1
    assert found[-1] == mr.Finding(
        code="findings.more",
        severity=mr.Severity.NOTE,
        pointer="",
        message="only 100 findings are given, faults before warnings",
        hint="mend these and validate again, or ask for more with Limits(findings=...)",
    )


def test_the_rules_can_be_chosen(page: dict[str, Any]) -> None:
    """Only the rules that are asked for run, in the order asked for."""
    both(put("document", "source", told="nowhere"), put("actors", 0, "country", told="QQ"))(page)
    report = mr.Report.model_validate(page)
    by_code = {rule.code: rule for rule in checks.ALL}

    chosen = mr.check(report, rules=(by_code["code.unknown"], by_code["reference.dangling"]))

    assert [each.code for each in chosen] == ["code.unknown", "reference.dangling"]


def test_every_rule_says_itself_in_a_sentence() -> None:
    """A rule's docstring is one sentence, its code is its area and its name, and none is twice."""
    codes = [rule.code for rule in checks.ALL]

    assert len(set(codes)) == len(codes)
    for rule in checks.ALL:
        assert rule.sentence.endswith(".")
        assert rule.code.count(".") == 1


def test_a_check_changes_nothing(page: dict[str, Any]) -> None:
    """A report is the same after it was checked, and a second look finds the same."""
    put("document", "source", told="nowhere")(page)
    report = mr.Report.model_validate(page)
    before = report.model_dump_json()

    assert mr.check(report) == mr.check(report)
    assert report.model_dump_json() == before


def _rule(code: str, *needs: Literal["tenures"]) -> checks.Rule:
    """Make a check that always has one doubt about the whole report."""

    def doubts(facts: checks.Facts) -> Iterator[checks.Doubt]:
        """Nothing is ever right."""
        yield checks.Doubt((), f"{len(facts.tables.tenures)} tenures known")

    return checks.rule(code, mr.Severity.NOTE, about=(), needs=needs)(doubts)


SHELF = (_rule("figure.a"), _rule("figure.b"), _rule("place.a"), _rule("place.b", "tenures"))

CHOICES = [
    pytest.param([], [], ["figure.a", "figure.b", "place.a"], id="all that can be asked"),
    pytest.param(["figure"], [], ["figure.a", "figure.b"], id="an area"),
    pytest.param(["place.a", "figure.b"], [], ["figure.b", "place.a"], id="codes, in their order"),
    pytest.param([], ["figure.a"], ["figure.b", "place.a"], id="all but a code"),
    pytest.param([], ["figure"], ["place.a"], id="all but an area"),
    pytest.param(["figure"], ["figure.b"], ["figure.a"], id="an area but for a code of it"),
    pytest.param("place", "figure", ["place.a"], id="one name instead of several"),
]


@pytest.mark.parametrize(("select", "ignore", "expected"), CHOICES)
def test_checks_are_chosen_by_code(
    page: dict[str, Any], select: list[str], ignore: list[str], expected: list[str]
) -> None:
    """By code or by area; what is ignored is left out of what is selected."""
    report = mr.Report.model_validate_json(json.dumps(page))

    found = mr.check(report, rules=SHELF, select=select, ignore=ignore)

    assert [finding.code for finding in found] == expected


@pytest.mark.parametrize("name", ["figures", "figure.c", "", "figure."])
def test_a_check_that_there_is_not_is_refused(page: dict[str, Any], name: str) -> None:
    """A code that is misspelt would otherwise silently select nothing."""
    report = mr.Report.model_validate_json(json.dumps(page))

    for select, ignore in (([name], []), ([], [name])):
        with pytest.raises(mr.UsageError) as caught:
            mr.check(report, rules=SHELF, select=select, ignore=ignore)
        assert caught.value.code == "usage.unknown_check"


ODD_CALLS = [
    pytest.param({"most": 0}, "usage.odd_limit", id="no finding"),
    pytest.param({"most": 10**30}, "usage.odd_limit", id="more findings than can be counted"),
    pytest.param({"most": True}, "usage.odd_limit", id="a bool"),
    pytest.param({"most": "5"}, "usage.odd_limit", id="a text"),
    pytest.param({"tables": None}, "usage.not_tables", id="no tables"),
    pytest.param({"rules": None}, "usage.not_rules", id="no rules"),
    pytest.param({"rules": [None]}, "usage.not_rules", id="something that is no rule"),
    pytest.param({"select": None}, "usage.unknown_check", id="a selection of nothing"),
    pytest.param({"select": [[]]}, "usage.unknown_check", id="a selection of no texts"),
    pytest.param({"ignore": [1]}, "usage.unknown_check", id="a number to ignore"),
]


@pytest.mark.parametrize(("odd", "code"), ODD_CALLS)
def test_a_call_that_cannot_be_meant_is_refused(
    page: dict[str, Any], odd: dict[str, Any], code: str
) -> None:
    """It says what was expected, and nothing else is raised."""
    report = mr.Report.model_validate_json(json.dumps(page))

    with pytest.raises(mr.UsageError) as caught:
        mr.check(report, **odd)

    assert caught.value.code == code


def test_what_is_no_report_is_refused(page: dict[str, Any]) -> None:
    """A document is validated first."""
    with pytest.raises(mr.UsageError, match="expected a Report"):
        mr.check(page)  # type: ignore[arg-type]


def test_no_rule_finds_nothing(page: dict[str, Any]) -> None:
    """To ask nothing can be meant."""
    assert mr.check(mr.Report.model_validate_json(json.dumps(page)), rules=()) == ()


def test_a_check_that_needs_a_table_is_asked_where_there_is_one(page: dict[str, Any]) -> None:
    """It sees the caller's rows; without them it says nothing, rather than that all is well."""
    report = mr.Report.model_validate_json(json.dumps(page))
    tenure = mr.tables.Tenure(titles=("Mayor",), holder=("A. Lin",), valid="2020/..")

    found = mr.check(report, rules=SHELF, tables=mr.tables.Tables(tenures=(tenure,)))

    assert [(each.code, each.message) for each in found][-1] == ("place.b", "1 tenures known")


def test_validate_asks_only_what_makes_a_report_usable() -> None:
    """The rest is asked by `check`, and all of it has a place of its own in the order."""
    assert (*checks.INTEGRITY, *checks.EDITORIAL) == checks.ALL
    assert len({rule.code for rule in checks.ALL}) == len(checks.ALL)


def test_a_rule_says_why_and_how_to_mend() -> None:
    """The docstring is the rule, then why it matters, and last the cure."""

    def doubts(facts: checks.Facts) -> Iterator[checks.Doubt]:
        """Doors are shut.

        The heating
        is dear.

        Shut the door.
        """
        yield checks.Doubt((), str(facts))

    rule = checks.rule("door.open", mr.Severity.NOTE, about=())(doubts)

    assert rule.sentence == "Doors are shut."
    assert rule.why == "The heating is dear."
    assert rule.cure == "Shut the door."


HINTS = [
    pytest.param(
        put("document", "source", told="nowhere"),
        "no record of this report has the id that is referred to",
        "add it to sources, or write report-id#id for another report",
        id="one collection",
    ),
    pytest.param(
        put("media", 0, "shows", told=["nowhere"]),
        "no record of this report has the id that is referred to",
        "add it to actors or materiel or places, or write report-id#id for another report",
        id="several collections",
    ),
    pytest.param(
        put("relations", 0, "objects", told=["nowhere"]),
        "no record of this report has the id that is referred to",
        "add it to any collection, or write report-id#id for another report",
        id="all collections",
    ),
    pytest.param(
        put("document", "source", told="a13"),
        "expected the id of a record in sources",
        "the id given stands in claims",
        id="another collection",
    ),
]


@pytest.mark.parametrize(("change", "message", "hint"), HINTS)
def test_a_reference_is_told_where_it_may_lead(
    page: dict[str, Any], change: Change, message: str, hint: str
) -> None:
    """A finding names the collections that a field may refer to."""
    change(page)

    (found,) = mr.check(mr.Report.model_validate(page), rules=checks.INTEGRITY)

    assert (found.message, found.hint) == (message, hint)


@pytest.mark.parametrize(
    ("change", "all_found"),
    [
        pytest.param(lambda _: None, True, id="the page as it is"),
        pytest.param(put("document", "source", told="nowhere"), False, id="dangling"),
        pytest.param(put("document", "source", told="a13"), False, id="the wrong collection"),
        pytest.param(put("document", "source", told="x#art"), False, id="another report"),
    ],
)
def test_the_facts_say_whether_every_reference_is_found(
    page: dict[str, Any],
    change: Change,
    all_found: bool,  # noqa: FBT001 - a column of the table
) -> None:
    """What is asked first, before any place is looked for."""
    change(page)

    assert checks.Facts(mr.Report.model_validate(page)).all_found is all_found


def test_a_rule_gives_one_finding_more_than_it_is_asked_for(page: dict[str, Any]) -> None:
    """That one tells that there are others; nothing is counted beyond it."""
    page["relations"][0]["objects"] = [f"nowhere-{at}" for at in range(9)]
    facts = checks.Facts(mr.Report.model_validate(page))
    by_code = {rule.code: rule for rule in checks.ALL}

    found = by_code["reference.dangling"].findings(facts, 3)

    assert [each.pointer for each in found] == [f"/relations/0/objects/{at}" for at in range(4)]


def test_every_rule_says_what_to_do() -> None:
    """The rest of a rule's docstring is its cure; a rule without one has none."""
    by_code = {rule.code: rule for rule in checks.ALL}

    assert by_code["reference.circular"].cure == (
        "Take out the link of the circle that does not hold."
    )
    assert all(rule.cure.endswith(".") for rule in checks.ALL)
    bare = by_code["reference.circular"]._replace(doubts=lambda _: iter(()))
    assert (bare.sentence, bare.cure) == ("", "")
