"""Privacy: what would expose a private person to whoever gets the report."""

from collections.abc import Iterator

from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.redaction import Hidden
from milreport.redaction._addresses import addresses, free_texts, kinds_in
from milreport.redaction._mask import exposed
from milreport.vocabulary.handling import SensitiveContent, Tlp

__all__ = ["email", "minor_named", "phone", "victim_named"]

_TEXTS = ("Document.note", "Claim.text", "Claim.note", "Text.text", "Name.text")
"""Some of the free text that is read; all of it is, but for what stands in `extensions`."""


@rule("privacy.email", Severity.WARNING, about=_TEXTS)
def email(facts: Facts) -> Iterator[Doubt]:
    """An e-mail address does not stand in free text.

    A byline or a note is copied with the record, and the address goes wherever the record goes.

    Take it out by hand, or mask the report with `redaction.mask` before it is passed on.
    """
    yield from _found(facts, Hidden.EMAIL, "an e-mail address stands in this text")


@rule("privacy.phone", Severity.WARNING, about=_TEXTS)
def phone(facts: Facts) -> Iterator[Doubt]:
    """A telephone number does not stand in free text.

    Whoever gets the record can ring the person, who did not agree to that.

    Take it out by hand, or mask the report with `redaction.mask` before it is passed on.
    """
    yield from _found(facts, Hidden.PHONE, "what looks like a telephone number stands in this text")


def _found(facts: Facts, what: Hidden, message: str) -> Iterator[Doubt]:
    """Give one doubt for each text that holds such a thing, however often."""
    if what not in kinds_in(facts.report):
        return
    for path, text, _ in free_texts(facts.parts):
        if any(kind is what for kind, _, _ in addresses(text)):
            yield Doubt(path, message, "take it out, or mask the report before it is passed on")


@rule("privacy.victim_named", Severity.WARNING, about=("Harm.victims", "Actor.names"))
def victim_named(facts: Facts) -> Iterator[Doubt]:
    """A person who came to harm is named only with a mark that says why that may be.

    Families learn of a death from a list, and the living may be found by it. Adults only: those
    under age are told apart.

    Add the caveat `consent_to_be_named` where there is consent, mark the person as sensitive
    `personal_data` under a TLP that is not clear, or take the names out with `redaction.redact`.
    """
    yield from _named(
        facts, "came to harm and is named, and nothing says that it may be so", minors=False
    )


@rule("privacy.minor_named", Severity.WARNING, about=("Harm.age_band", "Actor.names"))
def minor_named(facts: Facts) -> Iterator[Doubt]:
    """A person under age who came to harm is named only with a mark that says why that may be.

    The name of a child stays findable for a life, and no child can agree to that.

    Take the names out with `redaction.redact` and the reason `minor`; where the family agreed,
    add the caveat `consent_to_be_named`.
    """
    yield from _named(
        facts,
        "came to harm under age and is named, and nothing says that it may be so",
        minors=True,
    )


def _named(facts: Facts, how: str, *, minors: bool) -> Iterator[Doubt]:
    for position, is_minor in exposed(facts.report, facts.index):
        if is_minor is minors and not _is_guarded(facts, position):
            yield Doubt(
                ("actors", position, "names"),
                f"{facts.report.actors[position].id} {how}",
                "add the caveat consent_to_be_named, or take the names out and leave a mark",
            )


def _is_guarded(facts: Facts, position: int) -> bool:
    """Say whether a person is marked as sensitive, in what is not for everybody."""
    own, whole = facts.report.actors[position].handling, facts.report.handling
    if own is None or SensitiveContent.PERSONAL_DATA not in own.sensitive:
        return False
    tlp = own.tlp or (whole.tlp if whole is not None else None)
    return tlp is not None and tlp is not Tlp.TLP_CLEAR
