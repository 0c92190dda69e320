"""From a case of the corpus to a call, and from what comes of it to plain data.

Plain data, so that two processes can be compared byte by byte.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from fractions import Fraction
from itertools import islice
from typing import Any, Final

from hostile.recipes import built
from pydantic import ValidationError

import milreport as mr

__all__ = ["answer"]

Case = Mapping[str, Any]
Plain = dict[str, Any]


def answer(case: Case) -> Plain:
    """Make the call of a case and give what came of it, errors of milreport's included.

    Any other exception is given as `foreign`; no case expects one.
    """
    arguments = [built(each) for each in case["args"]]
    options = {name: built(each) for name, each in case.get("options", {}).items()}
    show: Callable[..., Plain] = _SHOWN.get(case["call"], _value)
    try:
        return show(_called(case["call"]), arguments, options)
    except ValidationError as error:
        return {"raises": "ValidationError", "codes": [each["type"] for each in error.errors()]}
    except mr.MilreportError as error:
        return {
            "raises": type(error).__name__,
            "codes": [getattr(error, "code", "")],
            "message": str(error),
        }
    except BaseException as error:  # noqa: BLE001 - pydantic's panics are no Exception
        return {"foreign": type(error).__name__}


def _called(name: str) -> Callable[..., Any]:
    found: Any = mr
    for step in name.split("."):
        found = getattr(found, step)
    called: Callable[..., Any] = found
    return called


def _outcome(call: Callable[..., Any], arguments: list[Any], options: Plain) -> Plain:
    return _of_outcome(call(*arguments, **options))


def _of_outcome(outcome: Any) -> Plain:  # noqa: ANN401 - an Outcome
    report = outcome.report
    return {
        "ok": outcome.ok,
        "findings": [finding.to_dict() for finding in outcome.findings],
        "shown": [str(finding) for finding in outcome.findings],
        "report": report
        and hashlib.sha256(report.model_dump_json(exclude_none=True).encode()).hexdigest(),
    }


_MOST_LINES: Final = 1_000


def _outcomes(call: Callable[..., Any], arguments: list[Any], options: Plain) -> Plain:
    found = islice(call(*arguments, **options), _MOST_LINES)
    return {"lines": [{"line": each.line, **_of_outcome(each)} for each in found]}


def _value(call: Callable[..., Any], arguments: list[Any], options: Plain) -> Plain:
    return {"value": _plain(call(*arguments, **options))}


_SHOWN: Final[Mapping[str, Callable[..., Plain]]] = {
    "validate": _outcome,
    "validate_lines": _outcomes,
    "validate_many": _outcomes,
}
"""How the answers of a few calls are shown; of all others, as a value."""


def _plain(told: Any) -> Any:  # noqa: ANN401 - any answer
    """Show a value of the library's as JSON data that says all of it."""
    if isinstance(told, tuple | list):
        return [_plain(each) for each in told]
    if told is None or type(told) in {bool, int, str}:
        return told
    if hasattr(type(told), "model_dump"):
        return told.model_dump(mode="json", exclude_none=True)
    if is_dataclass(told):
        shown = {each.name: _plain(getattr(told, each.name)) for each in fields(told)}
        return {**shown, "text": str(told)} if isinstance(told, _EDTF) else shown
    return _scalar(told)


_EDTF: Final = (mr.edtf.Date, mr.edtf.Moment, mr.edtf.TimeInterval, mr.edtf.DateSet)


def _scalar(told: object) -> object:
    """Show a term, a fraction or a float; anything else as Python shows it."""
    if isinstance(told, Enum):
        return told.value
    return f"{told.numerator}/{told.denominator}" if isinstance(told, Fraction) else repr(told)
