"""Scales of exchange formats and tools: MISP taxonomies, OCSF, CTIM, OpenCTI and others."""

from typing import Final

from milreport.conversion import Authority
from milreport.scales._scale import Checked, Dimension, Measure, Scale, Stix
from milreport.scales._tables._build import NOT_JUDGED, Row, made, points

__all__ = ["SCALES", "SOURCE", "VERSION"]

SOURCE: Final = (
    "MISP/misp-taxonomies, MISP/misp-objects and MISP/misp-stix; ocsf/ocsf-schema; "
    "threatgrid/ctim; OpenCTI documentation; IPTC ninjs; GDELT mentions"
)
"""Whose tables these are."""

VERSION: Final = "misp-taxonomies 7591c55, misp-stix 713ae7b, ocsf-schema a5cfc68, ctim e630a8d"
"""The commits that were read."""

_RATINGS: Final = (
    Row("very-low", ("Very low",), score=0),
    Row("low", ("Low",), score=25),
    Row("moderate", ("Moderate",), score=50),
    Row("high", ("High",), score=75),
    Row("very-high", ("Very high",), score=100),
)


def _misp(  # noqa: PLR0913, PLR0917 - a scale has as many columns as it needs
    key: str,
    namespace: str,
    version: str,
    dimension: Dimension,
    rows: tuple[Row, ...],
    order: tuple[tuple[str, ...], ...],
    *,
    stix_basis: Authority | None = None,
    measure: Measure = Measure.NONE,
    note: str = "",
) -> Scale:
    """Make a scale of one predicate of a MISP taxonomy."""
    return made(
        key=f"misp.{key}",
        title=f"MISP {namespace}",
        issuer=f"MISP/misp-taxonomies, {namespace.partition(':')[0]}/machinetag.json",
        version=version,
        dimension=dimension,
        checked=Checked.PRIMARY,
        rows=rows,
        order=order,
        stix_basis=stix_basis,
        measure=measure,
        namespace=namespace,
        note=note,
    )


def _evaluation(predicate: str, dimension: Dimension) -> Scale:
    """Make one of the twelve predicates of cti-evaluation, which share their values."""
    return _misp(
        f"cti_evaluation.{predicate.replace('-', '_')}",
        f"cti-evaluation:{predicate}",
        "1",
        dimension,
        _RATINGS,
        (("very-low", "low", "moderate", "high", "very-high"),),
        note="there is no term for what cannot be judged",
    )


_MISP: Final = (
    _misp(
        "admiralty_scale.source_reliability",
        "admiralty-scale:source-reliability",
        "5",
        Dimension.RELIABILITY,
        (
            Row("a", ("Completely reliable",), score=100),
            Row("b", ("Usually reliable",), score=75),
            Row("c", ("Fairly reliable",), score=50),
            Row("d", ("Not usually reliable",), score=25),
            Row("e", ("Unreliable",), score=0),
            Row("f", ("Reliability cannot be judged",), standing=NOT_JUDGED),
            Row(
                "g",
                ("Deliberatly deceptive",),
                variants=("Deliberately deceptive",),
                score=0,
                meaning="not a NATO letter",
            ),
        ),
        (("e", "d", "c", "b", "a"),),
        note="the file gives f the number 50, which is not taken over",
    ),
    _misp(
        "admiralty_scale.information_credibility",
        "admiralty-scale:information-credibility",
        "5",
        Dimension.CREDIBILITY,
        (
            Row("1", ("Confirmed by other sources",), score=100),
            Row("2", ("Probably true",), score=75),
            Row("3", ("Possibly true",), score=50),
            Row("4", ("Doubtful",), variants=("Doubtfully true",), score=25),
            Row("5", ("Improbable",), score=0),
            Row("6", ("Truth cannot be judged",), standing=NOT_JUDGED),
        ),
        (("5", "4", "3", "2", "1"),),
        note="the file gives 6 the number 50, which is not taken over",
    ),
    _misp(
        "estimative_language.likelihood_probability",
        "estimative-language:likelihood-probability",
        "5",
        Dimension.LIKELIHOOD,
        (
            Row("almost-no-chance", score=0),
            Row("very-unlikely", score=5),
            Row("unlikely", score=20),
            Row("roughly-even-chance", score=45),
            Row("likely", score=55),
            Row("very-likely", score=80),
            Row("almost-certain", score=95),
        ),
        (
            (
                "almost-no-chance",
                "very-unlikely",
                "unlikely",
                "roughly-even-chance",
                "likely",
                "very-likely",
                "almost-certain",
            ),
        ),
        note="the numbers are the lower edges of ICD 203, the first one 0",
    ),
    _misp(
        "estimative_language.confidence_in_analytic_judgment",
        "estimative-language:confidence-in-analytic-judgment",
        "5",
        Dimension.ANALYTIC_CONFIDENCE,
        (Row("low", score=0), Row("moderate", score=55), Row("high", score=95)),
        (("low", "moderate", "high"),),
    ),
    _misp(
        "confidence_level",
        "misp:confidence-level",
        "misp-taxonomies 7591c55",
        Dimension.RECORD_CONFIDENCE,
        (
            Row("completely-confident", stix=Stix(100, 100, 100), score=100),
            Row("usually-confident", stix=Stix(75, 75, 99), score=75),
            Row("fairly-confident", stix=Stix(50, 50, 74), score=50),
            Row("rarely-confident", stix=Stix(25, 25, 49), score=25),
            Row("unconfident", stix=Stix(0, 0, 24), score=0),
            Row(
                "confidence-cannot-be-evaluated",
                ("Confidence cannot be evaluated",),
                variants=("confidence-cannot-be-evalued",),
                standing=NOT_JUDGED,
            ),
        ),
        (
            (
                "unconfident",
                "rarely-confident",
                "fairly-confident",
                "usually-confident",
                "completely-confident",
            ),
        ),
        stix_basis=Authority.ISSUER,
        note="the STIX numbers are those that misp-stix writes and reads",
    ),
    _misp(
        "false_positive.risk",
        "false-positive:risk",
        "7",
        Dimension.OTHER,
        (
            Row("low", ("Low",), score=75),
            Row("medium", ("Medium",), score=50),
            Row("high", ("High",), score=25),
            Row("cannot-be-judged", standing=NOT_JUDGED),
        ),
        (("low", "medium", "high"),),
        note="the numbers run against the words; the file's 25 for the last is not taken over",
    ),
    _misp(
        "false_positive.confirmed",
        "false-positive:confirmed",
        "7",
        Dimension.OTHER,
        (Row("true", score=0), Row("false", score=50)),
        (),
    ),
    *(
        _evaluation(predicate, dimension)
        for predicate, dimension in (
            ("overall-score", Dimension.OTHER),
            ("relevance", Dimension.OTHER),
            ("accuracy", Dimension.CREDIBILITY),
            ("timeliness", Dimension.OTHER),
            ("clarity", Dimension.OTHER),
            ("specificity", Dimension.OTHER),
            ("usefulness", Dimension.OTHER),
            ("format-validity", Dimension.OTHER),
            ("conversion-fidelity", Dimension.OTHER),
            ("source-reliability", Dimension.RELIABILITY),
            ("evidence-strength", Dimension.OTHER),
            ("confidence", Dimension.ANALYTIC_CONFIDENCE),
        )
    ),
    _misp(
        "veris.confidence",
        "veris:confidence",
        "2",
        Dimension.RECORD_CONFIDENCE,
        (Row("None"), Row("Low"), Row("Medium"), Row("High")),
        (("None", "Low", "Medium", "High"),),
    ),
    _misp(
        "trust",
        "trust:trust",
        "1",
        Dimension.OTHER,
        (
            Row("unknown", standing=NOT_JUDGED),
            Row("none"),
            Row("partial"),
            Row("relationship"),
            Row("full"),
        ),
        (("none", "partial", "full"),),
    ),
    _misp(
        "rstcloud.score_total",
        "rstcloud:score-total",
        "1",
        Dimension.OTHER,
        (
            Row("very-low", interval=points(0, 15, high_open=True)),
            Row("low", interval=points(15, 30)),
            Row("medium", interval=points(30, 45)),
            Row("high", interval=points(45, 70)),
            Row("very-high", interval=points(70, 100)),
        ),
        (("very-low", "low", "medium", "high", "very-high"),),
        measure=Measure.SCORE,
        note="a product of three scores; the bands are those of its description",
    ),
)

_OTHERS: Final = (
    made(
        key="misp_objects.source_assessment.confidence",
        title="MISP intelligence-source-assessment confidence",
        issuer="MISP/misp-objects, intelligence-source-assessment",
        version="54538c6",
        dimension=Dimension.ANALYTIC_CONFIDENCE,
        checked=Checked.PRIMARY,
        rows=(Row("low"), Row("medium"), Row("high"), Row("unknown", standing=NOT_JUDGED)),
        order=(("low", "medium", "high"),),
    ),
    made(
        key="ocsf.confidence_id",
        title="OCSF confidence_id",
        issuer="ocsf/ocsf-schema, dictionary.json",
        version="a5cfc68",
        dimension=Dimension.RECORD_CONFIDENCE,
        checked=Checked.PRIMARY,
        rows=(
            Row("0", ("Unknown",), standing=NOT_JUDGED),
            Row("1", ("Low",)),
            Row("2", ("Medium",)),
            Row("3", ("High",)),
            Row("99", ("Other",), meaning="a value outside the list"),
        ),
        order=(("1", "2", "3"),),
    ),
    made(
        key="ctim.high_med_low",
        title="CTIM HighMedLow",
        issuer="threatgrid/ctim, vocabularies.cljc",
        version="e630a8d",
        dimension=Dimension.RECORD_CONFIDENCE,
        checked=Checked.PRIMARY,
        rows=(
            Row("Info"),
            Row("Low"),
            Row("Medium"),
            Row("High"),
            Row("None"),
            Row("Unknown", standing=NOT_JUDGED),
        ),
        order=(("None", "Low", "Medium", "High"),),
    ),
    made(
        key="opencti.confidence",
        title="OpenCTI confidence level",
        issuer="OpenCTI documentation, reliability-confidence.md",
        version="30ae917",
        dimension=Dimension.RECORD_CONFIDENCE,
        checked=Checked.PRIMARY,
        measure=Measure.CONFIDENCE,
        note="whole numbers from 0 to 100 whose words each installation may edit",
    ),
    made(
        key="opencti.objective",
        title="OpenCTI Objective template",
        issuer="OpenCTI documentation, reliability-confidence.md",
        version="30ae917",
        dimension=Dimension.OTHER,
        checked=Checked.PRIMARY,
        rows=(
            Row("Cannot be judged", standing=NOT_JUDGED),
            Row("Told"),
            Row("Induced"),
            Row("Deduced"),
            Row("Witnessed"),
        ),
        note="how something is known, not how credible it is",
    ),
    made(
        key="ninjs.confidence",
        title="ninjs metadata confidence",
        issuer="IPTC ninjs, confidence",
        version="1.5 to 3.1",
        dimension=Dimension.EXTRACTION,
        checked=Checked.PRIMARY,
        measure=Measure.CONFIDENCE,
        note="whole numbers from 0 to 100: how surely the metadata was assigned",
    ),
    made(
        key="gdelt.mentions.confidence",
        title="GDELT mentions confidence",
        issuer="GDELT 2.0 mentions table",
        version="2.0",
        dimension=Dimension.EXTRACTION,
        checked=Checked.PRIMARY,
        measure=Measure.CONFIDENCE,
        note="per cent: how surely the event was extracted",
    ),
)

SCALES: Final = (*_MISP, *_OTHERS)
"""Scales of exchange formats and tools."""
