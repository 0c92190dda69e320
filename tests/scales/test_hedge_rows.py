"""The conformance cases about hedges (rows 214 to 225): kinds of words, and never a number.

They are read by `milreport.reading.hedges`, which gives a tuple of `milreport.values.text.Hedge`.
"""

from dataclasses import fields
from typing import NamedTuple

import pytest
from scales.cases import table

from milreport.values.text import Hedge
from milreport.vocabulary.claims import HedgeClass

reading = pytest.importorskip("milreport.reading")
if not hasattr(reading, "hedges"):
    pytest.skip("hedges are not read yet", allow_module_level=True)


class Said(NamedTuple):
    """A text, the cue in it, and what kinds of hedge it may be taken for."""

    row: int
    text: str
    cue: str
    kinds: frozenset[HedgeClass]


def said(row: int, text: str, cue: str, *kinds: HedgeClass) -> Said:
    """Write a case down."""
    return Said(row, text, cue, frozenset(kinds))


ADVERB = HedgeClass.EPISTEMIC_ADVERB
LADDER = HedgeClass.ESTIMATIVE_SCALE
STATUS = (HedgeClass.DISTANCING_ADVERB, HedgeClass.DISTANCING_VERB, HedgeClass.NEGATION_SCOPE)
"""What the state of a check may be taken for: nothing that puts it as possible or probable."""

CASES = (
    said(214, "The town was reportedly shelled.", "reportedly", HedgeClass.DISTANCING_ADVERB),
    said(215, "The unit allegedly fled.", "allegedly", HedgeClass.DISTANCING_ADVERB),
    said(216, "The ministry claims that it hit the depot.", "claims", HedgeClass.DISTANCING_VERB),
    said(218, "It was almost certainly a drone.", "almost certainly", ADVERB, LADDER),
    said(219, "It was likely a drone.", "likely", ADVERB, LADDER),
    said(220, "It was possibly a drone.", "possibly", ADVERB),
    said(220, "It may be a drone.", "may", HedgeClass.EPISTEMIC_MODAL),
    said(220, "It might be a drone.", "might", HedgeClass.EPISTEMIC_MODAL),
    said(220, "It could be a drone.", "could", HedgeClass.EPISTEMIC_MODAL),
    said(223, "The evidence suggests a drone.", "suggests", HedgeClass.EPISTEMIC_VERB),
    said(217, "The report is unconfirmed.", "unconfirmed", *STATUS),
    said(221, "There is a strong possibility of a drone.", "strong possibility", ADVERB, LADDER),
    said(222, "It is likely true.", "likely", ADVERB, LADDER),
    said(
        224,
        "Officials estimate that six were killed.",
        "estimate",
        HedgeClass.ESTIMATE_VERB,
        HedgeClass.APPROXIMATOR,
    ),
    said(
        225,
        "It could not be independently verified.",
        "could not be independently verified",
        *STATUS,
    ),
)


def found(text: str) -> tuple[Hedge, ...]:
    """Read the hedges of a text."""
    told: tuple[Hedge, ...] = reading.hedges(text)
    return told


@pytest.mark.parametrize(
    "case", [pytest.param(each, id=f"row-{each.row}: {each.cue}") for each in CASES]
)
def test_a_hedge_has_its_kind(case: Said) -> None:
    """The cue is found, with a kind that fits."""
    kinds = {hedge.kind for hedge in found(case.text) if hedge.cue.casefold().startswith(case.cue)}

    assert kinds
    assert kinds <= case.kinds


@pytest.mark.parametrize(
    "case",
    [pytest.param(each, id=f"row-{each.row}: {each.cue}") for each in CASES],
)
def test_a_hedge_never_has_a_number(case: Said) -> None:
    """Nothing that is read from a hedge is a likelihood, a grade or a number."""
    for hedge in found(case.text):
        for field in fields(hedge):
            assert not isinstance(getattr(hedge, field.name), int | float)
        assert not {"likelihood", "low", "high", "code", "scale"} & {
            field.name for field in fields(hedge)
        }


def test_a_bound_on_a_quantity_is_no_likelihood() -> None:
    """Officials who estimate hedge the number, not whether it happened (row 224)."""
    kinds = {hedge.kind for hedge in found("Officials estimate that six were killed.")}

    assert not kinds & {LADDER, ADVERB, HedgeClass.EPISTEMIC_MODAL}


def test_every_row_about_hedges_has_a_case() -> None:
    """Rows 214 to 225 of the table are all here."""
    told = {row.number for row in table() if row.scale == "hedge"}

    assert {case.row for case in CASES} == told == {*range(214, 226)}
