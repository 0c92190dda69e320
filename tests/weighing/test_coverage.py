"""Which stretches of a text the records account for, in code points and nothing else."""

import hashlib
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import milreport as mr
from milreport.errors import UsageError
from milreport.testing import reports
from milreport.values.answer import Answer
from milreport.weighing.coverage import Coverage, Match, Stretch, coverage

Json = dict[str, Any]
EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"

TEXT = (
    "\u201cWe saw it,\u201d the U.S. envoy said.\n"
    "\u00a0\u00a0\n"
    "\U0001f6a2 Photo: a ship near Port\u00a0A.\n"
    "Six people were hurt\u2009\u2014 three badly."
)
"""Curly quotes, an abbreviation, a line of non-breaking spaces, a sign beyond 16 bits."""


def span(words: str, text: str = TEXT) -> Json:
    """Give where some words stand in the text."""
    start = text.index(words)
    return {"start": start, "end": start + len(words)}


def report(*spans: Json, parts: tuple[Json, ...] = (), **document: Any) -> mr.Report:  # noqa: ANN401
    """Make a report whose one claim has some spans."""
    return mr.Report.model_validate(
        {
            "schema_version": "1.0",
            "id": "desk.1",
            "language": "en",
            "document": {
                "source": "post",
                "parts": [{"span": part, "mode": "asserted"} for part in parts],
                **document,
            },
            "sources": [{"id": "post", "kind": "news_outlet"}],
            "claims": [
                {"id": "c", "chain": [{"source": "post"}], "mode": "asserted", "spans": spans}
            ],
        }
    )


def digest(text: str, algorithm: str = "sha-256") -> Json:
    """Give the hash of a text as a document tells it."""
    name = algorithm.replace("sha-", "sha").replace("sha3-", "sha3_")
    return {
        "algorithm": algorithm,
        "digest": hashlib.new(name, text.encode("utf-8")).hexdigest(),
    }


GAPS = [
    pytest.param([(0, 10)], 10, [], 10, 1, id="all of it"),
    pytest.param([], 10, [(0, 10)], 0, 0, id="none of it"),
    pytest.param([(2, 4), (6, 8)], 10, [(0, 2), (4, 6), (8, 10)], 4, Fraction(2, 5), id="gaps"),
    pytest.param([(2, 6), (4, 8)], 10, [(0, 2), (8, 10)], 6, Fraction(3, 5), id="overlapping"),
    pytest.param([(4, 8), (2, 4)], 10, [(0, 2), (8, 10)], 6, Fraction(3, 5), id="touching"),
    pytest.param([(0, 9), (2, 3)], 10, [(9, 10)], 9, Fraction(9, 10), id="one inside another"),
    pytest.param([(3, 3), (8, 2)], 10, [(0, 10)], 0, 0, id="empty, and turned round"),
    pytest.param([(2, 4), (6, 8)], None, [(0, 2), (4, 6)], 4, None, id="no length"),
    pytest.param([], None, [], 0, None, id="nothing at all"),
    pytest.param([], 0, [], 0, None, id="an empty text"),
]


@pytest.mark.parametrize(("spans", "length", "gaps", "covered", "share"), GAPS)
def test_gaps(
    spans: list[tuple[int, int]],
    length: int | None,
    gaps: list[tuple[int, int]],
    covered: int,
    share: Fraction | None,
) -> None:
    """What no span holds is a gap; ends are exclusive."""
    told = [{"start": start, "end": end} for start, end in spans]

    found = coverage(report(*told, length=length))

    assert found.gaps == tuple(gaps)
    assert (found.covered, found.share, found.length) == (covered, share, length)
    assert (found.blank, found.match, found.outside) == ((), None, ())


def test_spans_outside() -> None:
    """A span that reaches beyond the end is told, and holds what is inside."""
    found = coverage(
        report(
            {"start": 8, "end": 12}, {"start": 20, "end": 30}, {"start": 8, "end": 12}, length=10
        )
    )

    assert found.outside == (Stretch(8, 12), Stretch(20, 30))
    assert found.covered == 2


SIGNS = [
    pytest.param("\u201cWe saw it,\u201d", 12, id="curly quotes"),
    pytest.param("the U.S. envoy said.", 20, id="an abbreviation"),
    pytest.param("\U0001f6a2", 1, id="a sign beyond 16 bits"),
    pytest.param("Port\u00a0A.", 7, id="a non-breaking space"),
    pytest.param("hurt\u2009\u2014 three", 12, id="a thin space and a dash"),
]


@pytest.mark.parametrize(("words", "length"), SIGNS)
def test_code_points(words: str, length: int) -> None:
    """Nothing shifts: the gaps before and after are the very words around."""
    where = span(words)

    found = coverage(report(where, length=len(TEXT), hash=digest(TEXT)), TEXT)

    kept = (*found.gaps, *found.blank)
    before = "".join(TEXT[gap.start : gap.end] for gap in kept if gap.end <= where["start"])
    after = "".join(TEXT[gap.start : gap.end] for gap in kept if gap.start >= where["end"])
    assert before + words + after == TEXT
    assert found.covered == length == len(words)


def test_blank_gaps_are_set_aside() -> None:
    """Line ends and non-breaking spaces between the parts are no text that somebody missed."""
    lines = [line for line in TEXT.split("\n") if line.strip()]

    found = coverage(report(*map(span, lines), length=len(TEXT), hash=digest(TEXT)), TEXT)

    assert found == Coverage(
        length=len(TEXT),
        covered=sum(map(len, lines)),
        share=Fraction(1),
        gaps=(),
        blank=(Stretch(33, 37), Stretch(65, 66)),
        unread=(),
        outside=(),
        match=Match(matches=Answer.YES, reason="The hash of the text is the one told."),
        reason="Spans hold 96 of 96 code points; nothing is left out.",
    )


MATCHES = [
    *(
        pytest.param(
            {"length": len(TEXT), "hash": digest(TEXT, algorithm)},
            TEXT,
            Answer.YES,
            "The hash of the text is the one told.",
            id=algorithm,
        )
        for algorithm in ("sha-256", "sha-384", "sha-512", "sha3-256")
    ),
    pytest.param(
        {"hash": digest("other")},
        TEXT,
        Answer.NO,
        "The hash of the text is not the one told.",
        id="another text",
    ),
    pytest.param(
        {"length": 1_000, "hash": digest(TEXT)},
        TEXT,
        Answer.NO,
        f"The document tells 1,000 code points and the text has {len(TEXT)}.",
        id="another length",
    ),
    pytest.param(
        {"length": len(TEXT)},
        TEXT,
        Answer.UNSURE,
        "The document tells no hash by which the text could be known.",
        id="no hash",
    ),
    pytest.param(
        {"hash": {"algorithm": "blake3", "digest": "0" * 64}},
        TEXT,
        Answer.UNSURE,
        "The hash is one of blake3, which cannot be worked out here.",
        id="an algorithm that is not here",
    ),
    pytest.param(
        {"hash": digest("a")},
        "\ud83d",
        Answer.NO,
        "The text holds half of a surrogate pair, which no text in UTF-8 does.",
        id="half a pair",
    ),
]


@pytest.mark.parametrize(("document", "text", "matches", "reason"), MATCHES)
def test_whether_it_is_the_text(document: Json, text: str, matches: Answer, reason: str) -> None:
    """By length and by hash; what cannot be told is said so."""
    found = coverage(report(span("Photo"), **document), text)

    assert found.match == Match(matches=matches, reason=reason)


def test_the_wrong_text_is_not_looked_at() -> None:
    """Its white space says nothing about the gaps of the text described."""
    found = coverage(report({"start": 0, "end": 3}, length=5, hash=digest("right")), "wro  ")

    assert (found.gaps, found.blank) == ((Stretch(3, 5),), ())
    assert found.reason == (
        "The text is not the one described, so nothing in it was looked at. "
        "Spans hold 3 of 5 code points; one stretch with 2 in all left out."
    )


def test_a_text_tells_the_length() -> None:
    """Where the document does not."""
    found = coverage(report({"start": 0, "end": 3}), "one two")

    assert (found.length, found.share) == (7, Fraction(3, 7))
    assert found.reason == "Spans hold 3 of 7 code points; one stretch with 4 in all left out."


UNREAD = [
    pytest.param([(0, 10)], [(2, 4)], [(0, 2), (4, 10)], id="around a claim"),
    pytest.param([(0, 4), (6, 10)], [(2, 8)], [(0, 2), (8, 10)], id="a claim over two parts"),
    pytest.param([(0, 4), (6, 10)], [(0, 10)], [], id="all read"),
    pytest.param([(2, 4)], [], [(2, 4)], id="a part of furniture"),
    pytest.param([(2, 4)], [(2, 4)], [], id="one span for both"),
    pytest.param([(0, 9)], [(1, 2), (3, 4), (8, 9)], [(0, 1), (2, 3), (4, 8)], id="three claims"),
    pytest.param([(2, 4), (5, 7)], [(0, 1), (9, 10)], [(2, 4), (5, 7)], id="beside"),
]


@pytest.mark.parametrize(("parts", "spans", "unread"), UNREAD)
def test_unread(
    parts: list[tuple[int, int]], spans: list[tuple[int, int]], unread: list[tuple[int, int]]
) -> None:
    """What only the layout of the document accounts for is told apart."""
    layout = tuple({"start": start, "end": end} for start, end in parts)
    told = [{"start": start, "end": end} for start, end in spans]

    assert coverage(report(*told, parts=layout, length=10)).unread == tuple(unread)


def test_spans_of_all_records() -> None:
    """Quotes, hedges, places, media and credits account for text as claims do."""
    told = report(length=60).model_dump(mode="json", exclude_none=True)
    at = [{"start": start, "end": start + 10} for start in range(0, 60, 10)]
    told["claims"][0] |= {
        "spans": [at[0]],
        "quote": {"span": at[1]},
        "hedges": [{"cue": "may", "kind": "epistemic_modal", "span": at[2]}],
        "places": [{"place": "port", "role": "event_place", "span": at[3]}],
    }
    told["places"] = [{"id": "port", "kind": "place"}]
    told["media"] = [
        {
            "id": "photo",
            "kind": "photograph",
            "spans": [at[4]],
            "credits": [{"source": "post", "role": "supplier", "span": at[5]}],
        }
    ]

    found = coverage(mr.Report.model_validate(told))

    assert (found.gaps, found.share) == ((), Fraction(1))


def test_the_standing_example() -> None:
    """Without its text, the gaps are the breaks between its parts: 46 of 3,260 code points."""
    seed = mr.Report.model_validate_json(
        (EXAMPLES / "seed_report.json").read_text(encoding="utf-8")
    )

    found = coverage(seed)

    assert found.reason == (
        "Spans hold 3,214 of 3,260 code points; 25 stretches with 46 in all left out."
    )
    assert max(gap.end - gap.start for gap in found.gaps) == 5
    assert found.unread == (Stretch(19, 43), Stretch(142, 159), Stretch(3199, 3260))


def test_without_a_length() -> None:
    """Only what lies before the last span can be told to be left out."""
    assert coverage(report({"start": 0, "end": 3})).reason == (
        "Spans hold 3 code points; nothing between them is left out."
    )
    assert coverage(report({"start": 1, "end": 3}, {"start": 5, "end": 6})).reason == (
        "Spans hold 3 code points; 2 stretches with 3 in all left out."
    )


@pytest.mark.parametrize("text", [b"bytes", 3, ["a"]])
def test_what_is_no_text(text: Any) -> None:  # noqa: ANN401 - bad use
    """Bytes have no code points."""
    with pytest.raises(UsageError) as refused:
        coverage(report(), text)
    assert refused.value.code == "usage.not_text"


@settings(max_examples=40)
@given(told=reports())
def test_laws(told: mr.Report) -> None:
    """Gaps and what is held make up the whole, and unread stretches are no gaps."""
    found = coverage(told)
    left = sum(gap.end - gap.start for gap in found.gaps)
    if found.length is not None:
        assert found.covered + left == found.length
        assert found.share is None or 0 <= found.share <= 1
    assert list(found.gaps) == sorted(found.gaps)
    held = {gap.start for gap in found.gaps}
    assert held.isdisjoint(stretch.start for stretch in found.unread)
