"""Quantities in text: a number, its unit or what it counts, and what it is a share of."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Final

from milreport.reading import _english as english
from milreport.reading._found import Found
from milreport.reading._grammar import Phrases, Walk
from milreport.reading._names import no_amount
from milreport.reading._nouns import chunk_end, with_noun
from milreport.reading._policy import Policy
from milreport.reading._said import AFTER, Choice, Said, loosened, said
from milreport.reading._tokens import Kind
from milreport.reading._unit_words import measured_at
from milreport.reading._units import changes, with_unit
from milreport.values.numbers import LARGEST
from milreport.values.units import CODES, named
from milreport.vocabulary._tables.currencies import CURRENCIES
from milreport.vocabulary.numbers import Comparator, Counted, Scope

__all__ = ["found"]

_PER: Final = Phrases(english.PER)
_PARTS: Final = Phrases(english.PARTS)
_TO_A_RATE: Final = 4
"""How far after a number the words of its rate may begin: barrels of crude oil a day."""
_OF_WORDS: Final = 8
"""How many words are kept for what a share is of."""
_SYMBOL: Final = 2
"""How many letters a unit may have that stands before its number."""

_NOUGHT: Final = (Choice((Fraction(0),)),)

_DETERMINERS: Final = frozenset({"the", "its", "their", "his", "her", "all", "these", "those"})


def found(walk: Walk, policy: Policy) -> Iterator[Found | int]:
    """Give every quantity of a text, and the place of each numeral that is none."""
    place = 0
    while place < len(walk.tokens):
        one = _found_at(walk, place, policy)
        if one is not None:
            yield one
            place = one.end
            continue
        passed = no_amount(walk, place)
        if passed is not None or walk.numeral(place):
            yield place
        place = passed if passed is not None else place + 1


def _found_at(walk: Walk, place: int, policy: Policy) -> Found | None:
    """Read the quantity that begins at a place."""
    number = said(walk, place)
    if number is None:
        return _no_noun(walk, place)
    if _is_a_name(walk, number) or _is_an_attribute(walk, number) or _is_a_time(walk, number):
        return None
    one = Found(said=number, start=place, end=number.end, scope=number.scope)
    one = with_unit(walk, one, policy)
    one = _with_the_counted(walk, one)
    one = _with_rate(walk, one) if not _is_compared(walk, one) else _compared(one)
    one = _with_base(walk, one, policy)
    return _judged(walk, _with_the_rest(walk, one))


def _is_a_name(walk: Walk, number: Said) -> bool:
    """Whether any figure of a number belongs to a name, a date or a label."""
    return any(
        no_amount(walk, place) is not None
        for place in range(number.start, number.end)
        if walk.numeral(place) or walk.word(place) in english.SMALL or walk.word(place) == "zero"
        if not (place > number.start and walk.sign(place - 1, ".") and walk.glued(place))
        if number.choices != _NOUGHT or walk.word(place) == "zero"
    )


def _is_an_attribute(walk: Walk, number: Said) -> bool:
    """Whether a dash makes the number part of a word that is no unit: three-star, 12-gauge."""
    place = number.end
    if not (walk.hyphen(place) and walk.word(place + 1)):
        return False
    counted = walk.word(place + 1) in _STRONG or number.money
    return not counted and measured_at(walk, place + 1, place) is None


def _is_a_time(walk: Walk, number: Said) -> bool:
    """Whether it tells when, not how much: over the past 24 hours."""
    past = walk.word(number.start - 1) in english.PAST
    return past and walk.word(number.end) in english.TIME_UNITS


_STRONG: Final = frozenset({"strong", "member", "man", "person"})
"""Words after a dash that count people: a 30-strong unit."""


def _no_noun(walk: Walk, place: int) -> Found | None:
    """Read `no casualties`: a denial where a counted noun follows."""
    if walk.word(place) != "no":
        return None
    nothing = Said(
        comparator=Comparator.EXACT,
        choices=(Choice((Fraction(0),)),),
        start=place,
        end=place + 1,
    )
    one = with_noun(walk, Found(said=nothing, start=place, end=place + 1), reach=3)
    return _judged(walk, one) if one.counted is not None else None


def _with_the_counted(walk: Walk, one: Found) -> Found:
    """Find the noun of a count, and pass over a measure of it: 3 500-kg bombs."""
    if one.units != ("1",) or one.said.is_part or one.refusal:
        return one
    if one.said.word == "persons":
        return replace(one, counted=Counted.PERSONS)
    if walk.hyphen(one.end) and walk.word(one.end + 1) in _STRONG:
        return replace(one, counted=Counted.PERSONS, end=one.end + 2)
    counted = with_noun(walk, one)
    return _with_measure(walk, counted)


def _with_measure(walk: Walk, one: Found) -> Found:
    """Take `of 122mm shells` after a noun for what the things are, not for a second number."""
    place = one.end + 1 if walk.word(one.end) == "of" else one.end
    if not walk.numeral(place):
        return one
    end = chunk_end(walk, place)
    unit_at = place + 2 if walk.hyphen(place + 1) else place + 1
    measure = measured_at(walk, unit_at, place + 1) if end > place + 1 else None
    if measure is None or measure[1] > end:
        return one
    if walk.word(end) == "and" and walk.numeral(end + 1):
        return _with_measure(walk, replace(one, end=end + 1))
    following = with_noun(walk, replace(one, end=end))
    counted, noun = one.counted or following.counted, one.noun or following.noun
    return replace(one, end=following.end, counted=counted, noun=noun)


def _with_rate(walk: Walk, one: Found) -> Found:
    """Read `a day` after a number or its noun; the unit holds it where there is such a unit."""
    rate = _rate_after(walk, one)
    if rate is None:
        return one
    time, end = rate
    if not time:
        return replace(one, refusal="reading.no_such_rate")
    if walk.word(end) in english.NOT_A_RATE:
        return replace(one, refusal="reading.ambiguous_rate")
    one = replace(one, scope=Scope.RATE, end=end)
    if all(code in CURRENCIES for code in one.units):
        return replace(one, per=time)
    codes = tuple(_rated(code, time) for code in one.units)
    if one.said.is_part or not set(codes) <= set(CODES):
        return replace(one, refusal="reading.no_such_rate")
    return replace(one, units=codes)


def _is_compared(walk: Walk, one: Found) -> bool:
    """Whether it is a difference or a multiple: 30 fewer, 30 % more, five to sixfold."""
    fold = walk.word(one.said.end).endswith("fold") or walk.word(one.said.end + 1).endswith("fold")
    word = walk.word(one.end if one.units == ("%",) else one.said.end)
    return (
        fold
        or (word in english.COMPARED and word != "more")
        or (word == "more" and one.units == ("%",))
    )


def _compared(one: Found) -> Found:
    return replace(one, refusal="reading.relative")


def _rate_after(walk: Walk, one: Found) -> tuple[str, int] | None:
    """Find the words of a rate, after a noun that is not in our list too: 30 strikes a day.

    A rate for something else than a time, such as per gun, has no time.
    """
    place = one.end
    for _ in range(_TO_A_RATE):
        rate = _PER.find(walk, place)
        word = walk.word(place)
        if rate is None and word in ("per", "each", "apiece"):
            return "", place
        if rate is not None or not word or (word in english.STOPS and word != "of"):
            return rate
        place += 1
    return None


def _rated(code: str, time: str) -> str:
    return f"/{time}" if code == "1" else f"{code}/{time}"


def _with_base(walk: Walk, one: Found, policy: Policy) -> Found:
    """Read what a share or a subset is of: half of the 200 missiles, 6 of the 10 tanks."""
    share = one.units in (("%",), ("[ppth]",)) or (one.said.is_part and one.units == ("1",))
    one = replace(one, scope=one.scope or _changed(walk, one))
    falls = _words_before(walk, one.start) & english.FALLS
    signed = walk.sign(one.start - 1, "+") or walk.sign(one.start, "-")
    change = falls or signed or walk.word(one.end) in english.CHANGES
    if share and one.scope is None and not change:
        one = replace(one, scope=Scope.SHARE_OF)
    if not share and walk.word(one.end) == "of" and one.units == ("1",) and one.counted is None:
        one = _subset(walk, one)
    if walk.word(one.end) != "of" and not one.said.is_part:
        return one
    place = one.end + 1 if walk.word(one.end) == "of" else one.end
    while walk.word(place) in _DETERMINERS:
        place += 1
    if not share and (one.units != ("1",) or one.said.comparator is Comparator.VAGUE_COUNT):
        return one
    number = said(walk, place) if place > one.end else None
    if number is None or _is_a_name(walk, number):
        return _of_something(walk, one) if share else one
    base = Found(said=number, start=place, end=number.end)
    base = _possible(_with_the_counted(walk, with_unit(walk, base, policy)))
    if any(figure.denominator != 1 for choice in number.choices for figure in choice):
        return one
    if base.units != ("1",) or base.refusal:
        return replace(one, refusal="reading.several")
    scope = Scope.SHARE_OF if share else Scope.SUBSET_OF
    counted = one.counted if share else base.counted
    return replace(one, base=base, scope=scope, counted=counted, end=base.end)


def _words_before(walk: Walk, place: int) -> frozenset[str]:
    """Give the few words before a place."""
    return frozenset(walk.word(place - step) for step in range(1, 6))


def _words_after(walk: Walk, place: int) -> frozenset[str]:
    """Give the few words after a place."""
    return frozenset(walk.word(place + step) for step in range(4))


def _changed(walk: Walk, one: Found) -> Scope | None:
    """Tell a change and a running total by the words before: rose by 14, the toll rose to 45."""
    before = _words_before(walk, one.start)
    if changes(walk, one) and before & english.RISES:
        return Scope.INCREMENT
    if _PARTS.find(walk, one.start - 1) or _PARTS.find(walk, one.start - 2):
        return Scope.SUBSET_OF
    if walk.word(one.start - 1) in ("to", "at", "of", "reached") and before & english.TOTALS:
        return Scope.CUMULATIVE_SINCE
    return None


def _subset(walk: Walk, one: Found) -> Found:
    """Read `12 of the soldiers` and `58 of them` as a part of what is counted."""
    place = one.end + 1
    if walk.word(place) in ("them", "these", "those", "whom", "which"):
        return replace(one, scope=Scope.SUBSET_OF)
    if walk.word(place) not in _DETERMINERS:
        return one
    inside = with_noun(walk, replace(one, end=place + 1))
    if inside.counted is None:
        return replace(one, scope=Scope.SUBSET_OF)
    return replace(inside, scope=Scope.SUBSET_OF)


def _of_something(walk: Walk, one: Found) -> Found:
    """Note the words that a share is of, up to the next full stop or preposition."""
    start = one.end + 1 if walk.word(one.end) == "of" else one.end
    end = start
    while walk.word(end) and walk.word(end) not in english.STOPS and end < start + _OF_WORDS:
        end += 1
    return replace(one, noun=(start, end)) if end > start else one


def _with_the_rest(walk: Walk, one: Found) -> Found:
    """Read what loosens a number after its noun: 30 people at least; six others."""
    phrase = AFTER.find(walk, one.end)
    if phrase is not None and one.end > one.said.end and walk.word(one.end) != "plus":
        return replace(one, said=loosened(one.said, *phrase), end=phrase[1])
    return one


def _judged(walk: Walk, one: Found) -> Found:
    """Refuse what the words around a number do not allow, and what no number can be."""
    found = _possible(one)
    return replace(found, refusal=found.refusal or _misplaced(walk, one))


def _possible(one: Found) -> Found:
    """Refuse parts of people, less than nobody, and what is too large for a number."""
    figures = [figure for choice in one.said.choices for figure in choice]
    refusal = one.refusal or one.said.refusal
    whole = one.counted is not None and one.units == ("1",)
    if not refusal and whole and any(figure.denominator != 1 for figure in figures):
        refusal = "reading.not_whole"
    if not refusal and any(abs(figure) > LARGEST for figure in figures):
        refusal = "reading.too_large"
    if not refusal and one.units == ("1",) and any(figure < 0 for figure in figures):
        refusal = "reading.negative"
    return replace(one, refusal=refusal)


_PUNCTUATION: Final = frozenset(",.;:!?()[]\"'“”‘’/-+…%")


def _misplaced(walk: Walk, one: Found) -> str:
    """Give the code of the first rule that the words around a number break, or nothing."""
    return next((code for code, breaks in _RULES.items() if breaks(walk, one)), "")


def _half_a_range(walk: Walk, one: Found) -> bool:
    """Whether `between` has one end only, or an age is bounded: men over 60."""
    before = walk.word(one.start - 1)
    bare = one.units == ("1",) and one.counted is None
    bound = walk.word(one.start) in ("over", "under", "above", "below")
    ends = walk.sign(one.end, ",") or one.end == len(walk.tokens)
    age = walk.sign(one.start - 1, ",") and ends and not one.said.modifier
    limits = bound and before in english.NOUNS
    return before == "between" or (bare and (limits or age))


def _is_a_multiple(walk: Walk, one: Found) -> bool:
    """Whether it multiplies something, or something multiplies it: twice as many as 12."""
    before = {walk.word(one.start - step) for step in (1, 2)}
    part = walk.word(one.start - 1) in english.DENOMINATORS
    after = {walk.word(one.end), walk.word(one.said.end)}
    times = bool(after & {"times", "again"}) and one.scope is not Scope.RATE
    return times or part or bool(before & english.MULTIPLES)


def _is_multiplied(walk: Walk, one: Found) -> bool:
    """Whether a word for a power of ten is left over beside it: five grand, 30 lakhs."""
    places = {one.said.end, one.end}
    after = any(walk.word(place) in english.MULTIPLIERS for place in places)
    joined = walk.word(one.start - 1) == "and" and walk.word(one.start - 2) in english.SCALES
    after = after or joined or walk.word(one.start - 1) in english.SCALES
    part = walk.word(one.start - 1) == "of" and walk.word(one.start - 2) in english.DENOMINATORS
    return after or part


def _is_joined(walk: Walk, one: Found) -> bool:
    """Whether one person or thing more is told without a number: a man and two women."""
    joined = walk.word(one.start - 1) == "and" and walk.word(one.start - 2) in english.NOUNS
    before = joined and walk.word(one.start - 3) in english.ARTICLES
    article = walk.word(one.end) == "and" and walk.word(one.end + 1) in english.ARTICLES
    return before or (article and walk.word(one.end + 2) in english.NOUNS)


def _is_priced(walk: Walk, one: Found) -> bool:
    """Whether it is so much for one of something that is no time: $30 a barrel."""
    article = walk.word(one.end) in english.ARTICLES
    return article and measured_at(walk, one.end + 1, one.end) is not None


def _is_marked(walk: Walk, one: Found) -> bool:
    """Whether a sign that may be a unit follows: 30¢."""
    token = walk.at(one.end)
    sign = token is not None and token.glued and token.kind is Kind.SIGN
    return one.units == ("1",) and sign and token is not None and token.folded not in _PUNCTUATION


def _is_some_of(walk: Walk, one: Found) -> bool:
    """Whether it is the whole of which an untold part is meant: some of the 300."""
    of = next((step for step in (1, 2, 3, 4) if walk.word(one.start - step) == "of"), 0)
    before = walk.word(one.start - of - 1)
    some = english.QUANTIFIERS | english.PORTIONS | english.ORDINAL_ENDINGS
    return bool(of) and before in some


def _is_silence(walk: Walk, one: Found) -> bool:
    """Whether nought is what nobody reported: no casualties were reported."""
    nought = one.said.choices == _NOUGHT
    return nought and "reported" in _words_after(walk, one.end)


def _follows_its_unit(walk: Walk, one: Found) -> bool:
    """Whether a short word before the last number may be its unit: kt 15."""
    before = walk.word(one.start - 1)
    last = one.said.end == len(walk.tokens)
    return last and len(before) <= _SYMBOL and before not in english.STOPS and any(named(before))


def _is_a_change(walk: Walk, one: Found) -> bool:
    """Whether something went from one number to another: rose from 12 to 19."""
    changed = bool(_words_before(walk, one.start) & (english.RISES | english.FALLS))
    if walk.word(one.start - 1) in ("from", "or"):
        return changed or walk.word(one.start - 1) == "or"
    before = walk.word(one.start - 1)
    begins = walk.word(one.start) == "from" or before in ("by", *english.RISES, *english.FALLS)
    bare = one.units == ("1",) and one.counted is None
    return one.said.comparator is Comparator.BETWEEN and begins and changed and bare


def _is_in_doubt(walk: Walk, one: Found) -> bool:
    """Whether something beside it may be its unit."""
    return _follows_its_unit(walk, one) or _is_marked(walk, one)


def _is_one_of_two(walk: Walk, one: Found) -> bool:
    """Whether it goes with another amount."""
    return _is_a_change(walk, one) or _is_joined(walk, one)


_RULES: Final = {
    "reading.not_an_amount": _half_a_range,
    "reading.relative": _is_a_multiple,
    "reading.ambiguous_number": _is_multiplied,
    "reading.no_such_rate": _is_priced,
    "reading.stacked": _is_some_of,
    "reading.silence": _is_silence,
    "reading.ambiguous_unit": _is_in_doubt,
    "reading.several": _is_one_of_two,
}
"""What is refused for the words around it, by the code of the refusal."""
