"""One text as the rules of times see it: its tokens, and the numbers and names among them.

Each rule looks at a place among the tokens and gives what it found there and the place after it,
or nothing. Rules look ahead a bounded number of tokens, and each looks at a place only once, so
the whole is linear in the text.
"""

from collections.abc import Callable
from functools import wraps
from typing import Final, NamedTuple, TypeVar, cast

from milreport.reading._calendar import MONTHS, When
from milreport.reading._time_meaning import Meaning
from milreport.reading._time_tokens import END, Phrases, TimeWords, Token

__all__ = [
    "FIRST_YEAR",
    "LAST_YEAR",
    "SHORT",
    "YEAR",
    "Event",
    "Found",
    "Line",
    "Number",
    "longest",
    "once",
]  # fmt: skip

SHORT: Final = 2
"""How many digits a day, a month or a clipped year has at most."""
YEAR: Final = 4
"""How many digits a year has."""
FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2199
_NINE: Final = 9

T = TypeVar("T")


class Found(NamedTuple):
    """What a rule found and the place after it."""

    meaning: Meaning
    end: int


class Number(NamedTuple):
    """A number read at a place, and the place after it."""

    value: int
    end: int


class Event(NamedTuple):
    """When an event was, and whether it is told in the caller's own words."""

    when: When
    own: bool


def longest(*found: Found | None) -> Found | None:
    """Give the one that reaches farthest; the first of equals."""
    return max((each for each in found if each), key=lambda each: each.end, default=None)


class Line:
    """The tokens of one text, with one language's words and the events that the caller named."""

    def __init__(self, tokens: list[Token], words: TimeWords, events: Phrases) -> None:
        """Keep what the rules look at; the phrases for events stand for an `Event` each."""
        self.tokens = tokens
        self.words = words
        self.events = events
        self.seen: dict[tuple[Callable[..., object], int], object] = {}
        self._folds = tuple(token.fold for token in tokens)
        self._token_at = dict(enumerate(tokens))
        self._fold_at = dict(enumerate(self._folds))

    # Tokens

    def token(self, at: int) -> Token:
        """Give the token at a place, or the end."""
        return self._token_at.get(at, END)

    def fold(self, at: int) -> str:
        """Give the folded word at a place, or nothing."""
        return self._fold_at.get(at, "")

    def phrase(self, at: int, listed: Phrases) -> tuple[object, int] | None:
        """Find the longest of the listed phrases that begins here."""
        for words, meant in listed.get(self.fold(at), ()):
            if self._folds[at : at + len(words)] == words:
                return meant, at + len(words)
        return None

    def skip(self, at: int, words: frozenset[str] | str) -> int:
        """Step over one of the words where it stands here."""
        fold = self.fold(at)
        return at + 1 if fold and fold in words else at

    def past_article(self, at: int) -> int:
        """Step over an article."""
        return self.skip(at, self.words.articles)

    def past_on(self, at: int) -> int:
        """Step over a preposition that changes nothing."""
        return self.skip(at, self.words.on)

    def is_glued(self, at: int, kind: str) -> bool:
        """Whether a token of that kind stands here with nothing before it."""
        token = self.token(at)
        return token.glued and token.kind == kind

    def is_before_clock(self, at: int) -> bool:
        """Whether a colon and figures follow, as behind the hour of a clock."""
        return self.fold(at) == ":" and self.is_glued(at + 1, "number")

    # Numbers

    def number(self, at: int) -> Number | None:
        """Read digits that stand for themselves, or a number word up to ninety-nine."""
        token, words = self.token(at), self.words
        if token.kind == "number" and not self.is_glued(at + 1, "word"):
            return Number(int(token.fold), at + 1)
        whole = token.fold.replace(",", "")
        if token.kind == "figure" and whole.isascii() and whole.isdecimal():
            return Number(int(whole), at + 1)
        if token.fold in words.cardinals:
            return Number(words.cardinals[token.fold], at + 1)
        return self._tens(at) if token.fold in words.tens else None

    def _tens(self, at: int) -> Number:
        """Read twenty, or twenty-five."""
        words, tens = self.words, self.words.tens[self.fold(at)]
        after = self.skip(at + 1, "-")
        ones = words.cardinals.get(self.fold(after), 0)
        if 0 < ones <= _NINE and self.fold(after) not in words.articles:
            return Number(tens + ones, after + 1)
        return Number(tens, at + 1)

    def ordinal(self, at: int) -> Number | None:
        """Read 7th or seventh, of up to four digits, or in words to the thirty-first."""
        token, words = self.token(at), self.words
        if token.kind == "number" and len(token.fold) <= YEAR:
            after = self.token(at + 1)
            ending = after.glued and after.fold in words.ordinal_endings
            return Number(int(token.fold), at + 2) if ending else None
        if token.fold in words.tens and self.fold(at + 1) == "-":
            ones = words.ordinals.get(self.fold(at + 2), _NINE + 1)
            return Number(words.tens[token.fold] + ones, at + 3) if ones <= _NINE else None
        if token.fold in words.ordinals:
            return Number(words.ordinals[token.fold], at + 1)
        return None

    def day(self, at: int) -> Number | None:
        """Read the number of a day: one to three digits, or an ordinal."""
        found = self.ordinal(at)
        if found is not None:
            return found if len(str(found.value)) <= SHORT else None
        token = self.token(at)
        if token.kind != "number" or len(token.fold) >= YEAR or self.is_glued(at + 1, "word"):
            return None
        return None if self.is_before_clock(at + 1) else Number(int(token.fold), at + 1)

    def year(self, at: int) -> Number | None:
        """Read a year of four digits, 1000 to 2199."""
        token = self.token(at)
        if token.kind != "number" or len(token.fold) != YEAR or self.is_glued(at + 1, "word"):
            return None
        told = FIRST_YEAR <= int(token.fold) <= LAST_YEAR and not self.is_before_clock(at + 1)
        return Number(int(token.fold), at + 1) if told else None

    def month_number(self, at: int) -> bool:
        """Whether two digits from 01 to 12 stand here."""
        return len(self.fold(at)) == SHORT and 1 <= int(self.fold(at)) <= MONTHS

    def joined_numbers(self, at: int) -> list[str]:
        """Give the numbers of 3/7/2022 or the like: glued, with one mark throughout."""
        mark = self.fold(at + 1)
        if mark not in ("/", "-", ".") or self.token(at).kind != "number":
            return []
        parts = [self.fold(at)]
        while len(parts) < YEAR and self.fold(at + 1) == mark and self.is_glued(at + 1, "mark"):
            if not self.is_glued(at + 2, "number"):
                break
            parts.append(self.fold(at + 2))
            at += 2
        return parts

    # Names of months and days

    def month(self, at: int) -> Number | None:
        """Read the name of a month; one that is another word as well needs a capital."""
        token, words = self.token(at), self.words
        month = words.months.get(token.fold)
        if month is None:
            return None
        doubtful = token.fold in words.doubtful_months and not token.capital
        if doubtful and self.year(at + 1) is None:
            return None
        return Number(month, self._past_point(at, words.short_months))

    def weekday(self, at: int) -> Number | None:
        """Read the name of a day of the week."""
        token, words = self.token(at), self.words
        weekday = words.weekdays.get(token.fold)
        if weekday is None:
            return None
        dated = self.token(at + 1).kind == "number" or self.fold(at + 1) in words.months
        if token.fold in words.short_weekdays and not (token.capital or dated):
            return None
        return Number(weekday, self._past_point(at, words.short_weekdays))

    def _past_point(self, at: int, short: frozenset[str]) -> int:
        """Step over a word, and over the point behind it where it is a short form."""
        return self.skip(at + 1, ".") if self.fold(at) in short else at + 1

    # Nouns

    def unit(self, at: int) -> str | None:
        """Give the unit of time that the word here names."""
        return self.words.units.get(self.fold(at))

    def is_plural(self, at: int) -> bool:
        """Whether the word ends like a plural, and not with a possessive."""
        token = self.token(at)
        return token.fold.endswith(self.words.plural) and token.end - token.start == len(token.fold)

    def is_possessive(self, at: int) -> bool:
        """Whether the word ends with an apostrophe and s."""
        token = self.token(at)
        return token.kind == "word" and token.end - token.start > len(token.fold)

    def is_counting(self, at: int) -> bool:
        """Whether a thing that can be counted follows a number: soldiers, people."""
        token, words = self.token(at), self.words
        if token.kind != "word" or token.capital or token.fold in words.plain_after:
            return False
        plural = self.is_plural(at) and not token.fold.endswith(words.singular)
        return token.fold in words.people or plural

    def is_counting_behind_day(self, at: int) -> bool:
        """Whether such a thing follows the year of a day; neither a verb nor sirens is one."""
        uncounted = self.fold(at) in self.words.uncounted
        return self.is_counting(at) and not (uncounted or self.is_verb(at))

    def is_verb(self, at: int) -> bool:
        """Whether a verb stands here, with a number or an article behind it."""
        token, words, behind = self.token(at), self.words, self.token(at + 1)
        if token.capital or token.fold not in words.verbs:
            return False
        number = behind.kind in ("number", "figure") or behind.fold in words.tens
        return number or behind.fold in words.articles or behind.fold in words.cardinals


Rule = Callable[[Line, int], T]


def once(rule: Rule[T]) -> Rule[T]:
    """Look at each place only once by a rule."""

    @wraps(rule)
    def remembered(line: Line, at: int) -> T:
        key = rule, at
        if key not in line.seen:
            line.seen[key] = rule(line, at)
        return cast("T", line.seen[key])

    return remembered
