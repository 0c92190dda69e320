"""Sourcing: each check finds what it is for, where it is, and nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest
from changes import Change, add, both, links, put
from hypothesis import given, settings

import milreport as mr
from milreport.checks import sourcing
from milreport.testing.strategies import reports

RULES = (sourcing.unattributed, sourcing.collective, sourcing.plural_single_instance)

QUIET = put("claims", 2, "chain", told=[{"source": "art"}, {"source": "kp2"}])
"""The page without its one claim that rests on no source."""


def says(name: str, *sources: str) -> Change:
    """Add a claim with this chain."""
    chain = [{"source": source} for source in sources]
    return add("claims", id=name, text="It is so.", mode="asserted", chain=chain)


def voice(name: str, anonymity: str) -> Change:
    """Add a source."""
    return add("sources", id=name, kind="unknown", anonymity=anonymity)


FAULTY = [
    pytest.param(
        says("n1", "art", "nil"),
        ("source.unattributed", "/sources/9/anonymity", "no source is given for n1"),
        id="a claim of nobody",
    ),
    pytest.param(
        both(*(says(f"n{at}", "art", "page#nil") for at in range(5))),
        (
            "source.unattributed",
            "/sources/9/anonymity",
            "no source is given for n0, n1, n2 and 2 more",
        ),
        id="one note for five claims of nobody",
    ),
    pytest.param(
        both(voice("kyiv", "state_metonym"), says("n1", "art", "kyiv")),
        (
            "source.collective",
            "/sources/10/anonymity",
            (
                "kyiv: a country is made the speaker, and nobody who spoke for it is given; it is"
                " in the chains of n1"
            ),
        ),
        id="a capital that speaks",
    ),
    pytest.param(
        both(voice("officials", "group_only"), says("n1", "art", "officials")),
        (
            "source.collective",
            "/sources/10/anonymity",
            (
                "officials: only a class of people or reports is given, none of whom can be asked;"
                " it is in the chains of n1"
            ),
        ),
        id="a class of people",
    ),
    pytest.param(
        both(voice("paper", "outlet_unnamed"), says("n1", "art", "paper", "kov")),
        (
            "source.collective",
            "/sources/10/anonymity",
            (
                "paper: an outlet is cited without its name, so nobody can look it up; it is in the"
                " chains of n1"
            ),
        ),
        id="an outlet without its name, on the way",
    ),
]

EXPERTS = both(
    voice("experts", "group_only"), says("n1", "art", "experts"), says("n2", "art", "kov")
)
"""A claim of experts, and one of a source by name."""

SILENT = [
    pytest.param(says("n1", "art", "kov"), id="a source by name"),
    pytest.param(add("sources", id="x", kind="unknown"), id="a source that nobody cites"),
    pytest.param(voice("none", "unattributed"), id="an unattributed source that nobody cites"),
    pytest.param(
        both(add("sources", id="x", kind="unknown"), says("n1", "art", "x")),
        id="a source of which nothing is told",
    ),
    pytest.param(voice("officials", "group_only"), id="a collective that nobody cites"),
    pytest.param(
        both(voice("aide", "role_only"), says("n1", "art", "aide")), id="one person by the post"
    ),
    pytest.param(
        both(voice("aide", "anonymous_protected"), says("n1", "art", "aide")),
        id="somebody whose name is kept back",
    ),
    pytest.param(says("n1", "art", "gone"), id="a source that is not there"),
]

SUPPORTED = [
    pytest.param(links("supports", ("n2", "n1")), ["kov"], id="one voice"),
    pytest.param(links("supports", ("page#n2", "page#n1")), ["kov"], id="told in full"),
    pytest.param(
        both(says("n3", "art", "kov"), links("supports", ("n2", "n1"), ("n3", "n1"))),
        ["kov"],
        id="one voice twice",
    ),
    pytest.param(
        both(says("n3", "art", "min"), links("supports", ("n2", "n1"), ("n3", "n1"))),
        [],
        id="two voices",
    ),
    pytest.param(both(), [], id="no voice"),
    pytest.param(links("contradicts", ("n2", "n1")), [], id="a voice against it"),
    pytest.param(links("supports", ("n1", "n2")), [], id="the other way round"),
    pytest.param(
        both(says("n3", "art", "nil"), links("supports", ("n3", "n1"))), [], id="a voice of nobody"
    ),
    pytest.param(links("supports", ("gone", "n1")), [], id="a claim that is not there"),
    pytest.param(links("supports", ("a18", "a31")), [], id="a claim of no group"),
]


def found(document: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Run the checks of the module over a document."""
    report = mr.Report.model_validate_json(json.dumps(document))
    return [(each.code, each.pointer, each.message) for each in mr.check(report, rules=RULES)]


@pytest.mark.parametrize(("change", "expected"), FAULTY)
def test_a_doubt_is_found(
    page: dict[str, Any], change: Change, expected: tuple[str, str, str]
) -> None:
    """The finding has this code, this place and these words, and stands alone."""
    both(QUIET, change)(page)

    assert found(page) == [expected]


@pytest.mark.parametrize("change", SILENT)
def test_nothing_is_found_where_nothing_is_wrong(page: dict[str, Any], change: Change) -> None:
    """What only looks like a doubt is left alone."""
    both(QUIET, change)(page)

    assert found(page) == []


@pytest.mark.parametrize(("change", "voices"), SUPPORTED)
def test_a_plural_with_one_instance(
    page: dict[str, Any], change: Change, voices: list[str]
) -> None:
    """It is told at the claim, with the one voice that follows."""
    both(QUIET, EXPERTS, change)(page)

    assert [each for each in found(page) if each[0] == "source.plural_single_instance"] == [
        (
            "source.plural_single_instance",
            "/claims/5",
            "n1 is put down to a group, experts, and the one voice that follows is " + name,
        )
        for name in voices
    ]


SEED = Path(__file__).parents[2] / "docs" / "examples" / "seed_report.json"


def test_the_seed_has_collective_voices() -> None:
    """A country, reports, an outlet and experts; named voices in their place are silent."""
    document = json.loads(SEED.read_text(encoding="utf-8"))

    told = [each for each in found(document) if each[0] == "source.collective"]
    assert [message.partition(":")[0] for _, _, message in told] == ["ukr", "uar", "uax", "exp"]
    for source in document["sources"]:
        source["anonymity"] = "named"
    assert found(document) == []


def test_the_seed_has_a_plural_with_one_instance() -> None:
    """Experts warn, and one website follows; without it there is nothing to say."""
    document = json.loads(SEED.read_text(encoding="utf-8"))
    code = "source.plural_single_instance"

    assert [each for each in found(document) if each[0] == code] == [
        (
            code,
            "/claims/47",
            "a46 is put down to a group, exp, and the one voice that follows is umc",
        )
    ]
    document["relations"] = [each for each in document["relations"] if each["id"] != "r17"]
    assert [each for each in found(document) if each[0] == code] == []


WEIGHED = (sourcing.single_origin, sourcing.accused_not_heard)


def happened(name: str, event: str, *sources: str, mode: str = "asserted") -> Change:
    """Add a claim that an event happened, through these sources."""
    return add(
        "claims",
        id=name,
        mode=mode,
        content={"kind": "occurrence", "event": event},
        chain=[{"source": source} for source in sources],
    )


def event(realis: str | None, *actors: str) -> Change:
    """Add an event that these actors are said to have brought about."""
    who = [{"who": actor, "role": "initiator"} for actor in actors]
    told = {"realis": realis} if realis else {}
    return add("events", id="fire", kind="raid", participants=who, **told)


MANY = both(*(voice(f"v{at}", "unattributed") for at in range(6)))

ORIGINS = [
    pytest.param(
        both(event("actual"), happened("n1", "fire", "art", "nil"), happened("n2", "fire", "kov")),
        "2 voices speak of fire (nil, kov), and they come to between 1 and 2 origins, one of"
        " which can be told apart",
        id="one by name",
    ),
    pytest.param(
        both(
            event(None),
            voice("kyiv", "state_metonym"),
            happened("n1", "fire", "art", "nil"),
            happened("n2", "fire", "art", "kyiv"),
        ),
        "2 voices speak of fire (nil, kyiv), and they come to between 1 and 2 origins, none"
        " that can be named",
        id="none by name, and no word of whether it happened",
    ),
    pytest.param(
        both(
            event("habitual"),
            MANY,
            *(happened(f"n{at}", "fire", "art", f"v{at}") for at in range(6)),
        ),
        "6 voices speak of fire (v0, v1, v2, v3 and 2 more), and they come to between 1 and 6"
        " origins, none that can be named",
        id="more than are listed",
    ),
]

NO_ORIGINS = [
    pytest.param(both(event("actual"), happened("n1", "fire", "art", "nil")), id="one voice"),
    pytest.param(
        both(
            event("actual"),
            happened("n1", "fire", "art", "nil"),
            happened("n2", "fire", "kp1", "page#nil"),
        ),
        id="one voice through two carriers",
    ),
    pytest.param(
        both(event("actual"), happened("n1", "fire", "art", "kov"), happened("n2", "fire", "min")),
        id="two that can be told apart",
    ),
    pytest.param(
        both(
            event("forecast"), happened("n1", "fire", "art", "nil"), happened("n2", "fire", "kov")
        ),
        id="what is to come",
    ),
    pytest.param(
        both(
            event("actual"),
            happened("n1", "fire", "art", "nil"),
            happened("n2", "fire", "kov", mode="page_furniture"),
        ),
        id="a voice outside the story",
    ),
    pytest.param(event("actual"), id="an event of which nobody speaks"),
]


def weighed(document: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Run the checks that rest on weighing over a document."""
    report = mr.Report.model_validate_json(json.dumps(document))
    return [(each.code, each.pointer, each.message) for each in mr.check(report, rules=WEIGHED)]


@pytest.mark.parametrize(("change", "message"), ORIGINS)
def test_several_voices_and_no_second_origin(
    page: dict[str, Any], change: Change, message: str
) -> None:
    """It is told at the event, with the voices and the interval."""
    change(page)

    assert weighed(page) == [("source.single_origin", "/events/4", message)]


@pytest.mark.parametrize("change", NO_ORIGINS)
def test_one_voice_or_two_origins(page: dict[str, Any], change: Change) -> None:
    """Nothing looks like more than it is."""
    change(page)

    assert weighed(page) == []


def kept(**silence: str) -> Change:
    """Add an assessment that records a silence."""
    return add(
        "assessments",
        id="q9",
        about="art",
        reason="We asked.",
        silences=[{"stance": "silent"} | silence],
    )


FIRE = both(event("actual", "ukraine"), happened("n1", "fire", "art", "kov"))
ASSENT = "that no denial is recorded is no assent"

HEARD = [
    pytest.param(
        FIRE,
        [
            (
                "ukraine is said to have acted in fire, and nothing is recorded of its own voice,"
                f" or of anybody who asked; {ASSENT}"
            )
        ],
        id="nothing recorded",
    ),
    pytest.param(
        both(FIRE, kept(actor="ukraine", searched="The article.")),
        [
            (
                "ukraine is said to have acted in fire; no word of its own was found in what was"
                f" searched (q9); {ASSENT}"
            )
        ],
        id="searched without result",
    ),
    pytest.param(
        both(
            FIRE, put("sources", 6, "actor", told="ukraine"), happened("n2", "fire", "art", "min")
        ),
        [],
        id="quoted",
    ),
    pytest.param(
        both(
            FIRE,
            put("actors", 3, "part_of", told="ukraine"),
            put("sources", 6, "actor", told="ccd"),
            happened("n2", "fire", "art", "min"),
        ),
        [],
        id="quoted through a body of its own",
    ),
    pytest.param(
        both(event("forecast", "ukraine"), happened("n1", "fire", "art", "kov")),
        [],
        id="said to act in time to come",
    ),
    pytest.param(event("actual", "ukraine"), [], id="an event that nobody puts as so"),
]


@pytest.mark.parametrize(("change", "messages"), HEARD)
def test_whoever_is_said_to_have_acted_is_heard(
    page: dict[str, Any], change: Change, messages: list[str]
) -> None:
    """It is told once for each who is not, at the first event."""
    change(page)

    told = [each for each in weighed(page) if each[0] == "source.accused_not_heard"]
    assert [message for _, _, message in told] == messages
    assert {pointer for _, pointer, _ in told} <= {"/events/4/participants"}


def test_the_seed_rests_on_few_origins_and_hears_one_side() -> None:
    """The deployment on one to three, the deaths on one or two; two states are never heard."""
    document = json.loads(SEED.read_text(encoding="utf-8"))

    told = {pointer: message for _, pointer, message in weighed(document)}
    assert told["/events/0"].endswith("between 1 and 3 origins, one of which can be told apart")
    assert told["/events/23"].endswith("between 1 and 2 origins, none that can be named")
    heard = [message for pointer, message in told.items() if pointer.endswith("/participants")]
    assert [message.partition(" is said")[0] for message in heard] == [
        "north-korea",
        "russian-forces",
    ]
    assert all(message.endswith(ASSENT) for message in heard)

    for source in document["sources"]:
        source["anonymity"] = "named"
    for name in ("north-korea", "russia"):
        document["sources"].append(
            {"id": f"of-{name}", "kind": "diplomat", "anonymity": "named", "actor": name}
        )
        document["claims"].append(
            {
                "id": f"by-{name}",
                "mode": "asserted",
                "text": "It denies this.",
                "chain": [{"source": "art"}, {"source": f"of-{name}"}],
            }
        )
    document["claims"] = [each for each in document["claims"] if each["id"] not in {"a42", "a44"}]
    document["relations"] = []
    left = {(code, pointer) for code, pointer, _ in weighed(document)}
    assert ("source.single_origin", "/events/0") not in left
    assert ("source.single_origin", "/events/23") not in left
    assert not any(code == "source.accused_not_heard" for code, _ in left)


@given(reports())
@settings(max_examples=10)
def test_no_report_is_at_fault(report: mr.Report) -> None:
    """Whatever the report, the checks look at it, and nothing makes it unusable."""
    for finding in mr.check(report, rules=(*RULES, *WEIGHED)):
        assert finding.severity is not mr.Severity.FAULT
