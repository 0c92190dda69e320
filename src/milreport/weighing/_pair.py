"""Two claims side by side: what links them, and what has been found about them so far."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final, NamedTuple

from milreport.vocabulary.relations import RelationKind
from milreport.weighing._ground import Declared, Ground, Stated
from milreport.weighing._verdict import Aspect, Respect, Verdict

__all__ = [
    "APART",
    "BESIDE",
    "COMPATIBLE",
    "CONCESSION",
    "CONTRADICTORY",
    "NOT_TOLD",
    "ONE_EVENT",
    "TENSE",
    "VERSIONS",
    "Link",
    "Pair",
    "Rule",
    "aspect",
]

COMPATIBLE: Final = Verdict.COMPATIBLE
TENSE: Final = Verdict.IN_TENSION
CONTRADICTORY: Final = Verdict.CONTRADICTORY
APART: Final = Verdict.NOT_ABOUT_THE_SAME_THING


class Link(StrEnum):
    """What makes two claims bear on each other."""

    SAME = "same"
    """They are about one record."""
    VERSIONS = "versions"
    """The record puts them as versions of one statement, or as speaking of one thing."""
    PART = "part"
    """The event of the one is a part of the event of the other."""
    BESIDE = "beside"
    """The record sets them beside each other, or somebody in the one is in the other too."""
    NONE = "none"
    """Nothing does."""


VERSIONS: Final = frozenset(
    {
        RelationKind.SAME_PROPOSITION,
        RelationKind.NARROWS,
        RelationKind.BROADENS,
        RelationKind.CONTRADICTS,
        RelationKind.QUOTES,
        RelationKind.TRANSLATES,
        RelationKind.DERIVED_FROM,
        RelationKind.CORRECTS,
        RelationKind.SUPERSEDES,
    }
)
BESIDE: Final = frozenset(
    {RelationKind.IN_TENSION_WITH, RelationKind.ASSESSES, RelationKind.ANSWERS}
)
CONCESSION: Final = "x_concession"
"""The private term for a claim that is granted in order to say another."""
ONE_EVENT: Final = frozenset({Link.SAME, Link.VERSIONS})


class Pair(NamedTuple):
    """Two claims, what links them, and what has been found so far."""

    ground: Ground
    one: Stated
    other: Stated
    declared: tuple[Declared, ...]
    """The relations between the two."""
    link: Link = Link.NONE
    found: tuple[Aspect, ...] = ()

    @property
    def both(self) -> str:
        """The ids of the two, for the beginning of a sentence."""
        return f"{self.one.label} and {self.other.label}"

    def is_free_of(self, *respects: Respect) -> bool:
        """Say whether nothing but agreement was found in some respects."""
        return all(each.verdict is COMPATIBLE for each in self.found if each.respect in respects)


Rule = Callable[[Pair], Aspect | None]
"""Looks at two claims in one respect; None where there is nothing to compare."""


def aspect(respect: Respect, verdict: Verdict, reason: str) -> Aspect:
    """Make what was found in one respect."""
    return Aspect(respect=respect, verdict=verdict, reason=reason)


NOT_TOLD: Final = frozenset({None, "unknown"})
"""What a field holds where it tells nothing."""
