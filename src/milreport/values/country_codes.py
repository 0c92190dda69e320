"""Country codes by their scheme, for two letters may name one country here and another there.

Only the three code lists of ISO 3166-1 are converted into each other, by the table that ships
with the library. The other schemes are named so that nobody takes their codes for those of ISO:
each is refused with a loss that says where the trap lies. A code that does not have the shape of
its scheme raises `NotationError`.
"""

import re
from enum import StrEnum
from typing import Final

from milreport.conversion import Authority, Conversion, Loss
from milreport.errors import NotationError, UsageError
from milreport.vocabulary._tables.countries import COUNTRIES, FORMER, USER_ASSIGNED

__all__ = ["CountryScheme", "country_from", "country_to"]


class CountryScheme(StrEnum):
    """A list of country codes."""

    ALPHA2 = "iso3166-1-alpha2"
    """Two capital letters, such as `UA`; the one that records hold."""
    ALPHA3 = "iso3166-1-alpha3"
    """Three capital letters, such as `UKR`; HDX and POLECAT have it."""
    NUMERIC = "iso3166-1-numeric"
    """Three digits, such as `804`; ACLED has it, without its leading zeros."""
    FIPS10_4 = "fips10-4"
    """Two capital letters, such as `UP` for Ukraine; GDELT places have it."""
    GW = "gw"
    """Gleditsch and Ward's numbers of states, such as 369 for Ukraine; UCDP has it."""
    CAMEO = "cameo"
    """Three capital letters or more; GDELT actors have it."""


_S = CountryScheme

_SHAPES: Final = {
    _S.ALPHA2: re.compile("[A-Z]{2}").fullmatch,
    _S.ALPHA3: re.compile("[A-Z]{3}").fullmatch,
    _S.NUMERIC: re.compile("[0-9]{1,3}").fullmatch,
    _S.FIPS10_4: re.compile("[A-Z]{2}").fullmatch,
    _S.GW: re.compile("[0-9]{1,3}").fullmatch,
    _S.CAMEO: re.compile("[A-Z]{3}([A-Z]{3}){0,4}").fullmatch,
}

_TRAPS: Final = {
    _S.FIPS10_4: Loss(
        code="loss.fips_is_not_iso",
        message=(
            "FIPS 10-4 shares its letters with ISO 3166-1 but not their meaning: "
            "CH is China there and Switzerland here, AS Australia and American Samoa"
        ),
    ),
    _S.GW: Loss(
        code="loss.gw_is_not_iso",
        message=(
            "Gleditsch and Ward number states of the past also, and not as ISO 3166-1 does: "
            "369 is Ukraine there, which is 804 here"
        ),
    ),
    _S.CAMEO: Loss(
        code="loss.cameo_is_not_iso",
        message="CAMEO has codes for regions and groups among those of countries, in three letters",
    ),
}
_UNKNOWN: Final = Loss(
    code="loss.unknown_country", message="the code is not one that this list assigns"
)

_BY_ALPHA3: Final = {three: two for two, (three, _, _) in COUNTRIES.items()}
_BY_NUMBER: Final = {number: two for two, (_, number, _) in COUNTRIES.items()}


def _given(value: str | None, loss: Loss) -> Conversion[str]:
    """Give a code of ISO by the standard's own table, or the loss where there is none."""
    if value is None:
        return Conversion(values=(), basis=Authority.NORMATIVE, loss=(loss,))
    return Conversion(values=(value,), basis=Authority.NORMATIVE)


def _listed(scheme: CountryScheme) -> CountryScheme:
    """Give a scheme, by itself or by its name; raises `UsageError` for any other."""
    try:
        return CountryScheme(scheme)
    except ValueError:
        raise UsageError("usage.unknown_scheme", "expected a CountryScheme") from None


def country_from(code: str | int, scheme: CountryScheme) -> Conversion[str]:
    """Give the alpha-2 code (ISO 3166-1) for a code of a scheme.

    Args:
        code: as the source has it; a number may be an `int` or digits, with or without leading
            zeros: ACLED writes 4 for Afghanistan, which is 004.
        scheme: which list the code is from; a code alone does not tell.

    Raises:
        NotationError: `country.malformed`, where the code has not the shape of its scheme.
        UsageError: `usage.unknown_scheme`.
    """
    scheme = _listed(scheme)
    text = str(code) if type(code) is int and 0 <= code <= _LARGEST else code
    if not (isinstance(text, str) and _SHAPES[scheme](text)):
        raise NotationError("country.malformed", f"expected a code of {scheme.value}")
    if scheme in _TRAPS:
        return Conversion(values=(), basis=Authority.LIBRARY, loss=(_TRAPS[scheme],))
    if scheme is _S.ALPHA2:
        known = text in COUNTRIES or text in FORMER or text in USER_ASSIGNED
        return _given(text if known else None, _UNKNOWN)
    found = _BY_ALPHA3.get(text) if scheme is _S.ALPHA3 else _BY_NUMBER.get(text.zfill(3))
    return _given(found, _UNKNOWN)


_LARGEST: Final = 999


def country_to(alpha2: str, scheme: CountryScheme) -> Conversion[str]:
    """Give the code of a scheme for an alpha-2 code (ISO 3166-1).

    Former countries and the user-assigned `XK` have no alpha-3 code or number here.

    Raises:
        NotationError: `country.malformed`, where it is not two capital letters.
        UsageError: `usage.unknown_scheme`.
    """
    scheme = _listed(scheme)
    known = country_from(alpha2, _S.ALPHA2)
    if scheme is _S.ALPHA2 or known.value is None:
        return known
    if scheme in _TRAPS:
        return Conversion(values=(), basis=Authority.LIBRARY, loss=(_TRAPS[scheme],))
    row = COUNTRIES.get(known.value)
    if row is None:
        return _given(None, _UNKNOWN)
    return _given(row[0] if scheme is _S.ALPHA3 else row[1], _UNKNOWN)
