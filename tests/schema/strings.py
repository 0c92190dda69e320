"""Texts that match a pattern of our schema, and texts of any other sort.

A pattern of ours is made of literals, classes, groups, alternatives and quantifiers, and is
anchored at both ends. Anything else in one is an error here.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from random import Random
from re import _constants as op
from re import _parser as parser
from typing import Any, Final, Protocol

ODD: Final = (
    "aZ 0.-_/\t\n\r\x00\x7f\u00e9\u0301\u0431\u0663\u05d0\u200b\u2028\ufeff\uffff\U0001f600"
)
"""Characters of every length in UTF-8 and UTF-16, and some that programs stumble over."""

FEW: Final = 3
"""How many more times than it must a part is repeated, where nobody asks for a length."""

TRIES: Final = 1000
"""How often a short text is made anew until it is of the length that is asked for."""

STRETCHED: Final = 60
"""How often a long text is made, to be cut down to the length that is asked for."""

ENDLESS: Final = 2**31
"""From here on a length is no bound."""


class Chooser(Protocol):
    """What chooses between alternatives, and sees to it that each has its turn."""

    done: set[int]
    """The parts that have nothing new in them any more, by identity."""

    def pick(
        self, site: object, options: Sequence[int], *, new: Callable[[int], bool] | None = None
    ) -> int:
        """Choose an option for a site; one that leads to something new is welcome."""

    def has_taken(self, site: object, count: int) -> bool:
        """Say whether a site has taken each of so many options."""


class AnyOfThem:
    """A chooser that does not care what it has chosen before."""

    def __init__(self, random: Random) -> None:
        """Choose by these random numbers."""
        self.done: set[int] = set()
        self._random = random

    def pick(self, _site: object, options: Sequence[int], **_leads: object) -> int:
        """Choose any option, whatever it leads to."""
        return self._random.choice(options)

    def has_taken(self, _site: object, _count: int) -> bool:
        """Say yes: there is nothing that it still has to take."""
        return True


def span(schema: dict[str, Any]) -> tuple[int, int | None]:
    """Give how many characters a text of a schema has at least and at most, None for any number."""
    shortest, longest = pattern(schema["pattern"]).width if "pattern" in schema else (0, ENDLESS)
    most = min(schema.get("maxLength", ENDLESS), longest)
    return max(schema.get("minLength", 0), shortest), None if most >= ENDLESS else most


def of_length(schema: dict[str, Any], length: int) -> str | None:
    """Give a text of just so many characters that matches the pattern of a schema, if any."""
    if "pattern" in schema:
        return pattern(schema["pattern"]).of_length(length)
    return "\U0001f600" * length


@cache
def pattern(text: str) -> "Pattern":
    """Give the pattern, which is parsed once."""
    return Pattern(text)


def odd_text(random: Random, length: int) -> str:
    """Give a text of so many characters, with one odd character in it."""
    letters = [*("ab c" * length)[:length]]
    if letters:
        letters[random.randrange(length)] = random.choice(ODD)
    return "".join(letters)


class Pattern:
    """A pattern of which examples are made."""

    def __init__(self, text: str) -> None:
        """Parse the pattern."""
        self._parsed = parser.parse(text)
        self.width: tuple[int, int] = self._parsed.getwidth()
        """How many characters a match has at least and at most; the most is huge for any number."""
        self.matches = re.compile(text).fullmatch
        self._of_length: dict[int, str | None] = {}
        self._classes: dict[int, str] = {}

    def branches(self) -> list[list[Any]]:
        """Give every set of alternatives in the pattern; each is the site of a choice."""
        return [*_branches(self._parsed)]

    def draw(self, random: Random, chooser: Chooser, low: int = 0, high: int | None = None) -> str:
        """Give a text that matches and has so many characters; raises `ValueError` for none."""
        for _ in range(TRIES):
            made = _Walk(random, chooser, 0, self._classes).text(self._parsed)
            if self.matches(made) and low <= len(made) <= (high or len(made)):
                return made
        raise ValueError(low, high)

    def of_length(self, length: int) -> str | None:
        """Give a text that matches and has just this many characters; None where none is found."""
        if length not in self._of_length:
            self._of_length[length] = self._search(Random(length), length)  # noqa: S311
        return self._of_length[length]

    def _search(self, random: Random, length: int) -> str | None:
        if not self.width[0] <= length <= self.width[1]:
            return None
        walk = _Walk(random, AnyOfThem(random), 2 * length, self._classes)
        for _ in range(STRETCHED):
            made = walk.text(self._parsed)
            over = len(made) - length
            for start in range(len(made) - over + 1 if over >= 0 else 0):
                shorter = made[:start] + made[start + over :]
                if self.matches(shorter):
                    return shorter
        return None


class _Walk:
    """One walk through a parsed pattern."""

    def __init__(
        self, random: Random, chooser: Chooser, stretch: int, classes: dict[int, str]
    ) -> None:
        self._random = random
        self._classes = classes
        self._chooser = chooser
        self._stretch = stretch

    def text(self, parsed: Any) -> str:  # noqa: ANN401 - a part of a parsed pattern
        """Give a text for one part of the pattern."""
        return "".join(getattr(self, f"_{code}".lower())(told) for code, told in parsed)

    def _at(self, _where: object) -> str:
        return ""

    def _literal(self, told: int) -> str:
        return chr(told)

    def _not_literal(self, told: int) -> str:
        return self._random.choice(ODD.replace(chr(told), ""))

    def _in(self, told: list[Any]) -> str:
        if id(told) not in self._classes:
            self._classes[id(told)] = _members(told)
        return self._random.choice(self._classes[id(told)])

    def _branch(self, told: Any) -> str:  # noqa: ANN401 - as above
        each = told[1]
        at = self._chooser.pick(each, range(len(each)), new=lambda at: not self._is_done(each[at]))
        return self.text(each[at])

    def _subpattern(self, told: Any) -> str:  # noqa: ANN401 - as above
        return self.text(told[-1])

    def _max_repeat(self, told: Any) -> str:  # noqa: ANN401 - as above
        least, most, inside = told
        most = min(most, max(least + FEW, self._stretch // max(inside.getwidth()[0], 1)))
        times = self._chooser.pick(
            inside,
            range(least, most + 1),
            new=lambda at: least + at > 0 and not self._is_done(inside),
        )
        stretch, self._stretch = self._stretch, self._stretch // max(times, 1)
        made = "".join(self.text(inside) for _ in range(times))
        self._stretch = stretch
        return made

    def _is_done(self, parsed: Any) -> bool:  # noqa: ANN401 - as above
        """Say whether every branch in a part of the pattern has been taken."""
        if id(parsed) not in self._chooser.done:
            if not all(self._chooser.has_taken(each, len(each)) for each in _branches(parsed)):
                return False
            self._chooser.done.add(id(parsed))
        return True


def _branches(parsed: Any) -> Iterator[list[Any]]:  # noqa: ANN401 - a part of a parsed pattern
    for code, told in parsed:
        if code is op.BRANCH:
            yield told[1]
            for each in told[1]:
                yield from _branches(each)
        elif code in (op.SUBPATTERN, op.MAX_REPEAT):
            yield from _branches(told[-1])


def _members(told: list[Any]) -> str:
    """Give the characters of a class; of one that says what it has not, some that it has."""
    members = "".join(
        chr(each) if code is op.LITERAL else "".join(map(chr, range(each[0], each[1] + 1)))
        for code, each in told
        if code is not op.NEGATE
    )
    if told[0][0] is op.NEGATE:
        return "".join(each for each in ODD if each not in members)
    return members
