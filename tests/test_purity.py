"""Importing and using milreport touches nothing: no file, socket, process, clock or randomness."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

WATCH = """
import sys
seen = []
def hook(event, args):
    if event in ("open", "socket.connect", "subprocess.Popen", "os.system", "socket.__new__"):
        seen.append((event, str(args[0])))
sys.addaudithook(hook)
"""

USE = """
import json
report = milreport.testing.sample_report()
text = report.model_dump_json()
outcome = mr.validate(text)
assert outcome.ok
list(mr.validate_lines([text, "{", "{}"]))
mr.validate(json.loads(text), unknown="keep")
mr.check(report, tables=mr.tables.Tables())
mr.weighing.origins(report, report.events[0].id), mr.weighing.tensions(report)
mr.weighing.circular(report), mr.weighing.drift(report), mr.weighing.silences(report)
mr.weighing.timeline(report), mr.weighing.coverage(report), mr.weighing.diff(report, report)
mr.weighing.merge(report, report, report), mr.weighing.reconcile(report, report.events[0].id)
mr.render.markdown(report), mr.render.html(report), mr.render.mermaid(report)
mr.render.graphviz(report), report._repr_html_()
mr.redaction.mask(report)
mr.json_schema(mr.Report)
mr.json_schema(mr.Claim)
mr.schema.files(base="https://schemas.example.org"), mr.schema.rules()
mr.schema.compare(mr.json_schema(), mr.json_schema(variant="reader"))
mr.upgrade(json.loads(text))
answer = mr.schema.as_extraction("gemini", report.events, payload="events")
assert mr.schema.load_extraction("gemini", answer, payload="events").ok
mr.schema.into_openapi(mr.json_schema(dialect="openapi-3.1"))
report.evolve(id="other")
repr(report), hash(report)
mr.units.convert(5, "[nmi_i]", "km"), mr.units.named("tons")
distance = mr.Quantity(number=mr.AtLeast(value=5), unit="[nmi_i]")
distance.to("km").compare(distance)
mr.reading.quantity("at least 23 people"), mr.reading.hedges("reportedly about ten")
mr.reading.time("last Friday", anchor="2024-10-18")
mr.scales.convert("B2", source="admiralty", target="stix")
mr.Time(edtf="2024-10").before(mr.Time(edtf="2024-12~"))
mr.time_codes.from_acled("2024-10-07", 2), mr.place_codes.precision_from_ucdp(3)
mr.country_codes.country_from("UKR", "iso3166-1-alpha3")
mr.mgrs.to_mgrs(mr.Position(lat=50.45, lon=30.52))
"""


def run(script: str, *flags: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a script in a fresh process, with warnings as errors."""
    inherited = {name: told for name, told in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [sys.executable, "-W", "error", *flags, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env=inherited | environment,
    )


def test_import_opens_no_file_but_the_modules(tmp_path: Path) -> None:
    """Importing the package opens compiled modules, for the import system, and nothing else."""
    script = f"""
import pydantic, pydantic.dataclasses, pydantic_core, typing_extensions
{WATCH}
import milreport
print([each for each in seen if not (each[0] == "open" and each[1].endswith((".pyc", ".so")))])
"""
    compiled = {"PYTHONPYCACHEPREFIX": str(tmp_path)}
    warm = run("import milreport", **compiled)
    done = run(script, **compiled)

    assert warm.returncode == 0, warm.stderr
    assert done.returncode == 0, done.stderr
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    "name",
    ["pint", "hypothesis", "dateutil.parser", "jsonschema", "numpy", "pyarrow"],
)
def test_import_loads_nothing_heavy(name: str) -> None:
    """`import milreport` does not load what only some users need."""
    done = run("import milreport", "-X", "importtime")

    loaded = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines()}
    assert "milreport" in loaded
    assert not [each for each in loaded if each == name or each.startswith(f"{name}.")]


def test_import_loads_no_module_of_the_higher_layers() -> None:
    """Checks, schema, validation and testing are loaded when they are asked for, not before."""
    script = """
import sys, milreport
higher = "checks schema validation testing reading weighing formats scales arithmetic _refusals"
prefixes = ("pint", "dateutil", "mgrs", *(f"milreport.{name}" for name in higher.split()))
print(sorted(name for name in sys.modules if name.startswith(prefixes)))
closed = ("_tables", "_tables.currencies", "_tables.units")
tables = {name for name in sys.modules if name.startswith("milreport.vocabulary._tables")}
print(sorted(tables - {f"milreport.vocabulary.{name}" for name in closed}))
"""
    done = run(script)

    assert done.stdout == "[]\n[]\n", done.stderr


def test_use_touches_nothing() -> None:
    """After one warm-up, everything that users call opens and connects to nothing."""
    script = f"""
import milreport as mr, milreport.testing
{USE}
{WATCH}
{USE}
print(seen)
"""
    done = run(script)

    assert done.returncode == 0, done.stderr
    assert done.stdout == "[]\n"


def test_the_watch_can_see() -> None:
    """The tests above can fail: the hook sees an open file and a socket."""
    script = f"""
import socket
{WATCH}
open(__import__("os").devnull).close()
socket.socket().close()
print(sorted({{event for event, _ in seen}}))
"""
    done = run(script)

    assert done.stdout == "['open', 'socket.__new__']\n", done.stderr
