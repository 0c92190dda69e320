"""Confidence in a record, as STIX has it, and the tables of its Appendix A."""

from typing import Final

from milreport.conversion import Authority
from milreport.scales._scale import Checked, Dimension, Measure, Scale, Stix
from milreport.scales._tables._build import NOT_JUDGED, NOT_STATED, Row, made, points

__all__ = ["SCALES", "SOURCE", "VERSION"]

SOURCE: Final = "OASIS CTI TC, STIX Version 2.1, section 3.2, section 10.18 and Appendix A"
"""Whose tables these are."""

VERSION: Final = "2.1 with Errata 01 (Draft 01), 2 April 2025"
"""The edition."""

_ISSUER: Final = "OASIS CTI TC, STIX Version 2.1, Appendix A (normative)"


def _at(code: str, value: int, low: int, high: int) -> Row:
    """Write a term with its value and its range."""
    return Row(code, interval=points(low, high), stix=Stix(value, low, high))


_ABSENT: Final = Row("Not Specified", standing=NOT_STATED)


def _table(name: str, title: str, rows: tuple[Row, ...]) -> Scale:
    """Make one of the five tables, whose rows run from the weakest term."""
    return made(
        key=f"stix21.{name}",
        title=title,
        issuer=_ISSUER,
        version=VERSION,
        dimension=Dimension.RECORD_CONFIDENCE,
        checked=Checked.PRIMARY,
        measure=Measure.CONFIDENCE,
        stix_basis=Authority.NORMATIVE,
        rows=rows,
        order=(tuple(row.code for row in rows if row.stix),),
    )


SCALES: Final = (
    made(
        key="stix21.confidence",
        title="STIX confidence",
        issuer="OASIS CTI TC, STIX Version 2.1, section 3.2",
        version=VERSION,
        dimension=Dimension.RECORD_CONFIDENCE,
        checked=Checked.PRIMARY,
        measure=Measure.CONFIDENCE,
        note="whole numbers from 0 to 100; absent means that none is stated",
    ),
    _table(
        "none_low_med_high",
        "None, Low, Med, High",
        (
            _ABSENT,
            _at("None", 0, 0, 0),
            _at("Low", 15, 1, 29),
            _at("Med", 50, 30, 69),
            _at("High", 85, 70, 100),
        ),
    ),
    _table(
        "zero_ten",
        "0-10 scale",
        (
            _ABSENT,
            _at("0", 0, 0, 4),
            _at("1", 10, 5, 14),
            _at("2", 20, 15, 24),
            _at("3", 30, 25, 34),
            _at("4", 40, 35, 44),
            _at("5", 50, 45, 54),
            _at("6", 60, 55, 64),
            _at("7", 70, 65, 74),
            _at("8", 80, 75, 84),
            _at("9", 90, 85, 94),
            _at("10", 100, 95, 100),
        ),
    ),
    _table(
        "admiralty_credibility",
        "Admiralty Credibility",
        (
            Row("6 - Truth cannot be judged", standing=NOT_JUDGED),
            _at("5 - Improbable", 10, 0, 19),
            _at("4 - Doubtful", 30, 20, 39),
            _at("3 - Possibly True", 50, 40, 59),
            _at("2 - Probably True", 70, 60, 79),
            _at("1 - Confirmed by other sources", 90, 80, 100),
        ),
    ),
    _table(
        "wep",
        "WEP (words of estimative probability)",
        (
            _ABSENT,
            _at("Impossible", 0, 0, 0),
            _at("Highly Unlikely/Almost Certainly Not", 10, 1, 19),
            _at("Unlikely/Probably Not", 30, 20, 39),
            _at("Even Chance", 50, 40, 59),
            _at("Likely/Probable", 70, 60, 79),
            _at("Highly likely/Almost Certain", 90, 80, 99),
            _at("Certain", 100, 100, 100),
        ),
    ),
    _table(
        "dni",
        "DNI scale",
        (
            _ABSENT,
            _at("Almost No Chance / Remote", 5, 0, 9),
            _at("Very Unlikely / Highly Improbable", 15, 10, 19),
            _at("Unlikely / Improbable", 30, 20, 39),
            _at("Roughly Even Chance / Roughly Even Odds", 50, 40, 59),
            _at("Likely / Probable", 70, 60, 79),
            _at("Very Likely / Highly Probable", 85, 80, 89),
            _at("Almost Certain / Nearly Certain", 95, 90, 100),
        ),
    ),
    made(
        key="stix21.opinion",
        title="STIX opinion",
        issuer="OASIS CTI TC, STIX Version 2.1, section 10.18",
        version=VERSION,
        dimension=Dimension.OTHER,
        checked=Checked.PRIMARY,
        rows=(
            Row("strongly-disagree", score=1),
            Row("disagree", score=2),
            Row("neutral", score=3),
            Row("agree", score=4),
            Row("strongly-agree", score=5),
        ),
        order=(("strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"),),
        note="a reader's agreement with somebody else's object; never its confidence",
    ),
    made(
        key="stix1.high_medium_low",
        title="STIX 1 confidence value (HighMediumLowVocab-1.0)",
        issuer="STIX 1.x default vocabularies, as in python-stix stix/common/vocabs.py",
        version="HighMediumLowVocab-1.0",
        dimension=Dimension.RECORD_CONFIDENCE,
        checked=Checked.PRIMARY,
        stix_basis=Authority.LIBRARY,
        rows=(
            Row("Unknown", standing=NOT_JUDGED),
            Row("None", stix=Stix(0, 0, 0)),
            Row("Low", stix=Stix(15, 1, 29)),
            Row("Medium", stix=Stix(50, 30, 69)),
            Row("High", stix=Stix(85, 70, 100)),
        ),
        order=(("None", "Low", "Medium", "High"),),
        note="the numbers are those of STIX 2.1 for the same words, which is our reading",
    ),
)
"""Scales of STIX."""
