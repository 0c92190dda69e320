"""Sources: who says something, and through what."""

import pytest
from support import Case, Part, every_term, invalid, of_any_record, rows, valid, verdict, without

from milreport import Source, Stake
from milreport.vocabulary.sources import Anonymity, Interest, SourceKind

OUTLET = {"id": "s1", "kind": "news_agency"}
STAKE = {"interest": "party_to_conflict"}

CASES = {
    Source: [
        *of_any_record(OUTLET),
        *every_term("kind", SourceKind, OUTLET),
        *every_term("anonymity", Anonymity, OUTLET),
        valid(
            "whole",
            {
                **OUTLET,
                "anonymity": "role_only",
                "names": [{"text": "a spokesman"}],
                "actor": "a1",
                "part_of": "desk.2#s4",
                "stakes": [STAKE],
                "language": "uk",
                "times": [{"edtf": "2024-10-18", "role": "first_published"}],
            },
        ),
        valid("private kind", {**OUTLET, "kind": "x_channel"}),
        valid("private anonymity", {**OUTLET, "anonymity": "x_voice_only"}),
        invalid("no kind", without(OUTLET, "kind"), "structure.missing_field"),
        invalid("kind null", {**OUTLET, "kind": None}, "structure.wrong_type"),
        invalid("kind unknown", {**OUTLET, "kind": "paper"}, "structure.unknown_term"),
        invalid("anonymity unknown", {**OUTLET, "anonymity": "secret"}, "structure.unknown_term"),
        invalid("a name bare", {**OUTLET, "names": ["Reuters"]}, "structure.wrong_type"),
        invalid("actor by name", {**OUTLET, "actor": "Reuters"}, "structure.malformed"),
        invalid("part of a name", {**OUTLET, "part_of": "The Paper"}, "structure.malformed"),
        invalid("language in words", {**OUTLET, "language": "Korean"}, "structure.malformed"),
        invalid("a time bare", {**OUTLET, "times": ["2024"]}, "structure.wrong_type"),
        invalid("a grade", {**OUTLET, "reliability": "B"}, "structure.unknown_field"),
    ],
    Stake: [
        *every_term("interest", Interest, {}),
        valid("whose", {**STAKE, "side": "ukr"}),
        valid("private", {"interest": "x_creditor"}),
        invalid("no interest", {"side": "ukr"}, "structure.missing_field"),
        invalid("interest unknown", {"interest": "biased"}, "structure.unknown_term"),
        invalid("side by name", {**STAKE, "side": "Ukraine"}, "structure.malformed"),
    ],
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """A source has a kind, and how far it is named; the schema says so too."""
    assert verdict(model, case.document) == case.verdict
