"""Which term of one scale stands for which of another, and what conversions can lose."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from milreport.conversion import Authority

__all__ = ["CROSSWALKS", "LOSSES", "Crosswalk"]

LOSSES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "loss.dimension": "STIX keeps credibility, likelihood and confidence in one number, "
        "which does not say which of them it was",
        "loss.dropped_axis": "the letter has no place in the target and is left behind",
        "loss.dropped_credibility": "the digit has no place in the target and is left behind",
        "loss.issuer_leaves_out": "the issuer's own table leaves this term out",
        "loss.not_defined": "nobody defines what this term is on the target scale",
        "loss.not_judged": "what cannot be judged has no number",
        "loss.not_returned": "nobody defines what the answer is on the scale that it came from",
        "loss.not_stated": "nothing is stated, which is no term and no number",
        "loss.other_edges": "the target has the same words with other intervals, and the number "
        "is not in the interval of its word",
        "loss.other_test": "the target has the same word for another test",
        "loss.rounded": "the number was rounded to a whole one",
        "loss.shift": "the way back gives another number",
        "loss.width": "the interval of the term does not survive",
    }
)
"""What a conversion can lose, by its code. The codes are never reused."""


class Crosswalk(NamedTuple):
    """A table from the terms of one scale to those of another."""

    basis: Authority
    codes: Mapping[str, str]
    loss: str | None = None
    """What every judged term loses on the way."""
    is_one_way: bool = False
    """Whether no term comes back, which is said of each."""
    holes: Mapping[str, str] = MappingProxyType({})
    """The loss that says why a term has no counterpart, where it is not `loss.not_defined`."""


def _same(*codes: str) -> dict[str, str]:
    """Map codes to themselves."""
    return {code: code for code in codes}


def _back(codes: Mapping[str, str]) -> dict[str, str]:
    """Turn a table round."""
    return {code: origin for origin, code in codes.items()}


_LETTERS: Final = _same(*"ABCDEF")
_DIGITS: Final = _same(*"123456")

_STIX_DIGITS: Final = {
    "1 - Confirmed by other sources": "1",
    "2 - Probably True": "2",
    "3 - Possibly True": "3",
    "4 - Doubtful": "4",
    "5 - Improbable": "5",
    "6 - Truth cannot be judged": "6",
}
"""STIX 2.1, Appendix A, Admiralty Credibility."""

_STIX_DNI: Final = {
    "Almost No Chance / Remote": "almost no chance",
    "Very Unlikely / Highly Improbable": "very unlikely",
    "Unlikely / Improbable": "unlikely",
    "Roughly Even Chance / Roughly Even Odds": "roughly even chance",
    "Likely / Probable": "likely",
    "Very Likely / Highly Probable": "very likely",
    "Almost Certain / Nearly Certain": "almost certain",
}
"""STIX 2.1, Appendix A, DNI scale: the words of ICD 203, both rows."""

_STIX1: Final = {"None": "None", "Low": "Low", "Medium": "Med", "High": "High"}
"""The words of the STIX 1 vocabulary in those of STIX 2.1, Appendix A."""

_ICD_MISP: Final = {
    "almost no chance": "almost-no-chance",
    "very unlikely": "very-unlikely",
    "unlikely": "unlikely",
    "roughly even chance": "roughly-even-chance",
    "likely": "likely",
    "very likely": "very-likely",
    "almost certain": "almost-certain",
}
"""MISP estimative-language: the terms of ICD 203, in its own spelling."""

_ICD_JRAM: Final = {
    "almost no chance": "Very Unlikely",
    "very unlikely": "Very Unlikely",
    "unlikely": "Unlikely",
    "likely": "Likely",
    "very likely": "Very Likely",
    "almost certain": "Very Likely",
}
"""CJCSM 3105.01C, Figure 19 (second-hand). Roughly even chance is not in it."""

_MISP_LETTERS: Final = {code.lower(): code for code in _LETTERS}
"""MISP admiralty-scale, source-reliability; its g is no letter of NATO."""

_JP20_MISP: Final = {"Low": "low", "Moderate": "moderate", "High": "high"}
"""MISP estimative-language, confidence-in-analytic-judgment."""

_KENT_MISP: Final = {
    "impossible": "0",
    "almost certainly not": "7",
    "probably not": "30",
    "chances about even": "50",
    "probable": "75",
    "almost certain": "93",
    "certain": "100",
}
"""MISP osint, certainty: the centres of Kent's intervals."""

_ATP_DIGITS: Final = {**_same(*"12345"), "8": "6"}
"""ATP 2-22.9 content. Its 6 and 7, misinformation and deception, are no digits of NATO."""

_NORMATIVE: Final = Authority.NORMATIVE
_ISSUER: Final = Authority.ISSUER
_LIBRARY: Final = Authority.LIBRARY

CROSSWALKS: Final[Mapping[tuple[str, str], Crosswalk]] = MappingProxyType(
    {
        ("stix21.admiralty_credibility", "admiralty.credibility"): Crosswalk(
            _NORMATIVE, _STIX_DIGITS
        ),
        ("admiralty.credibility", "stix21.admiralty_credibility"): Crosswalk(
            _NORMATIVE, _back(_STIX_DIGITS)
        ),
        ("stix21.dni", "icd203.likelihood"): Crosswalk(_NORMATIVE, _STIX_DNI, "loss.other_edges"),
        ("icd203.likelihood", "stix21.dni"): Crosswalk(_NORMATIVE, _back(_STIX_DNI), "loss.width"),
        ("stix1.high_medium_low", "stix21.none_low_med_high"): Crosswalk(
            _LIBRARY, _STIX1, holes={"Unknown": "loss.not_judged"}
        ),
        ("stix21.none_low_med_high", "stix1.high_medium_low"): Crosswalk(_LIBRARY, _back(_STIX1)),
        ("icd203.likelihood", "jram.2026.probability"): Crosswalk(
            _ISSUER,
            _ICD_JRAM,
            "loss.width",
            holes={"roughly even chance": "loss.issuer_leaves_out"},
        ),
        ("icd203.likelihood", "misp.estimative_language.likelihood_probability"): Crosswalk(
            _ISSUER, _ICD_MISP, "loss.width"
        ),
        ("misp.estimative_language.likelihood_probability", "icd203.likelihood"): Crosswalk(
            _ISSUER, _back(_ICD_MISP)
        ),
        (
            "jp20.confidence",
            "misp.estimative_language.confidence_in_analytic_judgment",
        ): Crosswalk(_ISSUER, _JP20_MISP),
        (
            "misp.estimative_language.confidence_in_analytic_judgment",
            "jp20.confidence",
        ): Crosswalk(_ISSUER, _back(_JP20_MISP)),
        ("kent1964", "misp.osint.certainty"): Crosswalk(_ISSUER, _KENT_MISP, "loss.width"),
        ("misp.osint.certainty", "kent1964"): Crosswalk(_ISSUER, _back(_KENT_MISP)),
        ("misp.admiralty_scale.source_reliability", "admiralty.reliability"): Crosswalk(
            _ISSUER, _MISP_LETTERS
        ),
        ("admiralty.reliability", "misp.admiralty_scale.source_reliability"): Crosswalk(
            _ISSUER, _back(_MISP_LETTERS)
        ),
        ("misp.admiralty_scale.information_credibility", "admiralty.credibility"): Crosswalk(
            _ISSUER, _DIGITS
        ),
        ("admiralty.credibility", "misp.admiralty_scale.information_credibility"): Crosswalk(
            _ISSUER, _DIGITS
        ),
        ("app6.reliability", "admiralty.reliability"): Crosswalk(_ISSUER, _LETTERS),
        ("admiralty.reliability", "app6.reliability"): Crosswalk(_ISSUER, _LETTERS),
        ("app6.credibility", "admiralty.credibility"): Crosswalk(_ISSUER, _DIGITS),
        ("admiralty.credibility", "app6.credibility"): Crosswalk(_ISSUER, _DIGITS),
        ("atp2229.reliability", "admiralty.reliability"): Crosswalk(_LIBRARY, _LETTERS),
        ("admiralty.reliability", "atp2229.reliability"): Crosswalk(_LIBRARY, _LETTERS),
        ("atp2229.content", "admiralty.credibility"): Crosswalk(_LIBRARY, _ATP_DIGITS),
        ("admiralty.credibility", "atp2229.content"): Crosswalk(_LIBRARY, _back(_ATP_DIGITS)),
        ("jc3iedm.accuracy", "admiralty.credibility"): Crosswalk(
            _LIBRARY, _DIGITS, "loss.other_test"
        ),
        ("admiralty.credibility", "jc3iedm.accuracy"): Crosswalk(
            _LIBRARY, _DIGITS, "loss.other_test"
        ),
        ("jc3iedm.reliability", "admiralty.reliability"): Crosswalk(
            _LIBRARY, _LETTERS, "loss.other_test"
        ),
        ("admiralty.reliability", "jc3iedm.reliability"): Crosswalk(
            _LIBRARY, _LETTERS, "loss.other_test"
        ),
        # Only the unknown is the same thing in these; E and 4 of 5x5x5 are no E and 4 of NATO.
        ("ukpolice.5x5x5.source", "admiralty.reliability"): Crosswalk(
            _LIBRARY, {"E": "F"}, is_one_way=True
        ),
        ("ukpolice.5x5x5.info", "admiralty.credibility"): Crosswalk(
            _LIBRARY, {"4": "6"}, is_one_way=True
        ),
        ("ukpolice.3x5x2.source", "admiralty.reliability"): Crosswalk(
            _LIBRARY, {"2": "F"}, is_one_way=True
        ),
    }
)
"""The tables of terms, by source and target."""
