"""Schema and model say the same of every document, but for the listed rules; and a lie is seen.

`python -m schema.equivalence --count 100000`, with tests on the path, makes a longer run of it.
"""

import copy
from typing import Any, Final, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schema import equivalence
from schema import judge as judging
from schema.equivalence import Figures, Run
from schema.generator import documents
from schema.judge import LISTED, MODELS, Judge
from schema.mutation import damaged, damages
from schema.planting import defects, noticed
from support import Part

import milreport as mr

COUNT: Final = 20
"""How many documents of each model are tried here."""

EVERY: Final = 16
"""Which mutants the second validator hears here, which is a hundred times as slow."""

PLANTED: Final = (mr.Position, mr.Span, mr.Text)
"""The models in whose schemas every defect is planted here."""

BEYOND: Final[tuple[tuple[str, type[Part]], ...]] = (
    ("structure.wrong_type", mr.Span),
    ("json.invalid", mr.Text),
    ("json.too_deep", mr.Report),
    ("number.reversed", mr.Between),
    ("number.best_outside", mr.Between),
    ("number.not_whole", mr.Harm),
    ("number.negative", mr.Harm),
    ("quantity.counted_in_a_unit", mr.Quantity),
    ("quantity.other_dimension", mr.Quantity),
    ("hash.wrong_length", mr.ContentHash),
    ("likelihood.half_a_grade", mr.Likelihood),
    ("likelihood.empty", mr.Likelihood),
    ("likelihood.open_end", mr.Likelihood),
    ("time.malformed", mr.Time),
    ("time.impossible", mr.Time),
    ("time.reversed", mr.Time),
    ("time.oversized", mr.Time),
    ("time.odd_set", mr.Time),
)
"""Rules that no schema says, each with a model whose documents break it."""

of_every_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)


@of_every_model
def test_schema_and_model_agree(model: type[Part]) -> None:
    """Two validators and the model agree on generated documents, their dumps and their mutants."""
    figures = Figures()
    run = Run(Judge(model), figures, seed=1, every=EVERY)

    assert [*run.disagreements(COUNT)] == []
    assert figures.documents >= COUNT
    assert figures.taken > COUNT / 4
    assert figures.refused > 60
    assert figures.mutants - figures.refused > 5


@of_every_model
def test_the_schema_admits_what_the_model_makes(model: type[Part]) -> None:
    """What is made from the annotations alone is valid however it is written, and comes back."""
    judge = Judge(model)

    @settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
    @given(made=st.from_type(model))
    def holds(made: Part) -> None:
        assert [*judge.wrong_dumps(made)] == []

    holds()


def test_no_definition_is_left_out() -> None:
    """Every object that a schema defines is a model whose own fields are tried."""
    schema = mr.json_schema(mr.Report)
    objects = {name for name, told in schema["$defs"].items() if told.get("type") == "object"}

    assert objects | {"Report"} == {model.__name__ for model in MODELS}


@pytest.mark.parametrize("model", PLANTED, ids=lambda model: model.__name__)
def test_every_planted_defect_is_noticed(model: type[Part]) -> None:
    """A schema with any keyword dropped, widened or narrowed is told from its model."""
    planted = [*defects(Judge(model).schema)]
    unseen = [defect.name for defect in planted if not noticed(Judge(model, defect.schema))]

    assert len(planted) > 15
    assert unseen == []


class Lie(NamedTuple):
    """A change to the definitions of a schema."""

    name: str
    model: type[Part]
    path: tuple[str, ...]
    told: dict[str, Any]


LIES: Final = (
    Lie("a wider pattern", mr.Claim, ("properties", "id"), {"pattern": "^[a-zA-Z][a-z0-9_-]*$"}),
    Lie("a pattern open at its end", mr.Time, ("properties", "edtf"), {"pattern": "^[0-9]{4}"}),
    Lie("nothing required", mr.Event, (), {"required": []}),
    Lie("an open object", mr.Quantity, ("$defs", "Convention"), {"additionalProperties": True}),
    Lie("a longer text", mr.Name, ("properties", "text"), {"maxLength": 501}),
    Lie("another type", mr.Step, ("properties", "inferred"), {"type": "string"}),
    Lie("fewer elements", mr.Claim, ("properties", "chain"), {"minItems": 0}),
    Lie("a closed list opened", mr.Actor, ("properties", "kind"), {"enum": ["person", "x_own"]}),
    Lie("a term lost", mr.Silence, ("properties", "stance"), {"enum": ["silent"]}),
    Lie("a bound moved", mr.Revision, ("properties", "number"), {"minimum": 0}),
)


@pytest.mark.parametrize("lie", LIES, ids=lambda lie: lie.name)
def test_a_lie_is_seen(lie: Lie) -> None:
    """A schema that says one thing other than the model is found out by the run made here."""
    schema = copy.deepcopy(mr.json_schema(lie.model))
    part = schema
    for step in lie.path:
        part = part[step]
    assert any(part.get(key) != told for key, told in lie.told.items())
    part.update(lie.told)

    assert any(Run(Judge(lie.model, schema), Figures(), seed=1, every=EVERY).disagreements(COUNT))


@pytest.mark.parametrize(("code", "model"), BEYOND, ids=[code for code, _ in BEYOND])
def test_a_rule_struck_off_the_list_is_missed(
    code: str, model: type[Part], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The documents do break each rule, and only the list makes that no disagreement."""
    run = Run(Judge(model), Figures(), seed=1, every=1000)
    monkeypatch.setattr(judging, "LISTED", {**LISTED, code: frozenset()})
    monkeypatch.setattr(judging, "UNREADABLE", "")

    assert any(f" {code} " in words for words in run.disagreements(200))


def test_a_change_leaves_the_document_as_it_was() -> None:
    """A mutant is another document: what it was made from has not changed."""
    schema = mr.json_schema(mr.Step)
    document = [*documents(schema, 1, 30)][-1]
    before = copy.deepcopy(document)
    mutants = [damaged(document, damage) for damage in damages(schema, document)]

    assert document == before
    assert len(mutants) > 100
    assert sum(mutant != before for mutant in mutants) > len(mutants) * 0.9


def test_a_run_prints_its_figures(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The script prints a row for each model, their sum, and the rules that were broken."""
    monkeypatch.setattr(equivalence, "MODELS", (mr.Span, mr.ContentHash))

    assert equivalence.main(["--count", "40"]) == 0
    rows = [line.split(" | ") for line in capsys.readouterr().out.splitlines()]
    assert [row[0] for row in rows[2:5]] == ["| Span", "| ContentHash", "| all"]
    assert all(int(row[1]) >= 20 and row[6] == "0 |" for row in rows[2:5])
    assert [row[0] for row in rows[8:]] == ["| hash.wrong_length", "| structure.wrong_type"]


def test_a_run_that_finds_something_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing is listed, the script names each document that tells the two apart."""
    monkeypatch.setattr(equivalence, "MODELS", (mr.Span,))
    monkeypatch.setattr(judging, "LISTED", {})

    assert equivalence.main(["--count", "3"]) == 1
    said = capsys.readouterr().err
    assert "Span, whole, as a float at '/start': the model alone refuses it: fault struct" in said
