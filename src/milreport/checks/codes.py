"""Codes: countries, languages and scripts are ones that the registries know."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.vocabulary.codes import is_country, is_language, is_script
from milreport.vocabulary.tags import CodeOf

__all__ = ["unknown_code"]


@lru_cache(maxsize=256)
def _is_tag(tag: str) -> bool:
    """Look up the language, the script and the region of a tag; variants are not looked up."""
    language, *subtags = tag.split("-")
    scripts = [subtag for subtag in subtags if subtag.istitle() and subtag.isalpha()]
    regions = [subtag for subtag in subtags if subtag.isupper()]
    known = is_language(language) and all(map(is_script, scripts))
    return known and all(map(is_country, regions))


KNOWS: Final[dict[str, Callable[[str], bool]]] = {
    "country": is_country,
    "language": _is_tag,
    "script": is_script,
}
"""How each registry is asked."""


@rule("code.unknown", Severity.WARNING, about=CodeOf)
def unknown_code(facts: Facts) -> Iterator[Doubt]:
    """A code of a country or a language is one that its registry lists.

    Take a code that `milreport.vocabulary.codes` lists.
    """
    unknown = {
        mark: {code for code in codes if not KNOWS[mark.registry](code)}
        for mark, codes in facts.texts(CodeOf)
    }
    if not any(unknown.values()):
        return
    for path, code, mark in facts.leaves(CodeOf):
        if code in unknown[mark]:
            yield Doubt(
                path,
                f"no {mark.registry} of the registry has this code",
                "milreport.vocabulary.codes says which codes are known",
            )
