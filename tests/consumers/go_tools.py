"""Go without a network: the toolchain is of PyPI, the one library of Debian."""

import gzip
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from programs import HERE, Said, run

PROGRAMS: Final = HERE / "go"
CACHE: Final = PROGRAMS / ".cache"
SOURCES: Final = CACHE / "sources" / "usr" / "share"
GENERATED: Final = "example.org/milreport"

_PACKAGED: Final = {
    "github.com/xeipuuv/gojsonpointer": "v0.0.0-20190905194746-02993c407bfb",
    "github.com/xeipuuv/gojsonreference": "v0.0.0-20180127040603-bd5ef7bd5415",
    "github.com/xeipuuv/gojsonschema": "v1.2.0",
}
"""The modules that `fetch.sh` unpacks; the commits stand in the names of Debian's versions."""

ENVIRONMENT: Final[Mapping[str, str]] = {
    "GOCACHE": str(CACHE / "built"),
    "GOFLAGS": "-mod=vendor",
    "GOPROXY": "off",
    "GOTOOLCHAIN": "local",
}


def go(*words: str | Path, folder: Path) -> Said:
    """Call Go."""
    return run("go", *words, folder=folder, environment=ENVIRONMENT)


def version() -> str:
    """Give the version of the toolchain."""
    return run("go", "env", "GOVERSION", folder=HERE).output.strip().removeprefix("go")


def library_version() -> str:
    """Give the version of the validator, as its package has it."""
    log = SOURCES / "doc" / "golang-github-xeipuuv-gojsonschema-dev" / "changelog.Debian.gz"
    first = gzip.decompress(log.read_bytes()).decode().partition(")")[0]
    return first.partition("(")[2].partition("-")[0]


def with_validator(folder: Path, name: str) -> None:
    """Lay out a module that has the validator and what it needs, as `go mod vendor` would.

    The sources are there once `go/fetch.sh` has run.
    """
    packages = Path("github.com") / "xeipuuv"
    shutil.copytree(SOURCES / "gocode" / "src" / packages, folder / "vendor" / packages)
    required = "".join(f"require {module} {which}\n" for module, which in _PACKAGED.items())
    (folder / "go.mod").write_text(f"module {name}\n\ngo 1.23\n\n{required}", encoding="utf-8")
    listed = (f"# {module} {which}\n## explicit\n{module}\n" for module, which in _PACKAGED.items())
    (folder / "vendor" / "modules.txt").write_text("".join(listed), encoding="utf-8")


def with_structs(folder: Path, models: Mapping[str, str]) -> None:
    """Make a module of generated structs that needs no other, with the program that loads them."""
    (folder / "go.mod").write_text(f"module {GENERATED}\n\ngo 1.23\n", encoding="utf-8")
    shutil.rmtree(folder / "test", ignore_errors=True)
    program = folder / "load"
    program.mkdir()
    shutil.copy(PROGRAMS / "load" / "main.go", program)
    made = "\n".join(
        f'\t"{model}": func() any {{ return new(milreport.{struct}) }},'
        for model, struct in models.items()
    )
    (program / "made.go").write_text(
        f'package main\n\nimport "{GENERATED}"\n\nvar made = map[string]func() any{{\n{made}\n}}\n',
        encoding="utf-8",
    )
