"""A server made with FastAPI: what it says of itself, and what it does with the documents."""

import asyncio
import json
from collections.abc import Callable, Iterator
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final
from warnings import catch_warnings, simplefilter

from fastapi import FastAPI
from node_tools import MODULES, node
from programs import first_lost
from table import Bench, Consumer, Document, Result

import milreport as mr
from milreport.schema import into_openapi

RULES: Final = "extends:\n  - spec\n"
"""Only what makes a document valid: no taste, no good practice."""

FRAMEWORK: Final = frozenset({"HTTPValidationError", "ValidationError"})
"""The components that FastAPI adds of its own."""

Json = dict[str, Any]
Answer = tuple[int, Any]
"""A status and a body."""


def linted(document: Path, folder: Path) -> str:
    """Give what redocly has against a document; nothing where it is valid."""
    rules = folder / "redocly.yaml"
    rules.write_text(RULES, encoding="utf-8")
    program = MODULES / "@redocly" / "cli" / "bin" / "cli.js"
    said = node(program, "lint", "--config", rules, "--format", "json", document, folder=folder)
    if said.code == 0 and json.loads(said.output)["totals"] == {
        "errors": 0,
        "warnings": 0,
        "ignored": 0,
    }:
        return ""
    return said.output or said.errors


def made(models: tuple[str, ...]) -> FastAPI:
    """Make an app that takes each model and gives it back, with our components in its document."""
    app = FastAPI(title="Desk", version="1", license_info={"name": "Apache 2.0"})
    for model in models:
        app.post(f"/{model}")(_echo(getattr(mr, model)))
    emitted = app.openapi
    app.openapi = lambda: into_openapi(emitted())  # type: ignore[method-assign]
    return app


def _echo(model: type[Any]) -> Callable[[Any], Any]:
    """Make a function that takes a model and gives it back."""

    def echo(told: Any) -> Any:  # noqa: ANN401 - the annotations follow
        return told

    echo.__annotations__ = {"told": model, "return": model}
    return echo


def by_fastapi(bench: Bench) -> Result:
    """See that the app's document is valid and has our components, and send it the documents."""
    with catch_warnings(record=True) as warned:
        simplefilter("always")
        app = made(bench.models)
        emitted = app.openapi()
    written = bench.folder / "openapi.json"
    written.write_text(json.dumps(emitted), encoding="utf-8")
    if said := linted(written, bench.folder):
        return Result(unread=(f"openapi.json: {said}",))
    ours = json.loads((bench.published / "openapi-3.1" / "milreport.json").read_text("utf-8"))
    faults = [*_differences(ours["components"]["schemas"], emitted["components"]["schemas"])]
    taken = {}
    for document, (status, body) in asyncio.run(_sent(app, bench)):
        taken[document.number] = status == 200
        name = f"{document.model}, {document.name}"
        if status not in {200, 422}:
            faults.append(f"status {status} for {name}")
        if document.valid and status == 200 and (lost := first_lost(document.data, body)):
            faults.append(f"loses {lost} of {name}")
    remarks = sorted({f"{each.category.__name__} at the start" for each in warned})
    return Result(1, taken=taken, faults=tuple(faults), remarks=tuple(remarks))


def _differences(ours: Json, theirs: Json) -> Iterator[str]:
    for name in sorted({*ours} - {*theirs}):
        yield f"no component {name}"
    for name in sorted({*theirs} - {*ours} - FRAMEWORK):
        yield f"a component {name} that is not ours"
    for name in sorted({*ours} & {*theirs}):
        if ours[name] != theirs[name]:
            yield f"the component {name} is not as published"


async def _sent(app: FastAPI, bench: Bench) -> list[tuple[Document, Answer]]:
    """Post each document, and give each with its answer."""
    return [
        (document, await _posted(app, f"/{document.model}", json.dumps(document.data).encode()))
        for document in bench.documents
    ]


async def _posted(app: FastAPI, path: str, body: bytes) -> Answer:
    """Call the app as a server does (ASGI)."""
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "path": path,
        "query_string": b"",
        "headers": [(b"content-type", b"application/json")],
    }
    sent: list[Json] = []

    async def receive() -> Json:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Json) -> None:
        sent.append(message)

    await app(scope, receive, send)
    start, *rest = sent
    return start["status"], json.loads(b"".join(part.get("body", b"") for part in rest))


CONSUMERS: Final = (
    Consumer("FastAPI + redocly lint", partial(version, "fastapi"), "openapi-3.1", by_fastapi),
)
