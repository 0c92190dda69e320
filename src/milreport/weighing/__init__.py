"""Weighing: what a set of claims amounts to, worked out from what the report itself says.

Who stands behind it (`origins`, `circular`, `silences`), what became of it on the way (`drift`,
`translation_drift`), how claims stand to each other (`tension`, `tensions`, `reconcile`,
`timeline`, `coverage`), what judgements of several come to (`pool`, `combine`, `posterior`), and
what changed between two records (`diff`, `merge`, `union`). Nothing here guesses, and every result
says why.
"""

from milreport.weighing.circularity import Circle, CircleKind, Diamond, circular
from milreport.weighing.copying import Copying, Factors, Shared, compare_carriers, posterior
from milreport.weighing.coverage import Coverage, Match, Stretch, coverage
from milreport.weighing.diff import Change, ChangeKind, apply, diff
from milreport.weighing.drift import Shift, Stand, Sureness, drift, profile
from milreport.weighing.evidence import NOTHING_KNOWN, Combined, Mass, combine, discounted, graded
from milreport.weighing.figures import FigureGroup, GroupKey, Reconciliation, reconcile
from milreport.weighing.merge import Conflict, Edit, Merged, Side, merge, union
from milreport.weighing.origins import (
    Attribution,
    OriginEntry,
    OriginKind,
    Origins,
    effective_voices,
    origins,
)
from milreport.weighing.pooling import Method, Opinion, Origin, Pool, pool
from milreport.weighing.silence import Quiet, Voice, silences
from milreport.weighing.tension import Aspect, Respect, Tension, Verdict, tension, tensions
from milreport.weighing.timeline import Entry, EntryKind, timeline
from milreport.weighing.translation import Rendering, translation_drift

__all__ = [
    "NOTHING_KNOWN",
    "Aspect",
    "Attribution",
    "Change",
    "ChangeKind",
    "Circle",
    "CircleKind",
    "Combined",
    "Conflict",
    "Copying",
    "Coverage",
    "Diamond",
    "Edit",
    "Entry",
    "EntryKind",
    "Factors",
    "FigureGroup",
    "GroupKey",
    "Mass",
    "Match",
    "Merged",
    "Method",
    "Opinion",
    "Origin",
    "OriginEntry",
    "OriginKind",
    "Origins",
    "Pool",
    "Quiet",
    "Reconciliation",
    "Rendering",
    "Respect",
    "Shared",
    "Shift",
    "Side",
    "Stand",
    "Stretch",
    "Sureness",
    "Tension",
    "Verdict",
    "Voice",
    "apply",
    "circular",
    "combine",
    "compare_carriers",
    "coverage",
    "diff",
    "discounted",
    "drift",
    "effective_voices",
    "graded",
    "merge",
    "origins",
    "pool",
    "posterior",
    "profile",
    "reconcile",
    "silences",
    "tension",
    "tensions",
    "timeline",
    "translation_drift",
    "union",
]
