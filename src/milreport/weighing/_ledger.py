"""The ledger of a count of origins: what became of every end of a chain."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["OriginEntry", "OriginKind", "Origins"]


class OriginKind(StrEnum):
    """What became of an end of a chain, or of a claim."""

    NAMED = "named"
    """A source that can be told apart: it is counted, once."""
    UNKNOWN = "unknown"
    """An end that nobody can be told from: it may be a further origin, or one already counted."""
    MERGED = "merged"
    """Two ends that are counted as one."""
    JUDGES = "judges"
    """A source that judges the report of others: it may know more, and need not."""
    SET_ASIDE = "set_aside"
    """A claim that adds no origin."""
    OPEN = "open"
    """What is not ruled out; if it is so, the highest figure falls."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginEntry:
    """One line of the ledger."""

    kind: OriginKind
    """What became of them."""
    claims: tuple[str, ...]
    """The claims, by their ids, in the order of the report; of two ends merged, the first each."""
    sources: tuple[str, ...]
    """The sources at the end of their chains, or those that were merged."""
    reason: str
    """Why, in words; records are named by their ids."""

    def __str__(self) -> str:
        """Show the entry on one line."""
        return f"{self.kind}: {self.reason}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """How many separate origins stand behind something, at least and at most."""

    low: int
    """The fewest that there can be: the named ones, and one where there is only an unknown end."""
    high: int
    """The most that there can be: `named` and `unknown` together."""
    named: int
    """How many sources can be told apart, after merging."""
    unknown: int
    """How many ends may be origins of their own besides; a judge of the report is one of them."""
    ledger: tuple[OriginEntry, ...]
    """What became of every claim and every end."""

    def __str__(self) -> str:
        """Show the interval in words."""
        noun = "origin" if self.high == 1 else "origins"
        if self.high == 0:
            return "no origins"
        return (
            f"{self.high} {noun}"
            if self.low == self.high
            else f"between {self.low} and {self.high} {noun}"
        )
