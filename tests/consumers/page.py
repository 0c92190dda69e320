"""The field reference as one HTML page, made by json-schema-for-humans from the canonical report.

python tests/consumers/page.py [--check]     writes docs/schema/1.0/reference.html, or compares it

The tool's own page loads fonts and style sheets from elsewhere. Here its body stands in a frame
of ours that loads nothing, and the same schema gives the same bytes.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from html import escape, unescape
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from json_schema_for_humans.generate import generate_from_schema
from json_schema_for_humans.generation_configuration import GenerationConfiguration

PUBLISHED: Final = Path(__file__).parent.parent.parent / "docs" / "schema" / "1.0"
PAGE: Final = PUBLISHED / "reference.html"

FRAME: Final = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 sans-serif; color: #222; max-width: 60rem; margin: 0 auto; padding: 1rem; }}
h1, h2, h3, h4, p {{ margin: .4rem 0; }}
h2, h3, h4 {{ font-size: 1rem; }}
a {{ color: #0b4f8a; text-decoration: none; }}
a:hover {{ text-decoration: underline; }}
code, .enum-item, .property-name, .examples {{ font-family: monospace; }}
code, .enum-item {{ overflow-wrap: anywhere; }}
.card {{ border-left: 2px solid #ccc; margin: .6rem 0; padding-left: .8rem; }}
.card-header:target {{ background: #fff3bf; }}
.property-name {{ font-weight: bold; }}
.badge {{ font-size: .85rem; background: #eee; border-radius: .2rem; padding: 0 .3rem; }}
.required-property {{ background: #ffe3c2; }}
.examples pre {{ white-space: pre-wrap; margin: 0; }}
.example-show {{ display: none; }}
ul.list-group {{ columns: 16rem; margin: .2rem 0; }}
</style>
</head>
<body id="root">
{body}
</body>
</html>
"""


def made(published: Path) -> str:
    """Make the page; the same files give the same bytes."""
    schema = _loaded(published / "Report.json")
    settings = GenerationConfiguration(
        template_name="flat", show_breadcrumbs=False, with_footer=False
    )
    with TemporaryDirectory() as folder, redirect_stdout(StringIO()):  # it tells how long it took
        path = Path(folder) / "Report.json"
        path.write_text(json.dumps(_with_types(schema)), encoding="utf-8")
        whole = generate_from_schema(str(path), config=settings)
    body = re.search(r'<body id="root">(.*)</body>', whole, flags=re.DOTALL)
    assert body is not None, "the page of json-schema-for-humans has no body"
    title = f"{schema['title']} {published.name}"
    return FRAME.format(title=escape(title), body=_tight(body[1]))


def missing(published: Path, page: str) -> list[str]:
    """Name the properties and the terms that the schema has and the page does not."""
    shown = set(re.findall(r'class="property-name">([^<]*)<|enum-item">("[^<]*")<', page))
    names = {name or term for name, term in shown}
    wanted = set(_names(_loaded(published / "Report.json")))
    return sorted(wanted - {unescape(name) for name in names})


def loaded(page: str) -> list[str]:
    """Name what a browser would load for the page."""
    return re.findall(r"""<(?:link|script|img|iframe)[^>]*>|@import[^;]*|url\([^)]*\)""", page)


def _names(schema: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    """Give every property of a schema, and every term in quotes; examples are no schemas."""
    if isinstance(schema, list):
        for part in schema:
            yield from _names(part)
    elif isinstance(schema, dict):
        yield from schema.get("properties", {})
        yield from (f'"{term}"' for term in schema.get("enum", ()))
        for key, part in schema.items():
            if key in {"properties", "$defs"}:
                yield from _names([*part.values()])
            elif key != "examples":
                yield from _names(part)


def _with_types(schema: Any) -> Any:  # noqa: ANN401 - JSON
    """Say the type of a definition whose branches have one: else the tool says it is an object."""
    definitions = {}
    for name, part in schema.get("$defs", {}).items():
        types = {branch.get("type") for branch in part.get("anyOf", ())}
        kind = types.pop() if len(types) == 1 else None
        definitions[name] = {**part, "type": kind} if kind else part
    return {**schema, "$defs": definitions}


def _tight(html: str) -> str:
    """Leave out the empty lines and the indents, but not where the text is preformatted."""
    pieces = re.split(r"(<pre.*?</pre>)", html, flags=re.DOTALL)
    return "\n".join(
        piece if piece.startswith("<pre") else _lines(piece) for piece in pieces if piece.strip()
    )


def _lines(html: str) -> str:
    return "\n".join(line.strip() for line in html.splitlines() if line.strip())


def _loaded(path: Path) -> Any:  # noqa: ANN401 - JSON
    return json.loads(path.read_text(encoding="utf-8"))


def main(arguments: list[str]) -> int:
    """Write the page, or say whether it is what it should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--published", type=Path, default=PUBLISHED)
    parser.add_argument("--page", type=Path, default=PAGE)
    given = parser.parse_args(arguments)
    page = made(given.published)
    if not given.check:
        given.page.write_text(page, encoding="utf-8")
        return 0
    same = given.page.exists() and given.page.read_text(encoding="utf-8") == page
    if not same:
        sys.stdout.write(f"drifted: {given.page.name}; run python tests/consumers/page.py\n")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
