"""Quantities: a number, its unit, and what is counted."""

from importlib import import_module
from math import isfinite
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, Self

from pydantic import ValidationError, model_validator

from milreport._model import OneOf, Value, broken, value
from milreport._once import once
from milreport.errors import UsageError
from milreport.values.ids import EntityRef
from milreport.values.intervals import Comparison, Interval, compare
from milreport.values.numbers import Exact, Number, Unknown, bounds, conventional, mapped, whole
from milreport.values.units import CODES, exactly, named, unit
from milreport.vocabulary.numbers import Counted
from milreport.vocabulary.units import Dimension

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["INDIVISIBLE", "Quantity", "UnitCode"]

_MEASURED: Final["Mapping[Counted, Dimension]"] = {
    Counted.TONNES: Dimension.MASS,
    Counted.AREA: Dimension.AREA,
    Counted.MONEY: Dimension.MONEY,
}
INDIVISIBLE: Final = frozenset(Counted) - _MEASURED.keys()
"""What is counted one by one, in whole numbers; the rest is measured."""

_NOUNS: Final = frozenset(str(noun) for noun in INDIVISIBLE)


def _suggest(found: str) -> str | None:
    """Say which units go by a name, or that a noun is no unit."""
    if found in _NOUNS:
        return "a noun is counted; its unit is 1"
    codes = named(found)
    return f"did you mean {' or '.join(codes)}?" if codes else None


UnitCode = Annotated[str, OneOf(CODES, "milreport.units.CODES", _suggest)]
"""A unit by its code in the closed table: UCUM's, one of ours, or a currency of ISO 4217.

Case counts (`mm`, `MW`, `[degF]`, `USD`). `1` is the unit of what is counted, and of a share.
"""


@once
def _from_pint() -> "Mapping[str, str]":
    """Give our codes by pint's names of units, the first code where two share a name."""
    found: dict[str, str] = {}
    for code in CODES:
        name = unit(code).pint
        if name is not None:
            found.setdefault(name, code)
    return found


@value
class Quantity(Value):
    """A number in a unit: 122 mm, 5 million rounds, about half.

    Counted nouns such as rounds are what is counted, never units: their unit is `1`. A share has
    the unit `1` too and counts nothing.
    """

    number: Number
    unit: UnitCode
    """The unit by its code; `1` for what is counted and for a share. Case counts."""
    counted: Counted | None = None
    """What the number counts, where it counts something."""
    item: EntityRef | None = None
    """Which materiel, actor or place exactly is counted or measured."""

    @model_validator(mode="after")
    def _fits_what_is_counted(self) -> Self:
        if self.counted is None:
            return self
        if self.counted in INDIVISIBLE:
            if self.unit == "1":
                whole(self.number)
            elif unit(self.unit).dimension is not Dimension.RATE:
                raise broken(
                    "quantity.counted_in_a_unit", "what is counted has the unit 1, or a rate's"
                )
        elif self.counted in _MEASURED:
            dimension = _MEASURED[self.counted]
            if unit(self.unit).dimension is not dimension:
                raise broken("quantity.other_dimension", f"expected a unit of {dimension}")
        return self

    @property
    def noun(self) -> Counted | None:
        """What is counted one by one; None where the unit itself says what is measured."""
        return None if self.counted in _MEASURED else self.counted

    @property
    def _is_count(self) -> bool:
        """Whether it says how many there are, and not how much, or how many in each time."""
        return self.noun is not None and unit(self.unit).dimension is Dimension.RATIO

    def to(self, target: str) -> Self:
        """Give the same quantity in another unit, every bound exact and then rounded once.

        The phrase stays as printed, and so do basis and rounding, which are about the source.

        Raises:
            UsageError: there is no such unit, it is of another dimension or currency, things
                are counted here, or a bound would be beyond 2^53 - 1 or round to zero.

        >>> from milreport.values.numbers import Exact
        >>> Quantity(number=Exact(value=5), unit="[nmi_i]").to("km")
        Quantity(number=Exact(kind='exact', value=9.26), unit='km')
        """
        if target == self.unit:
            return self
        if self._is_count:
            raise UsageError("usage.counted", "what is counted converts to no other unit")
        exactly(1, self.unit, target)  # refused also where there is no amount to convert
        number = mapped(self.number, lambda amount: exactly(amount, self.unit, target))
        counted = None if self.counted is Counted.TONNES else self.counted
        return self.evolve(number=number, unit=target, counted=counted)

    def compare(
        self, other: "Quantity", *, by: Literal["bounds", "convention"] = "bounds"
    ) -> Comparison:
        """Compare two quantities of one kind by what their words entail, or by convention.

        Not comparable: other dimensions, currencies or nouns, a count beside a share, and
        anything beside a number that is not known.

        Raises:
            UsageError: `by` is neither of the two.
        """
        if by not in ("bounds", "convention"):
            raise UsageError("usage.unknown_bounds", "expected bounds or convention")
        if self.noun != other.noun or (self._is_count and self.unit != other.unit):
            return Comparison.NOT_COMPARABLE
        start, end = unit(other.unit), unit(self.unit)
        if start.dimension is not end.dimension or (start.factor is None and start != end):
            return Comparison.NOT_COMPARABLE
        if Unknown in (type(self.number), type(other.number)):
            return Comparison.NOT_COMPARABLE
        seen = bounds if by == "bounds" else conventional
        whole_only = self.counted in INDIVISIBLE and self.unit == other.unit == "1"
        theirs = seen(other.number, whole=whole_only)
        there = Interval(
            None if theirs.low is None else exactly(theirs.low, other.unit, self.unit),
            None if theirs.high is None else exactly(theirs.high, other.unit, self.unit),
            theirs.low_open,
            theirs.high_open,
        )
        return compare(seen(self.number, whole=whole_only), there)

    def to_pint(self, registry: Any = None) -> Any:  # noqa: ANN401 - pint is optional at import
        """Give the quantity to pint, in the caller's registry, or in the application's.

        Only an exact number of a measured unit goes over: pint has no bounds and no noun. What
        else is told stays here alone: phrase, basis, rounding, convention and item.

        Raises:
            UsageError: the number is not exact, something is counted, or pint has no such unit.
        """
        name = unit(self.unit).pint
        if not isinstance(self.number, Exact):
            raise UsageError("usage.not_exact", "pint holds one number; give it a bound by itself")
        if self.noun is not None:
            raise UsageError("usage.counted", "pint does not hold what is counted")
        if name is None:
            raise UsageError("usage.not_in_pint", "pint has no such unit; convert it first")
        if registry is None:
            registry = import_module("pint").get_application_registry()
        return registry.Quantity(self.number.value, registry.Unit(name))

    @classmethod
    def from_pint(cls, quantity: Any) -> Self:  # noqa: ANN401 - pint is optional at import
        """Take a quantity of pint's whose unit is in our table, as an exact number.

        The unit is known by its name; what size a registry gives to it is not looked at.

        Raises:
            UsageError: the unit is not in the table under pint's name for it, or the magnitude
                is not an int or a finite float, or is beyond 2^53 - 1.
        """
        code = _from_pint().get(format(quantity.units, "D"))
        magnitude = quantity.magnitude
        if code is None:
            raise UsageError("usage.unknown_unit", "expected a unit of the table; convert it first")
        if type(magnitude) is not int and not (type(magnitude) is float and isfinite(magnitude)):
            raise UsageError("usage.not_a_number", "expected an int or a finite float as magnitude")
        try:
            return cls(number=Exact(value=magnitude), unit=code)
        except ValidationError:
            raise UsageError("usage.out_of_range", "expected a magnitude below 2^53") from None
