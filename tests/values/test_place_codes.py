"""Codes of other data sets for how well a place is known."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from milreport.conversion import Conversion
from milreport.errors import NotationError, UsageError
from milreport.values import place_codes as codes
from milreport.vocabulary.places import PlacePrecision, PointMeaning
from milreport.vocabulary.time import TimePrecision

P = PlacePrecision
M = PointMeaning
DATA: Final = Path(__file__).parent.parent / "data" / "precision"

READ = {
    "ucdp": (codes.precision_from_ucdp, codes.point_from_ucdp),
    "acled": (codes.precision_from_acled, codes.point_from_acled),
    "gdelt": (codes.precision_from_gdelt, codes.point_from_gdelt),
    "plover": (codes.precision_from_plover, codes.point_from_plover),
}
RANGES: Final = {"ucdp": "1 to 7", "acled": "1 to 3", "gdelt": "0 to 5", "plover": "1 to 5"}
WRITE: dict[str, Callable[[PlacePrecision], Conversion[int]]] = {
    "ucdp": codes.precision_to_ucdp,
    "acled": codes.precision_to_acled,
    "plover": codes.precision_to_plover,
}


def losses(given: Conversion[object]) -> list[str]:
    """Give the codes of what was lost, without their common beginning."""
    return [each.code.removeprefix("loss.") for each in given.loss]


FROM: list[tuple[str, int, list[P], list[str], list[M], list[str]]] = [
    ("ucdp", 1, [P.SETTLEMENT], ["straddles"], [M.SETTLEMENT_CENTRE], []),
    ("ucdp", 2, [P.NEAR_SETTLEMENT], [], [M.NEAREST_NAMED], []),
    ("ucdp", 3, [P.ADMIN2], [], [M.REPRESENTATIVE], []),
    ("ucdp", 4, [P.ADMIN1], [], [M.REPRESENTATIVE], []),
    ("ucdp", 5, [P.LINE_FEATURE, P.INFORMAL_REGION], ["straddles"], [M.REPRESENTATIVE], []),
    ("ucdp", 6, [P.COUNTRY], [], [M.REPRESENTATIVE], []),
    ("ucdp", 7, [P.SEA_OR_AIRSPACE], [], [M.REPRESENTATIVE], []),
    ("acled", 1, [P.SETTLEMENT], ["straddles"], [M.SETTLEMENT_CENTRE], []),
    ("acled", 2, [P.ADMIN2], ["straddles"], [M.REPRESENTATIVE], []),
    ("acled", 3, [P.ADMIN1], ["straddles"], [M.NEAREST_NAMED, M.SEAT], ["straddles"]),
    ("gdelt", 0, [P.UNKNOWN], ["undocumented"], [], ["no_point"]),
    ("gdelt", 1, [P.COUNTRY], [], [M.AREA_CENTRE], []),
    ("gdelt", 2, [P.ADMIN1], [], [M.AREA_CENTRE], []),
    ("gdelt", 3, [P.SETTLEMENT], ["straddles"], [M.SETTLEMENT_CENTRE], ["straddles"]),
    ("gdelt", 4, [P.SETTLEMENT], ["straddles"], [M.SETTLEMENT_CENTRE], ["straddles"]),
    ("gdelt", 5, [P.ADMIN1], [], [M.AREA_CENTRE], []),
    ("plover", 1, [P.COUNTRY], [], [M.UNKNOWN], ["not_told"]),
    ("plover", 2, [P.ADMIN1], [], [M.UNKNOWN], ["not_told"]),
    ("plover", 3, [P.ADMIN2], [], [M.UNKNOWN], ["not_told"]),
    ("plover", 4, [P.SETTLEMENT], [], [M.UNKNOWN], ["not_told"]),
    ("plover", 5, [P.LOCALITY], ["straddles"], [M.UNKNOWN], ["not_told"]),
]


@pytest.mark.parametrize(
    ("name", "code", "terms", "lost", "points", "lost_of_point"),
    [pytest.param(*row, id=f"{row[0]} {row[1]}") for row in FROM],
)
def test_a_code_is_read(
    name: str, code: int, terms: list[P], lost: list[str], points: list[M], lost_of_point: list[str]
) -> None:
    """Every code of every list gives its class and what its point stands for."""
    read, point = READ[name]

    assert ([*read(code).values], losses(read(code))) == (terms, lost)
    assert ([*point(code).values], losses(point(code))) == (points, lost_of_point)


NONE = ((), ["not_defined"])
SAME: list[str] = []
TO: dict[P, tuple[tuple[tuple[int, ...], list[str]], ...]] = {
    # term: UCDP, ACLED, PLOVER
    P.EXACT_POINT: (((1,), ["coarsened"]), ((1,), ["coarsened"]), ((5,), ["coarsened"])),
    P.VICINITY: (((1,), ["coarsened"]), ((1,), ["coarsened"]), ((5,), ["coarsened"])),
    P.LOCALITY: (((1,), ["coarsened"]), ((1,), ["coarsened"]), ((5,), SAME)),
    P.SETTLEMENT: (((1,), SAME), ((1,), SAME), ((4,), SAME)),
    P.NEAR_SETTLEMENT: (((2,), SAME), ((2,), ["straddles"]), NONE),
    P.ADMIN3_OR_4: (((3,), ["coarsened"]), ((2,), ["coarsened"]), ((3,), ["coarsened"])),
    P.ADMIN2: (((3,), SAME), ((2,), SAME), ((3,), SAME)),
    P.ADMIN1: (((4,), SAME), ((3,), SAME), ((2,), SAME)),
    P.LINE_FEATURE: (((5,), ["straddles"]), ((3,), ["straddles"]), NONE),
    P.INFORMAL_REGION: (((5,), ["straddles"]), ((3,), ["straddles"]), NONE),
    P.COUNTRY: (((6,), SAME), NONE, ((1,), SAME)),
    P.SEA_OR_AIRSPACE: (((7,), SAME), NONE, NONE),
    P.MULTINATIONAL: (NONE, NONE, NONE),
    P.AMBIGUOUS_NAME: (NONE, NONE, NONE),
    P.WITHHELD: (NONE, NONE, NONE),
    P.UNKNOWN: (NONE, NONE, NONE),
    P("x_gate"): (((), ["private_term"]),) * 3,
}


def test_no_term_is_left_out() -> None:
    """The table below the next test has every term of the list."""
    assert set(P) < set(TO)


@pytest.mark.parametrize(
    ("term", "name", "values", "lost"),
    [
        pytest.param(term, name, *wanted, id=f"{term} to {name}")
        for term, row in TO.items()
        for name, wanted in zip(("ucdp", "acled", "plover"), row, strict=True)
    ],
)
def test_a_term_is_written(term: P, name: str, values: tuple[int, ...], lost: list[str]) -> None:
    """Every term gives its code in every list, or the reason why it has none."""
    given = WRITE[name](term)

    assert (given.values, losses(given)) == (values, lost)


@pytest.mark.parametrize(
    ("term", "country", "values", "lost"),
    [
        pytest.param(P.COUNTRY, None, (1,), [], id="country"),
        pytest.param(P.UNKNOWN, None, (0,), [], id="unknown"),
        pytest.param(P.ADMIN1, "US", (2,), [], id="state"),
        pytest.param(P.ADMIN1, "UA", (5,), [], id="oblast"),
        pytest.param(P.ADMIN1, "PR", (5,), [], id="a territory is no state"),
        pytest.param(P.ADMIN1, None, (2, 5), ["country_not_told"], id="country not told"),
        pytest.param(P.ADMIN2, "UA", (5,), ["coarsened"], id="district"),
        pytest.param(P.ADMIN3_OR_4, "US", (2,), ["coarsened"], id="township"),
        pytest.param(P.SETTLEMENT, "US", (3,), [], id="town in the US"),
        pytest.param(P.SETTLEMENT, "UA", (4,), [], id="town elsewhere"),
        pytest.param(P.EXACT_POINT, "UA", (4,), ["coarsened"], id="exact point"),
        pytest.param(P.VICINITY, "UA", (4,), ["coarsened"], id="vicinity"),
        pytest.param(P.LOCALITY, None, (3, 4), ["country_not_told", "coarsened"], id="two losses"),
        pytest.param(P.NEAR_SETTLEMENT, "UA", (), ["not_defined"], id="near a town"),
        pytest.param(P.LINE_FEATURE, "UA", (), ["not_defined"], id="line"),
        pytest.param(P.INFORMAL_REGION, "UA", (), ["not_defined"], id="informal region"),
        pytest.param(P.SEA_OR_AIRSPACE, None, (), ["not_defined"], id="sea"),
        pytest.param(P.MULTINATIONAL, None, (), ["not_defined"], id="multinational"),
        pytest.param(P.AMBIGUOUS_NAME, "UA", (), ["not_defined"], id="ambiguous"),
        pytest.param(P.WITHHELD, "UA", (), ["not_defined"], id="withheld"),
        pytest.param(P("x_gate"), "UA", (), ["private_term"], id="private"),
    ],
)
def test_a_term_is_written_for_gdelt(
    term: P, country: str | None, values: tuple[int, ...], lost: list[str]
) -> None:
    """GDELT has other codes in the United States than elsewhere."""
    given = codes.precision_to_gdelt(term, country=country)

    assert (given.values, losses(given)) == (values, lost)


@pytest.mark.parametrize(
    ("name", "code"),
    [pytest.param(row[0], row[1], id=f"{row[0]} {row[1]}") for row in FROM if row[0] != "gdelt"],
)
def test_a_code_comes_back(name: str, code: int) -> None:
    """Every class that a code gives is written as that code again."""
    assert {WRITE[name](term).values for term in READ[name][0](code).values} == {(code,)}


@pytest.mark.parametrize(
    ("code", "country"), [(0, "UA"), (1, "UA"), (2, "US"), (3, "US"), (4, "UA"), (5, "UA")]
)
def test_a_code_of_gdelt_comes_back(code: int, country: str) -> None:
    """So it does for GDELT, where the country is told."""
    (term,) = codes.precision_from_gdelt(code).values

    assert codes.precision_to_gdelt(term, country=country).values == (code,)


WIDER = {
    P.EXACT_POINT: P.VICINITY,
    P.VICINITY: P.LOCALITY,
    P.LOCALITY: P.SETTLEMENT,
    P.SETTLEMENT: P.ADMIN3_OR_4,
    P.ADMIN3_OR_4: P.ADMIN2,
    P.NEAR_SETTLEMENT: P.ADMIN2,
    P.ADMIN2: P.ADMIN1,
    P.ADMIN1: P.COUNTRY,
    P.LINE_FEATURE: P.ADMIN1,
    P.INFORMAL_REGION: P.ADMIN1,
}
"""The next wider class that the codebooks put the term into."""


def holds(wide: P, narrow: P | None) -> bool:
    """Whether a class is another or one of those that it widens to."""
    while narrow is not None and narrow is not wide:
        narrow = WIDER.get(narrow)
    return narrow is wide


@pytest.mark.parametrize("name", ["ucdp", "acled", "plover"])
@pytest.mark.parametrize("term", [*P])
def test_the_way_back_is_never_narrower(name: str, term: P) -> None:
    """What a written term is read as holds the term, and is it where nothing was lost."""
    written = WRITE[name](term)
    for code in written.values:
        back = READ[name][0](code).values

        assert any(holds(each, term) for each in back)
        assert written.loss or back == (term,)


@pytest.mark.parametrize("code", [-1, 8, 99, True, 1.0, "1", None])
@pytest.mark.parametrize("name", ["ucdp", "acled", "gdelt", "plover"])
def test_another_code_is_refused(name: str, code: int) -> None:
    """A sentinel or a text is no code."""
    for read in READ[name]:
        with pytest.raises(NotationError) as refused:
            read(code)

        assert refused.value.code == "place.unknown_code"
        assert refused.value.message == (
            f"expected a code of {name.upper()}, a whole number from {RANGES[name]}"
        )


@pytest.mark.parametrize("name", ["ucdp", "acled", "gdelt", "plover"])
def test_the_codes_are_those_of_the_list(name: str) -> None:
    """The code before the first is refused, and so is the one after the last."""
    first, last = map(int, RANGES[name].split(" to "))
    for read in READ[name]:
        for code in (first - 1, last + 1):
            with pytest.raises(NotationError, match=r"^place\.unknown_code: "):
                read(code)


def table(name: str) -> list[dict[str, str]]:
    """Read the rows of an extract."""
    with (DATA / name).open(encoding="utf-8", newline="") as rows:
        return [*csv.DictReader(rows, delimiter="\t")]


def test_real_rows_of_ucdp() -> None:
    """All the codes of an extract are read, and the country points are named as such."""
    rows = table("ucdp.tsv")
    countries = [row for row in rows if row["where_prec"] == "6"]

    assert {row["where_prec"] for row in rows} == {"1", "2", "3", "4", "5", "6"}
    assert countries
    for row in countries:
        code = int(row["where_prec"])
        assert codes.precision_from_ucdp(code).value is P.COUNTRY
        assert codes.point_from_ucdp(code).value is M.REPRESENTATIVE


def test_real_rows_of_gdelt() -> None:
    """Type 0 is in the file, and its rows have no point; the others have one."""
    rows = table("gdelt.tsv")

    assert {row["ActionGeo_Type"] for row in rows} == {"0", "1", "2", "3", "4", "5"}
    for row in rows:
        has_point = bool(row["ActionGeo_Lat"])
        assert bool(codes.point_from_gdelt(int(row["ActionGeo_Type"])).values) == has_point
        us = row["ActionGeo_CountryCode"] == "US"
        (term,) = codes.precision_from_gdelt(int(row["ActionGeo_Type"])).values
        country = "US" if us else "UA"
        back = codes.precision_to_gdelt(term, country=country)
        assert back.values == (int(row["ActionGeo_Type"]),)


@pytest.mark.parametrize(
    ("country", "code"),
    [
        pytest.param("us", "country.malformed", id="small letters"),
        pytest.param("USA", "country.malformed", id="alpha-3"),
        pytest.param(840, "country.malformed", id="number"),
        pytest.param("", "country.malformed", id="empty"),
        pytest.param([], "country.malformed", id="a list"),
        pytest.param("UK", "country.unknown", id="not of ISO"),
    ],
)
@pytest.mark.parametrize("term", [P.ADMIN1, P.SETTLEMENT, P.COUNTRY, P.LINE_FEATURE])
def test_gdelt_takes_no_other_country(term: P, country: Any, code: str) -> None:  # noqa: ANN401
    """What is no alpha-2 code is not taken for a country outside the United States."""
    with pytest.raises(NotationError) as refused:
        codes.precision_to_gdelt(term, country=country)

    assert refused.value.code == code
    assert refused.value.message.startswith("expected ")


@pytest.mark.parametrize("term", [None, 3, "country", "unknown", [], TimePrecision.UNKNOWN])
def test_what_is_no_term_is_refused(term: Any) -> None:  # noqa: ANN401 - what is no term
    """Neither is its text, nor a term of another list."""
    for write in (*WRITE.values(), codes.precision_to_gdelt):
        with pytest.raises(UsageError) as refused:
            write(term)
        assert str(refused.value) == "usage.not_a_term: expected a term of PlacePrecision"
