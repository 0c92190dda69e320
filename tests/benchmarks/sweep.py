"""The rules that take several fields or records, in one sweep over the structs of msgspec.

This is what a team would write by hand that reads with msgspec: it stops at the first thing that
is wrong and says no more than what. Left out are the orders of times, which we check as well.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final, NamedTuple

import shapes
import structs

import milreport as mr
from milreport.checks.references import ONE_WAY, UPWARD
from milreport.values.edtf import parse
from milreport.values.ids import COLLECTIONS
from milreport.values.quantities import INDIVISIBLE
from milreport.values.units import unit
from milreport.vocabulary.codes import is_country, is_language, is_script
from milreport.vocabulary.numbers import Counted
from milreport.vocabulary.units import Dimension

DIGITS: Final = {"sha-256": 64, "sha-384": 96, "sha-512": 128, "sha3-256": 64, "blake3": 64}
MEASURED: Final = {
    Counted.TONNES: Dimension.MASS,
    Counted.AREA: Dimension.AREA,
    Counted.MONEY: Dimension.MONEY,
}
may_be_wrong: Final = re.compile("[/\\[{YS]|^[?~%]?-").search
"""A date with one of these in it may fit the pattern and be no date all the same."""


class Plan(NamedTuple):
    """What the sweep has to look at in the structs of one class."""

    references: tuple[tuple[str, bool, tuple[str, ...]], ...]
    codes: tuple[tuple[str, bool, Callable[[str], bool]], ...]
    parts: tuple[tuple[str, bool], ...]
    rule: Callable[[Any, int | None], bool] | None
    """Says whether one struct is sound, given the length of the text."""


@cache
def known_tag(tag: str) -> bool:
    """Say whether every part of a language tag is registered."""
    language, *subtags = tag.split("-")
    scripts = all(is_script(each) for each in subtags if each.istitle() and each.isalpha())
    return is_language(language) and scripts and all(map(is_country, filter(str.isupper, subtags)))


def plans(ours: shapes.Part, found: dict[type[Any], Plan]) -> dict[type[Any], Plan]:
    """Make the plan of a struct and of all that it holds."""
    slots = shapes.shape(ours).slots
    registries: dict[str, Callable[[str], bool]] = {
        "country": is_country,
        "language": known_tag,
    }
    found[structs.struct(ours, rules=True)] = Plan(
        references=tuple(
            (slot.name, slot.many, slot.points_to) for slot in slots if slot.points_to
        ),
        codes=tuple(
            (slot.name, slot.many, registries[slot.registry]) for slot in slots if slot.registry
        ),
        parts=tuple((slot.name, slot.many) for slot in slots if slot.models),
        rule=RULES.get(ours.__name__),
    )
    for slot in slots:
        for each in slot.models:
            plans(each, found)
    return found


class RefusedError(ValueError):
    """A report is at odds with itself."""


def sweep(report: Any) -> None:  # noqa: ANN401 - a struct made at run time
    """Raise at the first thing in a report that is wrong."""
    ids = {
        record.id: collection
        for collection in COLLECTIONS
        for record in getattr(report, collection)
    }
    if len(ids) != sum(len(getattr(report, collection)) for collection in COLLECTIONS):
        raise RefusedError
    length = report.document.length
    waiting = [report]
    while waiting:
        part = waiting.pop()
        plan = PLANS[type(part)]
        if not (_refers(part, plan, ids) and _is_coded(part, plan)):
            raise RefusedError(type(part).__name__)
        if plan.rule is not None and not plan.rule(part, length):
            raise RefusedError(type(part).__name__)
        for name, many in plan.parts:
            told = getattr(part, name)
            if many:
                waiting.extend(told)
            elif told is not None:
                waiting.append(told)
    if any(map(_runs_in_circles, _graphs(report))):
        raise RefusedError


def _refers(part: Any, plan: Plan, ids: dict[str, str]) -> bool:  # noqa: ANN401 - as above
    """Say whether every reference finds a record of its kind."""
    for name, many, collections in plan.references:
        told = getattr(part, name)
        for each in told if many else () if told is None else (told,):
            if ids.get(each) not in collections and (each in ids or "#" not in each):
                return False
    return True


def _is_coded(part: Any, plan: Plan) -> bool:  # noqa: ANN401 - as above
    """Say whether every code is in its registry."""
    for name, many, is_known in plan.codes:
        told = getattr(part, name)
        for each in told if many else () if told is None else (told,):
            if not is_known(each):
                return False
    return True


def _claim(claim: Any, _: int | None) -> bool:  # noqa: ANN401 - as above
    says = claim.text is not None or claim.content is not None
    return says and len({step.source for step in claim.chain}) == len(claim.chain)


def _span(span: Any, length: int | None) -> bool:  # noqa: ANN401 - as above
    inside: bool = length is None or span.end <= length
    return inside and span.start < span.end


def _bounds(number: Any, _: int | None) -> bool:  # noqa: ANN401 - as above
    low, high = number.low, number.high
    best = getattr(number, "best", None)
    in_order: bool = low is None or high is None or low <= high
    return in_order and (best is None or low <= best <= high)


def _is_whole(number: Any) -> bool:  # noqa: ANN401 - as above
    told = (getattr(number, name, None) for name in ("value", "low", "high", "best"))
    return all(each is None or (isinstance(each, int) and each >= 0) for each in told)


def _harm(harm: Any, _: int | None) -> bool:  # noqa: ANN401 - as above
    return _is_whole(harm.number)


def _quantity(quantity: Any, _: int | None) -> bool:  # noqa: ANN401 - as above
    if quantity.counted in INDIVISIBLE:
        if quantity.unit == "1":
            return _is_whole(quantity.number)
        return unit(quantity.unit).dimension is Dimension.RATE
    measured = MEASURED.get(quantity.counted)
    return measured is None or unit(quantity.unit).dimension is measured


def _likelihood(told: Any, _: int | None) -> bool:  # noqa: ANN401 - as above
    if (told.scale is None) != (told.code is None):
        return False
    if told.code is None and told.low is None and told.high is None and told.phrase is None:
        return False
    if (told.low_open and told.low is None) or (told.high_open and told.high is None):
        return False
    if told.low is None or told.high is None:
        return True
    in_order: bool = told.low < told.high
    return in_order or (told.low == told.high and not (told.low_open or told.high_open))


def _hash(told: Any, _: int | None) -> bool:  # noqa: ANN401 - as above
    return len(told.digest) == DIGITS[told.algorithm]


def _time(time: Any, _: int | None) -> bool:  # noqa: ANN401 - as above
    if may_be_wrong(time.edtf):
        parse(time.edtf)
    return True


RULES: Final[dict[str, Callable[[Any, int | None], bool]]] = {
    "Claim": _claim,
    "Span": _span,
    "Between": _bounds,
    "VagueCount": _bounds,
    "Convention": _bounds,
    "Harm": _harm,
    "Quantity": _quantity,
    "Likelihood": _likelihood,
    "ContentHash": _hash,
    "Time": _time,
}

Edges = dict[str, list[str]]


def _graphs(report: Any) -> Iterator[Edges]:  # noqa: ANN401 - as above
    """Give whom each record leads to, for every kind of link that must not come back."""
    for collection, field in UPWARD.items():
        yield {
            record.id: [target]
            for record in getattr(report, collection)
            if (target := getattr(record, field)) is not None
        }
    yield {
        claim.id: [claim.content.claim]
        for claim in report.claims
        if type(claim.content).__name__ == "Judgement"
    }
    by_kind: dict[str, Edges] = {}
    for relation in report.relations:
        if relation.kind in ONE_WAY:
            edges = by_kind.setdefault(relation.kind, {})
            for subject in relation.subjects:
                edges.setdefault(subject, []).extend(relation.objects)
    yield from by_kind.values()


def _runs_in_circles(edges: Edges) -> bool:
    """Take away whatever leads nowhere, until nothing does; what is left runs in circles."""
    left = dict(edges)
    while left:
        ends = [name for name, targets in left.items() if left.keys().isdisjoint(targets)]
        if not ends:
            return True
        for name in ends:
            del left[name]
    return False


PLANS: Final = plans(mr.Report, {})
