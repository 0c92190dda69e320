"""Finding the words of a text that hold back, limit or shift a commitment."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from milreport.errors import UsageError
from milreport.reading._english_hedges import CUES, NUMBER_WORDS, CueRule
from milreport.reading._refusals import must_be_text
from milreport.values.text import Hedge, Span

__all__ = ["hedges"]

_WORD: Final = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*|[0-9]+")
_STRAIGHT: Final = str.maketrans({"\u2019": "'", "\u2010": "-", "\u2011": "-"})
_SOON: Final = 4
_LONGEST: Final = 10_000


class _Cues(NamedTuple):
    """One language's cues, by first word, the longest first, and its number words."""

    by_word: Mapping[str, tuple[tuple[tuple[str, ...], CueRule], ...]]
    numbers: frozenset[str]


def _filed(cues: Mapping[str, CueRule], numbers: frozenset[str]) -> _Cues:
    filed: dict[str, list[tuple[tuple[str, ...], CueRule]]] = {}
    for cue, rule in cues.items():
        words = tuple(cue.split())
        filed.setdefault(words[0], []).append((words, rule))
    by_word = {
        word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in filed.items()
    }
    return _Cues(by_word, numbers)


_LANGUAGES: Final = {"en": _filed(CUES, NUMBER_WORDS)}


class _Words(NamedTuple):
    """The words of a text, folded, and where they stand."""

    text: str
    folds: list[str]
    spans: list[tuple[int, int]]

    def near(self, at: int) -> str:
        """Give the word at a place, or nothing beyond the ends."""
        return self.folds[at] if 0 <= at < len(self.folds) else ""

    def joined(self, at: int) -> bool:
        """Whether only white space stands between a word and the one after it."""
        return self.text[self.spans[at][1] : self.spans[at + 1][0]].isspace()


def hedges(text: str, *, language: str = "en") -> tuple[Hedge, ...]:
    """Find every hedge of a text, from left to right; the longest cue counts, and none overlap.

    A hedge has a class and never a probability. Who said something ("according to", "said") is
    attribution and no hedge.

    Args:
        text: up to 10,000 characters; longer ones are read in parts.
        language: the language of the text; only `"en"`.

    Raises:
        UsageError: for what is no text, a longer one, or a language that is not read.
    """
    must_be_text(text)
    if language not in tuple(_LANGUAGES):
        raise UsageError("usage.unknown_language", 'expected a language that is read: "en"')
    cues = _LANGUAGES[language]
    if len(text) > _LONGEST:
        raise UsageError("usage.text_too_long", "expected at most 10,000 characters")
    plain = text.translate(_STRAIGHT) if not text.isascii() else text
    spans = [match.span() for match in _WORD.finditer(plain)]
    words = _Words(plain, [plain[start:end].lower() for start, end in spans], spans)
    found: list[Hedge] = []
    at = 0
    while at < len(spans):
        rows = cues.by_word.get(words.folds[at])
        count, rule = _match(words, at, rows, cues) if rows else (1, None)
        if rule is not None and rule.kind is not None:
            start, end = spans[at][0], spans[at + count - 1][1]
            span = Span(start=start, end=end)
            found.append(Hedge(cue=text[start:end], kind=rule.kind, span=span))
        at += count
    return tuple(found)


def _match(
    words: _Words, at: int, rows: tuple[tuple[tuple[str, ...], CueRule], ...], cues: _Cues
) -> tuple[int, CueRule | None]:
    """Give the longest cue that begins here and holds: its number of words and its rule."""
    for cue, rule in rows:
        if _stands(words, at, cue) and _holds(words, at, at + len(cue), rule, cues):
            return len(cue), rule
    return 1, None


def _stands(words: _Words, at: int, cue: tuple[str, ...]) -> bool:
    if words.text[words.spans[at][0] - 1 : words.spans[at][0]].isdigit():
        return False
    last = at + len(cue) - 1
    return (
        last < len(words.folds)
        and tuple(words.folds[at : last + 1]) == cue
        and words.spans[last][1] - words.spans[at][0] <= 200  # noqa: PLR2004 - the model's limit
        and all(words.joined(each) for each in range(at, last))
    )


def _holds(words: _Words, at: int, end: int, rule: CueRule, cues: _Cues) -> bool:
    """Whether what stands beside a cue is as its rule says."""
    after, before = words.near(end), words.near(at - 1)
    if rule.small and (words.text[words.spans[at][0]].isupper() or after.isdigit()):
        return False
    if rule.no_digits and after.isdigit():
        return False
    if rule.number and not _is_number(words, end, cues):
        return False
    if rule.then and after not in rule.then:
        return False
    if after in rule.not_then or (before in rule.not_after and words.joined(at - 1)):
        return False
    return not any(words.near(end + step) in rule.nor_soon for step in range(_SOON))


def _is_number(words: _Words, at: int, cues: _Cues) -> bool:
    """Whether digits or a number word stand here, perhaps after an article or a sign."""
    if at >= len(words.folds):
        return False
    gap = words.text[words.spans[at - 1][1] : words.spans[at][0]]
    if any(mark not in " \t\n\u00a0$\u20ac\u00a3\u2212-~" for mark in gap):
        return False
    fold = words.near(at)
    if fold in ("a", "an", "another"):
        return words.near(at + 1) in cues.numbers | {"third", "quarter", "fifth", "tenth"}
    return fold[0] in "0123456789" or fold.split("-")[0] in cues.numbers
