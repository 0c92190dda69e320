"""From pydantic's errors to findings: where in the document, which code, what was expected.

pydantic's `loc` names tags of unions and branches that are not in the document, and its
messages may repeat the input. So the place is worked out along the models' own structure, and
every message is written here. What was found is looked at only to name the nearest known word.
"""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, Final, Literal, NamedTuple

from pydantic import ValidationError

from milreport._model import Form, OneOf, Value
from milreport.findings import LIMIT, Finding, Severity, json_pointer, more
from milreport.records._structure import Part, Path, Slot, slots

__all__ = ["CODES", "UnknownFields", "refusals"]

UnknownFields = Literal["forbid", "ignore", "keep"]
"""What a reader wants done with fields that this version does not know."""

CODES: Final[Mapping[str, str]] = {
    "json.invalid": "The text is not JSON.",
    "json.not_json": "The mapping holds something that JSON cannot hold.",
    "json.too_deep": "Objects and arrays stand inside one another too deep.",
    "structure.missing_field": "A field that every such record has is not there.",
    "structure.unknown_field": "A field is there that no such record has.",
    "structure.missing_kind": "A value that may be one of several kinds does not say which.",
    "structure.unknown_kind": "A value says a kind that it cannot be.",
    "structure.unknown_term": "A term is not in the list of the field.",
    "structure.wrong_type": "A value has another JSON type than the field takes.",
    "structure.out_of_range": "A number lies outside what the field takes.",
    "structure.too_short": "A text is empty, or too short for the field.",
    "structure.too_long": "A text is longer than the field takes.",
    "structure.too_few": "An array has too few elements.",
    "structure.malformed": "A text has not the form that the field takes.",
    "structure.invalid": "A value does not fit, in a way that has no code of its own.",
    "findings.more": "There are more findings of one sort than are given.",
    "number.not_finite": "A number is not finite.",
    "number.not_whole": "People or things are counted, and the number is not whole.",
    "number.negative": "People or things are counted, and the number is below zero.",
    "number.reversed": "A low bound lies above its high bound.",
    "number.best_outside": "A best figure lies outside its own range.",
    "quantity.counted_in_a_unit": "Something is counted in a unit other than 1.",
    "quantity.other_dimension": "Tonnes, an area or money is given in a unit of something else.",
    "hash.wrong_length": "A digest is not as long as its algorithm makes it.",
    "likelihood.open_end": (
        "A likelihood leaves out a bound that it does not have, or holds no number."
    ),
    "time.reversed": "An interval ends before it begins.",
    "time.impossible": "A date is not in the calendar.",
    "time.oversized": "A year has more than nine digits.",
    "time.odd_set": "A set of dates names none, or a range in it has no order.",
    "time.malformed": "A text is not EDTF, although it fits the pattern.",
    "version.newer": "A record is of a newer version of the schema than this library knows.",
    "likelihood.empty": "A likelihood says nothing.",
    "likelihood.half_a_grade": "A code on a scale stands without its scale, or the other way.",
}
"""Every code of a finding that no check makes, and what it says. Codes are never reused."""

_CODE_OF: Final[Mapping[str, str]] = {
    "missing": "structure.missing_field",
    "extra_forbidden": "structure.unknown_field",
    "unexpected_keyword_argument": "structure.unknown_field",
    "union_tag_not_found": "structure.missing_kind",
    "union_tag_invalid": "structure.unknown_kind",
    "enum": "structure.unknown_term",
    "literal_error": "structure.unknown_term",
    "unknown_code": "structure.unknown_term",
    "greater_than_equal": "structure.out_of_range",
    "less_than_equal": "structure.out_of_range",
    "int_parsing_size": "structure.out_of_range",
    "finite_number": "number.not_finite",
    "string_too_short": "structure.too_short",
    "string_too_long": "structure.too_long",
    "string_pattern_mismatch": "structure.malformed",
    "string_unicode": "json.invalid",
    "too_short": "structure.too_few",
}

_EXPECTED: Final[Mapping[str, str]] = {
    "string_type": "expected a text",
    "string_sub_type": "expected a text",
    "int_type": "expected a number",
    "int_from_float": "expected a whole number",
    "float_type": "expected a number",
    "bool_type": "expected true or false",
    "tuple_type": "expected an array",
    "dict_type": "expected an object",
    "model_type": "expected an object",
    "model_attributes_type": "expected an object",
    "dataclass_type": "expected an object",
}

_PLACE_IN_TEXT: Final = re.compile("line ([0-9]+) column ([0-9]+)")


class _Refusal(NamedTuple):
    """One thing that pydantic refused, and where it stands in the document."""

    path: Path
    code: str
    message: str
    hint: str | None
    keepable: bool = True
    """Whether an unknown field may be kept: no field of a value is named like its methods."""


def refusals(
    model: type[Part], error: ValidationError, unknown: UnknownFields = "forbid"
) -> tuple[Finding, ...]:
    """Give one finding for each place that was refused, in the order of the document's fields.

    Unknown fields are faults, or warnings where the reader wants them ignored or kept.
    """
    found: dict[Path, _Refusal] = {}
    for detail in error.errors(include_url=False):
        refusal = _refusal(model, detail)
        earlier = found.get(refusal.path)
        if earlier is None or earlier.code == "structure.wrong_type":
            found[refusal.path] = refusal
        if len(found) > LIMIT:
            break
    cut = len(found) > LIMIT
    _drop_followers(found)
    findings = [
        Finding(
            code=refusal.code,
            severity=_severity(refusal, unknown),
            pointer=json_pointer(refusal.path),
            message=refusal.message,
            hint=refusal.hint,
        )
        for refusal in found.values()
    ]
    return (*findings[:LIMIT], *((more("about structure"),) if cut else ()))


def _drop_followers(found: dict[Path, _Refusal]) -> None:
    """Drop "too few" where it only follows from elements that were refused themselves."""
    for path in [key for key, refusal in found.items() if refusal.code == "structure.too_few"]:
        if any(other[: len(path)] == path and other != path for other in found):
            del found[path]


def _severity(refusal: _Refusal, unknown: UnknownFields) -> Severity:
    tolerable = refusal.code == "structure.unknown_field" and unknown != "forbid"
    kept_in_vain = unknown == "keep" and not refusal.keepable
    return Severity.WARNING if tolerable and not kept_in_vain else Severity.FAULT


def _refusal(model: type[Part], detail: Mapping[str, Any]) -> _Refusal:
    path, slot, owner = _located(model, detail["loc"])
    kind = detail["type"]
    code = _code(kind, detail)
    context = detail.get("ctx", {})
    if code == "structure.unknown_field":
        name = str(path[-1])
        keepable = not (issubclass(owner, Value) and hasattr(owner, name))
        return _Refusal(
            path, code, "no such field here", _nearest(name, tuple(slots(owner))), keepable
        )
    if code == "structure.missing_field":
        return _Refusal(path, code, "this field is required", None)
    if code in ("structure.missing_kind", "structure.unknown_kind"):
        kinds = tuple(slot.models)
        hint = _nearest(str(context.get("tag", "")), kinds)
        return _Refusal((*path, "kind"), code, f"expected one of: {', '.join(kinds)}", hint)
    if code == "structure.unknown_term":
        return _Refusal(path, code, *_term(slot, detail["input"]))
    if code == "structure.malformed":
        return _Refusal(path, code, f"expected {_form(slot)}", None)
    return _Refusal(path, code, _message(kind, code, context, detail), None)


def _code(kind: str, detail: Mapping[str, Any]) -> str:
    """Give our code for pydantic's; an error of ours carries its own."""
    if kind in CODES:
        return kind
    if kind == "json_invalid":
        return "json.invalid"
    if kind in ("enum", "literal_error", "unknown_code") and not isinstance(detail["input"], str):
        return "structure.wrong_type"
    if kind in _EXPECTED:
        return "structure.wrong_type"
    return _CODE_OF.get(kind, "structure.invalid")


def _message(kind: str, code: str, context: Mapping[str, Any], detail: Mapping[str, Any]) -> str:
    if kind in CODES:
        return str(detail["msg"])
    if code == "json.invalid":
        at = _PLACE_IN_TEXT.search(str(context.get("error", "")))
        where = f"; it cannot be read on from line {at[1]}, column {at[2]}" if at else ""
        return f"expected one JSON object{where}"
    if code == "structure.out_of_range":
        return _range(context)
    return {
        "structure.wrong_type": _EXPECTED.get(kind, "expected a text"),
        "structure.too_short": f"expected at least {context.get('min_length')} character",
        "structure.too_long": f"expected at most {context.get('max_length')} characters",
        "structure.too_few": f"expected at least {context.get('min_length')} element",
        "number.not_finite": "expected a finite number",
    }.get(code, "the value does not fit")


def _form(slot: Slot) -> str:
    form = slot.mark(Form)
    return form.words if form else "a reverse-domain name, such as org.example.desk"


def _range(context: Mapping[str, Any]) -> str:
    if "ge" in context:
        return f"expected at least {context['ge']}"
    return f"expected at most {context['le']}" if "le" in context else "expected a smaller number"


def _term(slot: Slot, found: object) -> tuple[str, str | None]:
    """Say which terms there are, or where a long list is found, and which term is the nearest."""
    message = (
        f"expected one of: {', '.join(slot.terms)}"
        if len(slot.terms) <= _FEW
        else f"expected one of the {len(slot.terms)} terms of {slot.listed}"
    )
    table = slot.mark(OneOf)
    suggestion = table.suggest(_text(found)[:_LONGEST_WORD]) if table else None
    return message, suggestion or _nearest(_text(found), slot.terms)


def _text(found: object) -> str:
    return found if isinstance(found, str) else ""


_FEW: Final = 20
_LONGEST_WORD: Final = 80
_ALIKE: Final = 0.7


def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    matches = get_close_matches(word[:_LONGEST_WORD], known, n=1, cutoff=_ALIKE)
    return f"did you mean {matches[0]}?" if matches else None


def _located(model: type[Part], loc: tuple[str | int, ...]) -> tuple[Path, Slot, type[Part]]:
    """Work out where in the document an error is, from the structure of the models.

    Returns:
        The path in the document, what the field there holds, and the model it belongs to.
    """
    path: list[str | int] = []
    slot = _NOTHING
    owner = model
    inside: type[Part] | None = model
    for step in loc:
        if inside is not None:
            path.append(step)
            owner, slot = inside, slots(inside).get(str(step), _NOTHING)
            inside = None if slot.many else _only(slot)
        elif isinstance(step, int) and slot.many:
            path.append(step)
            slot = slot._replace(many=False)
            inside = _only(slot)
        elif step in slot.models:
            inside = slot.models[str(step)]
        elif slot.is_open:
            # pydantic says "[key]" after a key that is itself at fault.
            path.append(step)
            break
        else:
            break
    return tuple(path), slot, owner


_NOTHING: Final = Slot(many=False, models={}, terms=(), listed="", is_open=False, marks=())
"""What a field holds that no model has."""


def _only(slot: Slot) -> type[Part] | None:
    """Give the one model that a slot may hold, where no tag has to choose."""
    return slot.models.get("")
