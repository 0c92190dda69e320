"""Country codes by their scheme."""

from typing import Any

import pytest

from milreport.conversion import Authority
from milreport.errors import NotationError, UsageError
from milreport.values.country_codes import CountryScheme, country_from, country_to
from milreport.vocabulary._tables.countries import COUNTRIES

S = CountryScheme


@pytest.mark.parametrize(
    ("code", "scheme", "alpha2"),
    [
        pytest.param("UA", S.ALPHA2, "UA", id="alpha-2"),
        pytest.param("XK", S.ALPHA2, "XK", id="user-assigned"),
        pytest.param("SU", S.ALPHA2, "SU", id="former"),
        pytest.param("UKR", S.ALPHA3, "UA", id="alpha-3"),
        pytest.param("804", S.NUMERIC, "UA", id="numeric"),
        pytest.param(4, S.NUMERIC, "AF", id="a number without its zeros"),
        pytest.param("4", S.NUMERIC, "AF", id="digits without their zeros"),
        pytest.param("004", S.NUMERIC, "AF", id="digits with their zeros"),
    ],
)
def test_a_code_of_iso_becomes_alpha2(code: str | int, scheme: CountryScheme, alpha2: str) -> None:
    """The standard's own table is followed, without loss."""
    given = country_from(code, scheme)

    assert (given.values, given.loss, given.basis) == ((alpha2,), (), Authority.NORMATIVE)


@pytest.mark.parametrize(
    ("code", "scheme", "loss"),
    [
        pytest.param("UK", S.ALPHA2, "loss.unknown_country", id="UK is not ISO"),
        pytest.param("XXA", S.ALPHA3, "loss.unknown_country", id="no such alpha-3"),
        pytest.param(369, S.NUMERIC, "loss.unknown_country", id="no such number"),
        pytest.param(0, S.NUMERIC, "loss.unknown_country", id="zero"),
        pytest.param("CH", S.FIPS10_4, "loss.fips_is_not_iso", id="China, not Switzerland"),
        pytest.param("UP", S.FIPS10_4, "loss.fips_is_not_iso", id="Ukraine in FIPS"),
        pytest.param(369, S.GW, "loss.gw_is_not_iso", id="Ukraine in Gleditsch and Ward"),
        pytest.param("AUS", S.CAMEO, "loss.cameo_is_not_iso", id="CAMEO"),
        pytest.param("IGOEUREEC", S.CAMEO, "loss.cameo_is_not_iso", id="CAMEO of three parts"),
    ],
)
def test_what_iso_does_not_have_is_not_guessed(
    code: str | int, scheme: CountryScheme, loss: str
) -> None:
    """An unknown code, or one of another scheme, gives nothing and says why."""
    given = country_from(code, scheme)

    assert given.values == ()
    assert [each.code for each in given.loss] == [loss]


@pytest.mark.parametrize(
    ("code", "scheme"),
    [
        pytest.param("ua", S.ALPHA2, id="small letters"),
        pytest.param("UKR", S.ALPHA2, id="three letters for two"),
        pytest.param("UA", S.ALPHA3, id="two letters for three"),
        pytest.param("", S.ALPHA2, id="empty"),
        pytest.param("UA\n", S.ALPHA2, id="line end"),
        pytest.param("٠٠٤", S.NUMERIC, id="other digits"),
        pytest.param(1000, S.NUMERIC, id="four digits"),
        pytest.param(-1, S.NUMERIC, id="sentinel"),
        pytest.param(True, S.NUMERIC, id="true"),
        pytest.param("369.0", S.GW, id="a float as text"),
        pytest.param("A" * 100_000, S.CAMEO, id="long"),
    ],
)
def test_a_malformed_code_is_refused(code: str | int, scheme: CountryScheme) -> None:
    """A code without the shape of its scheme raises, and is not repeated."""
    with pytest.raises(NotationError) as refused:
        country_from(code, scheme)

    assert str(refused.value) == f"country.malformed: expected a code of {scheme.value}"


@pytest.mark.parametrize(
    ("alpha2", "scheme", "values", "losses"),
    [
        pytest.param("UA", S.ALPHA2, ("UA",), [], id="alpha-2"),
        pytest.param("UA", S.ALPHA3, ("UKR",), [], id="alpha-3"),
        pytest.param("AF", S.NUMERIC, ("004",), [], id="numeric keeps its zeros"),
        pytest.param("XK", S.ALPHA3, (), ["loss.unknown_country"], id="user-assigned"),
        pytest.param("SU", S.NUMERIC, (), ["loss.unknown_country"], id="former"),
        pytest.param("UK", S.ALPHA3, (), ["loss.unknown_country"], id="unknown"),
        pytest.param("CH", S.FIPS10_4, (), ["loss.fips_is_not_iso"], id="FIPS"),
        pytest.param("UA", S.GW, (), ["loss.gw_is_not_iso"], id="Gleditsch and Ward"),
        pytest.param("UA", S.CAMEO, (), ["loss.cameo_is_not_iso"], id="CAMEO"),
    ],
)
def test_alpha2_becomes_a_code_of_a_scheme(
    alpha2: str, scheme: CountryScheme, values: tuple[str, ...], losses: list[str]
) -> None:
    """Only the lists of ISO are written."""
    given = country_to(alpha2, scheme)

    assert given.values == values
    assert [each.code for each in given.loss] == losses


@pytest.mark.parametrize("scheme", [S.ALPHA3, S.NUMERIC])
def test_every_country_comes_back(scheme: CountryScheme) -> None:
    """There and back through each list of ISO gives every country again."""
    for alpha2 in COUNTRIES:
        code = country_to(alpha2, scheme).value

        assert code is not None
        assert country_from(code, scheme).values == (alpha2,)


@pytest.mark.parametrize(
    "scheme", [None, "", "numeric", "ISO3166-1-NUMERIC", 804, [], {}, "x" * 100_000]
)
def test_another_scheme_is_refused(scheme: Any) -> None:  # noqa: ANN401 - what is no scheme
    """No list is put in the place of one that is not there."""
    for call in (country_from, country_to):
        for code in ("UA", "UK"):
            with pytest.raises(UsageError) as refused:
                call(code, scheme)
            assert str(refused.value) == "usage.unknown_scheme: expected a CountryScheme"


@pytest.mark.parametrize("scheme", [*S])
def test_a_scheme_goes_by_its_name(scheme: Any) -> None:  # noqa: ANN401 - a text
    """The name of a scheme gives what the scheme does."""
    code = {S.ALPHA3: "UKR", S.NUMERIC: "804", S.GW: "369", S.CAMEO: "UKR"}.get(scheme, "UA")

    assert country_from(code, scheme.value) == country_from(code, scheme)
    assert country_to("UA", scheme.value) == country_to("UA", scheme)


def test_the_largest_number_is_a_code_that_no_country_has() -> None:
    """A number of three figures has the shape of a code, whether somebody has it or not."""
    given = country_from(999, CountryScheme.NUMERIC)

    assert given.values == ()
    assert [loss.code for loss in given.loss] == ["loss.unknown_country"]
