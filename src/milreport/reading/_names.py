"""Numerals that are no amounts: parts of names, dates, clocks, scores and labels."""

from typing import Final

from milreport.reading import _english as english
from milreport.reading._amounts import is_number_word
from milreport.reading._grammar import Walk
from milreport.reading._tokens import Kind

__all__ = ["no_amount"]

_YEARS: Final = range(1000, 2101)
_YEAR_DIGITS: Final = 4
_IDIOMS_BEFORE_ONE: Final = english.words(
    """
    the this that which no any every each another first last not number
    """
)
_IDIOMS_AFTER_ONE: Final = english.words(
    """
    of another who thing that which time side
    """
)


def no_amount(walk: Walk, place: int) -> int | None:
    """Give where the name, date or label ends whose number stands at a place, or None.

    What is doubtful is taken for a name: an amount that is missed is a gap, and a designation
    that is counted is a wrong figure.
    """
    token = walk.at(place)
    if token is None:
        return None
    if token.kind is Kind.NUMERAL:
        return _numeral(walk, place)
    return _number_word(walk, place)


def _number_word(walk: Walk, place: int) -> int | None:
    """Pass over `one of them`, `no one else`, `the one`, and a word glued into a name."""
    word, before, after = walk.word(place), walk.word(place - 1), walk.word(place + 1)
    if word == "one" and (before in _IDIOMS_BEFORE_ONE or after in _IDIOMS_AFTER_ONE):
        return place + 1
    if before in english.LABELS and word in english.SMALL:
        return place + 1
    number = is_number_word(word) or word == "zero"
    if number and walk.word(place + 1) == "o'clock":
        return place + 2
    capital = number and walk.tokens[place].text[0].isupper()
    follows = walk.at(place + 1)
    named = word == "zero" and follows is not None and follows.text[0].isupper()
    if capital and ((place > 0 and before) or named):
        return place + 1
    return None


def _numeral(walk: Walk, place: int) -> int | None:
    end = _glued_end(walk, place)
    if _is_designation(walk, place) or _is_ordinal(walk, place):
        return end
    if _is_clock_or_score(walk, place) or _is_chain(walk, place):
        return end
    if _is_labelled(walk, place) or _is_dated(walk, place) or _is_a_year(walk, place):
        return _range_end(walk, end)
    return None


def _range_end(walk: Walk, place: int) -> int:
    """Pass over the second number of a label: ages 18 to 60, page 12 of 30."""
    joined = walk.word(place) in ("to", "and", "of") and walk.numeral(place + 1)
    return place + 2 if joined else place


def _glued_end(walk: Walk, place: int) -> int:
    """Give where the run of tokens without a space ends."""
    end = place + 1
    while walk.glued(end) and not walk.sign(end, ',;.!?)”"'):
        end += 1
    return end


def _is_designation(walk: Walk, place: int) -> bool:
    """Say whether letters before, joined or with a dash, make it one: M777, T-72, 9K720."""
    return (walk.glued(place) and _is_led_in(walk, place)) or _is_led_out(walk, place)


def _is_led_in(walk: Walk, place: int) -> bool:
    """Say whether what touches a numeral in front makes it a name: M777, T-72, #5, UTC+3, .50."""
    before = walk.tokens[place - 1]
    if before.kind is Kind.WORD:
        return before.text not in english.CURRENCY_CODES
    if before.is_sign("-") and before.glued:
        letters = walk.word(place - 2)
        return bool(letters) and letters not in english.SMALL and letters not in english.TENS
    point = before.is_sign(".") and not before.glued
    return point or before.is_sign("#№") or (before.is_sign("+") and before.glued)


def _is_led_out(walk: Walk, place: int) -> bool:
    """Say whether what touches a numeral behind makes it a name: 9K720, 1990s, 48.5N."""
    after, beyond = walk.at(place + 1), walk.at(place + 2)
    if after is None or not after.glued or after.kind is not Kind.WORD:
        return False
    if after.text in ("s", "N", "S", "E"):
        return True
    return beyond is not None and beyond.glued and beyond.kind is Kind.NUMERAL


def _is_ordinal(walk: Walk, place: int) -> bool:
    return walk.glued(place + 1) and walk.word(place + 1) in english.ORDINAL_ENDINGS


def _is_clock_or_score(walk: Walk, place: int) -> bool:
    """Say whether a colon or a sign of multiplication joins it to another, or a.m. follows."""
    for sign, other in ((place + 1, place + 2), (place - 1, place - 2)):
        if walk.sign(sign, ":×x") and walk.numeral(other) and walk.glued(max(sign, other)):
            return True
    cross = walk.word(place + 1) == "x" or walk.word(place - 1) == "x"
    clock = walk.word(place + 1) in ("a.m", "p.m", "am", "pm", "o'clock", "gmt", "utc", "bst")
    return cross or clock or walk.sign(place + 1, "×") or walk.sign(place - 1, "×")


def _is_chain(walk: Walk, place: int) -> bool:
    """Say whether it stands in 24/7, 2024-10-18 or 555-0100."""
    slash = walk.sign(place + 1, "/") and walk.numeral(place + 2) and walk.glued(place + 1)
    if slash:
        proper = walk.tokens[place].text in "1234567" and walk.tokens[place + 2].text in "23458"
        follows = walk.sign(place + 3, "/") and walk.glued(place + 3)
        return not proper or follows
    if walk.sign(place - 1, "/") and walk.glued(place) and walk.numeral(place - 2):
        return _is_chain(walk, place - 2)
    if not (walk.hyphen(place + 1) and walk.numeral(place + 2)):
        return False
    second = walk.tokens[place + 2].text
    third = walk.hyphen(place + 3) and walk.numeral(place + 4)
    return third or (len(second) > 1 and second.startswith("0") and second[1] != ".")


def _is_labelled(walk: Walk, place: int) -> bool:
    """Say whether the word before makes it a name: Article 5, Leopard 2, Group of 7."""
    before = walk.at(place - 1)
    if before is None or before.kind is not Kind.WORD or walk.glued(place):
        return walk.sign(place - 1, "#№") or (
            walk.sign(place - 1, ".") and walk.word(place - 2) in ("no", "nos", "art", "res")
        )
    if before.folded == "of" and walk.word(place - 2) in ("group", "chapter", "page", "top"):
        return True
    if before.folded in english.LABELS:
        return True
    return before.text[0].isupper() and not _is_plain_capital(walk, place - 1)


def _is_plain_capital(walk: Walk, place: int) -> bool:
    """Whether a capital letter is that of a sentence's first word, or of no name at all."""
    token = walk.tokens[place]
    if token.folded in english.FUNCTION_WORDS or token.text in english.CURRENCY_CODES:
        return True
    begins = place == 0 or walk.sign(place - 1, ".!?:“\"'(")
    return begins and token.folded.endswith(("ed", "ing", "ly"))


def _is_dated(walk: Walk, place: int) -> bool:
    """Say whether a month stands beside it: October 7, 7 October, Oct. 7."""
    before = place - 2 if walk.sign(place - 1, ".") else place - 1
    if walk.word(before) in english.MONTHS and walk.word(before) != "may":
        return True
    if walk.tokens[before].text == "May" if before >= 0 else False:
        return True
    after = walk.at(place + 1)
    return after is not None and after.folded in english.MONTHS and after.text[0].isupper()


def _is_a_year(walk: Walk, place: int) -> bool:
    """Say whether four digits are a year: after `in 2024`, or with no noun after them."""
    text = walk.tokens[place].text
    if not (text.isdigit() and len(text) == _YEAR_DIGITS and int(text) in _YEARS):
        return False
    if walk.word(place - 1) in english.YEAR_WORDS or walk.word(place - 1) in english.MONTHS:
        return True
    if walk.sign(place - 1, ",") and walk.numeral(place - 2):
        return True
    after = walk.word(place + 1)
    follows = after and after not in english.STOPS
    return not (follows or walk.sign(place + 1, "%°") or walk.hyphen(place + 1))
