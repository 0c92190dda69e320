"""Media: what a picture or recording can bear out, by its dates, its matter and its givers."""

import json
from pathlib import Path
from typing import Any

import pytest
from changes import Change, add, both, put
from hypothesis import given, settings

import milreport as mr
from milreport.checks import Facts, Rule, look, media
from milreport.testing.strategies import reports

Told = tuple[str, str]

EVIDENCE = media.used_as_evidence
HANDOUT = media.handout_as_evidence
OLDER = media.older_than_story
UNDATED = media.no_capture_date
OTHER = media.shows_other_matter

RULES = (EVIDENCE, HANDOUT, OLDER, UNDATED, OTHER)

SEED = Path(__file__).parents[2] / "docs" / "examples" / "seed_report.json"


@pytest.fixture
def seed() -> dict[str, Any]:
    """Give the standing example as plain data."""
    loaded: dict[str, Any] = json.loads(SEED.read_text(encoding="utf-8"))
    return loaded


def found(document: dict[str, Any], rule: Rule) -> list[mr.Finding]:
    """Give what a rule finds in a document."""
    return look(Facts(mr.Report.model_validate(document)), (rule,), 100)


def link(kind: str, *targets: str, by: tuple[str, ...] = ("photo1",)) -> Change:
    """Link the picture to other records, after the one relation that the page has."""
    return add("relations", id=f"link-{kind}", kind=kind, subjects=[*by], objects=[*targets])


def piece(role: str, about: str = "a31", record: str = "photo1") -> Change:
    """Rest an assessment on the picture, after the one that the page has."""
    evidence = [{"kind": "photograph", "role": role, "record": record}]
    return add("assessments", id="judged", about=about, evidence=evidence)


def strike(edtf: str, **event: object) -> Change:
    """Put when the strike was, and more about it."""

    def change(document: dict[str, Any]) -> None:
        document["events"][2].update({"times": [{"edtf": edtf}], **event})

    return change


def takes_part(who: str) -> Change:
    """Put who takes part in the strike."""
    return put("events", 2, "participants", told=[{"who": who, "role": "target"}])


def shows(*names: str) -> Change:
    """Put what the picture shows."""
    return put("media", 0, "shows", told=[*names])


def made(role: str, edtf: str) -> Change:
    """Put when the picture was made."""
    return put("media", 0, "times", told=[{"edtf": edtf, "role": role}])


def interest(*told: str) -> Change:
    """Put where the force that supplied the picture stands."""
    return put("sources", 8, "stakes", told=[{"interest": each} for each in told])


PARTY = interest("non_party", "party_to_conflict")
UNCREDITED = put("media", 0, "credits", told=[])
STRANGER = both(shows("tank"), takes_part("nk-soldiers"))
"""The picture shows a tank, and the strike was on soldiers."""
OWNED = put("materiel", 1, "operator", told="nk-soldiers")
"""The tank is that of those soldiers."""

FAULTY = [
    pytest.param(
        EVIDENCE,
        both(link("evidences", "a31"), shows(), strike("2024-10-03")),
        [
            (
                "/relations/1/subjects/0",
                (
                    "photo1 is put forward as evidence for a31, and it was released by 2023-11-05, "
                    "before that began"
                ),
            )
        ],
        id="out a year before the strike",
    ),
    pytest.param(
        EVIDENCE,
        both(link("evidences", "a42", "e17", by=("a13", "page#photo1")), STRANGER),
        [
            (
                "/relations/1/subjects/1",
                (
                    "photo1 is put forward as evidence for a42 and 1 more, and it shows nothing "
                    "that has to do with that"
                ),
            )
        ],
        id="a tank for a judgement of deaths",
    ),
    pytest.param(
        EVIDENCE,
        both(piece("corroborating"), link("illustrates", "a13", "a31"), shows()),
        [
            (
                "/assessments/1/evidence/0/role",
                (
                    "photo1 is put forward as evidence for a31, and another relation says that it "
                    "illustrates the same"
                ),
            )
        ],
        id="both evidence and illustration",
    ),
    pytest.param(
        EVIDENCE,
        both(
            piece("direct"),
            STRANGER,
            made("captured", "2024-10-01"),
            put("claims", 2, "times", told=[{"edtf": "2024-10-03"}]),
            link("illustrates", "a31"),
        ),
        [
            (
                "/assessments/1/evidence/0/role",
                (
                    "photo1 is put forward as evidence for a31, and it was captured by 2024-10-01, "
                    "before that began, and it shows nothing that has to do with that, and another "
                    "relation says that it illustrates the same"
                ),
            )
        ],
        id="every reason at once",
    ),
    pytest.param(
        HANDOUT,
        both(PARTY, link("evidences", "a31")),
        [
            (
                "/relations/1/subjects/0",
                (
                    "photo1 is put forward as evidence for a31, and uaf, a party to the conflict, "
                    "handed it out"
                ),
            )
        ],
        id="supplied by a party",
    ),
    pytest.param(
        HANDOUT,
        both(UNCREDITED, PARTY, piece("direct")),
        [
            (
                "/assessments/1/evidence/0/role",
                (
                    "photo1 is put forward as evidence for a31, and uaf, a party to the conflict, "
                    "handed it out"
                ),
            )
        ],
        id="a handout of a party, by the chain",
    ),
    pytest.param(
        HANDOUT,
        both(UNCREDITED, piece("direct")),
        [
            (
                "/assessments/1/evidence/0/role",
                (
                    "photo1 is put forward as evidence for a31, and somebody with a stake in it "
                    "handed it out"
                ),
            )
        ],
        id="a handout of somebody whose interest is not told",
    ),
    pytest.param(
        HANDOUT,
        both(
            UNCREDITED,
            put(
                "claims", 4, "chain", told=[{"source": "art"}, {"source": "rtr", "mode": "handout"}]
            ),
            piece("direct"),
        ),
        [
            (
                "/assessments/1/evidence/0/role",
                (
                    "photo1 is put forward as evidence for a31, and somebody with a stake in it "
                    "handed it out"
                ),
            )
        ],
        id="a handout of somebody who is not named",
    ),
    pytest.param(
        OLDER,
        lambda _: None,
        [
            (
                "/media/0/times",
                (
                    "photo1 was released by 2023-11-05, 11 months before the document can have "
                    "come out (2024-10-08)"
                ),
            )
        ],
        id="eleven months before the article",
    ),
    pytest.param(
        OLDER,
        both(
            made("captured", "2024-10-02"),
            link("evidences", "e17", by=("photo1", "photo1")),
            link("illustrates", "e17"),
            strike("2024-10-03"),
        ),
        [
            (
                "/media/0/times",
                (
                    "photo1 was captured by 2024-10-02, 1 day before what e17 tells of began "
                    "(2024-10-03)"
                ),
            )
        ],
        id="a day before the strike",
    ),
    pytest.param(
        OLDER,
        both(
            put("claims", 2, "media", told=["photo1", "elsewhere"]),
            link("evidences", "e17"),
            strike("2024-10-03"),
            made("first_published", "2024-08"),
        ),
        [
            (
                "/media/0/times",
                (
                    "photo1 was released by 2024-08-31, 1 month before the document can have come "
                    "out (2024-10-08) and 1 month before what e17 tells of began (2024-10-03)"
                ),
            )
        ],
        id="older than both, by the first of two links",
    ),
    pytest.param(
        UNDATED,
        lambda _: None,
        [("/media/0/times", "it is not told when photo1 was captured")],
        id="released alone",
    ),
    pytest.param(
        UNDATED,
        both(
            made("captured", "2023-11-05"),
            add("media", id="crop", kind="video", derived_from="whole"),
            add("media", id="whole", kind="video", derived_from="crop"),
        ),
        [
            ("/media/1/times", "it is not told when crop was captured"),
            ("/media/2/times", "it is not told when whole was captured"),
        ],
        id="two copies of each other",
    ),
    pytest.param(
        OTHER,
        both(link("illustrates", "a31"), link("evidences", "a31"), STRANGER),
        [
            (
                "/media/0/shows",
                "nothing that photo1 shows has to do with a31, with which it is linked",
            )
        ],
        id="a tank beside dead soldiers",
    ),
    pytest.param(
        OTHER,
        both(
            shows("donetsk-city"),
            put("claims", 2, "media", told=["photo1"]),
            link("evidences", "kovalenko", "shells-122"),
        ),
        [
            (
                "/media/0/shows",
                (
                    "nothing that photo1 shows has to do with kovalenko and 1 more, with which it "
                    "is linked"
                ),
            )
        ],
        id="a town, linked twice",
    ),
]


@pytest.mark.parametrize(("rule", "change", "expected"), FAULTY)
def test_a_doubt_is_told(
    page: dict[str, Any], rule: Rule, change: Change, expected: list[Told]
) -> None:
    """Each picture that bears out less than it seems to is told, with the reason."""
    change(page)

    told = found(page, rule)

    assert [(each.pointer, each.message) for each in told] == expected
    severity = mr.Severity.WARNING if rule in {EVIDENCE, HANDOUT} else mr.Severity.NOTE
    assert {(each.code, each.severity) for each in told} == {(rule.code, severity)}
    assert all(each.hint for each in told)


NEAR = both(made("captured", "2024-10-03"), strike("2024-10-03"))
"""The picture was taken on the day of the strike."""

SILENT = [
    pytest.param(EVIDENCE, STRANGER, id="evidence for nothing"),
    pytest.param(
        EVIDENCE,
        both(link("evidences", "q1", "a42"), STRANGER),
        id="for what is not known to be about anything",
    ),
    pytest.param(
        EVIDENCE,
        both(link("evidences", "a31", by=("a13",)), STRANGER),
        id="a claim as evidence",
    ),
    pytest.param(EVIDENCE, both(link("illustrates", "a31"), STRANGER), id="an illustration"),
    pytest.param(EVIDENCE, both(piece("illustrative"), STRANGER), id="said to be illustrative"),
    pytest.param(EVIDENCE, both(piece("direct", record="a13"), STRANGER), id="no picture"),
    pytest.param(
        EVIDENCE, both(NEAR, link("evidences", "a31"), shows()), id="taken on the day itself"
    ),
    pytest.param(
        EVIDENCE,
        both(link("evidences", "a31"), shows(), strike("2024-10-03", realis="forecast")),
        id="older than what is yet to come",
    ),
    pytest.param(
        EVIDENCE,
        both(link("evidences", "a31", "a18"), shows(), strike("2024-10-03")),
        id="for two, one of which may be older",
    ),
    pytest.param(
        EVIDENCE,
        both(link("evidences", "a31"), link("illustrates", "a13"), shows()),
        id="evidence for one and an illustration of another",
    ),
    pytest.param(
        EVIDENCE, both(NEAR, link("evidences", "a31"), STRANGER, OWNED), id="the tank of its crew"
    ),
    pytest.param(
        EVIDENCE,
        both(link("evidences", "a31"), shows("nk-soldiers"), takes_part("ukraine")),
        id="those who are counted dead",
    ),
    pytest.param(HANDOUT, PARTY, id="evidence for nothing"),
    pytest.param(HANDOUT, both(PARTY, link("illustrates", "a31")), id="an illustration"),
    pytest.param(
        HANDOUT, both(interest("non_party"), link("evidences", "a31")), id="from no party"
    ),
    pytest.param(
        HANDOUT,
        both(
            PARTY,
            put("media", 0, "credits", 0, "role", told="creator"),
            put("claims", 4, "media", told=[]),
            link("evidences", "a31"),
        ),
        id="taken by a party, and not said to be handed out",
    ),
    pytest.param(
        HANDOUT,
        both(
            UNCREDITED,
            put("claims", 4, "chain", 1, "mode", told="wire_or_syndication"),
            link("evidences", "a31"),
        ),
        id="no handout",
    ),
    pytest.param(
        HANDOUT,
        both(PARTY, put("media", 0, "credits", 0, "source", told="other#uaf"), piece("contextual")),
        id="not held to bear anything out",
    ),
    pytest.param(OLDER, made("released", "2024-09-08"), id="thirty days before"),
    pytest.param(OLDER, made("released", "2023-11-05?"), id="on an uncertain day"),
    pytest.param(OLDER, made("page_viewed", "2023-11-05"), id="not known when it was made"),
    pytest.param(
        OLDER,
        put("document", "times", told=[{"role": "page_viewed", "edtf": "2024-10-18"}]),
        id="not known when the article came out",
    ),
    pytest.param(
        OLDER, both(NEAR, link("illustrates", "a31")), id="taken on the day of the strike"
    ),
    pytest.param(
        OLDER,
        both(made("released", "2024-10-02"), link("illustrates", "a31"), strike("../2024-10-03")),
        id="a strike that may have been earlier",
    ),
    pytest.param(
        OLDER,
        both(
            made("released", "2024-10-02"),
            strike("2024-10-03"),
            put("claims", 4, "content", "event", told="e17"),
        ),
        id="the claims of its caption are no link",
    ),
    pytest.param(UNDATED, made("captured", "2023"), id="a year of capture"),
    pytest.param(UNDATED, put("media", told=[]), id="no picture"),
    pytest.param(UNDATED, put("media", 0, "kind", told="document_copy"), id="a copy of a paper"),
    pytest.param(
        UNDATED,
        both(
            put("media", 0, "derived_from", told="page#whole"),
            add(
                "media",
                id="whole",
                kind="video",
                times=[{"edtf": "2023-11", "role": "captured"}],
            ),
        ),
        id="a crop of a dated film",
    ),
    pytest.param(OTHER, STRANGER, id="linked to nothing"),
    pytest.param(OTHER, both(link("illustrates", "a31"), STRANGER, OWNED), id="their own tank"),
    pytest.param(OTHER, both(link("illustrates", "a31"), shows()), id="not told what it shows"),
    pytest.param(
        OTHER, both(link("illustrates", "a31", "art"), STRANGER), id="linked to a source too"
    ),
    pytest.param(
        OTHER,
        both(link("illustrates", "a13"), STRANGER),
        id="not told who takes part",
    ),
    pytest.param(
        OTHER,
        both(link("illustrates", "a31"), link("evidences", "tank"), STRANGER),
        id="one of two links fits",
    ),
    pytest.param(
        OTHER,
        both(
            link("evidences", "a31"),
            put("claims", 4, "mode", told="asserted"),
            put(
                "claims",
                4,
                "content",
                told={
                    "kind": "figure",
                    "of": "tank",
                    "quantity": {
                        "number": {"kind": "exact", "value": 1},
                        "unit": "1",
                        "item": "tank",
                    },
                },
            ),
            STRANGER,
        ),
        id="made with a claim about the tank",
    ),
    pytest.param(
        OTHER,
        both(link("illustrates", "places-of-war"), shows("tank")),
        id="linked to a record that is not there",
    ),
]


@pytest.mark.parametrize(("rule", "change"), SILENT)
def test_nothing_is_told_of_pictures_that_fit(
    page: dict[str, Any], rule: Rule, change: Change
) -> None:
    """What fits, and what is not told, is let be."""
    change(page)

    assert found(page, rule) == []


def relation(predicate: str, subject: str, target: str) -> Change:
    """Make the third claim one of a relation."""
    content = {"kind": "relation", "predicate": predicate, "subject": subject, "object": target}
    return put("claims", 2, "content", told=content)


BELONGING = [
    pytest.param(put("actors", 2, "part_of", told="ukraine"), "kovalenko", "ukraine", id="part of"),
    pytest.param(lambda _: None, "kovalenko", "ccd", id="holds an office in"),
    pytest.param(
        put("actors", 2, "postings", told=[{"unit": "nk-soldiers"}]),
        "kovalenko",
        "nk-soldiers",
        id="serves in",
    ),
    pytest.param(put("actors", 4, "country", told="UA"), "nk-soldiers", "ukraine", id="its state"),
    pytest.param(OWNED, "tank", "nk-soldiers", id="operated by"),
    pytest.param(
        put("materiel", 1, "variant_of", told="shells-122"), "tank", "shells-122", id="a variant of"
    ),
    pytest.param(
        put("places", 1, "within", told="donetsk-region"),
        "donetsk-city",
        "donetsk-region",
        id="lies in",
    ),
    pytest.param(
        both(
            put("actors", 2, "part_of", told="ccd"),
            put("actors", 3, "part_of", told="kovalenko"),
            put("actors", 2, "offices", told=[{"title": "head"}]),
        ),
        "kovalenko",
        "ccd",
        id="round in a circle",
    ),
]


@pytest.mark.parametrize(("change", "shown", "about"), BELONGING)
def test_what_is_shown_is_followed_to_what_it_belongs_to(
    page: dict[str, Any], change: Change, shown: str, about: str
) -> None:
    """A picture of somebody's tank has to do with them, and one of nobody's has not."""
    both(link("illustrates", "a31"), shows(shown), relation("other", about, about))(page)
    change(page)
    assert found(page, OTHER) == []

    relation("other", "usi-nobody", "usi-nobody")(page)
    assert [each.pointer for each in found(page, OTHER)] == ["/media/0/shows"]


def test_a_judgement_of_itself_is_about_nothing(page: dict[str, Any]) -> None:
    """Judgements are followed, and a circle of them ends."""
    both(link("illustrates", "a42"), put("claims", 3, "content", "claim", told="a42"), STRANGER)(
        page
    )

    assert found(page, OTHER) == []


def test_many_pictures_of_many_claims_are_no_product(page: dict[str, Any]) -> None:
    """A relation of thousands at both ends is gone over once."""
    names = [f"p{at}" for at in range(2000)]
    page["media"] += [{"id": name, "kind": "photograph", "shows": ["tank"]} for name in names]
    page["claims"] += [{**page["claims"][2], "id": f"n{at}"} for at in range(2000)]
    link("evidences", *(f"n{at}" for at in range(2000)), by=(*names,))(page)

    assert len(found(page, EVIDENCE)) == 101


RAISED = [
    pytest.param(
        OLDER,
        [("/media/0/times", "photo1 was released by 2023-11-05, 11 months before the document")],
        id="O02: out eleven months before",
    ),
    pytest.param(
        UNDATED,
        [
            ("/media/0/times", "it is not told when photo1 was captured"),
            ("/media/1/times", "it is not told when photo2 was captured"),
        ],
        id="O02: no date of capture",
    ),
    pytest.param(
        OTHER,
        [("/media/0/shows", "nothing that photo1 shows has to do with a03")],
        id="O02: nothing North Korean in it",
    ),
    pytest.param(EVIDENCE, [], id="O02: illustrates, and is no evidence"),
    pytest.param(HANDOUT, [], id="a handout that is no evidence"),
]


@pytest.mark.parametrize(("rule", "expected"), RAISED)
def test_the_seed_raises(seed: dict[str, Any], rule: Rule, expected: list[Told]) -> None:
    """The oddities of the standing example are told at their places, in words."""
    told = found(seed, rule)

    assert [each.pointer for each in told] == [pointer for pointer, _ in expected]
    for each, (_, words) in zip(told, expected, strict=True):
        assert words in each.message


def test_a_seed_that_takes_the_picture_for_evidence_is_told(seed: dict[str, Any]) -> None:
    """The picture of a burning tank bears out nothing about soldiers of another country."""
    put("relations", 19, "kind", told="evidences")(seed)

    told = [(each.pointer, each.message) for rule in RULES[:2] for each in found(seed, rule)]

    assert told == [
        (
            "/relations/19/subjects/0",
            (
                "photo1 is put forward as evidence for a03, and it shows nothing that has to do "
                "with that"
            ),
        ),
        (
            "/relations/19/subjects/0",
            (
                "photo1 is put forward as evidence for a03, and uaf, a party to the conflict, "
                "handed it out"
            ),
        ),
    ]


def _fresh(document: dict[str, Any]) -> None:
    """Date both pictures, the first to the days of the story, and let it show who is meant."""
    for item in document["media"]:
        item["times"] = [{"edtf": "2024-10-06", "role": "captured"}]
    document["media"][0]["shows"].append("nk-six")


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_repaired_seed_is_silent(seed: dict[str, Any], rule: Rule) -> None:
    """A picture of those days that shows the soldiers is told no more."""
    _fresh(seed)

    assert found(seed, rule) == []


@given(reports())
@settings(max_examples=10)
def test_no_report_is_at_fault(report: mr.Report) -> None:
    """Whatever the report, the rules look at it, and nothing makes it unusable."""
    for finding in mr.check(report, rules=RULES):
        assert finding.severity is not mr.Severity.FAULT
