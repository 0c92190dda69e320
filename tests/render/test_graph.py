"""The attribution graph: its nodes, its edges, and what has no room."""

from typing import Any

import pytest
from hypothesis import given, settings
from render.records import claim, occurrence, report, toll

import milreport as mr
from milreport.render._graph import Edge, Graph, Node, NodeKind, graph
from milreport.testing.strategies import reports

EVENT = {"id": "e1", "kind": "raid", "title": "A raid"}
NIL = {"id": "nil", "kind": "unknown", "anonymity": "unattributed"}
SPY = {"id": "spy", "kind": "intelligence_service", "anonymity": "role_only"}
BARE = {"id": "bare", "kind": "ngo"}


def edges(drawn: Graph) -> list[tuple[str, str, tuple[str, ...], bool]]:
    """Give the edges by the first lines of their nodes."""
    names = {node.id: node.lines[0] for node in drawn.nodes}
    return [
        (names[edge.start], names[edge.end], edge.lines, edge.is_inferred) for edge in drawn.edges
    ]


def test_a_chain_leads_to_its_claim_and_the_claim_to_its_event() -> None:
    """Each step is an edge, told by its act, its hedges and the way to the next."""
    told = report(
        sources=[SPY],
        events=[EVENT],
        claims=[
            claim(
                "c1",
                text="It was raided.",
                content=occurrence("e1", realis="planned"),
                mode="headline",
                chain=[
                    {"source": "art", "mode": "indirect_speech"},
                    {"source": "spy", "act": "claim", "factuality": "certain_true"},
                ],
                hedges=[
                    {"cue": "allegedly", "kind": "distancing_adverb", "by": "art"},
                    {"cue": "so", "kind": "approximator", "by": "desk.1#art"},
                    {"cue": "may", "kind": "epistemic_modal"},
                    {"cue": "likely", "kind": "epistemic_adverb", "by": "gone"},
                ],
            )
        ],
    )
    drawn = graph(told, None, 150)

    assert drawn.nodes == (
        Node(id="n0", kind=NodeKind.NAMED, lines=("the article",)),
        Node(id="n1", kind=NodeKind.UNNAMED, lines=("an unnamed intelligence service",)),
        Node(id="n2", kind=NodeKind.CLAIM, lines=("c1 · in the headline", "It was raided.")),
        Node(id="n3", kind=NodeKind.EVENT, lines=("e1", "A raid")),
    )
    assert drawn.edges == (
        Edge(
            start="n0",
            end="n1",
            lines=("hedged: “allegedly” and “so”", "paraphrasing", "for c1"),
            is_inferred=False,
        ),
        Edge(
            start="n1",
            end="n2",
            lines=(
                "claims",
                "“may” (epistemic modal)",
                "“likely” (epistemic adverb; by gone)",
                "put as certain",
            ),
            is_inferred=False,
        ),
        Edge(start="n2", end="n3", lines=("told as planned",), is_inferred=False),
    )
    assert drawn.remark == "1 claim shown"


def test_claims_by_one_way_share_its_edges() -> None:
    """An edge names the claims that came by it; an inferred one stands apart."""
    way = [{"source": "art"}, {"source": "bare"}]
    guessed = [{"source": "art"}, {"source": "bare", "inferred": True}]
    claims = [claim(f"c{at}", chain=way) for at in range(6)] + [claim("d", chain=guessed)]
    drawn = graph(report(sources=[BARE], claims=claims), None, 150)

    assert edges(drawn)[0] == (
        "the article",
        "an unnamed ngo",
        ("for c0, c1, c2, c3 and 2 more",),
        False,
    )
    assert [edge for edge in edges(drawn) if edge[3]] == [
        ("the article", "an unnamed ngo", ("inferred", "for d"), True),
        ("an unnamed ngo", "d", ("how sure is not told", "inferred"), True),
    ]


def test_no_two_claims_share_a_source_that_is_not_given() -> None:
    """Each claim without a source has its own unknown end; other kinds of source are one node."""
    way = [{"source": "art"}, {"source": "nil"}]
    drawn = graph(
        report(sources=[NIL], claims=[claim("c1", chain=way), claim("c2", chain=way)]), None, 150
    )

    assert [(node.kind.value, node.lines[0]) for node in drawn.nodes] == [
        ("named", "the article"),
        ("unattributed", "no source given"),
        ("claim", "c1"),
        ("unattributed", "no source given"),
        ("claim", "c2"),
    ]


@pytest.mark.parametrize(
    ("content", "target", "words"),
    [
        pytest.param(None, None, (), id="bare words"),
        pytest.param(occurrence("e1"), "e1", (), id="an event"),
        pytest.param(occurrence("e1", realis="x_dreamt"), "e1", ("dreamt",), id="privately put"),
        pytest.param(occurrence("gone"), None, (), id="an event not there"),
        pytest.param(toll("e1", {"kind": "exact", "value": 6}), "e1", ("6 killed",), id="a figure"),
        pytest.param(
            {"kind": "judgement", "claim": "desk.1#c1", "stance": "denies"},
            "c1",
            ("denies it",),
            id="a judgement",
        ),
        pytest.param(
            {"kind": "judgement", "claim": "c1", "stance": "x_nods"}, "c1", ("nods",), id="nods"
        ),
        pytest.param(
            {"kind": "relation", "subject": "a1", "predicate": "controls"}, None, (), id="relation"
        ),
    ],
)
def test_what_a_claim_is_about(
    content: dict[str, Any] | None, target: str | None, words: tuple[str, ...]
) -> None:
    """A claim leads to its event, or to the claim that it judges, where the report has it."""
    two = {key: each for key, each in claim("c2", content=content).items() if each is not None}
    drawn = graph(report(events=[EVENT], claims=[claim("c1"), two]), None, 150)

    found = [(end, lines) for start, end, lines, _ in edges(drawn) if start == "c2"]

    assert found == ([] if target is None else [(target, words)])


JUDGED = {"kind": "judgement", "claim": "c1", "stance": "denies"}


@pytest.mark.parametrize(
    ("of", "nodes"),
    [
        pytest.param("e1", ["e1", "the article", "c1", "c2"], id="an event and who judges"),
        pytest.param("desk.1#e1", ["e1", "the article", "c1", "c2"], id="an event, in full"),
        pytest.param("e2", ["e2"], id="an event with no claim"),
        pytest.param("c1", ["the article", "c1", "e1", "c2"], id="a claim and who judges"),
        pytest.param("c3", ["the article", "c3"], id="a claim on nothing"),
        pytest.param(None, ["the article", "c1", "e1", "c2", "c3"], id="all"),
    ],
)
def test_of(of: str | None, nodes: list[str]) -> None:
    """One event or claim is drawn with what judges it."""
    told = report(
        events=[EVENT, {"id": "e2", "kind": "raid"}],
        claims=[claim("c1", content=occurrence("e1")), claim("c2", content=JUDGED), claim("c3")],
    )

    assert [node.lines[0] for node in graph(told, of, 150).nodes] == nodes


@pytest.mark.parametrize("of", ["gone", "art", "", 7])
def test_what_is_no_event_and_no_claim_is_refused(of: Any) -> None:  # noqa: ANN401 - plain data
    """Only events and claims of the report can be drawn alone."""
    with pytest.raises(mr.UsageError, match=r"^usage.unknown_record: expected the id of an event"):
        graph(report(), of, 150)


@pytest.mark.parametrize(
    ("most", "shown", "remark"),
    [
        pytest.param(1, 0, "0 claims shown, 3 left out", id="no room"),
        pytest.param(3, 2, "2 claims shown, 1 left out", id="room for some"),
        pytest.param(4, 3, "3 claims shown", id="room for all"),
    ],
)
def test_what_has_no_room_is_counted(most: int, shown: int, remark: str) -> None:
    """Claims are drawn in order until one does not fit."""
    drawn = graph(report(claims=[claim("c1"), claim("c2"), claim("c3")]), None, most)

    assert drawn.shown == shown
    assert drawn.remark == remark
    assert len(drawn.nodes) <= most


def test_two_claims_of_one_id_are_two_nodes() -> None:
    """An id that is used twice joins nothing; a judgement of it is of the first."""
    told = report(claims=[claim("c1"), claim("c1", text="Else."), claim("c2", content=JUDGED)])
    drawn = graph(told, None, 150)

    assert [node.lines for node in drawn.nodes[1:]] == [
        ("c1", "It is so."),
        ("c1", "Else."),
        ("c2", "It is so."),
    ]
    assert (drawn.edges[-1].start, drawn.edges[-1].end) == ("n3", "n1")


@given(told=reports())
@settings(max_examples=15)
def test_edges_join_nodes_that_are_there(told: mr.Report) -> None:
    """Every edge has both its ends, every claim its node, and ids are made here."""
    drawn = graph(told, None, 10_000)
    ids = [node.id for node in drawn.nodes]

    assert ids == [f"n{at}" for at in range(len(ids))]
    assert {end for edge in drawn.edges for end in (edge.start, edge.end)} <= {*ids}
    assert sum(node.kind is NodeKind.CLAIM for node in drawn.nodes) == len(told.claims)
    assert (drawn.shown, drawn.left_out) == (len(told.claims), 0)
