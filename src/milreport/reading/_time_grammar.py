"""The grammar of times: which words, in which order, have which meaning.

Each rule looks at a place among the tokens and gives what it found there and where that ends,
or nothing. Rules look ahead a bounded number of tokens, so the whole is linear in the text.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import wraps
from typing import Final, NamedTuple, TypeVar, cast

from milreport.reading._calendar import When, between
from milreport.reading._time_meaning import (
    Ago,
    Beside,
    Bound,
    Calendar,
    Clock,
    Edge,
    Fixed,
    HalfMonth,
    InSoLong,
    Length,
    Marked,
    Meaning,
    MonthBeside,
    No,
    Numeric,
    Onwards,
    Overnight,
    PartOfDay,
    Range,
    Reckoned,
    SeasonBeside,
    SeasonHere,
    Shifted,
    SoFar,
    Stretch,
    Third,
    Weekday,
    WeekdayIn,
    Weekend,
    Window,
    season_of,
)
from milreport.reading._time_tokens import END, Limit, Phrases, TimeWords, Token
from milreport.vocabulary.time import TimeDerivation, TimePrecision

__all__ = ["Found", "Grammar"]

_STATED: Final = TimeDerivation.STATED
_WITHIN: Final = TimePrecision.WITHIN
_THROUGHOUT: Final = TimePrecision.THROUGHOUT
_LAST_DAY: Final = 31
_FARTHEST: Final = 14 * 60


class Found(NamedTuple):
    """What a rule found and the place after it."""

    meaning: Meaning
    end: int


class Amount(NamedTuple):
    """A number read at a place, and the place after it."""

    value: int
    end: int


T = TypeVar("T")


def once(rule: Callable[["Grammar", int], T]) -> Callable[["Grammar", int], T]:
    """Look at each place only once by a rule."""

    @wraps(rule)
    def remembered(grammar: "Grammar", at: int) -> T:
        seen = grammar.seen.setdefault(rule.__name__, {})
        if at not in seen:
            seen[at] = rule(grammar, at)
        return cast("T", seen[at])

    return remembered


def _longest(*found: Found | None) -> Found | None:
    """Give the one that reaches farthest; the first of equals."""
    return max((each for each in found if each), key=lambda each: each.end, default=None)


class Grammar:
    """The rules over one text, with one language's words and the caller's events."""

    def __init__(
        self, tokens: list[Token], words: TimeWords, events: Phrases, known: Mapping[str, When]
    ) -> None:
        """Keep what the rules look at."""
        self._tokens = tokens
        self._folds = tuple(token.fold for token in tokens)
        self.words = words
        self.seen: dict[str, dict[int, object]] = {}
        self._words = words
        self._events = events
        self._known = known

    def token(self, at: int) -> Token:
        """Give the token at a place, or the end."""
        return self._tokens[at] if 0 <= at < len(self._tokens) else END

    def fold(self, at: int) -> str:
        """Give the folded word at a place."""
        return self.token(at).fold

    def phrase(self, at: int, listed: Phrases) -> tuple[object, int] | None:
        """Find the longest of the listed phrases that begins here."""
        for words, meant in listed.get(self.fold(at), ()):
            if self._folds[at : at + len(words)] == words:
                return meant, at + len(words)
        return None

    def skip(self, at: int, words: frozenset[str] | str) -> int:
        """Step over one of the words where it stands here."""
        return at + 1 if self.fold(at) and self.fold(at) in words else at

    def past_article(self, at: int) -> int:
        """Step over an article."""
        return self.skip(at, self._words.articles)

    # Numbers

    def number(self, at: int) -> Amount | None:
        """Read digits that stand for themselves, or a number word up to ninety-nine."""
        token = self.token(at)
        if token.kind == "number" and not self._is_glued(at + 1, "word"):
            return Amount(int(token.fold), at + 1)
        words = self._words
        if token.kind == "figure" and token.fold.replace(",", "").isdecimal():
            return Amount(int(token.fold.replace(",", "")), at + 1)
        if token.fold in words.cardinals:
            return Amount(words.cardinals[token.fold], at + 1)
        if token.fold in words.tens:
            tens = words.tens[token.fold]
            after = self.skip(at + 1, "-")
            ones = words.cardinals.get(self.fold(after), 0)
            if 0 < ones < 10 and self.fold(after) not in words.articles:  # noqa: PLR2004
                return Amount(tens + ones, after + 1)
            return Amount(tens, at + 1)
        return None

    def ordinal(self, at: int) -> Amount | None:
        """Read 7th or seventh, up to ninety-ninth in digits and thirty-first in words."""
        token, words = self.token(at), self._words
        if token.kind == "number" and len(token.fold) <= 2:  # noqa: PLR2004
            after = self.token(at + 1)
            if after.glued and after.fold in words.ordinal_endings:
                return Amount(int(token.fold), at + 2)
            return None
        if token.fold in words.tens and self.fold(at + 1) == "-":
            ones = words.ordinals.get(self.fold(at + 2), 10)
            return Amount(words.tens[token.fold] + ones, at + 3) if ones < 10 else None  # noqa: PLR2004
        if token.fold in words.ordinals:
            return Amount(words.ordinals[token.fold], at + 1)
        return None

    def day(self, at: int) -> Amount | None:
        """Read the number of a day: one or two digits, or an ordinal."""
        found = self.ordinal(at)
        if found is not None:
            return found
        token = self.token(at)
        if token.kind == "number" and len(token.fold) <= 3 and not self._is_glued(at + 1, "word"):  # noqa: PLR2004
            if self.fold(at + 1) == ":" and self._is_glued(at + 2, "number"):
                return None
            return Amount(int(token.fold), at + 1)
        return None

    def year(self, at: int) -> Amount | None:
        """Read a year of four digits, 1000 to 2199."""
        token = self.token(at)
        if token.kind != "number" or len(token.fold) != 4 or self._is_glued(at + 1, "word"):  # noqa: PLR2004
            return None
        if self.fold(at + 1) == ":" and self._is_glued(at + 2, "number"):
            return None
        return Amount(int(token.fold), at + 1) if 1000 <= int(token.fold) < 2200 else None  # noqa: PLR2004

    def _is_glued(self, at: int, kind: str) -> bool:
        token = self.token(at)
        return token.glued and token.kind == kind

    # Names of months and days

    def month(self, at: int) -> Amount | None:
        """Read the name of a month; one that is another word as well needs a capital."""
        token, words = self.token(at), self._words
        month = words.months.get(token.fold)
        if month is None:
            return None
        beside = self.year(at + 1) or self.token(at - 1).kind == "number"
        if token.fold in words.doubtful_months and not token.capital and not beside:
            return None
        after = at + 1
        if token.fold in words.short_months:
            after = self.skip(after, ".")
        return Amount(month, after)

    def weekday(self, at: int) -> Amount | None:
        """Read the name of a day of the week."""
        token, words = self.token(at), self._words
        weekday = words.weekdays.get(token.fold)
        if weekday is None:
            return None
        dated = self.token(at + 1).kind == "number" or self.fold(at + 1) in words.months
        if token.fold in words.short_weekdays and not token.capital and not dated:
            return None
        after = at + 1
        if token.fold in words.short_weekdays:
            after = self.skip(after, ".")
        return Amount(weekday, after)

    # Dates

    @once
    def date(self, at: int) -> Found | None:
        """Read a date with at least a day and a month, perhaps after its weekday."""
        named = self.weekday(at)
        start = at if named is None else self.skip(named.end, ",")
        if named is not None and self.fold(start) == "(":
            inside = self._plain_date(start + 1, named.value)
            if inside and self.fold(inside.end) == ")":
                return Found(inside.meaning, inside.end + 1)
        start = self.skip(start, self._words.on) if named is not None else start
        found = self._plain_date(start, named.value if named else None)
        if found is None or named is not None:
            return found
        return self._weekday_behind(found)

    def _weekday_behind(self, found: Found) -> Found:
        """Take in a weekday after the date: (Friday), or: , a Friday."""
        at = found.end
        opened = self.fold(at) == "("
        if not opened and not (self.fold(at) == "," and self.fold(at + 1) in self._words.articles):
            return found
        named = self.weekday(self.past_article(at + 1))
        if named is None or (opened and self.fold(named.end) != ")"):
            return found
        meaning = found.meaning
        if isinstance(meaning, Calendar | Numeric):
            meaning = replace(meaning, weekday=named.value)
        return Found(meaning, named.end + opened)

    def _plain_date(self, at: int, weekday: int | None) -> Found | None:
        return _longest(
            self._iso(at, weekday),
            self._numeric(at, weekday),
            self._day_month(at, weekday),
            self._month_day(at, weekday),
            self._year_month_day(at, weekday),
        )

    def _iso(self, at: int, weekday: int | None) -> Found | None:
        """Read 2024-10-18, also with slashes or points: the year first is always year-month-day."""
        year, parts = self.year(at), self._glued_numbers(at)
        if year is None or len(parts) != 3 or any(len(part) != 2 for part in parts[1:]):  # noqa: PLR2004
            return None
        month, day = int(parts[1]), int(parts[2])
        if not 1 <= month <= 12:  # noqa: PLR2004
            return Found(No("reading.impossible_date"), at + 5)
        return Found(Calendar(year.value, month, day, weekday), at + 5)

    def _glued_numbers(self, at: int) -> list[str]:
        """Give the numbers of 3/7/2022 or the like: glued, with one mark throughout."""
        mark = self.fold(at + 1)
        if mark not in ("/", "-", ".") or self.token(at).kind != "number":
            return []
        parts = [self.fold(at)]
        while len(parts) < 4 and self.fold(at + 1) == mark and self._is_glued(at + 1, "mark"):  # noqa: PLR2004
            if not self._is_glued(at + 2, "number"):
                break
            parts.append(self.fold(at + 2))
            at += 2
        return parts

    def _numeric(self, at: int, weekday: int | None) -> Found | None:
        """Read 3/7/2022 in either order; a year of two digits is refused."""
        parts = self._glued_numbers(at)
        if len(parts) != 3 or any(len(part) > 2 for part in parts[:2]):  # noqa: PLR2004
            return None
        if len(parts[2]) == 2:  # noqa: PLR2004
            return Found(No("reading.two_digit_year"), at + 5)
        year = self.year(at + 4)
        if year is None:
            return None
        return Found(Numeric(int(parts[0]), int(parts[1]), year.value, weekday), at + 5)

    def _day_month(self, at: int, weekday: int | None) -> Found | None:
        """Read 18 October 2024, the 18th of October, 18-Oct-2024."""
        day = self.day(self.past_article(at))
        if day is None:
            return None
        after = self.skip(day.end, self._words.of)
        after = self.skip(after, "-/") if after == day.end else after
        month = self.month(after)
        if month is None:
            return None
        return self._with_year(month.end, month.value, day.value, weekday)

    def _month_day(self, at: int, weekday: int | None) -> Found | None:
        """Read October 18, 2024, October the 18th."""
        month = self.month(at)
        if month is None:
            return None
        day = self.day(self.past_article(month.end))
        if day is None:
            return None
        return self._with_year(day.end, month.value, day.value, weekday)

    def _with_year(self, at: int, month: int, day: int, weekday: int | None) -> Found:
        after = self.skip(at, self._words.of)
        after = self.skip(after, ",-/") if after == at else after
        year = self.year(after)
        if year is not None and not self._is_count(at, year):
            return Found(Calendar(year.value, month, day, weekday), year.end)
        if year is not None:
            return Found(No("reading.count_or_date"), year.end)
        if self._is_short_year(after, at):
            return Found(No("reading.two_digit_year"), after + 1)
        shift = self._year_shift(after)
        if shift is not None:
            return Found(Calendar(None, month, day, weekday, shift.value), shift.end)
        return Found(Calendar(None, month, day, weekday), at)

    def _is_count(self, at: int, year: Amount) -> bool:
        """Whether a number after a day may count things: October 7, 2000 soldiers."""
        return self.is_counting(year.end) or (
            year.value % 100 == 0
            and self.fold(at) == ","
            and self.fold(year.end) in self._words.people
        )

    def _is_short_year(self, after: int, at: int) -> bool:
        """Whether '24 or 24 stands where the year would: 7 Oct 24."""
        if self.fold(after) == "'" and self.token(after + 1).kind == "number":
            return True
        token = self.token(after)
        short = token.kind == "number" and len(token.fold) == 2  # noqa: PLR2004
        return short and not (after > at and self.token(after + 1).kind == "word")

    def _year_shift(self, at: int) -> Amount | None:
        """Read last year, this year, next year."""
        for listed, shift in (
            (self._words.back, -1), (self._words.this, 0), (self._words.ahead, 1)
        ):  # fmt: skip
            found = self.phrase(at, listed)
            if found and self._words.units.get(self.fold(found[1])) == "year":
                return Amount(shift, found[1] + 1)
        return None

    def _year_month_day(self, at: int, weekday: int | None) -> Found | None:
        """Read 2024 October 18, 2024-Oct-18."""
        year = self.year(at)
        month = self.month(self.skip(year.end, "-/,")) if year else None
        if year is None or month is None:
            return None
        day = self.day(self.skip(month.end, "-/"))
        if day is None or day.value > _LAST_DAY:
            return None
        return Found(Calendar(year.value, month.value, day.value, weekday), day.end)

    @once
    def month_year(self, at: int) -> Found | None:  # noqa: PLR0911 - one for each form
        """Read October 2024, 2024-10, 2024 October, March last year."""
        parts = self._glued_numbers(at)
        if len(parts) == 2 and self.fold(at + 1) == "-" and self.year(at) and len(parts[1]) == 2:  # noqa: PLR2004
            return self._iso_month(at, int(parts[0]), int(parts[1]))
        month = self.month(at)
        if month is not None:
            after = self.skip(self.skip(month.end, ","), self._words.of)
            after = self.skip(month.end, "-/") if after == month.end else after
            year = self.year(after)
            if year is not None:
                return Found(Calendar(year.value, month.value), year.end)
            shift = self._year_shift(after)
            if shift is not None:
                return Found(Calendar(None, month.value, shift=shift.value), shift.end)
            if self.fold(month.end) == "'" and self.token(month.end + 1).kind == "number":
                return Found(No("reading.two_digit_year"), month.end + 2)
            return None
        year = self.year(at)
        month = self.month(self.skip(year.end, "-/")) if year else None
        if year and month and self.day(self.skip(month.end, "-/")) is None:
            return Found(Calendar(year.value, month.value), month.end)
        return None

    def _iso_month(self, at: int, year: int, number: int) -> Found | None:
        """Read 2024-10 as a month, 2014-18 as years, and 2009-11 as either."""
        months = Calendar(year, number) if 1 <= number <= 12 else None  # noqa: PLR2004
        later = number > year % 100
        first, last = date(year, 1, 1), date(year - year % 100 + number, 12, 31)
        years = Fixed((_years(first, last),)) if later else None
        if months and years:
            (month,) = months.told_as(_STATED)
            either = month._replace(why="a month"), _years(first, last)._replace(why="years")
            return Found(Fixed(either), at + 3)
        meaning = months or years or No("reading.impossible_date")
        return Found(meaning, at + 3)

    def short_numeric(self, at: int) -> Found | None:
        """Read 10/7 with no year, where it cannot be a fraction or a byword."""
        parts = self._glued_numbers(at)
        if len(parts) != 2 or self.fold(at + 1) != "/" or any(len(part) > 2 for part in parts):  # noqa: PLR2004
            return None
        lead = self.fold(at - 1)
        alone = not self.token(at - 1).kind and not self.token(at + 3).kind
        if not alone and (lead not in self._words.dated or self.fold(at + 3) in self._words.of):
            return None
        one, two = int(parts[0]), int(parts[1])
        if parts in (["24", "7"], ["9", "11"]):
            return Found(No("reading.needs_event"), at + 3)
        if one < two and two in (2, 3, 4, 5, 8):
            return Found(No("reading.count_or_date"), at + 3)
        return Found(Numeric(int(parts[0]), int(parts[1]), None), at + 3)

    # Longer units

    @once
    def unit_of_calendar(self, at: int) -> Found | None:
        """Read a decade, a century, a season, a quarter or a half of a year."""
        start = self.past_article(at)
        return _longest(
            self._decade(start), self._century(start), self._season(start), self._fraction(start),
            self._short_fraction(start), self._iso_week(start),
        )  # fmt: skip

    def _iso_week(self, at: int) -> Found | None:
        """Read 2024-W42."""
        year = self.year(at)
        if not (year and self.fold(at + 1) == "-" and self.fold(at + 2) == "w"):
            return None
        number = self.token(at + 3)
        if not (number.glued and number.kind == "number" and len(number.fold) == 2):  # noqa: PLR2004
            return None
        try:
            first = date.fromisocalendar(year.value, int(number.fold), 1)
        except ValueError:
            return Found(No("reading.impossible_date"), at + 4)
        last = date.fromisocalendar(year.value, int(number.fold), 7)
        return Found(Fixed((between(first, last, _STATED),)), at + 4)

    def _decade(self, at: int) -> Found | None:  # noqa: PLR0911 - one for each form
        token, after = self.token(at), at + 1
        if token.kind == "mark" and token.fold == "'" and self._is_glued(after, "number"):
            if self._is_glued(after + 1, "word") and self.fold(after + 1) == "s":
                return Found(No("reading.two_digit_year"), after + 2)
            return None
        if token.kind != "number" or len(token.fold) not in (2, 4):
            return None
        if self.fold(after) == "'" and self._is_glued(after, "mark"):
            after += 1
        if not (self._is_glued(after, "word") and self.fold(after) == "s"):
            return None
        if len(token.fold) == 2 or token.fold[3] != "0":  # noqa: PLR2004
            return Found(No("reading.two_digit_year"), after + 1)
        year = int(token.fold)
        if not 1000 <= year < 2200:  # noqa: PLR2004
            return None
        decade = _years(date(year, 1, 1), date(year + 9, 12, 31), f"{token.fold[:3]}X")
        if year % 100:
            return Found(Fixed((decade,)), after + 1)
        century = _years(date(year, 1, 1), date(year + 99, 12, 31), f"{token.fold[:2]}XX")
        both = decade._replace(why="the decade"), century._replace(why="the hundred years")
        return Found(Fixed(both), after + 1)

    def _century(self, at: int) -> Found | None:
        number = self.ordinal(at)
        if number is None or not 1 <= number.value <= 22:  # noqa: PLR2004
            return None
        after = self.skip(number.end, "-")
        if self.fold(after) not in self._words.century:
            return None
        first, last = date(number.value * 100 - 99, 1, 1), date(number.value * 100, 12, 31)
        note = "A century is counted from its year 1 to its year 100."
        return Found(Fixed((_years(first, last)._replace(note=note),)), after + 1)

    def _season(self, at: int) -> Found | None:
        """Read spring 2022, the winter of 2022-23, this summer."""
        code = self._words.seasons.get(self.fold(at))
        if code is None:
            return None
        after = self.skip(self.skip(at + 1, ","), self._words.of)
        year = self.year(after)
        if year is None:
            return None
        if self.fold(year.end) in ("-", "/") and self._is_glued(year.end + 1, "number"):
            tail = self.fold(year.end + 1)
            if code != 24 or tail not in (f"{year.value + 1}", f"{year.value + 1}"[2:]):  # noqa: PLR2004
                return Found(No("reading.unread_words"), year.end + 2)
            note = "The winter that begins in the year given and reaches into the next."
            season = season_of(year.value, code, _STATED)._replace(note=note)
            return Found(Fixed((season,)), year.end + 2)
        return Found(Fixed((season_of(year.value, code, _STATED),)), year.end)

    def _fraction(self, at: int) -> Found | None:
        """Read the first half of 2024, the third quarter of 2024."""
        which = self.ordinal(at)
        if which is None:
            return None
        after = self.skip(which.end, "-")
        half = self.fold(after) in self._words.half
        if not half and self.fold(after) not in self._words.quarter:
            return None
        if not 1 <= which.value <= (2 if half else 4):
            return None
        rest = self.skip(after + 1, self._words.of)
        year = self.year(rest)
        if year is not None:
            return Found(_fraction_of(year.value, which.value, half=half), year.end)
        month = self.month_year(rest) or self._bare_month(rest)
        return Found(HalfMonth(which.value, month.meaning), month.end) if half and month else None

    def _short_fraction(self, at: int) -> Found | None:
        """Read Q3 2024, H1 2024, 2024 Q3."""
        year = self.year(at)
        start = self.skip(year.end, "-") if year else at
        letter, digit = self.fold(start), self.token(start + 1)
        if letter not in ("q", "h") or not digit.glued or digit.fold not in "1234":
            return None
        half, which = letter == "h", int(digit.fold)
        if half and which > 2:  # noqa: PLR2004
            return None
        end = start + 2
        if year is None:
            year = self.year(self.skip(self.skip(end, ","), self._words.of))
            if year is None:
                return None
            end = year.end
        return Found(_fraction_of(year.value, which, half=half), end)

    # What is reckoned from the anchor

    @once
    def relative(self, at: int) -> Found | None:
        """Read today, last week, this Friday, next month, three days ago."""
        return _longest(
            self._named_day(at),
            self._night(at),
            self._shifted(at),
            self._so_far(at),
            self._weekday_of_week(at),
            self._ago(at),
            self._part_here(at),
        )

    def _named_day(self, at: int) -> Found | None:
        found = self.phrase(at, self._words.days)
        if found is None:
            return None
        shift, end = found
        meaning: Meaning = Shifted("day", int(str(shift)))
        if self.fold(at) in self._words.earlier | self._words.later:
            meaning = PartOfDay(meaning, night=False)
        return Found(meaning, end)

    def _night(self, at: int) -> Found | None:
        found = self.phrase(at, self._words.nights)
        if found is None:
            return None
        return Found(PartOfDay(Shifted("day", int(str(found[0]))), night=True), found[1])

    def _part_here(self, at: int) -> Found | None:
        """Read this morning."""
        lead = self.phrase(at, self._words.this)
        part = self.phrase(lead[1], self._words.parts) if lead else None
        if part is None:
            return None
        return Found(PartOfDay(Shifted("day", 0), night=bool(part[0])), part[1])

    def _shifted(self, at: int) -> Found | None:
        words = self._words
        weekend = self.phrase(at, words.weekends)
        if weekend:
            return Found(Weekend(""), weekend[1])
        special = self.phrase(at, words.before_last)
        if special:
            unit, shift = special[0]  # type: ignore[misc]
            return Found(Shifted(unit, shift), special[1])  # type: ignore[has-type]
        for listed, which, shift in (
            (words.gone, "gone", None), (words.coming, "coming", None), (words.back, "last", -1),
            (words.this, "this", 0), (words.ahead, "next", 1),
        ):  # fmt: skip
            lead = self.phrase(at, listed)
            if lead is None:
                continue
            found = self._after_lead(lead[1], which, shift)
            if found:
                return found
        return None

    def _after_lead(self, at: int, which: str, shift: int | None) -> Found | None:  # noqa: PLR0911 - one for each form
        unit = self._words.units.get(self.fold(at))
        plain = self.fold(at) not in self._words.unit_multiples and not self._is_plural(at)
        if shift is not None and plain and unit in ("week", "month", "year"):
            return Found(Shifted(unit, shift), at + 1)
        if shift is not None and self.fold(at) == "weekend":
            return Found(Weekend(which), at + 1)
        named = self.weekday(at)
        if named is not None:
            return Found(Weekday(named.value, which), named.end)
        month = self.month(at)
        if shift is not None and month is not None and self.day(month.end) is None:
            if which == "this":
                return Found(Calendar(None, month.value, shift=0), month.end)
            return Found(MonthBeside(month.value, which), month.end)
        season = self._words.seasons.get(self.fold(at))
        if which == "this" and season is not None:
            return Found(SeasonHere(season), at + 1)
        if shift is not None and season is not None and self.fold(at + 1) not in self._words.of:
            return Found(SeasonBeside(season, which), at + 1)
        return None

    def _is_plural(self, at: int) -> bool:
        token = self.token(at)
        width = token.end - token.start
        return token.fold.endswith("s") and width == len(token.fold)

    def _so_far(self, at: int) -> Found | None:
        """Read earlier this week, later this month."""
        words = self._words
        if self.fold(at) not in words.earlier | words.later:
            return None
        lead = self.phrase(at + 1, words.this) or self.phrase(at + 2, words.this)
        if lead is None or not (lead[1] - at <= 4):  # noqa: PLR2004
            return None
        unit = words.units.get(self.fold(lead[1]))
        if unit not in ("week", "month", "year"):
            return None
        return Found(SoFar(unit, self.fold(at) in words.later), lead[1] + 1)

    def _weekday_of_week(self, at: int) -> Found | None:
        """Read Friday last week, Friday of next week, Friday night; or a weekday alone."""
        named = self.weekday(at)
        if named is None:
            return None
        start = self.skip(named.end, self._words.of)
        for listed, shift in (
            (self._words.back, -1), (self._words.this, 0), (self._words.ahead, 1)
        ):  # fmt: skip
            lead = self.phrase(start, listed)
            if lead and self._words.units.get(self.fold(lead[1])) == "week":
                return Found(WeekdayIn(named.value, shift), lead[1] + 1)
        ordinal = self.ordinal(self.past_article(named.end))
        if ordinal and self.month(self.skip(ordinal.end, self._words.of)) is None:
            return Found(Calendar(None, None, ordinal.value, named.value), ordinal.end)
        if self.fold(at) in self._words.short_weekdays:
            return None
        return Found(Weekday(named.value), named.end)

    @once
    def length(self, at: int) -> tuple[Length, int] | None:
        """Read so many days, weeks, months, years; a half is read with months and years."""
        how = ""
        for listed, told in (
            (self._words.exactly, "exactly"), (self._words.roughly, "about"),
            (self._words.more_than, "more"), (self._words.less_than, "less"),
            (self._words.nearly, "about"),
        ):  # fmt: skip
            lead = self.phrase(at, listed)
            if lead and self._bare_length(lead[1]):
                how, at = told, lead[1]
                break
        found = self._bare_length(at)
        if found is None:
            return None
        count, unit, end = found
        return Length(count, unit, how), end

    @once
    def _bare_length(self, at: int) -> tuple[int, str, int] | None:
        words = self._words
        if self.fold(at) in words.half:
            unit = words.units.get(self.fold(self.past_article(at + 1)))
            end = self.past_article(at + 1) + 1
            return (6, "month", end) if unit == "year" and end == at + 3 else None
        number = self.number(at)
        if number is None or self._is_part_of_more(at):
            return None
        after, half = number.end, False
        if [self.fold(after + i) in kind for i, kind in
                enumerate((words.and_, words.articles, words.half))] == [True] * 3:  # fmt: skip
            after, half = after + 3, True
        after = self.skip(after, "-")
        unit = words.units.get(self.fold(after))
        if unit is None:
            return None
        count = number.value * words.unit_multiples.get(self.fold(after), 1)
        if self.fold(after + 1) in words.and_ and self.fold(after + 3) in words.half:
            after, half = after + 3, True
        if half:
            return (count * 12 + 6, "month", after + 1) if unit == "year" else None
        return count, unit, after + 1

    def _is_part_of_more(self, at: int) -> bool:
        """Whether a number goes on before this place: 2.5, two or three, 10-14."""
        before = self.fold(at - 1)
        joined = before in ("-", ".", ",", "/") and self.token(at - 2).kind == "number"
        words = self._words
        listed = before in words.or_ | words.to and (
            self.number(at - 2) is not None or self.token(at - 2).kind == "number"
        )
        return joined or listed or self.token(at - 1).kind in ("number", "figure")

    def _ago(self, at: int) -> Found | None:
        """Read three days ago, in three days, three days from now."""
        words = self._words
        found = self.length(at)
        if found is not None:
            length, end = found
            ago = self.phrase(end, words.ago)
            if ago:
                if self.phrase(ago[1], words.days) == (0, ago[1] + 1):
                    return Found(Ago(Length(length.count, length.unit, "exactly"), -1), ago[1] + 1)
                return Found(Ago(length, -1), ago[1])
            now = self.phrase(end + 1, words.now)
            if self.fold(end) in words.from_ and now:
                return Found(Ago(length, 1), now[1])
        if self.fold(at) not in words.month_on:
            return None
        found = self.length(at + 1)
        if found is None or found[0].how in ("less", "more") or found[0].unit == "decade":
            return None
        end = found[1] + (self.fold(found[1]) in words.zone_word)
        return Found(InSoLong(found[0]), end)

    @once
    def window(self, at: int) -> Found | None:
        """Read over the past three days, in the last two weeks, for the past year."""
        words = self._words
        lead = self.fold(at) in words.window_leads
        start = at + lead
        throughout = self.fold(at) in words.throughout
        for listed, sign in ((words.window_back, -1), (words.window_ahead, 1)):
            which = self.phrase(start, listed)
            if which is None:
                continue
            found = self._bare_length(which[1])
            if found:
                count, unit, end = found
                return Found(Window(Length(count, unit), sign, throughout), end)
            unit_alone = words.units.get(self.fold(which[1]))
            named = self.fold(start) in words.articles or self.fold(start) in words.past
            if unit_alone and named and not self._is_plural(which[1]):
                count = words.unit_multiples.get(self.fold(which[1]), 1)
                return Found(Window(Length(count, unit_alone), sign, throughout), which[1] + 1)
        return None

    # Events that the caller has named, and what is reckoned from a day

    @once
    def event(self, at: int) -> Found | None:
        """Find the words for an event, with or without an article."""
        start = self.past_article(at)
        found = self.phrase(start, self._events)
        if found is None:
            return None
        end = found[1]
        if self.fold(end) in self._words.began:
            end += 1
        return Found(Fixed((self._known[str(found[0])],)), end)

    @once
    def reckoned(self, at: int) -> Found | None:  # noqa: PLR0911 - one for each form
        """Read three days after October 7, the day before the start of the war."""
        words = self._words
        found = self.length(at)
        if found is None and self.fold(at) in words.articles:
            unit = words.units.get(self.fold(at + 1))
            found = (Length(1, "day"), at + 2) if unit == "day" else None
        if found is None:
            return None
        length, end = found
        sign = self.phrase(end, words.ahead_of)
        if sign is None:
            return None
        if sign[0] == 0:
            return Found(No("reading.vague_time"), sign[1])
        base = self.base(self.past_on(sign[1])) or self.event(sign[1])
        if base is None:
            return Found(No("reading.needs_event"), sign[1])
        if length.how in ("more", "less"):
            return Found(No("reading.vague_time"), base.end)
        way = 1 if sign[0] == 1 else -1
        if self.fold(at - 1) in words.articles:
            return Found(Beside(length, way, base.meaning), base.end)
        return Found(Reckoned(length, way, base.meaning), base.end)

    def past_on(self, at: int) -> int:
        """Step over a preposition that changes nothing."""
        return self.skip(at, self._words.on)

    @once
    def stretch(self, at: int) -> Found | None:
        """Read the first ten days of the war, the last week of March 2022, the third day of it."""
        words, start = self._words, self.past_article(at)
        from_end = self.fold(start) in ("last", "final")
        which = self.ordinal(start)
        if which is None and not from_end:
            return None
        after = start + 1 if from_end else (which.end if which else start)
        number = self.number(after)
        unit_at = number.end if number else after
        unit = words.units.get(self.fold(self.skip(unit_at, "-")))
        unit_at = self.skip(unit_at, "-")
        if unit not in ("day", "week", "month") or self.fold(unit_at + 1) not in words.of:
            return None
        inner = self.past_article(unit_at + 2)
        base = self.event(unit_at + 2) or self.base(unit_at + 2) or self._the_unit(inner)
        if base is None:
            return Found(No("reading.needs_event"), unit_at + 2)
        if number is None and self._is_plural(unit_at):
            return Found(No("reading.vague_time"), base.end)
        first = 1 if which is None else which.value
        if number is not None and first != 1:
            return Found(No("reading.unread_words"), base.end)
        count = number.value if number else 1
        meaning = Stretch(first - 1, count, unit, base.meaning, from_end, unit == "week")
        return Found(meaning, base.end)

    @once
    def third(self, at: int) -> Found | None:
        """Read early March 2022, mid-2022, the end of last year."""
        lead = self.phrase(at, self._words.thirds)
        if lead is None:
            return None
        inner = self.past_article(self.past_on(lead[1]))
        base = (
            self._whole(inner) or self._bare_month(inner) or self._bare_year(inner)
            or self.date(inner) or self.relative(inner) or self._the_unit(inner)
        )  # fmt: skip
        return Found(Third(int(str(lead[0])), base.meaning), base.end) if base else None

    @once
    def edge(self, at: int) -> Found | None:
        """Read the start of 2022 or the end of March as a day, for a bound."""
        lead = self.phrase(at, self._words.edges)
        if lead is None:
            return None
        inner = self.past_article(lead[1])
        base = (
            self._whole(inner) or self._bare_month(inner) or self._bare_year(inner)
            or self._shifted(inner) or self._the_unit(inner)
        )  # fmt: skip
        return Found(Edge(int(str(lead[0])), base.meaning), base.end) if base else None

    def _the_unit(self, at: int) -> Found | None:
        """Read the year in: the end of the year."""
        unit = self._words.units.get(self.fold(at))
        if self.fold(at - 1) not in self._words.articles or unit not in ("week", "month", "year"):
            return None
        return None if self._is_plural(at) else Found(Shifted(unit, 0), at + 1)

    @once
    def _whole(self, at: int) -> Found | None:
        return _longest(self.month_year(at), self.unit_of_calendar(at))

    def _bare_month(self, at: int) -> Found | None:
        month = self.month(at)
        return Found(Calendar(None, month.value), month.end) if month else None

    def _bare_year(self, at: int) -> Found | None:
        year = self.year(at)
        return Found(Calendar(year.value), year.end) if year else None

    def bare_day(self, at: int) -> Found | None:
        """Read the 18th."""
        if self.fold(at) not in self._words.articles:
            return None
        day = self.ordinal(at + 1)
        after = self.token(day.end) if day else END
        if day is None or self.token(at + 1).kind != "number":
            return None
        if after.kind in ("number", "figure") or after.fold == "-":
            return None
        if after.kind == "word" and after.fold not in self._words.plain_after:
            return None
        return Found(Calendar(None, None, day.value), day.end)

    # The clock

    @once
    def clock(self, at: int) -> tuple[tuple[int, int | None, int | None, bool], int] | None:
        """Read 14:30, 2 p.m., noon, 1430 hours; hour, minute, second, and whether it is loose."""
        glue = self.phrase(at, self._words.clock_glue)
        start = glue[1] if glue else at
        loose = glue is not None and glue[1] - at + (self.fold(at) not in self._words.at) > 1
        named = self._words.clock_words.get(self.fold(start))
        if named is not None:
            return (named, None, None, loose or named == 0), start + 1
        token = self.token(start)
        if token.kind != "number" or len(token.fold) not in (1, 2, 4):
            return None
        parts, end = [int(token.fold)], start + 1
        while len(parts) < 3 and self.fold(end) == ":" and self._is_glued(end + 1, "number"):  # noqa: PLR2004
            parts.append(int(self.fold(end + 1)))
            end += 2
        return self._hours(parts, end, loose=loose, digits=len(token.fold))

    def _hours(
        self, parts: list[int], end: int, *, loose: bool, digits: int
    ) -> tuple[tuple[int, int | None, int | None, bool], int] | None:
        half, after = self._half_day(end)
        hour = parts[0]
        if digits == 4:  # noqa: PLR2004
            if len(parts) > 1 or self.fold(end) not in self._words.hours | self._words.utc:
                return None
            end = end + 1 if self.fold(end) in self._words.hours else end
            parts = [hour // 100, hour % 100]
            return (parts[0], parts[1], None, loose), end
        if len(parts) == 1 and half is None:
            return None
        if half is not None:
            if not 1 <= hour <= 12:  # noqa: PLR2004
                return (99, 0, 0, loose), after
            hour = hour % 12 + half
            end = after
        minute = parts[1] if len(parts) > 1 else None
        second = parts[2] if len(parts) > 2 else None  # noqa: PLR2004
        return (hour, minute, second, loose), end

    def _half_day(self, at: int) -> tuple[int | None, int]:
        """Read am or p.m.; the hours that it adds, and the place after it."""
        words = self._words
        for add, listed in ((0, words.am), (12, words.pm)):
            if self.fold(at) in listed:
                return add, at + 1
            if any([self.fold(at + i) for i in range(3)] == [each[0], ".", each[1]]
                   for each in listed):  # fmt: skip
                return add, self.skip(at + 3, ".")
        return None, at

    def zone(self, at: int) -> tuple[int | None, int]:
        """Read an offset from UTC in minutes; other words for a zone are passed over."""
        words, start = self._words, at
        opened = self.fold(at) == "("
        at += opened
        local = self.phrase(start, words.local) or self.phrase(at, words.local)
        if local:
            return None, self.skip(local[1], ")") if opened else local[1]
        told, end = None, at
        if self.fold(at) in words.utc:
            told, end = 0, at + 1
            offset = self._offset(end)
            told, end = offset or (told, end)
        elif self.token(at).glued and self._offset(at):
            told, end = self._offset(at) or (None, at)
        elif self.fold(at) in words.zone_words and self.token(at).capital:
            end = self.skip(at + 1, words.zone_word)
        elif self.token(at).capital and self.fold(at + 1) in words.zone_word:
            end = at + 2
        if end == at or (opened and self.fold(end) != ")"):
            return None, start
        return told, end + opened

    def _offset(self, at: int) -> tuple[int, int] | None:
        """Read +03:00, +0300 or +3."""
        sign, hours = self.fold(at), self.token(at + 1)
        if sign not in ("+", "-") or hours.kind != "number" or not hours.glued:
            return None
        minutes, end = 0, at + 2
        hour = int(hours.fold)
        if len(hours.fold) == 4:  # noqa: PLR2004
            hour, minutes = divmod(hour, 100)
        elif len(hours.fold) > 2:  # noqa: PLR2004
            return None
        elif self.fold(end) == ":" and self._is_glued(end + 1, "number"):
            minutes, end = int(self.fold(end + 1)), end + 2
        total = hour * 60 + minutes
        if total > _FARTHEST or minutes > 59:  # noqa: PLR2004
            return None
        return (-total if sign == "-" else total), end

    def _part(self, at: int) -> tuple[bool, int] | None:
        """Read morning, in the morning, at dawn, on the night of, in the early hours of."""
        start = self.skip(at, self._words.on)
        found = self.phrase(self.past_article(start), self._words.parts)
        return (bool(found[0]), found[1]) if found else None

    @once
    def _day_core(self, at: int) -> Found | None:
        """Read one day, however it is told."""
        third = self.phrase(at, self._words.thirds)
        return _longest(
            self.date(at), self.relative(at), self.bare_day(at), self.short_numeric(at),
            self.third(at) if third else None,
        )  # fmt: skip

    @once
    def timed(self, at: int) -> Found | None:
        """Read a day with the clock or the part of day before it or behind it."""
        before = self._clock_before(at)
        if before is not None:
            return before
        core = self._day_core(at)
        return self._clock_behind(core) if core else None

    def _clock_before(self, at: int) -> Found | None:  # noqa: PLR0911 - one for each form
        words = self._words
        clock = self.clock(at)
        if clock is not None:
            told, end = clock
            offset, end = self.zone(end)
            part = self._part(end)
            end = part[1] if part else end
            end = self.past_on(self.skip(end, ","))
            core = self._day_core(end)
            if core is None:
                return None
            meaning = self._clocked(core.meaning, told, offset)
            if part and told[0] < 12 and offset is not None:  # noqa: PLR2004
                meaning = Clock(core.meaning, told[0], told[1], told[2], None, loose=True)
            tail_offset, tail = self.zone(core.end)
            if offset is None and tail_offset is not None:
                return Found(self._clocked(core.meaning, told, tail_offset), tail)
            return Found(meaning, core.end)
        if self.phrase(at, words.nights) and self.fold(at) == "overnight":
            core = self._day_core(self.past_on(at + 1))
            return Found(Overnight(core.meaning), core.end) if core else None
        part = self._part(at)
        if part is None:
            return None
        after = self.skip(self.skip(self.skip(part[1], ","), words.of), words.on)
        if self.fold(after) in words.between:
            inner = self._joint_days(after + 1, words.and_)
        else:
            after = self.skip(after, words.from_)
            inner = self.days_range(after) or self._day_core(after)
        if inner is None:
            return None
        return Found(PartOfDay(inner.meaning, part[0]), inner.end)

    def _clock_behind(self, core: Found) -> Found:
        at = core.end
        iso = self.token(at).fold == "t" and self.token(at).glued
        start = at + 1 if iso else self.skip(at, ",")
        clock = self.clock(start)
        if clock is not None:
            told, end = clock
            offset, end = self.zone(end)
            part = self._part(end)
            if part and part[1] > end + 1:
                return Found(self._clocked(core.meaning, told, None), part[1])
            return Found(self._clocked(core.meaning, told, offset), end)
        if self.phrase(at, self._words.nights) and self.fold(at) == "overnight":
            return Found(Overnight(core.meaning), at + 1)
        part = self._part(start) if not isinstance(core.meaning, PartOfDay) else None
        if part is not None:
            return Found(PartOfDay(core.meaning, part[0]), part[1])
        return core

    def _clocked(
        self, day: Meaning, told: tuple[int, int | None, int | None, bool], offset: int | None
    ) -> Meaning:
        hour, minute, second, loose = told
        if hour > 23 or (minute or 0) > 59 or (second or 0) > 59:  # noqa: PLR2004
            return No("reading.impossible_clock")
        return Clock(day, hour, minute, second, offset, loose)

    # Ranges

    @once
    def days_range(self, at: int) -> Found | None:
        """Read October 7-8, 2024 and 3 to 5 March 2022, where the month is told once."""
        return self._joint_days(at, self._words.to | {"-"})

    def _joint_days(
        self, at: int, joints: frozenset[str], precision: TimePrecision | None = None
    ) -> Found | None:
        month = self.month(at)
        first = self.day(month.end if month else self.past_article(at))
        if first is None or self.fold(first.end) not in joints:
            return None
        second = self.day(self.past_article(first.end + 1))
        if second is None or (self.month(self.skip(second.end, self._words.of)) and month):
            return None
        if month:
            end = self._with_year(second.end, month.value, second.value, None)
        else:
            month = self.month(self.skip(second.end, self._words.of))
            if month is None:
                return None
            end = self._with_year(month.end, month.value, second.value, None)
        if not isinstance(end.meaning, Calendar):
            return end
        told = end.meaning
        start = Calendar(told.year, told.month, first.value, None, told.shift)
        return Found(Range(start, told, precision), end.end)

    @once
    def range(self, at: int) -> Found | None:
        """Read between A and B, from A to B, A to B, A-B."""
        words = self._words
        if self.fold(at) in words.between:
            start = self.past_on(at + 1)
            return self._joint_days(start, words.and_, _WITHIN) or self._ends(
                start, words.and_, _WITHIN, led=True
            )
        lead = self.fold(at) in words.from_
        start = self.past_on(at + 1) if lead else at
        joints = words.to | {"-"}
        precision = _THROUGHOUT if lead else None
        found = self._joint_days(start, joints, precision) or self._ends(
            start, joints, precision, led=lead
        )
        if found or not lead:
            return found
        return None

    def _ends(
        self, at: int, joints: frozenset[str], precision: TimePrecision | None, *, led: bool
    ) -> Found | None:
        one = _longest(self.timed(at), self.end_of_range(at))
        if one is None:
            return None
        comma = self.skip(one.end, ",")
        if comma > one.end and led and self.fold(comma) in joints - {"-"}:
            one = Found(one.meaning, comma)
        slash = self.fold(one.end) == "/" and one.end - at == 5 and self.fold(at + 1) == "-"  # noqa: PLR2004
        if self.fold(one.end) not in joints and not slash:
            return None
        after = self.past_on(one.end + 1)
        now = self.phrase(after, self._words.now)
        if now:
            return Found(Onwards(one.meaning), now[1])
        two = _longest(self.timed(after), self.end_of_range(after))
        if two is None:
            return None
        if self._are_counts(one.meaning, two.meaning, two.end):
            return Found(No("reading.count_or_date"), two.end)
        return Found(Range(one.meaning, two.meaning, precision), two.end)

    @once
    def end_of_range(self, at: int) -> Found | None:
        """Read what may be one end of a range."""
        return _longest(
            self._whole(self.past_article(at)), self._bare_month(at), self._bare_year(at),
            self.third(at), self.event(at),
        )  # fmt: skip

    def _are_counts(self, one: Meaning, two: Meaning, end: int) -> bool:
        """Whether two bare years may as well count: between 1500 and 2000 soldiers."""
        if not (isinstance(one, Calendar) and isinstance(two, Calendar)):
            return False
        if one.month or two.month or one.year is None or two.year is None:
            return False
        round_ = one.year % 50 == 0 and two.year % 50 == 0
        return self.is_counting(end) or (round_ and self.token(end).kind == "word")

    def is_counting(self, at: int) -> bool:
        """Whether a thing that can be counted follows a number: soldiers, people."""
        token, words = self.token(at), self._words
        if token.kind != "word" or token.capital or token.fold in words.plain_after:
            return False
        return token.fold in words.people or (
            token.fold.endswith(words.plural) and self._is_plural(at)
        )

    # The whole

    @once
    def base(self, at: int) -> Found | None:
        """Read one time that is reckoned from no other; also a bare month or year."""
        plain = self.past_article(at)
        start = plain + 2 if self._is_naming(plain) else self._past_unit(plain)
        year = self._bare_year(start) if start > plain or plain == at else None
        return _longest(
            self.timed(at), self._whole(self.past_article(at)), self.third(at),
            self._bare_month(start), year,
        )  # fmt: skip

    def single(self, at: int, *, led: bool) -> Found | None:
        """Read one time that is no range and no bound."""
        found = _longest(
            self.stretch(at), self.reckoned(at), self.timed(at),
            self._whole(self.past_article(at)), self.third(at),
        )  # fmt: skip
        return _longest(found, self.base(at)) if led else found

    def _is_naming(self, at: int) -> bool:
        """Whether "month of" or "year of" stands here."""
        unit = self._words.units.get(self.fold(at))
        return unit in ("month", "year") and self.fold(at + 1) in self._words.of

    def _past_unit(self, at: int) -> int:
        return at + 1 if self._words.units.get(self.fold(at)) == "year" else at

    def softened(self, at: int, *, led: bool, ranges: bool = True, deep: int = 2) -> Found | None:
        """Read a time after about or perhaps, or before or so."""
        for listed, sign in ((self._words.roughly, "~"), (self._words.perhaps, "?")):
            lead = self.phrase(at, listed)
            if lead is None or not deep:
                continue
            inner = self.past_on(lead[1])
            if sign == "~" and self.clock(inner):
                continue
            found = self.softened(inner, led=True, ranges=ranges, deep=deep - 1)
            if found:
                return Found(Marked(found.meaning, sign), found.end)
        found = _longest(
            self.range(at) if ranges else None, self.window(at), self.single(at, led=led)
        )
        if found is None:
            return None
        tail = self.phrase(found.end, self._words.roughly_after)
        if tail:
            return Found(Marked(found.meaning, "~"), tail[1])
        if [self.fold(found.end + i) for i in range(3)] == ["(", "?", ")"]:
            return Found(Marked(found.meaning, "?"), found.end + 3)
        return found

    def bounded(self, at: int) -> Found | None:  # noqa: PLR0911 - one for each form
        """Read since, until, by, before or after a time, and from a time onwards."""
        words = self._words
        if self.fold(at) in words.from_:
            inner = self.past_on(at + 1)
            found = (
                self.edge(inner)
                or self.event(inner)
                or self.softened(inner, led=True, ranges=False)
            )
            if found is None:
                return None
            end = self.phrase(found.end, words.limits_after)
            return Found(Bound(Limit.SINCE, found.meaning), end[1] if end else found.end)
        lead = self.phrase(at, words.limits)
        if lead is None or not isinstance(lead[0], Limit):
            return None
        inner = self.past_on(lead[1])
        found = _longest(
            self.edge(inner), self.event(inner), self.softened(inner, led=True, ranges=False)
        )
        if found and isinstance(found.meaning, Ago) and self.phrase(at, words.less_than):
            return Found(No("reading.vague_time"), found.end)
        if found is not None:
            return Found(Bound(_at_edge(lead[0], found.meaning), found.meaning), found.end)
        if lead[0] is Limit.SINCE and self.fold(at) == "since":
            return Found(No("reading.needs_event"), lead[1])
        return None

    def led(self, at: int) -> Found | None:
        """Read a time after on, in, during or the like."""
        words = self._words
        lead = self.phrase(at, words.as_of)
        if self.fold(at) not in words.on and lead is None:
            return None
        start = lead[1] if lead else at + 1
        found = _longest(self.softened(start, led=True), self.event(start))
        if found is None:
            return None
        meaning = found.meaning
        bare = isinstance(meaning, Calendar) and not meaning.year and meaning.day and meaning.month
        if bare and self.fold(at) in words.month_on:
            return Found(No("reading.count_or_date"), found.end)
        return found

    def refused(self, at: int) -> Found | None:
        """Find words that name no time that can be given: recently, Ramadan."""
        for listed, code in (
            (self._words.calendars, "reading.other_calendar"),
            (self._words.vague, "reading.vague_time"),
        ):
            found = self.phrase(at, listed)
            if found:
                end = found[1]
                year = self.token(end) if code == "reading.other_calendar" else END
                return Found(No(code), end + 1 if year.kind == "number" else end)
        if self.fold(at) in self._words.fiscal and self.token(at + 1).kind == "number":
            return Found(No("reading.fiscal_year"), at + 2)
        return None

    @once
    def may_begin(self, at: int) -> bool:
        """Whether the word here begins anything at all; it saves looking at most words."""
        token = self.token(at)
        return (
            token.kind in ("number", "figure")
            or token.fold in self._words.beginnings
            or (token.kind == "word" and (token.fold in self._events or token.fold in ("q", "h")))
            or (token.fold == "'" and self.token(at + 1).kind == "number")
        )

    def top(self, at: int, *, led: bool) -> Found | None:
        """Read the longest time that begins here, with what limits it behind it."""
        if not self.may_begin(at):
            return None
        found = _longest(
            self.refused(at), self.range(at), self.window(at), self.bounded(at),
            self.softened(at, led=led), self.led(at), self.event(at) if led else None,
        )  # fmt: skip
        if found is None or isinstance(found.meaning, Bound | No):
            return found
        behind = self.phrase(found.end, self._words.limits_after)
        if (
            behind
            and isinstance(behind[0], Limit)
            and not (self.fold(found.end) in self._words.on and behind[1] == found.end + 1)
        ):
            return Found(Bound(behind[0], found.meaning), behind[1])
        return found


def _at_edge(limit: Limit, meaning: Meaning) -> Limit:
    """Take in the last day of something before its end, and the first after its start."""
    if isinstance(meaning, Edge) and limit is Limit.BEFORE and meaning.which:
        return Limit.UNTIL
    if isinstance(meaning, Edge) and limit is Limit.AFTER and not meaning.which:
        return Limit.SINCE
    return limit


def _years(first: date, last: date, code: str | None = None) -> When:
    start, end = f"{first.year:04}", f"{last.year:04}"
    multi = TimePrecision.MULTI_YEAR
    return When(code or start, None if code else end, first, last, multi, _STATED)


def _fraction_of(year: int, which: int, *, half: bool) -> Fixed:
    size, code = (6, 39 + which) if half else (3, 32 + which)
    first = date(year, (which - 1) * size + 1, 1)
    last_month = which * size
    last = date(year, last_month, 30 if last_month in (6, 9) else 31)
    precision = _WITHIN if half else TimePrecision.SEASON_OR_QUARTER
    return Fixed((When(f"{year}-{code}", None, first, last, precision, _STATED),))
