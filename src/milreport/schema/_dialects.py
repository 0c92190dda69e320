"""Every dialect: which passes make it, what stands at its head, and what it loses."""

import re
from collections.abc import Mapping
from typing import Any, Final, Literal, get_args

from pydantic_core import from_json, to_json

from milreport._model import Record, Value
from milreport._once import once
from milreport.errors import UsageError
from milreport.records._structure import Part
from milreport.records.report import SCHEMA_VERSION, Report
from milreport.schema import _draft07, _openapi
from milreport.schema._adapted import Adapted, Form, SchemaLoss, changed, told
from milreport.schema._definitions import bundle, definitions, reachable
from milreport.schema._extraction_form import for_vendor
from milreport.schema._payloads import Payload, listing, payload_named, selected
from milreport.schema._reader import opened, with_unrecognised
from milreport.schema._tree import Json, ordered, without
from milreport.schema._vendors import VENDORS, VendorName, vendor_named

__all__ = [
    "BASE",
    "Dialect",
    "Variant",
    "adapted",
    "checked",
    "extraction",
    "json_schema",
    "shared",
]

BASE: Final = "https://milreport.example/schema"
"""What every `$id` begins with, unless another base is given.

The domain is reserved (RFC 2606): nothing is to be had there.
"""

Dialect = Literal["2020-12", "draft-07", "openapi-3.1", "openai", "anthropic", "gemini"]
"""The forms in which a schema is to be had."""

Variant = Literal["writer", "reader"]
"""Whether a schema is closed, for whoever writes, or open for what a newer version may add."""

_STANDARDS: Final[Mapping[str, str]] = {
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
    "draft-07": "http://json-schema.org/draft-07/schema#",
}
"""The dialects of JSON Schema itself, and what `$schema` says in each."""


def json_schema(
    model: type[Record] | type[Value] = Report,
    *,
    dialect: Dialect = "2020-12",
    variant: Variant = "writer",
    base: str = BASE,
) -> dict[str, Any]:
    """Give the schema of a record or a value.

    The writer's variant is closed: a field that no record has is refused. What JSON Schema
    cannot say, such as that every reference finds its record, is listed by `rules`.

    Args:
        model: the class; the whole report where none is given.
        dialect: JSON Schema 2020-12 or draft-07; a whole OpenAPI 3.1 document without paths;
            or what a vendor of language models reads.
        variant: `reader` admits unknown fields, terms and kinds; not for vendors.
        base: the address under which the files are hosted; every `$id` begins with it.

    Returns:
        A dict of its own at every call; changing it changes nothing else.

    Raises:
        UsageError: there is no such dialect or variant, the model is no record or value, or one
            with fields that cannot be said (`usage.unfit_model`), or the base is no absolute
            address or ends with a slash.
    """
    return adapted(model, dialect=dialect, variant=variant, base=base).schema


def adapted(
    model: type[Record] | type[Value] = Report,
    *,
    dialect: Dialect,
    variant: Variant = "writer",
    base: str = BASE,
) -> Adapted:
    """Give the schema of a record or a value with all that its dialect or variant loses.

    Takes and raises what `json_schema` does.
    """
    _known(model, dialect, variant)
    checked(base)
    schema = shared(model, dialect, variant, base)
    return Adapted(schema=from_json(to_json(schema)), losses=_losses(model, dialect, variant))


def checked(base: object) -> None:
    """Refuse a base that is no absolute address, or to which no path can be added."""
    if not (isinstance(base, str) and _is_base(base)):
        raise UsageError("usage.not_a_base", "expected an absolute address without a last slash")


_is_base: Final = re.compile(
    "[A-Za-z][A-Za-z0-9+.-]*://[A-Za-z0-9._~:@\\[\\]-]+(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*"
).fullmatch


def shared(model: type[Part], dialect: Dialect, variant: Variant, base: str) -> Json:
    """Give a schema that shares its inside with others: to be written out, never to be changed."""
    root = model.__name__
    schema = _assembled(model, dialect, variant)
    if dialect == "openapi-3.1":
        return _openapi.document(f"milreport: {root}", SCHEMA_VERSION, schema)
    if dialect not in _STANDARDS:
        return schema
    folder = "" if dialect == "2020-12" else f"{dialect}/"
    if variant == "reader":
        folder += "reader/"
    address = f"{base}/{SCHEMA_VERSION}/{folder}{root}.json"
    head = {"$schema": _STANDARDS[dialect], "$id": address}
    if variant == "reader":
        return {**head, **schema, "description": f"{schema['description']}\n\n{_READER}"}
    return head | schema


_READER: Final = "This is the reader's variant: what a newer version may add is admitted."


def extraction(dialect: VendorName, payload: str | Payload) -> Adapted:
    """Give the schema by which a language model extracts a payload, and what it loses.

    Args:
        dialect: the vendor whose limits and keywords it is made for.
        payload: one of `PAYLOADS` by name, or one of your own.

    Raises:
        UsageError: there is no such payload or vendor, or the payload asks for fields that do
            not exist or leaves out one that is required.
    """
    vendor = vendor_named(dialect)
    asked = payload_named(payload)
    chosen = selected(definitions(asked.part), asked)
    root = asked.root
    known = {**chosen.definitions} | ({root: listing(asked)} if asked.many else {})
    needed = {root, *reachable(known[root], known)}
    form = for_vendor(
        Form({name: known[name] for name in known if name in needed}, chosen.notes), vendor
    )
    losses = told(form.notes, asked.part.__name__, sorted(needed))
    return Adapted(schema=from_json(to_json(bundle(root, form.definitions))), losses=losses)


def _known(model: object, dialect: object, variant: object) -> None:
    """Refuse what there is not."""
    if not (isinstance(dialect, str) and dialect in get_args(Dialect)):
        raise UsageError(
            "usage.unknown_dialect", f"expected one of: {', '.join(get_args(Dialect))}"
        )
    if not (isinstance(variant, str) and variant in get_args(Variant)):
        raise UsageError("usage.unknown_variant", "expected writer or reader")
    if variant == "reader" and dialect in VENDORS:
        raise UsageError("usage.unknown_variant", "expected writer: a program that extracts writes")
    if not (isinstance(model, type) and issubclass(model, Record | Value)):
        raise UsageError("usage.no_schema", "expected a class of a record or a value")


@once
def _assembled(model: type[Part], dialect: str, variant: str) -> Json:
    """Put a schema together, without what says where it is hosted."""
    root = model.__name__
    schema = bundle(root, _form(model, dialect, variant).definitions)
    below = schema.get("$defs", {})
    if dialect == "openapi-3.1":
        return {root: without(schema, "$defs"), **below}
    if dialect == "draft-07" and below:
        return ordered({**without(schema, "$defs"), "definitions": below})
    return schema


def _losses(model: type[Part], dialect: str, variant: str) -> tuple[SchemaLoss, ...]:
    form = _form(model, dialect, variant)
    names = reachable(form.definitions[model.__name__], form.definitions)
    return told(form.notes, model.__name__, sorted(names))


def _form(model: type[Part], dialect: str, variant: str) -> Form:
    """Let the passes of a dialect go over every definition that comes with a model, once."""
    return _passed(model if definitions(model) is not definitions() else Report, dialect, variant)


@once
def _passed(model: type[Part], dialect: str, variant: str) -> Form:
    known = definitions(model)
    form = Form(known, {})
    if variant == "reader":
        open_form = changed(form, opened)
        known = with_unrecognised(open_form.definitions)
        form = Form(known, open_form.notes)
    if dialect == "draft-07":
        return changed(form, _draft07.as_draft_07)
    if dialect == "openapi-3.1":
        return changed(form, _openapi.as_components(known))
    return for_vendor(form, VENDORS[dialect]) if dialect in VENDORS else form
