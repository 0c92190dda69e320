"""Actors: people, states, bodies, forces, units and groups."""

from typing import get_args

import pytest
from support import Case, Part, every_term, invalid, of_any_record, rows, valid, verdict, without

from milreport import Actor, Allegiance, Office, Posting
from milreport.records.actor import ActorKind
from milreport.vocabulary.entities import Alignment, Echelon, EntityKind

PERSON = {"id": "a1", "kind": "person"}
OFFICE = {"title": "Minister of Defence"}
POSTING = {"unit": "u1"}
ALLEGIANCE = {"toward": "ukr", "alignment": "allied"}
TIE = {"valid": {"edtf": "2024-09/.."}, "viewpoint": "ukr", "claims": ["c1", "desk.1#c2"]}


def of_any_tie(bare: dict[str, object]) -> list[Case]:
    """Give the cases that hold for every tie."""
    return [
        valid("bare", bare),
        valid("for a time, in a view, on claims", {**bare, **TIE}),
        invalid("valid a text", {**bare, "valid": "2024"}, "structure.wrong_type"),
        invalid("view by name", {**bare, "viewpoint": "Kyiv"}, "structure.malformed"),
        invalid("claims a text", {**bare, "claims": "c1"}, "structure.wrong_type"),
        invalid("claims in words", {**bare, "claims": ["It is so."]}, "structure.malformed"),
    ]


CASES = {
    Actor: [
        *of_any_record(PERSON),
        *every_term("kind", get_args(ActorKind), PERSON),
        *every_term("echelon", Echelon, PERSON),
        valid(
            "whole",
            {
                **PERSON,
                "names": [{"text": "Kim Yong-hyun"}],
                "country": "KR",
                "part_of": "mod",
                "offices": [{**OFFICE, "of": "mod"}],
                "postings": [POSTING],
                "allegiances": [ALLEGIANCE],
            },
        ),
        invalid("no kind", without(PERSON, "kind"), "structure.missing_field"),
        *(
            invalid(f"kind {term}", {**PERSON, "kind": str(term)}, "structure.unknown_term")
            for term in EntityKind
            if term not in get_args(ActorKind)
        ),
        invalid("private kind", {**PERSON, "kind": "x_clan"}, "structure.unknown_term"),
        invalid("kind null", {**PERSON, "kind": None}, "structure.wrong_type"),
        invalid("country of three", {**PERSON, "country": "KOR"}, "structure.malformed"),
        invalid("country in small letters", {**PERSON, "country": "kr"}, "structure.malformed"),
        invalid("echelon unknown", {**PERSON, "echelon": "gang"}, "structure.unknown_term"),
        invalid("part of a name", {**PERSON, "part_of": "The Army"}, "structure.malformed"),
        invalid("an office bare", {**PERSON, "offices": ["Minister"]}, "structure.wrong_type"),
        invalid("a position", {**PERSON, "position": {}}, "structure.unknown_field"),
    ],
    Office: [
        *of_any_tie(OFFICE),
        valid("of a body", {**OFFICE, "of": "mod"}),
        invalid("no title", {"of": "mod"}, "structure.missing_field"),
        invalid("title empty", {"title": ""}, "structure.too_short"),
        invalid("of a name", {**OFFICE, "of": "Ministry"}, "structure.malformed"),
    ],
    Posting: [
        *of_any_tie(POSTING),
        valid("rank and role", {**POSTING, "rank": "Colonel", "role": "Adviser"}),
        invalid("no unit", {"rank": "Colonel"}, "structure.missing_field"),
        invalid("rank empty", {**POSTING, "rank": ""}, "structure.too_short"),
        invalid("role empty", {**POSTING, "role": ""}, "structure.too_short"),
        invalid("unit by name", {"unit": "11th Corps"}, "structure.malformed"),
    ],
    Allegiance: [
        *of_any_tie(ALLEGIANCE),
        *every_term("alignment", Alignment, ALLEGIANCE),
        invalid("no side", without(ALLEGIANCE, "toward"), "structure.missing_field"),
        invalid("no alignment", without(ALLEGIANCE, "alignment"), "structure.missing_field"),
        invalid("friend", {**ALLEGIANCE, "alignment": "friend"}, "structure.unknown_term"),
        invalid("private", {**ALLEGIANCE, "alignment": "x_wary"}, "structure.unknown_term"),
    ],
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """An actor is of a kind that can act, and every tie has its time and view."""
    assert verdict(model, case.document) == case.verdict
