"""Codes that other data sets give for how well a place is known, and what their point is.

UCDP `where_prec`, ACLED `geo_precision`, the geography types of GDELT and the resolution of
PLOVER. A code is a class and no step of a ladder: the numbers of two classes say nothing about
which is the finer. A code that covers several of our classes gives the coarsest of them where
one holds the others, else all of them, and a loss says what it covers. A code that is not in the
list raises `NotationError`; a term that the target has no class for gives no values and a loss.
"""

from collections.abc import Mapping
from typing import Final, TypeVar

from milreport.conversion import Authority, Conversion, Loss
from milreport.errors import NotationError, UsageError
from milreport.values.country_codes import CountryScheme, country_from
from milreport.vocabulary.places import PlacePrecision, PointMeaning

__all__ = [
    "point_from_acled",
    "point_from_gdelt",
    "point_from_plover",
    "point_from_ucdp",
    "precision_from_acled",
    "precision_from_gdelt",
    "precision_from_plover",
    "precision_from_ucdp",
    "precision_to_acled",
    "precision_to_gdelt",
    "precision_to_plover",
    "precision_to_ucdp",
]

T = TypeVar("T")
_P = PlacePrecision
_M = PointMeaning


def _straddles(message: str) -> Loss:
    return Loss(code="loss.straddles", message=message)


def _answers(*values: T, loss: Loss | None = None) -> Conversion[T]:
    return Conversion(values=values, basis=Authority.LIBRARY, loss=(loss,) if loss else ())


def _no_code(loss: Loss) -> Conversion[int]:
    return Conversion(values=(), basis=Authority.LIBRARY, loss=(loss,))


_NOT_DEFINED: Final = Loss(
    code="loss.not_defined", message="the target has no code for places known in this way"
)
_PRIVATE: Final = Loss(
    code="loss.private_term", message="what a private term of the record means is not known"
)
_FINER: Final = Loss(
    code="loss.coarsened", message="the target has no finer code, and this one holds the place"
)
_LINE_OR_REGION: Final = Loss(
    code="loss.straddles", message="the code does not tell a line from an area without borders"
)
_TOWN_OR_PART: Final = _straddles("the code covers a town and also a quarter or spot within it")
_TOWN_OR_LANDMARK: Final = _straddles("the code covers a town and also a landmark")

_FROM_UCDP: Final = {
    1: _answers(_P.SETTLEMENT, loss=_TOWN_OR_PART),
    2: _answers(_P.NEAR_SETTLEMENT),
    3: _answers(_P.ADMIN2),
    4: _answers(_P.ADMIN1),
    5: _answers(_P.LINE_FEATURE, _P.INFORMAL_REGION, loss=_LINE_OR_REGION),
    6: _answers(_P.COUNTRY),
    7: _answers(_P.SEA_OR_AIRSPACE),
}
"""UCDP GED codebook, where_prec."""

_FROM_ACLED: Final = {
    1: _answers(_P.SETTLEMENT, loss=_TOWN_OR_PART),
    2: _answers(
        _P.ADMIN2, loss=_straddles("ACLED 2 covers part of a region and also what is near a town")
    ),
    3: _answers(
        _P.ADMIN1, loss=_straddles("ACLED 3 covers a large region and also a natural place in it")
    ),
}
"""ACLED codebook, geo_precision."""

_FROM_GDELT: Final = {
    0: _answers(
        _P.UNKNOWN,
        loss=Loss(code="loss.undocumented", message="0 is in the files but not in the list"),
    ),
    1: _answers(_P.COUNTRY),
    2: _answers(_P.ADMIN1),
    3: _answers(_P.SETTLEMENT, loss=_TOWN_OR_LANDMARK),
    4: _answers(_P.SETTLEMENT, loss=_TOWN_OR_LANDMARK),
    5: _answers(_P.ADMIN1),
}
"""GDELT 2.0 event codebook, ActionGeo_Type; 2 and 3 are of the United States, 5 and 4 are not."""

_FROM_PLOVER: Final = {
    1: _answers(_P.COUNTRY),
    2: _answers(_P.ADMIN1),
    3: _answers(_P.ADMIN2),
    4: _answers(_P.SETTLEMENT),
    5: _answers(_P.LOCALITY, loss=_straddles("PLOVER 5 covers all that is smaller than a town")),
}
"""PLOVER 2.0 draft, resolution; here, unlike elsewhere, a larger number is the finer place."""

_POINT_FROM_UCDP: Final = {
    1: _answers(_M.SETTLEMENT_CENTRE),
    2: _answers(_M.NEAREST_NAMED),
    **dict.fromkeys((3, 4, 5, 6, 7), _answers(_M.REPRESENTATIVE)),
}

_POINT_FROM_ACLED: Final = {
    1: _answers(_M.SETTLEMENT_CENTRE),
    2: _answers(_M.REPRESENTATIVE),
    3: _answers(
        _M.NEAREST_NAMED,
        _M.SEAT,
        loss=_straddles("the point is a natural place near by, or the capital of the province"),
    ),
}

_NO_POINT: Final[Conversion[PointMeaning]] = Conversion(
    values=(),
    basis=Authority.LIBRARY,
    loss=(Loss(code="loss.no_point", message="a place that was not matched has no point"),),
)

_POINT_FROM_GDELT: Final = {
    0: _NO_POINT,
    **dict.fromkeys((1, 2, 5), _answers(_M.AREA_CENTRE)),
    **dict.fromkeys((3, 4), _answers(_M.SETTLEMENT_CENTRE, loss=_TOWN_OR_LANDMARK)),
}

_POINT_FROM_PLOVER: Final = dict.fromkeys(
    range(1, 6),
    _answers(
        _M.UNKNOWN,
        loss=Loss(code="loss.not_told", message="PLOVER does not say what its point stands for"),
    ),
)

_WITHIN_TOWN: Final = (_P.EXACT_POINT, _P.VICINITY, _P.LOCALITY)

_TO_UCDP: Final = {
    **dict.fromkeys(_WITHIN_TOWN, _answers(1, loss=_FINER)),
    _P.SETTLEMENT: _answers(1),
    _P.NEAR_SETTLEMENT: _answers(2),
    _P.ADMIN3_OR_4: _answers(3, loss=_FINER),
    _P.ADMIN2: _answers(3),
    _P.ADMIN1: _answers(4),
    _P.LINE_FEATURE: _answers(5, loss=_LINE_OR_REGION),
    _P.INFORMAL_REGION: _answers(5, loss=_LINE_OR_REGION),
    _P.COUNTRY: _answers(6),
    _P.SEA_OR_AIRSPACE: _answers(7),
}

_NEAR_OR_PART: Final = _straddles("the code covers what is near a town and also part of a region")
_REGION_OR_NATURAL: Final = _straddles(
    "the code covers a large region and also a natural place in it"
)

_TO_ACLED: Final = {
    **dict.fromkeys(_WITHIN_TOWN, _answers(1, loss=_FINER)),
    _P.SETTLEMENT: _answers(1),
    _P.NEAR_SETTLEMENT: _answers(2, loss=_NEAR_OR_PART),
    _P.ADMIN3_OR_4: _answers(2, loss=_FINER),
    _P.ADMIN2: _answers(2),
    _P.ADMIN1: _answers(3),
    _P.LINE_FEATURE: _answers(3, loss=_REGION_OR_NATURAL),
    _P.INFORMAL_REGION: _answers(3, loss=_REGION_OR_NATURAL),
}

_TO_PLOVER: Final = {
    **dict.fromkeys((_P.EXACT_POINT, _P.VICINITY), _answers(5, loss=_FINER)),
    _P.LOCALITY: _answers(5),
    _P.SETTLEMENT: _answers(4),
    _P.ADMIN3_OR_4: _answers(3, loss=_FINER),
    _P.ADMIN2: _answers(3),
    _P.ADMIN1: _answers(2),
    _P.COUNTRY: _answers(1),
}

_GDELT_TOWN: Final = {True: 3, False: 4}
_GDELT_ADMIN1: Final = {True: 2, False: 5}
_TO_GDELT: Final = {
    **dict.fromkeys(_WITHIN_TOWN, (_GDELT_TOWN, _FINER)),
    _P.SETTLEMENT: (_GDELT_TOWN, None),
    **dict.fromkeys((_P.ADMIN3_OR_4, _P.ADMIN2), (_GDELT_ADMIN1, _FINER)),
    _P.ADMIN1: (_GDELT_ADMIN1, None),
}
"""For each term, the code in the United States and elsewhere, and what is lost."""

_GDELT_EVERYWHERE: Final = {_P.COUNTRY: _answers(1), _P.UNKNOWN: _answers(0)}


def _read(code: int, name: str, table: Mapping[int, Conversion[T]]) -> Conversion[T]:
    if type(code) is not int or code not in table:
        told = f"expected a code of {name}, a whole number from {min(table)} to {max(table)}"
        raise NotationError("place.unknown_code", told)
    return table[code]


def _write(
    term: PlacePrecision, table: Mapping[PlacePrecision, Conversion[int]]
) -> Conversion[int]:
    if not isinstance(term, PlacePrecision):
        raise UsageError("usage.not_a_term", "expected a term of PlacePrecision")
    none = _no_code(_PRIVATE if term.is_private else _NOT_DEFINED)
    return table.get(term, none)


def precision_from_ucdp(code: int) -> Conversion[PlacePrecision]:
    """Give the terms for a `where_prec` of UCDP, 1 to 7; 5 is a line or an area.

    Raises:
        NotationError: `place.unknown_code`.
    """
    return _read(code, "UCDP", _FROM_UCDP)


def precision_from_acled(code: int) -> Conversion[PlacePrecision]:
    """Give the term for a `geo_precision` of ACLED, 1 to 3.

    Raises:
        NotationError: `place.unknown_code`.
    """
    return _read(code, "ACLED", _FROM_ACLED)


def precision_from_gdelt(code: int) -> Conversion[PlacePrecision]:
    """Give the term for an `ActionGeo_Type` of GDELT, 1 to 5, or 0 for no match.

    Raises:
        NotationError: `place.unknown_code`.
    """
    return _read(code, "GDELT", _FROM_GDELT)


def precision_from_plover(code: int) -> Conversion[PlacePrecision]:
    """Give the term for a `resolution` of PLOVER, 1 (country) to 5 (smaller than a town).

    Raises:
        NotationError: `place.unknown_code`.
    """
    return _read(code, "PLOVER", _FROM_PLOVER)


def point_from_ucdp(code: int) -> Conversion[PointMeaning]:
    """Give what the point of a UCDP row stands for, by its `where_prec`.

    Raises:
        NotationError: `place.unknown_code`.
    """
    return _read(code, "UCDP", _POINT_FROM_UCDP)


def point_from_acled(code: int) -> Conversion[PointMeaning]:
    """Give what the point of an ACLED row may stand for, by its `geo_precision`.

    Raises:
        NotationError: `place.unknown_code`.
    """
    return _read(code, "ACLED", _POINT_FROM_ACLED)


def point_from_gdelt(code: int) -> Conversion[PointMeaning]:
    """Give what the point of a GDELT row stands for, by its geography type; 0 has no point.

    Raises:
        NotationError: `place.unknown_code`.
    """
    return _read(code, "GDELT", _POINT_FROM_GDELT)


def point_from_plover(code: int) -> Conversion[PointMeaning]:
    """Give what the point of a PLOVER record stands for, which PLOVER leaves open.

    Raises:
        NotationError: `place.unknown_code`.
    """
    return _read(code, "PLOVER", _POINT_FROM_PLOVER)


def precision_to_ucdp(term: PlacePrecision) -> Conversion[int]:
    """Give the `where_prec` of UCDP for a term; raises `UsageError` for what is no term."""
    return _write(term, _TO_UCDP)


def precision_to_acled(term: PlacePrecision) -> Conversion[int]:
    """Give the `geo_precision` of ACLED for a term; it has none for a country or the sea."""
    return _write(term, _TO_ACLED)


def precision_to_gdelt(term: PlacePrecision, *, country: str | None = None) -> Conversion[int]:
    """Give the geography type of GDELT for a term.

    Args:
        term: how closely the place is known.
        country: its alpha-2 code (ISO 3166-1), for GDELT has other codes in the United States
            than elsewhere; where it is not told, both are given.

    Raises:
        NotationError: `country.malformed`, where the country is not two capital letters, or
            `country.unknown`, where no country has them.
    """
    if country is not None and not country_from(country, CountryScheme.ALPHA2).values:
        raise NotationError("country.unknown", "expected an alpha-2 code that a country has")
    if type(term) is not PlacePrecision or term not in _TO_GDELT:
        return _write(term, _GDELT_EVERYWHERE)
    codes, loss = _TO_GDELT[term]
    if country is not None:
        return _answers(codes[country == "US"], loss=loss)
    unsettled = Loss(
        code="loss.country_not_told", message="which code it is hangs on whether it is in the US"
    )
    losses = (unsettled, loss) if loss else (unsettled,)
    return Conversion(values=tuple(codes.values()), basis=Authority.LIBRARY, loss=losses)


def precision_to_plover(term: PlacePrecision) -> Conversion[int]:
    """Give the `resolution` of PLOVER for a term; it has none for what is only near a town."""
    return _write(term, _TO_PLOVER)
