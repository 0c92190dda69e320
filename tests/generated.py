"""The files that are made from the sources: write them anew, or say which have drifted.

python tests/generated.py           writes them
python tests/generated.py --check   exits with 1 and names those that differ
"""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from milreport import schema

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "milreport"
DESCRIPTIONS = SOURCE / "schema" / "_descriptions.py"
PUBLISHED = ROOT / "docs" / "schema" / "1.0"

HEAD = '''"""What the attribute docstrings say, for the JSON Schema. Made by tests/generated.py.

The sources are the only place where these words are written. They are gathered here because a
library that does no I/O cannot read its own sources when somebody asks for the schema.
"""

from typing import Final
'''


def docstrings(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    """Give each name of a body that has a docstring under it, and the docstring on one line."""
    for statement, following in pairwise(body):
        match statement, following:
            case (
                ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]),
                ast.Expr(value=ast.Constant(value=str() as words)),
            ):
                yield name, " ".join(words.split())


def trees() -> Iterator[ast.Module]:
    """Give the syntax trees of the modules that define models, in a fixed order."""
    for folder in ("values", "records"):
        for path in sorted((SOURCE / folder).glob("*.py")):
            yield ast.parse(path.read_text(encoding="utf-8"))


def described_fields() -> dict[str, dict[str, str]]:
    """Give the docstring of every field of every class, its own and its bases'."""
    classes = {
        node.name: node for tree in trees() for node in tree.body if isinstance(node, ast.ClassDef)
    }

    def of(name: str) -> dict[str, str]:
        node = classes.get(name)
        if node is None:
            return {}
        inherited = {
            field: words
            for base in node.bases
            if isinstance(base, ast.Name)
            for field, words in of(base.id).items()
        }
        return inherited | dict(docstrings(node.body))

    described = {name: of(name) for name in sorted(classes) if not name.startswith("_")}
    return {name: fields for name, fields in described.items() if fields}


def described_aliases() -> dict[str, str]:
    """Give the docstring of every named type, such as a union."""
    found = {name: words for tree in trees() for name, words in docstrings(tree.body)}
    return {name: found[name] for name in sorted(found) if name[0].isupper() and not name.isupper()}


def literal(name: str, annotation: str, table: object) -> str:
    """Write a table as a Python literal, one entry a line."""
    text = json.dumps(table, indent=4, ensure_ascii=False)
    lines = [
        line if line.endswith(("{", "}", "},", ",")) else f"{line}," for line in text.splitlines()
    ]
    return f"\n# fmt: off\n{name}: Final[{annotation}] = " + "\n".join(lines) + "\n# fmt: on\n"


def files() -> dict[Path, str]:
    """Give every generated file with what it should hold."""
    published = {PUBLISHED / path: text for path, text in schema.files().items()}
    return published | {
        DESCRIPTIONS: HEAD
        + literal("FIELDS", "dict[str, dict[str, str]]", described_fields())
        + literal("ALIASES", "dict[str, str]", described_aliases()),
    }


def drifted() -> list[Path]:
    """Give the generated files that are not what they should be, and those that should not be."""
    wanted = files()
    stale = [
        path
        for path, text in wanted.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    return stale + sorted(path for path in PUBLISHED.rglob("*.json") if path not in wanted)


def main(arguments: list[str]) -> int:
    """Write, or check and report."""
    if "--check" in arguments:
        for path in (stale := drifted()):
            print(f"drifted: {path.relative_to(ROOT)}; run python tests/generated.py")
        return 1 if stale else 0
    stale = drifted()
    wanted = files()
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path in wanted:
            path.write_text(wanted[path], encoding="utf-8")
        else:
            path.unlink()
    if DESCRIPTIONS in stale:
        # The schema is made with the descriptions, which this process has loaded already.
        return subprocess.run([sys.executable, __file__], check=False).returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
