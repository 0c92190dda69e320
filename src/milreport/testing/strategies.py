"""Hypothesis strategies for every public model, read from the fields' annotations.

What an annotation cannot say is written by hand: bounds in order, whole counts, a chain without
repeats. A report is made collection by collection, and each record refers to those before it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, replace
from functools import partial
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    NamedTuple,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    overload,
)

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from typing_extensions import TypeAliasType

from milreport._model import OneOf, Record, Value
from milreport._once import once
from milreport.errors import UsageError
from milreport.records.assessment import Silence
from milreport.records.claim import Claim, Content, Step
from milreport.records.materiel import Materiel
from milreport.records.media import Media
from milreport.records.relation import Relation
from milreport.records.report import Document, Report
from milreport.testing import _leaves as leaves
from milreport.values._edtf import EDTF, INSTANT
from milreport.values.grades import AnalyticConfidence, Credibility, Likelihood, Reliability
from milreport.values.handling import ContentHash, Custody
from milreport.values.harm import Harm
from milreport.values.ids import COLLECTIONS, LocalId, To
from milreport.values.json import Extensions, JsonObject
from milreport.values.numbers import Between, Convention, VagueCount
from milreport.values.quantities import INDIVISIBLE, Quantity
from milreport.values.text import Hedge, Span
from milreport.values.time import Time
from milreport.vocabulary._term import OpenTerm, Term
from milreport.vocabulary.claims import SpeechAct, Stance
from milreport.vocabulary.numbers import Counted

__all__ = ["instances", "reports"]

T = TypeVar("T")
Told = dict[str, Any]
"""The fields of one instance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What the surroundings of an instance lay down."""

    ids: Mapping[str, tuple[str, ...]] | None = None
    """What may be referred to, by collection; anything, outside a report."""
    abroad: bool = True
    """Whether a record of another report may be referred to as well."""
    own_id: str | None = None
    document: str | None = None
    """The source that is the document, which every chain begins with."""
    years: leaves.Years | None = None
    """When it all happens, where that matters."""
    amounts: SearchStrategy[int | float] = leaves.AMOUNTS


Maker = Callable[[DrawFn, Scene], Any]
"""What makes one instance, or one field."""


@overload
def instances(model: type[T]) -> SearchStrategy[T]: ...
@overload
def instances(model: TypeAliasType) -> SearchStrategy[Any]: ...
def instances(model: Any) -> SearchStrategy[Any]:
    """Give a strategy for one public model: a value, a record, or a union such as `Number`.

    Every instance is valid, and besides keeps what a good record keeps: bounds, spans and
    intervals stand in order, a digest is as long as its algorithm makes it, a claim says
    something and its chain names no source twice. References are to anything. A `Report` is
    closed, as `reports` says. Private terms (`x_...`) come up where a list admits them.

    Raises:
        UsageError: `usage.no_strategy`, for something that no model holds.
    """
    return reports() if model is Report else _made(_maker(model), Scene())


@st.composite
def _made(draw: DrawFn, make: Maker, scene: Scene) -> Any:  # noqa: ANN401 - whatever it makes
    return make(draw, scene)


# Reports

_LETTERS: Final = dict(zip(COLLECTIONS, "sapmecitr", strict=True))
_MODELS: Final = {name: get_args(get_type_hints(Report)[name])[0] for name in COLLECTIONS}
_sizes: Final = st.sampled_from((0, 0, 1, 1, 2, 3))


@st.composite
def reports(draw: DrawFn) -> Report:
    """Give a strategy for reports that are closed and free of faults.

    Ids are unique over the report; every reference finds a record of the right collection or
    points to another report; nothing is part of itself, derived from itself or judges itself;
    times stand in an order that can be. `milreport.check` finds nothing in them. A collection
    has at most three records, and all but the sources may be empty.
    """
    ending = draw(st.text("0123456789abcdef_-", max_size=6))
    counts = {name: draw(_sizes) + (name == "sources") for name in COLLECTIONS}
    ids = {
        name: tuple(f"{_LETTERS[name]}{number}{ending}" for number in range(1, count + 1))
        for name, count in counts.items()
    }
    scene = Scene(ids=ids, document=draw(st.sampled_from(ids["sources"])))
    told = _told(Report, draw, scene, *COLLECTIONS)
    for name in COLLECTIONS:
        told[name] = tuple(_records(name, draw, scene))
    return Report(**told)


def _records(collection: str, draw: DrawFn, scene: Scene) -> Iterable[Record]:
    """Make the records of a collection; each knows only the ones before it."""
    make = partial(_make, _MODELS[collection])
    ids = scene.ids or {}
    for position, own_id in enumerate(ids[collection]):
        earlier = {**ids, collection: ids[collection][:position]}
        years = (2030 + 2 * position,) * 2 if collection == "assessments" else None
        yield draw(_made(make, replace(scene, ids=earlier, own_id=own_id, years=years)))


# References

_abroad: Final = st.builds("{}#{}".format, leaves.REPORT_IDS, leaves.LOCAL_IDS)
_anything: Final = st.one_of(leaves.LOCAL_IDS, leaves.LOCAL_IDS, _abroad)
_LAST_LOT: Final = 31
_lot: Final = st.integers(0, _LAST_LOT)


def _reference(to: To, draw: DrawFn, scene: Scene) -> str:
    """Refer to a record that is there; to one elsewhere if there is none, or one time in 32."""
    if scene.ids is None:
        return draw(_anything)
    there = [found for collection in to.collections for found in scene.ids[collection]]
    lot = draw(_lot)
    if there and (lot < _LAST_LOT or not scene.abroad):
        return there[lot % len(there)]
    return leaves.ELSEWHERE


# Fields


class Plan(NamedTuple):
    """How to fill a model; a tag that its class lays down is left to the class."""

    always: tuple[tuple[str, Maker], ...]
    """The fields that must be told."""
    maybe: tuple[tuple[str, Maker], ...]
    """The fields that may be left out."""
    choice: SearchStrategy[bytes]
    """Which of the latter are told, two bits for each; Hypothesis draws bytes evenly."""


@once
def _plan(model: type[Value | Record], without: tuple[str, ...]) -> Plan:
    hints = get_type_hints(model, include_extras=True)
    needed = {name: must for name, must in _needed(model).items() if name not in without}
    always = tuple((name, _maker(hints[name])) for name, must in needed.items() if must)
    maybe = tuple(
        (name, _maker(_not_none(hints[name])))
        for name, must in needed.items()
        if not must and get_origin(hints[name]) is not Literal
    )
    size = 2 * ((len(maybe) + 7) // 8)
    return Plan(always, maybe, st.binary(min_size=size, max_size=size))


def _needed(model: type[Value | Record]) -> dict[str, bool]:
    """Give the fields of a model, and whether each must be told."""
    if issubclass(model, Record):
        return {name: field.is_required() for name, field in model.model_fields.items()}
    return {name: told.default is MISSING for name, told in model.__dataclass_fields__.items()}


def _not_none(annotation: Any) -> Any:  # noqa: ANN401 - any annotation
    if get_origin(annotation) not in (Union, UnionType):
        return annotation
    return Union[tuple(part for part in get_args(annotation) if part is not NoneType)]  # noqa: UP007


def _told(model: type[Value | Record], draw: DrawFn, scene: Scene, *without: str) -> Told:
    """Fill the fields of a model, but for those that the caller fills by hand.

    Of the fields that may be left out, each is told one time in four.
    """
    plan = _plan(model, without)
    told = {name: make(draw, scene) for name, make in plan.always}
    bits = draw(plan.choice)
    half = len(bits) // 2
    chosen = int.from_bytes(bits[:half]) & int.from_bytes(bits[half:])
    for position, (name, make) in enumerate(plan.maybe):
        if chosen >> position & 1:
            told[name] = make(draw, scene)
    return told


def _make(model: type[Value | Record], draw: DrawFn, scene: Scene) -> Any:  # noqa: ANN401 - a model
    by_hand = _BY_HAND.get(model)
    return model(**_told(model, draw, scene)) if by_hand is None else by_hand(draw, scene)


# Annotations


def _maker(annotation: Any, metadata: tuple[Any, ...] = ()) -> Maker:  # noqa: ANN401 - any one
    """Read an annotation, and give what makes such a thing."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, TypeAliasType):
        return _maker(annotation.__value__, metadata)
    if origin is Annotated:
        return _maker(arguments[0], (*annotation.__metadata__, *metadata))
    if origin is tuple:
        return _several(_maker(arguments[0]), leaves.constraint(metadata, "min_length") or 1)
    if origin in (Union, UnionType):
        return _either(arguments)
    if origin is Literal:
        return _from(st.sampled_from(arguments))
    return _of_class(annotation if isinstance(annotation, type) else object, metadata)


def _from(strategy: SearchStrategy[Any]) -> Maker:
    return lambda draw, _scene: draw(strategy)


def _several(make: Maker, least: int) -> Maker:
    """Make one or a few, all different."""
    count = st.sampled_from((least, least, least + 1, least + 2))
    return lambda draw, scene: tuple(dict.fromkeys(make(draw, scene) for _ in range(draw(count))))


def _either(choices: tuple[Any, ...]) -> Maker:
    bare = {get_args(choice)[0] if get_args(choice) else choice for choice in choices}
    if bare == {int, float}:
        return lambda draw, scene: draw(scene.amounts)
    which = st.sampled_from([_maker(choice) for choice in choices])
    return lambda draw, scene: draw(which)(draw, scene)


def _of_class(kind: type, metadata: tuple[Any, ...]) -> Maker:
    read = partial(leaves.constraint, metadata)
    if issubclass(kind, Value | Record):
        return partial(_make, kind)
    if issubclass(kind, Term):
        return _terms(kind)
    if issubclass(kind, JsonObject):
        return _from(_extensions if kind is Extensions else _objects)
    if kind is str:
        return _text(metadata)
    if kind is bool:
        return _from(st.booleans())
    if kind is int or kind is float:
        number = st.integers if kind is int else st.floats
        return _from(number(read("ge"), read("le")))
    raise UsageError("usage.no_strategy", "expected a model of milreport")


def _terms(terms: type[Term]) -> Maker:
    listed: SearchStrategy[Term] = st.sampled_from(tuple(terms))
    if not issubclass(terms, OpenTerm):
        return _from(listed)
    private = leaves.PRIVATE.map(terms)
    with_private = st.sampled_from((*terms, None))
    return lambda draw, _scene: draw(with_private) or draw(private)


def _text(metadata: tuple[Any, ...]) -> Maker:
    to = next((mark for mark in metadata if isinstance(mark, To)), None)
    if to is not None:
        return partial(_reference, to)
    table = next((mark for mark in metadata if isinstance(mark, OneOf)), None)
    if table is not None:
        mixed = leaves.UNITS | st.sampled_from(table.codes)
        return lambda draw, scene: draw(mixed if scene.ids is None else leaves.UNITS)
    longest = leaves.constraint(metadata, "max_length")
    pattern = leaves.constraint(metadata, "pattern")
    if pattern is None:
        least = leaves.constraint(metadata, "min_length") or 0
        return _from(st.text(min_size=least, max_size=longest))
    return _BY_PATTERN.get(pattern) or _of_pattern(pattern, longest)


def _of_pattern(pattern: str, longest: int | None) -> Maker:
    """Make strings of a pattern; in a report, ones that mean something, if there are any."""
    known = leaves.KNOWN.get(pattern)
    wild = leaves.ANY.get(pattern)
    if wild is None:
        wild = st.from_regex(pattern.removeprefix("^").removesuffix("$"), fullmatch=True)
        wild = wild.filter(lambda text: longest is None or len(text) <= longest)
    if known is None:
        return _from(wild)
    mixed = known | wild
    return lambda draw, scene: draw(mixed if scene.ids is None else known)


_own_id = _from(leaves.LOCAL_IDS)
_BY_PATTERN: Final[dict[str, Maker]] = {
    leaves.pattern_of(LocalId): lambda draw, scene: scene.own_id or _own_id(draw, scene),
    EDTF: lambda draw, scene: leaves.edtf(draw, scene.years),
    INSTANT: lambda draw, scene: leaves.instant(draw, scene.years),
}
_key: Final = st.from_regex("[a-z][a-z0-9-]{0,9}(\\.[a-z0-9][a-z0-9_-]{0,9}){1,3}", fullmatch=True)
_members: Final = st.dictionaries(st.text(max_size=8), leaves.JSON, max_size=3)
_objects: Final = _members.map(JsonObject)
_extensions: Final = st.dictionaries(_key, _members, max_size=2).map(Extensions)


# By hand


def _in_order(told: Told, *bounds: str) -> Told:
    """Put the bounds that are told in order."""
    names = [name for name in bounds if name in told]
    return {**told, **dict(zip(names, sorted(told[name] for name in names), strict=True))}


def _bounded(model: type[Value], *bounds: str) -> Maker:
    return lambda draw, scene: model(**_in_order(_told(model, draw, scene), *bounds))


def _graded(model: type[Value]) -> Maker:
    """Make a grade on a scale that has it; outside a report, of any name on any scale."""
    known = leaves.GRADES[model]

    def make(draw: DrawFn, scene: Scene) -> Value:
        told = _told(model, draw, scene)
        if scene.ids is not None or draw(st.booleans()):
            told["scale"], told["code"] = draw(known)
        return model(**told)

    return make


def _likelihood(draw: DrawFn, scene: Scene) -> Likelihood:
    """Make a term on a scale, an interval, or the words alone; outside a report also both."""
    told = _in_order(_told(Likelihood, draw, scene, "scale", "code"), "low", "high")
    for bound in ("low", "high"):
        if bound not in told or told.get("low") == told.get("high"):
            told.pop(f"{bound}_open", None)
    may_be_graded = scene.ids is None or told.keys().isdisjoint(("low", "high"))
    if not told or (may_be_graded and draw(st.booleans())):
        told["scale"], told["code"] = draw(leaves.GRADES[Likelihood])
    return Likelihood(**told)


def _hash(draw: DrawFn, _scene: Scene) -> ContentHash:
    told: Told = dict(zip(("algorithm", "digest"), draw(leaves.DIGESTS), strict=True))
    return ContentHash(**told)


_WITH_FRACTIONS: Final = {Counted.TONNES: "t", Counted.AREA: "km2", Counted.MONEY: "USD"}


def _quantity(draw: DrawFn, scene: Scene) -> Quantity:
    """Make a quantity whose unit fits what it counts; counts are whole, and rates need not be."""
    told = _told(Quantity, draw, scene, "number")
    counted = told.get("counted")
    if counted in INDIVISIBLE:
        told["unit"] = draw(st.sampled_from(("1", "1", "/d")))
    elif counted in _WITH_FRACTIONS:
        told["unit"] = _WITH_FRACTIONS[counted]
    whole = counted in INDIVISIBLE and told["unit"] == "1"
    amounts = leaves.COUNTS if whole else leaves.AMOUNTS
    number = _number(draw, replace(scene, amounts=amounts))
    return Quantity(**told, number=number)


_number: Final = _maker(get_type_hints(Quantity, include_extras=True)["number"])


def _harm(draw: DrawFn, scene: Scene) -> Harm:
    return Harm(**_told(Harm, draw, replace(scene, amounts=leaves.COUNTS)))


_PAGE: Final = 10_000
"""How long a text is at least, so that every span lies inside."""
_inside: Final = st.lists(st.integers(0, _PAGE), min_size=2, max_size=2, unique=True).map(sorted)


def _span(draw: DrawFn, _scene: Scene) -> Span:
    start, end = draw(_inside)
    return Span(start=start, end=end)


def _time(draw: DrawFn, scene: Scene) -> Time:
    """Make a time; in a report, roles that follow each other have years that do."""
    told = _told(Time, draw, scene, "edtf")
    role = told.get("role")
    era = leaves.ERAS.get(role) if role and scene.ids is not None else None
    return Time(**told, edtf=leaves.edtf(draw, scene.years or era))


def _silence(draw: DrawFn, scene: Scene) -> Silence:
    """Make a silence of the two stances, and the two acts, that are one."""
    told = _told(Silence, draw, scene, "stance")
    told["stance"] = draw(st.sampled_from((Stance.SILENT, Stance.WITHHOLDS)))
    if "act" in told:
        acts = (SpeechAct.DECLINE_TO_COMMENT, SpeechAct.DID_NOT_RESPOND)
        told["act"] = draw(st.sampled_from(acts))
    return Silence(**told)


def _chain(draw: DrawFn, scene: Scene) -> tuple[Step, ...]:
    """Make the steps of a chain: no source twice, and each speaks before the one outside it."""
    source = partial(_reference, To(("sources",)))
    first = source(draw, scene) if scene.document is None else scene.document
    inward = [source(draw, scene) for _ in range(draw(st.integers(0, 2)))]
    return tuple(
        Step(
            source=name,
            **_told(Step, draw, replace(scene, years=(2020 - 2 * depth,) * 2), "source"),
        )
        for depth, name in enumerate(dict.fromkeys([first, *inward]))
    )


_few: Final = st.sampled_from((0, 0, 1, 2))
_is_typed: Final = st.sampled_from((False, True, True))
_words: Final = st.text(min_size=1, max_size=200)
_content: Final = _maker(Content)


def _claim(draw: DrawFn, scene: Scene) -> Claim:
    """Make a claim that says something; its hedges belong to sources of its chain."""
    chain = _chain(draw, scene)
    told = _told(Claim, draw, scene, "chain", "hedges", "content")
    if draw(_is_typed):
        told["content"] = _content(draw, scene)
    elif "text" not in told:
        told["text"] = draw(_words)
    here = scene
    if scene.ids is not None:
        speakers = tuple(step.source for step in chain)
        here = replace(scene, ids={**scene.ids, "sources": speakers}, abroad=False)
    hedges = tuple(_make(Hedge, draw, here) for _ in range(draw(_few)))
    return Claim(**told, chain=chain, hedges=hedges)


def _media(draw: DrawFn, scene: Scene) -> Media:
    """Make a media item whose custody runs from the earliest step to the latest."""
    custody = tuple(
        _make(Custody, draw, replace(scene, years=(2000 + 2 * position,) * 2))
        for position in range(draw(_few))
    )
    return Media(**_told(Media, draw, scene, "custody"), custody=custody)


def _materiel(draw: DrawFn, scene: Scene) -> Materiel:
    """Make materiel whose calibre is a length."""
    told = _told(Materiel, draw, scene)
    if "calibre" in told:
        told["calibre"] = told["calibre"].evolve(unit="mm", counted=None)
    return Materiel(**told)


def _relation(draw: DrawFn, scene: Scene) -> Relation:
    """Make a relation; in a report it leads from later records to earlier ones only."""
    if scene.ids is None:
        return Relation(**_told(Relation, draw, scene))
    told = _told(Relation, draw, scene, "subjects", "objects")
    there = [name for names in scene.ids.values() for name in names]
    if len(there) == 1:
        there.append(leaves.ELSEWHERE)
    positions = st.lists(st.integers(0, len(there) - 1), min_size=2, max_size=4, unique=True)
    ends = [there[position] for position in sorted(draw(positions))]
    cut = draw(st.integers(1, len(ends) - 1))
    return Relation(**told, objects=tuple(ends[:cut]), subjects=tuple(ends[cut:]))


def _document(draw: DrawFn, scene: Scene) -> Document:
    """Make a document that is long enough for every span."""
    told = _told(Document, draw, scene)
    if scene.document is not None:
        told["source"] = scene.document
    if "length" in told:
        told["length"] = max(told["length"], _PAGE)
    return Document(**told)


_BY_HAND: Final[dict[type[Value | Record], Maker]] = {
    **{model: _graded(model) for model in (Reliability, Credibility, AnalyticConfidence)},
    Between: _bounded(Between, "low", "best", "high"),
    Claim: _claim,
    ContentHash: _hash,
    Convention: _bounded(Convention, "low", "high"),
    Document: _document,
    Harm: _harm,
    Likelihood: _likelihood,
    Materiel: _materiel,
    Media: _media,
    Quantity: _quantity,
    Relation: _relation,
    Silence: _silence,
    Span: _span,
    Time: _time,
    VagueCount: _bounded(VagueCount, "low", "high"),
}
