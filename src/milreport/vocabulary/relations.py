"""Terms for how claims, events and media stand to one another."""

from milreport.vocabulary._term import OpenTerm

__all__ = [
    "Drift",
    "LinkBasis",
    "Predicate",
    "RelationKind",
]


class RelationKind(OpenTerm):
    """How one record stands to another, read from the first to the second.

    `same_proposition`, `contradicts`, `in_tension_with`, `same_origin_as` and `independent_of`
    read alike from either end.

    Drawn from: AIDA, SKOS, CiTO, AIF, micropublications, nanopublications, STIX opinion,
    ClaimReview, RumourEval, PROV, Dong et al. on dependence, Berkeley Protocol, schema.org, SEM.
    No standard has `in_tension_with`.
    """

    SAME_PROPOSITION = (
        "same_proposition",
        "Both say one and the same thing, if perhaps in other words.",
    )
    NARROWS = "narrows", "The first is a more particular version of what the second says."
    BROADENS = "broadens", "The first is a more general version of what the second says."
    SUPPORTS = "supports", "If the first holds, the second is easier to believe."
    UNDERCUTS = (
        "undercuts",
        "The first says that the grounds do not bear out the second, not that it is false.",
    )
    CONTRADICTS = "contradicts", "Speaking of one time, place and scope, the two cannot both be so."
    IN_TENSION_WITH = (
        "in_tension_with",
        "The two fit badly, for a reason that is given, yet both may be so.",
    )
    PREMISE_FOR = "premise_for", "Somebody offers the first as a reason to believe the second."
    EXPLAINS = "explains", "Somebody offers the first as what brought the second about."
    ASSESSES = "assesses", "The first gives an opinion on the second, for or against."
    ANSWERS = "answers", "The first responds to a charge or question put in the second."
    QUOTES = "quotes", "The first repeats the second word for word, in whole or in part."
    DERIVED_FROM = (
        "derived_from",
        "The first was made out of the second, by rewriting, summing or the like.",
    )
    TRANSLATES = "translates", "The first puts the second into a different language."
    CORRECTS = "corrects", "The first puts right an error in the second."
    RETRACTS = "retracts", "The first takes the second back, and need put nothing in its place."
    SUPERSEDES = (
        "supersedes",
        "The first stands in the second's place from now on, error or no error.",
    )
    SAME_ORIGIN_AS = "same_origin_as", "Both are traced, or judged, to go back to one source."
    INDEPENDENT_OF = (
        "independent_of",
        "Each is traced, or judged, to go back to a source of its own.",
    )
    EVIDENCES = (
        "evidences",
        "The first, a picture, recording or object, tells for or against the second.",
    )
    ILLUSTRATES = (
        "illustrates",
        "The first is a picture that goes with the second and tells nothing about it.",
    )
    PART_OF = "part_of", "The first is a piece of the second, as a battle is of a war."


class LinkBasis(OpenTerm):
    """What a link between two records rests on. A list of our own."""

    STATED = "stated", "The document itself makes the link."
    SHOWN = "shown", "The recorder can show it from the material."
    JUDGED = "judged", "The recorder holds it to be so, on reasons given."
    NOT_EXCLUDED = "not_excluded", "It may be so; nothing read rules it out or bears it out."


class Drift(OpenTerm):
    """What moved when one claim was put again as another. A list of our own."""

    HEDGE_LOST = "hedge_lost", "The later wording is surer than the earlier one."
    HEDGE_GAINED = "hedge_gained", "The later wording is less sure than the earlier one."
    TRANSLATION = "translation", "Two renderings of the same words differ in strength or sense."
    FIGURE = "figure", "The number, its bounds or its unit changed."
    SCOPE = "scope", "Time, place or group became wider or narrower."
    SOURCE = "source", "Another source is named, or one is no longer named."


class Predicate(OpenTerm):
    """How the subject of a stated relation stands to its object. A list of our own."""

    HOLDS_OFFICE = "holds_office", "The person holds a post in the body."
    POSTED_TO = "posted_to", "The person or unit serves with the force."
    BELONGS_TO = "belongs_to", "The one is a part, member, organ or national of the other."
    CONTROLS = "controls", "The party holds the place."
    LOCATED_IN = "located_in", "The one lies or is stationed inside the other."
    ALLIED_WITH = "allied_with", "The two are on one side, by treaty or in fact."
    OPPOSED_TO = "opposed_to", "The two are on opposite sides."
    SUPPLIES = "supplies", "The one provides the other with goods or arms."
    OPERATES = "operates", "The force uses the materiel."
    PRODUCES = "produces", "The one makes the other."
    SAME_AS = "same_as", "Both are one and the same thing."
    DESCRIBED_AS = "described_as", "The subject is given a quality, in words."
    OTHER = "other", "Told, but not in this list."
