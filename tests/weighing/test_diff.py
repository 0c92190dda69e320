"""A diff says in words what changed, and loses nothing: applied to the old it gives the new."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import milreport as mr
from milreport.errors import UsageError
from milreport.records._structure import slots
from milreport.testing import sample_report
from milreport.testing.strategies import reports
from milreport.vocabulary.relations import Drift
from milreport.weighing._change_words import ELEMENTS
from milreport.weighing._snapshot import MODELS, differences
from milreport.weighing.diff import Change, ChangeKind, apply, diff

Document = dict[str, Any]
SEED = Path(__file__).parents[2] / "docs" / "examples" / "seed_report.json"


@pytest.fixture(scope="module")
def seed() -> mr.Report:
    """Give the seed report."""
    return mr.Report.model_validate_json(SEED.read_bytes())


def edited(report: mr.Report, edit: Callable[[Document, dict[str, Document]], object]) -> mr.Report:
    """Give a report after an edit of its JSON; the edit also gets the records by their ids."""
    document: Document = json.loads(report.model_dump_json(exclude_defaults=True))
    records = {
        record["id"]: record
        for told in document.values()
        if isinstance(told, list)
        for record in told
    }
    edit(document, records)
    return mr.Report.model_validate_json(json.dumps(document), extra="allow")


def number(kind: str, **told: float) -> Callable[[Document, dict[str, Document]], object]:
    """Give an edit that makes the dead of a31 another number."""
    return lambda _, by: by["a31"]["content"]["harm"].update(number={"kind": kind, **told})


def test_one_figure_that_changed_is_said_in_words(seed: mr.Report) -> None:
    """With where it is, what was there and what is there now."""
    after = edited(seed, lambda _, by: by["a31"]["content"]["harm"]["number"].update(value=7))

    assert diff(seed, after) == (
        Change(
            kind=ChangeKind.CHANGED,
            collection="claims",
            id="a31",
            pointer="/content/harm/number/value",
            old=6,
            new=7,
            drift=Drift.FIGURE,
            message="claim a31: the number of killed went from 6 to 7",
        ),
    )
    assert str(diff(seed, after)[0]) == "claim a31: the number of killed went from 6 to 7"


TIME = {"edtf": "2024-10-05", "role": "first_published"}
BASIS = "the basis of the number of killed was taken out; it was stated without basis"
FACTUALITY = "the factuality of step 2 of the chain went from probable true to certain true"
EVIDENCE = "the role of piece 2 of evidence went from direct to circumstantial"
UNSURE = "claim a31: the number of killed went from 6 to"

WORDS: list[Any] = [
    pytest.param(
        number("exact", value=7),
        [
            "claim a31: the phrase of the number of killed was taken out",
            f"claim a31: {BASIS}",
            f"{UNSURE} 7",
        ],
        id="exact",
    ),
    pytest.param(number("at_least", value=7), [f"{UNSURE} at least 7"], id="at least"),
    pytest.param(number("approximately", value=7), [f"{UNSURE} about 7"], id="about"),
    pytest.param(number("more_than", value=7), [f"{UNSURE} more than 7"], id="more than"),
    pytest.param(number("at_most", value=7), [f"{UNSURE} at most 7"], id="at most"),
    pytest.param(number("fewer_than", value=7), [f"{UNSURE} fewer than 7"], id="fewer than"),
    pytest.param(number("nearly", value=7), [f"{UNSURE} nearly 7"], id="nearly"),
    pytest.param(number("between", low=3, high=9), [f"{UNSURE} 3 to 9"], id="between"),
    pytest.param(number("vague_count", low=3), [f"{UNSURE} a vague number"], id="vague"),
    pytest.param(number("unknown"), [f"{UNSURE} not known"], id="not known"),
    pytest.param(
        lambda _, by: by["a18"]["content"]["quantity"]["number"].update(value=4_800_000),
        ["claim a18: the number of rounds went from 5,000,000 to 4,800,000"],
        id="a count",
    ),
    pytest.param(
        lambda _, by: by["a27"]["content"]["quantity"]["number"].update(value=0.4),
        ["claim a27: the figure went from nearly 0.5 to nearly 0.4"],
        id="a share",
    ),
    pytest.param(
        lambda _, by: by["shells-122"]["calibre"]["number"].update(value=152),
        ["materiel shells-122: the figure of the calibre went from 122 mm to 152 mm"],
        id="with its unit",
    ),
    pytest.param(
        lambda _, by: by["shells-122"]["calibre"].update(unit="cm"),
        ["materiel shells-122: the unit of the calibre went from mm to cm"],
        id="the unit",
    ),
    pytest.param(
        lambda _, by: by["kp2"].update(times=[TIME]),
        ["source kp2 gained a date (2024-10-05)"],
        id="a date gained",
    ),
    pytest.param(
        lambda _, by: by["a31"]["times"].clear(),
        ["claim a31 lost a date (2024-10-03)"],
        id="a date lost",
    ),
    pytest.param(
        lambda _, by: by["a31"]["times"][0].update(edtf="2024-10-04"),
        ["claim a31: date 1 went from 2024-10-03 to 2024-10-04"],
        id="another date",
    ),
    pytest.param(
        lambda _, by: by["a42"]["chain"][1]["time"].update(edtf="2024-10-09"),
        ["claim a42: the time of step 2 of the chain went from 2024-10-08 to 2024-10-09"],
        id="when it was said",
    ),
    pytest.param(
        lambda _, by: by["a41"]["hedges"].pop(),
        ["claim a41 lost a hedge (epistemic modal)"],
        id="a hedge lost",
    ),
    pytest.param(
        lambda _, by: by["a31"].update(hedges=[{"cue": "reportedly", "kind": "distancing_adverb"}]),
        ["claim a31 gained a hedge (distancing adverb)"],
        id="a hedge gained",
    ),
    pytest.param(
        lambda _, by: by["a42"]["chain"][1].update(factuality="certain_true"),
        [f"claim a42: {FACTUALITY}"],
        id="surer",
    ),
    pytest.param(
        lambda _, by: by["as-deployment"].update(status="disputed"),
        ["assessment as-deployment: the status went from single origin to disputed"],
        id="status",
    ),
    pytest.param(
        lambda _, by: by["a31"]["chain"].insert(2, {"source": "kov"}),
        ["claim a31 gained a step of the chain (kov)"],
        id="a step gained",
    ),
    pytest.param(
        lambda _, by: by["a31"].update(chain=[{"source": "art"}, {"source": "kp2"}]),
        ["claim a31 lost a step of the chain (nil); changed: art, kp2"],
        id="a step lost, others changed",
    ),
    pytest.param(
        lambda _, by: by["a31"]["chain"].reverse(),
        ["claim a31 has its steps of the chain in another order"],
        id="chain turned round",
    ),
    pytest.param(
        lambda _, by: by["a31"]["chain"][1].update(source="kp1"),
        ["claim a31: the source of step 2 of the chain went from kp2 to kp1"],
        id="another source",
    ),
    pytest.param(
        lambda _, by: by["a31"]["chain"][1].update(inferred=True),
        ["claim a31: step 2 of the chain is now inferred"],
        id="now inferred",
    ),
    pytest.param(
        lambda _, by: by["a09"]["chain"][1].pop("inferred"),
        ["claim a09: step 2 of the chain is no longer inferred"],
        id="no longer inferred",
    ),
    pytest.param(
        lambda _, by: by["a31"]["spans"].extend([{"start": 1, "end": 2}, {"start": 3, "end": 4}]),
        ["claim a31 gained 2 spans"],
        id="spans",
    ),
    pytest.param(
        lambda _, by: by["r01"].update(objects=["a02", "a04"]),
        ["relation r01 lost an object (a01) and gained 2 objects (a02, a04)"],
        id="objects",
    ),
    pytest.param(
        lambda _, by: by["a31"]["content"]["harm"].update(victims=["park"]),
        ["claim a31 gained a victim (park)"],
        id="a victim",
    ),
    pytest.param(
        lambda doc, _: doc["actors"][17]["offices"][0].update(claims=["a38", "a39"]),
        ["actor minister: office 1 gained a claim (a38)"],
        id="inside an office",
    ),
    pytest.param(
        lambda _, by: by["a27"].update(note="Another note."),
        ["claim a27: the note was reworded"],
        id="own words are not repeated",
    ),
    pytest.param(
        lambda _, by: by["a27"].pop("note"), ["claim a27: the note was taken out"], id="note gone"
    ),
    pytest.param(
        lambda _, by: by["a31"].update(content={"kind": "occurrence", "event": "e17"}),
        ["claim a31: the content was changed"],
        id="another kind of content",
    ),
    pytest.param(
        lambda _, by: by["a31"].pop("content"),
        ["claim a31: the content was taken out"],
        id="no content",
    ),
    pytest.param(
        lambda _, by: by["a31"]["content"]["harm"].update(party="ukraine"),
        ["claim a31: the party went from nk-contingent to ukraine"],
        id="party",
    ),
    pytest.param(
        lambda _, by: by["a31"]["content"].update(of="e01"),
        ["claim a31: what it is of went from e17 to e01"],
        id="of what",
    ),
    pytest.param(
        lambda _, by: by["as-deployment"]["evidence"][1].update(role="circumstantial"),
        [f"assessment as-deployment: {EVIDENCE}"],
        id="evidence",
    ),
    pytest.param(
        lambda doc, _: doc["document"].update(title="Another title", length=3261),
        [
            "the document: the title was reworded",
            "the document: the length went from 3,260 to 3,261",
        ],
        id="the document",
    ),
    pytest.param(
        lambda doc, _: doc.update(handling={"tlp": "tlp_green"}, id="seed-2"),
        [
            "the report: the id went from seed-report to seed-2",
            "the report: the tlp of the handling went from tlp clear to tlp green",
            "the report: the handling lost a caveat (no redistribution of text)",
        ],
        id="the report",
    ),
    pytest.param(
        lambda doc, _: doc.update(extensions={"org.example": {"a": None}}),
        ["the report: an extension was added"],
        id="an extension",
    ),
    pytest.param(
        lambda _, by: by["a31"].update(mood="grim"),
        ["claim a31: a field that this version does not know was added"],
        id="a kept field",
    ),
    pytest.param(
        lambda doc, by: doc["relations"].remove(by["r01"]),
        ["relation r01 was removed"],
        id="a record removed",
    ),
    pytest.param(
        lambda doc, _: doc["events"].insert(2, {"id": "e99", "kind": "raid"}),
        ["event e99 was added"],
        id="a record added",
    ),
    pytest.param(
        lambda doc, _: doc["claims"].append(doc["claims"].pop(3)),
        ["the claims stand in another order; moved: a04"],
        id="a record moved",
    ),
    pytest.param(
        lambda doc, _: doc["media"].reverse(),
        ["the media stand in another order; moved: photo1"],
        id="media moved",
    ),
    pytest.param(
        lambda doc, _: doc["events"].reverse(),
        ["the events stand in another order; moved: e01, e02, e02a and 38 more"],
        id="all turned round",
    ),
]


@pytest.mark.parametrize(("edit", "messages"), WORDS)
def test_a_change_is_said_as_an_editor_would(
    seed: mr.Report, edit: Callable[[Document, dict[str, Document]], object], messages: list[str]
) -> None:
    """And it can be made in the old version, and unmade in the new one."""
    after = edited(seed, edit)
    changes = diff(seed, after)

    assert [change.message for change in changes] == messages
    assert apply(seed, changes) == after
    assert apply(after, diff(after, seed)) == seed


def test_nobodys_words_are_repeated() -> None:
    """A canary in every free text of a report turns up in no message."""
    report = sample_report()

    def marked(told: Any, name: str = "") -> Any:  # noqa: ANN401 - any JSON
        if isinstance(told, dict):
            return {key: marked(each, key) for key, each in told.items()}
        if isinstance(told, list):
            return [marked(each, name) for each in told]
        is_free = name in {"text", "note", "phrase", "cue", "title", "caption", "reason", "role"}
        return "canary" if is_free and isinstance(told, str) and " " in told else told

    document = marked(json.loads(report.model_dump_json(exclude_defaults=True)))
    changes = diff(report, mr.Report.model_validate(document, strict=False))

    assert len(changes) > 10
    assert not [change for change in changes if "canary" in change.message]
    assert all(change.new is None or "canary" in str(change.new) for change in changes)


DRIFTS: list[Any] = [
    pytest.param("factuality", "possible_true", Drift.HEDGE_GAINED, id="less sure"),
    pytest.param("factuality", "certain_true", Drift.HEDGE_LOST, id="surer"),
    pytest.param("factuality", "uncommitted", Drift.HEDGE_GAINED, id="no longer sure at all"),
    pytest.param("factuality", "certain_false", None, id="the other way round"),
    pytest.param("factuality", "certain_polarity_unknown", None, id="another matter"),
    pytest.param("factuality", None, None, id="no longer told"),
    pytest.param("source", "kov", Drift.SOURCE, id="another source"),
    pytest.param("act", "suggest", None, id="another verb"),
]


@pytest.mark.parametrize(("field", "told", "drift"), DRIFTS)
def test_what_moved_at_a_step(
    seed: mr.Report, field: str, told: str | None, drift: Drift | None
) -> None:
    """The minister put it as probable."""
    changed = edited(seed, lambda _, by: by["a42"]["chain"][1].update({field: told}))

    assert [change.drift for change in diff(seed, changed)] == [drift]


MOVED: list[Any] = [
    pytest.param(lambda by: by["a42"].update(hedges=[]), Drift.HEDGE_LOST, id="hedge lost"),
    pytest.param(
        lambda by: by["a31"].update(hedges=[{"cue": "some", "kind": "approximator"}]),
        Drift.HEDGE_GAINED,
        id="hedge gained",
    ),
    pytest.param(
        lambda by: by["a42"].update(hedges=[{"cue": "some", "kind": "approximator"}] * 2),
        None,
        id="hedges lost and gained",
    ),
    pytest.param(
        lambda by: by["a42"]["hedges"][0].update(cue="quite likely"), None, id="another hedge"
    ),
    pytest.param(lambda by: by["a31"]["chain"].pop(), Drift.SOURCE, id="a step lost"),
    pytest.param(
        lambda by: by["a31"]["content"]["harm"]["number"].update(phrase="6"), None, id="wording"
    ),
    pytest.param(
        lambda by: by["a31"]["content"]["harm"].update(number={"kind": "unknown"}),
        Drift.FIGURE,
        id="figure",
    ),
    pytest.param(
        lambda by: by["a31"]["content"].update(scope="subset_of"), Drift.SCOPE, id="scope"
    ),
    pytest.param(lambda by: by["a31"].update(times=[]), Drift.SCOPE, id="when"),
    pytest.param(lambda by: by["a31"]["places"][0].update(place="kyiv"), Drift.SCOPE, id="where"),
    pytest.param(lambda by: by["a31"].update(mode="asserted"), None, id="mode"),
    pytest.param(lambda by: by["e17"].update(times=[]), None, id="no claim"),
]


@pytest.mark.parametrize(("edit", "drift"), MOVED)
def test_what_moved_in_a_claim(
    seed: mr.Report, edit: Callable[[dict[str, Document]], object], drift: Drift | None
) -> None:
    """In the vocabulary's words; where it has none, nothing is said."""
    changed = edited(seed, lambda _, by: edit(by))

    assert [change.drift for change in diff(seed, changed)] == [drift]


def test_every_list_of_a_record_has_a_name_for_its_elements() -> None:
    """No list is new to the words, and no word is for a list that there is not."""
    waiting: list[Any] = [mr.Document, *(MODELS[name] for name in MODELS if name)]
    seen: set[Any] = set()
    lists: set[str] = set()
    while waiting:
        model = waiting.pop()
        if model in seen:
            continue
        seen.add(model)
        for name, slot in slots(model).items():
            waiting.extend(slot.models.values())
            if slot.many:
                lists.add(name)
            if slot.many and slot.models and ELEMENTS[name].field:
                assert ELEMENTS[name].field in slots(slot.models[""])

    assert lists == ELEMENTS.keys()


def test_an_id_that_is_used_twice_is_told_by_its_number(seed: mr.Report) -> None:
    """The first goes with the first, and the second with the second."""
    twice = edited(seed, lambda doc, by: doc["claims"].append({**by["a31"], "mode": "asserted"}))
    changed = edited(twice, lambda doc, _: doc["claims"][-1].update(mode="conceded"))
    front = edited(twice, lambda doc, _: doc["claims"].insert(0, doc["claims"].pop()))

    assert [change.message for change in diff(seed, twice)] == [
        "claim a31 (2 of that id) was added"
    ]
    assert [change.message for change in diff(twice, changed)] == [
        "claim a31 (2 of that id): the mode went from asserted to conceded"
    ]
    for after in (seed, changed, front):
        assert apply(twice, diff(twice, after)) == after
        assert apply(after, diff(after, twice)) == twice


OPEN: list[Any] = [
    pytest.param({"a": 1}, {"a": 1.0}, "/a", ChangeKind.CHANGED, id="6 is not 6.0"),
    pytest.param({"a": 1}, {"a": True}, "/a", ChangeKind.CHANGED, id="1 is not true"),
    pytest.param({"a": None}, {}, "/a", ChangeKind.REMOVED, id="null is not nothing"),
    pytest.param({}, {"a": None}, "/a", ChangeKind.ADDED, id="nothing is not null"),
    pytest.param({"a": []}, {"a": {}}, "/a", ChangeKind.CHANGED, id="a list is no object"),
    pytest.param({"a": [1, 2]}, {"a": [2, 1]}, "/a", ChangeKind.MOVED, id="order"),
    pytest.param({"a": [1]}, {"a": [2]}, "/a", ChangeKind.CHANGED, id="plain elements"),
    pytest.param({"a": [{"b": 1}]}, {"a": [{"b": 2}]}, "/a/0/b", ChangeKind.CHANGED, id="inside"),
    pytest.param(
        {"a/b": {"~": 1}}, {"a/b": {"~": 2}}, "/a~1b/~0", ChangeKind.CHANGED, id="escaped"
    ),
    pytest.param(
        {"a": {"kind": "x", "b": 1}},
        {"a": {"kind": "y", "b": 1}},
        "/a/kind",
        ChangeKind.CHANGED,
        id="a kind that is no tag",
    ),
]


@pytest.mark.parametrize(("old", "new", "pointer", "kind"), OPEN)
def test_extensions_are_compared_as_json(
    seed: mr.Report, old: Document, new: Document, pointer: str, kind: ChangeKind
) -> None:
    """To the bottom, and strictly; and the change can be made."""
    before, after = (seed.evolve(extensions={"org.example": each}) for each in (old, new))
    changes = diff(before, after)

    assert [(change.pointer, change.kind) for change in changes] == [
        (f"/extensions/org.example{pointer}", kind)
    ]
    assert apply(before, changes).model_dump_json() == after.model_dump_json()


def test_the_order_of_names_in_an_extension_is_no_change(seed: mr.Report) -> None:
    """A JSON object has no order."""
    one, other = (
        seed.evolve(extensions={"org.example": each})
        for each in ({"a": 1, "b": 2}, {"b": 2, "a": 1})
    )

    assert diff(one, other) == ()


def test_kept_fields_come_and_go(seed: mr.Report) -> None:
    """Fields that no model knows are changes like others."""
    kept = edited(seed, lambda _, by: by["a31"]["chain"][0].update(mood={"a": [1]}))
    forbidden = mr.Report.model_validate_json(seed.model_dump_json())

    assert apply(forbidden, diff(forbidden, kept)) == kept
    assert apply(kept, diff(kept, forbidden)) == forbidden


def test_two_reports_of_plain_differences() -> None:
    """What differs is gone over in the order of the fields."""
    found = differences(mr.Source, {"id": "a", "kind": "ngo"}, {"id": "a", "note": "b"})

    assert [(each.path, each.kind.value) for each in found] == [
        (("kind",), "removed"),
        (("note",), "added"),
    ]


@settings(max_examples=20)
@given(reports(), reports(), st.randoms(use_true_random=False))
def test_applied_to_the_old_it_gives_the_new(old: mr.Report, new: mr.Report, order: Any) -> None:  # noqa: ANN401
    """In whatever order the changes are made, and from any report to any other."""
    changes = [*diff(old, new)]
    order.shuffle(changes)

    assert apply(old, changes) == new


@settings(max_examples=25)
@given(reports())
def test_what_is_the_same_has_no_changes(report: mr.Report) -> None:
    """A report does not differ from itself, and is not changed by nothing."""
    assert diff(report, report) == ()
    assert apply(report, ()) == report


@settings(max_examples=25)
@given(st.permutations(range(8)))
def test_only_what_has_to_move_is_said_to_move(order: list[int]) -> None:
    """With the named ones taken out, the others stand as they stood before."""
    report = sample_report()
    events = tuple(report.events[0].evolve(id=f"e{at}") for at in range(8))
    before = report.evolve(events=events)
    after = report.evolve(events=tuple(events[at] for at in order))
    changes = diff(before, after)

    assert apply(before, changes) == after
    assert (not changes) is (order == sorted(order))
    for change in changes:
        assert change.new == [f"e{at}" for at in order]


def change(**told: Any) -> Change:  # noqa: ANN401 - any field
    """Make a change of a claim of the seed, as some other program might."""
    fields: dict[str, Any] = {
        "kind": ChangeKind.CHANGED,
        "collection": "claims",
        "id": "a31",
        "pointer": "",
        "message": "",
    }
    return Change(**{**fields, **told})


REMOVED, ADDED, MOVED_ALL = ChangeKind.REMOVED, ChangeKind.ADDED, ChangeKind.MOVED
UNFIT: list[Any] = [
    pytest.param(change(id="z", pointer="/mode", old="a", new="b"), id="no such record"),
    pytest.param(change(pointer="/mode", old="asserted", new="conceded"), id="was not so"),
    pytest.param(change(pointer="/mode", kind=ADDED, new="conceded"), id="is there already"),
    pytest.param(change(pointer="/quote", kind=REMOVED, old={}), id="is not there"),
    pytest.param(change(pointer="/quote/words/text", new=""), id="way is not there"),
    pytest.param(change(pointer="/chain/9/source", old="a", new="b"), id="no such element"),
    pytest.param(change(pointer="/mode/a", old="a", new="b"), id="inside a text"),
    pytest.param(change(pointer="/mode", old="presupposed", new="sung"), id="no valid report"),
    pytest.param(change(pointer="/mode/a", kind=ADDED, new="b"), id="added inside a text"),
    pytest.param(change(pointer="/chain/9", kind=ADDED, new={}), id="an element added"),
    pytest.param(
        change(pointer="/chain/2", kind=REMOVED, old={"source": "nil"}), id="an element removed"
    ),
    pytest.param(change(), id="a whole record changed"),
    pytest.param(change(kind=REMOVED, old={"id": "a31"}), id="another record removed"),
    pytest.param(change(kind=REMOVED, collection=None, id=None), id="the report removed"),
    pytest.param(change(kind=ADDED, new={"id": "a31"}, position=0), id="added again"),
    pytest.param(change(kind=ADDED, id="z", new="z", position=0), id="no record added"),
    pytest.param(change(kind=ADDED, id="z", new={"id": "z"}), id="added nowhere"),
    pytest.param(
        change(kind=ADDED, collection="cats", id="z", new={"id": "z"}, position=0),
        id="no such collection",
    ),
    pytest.param(change(kind=MOVED_ALL, id=None, old=["a31"], new=["a32"]), id="other ids moved"),
    pytest.param(change(kind=MOVED_ALL, id=None, old=["z"], new=["z"]), id="unknown ids moved"),
    pytest.param(change(kind=MOVED_ALL, id=None, old="a31", new="a31"), id="no ids moved"),
]


@pytest.mark.parametrize("told", UNFIT)
def test_a_change_of_another_report_is_refused(seed: mr.Report, told: Change) -> None:
    """Nothing is forced on a report that is not as the change says."""
    with pytest.raises(UsageError) as refused:
        apply(seed, [told])

    assert refused.value.code == "usage.unfit_change"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param(None, "expected changes, one by one", id="nothing"),
        pytest.param([None], "expected a Change, as milreport's diff gives", id="no change"),
    ],
)
def test_what_is_no_change_is_refused(seed: mr.Report, changes: Any, message: str) -> None:  # noqa: ANN401
    """It is said, and not tripped over."""
    with pytest.raises(UsageError) as refused:
        apply(seed, changes)

    assert (refused.value.code, refused.value.message) == ("usage.unfit_change", message)


@pytest.mark.parametrize("name", ["k" * 64, "k" * 500, "~/" * 40], ids=["64", "500", "escaped"])
def test_long_names_are_told_in_full(seed: mr.Report, name: str) -> None:
    """A pointer that is to be followed is not cut, so two names that begin alike stay two."""

    def extended(*values: int) -> mr.Report:
        told = {"example.desk": {f"{name}{at}": each for at, each in enumerate(values)}}
        return edited(seed, lambda doc, _: doc.update(extensions=told))

    before, after = extended(1, 1), extended(2, 3)
    changes = diff(before, after)
    told = name.replace("~", "~0").replace("/", "~1")

    assert [each.pointer for each in changes] == [
        f"/extensions/example.desk/{told}0",
        f"/extensions/example.desk/{told}1",
    ]
    assert apply(before, changes) == after


def test_a_part_of_the_changes_can_be_made(seed: mr.Report) -> None:
    """One that is not named in an order follows whom it followed before."""
    after = edited(
        seed,
        lambda doc, _: doc.update(relations=[doc["relations"][2], doc["relations"][0]]),
    )
    order = [each for each in diff(seed, after) if each.kind is ChangeKind.MOVED]
    ids = [relation.id for relation in apply(seed, order).relations]

    assert [each.id for each in seed.relations[:4]] == ["r01", "r01b", "r02", "r03"]
    assert ids == [*[each.id for each in seed.relations[2:]], "r01", "r01b"]


def test_an_element_can_be_put_in_the_place_of_another(seed: mr.Report) -> None:
    """A diff goes inside it instead, but another program may not."""
    step = change(pointer="/chain/2", old={"source": "nil"}, new={"source": "kov"})

    after = edited(seed, lambda _, by: by["a31"]["chain"][2].update(source="kov"))
    assert apply(seed, [step]) == after


def test_a_change_is_not_touched_by_a_later_one(seed: mr.Report) -> None:
    """What a change holds is copied before anything is done to it."""
    added = change(pointer="/quote", kind=ADDED, new={"span": {"start": 1, "end": 2}})
    within = change(pointer="/quote/span/end", old=2, new=3)

    quote = next(each for each in apply(seed, [added, within]).claims if each.id == "a31").quote
    assert quote is not None
    assert quote.span == mr.Span(start=1, end=3)
    assert added.new == {"span": {"start": 1, "end": 2}}
