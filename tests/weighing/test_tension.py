"""Two claims are compared in every respect, and the verdict says no more than the record does."""

from itertools import combinations
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import milreport as mr
from milreport.errors import UsageError
from milreport.records.claim import Toll
from milreport.testing import reports, sample_report
from milreport.values.answer import Answer
from milreport.values.harm import disjoint
from milreport.vocabulary.events import ParticipantRole
from milreport.weighing._ground import Ground, Stated
from milreport.weighing.tension import Respect, Tension, Verdict, tension, tensions

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"

COMPATIBLE, TENSE = "compatible", "in_tension"
CONTRADICTORY, APART = "contradictory", "not_about_the_same_thing"

Json = dict[str, Any]


def read(name: str) -> mr.Report:
    """Read one of the standing examples."""
    return mr.Report.model_validate_json((EXAMPLES / name).read_text(encoding="utf-8"))


SEED = read("seed_report.json")
ELSEWHERE = read("elsewhere_report.json")


def report(*claims: Json, name: str = "desk.1", **collections: Any) -> mr.Report:  # noqa: ANN401
    """Make a report of some claims, with one source and one event of each sort."""
    return mr.Report.model_validate(
        {
            "schema_version": "1.0",
            "id": name,
            "language": "en",
            "document": {"source": "post"},
            "sources": [{"id": "post", "kind": "news_outlet"}],
            "events": EVENTS,
            "actors": ACTORS,
            "places": PLACES,
            "materiel": MATERIEL,
            **collections,
            "claims": claims,
        }
    )


EVENTS: list[Json] = [
    {"id": "strike", "kind": "air_strike", "realis": "actual", "part_of": "battle"},
    {"id": "battle", "kind": "armed_clash", "realis": "actual"},
    {"id": "planned", "kind": "visit", "realis": "planned"},
    {
        "id": "fighting",
        "kind": "combat_participation",
        "realis": "did_not_occur",
        "participants": [{"who": "army", "role": "initiator"}],
        "times": [{"edtf": "2024-03-01/2024-03-31", "precision": "within"}],
        "places": [{"place": "north", "role": "event_place"}],
    },
    {
        "id": "arrival",
        "kind": "deployment",
        "realis": "actual",
        "participants": [{"who": "guards", "role": "member"}],
        "times": [{"edtf": "2024-03-10", "role": "event"}],
        "places": [{"place": "line", "role": "destination"}],
    },
    {
        "id": "raid",
        "kind": "raid",
        "realis": "actual",
        "participants": [{"who": "guards", "role": "victim"}, {"who": "army", "role": "unknown"}],
    },
    {
        "id": "parade",
        "kind": "force_presence",
        "realis": "actual",
        "participants": [{"who": "guards", "role": "member"}],
    },
]
ACTORS: list[Json] = [
    {"id": "army", "kind": "armed_force"},
    {"id": "guards", "kind": "military_unit", "part_of": "army"},
    {"id": "rebels", "kind": "non_state_armed_group"},
]
PLACES: list[Json] = [
    {"id": "land", "kind": "place", "country": "UA", "admin_level": 0},
    {"id": "north", "kind": "place", "admin_level": 1, "within": "land"},
    {"id": "south", "kind": "place", "admin_level": 1, "within": "land"},
    {"id": "ford", "kind": "place", "within": "north"},
    {"id": "mill", "kind": "place", "within": "north"},
    {"id": "by-mill", "kind": "place", "within": "north", "near": "mill"},
    {"id": "line", "kind": "line_or_zone", "within": "land"},
    {"id": "name", "kind": "place", "candidates": ["ford", "south"]},
    {"id": "abroad", "kind": "place", "country": "PL"},
    {"id": "nowhere", "kind": "place"},
    {"id": "village", "kind": "place", "within": "land"},
]
MATERIEL: list[Json] = [
    {"id": "tanks", "kind": "equipment_type", "category": "main_battle_tank"},
    {"id": "t-1", "kind": "equipment_type", "category": "main_battle_tank", "variant_of": "tanks"},
    {"id": "trucks", "kind": "equipment_type", "category": "unknown"},
]


def claim(name: str, content: Json | None = None, **more: Any) -> Json:  # noqa: ANN401
    """Make a claim that one source puts as certain, of the strike if of nothing else."""
    chain = [{"source": "post", "factuality": more.pop("factuality", "certain_true")}]
    if chain[0]["factuality"] is None:
        del chain[0]["factuality"]
    if "act" in more:
        chain[0]["act"] = more.pop("act")
    told = {"kind": "occurrence", "event": "strike"} if content is None else content
    return {"id": name, "content": told, "chain": chain, "mode": "asserted", **more}


def toll(number: Json | int, outcome: str = "killed", **more: Any) -> Json:  # noqa: ANN401
    """Make the content of a claim about people harmed in the strike."""
    told = {"kind": "exact", "value": number} if isinstance(number, int) else number
    outer: Json = {name: more.pop(name) for name in ("scope", "since", "of") if name in more}
    harm = {"outcome": outcome, "number": told, **more}
    return {"kind": "toll", "of": "strike", "harm": harm, **outer}


MOVED = (
    "a has 6 and b has 9, which never meet; "
    "but one was told of a later moment, and such a number changes."
)


def held(day: str) -> Json:
    """Make the time at which a number held."""
    return {"edtf": day, "role": "state_valid"}


def said(name: str, content: Json, day: str) -> Json:
    """Make a claim whose source said it on a day."""
    told = claim(name, content)
    told["chain"][0]["time"] = {"edtf": day, "role": "claim_made"}
    return told


def figure(number: Json | int, unit: str = "1", **more: Any) -> Json:  # noqa: ANN401
    """Make the content of a claim about things in the strike."""
    told = {"kind": "exact", "value": number} if isinstance(number, int) else number
    quantity = {"number": told, "unit": unit}
    for field in ("counted", "item"):
        if field in more:
            quantity[field] = more.pop(field)
    return {"kind": "figure", "of": "strike", "quantity": quantity, **more}


def at(*times: str, **more: str) -> list[Json]:
    """Make times of an event."""
    return [{"edtf": time, "role": "event", **more} for time in times]


def where(*places: str, role: str = "event_place") -> list[Json]:
    """Make uses of places."""
    return [{"place": place, "role": role} for place in places]


def link(kind: str, **more: Any) -> list[Json]:  # noqa: ANN401
    """Make a relation from the first claim to the second."""
    return [{"id": "r", "kind": kind, "subjects": ["a"], "objects": ["b"], **more}]


def found(compared: Tension, respect: Respect) -> tuple[str, str] | None:
    """Give what was found in one respect."""
    told = [(each.verdict.value, each.reason) for each in compared.aspects]
    at_all = [each.respect for each in compared.aspects]
    return told[at_all.index(respect)] if respect in at_all else None


ONE_SIDE = {"party": "guards"}

CASES = [
    # The event
    pytest.param(
        report(claim("a"), claim("b", {"kind": "occurrence", "event": "planned"})),
        APART,
        Respect.EVENT,
        (APART, "a and b are not about one event, and nothing links what they say."),
        id="two events, and nothing between them",
    ),
    pytest.param(
        report(claim("a"), claim("b", {"kind": "occurrence", "event": "battle"})),
        COMPATIBLE,
        Respect.EVENT,
        (COMPATIBLE, "strike, which a is about, is a part of battle."),
        id="an event and a part of it",
    ),
    pytest.param(
        report(claim("a", {"kind": "occurrence", "event": "battle"}), claim("b")),
        COMPATIBLE,
        Respect.EVENT,
        (COMPATIBLE, "strike, which b is about, is a part of battle."),
        id="a part and its event",
    ),
    pytest.param(
        report(
            claim("a"),
            claim("b", {"kind": "occurrence", "event": "planned"}),
            relations=link("narrows"),
        ),
        COMPATIBLE,
        Respect.EVENT,
        (COMPATIBLE, "a and b speak of one thing, as r (narrows) declares."),
        id="versions of one statement",
    ),
    pytest.param(
        report(
            claim("a"),
            claim("b", {"kind": "occurrence", "event": "planned"}),
            relations=link("supports"),
        ),
        APART,
        Respect.EVENT,
        (APART, "a and b are not about one event, and nothing links what they say."),
        id="a relation by which two claims need not speak of one thing",
    ),
    pytest.param(
        report(claim("a"), {**claim("b"), "content": None}),
        APART,
        Respect.EVENT,
        (APART, "a and b are not about one event, and nothing links what they say."),
        id="bare words",
    ),
    pytest.param(
        report(
            claim(
                "a",
                {"kind": "relation", "subject": "army", "predicate": "controls", "object": "north"},
            ),
            claim(
                "b",
                {"kind": "relation", "subject": "army", "predicate": "controls", "object": "north"},
            ),
        ),
        COMPATIBLE,
        Respect.EVENT,
        (COMPATIBLE, "a and b are about one thing, army."),
        id="one relation of one subject",
    ),
    pytest.param(
        report(
            claim(
                "a",
                {"kind": "relation", "subject": "army", "predicate": "controls", "object": "north"},
            ),
            claim(
                "b",
                {"kind": "relation", "subject": "army", "predicate": "controls", "object": "south"},
            ),
        ),
        APART,
        Respect.EVENT,
        (APART, "a and b are not about one event, and nothing links what they say."),
        id="two relations of one subject",
    ),
    # Times
    pytest.param(
        report(claim("a", times=at("2024-10-03")), claim("b", times=at("2024-10-04"))),
        TENSE,
        Respect.TIME,
        (
            TENSE,
            (
                "a has 2024-10-03 and b has 2024-10-04, one day apart; "
                "a time zone or the day of reporting may be behind that."
            ),
        ),
        id="one day apart",
    ),
    pytest.param(
        report(claim("a", times=at("2024-10-13")), claim("b", times=at("2024-10-03"))),
        TENSE,
        Respect.TIME,
        (
            TENSE,
            "a has 2024-10-13 and b has 2024-10-03, 10 days apart; they may speak of two events.",
        ),
        id="ten days apart, the later first",
    ),
    pytest.param(
        report(
            claim("a", times=at("2024-10-03T09:00Z")), claim("b", times=at("2024-10-03T15:00Z"))
        ),
        TENSE,
        Respect.TIME,
        (
            TENSE,
            (
                "a has 2024-10-03T09:00Z and b has 2024-10-03T15:00Z, some hours apart; "
                "a time zone or the day of reporting may be behind that."
            ),
        ),
        id="some hours apart",
    ),
    pytest.param(
        report(claim("a", times=at("2024-10-03~")), claim("b", times=at("2024-11-04"))),
        COMPATIBLE,
        Respect.TIME,
        (COMPATIBLE, "What a and b give as the time may be one and the same."),
        id="an approximate date excludes nothing",
    ),
    pytest.param(
        report(claim("a", times=at("2024-10-03")), claim("b", times=at("2024-10"))),
        COMPATIBLE,
        Respect.TIME,
        (COMPATIBLE, "What a and b give as the time may be one and the same."),
        id="a day and its month",
    ),
    pytest.param(
        report(
            claim("a", times=at("2024-10-03", "2024-11-03")),
            claim("b", times=at("2024-11-03", "2024-12-03")),
        ),
        COMPATIBLE,
        Respect.TIME,
        (COMPATIBLE, "What a and b give as the time may be one and the same."),
        id="several times, of which two may be one",
    ),
    pytest.param(
        report(
            claim("a", times=at(*(f"2024-01-{day:02}" for day in range(1, 14)))),
            claim("b", times=at("2024-03-03")),
        ),
        COMPATIBLE,
        Respect.TIME,
        (COMPATIBLE, "a and b give too many times for all to be compared."),
        id="more times than are compared",
    ),
    pytest.param(
        report(
            claim("a", {"kind": "occurrence", "event": "arrival"}, times=at("2024-04-03")),
            claim("b", {"kind": "occurrence", "event": "arrival"}),
        ),
        COMPATIBLE,
        Respect.TIME,
        None,
        id="what their one event gives is no news",
    ),
    pytest.param(
        report(claim("a", times=at("2024-10-03")), claim("b")),
        COMPATIBLE,
        Respect.TIME,
        None,
        id="a time told by one alone",
    ),
    pytest.param(
        report(
            claim("a", times=[{"edtf": "2024-10-03", "role": "released"}]),
            claim("b", times=at("2024-10-04")),
        ),
        COMPATIBLE,
        Respect.TIME,
        None,
        id="a time of something else than the event",
    ),
    pytest.param(
        report(
            *(
                claim(
                    name,
                    {
                        "kind": "relation",
                        "subject": "army",
                        "predicate": "controls",
                        "object": "north",
                        "valid": {"edtf": year},
                    },
                )
                for name, year in (("a", "2022"), ("b", "2024"))
            )
        ),
        TENSE,
        Respect.TIME,
        (TENSE, "a has 2022 and b has 2024, 366 days apart; they may speak of two events."),
        id="a relation holds when it says",
    ),
    pytest.param(
        report(
            claim("a", times=at("2024-04-03")),
            claim("b", {"kind": "occurrence", "event": "arrival"}),
            relations=link("in_tension_with"),
        ),
        APART,
        Respect.TIME,
        (
            APART,
            (
                "a has 2024-04-03 and b has 2024-03-10, 24 days apart, "
                "so they do not speak of one time."
            ),
        ),
        id="two events set side by side, at two times",
    ),
    # Places
    *(
        pytest.param(
            report(claim("a", places=where(*mine)), claim("b", places=where(*theirs))),
            verdict,
            Respect.PLACE,
            (verdict, reason),
            id=name,
        )
        for mine, theirs, verdict, reason, name in (
            (["ford"], ["ford"], COMPATIBLE, "Both have ford as the place.", "one place"),
            (
                ["ford"],
                ["land"],
                COMPATIBLE,
                "Of ford and land, one lies in the other.",
                "a place in a larger one",
            ),
            (
                ["name"],
                ["north"],
                COMPATIBLE,
                "name and north may be one place: a name there fits more than one.",
                "a name with two readings",
            ),
            (
                ["ford"],
                ["mill"],
                TENSE,
                (
                    "a has ford and b has mill, which lie apart; it may have reached both, "
                    "or one is wrong."
                ),
                "two settlements of one region",
            ),
            (
                ["ford"],
                ["south"],
                TENSE,
                (
                    "a has ford and b has south, which lie apart; it may have reached both, "
                    "or one is wrong."
                ),
                "a settlement and another region",
            ),
            (
                ["land"],
                ["abroad"],
                TENSE,
                (
                    "a has land and b has abroad, which lie apart; it may have reached both, "
                    "or one is wrong."
                ),
                "two countries",
            ),
            (
                ["ford"],
                ["line"],
                COMPATIBLE,
                "Nothing in the record tells whether ford and line lie apart.",
                "a front runs through regions",
            ),
            (
                ["ford"],
                ["by-mill"],
                COMPATIBLE,
                "Nothing in the record tells whether ford and by-mill lie apart.",
                "a place that is only near another",
            ),
            (
                ["ford"],
                ["village"],
                COMPATIBLE,
                "Nothing in the record tells whether ford and village lie apart.",
                "a village whose region is not told",
            ),
            (
                ["land"],
                ["nowhere"],
                COMPATIBLE,
                "Nothing in the record tells whether land and nowhere lie apart.",
                "a place of which nothing is told",
            ),
            (
                ["land"],
                ["gone"],
                COMPATIBLE,
                "Nothing in the record tells whether land and gone lie apart.",
                "a place that is not there",
            ),
            (
                ["ford", "mill"],
                ["south", "north"],
                COMPATIBLE,
                "Of ford and north, one lies in the other.",
                "several places, the closest two count",
            ),
        )
    ),
    pytest.param(
        report(
            claim("a", places=where("north", role="origin")),
            claim("b", places=where("south", role="destination")),
        ),
        COMPATIBLE,
        Respect.PLACE,
        None,
        id="from one place to another",
    ),
    pytest.param(
        report(
            claim("a", places=where("south")),
            claim("b", {"kind": "occurrence", "event": "fighting"}),
            relations=link("answers"),
        ),
        APART,
        Respect.PLACE,
        (APART, "a has south and b has north, which lie apart, so they do not speak of one place."),
        id="two events set side by side, at two places",
    ),
    # Roles
    pytest.param(
        report(
            claim("a", {"kind": "occurrence", "event": "fighting"}),
            claim("b", toll(6, party="guards", cause="hostile_action")),
        ),
        TENSE,
        Respect.ROLE,
        (
            TENSE,
            (
                "By b, guards was harmed in an attack; by a, no part is taken in combat. "
                "It does not take fighting to be hit, so both may hold."
            ),
        ),
        id="killed in an attack and not fighting",
    ),
    pytest.param(
        report(
            claim("a", toll(6, victims=["guards"])),
            claim("b", {"kind": "occurrence", "event": "fighting"}),
        ),
        TENSE,
        Respect.EVENT,
        (COMPATIBLE, "a and b are about two events, and guards has a part in both."),
        id="victims by name, the cause told by the event",
    ),
    pytest.param(
        report(
            claim("a", {"kind": "occurrence", "event": "fighting"}),
            claim("b", {"kind": "occurrence", "event": "arrival"}),
        ),
        TENSE,
        Respect.ROLE,
        (
            TENSE,
            (
                "By b, guards is at the front; by a, no part is taken in combat. "
                "It does not take fighting to be there, so both may hold."
            ),
        ),
        id="at the front and not fighting",
    ),
    pytest.param(
        report(
            claim("a", {"kind": "occurrence", "event": "fighting"}),
            claim(
                "b",
                {"kind": "occurrence", "event": "arrival"},
                places=[{"place": "gone", "role": "via", "precision": "line_feature"}],
            ),
        ),
        TENSE,
        Respect.PLACE,
        (COMPATIBLE, "Nothing in the record tells whether north and gone lie apart."),
        id="a front told by the precision of a place",
    ),
    pytest.param(
        report(
            claim("a", {"kind": "occurrence", "event": "fighting"}),
            claim("b", {"kind": "occurrence", "event": "raid"}),
        ),
        TENSE,
        Respect.ROLE,
        (
            TENSE,
            (
                "By b, guards was harmed in an attack; by a, no part is taken in combat. "
                "It does not take fighting to be hit, so both may hold."
            ),
        ),
        id="victims of an attack that is told of",
    ),
    *(
        pytest.param(
            report(claim("a", {"kind": "occurrence", "event": "fighting"}), claim("b", **other)),
            APART,
            Respect.ROLE,
            None,
            id=name,
        )
        for name, other in (
            ("nobody harmed", {"content": toll(0, party="guards")}),
            ("harmed by accident", {"content": toll(6, party="guards", cause="accident")}),
            ("freed, not harmed", {"content": toll(6, "released_or_exchanged", party="guards")}),
            ("others harmed", {"content": toll(6, party="rebels")}),
            ("nobody named", {"content": toll(6)}),
            (
                "denied as well",
                {"content": toll(6, party="guards"), "factuality": "certain_false"},
            ),
            (
                "present, but at no front",
                {"content": {"kind": "occurrence", "event": "parade"}, "places": where("ford")},
            ),
        )
    ),
    pytest.param(
        report(
            claim("a", {"kind": "occurrence", "event": "fighting"}),
            claim("b", {"kind": "occurrence", "event": "arrival"}, times=at("2025")),
        ),
        APART,
        Respect.TIME,
        (
            APART,
            (
                "a has 2024-03-01/2024-03-31 and b has 2025, 276 days apart, "
                "so they do not speak of one time."
            ),
        ),
        id="at the front later than they did not fight",
    ),
    pytest.param(
        report(claim("a", toll(6, party="army")), claim("b", toll(9, party="rebels"))),
        COMPATIBLE,
        Respect.ROLE,
        (APART, "a and b count people of two sides."),
        id="two sides",
    ),
    pytest.param(
        report(claim("a", toll(6, sex="male")), claim("b", toll(9, sex="female"))),
        COMPATIBLE,
        Respect.ROLE,
        (APART, "a and b count two groups of people that share nobody."),
        id="men and women",
    ),
    # Outcomes
    pytest.param(
        report(claim("a", toll(6)), claim("b", toll(9, "casualty_unspecified"))),
        TENSE,
        Respect.OUTCOME,
        (
            TENSE,
            (
                "b speaks of casualties and a of deaths: casualties need not be deaths, "
                "and may all be injured."
            ),
        ),
        id="casualties are not deaths",
    ),
    pytest.param(
        report(claim("a", toll(6, "casualty_unspecified")), claim("b", toll(6, "injured"))),
        COMPATIBLE,
        Respect.OUTCOME,
        (APART, "a counts people as casualty_unspecified and b as injured."),
        id="casualties and injured",
    ),
    pytest.param(
        report(
            claim("a", {"kind": "occurrence", "event": "strike", "loss_status": "destroyed"}),
            claim("b", {"kind": "occurrence", "event": "strike", "loss_status": "captured"}),
        ),
        TENSE,
        Respect.OUTCOME,
        (TENSE, "a has it as destroyed, b as captured."),
        id="one thing destroyed and captured",
    ),
    pytest.param(
        report(
            claim("a", {"kind": "occurrence", "event": "strike", "loss_status": "destroyed"}),
            claim("b", {"kind": "occurrence", "event": "strike", "loss_status": "unknown"}),
        ),
        COMPATIBLE,
        Respect.OUTCOME,
        None,
        id="an end that is not told",
    ),
    pytest.param(
        report(
            claim("a", toll(6)),
            claim("b", toll(9, of="planned")),
            relations=link("in_tension_with"),
        ),
        TENSE,
        Respect.NUMBER,
        (TENSE, "a has 6 and b has 9, which never meet; they are not figures of one event."),
        id="two events set side by side are not one toll",
    ),
    # Scopes
    pytest.param(
        report(
            claim("a", toll(6, scope="increment")), claim("b", toll(90, scope="cumulative_since"))
        ),
        COMPATIBLE,
        Respect.SCOPE,
        (
            APART,
            (
                "a covers what one event or period added and b a running total, "
                "so the numbers cannot be set side by side."
            ),
        ),
        id="an increment and a running total",
    ),
    pytest.param(
        report(
            claim("a", toll(6, scope="cumulative_since", since={"edtf": "2014"})),
            claim("b", toll(9, scope="cumulative_since", since={"edtf": "2022"})),
        ),
        COMPATIBLE,
        Respect.SCOPE,
        (APART, "a and b are running totals from two starts."),
        id="running totals from two starts",
    ),
    pytest.param(
        report(claim("a", toll(6)), claim("b", figure(6, counted="items"))),
        COMPATIBLE,
        Respect.SCOPE,
        (APART, "a and b count or measure different things."),
        id="people and things",
    ),
    pytest.param(
        report(claim("a", figure(6, counted="rounds")), claim("b", figure(9, counted="items"))),
        COMPATIBLE,
        Respect.SCOPE,
        (APART, "a and b count or measure different things."),
        id="two nouns",
    ),
    pytest.param(
        report(
            claim("a", figure(6, counted="items", transfer_status="delivered")),
            claim("b", figure(9, counted="items", transfer_status="pledged")),
        ),
        COMPATIBLE,
        Respect.SCOPE,
        (APART, "a and b count what is delivered and what is pledged."),
        id="delivered and pledged",
    ),
    pytest.param(
        report(
            claim("a", figure(6, counted="items", item="tanks")),
            claim("b", figure(9, counted="items", item="trucks")),
        ),
        COMPATIBLE,
        Respect.SCOPE,
        (
            APART,
            "a and b count two kinds of things, and nothing says that one is a kind of the other.",
        ),
        id="two items",
    ),
    pytest.param(
        report(
            claim("a", figure({"kind": "exact", "value": 0.5})),
            claim(
                "b",
                figure(
                    {"kind": "exact", "value": 0.4},
                    base={
                        "number": {"kind": "exact", "value": 50},
                        "unit": "1",
                        "counted": "items",
                    },
                ),
            ),
        ),
        COMPATIBLE,
        Respect.SCOPE,
        (APART, "a and b give shares or parts of two different wholes."),
        id="shares of two wholes",
    ),
    pytest.param(
        report(
            claim("a", figure({"kind": "vague_count", "low": 3}, counted="items")),
            claim("b", figure({"kind": "nearly", "value": 0.5}, scope="share_of")),
        ),
        TENSE,
        Respect.SCOPE,
        (
            TENSE,
            (
                "b gives a share of a whole that it does not tell, and a a vague count: whether "
                "that is the whole is not said, and a share of so few says little."
            ),
        ),
        id="several, and a share of them",
    ),
    pytest.param(
        report(
            claim("a", figure({"kind": "nearly", "value": 0.5}, scope="share_of")),
            claim("b", toll(6)),
        ),
        COMPATIBLE,
        Respect.SCOPE,
        (APART, "a gives a share and b does not."),
        id="a share and a count",
    ),
    pytest.param(
        report(
            claim(
                "a",
                figure(
                    {"kind": "nearly", "value": 0.5},
                    base={
                        "number": {"kind": "exact", "value": 50},
                        "unit": "1",
                        "counted": "items",
                    },
                ),
            ),
            claim("b", figure({"kind": "vague_count", "low": 3}, counted="items")),
        ),
        COMPATIBLE,
        Respect.SCOPE,
        (APART, "a gives a share and b does not."),
        id="a share of a whole that is told, and several",
    ),
    # Numbers
    pytest.param(
        report(claim("a", toll(6)), claim("b", toll(6))),
        COMPATIBLE,
        Respect.NUMBER,
        (COMPATIBLE, "Both have 6."),
        id="one number",
    ),
    pytest.param(
        report(claim("a", toll(6)), claim("b", toll(9))),
        CONTRADICTORY,
        Respect.NUMBER,
        (
            CONTRADICTORY,
            (
                "a has 6 and b has 9, which never meet, and both are exact counts of one thing, "
                "put as certain."
            ),
        ),
        id="two exact counts put as certain",
    ),
    pytest.param(
        report(claim("a", toll(6)), claim("b", toll(9), factuality="probable_true")),
        TENSE,
        Respect.NUMBER,
        (
            TENSE,
            "a has 6 and b has 9, which never meet; at least one of them is not put as certain.",
        ),
        id="two counts, one hedged",
    ),
    pytest.param(
        report(
            claim("a", toll(6)),
            claim("b", toll({"kind": "exact", "value": 90, "rounding": "rounded_implied"})),
        ),
        TENSE,
        Respect.NUMBER,
        (TENSE, "a has 6 and b has 90, which never meet; at least one of them is no exact count."),
        id="a rounded count",
    ),
    pytest.param(
        report(claim("a", toll(6)), claim("b", toll({"kind": "more_than", "value": 20}))),
        TENSE,
        Respect.NUMBER,
        (
            TENSE,
            (
                "a has 6 and b has 21 or more, which never meet; "
                "at least one of them is no exact count."
            ),
        ),
        id="a bound",
    ),
    pytest.param(
        report(claim("a", toll(6)), claim("b", toll(9, scope="increment"))),
        TENSE,
        Respect.NUMBER,
        (
            TENSE,
            "a has 6 and b has 9, which never meet; what each number covers is not told by both.",
        ),
        id="a scope told by one",
    ),
    pytest.param(
        report(
            claim("a", toll(6, scope="cumulative_since"), times=[held("2024-05-11")]),
            claim("b", toll(9, scope="cumulative_since"), times=[held("2024-05-13")]),
        ),
        COMPATIBLE,
        Respect.NUMBER,
        (COMPATIBLE, MOVED),
        id="a running total that has grown",
    ),
    pytest.param(
        report(
            claim("a", toll(6, scope="cumulative_since"), times=[held("2024-05-13")]),
            claim("b", toll(9, scope="cumulative_since"), times=[held("2024-05-11")]),
        ),
        TENSE,
        Respect.NUMBER,
        (
            TENSE,
            (
                "a has 6 and b has 9, which never meet; "
                "such a number changes from one moment to the next."
            ),
        ),
        id="a running total that has shrunk",
    ),
    pytest.param(
        report(
            said("a", toll(6, scope="stock_at"), "2024-05-13"),
            said("b", toll(9, scope="stock_at"), "2024-05-11"),
        ),
        COMPATIBLE,
        Respect.NUMBER,
        (COMPATIBLE, MOVED),
        id="a stock at two moments, by when it was said",
    ),
    pytest.param(
        report(
            said("a", toll(6), "2024-05-11"),
            said("b", toll(9), "2024-05-13"),
        ),
        CONTRADICTORY,
        Respect.NUMBER,
        (
            CONTRADICTORY,
            (
                "a has 6 and b has 9, which never meet, and both are exact counts of one thing, "
                "put as certain."
            ),
        ),
        id="a number that is of no moment",
    ),
    pytest.param(
        report(
            claim("a", toll(6, scope="cumulative_since"), times=[held("2024-05-11")]),
            claim("b", toll(9, scope="cumulative_since"), times=[held("2024-05-13")]),
        ),
        COMPATIBLE,
        Respect.TIME,
        (
            COMPATIBLE,
            (
                "a has 2024-05-11 and b has 2024-05-13, 2 days apart; "
                "each number is of its own moment."
            ),
        ),
        id="the moments of a running total",
    ),
    pytest.param(
        report(claim("a", toll(6, scope="stock_at")), claim("b", toll(9, scope="stock_at"))),
        TENSE,
        Respect.NUMBER,
        (
            TENSE,
            (
                "a has 6 and b has 9, which never meet; "
                "such a number changes from one moment to the next."
            ),
        ),
        id="stocks",
    ),
    pytest.param(
        report(
            claim("a", toll(6), times=at("2024-10-03")), claim("b", toll(9), times=at("2024-10-04"))
        ),
        TENSE,
        Respect.NUMBER,
        (TENSE, "a has 6 and b has 9, which never meet; time or place differ as well."),
        id="two counts of two days",
    ),
    pytest.param(
        report(claim("a", toll(6, age_band="child")), claim("b", toll(9, age_band="adolescent"))),
        TENSE,
        Respect.NUMBER,
        (
            TENSE,
            "a has 6 and b has 9, which never meet; the two groups counted need not be the same.",
        ),
        id="two groups that may share somebody",
    ),
    pytest.param(
        report(claim("a", toll(6, party="guards")), claim("b", toll(9, party="army"))),
        COMPATIBLE,
        Respect.NUMBER,
        (
            COMPATIBLE,
            "a has 6 and b has 9, which never meet; but the fewer may be a part of the more.",
        ),
        id="the fewer are of a part of the side",
    ),
    pytest.param(
        report(claim("a", toll(9, status="civilian")), claim("b", toll(6))),
        TENSE,
        Respect.NUMBER,
        (
            TENSE,
            "a has 9 and b has 6, which never meet; the two groups counted need not be the same.",
        ),
        id="the more are the narrower group",
    ),
    pytest.param(
        report(claim("a", toll(6, sex="male")), claim("b", toll(9, status="civilian"))),
        TENSE,
        Respect.NUMBER,
        (
            TENSE,
            "a has 6 and b has 9, which never meet; the two groups counted need not be the same.",
        ),
        id="each is narrower in something",
    ),
    pytest.param(
        report(claim("a", toll(6)), claim("b", toll(9, of="battle"))),
        COMPATIBLE,
        Respect.NUMBER,
        (
            COMPATIBLE,
            "a has 6 and b has 9, which never meet; but the fewer may be a part of the more.",
        ),
        id="fewer in a part of the event",
    ),
    pytest.param(
        report(claim("a", toll(6, of="battle")), claim("b", toll(9))),
        TENSE,
        Respect.NUMBER,
        (TENSE, "a has 6 and b has 9, which never meet; they are not figures of one event."),
        id="more in a part of the event",
    ),
    pytest.param(
        report(
            claim("a", figure(6, counted="items", item="t-1")),
            claim("b", figure(9, counted="items", item="tanks")),
        ),
        COMPATIBLE,
        Respect.NUMBER,
        (
            COMPATIBLE,
            "a has 6 and b has 9, which never meet; but the fewer may be a part of the more.",
        ),
        id="fewer of a variant",
    ),
    pytest.param(
        report(claim("a", figure(5, "km")), claim("b", figure(5000, "m"))),
        COMPATIBLE,
        Respect.NUMBER,
        (COMPATIBLE, "Both have 5 km."),
        id="two units",
    ),
    pytest.param(
        report(
            claim("a", figure({"kind": "between", "low": 5, "high": 6}, "km")),
            claim("b", figure({"kind": "fewer_than", "value": 5000}, "m")),
        ),
        TENSE,
        Respect.NUMBER,
        (
            TENSE,
            (
                "a has from 5 to 6 km and b has less than 5 km, which never meet; "
                "at least one of them is no exact count."
            ),
        ),
        id="bounds in two units",
    ),
    pytest.param(
        report(claim("a", toll(6)), claim("b", toll({"kind": "unknown"}))),
        COMPATIBLE,
        Respect.NUMBER,
        None,
        id="an unknown number",
    ),
    pytest.param(
        report(
            claim("a", toll({"kind": "at_least", "value": 6})),
            claim("b", toll({"kind": "at_least", "value": 9})),
        ),
        COMPATIBLE,
        Respect.NUMBER,
        (COMPATIBLE, "As far as their words go, a and b may have one number."),
        id="bounds that meet",
    ),
    pytest.param(
        report(
            claim("a", toll({"kind": "vague_count", "low": 3})),
            claim("b", toll({"kind": "approximately", "value": 50})),
        ),
        COMPATIBLE,
        Respect.NUMBER,
        (
            COMPATIBLE,
            (
                "As far as their words go, a and b may have one number; "
                "what such words usually mean is not told for both."
            ),
        ),
        id="several and about 50, with no convention",
    ),
    pytest.param(
        report(
            *(
                claim(
                    name,
                    toll(
                        {
                            "kind": "vague_count",
                            "low": low,
                            "convention": {"low": low, "high": high, "policy": "en-2026.1"},
                        }
                    ),
                )
                for name, low, high in (("a", 3, 10), ("b", 24, 99))
            )
        ),
        TENSE,
        Respect.NUMBER,
        (
            TENSE,
            (
                "As far as their words go, a and b may have one number; but what such words "
                "usually mean, from 3 to 10 and from 24 to 99, never meet."
            ),
        ),
        id="several and dozens: bounds meet, conventions do not",
    ),
    pytest.param(
        report(
            *(
                claim(
                    name,
                    toll(
                        {
                            "kind": "vague_count",
                            "low": low,
                            "convention": {"low": low, "high": high, "policy": "en-2026.1"},
                        }
                    ),
                )
                for name, low, high in (("a", 20, 40), ("b", 24, 99))
            )
        ),
        COMPATIBLE,
        Respect.NUMBER,
        (
            COMPATIBLE,
            "As far as their words go, a and b may have one number, and by their conventions too.",
        ),
        id="conventions that meet",
    ),
    # Polarity
    pytest.param(
        report(claim("a"), claim("b", factuality="certain_false")),
        CONTRADICTORY,
        Respect.POLARITY,
        (CONTRADICTORY, "a puts it as so and b as not so: both cannot be."),
        id="so and not so",
    ),
    pytest.param(
        report(
            claim("a", {"kind": "occurrence", "event": "strike", "realis": "did_not_occur"}),
            claim("b", factuality=None),
        ),
        CONTRADICTORY,
        Respect.POLARITY,
        (CONTRADICTORY, "b puts it as so and a as not so: both cannot be."),
        id="told as not having happened",
    ),
    pytest.param(
        report(claim("a"), claim("b", factuality=None, act="deny")),
        CONTRADICTORY,
        Respect.POLARITY,
        (CONTRADICTORY, "a puts it as so and b as not so: both cannot be."),
        id="denied",
    ),
    pytest.param(
        report(claim("a"), claim("b", factuality="possible_false")),
        TENSE,
        Respect.POLARITY,
        (TENSE, "a puts it as so and b as not so, and at least one of them holds back."),
        id="so and perhaps not so",
    ),
    pytest.param(
        report(
            claim("a", times=at("2024-10-03")),
            claim("b", factuality="certain_false", times=at("2024-10-04")),
        ),
        TENSE,
        Respect.POLARITY,
        (TENSE, "a puts it as so and b as not so, though not of one time and place."),
        id="so, and not so of another day",
    ),
    pytest.param(
        report(
            claim("a", factuality="certain_false"),
            claim("b", factuality="certain_false"),
        ),
        COMPATIBLE,
        Respect.POLARITY,
        (COMPATIBLE, "Both put it as not so."),
        id="both deny it",
    ),
    pytest.param(
        report(
            claim("a", {"kind": "occurrence", "event": "planned"}),
            claim("b", {"kind": "occurrence", "event": "planned"}, factuality="certain_false"),
        ),
        COMPATIBLE,
        Respect.POLARITY,
        None,
        id="what is planned has not been denied",
    ),
    pytest.param(
        report(claim("a"), claim("b", {"kind": "judgement", "claim": "a", "stance": "denies"})),
        CONTRADICTORY,
        Respect.POLARITY,
        (CONTRADICTORY, "a puts it as so and b as not so: both cannot be."),
        id="a judgement turns it round",
    ),
    pytest.param(
        report(
            claim("a"), claim("b", {"kind": "judgement", "claim": "a", "stance": "denies_hedged"})
        ),
        TENSE,
        Respect.POLARITY,
        (TENSE, "a puts it as so and b as not so, and at least one of them holds back."),
        id="a judgement with reserve",
    ),
    pytest.param(
        report(claim("a"), claim("b", {"kind": "judgement", "claim": "a", "stance": "questions"})),
        COMPATIBLE,
        Respect.POLARITY,
        None,
        id="a judgement that leaves it open",
    ),
    pytest.param(
        report(
            claim("a", {"kind": "judgement", "claim": "b", "stance": "affirms"}),
            claim("b", {"kind": "judgement", "claim": "a", "stance": "denies"}),
        ),
        APART,
        Respect.EVENT,
        (APART, "a and b are not about one event, and nothing links what they say."),
        id="judgements in a circle",
    ),
    pytest.param(
        report(
            claim("a", {"kind": "judgement", "claim": "gone", "stance": "affirms"}),
            claim("b", {"kind": "judgement", "claim": "gone", "stance": "denies"}),
        ),
        COMPATIBLE,
        Respect.POLARITY,
        None,
        id="judgements of a claim that is not there",
    ),
    # What the record says
    pytest.param(
        report(claim("a"), claim("b"), relations=link("contradicts", basis="stated")),
        COMPATIBLE,
        Respect.DECLARED,
        (CONTRADICTORY, "r declares contradicts between the two; basis: stated."),
        id="declared, and not borne out",
    ),
    pytest.param(
        report(claim("a", toll(6)), claim("b", toll(9)), relations=link("same_proposition")),
        CONTRADICTORY,
        Respect.DECLARED,
        (COMPATIBLE, "r declares same_proposition between the two; basis: not told."),
        id="declared one proposition, and not one number",
    ),
    pytest.param(
        report(claim("a"), claim("b"), relations=link("x_concession", basis="stated")),
        COMPATIBLE,
        Respect.DECLARED,
        (
            COMPATIBLE,
            (
                "r declares x_concession between the two; basis: stated. "
                "What is granted in order to say something else contradicts nothing."
            ),
        ),
        id="a concession",
    ),
    pytest.param(
        report(claim("a"), claim("b"), relations=link("supports")),
        COMPATIBLE,
        Respect.DECLARED,
        None,
        id="a relation that is no comparison",
    ),
]


@pytest.mark.parametrize(("told", "verdict", "respect", "aspect"), CASES)
def test_two_claims(
    told: mr.Report, verdict: str, respect: Respect, aspect: tuple[str, str] | None
) -> None:
    """Each rule finds what it is for, and the whole is no harsher than its parts."""
    compared = tension(told, "a", "b")

    assert compared.verdict == verdict
    assert found(compared, respect) == aspect
    assert (compared.one, compared.other) == ("a", "b")


def test_the_aspects_stand_in_order() -> None:
    """Everything that was compared is told, in the order of the respects, the reasons apart."""
    told = report(
        claim("a", toll(6), times=at("2024-10-03"), places=where("ford")),
        claim("b", toll(9), times=at("2024-10-04"), places=where("mill")),
        relations=link("same_proposition"),
    )

    compared = tension(told, "a", "b")

    assert [each.respect for each in compared.aspects] == [
        Respect.EVENT,
        Respect.TIME,
        Respect.PLACE,
        Respect.OUTCOME,
        Respect.SCOPE,
        Respect.NUMBER,
        Respect.POLARITY,
        Respect.DECLARED,
    ]
    assert compared.verdict is Verdict.IN_TENSION
    assert compared.reason == (
        "a has 2024-10-03 and b has 2024-10-04, one day apart; "
        "a time zone or the day of reporting may be behind that. "
        "a has ford and b has mill, which lie apart; it may have reached both, or one is wrong. "
        "a has 6 and b has 9, which never meet; time or place differ as well."
    )


SEEN = [
    ("a34", "a31", TENSE),
    ("a34", "a03", TENSE),
    ("a44", "a31", TENSE),
    ("a20", "a27", TENSE),
    ("a48", "a49", APART),
    ("a18", "a19", COMPATIBLE),
    ("a42", "a31", COMPATIBLE),
    ("a03", "a09", COMPATIBLE),
    ("a34", "a09", APART),
]


@pytest.mark.parametrize(("one", "other", "verdict"), SEEN)
def test_the_standing_example(one: str, other: str, verdict: str) -> None:
    """What a careful reader makes of it, from either end."""
    assert tension(SEED, one, other).verdict == verdict
    assert tension(SEED, other, one).verdict == verdict


def test_the_reasons_of_the_standing_example() -> None:
    """The two that matter most, as an editor reads them."""
    assert tension(SEED, "a34", "a31").reason == (
        "By a31, nk-contingent was harmed in an attack; by a34, no part is taken in combat. "
        "It does not take fighting to be hit, so both may hold."
    )
    assert tension(SEED, "a44", "a31").reason == (
        "a44 speaks of casualties and a31 of deaths: casualties need not be deaths, "
        "and may all be injured."
    )
    conceded = tension(SEED, "a48", "a49")
    assert found(conceded, Respect.DECLARED) == (
        COMPATIBLE,
        (
            "r09 declares x_concession between the two; basis: stated. "
            "What is granted in order to say something else contradicts nothing."
        ),
    )


def test_all_tensions_of_the_standing_example() -> None:
    """Those of the reading (R07, R08, R11, R12), and those that follow from the same rules."""
    assert [(each.one, each.other, each.verdict.value) for each in tensions(SEED)] == [
        ("a01", "a34", TENSE),
        ("a03", "a34", TENSE),
        ("a11b", "a34", TENSE),
        ("a20", "a27", TENSE),
        ("a31", "a34", TENSE),
        ("a31", "a44", TENSE),
        ("a34", "a44", TENSE),
    ]


ACROSS = [
    ("a31", "kh-strike", TENSE, Respect.TIME, TENSE),
    ("a31", "kbs-strike", COMPATIBLE, Respect.TIME, COMPATIBLE),
    ("a20", "fired-dozens", COMPATIBLE, Respect.DECLARED, TENSE),
    ("a20", "fired-50", COMPATIBLE, Respect.NUMBER, COMPATIBLE),
    ("a31", "kp-dead", COMPATIBLE, Respect.NUMBER, COMPATIBLE),
    ("a31", "kp-officers", COMPATIBLE, Respect.SCOPE, APART),
    ("a31", "kp-hurt", COMPATIBLE, Respect.OUTCOME, APART),
    ("a44", "kp-dead", TENSE, Respect.OUTCOME, TENSE),
    ("a42", "dw-deaths", COMPATIBLE, Respect.DECLARED, COMPATIBLE),
    ("a34", "dw-dispatch", APART, Respect.EVENT, APART),
]


@pytest.mark.parametrize(("one", "other", "verdict", "respect", "aspect"), ACROSS)
def test_what_others_had(one: str, other: str, verdict: str, respect: Respect, aspect: str) -> None:
    """Claims of two reports are compared as those of one; the other report is named."""
    compared = tension(SEED, one, other, elsewhere=ELSEWHERE)
    back = tension(ELSEWHERE, other, one, elsewhere=SEED)

    assert (compared.verdict, back.verdict) == (verdict, verdict)
    assert (compared.one, compared.other) == (one, f"elsewhere#{other}")
    assert (back.one, back.other) == (other, f"seed-report#{one}")
    told = found(compared, respect)
    assert told is not None
    assert told[0] == aspect


def test_the_date_of_the_strike() -> None:
    """Three and four October are one day apart."""
    assert tension(SEED, "a31", "kh-strike", elsewhere=ELSEWHERE).reason == (
        "a31 has 2024-10-03 and elsewhere#kh-strike has 2024-10-04, one day apart; "
        "a time zone or the day of reporting may be behind that."
    )


def test_several_and_dozens() -> None:
    """Their bounds meet, the seed tells no convention, and the record's doubt is kept."""
    compared = tension(SEED, "a20", "fired-dozens", elsewhere=ELSEWHERE)

    assert found(compared, Respect.NUMBER) == (
        COMPATIBLE,
        (
            "As far as their words go, a20 and elsewhere#fired-dozens may have one number; "
            "what such words usually mean is not told for both."
        ),
    )
    assert found(compared, Respect.DECLARED) == (
        TENSE,
        "elsewhere#x9 declares in_tension_with between the two; basis: judged.",
    )


def test_all_tensions_across_two_reports() -> None:
    """References that lead into the other report are followed, and events are one by name."""
    pairs = {(each.one, each.other): each.verdict.value for each in tensions(SEED, ELSEWHERE)}

    assert pairs["a31", "elsewhere#kh-strike"] == TENSE
    assert pairs["elsewhere#kh-strike", "elsewhere#kbs-strike"] == TENSE
    assert pairs["a20", "elsewhere#fired-50"] == COMPATIBLE
    assert len(pairs) == 23
    assert CONTRADICTORY not in pairs.values()


def test_the_example_from_elsewhere_is_a_sound_report() -> None:
    """It is valid, and nothing in it is doubtful."""
    outcome = mr.validate((EXAMPLES / "elsewhere_report.json").read_bytes())

    assert outcome.ok
    assert outcome.findings == ()


def test_two_states_of_one_report() -> None:
    """A claim is looked up in the report that it is asked of."""
    before = report(claim("a", toll(6)))
    after = report(claim("a", toll(9)))

    assert tension(before, "a", "desk.1#a", elsewhere=after).verdict is Verdict.CONTRADICTORY
    assert tensions(before, after) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("gone", "a", id="the first"),
        pytest.param("a", "gone", id="the second"),
        pytest.param("a", "strike", id="an event"),
        pytest.param("a", "other#a", id="a claim of another report"),
    ],
)
def test_a_claim_that_is_not_there(one: str, other: str) -> None:
    """Bad use is refused with a code."""
    with pytest.raises(UsageError) as refused:
        tension(report(claim("a")), one, other)
    assert refused.value.code == "usage.unknown_record"


# Many claims

SMALL: Final = 6


def odd(told: mr.Report, *others: mr.Report) -> set[str]:
    """Give the claims that have some part in a tension."""
    return {name for each in tensions(told, *others) for name in (each.one, each.other)}


MANY = [
    pytest.param([{"content": toll(6)}] * 9 + [{"content": toll(9)}], {"c9"}, id="a number"),
    pytest.param(
        [{"content": toll(6, scope="increment")}] * 9
        + [{"content": toll({"kind": "at_most", "value": 2}, scope="increment")}],
        {"c9"},
        id="a bound",
    ),
    pytest.param(
        [{"content": figure(5, "km")}] * 9 + [{"content": figure(4000, "m")}],
        {"c9"},
        id="a number in another unit",
    ),
    pytest.param(
        [{"times": at("2024-10-03")}] * 9 + [{"times": at("2024-10-02")}], {"c9"}, id="a time"
    ),
    pytest.param(
        [{"times": at("2024-10-03")}] * 9 + [{"times": at("2024-10-02/2024-10-04")}],
        set(),
        id="a time that may be the same",
    ),
    pytest.param(
        [{"times": at("../2024-10-03")}, *[{"times": at("2024-10-04/..")}] * 9],
        {"c0"},
        id="times that are open at one end",
    ),
    pytest.param(
        [{"times": at("2024-10-03T09:00Z")}] * 9 + [{"times": at("2024-10-03T08:00Z")}],
        {"c9"},
        id="a time of day",
    ),
    pytest.param(
        [
            *[{"times": at("2024-10-03")}] * 4,
            *[{"times": at("2024-10-03T09:00Z")}] * 5,
            {"times": at("2024-10-03T08:00Z")},
        ],
        None,
        id="a time of day among days",
    ),
    pytest.param(
        [{"times": at("2024-10-01", "2024-10-05")}] * 9 + [{"times": at("2024-10-03")}],
        {"c9"},
        id="a time between two",
    ),
    pytest.param(
        [
            {"content": toll({"kind": "vague_count", "low": 3, "convention": several})}
            for several in (
                *[{"low": 3, "high": 10, "policy": "en-2026.1"}] * 9,
                {"low": 24, "high": 99, "policy": "en-2026.1"},
            )
        ],
        {"c9"},
        id="a convention",
    ),
    pytest.param(
        [{"places": where("ford")}] * 9 + [{"places": where("mill")}], {"c9"}, id="a place"
    ),
    pytest.param([{}] * 9 + [{"factuality": "certain_false"}], {"c9"}, id="a denial"),
    pytest.param(
        [{"content": toll(6)}] * 9 + [{"content": toll(6, "casualty_unspecified")}],
        {"c9"},
        id="casualties among deaths",
    ),
    pytest.param(
        [{"content": figure({"kind": "vague_count"}, counted="items")}] * 9
        + [{"content": figure({"kind": "nearly", "value": 0.5})}],
        {"c9"},
        id="a share among vague counts",
    ),
    pytest.param(
        [{"content": {"kind": "occurrence", "event": "strike", "loss_status": "sunk"}}] * 9
        + [{"content": {"kind": "occurrence", "event": "strike", "loss_status": "damaged"}}],
        {"c9"},
        id="what became of it",
    ),
    pytest.param([{}] * 10, set(), id="nothing"),
    pytest.param([{"content": toll({"kind": "unknown"})}] * 10, set(), id="no number"),
]


@pytest.mark.parametrize(("told", "strange"), MANY)
@pytest.mark.parametrize("most", [SMALL, SMALL + 1, 10])
def test_whatever_is_out_of_line_is_found(
    told: list[Json], strange: set[str] | None, most: int
) -> None:
    """In a group of which all pairs are looked at, and in one of which only extremes are.

    Where one claim is strange, all are in some tension; None stands for some of them.
    """
    claims = [claim(f"c{at}", **each) for at, each in enumerate(told)]
    kept = [*claims[: most // 2], *claims[-(most - most // 2) :]]

    found_odd = odd(report(*kept))

    if strange is None:
        assert {"c8", "c9"} <= found_odd
    else:
        assert found_odd == ({each["id"] for each in kept} if strange else set())


def test_the_pairs_grow_with_the_claims() -> None:
    """Each of many is set beside the extremes, and not beside each other."""
    claims = [claim(f"c{at}", toll(at)) for at in range(60)]

    assert len(tensions(report(*claims))) == 59 + 58


def test_a_relation_of_many_to_many() -> None:
    """Each end is followed to the first of the other side."""
    claims = [claim(f"c{at}", {"kind": "occurrence", "event": "gone"}) for at in range(6)]
    joins = {
        "id": "r",
        "kind": "contradicts",
        "subjects": ["c0", "c1", "c2"],
        "objects": ["c3", "c4", "c5", "gone"],
    }

    found_pairs = [(each.one, each.other) for each in tensions(report(*claims, relations=[joins]))]

    assert found_pairs == [("c0", "c3"), ("c0", "c4"), ("c0", "c5"), ("c1", "c3"), ("c2", "c3")]


def test_many_who_do_not_fight() -> None:
    """A claim of harm is set beside six denials at most."""
    denials = [
        claim(f"d{at}", {"kind": "occurrence", "event": "fighting"}) for at in range(2 * SMALL)
    ]
    harm = claim("harm", toll(6, party="guards"))

    found_pairs = [(each.one, each.other) for each in tensions(report(*denials, harm))]

    assert found_pairs == [(f"d{at}", "harm") for at in range(SMALL)]


def test_a_larger_force_is_harmed() -> None:
    """Who is harmed may be the whole of whom the denial speaks of a part of, or the part."""
    part = {**EVENTS[3], "participants": [{"who": "guards", "role": "member"}]}
    denial = claim("denial", {"kind": "occurrence", "event": "fighting"})
    events = [EVENTS[0], EVENTS[1], part]
    told = report(denial, claim("harm", toll(6, party="army")), events=events)

    assert [(each.one, each.other) for each in tensions(told)] == [("denial", "harm")]


# Laws


@settings(max_examples=30)
@given(st.data())
def test_any_two_claims_can_be_compared(data: st.DataObject) -> None:
    """Nothing is raised, nothing is empty, and the two ends give one verdict."""
    told = data.draw(reports())
    names = [each.id for each in told.claims][:4]
    for one, other in combinations(names, 2):
        compared, back = tension(told, one, other), tension(told, other, one)
        assert compared.verdict is back.verdict
        assert [(each.respect, each.verdict) for each in compared.aspects] == [
            (each.respect, each.verdict) for each in back.aspects
        ]
        assert compared.reason
        assert compared.aspects[0].respect is Respect.EVENT


@settings(max_examples=30)
@given(told=reports())
def test_tensions_are_what_tension_says(told: mr.Report) -> None:
    """Each one is what the comparison of the two gives, each two stand once, in order."""
    order = [each.id for each in told.claims]
    pairs = [(each.one, each.other) for each in tensions(told)]

    assert len(set(pairs)) == len(pairs)
    assert all(order.index(one) < order.index(other) for one, other in pairs)
    for each in tensions(told):
        assert each == tension(told, each.one, each.other)


def test_nothing_contradicts_itself() -> None:
    """A claim beside itself is compatible, whatever it says."""
    sample = sample_report()
    assert sample.claims
    for each in (*sample.claims, *SEED.claims):
        home = sample if each in sample.claims else SEED
        assert tension(home, each.id, each.id).verdict in (
            Verdict.COMPATIBLE,
            Verdict.NOT_ABOUT_THE_SAME_THING,
        )


def test_what_an_event_says_is_worked_out_once_for_all_its_claims() -> None:
    """Claims of one event share its people, times and places, so that many cost no more."""
    ground = Ground((report(claim("a", {"kind": "occurrence", "event": "arrival"})),))
    one, other = (Stated(ground, ground.indexes[0], ground.claims["desk.1#a"].claim) for _ in "ab")
    roles = frozenset({ParticipantRole.MEMBER})

    assert ground.taking_part("desk.1#arrival", roles) == ("desk.1#guards",)
    assert ground.taking_part("desk.1#arrival", roles) is ground.taking_part(
        "desk.1#arrival", roles
    )
    assert ground.taking_part("desk.1#nowhere", roles) == ()
    assert [time.edtf for time in one.times] == ["2024-03-10"]
    assert one.times is other.times
    assert [name for name, _ in one.places] == ["desk.1#line"]
    assert one.places is other.places


PEOPLE: list[Json] = [{"id": f"p{at}", "kind": "person"} for at in range(3)]
LISTS = [
    pytest.param((2, ["p0", "p1"]), (2, ["p1", "p2"]), None, id="somebody on both"),
    pytest.param((2, ["p0", "p1"]), (1, ["p2"]), APART, id="two full lists"),
    pytest.param((3, ["p0", "p1"]), (1, ["p2"]), None, id="one list not full"),
    pytest.param((2, ["p0", "p1"]), (1, []), None, id="one list"),
    pytest.param((1, ["desk.1#p0"]), (1, ["p0"]), None, id="one person under two names"),
]


@pytest.mark.parametrize(("one", "other", "verdict"), LISTS)
def test_lists_of_victims_part_two_tolls(
    one: tuple[int, list[str]], other: tuple[int, list[str]], verdict: str | None
) -> None:
    """It comes to what `disjoint` says of the two, either way round."""
    told = report(
        claim("a", toll(one[0], victims=one[1])),
        claim("b", toll(other[0], victims=other[1])),
        actors=[*ACTORS, *PEOPLE],
    )
    first, second = (each.content for each in told.claims)
    assert isinstance(first, Toll)
    assert isinstance(second, Toll)
    assert (disjoint(first.harm, second.harm) is Answer.YES) is (verdict is not None)
    for names in (("a", "b"), ("b", "a")):
        seen = found(tension(told, *names), Respect.ROLE)
        assert (seen and seen[0]) == verdict
