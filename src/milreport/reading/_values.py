"""From what is found in a text to values: numbers with their conventions, and quantities."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Final

from milreport.reading import _english as english
from milreport.reading._amounts import grain_of
from milreport.reading._found import Found
from milreport.reading._grammar import Walk
from milreport.reading._policy import Policy
from milreport.reading._result import Reading, Sense
from milreport.reading._said import Choice, Said
from milreport.values.numbers import (
    LARGEST,
    Amount,
    Approximately,
    AtLeast,
    AtMost,
    Between,
    Convention,
    Exact,
    FewerThan,
    MoreThan,
    Nearly,
    Number,
    Unknown,
    VagueCount,
)
from milreport.values.quantities import INDIVISIBLE, Quantity
from milreport.values.text import Span
from milreport.values.units import unit
from milreport.vocabulary.numbers import Comparator, Rounding, Scope

__all__ = ["QuantityReading", "QuantitySense", "senses"]

_LONGEST_PHRASE: Final = 200
"""As much as a number keeps of its phrase (values.text.Cue)."""

_ONE_VALUE: Final = {
    Comparator.EXACT: Exact,
    Comparator.APPROXIMATELY: Approximately,
    Comparator.AT_LEAST: AtLeast,
    Comparator.MORE_THAN: MoreThan,
    Comparator.AT_MOST: AtMost,
    Comparator.FEWER_THAN: FewerThan,
    Comparator.NEARLY: Nearly,
}


@dataclass(frozen=True, kw_only=True)
class QuantitySense(Sense[Quantity]):
    """One way to read a quantity, and what the words around it say of it."""

    scope: Scope | None = None
    """Whether it is a share, a part of a count, a rate or an increment; None where untold."""
    per: str | None = None
    """The time that a rate is for, as a UCUM code, where no unit holds it: money a year."""
    base: Quantity | None = None
    """What a share or a part is of, where the text gives a number."""
    noun: Span | None = None
    """The words for what is counted, or for what a share is of."""


@dataclass(frozen=True, kw_only=True)
class QuantityReading(Reading[Quantity]):
    """What a text says of how much; its senses know more than the quantity."""

    senses: tuple[QuantitySense, ...]


def senses(walk: Walk, one: Found, policy: Policy) -> Iterator[QuantitySense]:
    """Give every way to read what was found; more than one where units or digits are ambiguous."""
    ways = [(choice, code) for choice in one.said.choices for code in one.units]
    if one.said.letter and one.units == ("1",) and not _is_counted(walk, one):
        plain = Choice(figure / _letter_scale(one) for figure in one.said.choices[0])
        ways.append((plain, one.said.letter))
    several = len(ways) > 1
    phrase = walk.printed(one.start, one.said.end)[:_LONGEST_PHRASE]
    numbers: dict[tuple[Choice, bool], Number] = {}
    base = next(senses(walk, one.base, policy), None) if one.base is not None else None
    for choice, code in ways:
        whole = _is_whole(one, code)
        number = numbers.get((choice, whole))
        if number is None:
            number = _number(one.said, choice, policy, whole=whole, phrase=phrase)
            numbers[choice, whole] = number
        yield QuantitySense(
            value=Quantity(number=number, unit=code, counted=one.counted),
            why=_why(code, choice, one) if several else None,
            scope=one.scope,
            per=one.per,
            base=base.value if base is not None else None,
            noun=_span(walk, *one.noun) if one.noun is not None else None,
        )


def _is_counted(walk: Walk, one: Found) -> bool:
    """Whether things follow, so that a letter after digits can only be a power of ten."""
    return one.counted is not None or english.is_plural(walk.word(one.end))


def _letter_scale(one: Found) -> int:
    return english.SHORT_SCALES[{"m": "m", "K": "k"}[one.said.letter]]


def _why(code: str, choice: Choice, one: Found) -> str:
    """Say what tells one of several ways from the others."""
    if len(one.said.choices) > 1:
        largest = max(one.said.choices)
        return "the sign groups thousands" if choice == largest else "the sign is a decimal point"
    return "the letter is a power of ten" if code == "1" else f"{unit(code).names[0]} ({code})"


def _span(walk: Walk, start: int, end: int) -> Span:
    return Span(start=walk.tokens[start].start, end=walk.tokens[end - 1].end)


def _is_whole(one: Found, code: str) -> bool:
    """Whether things are counted one by one, so that a convention has whole ends."""
    counted = one.counted in INDIVISIBLE or code == "1"
    return counted and one.scope is not Scope.SHARE_OF and not code.startswith("/")


def _number(said: Said, choice: Choice, policy: Policy, *, whole: bool, phrase: str) -> Number:
    """Build the number: what the words entail, and beside it what the policy makes of them."""
    if said.comparator is Comparator.UNKNOWN:
        return Unknown(phrase=phrase)
    convention = _convention(said, choice, policy, whole=whole)
    if said.comparator is Comparator.VAGUE_COUNT:
        low = _amount(choice[0]) if choice else None
        return VagueCount(phrase=phrase, low=low, convention=convention)
    if said.comparator is Comparator.BETWEEN:
        low, high, *best = map(_amount, choice)
        return Between(phrase=phrase, low=low, high=high, best=best[0] if best else None)
    value = choice[0]
    rounded = _is_round(said, value)
    kind = _ONE_VALUE[said.comparator]
    made: Number = kind(
        phrase=phrase,
        value=_amount(value),
        rounding=Rounding.ROUNDED_IMPLIED if rounded else None,
        convention=convention,
    )
    return made


def _amount(figure: Fraction) -> Amount:
    """Round once, at the end."""
    return int(figure) if figure.denominator == 1 else float(figure)


def _is_round(said: Said, value: Fraction) -> bool:
    """Whether a bare number reads as rounded: it ends in a nought, or is a dozen or a half."""
    exact = said.comparator is Comparator.EXACT and not said.modifier and value != 0
    return exact and (bool(said.word) or said.is_part or _grain(said, value) > 1)


def _grain(said: Said, value: Fraction) -> Fraction:
    """Give how finely a number is told; decimals that are printed count, also noughts."""
    printed = Fraction(1, 10**said.decimals)
    return min(grain_of(value), printed) if said.decimals else grain_of(value)


def _convention(said: Said, choice: Choice, policy: Policy, *, whole: bool) -> Convention | None:
    """Give what the policy takes the words for, or None where it has no opinion."""
    ends = _named(said, policy) or _reckoned(said, choice, policy)
    if ends is None:
        return None
    low, high = ends
    if whole:
        low, high = Fraction(ceil(low)), Fraction(floor(high)) if high is not None else None
    if high is not None and not low <= high <= LARGEST:
        return None
    return Convention(
        low=_amount(low), high=None if high is None else _amount(high), policy=policy.key
    )


def _named(said: Said, policy: Policy) -> tuple[Fraction, Fraction | None] | None:
    """Look up a word that the policy knows by name, such as dozens."""
    if said.is_part and said.word:
        return policy.shares.get(said.word)
    name = said.word
    if name == "a dozen":
        name = {
            Comparator.APPROXIMATELY: "about a dozen",
            Comparator.MORE_THAN: "more than a dozen",
            Comparator.EXACT: "a dozen",
        }.get(said.comparator, "")
    word, _, scale = name.partition(" x ")
    ends = policy.counts.get(word)
    if ends is None:
        return None
    factor = int(scale or 1)
    low, high = ends
    return Fraction(low * factor), None if high is None else Fraction(high * factor)


def _reckoned(
    said: Said, choice: Choice, policy: Policy
) -> tuple[Fraction, Fraction | None] | None:
    """Reckon an interval from the figure and how round it is."""
    if said.comparator in (Comparator.BETWEEN, Comparator.VAGUE_COUNT) or not choice:
        return None
    value = choice[0]
    grain = _grain(said, value)
    width = policy.share_width if said.is_part else grain / 2
    about = said.comparator is Comparator.APPROXIMATELY and value != 0
    ends: tuple[Fraction, Fraction | None] | None = None
    if _is_round(said, value) or (about and (grain > 1 or value.denominator != 1)):
        ends = value - width, value + width
    elif said.comparator is Comparator.NEARLY and value > 0:
        ends = value - value * policy.nearly, value
    elif said.comparator is Comparator.MORE_THAN and grain > 1 and value.denominator == 1:
        ends = value + 1, value + grain
    elif said.comparator in (Comparator.AT_MOST, Comparator.FEWER_THAN) and value > 0:
        ends = Fraction(0), value
    return ends
