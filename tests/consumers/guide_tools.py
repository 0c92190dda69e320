"""The programs of the guide for other teams, from its own text, and the validators they use."""

import json
import re
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

import go_tools
import guide
from node_tools import MODULES, installed
from programs import HERE, answered, run, script
from python_tools import ends_in_line_break
from table import Bench, Consumer, Limit, Result

import milreport as mr

NETWORKNT: Final = {"3.13.2": "1.5.9"}
"""WireMock carries networknt's validator, under names that begin with `wiremock.`; which version,
by the version of WireMock, stands in its build file."""


def wiremock() -> Path:
    """Give the archive that has the validator."""
    (jar,) = (MODULES / "wiremock" / "build").glob("*.jar")
    return jar


def networknt_version() -> str:
    """Give the version of the validator in Java."""
    return NETWORKNT[installed("wiremock")]


def by_networknt(bench: Bench, kind: str) -> Result:
    """Ask the validator in Java about each document."""
    target = bench.folder / "answers.jsonl"
    program = HERE / "java" / "Validate.java"
    schemas = bench.published / kind
    said = run(
        *("java", "-cp", wiremock(), program, schemas, bench.corpus, target), folder=bench.folder
    )
    return answered(said, target, bench, len(bench.models))


def by_gojsonschema(bench: Bench) -> Result:
    """Ask the validator in Go about each document."""
    target = bench.folder / "answers.jsonl"
    shutil.copytree(HERE / "go" / "validate", bench.folder / "validate")
    go_tools.with_validator(bench.folder, "example.org/validate")
    schemas = bench.published / "draft-07"
    said = go_tools.go("run", "./validate", schemas, bench.corpus, target, folder=bench.folder)
    return answered(said, target, bench, len(bench.models))


def typescript(folder: Path, published: Path) -> str:
    """Lay out the program in TypeScript: all its commands are run as they stand."""
    install, start = guide.blocks("TypeScript", "sh")
    for package in ("ajv", "json-schema-to-typescript", "typescript"):
        if f" {package}@{installed(package)} " not in install:
            raise guide.OtherVersionError
    shutil.copy(published / "Report.json", folder)
    (folder / "check.ts").write_text(guide.block("TypeScript", "ts"), encoding="utf-8")
    said = script(install, folder, {"npm_config_prefer_offline": "true"})
    if said.code:
        raise RuntimeError(said.last_words)
    return start


def java(folder: Path, published: Path) -> str:
    """Lay out the program in Java; only the names of the validator's packages are longer here."""
    if guide.block("Java", "text").strip() != (
        f"com.networknt:json-schema-validator:{networknt_version()}"
    ):
        raise guide.OtherVersionError
    shutil.copy(published / "Report.json", folder)
    (folder / "lib").mkdir()
    (folder / "lib" / "validator.jar").symlink_to(wiremock())
    text = re.sub(
        r"^import com\.", "import wiremock.com.", guide.block("Java", "java"), flags=re.MULTILINE
    )
    (folder / "Check.java").write_text(text, encoding="utf-8")
    return guide.block("Java", "sh")


def golang(folder: Path, published: Path) -> str:
    """Lay out the program in Go, with the library where `go get` would leave it."""
    install, start = guide.blocks("Go", "sh")
    wanted = f"go get github.com/xeipuuv/gojsonschema@v{go_tools.library_version()}"
    if install.splitlines() != ["go mod init check", wanted]:
        raise guide.OtherVersionError
    shutil.copy(published / "draft-07" / "Report.json", folder)
    go_tools.with_validator(folder, "check")
    (folder / "check.go").write_text(guide.block("Go", "go"), encoding="utf-8")
    return start


Layout = Callable[[Path, Path], str]
"""Lays out a program in a folder, and gives the commands of the page that start it."""


def recipe(bench: Bench, layout: Layout) -> Result:
    """Run a program of the page on the page's report, and on a copy that is wrong."""
    start = layout(bench.folder, bench.published)
    again = start.splitlines()[-1]
    report = bench.folder / "report.json"
    report.write_text(guide.report(), encoding="utf-8")
    right = script(start, bench.folder, go_tools.ENVIRONMENT)
    faults = []
    if (right.code, right.output) != (0, guide.block("A report to try", "text")):
        faults.append(f"it does not print what the page shows: {right.last_words}")
    report.write_text(guide.report().replace('"at_least"', '"atleast"'), encoding="utf-8")
    wrong = script(again, bench.folder, go_tools.ENVIRONMENT)
    if wrong.code != 1 or not wrong.errors:
        faults.append(f"it does not refuse a wrong kind: {wrong.last_words}")
    return Result(1, faults=tuple(faults), remarks=("from the text of the guide",))


def pinned(bench: Bench) -> Result:
    """Run the commands of the page that pin a file, and see that a change is found."""
    shutil.copy(bench.published / "Report.json", bench.folder)
    commands = guide.block("Pin a version", "sh")
    faults = []
    if script(commands, bench.folder).code:
        faults.append("the file as it is does not pass")
    with (bench.folder / "Report.json").open("a", encoding="utf-8") as file:
        file.write("\n")
    if not script(commands.splitlines()[-1], bench.folder).code:
        faults.append("a changed file passes")
    schema = json.loads((bench.published / "Report.json").read_text(encoding="utf-8"))
    if f"`{schema['$id']}`" not in guide.PAGE.read_text(encoding="utf-8"):
        faults.append("the page tells another $id")
    faults += _finding()
    return Result(1, faults=tuple(faults), remarks=("from the text of the guide",))


def _finding() -> list[str]:
    """See that the finding of the page is what a misspelt source brings."""
    shown = json.loads(guide.block("What a finding says", "json"))
    misspelt = guide.report().replace('{"source": "mayor",', '{"source": "major",')
    brought = [
        {name: getattr(finding, name) for name in shown}
        for finding in mr.validate(misspelt).findings
    ]
    return [] if brought == [shown] else [f"the page shows another finding than {brought}"]


def coreutils_version() -> str:
    """Give the version of sha256sum."""
    return run("sha256sum", "--version", folder=HERE).output.splitlines()[0].rpartition(" ")[2]


LINE_BREAK: Final = Limit(
    "line break at the end",
    "it reads patterns with Java's own regular expressions, where $ also stands before a final "
    "line break",
    ends_in_line_break,
)

CONSUMERS: Final = (
    Consumer(
        "networknt (Java)",
        networknt_version,
        "2020-12",
        partial(by_networknt, kind="."),
        (LINE_BREAK,),
    ),
    Consumer(
        "networknt (Java)",
        networknt_version,
        "draft-07",
        partial(by_networknt, kind="draft-07"),
        (LINE_BREAK,),
    ),
    Consumer("gojsonschema (Go)", go_tools.library_version, "draft-07", by_gojsonschema),
    Consumer("guide: sha256sum", coreutils_version, "2020-12", pinned),
    Consumer(
        "guide: TypeScript",
        partial(installed, "ajv"),
        "2020-12",
        partial(recipe, layout=typescript),
    ),
    Consumer("guide: Java", networknt_version, "2020-12", partial(recipe, layout=java)),
    Consumer("guide: Go", go_tools.library_version, "draft-07", partial(recipe, layout=golang)),
)
