"""Capacity: what was counted on the way could hold what is said to have arrived."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import reduce
from math import ceil
from typing import NamedTuple

from milreport.checks._amounts import standing
from milreport.checks._calibres import Calibres, millimetres
from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.records.claim import Claim, Figure
from milreport.records.report import Report
from milreport.tables import Load, Shipment
from milreport.values.edtf import Day, parse
from milreport.values.intervals import Comparison, Interval, compare, overlap, plus
from milreport.values.numbers import Number, conventional, fraction_of
from milreport.vocabulary.events import ParticipantRole
from milreport.vocabulary.numbers import Counted
from milreport.weighing._amounts import spoken
from milreport.weighing._groups import Upward

__all__ = ["capacity"]


@rule(
    "figure.capacity",
    Severity.WARNING,
    about=("Figure.of", "Figure.quantity", "Materiel.calibre", "Event.participants"),
    needs=("loads", "shipments"),
)
def capacity(facts: Facts) -> Iterator[Doubt]:
    """The carriers that were counted can hold the rounds that are said to have come.

    From a number of containers, one works out how many rounds of either of two calibres they
    could hold; retold, the number for the one ends up beside the other. The rounds of a figure
    are set against the most carriers counted between the two countries by the time of the claim.
    A round figure is taken as any number that rounds to it.

    Ask how the figure was come by, and keep the calibre open until that is known; or add the
    carriers that were counted since to the table.
    """
    loads, routes, calibres = _loads(facts.tables.loads), _Routes(facts), Calibres(facts.index)
    for position, claim, figure in standing(facts, Figure):
        quantity, item = figure.quantity, figure.quantity.item
        if quantity.counted is not Counted.ROUNDS or quantity.unit != "1" or item is None:
            continue
        calibre = calibres.get(facts.index.local(item))
        if calibre is None or calibre not in loads:
            continue
        counted = routes.counted(figure.of, _latest(facts.report, claim))
        rounds = conventional(quantity.number, whole=True)
        reason = _beyond(rounds, calibre, loads, counted)
        if reason is not None:
            yield Doubt(
                ("claims", position, "content", "quantity"),
                f"{claim.id} gives {spoken(rounds)} rounds of {millimetres(calibre)}, {reason}",
                "ask how the figure was come by, and keep the calibre open until that is known",
            )


# What carriers hold


class _Fill(NamedTuple):
    """How many rounds one carrier takes."""

    low: int
    high: int


_Loads = Mapping[Fraction, Mapping[Counted, _Fill]]
"""By calibre and carrier: how many rounds one carrier takes."""

_Carriers = Mapping[Counted, Fraction]
"""How many carriers of each sort were counted."""


def _loads(rows: Iterable[Load]) -> _Loads:
    """Sort the loads that are of a calibre; of several for one carrier, the widest bounds hold."""
    found: dict[Fraction, dict[Counted, _Fill]] = {}
    for row in rows:
        if row.calibre_mm is not None:
            by_carrier = found.setdefault(fraction_of(row.calibre_mm), {})
            known = by_carrier.get(row.carrier, _Fill(row.low, row.high))
            by_carrier[row.carrier] = _Fill(min(known.low, row.low), max(known.high, row.high))
    return found


def _beyond(rounds: Interval, calibre: Fraction, loads: _Loads, counted: _Carriers) -> str | None:
    """Say what is wrong with a number of rounds that is more than the carriers can hold.

    None where nothing is, and where no carrier was counted whose load is known.
    """
    held, meant, low = _held(loads[calibre], counted), _rounding_to(rounds), rounds.low
    if held is None or low is None or compare(held, meant) is not Comparison.LESS:
        return None
    known = [(name, fill) for name, fill in loads[calibre].items() if name in counted]
    need = " or ".join(f"{spoken(_needed(rounds, low, fill))} {name}" for name, fill in known)
    seen = " and ".join(f"{spoken(Interval.point(counted[name]))} {name}" for name, _ in known)
    fits = [
        _fit(other, fills, counted, whole)
        for other, fills in loads.items()
        if (whole := _held(fills, counted)) is not None and overlap(whole, meant) is not None
    ]
    fit = "; ".join(fits) or "no other load in the table comes to that number"
    return f"which need {need}, and {seen} were counted by then; {fit}"


def _held(fills: Mapping[Counted, _Fill], counted: _Carriers) -> Interval | None:
    """Give how many rounds all counted carriers hold; None where no load of them is known."""
    each = [
        Interval(fill.low * counted[name], fill.high * counted[name])
        for name, fill in fills.items()
        if name in counted
    ]
    return reduce(plus, each) if each else None


def _needed(rounds: Interval, low: Fraction, fill: _Fill) -> Interval:
    """Give how many carriers a number of rounds takes, in whole carriers."""
    high = None if rounds.high is None else Fraction(ceil(rounds.high / fill.low))
    return Interval(Fraction(ceil(low / fill.high)), high)


def _rounding_to(rounds: Interval) -> Interval:
    """Give the numbers that round to what is told, to as many digits as it shows."""
    low = None if rounds.low is None else rounds.low - _half_unit(rounds.low)
    return Interval(low, None if rounds.high is None else rounds.high + _half_unit(rounds.high))


def _half_unit(exact: Fraction) -> Fraction:
    """Give half a unit of the last digit that is not zero: 500,000 for five million."""
    digits = str(exact.numerator)
    zeros = len(digits) - len(digits.rstrip("0"))
    return Fraction(10**zeros, 2) if exact else Fraction(0)


def _fit(
    calibre: Fraction, fills: Mapping[Counted, _Fill], counted: _Carriers, whole: Interval
) -> str:
    """Say how the counted carriers come to the figure with rounds of another calibre."""
    size = millimetres(calibre)
    each = " and ".join(
        f"{spoken(Interval(Fraction(fill.low), Fraction(fill.high)))} in each of the {name}"
        for name, fill in fills.items()
        if name in counted
    )
    return (
        f"with rounds of {size}, {each}, they hold {spoken(whole)}: rounded, the figure fits "
        f"{size}, so its basis is likely capacity_derived and the calibre is in doubt"
    )


# What was counted

_Route = tuple[str, str]
"""Two countries: where goods come from and where they go."""


class _Count(NamedTuple):
    """The shipments of one sort of carrier on one route, by day, with the most counted so far."""

    days: list[tuple[int, ...]]
    most: list[Fraction]


class _Routes:
    """Which carriers the table has for the two sides of an event."""

    def __init__(self, facts: Facts) -> None:
        """Sort the table, and find out whose country an actor is of when first asked."""
        self._index = facts.index
        self._table = _counts(facts.tables.shipments)
        countries = {name: actor.country for name, actor in facts.index.actors.items()}
        self._countries = {name: each for name, each in countries.items() if each is not None}
        self._above = Upward(self._part_of, self._countries)
        self._known: dict[str, tuple[_Route, ...]] = {}

    def _part_of(self, name: str) -> str | None:
        actor = self._index.actors.get(name)
        above = None if actor is None else actor.part_of
        return None if above is None else self._index.local(above)

    def _country(self, who: str) -> str | None:
        """Give the country of an actor, or of the first body that it is part of with one."""
        name = self._index.local(who)
        top = name if name in self._countries else self._above.next(name)
        return None if top is None else self._countries[top]

    def _between(self, name: str) -> tuple[_Route, ...]:
        """Give the routes in the table that go from a supplier of an event to a receiver."""
        event = self._index.events.get(name)
        if event is None:
            return ()
        sides: dict[str, set[str | None]] = {}
        for participant in event.participants:
            sides.setdefault(participant.role, set()).add(self._country(participant.who))
        suppliers = sides.get(ParticipantRole.SUPPLIER, set())
        receivers = sides.get(ParticipantRole.RECEIVER, set())
        return tuple(
            route for route in self._table if route[0] in suppliers and route[1] in receivers
        )

    def counted(self, of: str, latest: Day | None) -> _Carriers:
        """Give the most carriers of each sort that were counted for an event up to a day."""
        name = self._index.local(of)
        if name not in self._known:
            self._known[name] = self._between(name)
        found: dict[Counted, Fraction] = {}
        for route in self._known[name]:
            for carrier, count in self._table[route].items():
                at = len(count.days) if latest is None else bisect_right(count.days, (*latest,))
                if at:
                    found[carrier] = found.get(carrier, Fraction(0)) + count.most[at - 1]
        return found


def _counts(rows: Iterable[Shipment]) -> Mapping[_Route, Mapping[Counted, _Count]]:
    """Sort the shipments by route and carrier, and then by the first day that each may end on."""
    told = [(_first_day(row), most, row) for row in rows if (most := _most(row.number)) is not None]
    found: dict[_Route, dict[Counted, _Count]] = {}
    for day, most, row in sorted(told, key=lambda each: each[0]):
        by_carrier = found.setdefault((row.supplier, row.receiver), {})
        days, so_far = by_carrier.setdefault(row.carrier, _Count([], []))
        days.append(day)
        so_far.append(max(most, so_far[-1]) if so_far else most)
    return found


def _first_day(row: Shipment) -> tuple[int, ...]:
    """Give the first day that a count may be of; one without such a day comes before all."""
    return parse(row.until).earliest or ()


def _most(number: Number) -> Fraction | None:
    """Give the highest number that a count names: about 5,000 is 5,000; None where it names none.

    A count of carriers is no bound on those that nobody saw, so what it names is all there is.
    """
    named = [getattr(number, field, None) for field in ("value", "low", "high")]
    return max((fraction_of(each) for each in named if each is not None), default=None)


def _latest(report: Report, claim: Claim) -> Day | None:
    """Give the last day on which a claim may have been made, as its chain or its document tell."""
    steps = (step.time for step in reversed(claim.chain) if step.time is not None)
    said = next((time.latest for time in steps if time.latest is not None), None)
    if said is not None:
        return said
    days = [time.latest for time in report.document.times]
    return max((day for day in days if day is not None), default=None)
