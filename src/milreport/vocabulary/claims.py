"""Terms for claims: who says what, how, how surely and by what way."""

from typing import Final

from milreport.vocabulary._term import OpenTerm, Term

__all__ = [
    "COMMITMENT",
    "Commitment",
    "ContentMode",
    "Factuality",
    "HedgeClass",
    "SpeechAct",
    "Stance",
    "StepMode",
]


class SpeechAct(OpenTerm):
    """What a speaker does at one step of a chain, whichever reporting verb the text has.

    Drawn from: TimeML, Inference Anchoring Theory, PARC, PLOVER, CAMEO, CiTO, RumourEval, Airwars,
    JC3IEDM, USMTF, ICD 203, STIX, BioScope, PROV, micropublications, nanopublications, schema.org,
    IPTC, CoNLL-2010, newsroom practice.
    """

    STATE = "state", "Says plainly that something is so."
    CLAIM = "claim", "Says that something is so, in a verb by which the reporter stands back."
    ALLEGE = "allege", "Lays a charge in words that mark it as not proven."
    ACCUSE = "accuse", "Says who is to blame, and names them."
    CONFIRM = "confirm", "Says that what was already put about is so."
    ADMIT = "admit", "Says that something is so, although it tells against the speaker."
    DENY = "deny", "Says that what was already put about is not so."
    REJECT = "reject", "Will not accept a claim or demand, and offers no other version of events."
    QUESTION = "question", "Casts doubt or wants evidence, without saying the opposite."
    ESTIMATE = "estimate", "Gives a number as reckoned rather than counted."
    ASSESS = "assess", "Says what it makes of the evidence."
    PREDICT = "predict", "Says what will come, and urges nothing."
    WARN = "warn", "Says that harm may come, so that others take heed."
    SUGGEST = "suggest", "Puts something forward softly, as worth considering."
    SPECULATE = "speculate", "Offers a guess and lets it be seen as one."
    NOTE = "note", "Draws attention to something treated as already established."
    REPORT = "report", "Tells what it has found out or been told."
    RELAY = "relay", "Hands on what a particular other, who is named, has said."
    ANNOUNCE = "announce", "Makes known what it has itself decided."
    PROMISE = "promise", "Gives its word that it will do something."
    THREATEN = "threaten", "Says that it will do harm if, or unless, something happens."
    DEMAND = "demand", "Calls on somebody to do or stop something."
    CRITICISE = "criticise", "Finds fault with somebody or something."
    PRAISE = "praise", "Speaks well of somebody or something."
    IMPLY = "imply", "Lets it be gathered from what is said."
    RETRACT = "retract", "Withdraws what it said before, and says nothing in its place."
    CORRECT = "correct", "Withdraws what it said before, and says what is right instead."
    DECLINE_TO_COMMENT = "decline_to_comment", "Was asked, and said that it would not answer."
    DID_NOT_RESPOND = "did_not_respond", "Was asked, and was not heard from."
    DEPICT = "depict", "Shows it in a picture or film."
    CAPTION = "caption", "Says it in the words that go with a picture or film."
    UNATTRIBUTED_PASSIVE = (
        "unattributed_passive",
        "Somebody spoke, but a passive such as 'was reported' hides who.",
    )
    UNKNOWN = "unknown", "What was done with the words is not told or cannot be told."


class Commitment(Term):
    """What the verb alone tells about the voice that reports; never a probability."""

    NEUTRAL = "neutral", "The verb shows neither trust in the content nor distance from it."
    ENDORSING = "endorsing", "The verb shows that the reporting voice takes the content as so."
    DISTANCING = (
        "distancing",
        "The verb shows that the reporting voice does not vouch for the content.",
    )


COMMITMENT: Final[dict[SpeechAct, Commitment]] = {
    SpeechAct.STATE: Commitment.NEUTRAL,
    SpeechAct.CLAIM: Commitment.DISTANCING,
    SpeechAct.ALLEGE: Commitment.DISTANCING,
    SpeechAct.ACCUSE: Commitment.DISTANCING,
    SpeechAct.CONFIRM: Commitment.ENDORSING,
    SpeechAct.ADMIT: Commitment.ENDORSING,
    SpeechAct.DENY: Commitment.NEUTRAL,
    SpeechAct.REJECT: Commitment.NEUTRAL,
    SpeechAct.QUESTION: Commitment.NEUTRAL,
    SpeechAct.ESTIMATE: Commitment.NEUTRAL,
    SpeechAct.ASSESS: Commitment.NEUTRAL,
    SpeechAct.PREDICT: Commitment.NEUTRAL,
    SpeechAct.WARN: Commitment.NEUTRAL,
    SpeechAct.SUGGEST: Commitment.DISTANCING,
    SpeechAct.SPECULATE: Commitment.DISTANCING,
    SpeechAct.NOTE: Commitment.ENDORSING,
    SpeechAct.REPORT: Commitment.NEUTRAL,
    SpeechAct.RELAY: Commitment.NEUTRAL,
    SpeechAct.ANNOUNCE: Commitment.ENDORSING,
    SpeechAct.PROMISE: Commitment.NEUTRAL,
    SpeechAct.THREATEN: Commitment.NEUTRAL,
    SpeechAct.DEMAND: Commitment.NEUTRAL,
    SpeechAct.CRITICISE: Commitment.NEUTRAL,
    SpeechAct.PRAISE: Commitment.NEUTRAL,
    SpeechAct.IMPLY: Commitment.DISTANCING,
    SpeechAct.RETRACT: Commitment.ENDORSING,
    SpeechAct.CORRECT: Commitment.ENDORSING,
    SpeechAct.DECLINE_TO_COMMENT: Commitment.NEUTRAL,
    SpeechAct.DID_NOT_RESPOND: Commitment.NEUTRAL,
    SpeechAct.DEPICT: Commitment.NEUTRAL,
    SpeechAct.CAPTION: Commitment.NEUTRAL,
    SpeechAct.UNATTRIBUTED_PASSIVE: Commitment.DISTANCING,
    SpeechAct.UNKNOWN: Commitment.NEUTRAL,
}
"""What each listed act's verb tells about the reporting voice; private acts have no entry."""


class Stance(OpenTerm):
    """Where a source stands on a proposition, as far as its words show.

    Drawn from: AIDA epistemic status, RumourEval, newsroom practice. No standard has `silent`.
    """

    AFFIRMS = "affirms", "Says without reserve that it is true."
    AFFIRMS_HEDGED = "affirms_hedged", "Says with some reserve that it is true."
    DENIES = "denies", "Says without reserve that it is false."
    DENIES_HEDGED = "denies_hedged", "Says with some reserve that it is false."
    QUESTIONS = "questions", "Casts doubt on it, without saying that it is false."
    RELAYS = "relays", "Repeats it as another's, and shows neither belief nor doubt."
    WITHHOLDS = "withholds", "Was asked about it, and would not say."
    SILENT = "silent", "Says nothing of it in what was read; the record tells what that was."


class Factuality(Term):
    """How sure, and which way, a source makes the content out to be; never how likely it is.

    Drawn from: FactBank.
    """

    CERTAIN_TRUE = "certain_true", "The source leaves no doubt that it is so."
    PROBABLE_TRUE = "probable_true", "The source puts it as likely to be so, but short of sure."
    POSSIBLE_TRUE = "possible_true", "The source puts it as something that may be so."
    CERTAIN_FALSE = "certain_false", "The source leaves no doubt that it is not so."
    PROBABLE_FALSE = (
        "probable_false",
        "The source puts it as likely not to be so, but short of sure.",
    )
    POSSIBLE_FALSE = "possible_false", "The source puts it as something that may not be so."
    CERTAIN_POLARITY_UNKNOWN = (
        "certain_polarity_unknown",
        "The source is said to know if it is so, but not what it knows.",
    )
    UNCOMMITTED = (
        "uncommitted",
        "The source does not say, to any degree, that it is so or that it is not.",
    )


class ContentMode(OpenTerm):
    """In what way the content is there in the text.

    Drawn from: AIF premises, argument mining, IPTC, linguistics of presupposition and implicature.
    No exchange standard has the contrast of said and taken for granted.
    """

    ASSERTED = "asserted", "It is what the statement sets out to say."
    PRESUPPOSED = (
        "presupposed",
        "The wording treats it as known already and does not set out to say it.",
    )
    IMPLICATED = "implicated", "A reader will gather it, but the speaker could still disown it."
    CONCEDED = "conceded", "It is granted only to make a different point, as after 'although'."
    REASON_GIVEN = "reason_given", "It is put forward to back up some other claim."
    HEADLINE = "headline", "It stands in the headline or the line beneath, but not in the text."
    CAPTION = "caption", "It stands in the words under a picture, but not in the text."
    PAGE_FURNITURE = (
        "page_furniture",
        "It stands on the page but outside the story, as an advertisement does.",
    )


class StepMode(OpenTerm):
    """How one step of a chain came by the content from the next.

    Drawn from: Security Force Monitor, linguistics of evidentials, PARC, PROV, ITS, Airwars,
    JC3IEDM, CiTO, IPTC, newsroom practice.
    """

    OWN_OBSERVATION = "own_observation", "Saw, heard or measured it at first hand."
    DIRECT_QUOTE = "direct_quote", "Gives the words as exactly those that were used."
    TRANSLATED_QUOTE = (
        "translated_quote",
        "Gives the words as exactly those used, but put into another language.",
    )
    INDIRECT_SPEECH = "indirect_speech", "Tells what was said, in words of its own."
    PRESS_RELEASE = "press_release", "Took it from a text that the other put out for the press."
    INTERVIEW = "interview", "Put questions to the other and was answered."
    HEARING = "hearing", "Took it from what was said on record to a court, parliament or the like."
    SOCIAL_POST = "social_post", "Took it from what the other itself posted on a platform."
    ANONYMOUS_BRIEFING = (
        "anonymous_briefing",
        "Was told it on the understanding that no name would be given.",
    )
    DOCUMENT_CITED = "document_cited", "Took it from a document that it refers to."
    WIRE_OR_SYNDICATION = "wire_or_syndication", "Ran an agency's text under contract."
    REPUBLICATION = "republication", "Took over another outlet's text, as it stood or reworked."
    TRANSLATION = "translation", "Took over a whole text and put it into another language."
    AGGREGATION = "aggregation", "Added up or combined what several others had."
    INFERENCE = "inference", "Reasoned its way to it; nobody told it so."
    HANDOUT = (
        "handout",
        "Was given it by a party with a stake in it, as with an army's own photograph.",
    )
    UNKNOWN = "unknown", "How it came by the content is not told or cannot be told."


class HedgeClass(OpenTerm):
    """Kinds of words that soften or limit a statement, by what they act on.

    A class bears on factuality; none yields a probability unless the word is on a declared scale
    that its speaker is known to use.

    Drawn from: BioScope, CoNLL-2010, Hyland's inventory; for the scales, ICD 203 and PHIA.
    """

    DISTANCING_ADVERB = (
        "distancing_adverb",
        "An adverb by which only the reporter stands back, such as 'allegedly'.",
    )
    DISTANCING_VERB = (
        "distancing_verb",
        "A reporting verb by which the reporter stands back, such as 'claim'.",
    )
    EPISTEMIC_MODAL = "epistemic_modal", "A modal verb that puts it as possible, such as 'may'."
    EPISTEMIC_ADVERB = (
        "epistemic_adverb",
        "An adverb that puts it as possible or probable, such as 'perhaps'.",
    )
    EPISTEMIC_VERB = "epistemic_verb", "A verb of seeming or believing, such as 'appear'."
    ESTIMATIVE_SCALE = (
        "estimative_scale",
        "A phrase from a ladder of likelihoods, such as 'remote chance'.",
    )
    ESTIMATE_VERB = (
        "estimate_verb",
        "A verb of reckoning or judging, such as 'assess', whose basis is wanted.",
    )
    APPROXIMATOR = (
        "approximator",
        "A word that loosens a number or degree, not the truth, such as 'about'.",
    )
    DEGREE_LIMITER = (
        "degree_limiter",
        "A word that narrows what is said and belongs to it, such as 'directly'.",
    )
    CONDITION = "condition", "A word that makes it hang on something else, such as 'unless'."
    NEGATION_SCOPE = (
        "negation_scope",
        "A word that says it is not so, with the stretch it covers, such as 'without'.",
    )
    WEASEL_SOURCE = (
        "weasel_source",
        "A speaker left vague, such as 'experts': about the source, not the truth.",
    )
