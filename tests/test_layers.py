"""Imports point down the layers, and nowhere else. The sources are read, not imported."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "milreport"

LAYERS = {
    "_model": 0,
    "_nearest": 0,
    "_once": 0,
    "conversion": 0,
    "errors": 0,
    "findings": 0,
    "limits": 0,
    "vocabulary": 1,
    "values": 2,
    "records": 3,
    "scales": 3,
    "arithmetic": 3,
    "tables": 3,
    "reading": 4,
    "weighing": 4,
    "formats": 4,
    "redaction": 4,
    "checks": 5,
    "render": 5,
    "_codes": 6,
    "_intake": 6,
    "_oddities": 6,
    "_plain": 6,
    "_refusals": 6,
    "_syntax": 6,
    "arrow": 6,
    "many": 6,
    "validation": 6,
    "schema": 6,
    "testing": 6,
    "": 7,
}
"""Every module and package below `milreport`, by its layer; `""` is the face."""

APART = (4, 5)
"""The layers whose parts do not import each other."""


def owner(name: str) -> str:
    """Give the part of the package that a dotted name below `milreport` belongs to."""
    return name.partition(".")[0]


def imports(tree: ast.Module, module: str) -> Iterator[tuple[int, str]]:
    """Give the line and the name, below `milreport`, of everything that a module imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}:{node.lineno} imports by a relative name"
            yield node.lineno, node.module or ""


def below(name: str) -> str | None:
    """Give a name as seen from `milreport`, or None where it is somebody else's."""
    if name == "milreport":
        return ""
    return name.removeprefix("milreport.") if name.startswith("milreport.") else None


def breaches(tree: ast.Module, module: str) -> list[str]:
    """Name every import of a module that points sideways or up."""
    found = []
    for line, name in imports(tree, module):
        target = below(name)
        if target is None or owner(target) == owner(module):
            continue
        here, there = LAYERS[owner(module)], LAYERS[owner(target)]
        if there > here or there == here in APART:
            found.append(f"{module}:{line} imports {name}")
    return found


def modules() -> Iterator[tuple[str, Path]]:
    """Give the dotted name below `milreport`, and the path, of every source file."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        yield ".".join(part for part in parts if part != "__init__"), path


MODULES = [*modules()]


def imported_within(found: list[tuple[str, Path]]) -> dict[str, set[str]]:
    """Give which modules each module imports, by their dotted names below `milreport`."""
    names = {name for name, _ in found}
    graph: dict[str, set[str]] = {}
    for name, path in found:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in tree.body:
            targets = []
            if (
                isinstance(node, ast.ImportFrom)
                and (target := below(node.module or "")) is not None
            ):
                inside = (f"{target}.{alias.name}".strip(".") for alias in node.names)
                targets = [each if each in names else target for each in inside]
            graph.setdefault(name, set()).update(each for each in targets if each != name)
    return graph


@pytest.mark.parametrize(("module", "path"), MODULES, ids=[name or "face" for name, _ in MODULES])
def test_imports_point_down(module: str, path: Path) -> None:
    """A module imports from its own part of the package or from a lower layer."""
    tree = ast.parse(path.read_text(encoding="utf-8"))

    assert owner(module) in LAYERS, f"{module} has no layer"
    assert breaches(tree, module) == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        pytest.param("values.time", "from milreport.records.claim import Claim", id="up"),
        pytest.param("checks.claims", "from milreport.schema import json_schema", id="sideways"),
        pytest.param("errors", "import milreport.vocabulary", id="up by plain import"),
        pytest.param("records.claim", "def f():\n    from milreport import check", id="inside"),
    ],
)
def test_a_planted_breach_is_found(module: str, source: str) -> None:
    """The test above can fail: each kind of breach is named with its line."""
    assert len(breaches(ast.parse(source), module)) == 1


def test_no_module_imports_in_a_circle() -> None:
    """Nothing that a module imports imports that module in turn."""
    graph = imported_within(MODULES)
    done: set[str] = set()

    def walk(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " -> ".join((*way, name))
        if name not in done:
            for target in sorted(graph.get(name, ())):
                walk(target, (*way, name))
            done.add(name)

    for name in graph:
        walk(name, ())


@pytest.mark.parametrize(("module", "path"), MODULES, ids=[name or "face" for name, _ in MODULES])
def test_nothing_is_imported_inside_a_function(module: str, path: Path) -> None:
    """Every import stands at the head of its module, where a reader looks for it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    inner = [
        node.lineno
        for function in functions
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]

    assert inner == [], module
