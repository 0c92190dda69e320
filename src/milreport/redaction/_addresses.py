"""Finding e-mail addresses and telephone numbers in free text, and writing them out of it."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from pydantic.fields import FieldInfo

from milreport._model import Form, OneOf
from milreport._once import once
from milreport.records._structure import Part, Path, Slot, slots
from milreport.records._survey import reachable
from milreport.records.materiel import Materiel
from milreport.values.grades import ExtractionConfidence
from milreport.values.ids import ForeignId, To
from milreport.vocabulary.tags import CodeOf

__all__ = ["Hidden", "Written", "addresses", "free_texts", "kinds_in", "without_addresses"]


class Hidden(StrEnum):
    """What is taken out by masking."""

    EMAIL = "email"
    """An e-mail address."""
    PHONE = "phone"
    """A telephone number."""
    NAMES = "names"
    """The names of somebody who came to harm."""


# Free text


class Written(NamedTuple):
    """A text that somebody wrote, and where it stands."""

    path: Path
    text: str
    longest: int | None
    """The most characters that may stand there."""


_NO_PROSE: Final[frozenset[tuple[type[Part], str]]] = frozenset(
    {
        (ForeignId, "value"),
        (ForeignId, "version"),
        (ExtractionConfidence, "tool"),
        (ExtractionConfidence, "version"),
        (Materiel, "marks"),
    }
)
"""Texts that are codes and numbers by their nature: a serial number may look like a telephone."""

_FORMED: Final = (Form, OneOf, To, CodeOf)
"""What a text that follows a form is marked with."""


def free_texts(parts: Iterable[tuple[Path, Part]]) -> Iterator[Written]:
    """Give every text in someone's own words, in the order of the parts; none in extensions."""
    for path, part in parts:
        for name, many, longest in _prose(type(part)):
            told = getattr(part, name)
            if many:
                for at, text in enumerate(told):
                    yield Written((*path, name, at), text, longest)
            elif told is not None:
                yield Written((*path, name), told, longest)


def kinds_in(whole: Part) -> frozenset[Hidden]:
    """Give which kinds of address there are in the free text of something, without the places.

    Most records have none, and it costs far less to see that than to say where.
    """
    found: set[Hidden] = set()
    waiting = [whole]
    while waiting:
        part = waiting.pop()
        told = _told(type(part))
        for name, many, _ in told.texts:
            text = getattr(part, name)
            if text:
                for each in text if many else (text,):
                    found.update(kind for kind, _, _ in addresses(each))
        for name, many in told.inner:
            inner = getattr(part, name)
            if inner:
                waiting.extend(inner if many else (inner,))
    return frozenset(found)


class _Told(NamedTuple):
    """The fields of a model in which free text may be."""

    texts: tuple[tuple[str, bool, int | None], ...]
    """Those that hold it."""
    inner: tuple[tuple[str, bool], ...]
    """Those that hold models in which there may be some, and whether many."""


@once
def _told(model: type[Part]) -> _Told:
    inner = (
        (name, slot.many)
        for name, slot in slots(model).items()
        if any(_prose(held) for each in slot.models.values() for held in reachable(each))
    )
    return _Told(_prose(model), tuple(inner))


@once
def _prose(model: type[Part]) -> tuple[tuple[str, bool, int | None], ...]:
    """Give the fields of a model that hold free text, whether many, and how long each may be."""
    return tuple(
        (name, slot.many, _longest(slot))
        for name, slot in slots(model).items()
        if str in slot.scalars
        and not slot.terms
        and not any(isinstance(mark, _FORMED) for mark in slot.marks)
        and (model, name) not in _NO_PROSE
    )


def _longest(slot: Slot) -> int | None:
    """Give the most characters that a text in a field may have, where that is told."""
    told = (each for mark in slot.marks if isinstance(mark, FieldInfo) for each in mark.metadata)
    limits = (getattr(each, "max_length", None) for each in told)
    return next((limit for limit in limits if limit is not None), None)


# Patterns. Every repetition has a bound and no two of them can take the same character, so that
# no text makes them slow.

_EMAIL: Final = re.compile(
    r"(?<![\w.%+'@-])[\w.%+'-]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}[^\W\d_]{2,24}(?!\w)"
)
"""An address as in section 3.4.1 of RFC 5322, in its usual form, in any script.

`@name@host`, a handle, is none.
"""

_WORDS: Final = "telephone|phone|tel|fax|mobile|cell|mob|whatsapp|viber"
"""Words, English and international, after which a number is one to ring."""

_AFTER_A_WORD: Final = r"(\+?\(?\d(?:[ \u00a0()./-]{0,2}\d){5,14})"

_PHONES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # International, as in ITU-T E.123: + and 8 to 15 digits in groups.
        r"(?<![\w+.])(\+\(?[1-9](?:[ \u00a0()-]{0,3}\d){7,14})(?!\w|[.,:/]\d)",
        r"(?<![\w+.])(\+[1-9]\d{0,2}(?:\.\d{2,4}){3,5})(?!\w|[.,:/]\d)",
        # After a word that says so.
        rf"\b(?:{_WORDS})(?: number| no\.?)?[.:]{{0,2}} {{0,2}}{_AFTER_A_WORD}(?!\w)",
        # National, with the area code in brackets, or with a leading zero.
        r"(?<![\w.])(\(0?\d{2,3}\) ?\d{3}[ -](?:\d{4}|\d{2}[ -]\d{2}))(?![\w-])",
        r"(?<![\w./+-])((?:0\d{1,3}|[2-9]\d{2})-\d{3,4}-\d{4})(?![\w-]|/\d)",
        r"(?<![\w./+-])(0\d{2,3}-\d{3}-\d{2}-\d{2})(?![\w-]|/\d)",
    )
)
"""What a telephone number looks like where nothing else looks so.

A number in bare digits, with no +, brackets, hyphens or word before it, is not taken for one: it
may count anything.
"""

_DATE: Final = re.compile(
    r"(?:\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})"
    r"(?:[ ,-]{1,3}\d{1,2}(?:[-.]\d{1,2})?)?"
)
"""A date in digits, with the hour after it at most."""


def addresses(text: str) -> Iterator[tuple[Hidden, int, int]]:
    """Give each address or number in a text: what it is, where it starts and where it ends.

    E-mail addresses come first. What is written so that a machine shall not find it, such as
    "name at host", is not found.
    """
    if "@" in text:
        yield from ((Hidden.EMAIL, *found.span()) for found in _EMAIL.finditer(text))
    if _may_hold_a_number(text):
        for pattern in _PHONES:
            for found in pattern.finditer(text):
                if not _is_a_date(found[1]):
                    yield Hidden.PHONE, *found.span(1)


_may_hold_a_number: Final = re.compile(r"\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d").search
"""Five digits near each other: fewer are no telephone number, and most texts have none."""


def _is_a_date(found: str) -> bool:
    """Say whether what stands after a word such as "phone" is a date and no number."""
    return _DATE.fullmatch(found) is not None


# Writing them out

MARKERS: Final = {Hidden.EMAIL: "[e-mail address]", Hidden.PHONE: "[telephone number]"}
"""What stands in the place of what was taken out."""

_SHORTEST: Final = "[…]"
"""The marker where a longer one has no room: shorter than any address."""


def without_addresses(text: str, longest: int | None) -> tuple[str, tuple[Hidden, ...]]:
    """Give a text with a marker for each address in it, and which kinds there were."""
    masked, kinds = _masked(text, MARKERS)
    if longest is not None and len(masked) > longest:
        masked, kinds = _masked(text, dict.fromkeys(MARKERS, _SHORTEST))
    return masked, kinds


def _masked(text: str, markers: dict[Hidden, str]) -> tuple[str, tuple[Hidden, ...]]:
    """Put markers in until nothing is found; each time there are fewer digits and @ than before."""
    kinds: set[Hidden] = set()
    while found := sorted(addresses(text), key=lambda each: each[1]):
        kept, reached = [], 0
        for kind, start, end in found:
            if start >= reached:
                kept += [text[reached:start], markers[kind]]
                kinds.add(kind)
                reached = end
        text = "".join((*kept, text[reached:]))
    return text, tuple(kind for kind in Hidden if kind in kinds)
