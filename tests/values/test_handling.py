"""Handling, redaction, custody and revision."""

import pytest
from pydantic import ValidationError
from support import Case, Part, beyond, invalid, rows, valid, verdict, without

from milreport import ContentHash, Custody, Handling, Redaction, Revision

DIGEST = {"algorithm": "sha-256", "digest": "0f" * 32}
REDACTION = {"pointer": "/names/0", "reason": "victim_privacy", "method": "removed"}
REVISION = {"number": 1, "kind": "original"}

CASES = {
    ContentHash: [
        valid("sha-256", DIGEST),
        valid("sha-384", {"algorithm": "sha-384", "digest": "a" * 96}),
        valid("sha-512", {"algorithm": "sha-512", "digest": "a" * 128}),
        valid("sha3-256", {**DIGEST, "algorithm": "sha3-256"}),
        valid("blake3", {**DIGEST, "algorithm": "blake3"}),
        invalid("md5", {**DIGEST, "algorithm": "md5"}, "structure.unknown_term"),
        invalid("algorithm a number", {**DIGEST, "algorithm": 256}, "structure.wrong_type"),
        invalid("no algorithm", without(DIGEST, "algorithm"), "structure.missing_field"),
        invalid("no digest", without(DIGEST, "digest"), "structure.missing_field"),
        beyond("sha-512 too short", {**DIGEST, "algorithm": "sha-512"}, "hash.wrong_length"),
        beyond("sha-256 too long", {**DIGEST, "digest": "a" * 128}, "hash.wrong_length"),
        beyond(
            "sha3-256 too long", {"algorithm": "sha3-256", "digest": "a" * 96}, "hash.wrong_length"
        ),
        beyond("sha-384 too short", {**DIGEST, "algorithm": "sha-384"}, "hash.wrong_length"),
        beyond(
            "blake3 too long", {"algorithm": "blake3", "digest": "a" * 128}, "hash.wrong_length"
        ),
        invalid("63 digits", {**DIGEST, "digest": "a" * 63}, "structure.malformed"),
        invalid("65 digits", {**DIGEST, "digest": "a" * 65}, "structure.malformed"),
        invalid("capitals", {**DIGEST, "digest": "A" * 64}, "structure.malformed"),
        invalid("no hexadecimal", {**DIGEST, "digest": "g" * 64}, "structure.malformed"),
        invalid("empty", {**DIGEST, "digest": ""}, "structure.malformed"),
    ],
    Handling: [
        valid("nothing", {}),
        valid(
            "whole",
            {
                "tlp": "tlp_amber_strict",
                "caveats": ["embargo_until", "x_desk_only"],
                "embargo_until": "2024-10-18T06:00:00+02:00",
                "sensitive": ["graphic", "minor_shown"],
            },
        ),
        invalid("private marking", {"tlp": "x_blue"}, "structure.unknown_term"),
        invalid("marking as printed", {"tlp": "TLP:RED"}, "structure.unknown_term"),
        invalid("embargo until a day", {"embargo_until": "2024-10-18"}, "structure.malformed"),
        invalid("caveat unknown", {"caveats": ["noforn"]}, "structure.unknown_term"),
        invalid("sensitive unknown", {"sensitive": ["gore"]}, "structure.unknown_term"),
        invalid("caveats a text", {"caveats": "chatham_house"}, "structure.wrong_type"),
        invalid("a caveat null", {"caveats": [None]}, "structure.wrong_type"),
    ],
    Redaction: [
        valid("bare", REDACTION),
        valid("the whole record", {**REDACTION, "pointer": ""}),
        valid("escapes", {**REDACTION, "pointer": "/a~1b/~0/"}),
        valid("pointer of 1000 characters", {**REDACTION, "pointer": "/" + "a" * 999}),
        valid("whole", {**REDACTION, "commitment": DIGEST, "note": "Asked for by the family."}),
        valid("private reason", {**REDACTION, "reason": "x_court_17"}),
        invalid("no slash", {**REDACTION, "pointer": "names"}, "structure.malformed"),
        invalid("bad escape", {**REDACTION, "pointer": "/a~2"}, "structure.malformed"),
        invalid("escape cut short", {**REDACTION, "pointer": "/a~"}, "structure.malformed"),
        invalid("pointer of 1001", {**REDACTION, "pointer": "/" * 1001}, "structure.too_long"),
        invalid("no pointer", without(REDACTION, "pointer"), "structure.missing_field"),
        invalid("no reason", without(REDACTION, "reason"), "structure.missing_field"),
        invalid("no method", without(REDACTION, "method"), "structure.missing_field"),
        invalid("reason unknown", {**REDACTION, "reason": "shy"}, "structure.unknown_term"),
        invalid("method unknown", {**REDACTION, "method": "inked"}, "structure.unknown_term"),
        invalid("commitment bare", {**REDACTION, "commitment": "a" * 64}, "structure.wrong_type"),
    ],
    Custody: [
        valid("bare", {"action": "preserved"}),
        valid(
            "whole",
            {
                "action": "hashed",
                "holder": "desk",
                "time": "2024-10-18T06:00:00Z",
                "hash": DIGEST,
                "note": "On the desk's own disk.",
            },
        ),
        invalid("action unknown", {"action": "lost"}, "structure.unknown_term"),
        invalid("holder by name", {"action": "found", "holder": "A. B."}, "structure.malformed"),
        invalid("no action", {"holder": "desk"}, "structure.missing_field"),
    ],
    Revision: [
        valid("bare", REVISION),
        valid(
            "whole",
            {
                "number": 2,
                "kind": "correction",
                "of": "desk.2024-10-18",
                "reason": "date_error",
                "time": "2024-10-19T06:00:00Z",
                "by": "editor",
                "note": "The day was wrong.",
            },
        ),
        valid("the millionth", {**REVISION, "number": 1_000_000}),
        invalid("number 0", {**REVISION, "number": 0}, "structure.out_of_range"),
        invalid("past the millionth", {**REVISION, "number": 1_000_001}, "structure.out_of_range"),
        invalid("number a text", {**REVISION, "number": "1"}, "structure.wrong_type"),
        invalid("number true", {**REVISION, "number": True}, "structure.wrong_type"),
        invalid("number 1.5", {**REVISION, "number": 1.5}, "structure.wrong_type"),
        invalid("no number", without(REVISION, "number"), "structure.missing_field"),
        invalid("no kind", without(REVISION, "kind"), "structure.missing_field"),
        invalid("kind unknown", {**REVISION, "kind": "edit"}, "structure.unknown_term"),
        invalid("reason unknown", {**REVISION, "reason": "oops"}, "structure.unknown_term"),
        beyond("number 1.0", {**REVISION, "number": 1.0}, "structure.wrong_type"),
    ],
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """What may be done with a record, and what was, is told in terms, and the schema says so."""
    assert verdict(model, case.document) == case.verdict


def test_a_digest_of_another_length_says_what_is_expected() -> None:
    """The message of the rule is ours."""
    with pytest.raises(ValidationError) as caught:
        ContentHash(algorithm="sha-512", digest="a" * 64)

    assert [error["msg"] for error in caught.value.errors()] == [
        "expected a digest as long as the algorithm makes it"
    ]
