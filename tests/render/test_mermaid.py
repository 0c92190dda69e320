"""The flowchart in Mermaid: each line is one of a few, whatever the record holds."""

import re

import pytest
from hypothesis import given, settings
from render.hostile import poisoned
from render.records import claim, occurrence, report

import milreport as mr
from milreport import render
from milreport.testing.strategies import reports

LABEL = '(?:[^"#;<>&%{}`|\\\\:\\[\\]]|#[0-9]+;|<br/>)+'
KINDS = "named|unnamed|unattributed|untold|claim|event"
GRAMMAR = tuple(
    re.compile(line)
    for line in (
        "%% [A-Za-z0-9 :;.,'_+-]+",
        "flowchart LR",
        '    banner\\["TLP#58;[A-Z]+(?:#43;STRICT)?"\\]:::banner',
        (
            f'    n[0-9]+(?:\\["{LABEL}"\\]|\\("{LABEL}"\\)|{{{{"{LABEL}"}}}}|\\(\\["{LABEL}"\\]\\)'
            f'|\\[\\["{LABEL}"\\]\\]):::(?:{KINDS})'
        ),
        f'    n[0-9]+ (?:-->|-\\.->)(?:\\|"{LABEL}"\\|)? n[0-9]+',
        '    more\\["[0-9,]+ claims? shown, [0-9,]+ left out"\\]:::untold',
        (
            f"    classDef (?:{KINDS}|banner) fill:#[0-9a-f]{{6}},stroke:#[0-9a-f]{{6}}"
            ",color:#[0-9a-f]{6}(?:,stroke-dasharray:[0-9] [0-9])?"
        ),
    )
)
"""Every line that there may be."""


def is_sound(text: str) -> bool:
    """Say whether every line is one of the grammar's."""
    return text.endswith("\n") and all(
        any(line.fullmatch(each) for line in GRAMMAR) for each in text[:-1].split("\n")
    )


STYLES = """\
    classDef named fill:#dbeafe,stroke:#1d4ed8,color:#111827
    classDef unnamed fill:#fef3c7,stroke:#b45309,color:#111827,stroke-dasharray:4 2
    classDef unattributed fill:#fee2e2,stroke:#b91c1c,color:#111827,stroke-dasharray:2 3
    classDef untold fill:#f3f4f6,stroke:#6b7280,color:#111827,stroke-dasharray:2 3
    classDef claim fill:#ffffff,stroke:#374151,color:#111827
    classDef event fill:#dcfce7,stroke:#15803d,color:#111827
    classDef banner fill:#000000,stroke:#000000,color:#ffffff
"""


def small() -> mr.Report:
    """Give a report with every kind of node and of edge."""
    return report(
        handling={"tlp": "tlp_amber"},
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


def test_every_kind_of_line() -> None:
    """A flowchart has the marking, the nodes, the edges and the styles, in this order."""
    assert render.mermaid(small()) == (
        "%% TLP:AMBER. For those in the receiving organisation and its clients who need to know\n"
        "%% 2 claims shown\n"
        "flowchart LR\n"
        '    banner["TLP#58;AMBER"]:::banner\n'
        '    n0["the article"]:::named\n'
        '    n1{{"no source given"}}:::unattributed\n'
        '    n2(["c1<br/>It is so."]):::claim\n'
        '    n3[["e1<br/>A #34;raid#34;"]]:::event\n'
        '    n4("an unnamed ngo"):::untold\n'
        '    n5("an unnamed intelligence<br/>service"):::unnamed\n'
        '    n6(["c2<br/>It is so."]):::claim\n'
        '    n0 -->|"for c1"| n1\n'
        '    n1 -->|"how sure is not told"| n2\n'
        "    n2 --> n3\n"
        '    n4 -.->|"inferred<br/>for c2"| n5\n'
        '    n5 -.->|"how sure is not told<br/>inferred"| n6\n'
    ) + STYLES  # fmt: skip


def test_what_is_left_out_is_said_in_the_picture() -> None:
    """A picture that is cut says so, in a comment and in a node."""
    text = render.mermaid(small(), most=4)

    assert "%% 1 claim shown, 1 left out\n" in text
    assert '    more["1 claim shown, 1 left out"]:::untold\n' in text
    assert is_sound(text)


def test_a_report_without_a_marking_has_no_banner() -> None:
    """That none is told is said in the comment alone."""
    text = render.mermaid(report())

    assert text == "%% no TLP marking is told\n%% 0 claims shown\nflowchart LR\n" + STYLES


def test_bad_arguments_are_refused() -> None:
    """What cannot be drawn raises."""
    with pytest.raises(mr.UsageError, match=r"^usage.unknown_record"):
        render.mermaid(report(), of="gone")
    with pytest.raises(mr.UsageError, match=r"^usage.not_a_whole_number"):
        render.mermaid(report(), most=0)


@given(told=poisoned())
@settings(max_examples=25)
def test_no_text_ends_a_label(told: tuple[mr.Report, mr.Report, list[str]]) -> None:
    """Whatever the texts are, the lines are of the grammar, and the picture has the same shape."""
    hostile, harmless, _ = told
    text, other = render.mermaid(hostile), render.mermaid(harmless)

    assert is_sound(text)
    assert text.count("\n") == other.count("\n")
    assert text == render.mermaid(hostile)


@given(told=reports())
@settings(max_examples=15)
def test_any_report_is_drawn(told: mr.Report) -> None:
    """Valid reports make flowcharts, whole and cut."""
    assert is_sound(render.mermaid(told))
    assert is_sound(render.mermaid(told, most=3))
    assert all(is_sound(render.mermaid(told, of=each.id)) for each in told.claims + told.events)
