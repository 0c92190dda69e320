"""Privacy: each check finds what would expose somebody, where it is, and nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest
from changes import Change, add, both, put
from hypothesis import given, settings

import milreport as mr
from milreport.checks import Facts, Rule, look, privacy
from milreport.testing.strategies import reports

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
RULES = (privacy.email, privacy.phone, privacy.victim_named, privacy.minor_named)


def found(document: dict[str, Any], rule: Rule) -> list[tuple[str, str, str, str]]:
    """Run one check over a document."""
    report = mr.Report.model_validate(document)
    return [
        (each.code, each.severity.value, each.pointer, each.message)
        for each in look(Facts(report), (rule,), 100)
    ]


def note(text: str) -> Change:
    """Write a note on the first claim."""
    return put("claims", 0, "note", told=text)


def victim(**more: object) -> Change:
    """Let one claim count a person by name among the dead."""
    person = {"id": "oksana", "kind": "person", "names": [{"text": "Oksana Melnyk"}]}
    return both(
        add("actors", **{**person, **more}),
        put("claims", 2, "content", "harm", "victims", told=["page#oksana"]),
    )


CHILD = put("claims", 2, "content", "harm", "age_band", told="child")
EMAIL = "an e-mail address stands in this text"
PHONE = "what looks like a telephone number stands in this text"
NAMED = "oksana came to harm and is named, and nothing says that it may be so"
MINOR = "oksana came to harm under age and is named, and nothing says that it may be so"

FAULTY = [
    pytest.param(
        privacy.email, note("Ask desk@post.example."), [("/claims/0/note", EMAIL)], id="in a note"
    ),
    pytest.param(
        privacy.email,
        both(
            put("document", "title", told="a@b.example and c@d.example"),
            put("actors", 2, "names", 0, "text", told="пошта@приклад.укр"),
            put("materiel", 0, "calibre_ambiguous_with", told=["a rocket", "x.y@z.example"]),
        ),
        [
            ("/document/title", EMAIL),
            ("/actors/2/names/0/text", EMAIL),
            ("/materiel/0/calibre_ambiguous_with/1", EMAIL),
        ],
        id="in texts of any kind, each told once",
    ),
    pytest.param(
        privacy.phone,
        note("Ring +380 44 123 45 67 or +82-2-748-1111."),
        [("/claims/0/note", PHONE)],
        id="international, two of them",
    ),
    pytest.param(
        privacy.phone,
        both(note("tel. 0441234567"), put("media", 0, "caption", told="(555) 123-4567, at night")),
        [("/claims/0/note", PHONE), ("/media/0/caption", PHONE)],
        id="after a word, and with an area code",
    ),
    pytest.param(
        privacy.phone,
        both(
            note("\u0442\u0435\u043b. 044 123 45 67"),
            put("media", 0, "caption", told="+\u0663\u0668\u0660 44\u2011123\u201145\u201167"),
            put("document", "title", told="020 7946 0958"),
        ),
        [("/document/title", PHONE), ("/claims/0/note", PHONE), ("/media/0/caption", PHONE)],
        id="in other scripts, with other hyphens, and as in one country",
    ),
    pytest.param(
        privacy.email,
        both(
            note("Ask _jane@example.com_."),
            put("media", 0, "caption", told="jane\u200b\uff20example\uff0ecom"),
        ),
        [("/claims/0/note", EMAIL), ("/media/0/caption", EMAIL)],
        id="in italics, and in look-alikes",
    ),
    pytest.param(
        privacy.victim_named, victim(), [("/actors/5/names", NAMED)], id="a person with a name"
    ),
    pytest.param(
        privacy.victim_named,
        both(
            victim(
                handling={"tlp": "tlp_clear", "sensitive": ["personal_data"]},
                redactions=[
                    {"pointer": "/note", "reason": "minor", "method": "removed"},
                    {"pointer": "/names/0/note", "reason": "minor", "method": "removed"},
                ],
            ),
            add("claims", id="b1", mode="asserted", chain=[{"source": "art"}]),
            put("handling", told={"caveats": ["chatham_house"]}),
        ),
        [("/actors/5/names", NAMED)],
        id="sensitive but clear, and what was taken out is no name",
    ),
    pytest.param(
        privacy.victim_named,
        victim(handling={"sensitive": ["personal_data"]}),
        [("/actors/5/names", NAMED)],
        id="sensitive, and no word on who may see it",
    ),
    pytest.param(
        privacy.minor_named, both(victim(), CHILD), [("/actors/5/names", MINOR)], id="one"
    ),
    pytest.param(
        privacy.minor_named,
        both(
            victim(),
            put("claims", 2, "content", "harm", "age_band", told="adolescent"),
            add(
                "claims",
                id="b1",
                mode="asserted",
                chain=[{"source": "art"}],
                content={
                    "kind": "toll",
                    "of": "e17",
                    "harm": {
                        "outcome": "injured",
                        "number": {"kind": "exact", "value": 1},
                        "victims": ["oksana", "nobody"],
                        "age_band": "adult",
                    },
                },
            ),
        ),
        [("/actors/5/names", MINOR)],
        id="under age in one claim, and not in another: told once",
    ),
]


@pytest.mark.parametrize(("rule", "change", "expected"), FAULTY)
def test_finds(
    page: dict[str, Any], rule: Rule, change: Change, expected: list[tuple[str, str]]
) -> None:
    """The doubt is where it belongs."""
    change(page)
    assert found(page, rule) == [
        (rule.code, "warning", pointer, message) for pointer, message in expected
    ]


SOUND = [
    pytest.param(privacy.email, both(), id="nothing"),
    pytest.param(privacy.email, note("@desk@post.example and a@b"), id="a handle, and no host"),
    pytest.param(privacy.email, note("5 @ 3.50 each"), id="a price"),
    pytest.param(
        privacy.email,
        put("sources", 0, "identifiers", told=[{"scheme": "mailto", "value": "a@b.example"}]),
        id="an identifier",
    ),
    pytest.param(
        privacy.email,
        put("extensions", told={"org.example.desk": {"by": "a@b.example"}}),
        id="in extensions, which are not looked at",
    ),
    pytest.param(privacy.phone, both(), id="nothing"),
    pytest.param(privacy.phone, note("phone call on 2024-10-07, 122 mm, +5 000 000"), id="near"),
    pytest.param(privacy.phone, note("48.012345, 37.802811; +48.0123 +37.8022"), id="a position"),
    pytest.param(
        privacy.phone,
        note(
            "A mobile 120 000-150 000 men fired 300-400-5000 rounds; fax 1991/1992; +1 234 567 890"
        ),
        id="what was counted, and years",
    ),
    pytest.param(
        privacy.phone, put("materiel", 1, "marks", told=["02-748-1111"]), id="a serial number"
    ),
    pytest.param(privacy.victim_named, both(), id="no victims by name"),
    pytest.param(
        privacy.victim_named,
        victim(handling={"caveats": ["consent_to_be_named"]}),
        id="there is consent",
    ),
    pytest.param(
        privacy.victim_named,
        both(victim(), put("handling", told={"caveats": ["consent_to_be_named"]})),
        id="there is consent for the whole report",
    ),
    pytest.param(
        privacy.victim_named,
        victim(handling={"tlp": "tlp_red", "sensitive": ["personal_data"]}),
        id="sensitive, and for few",
    ),
    pytest.param(
        privacy.victim_named,
        both(
            victim(handling={"sensitive": ["personal_data"]}),
            put("handling", told={"tlp": "tlp_green"}),
        ),
        id="sensitive, in a report for few",
    ),
    pytest.param(
        privacy.victim_named,
        victim(
            redactions=[{"pointer": "/names/0/text", "reason": "minor", "method": "pseudonymised"}]
        ),
        id="a made-up name, with a mark",
    ),
    pytest.param(privacy.victim_named, victim(names=[]), id="a person without a name"),
    pytest.param(privacy.victim_named, victim(kind="military_unit"), id="no person"),
    pytest.param(privacy.victim_named, both(victim(), CHILD), id="under age: told apart"),
    pytest.param(privacy.minor_named, victim(), id="of no told age"),
    pytest.param(
        privacy.minor_named,
        both(victim(), put("claims", 2, "content", "harm", "age_band", told="adult")),
        id="of age",
    ),
    pytest.param(
        privacy.minor_named,
        both(victim(handling={"caveats": ["consent_to_be_named"]}), CHILD),
        id="the family agreed",
    ),
    pytest.param(privacy.minor_named, both(victim(names=[]), CHILD), id="no name"),
]


@pytest.mark.parametrize(("rule", "change"), SOUND)
def test_says_nothing(page: dict[str, Any], rule: Rule, change: Change) -> None:
    """A near miss is no finding."""
    change(page)
    assert found(page, rule) == []


def test_the_byline_of_the_standing_example() -> None:
    """O24: the address is not in the record; were it in a note, it would be raised and masked."""
    seed = json.loads((EXAMPLES / "seed_report.json").read_text(encoding="utf-8"))
    assert [each for rule in RULES for each in found(seed, rule)] == []
    seed["document"]["note"] = "The byline has desk@post.example."
    assert found(seed, privacy.email) == [("privacy.email", "warning", "/document/note", EMAIL)]
    masked, _ = mr.redaction.mask(mr.Report.model_validate(seed))
    assert masked.document.note == "The byline has [e-mail address]."
    assert look(Facts(masked), RULES, 100) == []


@given(reports())
@settings(max_examples=10)
def test_nothing_raises_and_nothing_is_a_fault(report: mr.Report) -> None:
    """Whatever the report."""
    findings = look(Facts(report), RULES, 100)
    assert all(each.severity is mr.Severity.WARNING for each in findings)
