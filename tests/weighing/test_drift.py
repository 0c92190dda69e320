"""Drift: hedges that get lost along a chain, inside a document and in translation."""

from typing import Any

import pytest
from drifting import SEED, Told, claim, hedge, report
from hypothesis import given, settings

from milreport.records._index import Index
from milreport.records.report import Report
from milreport.testing import sample_report
from milreport.testing.strategies import reports
from milreport.vocabulary.claims import Factuality, HedgeClass
from milreport.vocabulary.relations import Drift
from milreport.weighing.drift import (
    Shift,
    Stand,
    Sureness,
    _Bodies,
    drift,
    profile,
)


@pytest.fixture(scope="module")
def seed() -> Report:
    """Read the standing example."""
    return Report.model_validate_json(SEED.read_bytes())


# Profiles


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(
            claim("a1", "art:uncommitted > kp > kov:certain_false"),
            ["held_back", "untold", "flat"],
            id="as the record says",
        ),
        pytest.param(
            claim("a1", "art:probable_true > kp:possible_false > kov:certain_polarity_unknown"),
            ["probable", "possible", "untold"],
            id="short of sure",
        ),
        pytest.param(
            claim("a1", "art > kp::claim > kov::confirm"),
            ["held_back", "flat", "untold"],
            id="by the verbs",
        ),
        pytest.param(
            claim("a1", "art > kp::state > kov::x_sings"),
            ["untold", "untold", "untold"],
            id="by verbs that tell nothing",
        ),
        pytest.param(
            claim(
                "a1",
                "art > kp > kov",
                hedges=[
                    hedge("distancing_adverb"),
                    hedge("epistemic_modal", "r.1#kp"),
                    hedge("epistemic_modal", None),
                    hedge("approximator", "kov"),
                ],
            ),
            ["held_back", "hedged", "untold"],
            id="by whose words they are",
        ),
        pytest.param(
            claim("a1", "art:certain_true", hedges=[hedge("distancing_verb")]),
            ["flat"],
            id="the record comes before the words",
        ),
    ],
)
def test_profile(told: Told, expected: list[str]) -> None:
    """Each voice of a chain commits itself in its own way."""
    made = report([told])

    assert [stand.sureness for stand in profile(made, made.claims[0])] == expected


def test_a_whole_stand(seed: Report) -> None:
    """A stand tells what it rests on."""
    headline = seed.claims[0]

    assert profile(seed, headline) == (
        Stand(
            source="art",
            sureness=Sureness.HELD_BACK,
            factuality=Factuality.UNCOMMITTED,
            hedges=(HedgeClass.DISTANCING_ADVERB,),
        ),
        Stand(source="nil", sureness=Sureness.FLAT, factuality=Factuality.CERTAIN_TRUE, hedges=()),
    )


# Along a chain

CHAINS = [
    pytest.param([claim("a1", "art:uncommitted > kov:certain_true")], [], id="less sure outside"),
    pytest.param(
        [claim("a1", "art:certain_true > kov:possible_true")],
        [("a1", "a1", ("kov", "art"), 0)],
        id="surer outside",
    ),
    pytest.param(
        [claim("a1", "art:certain_true > kp > kov:probable_true")],
        [("a1", "a1", ("kov", "art"), 0)],
        id="over one of whom nothing is told",
    ),
    pytest.param(
        [claim("a1", "art:certain_true > kp:certain_true > kov:uncommitted")],
        [("a1", "a1", ("kov", "kp"), 0)],
        id="between the inner two",
    ),
    pytest.param(
        [
            claim("a1", "art:probable_true > kov:possible_true"),
            claim("a2", "art:certain_true > kov:possible_true", "e2"),
            claim("a3", "art:certain_true > kov:probable_true", "e2"),
            claim("a4", "art:certain_true > uai:possible_true", "e3"),
        ],
        [("a2", "a2", ("kov", "art"), 2), ("a4", "a4", ("uai", "art"), 0)],
        id="the widest step of each pair",
    ),
    pytest.param(
        [claim("a1", "art:certain_true > kov:possible_false")], [], id="another way is no drift"
    ),
    pytest.param(
        [claim("a1", "art:certain_false > kov:possible_false")],
        [("a1", "a1", ("kov", "art"), 0)],
        id="surer that it is not so",
    ),
    pytest.param(
        [claim("a1", "art > kov:possible_false:confirm")],
        [("a1", "a1", ("kov", "art"), 0)],
        id="an endorsing verb",
    ),
    pytest.param(
        [claim("a1", "art:probable_true > kov", hedges=[hedge("epistemic_modal", "kov")])],
        [],
        id="hedged may be probable",
    ),
    pytest.param(
        [claim("a1", "art:certain_true > kov", hedges=[hedge("epistemic_modal", "kov")])],
        [("a1", "a1", ("kov", "art"), 0)],
        id="hedged is not flat",
    ),
]

HEAD: Told = {"mode": "headline", "hedges": [hedge("distancing_adverb")]}
HELD: Told = {"hedges": [hedge("distancing_verb", "r.1#art")]}
FLAT: Told = {"mode": "presupposed"}


def toll(name: str, chain: str, event: str, party: str | None, **more: Any) -> Told:  # noqa: ANN401
    """Write a claim of a toll."""
    harm = {"outcome": "killed", "number": {"kind": "exact", "value": 6}}
    harm |= {} if party is None else {"party": party}
    content = {"kind": "toll", "of": event, "harm": harm}
    return claim(name, chain, None, **more) | {"content": content}


DOCUMENTS = [
    pytest.param(
        [claim("a1", "art > nil", **HELD), claim("a2", "art > nil", **FLAT)],
        [("a1", "a2", ("art",), 0)],
        id="one event",
    ),
    pytest.param(
        [claim("a1", "art > nil", "e0", **HELD), claim("a2", "art > nil", "e2", **FLAT)],
        [],
        id="two events",
    ),
    pytest.param(
        [claim("a1", "art > nil", "e0", **HEAD), claim("a2", "art > exp", "e0", **FLAT)],
        [("a1", "a2", ("art",), 0)],
        id="a headline, one event and the same people: told once",
    ),
    pytest.param(
        [claim("a1", "art > nil", "e0", **HEAD), claim("a2", "art > exp", "e1", **FLAT)],
        [("a1", "a2", ("art",), 0)],
        id="a headline, and a part of the same people",
    ),
    pytest.param(
        [claim("a1", "art > nil", "e0", **HELD), claim("a2", "art > exp", "e1", **FLAT)],
        [],
        id="no headline, and a part of the same people",
    ),
    pytest.param(
        [
            claim("a1", "art > nil", "e2", **HEAD),
            claim("a2", "art > nil", "e2", **FLAT),
            claim("a3", "art > nil", "e6", **FLAT),
            claim("a4", "art > nil", "e7", **FLAT),
            claim("a5", "art > nil", "e9", **FLAT),
            claim("a6", "art > nil", None, **FLAT),
        ],
        [("a1", "a2", ("art",), 0)],
        id="a state makes no common people",
    ),
    pytest.param(
        [
            claim("a1", "art > nil", "e4", **HEAD),
            claim("a2", "art > nil", "e5", **FLAT),
            claim("a3", "art > nil", "e3", **FLAT),
        ],
        [("a1", "a2", ("art",), 0)],
        id="bodies in a circle",
    ),
    pytest.param(
        [
            claim("a1", "art > nil", "e0", **HELD),
            claim("a2", "art > nil", "e0", **HEAD),
            claim("a3", "art > exp", "e0", **FLAT),
            claim("a4", "art > nil", "e0", **FLAT),
            toll("a5", "art > exp", "e2", "r.1#platoon", **FLAT),
            toll("a6", "art > exp", "e2", None, **FLAT),
        ],
        [("a2", "a4", ("art",), 2), ("a2", "a5", ("art",), 2)],
        id="the headline and the gravest come first",
    ),
    pytest.param(
        [
            claim("a1", "art > nil", **HELD),
            claim("a2", "art", mode="headline"),
            claim("a3", "art:certain_true"),
        ],
        [("a1", "a2", ("art",), 1)],
        id="flat in the headline, and in the document's own voice",
    ),
    pytest.param(
        [
            claim("a1", "art > nil", **HELD),
            claim("a2", "art > kov", **FLAT),
            claim("a3", "art > nil", mode="presupposed", hedges=[hedge("epistemic_modal")]),
            claim("a4", "art > nil"),
            claim("a5", "art > nil:certain_false", **FLAT),
            claim("a6", "art:certain_true > nil::deny"),
            claim("a7", "art:possible_true > nil"),
            claim("a8", "art > nil", mode="page_furniture"),
        ],
        [],
        id="what is not flat, or rests on somebody",
    ),
    pytest.param(
        [
            claim("a1", "art > nil", **FLAT),
            claim("a2", "art > nil", hedges=[hedge("distancing_adverb", "nil")]),
            claim("a3", "art > nil", hedges=[hedge("distancing_adverb", None)]),
            claim("a4", "art > nil", hedges=[hedge("approximator")]),
            claim("a5", "art > nil::deny", **HELD),
            claim("a6", "art > nil", mode="page_furniture", hedges=HELD["hedges"]),
        ],
        [],
        id="what does not hold back in the document's words",
    ),
    pytest.param(
        [
            claim("a1", "art:uncommitted > kov", **HELD),
            claim("a2", "art > kov", mode="presupposed", hedges=[hedge("weasel_source", "kov")]),
        ],
        [("a1", "a2", ("art",), 0)],
        id="somebody who does not say from whom",
    ),
]


@pytest.mark.parametrize(("claims", "expected"), [*CHAINS, *DOCUMENTS])
def test_drift(claims: list[Told], expected: list[tuple[str, str, tuple[str, ...], int]]) -> None:
    """Each way in which a hedge gets lost, and what is none."""
    found = drift(report(claims))

    assert [(s.held_back, s.flat, s.sources, s.others) for s in found] == expected
    assert {shift.kind for shift in found} <= {Drift.HEDGE_LOST}


def test_drift_of_the_seed(seed: Report) -> None:
    """The headline holds back, and the body takes the deaths for granted."""
    assert drift(seed) == (
        Shift(
            kind=Drift.HEDGE_LOST,
            held_back="a01",
            flat="a31",
            sources=("art",),
            others=2,
            reason=(
                "art stands back from a01 in words of its own, and art takes for granted a31, "
                "though it rests on nil, who is nobody definite; "
                "2 more claims on the matter show the like"
            ),
        ),
    )


def test_drift_of_the_sample() -> None:
    """The sound sample shows none."""
    assert drift(sample_report()) == ()


@pytest.mark.parametrize(
    ("claims", "reason"),
    [
        pytest.param(
            [claim("a1", "art:certain_true > kov:possible_true")],
            "art puts it surer in a1 than kov, from whom it has it",
            id="along a chain",
        ),
        pytest.param(
            [claim("a1", "art > nil", **HELD), claim("a2", "art", mode="headline")],
            "art stands back from a1 in words of its own, and art puts flat a2, "
            "which cites nobody for it",
            id="own voice",
        ),
        pytest.param(
            [
                claim("a1", "art > nil", **HELD),
                claim("a2", "art > kov", mode="presupposed", hedges=[hedge("weasel_source", None)]),
            ],
            "art stands back from a1 in words of its own, and art takes for granted a2, "
            "though kov does not say from whom it has it",
            id="behind a source",
        ),
    ],
)
def test_reasons(claims: list[Told], reason: str) -> None:
    """A shift says what moved."""
    assert [shift.reason for shift in drift(report(claims))] == [reason]


@settings(max_examples=50)
@given(reports())
def test_laws(told: Report) -> None:
    """Every shift names claims of the report, and counts claims that are there."""
    ids = {claim.id for claim in told.claims}
    for shift in drift(told):
        assert {shift.held_back, shift.flat} <= ids
        assert 0 <= shift.others <= len(ids)
    assert all(len(profile(told, each)) == len(each.chain) for each in told.claims)


def crowd(*claims: dict[str, Any]) -> Report:
    """Make a report of one event in which two forces have a part, and of some claims."""
    return Report.model_validate(
        {
            "schema_version": "1.0",
            "id": "desk.1",
            "language": "en",
            "document": {"source": "art"},
            "sources": [
                {"id": "art", "kind": "news_outlet"},
                {"id": "some", "kind": "unknown", "anonymity": "unattributed"},
            ],
            "actors": [{"id": name, "kind": "armed_force"} for name in ("one", "two", "third")],
            "events": [
                {
                    "id": name,
                    "kind": "raid",
                    "participants": [{"who": who, "role": "initiator"} for who in people],
                }
                for name, people in (("raid", ("one", "two")), ("other", ("two",)))
            ],
            "claims": claims,
        }
    )


def told_of(name: str, event: str, mode: str = "presupposed", **told: Any) -> dict[str, Any]:  # noqa: ANN401
    """Make a claim that takes an event for granted, or a toll of it."""
    content = {"kind": "occurrence", "event": event}
    if "party" in told:
        harm = {"outcome": "killed", "number": {"kind": "exact", "value": 2}, **told}
        content = {"kind": "toll", "of": event, "harm": harm}  # type: ignore[dict-item]
    return {
        "id": name,
        "mode": mode,
        "text": "x",
        "content": content,
        "chain": [{"source": "art"}, {"source": "some"}],
    }


def test_claims_of_one_event_are_sorted_by_its_people_together() -> None:
    """A headline is set beside all that is put flat of the same people, and each counts once."""
    head = told_of("head", "other", "headline")
    head["hedges"] = [{"cue": "so-called", "kind": "distancing_adverb", "by": "art"}]
    report = crowd(
        head,
        told_of("a1", "raid"),
        told_of("a2", "raid"),
        told_of("a3", "raid", party="two"),
        told_of("a4", "raid", party="third"),
        told_of("a5", "nowhere", party="two"),
    )

    assert [(shift.held_back, shift.flat, shift.others) for shift in drift(report)] == [
        ("head", "a3", 4),
    ]


def test_the_people_of_an_event_are_found_once() -> None:
    """However many claims there are about it."""
    bodies = _Bodies(Index(crowd(told_of("a1", "raid"))))

    assert [*bodies.taking_part("raid")] == ["one", "two"]
    assert bodies.taking_part("raid") is bodies.taking_part("raid")
