"""Terms for what a reported number says, rests on, covers and counts."""

from milreport.vocabulary._term import OpenTerm, Term

__all__ = ["Basis", "Comparator", "Counted", "Rounding", "Scope"]


class Comparator(Term):
    """How the amount meant stands to the number given.

    Drawn from: USMTF range qualifiers, linguistic work on modified numerals.
    """

    EXACT = "exact", "The number as given, with no word that loosens it."
    APPROXIMATELY = "approximately", "Close to the number, above or below it."
    AT_LEAST = "at_least", "The number or more."
    MORE_THAN = "more_than", "Above the number, and not the number itself."
    AT_MOST = "at_most", "The number or less, as in 'up to' and 'no more than'."
    FEWER_THAN = "fewer_than", "Below the number, and not the number itself."
    BETWEEN = "between", "From one number to another."
    NEARLY = "nearly", "A little short of the number."
    VAGUE_COUNT = (
        "vague_count",
        "A word of amount in place of a number, such as 'dozens' or 'several'.",
    )
    UNKNOWN = "unknown", "How the amount stands to the number is not told."


class Basis(OpenTerm):
    """How a number is said to have been arrived at.

    Drawn from: USMTF actual or estimated and EstimationMethodCode, JC3IEDM, Wikidata.
    """

    COUNTED_BY_SIGHT = "counted_by_sight", "Counted by looking, on the spot or in pictures."
    COUNTED_FROM_RECORDS = "counted_from_records", "Counted from lists, registers or files."
    MEASURED = "measured", "Read off an instrument, a scale or a map."
    STATED_WITHOUT_BASIS = "stated_without_basis", "Given with no word of how it was arrived at."
    ESTIMATED_EXPERT = "estimated_expert", "Judged by someone who knows the matter, with no model."
    ESTIMATED_MODEL = "estimated_model", "Computed with a statistical or other model."
    CAPACITY_DERIVED = (
        "capacity_derived",
        "Worked out from what ships, containers or plants could hold or make.",
    )
    EXTRAPOLATED = "extrapolated", "Carried over from a part, a sample or a period to the whole."
    SUM_OF_OTHERS = "sum_of_others", "Added up from other reported numbers."
    PLANNED_FIGURE = "planned_figure", "A number intended, ordered or allowed, not one reached."
    UNKNOWN = "unknown", "Cannot be told, for instance because the original was not seen."


class Scope(OpenTerm):
    """What stretch or part of a whole a number covers, so that numbers are not added wrongly.

    Drawn from: UCDP event counts and the daily tallies of armed forces and ministries.
    """

    INCREMENT = "increment", "What one event or period added, apart from anything before it."
    CUMULATIVE_SINCE = "cumulative_since", "A running total from a start until now."
    STOCK_AT = "stock_at", "What there was at one moment."
    RATE = "rate", "So many for each day, month or other unit."
    SHARE_OF = "share_of", "A fraction or percentage of a whole."
    SUBSET_OF = "subset_of", "A count already contained in another, larger number."
    MAXIMUM_SEEN = "maximum_seen", "The most seen at any one time."
    UNKNOWN = "unknown", "What the number covers is not told or cannot be made out."


class Counted(OpenTerm):
    """What a number is a number of.

    Drawn from: newsroom practice.
    """

    # People
    PERSONS = "persons", "People, living or dead."
    BODIES = "bodies", "Dead bodies found, handed over or exchanged."
    FAMILIES = "families", "Families or households, whatever their size."

    # Things and acts
    ROUNDS = "rounds", "Single shells, rockets or cartridges, fired or not."
    ITEMS = "items", "Pieces of equipment or goods."
    LAUNCHES = "launches", "Single firings of a missile, rocket or drone."
    SALVOS = "salvos", "Volleys of several rounds or missiles, each volley counted once."
    CONTAINERS = "containers", "Shipping containers, not what is in them."
    SORTIES = "sorties", "Flights, each aircraft on each flight counted once."

    # Amounts
    TONNES = "tonnes", "Weight in metric tonnes."
    AREA = "area", "Extent of ground or water, in the unit stated."
    MONEY = "money", "A sum of money, in the currency stated."


class Rounding(OpenTerm):
    """Whether a number is given to its last digit.

    Drawn from: Krifka, and Williams and Power, on round numbers.
    """

    EXACT_DIGITS = "exact_digits", "Given to the last digit, with no sign of rounding."
    ROUNDED_IMPLIED = (
        "rounded_implied",
        "A round number that nobody calls rounded but that reads so.",
    )
    ROUNDED_STATED = "rounded_stated", "The source says that the number is rounded."
    UNKNOWN = "unknown", "Whether it was rounded cannot be told."
