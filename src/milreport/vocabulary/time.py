"""Terms for how well a time is known, what it is the time of, and how it was arrived at."""

from milreport.vocabulary._term import OpenTerm

__all__ = ["TimeDerivation", "TimePrecision", "TimeRole"]


class TimePrecision(OpenTerm):
    """How closely a record fixes when something is reported to have been.

    Drawn from: UCDP date_prec, ACLED time precision, EDTF, ISO 8601, Security Force Monitor.
    """

    # Units
    MINUTE_OR_FINER = "minute_or_finer", "Known by the clock, to the minute or better."
    HOUR = "hour", "Known to the hour."
    PART_OF_DAY = "part_of_day", "Known as a stretch of a day, such as the night or the morning."
    DAY = "day", "Known as one calendar day in a stated time zone."
    FEW_DAYS = "few_days", "Known to lie in a run of two to six days."
    WEEK = "week", "Known to lie in a run of seven days."
    MONTH = "month", "Known to the calendar month."
    SEASON_OR_QUARTER = "season_or_quarter", "Known to the season or the quarter of a year."
    YEAR = "year", "Known to the calendar year."
    MULTI_YEAR = "multi_year", "Known only to a run of years, such as a decade."

    # Bounds
    NOT_AFTER = "not_after", "Only the latest possible time is known."
    NOT_BEFORE = "not_before", "Only the earliest possible time is known."
    WITHIN = "within", "True at some time between two bounds, though not known when or how often."
    THROUGHOUT = "throughout", "True all the time between two bounds, on every day."

    # Hedges
    APPROXIMATE = "approximate", "A time is given, but as being only near the true one."
    UNCERTAIN = "uncertain", "A time is given, but it may be altogether wrong."
    UNKNOWN = "unknown", "When it was is not told or cannot be made out."


class TimeRole(OpenTerm):
    """What a time is the time of.

    Drawn from: IPTC contentCreated, firstCreated and versionCreated, SALUTE, PROV-O.
    """

    # In the world
    EVENT = "event", "When the event is said to have happened."
    STATE_VALID = "state_valid", "When a state of affairs is said to have held."

    # Of what was said and published
    CLAIM_MADE = "claim_made", "When a source said or wrote it."
    FIRST_PUBLISHED = "first_published", "When a document first came out."
    UPDATED = "updated", "When a published document was last changed."
    PAGE_VIEWED = "page_viewed", "When the recorder looked at the page or saved it."
    CAPTURED = "captured", "When a picture, film or sound was recorded."
    RELEASED = "released", "When media or a document was made public by whoever held it."

    # Of the recorder's work
    ASSESSED = "assessed", "When a judgement of it was made."
    RECORDED = "recorded", "When it was entered in the record."
    TRANSMITTED = "transmitted", "When a message or a record was sent on."


class TimeDerivation(OpenTerm):
    """How the recorder got from the words of a source to a time."""

    STATED = "stated", "The source gives the time in full."
    RELATIVE_RESOLVED = (
        "relative_resolved",
        "Worked out from words such as 'on Tuesday' and a known date.",
    )
    YEAR_INFERRED = "year_inferred", "The source gives day and month; the recorder added the year."
    BOUND_INFERRED = (
        "bound_inferred",
        "Earliest or latest time, set from other facts in the source.",
    )
    ANCHOR_BASED = "anchor_based", "Counted from a named event, as in 'since the start of the war'."
    UNKNOWN = "unknown", "How the time was arrived at is not told."
