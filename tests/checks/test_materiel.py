"""Calibres and names are doubted where they say less than they seem to."""

from typing import Any

import pytest
from hypothesis import given, settings
from told_amounts import Content, figure, found, report, seed, tables

import milreport as mr
from milreport.checks import Rule, materiel
from milreport.tables import CalibreUse, Tables
from milreport.testing import strategies

RULES = (
    materiel.calibre_not_a_length,
    materiel.ambiguous_calibre,
    materiel.calibre_mismatch,
    materiel.family_without_variant,
)

USES = Tables(
    calibres=tuple(
        CalibreUse.model_validate({"calibre_mm": calibre, "category": category})
        for calibre, category in (
            (122.0, "artillery_shell"),
            (122.0, "unguided_rocket"),
            (122.0, "towed_artillery"),
            (122.0, "x_practice_round"),
            (12.7, "machine_gun"),
            (12.7, "small_arms_ammunition"),
        )
    )
)


def length(value: float, unit: str = "mm", **rest: object) -> Content:
    """Give a calibre."""
    return {"number": {"kind": "exact", "value": value}, "unit": unit, **rest}


def kept(*claims: Content, **told: Any) -> mr.Report:  # noqa: ANN401
    """Make a report with one piece of materiel, after another that is plain."""
    shell = {"kind": "munition_type", "category": "artillery_shell", **told}
    plain = {"id": "plain", "kind": "munition_type", "category": "artillery_shell"}
    return report(*claims, materiel=[plain, {"id": "shells", **shell}])


COUNTED = (figure(5, item="shells"),)

LENGTHS = [
    pytest.param({"calibre": length(122, "g")}, True, id="a weight"),
    pytest.param({"calibre": length(122, "1")}, True, id="a bare number"),
    pytest.param({"calibre": length(122, "1", counted="rounds")}, True, id="a count"),
    pytest.param({"calibre": length(122)}, False, id="millimetres"),
    pytest.param({"calibre": length(5, "[in_i]")}, False, id="near miss: inches"),
    pytest.param(
        {"calibre": {"number": {"kind": "unknown"}, "unit": "mm"}}, False, id="a length not known"
    ),
    pytest.param({}, False, id="none"),
]


@pytest.mark.parametrize(("told", "doubted"), LENGTHS)
def test_a_calibre_is_a_length(told: Content, doubted: bool) -> None:  # noqa: FBT001
    """The doubt stands at the calibre."""
    message = "the calibre of shells is not told as a length"
    expected = ("materiel.calibre_not_a_length", "warning", "/materiel/1/calibre", message)

    assert found(kept(**told), materiel.calibre_not_a_length) == ([expected] if doubted else [])


SAYS_SO = "the calibre of shells may mean something else too, as its record says, and shells is "
TWO_USES = "122 mm is the calibre of artillery_shell and unguided_rocket, and shells is "
ROCKET = {"calibre": length(122), "calibre_ambiguous_with": ["a rocket"]}

AMBIGUOUS = [
    pytest.param(
        kept(*COUNTED, **ROCKET), Tables(), f"{SAYS_SO}counted by it in c1", id="its record says so"
    ),
    pytest.param(
        kept(*[figure(5, item="page#shells")] * 5, calibre_ambiguous_with=["a rocket"]),
        Tables(),
        f"{SAYS_SO}counted by it in c1, c2, c3 and 2 more",
        id="no calibre told, and five claims",
    ),
    pytest.param(
        kept(*COUNTED, figure(5, item="shells"), calibre=length(12.2, "cm")),
        USES,
        f"{TWO_USES}counted by it in c1 and c2",
        id="the table has two uses",
    ),
    pytest.param(kept(**ROCKET), USES, None, id="near miss: nothing counts it"),
    pytest.param(kept(figure(5, item="plain"), **ROCKET), USES, None, id="another is counted"),
    pytest.param(kept(figure(5), **ROCKET), USES, None, id="no item is counted"),
    pytest.param(kept(*COUNTED, calibre=length(122)), Tables(), None, id="near miss: no table"),
    pytest.param(kept(*COUNTED), USES, None, id="no calibre"),
    pytest.param(
        kept(*COUNTED, calibre=length(122), designation_normalised="OF-462"),
        USES,
        None,
        id="near miss: a model is told",
    ),
    pytest.param(
        kept(*COUNTED, calibre=length(122), category="towed_artillery"),
        USES,
        None,
        id="near miss: a gun, whose kind is told",
    ),
    pytest.param(
        kept(*COUNTED, calibre=length(12.7), category="small_arms_ammunition"),
        USES,
        None,
        id="the only munition of its calibre",
    ),
    pytest.param(kept(*COUNTED, calibre=length(152)), USES, None, id="a calibre not listed"),
]


@pytest.mark.parametrize(("told", "known", "message"), AMBIGUOUS)
def test_a_calibre_may_mean_two_munitions(
    told: mr.Report, known: Tables, message: str | None
) -> None:
    """The note stands at the calibre, once however many claims go by it."""
    expected = ("materiel.ambiguous_calibre", "note", "/materiel/1/calibre", message)

    assert found(told, materiel.ambiguous_calibre, known) == ([] if message is None else [expected])


MISMATCHED = [
    pytest.param(
        {"calibre": length(12.7)},
        "12.7 mm is listed for machine_gun and small_arms_ammunition, and shells is recorded as "
        "artillery_shell",
        id="shells of a machine gun",
    ),
    pytest.param(
        {"calibre": length(12.2, "cm"), "category": "mortar"},
        "122 mm is listed for artillery_shell, unguided_rocket, towed_artillery and 1 more, and "
        "shells is recorded as mortar",
        id="a mortar of a howitzer's calibre",
    ),
    pytest.param({"calibre": length(122)}, None, id="listed"),
    pytest.param({"calibre": length(120)}, None, id="near miss: a calibre not listed"),
    pytest.param({"calibre": length(122), "category": "unknown"}, None, id="no kind told"),
    pytest.param({"calibre": length(122), "category": "cluster_munition"}, None, id="by effect"),
    pytest.param({"calibre": length(122), "category": "x_flare"}, None, id="a kind of its own"),
    pytest.param({"calibre": length(122, "g")}, None, id="no length"),
    pytest.param({}, None, id="no calibre"),
]


@pytest.mark.parametrize(("told", "message"), MISMATCHED)
def test_a_kind_comes_in_its_calibres(told: Content, message: str | None) -> None:
    """The doubt stands at the calibre, and needs the table."""
    expected = ("materiel.calibre_mismatch", "warning", "/materiel/1/calibre", message)

    assert found(kept(**told), materiel.calibre_mismatch, USES) == (
        [] if message is None else [expected]
    )
    assert found(kept(**told), materiel.calibre_mismatch) == []


FAMILIES = [
    pytest.param({"family": "Grad", "designation": "GRAD"}, True, id="the designation is it"),
    pytest.param({"family": "Grad"}, True, id="the family alone"),
    pytest.param({"family": "Grad", "designation_normalised": "Grad"}, True, id="as spelt"),
    pytest.param({"family": "Grad", "designation": "Grad-P"}, False, id="near miss: a type"),
    pytest.param(
        {"family": "Grad", "designation": "Grad", "designation_normalised": "BM-21"},
        False,
        id="a type, as a reference work has it",
    ),
    pytest.param({"family": "Grad", "variant_of": "plain"}, False, id="a variant"),
    pytest.param({"designation": "Grad"}, False, id="no family"),
]


@pytest.mark.parametrize(("told", "doubted"), FAMILIES)
def test_a_family_is_no_type(told: Content, doubted: bool) -> None:  # noqa: FBT001
    """The note stands at the family."""
    message = "shells is told by the name of a family, so its type is not known"
    expected = ("materiel.family_without_variant", "note", "/materiel/1/family", message)

    assert found(kept(**told), materiel.family_without_variant) == ([expected] if doubted else [])


@pytest.mark.parametrize("known", [Tables(), tables()], ids=["no tables", "tables"])
def test_the_standing_example_raises_two_and_no_others(known: Tables) -> None:
    """O09 and O10: a calibre of two munitions, and the name of a family."""
    doubts = mr.check(mr.Report.model_validate(seed()), rules=RULES, tables=known)

    assert [(each.code, each.severity, each.pointer) for each in doubts] == [
        ("materiel.ambiguous_calibre", "note", "/materiel/1/calibre"),
        ("materiel.family_without_variant", "note", "/materiel/2/family"),
    ]
    assert "counted by it in a18 and a19" in doubts[0].message
    assert "its type is not known" in doubts[1].message


def test_the_table_says_so_where_the_record_does_not() -> None:
    """O09 from the table alone, which lists a guided shell as well."""
    told = seed()
    del told["materiel"][1]["calibre_ambiguous_with"]

    doubts = found(mr.Report.model_validate(told), materiel.ambiguous_calibre, tables())

    message = (
        "122 mm is the calibre of artillery_shell, unguided_rocket and guided_rocket_or_shell, and "
        "shells-122 is counted by it in a18 and a19"
    )
    assert [each[3] for each in doubts] == [message]


@pytest.mark.parametrize("known", [Tables(), tables()], ids=["no tables", "tables"])
def test_the_mended_example_is_silent(known: Tables) -> None:
    """A model of shell, and a variant of the missile."""
    mended = seed()
    del mended["materiel"][1]["calibre_ambiguous_with"]
    mended["materiel"][1]["designation_normalised"] = "OF-462"
    mended["materiel"][2]["designation_normalised"] = "Hwasong-11Ga"

    assert mr.check(mr.Report.model_validate(mended), rules=RULES, tables=known) == ()


def test_every_row_of_the_tables_says_where_it_is_from() -> None:
    """The sample tables are small, and each row tells its basis."""
    known = tables()
    rows = (*known.loads, *known.shipments, *known.calibres)

    assert [len(known.loads), len(known.shipments)] == [2, 3]
    assert all(row.basis for row in rows)


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_rule_says_what_why_and_how_to_mend(rule: Rule) -> None:
    """They stand in the table of checks."""
    assert rule.sentence.endswith(".")
    assert rule.why.endswith(".")
    assert rule.cure.endswith(".")
    assert rule.sentence not in (rule.why, rule.cure)


@settings(max_examples=10)
@given(told=strategies.reports())
def test_nothing_is_raised_and_no_fault_found(told: mr.Report) -> None:
    """Any valid report can be looked at, and nothing here makes it unusable."""
    doubts = mr.check(told, rules=RULES, tables=tables())

    assert {each.severity for each in doubts} <= {"warning", "note"}
