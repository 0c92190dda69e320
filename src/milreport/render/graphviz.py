"""The attribution graph of a report in DOT, the language of Graphviz."""

from collections.abc import Iterator, Mapping
from typing import Final

from milreport.records.report import Report
from milreport.render._escape import dot as escaped
from milreport.render._escape import label
from milreport.render._graph import Edge, Graph, Node, NodeKind, graph

__all__ = ["graphviz"]

_WIDTH: Final = 36
"""How many characters a line of a label has."""

_SHAPES: Final[Mapping[NodeKind, tuple[str, str, str, str]]] = {
    NodeKind.NAMED: ("box", "filled", "#dbeafe", "#1d4ed8"),
    NodeKind.UNNAMED: ("box", "filled,rounded,dashed", "#fef3c7", "#b45309"),
    NodeKind.UNATTRIBUTED: ("hexagon", "filled,dashed", "#fee2e2", "#b91c1c"),
    NodeKind.UNTOLD: ("box", "filled,dotted", "#f3f4f6", "#6b7280"),
    NodeKind.CLAIM: ("note", "filled", "#ffffff", "#374151"),
    NodeKind.EVENT: ("folder", "filled", "#dcfce7", "#15803d"),
}
"""Shape, style, fill and border of each kind of node."""


def graphviz(report: Report, *, of: str | None = None, most: int = 150) -> str:
    """Draw who says what through whom, in DOT.

    The picture is that of `mermaid`: sources from the document inward to the claims, and claims to
    events; what is named is in a plain box, what is not has a dashed or dotted border; an edge of
    a step that the recorder inferred is dashed. The marking (TLP) comes first, as a comment and as
    the title.

    Args:
        report: the report.
        of: the id of an event or a claim to draw alone, with what judges it; None for all.
        most: how many sources, claims and events to draw; the picture says how many claims are
            left out.

    Returns:
        The text of a `digraph`, ending in a line break.

    Raises:
        UsageError: `usage.not_a_report` for what is none; `usage.unknown_record`, where the
            report has no event or claim of that id; `usage.not_a_whole_number`, where `most` is
            none from 1 to 2^53 - 1.
    """
    return "\n".join(_lines(graph(report, of, most))) + "\n"


def _lines(drawn: Graph) -> Iterator[str]:
    yield f"// {drawn.banner}"
    yield f"// {drawn.remark}"
    title = f"{drawn.banner.label}\\n{drawn.remark}"
    yield "digraph attribution {"
    yield f'    graph [rankdir=LR, labelloc=t, label="{title}", fontname="sans-serif"]'
    yield '    node [fontname="sans-serif", fontsize=10, fontcolor="#111827"]'
    yield '    edge [fontname="sans-serif", fontsize=9]'
    yield from map(_node, drawn.nodes)
    yield from map(_edge, drawn.edges)
    yield "}"


def _label(lines: tuple[str, ...]) -> str:
    return label(lines, width=_WIDTH, escape=escaped, mark="\\n")


def _node(node: Node) -> str:
    shape, style, fill, border = _SHAPES[node.kind]
    drawn = f'shape={shape}, style="{style}", fillcolor="{fill}", color="{border}"'
    return f'    {node.id} [label="{_label(node.lines)}", {drawn}]'


def _edge(edge: Edge) -> str:
    style = ", style=dashed" if edge.is_inferred else ""
    return f'    {edge.start} -> {edge.end} [label="{_label(edge.lines)}"{style}]'
