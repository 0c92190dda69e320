"""What a schema says in words: about a definition, about each field, about each term of a list.

The words are those of the docstrings. A list tells what each of its terms means, because whoever
reads the schema has no Python at hand.
"""

from collections.abc import Iterable, Mapping
from importlib import import_module
from inspect import cleandoc
from typing import Any, Final

from milreport._model import OneOf
from milreport._once import once
from milreport.records._structure import Part, Slot, slots
from milreport.schema._descriptions import ALIASES, FIELDS
from milreport.schema._tree import Json
from milreport.values import units
from milreport.values.ids import COLLECTIONS, To
from milreport.vocabulary._term import Term

__all__ = ["described", "described_fields", "is_ours", "lists", "unit_name"]


def described(name: str, emitted: Json) -> str:
    """Give the words about a definition; a list also tells its terms."""
    words = _one_line(emitted.get("description", ALIASES.get(name, "")))
    terms = lists().get(name)
    return words if terms is None else _with_terms(words, terms)


def described_fields(model: type[Part]) -> Mapping[str, str]:
    """Give the words about each field of a model that has any of its own."""
    words = FIELDS.get(model.__name__, {}) if is_ours(model) else {}
    found = {name: _about(words.get(name, ""), slot) for name, slot in slots(model).items()}
    return {name: told for name, told in found.items() if told}


def is_ours(each: type[Any]) -> bool:
    """Say whether a class is one of this package, and no namesake."""
    return each.__module__.partition(".")[0] == "milreport"


def _about(words: str, slot: Slot) -> str:
    """Add to the words about a field whither it refers, or what the codes mean that it may hold."""
    to = slot.mark(To)
    if to is not None:
        return f"{words} {_target(to, many=slot.many)}".strip()
    if slot.mark(OneOf):
        return _with_list(words, ((code, unit_name(code)) for code in slot.terms))
    listed = lists().get(slot.listed.rpartition(".")[2])
    if listed is None or len(slot.terms) == len(listed) or not {*slot.terms} <= {*listed}:
        return words
    return _with_terms(words, map(listed, slot.terms))


def _target(to: To, *, many: bool) -> str:
    """Say in which collections the record stands that a field refers to."""
    if to.collections == COLLECTIONS:
        return "The ids of any records." if many else "The id of any record."
    singular, plural = zip(*(_NOUNS[each] for each in to.collections), strict=True)
    return f"The ids of {_either(plural)}." if many else f"The id of {_either(singular)}."


def _either(nouns: tuple[str, ...]) -> str:
    *rest, last = nouns
    return f"{', '.join(rest)} or {last}" if rest else last


_NOUNS: Final[Mapping[str, tuple[str, str]]] = {
    "sources": ("a source", "sources"),
    "actors": ("an actor", "actors"),
    "places": ("a place", "places"),
    "materiel": ("a kind or piece of materiel", "materiel"),
    "events": ("an event", "events"),
    "claims": ("a claim", "claims"),
    "media": ("a media item", "media items"),
    "assessments": ("an assessment", "assessments"),
    "relations": ("a relation", "relations"),
}
"""What a record of each collection is called, one and several."""


def unit_name(code: str) -> str:
    """Give the first name of a unit; a bare number has none, and is told by what it is for."""
    names = units.unit(code).names
    return names[0] if names else "no unit: a count, or a share of a whole"


@once
def lists() -> Mapping[str, type[Term]]:
    """Give every list of the vocabulary by its name."""
    vocabulary = import_module("milreport.vocabulary")
    found = (getattr(vocabulary, name) for name in vocabulary.__all__)
    return {
        each.__name__: each for each in found if isinstance(each, type) and issubclass(each, Term)
    }


def _with_terms(words: str, terms: Iterable[Term]) -> str:
    return _with_list(words, ((str(term), term.__doc__ or "") for term in terms))


def _with_list(words: str, meanings: Iterable[tuple[str, str]]) -> str:
    told = "\n".join(f"- `{code}`: {meaning}" for code, meaning in meanings)
    return f"{words}\n\n{told}" if words else told


def _one_line(docstring: str) -> str:
    """Join the lines of a paragraph; paragraphs stay apart."""
    paragraphs = cleandoc(docstring).split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
