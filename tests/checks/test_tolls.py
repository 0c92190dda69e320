"""Tolls are doubted where deaths may be read into them that nobody counted."""

from typing import Any

import pytest
from hypothesis import given, settings
from told_amounts import Content, by, found, relation, report, seed, toll

import milreport as mr
from milreport.checks import Rule, tolls
from milreport.testing import strategies

RULES = (
    tolls.casualties_as_deaths,
    tolls.part_above_whole,
    tolls.never_meet,
    tolls.mixed_scope,
    tolls.impossible_age,
    tolls.more_victims_than_counted,
    tolls.unspecified_outcome,
)

NOT_TOLD = {"kind": "unknown"}
ABOUT_40 = {"kind": "approximately", "value": 40}
OUTCOME = "/content/harm/outcome"
NUMBER = "/content/harm/number"

Doubts = list[tuple[str, str]]


def at(place: str, doubt: str) -> Doubts:
    """Give one doubt, by its place and its message."""
    return [(place, doubt)]


def casualties(number: int | Content, **told: Any) -> Content:  # noqa: ANN401
    """Give a toll of casualties."""
    return toll(number, outcome="casualty_unspecified", **told)


def judged(source: str, claim: str) -> Content:
    """Give a claim in which a source judges another claim."""
    return by(source, {"kind": "judgement", "claim": claim, "stance": "affirms"})


LINKED = (
    "c1 counts deaths, and c2, which it is linked to, has the same number as casualties, who need "
    "not have died"
)
WORDS = "c1 counts deaths, and the words of its number speak of casualties, who need not have died"

DEATHS = [
    pytest.param(
        [toll({"kind": "exact", "value": 40, "phrase": "40 Casualties"})],
        [],
        at(f"/claims/0{OUTCOME}", WORDS),
        id="casualties in the words",
    ),
    pytest.param(
        [toll({**ABOUT_40, "phrase": "losses of 40"})],
        [],
        at(f"/claims/0{OUTCOME}", WORDS),
        id="losses in the words",
    ),
    pytest.param(
        [toll(40), casualties(ABOUT_40, of="page#e1")],
        [relation("same_proposition", "c2", "c1")],
        at(f"/claims/0{OUTCOME}", LINKED),
        id="the same put as casualties",
    ),
    pytest.param(
        [toll(40), casualties(40), casualties(40)],
        [relation("derived_from", "c1", "c2"), relation("quotes", "c1", "c3")],
        at(f"/claims/0{OUTCOME}", LINKED),
        id="retold from casualties, twice, told once",
    ),
    pytest.param(
        [toll(40), by("s2", casualties(40)), by("s2", casualties(40)), judged("s2", "c1")],
        [],
        at(f"/claims/0{OUTCOME}", LINKED),
        id="judged by a source that counts casualties",
    ),
    pytest.param([toll({"kind": "exact", "value": 40, "phrase": "40 dead"})], [], [], id="dead"),
    pytest.param([toll(40)], [], [], id="no words"),
    pytest.param(
        [casualties({"kind": "exact", "value": 40, "phrase": "40 casualties"})],
        [],
        [],
        id="recorded as casualties",
    ),
    pytest.param([toll(40), casualties(40)], [], [], id="near miss: the two are not linked"),
    pytest.param(
        [toll(40), casualties(60)],
        [relation("same_proposition", "c1", "c2")],
        [],
        id="near miss: other numbers",
    ),
    pytest.param(
        [toll(40), casualties(40, of="e2")],
        [relation("same_proposition", "c1", "c2")],
        [],
        id="other events",
    ),
    pytest.param(
        [toll(40), casualties(40)], [relation("in_tension_with", "c1", "c2")], [], id="in tension"
    ),
    pytest.param(
        [toll(40), casualties(40)],
        [relation("same_proposition", "c1", "c2", basis="not_excluded")],
        [],
        id="perhaps the same",
    ),
    pytest.param(
        [toll(NOT_TOLD), casualties(NOT_TOLD)],
        [relation("same_proposition", "c1", "c2")],
        [],
        id="no number on either side",
    ),
    pytest.param(
        [toll(40), by("s2", casualties(40)), judged("s1", "c1"), judged("s2", "c2")],
        [],
        [],
        id="judged by another source, and the casualties judged",
    ),
    pytest.param(
        [toll(40, outcome="injured"), casualties(40)],
        [relation("same_proposition", "c1", "c2")],
        [],
        id="no deaths",
    ),
]


@pytest.mark.parametrize(("claims", "relations", "doubts"), DEATHS)
def test_casualties_are_no_deaths(
    claims: list[Content], relations: list[Content], doubts: Doubts
) -> None:
    """The doubt stands at the outcome of the toll that counts deaths."""
    assert found(report(*claims, relations=relations), tolls.casualties_as_deaths) == [
        ("toll.casualties_as_deaths", "warning", *doubt) for doubt in doubts
    ]


def above(part: str, whole: str, numbers: str) -> str:
    """Say what is said of a part above its whole."""
    return (
        f"{part} counts a part of the people in {whole}, by the same source, and is above it: "
        f"{numbers}"
    )


RUNNING = {"scope": "cumulative_since", "since": {"edtf": "2022-02-24"}}

PARTS = [
    pytest.param(
        [toll(5), toll(7, sex="female")],
        at(f"/claims/1{NUMBER}", above("c2", "c1", "7 of 5")),
        id="more women than dead",
    ),
    pytest.param(
        [toll(5, party="page#army"), toll(7, party="army", sex="female")],
        at(f"/claims/1{NUMBER}", above("c2", "c1", "7 of 5")),
        id="a party by its full name",
    ),
    pytest.param(
        [
            toll(7, party="army", status="civilian", age_band="child", sex="male"),
            toll(9, party="army"),
            toll(8, party="army", sex="male"),
            toll({"kind": "at_most", "value": 5}, party="army", sex="male"),
        ],
        at(f"/claims/0{NUMBER}", above("c1", "c4", "7 of from 0 to 5")),
        id="the least of several numbers for a wider group",
    ),
    pytest.param(
        [toll(5, scope="increment"), toll(7, scope="subset_of")],
        at(f"/claims/1{NUMBER}", above("c2", "c1", "7 of 5")),
        id="a part of the very group",
    ),
    pytest.param(
        [toll(50, **RUNNING), toll(70, sex="male", **RUNNING)],
        at(f"/claims/1{NUMBER}", above("c2", "c1", "70 of 50")),
        id="two running totals from one day",
    ),
    pytest.param([toll(5), toll(5, sex="female")], [], id="all of them"),
    pytest.param([toll(5), toll(7)], [], id="near miss: two numbers for one group"),
    pytest.param([toll(5), by("s2", toll(7, sex="female"))], [], id="near miss: another source"),
    pytest.param(
        [toll(5), by("s1", toll(7, sex="female"), time={"edtf": "2024-06"})],
        [],
        id="near miss: the same source at another time",
    ),
    pytest.param([toll(5), toll(7, sex="female", outcome="injured")], [], id="another outcome"),
    pytest.param([toll(5), toll(7, sex="female", of="e2")], [], id="another event"),
    pytest.param([toll(5, status="unknown"), toll(7, status="civilian")], [], id="not settled"),
    pytest.param(
        [toll(5, status="unknown"), toll(7, status="unknown", sex="female")],
        [],
        id="a status that is not told on either side",
    ),
    pytest.param([toll(5, sex="male"), toll(7, status="civilian")], [], id="neither is wider"),
    pytest.param([toll(5), toll(70, sex="male", **RUNNING)], [], id="a day and a total"),
    pytest.param([toll(5, scope="rate"), toll(7, sex="male", scope="rate")], [], id="rates"),
    pytest.param([toll(ABOUT_40), toll(70, sex="male")], [], id="near miss: about 40"),
    pytest.param([toll(NOT_TOLD), toll(70, sex="male")], [], id="a whole that is not told"),
    pytest.param([toll(5), toll(ABOUT_40, sex="male")], [], id="a part of about 40"),
    pytest.param(
        [toll(2, victims=["army", "brigade"]), toll(7, sex="female")], [], id="a whole by name"
    ),
    pytest.param(
        [toll(5), by("s1", toll(7, sex="female"), factuality="certain_false")], [], id="denied"
    ),
]


@pytest.mark.parametrize(("claims", "doubts"), PARTS)
def test_a_part_is_no_larger_than_its_whole(claims: list[Content], doubts: Doubts) -> None:
    """The doubt stands at the number of the part, once."""
    assert found(report(*claims), tolls.part_above_whole) == [
        ("toll.part_above_whole", "warning", *doubt) for doubt in doubts
    ]


def never(first: str, last: str, numbers: str) -> str:
    """Say what is said of two claims that never meet."""
    return f"{first} and {last} count the same of e1, and their numbers never meet: {numbers}"


APART = [
    pytest.param(
        [toll(5), by("s2", toll(7))],
        [],
        at(f"/claims/1{NUMBER}", never("c1", "c2", "5 and 7")),
        id="two sources",
    ),
    pytest.param(
        [
            toll({"kind": "more_than", "value": 5}, party="army"),
            toll({"kind": "fewer_than", "value": 6}, party="page#army"),
        ],
        [],
        at(f"/claims/1{NUMBER}", never("c1", "c2", "6 or more and from 0 to 5")),
        id="ends that are left out",
    ),
    pytest.param([toll(5), toll({"kind": "at_least", "value": 3})], [], [], id="they meet"),
    pytest.param([toll(5), toll(7, outcome="injured")], [], [], id="other outcomes"),
    pytest.param([toll(5), toll(7, sex="male")], [], [], id="near miss: other groups"),
    pytest.param([toll(5), toll(7, scope="increment")], [], [], id="other scopes"),
    pytest.param([casualties(5), casualties(7)], [], [], id="near miss: casualties"),
    pytest.param(
        [toll(5, outcome="unknown"), toll(7, outcome="unknown")], [], [], id="no outcome told"
    ),
    pytest.param(
        [toll(5, scope="subset_of"), toll(7, scope="subset_of")], [], [], id="two subsets"
    ),
    pytest.param(
        [
            toll({"kind": "exact", "value": 30, "phrase": "low"}),
            toll({"kind": "exact", "value": 25, "phrase": "best"}),
        ],
        [],
        [],
        id="columns of a table",
    ),
    pytest.param(
        [toll(5), toll(7)], [relation("contradicts", "c1", "c2")], [], id="told as at odds"
    ),
    pytest.param([toll(5), toll(7)], [relation("supersedes", "c2", "c1")], [], id="superseded"),
]


@pytest.mark.parametrize(("claims", "relations", "doubts"), APART)
def test_tolls_of_one_group_meet(
    claims: list[Content], relations: list[Content], doubts: Doubts
) -> None:
    """A group is doubted once, and not where the report has said why."""
    assert found(report(*claims, relations=relations), tolls.never_meet) == [
        ("toll.never_meet", "warning", *doubt) for doubt in doubts
    ]


SCOPES = [
    pytest.param(
        [toll(5), toll(700, **RUNNING)],
        at(
            "/claims/0/content/scope",
            "c1 does not say what it covers, and c2 gives a running total of the same of e1",
        ),
        id="not told beside a total",
    ),
    pytest.param(
        [toll(700, scope="cumulative_since"), toll(5, scope="increment")],
        at(
            "/claims/0/content/since",
            "c1 gives a running total of e1 and does not say from when, and c2 counts the same as "
            "increment",
        ),
        id="a total from no told day",
    ),
    pytest.param([toll(5, scope="increment"), toll(700, **RUNNING)], [], id="both are told"),
    pytest.param([toll(5), toll(7)], [], id="no total"),
    pytest.param([toll(5, sex="male"), toll(700, **RUNNING)], [], id="near miss: other groups"),
    pytest.param(
        [toll(5, outcome="injured"), toll(700, **RUNNING)], [], id="near miss: other outcomes"
    ),
    pytest.param([toll(5, of="e2"), toll(700, **RUNNING)], [], id="other events"),
]


@pytest.mark.parametrize(("claims", "doubts"), SCOPES)
def test_totals_and_increments_are_told_apart(claims: list[Content], doubts: Doubts) -> None:
    """The doubt stands where the scope or the start is missing."""
    assert found(report(*claims), tolls.mixed_scope) == [
        ("toll.mixed_scope", "warning", *doubt) for doubt in doubts
    ]


AGES = [
    pytest.param(
        toll(1, age_band="infant", status="foreign_contingent"),
        "c1 counts people of the age infant as foreign_contingent, which cannot be",
        id="an infant in a contingent",
    ),
    pytest.param(
        by("s1", toll(1, age_band="infant", status="state_forces"), note="As printed."),
        "c1 counts people of the age infant as state_forces, which cannot be",
        id="an infant in the forces, whatever the note",
    ),
    pytest.param(
        toll(1, age_band="child", status="armed_group_member"),
        "c1 counts people of the age child as armed_group_member, which seldom is so",
        id="a child in an armed group",
    ),
    pytest.param(
        by("s1", toll(1, age_band="child", status="state_forces"), note="A cadet of 14."),
        None,
        id="near miss: a child, and a note on it",
    ),
    pytest.param(toll(1, age_band="child", status="hors_de_combat"), None, id="a child held"),
    pytest.param(toll(1, age_band="infant", status="civilian"), None, id="an infant"),
    pytest.param(toll(1, age_band="adolescent", status="state_forces"), None, id="an adolescent"),
    pytest.param(toll(1, status="state_forces"), None, id="no age"),
]


@pytest.mark.parametrize(("claim", "message"), AGES)
def test_infants_bear_no_arms(claim: Content, message: str | None) -> None:
    """The doubt stands at the age."""
    place = "/claims/0/content/harm/age_band"

    assert found(report(claim), tolls.impossible_age) == (
        [] if message is None else [("toll.impossible_age", "warning", place, message)]
    )


TWO = ["army", "brigade"]

VICTIMS = [
    pytest.param(toll(1, victims=TWO), "c1 lists 2 people and counts 1", id="two of one"),
    pytest.param(
        toll({"kind": "fewer_than", "value": 2}, victims=[*TWO, "other#army"]),
        "c1 lists 2 people and counts from 0 to 1",
        id="a name of another report may be one of them",
    ),
    pytest.param(toll(2, victims=TWO), None, id="as many as are counted"),
    pytest.param(toll(3, victims=TWO), None, id="not all are listed"),
    pytest.param(toll(1, victims=["army", "other#army"]), None, id="near miss: one under two ids"),
    pytest.param(toll({"kind": "at_least", "value": 1}, victims=TWO), None, id="or more"),
    pytest.param(toll(NOT_TOLD, victims=TWO), None, id="no number"),
    pytest.param(toll(0), None, id="no list"),
]


@pytest.mark.parametrize(("claim", "message"), VICTIMS)
def test_no_more_are_listed_than_counted(claim: Content, message: str | None) -> None:
    """The doubt stands at the list."""
    place = "/claims/0/content/harm/victims"

    assert found(report(claim), tolls.more_victims_than_counted) == (
        [] if message is None else [("toll.more_victims_than_counted", "warning", place, message)]
    )


def beside(claim: str, what: str, other: str) -> str:
    """Say what is said of a toll that leaves open how many died."""
    return (
        f"{claim} gives {what}, and {other} counts deaths in e1: the two can be neither added nor "
        "taken for the same"
    )


HURT_OR_DEAD = "casualties, who may be dead or hurt"

OPEN = [
    pytest.param(
        [toll(5), casualties(20)],
        at(f"/claims/1{OUTCOME}", beside("c2", HURT_OR_DEAD, "c1")),
        id="casualties beside deaths",
    ),
    pytest.param(
        [toll(20, outcome="unknown", party="page#army"), toll(5, party="army"), toll(6)],
        at(
            f"/claims/0{OUTCOME}",
            beside("c1", "people of whom it is not told what became", "c2"),
        ),
        id="no outcome, beside the first deaths of that party",
    ),
    pytest.param(
        [toll(5, outcome="died_later", status="civilian"), toll(NOT_TOLD)],
        at(f"/claims/1{NUMBER}", beside("c2", "deaths and no number", "c1")),
        id="deaths without a number",
    ),
    pytest.param(
        [casualties(20, status="civilian"), toll(5, sex="male")],
        at(f"/claims/0{OUTCOME}", beside("c1", HURT_OR_DEAD, "c2")),
        id="deaths of no told status",
    ),
    pytest.param([casualties(20), toll(5, of="e2")], [], id="deaths in another event"),
    pytest.param([casualties(20), toll(5, outcome="injured")], [], id="no deaths"),
    pytest.param([casualties(20), toll(NOT_TOLD)], [], id="near miss: nobody has a number"),
    pytest.param(
        [casualties(20, party="army"), toll(5, party="brigade")], [], id="near miss: other parties"
    ),
    pytest.param(
        [casualties(20, status="civilian"), toll(5, status="state_forces")], [], id="other statuses"
    ),
    pytest.param([toll(NOT_TOLD, outcome="injured"), toll(5)], [], id="the injured, no number"),
]


@pytest.mark.parametrize(("claims", "doubts"), OPEN)
def test_casualties_are_not_set_beside_deaths(claims: list[Content], doubts: Doubts) -> None:
    """The note stands at what is left open, and names the claim that counts deaths."""
    assert found(report(*claims), tolls.unspecified_outcome) == [
        ("toll.unspecified_outcome", "note", *doubt) for doubt in doubts
    ]


def test_the_standing_example_raises_one_and_no_other() -> None:
    """O11: reports of casualties, and six dead."""
    doubts = mr.check(mr.Report.model_validate(seed()), rules=RULES)

    assert [(each.code, each.severity, each.pointer) for each in doubts] == [
        ("toll.unspecified_outcome", "note", "/claims/45/content/harm/outcome")
    ]
    assert "a44 gives casualties, who may be dead or hurt" in doubts[0].message
    assert "a31 counts deaths in e17" in doubts[0].message


def test_the_mended_example_is_silent() -> None:
    """The casualties turn out to be three injured."""
    mended = seed()
    harm = mended["claims"][45]["content"]["harm"]
    harm["outcome"] = "injured"
    harm["number"] = {"kind": "exact", "value": 3}

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
