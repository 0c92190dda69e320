"""Whether two claims count the same thing: what became of whom, and over which stretch."""

from typing import Final

from milreport.records.claim import Figure, Occurrence, Toll
from milreport.values.numbers import VagueCount
from milreport.vocabulary.harm import Outcome
from milreport.vocabulary.numbers import Scope
from milreport.weighing._amounts import Amount, is_share, number_of, scope_of, sort_of
from milreport.weighing._ground import Ground, Stated
from milreport.weighing._pair import APART, COMPATIBLE, NOT_TOLD, TENSE, Link, Pair, aspect
from milreport.weighing._verdict import Aspect, Respect

__all__ = ["DEATHS", "SCOPES", "item", "outcomes", "scopes"]

DEATHS: Final = frozenset({Outcome.KILLED, Outcome.DIED_LATER})


def outcomes(pair: Pair) -> Aspect | None:
    """Casualties are not deaths, so a toll of the one fits badly with a toll of the other.

    Two different outcomes are not the same thing counted. One thing that is said to have ended in
    two ways fits badly.
    """
    mine, theirs = pair.one.claim.content, pair.other.claim.content
    if isinstance(mine, Toll) and isinstance(theirs, Toll):
        return _harms(pair, mine.harm.outcome, theirs.harm.outcome)
    if isinstance(mine, Occurrence) and isinstance(theirs, Occurrence) and pair.link is Link.SAME:
        for field in ("loss_status", "transfer_status"):
            told = getattr(mine, field), getattr(theirs, field)
            if NOT_TOLD.isdisjoint(told) and told[0] != told[1]:
                reason = f"{pair.one.label} has it as {told[0]}, {pair.other.label} as {told[1]}."
                return aspect(Respect.OUTCOME, TENSE, reason)
    return None


def _harms(pair: Pair, mine: Outcome, theirs: Outcome) -> Aspect | None:
    if not pair.is_free_of(Respect.ROLE) or pair.link is Link.BESIDE:
        return None
    if mine == theirs:
        return aspect(Respect.OUTCOME, COMPATIBLE, f"Both count people as {mine}.")
    told = {mine, theirs}
    if Outcome.CASUALTY_UNSPECIFIED in told and not told.isdisjoint(DEATHS):
        dead, hurt = (pair.one, pair.other) if mine in DEATHS else (pair.other, pair.one)
        reason = (
            f"{hurt.label} speaks of casualties and {dead.label} of deaths: "
            "casualties need not be deaths, and may all be injured."
        )
        return aspect(Respect.OUTCOME, TENSE, reason)
    reason = f"{pair.one.label} counts people as {mine} and {pair.other.label} as {theirs}."
    return aspect(Respect.OUTCOME, APART, reason)


def scopes(pair: Pair) -> Aspect | None:
    """An increment and a running total, or two things counted, are not the same thing.

    A share of a whole that is not told fits badly with a vague count of what it may be of.
    """
    mine, theirs = pair.one.amount, pair.other.amount
    if mine is None or theirs is None or not pair.is_free_of(Respect.ROLE, Respect.OUTCOME):
        return None
    shares = _share_beside(pair, mine, theirs)
    if shares is not None:
        return shares
    if type(mine) is not type(theirs) or sort_of(mine) != sort_of(theirs):
        return aspect(Respect.SCOPE, APART, f"{pair.both} count or measure different things.")
    if isinstance(mine, Figure) and isinstance(theirs, Figure):
        differ = _figures_differ(pair, mine, theirs)
        if differ is not None:
            return aspect(Respect.SCOPE, APART, f"{pair.both} {differ}.")
    return _stretches(pair, mine, theirs)


def _share_beside(pair: Pair, mine: Amount, theirs: Amount) -> Aspect | None:
    """Judge a share beside what is no share; None for two of a kind."""
    if is_share(mine) == is_share(theirs):
        return None
    share, count = (pair.one, pair.other) if is_share(mine) else (pair.other, pair.one)
    share_of, amount = (mine, theirs) if is_share(mine) else (theirs, mine)
    base = share_of.base if isinstance(share_of, Figure) else None
    if base is None and isinstance(number_of(amount), VagueCount):
        reason = (
            f"{share.label} gives a share of a whole that it does not tell, and {count.label} a "
            "vague count: whether that is the whole is not said, and a share of so few says little."
        )
        return aspect(Respect.SCOPE, TENSE, reason)
    reason = f"{share.label} gives a share and {count.label} does not."
    return aspect(Respect.SCOPE, APART, reason)


def _figures_differ(pair: Pair, mine: Figure, theirs: Figure) -> str | None:
    """Say in what two figures in one unit are figures of different things."""
    for field in ("loss_status", "transfer_status"):
        told = getattr(mine, field), getattr(theirs, field)
        if NOT_TOLD.isdisjoint(told) and told[0] != told[1]:
            return f"count what is {told[0]} and what is {told[1]}"
    if not _variants(pair.ground, item(pair.one, mine), item(pair.other, theirs)):
        return "count two kinds of things, and nothing says that one is a kind of the other"
    if mine.base != theirs.base:
        return "give shares or parts of two different wholes"
    return None


def item(stated: Stated, figure: Figure) -> str | None:
    """Give what exactly a figure counts or measures, in full."""
    return None if figure.quantity.item is None else stated.full(figure.quantity.item)


def _variants(ground: Ground, one: str | None, other: str | None) -> bool:
    """Say whether one thing is a kind or a part of the other; what is not told may be any."""
    if one is None or other is None:
        return True
    return any(
        ground.is_part(*pair, field)
        for pair in ((one, other), (other, one))
        for field in ("variant_of", "part_of")
    )


def _stretches(pair: Pair, mine: Amount, theirs: Amount) -> Aspect | None:
    """Judge what stretch or part of a whole two amounts of one sort cover."""
    told = scope_of(mine), scope_of(theirs)
    if None not in told and told[0] != told[1]:
        reason = (
            f"{pair.one.label} covers {SCOPES.get(told[0], told[0])} and {pair.other.label} "
            f"{SCOPES.get(told[1], told[1])}, so the numbers cannot be set side by side."
        )
        return aspect(Respect.SCOPE, APART, reason)
    if mine.since != theirs.since and told == (Scope.CUMULATIVE_SINCE,) * 2:
        reason = f"{pair.both} are running totals from two starts."
        return aspect(Respect.SCOPE, APART, reason)
    if told[0] == told[1]:
        words = "Neither says what stretch its number covers."
        if told[0] is not None:
            words = f"Both cover {SCOPES.get(told[0], told[0])}."
        return aspect(Respect.SCOPE, COMPATIBLE, words)
    teller = pair.other if told[0] is None else pair.one
    reason = f"Only {teller.label} says what stretch its number covers."
    return aspect(Respect.SCOPE, COMPATIBLE, reason)


SCOPES: Final[dict[Scope | None, str]] = {
    Scope.INCREMENT: "what one event or period added",
    Scope.CUMULATIVE_SINCE: "a running total",
    Scope.STOCK_AT: "what there was at one moment",
    Scope.RATE: "a rate",
    Scope.SHARE_OF: "a share",
    Scope.SUBSET_OF: "a part of a larger number",
    Scope.MAXIMUM_SEEN: "the most seen at any one time",
}
"""How a scope is put in a sentence."""
