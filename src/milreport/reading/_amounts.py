"""Amounts without anything that loosens them: 1,200; five and a half million; two-thirds.

An amount that can be read in two ways, such as `1.200`, has two values. A numeral that belongs
to a name, a date or a clock is no amount.
"""

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from milreport.reading import _english as english
from milreport.reading._grammar import Walk
from milreport.reading._tokens import Kind

__all__ = ["Amount", "amount", "grain_of", "is_number_word"]

_TEN: Final = 10
_HUNDRED: Final = 100
_THOUSAND: Final = 3
"""How many digits stand between two marks of thousands."""

_DECIMAL: Final = 2
"""How many groups of digits a decimal has: what is whole, and the part."""
_LAKHS: Final = 2
"""How many digits stand between marks in the Indian way, but for the last three."""
_SCALED: Final = 2
"""How many words a number has that is one figure and its power of ten: six million."""
_MOST_DIGITS: Final = 16
_SLASHED: Final = frozenset({2, 3, 4, 5, 8})
"""Denominators after a slash; others are as likely a date, a score or a label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount and how finely it is told."""

    values: tuple[Fraction, ...]
    """What it may be: one value, or several of equal right."""
    end: int
    """The place of the token after it."""
    is_part: bool = False
    """Whether it is a fraction of one whole, such as a third."""
    scale: int = 1
    """The power of ten that a word or a letter after it put on, such as million."""
    word: str = ""
    """The word a policy knows it by, such as `a dozen`."""
    refusal: str = ""
    """The code of what stands in the way."""
    decimals: int = 0
    """How many digits were printed after the decimal point."""
    letter: str = ""
    """The unit that a single letter after the digits may be, which was taken for a power of ten."""

    def times(self, factor: int, end: int) -> "Amount":
        """Give the amount multiplied, as by a word for a power of ten."""
        return Amount(values=tuple(value * factor for value in self.values), end=end, scale=factor)


def grain_of(value: Fraction) -> Fraction:
    """Give the place value of the last digit that is not nought; 1 for nought and for thirds."""
    digits, parts = value.numerator, value.denominator
    grain = Fraction(1)
    while 10**_MOST_DIGITS % parts == 0 and digits % parts:
        digits, grain = digits * 10, grain / 10
    digits //= parts
    while digits and digits % 10 == 0:
        digits, grain = digits // 10, grain * 10
    return grain


def is_number_word(word: str) -> bool:
    """Whether a word is one of those that numbers are spelled with."""
    return word in english.SMALL or word in english.TENS or word in english.SCALES


def amount(walk: Walk, place: int) -> Amount | None:
    """Read the amount that begins at a place, or give None."""
    if walk.numeral(place):
        return _in_digits(walk, place)
    token = walk.at(place)
    if token is not None and token.text in english.GLYPHS:
        part = Amount(values=(english.GLYPHS[token.text],), end=place + 1, is_part=True)
        return _scaled(walk, part) or part
    after_money = walk.sign(place - 1, "".join(english.CURRENCY_SIGNS))
    begins = not walk.glued(place) or after_money
    if walk.sign(place, ".") and begins and walk.glued(place + 1):
        return _point_first(walk, place)
    return _half(walk, place) or _one_in(walk, place) or _in_words(walk, place)


def _point_first(walk: Walk, place: int) -> Amount | None:
    """Read `.5`, unless it is a calibre, which is written so in inches."""
    token = walk.at(place + 1)
    if token is None or not token.text.isascii() or not token.text.isdigit():
        return None
    if walk.word(place + 2) in english.CALIBRES:
        return None
    return Amount(values=(Fraction(f"0.{token.text}"),), end=place + 2)


def _in_digits(walk: Walk, place: int) -> Amount | None:
    """Read digits, with a fraction or a power of ten after them."""
    values = numeral(walk.tokens[place].text)
    if not values:
        return None
    if _is_spaced(walk, place):
        return Amount(values=values, end=place + 2, refusal="reading.ambiguous_number")
    share = _one_in(walk, place)
    if share is not None:
        return share
    _, _, printed = walk.tokens[place].text.partition(".")
    plain = Amount(values=values, end=place + 1, decimals=len(printed) if len(values) == 1 else 0)
    mixed = _mixed(walk, plain)
    if walk.word(mixed.end) == "and" and walk.word(mixed.end + 1) in english.ARTICLES:
        part = _and_part_of_one(walk, mixed.end + 1)
        if part is not None and len(mixed.values) == 1:
            mixed = Amount(values=(mixed.values[0] + part[0],), end=part[1])
    return _scaled(walk, mixed) or mixed


def _is_spaced(walk: Walk, place: int) -> bool:
    """Whether plain spaces may group the digits, as in 1 200, which may be two numbers too."""
    after, token = walk.at(place + 1), walk.tokens[place]
    three = after is not None and after.text.isdigit() and len(after.text) == _THOUSAND
    measure = (walk.glued(place + 2) and walk.word(place + 2)) or walk.hyphen(place + 2)
    return three and not walk.glued(place + 1) and len(token.text) <= _THOUSAND and not measure


def numeral(text: str) -> tuple[Fraction, ...]:
    """Give what a numeral may be: nothing where it is malformed, two where separators fit both.

    >>> numeral("1,200"), numeral("1.200")
    ((Fraction(1200, 1),), (Fraction(6, 5), Fraction(1200, 1)))
    """
    plain = "".join("'" if sign in "’\u00a0\u2009\u202f" else sign for sign in text)
    signs = {sign for sign in plain if not sign.isdigit()}
    if sum(sign.isdigit() for sign in plain) > _MOST_DIGITS or _leading_nought(plain):
        return ()
    if not signs:
        return (Fraction(plain),)
    if "'" in signs:
        whole, _, part = plain.partition(".")
        return _grouped(whole, "'", part) if "," not in signs else ()
    if signs == {","}:
        return _grouped(plain, ",", "")
    if signs == {"."}:
        return _pointed(plain)
    last = "." if plain.rfind(".") > plain.rfind(",") else ","
    other = "," if last == "." else "."
    whole, _, part = plain.rpartition(last)
    return _grouped(whole, other, part) if last not in whole else ()


def _leading_nought(plain: str) -> bool:
    return len(plain) > 1 and plain[0] == "0" and not plain.startswith("0.")


def _pointed(plain: str) -> tuple[Fraction, ...]:
    """Read a numeral with points only: a decimal point, or thousands as some print them."""
    groups = plain.split(".")
    if len(groups) > _DECIMAL:
        return _grouped(plain, ".", "")
    decimal = Fraction(plain)
    if len(groups[1]) == _THOUSAND and groups[0] != "0" and len(groups[0]) <= _THOUSAND:
        return (decimal, Fraction(groups[0] + groups[1]))
    return (decimal,)


def _grouped(whole: str, sign: str, part: str) -> tuple[Fraction, ...]:
    """Read digits in groups of three, or in the Indian way, two and at last three."""
    if part and not part.isdigit():
        return ()
    groups = whole.split(sign)
    head, *middle, last = groups if len(groups) > 1 else ("", whole)
    sizes = {len(group) for group in middle}
    western = sizes <= {3} and len(head) <= _THOUSAND
    indian = sign == "," and sizes == {2} and len(head) <= _LAKHS
    if len(groups) > 1 and (len(last) != _THOUSAND or not (western or indian)):
        return ()
    return (Fraction("".join(groups) + (f".{part}" if part else "")),)


def _mixed(walk: Walk, told: Amount) -> Amount:
    """Add the fraction that follows whole digits: 5½, 5 1/2; or read 1/2 itself."""
    (value, *others), end = told.values, told.end
    token = walk.at(end)
    if others or value.denominator != 1 or token is None:
        return told
    if token.text in english.GLYPHS:
        return Amount(values=(value + english.GLYPHS[token.text],), end=end + 1)
    if walk.sign(end, "/") and walk.glued(end) and walk.glued(end + 1):
        part = _slashed(walk, end - 1)
        return Amount(values=(part,), end=end + 2, is_part=True) if part else told
    part = _slashed(walk, end)
    return Amount(values=(value + part,), end=end + 3) if part else told


def _slashed(walk: Walk, place: int) -> Fraction | None:
    """Read a proper fraction with a slash, of few parts."""
    if not (walk.numeral(place) and walk.sign(place + 1, "/") and walk.numeral(place + 2)):
        return None
    above, below = walk.tokens[place].text, walk.tokens[place + 2].text
    if not (above.isdigit() and below.isdigit() and len(above) == len(below) == 1):
        return None
    follows = walk.sign(place + 3, "/") and walk.glued(place + 3)
    proper = int(below) in _SLASHED and 0 < int(above) < int(below)
    return Fraction(int(above), int(below)) if proper and not follows else None


def _scaled(walk: Walk, told: Amount) -> Amount | None:
    """Multiply by the powers of ten that follow, as words or as letters."""
    end, factor = told.end, 1
    place = end + 1 if walk.hyphen(end) and walk.word(end + 1) in english.SCALES else end
    while walk.word(place) in english.SCALES and english.SCALES[walk.word(place)] != factor:
        factor *= english.SCALES[walk.word(place)]
        place += 1
    if factor > 1:
        return told.times(factor, place)
    letters = walk.at(end)
    if letters is None or letters.kind is not Kind.WORD:
        return None
    if (
        letters.folded in english.SHORT_SCALES
        and letters.text != "MN"
        and _is_short_scale(letters.text, letters.glued)
    ):
        scaled = told.times(english.SHORT_SCALES[letters.folded], end + 1)
        if letters.text == "Bn" and not letters.glued:
            # A battalion is written so too.
            return replace(scaled, refusal="reading.ambiguous_number")
        unit = {"m": "m", "M": "m", "K": "K"}.get(letters.text, "")
        return replace(scaled, letter=unit)
    if letters.folded in english.DOZENS:
        return told.times(english.DOZENS[letters.folded], end + 1)
    return None


def _is_short_scale(letters: str, glued: bool) -> bool:  # noqa: FBT001 - a property of the token
    """Letters of one sign have to touch the digits; `M` is not written for metres."""
    return glued or len(letters) > 1


def _half(walk: Walk, place: int) -> Amount | None:
    """Read half, a third, two-thirds, half a million, half a dozen."""
    start = place + 1 if walk.word(place) in english.ARTICLES else place
    if walk.word(place - 1) in english.ORDINALS:
        return None
    dashed = walk.hyphen(start + 1) and walk.word(start + 2) in english.DOZENS
    if walk.word(start) == "half" and (dashed or not walk.hyphen(start + 1)):
        article = walk.word(start + 1) in english.ARTICLES
        after = start + 2 if article or dashed else start + 1
        scale = {**english.SCALES, **english.DOZENS}.get(walk.word(after))
        if scale and (article or start > place):
            word = "half a dozen" if scale == english.DOZENS["dozen"] else ""
            return Amount(values=(Fraction(scale, 2),), end=after + 1, word=word)
        return Amount(values=(Fraction(1, 2),), end=start + 1, is_part=True)
    if start > place:
        return _one_part(walk, start)
    return _several_parts(walk, place)


def _one_part(walk: Walk, place: int) -> Amount | None:
    """Read the noun of `a third`: only before `of` or an end, else it is an ordinal."""
    below = english.DENOMINATORS.get(walk.word(place))
    if below is None or walk.word(place).endswith("s"):
        return None
    range_word = "and" if walk.word(place - 2) == "between" else "to"
    if walk.word(place + 1) not in ("of", range_word, "") or walk.numeral(place + 1):
        return None
    if walk.hyphen(place + 1):
        return None
    return _of_a_scale(walk, Fraction(1, below), place + 1)


def _several_parts(walk: Walk, place: int) -> Amount | None:
    """Read two-thirds, three quarters, one third."""
    above = english.SMALL.get(walk.word(place))
    noun = place + 2 if walk.hyphen(place + 1) else place + 1
    below = english.DENOMINATORS.get(walk.word(noun))
    if above is None or below is None or above >= below:
        return None
    if (above > 1) != walk.word(noun).endswith("s"):
        return None
    if above == 1 and walk.word(noun + 1) not in ("of", ""):
        return None
    return _of_a_scale(walk, Fraction(above, below), noun + 1)


def _of_a_scale(walk: Walk, part: Fraction, end: int) -> Amount:
    """Give a part of one whole, or of a power of ten: a quarter of a million."""
    scale = english.SCALES.get(walk.word(end + 2), 1)
    if (walk.word(end), walk.word(end + 1)) == ("of", "a") and scale > 1:
        return Amount(values=(part * scale,), end=end + 3)
    return Amount(values=(part,), end=end, is_part=True)


def _one_in(walk: Walk, place: int) -> Amount | None:
    """Read `one in five` and `two out of three` as shares."""
    above = _small(walk, place)
    of = place + 3 if (walk.word(place + 1), walk.word(place + 2)) == ("out", "of") else 0
    of = 0 if walk.numeral(place) else of
    after = place + 2 if walk.word(place + 1) == "in" else of
    after = after + 1 if walk.word(after) == "every" else after
    below = _small(walk, after) if after else None
    if above is None or below is None or above >= below:
        return None
    if walk.word(after + 1) in english.SCALES or walk.hyphen(after + 1):
        return None
    return Amount(values=(Fraction(above, below),), end=after + 1, is_part=True)


def _small(walk: Walk, place: int) -> int | None:
    """Give a number of at most two digits, in words or in digits."""
    token = walk.at(place)
    if token is not None and token.kind is Kind.NUMERAL:
        return int(token.text) if token.text.isdigit() and len(token.text) < _THOUSAND else None
    return english.SMALL.get(walk.word(place))


def _in_words(walk: Walk, place: int) -> Amount | None:
    """Read a cardinal number in words, with a half or a dozen where they belong to it."""
    article = walk.word(place) in english.ARTICLES
    start = place + 1 if article else place
    if article and walk.word(start) not in english.SCALES:
        return _dozen(walk, start, 1) if walk.word(start) in english.DOZENS else None
    told = _cardinal(walk, start, 1 if article else 0)
    if told is None:
        return None
    value, end = told
    if walk.word(end) in english.DOZENS and not article:
        return _dozen(walk, end, value)
    scale = english.SCALES.get(walk.word(end - 1), 1)
    whole = _and_a_part(walk, value, end)
    return replace(whole, scale=scale) if end - start == _SCALED else whole


def _dozen(walk: Walk, place: int, how_many: int) -> Amount:
    noun = walk.word(place)
    return Amount(
        values=(Fraction(how_many * english.DOZENS[noun]),),
        end=place + 1,
        scale=english.DOZENS[noun],
        word="a dozen" if noun == "dozen" and how_many == 1 else noun,
    )


def _and_a_part(walk: Walk, value: int, end: int) -> Amount:
    """Add `and a half`, with the power of ten it may stand before: two and a half million."""
    plain = Amount(values=(Fraction(value),), end=end)
    if walk.word(end) != "and":
        return plain
    part = _and_part_of_one(walk, end + 1)
    if part is None:
        return plain
    told, after = part
    if value >= english.SCALES["thousand"]:
        # "a million and a half" adds half of the million.
        scale = max(scale for scale in english.SCALES.values() if value % scale == 0)
        return Amount(values=(value + told * scale,), end=after)
    mixed = Amount(values=(value + told,), end=after)
    return _scaled(walk, mixed) or mixed


def _and_part_of_one(walk: Walk, place: int) -> tuple[Fraction, int] | None:
    if walk.word(place) in english.ARTICLES:
        below = english.DENOMINATORS.get(walk.word(place + 1))
        return (Fraction(1, below), place + 2) if below else None
    parts = _several_parts(walk, place)
    return (parts.values[0], parts.end) if parts else None


def _cardinal(walk: Walk, place: int, begun: int) -> tuple[int, int] | None:
    """Read number words as they are spelled out; `begun` is 1 after an article.

    Returns:
        The number and where it ends. Words that do not go on from one another end it.
    """
    total, current, last_scale, end = 0, begun, 10**18, place
    while True:
        at = end + 1 if walk.hyphen(end) and end > place else end
        at = at + 1 if end > place and _goes_on(walk, at, current) else at
        step = _step(walk.word(at), current, last_scale)
        if step is None:
            break
        current, done, last_scale = step
        total, end = total + done, at + 1
    return (total + current, end) if end > place else None


def _goes_on(walk: Walk, place: int, current: int) -> bool:
    """Whether `and` joins tens or ones to hundreds or thousands."""
    joined = walk.word(place + 1)
    small = joined in english.SMALL or joined in english.TENS
    whole = current % 100 == 0
    part = english.DENOMINATORS.get(walk.word(place + 2)) is not None
    return walk.word(place) == "and" and small and whole and place > 0 and not part


def _step(word: str, current: int, last_scale: int) -> tuple[int, int, int] | None:
    """Take one more number word.

    Returns:
        What is still being put together, what is done and added, and the last power of ten.
    """
    if word in english.SMALL:
        value = english.SMALL[word]
        after_tens = current % _HUNDRED in english.TENS.values() and value < _TEN
        fits = current % _HUNDRED == 0 or after_tens
        return (current + value, 0, last_scale) if fits else None
    if word in english.TENS:
        return (current + english.TENS[word], 0, last_scale) if current % _HUNDRED == 0 else None
    scale = english.SCALES.get(word)
    if scale is None or current == 0:
        return None
    if scale == _HUNDRED:
        return (current * scale, 0, last_scale) if 0 < current < scale else None
    return (0, current * scale, scale) if scale < last_scale else None
