"""The strategies: they reach every model, field and variant, and what they make is sound."""

import importlib
import inspect
import os
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from pydantic import TypeAdapter
from typing_extensions import TypeAliasType

import milreport as mr
import milreport.records
import milreport.testing
import milreport.values
from milreport._model import Record, Value
from milreport.checks import INTEGRITY, check
from milreport.testing import instances, register, reports
from milreport.testing._register import MODULES, models
from milreport.values.ids import COLLECTIONS, To
from milreport.values.json import JsonObject
from milreport.values.numbers import WholeNumber
from milreport.vocabulary.claims import SpeechAct

MODELS = [*models()]
UNIONS = [model for model in MODELS if isinstance(model, TypeAliasType)]
PARTS = [model for model in MODELS if isinstance(model, type) and issubclass(model, Value | Record)]

quick = settings(
    max_examples=60,
    deadline=None,
    database=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.too_slow],
)
"""For one of many like it; a slow machine is no fault of a strategy."""


@pytest.fixture(scope="module", autouse=True)
def _registered() -> None:
    """Do what Hypothesis does by itself where the package is installed."""
    register()


def named(model: Any) -> str:  # noqa: ANN401 - a class or a union
    """Give the name of a class or of a union."""
    return str(model.__name__)


def variants(union: TypeAliasType) -> tuple[type, ...]:
    """Give the classes of a named union."""
    return get_args(get_args(union.__value__)[0])


VARIANTS = [(union, variant) for union in UNIONS for variant in variants(union)]


def fields(model: type[Value | Record]) -> tuple[str, ...]:
    """Give the names of the fields of a model."""
    told = model.model_fields if issubclass(model, Record) else model.__dataclass_fields__
    return tuple(told)


def default(model: type[Value | Record], field: str) -> object:
    """Give what a field is where nobody tells it, or something that no field ever is."""
    if issubclass(model, Record):
        return model.model_fields[field].default
    return model.__dataclass_fields__[field].default


def has_models(module: ModuleType) -> bool:
    """Whether a class with fields is made in a module."""
    made = (part for part in vars(module).values() if inspect.isclass(part))
    return any(
        issubclass(part, Value | Record | JsonObject) and part.__module__ == module.__name__
        for part in made
    )


def test_every_module_of_models_is_known() -> None:
    """No public module of values or records that has models is forgotten."""
    found = {
        f"{package.__name__}.{module.name}"
        for package in (milreport.values, milreport.records)
        for module in pkgutil.iter_modules(package.__path__)
        if not module.name.startswith("_")
        if has_models(importlib.import_module(f"{package.__name__}.{module.name}"))
    }

    assert {module.__name__ for module in MODULES} == found


def test_every_public_model_is_known() -> None:
    """All that stands on the face of the package and is a model can be made."""
    face = {name for name in mr.__all__ if getattr(mr, name) in MODELS}

    assert {named(model) for model in MODELS} == face
    assert len(MODELS) == len(face)


@pytest.mark.parametrize("model", MODELS, ids=named)
def test_every_model_comes_back_from_its_json(model: Any) -> None:  # noqa: ANN401 - a class or a union
    """`from_type` makes instances, and each comes back from JSON: equal, in hash and in type."""
    adapter: TypeAdapter[Any] = TypeAdapter(model)

    @quick
    @given(st.from_type(model))
    def comes_back(made: object) -> None:
        back = adapter.validate_json(adapter.dump_json(made))
        assert back == made
        assert hash(back) == hash(made)
        assert repr(back) == repr(made)

    comes_back()


@pytest.mark.parametrize("model", PARTS, ids=named)
def test_every_field_is_told_sometimes(model: type[Value | Record]) -> None:
    """No field is forgotten: each has another value than its default in some instance."""
    told: set[str] = set()

    @settings(quick, max_examples=150, derandomize=True)
    @given(instances(model))
    def note(made: Value | Record) -> None:
        told.update(name for name in fields(model) if getattr(made, name) != default(model, name))

    note()
    tags = {name for name in fields(model) if isinstance(default(model, name), str)}
    assert told | tags == {*fields(model)}


@pytest.mark.parametrize(("union", "variant"), VARIANTS, ids=named)
def test_every_variant_is_made(union: TypeAliasType, variant: type) -> None:
    """Each variant of a union comes up, and shrinks to little."""
    found = find(instances(union), lambda made: isinstance(made, variant))

    assert len(repr(found)) < 150


def test_private_terms_are_made() -> None:
    """Terms of an author's own come up, and shrink to the shortest one."""
    step = find(
        instances(mr.Step),
        lambda step: step.act is not None and step.act.is_private,
        settings=settings(quick, max_examples=2_000),
    )

    assert isinstance(step.act, SpeechAct)
    assert step.act == "x_0"
    assert step == mr.Step(source="a", act=step.act)


@quick
@given(st.one_of(instances(mr.Likelihood), instances(mr.VagueCount), instances(mr.Convention)))
def test_bounds_stand_in_order(told: mr.Likelihood | mr.VagueCount | mr.Convention) -> None:
    """The low bound is never above the high one, also where the model would let it."""
    assert told.low is None or told.high is None or told.low <= told.high


@quick
@given(instances(mr.Harm))
def test_people_are_counted_in_whole_numbers_from_nought(harm: mr.Harm) -> None:
    """No bound of a number of people has a fraction or is below zero."""
    for name in ("value", "low", "high", "best"):
        bound = getattr(harm.number, name, None)
        assert bound is None or (isinstance(bound, int) and bound >= 0)


@quick
@given(instances(mr.Claim))
def test_a_claim_says_something_and_its_chain_repeats_nobody(claim: mr.Claim) -> None:
    """Also outside a report, a claim is one that a check would let pass."""
    sources = [step.source for step in claim.chain]

    assert claim.text is not None or claim.content is not None
    assert len(set(sources)) == len(sources)


def inside(part: object) -> Iterator[Value | Record]:
    """Go over a part and all that it holds."""
    if isinstance(part, tuple):
        for element in part:
            yield from inside(element)
    elif isinstance(part, Value | Record):
        yield part
        for name in fields(type(part)):
            yield from inside(getattr(part, name))


def marks(annotation: object) -> Iterator[To]:
    """Go over what an annotation says of where a reference may point."""
    yield from (mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, To))
    for argument in get_args(annotation):
        yield from marks(argument)


def references(report: mr.Report) -> Iterator[tuple[str, To]]:
    """Go over the references of a report, and where each may point."""
    for part in inside(report):
        for name, annotation in get_type_hints(type(part), include_extras=True).items():
            told = getattr(part, name)
            for to in marks(annotation) if name in fields(type(part)) and told else ():
                yield from ((each, to) for each in (told if isinstance(told, tuple) else (told,)))


@quick
@given(reports())
def test_reports_are_closed(report: mr.Report) -> None:
    """Ids are unique, and every reference finds a record of the right collection, or leads out."""
    ids = {name: [record.id for record in getattr(report, name)] for name in COLLECTIONS}
    everything = [each for there in ids.values() for each in there]

    assert len({*everything}) == len(everything)
    for reference, to in references(report):
        there = (reference in ids[collection] for collection in to.collections)
        assert reference == "other-report#x1" or any(there)


@settings(quick, max_examples=300)
@given(reports())
def test_no_check_finds_anything(report: mr.Report) -> None:
    """Nothing makes a generated report one that cannot be used."""
    assert check(report, rules=INTEGRITY) == ()


@quick
@given(reports())
def test_chains_begin_with_the_document_and_hedges_belong_to_them(report: mr.Report) -> None:
    """What no check looks at holds as well: the chain's two ends, and every span in the text."""
    for claim in report.claims:
        sources = [step.source for step in claim.chain]
        assert sources[0] == report.document.source
        assert all(hedge.by is None or hedge.by in sources for hedge in claim.hedges)
    length = report.document.length
    for part in inside(report):
        if isinstance(part, mr.Span):
            assert part.start < part.end
            assert length is None or part.end <= length


def test_reports_are_of_many_sizes() -> None:
    """Each collection is sometimes empty, and sometimes full; a source is always there."""
    seen: set[tuple[str, int]] = set()

    @settings(quick, max_examples=200, derandomize=True)
    @given(reports())
    def note(report: mr.Report) -> None:
        seen.update((name, len(getattr(report, name))) for name in COLLECTIONS)

    note()
    assert seen == {
        (name, count)
        for name in COLLECTIONS
        for count in (range(1, 5) if name == "sources" else range(4))
    }


@pytest.mark.parametrize(
    ("name", "most"),
    [
        pytest.param("sources", 1, id="anything"),
        pytest.param("claims", 2, id="a claim"),
        pytest.param("assessments", 2, id="an assessment"),
    ],
)
def test_reports_shrink(name: str, most: int) -> None:
    """A counterexample is as small as can be: only the records that it needs, and few words."""
    found = find(
        reports(),
        lambda report: bool(getattr(report, name)),
        settings=settings(quick, max_examples=500),
    )

    assert sum(len(getattr(found, collection)) for collection in COLLECTIONS) == most
    assert len(found.model_dump_json(exclude_defaults=True)) < 300


def test_other_annotations_of_the_models_can_be_asked_for() -> None:
    """What is neither class nor union is read like a field."""
    annotation: Any = WholeNumber

    assert find(instances(annotation), lambda number: number.kind == "exact") == mr.Exact(value=0)


@pytest.mark.parametrize("thing", [complex, list[int]], ids=str)
def test_what_no_model_holds_is_refused(thing: type) -> None:
    """Asking for something else is a wrong call."""
    with pytest.raises(mr.UsageError, match=r"^usage\.no_strategy: "):
        instances(thing)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """The module has what it lists and no more, and a star import gives all of it."""
    assert milreport.testing.__all__ == ["instances", "register", "reports", "sample_report"]
    assert all(hasattr(milreport.testing, name) for name in milreport.testing.__all__)
    with pytest.raises(AttributeError, match=r"^module 'milreport.testing' has no attribute 'x'$"):
        _ = milreport.testing.x


ORDERS = {
    "Hypothesis first": "import hypothesis; import milreport.testing",
    "testing first": "import milreport.testing; import hypothesis",
    "the face, then Hypothesis": "import milreport; import hypothesis",
    "strategies first": "import milreport.testing.strategies",
    "a name first": "from milreport.testing import reports",
    "by hand": "import milreport.testing; milreport.testing.register()",
    "Hypothesis alone": "import hypothesis",
}


@pytest.mark.parametrize("first", ORDERS.values(), ids=[*ORDERS])
def test_the_entry_point_works_in_every_order(first: str, tmp_path: Path) -> None:
    """Hypothesis finds the models, whichever is imported first, and without a warning."""
    installed = tmp_path / "milreport_entry-0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: milreport-entry\nVersion: 0\n"
    )
    (installed / "entry_points.txt").write_text(
        "[hypothesis]\nmilreport = milreport.testing._register:register\n"
    )
    script = f"""
{first}
from hypothesis import given, settings, strategies as st
import milreport

@settings(max_examples=1, database=None)
@given(st.from_type(milreport.Report), st.from_type(milreport.Number))
def show(report, number):
    print(report.document.source in {{source.id for source in report.sources}}, number.kind)

show()
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])},
    )

    assert done.stderr == ""
    assert done.stdout == "True exact\n"


def test_an_old_hypothesis_gets_the_classes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Hypothesis refuses the unions, nothing is raised and the classes are registered."""
    taken: list[type] = []

    def register_type_strategy(model: type | TypeAliasType, _strategy: object) -> None:
        if isinstance(model, TypeAliasType):
            raise InvalidArgument
        taken.append(model)

    monkeypatch.setattr(st, "register_type_strategy", register_type_strategy)
    register()

    assert taken == [model for model in MODELS if model not in UNIONS]


def test_nothing_is_made_when_hypothesis_is_imported() -> None:
    """Registering loads the models and no strategy."""
    script = """
import sys, hypothesis
import milreport.testing
milreport.testing.register()
print([name for name in sys.modules if name.startswith("milreport.testing.")])
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=True
    )

    assert "strategies" not in done.stdout
    assert importlib.import_module("milreport.testing.strategies").reports is reports
