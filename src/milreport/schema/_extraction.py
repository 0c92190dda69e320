"""What a language model has extracted, brought back to the models; and the way there.

Vendors read little of JSON Schema, so what comes back is checked here against all of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice
from json import dumps
from typing import Any, Final

from pydantic import ValidationError

from milreport._intake import Raw, Refused, as_bytes
from milreport._oddities import is_unreadable, oddities
from milreport._plain import is_plain_json
from milreport._refusals import refusals
from milreport._syntax import read
from milreport.errors import UsageError
from milreport.findings import LIMIT, Finding, fault, in_order, json_pointer
from milreport.limits import DEFAULT
from milreport.records._structure import Part, slots
from milreport.records.report import Report
from milreport.schema._dialects import extraction
from milreport.schema._payloads import Payload, payload_named
from milreport.schema._tree import Json
from milreport.schema._vendors import VendorName, vendor_named
from milreport.validation import Outcome, validate

__all__ = ["as_extraction", "load_extraction"]


def load_extraction(
    dialect: VendorName, data: Raw, *, payload: str | Payload = "report"
) -> Outcome:
    """Bring what a language model extracted to the models, and say what is wrong with it.

    `null` and the empty text stand for what was not told, and are taken off, but not inside
    `extensions`, which may hold any JSON. A whole report is then validated as any other. The parts
    of a smaller payload are validated one by one; what needs the whole report, such as references,
    is checked once they stand in one.

    Args:
        dialect: the vendor for whose schema the data was written.
        data: the answer, as JSON text or as the mapping that it stands for.
        payload: what was asked for, by name or as it was given to `extraction`.

    Returns:
        An outcome with the report, or with `parts`: those that are sound, in their order. Where
        something is at fault, `raw` has the data.

    Raises:
        UsageError: there is no such vendor or payload.
    """
    vendor_named(dialect)
    asked = payload_named(payload)
    outcome = _loaded(asked, data)
    findings = tuple(map(_hinted, outcome.findings))
    return replace(outcome, findings=findings, raw=None if outcome.ok else data)


def _loaded(asked: Payload, data: Raw) -> Outcome:
    none = None if asked.part is Report else ()
    try:
        text = as_bytes(data, DEFAULT)
        told = read(text)
    except Refused as refused:
        return Outcome(report=None, parts=none, findings=(refused.finding,))
    odd = [] if is_plain_json(text, DEFAULT, told) else oddities(text, DEFAULT)
    if any(map(is_unreadable, odd)):
        return Outcome(report=None, parts=none, findings=in_order(odd, LIMIT))
    outcome = _with_parts(asked, told)
    seen = {(each.code, each.pointer) for each in outcome.findings}
    more = [each for each in odd if (each.code, each.pointer) not in seen]
    return replace(outcome, findings=in_order([*outcome.findings, *more], LIMIT))


def _with_parts(asked: Payload, told: Any) -> Outcome:  # noqa: ANN401 - any JSON
    if asked.part is Report:
        return validate(_untold_of(Report, told) if isinstance(told, dict) else "[]")
    return _read_list(asked, told) if asked.many else _read(asked, [("", told)])


def _read_list(asked: Payload, told: object) -> Outcome:
    """Read the list that was asked for, and say what stands beside it."""
    listed = told.get(asked.name) if isinstance(told, dict) else None
    if not isinstance(told, dict) or not isinstance(listed, list):
        expected = f"expected an object with an array under {asked.name}"
        return _outcome((), [fault("structure.wrong_type", (), expected)])
    outcome = _read(
        asked, [(json_pointer((asked.name, at)), each) for at, each in enumerate(listed)]
    )
    strange = (
        fault("structure.unknown_field", (name,), "no such field here")
        for name, each in told.items()
        if name != asked.name and each not in _UNTOLD
    )
    return _outcome(outcome.parts or (), [*outcome.findings, *islice(strange, LIMIT + 1)])


_UNTOLD: Final = (None, "")


def _untold_of(part: type[Part], data: Any) -> Any:  # noqa: ANN401 - any JSON
    """Take off what was not told of a part; what may hold any JSON is kept as it is."""
    if not isinstance(data, dict):
        return data
    kept = {name for name, slot in slots(part).items() if slot.is_open}
    told = {name: each for name, each in data.items() if each not in _UNTOLD}
    return {name: each if name in kept else _untold(each) for name, each in told.items()}


def _untold(data: Any) -> Any:  # noqa: ANN401 - any JSON
    """Take every member off that is `null` or an empty text, at any depth."""
    if isinstance(data, dict):
        return {name: _untold(each) for name, each in data.items() if each not in _UNTOLD}
    return [_untold(each) for each in data] if isinstance(data, list) else data


def _read(asked: Payload, told: list[tuple[str, Any]]) -> Outcome:
    """Read parts one by one, each with the pointer to where it stands in the answer.

    Of the parts that are at fault no more are looked into than are told; all sound ones are given.
    """
    parts: list[Part] = []
    findings: list[Finding] = []
    for pointer, each in told:
        try:
            parts.append(asked.part.model_validate_json(dumps(_untold_of(asked.part, each))))
        except ValidationError as error:
            if len(findings) <= LIMIT:
                found = refusals(asked.part, error)
                findings.extend(replace(one, pointer=f"{pointer}{one.pointer}") for one in found)
    return _outcome(tuple(parts), findings)


def _outcome(parts: tuple[Part, ...], findings: list[Finding]) -> Outcome:
    """Give what was read, with as many findings as are given of one document."""
    return Outcome(report=None, parts=parts, findings=in_order(findings, LIMIT))


def _hinted(finding: Finding) -> Finding:
    """Give a finding without a hint at what only `validate` takes."""
    told = finding.hint or ""
    if "unknown=" not in told and "Limits(" not in told:
        return finding
    return replace(finding, hint=_HINTS.get(finding.code, "ask for less at a time"))


_HINTS: Final[Mapping[str, str]] = {
    "version.newer": "a newer milreport knows it",
    "findings.more": "mend these and load the answer again",
}


def as_extraction(
    dialect: VendorName, parts: Part | Sequence[Part], *, payload: str | Payload = "report"
) -> Json:
    """Give records as a language model would have to answer with them: an example for a prompt.

    What the payload does not ask for is left out.

    Args:
        dialect: the vendor whose form it takes.
        parts: one record or value, or several where the payload is a list.
        payload: what is asked for, by name or as it was given to `extraction`.

    Raises:
        UsageError: there is no such vendor or payload, a part is not of its model, a part
            lacks a field that the payload always asks for, or has a private term.
    """
    asked = payload_named(payload)
    schema = extraction(dialect, asked).schema
    told = parts if isinstance(parts, tuple | list) else (parts,)
    if not all(type(part) is asked.part for part in told) or (len(told) != 1 and not asked.many):
        raise UsageError("usage.unfit_payload", f"expected parts of {asked.part.__name__}")
    dumped = [part.model_dump(mode="json", exclude_none=True) for part in told]
    shaped: Json = _shaped({asked.name: dumped} if asked.many else dumped[0], schema, schema)
    return shaped


def _shaped(told: Any, schema: Json, root: Json) -> Any:  # noqa: ANN401 - any JSON
    """Give what is told in the shape that a schema asks for."""
    schema = _chosen(told, schema, root)
    if isinstance(told, list):
        return [_shaped(each, schema["items"], root) for each in told]
    if not isinstance(told, dict):
        if told not in schema.get("enum", [told]):
            raise UsageError(
                "usage.private_term", "expected terms of the lists and no private ones"
            )
        return told
    _complete(told, schema)
    return {
        name: _shaped(told[name], inner, root) if name in told else None
        for name, inner in schema["properties"].items()
        if name in told or name in schema.get("required", ())
    }


def _chosen(told: Any, schema: Json, root: Json) -> Json:  # noqa: ANN401 - any JSON
    """Follow references, and of several branches take the one of this kind."""
    while "$ref" in schema or "anyOf" in schema:
        if "$ref" in schema:
            schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
            continue
        branches = [branch for branch in schema["anyOf"] if branch != {"type": "null"}]
        schema = next(
            branch for branch in branches if len(branches) == 1 or _is_of(told, branch, root)
        )
    return schema


def _is_of(told: Any, branch: Json, root: Json) -> bool:  # noqa: ANN401 - any JSON
    kind = _chosen(told, branch, root)["properties"]["kind"]
    return bool(told["kind"] in kind.get("enum", [kind.get("const")]))


def _complete(told: Json, schema: Json) -> None:
    """Refuse what lacks a field that is always asked for; `null` may stand for others."""
    lacking = [name for name in schema.get("required", ()) if name not in told]
    properties = schema["properties"]
    if not all({"type": "null"} in properties[name].get("anyOf", ()) for name in lacking):
        raise UsageError(
            "usage.untold_field", "expected a part that tells what is always asked for"
        )
