"""The reader's variant: open for keys, terms and kinds that a newer version may have.

A writer checks against the closed schema. A reader who must not stop at what a later minor
version adds checks against this one: whatever is known must still be right.
"""

from collections.abc import Iterable
from string import ascii_lowercase, digits
from typing import Final

from milreport.errors import UsageError
from milreport.schema._adapted import Definitions, Note
from milreport.schema._canonical import alternatives
from milreport.schema._tree import DEFINITIONS, Json, Place
from milreport.values.units import CODES

__all__ = ["all_but", "opened", "with_unrecognised"]

_ANY_TERM: Final[Json] = {"type": "string", "minLength": 1, "maxLength": 64}
_UNITS: Final = f"^({alternatives([*CODES])})$"
_LETTERS: Final = f"_{digits}{ascii_lowercase}"
_PREFIX: Final = "Unrecognised"


def opened(schema: Json, place: Place, lost: list[Note]) -> Json:
    """Admit unknown keys in an object, unknown terms in a list and unknown kinds in a union."""
    if "properties" in schema:
        lost.append(Note("loss.opened", place, "unknown fields are admitted"))
        return {**schema, "additionalProperties": True}
    if "enum" in schema or schema.get("pattern") == _UNITS:
        lost.append(Note("loss.opened", place, "unknown terms are admitted"))
        return _with_any_term(schema)
    if "oneOf" in schema:
        if "title" not in schema:
            raise UsageError(
                "usage.unfit_model",
                "expected unions with a name, given by TypeAliasType, for the reader's variant",
            )
        lost.append(Note("loss.opened", place, "unknown kinds are admitted"))
        unknown = {"$ref": f"{DEFINITIONS}{_PREFIX}{schema['title']}"}
        return {**schema, "oneOf": [*schema["oneOf"], unknown]}
    return {**schema, "anyOf": _flat(schema["anyOf"])} if "anyOf" in schema else schema


def _with_any_term(schema: Json) -> Json:
    if "enum" not in schema:
        return {key: told for key, told in schema.items() if key != "pattern"} | _ANY_TERM
    listed = {"type": "string", "enum": schema["enum"]}
    beside = {key: told for key, told in schema.items() if key not in listed}
    return {**beside, "anyOf": [listed, _ANY_TERM]}


def _flat(branches: list[Json]) -> list[Json]:
    """Take lists out of lists; the pattern of private terms says no more than any term does."""
    inner = [part for branch in branches for part in branch.get("anyOf", [branch])]
    opened_list = _ANY_TERM in inner
    kept = [part for part in inner if not (opened_list and "pattern" in part)]
    return [part for at, part in enumerate(kept) if part not in kept[:at]]


def with_unrecognised(definitions: Definitions) -> Definitions:
    """Add, for each union that was opened, the definition of a kind that it does not know yet."""
    unions = [name for name, schema in definitions.items() if "oneOf" in schema]
    return {
        **definitions,
        **{f"{_PREFIX}{name}": _unrecognised(name, definitions) for name in unions},
    }


def _unrecognised(union: str, definitions: Definitions) -> Json:
    targets = (branch["$ref"].removeprefix(DEFINITIONS) for branch in definitions[union]["oneOf"])
    known = [
        definitions[name]["properties"]["kind"]["const"] for name in targets if name in definitions
    ]
    kind = {"type": "string", "pattern": f"^({all_but(known)})$", "maxLength": 64}
    return {
        "title": f"{_PREFIX}{union}",
        "description": "Of a kind that this version does not know; a newer one may.",
        "type": "object",
        "properties": {"kind": kind},
        "required": ["kind"],
        "additionalProperties": True,
    }


def all_but(words: Iterable[str]) -> str:
    """Write a pattern that matches every word of small letters, digits and `_` but some.

    Portable patterns cannot look ahead, so it spells out where a word parts from all of these.
    """
    return _other_than([*words])


def _other_than(words: Iterable[str]) -> str:
    """Match what is not empty and none of the words, letter by letter."""
    told = [word for word in words if word]
    firsts = sorted({word[0] for word in told})
    ways = [f"[{_letters_without(firsts)}][{_letters_without([])}]*"]
    for first in firsts:
        rest = [word[1:] for word in told if word[0] == first]
        ends = "" if "" in rest else "?"
        ways.append(f"{first}({_other_than(rest)}){ends}")
    return "|".join(ways)


def _letters_without(letters: Iterable[str]) -> str:
    return "".join(letter for letter in _LETTERS if letter not in letters)
