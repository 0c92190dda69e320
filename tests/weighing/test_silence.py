"""Silence: what is known of the own voice of those who are said to have acted."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from milreport.records._index import Index
from milreport.records.report import Report
from milreport.testing import sample_report
from milreport.testing.strategies import reports
from milreport.weighing.silence import Quiet, Voice, _Heard, silences

SEED = Path(__file__).resolve().parents[2] / "docs" / "examples" / "seed_report.json"

Told = dict[str, Any]

SOURCES = [
    {"id": "art", "kind": "news_outlet", "anonymity": "named"},
    {"id": "kov", "kind": "armed_forces", "anonymity": "named"},
    {"id": "land-says", "kind": "unknown", "anonymity": "state_metonym", "actor": "land"},
    {"id": "mod", "kind": "defence_ministry", "anonymity": "named", "actor": "r.1#ministry"},
    {"id": "briefing", "kind": "document", "part_of": "page"},
    {"id": "page", "kind": "document", "part_of": "r.1#mod"},
    {"id": "head", "kind": "head_of_state_or_government", "actor": "president"},
    {"id": "rep", "kind": "armed_forces", "actor": "brigade"},
    {"id": "lost", "kind": "document", "part_of": "nowhere"},
]
ACTORS = [
    {"id": "land", "kind": "state"},
    {"id": "ministry", "kind": "government_body", "part_of": "land"},
    {"id": "force", "kind": "armed_force", "part_of": "land"},
    {"id": "brigade", "kind": "military_unit", "part_of": "force"},
    {
        "id": "president",
        "kind": "person",
        "offices": [{"title": "president", "of": "land"}, {"title": "patron"}],
    },
    {"id": "rebels", "kind": "non_state_armed_group", "part_of": "rebels"},
]


def event(name: str, who: str, role: str = "initiator", realis: str | None = "actual") -> Told:
    """Write an event that somebody has a part in."""
    told = {"id": name, "kind": "deployment", "participants": [{"who": who, "role": role}]}
    return told if realis is None else told | {"realis": realis}


def claim(name: str, chain: str, about: str = "e1", **more: Any) -> Told:  # noqa: ANN401
    """Write a claim; a step is a source, or `source:act`."""
    steps: list[Told] = []
    for step in chain.split(" > "):
        source, _, act = step.partition(":")
        steps.append({"source": source} | ({"act": act} if act else {}))
    content = {"kind": "occurrence", "event": about} | more.pop("put", {})
    return {"id": name, "mode": "asserted", "chain": steps, "content": content, **more}


def silence(actor: str, stance: str = "silent", **more: str) -> Told:
    """Write a silence."""
    return {"actor": actor, "stance": stance, **more}


def report(events: list[Told], claims: list[Told], silent: list[Told] | None = None) -> Report:
    """Make a report, with one assessment for each silence."""
    return Report.model_validate_json(
        json.dumps(
            {
                "schema_version": "1.0",
                "id": "r.1",
                "language": "en",
                "document": {"source": "art"},
                "sources": SOURCES,
                "actors": ACTORS,
                "places": [{"id": "town", "kind": "place"}],
                "events": events,
                "claims": claims,
                "assessments": [
                    {"id": f"as{at}", "about": "art", "silences": [told]}
                    for at, told in enumerate(silent or [], 1)
                ],
            }
        )
    )


def summary(found: tuple[Quiet, ...]) -> list[str]:
    """Write each in short."""
    return [
        f"{q.actor} {q.voice} {q.speaker}: {' '.join(q.events)}: {' '.join(q.records)}"
        for q in found
    ]


OTHER = claim("a1", "art > kov")

VOICES = [
    pytest.param([], [], "land nothing_recorded None: e1: ", id="nothing"),
    pytest.param(
        [claim("a2", "art > land-says", "e2")], [], "land quoted land: e1: a2", id="itself"
    ),
    pytest.param(
        [claim("a2", "art > mod > kov", "e2"), claim("a3", "art > head")],
        [],
        "land quoted ministry: e1: a2",
        id="a ministry, further out",
    ),
    pytest.param(
        [claim("a2", "art > briefing")], [], "land quoted ministry: e1: a2", id="its paper"
    ),
    pytest.param([claim("a2", "art > head")], [], "land quoted president: e1: a2", id="an office"),
    pytest.param([claim("a2", "land-says")], [], "land quoted land: e1: a2", id="its own document"),
    pytest.param(
        [claim("a2", "art > lost")], [], "land nothing_recorded None: e1: ", id="nobody's"
    ),
    pytest.param(
        [claim("a2", "art > mod:decline_to_comment")],
        [],
        "land refused ministry: e1: a2",
        id="would not say",
    ),
    pytest.param(
        [claim("a2", "art > mod:did_not_respond")],
        [],
        "land no_answer ministry: e1: a2",
        id="was not heard from",
    ),
    pytest.param(
        [
            claim("a2", "art > mod > land-says")
            | {"content": {"kind": "judgement", "claim": "a1", "stance": "withholds"}}
        ],
        [],
        "land quoted ministry: e1: a2",
        id="withheld, told by a ministry, which is quoted",
    ),
    pytest.param(
        [
            claim("a2", "art > land-says")
            | {"content": {"kind": "judgement", "claim": "a1", "stance": "withholds"}}
        ],
        [],
        "land refused land: e1: a2",
        id="withheld",
    ),
    pytest.param(
        [
            claim("a2", "art > land-says")
            | {"content": {"kind": "judgement", "claim": "a1", "stance": "denies"}}
        ],
        [],
        "land quoted land: e1: a2",
        id="a judgement",
    ),
    pytest.param(
        [claim("a2", "art > land-says:decline_to_comment"), claim("a3", "art > mod", "e2")],
        [],
        "land quoted ministry: e1: a3",
        id="would not say, and its ministry did",
    ),
    pytest.param(
        [],
        [silence("land", searched="all of it")],
        "land searched land: e1: as1",
        id="searched",
    ),
    pytest.param([], [silence("r.1#land")], "land not_asked land: e1: as1", id="not asked"),
    pytest.param(
        [], [silence("land", "withholds")], "land refused land: e1: as1", id="withheld, recorded"
    ),
    pytest.param(
        [],
        [silence("land", "withholds", act="did_not_respond")],
        "land no_answer land: e1: as1",
        id="not heard from, recorded",
    ),
    pytest.param(
        [],
        [silence("land", act="decline_to_comment", searched="all of it")],
        "land refused land: e1: as1",
        id="asked comes before searched",
    ),
    pytest.param(
        [],
        [
            silence("land", act="state"),
            silence("land", searched="all"),
            silence("land", searched="b"),
        ],
        "land searched land: e1: as2 as3",
        id="the most telling, with all that shows it",
    ),
    pytest.param(
        [], [silence("brigade")], "land not_asked brigade: e1: as1", id="a part of a part"
    ),
]


@pytest.mark.parametrize(("claims", "silent", "expected"), VOICES)
def test_voices(claims: list[Told], silent: list[Told], expected: str) -> None:
    """What is known of the voice of a state."""
    told = report([event("e1", "land"), event("e2", "town")], [OTHER, *claims], silent)

    assert summary(silences(told)) == [expected]


def test_a_larger_body_speaks_for_its_parts() -> None:
    """A unit is heard through its state where it is not heard itself."""
    told = report(
        [
            event("e1", "brigade"),
            event("e2", "force"),
            event("e3", "rebels"),
            event("e4", "president"),
        ],
        [OTHER, *(claim(f"a{at}", "art > kov", f"e{at}") for at in (2, 3, 4))],
        [silence("land", searched="all of it")],
    )

    assert summary(silences(told)) == [
        "brigade searched land: e1: as1",
        "force searched land: e2: as1",
        "rebels nothing_recorded None: e3: ",
        "president nothing_recorded None: e4: ",
    ]


ACTING = [
    *(
        pytest.param([event("e1", "land", role)], [OTHER], ["e1"], id=role)
        for role in ("alleged_perpetrator", "responsibility_claimant", "supplier", "supporter")
    ),
    *(
        pytest.param([event("e1", "land", role)], [OTHER], [], id=role)
        for role in ("target", "receiver", "unknown", "x_onlooker")
    ),
    *(
        pytest.param([event("e1", "land", realis=realis)], [OTHER], ["e1"], id=f"event {realis}")
        for realis in ("ongoing", "habitual", "planned", None)
    ),
    *(
        pytest.param([event("e1", "land", realis=realis)], [OTHER], [], id=f"event {realis}")
        for realis in ("forecast", "did_not_occur", "unknown")
    ),
    pytest.param([event("e1", "land")], [], [], id="nobody claims it"),
    pytest.param(
        [event("e1", "land")], [OTHER | {"mode": "page_furniture"}], [], id="beside the story"
    ),
    pytest.param(
        [event("e1", "land", realis="forecast")],
        [claim("a1", "art > kov", put={"realis": "actual"})],
        ["e1"],
        id="a claim puts it as done",
    ),
    pytest.param(
        [event("e1", "land")],
        [claim("a1", "art > kov", put={"realis": "forecast"})],
        [],
        id="a claim puts it as to come",
    ),
    pytest.param(
        [event("e1", "land")],
        [
            OTHER
            | {
                "content": {
                    "kind": "toll",
                    "of": "r.1#e1",
                    "harm": {"outcome": "killed", "number": {"kind": "unknown"}},
                }
            }
        ],
        ["e1"],
        id="a toll",
    ),
    pytest.param(
        [event("e1", "land")],
        [OTHER | {"content": {"kind": "judgement", "claim": "e1", "stance": "affirms"}}],
        [],
        id="a judgement puts no event",
    ),
    pytest.param([event("e1", "town"), event("e2", "gone")], [OTHER], [], id="no actor"),
    pytest.param(
        [event("e1", "r.1#land"), event("e2", "land")],
        [OTHER, claim("a2", "art > kov", "e2")],
        ["e1", "e2"],
        id="two events",
    ),
]


@pytest.mark.parametrize(("events", "claims", "expected"), ACTING)
def test_who_is_said_to_have_acted(
    events: list[Told], claims: list[Told], expected: list[str]
) -> None:
    """Roles and ways of putting an event that make somebody answer for it."""
    found = silences(report(events, claims))

    assert [name for quiet in found for name in quiet.events] == expected
    assert {quiet.actor for quiet in found} <= {"land"}


REASONS = [
    pytest.param(
        [],
        [],
        "land is said to have acted in e1, and nothing is recorded of its own voice, or of anybody "
        "who asked; that no denial is recorded is no assent",
        id="nothing",
    ),
    pytest.param(
        [claim("a2", "art > land-says:deny"), claim("a3", "art > land-says")],
        [],
        "land is said to have acted in e1; it is heard in a2 and a3; it denies it in a2",
        id="a denial",
    ),
    pytest.param(
        [claim("a2", "art > mod")],
        [],
        "land is said to have acted in e1; for it, ministry: it is heard in a2; "
        "that no denial is recorded is no assent",
        id="a ministry",
    ),
    pytest.param(
        [
            claim("a2", "art > mod", "e2"),
            claim("a3", "art > mod")
            | {"content": {"kind": "judgement", "claim": "a1", "stance": "affirms"}},
        ],
        [],
        "land is said to have acted in e1; for it, ministry: it is heard in a2 and a3, but on none "
        "of these events; that no denial is recorded is no assent",
        id="on other things",
    ),
    pytest.param(
        [],
        [silence("land", "withholds")],
        "land is said to have acted in e1; it was asked and would not say (as1); "
        "that no denial is recorded is no assent",
        id="refused",
    ),
    pytest.param(
        [],
        [silence("land", act="did_not_respond")],
        "land is said to have acted in e1; it was asked and not heard from (as1); "
        "that no denial is recorded is no assent",
        id="no answer",
    ),
    pytest.param(
        [],
        [silence("land")],
        "land is said to have acted in e1; it is silent, and nobody asked or searched (as1); "
        "that no denial is recorded is no assent",
        id="not asked",
    ),
]


@pytest.mark.parametrize(("claims", "silent", "reason"), REASONS)
def test_reasons(claims: list[Told], silent: list[Told], reason: str) -> None:
    """Each says what is known, and that silence is no assent."""
    told = report([event("e1", "land"), event("e2", "town")], [OTHER, *claims], silent)

    assert [quiet.reason for quiet in silences(told)] == [reason]


def test_silences_of_the_seed() -> None:
    """Both accused states were searched for without result."""
    found = silences(Report.model_validate_json(SEED.read_bytes()))

    assert summary(found) == [
        "north-korea searched north-korea: e01 e03 e04 e05: as-silence",
        "russian-forces searched russia: e02a: as-silence",
        "ukraine quoted ukraine: e17: a03 a04 a05",
        "russia searched russia: e25a e25b e25c e25d e26: as-silence",
    ]
    assert found[0] == Quiet(
        actor="north-korea",
        voice=Voice.SEARCHED,
        speaker="north-korea",
        events=("e01", "e03", "e04", "e05"),
        records=("as-silence",),
        reason=(
            "north-korea is said to have acted in e01, e03, e04 and e05; no word of its own was "
            "found in what was searched (as-silence); that no denial is recorded is no assent"
        ),
    )
    assert found[1].reason == (
        "russian-forces is said to have acted in e02a; for it, russia: no word of its own was "
        "found in what was searched (as-silence); that no denial is recorded is no assent"
    )


def test_silences_of_the_sample() -> None:
    """Nobody in the sample is said to have acted."""
    assert silences(sample_report()) == ()


@settings(max_examples=50)
@given(reports())
def test_laws(told: Report) -> None:
    """One entry for each actor; a voice has a speaker and something that shows it, or neither."""
    found = silences(told)

    assert len({quiet.actor for quiet in found}) == len(found)
    for quiet in found:
        assert quiet.events
        nothing = quiet.voice is Voice.NOTHING_RECORDED
        assert nothing == (quiet.speaker is None) == (not quiet.records)


def test_what_is_known_of_one_voice_is_put_into_words_once() -> None:
    """Many parts of one body share the words, however many records they are of."""
    heard = _Heard(
        Index(
            Report.model_validate(
                {
                    "schema_version": "1.0",
                    "id": "r.1",
                    "language": "en",
                    "document": {"source": "art"},
                    "sources": SOURCES,
                    "actors": ACTORS,
                    "claims": [claim("c1", "art > land-says")],
                }
            )
        )
    )
    force, ministry = heard.of("force"), heard.of("ministry")

    assert force is not None
    assert ministry is not None
    assert heard.words(force) == "it is heard in c1"
    assert heard.words(force) is heard.words(ministry)
