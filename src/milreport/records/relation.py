"""Relations between records: supports, contradicts, sits badly with, shares an origin with."""

from typing import Annotated

from pydantic import Field

from milreport.records._common import Identified
from milreport.values.ids import ActorRef, AnyRef
from milreport.values.text import Prose
from milreport.vocabulary.relations import Drift, LinkBasis, RelationKind

__all__ = ["Relation"]


class Relation(Identified):
    """How some records stand to others, read from subject to object."""

    kind: RelationKind
    subjects: Annotated[tuple[AnyRef, ...], Field(min_length=1)]
    """The records that the relation is read from; any collection."""
    objects: Annotated[tuple[AnyRef, ...], Field(min_length=1)]
    """The records that it is read to; any collection."""
    basis: LinkBasis | None = None
    """Whether the text makes the link, the recorder does, or it merely cannot be ruled out."""
    drift: Drift | None = None
    """What moved, where one puts the other again in other words."""
    reason: Prose | None = None
    """Why, in words; a tension is worth little without it."""
    by: ActorRef | None = None
    """Who makes the link, where that is not the recorder of the report."""
