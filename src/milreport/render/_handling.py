"""How a rendering is to be handled: the strictest marking of the report and all its records."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from milreport.records.report import Report
from milreport.render._words import TLP, aside, listed, term
from milreport.values.handling import Handling, Redaction
from milreport.values.ids import COLLECTIONS
from milreport.vocabulary.handling import Caveat, Tlp

__all__ = ["Banner", "banner", "mark", "redacted"]

_STRICTNESS: Final[Mapping[Tlp, int]] = {tlp: rank for rank, tlp in enumerate(TLP)}
_MOST: Final = 3
"""How many different embargoes are told."""
UNTOLD: Final = "no TLP marking is told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """What stands over every rendering of a report."""

    tlp: Tlp | None
    """The strictest marking in the report, or None where nothing in it is marked."""
    label: str
    """The marking as the standard writes it, or that none is told."""
    notes: tuple[str, ...]
    """What the marking means, embargo, caveats and what may hurt somebody, a sentence each."""

    def __str__(self) -> str:
        """Give the whole banner on one line."""
        return ". ".join((self.label, *self.notes))


def banner(report: Report) -> Banner:
    """Gather the handling of a report and of every record in it; the strictest marking counts."""
    whole = report.handling
    told = [*_all(report)]
    marked = [handling.tlp for handling in told if handling.tlp is not None]
    strictest = min(marked, key=_STRICTNESS.__getitem__, default=None)
    label = UNTOLD if strictest is None else TLP[strictest]
    return Banner(tlp=strictest, label=label, notes=(*_notes(strictest, whole, told),))


def _all(report: Report) -> Iterator[Handling]:
    if report.handling is not None:
        yield report.handling
    for collection in COLLECTIONS:
        for record in getattr(report, collection):
            if record.handling is not None:
                yield record.handling


def _notes(strictest: Tlp | None, whole: Handling | None, told: list[Handling]) -> Iterator[str]:
    if strictest is not None:
        yield _meaning(strictest)
        own = None if whole is None else whole.tlp
        if own is not strictest:
            marked = f"is {TLP[own]}" if own is not None else "has no marking of its own"
            yield f"So marked for some of the records; the report as a whole {marked}"
    embargoes = dict.fromkeys(each.embargo_until for each in told if each.embargo_until is not None)
    if embargoes:
        more = len(embargoes) - _MOST
        shown = [*embargoes][:_MOST] + ([f"{more} more"] if more > 0 else [])
        yield f"Embargo: not to be published before {listed(shown)}"
    for caveat in dict.fromkeys(caveat for each in told for caveat in each.caveats):
        if caveat is not Caveat.EMBARGO_UNTIL or not embargoes:
            yield f"{term(caveat).capitalize()}: {_meaning(caveat)}"
    sensitive = dict.fromkeys(term(content) for each in told for content in each.sensitive)
    if sensitive:
        yield f"Sensitive: {listed(sensitive)}"


def _meaning(told: Tlp | Caveat) -> str:
    """Give what a term means; a private one has only its word."""
    return (told.__doc__ or "a private caveat").rstrip(".")


def mark(handling: Handling | None) -> str | None:
    """Write the handling of one record beside it; nothing where it has none of its own."""
    if handling is None:
        return None
    told = [] if handling.tlp is None else [TLP[handling.tlp]]
    if handling.embargo_until is not None:
        told.append(f"not before {handling.embargo_until}")
    told.extend(term(each) for each in (*handling.caveats, *handling.sensitive))
    return ", ".join(told) or None


def redacted(redactions: tuple[Redaction, ...]) -> Iterator[str]:
    """Say what was taken out or blurred, why, and whether it can be proved later."""
    for each in redactions:
        told = [term(each.method), term(each.reason)]
        told += [] if each.commitment is None else ["a salted digest is kept"]
        told += [] if each.note is None else [each.note.rstrip(".")]
        yield f"{each.pointer or 'the whole'}{aside(told)}"
