"""How a claim is weighed: its status, the threshold applied, and the evidence and its role."""

from milreport.vocabulary._term import OpenTerm

__all__ = ["ClaimStatus", "EvidenceKind", "EvidenceRole", "StandardOfProof"]


class ClaimStatus(OpenTerm):
    """What a recorder makes of a claim on a given date; it never alters what the source said.

    Drawn from: Airwars grading, Admiralty credibility scale, FM 2-22.3, Berkeley Protocol, Oryx,
    schema.org ClaimReview and corrections, Wikidata, Security Force Monitor, GTD, STIX, CiTO,
    nanopublications.
    """

    UNASSESSED = "unassessed", "No one has weighed the claim yet."

    # What stands behind it
    SINGLE_ORIGIN = "single_origin", "However many carry it, all lead back to one origin."
    MULTIPLE_DEPENDENT = (
        "multiple_dependent",
        "Several carry it, and it is not shown that their origins are separate.",
    )
    CORROBORATED = "corroborated", "At least two origins, shown to be separate, say the same."
    EVIDENCE_VERIFIED = (
        "evidence_verified",
        "Pictures, remains or other material have been examined and bear it out.",
    )
    PARTY_ADMITTED = "party_admitted", "The very side it tells against has conceded it."
    PARTLY_VERIFIED = (
        "partly_verified",
        "Some parts hold up and others do not or are open; the record lists them.",
    )

    # How likely it is judged to be
    PROBABLE = "probable", "Judged more likely than not, though not confirmed."
    POSSIBLE = "possible", "Judged neither likely nor unlikely: it could be so."
    DOUBTFUL = "doubtful", "Judged rather unlikely, though nothing better speaks against it."
    IMPROBABLE = "improbable", "Better material speaks against it, short of showing it false."
    CANNOT_BE_JUDGED = "cannot_be_judged", "Weighed, but there is too little to go on."

    # Differences between sources
    DISPUTED = "disputed", "At least one other source says that it is not so."
    CONTESTED_RESPONSIBILITY = (
        "contested_responsibility",
        "The event itself is common ground; who did it is not.",
    )

    # Set aside
    DISCOUNTED = "discounted", "Something is there, but judged to be other than was claimed."
    REFUTED = "refuted", "Shown to be untrue."
    WITHDRAWN_BY_SOURCE = (
        "withdrawn_by_source",
        "The source no longer stands by it and put nothing in its place.",
    )
    CORRECTED = "corrected", "The source itself has put another version in its place."
    SUPERSEDED = "superseded", "Later material took its place, without the source correcting it."
    OUT_OF_SCOPE = (
        "out_of_scope",
        "Neither true nor false: an opinion, a warning or a value judgement.",
    )


class StandardOfProof(OpenTerm):
    """The threshold that an assessor says was applied; recording it makes no finding of law.

    Drawn from: UN fact-finding and OHCHR practice, commissions of inquiry, civil and criminal
    law, Airwars, Security Force Monitor, HRDAG.
    """

    NONE_STATED = "none_stated", "The assessor does not say what threshold was applied."
    ALLEGATION = "allegation", "It was enough that someone said so."
    CREDIBLE_INFORMATION = (
        "credible_information",
        "It was enough that source and content were plausible when checked.",
    )
    REASONABLE_SUSPICION = (
        "reasonable_suspicion",
        "There had to be reason enough to inquire into it.",
    )
    REASONABLE_GROUNDS_TO_BELIEVE = (
        "reasonable_grounds_to_believe",
        "What was gathered had to convince a careful person of ordinary judgement.",
    )
    BALANCE_OF_PROBABILITIES = (
        "balance_of_probabilities",
        "It had to be likelier that it was so than that it was not.",
    )
    CLEAR_AND_CONVINCING = (
        "clear_and_convincing",
        "It had to be highly likely, well above an even balance.",
    )
    BEYOND_REASONABLE_DOUBT = (
        "beyond_reasonable_doubt",
        "No sensible doubt could remain, as for a verdict of guilt in a criminal court.",
    )
    STATISTICAL_ESTIMATE = (
        "statistical_estimate",
        "A model produced it and gives its own margin of error.",
    )


class EvidenceKind(OpenTerm):
    """What a piece of evidence is; what it does for the claim is `EvidenceRole`.

    Drawn from: Berkeley Protocol, OHCHR, Airwars, Conflict Armament Research, Small Arms Survey,
    JP 2-0, GeoConfirmed, C2PA, IPTC, SIPRI and UN panel practice, STIX, HRDAG.
    """

    # Words alone
    STATEMENT_ONLY = "statement_only", "An assertion, with nothing shown to back it."

    # Pictures and sound
    PHOTOGRAPH = "photograph", "A still picture, taken neither from the air nor from orbit."
    VIDEO = "video", "A moving picture not taken from the air, with or without sound."
    AUDIO = "audio", "A sound recording without picture."
    SATELLITE_IMAGE = "satellite_image", "A picture taken from orbit."
    AERIAL_FOOTAGE = (
        "aerial_footage",
        "A picture, still or moving, taken from an aircraft or drone.",
    )

    # Papers, and what people have said
    DOCUMENT_COPY = "document_copy", "A paper or file, or a copy of one, not an official record."
    OFFICIAL_RECORD = "official_record", "An authority's own register, list or ruling."
    TESTIMONY_FIRST_HAND = (
        "testimony_first_hand",
        "An account by someone of what they themselves lived through or saw.",
    )
    TESTIMONY_SECOND_HAND = (
        "testimony_second_hand",
        "An account by someone of what others told them.",
    )
    ADMISSION = "admission", "A statement by the very side it tells against."
    INTERCEPTED_COMMUNICATION = (
        "intercepted_communication",
        "A call or message said to be overheard, in the form in which it was published.",
    )

    # Things and bodies
    DEBRIS_OR_REMNANT = "debris_or_remnant", "Wreckage or fragments left at the place."
    MARKS_AND_SERIALS = "marks_and_serials", "Numbers, stamps or labels read off an item."
    MEDICAL_OR_FORENSIC = (
        "medical_or_forensic",
        "Findings of a doctor, a post-mortem or a laboratory.",
    )

    # What is read out of an item
    GEOLOCATION = "geolocation", "The place, worked out from what can be seen or heard in the item."
    CHRONOLOCATION = "chronolocation", "The time, worked out from what is in the item."
    REVERSE_IMAGE_MATCH = "reverse_image_match", "An earlier appearance of the same picture."
    FILE_METADATA = "file_metadata", "Data kept inside the file, such as date, device or signature."

    # Data and analysis
    SENSOR_DATA = "sensor_data", "Instrument readings, such as fire, seismic or tracking data."
    TRADE_OR_TRANSPORT_RECORD = (
        "trade_or_transport_record",
        "A paper or tally of goods moved, such as a manifest.",
    )
    EXPERT_ANALYSIS = "expert_analysis", "A specialist's opinion with the reasons for it."
    STATISTICAL_MODEL = "statistical_model", "A figure computed by a method that is set out."
    PATTERN_CONSISTENCY = (
        "pattern_consistency",
        "It resembles other events already known, and no more than that.",
    )

    # Nothing found or given
    SEARCH_WITHOUT_RESULT = (
        "search_without_result",
        "A search that turned nothing up; the record says what was searched.",
    )
    NONE_OFFERED = "none_offered", "The source put forward no evidence."


class EvidenceRole(OpenTerm):
    """What a piece of evidence does for the claim it is set beside."""

    DIRECT = "direct", "Shows the very thing claimed, with nothing to infer."
    CIRCUMSTANTIAL = "circumstantial", "Shows other facts from which the claim is inferred."
    CORROBORATING = "corroborating", "Strengthens another piece that already bears on the claim."
    CONTEXTUAL = "contextual", "Helps to understand the claim without making it more likely."
    ILLUSTRATIVE = "illustrative", "Decorates the report and has no bearing on the claim."
    CONTRARY = "contrary", "Speaks against the claim."
    UNKNOWN = "unknown", "What the piece is meant to show is not told, or cannot be told."
