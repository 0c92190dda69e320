"""Spans: each begins before it ends, inside the text."""

from collections.abc import Iterator

from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.values.text import Span

__all__ = ["outside", "reversed_span"]


@rule("span.reversed", Severity.FAULT, about=("Span.start", "Span.end"))
def reversed_span(facts: Facts) -> Iterator[Doubt]:
    """A span begins before it ends.

    Look at the offsets again; `end` is the first position after the span.
    """
    if all(span.start < span.end for span in facts.of(Span)):
        return
    for path, part in facts.parts:
        if isinstance(part, Span) and part.start >= part.end:
            yield Doubt(path, "expected a start before the end", "the end is exclusive")


@rule("span.outside", Severity.FAULT, about=("Span.end", "Document.length"))
def outside(facts: Facts) -> Iterator[Doubt]:
    """A span lies inside the text, whose length the document gives.

    Count in code points, not in bytes or UTF-16 units, and look at `length` again.
    """
    length = facts.report.document.length
    if length is None or all(span.end <= length for span in facts.of(Span)):
        return
    for path, part in facts.parts:
        if isinstance(part, Span) and part.end > length:
            yield Doubt(
                path,
                "expected an end inside the text",
                "offsets count code points, not bytes or UTF-16 units",
            )
