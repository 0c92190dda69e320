"""Finding e-mail addresses and telephone numbers in free text, and writing them out of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple
from unicodedata import category as category_of
from unicodedata import decimal, normalize

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


# Reading what was typed


class _Alike(dict[int, str]):
    """What each character stands for where addresses are read, worked out when first met."""

    def __missing__(self, code: int) -> str:
        """Work out one character; what is no look-alike stands for itself."""
        told = self[code] = _plain(chr(code))
        return told


def _plain(letter: str) -> str:
    """Give the plain character that another is typed for; always one for one."""
    if letter in _STOPS:
        return "."
    category = category_of(letter)
    if letter.isspace():
        return "\n" if letter in "\n\u2028\u2029" else " "
    if category == "Pd" or letter == "\N{MINUS SIGN}":
        return "-"
    if category in {"Mn", "Mc", "Me"}:
        return "a"  # part of the letter before it
    if category == "Nd":
        return str(decimal(letter))
    usual = normalize("NFKC", letter)
    return usual if len(usual) == 1 and usual.isascii() and category != "No" else letter


_STOPS: Final = "\N{IDEOGRAPHIC FULL STOP}\N{HALFWIDTH IDEOGRAPHIC FULL STOP}"
"""What stands for the dot in a name of a host, beside the full-width one (RFC 3490, 3.1)."""

_ALIKE: Final = _Alike()

_UNSEEN: Final = re.compile(
    r"[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20e3\ufe00-\ufe0f\ufeff"
    r"\U000e0000-\U000e0fff]"
)
"""Characters that nobody sees, or that only dress the one before them."""


def _read(text: str) -> tuple[str, Sequence[int]]:
    """Give a text in plain characters, and the place of each in the text as typed."""
    kept: Sequence[int] = range(len(text))
    if _UNSEEN.search(text):
        kept = [at for at, letter in enumerate(text) if not _UNSEEN.match(letter)]
        text = "".join([text[at] for at in kept])
    return text.translate(_ALIKE), kept


# Patterns. What may stand between two digits can be read in one way only, and where a pattern
# fails it has looked at few characters or at those since the last @, so no text makes them slow.


class _Form(NamedTuple):
    """How something is written, the last group of a pattern being the thing itself."""

    anywhere: re.Pattern[str]
    right_after: re.Pattern[str]
    """The same, whatever stands before: for where something was taken out right before it."""


_LOCAL: Final = r"[\w.%+'-]"
_MAIL: Final = rf"(?:_++(?!@))?(?P<mail>{_LOCAL}++@(?:[\w-]++\.)+[^\W\d_]{{2}}(?:[\w-]*[^\W_])?)"
_EMAIL: Final = _Form(
    # A handle, `@name@host`, is no address.
    re.compile(rf"(?<!{_LOCAL})(?<!(?<![^\W_])@){_MAIL}"),
    re.compile(_MAIL),
)
"""An address as in section 3.4.1 of RFC 5322, in its usual form, in any script."""

_STRONG: Final = "telephones?|phones?|tel|fax|ph(?=[.:])|whatsapp|viber|телефони?|тел|факс"
"""Words, English and others, after which a number is one to ring."""

_WEAK: Final = "mobile|cell|mob|моб"
"""Words that may have another meaning, as in "mobile brigade"."""

_GAP: Final = r"(?:[ ()]{0,3}|\)?-\(?| - |[./]| ?\n ?)"
"""What may stand between two digits of an international number."""


def _phones(*, right_after: bool) -> re.Pattern[str]:
    """Give the forms of a telephone number as one pattern, the name of the form as its group."""
    no_word, no_number = ("", "") if right_after else (r"(?<![\w.])", r"(?<![\w.,:/+-])")
    alone = "" if right_after else r"(?<![\w./+-])"
    end = r"(?![\w-]|\.\d|/\d{3})"
    forms = (
        rf"{no_word}(?P<plus>\+ ?\(?[1-9](?:{_GAP}\d){{7,14}})(?!\w|\.\d)",
        rf"{no_number}(?P<zeros>00 ?[1-9](?:(?:[ ()]{{0,2}}|\)?-)\d){{9,13}}){end}",
        (
            rf"(?<!\w)(?:{_STRONG}|(?P<weak>{_WEAK}))"
            r"(?P<mark>(?: numbers?| no\.?)?(?: is)?(?: ?[:.=-]{1,2})?)[ \n]{0,2}"
            r"(?P<said>\+?\(?\d(?:(?:[ ()]{0,2}|\)?-|[./])\d){5,14})(?!\w|\.\d)"
        ),
        (
            rf"{no_word}(?P<bracketed>\(0\d{{1,4}}\)[ -]?\d(?:[ -]?\d){{5,7}}"
            rf"|\([1-9]\d{{1,2}}\) ?\d{{3}}[ -](?:\d{{4}}|\d\d[ -]\d\d)){end}"
        ),
        (
            rf"{alone}(?P<trunk>[18](?:[ -]?\(\d{{3}}\)[ -]?|[ -]\d{{3}}[ -])"
            rf"\d{{3}}[ -]?(?:\d{{4}}|\d\d[ -]?\d\d)){end}"
        ),
        rf"{alone}(?P<national>{'|'.join(_NATIONAL)}){end}",
    )
    # Another one, which needs no word of its own.
    more = [rf"(?:[,;/]| [/;]| and| or| та)[ \n]?(?P<next>0\d{{8,10}}){end}"] * right_after
    return re.compile("|".join((*forms, *more)), re.IGNORECASE)


_NATIONAL: Final = (
    r"0\d{1,3}-\d{3,4}-\d{4}",  # 02-748-1111
    r"0\d{2,3}[ -]\d{3}[ -]\d\d[ -]\d\d",  # 044 123-45-67
    r"[2-9]\d\d-\d{3}-\d{4}",  # 555-123-4567
    r"0[1-9](?: \d\d){4}",  # 01 99 00 12 34
    r"0[1-9]\d? \d{4} \d{4}",  # 020 7946 0958
    r"0[1-9]\d \d{3}[ -]\d{4}",  # 044 123 4567
    r"0[1-9]\d\d \d{3} \d{3,4}",  # 0161 496 0000
    r"0[1-9]\d{3} \d{3} ?\d{3}",  # 01632 960 123
    r"0[1-9]\d \d{7}|0[1-9]\d\d \d{6,7}",  # 044 1234567
)
"""How numbers are written inside a country, as far as nothing else is written so."""

_PHONE: Final = _Form(_phones(right_after=False), _phones(right_after=True))


def addresses(text: str) -> Iterator[tuple[Hidden, int, int]]:
    """Give each address or number in a text: what it is, where it starts and where it ends.

    E-mail addresses come first. What is written so that a machine shall not find it, such as
    "name at host", is not found. Full-width letters, digits of any script and dashes of any length
    are read as the plain ones, and characters that nobody sees are passed over.

    A telephone number is what has a form that telephone numbers have: + or 00 and enough digits;
    a word such as "phone" before it; an area code in brackets; a 0, 1 or 8 before the area code
    and groups as in some country; or three digits, three and four with hyphens. Where amounts
    have that form too it is left alone if it reads as one: groups of three, but for two or three
    digits and then nine, as in +48 601 234 567; a round number; years, dates and decimal
    fractions; and what is followed by what it counts. A number in bare digits, with none of these
    and no other telephone number before it, may count anything and is left alone.
    """
    has_at, has_number = _may_hold_an_address(text), _may_hold_a_number(text)
    if not (has_at or has_number):
        return
    seen, kept = _read(text)
    if has_at:
        mails = [*_each(_EMAIL, seen)]
        for start, end in mails:
            yield Hidden.EMAIL, kept[start], kept[end - 1] + 1
        seen = _blanked(seen, mails)
    if has_number:
        for start, end in _each(_PHONE, seen):
            yield Hidden.PHONE, kept[start], kept[end - 1] + 1


_may_hold_an_address: Final = re.compile(
    "[@\N{FULLWIDTH COMMERCIAL AT}\N{SMALL COMMERCIAL AT}]"
).search
_may_hold_a_number: Final = re.compile(r"\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d").search
"""Five digits near each other: fewer are no telephone number, and most texts have none."""


def _each(form: _Form, text: str) -> Iterator[tuple[int, int]]:
    """Give each span of a form, as though what was found before it were no longer there."""
    found = form.anywhere.search(text)
    while found:
        start, end = _span(found)
        if start < end:
            yield start, end
            found = form.right_after.match(text, end) or form.anywhere.search(text, end)
        else:
            found = form.anywhere.search(text, found.start() + 1)


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """Give a text with brackets for what stands in some spans, as a marker would stand there."""
    kept, reached = [], 0
    for start, end in spans:
        kept += [text[reached:start], "]" * (end - start)]
        reached = end
    return "".join((*kept, text[reached:]))


# What else has the form of a telephone number


def _span(found: re.Match[str]) -> tuple[int, int]:
    """Give where the thing starts and ends; an empty span where it is something else."""
    form = str(found.lastgroup)
    start, end = found.span(form)
    if form == "plus":
        end = start + _enough(found[form])
    told = found.string[start:end]
    if form != "mail" and _is_another(form, told, found, end):
        return start, start
    return start, end


def _enough(told: str) -> int:
    """Give how long a number is: no further than to the end of a line or to a dash, if it can be.

    What stands there is the next thing that is told.
    """
    ends = (each.start() for each in _BREAK.finditer(told))
    return next((end for end in ends if _digits(told[:end]) >= _ENOUGH), len(told))


_BREAK: Final = re.compile(r" ?\n| - ")
_ENOUGH: Final = 10
"""The digits that nearly every international number has, with the code of the country."""


def _is_another(form: str, told: str, found: re.Match[str], end: int) -> bool:
    """Say whether something with the form of a telephone number reads as another number."""
    bare = told.lstrip("+ ")
    if _ANOTHER.fullmatch(bare):
        return True
    is_counted = _COUNTED.match(found.string, end) is not None
    if form == "plus":
        return _is_an_amount(told, is_counted=is_counted)
    if is_counted:
        return True
    if form == "said":
        return found["weak"] is not None and not _is_mobile(told, is_marked=bool(found["mark"]))
    return all(group.endswith("0") for group in re.findall(r"\d+", told))


def _is_an_amount(told: str, *, is_counted: bool) -> bool:
    """Say whether digits after a plus sign are an amount: a rise, a sum, a latitude."""
    if _IN_THREES.fullmatch(told):
        return is_counted or told[1] == " " or not _NINE_IN_THREES.fullmatch(told)
    least = _ENOUGH if told[1] == " " else _ENOUGH - 1
    first = told.partition("/")[0]
    if first[1:].strip().isdigit():
        return is_counted or _digits(first) < least
    return _digits(told) < _ENOUGH - 2


def _is_mobile(told: str, *, is_marked: bool) -> bool:
    """Say whether a number after a word such as "mobile" has digits enough to be one to ring."""
    least = _ENOUGH - 3 if is_marked else _ENOUGH - 1
    return _digits(told) >= least and (is_marked or not _IN_THREES.fullmatch(told))


def _digits(told: str) -> int:
    return sum(map(str.isdigit, told))


_IN_THREES: Final = re.compile(r"(?:\+ ?)?\d{1,3}(?: \d{3})+")
_NINE_IN_THREES: Final = re.compile(r"\+\d{2,3}(?: \d{3}){3}")

_YEAR: Final = r"(?:19|20)\d\d"
_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])"
"""Of a month; a month too, since either may come first."""

_ANOTHER: Final = re.compile(
    # A date in digits, with the hour after it at most.
    rf"(?:\d{{4}}[-./ ]{_DAY}[-./ ]{_DAY}|{_DAY}[-./]{_DAY}[-./]\d{{2,4}})"
    r"(?:[ ,-]{1,3}\d{1,2}(?:[-.]\d{1,2})?)?"
    # Years, and a number with a year inside.
    rf"|{_YEAR}(?:[ /-]{{1,3}}{_YEAR})+|\d{{2,4}}-{_YEAR}-\d{{4}}"
    # Decimal fractions, such as a position.
    r"|\d{1,3}\.\d{3,}(?:[ /]\d{1,3}\.\d{3,})*"
    # A round number, and from one number in groups of three to another.
    r"|[1-9]\d{0,2}(?: ?000)+|\d{1,3}(?: \d{3})+-\d{1,3}(?: \d{3})+"
    # Numbers of a list, filled up with zeros.
    r"|00\d(?: \d{3})+"
)
"""What is a number of another kind, whatever stands before it."""

_COUNTED: Final = re.compile(
    r"[ \n]?(?:%|[€$£₴]|(?:percent|people|persons?|men|women|children|civilians|soldiers|troops|"
    r"fighters|killed|dead|wounded|injured|casualties|refugees|rounds?|shells?|missiles?|drones?|"
    r"rockets?|mines?|tanks?|vehicles|tonn?e?s?|kg|km|mm|cm|m|metres|meters|kilometres|kilometers|"
    r"miles|hectares|ha|litres|barrels|dollars|euros?|hryvnias?|roubles|rubles|usd|eur|uah|rub|"
    r"million|billion|years|days|hours|людей|чол|человек|тонн|кг|км|снарядів|грн)(?!\w))",
    re.IGNORECASE,
)
"""What was counted, right after its number."""


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
    """Put markers in, all in one pass, and look again, by which nothing more should be found."""
    kinds: set[Hidden] = set()
    while found := sorted(addresses(text), key=lambda each: each[1]):
        kept, reached = [], 0
        for kind, start, end in found:
            kept += [text[reached:start], markers[kind]]
            kinds.add(kind)
            reached = end
        text = "".join((*kept, text[reached:]))
    return text, tuple(kind for kind in Hidden if kind in kinds)
