"""What a model and two validators of JSON Schema say of one document, and whether that agrees."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

import jsonschema_rs
from pydantic import ValidationError
from support import Ecma2020Validator, Part

import milreport as mr
from milreport._model import Record, Value
from milreport._refusals import refusals
from milreport.findings import Finding
from milreport.records._structure import slots
from milreport.schema import rules

Json = Any

MODELS: Final[tuple[type[Part], ...]] = tuple(
    each
    for each in (getattr(mr, name) for name in mr.__all__)
    if isinstance(each, type) and issubclass(each, Record | Value)
)
"""Every record and every value: all of them have a schema."""

LISTED: Final = {rule.id: frozenset(rule.fields) for rule in rules()}
"""The rules that JSON Schema has no words for, each with its fields. All else has to agree."""

WRITTEN: Final = "structure.wrong_type"
"""The code of a rule about how a number is written: 6.0 is an integer to a schema."""

UNREADABLE: Final = "json.invalid"
"""The code of a rule about the text as a whole: half a pair of surrogates may stand anywhere."""

DUMPS: Final[Mapping[str, Mapping[str, bool]]] = {
    "whole": {},
    "without null": {"exclude_none": True},
    "without what was not told": {"exclude_unset": True},
    "without defaults": {"exclude_defaults": True},
}
"""The ways of writing a record, each of which is valid and comes back equal."""


class Verdict(NamedTuple):
    """What was said of one document."""

    made: Part | None
    """What the model made of it; None where it refused."""
    admitted: bool
    """Whether the schema admits it."""
    rules: frozenset[str]
    """The listed rules that account for a difference between the two."""
    disagreement: str | None
    """A difference that no listed rule accounts for, in words."""


class Judge:
    """A model, and two validators for one schema, which is the model's own unless told."""

    def __init__(self, model: type[Part], schema: dict[str, Any] | None = None) -> None:
        """Compile the schema for both validators."""
        self.model = model
        self.schema = mr.json_schema(model) if schema is None else schema
        self._slow = Ecma2020Validator(self.schema)
        self._fast = jsonschema_rs.Draft202012Validator(self.schema)

    def verdict(self, document: Json, *, both: bool = True) -> Verdict:
        """Hear the model and both validators, or only the fast one, about one document."""
        made, findings = self._read(json.dumps(document))
        admitted = self._fast_admits(document)
        if both and self._slow.is_valid(document) != admitted:
            words = f"jsonschema-rs says {admitted}, and jsonschema the contrary"
            return Verdict(made, admitted, frozenset(), words)
        if (made is not None) == admitted:
            return Verdict(made, admitted, frozenset(), None)
        if admitted:
            unlisted = [each for each in findings if not self._is_listed(each, document)]
            words = f"the model alone refuses it: {'; '.join(map(str, unlisted))}"
            codes = frozenset(each.code for each in findings)
            return Verdict(made, admitted, codes, words if unlisted else None)
        return Verdict(made, admitted, frozenset(), "the schema alone refuses it")

    def wrong_dumps(self, made: Part) -> Iterator[str]:
        """Name each way of writing a record that is not valid, or does not come back equal."""
        texts = {made.model_dump_json(**options): name for name, options in DUMPS.items()}
        for text, name in texts.items():
            if not self.verdict(json.loads(text)).admitted:
                yield f"the dump {name} is not valid"
            if self._read(text)[0] != made:
                yield f"the dump {name} makes something else"

    def _read(self, text: str) -> tuple[Part | None, tuple[Finding, ...]]:
        try:
            return self.model.model_validate_json(text), ()
        except ValidationError as error:
            return None, refusals(self.model, error)

    def _fast_admits(self, document: Json) -> bool:
        try:
            return self._fast.is_valid(document)
        except UnicodeEncodeError:
            # Half a pair of surrogates has no UTF-8, so that this validator cannot be shown it.
            return bool(self._slow.is_valid(document))

    def _is_listed(self, finding: Finding, document: Json) -> bool:
        """Say whether a finding is of a listed rule, and stands where the rule says it may."""
        if finding.code not in LISTED:
            return False
        told, fields = _at(self.model, finding.pointer, document)
        if finding.code == WRITTEN and not (isinstance(told, float) and told.is_integer()):
            return False
        return finding.code == UNREADABLE or not LISTED[finding.code].isdisjoint(fields)


def _at(model: type[Part], pointer: str, document: Json) -> tuple[Json, frozenset[str]]:
    """Give what stands at a JSON Pointer, and the fields there: the one, or those of a value."""
    inside: type[Part] | None = model
    fields = frozenset(f"{model.__name__}.{name}" for name in slots(model))
    for step in pointer.split("/")[1:]:
        if inside is not None:
            slot = slots(inside)[step]
            fields = frozenset({f"{inside.__name__}.{step}"})
        document = document[int(step) if isinstance(document, list) else step]
        tag = document.get("kind", "") if isinstance(document, dict) else ""
        inside = slot.models.get(tag, slot.models.get("")) if isinstance(document, dict) else None
        if inside is not None:
            fields |= {f"{inside.__name__}.{name}" for name in slots(inside)}
    return document, fields
