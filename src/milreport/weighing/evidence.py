"""Evidence for and against one statement, with room for *not known* (Dempster-Shafer).

A probability has to give to one side what it takes from the other. Here some of the belief may
stay with neither: a source that cannot be judged says nothing, which is not the same as one half.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from milreport.errors import UsageError
from milreport.scales import SCALES
from milreport.values.grades import Credibility, Reliability
from milreport.values.intervals import Interval

__all__ = ["NOTHING_KNOWN", "Combined", "Mass", "combine", "discounted", "graded"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mass:
    """How one body of evidence spreads its belief; the three parts add up to 1.

    Raises:
        UsageError: `usage.inexact_number`, for a part that is no `Fraction` and no `int`;
            `usage.odd_mass`, for one below 0 or another sum.
    """

    true: Fraction
    """The belief that the statement is true."""
    false: Fraction
    """The belief that it is false."""
    unknown: Fraction
    """What is committed to neither (Theta, the whole frame)."""

    def __post_init__(self) -> None:
        """Refuse what is no basic assignment."""
        for part in ("true", "false", "unknown"):
            object.__setattr__(self, part, _exact(getattr(self, part)))
        parts = (self.true, self.false, self.unknown)
        if min(parts) < 0 or sum(parts) != 1:
            raise UsageError("usage.odd_mass", "expected three parts from 0 on that add up to 1")

    @property
    def belief(self) -> Fraction:
        """How much of the evidence says that the statement is true."""
        return self.true

    @property
    def plausibility(self) -> Fraction:
        """How much of the evidence does not say that the statement is false."""
        return 1 - self.false

    @property
    def interval(self) -> Interval:
        """From belief to plausibility."""
        return Interval(self.belief, self.plausibility)


def _exact(told: object) -> Fraction:
    """Give a part as an exact number."""
    if isinstance(told, Fraction | int) and not isinstance(told, bool):
        return Fraction(told)
    raise UsageError(
        "usage.inexact_number", "expected a Fraction or an int, such as Fraction('0.8')"
    )


NOTHING_KNOWN: Final = Mass(true=Fraction(0), false=Fraction(0), unknown=Fraction(1))
"""Evidence that says nothing; combining with it changes nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Combined:
    """Several bodies of evidence taken together."""

    mass: Mass
    """What they say together, the conflict taken out and the rest scaled up to 1."""
    conflict: Fraction
    """How much of their joint belief fell on true and false at once, and was taken out."""


def _check(told: object) -> None:
    """Refuse what is no mass."""
    if not isinstance(told, Mass):
        raise UsageError("usage.not_a_mass", "expected a Mass")


def discounted(mass: Mass, reliability: Fraction) -> Mass:
    """Weaken evidence by how far its source can be relied on; the rest goes to *not known*.

    With a reliability r each of true and false keeps r times its part, and not known has
    1 - r + r times its own (Shafer 1976, discounting).

    Raises:
        UsageError: `usage.inexact_number`; `usage.out_of_range`, for one outside 0 to 1;
            `usage.not_a_mass`.
    """
    _check(mass)
    rate = _exact(reliability)
    if not 0 <= rate <= 1:
        raise UsageError("usage.out_of_range", "expected a reliability from 0 to 1")
    return Mass(
        true=rate * mass.true, false=rate * mass.false, unknown=1 - rate + rate * mass.unknown
    )


def graded(mass: Mass, grade: Reliability | Credibility, table: Mapping[str, Fraction]) -> Mass:
    """Weaken evidence by a grade of its source or of itself.

    A grade that says *cannot be judged*, such as F or 6, leaves nothing but *not known*. No
    standard gives the other letters and digits a number, and neither does this library: the
    caller's table does, and the caller answers for it.

    Args:
        mass: what the evidence would say if it could be relied on.
        grade: a letter or digit on its scale.
        table: a reliability from 0 to 1 for each code that can be judged.

    Raises:
        UsageError: `usage.not_a_grade`, for anything but a reliability or credibility;
            `usage.no_discount`, where the table is none or leaves the code out;
            `usage.cannot_be_judged`, where it gives a number to a code that says so; else as
            `discounted`.
    """
    _check(mass)
    if not isinstance(grade, Reliability | Credibility):
        raise UsageError("usage.not_a_grade", "expected a Reliability or a Credibility")
    if not isinstance(table, Mapping):
        raise UsageError("usage.no_discount", "expected a mapping from codes to reliabilities")
    unjudged = _unjudged(grade.scale)
    if not unjudged.isdisjoint(table):
        raise UsageError(
            "usage.cannot_be_judged", "expected no number for a code that means cannot be judged"
        )
    if grade.code in unjudged:
        return NOTHING_KNOWN
    if grade.code not in table:
        raise UsageError("usage.no_discount", "expected a reliability for the code of the grade")
    return discounted(mass, table[grade.code])


def _unjudged(key: str) -> frozenset[str]:
    """Give the codes of a scale that are no judgement; of a private scale nothing is known."""
    scale = SCALES.get(key)
    terms = scale.terms if scale is not None else ()
    return frozenset(term.code for term in terms if not term.is_judged)


def combine(masses: Iterable[Mass], *, limit: Fraction = Fraction(1, 2)) -> Combined:
    """Combine evidence of separate origins by Dempster's rule, and say how far it conflicts.

    The order does not matter, and the result is exact. The rule throws conflict away and scales
    up what is left, so that under high conflict a crumb of agreement decides all (Zadeh 1979,
    1986). It is therefore refused above a limit. The more bodies of evidence there are, the
    greater their conflict, also where each differs a little. Give one mass for each origin: what
    is told twice would count twice.

    Args:
        masses: what each origin says; a handful, since the exact numbers grow with each.
        limit: the most conflict that is let pass, from 0 to 1. The default of one half is a
            choice of this library: no standard names one.

    Raises:
        UsageError: `usage.nothing_to_combine`; `usage.not_a_mass`; `usage.inexact_number` or
            `usage.out_of_range`, for the limit; `usage.total_conflict`, where nothing is left,
            whatever the limit; `usage.too_much_conflict`, above the limit.

    Source: Shafer, A Mathematical Theory of Evidence (1976), chapter 3.
    """
    most = _exact(limit)
    if not 0 <= most <= 1:
        raise UsageError("usage.out_of_range", "expected a limit from 0 to 1")
    if not isinstance(masses, Iterable):
        raise UsageError("usage.not_a_mass", "expected masses, one by one")
    true = false = unknown = Fraction(1)
    empty = True
    for mass in masses:
        _check(mass)
        empty = False
        true *= mass.true + mass.unknown
        false *= mass.false + mass.unknown
        unknown *= mass.unknown
    if empty:
        raise UsageError("usage.nothing_to_combine", "expected at least one mass")
    left = true + false - unknown
    if not left:
        raise UsageError(
            "usage.total_conflict", "expected evidence that leaves something possible in common"
        )
    if 1 - left > most:
        raise UsageError(
            "usage.too_much_conflict", "expected evidence whose conflict is within the limit"
        )
    together = Mass(
        true=(true - unknown) / left, false=(false - unknown) / left, unknown=unknown / left
    )
    return Combined(mass=together, conflict=1 - left)
