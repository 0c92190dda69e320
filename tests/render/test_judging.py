"""Assessments in words, with the interest of the source beside the grade."""

from typing import Any

import pytest
from render.records import claim, report

import milreport as mr
from milreport.records._index import Index
from milreport.render._judging import Judged, Judging
from milreport.render._naming import Naming


def judging(*assessments: dict[str, Any], **told: Any) -> Judging:  # noqa: ANN401 - plain data
    """Put the assessments of the article into words."""
    all_of = {
        "actors": [{"id": "desk", "kind": "unnamed_group"}, {"id": "side", "kind": "state"}],
        "claims": [claim()],
        "assessments": [{"id": "as1", "about": "c1", **each} for each in assessments],
    }
    return Judging(Naming(Index(report(**(all_of | told)))))


@pytest.mark.parametrize(
    ("told", "judged"),
    [
        pytest.param(
            {},
            Judged(
                id="as1",
                verdict="no grade given",
                signed="who judged is not told, date not told",
                grounds=(),
            ),
            id="nothing told",
        ),
        pytest.param(
            {
                "by": "desk.1#desk",
                "time": {"edtf": "2024-10-07"},
                "status": "cannot_be_judged",
                "standard": "allegation",
                "reliability": {"scale": "admiralty.reliability", "code": "B"},
                "credibility": {"scale": "admiralty.credibility", "code": "2", "phrase": "so so"},
                "analytic_confidence": {"scale": "icd203.confidence", "code": "low"},
                "record_confidence": {"scale": "stix21.confidence", "value": 50},
                "likelihood": {
                    "scale": "icd203.likelihood",
                    "code": "likely",
                    "low": 0.55,
                    "high": 0.8,
                    "phrase": "probably",
                },
                "over": "as0",
                "reason": "it fits",
                "evidence": [
                    {"kind": "photograph"},
                    {"kind": "video", "role": "contrary", "record": "desk.1#m1", "note": "dark"},
                ],
                "note": "Short.",
            },
            Judged(
                id="as1",
                verdict=(
                    "cannot be judged; reliability B (admiralty.reliability); "
                    "credibility 2 (admiralty.credibility; “so so”); "
                    "analytic confidence low (icd203.confidence); "
                    "likelihood likely (icd203.likelihood), at least 0.55 and at most 0.8, "
                    "“probably”; confidence in the record 50 (stix21.confidence); "
                    "standard of proof: allegation"
                ),
                signed="an unnamed group, 7 October 2024",
                grounds=(
                    "Laid over as0.",
                    "It fits.",
                    "Rests on photograph and video (contrary; m1): dark.",
                    "Note: Short.",
                ),
            ),
            id="everything told",
        ),
        pytest.param(
            {"status": "corroborated", "likelihood": {"high": 0.5, "high_open": True}},
            Judged(
                id="as1",
                verdict="corroborated; likelihood below 0.5",
                signed="who judged is not told, date not told",
                grounds=(),
            ),
            id="an interval alone",
        ),
        pytest.param(
            {"likelihood": {"phrase": "maybe"}},
            Judged(
                id="as1",
                verdict="likelihood “maybe”",
                signed="who judged is not told, date not told",
                grounds=(),
            ),
            id="words alone",
        ),
    ],
)
def test_of(told: dict[str, Any], judged: Judged) -> None:
    """Every grade has its scale, and none is turned into another."""
    assert judging(told).of("c1") == (judged,)
    assert judging(told).of("gone") == ()


def test_the_recorder_is_called_so() -> None:
    """Whoever made the record is the recorder; somebody else is called by name."""
    found = judging({"by": "desk"}, {"by": "side"}, recorded_by="desk.1#desk").of("c1")

    assert [each.signed for each in found] == [
        "the recorder, date not told",
        "an unnamed state, date not told",
    ]


STAKES = [{"interest": "party_to_conflict", "side": "side"}, {"interest": "x_paid"}]


@pytest.mark.parametrize(
    ("reference", "interest"),
    [
        pytest.param("s1", "party to conflict (side: an unnamed state) and paid", id="two stakes"),
        pytest.param("desk.1#s1", "party to conflict (side: an unnamed state) and paid", id="full"),
        pytest.param("art", None, id="none told"),
        pytest.param("gone", None, id="not there"),
    ],
)
def test_interest(reference: str, interest: str | None) -> None:
    """An interest is told where the source has one."""
    sources = [{"id": "s1", "kind": "ngo", "stakes": STAKES}]

    assert judging(sources=sources).interest(reference) == interest


def test_interest_stands_beside_the_grade() -> None:
    """The verdict is the same with an interest and without; the grounds tell it."""
    told = judging({"credibility": {"scale": "admiralty.credibility", "code": "2"}})
    (bare,), (beside,) = told.of("c1"), told.of("c1", "a party")

    assert beside.verdict == bare.verdict
    assert beside.grounds == ("Beside the grade, the interest of the source: a party.",)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        pytest.param(
            {"stance": "silent"},
            "An unnamed state takes no position in what was read; no question to it is recorded.",
            id="silent",
        ),
        pytest.param(
            {"stance": "withholds", "act": "decline_to_comment", "searched": "all of it"},
            "An unnamed state would not say; asked, and declined to comment;"
            " what was read: all of it.",
            id="declined",
        ),
        pytest.param(
            {"stance": "withholds", "act": "did_not_respond"},
            "An unnamed state would not say; asked, and did not respond.",
            id="did not respond",
        ),
        pytest.param(
            {"stance": "silent", "act": "deny"},
            "An unnamed state takes no position in what was read; denies.",
            id="another act",
        ),
        pytest.param(
            {"actor": "other#a", "stance": "silent"},
            "other#a takes no position in what was read; no question to it is recorded.",
            id="somebody elsewhere",
        ),
    ],
)
def test_silence(told: dict[str, str], words: str) -> None:
    """Not asked, asked in vain and declined are three things."""
    silence = mr.Silence.model_validate({"actor": "side", **told})

    assert judging().silence(silence) == words
