"""Look-ups in the published lists of countries, languages and scripts.

Every function takes a code in its canonical case and reads nothing but the tables that ship with
the library. A code that is missing here may still be new: the types in `milreport.vocabulary.tags`
fix only its shape, and these functions tell what this version of the library knows. Importing
this module loads some eight thousand languages, so nothing imports it that does not need it.
"""

import re

from milreport.vocabulary._tables.countries import COUNTRIES, FORMER, USER_ASSIGNED
from milreport.vocabulary._tables.languages import DEPRECATED, LANGUAGES
from milreport.vocabulary._tables.scripts import SCRIPTS

__all__ = [
    "alpha2",
    "alpha3",
    "country_name",
    "is_country",
    "is_language",
    "is_script",
    "language_name",
    "script_name",
]

_alpha2 = {three: two for two, (three, _, _) in COUNTRIES.items()}
_is_private_script = re.compile("Qa(a[a-z]|b[a-x])").fullmatch


def is_country(code: str) -> bool:
    """Whether `code` is a known alpha-2 code of a country or area (ISO 3166-1).

    True for codes officially assigned, for withdrawn and exceptionally reserved ones, which old
    records use, and for the user-assigned `XK`. `alpha3` tells the officially assigned apart.

    >>> is_country("UA"), is_country("SU"), is_country("XK"), is_country("UK")
    (True, True, True, False)
    """
    return code in COUNTRIES or code in FORMER or code in USER_ASSIGNED


def country_name(code: str) -> str | None:
    """Return the English short name for an alpha-2 code (ISO 3166-1), or None if unknown.

    >>> country_name("UA")
    'Ukraine'
    >>> country_name("DD")
    'German Democratic Republic'
    """
    if code in COUNTRIES:
        return COUNTRIES[code][2]
    return FORMER.get(code) or USER_ASSIGNED.get(code)


def alpha3(code: str) -> str | None:
    """Return the alpha-3 code for an officially assigned alpha-2 code (ISO 3166-1), or None.

    >>> alpha3("UA")
    'UKR'
    """
    return COUNTRIES[code][0] if code in COUNTRIES else None


def alpha2(code: str) -> str | None:
    """Return the alpha-2 code for an officially assigned alpha-3 code (ISO 3166-1), or None.

    >>> alpha2("UKR")
    'UA'
    """
    return _alpha2.get(code)


def is_language(code: str) -> bool:
    """Whether `code` is a known language code (ISO 639, as BCP 47 writes it).

    That is two letters where ISO 639-1 has a code, else three (RFC 5646, section 2.2.1); a code
    alone, not a tag with a script or region. Deprecated codes count, for old records use them;
    collections (ISO 639-5) and the private range qaa to qtz do not.

    >>> is_language("uk"), is_language("ukr"), is_language("ckb"), is_language("iw")
    (True, False, True, True)
    """
    return code in LANGUAGES or code in DEPRECATED


def language_name(code: str) -> str | None:
    """Return the English name for a language code (ISO 639), or None if there is none.

    A deprecated code has the name of the code to use instead (RFC 5646, section 3.1.7), or no
    name if the registry has no single one to put in its place.

    >>> language_name("uk")
    'Ukrainian'
    >>> language_name("iw")
    'Hebrew'
    """
    return LANGUAGES.get(DEPRECATED.get(code, code))


def is_script(code: str) -> bool:
    """Whether `code` is a known script code (ISO 15924), the private ones included.

    >>> is_script("Cyrl"), is_script("Qaab"), is_script("cyrl")
    (True, True, False)
    """
    return code in SCRIPTS or _is_private_script(code) is not None


def script_name(code: str) -> str | None:
    """Return the English name for a script code (ISO 15924), or None if unknown.

    >>> script_name("Cyrl")
    'Cyrillic'
    >>> script_name("Qaab")
    'Private use'
    """
    return "Private use" if _is_private_script(code) else SCRIPTS.get(code)
