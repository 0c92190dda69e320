"""Units: what they are called, and how they convert, exactly."""

from collections.abc import Callable
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from itertools import permutations
from typing import Any, Final

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from milreport.errors import UsageError
from milreport.values.units import CODES, Unit, convert, exactly, named, unit
from milreport.vocabulary._tables.currencies import CURRENCIES
from milreport.vocabulary._tables.units import UNITS
from milreport.vocabulary.units import Dimension

FAMILIES: Final = {
    dimension: tuple(code for code, row in UNITS.items() if row.dimension is dimension)
    for dimension in Dimension
    if dimension is not Dimension.MONEY
}
"""The codes of each dimension that has factors."""

PAIRS: Final = tuple(pair for codes in FAMILIES.values() for pair in permutations(codes, 2))

AMOUNTS: Final = (0, 1, -40, 122, 68.9, -0.001, 2**60 + 1, Fraction(1, 7), Fraction(-22, 3))

pairs = st.sampled_from(PAIRS)
numbers = (
    st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.decimals(-(10**9), 10**9, places=3).map(float)
    | st.fractions(max_denominator=10**6)
)
everyday = st.integers(-(10**6), 10**6) | st.floats(-1e6, 1e6) | st.fractions(-(10**6), 10**6)


def written(amount: float | Fraction) -> Fraction:
    """Give the number that is written, by another road than the code's."""
    return Fraction(repr(amount)) if isinstance(amount, float) else Fraction(amount)


def by_factors(amount: Fraction, source: str, target: str) -> Fraction:
    """Convert through the base unit, as the table defines its factors and offsets."""
    start, end = UNITS[source], UNITS[target]
    base = amount * Fraction(start.factor) + Fraction(start.offset)
    return (base - Fraction(end.offset)) / Fraction(end.factor)


def nearest(exact: Fraction) -> float | None:
    """Give the float nearest to a number, or None where it is too large for any."""
    try:
        return float(exact)
    except OverflowError:
        return None


def refusal(call: Callable[..., object], *given_to: Any) -> str:  # noqa: ANN401
    """Give the error of a call that must be refused, as text."""
    with pytest.raises(UsageError) as caught:
        call(*given_to)
    return str(caught.value)


# The table


def test_every_code_has_its_unit() -> None:
    """The codes are those of the two tables, in their order, and each gives its row."""
    assert (*UNITS, *CURRENCIES) == CODES
    assert len(set(CODES)) == len(CODES)
    for code, row in UNITS.items():
        assert unit(code) == Unit(
            code=code,
            dimension=row.dimension,
            symbol=row.symbol,
            names=row.names,
            factor=Fraction(row.factor),
            offset=Fraction(row.offset),
            is_ucum=row.ucum,
            pint=row.pint,
        )


@pytest.mark.parametrize("code", CURRENCIES)
def test_a_currency_is_a_unit_without_a_size(code: str) -> None:
    """Money has a code, a name and no factor."""
    assert unit(code) == Unit(
        code=code,
        dimension=Dimension.MONEY,
        symbol=code,
        names=(CURRENCIES[code][0],),
        factor=None,
        offset=Fraction(0),
        is_ucum=False,
        pint=None,
    )


def test_a_unit_is_made_once() -> None:
    """Two that ask for one code hold the same object."""
    assert unit("km") is unit("km")


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("", id="empty"),
        pytest.param("KM", id="in capitals"),
        pytest.param("km ", id="a space after"),
        pytest.param("km\n", id="a line break after"),
        pytest.param("kilometres", id="a name"),
        pytest.param("km" * 50_000, id="long"),
        pytest.param("__import__('os')", id="a call"),
        pytest.param("\uff4b\uff4d", id="in wide letters"),
        pytest.param(1, id="no text"),
        pytest.param(None, id="nothing"),
        pytest.param([], id="a list"),
        pytest.param({"km": 1}, id="a mapping"),
    ],
)
def test_what_is_no_code_has_no_unit(code: str) -> None:
    """The message is ours, repeats nothing, and names the unit that goes by that name."""
    near = isinstance(code, str) and named(code)
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    message = f"usage.unknown_unit: expected a code of milreport.units.CODES{hint}"

    assert refusal(unit, code) == message
    for call in (convert, exactly):
        assert refusal(call, 5, code, "km") == message
        assert refusal(call, 5, "km", code) == message
        assert refusal(call, 5, code, code) == message


def test_the_unit_that_is_meant_is_named() -> None:
    """By its name, by its name in capitals, and all where there are several."""
    expected = "usage.unknown_unit: expected a code of milreport.units.CODES"

    assert refusal(unit, "kilometres") == f"{expected}; did you mean km?"
    assert refusal(unit, "tons") == f"{expected}; did you mean t or [ston_av] or [lton_av]?"
    assert refusal(unit, "sunsets") == expected


# Conversion


@pytest.mark.parametrize(
    ("amount", "source", "target", "exact", "rounded"),
    [
        pytest.param(68.9, "[degF]", "Cel", Fraction(41, 2), 20.5, id="Fahrenheit"),
        pytest.param(122, "mm", "[in_i]", Fraction(610, 127), 4.803149606299213, id="calibre"),
        pytest.param(5, "[nmi_i]", "km", Fraction(463, 50), 9.26, id="nautical miles"),
        pytest.param(15, "[kt_TNT]", "TJ", Fraction(1569, 25), 62.76, id="yield"),
        pytest.param(-40, "Cel", "[degF]", Fraction(-40), -40, id="forty below"),
        pytest.param(0, "K", "[degF]", Fraction(-45967, 100), -459.67, id="nothing colder"),
        pytest.param(36.6, "Cel", "K", Fraction(30975, 100), 309.75, id="Celsius"),
        pytest.param(9, "[degF_diff]", "[Cel_diff]", Fraction(5), 5, id="by nine degrees"),
        pytest.param(0.1, "km", "m", Fraction(100), 100, id="a float that turns out whole"),
        pytest.param(-0.0, "km", "m", Fraction(0), 0, id="minus zero"),
        pytest.param(0.29, "m", "cm", Fraction(29), 29, id="hundredths that binary misses"),
        pytest.param(0.0005, "m", "mm", Fraction(1, 2), 0.5, id="beyond thousandths"),
        pytest.param(1e-05, "m", "mm", Fraction(1, 100), 0.01, id="with an exponent"),
        pytest.param(1 / 1001, "km", "m", Fraction("0.999000999000999"), 0.999000999000999,
                     id="nearly a thousandth"),
        pytest.param(Fraction(1, 3), "h", "min", Fraction(20), 20, id="a third of an hour"),
        pytest.param(360, "deg", "[mil_6000]", Fraction(6000), 6000, id="full circle"),
        pytest.param(1, "[mi_i]", "m", Fraction(201168, 125), 1609.344, id="mile"),
        pytest.param(50, "%", "1", Fraction(1, 2), 0.5, id="half"),
        pytest.param(10**40, "km", "m", Fraction(10**43), 10**43, id="huge, whole"),
        pytest.param(1e22, "km", "m", Fraction(10**25), 10**25, id="a float that is huge"),
        pytest.param(999999999999.9, "km", "m", Fraction(999999999999900), 999999999999900,
                     id="just below the short way"),
        pytest.param(7.5, "USD", "USD", Fraction(15, 2), 7.5, id="money of one currency"),
        pytest.param(7.0, "km", "km", Fraction(7), 7, id="one unit"),
    ],
)  # fmt: skip
def test_a_conversion_is_exact_and_rounded_once(
    amount: float, source: str, target: str, exact: Fraction, rounded: float
) -> None:
    """A float is the decimal that it is written as, and what is whole comes out as an int."""
    found = convert(amount, source, target)

    assert exactly(amount, source, target) == exact
    assert type(exactly(amount, source, target)) is Fraction
    assert (found, type(found)) == (rounded, type(rounded))


def test_a_calibre_in_inches_is_rounded_once() -> None:
    """The float is the one nearest to 610/127, not to some quotient of floats."""
    assert convert(122, "mm", "[in_i]") == 610 / 127 == float(Fraction(610, 127))


def test_there_and_back_is_the_identity_for_every_pair() -> None:
    """Every two units of one dimension, in rational numbers, beside the table's own factors."""
    assert len(PAIRS) > 3500

    for source, target in PAIRS:
        for amount in AMOUNTS:
            there = exactly(amount, source, target)
            assert there == by_factors(written(amount), source, target)
            assert exactly(there, target, source) == written(amount)


@pytest.mark.parametrize("code", CODES)
def test_a_unit_in_itself_stays(code: str) -> None:
    """Also money: no rate of exchange is needed."""
    assert [exactly(amount, code, code) for amount in AMOUNTS] == [*map(written, AMOUNTS)]


@given(pairs, numbers)
@example(("m", "km"), 1e12)
@example(("m", "km"), 999999999999.9999)
@example(("m", "km"), 1e300)
@example(("m", "km"), 5e-324)
@example(("m", "km"), 2.0**53)
def test_a_float_stands_for_what_is_written(pair: tuple[str, str], amount: float) -> None:
    """Of any size, by the short way or the long one."""
    assert exactly(amount, *pair) == by_factors(written(amount), *pair)


@given(pairs, numbers)
def test_convert_rounds_what_is_exact(pair: tuple[str, str], amount: float) -> None:
    """The whole number itself, else the float nearest; what no float holds is refused."""
    exact = exactly(amount, *pair)
    if exact.denominator > 1 and not nearest(exact):
        assert refusal(convert, amount, *pair).startswith("usage.out_of_range: ")
    else:
        rounded = convert(amount, *pair)
        assert rounded == (exact if exact.denominator == 1 else nearest(exact))
        assert type(rounded) is (int if exact.denominator == 1 else float)


@given(pairs, everyday, everyday)
def test_a_conversion_keeps_order(pair: tuple[str, str], one: float, other: float) -> None:
    """Less stays less exactly, and never turns to more by rounding."""
    low, high = sorted((one, other), key=written)
    below, above = exactly(low, *pair), exactly(high, *pair)

    assert (below < above) == (written(low) < written(high))
    assume(max(abs(below), abs(above)) < 2**53)
    assume(all(end == 0 or abs(end) > Fraction(1, 10**300) for end in (below, above)))
    assert convert(low, *pair) <= convert(high, *pair)


# What is refused


@pytest.mark.parametrize("call", [convert, exactly])
@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        pytest.param(True, "an int, a float or a Fraction", id="true"),
        pytest.param(False, "an int, a float or a Fraction", id="false"),
        pytest.param("5", "an int, a float or a Fraction", id="text"),
        pytest.param("", "an int, a float or a Fraction", id="no text"),
        pytest.param(b"5", "an int, a float or a Fraction", id="bytes"),
        pytest.param(None, "an int, a float or a Fraction", id="nothing"),
        pytest.param(5j, "an int, a float or a Fraction", id="complex"),
        pytest.param(Decimal(5), "an int, a float or a Fraction", id="Decimal"),
        pytest.param([5], "an int, a float or a Fraction", id="list"),
        pytest.param(float("nan"), "a finite number", id="no number"),
        pytest.param(float("inf"), "a finite number", id="infinite"),
        pytest.param(-float("inf"), "a finite number", id="infinite below"),
    ],
)
def test_what_is_no_number_is_refused(
    call: Callable[..., object],
    amount: Any,  # noqa: ANN401
    expected: str,
) -> None:
    """Also where the two units are one, and nothing would have to be worked out."""
    for pair in (("[nmi_i]", "km"), ("km", "km"), ("USD", "USD")):
        assert refusal(call, amount, *pair) == f"usage.not_a_number: expected {expected}"


class Rounds(IntEnum):
    """An int by inheritance."""

    BELT = 5


class Printed(float):
    """A float that prints itself in its own way, as numpy's do."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Say that it is something else."""
        return f"Printed({float(self)})"


@pytest.mark.parametrize(
    ("amount", "exact"),
    [
        pytest.param(Rounds.BELT, Fraction(5000), id="int"),
        pytest.param(Printed(68.9), Fraction(68900), id="float"),
        pytest.param(Printed(1e300), Fraction(10**303), id="large float"),
    ],
)
def test_a_number_by_inheritance_is_a_number(amount: float, exact: Fraction) -> None:
    """What it prints as does not count."""
    assert exactly(amount, "km", "m") == convert(amount, "km", "m") == exact


@pytest.mark.parametrize(
    ("source", "target", "message"),
    [
        pytest.param("km", "kg", "length does not convert to mass", id="length and mass"),
        pytest.param("Cel", "[Cel_diff]",
                     "temperature does not convert to temperature_difference",
                     id="a temperature and a difference"),
        pytest.param("[degF_diff]", "[degF]",
                     "temperature_difference does not convert to temperature",
                     id="a difference and a temperature"),
        pytest.param("Hz", "/s", "frequency does not convert to rate", id="frequency and rate"),
        pytest.param("deg", "rad", "angle does not convert to angle_radian", id="degrees, radians"),
        pytest.param("mrad", "[mil_6400]", "angle_radian does not convert to angle", id="mils"),
        pytest.param("kt", "[kt_TNT]", "mass does not convert to energy", id="kilotons"),
        pytest.param("Sv", "Gy", "dose_equivalent does not convert to absorbed_dose", id="doses"),
        pytest.param("J", "W", "energy does not convert to power", id="energy and power"),
        pytest.param("1", "/d", "ratio does not convert to rate", id="number and rate"),
        pytest.param("USD", "1", "money does not convert to ratio", id="money and number"),
        pytest.param("km", "EUR", "length does not convert to money", id="length and money"),
    ],
)  # fmt: skip
def test_dimensions_do_not_mix(source: str, target: str, message: str) -> None:
    """The message names the two."""
    for call in (convert, exactly):
        assert refusal(call, 5, source, target) == f"usage.other_dimension: {message}"


def test_no_two_dimensions_convert_into_each_other() -> None:
    """One unit of each, against one of every other."""
    firsts = [codes[0] for codes in FAMILIES.values()] + ["USD"]
    for source, target in permutations(firsts, 2):
        assert refusal(exactly, 1, source, target).startswith("usage.other_dimension: ")


@pytest.mark.parametrize("target", [code for code in CURRENCIES if code != "USD"])
def test_money_never_converts(target: str) -> None:
    """No currency, not by any rate, not zero of it."""
    message = "usage.other_currency: money of one currency is not money of another"

    assert refusal(convert, 0, "USD", target) == message
    assert refusal(exactly, 5, target, "USD") == message


@pytest.mark.parametrize(
    ("amount", "source", "target", "expected"),
    [
        pytest.param(10**400 + 1, "mm", "[in_i]", "a result that a float can hold", id="huge"),
        pytest.param(-(10**400) - 1, "mm", "[in_i]", "a result that a float can hold", id="below"),
        pytest.param(1.7e308, "[in_i]", "Gt", None, id="dimension first"),
        pytest.param(5e-324, "nm", "km", "a result that does not round to zero", id="tiny"),
        pytest.param(-5e-324, "nm", "km", "a result that does not round to zero", id="tiny below"),
        pytest.param(Fraction(1, 10**400), "m", "m", "a result that does not round to zero",
                     id="a fraction"),
    ],
)  # fmt: skip
def test_what_no_float_holds_is_refused(
    amount: float, source: str, target: str, expected: str | None
) -> None:
    """It is exact all the same; what is not zero never becomes so."""
    if expected is None:
        assert refusal(convert, amount, source, target).startswith("usage.other_dimension")
    else:
        assert (
            refusal(convert, amount, source, target) == f"usage.out_of_range: expected {expected}"
        )
        assert exactly(amount, source, target) == by_factors(written(amount), source, target)


# Names


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        pytest.param("nautical miles", "[nmi_i]", id="plural"),
        pytest.param("Nautical Mile", "[nmi_i]", id="capitals in a name"),
        pytest.param("KILOMETRES", "km", id="all capitals"),
        pytest.param("kilometers", "km", id="American spelling"),
        pytest.param("[nmi_i]", "[nmi_i]", id="code"),
        pytest.param("km/h", "km/h", id="symbol"),
        pytest.param("MW", "MW", id="megawatt"),
        pytest.param("mW", "mW", id="milliwatt"),
        pytest.param("mw", "mW MW", id="megawatt or milliwatt"),
        pytest.param("Mt", "Mt [Mt_TNT]", id="megatonne"),
        pytest.param("mt", "t", id="metric ton"),
        pytest.param("nm", "nm [nmi_i]", id="nanometre or nautical mile"),
        pytest.param("NM", "[nmi_i]", id="nautical mile"),
        pytest.param("\u00b5m", "um", id="the micro sign"),
        pytest.param("\u03bcm", "um", id="the Greek letter"),
        pytest.param("\u00b5M", "um", id="the micro sign, in capitals"),
        pytest.param("UAH", "UAH", id="a currency"),
        pytest.param("us dollar", "USD", id="a currency by name"),
        pytest.param("ton", "t [ston_av] [lton_av]", id="ton"),
        pytest.param("TONS", "t [ston_av] [lton_av]", id="tons"),
        pytest.param("mil", "[mil_i] [mil_6400] [mil_6000] [mil_6300] mrad", id="mil"),
        pytest.param("kt", "kt [kn_i] [kt_TNT]", id="kt"),
        pytest.param("cal", "cal_th cal_IT", id="cal"),
        pytest.param("gallon", "[gal_us] [gal_br]", id="gallon"),
        pytest.param("barrel", "[bbl_us] [bbl_liq_us] [bbl_br]", id="barrel"),
        pytest.param("pound", "[lb_av] [lbf_av]", id="pound"),
        pytest.param("degrees", "Cel [degF] deg", id="degrees"),
        pytest.param("sunsets", "", id="no unit"),
        pytest.param("rounds", "", id="a noun"),
        pytest.param("in", "", id="a word"),
        pytest.param("", "", id="nothing"),
        pytest.param(" ", "", id="space"),
        pytest.param("km ", "", id="a space after"),
        pytest.param("km\n", "", id="a line break after"),
        pytest.param("k\u0000m", "", id="a null inside"),
        pytest.param("\uff4b\uff4d", "", id="wide letters"),
        pytest.param("\ud800", "", id="half a character"),
        pytest.param("__import__('os')", "", id="a call"),
        pytest.param("km" * 50_000, "", id="long"),
        pytest.param("\u0390" * 50_000, "", id="long, and longer in small letters"),
    ],
)
def test_a_word_names_these_units(word: str, codes: str) -> None:
    """One, several of equal right in the order of the table, or none; nothing is chosen."""
    assert named(word) == tuple(codes.split())


@pytest.mark.parametrize("code", CODES)
def test_a_unit_goes_by_its_code_and_its_names(code: str) -> None:
    """The codes that a word names come in the order of the table, each once."""
    for word in (code, *unit(code).names):
        places = [CODES.index(each) for each in named(word)]
        assert CODES.index(code) in places
        assert places == sorted(set(places))


@pytest.mark.parametrize("word", [None, 5, [], b"km"])
def test_a_name_is_a_text(word: Any) -> None:  # noqa: ANN401 - what is no text
    """Anything else is a wrong call."""
    assert refusal(named, word) == (
        "usage.not_text: expected the name or the code of a unit, as text"
    )


@pytest.mark.parametrize("call", [exactly, convert])
@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("secret", "km", id="from no unit"),
        pytest.param("km", "secret", id="to no unit"),
        pytest.param("Cel", "km", id="to another dimension"),
        pytest.param([], "km", id="from no text"),
    ],
)
def test_a_refusal_has_no_other_error_behind_it(
    call: Callable[..., object],
    source: Any,  # noqa: ANN401 - what is no unit
    target: Any,  # noqa: ANN401 - what is no unit
) -> None:
    """The error of a look-up shows the code, and a traceback would show that error."""
    with pytest.raises(UsageError) as caught:
        call(5, source, target)

    assert caught.value.__context__ is None
