"""Positions in the Military Grid Reference System."""

import sys
import warnings
from itertools import product
from math import asin, cos, degrees, radians, sin, sqrt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milreport.errors import NotationError, UsageError
from milreport.values.mgrs import from_mgrs, to_mgrs
from milreport.values.places import Position
from milreport.vocabulary.places import PointMeaning

pytest.importorskip("mgrs", "1.6")

RADII = {5: 0.715, 4: 7.15, 3: 71.5, 2: 715, 1: 7150, 0: 71500}


def metres(one: Position, other: Position) -> float:
    """Give the distance over a sphere, which is right to half a per cent."""
    up = radians(one.lat - other.lat)
    right = radians(one.lon - other.lon)
    both = cos(radians(one.lat)) * cos(radians(other.lat))
    part = sin(up / 2) ** 2 + both * sin(right / 2) ** 2
    return 2 * 6_371_009 * asin(min(1, sqrt(part)))


@pytest.mark.parametrize(
    ("lat", "lon", "square"),
    [
        pytest.param(0, 0, "31NAA6602100000", id="null island"),
        pytest.param(42, -93, "15TWG0000049776", id="Iowa"),
        pytest.param(48, 37.8, "37UDP1048616996", id="Donetsk"),
        pytest.param(60.4, 5.3, "32VKN9619101684", id="Norway, in the wide zone"),
        pytest.param(78.2, 15.6, "33XWG1369680760", id="Svalbard"),
        pytest.param(90, 0, "ZAH0000000000", id="north pole"),
        pytest.param(-90, 0, "BAN0000000000", id="south pole"),
        pytest.param(0, 180, "01NAA6602100000", id="date line from the west"),
        pytest.param(0, -180, "01NAA6602100000", id="date line from the east"),
    ],
)
def test_a_point_lies_in_a_square(lat: float, lon: float, square: str) -> None:
    """Well known points, the two exceptions to the zones, and the poles."""
    assert to_mgrs(Position(lat=lat, lon=lon)).values == (square,)
    assert metres(from_mgrs(square), Position(lat=lat, lon=lon)) <= 0.72


@pytest.mark.parametrize(
    ("digits", "square"),
    [
        pytest.param(5, "37UDP1065928111", id="1 m"),
        pytest.param(4, "37UDP10652811", id="10 m"),
        pytest.param(3, "37UDP106281", id="100 m"),
        pytest.param(2, "37UDP1028", id="1 km"),
        pytest.param(1, "37UDP12", id="10 km"),
        pytest.param(0, "37UDP", id="100 km"),
    ],
)
def test_a_square_is_read_as_its_middle(digits: int, square: str) -> None:
    """The digits say how large the square is, and the radius reaches its corners."""
    point = Position(lat=48.1, lon=37.8)
    read = from_mgrs(square)

    assert to_mgrs(point, digits).values == (square,)
    assert read.radius_m == pytest.approx(RADII[digits])
    assert read.stands_for is PointMeaning.AREA_CENTRE
    assert to_mgrs(read, digits).values == (square,)
    assert metres(read, point) <= RADII[digits]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("4QFJ 1234 5678", id="spaces"),
        pytest.param("04QFJ12345678", id="leading zero"),
        pytest.param("4qfj12345678", id="small letters"),
        pytest.param("04QFJ12345678" + " " * 27, id="40 characters"),
    ],
)
def test_one_square_has_many_spellings(text: str) -> None:
    """Spaces, case and a leading zero say nothing."""
    assert from_mgrs(text) == from_mgrs("04QFJ12345678")


@pytest.mark.parametrize(
    ("point", "digits", "losses"),
    [
        pytest.param({}, 5, [], id="bare"),
        pytest.param({"radius_m": 5000}, 5, ["loss.radius"], id="radius"),
        pytest.param({"radius_m": 5000}, 1, [], id="radius within the square"),
        pytest.param({"radius_m": 0.715}, 5, [], id="radius of the square"),
        pytest.param({"stands_for": "seat"}, 0, ["loss.stands_for"], id="seat"),
        pytest.param(
            {"radius_m": 1, "stands_for": "seat"}, 5, ["loss.radius", "loss.stands_for"], id="both"
        ),
    ],
)
def test_what_a_square_cannot_say_is_named(
    point: dict[str, object], digits: int, losses: list[str]
) -> None:
    """A square finer than the position says more than it did."""
    position = Position.model_validate({"lat": 48, "lon": 37.8, **point})

    assert [each.code for each in to_mgrs(position, digits).loss] == losses


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("37", id="zone"),
        pytest.param("37U", id="zone and band"),
        pytest.param("37UDP1", id="odd digits"),
        pytest.param("37UDP111111111111", id="12 digits"),
        pytest.param("18SIJ1111", id="letter I"),
        pytest.param("61SUJ1111", id="zone 61"),
        pytest.param("0SUJ1111", id="zone 0"),
        pytest.param("37UDP\uff11\uff12", id="other digits"),
        pytest.param("37UDP\x0011", id="nul"),
        pytest.param("37UDP\t11", id="tab"),
        pytest.param("1" * 100_000, id="long"),
        pytest.param("AIA1111", id="polar letter I"),
        pytest.param("04QFJ12345678" + " " * 28, id="41 characters"),
        pytest.param("18\u017fUJ1111", id="a letter whose capital is S"),
    ],
)
def test_a_malformed_reference_is_refused(text: str) -> None:
    """What has not the shape of a reference raises, and is not repeated."""
    with pytest.raises(NotationError) as refused:
        from_mgrs(text)

    assert str(refused.value) == ("place.malformed_mgrs: expected a square such as 37UDP1048616996")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("33XUJ1111", id="letters of the zone beside"),
        pytest.param("18CUV0000000000", id="south of the band"),
        pytest.param("32XMJ0000", id="zone that Svalbard has not"),
        pytest.param("18SAA1111", id="letters of another set"),
        pytest.param("ZAA0000", id="polar square that is not there"),
        pytest.param("ZDA0000", id="polar letter that is not there"),
    ],
)
def test_a_square_outside_the_grid_is_refused(text: str) -> None:
    """Well formed, but no such square, although the package reads some of them."""
    with pytest.raises(NotationError, match=r"expected a square that is in the grid$"):
        from_mgrs(text)


@pytest.mark.parametrize(
    ("inside", "outside"),
    [
        pytest.param("37UBT9453076406", "37UBT9452976406", id="west"),
        pytest.param("37UGT0546976406", "37UGT0547076406", id="east"),
        pytest.param("37UDP1048616996", "37UDP1048616995", id="south"),
        pytest.param("37UDC2516006729", "37UDC2516006730", id="north"),
        pytest.param("37FBC9453023593", "37FBC9452923593", id="west, below the equator"),
        pytest.param("37FGC0546923593", "37FGC0547023593", id="east, below the equator"),
        pytest.param("37FDT2516093270", "37FDT2516093269", id="south, below the equator"),
        pytest.param("37FDG1048683003", "37FDG1048683004", id="north, below the equator"),
        pytest.param("31RAJ9999992958", "31RAJ9999992970", id="where the edge changes columns"),
        pytest.param("ZJH6673700000", "ZJH6673800000", id="around the north pole"),
        pytest.param("AJN8703900000", "AJN8703800000", id="around the south pole"),
    ],
)
def test_a_zone_ends_at_its_edge(inside: str, outside: str) -> None:
    """The last square of 1 m is read, some metres more at a pole, and the next is refused."""
    assert from_mgrs(inside).radius_m == 0.715
    with pytest.raises(NotationError, match=r"expected a square that is in the grid$"):
        from_mgrs(outside)


@pytest.mark.parametrize("zone", ["1", "18", "31", "32", "33", "60"])
def test_no_warning_of_the_package_gets_out(zone: str) -> None:
    """Whatever the letters are, the answer is a position or a refusal, and hangs on no filter."""
    answers = []
    for action in ("error", "always"):
        found = []
        with warnings.catch_warnings(record=True) as heard:
            warnings.simplefilter(action)
            for letters in product("CHMNTX", "AFLSVZ", "AGLRV", ("", "99")):
                try:
                    found.append(from_mgrs(zone + "".join(letters)))
                except NotationError:
                    found.append(None)
        assert [*heard] == []
        answers.append(found)

    assert answers[0] == answers[1]
    assert None in answers[0]
    assert any(answers[0])


@pytest.mark.parametrize("text", [None, 37, [], b"37UDP"])
def test_a_grid_reference_is_a_text(text: Any) -> None:  # noqa: ANN401 - what is no text
    """Anything else is a wrong call."""
    with pytest.raises(UsageError, match=r"^usage\.not_text: expected a grid reference, as text$"):
        from_mgrs(text)


@pytest.mark.parametrize("digits", [-1, 6, True, 5.0, None])
def test_other_digits_are_refused(digits: int) -> None:
    """There are squares from 0 to 5 digits."""
    with pytest.raises(UsageError, match=r"^usage\.mgrs_digits: expected a whole number from 0"):
        to_mgrs(Position(lat=48, lon=37.8), digits)


def test_the_package_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, the error says what to install."""
    monkeypatch.setitem(sys.modules, "mgrs", None)

    for call in (lambda: to_mgrs(Position(lat=48, lon=37.8)), lambda: from_mgrs("37UDP")):
        with pytest.raises(
            UsageError, match=r"^usage\.mgrs_missing: .* milreport\[mgrs\] installs$"
        ):
            call()


@given(st.floats(-1, 1), st.floats(-180, 180), st.integers(0, 5))
def test_a_point_lies_within_its_square(height: float, lon: float, digits: int) -> None:
    """The square that a point lies in is read as a circle that the point lies in."""
    point = Position(lat=degrees(asin(height)), lon=lon)
    (square,) = to_mgrs(point, digits).values
    try:
        read = from_mgrs(square)
    except NotationError:
        # Of some squares the grid has but a sliver, at the edge of a zone or a band.
        near = abs(point.lat / 8 - round(point.lat / 8)) < 1e-4
        assert near or abs(lon / 3 - round(lon / 3)) < 1e-4
    else:
        assert metres(read, point) <= RADII[digits] * 1.005
