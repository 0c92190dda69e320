"""Figures of one thing are laid over each other, and never averaged."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import milreport as mr
from milreport.errors import UsageError
from milreport.testing import reports
from milreport.values.intervals import Interval, overlap, within
from milreport.weighing.figures import FigureGroup, GroupKey, Reconciliation, reconcile

Json = dict[str, Any]
SEED = mr.Report.model_validate_json(
    (Path(__file__).resolve().parents[2] / "docs" / "examples" / "seed_report.json").read_text(
        encoding="utf-8"
    )
)


def report(*contents: Json | None) -> mr.Report:
    """Make a report of one claim for each content, c0 and on."""
    return mr.Report.model_validate(
        {
            "schema_version": "1.0",
            "id": "desk.1",
            "language": "en",
            "document": {"source": "post"},
            "sources": [{"id": "post", "kind": "news_outlet"}],
            "actors": [{"id": "army", "kind": "armed_force"}],
            "materiel": [{"id": "tanks", "kind": "equipment_type", "category": "main_battle_tank"}],
            "events": [{"id": "strike", "kind": "air_strike"}],
            "claims": [
                {
                    "id": f"c{at}",
                    "content": content,
                    "chain": [{"source": "post"}],
                    "mode": "asserted",
                }
                for at, content in enumerate(contents)
            ],
        }
    )


def interval(low: Fraction | int | None, high: Fraction | int | None, **ends: bool) -> Interval:
    """Make an interval of whole numbers or fractions."""
    exact = [None if end is None else Fraction(end) for end in (low, high)]
    return Interval(exact[0], exact[1], **ends)


def number(told: Json | float) -> Json:
    """Make a number, an exact one of a bare amount."""
    return told if isinstance(told, dict) else {"kind": "exact", "value": told}


def toll(told: Json | int, outcome: str = "killed", **more: Any) -> Json:  # noqa: ANN401
    """Make the content of a claim about people harmed."""
    outer: Json = {name: more.pop(name) for name in ("scope", "since", "of") if name in more}
    harm = {"outcome": outcome, "number": number(told), **more}
    return {"kind": "toll", "of": "strike", "harm": harm, **outer}


def figure(told: Json | float, unit: str = "1", **more: Any) -> Json:  # noqa: ANN401
    """Make the content of a claim about things counted or measured."""
    quantity: Json = {"number": number(told), "unit": unit}
    quantity |= {name: more.pop(name) for name in ("counted", "item") if name in more}
    return {"kind": "figure", "of": "strike", "quantity": quantity, **more}


AT_LEAST_5: Json = {"kind": "at_least", "value": 5}
ABOUT_50: Json = {"kind": "approximately", "value": 50}
UNKNOWN: Json = {"kind": "unknown"}

ONE_GROUP = [
    pytest.param(
        [toll(6), toll(AT_LEAST_5), toll({"kind": "between", "low": 4, "high": 9})],
        interval(6, 6),
        interval(4, None),
        [("c0", "c1", "c2")],
        None,
        "killed: c0, c1 and c2 leave room for 6.",
        id="one number fits all",
    ),
    pytest.param(
        [toll(6), toll(9), toll({"kind": "at_most", "value": 7})],
        None,
        interval(0, 9),
        [("c0", "c2"), ("c1",)],
        ("c0", "c1"),
        "killed: no number fits all; c0 and c2: 6; c1: 9.",
        id="two camps",
    ),
    pytest.param(
        [toll({"kind": "more_than", "value": 20}), toll(6)],
        None,
        interval(6, None),
        [("c1",), ("c0",)],
        ("c1", "c0"),
        "killed: no number fits all; c1: 6; c0: 21 or more.",
        id="the lower camp first",
    ),
    pytest.param(
        [
            toll({"kind": "between", "low": 1, "high": 3}),
            toll({"kind": "between", "low": 2, "high": 5}),
            toll({"kind": "between", "low": 4, "high": 8}),
        ],
        None,
        interval(1, 8),
        [("c0", "c1"), ("c2",)],
        ("c0", "c2"),
        "killed: no number fits all; c0 and c1: from 2 to 3; c2: from 4 to 8.",
        id="a claim that fits two camps",
    ),
    pytest.param(
        [toll(6)],
        interval(6, 6),
        interval(6, 6),
        [("c0",)],
        None,
        "killed: only c0 gives a number, 6.",
        id="one claim",
    ),
    pytest.param(
        [toll(ABOUT_50), toll(6)],
        interval(6, 6),
        interval(None, None),
        [("c0", "c1")],
        None,
        "killed: c0 and c1 leave room for 6.",
        id="about fifty entails nothing",
    ),
    pytest.param(
        [figure(5, "km"), figure(5000, "m"), figure({"kind": "at_most", "value": 6000}, "m")],
        interval(5, 5),
        interval(None, 6),
        [("c0", "c1", "c2")],
        None,
        "measured: c0, c1 and c2 leave room for 5 km.",
        id="two units",
    ),
    pytest.param(
        [
            figure({"kind": "fewer_than", "value": 5}, "km"),
            figure({"kind": "at_least", "value": 5000}, "m"),
        ],
        None,
        interval(None, None),
        [("c0",), ("c1",)],
        ("c0", "c1"),
        "measured: no number fits all; c0: less than 5 km; c1: 5 km or more.",
        id="an open end and a closed one at one number",
    ),
    pytest.param(
        [figure(5, "km"), figure({"kind": "fewer_than", "value": 5}, "km")],
        None,
        interval(None, 5),
        [("c1",), ("c0",)],
        ("c1", "c0"),
        "measured: no number fits all; c1: less than 5 km; c0: 5 km.",
        id="what ends just below comes first",
    ),
    pytest.param(
        [
            figure({"kind": "more_than", "value": 2}, "km"),
            figure({"kind": "fewer_than", "value": 5}, "km"),
        ],
        interval(2, 5, low_open=True, high_open=True),
        interval(None, None),
        [("c0", "c1")],
        None,
        "measured: c0 and c1 leave room for above 2 and below 5 km.",
        id="open at both ends",
    ),
    pytest.param(
        [
            figure({"kind": "more_than", "value": 2}, "km"),
            figure({"kind": "at_most", "value": 5.5}, "km"),
        ],
        interval(2, Fraction(11, 2), low_open=True),
        interval(None, None),
        [("c0", "c1")],
        None,
        "measured: c0 and c1 leave room for above 2 to 5.5 km.",
        id="open below",
    ),
    pytest.param(
        [
            figure({"kind": "more_than", "value": 2}, "km"),
            figure({"kind": "more_than", "value": 1}, "km"),
        ],
        interval(2, None, low_open=True),
        interval(1, None, low_open=True),
        [("c0", "c1")],
        None,
        "measured: c0 and c1 leave room for more than 2 km.",
        id="more than",
    ),
    pytest.param(
        [
            figure({"kind": "at_most", "value": 2}, "[mi_i]"),
            figure({"kind": "at_most", "value": 1}, "km"),
        ],
        interval(None, Fraction(15625, 25146)),
        interval(None, 2),
        [("c0", "c1")],
        None,
        "measured: c0 and c1 leave room for about 0.621371 mi or less.",
        id="a conversion that no decimals end",
    ),
    pytest.param(
        [figure(ABOUT_50, counted="items"), figure(ABOUT_50, counted="items")],
        interval(None, None),
        interval(None, None),
        [("c0", "c1")],
        None,
        "items: c0 and c1 leave room for any number.",
        id="nothing is entailed",
    ),
    pytest.param(
        [toll(at) for at in (3, 3, 3, 3, 3, 3, 3)],
        interval(3, 3),
        interval(3, 3),
        [("c0", "c1", "c2", "c3", "c4", "c5", "c6")],
        None,
        "killed: c0, c1, c2, c3, c4 and 2 more leave room for 3.",
        id="more claims than are named",
    ),
]


@pytest.mark.parametrize(("contents", "accepted", "whole", "camps", "apart", "reason"), ONE_GROUP)
def test_one_group(
    contents: list[Json],
    accepted: Interval | None,
    whole: Interval,
    camps: list[tuple[str, ...]],
    apart: tuple[str, str] | None,
    reason: str,
) -> None:
    """What all accept, how far they reach, and where they part."""
    (group,) = reconcile(report(*contents), "strike").groups

    assert group.accepted == accepted
    assert group.hull == whole
    assert group.camps == tuple(camps)
    assert group.apart == apart
    assert group.reason == reason


GROUPS = [
    pytest.param([toll(6), toll(9, "injured")], [("c0",), ("c1",)], id="outcomes"),
    pytest.param([toll(6), toll(9, party="army")], [("c0",), ("c1",)], id="parties"),
    pytest.param(
        [toll(6, party="desk.1#army"), toll(9, party="army")], [("c0", "c1")], id="one party"
    ),
    pytest.param([toll(6, sex="male"), toll(9)], [("c0",), ("c1",)], id="a narrower group"),
    pytest.param(
        [toll(6, scope="increment"), toll(90, scope="cumulative_since")],
        [("c0",), ("c1",)],
        id="an increment and a running total",
    ),
    pytest.param([toll(6, scope="unknown"), toll(6)], [("c0", "c1")], id="a scope not told"),
    pytest.param(
        [
            toll(6, scope="cumulative_since", since={"edtf": "2014"}),
            toll(6, scope="cumulative_since", since={"edtf": "2022"}),
        ],
        [("c0",), ("c1",)],
        id="two starts",
    ),
    pytest.param([figure(6, "km"), figure(6, "kg")], [("c0",), ("c1",)], id="two dimensions"),
    pytest.param([figure(6, "USD"), figure(6, "EUR")], [("c0",), ("c1",)], id="two currencies"),
    pytest.param(
        [figure(6, counted="rounds"), figure(6, counted="items")],
        [("c0",), ("c1",)],
        id="two nouns",
    ),
    pytest.param(
        [figure(6, counted="items", item="tanks"), figure(6, counted="items")],
        [("c0",), ("c1",)],
        id="an item",
    ),
    pytest.param([figure(0.5), figure(50, "%")], [("c0", "c1")], id="two ways to tell a share"),
    pytest.param([toll(UNKNOWN), None, toll(6)], [("c2",)], id="what is unknown is not used"),
    pytest.param(
        [{"kind": "occurrence", "event": "strike"}, toll(6, of="army")], [], id="no figure of it"
    ),
]


@pytest.mark.parametrize(("contents", "groups"), GROUPS)
def test_groups(contents: list[Json | None], groups: list[tuple[str, ...]]) -> None:
    """Only what counts the same thing is laid over each other."""
    found = reconcile(report(*contents), "strike")

    assert [group.claims for group in found.groups] == groups


def test_the_whole_result() -> None:
    """A group tells what it counts, and the whole says how much there is."""
    contents = [
        toll(UNKNOWN, party="army", cause="hostile_action", scope="increment"),
        toll(6),
        toll(9),
    ]

    assert reconcile(report(*contents), "desk.1#strike") == Reconciliation(
        of="strike",
        groups=(
            FigureGroup(
                key=GroupKey(
                    counted=mr.vocabulary.Counted.PERSONS,
                    outcome=mr.vocabulary.Outcome.KILLED,
                    party="army",
                    cause=mr.vocabulary.CauseOfHarm.HOSTILE_ACTION,
                    scope=mr.vocabulary.Scope.INCREMENT,
                ),
                unit="1",
                claims=(),
                unknown=("c0",),
                accepted=None,
                hull=None,
                camps=(),
                apart=None,
                reason="killed of army (hostile action, increment): no claim gives a number.",
            ),
            FigureGroup(
                key=GroupKey(
                    counted=mr.vocabulary.Counted.PERSONS,
                    outcome=mr.vocabulary.Outcome.KILLED,
                ),
                unit="1",
                claims=("c1", "c2"),
                unknown=(),
                accepted=None,
                hull=interval(6, 9),
                camps=(("c1",), ("c2",)),
                apart=("c1", "c2"),
                reason="killed: no number fits all; c1: 6; c2: 9.",
            ),
        ),
        reason="The claims give figures of strike for 2 things, and part in 1 of them.",
    )


def test_the_standing_example() -> None:
    """Six dead in one claim, casualties without a number in another, 5 million twice."""
    assert [each.reason for each in reconcile(SEED, "e17").groups] == [
        (
            "killed of nk-contingent (foreign contingent, hostile action, increment): "
            "only a31 gives a number, 6."
        ),
        (
            "casualty unspecified of nk-contingent (foreign contingent, unknown): "
            "no claim gives a number."
        ),
    ]
    (shells,) = reconcile(SEED, "e04").groups
    assert shells.accepted == interval(5_000_000, 5_000_000)
    assert reconcile(SEED, "e04").reason == (
        "The claims give figures of e04 for one thing, and part in none."
    )
    assert reconcile(SEED, "e01").reason == "No claim gives a figure of e01."


def test_a_record_that_is_not_there() -> None:
    """Bad use is refused; a claim may be about a record of another report."""
    told = report(toll(6, of="other#strike"))

    assert [each.claims for each in reconcile(told, "other#strike").groups] == [("c0",)]
    with pytest.raises(UsageError) as refused:
        reconcile(told, "gone")
    assert refused.value.code == "usage.unknown_record"


@settings(max_examples=40)
@given(told=reports())
def test_laws(told: mr.Report) -> None:
    """Every claim is in one camp; camps are few, and what all accept lies in what each says."""
    for of in {*(event.id for event in told.events), *(actor.id for actor in told.actors)}:
        for group in reconcile(told, of).groups:
            assert sorted(name for camp in group.camps for name in camp) == sorted(group.claims)
            assert (group.accepted is not None) == (len(group.camps) == 1)
            assert (group.apart is not None) == (len(group.camps) > 1)
            if group.accepted is not None and group.hull is not None:
                assert within(group.accepted, group.hull)
                assert overlap(group.accepted, group.hull) == group.accepted
