"""Terms for changing a record, sharing it, and leaving things out of it."""

from milreport.vocabulary._term import OpenTerm, Term

__all__ = [
    "Caveat",
    "ChangeReason",
    "RedactionMethod",
    "RedactionReason",
    "RevisionKind",
    "SensitiveContent",
    "Tlp",
]


class ChangeReason(OpenTerm):
    """Why a record, or the document it is about, was changed.

    Drawn from: schema.org CorrectionComment, nanopublications, ACLED deletions.
    """

    # Something was wrong
    TYPO = "typo", "A slip of spelling or form that left the meaning as it was."
    FACTUAL_ERROR = "factual_error", "Something told was wrong, and no closer term here fits."
    ATTRIBUTION_ERROR = "attribution_error", "Words or an act had been put down to the wrong party."
    IDENTITY_ERROR = "identity_error", "A person, unit, place or thing had been taken for another."
    TRANSLATION_ERROR = "translation_error", "The meaning had been lost between two languages."
    DATE_ERROR = "date_error", "A date or time had been wrong."

    # Something moved on
    QUANTITY_REVISION = "quantity_revision", "A number was replaced by a newer count or estimate."
    NEW_INFORMATION = (
        "new_information",
        "More became known; what stood before was right for its day.",
    )
    STATUS_CHANGE = "status_change", "The standing of a claim or event changed, not what it says."

    # Something was withdrawn
    RETRACTION = "retraction", "Withdrawn by whoever put it out, as no longer to be relied on."
    SAFETY_TAKEDOWN = (
        "safety_takedown",
        "Withdrawn to keep someone safe, whether it was right or wrong.",
    )


class Tlp(Term):
    """How widely a record may be passed on by those who receive it.

    Drawn from: FIRST Traffic Light Protocol (TLP) 2.0.
    """

    TLP_RED = "tlp_red", "For the persons it was given to, and nobody else."
    TLP_AMBER_STRICT = (
        "tlp_amber_strict",
        "For those in the receiving organisation who need to know.",
    )
    TLP_AMBER = (
        "tlp_amber",
        "For those in the receiving organisation and its clients who need to know.",
    )
    TLP_GREEN = (
        "tlp_green",
        "For the wider community of the receivers, but not for open publication.",
    )
    TLP_CLEAR = "tlp_clear", "For anyone; may be published, subject to copyright."


class Caveat(OpenTerm):
    """A condition on the use of a record, besides its traffic-light marking.

    Drawn from: MISP TLP tags, IPTC embargo.
    """

    CHATHAM_HOUSE = (
        "chatham_house",
        "May be used without telling who said it or who else was there.",
    )
    EMBARGO_UNTIL = "embargo_until", "Not to be published before a stated time."
    SOURCE_PROTECTED = "source_protected", "Nothing that could lead to the source may be passed on."
    NO_REDISTRIBUTION_OF_TEXT = (
        "no_redistribution_of_text",
        "The source's wording may not be passed on, but a reference to it may.",
    )
    CONSENT_TO_BE_NAMED = (
        "consent_to_be_named",
        "Whoever is named, or their family where they are dead, agreed to it.",
    )


class SensitiveContent(OpenTerm):
    """What in a record or its media calls for care before it is shown.

    Drawn from: Atlos, practice under the Third Geneva Convention.
    """

    GRAPHIC = "graphic", "Shows or describes death, wounds or cruelty."
    MINOR_SHOWN = "minor_shown", "Shows someone who is, or seems to be, under 18."
    PRISONER_SHOWN = "prisoner_shown", "Shows someone in captivity or detention."
    PERSONAL_DATA = "personal_data", "Holds details by which a private person could be found."
    DECEPTIVE_MEDIA = (
        "deceptive_media",
        "Holds media thought to mislead, such as staged or altered pictures.",
    )
    LIVE_POSITION_RISK = "live_position_risk", "Could give away where people are at this moment."


class RedactionReason(OpenTerm):
    """Why something was left out of a record or made less exact.

    Drawn from: Berkeley Protocol, Every Casualty standards.
    """

    VICTIM_PRIVACY = "victim_privacy", "To spare a person harmed from exposure."
    MINOR = "minor", "Because the person is, or seems to be, under 18."
    SOURCE_SAFETY = "source_safety", "To keep a source or witness from harm."
    FAMILY_REQUEST = "family_request", "Because the family asked for it."
    LEGAL = "legal", "Because a court order or another legal duty is said to require it."
    ONGOING_OPERATION = (
        "ongoing_operation",
        "Because telling it could endanger people while an operation lasts.",
    )
    DATA_PROTECTION = "data_protection", "Because of rules on personal data."
    OTHER = "other", "For a reason that is told, but that no term here fits."


class RedactionMethod(OpenTerm):
    """How something was left out of a record or made less exact.

    Drawn from: Berkeley Protocol.
    """

    REMOVED = "removed", "Taken out, with nothing in its place."
    GENERALISED = (
        "generalised",
        "Replaced by something broader, such as the district for the street.",
    )
    BANDED = "banded", "Replaced by a range, such as an age group for an age."
    PSEUDONYMISED = (
        "pseudonymised",
        "Replaced by a made-up name or code that stays the same throughout.",
    )
    HASH_COMMITMENT = (
        "hash_commitment",
        "Replaced by a salted hash, so that it can be proved later.",
    )
    BLURRED_MEDIA = "blurred_media", "Made unrecognisable in the picture, film or sound."


class RevisionKind(OpenTerm):
    """What a new issue of a report does to the one before. A list of our own."""

    ORIGINAL = "original", "The first issue; there is none before."
    UPDATE = "update", "Adds to the earlier issue, which was not wrong."
    CORRECTION = "correction", "Puts right something that was wrong."
    RETRACTION = "retraction", "Takes the earlier issue back."
    SUPERSESSION = "supersession", "Replaces the earlier issue as a whole."
