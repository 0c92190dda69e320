"""How users write against the public API; read by the type checkers, never run."""

from collections.abc import Iterator
from typing import Any, assert_type

import milreport as mr


def validation(raw: bytes) -> str:
    """Validation gives an outcome whose report may be missing."""
    outcome = mr.validate(raw, unknown="keep")
    assert_type(outcome, mr.Outcome)
    assert_type(outcome.report, mr.Report | None)
    assert_type(outcome.ok, bool)
    assert_type(mr.validate_lines([raw]), Iterator[mr.Outcome])
    return "; ".join(f"{finding.code} {finding.pointer}" for finding in outcome.findings)


def construction() -> mr.Claim:
    """Records and values are built by keyword, and defaults need not be given."""
    quantity = mr.Quantity(number=mr.AtLeast(value=20), unit="km")
    assert_type(quantity.number, mr.Number)
    assert_type(quantity.evolve(unit="m"), mr.Quantity)
    assert_type(mr.Quantity.model_validate_json("{}"), mr.Quantity)
    return mr.Claim(
        id="a1",
        text="Something was said.",
        chain=(mr.Step(source="s1"),),
        mode=mr.vocabulary.ContentMode.ASSERTED,
        content=mr.Figure(of="e1", quantity=quantity),
    )


def narrowing(claim: mr.Claim) -> str:
    """A union is told apart by class or by kind."""
    match claim.content:
        case mr.Toll(harm=harm):
            assert_type(harm, mr.Harm)
            return harm.outcome
        case mr.Figure(quantity=quantity):
            assert_type(quantity, mr.Quantity)
            return quantity.unit
        case mr.Judgement(stance=stance):
            return stance
        case mr.Occurrence() | mr.StatedRelation() | None:
            return ""


def schema() -> None:
    """A schema is plain data, and checks take a report."""
    assert_type(mr.json_schema(mr.Claim), dict[str, Any])
    assert_type(mr.check(mr.Report.model_validate({})), tuple[mr.Finding, ...])
