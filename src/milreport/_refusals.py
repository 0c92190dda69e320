"""From pydantic's errors to findings: where in the document, which code, what was expected.

pydantic's `loc` names tags of unions and branches that are not in the document, and its
messages may repeat the input. So the place is worked out along the models' own structure, and
every message is written here. What was found is looked at only to name the nearest known word.
"""

from collections.abc import Mapping
from math import isfinite
from typing import Any, Final, Literal, NamedTuple

from pydantic import ValidationError
from pydantic_core import to_json

from milreport._codes import CODES
from milreport._model import Form, OneOf, Value
from milreport._nearest import nearest
from milreport.findings import LIMIT, Finding, Severity, expected_in, in_order, json_pointer
from milreport.records._structure import Part, Path, Slot, slots

__all__ = ["UnknownFields", "refusals"]

UnknownFields = Literal["forbid", "ignore", "keep"]
"""What a reader wants done with fields that this version does not know."""


_CODE_OF: Final[Mapping[str, str]] = {
    "json_invalid": "json.invalid",
    "missing": "structure.missing_field",
    "extra_forbidden": "structure.unknown_field",
    "unexpected_keyword_argument": "structure.unknown_field",
    "unknown_kind": "structure.unknown_kind",
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
    "string_unicode": "json.lone_surrogate",
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


class _Refusal(NamedTuple):
    """One thing that pydantic refused, and where it stands in the document."""

    path: Path
    code: str
    message: str
    hint: str | None = None
    keepable: bool = True
    """Whether an unknown field may be kept: no field of a value is named like its methods."""
    meant: str = ""
    """The field that an unknown one is nearest to."""
    found: object = None


def refusals(
    model: type[Part],
    error: ValidationError,
    unknown: UnknownFields = "forbid",
    *,
    most: int = LIMIT,
    reveal: bool = False,
) -> tuple[Finding, ...]:
    """Give one finding for each place that was refused, sorted by place.

    Unknown fields are faults, or warnings where the reader wants them ignored or kept. What was
    found is told by its kind and size, or shown where `reveal` asks for it.
    """
    refused: dict[Path, _Refusal] = {}
    for detail in error.errors(include_url=False):
        refusal = _refusal(model, detail)
        earlier = refused.get(refusal.path)
        if earlier is None or earlier.code == "structure.wrong_type":
            refused[refusal.path] = refusal
    _drop_followers(refused)
    if unknown == "forbid":
        _drop_misspelt(refused)
    return in_order((_finding(each, unknown, reveal=reveal) for each in refused.values()), most)


def _finding(refusal: _Refusal, unknown: UnknownFields, *, reveal: bool) -> Finding:
    message = refusal.message
    return Finding(
        code=refusal.code,
        severity=_severity(refusal, unknown),
        pointer=json_pointer(refusal.path),
        message=message,
        hint=refusal.hint,
        expected=expected_in(message),
        found=described(refusal.found, reveal=reveal) if refusal.code in _TOLD else None,
    )


_TOLD: Final = frozenset(
    {
        "number.not_finite",
        "structure.invalid",
        "structure.malformed",
        "structure.out_of_range",
        "structure.too_few",
        "structure.too_long",
        "structure.too_short",
        "structure.unknown_field",
        "structure.unknown_kind",
        "structure.unknown_term",
        "structure.wrong_type",
    }
)
"""The codes whose findings say what was found; the others say all with their code."""


def _drop_misspelt(refused: dict[Path, _Refusal]) -> None:
    """Drop "missing" where the field is there under a name that is nearly the right one."""
    for refusal in [each for each in refused.values() if each.meant]:
        place = (*refusal.path[:-1], refusal.meant)
        missing = refused.get(place)
        if missing is not None and missing.code == "structure.missing_field":
            del refused[place]


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
    found = detail["input"]
    code = _code(detail["type"], detail)
    context = detail.get("ctx", {})
    if code == "structure.unknown_field":
        return _unknown_field(path, owner, found)
    if code == "structure.missing_field":
        return _Refusal(path, code, "this field is required")
    if code in ("structure.missing_kind", "structure.unknown_kind"):
        tag = found.get("kind") if isinstance(found, Mapping) else None
        return _Refusal(
            (*path, "kind"),
            code,
            f"expected one of: {', '.join(slot.models)}",
            _nearest(_text(tag), tuple(slot.models)),
            found=tag,
        )
    if code == "structure.unknown_term":
        return _Refusal(path, code, *_term(slot, found), found=found)
    if code == "structure.malformed":
        return _Refusal(path, code, f"expected {_form(slot)}", found=found)
    return _Refusal(path, code, _message(code, context, detail, slot), found=found)


def _unknown_field(path: Path, owner: type[Part], found: object) -> _Refusal:
    """Name the field that was meant; one of a value may be named like a method, and is not kept."""
    name = str(path[-1])
    meant = nearest(name, tuple(slots(owner))) or ""
    hint = f"did you mean {meant}?" if meant else None
    keepable = not (issubclass(owner, Value) and hasattr(owner, name))
    return _Refusal(
        path, "structure.unknown_field", "no such field here", hint, keepable, meant, found
    )


def _code(kind: str, detail: Mapping[str, Any]) -> str:
    """Give our code for pydantic's; an error of ours carries its own."""
    found = detail["input"]
    code = kind if kind in CODES else _CODE_OF.get(kind, "structure.invalid")
    if code == "structure.unknown_field" or kind in CODES:
        return code
    if isinstance(found, float) and not isfinite(found):
        return "number.not_finite"  # which is no JSON, whatever belongs there
    if code == "structure.unknown_kind" and "kind" not in found:
        return "structure.missing_kind"
    is_no_text = code == "structure.unknown_term" and not isinstance(found, str)
    return "structure.wrong_type" if kind in _EXPECTED or is_no_text else code


def _message(code: str, context: Mapping[str, Any], detail: Mapping[str, Any], slot: Slot) -> str:
    if detail["type"] in CODES:
        return str(detail["msg"])
    if code == "structure.out_of_range":
        return _range(context)
    return {
        "structure.wrong_type": _type(detail, slot),
        "structure.too_short": f"expected at least {context.get('min_length')} character",
        "structure.too_long": f"expected at most {context.get('max_length')} characters",
        "structure.too_few": f"expected at least {context.get('min_length')} element",
        "number.not_finite": "expected a finite number",
        "json.lone_surrogate": "expected text without lone surrogates",
    }.get(code, "the value does not fit")


def _type(detail: Mapping[str, Any], slot: Slot) -> str:
    """Say which JSON type a field takes; 6.0 is a number, and no whole one as it is written."""
    expected = _EXPECTED.get(detail["type"], "expected a text")
    if expected != "expected a number" or float in slot.scalars:
        return expected
    if isinstance(detail["input"], float):
        return "expected a whole number, written without a decimal point or an exponent"
    return "expected a whole number"


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


def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    meant = nearest(word, known)
    return f"did you mean {meant}?" if meant else None


def described(found: object, *, reveal: bool = False) -> str:
    """Say what a JSON value is without saying it, or show its beginning where that is asked for."""
    if reveal:
        shown = to_json(found, fallback=lambda _: None)[: 4 * _SHOWN].decode(errors="replace")
        cut = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
        return cut.encode("unicode_escape").decode() if not cut.isprintable() else cut
    if isinstance(found, str):
        return f"a text of {_counted(len(found), 'character')}"
    if isinstance(found, Mapping):
        return f"an object of {_counted(len(found), 'member')}"
    if isinstance(found, list | tuple):
        return f"an array of {_counted(len(found), 'element')}"
    return _SCALARS.get(type(found), "a value that JSON has not")


_SCALARS: Final[Mapping[type, str]] = {
    type(None): "null",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
}
_SHOWN: Final = 80


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


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


_NOTHING: Final = Slot(
    many=False, models={}, terms=(), listed="", scalars=(), is_open=False, marks=()
)
"""What a field holds that no model has."""


def _only(slot: Slot) -> type[Part] | None:
    """Give the one model that a slot may hold, where no tag has to choose."""
    return slot.models.get("")
