"""Sums, parts and shares of reported figures: sound by their bounds, or refused with a code."""

from collections.abc import Callable
from fractions import Fraction
from functools import reduce
from typing import Any, Final

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from milreport import (
    Approximately,
    AtLeast,
    AtMost,
    Between,
    Convention,
    Event,
    Exact,
    FewerThan,
    Figure,
    Harm,
    MoreThan,
    Nearly,
    Quantity,
    Time,
    Toll,
    Unknown,
    VagueCount,
)
from milreport import arithmetic as reckon
from milreport.errors import UsageError
from milreport.testing import instances
from milreport.values.answer import Answer
from milreport.values.intervals import Comparison, plus
from milreport.values.numbers import Number, bounds, conventional, fraction_of

POLICY: Final = "en-2026.1"
SUMMED: Final = {"basis": "sum_of_others"}


def toll(number: Any, of: str = "e1", scope: str | None = "increment", **group: Any) -> Toll:  # noqa: ANN401 - an int or a number
    """Give a toll of the killed."""
    told = Exact(value=number) if isinstance(number, int) else number
    harm = Harm(**{"outcome": "killed", "number": told, **group})
    return Toll(of=of, harm=harm, scope=scope)  # type: ignore[arg-type]


def figure(number: Any, of: str = "e1", unit: str = "1", **told: Any) -> Figure:  # noqa: ANN401 - a number
    """Give a figure of rounds, or of whatever is measured."""
    about: dict[str, Any] = {"counted": "rounds" if unit == "1" else None}
    about |= {name: told.pop(name) for name in ("counted", "item") if name in told}
    number = Exact(value=number) if isinstance(number, int | float) else number
    quantity = Quantity(number=number, unit=unit, **about)
    return Figure(**{"of": of, "quantity": quantity, "scope": "increment", **told})


def usual(number: type[Any], value: int, low: int, high: int | None, policy: str = POLICY) -> Any:  # noqa: ANN401
    """Give a number with a convention."""
    convention = Convention(low=low, high=high, policy=policy)
    if number is VagueCount:
        return VagueCount(low=value, convention=convention)
    return number(value=value, convention=convention)


def refusal(call: Callable[[], object]) -> str:
    """Give the code with which a call is refused."""
    with pytest.raises(UsageError) as caught:
        call()
    return caught.value.code


@pytest.mark.parametrize(
    ("numbers", "result"),
    [
        pytest.param((Exact(value=6), Exact(value=4)), Exact(value=10, **SUMMED), id="exact"),
        pytest.param((Exact(value=6),), Exact(value=6, **SUMMED), id="one part"),
        pytest.param(
            (Exact(value=6), Between(low=1, high=3, best=2)),
            Between(low=7, high=9, **SUMMED),
            id="range",
        ),
        pytest.param((Exact(value=6), AtLeast(value=4)), AtLeast(value=10, **SUMMED), id="least"),
        pytest.param(
            (Exact(value=6), MoreThan(value=12)), AtLeast(value=19, **SUMMED), id="more than"
        ),
        pytest.param(
            (Exact(value=6), FewerThan(value=4)), Between(low=6, high=9, **SUMMED), id="fewer"
        ),
        pytest.param(
            (AtMost(value=6), Exact(value=0)), Between(low=0, high=6, **SUMMED), id="at most"
        ),
        pytest.param((Exact(value=6), Approximately(value=4)), Unknown(**SUMMED), id="about"),
        pytest.param((Exact(value=6), Unknown()), Unknown(**SUMMED), id="unknown"),
        pytest.param((Exact(value=6), VagueCount()), Unknown(**SUMMED), id="a word alone"),
        pytest.param(
            (VagueCount(low=24), AtLeast(value=3)), AtLeast(value=27, **SUMMED), id="dozens"
        ),
    ],
)
def test_total_of_separate_events(numbers: tuple[Number, ...], result: Number) -> None:
    """The kind of a sum follows from its bounds."""
    parts = [toll(number, of=f"e{at}") for at, number in enumerate(numbers)]

    assert reckon.total(parts) == result


@pytest.mark.parametrize(
    ("parts", "result"),
    [
        pytest.param(
            [figure(0.1, unit="km"), figure(0.2, "e2", "km")], Exact(value=0.3), id="decimals"
        ),
        pytest.param(
            [figure(MoreThan(value=3), unit="km"), figure(1, "e2", "km")],
            MoreThan(value=4),
            id="more than",
        ),
        pytest.param(
            [figure(Nearly(value=3), unit="km"), figure(1, "e2", "km")],
            FewerThan(value=4),
            id="nearly",
        ),
        pytest.param(
            [figure(2, unit="USD", counted="money"), figure(1, "e2", "USD", counted="money")],
            Exact(value=3),
            id="money of one currency",
        ),
        pytest.param(
            [figure(AtMost(value=3), unit="t"), figure(AtMost(value=1), "e2", "t")],
            AtMost(value=4),
            id="tonnes at most",
        ),
        pytest.param([figure(5), figure(7, "e2")], Exact(value=12), id="rounds"),
        pytest.param(
            [figure(9e15, unit="km"), figure(5e-324, "e2", "km")],
            Between(low=9 * 10**15, high=9 * 10**15 + 1.0),
            id="no float is the sum",
        ),
    ],
)
def test_total_of_figures(parts: list[Figure], result: Number) -> None:
    """Measures add up exactly, and what no number can hold is given between two."""
    assert reckon.total(parts) == result.evolve(**SUMMED)


@pytest.mark.parametrize(
    ("parts", "answer"),
    [
        pytest.param([], "sum.nothing", id="nothing"),
        pytest.param([toll(1), toll(1, "e2", None)], "sum.unknown_scope", id="scope not told"),
        pytest.param([toll(1), toll(1, "e2", "unknown")], "sum.unknown_scope", id="unknown scope"),
        *(
            pytest.param([toll(1), toll(1, "e2", scope)], "sum.not_increments", id=scope)
            for scope in (
                "cumulative_since", "stock_at", "rate", "share_of", "subset_of", "maximum_seen",
                "x_mean",
            )
        ),
        pytest.param([figure(20, unit="Cel")], "sum.not_additive", id="temperature"),
        pytest.param([figure(20, unit="km/h")], "sum.not_additive", id="speed"),
        pytest.param([figure(20, unit="%")], "sum.not_additive", id="share"),
        pytest.param(
            [figure(2.5, unit="/d", counted="rounds")], "sum.not_additive", id="rounds a day"
        ),
        pytest.param([figure(0.5, counted=None)], "sum.not_additive", id="share in the unit 1"),
        pytest.param(
            [figure(2, unit="USD", counted="money"), figure(2, "e2", "EUR", counted="money")],
            "sum.mixed_units",
            id="currencies",
        ),
        pytest.param([figure(2, unit="km"), figure(2, "e2", "m")], "sum.mixed_units", id="units"),
        pytest.param(
            [figure(2), figure(2, "e2", counted="launches")], "sum.mixed_nouns", id="nouns"
        ),
        pytest.param([figure(2), figure(2, "e2", item="m1")], "sum.mixed_items", id="items"),
        pytest.param(
            [figure(2, loss_status="destroyed"), figure(2, "e2", loss_status="damaged")],
            "sum.mixed_outcomes",
            id="losses",
        ),
        pytest.param(
            [toll(2), toll(2, "e2", outcome="injured")], "sum.mixed_outcomes", id="killed, injured"
        ),
        pytest.param(
            [toll(2), figure(2, "e2", counted="persons")], "sum.mixed_outcomes", id="toll, figure"
        ),
        pytest.param(
            [toll(2), toll(2, "e2", outcome="casualty_unspecified")],
            "sum.unspecified_outcome",
            id="casualties",
        ),
        pytest.param([toll(2, outcome="unknown")], "sum.unspecified_outcome", id="not told"),
        pytest.param([toll(2), toll(2)], "sum.overlapping", id="one event"),
        pytest.param([figure(2), figure(2)], "sum.overlapping", id="figures of one event"),
        pytest.param([toll(2), toll(2, "r.1#e1")], "sum.overlapping", id="perhaps one event"),
        pytest.param(
            [toll(2, sex="female"), toll(2, sex="male"), toll(1, age_band="child")],
            "sum.overlapping",
            id="a third that overlaps",
        ),
        pytest.param(
            [toll(2, party="army"), toll(2, party="brigade")], "sum.overlapping", id="parties"
        ),
        pytest.param(
            [toll(2, victims=("p1",)), toll(2, "e2", victims=("p1",))],
            "sum.overlapping",
            id="one victim of two events",
        ),
        pytest.param(
            [toll(1, victims=("p1",)), toll(4)], "sum.overlapping", id="a list beside a count"
        ),
        *(
            pytest.param(
                [toll(1, victims=(one,)), toll(1, of, victims=(other,))], "sum.overlapping",
                id=f"{one} and {other} of {of}",
            )
            for one, other in (("p1", "r.1#p1"), ("r.1#p1", "p1"), ("r.1#p1", "r.2#p1"))
            for of in ("e1", "e2", "r.1#e2")
        ),
        pytest.param(
            [toll(1, victims=("p1",), sex="male"), toll(1, victims=("r.1#p1",), sex="female")],
            "sum.overlapping",
            id="perhaps one person of two groups",
        ),
    ],
)  # fmt: skip
def test_total_refuses_what_would_mislead(parts: list[Toll | Figure], answer: str) -> None:
    """Each reason has its code."""
    assert refusal(lambda: reckon.total(parts)) == answer


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param([toll(3, sex="female"), toll(4, sex="male")], id="sexes"),
        pytest.param(
            [toll(3, age_band="child"), toll(2, age_band="adult", sex="female"),
             toll(2, age_band="adult", sex="male")],
            id="ages and sexes",
        ),
        pytest.param([toll(3, status="civilian"), toll(4, status="state_forces")], id="status"),
        pytest.param(
            [toll(1, victims=("p1",)), toll(2, victims=("p2", "p3")), toll(4, "e2")], id="lists"
        ),
        pytest.param(
            [toll(1, victims=("p1",), sex="male"), toll(6, sex="female")], id="a list and a group"
        ),
        pytest.param([toll(3, "r.1#e1"), toll(4, "r.2#e1")], id="two reports"),
        pytest.param(
            [toll(3, outcome="casualty_unspecified"),
             toll(4, "e2", outcome="casualty_unspecified")],
            id="casualties of two events",
        ),
    ],
)  # fmt: skip
def test_total_of_what_is_apart(parts: list[Toll]) -> None:
    """Groups that rule each other out, full lists and separate events add up."""
    assert reckon.total(parts) == Exact(value=7, **SUMMED)
    assert reckon.total(reversed(parts)) == Exact(value=7, **SUMMED)


def event(name: str, part_of: str | None = None) -> Event:
    """Give a battle, perhaps in another event."""
    return Event(id=name, kind="armed_clash", part_of=part_of)  # type: ignore[arg-type]


def test_an_event_is_not_added_to_one_that_it_lies_in() -> None:
    """Not across several steps either, and a circle of events ends."""
    nested = [event("e1", "e2"), event("e2", "e3"), event("e3"), event("e5", "e6")]
    circle = [event("e7", "e8"), event("e8", "e7"), event("e9", "e7"), *nested]

    assert refusal(lambda: reckon.total([toll(1), toll(2, "e3")], events=nested)) == (
        "sum.overlapping"
    )
    assert reckon.total([toll(1), toll(2, "e3")]) == Exact(value=3, **SUMMED)
    parts = [toll(1), toll(2, "e5"), toll(1, "e4"), toll(3, "e2")]
    assert refusal(lambda: reckon.total(parts, events=nested)) == "sum.overlapping"
    parts = [toll(1, "e9"), toll(2, "e5"), toll(1, "e3")]
    assert reckon.total(parts, events=circle) == Exact(value=4, **SUMMED)
    assert refusal(lambda: reckon.total([toll(1, "e7")], events=circle)) == "sum.overlapping"


@pytest.mark.parametrize(
    ("inner", "outer", "part_of"),
    [
        pytest.param("e1", "e0", "r.1#e0", id="outer is named as of a report"),
        pytest.param("r.1#e1", "e0", "e0", id="inner is added as of a report"),
        pytest.param("e1", "r.1#e0", "e0", id="outer is added as of a report"),
        pytest.param("r.1#e1", "r.1#e0", "e0", id="both are added as of a report"),
        pytest.param("r.1#e1", "r.1#e0", "r.1#e0", id="all are of a report"),
    ],
)
def test_an_event_may_be_what_another_report_tells_of(inner: str, outer: str, part_of: str) -> None:
    """An event and one of another report under the same id may be one, also on the way."""
    parts = [toll(1, inner), toll(2, outer)]
    direct = [event("e1", part_of), event("e0")]
    steps = [event("e1", "r.1#e5"), event("e5", part_of)]

    assert reckon.total(parts) == Exact(value=3, **SUMMED)
    assert reckon.total(parts, events=[event("e1", "e7")]) == Exact(value=3, **SUMMED)
    assert refusal(lambda: reckon.total(parts, events=direct)) == "sum.overlapping"
    assert refusal(lambda: reckon.total(parts, events=steps)) == "sum.overlapping"
    assert refusal(lambda: reckon.remainder(toll(9, "e9"), parts, events=direct)) == (
        "parts.overlapping"
    )


@pytest.mark.parametrize("around", [("e2", "e3"), ("e3", "e2")])
@pytest.mark.parametrize("outer", ["e2", "e3"])
def test_two_records_of_an_event_both_count(around: tuple[str, str], outer: str) -> None:
    """What one of them says of where it lies does not undo what the other says."""
    events = [event("e1", each) for each in around]
    parts = [toll(1), toll(2, outer)]

    assert refusal(lambda: reckon.total(parts, events=events)) == "sum.overlapping"


@pytest.mark.parametrize("strange", [None, 5, "e1", Exact(value=1)])
def test_what_is_no_amount_is_refused(strange: Any) -> None:  # noqa: ANN401 - no amount
    """Neither nothing nor a bare number is a toll or a figure."""
    for call in (
        lambda: reckon.total([strange]),
        lambda: reckon.exceeds(strange, toll(1)),
        lambda: reckon.exceeds(toll(1), strange),
        lambda: reckon.check_parts(toll(1), [strange]),
        lambda: reckon.remainder(strange, []),
        lambda: reckon.remainder(toll(1), [strange]),
        lambda: reckon.compare(toll(1), strange),
    ):
        assert refusal(call) == "usage.not_an_amount"


@pytest.mark.parametrize(
    ("numbers", "result"),
    [
        pytest.param(
            (usual(Approximately, 40, 35, 45), Exact(value=4)),
            VagueCount(convention=Convention(low=39, high=49, policy=POLICY), **SUMMED),
            id="about",
        ),
        pytest.param(
            (usual(VagueCount, 24, 24, 99), Exact(value=4)),
            AtLeast(value=28, convention=Convention(low=28, high=103, policy=POLICY), **SUMMED),
            id="dozens",
        ),
        pytest.param(
            (usual(VagueCount, 24, 24, None), Exact(value=4)),
            AtLeast(value=28, convention=Convention(low=28, policy=POLICY), **SUMMED),
            id="open above",
        ),
        pytest.param(
            (usual(VagueCount, 24, 24, 99), Unknown()), Unknown(**SUMMED), id="unknown stays"
        ),
        pytest.param((Exact(value=1), Exact(value=4)), Exact(value=5, **SUMMED), id="no policy"),
    ],
)
def test_total_by_convention_is_marked(numbers: tuple[Number, ...], result: Number) -> None:
    """The policies' sum stands beside the sum of the words, under the policy's name."""
    parts = [toll(number, of=f"e{at}") for at, number in enumerate(numbers)]

    assert reckon.total(parts, by="convention") == result


@pytest.mark.parametrize("by", ["feeling", [], None])
def test_there_are_two_ways_to_reckon(by: Any) -> None:  # noqa: ANN401 - neither of the two
    """A third has a code."""
    assert refusal(lambda: reckon.total([toll(1)], by=by)) == "usage.unknown_bounds"


def test_policies_do_not_mix() -> None:
    """Two policies make no third."""
    parts = [
        toll(usual(Approximately, 40, 35, 45)),
        toll(usual(Approximately, 4, 3, 5, "ko-2026.1"), "e2"),
    ]
    assert refusal(lambda: reckon.total(parts, by="convention")) == "sum.mixed_policies"
    assert reckon.total(parts) == Unknown(**SUMMED)


def test_parts_by_two_policies_are_not_set_against_a_whole() -> None:
    """Each by itself may be, but together they make no sum."""
    parts = [
        toll(usual(Approximately, 40, 35, 45)),
        toll(usual(Approximately, 4, 3, 5, "ko-2026.1"), "e2"),
    ]
    whole = toll(usual(Approximately, 30, 25, 34, "fr-2026.1"), "e9")
    code = refusal(lambda: reckon.check_parts(toll(50, "e9"), parts, by="convention"))

    assert code == "sum.mixed_policies"
    assert reckon.check_parts(whole, parts[:1], by="convention").above == (0,)
    assert reckon.check_parts(toll(50, "e9"), parts[:1], by="convention").together is Answer.NO
    assert reckon.check_parts(toll(50, "e9"), parts).together is Answer.UNSURE


def inside(number: Number, data: st.DataObject) -> int:
    """Draw a count that a number admits."""
    told = bounds(number, whole=True)
    assume(told.high is None or told.high >= 0)
    low = 0 if told.low is None else int(told.low)
    high = low + 50 if told.high is None else int(told.high)
    return data.draw(st.integers(low, min(high, low + 50)))


COUNTS: Final = instances(Harm).map(lambda harm: harm.number)
KNOWN: Final = st.one_of(
    st.builds(Exact, value=st.integers(0, 99)),
    st.builds(AtLeast, value=st.integers(0, 99)),
    st.builds(MoreThan, value=st.integers(0, 99)),
    st.builds(AtMost, value=st.integers(0, 99)),
    st.builds(FewerThan, value=st.integers(1, 99)),
    st.builds(lambda low, more: Between(low=low, high=low + more), st.integers(0, 99),
              st.integers(0, 9)),
    st.builds(Approximately, value=st.integers(0, 99)),
    st.just(Unknown()),
)  # fmt: skip


@given(st.data(), st.lists(KNOWN, min_size=1, max_size=5))
def test_a_total_contains_every_pointwise_sum(data: st.DataObject, told: list[Number]) -> None:
    """Whatever the parts may have been, the total admits what they came to, in any order."""
    parts = [toll(number, of=f"e{at}") for at, number in enumerate(told)]
    summed = sum(inside(number, data) for number in told)
    result = reckon.total(parts)

    assert summed in bounds(result, whole=True)
    assert reckon.total(parts[::-1]) == result
    if all(isinstance(number, Exact) for number in told):
        assert result.kind == "exact"


@given(st.lists(COUNTS, min_size=1, max_size=3))
def test_a_total_says_what_its_bounds_say(told: list[Number]) -> None:
    """Whatever is told, the total has no phrase, its own basis, and the bounds of the sum."""
    assume(all(fraction_of(2**51) > (bounds(number).high or 0) for number in told))
    assume(all(fraction_of(2**51) > (bounds(number).low or 0) for number in told))
    result = reckon.total([toll(number, of=f"e{at}") for at, number in enumerate(told)])
    summed = reduce(plus, [bounds(number, whole=True) for number in told])

    assert (result.phrase, result.basis) == (None, "sum_of_others")
    assert bounds(result) == summed


def test_a_total_beyond_every_number_is_refused() -> None:
    """It is not cut off."""
    parts = [toll(2**53 - 1), toll(1, "e2")]

    assert refusal(lambda: reckon.total(parts)) == "usage.out_of_range"


# Parts and wholes


@pytest.mark.parametrize(
    ("part", "whole", "answer"),
    [
        pytest.param(7, 6, "yes", id="above"),
        pytest.param(6, 6, "no", id="all of it"),
        pytest.param(5, 6, "no", id="below"),
        pytest.param(AtLeast(value=7), AtMost(value=6), "yes", id="bounds apart"),
        pytest.param(AtLeast(value=5), 6, "unsure", id="may be above"),
        pytest.param(3, AtMost(value=6), "unsure", id="whole may be less"),
        pytest.param(3, Approximately(value=6), "unsure", id="about"),
        pytest.param(1, FewerThan(value=1), "yes", id="some of none"),
        pytest.param(3, FewerThan(value=0), "yes", id="some of less than none"),
        pytest.param(Unknown(), 6, "unsure", id="unknown"),
        pytest.param(0, Unknown(), "no", id="none of whatever it is"),
    ],
)
def test_a_part_is_never_above_its_whole(part: Any, whole: Any, answer: str) -> None:  # noqa: ANN401
    """Yes only where no numbers within the bounds would do."""
    assert reckon.exceeds(toll(part, scope="subset_of"), toll(whole)) is Answer(answer)


@pytest.mark.parametrize(
    ("part", "whole", "code"),
    [
        pytest.param(toll(1, outcome="injured"), toll(2), "parts.not_comparable", id="outcome"),
        pytest.param(toll(1, scope="rate"), toll(2), "parts.not_comparable", id="rate"),
        pytest.param(figure(1), toll(2), "parts.not_comparable", id="rounds of people"),
        pytest.param(figure(1, unit="m"), figure(2, unit="km"), "parts.not_comparable", id="units"),
        pytest.param(
            figure(1, unit="Cel"), figure(2, unit="Cel"), "parts.not_comparable", id="temperature"
        ),
        pytest.param(figure(1), figure(2, item="m1"), "parts.not_comparable", id="wider item"),
        pytest.param(
            toll(1, sex="male"), toll(2, sex="female"), "parts.not_a_part", id="another group"
        ),
    ],
)
def test_what_is_no_part_is_refused(part: Toll | Figure, whole: Toll | Figure, code: str) -> None:
    """A part is counted as its whole is, and may lie in it."""
    assert refusal(lambda: reckon.exceeds(part, whole)) == code
    assert refusal(lambda: reckon.remainder(whole, [part])) == code
    assert refusal(lambda: reckon.check_parts(whole, [part])) == code


def test_a_part_may_be_told_more_closely() -> None:
    """Of ten rounds, three of one sort were destroyed."""
    part = figure(3, item="m1", loss_status="destroyed", scope="subset_of")

    assert reckon.exceeds(part, figure(10)) is Answer.NO
    assert reckon.remainder(figure(10), [part]) == Exact(value=7)
    lengths = figure(Nearly(value=3), unit="km"), figure(3, unit="km")
    assert reckon.exceeds(*lengths) is Answer.NO


@pytest.mark.parametrize(
    ("whole", "parts", "above", "together"),
    [
        pytest.param(6, [toll(7), toll(2), toll(9)], (0, 2), "yes", id="two above"),
        pytest.param(6, [toll(4, sex="male"), toll(3, sex="female")], (), "yes", id="together"),
        pytest.param(7, [toll(4, sex="male"), toll(3, sex="female")], (), "no", id="all of it"),
        pytest.param(6, [toll(4), toll(3)], (), "unsure", id="may overlap"),
        pytest.param(6, [], (), "unsure", id="no parts"),
        pytest.param(
            6, [toll(7 - 1, sex="male"), toll(Unknown(), sex="female")], (), "unsure", id="unknown"
        ),
        pytest.param(
            AtMost(value=6),
            [toll(4, "e1"), toll(3, "e2"), toll(Unknown(), "e3")],
            (),
            "yes",
            id="too many without the unknown",
        ),
    ],
)
def test_check_parts(
    whole: Any,  # noqa: ANN401 - an int or a number
    parts: list[Toll],
    above: tuple[int, ...],
    together: str,
) -> None:
    """Each part by itself, and all together where they are apart."""
    found = reckon.check_parts(toll(whole, "e9"), parts)

    assert found == reckon.PartsFound(above=above, together=Answer(together))


@pytest.mark.parametrize(
    ("whole", "parts", "rest"),
    [
        pytest.param(10, [3], Exact(value=7), id="exact"),
        pytest.param(10, [], Exact(value=10), id="nothing taken"),
        pytest.param(10, [10], Exact(value=0), id="all taken"),
        pytest.param(
            Between(low=10, high=12), [Between(low=3, high=4), 1], Between(low=5, high=8),
            id="ranges",
        ),
        pytest.param(10, [AtLeast(value=3)], Between(low=0, high=7), id="at least"),
        pytest.param(AtLeast(value=10), [3], AtLeast(value=7), id="whole at least"),
        pytest.param(10, [Unknown()], Unknown(), id="unknown part"),
        pytest.param(Approximately(value=10), [3], Unknown(), id="about"),
    ],
)  # fmt: skip
def test_remainder(whole: Any, parts: list[Any], rest: Number) -> None:  # noqa: ANN401
    """What is left, never below nobody, and not known where a part is not."""
    told = [toll(part, f"e{at}") for at, part in enumerate(parts)]

    assert reckon.remainder(toll(whole, "e9"), told) == rest


def test_remainder_by_convention() -> None:
    """What the policy leaves stands beside what the words do."""
    whole = toll(usual(Approximately, 40, 35, 45), "e9")

    assert reckon.remainder(whole, [toll(4)], by="convention") == VagueCount(
        convention=Convention(low=31, high=41, policy=POLICY)
    )


@pytest.mark.parametrize(
    ("whole", "parts", "code"),
    [
        pytest.param(6, [toll(7)], "parts.above_whole", id="above"),
        pytest.param(6, [toll(4), toll(3, "e2")], "parts.above_whole", id="above together"),
        pytest.param(6, [toll(2), toll(3)], "parts.overlapping", id="overlapping"),
    ],
)
def test_remainder_refuses(whole: int, parts: list[Toll], code: str) -> None:
    """There is no remainder of what is too much, or may be counted twice."""
    assert refusal(lambda: reckon.remainder(toll(whole, "e9"), parts)) == code


@given(st.data(), KNOWN, st.lists(KNOWN, max_size=3))
def test_a_remainder_contains_every_pointwise_one(
    data: st.DataObject, whole: Number, told: list[Number]
) -> None:
    """Whatever whole and parts were, if the parts fit, the rest is admitted."""
    rest = inside(whole, data) - sum(inside(number, data) for number in told)
    assume(rest >= 0)
    parts = [toll(number, f"e{at}") for at, number in enumerate(told)]
    result = reckon.remainder(toll(whole, "e9"), parts)

    assert rest in bounds(result, whole=True)
    assert reckon.check_parts(toll(whole, "e9"), parts).together is not Answer.YES


# Shares


def share(number: Number, unit: str = "1", **told: Any) -> Quantity:  # noqa: ANN401
    """Give a share."""
    return Quantity(number=number, unit=unit, **told)


def missiles(number: Any) -> Quantity:  # noqa: ANN401 - an int or a number
    """Give a count of items."""
    told = Exact(value=number) if isinstance(number, int) else number
    return Quantity(number=told, unit="1", counted="items")  # type: ignore[arg-type]


HALF: Final = Exact(value=0.5)


@pytest.mark.parametrize(
    ("part", "base", "result"),
    [
        pytest.param(share(HALF), missiles(40), Exact(value=20), id="half of 40"),
        pytest.param(share(HALF), missiles(5), Between(low=2, high=3), id="half of 5"),
        pytest.param(share(Exact(value=12), "%"), missiles(100), Exact(value=12), id="percent"),
        pytest.param(
            share(Exact(value=12), "[ppth]"), missiles(2000), Exact(value=24), id="per thousand"
        ),
        pytest.param(
            share(MoreThan(value=0.5)), missiles(40), Between(low=20, high=40), id="more than half"
        ),
        pytest.param(
            share(FewerThan(value=0.5)), missiles(200), Between(low=0, high=100), id="below half"
        ),
        pytest.param(
            share(FewerThan(value=0.499)), missiles(200), Between(low=0, high=100),
            id="a narrower share, no wider",
        ),
        pytest.param(
            share(Nearly(value=0.5)), missiles(40), Between(low=0, high=20), id="nearly half"
        ),
        pytest.param(share(HALF), missiles(AtLeast(value=41)), AtLeast(value=20), id="open base"),
        pytest.param(
            share(Nearly(value=0.5)), missiles(AtLeast(value=40)), Unknown(), id="says nothing"
        ),
        pytest.param(share(Approximately(value=0.5)), missiles(40), Unknown(), id="about half"),
        pytest.param(share(HALF), missiles(Approximately(value=40)), Unknown(), id="about 40"),
        pytest.param(share(Unknown()), missiles(40), Unknown(), id="unknown share"),
        pytest.param(share(Exact(value=0)), missiles(40), Exact(value=0), id="none of them"),
        pytest.param(
            share(HALF), Quantity(number=Exact(value=5), unit="km"), Exact(value=2.5), id="of 5 km"
        ),
        pytest.param(
            share(HALF), Quantity(number=AtMost(value=5), unit="km"), AtMost(value=2.5),
            id="of up to 5 km",
        ),
        pytest.param(
            share(Between(low=0.9, high=1.2)), missiles(10), Between(low=9, high=10),
            id="not above the whole",
        ),
    ],
)  # fmt: skip
def test_a_share_of_a_base_is_an_amount(part: Quantity, base: Quantity, result: Number) -> None:
    """Counts go outward to whole numbers, measures stay exact."""
    assert reckon.count_of_share(part, base) == result


def test_a_share_by_convention() -> None:
    """What a policy makes of "nearly half" stands beside what the words entail."""
    convention = Convention(low=0.4, high=0.5, policy=POLICY)
    part = share(Nearly(value=0.5, convention=convention))

    assert reckon.count_of_share(part, missiles(42), by="convention") == Between(
        low=0, high=21, convention=Convention(low=16, high=21, policy=POLICY)
    )


@pytest.mark.parametrize(
    ("part", "base", "code"),
    [
        pytest.param(share(HALF), None, "share.without_base", id="no base"),
        pytest.param(share(HALF), missiles(Unknown()), "share.without_base", id="base unknown"),
        pytest.param(share(HALF), share(HALF), "share.of_a_share", id="share of a share"),
        pytest.param(share(HALF), share(HALF, "%"), "share.of_a_share", id="share of percent"),
        pytest.param(missiles(1), missiles(2), "share.not_a_share", id="a count"),
        pytest.param(share(HALF, "km"), missiles(2), "share.not_a_share", id="a length"),
        pytest.param(share(HALF), share(HALF, "Cel"), "share.not_additive", id="temperature"),
        pytest.param(share(Exact(value=1.5)), missiles(2), "share.out_of_range", id="above all"),
        pytest.param(share(Exact(value=-0.5)), missiles(2), "share.out_of_range", id="below none"),
    ],
)
def test_a_share_that_is_none_is_refused(part: Quantity, base: Quantity | None, code: str) -> None:
    """Without a base that has parts, no share becomes a count."""
    assert refusal(lambda: reckon.count_of_share(part, base)) == code


@given(st.data(), st.integers(0, 100), KNOWN)
def test_a_share_contains_every_pointwise_product(
    data: st.DataObject, percent: int, base: Number
) -> None:
    """Whatever the base was, the result admits the whole numbers on both sides of the product."""
    assume(not isinstance(base, Unknown))
    product = Fraction(inside(base, data) * percent, 100)
    result = reckon.count_of_share(share(Exact(value=percent), "%"), missiles(base))

    assert product.__floor__() in bounds(result, whole=True)
    assert product.__ceil__() in bounds(result, whole=True)


# Comparison

SINCE: Final = Time(edtf="2022-02-24")


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        pytest.param(toll(6), toll(7, "e2"), "less", id="tolls"),
        pytest.param(toll(6), toll(6), "equal", id="equal"),
        pytest.param(toll(MoreThan(value=5)), toll(FewerThan(value=6)), "greater", id="counts"),
        pytest.param(toll(6), toll(Unknown()), "not_comparable", id="unknown"),
        pytest.param(toll(6), toll(7, outcome="injured"), "not_comparable", id="outcomes"),
        pytest.param(
            toll(6, outcome="unknown"), toll(7, outcome="unknown"), "not_comparable", id="not told"
        ),
        pytest.param(toll(6), toll(7, scope="cumulative_since"), "not_comparable", id="scopes"),
        pytest.param(toll(6), toll(7, scope=None), "not_comparable", id="scope of one"),
        pytest.param(toll(6, scope=None), toll(7, scope="unknown"), "less", id="scope of none"),
        pytest.param(
            toll(6, scope="cumulative_since").evolve(since=SINCE),
            toll(7, scope="cumulative_since"),
            "not_comparable",
            id="starts",
        ),
        pytest.param(toll(6), figure(7, counted="persons"), "not_comparable", id="toll, figure"),
        pytest.param(figure(6), figure(7), "less", id="rounds"),
        pytest.param(figure(6), figure(7, counted="items"), "not_comparable", id="nouns"),
        pytest.param(figure(6, unit="km"), figure(7, unit="m"), "not_comparable", id="units"),
        pytest.param(figure(6, unit="km"), figure(7, unit="km"), "less", id="lengths"),
        pytest.param(
            figure(0.5, counted=None), figure(0.6, counted=None), "not_comparable", id="shares"
        ),
        pytest.param(
            figure(6, scope="share_of"), figure(7, scope="share_of"), "not_comparable",
            id="shares by scope",
        ),
        pytest.param(
            figure(0.5, counted=None, base=missiles(40)),
            figure(0.6, counted=None, base=missiles(40)),
            "less",
            id="shares of one base",
        ),
        pytest.param(
            figure(0.5, counted=None, base=missiles(40)),
            figure(0.6, counted=None, base=missiles(30)),
            "not_comparable",
            id="shares of two bases",
        ),
    ],
)  # fmt: skip
def test_comparison(a: Toll | Figure, b: Toll | Figure, answer: str) -> None:
    """Amounts of one sort and one scope are compared, and nothing else is."""
    turned = {"less": "greater", "greater": "less"}

    assert reckon.compare(a, b) is Comparison(answer)
    assert reckon.compare(b, a) is Comparison(turned.get(answer, answer))


def test_comparison_by_convention() -> None:
    """By the words, about 40 may be anything."""
    about = toll(usual(Approximately, 40, 35, 45))

    assert reckon.compare(about, toll(50)) is Comparison.OVERLAPS
    assert reckon.compare(about, toll(50), by="convention") is Comparison.LESS
    assert conventional(about.harm.number).low == fraction_of(35)


def test_rates_of_things_need_not_be_whole() -> None:
    """Two and a half rounds a day are fewer than three a day."""
    slow, fast = (figure(each, unit="/d", counted="rounds", scope="rate") for each in (2.5, 3))

    assert reckon.compare(slow, fast) is Comparison.LESS
