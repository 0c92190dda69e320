"""What the models' named strings and numbers look like: ids, codes, times, amounts.

Each strategy here is made once, when this module is first imported, and drawn from many times.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from string import ascii_lowercase, digits
from typing import Any, Final, get_args, get_type_hints

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from milreport.records.report import SchemaVersion
from milreport.values.grades import (
    AnalyticConfidence,
    Code,
    Credibility,
    Likelihood,
    Reliability,
    ScaleKey,
)
from milreport.values.handling import Pointer
from milreport.values.ids import ForeignId, LocalId, ReportId
from milreport.values.numbers import Convention
from milreport.vocabulary.tags import CountryCode, LanguageTag
from milreport.vocabulary.time import TimeRole

__all__ = [
    "AMOUNTS",
    "ANY",
    "COUNTS",
    "DIGESTS",
    "ELSEWHERE",
    "ERAS",
    "GRADES",
    "JSON",
    "KNOWN",
    "LOCAL_IDS",
    "PRIVATE",
    "REPORT_IDS",
    "Years",
    "constraint",
    "edtf",
    "instant",
    "pattern_of",
]

Years = tuple[int, int]
"""A stretch of years, both included."""


def constraint(metadata: tuple[Any, ...], name: str) -> Any:  # noqa: ANN401 - a number or text
    """Read one constraint, such as `pattern` or `le`, from the metadata of an annotation."""
    parts = (part for mark in metadata for part in getattr(mark, "metadata", (mark,)))
    found = (getattr(part, name, None) for part in parts)
    return next((limit for limit in found if limit is not None), None)


def pattern_of(alias: Any) -> str:  # noqa: ANN401 - an annotated str
    """Give the pattern of a named string type."""
    return str(constraint(get_args(alias)[1:], "pattern"))


def _hint(model: type, field: str) -> str:
    """Give the pattern of a string type that has no name, by a field that has it."""
    return pattern_of(get_type_hints(model, include_extras=True)[field])


# Ids

_LETTERS: Final = ascii_lowercase
_SLUG: Final = f"{_LETTERS}{digits}_-"
ELSEWHERE: Final = "other-report#x1"
"""A record of another report; no report that is made here has that name."""


def _slugs(alphabet: str, longest: int) -> SearchStrategy[str]:
    text = st.text(alphabet, min_size=1, max_size=longest)
    return text.map(lambda slug: slug if slug[0] in _LETTERS else f"a{slug[1:]}")


LOCAL_IDS: Final = _slugs(_SLUG, 64)
REPORT_IDS: Final = _slugs(f"{_SLUG}.", 128).filter(lambda name: not ELSEWHERE.startswith(name))
PRIVATE: Final = st.text(f"{_LETTERS}{digits}_", min_size=1, max_size=62).map("x_{}".format)
"""Private terms."""

# Codes

_TOKEN: Final = st.text(max_size=20).map(lambda key: key.replace("~", "~0").replace("/", "~1"))
UNITS: Final = st.sampled_from(("1", "mm", "km", "t", "[degF]", "Cel", "km2", "%", "h", "USD"))
"""Units that a report may well have."""
_COUNTRIES: Final = ("UA", "KP", "KR", "RU", "US", "JP", "SU", "XK")
_LANGUAGES: Final = ("en", "uk", "ko", "uk-Latn", "zh-Hans", "sr-Cyrl-RS", "es-419", "de-1996")

KNOWN: Final[Mapping[str, SearchStrategy[str]]] = {
    pattern_of(CountryCode): st.sampled_from(_COUNTRIES),
    pattern_of(LanguageTag): st.sampled_from(_LANGUAGES),
    pattern_of(ScaleKey): st.sampled_from(("stix21.confidence", "stix21.zero_ten")),
    pattern_of(Code): st.sampled_from(("B", "2", "likely")),
    pattern_of(SchemaVersion): st.just("1.0"),
    pattern_of(Pointer): st.sampled_from(("/note", "/identifiers")),
    _hint(ForeignId, "scheme"): st.sampled_from(("wikidata", "ucdp.conflict", "geonames")),
    _hint(Convention, "policy"): st.sampled_from(("en-2026.1", "ko-2026.1")),
}
"""By the pattern of a string type, some strings of it that mean something."""

ANY: Final[Mapping[str, SearchStrategy[str]]] = {
    pattern_of(LocalId): LOCAL_IDS,
    pattern_of(ReportId): REPORT_IDS,
    pattern_of(Pointer): st.lists(_TOKEN.map("/{}".format), max_size=4).map("".join),
}
"""By the pattern of a string type, any string of it, where that is not left to the pattern."""

GRADES: Final[Mapping[type, SearchStrategy[tuple[str, str]]]] = {
    Reliability: st.sampled_from([("admiralty.reliability", code) for code in "ABCDEF"]),
    Credibility: st.sampled_from([("admiralty.credibility", code) for code in "123456"]),
    AnalyticConfidence: st.sampled_from(
        [("icd203.confidence", code) for code in ("low", "moderate", "high")]
    ),
    Likelihood: st.sampled_from(
        [("icd203.likelihood", code) for code in ("unlikely", "likely", "very likely")]
    ),
}
"""Scales of each kind of grade, and codes on them."""

_BYTES: Final = {"sha-256": 32, "sha-384": 48, "sha-512": 64, "sha3-256": 32, "blake3": 32}
DIGESTS: Final = st.sampled_from([*_BYTES]).flatmap(
    lambda name: st.tuples(
        st.just(name), st.binary(min_size=_BYTES[name], max_size=_BYTES[name]).map(bytes.hex)
    )
)
"""An algorithm, and a digest as long as it gives."""

# Numbers

_LARGEST: Final = 2**53 - 1
AMOUNTS: Final = st.one_of(
    st.integers(-_LARGEST, _LARGEST), st.floats(-float(_LARGEST), float(_LARGEST))
)
COUNTS: Final = st.integers(0, _LARGEST)

_PLAIN: Final = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False)
)
JSON: Final[SearchStrategy[Any]] = st.recursive(
    st.one_of(_PLAIN, st.text(max_size=20)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)
"""Any JSON."""

# Times

_ALL_YEARS: Final = (1900, 2099)
ERAS: Final[Mapping[TimeRole, Years]] = {
    TimeRole.CAPTURED: (1990, 1999),
    TimeRole.RELEASED: (2001, 2004),
    TimeRole.FIRST_PUBLISHED: (2006, 2009),
    TimeRole.UPDATED: (2011, 2014),
    TimeRole.PAGE_VIEWED: (2016, 2029),
}
"""Years for the roles that come one after the other; a year lies between, whatever the offset."""

_DAY: Final = "%Y-%m-%d"
_SHAPES: Final = (
    "{0:%Y-%m-%d}",
    "{0:%Y-%m}",
    "{0:%Y}",
    "{0:%Y-%m-%d}?",
    "{0:%Y}~",
    "{0:%Y}-~{0:%m}%",
    "{0:%Y-%m}-XX",
    "{0:%Y}-XX",
    "{0:%Y}-33",
    "{0:%Y-%m-%dT%H:%M}Z",
    "{0:%Y-%m-%dT%H:%M:%S}+03:00",
    "{0:%Y-%m-%dT%H:%M:%S.%f}-05:00",
    "{0:%Y-%m-%d}/{1:%Y-%m-%d}",
    "{0:%Y-%m}/{1:%Y-%m}?",
    "{0:%Y-%m-%dT%H:%M}Z/{1:%Y-%m-%dT%H:%M}Z",
    "{0:%Y-%m-%d}/..",
    "{0:%Y-%m-%d}/",
    "../{0:%Y-%m-%d}",
    "/{0:%Y-%m-%d}",
    "[{0:%Y-%m-%d},{1:%Y-%m-%d}]",
    "{{{0:%Y-%m-%d}..{1:%Y-%m-%d}}}",
)
_WIDE_SHAPES: Final = (
    *_SHAPES,
    "{0:%Y-%m-%d}/{1:%Y-%m-%d}",
    "20XX",
    "200X",
    "1999-1X",
    "2022-02-2X",
)
_narrow: Final = st.sampled_from(_SHAPES)
_wide: Final = st.sampled_from(_WIDE_SHAPES)
_offsets: Final = st.sampled_from(("Z", "+03:00", "-05:00", "+05:30", ".25Z", ".123456789+09:00"))
_minutes: Final = st.integers(0, 500_000)


def _moment(draw: DrawFn, years: Years) -> datetime:
    """Give a moment of those years, to the second."""
    start, end = datetime(years[0], 1, 1), datetime(years[1] + 1, 1, 1)  # noqa: DTZ001 - no zone
    return start + timedelta(seconds=draw(st.integers(0, int((end - start).total_seconds()) - 1)))


def edtf(draw: DrawFn, years: Years | None) -> str:
    """Give a time in EDTF, inside those years if they are told; the ends stand in order."""
    first, last = years or _ALL_YEARS
    shape = draw(_narrow if years else _wide)
    one = _moment(draw, (first, last))
    if "{1" not in shape:
        return shape.format(one)
    latest = datetime(last, 12, 31, 23, 59)  # noqa: DTZ001 - no zone
    return shape.format(one, max(one, min(latest, one + timedelta(minutes=draw(_minutes)))))


def instant(draw: DrawFn, years: Years | None) -> str:
    """Give an instant as in RFC 3339, inside those years if they are told."""
    return f"{_moment(draw, years or _ALL_YEARS):%Y-%m-%dT%H:%M:%S}{draw(_offsets)}"
