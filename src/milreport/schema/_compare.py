"""Two versions of a schema: does the new one admit all that the old one admits?

The answer is a proof, or a list of what stands in its way. Whoever releases a schema runs it
against the one released before.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple

from milreport.errors import UsageError
from milreport.findings import json_pointer
from milreport.schema._compare_nodes import Side
from milreport.schema._compare_proof import differences
from milreport.schema._compare_scalars import Difference
from milreport.schema._compare_steps import Steps
from milreport.schema._compare_survey import short
from milreport.schema._taken import taken
from milreport.schema._tree import Json, Place

__all__ = ["CODES", "Change", "Compatibility", "compare"]

CODES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "compare.ambiguous": "It is not proven that no two branches of a `oneOf` admit the same.",
        "compare.branch_changed": "It is not proven that some branch of a union admits it.",
        "compare.branch_widened": "A value may be admitted that no branch of a union admitted.",
        "compare.closed": "An object does not admit other fields any more.",
        "compare.field_added": "An object has a field more.",
        "compare.field_removed": "An object has a field less.",
        "compare.kind_added": "A union has a kind more.",
        "compare.kind_removed": "A union has a kind less.",
        "compare.list_closed": "Only listed terms are admitted, where others were.",
        "compare.list_opened": "Other terms than the listed ones are admitted.",
        "compare.made_optional": "A field may be missing that had to be there.",
        "compare.narrower_bound": "A bound of a length or a number is narrower.",
        "compare.new_required": "A field has to be there that could be missing.",
        "compare.null_added": "`null` is admitted.",
        "compare.null_removed": "`null` is not admitted any more.",
        "compare.opened": "An object admits other fields.",
        "compare.pattern_changed": "It is not proven that a text still matches.",
        "compare.pattern_widened": "A text may match that did not.",
        "compare.term_added": "A list has a term more.",
        "compare.term_removed": "A list has a term less.",
        "compare.type_added": "A value may be of another JSON type.",
        "compare.type_changed": "A value may not be of its JSON type any more.",
        "compare.unproven": (
            "Something stands there that cannot be compared, such as another keyword."
        ),
        "compare.wider_bound": "A bound of a length or a number is wider.",
    }
)
"""Every code of a change, and what it says. Codes are never reused."""

_Name = Literal["old", "new"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that differs between two schemas in what they admit."""

    code: str
    """Stable and documented, such as `compare.term_removed`; never reused for something else."""
    path: str
    """Where, for people: from the nearest definition on, such as `Claim.chain[]`."""
    side: Literal["old", "new"]
    """Which of the two schemas the pointer leads into."""
    pointer: str
    """Where, as a JSON Pointer (RFC 6901) into that schema."""
    message: str
    """What is different, in lower case."""

    def __str__(self) -> str:
        """Show the change on one line."""
        place = self.path or "(whole schema)"
        line = f"{self.code} at {place} ({self.side} {self.pointer or 'root'}): {self.message}"
        return "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compatibility:
    """What came of comparing an old schema with a new one."""

    breaks: tuple[Change, ...]
    """What the old one admits and the new one may not; empty where there is proof."""
    additions: tuple[Change, ...]
    """What the new one admits and the old one may not."""

    @property
    def compatible(self) -> bool:
        """Whether it is proven that every document of the old schema is one of the new."""
        return not self.breaks

    def __str__(self) -> str:
        """Show the verdict on one line."""
        verdict = "compatible" if self.compatible else "not compatible"
        return f"{verdict}; breaks: {len(self.breaks)}, additions: {len(self.additions)}"


def compare(old: Mapping[str, Any], new: Mapping[str, Any]) -> Compatibility:
    """Compare two JSON Schemas: whatever the old one admits, the new one has to admit too.

    The proof is sound: where no break is named, there is no document that is valid by the old
    schema and not by the new. It is not complete: what cannot be proven is named as a break,
    and so is every keyword outside the vocabulary in which milreport writes its schemas.

    Args:
        old: the schema that documents were written for, in JSON Schema 2020-12.
        new: the schema that is to read them.

    Returns:
        The breaks and the additions, each sorted by path. What is different in a definition is
        named once, however often it is referred to.

    Raises:
        UsageError: one of the two is no schema of an object with properties, or
            `usage.too_deep` or `usage.too_large` for what takes more than a few levels or seconds.
    """
    try:
        return _compared(old, new)
    except RecursionError:
        raise UsageError("usage.too_deep", "expected schemas of fewer levels") from None


def _compared(old: object, new: object) -> Compatibility:
    steps = Steps()
    earlier, later = _side("old", old, steps), _side("new", new, steps)
    broken = (_break(each, earlier, later) for each in differences(earlier, later))
    added = (_addition(each, earlier, later) for each in differences(later, earlier))
    return Compatibility(
        breaks=_sorted((*_unproven(earlier), *_unproven(later), *broken)),
        additions=_sorted(each for each in added if each.code),
    )


def _side(name: _Name, schema: object, steps: Steps) -> Side:
    """Take one of the two schemas, and see what in it can be read."""
    if not isinstance(schema, Mapping) or schema.get("type") != "object":
        raise UsageError("usage.no_schema", "expected the JSON Schema of an object")
    if not isinstance(schema.get("properties"), Mapping):
        raise UsageError("usage.no_schema", "expected a JSON Schema with properties")
    return Side(name, taken(schema), steps)


def _sorted(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(
        sorted(changes, key=lambda each: (each.path, each.code, each.pointer, each.message))
    )


# From what was found to what is said


class _Words(NamedTuple):
    """How one kind of difference is told: as a break, and as an addition the other way round."""

    broken: str
    why: str
    added: str
    what: str


_WORDS: Final[Mapping[str, _Words]] = {
    "required": _Words(
        "compare.new_required",
        "this field has to be there now",
        "compare.made_optional",
        "this field may be missing now",
    ),
    "field": _Words(
        "compare.field_removed",
        "there is no such field any more",
        "compare.field_added",
        "there is such a field now",
    ),
    "closed": _Words(
        "compare.closed",
        "fields beside the known ones are not admitted any more",
        "compare.opened",
        "fields beside the known ones are admitted now",
    ),
    "term": _Words(
        "compare.term_removed",
        "{0} is not admitted any more",
        "compare.term_added",
        "{0} is admitted now",
    ),
    "list": _Words(
        "compare.list_closed",
        "only listed terms are admitted now",
        "compare.list_opened",
        "other terms than the listed ones are admitted now",
    ),
    "null": _Words(
        "compare.null_removed",
        "null is not admitted any more",
        "compare.null_added",
        "null is admitted now",
    ),
    "kind": _Words(
        "compare.kind_removed",
        "the kind {0} is not admitted any more",
        "compare.kind_added",
        "the kind {0} is admitted now",
    ),
    "type": _Words(
        "compare.type_changed",
        "{0} was admitted, and only {1} is now",
        "compare.type_added",
        "{0} is admitted now, and only {1} was",
    ),
    "bound": _Words(
        "compare.narrower_bound",
        "{0} was {1}, and is {2} now",
        "compare.wider_bound",
        "{0} was {2}, and is {1} now",
    ),
    "pattern": _Words(
        "compare.pattern_changed",
        "cannot be proven: a text may not match the pattern any more",
        "compare.pattern_widened",
        "a text may match that did not",
    ),
    "branch": _Words(
        "compare.branch_changed",
        "cannot be proven: no branch of the union admits all of it",
        "compare.branch_widened",
        "more may be admitted than by any branch of the union",
    ),
    "ambiguous": _Words(
        "compare.ambiguous",
        "cannot be proven: two branches of a oneOf may admit the same",
        "",
        "",
    ),
}


def _break(found: Difference, old: Side, new: Side) -> Change:
    words = _WORDS[found.kind]
    message = words.why.format(*found.details)
    return _change(words.broken, message, found.path, old if found.in_first else new, found.place)


def _addition(found: Difference, old: Side, new: Side) -> Change:
    """Say what was found the other way round: there the new schema was the first."""
    words = _WORDS[found.kind]
    message = words.what.format(*found.details)
    return _change(words.added, message, found.path, new if found.in_first else old, found.place)


def _unproven(side: Side) -> Iterator[Change]:
    """Say what cannot be read in one of the two; nothing can be proven about it."""
    for place, reasons in side.unread.items():
        for why in reasons:
            message = f"cannot be proven: {why}"
            yield _change("compare.unproven", message, _path(side.root, place), side, place)


def _change(code: str, message: str, path: str, side: Side, place: Place) -> Change:
    pointer = json_pointer(_existing(side.root, place))
    return Change(
        code=code, path=path.removeprefix("."), side=side.name, pointer=pointer, message=message
    )


def _existing(root: Json, place: Place) -> Place:
    """Cut a place down to what is written: a keyword may be left out."""
    told: Any = root
    for at, step in enumerate(place):
        known = step in told if isinstance(told, dict) else isinstance(told, list)
        if not known:
            return place[:at]
        told = told[step]
    return place


def _path(root: Json, place: Place) -> str:
    """Write a place as a path for people, from the nearest definition on."""
    path, steps = short(str(root.get("title", ""))), iter(place)
    for step in steps:
        if step == "$defs":
            path = short(str(next(steps, "")))
        elif step == "properties":
            path = f"{path}.{short(str(next(steps, '')))}"
        else:
            path += {"items": "[]", "additionalProperties": "{}"}.get(str(step), "")
    return path
