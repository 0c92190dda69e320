"""Records in sentences: claims, events, media, links and the document."""

from typing import Any

import pytest
from render.records import claim, figure, occurrence, report, toll

from milreport.records._index import Index
from milreport.render._naming import Naming
from milreport.render._telling import Said, Telling

EVENT = {
    "id": "e1",
    "kind": "raid",
    "title": "A raid",
    "realis": "actual",
    "times": [{"edtf": "2024"}],
    "places": [{"place": "town", "role": "event_place"}],
}
ACTORS = [{"id": "side", "kind": "state", "names": [{"text": "Side"}]}]
PLACES = [
    {"id": "town", "kind": "place", "names": [{"text": "Town"}]},
    {"id": "hill", "kind": "place", "names": [{"text": "Hill"}]},
]
TENSION = {"id": "r1", "kind": "in_tension_with", "subjects": ["c1"], "objects": ["c2"]}
SUPPORT = {"id": "r2", "kind": "supports", "subjects": ["c1"], "objects": ["c2"]}


def telling(**told: Any) -> Telling:  # noqa: ANN401 - plain data
    """Put a report with an event, an actor and two places into words."""
    all_of = {"events": [EVENT], "actors": ACTORS, "places": PLACES} | told
    return Telling(Naming(Index(report(**all_of))))


def said(one: dict[str, Any], *, on_event: bool = True, **told: Any) -> Said:  # noqa: ANN401 - plain data
    """Put a claim in words."""
    found = telling(claims=[one], **told)
    event = found.index.report.events[0]
    return found.said(found.index.report.claims[0], event if on_event else None)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        pytest.param({"text": "it is so"}, "it is so.", id="words"),
        pytest.param({"text": "\n"}, "(blank).", id="nothing but a break"),
        pytest.param(
            {"content": occurrence("e1")},
            "A raid: told as having happened.",
            id="an event as it is put on the whole",
        ),
        pytest.param(
            {"content": occurrence("e1", realis="did_not_occur")},
            "A raid: told as not having happened.",
            id="an event as this claim puts it",
        ),
        pytest.param(
            {"content": occurrence("gone")}, "gone: how it is put is not told.", id="no event"
        ),
        pytest.param(
            {"content": occurrence("gone", realis="x_dreamt")}, "gone: dreamt.", id="privately put"
        ),
        pytest.param(
            {"content": figure("e1", {"kind": "unknown"})}, "A figure of A raid.", id="a figure"
        ),
        pytest.param(
            {"content": toll("e1", {"kind": "unknown"})}, "A figure of A raid.", id="a toll"
        ),
        pytest.param(
            {
                "content": {
                    "kind": "relation",
                    "subject": "side",
                    "predicate": "controls",
                    "object": "town",
                    "detail": "in part",
                }
            },
            "Side controls Town: in part.",
            id="a relation",
        ),
        pytest.param(
            {"content": {"kind": "relation", "subject": "side", "predicate": "x_likes"}},
            "Side likes.",
            id="a relation to nothing",
        ),
        pytest.param(
            {"content": {"kind": "relation", "subject": "other#a", "predicate": "x_likes"}},
            "other#a likes.",
            id="a relation of something elsewhere",
        ),
        pytest.param(
            {"content": {"kind": "judgement", "claim": "c9", "stance": "denies"}},
            "A judgement of c9.",
            id="a judgement",
        ),
        pytest.param({}, "Nothing is said of what is claimed.", id="nothing"),
    ],
)
def test_statement(told: dict[str, Any], words: str) -> None:
    """A claim without words of its own is told from its types, and no further."""
    one = {key: each for key, each in claim().items() if key != "text"} | told

    assert said(one).text == words


@pytest.mark.parametrize(
    ("told", "manner"),
    [
        pytest.param({}, "How sure is not told.", id="asserted"),
        pytest.param(
            {"mode": "presupposed", "chain": [{"source": "art", "factuality": "certain_true"}]},
            "Taken for granted, not set out; put as certain.",
            id="taken for granted",
        ),
        pytest.param({"mode": "x_aside"}, "Aside; how sure is not told.", id="a private mode"),
        pytest.param(
            {
                "chain": [
                    {"source": "art", "factuality": "certain_true"},
                    {"source": "s2", "factuality": "possible_true"},
                ],
                "hedges": [
                    {"cue": "may", "kind": "epistemic_modal"},
                    {"cue": "about", "kind": "approximator"},
                ],
            },
            "Put as possible; the article: put as certain;"
            " hedged: “may” (epistemic modal) and “about” (approximator).",
            id="surer outside than inside",
        ),
        pytest.param(
            {
                "chain": [
                    {"source": "art", "factuality": "uncommitted"},
                    {"source": "s2", "factuality": "uncommitted"},
                ]
            },
            "Not vouched for.",
            id="nobody vouches",
        ),
        pytest.param(
            {"chain": [{"source": "art"}, {"source": "s2"}]}, "How sure is not told.", id="untold"
        ),
    ],
)
def test_manner(told: dict[str, Any], manner: str) -> None:
    """How surely is how the innermost source puts it; an outer one is named where it is surer."""
    assert said(claim(**told)).manner == manner


@pytest.mark.parametrize(
    ("told", "notes"),
    [
        pytest.param({}, (), id="none"),
        pytest.param({"content": occurrence("e1", realis="actual")}, (), id="put as the event is"),
        pytest.param(
            {
                "content": occurrence(
                    "e1", realis="forecast", loss_status="destroyed", transfer_status="delivered"
                )
            },
            ("Told as to be expected.", "Loss: destroyed.", "Transfer: delivered."),
            id="put otherwise than the event",
        ),
        pytest.param(
            {"content": {"kind": "judgement", "claim": "c9", "stance": "affirms"}},
            ("On c9: affirms it; no grounds told.",),
            id="a judgement",
        ),
        pytest.param(
            {"content": {"kind": "judgement", "claim": "c9", "stance": "x_nods", "grounds": "g"}},
            ("On c9: nods; grounds: g.",),
            id="a judgement with grounds",
        ),
        pytest.param(
            {"content": {"kind": "relation", "subject": "side", "predicate": "controls"}},
            (),
            id="a relation at no time",
        ),
        pytest.param(
            {
                "content": {
                    "kind": "relation",
                    "subject": "side",
                    "predicate": "controls",
                    "valid": {"edtf": "2024"},
                }
            },
            ("Held: 2024.",),
            id="a relation for a time",
        ),
        pytest.param(
            {
                "times": [{"edtf": "2024"}, {"edtf": "2023", "role": "released"}],
                "places": [
                    {"place": "town", "role": "event_place"},
                    {"place": "hill", "role": "origin"},
                ],
            },
            ("When, as told here: released 2023.", "Where, as told here: Hill (origin)."),
            id="times and places of its own",
        ),
        pytest.param({"quote": {}}, ("In quotation marks.",), id="quoted"),
        pytest.param(
            {"quote": {"translated_from": "ko"}},
            ("In quotation marks, translated from ko, who translated is not told.",),
            id="translated",
        ),
        pytest.param(
            {"quote": {"translated_from": "ko", "translator": "art"}},
            ("In quotation marks, translated from ko, by the article.",),
            id="translated by somebody",
        ),
        pytest.param(
            {"extraction": {"value": 0.9, "tool": "reader"}},
            ("Read by a program, reader, 0.9 sure of its reading.",),
            id="extracted",
        ),
        pytest.param(
            {
                "handling": {"tlp": "tlp_red"},
                "redactions": [
                    {"pointer": "/text", "reason": "legal", "method": "removed"},
                    {"pointer": "/note", "reason": "legal", "method": "removed"},
                ],
                "note": "odd",
            },
            (
                "Handling: TLP:RED.",
                "Redacted: /text (removed; legal) and /note (removed; legal).",
                "Note: odd.",
            ),
            id="kept back",
        ),
    ],
)
def test_notes(told: dict[str, Any], notes: tuple[str, ...]) -> None:
    """What is beside a claim is told, and what the event says already is not."""
    assert said(claim(**told)).notes == notes


def test_notes_on_no_event() -> None:
    """Without an event beside it, a claim tells when, where and how it is put itself."""
    one = claim(
        content=occurrence("e1", realis="actual"),
        times=[{"edtf": "2024"}],
        places=[{"place": "town", "role": "event_place"}],
    )

    assert said(one, on_event=False).notes == (
        "Told as having happened.",
        "When, as told here: 2024.",
        "Where, as told here: Town.",
    )


def test_tensions_are_named_by_their_relations() -> None:
    """A claim points to the relations that say what it sits badly with, and to no others."""
    assert said(claim(), relations=[TENSION, SUPPORT]).notes == ("Sits badly with others: r1.",)


def test_figures_and_assessments_stand_with_their_claim() -> None:
    """A figure has its notes, an assessment the interest of the innermost source."""
    one = claim(
        content=toll("e1", {"kind": "at_least", "value": 6, "phrase": "six or more"}),
        chain=[{"source": "art"}, {"source": "s2"}],
    )
    found = said(
        one,
        sources=[{"id": "s2", "kind": "ngo", "stakes": [{"interest": "ally_of_party"}]}],
        assessments=[{"id": "as1", "about": "c1"}],
    )

    assert found.figure == "at least 6 killed"
    assert found.figure_notes == ("“six or more”",)
    assert found.judged[0].grounds == (
        "Beside the grade, the interest of the source: ally of party.",
    )
    assert said(claim()).figure is None
    assert said(claim()).figure_notes == ()


@pytest.mark.parametrize(
    ("told", "facts"),
    [
        pytest.param(
            {"id": "e1", "kind": "raid"},
            {
                "What": "Raid, how it is put is not told",
                "Not told": "When and where",
            },
            id="bare",
        ),
        pytest.param(
            EVENT | {"times": []},
            {
                "What": "Raid, told as having happened",
                "Where": "Town",
                "Not told": "When",
            },
            id="without a time",
        ),
        pytest.param(
            EVENT
            | {
                "realis": "x_dreamt",
                "times": [{"edtf": "2024", "role": "state_valid"}, {"edtf": "2023"}],
                "participants": [
                    {"who": "side", "role": "initiator"},
                    {"who": "town", "role": "target"},
                ],
                "transfer": {"mode": "sale", "in_exchange_for": ["e2", "desk.1#e3"]},
                "note": "a: b",
            },
            {
                "What": "Raid, dreamt",
                "When": "Held 2024 or 2023",
                "Where": "Town",
                "Who": "Side (initiator) and Town (target)",
                "Transfer": "Sale; in exchange for e2 and e3",
                "Note": "A: b",
            },
            id="everything",
        ),
        pytest.param(
            {
                "id": "e1",
                "kind": "raid",
                "places": [{"place": "gone", "role": "origin"}],
                "participants": [{"who": "other#a", "role": "target"}],
            },
            {
                "What": "Raid, how it is put is not told",
                "Where": "gone (origin)",
                "Not told": "When",
                "Who": "other#a (target)",
            },
            id="ids are not capitalised",
        ),
        pytest.param(
            EVENT | {"transfer": {}},
            {
                "What": "Raid, told as having happened",
                "When": "2024",
                "Where": "Town",
                "Transfer": "How is not told",
            },
            id="a bare transfer",
        ),
    ],
)
def test_event(told: dict[str, Any], facts: dict[str, str]) -> None:
    """What, when, where and who; what is not told is said not to be."""
    found = telling(events=[told])

    assert dict(found.event(found.index.report.events[0])) == facts


@pytest.mark.parametrize(
    ("told", "facts"),
    [
        pytest.param({}, ["no caption told", "authenticity: not told"], id="bare"),
        pytest.param(
            {
                "caption": "A hill.",
                "credits": [
                    {"source": "art", "role": "supplier"},
                    {"source": "gone", "role": "unknown"},
                ],
                "times": [{"edtf": "2024", "role": "captured"}],
                "places": [{"place": "hill", "role": "shown_in_image"}],
                "shows": ["side", "town"],
                "authenticity": "staged",
                "derived_from": "desk.1#m0",
                "note": "n",
            },
            [
                "A hill.",
                "credited to the article (supplier) and gone (unknown)",
                "when: captured 2024",
                "where: Hill (shown in image)",
                "shows Side and Town",
                "authenticity: staged",
                "made from m0",
                "note: n",
            ],
            id="everything",
        ),
    ],
)
def test_media(told: dict[str, Any], facts: list[str]) -> None:
    """A picture has its credits, times and places, and whether it was checked."""
    found = telling(media=[{"id": "m1", "kind": "photograph", **told}])

    assert [*found.media(found.index.report.media[0])] == facts


def test_borne_out() -> None:
    """What a picture has to do with a claim is told by a relation, or not at all."""
    link = {"id": "r3", "kind": "illustrates", "subjects": ["m1"], "objects": ["c1"]}
    media = [{"id": "m1", "kind": "video"}, {"id": "m2", "kind": "video"}]
    found = telling(media=media, relations=[link])

    told = [found.borne_out(item) for item in found.index.report.media]

    assert told == [
        ("m1 only illustrates c1.",),
        ("no relation tells what it has to do with any claim",),
    ]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        pytest.param(TENSION, "c1 sits badly with, though both may be so, c2.", id="bare"),
        pytest.param(
            SUPPORT
            | {
                "subjects": ["c1", "desk.1#c3"],
                "basis": "judged",
                "drift": "scope",
                "by": "side",
                "reason": "They agree!",
            },
            "c1 and c3 supports c2 (judged; drift: scope; by Side): They agree!",
            id="everything",
        ),
        pytest.param(SUPPORT | {"kind": "x_echoes"}, "c1 echoes c2.", id="a private term"),
    ],
)
def test_link(told: dict[str, Any], words: str) -> None:
    """A relation is read from subject to object."""
    found = telling(relations=[told])

    assert found.link(found.index.report.relations[0]) == words


@pytest.mark.parametrize(
    ("told", "facts"),
    [
        pytest.param({}, ["record desk.1 of one article, authors not told"], id="bare"),
        pytest.param(
            {
                "document": {
                    "language": "ko",
                    "authors": ["side"],
                    "publisher": "side",
                    "times": [{"edtf": "2024", "role": "first_published"}],
                    "places": [{"place": "town", "role": "page_locality"}],
                    "redactions": [{"pointer": "", "reason": "legal", "method": "banded"}],
                    "note": "n",
                },
                "recorded": "2024-10-07T09:30:00Z",
                "recorded_by": "side",
                "revision": {"number": 2, "kind": "correction"},
            },
            [
                "record desk.1 of one article, written in ko, by Side",
                "published by Side",
                "dates: first published 2024",
                "places: Town (page locality)",
                "recorded by Side on 2024-10-07T09:30:00Z",
                "issue 2: correction",
                "redacted: the whole (banded; legal)",
                "note: n",
            ],
            id="everything",
        ),
    ],
)
def test_document(told: dict[str, Any], facts: list[str]) -> None:
    """The head says what was read and who recorded it."""
    found = telling(**told)

    assert [*found.document(found.index.report)] == facts


def test_extent() -> None:
    """What is in a record is counted."""
    found = telling(claims=[claim()])

    assert found.extent(found.index.report) == (
        "1 claim, 1 source, 1 event, 0 pictures or recordings and 0 assessments."
    )
