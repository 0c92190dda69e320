"""A merge takes what does not conflict, and no side in what does."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import milreport as mr
from milreport.errors import UsageError
from milreport.testing.strategies import reports
from milreport.weighing.diff import apply, diff
from milreport.weighing.merge import Conflict, Edit, Merged, Side, merge, union

Document = dict[str, Any]
Edited = Callable[[Document], object]


def claim(name: str, source: str, killed: int = 6, **told: Any) -> Document:  # noqa: ANN401
    """Make a claim by one source on how many were killed in the raid."""
    harm = {"outcome": "killed", "number": {"kind": "exact", "value": killed}}
    return {
        "id": name,
        "content": {"kind": "toll", "of": "raid", "harm": harm},
        "chain": [{"source": name} for name in dict.fromkeys(["art", source])],
        "mode": "asserted",
        **told,
    }


def document() -> Document:
    """Make a small report as JSON."""
    return {
        "schema_version": "1.0",
        "id": "desk",
        "language": "en",
        "document": {"source": "art", "hash": {"algorithm": "sha-256", "digest": "0" * 64}},
        "sources": [
            {"id": "art", "kind": "news_outlet"},
            {"id": "post", "kind": "news_outlet"},
            {"id": "wire", "kind": "news_agency"},
        ],
        "events": [{"id": "raid", "kind": "raid"}],
        "claims": [claim("a1", "post"), claim("a2", "post", 7), claim("a3", "art", 8)],
        "assessments": [
            {"id": "s1", "about": "a1", "likelihood": {"low": 0.2, "high": 0.8}},
        ],
    }


def made(told: Document) -> mr.Report:
    """Make a report, with whatever fields it has."""
    return mr.Report.model_validate_json(json.dumps(told), extra="allow")


def version(edit: Edited) -> mr.Report:
    """Make a version of the small report."""
    told = document()
    edit(told)
    return made(told)


def nothing(_: Document) -> None:
    """Leave a version as it is."""


BASE = version(nothing)


def killed(told: Document, value: int) -> Document:
    """Have another number of dead in a1."""
    told["claims"][0]["content"]["harm"]["number"]["value"] = value
    return told


def said(merged: Merged) -> tuple[list[str], list[str]]:
    """Give the conflicts and the changes in words."""
    return [str(each) for each in merged.conflicts], [str(each) for each in merged.changes]


def test_two_desks_who_touch_different_things_do_not_conflict() -> None:
    """Both edits stand, and it is told whose they are; what both did alike is told once."""
    ours = version(lambda told: (killed(told, 7), told["claims"].append(claim("a4", "post"))))
    theirs = version(
        lambda told: (
            killed(told, 7),
            told["claims"][0].update(note="Seen."),
            told["sources"].pop(),
        )
    )
    merged = merge(BASE, ours, theirs)

    assert said(merged) == (
        [],
        [
            "theirs: source wire was removed",
            "both: claim a1: the number of killed went from 6 to 7",
            "theirs: claim a1: the note was added",
            "ours: claim a4 was added",
        ],
    )
    assert merged.report == version(
        lambda told: (
            killed(told, 7),
            told["claims"][0].update(note="Seen."),
            told["claims"].append(claim("a4", "post")),
            told["sources"].pop(),
        )
    )


def test_one_field_changed_in_two_ways_is_a_conflict() -> None:
    """No report without a preference; with one, its change stands and the conflict is told."""
    ours, theirs = version(lambda told: killed(told, 7)), version(lambda told: killed(told, 5))
    mine, others = diff(BASE, ours), diff(BASE, theirs)
    conflict = Conflict(
        collection="claims",
        id="a1",
        pointer="/content/harm/number/value",
        ours=mine,
        theirs=others,
        message=(
            "ours: claim a1: the number of killed went from 6 to 7. "
            "Theirs: claim a1: the number of killed went from 6 to 5"
        ),
    )

    assert merge(BASE, ours, theirs) == Merged(report=None, conflicts=(conflict,), changes=())
    for side, report in ((Side.OURS, ours), (Side.THEIRS, theirs)):
        merged = merge(BASE, ours, theirs, prefer=side)
        assert merged.report == report
        assert [each.taken for each in merged.conflicts] == [side]


CONFLICTS: list[Any] = [
    pytest.param(
        lambda told: told["claims"].pop(0),
        lambda told: killed(told, 7),
        ["claim a1 was removed by ours and changed by theirs"],
        id="removed and changed",
    ),
    pytest.param(
        lambda told: told["claims"][0].update(note="x"),
        lambda told: told["claims"].pop(0),
        ["claim a1 was removed by theirs and changed by ours"],
        id="changed and removed",
    ),
    pytest.param(
        lambda told: told["claims"].append(claim("a9", "post")),
        lambda told: told["claims"].append(claim("a9", "wire")),
        [
            (
                "the id a9 is new in both and stands for two different records; "
                "that of theirs would go on as a9-2"
            )
        ],
        id="one id for two claims",
    ),
    pytest.param(
        lambda told: told["claims"].append(claim("x", "post")),
        lambda told: told["sources"].append({"id": "x", "kind": "ngo"}),
        [
            (
                "the id x is new in both and stands for two different records; "
                "that of theirs would go on as x-2"
            )
        ],
        id="one id in two collections",
    ),
    pytest.param(
        lambda told: told["sources"].pop(),
        lambda told: told["claims"].append(claim("a9", "wire")),
        ["source wire was removed by ours, and claim a9 of theirs refers to it"],
        id="removed and newly referred to",
    ),
    pytest.param(
        lambda told: told["claims"][2]["chain"].append({"source": "wire"}),
        lambda told: told["sources"].pop(),
        ["source wire was removed by theirs, and claim a3 of ours refers to it"],
        id="referred to by a changed claim",
    ),
    pytest.param(
        lambda told: told["claims"].reverse(),
        lambda told: told["claims"].append(told["claims"].pop(0)),
        ["ours and theirs put the claims into two different orders"],
        id="two orders",
    ),
    pytest.param(
        lambda told: told["assessments"][0]["likelihood"].update(low=0.7),
        lambda told: told["assessments"][0]["likelihood"].update(high=0.3),
        ["assessment s1: what ours and theirs changed makes no valid record together"],
        id="no valid record together",
    ),
    pytest.param(
        lambda told: told["claims"][0]["content"]["harm"].update(number={"kind": "unknown"}),
        lambda told: killed(told, 9),
        [
            (
                "ours: claim a1: the number of killed went from 6 to not known. "
                "Theirs: claim a1: the number of killed went from 6 to 9"
            )
        ],
        id="one inside the other",
    ),
    pytest.param(
        lambda told: (killed(told, 9), told["claims"][0]["content"]["harm"].update(sex="male")),
        lambda told: told["claims"][0].pop("content"),
        [
            (
                "ours: claim a1: the number of killed went from 6 to 9; "
                "claim a1: the sex was added: male. Theirs: claim a1: the content was taken out"
            )
        ],
        id="two inside another",
    ),
    pytest.param(
        lambda told: told["claims"].append(claim("a1", "wire")),
        lambda told: told["claims"].append(claim("a1", "art")),
        [
            (
                "the id a1 was used again by both and stands for two different records; "
                "that of theirs would go on as a1-2"
            )
        ],
        id="an id used twice",
    ),
    pytest.param(
        lambda told: told["document"].update(title="One"),
        lambda told: told["document"].update(title="Other"),
        ["ours: the document: the title was added. Theirs: the document: the title was added"],
        id="the document",
    ),
]


@pytest.mark.parametrize(("one", "other", "messages"), CONFLICTS)
def test_what_conflicts_is_told_and_not_settled(
    one: Edited, other: Edited, messages: list[str]
) -> None:
    """With a preferred side there is a report that validates, and the conflicts are the same."""
    ours, theirs = version(one), version(other)
    merged = merge(BASE, ours, theirs)

    assert merged.report is None
    assert [str(conflict) for conflict in merged.conflicts] == messages
    for side in (Side.OURS, Side.THEIRS):
        settled = merge(BASE, ours, theirs, prefer=side)
        assert settled.report is not None
        assert not diff(
            mr.Report.model_validate_json(settled.report.model_dump_json()), settled.report
        )
        assert len(settled.conflicts) == len(messages)
        assert all(conflict.taken is not None for conflict in settled.conflicts)


def test_two_records_under_one_id_are_both_kept() -> None:
    """The one of the other side gets a fresh id, and what refers to it follows."""
    ours = version(lambda told: told["claims"].append(claim("a9", "post")))
    theirs = version(
        lambda told: (
            told["claims"].append(claim("a9", "wire")),
            told["claims"].append(claim("a9-2", "post", 1)),
            told["assessments"].extend(
                [{"id": "s2", "about": "desk#a9"}, {"id": "s3", "about": "a9"}]
            ),
        )
    )
    merged = merge(BASE, ours, theirs, prefer="ours")

    assert merged.report is not None
    assert [each.id for each in merged.report.claims] == ["a1", "a2", "a3", "a9", "a9-3", "a9-2"]
    assert merged.report.claims[-2].chain[1].source == "wire"
    assert [each.about for each in merged.report.assessments] == ["a1", "a9-3", "a9-3"]
    assert [(each.fresh_id, each.taken) for each in merged.conflicts] == [("a9-3", Side.BOTH)]
    assert merge(BASE, theirs, ours, prefer="theirs").report == merged.report


def test_two_records_that_read_alike_may_rest_on_different_ones() -> None:
    """The claims are word for word the same; the source that they name is not."""

    def with_sources(kind: str) -> mr.Report:
        chain = [{"source": "art"}, {"source": "new"}, {"source": "newer"}]
        return version(
            lambda told: (
                told["sources"].extend(
                    [{"id": "new", "kind": kind}, {"id": "newer", "kind": kind}]
                ),
                told["claims"].append(claim("a9", "new", chain=chain)),
                told["claims"].append(claim("a8", "post")),
            )
        )

    merged = merge(BASE, with_sources("ngo"), with_sources("court"), prefer="theirs")

    assert merged.report is not None
    chains = {each.id: each.chain[-1].source for each in merged.report.claims}
    assert (chains["a8"], chains["a9"], chains["a9-2"]) == ("post", "newer", "newer-2")
    kinds = {each.id: each.kind.value for each in merged.report.sources}
    assert (kinds["new"], kinds["new-2"]) == ("court", "ngo")
    assert [each.id for each in merged.conflicts] == ["a9", "new", "newer"]


def test_every_reference_follows_a_fresh_id() -> None:
    """Those in lists, and those deep inside, too."""
    ours = version(lambda told: told["claims"].append(claim("a9", "post")))
    theirs = version(
        lambda told: (
            told["claims"].append(claim("a9", "wire")),
            told.update(
                relations=[
                    {"id": "r", "kind": "supports", "subjects": ["a2", "a9"], "objects": ["a9"]}
                ],
                actors=[
                    {"id": "p", "kind": "person", "offices": [{"title": "mayor", "claims": ["a9"]}]}
                ],
            ),
        )
    )
    report = merge(BASE, ours, theirs, prefer="ours").report

    assert report is not None
    assert (report.relations[0].subjects, report.relations[0].objects) == (
        ("a2", "a9-2"),
        ("a9-2",),
    )
    assert report.actors[0].offices[0].claims == ("a9-2",)


def used_again(text: str, *, actor: bool = True) -> Edited:
    """Use an id again that the base has: for a claim, with what refers to it."""

    def edit(told: Document) -> None:
        told.setdefault("actors", []).extend([{"id": "x", "kind": "state"}] if actor else [])
        told["claims"].append({"id": "x", "mode": "asserted", "chain": [{"source": "art"}]})
        told["claims"][-1]["text"] = text
        told["assessments"].append({"id": f"s-{text}", "about": "x"})
        told["relations"] = [
            {"id": f"r-{text}", "kind": "supports", "subjects": ["a2"], "objects": ["x"]}
        ]
        told["claims"].append(
            {
                "id": f"j-{text}",
                "mode": "asserted",
                "chain": [{"source": "art"}],
                "content": {"kind": "judgement", "claim": "x", "stance": "affirms"},
            }
        )

    return edit


@pytest.mark.parametrize(
    ("side", "fresh"), [("ours", "x-2 theirs"), ("theirs", "x-2 ours")], ids=["ours", "theirs"]
)
def test_no_record_is_lost_where_an_id_is_used_again(side: str, fresh: str) -> None:
    """Both new claims stay under an id that an actor has; what may point to either goes along."""
    base = version(lambda told: told.update(actors=[{"id": "x", "kind": "state"}]))
    ours, theirs = version(used_again("ours")), version(used_again("theirs"))
    merged = merge(base, ours, theirs, prefer=side)

    assert merged.report is not None
    assert [f"{each.id} {each.text}" for each in merged.report.claims if each.text] == [
        f"x {side}",
        fresh,
    ]
    assert [each.id for each in merged.report.actors] == ["x"]
    judged = {each.id: each.content for each in merged.report.claims if each.id[0] == "j"}
    other = "theirs" if side == "ours" else "ours"
    assert [getattr(judged[f"j-{each}"], "claim", None) for each in (side, other)] == ["x", "x-2"]
    # What may point to a record of any sort means the actor, which comes first.
    assert {each.about for each in merged.report.assessments if each.id != "s1"} == {"x"}
    assert [str(each) for each in merged.conflicts] == [
        (
            "the id x was used again by both and stands for two different records; "
            f"that of {other} goes on as x-2"
        )
    ]


@pytest.mark.parametrize("side", [Side.OURS, Side.THEIRS])
def test_no_record_is_lost_where_an_id_is_used_twice(side: Side) -> None:
    """The second of an id gets a fresh one; what refers to the id means the first still."""
    ours = version(lambda told: told["claims"].append(claim("a1", "wire")))
    theirs = version(
        lambda told: (
            told["claims"].extend([claim("a1", "art", 1), claim("a1", "art", 2)]),
            told["assessments"].append({"id": "s2", "about": "a1"}),
        )
    )
    report = merge(BASE, ours, theirs, prefer=side).report

    assert report is not None
    names = [each.id for each in report.claims]
    assert sorted(names) == (
        ["a1", "a1", "a1-2", "a1-2", "a2", "a3"]
        if side is Side.OURS
        else ["a1", "a1", "a1", "a1-2", "a2", "a3"]
    )
    assert {each.about for each in report.assessments} == {"a1"}


def test_an_id_used_again_by_one_side_or_alike_is_no_conflict() -> None:
    """What stands in one place must differ; a further record of that id is only added."""
    ours = version(lambda told: told["claims"].append(claim("a1", "wire")))
    theirs = version(
        lambda told: (
            told["claims"].extend([claim("a1", "wire"), claim("a1", "art")]),
            told.update(actors=[{"id": "a1", "kind": "state"}]),
        )
    )

    assert merge(BASE, ours, theirs) == Merged(
        report=theirs,
        conflicts=(),
        changes=(
            *(Edit(side=Side.THEIRS, change=each) for each in diff(ours, theirs)[:1]),
            Edit(side=Side.BOTH, change=diff(BASE, ours)[0]),
            Edit(side=Side.THEIRS, change=diff(ours, theirs)[1]),
        ),
    )


def test_a_changed_record_beside_an_id_used_again_is_an_edit() -> None:
    """Only what is new clashes, and not the record that had the id before."""
    ours = version(
        lambda told: (killed(told, 7), told["claims"].append(claim("a1", "wire"))),
    )
    theirs = version(lambda told: told["claims"].append(claim("a1", "art")))
    merged = merge(BASE, ours, theirs, prefer="ours")

    assert [str(each) for each in merged.changes] == [
        "ours: claim a1: the number of killed went from 6 to 7"
    ]
    assert [len(each.ours) for each in merged.conflicts] == [1]


def test_every_record_of_an_id_that_is_referred_to_anew_is_kept() -> None:
    """A reference brings back what it may point to, also where an id is used twice."""
    base = version(
        lambda told: (
            told.update(actors=[{"id": "x", "kind": "state"}]),
            told["claims"].append(claim("x", "art")),
        )
    )
    theirs = version(
        lambda told: (
            told.update(actors=[{"id": "x", "kind": "state"}]),
            told["claims"].append(claim("x", "art")),
            told["sources"][1].update(actor="x"),
        )
    )
    report = merge(base, BASE, theirs, prefer="ours").report

    assert report is not None
    assert ([each.id for each in report.actors], len(report.claims)) == (["x"], 3)


def test_long_names_of_extensions_are_merged() -> None:
    """Two names that begin alike for 64 characters are two."""
    name = "k" * 64

    def extended(one: int, other: int) -> mr.Report:
        told = {"example.desk": {f"{name}1": one, f"{name}2": other}}
        return version(lambda document: document.update(extensions=told))

    merged = merge(extended(1, 1), extended(2, 1), extended(1, 9))
    assert (merged.report, merged.conflicts) == (extended(2, 9), ())
    pointers = [each.pointer for each in merge(*map(extended, (1, 2, 3), (1, 1, 1))).conflicts]
    assert pointers == [f"/extensions/example.desk/{name}1"]


def test_a_union_keeps_a_claim_that_has_the_id_of_the_source() -> None:
    """The document's source is common ground; what else has its id is not."""
    ours = version(lambda told: told["claims"].append(claim("art", "post", 1)))
    theirs = version(
        lambda told: (told.update(id="desk-2"), told["claims"].append(claim("art", "post", 2)))
    )
    abroad = version(
        lambda told: (
            told["claims"].append(claim("art", "post", 1)),
            told["claims"].append(
                claim(
                    "a7",
                    "art",
                    content={"kind": "judgement", "claim": "desk-2#art", "stance": "denies"},
                )
            ),
            told["claims"][-1]["chain"].append({"source": "desk-2#art"}),
        )
    )
    for mine in (ours, abroad):
        report = union(mine, theirs, prefer="ours").report
        assert report is not None
        found = {each.id: each for each in report.claims}
        assert {"art", "art-2"} <= found.keys()
        assert [each.id for each in report.sources] == ["art", "post", "wire"]
    # A reference to a claim follows the claim, one to a source means the source.
    assert getattr(found["a7"].content, "claim", None) == "art-2"
    assert found["a7"].chain[-1].source == "art"


def test_long_ids_are_cut_for_a_fresh_one() -> None:
    """An id has 64 characters at most."""
    name = "a" * 64
    ours = version(lambda told: told["claims"].append(claim(name, "post")))
    theirs = version(lambda told: told["claims"].append(claim(name, "wire")))

    assert [each.fresh_id for each in merge(BASE, ours, theirs).conflicts] == ["a" * 62 + "-2"]


def test_what_is_kept_keeps_what_it_refers_to() -> None:
    """A record that comes back brings back what it rests on."""
    base = version(lambda told: told["sources"][2].update(part_of="post"))
    ours = version(
        lambda told: (
            told.update(sources=told["sources"][:1]),
            told.update(claims=[claim("a3", "art", 8)], assessments=[]),
        )
    )
    theirs = made(
        {
            **json.loads(base.model_dump_json(exclude_defaults=True)),
            "claims": [*document()["claims"], claim("a9", "wire")],
        }
    )
    merged = merge(base, ours, theirs, prefer="ours")

    assert merged.report is not None
    assert [each.id for each in merged.report.sources] == ["art", "post", "wire"]
    assert [each.id for each in merged.report.claims] == ["a3", "a9"]
    assert said(merged)[0] == [
        "source wire was removed by ours, and claim a9 of theirs refers to it",
        "source post was removed by ours, and source wire of theirs refers to it",
    ]
    assert [each.taken for each in merged.conflicts] == [Side.THEIRS, Side.THEIRS]


def test_what_both_removed_stays_away() -> None:
    """And a reference that dangles in one's own version is one's own affair."""
    ours = version(lambda told: (told["sources"].pop(), told["claims"].append(claim("a9", "wire"))))
    theirs = version(lambda told: told["sources"].pop())
    merged = merge(BASE, ours, theirs)

    assert merged.conflicts == ()
    assert merged.report == ours
    assert merge(BASE, ours, BASE).report == ours


ORDERS: list[Any] = [
    pytest.param(
        lambda told: told["claims"].insert(1, claim("b", "art")),
        lambda told: told["claims"].insert(1, claim("a", "art")),
        ["a1", "a", "b", "a2", "a3"],
        id="the lesser id first",
    ),
    pytest.param(
        lambda told: told["claims"].insert(0, claim("b", "art")),
        lambda told: told["claims"].append(claim("a", "art")),
        ["b", "a1", "a2", "a3", "a"],
        id="each in its place",
    ),
    pytest.param(
        lambda told: told["claims"].reverse(),
        lambda told: told["claims"].insert(1, claim("b", "art")),
        ["a3", "a2", "a1", "b"],
        id="one turned round",
    ),
    pytest.param(
        lambda told: told["claims"].insert(1, claim("b", "art")),
        lambda told: told["claims"].reverse(),
        ["a3", "a2", "a1", "b"],
        id="the other turned round",
    ),
    pytest.param(
        lambda told: told["claims"].reverse(),
        lambda told: told["claims"].reverse(),
        ["a3", "a2", "a1"],
        id="both turned round",
    ),
    pytest.param(
        lambda told: told["claims"].insert(1, claim("b", "art")),
        lambda told: told["claims"].append(claim("b", "art")),
        ["a1", "b", "a2", "a3"],
        id="one new claim in two places",
    ),
    pytest.param(
        lambda told: told["claims"].insert(1, claim("b", "art")),
        lambda told: told["claims"].pop(0),
        ["b", "a2", "a3"],
        id="after one that is gone",
    ),
]


@pytest.mark.parametrize(("one", "other", "order"), ORDERS)
def test_the_order_of_both_is_kept(one: Edited, other: Edited, order: list[str]) -> None:
    """Whichever version is whose."""
    ours, theirs = version(one), version(other)

    for merged in (merge(BASE, ours, theirs), merge(BASE, theirs, ours)):
        assert merged.report is not None
        assert [each.id for each in merged.report.claims] == order


def test_an_edit_is_shown_with_its_side() -> None:
    """For a list to read through."""
    ours = version(lambda told: killed(told, 7))
    edit = merge(BASE, ours, BASE).changes[0]

    assert edit == Edit(side=Side.OURS, change=diff(BASE, ours)[0])
    assert str(edit) == "ours: claim a1: the number of killed went from 6 to 7"


def test_kept_fields_are_merged_like_others() -> None:
    """Of a record, and of the report."""
    ours = version(lambda told: told["claims"][0].update(mood="grim"))
    theirs = version(lambda told: (told.update(mood="gay"), killed(told, 7)))

    assert merge(BASE, ours, theirs).report == version(
        lambda told: (
            told.update(mood="gay"),
            killed(told, 7),
            told["claims"][0].update(mood="grim"),
        )
    )


@pytest.mark.parametrize("side", ["both", "mine", ""])
def test_only_a_side_can_be_preferred(side: str) -> None:
    """For a merge and for a union."""
    with pytest.raises(UsageError) as refused:
        merge(BASE, BASE, BASE, prefer=side)
    assert refused.value.code == "usage.unknown_side"
    with pytest.raises(UsageError) as refused:
        union(BASE, BASE, prefer=side)
    assert refused.value.code == "usage.unknown_side"


# Reports made apart


def test_reports_made_apart_are_joined() -> None:
    """What both have is one, what one has is taken, and references across become local."""
    ours = version(
        lambda told: (
            told["claims"].pop(),
            told["assessments"].append({"id": "s3", "about": "desk-2#a4"}),
        )
    )
    theirs = version(
        lambda told: told.update(
            id="desk-2",
            claims=[claim("a4", "wire"), claim("a1", "post")],
            assessments=[{"id": "s2", "about": "desk#a2"}, {"id": "s4", "about": "desk-2#a4"}],
            recorded="2024-10-20T10:00:00Z",
        )
    )
    merged = union(ours, theirs)

    assert merged.conflicts == ()
    assert merged.report is not None
    assert (merged.report.id, merged.report.recorded) == ("desk", None)
    assert [each.id for each in merged.report.claims] == ["a1", "a2", "a4"]
    assert {each.id: each.about for each in merged.report.assessments} == {
        "s1": "a1",
        "s2": "a2",
        "s3": "a4",
        "s4": "a4",
    }
    assert [str(edit) for edit in merged.changes if edit.change.collection == "claims"] == [
        "both: claim a1 was added",
        "ours: claim a2 was added",
        "theirs: claim a4 was added",
    ]


def test_one_id_for_two_records_is_a_conflict_of_a_union() -> None:
    """A fresh id is proposed; with a preferred side both records are there."""
    ours = version(lambda told: told["assessments"].append({"id": "s2", "about": "desk-2#a1"}))
    theirs = version(lambda told: (killed(told, 9), told.update(id="desk-2")))
    message = "the id a1 is new in both and stands for two different records; that of theirs "

    merged = union(ours, theirs)
    assert merged.report is None
    assert str(merged.conflicts[0]) == f"{message}would go on as a1-2"
    assert [each.fresh_id for each in merged.conflicts] == ["a1-2", "s1-2"]

    mine = union(ours, theirs, prefer=Side.OURS).report
    others = union(ours, theirs, prefer=Side.THEIRS).report
    assert mine is not None
    assert others is not None
    # An assessment of the claim that is theirs stays one of theirs.
    assert {each.id: each.about for each in mine.assessments} == {
        "s1": "a1",
        "s2": "a1-2",
        "s1-2": "a1-2",
    }
    assert {each.id: each.about for each in others.assessments} == {
        "s1": "a1",
        "s2": "a1",
        "s1-2": "a1-2",
    }


def test_fields_of_the_report_may_conflict_in_a_union() -> None:
    """What one leaves out is taken from the other; what both tell differently is a conflict."""
    ours = version(lambda told: told["document"].update(title="One", length=9))
    theirs = version(lambda told: told["document"].update(title="Other", language="en"))
    merged = union(ours, theirs, prefer="theirs")

    assert [each.pointer for each in merged.conflicts] == ["/document/title"]
    assert merged.report is not None
    assert merged.report.document == theirs.document.evolve(length=9)


def test_the_source_that_is_the_document_is_one_in_a_union() -> None:
    """All chains begin with it, so nothing else is touched by what is said of it."""
    ours = version(lambda told: told["sources"][0].update(note="Seen.", language="en"))
    theirs = version(lambda told: told["sources"][0].update(anonymity="named", language="fr"))
    merged = union(ours, theirs, prefer="ours")

    assert [(each.id, each.pointer) for each in merged.conflicts] == [("art", "/language")]
    assert merged.report == version(
        lambda told: told["sources"][0].update(note="Seen.", language="en", anonymity="named")
    )


def test_a_document_may_have_two_names_in_a_union() -> None:
    """Which of the two sources it is, somebody has to say; both are there."""
    theirs = version(
        lambda told: (
            told["document"].update(source="page"),
            told["sources"].append({"id": "page", "kind": "news_outlet"}),
        )
    )
    merged = union(BASE, theirs, prefer="theirs")

    assert [each.pointer for each in merged.conflicts] == ["/document/source"]
    assert merged.report is not None
    assert merged.report.document.source == "page"
    assert {each.id for each in merged.report.sources} == {"art", "post", "wire", "page"}


def titled(told: Document, title: str | None = "T", kind: str = "news_outlet") -> Document:
    """Leave the hash out, and give a title and a kind of source."""
    told["document"] = {"source": "art"} if title is None else {"source": "art", "title": title}
    told["sources"][0]["kind"] = kind
    return told


URL = {"scheme": "url", "value": "https://example.org/1"}
SAME: list[Any] = [
    pytest.param(nothing, nothing, True, id="one hash"),
    pytest.param(
        nothing,
        lambda told: told["document"]["hash"].update(digest="1" * 64),
        False,
        id="another hash",
    ),
    pytest.param(
        lambda told: told["document"].update(identifiers=[URL]),
        lambda told: told["document"].update(
            identifiers=[URL], hash={"algorithm": "blake3", "digest": "1" * 64}
        ),
        True,
        id="hashes made in two ways, one address",
    ),
    pytest.param(titled, titled, True, id="title and source"),
    pytest.param(titled, lambda told: titled(told, "U"), False, id="another title"),
    pytest.param(titled, lambda told: titled(told, "T", "ngo"), False, id="another source"),
    pytest.param(
        lambda told: titled(told, None), lambda told: titled(told, None), False, id="nothing told"
    ),
    pytest.param(
        lambda told: (titled(told), told.update(sources=[])),
        lambda told: (titled(told), told.update(sources=[])),
        False,
        id="source missing",
    ),
    pytest.param(titled, nothing, False, id="only one hash"),
]


@pytest.mark.parametrize(("one", "other", "is_same"), SAME)
def test_only_reports_about_one_document_are_joined(
    one: Edited,
    other: Edited,
    is_same: bool,  # noqa: FBT001
) -> None:
    """By hash, else by address, else by title and source."""
    ours, theirs = version(one), version(other)

    if is_same:
        assert union(ours, theirs, prefer="ours").report is not None
        return
    with pytest.raises(UsageError) as refused:
        union(ours, theirs)
    assert refused.value.code == "usage.other_document"


@settings(max_examples=20)
@given(reports(), reports(), reports())
def test_one_side_alone_is_taken_as_it_is(b: mr.Report, x: mr.Report, y: mr.Report) -> None:
    """The laws of a merge, between any reports; and it does not matter which side is which."""
    for merged in (merge(b, x, b), merge(b, b, x), merge(b, x, x)):
        assert merged.conflicts == ()
        assert merged.report == x

    here, there = merge(b, x, y, prefer="ours"), merge(b, y, x, prefer="theirs")
    assert here.report is not None
    assert here.report == there.report
    assert len(here.conflicts) == len(there.conflicts)
    assert mr.Report.model_validate_json(here.report.model_dump_json()) == here.report


SMALL_EDITS: list[Edited] = [
    lambda told: killed(told, 7),
    lambda told: killed(told, 8),
    lambda told: told["claims"].pop(1),
    lambda told: told["claims"].reverse(),
    lambda told: told["claims"].append(claim("a4", "post")),
    lambda told: told["claims"].append(claim("a4", "wire")),
    lambda told: told["sources"].pop(),
    lambda told: told["claims"][-1].update(note="x"),
    lambda told: told["claims"][-1]["chain"].append({"source": "wire"}),
    lambda told: told["document"].update(title="T"),
    lambda told: told["document"].update(title="U"),
    lambda told: told["assessments"][0]["likelihood"].update(low=0.7),
    lambda told: told["assessments"][0]["likelihood"].update(high=0.3),
]


def version_of(edits: list[Edited]) -> mr.Report:
    """Make several edits one after the other; one that makes no valid report is left out."""
    told = document()
    for edit in edits:
        kept = json.dumps(told)
        edit(told)
        if not mr.validate(told).ok:
            told = json.loads(kept)
    return made(told)


VERSIONS = st.lists(st.sampled_from(SMALL_EDITS), max_size=3, unique=True).map(version_of)


@settings(max_examples=40)
@given(VERSIONS, VERSIONS)
def test_versions_of_one_report_are_merged_alike_from_either_side(
    ours: mr.Report, theirs: mr.Report
) -> None:
    """The same conflicts and the same report; without conflicts all edits are those of a side."""
    here, there = merge(BASE, ours, theirs), merge(BASE, theirs, ours)

    assert here.report == there.report
    assert len(here.conflicts) == len(there.conflicts)
    assert (here.report is None) is bool(here.conflicts)
    for side in (Side.OURS, Side.THEIRS):
        settled = merge(BASE, ours, theirs, prefer=side).report
        assert settled is not None
        assert mr.validate(settled.model_dump_json()).ok
    if here.report is not None:
        done = {(edit.change.id, edit.change.pointer) for edit in here.changes}
        assert done == {
            (change.id, change.pointer)
            for version in (ours, theirs)
            for change in diff(BASE, version)
        }
        assert apply(BASE, diff(BASE, here.report)) == here.report


@settings(max_examples=20)
@given(reports())
def test_a_report_joined_with_itself_is_itself(report: mr.Report) -> None:
    """Where it says what document it is about."""
    hashed = report.evolve(document=report.document.evolve(hash=BASE.document.hash))
    joined = union(hashed, hashed)

    assert joined.conflicts == ()
    assert joined.report is not None
    home = f"{report.id}#"
    bare = mr.Report.model_validate_json(hashed.model_dump_json().replace(f'"{home}', '"'))
    assert joined.report in (hashed, bare)
