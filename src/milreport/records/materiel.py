"""Materiel: arms, munitions, vehicles and technology, as a type or as one thing."""

from typing import Annotated, Literal

from pydantic import Field

from milreport.records._common import Identified
from milreport.values.ids import ActorRef, MaterielRef
from milreport.values.quantities import Quantity
from milreport.values.text import Name, Prose
from milreport.vocabulary.entities import EntityKind
from milreport.vocabulary.materiel import EquipmentCategory
from milreport.vocabulary.tags import CountryCode

__all__ = ["Materiel", "MaterielKind"]

MaterielKind = Literal[
    EntityKind.EQUIPMENT_TYPE,
    EntityKind.EQUIPMENT_ITEM,
    EntityKind.MUNITION_TYPE,
    EntityKind.VESSEL,
    EntityKind.AIRCRAFT,
    EntityKind.VEHICLE,
    EntityKind.TECHNOLOGY,
]
"""The kinds of entity that can be used, moved or lost."""

_Designation = Annotated[str, Field(min_length=1, max_length=200)]


class Materiel(Identified):
    """A model or class of equipment, or one physical thing."""

    kind: MaterielKind
    category: EquipmentCategory
    designation: _Designation | None = None
    """As the text gives it."""
    designation_normalised: _Designation | None = None
    """As a reference work spells it."""
    family: _Designation | None = None
    """The group of variants, where the text names no single one."""
    names: tuple[Name, ...] = ()
    """Other names, such as the one that another force gave it."""
    calibre: Quantity | None = None
    """The bore or body diameter, as a length."""
    calibre_ambiguous_with: tuple[Prose, ...] = ()
    """What else this calibre may mean, such as a rocket beside a shell."""
    country_of_design: CountryCode | None = None
    """Where the model was designed (ISO 3166-1 alpha-2)."""
    country_of_production: CountryCode | None = None
    """Where this item or variant was made (ISO 3166-1 alpha-2)."""
    operator: ActorRef | None = None
    """The force that uses it."""
    marks: tuple[Prose, ...] = ()
    """Serial numbers, factory marks and the like, as read."""
    variant_of: MaterielRef | None = None
    """The type that this is a variant or an item of."""
