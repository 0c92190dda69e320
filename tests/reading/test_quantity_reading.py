"""Reading quantities and numbers: senses, conventions, what is used and what is left."""

import itertools
import os
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import milreport as mr
from milreport import reading
from milreport.reading import EN, REFUSALS, QuantitySense
from milreport.reading._amounts import grain_of, numeral
from milreport.reading._tokens import LONGEST, Kind, tokens
from milreport.values.text import Span
from milreport.vocabulary.numbers import Counted, Rounding, Scope


def one(text: str, **options: object) -> QuantitySense:
    """Give the one sense of a text."""
    (sense,) = reading.quantity(text, **options).senses  # type: ignore[arg-type]
    assert isinstance(sense, QuantitySense)
    return sense


def code(text: str) -> str:
    """Give the code with which a text is refused."""
    found = reading.quantity(text)
    assert found.senses == ()
    assert found.value is None
    assert found.refusal is not None
    return found.refusal.code


# What a sense holds


def test_a_count_of_shells_is_no_calibre() -> None:
    """The figure before the noun is counted; the measure after it describes the thing."""
    found = reading.quantity("5 million rounds of 122mm shells")

    assert found.value == mr.Quantity(
        number=mr.Exact(
            value=5_000_000,
            phrase="5 million",
            rounding=Rounding.ROUNDED_IMPLIED,
            convention=mr.Convention(low=4_500_000, high=5_500_000, policy="en-2026.1"),
        ),
        unit="1",
        counted=Counted.ROUNDS,
    )
    assert found.used == (Span(start=0, end=32),)
    assert found.left == ()


def test_a_share_has_its_base() -> None:
    """Half of a number is no count until somebody multiplies; the number it is of comes along."""
    sense = one("nearly half of the 200 missiles")

    assert sense.scope is Scope.SHARE_OF
    assert sense.value.number == mr.Nearly(
        value=0.5,
        phrase="nearly half",
        convention=mr.Convention(low=0.45, high=0.5, policy="en-2026.1"),
    )
    assert sense.value.counted is None
    assert sense.base is not None
    assert (sense.base.number.kind, sense.base.counted) == ("exact", Counted.ITEMS)


def test_a_part_of_a_count() -> None:
    """Six of ten are six, and a subset."""
    sense = one("6 of the 10 tanks")

    assert (sense.value.number, sense.scope) == (
        mr.Exact(value=6, phrase="6"),
        Scope.SUBSET_OF,
    )
    assert sense.value.counted is Counted.ITEMS


def test_the_noun_of_a_share() -> None:
    """What a share is of is marked, also where no number is given."""
    sense = one("two-thirds of the missiles failed")

    assert sense.noun == Span(start=14, end=33)
    assert sense.value.number.kind == "exact"


def test_what_is_used_and_what_is_left() -> None:
    """Spans count code points, and together they leave out nothing but space."""
    text = "Officials said at least 23 people were killed"
    found = reading.quantity(text)

    assert [text[span.start : span.end] for span in found.used] == ["at least 23 people"]
    assert [text[span.start : span.end] for span in found.left] == [
        "Officials said",
        "were killed",
    ]


def test_money_a_year_keeps_its_time() -> None:
    """No unit holds money by time, so the sense does."""
    sense = one("€3 billion a year")

    assert (sense.value.unit, sense.scope, sense.per) == ("EUR", Scope.RATE, "a")


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("20 tons", ["t", "[ston_av]", "[lton_av]"]),
        ("15 kt", ["kt", "[kn_i]", "[kt_TNT]"]),
        ("15 kt of grain", ["kt", "[kn_i]"]),
        ("5m", ["1", "m"]),
        ("10K", ["1", "K"]),
        ("1.200", ["1", "1"]),
        ("$5", ["USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "LRD", "NAD", "JMD"]),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_an_ambiguous_word_gives_every_candidate(text: str, units: list[str]) -> None:
    """Each comes with the reason, and nobody has chosen."""
    found = reading.quantity(text)

    assert [sense.value.unit for sense in found.senses] == units
    assert all(sense.why for sense in found.senses)
    assert found.is_ambiguous
    assert found.value is None
    assert len({sense.why for sense in found.senses}) == len(units)


@pytest.mark.parametrize(
    ("text", "word", "unit"),
    [
        ("20 tons", "tons", "t"),
        ("20 Tons", "Ton", "t"),
        ("about a ton", "tons", "t"),
        ("$5", "$", "USD"),
        ("300 pounds", "pounds", "[lb_av]"),
    ],
)
def test_a_policy_settles_an_ambiguous_word(text: str, word: str, unit: str) -> None:
    """The caller may know the house style; the library does not."""
    assert one(text, policy=EN.settling({word: unit})).value.unit == unit
    assert EN.meanings == {}


def test_a_policy_takes_only_codes() -> None:
    """A word that is no code would settle nothing, in silence."""
    with pytest.raises(mr.UsageError, match=r"^usage\.unknown_unit: "):
        EN.settling({"ton": "metric"})


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param({"ton": ["t"]}, "usage.unknown_unit", id="list for a code"),
        pytest.param({"ton": None}, "usage.unknown_unit", id="nothing for a code"),
        pytest.param({3: "t"}, "usage.not_text", id="number for a word"),
        pytest.param([("ton", "t")], "usage.not_text", id="list for a mapping"),
        pytest.param(None, "usage.not_text", id="nothing"),
    ],
)
def test_a_policy_settles_words(words: Any, code: str) -> None:  # noqa: ANN401 - no words
    """Only words can be settled, and only by codes."""
    with pytest.raises(mr.UsageError) as raised:
        EN.settling(words)
    assert raised.value.code == code


READERS = [
    pytest.param(reading.quantity, id="quantity"),
    pytest.param(reading.quantities, id="quantities"),
    pytest.param(reading.number, id="number"),
]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("told", [None, 5, b"5 km", Fraction(5), ["5 km"], ()])
def test_what_is_no_text_is_a_wrong_call(read: Callable[..., object], told: Any) -> None:  # noqa: ANN401 - no text
    """A refusal is about a text, and this is none."""
    with pytest.raises(mr.UsageError) as raised:
        read(told)
    assert str(raised.value) == "usage.not_text: expected the words to be read, as text"


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("policy", [None, "en-2026.1", {}])
def test_what_is_no_policy_is_a_wrong_call(read: Callable[..., object], policy: Any) -> None:  # noqa: ANN401 - no policy
    """The name of a policy is no policy, also for a text that needs none."""
    for text in ("5 km", "nothing", "x" * 2_000):
        with pytest.raises(mr.UsageError) as raised:
            read(text, policy=policy)
        assert str(raised.value) == "usage.not_a_policy: expected a Policy, such as reading.EN"


def test_a_policy_cannot_make_a_word_what_it_is_not() -> None:
    """Only one of the candidates may be chosen."""
    assert reading.quantity("20 tons", policy=EN.settling({"tons": "km"})).is_ambiguous


# Conventions


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("about 300 people", 250, 350),
        ("some 1,250 people", 1245, 1255),
        ("almost 40 people", 36, 40),
        ("more than 30 people", 31, 40),
        ("up to 30 people", 0, 30),
        ("fewer than 30 people", 0, 30),
        ("dozens of people", 24, 99),
        ("several people", 3, 9),
        ("several hundred people", 300, 900),
        ("a dozen people", 11, 13),
        ("about a dozen people", 10, 15),
        ("more than a dozen people", 13, 23),
        ("tens of thousands of people", 20_000, 99_999),
        ("half", 0.45, 0.55),
        ("most of the people", 0.5, 1),
        ("the vast majority of people", 0.8, 1),
        ("about 1.5 km", 1.45, 1.55),
    ],
)
def test_a_convention_stands_beside_the_words(text: str, low: float, high: float) -> None:
    """It names its policy; what the words entail is elsewhere in the number."""
    convention = one(text).value.number.convention

    assert convention == mr.Convention(low=low, high=high, policy="en-2026.1")


@pytest.mark.parametrize(
    "text",
    [
        *("6 people", "about 6 people", "at least 30", "10-15 people", "many people", "zero"),
        "9,007,199,254,740,990 people",
    ],
)
def test_no_convention_where_the_policy_has_no_view(text: str) -> None:
    """A figure that is not round is what it says."""
    assert one(text).value.number.convention is None


@pytest.mark.parametrize(
    ("value", "grain"),
    [("5000000", 1000000), ("1250", 10), ("7", 1), ("0", 1), ("1.5", "1/10"), ("2/3", 1)],
)
def test_the_grain_of_a_number(value: str, grain: object) -> None:
    """The place of the last digit that is not nought."""
    assert grain_of(Fraction(value)) == Fraction(str(grain))


# Phrases that the table does not have


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (".5 km", ("exact", 0.5, "km")),
        (".5,0 km", "reading.not_an_amount"),
        ("5 and a half km", ("exact", 5.5, "km")),
        ("5 and a half million people", ("exact", 5_500_000, "1")),
        ("5 dozen shells", ("exact", 60, "1")),
        ("a third-country national", "reading.no_number"),
        ("two third people", ("exact", 2, "1")),
        ("one third person", ("exact", 1, "1")),
        ("one in two hundred shells", "reading.several"),
        ("on May 7", "reading.not_an_amount"),
        ("they may 7 times", "reading.relative"),
        ("most days", "reading.no_number"),
        ("U.S. $5 million", ("exact", 5_000_000, "USD")),
        ("half to 5 people", "reading.several"),
        ("$5 to €6", "reading.several"),
        ("1.200 to 1.500 people", "reading.ambiguous_number"),
        ("300 to 2 million people", "reading.ambiguous_number"),
        ("100 plus or minus 1.200", "reading.several"),
        ("100 plus or minus nothing", "reading.stacked"),
        ("5 and a km", ("exact", 5, "1")),
        ("100 give or take 10 people", ("between", (90, 110, 100), "1")),
        ("almost most of the people", "reading.stacked"),
        ("at least 30 or more people", ("at_least", 30, "1")),
        ("at most 30 or more people", "reading.stacked"),
        ("10-15 people or so", ("between", (10, 15, None), "1")),
        ("C$5 million Canadian dollars", ("exact", 5_000_000, "CAD")),
        ("$5 million US dollars", ("exact", 5_000_000, "USD")),
        ("a 5m wide trench", ("exact", 5, "m")),
        ("5m km", "reading.ambiguous_number"),
        ("15 kilotons of TNT", ("exact", 15, "[kt_TNT]")),
        ("15 kt of TNT", ("exact", 15, "[kt_TNT]")),
        ("a 15-kiloton warhead", ("exact", 15, "[kt_TNT]")),
        ("12 won medals", ("exact", 12, "1")),
        ("5 US soldiers", ("exact", 5, "1")),
        ("3 PC users", ("exact", 3, "1")),
        ("5 pc", ("exact", 5, "%")),
        ("30 KM", ("exact", 30, "km")),
        ("20 KN", "reading.ambiguous_unit"),
        ("5 Mi-8s were destroyed", ("exact", 5, "1")),
        ("281 MPs backed the bill", ("exact", 281, "1")),
        ("3 L-39", "reading.ambiguous_unit"),
        ("a 20-by-10 km salient", "reading.not_an_amount"),
        ("3 Bn were withdrawn", "reading.ambiguous_number"),
        ("two-and-a-half years", "reading.several"),
        ("1/2 mile", ("exact", 0.5, "[mi_i]")),
        ("ten times fewer shells", "reading.relative"),
        ("half again as many tanks", "reading.relative"),
        ("one of the plant's six reactors", "reading.stacked"),
        ("up 30 to 670", "reading.several"),
        ("killed: a man, 47", "reading.not_an_amount"),
        ("the boy, six, died", "reading.not_an_amount"),
        ("nowhere near 200 tanks", "reading.stacked"),
        (",5 km", "reading.not_an_amount"),
        ("1.4 milliard", "reading.ambiguous_number"),
        ("nears 42,500", ("nearly", 42_500, "1")),
        ("within 5 km of the town", ("at_most", 5, "km")),
        ("+5%", ("exact", 5, "%")),
        ("three 300s", ("exact", 3, "1")),
        ("$300 m", "reading.ambiguous_number"),
        ("hundred and fifty tanks", "reading.ambiguous_number"),
        ("over hundred tanks", "reading.no_number"),
        ("1,200 sq. miles", ("exact", 1200, "[mi_i]2")),
        ("60 k.p.h.", ("exact", 60, "km/h")),
        ("8 in.", "reading.ambiguous_unit"),
        ("a man and two women", "reading.several"),
        ("two women and a child", "reading.several"),
        ("one-in-ten", "reading.not_an_amount"),
        ("two shells every minute", ("exact", 2, "/min")),
        ("a 30 per cent rise", ("exact", 30, "%")),
        ("3 out of 4 missiles", "reading.several"),
        ("half of 5.5 tanks", "reading.several"),
        ("half of the 5 km", "reading.several"),
        ("12 km to 15", "reading.several"),
        ("12 tanks to 15", "reading.several"),
        ("30 up to 40", "reading.several"),
        ("ten T-72", "reading.ambiguous_unit"),
        ("1.2'000", "reading.not_an_amount"),
        ("quarter of a million", "reading.ambiguous_number"),
        ("half million", "reading.ambiguous_number"),
        ("one-half million", "reading.several"),
        ("half dozen tanks", "reading.ambiguous_number"),
        ("two-and-a-half dozen tanks", "reading.several"),
        ("twenty-odd thousand troops", "reading.ambiguous_number"),
        ("50-odd thousand", "reading.ambiguous_number"),
        ("50+ thousand troops", "reading.ambiguous_number"),
        ("50 or more thousand troops", "reading.ambiguous_number"),
        ("50 plus thousand", "reading.ambiguous_number"),
        ("50 or so thousand", "reading.ambiguous_number"),
        ("50+k", "reading.ambiguous_number"),
        ("12 K troops", "reading.ambiguous_number"),
        ("12 k", "reading.ambiguous_number"),
        ("5 m people", "reading.ambiguous_number"),
        ("5 m dollars", "reading.ambiguous_number"),
        ("5 m shells", "reading.ambiguous_number"),
        ("30 lakhs", "reading.ambiguous_number"),
        ("12 crores", "reading.ambiguous_number"),
        ("30 lac", "reading.ambiguous_number"),
        ("five grand", "reading.ambiguous_number"),
        ("200 grand", "reading.ambiguous_number"),
        ("12 thou", "reading.ambiguous_number"),
        ("15 mio. euros", "reading.ambiguous_unit"),
        ("12 mill", "reading.ambiguous_number"),
        ("5 bln rubles", "reading.ambiguous_number"),
        ("5 tln", "reading.ambiguous_number"),
        ("5 thsd", "reading.ambiguous_number"),
        ("30 gross", "reading.ambiguous_number"),
        ("two pairs of jets", "reading.ambiguous_number"),
        ("30 USD million", "reading.ambiguous_number"),
        ("hundreds of thousand troops", "reading.ambiguous_number"),
        ("between 30 and 40,000", "reading.ambiguous_number"),
        ("10² shells", "reading.not_an_amount"),
        ("10³", "reading.not_an_amount"),
        ("the toll rose by 12 to 45", "reading.several"),
        ("not one of the 300 soldiers", ("exact", 0, "1")),
        ("no one of the 300 soldiers", ("exact", 0, "1")),
        ("one of the 12 tanks", "reading.stacked"),
        ("one of 12 tanks", "reading.stacked"),
        ("12th of 30 soldiers", "reading.stacked"),
        ("part of the 300 soldiers", "reading.stacked"),
        ("the rest of the 300 soldiers", "reading.stacked"),
        ("fewer of the 300 soldiers", "reading.stacked"),
        ("almost all 300 soldiers", ("nearly", 300, "1")),
        ("twice as many as 12", "reading.relative"),
        ("double the 12 tanks", "reading.relative"),
        ("twice 12 tanks", "reading.relative"),
        ("a third more than 12", "reading.relative"),
        ("30 fewer soldiers", "reading.relative"),
        ("30 percent more soldiers", "reading.relative"),
        ("30% more than in 2023", "reading.relative"),
        ("30% fewer", "reading.relative"),
        ("up from 12", "reading.several"),
        ("five to sixfold", "reading.relative"),
        ("a year or two", "reading.several"),
        ("6ft 2in", "reading.several"),
        ("100 rounds of 5.56", "reading.several"),
        ("the 47 brigade soldiers", "reading.not_an_amount"),
        ("12 jet fighters", ("exact", 12, "1")),
        ("30 a day later", "reading.ambiguous_rate"),
        ("30 a year earlier", "reading.ambiguous_rate"),
        ("200 a month on", "reading.ambiguous_rate"),
        ("5 million a year ago", "reading.ambiguous_rate"),
        ("killed 30 a day after the strike", "reading.ambiguous_rate"),
        ("12 a week into the war", "reading.ambiguous_rate"),
        ("30 a day", ("exact", 30, "/d")),
        ("30 soldiers a day", ("exact", 30, "/d")),
        ("$30 a barrel", "reading.no_such_rate"),
        ("1200 hrs", "reading.not_an_amount"),
        ("12 noon", "reading.not_an_amount"),
        ("12 midnight", "reading.not_an_amount"),
        ("12 in the morning", "reading.not_an_amount"),
        ("5 degrees Celsius warmer", ("exact", 5, "[Cel_diff]")),
        ("cooled by 5 °C", ("exact", 5, "[Cel_diff]")),
        ("warmed 5 °C", ("exact", 5, "[Cel_diff]")),
        ("temperature difference of 5 °C", ("exact", 5, "[Cel_diff]")),
        ("5 °C difference", ("exact", 5, "[Cel_diff]")),
        ("5 °C above normal", "reading.relative"),
        ("30 degrees Celsius below normal", "reading.relative"),
        ("12 tons TNT", "reading.several"),
        ("12 MM", "reading.ambiguous_unit"),
        ("30 degrees north", ("exact", 30, "deg")),
        ("30°N", ("exact", 30, "deg")),
        ("30 million USD", ("exact", 30000000, "USD")),
        ("30 USD", ("exact", 30, "USD")),
        ("30 C", "reading.ambiguous_unit"),
        ("5 G", "reading.ambiguous_unit"),
        ("12 T", "reading.ambiguous_unit"),
        ("30 basis points", "reading.ambiguous_unit"),
        ("30¢", "reading.ambiguous_unit"),
        ("30 quid", "reading.ambiguous_unit"),
        ("max 12", ("at_most", 12, "1")),
        ("12 max", ("at_most", 12, "1")),
        ("12 tops", ("at_most", 12, "1")),
        ("12 or under", ("at_most", 12, "1")),
        ("min 12", ("at_least", 12, "1")),
        ("12 and up", ("at_least", 12, "1")),
        ("12 and above", ("at_least", 12, "1")),
        ("12 or over", ("at_least", 12, "1")),
        ("12 and rising", ("at_least", 12, "1")),
        ("estimated at 30", ("approximately", 30, "1")),
        ("est. 30", ("approximately", 30, "1")),
        ("30 est.", ("approximately", 30, "1")),
        ("30 (estimated)", ("approximately", 30, "1")),
        ("50.0%", ("exact", 50, "%")),
        ("50,000.00", ("exact", 50000, "1")),
        ("three a minute apart", "reading.ambiguous_rate"),
    ],
)
def test_a_phrase_is_read_or_refused(text: str, expected: object) -> None:
    """What a phrase says, or why it is refused."""
    found = reading.quantity(text)
    if not found.senses:
        assert code(text) == expected
        return
    told = found.value
    assert told is not None
    number = told.number
    figures = getattr(number, "value", None)
    if isinstance(number, mr.Between):
        figures = (number.low, number.high, number.best)
    assert (number.kind, figures, told.unit) == expected


# Units


def spellings() -> list[tuple[str, str]]:
    """Give every name of every unit of the table, with its code."""
    measured = (mr.units.unit(code) for code in mr.units.CODES)
    return [
        (unit.code, name) for unit in measured if unit.dimension != "money" for name in unit.names
    ]


PLAIN_WORDS = {"mile", "miles", "ounce", "ounces", "oz", "minute", "minutes", "second", "seconds"}
"""Words that a dictionary gives several units, and a news text one."""


@pytest.mark.parametrize(("unit", "name"), spellings(), ids=lambda each: each)
def test_every_name_of_a_unit_is_read(unit: str, name: str) -> None:
    """Its unit is among the senses, unless the word has a plain meaning or the text is refused."""
    found = {sense.value.unit for sense in reading.quantity(f"7 {name}").senses}
    million = name.startswith("million ")

    assert not found or unit in found or name in PLAIN_WORDS or million


def test_few_names_of_units_are_refused() -> None:
    """Those that mean bits, bytes or bars, or that begin with a word for a number."""
    refused = [name for _, name in spellings() if not reading.quantity(f"7 {name}").senses]

    assert refused == ["gross register ton", "gross register tons", "mb", "kb", "bps"]


@pytest.mark.parametrize("coin", ["francs", "Swiss francs", "krona", "riyal", "afghani"])
def test_money_is_no_count(coin: str) -> None:
    """A coin is read as money, left open, or refused; it never counts things."""
    assert "1" not in {sense.value.unit for sense in reading.quantity(f"7 {coin}").senses}


# Numerals


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1200", ["1200"]),
        ("1,200", ["1200"]),
        ("1,200,000", ["1200000"]),
        ("1.200.000", ["1200000"]),
        ("1,200.5", ["2401/2"]),
        ("1.200,5", ["2401/2"]),
        ("1,00,000", ["100000"]),
        ("12,00,000", ["1200000"]),
        ("123,00,000", []),
        ("1\u2009200", ["1200"]),
        ("1\u202f200.5", ["2401/2"]),
        ("1'200", ["1200"]),
        ("1.200", ["6/5", "1200"]),
        ("0.125", ["1/8"]),
        ("1.25", ["5/4"]),
        ("12,34", []),
        ("1,2", []),
        ("1,2345", []),
        ("1,2,3", []),
        ("12,345,67", []),
        ("1'200,5", []),
        ("1.200.5", []),
        ("1,200,5.5", []),
        ("007", []),
        ("0,125", []),
        ("12345678901234567", []),
    ],
)
def test_a_numeral(text: str, values: list[str]) -> None:
    """Separators are read where they can mean one thing, and both ways where they can mean two."""
    assert numeral(text) == tuple(map(Fraction, values))


# Refusals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "reading.no_number"),
        ("   ", "reading.no_number"),
        ("shelling went on", "reading.no_number"),
        ("T-72", "reading.not_an_amount"),
        ("in 2024", "reading.not_an_amount"),
        ("October 7", "reading.not_an_amount"),
        ("6 dead and 12 wounded", "reading.several"),
        ("at least about 30", "reading.stacked"),
        ("about about about about about 30", "reading.stacked"),
        ("15-10 people", "reading.reversed"),
        ("1 200 people", "reading.ambiguous_number"),
        ("5' tall", "reading.ambiguous_unit"),
        ("up 5 percentage points", "reading.percentage_points"),
        ("20 km a day", "reading.no_such_rate"),
        ("20 drones a day after the truce", "reading.ambiguous_rate"),
        ("2.5 people", "reading.not_whole"),
        ("-5 people", "reading.negative"),
        ("three times as many", "reading.relative"),
        ("no casualties were reported", "reading.silence"),
        ("9999999999999 billion", "reading.too_large"),
        ("a" * (LONGEST + 1), "reading.too_long"),
    ],
)
def test_a_refusal_has_a_code(text: str, expected: str) -> None:
    """Every code is in the table, and the message never repeats the text."""
    assert code(text) == expected
    assert expected in REFUSALS


def test_every_code_is_met() -> None:
    """No code is in the table that no text is refused with."""
    (mark,) = [each for each in test_a_refusal_has_a_code.pytestmark if each.name == "parametrize"]  # type: ignore[attr-defined]
    met = {expected for _, expected in mark.args[1]}

    assert {each for each in REFUSALS if each.startswith("reading.")} >= met
    assert met >= QUANTITY_CODES


QUANTITY_CODES = {
    "reading.too_long",
    "reading.no_number",
    "reading.not_an_amount",
    "reading.several",
    "reading.stacked",
    "reading.reversed",
    "reading.ambiguous_number",
    "reading.ambiguous_unit",
    "reading.percentage_points",
    "reading.no_such_rate",
    "reading.ambiguous_rate",
    "reading.relative",
    "reading.silence",
    "reading.not_whole",
    "reading.negative",
    "reading.too_large",
}


def test_a_refusal_reads_well() -> None:
    """On one line, with its hint."""
    refusal = reading.quantity("6 dead and 12 wounded").refusal

    assert str(refusal) == (
        "reading.several: there is more than one figure or time, and they do not make one "
        "(read each stretch of the text by itself)"
    )
    assert str(reading.quantity("").refusal) == (
        "reading.no_number: there is no number and no word for one"
    )


# Several quantities, and numbers alone


def test_several_quantities_are_read_in_order() -> None:
    """Each by itself; a name in between is passed over."""
    found = reading.quantities("6 dead and 12 wounded near T-72s, 20 tons lost")

    assert [len(each.senses) for each in found] == [1, 1, 0, 3]
    assert [each.senses[0].value.number for each in found[:2]] == [
        mr.Exact(value=6, phrase="6"),
        mr.Exact(value=12, phrase="12"),
    ]


def test_too_long_a_text_has_no_quantities() -> None:
    """It is refused before any work."""
    (found,) = reading.quantities("5 " * LONGEST)

    assert found.refusal is not None
    assert found.refusal.code == "reading.too_long"


def test_a_number_is_read_without_its_unit() -> None:
    """Units that differ do not make two numbers."""
    assert reading.number("20 tons").value == one("20 km").value.number
    assert reading.number("nothing").refusal is not None


# Laws


def listed(text: str) -> list[str]:
    """Give the words of a text that lists them."""
    return text.split()


WORDS = st.sampled_from(
    [
        "at",
        "least",
        "more",
        "than",
        "about",
        "nearly",
        "up",
        "to",
        "half",
        "of",
        "the",
        "a",
        "an",
        "dozen",
        "hundred",
        "million",
        "two",
        "three",
        "5",
        "12",
        "1,200",
        "1.200",
        "%",
        "km",
        "tons",
        "$",
        "-",
        "–",
        "(",
        ")",
        ",",
        ".",
        "people",
        "shells",
        "rounds",
        "T-72",
        "2024",
        "October",
        "122mm",
        "m",
        "K",
        "per",
        "day",
        "no",
        "none",
        "between",
        "and",
        "from",
        "to",
        "or",
        "so",
        "times",
        "one",
        "in",
        "five",
        "both",
        "several",
        "some",
        "½",
        "/",
        "+",
        "°",
        "C",
        "−",
    ]
)


@given(st.lists(WORDS, max_size=12).map(" ".join) | st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing raises; what is used and left lies inside the text, in order and apart."""
    for found in (reading.quantity(text), *reading.quantities(text)):
        spans = sorted([*found.used, *found.left], key=lambda span: span.start)
        assert bool(found.senses) is (found.refusal is None)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


@given(st.integers(0, 2**53 - 1))
def test_a_whole_number_comes_back_from_its_rendering(value: int) -> None:
    """With the marks of thousands or without."""
    assert reading.number(f"exactly {value:,}").value == mr.Exact(
        value=value, phrase=f"exactly {value:,}"
    )


@given(st.integers(1, 999_999))
def test_a_number_comes_back_from_its_words(value: int) -> None:
    """As English spells it."""
    found = reading.number(f"exactly {spelled(value)}").value

    assert found is not None
    assert found.value == value  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("about {}", "approximately"),
        ("at least {}", "at_least"),
        ("more than {}", "more_than"),
        ("at most {}", "at_most"),
        ("fewer than {}", "fewer_than"),
        ("nearly {}", "nearly"),
        ("between {} and 999,999", "between"),
    ],
)
@given(value=st.integers(1, 900_000))
def test_every_kind_comes_back_from_its_rendering(words: str, kind: str, value: int) -> None:
    """Reading what a value is rendered as gives the value."""
    found = reading.number(words.format(f"{value:,}")).value

    assert found is not None
    assert found.kind == kind
    assert value in {getattr(found, name, None) for name in ("value", "low")}


def spelled(value: int) -> str:
    """Spell a number below a million in English."""
    if value >= 1000:
        rest = f" {'and ' if value % 1000 < 100 else ''}{spelled(value % 1000)}"
        return f"{spelled(value // 1000)} thousand{rest if value % 1000 else ''}"
    if value >= 100:
        rest = f" and {spelled(value % 100)}" if value % 100 else ""
        return f"{spelled(value // 100)} hundred{rest}"
    if value < 20:
        return ONES[value]
    return TENS[value // 10] + (f"-{ONES[value % 10]}" if value % 10 else "")


ONES = listed(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen
    """
)
TENS = listed(
    """
    zero ten twenty thirty forty fifty sixty seventy eighty ninety
    """
)


@pytest.mark.parametrize(
    ("zone", "locale", "seed"), [("UTC", "C", "0"), ("Asia/Seoul", "de_DE.UTF-8", "7")]
)
def test_the_answer_is_the_same_everywhere(zone: str, locale: str, seed: str) -> None:
    """Under any time zone, locale and hash seed."""
    script = (
        "import locale\n"
        "try: locale.setlocale(locale.LC_ALL, '')\n"
        "except locale.Error: pass\n"
        "from milreport import reading\n"
        "print(reading.quantity('20 tons or so'), reading.number('1.200'))"
    )
    environment = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment
    )

    expected = f"{reading.quantity('20 tons or so')} {reading.number('1.200')}\n"
    assert done.stdout == expected


# Tokens


def test_tokens_know_where_they_stand() -> None:
    """Code points, and whether there is a space before."""
    assert [(each.kind, each.folded, each.glued) for each in tokens("U.S. ’90s −5°C 1,200.")] == [
        (Kind.WORD, "u.s", False),
        (Kind.SIGN, ".", True),
        (Kind.SIGN, "'", False),
        (Kind.NUMERAL, "90", True),
        (Kind.WORD, "s", True),
        (Kind.SIGN, "-", False),
        (Kind.NUMERAL, "5", True),
        (Kind.SIGN, "°", True),
        (Kind.WORD, "c", True),
        (Kind.NUMERAL, "1,200", False),
        (Kind.SIGN, ".", True),
    ]


def test_digits_of_other_scripts_are_no_numerals() -> None:
    """They look like digits to Python, and are not read."""
    assert [each.kind for each in tokens("\uff11\uff12 \u0663 \u00b2")] == [Kind.SIGN] * 4
