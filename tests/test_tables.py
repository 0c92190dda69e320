"""Reference tables are validated, and names are compared as people write them."""

import json

import pytest
from pydantic import ValidationError

import milreport as mr
from milreport.tables import Bounds, Load, Tables, Tenure, folded, same
from milreport.vocabulary.numbers import Counted

NAMES = [
    pytest.param("Lee Jong-sup", "lee jong sup", id="case and hyphen"),
    pytest.param("Łódź", "łodz", id="accents; a stroke is part of the letter"),
    pytest.param("  Ministry   of Defence. ", "ministry of defence", id="spaces and a full stop"),
    pytest.param("Донецьк", "донецьк", id="another script"),
    pytest.param("U.S.", "u s", id="an abbreviation"),
    pytest.param("...", "", id="nothing but punctuation"),
]


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_a_name_is_folded(name: str, expected: str) -> None:
    """Case, accents, punctuation and double spaces do not count."""
    assert folded(name) == expected


@pytest.mark.parametrize(
    ("some", "others", "expected"),
    [
        pytest.param(["Kyiv", "Kiev"], ["KIEV"], True, id="one in common"),
        pytest.param(["Kyiv"], ["Lviv"], False, id="none in common"),
        pytest.param([], ["Lviv"], False, id="no name at all"),
    ],
)
def test_two_lists_of_names(some: list[str], others: list[str], expected: bool) -> None:  # noqa: FBT001
    """Two things are the same by name where they have one name in common."""
    assert same(some, others) is expected


BOXES = [
    pytest.param((50.0, 30.0), True, id="inside"),
    pytest.param((44.0, 22.0), True, id="on a corner"),
    pytest.param((43.9, 30.0), False, id="south of it"),
    pytest.param((52.5, 30.0), False, id="north of it"),
    pytest.param((50.0, 21.9), False, id="west of it"),
    pytest.param((50.0, 40.3), False, id="east of it"),
]


@pytest.mark.parametrize(("point", "expected"), BOXES)
def test_a_box_holds_a_point(point: tuple[float, float], expected: bool) -> None:  # noqa: FBT001
    """Its edge belongs to it."""
    assert Bounds(south=44, west=22, north=52.4, east=40.2).holds(*point) is expected


@pytest.mark.parametrize(
    ("lon", "expected"),
    [
        pytest.param(179.0, True, id="west of the antimeridian"),
        pytest.param(-179.0, True, id="east of the antimeridian"),
        pytest.param(0.0, False, id="on the other side of the earth"),
    ],
)
def test_a_box_across_the_antimeridian(lon: float, expected: bool) -> None:  # noqa: FBT001
    """Its west lies east of its east."""
    assert Bounds(south=60, west=170, north=72, east=-169).holds(65, lon) is expected


REFUSED = [
    pytest.param({"tenures": [{"titles": [], "holder": ["A"], "valid": "2024"}]}, id="no title"),
    pytest.param(
        {"tenures": [{"titles": ["T"], "holder": ["A"], "valid": "last year"}]}, id="no EDTF"
    ),
    pytest.param({"extents": [{"country": "UA", "boxes": []}]}, id="an extent without a box"),
    pytest.param({"shared_names": [{"name": "A", "meanings": ["B"]}]}, id="one meaning only"),
    pytest.param({"calibres": [{"calibre_mm": 0, "category": "mortar"}]}, id="no calibre"),
    pytest.param({"gazetteer": []}, id="no such table"),
]


@pytest.mark.parametrize("document", REFUSED)
def test_a_table_that_cannot_be_is_refused(document: dict[str, object]) -> None:
    """Rows are held to the same rules as records."""
    with pytest.raises(ValidationError):
        Tables.model_validate_json(json.dumps(document))


def test_bounds_in_the_wrong_order_are_refused() -> None:
    """A load of more at least than at most, and a box upside down, say nothing."""
    with pytest.raises(ValidationError, match="the low bound must not be above the high bound"):
        Load(item=("shell",), carrier=Counted.CONTAINERS, low=80, high=75)
    with pytest.raises(ValidationError, match="the low bound must not be above the high bound"):
        Bounds(south=2, west=0, north=1, east=1)


def test_tables_come_back_from_their_json() -> None:
    """A table is data like any record."""
    tables = Tables(
        tenures=(Tenure(titles=("Mayor",), holder=("A. Lin",), valid="2020/..", basis="a list"),),
        loads=(Load(item=("shell",), calibre_mm=122, carrier=Counted.CONTAINERS, low=75, high=80),),
    )

    assert Tables.model_validate_json(tables.model_dump_json()) == tables
    assert mr.tables.Tables is Tables
