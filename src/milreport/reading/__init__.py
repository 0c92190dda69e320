"""Phrases to values: what newsrooms print about how many, how much and when.

    from milreport import reading

    reading.quantity("nearly half of the missiles").value
    reading.time("October 7", anchor="2024-10-18").value

A text that can be read in two ways gives both, and one that would have to be guessed at is
refused with a reason. English is the first language; each language is one table module.
"""

from milreport.reading._found import Found
from milreport.reading._grammar import Walk
from milreport.reading._hedges import hedges
from milreport.reading._policy import EN, Policy
from milreport.reading._quantities import found
from milreport.reading._refusals import REFUSALS, refusal
from milreport.reading._result import Reading, Refusal, Sense
from milreport.reading._time import time
from milreport.reading._tokens import LONGEST, tokens
from milreport.reading._values import QuantitySense, senses
from milreport.values.numbers import Number
from milreport.values.quantities import Quantity
from milreport.values.text import Span

__all__ = [
    "EN",
    "REFUSALS",
    "Policy",
    "QuantitySense",
    "Reading",
    "Refusal",
    "Sense",
    "hedges",
    "number",
    "quantities",
    "quantity",
    "time",
]


def quantity(text: str, *, policy: Policy = EN) -> Reading[Quantity]:
    """Read the one quantity that a text holds.

    Each sense is a `QuantitySense`: the quantity, and whether it is a share, a rate or an
    increment. An ambiguous unit, such as `ton`, or an ambiguous numeral, such as `1.200`, gives
    a sense for each meaning, unless the policy settles it (`EN.settling({"ton": "t"})`).

    Refused (see `REFUSALS`): a text with no quantity or with several, numerals of names and
    dates, and whatever would have to be guessed.

    >>> quantity("at least 23 people were killed").value
    Quantity(number=AtLeast(phrase='at least 23', kind='at_least', value=23), unit='1', \
counted=<Counted.PERSONS: 'persons'>)
    """
    if len(text) > LONGEST:
        return _refused("reading.too_long")
    walk = Walk(text, tokens(text))
    first: Found | None = None
    names = False
    for each in found(walk, policy):
        if not isinstance(each, Found):
            names = True
        elif first is not None:
            return _refused("reading.several")
        else:
            first = each
    if first is None:
        return _refused("reading.not_an_amount" if names else "reading.no_number")
    return _read(walk, first, policy)


def quantities(text: str, *, policy: Policy = EN) -> tuple[Reading[Quantity], ...]:
    """Read every quantity that a text holds, in order; each is read or refused by itself."""
    if len(text) > LONGEST:
        return (_refused("reading.too_long"),)
    walk = Walk(text, tokens(text))
    return tuple(_read(walk, one, policy) for one in found(walk, policy) if isinstance(one, Found))


def number(text: str, *, policy: Policy = EN) -> Reading[Number]:
    """Read the one number that a text holds, whatever it counts or measures.

    >>> number("two and a half million").value
    Exact(phrase='two and a half million', rounding=<Rounding.ROUNDED_IMPLIED: \
'rounded_implied'>, convention=Convention(low=2450000, high=2550000, policy='en-2026.1'), \
kind='exact', value=2500000)
    """
    read = quantity(text, policy=policy)
    told: dict[Number, Sense[Number]] = {}
    for sense in read.senses:
        told.setdefault(sense.value.number, Sense(value=sense.value.number, why=sense.why))
    return Reading(
        senses=tuple(told.values()), refusal=read.refusal, used=read.used, left=read.left
    )


def _refused(code: str, used: tuple[Span, ...] = ()) -> Reading[Quantity]:
    return Reading(senses=(), refusal=refusal(code), used=used)


def _read(walk: Walk, one: Found, policy: Policy) -> Reading[Quantity]:
    """Make the values of what was found, and say which words were used and which were not."""
    used = Span(start=walk.tokens[one.start].start, end=walk.tokens[one.end - 1].end)
    if one.refusal:
        return _refused(one.refusal, (used,))
    left = tuple(
        Span(start=walk.tokens[start].start, end=walk.tokens[end - 1].end)
        for start, end in ((0, one.start), (one.end, len(walk.tokens)))
        if end > start
    )
    return Reading(senses=tuple(senses(walk, one, policy)), used=(used,), left=left)
