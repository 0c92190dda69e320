"""Words of likelihood, each with the interval that its issuer gives it."""

from typing import Final

from milreport.conversion import Authority
from milreport.scales._scale import Checked, Dimension, Measure, Scale, Stix
from milreport.scales._tables._build import Row, made, percent
from milreport.values.intervals import Interval

__all__ = ["SCALES", "SOURCE", "VERSION"]

SOURCE: Final = (
    "US ODNI ICD 203; UK PHIA; NZ Ministry for the Environment; NATO; Kent 1964; IPCC; EFSA; "
    "CJCSM 3105.01C"
)
"""Whose tables these are."""

VERSION: Final = "ICD 203 (2015), PHIA (2025), NZ (2023), IPCC AR4 and AR5, CJCSM (2026)"
"""The editions."""


def _rough(code: str, interval: Interval, *variants: str) -> Row:
    """Write a term both of whose ends are approximate."""
    return Row(
        code, interval=interval, variants=variants, low_approximate=True, high_approximate=True
    )


def _likelihood(  # noqa: PLR0913 - a scale has as many columns as it needs
    key: str,
    title: str,
    issuer: str,
    version: str,
    rows: tuple[Row, ...],
    *,
    checked: Checked = Checked.SECOND_HAND,
    stix_basis: Authority | None = None,
    note: str = "",
) -> Scale:
    """Make a scale of likelihood, whose rows run from the least likely."""
    return made(
        key=key,
        title=title,
        issuer=issuer,
        version=version,
        dimension=Dimension.LIKELIHOOD,
        measure=Measure.PROBABILITY,
        checked=checked,
        rows=rows,
        order=(tuple(row.code for row in rows if row.interval is not None),),
        stix_basis=stix_basis,
        note=note,
    )


_ICD203: Final = (
    Row(
        "almost no chance",
        second_row=("remote",),
        interval=percent(1, 5),
        stix=Stix(5, 0, 9),
    ),
    Row(
        "very unlikely",
        second_row=("highly improbable",),
        interval=percent(5, 20),
        stix=Stix(15, 10, 19),
    ),
    Row(
        "unlikely",
        second_row=("improbable", "improbably"),
        interval=percent(20, 45),
        stix=Stix(30, 20, 39),
    ),
    Row(
        "roughly even chance",
        second_row=("roughly even odds",),
        interval=percent(45, 55),
        stix=Stix(50, 40, 59),
    ),
    Row(
        "likely",
        second_row=("probable", "probably"),
        interval=percent(55, 80),
        stix=Stix(70, 60, 79),
    ),
    Row(
        "very likely",
        second_row=("highly probable",),
        interval=percent(80, 95),
        stix=Stix(85, 80, 89),
    ),
    Row(
        "almost certain",
        ("almost certain", "almost certainly"),
        second_row=("nearly certain",),
        interval=percent(95, 99),
        stix=Stix(95, 90, 100),
    ),
)

_PHIA: Final = (
    Row("remote chance", interval=percent(0, 5, low_open=True), high_approximate=True),
    _rough("highly unlikely", percent(10, 20)),
    _rough("unlikely", percent(25, 35)),
    Row("realistic possibility", interval=percent(40, 50, high_open=True), low_approximate=True),
    Row(
        "likely or probable",
        ("likely or probable", "likely", "probable"),
        variants=("probably",),
        interval=percent(55, 75),
        low_approximate=True,
        high_approximate=True,
    ),
    _rough("highly likely", percent(80, 90)),
    Row("almost certain", interval=percent(95, 100, high_open=True), low_approximate=True),
)

_NZ: Final = (
    Row(
        "remote",
        ("Remote", "Highly unlikely"),
        variants=("Remote / Highly unlikely",),
        interval=percent(0, 10, high_open=True),
    ),
    Row(
        "improbable",
        ("Improbable", "Unlikely"),
        variants=("Improbable / Unlikely",),
        interval=percent(15, 20),
    ),
    Row("realistic possibility", ("Realistic possibility",), interval=percent(25, 50)),
    Row(
        "probable",
        ("Probable", "Likely"),
        variants=("Probable / Likely",),
        interval=percent(55, 70),
    ),
    Row(
        "highly likely",
        ("Highly likely", "Highly probable", "Very probable"),
        variants=("Highly / Very probable / Likely",),
        interval=percent(75, 85),
    ),
    Row("almost certain", ("Almost certain",), interval=percent(90, 100, low_open=True)),
)

_NATO: Final = (
    Row("Highly unlikely", interval=percent(0, 10)),
    Row("Unlikely", interval=percent(10, 40)),
    Row("Even chance", interval=percent(40, 60)),
    Row("Likely", interval=percent(60, 90)),
    Row("Highly likely", interval=percent(90, 100)),
)

_KENT: Final = (
    Row("impossible", interval=percent(0, 0)),
    _rough(
        "almost certainly not",
        percent(2, 12),
        "virtually impossible",
        "almost impossible",
        "some slight chance",
    ),
    _rough("probably not", percent(20, 40), "we doubt", "doubtful"),
    _rough(
        "chances about even",
        percent(40, 60),
        "chances a little better than even",
        "chances a little less than even",
    ),
    _rough("probable", percent(63, 87), "likely", "we believe", "we estimate"),
    _rough(
        "almost certain",
        percent(87, 99),
        "virtually certain",
        "all but certain",
        "highly probable",
        "highly likely",
        "odds overwhelming",
        "chances overwhelming",
    ),
    Row("certain", interval=percent(100, 100)),
    Row(
        "possible",
        variants=("conceivable", "could", "may", "might", "perhaps"),
        meaning="possible; the essay gives it no number",
    ),
)

_AR4_WG1: Final = (
    Row("exceptionally unlikely", interval=percent(0, 1, high_open=True)),
    Row("extremely unlikely", interval=percent(0, 5, high_open=True)),
    Row("very unlikely", interval=percent(0, 10, high_open=True)),
    Row("unlikely", interval=percent(0, 33, high_open=True)),
    Row("about as likely as not", interval=percent(33, 66)),
    Row("more likely than not", interval=percent(50, 100, low_open=True)),
    Row("likely", interval=percent(66, 100, low_open=True)),
    Row("very likely", interval=percent(90, 100, low_open=True)),
    Row("extremely likely", interval=percent(95, 100, low_open=True)),
    Row("virtually certain", interval=percent(99, 100, low_open=True)),
)

_AR4_WG2: Final = (
    Row("exceptionally unlikely", interval=percent(0, 1, high_open=True)),
    Row("very unlikely", interval=percent(1, 10)),
    Row("unlikely", interval=percent(10, 33)),
    Row("about as likely as not", interval=percent(33, 66)),
    Row("likely", interval=percent(66, 90)),
    Row("very likely", interval=percent(90, 99)),
    Row("virtually certain", interval=percent(99, 100, low_open=True)),
)

_AR5: Final = (
    Row("exceptionally unlikely", interval=percent(0, 1)),
    Row("extremely unlikely", interval=percent(0, 5), is_extra=True),
    Row("very unlikely", interval=percent(0, 10)),
    Row("unlikely", interval=percent(0, 33)),
    Row("about as likely as not", interval=percent(33, 66)),
    Row("more likely than not", interval=percent(50, 100, low_open=True), is_extra=True),
    Row("likely", interval=percent(66, 100)),
    Row("very likely", interval=percent(90, 100)),
    Row("extremely likely", interval=percent(95, 100), is_extra=True),
    Row("virtually certain", interval=percent(99, 100)),
)

_EFSA: Final = (
    Row("Almost impossible", interval=percent(0, 1)),
    Row("Extremely unlikely", interval=percent(1, 5)),
    Row("Very unlikely", interval=percent(5, 10)),
    Row("Unlikely", interval=percent(10, 33)),
    Row("About as likely as not", interval=percent(33, 66)),
    Row("Likely", interval=percent(66, 90)),
    Row("Very likely", interval=percent(90, 95)),
    Row("Extremely likely", interval=percent(95, 99)),
    Row("Almost certain", interval=percent(99, 100)),
)

_JRAM: Final = (
    _rough("Very Unlikely", percent(1, 20)),
    _rough("Unlikely", percent(21, 50)),
    _rough("Likely", percent(51, 80)),
    _rough("Very Likely", percent(81, 99)),
)

_MISP_CERTAINTY: Final = (
    Row("0", ("0% Impossibility",), interval=percent(0, 0), score=0),
    Row("7", ("7% Almost certainly not",), interval=percent(7, 7), score=7),
    Row("30", ("30% Probably not",), interval=percent(30, 30), score=30),
    Row("50", ("50% Chances about even",), interval=percent(50, 50), score=50),
    Row("75", ("75% Probable",), interval=percent(75, 75), score=75),
    Row("93", ("93% Almost certain",), interval=percent(93, 93), score=93),
    Row("100", ("100% Certainty",), interval=percent(100, 100), score=100),
)

SCALES: Final = (
    _likelihood(
        "icd203.likelihood",
        "ICD 203 likelihood",
        "US ODNI, Intelligence Community Directive 203, Analytic Standards, D.6.e(2)(a)",
        "2 January 2015; the date of a later amendment is not settled",
        _ICD203,
        stix_basis=Authority.NORMATIVE,
        note="neighbours share their edges; 0 and 100 % have no term; the STIX numbers are those "
        "of its DNI scale, which takes the words and not the intervals",
    ),
    _likelihood(
        "phia.yardstick.2025",
        "UK probability yardstick",
        "UK Professional Head of Intelligence Assessment, Explaining Uncertainty in UK "
        "Intelligence Assessment",
        "24 March 2025",
        _PHIA,
        note="the gaps between the terms are deliberate",
    ),
    _likelihood(
        "nz.yardstick.2023",
        "New Zealand probability yardstick",
        "NZ Ministry for the Environment, Our atmosphere and climate 2023, Appendix B",
        "2023",
        _NZ,
        checked=Checked.PRIMARY,
    ),
    _likelihood(
        "nato.likelihood",
        "NATO likelihood words",
        "NATO, as in CAPphrase data/yardstick_nato.csv; AJP-2.1 from memory",
        "the edition is not named",
        _NATO,
    ),
    _likelihood(
        "kent1964",
        "Words of Estimative Probability",
        "Sherman Kent, Words of Estimative Probability, Studies in Intelligence",
        "Fall 1964",
        _KENT,
        note="possible and its synonyms have no number and no place in the order",
    ),
    _likelihood(
        "ipcc.ar4.wg1.likelihood",
        "IPCC AR4 likelihood, Working Group I",
        "IPCC AR4, Working Group I, technical summary",
        "AR4 (2007)",
        _AR4_WG1,
        note="the terms are nested",
    ),
    _likelihood(
        "ipcc.ar4.wg2.likelihood",
        "IPCC AR4 likelihood, Working Group II",
        "IPCC AR4, Working Group II, front matter, section F",
        "AR4 (2007)",
        _AR4_WG2,
        checked=Checked.PRIMARY,
    ),
    _likelihood(
        "ipcc.ar5.likelihood",
        "IPCC AR5 likelihood",
        "IPCC, Guidance Note for Lead Authors of the AR5 on Consistent Treatment of "
        "Uncertainties, Table 1",
        "2010",
        _AR5,
        note="the terms are nested, and the issuer calls their edges fuzzy",
    ),
    _likelihood(
        "efsa.probability",
        "EFSA approximate probability scale",
        "European Food Safety Authority, as in CAPphrase data/yardstick_efsa.csv",
        "the edition is not named",
        _EFSA,
    ),
    _likelihood(
        "jram.2026.probability",
        "JRAM probability level",
        "US CJCSM 3105.01C, Joint Risk Analysis Methodology, Figure 6",
        "10 July 2026",
        _JRAM,
        note="there is no level for zero",
    ),
    made(
        key="misp.osint.certainty",
        title="MISP osint certainty",
        issuer="MISP/misp-taxonomies, osint/machinetag.json",
        version="11",
        dimension=Dimension.LIKELIHOOD,
        measure=Measure.PROBABILITY,
        checked=Checked.PRIMARY,
        rows=_MISP_CERTAINTY,
        order=(("0", "7", "30", "50", "75", "93", "100"),),
        namespace="osint:certainty",
        note="Kent's centres without their widths",
    ),
)
"""Scales of likelihood."""
