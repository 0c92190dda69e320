"""The golden file of messages: every code, a small input that has it, and what is found there.

python tests/messages.py           writes it anew
python tests/messages.py --check   exits with 1 where it has drifted

Whoever changes a message sees it here, in a difference, before a reader does.
"""

import copy
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import Field, TypeAdapter, ValidationError

import milreport as mr
from milreport._codes import CODES
from milreport._model import Value, value
from milreport._refusals import refusals
from milreport.checks import INTEGRITY

HERE: Final = Path(__file__).parent
PAGE: Final = HERE / "data" / "page.json"
FILE: Final = HERE / "data" / "messages" / "messages.json"

Input = dict[str, Any]
Entry = dict[str, Any]

NUMBER: Final = "/claims/2/content/harm/number"
TITLE: Final = "/document/title"
DESK: Final = "/extensions/org.example.desk/shift"
QUANTITY: Final = "/claims/1/content/quantity"
LIKELIHOOD: Final = "/assessments/0/likelihood"
EDTF: Final = "/document/times/0/edtf"


@value
class Even(Value):
    """A value with a limit that no record has: what it refuses has no code of its own."""

    of: Annotated[int, Field(multiple_of=2)]


def put(*changes: tuple[str, Any], **options: Any) -> Input:  # noqa: ANN401 - any JSON
    """Give the page with other values at some places."""
    return {"put": dict(changes), **({"options": options} if options else {})}


def spelt(pointer: str, text: str) -> Input:
    """Give the page with something at a place as JSON text, such as a number in full."""
    return {"put": {pointer: "HERE"}, "spelt": text}


INPUTS: Final[dict[str, list[Input]]] = {
    "json.empty": [{"text": ""}, {"text": " \n"}],
    "json.invalid": [{"text": "{'id': 1}"}, {"text": "{\n 'id': 1}"}],
    "json.incomplete": [{"text": '{"id": '}],
    "json.trailing_text": [{"text": "{} {}"}],
    "json.byte_order_mark": [{"text": "\ufeff{}"}],
    "json.not_utf8": [{"hex": "7b22ff"}, {"hex": "7b007d00"}],
    "json.lone_surrogate": [{"text": "\ud800"}, {"text": '"\\ud800"'}],
    "json.not_json": [{"nothing": True}],
    "json.duplicate_key": [spelt("/id", '"a", "id": "b"'), spelt(TITLE, '"a", "title": "b"')],
    "json.too_large": [{"text": "[1, 2, 3]", "options": {"limits": {"bytes": 8}}}],
    "json.too_many_items": [{"text": "[1, 2, 3]", "options": {"limits": {"items": 2}}}],
    "json.too_deep": [
        {"text": "[" * 300},
        spelt(DESK, "[" * 62 + "]" * 62),
    ],
    "json.too_long_text": [put((DESK, "12345" * 20), limits={"text": 99})],
    "json.too_long_number": [
        spelt(DESK, "1" * 401),
        {"text": "1" * 5000},
    ],
    "structure.missing_field": [{"take": "/document"}],
    "structure.unknown_field": [
        put(("/later", 1)),
        put(("/later", 1), unknown="ignore"),
        put(("/claims/0/chian", [])),
    ],
    "structure.missing_kind": [put((NUMBER, {"value": 3}))],
    "structure.unknown_kind": [
        put((f"{NUMBER}/kind", "excat")),
        put((f"{NUMBER}/kind", 7)),
    ],
    "structure.unknown_term": [
        put(("/claims/0/mode", "headlin")),
        put(("/events/0/kind", "qqq")),
        put((f"{QUANTITY}/unit", "tons")),
    ],
    "structure.wrong_type": [
        put(("/id", None)),
        put(("/id", 5)),
        put(("/claims", 3)),
        put(("/claims/0", "abc")),
        put(("/claims/0/chain/0/inferred", 1.5)),
        put((f"{NUMBER}/value", True)),
        put(("/claims/0/spans/0/start", 1.5)),
        put(("/claims/0/spans/0/start", [1])),
        put(("/events/0/kind", {})),
        {"text": "[]"},
    ],
    "structure.out_of_range": [
        put(("/places/0/position/lat", 91)),
        put(("/places/0/position/lat", -91)),
        put((f"{NUMBER}/value", 10**20)),
        spelt(f"{NUMBER}/value", "9" * 60),
    ],
    "structure.too_short": [put((TITLE, ""))],
    "structure.too_long": [put((TITLE, "a" * 5001))],
    "structure.too_few": [put(("/claims/0/chain", []))],
    "structure.malformed": [
        put(("/id", "No")),
        put((EDTF, "20241018")),
        put(("/extensions", {"desk": {}})),
    ],
    "structure.invalid": [{"even": 3}],
    "findings.more": [put(("/id", 1), (TITLE, 2), limits={"findings": 1})],
    "number.not_finite": [spelt(f"{NUMBER}/value", "NaN"), spelt(DESK, "1e400")],
    "number.underflow": [spelt(DESK, "1e-400")],
    "number.rounded": [spelt(DESK, "0.12345678901234567")],
    "number.not_whole": [put((f"{NUMBER}/value", 6.5))],
    "number.negative": [put((f"{NUMBER}/value", -6))],
    "number.reversed": [put((NUMBER, {"kind": "between", "low": 5, "high": 2}))],
    "number.best_outside": [put((NUMBER, {"kind": "between", "low": 2, "high": 5, "best": 9}))],
    "quantity.counted_in_a_unit": [put((f"{QUANTITY}/unit", "km"))],
    "quantity.other_dimension": [
        put((f"{QUANTITY}/counted", "tonnes"), (f"{QUANTITY}/unit", "km"))
    ],
    "text.control_character": [put((TITLE, "a\u202eb"))],
    "text.invisible": [put((TITLE, "\u200b "))],
    "hash.wrong_length": [put(("/media/0/hash", {"algorithm": "sha-256", "digest": "ab" * 64}))],
    "likelihood.open_end": [put((LIKELIHOOD, {"low": 0.5, "high_open": True}))],
    "likelihood.empty": [put((LIKELIHOOD, {}))],
    "likelihood.half_a_grade": [put((LIKELIHOOD, {"code": "likely"}))],
    "time.reversed": [put((EDTF, "2024-10-08/2024-10-07"))],
    "time.impossible": [put((EDTF, "-0000"))],
    "time.oversized": [put((EDTF, "Y12345E8"))],
    "time.odd_set": [put((EDTF, "{2024..2023}"))],
    "time.malformed": [put((EDTF, "Y12345S9"))],
    "version.newer": [
        put(("/schema_version", "1.1")),
        put(("/schema_version", "1.1"), unknown="keep"),
    ],
    "reference.duplicate_id": [put(("/claims/4/id", "kp1"))],
    "reference.dangling": [put(("/document/source", "nobody"))],
    "reference.wrong_collection": [put(("/document/source", "donetsk"))],
    "reference.circular": [put(("/places/1/within", "donetsk-city"))],
    "claim.without_content": [put(("/claims/4/content", None))],
    "chain.repeated_source": [put(("/claims/0/chain/3/source", "art"))],
    "span.reversed": [put(("/claims/0/spans/0/end", 630))],
    "span.outside": [put(("/claims/0/spans/0/end", 3261))],
    "time.out_of_order": [put(("/document/times/1/edtf", "2024-11/2024-12"))],
    "chain.out_of_order": [put(("/claims/0/chain/2/time", {"edtf": "2024-10-08"}))],
    "code.unknown": [put(("/actors/0/country", "QQ")), put(("/document/language", "qqx"))],
}
"""What is put in, by the code that it has: changes to the page, or a text of its own."""


def documented() -> set[str]:
    """Give every code that a finding may have."""
    return {*CODES, *(rule.code for rule in INTEGRITY)}


def found(told: Input) -> list[dict[str, str | None]]:
    """Give what is found in an input, as plain JSON data."""
    if "even" in told:
        return [finding.to_dict() for finding in _uneven(told["even"])]
    options = dict(told.get("options", {}))
    options["limits"] = mr.Limits(**options.get("limits", {}))
    return [finding.to_dict() for finding in mr.validate(document(told), **options).findings]


def _uneven(number: int) -> tuple[mr.Finding, ...]:
    try:
        TypeAdapter(Even).validate_python({"of": number})
    except ValidationError as error:
        return refusals(Even, error)
    return ()


def document(told: Input) -> Any:  # noqa: ANN401 - also what is no document
    """Make the document that an input stands for."""
    if "text" in told:
        return told["text"]
    if "hex" in told:
        return bytes.fromhex(told["hex"])
    if "nothing" in told:
        return None
    page = json.loads(PAGE.read_text(encoding="utf-8"))
    for pointer, member in told.get("put", {}).items():
        inside, last = _place(page, pointer)
        inside[last] = copy.deepcopy(member)
    if "take" in told:
        inside, last = _place(page, told["take"])
        del inside[last]
    return json.dumps(page).replace('"HERE"', told.get("spelt", '"HERE"'))


def _place(page: Any, pointer: str) -> tuple[Any, str | int]:  # noqa: ANN401 - any JSON
    *way, last = [int(step) if step.isdecimal() else step for step in pointer.split("/")[1:]]
    for step in way:
        page = page[step]
    return page, last


def entries() -> Iterator[Entry]:
    """Give every input with its code and what is found in it."""
    for code in sorted(INPUTS):
        for told in INPUTS[code]:
            yield {"code": code, "input": told, "findings": found(told)}


def text() -> str:
    """Give what the golden file should hold."""
    return json.dumps([*entries()], indent=1) + "\n"


def main(arguments: list[str]) -> int:
    """Write, or check and report."""
    wanted = text()
    drifted = not FILE.exists() or FILE.read_text(encoding="ascii") != wanted
    if drifted and "--check" in arguments:
        sys.stdout.write(
            "drifted: tests/data/messages/messages.json; run python tests/messages.py\n"
        )
    elif drifted:
        FILE.write_text(wanted, encoding="ascii")
    return 1 if drifted and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
