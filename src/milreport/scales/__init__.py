"""Scales of confidence as data, and what can be asked of them.

Seven different things are called confidence. Every scale here says which of them it grades, who
issued it, what its terms mean and which numbers they stand for, if any. Order is partial, a
number may have no term or several, and a conversion says whose rule it follows and what it loses.
Nothing here turns *cannot be judged* into a number, or one kind of confidence into another.
"""

from milreport.scales._convert import convert
from milreport.scales._crosswalks import LOSSES
from milreport.scales._lookup import Policy, interval, terms_at
from milreport.scales._mixing import Remark, blends, mixed_rows
from milreport.scales._order import compare
from milreport.scales._parse import grade, pair, parse, term_of
from milreport.scales._registry import ALIASES, SCALES, VARIANTS, scale
from milreport.scales._scale import (
    Checked,
    Dimension,
    Grade,
    Measure,
    Scale,
    Standing,
    Stix,
    Term,
)

__all__ = [
    "ALIASES",
    "LOSSES",
    "SCALES",
    "VARIANTS",
    "Checked",
    "Dimension",
    "Grade",
    "Measure",
    "Policy",
    "Remark",
    "Scale",
    "Standing",
    "Stix",
    "Term",
    "blends",
    "compare",
    "convert",
    "grade",
    "interval",
    "mixed_rows",
    "pair",
    "parse",
    "scale",
    "term_of",
    "terms_at",
]
