"""Numbers with honest bounds.

A number says how the source put it: exactly, about, at least, between two bounds, as a vague
word, or not at all. The tag `kind` is a term of the vocabulary list `Comparator`. Zero is a
number that somebody gave (a denial); `Unknown` is that nobody gave one.

`bounds` gives what the words entail, and `conventional` what a named policy makes of them; no
function here takes the one for the other.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import inf, nextafter
from typing import Annotated, Any, Final, Literal, NamedTuple, Self, TypeVar

from pydantic import AfterValidator, Field, GetCoreSchemaHandler, Strict, model_validator
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypeAliasType

from milreport._model import Form, Tagged, Value, broken, value
from milreport.errors import UsageError
from milreport.values import intervals
from milreport.values.intervals import Comparison, Interval
from milreport.values.text import Cue
from milreport.vocabulary.numbers import Basis, Rounding

__all__ = [
    "LARGEST",
    "Amount",
    "Approximately",
    "AtLeast",
    "AtMost",
    "Between",
    "By",
    "Convention",
    "Exact",
    "FewerThan",
    "MoreThan",
    "Nearly",
    "Number",
    "Unknown",
    "VagueCount",
    "WholeNumber",
    "amount_of",
    "bounds",
    "compare",
    "conventional",
    "fraction_of",
    "from_bounds",
    "from_zero",
    "is_denial",
    "mapped",
    "rounded_outward",
    "whole",
]

LARGEST: Final = 2**53 - 1
"""The largest whole number that every JSON reader keeps exact (RFC 8259, section 6)."""
_Whole = Annotated[int, Strict(), Field(ge=-LARGEST, le=LARGEST)]
_Fraction = Annotated[float, Strict(), Field(ge=-LARGEST, le=LARGEST)]


class _IntOrFloat:
    """Take an int or a float from Python, and nothing that would have to be made one.

    By itself pydantic calls `__float__`, also where it is strict: 1/3 would be rounded unseen.
    """

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Look at what comes from Python; JSON has no other numbers."""
        schema = handler(source)
        plain = core_schema.custom_error_schema(
            core_schema.is_instance_schema((int, float)), custom_error_type="float_type"
        )
        return core_schema.json_or_python_schema(
            json_schema=schema, python_schema=core_schema.chain_schema([plain, schema])
        )


Amount = Annotated[_Whole | _Fraction, _IntOrFloat]
"""A JSON number: a whole one stays whole, and none is infinite or beyond 2^53 - 1."""


@value
class Convention(Value):
    """An interval that a stated policy reads into a phrase. A convention, not a finding."""

    low: Amount
    """The least that the policy reads into the phrase."""
    high: Amount | None = None
    """Absent where the policy leaves the upper end open."""
    policy: Annotated[
        str, Field(pattern="^[a-z][a-z0-9._-]{0,63}$"), Form("a policy such as en-2026.1")
    ]
    """Name and version of the policy, such as `en-2026.1`; it can be replaced."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.high is not None and self.low > self.high:
            raise _REVERSED
        return self


_REVERSED = broken("number.reversed", "the low bound must not be above the high bound")


@value
class _Told(Value):
    """What every number may say about itself."""

    phrase: Cue | None = None
    """The number words as printed."""
    basis: Basis | None = None
    """How whoever gave the number came by it."""
    rounding: Rounding | None = None
    convention: Convention | None = None
    """What a named policy makes of the phrase, beside what the words entail."""


@value
class Exact(_Told):
    """Given as one number, with no word that loosens it."""

    kind: Literal["exact"] = "exact"
    value: Amount
    """The number as given, in the unit of the quantity; persons for harm."""


@value
class Approximately(_Told):
    """Given as about so many; no bound is entailed."""

    kind: Literal["approximately"] = "approximately"
    value: Amount
    """About how many, in the unit of the quantity; persons for harm."""


@value
class AtLeast(_Told):
    """Given as so many or more."""

    kind: Literal["at_least"] = "at_least"
    value: Amount
    """The least that it may be; it may be just that."""


@value
class MoreThan(_Told):
    """Given as more than so many; the number itself is excluded."""

    kind: Literal["more_than"] = "more_than"
    value: Amount
    """The number that it goes beyond."""


@value
class AtMost(_Told):
    """Given as so many or fewer."""

    kind: Literal["at_most"] = "at_most"
    value: Amount
    """The most that it may be; it may be just that."""


@value
class FewerThan(_Told):
    """Given as fewer than so many; the number itself is excluded."""

    kind: Literal["fewer_than"] = "fewer_than"
    value: Amount
    """The number that it stays below."""


@value
class Nearly(_Told):
    """Given as almost so many: below it, and close to it."""

    kind: Literal["nearly"] = "nearly"
    value: Amount
    """The number that it stays just below."""


@value
class Between(_Told):
    """Given as a range, both ends included.

    Producers publish low, best and high figures that are out of order (UCDP: 30, 25, 30). No
    range holds those, and none is sorted into one: each of the three is an `Exact` figure in a
    claim of its own, with the name of its column as the phrase, so that nothing is lost.
    """

    kind: Literal["between"] = "between"
    low: Amount
    """The least that it may be, included."""
    high: Amount
    """The most that it may be, included; no less than `low`."""
    best: Amount | None = None
    """The figure that the source itself prefers inside the range, where it has one."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low > self.high:
            raise _REVERSED
        if self.best is not None and not self.low <= self.best <= self.high:
            raise broken("number.best_outside", "the best figure must lie between low and high")
        return self


@value
class VagueCount(_Told):
    """Given as a word, such as several or dozens.

    The bounds are what the word entails; what it usually means is a `convention`.
    """

    kind: Literal["vague_count"] = "vague_count"
    low: Amount | None = None
    """The least that the word admits; absent where it admits anything."""
    high: Amount | None = None
    """The most that the word admits; absent where it admits anything."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise _REVERSED
        return self


@value
class Unknown(_Told):
    """No number is given, or none can be made out. It is not zero."""

    kind: Literal["unknown"] = "unknown"


Number = TypeAliasType(
    "Number",
    Annotated[
        Exact
        | Approximately
        | AtLeast
        | MoreThan
        | AtMost
        | FewerThan
        | Between
        | Nearly
        | VagueCount
        | Unknown,
        Field(discriminator="kind"),
        Tagged(),
    ],
)
"""A number as a source gave it, one of ten kinds."""


_BOUNDS: Final = ("value", "low", "high", "best")
"""Every field of a number or a convention that holds an amount."""


def _amounts(number: "Number | Convention") -> dict[str, Amount]:
    """Give the amounts that a number or a convention tells, by their fields."""
    found = ((name, getattr(number, name, None)) for name in _BOUNDS)
    return {name: told for name, told in found if told is not None}


_OF_ONE_AMOUNT: Final = (Exact, Approximately, AtLeast, MoreThan, AtMost, FewerThan, Nearly)
"""The kinds of number that are a single amount with a word before it."""


def whole(number: Number) -> Number:
    """Refuse a count with a fractional part, also one written as 6.0, and one below zero.

    The bounds of its convention are held to the same.
    """
    if number.convention is None and isinstance(number, _OF_ONE_AMOUNT):
        value = number.value
        if isinstance(value, int) and value >= 0:
            return number
    told = [*_amounts(number).values()]
    if number.convention is not None:
        told.extend(_amounts(number.convention).values())
    if any(isinstance(amount, float) for amount in told):
        raise broken("number.not_whole", "people and things are counted in whole numbers")
    if any(amount < 0 for amount in told):
        raise broken("number.negative", "people and things are counted from zero")
    return number


WholeNumber = Annotated[Number, AfterValidator(whole)]
"""A number of people or things: its bounds are whole (rule `number.not_whole`)."""


def is_denial(number: Number) -> bool:
    """Say whether a number is zero in so many words: that there was none, not that none is known.

    A range from zero is no denial, also where its best figure is zero.
    """
    return isinstance(number, Exact) and number.value == 0


# Amounts and fractions


def fraction_of(amount: Amount) -> Fraction:
    """Give an amount as an exact number; a float is the decimal number that it is written as.

    68.9 is 689/10, and not the binary number nearest to it.
    """
    return Fraction(amount) if isinstance(amount, int) else Fraction(float.__repr__(amount))


def amount_of(exact: Fraction) -> Amount:
    """Round an exact number, once: a whole one to an int, any other to the nearest float.

    Raises:
        UsageError: `usage.out_of_range`, for a number beyond 2^53 - 1, and for one so close to
            zero that it would round to it: what is not zero never becomes so.
    """
    if abs(exact) > LARGEST:
        raise UsageError("usage.out_of_range", "expected a result within 2^53 - 1")
    if exact.denominator == 1:
        return exact.numerator
    nearest = float(exact)
    if nearest == 0:
        raise UsageError("usage.out_of_range", "expected a result that does not round to zero")
    return nearest


def _outward(exact: Fraction, towards: float) -> Amount:
    """Round an exact number to the next amount that is not on the inner side of it."""
    if abs(exact) > LARGEST:
        raise UsageError("usage.out_of_range", "expected a result within 2^53 - 1")
    if exact.denominator == 1:
        return exact.numerator
    nearest = float(exact)
    told = fraction_of(nearest)
    is_inside = told > exact if towards < 0 else told < exact
    return nextafter(nearest, towards) if is_inside else nearest


def rounded_outward(interval: Interval) -> tuple[Amount | None, Amount | None]:
    """Give the amounts nearest to the two ends between which the whole interval lies.

    Raises:
        UsageError: `usage.out_of_range`, where an end is beyond 2^53 - 1.
    """
    low = None if interval.low is None else _outward(interval.low, -inf)
    high = None if interval.high is None else _outward(interval.high, inf)
    return low, high


NumberT = TypeVar("NumberT", bound=_Told)


def mapped(number: NumberT, increasing: Callable[[Fraction], Fraction]) -> NumberT:
    """Put every amount of a number through a function, as a conversion of units does.

    The function must be exact and increasing. Each amount (value, low, high, best, and both of
    the convention) is rounded once, to the nearest, as `amount_of` does; so a bound keeps its
    side of every number that needs no rounding. Phrase, basis, rounding and policy stay.

    Raises:
        UsageError: `usage.out_of_range`, as `amount_of`.
    """

    def changed(part: Any) -> dict[str, Amount]:  # noqa: ANN401 - a number or a convention
        told = _amounts(part).items()
        return {name: amount_of(increasing(fraction_of(amount))) for name, amount in told}

    convention = number.convention
    if convention is not None:
        convention = convention.evolve(**changed(convention))
    return number.evolve(**changed(number), convention=convention)


# Bounds


def bounds(number: Number, *, whole: bool = False) -> Interval:
    """Give every number that the words admit, and no more than they rule out.

    "About" entails nothing, and "nearly" only that it is less. A figure that is not known
    admits anything.

    Args:
        number: what the source said.
        whole: whether people or things are counted. More than 12 is then 13 or more, and an
            upper bound alone begins at zero, as `from_zero` says.

    Raises:
        UsageError: `usage.not_whole`, where a count has a fractional part.
    """
    told = _entailed(number)
    return _counted(told) if whole else told


class _Reach(NamedTuple):
    """The fields that a kind of number is bounded by, and whether it leaves them out."""

    low: str | None = None
    high: str | None = None
    is_open: bool = False


_REACH: Final[Mapping[type[_Told], _Reach]] = {
    Exact: _Reach("value", "value"),
    Approximately: _Reach(),
    AtLeast: _Reach(low="value"),
    MoreThan: _Reach(low="value", is_open=True),
    AtMost: _Reach(high="value"),
    FewerThan: _Reach(high="value", is_open=True),
    Nearly: _Reach(high="value", is_open=True),
    Between: _Reach("low", "high"),
    VagueCount: _Reach("low", "high"),
    Unknown: _Reach(),
}
"""What the words of each kind of number entail, whatever it is a number of."""


def _entailed(number: Number) -> Interval:
    told = _amounts(number)
    low, high, is_open = _REACH[type(number)]
    return _between(told.get(low or ""), told.get(high or ""), is_open=is_open)


def _between(low: Amount | None, high: Amount | None, *, is_open: bool = False) -> Interval:
    """Give the interval between two amounts, either of which may be absent."""
    return Interval(
        None if low is None else fraction_of(low),
        None if high is None else fraction_of(high),
        low_open=is_open,
        high_open=is_open,
    )


def _counted(interval: Interval) -> Interval:
    """Give the same whole numbers, from zero, without open ends."""
    low, high = interval.low, interval.high
    if any(end is not None and end.denominator != 1 for end in (low, high)):
        raise UsageError("usage.not_whole", "people and things are counted in whole numbers")
    if low is not None and interval.low_open:
        low += 1
    if high is not None and interval.high_open:
        high -= 1
    return from_zero(Interval(low, high))


def from_zero(interval: Interval) -> Interval:
    """Let what cannot be below zero begin there, where an upper bound is all that is known.

    Where nothing is known, nothing is added: that a count is not below zero is no finding. What
    lies below zero whole ("fewer than 0 people") stays as it is, for nobody to read a zero into.
    """
    if interval.high is None or interval.high < 0:
        return interval
    if interval.low is not None and interval.low >= 0:
        return interval
    counted = intervals.overlap(interval, Interval(Fraction(0), None))
    return interval if counted is None else counted


def conventional(number: Number, *, whole: bool = False) -> Interval:
    """Give the interval of the number's convention where it has one, else its `bounds`.

    A figure that is not known stays so: no policy reads a number into it.
    """
    convention = number.convention
    if convention is None or isinstance(number, Unknown):
        return bounds(number, whole=whole)
    told = _between(convention.low, convention.high)
    return _counted(told) if whole else told


By = Literal["bounds", "convention"]
"""What to go by: what the words entail, or what the policies beside them make of them."""


def compare(a: Number, b: Number, *, by: By = "bounds", whole: bool = False) -> Comparison:
    """Say how one number stands to another.

    By bounds, two numbers given as about so many always overlap, however far apart: "about"
    entails nothing. By convention they are compared as their policies read them. Whatever is
    not known is not comparable, not even with itself.

    Args:
        a: the first number.
        b: the second number, of the same thing in the same unit; the caller sees to that.
        by: what to go by: the words alone, or the policies beside them.
        whole: whether people or things are counted, as in `bounds`.

    Raises:
        UsageError: `usage.unknown_bounds`, where `by` is neither; `usage.not_whole`, as `bounds`.
    """
    if by not in tuple(_READERS):
        raise UsageError("usage.unknown_bounds", "expected bounds or convention")
    if isinstance(a, Unknown) or isinstance(b, Unknown):
        return Comparison.NOT_COMPARABLE
    read = _READERS[by]
    return intervals.compare(read(a, whole=whole), read(b, whole=whole))


_READERS: Final = {"bounds": bounds, "convention": conventional}


def from_bounds(
    interval: Interval, *, basis: Basis | None = None, convention: Convention | None = None
) -> Number:
    """Give the number that entails an interval, or the least that holds one which none entails.

    Ends that no amount can hold are rounded outward, and a range with both its ends holds them
    even where they were open. No bound at all is `Unknown`, or, where there is a convention, a
    `VagueCount` that entails nothing.

    Raises:
        UsageError: `usage.out_of_range`, where an end is beyond 2^53 - 1.
    """
    told: dict[str, Any] = {"basis": basis, "convention": convention}
    low, high = rounded_outward(interval)
    if low is not None and high is not None:
        if low == high:
            return Exact(value=low, **told)
        return Between(low=low, high=high, **told)
    if low is not None:
        return MoreThan(value=low, **told) if interval.low_open else AtLeast(value=low, **told)
    if high is not None:
        return FewerThan(value=high, **told) if interval.high_open else AtMost(value=high, **told)
    return Unknown(basis=basis) if convention is None else VagueCount(**told)
