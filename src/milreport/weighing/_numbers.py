"""Whether two numbers of one thing can be one number."""

from collections.abc import Iterator
from typing import Final

from milreport.records.claim import Claim, Figure, Toll
from milreport.values.answer import Answer
from milreport.values.intervals import Comparison, compare
from milreport.values.numbers import Approximately, Exact, VagueCount
from milreport.values.time import Time
from milreport.vocabulary.claims import Factuality
from milreport.vocabulary.numbers import Rounding, Scope
from milreport.vocabulary.time import TimeRole
from milreport.weighing._amounts import MOVING, Amount, number_of, reach, scope_of, spoken
from milreport.weighing._ground import Ground
from milreport.weighing._outcomes import item
from milreport.weighing._pair import (
    COMPATIBLE,
    CONTRADICTORY,
    NOT_TOLD,
    ONE_EVENT,
    TENSE,
    Link,
    Pair,
    aspect,
)
from milreport.weighing._roles import side
from milreport.weighing._verdict import Aspect, Respect

__all__ = ["numbers"]


def numbers(pair: Pair) -> Aspect | None:
    """Bounds that never meet contradict each other where both are exact counts put as certain.

    That is so for one group, outcome and scope at one time and place; else they fit badly. The
    fewer may be a part of the more. Conventions are compared too, and never taken for bounds.
    """
    mine, theirs = pair.one.amount, pair.other.amount
    if mine is None or theirs is None or type(mine) is not type(theirs):
        return None
    if not pair.is_free_of(Respect.ROLE, Respect.OUTCOME, Respect.SCOPE):
        return None
    code = mine.quantity.unit if isinstance(mine, Figure) else "1"
    first, second = reach(mine, code), reach(theirs, code)
    if first is None or second is None:
        return None
    told = compare(first, second)
    if told in (Comparison.LESS, Comparison.GREATER):
        words = (
            f"{pair.one.label} has {spoken(first, code)} and {pair.other.label} has "
            f"{spoken(second, code)}"
        )
        return _parted(pair, told, f"{words}, which never meet")
    if told is Comparison.EQUAL:
        return aspect(Respect.NUMBER, COMPATIBLE, f"Both have {spoken(first, code)}.")
    return _by_convention(pair, mine, theirs, code)


def _by_convention(pair: Pair, mine: Amount, theirs: Amount, code: str) -> Aspect:
    """Judge two numbers whose words leave room for both, by what policies make of the words."""
    words = f"As far as their words go, {pair.both} may have one number"
    if None in (number_of(mine).convention, number_of(theirs).convention):
        loose = any(
            isinstance(number_of(each), VagueCount | Approximately) for each in (mine, theirs)
        )
        tail = "; what such words usually mean is not told for both" if loose else ""
        return aspect(Respect.NUMBER, COMPATIBLE, f"{words}{tail}.")
    first, second = reach(mine, code, usual=True), reach(theirs, code, usual=True)
    if first is None or second is None or compare(first, second) is Comparison.OVERLAPS:
        return aspect(Respect.NUMBER, COMPATIBLE, f"{words}, and by their conventions too.")
    tail = f"{spoken(first, code)} and {spoken(second, code)}, never meet"
    return aspect(Respect.NUMBER, TENSE, f"{words}; but what such words usually mean, {tail}.")


def _parted(pair: Pair, told: Comparison, words: str) -> Aspect:
    """Judge two numbers of one sort whose bounds never meet."""
    group = _groups(pair)
    if group is told:
        reason = f"{words}; but the fewer may be a part of the more."
        return aspect(Respect.NUMBER, COMPATIBLE, reason)
    if _has_moved(pair, told):
        reason = f"{words}; but one was told of a later moment, and such a number changes."
        return aspect(Respect.NUMBER, COMPATIBLE, reason)
    reserve = _reserve(pair, group)
    if reserve is None:
        reason = f"{words}, and both are exact counts of one thing, put as certain."
        return aspect(Respect.NUMBER, CONTRADICTORY, reason)
    return aspect(Respect.NUMBER, TENSE, f"{words}; {reserve}.")


_NARROWING: Final = ("status", "age_band", "sex", "cause")


def _groups(pair: Pair) -> Comparison:
    """Say which of two groups may be a part of the other: the first where it is LESS."""
    mine, theirs = pair.one.amount, pair.other.amount
    narrower = {_narrower(*each) for each in _fields(pair, mine, theirs)} - {Comparison.EQUAL}
    if pair.link is Link.PART:
        inner = pair.ground.is_part(pair.one.topic or "", pair.other.topic or "")
        narrower.add(Comparison.LESS if inner else Comparison.GREATER)
    if not narrower:
        return Comparison.EQUAL
    return narrower.pop() if len(narrower) == 1 else Comparison.OVERLAPS


def _fields(pair: Pair, mine: Amount | None, theirs: Amount | None) -> Iterator[tuple[bool, bool]]:
    """Give for each field that narrows a group whether the first, or the second, is narrower."""
    ground = pair.ground
    if isinstance(mine, Toll) and isinstance(theirs, Toll):
        my_side, their_side = side(pair.one, mine), side(pair.other, theirs)
        yield (
            _below(ground, my_side, their_side, "part_of"),
            _below(ground, their_side, my_side, "part_of"),
        )
        for field in _NARROWING:
            told = getattr(mine.harm, field), getattr(theirs.harm, field)
            open_ones = tuple(each in NOT_TOLD for each in told)
            if told[0] != told[1]:
                yield not open_ones[0], not open_ones[1]
    if isinstance(mine, Figure) and isinstance(theirs, Figure):
        my_item, their_item = item(pair.one, mine), item(pair.other, theirs)
        yield (
            _below(ground, my_item, their_item, "variant_of"),
            _below(ground, their_item, my_item, "variant_of"),
        )


def _below(ground: Ground, one: str | None, other: str | None, field: str) -> bool:
    """Say whether the first is narrower: a part of the other, or told where the other is not."""
    if one is None or one == other:
        return False
    return other is None or ground.is_part(one, other, field)


def _narrower(first: bool, second: bool) -> Comparison:  # noqa: FBT001 - a row of two
    """Put two answers into one."""
    if first == second:
        return Comparison.OVERLAPS if first else Comparison.EQUAL
    return Comparison.LESS if first else Comparison.GREATER


def _has_moved(pair: Pair, told: Comparison) -> bool:
    """Say whether a number of its moment was told of two moments; a running total only grows."""
    covered = {scope_of(each) for each in (pair.one.amount, pair.other.amount) if each is not None}
    mine, theirs = _moment(pair.one.claim), _moment(pair.other.claim)
    if len(covered) > 1 or covered.isdisjoint(MOVING) or mine is None or theirs is None:
        return False
    later, earlier = mine.before(theirs) is Answer.YES, theirs.before(mine) is Answer.YES
    if covered == {Scope.CUMULATIVE_SINCE}:
        return later if told is Comparison.LESS else earlier
    return later or earlier


def _moment(claim: Claim) -> Time | None:
    """Give when a claim says that it held, or else when its innermost dated source said so."""
    held = (time for time in claim.times if time.role is TimeRole.STATE_VALID)
    said = (step.time for step in reversed(claim.chain) if step.time is not None)
    return next(held, None) or next(said, None)


def _reserve(pair: Pair, group: Comparison) -> str | None:
    """Say what keeps two numbers that never meet from being a contradiction; None for nothing."""
    amounts = [each for each in (pair.one.amount, pair.other.amount) if each is not None]
    put = [each.claim.chain[-1].factuality for each in (pair.one, pair.other)]
    covered = {scope_of(each) for each in amounts}
    doubts = (
        (pair.link not in ONE_EVENT, "they are not figures of one event"),
        (group is not Comparison.EQUAL, "the two groups counted need not be the same"),
        (not pair.is_free_of(Respect.TIME, Respect.PLACE), "time or place differ as well"),
        (len(covered) > 1, "what each number covers is not told by both"),
        (not covered.isdisjoint(MOVING), "such a number changes from one moment to the next"),
        (not all(map(_is_exact, amounts)), "at least one of them is no exact count"),
        (put != [Factuality.CERTAIN_TRUE] * 2, "at least one of them is not put as certain"),
    )
    return next((words for holds, words in doubts if holds), None)


def _is_exact(amount: Amount) -> bool:
    number = number_of(amount)
    rounded = number.rounding in (Rounding.ROUNDED_IMPLIED, Rounding.ROUNDED_STATED)
    return isinstance(number, Exact) and not rounded
