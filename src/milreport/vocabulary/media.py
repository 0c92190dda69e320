"""What a check of a picture, film or recording found."""

from milreport.vocabulary._term import OpenTerm

__all__ = [
    "Authenticity",
    "CreditRole",
    "CustodyAction",
]


class Authenticity(OpenTerm):
    """What a media item is judged to be, set against how it is presented.

    Drawn from: schema.org MediaReview, IPTC digital source type.
    """

    # Unaltered
    ORIGINAL = "original", "Judged unaltered and to show what it is said to show."
    MISSING_CONTEXT = (
        "missing_context",
        "Judged unaltered but presented wrongly, as with another date or place.",
    )

    # Altered or made up
    EDITED_OR_CROPPED = (
        "edited_or_cropped",
        "Judged real, but cut, trimmed or rearranged in a way that alters the impression.",
    )
    TRANSFORMED = "transformed", "Judged real in part, with content changed, added or removed."
    STAGED = "staged", "Judged a real recording of a scene that was acted out."
    SATIRE = "satire", "Judged to have been made as a joke or parody."
    SYNTHETIC = "synthetic", "Judged made by a computer, such as a game or a generative model."

    UNVERIFIED = "unverified", "Not checked, or checked without a result."


class CreditRole(OpenTerm):
    """What somebody who is credited with a picture did. A list of our own, after IPTC."""

    CREATOR = "creator", "Took, drew or made it."
    SUPPLIER = "supplier", "Gave it to those who distributed it."
    DISTRIBUTOR = "distributor", "Passed it on to publishers, as an agency does."
    RIGHTS_HOLDER = "rights_holder", "Owns the rights in it."
    UNKNOWN = "unknown", "Credited, with no word of what for."


class CustodyAction(OpenTerm):
    """What was done with a copy at one step of its custody. A list of our own."""

    FOUND = "found", "Come upon where it was published."
    RECEIVED = "received", "Handed over by somebody."
    PRESERVED = "preserved", "Copied to be kept unchanged."
    HASHED = "hashed", "A digest of it was taken."
    TRANSFERRED = "transferred", "Handed on to another holder."
    ALTERED = "altered", "Changed, as by blurring, cropping or converting."
    WITHDRAWN = "withdrawn", "No longer to be had where it was."
