"""Short reports in which hedges can get lost, for the tests of drift and of translation."""

import json
from pathlib import Path
from typing import Any

from milreport.records.report import Report

SEED = Path(__file__).resolve().parents[1] / "docs" / "examples" / "seed_report.json"

Told = dict[str, Any]

SOURCES = [
    {"id": "art", "kind": "news_outlet", "anonymity": "named"},
    {"id": "kp", "kind": "news_outlet", "anonymity": "named"},
    {"id": "kov", "kind": "armed_forces", "anonymity": "named"},
    {"id": "uai", "kind": "intelligence_service", "anonymity": "named"},
    {"id": "nil", "kind": "unknown", "anonymity": "unattributed"},
    {"id": "exp", "kind": "collective_unspecified", "anonymity": "group_only"},
]
ACTORS = [
    {"id": "land", "kind": "state"},
    {"id": "force", "kind": "armed_force", "part_of": "land"},
    {"id": "brigade", "kind": "military_unit", "part_of": "force"},
    {"id": "platoon", "kind": "military_unit", "part_of": "r.1#brigade"},
    {"id": "other", "kind": "armed_force", "part_of": "nowhere"},
    {"id": "ring1", "kind": "armed_force", "part_of": "ring2"},
    {"id": "ring2", "kind": "armed_force", "part_of": "ring1"},
]
EVENTS = [
    {"id": f"e{at}", "kind": "deployment", "participants": [{"who": who, "role": "initiator"}]}
    for at, who in enumerate(
        ("brigade", "platoon", "land", "other", "ring1", "ring2", "force", "gone")
    )
]


def claim(name: str, chain: str, event: str | None = "e0", **more: Any) -> Told:  # noqa: ANN401
    """Write a claim; a step is a source, or `source:factuality` or `source::act`."""
    steps = []
    for step in chain.split(" > "):
        source, factuality, act = (*step.split(":"), "", "")[:3]
        told = {"source": source, "factuality": factuality, "act": act}
        steps.append({field: value for field, value in told.items() if value})
    content = {} if event is None else {"content": {"kind": "occurrence", "event": event}}
    return {"id": name, "text": "t", "mode": "asserted", "chain": steps, **content, **more}


def hedge(kind: str, by: str | None = "art", cue: str = "w") -> Told:
    """Write a hedge."""
    return {"cue": cue, "kind": kind} | ({} if by is None else {"by": by})


def report(claims: list[Told], links: list[Told] | None = None, name: str = "r.1") -> Report:
    """Make a report."""
    return Report.model_validate_json(
        json.dumps(
            {
                "schema_version": "1.0",
                "id": name,
                "language": "en",
                "document": {"source": "art"},
                "sources": SOURCES,
                "actors": ACTORS,
                "events": EVENTS,
                "claims": claims,
                "relations": [{"id": f"link{at}"} | told for at, told in enumerate(links or [])],
            }
        )
    )
