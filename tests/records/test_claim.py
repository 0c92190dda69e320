"""Claims: who says what, through whom, how surely, and about which event."""

import pytest
from support import (
    Case,
    Part,
    beyond,
    every_term,
    invalid,
    of_any_record,
    rows,
    valid,
    verdict,
    without,
)

from milreport import Claim, Figure, Judgement, Occurrence, StatedRelation, Step, Toll
from milreport.vocabulary.claims import ContentMode, Factuality, SpeechAct, Stance, StepMode
from milreport.vocabulary.events import Realis
from milreport.vocabulary.materiel import LossStatus, TransferStatus
from milreport.vocabulary.numbers import Scope
from milreport.vocabulary.relations import Predicate

CLAIM = {"id": "c1", "chain": [{"source": "s1"}], "mode": "asserted"}
SIX = {"kind": "exact", "value": 6}
HARM = {"outcome": "killed", "number": SIX}
SHELLS = {"number": SIX, "unit": "1", "counted": "rounds"}
OCCURRENCE = {"kind": "occurrence", "event": "e1"}
FIGURE = {"kind": "figure", "of": "shell", "quantity": SHELLS}
TOLL = {"kind": "toll", "of": "e1", "harm": HARM}
RELATION = {"kind": "relation", "subject": "a1", "predicate": "holds_office"}
JUDGEMENT = {"kind": "judgement", "claim": "c2", "stance": "denies"}
STEP = {"source": "s1"}

CASES = {
    Claim: [
        *of_any_record(CLAIM),
        *every_term("mode", ContentMode, CLAIM),
        *(
            valid(f"content {content['kind']}", {**CLAIM, "content": content})
            for content in (OCCURRENCE, FIGURE, TOLL, RELATION, JUDGEMENT)
        ),
        valid(
            "whole",
            {
                **CLAIM,
                "text": "Six officers were killed.",
                "translations": [{"text": "Six officers.", "language": "en"}],
                "content": FIGURE,
                "chain": [{"source": "s1"}, {"source": "s2", "inferred": True}],
                "hedges": [{"cue": "reportedly", "kind": "distancing_adverb"}],
                "times": [{"edtf": "2024-10-03"}],
                "places": [{"place": "donetsk", "role": "event_place"}],
                "spans": [{"start": 0, "end": 9}, {"start": 20, "end": 29}],
                "quote": {"span": {"start": 1, "end": 8}},
                "media": ["m1"],
                "extraction": {"value": 0.8, "tool": "extractor"},
            },
        ),
        valid("the same source twice", {**CLAIM, "chain": [STEP, STEP]}),
        valid("private mode", {**CLAIM, "mode": "x_sung"}),
        valid("content told as null", {**CLAIM, "content": None}),
        invalid("no chain", without(CLAIM, "chain"), "structure.missing_field"),
        invalid("chain empty", {**CLAIM, "chain": []}, "structure.too_few"),
        invalid("chain null", {**CLAIM, "chain": None}, "structure.wrong_type"),
        invalid("chain one step", {**CLAIM, "chain": STEP}, "structure.wrong_type"),
        invalid("a step bare", {**CLAIM, "chain": ["s1"]}, "structure.wrong_type"),
        invalid("no mode", without(CLAIM, "mode"), "structure.missing_field"),
        invalid("mode unknown", {**CLAIM, "mode": "said"}, "structure.unknown_term"),
        invalid("text empty", {**CLAIM, "text": ""}, "structure.too_short"),
        invalid("content bare", {**CLAIM, "content": "Six."}, "structure.wrong_type"),
        invalid("content empty", {**CLAIM, "content": {}}, "structure.missing_kind"),
        invalid("content of no kind", {**CLAIM, "content": without(OCCURRENCE, "kind")},
                "structure.missing_kind"),
        invalid("content of another kind", {**CLAIM, "content": {"kind": "rumour"}},
                "structure.unknown_kind"),
        invalid("kind of content null", {**CLAIM, "content": {"kind": None}},
                "structure.unknown_kind"),
        invalid("kind of content a list", {**CLAIM, "content": {"kind": ["figure"]}},
                "structure.unknown_kind"),
        invalid("media by name", {**CLAIM, "media": ["The photo"]}, "structure.malformed"),
        invalid("a confidence", {**CLAIM, "confidence": 80}, "structure.unknown_field"),
    ],
    Occurrence: [
        valid("bare", OCCURRENCE),
        *every_term("realis", Realis, OCCURRENCE),
        *every_term("loss_status", LossStatus, OCCURRENCE),
        *every_term("transfer_status", TransferStatus, OCCURRENCE),
        valid("private loss", {**OCCURRENCE, "loss_status": "x_stolen"}),
        invalid("no event", {"kind": "occurrence"}, "structure.missing_field"),
        invalid("kind of another", {**OCCURRENCE, "kind": "figure"}, "structure.unknown_term"),
        invalid("event in words", {**OCCURRENCE, "event": "A strike"}, "structure.malformed"),
        invalid("realis unknown", {**OCCURRENCE, "realis": "true"}, "structure.unknown_term"),
        invalid("loss unknown", {**OCCURRENCE, "loss_status": "gone"}, "structure.unknown_term"),
        invalid("transfer unknown", {**OCCURRENCE, "transfer_status": "done"},
                "structure.unknown_term"),
    ],
    Figure: [
        valid("of things", FIGURE),
        *every_term("scope", Scope, FIGURE),
        valid("a running total", {**FIGURE, "scope": "cumulative_since",
                                  "since": {"edtf": "2022-02-24"}}),
        valid("a share", {**FIGURE, "scope": "share_of", "base": SHELLS,
                          "quantity": {"unit": "1", "number": {"kind": "nearly", "value": 0.5}}}),
        *every_term("loss_status", LossStatus, FIGURE),
        *every_term("transfer_status", TransferStatus, FIGURE),
        beyond("half a round as the base",
               {**FIGURE, "base": {**SHELLS, "number": {**SIX, "value": 0.5}}},
               "number.not_whole"),
        invalid("of nothing", without(FIGURE, "of"), "structure.missing_field"),
        invalid("no quantity", without(FIGURE, "quantity"), "structure.missing_field"),
        invalid("a bare number", {**FIGURE, "quantity": 6}, "structure.wrong_type"),
        invalid("people", {**FIGURE, "harm": HARM}, "structure.unknown_field"),
        invalid("base a bare number", {**FIGURE, "base": 100},
                "structure.wrong_type"),
        invalid("scope unknown", {**FIGURE, "scope": "total"}, "structure.unknown_term"),
        invalid("since a text", {**FIGURE, "since": "2022"}, "structure.wrong_type"),
    ],
    Toll: [
        valid("of people", TOLL),
        *every_term("scope", Scope, TOLL),
        valid("a running total", {**TOLL, "scope": "cumulative_since",
                                  "since": {"edtf": "2022-02-24"}}),
        beyond("half a death", {**TOLL, "harm": {**HARM, "number": {**SIX, "value": 0.5}}},
               "number.not_whole"),
        invalid("of nothing", without(TOLL, "of"), "structure.missing_field"),
        invalid("no harm", without(TOLL, "harm"), "structure.missing_field"),
        invalid("a bare number", {**TOLL, "harm": 6}, "structure.wrong_type"),
        invalid("things", {**TOLL, "quantity": SHELLS}, "structure.unknown_field"),
        invalid("loss of people", {**TOLL, "loss_status": "destroyed"},
                "structure.unknown_field"),
    ],
    StatedRelation: [
        valid("bare", RELATION),
        *every_term("predicate", Predicate, RELATION),
        valid("whole", {**RELATION, "object": "mod", "detail": "Minister",
                        "valid": {"edtf": "2024-09/.."}}),
        valid("private predicate", {**RELATION, "predicate": "x_owes"}),
        invalid("no subject", without(RELATION, "subject"), "structure.missing_field"),
        invalid("no predicate", without(RELATION, "predicate"), "structure.missing_field"),
        invalid("predicate unknown", {**RELATION, "predicate": "is"}, "structure.unknown_term"),
        invalid("object by name", {**RELATION, "object": "Ministry"}, "structure.malformed"),
        invalid("detail empty", {**RELATION, "detail": ""}, "structure.too_short"),
    ],
    Judgement: [
        valid("bare", JUDGEMENT),
        *every_term("stance", Stance, JUDGEMENT),
        valid("with grounds", {**JUDGEMENT, "grounds": "No such unit exists."}),
        valid("private stance", {**JUDGEMENT, "stance": "x_shrugs"}),
        invalid("no claim", without(JUDGEMENT, "claim"), "structure.missing_field"),
        invalid("no stance", without(JUDGEMENT, "stance"), "structure.missing_field"),
        invalid("stance unknown", {**JUDGEMENT, "stance": "no"}, "structure.unknown_term"),
        invalid("grounds empty", {**JUDGEMENT, "grounds": ""}, "structure.too_short"),
    ],
    Step: [
        valid("bare", STEP),
        *every_term("act", SpeechAct, STEP),
        *every_term("mode", StepMode, STEP),
        *every_term("factuality", Factuality, STEP),
        valid("whole", {**STEP, "act": "claim", "mode": "press_release", "cue": "said",
                        "factuality": "certain_true", "time": {"edtf": "2024-10-08"},
                        "event": "hearing", "inferred": True}),
        valid("not inferred", {**STEP, "inferred": False}),
        valid("private act", {**STEP, "act": "x_shrug"}),
        invalid("no source", {"act": "claim"}, "structure.missing_field"),
        invalid("source by name", {"source": "Yonhap"}, "structure.malformed"),
        invalid("act unknown", {**STEP, "act": "said"}, "structure.unknown_term"),
        invalid("mode unknown", {**STEP, "mode": "told"}, "structure.unknown_term"),
        invalid("private factuality", {**STEP, "factuality": "x_sure"}, "structure.unknown_term"),
        invalid("factuality a number", {**STEP, "factuality": 1}, "structure.wrong_type"),
        invalid("cue empty", {**STEP, "cue": ""}, "structure.too_short"),
        invalid("time a text", {**STEP, "time": "2024"}, "structure.wrong_type"),
        invalid("event in words", {**STEP, "event": "A hearing"}, "structure.malformed"),
        invalid("inferred a text", {**STEP, "inferred": "true"}, "structure.wrong_type"),
        invalid("inferred a number", {**STEP, "inferred": 1}, "structure.wrong_type"),
        invalid("inferred null", {**STEP, "inferred": None}, "structure.wrong_type"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """A claim has a chain of at least one step, and typed content; the schema says so too."""
    assert verdict(model, case.document) == case.verdict
