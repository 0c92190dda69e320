"""Places: how closely one is known, where it lies, who holds it, and what it is to the story."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, islice
from math import asin, cos, degrees, floor, log10, radians, sin
from typing import Final, NamedTuple

from milreport.checks._rule import Doubt, Facts, rule
from milreport.checks._validity import in_words
from milreport.checks._when import happening
from milreport.findings import Severity
from milreport.records._structure import Path
from milreport.records.event import Event
from milreport.records.place import Place
from milreport.tables import Bounds, Holding, SharedName, folded
from milreport.values.answer import Answer
from milreport.values.places import PlaceUse, Position
from milreport.values.time import Time
from milreport.vocabulary.places import Control, PlacePrecision, PlaceRole, PointMeaning

__all__ = [
    "ambiguous_name",
    "control_unknown",
    "disputed_control",
    "false_precision",
    "grains",
    "outside_country",
    "page_locality",
    "page_locality_used",
    "shared_name",
]


class _Use(NamedTuple):
    """A place in a role, where that is told, and of which record."""

    path: Path
    record: str
    told: PlaceUse


def _uses(facts: Facts, *collections: str) -> Iterator[_Use]:
    """Give the places that the records of some collections use, in the order of the report."""
    for collection in collections:
        for position, record in enumerate(getattr(facts.report, collection)):
            for at, told in enumerate(record.places):
                yield _Use((collection, position, "places", at), record.id, told)


_NAMED: Final = 3


def _listed(names: Iterable[str]) -> str:
    """Name some records, each once, and count the others."""
    each = [*dict.fromkeys(names)]
    named, left = each[:_NAMED], len(each) - _NAMED
    if left > 0:
        return f"{', '.join(named)} and {left} more"
    return " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))


def _are(names: Iterable[str]) -> str:
    return "is" if len({*names}) == 1 else "are"


# What a name means


@rule(
    "place.ambiguous_name",
    Severity.WARNING,
    about=("PlaceUse.precision", "Place.candidates", "Event.places", "Claim.places"),
)
def ambiguous_name(facts: Facts) -> Iterator[Doubt]:
    """An event or a claim is placed by a name that fits one place only.

    A strike on a town is not a strike somewhere in the region of that name, and on a map the
    difference is a hundred kilometres. Each place is told once, however often it is used.

    Ask the source which is meant; until it is known, keep the candidates and choose none.
    """
    used: dict[str, list[_Use]] = {}
    for use in _uses(facts, "events", "claims"):
        place = facts.index.places.get(facts.index.local(use.told.place))
        is_open = place is not None and place.candidates
        if is_open or use.told.precision is PlacePrecision.AMBIGUOUS_NAME:
            used.setdefault(facts.index.local(use.told.place), []).append(use)
    for name, uses in used.items():
        place = facts.index.places.get(name)
        candidates = () if place is None else place.candidates
        fits = f"may be {' or '.join(candidates)}" if candidates else "fits more than one place"
        yield Doubt(
            (*uses[0].path, "place"),
            f"the name of {name} {fits}, and it is where "
            f"{_listed(use.record for use in uses)} {_are(use.record for use in uses)} placed",
            "ask which is meant; until then keep the candidates and choose none",
        )


@rule(
    "place.shared_name",
    Severity.NOTE,
    about=("Place.names", "Place.country", "Place.candidates"),
    needs=("shared_names",),
)
def shared_name(facts: Facts) -> Iterator[Doubt]:
    """A place whose name others share says which of them it is.

    A name that a city shares with its region reads as the one or the other, as the reader likes.
    A level, a larger place, a position, an identifier or candidates settle it.

    Add what the text gives to tell it apart; where it gives nothing, list the candidates.
    """
    by_name: dict[str, list[SharedName]] = {}
    for row in facts.tables.shared_names:
        by_name.setdefault(folded(row.name), []).append(row)
    for position, place in enumerate(facts.report.places):
        if not _is_settled(place):
            found = (
                (at, row)
                for at, name in enumerate(place.names)
                for row in by_name.get(folded(name.text), ())
                if place.country is None or row.country is None or place.country == row.country
            )
            for at, row in islice(found, 1):
                yield Doubt(
                    ("places", position, "names", at),
                    f"{place.id} goes by a name that may mean {' or '.join(row.meanings)}, "
                    "and nothing says which",
                    "add its level, a larger place or a position, or list the candidates",
                )


def _is_settled(place: Place) -> bool:
    """Say whether something besides the name says which place it is, or that this is open."""
    return bool(
        place.candidates
        or place.identifiers
        or place.within
        or place.near
        or place.position
        or place.admin_level is not None
    )


# Where a place lies


@rule(
    "place.outside_country",
    Severity.WARNING,
    about=("Place.position", "Place.country"),
    needs=("extents",),
)
def outside_country(facts: Facts) -> Iterator[Doubt]:
    """A place lies in the country under which it is listed, or as near as its radius says.

    The usual causes are latitude and longitude the wrong way round, and a sign that was lost.

    Look again at the position and at the country.
    """
    boxes: dict[str, list[Bounds]] = {}
    for row in facts.tables.extents:
        boxes.setdefault(row.country, []).extend(row.boxes)
    for position, place in enumerate(facts.report.places):
        own = boxes.get(place.country or "", [])
        if own and place.position is not None and _is_outside(place.position, own):
            swapped = _swapped(place.position)
            is_swap = swapped is not None and not _is_outside(swapped, own)
            yield Doubt(
                ("places", position, "position"),
                f"{place.id} is listed under {place.country}, and its position lies outside "
                "every box that the table has for that country",
                "lat and lon seem to be the wrong way round"
                if is_swap
                else "look again at the position, at its signs, and at the country",
            )


_METRES_PER_DEGREE: Final = 110_574
"""One degree of latitude where it is shortest, at the equator (WGS 84)."""


def _is_outside(point: Position, boxes: list[Bounds]) -> bool:
    """Say whether no box meets the circle around a point, taken as a box that holds the circle."""
    reach = (point.radius_m or 0) / _METRES_PER_DEGREE
    to_pole = 90 - abs(point.lat)
    width = 180.0 if reach >= to_pole else degrees(asin(_share(reach, point.lat)))
    return not any(
        box.south - reach <= point.lat <= box.north + reach and _apart(point.lon, box) <= width
        for box in boxes
    )


def _share(reach: float, lat: float) -> float:
    """Give the sine of how far east a circle that misses the pole reaches."""
    return min(1.0, sin(radians(reach)) / cos(radians(lat)))


def _apart(lon: float, box: Bounds) -> float:
    """Give how many degrees of longitude lie between a meridian and a box."""
    if box.holds(box.south, lon):
        return 0
    return min((box.west - lon) % 360, (lon - box.east) % 360)


def _swapped(point: Position) -> Position | None:
    """Give the point with its two numbers the other way round, where there is one."""
    if abs(point.lon) > 90:  # noqa: PLR2004 - no latitude is larger
        return None
    return point.evolve(lat=point.lon, lon=point.lat)


_STANDS_IN: Final = (
    PointMeaning.SETTLEMENT_CENTRE,
    PointMeaning.AREA_CENTRE,
    PointMeaning.SEAT,
    PointMeaning.NEAREST_NAMED,
    PointMeaning.REPRESENTATIVE,
)
"""Points that say that they stand for something larger, so that their digits promise nothing."""

_DECIMALS: Final = {
    PlacePrecision.EXACT_POINT: 5,
    PlacePrecision.VICINITY: 4,
    PlacePrecision.LOCALITY: 3,
    PlacePrecision.SETTLEMENT: 3,
    PlacePrecision.NEAR_SETTLEMENT: 2,
    PlacePrecision.ADMIN3_OR_4: 2,
    PlacePrecision.ADMIN2: 2,
    PlacePrecision.ADMIN1: 1,
    PlacePrecision.LINE_FEATURE: 1,
    PlacePrecision.INFORMAL_REGION: 1,
    PlacePrecision.COUNTRY: 1,
    PlacePrecision.MULTINATIONAL: 1,
    PlacePrecision.AMBIGUOUS_NAME: 1,
}
"""How many decimals of a degree each precision bears: a step is a tenth of what it leaves open.

One decimal is 11 km of latitude, three are 110 m and five are 1 m. Our own reading of the widths
that UCDP and Atlos give their grades.
"""

_OF_LEVEL: Final = (1, 1, 2, 2, 2, 2)
"""The same by `admin_level`, from 0."""

_NEAR: Final = 2
"""The same for a place that is only told to be close to another."""


@rule(
    "place.false_precision",
    Severity.WARNING,
    about=("Place.position", "Position.radius_m", "PlaceUse.precision", "Place.admin_level"),
)
def false_precision(facts: Facts) -> Iterator[Doubt]:
    """A position has no more decimals than what is known of the place bears.

    Six decimals point to one metre, and a reader takes them for a fix that nobody had. A point
    that says in `stands_for` that it is the middle of something, or stands for it, is not asked.

    Round the position, give it a `radius_m`, or say in `stands_for` what the point is.
    """
    precisions: dict[str, list[PlacePrecision]] | None = None
    for position, place in enumerate(facts.report.places):
        point = place.position
        if point is None or point.stands_for in _STANDS_IN:
            continue
        if precisions is None:
            precisions = _precisions(facts)
        borne = _borne(place, point, precisions.get(place.id, []))
        if borne is not None and _decimals(point) > borne[0]:
            yield Doubt(
                ("places", position, "position"),
                f"the position of {place.id} has {_decimals(point)} decimals, and {borne[1]} "
                f"bears {borne[0]}",
                "round it, or say in stands_for what the point is",
            )


def _precisions(facts: Facts) -> dict[str, list[PlacePrecision]]:
    """Give how closely the records place each place that they use."""
    found: dict[str, list[PlacePrecision]] = {}
    for use in _uses(facts, "events", "claims", "media"):
        if use.told.precision in _DECIMALS:
            found.setdefault(facts.index.local(use.told.place), []).append(use.told.precision)
    return found


def _borne(
    place: Place, point: Position, precisions: list[PlacePrecision]
) -> tuple[int, str] | None:
    """Give how many decimals a place bears, and because of what; the closest use counts."""
    if point.radius_m is not None:
        return _of_radius(point.radius_m)
    told = []
    if place.admin_level is not None:
        told.append((_OF_LEVEL[place.admin_level], f"its admin_level of {place.admin_level}"))
    if place.near is not None:
        told.append((_NEAR, f"a place that is only near {place.near}"))
    if precisions:
        finest = max(precisions, key=_DECIMALS.__getitem__)
        told.append((_DECIMALS[finest], f"a precision of {finest}"))
    return min(told, default=None)


def _of_radius(radius_m: float) -> tuple[int, str] | None:
    """Give the decimals whose last step is a tenth of a radius or more; a radius of 0 has none."""
    if radius_m == 0:
        return None
    decimals = floor(log10(_METRES_PER_DEGREE) + 1 - log10(radius_m))
    return max(0, decimals), f"a radius of {radius_m:.10g} m"


def _decimals(point: Position) -> int:
    """Count the decimals of the finer of the two numbers; 48.0 has none."""
    return max(_decimals_of(point.lat), _decimals_of(point.lon))


def _decimals_of(amount: float) -> int:
    fraction = f"{amount:.15f}".rstrip("0") if "e" in repr(amount) else repr(amount)
    return len(fraction.partition(".")[2].rstrip("0"))


# What the page shows


@rule("place.page_locality", Severity.NOTE, about=("Document.places", "PlaceUse.role"))
def page_locality(facts: Facts) -> Iterator[Doubt]:
    """A locality that a page shows is not where its story was filed.

    Web pages show the reader's own town beside the weather. With no dateline, the story has no
    filing place.

    Leave the place in its role, and add a filing place only where a dateline is printed.
    """
    places = facts.report.document.places
    if any(use.role is PlaceRole.FILING_PLACE for use in places):
        return
    for at, use in enumerate(places):
        if use.role is PlaceRole.PAGE_LOCALITY:
            yield Doubt(
                ("document", "places", at),
                f"the page shows a locality, {use.place}, and the story has no dateline: "
                "it was not filed there as far as the document tells",
                "leave the filing place open",
            )


_CLAIMING: Final = frozenset(PlaceRole) - {PlaceRole.PAGE_LOCALITY, PlaceRole.UNKNOWN}
"""The roles that say that something was there."""


@rule(
    "place.page_locality_used",
    Severity.WARNING,
    about=("Document.places", "Event.places", "Claim.places", "Media.places"),
)
def page_locality_used(facts: Facts) -> Iterator[Doubt]:
    """A locality that only the page shows is not the place of an event or the dateline.

    Programs that read pages take the first town they meet for where it happened or was written.
    Each place is told once.

    Take the place out of the event, claim or dateline, unless the story itself names it there.
    """
    local = facts.index.local
    shown = {
        local(use.place)
        for use in facts.report.document.places
        if use.role is PlaceRole.PAGE_LOCALITY
    }
    if not shown:
        return
    own = (
        _Use(("document", "places", at), "the document", told)
        for at, told in enumerate(facts.report.document.places)
    )
    used: dict[str, list[_Use]] = {}
    for use in (*own, *_uses(facts, "events", "claims", "media")):
        if use.told.role in _CLAIMING and local(use.told.place) in shown:
            used.setdefault(local(use.told.place), []).append(use)
    for name, uses in used.items():
        yield Doubt(
            (*uses[0].path, "place"),
            f"{name} is a locality that the page shows, and it is given as a place of "
            f"{_listed(use.record for use in uses)}",
            "take it out, unless the story itself names it there",
        )


# Who holds a place


class _Held(NamedTuple):
    """A place of an event that the table of holdings has."""

    path: Path
    event: str
    place: str
    rows: tuple[Holding, ...]
    """What the table has for it and for the places that it lies in, at that time."""


@rule(
    "place.control_unknown",
    Severity.NOTE,
    about=("Event.places", "Event.times", "Place.within"),
    needs=("holdings",),
)
def control_unknown(facts: Facts) -> Iterator[Doubt]:
    """The table of holdings says who held a place at the time of an event there.

    A line that moved makes last year's holder no guide to this year's. Only places that the table
    has for some time are asked about, each once.

    Add a row for that time, or leave open who held the place.
    """
    yield from _grouped(
        [held for held in _held(facts) if not _told(held.rows)],
        lambda held: (held.place,),
        lambda alike: (
            f"the table does not say who held {alike[0].place} at the time of "
            f"{_listed(held.event for held in alike)}"
        ),
        "add a row for that time, or leave open who held it",
    )


@rule(
    "place.disputed_control",
    Severity.NOTE,
    about=("Event.places", "Event.times", "Place.within"),
    needs=("holdings",),
)
def disputed_control(facts: Facts) -> Iterator[Doubt]:
    """An event in a place that is held by one party in one view and by another in another says so.

    A place name with a country beside it reads as a ruling on whose it is. The message gives each
    view as the table has it, and takes none. Events with the same views are told together.

    Name the place without a country, or give each view with whose it is.
    """
    found = [*_held(facts)]
    disputed = {rows for rows in {held.rows for held in found} if _is_disputed(rows)}
    yield from _grouped(
        [held for held in found if held.rows in disputed],
        lambda held: _told(held.rows),
        lambda alike: (
            f"{_listed(held.event for held in alike)} {_are(held.event for held in alike)} placed "
            f"in {_listed(held.place for held in alike)}, of which the table has more than one "
            "view: "
            f"{'; '.join(map(_view, _told(alike[0].rows)))}"
        ),
        "name the place without a country, or give each view with whose it is",
    )


def _grouped(
    found: list[_Held],
    key: Callable[[_Held], tuple[object, ...]],
    message: Callable[[list[_Held]], str],
    hint: str,
) -> Iterator[Doubt]:
    """Give one doubt for all that have the same key, at the first of them."""
    groups: dict[tuple[object, ...], list[_Held]] = {}
    for held in found:
        groups.setdefault(key(held), []).append(held)
    for alike in groups.values():
        yield Doubt((*alike[0].path, "place"), message(alike), hint)


def _told(rows: tuple[Holding, ...]) -> tuple[Holding, ...]:
    """Leave out the rows that say that nobody knows."""
    return tuple(row for row in rows if row.status is not Control.UNKNOWN)


def _is_disputed(rows: tuple[Holding, ...]) -> bool:
    """Say whether two rows have different holders at one time; one after another is no dispute."""
    return any(
        {folded(name) for name in one.holder}.isdisjoint(map(folded, other.holder))
        and Time(edtf=one.valid).overlaps(Time(edtf=other.valid)) is Answer.YES
        for one, other in combinations(_told(rows), 2)
    )


def _view(row: Holding) -> str:
    """Give one row in words, whose view it is among them."""
    whose = f" in the view of {' and '.join(row.viewpoint)}" if row.viewpoint else ""
    return f"{row.holder[0]}, {row.status}{whose} ({in_words(row.valid)})"


_WHERE: Final = frozenset(
    {PlaceRole.EVENT_PLACE, PlaceRole.ORIGIN, PlaceRole.DESTINATION, PlaceRole.VIA}
)
"""The roles of a place in which something of an event was there."""

_DEEPEST: Final = 32
"""How many levels of `within` are looked at: no place on earth lies in so many."""


def _held(facts: Facts) -> Iterator[_Held]:
    """Give the places of events that the table has for some time."""
    by_name: dict[str, list[Holding]] = {}
    for row in facts.tables.holdings:
        for name in dict.fromkeys(map(folded, row.place)):
            by_name.setdefault(name, []).append(row)
    rows_of: dict[str, tuple[Holding, ...]] = {}
    for use, event in _event_places(facts):
        name = facts.index.local(use.told.place)
        if name not in rows_of:
            rows_of[name] = tuple(dict.fromkeys(_listed_for(facts, name, by_name)))
        rows = rows_of[name]
        if rows:
            times = _times(facts, event)
            then = tuple(row for row in rows if _may_hold(row, times))
            yield _Held(use.path, use.record, name, then)


def _event_places(facts: Facts) -> Iterator[tuple[_Use, Event]]:
    for use in _uses(facts, "events"):
        if use.told.role in _WHERE:
            yield use, facts.report.events[int(use.path[1])]


def _listed_for(facts: Facts, name: str, by_name: Mapping[str, list[Holding]]) -> Iterator[Holding]:
    """Give the rows of a place, of what it may mean, and of the places that these lie in."""
    place = facts.index.places.get(name)
    candidates = () if place is None else map(facts.index.local, place.candidates)
    for start in (name, *candidates):
        for above in islice(facts.index.upward(start, "within"), _DEEPEST):
            larger = facts.index.places.get(above)
            for label in () if larger is None else larger.names:
                for row in by_name.get(folded(label.text), ()):
                    if _same_country(larger, row):
                        yield row


def _same_country(place: Place | None, row: Holding) -> bool:
    own = None if place is None else place.country
    return own is None or row.country is None or own == row.country


def _times(facts: Facts, event: Event) -> tuple[Time, ...]:
    """Give the times of an event: its own, or those that claims on it give."""
    own = happening(event.times)
    if own:
        return own
    claims = facts.index.claims_on.get(event.id, ())
    return tuple(dict.fromkeys(time for claim in claims for time in happening(claim.times)))


def _may_hold(row: Holding, times: tuple[Time, ...]) -> bool:
    """Say whether a row may be of the time of an event; one without a time may be at any."""
    valid = Time(edtf=row.valid)
    return not times or any(time.overlaps(valid) is not Answer.NO for time in times)


# At how many grains


_WITHOUT_BORDERS: Final = frozenset(
    {
        PlacePrecision.LINE_FEATURE,
        PlacePrecision.INFORMAL_REGION,
        PlacePrecision.AMBIGUOUS_NAME,
    }
)
"""The precisions that do not say what the place lies in, so that it may lie in any other."""


_NO_GRAIN: Final = frozenset({PlacePrecision.UNKNOWN, PlacePrecision.WITHHELD})
"""What says nothing of how closely a place is told."""


@rule(
    "place.grains",
    Severity.NOTE,
    about=("Event.places", "Claim.places", "PlaceUse.precision", "Place.within"),
)
def grains(facts: Facts) -> Iterator[Doubt]:
    """An event is placed equally closely throughout.

    Where one source says the front and another the region, the finer one is not what both said.
    Only places that may be the same spot count, in one role: one inside the other, or a line or a
    name without borders.

    Keep each claim at its own grain, and give a map the coarser one.
    """
    for position, event in enumerate(facts.report.events):
        by_role: dict[PlaceRole, dict[str, dict[PlacePrecision, None]]] = {}
        for told in _placed(facts, event):
            if told.precision is not None and told.precision not in _NO_GRAIN:
                places = by_role.setdefault(told.role, {})
                name = facts.index.local(told.place)
                places.setdefault(name, {})[told.precision] = None
        for role, places in by_role.items():
            if _is_mixed(facts, places):
                yield Doubt(
                    ("events", position, "places"),
                    f"{event.id} is placed at more than one grain as {role}: "
                    + _listed(f"{name} ({' and '.join(each)})" for name, each in places.items()),
                    "keep each claim at its own grain, and give a map the coarser one",
                )


def _placed(facts: Facts, event: Event) -> Iterator[PlaceUse]:
    """Give the places of an event and of the claims on it."""
    yield from event.places
    for claim in facts.index.claims_on.get(event.id, ()):
        yield from claim.places


def _is_mixed(facts: Facts, places: Mapping[str, Mapping[PlacePrecision, None]]) -> bool:
    """Say whether places that may be the same spot are told more and less closely."""
    all_told = {precision for each in places.values() for precision in each}
    if len(all_told) < 2:  # noqa: PLR2004 - one grain is the same throughout
        return False
    if not all_told.isdisjoint(_WITHOUT_BORDERS) or any(len(each) > 1 for each in places.values()):
        return True
    return any(
        above != name and above in places and places[above] != places[name]
        for name in places
        for above in islice(facts.index.upward(name, "within"), _DEEPEST)
    )
