"""The pages: all are in the navigation, their links lead somewhere, and their examples hold."""

import importlib.util
import json
import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest
from pydantic import TypeAdapter

import milreport as mr
from milreport import reading, scales, units
from milreport._codes import CODES
from milreport.checks import ALL, EDITORIAL, INTEGRITY
from milreport.testing import register

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
NOT_PAGES = ("examples", "schema", "_hooks")
PAGES = sorted(
    str(path.relative_to(DOCS))
    for path in DOCS.rglob("*.md")
    if path.relative_to(DOCS).parts[0] not in NOT_PAGES
)

FENCE = re.compile("^```(\\w+)([^\\n]*)\\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TITLE = re.compile('title="(\\w+)"')
LINK = re.compile("\\]\\(([^)#\\s]+\\.md)(?:#[^)]*)?\\)")


class Block(NamedTuple):
    """One fenced block of a page."""

    language: str
    title: str | None
    text: str
    line: int


def blocks(page: str) -> Iterator[Block]:
    """Go over the fenced blocks of a page."""
    text = (DOCS / page).read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        title = TITLE.search(found[2])
        line = text.count("\n", 0, found.start(3))
        yield Block(found[1], title[1] if title else None, found[3], line)


@pytest.fixture(scope="module", autouse=True)
def _registered() -> None:
    """Do what Hypothesis does by itself where the package is installed."""
    register()


@pytest.fixture(scope="module")
def tables() -> ModuleType:
    """Load the module that makes the tables of the reference."""
    spec = importlib.util.spec_from_file_location("pages", DOCS / "_hooks" / "pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_navigation_lists_every_page_once() -> None:
    """Every page is in the navigation, and every entry is a page."""
    configuration = (ROOT / ".mkdocs.yml").read_text(encoding="utf-8")

    listed = re.findall("^ +- .*: (\\S+\\.md)$", configuration, re.MULTILINE)

    assert sorted(listed) == PAGES


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_pages(page: str) -> None:
    """Every link to a page leads to one that is there."""
    links = LINK.findall((DOCS / page).read_text(encoding="utf-8"))

    missing = [link for link in links if not (DOCS / page).parent.joinpath(link).exists()]

    assert missing == []


@pytest.mark.parametrize("page", PAGES)
def test_examples_hold(page: str) -> None:
    """JSON fits the model that its title names; Python runs, with the last JSON as `raw`."""
    namespace: dict[str, Any] = {"__name__": "page"}
    for block in blocks(page):
        if block.language == "json":
            namespace["raw"] = block.text
            json.loads(block.text)
            if block.title:
                TypeAdapter(getattr(mr, block.title)).validate_json(block.text)
            if block.title == "Report":
                assert mr.validate(block.text).findings == ()
        elif block.language == "python":
            code = compile("\n" * block.line + block.text, str(DOCS / page), "exec")
            exec(code, namespace)  # noqa: S102 - our own pages


@pytest.mark.parametrize("page", PAGES)
def test_blocks_name_a_language(page: str) -> None:
    """No fenced block escapes these tests by having no language or an odd one."""
    text = (DOCS / page).read_text(encoding="utf-8")
    fences = re.findall("^ *(```.*)$", text, re.MULTILINE)

    found = list(blocks(page))

    assert len(fences) == 2 * len(found)
    assert {block.language for block in found} <= {
        "go",
        "java",
        "json",
        "mermaid",
        "python",
        "sh",
        "text",
        "ts",
    }


def test_every_vocabulary_module_has_a_page(tables: ModuleType) -> None:
    """A list that no page shows would be a list that nobody finds."""
    shown = {Path(page).stem for page in PAGES if page.startswith("reference/vocabulary/")}
    told = {module.__name__.rpartition(".")[2] for module in tables.modules("vocabulary")}

    assert shown == told - {"codes"}


def test_tables_show_every_term(tables: ModuleType) -> None:
    """The page of a module shows each of its lists, term by term."""
    for module in tables.modules("vocabulary"):
        shown = tables.vocabulary(module.__name__.rpartition(".")[2])
        for terms in tables.terms_of(module):
            assert f"## {terms.__name__} " in shown
            assert all(f"| `{term.value}` |" in shown for term in terms)


@pytest.mark.parametrize("package", ["values", "records"])
def test_tables_show_every_field(tables: ModuleType, package: str) -> None:
    """The page of a package shows each model with its fields."""
    shown = tables.models(package) + tables.every_record()

    for module in tables.modules(package):
        for part in tables.parts_of(module):
            assert f"### {part.__name__} " in shown
            assert all(f"| `{name}` |" in shown for name in tables.field_names(part))


def test_tables_show_every_check(tables: ModuleType) -> None:
    """The page of findings shows each check with its rule and its cure."""
    shown = tables.findings()

    for rule in INTEGRITY:
        assert f"| `{rule.code}` | {rule.severity} | {rule.sentence} | {rule.cure} |" in shown
    assert "|  |" not in shown


def test_tables_show_every_editorial_check(tables: ModuleType) -> None:
    """The page of findings shows each of them with why it is asked, its cure and its tables."""
    shown = tables.editorial()

    for rule in EDITORIAL:
        told = f"{rule.sentence} {rule.why}".strip()
        assert f"| `{rule.code}` | {rule.severity} | {told} | {rule.cure} |" in shown
        assert shown.count(f"### `{rule.code.partition('.')[0]}.` ") == 1
    assert "|  |" not in shown


def test_tables_show_every_other_code(tables: ModuleType) -> None:
    """The page of findings shows each code that no check has, under its area, with its cure."""
    shown = tables.structure_codes()

    for code, told in CODES.items():
        assert shown.count(f"| `{code}` | {told.cause} | {told.cure} |") == 1
        assert shown.count(f"### `{code.partition('.')[0]}.` ") == 1


CAUSES_AND_CURES = [
    *(pytest.param(rule.sentence, rule.cure, id=rule.code) for rule in ALL),
    *(pytest.param(told.cause, told.cure, id=code) for code, told in CODES.items()),
]


@pytest.mark.parametrize(("cause", "cure"), CAUSES_AND_CURES)
def test_causes_and_cures_are_sentences(cause: str, cure: str) -> None:
    """Each is one line with a capital and a full stop, fits a table, and a cure says more."""
    for text in (cause, cure):
        assert re.fullmatch("[A-Z][^\\n|]{8,250}\\.", text)
    assert cure != cause


def test_tables_show_every_unit(tables: ModuleType) -> None:
    """The page of units shows each code once, with its size, and each currency."""
    measured = tables.every_unit()
    money = tables.currencies()

    for code in units.CODES:
        shown = money if units.unit(code).factor is None else measured
        assert shown.count(f"| `{code}` |") == 1
    assert "| `km` | km | kilometre | × 1000 | yes |" in measured
    assert "| `[degF]` | °F | degree Fahrenheit | × 5/9 + 45967/180 | yes |" in measured


def test_sizes_are_shown_whole(tables: ModuleType) -> None:
    """The factor and the offset that are shown are those of the unit, to the last digit."""
    rows = re.findall(
        "^\\| `(.+?)` .* × (\\S+)(?: \\+ (\\S+))? \\|", tables.every_unit(), re.MULTILINE
    )

    assert len(rows) == sum(units.unit(code).factor is not None for code in units.CODES)
    for code, factor, offset in rows:
        unit = units.unit(code)
        assert (Fraction(factor), Fraction(offset or 0)) == (unit.factor, unit.offset)


def test_tables_show_ambiguous_words(tables: ModuleType) -> None:
    """A word that several units go by is shown with their codes, and a plain one is not."""
    shown = tables.ambiguous_words()

    assert "| ton, tons | `t`, `[ston_av]`, `[lton_av]` |" in shown
    assert "| oz | `[oz_av]`, `[oz_tr]` |" in shown
    assert "kilometre" not in shown


def test_tables_show_every_scale(tables: ModuleType) -> None:
    """The page of scales shows each key with what it grades and how it was checked."""
    rows = {row.split(" | ")[0].strip("|` "): row for row in tables.every_scale().splitlines()}

    for key, scale in scales.SCALES.items():
        assert scale.issuer in rows[key]
        assert f"| {scale.dimension} |" in rows[key]
        assert scale.checked.replace("_", "-") in rows[key]
    assert "`A` memory" in rows["ukpolice.5x5x5.source"]


def test_tables_show_every_loss(tables: ModuleType) -> None:
    """The page of conversions shows each loss, whichever module tells it."""
    shown = tables.losses()

    for code, message in scales.LOSSES.items():
        assert f"| `{code}` | {message} |" in shown
    for module in tables.CONVERTERS:
        source = (ROOT / "src/milreport/values" / f"{module}.py").read_text(encoding="utf-8")
        for code in re.findall('code="(loss[.a-z_0-9]+)"', source):
            assert f"| `{code}` |" in shown


def test_tables_show_the_codes_of_data_sets(tables: ModuleType) -> None:
    """Both directions are shown, with the loss where there is one."""
    times, places = tables.time_codes(), tables.place_codes()

    assert "| `week` | `2` | `3` | none; `loss.no_unit` |" in times
    assert "| UCDP | 2 | `few_days`; `loss.perhaps_undated` |" in times
    assert "| UCDP | 5 | `line_feature` or `informal_region`; `loss.straddles` |" in places
    assert "| GDELT | 0 | `unknown`; `loss.undocumented` |" in places


def test_tables_show_every_refusal(tables: ModuleType) -> None:
    """The page about reading shows each code of a refusal, of amounts and of times."""
    shown = tables.refusals()

    assert all(f"| `{code}` |" in shown for code in reading.REFUSALS)
    assert "| `reading.needs_anchor` |" in shown


def test_tables_show_every_wrong_call(tables: ModuleType) -> None:
    """The page of findings shows each code of a `UsageError` that the source writes out."""
    shown = tables.usage_codes()

    for path in (ROOT / "src/milreport").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for code in re.findall('UsageError\\(\\s*"(usage[.a-z_0-9]+)"', text):
            assert f"| `{code}` |" in shown


def test_the_page_of_findings_shows_every_wrong_notation() -> None:
    """Each code of a `NotationError` that the source writes out has its row, with a cure."""
    page = (DOCS / "reference/findings.md").read_text(encoding="utf-8")
    rows = re.findall("^\\| `([a-z_.]+)` \\| `.+?` \\| .+?\\. \\| .+?\\. \\|$", page, re.MULTILINE)

    written = {
        code
        for path in (ROOT / "src/milreport").rglob("*.py")
        for code in re.findall('NotationError\\(\\s*"([a-z_.]+)"', path.read_text(encoding="utf-8"))
    }

    assert len({*rows}) == len(rows)
    assert written <= {*rows}
    assert len(written) > 10


def test_long_lists_are_counted(tables: ModuleType) -> None:
    """A closed table of codes is not spelled out among the constraints of a value."""
    (row,) = (line for line in tables.models("values").splitlines() if "| `UnitCode` |" in line)

    assert row.endswith(f"| one of {len(units.CODES)} codes |")


def test_modules_of_functions_have_no_heading(tables: ModuleType) -> None:
    """A page of values has no heading with nothing below it."""
    shown = tables.models("values")

    assert "{ #values-edtf }" not in shown
    assert "{ #values-numbers }" in shown


def test_tables_show_every_rule_beyond_the_schema(tables: ModuleType) -> None:
    """The page about the schema shows each rule with its severity, its sentence and its fields."""
    shown = tables.schema_rules()

    for rule in mr.schema.rules():
        first = f"`{rule.fields[0]}`" if rule.fields else "every text"
        assert f"| `{rule.id}` | {rule.severity.value} | {rule.text} | {first}" in shown
    assert "and 47 more |" in shown


def test_tables_count_what_dialects_lose(tables: ModuleType) -> None:
    """Each code of a loss is shown with how often it occurs in each dialect."""
    rows = {row.split(" | ")[0].strip("|` "): row for row in tables.schema_losses().splitlines()}
    gemini = mr.schema.adapted(dialect="gemini").losses

    assert rows.keys() >= mr.schema.LOSSES.keys()
    for code in mr.schema.LOSSES:
        count = sum(loss.code == code for loss in gemini)
        assert rows[code].endswith(f"| {count} |" if count else "|  |")


def test_tables_show_every_payload(tables: ModuleType) -> None:
    """Each payload is shown with its measures, in bold where they are above the limit."""
    rows = tables.payload_sizes().splitlines()

    assert [row.split(" | ")[0].strip("|` ") for row in rows[2:-1]] == [*mr.schema.PAYLOADS]
    assert [row for row in rows if "**" in row] == [row for row in rows if "`report`" in row]
    assert rows[-1].startswith("| at most | 5,000 | 10 | 1,000 |")


def test_tables_show_what_vendors_read(tables: ModuleType) -> None:
    """Each keyword of the schema is shown with whether a vendor reads it."""
    shown = tables.vendor_keywords()

    assert "| `pattern` | yes | yes |  |" in shown
    assert "| `maxLength` |  |  |  |" in shown
    assert "| depth | How many objects" in tables.measures()


def test_tables_name_every_published_model(tables: ModuleType) -> None:
    """Each model that has a file is named with a link to it, and the file is there."""
    links = re.findall(r"\]\(\.\./(.*?)\)", tables.schema_models())

    assert len(links) == len(mr.schema.PUBLISHED)
    assert all((DOCS / link).exists() for link in links)
