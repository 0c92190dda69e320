"""One walk over a report gathers what a walk part by part gives, and counts what was told."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings

import milreport as mr
from milreport import Claim, Exact, Name, Quantity, Report, Span, Step, Time
from milreport.records._structure import Part, parts, slots
from milreport.records._survey import Survey, reachable
from milreport.testing import instances, reports
from milreport.values.ids import To
from milreport.vocabulary.tags import CodeOf

few = settings(max_examples=40)


def names(told: object) -> int:
    """Count the members of all objects of JSON data."""
    if isinstance(told, dict):
        return len(told) + sum(map(names, told.values()))
    return sum(map(names, told)) if isinstance(told, list) else 0


def spoken(told: Any) -> Any:  # noqa: ANN401 - any JSON
    """Leave out the members that say nothing; what stands under extensions says what it says."""
    if isinstance(told, dict):
        return {
            name: member if name == "extensions" else spoken(member)
            for name, member in told.items()
            if member is not None and member != [] and member is not False
        }
    return [spoken(element) for element in told] if isinstance(told, list) else told


def leaves(whole: Part) -> Iterator[tuple[Any, Any]]:
    """Give every scalar field of everything in a report, with what it holds."""
    for _, part in parts(whole):
        for name, slot in slots(type(part)).items():
            told = getattr(part, name)
            if not slot.models and not slot.is_open and told is not None:
                for each in told if slot.many else (told,):
                    yield slot, each


@few
@given(report=reports())
def test_the_members_are_those_of_its_json(report: Report) -> None:
    """As many as there are names in a text that tells nothing twice and nothing in vain."""
    text = json.dumps(spoken(json.loads(report.model_dump_json())))
    read = Report.model_validate_json(text)

    assert read == report
    assert Survey(read).members == names(json.loads(text))


@few
@given(report=reports())
def test_the_members_are_never_too_many(report: Report) -> None:
    """Whatever is told in vain: more than there are would hide a member that is there twice."""
    whole, short = report.model_dump_json(), report.model_dump_json(exclude_unset=True)

    for text in (whole, short):
        read = Report.model_validate_json(text)
        assert Survey(read).members <= names(json.loads(text))


@pytest.mark.parametrize(
    ("path", "told", "members"),
    [
        pytest.param(("events", 0, "note"), None, 1, id="null, in a record"),
        pytest.param(("claims", 0, "hedges"), [], 1, id="an empty array, in a record"),
        pytest.param(("claims", 0, "title"), None, None, id="no field of a claim"),
        pytest.param(("document", "authors"), [], 0, id="an empty array, in a value"),
        pytest.param(("document", "publisher"), None, 0, id="null, in a value"),
        pytest.param(("claims", 0, "chain", 0, "inferred"), False, 0, id="false, in a value"),
        pytest.param(("claims", 0, "chain", 0, "inferred"), True, 1, id="true, in a value"),
        pytest.param(("document", "publisher"), "ukraine", 1, id="a text, in a value"),
        pytest.param(("extensions", "a.b"), {}, 1, id="an empty extension"),
        pytest.param(("extensions", "a.b"), {"c": [{"d": None}]}, 3, id="an extension"),
    ],
)
def test_what_is_told_counts(
    page: dict[str, Any], path: tuple[str | int, ...], told: object, members: int | None
) -> None:
    """In a record all that is told counts, in a value all that says something."""
    before = Survey(Report.model_validate(page)).members
    *way, last = path
    inside: Any = page
    for step in way:
        inside = inside[step]
    inside[last] = told

    if members is None:
        with pytest.raises(ValueError, match="extra_forbidden"):
            Report.model_validate(page)
    else:
        assert Survey(Report.model_validate(page)).members == before + members


def test_of_the_page(page: dict[str, Any]) -> None:
    """The numbers of one page that was counted by hand."""
    survey = Survey(Report.model_validate(page))

    assert survey.members == names(page)
    assert len(survey.of(Claim)) == 5
    assert len(survey.of(Span)) == 1
    assert [step.source for step in survey.of(Step)][:4] == ["art", "kp1", "kov", "uai"]
    assert survey.blank == []
    assert survey.floats == [48.0, 37.8, 5000.0, 0.5, 0.8]


@few
@given(report=reports())
def test_the_parts_are_those_of_a_walk(report: Report) -> None:
    """Every model has its parts, in document order, and each part stands under one model."""
    survey = Survey(report)
    walked = [part for _, part in parts(report)]

    for model in reachable(Report):
        assert [*map(id, survey.of(model))] == [id(part) for part in walked if type(part) is model]


@few
@given(report=reports())
def test_the_texts_are_those_of_a_walk(report: Report) -> None:
    """Every text whose field carries a mark stands under that mark, and nothing else does."""
    survey = Survey(report)

    kinds: list[Any] = [To, CodeOf]
    for kind in kinds:
        found: dict[Any, set[str]] = {}
        for slot, told in leaves(report):
            mark = slot.mark(kind)
            if mark is not None:
                found.setdefault(mark, set()).add(told)
        assert dict(survey.texts(kind)) == found


@few
@given(report=reports())
def test_the_floats_are_those_of_a_walk(report: Report) -> None:
    """Every number that is no whole one, as often as it is there."""
    floats = [told for _, told in leaves(report) if type(told) is float]

    assert Counter(map(repr, Survey(report).floats)) == Counter(map(repr, floats))


BLANK = ["materiel 1 marks 0", "materiel 0 calibre_ambiguous_with 0", "document title",
         "claims 0 text", "claims 0 chain 2 cue", "claims 1 content quantity number phrase",
         "claims 3 hedges 0 cue", "claims 3 content grounds", "media 0 caption",
         "actors 2 offices 0 title", "places 0 names 0 text"]  # fmt: skip


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u2028\n", "\u3000 \t", "\u1680"])
@pytest.mark.parametrize("place", BLANK)
def test_a_blank_text_is_found_wherever_it_stands(
    page: dict[str, Any], place: str, blank: str
) -> None:
    """In records, in values, in unions and in lists of texts."""
    page["materiel"][1]["marks"] = ["Z"]
    inside: Any = page
    *way, last = [int(step) if step.isdecimal() else step for step in place.split()]
    for step in way:
        inside = inside[step]
    assert inside[last]
    inside[last] = blank

    assert Survey(Report.model_validate(page)).blank == [blank]
    assert [(each.code, each.pointer) for each in mr.validate(page).findings] == [
        ("text.invisible", f"/{place.replace(' ', '/')}")
    ]


@few
@given(report=reports())
def test_the_blank_texts_are_those_of_a_walk(report: Report) -> None:
    """Every text of white space alone, as often as it is there."""
    blank = [told for _, told in leaves(report) if type(told) is str and told.isspace()]

    assert Counter(Survey(report).blank) == Counter(blank)


@few
@given(time=instances(Time), number=instances(Exact), name=instances(Name))
def test_any_part_can_be_surveyed(time: Time, number: Exact, name: Name) -> None:
    """What a part holds is gathered as what a report holds."""
    assert Survey(time).of(Time) == [time]
    assert Survey(time).of(Claim) == []
    assert Survey(number).of(Exact) == [number]
    assert dict(Survey(name).texts(CodeOf)).keys() == {
        slots(Name)[field].mark(CodeOf)
        for field in ("language", "script")
        if getattr(name, field, None) is not None
    }


def test_a_class_of_a_callers_is_visited_as_its_model() -> None:
    """A class made from a model, in a union, stands where the model stands and counts as one."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Counted(Exact):
        """A number of somebody's own."""

    mine = Counted(value=6)
    quantity = Quantity(number=mine, unit="1")

    survey = Survey(quantity)

    assert survey.of(Exact) == [mine]
    assert survey.members == Survey(Quantity(number=Exact(value=6), unit="1")).members


def test_every_model_is_reached_once() -> None:
    """Each model that a report may hold, and the report first."""
    found = [*reachable(Report)]

    assert found[0] is Report
    assert len(found) == len(set(found))
    assert {
        held for model in found for slot in slots(model).values() for held in slot.models.values()
    } | {Report} == set(found)
