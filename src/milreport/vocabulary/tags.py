"""String types for codes of countries, languages and scripts.

They fix the shape of a code and its case, not its membership: the lists grow, and an old copy
of this library must not refuse a new code. `milreport.vocabulary.codes` says whether a code is
a known one. The patterns use only what Rust, Python and ECMA-262 regular expressions read alike.
"""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from milreport._model import Form

__all__ = ["CodeOf", "CountryCode", "LanguageTag", "ScriptCode"]


class CodeOf(NamedTuple):
    """Which registry a code is looked up in, by the check that does so."""

    registry: Literal["country", "language", "script"]


CountryCode = Annotated[
    str,
    Field(pattern="^[A-Z]{2}$"),
    CodeOf("country"),
    Form("two capital letters of ISO 3166-1, such as UA"),
]
"""A country as two capital letters (ISO 3166-1, alpha-2 code), such as `UA`.

Only the shape is fixed; whether the code is assigned is a check of its own, because the list
of codes changes.
"""

LanguageTag = Annotated[
    str,
    Field(
        pattern=(
            "^[a-z]{2,3}"
            "(-[A-Z][a-z]{3})?"
            "(-([A-Z]{2}|[0-9]{3}))?"
            "(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$"
        ),
        max_length=35,
    ),
    CodeOf("language"),
    Form("a language tag of BCP 47, such as en, uk-Latn or zh-Hans"),
]
"""A language tag (BCP 47; RFC 5646, section 2.1), such as `uk`, `zh-Hans` or `sr-Cyrl-RS`.

Language, then if need be script, region (ISO 3166-1 alpha-2 or UN M.49 digits) and variants,
in the case that RFC 5646, section 2.1.1, recommends. Extended languages, extensions, private use
(`x-...`) and the irregular tags of old are left out; `und` is an undetermined language. Only the
shape is fixed; whether each part is in the registry is a check of its own, because it grows.
"""

ScriptCode = Annotated[
    str,
    Field(pattern="^[A-Z][a-z]{3}$"),
    CodeOf("script"),
    Form("four letters of ISO 15924, such as Cyrl"),
]
"""A script as four letters, the first a capital (ISO 15924), such as `Cyrl`.

Only the shape is fixed; whether the code is assigned is a check of its own, because the list
of codes changes.
"""
