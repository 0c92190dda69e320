"""The attribution graph of a report as a Mermaid flowchart."""

from collections.abc import Iterator, Mapping
from typing import Final

from milreport.records.report import Report
from milreport.render._escape import label
from milreport.render._escape import mermaid as escaped
from milreport.render._graph import Edge, Graph, Node, NodeKind, graph

__all__ = ["mermaid"]

_WIDTH: Final = 26
"""How many characters a line of a label has."""

_SHAPES: Final[Mapping[NodeKind, tuple[str, str]]] = {
    NodeKind.NAMED: ("[", "]"),
    NodeKind.UNNAMED: ("(", ")"),
    NodeKind.UNATTRIBUTED: ("{{", "}}"),
    NodeKind.UNTOLD: ("(", ")"),
    NodeKind.CLAIM: ("([", "])"),
    NodeKind.EVENT: ("[[", "]]"),
}

_STYLES: Final = (
    "classDef named fill:#dbeafe,stroke:#1d4ed8,color:#111827",
    "classDef unnamed fill:#fef3c7,stroke:#b45309,color:#111827,stroke-dasharray:4 2",
    "classDef unattributed fill:#fee2e2,stroke:#b91c1c,color:#111827,stroke-dasharray:2 3",
    "classDef untold fill:#f3f4f6,stroke:#6b7280,color:#111827,stroke-dasharray:2 3",
    "classDef claim fill:#ffffff,stroke:#374151,color:#111827",
    "classDef event fill:#dcfce7,stroke:#15803d,color:#111827",
    "classDef banner fill:#000000,stroke:#000000,color:#ffffff",
)


def mermaid(report: Report, *, of: str | None = None, most: int = 150) -> str:
    """Draw who says what through whom, as a Mermaid flowchart.

    Sources lead from the document inward to the claims, and claims to the events that they are
    about. A square box is a source that is named, a rounded one a source that is not, a hexagon no
    source at all. Edges tell the speech act, the words that hedge and the claims; a dashed one
    is a step that the recorder inferred. The marking of the report (TLP) comes first, as a comment
    and as a node. Mermaid draws at most 500 edges unless told otherwise.

    Args:
        report: the report.
        of: the id of an event or a claim to draw alone, with what judges it; None for all.
        most: how many sources, claims and events to draw. Claims are taken in the order of the
            report; the picture says how many are left out.

    Returns:
        The text of the flowchart, ending in a line break.

    Raises:
        UsageError: `usage.not_a_report` for what is none; `usage.unknown_record`, where the
            report has no event or claim of that id; `usage.not_a_whole_number`, where `most` is
            none from 1 to 2^53 - 1.
    """
    return "\n".join(_lines(graph(report, of, most))) + "\n"


def _lines(drawn: Graph) -> Iterator[str]:
    yield f"%% {drawn.banner}"
    yield f"%% {drawn.remark}"
    yield "flowchart LR"
    if drawn.banner.tlp is not None:
        yield f'    banner["{escaped(drawn.banner.label)}"]:::banner'
    yield from map(_node, drawn.nodes)
    yield from map(_edge, drawn.edges)
    if drawn.left_out:
        yield f'    more["{escaped(drawn.remark)}"]:::untold'
    yield from (f"    {style}" for style in _STYLES)


def _label(lines: tuple[str, ...]) -> str:
    return label(lines, width=_WIDTH, escape=escaped, mark="<br/>")


def _node(node: Node) -> str:
    opening, closing = _SHAPES[node.kind]
    return f'    {node.id}{opening}"{_label(node.lines)}"{closing}:::{node.kind}'


def _edge(edge: Edge) -> str:
    arrow = "-.->" if edge.is_inferred else "-->"
    told = f'|"{_label(edge.lines)}"|' if edge.lines else ""
    return f"    {edge.start} {arrow}{told} {edge.end}"
