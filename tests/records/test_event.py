"""Events: what is said to have happened, apart from whether it did."""

import pytest
from support import Case, Part, every_term, invalid, of_any_record, rows, valid, verdict, without

from milreport import Event, Participant, Transfer
from milreport.vocabulary.events import EventKind, ParticipantRole, Realis
from milreport.vocabulary.materiel import TransferMode

STRIKE = {"id": "e1", "kind": "missile_strike"}
PARTICIPANT = {"who": "dprk", "role": str(next(iter(ParticipantRole)))}

CASES = {
    Event: [
        *of_any_record(STRIKE),
        *every_term("kind", EventKind, STRIKE),
        *every_term("realis", Realis, STRIKE),
        valid(
            "whole",
            {
                **STRIKE,
                "title": "The strike of 3 October",
                "times": [{"edtf": "2024-10-03", "role": "event"}],
                "places": [{"place": "donetsk", "role": "event_place"}],
                "participants": [PARTICIPANT],
                "part_of": "desk.1#war",
                "transfer": {"mode": str(next(iter(TransferMode)))},
            },
        ),
        valid("private kind", {**STRIKE, "kind": "x_parade"}),
        valid("private realis", {**STRIKE, "realis": "x_wished"}),
        invalid("no kind", without(STRIKE, "kind"), "structure.missing_field"),
        invalid("kind unknown", {**STRIKE, "kind": "boom"}, "structure.unknown_term"),
        invalid("kind null", {**STRIKE, "kind": None}, "structure.wrong_type"),
        invalid("realis unknown", {**STRIKE, "realis": "real"}, "structure.unknown_term"),
        invalid("title empty", {**STRIKE, "title": ""}, "structure.too_short"),
        invalid("part of a name", {**STRIKE, "part_of": "The War"}, "structure.malformed"),
        invalid("a participant bare", {**STRIKE, "participants": ["a"]}, "structure.wrong_type"),
        invalid("killed", {**STRIKE, "killed": 6}, "structure.unknown_field"),
        invalid("transfer true", {**STRIKE, "transfer": True}, "structure.wrong_type"),
    ],
    Participant: [
        *every_term("role", ParticipantRole, PARTICIPANT),
        valid("private role", {**PARTICIPANT, "role": "x_bystander"}),
        invalid("nobody", without(PARTICIPANT, "who"), "structure.missing_field"),
        invalid("no role", without(PARTICIPANT, "role"), "structure.missing_field"),
        invalid("by name", {**PARTICIPANT, "who": "North Korea"}, "structure.malformed"),
        invalid("role unknown", {**PARTICIPANT, "role": "hero"}, "structure.unknown_term"),
    ],
    Transfer: [
        valid("nothing", {}),
        *every_term("mode", TransferMode, {}),
        valid("a bargain", {"in_exchange_for": ["e2", "desk.1#e3"]}),
        valid("private mode", {"mode": "x_raffle"}),
        invalid("mode unknown", {"mode": "sold"}, "structure.unknown_term"),
        invalid("in exchange for a text", {"in_exchange_for": "e2"}, "structure.wrong_type"),
        invalid("in exchange for words", {"in_exchange_for": ["Oil."]}, "structure.malformed"),
    ],
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """An event has a kind and no numbers; the schema says so too."""
    assert verdict(model, case.document) == case.verdict
