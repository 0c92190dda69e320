"""A report as an HTML fragment, for notebooks."""

from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import Final

from milreport.records._index import Index
from milreport.records.claim import Claim, Figure, Toll
from milreport.records.event import Event
from milreport.records.report import Report
from milreport.render._bars import Kind, Scale, bar, scales
from milreport.render._escape import html as escaped
from milreport.render._given import as_most, as_report
from milreport.render._handling import banner
from milreport.render._judging import Judged
from milreport.render._naming import Naming
from milreport.render._outline import Outline, Part, Passage
from milreport.render._telling import Telling
from milreport.render._words import capital, counting, sentence, stopped
from milreport.vocabulary.handling import Tlp
from milreport.weighing.origins import Attribution

__all__ = ["html"]

_STYLE: Final = """
.milreport{font-family:sans-serif;font-size:14px;line-height:1.45;max-width:60em}
.milreport p{margin:.4em 0}
.milreport ul{margin:.2em 0 .6em;padding-left:1.3em}
.milreport svg{display:inline-block;vertical-align:middle;margin:0 .4em}
.milreport .milreport-tlp{display:inline-block;padding:.1em .5em;background:#000;color:#fff;
font-weight:bold}
.milreport .milreport-red{color:#ff2b2b}
.milreport .milreport-amber{color:#ffc000}
.milreport .milreport-green{color:#33ff00}
.milreport .milreport-title{font-size:1.2em;font-weight:bold}
.milreport .milreport-event{margin-top:1em;border-top:1px solid currentColor;padding-top:.4em;
font-weight:bold}
.milreport .milreport-part{margin-left:1.3em}
.milreport .milreport-aside{opacity:.75}
""".replace("\n", "")
"""Everything is below one class, takes its colour from the notebook, and fetches nothing."""

_COLOURS: Final = {
    Tlp.TLP_RED: " milreport-red",
    Tlp.TLP_AMBER_STRICT: " milreport-amber",
    Tlp.TLP_AMBER: " milreport-amber",
    Tlp.TLP_GREEN: " milreport-green",
}
"""The colours of the labels, on black (FIRST, TLP 2.0); a label with none is white."""


def html(report: Report, *, most: int = 40) -> str:
    """Write a report for a notebook: each claim with its chain, hedges, figure and what it weighs.

    The fragment has no script, no link and no picture from elsewhere; every class begins with
    `milreport`. Figures are bars from the least to the most that their words entail, open where
    those are open, and dashed where no number is told. The marking (TLP) stands at the top.

    Args:
        report: the report.
        most: how many claims to show; the fragment says how many there are besides.

    Returns:
        One `div` element.

    Raises:
        UsageError: `usage.not_a_report` for what is none; `usage.not_a_whole_number`, where
            `most` is none from 1 to 2^53 - 1.
    """
    fragment = _Fragment(as_report(report), as_most(most))
    inside = "".join(chain(fragment.head(), fragment.events(), fragment.rest()))
    return f'<div class="milreport"><style>{_STYLE}</style>{inside}</div>'


class _Fragment:
    """One report on its way to HTML; each method gives elements in order."""

    def __init__(self, report: Report, most: int) -> None:
        self._report = report
        self._left = most
        self._shown = 0
        self._naming = Naming(Index(report))
        self._telling = Telling(self._naming)
        self._outline = Outline(self._naming)
        self._weighed = Attribution(report)

    def head(self) -> Iterator[str]:
        stands = banner(self._report)
        colour = "" if stands.tlp is None else _COLOURS.get(stands.tlp, "")
        yield f'<p><span class="milreport-tlp{colour}">{escaped(stands.label)}</span>'
        yield "".join(f" {escaped(sentence(note))}" for note in stands.notes) + "</p>"
        title = self._report.document.title or self._report.id
        yield f'<p class="milreport-title">{escaped(title)}</p>'
        told = " ".join(map(sentence, self._telling.document(self._report)))
        yield f'<p class="milreport-aside">{escaped(told)}</p>'
        yield f"<p>{escaped(self._telling.extent(self._report))}</p>"

    def events(self) -> Iterator[str]:
        for group in self._outline.groups():
            for part in group.parts:
                if not self._left:
                    return
                indent = "" if part.above is None else " milreport-part"
                yield f'<div class="milreport-block{indent}">'
                yield from self._event(part)
                if part.passages:
                    yield from self._passages(part.passages, part.event)
                yield from self._assessments(self._telling.judging.of(part.event.id))
                yield "</div>"

    def _event(self, part: Part) -> Iterator[str]:
        event = part.event
        yield f'<p class="milreport-event">{escaped(self._naming.of(event.id))}'
        yield f" <code>{escaped(event.id)}</code></p>"
        facts = (
            f"<strong>{escaped(word)}:</strong> {escaped(stopped(told))}"
            for word, told in (*self._telling.event(event), *self._origins(part))
        )
        yield f"<p>{' '.join(facts)}</p>"

    def _origins(self, part: Part) -> Iterator[tuple[str, str]]:
        if part.passages:
            yield "Origins", capital(f"{self._weighed.origins(part.event.id)}")

    def _passages(self, passages: tuple[Passage, ...], event: Event | None) -> Iterator[str]:
        on = scales(claim for passage in passages for claim in passage.claims)
        yield "<ul>"
        for passage in passages:
            shown = (*islice(passage.claims, self._left),)
            self._left -= len(shown)
            self._shown += len(shown)
            if shown:
                items = "".join(self._claim(claim, event, on) for claim in shown)
                yield f"<li>{escaped(passage.chain)}:<ul>{items}</ul></li>"
        yield "</ul>"

    def _claim(self, claim: Claim, event: Event | None, on: Mapping[Kind, Scale]) -> str:
        said = self._telling.said(claim, event)
        figure = ""
        if isinstance(claim.content, Figure | Toll) and said.figure is not None:
            notes = f" ({escaped('; '.join(said.figure_notes))})" if said.figure_notes else ""
            drawn = bar(claim.content, on, said.figure)
            figure = f"<strong>{escaped(said.figure)}</strong>{notes} {drawn} "
        aside = " ".join(map(escaped, said.notes))
        return (
            f"<li><code>{escaped(said.id)}</code> {escaped(said.text)} {figure}"
            f'<em>{escaped(said.manner)}</em> <span class="milreport-aside">{aside}</span>'
            f"{''.join(self._assessments(said.judged))}</li>"
        )

    def _assessments(self, judged: tuple[Judged, ...]) -> Iterator[str]:
        if judged:
            yield "<ul>"
            for each in judged:
                told = " ".join(map(escaped, each.grounds))
                yield f"<li>Assessment <code>{escaped(each.id)}</code>: "
                yield f"<strong>{escaped(each.verdict)}</strong> ({escaped(each.signed)}). "
                yield f'<span class="milreport-aside">{told}</span></li>'
            yield "</ul>"

    def rest(self) -> Iterator[str]:
        """Give the claims on no event, and say what is left out."""
        if self._left:
            told = self._outline.loose()
            if told:
                yield '<p class="milreport-event">Claims on no event</p>'
                yield from self._passages(told, None)
        missing = len(self._report.claims) - self._shown
        if missing:
            more = counting(missing, "more claim is", "more claims are")
            yield f"<p><strong>{escaped(more)} not shown here.</strong></p>"
