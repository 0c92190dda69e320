"""Gradings of incidents and claims, factuality, and standards of proof."""

from typing import Final

from milreport.scales._scale import Checked, Dimension
from milreport.scales._tables._build import Row, made

__all__ = ["SCALES", "SOURCE", "VERSION"]

SOURCE: Final = (
    "Airwars archive (rctngle/airwars-archive-2025); Security Force Monitor research handbook "
    "and sfm-cms; FactBank, as in Computational Linguistics 38(2); UN fact-finding practice"
)
"""Whose tables these are."""

VERSION: Final = "Airwars e05a9df, sfm-cms 3de53d2, research-handbook 195258f, FactBank 2009"
"""The editions."""

SCALES: Final = (
    made(
        key="airwars.grading",
        title="Airwars incident grading",
        issuer="Airwars archive, theme/functions/api.php",
        version="e05a9df",
        dimension=Dimension.CREDIBILITY,
        checked=Checked.PRIMARY,
        rows=(
            Row("confirmed", meaning="a belligerent has accepted responsibility"),
            Row(
                "fair",
                meaning="two or more credible sources, with likely or confirmed actions nearby",
            ),
            Row("weak", meaning="a claim of a single source"),
            Row("contested", meaning="competing claims of responsibility"),
            Row(
                "discounted",
                meaning="those killed were combatants, or another party most likely did it",
            ),
        ),
        order=(("weak", "fair"),),
        note="not one axis: admission, corroboration, attribution and status in one list",
    ),
    made(
        key="sfm.confidence",
        title="Security Force Monitor confidence of a field",
        issuer="sfm-cms, settings.py",
        version="3de53d2",
        dimension=Dimension.CREDIBILITY,
        checked=Checked.PRIMARY,
        rows=(
            Row("1", ("Low",)),
            Row("2", ("Medium",)),
            Row("3", ("High",)),
        ),
        order=(("1", "2", "3"),),
        note="no longer used by its issuer",
    ),
    made(
        key="sfm.claim_status",
        title="Security Force Monitor claim status",
        issuer="Security Force Monitor research handbook, cross-referencing claims",
        version="195258f",
        dimension=Dimension.OTHER,
        checked=Checked.PRIMARY,
        rows=(Row("accepted"), Row("conflict"), Row("work_needed"), Row("issue")),
        note="states of work on a claim; no order",
    ),
    made(
        key="factbank.factuality",
        title="FactBank factuality",
        issuer="FactBank, as in de Marneffe, Manning and Potts, Computational Linguistics 38(2)",
        version="2012",
        dimension=Dimension.FACTUALITY,
        checked=Checked.PRIMARY,
        rows=(
            Row("CT+", meaning="certainly so"),
            Row("PR+", meaning="probably so"),
            Row("PS+", meaning="possibly so"),
            Row("CT-", variants=("CT\u2212",), meaning="certainly not so"),
            Row("PR-", variants=("PR\u2212",), meaning="probably not so"),
            Row("PS-", variants=("PS\u2212",), meaning="possibly not so"),
            Row("CTu", meaning="the source knows whether; what it knows is not told"),
            Row("Uu", meaning="the source does not know or does not commit"),
        ),
        order=(("PS+", "PR+", "CT+"), ("PS-", "PR-", "CT-")),
        note="the order is of certainty, within one polarity",
    ),
    made(
        key="un.standard_of_proof",
        title="Standards of proof of UN fact-finding",
        issuer="OHCHR, Commissions of Inquiry and Fact-Finding Missions: Guidance and Practice",
        version="2015",
        dimension=Dimension.OTHER,
        checked=Checked.MEMORY,
        rows=(
            Row("reasonable suspicion"),
            Row("reasonable grounds to believe"),
            Row("balance of probabilities"),
            Row("clear and convincing", variants=("clear and convincing evidence",)),
            Row("beyond reasonable doubt"),
        ),
        order=(
            (
                "reasonable suspicion",
                "reasonable grounds to believe",
                "balance of probabilities",
                "beyond reasonable doubt",
            ),
            (
                "reasonable suspicion",
                "reasonable grounds to believe",
                "clear and convincing",
                "beyond reasonable doubt",
            ),
        ),
        note="a threshold, named by each report; not a point on a scale of likelihood",
    ),
)
"""Scales about claims and incidents."""
