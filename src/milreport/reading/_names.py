"""Numerals that are no amounts: parts of names, dates, clocks, scores and labels."""

from typing import Final

from milreport.reading import _english as english
from milreport.reading._amounts import is_number_word
from milreport.reading._grammar import Walk
from milreport.reading._tokens import Kind
from milreport.reading._unit_words import measured_at

__all__ = ["no_amount"]

_RAISED: Final = frozenset("¹²³⁴⁵⁶⁷⁸⁹⁰")
"""Raised digits after a numeral: a power, or the mark of a note."""

_YEARS: Final = range(1000, 2101)
_YEAR_DIGITS: Final = 4
_LAST_DAY: Final = 31
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
    if walk.tokens[place].kind is Kind.NUMERAL:
        return _numeral(walk, place)
    return _number_word(walk, place)


def _number_word(walk: Walk, place: int) -> int | None:
    """Pass over `one of them`, `no one else`, `the one`, and a word glued into a name."""
    word, before, after = walk.word(place), walk.word(place - 1), walk.word(place + 1)
    if word == "one" and (before in _IDIOMS_BEFORE_ONE or after in _IDIOMS_AFTER_ONE):
        return place + 1
    if before in english.LABELS and (word in english.SMALL or word == "zero"):
        return place + 1
    number = is_number_word(word) or word == "zero"
    if number and walk.hyphen(place - 1) and not is_number_word(walk.word(place - 2)):
        return place + 1
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
    return end if _is_listed(walk, place) or _is_an_address(walk, place) else None


def _is_listed(walk: Walk, place: int) -> bool:
    """Say whether it numbers a list, `1. Tanks` or `(3)`, or is an age between two commas."""
    if walk.sign(place - 1, "(") and walk.sign(place + 1, ")"):
        return True
    if walk.sign(place - 1, ",") and walk.sign(place + 1, ","):
        return True
    return place == 0 and walk.sign(1, ".") and walk.glued(1) and bool(walk.word(2))


def _is_an_address(walk: Walk, place: int) -> bool:
    """Say whether a street follows: 10 Downing Street."""
    after = walk.at(place + 1)
    return after is not None and after.text[0].isupper() and walk.word(place + 2) in english.STREETS


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
    if before.is_sign("."):
        return True
    after_letters = before.glued and bool(walk.word(place - 2))
    return before.is_sign("#№,") or (before.is_sign("+") and after_letters)


def _is_led_out(walk: Walk, place: int) -> bool:
    """Say whether what touches a numeral behind makes it a name: 9K720, 1990s, 48.5N."""
    after, beyond = walk.at(place + 1), walk.at(place + 2)
    if after is None or not after.glued:
        return False
    if after.kind is not Kind.WORD:
        return after.text in _RAISED
    if after.text in ("s", "N", "S", "E"):
        return True
    if beyond is not None and beyond.glued and beyond.kind is Kind.NUMERAL:
        return True
    known = after.folded in english.SHORT_SCALES or after.folded in ("odd", "pc", "x")
    return not known and measured_at(walk, place + 1, place + 1) is None


def _is_ordinal(walk: Walk, place: int) -> bool:
    return walk.glued(place + 1) and walk.word(place + 1) in english.ORDINAL_ENDINGS


def _is_clock_or_score(walk: Walk, place: int) -> bool:
    """Say whether a colon or a sign of multiplication joins it to another, or a.m. follows."""
    for sign, other in ((place + 1, place + 2), (place - 1, place - 2)):
        if walk.sign(sign, ":×x") and walk.numeral(other) and walk.glued(max(sign, other)):
            return True
    cross = walk.word(place + 1) == "x" or walk.word(place - 1) == "x"
    parts = [walk.word(place + step) for step in (1, 2, 3)]
    if parts[:2] == ["in", "the"] and parts[2] in english.DAYTIMES:
        return True
    if parts[0] in ("noon", "midnight"):
        return True
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
    if before.folded in english.MONTHS:
        return False
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
    digits = walk.tokens[place].text
    if not digits.isdigit() or len(digits) > _YEAR_DIGITS:
        return False
    if int(digits) > _LAST_DAY and len(digits) != _YEAR_DIGITS:
        return False
    before = place - 2 if walk.sign(place - 1, ".") else place - 1
    month = walk.at(before)
    if month is not None and month.folded in english.MONTHS and month.text != "may":
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
    if after in english.HOURS:
        return True
    unit = measured_at(walk, place + 1, place + 1) is not None
    counted = after in english.NOUNS and english.is_plural(after)
    return not (counted or unit or walk.sign(place + 1, "%") or after == "of")
