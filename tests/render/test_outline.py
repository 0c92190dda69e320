"""The order of a brief: what stands where, also where records go round in circles."""

from typing import Any

import pytest
from hypothesis import given, settings
from render.records import claim, occurrence, report

import milreport as mr
from milreport.records._index import Index
from milreport.render._naming import Naming
from milreport.render._outline import Homes, Outline, links_of
from milreport.testing.strategies import reports


def outline(**told: Any) -> Outline:  # noqa: ANN401 - plain data
    """Put a report in order."""
    return Outline(Naming(Index(report(**told))))


def events(*parts: tuple[str, str | None]) -> list[dict[str, str]]:
    """Tell events and what each is part of."""
    return [
        {"id": key, "kind": "raid", **({} if above is None else {"part_of": above})}
        for key, above in parts
    ]


def on(*keys: str) -> list[dict[str, Any]]:
    """Tell a claim on each of some events."""
    return [claim(f"c{at}", content=occurrence(key)) for at, key in enumerate(keys)]


def order(told: Outline) -> list[list[tuple[str, str | None]]]:
    """Give the events of each group, with what each stands below."""
    return [[(part.event.id, part.above) for part in group.parts] for group in told.groups()]


@pytest.mark.parametrize(
    ("told", "claims", "groups", "untold"),
    [
        pytest.param([], [], [], (), id="nothing"),
        pytest.param(
            events(("a", None), ("b", None)), on("b"), [[("b", None)]], ("a",), id="one untold"
        ),
        pytest.param(
            events(("a", None), ("b", None)),
            on("a", "b", "b"),
            [[("b", None)], [("a", None)]],
            (),
            id="most claims first",
        ),
        pytest.param(
            events(("a", None), ("b", None), ("b1", "b"), ("b2", "b1"), ("b3", "desk.1#b")),
            on("a", "b", "b2", "b3"),
            [[("b", None), ("b1", "b"), ("b2", "b1"), ("b3", "b")], [("a", None)]],
            (),
            id="parts after what they are part of",
        ),
        pytest.param(
            events(("a", None), ("b", None), ("b1", "b"), ("b2", "b")),
            on("a", "a", "b1", "b2"),
            [[("a", None)], [("b", None), ("b1", "b"), ("b2", "b")]],
            (),
            id="many on one event before many parts",
        ),
        pytest.param(
            events(("a", "c"), ("b", "a"), ("c", "b"), ("d", "d"), ("e", "gone")),
            on("a", "d", "e"),
            [[("b", None), ("c", "b"), ("a", "c")], [("d", None)], [("e", None)]],
            (),
            id="circles are cut",
        ),
    ],
)
def test_groups(
    told: list[dict[str, str]],
    claims: list[dict[str, Any]],
    groups: list[list[tuple[str, str | None]]],
    untold: tuple[str, ...],
) -> None:
    """Groups come by what is said of them, parts below their wholes."""
    found = outline(events=told, claims=claims)

    assert order(found) == groups
    assert found.untold == untold


def test_claims_that_came_by_one_way_stand_together() -> None:
    """A way is told once, in the order in which the ways come up."""
    via = {"chain": [{"source": "art"}, {"source": "s2"}]}
    claims = [
        claim("c1", content=occurrence("a")),
        claim("c2", content=occurrence("a"), **via),
        claim("c3", content=occurrence("a")),
        claim("c4"),
    ]
    found = outline(
        events=events(("a", None)), claims=claims, sources=[{"id": "s2", "kind": "ngo"}]
    )
    (group,) = found.groups()

    assert [
        (passage.chain, [each.id for each in passage.claims]) for passage in group.parts[0].passages
    ] == [
        ("The article, in its own voice", ["c1", "c3"]),
        ("The article, citing an unnamed ngo", ["c2"]),
    ]
    assert [each.id for passage in found.loose() for each in passage.claims] == ["c4"]
    assert group.claims == 3


def judging(key: str, judged: str) -> dict[str, Any]:
    """Tell a judgement."""
    return claim(key, content={"kind": "judgement", "claim": judged, "stance": "affirms"})


@pytest.mark.parametrize(
    ("claims", "homes"),
    [
        pytest.param([claim()], [None], id="bare words"),
        pytest.param([claim(content=occurrence("desk.1#a"))], ["a"], id="an event, in full"),
        pytest.param([claim(content=occurrence("gone"))], [None], id="an event not there"),
        pytest.param(
            [judging("c1", "c2"), judging("c2", "c3"), claim("c3", content=occurrence("a"))],
            ["a", "a", "a"],
            id="a judgement of a judgement",
        ),
        pytest.param(
            [judging("c1", "c2"), judging("c2", "c1"), judging("c3", "gone")],
            [None, None, None],
            id="a circle",
        ),
        pytest.param(
            [claim("c1", content=occurrence("a")), claim("c1"), judging("c2", "c1")],
            ["a", None, "a"],
            id="an id used twice",
        ),
    ],
)
def test_homes(claims: list[dict[str, Any]], homes: list[str | None]) -> None:
    """A judgement stands where the claim that it judges stands."""
    told = report(events=events(("a", None)), claims=claims)
    at = Homes(Index(told))

    assert [at(each) for each in told.claims] == homes
    assert [at(each) for each in told.claims] == homes


def test_links_of() -> None:
    """A relation is found from either end, and once where one record is at both."""
    told = report(
        relations=[
            {"id": "r1", "kind": "supports", "subjects": ["c1", "c1"], "objects": ["desk.1#c1"]},
            {"id": "r2", "kind": "supports", "subjects": ["c2"], "objects": ["c1"]},
        ]
    )
    found = links_of(Index(told))

    assert {key: [link.id for link in links] for key, links in found.items()} == {
        "c1": ["r1", "r2"],
        "c2": ["r2"],
    }


@given(told=reports())
@settings(max_examples=15)
def test_every_claim_stands_somewhere_once(told: mr.Report) -> None:
    """Nothing is lost and nothing is told twice; the same goes for events."""
    found = Outline(Naming(Index(told)))
    parts = [part for group in found.groups() for part in group.parts]
    passages = [passage for part in parts for passage in part.passages] + [*found.loose()]

    assert sorted(each.id for passage in passages for each in passage.claims) == sorted(
        each.id for each in told.claims
    )
    assert sorted([part.event.id for part in parts] + [*found.untold]) == sorted(
        event.id for event in told.events
    )
