"""Terms for how well a place is known, what it is to a report, and who holds it."""

from milreport.vocabulary._term import OpenTerm

__all__ = [
    "Control",
    "PlacePrecision",
    "PlaceRole",
    "PointMeaning",
]


class PlacePrecision(OpenTerm):
    """How closely a record fixes where something is reported to have been.

    Drawn from: UCDP where_prec, ACLED geo-precision, PLOVER resolution, GTD specificity, Atlos.
    """

    # Points and settlements
    EXACT_POINT = "exact_point", "Fixed to the very spot, give or take 10 metres."
    VICINITY = "vicinity", "Fixed to a building or its neighbours, give or take 100 metres."
    LOCALITY = "locality", "Fixed to a neighbourhood or site, give or take a kilometre."
    SETTLEMENT = "settlement", "In a named town or village, with no word of where in it."
    NEAR_SETTLEMENT = (
        "near_settlement",
        "Near a named town or village, up to about 25 kilometres away.",
    )

    # Areas and lines
    ADMIN3_OR_4 = "admin3_or_4", "In a named unit of the lowest level, such as a commune or parish."
    ADMIN2 = "admin2", "In a named unit of the second level, such as a district or county."
    ADMIN1 = "admin1", "In a named unit of the first level, such as a province, oblast or state."
    LINE_FEATURE = "line_feature", "Somewhere along a front line, river, road or border."
    INFORMAL_REGION = "informal_region", "In an area that has a name but no official borders."
    COUNTRY = "country", "In a named country, and no closer."
    SEA_OR_AIRSPACE = "sea_or_airspace", "At sea or in the air, outside any country's territory."
    MULTINATIONAL = "multinational", "Spread over several countries, and no closer."

    # No usable place
    AMBIGUOUS_NAME = (
        "ambiguous_name",
        "Named in a way that fits two levels, such as a city and its region.",
    )
    WITHHELD = "withheld", "Known to the recorder, but left out for someone's safety."
    UNKNOWN = "unknown", "Where it was is not told or cannot be made out."


class PlaceRole(OpenTerm):
    """What a place is to the report, event or picture that it goes with.

    Drawn from: IPTC location shown and location created, schema.org dateline.
    """

    EVENT_PLACE = "event_place", "Where the event is said to have happened."
    ORIGIN = "origin", "Where a movement, launch or delivery is said to have begun."
    DESTINATION = "destination", "Where a movement or delivery ended or was bound."
    VIA = "via", "A place passed on the way between origin and destination."
    SPEAKER_PLACE = "speaker_place", "Where the person quoted was when speaking."
    FILING_PLACE = "filing_place", "Where the story was filed from, as its dateline says."
    PAGE_LOCALITY = (
        "page_locality",
        "A place shown by the page itself, not claimed as where it was filed.",
    )
    SHOWN_IN_IMAGE = "shown_in_image", "The place to be seen in a picture or film."
    CAPTURE_PLACE = "capture_place", "Where the camera or recorder stood."
    UNKNOWN = "unknown", "What the place is to the report cannot be told."


class Control(OpenTerm):
    """Who is put as holding a place on a date, always from a stated viewpoint; never a ruling."""

    SOVEREIGN_UNDISPUTED = (
        "sovereign_undisputed",
        "Held by the state it belongs to, with no rival claim told.",
    )
    SOVEREIGN_DE_JURE_ONLY = (
        "sovereign_de_jure_only",
        "Put as belonging to this state, but run on the ground by another.",
    )
    CONTROLLED_DE_FACTO = (
        "controlled_de_facto",
        "Run by this party on the ground, leaving aside to whom it belongs.",
    )
    OCCUPIED = "occupied", "Put as held by the forces of a state that is not its sovereign."
    CLAIMED_NOT_CONTROLLED = "claimed_not_controlled", "Claimed by a party that does not hold it."
    CONTESTED_FIGHTING = (
        "contested_fighting",
        "Fought over on that date, with neither side firmly holding it.",
    )
    ANNEXATION_DISPUTED = (
        "annexation_disputed",
        "Declared by a state to be part of it, which others reject.",
    )
    UNKNOWN = "unknown", "Who holds it is not told or cannot be made out."


class PointMeaning(OpenTerm):
    """What a point on the map stands for. A list of our own."""

    EXACT_SPOT = "exact_spot", "The very spot where it was."
    SETTLEMENT_CENTRE = "settlement_centre", "The middle of a settlement, wherever in it it was."
    AREA_CENTRE = "area_centre", "The middle of an area, wherever in it it was."
    SEAT = "seat", "The town from which an area is administered, standing for the area."
    NEAREST_NAMED = "nearest_named", "The nearest place that has a name."
    REPRESENTATIVE = "representative", "A point chosen to show a line or an area."
    UNKNOWN = "unknown", "What the point stands for cannot be told."
