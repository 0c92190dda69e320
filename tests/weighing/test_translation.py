"""Translation: two renderings of one statement, and whether their bands differ."""

import pytest
from drifting import SEED, Told, claim, hedge, report
from hypothesis import given, settings

from milreport.records.report import Report
from milreport.testing.strategies import reports
from milreport.values.answer import Answer
from milreport.vocabulary.relations import Drift
from milreport.weighing.translation import Rendering, translation_drift


@pytest.fixture(scope="module")
def seed() -> Report:
    """Read the standing example."""
    return Report.model_validate_json(SEED.read_bytes())


def rendered(
    name: str, *words: str, quote: Told | None = None, kind: str = "epistemic_adverb"
) -> Told:
    """Write a claim with words of likelihood."""
    hedges = [hedge(kind, "kov", word) for word in words]
    told = claim(name, "art > kov", hedges=hedges)
    return told if quote is None else told | {"quote": quote}


def link(kind: str, ones: str, others: str, **more: str) -> Told:
    """Write a relation."""
    return {"kind": kind, "subjects": ones.split(), "objects": others.split(), **more}


TRANSLATED = {"translated_from": "ko"}

RENDERINGS = [
    pytest.param(
        [rendered("a1", "likely"), rendered("a2", "very likely")],
        [link("translates", "a1", "a2")],
        [("a1", "a2", ("likely", "very likely"), "yes")],
        id="another band",
    ),
    pytest.param(
        [rendered("a1", "probably"), rendered("a2", "Likely")],
        [link("translates", "a1", "a2")],
        [],
        id="two words of one band",
    ),
    pytest.param(
        [rendered("a1", "highly likely"), rendered("a2", "very likely")],
        [link("translates", "a1", "a2")],
        [],
        id="a word of the other scale, in one band",
    ),
    pytest.param(
        [rendered("a1", "highly unlikely"), rendered("a2", "realistic possibility")],
        [link("translates", "a1", "a2")],
        [("a1", "a2", ("very unlikely", None), "unsure")],
        id="words of the other scale, one across bands",
    ),
    pytest.param(
        [rendered("a1", "strong possibility"), rendered("a2", "likely"), rendered("a3")],
        [link("translates", "a1", "a2"), link("translates", "a3", "a2")],
        [("a1", "a2", (None, "likely"), "unsure"), ("a3", "a2", (None, "likely"), "unsure")],
        id="a word on no scale, and none",
    ),
    pytest.param(
        [rendered("a1", "maybe"), rendered("a2", "perhaps"), rendered("a3"), rendered("a4")],
        [link("translates", "a1", "a2"), link("translates", "a3", "a4")],
        [("a1", "a2", (None, None), "unsure")],
        id="two words on no scale, and none at all",
    ),
    pytest.param(
        [
            rendered("a1", "likely", "could"),
            rendered("a2", "likely", "unlikely"),
            rendered("a3", "likely", kind="distancing_adverb"),
            rendered("a4", "likely", kind="estimative_scale"),
        ],
        [link("translates", "a1", "a2 a3 a4")],
        [("a1", "a2", ("likely", None), "unsure"), ("a1", "a3", ("likely", None), "unsure")],
        id="several words, and words of another class",
    ),
    pytest.param(
        [
            rendered("a1", "likely", quote=TRANSLATED),
            rendered("a2", "unlikely", quote={}),
            rendered("a3", "unlikely"),
            rendered("a4", "unlikely", quote=TRANSLATED),
        ],
        [
            link("same_proposition", "a1", "r.1#a2 a3"),
            link("same_proposition", "a2", "a4"),
            link("same_proposition", "a3", "a4"),
        ],
        [("a1", "a2", ("likely", "unlikely"), "yes")],
        id="quotes of one proposition, one of them translated",
    ),
    pytest.param(
        [rendered("a1", "likely", quote={}), rendered("a2", "unlikely", quote={})],
        [link("same_proposition", "a1", "a2")],
        [],
        id="quotes that are not translated",
    ),
    pytest.param(
        [rendered("a1", "likely"), rendered("a2", "unlikely")],
        [
            link("translates", "a1", "a2", basis="not_excluded"),
            link("translates", "a1", "a1"),
            link("translates", "a1", "gone"),
            link("translates", "x.2#gone", "a1"),
            link("supports", "a1", "a2"),
        ],
        [],
        id="no renderings",
    ),
    pytest.param(
        [rendered("a1", "likely"), rendered("a2", "unlikely")],
        [link("translates", "a1", "a2"), link("translates", "a1", "a2")],
        [("a1", "a2", ("likely", "unlikely"), "yes")],
        id="told once",
    ),
]


@pytest.mark.parametrize(("claims", "links", "expected"), RENDERINGS)
def test_translation_drift(
    claims: list[Told],
    links: list[Told],
    expected: list[tuple[str, str, tuple[str | None, str | None], str]],
) -> None:
    """Bands are compared, and no number is made."""
    found = translation_drift(report(claims, links))

    assert [(r.one, r.other, r.terms, r.band_changes) for r in found] == expected


def test_translation_drift_across_reports(seed: Report) -> None:
    """Another outlet has one sentence of the minister as highly likely, and one as likely."""
    other = report(
        [
            rendered("b1", "highly likely", quote=TRANSLATED),
            rendered("b2", "highly likely", quote=TRANSLATED),
            rendered("b3", quote=TRANSLATED),
        ],
        [
            link("same_proposition", "b1", "seed-report#a42"),
            link("same_proposition", "b2", "seed-report#a41"),
            link("same_proposition", "b3", "seed-report#a41"),
        ],
        "other.2024",
    )

    assert translation_drift(seed, other) == (
        Rendering(
            kind=Drift.TRANSLATION,
            one="other.2024#b1",
            other="a42",
            terms=("very likely", "likely"),
            band_changes=Answer.YES,
            reason=(
                "other.2024#b1 has “very likely”, and a42 has “likely”: "
                "the band of ICD 203 changes, and no number is put on either"
            ),
        ),
        Rendering(
            kind=Drift.TRANSLATION,
            one="other.2024#b2",
            other="a41",
            terms=("very likely", None),
            band_changes=Answer.UNSURE,
            reason=(
                "other.2024#b2 has “very likely”, and the words of a41 have no one band: "
                "whether the band of ICD 203 changes cannot be told"
            ),
        ),
        Rendering(
            kind=Drift.TRANSLATION,
            one="other.2024#b3",
            other="a41",
            terms=(None, None),
            band_changes=Answer.UNSURE,
            reason=(
                "other.2024#b3 has no word of likelihood, and the words of a41 have no one band: "
                "whether the band of ICD 203 changes cannot be told"
            ),
        ),
    )
    assert translation_drift(other) == translation_drift(seed) == ()


@given(reports())
@settings(max_examples=25)
def test_the_same_report_twice_adds_nothing(told: Report) -> None:
    """A rendering is told once, however often its report is given."""
    assert len({*translation_drift(told)}) == len(translation_drift(told, told))
