"""Identifiers: what others call a thing is written as they write it, and means one thing."""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.records._structure import Path
from milreport.records.claim import StatedRelation
from milreport.values.ids import COLLECTIONS, ForeignId
from milreport.vocabulary.relations import Predicate

__all__ = ["malformed", "shared", "twice"]


class _Scheme(NamedTuple):
    """How a scheme writes its identifiers."""

    pattern: str
    words: str
    """What one looks like, in words."""
    is_one_to_one: bool = True
    """Whether one thing has one identifier of the scheme, and no more."""
    proves: Callable[[str], bool] | None = None
    """Whether its check digits are right, where it has some."""


def _imo(value: str) -> bool:
    """Weigh the first six digits 7 to 2; the last digit of the sum is the seventh."""
    digits = [int(sign) for sign in value[-7:]]
    weighed = sum(digit * weight for digit, weight in zip(digits, range(7, 1, -1), strict=False))
    return weighed % 10 == digits[6]


def _lei(value: str) -> bool:
    """Read letters as 10 to 35; the whole is 1 modulo 97 (ISO 7064, MOD 97-10)."""
    return int("".join(str(int(sign, 36)) for sign in value)) % 97 == 1


_SCHEMES: Final = {
    # Wikidata, "Help:Items": Q and a number.
    "wikidata": _Scheme("Q[1-9][0-9]{0,14}", "Q and a number, such as Q212"),
    # GeoNames, "readme.txt" of the export: an integer id.
    "geonames": _Scheme("[1-9][0-9]{0,9}", "a number, such as 703448"),
    # ISO 3166-1:2020, alpha-2; ISO 3166-2:2020, a country and up to three signs.
    "iso3166-1": _Scheme("[A-Z]{2}", "two capital letters, such as UA"),
    "iso3166-2": _Scheme("[A-Z]{2}-[A-Z0-9]{1,3}", "a country and a part of it, such as UA-14"),
    # UNECE Recommendation 16: a country and three signs, no 0 or 1 among them.
    "unlocode": _Scheme("[A-Z]{2} ?[A-Z2-9]{3}", "a country and three signs, such as UA ODS"),
    # IMO Resolution A.1117(30): seven digits, the last of which checks the others.
    "imo": _Scheme(
        "(?:IMO ?)?[0-9]{7}", "seven digits, the last of which fits the others", proves=_imo
    ),
    # ITU-R M.585: nine digits. A ship gets another when it changes its flag.
    "mmsi": _Scheme("[0-9]{9}", "nine digits", is_one_to_one=False),
    # ISO 17442-1:2020: 18 letters and digits, and two digits that check them.
    "lei": _Scheme(
        "[0-9A-Z]{18}[0-9]{2}", "20 letters and digits, the last two of which fit", proves=_lei
    ),
    # DOI Handbook, section 2.2: a prefix, a slash and a suffix. Versions have their own.
    "doi": _Scheme(
        r"10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+", "a text such as 10.1000/182", is_one_to_one=False
    ),
}
"""The schemes whose form is known here. What another scheme writes is not judged."""


def _is_sound(told: ForeignId) -> bool:
    scheme = _SCHEMES.get(told.scheme)
    if scheme is None:
        return True
    if re.fullmatch(scheme.pattern, told.value) is None:
        return False
    return scheme.proves is None or scheme.proves(told.value)


@rule("identifier.malformed", Severity.WARNING, about=("ForeignId.scheme", "ForeignId.value"))
def malformed(facts: Facts) -> Iterator[Doubt]:
    """An identifier has the form that its scheme gives it.

    One wrong sign joins the record to another ship or another town, or to nothing.

    Copy it again from the register, without a web address around it.
    """
    for uses in (_of_document(facts), *_uses(facts)):
        for path, _, told in uses:
            if not _is_sound(told):
                yield Doubt(
                    (*path, "value"),
                    f"no identifier of {told.scheme} looks like this: "
                    f"expected {_SCHEMES[told.scheme].words}",
                    "copy it again from the register",
                )


class _Use(NamedTuple):
    """One identifier on one record."""

    path: Path
    record: str
    told: ForeignId


def _uses(facts: Facts) -> Iterator[list[_Use]]:
    """Give the identifiers of the records, a collection at a time."""
    for collection in COLLECTIONS:
        yield [
            _Use((collection, position, "identifiers", at), record.id, told)
            for position, record in enumerate(getattr(facts.report, collection))
            for at, told in enumerate(record.identifiers)
        ]


@rule("identifier.shared", Severity.WARNING, about=("ForeignId.scheme", "ForeignId.value"))
def shared(facts: Facts) -> Iterator[Doubt]:
    """Two records of a kind do not have one identifier, unless a claim says that they are one.

    Either one thing was recorded twice, and is counted twice, or two things were taken for one.

    Put the two records together, or copy the right identifier for each.
    """
    known: set[frozenset[str]] | None = None
    for uses in _uses(facts):
        first: dict[tuple[str, str], str] = {}
        for path, record, told in uses:
            owner = first.setdefault((told.scheme, told.value), record)
            if owner == record:
                continue
            known = _said_to_be_one(facts) if known is None else known
            if frozenset((owner, record)) not in known:
                yield Doubt(
                    path,
                    f"{record} has the same identifier of {told.scheme} as {owner}",
                    "put the two records together, or copy the right identifier for each",
                )


def _said_to_be_one(facts: Facts) -> set[frozenset[str]]:
    """Give the pairs of records that a claim says are one thing."""
    local = facts.index.local
    contents = (claim.content for claim in facts.report.claims)
    return {
        frozenset((local(each.subject), local(each.object)))
        for each in contents
        if isinstance(each, StatedRelation)
        and each.predicate is Predicate.SAME_AS
        and each.object is not None
    }


@rule("identifier.twice", Severity.WARNING, about=("ForeignId.scheme", "ForeignId.value"))
def twice(facts: Facts) -> Iterator[Doubt]:
    """A record has one identifier of a scheme that gives one thing one.

    One of the two is of something else, and a reader who looks it up finds that.

    Keep the one that fits; tell of a doubt about it in the note.
    """
    for uses in (_of_document(facts), *_uses(facts)):
        first: dict[tuple[str, str], str] = {}
        for path, record, told in uses:
            scheme = _SCHEMES.get(told.scheme)
            if scheme is None or not scheme.is_one_to_one:
                continue
            other = first.setdefault((record, told.scheme), told.value)
            if other != told.value:
                yield Doubt(
                    path,
                    f"{record} has two identifiers of {told.scheme}, which gives each thing one",
                    "keep the one that fits",
                )


def _of_document(facts: Facts) -> list[_Use]:
    identifiers = facts.report.document.identifiers
    return [
        _Use(("document", "identifiers", at), "the document", told)
        for at, told in enumerate(identifiers)
    ]
