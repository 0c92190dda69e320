"""What makers of language models read of JSON Schema, and how far: one value for each.

Facts are as of November 2026: OpenAI's guide "Structured outputs, supported schemas", Anthropic's
"Structured outputs, schema complexity limits", and Google's `response_json_schema`. None of them
was asked in person: what is said here is what their documents and client libraries say.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from milreport.errors import UsageError

__all__ = ["VENDORS", "Vendor", "VendorName", "vendor_named"]

VendorName = Literal["openai", "anthropic", "gemini"]
"""A maker of language models whose structured output follows a schema."""


class Vendor(NamedTuple):
    """What the structured output of one maker of language models reads, and how much of it."""

    keywords: frozenset[str]
    """The keywords that it reads; what else a schema says is left out."""
    nullable: bool
    """Whether every field has to be there, and what is not told is `null`."""
    lists_required: bool
    """Whether a list has to be there, since an empty one costs less than a missing one."""
    words_beside_reference: bool
    """Whether a description may stand beside a reference, in an `anyOf` of one."""
    limits: Mapping[str, int]
    """The most of each measure of `size` that it takes."""


_COMMON: Final = frozenset(
    {
        "description",
        "$ref",
        "type",
        "enum",
        "items",
        "properties",
        "required",
        "additionalProperties",
        "anyOf",
        "$defs",
    }
)

VENDORS: Final[Mapping[str, Vendor]] = MappingProxyType(
    {
        "openai": Vendor(
            keywords=_COMMON | {"const", "pattern", "minimum", "maximum", "minItems"},
            nullable=True,
            lists_required=True,
            words_beside_reference=True,
            limits=MappingProxyType(
                {
                    "properties": 5_000,
                    "depth": 10,
                    "enum_values": 1_000,
                    "longest_enum_characters": 15_000,
                    "name_characters": 120_000,
                }
            ),
        ),
        "anthropic": Vendor(
            keywords=_COMMON | {"const", "pattern", "minItems"},
            nullable=False,
            lists_required=True,
            words_beside_reference=False,
            limits=MappingProxyType({"optional_properties": 24, "union_properties": 16}),
        ),
        "gemini": Vendor(
            keywords=_COMMON | {"propertyOrdering", "minimum", "maximum", "minItems"},
            nullable=False,
            lists_required=False,
            words_beside_reference=False,
            limits=MappingProxyType({}),
        ),
    }
)
"""Every vendor, with what it reads."""


def vendor_named(name: object) -> Vendor:
    """Give the vendor of that name; raises `UsageError` where there is none."""
    if not (isinstance(name, str) and name in VENDORS):
        raise UsageError("usage.unknown_dialect", f"expected one of: {', '.join(VENDORS)}")
    return VENDORS[name]
