"""The rules that no schema holds: every one is a code, has its fields, and is really beyond it."""

from importlib import import_module

import pytest
import support

import milreport as mr
from milreport._codes import CODES
from milreport.checks import INTEGRITY
from milreport.records._structure import slots
from milreport.schema import rules
from milreport.schema._definitions import models
from milreport.values.ids import To

RULES = {rule.id: rule for rule in rules()}


def test_each_is_told_once() -> None:
    """No code stands twice."""
    assert len(RULES) == len(rules())


def test_every_check_and_every_code_beyond_the_schema_is_there() -> None:
    """The list is what the tests of the models know as unsayable, and every check."""
    own = {code for code in RULES if code in CODES}

    assert own | {rule.code for rule in INTEGRITY} == RULES.keys()
    assert own >= support.UNSAYABLE


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_its_fields_exist(rule: mr.schema.SchemaRule) -> None:
    """Each field is one of a model, named once, and the text is one sentence."""
    assert rule.fields or rule.id == "json.invalid"
    assert len({*rule.fields}) == len(rule.fields)
    for field in rule.fields:
        model, _, name = field.partition(".")
        assert name in slots(models()[model])
    assert rule.text[0].isupper()
    assert rule.text.endswith(".")


def test_a_rule_about_references_names_every_reference() -> None:
    """What may dangle is every field that refers, and no other."""
    every = {
        f"{name}.{field}"
        for name, model in models().items()
        for field, slot in slots(model).items()
        if slot.mark(To)
    }

    assert {*RULES["reference.dangling"].fields} == every
    assert len(every) == 57


def test_a_circle_runs_through_the_fields_that_are_told() -> None:
    """The fields of the rule are those that the check follows."""
    upward = import_module("milreport.checks.references").UPWARD
    collections = slots(mr.Report)
    expected = {
        f"{collections[collection].models[''].__name__}.{field}"
        for collection, field in upward.items()
    }

    assert {*RULES["reference.circular"].fields} == expected | {
        "Judgement.claim",
        "Relation.subjects",
        "Relation.objects",
    }


def test_a_rule_as_data() -> None:
    """It is told in plain JSON data, for the file that is published."""
    assert RULES["span.reversed"].to_dict() == {
        "id": "span.reversed",
        "severity": "fault",
        "text": "A span begins before it ends.",
        "fields": ["Span.start", "Span.end"],
    }
