"""The tables of units and currencies against pint, against UCUM and against the published list."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pint
import pytest
from lark import Token, Tree
from lark.exceptions import UnexpectedInput
from ucumvert import get_ucum_parser
from ucumvert.xml_util import get_base_units, get_units_with_full_definition

from milreport.vocabulary._tables import currencies, units
from milreport.vocabulary._tables.currencies import CURRENCIES
from milreport.vocabulary._tables.units import UNITS, Row
from milreport.vocabulary.units import Dimension

DATA = Path(__file__).parents[1] / "data" / "units"

BASES: dict[Dimension, str] = {}
for _code, _row in UNITS.items():
    BASES.setdefault(_row.dimension, _code)

ROWS = [pytest.param(code, row, id=code) for code, row in UNITS.items()]


def in_base(row: Row, amount: Fraction) -> Fraction:
    """Give the amount in the base unit, as the table says."""
    return amount * Fraction(row.factor) + Fraction(row.offset)


# The shape of the tables


@pytest.mark.parametrize(
    ("dimension", "code"),
    [
        pytest.param(Dimension.LENGTH, "m", id="length"),
        pytest.param(Dimension.AREA, "m2", id="area"),
        pytest.param(Dimension.VOLUME, "m3", id="volume"),
        pytest.param(Dimension.MASS, "kg", id="mass"),
        pytest.param(Dimension.TIME, "s", id="time"),
        pytest.param(Dimension.SPEED, "m/s", id="speed"),
        pytest.param(Dimension.TEMPERATURE, "K", id="temperature"),
        pytest.param(Dimension.TEMPERATURE_DIFFERENCE, "[K_diff]", id="temperature_difference"),
        pytest.param(Dimension.ANGLE, "deg", id="angle"),
        pytest.param(Dimension.ANGLE_RADIAN, "rad", id="angle_radian"),
        pytest.param(Dimension.PRESSURE, "Pa", id="pressure"),
        pytest.param(Dimension.FORCE, "N", id="force"),
        pytest.param(Dimension.ENERGY, "J", id="energy"),
        pytest.param(Dimension.POWER, "W", id="power"),
        pytest.param(Dimension.ELECTRIC_POTENTIAL, "V", id="electric_potential"),
        pytest.param(Dimension.FREQUENCY, "Hz", id="frequency"),
        pytest.param(Dimension.RATE, "/s", id="rate"),
        pytest.param(Dimension.DATA, "bit", id="data"),
        pytest.param(Dimension.DATA_RATE, "bit/s", id="data_rate"),
        pytest.param(Dimension.RATIO, "1", id="ratio"),
        pytest.param(Dimension.MASS_RATE, "kg/s", id="mass_rate"),
        pytest.param(Dimension.VOLUME_RATE, "m3/s", id="volume_rate"),
        pytest.param(Dimension.ACTIVITY, "Bq", id="activity"),
        pytest.param(Dimension.ABSORBED_DOSE, "Gy", id="absorbed_dose"),
        pytest.param(Dimension.DOSE_EQUIVALENT, "Sv", id="dose_equivalent"),
        pytest.param(Dimension.DOSE_EQUIVALENT_RATE, "Sv/h", id="dose_equivalent_rate"),
    ],
)
def test_a_dimension_has_a_base_unit(dimension: Dimension, code: str) -> None:
    """It comes first and is the unit that the dimension's sentence names."""
    assert BASES[dimension] == code
    assert (UNITS[code].factor, UNITS[code].offset) == ("1", "0")


def test_every_dimension_but_money_has_units() -> None:
    """The currencies are in a table of their own."""
    assert set(BASES) == set(Dimension) - {Dimension.MONEY}
    assert len(UNITS) == 263


@pytest.mark.parametrize(("code", "row"), ROWS)
def test_a_row_is_well_formed(code: str, row: Row) -> None:
    """The code fits its type, the numbers are exact and in one spelling, and no name is empty."""
    assert re.fullmatch(r"[A-Za-z0-9%'*./\[\]{}_-]{1,40}", code)
    assert re.fullmatch(r"(0|[1-9][0-9]*)(\.[0-9]*[1-9]|/[1-9][0-9]*)?", row.factor)
    assert re.fullmatch(r"(0|[1-9][0-9]*)(\.[0-9]*[1-9]|/[1-9][0-9]*)?", row.offset)
    assert Fraction(row.factor) > 0
    assert row.offset == "0" or row.dimension is Dimension.TEMPERATURE
    for text in (row.factor, row.offset):
        if "/" in text:
            assert str(Fraction(text)) == text
    assert len(row.names) >= 2 or code == "1"
    for name in row.names:
        assert name
        assert " ".join(name.split()) == name
    assert len(set(row.names[1:])) == len(row.names[1:])
    assert not set(row.names[:1]) & set(row.names[2:])


def test_a_code_is_written_once() -> None:
    """A repeated key would silently replace its row."""
    for module, table in ((units, UNITS), (currencies, CURRENCIES)):
        source = Path(str(module.__file__)).read_text(encoding="utf-8")
        written = re.findall(r'^    "(.+?)": ', source, flags=re.MULTILINE)
        assert written == [*table]


def test_no_code_is_both_a_unit_and_a_currency() -> None:
    """A code says by itself what it is."""
    assert not set(UNITS) & set(CURRENCIES)


def test_no_two_units_share_a_name_in_pint() -> None:
    """The way back from pint is a function."""
    names = [row.pint for row in UNITS.values() if row.pint is not None]
    assert len(set(names)) == len(names)


PROPER = re.compile(
    "Celsius|Fahrenheit|International Table|British|Iraqi|NATO|Russian|Swedish|Warsaw Pact"
    "|imperial|US|U\\.S\\.|UK|BTUs?|TNTe?"
)


@pytest.mark.parametrize(("code", "row"), ROWS)
def test_a_name_is_in_lower_case_unless_it_is_a_symbol(code: str, row: Row) -> None:
    """Only proper names and short symbols have capital letters."""
    del code
    for name in row.names:
        words = [word for word in PROPER.sub("", name).split() if len(word) > 5]
        assert all(word.islower() or not word.isalpha() for word in words), name


NEVER_NAMES = {"in", "at", "a", "are", "as", "K", "k", "M", "B", "C", "F", "T", "toe", "'", '"'}


def test_what_is_most_often_something_else_is_no_name() -> None:
    """`5 in Kyiv` is no length, `5K` no temperature and `5B` no amount of data."""
    assert not NEVER_NAMES & {name for row in UNITS.values() for name in row.names}


NO_SYMBOL_AMONG_NAMES = {
    "1", "By", "K", "[Cel_diff]", "[K_diff]", "[degF_diff]", "[in_i]", "[toe]", "att",
}  # fmt: skip


def test_a_symbol_is_a_name_too() -> None:
    """What is printed is read back, but for the symbols that mean something else more often."""
    missing = {code for code, row in UNITS.items() if row.symbol not in row.names}
    assert missing == NO_SYMBOL_AMONG_NAMES


AMBIGUOUS = {
    "BTU": "[Btu_th] [Btu_IT]",
    "BTUs": "[Btu_th] [Btu_IT]",
    "British thermal unit": "[Btu_th] [Btu_IT]",
    "British thermal units": "[Btu_th] [Btu_IT]",
    "Btu": "[Btu_th] [Btu_IT]",
    "HP": "[HP] [HP_m]",
    "KB": "kBy KiBy",
    "KT": "kt [kt_TNT]",
    "MT": "t Mt [Mt_TNT]",
    "Mt": "Mt [Mt_TNT]",
    "angular mil": "[mil_6400] [mil_6000] [mil_6300] mrad",
    "angular mils": "[mil_6400] [mil_6000] [mil_6300] mrad",
    "atmosphere": "atm att",
    "atmospheres": "atm att",
    "barrel": "[bbl_us] [bbl_liq_us] [bbl_br]",
    "barrels": "[bbl_us] [bbl_liq_us] [bbl_br]",
    "bbl": "[bbl_us] [bbl_liq_us] [bbl_br]",
    "bu": "[bu_us] [bu_br]",
    "bushel": "[bu_us] [bu_br]",
    "bushels": "[bu_us] [bu_br]",
    "cal": "cal_th cal_IT",
    "calorie": "cal_th kcal_th cal_IT kcal_IT",
    "calories": "cal_th kcal_th cal_IT kcal_IT",
    "cwt": "[scwt_av] [lcwt_av]",
    "degree": "Cel [degF] deg",
    "degrees": "Cel [degF] deg",
    "donum": "[dunam] [dunam_iq]",
    "donums": "[dunam] [dunam_iq]",
    "dunam": "[dunam] [dunam_iq]",
    "dunams": "[dunam] [dunam_iq]",
    "dunum": "[dunam] [dunam_iq]",
    "dunums": "[dunam] [dunam_iq]",
    "fl oz": "[foz_us] [foz_br]",
    "fl. oz.": "[foz_us] [foz_br]",
    "fluid ounce": "[foz_us] [foz_br]",
    "fluid ounces": "[foz_us] [foz_br]",
    "gal": "[gal_us] [gal_br]",
    "gallon": "[gal_us] [gal_br]",
    "gallon per minute": "[gal_us]/min [gal_br]/min",
    "gallons": "[gal_us] [gal_br]",
    "gallons per minute": "[gal_us]/min [gal_br]/min",
    "gals": "[gal_us] [gal_br]",
    "gpm": "[gal_us]/min [gal_br]/min",
    "gram of TNT": "g [g_TNT]",
    "grams of TNT": "g [g_TNT]",
    "horsepower": "[HP] [HP_m]",
    "hp": "[HP] [HP_m]",
    "hundredweight": "[scwt_av] [lcwt_av]",
    "hundredweights": "[scwt_av] [lcwt_av]",
    "kcal": "kcal_th kcal_IT",
    "kg of TNT": "kg [kg_TNT]",
    "kilo of TNT": "kg [kg_TNT]",
    "kilocalorie": "kcal_th kcal_IT",
    "kilocalories": "kcal_th kcal_IT",
    "kilogram of TNT": "kg [kg_TNT]",
    "kilograms of TNT": "kg [kg_TNT]",
    "kilos of TNT": "kg [kg_TNT]",
    "kiloton": "kt [kt_TNT]",
    "kilotonne": "kt [kt_TNT]",
    "kilotonnes": "kt [kt_TNT]",
    "kilotons": "kt [kt_TNT]",
    "kt": "kt [kn_i] [kt_TNT]",
    "mcm": "dam3 hm3",
    "megaton": "Mt [Mt_TNT]",
    "megatonne": "Mt [Mt_TNT]",
    "megatonnes": "Mt [Mt_TNT]",
    "megatons": "Mt [Mt_TNT]",
    "mil": "[mil_i] [mil_6400] [mil_6000] [mil_6300] mrad",
    "mile": "[mi_i] [nmi_i]",
    "miles": "[mi_i] [nmi_i]",
    "mils": "[mil_i] [mil_6400] [mil_6000] [mil_6300] mrad",
    "minute": "min '",
    "minutes": "min '",
    "nm": "nm [nmi_i]",
    "ounce": "[foz_us] [foz_br] [oz_av] [oz_tr]",
    "ounces": "[foz_us] [foz_br] [oz_av] [oz_tr]",
    "oz": "[oz_av] [oz_tr]",
    "pint": "[pt_us] [pt_br]",
    "pints": "[pt_us] [pt_br]",
    "pound": "[lb_av] [lbf_av]",
    "pounds": "[lb_av] [lbf_av]",
    "pt": "[pt_us] [pt_br]",
    "qt": "[qt_us] [qt_br]",
    "quart": "[qt_us] [qt_br]",
    "quarts": "[qt_us] [qt_br]",
    "rad": "rad RAD",
    "second": "s ''",
    "seconds": "s ''",
    "ton": "t [ston_av] [lton_av]",
    "ton of TNT": "t [ston_av] [lton_av] [t_TNT]",
    "tonne of TNT": "t [t_TNT]",
    "tonnes of TNT": "t [t_TNT]",
    "tons": "t [ston_av] [lton_av]",
    "tons of TNT": "t [ston_av] [lton_av] [t_TNT]",
    "°": "Cel [degF] deg",
}
"""Every word that stands at more than one unit. A new one has to be entered here."""


def test_the_ambiguous_words_are_these() -> None:
    """No word has become ambiguous, or ceased to be, unnoticed."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for code, row in UNITS.items():
        for name in dict.fromkeys(row.names):
            places[name].append(code)
    assert {word: " ".join(at) for word, at in places.items() if len(at) > 1} == AMBIGUOUS


# pint

WITHOUT_PINT = {
    "[fth_i]": Fraction("0.3048") * 6,
    "[dunam]": Fraction(1000),
    "[dunam_iq]": Fraction(2500),
    "[acr_i]": (Fraction("0.3048") * 66) * (Fraction("0.3048") * 660),
    "[acft_i]": (Fraction("0.3048") * 66) * (Fraction("0.3048") * 660) * Fraction("0.3048"),
    "[reg_ton]": Fraction("0.3048") ** 3 * 100,
    "10.a": Fraction("3652.5") * 86400,
    "[K_diff]": Fraction(1),
    "[mil_6400]": Fraction(360, 6400),
    "[mil_6000]": Fraction(360, 6000),
    "[mil_6300]": Fraction(360, 6300),
    "[Btu_th]": Fraction("1054.350"),
    "[MMBtu_IT]": Fraction("1055.05585262") * 10**6,
    "[ppb]": Fraction(1, 10**9),
}
"""What pint has no unit for, by the size that the standard or the definition gives.

The value of 1 in the base unit; each is written as its definition, not as the table has it.
"""


@cache
def exact() -> pint.UnitRegistry[Any]:
    """Give a registry that computes in rational numbers."""
    return pint.UnitRegistry(non_int_type=Fraction)


@cache
def default() -> pint.UnitRegistry[Any]:
    """Give a registry as a user has it."""
    return pint.UnitRegistry()


@pytest.mark.parametrize(
    ("code", "row"), [case for case in ROWS if UNITS[str(case.id)].pint is not None]
)
@pytest.mark.parametrize("amount", [Fraction(0), Fraction(1), Fraction(-7, 3)], ids=str)
def test_a_unit_is_what_pint_makes_of_it(code: str, row: Row, amount: Fraction) -> None:
    """The same number in the base unit, in rational numbers."""
    del code
    base = UNITS[BASES[row.dimension]].pint or "delta_degree_Celsius"
    found = exact().Quantity(amount, exact().Unit(str(row.pint))).to(base).magnitude
    assert isinstance(found, Fraction | int)
    assert found == in_base(row, amount)


@pytest.mark.parametrize(
    ("code", "row"), [case for case in ROWS if UNITS[str(case.id)].pint is not None]
)
def test_a_name_in_pint_is_the_one_pint_prints(code: str, row: Row) -> None:
    """So that the way back needs no second table."""
    del code
    assert str(default().Unit(str(row.pint))) == row.pint


def test_a_unit_without_pint_has_the_size_of_its_definition() -> None:
    """Written out from the standards."""
    without = {c: Fraction(row.factor) for c, row in UNITS.items() if row.pint is None}
    assert without == WITHOUT_PINT


# UCUM

PREFIXES = {
    "n": Fraction(1, 10**9), "u": Fraction(1, 10**6), "m": Fraction(1, 1000),
    "c": Fraction(1, 100), "d": Fraction(1, 10), "da": Fraction(10), "h": Fraction(100),
    "k": Fraction(1000), "M": Fraction(10**6), "G": Fraction(10**9), "T": Fraction(10**12),
    "P": Fraction(10**15), "E": Fraction(10**18),
    "Ki": Fraction(2**10), "Mi": Fraction(2**20), "Gi": Fraction(2**30), "Ti": Fraction(2**40),
}  # fmt: skip

SCALES = {"Cel": ("1", "273.15"), "[degF]": ("5/9", "45967/180")}
"""UCUM gives these as functions, not as factors: K = Cel + 273.15 and K = (degF + 459.67) * 5/9."""

ROUNDED_IN_UCUM = {
    "mm[Hg]": (Fraction("133.322"), Fraction("133.322387415")),
    "[in_i'Hg]": (Fraction("133.322") * Fraction("25.4"), Fraction("3386.388640341")),
}
"""Where UCUM rounds the conventional size of the millimetre of mercury: its size, and ours."""


@cache
def definitions() -> dict[str, tuple[Fraction, str]]:
    """Give every unit of UCUM's own table as a number and the unit it is in."""
    table = {
        unit.code_cs: (Fraction(unit.conversion_factor), unit.defining_unit)
        for unit in get_units_with_full_definition()
        if not unit.is_special
    }
    return table | dict.fromkeys(get_base_units(), (Fraction(1), ""))


@cache
def parser() -> Any:  # noqa: ANN401
    """Give UCUM's grammar."""
    return get_ucum_parser()


@cache
def in_ucum(code: str) -> Fraction:
    """Give the size of a UCUM expression in UCUM's base units."""
    if not code or code == "1":
        return Fraction(1)
    return size(parser().parse(code))


def size(node: Any) -> Fraction:  # noqa: ANN401
    """Give the size of a part of a UCUM expression."""
    if isinstance(node, Token):
        if node.type == "FACTOR":
            return Fraction(int(node))
        number, unit = definitions()[str(node)]
        return number * in_ucum(unit)
    children = list(node.children)
    if node.data == "simple_unit" and len(children) == 2:
        return PREFIXES[str(children[0])] * size(children[1])
    if node.data == "annotatable" and isinstance(children[-1], Token):
        return Fraction(size(children[0]) ** int(children[1]))
    return product(children)


def product(parts: list[Token | Tree[Token]]) -> Fraction:
    """Multiply and divide from left to right."""
    result, over = Fraction(1), False
    for part in parts:
        if isinstance(part, Token) and str(part) in {".", "/"}:
            over = str(part) == "/"
        else:
            result = result / size(part) if over else result * size(part)
    return result


@pytest.mark.parametrize(("code", "row"), [case for case in ROWS if UNITS[str(case.id)].ucum])
def test_a_ucum_code_has_the_size_that_ucum_gives(code: str, row: Row) -> None:
    """The ratio to the base unit, from UCUM's own table; pi cancels out."""
    if code in SCALES:
        assert (row.factor, row.offset) == SCALES[code]
        parser().parse(code)
        return
    ratio = in_ucum(code) / in_ucum(BASES[row.dimension])
    if code in ROUNDED_IN_UCUM:
        assert (ratio, Fraction(row.factor)) == ROUNDED_IN_UCUM[code]
    else:
        assert ratio == Fraction(row.factor)


@pytest.mark.parametrize(("code", "row"), [case for case in ROWS if not UNITS[str(case.id)].ucum])
def test_a_code_of_our_own_is_none_of_ucum(code: str, row: Row) -> None:
    """It stands in brackets and UCUM's grammar does not know it."""
    del row
    assert re.fullmatch(r"\[[A-Za-z0-9_]+\]", code)
    with pytest.raises(UnexpectedInput):
        parser().parse(code)


# The currencies


def published() -> Iterator[dict[str, str]]:
    """Give the rows of ISO 4217 list one."""
    with (DATA / "iso4217.tsv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def test_the_currencies_are_those_of_the_published_list() -> None:
    """Every code, name and minor unit, in order."""
    expected = {
        row["code"]: (row["name"], None if row["minor"] == "-" else int(row["minor"]))
        for row in published()
    }
    assert expected == CURRENCIES
    assert [*CURRENCIES] == sorted(expected)
    assert len(CURRENCIES) == 178


@pytest.mark.parametrize(
    ("code", "digits"),
    [
        pytest.param("UAH", 2, id="hryvnia"),
        pytest.param("RUB", 2, id="ruble"),
        pytest.param("IRR", 2, id="rial, where usage has none"),
        pytest.param("JPY", 0, id="yen"),
        pytest.param("IQD", 3, id="dinar"),
        pytest.param("CLF", 4, id="unit of account"),
        pytest.param("XAU", None, id="gold"),
    ],
)
def test_a_minor_unit_is_that_of_the_standard(code: str, digits: int | None) -> None:
    """Not that of daily usage."""
    assert CURRENCIES[code][1] == digits


@pytest.mark.parametrize("code", ["BGN", "HRK", "ANG", "SLL", "ZWL", "CUC", "DEM", "SUR"])
def test_a_withdrawn_currency_is_not_in_the_table(code: str) -> None:
    """The list is that of the currencies in use."""
    assert code not in CURRENCIES


def test_a_table_names_its_source() -> None:
    """The note beside the extract speaks of the same edition."""
    note = (DATA / "SOURCE.md").read_text(encoding="utf-8")
    assert "2026-02-01" in currencies.VERSION
    assert "2026-02-01" in note
    assert f"| {currencies.LICENCE} |" in note
    assert currencies.SOURCE.startswith("ISO 4217 list one")
    assert "UCUM 2.2 of 2024-06-17" in units.VERSION
    assert units.SOURCE.startswith("Unified Code for Units of Measure")
    assert units.LICENCE == "LicenseRef-UCUM"
