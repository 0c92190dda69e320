"""What every record has."""

from milreport._model import Record
from milreport.values.handling import Handling, Redaction
from milreport.values.ids import ForeignId, LocalId
from milreport.values.text import Prose

__all__ = ["Identified"]


class Identified(Record):
    """A record of a report: it has an id, and others refer to it by that."""

    id: LocalId
    """By what others in the report refer to it; unique over all collections of the report."""
    identifiers: tuple[ForeignId, ...] = ()
    """What others call this same thing."""
    handling: Handling | None = None
    """How to treat this record, where that differs from the report."""
    redactions: tuple[Redaction, ...] = ()
    """What was taken out of this record, or blurred."""
    note: Prose | None = None
    """Anything a colleague should know about this record."""
