"""Places: each check finds what it is for, where it is, and nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest
from changes import Change, add, both, put
from hypothesis import given, settings

import milreport as mr
from milreport import tables as known
from milreport.checks import Facts, Rule, look, places
from milreport.tables import Tables
from milreport.testing.strategies import reports

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
TABLES = Tables.model_validate_json(
    (EXAMPLES / "reference_tables.json").read_text(encoding="utf-8")
)
RULES = tuple(getattr(places, name) for name in places.__all__)


def found(document: dict[str, Any], rule: Rule, tables: Tables) -> list[tuple[str, str, str, str]]:
    """Run one check over a document."""
    report = mr.Report.model_validate(document)
    return [
        (each.code, each.severity.value, each.pointer, each.message)
        for each in look(Facts(report, tables=tables), (rule,), 100)
    ]


def point(lat: float, lon: float, **more: object) -> Change:
    """Put the second place, a Ukrainian one, at a point."""
    return both(
        put("places", 1, "country", told="UA"),
        put("places", 1, "position", told={"lat": lat, "lon": lon, **more}),
    )


def at(place: str, role: str = "event_place", **more: object) -> dict[str, object]:
    """Write a place in a role."""
    return {"place": place, "role": role, **more}


def event(*where: object, **more: object) -> Change:
    """Add an event at some places."""
    return add("events", id="e90", kind="visit", places=[*where], **more)


def page_shows(place: str, *more: object) -> Change:
    """Let the page show a locality."""
    return put("document", "places", told=[at(place, "page_locality"), *more])


LINE = at("donetsk-city", precision="line_feature")
WITHIN = put("places", 1, "within", told="donetsk-region")


def holding(holder: str, valid: str, *viewpoint: str, **more: object) -> known.Holding:
    """Make a row for the region of the page."""
    told = {"place": ["Oblast"], "holder": [holder], "status": "controlled_de_facto"}
    return known.Holding.model_validate({**told, "valid": valid, "viewpoint": viewpoint, **more})


NAMED = put("places", 2, "names", told=[{"text": "Oblast"}])
TWO_VIEWS = Tables(holdings=(holding("A", "2020/..", "A"), holding("B", "2022/..", "B")))
ONE_VIEW = Tables(holdings=(holding("A", "2020/.."), holding("A", "2021/..", "C")))
ONE_AFTER_ANOTHER = Tables(holdings=(holding("A", "2020/2021"), holding("B", "2022/2023")))
IN_ONE_YEAR = Tables(holdings=(holding("A", "2020/2022"), holding("B", "2022/2023")))
NOBODY_KNOWS = Tables(holdings=(holding("A", "2020/..", status="unknown"),))
ON = {"edtf": "2024-10-03"}

FAULTY = [
    pytest.param(
        places.ambiguous_name,
        put("claims", 2, "places", told=[at("donetsk")]),
        TABLES,
        [
            (
                "/events/2/places/0/place",
                (
                    "the name of donetsk may be donetsk-city or donetsk-region, and it is where "
                    "e17 and a31 are placed"
                ),
            )
        ],
        id="candidates, used by an event and a claim: told once",
    ),
    pytest.param(
        places.ambiguous_name,
        both(
            put("places", 0, "candidates", told=[]),
            event(at("elsewhere", precision="ambiguous_name"), at("donetsk", "via")),
        ),
        TABLES,
        [
            (
                "/events/2/places/0/place",
                "the name of donetsk fits more than one place, and it is where e17 is placed",
            ),
            (
                "/events/4/places/0/place",
                "the name of elsewhere fits more than one place, and it is where e90 is placed",
            ),
        ],
        id="no candidates, and a place that is not in the report",
    ),
    pytest.param(
        places.ambiguous_name,
        put(
            "claims",
            told=[
                {"id": f"b{n}", "mode": "asserted", "chain": [{"source": "art"}], "places": [use]}
                for n, use in enumerate([at("page#donetsk")] * 4)
            ],
        ),
        TABLES,
        [
            (
                "/events/2/places/0/place",
                (
                    "the name of donetsk may be donetsk-city or donetsk-region, and it is where "
                    "e17, b0, b1 and 2 more are placed"
                ),
            )
        ],
        id="many uses, some told in full",
    ),
    pytest.param(
        places.shared_name,
        both(put("places", 0, "candidates", told=[]), put("places", 0, "position", told=None)),
        TABLES,
        [
            (
                "/places/0/names/0",
                (
                    "donetsk goes by a name that may mean the city or the region around it, "
                    "and nothing says which"
                ),
            )
        ],
        id="a bare name",
    ),
    pytest.param(
        places.shared_name,
        add(
            "places",
            id="d2",
            kind="place",
            country="UA",
            names=[{"text": "another"}, {"text": "DONETSK"}, {"text": "Donetsk"}],
        ),
        TABLES,
        [
            (
                "/places/3/names/1",
                (
                    "d2 goes by a name that may mean the city or the region around it, "
                    "and nothing says which"
                ),
            )
        ],
        id="a bare name in its country, in capitals, twice: told once",
    ),
    pytest.param(
        places.outside_country,
        point(37.8, 48.0),
        TABLES,
        [
            (
                "/places/1/position",
                (
                    "donetsk-city is listed under UA, and its position lies outside every box that "
                    "the table has for that country"
                ),
            )
        ],
        id="the wrong way round",
    ),
    pytest.param(
        places.outside_country,
        point(48.0, -137.8, radius_m=100_000),
        TABLES,
        [
            (
                "/places/1/position",
                (
                    "donetsk-city is listed under UA, and its position lies outside every box that "
                    "the table has for that country"
                ),
            )
        ],
        id="in another part of the world",
    ),
    pytest.param(
        places.false_precision,
        point(48.012345, 37.8, radius_m=5000),
        TABLES,
        [
            (
                "/places/1/position",
                "the position of donetsk-city has 6 decimals, and a radius of 5000 m bears 2",
            )
        ],
        id="six decimals for five kilometres",
    ),
    pytest.param(
        places.false_precision,
        both(point(48.0, 37.8), put("places", 2, "position", told={"lat": 48.0, "lon": 37.802})),
        TABLES,
        [
            (
                "/places/2/position",
                "the position of donetsk-region has 3 decimals, and its admin_level of 1 bears 1",
            )
        ],
        id="a region with a point",
    ),
    pytest.param(
        places.false_precision,
        both(
            point(0.0000001, 37.8),
            put("places", 1, "near", told="donetsk"),
            event(at("donetsk-city", precision="near_settlement")),
        ),
        TABLES,
        [
            (
                "/places/1/position",
                (
                    "the position of donetsk-city has 7 decimals, and a place that is only near "
                    "donetsk bears 2"
                ),
            )
        ],
        id="near a place",
    ),
    pytest.param(
        places.false_precision,
        both(
            point(48.1234, 37.8, stands_for="unknown"),
            event(
                at("donetsk-city", precision="country"),
                at("donetsk-city", precision="locality"),
                at("donetsk-city", precision="unknown"),
            ),
        ),
        TABLES,
        [
            (
                "/places/1/position",
                "the position of donetsk-city has 4 decimals, and a precision of locality bears 3",
            )
        ],
        id="used as a locality at the closest",
    ),
    pytest.param(
        places.page_locality,
        page_shows("donetsk"),
        TABLES,
        [
            (
                "/document/places/0",
                (
                    "the page shows a locality, donetsk, and the story has no dateline: "
                    "it was not filed there as far as the document tells"
                ),
            )
        ],
        id="a locality",
    ),
    pytest.param(
        places.page_locality,
        put(
            "document",
            "places",
            told=[at("donetsk", "unknown"), at("donetsk-city", "page_locality")],
        ),
        TABLES,
        [
            (
                "/document/places/1",
                (
                    "the page shows a locality, donetsk-city, and the story has no dateline: "
                    "it was not filed there as far as the document tells"
                ),
            )
        ],
        id="a locality beside another place",
    ),
    pytest.param(
        places.page_locality_used,
        both(page_shows("donetsk"), put("media", 0, "places", told=[at("donetsk")])),
        TABLES,
        [
            (
                "/events/2/places/0/place",
                (
                    "donetsk is a locality that the page shows, and it is given as a place of "
                    "e17 and photo1"
                ),
            )
        ],
        id="of an event and a picture",
    ),
    pytest.param(
        places.page_locality_used,
        both(
            page_shows("donetsk-city", at("page#donetsk-city", "filing_place")),
            put("claims", 0, "places", told=[at("donetsk-city", "speaker_place")]),
        ),
        TABLES,
        [
            (
                "/document/places/1/place",
                (
                    "donetsk-city is a locality that the page shows, and it is given as a place of "
                    "the document and a13"
                ),
            )
        ],
        id="as dateline and where somebody spoke",
    ),
    pytest.param(
        places.control_unknown,
        both(NAMED, event(at("donetsk-region"), times=[{"edtf": "2019"}])),
        TWO_VIEWS,
        [
            (
                "/events/4/places/0/place",
                "the table does not say who held donetsk-region at the time of e90",
            )
        ],
        id="before the table begins",
    ),
    pytest.param(
        places.control_unknown,
        both(NAMED, WITHIN, event(at("donetsk-city", "via"), at("donetsk-region", "origin"))),
        NOBODY_KNOWS,
        [
            (
                "/events/2/places/0/place",
                "the table does not say who held donetsk at the time of e17",
            ),
            (
                "/events/4/places/0/place",
                "the table does not say who held donetsk-city at the time of e90",
            ),
            (
                "/events/4/places/1/place",
                "the table does not say who held donetsk-region at the time of e90",
            ),
        ],
        id="a row that says that nobody knows; by candidates and by what it lies in",
    ),
    pytest.param(
        places.disputed_control,
        both(NAMED, put("events", 2, "times", told=[ON]), event(at("donetsk-region"))),
        TWO_VIEWS,
        [
            (
                "/events/2/places/0/place",
                (
                    "e17 and e90 are placed in donetsk and donetsk-region, of which the table has "
                    "more than one view: A, controlled_de_facto in the view of A (from 2020); "
                    "B, controlled_de_facto in the view of B (from 2022)"
                ),
            )
        ],
        id="two views, of one event by what its name may mean: told once",
    ),
    pytest.param(
        places.disputed_control,
        both(
            NAMED,
            put("claims", 2, "times", told=[{"edtf": "2021"}]),
            event(at("donetsk-region"), times=[{"edtf": "2022/2023"}]),
        ),
        TWO_VIEWS,
        [
            (
                "/events/4/places/0/place",
                (
                    "e90 is placed in donetsk-region, of which the table has more than one view: "
                    "A, controlled_de_facto in the view of A (from 2020); "
                    "B, controlled_de_facto in the view of B (from 2022)"
                ),
            )
        ],
        id="an event in the time of both, and one, dated by a claim, in the time of one",
    ),
    pytest.param(
        places.grains,
        event(LINE, at("donetsk-region", precision="admin1")),
        TABLES,
        [
            (
                "/events/4/places",
                (
                    "e90 is placed at more than one grain as event_place: "
                    "donetsk-city (line_feature) and donetsk-region (admin1)"
                ),
            )
        ],
        id="a line and a region",
    ),
    pytest.param(
        places.grains,
        both(
            WITHIN,
            event(
                at("donetsk-city", precision="settlement"), at("donetsk-region", precision="admin1")
            ),
        ),
        TABLES,
        [
            (
                "/events/4/places",
                (
                    "e90 is placed at more than one grain as event_place: "
                    "donetsk-city (settlement) and donetsk-region (admin1)"
                ),
            )
        ],
        id="a city and its region",
    ),
    pytest.param(
        places.grains,
        put("claims", 2, "places", told=[at("page#donetsk", precision="settlement")]),
        TABLES,
        [
            (
                "/events/2/places",
                (
                    "e17 is placed at more than one grain as event_place: "
                    "donetsk (ambiguous_name and settlement)"
                ),
            )
        ],
        id="one place, by an event and a claim on it",
    ),
    pytest.param(
        places.grains,
        event(
            at("donetsk-city", precision="vicinity"), at("page#donetsk-city", precision="locality")
        ),
        TABLES,
        [
            (
                "/events/4/places",
                (
                    "e90 is placed at more than one grain as event_place: "
                    "donetsk-city (vicinity and locality)"
                ),
            )
        ],
        id="one place, twice in one event",
    ),
]


@pytest.mark.parametrize(("rule", "change", "tables", "expected"), FAULTY)
def test_finds(
    page: dict[str, Any],
    rule: Rule,
    change: Change,
    tables: Tables,
    expected: list[tuple[str, str]],
) -> None:
    """The doubt is where it belongs, and says what is wrong."""
    change(page)
    assert found(page, rule, tables) == [
        (rule.code, rule.severity.value, pointer, message) for pointer, message in expected
    ]


def put_off_the_map(document: dict[str, Any]) -> None:
    """Take the one event that is somewhere out of the page."""
    del document["events"][2]["places"]


SOUND = [
    pytest.param(places.ambiguous_name, put_off_the_map, TABLES, id="nothing is placed there"),
    pytest.param(
        places.ambiguous_name,
        put("events", 2, "places", told=[at("donetsk-city", precision="settlement")]),
        TABLES,
        id="one of the candidates",
    ),
    pytest.param(
        places.ambiguous_name,
        both(put_off_the_map, put("media", 0, "places", told=[at("donetsk")])),
        TABLES,
        id="only a picture shows it",
    ),
    pytest.param(
        places.shared_name, put("events", told=[]), TABLES, id="the candidates are listed"
    ),
    pytest.param(
        places.shared_name,
        put("places", 0, "candidates", told=[]),
        TABLES,
        id="a position settles which",
    ),
    pytest.param(
        places.shared_name,
        add("places", id="d2", kind="place", country="UA", names=[{"text": "Donets"}]),
        TABLES,
        id="almost the name",
    ),
    pytest.param(
        places.shared_name,
        add("places", id="d2", kind="place", country="KR", names=[{"text": "Donetsk"}]),
        TABLES,
        id="the name in another country",
    ),
    pytest.param(
        places.shared_name,
        add("places", id="d2", kind="place", admin_level=1, names=[{"text": "Donetsk"}]),
        TABLES,
        id="the level is told",
    ),
    pytest.param(
        places.shared_name,
        add("places", id="d2", kind="place", names=[{"text": "Donetsk"}]),
        Tables(),
        id="no table",
    ),
    pytest.param(places.outside_country, point(48.0, 37.8), TABLES, id="inside"),
    pytest.param(
        places.outside_country, point(48.0, 41.0, radius_m=40_000), TABLES, id="within its radius"
    ),
    pytest.param(
        places.outside_country, point(90.0, 37.8, radius_m=5_000_000), TABLES, id="a pole, far off"
    ),
    pytest.param(
        places.outside_country,
        both(point(65.0, -170.0), put("places", 1, "country", told="RU")),
        TABLES,
        id="across the antimeridian",
    ),
    pytest.param(
        places.outside_country,
        both(point(0.0, 0.0), put("places", 1, "country", told="FR")),
        TABLES,
        id="a country that the table does not have",
    ),
    pytest.param(
        places.outside_country,
        put("places", 0, "position", told={"lat": 0.0, "lon": 0.0}),
        TABLES,
        id="no country is told",
    ),
    pytest.param(
        places.false_precision, point(48.01, 37.8, radius_m=5000), TABLES, id="as many as borne"
    ),
    pytest.param(
        places.false_precision, point(48.0123456, 37.8, radius_m=0), TABLES, id="no radius at all"
    ),
    pytest.param(
        places.false_precision,
        point(48.0123456, 37.8, radius_m=5e-324),
        TABLES,
        id="the smallest radius",
    ),
    pytest.param(places.false_precision, point(48.0123456, 37.8), TABLES, id="nothing is said"),
    pytest.param(
        places.false_precision,
        put("places", 2, "position", told={"lat": 48.01234, "lon": 37.8, "stands_for": "seat"}),
        TABLES,
        id="a point that says what it stands for",
    ),
    pytest.param(places.page_locality, both(), TABLES, id="no places around the story"),
    pytest.param(
        places.page_locality,
        page_shows("donetsk", at("donetsk-city", "filing_place")),
        TABLES,
        id="there is a dateline",
    ),
    pytest.param(
        places.page_locality,
        put("document", "places", told=[at("donetsk", "unknown")]),
        TABLES,
        id="another role",
    ),
    pytest.param(places.page_locality_used, both(), TABLES, id="the page shows none"),
    pytest.param(
        places.page_locality_used, page_shows("donetsk-city"), TABLES, id="another place is used"
    ),
    pytest.param(
        places.page_locality_used,
        both(page_shows("donetsk-city"), event(at("donetsk-city", "unknown"))),
        TABLES,
        id="used in a role that says nothing",
    ),
    pytest.param(
        places.control_unknown, event(at("donetsk-region")), TWO_VIEWS, id="not in the table"
    ),
    pytest.param(
        places.control_unknown,
        both(NAMED, event(at("donetsk-region"), times=[{"edtf": "2020"}])),
        TWO_VIEWS,
        id="in the first year of a row",
    ),
    pytest.param(
        places.control_unknown,
        both(NAMED, event(at("donetsk-region", "speaker_place"), times=[{"edtf": "2019"}])),
        TWO_VIEWS,
        id="where somebody spoke",
    ),
    pytest.param(
        places.disputed_control, both(NAMED, event(at("donetsk-region"))), ONE_VIEW, id="one view"
    ),
    pytest.param(
        places.disputed_control,
        both(NAMED, event(at("donetsk-region"))),
        ONE_AFTER_ANOTHER,
        id="one after another",
    ),
    pytest.param(
        places.disputed_control,
        both(NAMED, event(at("donetsk-region"), times=[{"edtf": "2022"}])),
        IN_ONE_YEAR,
        id="one after another in the course of a year",
    ),
    pytest.param(
        places.disputed_control,
        both(NAMED, put_off_the_map, event(at("donetsk-region"), times=[{"edtf": "2021"}])),
        TWO_VIEWS,
        id="the year before there was a second",
    ),
    pytest.param(
        places.disputed_control,
        both(NAMED, put("places", 2, "country", told="KR"), event(at("donetsk-region"))),
        Tables(holdings=tuple(row.evolve(country="UA") for row in TWO_VIEWS.holdings)),
        id="the name in another country",
    ),
    pytest.param(places.grains, both(), TABLES, id="one place"),
    pytest.param(
        places.grains,
        event(at("donetsk-city", precision="settlement"), at("donetsk-region", precision="admin1")),
        TABLES,
        id="two places, neither inside the other",
    ),
    pytest.param(
        places.grains,
        event(LINE, at("donetsk-region", "origin", precision="admin1")),
        TABLES,
        id="two roles",
    ),
    pytest.param(
        places.grains,
        event(LINE, at("donetsk-region", precision="unknown"), at("donetsk-city")),
        TABLES,
        id="one grain, and what is not known",
    ),
]


@pytest.mark.parametrize(("rule", "change", "tables"), SOUND)
def test_says_nothing(page: dict[str, Any], rule: Rule, change: Change, tables: Tables) -> None:
    """A near miss is no finding."""
    change(page)
    assert found(page, rule, tables) == []


def test_the_hint_says_which_way_round(page: dict[str, Any]) -> None:
    """Only where the swapped position would lie inside."""
    point(37.8, 48.0)(page)
    other = Facts(mr.Report.model_validate(page), tables=TABLES)
    [finding] = look(other, (places.outside_country,), 100)
    assert finding.hint == "lat and lon seem to be the wrong way round"
    point(-48.0, 37.8)(page)
    other = Facts(mr.Report.model_validate(page), tables=TABLES)
    [finding] = look(other, (places.outside_country,), 100)
    assert finding.hint == "look again at the position, at its signs, and at the country"


# The standing example


@pytest.fixture
def seed() -> dict[str, Any]:
    """Give the standing example as plain data."""
    loaded: dict[str, Any] = json.loads((EXAMPLES / "seed_report.json").read_text(encoding="utf-8"))
    return loaded


IN_THE_SEED = [
    pytest.param(
        places.page_locality,
        "/document/places/0",
        "it was not filed there",
        put("document", "places", told=[]),
        id="O04: Los Angeles",
    ),
    pytest.param(
        places.ambiguous_name,
        "/events/23/places/0/place",
        "may be donetsk-city or donetsk-region",
        both(
            put("events", 23, "places", told=[at("donetsk-region", precision="admin1")]),
            put("claims", 31, "places", told=[at("donetsk-region", precision="admin1")]),
        ),
        id="O06: city or region",
    ),
    pytest.param(
        places.disputed_control,
        "/events/0/places/1/place",
        "Ukraine, sovereign_de_jure_only in the view of Ukraine and the UN General Assembly "
        "(from 2014); Russia, annexation_disputed in the view of Russia (from 2022-09-30)",
        both(put("places", 3, "names", told=[]), put("places", 3, "country", told="UA")),
        id="O06: who holds it, in whose view",
    ),
    pytest.param(
        places.grains,
        "/events/0/places",
        "front (line_feature) and donetsk-region (admin1)",
        both(
            put("events", 0, "places", 0, told=at("donetsk-region", "destination")),
            put("claims", 0, "places", told=[]),
            put("claims", 2, "places", told=[]),
        ),
        id="O06: a front and a region",
    ),
]


@pytest.mark.parametrize(("rule", "pointer", "words", "repair"), IN_THE_SEED)
def test_the_standing_example(
    seed: dict[str, Any], rule: Rule, pointer: str, words: str, repair: Change
) -> None:
    """The oddity is raised in the example, and not in a repaired one."""
    [(code, _, where, message)] = found(seed, rule, TABLES)
    assert (code, where) == (rule.code, pointer)
    assert words in message
    repair(seed)
    assert found(seed, rule, TABLES) == []


def test_nothing_else_in_the_standing_example(seed: dict[str, Any]) -> None:
    """The other checks have nothing to say of the example."""
    silent = [places.shared_name, places.outside_country, places.false_precision]
    silent += [places.page_locality_used, places.control_unknown]
    assert [each for rule in silent for each in found(seed, rule, TABLES)] == []


@given(reports())
@settings(max_examples=10)
def test_nothing_raises_and_nothing_is_a_fault(report: mr.Report) -> None:
    """Whatever the report."""
    findings = look(Facts(report, tables=TABLES), RULES, 100)
    assert all(each.severity is not mr.Severity.FAULT for each in findings)
