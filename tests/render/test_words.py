"""Values in words: what they say, and no more."""

from fractions import Fraction
from typing import Any

import pytest
from pydantic import TypeAdapter

import milreport as mr
from milreport.render import _words as words
from milreport.values.intervals import ANYTHING, Interval
from milreport.vocabulary.claims import ContentMode, Factuality, Stance
from milreport.vocabulary.events import Realis
from milreport.vocabulary.handling import Tlp
from milreport.vocabulary.numbers import Rounding, Scope

NUMBERS: TypeAdapter[mr.Number] = TypeAdapter(mr.Number)


def number(kind: str, **told: Any) -> mr.Number:  # noqa: ANN401 - plain data
    """Make a number."""
    return NUMBERS.validate_python({"kind": kind, **told})


@pytest.mark.parametrize(
    ("told", "said", "remarks"),
    [
        pytest.param(number("exact", value=5_000_000), "5,000,000", [], id="exact"),
        pytest.param(number("exact", value=68.9), "68.9", [], id="with a fraction"),
        pytest.param(
            number("approximately", value=6),
            "about 6",
            ["the words entail no bound"],
            id="approximately",
        ),
        pytest.param(number("at_least", value=6), "at least 6", [], id="at least"),
        pytest.param(number("more_than", value=6), "more than 6", [], id="more than"),
        pytest.param(number("at_most", value=6), "at most 6", [], id="at most"),
        pytest.param(number("fewer_than", value=6), "fewer than 6", [], id="fewer than"),
        pytest.param(
            number("nearly", value=0.5, phrase="nearly half"),
            "nearly 0.5",
            ["“nearly half”", "the words entail below 0.5"],
            id="nearly",
        ),
        pytest.param(number("between", low=3, high=9), "from 3 to 9", [], id="between"),
        pytest.param(
            number("between", low=3, high=9, best=5), "from 3 to 9, best 5", [], id="with a best"
        ),
        pytest.param(
            number("vague_count", low=3, phrase="several"),
            "“several”",
            ["the words entail at least 3"],
            id="vague",
        ),
        pytest.param(
            number("vague_count"),
            "an amount told in a vague word",
            ["the words entail no bound"],
            id="vague without its word",
        ),
        pytest.param(number("unknown"), "an amount that is not told", [], id="unknown"),
        pytest.param(
            number(
                "exact",
                value=6,
                basis="stated_without_basis",
                rounding="rounded_implied",
                convention={"low": 5, "high": 7, "policy": "desk.1"},
            ),
            "6",
            [
                "at least 5 and at most 7 by the convention desk.1",
                "stated without basis",
                "reads as rounded",
            ],
            id="all that may be told",
        ),
        pytest.param(
            number("exact", value=6, rounding="x_to_tens"), "6", ["to tens"], id="a private term"
        ),
    ],
)
def test_number(told: mr.Number, said: str, remarks: list[str]) -> None:
    """A number keeps the word that loosens it, and its remarks tell what the words entail."""
    assert words.number(told) == said
    assert [*words.remarks_on(told, whole=False)] == remarks


def test_what_is_counted_has_whole_bounds() -> None:
    """Fewer than so many people are at most one fewer, and from none on."""
    told = number("nearly", value=12)

    assert [*words.remarks_on(told, whole=True)] == ["the words entail at least 0 and at most 11"]


@pytest.mark.parametrize(
    ("interval", "said"),
    [
        pytest.param(ANYTHING, "no bound", id="anything"),
        pytest.param(Interval(Fraction(3), None), "at least 3", id="from below"),
        pytest.param(Interval(Fraction(3), None, low_open=True), "above 3", id="open below"),
        pytest.param(Interval(None, Fraction(1, 2)), "at most 0.5", id="from above"),
        pytest.param(Interval(None, Fraction(9), high_open=True), "below 9", id="open above"),
        pytest.param(Interval(Fraction(3), Fraction(9)), "at least 3 and at most 9", id="both"),
        pytest.param(Interval(Fraction(3), Fraction(3)), "just 3", id="one number"),
        pytest.param(
            Interval(Fraction(2**53), None), "at least 9,007,199,254,740,992", id="beyond amounts"
        ),
    ],
)
def test_reach(interval: Interval, said: str) -> None:
    """An end that is not there is not named."""
    assert words.reach(interval) == said


@pytest.mark.parametrize(
    ("told", "item", "said"),
    [
        pytest.param(
            {"number": {"kind": "exact", "value": 2}, "unit": "1", "counted": "rounds"},
            "shells",
            "2 rounds (shells)",
            id="counted",
        ),
        pytest.param(
            {"number": {"kind": "at_least", "value": 1}, "unit": "1", "counted": "bodies"},
            None,
            "at least 1 body",
            id="one",
        ),
        pytest.param(
            {"number": {"kind": "exact", "value": 1}, "unit": "1", "counted": "x_crates"},
            None,
            "1 crates",
            id="a private noun",
        ),
        pytest.param(
            {"number": {"kind": "exact", "value": 0.5}, "unit": "1"},
            "missiles",
            "0.5 of missiles",
            id="a share",
        ),
        pytest.param(
            {"number": {"kind": "exact", "value": 68.9}, "unit": "[degF]"},
            None,
            "68.9 °F",
            id="measured",
        ),
        pytest.param(
            {"number": {"kind": "unknown"}, "unit": "t", "counted": "tonnes"},
            None,
            "an amount that is not told t",
            id="tonnes are a unit",
        ),
    ],
)
def test_thing(told: dict[str, Any], item: str | None, said: str) -> None:
    """An amount is told with its unit, what is counted, and of what."""
    assert words.thing(mr.Quantity.model_validate(told), item) == said


@pytest.mark.parametrize(
    ("counted", "unit", "is_whole"),
    [
        pytest.param("rounds", "1", True, id="a count"),
        pytest.param(None, "1", False, id="a share"),
        pytest.param(None, "km", False, id="a length"),
        pytest.param("rounds", "/d", False, id="a rate"),
    ],
)
def test_counted_in_whole(counted: str | None, unit: str, *, is_whole: bool) -> None:
    """Only what is counted by itself comes in whole numbers."""
    told = {"number": {"kind": "unknown"}, "unit": unit, "counted": counted}
    quantity = mr.Quantity.model_validate({key: each for key, each in told.items() if each})

    assert words.counted_in_whole(quantity) is is_whole


@pytest.mark.parametrize(
    ("outcome", "told", "said"),
    [
        pytest.param("killed", number("exact", value=6), "6 killed", id="killed"),
        pytest.param("killed", number("exact", value=0), "none killed", id="a denial"),
        pytest.param("killed", number("unknown"), "number not told: killed", id="unknown"),
        pytest.param(
            "casualty_unspecified",
            number("at_most", value=2),
            "at most 2 casualties, whether killed or hurt is not told",
            id="casualties",
        ),
        pytest.param("x_evacuated", number("exact", value=3), "3 evacuated", id="private"),
    ],
)
def test_people(outcome: str, told: mr.Number, said: str) -> None:
    """None is a denial; a number that is not told is not none."""
    harm = mr.Harm.model_validate({"outcome": outcome, "number": told})

    assert words.people(harm) == said


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        pytest.param(["a"], "a", id="one"),
        pytest.param(["a", "b"], "a and b", id="two"),
        pytest.param(["a", "b", "c"], "a, b and c", id="three"),
    ],
)
def test_listed(texts: list[str], joined: str) -> None:
    """The last is joined by a word."""
    assert words.listed(texts) == joined


def test_named_counts_what_it_does_not_name() -> None:
    """Of many ids the first are named."""
    ids = [f"c{at}" for at in range(1_014)]

    assert words.named(ids[:2]) == "c0 and c1"
    assert words.named(ids) == ("c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11 and 1,002 more")
    assert words.named(ids[:2], more=1_000) == "c0, c1 and 1,000 more"


def test_small_words() -> None:
    """Brackets, stops, capitals and plurals."""
    assert words.aside(["a", "b"]) == " (a; b)"
    assert words.aside([]) == ""
    assert words.sentence("a b") == "A b."
    assert words.sentence("e02 said so!") == "E02 said so!"
    assert words.capital("a b.") == "A b."
    assert words.stopped("a34 narrows a31") == "a34 narrows a31."
    assert words.counting(1, "claim") == "1 claim"
    assert words.counting(1_000, "claim") == "1,000 claims"
    assert words.counting(2, "picture or so", "pictures or so") == "2 pictures or so"
    assert words.term("x_outlet_of_party") == "outlet of party"


def test_tables_have_a_word_for_every_term() -> None:
    """Where a bare term would mislead, none is left without words."""
    assert {*words.FACTUALITY} == {*Factuality, None}
    assert {*words.MODE} == {*ContentMode} - {ContentMode.ASSERTED}
    assert {*words.REALIS} == {*Realis}
    assert {*words.STANCE} == {*Stance}
    assert {*words.SCOPE} == {*Scope}
    assert [*words.TLP] == [*Tlp]
    assert {*words.ROUNDING} == {*Rounding}
