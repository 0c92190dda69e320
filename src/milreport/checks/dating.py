"""Dating: which dates are printed, which were supplied, and what each may be taken for."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from milreport.checks._rule import Doubt, Facts, rule
from milreport.checks._when import ends_before, every_time, in_role, written
from milreport.findings import Severity
from milreport.records._structure import Path
from milreport.records.claim import Claim, Figure, Step, Toll
from milreport.records.source import Source
from milreport.values.edtf import DateSet, Day, TimeInterval
from milreport.values.time import Time
from milreport.vocabulary.time import TimeDerivation, TimeRole

__all__ = [
    "ambiguous_start",
    "no_publication_date",
    "page_date_as_publication",
    "sibling_date_carried_over",
    "undated_sibling",
    "year_inferred",
]

# Years that were not printed

_LAST_OF_A_TEXT: Final = (
    TimeRole.FIRST_PUBLISHED,
    TimeRole.RELEASED,
    TimeRole.UPDATED,
    TimeRole.PAGE_VIEWED,
)
"""The roles of a document's times that nothing which it tells of can lie after."""


@rule("time.year_inferred", Severity.NOTE, about=("Time.derivation", "Time.edtf", "Time.phrase"))
def year_inferred(facts: Facts) -> Iterator[Doubt]:
    """A date without a printed year is read in the year in which it comes last before the document.

    The year is the recorder's, not the source's, and everything that rests on the date rests on
    that reading. A date that stands in several places is told once, where its words are if they
    are told.

    Keep the derivation beside the date. Where another year is meant, say in the note what it was
    read from.
    """
    last = _last_of(facts)
    for path, time in _without_year(facts):
        yield Doubt((*path, "edtf"), *_reading(time, last))


def _without_year(facts: Facts) -> Iterator[tuple[Path, Time]]:
    """Give each date whose year was supplied, at its first place with words, or its first place."""
    found: dict[str, tuple[Path, Time]] = {}
    for path, time in every_time(facts.report):
        if time.derivation is TimeDerivation.YEAR_INFERRED:
            first = found.get(time.edtf)
            if first is None or (first[1].phrase is None and time.phrase is not None):
                found[time.edtf] = (path, time)
    yield from found.values()


def _last_of(facts: Facts) -> Time | None:
    """Give the time of the document that ends last; None where one of them need not end.

    A date whose own year was supplied does not hold the year of another.
    """
    told = in_role(facts.report.document.times, *_LAST_OF_A_TEXT)
    times = [time for time in told if time.derivation is not TimeDerivation.YEAR_INFERRED]
    ends = [(end, -at) for at, time in enumerate(times) if (end := time.latest) is not None]
    return times[-max(ends)[1]] if ends and len(ends) == len(times) else None


def _reading(time: Time, last: Time | None) -> tuple[str, str]:
    """Say what the year of a date rests on, and what to do about it."""
    told = f"the year of {time.edtf} is not printed"
    if last is None:
        return (
            f"{told}, and no date of the document holds it",
            "say in the note which year is meant and why",
        )
    until = f"{written(last.latest)} ({last.role}), the last date of the document"
    if ends_before(last, time):
        return (
            f"{told}, and as it is read it lies after {until}: the year is probably wrong",
            "read it in the year before, or say in the note why the source looks ahead",
        )
    later = _a_year_on(time)
    if later is not None and last.latest is not None and later <= last.latest:
        return (
            f"{told}: {written(later)} would be a later such date not after {until}",
            "say in the note why the earlier year is meant",
        )
    return (
        f"{told}: it is read as the latest such date not after {until}",
        "keep the derivation, and look for a print of the date that has its year",
    )


def _a_year_on(time: Time) -> Day | None:
    """Give the same day of the next year; the first of several days, where that is told."""
    day = time.earliest or time.latest
    return None if day is None else day._replace(year=day.year + 1)


# When the document came out


@rule("time.no_publication_date", Severity.NOTE, about=("Document.times",))
def no_publication_date(facts: Facts) -> Iterator[Doubt]:
    """A document prints the date on which it came out.

    The date that a page shows is often that of the reader's visit. Taken for the date of the
    article it moves the story, and with it every "yesterday" in it.

    Look for the date in the page's data, an archive or the publisher's own list. Until then keep
    the bounds, and never fill the date of publication from the page.
    """
    document = facts.report.document
    if not document.times or not all(map(_tells_no_publication, document.times)):
        return
    pages = in_role(document.times, TimeRole.PAGE_VIEWED)
    bounds = in_role(document.times, TimeRole.FIRST_PUBLISHED)
    page = f"; the only date is that of the page, {pages[0].edtf}" if pages else ""
    bound = (
        f"; {bounds[0].edtf} for first_published is a bound set from other facts" if bounds else ""
    )
    yield Doubt(
        ("document", "times"),
        f"no date of publication is printed{page}{bound}",
        "look for the date in the page's data or an archive; do not fill it from the page",
    )


def _tells_no_publication(time: Time) -> bool:
    is_bound = time.derivation is TimeDerivation.BOUND_INFERRED
    return time.role is TimeRole.PAGE_VIEWED or (time.role is TimeRole.FIRST_PUBLISHED and is_bound)


@rule(
    "time.page_date_as_publication",
    Severity.WARNING,
    about=("Document.times", "Time.role", "Time.derivation"),
)
def page_date_as_publication(facts: Facts) -> Iterator[Doubt]:
    """A date of publication is not filled from the date of the page.

    A date of publication that is the same as that of the page, and is not said to be printed, was
    most likely taken from the page. The article may be years older.

    Give bounds instead, such as ../2024-10-18 with the derivation bound_inferred; or set the
    derivation to stated where the document itself prints the date.
    """
    times = facts.report.document.times
    pages = {time.edtf for time in in_role(times, TimeRole.PAGE_VIEWED)}
    for at, time in enumerate(times):
        is_stated = time.derivation is TimeDerivation.STATED
        if time.role is TimeRole.FIRST_PUBLISHED and time.edtf in pages and not is_stated:
            yield Doubt(
                ("document", "times", at, "edtf"),
                f"first_published is {time.edtf}, the date of the page, and is not said to be "
                "stated",
                "give bounds, or say that the document prints this date",
            )


# Sources side by side


class _Undated(NamedTuple):
    """A source without times, and a source beside it that has one."""

    position: int
    source: Source
    sibling: Source
    """The first dated source under the same larger one."""
    dates: frozenset[str]
    """All dates of the sources beside it."""


def _undated(facts: Facts) -> list[_Undated]:
    """Give the sources without times beside which another has one."""
    dated: dict[str, Source] = {}
    dates: dict[str, set[str]] = {}
    for source in facts.report.sources:
        if source.part_of is not None and source.times:
            whole = facts.index.local(source.part_of)
            dated.setdefault(whole, source)
            dates.setdefault(whole, set()).update(time.edtf for time in source.times)
    kept = {whole: frozenset(each) for whole, each in dates.items()}
    found = []
    for position, source in enumerate(facts.report.sources):
        whole = "" if source.part_of is None else facts.index.local(source.part_of)
        if whole in dated and not source.times:
            found.append(_Undated(position, source, dated[whole], kept[whole]))
    return found


@rule("time.undated_sibling", Severity.NOTE, about=("Source.times", "Source.part_of"))
def undated_sibling(facts: Facts) -> Iterator[Doubt]:
    """Each report of one outlet has a date of its own.

    Where one report is dated and another of the same outlet is not, the date of the one is easily
    read as that of the other, and a story is put days too early or too late.

    Look for the date of the report itself. Until it is found leave it without one.
    """
    for position, source, sibling, _ in _undated(facts):
        yield Doubt(
            ("sources", position, "times"),
            f"{source.id} has no date, and {sibling.id}, which is part of the same source, has "
            f"{sibling.times[0].edtf}: that date must not be carried over",
            f"look for the date of {source.id} itself, or leave it without one",
        )


_SUPPLIED: Final = frozenset(TimeDerivation) - {TimeDerivation.STATED, TimeDerivation.UNKNOWN}
"""The ways in which the recorder, not the source, gave a time."""


@rule(
    "time.sibling_date_carried_over",
    Severity.WARNING,
    about=("Step.time", "Step.source", "Source.times", "Source.part_of", "Time.derivation"),
)
def sibling_date_carried_over(facts: Facts) -> Iterator[Doubt]:
    """A report without a date is not given that of another report of the same outlet.

    The date was worked out, not printed, and it is exactly that of the report beside it: most
    likely it was carried over, and the two need not be of one day.

    Take the date out. Where the report is indeed of that day, give it to the source itself.
    """
    if all(step.time is None for step in facts.of(Step)):
        return
    undated = {each.source.id: each for each in _undated(facts)}
    told: set[tuple[str, str]] = set()
    for position, claim in enumerate(facts.report.claims):
        for at, step in enumerate(claim.chain):
            found = undated.get(facts.index.local(step.source))
            if found is None or step.time is None or step.time.edtf not in found.dates:
                continue
            key = (found.source.id, step.time.edtf)
            if step.time.derivation in _SUPPLIED and key not in told:
                told.add(key)
                yield Doubt(
                    ("claims", position, "chain", at, "time", "edtf"),
                    f"{found.source.id} is given {step.time.edtf} in {claim.id}, which was "
                    f"worked out and is the date of a source beside it, such as "
                    f"{found.sibling.id}",
                    f"take the date out, or give it to {found.source.id} if that is dated so",
                )


# From when a total counts


@rule(
    "time.ambiguous_start",
    Severity.NOTE,
    about=("Figure.since", "Toll.since", "Time.anchor", "Time.derivation"),
)
def ambiguous_start(facts: Facts) -> Iterator[Doubt]:
    """A running total counts from one day, which is told.

    "Since the war began" is one day for one reader and another, years earlier, for the next. Two
    totals that count from different days cannot be compared. Totals that count from the same
    words are told once.

    Keep every reading in the date, as one of a set, and say which is taken by default; the first
    time of the event that it is reckoned from is.
    """
    claims: dict[tuple[str, str | None, str | None], list[str]] = {}
    first: dict[tuple[str, str | None, str | None], tuple[int, Time]] = {}
    for position, claim in enumerate(facts.report.claims):
        since = _start_of(claim)
        if since is not None and (_choices(since) or _is_reckoned(since)):
            key = (since.edtf, since.phrase, since.anchor)
            claims.setdefault(key, []).append(claim.id)
            first.setdefault(key, (position, since))
    for key, (position, since) in first.items():
        yield Doubt(
            ("claims", position, "content", "since"),
            f"{_totals(claims[key])} from {_days(since)}{_default(facts, since)}",
            "keep every reading, and say in the note which is taken by default",
        )


def _start_of(claim: Claim) -> Time | None:
    return claim.content.since if isinstance(claim.content, Figure | Toll) else None


def _is_reckoned(since: Time) -> bool:
    return since.derivation is TimeDerivation.ANCHOR_BASED


def _choices(since: Time) -> tuple[str, ...]:
    """Give the days between which a start is open."""
    told = since.parsed()
    is_choice = isinstance(told, DateSet) and not told.all_of and len(told.members) > 1
    return tuple(map(str, told.members)) if is_choice and isinstance(told, DateSet) else ()


def _totals(claims: list[str]) -> str:
    match claims:
        case [only]:
            return f"the total of {only} counts"
        case [first, second]:
            return f"the totals of {first} and {second} count"
        case _:
            return f"the totals of {claims[0]} and {len(claims) - 1} other claims count"


def _days(since: Time) -> str:
    by = f", reckoned from {since.anchor}" if since.anchor else ""
    choices = _choices(since)
    if choices:
        return f"one of {len(choices)} days, {' or '.join(choices)}{by}: each reading is kept"
    return f"{since.edtf}, which is not printed{by}: another start may be meant"


def _default(facts: Facts, since: Time) -> str:
    """Say which of several days is the default: the one with which the event's times begin."""
    event = facts.index.events.get(facts.index.local(since.anchor or ""))
    if event is None or not event.times:
        return ""
    told = event.times[0].parsed()
    start = str(told.start if isinstance(told, TimeInterval) else told)
    return f", and {start} is the default" if start in _choices(since) else ""
