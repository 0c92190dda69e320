"""Names of records, and chains in words."""

from typing import Any

import pytest
from render.records import claim, figure, report, toll

import milreport as mr
from milreport.records._index import Index
from milreport.render._naming import Naming
from milreport.vocabulary.claims import SpeechAct

NAMED = [{"text": "Ukraine", "language": "en"}]
ACTORS = [
    {"id": "ukraine", "kind": "state", "names": NAMED, "country": "UA"},
    {"id": "service", "kind": "intelligence_body", "part_of": "ukraine"},
    {"id": "experts", "kind": "unnamed_group", "note": "Experts in the plural. Not counted."},
    {"id": "outlet", "kind": "media_organisation", "country": "UA"},
    {"id": "nobody", "kind": "person"},
    {"id": "stray", "kind": "person", "part_of": "nobody", "country": "KP"},
    {"id": "lost", "kind": "person", "part_of": "gone"},
    {
        "id": "minister",
        "kind": "person",
        "names": [
            {"text": "Lee", "kind": "as_printed"},
            {"text": "I", "kind": "transliteration"},
            {"text": "Yi"},
            {"text": "Kim", "kind": "x_elsewhere"},
        ],
    },
    {"id": "post", "kind": "media_organisation", "names": [{"text": "Post"}]},
    {"id": "long", "kind": "person", "note": "word " * 60},
    {"id": "dots", "kind": "person", "note": ". Dots."},
]
SOURCES = [
    {"id": "nil", "kind": "unknown", "anonymity": "unattributed", "names": NAMED},
    {"id": "voice", "kind": "unknown", "anonymity": "state_metonym", "actor": "ukraine"},
    {"id": "spy", "kind": "intelligence_service", "actor": "service"},
    {"id": "many", "kind": "collective_unspecified", "note": "How many is not said."},
    {"id": "exp", "kind": "expert", "actor": "experts", "note": "Not read."},
    {"id": "local", "kind": "local_outlet", "actor": "outlet"},
    {"id": "who", "kind": "unknown", "actor": "gone"},
    {"id": "bare", "kind": "think_tank"},
    {"id": "paper", "kind": "news_outlet", "actor": "post"},
    {"id": "paper1", "kind": "news_outlet", "actor": "post", "part_of": "paper"},
    {"id": "desk", "kind": "expert", "names": [{"text": "A desk"}], "part_of": "paper"},
    {"id": "min", "kind": "defence_ministry", "actor": "minister"},
]
PLACES = [
    {"id": "town", "kind": "place", "names": [{"text": "Town"}]},
    {"id": "field", "kind": "place", "near": "town", "within": "town"},
    {"id": "camp", "kind": "facility", "near": "gone", "within": "field"},
    {"id": "either", "kind": "place", "names": [{"text": "T"}], "candidates": ["town", "gone"]},
    {"id": "any", "kind": "place", "candidates": ["town"] * 5},
]
MATERIEL = [
    {"id": "gun", "kind": "equipment_type", "category": "mortar", "designation": "2B11"},
    {"id": "mortar", "kind": "equipment_type", "category": "mortar", "names": [{"text": "Sani"}]},
    {"id": "thing", "kind": "equipment_type", "category": "mortar"},
]


def naming(**told: Any) -> Naming:  # noqa: ANN401 - plain data
    """Give the names of a report with all of the above."""
    all_of = {
        "actors": ACTORS,
        "places": PLACES,
        "materiel": MATERIEL,
        "events": [
            {"id": "e1", "kind": "raid", "title": "A raid"},
            {"id": "e2", "kind": "air_strike"},
        ],
        "media": [{"id": "m1", "kind": "photograph"}],
        "claims": [claim()],
    }
    sources = [*SOURCES, *told.pop("sources", ())]
    return Naming(Index(report(**(all_of | told), sources=sources)))


@pytest.mark.parametrize(
    ("key", "name"),
    [
        pytest.param("art", "the article", id="the document"),
        pytest.param("desk.1#art", "the article", id="told in full"),
        pytest.param("other#art", "other#art", id="of another report"),
        pytest.param("nil", "no source given", id="unattributed, whatever its names"),
        pytest.param("voice", "Ukraine (no speaker named)", id="a state that speaks"),
        pytest.param("spy", "an unnamed intelligence service of Ukraine", id="of a body"),
        pytest.param("many", "unnamed sources in the plural (How many is not said)", id="plural"),
        pytest.param("exp", "an unnamed expert (Experts in the plural)", id="the actor's note"),
        pytest.param("local", "an unnamed local outlet of UA", id="of a country"),
        pytest.param("who", "an unnamed source", id="nothing known"),
        pytest.param("bare", "an unnamed think tank", id="a kind alone"),
        pytest.param("paper", "Post", id="an outlet"),
        pytest.param("paper1", "a report of Post", id="a report of an outlet"),
        pytest.param("desk", "A desk", id="names of its own"),
        pytest.param("min", "Lee (also recorded: Kim)", id="another name"),
        pytest.param("ukraine", "Ukraine", id="an actor"),
        pytest.param("experts", "an unnamed group (Experts in the plural)", id="a group"),
        pytest.param("nobody", "an unnamed person", id="somebody"),
        pytest.param("stray", "an unnamed person of KP", id="of an unnamed body"),
        pytest.param("lost", "an unnamed person", id="of a body that is not there"),
        pytest.param("long", f"an unnamed person ({'word ' * 23}word…)", id="a long note"),
        pytest.param("dots", "an unnamed person (. Dots.)", id="a note that begins with a stop"),
        pytest.param("town", "Town", id="a place"),
        pytest.param("field", "an unnamed place near Town in Town", id="near and in"),
        pytest.param("camp", "an unnamed facility", id="near nothing with a name"),
        pytest.param("either", "T (the name may mean Town or gone)", id="an ambiguous name"),
        pytest.param(
            "any",
            "an unnamed place (the name may mean Town, Town, Town or 2 more)",
            id="many candidates",
        ),
        pytest.param("gun", "2B11", id="materiel"),
        pytest.param("mortar", "Sani", id="materiel by a name"),
        pytest.param("thing", "an unnamed mortar", id="materiel without a name"),
        pytest.param("e1", "A raid", id="an event"),
        pytest.param("e2", "air strike e2", id="an event without a title"),
        pytest.param("m1", "photograph m1", id="a picture"),
        pytest.param("c1", "c1", id="a claim"),
        pytest.param("gone", "gone", id="nothing"),
    ],
)
def test_of(key: str, name: str) -> None:
    """A record has its name, or is called by what it is; what is not there by its id."""
    names = naming()

    assert names.of(key) == name
    assert names.of(key) == name


def test_opening() -> None:
    """A name begins a sentence with a capital, though it be spelt as its id; an id does not."""
    tank = {"id": "tank", "kind": "equipment_type", "category": "mortar", "designation": "tank"}
    found = naming(materiel=[tank], claims=[claim()])

    assert [found.opening(each) for each in ("art", "desk.1#tank", "desk.1#c1", "other#s")] == [
        "The article",
        "Tank",
        "c1",
        "other#s",
    ]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        pytest.param("broadcaster", "the article", id="an outlet"),
        pytest.param("messaging_channel", "the post", id="a channel"),
        pytest.param("document", "the document", id="a document"),
        pytest.param(None, "the document", id="a source that is not there"),
    ],
)
def test_document(kind: str | None, name: str) -> None:
    """The document is called by what sort of text it is."""
    sources = [] if kind is None else [{"id": "doc", "kind": kind}]

    assert naming(document={"source": "doc"}, sources=sources).document == name


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        pytest.param([{"source": "art"}], "The article, in its own voice", id="alone"),
        pytest.param(
            [{"source": "art", "act": "state"}], "The article (states), in its own voice", id="act"
        ),
        pytest.param(
            [{"source": "art"}, {"source": "paper1"}],
            "The article, citing a report of Post",
            id="mode not told",
        ),
        pytest.param(
            [{"source": "art", "mode": "unknown"}, {"source": "nil", "cue": "reportedly"}],
            "The article, no source given (“reportedly”)",
            id="no source",
        ),
        pytest.param(
            [
                {"source": "art", "mode": "republication"},
                {"source": "paper1", "act": "report", "cue": "wrote", "inferred": True},
                {"source": "spy", "mode": "own_observation", "time": {"edtf": "2024-10-07",
                    "derivation": "anchor_based", "anchor": "desk.1#e1"}, "event": "desk.1#e2"},
            ],
            "The article, taking over a report of Post (reports, “wrote”; step inferred by the"
            " recorder), citing an unnamed intelligence service of Ukraine (7 October 2024,"
            " reckoned from e1; at e2), at first hand",
            id="all that a step may tell",
        ),
        pytest.param(
            [{"source": "nil", "act": "x_shout"}, {"source": "other#s", "act": "deny"}],
            "No source given (shout), citing other#s (denies)",
            id="no source first",
        ),
        pytest.param(
            [{"source": "other#s"}, {"source": "desk.1#art"}],
            "other#s, citing the article",
            id="an id is not capitalised",
        ),
    ],
)  # fmt: skip
def test_chain(steps: list[dict[str, Any]], words: str) -> None:
    """A chain is told from the document inward, in one sentence."""
    told = mr.Claim.model_validate(claim(chain=steps))

    assert naming().chain(told.chain) == words


def test_every_act_is_a_verb() -> None:
    """No act has an s too many, and none a y that should be an ie."""
    names = naming()
    told = [
        names.act(mr.Step.model_validate({"source": "art", "act": act})) or "" for act in SpeechAct
    ]

    assert all(told)
    assert not [act for act in told if act.endswith(("sss", "nys", "lys"))]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        pytest.param({}, "“may” (epistemic modal)", id="bare"),
        pytest.param(
            {"by": "min", "scope": "the date"},
            "“may” (epistemic modal; by Lee (also recorded: Kim); covers the date)",
            id="whose and of what",
        ),
    ],
)
def test_hedge(told: dict[str, str], words: str) -> None:
    """A hedge is told as printed, with what it does."""
    hedge = mr.Hedge.model_validate({"cue": "may", "kind": "epistemic_modal", **told})

    assert naming().hedge(hedge) == words


@pytest.mark.parametrize(
    ("told", "words"),
    [
        pytest.param({"role": "event_place"}, "Town", id="bare"),
        pytest.param(
            {"role": "destination", "precision": "admin1", "phrase": "the region"},
            "Town (destination; “the region”; unit of the first level)",
            id="all",
        ),
        pytest.param(
            {"role": "event_place", "precision": "vicinity"}, "Town (vicinity)", id="a plain term"
        ),
    ],
)
def test_place(told: dict[str, str], words: str) -> None:
    """A place is told with its role and how closely it is known."""
    use = mr.PlaceUse.model_validate({"place": "town", **told})

    assert naming().place(use) == words


SIX = {"kind": "exact", "value": 6, "phrase": "six"}
HALF = {"kind": "exact", "value": 0.5}


@pytest.mark.parametrize(
    ("content", "said", "notes"),
    [
        pytest.param(toll("e1", SIX), "6 killed", ["“six”"], id="a toll"),
        pytest.param(
            toll("e1", SIX, party="ukraine", status="unknown", age_band="adult", sex="female",
                cause="hostile_action") | {"scope": "subset_of"},
            "6 killed",
            ["“six”", "party: Ukraine", "status: not known", "age: adult", "sex: female",
             "cause: hostile action", "a part"],
            id="a group",
        ),
        pytest.param(
            figure("e1", SIX, counted="rounds", item="gun")
            | {"scope": "cumulative_since", "since": {"edtf": "2022"},
               "loss_status": "destroyed", "transfer_status": "delivered"},
            "6 rounds (2B11)",
            ["“six”", "loss: destroyed", "transfer: delivered", "a running total since 2022"],
            id="a total",
        ),
        pytest.param(
            figure("e1", HALF, item="thing") | {"scope": "share_of"},
            "0.5 of an unnamed mortar",
            ["a share of a whole that is not told"],
            id="a share of nobody says what",
        ),
        pytest.param(
            figure("e1", HALF) | {"scope": "share_of", "base": {"number": SIX, "unit": "1",
                "counted": "rounds", "item": "gun"}},
            "0.5",
            ["a share of 6 rounds (2B11)"],
            id="a share",
        ),
        pytest.param(
            figure("e1", HALF) | {"base": {"number": SIX, "unit": "km"}},
            "0.5",
            ["a part of 6 km"],
            id="a base without a scope",
        ),
        pytest.param(
            figure("e1", HALF) | {"scope": "x_odd", "since": {"edtf": "2022"}},
            "0.5",
            ["odd since 2022"],
            id="a private scope",
        ),
        pytest.param(
            figure("e1", HALF) | {"since": {"edtf": "2022"}}, "0.5", ["since 2022"], id="since"
        ),
    ],
)  # fmt: skip
def test_figure(content: dict[str, Any], said: str, notes: list[str]) -> None:
    """A figure is told with all that keeps it from being taken for another."""
    told = mr.Claim.model_validate(claim(content=content)).content
    assert isinstance(told, mr.Figure | mr.Toll)

    assert naming().figure(told) == said
    assert [*naming().about_figure(told)] == notes
