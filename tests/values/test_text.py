"""Text, names, spans and quotes."""

import pytest
from support import Case, Part, beyond, invalid, rows, valid, verdict, without

from milreport import DocumentPart, Hedge, Name, Quote, Span, Text

LARGEST = 2**53 - 1
TEXT = {"text": "Soldiers were seen.", "language": "en"}
SPAN = {"start": 0, "end": 12}
HEDGE = {"cue": "allegedly", "kind": "distancing_adverb"}

CASES = {
    Text: [
        valid("bare", TEXT),
        valid("script in the language", {**TEXT, "language": "uk-Latn"}),
        valid("one character", {**TEXT, "text": "\U0001f600"}),
        valid("5000 characters", {**TEXT, "text": "a" * 5000}),
        valid("line breaks", {**TEXT, "text": "a\n\tb\u2028"}),
        invalid("5001 characters", {**TEXT, "text": "a" * 5001}, "structure.too_long"),
        invalid("empty", {**TEXT, "text": ""}, "structure.too_short"),
        invalid("no language", without(TEXT, "language"), "structure.missing_field"),
        invalid("no text", without(TEXT, "text"), "structure.missing_field"),
        invalid("language in words", {**TEXT, "language": "English"}, "structure.malformed"),
        invalid("language too long", {**TEXT, "language": "en" * 18}, "structure.too_long"),
        invalid("text a list", {**TEXT, "text": ["a"]}, "structure.wrong_type"),
        invalid("null for a text", {**TEXT, "text": None}, "structure.wrong_type"),
    ],
    Name: [
        valid("bare", {"text": "Kursk"}),
        valid(
            "whole",
            {
                "text": "Kyiv",
                "language": "uk-Latn",
                "kind": "transliteration",
                "scheme": "KMU 55",
                "viewpoint": "ukr",
                "valid": {"edtf": "1995/.."},
                "note": "As the authorities write it.",
            },
        ),
        valid("private kind", {"text": "Kursk", "kind": "x_call_sign"}),
        valid("400 characters", {"text": "a" * 400}),
        valid("scheme of one character", {"text": "a", "scheme": "b"}),
        valid("scheme of 100 characters", {"text": "a", "scheme": "b" * 100}),
        invalid("401 characters", {"text": "a" * 401}, "structure.too_long"),
        invalid("empty", {"text": ""}, "structure.too_short"),
        invalid("scheme empty", {"text": "a", "scheme": ""}, "structure.too_short"),
        invalid("scheme of 101", {"text": "a", "scheme": "b" * 101}, "structure.too_long"),
        invalid("kind unknown", {"text": "a", "kind": "nickname"}, "structure.unknown_term"),
        invalid("kind in capitals", {"text": "a", "kind": "ALIAS"}, "structure.unknown_term"),
        invalid("kind a number", {"text": "a", "kind": 3}, "structure.wrong_type"),
        invalid("time malformed", {"text": "a", "valid": {"edtf": "now"}}, "structure.malformed"),
        invalid("time a text", {"text": "a", "valid": "1995"}, "structure.wrong_type"),
        invalid("note empty", {"text": "a", "note": ""}, "structure.too_short"),
    ],
    Span: [
        valid("from the start", SPAN),
        valid("empty", {"start": 3, "end": 3}),
        valid("largest", {"start": LARGEST, "end": LARGEST}),
        invalid("no end", {"start": 0}, "structure.missing_field"),
        invalid("no start", {"end": 0}, "structure.missing_field"),
        invalid("below zero", {"start": -1, "end": 2}, "structure.out_of_range"),
        invalid("start too large", {"start": 2**53, "end": 0}, "structure.out_of_range"),
        invalid("end too large", {"start": 0, "end": 2**53}, "structure.out_of_range"),
        invalid("beyond 64 bits", {"start": 0, "end": 2**80}, "structure.out_of_range"),
        invalid("text", {"start": 0, "end": "12"}, "structure.wrong_type"),
        invalid("true", {"start": True, "end": 2}, "structure.wrong_type"),
        invalid("fraction", {"start": 0, "end": 2.5}, "structure.wrong_type"),
        invalid("null", {"start": None, "end": 2}, "structure.wrong_type"),
        beyond("whole, written with a point", {"start": 0, "end": 6.0}, "structure.wrong_type"),
    ],
    DocumentPart: [
        valid("bare", {"span": SPAN, "mode": "headline"}),
        valid("with a note", {"span": SPAN, "mode": "x_sidebar", "note": "Beside the text."}),
        invalid("no span", {"mode": "headline"}, "structure.missing_field"),
        invalid("no mode", {"span": SPAN}, "structure.missing_field"),
        invalid("mode unknown", {"span": SPAN, "mode": "lede"}, "structure.unknown_term"),
        invalid("span a pair", {"span": [0, 12], "mode": "headline"}, "structure.wrong_type"),
    ],
    Quote: [
        valid("nothing but that it is one", {}),
        valid(
            "whole",
            {"span": SPAN, "words": TEXT, "translated_from": "ko", "translator": "desk.9#s3"},
        ),
        invalid("words bare", {"words": "Soldiers."}, "structure.wrong_type"),
        invalid("language in words", {"translated_from": "Korean"}, "structure.malformed"),
        invalid("translator a name", {"translator": "A. Kim"}, "structure.malformed"),
    ],
    Hedge: [
        valid("bare", HEDGE),
        valid("whole", {**HEDGE, "by": "s2", "span": SPAN, "scope": "The number alone."}),
        valid("private class", {**HEDGE, "kind": "x_irony"}),
        valid("cue of one character", {**HEDGE, "cue": "a"}),
        valid("cue of 200 characters", {**HEDGE, "cue": "a" * 200}),
        invalid("cue of 201", {**HEDGE, "cue": "a" * 201}, "structure.too_long"),
        invalid("cue empty", {**HEDGE, "cue": ""}, "structure.too_short"),
        invalid("no cue", without(HEDGE, "cue"), "structure.missing_field"),
        invalid("no class", without(HEDGE, "kind"), "structure.missing_field"),
        invalid("class unknown", {**HEDGE, "kind": "doubt"}, "structure.unknown_term"),
        invalid("a probability", {**HEDGE, "probability": 0.5}, "structure.unknown_field"),
    ],
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """Texts have lengths in code points, spans have offsets, and the schema says so too."""
    assert verdict(model, case.document) == case.verdict


def test_text_is_kept_as_it_came() -> None:
    """White space, marks and composed letters are neither trimmed nor normalised."""
    told = "  e\u0301\u202e \u00e9\r\n"

    name = Name.model_validate_json(Name(text=told).model_dump_json())

    assert name.text == told
