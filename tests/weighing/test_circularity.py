"""Circles and diamonds: who has it from whom, and where separate voices meet."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from milreport.records.report import Report
from milreport.testing import sample_report
from milreport.testing.strategies import reports
from milreport.weighing.circularity import Circle, CircleKind, Diamond, circular

SEED = Path(__file__).resolve().parents[2] / "docs" / "examples" / "seed_report.json"

Told = dict[str, Any]

SOURCES = [
    {"id": "art", "kind": "news_outlet", "anonymity": "named"},
    {"id": "kp", "kind": "news_outlet", "anonymity": "named"},
    {"id": "kp1", "kind": "news_outlet", "anonymity": "named", "part_of": "kp"},
    {"id": "kp2", "kind": "news_outlet", "anonymity": "named", "part_of": "kp1"},
    {"id": "ag", "kind": "news_agency", "anonymity": "named"},
    {"id": "ag1", "kind": "news_agency", "anonymity": "named", "actor": "agency"},
    {"id": "ag2", "kind": "news_agency", "anonymity": "named", "actor": "agency"},
    {"id": "kov", "kind": "armed_forces", "anonymity": "named"},
    {"id": "uai", "kind": "intelligence_service", "anonymity": "role_only"},
    {"id": "nil", "kind": "unknown", "anonymity": "unattributed"},
    {"id": "exp", "kind": "collective_unspecified", "anonymity": "group_only"},
]
RING = [
    {"id": "p1", "kind": "expert", "part_of": "p2"},
    {"id": "p2", "kind": "expert", "part_of": "p1"},
    {"id": "p3", "kind": "expert", "part_of": "p1"},
    {"id": "p4", "kind": "expert", "part_of": "p4"},
]


def claim(name: str, chain: str, event: str = "e1") -> Told:
    """Write a claim: its chain outermost first."""
    return {
        "id": name,
        "mode": "asserted",
        "content": {"kind": "occurrence", "event": event},
        "chain": [{"source": source} for source in chain.split(" > ")],
    }


def link(kind: str, ones: str, others: str, basis: str = "judged") -> Told:
    """Write a relation."""
    return {"kind": kind, "subjects": ones.split(), "objects": others.split(), "basis": basis}


def report(
    claims: list[Told], links: list[Told] | None = None, sources: list[Told] | None = None
) -> Report:
    """Make a report."""
    return Report.model_validate_json(
        json.dumps(
            {
                "schema_version": "1.0",
                "id": "r.1",
                "language": "en",
                "document": {"source": "art"},
                "sources": SOURCES + (sources or []),
                "claims": claims,
                "relations": [{"id": f"r{at}"} | told for at, told in enumerate(links or [])],
            }
        )
    )


def summary(found: tuple[Circle | Diamond, ...]) -> list[str]:
    """Write each in short."""
    return [
        f"{each.kind} {' > '.join(each.members)}: {' '.join(each.claims)}"
        if isinstance(each, Circle)
        else f"{each.ancestor} < {' '.join(each.carriers)}: {' '.join(each.claims)}"
        for each in found
    ]


CASES = [
    pytest.param([], [], [], [], id="nothing"),
    pytest.param([claim("a1", "art > kp > kov")], [], [], [], id="a chain that ends"),
    pytest.param(
        [claim("a1", "art > kp > ag"), claim("a2", "art > ag > kp")],
        [],
        [],
        ["sources kp > ag: a1 a2"],
        id="two that have it from one another",
    ),
    pytest.param(
        [claim("a1", "art > kp > ag"), claim("a2", "art > ag > kp", "e2")],
        [],
        [],
        [],
        id="of two events, no circle",
    ),
    pytest.param(
        [claim("a1", "art > kp > ag"), claim("a2", "art > ag > kp", "e2")],
        [link("narrows", "a2", "a1")],
        [],
        ["sources kp > ag: a1 a2"],
        id="of two events, but one proposition",
    ),
    pytest.param(
        [claim("a1", "art > kp1 > ag1"), claim("a2", "art > ag2 > kp2")],
        [],
        [],
        ["sources kp > ag1: a1 a2"],
        id="reports of two outlets",
    ),
    pytest.param(
        [claim("a1", "art > kov > kp > ag > kov > kp"), claim("a2", "kp > kov")],
        [],
        [],
        ["sources kov > kp: a1 a2"],
        id="of a tangle the shortest circle",
    ),
    pytest.param(
        [claim("a1", "art > kov > kov"), claim("a2", "art > kp1 > kp2")],
        [],
        [],
        ["sources kov: a1"],
        id="a source that cites itself, and an outlet that cites its own report",
    ),
    pytest.param(
        [
            claim("a1", "art > kp > uai"),
            claim("a2", "art > ag > uai"),
            claim("a3", "art > ag > uai"),
        ],
        [],
        [],
        ["uai < kp ag: a1 a2 a3"],
        id="a diamond",
    ),
    pytest.param(
        [claim("a1", "art > kp1 > kov"), claim("a2", "art > kp2 > kov")],
        [],
        [],
        [],
        id="two reports of one outlet are no diamond",
    ),
    pytest.param(
        [
            claim("a1", "art > kp > nil"),
            claim("a2", "art > ag > nil"),
            claim("a3", "art > exp > uai"),
            claim("a4", "art > kp > exp"),
        ],
        [],
        [],
        [],
        id="nobody meets at a source that may be anybody",
    ),
    pytest.param(
        [
            claim("a1", "art > kp > gone"),
            claim("a2", "art > ag > gone"),
            claim("a3", "art > x.2#k"),
        ],
        [],
        [],
        ["gone < kp ag: a1 a2"],
        id="a source that is not there is still one",
    ),
    pytest.param(
        [claim("a1", "art > kov"), claim("a2", "art > kov", "e2"), claim("a3", "art > kov", "e3")],
        [
            link("derived_from", "a1", "r.1#a2"),
            link("quotes", "a2 x.2#b", "a3"),
            link("translates", "a3", "x.2#b a1"),
            link("quotes", "a1", "a1", "not_excluded"),
            link("supports", "a1", "a1"),
        ],
        [],
        ["claims a1 > a2 > a3: a1 a2 a3"],
        id="claims made out of one another",
    ),
    pytest.param(
        [claim("a1", "art > kov")],
        [link("derived_from", "a1 kov", "a1 kov"), link("derived_from", "kov", "kov")],
        [],
        ["claims a1: a1"],
        id="a claim made out of itself; a source is no claim",
    ),
    pytest.param(
        [claim("a1", "art > p3"), claim("a2", "art > p1"), claim("a3", "p2 > p4")],
        [],
        RING,
        ["parts p1 > p2: ", "parts p4: "],
        id="sources that are part of one another",
    ),
]


@pytest.mark.parametrize(("claims", "links", "sources", "expected"), CASES)
def test_circular(
    claims: list[Told], links: list[Told], sources: list[Told], expected: list[str]
) -> None:
    """Circles and diamonds, and nothing else."""
    assert summary(circular(report(claims, links, sources))) == expected


def test_words() -> None:
    """The reasons name those who are meant."""
    told = report(
        [
            claim("a1", "art > kp > ag"),
            claim("a2", "art > ag > kp"),
            claim("a3", "art > kov > kov", "e2"),
        ],
        [link("quotes", "a1", "a2"), link("quotes", "a2", "a1"), link("quotes", "a3", "a3")],
        RING,
    )

    assert [(each.reason) for each in circular(told)] == [
        "kp and ag have it from one another: nobody in this circle is the origin",
        "kov has it from itself: nobody in this circle is the origin",
        "a1 and a2 are made out of one another: nobody in this circle is the origin",
        "a3 is made out of itself: nobody in this circle is the origin",
        "p1 and p2 are part of one another",
        "p4 is a part of itself",
    ]


def test_a_whole_result() -> None:
    """A circle and a diamond, in full."""
    told = report([claim("a1", "art > kov > kov"), claim("a2", "art > kp > kov")])

    assert circular(told) == (
        Circle(
            kind=CircleKind.SOURCES,
            members=("kov",),
            claims=("a1",),
            reason="kov has it from itself: nobody in this circle is the origin",
        ),
        Diamond(
            ancestor="kov",
            carriers=("art", "kp"),
            claims=("a1", "a2"),
            reason="art and kp look like 2 voices, and all have it from kov: they are one",
        ),
    )


def test_examples_are_sound() -> None:
    """Neither the standing example nor the sample reports in a circle."""
    assert circular(Report.model_validate_json(SEED.read_bytes())) == ()
    assert circular(sample_report()) == ()


def test_a_long_chain_is_walked() -> None:
    """Depth is no limit: a circle of very many sources."""
    names = [f"s{at}" for at in range(3000)]
    told = report([claim("a1", " > ".join([*names, names[0]]))])

    (circle,) = circular(told)

    assert isinstance(circle, Circle)
    assert circle.members == tuple(names)


@settings(max_examples=50)
@given(reports())
def test_laws(told: Report) -> None:
    """Reports of the strategy hold no circles of claims or parts; a diamond has two carriers."""
    for each in circular(told):
        if isinstance(each, Circle):
            assert each.kind is CircleKind.SOURCES
            assert each.members
        else:
            assert len(each.carriers) > 1
            assert each.ancestor not in each.carriers
        assert each.claims
