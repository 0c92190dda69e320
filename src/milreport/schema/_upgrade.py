"""From a report of an earlier schema version to the newest: plain JSON data in, the same out.

Each version that was ever released has one step that leads on from it, and the steps are taken
one after the other. Nothing else in this package upgrades anything: whoever wants it asks for it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from milreport.conversion import Loss
from milreport.errors import NotationError
from milreport.records.report import SCHEMA_VERSION

__all__ = ["Step", "Upgraded", "upgrade", "upgraded"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgraded:
    """One thing that a step changed in a report."""

    pointer: str
    """Where, as a JSON Pointer (RFC 6901) into the report as the step gave it."""
    message: str
    """What was changed, in lower case."""
    loss: Loss | None = None
    """What was lost by it; None where the way back would give the same again."""

    def __str__(self) -> str:
        """Show the change on one line."""
        lost = f" ({self.loss})" if self.loss else ""
        return f"{self.pointer or '(whole document)'}: {self.message}{lost}"


Step = Callable[[dict[str, Any]], tuple[dict[str, Any], tuple[Upgraded, ...]]]
"""Takes a report of one version and gives one of a later version, with all that it changed."""

_STEPS: Final[Mapping[str, Step]] = {}
"""The step that leads on from each released version but the newest."""

_VERSION: Final = re.compile("(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})")


def upgrade(record: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[Upgraded, ...]]:
    """Bring a report to the newest version of the schema.

    The report need not be valid: only its version is looked at, and what the steps have to
    change. Validate what comes out.

    Args:
        record: the report as plain JSON data; it is not changed.

    Returns:
        A copy in the newest version, and what was changed, in order; nothing where the report
        is of the newest version already.

    Raises:
        NotationError: `version.missing`, `version.malformed`, `version.newer` for a version
            that this library does not know yet, `version.unknown` for one that was never
            released, or `json.not_json` and `json.too_deep` for what is no JSON data.
    """
    return upgraded(record, _STEPS, SCHEMA_VERSION)


def upgraded(
    record: Mapping[str, Any], steps: Mapping[str, Step], newest: str
) -> tuple[dict[str, Any], tuple[Upgraded, ...]]:
    """Take the steps that lead from the version of a report to the newest one."""
    report = _copied(record)
    changes: list[Upgraded] = []
    version = _released(report, steps, newest)
    while version != newest:
        report, changed = steps[version](report)
        changes.extend(changed)
        version = _led_on(report, version, steps, newest)
    return report, tuple(changes)


def _released(report: Mapping[str, Any], steps: Mapping[str, Step], newest: str) -> str:
    """Give the version of a report, which has to be one that was released."""
    if "schema_version" not in report:
        raise NotationError("version.missing", "expected a report with its schema_version")
    version = report["schema_version"]
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        raise NotationError("version.malformed", "expected major and minor, such as 1.0")
    if _order(version) > _order(newest):
        raise NotationError("version.newer", f"expected a version up to {newest}")
    if version != newest and version not in steps:
        known = ", ".join(sorted({*steps, newest}, key=_order))
        raise NotationError("version.unknown", f"expected a version that was released: {known}")
    return version


def _led_on(report: Mapping[str, Any], version: str, steps: Mapping[str, Step], newest: str) -> str:
    """Give the version that a step led to; one that leads nowhere is an error of this package."""
    reached = report.get("schema_version")
    onward = [each for each in (*steps, newest) if _order(each) > _order(version)]
    if reached not in onward:
        message = f"the step from {version} does not lead to a later version"
        raise RuntimeError(message)
    return str(reached)


def _order(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _copied(record: Mapping[str, Any]) -> dict[str, Any]:
    """Copy JSON data to the bottom, so that no step can change what the caller has."""
    if not isinstance(record, Mapping):
        raise NotationError("json.not_json", "expected a report as a mapping")
    try:
        copied: dict[str, Any] = _copy(record)
    except RecursionError:
        raise NotationError("json.too_deep", "expected fewer levels") from None
    return copied


def _copy(told: object) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(told, Mapping):
        return {_name(name): _copy(each) for name, each in told.items()}
    if isinstance(told, list | tuple):
        return [*map(_copy, told)]
    if told is None or isinstance(told, str | int | float):
        return told
    raise NotationError("json.not_json", "expected only JSON: text, numbers, arrays, objects")


def _name(name: object) -> str:
    if not isinstance(name, str):
        raise NotationError("json.not_json", "expected a text for each name")
    return name
