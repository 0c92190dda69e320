"""The renderings of the standing example: write them anew, or say which have drifted.

python tests/rendered.py           writes them
python tests/rendered.py --check   exits with 1 and names those that differ
"""

import sys
from itertools import takewhile
from pathlib import Path

import milreport as mr
from milreport import render

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "docs" / "examples"
PAGE = ROOT / "docs" / "guide" / "rendering.md"
EVENT = "e01"
"""The event that the page shows."""


def seed() -> mr.Report:
    """Give the standing example."""
    return mr.Report.model_validate_json((EXAMPLES / "seed_report.json").read_bytes())


def of_event(brief: str, event: str) -> str:
    """Cut the section of one event out of a brief."""
    lines = brief.splitlines()
    start = next(at for at, line in enumerate(lines) if line.endswith(f" · `{event}`"))
    inside = takewhile(lambda line: not line.startswith("#"), lines[start + 1 :])
    return "\n".join((lines[start], *inside)).rstrip()


def between(page: str, name: str, text: str) -> str:
    """Put a text between the two markers of a name in a page."""
    opening, closing = f"<!-- {name}: made by tests/rendered.py -->", f"<!-- end of {name} -->"
    before, found, rest = page.partition(opening)
    _, ended, after = rest.partition(closing)
    if not (found and ended):
        message = f"the page has no markers of {name}"
        raise LookupError(message)
    return f"{before}{opening}\n\n{text}\n\n{closing}{after}"


def page(report: mr.Report, brief: str) -> str:
    """Give the page with its two examples as they should be."""
    told = PAGE.read_text(encoding="utf-8")
    told = between(told, "brief", of_event(brief, EVENT))
    return between(told, "graph", f"```mermaid\n{render.mermaid(report, of=EVENT)}```")


def files() -> dict[Path, str]:
    """Give every generated file with what it should hold."""
    report = seed()
    brief = render.markdown(report, findings=mr.check(report))
    return {
        EXAMPLES / "seed_brief.md": brief,
        EXAMPLES / "seed_graph.mmd": render.mermaid(report),
        EXAMPLES / "seed_graph.dot": render.graphviz(report),
        EXAMPLES / "seed_brief.html": f"{render.html(report)}\n",
        PAGE: page(report, brief),
    }


def drifted() -> list[Path]:
    """Give the generated files that are not what they should be."""
    return [
        path
        for path, text in files().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]


def main(arguments: list[str]) -> int:
    """Write, or check and report."""
    stale = drifted()
    if "--check" in arguments:
        for path in stale:
            print(f"drifted: {path.relative_to(ROOT)}; run python tests/rendered.py")
        return 1 if stale else 0
    wanted = files()
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
