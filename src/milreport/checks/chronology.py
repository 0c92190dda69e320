"""Chronology: times inside one record stand in an order that can be."""

from collections.abc import Iterator
from typing import Final

from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.records._structure import Path
from milreport.records.claim import Step
from milreport.values.answer import Answer
from milreport.values.edtf import Day
from milreport.values.time import Time
from milreport.vocabulary.time import TimeRole

__all__ = ["chain_out_of_order", "out_of_order"]

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
    if last is None or other is None or last >= other[0]:
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
    return first is not None and first > other[0] and other[1].before(time) is Answer.YES
