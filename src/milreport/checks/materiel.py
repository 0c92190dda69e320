"""Materiel: a calibre and a name say as much as they seem to, and no more."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from milreport.checks._amounts import named, told
from milreport.checks._calibres import calibre_of, is_length, millimetres
from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.records.claim import Figure
from milreport.records.materiel import Materiel
from milreport.tables import folded
from milreport.values.numbers import fraction_of
from milreport.vocabulary.materiel import EquipmentCategory

__all__ = [
    "ambiguous_calibre",
    "calibre_mismatch",
    "calibre_not_a_length",
    "family_without_variant",
]


@rule("materiel.calibre_not_a_length", Severity.WARNING, about=("Materiel.calibre",))
def calibre_not_a_length(facts: Facts) -> Iterator[Doubt]:
    """A calibre is a length.

    What is told in another unit, or counts something, can be looked up nowhere.

    Give the bore or body diameter in `mm`, or in `[in_i]` where it is told in inches.
    """
    for position, materiel in enumerate(facts.report.materiel):
        if materiel.calibre is not None and not is_length(materiel):
            yield Doubt(
                ("materiel", position, "calibre"),
                f"the calibre of {materiel.id} is not told as a length",
                "give the diameter in mm, or in the unit of length that the text has",
            )


# Which munition a calibre means

_Uses = Mapping[Fraction, tuple[EquipmentCategory, ...]]
"""By calibre in millimetres: which kinds of munition and weapon have it."""


def _uses(facts: Facts) -> _Uses:
    found: dict[Fraction, dict[EquipmentCategory, None]] = {}
    for row in facts.tables.calibres:
        found.setdefault(fraction_of(row.calibre_mm), {})[row.category] = None
    return {calibre: tuple(categories) for calibre, categories in found.items()}


_MUNITIONS: Final = frozenset(
    {
        EquipmentCategory.ARTILLERY_SHELL,
        EquipmentCategory.UNGUIDED_ROCKET,
        EquipmentCategory.GUIDED_ROCKET_OR_SHELL,
        EquipmentCategory.MORTAR_BOMB,
        EquipmentCategory.TANK_ROUND,
        EquipmentCategory.SMALL_ARMS_AMMUNITION,
    }
)
"""What is fired, each by the calibre of what fires it. A calibre of two of them is ambiguous."""


@rule(
    "materiel.ambiguous_calibre",
    Severity.NOTE,
    about=("Materiel.calibre", "Materiel.calibre_ambiguous_with", "Quantity.item"),
)
def ambiguous_calibre(facts: Facts) -> Iterator[Doubt]:
    """Rounds that are counted by their calibre are of one kind.

    A howitzer and a rocket launcher may have one calibre, and their rounds differ in size, reach
    and number. Where a figure goes by the calibre alone, what it counts is open. The record may
    say so itself; a table of calibres says it of munitions that no model or family is told of.

    Look for the word that the source uses, and for a model; until then keep the kind open.
    """
    counting = _counting(facts)
    uses = _uses(facts)
    for position, materiel in enumerate(facts.report.materiel):
        claims = counting.get(materiel.id)
        reason = None if claims is None else _other_meaning(materiel, uses)
        if claims is not None and reason is not None:
            yield Doubt(
                ("materiel", position, "calibre"),
                f"{reason}, and {materiel.id} is counted by it in {named(claims)}",
                "look for a model or a clearer word in the source, and keep the kind open",
            )


def _counting(facts: Facts) -> Mapping[str, tuple[str, ...]]:
    """Give, for each piece of materiel, the claims that give a figure of it."""
    found: dict[str, dict[str, None]] = {}
    for _, claim, figure in told(facts, Figure):
        if figure.quantity.item is not None:
            found.setdefault(facts.index.local(figure.quantity.item), {})[claim.id] = None
    return {item: tuple(claims) for item, claims in found.items()}


def _other_meaning(materiel: Materiel, uses: _Uses) -> str | None:
    """Say what else a calibre may be; None where it is plain or not known to be otherwise."""
    calibre = calibre_of(materiel)
    if materiel.calibre_ambiguous_with:
        return f"the calibre of {materiel.id} may mean something else too, as its record says"
    names = (materiel.designation_normalised, materiel.family, materiel.variant_of)
    if calibre is None or any(name is not None for name in names):
        return None
    munitions = [each for each in uses.get(calibre, ()) if each in _MUNITIONS]
    others = [each for each in munitions if each != materiel.category]
    if materiel.category not in munitions or not others:
        return None
    return f"{millimetres(calibre)} is the calibre of {named((materiel.category, *others))}"


_WHATEVER_THE_CALIBRE: Final = frozenset(
    {
        EquipmentCategory.AMMUNITION_UNSPECIFIED,
        EquipmentCategory.CLUSTER_MUNITION,
        EquipmentCategory.INCENDIARY_OR_THERMOBARIC,
        EquipmentCategory.CBR_MUNITION,
        EquipmentCategory.ENGINE_OR_COMPONENT,
        EquipmentCategory.PRODUCTION_EQUIPMENT,
        EquipmentCategory.OTHER,
        EquipmentCategory.UNKNOWN,
    }
)
"""Categories by effect, by use or by none, which no list of calibres need have."""


@rule(
    "materiel.calibre_mismatch",
    Severity.WARNING,
    about=("Materiel.calibre", "Materiel.category"),
    needs=("calibres",),
)
def calibre_mismatch(facts: Facts) -> Iterator[Doubt]:
    """A munition or weapon has a calibre that its kind comes in.

    Where the table lists the calibre, and not for this kind, either the calibre or the kind was
    misread, or the table is not complete.

    Look again at both, and complete the table where it is at fault.
    """
    uses = _uses(facts)
    for position, materiel in enumerate(facts.report.materiel):
        calibre, category = calibre_of(materiel), materiel.category
        if calibre is None or category in _WHATEVER_THE_CALIBRE or category.startswith("x_"):
            continue
        listed = uses.get(calibre)
        if listed is not None and category not in listed:
            yield Doubt(
                ("materiel", position, "calibre"),
                f"{millimetres(calibre)} is listed for {named(listed)}, and {materiel.id} is "
                f"recorded as {category}",
                "look again at the calibre and at the category",
            )


# Names


@rule(
    "materiel.family_without_variant",
    Severity.NOTE,
    about=("Materiel.family", "Materiel.designation", "Materiel.variant_of"),
)
def family_without_variant(facts: Facts) -> Iterator[Doubt]:
    """The name of a family is not taken for that of a type.

    The types of one family differ in range, warhead and age, and finds of one say
    little of the others. Where the text gives the family alone, the type is not known.

    Give the type in `variant_of` or in the designation where a source tells it; else leave it.
    """
    for position, materiel in enumerate(facts.report.materiel):
        family = materiel.family
        if family is None or materiel.variant_of is not None:
            continue
        names = (materiel.designation, materiel.designation_normalised)
        if all(name is None or folded(name) == folded(family) for name in names):
            yield Doubt(
                ("materiel", position, "family"),
                f"{materiel.id} is told by the name of a family, so its type is not known",
                "ask which variant it was; a family is no type",
            )
