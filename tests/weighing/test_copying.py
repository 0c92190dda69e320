"""Shared errors give copying away; items are counted, and truth is not guessed."""

from itertools import pairwise
from math import exp, inf, isclose, log
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import milreport as mr
from milreport.errors import UsageError
from milreport.testing.strategies import reports
from milreport.weighing.copying import Copying, Shared, compare_carriers, posterior


def test_the_published_factors() -> None:
    """With the defaults of the paper an item counts 1.2, 400.2 or 0.2."""
    assert posterior(0, 0, 0, prior=0.5).factors == pytest.approx((1.2, 400.2, 0.2))


POSTERIORS = [
    pytest.param((0, 0, 0), 0.1, 1 / 9, id="nothing shared leaves the prior"),
    pytest.param((1, 0, 0), 0.5, 1.2, id="a shared truth says little"),
    pytest.param((0, 1, 0), 0.5, 400.2, id="a shared error says much"),
    pytest.param((0, 0, 1), 0.5, 0.2, id="a difference tells against it"),
    pytest.param((10, 2, 3), 0.1, 1.2**10 * 400.2**2 * 0.2**3 / 9, id="all together"),
]


@pytest.mark.parametrize(("counts", "prior", "odds"), POSTERIORS)
def test_the_odds_are_multiplied(counts: tuple[int, int, int], prior: float, odds: float) -> None:
    """One factor for each item, on the prior odds."""
    found = posterior(*counts, prior=prior)

    assert found.log_odds == pytest.approx(log(odds))
    assert found.probability == pytest.approx(odds / (1 + odds))


def test_other_parameters_give_other_factors() -> None:
    """1 - c + c / (1 - e), 1 - c + c n / e, and 1 - c."""
    found = posterior(1, 1, 1, prior=0.5, error=0.5, wrong_values=10, copy_rate=0.5)

    assert found.factors == (1.5, 10.5, 0.5)
    assert isclose(found.log_odds, log(1.5 * 10.5 * 0.5))


@pytest.mark.parametrize(
    ("counts", "probability"),
    [
        pytest.param((2**53 - 1, 2**53 - 1, 0), 1.0, id="very many shared"),
        pytest.param((0, 0, 2**53 - 1), 0.0, id="very many different"),
    ],
)
def test_large_counts_do_not_overflow(counts: tuple[int, int, int], probability: float) -> None:
    """The probability rounds, and the logarithm of the odds stays told."""
    found = posterior(*counts, prior=0.5)

    assert found.probability == probability
    assert 1e15 < abs(found.log_odds) < inf


def test_extreme_parameters_stay_finite() -> None:
    """At the ends of what may be given."""
    found = posterior(
        1, 1, 1, prior=1e-12, error=1e-12, wrong_values=2**53 - 1, copy_rate=1 - 1e-12
    )

    assert all(0 < factor < inf for factor in found.factors)
    assert abs(found.log_odds) < inf


MISUSE: list[Any] = [
    pytest.param({"shared_true": -1}, "usage.out_of_range", id="count below 0"),
    pytest.param({"shared_false": 2**53}, "usage.out_of_range", id="count too great"),
    pytest.param({"different": 1.0}, "usage.not_a_whole_number", id="count a float"),
    pytest.param({"shared_true": True}, "usage.not_a_whole_number", id="count a bool"),
    pytest.param({"wrong_values": 0}, "usage.out_of_range", id="no wrong value"),
    pytest.param({"prior": 0}, "usage.out_of_range", id="prior 0"),
    pytest.param({"prior": 1.0}, "usage.out_of_range", id="prior 1"),
    pytest.param({"prior": "0.1"}, "usage.not_a_number", id="prior a text"),
    pytest.param({"prior": True}, "usage.not_a_number", id="prior a bool"),
    pytest.param({"error": float("nan")}, "usage.out_of_range", id="error not a number"),
    pytest.param({"copy_rate": 1e-13}, "usage.out_of_range", id="copy rate too small"),
]


@pytest.mark.parametrize(("told", "code"), MISUSE)
def test_misuse_is_refused(told: dict[str, Any], code: str) -> None:
    """A count is an int, a share lies between 0 and 1."""
    arguments = {"shared_true": 1, "shared_false": 1, "different": 1, "prior": 0.1, **told}

    with pytest.raises(UsageError) as refused:
        posterior(**arguments)

    assert refused.value.code == code


@settings(max_examples=50)
@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99), st.floats(0.01, 0.99))
def test_one_more_item_moves_the_odds_its_way(
    right: int, wrong: int, different: int, prior: float
) -> None:
    """And a shared error moves them further than a shared truth."""

    def odds(found: Copying) -> float:
        return found.log_odds

    here = odds(posterior(right, wrong, different, prior=prior))
    assert odds(posterior(right, wrong, different + 1, prior=prior)) < here
    more = odds(posterior(right + 1, wrong, different, prior=prior))
    assert here < more < odds(posterior(right, wrong + 1, different, prior=prior))
    assert exp(more - here) == pytest.approx(1.2)


# What two carriers have in common


def toll(name: str, source: str, killed: int, **told: Any) -> dict[str, Any]:  # noqa: ANN401
    """Make a claim by one source on how many were killed in the raid."""
    harm = {"outcome": "killed", "number": {"kind": "exact", "value": killed, **told}}
    return {
        "id": name,
        "content": {"kind": "toll", "of": "raid", "harm": harm},
        "chain": [{"source": "art"}, {"source": source}],
        "mode": "asserted",
    }


def figure(name: str, source: str, value: float, **told: Any) -> dict[str, Any]:  # noqa: ANN401
    """Make a claim by one source on how much was moved."""
    number = {"kind": "exact", "value": value}
    quantity = {"number": number, "unit": "t", "counted": "tonnes"}
    return {
        "id": name,
        "content": {"kind": "figure", "of": "haul", "quantity": quantity, **told},
        "chain": [{"source": "art"}, {"source": source}],
        "mode": "asserted",
    }


def report(*claims: dict[str, Any]) -> mr.Report:
    """Make a report of claims by two outlets, one of which has a desk of its own."""
    document = {
        "schema_version": "1.0",
        "id": "r",
        "language": "en",
        "document": {"source": "art"},
        "sources": [
            {"id": "art", "kind": "news_outlet"},
            {"id": "east", "kind": "news_outlet", "part_of": "east-desk"},
            {"id": "east-desk", "kind": "news_outlet", "part_of": "east"},
            {"id": "west", "kind": "news_outlet"},
        ],
        "events": [{"id": "raid", "kind": "raid"}, {"id": "haul", "kind": "arms_transfer"}],
        "claims": claims,
    }
    outcome = mr.validate(document)
    assert outcome.report is not None
    return outcome.report


NONE = Shared(agreeing=(), differing=(), unsettled=(), both_true=(), both_false=())


def shared(**told: tuple[tuple[str, str], ...]) -> Shared:
    """Give what two carriers have in common, the rest being nothing."""
    every: dict[str, Any] = {name: getattr(NONE, name) for name in Shared.__slots__}
    return Shared(**{**every, **told})


BASE = {"number": {"kind": "exact", "value": 100, "phrase": "a hundred"}, "unit": "t"}
SINCE = {"edtf": "2022-02-24", "phrase": "since February"}

COMPARED: list[Any] = [
    pytest.param(
        [toll("a", "east", 6), toll("b", "west", 6)], {"agreeing": (("a", "b"),)}, id="agreeing"
    ),
    pytest.param(
        [toll("a", "east", 6), toll("b", "west", 7)], {"differing": (("a", "b"),)}, id="differing"
    ),
    pytest.param(
        [toll("a", "east", 6, phrase="six"), toll("b", "west", 6, basis="counted_by_sight")],
        {"agreeing": (("a", "b"),)},
        id="wording aside",
    ),
    pytest.param(
        [toll("b", "west", 6), toll("a", "east-desk", 6)],
        {"agreeing": (("a", "b"),)},
        id="a part of the carrier",
    ),
    pytest.param(
        [toll("a", "east", 6), toll("c", "east", 8), toll("b", "west", 8)],
        {"unsettled": (("a", "b"),)},
        id="one says two things",
    ),
    pytest.param(
        [toll("a", "east", 6), toll("b", "west", 6), toll("c", "west", 8)],
        {"unsettled": (("a", "b"),)},
        id="the other says two things",
    ),
    pytest.param([toll("a", "east", 6), figure("b", "west", 6)], {}, id="other items"),
    pytest.param([toll("a", "east", 6)], {}, id="only one"),
    pytest.param([toll("a", "art", 6), toll("b", "west", 6)], {}, id="a third carrier"),
    pytest.param(
        [figure("a", "east", 5), figure("b", "west", 5, scope="increment")], {}, id="other scope"
    ),
    pytest.param(
        [figure("a", "east", 5, base=BASE), figure("b", "west", 5, base=BASE)],
        {"agreeing": (("a", "b"),)},
        id="of one base",
    ),
    pytest.param([figure("a", "east", 5, base=BASE), figure("b", "west", 5)], {}, id="base untold"),
    pytest.param(
        [figure("a", "east", 5, since=SINCE), figure("b", "west", 5, since={"edtf": "2022-02-24"})],
        {"agreeing": (("a", "b"),)},
        id="since the same day",
    ),
]


@pytest.mark.parametrize(("claims", "told"), COMPARED)
def test_items_are_compared(claims: list[dict[str, Any]], told: dict[str, Any]) -> None:
    """Two figures are of one item where all but the number is the same."""
    assert compare_carriers(report(*claims), "east", "west") == shared(**told)


def test_a_claim_through_both_carriers_belongs_to_neither() -> None:
    """Nor does one without a figure, or whose figure is vague, count as an item."""
    both = toll("a", "east", 6)
    both["chain"].append({"source": "west"})
    vague = toll("c", "west", 6)
    vague["content"]["harm"]["number"] = {"kind": "unknown"}
    bare = {**toll("d", "east", 6), "content": {"kind": "occurrence", "event": "raid"}}

    given_report = report(both, toll("b", "west", 6), vague, bare)
    assert compare_carriers(given_report, "east", "west") == NONE


def test_what_is_true_is_for_the_caller_to_say() -> None:
    """Only then agreement is parted into the right and the wrong; references may be in full."""
    claims = report(
        toll("a", "east", 6),
        toll("b", "west", 6),
        figure("c", "east", 5),
        figure("d", "west", 5),
        toll("right", "art", 7),
    )

    pairs = (("a", "b"), ("c", "d"))
    assert compare_carriers(claims, "r#east", "west") == shared(agreeing=pairs)
    assert compare_carriers(claims, "east", "west", true=["right"]) == shared(
        agreeing=pairs, both_false=(("a", "b"),)
    )
    assert compare_carriers(claims, "east", "west", true=["r#c", "a", "b"]) == shared(
        agreeing=pairs, both_true=pairs
    )


BAD: list[Any] = [
    pytest.param(("east", "nobody", ()), "usage.unknown_record", id="no such source"),
    pytest.param(("raid", "west", ()), "usage.unknown_record", id="no source"),
    pytest.param(("east", "r#east", ()), "usage.same_record", id="one source twice"),
    pytest.param(("east", "west", ("z",)), "usage.unknown_record", id="no such claim"),
    pytest.param(("east", "west", ("c",)), "usage.not_an_amount", id="no figure"),
    pytest.param(("east", "west", ("a", "b")), "usage.two_truths", id="two truths"),
]


@pytest.mark.parametrize(("arguments", "code"), BAD)
def test_misuse_of_carriers_is_refused(
    arguments: tuple[str, str, tuple[str, ...]], code: str
) -> None:
    """Sources and claims of this report, and one true figure for an item."""
    bare = {**toll("c", "east", 6), "content": {"kind": "occurrence", "event": "raid"}}
    one, other, true = arguments

    told = report(toll("a", "east", 6), toll("b", "west", 7), bare)

    with pytest.raises(UsageError) as refused:
        compare_carriers(told, one, other, true=true)

    assert refused.value.code == code


@settings(max_examples=25)
@given(reports())
def test_comparing_is_symmetric(told: mr.Report) -> None:
    """The other way round the pairs are turned round, and nothing raises."""
    names = [*dict.fromkeys(source.id for source in told.sources)]
    for one, other in pairwise(names):
        here = compare_carriers(told, one, other)
        there = compare_carriers(told, other, one)
        for name in Shared.__slots__:
            assert {pair[::-1] for pair in getattr(here, name)} == {*getattr(there, name)}


SEED = Path(__file__).parents[2] / "docs" / "examples" / "seed_report.json"


def test_the_seed_has_one_item_that_two_services_share() -> None:
    """The two estimates of the ammunition are one figure; one item says nothing about copying."""
    seed = mr.Report.model_validate_json(SEED.read_bytes())

    assert compare_carriers(seed, "usi", "roki") == shared(agreeing=(("a18", "a19"),))
