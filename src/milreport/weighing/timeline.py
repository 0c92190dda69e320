"""Timeline: what a report tells of, in the order of time, as far as that is known.

An order is only given where it is sure: a thing is before another where it ends, at the latest,
before the other can begin. "By 18 October" may be any time before, so it stands beside all that.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import Final, NamedTuple, Self

from milreport.records._index import Index
from milreport.records.report import Report
from milreport.values._edtf_parts import FARTHEST_EAST, FARTHEST_WEST
from milreport.values.time import Time
from milreport.vocabulary.events import Realis
from milreport.vocabulary.time import TimeRole
from milreport.weighing._asked import reports
from milreport.weighing._spans import FAR, Span, over_by, span_of

__all__ = ["Entry", "EntryKind", "timeline"]


class EntryKind(StrEnum):
    """What an entry of a timeline is."""

    EVENT = "event"
    """What is said to have happened, or not to have, or to be about to."""
    STATEMENT = "statement"
    """That a source said something."""
    PUBLICATION = "publication"
    """That the document or a source came out, was changed or was looked at."""
    MEDIA = "media"
    """That a picture or recording was made or came out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing on a timeline."""

    kind: EntryKind
    """What it is."""
    record: str
    """The id of the event, the source or the media item; for the document, that of its source."""
    role: TimeRole | None
    """What the times are the times of, where the entry is not an event."""
    times: tuple[Time, ...]
    """The times as told: all of one role. None for what is undated."""
    claims: tuple[str, ...]
    """For a statement, the claims that are made in it."""
    band: int | None
    """Counted from 0: whatever is in a lower band is surely before. None for what is undated.

    Two entries whose order cannot be told are in one band.
    """
    earlier: int | None
    """How many entries are surely before this one. None for what is undated."""
    later: int | None
    """How many entries are surely after this one. None for what is undated."""
    reason: str
    """How it stands in time, in words."""


def timeline(report: Report) -> tuple[Entry, ...]:
    """Put events, statements, publications and media in the order of time.

    Where one thing has several times of one role, any of them may be meant, so it may be anywhere
    from the first to the last. Dates are taken as days of one zone; beside a moment whose offset
    is told, a date may be a day of any zone. An approximate or uncertain time may be any time.

    Args:
        report: the report.

    Returns:
        The entries, in the order in which each must be over at the latest, then as in the report;
        so whatever is surely before another stands before it. What is undated stands last, and
        is said to be so. The cost is that of sorting.

    Raises:
        UsageError: `usage.not_a_report`.
    """
    reports(report)
    index = Index(report)
    drafts = [*_events(report), *_statements(index), *_publications(report), *_media(report)]
    dated = [(draft, span_of(draft.times)) for draft in drafts if draft.times]
    counts = _counts([span for _, span in dated])
    order = sorted(range(len(dated)), key=lambda at: (*over_by(dated[at][1]), at))
    bands = _bands([dated[at][1] for at in order])
    placed = zip(order, bands, strict=True)
    entries = [_entry(dated[at][0], band, counts[at], len(dated)) for at, band in placed]
    undated = [_entry(draft, None, None, len(dated)) for draft in drafts if not draft.times]
    return (*entries, *undated)


# What there is to be ordered


class _Draft(NamedTuple):
    """An entry before it has its place."""

    kind: EntryKind
    record: str
    role: TimeRole | None
    times: tuple[Time, ...]
    claims: tuple[str, ...] = ()
    realis: Realis | None = None


_OF_THE_EVENT: Final = frozenset({None, TimeRole.EVENT, TimeRole.STATE_VALID})
_TOLD_AS_SO: Final = frozenset({None, Realis.ACTUAL, Realis.ONGOING, Realis.HABITUAL})


def _events(report: Report) -> Iterator[_Draft]:
    for event in report.events:
        times = tuple(time for time in event.times if time.role in _OF_THE_EVENT)
        yield _Draft(EntryKind.EVENT, event.id, None, times, realis=event.realis)


def _statements(index: Index) -> Iterator[_Draft]:
    """Give each occasion on which a source is told to have said something, with its claims."""
    found: dict[tuple[str, ...], tuple[Time, dict[str, None]]] = {}
    for claim in index.report.claims:
        for step in claim.chain:
            if step.time is not None:
                source, time = index.local(step.source), step.time
                key = (source, time.edtf, time.precision or "")
                found.setdefault(key, (time, {}))[1][claim.id] = None
    for (source, *_), (time, claims) in found.items():
        role = TimeRole.CLAIM_MADE
        yield _Draft(EntryKind.STATEMENT, source, role, (time,), tuple(claims))


def _publications(report: Report) -> Iterator[_Draft]:
    document = report.document
    first = TimeRole.FIRST_PUBLISHED
    told = _by_role(document.times)
    if first not in told:
        yield _Draft(EntryKind.PUBLICATION, document.source, first, ())
    for role, times in told.items():
        yield _Draft(EntryKind.PUBLICATION, document.source, role, times)
    for source in report.sources:
        for role, times in _by_role(source.times).items():
            if source.id != document.source or times != told.get(role):
                yield _Draft(EntryKind.PUBLICATION, source.id, role, times)


def _media(report: Report) -> Iterator[_Draft]:
    for item in report.media:
        told = _by_role(item.times)
        if TimeRole.CAPTURED not in told:
            yield _Draft(EntryKind.MEDIA, item.id, TimeRole.CAPTURED, ())
        for role, times in told.items():
            yield _Draft(EntryKind.MEDIA, item.id, role, times)


def _by_role(times: Iterable[Time]) -> dict[TimeRole | None, tuple[Time, ...]]:
    found: dict[TimeRole | None, list[Time]] = {}
    for time in times:
        found.setdefault(time.role, []).append(time)
    return {role: tuple(told) for role, told in found.items()}


# The order


class _Counts(NamedTuple):
    """How many entries are surely before one, and how many surely after."""

    earlier: int
    later: int


def _counts(spans: Sequence[Span]) -> list[_Counts]:
    """Count for each what is surely before and after, by the ends of all, each sorted once."""
    local = [span for span in spans if not span.zoned]
    zoned = [span for span in spans if span.zoned]
    ends, utc_ends = (sorted(span.last for span in each) for each in (local, zoned))
    starts, utc_starts = (sorted(span.first for span in each) for each in (local, zoned))

    def counted(span: Span) -> _Counts:
        east, west = (0, FARTHEST_WEST) if span.zoned else (FARTHEST_EAST, 0)
        before = bisect_left(ends, span.first - west) + bisect_left(utc_ends, span.first - east)
        east, west = (FARTHEST_EAST, 0) if span.zoned else (0, FARTHEST_WEST)
        not_after = bisect_right(starts, span.last + east) + bisect_right(
            utc_starts, span.last + west
        )
        return _Counts(before, len(spans) - not_after)

    return [counted(span) for span in spans]


def _bands(spans: Sequence[Span]) -> list[int]:
    """Number the bands: a new one begins where all that came is surely before all that comes."""
    ends = [*accumulate(map(_Edges.ending, spans), _Edges.outermost)]
    starts = [*accumulate(map(_Edges.starting, reversed(spans)), _Edges.outermost)][::-1]
    bands, band = [], 0
    for at in range(len(spans)):
        if at and ends[at - 1].is_before(starts[at]):
            band += 1
        bands.append(band)
    return bands


class _Edges(NamedTuple):
    """The outermost end, or start with its sign turned, of what is local and of what is in UTC."""

    local: int
    utc: int

    @classmethod
    def ending(cls, span: Span) -> Self:
        """Take the end of one."""
        return cls(-2 * FAR, span.last) if span.zoned else cls(span.last, -2 * FAR)

    @classmethod
    def starting(cls, span: Span) -> Self:
        """Take the start of one, with its sign turned, so that the earliest is the greatest."""
        return cls(-2 * FAR, -span.first) if span.zoned else cls(-span.first, -2 * FAR)

    def outermost(self, other: Self) -> Self:
        """Take the greater of each."""
        return type(self)(max(self.local, other.local), max(self.utc, other.utc))

    def is_before(self, starts: Self) -> bool:
        """Say whether these ends are all before some starts, wherever local time is told."""
        return (
            self.local < -starts.local
            and self.utc < -starts.utc
            and self.local + FARTHEST_WEST < -starts.utc
            and self.utc < -starts.local - FARTHEST_EAST
        )


def _entry(draft: _Draft, band: int | None, counts: _Counts | None, dated: int) -> Entry:
    return Entry(
        kind=draft.kind,
        record=draft.record,
        role=draft.role,
        times=draft.times,
        claims=draft.claims,
        band=band,
        earlier=None if counts is None else counts.earlier,
        later=None if counts is None else counts.later,
        reason=_reason(draft, counts, dated),
    )


def _reason(draft: _Draft, counts: _Counts | None, dated: int) -> str:
    """Say how an entry stands to the others, and how an event is put that is not told as so."""
    if counts is None:
        words = "Undated: nothing tells when it was."
    else:
        unsure = dated - 1 - counts.earlier - counts.later
        words = (
            f"Surely after {counts.earlier:,} and before {counts.later:,} of the others; "
            f"its order to {unsure:,} cannot be told."
        )
    if draft.realis in _TOLD_AS_SO:
        return words
    return f"{words} It is told as {str(draft.realis).replace('_', ' ')}."
