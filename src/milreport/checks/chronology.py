"""Chronology: times inside one record stand in an order that can be."""

from collections.abc import Iterator
from typing import Final

from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.records._structure import Path
from milreport.values._edtf import days, ends
from milreport.values.time import Time
from milreport.vocabulary.time import TimeRole

__all__ = ["chain_out_of_order", "out_of_order", "reversed_interval"]

ORDER: Final = (
    TimeRole.CAPTURED,
    TimeRole.RELEASED,
    TimeRole.FIRST_PUBLISHED,
    TimeRole.UPDATED,
    TimeRole.PAGE_VIEWED,
)
"""What must come before what in the life of a picture or a text."""


@rule("time.reversed", Severity.FAULT)
def reversed_interval(facts: Facts) -> Iterator[Doubt]:
    """An interval begins no later than it ends."""
    if not any(_is_reversed(time) for time in facts.of(Time)):
        return
    for path, part in facts.parts:
        if isinstance(part, Time) and _is_reversed(part):
            yield Doubt((*path, "edtf"), "the interval ends before it begins", "swap the ends")


def _is_reversed(time: Time) -> bool:
    if "/" not in time.edtf:
        return False
    start, end = ends(time.edtf)
    return start.first > end.last


@rule("time.out_of_order", Severity.WARNING)
def out_of_order(facts: Facts) -> Iterator[Doubt]:
    """A thing is captured, released, published, updated and looked at in that order."""
    report = facts.report
    yield from _disorder(("document",), report.document.times)
    for position, source in enumerate(report.sources):
        yield from _disorder(("sources", position), source.times)
    for position, item in enumerate(report.media):
        yield from _disorder(("media", position), item.times)


def _disorder(path: Path, times: tuple[Time, ...]) -> Iterator[Doubt]:
    ranked = [
        (ORDER.index(time.role), days(time.edtf), (*path, "times", at, "edtf"))
        for at, time in enumerate(times)
        if time.role in ORDER
    ]
    latest_start: dict[int, str] = {}
    for rank, there, _ in ranked:
        latest_start[rank] = max(there.first, latest_start.get(rank, there.first))
    for rank, here, where in ranked:
        later = (each for each in range(rank) if latest_start.get(each, "") > here.last)
        earlier = next(later, None)
        if earlier is not None:
            yield Doubt(
                where,
                f"the time of {ORDER[rank]} lies before that of {ORDER[earlier]}",
                "look again at both dates and at what each is the time of",
            )


@rule("chain.out_of_order", Severity.WARNING)
def chain_out_of_order(facts: Facts) -> Iterator[Doubt]:
    """A source says a thing no later than whoever passes it on."""
    for position, claim in enumerate(facts.report.claims):
        outer: str | None = None
        for at, step in enumerate(claim.chain):
            if step.time is None:
                continue
            path = ("claims", position, "chain", at, "time", "edtf")
            said = days(step.time.edtf)
            if outer is not None and said.first > outer:
                yield Doubt(
                    path,
                    "this source spoke after it had been passed on",
                    "look again at the order of the chain and at both dates",
                )
            outer = said.last if outer is None else min(outer, said.last)
