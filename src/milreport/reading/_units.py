"""The unit after a number: money, per cent, or a unit by its name, symbol or code."""

from dataclasses import replace
from typing import Final

from milreport.reading import _english as english
from milreport.reading._found import Found
from milreport.reading._grammar import Phrases, Walk
from milreport.reading._policy import Policy
from milreport.reading._unit_words import measured_at

__all__ = ["changes", "with_unit"]

_MONEY: Final = Phrases(english.CURRENCY_WORDS)
_PERCENT: Final = frozenset({"percent", "pct", "pc", "p.c", "percentage"})

_DIFFERENCES: Final = {"Cel": "[Cel_diff]", "[degF]": "[degF_diff]", "K": "[K_diff]"}
"""What a temperature is by which something changed."""

_YIELDS: Final = frozenset({"blast", "bomb", "device", "explosion", "warhead", "yield"})


def with_unit(walk: Walk, one: Found, policy: Policy) -> Found:
    """Find the unit that stands before or after the figures."""
    if one.said.money:
        return _in_money(walk, one, policy)
    percent = _percent(walk, one.end)
    if percent is not None:
        points = walk.word(percent) in ("point", "points") or walk.word(percent + 1) == "points"
        refusal = "reading.percentage_points" if points else one.refusal
        return replace(one, units=("%",), end=percent, refusal=refusal)
    token = walk.at(one.end)
    if token is not None and token.text in english.CURRENCY_CODES:
        return replace(one, units=(token.text,), end=one.end + 1)
    money = _MONEY.find(walk, one.end)
    if money is not None and not _is_verb(walk, one.end):
        codes = _settled(money[0], walk.printed(one.end, money[1]), policy)
        return replace(one, units=codes, end=money[1])
    return _in_a_unit(walk, one, policy)


def changes(walk: Walk, one: Found) -> bool:
    """Whether the words before make it a change: fell by 10 °C, up 5 km."""
    beside = {walk.word(one.start - 1), walk.word(one.start - 2)}
    return walk.word(one.start - 1) != "to" and bool(beside & (english.RISES | english.FALLS))


def _warmth(
    walk: Walk, one: Found, codes: tuple[str, ...], end: int
) -> tuple[Found, tuple[str, ...]]:
    """Tell a temperature from a difference of two: 5 °C warmer, fell by 5 °C, 5 °C above normal."""
    after = {walk.word(end), walk.word(end + 1)}
    if after & english.NOT_PLAIN:
        return replace(one, refusal="reading.relative"), codes
    before = {walk.word(one.start - step) for step in range(1, 4)}
    if changes(walk, one) or (before | after) & english.WARMER:
        return one, tuple(_DIFFERENCES.get(code, code) for code in codes)
    return one, codes


def _in_money(walk: Walk, one: Found, policy: Policy) -> Found:
    """Take the currencies of the sign, fewer where a word after the figures names one."""
    codes = one.said.money
    follow = _MONEY.find(walk, one.end)
    end = one.end
    if follow is not None and set(follow[0]) & set(codes):
        codes, end = tuple(code for code in codes if code in follow[0]), follow[1]
    sign = next((sign for sign, them in english.CURRENCY_SIGNS.items() if them == codes), "")
    codes = _settled(codes, sign, policy)
    # A letter after a space may be a power of ten: $300 m.
    letter = walk.word(end) in ("m", "b", "k", "t")
    refusal = "reading.ambiguous_number" if letter else one.refusal
    return replace(one, units=codes, end=end, refusal=refusal)


def _settled(codes: tuple[str, ...], word: str, policy: Policy) -> tuple[str, ...]:
    """Leave the one unit that the policy says an ambiguous word is."""
    chosen = {policy.meanings.get(form) for form in _forms(word.casefold())}
    return tuple(code for code in codes if code in chosen) or codes


def _forms(word: str) -> tuple[str, ...]:
    """Give a word as it is, and in the singular or the plural."""
    return word, word.removesuffix("s"), f"{word}s"


def _percent(walk: Walk, place: int) -> int | None:
    if walk.sign(place, "%"):
        return place + 1
    token = walk.at(place)
    if token is not None and token.folded in _PERCENT and token.text != "PC":
        return place + 1
    if (walk.word(place), walk.word(place + 1)) == ("per", "cent"):
        return place + 2
    hyphen = walk.hyphen(place) and walk.word(place + 1) == "percent"
    return place + 2 if hyphen else None


def _is_verb(walk: Walk, place: int) -> bool:
    """Whether `won` is the verb: 12 won medals."""
    after = walk.word(place + 1)
    return walk.word(place) == "won" and after not in ("", *english.STOPS)


def _in_a_unit(walk: Walk, one: Found, policy: Policy) -> Found:
    """Find a unit of the table, after `of a` where a part of one is told: half of a mile."""
    place = one.end + 1 if walk.hyphen(one.end) else one.end
    if walk.sign(place, "'\"′″’”") and walk.glued(place) and walk.numeral(one.end - 1):
        return replace(one, refusal="reading.ambiguous_unit")
    if one.said.letter == "m" and walk.word(place) in english.METRE_WORDS:
        return _metres(one)
    if one.said.is_part:
        place = place + 1 if walk.word(place) == "of" else place
        article = walk.word(place) in english.ARTICLES
        digits = walk.numeral(one.end - 1)
        place = place + 1 if article else place if digits else len(walk.tokens)
    found = measured_at(walk, place, one.end)
    return one if found is None else _measured(walk, one, place, found, policy)


def _measured(
    walk: Walk, one: Found, place: int, found: tuple[tuple[str, ...], int], policy: Policy
) -> Found:
    """Take the units that a name may mean, unless what stands beside it speaks against them."""
    codes, end = found
    codes = _settled(_by_context(walk, codes, end), walk.printed(place, end), policy)
    millions = codes == ("m",) and walk.word(end) in (*english.NOUNS, "dollars", "euros", "rubles")
    if one.said.letter or millions:
        return replace(one, refusal="reading.ambiguous_number")
    if walk.numeral(end) or (walk.word(end) == "tnt" and not any("TNT" in code for code in codes)):
        return replace(one, refusal="reading.several")
    if set(codes) & _DIFFERENCES.keys():
        one, codes = _warmth(walk, one, codes, end)
    if one.said.is_part:
        one = replace(one, said=replace(one.said, is_part=False))
    return replace(one, units=codes, end=end)


def _metres(one: Found) -> Found:
    """Take the letter m for metres: the figures are what they were before it."""
    plain = tuple(
        type(choice)(figure / english.SHORT_SCALES["m"] for figure in choice)
        for choice in one.said.choices
    )
    said = replace(one.said, choices=plain, letter="")
    return replace(one, said=said, units=("m",))


def _by_context(walk: Walk, codes: tuple[str, ...], end: int) -> tuple[str, ...]:
    """Let what follows an ambiguous unit settle it: tons of TNT, a 15-kiloton warhead."""
    if "deg" in codes and walk.word(end) in english.COMPASS:
        return ("deg",)
    yields = tuple(code for code in codes if code.endswith("_TNT]"))
    if len(codes) == 1 or not yields:
        return codes
    if walk.word(end) in _YIELDS:
        return yields
    if walk.word(end) == "of":
        of_tnt = walk.word(end + 1) == "tnt"
        return yields if of_tnt else tuple(code for code in codes if code not in yields)
    return codes
