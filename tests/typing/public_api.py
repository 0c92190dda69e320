"""How users write against the public API; read by the type checkers, never run."""

from concurrent.futures import Executor
from datetime import date
from fractions import Fraction
from typing import Any, assert_type

import milreport as mr


def validation(raw: bytes) -> str:
    """Validation gives an outcome whose report may be missing."""
    outcome = mr.validate(raw, unknown="keep")
    assert_type(outcome, mr.Outcome)
    assert_type(outcome.report, mr.Report | None)
    assert_type(outcome.ok, bool)
    assert_type(outcome.to_dict(), dict[str, Any])
    return "; ".join(f"{finding.code} {finding.pointer}" for finding in outcome.findings)


def many(raw: bytes, executor: Executor) -> str:
    """What reads many records is an iterator with a tally; other processes give verdicts."""
    stream = mr.validate_lines([raw, {"id": "r"}], limits=mr.Limits(depth=20), most_bad=1)
    assert_type(stream, mr.Stream[mr.Outcome])
    assert_type(next(iter(stream)).line, int | None)
    assert_type(mr.validate_many([raw]), mr.Stream[mr.Outcome])
    for verdict in mr.validate_parallel([raw], executor, texts=False):
        assert_type(verdict, mr.Verdict)
    assert_type(stream.tally, mr.Tally)
    assert_type(stream.tally.codes, dict[str, int])
    return str(stream.tally)


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


def weighing(report: mr.Report) -> None:
    """What claims amount to is told in types, and a check takes the caller's tables."""
    tables = mr.tables.Tables(
        tenures=(mr.tables.Tenure(titles=("Mayor",), holder=("A. Lin",), valid="2020/.."),)
    )
    found = mr.check(report, tables=tables, select=["figure"], ignore="place", most=5)
    assert_type(found, tuple[mr.Finding, ...])
    assert_type(mr.weighing.origins(report, "e1"), mr.weighing.Origins)
    assert_type(mr.weighing.tension(report, "a", "b").verdict, mr.weighing.Verdict)
    assert_type(mr.weighing.diff(report, report), tuple[mr.weighing.Change, ...])
    assert_type(mr.weighing.merge(report, report, report).report, mr.Report | None)
    assert_type(mr.render.markdown(report), str)
    masked, what = mr.redaction.mask(report)
    assert_type(masked, mr.Report)
    assert_type(what, tuple[mr.redaction.Masking, ...])


def conversion() -> None:
    """What converts says what it gives, and what it loses."""
    quantity = mr.Quantity(number=mr.Exact(value=5), unit="[nmi_i]")
    assert_type(quantity.to("km"), mr.Quantity)
    assert_type(quantity.compare(quantity), mr.Comparison)
    assert_type(mr.units.exactly(122, "mm", "[in_i]"), Fraction)
    assert_type(mr.units.convert(122, "mm", "[in_i]"), int | float)
    assert_type(mr.units.named("tons"), tuple[str, ...])
    grade = mr.scales.convert("B2", source="admiralty", target="stix")
    assert_type(grade, mr.Conversion[mr.scales.Term | int])
    assert_type(grade.loss, tuple[mr.Loss, ...])
    assert_type(mr.time_codes.precision_to_acled(grade_of_time()), mr.Conversion[int])
    assert_type(mr.mgrs.from_mgrs("36U"), mr.Position)


def grade_of_time() -> mr.vocabulary.TimePrecision:
    """A term of a list is given as its member."""
    return mr.vocabulary.TimePrecision.DAY


def times() -> None:
    """A comparison of times may be open, and a day may be no date."""
    time = mr.Time.from_date(date(2024, 10, 7))
    assert_type(time, mr.Time)
    assert_type(time.to_date(), date | None)
    assert_type(time.before(time), mr.Answer)
    assert_type(time.earliest, mr.edtf.Day | None)


def reading() -> None:
    """A reading has senses; its value is there where there is one."""
    found = mr.reading.quantity("at least 23 people", policy=mr.reading.EN.settling({"$": "USD"}))
    assert_type(found, mr.reading.QuantityReading)
    assert_type(found.senses, tuple[mr.reading.QuantitySense, ...])
    assert_type(found.senses[0].scope, mr.vocabulary.Scope | None)
    assert_type(found.value, mr.Quantity | None)
    assert_type(found.refusal, mr.reading.Refusal | None)
    assert_type(mr.reading.number("two").value, mr.Number | None)
    assert_type(mr.reading.time("Friday", anchor="2024-10-18").value, mr.Time | None)
    assert_type(mr.reading.hedges("reportedly"), tuple[mr.Hedge, ...])


def sums(toll: mr.Toll) -> None:
    """A sum is a number with its own bounds."""
    assert_type(mr.arithmetic.total([toll, toll]), mr.Number)
    assert_type(mr.arithmetic.exceeds(toll, toll), mr.Answer)
