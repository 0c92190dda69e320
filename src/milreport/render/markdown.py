"""A report as a brief in Markdown, for an editor to read."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from milreport.findings import Finding, Severity
from milreport.records._index import Index
from milreport.records.claim import Claim
from milreport.records.event import Event
from milreport.records.relation import Relation
from milreport.records.report import Report
from milreport.records.source import Source
from milreport.render._escape import markdown as escaped
from milreport.render._given import as_findings, as_report
from milreport.render._handling import banner
from milreport.render._judging import Judged
from milreport.render._naming import Naming
from milreport.render._outline import TENSIONS, Outline, Part, Passage
from milreport.render._telling import Said, Telling
from milreport.render._words import capital, named, sentence, stopped, term
from milreport.weighing.origins import Attribution

__all__ = ["markdown"]

_INDENT: Final = "    "
"""What CommonMark and Python-Markdown both take for one level of a list."""

_AT_LENGTH: Final = 100
"""How long a text is, in characters, that is told once and then pointed to."""

_LEGEND: Final = (
    "Each claim stands under the way it came by, from the document inward; brackets tell what each"
    " source did in saying so, and the word as printed. How sure a claim is put is how the"
    " innermost source puts it, and never how likely it is. What the text takes for granted,"
    " concedes or prints only in a headline or caption is marked. Origins are counted by where the"
    " chains end, not by how many repeat it."
)


def markdown(report: Report, *, findings: Iterable[Finding] = ()) -> str:
    """Write a brief of a report: who says what of which event, through whom, and how surely.

    It is CommonMark with one table of GitHub's. It opens with the marking under which it may be
    passed on: the strictest in the report. Events follow, those with most claims first, each with
    its origins (`milreport.weighing.origins`) and its claims; then claims on no event, links
    between records, media, silences, other assessments, sources, and the findings passed in,
    faults first. Texts of the record are escaped, and what could not be seen in them is shown.

    Args:
        report: the report.
        findings: what checks found, such as `milreport.check` gives.

    Returns:
        The brief, ending in a line break. The same report gives the same text.

    Raises:
        UsageError: `usage.not_a_report` and `usage.not_findings` for what is neither.
    """
    brief = _Brief(as_report(report))
    found = as_findings(findings)
    sections = (
        brief.head(),
        brief.events(),
        brief.loose(),
        brief.tensions(),
        brief.media(),
        brief.silences(),
        brief.assessments(),
        brief.sources(),
        _found(found),
    )
    return "\n".join(chain.from_iterable(sections)).rstrip() + "\n"


class _Brief:
    """One report on its way to Markdown; each method gives the lines of one section."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._naming = Naming(Index(report))
        self._telling = Telling(self._naming)
        self._judging = self._telling.judging
        self._outline = Outline(self._naming)
        self._told: dict[str, str] = {}
        self._weighed = Attribution(report)

    # Head

    def head(self) -> Iterator[str]:
        stands = banner(self._report)
        yield f"> **{escaped(stands.label)}**"
        yield from (f"> {escaped(sentence(note))}" for note in stands.notes)
        title = self._report.document.title or self._report.id
        yield from ("", f"# {escaped(title)}", "")
        told = map(sentence, self._telling.document(self._report))
        yield escaped(" ".join(told))
        yield from ("", escaped(f"In it: {self._telling.extent(self._report)}"), "")
        yield from (f"*{_LEGEND}*", "")

    # Events and claims

    def events(self) -> Iterator[str]:
        if not self._report.events:
            return
        yield from ("## Events", "")
        for group in self._outline.groups():
            for part in group.parts:
                yield from self._part(part)
        if self._outline.untold:
            keys = escaped(named(self._outline.untold))
            yield from (f"No claim speaks of {keys}.", "")

    def _part(self, part: Part) -> Iterator[str]:
        event = part.event
        name = escaped(self._naming.of(event.id))
        told = [f"**{word}:** {escaped(stopped(what))}" for word, what in self._facts(part)]
        if part.above is None:
            yield from (f"### {name} · `{event.id}`", " ".join(told), "")
        else:
            yield from (f"**{name}** · `{event.id}`, part of `{part.above}`. {' '.join(told)}", "")
        told_of = [line for passage in part.passages for line in self._passage(passage, event)]
        judged = [line for each in self._judging.of(event.id) for line in self._judged(each, 0)]
        yield from (*told_of, *judged, *([""] if told_of or judged else ()))

    def _facts(self, part: Part) -> Iterator[tuple[str, str]]:
        yield from self._telling.event(part.event)
        if part.passages:
            counted = self._weighed.origins(part.event.id)
            ends = f"{counted.named or 'none'} named, {counted.unknown} unidentified"
            yield "Origins", capital(f"{counted}: {ends}" if counted.unknown else f"{counted}")

    def _passage(self, passage: Passage, event: Event | None) -> Iterator[str]:
        yield f"- {escaped(passage.chain)}:"
        for claim in passage.claims:
            yield from self._claim(claim, event)

    def _claim(self, claim: Claim, event: Event | None) -> Iterator[str]:
        said = self._telling.said(claim, event)
        yield f"{_INDENT}- `{said.id}` {' '.join(_sentences(said))}"
        for each in said.judged:
            yield from self._judged(each, 2)

    def loose(self) -> Iterator[str]:
        told = self._outline.loose()
        if told:
            yield from ("## Claims on no event", "")
            for passage in told:
                yield from self._passage(passage, None)
            yield ""

    def _judged(self, judged: Judged, depth: int, *, about: str | None = None) -> Iterator[str]:
        of = "" if about is None else f" of {escaped(about)}"
        told = " ".join(self._once(judged.grounds, judged.id))
        signed = escaped(judged.signed)
        head = f"{_INDENT * depth}- Assessment `{judged.id}`{of}: **{escaped(judged.verdict)}**"
        yield f"{head} ({signed}). {told}".rstrip()

    def _once(self, texts: Iterable[str], at: str) -> Iterator[str]:
        """Give what is told of a record; what was told at length further up is pointed to."""
        pointed: dict[str, None] = {}
        for text in texts:
            first = self._told.setdefault(text, at)
            if first == at or len(text) < _AT_LENGTH:
                yield escaped(text)
            else:
                pointed[first] = None
        yield from (f"As told at `{first}`." for first in pointed)

    # What stands beside the claims

    def tensions(self) -> Iterator[str]:
        links = self._report.relations
        tense = [link for link in links if link.kind in TENSIONS]
        calm = [link for link in links if link.kind not in TENSIONS and not self._is_of_media(link)]
        for title, told in (("What sits badly together", tense), ("Other links", calm)):
            if told:
                yield from (f"## {title}", "")
                yield from (f"- `{each.id}` {escaped(self._telling.link(each))}" for each in told)
                yield ""

    def _is_of_media(self, link: Relation) -> bool:
        media = self._naming.index.media
        return any(self._naming.index.local(each) in media for each in link.subjects + link.objects)

    def media(self) -> Iterator[str]:
        if not self._report.media:
            return
        yield from ("## Pictures and recordings", "")
        for item in self._report.media:
            told = " ".join(map(sentence, self._telling.media(item)))
            yield f"- `{item.id}` {term(item.kind)}: {escaped(told)}"
            for link in self._once(self._telling.borne_out(item), item.id):
                yield f"{_INDENT}- {link}"
            for each in self._judging.of(item.id):
                yield from self._judged(each, 1)
        yield ""

    def silences(self) -> Iterator[str]:
        told = [
            f"- {escaped(self._judging.silence(silence))} (`{each.id}`)"
            for each in self._report.assessments
            for silence in each.silences
        ]
        if told:
            yield from ("## Silences", "", *told, "")

    def assessments(self) -> Iterator[str]:
        """Give the assessments of what has no place of its own above."""
        shown = self._naming.index
        above = (shown.claims, shown.events, shown.media)
        lines = [
            line
            for key, told in shown.assessments_of.items()
            if not any(key in each for each in above)
            for each in self._judging.of(key, self._judging.interest(key))
            for line in self._judged(each, 0, about=key)
        ]
        if lines:
            yield from ("## Other assessments", "", *lines, "")

    def sources(self) -> Iterator[str]:
        if not self._report.sources:
            return
        yield from ("## Sources", "")
        yield from _table("Id", "Called here", "Kind", "Named", "Interest", "Note")
        for source in self._report.sources:
            yield from _row(f"`{source.id}`", *map(escaped, self._source(source)))
        yield ""

    def _source(self, source: Source) -> Iterator[str]:
        yield self._naming.of(source.id)
        yield term(source.kind)
        yield "not told" if source.anonymity is None else term(source.anonymity)
        yield self._judging.interest(source.id) or "not told"
        yield " ".join(map(sentence, self._telling.kept(source))) or "—"


def _sentences(said: Said) -> Iterator[str]:
    """Give a claim in sentences: what is claimed, the figure, how it is put, what is beside it."""
    yield escaped(said.text)
    if said.figure is not None:
        notes = f" ({escaped('; '.join(said.figure_notes))})" if said.figure_notes else ""
        yield f"**{escaped(said.figure)}**{notes}."
    yield f"*{escaped(said.manner)}*"
    yield from map(escaped, said.notes)


def _table(*heads: str) -> Iterator[str]:
    yield from _row(*heads)
    yield from _row(*("---" for _ in heads))


def _row(*cells: str) -> Iterator[str]:
    yield f"| {' | '.join(cells)} |"


def _found(findings: Iterable[Finding]) -> Iterator[str]:
    """Give the findings, the worst first, those of one code and one hint in a row."""
    rows: dict[tuple[Severity, str, str], dict[str, list[str]]] = {}
    for each in findings:
        row = rows.setdefault((each.severity, each.code, each.hint or "—"), {})
        row.setdefault(each.message, []).append(each.pointer or "the whole")
    if rows:
        yield from ("## Findings", "")
        yield from _table("Severity", "Code", "What, and where", "Hint")
        severities = [*Severity]
        for told in sorted(rows, key=lambda told: severities.index(told[0])):
            severity, code, hint = told
            what = " • ".join(f"{message} ({named(at)})" for message, at in rows[told].items())
            yield from _row(*map(escaped, (severity, code, what, hint)))
        yield ""
