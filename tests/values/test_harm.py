"""Harm to people, as one source counts it."""

from typing import Any

import pytest
from hypothesis import given
from support import Case, Part, beyond, invalid, rows, valid, verdict, without

from milreport import Between, Exact, Harm
from milreport.testing import instances
from milreport.values.answer import Answer
from milreport.values.harm import covers, disjoint, is_listed

SIX = {"kind": "exact", "value": 6}
KILLED = {"outcome": "killed", "number": SIX}

CASES = {
    Harm: [
        valid("bare", KILLED),
        valid(
            "all that a group may be",
            {
                **KILLED,
                "party": "dprk",
                "status": "foreign_contingent",
                "age_band": "adult",
                "sex": "male",
                "cause": "hostile_action",
                "victims": ["p1", "desk.1#p2"],
            },
        ),
        valid("nobody", {**KILLED, "number": {"kind": "exact", "value": 0}}),
        valid("no number given", {**KILLED, "number": {"kind": "unknown"}}),
        valid("dozens", {**KILLED, "number": {"kind": "vague_count", "low": 24}}),
        valid("private outcome", {**KILLED, "outcome": "x_frostbitten"}),
        valid("sex not told", {**KILLED, "sex": None}),
        valid("sex told as unknown", {**KILLED, "sex": "unknown"}),
        valid("no victims named", {**KILLED, "victims": []}),
        beyond(
            "half a person",
            {**KILLED, "number": {"kind": "exact", "value": 0.5}},
            "number.not_whole",
        ),
        beyond(
            "six and a point",
            {**KILLED, "number": {"kind": "exact", "value": 6.0}},
            "number.not_whole",
        ),
        beyond(
            "best figure with a point",
            {**KILLED, "number": {"kind": "between", "low": 1, "high": 9, "best": 4.0}},
            "number.not_whole",
        ),
        beyond(
            "fewer than nobody",
            {**KILLED, "number": {"kind": "at_least", "value": -1}},
            "number.negative",
        ),
        beyond(
            "a bound below nobody",
            {**KILLED, "number": {"kind": "between", "low": -1, "high": 3}},
            "number.negative",
        ),
        beyond(
            "reversed",
            {**KILLED, "number": {"kind": "between", "low": 9, "high": 1}},
            "number.reversed",
        ),
        beyond(
            "a convention of half persons",
            {**KILLED, "number": {**SIX, "convention": {"low": 5.5, "policy": "en-2026.1"}}},
            "number.not_whole",
        ),
        invalid("no outcome", without(KILLED, "outcome"), "structure.missing_field"),
        invalid("no number", without(KILLED, "number"), "structure.missing_field"),
        invalid("a bare number", {**KILLED, "number": 6}, "structure.wrong_type"),
        invalid("outcome unknown", {**KILLED, "outcome": "dead"}, "structure.unknown_term"),
        invalid("private age", {**KILLED, "age_band": "x_teen"}, "structure.unknown_term"),
        invalid("private sex", {**KILLED, "sex": "x_other"}, "structure.unknown_term"),
        invalid("victims a text", {**KILLED, "victims": "p1"}, "structure.wrong_type"),
        invalid("victims null", {**KILLED, "victims": None}, "structure.wrong_type"),
        invalid("a victim null", {**KILLED, "victims": [None]}, "structure.wrong_type"),
        invalid("a victim by name", {**KILLED, "victims": ["A. B."]}, "structure.malformed"),
        invalid("a unit", {**KILLED, "unit": "1"}, "structure.unknown_field"),
    ]
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """People are counted in whole numbers, of one outcome; the schema says all but the first."""
    assert verdict(model, case.document) == case.verdict


def group(number: int = 1, **told: object) -> Harm:
    """Give a toll of the killed in a group."""
    fields: dict[str, Any] = {"outcome": "killed", **told}
    return Harm(number=Exact(value=number), **fields)


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        pytest.param({"outcome": "injured"}, {}, "yes", id="killed, injured"),
        pytest.param({"outcome": "unharmed"}, {}, "yes", id="killed, unharmed"),
        pytest.param({"outcome": "unharmed"}, {"outcome": "died_later"}, "yes", id="unharmed"),
        pytest.param(
            {"outcome": "seriously_injured"}, {"outcome": "lightly_injured"}, "yes", id="grades"
        ),
        pytest.param({"outcome": "seriously_injured"}, {"outcome": "injured"}, "unsure", id="hurt"),
        pytest.param({"outcome": "died_later"}, {}, "unsure", id="died later"),
        pytest.param({"outcome": "died_later"}, {"outcome": "injured"}, "unsure", id="first hurt"),
        pytest.param({"outcome": "casualty_unspecified"}, {}, "unsure", id="casualties"),
        pytest.param({"outcome": "unknown"}, {}, "unsure", id="unknown outcome"),
        pytest.param({"outcome": "captured"}, {"outcome": "injured"}, "unsure", id="captured"),
        pytest.param({"outcome": "missing"}, {}, "unsure", id="missing"),
        pytest.param({"outcome": "x_frostbitten"}, {}, "unsure", id="private outcome"),
        pytest.param({"sex": "female"}, {"sex": "male"}, "yes", id="sexes"),
        pytest.param({"sex": "female"}, {"sex": "other_recorded"}, "yes", id="third entry"),
        pytest.param({"sex": "female"}, {"sex": "unknown"}, "unsure", id="sex unknown"),
        pytest.param({"sex": "female"}, {}, "unsure", id="sex not told"),
        pytest.param({"sex": "female"}, {"sex": "female"}, "unsure", id="same sex"),
        pytest.param({"age_band": "infant"}, {"age_band": "adult"}, "yes", id="infant, adult"),
        pytest.param({"age_band": "child"}, {"age_band": "older_adult"}, "yes", id="child, old"),
        pytest.param({"age_band": "adolescent"}, {"age_band": "adult"}, "yes", id="not yet adult"),
        pytest.param({"age_band": "infant"}, {"age_band": "adolescent"}, "yes", id="infant, teen"),
        pytest.param({"age_band": "child"}, {"age_band": "infant"}, "unsure", id="minor, infant"),
        pytest.param({"age_band": "child"}, {"age_band": "adolescent"}, "unsure", id="minor, teen"),
        pytest.param({"age_band": "adult"}, {"age_band": "older_adult"}, "unsure", id="adults"),
        pytest.param({"age_band": "adult"}, {"age_band": "unknown"}, "unsure", id="age unknown"),
        pytest.param({"status": "civilian"}, {"status": "state_forces"}, "yes", id="civilian"),
        pytest.param(
            {"status": "armed_group_member"}, {"status": "state_forces"}, "yes", id="forces"
        ),
        pytest.param({"status": "civilian"}, {"status": "hors_de_combat"}, "yes", id="fighter"),
        pytest.param({"status": "civilian"}, {"status": "disputed"}, "unsure", id="disputed"),
        pytest.param({"status": "civilian"}, {"status": "unknown"}, "unsure", id="status unknown"),
        pytest.param({"status": "civilian"}, {"status": "journalist"}, "unsure", id="journalist"),
        pytest.param({"party": "army"}, {"party": "brigade"}, "unsure", id="parties may nest"),
        pytest.param({"cause": "accident"}, {"cause": "hostile_action"}, "unsure", id="two causes"),
        pytest.param({"victims": ("p1",)}, {"victims": ("p2",)}, "yes", id="listed"),
        pytest.param({"victims": ("p1",)}, {"victims": ("p1",)}, "no", id="on both lists"),
        pytest.param(
            {"victims": ("p1",), "sex": "male"},
            {"victims": ("p1",), "sex": "female"},
            "no",
            id="on both lists, whatever else is told",
        ),
        pytest.param({"victims": ("p1",)}, {"victims": ("r#p1",)}, "unsure", id="other report"),
        pytest.param({"victims": ("p1",)}, {}, "unsure", id="one list"),
        pytest.param(
            {"number": 2, "victims": ("p1",)}, {"victims": ("p2",)}, "unsure", id="short list"
        ),
    ],
)
def test_disjoint(one: dict[str, Any], other: dict[str, Any], answer: str) -> None:
    """Groups have nobody in common where terms rule each other out or full lists show it."""
    assert disjoint(group(**one), group(**other)) is Answer(answer)
    assert disjoint(group(**other), group(**one)) is Answer(answer)


@pytest.mark.parametrize(
    ("whole", "part", "answer"),
    [
        pytest.param({}, {}, "yes", id="the same"),
        pytest.param({}, {"sex": "female", "status": "civilian"}, "yes", id="narrower"),
        pytest.param({"sex": "female"}, {}, "unsure", id="wider"),
        pytest.param({"sex": "female"}, {"sex": "male"}, "no", id="apart"),
        pytest.param({"sex": "unknown"}, {"sex": "unknown"}, "unsure", id="unknown"),
        pytest.param({"status": "disputed"}, {"status": "disputed"}, "unsure", id="disputed"),
        pytest.param({"party": "army"}, {"party": "army"}, "yes", id="one party"),
        pytest.param({"party": "army"}, {"party": "brigade"}, "unsure", id="parties may nest"),
        pytest.param({"outcome": "injured"}, {"outcome": "seriously_injured"}, "unsure", id="hurt"),
        pytest.param({"outcome": "casualty_unspecified"}, {}, "unsure", id="casualties"),
        pytest.param(
            {"number": 2, "victims": ("p1", "p2")}, {"victims": ("p1",)}, "yes", id="on the list"
        ),
        pytest.param({"number": 2, "victims": ("p1", "p2")}, {}, "unsure", id="not listed"),
        pytest.param({"victims": ("p1",)}, {"victims": ("p2",)}, "no", id="two lists"),
        pytest.param(
            {"number": 2, "victims": ("p1",)}, {"victims": ("p2",)}, "unsure", id="a short list"
        ),
        pytest.param({}, {"victims": ("p1",)}, "yes", id="a part that is listed"),
        pytest.param({"victims": ("p1",)}, {"victims": ("p1",)}, "yes", id="one list"),
    ],
)
def test_covers(whole: dict[str, Any], part: dict[str, Any], answer: str) -> None:
    """A group covers another where it is told by nothing that the other is not."""
    assert covers(group(**whole), group(**part)) is Answer(answer)


@pytest.mark.parametrize(
    ("harm", "answer"),
    [
        pytest.param(group(2, victims=("p1", "p2")), True, id="all"),
        pytest.param(group(3, victims=("p1", "p2")), False, id="some"),
        pytest.param(group(0), False, id="nobody"),
        pytest.param(group(2, victims=("p1", "r#p1")), False, id="perhaps one person"),
        pytest.param(
            Harm(outcome="killed", number=Between(low=1, high=2), victims=("p1",)),
            False,
            id="a range",
        ),
    ],
)
def test_listed(harm: Harm, *, answer: bool) -> None:
    """A list is full where it is as long as an exact count."""
    assert is_listed(harm) is answer


@given(instances(Harm), instances(Harm))
def test_groups_are_apart_both_ways_and_never_cover_then(one: Harm, other: Harm) -> None:
    """To be apart has no direction, and what is apart covers nothing."""
    apart = disjoint(one, other)

    assert disjoint(other, one) is apart
    assert (covers(one, other) is Answer.NO) == (apart is Answer.YES)
    assert disjoint(one, one) is not Answer.YES
