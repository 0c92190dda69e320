"""What a comparison of two claims comes to, on the whole and in each respect."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Aspect", "Respect", "Tension", "Verdict"]


class Verdict(StrEnum):
    """How two claims stand to each other."""

    COMPATIBLE = "compatible"
    """Nothing that was compared keeps both from being so, and nothing fits badly."""
    IN_TENSION = "in_tension"
    """The two fit badly, for a reason that is given, and yet both may be so."""
    CONTRADICTORY = "contradictory"
    """Both cannot be so, as they are put."""
    NOT_ABOUT_THE_SAME_THING = "not_about_the_same_thing"
    """What they speak of, or count, is not the same, so the one says nothing about the other."""


class Respect(StrEnum):
    """In what respect two claims were compared."""

    EVENT = "event"
    """Whether they speak of one event."""
    TIME = "time"
    """When it was."""
    PLACE = "place"
    """Where it was."""
    ROLE = "role"
    """Who had which part in it."""
    OUTCOME = "outcome"
    """What became of people and things."""
    SCOPE = "scope"
    """What is counted, and what stretch or share of it."""
    NUMBER = "number"
    """How many, or how much."""
    POLARITY = "polarity"
    """Whether it is put as so or as not so."""
    DECLARED = "declared"
    """What the record itself says of the two. It never overrides what was worked out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aspect:
    """How two claims stand to each other in one respect."""

    respect: Respect
    """What was compared."""
    verdict: Verdict
    """How the two stand in this respect alone."""
    reason: str
    """Why, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tension:
    """How two claims stand to each other, with the reasons."""

    one: str
    """The id of the first claim."""
    other: str
    """The id of the second claim; `report-id#local-id` where it is of another report."""
    verdict: Verdict
    """How the two stand on the whole."""
    aspects: tuple[Aspect, ...]
    """What was compared, always in the order of `Respect`. What neither tells is not there."""
    reason: str
    """Why, in words: the reasons that settled it."""
