"""Twice the report takes twice the steps: counted in calls, which are the same on any machine."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from render.records import claim, occurrence, report

import milreport as mr
from milreport import render
from milreport.vocabulary.relations import RelationKind

Told = dict[str, Any]


def ids(letter: str, size: int) -> list[str]:
    """Give so many ids."""
    return [f"{letter}{at}" for at in range(size)]


def joined(size: int) -> mr.Report:
    """Give events that claims join one to the next as versions of one proposition."""
    links: list[Told] = [
        {"id": f"r{at}", "kind": "same_proposition", "subjects": [key], "objects": [f"c{at + 1}"]}
        for at, key in enumerate(ids("c", size - 1))
    ]
    return report(
        events=[{"id": key, "kind": "raid"} for key in ids("e", size)],
        claims=[claim(f"c{at}", content=occurrence(f"e{at}")) for at in range(size)],
        relations=links,
    )


def linked(size: int) -> mr.Report:
    """Give media of which one relation of each kind says something about as many claims."""
    media, claims = ids("m", size), ids("c", size)
    return report(
        media=[{"id": key, "kind": "video"} for key in media],
        claims=[claim(key) for key in claims],
        relations=[
            {"id": f"r{at}", "kind": kind, "subjects": media, "objects": claims, "by": "art"}
            for at, kind in enumerate(RelationKind)
        ],
    )


def placed(size: int) -> mr.Report:
    """Give an event of many places, with claims on it that name one each."""
    return report(
        events=[
            {
                "id": "e1",
                "kind": "raid",
                "places": [{"place": key, "role": "event_place"} for key in ids("p", size)],
            }
        ],
        claims=[
            claim(key, content=occurrence("e1"), places=[{"place": "p0", "role": "event_place"}])
            for key in ids("c", size)
        ],
    )


def interested(size: int) -> mr.Report:
    """Give a source of many interests, with claims that rest on it."""
    stakes = [{"interest": "ally_of_party", "side": key} for key in ids("a", size)]
    return report(
        sources=[{"id": "s1", "kind": "ngo", "stakes": stakes}],
        claims=[claim(key, chain=[{"source": "s1"}]) for key in ids("c", size)],
    )


def hedged(size: int) -> mr.Report:
    """Give one claim whose chain is long and whose hedges are many."""
    sources = ids("s", size)
    hedges = [{"cue": "may", "kind": "epistemic_modal", "by": key} for key in sources]
    return report(claims=[claim(chain=[{"source": key} for key in sources], hedges=hedges)])


def calls(run: Callable[[], str]) -> int:
    """Count the calls of functions while something runs."""
    counted = 0

    def count(_frame: FrameType, event: str, _told: object) -> None:
        nonlocal counted
        counted += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(before)
    return counted


WAYS: dict[str, Callable[[mr.Report], str]] = {
    "markdown": render.markdown,
    "html": lambda told: render.html(told, most=10**9),
    "mermaid": lambda told: render.mermaid(told, most=10**9),
    "graphviz": lambda told: render.graphviz(told, most=10**9),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("make", [joined, linked, placed, interested, hedged])
def test_twice_the_report_takes_twice_the_steps(make: Callable[[int], mr.Report], way: str) -> None:
    """However the records hang together, no work is done over for each of them."""
    small, large = make(60), make(120)

    assert calls(lambda: WAYS[way](large)) < 2.3 * calls(lambda: WAYS[way](small))


def test_a_long_reason_is_told_once() -> None:
    """What one relation says of many pictures at length stands at the first of them."""
    reason = "It shows nothing of the kind. " * 40
    link = {"id": "r1", "kind": "illustrates", "objects": ["c1"], "reason": reason}
    text = render.markdown(
        report(
            claims=[claim()],
            media=[{"id": key, "kind": "video"} for key in ids("m", 3)],
            relations=[link | {"subjects": ids("m", 3)}],
        )
    )

    assert text.count(reason.rstrip()) == 1
    assert text.count("    - As told at `m0`.\n") == 2
