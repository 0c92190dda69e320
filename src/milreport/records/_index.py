"""Who is who in a report: its records by id, and which claims speak of what.

Checks, weighing and rendering all ask here. Everything is worked out when it is first asked for,
once, in a time that is linear in the report. Where one id is used twice, the first record counts.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple, TypeVar

from milreport.records._common import Identified
from milreport.records._structure import Path
from milreport.records.actor import Actor
from milreport.records.assessment import Assessment
from milreport.records.claim import (
    Claim,
    Content,
    Figure,
    Judgement,
    Occurrence,
    StatedRelation,
    Toll,
)
from milreport.records.event import Event
from milreport.records.materiel import Materiel
from milreport.records.media import Media
from milreport.records.place import Place
from milreport.records.relation import Relation
from milreport.records.report import Report
from milreport.records.source import Source
from milreport.values.ids import COLLECTIONS

__all__ = ["Entry", "Index", "topic"]

Some = TypeVar("Some", bound=Identified)


class Entry(NamedTuple):
    """A record and where it stands."""

    path: Path
    record: Identified


class Index:
    """A report with its records at hand by id."""

    def __init__(self, report: Report) -> None:
        """Keep the report; nothing is looked at yet."""
        self.report = report

    def local(self, reference: str) -> str:
        """Give a reference as an id of this report where it is one, told in full or not."""
        home, mark, name = reference.rpartition("#")
        return name if mark and home == self.report.id else reference

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Every record with an id, of any collection, in the order of the report."""
        found: dict[str, Entry] = {}
        for collection in COLLECTIONS:
            for position, record in enumerate(getattr(self.report, collection)):
                found.setdefault(record.id, Entry((collection, position), record))
        return found

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources by their ids."""
        return _by_id(self.report.sources)

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """The actors by their ids."""
        return _by_id(self.report.actors)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """The places by their ids."""
        return _by_id(self.report.places)

    @cached_property
    def materiel(self) -> Mapping[str, Materiel]:
        """The pieces and kinds of materiel by their ids."""
        return _by_id(self.report.materiel)

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """The events by their ids."""
        return _by_id(self.report.events)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The claims by their ids."""
        return _by_id(self.report.claims)

    @cached_property
    def media(self) -> Mapping[str, Media]:
        """The media items by their ids."""
        return _by_id(self.report.media)

    @cached_property
    def assessments(self) -> Mapping[str, Assessment]:
        """The assessments by their ids."""
        return _by_id(self.report.assessments)

    @cached_property
    def relations(self) -> Mapping[str, Relation]:
        """The relations by their ids."""
        return _by_id(self.report.relations)

    @cached_property
    def claims_on(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims by the record that they are about (`topic`), in the order of the report."""
        found: dict[str, list[Claim]] = {}
        for claim in self.report.claims:
            about = topic(claim.content)
            if about is not None:
                found.setdefault(self.local(about), []).append(claim)
        return {about: tuple(claims) for about, claims in found.items()}

    @cached_property
    def assessments_of(self) -> Mapping[str, tuple[Assessment, ...]]:
        """The assessments by the record that they judge, in the order of the report."""
        found: dict[str, list[Assessment]] = {}
        for assessment in self.report.assessments:
            found.setdefault(self.local(assessment.about), []).append(assessment)
        return {about: tuple(judged) for about, judged in found.items()}

    def upward(self, start: str, field: str) -> Iterator[str]:
        """Follow a field such as `part_of` or `within` upward, the start first; circles end.

        Give an id of a record; the first that is not in this report ends the way.
        """
        seen: set[str] = set()
        here: str | None = self.local(start)
        while here is not None and here not in seen:
            seen.add(here)
            yield here
            entry = self.entries.get(here)
            above = getattr(entry.record, field, None) if entry is not None else None
            here = None if above is None else self.local(above)


def _by_id(records: Iterable[Some]) -> dict[str, Some]:
    found: dict[str, Some] = {}
    for record in records:
        found.setdefault(record.id, record)
    return found


def topic(content: Content | None) -> str | None:
    """Give the record that a claim is about: its event, what a figure is of, the claim judged.

    A stated relation is about its subject. Bare text is about nothing that can be looked up.
    """
    match content:
        case Occurrence():
            return content.event
        case Figure() | Toll():
            return content.of
        case StatedRelation():
            return content.subject
        case Judgement():
            return content.claim
        case _:
            return None
