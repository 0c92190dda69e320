"""Reports as texts for people: a brief, two languages for graphs, and HTML for notebooks.

    markdown(report)    a brief in Markdown, for an editor
    mermaid(report)     the attribution graph as a Mermaid flowchart
    graphviz(report)    the same in DOT
    html(report)        an HTML fragment, which notebooks show

Each takes a report and gives a text; nothing is read or written. The same report gives the same
text. Whatever a record holds comes out as words and never as markup, and nothing is told that the
record does not have. What must not be passed on is not left out: the strictest marking (TLP) of
the report and its records stands at the top of each text.
"""

from milreport.render.graphviz import graphviz
from milreport.render.html import html
from milreport.render.markdown import markdown
from milreport.render.mermaid import mermaid

__all__ = ["graphviz", "html", "markdown", "mermaid"]
