"""Offices: who is named as holding one on a day is whom the caller's table has."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final, NamedTuple

from milreport.checks._rule import Doubt, Facts, rule
from milreport.checks._validity import in_words
from milreport.findings import Severity
from milreport.records._index import Index
from milreport.records._structure import Path
from milreport.records.actor import Actor
from milreport.records.claim import Claim, StatedRelation
from milreport.tables import Tenure, folded, same
from milreport.values.answer import Answer
from milreport.values.time import Time
from milreport.vocabulary.names import NameKind
from milreport.vocabulary.relations import Predicate

__all__ = ["other_holder"]


@rule(
    "office.other_holder",
    Severity.FAULT,
    about=("Actor.offices", "Office.valid", "Claim.content", "StatedRelation.valid"),
    needs=("tenures",),
)
def other_holder(facts: Facts) -> Iterator[Doubt]:
    """Whoever is named as holding an office on a day is the one whom the table has in it.

    A successor with the name of his predecessor, or the other way round, makes a true statement
    the word of the wrong person. Only the name as printed is asked about, where one is marked so;
    only a sure mismatch counts: the day lies wholly in the time of somebody else.

    Keep the name as printed and the office, and say in an assessment that the identity is in
    doubt; add the name to the table where it is another spelling of the same person.
    """
    by_title = _by_title(facts.tables.tenures)
    told: set[tuple[str, str | None, str]] = set()
    for statement in (*_held(facts), *_stated(facts)):
        if statement.key in told:
            continue
        rows = _rows(facts.index, statement, by_title)
        fault = _mismatch(statement, rows)
        if fault is not None:
            told.add(statement.key)
            yield Doubt(
                statement.path,
                fault,
                "keep the name as printed, and say in an assessment that the identity is in doubt",
            )


class _Statement(NamedTuple):
    """That a person holds an office, and where that is said."""

    path: Path
    person: Actor
    title: str
    of: str | None
    time: Time

    @property
    def key(self) -> tuple[str, str | None, str]:
        """What makes two statements the same one."""
        return self.person.id, self.of, self.time.edtf


# What the report says


def _held(facts: Facts) -> Iterator[_Statement]:
    """Give the offices of the actors, each where a claim says so, or else where it stands."""
    local = facts.index.local
    said = _where_said(facts)
    for position, person in enumerate(facts.report.actors):
        for at, office in enumerate(person.offices):
            if office.valid is None:
                continue
            of = None if office.of is None else local(office.of)
            cited = (said.get(local(claim)) for claim in office.claims)
            claimed = next((path for path in cited if path is not None), None)
            path = claimed or said.get((person.id, of)) or ("actors", position, "offices", at)
            yield _Statement(path, person, office.title, of, office.valid)


def _where_said(facts: Facts) -> Mapping[str | tuple[str, str | None], Path]:
    """Give where a claim has its content, by its id and by the person and the body it is of."""
    found: dict[str | tuple[str, str | None], Path] = {}
    for position, claim in enumerate(facts.report.claims):
        path: Path = ("claims", position, "content")
        if claim.content is not None:
            found.setdefault(claim.id, path)
        stated = _office_of(claim)
        if stated is not None:
            found.setdefault(_whose(facts.index, stated), path)
    return found


def _office_of(claim: Claim) -> StatedRelation | None:
    content = claim.content
    if isinstance(content, StatedRelation) and content.predicate is Predicate.HOLDS_OFFICE:
        return content
    return None


def _whose(index: Index, stated: StatedRelation) -> tuple[str, str | None]:
    of = None if stated.object is None else index.local(stated.object)
    return index.local(stated.subject), of


def _stated(facts: Facts) -> Iterator[_Statement]:
    """Give the offices that claims tell of; the title is the detail, up to its first comma."""
    for position, claim in enumerate(facts.report.claims):
        stated = _office_of(claim)
        if stated is None or stated.valid is None or stated.detail is None:
            continue
        subject, of = _whose(facts.index, stated)
        person = facts.index.actors.get(subject)
        if person is not None:
            title = stated.detail.partition(",")[0]
            path: Path = ("claims", position, "content")
            yield _Statement(path, person, title, of, stated.valid)


# What the table has


def _by_title(tenures: tuple[Tenure, ...]) -> Mapping[str, list[Tenure]]:
    found: dict[str, list[Tenure]] = {}
    for row in tenures:
        for title in dict.fromkeys(map(folded, row.titles)):
            found.setdefault(title, []).append(row)
    return found


_DEEPEST: Final = 32
"""How many levels of `part_of` are asked for the body whose office it is."""


def _rows(
    index: Index, statement: _Statement, by_title: Mapping[str, list[Tenure]]
) -> list[Tenure]:
    """Give the rows that are of the same office: by its title, and its body or its country."""
    titled = by_title.get(folded(statement.title), [])
    if not titled:
        return []
    bodies = [] if statement.of is None else [*_upward(index, statement.of)]
    names = [name.text for body in bodies for name in body.names]
    countries = [body.country for body in (*bodies, statement.person) if body.country is not None]
    country = countries[0] if countries else None
    return [row for row in titled if _is_of(row, names, country)]


def _upward(index: Index, of: str) -> Iterator[Actor]:
    for above in islice(index.upward(of, "part_of"), _DEEPEST):
        body = index.actors.get(above)
        if body is not None:
            yield body


def _is_of(row: Tenure, names: list[str], country: str | None) -> bool:
    """Say whether a row is of an office of that body, or where the body has no name, country."""
    if row.country is not None and country is not None and row.country != country:
        return False
    if row.of and names:
        return same(row.of, names)
    return (row.country is not None and row.country == country) or not (row.of or row.country)


def _mismatch(statement: _Statement, rows: list[Tenure]) -> str | None:
    """Say whom the table has instead, or None where the person may be the one."""
    printed = [name.text for name in statement.person.names if name.kind is NameKind.AS_PRINTED]
    names = printed or [name.text for name in statement.person.names]
    own = [row for row in rows if same(row.holder, names)]
    others = [
        row
        for row in rows
        if row not in own and statement.time.within(Time(edtf=row.valid)) is Answer.YES
    ]
    if not names or not others:
        return None
    if any(statement.time.overlaps(Time(edtf=row.valid)) is not Answer.NO for row in own):
        return None
    known = (
        f", and the name printed is that of a holder {in_words(own[0].valid)}: "
        "an identity_error is likely"
        if own
        else "; the name printed is no holder that the table has: an identity_error is possible"
    )
    return (
        f"{statement.person.id} is put as holding this office on {statement.time.edtf}, "
        f"when the table has {others[0].holder[0]} in it {in_words(others[0].valid)}{known}"
    )
