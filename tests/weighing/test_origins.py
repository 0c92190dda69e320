"""Origins: which ends of chains count, which are one, and what the ledger says of each."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from milreport.errors import UsageError
from milreport.records.report import Report
from milreport.testing import sample_report
from milreport.testing.strategies import reports
from milreport.weighing.origins import (
    Attribution,
    OriginEntry,
    OriginKind,
    Origins,
    effective_voices,
    origins,
)

SEED = Path(__file__).resolve().parents[2] / "docs" / "examples" / "seed_report.json"

SOURCES = [
    {"id": "art", "kind": "news_outlet", "anonymity": "named"},
    {"id": "kp", "kind": "news_outlet", "anonymity": "named", "actor": "post"},
    {"id": "kp1", "kind": "news_outlet", "anonymity": "named", "part_of": "kp"},
    {"id": "kp2", "kind": "news_outlet", "anonymity": "named", "part_of": "kp"},
    {"id": "ag", "kind": "news_agency", "anonymity": "named"},
    {"id": "kov", "kind": "armed_forces", "anonymity": "named", "actor": "kovalenko"},
    {"id": "kov2", "kind": "armed_forces", "anonymity": "named", "actor": "kovalenko"},
    {"id": "uai", "kind": "intelligence_service", "anonymity": "role_only", "actor": "service"},
    {"id": "usi", "kind": "intelligence_service", "anonymity": "named"},
    {"id": "gov", "kind": "unknown", "anonymity": "named", "actor": "land"},
    {"id": "mnd", "kind": "defence_ministry", "anonymity": "named"},
    {"id": "min", "kind": "minister_or_ministry", "anonymity": "named", "part_of": "mnd"},
    {"id": "spokes1", "kind": "defence_ministry", "anonymity": "named", "part_of": "mnd"},
    {"id": "spokes2", "kind": "defence_ministry", "anonymity": "named", "part_of": "mnd"},
    {"id": "guest1", "kind": "expert", "anonymity": "named", "part_of": "kp"},
    {"id": "guest2", "kind": "expert", "anonymity": "named", "part_of": "kp"},
    {"id": "lost", "kind": "expert", "anonymity": "named", "part_of": "nowhere"},
    {"id": "ring1", "kind": "expert", "anonymity": "named", "part_of": "ring2"},
    {"id": "ring2", "kind": "expert", "anonymity": "named", "part_of": "ring1"},
    {"id": "nil", "kind": "unknown", "anonymity": "unattributed"},
    {"id": "exp", "kind": "collective_unspecified", "anonymity": "group_only"},
    {"id": "ukr", "kind": "unknown", "anonymity": "state_metonym", "actor": "land"},
    {"id": "out", "kind": "local_outlet", "anonymity": "outlet_unnamed"},
    {"id": "bare", "kind": "expert"},
    {"id": "called", "kind": "expert", "names": [{"text": "A Name"}]},
    {"id": "post-only", "kind": "expert", "anonymity": "role_only"},
    {"id": "in-crowd", "kind": "eyewitness", "anonymity": "role_only", "actor": "crowd"},
    {"id": "dangling", "kind": "expert", "anonymity": "role_only", "actor": "nowhere"},
    {
        "id": "kept",
        "kind": "eyewitness",
        "anonymity": "anonymous_protected",
        "names": [{"text": "N."}],
    },
    {"id": "kept-known", "kind": "eyewitness", "anonymity": "anonymous_protected", "actor": "her"},
]
ACTORS = [
    {"id": "post", "kind": "media_organisation"},
    {"id": "kovalenko", "kind": "person"},
    {"id": "service", "kind": "intelligence_body", "part_of": "land"},
    {"id": "land", "kind": "state"},
    {"id": "crowd", "kind": "unnamed_group"},
    {"id": "her", "kind": "person"},
]

Told = dict[str, Any]


def claim(name: str, chain: str, about: str | None = "e1", **more: Any) -> Told:  # noqa: ANN401
    """Write a claim: its chain outermost first; `last` is added to the innermost step."""
    last = more.pop("last", {})
    steps: list[Told] = [{"source": source} for source in chain.split(" > ")]
    steps[-1] |= last
    content = {"kind": "occurrence", "event": about, **more.pop("put", {})}
    if about is None:
        content = {}
    told = {"id": name, "text": "t", "mode": "asserted", "chain": steps, **more}
    return {**({"content": content} if content else {}), **told}


def judging(name: str, chain: str, of: str, stance: str = "affirms") -> Told:
    """Write a claim that judges another."""
    content = {"kind": "judgement", "claim": of, "stance": stance}
    return claim(name, chain) | {"content": content}


def link(kind: str, ones: str, others: str, basis: str | None = "judged") -> Told:
    """Write a relation; its id is told later."""
    told = {"kind": kind, "subjects": ones.split(), "objects": others.split()}
    return told if basis is None else told | {"basis": basis}


def report(claims: list[Told], links: list[Told], realis: str = "actual") -> Report:
    """Make a report of claims and relations."""
    return Report.model_validate_json(
        json.dumps(
            {
                "schema_version": "1.0",
                "id": "r.1",
                "language": "en",
                "document": {"source": "art"},
                "sources": SOURCES,
                "actors": ACTORS,
                "events": [
                    {"id": "e1", "kind": "deployment", "realis": realis},
                    {"id": "said", "kind": "statement_made"},
                ],
                "claims": claims,
                "relations": [{"id": f"r{at}"} | told for at, told in enumerate(links, 1)],
            }
        )
    )


def summary(found: Origins) -> tuple[int, int, list[str]]:
    """Write a result in short: `named a1 a2 <uai>`."""
    return (
        found.low,
        found.high,
        [f"{e.kind} {' '.join(e.claims)} <{' '.join(e.sources)}>" for e in found.ledger],
    )


WEASEL = {"cue": "reported", "kind": "weasel_source"}

UNTOLD = (
    "nil",
    "exp",
    "ukr",
    "out",
    "bare",
    "post-only",
    "in-crowd",
    "dangling",
    "kept",
    "x.2#far",
    "gone",
)

EVENTS = [
    pytest.param([], [], (0, 0, []), id="nobody claims it"),
    pytest.param(
        [claim("a1", "art > kov")], [], (1, 1, ["named a1 <kov>"]), id="one source with a name"
    ),
    pytest.param(
        [claim("a1", "art > kp")], [], (1, 1, ["named a1 <kp>"]), id="an outlet that cites nobody"
    ),
    pytest.param(
        [claim("a1", "art > called"), claim("a2", "art > uai"), claim("a3", "art > kept-known")],
        [],
        (3, 3, ["named a1 <called>", "named a2 <uai>", "named a3 <kept-known>"]),
        id="told apart by a name or an actor",
    ),
    pytest.param(
        [claim(f"a{at}", f"art > {source}") for at, source in enumerate(UNTOLD)],
        [],
        (
            1,
            11,
            [f"unknown a{at} <{source}>" for at, source in enumerate(UNTOLD)],
        ),
        id="none of whom can be told apart",
    ),
    pytest.param(
        [claim("a1", "art > nil"), claim("a2", "art > nil"), claim("a3", "art > kp > nil")],
        [],
        (1, 2, ["unknown a1 a2 <nil>", "unknown a3 <nil>"]),
        id="no source, twice by one carrier and once by another",
    ),
    pytest.param(
        [claim("a1", "art > kov"), claim("a2", "art > kp > kov"), claim("a3", "art > kov2")],
        [],
        (1, 1, ["named a1 a2 a3 <kov kov2>", "merged a1 a3 <kov kov2>"]),
        id="one source, and one actor",
    ),
    pytest.param(
        [claim("a1", "art > min"), claim("a2", "art > mnd")],
        [],
        (1, 1, ["named a1 a2 <min mnd>", "merged a1 a2 <mnd min>"]),
        id="a minister and the ministry",
    ),
    pytest.param(
        [claim("a1", "art > uai"), claim("a2", "art > gov")],
        [],
        (1, 1, ["named a1 a2 <uai gov>", "merged a1 a2 <gov uai>"]),
        id="a service and its state",
    ),
    pytest.param(
        [claim("a1", "art > kp1"), claim("a2", "art > kp2")],
        [],
        (1, 1, ["named a1 a2 <kp1 kp2>", "merged a1 a2 <kp1 kp2>"]),
        id="two reports of one outlet",
    ),
    pytest.param(
        [claim("a1", "art > spokes1"), claim("a2", "art > spokes2")],
        [],
        (1, 1, ["named a1 a2 <spokes1 spokes2>", "merged a1 a2 <spokes1 spokes2>"]),
        id="two voices of one ministry",
    ),
    pytest.param(
        [claim("a1", "art > guest1"), claim("a2", "art > guest2"), claim("a3", "art > lost")],
        [],
        (3, 3, ["named a1 <guest1>", "named a2 <guest2>", "named a3 <lost>"]),
        id="two guests of one outlet are two",
    ),
    pytest.param(
        [claim("a1", "art > ring1"), claim("a2", "art > ring2")],
        [],
        (1, 1, ["named a1 a2 <ring1 ring2>", "merged a1 a2 <ring2 ring1>"]),
        id="parts in a circle",
    ),
    pytest.param(
        [claim("a1", "art > usi"), claim("a2", "art > mnd"), claim("a3", "art > nil")],
        [link("same_origin_as", "a1", "a2", None), link("same_origin_as", "a3", "a9 a2")],
        (
            1,
            1,
            ["named a1 a2 a3 <usi mnd nil>", "merged a1 a2 <usi mnd>", "merged a1 a3 <usi nil>"],
        ),
        id="one origin declared, through a claim that is not there too",
    ),
    pytest.param(
        [claim("a1", "art > usi"), claim("a2", "art > mnd")],
        [link("same_origin_as", "usi", "mnd")],
        (1, 1, ["named a1 a2 <usi mnd>", "merged a1 a2 <usi mnd>"]),
        id="one origin declared of sources",
    ),
    pytest.param(
        [claim("a1", "art > usi"), claim("a2", "art > mnd"), claim("a3", "art > kov")],
        [
            link("same_origin_as", "a1", "a2", "not_excluded"),
            link("independent_of", "a3", "mnd", "not_excluded"),
            link("same_origin_as", "a1", "a9", "not_excluded"),
        ],
        (
            3,
            3,
            [
                "named a1 <usi>",
                "named a2 <mnd>",
                "named a3 <kov>",
                "open a1 a2 <usi mnd>",
                "open a3 <kov mnd>",
            ],
        ),
        id="one origin not ruled out",
    ),
    pytest.param(
        [claim("a1", "art > kp"), claim("a2", "art > kp > kov"), claim("a3", "art > kp > nil")],
        [],
        (1, 2, ["named a2 <kov>", "unknown a3 <nil>", "set_aside a1 <kp>"]),
        id="a carrier gives way to what it rests on",
    ),
    pytest.param(
        [claim("a1", "art > ag > kp"), claim("a2", "art > kp > nil")],
        [],
        (1, 1, ["unknown a2 <nil>", "set_aside a1 <kp>"]),
        id="a carrier gives way wherever it stands",
    ),
    pytest.param(
        [claim("a1", "art > exp"), claim("a2", "art > exp > usi"), claim("a3", "art > ag > exp")],
        [],
        (1, 2, ["named a2 <usi>", "unknown a3 <exp>", "set_aside a1 <exp>"]),
        id="an unknown source gives way in its own chain alone",
    ),
    pytest.param(
        [
            claim("a1", "art > kp", last={"mode": "own_observation"}),
            claim("a2", "art > kp"),
            claim("a3", "art > kp > kov"),
        ],
        [],
        (2, 2, ["named a1 a2 <kp>", "named a3 <kov>"]),
        id="a carrier that saw it stays",
    ),
    pytest.param(
        [claim("a1", "art > kp"), claim("a2", "art > kp > kov"), claim("a3", "art > usi")],
        [link("same_origin_as", "a1", "a3")],
        (
            1,
            1,
            ["named a2 a3 <kov usi>", "merged a2 a3 <kov usi>", "set_aside a1 <kp>"],
        ),
        id="declared of a coarser claim, it holds for the fuller one",
    ),
    pytest.param(
        [
            claim("a1", "art > kp"),
            claim("a2", "art > kp > kov"),
            claim("a3", "art > usi"),
            claim("a4", "art > kp > gov"),
        ],
        [link("same_origin_as", "a1", "a3")],
        (
            3,
            3,
            ["named a2 <kov>", "named a3 <usi>", "named a4 <gov>", "set_aside a1 <kp>"],
        ),
        id="declared of a coarser claim with two fuller ones, it holds for neither",
    ),
    pytest.param(
        [claim("a1", "art > kp > ag"), claim("a2", "art > ag > kp")],
        [],
        (1, 1, ["unknown a1 a2 <ag>"]),
        id="two that rest on one another",
    ),
    pytest.param(
        [
            claim("a1", "art > ag > kp > ag"),
            claim("a2", "art > nil"),
            claim("a3", "art > mnd > mnd"),
        ],
        [],
        (1, 3, ["unknown a1 <ag>", "unknown a2 <nil>", "unknown a3 <mnd>"]),
        id="two circles",
    ),
    pytest.param(
        [
            claim("a1", "art > kov", last={"event": "said"}),
            claim("a2", "art > kov > uai", None)
            | {
                "chain": [
                    {"source": "art"},
                    {"source": "kov", "event": "r.1#said"},
                    {"source": "uai"},
                ]
            },
            claim("a3", "art > kov > nil", None)
            | {"chain": [{"source": "art"}, {"source": "kov", "event": "said"}, {"source": "nil"}]},
        ],
        [],
        (1, 1, ["named a1 <uai>", "merged a1 <kov uai>"]),
        id="on one occasion, one named other",
    ),
    pytest.param(
        [
            claim("a1", "art > kov", last={"event": "said"}),
            *(
                claim(f"b{at}", "art > kov > uai", None)
                | {
                    "chain": [
                        {"source": "art"},
                        {"source": "kov", "event": "said"},
                        {"source": source},
                    ]
                }
                for at, source in enumerate(("uai", "usi", "kov"))
            ),
        ],
        [],
        (1, 1, ["named a1 <kov>"]),
        id="on one occasion, two named others",
    ),
    pytest.param(
        [
            claim("a1", "art > min", hedges=[WEASEL | {"by": "r.1#min"}]),
            claim("a2", "art > mnd", hedges=[WEASEL]),
            claim("a3", "art > usi", hedges=[WEASEL | {"by": "art"}]),
            claim("a4", "art > kov", hedges=[{"cue": "may", "kind": "epistemic_modal"}]),
            claim("a5", "art > ag", last={"mode": "handout"}),
        ],
        [],
        (
            2,
            5,
            [
                "named a3 <usi>",
                "named a4 <kov>",
                "unknown a1 <min>",
                "unknown a2 <mnd>",
                "unknown a5 <ag>",
            ],
        ),
        id="a source that has it from others and does not say from whom",
    ),
    pytest.param(
        [claim("a1", "art"), claim("a2", "art > nil")],
        [],
        (1, 1, ["unknown a2 <nil>", "set_aside a1 <art>"]),
        id="the document's own voice beside a source",
    ),
    pytest.param(
        [claim("a1", "art"), claim("a2", "art")],
        [],
        (1, 1, ["unknown a1 a2 <art>"]),
        id="the document's own voice alone",
    ),
    pytest.param(
        [claim("a1", "art", last={"mode": "own_observation"}), claim("a2", "art > kov")],
        [],
        (2, 2, ["named a1 <art>", "named a2 <kov>"]),
        id="the document saw it",
    ),
    pytest.param(
        [claim("a1", "mnd")], [], (1, 1, ["named a1 <mnd>"]), id="the document is a statement"
    ),
    pytest.param(
        [claim("a1", "gone")],
        [],
        (1, 1, ["unknown a1 <gone>"]),
        id="the document is not there",
    ),
    pytest.param(
        [claim("a1", "art > exp", last={"mode": "own_observation"})],
        [],
        (1, 1, ["unknown a1 <exp>"]),
        id="somebody untold saw it",
    ),
    pytest.param(
        [
            claim("a1", "art > kov"),
            claim("a2", "art > usi", last={"act": "deny"}),
            claim("a3", "art > mnd", last={"factuality": "probable_false"}),
            claim("a4", "art > gov", put={"realis": "did_not_occur"}),
            claim("a5", "art > uai", last={"act": "decline_to_comment"}),
        ],
        [],
        (
            1,
            1,
            ["named a1 <kov>", "set_aside a2 a3 a4 <usi mnd gov>", "set_aside a5 <uai>"],
        ),
        id="a denial and no answer",
    ),
    pytest.param(
        [claim("a1", "art > kov", mode="page_furniture"), claim("a2", "art > usi", "e2")],
        [link("same_proposition", "a1", "a2")],
        (0, 0, []),
        id="what the page puts around the story",
    ),
    pytest.param(
        [
            claim("a1", "art > kov"),
            claim("a2", "art > usi", "e2"),
            claim("a3", "art > nil", None),
            claim("a4", "art > mnd", None),
            claim("a5", "art > gov", None),
            claim("a6", "art > ag", None),
        ],
        [
            link("narrows", "x.2#a9", "a1"),
            link("broadens", "x.2#a9", "a2 e1"),
            link("translates", "r.1#a3", "a2"),
            link("quotes", "a2", "a4", "not_excluded"),
            link("supports", "a5", "a1"),
            link("same_proposition", "e1", "a6"),
        ],
        (2, 3, ["named a1 <kov>", "named a2 <usi>", "unknown a3 <nil>"]),
        id="joined step by step, and not by what is not held or no version of it",
    ),
    pytest.param(
        [claim("a1", "art > nil"), judging("a2", "art > min", "a1")],
        [],
        (1, 2, ["unknown a1 <nil>", "judges a2 <min>"]),
        id="a judge",
    ),
    pytest.param(
        [
            claim("a1", "art > nil"),
            claim("a2", "art > nil"),
            judging("a3", "art > exp", "a1"),
            judging("a4", "art > exp", "a2"),
            judging("a5", "art > mnd", "a2", "x_leans_to"),
            judging("a6", "art > nil", "a2"),
        ],
        [],
        (
            1,
            3,
            ["unknown a1 a2 <nil>", "judges a3 a4 <exp>", "judges a5 <mnd>", "judges a6 <nil>"],
        ),
        id="judges, one of them untold, one the same end",
    ),
    pytest.param(
        [claim("a1", "art > min"), judging("a2", "art > mnd", "a1")],
        [],
        (1, 1, ["named a1 <min>", "merged a1 a2 <mnd min>", "judges a2 <mnd>"]),
        id="a judge who is counted already",
    ),
    pytest.param(
        [
            claim("a1", "art > nil"),
            judging("a2", "art > min", "a1", "denies"),
            judging("a3", "art > gov", "a1", "relays"),
            judging("a4", "art", "a1"),
        ],
        [],
        (
            1,
            1,
            [
                "unknown a1 <nil>",
                "set_aside a2 <min>",
                "set_aside a3 <gov>",
                "set_aside a4 <art>",
            ],
        ),
        id="judges who do not affirm it, and the document as judge",
    ),
    pytest.param(
        [
            claim("a1", "art > nil"),
            claim("a2", "art > min"),
            claim("a3", "art > usi", None),
            claim("a4", "art > gov", None, last={"act": "deny"}),
            claim("a5", "art > mnd", None),
        ],
        [
            link("assesses", "a2 a3 a9", "a1 a2", None),
            link("assesses", "a4", "a1"),
            link("assesses", "a5", "a1", "not_excluded"),
        ],
        (1, 3, ["unknown a1 <nil>", "judges a2 <min>", "judges a3 <usi>", "set_aside a4 <gov>"]),
        id="judges by a relation",
    ),
    pytest.param(
        [claim("a1", "art > kov")],
        [link("assesses", "a1", "a1")],
        (1, 1, ["named a1 <kov>"]),
        id="a claim that judges itself",
    ),
    pytest.param(
        [
            claim("a1", "art > nil"),
            judging("a2", "art > min", "a1"),
            claim("a3", "art > min", hedges=[WEASEL | {"by": "min"}]),
        ],
        [],
        (1, 2, ["unknown a1 <nil>", "judges a2 <min>", "set_aside a3 <min>"]),
        id="a judge who repeats the reports",
    ),
    pytest.param(
        [
            claim("a1", "art > min", hedges=[WEASEL | {"by": "min"}]),
            judging("a2", "art > min", "a1"),
        ],
        [],
        (1, 2, ["unknown a1 <min>", "judges a2 <min>"]),
        id="a judge of nothing but what it repeats",
    ),
    pytest.param(
        [claim("a1", "art"), judging("a2", "art > min", "a1")],
        [],
        (1, 2, ["unknown a1 <art>", "judges a2 <min>"]),
        id="a judge of the document's own voice",
    ),
]


@pytest.mark.parametrize(("claims", "links", "expected"), EVENTS)
def test_origins_of_an_event(
    claims: list[Told], links: list[Told], expected: tuple[int, int, list[str]]
) -> None:
    """Each rule of the count, with the ledger."""
    assert summary(origins(report(claims, links), "e1")) == expected


DENIALS = [
    claim("a1", "art > kov"),
    claim("a2", "art > usi", last={"act": "reject"}),
    claim("a3", "art > mnd", last={"act": "question"}),
]


@pytest.mark.parametrize(
    ("of", "realis", "expected"),
    [
        pytest.param(
            "e1",
            "did_not_occur",
            (1, 2, ["named a1 <kov>", "named a2 <usi>", "set_aside a3 <mnd>"]),
            id="an event that is said not to have happened",
        ),
        pytest.param(
            "r.1#a2",
            "actual",
            (1, 1, ["named a2 <usi>", "set_aside a1 <kov>", "set_aside a3 <mnd>"]),
            id="a denial",
        ),
        pytest.param(
            "a3",
            "actual",
            (1, 1, ["named a3 <mnd>", "set_aside a1 <kov>", "set_aside a2 <usi>"]),
            id="a question",
        ),
    ],
)
def test_origins_of_a_denial(of: str, realis: str, expected: tuple[int, int, list[str]]) -> None:
    """Who denies a thing stands behind the denial."""
    told = report(DENIALS, [link("same_proposition", "a1", "a2 a3")], realis)

    found = summary(origins(told, of))

    assert found == ((2, 2, expected[2]) if of == "e1" else expected)


def test_a_judgement_has_its_own_origin() -> None:
    """Asked for a judgement, or for page furniture, the claim itself is what is counted."""
    told = report(
        [
            claim("a1", "art > nil", mode="page_furniture"),
            judging("a2", "art > min", "a1"),
            claim("a2", "art > kov"),
        ],
        [link("assesses", "a1", "a2")],
    )

    assert summary(origins(told, "a2"))[2] == ["named a2 <min>", "judges a1 <nil>"]
    assert summary(origins(told, "a1"))[2] == ["unknown a1 <nil>", "judges a2 <min>"]
    assert summary(origins(told, "e1")) == (0, 0, [])


def test_a_claim_asked_for_is_counted_although_it_judges() -> None:
    """A claim that assesses another version of itself is an end when it is asked for."""
    told = report(
        [claim("a1", "art > nil"), claim("a2", "art > min", None)],
        [link("same_proposition", "a1", "a2"), link("assesses", "a2", "a1")],
    )

    assert summary(origins(told, "a2")) == (1, 2, ["named a2 <min>", "unknown a1 <nil>"])
    assert summary(origins(told, "a1")) == (1, 2, ["unknown a1 <nil>", "judges a2 <min>"])


@pytest.mark.parametrize("of", ["e9", "kov", "x.2#e1", "", None])
def test_origins_of_nothing_known(of: Any) -> None:  # noqa: ANN401 - misuse
    """Only events and claims of the report have origins."""
    with pytest.raises(UsageError) as raised:
        origins(sample_report(), of)

    assert (raised.value.code, raised.value.message) == (
        "usage.unknown_record",
        "expected the id of an event or of a claim",
    )


@pytest.fixture(scope="module")
def seed() -> Report:
    """Read the standing example."""
    return Report.model_validate_json(SEED.read_bytes())


SEED_LEDGER = {
    "e01": (
        (1, 3, 1, 2),
        [
            "named: uai: can be told apart, and counted once",
            (
                "unknown: nil ends the chain behind art: no source is given; "
                "it may be one that is counted already"
            ),
            (
                "unknown: ukr ends the chain behind kp1: a country is made to speak, and nobody "
                "who spoke is told; it may be one that is counted already"
            ),
            (
                "merged: kov speaks in a09 and a11b on the same occasion, e08, on which it passes "
                "on what uai told it: the two are counted as uai"
            ),
        ],
    ),
    "a31": (
        (1, 2, 0, 2),
        [
            (
                "unknown: nil ends the chain behind kp2: no source is given; "
                "it may be one that is counted already"
            ),
            (
                "judges: the judgement of a31 by min, in a42, "
                "adds at most one to the highest figure, nothing to the lowest"
            ),
            (
                "open: r04b does not rule out that a42 and a31 have one origin; "
                "if they have, the highest figure falls"
            ),
        ],
    ),
    "e17": (
        (1, 2, 0, 2),
        [
            (
                "unknown: nil ends the chain behind kp2: no source is given; "
                "it may be one that is counted already"
            ),
            (
                "judges: the judgement of a31 by min, in a42, "
                "adds at most one to the highest figure, nothing to the lowest"
            ),
            (
                "set_aside: min speaks in a44 of what others report, and judges that report in "
                "a42: this adds no origin to the judgement"
            ),
            (
                "open: r04b does not rule out that a42 and a31 have one origin; "
                "if they have, the highest figure falls"
            ),
        ],
    ),
    "a18": (
        (2, 2, 2, 0),
        [
            "named: usi: can be told apart, and counted once",
            "named: roki: can be told apart, and counted once",
            (
                "open: r13b leaves open whether a18 and a19 are independent; "
                "if they are not, the highest figure falls"
            ),
        ],
    ),
    "e20": (
        (1, 1, 1, 0),
        ["named: mnd and min: can be told apart, and counted once", "merged: min is a part of mnd"],
    ),
    "e10": (
        (1, 1, 0, 1),
        [
            (
                "unknown: nil ends the chain behind art: no source is given; "
                "it may be one that is counted already"
            ),
            "set_aside: art says it in its own voice in a45 and tells of nothing it saw",
        ],
    ),
}


@pytest.mark.parametrize("of", SEED_LEDGER)
def test_origins_of_the_seed(seed: Report, of: str) -> None:
    """The published figures, and every word of the ledger."""
    found = origins(seed, of)

    figures = (found.low, found.high, found.named, found.unknown)
    assert (figures, [str(entry) for entry in found.ledger]) == SEED_LEDGER[of]


def test_the_page_shows_the_ledger(seed: Report) -> None:
    """The guide prints what the library says of the standing example."""
    page = (SEED.parents[1] / "guide" / "origins.md").read_text(encoding="utf-8")
    told = [
        line
        for of in ("e01", "e17")
        for line in (
            f"{of}: {origins(seed, of)}",
            *(f"  {entry}" for entry in origins(seed, of).ledger),
        )
    ]

    assert "\n".join(("```text", *told, "```")) in page


REASONS = [
    pytest.param(
        [claim("a1", "art > kov"), claim("a2", "art > kov2")],
        "kov and kov2 are one actor, kovalenko",
        id="one actor",
    ),
    pytest.param(
        [claim("a1", "art > uai"), claim("a2", "art > gov")],
        "uai speaks for service, which is a part of land, for which gov speaks",
        id="a body and its part",
    ),
    pytest.param(
        [claim("a1", "art > kp1"), claim("a2", "art > kp2")],
        "kp1 and kp2 are parts of kp",
        id="two reports",
    ),
    pytest.param(
        [claim("a1", "art > usi"), claim("a2", "art > nil")],
        "usi and nil: r1 declares that they have one origin",
        id="declared",
    ),
    pytest.param(
        [claim("a1", "art > kp > ag"), claim("a2", "art > ag > kp")],
        "ag and kp rest on one another in a circle, and on nobody else; "
        "it may be one that is counted already",
        id="a circle",
    ),
    pytest.param(
        [claim("a1", "art > mnd > mnd")],
        "mnd rests on itself, and on nobody else; it may be one that is counted already",
        id="a circle of one",
    ),
    pytest.param(
        [claim("a1", "art > kov", last={"act": "question"})],
        "it is asked, taken back or left unanswered in a1: nobody stands behind it there",
        id="a question",
    ),
    pytest.param(
        [
            claim("a1", "art > kp"),
            *(claim(f"b{at}", f"art > kp > {who}") for at, who in enumerate(("kov", "usi", "gov"))),
        ],
        "kp ends the chain in a1, and b0 shows that kp has it from kov, and from 2 more: "
        "the fuller chain is counted",
        id="a fuller chain",
    ),
    pytest.param(
        [claim(f"a{at}", "art > nil") for at in range(6)],
        "nil ends the chain behind art: no source is given; it may be one that is counted already"
        "; one chain to it, used more than once, is one end",
        id="one unknown end often",
    ),
    pytest.param(
        [claim("a1", "exp")],
        "exp says it in its own voice, and does not say how it knows; "
        "it may be one that is counted already",
        id="own voice",
    ),
    pytest.param(
        [claim("a1", "bare")],
        "bare ends the chain: nothing tells who it is; it may be one that is counted already",
        id="one step",
    ),
    pytest.param(
        [claim("a1", "art > ag", last={"mode": "republication"})],
        "ag has it from another, and does not say from whom; it may be one that is counted already",
        id="behind a source",
    ),
    pytest.param(
        [claim("a1", "art > kov"), judging("a2", "art > kov", "a1")],
        "the judgement of a1 by kov, in a2, adds nothing: who judges is counted already as named",
        id="a judge counted already",
    ),
    pytest.param(
        [claim("a1", "art > kov"), judging("a2", "art > usi", "a1", "questions")],
        "usi judges it in a2, and does not affirm it",
        id="a judge that doubts",
    ),
    pytest.param(
        [claim("a1", "art > kov"), judging("a2", "art", "a1")],
        "art judges it in a2 in its own voice",
        id="the document judges",
    ),
    pytest.param(
        [
            claim("a1", "art > kov"),
            *(claim(f"b{at}", "art > usi", last={"act": "deny"}) for at in range(6)),
        ],
        "it is put as not so in b0, b1, b2 and 3 more: nobody stands behind it there",
        id="denials",
    ),
]


@pytest.mark.parametrize(("claims", "reason"), REASONS)
def test_reasons(claims: list[Told], reason: str) -> None:
    """The ledger says why, in words that name records by their ids."""
    found = origins(
        report(claims, [link("same_origin_as", "a1", "a9 a2")] if "r1" in reason else []), "e1"
    )

    assert reason in [entry.reason for entry in found.ledger]


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        pytest.param((0, 0), "no origins", id="none"),
        pytest.param((1, 1), "1 origin", id="one"),
        pytest.param((2, 2), "2 origins", id="a sure number"),
        pytest.param((1, 3), "between 1 and 3 origins", id="an interval"),
    ],
)
def test_words(figures: tuple[int, int], words: str) -> None:
    """The interval reads as a sentence has it."""
    low, high = figures

    assert str(Origins(low=low, high=high, named=low, unknown=high - low, ledger=())) == words


def test_an_entry_reads_as_a_line() -> None:
    """An entry shows its kind and its reason."""
    entry = OriginEntry(kind=OriginKind.NAMED, claims=("a1",), sources=("kov",), reason="why")

    assert str(entry) == "named: why"


@settings(max_examples=50)
@given(reports())
def test_laws(told: Report) -> None:
    """The bounds follow from the counts; nobody is lost; asking twice or at once is the same."""
    ready = Attribution(told)
    for of in (*told.events, *told.claims):
        found = ready.origins(of.id)
        assert found == origins(told, f"{told.id}#{of.id}")
        assert found.high == found.named + found.unknown
        assert found.low == (max(1, found.named) if found.high else 0)
        counted = [entry for entry in found.ledger if entry.kind in {"named", "unknown"}]
        assert len([entry for entry in counted if entry.kind == "named"]) == found.named
        assert all(entry.claims and entry.reason for entry in found.ledger)
        if of in told.claims:
            assert of.id in {name for entry in found.ledger for name in entry.claims}


@settings(max_examples=25)
@given(reports())
def test_repeating_a_claim_adds_no_origin(told: Report) -> None:
    """A claim that is told again, by the same chain, changes no figure."""
    again = tuple(each.evolve(id=f"{each.id[:50]}-again") for each in told.claims)
    more = told.evolve(claims=(*told.claims, *again))
    for event in told.events:
        one, two = origins(told, event.id), origins(more, event.id)
        assert (one.low, one.high) == (two.low, two.high)


@pytest.mark.parametrize(
    ("n", "rho", "expected"),
    [
        pytest.param(12, 0, 12.0, id="independent"),
        pytest.param(12, 1, 1.0, id="one voice"),
        pytest.param(12, 0.5, 12 / 6.5, id="half dependent"),
        pytest.param(1, 0.3, 1.0, id="a single voice"),
        pytest.param(5, Fraction(1, 4), 2.5, id="exact"),
    ],
)
def test_effective_voices(n: int, rho: float | Fraction, expected: float) -> None:
    """The design effect, read the other way."""
    assert effective_voices(n, rho) == expected


@pytest.mark.parametrize(
    ("n", "rho", "code", "message"),
    [
        pytest.param(True, 0, "usage.not_a_number", "expected a whole number of voices", id="bool"),
        pytest.param(2.0, 0, "usage.not_a_number", "expected a whole number of voices", id="float"),
        pytest.param(
            0,
            0,
            "usage.out_of_range",
            "expected a number of voices from 1 to 2^53 - 1",
            id="nobody",
        ),
        pytest.param(
            2**53,
            0,
            "usage.out_of_range",
            "expected a number of voices from 1 to 2^53 - 1",
            id="too many",
        ),
        *(
            pytest.param(
                2,
                rho,
                "usage.not_a_number",
                "expected a finite number from 0 to 1 for rho",
                id=f"rho {rho}",
            )
            for rho in (float("nan"), float("inf"), "0.5", True, None)
        ),
        *(
            pytest.param(
                2, rho, "usage.out_of_range", "expected a dependence from 0 to 1", id=f"rho {rho}"
            )
            for rho in (-0.1, 1.5, Fraction(3, 2))
        ),
        pytest.param(
            2, 10**400, "usage.out_of_range", "expected a dependence from 0 to 1", id="huge"
        ),
    ],
)
def test_effective_voices_refuses(n: Any, rho: Any, code: str, message: str) -> None:  # noqa: ANN401
    """What is no number of voices, or no dependence, is refused."""
    with pytest.raises(UsageError) as raised:
        effective_voices(n, rho)

    assert (raised.value.code, raised.value.message) == (code, message)


FULLER_SET_ASIDE = [
    claim("c1", "art > exp"),
    claim("c2", "art > exp > min", hedges=[{"cue": "said", "kind": "weasel_source", "by": "min"}]),
    judging("j1", "art > min", "c1"),
]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param([], (1, 2), id="it ends where the chain goes no further"),
        pytest.param([claim("c3", "kp1 > exp")], (1, 3), id="and another chain ends there too"),
    ],
)
def test_a_fuller_chain_that_is_set_aside_takes_nothing_over(
    more: list[Told], expected: tuple[int, int]
) -> None:
    """What a judge repeats adds no origin, and hides none either."""
    found = origins(report([*FULLER_SET_ASIDE, *more], []), "e1")

    assert (found.low, found.high) == expected
