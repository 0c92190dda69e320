"""Records in sentences, for a brief in whichever format: plain words, escaped by the format."""

from collections.abc import Iterator
from dataclasses import dataclass

from milreport.records.claim import (
    Claim,
    Figure,
    Judgement,
    Occurrence,
    StatedRelation,
    Toll,
)
from milreport.records.event import Event
from milreport.records.media import Credit, Media
from milreport.records.relation import Relation
from milreport.records.report import Report
from milreport.records.source import Source
from milreport.render._escape import visible
from milreport.render._handling import mark, redacted
from milreport.render._judging import Judged, Judging
from milreport.render._naming import Naming, fates
from milreport.render._outline import TENSIONS, links_of
from milreport.render._times import ROLES
from milreport.render._words import (
    FACTUALITY,
    MODE,
    REALIS,
    STANCE,
    VERBS,
    amount,
    aside,
    capital,
    counting,
    listed,
    named,
    sentence,
    stopped,
    term,
)
from milreport.values.time import Time
from milreport.vocabulary.claims import ContentMode, Factuality

__all__ = ["Said", "Telling"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One claim in words."""

    id: str
    text: str
    """What is claimed, in the recorder's words, or from its types where there are none."""
    figure: str | None
    """So many of what, where the claim gives a figure."""
    figure_notes: tuple[str, ...]
    """What is to be known of the figure."""
    manner: str
    """How it is put: taken for granted or not, how surely, with which hedges."""
    notes: tuple[str, ...]
    """When and where as this claim has it, what sits badly with it, how to treat it."""
    judged: tuple[Judged, ...]
    """What was made of it, with the interest of its source beside."""


class Telling:
    """Puts the records of one report into sentences."""

    def __init__(self, naming: Naming) -> None:
        """Keep the names, and which relations each record is in."""
        self.naming = naming
        self.index = naming.index
        self.judging = Judging(naming)
        self._links = links_of(naming.index)
        self._told: dict[int, str] = {}
        self._entered: dict[str, tuple[frozenset[str], frozenset[str]]] = {}

    # Claims

    def said(self, claim: Claim, event: Event | None) -> Said:
        """Put a claim in words, as one on an event, or on none."""
        figure = claim.content if isinstance(claim.content, Figure | Toll) else None
        return Said(
            id=claim.id,
            text=self.statement(claim),
            figure=None if figure is None else self.naming.figure(figure),
            figure_notes=() if figure is None else tuple(self.naming.about_figure(figure)),
            manner=sentence("; ".join(self.manner(claim))),
            notes=(*map(sentence, self._notes(claim, event)),),
            judged=self.judging.of(claim.id, self.judging.interest(claim.chain[-1].source)),
        )

    def statement(self, claim: Claim) -> str:
        """Give what is claimed, in words."""
        if claim.text is not None:
            return stopped(visible(claim.text))
        match claim.content:
            case Occurrence() as told:
                return stopped(f"{self.naming.opening(told.event)}: {self._realis(told)}")
            case Figure() | Toll() as told:
                return sentence(f"a figure of {self.naming.of(told.of)}")
            case StatedRelation() as told:
                return stopped(self._relation(told))
            case Judgement() as told:
                return sentence(f"a judgement of {self.index.local(told.claim)}")
            case _:
                return "Nothing is said of what is claimed."

    def _realis(self, told: Occurrence) -> str:
        event = self.index.events.get(self.index.local(told.event))
        realis = told.realis or (None if event is None else event.realis)
        return "how it is put is not told" if realis is None else REALIS.get(realis, term(realis))

    def _relation(self, told: StatedRelation) -> str:
        ends = "" if told.object is None else f" {self.naming.of(told.object)}"
        detail = "" if told.detail is None else f": {told.detail}"
        return f"{self.naming.opening(told.subject)} {term(told.predicate)}{ends}{detail}"

    def manner(self, claim: Claim) -> Iterator[str]:
        """Say how a claim is put, never more surely than its text does."""
        if claim.mode is not ContentMode.ASSERTED:
            yield MODE.get(claim.mode, term(claim.mode))
        factuality = claim.chain[-1].factuality
        yield FACTUALITY[factuality]
        outer = claim.chain[0].factuality
        if len(claim.chain) > 1 and outer not in {None, Factuality.UNCOMMITTED}:
            yield f"{self.naming.of(claim.chain[0].source)}: {FACTUALITY[outer]}"
        if claim.hedges:
            yield f"hedged: {listed(map(self.naming.hedge, claim.hedges))}"

    def _notes(self, claim: Claim, event: Event | None) -> Iterator[str]:
        yield from self._typed(claim, event)
        yield from self._of_its_own(claim, event)
        if claim.quote is not None:
            yield self._quoted(claim)
        tense = [link.id for link in self._links.get(claim.id, ()) if link.kind in TENSIONS]
        if tense:
            yield f"sits badly with others: {named(tense)}"
        if claim.extraction is not None:
            surely = amount(claim.extraction.value)
            yield f"read by a program, {claim.extraction.tool}, {surely} sure of its reading"
        yield from self.kept(claim)

    def _typed(self, claim: Claim, event: Event | None) -> Iterator[str]:
        """Say what the types tell and the words need not."""
        match claim.content:
            case Occurrence() as told:
                if told.realis is not None and (event is None or told.realis is not event.realis):
                    yield REALIS.get(told.realis, term(told.realis))
                yield from fates(told)
            case Judgement() as told:
                grounds = "no grounds told" if told.grounds is None else f"grounds: {told.grounds}"
                stance = STANCE.get(told.stance, term(told.stance))
                yield f"on {self.index.local(told.claim)}: {stance}; {grounds}"
            case StatedRelation(valid=valid) if valid is not None:
                yield f"held: {self.naming.time(valid)}"

    def _of_its_own(self, claim: Claim, event: Event | None) -> Iterator[str]:
        """Say when and where, where this claim says so otherwise than the entry of its event."""
        known_times, known_places = self._known(event)
        times = [self._timed(time) for time in claim.times if time.edtf not in known_times]
        if times:
            yield f"when, as told here: {listed(times, 'or')}"
        places = [
            self.naming.place(use)
            for use in claim.places
            if self.index.local(use.place) not in known_places
        ]
        if places:
            yield f"where, as told here: {listed(places)}"

    def _known(self, event: Event | None) -> tuple[frozenset[str], frozenset[str]]:
        """Give the times and the places of an event, which a claim on it need not repeat."""
        if event is None:
            return frozenset(), frozenset()
        if event.id not in self._entered:
            times = frozenset(time.edtf for time in event.times)
            places = frozenset(self.index.local(use.place) for use in event.places)
            self._entered[event.id] = times, places
        return self._entered[event.id]

    def _quoted(self, claim: Claim) -> str:
        quote = claim.quote
        if quote is None or quote.translated_from is None:
            return "in quotation marks"
        by = "who translated is not told"
        if quote.translator is not None:
            by = f"by {self.naming.of(quote.translator)}"
        return f"in quotation marks, translated from {quote.translated_from}, {by}"

    def kept(self, record: Claim | Media | Event | Source) -> Iterator[str]:
        """Say how a record is to be treated and what is missing from it; then its note."""
        marked = mark(record.handling)
        if marked is not None:
            yield f"handling: {marked}"
        taken = [*redacted(record.redactions)]
        if taken:
            yield f"redacted: {listed(taken)}"
        if record.note is not None:
            yield f"note: {record.note}"

    # Events, media, sources, links

    def event(self, event: Event) -> Iterator[tuple[str, str]]:
        """Say what kind of event it is, how it is put, when, where and who, each with its word.

        Each begins as a sentence does, and has no stop yet.
        """
        put = "how it is put is not told"
        if event.realis is not None:
            put = REALIS.get(event.realis, term(event.realis))
        yield "What", capital(f"{term(event.kind)}, {put}")
        if event.times:
            yield "When", capital(listed(map(self._timed, event.times), "or"))
        if event.places:
            where = listed(map(self.naming.place, event.places))
            yield "Where", self.naming.opened(where, event.places[0].place)
        if not event.times or not event.places:
            missing = ("" if event.times else "when", "" if event.places else "where")
            yield "Not told", capital(listed(filter(None, missing)))
        if event.participants:
            who = (f"{self.naming.of(each.who)} ({term(each.role)})" for each in event.participants)
            yield "Who", self.naming.opened(listed(who), event.participants[0].who)
        if event.transfer is not None:
            yield "Transfer", capital("; ".join(self._transfer(event)) or "how is not told")
        for note in self.kept(event):
            word, _, told = note.partition(": ")
            yield word.capitalize(), capital(told)

    def _transfer(self, event: Event) -> Iterator[str]:
        transfer = event.transfer
        if transfer is not None and transfer.mode is not None:
            yield term(transfer.mode)
        if transfer is not None and transfer.in_exchange_for:
            yield f"in exchange for {self.naming.ids(transfer.in_exchange_for)}"

    def _timed(self, time: Time) -> str:
        role = "" if time.role is None else ROLES.get(time.role, f"{term(time.role)} ")
        return f"{role}{self.naming.time(time)}"

    def media(self, item: Media) -> Iterator[str]:
        """Say what a picture is, whose, of when and where, and whether it was checked."""
        yield item.caption or "no caption told"
        if item.credits:
            yield f"credited to {listed(map(self._credited, item.credits))}"
        if item.times:
            yield f"when: {listed(map(self._timed, item.times))}"
        if item.places:
            yield f"where: {listed(map(self.naming.place, item.places))}"
        if item.shows:
            yield f"shows {listed(map(self.naming.of, item.shows))}"
        checked = item.authenticity
        yield f"authenticity: {'not told' if checked is None else term(checked)}"
        if item.derived_from is not None:
            yield f"made from {self.index.local(item.derived_from)}"
        yield from self.kept(item)

    def _credited(self, credit: Credit) -> str:
        return f"{self.naming.of(credit.source)} ({term(credit.role)})"

    def borne_out(self, item: Media) -> tuple[str, ...]:
        """Say what a picture evidences, or only illustrates, as far as a relation tells."""
        links = self._links.get(item.id, ())
        if not links:
            return ("no relation tells what it has to do with any claim",)
        return tuple(self.link(each) for each in links)

    def link(self, relation: Relation) -> str:
        """Say how some records stand to others, on what basis and why."""
        key = id(relation)
        if key not in self._told:
            self._told[key] = self._linked(relation)
        return self._told[key]

    def _linked(self, relation: Relation) -> str:
        verb = VERBS.get(relation.kind, term(relation.kind))
        ends = map(self.naming.ids, (relation.subjects, relation.objects))
        told = [] if relation.basis is None else [term(relation.basis)]
        told += [] if relation.drift is None else [f"drift: {term(relation.drift)}"]
        told += [] if relation.by is None else [f"by {self.naming.of(relation.by)}"]
        reason = "" if relation.reason is None else f": {relation.reason}"
        return stopped(f"{f' {verb} '.join(ends)}{aside(told)}{reason}")

    def document(self, report: Report) -> Iterator[str]:
        """Say what was read, by whom it was written, and what the record of it holds."""
        document = report.document
        written = "" if document.language is None else f", written in {document.language}"
        authors = map(self.naming.of, document.authors)
        by = f", by {listed(authors)}" if document.authors else ", authors not told"
        source = self.naming.document.partition(" ")[2]
        yield f"record {report.id} of one {source}{written}{by}"
        if document.publisher is not None:
            yield f"published by {self.naming.of(document.publisher)}"
        if document.times:
            yield f"dates: {listed(map(self._timed, document.times))}"
        if document.places:
            yield f"places: {listed(map(self.naming.place, document.places))}"
        recorder = "" if report.recorded_by is None else f" by {self.naming.of(report.recorded_by)}"
        when = "" if report.recorded is None else f" on {report.recorded}"
        if recorder or when:
            yield f"recorded{recorder}{when}"
        if report.revision is not None:
            yield f"issue {report.revision.number}: {term(report.revision.kind)}"
        taken = [*redacted(document.redactions)]
        if taken:
            yield f"redacted: {listed(taken)}"
        if document.note is not None:
            yield f"note: {document.note}"

    def extent(self, report: Report) -> str:
        """Count what the record holds."""
        counts = (
            counting(len(report.claims), "claim"),
            counting(len(report.sources), "source"),
            counting(len(report.events), "event"),
            counting(len(report.media), "picture or recording", "pictures or recordings"),
            counting(len(report.assessments), "assessment"),
        )
        return sentence(listed(counts))
