"""Quantities: a number, its unit, and what is counted."""

import pytest
from support import Case, Part, beyond, invalid, rows, valid, verdict, without

from milreport import Exact, Quantity
from milreport.vocabulary.numbers import Counted

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
