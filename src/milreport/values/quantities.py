"""Quantities: a number, its unit, and what is counted."""

from typing import Annotated, Final, Self

from pydantic import Field, model_validator

from milreport._model import Form, Value, broken, value
from milreport.values.ids import EntityRef
from milreport.values.numbers import Number, whole
from milreport.vocabulary.numbers import Counted

__all__ = ["Quantity", "UnitCode"]

UnitCode = Annotated[
    str,
    Field(pattern="^[A-Za-z0-9%'*./^\\[\\]{}_-]{1,40}$"),
    Form("a UCUM code, such as mm, km or 1"),
]
"""A unit by its UCUM code, case-sensitive (`mm`, `km`, `[degF]`); `1` where things are counted."""

_INDIVISIBLE: Final = frozenset(Counted) - {Counted.TONNES, Counted.AREA, Counted.MONEY}
_NOUNS: Final = frozenset(str(noun) for noun in _INDIVISIBLE)


@value
class Quantity(Value):
    """A number in a unit: 122 mm, 5 million rounds, about half.

    Counted nouns such as rounds are what is counted, never units: their unit is `1`. A share has
    the unit `1` too and counts nothing.
    """

    number: Number
    unit: UnitCode
    counted: Counted | None = None
    """What the number counts, where it counts something."""
    item: EntityRef | None = None
    """Which materiel, actor or place exactly is counted or measured."""

    @model_validator(mode="after")
    def _counts_are_whole(self) -> Self:
        if self.unit in _NOUNS:
            raise broken("quantity.noun_as_a_unit", "a noun is counted; its unit is 1")
        if self.counted in _INDIVISIBLE:
            if self.unit != "1":
                raise broken("quantity.counted_in_a_unit", "what is counted has the unit 1")
            whole(self.number)
        return self
