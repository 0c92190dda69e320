"""Chronology: times stand in an order that can be, and with the weekday they are printed with."""

import re
from collections.abc import Iterator
from typing import Final

from milreport.checks._rule import Doubt, Facts, rule
from milreport.checks._when import (
    beginning,
    ending,
    ends_before,
    every_time,
    happening,
    in_role,
    written,
)
from milreport.findings import Severity
from milreport.records._index import Index, topic
from milreport.records._structure import Path
from milreport.records.claim import Claim, Occurrence, Step
from milreport.values._calendar import ordinal
from milreport.values.answer import Answer
from milreport.values.edtf import Date, Day
from milreport.values.time import Time
from milreport.vocabulary.claims import SpeechAct
from milreport.vocabulary.events import Realis
from milreport.vocabulary.time import TimePrecision, TimeRole

__all__ = [
    "chain_out_of_order",
    "out_of_order",
    "published_before_said",
    "said_before_it_happened",
    "wrong_weekday",
]

ORDER: Final = (
    TimeRole.CAPTURED,
    TimeRole.RELEASED,
    TimeRole.FIRST_PUBLISHED,
    TimeRole.UPDATED,
    TimeRole.PAGE_VIEWED,
)
"""What must come before what in the life of a picture or a text."""


@rule(
    "time.out_of_order", Severity.WARNING, about=("Document.times", "Source.times", "Media.times")
)
def out_of_order(facts: Facts) -> Iterator[Doubt]:
    """A thing is captured, released, published, updated and looked at in that order.

    Look again at both dates, and at the role of each.
    """
    report = facts.report
    yield from _disorder(("document",), report.document.times)
    for position, source in enumerate(report.sources):
        yield from _disorder(("sources", position), source.times)
    for position, item in enumerate(report.media):
        yield from _disorder(("media", position), item.times)


def _disorder(path: Path, times: tuple[Time, ...]) -> Iterator[Doubt]:
    if len(times) < 2:  # noqa: PLR2004 - one time has no order
        return
    ranked = [
        (ORDER.index(time.role), time, (*path, "times", at, "edtf"))
        for at, time in enumerate(times)
        if time.role in ORDER
    ]
    latest_start: dict[int, tuple[Day, Time]] = {}
    for rank, time, _ in ranked:
        first = time.earliest
        if first is not None and (rank not in latest_start or first > latest_start[rank][0]):
            latest_start[rank] = (first, time)
    for rank, here, where in ranked:
        last = here.latest
        later = (each for each in range(rank) if _lies_before(last, here, latest_start.get(each)))
        earlier = next(later, None)
        if earlier is not None:
            yield Doubt(
                where,
                f"the time of {ORDER[rank]} lies before that of {ORDER[earlier]}",
                "look again at both dates and at what each is the time of",
            )


def _lies_before(last: Day | None, time: Time, other: tuple[Day, Time] | None) -> bool:
    """Whether a time surely ends before another begins, whatever the zones are.

    The days are compared first, since that costs little and nearly always settles it.
    """
    if last is None or other is None or last > other[0]:
        return False
    return time.before(other[1]) is Answer.YES


@rule("chain.out_of_order", Severity.WARNING, about=("Claim.chain", "Step.time"))
def chain_out_of_order(facts: Facts) -> Iterator[Doubt]:
    """A source says a thing no later than whoever passes it on.

    Look again at both dates, and turn the chain round if it begins with the inmost source.
    """
    if all(step.time is None for step in facts.of(Step)):
        return
    for position, claim in enumerate(facts.report.claims):
        outer: tuple[Day, Time] | None = None
        for at, step in enumerate(claim.chain):
            if step.time is None:
                continue
            if outer is not None and _lies_after(step.time, outer):
                yield Doubt(
                    ("claims", position, "chain", at, "time", "edtf"),
                    "this source spoke after it had been passed on",
                    "look again at the order of the chain and at both dates",
                )
            last = step.time.latest
            if last is not None and (outer is None or last < outer[0]):
                outer = (last, step.time)


def _lies_after(time: Time, other: tuple[Day, Time]) -> bool:
    first = time.earliest
    return first is not None and first >= other[0] and other[1].before(time) is Answer.YES


# What was said against what happened

PUT_AS_SO: Final = frozenset({Realis.ACTUAL, Realis.ONGOING, Realis.HABITUAL})
"""The ways of putting an event that look back at it or around, not ahead."""

LOOKS_AHEAD: Final = frozenset(
    {
        SpeechAct.PREDICT,
        SpeechAct.WARN,
        SpeechAct.PROMISE,
        SpeechAct.THREATEN,
        SpeechAct.DEMAND,
        SpeechAct.ANNOUNCE,
        SpeechAct.SUGGEST,
        SpeechAct.SPECULATE,
    }
)
"""The acts by which one may well speak of what has not happened yet."""


@rule(
    "time.said_before_it_happened",
    Severity.WARNING,
    about=("Step.time", "Claim.times", "Event.times", "Event.realis", "Occurrence.realis"),
)
def said_before_it_happened(facts: Facts) -> Iterator[Doubt]:
    """Nobody tells of an event as done or going on before it begins.

    One of the two dates is wrong, or the source spoke of what was to come and the record makes it
    a report of what was. A denial is left alone, since one may deny what is yet to come.

    Look again at both dates. Where the source looked ahead, say so by `realis` or by the act.
    """
    if all(step.time is None for step in facts.of(Step)):
        return
    told: set[tuple[str, str, str, str]] = set()
    starts = _Starts(facts.index)
    for position, claim in enumerate(facts.report.claims):
        event, start = starts.of(claim)
        if start is None:
            continue
        for at, step in enumerate(claim.chain):
            if step.time is None or not ends_before(step.time, start):
                continue
            key = (step.source, step.time.edtf, event, start.edtf)
            if key not in told:
                yield Doubt(
                    ("claims", position, "chain", at, "time", "edtf"),
                    f"{step.source} says {claim.id} on {written(step.time.latest)} at the latest, "
                    f"and {event}, which is put as having come about, begins on "
                    f"{written(start.earliest)} at the earliest",
                    "look again at both dates, or say by realis that the source looked ahead",
                )
            told.add(key)
            break


class _Starts:
    """When the events of claims begin, each found out once."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._known: dict[str, Time | None] = {}

    def of(self, claim: Claim) -> tuple[str, Time | None]:
        """Give the event that a claim puts as having come about, and the time it begins."""
        name = self._index.local(topic(claim.content) or "")
        event = self._index.events.get(name)
        if event is None or any(step.act in LOOKS_AHEAD for step in claim.chain):
            return name, None
        own = claim.content.realis if isinstance(claim.content, Occurrence) else None
        if (own or event.realis) not in PUT_AS_SO:
            return name, None
        told = happening(claim.times)
        if told:
            return name, beginning(told)
        if name not in self._known:
            self._known[name] = beginning(happening(event.times))
        return name, self._known[name]


# What was said against what was published

CAME_OUT: Final = (TimeRole.FIRST_PUBLISHED, TimeRole.RELEASED, TimeRole.UPDATED)
"""The roles after the last of which nothing more comes into a text."""


@rule(
    "time.published_before_said",
    Severity.WARNING,
    about=("Document.times", "Source.times", "Claim.chain", "Step.time"),
)
def published_before_said(facts: Facts) -> Iterator[Doubt]:
    """What a text passes on was said before the text came out.

    A text cannot hold what was said after it was published, or last updated: one of the dates is
    wrong, or the words come from another text. A text of which no such date is told is taken
    to end on the day on which its page was looked at.

    Look again at the date of the text and at that of the words, and add the update where there
    was one.
    """
    if all(step.time is None for step in facts.of(Step)):
        return
    out = _outings(facts)
    told: set[tuple[str, str, str]] = set()
    for position, claim in enumerate(facts.report.claims):
        for at, carrier, said in _said_too_late(facts.index, claim, out):
            source = claim.chain[at].source
            if (carrier, source, said.edtf) in told:
                continue
            told.add((carrier, source, said.edtf))
            yield Doubt(
                ("claims", position, "chain", at, "time", "edtf"),
                f"{source} says {claim.id} on {written(said.earliest)} at the earliest, and "
                f"{carrier}, which passes it on, came out by {written(out[carrier].latest)}",
                "look again at both dates, and at whether the text was updated later",
            )


def _outings(facts: Facts) -> dict[str, Time]:
    """Give, for each source of which it is told, the time after which it holds nothing new."""
    report, index = facts.report, facts.index
    home = index.local(report.document.source)
    times = {name: source.times for name, source in index.sources.items() if source.times}
    times[home] = (*report.document.times, *times.get(home, ()))
    found = {
        name: ending(in_role(told, *CAME_OUT) or in_role(told, TimeRole.PAGE_VIEWED))
        for name, told in times.items()
    }
    return {name: time for name, time in found.items() if time is not None}


def _said_too_late(
    index: Index, claim: Claim, out: dict[str, Time]
) -> Iterator[tuple[int, str, Time]]:
    """Give the steps that speak after an outer one had come out, unless the chain says so."""
    carrier: str | None = None
    passed_on: tuple[Day, Time] | None = None
    for at, step in enumerate(claim.chain):
        said = step.time
        if said is not None:
            is_told = passed_on is not None and _lies_after(said, passed_on)
            if carrier is not None and not is_told and ends_before(out[carrier], said):
                yield at, carrier, said
            last = said.latest
            if last is not None and (passed_on is None or last < passed_on[0]):
                passed_on = (last, said)
        here = index.local(step.source)
        if here in out and (carrier is None or _ends_first(out[here], out[carrier])):
            carrier = here


def _ends_first(one: Time, other: Time) -> bool:
    last, than = one.latest, other.latest
    return last is not None and than is not None and last < than


# Weekdays

WEEKDAYS: Final = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
"""The days of the week in English, in the order of ISO 8601-1; no other language is read."""

_names_of_days = re.compile(
    "\\b(Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\b", re.IGNORECASE
).finditer
_counts_from_it = re.compile("\\b(?:after|before|eve)\\b", re.IGNORECASE).search
"""Words that make the day a mark to count from, not the day that is meant."""

_OF_A_DAY: Final = (
    None,
    TimePrecision.DAY,
    TimePrecision.PART_OF_DAY,
    TimePrecision.HOUR,
    TimePrecision.MINUTE_OR_FINER,
)
"""The precisions that leave a date the day it is."""


@rule("time.wrong_weekday", Severity.WARNING, about=("Time.phrase", "Time.edtf"))
def wrong_weekday(facts: Facts) -> Iterator[Doubt]:
    """The weekday that is printed with a date is the one that the date falls on.

    A weekday and a date that disagree show that one of them is misprinted, or that the words were
    read in the wrong year or week. Only English names of days are read, and a pair of words and
    date that stands in several places is told once.

    Look the date up in a calendar and read the words again. Where both are printed and disagree,
    keep both and say so in a note.
    """
    told: set[tuple[str, str]] = set()
    for path, time in every_time(facts.report):
        if time.phrase is None or (time.phrase, time.edtf) in told:
            continue
        named, day = _weekdays(time.phrase), _exact_day(time)
        if day is None or not named:
            continue
        told.add((time.phrase, time.edtf))
        falls_on = (ordinal(day) + 2) % 7
        if falls_on not in named:
            names = " or ".join(f"a {WEEKDAYS[each]}" for each in named)
            yield Doubt(
                (*path, "edtf"),
                f"the words name {names}, and {written(day)} is a {WEEKDAYS[falls_on]}",
                "look at the calendar, and at the year and the week that the words were read in",
            )


def _weekdays(phrase: str) -> tuple[int, ...]:
    """Give the days of the week that words name, Monday as 0; names are printed with a capital."""
    if _counts_from_it(phrase):
        return ()
    found = (name[1][:3].title() for name in _names_of_days(phrase) if name[0][0].isupper())
    return tuple(dict.fromkeys(_ABBREVIATED[each] for each in found))


_ABBREVIATED: Final = {name[:3]: at for at, name in enumerate(WEEKDAYS)}


def _exact_day(time: Time) -> Day | None:
    """Give the one day that a time names for sure; a moment may be told by another clock."""
    told = time.parsed()
    if not isinstance(told, Date) or not told.is_definite or time.precision not in _OF_A_DAY:
        return None
    return told.earliest if told.day is not None else None
