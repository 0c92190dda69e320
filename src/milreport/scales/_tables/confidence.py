"""Analytic confidence: how good the basis of a judgement is. Only IPCC AR4 gives numbers."""

from fractions import Fraction
from typing import Final

from milreport.scales._scale import Checked, Dimension, Measure, Scale
from milreport.scales._tables._build import Row, made
from milreport.values.intervals import Interval

__all__ = ["SCALES", "SOURCE", "VERSION"]

SOURCE: Final = "US ODNI ICD 203; US JP 2-0; CJCSM 3105.01C; UK PHIA; NZ MfE; IPCC"
"""Whose tables these are."""

VERSION: Final = "ICD 203 (2015), CJCSM (2026), PHIA (2025), NZ (2023), IPCC AR4 and AR5"
"""The editions."""

_THREE: Final = (Row("Low"), Row("Moderate"), Row("High"))
_FIVE: Final = (
    Row("very low"),
    Row("low"),
    Row("medium", variants=("medium confidence",)),
    Row("high", variants=("high confidence",)),
    Row("very high", variants=("very high confidence",)),
)


def _tenth(tenths: int) -> Interval:
    """Give a point on the scale of chances in ten."""
    return Interval.point(Fraction(tenths, 10))


_AR4: Final = (
    Row("Very low", interval=Interval(Fraction(0), Fraction(1, 10), high_open=True)),
    Row("Low", interval=_tenth(2), low_approximate=True, high_approximate=True),
    Row("Medium", interval=_tenth(5), low_approximate=True, high_approximate=True),
    Row(
        "High",
        variants=("high confidence",),
        interval=_tenth(8),
        low_approximate=True,
        high_approximate=True,
    ),
    Row("Very high", interval=Interval(Fraction(9, 10), Fraction(1))),
)


def _confidence(  # noqa: PLR0913 - a scale has as many columns as it needs
    key: str,
    title: str,
    issuer: str,
    version: str,
    *,
    rows: tuple[Row, ...] = _THREE,
    checked: Checked = Checked.SECOND_HAND,
    measure: Measure = Measure.NONE,
    note: str = "",
) -> Scale:
    """Make a scale of analytic confidence, whose rows run from the lowest."""
    return made(
        key=key,
        title=title,
        issuer=issuer,
        version=version,
        dimension=Dimension.ANALYTIC_CONFIDENCE,
        checked=checked,
        measure=measure,
        rows=rows,
        order=(tuple(row.code for row in rows),),
        note=note,
    )


SCALES: Final = (
    _confidence(
        "icd203.confidence",
        "ICD 203 analytic confidence",
        "US ODNI, Intelligence Community Directive 203, D.6.e(2)",
        "2 January 2015",
        note="the text read has only the example high; the three levels are from ODNI pages",
    ),
    _confidence(
        "jp20.confidence",
        "JP 2-0 analytic confidence",
        "US Joint Publication 2-0, Joint Intelligence, as in MISP estimative-language",
        "the edition is not named",
    ),
    _confidence(
        "jram.2026.confidence",
        "JRAM confidence",
        "US CJCSM 3105.01C, Joint Risk Analysis Methodology, Enclosure C, 4.c",
        "10 July 2026",
    ),
    _confidence(
        "phia.ancr",
        "UK analytical confidence rating",
        "UK Professional Head of Intelligence Assessment",
        "2025",
    ),
    _confidence(
        "nz.analytic_confidence",
        "New Zealand analytic confidence",
        "NZ Ministry for the Environment, Our atmosphere and climate 2023, Appendix B",
        "2023",
        checked=Checked.PRIMARY,
    ),
    _confidence(
        "ipcc.ar4.confidence",
        "IPCC AR4 confidence",
        "IPCC AR4, Working Group II, front matter, section F",
        "AR4 (2007)",
        rows=_AR4,
        checked=Checked.PRIMARY,
        measure=Measure.PROBABILITY,
        note="the chance of being correct",
    ),
    _confidence(
        "ipcc.ar5.confidence",
        "IPCC AR5 confidence",
        "IPCC, Guidance Note for Lead Authors of the AR5 on Consistent Treatment of Uncertainties",
        "2010",
        rows=_FIVE,
        note="from evidence and agreement; not to be read as a probability",
    ),
)
"""Scales of analytic confidence."""
