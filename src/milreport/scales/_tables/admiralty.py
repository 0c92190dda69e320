"""Reliability of a source and credibility of an item: the Admiralty code and its kin."""

from fractions import Fraction
from typing import Final

from milreport.conversion import Authority
from milreport.scales._scale import Checked, Dimension, Measure, Stix
from milreport.scales._tables._build import NOT_JUDGED, Row, made
from milreport.values.intervals import Interval

__all__ = ["SCALES", "SOURCE", "VERSION"]

SOURCE: Final = (
    "NATO STANAG 2511 and AJP-2.1; US Army FM 2-22.3 Appendix B and ATP 2-22.9; "
    "UK Management of Police Information; JC3IEDM (STANAG 5525); Europol 4x4"
)
"""Whose tables these are."""

VERSION: Final = "STANAG 2511 (2003), FM 2-22.3 (2006), JC3IEDM as in STANAG 5525 Ed 1 (2007)"
"""The editions."""

_STANAG: Final = "NATO STANAG 2511 Intelligence Reports; US Army FM 2-22.3, Appendix B"
_LETTERS: Final = (("E", "D", "C", "B", "A"),)
_DIGITS: Final = (("5", "4", "3", "2", "1"),)

_RELIABILITY: Final = (
    Row(
        "A",
        ("Completely reliable", "Reliable"),
        meaning="tried and trusted; can be depended on",
    ),
    Row("B", ("Usually reliable",), meaning="right before; some doubt in this case"),
    Row("C", ("Fairly reliable",), meaning="used occasionally; some confidence"),
    Row("D", ("Not usually reliable",), meaning="used before; wrong more often than not"),
    Row("E", ("Unreliable",), meaning="used before; not worthy of any confidence"),
    Row(
        "F",
        ("Reliability cannot be judged",),
        variants=("Cannot be judged",),
        meaning="not used before",
        standing=NOT_JUDGED,
    ),
)

_NAMES: Final = tuple(
    Row(row.code, row.labels, variants=row.variants, standing=row.standing) for row in _RELIABILITY
)
"""The letters without the meanings that STANAG 2511 gives them."""

_CREDIBILITY: Final = (
    Row(
        "1",
        ("Confirmed by other sources", "Confirmed"),
        meaning="independently confirmed; logical; consistent",
        stix=Stix(90, 80, 100),
    ),
    Row(
        "2",
        ("Probably true",),
        meaning="not confirmed; logical; consistent",
        stix=Stix(70, 60, 79),
    ),
    Row(
        "3",
        ("Possibly true",),
        meaning="not confirmed; reasonably logical; agrees with some other information",
        stix=Stix(50, 40, 59),
    ),
    Row(
        "4",
        ("Doubtful", "Doubtfully true"),
        meaning="not confirmed; possible but not logical; nothing else is known",
        stix=Stix(30, 20, 39),
    ),
    Row(
        "5",
        ("Improbable", "Improbable report"),
        meaning="not confirmed; not logical; contradicted",
        stix=Stix(10, 0, 19),
    ),
    Row(
        "6",
        ("Truth cannot be judged", "Cannot be judged"),
        meaning="no basis for a judgement",
        standing=NOT_JUDGED,
    ),
)

_APP6_CREDIBILITY: Final = (
    Row("1", ("Confirmed by Other Sources",)),
    Row("2", ("Probably True",)),
    Row("3", ("Possibly True",)),
    Row("4", ("Doubtfully True",), variants=("Doubtful",), checked=Checked.PRIMARY),
    Row("5", ("Improbable",)),
    Row("6", ("Truth Cannot Be Judged",), standing=NOT_JUDGED),
)

_ATP_CONTENT: Final = (
    Row("1", ("Confirmed",)),
    Row("2", ("Probably true",)),
    Row("3", ("Possibly true",)),
    Row("4", ("Doubtfully true",), variants=("Doubtful",)),
    Row("5", ("Improbable",)),
    Row("6", ("Misinformation",), meaning="unintentionally false, as others confirm"),
    Row("7", ("Deception",), meaning="deliberately false, as others confirm"),
    Row("8", ("Cannot be judged",), standing=NOT_JUDGED),
)

_JC3_ACCURACY: Final = (
    Row("1", ("Confirmed",), meaning="at least 3 independent sources"),
    Row("2", ("Probable",), meaning="2 independent sources"),
    Row("3", ("Possible",), meaning="only one source"),
    Row("4", ("Doubtful",), meaning="can be viewed with suspicion"),
    Row("5", ("Improbable",), meaning="probably erroneous"),
    Row("6", ("Truth cannot be judged",), meaning="no basis for an estimate", standing=NOT_JUDGED),
)

_JC3_RELIABILITY: Final = (
    Row("A", meaning="cannot produce erroneous information"),
    Row("B", meaning="the probability of error is negligible"),
    Row("C", meaning="the probability of error is not negligible"),
    Row(
        "D",
        ("Not usually reliable",),
        meaning="the probability of error is high, more than 30 %",
        interval=Interval(Fraction(3, 10), Fraction(1), low_open=True),
    ),
    Row("E", meaning="generally erroneous"),
    Row("F", meaning="cannot be estimated", standing=NOT_JUDGED),
)

_JC3_CREDIBILITY: Final = (
    Row(
        "RPTFCT",
        ("Reported as a fact",),
        meaning="different sources whose integrity is not in question",
    ),
    Row("RPTPLA", ("Reported as plausible",), meaning="possible or probable"),
    Row("RPTUNC", ("Reported as uncertain",), meaning="open to suspicion"),
    Row(
        "IND",
        ("Indeterminate",),
        meaning="the basis cannot be ascertained",
        standing=NOT_JUDGED,
    ),
)

_JC3_CATEGORY: Final = (
    Row("REP", ("Reported",), meaning="reported as a fact or an observation"),
    Row("INFER", ("Inferred",), meaning="inferred from several sources"),
    Row("ASS", ("Assumed",), meaning="assumed"),
    Row("PLAN", ("Planned",), meaning="expected to be true later"),
    Row("PRDCTD", ("Predicted",), meaning="predicted"),
    Row("ERR", ("Erroneous",), meaning="erroneous"),
)

_C2_CATEGORY: Final = (
    Row("REP", ("Reported",)),
    Row("INFER", ("Inferred",)),
    Row("ASS", ("Assumed",)),
    Row("PLAN", ("Planned",)),
    Row("EXTRPL", ("Extrapolated",)),
    Row("ERR", ("Erroneous",)),
)

_5X5X5_SOURCE: Final = (
    Row("A", ("Always reliable",), checked=Checked.MEMORY),
    Row("B", ("Mostly reliable",)),
    Row("C", ("Sometimes reliable",)),
    Row("D", ("Unreliable",)),
    Row("E", ("Untested",), meaning="not known; not the worst", standing=NOT_JUDGED),
)

_5X5X5_INFO: Final = (
    Row("1", ("Known to be true",)),
    Row("2", ("Known personally to the source, not corroborated",)),
    Row("3", ("Not known personally to the source, corroborated",)),
    Row("4", ("Cannot be judged",), standing=NOT_JUDGED),
    Row("5", ("Suspected to be false or malicious",)),
)

_3X5X2_SOURCE: Final = (
    Row("1", ("Reliable",)),
    Row("2", ("Untested",), standing=NOT_JUDGED),
    Row("3", ("Not reliable",)),
)

_3X5X2_INFO: Final = (
    Row("A", ("Known directly to the source",)),
    Row("B", ("Known indirectly to the source but corroborated",)),
    Row("C", ("Known indirectly to the source",)),
    Row("D", ("Not known",), standing=NOT_JUDGED),
    Row("E", ("Suspected to be false",)),
)

_4X4_SOURCE: Final = (
    Row("A"),
    Row("B"),
    Row("C"),
    Row("X", ("Cannot be assessed",), standing=NOT_JUDGED),
)

_4X4_INFO: Final = (Row("1"), Row("2"), Row("3"), Row("4"))

SCALES: Final = (
    made(
        key="admiralty.reliability",
        title="Admiralty code, reliability of the source",
        issuer=_STANAG,
        version="STANAG 2511 (January 2003)",
        dimension=Dimension.RELIABILITY,
        checked=Checked.SECOND_HAND,
        rows=_RELIABILITY,
        order=_LETTERS,
    ),
    made(
        key="admiralty.credibility",
        title="Admiralty code, credibility of the information",
        issuer=_STANAG,
        version="STANAG 2511 (January 2003)",
        dimension=Dimension.CREDIBILITY,
        checked=Checked.SECOND_HAND,
        stix_basis=Authority.NORMATIVE,
        rows=_CREDIBILITY,
        order=_DIGITS,
        note="the STIX numbers are those of STIX 2.1, Appendix A; NATO states none",
    ),
    made(
        key="app6.reliability",
        title="Symbology field J, first character",
        issuer="MIL-STD-2525 and APP-6, field J, as in joint-military-symbology-xml Base.xml",
        version="joint-military-symbology-xml 39621ca",
        dimension=Dimension.RELIABILITY,
        checked=Checked.SECOND_HAND,
        rows=_NAMES,
        order=_LETTERS,
        note="field J holds letter and digit in exactly 2 characters",
    ),
    made(
        key="app6.credibility",
        title="Symbology field J, second character",
        issuer="MIL-STD-2525 and APP-6, field J, as in joint-military-symbology-xml Base.xml",
        version="joint-military-symbology-xml 39621ca",
        dimension=Dimension.CREDIBILITY,
        checked=Checked.SECOND_HAND,
        rows=_APP6_CREDIBILITY,
        order=_DIGITS,
    ),
    made(
        key="atp2229.reliability",
        title="ATP 2-22.9, reliability of the source",
        issuer="US Army ATP 2-22.9, Open-Source Intelligence",
        version="ATP 2-22.9",
        dimension=Dimension.RELIABILITY,
        checked=Checked.SECOND_HAND,
        rows=_NAMES,
        order=_LETTERS,
    ),
    made(
        key="atp2229.content",
        title="ATP 2-22.9, credibility of the content",
        issuer="US Army ATP 2-22.9, Open-Source Intelligence, page 22",
        version="ATP 2-22.9",
        dimension=Dimension.CREDIBILITY,
        checked=Checked.SECOND_HAND,
        rows=_ATP_CONTENT,
        order=_DIGITS,
        note="6 and 7 are judgements, not the unknown; they have no place in the order",
    ),
    made(
        key="ukpolice.5x5x5.source",
        title="UK police 5x5x5, source",
        issuer="NPIA/Centrex, Guidance on the Management of Police Information",
        version="2006",
        dimension=Dimension.RELIABILITY,
        checked=Checked.SECOND_HAND,
        rows=_5X5X5_SOURCE,
        order=(("D", "C", "B", "A"),),
    ),
    made(
        key="ukpolice.5x5x5.info",
        title="UK police 5x5x5, information",
        issuer="NPIA/Centrex, Guidance on the Management of Police Information",
        version="2006",
        dimension=Dimension.CREDIBILITY,
        checked=Checked.SECOND_HAND,
        rows=_5X5X5_INFO,
        order=(("5", "2", "1"), ("5", "3", "1")),
        note="2 and 3 ask different things, and 4 stands inside the sequence",
    ),
    made(
        key="ukpolice.3x5x2.source",
        title="UK police 3x5x2, source",
        issuer="College of Policing, intelligence report",
        version="about 2016",
        dimension=Dimension.RELIABILITY,
        checked=Checked.SECOND_HAND,
        rows=_3X5X2_SOURCE,
        order=(("3", "1"),),
    ),
    made(
        key="ukpolice.3x5x2.info",
        title="UK police 3x5x2, information",
        issuer="College of Policing, intelligence report",
        version="about 2016",
        dimension=Dimension.CREDIBILITY,
        checked=Checked.SECOND_HAND,
        rows=_3X5X2_INFO,
        order=(("E", "C", "B", "A"),),
    ),
    made(
        key="europol.4x4.source",
        title="Europol 4x4, source",
        issuer="Europol",
        version="not established",
        dimension=Dimension.RELIABILITY,
        checked=Checked.MEMORY,
        rows=_4X4_SOURCE,
        order=(("C", "B", "A"),),
    ),
    made(
        key="europol.4x4.info",
        title="Europol 4x4, information",
        issuer="Europol",
        version="not established",
        dimension=Dimension.CREDIBILITY,
        checked=Checked.MEMORY,
        rows=_4X4_INFO,
        note="no text was read, so the codes have no meaning and no order here",
    ),
    made(
        key="jc3iedm.accuracy",
        title="JC3IEDM reporting-data accuracy code",
        issuer="NATO STANAG 5525 (MIP JC3IEDM), REPORTING-DATA",
        version="STANAG 5525 Ed 1 (26 June 2007)",
        dimension=Dimension.CREDIBILITY,
        checked=Checked.SECOND_HAND,
        rows=_JC3_ACCURACY,
        order=_DIGITS,
    ),
    made(
        key="jc3iedm.reliability",
        title="JC3IEDM reporting-data reliability code",
        issuer="NATO STANAG 5525 (MIP JC3IEDM), REPORTING-DATA",
        version="STANAG 5525 Ed 1 (26 June 2007)",
        dimension=Dimension.RELIABILITY,
        checked=Checked.SECOND_HAND,
        measure=Measure.ERROR,
        rows=_JC3_RELIABILITY,
        order=_LETTERS,
    ),
    made(
        key="jc3iedm.credibility",
        title="JC3IEDM reporting-data credibility code",
        issuer="NATO STANAG 5525 (MIP JC3IEDM), REPORTING-DATA",
        version="STANAG 5525 Ed 1 (26 June 2007)",
        dimension=Dimension.CREDIBILITY,
        checked=Checked.SECOND_HAND,
        rows=_JC3_CREDIBILITY,
        order=(("RPTUNC", "RPTPLA", "RPTFCT"),),
    ),
    made(
        key="jc3iedm.category",
        title="JC3IEDM reporting-data category code",
        issuer="NATO STANAG 5525 (MIP JC3IEDM), REPORTING-DATA",
        version="STANAG 5525 Ed 1 (26 June 2007)",
        dimension=Dimension.OTHER,
        checked=Checked.SECOND_HAND,
        rows=_JC3_CATEGORY,
        note="how the information came about; no order",
    ),
    made(
        key="c2iedm.category",
        title="C2IEDM reporting-data category code",
        issuer="MIP C2IEDM, REPORTING-DATA",
        version="C2IEDM, before JC3IEDM",
        dimension=Dimension.OTHER,
        checked=Checked.MEMORY,
        rows=_C2_CATEGORY,
        note="the older list, which has extrapolated and no predicted; the codes are from memory",
    ),
    made(
        key="jc3iedm.counting",
        title="JC3IEDM reporting-data counting indicator",
        issuer="NATO STANAG 5525 (MIP JC3IEDM), REPORTING-DATA",
        version="STANAG 5525 Ed 1 (26 June 2007)",
        dimension=Dimension.OTHER,
        checked=Checked.SECOND_HAND,
        rows=(
            Row("YES", meaning="the figure is based on a count"),
            Row("NO", meaning="the figure is not based on a count"),
        ),
    ),
)
"""Scales of reliability and credibility, and the columns that stand beside them."""
