"""Quantities: a number, its unit, and what is counted."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import Any, Final

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from support import Case, Part, beyond, invalid, rows, valid, verdict, without

from milreport import (
    Approximately,
    AtLeast,
    AtMost,
    Between,
    Convention,
    Exact,
    FewerThan,
    MoreThan,
    Nearly,
    Quantity,
    Unknown,
    VagueCount,
)
from milreport._refusals import refusals
from milreport.errors import UsageError
from milreport.values.intervals import Comparison
from milreport.values.numbers import Number
from milreport.values.units import CODES, exactly, unit
from milreport.vocabulary._tables.currencies import CURRENCIES
from milreport.vocabulary.numbers import Basis, Counted, Rounding

CALIBRE = {"number": {"kind": "exact", "value": 122}, "unit": "mm"}
HALF = {"kind": "exact", "value": 0.5}
AMOUNTS = {"tonnes": "t", "area": "km2", "money": "UAH"}


def counted(term: str) -> list[Case]:
    """Give the cases of one thing that can be counted."""
    whole = {**CALIBRE, "unit": AMOUNTS.get(term, "1"), "counted": term}
    parted = {**whole, "number": HALF}
    return [
        valid(f"{term}, whole", whole),
        valid(f"{term}, half", parted)
        if term in AMOUNTS
        else beyond(f"{term}, half", parted, "number.not_whole"),
    ]


CASES = {
    Quantity: [
        valid("a length", CALIBRE),
        valid("a share", {**CALIBRE, "number": HALF, "unit": "1"}),
        valid("item named", {**CALIBRE, "item": "shell", "counted": "rounds", "unit": "1"}),
        valid("of another report", {**CALIBRE, "item": "desk.1#shell"}),
        valid("private thing counted, halved", {**CALIBRE, "number": HALF, "counted": "x_crates"}),
        valid("nothing counted, told as null", {**CALIBRE, "counted": None, "item": None}),
        valid(
            "unknown number",
            {**CALIBRE, "number": {"kind": "unknown"}, "counted": "rounds", "unit": "1"},
        ),
        *(case for term in Counted for case in counted(term)),
        beyond(
            "a bound that is no count",
            {
                **CALIBRE,
                "number": {"kind": "between", "low": 1, "high": 2.5},
                "counted": "items",
                "unit": "1",
            },
            "number.not_whole",
        ),
        beyond(
            "rounds in kilometres",
            {**CALIBRE, "unit": "km", "counted": "rounds"},
            "quantity.counted_in_a_unit",
        ),
        beyond(
            "fewer than no rounds",
            {**CALIBRE, "number": {"kind": "exact", "value": -1}, "counted": "rounds", "unit": "1"},
            "number.negative",
        ),
        valid(
            "rounds a day, which need not be whole",
            {**CALIBRE, "number": HALF, "unit": "/d", "counted": "rounds"},
        ),
        *(
            beyond(
                f"{term} in {unit}",
                {**CALIBRE, "unit": unit, "counted": term},
                "quantity.other_dimension",
            )
            for term, unit in (("tonnes", "km2"), ("area", "t"), ("money", "1"), ("area", "UAH"))
        ),
        valid("below zero degrees", {"number": {"kind": "exact", "value": -4}, "unit": "Cel"}),
        valid("area in its unit", {**CALIBRE, "counted": "area", "unit": "km2"}),
        *(
            valid(f"unit {unit}", {**CALIBRE, "unit": unit})
            for unit in ("1", "km/h", "m2", "[degF]", "Cel", "%", "[kt_TNT]", "/d", "USD", "t/a")
        ),
        *(
            invalid(name, {**CALIBRE, "unit": unit}, "structure.unknown_term")
            for name, unit in {
                "unit empty": "",
                "unit of two words": "square metres",
                "unit with a sign beyond ASCII": "\u00b5m",
                "unit of no table": "furlongs",
                "unit of UCUM that is not in ours": "10*3",
                "unit in capitals": "MM",
                "a currency of old": "SUR",
                "unit with a line break after": "mm\n",
                "unit that calls": "__import__('os')",
            }.items()
        ),
        invalid("a kind", {**CALIBRE, "kind": "quantity"}, "structure.unknown_field"),
        invalid("no number", without(CALIBRE, "number"), "structure.missing_field"),
        invalid("no unit", without(CALIBRE, "unit"), "structure.missing_field"),
        invalid("unit null", {**CALIBRE, "unit": None}, "structure.wrong_type"),
        invalid("unit a number", {**CALIBRE, "unit": 1}, "structure.wrong_type"),
        invalid("counted unknown", {**CALIBRE, "counted": "tanks"}, "structure.unknown_term"),
        invalid("item in words", {**CALIBRE, "item": "a shell"}, "structure.malformed"),
    ]
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """A quantity has a number and a unit; a count is whole, which no schema can say."""
    assert verdict(model, case.document) == case.verdict


def test_quantities_are_equal_by_content() -> None:
    """The unit is part of what is said: 122 mm is not 122 cm."""
    one = Quantity(number=Exact(value=122), unit="mm")

    assert one == Quantity(number=Exact(value=122), unit="mm")
    assert one != Quantity(number=Exact(value=122), unit="cm")
    assert len({one, Quantity(number=Exact(value=122), unit="mm")}) == 1


def refusal(call: Callable[..., object], *given_to: Any, **by: Any) -> str:  # noqa: ANN401
    """Give the error of a call that must be refused, as text."""
    with pytest.raises(UsageError) as caught:
        call(*given_to, **by)
    return str(caught.value)


def of(number: Number | float, unit: str, counted: str | None = None) -> Quantity:
    """Make a quantity in few words."""
    told = Exact(value=number) if isinstance(number, int | float) else number
    return Quantity(number=told, unit=unit, counted=counted and Counted(counted))


# What is said of a unit that is none


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        pytest.param("km2 ", "did you mean km2?", id="a space after"),
        pytest.param("qqqq", None, id="nothing near"),
        pytest.param("kilometres", "did you mean km?", id="a name"),
        pytest.param("tons", "did you mean t or [ston_av] or [lton_av]?", id="several"),
        pytest.param("MM", "did you mean mm?", id="capitals"),
        pytest.param("rounds", "a noun is counted; its unit is 1", id="a noun"),
        pytest.param("tonnes", "did you mean t?", id="a noun that is measured"),
        pytest.param("canary-7731" * 5_000, None, id="long"),
    ],
)
def test_another_unit_is_suggested(written: str, hint: str | None) -> None:
    """The codes are ours; what was written is not repeated."""
    with pytest.raises(ValidationError) as caught:
        Quantity(number=Exact(value=1), unit=written)
    (finding,) = refusals(Quantity, caught.value)

    assert finding.hint == hint
    assert written not in finding.message


# To another unit

USUAL: Final = Convention(low=2, high=4, policy="en-2026.1")
IN_METRES: Final = Convention(low=2000, high=4000, policy="en-2026.1")


@pytest.mark.parametrize(
    ("number", "there"),
    [
        pytest.param(Exact(value=2.5), Exact(value=2500), id="exact"),
        pytest.param(Approximately(value=3, convention=USUAL),
                     Approximately(value=3000, convention=IN_METRES), id="approximately"),
        pytest.param(AtLeast(value=2), AtLeast(value=2000), id="at least"),
        pytest.param(MoreThan(value=2), MoreThan(value=2000), id="more than"),
        pytest.param(AtMost(value=0.0005), AtMost(value=0.5), id="at most"),
        pytest.param(FewerThan(value=2), FewerThan(value=2000), id="fewer than"),
        pytest.param(Nearly(value=2), Nearly(value=2000), id="nearly"),
        pytest.param(Between(low=1, high=3, best=1.5),
                     Between(low=1000, high=3000, best=1500), id="between"),
        pytest.param(Between(low=1, high=3), Between(low=1000, high=3000), id="between, no best"),
        pytest.param(VagueCount(low=2, high=9), VagueCount(low=2000, high=9000), id="vague"),
        pytest.param(VagueCount(convention=Convention(low=2, policy="p")),
                     VagueCount(convention=Convention(low=2000, policy="p")), id="a word alone"),
        pytest.param(Unknown(), Unknown(), id="unknown"),
    ],
)  # fmt: skip
def test_a_quantity_in_another_unit(number: Number, there: Number) -> None:
    """Every bound and the convention go over; what is about the source stays as it is."""
    told: dict[str, Any] = {
        "phrase": "some kilometres",
        "basis": Basis.COUNTED_BY_SIGHT,
        "rounding": Rounding.ROUNDED_IMPLIED,
    }
    quantity = Quantity(number=number.evolve(**told), unit="km", item="road")

    found = quantity.to("m")

    assert found == Quantity(number=there.evolve(**told), unit="m", item="road")
    assert quantity.unit == "km"
    assert found.to("km") == quantity


@pytest.mark.parametrize(
    ("quantity", "target", "value"),
    [
        pytest.param(of(68.9, "[degF]"), "Cel", 20.5, id="Fahrenheit"),
        pytest.param(of(5, "[nmi_i]"), "km", 9.26, id="nautical miles"),
        pytest.param(of(15, "[kt_TNT]"), "TJ", 62.76, id="yield"),
        pytest.param(of(122, "mm"), "[in_i]", 610 / 127, id="calibre"),
        pytest.param(of(0.5, "1"), "%", 50, id="share"),
        pytest.param(of(24, "/d", "rounds"), "/h", 1, id="counted, at a rate"),
        pytest.param(of(2, "t", "tonnes"), "kg", 2000, id="tonnes"),
        pytest.param(of(2, "km2", "area"), "har", 200, id="area"),
    ],
)
def test_a_value_in_another_unit(quantity: Quantity, target: str, value: float) -> None:
    """An amount is rounded once, and a whole one is an int."""
    there = quantity.to(target)

    assert there.number == Exact(value=value)
    assert isinstance(there.number, Exact)
    assert type(there.number.value) is type(value)
    counted = None if quantity.counted == "tonnes" else quantity.counted
    assert (there.unit, there.counted) == (target, counted)


@pytest.mark.parametrize(
    "quantity",
    [
        pytest.param(of(6, "1", "rounds"), id="counted"),
        pytest.param(of(6, "USD", "money"), id="money"),
        pytest.param(of(6.0, "km"), id="a float that is whole"),
        pytest.param(of(Unknown(), "km"), id="unknown"),
    ],
)
def test_a_quantity_in_its_own_unit_is_itself(quantity: Quantity) -> None:
    """Nothing is done, and nothing refused."""
    assert quantity.to(quantity.unit) is quantity


OTHER: Final = "usage.other_dimension: length does not convert to mass"
COUNTED: Final = "usage.counted: what is counted converts to no other unit"
BEYOND: Final = "usage.out_of_range: expected a result within 2^53 - 1"


@pytest.mark.parametrize(
    ("quantity", "target", "message"),
    [
        pytest.param(of(6, "1", "rounds"), "%", COUNTED, id="rounds in per cent"),
        pytest.param(of(6, "1", "rounds"), "km", COUNTED, id="rounds in kilometres"),
        pytest.param(Quantity(number=Exact(value=5), unit="1", counted="x_crates"), "%", COUNTED,
                     id="what a private noun counts"),
        pytest.param(Quantity(number=Exact(value=5), unit="%", counted="x_crates"), "1", COUNTED,
                     id="a share of what a private noun counts"),
        pytest.param(of(6, "/d", "rounds"), "Hz",
                     "usage.other_dimension: rate does not convert to frequency", id="a rate"),
        pytest.param(of(6, "km"), "kg", OTHER, id="another dimension"),
        pytest.param(of(Unknown(), "km"), "kg", OTHER, id="another dimension, unknown"),
        pytest.param(of(VagueCount(phrase="some"), "km"), "kg", OTHER,
                     id="another dimension, a word"),
        pytest.param(of(6, "USD"), "EUR",
                     "usage.other_currency: money of one currency is not money of another",
                     id="another currency"),
        pytest.param(of(Unknown(), "USD", "money"), "EUR",
                     "usage.other_currency: money of one currency is not money of another",
                     id="another currency, unknown"),
        pytest.param(of(6, "km"), "kilometres",
                     "usage.unknown_unit: expected a code of milreport.units.CODES; "
                     "did you mean km?", id="no code"),
        pytest.param(of(6, "km"), [],
                     "usage.unknown_unit: expected a code of milreport.units.CODES", id="no text"),
        pytest.param(of(Unknown(), "km"), "kilometres",
                     "usage.unknown_unit: expected a code of milreport.units.CODES; "
                     "did you mean km?", id="no code, unknown"),
        pytest.param(of(2**53 - 1, "km"), "m", BEYOND, id="beyond"),
        pytest.param(of(-(2**53) + 1, "km"), "m", BEYOND, id="beyond, below zero"),
        pytest.param(of(Between(low=1, high=2**53 - 1), "km"), "m", BEYOND, id="high beyond"),
        pytest.param(of(Exact(value=1, convention=Convention(low=1, high=2**53 - 1, policy="p")),
                        "km"), "m", BEYOND, id="convention beyond"),
        pytest.param(of(5e-324, "nm"), "km",
                     "usage.out_of_range: expected a result that does not round to zero",
                     id="next to nothing"),
    ],
)  # fmt: skip
def test_a_conversion_that_is_refused(quantity: Quantity, target: str, message: str) -> None:
    """Also where no amount is known that could be converted wrongly."""
    assert refusal(quantity.to, target) == message


@given(
    st.integers(-(10**9), 10**9) | st.floats(-1e9, 1e9).map(lambda value: round(value, 3)),
    st.sampled_from(["mm", "cm", "[in_i]", "[ft_i]", "[mi_i]", "[nmi_i]"]),
)
def test_a_bound_is_what_is_exact_rounded(value: float, target: str) -> None:
    """Every kind goes the way that `exactly` goes."""
    there = of(AtLeast(value=value), "m").to(target).number
    exact = exactly(value, "m", target)

    assert isinstance(there, AtLeast)
    assert there.value == (exact if exact.denominator == 1 else float(exact))


# Comparison


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(of(5, "[nmi_i]"), of(9.26, "km"), "equal", id="equal in two units"),
        pytest.param(of(68.9, "[degF]"), of(20.5, "Cel"), "equal", id="equal temperatures"),
        pytest.param(of(20, "[degF]"), of(20, "Cel"), "less", id="degrees of two scales"),
        pytest.param(of(122, "mm"), of(610 / 127, "[in_i]"), "less", id="beside the rounded"),
        pytest.param(of(3, "[ft_i]"), of(1, "[yd_i]"), "equal", id="feet and yards"),
        pytest.param(of(1, "[in_i]"), of(25.400000000000002, "mm"), "less", id="a hair above"),
        pytest.param(of(1, "[in_i]"), of(25.399999999999996, "mm"), "greater", id="a hair below"),
        pytest.param(of(2**53 - 1, "km"), of(2**53 - 1, "m"), "greater", id="beyond any amount"),
        pytest.param(of(AtLeast(value=2), "km"), of(1999, "m"), "greater", id="at least"),
        pytest.param(of(AtLeast(value=2), "km"), of(2000, "m"), "overlaps", id="touching"),
        pytest.param(of(MoreThan(value=2), "km"), of(2000, "m"), "greater", id="open end"),
        pytest.param(of(2000, "m"), of(MoreThan(value=2), "km"), "less", id="open end beside"),
        pytest.param(of(FewerThan(value=2), "km"), of(AtLeast(value=2000), "m"), "less",
                     id="open against closed"),
        pytest.param(of(2000, "m"), of(FewerThan(value=2), "km"), "greater", id="open end above"),
        pytest.param(of(Between(low=1, high=3), "km"), of(2000, "m"), "overlaps", id="between"),
        pytest.param(of(Approximately(value=1), "km"), of(900, "km"), "overlaps", id="about"),
        pytest.param(of(12, "1", "rounds"), of(MoreThan(value=12), "1", "rounds"), "less",
                     id="counts"),
        pytest.param(of(13, "1", "rounds"), of(MoreThan(value=12), "1", "rounds"), "overlaps",
                     id="more than 12 are 13 or more"),
        pytest.param(of(Between(low=12, high=13), "1", "rounds"),
                     of(MoreThan(value=12), "1", "rounds"), "overlaps", id="counts that touch"),
        pytest.param(of(FewerThan(value=13), "1", "rounds"),
                     of(MoreThan(value=12), "1", "rounds"), "less", id="no count between"),
        pytest.param(of(FewerThan(value=13), "/d", "rounds"),
                     of(MoreThan(value=12), "/d", "rounds"), "overlaps", id="rates between"),
        pytest.param(of(24, "/d", "rounds"), of(1, "/h", "rounds"), "equal", id="rates"),
        pytest.param(of(0.5, "1"), of(50, "%"), "equal", id="shares"),
        pytest.param(of(6, "USD"), of(5, "USD"), "greater", id="money"),
        pytest.param(of(6, "USD"), of(5, "EUR"), "not_comparable", id="two currencies"),
        pytest.param(of(6, "km"), of(6, "kg"), "not_comparable", id="two dimensions"),
        pytest.param(of(6, "Cel"), of(6, "[Cel_diff]"), "not_comparable", id="a difference"),
        pytest.param(of(6, "1", "rounds"), of(6, "1", "items"), "not_comparable", id="nouns"),
        pytest.param(of(6, "1", "rounds"), of(6, "1"), "not_comparable", id="count and share"),
        pytest.param(of(6, "1", "rounds"), of(6, "/d", "rounds"), "not_comparable",
                     id="count and rate"),
        pytest.param(Quantity(number=Exact(value=5), unit="1", counted="x_crates"),
                     Quantity(number=Exact(value=500), unit="%", counted="x_crates"),
                     "not_comparable", id="count and share of a private noun"),
        pytest.param(Quantity(number=Exact(value=5), unit="1", counted="x_crates"),
                     Quantity(number=Exact(value=4), unit="1", counted="x_crates"),
                     "greater", id="counts of a private noun"),
        pytest.param(of(Unknown(), "km"), of(6, "km"), "not_comparable", id="unknown"),
        pytest.param(of(6, "km"), of(Unknown(), "km"), "not_comparable", id="beside the unknown"),
        pytest.param(of(Unknown(), "km"), of(Unknown(), "km"), "not_comparable", id="both unknown"),
    ],
)  # fmt: skip
def test_quantities_compare_by_their_bounds(one: Quantity, other: Quantity, expected: str) -> None:
    """Exactly, in whatever units; and the other way round it is the other way round."""
    turned = {"less": "greater", "greater": "less"}.get(expected, expected)

    assert one.compare(other) is Comparison(expected)
    assert other.compare(one) is Comparison(turned)


@pytest.mark.parametrize(
    ("one", "other", "bounds", "convention"),
    [
        pytest.param(of(VagueCount(convention=USUAL), "km"), of(5000, "m"), "overlaps", "less",
                     id="a word"),
        pytest.param(of(Approximately(value=3, convention=USUAL), "km"), of(2000, "m"),
                     "overlaps", "overlaps", id="an end is included"),
        pytest.param(of(5000, "m"), of(VagueCount(convention=USUAL), "km"), "overlaps", "greater",
                     id="beside a word"),
        pytest.param(of(5, "km"), of(4000, "m"), "greater", "greater", id="no convention"),
        pytest.param(of(Unknown(convention=USUAL), "km"), of(5, "km"),
                     "not_comparable", "not_comparable", id="no policy knows what nobody told"),
        pytest.param(of(VagueCount(low=2, convention=USUAL), "1", "rounds"),
                     of(MoreThan(value=3), "1", "rounds"), "overlaps", "overlaps", id="counts"),
    ],
)  # fmt: skip
def test_quantities_compare_by_convention(
    one: Quantity, other: Quantity, bounds: str, convention: str
) -> None:
    """A policy is only gone by where that is asked for."""
    assert one.compare(other, by="bounds") is Comparison(bounds)
    assert one.compare(other, by="convention") is Comparison(convention)


def test_a_comparison_goes_by_one_of_two() -> None:
    """Another word is not taken for either."""
    asked: Any = "policy"

    assert refusal(of(1, "km").compare, of(1, "kg"), by=asked) == (
        "usage.unknown_bounds: expected bounds or convention"
    )


# pint


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry[Any]:
    """Give a registry of the caller's."""
    return pint.UnitRegistry()


@pytest.fixture
def application() -> Iterator[pint.UnitRegistry[Any]]:
    """Give the application's registry, and put back what was there before."""
    before = pint.get_application_registry().get()
    mine: pint.UnitRegistry[Any] = pint.UnitRegistry()
    pint.set_application_registry(mine)
    yield mine
    pint.set_application_registry(before)


IN_PINT: Final = tuple(code for code in CODES if unit(code).pint is not None)


@pytest.mark.parametrize("code", IN_PINT)
def test_a_quantity_comes_back_from_pint(code: str, registry: pint.UnitRegistry[Any]) -> None:
    """Every unit that has a name there, with an int that stays one, and a float."""
    for value in (7, -2.5):
        there = of(value, code).to_pint(registry)
        back = Quantity.from_pint(there)

        assert there.magnitude == value
        assert back == of(value, code)
        assert isinstance(back.number, Exact)
        assert type(back.number.value) is type(there.magnitude) is type(value)


def test_most_units_have_a_name_in_pint() -> None:
    """The others are those that pint lacks."""
    assert len(IN_PINT) > 240
    assert not {*IN_PINT} & {*CURRENCIES}


def test_pint_converts_as_we_do(registry: pint.UnitRegistry[Any]) -> None:
    """What goes over is the same amount, to the precision of floats."""
    there = of(68.9, "[degF]").to_pint(registry).to("degree_Celsius")

    assert there.magnitude == pytest.approx(20.5)


def test_a_quantity_goes_to_the_registry_it_is_given_to(registry: pint.UnitRegistry[Any]) -> None:
    """There is none of our own."""
    there = of(5, "km").to_pint(registry)

    assert there == registry.Quantity(5, "kilometer")
    assert there._REGISTRY is registry  # noqa: SLF001 - pint says so nowhere else


def test_a_quantity_goes_to_the_registry_of_the_application(
    application: pint.UnitRegistry[Any],
) -> None:
    """That is what pint itself falls back to."""
    there = of(5, "km").to_pint()

    assert there == application.Quantity(5, "kilometer")
    assert there._REGISTRY is application  # noqa: SLF001 - pint says so nowhere else


@pytest.mark.parametrize(
    ("quantity", "message"),
    [
        *(
            pytest.param(
                of(number, "km"),
                "usage.not_exact: pint holds one number; give it a bound by itself",
                id=number.kind,
            )
            for number in (
                Approximately(value=6),
                AtLeast(value=6),
                MoreThan(value=6),
                AtMost(value=6),
                FewerThan(value=6),
                Nearly(value=6),
                Between(low=6, high=6),
                VagueCount(low=6, high=6),
                Unknown(),
            )
        ),
        pytest.param(
            of(6, "1", "rounds"), "usage.counted: pint does not hold what is counted", id="counted"
        ),
        *(
            pytest.param(
                of(6, code),
                "usage.not_in_pint: pint has no such unit; convert it first",
                id=code,
            )
            for code in ("USD", "[mil_6400]", "[K_diff]", "[dunam]")
        ),
    ],
)
def test_what_pint_cannot_hold_is_refused(
    quantity: Quantity, message: str, registry: pint.UnitRegistry[Any]
) -> None:
    """Nothing is cut off to make it fit."""
    assert refusal(quantity.to_pint, registry) == message


def test_what_is_told_beside_the_value_stays_here(registry: pint.UnitRegistry[Any]) -> None:
    """A phrase does not keep a number from pint; the way back does not bring it again."""
    quantity = of(Exact(value=5, phrase="five"), "km")

    assert Quantity.from_pint(quantity.to_pint(registry)) == of(5, "km")


class Scalar(float):
    """A float of some other library, such as numpy's."""

    __slots__ = ()


NUMBER: Final = "usage.not_a_number: expected an int or a finite float as magnitude"


@pytest.mark.parametrize(
    ("magnitude", "message"),
    [
        pytest.param(Fraction(1, 3), NUMBER, id="Fraction"),
        pytest.param(Fraction(3), NUMBER, id="whole Fraction"),
        pytest.param(Decimal("0.1"), NUMBER, id="Decimal"),
        pytest.param(True, NUMBER, id="true"),
        pytest.param(Scalar(2.5), NUMBER, id="a float of another library"),
        pytest.param(2j, NUMBER, id="complex"),
        pytest.param(float("nan"), NUMBER, id="no number"),
        pytest.param(float("inf"), NUMBER, id="infinite"),
        pytest.param(-float("inf"), NUMBER, id="infinite below"),
        pytest.param(2**53, "usage.out_of_range: expected a magnitude below 2^53", id="large"),
        pytest.param(1e300, "usage.out_of_range: expected a magnitude below 2^53", id="float"),
        pytest.param(10**400, "usage.out_of_range: expected a magnitude below 2^53", id="huge"),
    ],
)
def test_a_magnitude_that_no_amount_is(
    magnitude: Any,  # noqa: ANN401
    message: str,
    registry: pint.UnitRegistry[Any],
) -> None:
    """It is not turned into a float, and not cut off."""
    there = SimpleNamespace(units=registry.Unit("kilometer"), magnitude=magnitude)

    assert refusal(Quantity.from_pint, there) == message


@pytest.mark.parametrize("name", ["furlong", "kilometer ** 4", "kilogram * meter", "km/kg"])
def test_a_unit_of_pint_that_is_not_in_the_table(
    name: str, registry: pint.UnitRegistry[Any]
) -> None:
    """The caller converts it to one that is."""
    assert refusal(Quantity.from_pint, registry.Quantity(1, name)) == (
        "usage.unknown_unit: expected a unit of the table; convert it first"
    )


@pytest.mark.parametrize("style", ["~P", "~D", "P", "L", "C", "~"])
def test_a_unit_is_known_however_the_registry_prints(style: str) -> None:
    """A registry of short names gives the same units."""
    mine: pint.UnitRegistry[Any] = pint.UnitRegistry()
    mine.formatter.default_format = style

    for code in ("km/h", "t", "[degF]", "km2", "1", "[ston_av]"):
        assert Quantity.from_pint(of(5, code).to_pint(mine)) == of(5, code)


def test_a_registry_without_the_unit_says_so_itself() -> None:
    """An empty registry knows no kilometre; none is made for it."""
    empty: pint.UnitRegistry[Any] = pint.UnitRegistry(None)

    with pytest.raises(pint.UndefinedUnitError):
        of(5, "km").to_pint(empty)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (of(15, "t", "tonnes"), of(15_000, "kg")),
        (of(2, "km2", "area"), of(200, "har")),
        (of(5, "USD", "money"), of(5, "USD")),
    ],
    ids=["tonnes", "area", "money"],
)
def test_what_the_unit_says_is_no_noun(one: Quantity, other: Quantity) -> None:
    """What is measured may be said twice, and once is as good."""
    assert one.noun is None
    assert one.compare(other) is Comparison.EQUAL
    assert other.compare(one) is Comparison.EQUAL


def test_tonnes_go_to_pint() -> None:
    """Nothing is lost: the unit says it."""
    registry = pint.UnitRegistry()

    assert of(6, "t", "tonnes").to_pint(registry) == registry.Quantity(6, "metric_ton")
