"""Handling, redaction, custody and revision."""

from typing import Annotated, Final, Literal, Self

from pydantic import Field, Strict, model_validator

from milreport._model import Form, Value, broken, value
from milreport.values.ids import ActorRef, ReportId
from milreport.values.text import Prose
from milreport.values.time import Instant
from milreport.vocabulary.handling import (
    Caveat,
    ChangeReason,
    RedactionMethod,
    RedactionReason,
    RevisionKind,
    SensitiveContent,
    Tlp,
)
from milreport.vocabulary.media import CustodyAction

__all__ = ["ContentHash", "Custody", "Handling", "Pointer", "Redaction", "Revision"]

Pointer = Annotated[
    str,
    Field(pattern="^(/([^~/]|~[01])*)*$", max_length=1000),
    Form("a JSON Pointer, such as /names/0"),
]
"""A JSON Pointer (RFC 6901)."""


_DIGITS: Final = {"sha-256": 64, "sha-384": 96, "sha-512": 128, "sha3-256": 64, "blake3": 64}


@value
class ContentHash(Value):
    """A digest by which exactly these bytes or this text can be known again."""

    algorithm: Literal["sha-256", "sha-384", "sha-512", "sha3-256", "blake3"]
    """How the digest was made."""
    digest: Annotated[
        str,
        Field(pattern="^([0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$"),
        Form("a digest in lower-case hexadecimal"),
    ]
    """The digest in lower-case hexadecimal."""

    @model_validator(mode="after")
    def _of_its_length(self) -> Self:
        if len(self.digest) != _DIGITS[self.algorithm]:
            raise broken("hash.wrong_length", "expected a digest as long as the algorithm makes it")
        return self


@value
class Handling(Value):
    """Who may see it and what else to mind (TLP 2.0 of FIRST, and newsroom practice)."""

    tlp: Tlp | None = None
    caveats: tuple[Caveat, ...] = ()
    embargo_until: Instant | None = None
    """Before when it must not be published, with the offset from UTC."""
    sensitive: tuple[SensitiveContent, ...] = ()
    """What in it may hurt somebody."""


@value
class Redaction(Value):
    """A mark that something was taken out or blurred here, and why."""

    pointer: Pointer
    """The field, from the record or document that carries the mark, there or left out."""
    reason: RedactionReason
    method: RedactionMethod
    commitment: ContentHash | None = None
    """A salted digest of what was there, by which it can be proved later."""
    note: Prose | None = None
    """Anything to know about what is missing, without giving it away."""


@value
class Custody(Value):
    """One step in the life of a copy: who did what with it, and when."""

    action: CustodyAction
    holder: ActorRef | None = None
    """The actor that did it and had the copy from then on."""
    time: Instant | None = None
    """When it was done, with the offset from UTC."""
    hash: ContentHash | None = None
    """The digest of the copy after this step."""
    note: Prose | None = None
    """What was done, where the action alone does not tell."""


@value
class Revision(Value):
    """Which issue of a report this is, and what it does to the one before."""

    number: Annotated[int, Strict(), Field(ge=1, le=1_000_000)]
    """1 for the first issue, and one more for each later one."""
    kind: RevisionKind
    of: ReportId | None = None
    """The report that is corrected, retracted or replaced, where it has another name."""
    reason: ChangeReason | None = None
    time: Instant | None = None
    """When this issue was made, with the offset from UTC."""
    by: ActorRef | None = None
    """Who made it, among the actors."""
    note: Prose | None = None
    """What was changed, in words."""
