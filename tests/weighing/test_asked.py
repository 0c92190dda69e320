"""What cannot be meant is refused by a code, wherever weighing is asked."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

import milreport as mr
from milreport import weighing
from milreport.errors import UsageError
from milreport.records._index import Index
from milreport.testing import sample_report
from milreport.values.grades import Likelihood, Reliability
from milreport.weighing._asked import local, reports

REPORT = sample_report()
OTHER = REPORT.evolve(id="desk.other")
CLAIM = REPORT.claims[0].id
SOURCE = REPORT.sources[0].id
EVENT = REPORT.events[0].id
LIKELY = Likelihood(low=0.2, high=0.4)
GRADE = Reliability(scale="nato.reliability", code="B")

Call = Callable[[Any], object]

NO_REPORT: list[Any] = [
    pytest.param(lambda it: weighing.apply(it, ()), id="apply"),
    pytest.param(weighing.circular, id="circular"),
    pytest.param(lambda it: weighing.compare_carriers(it, SOURCE, "b"), id="compare_carriers"),
    pytest.param(weighing.coverage, id="coverage"),
    pytest.param(lambda it: weighing.diff(REPORT, it), id="diff new"),
    pytest.param(lambda it: weighing.diff(it, REPORT), id="diff old"),
    pytest.param(weighing.drift, id="drift"),
    pytest.param(lambda it: weighing.merge(it, REPORT, REPORT), id="merge base"),
    pytest.param(lambda it: weighing.merge(REPORT, it, REPORT), id="merge ours"),
    pytest.param(lambda it: weighing.merge(REPORT, REPORT, it), id="merge theirs"),
    pytest.param(lambda it: weighing.profile(it, REPORT.claims[0]), id="profile"),
    pytest.param(lambda it: weighing.reconcile(it, EVENT), id="reconcile"),
    pytest.param(weighing.silences, id="silences"),
    pytest.param(lambda it: weighing.tension(it, CLAIM, CLAIM), id="tension"),
    pytest.param(weighing.tensions, id="tensions"),
    pytest.param(lambda it: weighing.tensions(REPORT, it), id="tensions others"),
    pytest.param(weighing.timeline, id="timeline"),
    pytest.param(weighing.translation_drift, id="translation_drift"),
    pytest.param(lambda it: weighing.translation_drift(REPORT, it), id="translation_drift others"),
    pytest.param(lambda it: weighing.union(it, REPORT), id="union ours"),
    pytest.param(lambda it: weighing.union(REPORT, it), id="union theirs"),
]


@pytest.mark.parametrize("call", NO_REPORT)
@pytest.mark.parametrize(
    "told", [1, None, "report", {"id": "r"}, mr.Report], ids=["int", "None", "str", "dict", "class"]
)
def test_what_is_no_report_is_refused(call: Call, told: object) -> None:
    """Where a report is due, nothing else will do."""
    with pytest.raises(UsageError) as refused:
        call(told)

    assert (refused.value.code, refused.value.message) == (
        "usage.not_a_report",
        "expected a Report",
    )


def test_another_report_must_be_one() -> None:
    """None stands for no other report there."""
    with pytest.raises(UsageError, match=r"usage\.not_a_report"):
        weighing.tension(REPORT, CLAIM, CLAIM, elsewhere=1)  # type: ignore[arg-type]
    assert weighing.tension(REPORT, CLAIM, CLAIM, elsewhere=OTHER).one == CLAIM


NO_ID: list[Any] = [
    pytest.param(lambda it: weighing.reconcile(REPORT, it), "of a record", id="reconcile"),
    pytest.param(lambda it: weighing.tension(REPORT, it, CLAIM), "of a claim", id="tension one"),
    pytest.param(lambda it: weighing.tension(REPORT, CLAIM, it), "of a claim", id="tension other"),
    pytest.param(
        lambda it: weighing.compare_carriers(REPORT, it, SOURCE), "of a source", id="carriers one"
    ),
    pytest.param(
        lambda it: weighing.compare_carriers(REPORT, SOURCE, it), "of a source", id="carriers other"
    ),
    pytest.param(lambda it: _true([it]), "of a claim", id="true"),
]


def _true(told: Any) -> object:  # noqa: ANN401 - whatever is told
    one, other = REPORT.sources[:2]
    return weighing.compare_carriers(REPORT, one.id, other.id, true=told)


@pytest.mark.parametrize(("call", "what"), NO_ID)
@pytest.mark.parametrize("told", [1, None, [], ""], ids=["int", "None", "list", "empty"])
def test_what_is_no_id_is_of_no_record(call: Call, what: str, told: object) -> None:
    """An id is a text; anything else is the id of nothing."""
    with pytest.raises(UsageError) as refused:
        call(told)

    assert (refused.value.code, refused.value.message) == (
        "usage.unknown_record",
        f"expected the id {what} of the report",
    )


OPINION = weighing.Opinion(likelihood=LIKELY, origin="desk")
NAMELESS = weighing.Opinion(likelihood=LIKELY, origin=["desk"])  # type: ignore[arg-type]
NO_SUCH: list[Any] = [
    pytest.param(lambda: _true(None), "unknown_record", "the ids of claims, one by one", id="true"),
    pytest.param(lambda: _true(CLAIM), "unknown_record", "the ids of claims, one by one", id="id"),
    pytest.param(
        lambda: weighing.profile(REPORT, CLAIM),  # type: ignore[arg-type]
        "not_a_claim",
        "a Claim; report.claims has them",
        id="profile",
    ),
    pytest.param(
        lambda: weighing.pool(None),  # type: ignore[arg-type]
        "not_an_opinion",
        "opinions, one by one",
        id="pool",
    ),
    pytest.param(
        lambda: weighing.pool([OPINION, None]),  # type: ignore[list-item]
        "not_an_opinion",
        "an Opinion, its origin a text",
        id="an opinion",
    ),
    pytest.param(
        lambda: weighing.pool([NAMELESS]),
        "not_an_opinion",
        "an Opinion, its origin a text",
        id="an origin",
    ),
    pytest.param(
        lambda: weighing.pool([OPINION], weights=[1]),  # type: ignore[arg-type]
        "odd_weights",
        "a number from 0 on for each origin and no other, and one above 0",
        id="weights",
    ),
    pytest.param(
        lambda: weighing.combine(None),  # type: ignore[arg-type]
        "not_a_mass",
        "masses, one by one",
        id="combine",
    ),
    pytest.param(
        lambda: weighing.combine([None]),  # type: ignore[list-item]
        "not_a_mass",
        "a Mass",
        id="a mass",
    ),
    pytest.param(
        lambda: weighing.discounted(None, Fraction(1)),  # type: ignore[arg-type]
        "not_a_mass",
        "a Mass",
        id="discounted",
    ),
    pytest.param(
        lambda: weighing.graded(None, GRADE, {}),  # type: ignore[arg-type]
        "not_a_mass",
        "a Mass",
        id="graded",
    ),
    pytest.param(
        lambda: weighing.graded(weighing.NOTHING_KNOWN, GRADE, None),  # type: ignore[arg-type]
        "no_discount",
        "a mapping from codes to reliabilities",
        id="table",
    ),
]


@pytest.mark.parametrize(("call", "code", "message"), NO_SUCH)
def test_what_cannot_be_weighed_is_refused(
    call: Callable[[], object], code: str, message: str
) -> None:
    """Each with its own code."""
    with pytest.raises(UsageError) as refused:
        call()

    assert (refused.value.code, refused.value.message) == (f"usage.{code}", f"expected {message}")


def test_reports_and_ids_pass() -> None:
    """What is right is let through, and an id in full is given as the report's own."""
    index = Index(REPORT)
    reports(REPORT, OTHER)
    assert [local(index, told) for told in ("a1", f"{REPORT.id}#a1", "x#a1", None)] == [
        "a1",
        "a1",
        "x#a1",
        "",
    ]
