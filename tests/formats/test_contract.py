"""A foreign format is one module with one shape, one test file and one page."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent.parent
NAMES = ["NAME", "SPEC", "read", "write"]


def formats(root: Path) -> list[Path]:
    """Give the format modules of a tree; those with an underscore are their helpers."""
    folder = root / "src" / "milreport" / "formats"
    return sorted(path for path in folder.glob("*.py") if not path.name.startswith("_"))


def loaded(path: Path) -> ModuleType:
    """Load a module by its path."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def breaches(root: Path) -> list[str]:
    """Name what the formats of a tree lack: one of the four names, a test file, a page."""
    found = []
    for path in formats(root):
        if sorted(getattr(loaded(path), "__all__", [])) != NAMES:
            found.append(f"{path.stem} exports other names than {', '.join(NAMES)}")
        if not (root / "tests" / "formats" / f"test_{path.stem}.py").exists():
            found.append(f"{path.stem} has no test file")
        if not (root / "docs" / "formats" / f"{path.stem}.md").exists():
            found.append(f"{path.stem} has no page")
    return found


def test_every_format_has_its_shape() -> None:
    """Each format exports the four names and has its test file and its page."""
    assert breaches(ROOT) == []


@pytest.mark.parametrize(
    ("missing", "expected"),
    [
        pytest.param(
            "names", ["sample exports other names than NAME, SPEC, read, write"], id="names"
        ),
        pytest.param("test", ["sample has no test file"], id="test file"),
        pytest.param("page", ["sample has no page"], id="page"),
        pytest.param(None, [], id="nothing"),
    ],
)
def test_a_planted_breach_is_found(
    tmp_path: Path, missing: str | None, expected: list[str]
) -> None:
    """The test above can fail: each lack is named."""
    names = NAMES[:3] if missing == "names" else NAMES
    files = {
        "src/milreport/formats/sample.py": f"__all__ = {names}\n",
        "src/milreport/formats/_protocol.py": "",
        "tests/formats/test_sample.py": "",
        "docs/formats/sample.md": "",
    }
    files.pop(
        {"test": "tests/formats/test_sample.py", "page": "docs/formats/sample.md"}.get(
            missing or "", ""
        ),
        None,
    )
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    assert breaches(tmp_path) == expected
