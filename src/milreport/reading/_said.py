"""Numbers as they are said: an amount, what loosens or bounds it, a range, a vague word."""

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from milreport.reading import _english as english
from milreport.reading._amounts import Amount, amount
from milreport.reading._grammar import Phrases, Walk
from milreport.reading._unit_words import measured_at
from milreport.vocabulary.numbers import Comparator, Scope

__all__ = ["AFTER", "Choice", "Said", "loosened", "said"]

BEFORE: Final = Phrases(english.BEFORE)
AFTER: Final = Phrases(english.AFTER)
_VAGUE: Final = Phrases(english.VAGUE)
_ZEROS: Final = Phrases.of(english.ZEROS)
_UNKNOWN: Final = Phrases.of(english.UNKNOWN)
_SHARES: Final = Phrases(english.SHARES)
_MORE: Final = Phrases.of(
    {
        ("another",),
        ("additional",),
        ("an", "additional"),
        ("further",),
        ("a", "further"),
        ("extra",),
        ("an", "extra"),
    }
)
"""Words that make a number an increment."""


_THOUSAND: Final = 1_000
_TEN: Final = 10
"""Vague words for fewer may multiply: several hundred, a few dozen."""
_MOST_BEFORE: Final = 4
"""How many words and phrases are read before a number."""


class Choice(tuple[Fraction, ...]):
    """One way to take the figures: a value; low and high; or low, high and best."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A number as it is said, before its unit and noun are known."""

    comparator: Comparator
    choices: tuple[Choice, ...]
    """The figures; several where they can be read in several ways."""
    start: int
    end: int
    word: str = ""
    """The word a policy knows it by."""
    is_part: bool = False
    """Whether it is a share of one whole."""
    money: tuple[str, ...] = ()
    """The currencies that a sign before it may stand for."""
    scope: Scope | None = None
    refusal: str = ""
    """The code of what stands in the way, where the words contradict each other."""
    decimals: int = 0
    """How many digits were printed after the decimal point."""
    letter: str = ""
    """The unit that a letter taken for a power of ten may be."""
    modifier: bool = False
    """Whether words before it loosen or bound it."""


def said(walk: Walk, place: int) -> Said | None:
    """Read the number that begins at a place, with what stands before and after it."""
    begun, comparator, scope, clash = _before(walk, place)
    found = (
        _nothing(walk, begun, comparator)
        or _one_of_a_unit(walk, begun, comparator)
        or _two(walk, begun)
        or _range(walk, begun)
        or _vague(walk, begun, comparator)
        or _share_word(walk, begun)
        or _plain(walk, begun)
    )
    if found is None:
        return None
    if comparator is not None:
        found = _bounded(found, comparator)
    if clash:
        found = replace(found, refusal="reading.stacked")
    found = replace(found, start=place, scope=scope or found.scope, modifier=comparator is not None)
    return _after(walk, found)


def _before(walk: Walk, place: int) -> tuple[int, Comparator | None, Scope | None, bool]:
    """Read what stands before a number.

    Returns:
        Where the number begins, what the words make of it, whether it is an increment, and
        whether two of the words do not go together.
    """
    comparator: Comparator | None = None
    scope: Scope | None = None
    clash = False
    for _ in range(_MOST_BEFORE):
        found = None if _ZEROS.end(walk, place) else BEFORE.find(walk, place)
        more = _MORE.end(walk, place)
        if found is not None:
            if comparator not in (None, Comparator.EXACT) and found[0] is not Comparator.EXACT:
                clash = True
            comparator = found[0] if comparator in (None, Comparator.EXACT) else comparator
            place = found[1]
        elif more is not None:
            scope, place = Scope.INCREMENT, more
        else:
            break
    return place, comparator, scope, clash


def _nothing(walk: Walk, place: int, comparator: Comparator | None) -> Said | None:
    """Read a denial, or words that say that there is no number."""
    end = _UNKNOWN.end(walk, place)
    if end is not None and comparator is None:
        return Said(comparator=Comparator.UNKNOWN, choices=(Choice(),), start=place, end=end)
    end = _ZEROS.end(walk, place)
    if end is not None and comparator in (None, Comparator.EXACT):
        return Said(
            comparator=Comparator.EXACT,
            choices=(Choice((Fraction(0),)),),
            start=place,
            end=end,
            word="persons" if walk.word(place) == "nobody" or _no_one(walk, place) else "",
        )
    return None


def _no_one(walk: Walk, place: int) -> bool:
    """Whether `no one` begins here, with a dash or without."""
    return walk.word(place) == "no" and "one" in (walk.word(place + 1), walk.word(place + 2))


def _one_of_a_unit(walk: Walk, place: int, comparator: Comparator | None) -> Said | None:
    """Read `almost a year`: one of a unit, where a word before it says that it is an amount."""
    if comparator is None or walk.word(place) not in english.ARTICLES:
        return None
    if measured_at(walk, place + 1, place) is None:
        return None
    one = Choice((Fraction(1),))
    return Said(comparator=Comparator.EXACT, choices=(one,), start=place, end=place + 1)


def _two(walk: Walk, place: int) -> Said | None:
    """Read `both pilots` and `a pair of drones`."""
    pair = [walk.word(place + step) for step in range(3)] == ["a", "pair", "of"]
    if not pair and not (walk.word(place) == "both" and walk.word(place + 1) in english.NOUNS):
        return None
    two = Choice((Fraction(2),))
    end = place + 3 if pair else place + 1
    return Said(comparator=Comparator.EXACT, choices=(two,), start=place, end=end)


def _vague(walk: Walk, place: int, comparator: Comparator | None) -> Said | None:
    """Read a vague word, also one that multiplies: several hundred."""
    found = _VAGUE.find(walk, place)
    if found is None or walk.word(place - 1) in _DEGREES:
        return None
    (low, word), end = found
    scale = {**english.SCALES, **english.DOZENS}.get(walk.word(end))
    if scale is not None and low is not None and low < _TEN:
        end = end + 2 if walk.word(end + 1) == "of" else end + 1
        low, word = low * scale, f"{word} x {scale}"
    figures = Choice() if low is None else Choice((Fraction(low),))
    allowed = (None, Comparator.EXACT, Comparator.AT_LEAST, Comparator.APPROXIMATELY)
    return Said(
        comparator=Comparator.VAGUE_COUNT,
        choices=(figures,),
        start=place,
        end=end,
        word=word,
        refusal="" if comparator in allowed else "reading.stacked",
    )


_DEGREES: Final = frozenset({"as", "so", "too", "how", "that", "very"})
"""Words before `many` that make it a comparison or a question."""


def _share_word(walk: Walk, place: int) -> Said | None:
    """Read a word for more than half; `the most dangerous` is none."""
    found = _SHARES.find(walk, place)
    if found is None or walk.word(place - 1) in ("the", "at"):
        return None
    if found[1] == place + 1 and walk.word(found[1]) not in english.NOUNS:
        return None
    return Said(
        comparator=Comparator.MORE_THAN,
        choices=(Choice((Fraction(1, 2),)),),
        start=place,
        end=found[1],
        word=found[0],
        is_part=True,
    )


def _plain(walk: Walk, place: int) -> Said | None:
    told = _signed(walk, place)
    if told is None:
        return None
    money, figure = told
    return Said(
        comparator=Comparator.EXACT,
        choices=tuple(Choice((value,)) for value in figure.values),
        start=place,
        end=figure.end,
        word=figure.word,
        is_part=figure.is_part,
        money=money,
        decimals=figure.decimals,
        letter=figure.letter,
        refusal="reading.several" if figure.is_part and _adds(walk, place) else figure.refusal,
    )


def _adds(walk: Walk, place: int) -> bool:
    """Whether a part is added to what stands before it, as in an hour and a half."""
    added = walk.word(place - 1) == "and" and walk.word(place - 3) != "between"
    return added or walk.hyphen(place - 1)


def _signed(walk: Walk, place: int) -> tuple[tuple[str, ...], Amount] | None:
    """Read an amount with a sign of money or a minus before it."""
    money, begun = _money(walk, place)
    minus = walk.sign(begun, "-") and not walk.glued(begun) and walk.glued(begun + 1)
    minus = minus or walk.word(begun) == "minus"
    figure = amount(walk, begun + 1 if minus else begun)
    if figure is None or (money and figure.is_part):
        return None
    if minus:
        negative = tuple(-value for value in figure.values)
        figure = replace(figure, values=negative)
    return money, figure


def _money(walk: Walk, place: int) -> tuple[tuple[str, ...], int]:
    """Read a sign of money, or a code of three letters, before an amount."""
    token = walk.at(place)
    if token is None:
        return (), place
    nation = english.NATIONS.get(token.folded, "")
    if nation and walk.sign(place + 1, "$") and walk.glued(place + 1):
        return (nation,), place + 2
    if nation and walk.sign(place + 1, ".") and walk.sign(place + 2, "$"):
        return (nation,), place + 3
    if token.text in english.CURRENCY_SIGNS:
        return english.CURRENCY_SIGNS[token.text], place + 1
    if token.text in english.CURRENCY_CODES:
        return (token.text,), place + 1
    return (), place


def _range(walk: Walk, place: int) -> Said | None:
    """Read 10-15, 10 to 15, between 10 and 15, five or six, 10 plus or minus 2."""
    opening = walk.word(place) if walk.word(place) in ("between", "from") else ""
    first = _signed(walk, place + 1 if opening else place)
    if first is None:
        return None
    money, low = first
    repeated = _repeated_unit(walk, low.end)
    joint = _joint(walk, repeated, opening)
    second = _signed(walk, joint) if joint is not None else None
    if joint is None or second is None:
        return _spread(walk, place, low, money)
    more_money, high = second
    if repeated > low.end and walk.printed(low.end, repeated) != walk.printed(
        high.end, high.end + repeated - low.end
    ):
        return None
    if low.is_part != high.is_part or (more_money and money and more_money != money):
        return None
    return _between(place, (low, high), money or more_money, walk.word(joint - 1))


def _repeated_unit(walk: Walk, place: int) -> int:
    """Pass over a unit between the ends of a range, if it is short: 10 km to 15 km."""
    if walk.sign(place, "%"):
        return place + 1
    token = walk.at(place)
    short = token is not None and walk.word(place) and walk.word(place) not in english.STOPS
    follows = walk.word(place + 1) in ("to", "and") or walk.hyphen(place + 1)
    return place + 1 if short and follows and token is not None else place


def _joint(walk: Walk, place: int, opening: str) -> int | None:
    """Give where the second figure of a range begins, or None where there is no range."""
    dashed = walk.hyphen(place) and walk.hyphen(place + 2)
    if dashed and walk.word(place + 1) in ("to", "or"):
        return place + 3
    if walk.word(place) == "and":
        return place + 1 if opening == "between" else None
    if walk.word(place) in ("to", "or") and opening != "between":
        return place + 1
    if walk.sign(place, "-") and walk.glued(place) == walk.glued(place + 1):
        return place + 1 if opening != "between" else None
    return None


def _between(
    place: int, ends: tuple[Amount, Amount], money: tuple[str, ...], joint: str
) -> Said | None:
    low, high = ends
    refusal = low.refusal or high.refusal
    if len(low.values) > 1 or len(high.values) > 1:
        refusal = "reading.ambiguous_number"
    if high.letter and low.scale == 1:
        refusal = "reading.ambiguous_number"
    first, last = low.values[0], high.values[0]
    scale = _shared_scale(low, high)
    if scale > 1 and first * scale < last:
        first *= scale
        if first * 10 <= last:
            refusal = "reading.ambiguous_number"
    elif scale > 1:
        refusal = "reading.ambiguous_number"
    thousands = scale == 1 and last % _THOUSAND == 0
    if thousands and first < _THOUSAND and first * _THOUSAND < last:
        refusal = refusal or "reading.ambiguous_number"
    if first >= last:
        refusal = refusal or "reading.reversed"
    if joint == "or" and last - first not in (1, scale):
        refusal = refusal or "reading.several"
    return Said(
        comparator=Comparator.BETWEEN,
        choices=(Choice((first, last)),),
        start=place,
        end=high.end,
        is_part=low.is_part,
        money=money,
        refusal=refusal,
    )


def _shared_scale(low: Amount, high: Amount) -> int:
    """Give the power of ten that only the second figure has, as in 5 to 6 million."""
    return high.scale if low.scale == 1 else 1


def _spread(walk: Walk, place: int, middle: Amount, money: tuple[str, ...]) -> Said | None:
    """Read a figure with how far it may be off: 10 ± 2, 10 plus or minus 2."""
    end = middle.end
    if walk.sign(end, "±"):
        end += 1
    elif [walk.word(end + step) for step in range(3)] in (
        ["plus", "or", "minus"],
        ["give", "or", "take"],
    ):
        end += 3
    else:
        return None
    off = amount(walk, end)
    if off is None or len(off.values) > 1 or len(middle.values) > 1:
        return None
    best, width = middle.values[0], off.values[0]
    return Said(
        comparator=Comparator.BETWEEN,
        choices=(Choice((best - width, best + width, best)),),
        start=place,
        end=off.end,
        money=money,
    )


def _bounded(found: Said, comparator: Comparator) -> Said:
    """Put what stands before a number onto it."""
    if comparator is Comparator.UNKNOWN:
        return replace(found, refusal="reading.stacked")
    if found.comparator is Comparator.VAGUE_COUNT and comparator is Comparator.AT_LEAST:
        return replace(found, word="")
    if found.comparator is Comparator.VAGUE_COUNT or comparator is Comparator.EXACT:
        return found
    if found.comparator is Comparator.BETWEEN:
        about = comparator is Comparator.APPROXIMATELY
        return found if about and not found.refusal else replace(found, refusal="reading.stacked")
    if found.word in ("most", "vast majority") or found.comparator is not Comparator.EXACT:
        return replace(found, refusal="reading.stacked")
    return replace(found, comparator=comparator)


def _after(walk: Walk, found: Said) -> Said:
    """Read what stands directly after the figures."""
    if walk.word(found.end) in ("more", "additional", "further") and _is_more(walk, found.end):
        found = replace(found, end=found.end + 1, scope=Scope.INCREMENT)
    phrase = AFTER.find(walk, found.end)
    return loosened(found, *phrase) if phrase is not None else found


def _is_more(walk: Walk, place: int) -> bool:
    """Whether `more` adds to something before, and does not compare: six more, not more than."""
    return walk.word(place + 1) not in ("than", "or")


def loosened(found: Said, comparator: Comparator, end: int) -> Said:
    """Put onto a number what stands after it, such as `or more`."""
    plain = found.comparator is Comparator.EXACT and not found.modifier
    if plain and comparator is not Comparator.UNKNOWN:
        return replace(found, comparator=comparator, end=end)
    same = found.comparator is comparator
    approximate = comparator is Comparator.APPROXIMATELY and found.comparator in (
        Comparator.BETWEEN,
        Comparator.VAGUE_COUNT,
    )
    kept = replace(found, end=end)
    return kept if same or approximate else replace(kept, refusal="reading.stacked")
