"""Read a report as an editor would: who says what, through whom, how surely, and what is open.

python docs/examples/read_report.py [REPORT.json]

The library does no I/O; this script does. It reads the record of one news article, validates it,
and prints who says what, the figures, the times and the open doubts.
"""

import sys
import textwrap
from collections.abc import Hashable, Iterable, Iterator
from itertools import zip_longest
from pathlib import Path
from typing import TypeVar

import milreport as mr

WIDTH = 100
LEGEND = (
    "On the right: how the text has it (asserted; presupposed, that is taken for granted; "
    "conceded; implicated, that is left to be gathered; in a caption or headline), how sure the "
    "last source of the chain puts it (uncommitted: it takes no view), and the words that hedge."
)
Key = TypeVar("Key", bound=Hashable)
SURENESS = {
    "certain_true": "as certain",
    "probable_true": "as probable",
    "possible_true": "as possible",
    "certain_false": "as false",
    "probable_false": "as probably false",
    "possible_false": "as possibly false",
    "certain_polarity_unknown": "knows whether",
    "uncommitted": "uncommitted",
}
SIGN = {
    "exact": "",
    "approximately": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "fewer_than": "fewer than ",
    "nearly": "just under ",
}


class Reader:
    """A report with its records at hand by id."""

    def __init__(self, report: mr.Report) -> None:
        """Index the records that are named in the reading."""
        self.report = report
        self.sources = {source.id: source for source in report.sources}
        self.events = {event.id: event for event in report.events}
        self.actors = {actor.id: actor for actor in report.actors}
        self.places = {place.id: place for place in report.places}
        self.materiel = {materiel.id: materiel for materiel in report.materiel}

    def source(self, key: str) -> str:
        """Name a source as briefly as can be; one of another report has its id only."""
        source = self.sources.get(key)
        if source is None:
            return key
        if key == self.report.document.source:
            return "the article"
        if source.anonymity == "unattributed":
            return "no source given"
        if source.actor:
            return self.entity(source.actor)
        return source.names[0].text if source.names else words(source.kind)

    def entity(self, key: str) -> str:
        """Name an actor, a place or materiel; say what it is where it has no name."""
        if key in self.materiel:
            materiel = self.materiel[key]
            return materiel.designation or words(materiel.category)
        if key in self.places:
            place = self.places[key]
            return place.names[0].text if place.names else key
        if key not in self.actors:
            return self.media_or_claim(key)
        actor = self.actors[key]
        country = f" ({actor.country})" if actor.country else ""
        return actor.names[0].text if actor.names else f"{words(actor.kind)}{country}"

    def media_or_claim(self, key: str) -> str:
        """Say what a picture or a claim is; anything else, as of another report, has its id."""
        known = {item.id: item.caption for item in self.report.media}
        known |= {claim.id: claim.text for claim in self.report.claims}
        return known.get(key) or key

    def subject(self, key: str) -> str:
        """Say what a figure is of."""
        if key in self.events:
            event = self.events[key]
            return event.title or words(event.kind)
        return self.source(key) if key in self.sources else self.entity(key)

    def chain(self, claim: mr.Claim) -> str:
        """Write a chain from the document inward; what the recorder supplied is in brackets."""
        return " ◂ ".join(
            f"[{self.source(step.source)}]" if step.inferred else self.source(step.source)
            for step in claim.chain
        )


def words(term: str | None, otherwise: str = "") -> str:
    """Write a term as words."""
    return term.replace("_", " ") if term else otherwise


def counted(count: int, plural: str) -> str:
    """Write how many records there are."""
    one = {"materiel": "materiel", "media": "picture"}.get(plural, plural.removesuffix("s"))
    many = {"media": "pictures"}.get(plural, plural)
    return f"{count} {one if count == 1 else many}"


def heading(text: str, remark: str = "") -> None:
    """Print a heading over the full width."""
    line = f"── {text} {remark}".rstrip()
    print(f"\n{line} {'─' * (WIDTH - len(line) - 1)}\n")


def wrapped(text: str, first: str = "", rest: str = "") -> None:
    """Print a paragraph inside the width."""
    print(textwrap.fill(text, WIDTH, initial_indent=first, subsequent_indent=rest))


def row(*cells: tuple[str, int]) -> None:
    """Print texts side by side, each wrapped inside its own width."""
    columns = [textwrap.wrap(text, width - 2) or [""] for text, width in cells]
    for parts in zip_longest(*columns, fillvalue=""):
        padded = (f"{part:<{width}}" for part, (_, width) in zip(parts, cells, strict=True))
        print(f"  {''.join(padded)}".rstrip())


def number(told: mr.Number) -> str:
    """Write a number with what it leaves open."""
    match told:
        case mr.Between():
            best = "" if told.best is None else f", best {told.best:,}"
            return f"{told.low:,} to {told.high:,}{best}"
        case mr.VagueCount():
            low = f"at least {told.low:,}" if told.low is not None else ""
            high = f"at most {told.high:,}" if told.high is not None else ""
            return f"“{told.phrase}” ({' '.join(filter(None, (low, high))) or 'no bound'})"
        case mr.Unknown():
            return "no number"
        case _:
            rounded = " (rounded)" if told.rounding == "rounded_implied" else ""
            return f"{SIGN[told.kind]}{told.value:,}{rounded}"


def people(told: mr.Harm, reader: Reader) -> str:
    """Write how many people came to what harm."""
    party = f" of {reader.entity(told.party)}" if told.party else ""
    return f"{number(told.number)} {words(told.outcome)}{party}"


def things(told: mr.Quantity, reader: Reader) -> str:
    """Write how much of what."""
    unit = "" if told.unit == "1" else f" {told.unit}"
    counted = f" {told.counted}" if told.counted else ""
    item = f" of {reader.entity(told.item)}" if told.item else ""
    return f"{number(told.number)}{unit}{counted}{item}"


def gathered(pairs: Iterable[tuple[Key, str]]) -> dict[Key, list[str]]:
    """Gather what belongs to one key, in the order in which it came."""
    found: dict[Key, list[str]] = {}
    for key, told in pairs:
        found.setdefault(key, []).append(told)
    return found


def manner(claim: mr.Claim) -> str:
    """Say how a claim is put: mode, how sure its inmost source is, and the words that hedge."""
    sure = claim.chain[-1].factuality
    told = [words(claim.mode)]
    told += [SURENESS[sure]] if sure else []
    told += [f"“{hedge.cue}”" for hedge in claim.hedges]
    return " · ".join(told)


def opening(report: mr.Report) -> None:
    """Print what was read and what is in the record."""
    document = report.document
    print("═" * WIDTH)
    wrapped(document.title or report.id, "  ", "  ")
    print("═" * WIDTH)
    length = f"{document.length:,} code points" if document.length else "untold length"
    digest = f", {document.hash.algorithm} {document.hash.digest[:12]}…" if document.hash else ""
    counts = (
        counted(len(getattr(report, name)), name)
        for name in ("claims", "sources", "events", "actors", "places", "media", "relations")
    )
    print(f"  {' · '.join(counts)}")
    print(f"  a text of {length}{digest}, in words of the recorder's own")


def who_says_what(reader: Reader) -> None:
    """Print every claim under the chain that it came by."""
    heading("WHO SAYS WHAT, THROUGH WHOM", "from the document inward; [inferred] steps in brackets")
    wrapped(LEGEND, "  ", "  ")
    print()
    claims = {claim.id: claim for claim in reader.report.claims}
    for chain, keys in gathered(
        (reader.chain(claim), claim.id) for claim in claims.values()
    ).items():
        wrapped(chain, "▸ ", "  ")
        for key in keys:
            text = claims[key].text or "(in types only)"
            row((key, 6), (text, 58), (manner(claims[key]), WIDTH - 66))
        print()


def figures(reader: Reader) -> None:
    """Print every figure with its bounds, its unit and what it rests on."""
    if not any(isinstance(claim.content, mr.Figure | mr.Toll) for claim in reader.report.claims):
        return
    heading("FIGURES", "as the inmost source puts them; nothing is rounded, added or converted")
    for claim in reader.report.claims:
        match claim.content:
            case mr.Figure() as told:
                much, basis = things(told.quantity, reader), told.quantity.number.basis
                base = " a whole not told" if told.scope == "share_of" and not told.base else ""
            case mr.Toll() as told:
                much, basis, base = people(told.harm, reader), told.harm.number.basis, ""
            case _:
                continue
        rests_on = [
            f"{words(told.scope)}{base}",
            words(basis, "basis not told"),
            reader.source(claim.chain[-1].source),
        ]
        row(
            (claim.id, 6),
            (f"{much} — {reader.subject(told.of)}", 58),
            (" · ".join(filter(None, rests_on)), WIDTH - 66),
        )


def all_times(report: mr.Report) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give every time, described, with the id of the record that has it."""
    records = [("document", report.document)] + [
        (record.id, record)
        for name in ("sources", "events", "claims", "media")
        for record in getattr(report, name)
    ]
    for key, record in records:
        for time in record.times:
            phrase = f"“{time.phrase}”" if time.phrase else ""
            fine, how = words(time.precision), words(time.derivation)
            yield (time.edtf, words(time.role), fine, how, phrase), key


def times(reader: Reader) -> None:
    """Print every time with its role, its precision and how it was come by."""
    heading("TIMES", "with precision, how each was come by, and the words that were resolved")
    widths = (23, 17, 12, 16, 14)
    for described, keys in gathered(all_times(reader.report)).items():
        cells = zip(described, widths, strict=True)
        row(*cells, (" ".join(keys), WIDTH - sum(widths) - 2))


def reasons(report: mr.Report) -> Iterator[tuple[str, str]]:
    """Give every reason for doubt, with the id of the record that it is about."""
    for item in report.assessments:
        yield ": ".join(filter(None, (words(item.status), item.reason))), item.about
    for relation in report.relations:
        if relation.kind == "in_tension_with" or relation.basis == "not_excluded":
            doubt = " not excluded" if relation.basis == "not_excluded" else ""
            link = f"{words(relation.kind)} {' '.join(relation.objects)}{doubt}"
            yield ": ".join(filter(None, (link, relation.reason))), " ".join(relation.subjects)
    for claim in report.claims:
        if claim.note:
            yield claim.note, claim.id


def doubts(reader: Reader) -> None:
    """Print what stays open: assessments, tensions, silences, ambiguous places, notes on claims."""
    heading("OPEN DOUBTS", "the recorder's, beside what the sources say and never in its place")
    for reason, keys in gathered(reasons(reader.report)).items():
        row((" ".join(keys), 10), (reason, WIDTH - 14))
    for place in reader.report.places:
        if place.candidates:
            names = " or ".join(reader.entity(key) for key in place.candidates)
            row((place.id, 10), (f"the name may mean {names}", WIDTH - 14))
    for item in reader.report.assessments:
        for silence in item.silences:
            stance = f"{reader.entity(silence.actor)} is {words(silence.stance)}"
            row((item.about, 10), (f"{stance}: {silence.searched}", WIDTH - 14))


def pictures(reader: Reader) -> None:
    """Print every picture: what it says, whose it is, and what it has to do with the claims."""
    if not reader.report.media:
        return
    heading("PICTURES", "what each has to do with the claims: an illustration proves nothing")
    for item in reader.report.media:
        credited = "; ".join(f"{reader.source(each.source)}, {each.role}" for each in item.credits)
        row((item.id, 10), (item.caption or words(item.kind), 52), (credited, WIDTH - 64))
        for relation in reader.report.relations:
            for ends, others in (
                (relation.subjects, relation.objects),
                (relation.objects, relation.subjects),
            ):
                if item.id in ends:
                    link = f"· {words(relation.kind)}: {' '.join(others)}"
                    row(("", 10), (f"{link} — {relation.reason or 'no reason told'}", WIDTH - 12))


def verdict(outcome: mr.Outcome) -> None:
    """Print what validation found."""
    heading("VALIDATION")
    if not outcome.findings:
        print("  valid; nothing found by any check")
    for finding in outcome.findings:
        wrapped(str(finding), "  ", "    ")


def main(arguments: list[str]) -> int:
    """Read, validate and print one report."""
    path = Path(arguments[0]) if arguments else Path(__file__).with_name("seed_report.json")
    try:
        raw = path.read_bytes()
    except OSError as error:
        print(f"cannot read {path}: {error.strerror}", file=sys.stderr)
        return 2
    outcome = mr.validate(raw)
    if outcome.report is not None:
        reader = Reader(outcome.report)
        opening(outcome.report)
    verdict(outcome)
    if outcome.report is not None:
        for section in (who_says_what, figures, times, pictures, doubts):
            section(reader)
    return 0 if outcome.ok else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
