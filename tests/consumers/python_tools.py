"""The consumers in Python: four validators, one generator of models, one of pages."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, NamedTuple

import fastjsonschema
import jsonschema
import jsonschema_rs
import page
from table import Bench, Consumer, Document, Limit, Result, coded

HERE: Final = Path(__file__).parent
Says = Callable[[Any], bool]
"""Whether a compiled schema takes a document."""


def validated(bench: Bench, kind: str, compiled: Callable[[Any], Says]) -> Result:
    """Compile each model's file once and ask about each document."""
    says: dict[str, Says] = {}
    unread = []
    for model in bench.models:
        schema = json.loads(bench.file(kind, model).read_text(encoding="utf-8"))
        try:
            says[model] = compiled(schema)
        except Exception as error:  # noqa: BLE001 - each library has errors of its own
            unread.append(f"{kind}/{model}.json: {error}")
    taken = {
        document.number: says[document.model](document.data)
        for document in bench.documents
        if document.model in says
    }
    return Result(len(says), tuple(unread), taken)


def by_jsonschema(schema: Any) -> Says:  # noqa: ANN401 - JSON
    """Compile with jsonschema, formats on."""
    which = jsonschema.validators.validator_for(schema)
    which.check_schema(schema)
    says: Says = which(schema, format_checker=which.FORMAT_CHECKER).is_valid
    return says


def by_jsonschema_rs(schema: Any) -> Says:  # noqa: ANN401 - JSON
    """Compile with jsonschema-rs, formats on; the dialect is that of `$schema`."""
    return jsonschema_rs.validator_for(schema, validate_formats=True).is_valid


def by_fastjsonschema(schema: Any) -> Says:  # noqa: ANN401 - JSON
    """Compile with fastjsonschema, formats on."""
    validate = fastjsonschema.compile(schema)

    def says(document: Any) -> bool:  # noqa: ANN401 - JSON
        try:
            validate(document)
        except fastjsonschema.JsonSchemaValueException:
            return False
        return True

    return says


def ends_in_line_break(document: Document) -> bool:
    """Whether all that is wrong may be a line break at the end of a text."""
    texts = any(text.endswith("\n") for text in _texts(document.data))
    return texts and coded("structure.malformed", "structure.unknown_term")(document)


def _texts(data: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for inside in (*data, *data.values()) if isinstance(data, dict) else data:
            yield from _texts(inside)


LINE_BREAK: Final = Limit(
    "line break at the end",
    "it reads patterns with Python's re, where $ also stands before a final line break",
    ends_in_line_break,
)


class Command(NamedTuple):
    """What a command line said."""

    code: int
    output: str


def command(*words: str | Path, folder: Path) -> Command:
    """Run a module of this Python, or a script."""
    done = subprocess.run(
        [sys.executable, *map(str, words)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return Command(done.returncode, done.stdout + done.stderr)


def by_check_jsonschema(bench: Bench) -> Result:
    """Run check-jsonschema on the files of each model, each document a file."""
    schemas = {model: bench.file(".", model) for model in bench.models}
    checked = command(
        "-m", "check_jsonschema", "--check-metaschema", *schemas.values(), folder=HERE
    )
    if checked.code:
        return Result(unread=(checked.output,))
    unread: list[str] = []
    taken: dict[int, bool] = {}
    for model, schema in schemas.items():
        documents = [document for document in bench.documents if document.model == model]
        refused = _refused_files(schema, documents, bench.folder / model)
        if isinstance(refused, str):
            unread.append(f"{model}.json: {refused}")
        else:
            taken |= {document.number: document.number not in refused for document in documents}
    return Result(len(schemas) - len(unread), tuple(unread), taken)


def _refused_files(schema: Path, documents: list[Document], folder: Path) -> set[int] | str:
    """Give the numbers of the documents that are refused, or what is said of the schema."""
    folder.mkdir()
    for document in documents:
        path = folder / f"{document.number}.json"
        path.write_text(json.dumps(document.data), encoding="utf-8")
    said = command(
        *("-m", "check_jsonschema", "--output-format", "json", "--schemafile", schema),
        *sorted(folder.iterdir()),
        folder=folder,
    )
    try:
        told = json.loads(said.output)
    except ValueError:
        return said.output
    return {int(Path(error["filename"]).stem) for error in told["errors"]}


def by_datamodel_code_generator(bench: Bench) -> Result:
    """Make pydantic models of each file, and load the documents into them in strict mode."""
    script = HERE / "datamodel_models.py"
    said = command(script, bench.published, bench.corpus, bench.folder, folder=bench.folder)
    if said.code:
        return Result(unread=(said.output,))
    told: Mapping[str, Any] = json.loads((bench.folder / "result.json").read_text(encoding="utf-8"))
    taken = {int(number): bool(took) for number, took in told["taken"].items()}
    return Result(told["read"], tuple(told["unread"]), taken)


def by_json_schema_for_humans(bench: Bench) -> Result:
    """Make the page of the docs twice, and see that every property and term has its place."""
    path = bench.folder / "reference.html"
    words = ("--published", bench.published, "--page", path)
    written = command(HERE / "page.py", *words, folder=bench.folder)
    if written.code:
        return Result(unread=(written.output,))
    text = path.read_text(encoding="utf-8")
    faults = [f"the page lacks {name}" for name in page.missing(bench.published, text)]
    faults += [f"the page loads {address}" for address in page.loaded(text)]
    if command(HERE / "page.py", *words, "--check", folder=bench.folder).code:
        faults.append("the page differs when it is made again")
    return Result(1, faults=tuple(faults), remarks=(f"page of {len(text) // 1000} kB",))


CONSUMERS: Final = (
    Consumer(
        "jsonschema",
        partial(version, "jsonschema"),
        "2020-12",
        partial(validated, kind=".", compiled=by_jsonschema),
        (LINE_BREAK,),
    ),
    Consumer(
        "jsonschema",
        partial(version, "jsonschema"),
        "draft-07",
        partial(validated, kind="draft-07", compiled=by_jsonschema),
        (LINE_BREAK,),
    ),
    Consumer(
        "jsonschema-rs",
        partial(version, "jsonschema-rs"),
        "2020-12",
        partial(validated, kind=".", compiled=by_jsonschema_rs),
    ),
    Consumer(
        "jsonschema-rs",
        partial(version, "jsonschema-rs"),
        "draft-07",
        partial(validated, kind="draft-07", compiled=by_jsonschema_rs),
    ),
    Consumer(
        "fastjsonschema",
        partial(version, "fastjsonschema"),
        "draft-07",
        partial(validated, kind="draft-07", compiled=by_fastjsonschema),
    ),
    Consumer(
        "check-jsonschema",
        partial(version, "check-jsonschema"),
        "2020-12",
        by_check_jsonschema,
    ),
    Consumer(
        "datamodel-code-generator",
        partial(version, "datamodel-code-generator"),
        "2020-12",
        by_datamodel_code_generator,
    ),
    Consumer(
        "json-schema-for-humans",
        partial(version, "json-schema-for-humans"),
        "2020-12",
        by_json_schema_for_humans,
    ),
)
