"""The calibre of materiel as one exact length, so that it can be looked up."""

from fractions import Fraction
from typing import Final

from milreport.records._index import Index
from milreport.records.materiel import Materiel
from milreport.values.numbers import Exact
from milreport.values.units import exactly, unit
from milreport.vocabulary.units import Dimension
from milreport.weighing._groups import Upward

__all__ = ["Calibres", "calibre_of", "is_length", "millimetres"]


def is_length(materiel: Materiel) -> bool:
    """Say whether the calibre is told, and as a length."""
    told = materiel.calibre
    return told is not None and unit(told.unit).dimension is Dimension.LENGTH


def calibre_of(materiel: Materiel) -> Fraction | None:
    """Give the calibre in millimetres; None where it is not one exact length."""
    told = materiel.calibre
    if told is None or not is_length(materiel) or not isinstance(told.number, Exact):
        return None
    return exactly(told.number.value, told.unit, "mm")


def millimetres(calibre: Fraction) -> str:
    """Put a calibre in words: `122 mm`, `5.45 mm`."""
    return f"{float(calibre):g} mm"


class Calibres:
    """The calibres of a report's materiel, each its own or that of the type it is a variant of."""

    def __init__(self, index: Index) -> None:
        """Look each one up once."""
        found = {name: calibre_of(materiel) for name, materiel in index.materiel.items()}
        self._own: Final = {name: each for name, each in found.items() if each is not None}
        self._index: Final = index
        self._above: Final = Upward(self._type, self._own)

    def _type(self, name: str) -> str | None:
        materiel = self._index.materiel.get(name)
        above = None if materiel is None else materiel.variant_of
        return None if above is None else self._index.local(above)

    def get(self, name: str) -> Fraction | None:
        """Give a calibre in millimetres; None where neither it nor a type of it has one."""
        if name in self._own:
            return self._own[name]
        above = self._above.next(name)
        return None if above is None else self._own[above]
