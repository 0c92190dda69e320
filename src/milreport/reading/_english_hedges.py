"""English words that hold back, limit or shift a commitment.

The selection is our own. A cue stands for its class wherever it appears, unless its rule says
what must stand, or must not stand, beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from milreport.vocabulary.claims import HedgeClass

__all__ = ["CUES", "NUMBER_WORDS", "CueRule"]


@dataclass(frozen=True, kw_only=True)
class CueRule:
    """What a cue stands for, and beside which words it does so."""

    kind: HedgeClass | None
    """None for words that look like a cue and are none: they hide the shorter ones inside."""
    number: bool = False
    """Whether a number must follow."""
    small: bool = False
    """Whether it counts only without a capital, as the month does not."""
    no_digits: bool = False
    """Whether digits must not follow: `No. 5` denies nothing."""
    then: frozenset[str] = frozenset()
    """The words of which one must follow, where there are any."""
    not_then: frozenset[str] = frozenset()
    """Words that must not follow."""
    not_after: frozenset[str] = frozenset()
    """Words that must not stand before."""
    nor_soon: frozenset[str] = frozenset()
    """Words of which none may follow within four words."""


NUMBER_WORDS: Final = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "hundred",
        "hundreds",
        "thousand",
        "thousands",
        "million",
        "millions",
        "billion",
        "dozen",
        "dozens",
        "half",
        "two-thirds",
        "one-third",
        "three-quarters",
        "a-dozen",
    ]
)

_DETERMINERS: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "any",
        "some",
        "no",
        "all",
        "such",
        "every",
        "each",
        "both",
        "many",
        "several",
        "other",
        "further",
        "new",
        "earlier",
        "previous",
        "similar",
        "conflicting",
        "competing",
        "false",
        "unfounded",
        "baseless",
        "of",
        "by",
        "on",
        "about",
        "with",
        "over",
        "to",
        "from",
        "against",
        "for",
        "into",
        "despite",
        "insurance",
        "legal",
        "territorial",
        "property",
        "land",
        "moscow's",
        "kyiv's",
        "russia's",
        "israel's",
        "russian",
        "ukrainian",
        "israeli",
        "iranian",
        "syrian",
        "palestinian",
        "korean",
        "american",
        "chinese",
        "british",
        "western",
        "official",
        "enemy",
        "media",
    ]
)
_LIVES: Final = frozenset(["life", "lives", "victim", "victims"])
_CLAIMED: Final = frozenset(
    [
        "responsibility",
        "credit",
        "asylum",
        "benefits",
        "compensation",
        "damages",
        "victory",
        "ownership",
    ]
)
_NOUN_AFTER: Final = frozenset(
    ["of", "about", "against", "are", "were", "was", "is", "have", "had", "by", "from", "and", "or"]
)

_PLAIN: Final[Mapping[HedgeClass, str]] = {
    HedgeClass.DISTANCING_ADVERB: """
        allegedly | reportedly | purportedly | supposedly | ostensibly | reputedly | so-called
        | alleged | purported | supposed | rumoured | rumored | reputed | professedly | unconfirmed
        | unverified | uncorroborated | unsubstantiated | unproven | self-styled | self-proclaimed
        | could not be independently verified | could not be independently confirmed
        | could not be verified | could not be confirmed | could not immediately be verified
        | could not immediately be confirmed | could not be immediately verified
        | could not be immediately confirmed | cannot be independently verified
        | cannot be verified | cannot be confirmed | cannot be independently confirmed
        | can not be verified | can not be independently verified
        | could not independently verify | could not verify | cannot independently verify
        | cannot verify | was unable to verify | were unable to verify | unable to verify
        | unable to independently verify | unable to confirm | not independently verified
        | not been independently verified | not been independently confirmed | not been verified
        | not been confirmed | not independently confirmed | not immediately confirmed
        | not verified | not confirmed | yet to be confirmed | yet to be verified
        | no independent confirmation | no immediate confirmation | without independent confirmation
        | has not been independently verified | has not been confirmed | has not been verified
        | have not been independently verified | have not been confirmed | have not been verified
        """,
    HedgeClass.DISTANCING_VERB: """
        alleges | alleged that | allege | alleging | claiming | purports to | purport to
        | purported to | purporting to | insists | insisted | insisting | maintains that
        | maintained that | contends that | contended that | asserts | asserted | asserting
        | would have us believe | professes | professed | boasts | boasted | boasting | touts
        | touted
        """,
    HedgeClass.EPISTEMIC_MODAL: """
        could | may well | might well | could well | may have | might have | could have
        | might yet | may yet | can be expected to | may be | might be | could be
        """,
    HedgeClass.EPISTEMIC_ADVERB: """
        perhaps | possibly | maybe | probably | apparently | presumably | seemingly | conceivably
        | potentially | arguably | plausibly | doubtful | possible | it is possible that
        | it is conceivable that | conceivable | plausible | feasibly | uncertain | unclear
        | not clear | not certain | in theory | theoretically | as far as is known | questionable
        | debatable | dubious | most probably | quite possibly | very possibly | to all appearances
        | not impossible | by all accounts
        """,
    HedgeClass.EPISTEMIC_VERB: """
        seem | seems | seemed | seeming | believe | believes | believed | believing | suggest
        | suggests | suggested | suggesting | indicate | indicates | indicated | indicating
        | imply | implies | implied | implying | presume | presumes | presumed | suspected
        | suspects that | suspect that | hint at | hints at | hinted at | hinting at | points to
        | point to | pointed to | pointing to | looks like | looked like | look like | tends to
        | tend to | tended to | feared | speculate | speculates | speculated | speculating
        | thinks | think that | thought to | thought that | understood to | is understood
        | infer | infers | inferred | doubts that | doubts whether | doubted that | suspects it
        | conjecture | conjectured | surmise | surmised | guesses | guessed
        """,
    HedgeClass.ESTIMATIVE_SCALE: """
        likely | unlikely | highly likely | very likely | most likely | more likely
        | extremely likely | quite likely | more likely than not | less likely | highly unlikely
        | very unlikely | extremely unlikely | most unlikely | not likely | almost certainly
        | almost certain | nearly certain | near certain | near-certain | nearly certainly
        | virtually certain | virtually certainly | practically certain | remote chance | remote
        | remote possibility | slim chance | little chance | small chance | even chance
        | roughly even chance | roughly even odds | good chance | strong chance | fair chance
        | better than even chance | almost no chance | highly probable | very probable | probable
        | improbable | highly improbable | very improbable | realistic possibility
        | realistic probability | strong possibility | serious possibility | real possibility
        | distinct possibility | good possibility | slight possibility | in all likelihood
        | in all probability | strong likelihood | high likelihood | low likelihood
        | high probability | low probability | strong probability | chances are | the odds are
        | every chance | slim possibility | likelihood | possibility
        """,
    HedgeClass.ESTIMATE_VERB: """
        estimated | estimating | reckon | reckons | reckoned | assesses that | assessed that
        | assess that | assessing that | assessed to | assessed as | is assessed | are assessed
        | was assessed | were assessed | assess with | assesses with | judges that | judged that
        | judge that | judged to | judging that | we judge | we assess | calculates | calculated
        | calculate that | projected that | projects that | puts the number | put the number
        | puts the figure | put the figure | put the toll | puts the toll | we estimate
        | believed to number
        """,
    HedgeClass.APPROXIMATOR: """
        approximately | roughly | nearly | almost | circa | or so | or thereabouts | give or take
        | in the region of | on the order of | in the order of | in the vicinity of | upwards of
        | more or less | in the neighbourhood of | in the neighborhood of | ballpark | or more
        | or fewer | or less | at a rough guess
        """,
    HedgeClass.DEGREE_LIMITER: """
        directly | fully | mainly | mostly | largely | partly | partially | somewhat | relatively
        | in part | chiefly | primarily | essentially | virtually | practically | effectively
        | in effect | technically | slightly | solely | exclusively | entirely | wholly
        | completely | to some extent | to a certain extent | to some degree | to a degree
        | to a large extent | for the most part | by and large | in principle | in general
        | generally | usually | often | sometimes | occasionally | typically | near-total
        | near-constant | near-daily | near-complete | near total | near complete | near-identical
        | near alliance | near-alliance | not directly | not fully | not entirely | quasi | so far
        | in some ways | nominally | marginally | broadly | predominantly | officially | formally
        """,
    HedgeClass.CONDITION: """
        if | unless | in case | provided that | providing that | as long as | so long as
        | in the event of | in the event that | on condition that | on the condition that
        | assuming | assuming that | even if | only if | depending on | contingent on
        | conditional on | subject to | supposing | pending | were it to | except if | but for
        """,
    HedgeClass.NEGATION_SCOPE: """
        not | no | without | never | neither | nor | none | nobody | nothing | nowhere | no longer
        | no one | cannot | can't | couldn't | didn't | doesn't | don't | isn't | aren't | wasn't
        | weren't | won't | wouldn't | shouldn't | hasn't | haven't | hadn't | mustn't | deny
        | denies | denied | denying | denials | denial | fails to | failed to | fail to | lacks
        | lacked | refutes | refuted | not yet | not at all | by no means | did not | does not
        | do not | is not | are not | was not | were not | has not | have not | had not | will not
        | would not | may not | might not | could not | should not | absence of | lack of
        """,
    HedgeClass.WEASEL_SOURCE: """
        experts | analysts | observers | critics | insiders | commentators | pundits
        | unnamed | unidentified sources | anonymous | some say | some experts | some analysts
        | some observers | some reports | it is said | it was said | it is believed
        | it was believed | it is thought | it is understood | it was reported | it is reported
        | it has been reported | it is claimed | it was claimed | it is alleged | it was alleged
        | is said to | are said to | was said to | were said to | is reported to | are reported to
        | was reported to | were reported to | is rumoured to | is rumored to | rumours | rumors
        | rumour has it | rumor has it | many believe | many say | people say | they say
        | sources say | sources said | sources close to | according to sources | a source
        | media reports | press reports | news reports | unconfirmed reports | local reports
        | there are reports | there were reports | reports say | reports said | reports suggest
        | reports suggested | reports indicate | reports indicated | reports emerged | reports of
        | reports that | according to reports | early reports | initial reports | various reports
        | is widely believed | are widely believed | widely believed | is widely seen
        | widely regarded | is considered | are considered | is believed to | are believed to
        | was believed to | were believed to | is thought to | are thought to | was thought to
        | were thought to | is alleged to | are alleged to | is claimed to | are claimed to
        | social media users | anonymous sources | unnamed officials | unnamed sources
        | unnamed official | an unnamed official | some officials | intelligence sources
        | diplomatic sources | security sources | military sources | informed sources
        | well-placed sources
        """,
}
"""Cues that stand for their class whatever is beside them."""

_NONE: Final = """
    not only | no doubt | without doubt | without a doubt | without any doubt | beyond doubt
    | as soon as possible | as possible | if possible | wherever possible | as quickly as possible
    | as far as possible | no matter | no man's land | no-man's land | if anything | believe in
    | believes in | believed in | so as not to | none other than | nothing but | not least
    | no sooner | last but not least | as long as it takes | no-fly | no-fly zone | no fly zone
    | or so that | so far as | no-one's | remote control | remote controlled | remote-controlled
    | remote area | remote areas | remote village | remote villages | remote region | remote regions
    | remote sensing | remote work | remote location | or more than | no wonder | almost as
    | believe it or not | what-if | more than likely to | nearly as | directly to | indirectly
    | suspected that he | unlikely hero | non-possible | pending case | calculated risk
    """
"""Words that look like a cue and are none."""


def _rule(kind: HedgeClass, cues: str, **beside: frozenset[str] | bool) -> dict[str, CueRule]:
    return dict.fromkeys(cues.split(" | "), CueRule(kind=kind, **beside))  # type: ignore[arg-type]


_NUMBERED: Final = _rule(
    HedgeClass.APPROXIMATOR,
    "about | around | some | over | under | up to | at least | at most | more than | less than "
    "| fewer than | no more than | no fewer than | no less than | not more than | as many as "
    "| as much as | as few as | as little as | close to | near | well over | just over "
    "| just under | a little over | a little under | slightly more than | slightly less than "
    "| only about | only around | just about | not less than | not fewer than | an estimated "
    "| anywhere from | somewhere around | somewhere between | above | below | nearing "
    "| approaching",
    number=True,
)
_BESIDE: Final = (
    _rule(HedgeClass.EPISTEMIC_MODAL, "may", small=True)
    | _rule(HedgeClass.NEGATION_SCOPE, "no", no_digits=True)
    | _rule(
        HedgeClass.EPISTEMIC_MODAL,
        "might",
        not_after=_DETERMINERS
        | frozenset(["military", "naval", "air", "economic", "full", "sheer", "and"]),
        not_then=frozenset(["of", "and", "is", "was"]),
    )
    | _rule(
        HedgeClass.DISTANCING_VERB,
        "claim | claims | claimed",
        not_after=_DETERMINERS - frozenset({"such"}),
        not_then=_CLAIMED | _NOUN_AFTER,
        nor_soon=_LIVES,
    )
    | _rule(
        HedgeClass.EPISTEMIC_VERB,
        "appear | appears | appeared | appearing",
        not_then=frozenset(
            ["on", "in", "at", "before", "with", "alongside", "from", "online", "for"]
        ),
    )
    | _rule(
        HedgeClass.EPISTEMIC_VERB,
        "assume | assumes | assumed",
        not_then=frozenset(
            [
                "office",
                "command",
                "control",
                "power",
                "responsibility",
                "the",
                "duties",
                "leadership",
                "full",
            ]
        ),
    )
    | _rule(
        HedgeClass.EPISTEMIC_VERB,
        "suspect | suspects",
        then=frozenset(["that", "he", "she", "they", "it", "foul"]),
    )
    | _rule(
        HedgeClass.EPISTEMIC_VERB,
        "think",
        not_after=frozenset({"a", "the"}),
        not_then=frozenset({"tank", "tanks"}),
    )
    | _rule(
        HedgeClass.ESTIMATE_VERB,
        "estimate | estimates",
        not_after=_DETERMINERS,
        not_then=_NOUN_AFTER | frozenset(["put", "range", "vary", "suggest"]),
    )
    | _rule(
        HedgeClass.WEASEL_SOURCE,
        "sources",
        not_after=frozenset(
            [
                "water",
                "power",
                "energy",
                "food",
                "heat",
                "light",
                "fuel",
                "data",
                "gas",
                "income",
                "open",
                "revenue",
                "funding",
                "primary",
                "all",
                "river's",
            ]
        ),
        not_then=frozenset(["of", "for"]),
    )
    | _rule(
        HedgeClass.WEASEL_SOURCE,
        "reports",
        then=frozenset(
            ["say", "said", "suggest", "suggested", "of", "that", "claim", "claimed", "indicate"]
        ),
    )
)

_ALL: Final[dict[str, CueRule]] = {
    " ".join(cue.split()): CueRule(kind=kind)
    for kind, cues in _PLAIN.items()
    for cue in cues.split("|")
}

CUES: Final[Mapping[str, CueRule]] = (
    _ALL | {" ".join(cue.split()): CueRule(kind=None) for cue in _NONE.split("|")}
    | _NUMBERED | _BESIDE
)  # fmt: skip
"""Every cue, in lower case with single spaces, and what it stands for."""
