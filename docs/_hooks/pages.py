"""The tables of the reference pages, made from the source while the site is built.

Nothing here is kept twice: a page says `{{ vocabulary("claims") }}`, and the terms and their
meanings come from the enums themselves. Zensical loads this module through its macros.
"""

import ast
import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from fractions import Fraction
from functools import cache
from importlib.abc import InspectLoader
from importlib.util import find_spec
from inspect import cleandoc
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

from pydantic import TypeAdapter

import milreport
from milreport._model import Record, Value
from milreport.records._common import Identified
from milreport.vocabulary._term import OpenTerm, Term

LONGEST_PATTERN = 60
"""A pattern longer than this helps nobody in a table."""

LONGEST_LIST = 30
"""A closed list longer than this has a page of its own."""

CONVERTERS = ("country_codes", "mgrs", "place_codes", "time_codes")
"""The public modules that tell what they lose, beside `scales`."""

MOST_FIELDS = 10
"""A rule that concerns more fields than this names so many and counts the rest."""

STRADDLES = "one code covers several of our terms, or parts of them; the message says which"
"""What `loss.straddles` is, whose messages differ from code to code."""

BOUNDS = {
    "minimum": "from",
    "maximum": "to",
    "minLength": "length from",
    "maxLength": "length to",
}
"""The constraints that an alias shows, and how they are put."""


def define_env(env: Any) -> None:  # noqa: ANN401 - the macros plugin's own type
    """Offer the tables to the pages under these names."""
    for table in (
        editorial,
        ambiguous_words,
        currencies,
        every_record,
        every_scale,
        every_unit,
        findings,
        lists,
        losses,
        models,
        place_codes,
        refusals,
        measures,
        payload_sizes,
        schema_losses,
        schema_models,
        schema_rules,
        structure_codes,
        tags,
        time_codes,
        usage_codes,
        vendor_keywords,
        vocabulary,
    ):
        env.macro(table)


# What the source holds


def modules(package: str) -> Iterator[ModuleType]:
    """Go over the public modules of a package of milreport, in alphabetical order."""
    found = importlib.import_module(f"milreport.{package}")
    for _, name, _ in pkgutil.iter_modules(found.__path__):
        if not name.startswith("_"):
            yield importlib.import_module(f"milreport.{package}.{name}")


def terms_of(module: ModuleType) -> list[type[Term]]:
    """Give the closed lists of a module, in the order of its `__all__`."""
    public = (getattr(module, name) for name in getattr(module, "__all__", ()))
    return [each for each in public if isinstance(each, type) and issubclass(each, Term)]


def parts_of(module: ModuleType) -> list[type]:
    """Give the values and records of a module, in the order of the source."""
    public = (getattr(module, name) for name in getattr(module, "__all__", ()))
    made = [each for each in public if isinstance(each, type) and issubclass(each, Value | Record)]
    return sorted(made, key=lambda part: _definition(part).lineno)


@cache
def _tree(module: str) -> ast.Module:
    """Parse a module without loading it, for it may need a package that is not there."""
    spec = find_spec(module)
    if spec is None or not isinstance(spec.loader, InspectLoader):
        raise ModuleNotFoundError(module)
    return ast.parse(spec.loader.get_source(module) or "")


def _definition(part: type) -> ast.ClassDef:
    found = (node for node in _tree(part.__module__).body if isinstance(node, ast.ClassDef))
    return next(node for node in found if node.name == part.__name__)


def _described(body: list[ast.stmt]) -> dict[str, str]:
    """Give the docstrings that stand below the assignments of a module or a class."""
    told = {}
    for above, below in pairwise(body):
        if isinstance(above, ast.AnnAssign):
            target: ast.expr | None = above.target
        else:
            target = above.targets[0] if isinstance(above, ast.Assign) else None
        match below:
            case ast.Expr(value=ast.Constant(value=str(text))) if isinstance(target, ast.Name):
                told[target.id] = _line(text)
            case _:
                pass
    return told


def _own_fields(part: type) -> dict[str, tuple[ast.expr, str]]:
    """Give the annotation and the docstring of each field that the class itself defines."""
    body = _definition(part).body
    texts = _described(body)
    return {
        node.target.id: (node.annotation, texts.get(node.target.id, ""))
        for node in body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }


def field_names(part: type) -> tuple[str, ...]:
    """Give the names of the fields of a value or a record, in their order."""
    if is_dataclass(part):
        return tuple(field.name for field in fields(part))
    return tuple(getattr(part, "model_fields", ()))


# How it is shown


def _line(text: str) -> str:
    return " ".join(cleandoc(text).split())


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join("| " + " | ".join(map(_cell, line)) + " |" for line in lines)


@cache
def _homes() -> dict[str, str]:
    """Where each public name of the vocabulary, the values and the records is described."""
    homes = {}
    for module in modules("vocabulary"):
        page = f"reference/vocabulary/{module.__name__.rpartition('.')[2]}.md"
        homes.update(
            {each.__name__: f"{page}#{each.__name__.lower()}" for each in terms_of(module)}
        )
    for package in ("values", "records"):
        page = f"reference/{package}.md"
        for module in modules(package):
            parts = parts_of(module)
            homes.update({part.__name__: f"{page}#{part.__name__.lower()}" for part in parts})
            anchor = f"{page}#{package}-{module.__name__.rpartition('.')[2]}"
            homes.update(dict.fromkeys(_aliases_of(module), anchor))
    return homes


def _shown(annotation: ast.expr, page: str) -> str:
    """Show an annotation as a reader would say it, with its names linked."""
    match annotation:
        case ast.BinOp(left=left, right=ast.Constant(value=None)):
            return f"{_shown(left, page)}, optional"
        case ast.BinOp(left=left, right=right):
            return f"{_shown(left, page)} or {_shown(right, page)}"
        case ast.Subscript(value=ast.Name(id=name), slice=inside):
            return _shown_inside(name, inside, page)
        case ast.Name(id=name) if name in _homes():
            return f"[`{name}`]({_relative(_homes()[name], page)})"
        case ast.Name(id=name):
            return _PLAIN.get(name, f"`{name}`")
    return f"`{ast.unparse(annotation)}`"


def _shown_inside(name: str, inside: ast.expr, page: str) -> str:
    """Show what stands in the brackets of `tuple`, `Annotated` or `Literal`."""
    several = inside.elts if isinstance(inside, ast.Tuple) else [inside]
    if name == "Literal":
        tags = ", ".join(f"`{_literal(tag)}`" for tag in several)
        return f"one of {tags}" if len(several) > 1 else f"always {tags}"
    shown = _shown(several[0], page)
    return f"list of {shown}" if name == "tuple" else shown


def _literal(told: ast.expr) -> str:
    """Show one choice of a `Literal`: a text, or a term by its code."""
    return told.attr.lower() if isinstance(told, ast.Attribute) else str(ast.literal_eval(told))


_PLAIN = {"str": "text", "int": "whole number", "bool": "true or false", "_Designation": "text"}


def _relative(target: str, page: str) -> str:
    up = "../" * (page.count("/") - 1) if target.startswith("reference/") else "../"
    return up + target.removeprefix("reference/")


def _heading(level: int, name: str) -> str:
    return f"{'#' * level} {name} {{ #{name.lower()} }}"


# The tables


def vocabulary(module: str) -> str:
    """Show every closed list of a vocabulary module, with its terms and their meanings."""
    found = importlib.import_module(f"milreport.vocabulary.{module}")
    return "\n\n".join(_list(each, f"reference/vocabulary/{module}.md") for each in terms_of(found))


def _list(terms: type[Term], page: str) -> str:
    text = cleandoc(terms.__doc__ or "")
    private = "`x_` terms are admitted" if issubclass(terms, OpenTerm) else "No `x_` terms"
    users = _linked(_users().get(terms.__name__, ()), page)
    narrow = _linked(_narrow_users().get(terms.__name__, ()), page)
    told = [f"{private}." + (f" Used by {users}." if users else "")] if users or not narrow else []
    told += [f"In part, and without `x_` terms, used by {narrow}."] if narrow else []
    rows = [(f"`{term.value}`", _line(term.__doc__ or "")) for term in terms]
    return "\n\n".join(
        [
            _heading(2, terms.__name__),
            text,
            *told,
            _table(("Term", "Meaning"), rows),
        ]
    )


def _linked(users: Iterable[str], page: str) -> str:
    return ", ".join(
        f"[`{user}`]({_relative(_homes()[user.partition('.')[0]], page)})" for user in users
    )


@cache
def _narrow_users() -> dict[str, list[str]]:
    """Which fields hold some terms of a list only, by a name for those terms."""
    users: dict[str, list[str]] = {}
    for module in modules("records"):
        for node in _tree(module.__name__).body:
            match node:
                case ast.Assign(
                    targets=[ast.Name(id=alias)],
                    value=ast.Subscript(
                        value=ast.Name(id="Literal"),
                        slice=ast.Tuple(elts=[ast.Attribute(value=ast.Name(id=terms)), *_]),
                    ),
                ):
                    users.setdefault(terms, []).extend(_users().get(alias, ()))
                case _:
                    pass
    return users


@cache
def _users() -> dict[str, list[str]]:
    """Which fields hold a term of each list."""
    users: dict[str, list[str]] = {}
    for package in ("values", "records"):
        for module in modules(package):
            for part in parts_of(module):
                for name, (annotation, _) in _all_fields(part).items():
                    for node in ast.walk(annotation):
                        if isinstance(node, ast.Name):
                            users.setdefault(node.id, []).append(f"{part.__name__}.{name}")
    return users


def _all_fields(part: type) -> dict[str, tuple[ast.expr, str]]:
    """Give the fields of a class with those it has from its bases, in their order."""
    told: dict[str, tuple[ast.expr, str]] = {}
    for base in reversed(part.__mro__):
        if base.__module__.startswith("milreport.") and base not in (Value, Record):
            told.update(_own_fields(base))
    return {name: told[name] for name in field_names(part)}


def lists() -> str:
    """Show one row for each closed list: how long it is and whether it admits private terms."""
    rows = [
        (
            f"[`{each.__name__}`]({_relative(_homes()[each.__name__], 'reference/vocabulary.md')})",
            str(len(each)),
            "yes" if issubclass(each, OpenTerm) else "no",
            _line((each.__doc__ or "").partition("\n")[0]),
        )
        for module in modules("vocabulary")
        for each in terms_of(module)
    ]
    return _table(("List", "Terms", "`x_` terms", "What it tells"), rows)


def models(package: str) -> str:
    """Show every value or record of a package: what it is, and a table of its fields."""
    return "\n\n".join(filter(None, (_module(module, package) for module in modules(package))))


def _module(module: ModuleType, package: str) -> str:
    """Show the models of a module, or nothing where it has functions only."""
    page = f"reference/{package}.md"
    short = module.__name__.rpartition(".")[2]
    title = _line((module.__doc__ or "").partition("\n")[0]).rstrip(".")
    shown = [*filter(None, [_alias_table(module)]), *(_model(p, page) for p in parts_of(module))]
    return "\n\n".join([f"## {title} {{ #{package}-{short} }}", *shown]) if shown else ""


def _model(part: type, page: str) -> str:
    told = _all_fields(part)
    common = issubclass(part, Identified)
    if common:
        told = {name: each for name, each in told.items() if name not in field_names(Identified)}
    rows = [
        (f"`{name}`", _shown(annotation, page), text) for name, (annotation, text) in told.items()
    ]
    beside = "It also has the [fields of every record](#every-record)." if common else ""
    table = _table(("Field", "Holds", "Meaning"), rows) if rows else ""
    text = cleandoc(part.__doc__ or "")
    return "\n\n".join(filter(None, [_heading(3, part.__name__), text, beside, table]))


def every_record() -> str:
    """Show the fields that every record has."""
    rows = [
        (f"`{name}`", _shown(annotation, "reference/records.md"), text)
        for name, (annotation, text) in _all_fields(Identified).items()
    ]
    return _table(("Field", "Holds", "Meaning"), rows)


def _aliases_of(module: ModuleType) -> dict[str, str]:
    """Give the public names of a module that stand for a constrained type, and what they mean."""
    texts = _described(_tree(module.__name__).body)
    kept = {name: texts[name] for name in module.__all__ if name in texts}
    return {name: text for name, text in kept.items() if not name.isupper()}


def _alias_table(module: ModuleType) -> str:
    rows = [
        (f"`{name}`", text, _constraints(getattr(module, name)))
        for name, text in _aliases_of(module).items()
    ]
    return _table(("Name", "Meaning", "Constraint"), rows) if rows else ""


def tags() -> str:
    """Show the text types that stand for codes of countries, languages and scripts."""
    return _alias_table(importlib.import_module("milreport.vocabulary.tags"))


def _constraints(alias: Any) -> str:  # noqa: ANN401 - any annotation
    """Say what JSON Schema would say about an alias, as far as it fits in a table."""
    schema = TypeAdapter(alias).json_schema()
    pattern = schema.get("pattern", "")
    told = [f"`{pattern}`"] if 0 < len(pattern) <= LONGEST_PATTERN else []
    told += [f"{words} {schema[key]}" for key, words in BOUNDS.items() if key in schema]
    terms = schema.get("enum", ())
    short = len(terms) <= LONGEST_LIST
    told += [f"`{term}`" for term in terms] if short else [f"one of {len(terms)} codes"]
    return ", ".join(told)


def findings() -> str:
    """Show what `validate` asks of every report: code, severity, the rule, and the cure."""
    asked = importlib.import_module("milreport.checks").INTEGRITY
    rows = [(f"`{each.code}`", str(each.severity), each.sentence, each.cure) for each in asked]
    return _table(("Code", "Severity", "The rule", "Cure"), rows)


def editorial() -> str:
    """Show what `check` asks besides, those of one area in a table, and which tables it needs."""
    areas: dict[str, list[tuple[str, ...]]] = {}
    for each in importlib.import_module("milreport.checks").EDITORIAL:
        needs = ", ".join(f"`{name}`" for name in each.needs) or "none"
        told = f"{each.sentence} {each.why}".strip()
        row = (f"`{each.code}`", str(each.severity), told, each.cure, needs)
        areas.setdefault(each.code.partition(".")[0], []).append(row)
    head = ("Code", "Severity", "The rule, and why", "Cure", "Tables")
    return "\n\n".join(
        f"### `{area}.` {{ #{area}-checks }}\n\n{_table(head, rows)}"
        for area, rows in areas.items()
    )


def structure_codes() -> str:
    """Show the codes that no check has, those of one area in a table, with cause and cure."""
    told = importlib.import_module("milreport._codes").CODES
    areas: dict[str, list[tuple[str, ...]]] = {}
    for code, (cause, cure) in told.items():
        areas.setdefault(code.partition(".")[0], []).append((f"`{code}`", cause, cure))
    head = ("Code", "Cause", "Cure")
    return "\n\n".join(
        f"### `{area}.` {{ #{area}-codes }}\n\n{_table(head, rows)}" for area, rows in areas.items()
    )


# Units


def every_unit() -> str:
    """Show every unit but the currencies, by what it measures."""
    units = importlib.import_module("milreport.values.units")
    shown: dict[Any, list[tuple[str, ...]]] = {}
    for each in map(units.unit, units.CODES):
        if each.factor is not None:
            row = (f"`{each.code}`", each.symbol, _first(each.names), _size(each))
            shown.setdefault(each.dimension, []).append((*row, "yes" if each.is_ucum else "no"))
    head = ("Code", "Printed", "Name", "In the base unit", "UCUM")
    return "\n\n".join(
        f"{_heading(2, str(dimension))}\n\n{_line(dimension.__doc__ or '')}\n\n{_table(head, rows)}"
        for dimension, rows in shown.items()
    )


def _first(names: tuple[str, ...]) -> str:
    return names[0] if names else ""


def _size(unit: Any) -> str:  # noqa: ANN401 - loaded by name
    """Show by how much a value is multiplied to be one in the base unit, and what is added."""
    added = f" + {_number(unit.offset)}" if unit.offset else ""
    return f"× {_number(unit.factor)}{added}"


def _number(exact: Fraction) -> str:
    """Write a rational number as a decimal where it ends, and else as a fraction."""
    rest = exact.denominator
    twos = (rest & -rest).bit_length() - 1
    rest >>= twos
    fives = 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    places = max(twos, fives)
    if rest != 1:
        return f"{exact.numerator}/{exact.denominator}"
    digits = str(exact.numerator * 10**places // exact.denominator).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits


def currencies() -> str:
    """Show every currency."""
    units = importlib.import_module("milreport.values.units")
    found = (each for each in map(units.unit, units.CODES) if each.factor is None)
    return _table(("Code", "Name"), ((f"`{each.code}`", _first(each.names)) for each in found))


def ambiguous_words() -> str:
    """Show the words that several units go by, those of one set of units in one row."""
    units = importlib.import_module("milreport.values.units")
    words: dict[tuple[str, ...], list[str]] = {}
    names = {name for code in units.CODES for name in units.unit(code).names}
    for name in sorted(names, key=lambda each: (each.casefold(), each)):
        codes = units.named(name)
        if len(codes) > 1:
            words.setdefault(codes, []).append(name)
    rows = [
        (", ".join(named), ", ".join(f"`{c}`" for c in codes)) for codes, named in words.items()
    ]
    return _table(("Words", "May be"), rows)


# Scales and conversions


def every_scale() -> str:
    """Show one row for each scale: what it grades, whose it is, and how it was checked."""
    scales = importlib.import_module("milreport.scales")
    rows = [
        (
            f"`{each.key}`",
            f"{each.issuer} ({each.version})",
            str(each.dimension),
            str(len(each.terms) or "numbers only"),
            _checked(each),
        )
        for each in scales.SCALES.values()
    ]
    return _table(("Key", "Issued by", "Grades", "Terms", "Checked"), rows)


def _checked(scale: Any) -> str:  # noqa: ANN401 - loaded by name
    """Say how a table was checked, and which of its terms otherwise."""
    others = [term for term in scale.terms if term.checked is not scale.checked]
    told = [f"`{term.code}` {term.checked.replace('_', '-')}" for term in others]
    return "; ".join([scale.checked.replace("_", "-"), *told])


def losses() -> str:
    """Show everything that a conversion can lose: its code, what it says, and who may say so."""
    told: dict[str, dict[str, list[str]]] = {}
    scales = importlib.import_module("milreport.scales")
    for code, message in scales.LOSSES.items():
        told.setdefault(code, {})[message] = ["scales"]
    for short in CONVERTERS:
        for code, message in _losses_of(f"milreport.values.{short}"):
            told.setdefault(code, {}).setdefault(message, []).append(short)
    rows = [
        (f"`{code}`", message, ", ".join(f"`{each}`" for each in dict.fromkeys(where)))
        for code, messages in sorted(told.items())
        for message, where in messages.items()
    ]
    return _table(("Code", "What it says", "Told by"), rows)


def _losses_of(module: str) -> Iterator[tuple[str, str]]:
    for call in _calls(_tree(module), {"Loss"}):
        given = {each.arg: each.value for each in call.keywords}
        code = ast.literal_eval(given["code"])
        yield code, STRADDLES if code == "loss.straddles" else _said(given["message"])


def _calls(tree: ast.Module, names: set[str]) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node


def _said(message: ast.expr) -> str:
    """Give the text of a message, with dots for what is filled in."""
    if isinstance(message, ast.JoinedStr):
        parts = (each.value if isinstance(each, ast.Constant) else "…" for each in message.values)
        return "".join(map(str, parts))
    return str(ast.literal_eval(message))


# Refusals


def refusals() -> str:
    """Show why a text is not read: the code, what it says and what would help."""
    package = "milreport.reading"
    told = {
        **importlib.import_module(package).REFUSALS,
        **importlib.import_module(f"{package}._time_refusals").TIME_REFUSALS,
    }
    rows = [(f"`{code}`", text, hint or "") for code, (text, hint) in told.items()]
    return _table(("Code", "What it says", "What helps"), rows)


def schema_rules() -> str:
    """Show every rule that JSON Schema cannot hold."""
    schema = importlib.import_module("milreport.schema")
    rows = [
        (f"`{rule.id}`", rule.severity.value, rule.text, _some(rule.fields))
        for rule in schema.rules()
    ]
    return _table(("Code", "Severity", "Rule", "Fields"), rows)


def _some(fields: tuple[str, ...]) -> str:
    """Name a few fields; of many, the first and how many more there are; of none, every text."""
    if not fields:
        return "every text"
    named = [f"`{field}`" for field in fields[:MOST_FIELDS]]
    rest = len(fields) - len(named)
    return ", ".join(named) + (f" and {rest} more" if rest else "")


def schema_losses() -> str:
    """Show how much each dialect and the reader's variant lose of a report, by code."""
    schema = importlib.import_module("milreport.schema")
    forms = {
        "reader": schema.adapted(dialect="2020-12", variant="reader"),
        "draft-07": schema.adapted(dialect="draft-07"),
        "openapi-3.1": schema.adapted(dialect="openapi-3.1"),
    } | {vendor: schema.adapted(dialect=vendor) for vendor in schema.VENDORS}
    counts = {name: Counter(loss.code for loss in made.losses) for name, made in forms.items()}
    rows = [
        (f"`{code}`", meaning, *(str(counts[name][code] or "") for name in forms))
        for code, meaning in schema.LOSSES.items()
    ]
    return _table(("Code", "Meaning", *forms), rows)


def schema_models() -> str:
    """Name every model that has a file of its own, with a link to it."""
    schema = importlib.import_module("milreport.schema")
    names = (model.__name__ for model in schema.PUBLISHED)
    return ", ".join(f"[{name}](../schema/1.0/{name}.json)" for name in names)


def payload_sizes() -> str:
    """Show each payload with its measures for each vendor, beside the limits."""
    schema = importlib.import_module("milreport.schema")
    head = ("Payload", *(f"{vendor}: {name}" for vendor, name in _limited(schema)))
    rows = [
        (f"`{payload}`", *(_measure(schema, payload, *column) for column in _limited(schema)))
        for payload in schema.PAYLOADS
    ]
    limits = ("at most", *(f"{schema.VENDORS[v].limits[name]:,}" for v, name in _limited(schema)))
    return _table(tuple(each.replace("_", " ") for each in head), [*rows, limits])


def _limited(schema: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - loaded by name
    return [(vendor, name) for vendor, its in schema.VENDORS.items() for name in its.limits]


def _measure(schema: Any, payload: str, vendor: str, name: str) -> str:  # noqa: ANN401 - loaded by name
    made = schema.extraction(vendor, payload).schema
    (found,) = (
        each for each in schema.measured(made, schema.VENDORS[vendor].limits) if each.name == name
    )
    return f"{found.found:,}" if found.fits else f"**{found.found:,}**"


def measures() -> str:
    """Show what each measure counts."""
    schema = importlib.import_module("milreport.schema")
    rows = [(name.replace("_", " "), words) for name, words in schema.MEASURES.items()]
    return _table(("Measure", "What it counts"), rows)


def vendor_keywords() -> str:
    """Show which keywords of the canonical schema each vendor reads."""
    schema = importlib.import_module("milreport.schema")
    keywords = sorted(_keywords(schema.json_schema()) - {"$schema", "$id", "title", "examples"})
    rows = [
        (f"`{word}`", *("yes" if word in its.keywords else "" for its in schema.VENDORS.values()))
        for word in keywords
    ]
    return _table(("Keyword", *schema.VENDORS), rows)


def _keywords(schema: Any) -> set[str]:  # noqa: ANN401 - a schema or a part of one
    """Gather the keywords of a schema and of whatever is inside it."""
    tree = importlib.import_module("milreport.schema._tree")
    return {key for _, each in tree.schemas(schema) for key in each}


def usage_codes() -> str:
    """Show the codes `usage.` of calls that cannot be meant, with what was expected."""
    told: dict[str, dict[str, None]] = {}
    for source in sorted(Path(milreport.__file__).parent.rglob("*.py")):
        for code, message in _usage_of(ast.parse(source.read_text(encoding="utf-8"))):
            told.setdefault(code, {})[message] = None
    rows = [(f"`{code}`", "; ".join(messages)) for code, messages in sorted(told.items())]
    return _table(("Code", "What it says"), rows)


def _usage_of(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for call in _calls(tree, {"UsageError"}):
        match call.args:
            case [ast.Constant(value=str(code)), message] if code.startswith("usage."):
                yield code, _said(message)
            case _:
                pass


# Codes of other data sets


def time_codes() -> str:
    """Show each term of time precision with its codes elsewhere, and the codes with their terms."""
    terms = importlib.import_module("milreport.vocabulary.time").TimePrecision
    return _codes("time_codes", terms, {"acled": 4, "ucdp": 6, "wikidata": 15})


def place_codes() -> str:
    """Show each term of place precision with its codes elsewhere, and the codes with theirs."""
    terms = importlib.import_module("milreport.vocabulary.places").PlacePrecision
    return _codes("place_codes", terms, {"acled": 4, "ucdp": 8, "gdelt": 6, "plover": 6})


def _codes(converter: str, terms: type[Term], schemes: dict[str, int]) -> str:
    """Show both directions for some schemes, each with the number after its last code."""
    module = importlib.import_module(f"milreport.values.{converter}")
    to = {name: getattr(module, f"precision_to_{name}") for name in schemes}
    rows = [(f"`{term}`", *(_converted(give(term)) for give in to.values())) for term in terms]
    back = [
        (_named(name), str(code), _converted(getattr(module, f"precision_from_{name}")(code)))
        for name, end in schemes.items()
        for code in range(end)
        if code or name in {"wikidata", "gdelt"}
    ]
    return "\n\n".join(
        [
            _table(("Term", *(f"to {_named(name)}" for name in schemes)), rows),
            _table(("From", "Code", "Terms"), back),
        ]
    )


def _named(scheme: str) -> str:
    return "Wikidata" if scheme == "wikidata" else scheme.upper()


def _converted(found: Any) -> str:  # noqa: ANN401 - loaded by name
    """Show the answers of a conversion and the codes of its losses."""
    values = " or ".join(f"`{each}`" for each in found.values) or "none"
    return "; ".join([values, *(f"`{each.code}`" for each in found.loss)])
