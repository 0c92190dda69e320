"""The words of a text as the time grammar sees them, and what a language has to tell it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import Enum
from functools import cached_property
from typing import Final, NamedTuple

__all__ = ["END", "Limit", "Phrases", "TimeWords", "Token", "phrases", "tokens"]

WORD: Final = "word"
NUMBER: Final = "number"
FIGURE: Final = "figure"
MARK: Final = "mark"


class Token(NamedTuple):
    """A word, a plain number, another figure, or one mark; where it stands in the text."""

    kind: str
    fold: str
    """In lower case, apostrophes straight, dashes short, without the 's of a possessive."""
    start: int
    end: int
    glued: bool
    """Whether nothing stands between it and the token before."""
    capital: bool
    """Whether it begins with a capital letter."""


END: Final = Token("", "", 0, 0, glued=False, capital=False)
"""What stands after the last token."""

_PLAIN: Final = str.maketrans({
    "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-", "\u2012": "-",
    "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-", "\u00ad": "-",
})  # fmt: skip
"""One character for one character, so that positions stay."""

_TOKEN: Final = re.compile(
    r"(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<dotted>[0-9]{1,4}\.[0-9]{1,2}\.[0-9]{2,4}(?![0-9]|\.[0-9]))"
    r"|(?P<figure>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])"
    r"|[0-9]+(?:\.[0-9]+)+|[0-9]{10,}|(?![0-9])\d)"
    r"|(?P<number>[0-9]+)"
    r"|(?P<mark>\S)"
)
_DOTTED: Final = re.compile(r"[0-9]+|\.")


def tokens(text: str) -> list[Token]:
    """Cut a text into tokens, in one pass."""
    plain = text.translate(_PLAIN)
    found: list[Token] = []
    last = 0
    for match in _TOKEN.finditer(plain):
        start, end = match.span()
        kind = match.lastgroup or MARK
        if kind == "dotted":
            for part in _DOTTED.finditer(plain, start, end):
                each = NUMBER if part.group().isdigit() else MARK
                glued = part.start() == last
                found.append(
                    Token(each, part.group(), part.start(), part.end(), glued, capital=False)
                )
                last = part.end()
            continue
        word = match.group()
        fold = word.casefold().removesuffix("'s") if kind == WORD else word
        found.append(Token(kind, fold, start, end, start == last, capital=word[0].isupper()))
        last = end
    return found


Phrases = Mapping[str, tuple[tuple[tuple[str, ...], object], ...]]
"""Phrases by their first word, the longest first, each with what it stands for."""


def phrases(listed: Mapping[str, object]) -> Phrases:
    """File phrases, whose words stand apart, by their first word."""
    filed: dict[str, list[tuple[tuple[str, ...], object]]] = {}
    for phrase, meant in listed.items():
        words = tuple(phrase.split())
        filed.setdefault(words[0], []).append((words, meant))
    return {
        first: tuple(sorted(rest, key=lambda row: -len(row[0]))) for first, rest in filed.items()
    }


class Limit(Enum):
    """On which side of a time something lies."""

    SINCE = "since"
    FROM = "from"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    SOON_AFTER = "in the days after"
    SOON_BEFORE = "in the days before"


_NO_BEGINNING: Final = (
    "unread", "plain", "people", "far", "roughly_after", "limits_after", "local", "ago", "now",
    "zone", "inclined", "began", "starts", "short", "doubtful", "pointing", "to",
    "or_", "and_", "of", "into", "institutions", "narrowing", "counted", "put_off", "moved",
    "fiscal_any",
    "dating", "including", "verbs", "uncounted", "singular",
)  # fmt: skip
"""The tables whose words never begin a time, by the beginning of their names."""


@dataclass(frozen=True, kw_only=True)
class TimeWords:
    """One language's words for times. Every word is folded; phrases are words with spaces."""

    months: Mapping[str, int]
    short_months: frozenset[str]
    """Those that may end in a point."""
    doubtful_months: frozenset[str]
    """Those that are other words as well, and count only with a capital."""
    weekdays: Mapping[str, int]
    """Monday is 0."""
    short_weekdays: frozenset[str]
    """Those that may end in a point and count only beside a date."""
    cardinals: Mapping[str, int]
    tens: Mapping[str, int]
    ordinals: Mapping[str, int]
    ordinal_endings: frozenset[str]
    units: Mapping[str, str]
    """Each word for day, week, month, year, decade, hour or minute."""
    unit_multiples: Mapping[str, int]
    """How many of its unit such a word is, where that is not one: a fortnight is two weeks."""
    seasons: Mapping[str, int]
    articles: frozenset[str]
    of: frozenset[str]
    on: frozenset[str]
    """Prepositions that lead to a time and do not change it."""
    as_of: Phrases
    """Longer words that lead to a time and do not change it: as of."""
    month_on: frozenset[str]
    """Those that lead to a month or a year and never to a day."""
    at: frozenset[str]
    ago: Phrases
    back: Phrases
    """Words for the one before: last, past."""
    this: Phrases
    ahead: Phrases
    coming: Phrases
    gone: Phrases
    days: Phrases
    """Words for a day, with their distance from the anchor."""
    nights: Phrases
    """Words for a night, with the distance of its first day from the anchor."""
    overnight: frozenset[str]
    into: frozenset[str]
    parts: Phrases
    """Words for a stretch of a day; the value tells whether it runs over midnight."""
    weekends: Phrases
    weekend: frozenset[str]
    weeks: Phrases
    """Words that lead from a week to a day: `ending`, `beginning`, or nothing."""
    final: frozenset[str]
    dated: frozenset[str]
    """Words that lead to a date and to no name; behind them 10/7 is one."""
    thirds: Phrases
    """Early, middle, late: 0, 1, 2."""
    edges: Phrases
    """The start or the end of something: 0, 1."""
    half: frozenset[str]
    quarter: frozenset[str]
    century: frozenset[str]
    limits: Phrases
    limits_after: Phrases
    """Limits that stand behind the time: onwards, at the latest."""
    circa: frozenset[str]
    """Those that stand only before years."""
    near: Phrases
    """Words that make a date approximate."""
    roughly: Phrases
    """Words that make a length approximate."""
    roughly_after: Phrases
    perhaps: Phrases
    exactly: Phrases
    more_than: Phrases
    less_than: Phrases
    nearly: Phrases
    window_back: Phrases
    """The past, the last: a stretch that ends at the anchor."""
    window_ahead: Phrases
    window_leads: frozenset[str]
    past: frozenset[str]
    """Words after which a unit alone is a stretch up to now, and not the one before this."""
    throughout: frozenset[str]
    so_far: Phrases
    """Earlier or later in this week or the like: whether it is later."""
    earlier: frozenset[str]
    later: frozenset[str]
    before_last: Phrases
    """Units so many from that of the anchor, as in `week -2`."""
    between: frozenset[str]
    and_: frozenset[str]
    or_: frozenset[str]
    from_: frozenset[str]
    to: frozenset[str]
    """Words between the two ends of a range, beside the dash."""
    now: Phrases
    ahead_of: Phrases
    """The words after an amount: before, after, as a sign."""
    inclined: frozenset[str]
    """Words that look ahead, such as will."""
    am: frozenset[str]
    pm: frozenset[str]
    hours: frozenset[str]
    clock_words: Mapping[str, int]
    """Noon and midnight, with their hour."""
    clock_glue: Phrases
    utc: frozenset[str]
    zone_words: frozenset[str]
    """Abbreviations of zones: each stands for several, so none is used."""
    local: Phrases
    zone_word: frozenset[str]
    began: frozenset[str]
    starts: tuple[str, ...]
    """Words for the start of an event, to find it under another name."""
    vague: Phrases
    calendars: Phrases
    """Feasts and the words of other calendars."""
    fiscal: frozenset[str]
    unread_before: frozenset[str]
    pointing: frozenset[str]
    """Words that point at a day told before, so that it is not reckoned from the anchor."""
    unread_of: frozenset[str]
    """Words that change the time which follows them with of: the eve of."""
    unread_after: frozenset[str]
    unread_anywhere: frozenset[str]
    fiscal_anywhere: frozenset[str]
    dating: frozenset[str]
    """Words after which "from" tells when a thing was made, and sets no bound: dates from."""
    including: frozenset[str]
    put_off: frozenset[str]
    moved: frozenset[str]
    """Words after which "to" leads to a day: postponed to."""
    narrowing: frozenset[str]
    """Words behind an event that make it another one: the war in."""
    institutions: frozenset[str]
    """What a day of the week is the name of: Friday prayers."""
    counted: frozenset[str]
    """Words behind a number that show it to be a count."""
    far_limits: frozenset[str]
    """Limits that may reach over some words: since the attack of a day."""
    plain_after: frozenset[str]
    """Short words that may follow a bare number which is a year or a day."""
    people: frozenset[str]
    verbs: frozenset[str]
    """Words that say what was done and may look like a counted thing, or like part of a name."""
    uncounted: frozenset[str]
    """Plurals that no text counts by the thousand."""
    plural: str
    """How the word for a counted thing ends."""
    singular: str
    """How a word ends that only looks like a plural."""

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """Every word with which a time can begin."""
        found: set[str] = set()
        for field in fields(self):
            if field.name.startswith(_NO_BEGINNING):
                continue
            told = getattr(self, field.name)
            found.update(each.split()[0] for each in told if isinstance(each, str) and each)
        return frozenset(found)
