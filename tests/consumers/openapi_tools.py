"""The consumers of the OpenAPI document, and what the guide says to teams without Python."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import go_tools
import guide
import guide_tools
import openapi_app
from node_tools import installed
from programs import HERE, answered, run
from table import Bench, Consumer, Document, Limit, Result, beyond_shape, coded

JAR: Final = Path(str(files("openapi_generator_cli"))) / "openapi-generator.jar"
"""It has Jackson in it too, against which the generated Java is compiled."""

ALWAYS_SAID: Final = (
    "OpenAPI 3.1 support is still in beta.",
    "Failed to get the schema name: null",
)
"""The warnings that openapi-generator gives about every document of OpenAPI 3.1."""


def openapi(bench: Bench) -> Path:
    """Give the published document."""
    return bench.published / "openapi-3.1" / "milreport.json"


def by_redocly(bench: Bench) -> Result:
    """Lint the document, and see that a broken copy of it does not pass."""
    text = openapi(bench).read_text(encoding="utf-8")
    broken = bench.folder / "broken.json"
    broken.write_text(text.replace("schemas/Figure", "schemas/Figment"), encoding="utf-8")
    said = openapi_app.linted(openapi(bench), bench.folder)
    if said:
        return Result(unread=(f"milreport.json: {said}",))
    faults = () if openapi_app.linted(broken, bench.folder) else ("a broken reference passes",)
    return Result(1, faults=faults, remarks=("rule set: spec",))


def generated(bench: Bench, language: str) -> Result:
    """Make classes with the command of the guide; a warning about the document is a fault."""
    shutil.copy(openapi(bench), bench.folder)
    words = guide.generator(language)
    said = run(*words, folder=bench.folder)
    if said.code:
        return Result(unread=(f"milreport.json: {said.last_words}",))
    if f"at {generator_version()}," not in guide.PAGE.read_text(encoding="utf-8"):
        raise guide.OtherVersionError
    lines = (said.output + said.errors).splitlines()
    faults = [
        line
        for line in lines
        if re.search(r"\b(WARN|ERROR)\b", line) and not any(each in line for each in ALWAYS_SAID)
    ]
    schemas = json.loads(openapi(bench).read_text(encoding="utf-8"))["components"]["schemas"]
    renamed = guide.option(words, "--model-name-mappings")
    faults += _unmade(schemas, renamed, bench.folder / language)
    return Result(1, faults=tuple(faults))


def _unmade(schemas: dict[str, Any], renamed: dict[str, str], folder: Path) -> Iterator[str]:
    """Say for which definitions there is no class, or one with a part that has no name.

    A definition that is a mere string has none: it is a string wherever it is used.
    """
    sources = {
        path.stem.removeprefix("model_").replace("_", "").lower(): path
        for path in folder.rglob("*")
        if path.suffix in {".cs", ".go", ".java", ".kt"}
    }
    for name, schema in schemas.items():
        if schema.get("type") == "string" and "enum" not in schema:
            continue
        source = sources.get(renamed.get(name, name).lower())
        if source is None:
            yield f"no class for {name}"
        elif unnamed := re.search(r"\b(?:Any|One)Of[0-9]+\w*", source.read_text(encoding="utf-8")):
            yield f"the class for {name} needs {unnamed[0]}, which no definition names"


def by_java(bench: Bench) -> Result:
    """Compile the classes, and let Jackson load each document into them and write it again."""
    result = generated(bench, "java")
    sources = sorted((bench.folder / "java" / "src" / "main").rglob("*.java"))
    classes = bench.folder / "classes"
    stub = HERE / "java" / "javax" / "annotation" / "Generated.java"
    compiled = run(
        *("javac", "-nowarn", "-proc:none", "-encoding", "UTF-8"),
        *("-d", classes, "-cp", JAR, stub, *sources),
        folder=bench.folder,
    )
    if compiled.code:
        return result._replace(read=0, unread=(compiled.last_words,))
    target = bench.folder / "loaded.jsonl"
    program = HERE / "java" / "Load.java"
    path = f"{classes}:{JAR}"
    said = run("java", "-cp", path, program, bench.corpus, target, folder=bench.folder)
    return _both(result, answered(said, target, bench, result.read))


def by_go(bench: Bench) -> Result:
    """Build and vet the structs, load each document into them and write it again."""
    result = generated(bench, "go")
    folder = bench.folder / "go"
    renamed = guide.option(guide.generator("go"), "--model-name-mappings")
    go_tools.with_structs(folder, {model: renamed.get(model, model) for model in bench.models})
    vetted = go_tools.go("vet", ".", "./load", folder=folder)
    if vetted.code:
        return result._replace(read=0, unread=(vetted.last_words,))
    target = bench.folder / "loaded.jsonl"
    said = go_tools.go("run", "./load", bench.corpus, target, folder=folder)
    return _both(result, answered(said, target, bench, result.read))


def _both(first: Result, second: Result) -> Result:
    return second._replace(
        unread=(*first.unread, *second.unread), faults=(*first.faults, *second.faults)
    )


def generator_version() -> str:
    """Give the version of openapi-generator itself."""
    said = run("openapi-generator-cli", "version", folder=HERE)
    return said.output.split()[0]


def null_for_what_is_told(document: Document) -> bool:
    """Whether what is wrong is a null."""
    return coded("structure.wrong_type")(document) and any(_nulls(document.data))


def null_for_content(document: Document) -> bool:
    """Whether a claim tells in so many words that it has no content in types."""
    return document.valid and any(name == "content" for name in _nulls(document.data))


def _nulls(data: Any, name: str = "") -> Iterator[str]:  # noqa: ANN401 - JSON
    """Give the name under which each null stands."""
    if data is None:
        yield name or "an element"
    elif isinstance(data, dict):
        for inside, told in data.items():
            yield from _nulls(told, inside)
    elif isinstance(data, list):
        for told in data:
            yield from _nulls(told, name)


NO_CONSTRAINTS: Final = Limit(
    "patterns, lengths, counts, ranges",
    "its classes have names and types, and no constraints",
    beyond_shape,
)
NULL: Final = Limit(
    "null where something is told",
    "every field may be null in its classes, and every element",
    null_for_what_is_told,
)

JAVA_LIMITS: Final = (
    NO_CONSTRAINTS,
    NULL,
    Limit(
        "missing fields",
        "its classes say which fields are required, and Jackson fills them without looking",
        coded("structure.missing_field", "structure.missing_kind"),
    ),
    Limit(
        "null for a union",
        "its reader of a union refuses null, also where the field may be null",
        null_for_content,
        failing="refuses a valid document",
    ),
)
GO_LIMITS: Final = (
    NO_CONSTRAINTS,
    NULL,
    Limit(
        "unknown fields",
        "some of its structs keep unknown fields in a map of their own, whatever the schema says",
        coded("structure.unknown_field"),
    ),
    Limit(
        "unknown kinds",
        "its reader of a union passes over a kind that it does not know, and holds nothing then",
        coded("structure.unknown_kind", "structure.missing_kind"),
    ),
    Limit(
        "terms of lists without a name",
        "it checks terms only of an enum that is a definition; elsewhere it has a string",
        coded("structure.unknown_term"),
    ),
)


def _generator(
    title: str, run: Callable[[Bench], Result], limits: tuple[Limit, ...] = ()
) -> Consumer:
    return Consumer(f"openapi-generator {title}", generator_version, "openapi-3.1", run, limits)


CONSUMERS: Final = (
    Consumer("redocly lint", partial(installed, "@redocly/cli"), "openapi-3.1", by_redocly),
    _generator("Java + javac + Jackson", by_java, JAVA_LIMITS),
    _generator("Go + go vet", by_go, GO_LIMITS),
    _generator("C#", partial(generated, language="csharp")),
    _generator("Kotlin", partial(generated, language="kotlin")),
    *openapi_app.CONSUMERS,
    *guide_tools.CONSUMERS,
)
