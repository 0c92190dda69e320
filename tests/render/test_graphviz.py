"""The graph in DOT: each line is one of a few, whatever the record holds."""

import re

import pytest
from hypothesis import given, settings
from render.hostile import poisoned
from render.records import claim, occurrence, report

import milreport as mr
from milreport import render
from milreport.testing.strategies import reports

LABEL = '(?:[^"\\\\]|\\\\["\\\\n])*'
COLOUR = '"#[0-9a-f]{6}"'
GRAMMAR = tuple(
    re.compile(line)
    for line in (
        "// [A-Za-z0-9 :;.,'_+-]+",
        "digraph attribution {",
        f'    graph \\[rankdir=LR, labelloc=t, label="{LABEL}", fontname="sans-serif"\\]',
        f'    node \\[fontname="sans-serif", fontsize=10, fontcolor={COLOUR}\\]',
        '    edge \\[fontname="sans-serif", fontsize=9\\]',
        (
            f'    n[0-9]+ \\[label="{LABEL}", shape=(?:box|hexagon|note|folder), style="[a-z,]+"'
            f", fillcolor={COLOUR}, color={COLOUR}\\]"
        ),
        f'    n[0-9]+ -> n[0-9]+ \\[label="{LABEL}"(?:, style=dashed)?\\]',
        "}",
    )
)
"""Every line that there may be."""


def is_sound(text: str) -> bool:
    """Say whether every line is one of the grammar's."""
    return text.endswith("\n") and all(
        any(line.fullmatch(each) for line in GRAMMAR) for each in text[:-1].split("\n")
    )


def test_every_kind_of_line() -> None:
    """A graph has the marking, its defaults, the nodes and the edges, in this order."""
    told = report(
        handling={"tlp": "tlp_green"},
        sources=[
            {"id": "nil", "kind": "unknown", "anonymity": "unattributed"},
            {"id": "spy", "kind": "intelligence_service", "anonymity": "role_only"},
            {"id": "ngo", "kind": "ngo"},
        ],
        events=[{"id": "e1", "kind": "raid", "title": 'A "raid"'}],
        claims=[
            claim("c1", chain=[{"source": "art"}, {"source": "nil"}], content=occurrence("e1")),
            claim("c2", chain=[{"source": "ngo"}, {"source": "spy", "inferred": True}]),
        ],
    )

    assert render.graphviz(told) == (
        "// TLP:GREEN. For the wider community of the receivers, but not for open publication\n"
        "// 2 claims shown\n"
        "digraph attribution {\n"
        '    graph [rankdir=LR, labelloc=t, label="TLP:GREEN\\n2 claims shown",'
        ' fontname="sans-serif"]\n'
        '    node [fontname="sans-serif", fontsize=10, fontcolor="#111827"]\n'
        '    edge [fontname="sans-serif", fontsize=9]\n'
        '    n0 [label="the article", shape=box, style="filled", fillcolor="#dbeafe",'
        ' color="#1d4ed8"]\n'
        '    n1 [label="no source given", shape=hexagon, style="filled,dashed",'
        ' fillcolor="#fee2e2", color="#b91c1c"]\n'
        '    n2 [label="c1\\nIt is so.", shape=note, style="filled", fillcolor="#ffffff",'
        ' color="#374151"]\n'
        '    n3 [label="e1\\nA \\"raid\\"", shape=folder, style="filled", fillcolor="#dcfce7",'
        ' color="#15803d"]\n'
        '    n4 [label="an unnamed ngo", shape=box, style="filled,dotted", fillcolor="#f3f4f6",'
        ' color="#6b7280"]\n'
        '    n5 [label="an unnamed intelligence service", shape=box,'
        ' style="filled,rounded,dashed", fillcolor="#fef3c7", color="#b45309"]\n'
        '    n6 [label="c2\\nIt is so.", shape=note, style="filled", fillcolor="#ffffff",'
        ' color="#374151"]\n'
        '    n0 -> n1 [label="for c1"]\n'
        '    n1 -> n2 [label="how sure is not told"]\n'
        '    n2 -> n3 [label=""]\n'
        '    n4 -> n5 [label="inferred\\nfor c2", style=dashed]\n'
        '    n5 -> n6 [label="how sure is not told\\ninferred", style=dashed]\n'
        "}\n"
    )


def test_what_is_left_out_is_said_in_the_title() -> None:
    """A picture that is cut says so."""
    text = render.graphviz(report(claims=[claim("c1"), claim("c2")]), most=2)

    assert 'label="no TLP marking is told\\n1 claim shown, 1 left out"' in text


def test_bad_arguments_are_refused() -> None:
    """What cannot be drawn raises."""
    with pytest.raises(mr.UsageError, match=r"^usage.unknown_record"):
        render.graphviz(report(), of="gone")
    with pytest.raises(mr.UsageError, match=r"^usage.not_a_whole_number"):
        render.graphviz(report(), most=0)


@given(told=poisoned())
@settings(max_examples=25)
def test_no_text_ends_a_string(told: tuple[mr.Report, mr.Report, list[str]]) -> None:
    """Whatever the texts are, the lines are of the grammar, and the picture has the same shape."""
    hostile, harmless, _ = told
    text, other = render.graphviz(hostile), render.graphviz(harmless)

    assert is_sound(text)
    assert text.count("\n") == other.count("\n")
    assert text == render.graphviz(hostile)


@given(told=reports())
@settings(max_examples=25)
def test_any_report_is_drawn(told: mr.Report) -> None:
    """Valid reports make graphs, whole and cut."""
    assert is_sound(render.graphviz(told))
    assert is_sound(render.graphviz(told, most=3))
