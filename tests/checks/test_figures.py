"""Figures are doubted where they cannot be so, or are worth less than they seem."""

from typing import Any

import pytest
from hypothesis import given, settings
from told_amounts import Content, by, figure, found, relation, report, seed, toll

import milreport as mr
from milreport.checks import Rule, figures
from milreport.testing import strategies

RULES = (
    figures.share_without_base,
    figures.part_above_whole,
    figures.never_meet,
    figures.mixed_scope,
    figures.vague,
    figures.delivery_without_basis,
    figures.false_precision,
)

HALF = {"kind": "nearly", "value": 0.5}
ABOUT_40 = {"kind": "approximately", "value": 40}
SEVERAL = {"kind": "vague_count", "low": 3}
NOT_TOLD = {"kind": "unknown"}
ONE = {"number": {"kind": "exact", "value": 40}, "unit": "1", "counted": "rounds"}


def told(number: int | Content, **rest: Any) -> Content:  # noqa: ANN401
    """Give a figure that counts nothing, such as a share."""
    return figure(number, **{"counted": None, **rest})


def at(place: str, doubt: str) -> list[tuple[str, str]]:
    """Give one doubt, by its place and its message."""
    return [(place, doubt)]


def without_base(claim: str) -> str:
    """Say what is said of a share without a base."""
    return (
        f"{claim} gives a share and not what it is a share of, so it cannot be turned into a count"
    )


def never(first: str, last: str, numbers: str, of: str = "e1") -> str:
    """Say what is said of two claims that never meet."""
    return f"{first} and {last} count the same of {of}, and their numbers never meet: {numbers}"


SHARES = [
    pytest.param(
        [told(HALF, scope="share_of")],
        at("/claims/0/content/base", without_base("c1")),
        id="a share by its scope",
    ),
    pytest.param(
        [figure(5), told(HALF)],
        at("/claims/1/content/base", without_base("c2")),
        id="a bare fraction",
    ),
    pytest.param(
        [told({"kind": "between", "low": 0.25, "high": 0.5}, scope="subset_of")],
        at("/claims/0/content/base", without_base("c1")),
        id="a fraction that is told to be a part",
    ),
    pytest.param(
        [told(30, unit="%")], at("/claims/0/content/base", without_base("c1")), id="a percentage"
    ),
    pytest.param(
        [told(HALF, base={**ONE, "number": NOT_TOLD})],
        at("/claims/0/content/base", without_base("c1")),
        id="a base of no number",
    ),
    pytest.param([told(HALF, scope="share_of", base=ONE)], [], id="a share of a told base"),
    pytest.param([figure(5, scope="share_of")], [], id="what is counted is no fraction"),
    pytest.param([told(30, unit="%", scope="rate")], [], id="near miss: a rise of so much a day"),
    pytest.param([told(30, unit="%", scope="increment")], [], id="near miss: a rise"),
    pytest.param([told(SEVERAL, item="shells")], [], id="near miss: a word of amount, no noun"),
    pytest.param([told({"kind": "vague_count"})], [], id="nothing told that could be a fraction"),
    pytest.param([told(1)], [], id="one is no fraction"),
    pytest.param([told({"kind": "exact", "value": 0.5}, unit="km")], [], id="half a kilometre"),
    pytest.param([toll(5)], [], id="people"),
]


@pytest.mark.parametrize(("claims", "doubts"), SHARES)
def test_a_share_has_a_base(claims: list[Content], doubts: list[tuple[str, str]]) -> None:
    """A share of nobody says what is told where its base would be."""
    assert found(report(*claims), figures.share_without_base) == [
        ("figure.share_without_base", "warning", *doubt) for doubt in doubts
    ]


NUMBER = "/content/quantity/number"

PARTS = [
    pytest.param(
        [figure(50, scope="subset_of", base=ONE)],
        at(f"/claims/0{NUMBER}", "the part that c1 gives is above its whole: 50 of 40"),
        id="above its base",
    ),
    pytest.param(
        [told({"kind": "more_than", "value": 2}, unit="t", base={**ONE, "counted": None})],
        [],
        id="near miss: a base of another sort",
    ),
    pytest.param(
        [
            told(
                {"kind": "more_than", "value": 2},
                unit="t",
                base={"number": {"kind": "at_most", "value": 900}, "unit": "kg"},
            )
        ],
        at(
            f"/claims/0{NUMBER}",
            "the part that c1 gives is above its whole: more than 2 t of 900 kg or less",
        ),
        id="above its base in another unit",
    ),
    pytest.param(
        [told(120, unit="%", scope="share_of")],
        at(f"/claims/0{NUMBER}", "c1 gives a share above the whole: 120 %"),
        id="more than all",
    ),
    pytest.param(
        [told({"kind": "at_least", "value": 1.5}, base=ONE)],
        at(f"/claims/0{NUMBER}", "c1 gives a share above the whole: 1.5 or more"),
        id="more than all of a base",
    ),
    pytest.param(
        [figure(30), figure(20), figure(50, scope="subset_of")],
        at(
            f"/claims/2{NUMBER}",
            "c3 counts a part, and no figure of e1 by the same source is as large: 50, beside 30 "
            "in c1",
        ),
        id="above every figure of its source",
    ),
    pytest.param(
        [figure(20), figure({"kind": "at_most", "value": 30}), figure(50, scope="subset_of")],
        at(
            f"/claims/2{NUMBER}",
            "c3 counts a part, and no figure of e1 by the same source is as large: 50, beside "
            "from 0 to 30 in c2",
        ),
        id="above the largest figure, which comes second",
    ),
    pytest.param([figure(40, scope="subset_of", base=ONE)], [], id="all of it"),
    pytest.param([told(120, unit="%")], [], id="near miss: 120 % of no told scope"),
    pytest.param([told(100, unit="%", scope="share_of")], [], id="near miss: all there is"),
    pytest.param(
        [figure(30), figure(ABOUT_40), figure(50, scope="subset_of")],
        [],
        id="near miss: a figure that may be large enough",
    ),
    pytest.param(
        [figure(ABOUT_40), figure(30), figure(50, scope="subset_of")],
        [],
        id="a figure that may be large enough, told first",
    ),
    pytest.param(
        [figure(50), figure(ABOUT_40), figure(SEVERAL), figure(50, scope="subset_of")],
        [],
        id="several without an upper end",
    ),
    pytest.param(
        [by("s2", figure(30)), figure(50, scope="subset_of")], [], id="a figure of another source"
    ),
    pytest.param(
        [figure(30, of="e2"), figure(50, scope="subset_of")], [], id="a figure of another event"
    ),
    pytest.param(
        [figure(30, scope="rate"), figure(30, scope="subset_of"), figure(50, scope="subset_of")],
        [],
        id="a rate and a subset have no parts",
    ),
    pytest.param(
        [figure(NOT_TOLD), figure(50, scope="subset_of")], [], id="a whole that is not told"
    ),
    pytest.param(
        [figure(30), figure(NOT_TOLD, scope="subset_of")], [], id="a part that is not told"
    ),
    pytest.param(
        [figure(30), figure(20, scope="subset_of")], [], id="a part below a figure of its source"
    ),
]


@pytest.mark.parametrize(("claims", "doubts"), PARTS)
def test_a_part_is_no_larger_than_its_whole(
    claims: list[Content], doubts: list[tuple[str, str]]
) -> None:
    """The doubt stands at the number of the part."""
    assert found(report(*claims), figures.part_above_whole) == [
        ("figure.part_above_whole", "warning", *doubt) for doubt in doubts
    ]


JUNE = [{"edtf": "2024-06", "role": "state_valid"}]
JULY = [{"edtf": "2024-07", "role": "state_valid"}]
STOCK = {"scope": "stock_at"}

APART = [
    pytest.param(
        [figure(5), by("s2", figure(7))],
        [],
        at(f"/claims/1{NUMBER}", never("c1", "c2", "5 and 7")),
        id="two sources",
    ),
    pytest.param(
        [figure(70), figure(30), figure({"kind": "more_than", "value": 90}), figure(5)],
        [],
        at(f"/claims/3{NUMBER}", never("c3", "c4", "91 or more and 5")),
        id="the two furthest apart, at the later one",
    ),
    pytest.param(
        [
            told({"kind": "fewer_than", "value": 5}, unit="t", counted="tonnes"),
            told({"kind": "at_least", "value": 5}, unit="t", counted="tonnes"),
        ],
        [],
        at(f"/claims/1{NUMBER}", never("c1", "c2", "less than 5 t and 5 t or more")),
        id="ends that are left out",
    ),
    pytest.param(
        [
            told({"kind": kind, "value": 5}, unit="t", counted="tonnes")
            for kind in ("at_most", "fewer_than", "at_least")
        ],
        [],
        at(f"/claims/2{NUMBER}", never("c2", "c3", "less than 5 t and 5 t or more")),
        id="of two ends the one that is left out",
    ),
    pytest.param(
        [
            told({"kind": kind, "value": 5}, unit="t", counted="tonnes")
            for kind in ("at_least", "more_than", "at_most")
        ],
        [],
        at(f"/claims/2{NUMBER}", never("c2", "c3", "more than 5 t and 5 t or less")),
        id="of two beginnings the one that is left out",
    ),
    pytest.param(
        [by("s1", figure(5, **STOCK), times=JUNE), by("s1", figure(7, **STOCK), times=JUNE)],
        [],
        at(f"/claims/1{NUMBER}", never("c1", "c2", "5 and 7")),
        id="two stocks of one time",
    ),
    pytest.param(
        [figure(5), figure(7)],
        [relation("in_tension_with", "c1", "e1"), relation("contradicts", "c2", "c3")],
        at(f"/claims/1{NUMBER}", never("c1", "c2", "5 and 7")),
        id="both at odds, but with others",
    ),
    pytest.param(
        [figure(5), figure(7)],
        [{**relation("in_tension_with", "c1", "e1"), "subjects": ["c1", "c2"]}],
        at(f"/claims/1{NUMBER}", never("c1", "c2", "5 and 7")),
        id="both at odds with a third, at one end of a relation",
    ),
    pytest.param(
        [figure(5), figure(7)],
        [relation("supersedes", "c2", "c1", basis="not_excluded")],
        at(f"/claims/1{NUMBER}", never("c1", "c2", "5 and 7")),
        id="superseded, or so it may be",
    ),
    pytest.param(
        [figure(5, of="page#e1"), figure(7, item="shells", counted=None), figure(7)],
        [],
        at(f"/claims/2{NUMBER}", never("c1", "c3", "5 and 7")),
        id="an event by its full name",
    ),
    pytest.param([figure(5)], [], [], id="one figure"),
    pytest.param([figure(5), figure({"kind": "at_least", "value": 3})], [], [], id="they meet"),
    pytest.param([figure(5), figure(ABOUT_40)], [], [], id="near miss: about entails nothing"),
    pytest.param([figure(ABOUT_40), figure(ABOUT_40)], [], [], id="two that entail nothing"),
    pytest.param([figure(5), figure(NOT_TOLD)], [], [], id="one that is not known"),
    pytest.param(
        [figure({"kind": "at_least", "value": 3}), figure({"kind": "at_least", "value": 9})],
        [],
        [],
        id="no upper end",
    ),
    pytest.param(
        [
            told({"kind": "at_most", "value": 3}, unit="t", counted="tonnes"),
            told({"kind": "fewer_than", "value": 9}, unit="t", counted="tonnes"),
        ],
        [],
        [],
        id="no lower end",
    ),
    pytest.param([figure(5), figure(7, counted="launches")], [], [], id="other nouns"),
    pytest.param([figure(5, item="shells"), figure(7, item="mines")], [], [], id="other items"),
    pytest.param([figure(5), figure(7, of="e2")], [], [], id="other events"),
    pytest.param([figure(5), figure(7, scope="increment")], [], [], id="near miss: other scopes"),
    pytest.param(
        [figure(5, scope="subset_of"), figure(7, scope="subset_of")], [], [], id="two subsets"
    ),
    pytest.param(
        [figure(5, transfer_status="shipped"), figure(7, transfer_status="delivered")],
        [],
        [],
        id="sent and arrived",
    ),
    pytest.param([told(5, unit="km"), told(7, unit="km")], [], [], id="two lengths of something"),
    pytest.param(
        [by("s1", figure(5, **STOCK), times=JUNE), by("s1", figure(7, **STOCK), times=JULY)],
        [],
        [],
        id="near miss: two stocks of two times",
    ),
    pytest.param(
        [figure(5, of="army"), by("s1", figure(7, of="army"), time={"edtf": "2024-06"})],
        [],
        [],
        id="of an actor, said at two times",
    ),
    pytest.param(
        [
            figure({"kind": "exact", "value": 30, "phrase": "best"}),
            figure({"kind": "exact", "value": 25, "phrase": "high_est"}),
        ],
        [],
        [],
        id="columns of a table",
    ),
    pytest.param(
        [figure(5), figure(7)], [relation("in_tension_with", "c2", "c1")], [], id="told as at odds"
    ),
    pytest.param([figure(5), figure(7)], [relation("corrects", "c2", "c1")], [], id="corrected"),
    pytest.param([figure(5), by("s2", figure(7), factuality="certain_false")], [], [], id="denied"),
]


@pytest.mark.parametrize(("claims", "relations", "doubts"), APART)
def test_figures_of_one_thing_meet(
    claims: list[Content], relations: list[Content], doubts: list[tuple[str, str]]
) -> None:
    """A group is doubted once, and not where the report has said why."""
    told_by = report(*claims, relations=relations)

    assert found(told_by, figures.never_meet) == [
        ("figure.never_meet", "warning", *doubt) for doubt in doubts
    ]


def test_a_phrase_with_digits_is_no_column() -> None:
    """As high as 30 is what somebody said."""
    high = {"kind": "exact", "value": 30, "phrase": "as high as 30"}
    plain = {"kind": "exact", "value": 5, "phrase": "five"}

    doubts = found(report(figure(high), figure(plain)), figures.never_meet)

    assert [message for *_, message in doubts] == [never("c1", "c2", "30 and 5")]


SINCE = {"scope": "cumulative_since", "since": {"edtf": "2022-02-24"}}
RUNNING = {"scope": "cumulative_since"}

SCOPES = [
    pytest.param(
        [figure(5), figure(700, **SINCE)],
        at(
            "/claims/0/content/scope",
            "c1 does not say what it covers, and c2 gives a running total of the same of e1",
        ),
        id="not told beside a total",
    ),
    pytest.param(
        [figure(700, **SINCE), figure(5, scope="unknown"), figure(6)],
        at(
            "/claims/1/content/scope",
            "c2 does not say what it covers, and c1 gives a running total of the same of e1",
        ),
        id="told as unknown, and the first of two",
    ),
    pytest.param(
        [figure(5, scope="increment"), figure(700, **RUNNING)],
        at(
            "/claims/1/content/since",
            "c2 gives a running total of e1 and does not say from when, and c1 counts the same as "
            "increment",
        ),
        id="a total from no told day beside an increment",
    ),
    pytest.param(
        [figure(700, **RUNNING), figure(5, scope="stock_at")],
        at(
            "/claims/0/content/since",
            "c1 gives a running total of e1 and does not say from when, and c2 counts the same as "
            "stock_at",
        ),
        id="a total from no told day beside a stock",
    ),
    pytest.param(
        [figure(5, scope="increment"), figure(700, **SINCE)], [], id="near miss: both are told"
    ),
    pytest.param([figure(5), figure(7, scope="increment")], [], id="no total"),
    pytest.param([figure(700, **RUNNING), figure(5, scope="rate")], [], id="a total and a rate"),
    pytest.param([figure(700, **RUNNING), figure(5, of="e2")], [], id="a total of another event"),
    pytest.param([figure(700, **RUNNING), figure(NOT_TOLD)], [], id="no number beside it"),
    pytest.param([told(5, unit="km", **RUNNING), told(7, unit="km")], [], id="two lengths"),
    pytest.param(
        [figure(700, **RUNNING), by("s1", figure(5), factuality="probable_false")],
        [],
        id="denied",
    ),
]


@pytest.mark.parametrize(("claims", "doubts"), SCOPES)
def test_totals_and_increments_are_told_apart(
    claims: list[Content], doubts: list[tuple[str, str]]
) -> None:
    """The doubt stands where the scope or the start is missing."""
    assert found(report(*claims), figures.mixed_scope) == [
        ("figure.mixed_scope", "warning", *doubt) for doubt in doubts
    ]


CONVENTION = {"low": 3, "high": 9, "policy": "en-2026.1"}

VAGUE = [
    pytest.param(
        [figure(SEVERAL)],
        at(
            f"/claims/0{NUMBER}",
            "c1 gives a word of amount that admits 3 or more; nothing closer is known",
        ),
        id="several",
    ),
    pytest.param(
        [toll({"kind": "vague_count", "high": 99})],
        at(
            "/claims/0/content/harm/number",
            "c1 gives a word of amount that admits from 0 to 99; nothing closer is known",
        ),
        id="a toll",
    ),
    pytest.param(
        [figure({"kind": "vague_count"})],
        at(
            f"/claims/0{NUMBER}",
            "c1 gives a word of amount that admits any number; nothing closer is known",
        ),
        id="large quantities",
    ),
    pytest.param([figure({**SEVERAL, "convention": CONVENTION})], [], id="a policy reads it"),
    pytest.param([figure({**SEVERAL, "high": 9})], [], id="near miss: both ends are told"),
    pytest.param([figure({"kind": "at_least", "value": 3})], [], id="at least"),
    pytest.param([{"kind": "occurrence", "event": "e1"}], [], id="no amount"),
]


@pytest.mark.parametrize(("claims", "doubts"), VAGUE)
def test_a_word_of_amount_is_wide(claims: list[Content], doubts: list[tuple[str, str]]) -> None:
    """The note says what the word admits."""
    assert found(report(*claims), figures.vague) == [
        ("figure.vague", "note", *doubt) for doubt in doubts
    ]


def basis(name: str, value: float = 5) -> Content:
    """Give an exact number with a basis."""
    return {"kind": "exact", "value": value, "basis": name}


DELIVERED = {"transfer_status": "delivered"}

DELIVERIES = [
    pytest.param(
        by("s1", figure(5, **DELIVERED), act="estimate"),
        "c1 puts the goods as delivered, and its source estimates",
        id="an estimate",
    ),
    pytest.param(
        figure(basis("capacity_derived"), transfer_status="acknowledged"),
        "c1 puts the goods as acknowledged, and the number is worked out from what the carriers "
        "could hold",
        id="what the ships could hold",
    ),
    pytest.param(
        figure(basis("stated_without_basis"), transfer_status="partly_delivered"),
        "c1 puts the goods as partly_delivered, and the source does not say how it came by the "
        "number",
        id="no basis given",
    ),
    pytest.param(figure(5, **DELIVERED), None, id="near miss: nothing said of the basis"),
    pytest.param(figure(basis("counted_by_sight"), **DELIVERED), None, id="counted"),
    pytest.param(figure(basis("x_customs"), **DELIVERED), None, id="a basis of the desk's own"),
    pytest.param(
        figure(basis("capacity_derived"), transfer_status="capacity_inferred"), None, id="inferred"
    ),
    pytest.param(by("s1", figure(5), act="estimate"), None, id="nothing said of a delivery"),
    pytest.param(
        {
            **by("s1", figure(5, **DELIVERED)),
            "chain": [{"source": "art", "act": "estimate"}, {"source": "s1", "act": "state"}],
        },
        None,
        id="near miss: only the outlet estimates",
    ),
]


@pytest.mark.parametrize(("claim", "message"), DELIVERIES)
def test_what_was_delivered_was_counted(claim: Content, message: str | None) -> None:
    """The doubt stands at the status of the transfer."""
    place = "/claims/0/content/transfer_status"

    assert found(report(claim), figures.delivery_without_basis) == (
        [] if message is None else [("figure.delivery_without_basis", "warning", place, message)]
    )


def about(value: float) -> Content:
    """Give a number as about so many."""
    return {"kind": "approximately", "value": value}


PRECISION = [
    pytest.param(figure(about(1237)), True, id="about 1,237"),
    pytest.param(figure(about(137)), True, id="about 137"),
    pytest.param(figure(basis("estimated_model", 13421)), True, id="an estimate of 13,421"),
    pytest.param(toll(basis("extrapolated", 1012)), True, id="a toll"),
    pytest.param(told(about(9.26), unit="km"), True, id="a converted length"),
    pytest.param(figure(about(125)), False, id="near miss: about 125"),
    pytest.param(figure(about(120_000)), False, id="about 120,000"),
    pytest.param(told(about(0.05), unit="km"), False, id="about 0.05"),
    pytest.param(told(about(-12.0), unit="Cel"), False, id="about 12 below zero"),
    pytest.param(figure(basis("counted_by_sight", 13421)), False, id="near miss: counted"),
    pytest.param(figure(13421), False, id="no basis"),
    pytest.param(figure(basis("estimated_expert", 5_000_000)), False, id="a round estimate"),
    pytest.param(
        figure({"kind": "at_least", "value": 1237, "basis": "estimated_model"}), False, id="a bound"
    ),
    pytest.param({"kind": "occurrence", "event": "e1"}, False, id="no amount"),
]


@pytest.mark.parametrize(("content", "doubted"), PRECISION)
def test_an_estimate_has_few_digits(content: Content, doubted: bool) -> None:  # noqa: FBT001
    """The note stands at the number."""
    inside = "harm" if content["kind"] == "toll" else "quantity"
    message = "c1 gives an estimate to its last digit"
    place = f"/claims/0/content/{inside}/number"

    assert found(report(content), figures.false_precision) == (
        [("figure.false_precision", "note", place, message)] if doubted else []
    )


RAISED = [
    ("figure.delivery_without_basis", "warning", "/claims/18/content/transfer_status"),
    ("figure.delivery_without_basis", "warning", "/claims/19/content/transfer_status"),
    ("figure.share_without_base", "warning", "/claims/27/content/base"),
    ("figure.vague", "note", "/claims/12/content/quantity/number"),
    ("figure.vague", "note", "/claims/20/content/quantity/number"),
]


def test_the_standing_example_raises_these_and_no_others() -> None:
    """O08, O10 and O26, and the large quantities of another claim."""
    doubts = mr.check(mr.Report.model_validate(seed()), rules=RULES)

    assert sorted((each.code, each.severity, each.pointer) for each in doubts) == RAISED
    words = {each.pointer: each.message for each in doubts}
    assert "its source estimates" in words["/claims/18/content/transfer_status"]
    assert "cannot be turned into a count" in words["/claims/27/content/base"]
    assert "admits 3 or more" in words["/claims/20/content/quantity/number"]


def test_the_mended_example_is_silent() -> None:
    """Inferred from capacity, a share of a told base, and conventions beside the words."""
    mended = seed()
    for claim in mended["claims"][18:20]:
        claim["content"]["transfer_status"] = "capacity_inferred"
    mended["claims"][27]["content"]["base"] = {
        "number": {"kind": "exact", "value": 50},
        "unit": "1",
        "counted": "items",
        "item": "nk-missiles",
    }
    for at_claim in (12, 20):
        mended["claims"][at_claim]["content"]["quantity"]["number"]["convention"] = CONVENTION

    assert mr.check(mr.Report.model_validate(mended), rules=RULES) == ()


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_rule_says_what_why_and_how_to_mend(rule: Rule) -> None:
    """They stand in the table of checks."""
    assert rule.sentence.endswith(".")
    assert rule.why.endswith(".")
    assert rule.cure.endswith(".")
    assert rule.sentence not in (rule.why, rule.cure)


@settings(max_examples=10)
@given(told=strategies.reports())
def test_nothing_is_raised_and_no_fault_found(told: mr.Report) -> None:
    """Any valid report can be looked at, and nothing here makes it unusable."""
    assert {each.severity for each in mr.check(told, rules=RULES)} <= {"warning", "note"}
