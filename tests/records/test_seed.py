"""The seed article, recorded whole: `docs/examples/seed_report.json` against its reading."""

import csv
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from milreport._model import Record, Value
from milreport.records.claim import Claim, Figure, Occurrence, Toll
from milreport.records.report import Report
from milreport.values.ids import COLLECTIONS, To
from milreport.values.text import Span

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data" / "seed"
RAW = (ROOT / "docs" / "examples" / "seed_report.json").read_bytes()
WRITTEN = json.loads(RAW)
REPORT = Report.model_validate_json(RAW)
LENGTH = 3260
DIGEST = "5b2b1172718e3beec72f01ad4d95655085e3a7a22f7f023804c0b347ff9326aa"
LONGEST_TEXT = 110
RUN = 6


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


LINES = _rows("lines.tsv")
CHAINS = _rows("chains.tsv")
ASSERTIONS = _rows("assertions.tsv")
SPANS = _rows("spans.tsv")


def _at(pointer: str) -> Any:  # noqa: ANN401 - any JSON
    found = WRITTEN
    for token in pointer.split("/")[1:]:
        found = found[int(token)] if isinstance(found, list) else found[token]
    return found


def _names(part: object) -> list[str]:
    if isinstance(part, Record):
        return list(type(part).model_fields)
    return [field.name for field in fields(part)] if isinstance(part, Value) else []


def _parts(part: object) -> Iterator[Any]:
    """Give every value and record in `part`, itself included."""
    if isinstance(part, tuple):
        for element in part:
            yield from _parts(element)
    elif isinstance(part, Record | Value):
        yield part
        for name in _names(part):
            yield from _parts(getattr(part, name))


def _strings(part: object) -> Iterator[str]:
    """Give every string in some JSON, keys left out."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict | list):
        for inner in part.values() if isinstance(part, dict) else part:
            yield from _strings(inner)


def _collections(hint: object) -> tuple[str, ...]:
    """Tell which collections a field refers into, by the mark in its annotation."""
    for mark in getattr(hint, "__metadata__", ()):
        if isinstance(mark, To):
            return mark.collections
    return next(filter(None, map(_collections, get_args(hint))), ())


def _reference_fields(cls: type) -> dict[str, tuple[str, ...]]:
    hints = get_type_hints(cls, include_extras=True)
    return {name: into for name, hint in hints.items() if (into := _collections(hint))}


def _references() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give every reference of the report, and the collections it may point into."""
    for part in _parts(REPORT):
        for name, into in _reference_fields(type(part)).items():
            told = getattr(part, name)
            for reference in (told,) if isinstance(told, str) else told or ():
                yield reference, into


def _pruned(part: Any) -> Any:  # noqa: ANN401 - any JSON
    """Leave out what tells nothing: nulls, empty collections and `false`, but not 0."""
    if isinstance(part, list):
        return [_pruned(element) for element in part]
    if isinstance(part, dict):
        inner = {name: _pruned(told) for name, told in part.items()}
        return {
            name: told for name, told in inner.items() if told or (told == 0 and told is not False)
        }
    return part


BY_ID = {record.id: record for name in COLLECTIONS for record in getattr(REPORT, name)}


def _claims(line: str) -> list[Claim]:
    """Find the claims that hold a line."""
    ids = [_at(row["pointer"])["id"] for row in LINES if _is_claim(row, line)]
    return [BY_ID[name] for name in ids]


def _is_claim(row: dict[str, str], line: str) -> bool:
    return row["line"] == line and row["pointer"].startswith("/claims/")


def _event_with_wholes(event: str) -> set[str]:
    """Give an event and the larger ones that it is part of."""
    found = {event}
    while (whole := BY_ID[event].part_of) is not None:
        found.add(event := whole)
    return found


def _events_of(claim: Claim) -> set[str]:
    """Give the events that the typed content of a claim is about."""
    told = claim.content
    if isinstance(told, Occurrence):
        return {told.event}
    if isinstance(told, Figure | Toll):
        return {told.of} & {event.id for event in REPORT.events}
    return set()


def _linked_events(claim: Claim) -> set[str]:
    """Give the events that a relation, an anchor or the occasion of a step ties a claim to."""
    found = {part.anchor for part in _parts(claim) if getattr(part, "anchor", None)}
    found |= {step.event for step in claim.chain if step.event}
    for relation in REPORT.relations:
        for reference in relation.objects if claim.id in relation.subjects else ():
            there = BY_ID[reference]
            found |= _events_of(there) if isinstance(there, Claim) else {reference}
    return found


def _figure(claim: Claim) -> str:
    """Put a figure as the table does: kind of number, number, what is counted."""
    told = claim.content
    if isinstance(told, Toll):
        number, what = told.harm.number, told.harm.outcome
    elif isinstance(told, Figure):
        number, quantity = told.quantity.number, told.quantity
        what = quantity.counted or ("" if quantity.unit == "1" else quantity.unit) or told.scope
    else:
        return ""
    amount = getattr(number, "value", getattr(number, "low", None))
    return " ".join(str(piece) for piece in (number.kind, amount, what) if piece is not None)


def _chain(claim: Claim) -> str:
    steps = (step.source.upper() + ("?" if step.inferred else "") for step in claim.chain)
    return " > ".join(steps)


@pytest.mark.parametrize("row", LINES, ids=lambda row: f"{row['line']}{row['pointer']}")
def test_every_pointer_resolves(row: dict[str, str]) -> None:
    """Each line is held by something that is there and tells something."""
    assert _at(row["pointer"]) not in (None, "", [], {})


@pytest.mark.parametrize(
    "row",
    [
        row
        for row in LINES
        if re.fullmatch("([ACRE][0-9]{2}|SRC:.*) /[a-z]+/[0-9]+", " ".join(row.values()))
    ],
    ids=lambda row: f"{row['line']}{row['pointer']}",
)
def test_a_line_is_held_by_the_record_of_its_name(row: dict[str, str]) -> None:
    """Claims, relations, events and sources carry the id of their line."""
    assert _at(row["pointer"])["id"].startswith(row["line"].lower().removeprefix("src:"))


@pytest.mark.parametrize(
    ("prefix", "count"),
    [("A", 54), ("C", 9), ("H", 10), ("R", 17), ("E", 30), ("S", 22)],
)
def test_no_line_is_missing(prefix: str, count: int) -> None:
    """The totals of the reading."""
    first = 0 if prefix == "S" else 1
    expected = {f"{prefix}{number:02}" for number in range(first, first + count)}
    assert {row["line"] for row in LINES if re.fullmatch(f"{prefix}[0-9]+", row["line"])} == (
        expected
    )


@pytest.mark.parametrize(
    ("prefix", "count"),
    [pytest.param("SRC:", 19, id="sources"), pytest.param("ENT:", 50, id="entities")],
)
def test_no_source_or_entity_is_missing(prefix: str, count: int) -> None:
    """The sources and entities of the reading."""
    assert len({row["line"] for row in LINES if row["line"].startswith(prefix)}) == count


def test_the_record_comes_back_equal() -> None:
    """Written out and read in again, the report is the same."""
    assert Report.model_validate_json(REPORT.model_dump_json()) == REPORT


def test_the_record_comes_back_equal_without_what_is_not_told() -> None:
    """Leaving nulls out changes nothing."""
    assert Report.model_validate_json(REPORT.model_dump_json(exclude_none=True)) == REPORT


def test_the_file_says_what_the_record_says() -> None:
    """Nothing is dropped, added or changed between the file and a dump."""
    assert _pruned(json.loads(REPORT.model_dump_json())) == WRITTEN


def test_the_file_is_laid_out_as_agreed() -> None:
    """Two spaces of indentation, letters as they are, one line feed at the end."""
    laid_out = json.dumps(WRITTEN, indent=2, ensure_ascii=False) + "\n"
    assert laid_out.encode() == RAW


@pytest.mark.parametrize("row", CHAINS, ids=lambda row: row["line"])
def test_a_chain_is_as_read(row: dict[str, str]) -> None:
    """From the document inward, inferred steps marked."""
    claims = _claims(row["line"])
    assert claims
    assert {_chain(claim) for claim in claims} == {row["chain"]}


@pytest.mark.parametrize("row", ASSERTIONS, ids=lambda row: row["line"])
def test_the_mode_is_as_read(row: dict[str, str]) -> None:
    """Asserted, presupposed, conceded and so on."""
    assert {claim.mode for claim in _claims(row["line"])} == set(row["mode"].split(","))


@pytest.mark.parametrize(
    "row", [row for row in ASSERTIONS if row["act"]], ids=lambda row: row["line"]
)
def test_the_speech_act_is_as_read(row: dict[str, str]) -> None:
    """The act stands at the step whose verb it is."""
    for claim in _claims(row["line"]):
        acts = {f"{step.act}@{step.source.upper()}" for step in claim.chain}
        assert row["act"] in acts


@pytest.mark.parametrize("row", ASSERTIONS, ids=lambda row: row["line"])
def test_the_factuality_is_as_read(row: dict[str, str]) -> None:
    """As the innermost source puts it; absent where the reading has none."""
    assert {claim.chain[-1].factuality for claim in _claims(row["line"])} == {
        row["factuality"] or None
    }


@pytest.mark.parametrize("row", ASSERTIONS, ids=lambda row: row["line"])
def test_the_article_commits_itself_only_alone(row: dict[str, str]) -> None:
    """The document is uncommitted wherever it passes on another's words."""
    for claim in _claims(row["line"]):
        if len(claim.chain) > 1:
            assert claim.chain[0].factuality == "uncommitted"


@pytest.mark.parametrize("row", ASSERTIONS, ids=lambda row: row["line"])
def test_the_events_are_as_read(row: dict[str, str]) -> None:
    """The content is about no other event, and every event of the line is tied to it."""
    expected = set(row["events"].lower().split(",")) - {""}
    found: set[str] = set()
    for claim in _claims(row["line"]):
        found |= _linked_events(claim)
        for event in _events_of(claim):
            wholes = _event_with_wholes(event)
            assert wholes & expected
            found |= wholes
    assert expected <= found


@pytest.mark.parametrize("row", ASSERTIONS, ids=lambda row: row["line"])
def test_the_figure_is_as_read(row: dict[str, str]) -> None:
    """How the number is put, the number itself and what it counts."""
    assert {_figure(claim) for claim in _claims(row["line"])} == {row["quantity"]}


UNNAMED = {"unattributed", "group_only", "outlet_unnamed"}


@pytest.mark.parametrize(
    ("holds", "count"),
    [
        pytest.param(lambda claim: len(claim.chain) == 1, 7, id="own-voice"),
        pytest.param(lambda claim: claim.mode == "presupposed", 15, id="presupposed"),
        pytest.param(lambda claim: claim.hedges, 27, id="hedged"),
        pytest.param(lambda claim: claim.chain[-1].source == "nil", 12, id="no-source"),
        pytest.param(
            lambda claim: BY_ID[claim.chain[-1].source].anonymity in UNNAMED,
            20,
            id="no-named-source",
        ),
        pytest.param(
            lambda claim: any(step.inferred for step in claim.chain), 9, id="inferred-step"
        ),
        pytest.param(lambda claim: claim.quote, 5, id="quoted"),
        pytest.param(lambda claim: len(claim.chain) == 4, 5, id="four-steps"),
    ],
)
def test_the_totals_are_as_read(holds: Any, count: int) -> None:  # noqa: ANN401 - a lambda
    """The counts that the reading gives over its 54 assertions."""
    lines = [f"A{number:02}" for number in range(1, 55)]
    assert sum(any(holds(claim) for claim in _claims(line)) for line in lines) == count


def test_the_text_is_known_by_length_and_digest() -> None:
    """The article is not here; this is what it is known by."""
    document = REPORT.document
    assert document.length == LENGTH
    assert document.hash is not None
    assert (document.hash.algorithm, document.hash.digest) == ("sha-256", DIGEST)


def test_the_parts_cover_the_text() -> None:
    """Parts and the white space between them tile the text from end to end."""
    tiles = [(int(row["start"]), int(row["end"])) for row in SPANS]
    assert [start for start, _ in tiles] == [0, *(end for _, end in tiles[:-1])]
    assert tiles[-1][1] == LENGTH
    written = {(int(row["start"]), int(row["end"])) for row in SPANS if row["part"] != "blank"}
    assert {(part.span.start, part.span.end) for part in REPORT.document.parts} == written


@pytest.mark.parametrize("row", SPANS, ids=lambda row: f"{row['part']}-{row['start']}")
def test_a_part_is_where_its_line_points(row: dict[str, str]) -> None:
    """Each part of the text is held under its own line; white space under none."""
    pointers = [line["pointer"] for line in LINES if line["line"] == row["part"]]
    spans = [_at(pointer)["span"] for pointer in pointers]
    assert ({"start": int(row["start"]), "end": int(row["end"])} in spans) == (
        row["part"] != "blank"
    )


def test_every_span_lies_in_the_text() -> None:
    """Offsets run forward and stay inside."""
    spans = [part for part in _parts(REPORT) if isinstance(part, Span)]
    assert spans
    assert [span for span in spans if not 0 <= span.start < span.end <= LENGTH] == []


@pytest.mark.parametrize("claim", REPORT.claims, ids=lambda claim: claim.id)
def test_hedges_and_quotes_lie_in_their_claim(claim: Claim) -> None:
    """A span inside a claim is a stretch of the sentence that the claim stands in."""
    inner = [part.span for part in (*claim.hedges, claim.quote, *claim.places) if part]
    for span in filter(None, inner):
        assert any(whole.start <= span.start and span.end <= whole.end for whole in claim.spans)


def test_no_id_is_given_twice() -> None:
    """Ids are unique over the whole report."""
    assert len(BY_ID) == sum(len(getattr(REPORT, name)) for name in COLLECTIONS)


def test_no_reference_dangles() -> None:
    """Every reference is the id of a record in a collection that the field allows."""
    home = {record.id: name for name in COLLECTIONS for record in getattr(REPORT, name)}
    references = list(_references())
    assert references
    assert [pair for pair in references if home.get(pair[0]) not in pair[1]] == []


@pytest.mark.parametrize(
    ("collection", "field"),
    [
        ("sources", "part_of"),
        ("actors", "part_of"),
        ("places", "within"),
        ("materiel", "variant_of"),
        ("events", "part_of"),
        ("media", "derived_from"),
        ("assessments", "over"),
    ],
)
def test_no_record_is_inside_itself(collection: str, field: str) -> None:
    """Going from part to whole comes to an end."""
    for record in getattr(REPORT, collection):
        seen = [record.id]
        while (whole := getattr(BY_ID[seen[-1]], field)) is not None:
            assert whole not in seen
            seen.append(whole)


@pytest.mark.parametrize("claim", REPORT.claims, ids=lambda claim: claim.id)
def test_a_chain_begins_with_the_document_and_never_turns_back(claim: Claim) -> None:
    """The first step is the article, or the page around it, and no source stands twice."""
    sources = [step.source for step in claim.chain]
    assert sources[0] == ("page" if claim.mode == "page_furniture" else REPORT.document.source)
    assert len(set(sources)) == len(sources)


@pytest.mark.parametrize("claim", REPORT.claims, ids=lambda claim: claim.id)
def test_a_hedge_is_a_word_of_somebody_in_the_chain(claim: Claim) -> None:
    """Whose word it is, is one of the sources through whom the claim came."""
    assert {hedge.by for hedge in claim.hedges} <= {step.source for step in claim.chain}


@pytest.mark.parametrize("claim", REPORT.claims, ids=lambda claim: claim.id)
def test_a_claim_can_be_read_out(claim: Claim) -> None:
    """Each has one short sentence of its own, and the words of no quotation are kept."""
    assert claim.text is not None
    assert len(claim.text) <= LONGEST_TEXT
    assert claim.text.endswith(".")
    assert claim.quote is None or claim.quote.words is None


def test_no_two_claims_read_alike() -> None:
    """A summary made of the texts repeats nothing."""
    texts = [claim.text for claim in REPORT.claims]
    assert len(set(texts)) == len(texts)


def test_every_event_is_spoken_of() -> None:
    """No event stands there without a claim about it, about a part of it or made in it."""
    spoken: set[str] = set()
    for claim in REPORT.claims:
        for event in _events_of(claim) | (_linked_events(claim) & _ids("events")):
            spoken |= _event_with_wholes(event)
    assert _ids("events") <= spoken


def _ids(collection: str) -> set[str]:
    return {record.id for record in getattr(REPORT, collection)}


def test_no_run_of_six_words_of_the_article_is_here() -> None:
    """By digests, since the article itself is not in the repository."""
    known = set((DATA / "shingles.txt").read_text(encoding="ascii").split())
    runs: set[str] = set()
    for text in _strings(WRITTEN):
        words = re.findall(r"[^\W_]+", text.lower())
        runs |= {" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
    assert runs
    found = {run for run in runs if hashlib.sha256(run.encode()).hexdigest()[:16] in known}
    assert found == set()


def test_the_address_in_the_byline_is_left_out() -> None:
    """Personal data: a mark stands in its place."""
    assert not any("@" in text for text in _strings(WRITTEN))
    mark = REPORT.document.redactions[0]
    assert (mark.reason, mark.method) == ("data_protection", "removed")


def test_two_silences_are_recorded() -> None:
    """Neither of the states that are accused is heard in the article."""
    silences = [silence for one in REPORT.assessments for silence in one.silences]
    assert [(silence.actor, silence.stance) for silence in silences] == [
        ("russia", "silent"),
        ("north-korea", "silent"),
    ]
