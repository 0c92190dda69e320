"""The consumers of npm: two validators and four generators of TypeScript."""

import json
import re
import subprocess
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple

from carriers import in_union
from table import Bench, Consumer, Document, Limit, Result, beyond_shape

HERE: Final = Path(__file__).parent
PROGRAMS: Final = HERE / "node"
MODULES: Final = HERE / "node_modules"

TSC: Final = MODULES / "typescript" / "bin" / "tsc"
SETTINGS: Final = (
    *("--strict", "--noEmit", "--pretty", "false"),
    *("--target", "es2022", "--lib", "es2022", "--module", "nodenext"),
)
"""How TypeScript is called: strict, and without a browser's own `Document`, `Text` and `Event`."""


class Said(NamedTuple):
    """What a program of node said."""

    code: int
    output: str
    errors: str


def node(program: Path, *words: str | Path, folder: Path) -> Said:
    """Run a program with node."""
    done = subprocess.run(
        ["node", str(program), *map(str, words)],  # noqa: S607 - the node of the machine
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return Said(done.returncode, done.stdout, done.stderr)


def told(program: str, *words: str | Path, folder: Path) -> Any:  # noqa: ANN401 - JSON
    """Run a program of ours and give what it says in JSON."""
    said = node(PROGRAMS / f"{program}.mjs", *words, folder=folder)
    if said.code:
        raise RuntimeError(said.errors)
    return json.loads(said.output)


def installed(package: str) -> str:
    """Give the version of a package that is installed."""
    text = (MODULES / package / "package.json").read_text(encoding="utf-8")
    version: str = json.loads(text)["version"]
    return version


def validated(bench: Bench, library: str, kind: str) -> Result:
    """Let a validator compile each model's file once, and ask about each document."""
    answer = told("validate", library, bench.published / kind, bench.corpus, folder=bench.folder)
    return _result(answer)


def read_openly(bench: Bench) -> Result:
    """Let ajv compile the reader's files, which are open: only valid documents are in question."""
    result = validated(bench, library="ajv-2020", kind="reader")
    valid = {document.number for document in bench.documents if document.valid}
    taken = {number: took for number, took in result.taken.items() if number in valid}
    return result._replace(taken=taken)


def _result(answer: Mapping[str, Any]) -> Result:
    taken = {int(number): bool(took) for number, took in answer["taken"].items()}
    return Result(answer["read"], tuple(answer["unread"]), taken)


def by_json_schema_to_typescript(bench: Bench) -> Result:
    """Make the types of each file, and compile constants of them."""
    schemas = [bench.file(".", model) for model in bench.models]
    unread = told("json_schema_to_typescript", bench.folder, *schemas, folder=bench.folder)
    if unread:
        return Result(len(schemas) - len(unread), tuple(unread))
    files = [bench.folder / f"{model}.ts" for model in bench.models]
    faults = [
        fault
        for schema, exports in zip(schemas, _exports(files, bench.folder), strict=True)
        for fault in _misfits(schema.name, _defined(schema), exports["names"], exports["untyped"])
    ]
    return _compiled(bench, files, _imports, faults)


def by_openapi_typescript(bench: Bench) -> Result:
    """Make the types of the OpenAPI document, and compile constants of them."""
    document = bench.published / "openapi-3.1" / "milreport.json"
    types = bench.folder / "types.ts"
    program = MODULES / "openapi-typescript" / "bin" / "cli.js"
    said = node(program, document, "--output", types, folder=bench.folder)
    if said.code:
        return Result(unread=(f"{document.name}: {said.errors}",))
    (exports,) = _exports([types], bench.folder)
    faults = _misfits(document.name, _components(document), exports["members"], exports["untyped"])
    return _compiled(bench, [types], _members, faults)


def by_hey_api(bench: Bench) -> Result:
    """Make the types of the OpenAPI document, and compile constants of them."""
    document = bench.published / "openapi-3.1" / "milreport.json"
    program = MODULES / "@hey-api" / "openapi-ts" / "bin" / "run.js"
    said = node(
        program,
        *("--input", document, "--output", bench.folder / "hey"),
        *("--plugins", "@hey-api/typescript", "--silent"),
        folder=bench.folder,
    )
    types = bench.folder / "types.ts"
    if said.code:
        return Result(unread=(f"{document.name}: {said.output}{said.errors}",))
    (bench.folder / "hey" / "types.gen.ts").rename(types)
    (exports,) = _exports([types], bench.folder)
    names = [name for name in exports["names"] if name != "ClientOptions"]  # its own, always there
    faults = _misfits(document.name, _components(document), names, exports["untyped"])
    return _compiled(bench, [types], _from_one_module, faults)


def by_quicktype(bench: Bench) -> Result:
    """Make the TypeScript of each file, compile it, and let its converters read the documents."""
    schemas = [bench.file(".", model) for model in bench.models]
    answer = told("quicktype", bench.folder, bench.corpus, *schemas, folder=bench.folder)
    result = _result(answer)
    if result.unread:
        return result
    files = [bench.folder / f"{model}.ts" for model in bench.models]
    faults = [words for words, _, _ in _diagnostics(files, bench.folder)]
    faults += [
        f"{file.name}: a type {name}, numbered"
        for file, exports in zip(files, _exports(files, bench.folder), strict=True)
        for name in exports["names"]
        if name[-1:].isdigit()
    ]
    return result._replace(faults=tuple(faults))


def _compiled(
    bench: Bench,
    files: Sequence[Path],
    head: Callable[[Iterable[str]], str],
    faults: Iterable[str],
) -> Result:
    """Compile a constant for each document that a type can be asked about.

    A line that the compiler finds fault with is a document refused.
    """
    asked = [document for document in bench.documents if document.valid or document.by_shape]
    source, numbers = _constants(asked, head)
    constants = bench.folder / "constants.ts"
    constants.write_text(source, encoding="utf-8")
    refused: set[int] = set()
    outside = [*faults]
    for words, name, line in _diagnostics([*files, constants], bench.folder):
        if name == constants.name and line in numbers:
            refused.add(numbers[line])
        else:
            outside.append(words)
    taken = {number: number not in refused for number in numbers.values()}
    beyond = len(bench.documents) - len(asked)
    remarks = (f"{beyond} invalid documents of the right shape not asked",)
    return Result(len(files), taken=taken, faults=tuple(outside), remarks=remarks)


def _constants(
    documents: Sequence[Document], head: Callable[[Iterable[str]], str]
) -> tuple[str, Mapping[int, int]]:
    """Write one constant a line, under the lines that make the models' types known.

    Returns:
        The source, and the number of the document that stands in each line.
    """
    lines = head(sorted({document.model for document in documents})).splitlines()
    first = len(lines) + 1
    lines += [
        f"export const c{document.number}: {document.model} = {json.dumps(document.data)};"
        for document in documents
    ]
    numbers = {first + place: document.number for place, document in enumerate(documents)}
    return "\n".join(lines) + "\n", numbers


def _diagnostics(files: Sequence[Path], folder: Path) -> list[tuple[str, str, int]]:
    """Compile, and give what the compiler says with the file and the line."""
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    said = node(TSC, *SETTINGS, *files, folder=folder)
    lines = [line for line in said.output.splitlines() if not line.startswith(" ")]
    found = []
    for line in lines:
        place = re.match(r"(?:.*/)?([^/(]+)\(([0-9]+),[0-9]+\): error", line)
        found.append((line, place[1], int(place[2])) if place else (line, "", 0))
    if said.code and not found:
        found.append((said.errors, "", 0))
    return found


def _exports(files: Sequence[Path], folder: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = told("exports", *files, folder=folder)
    return found


def _defined(schema: Path) -> list[str]:
    """Name the definitions of a file, and its root."""
    loaded = json.loads(schema.read_text(encoding="utf-8"))
    return sorted({schema.stem, *loaded.get("$defs", {})})


def _components(document: Path) -> list[str]:
    return sorted(json.loads(document.read_text(encoding="utf-8"))["components"]["schemas"])


def _misfits(
    file: str, wanted: Sequence[str], names: Sequence[str], untyped: Iterable[Sequence[str]]
) -> list[str]:
    """Say where the types of a file are not one for each definition, or let anything through."""
    found = [f"{file}: no type {name}" for name in sorted({*wanted} - {*names})]
    found += [f"{file}: a type {name} of no definition" for name in sorted({*names} - {*wanted})]
    found += [
        f"{file}: any or unknown in {'.'.join(within)}"
        for within in untyped
        if "extensions" not in within
    ]
    return found


def _imports(models: Iterable[str]) -> str:
    return "\n".join(f'import type {{ {model} }} from "./{model}.js";' for model in models)


def _members(models: Iterable[str]) -> str:
    types = (f'type {model} = components["schemas"]["{model}"];' for model in models)
    return "\n".join(['import type { components } from "./types.js";', *types])


def _from_one_module(models: Iterable[str]) -> str:
    return f'import type {{ {", ".join(models)} }} from "./types.js";'


SHAPE_ONLY: Final = Limit(
    "patterns, lengths, counts, ranges, integers",
    "its converters check types, names and closed lists of terms, and nothing else",
    beyond_shape,
)

MERGED: Final = Limit(
    "fields of other variants",
    "it merges the variants of a union into one class, where most fields are optional",
    lambda document: document.by_shape and in_union(document),
)

CONSUMERS: Final = (
    Consumer(
        "ajv strict + ajv-formats",
        partial(installed, "ajv"),
        "2020-12",
        partial(validated, library="ajv-2020", kind="."),
    ),
    Consumer(
        "ajv strict + ajv-formats",
        partial(installed, "ajv"),
        "draft-07",
        partial(validated, library="ajv-draft-07", kind="draft-07"),
    ),
    Consumer(
        "ajv strict + ajv-formats",
        partial(installed, "ajv"),
        "reader",
        read_openly,
    ),
    Consumer(
        "zod fromJSONSchema",
        partial(installed, "zod"),
        "2020-12",
        partial(validated, library="zod", kind="."),
    ),
    Consumer(
        "json-schema-to-typescript + tsc",
        partial(installed, "json-schema-to-typescript"),
        "2020-12",
        by_json_schema_to_typescript,
    ),
    Consumer(
        "openapi-typescript + tsc",
        partial(installed, "openapi-typescript"),
        "openapi-3.1",
        by_openapi_typescript,
    ),
    Consumer(
        "@hey-api/openapi-ts + tsc",
        partial(installed, "@hey-api/openapi-ts"),
        "openapi-3.1",
        by_hey_api,
    ),
    Consumer(
        "quicktype + tsc",
        partial(installed, "quicktype-core"),
        "2020-12",
        by_quicktype,
        (SHAPE_ONLY, MERGED),
    ),
)
