"""Phrases to values: what newsrooms print about how many, how much and when.

    from milreport import reading

    reading.quantity("nearly half of the missiles").value
    reading.time("October 7", anchor="2024-10-18").value

A text that can be read in two ways gives both, and one that would have to be guessed at is
refused with a reason. English is the first language; each language is one table module.
"""

from milreport.errors import UsageError
from milreport.reading._found import Found
from milreport.reading._grammar import Walk
from milreport.reading._hedges import hedges
from milreport.reading._policy import EN, Policy
from milreport.reading._quantities import found
from milreport.reading._refusals import REFUSALS, must_be_text, refusal
from milreport.reading._result import Reading, Refusal, Sense
from milreport.reading._time import time
from milreport.reading._tokens import LONGEST, tokens
from milreport.reading._values import QuantityReading, QuantitySense, senses
from milreport.values.numbers import Number
from milreport.values.text import Span

__all__ = [
    "EN",
    "REFUSALS",
    "Policy",
    "QuantityReading",
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


def quantity(text: str, *, policy: Policy = EN) -> QuantityReading:
    """Read the one quantity that a text holds.

    Each sense is a `QuantitySense`: the quantity, and whether it is a share, a rate or an
    increment. An ambiguous unit, such as `ton`, or an ambiguous numeral, such as `1.200`, gives
    a sense for each meaning, unless the policy settles it (`EN.settling({"ton": "t"})`).

    Refused (see `REFUSALS`): a text with no quantity or with several, numerals of names and
    dates, whatever would have to be guessed, and texts of more than 1,000 characters.

    Raises:
        UsageError: `usage.not_text` or `usage.not_a_policy`.

    >>> quantity("at least 23 people were killed").value
    Quantity(number=AtLeast(phrase='at least 23', kind='at_least', value=23), unit='1', \
counted=<Counted.PERSONS: 'persons'>)
    """
    _may_be_read(text, policy)
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


def quantities(text: str, *, policy: Policy = EN) -> tuple[QuantityReading, ...]:
    """Read every quantity that a text holds, in order; each is read or refused by itself.

    Digits that belong to a name, a date or a label are refused too, so that no figure of the
    text is passed over in silence. A text of more than 1,000 characters is refused whole.

    Raises:
        UsageError: as `quantity`.
    """
    _may_be_read(text, policy)
    if len(text) > LONGEST:
        return (_refused("reading.too_long"),)
    walk = Walk(text, tokens(text))
    return tuple(
        _read(walk, one, policy)
        if isinstance(one, Found)
        else _refused("reading.not_an_amount", (_span(walk, one, one + 1),))
        for one in found(walk, policy)
    )


def number(text: str, *, policy: Policy = EN) -> Reading[Number]:
    """Read the one number that a text holds, whatever it counts or measures.

    Raises:
        UsageError: as `quantity`.

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


def _may_be_read(text: object, policy: object) -> None:
    must_be_text(text)
    if not isinstance(policy, Policy):
        raise UsageError("usage.not_a_policy", "expected a Policy, such as reading.EN")


def _refused(code: str, used: tuple[Span, ...] = ()) -> QuantityReading:
    return QuantityReading(senses=(), refusal=refusal(code), used=used)


def _read(walk: Walk, one: Found, policy: Policy) -> QuantityReading:
    """Make the values of what was found, and say which words were used and which were not."""
    used = _used(one)
    if one.refusal:
        return _refused(one.refusal, tuple(_span(walk, *each) for each in used))
    ends = [0, *(place for each in used for place in each), len(walk.tokens)]
    gaps = zip(ends[::2], ends[1::2], strict=True)
    return QuantityReading(
        senses=tuple(senses(walk, one, policy)),
        used=tuple(_span(walk, *each) for each in used),
        left=tuple(_span(walk, *each) for each in gaps if each[0] < each[1]),
    )


def _used(one: Found) -> tuple[tuple[int, int], ...]:
    """Give the places that a reading rests on: the figures, and the noun where it stands apart."""
    apart = one.noun is not None and one.noun[1] == one.end and one.noun[0] > one.said.end
    if one.noun is None or not apart or one.base is not None or one.units != ("1",):
        return ((one.start, one.end),)
    return (one.start, one.said.end), one.noun


def _span(walk: Walk, start: int, end: int) -> Span:
    return Span(start=walk.tokens[start].start, end=walk.tokens[end - 1].end)
