"""Figures: what is said of how many and how much can be so, and says what it is worth."""

from collections.abc import Hashable, Iterator
from decimal import Decimal
from typing import Final

from milreport.checks._amounts import (
    Told,
    grouped,
    in_words,
    is_of_a_column,
    mixed_scopes,
    never_meeting,
    number_path,
    source_of,
    span_of,
    standing,
    stretch,
    told,
)
from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.records._index import Index
from milreport.records.claim import Claim, Figure, Toll
from milreport.values.intervals import Comparison, Interval, compare
from milreport.values.numbers import (
    Amount,
    Approximately,
    Exact,
    Number,
    Unknown,
    VagueCount,
)
from milreport.values.quantities import Quantity
from milreport.vocabulary.claims import SpeechAct
from milreport.vocabulary.materiel import TransferStatus
from milreport.vocabulary.numbers import Basis, Scope
from milreport.weighing._amounts import is_share, number_of, scope_of

__all__ = [
    "delivery_without_basis",
    "false_precision",
    "mixed_scope",
    "never_meet",
    "part_above_whole",
    "share_without_base",
    "vague",
]


# Shares and parts


@rule(
    "figure.share_without_base",
    Severity.WARNING,
    about=("Figure.quantity", "Figure.scope", "Figure.base"),
)
def share_without_base(facts: Facts) -> Iterator[Doubt]:
    """A share says what it is a share of.

    Nearly half of ten and nearly half of a thousand are told in the same words. A share without
    a base cannot be turned into a count, and must not be added to one.

    Put the whole into `base` where the text gives it; where it does not, leave the share as it
    is, and ask.
    """
    for position, claim, figure in told(facts, Figure):
        if _tells_a_share(figure) and _is_unknown(figure.base):
            yield Doubt(
                ("claims", position, "content", "base"),
                f"{claim.id} gives a share and not what it is a share of, so it cannot be turned "
                "into a count",
                "ask how many there were in all; until then keep it as a share",
            )


def _is_unknown(base: Quantity | None) -> bool:
    return base is None or isinstance(base.number, Unknown)


_MAY_BE_A_SHARE: Final = frozenset({None, Scope.SUBSET_OF})
"""Scopes under which a bare fraction is a share; a rise by 5 % is an increment or a rate."""


def _tells_a_share(figure: Figure) -> bool:
    """Say whether a figure is a share: told to be one, or a bare fraction or percentage."""
    if not is_share(figure):
        return False
    scope = scope_of(figure)
    if scope not in _MAY_BE_A_SHARE:
        return scope is Scope.SHARE_OF
    return figure.quantity.unit != "1" or _is_fraction(figure.quantity.number)


def _is_fraction(number: Number) -> bool:
    """Say whether every amount that is told lies between nothing and one."""
    amounts = [getattr(number, name, None) for name in ("value", "low", "high")]
    known = [amount for amount in amounts if amount is not None]
    return bool(known) and all(0 < amount < 1 for amount in known)


@rule(
    "figure.part_above_whole",
    Severity.WARNING,
    about=("Figure.quantity", "Figure.scope", "Figure.base"),
)
def part_above_whole(facts: Facts) -> Iterator[Doubt]:
    """A part is no larger than its whole.

    One of the two was misread, or the figure is no part of what it is set against. Where no base
    is told, a figure that is told to lie in a larger one is set against the largest that the same
    source gives of the same event.

    Look again at both figures, and at what each of them counts.
    """
    wholes = _largest(facts)
    for each in told(facts, Figure):
        message = _above_base(each) or _above_all(facts.index, each, wholes)
        if message is not None:
            yield Doubt(
                number_path(each.position, each.amount),
                message,
                "look again at both figures and at what each of them counts",
            )


_ALL: Final = Quantity(number=Exact(value=1), unit="1")
"""The whole, as a share."""


def _above_base(each: Told[Figure]) -> str | None:
    """Say what is wrong with a figure that is surely above its base, or above all there is."""
    figure = each.amount
    is_part = scope_of(figure) is Scope.SHARE_OF or figure.base is not None
    if is_share(figure) and is_part and figure.quantity.compare(_ALL) is Comparison.GREATER:
        return f"{each.claim.id} gives a share above the whole: {in_words(figure)}"
    base = figure.base
    if base is None or figure.quantity.compare(base) is not Comparison.GREATER:
        return None
    whole = in_words(figure.evolve(quantity=base))
    return f"the part that {each.claim.id} gives is above its whole: {in_words(figure)} of {whole}"


_NO_WHOLE: Final = frozenset({Scope.SUBSET_OF, Scope.SHARE_OF, Scope.RATE})
"""Scopes of figures in which no other figure lies."""


def _lies_in(index: Index, each: Told[Figure]) -> Hashable:
    """Give what a part and its whole have in common: event, source, unit and noun."""
    told_as = each.amount.quantity
    of = index.local(each.amount.of)
    return of, source_of(index, each.claim), told_as.unit, told_as.counted


def _largest(facts: Facts) -> dict[Hashable, tuple[Told[Figure], Interval]]:
    """Give the figure that reaches highest of those that a part may lie in.

    A figure without an upper end reaches highest of all.
    """
    found: dict[Hashable, tuple[Told[Figure], Interval]] = {}
    for each in told(facts, Figure):
        span = span_of(each.amount)
        if scope_of(each.amount) in _NO_WHOLE or span is None:
            continue
        key = _lies_in(facts.index, each)
        if key not in found or _reaches_higher(span, found[key][1]):
            found[key] = each, span
    return found


def _reaches_higher(one: Interval, other: Interval) -> bool:
    if one.high is None or other.high is None:
        return other.high is not None
    return one.high > other.high


def _above_all(
    index: Index, each: Told[Figure], wholes: dict[Hashable, tuple[Told[Figure], Interval]]
) -> str | None:
    """Say what is wrong with a subset that is above every figure that it may be a subset of."""
    figure = each.amount
    if figure.scope is not Scope.SUBSET_OF or figure.base is not None:
        return None
    span, whole = span_of(figure), wholes.get(_lies_in(index, each))
    if span is None or whole is None or compare(span, whole[1]) is not Comparison.GREATER:
        return None
    return (
        f"{each.claim.id} counts a part, and no figure of {index.local(figure.of)} by the same "
        f"source is as large: {in_words(figure)}, beside {in_words(whole[0].amount)} "
        f"in {whole[0].claim.id}"
    )


# Several figures of one thing


def _thing(index: Index, each: Told[Figure]) -> tuple[Hashable, ...] | None:
    """Give what a figure counts; None where the record does not say it closely enough.

    A length or a temperature of an event may be one of many.
    """
    figure, quantity = each.amount, each.amount.quantity
    if quantity.counted is None and quantity.item is None:
        return None
    item = None if quantity.item is None else index.local(quantity.item)
    statuses = figure.loss_status, figure.transfer_status
    return index.local(figure.of), quantity.unit, quantity.counted, item, *statuses, figure.base


@rule(
    "figure.never_meet",
    Severity.WARNING,
    about=("Figure.of", "Figure.quantity", "Figure.scope", "Figure.since"),
)
def never_meet(facts: Facts) -> Iterator[Doubt]:
    """Figures that count the same thing over the same stretch have a number in common.

    Where they have none, both cannot be so: one was misread, or they count different things. Of
    any number of figures of one thing, the two furthest apart are told, at the later one. Figures
    that are denied, corrected, withdrawn or superseded do not count.

    Look again at both; where the sources disagree, link the two claims as contradicting each
    other or as in tension, and where one is newer, say that it supersedes the other.
    """

    def thing(each: Told[Figure]) -> Hashable | None:
        found = _thing(facts.index, each)
        is_apart = each.amount.scope is Scope.SUBSET_OF or is_of_a_column(number_of(each.amount))
        return None if found is None or is_apart else (found, stretch(facts.index, each))

    yield from never_meeting(facts, grouped(standing(facts, Figure), thing))


@rule(
    "figure.mixed_scope",
    Severity.WARNING,
    about=("Figure.of", "Figure.quantity", "Figure.scope", "Figure.since"),
)
def mixed_scope(facts: Facts) -> Iterator[Doubt]:
    """Beside a running total, every figure of the same thing says what stretch it covers.

    What one day added is part of the total already. A reader who takes the one for the other
    counts twice, or sees a fall where there is none.

    Tell the scope of each figure, and since when the running total counts.
    """

    def thing(each: Told[Figure]) -> Hashable | None:
        return _thing(facts.index, each)

    yield from mixed_scopes(facts, grouped(standing(facts, Figure), thing))


# What a figure is worth


@rule("figure.vague", Severity.NOTE, about=("Figure.quantity", "Toll.harm"))
def vague(facts: Facts) -> Iterator[Doubt]:
    """A word of amount is known to be wide.

    Several, dozens and large numbers rule out little, and people differ in what they take from
    them. Nothing beyond the hard bounds is known unless a named policy is put beside them.

    Leave it as it is, or put a convention beside it whose policy says what it reads into the word.
    """
    for position, claim in enumerate(facts.report.claims):
        content = claim.content
        if not isinstance(content, Figure | Toll):
            continue
        number = number_of(content)
        if not isinstance(number, VagueCount) or number.convention is not None:
            continue
        if number.low is None or number.high is None:
            yield Doubt(
                number_path(position, content),
                f"{claim.id} gives a word of amount that admits {in_words(content)}; nothing "
                "closer is known",
                "do not put a number in its place without a convention that names its policy",
            )


_ARRIVED: Final = frozenset(
    {TransferStatus.PARTLY_DELIVERED, TransferStatus.DELIVERED, TransferStatus.ACKNOWLEDGED}
)
"""How far a transfer has got where somebody must know that the goods arrived."""

_RECKONED: Final = {
    Basis.STATED_WITHOUT_BASIS: "the source does not say how it came by the number",
    Basis.ESTIMATED_EXPERT: "the number is somebody's estimate",
    Basis.ESTIMATED_MODEL: "the number is from a model",
    Basis.CAPACITY_DERIVED: "the number is worked out from what the carriers could hold",
    Basis.EXTRAPOLATED: "the number is extrapolated",
    Basis.PLANNED_FIGURE: "the number is what was planned",
}
"""What makes a number one that nobody has counted on arrival."""


@rule(
    "figure.delivery_without_basis",
    Severity.WARNING,
    about=("Figure.transfer_status", "Figure.quantity", "Step.act"),
)
def delivery_without_basis(facts: Facts) -> Iterator[Doubt]:
    """What is told as delivered was counted by somebody.

    An estimate of what ships could hold turns into so many rounds supplied when it is retold. A
    figure that was reckoned shows what may have been sent, not what arrived.

    Use the status `shipped` or `capacity_inferred`, or record who counted on arrival as the basis.
    """
    for position, claim, figure in told(facts, Figure):
        reason = _reckoned(claim, figure)
        if figure.transfer_status in _ARRIVED and reason is not None:
            yield Doubt(
                ("claims", position, "content", "transfer_status"),
                f"{claim.id} puts the goods as {figure.transfer_status}, and {reason}",
                "shipped or capacity_inferred may be all that is known; ask who counted",
            )


def _reckoned(claim: Claim, figure: Figure) -> str | None:
    """Say why a figure is one that nobody counted; None where nothing shows that."""
    acts = (step.act for step in reversed(claim.chain) if step.act is not None)
    if next(acts, None) is SpeechAct.ESTIMATE:
        return "its source estimates"
    basis = figure.quantity.number.basis
    return None if basis is None else _RECKONED.get(basis)


_ESTIMATED: Final = frozenset(
    {Basis.ESTIMATED_EXPERT, Basis.ESTIMATED_MODEL, Basis.EXTRAPOLATED, Basis.CAPACITY_DERIVED}
)
"""How a number is come by that is not known to its last digit."""


@rule("figure.false_precision", Severity.NOTE, about=("Figure.quantity", "Toll.harm"))
def false_precision(facts: Facts) -> Iterator[Doubt]:
    """An estimate is no finer than what it rests on.

    Three digits that do not end in five, or four and more, promise a count. Beside a word such
    as about, or a basis that is an estimate, they come from a conversion or from nowhere.

    Look for the figure as it was first given, in its first unit.
    """
    for position, claim in enumerate(facts.report.claims):
        content = claim.content
        if isinstance(content, Figure | Toll) and _is_too_fine(number_of(content)):
            yield Doubt(
                number_path(position, content),
                f"{claim.id} gives an estimate to its last digit",
                "look for the figure as it was first given, and for the unit that it was given in",
            )


def _is_too_fine(number: Number) -> bool:
    """Say whether a number is told as an estimate and has the digits of a count."""
    if isinstance(number, Approximately):
        return _is_odd(number.value)
    return isinstance(number, Exact) and number.basis in _ESTIMATED and _is_odd(number.value)


def _is_odd(amount: Amount) -> bool:
    """Say whether an amount has three digits that do not end in five, or more than three."""
    digits = f"{Decimal(str(amount)):f}".replace(".", "").strip("-0")
    return len(digits) > 3 or (len(digits) == 3 and not digits.endswith("5"))  # noqa: PLR2004
