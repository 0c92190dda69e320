"""Patterns read as sets of texts, so that two of them can be compared.

A pattern of ours is anchored and portable: letters, classes, groups, repeats and `|`. Such a one
is a set of forms, each of which is a single word or a shape that many texts have. Whatever else
engines take is not read, because they do not read it alike.

A caller's pattern is never given to an engine that tries one way after the other: all ways are
gone at once, so that `^(a+)+$` takes no longer than `^a+$`.
"""

import re
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from milreport.schema._compare_steps import Steps

__all__ = ["Form", "Patterns"]


class Form(NamedTuple):
    """One of the alternatives that a pattern is made of."""

    text: str
    """As the pattern writes it."""
    shortest: int
    longest: int | None
    """How many code points a match has; None where there is no end to it."""
    word: str | None
    """The one text that it matches, where there is only one."""
    pieces: "tuple[_Piece, ...]"
    """What stands side by side in it."""


class _Piece(NamedTuple):
    """A character, a class or a group, with what repeats it."""

    shortest: int
    longest: int | None
    word: str | None
    inner: tuple[Form, ...] = ()
    """The alternatives of a group."""
    takes: Callable[[str], object] = bool
    """Whether it takes a character, where it is no group."""
    often: tuple[int, int | None] = (1, 1)
    """How often it stands there, at least and at most; None where there is no end to it."""


class _UnreadError(Exception):
    """Something that engines read differently, or not at all, or that takes too long."""


class Patterns:
    """Reads the patterns of one comparison, each once."""

    def __init__(self, steps: Steps) -> None:
        """Begin with no pattern read."""
        self._steps = steps
        self._known: dict[str, tuple[Form, ...] | None] = {}
        self._words: dict[str, frozenset[str | None]] = {}

    def forms(self, pattern: str) -> tuple[Form, ...] | None:
        """Give the alternatives of a pattern: together they match what it matches.

        Returns:
            None where the pattern is not anchored at both ends, or not portable.
        """
        if pattern not in self._known:
            self._known[pattern] = _read(pattern)
        return self._known[pattern]

    def matches(self, pattern: str, text: str) -> bool | None:
        """Say whether a text matches; None where engines may differ, or it takes too long."""
        found = self.forms(pattern)
        if found is None:
            return None
        if pattern not in self._words:
            self._words[pattern] = frozenset(form.word for form in found)
        if text in self._words[pattern]:
            return True
        shapes = tuple(form for form in found if form.word is None)
        try:
            return len(text) in _Matcher(text, self._steps).ends(shapes, frozenset({0}))
        except (_UnreadError, RecursionError):
            return None

    def lengths(self, pattern: str) -> tuple[int, int | None]:
        """Give how short and how long a match can be; from 0 on where that cannot be told."""
        found = self.forms(pattern)
        return (0, None) if found is None else _range(found)


def _read(pattern: str) -> tuple[Form, ...] | None:
    body = _body(pattern)
    if body is None:
        return None
    try:
        return _Reader(body).whole()
    except (_UnreadError, RecursionError):
        return None


def _body(pattern: str) -> str | None:
    """Give what is between the anchors; an escaped `$` leaves half an escape, which is not read."""
    return pattern[1:-1] if pattern.startswith("^") and pattern.endswith("$") else None


_PUNCTUATION: Final = frozenset("\\.+*?()[]{}|^$/-")
"""What may stand after a backslash (R17)."""

_SPECIAL: Final = frozenset(".*+?{}[]()|^$\\")
"""What is no letter where it stands alone, outside a class."""

_REPEATS: Final = frozenset("*+?{")
_COUNT: Final = re.compile("{([0-9]{1,9})(,([0-9]{0,9}))?}")

_CLASS: Final = re.compile(r"\[\^?((?:[^\[\]\\^]|\\[\\.+*?()\[\]{}|^$/-])+)\]")
_SET_OPERATION: Final = re.compile(r"--|&&|~~|\|\|")
"""What some engines take for the difference or the meeting of two classes."""


class _Reader:
    """Reads a pattern from left to right, once."""

    def __init__(self, text: str) -> None:
        """Begin at the first character."""
        self._text = text
        self._at = 0

    def whole(self) -> tuple[Form, ...]:
        """Read all of it; the anchors hold for a single sequence and not for alternatives."""
        found = self._sequence()
        if self._at < len(self._text):
            raise _UnreadError
        return found

    def _next(self) -> str:
        return self._text[self._at : self._at + 1]

    def _take(self) -> str:
        taken = self._next()
        self._at += 1
        return taken

    def _choice(self) -> tuple[Form, ...]:
        found = [*self._sequence()]
        while self._next() == "|":
            self._take()
            found.extend(self._sequence())
        return tuple(found)

    def _sequence(self) -> tuple[Form, ...]:
        """Read what stands side by side; a group that is all of it is opened up."""
        start, pieces = self._at, list[_Piece]()
        while self._next() not in {"", "|", ")"}:
            pieces.append(self._piece())
        if len(pieces) == 1 and pieces[0].inner and pieces[0].often == (1, 1):
            return pieces[0].inner
        words = [piece.word for piece in pieces if piece.word is not None]
        return (
            Form(
                text=self._text[start : self._at],
                shortest=sum(piece.shortest for piece in pieces),
                longest=_sum(piece.longest for piece in pieces),
                word="".join(words) if len(words) == len(pieces) else None,
                pieces=tuple(pieces),
            ),
        )

    def _piece(self) -> _Piece:
        piece = self._single()
        if self._next() not in _REPEATS:
            return piece
        low, high = self._repeat()
        return piece._replace(
            shortest=piece.shortest * low,
            longest=_times(piece.longest, high),
            word=None,
            often=(low, high),
        )

    def _single(self) -> _Piece:
        taken = self._take()
        if taken == "(":
            return self._group()
        if taken == "[":
            return self._class()
        if taken == "\\" and self._next() in _PUNCTUATION:
            return _character(self._take())
        if taken in _SPECIAL:
            raise _UnreadError
        return _character(taken)

    def _group(self) -> _Piece:
        inner = self._choice()
        if self._take() != ")":
            raise _UnreadError
        return _Piece(
            *_range(inner),
            word=inner[0].word if len(inner) == 1 else None,
            inner=inner,
        )

    def _class(self) -> _Piece:
        found = _CLASS.match(self._text, self._at - 1)
        if found is None or _SET_OPERATION.search(found[1]):
            raise _UnreadError
        self._at = found.end()
        try:
            return _Piece(1, 1, None, takes=re.compile(found[0]).match)
        except re.error:
            raise _UnreadError from None

    def _repeat(self) -> tuple[int, int | None]:
        found = _COUNT.match(self._text, self._at)
        if found is None:
            simple = _SIMPLE.get(self._take())
            if simple is None:
                raise _UnreadError
            return simple
        self._at = found.end()
        low = int(found[1])
        if found[2] is None:
            return low, low
        high = int(found[3]) if found[3] else None
        if high is not None and high < low:
            raise _UnreadError
        return low, high


def _character(told: str) -> _Piece:
    return _Piece(1, 1, told, takes=told.__eq__)


_SIMPLE: Final[dict[str, tuple[int, int | None]]] = {"*": (0, None), "+": (1, None), "?": (0, 1)}


def _sum(lengths: Iterable[int | None]) -> int | None:
    """Add lengths up; there is no end to what has a part without end."""
    total = 0
    for length in lengths:
        if length is None:
            return None
        total += length
    return total


def _range(alternatives: tuple[Form, ...]) -> tuple[int, int | None]:
    """Give the shortest and the longest of all."""
    longest = [each.longest for each in alternatives if each.longest is not None]
    has_end = len(longest) == len(alternatives)
    return min(each.shortest for each in alternatives), max(longest) if has_end else None


def _times(length: int | None, often: int | None) -> int | None:
    if 0 in (length, often):
        return 0
    return None if length is None or often is None else length * often


# Matching

_MOST_PLACES: Final = 20_000
"""How many places are looked at for one text before it is left open."""


class _Matcher:
    """Goes through a text by every way at once: from the places reached to the next places."""

    def __init__(self, text: str, steps: Steps) -> None:
        """Begin with a text."""
        self._text = text
        self._steps = steps
        self._left = _MOST_PLACES

    def ends(self, alternatives: Iterable[Form], starts: frozenset[int]) -> frozenset[int]:
        """Give every place where a match may end that begins at one of these."""
        return frozenset().union(*(self._through(form, starts) for form in alternatives))

    def _through(self, form: Form, starts: frozenset[int]) -> frozenset[int]:
        for piece in form.pieces:
            starts = self._repeated(piece, starts)
            if not starts:
                break
        return starts

    def _repeated(self, piece: _Piece, starts: frozenset[int]) -> frozenset[int]:
        """Go through a piece as often as it may stand there.

        More often than the text is long changes nothing: each time leads on, or to the same.
        """
        low, high = piece.often
        most = len(self._text) + 1
        for _ in range(min(low, most)):
            starts = self._once(piece, starts)
        reached = starts
        for _ in range(most if high is None else min(high - low, most)):
            starts = self._once(piece, starts) - reached
            if not starts:
                break
            reached |= starts
        return reached

    def _once(self, piece: _Piece, starts: frozenset[int]) -> frozenset[int]:
        self._count(len(starts) + 1)
        if piece.inner:
            return self.ends(piece.inner, starts)
        text = self._text
        return frozenset(at + 1 for at in starts if at < len(text) and piece.takes(text[at]))

    def _count(self, places: int) -> None:
        """Count the places that are looked at; raises `_UnreadError` where they are too many."""
        self._steps.take(places)
        self._left -= places
        if self._left < 0:
            raise _UnreadError
