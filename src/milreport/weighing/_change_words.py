"""A change of a record in a sentence that a desk editor would use.

Ids, terms, numbers and dates are named; what somebody wrote in words of their own is not repeated.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from pydantic import JsonValue

from milreport._model import Form, OneOf
from milreport.records._structure import Part, Path, Slot, slots
from milreport.values.ids import To
from milreport.vocabulary.claims import Factuality
from milreport.vocabulary.relations import Drift
from milreport.weighing._snapshot import (
    MODELS,
    ROOT,
    ChangeKind,
    Difference,
    Json,
    Key,
    Models,
    model_of,
    written,
)

__all__ = ["ELEMENTS", "NOUNS", "Element", "drift_of", "record_sentence", "sentence", "subject"]

NOUNS: Final[Mapping[str, str]] = {
    "sources": "source",
    "actors": "actor",
    "places": "place",
    "materiel": "materiel",
    "events": "event",
    "claims": "claim",
    "media": "media item",
    "assessments": "assessment",
    "relations": "relation",
}
"""What a record of each collection is called."""


class Element(NamedTuple):
    """What an element of a list is called, and which of its fields tells it from the others."""

    one: str
    many: str
    field: str = ""


ELEMENTS: Final[Mapping[str, Element]] = {
    "allegiances": Element("allegiance", "allegiances", "toward"),
    "authors": Element("author", "authors"),
    "calibre_ambiguous_with": Element("other calibre", "other calibres"),
    "candidates": Element("candidate", "candidates"),
    "caveats": Element("caveat", "caveats"),
    "chain": Element("step of the chain", "steps of the chain", "source"),
    "claims": Element("claim", "claims"),
    "credits": Element("credit", "credits", "source"),
    "custody": Element("step of custody", "steps of custody", "action"),
    "evidence": Element("piece of evidence", "pieces of evidence", "record"),
    "hedges": Element("hedge", "hedges", "kind"),
    "holds": Element("hold", "holds", "actor"),
    "identifiers": Element("identifier", "identifiers", "scheme"),
    "in_exchange_for": Element("transfer in exchange", "transfers in exchange"),
    "marks": Element("mark", "marks"),
    "media": Element("media item", "media items"),
    "names": Element("name", "names"),
    "objects": Element("object", "objects"),
    "offices": Element("office", "offices", "of"),
    "participants": Element("participant", "participants", "who"),
    "parts": Element("part of the text", "parts of the text"),
    "places": Element("place", "places", "place"),
    "postings": Element("posting", "postings", "unit"),
    "redactions": Element("redaction", "redactions", "reason"),
    "sensitive": Element("sensitive content", "sensitive contents"),
    "shows": Element("thing shown", "things shown"),
    "silences": Element("silence", "silences", "actor"),
    "spans": Element("span", "spans"),
    "stakes": Element("stake", "stakes", "interest"),
    "subjects": Element("subject", "subjects"),
    "times": Element("date", "dates", "edtf"),
    "translations": Element("translation", "translations", "language"),
    "victims": Element("victim", "victims"),
}
"""What the elements of each list of a record are called, by the name of its field."""

_SILENT: Final = frozenset({"content", "document", "edtf", "harm", "quantity", "value"})
"""Fields that an editor would not name: what is around or inside them says enough."""

_FIELDS: Final[Mapping[str, str]] = {
    "about": "what it judges",
    "act": "the speech act",
    "anchor": "what it is reckoned from",
    "by": "whom it is by",
    "cue": "the cue as printed",
    "derived_from": "what it is derived from",
    "embargo_until": "the embargo",
    "lat": "the latitude",
    "lon": "the longitude",
    "near": "what it is near",
    "of": "what it is of",
    "over": "what it is laid over",
    "part_of": "what it is part of",
    "radius_m": "the radius in metres",
    "since": "the start of the count",
    "stands_for": "what it stands for",
    "toward": "whom it is toward",
    "translated_from": "the language that it was translated from",
    "valid": "the time for which it holds",
    "variant_of": "what it is a variant of",
    "who": "who it is",
    "within": "what it lies within",
}
"""What fields are called whose own name says little in a sentence; the others go by their name."""

_FRAMES: Final[Mapping[str, str]] = {
    "exact": "{value}",
    "approximately": "about {value}",
    "at_least": "at least {value}",
    "more_than": "more than {value}",
    "at_most": "at most {value}",
    "fewer_than": "fewer than {value}",
    "nearly": "nearly {value}",
    "between": "{low} to {high}",
    "vague_count": "a vague number",
    "unknown": "not known",
}
"""How a number is said, by its kind."""


# Records


def subject(key: Key, path: Path = ()) -> str:
    """Name a record, and of the report itself, which part."""
    if key == ROOT:
        return "the document" if path[:1] == ("document",) else "the report"
    again = f" ({key.nth} of that id)" if key.nth > 1 else ""
    return f"{NOUNS[key.collection]} {key.id}{again}"


def record_sentence(key: Key, kind: ChangeKind) -> str:
    """Say that a whole record came or went."""
    return f"{subject(key)} was {'added' if kind is ChangeKind.ADDED else 'removed'}"


# Fields


def sentence(key: Key, found: Difference, old: Json, new: Json) -> str:
    """Say what changed in one place of a record, whose two versions are given whole."""
    told = old if found.kind is not ChangeKind.ADDED else new
    trail = _trail(key, found.path, told)
    if trail is None:
        return f"{subject(key)}: {_unknown(found)} was {_verb(found.kind)}"
    who, slot = subject(key, found.path), trail[-1].slot
    if slot.many:
        return f"{_whose(who, trail[:-1])} {_list_words(trail[-1], found)}"
    if slot.scalars == (bool,):
        word = found.path[-1].replace("_", " ") if isinstance(found.path[-1], str) else ""
        return f"{who}: {_phrase(trail[:-1])} is {'now' if found.new else 'no longer'} {word}"
    what = _phrase(trail)
    was, now = (_shown(trail, found.path, each) for each in (old, new))
    return f"{who}: {_moved(what, was, now, found)}"


def _unknown(found: Difference) -> str:
    """Name what no model tells of: an extension, or a field that a reader chose to keep."""
    is_extension = found.path[0] == "extensions"
    return "an extension" if is_extension else "a field that this version does not know"


def _verb(kind: ChangeKind) -> str:
    """Say what happened to something that is not shown."""
    return {
        ChangeKind.ADDED: "added",
        ChangeKind.REMOVED: "taken out",
        ChangeKind.CHANGED: "changed",
        ChangeKind.MOVED: "put into another order",
    }[kind]


def _moved(what: str, was: str | None, now: str | None, found: Difference) -> str:
    """Say how one value became another, with the two where they can be shown."""
    if was is not None and now is not None:
        return f"{what} went from {was} to {now}"
    if was is not None:
        return f"{what} was taken out; it was {was}"
    if now is not None:
        return f"{what} was added: {now}"
    if found.kind is ChangeKind.CHANGED and isinstance(found.new, str):
        return f"{what} was reworded"
    return f"{what} was {_verb(found.kind)}"


# Where something is


class _Place(NamedTuple):
    """One field on the way inward."""

    name: str
    slot: Slot
    position: int | None
    """Which element of a list, where the way goes into one."""
    holder: Json
    """The value that has the field."""


def _trail(key: Key, path: Path, told: Json) -> tuple[_Place, ...] | None:
    """Follow a path through the models; None where it leaves them."""
    models: Models = {"": MODELS[key.collection]}
    here: JsonValue = told
    trail: list[_Place] = []
    for step in path:
        if isinstance(step, int) and isinstance(here, list):
            trail[-1] = trail[-1]._replace(position=step)
            here = here[step]
            continue
        model = model_of(models, here) if isinstance(here, dict) else None
        slot = _slot(model, step)
        if slot is None or slot.is_open or not isinstance(here, dict):
            return None
        trail.append(_Place(str(step), slot, None, here))
        models, here = slot.models, here.get(str(step))
    return tuple(trail)


def _slot(model: type[Part] | None, step: str | int) -> Slot | None:
    return slots(model).get(str(step)) if model is not None else None


def _phrase(trail: Sequence[_Place]) -> str:
    """Name a field, from the inside outward: the factuality of step 2 of the chain."""
    words = [_field(place) for place in reversed(trail) if place.name not in _SILENT]
    return " of ".join(words) or "the content"


def _field(place: _Place) -> str:
    """Name one field, or an element of one."""
    if place.name == "number":
        return _amount(place.holder)
    if place.position is None:
        return _FIELDS.get(place.name, f"the {place.name.replace('_', ' ')}")
    noun, _, rest = ELEMENTS[place.name].one.partition(" of ")
    return f"{noun} {place.position + 1}" + (f" of {rest}" if rest else "")


def _amount(holder: Json) -> str:
    """Say what a number is the number of."""
    counted = holder.get("outcome") or holder.get("counted")
    return f"the number of {str(counted).replace('_', ' ')}" if counted else "the figure"


# What stands there


def _shown(trail: Sequence[_Place], path: Path, told: Json) -> str | None:
    """Give a value as an editor may see it; None for what is not there or is not to be shown."""
    here: JsonValue = told
    holders: list[JsonValue] = []
    for step in path:
        holders.append(here)
        here = _step(here, step)
    slot = trail[-1].slot
    at = next((at for at, step in enumerate(path) if step == "number"), None)
    is_number = at is not None and path[at + 1 :] in {(), ("value",)}
    if is_number and at is not None:
        number = _step(holders[at], "number")
        return _number(number, holders[at]) if isinstance(number, dict) else None
    return _scalar(slot, here)


def _step(here: JsonValue, step: str | int) -> JsonValue:
    """Go one step inward; None where there is nothing."""
    if isinstance(here, dict):
        return here.get(str(step))
    return here[step] if isinstance(here, list) and isinstance(step, int) else None


def _number(number: Json, holder: JsonValue) -> str:
    """Say a number with its unit."""
    frame = _FRAMES[str(number["kind"])]
    said = frame.format_map({name: _digits(each) for name, each in number.items()})
    unit = holder.get("unit", "1") if isinstance(holder, dict) else "1"
    return said if unit == "1" else f"{said} {unit}"


def _digits(told: JsonValue) -> str:
    return f"{told:,}" if isinstance(told, int) else str(told)


def _scalar(slot: Slot, told: JsonValue) -> str | None:
    """Show a plain value: a term, an id, a number, a date; nobody's own words."""
    if isinstance(told, int | float):
        return _digits(told)
    if not isinstance(told, str):
        return None
    if slot.terms and not slot.mark(OneOf):
        return told.replace("_", " ")
    is_notation = any(slot.mark(kind) for kind in (To, Form, OneOf))
    return told if is_notation else None


# Lists


def _whose(who: str, trail: Sequence[_Place]) -> str:
    """Name what a list belongs to: the record, or something inside it."""
    inner = [place for place in trail if place.name not in _SILENT]
    return f"{who}: {_phrase(inner)}" if inner else who


def _list_words(place: _Place, found: Difference) -> str:
    """Say what a list lost and gained, or that its order is another."""
    element = ELEMENTS[place.name]
    if found.kind is ChangeKind.MOVED:
        return f"has its {element.many} in another order"
    lost = [_name(element, place.slot, each) for each in _left(found.old, found.new)]
    gained = [_name(element, place.slot, each) for each in _left(found.new, found.old)]
    altered = Counter(lost) & Counter(gained)
    del altered[None]
    said = [
        f"{verb} {_told(element, names)}"
        for verb, names in (("lost", _less(lost, altered)), ("gained", _less(gained, altered)))
        if names
    ]
    changed = [f"changed: {', '.join(map(str, altered.elements()))}"] if altered else []
    return "; ".join([" and ".join(said), *changed])


def _each(told: JsonValue) -> Sequence[JsonValue]:
    return told if isinstance(told, list) else ()


def _left(these: JsonValue, without: JsonValue) -> Sequence[JsonValue]:
    """Give the elements of one list that another does not have."""
    other = Counter(map(written, _each(without)))
    left: list[JsonValue] = []
    for each in _each(these):
        text = written(each)
        if other[text]:
            other[text] -= 1
        else:
            left.append(each)
    return left


def _less(names: Iterable[str | None], altered: Counter[str | None]) -> Sequence[str | None]:
    """Leave out the names of the elements that are there still, if altered."""
    skipped = Counter(altered)
    left: list[str | None] = []
    for name in names:
        if skipped[name]:
            skipped[name] -= 1
        else:
            left.append(name)
    return left


def _told(element: Element, names: Sequence[str | None]) -> str:
    """Name some elements, as far as they have names."""
    noun = _a(element.one) if len(names) == 1 else f"{len(names)} {element.many}"
    named = [name for name in names if name is not None]
    return f"{noun} ({', '.join(named)})" if named else noun


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _name(element: Element, slot: Slot, told: JsonValue) -> str | None:
    """Tell an element from the others."""
    if not isinstance(told, dict):
        return _scalar(slot, told)
    model = model_of(slot.models, told)
    if model is None or not element.field:
        return None
    return _scalar(slots(model)[element.field], told.get(element.field))


# What moved


_STRENGTH: Final[Mapping[str, int]] = {
    Factuality.CERTAIN_TRUE: 3,
    Factuality.PROBABLE_TRUE: 2,
    Factuality.POSSIBLE_TRUE: 1,
    Factuality.CERTAIN_FALSE: -3,
    Factuality.PROBABLE_FALSE: -2,
    Factuality.POSSIBLE_FALSE: -1,
    Factuality.UNCOMMITTED: 0,
}
"""How sure, and which way; whether it is so, or is known to be known, is another matter."""

_SCOPE: Final = frozenset(
    {"age_band", "cause", "counted", "item", "of", "party", "places", "scope", "sex", "since"}
    | {"status", "times", "victims"}
)
"""Fields of a claim that say of whom, when or where it speaks."""


def drift_of(key: Key, found: Difference) -> Drift | None:
    """Say what moved in a claim, where the vocabulary has a word for it."""
    if key.collection != "claims":
        return None
    head, last = found.path[0], found.path[-1]
    if head == "hedges" and last == "hedges":
        return _hedges(found)
    if last == "factuality":
        return _surer(found)
    if found.path == ("chain",) or (head == "chain" and last == "source"):
        return Drift.SOURCE
    if head == "content" and ({"number", "base", "unit"} & {*found.path}):
        is_wording = last in {"phrase", "basis", "rounding"} or "convention" in found.path
        return None if is_wording else Drift.FIGURE
    is_scope = head in _SCOPE or (head == "content" and not _SCOPE.isdisjoint(found.path))
    return Drift.SCOPE if is_scope else None


def _hedges(found: Difference) -> Drift | None:
    """Say whether hedges were only lost, or only gained."""
    before = Counter(map(written, _each(found.old)))
    after = Counter(map(written, _each(found.new)))
    lost, gained = before - after, after - before
    if bool(lost) is bool(gained):
        return None
    return Drift.HEDGE_LOST if lost else Drift.HEDGE_GAINED


def _surer(found: Difference) -> Drift | None:
    """Say whether a source is now put as surer, the same way, or as less sure."""
    was, now = (_STRENGTH.get(str(each)) for each in (found.old, found.new))
    if was is None or now is None or was * now < 0:
        return None
    return Drift.HEDGE_LOST if abs(now) > abs(was) else Drift.HEDGE_GAINED
