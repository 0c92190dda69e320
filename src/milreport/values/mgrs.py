"""Positions in the Military Grid Reference System, such as `37U DP 10486 16996`.

A grid reference names a square of 100 km down to 1 m, and not a point: the position that is read
is the middle of the square, with a radius that reaches its corners. The sums are those of the
package `mgrs` (GEOTRANS, WGS 84), which the extra `milreport[mgrs]` installs.
"""

import re
from collections.abc import Iterator
from importlib import import_module
from itertools import product
from typing import Any, Final

from milreport.conversion import Authority, Conversion, Loss
from milreport.errors import NotationError, UsageError
from milreport.values.places import Position
from milreport.vocabulary.places import PointMeaning

__all__ = ["from_mgrs", "to_mgrs"]

_LONGEST: Final = 40
_DIGITS: Final = 5
_GRID: Final = re.compile(
    "((?:0?[1-9]|[1-5][0-9]|60)[C-HJ-NP-X][A-HJ-NP-Z][A-HJ-NP-V]|[ABYZ][A-HJ-NP-Z]{2})([0-9]*)"
).fullmatch

_REACH: Final = 0.715
"""Half the diagonal of a square of 1 m, and 1 per cent for the scale of the grid (0.994 to 1)."""

_SMALLER: Final = Loss(
    code="loss.radius", message="the square is smaller than the circle that the position stands for"
)
_MEANING: Final = Loss(
    code="loss.stands_for", message="a grid reference does not say what its point stands for"
)


def to_mgrs(position: Position, digits: int = _DIGITS) -> Conversion[str]:
    """Give the square that a point lies in, such as `37UDP1048616996`.

    Args:
        position: the point; its radius and what it stands for are lost, and named as such.
        digits: how many for each axis: 5 is a square of 1 m, 0 one of 100 km.

    Raises:
        UsageError: `usage.mgrs_digits`, or `usage.mgrs_missing` without the extra.
    """
    if type(digits) is not int or not 0 <= digits <= _DIGITS:
        raise UsageError("usage.mgrs_digits", "expected a whole number from 0 to 5")
    text: str = _package().MGRS().toMGRS(position.lat, position.lon, MGRSPrecision=digits)
    smaller = position.radius_m is not None and position.radius_m > _radius(digits)
    means = position.stands_for is not None
    loss = (*((_SMALLER,) if smaller else ()), *((_MEANING,) if means else ()))
    return Conversion(values=(text,), basis=Authority.NORMATIVE, loss=loss)


def from_mgrs(text: str) -> Position:
    """Give the middle of a square, with the distance to its corners as the radius.

    Spaces are left out and small letters read as capitals. A square that is not in the grid,
    such as one whose letters belong to another zone, is refused; so may be one of which the grid
    has but a sliver at the edge of a zone.

    Raises:
        NotationError: `place.malformed_mgrs`.
        UsageError: `usage.not_text`, or `usage.mgrs_missing` without the extra.
    """
    if not isinstance(text, str):
        raise UsageError("usage.not_text", "expected a grid reference, as text")
    told = text.replace(" ", "").upper() if len(text) <= _LONGEST and text.isascii() else ""
    parts = _GRID(told)
    if parts is None or len(parts[2]) % 2 or len(parts[2]) > 2 * _DIGITS:
        raise NotationError("place.malformed_mgrs", "expected a square such as 37UDP1048616996")
    package = _package()
    square = f"0{told}" if told[1].isalpha() and told[0].isdigit() else told
    if not any(_is_there(package, each) for each in _samples(square, len(parts[2]) // 2)):
        raise NotationError("place.malformed_mgrs", "expected a square that is in the grid")
    lat, lon = package.MGRS().toLatLon(square)
    return Position(
        lat=lat,
        lon=lon,
        radius_m=_radius(len(parts[2]) // 2),
        stands_for=PointMeaning.AREA_CENTRE,
    )


def _radius(digits: int) -> float:
    return _REACH * float(10 ** (_DIGITS - digits))


def _samples(square: str, digits: int) -> list[str]:
    """Name the squares of 1 m in the middle and at the corners of a square.

    At the edge of a zone a square is cut off, so that not all of them need be there.
    """
    name = square[: len(square) - 2 * digits]
    east, north = square[len(name) : len(name) + digits], square[len(name) + digits :]
    rest = _DIGITS - digits
    ends = ("0" * rest, "9" * rest)
    middle = "5" * rest
    pairs = ((middle, middle), *((each, other) for each in ends for other in ends))
    return [f"{name}{east}{each}{north}{other}" for each, other in pairs]


_COLUMNS: Final = ("STUVWXYZ", "ABCDEFGH", "JKLMNPQR")
"""The letters of the columns of 100 km from the first, by the number of the zone modulo 3."""

_ROWS: Final = ("FGHJKLMNPQRSTUVABCDE", "ABCDEFGHJKLMNPQRSTUV")
"""The letters of the rows of 100 km, by the number of the zone modulo 2; they come round again."""

_STEP: Final = 100_000
_NORTHINGS: Final = range(0, 10_000_000, len(_ROWS[0]) * _STEP)
"""Where the letters of the rows begin anew, in metres from the equator or, south, from 10^7."""

_NUDGES: Final = ((0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0))
"""A square of 1 m on the edge of a zone has its middle on either side."""


def _is_there(package: Any, square: str) -> bool:  # noqa: ANN401 - an untyped module
    """Whether the middle of a square of 1 m lies in, or on the edge of, its own zone and band.

    The package reads a square of a zone also where it lies in another band, and warns of it. So
    every point that the letters may mean is turned back into a square, which never warns.
    """
    grid = package.MGRS()
    in_zone = square[0].isdigit()
    write, zone = (grid.UTMToMGRS, square[:3]) if in_zone else (grid.toMGRS, square[0])

    def is_in_zone(point: tuple[Any, ...]) -> bool:
        try:
            return bool(write(*point).startswith(zone))
        except package.core.MGRSError:
            return False

    try:
        points = _in_zone(square) if in_zone else _at_a_pole(*grid.toLatLon(square))
    except package.core.MGRSError:
        return False
    return any(is_in_zone(point) for point in points)


def _in_zone(square: str) -> Iterator[tuple[int, str, float, float]]:
    """Give zone, hemisphere, easting and northing of all that the letters of a square may mean."""
    zone, hemisphere = int(square[:2]), "N" if square[2] >= "N" else "S"
    column = _COLUMNS[zone % 3].find(square[3])
    if column < 0:
        return
    east = (column + 1) * _STEP + int(square[5:10]) + 0.5
    north = _ROWS[zone % 2].index(square[4]) * _STEP + int(square[10:]) + 0.5
    for begin, (right, up) in product(_NORTHINGS, _NUDGES):
        yield zone, hemisphere, east + right, begin + north + up


def _at_a_pole(lat: float, lon: float) -> Iterator[tuple[float, float]]:
    """Give a point at a pole and those some 10 m from it, in degrees."""
    for up, right in _NUDGES:
        yield lat + up / 10_000, lon + right / 10_000


def _package() -> Any:  # noqa: ANN401 - an untyped module
    try:
        return import_module("mgrs")
    except ImportError:
        raise UsageError(
            "usage.mgrs_missing", "expected the package mgrs, which milreport[mgrs] installs"
        ) from None
