"""Small reports of claims that tell amounts, and what one check finds in them."""

from pathlib import Path
from typing import Any

import milreport as mr
from milreport.checks import Rule

SEED = Path(__file__).parent.parent / "docs" / "examples" / "seed_report.json"
TABLES = SEED.with_name("reference_tables.json")

Content = dict[str, Any]


def _number(told: int | Content) -> Content:
    return {"kind": "exact", "value": told} if isinstance(told, int) else told


def _taken(told: Content, *names: str) -> Content:
    """Take some fields out of what is told."""
    return {name: told.pop(name) for name in names if name in told}


def figure(number: int | Content, **told: Any) -> Content:  # noqa: ANN401
    """Give a figure of rounds of shells, or of whatever else is told."""
    of = {"of": "e1", **_taken(told, "of")}
    scope = _taken(told, "scope", "since", "base")
    statuses = {name: told.pop(name) for name in [*told] if name.endswith("_status")}
    quantity = {"unit": "1", "counted": "rounds", **told, "number": _number(number)}
    return {"kind": "figure", **of, "quantity": quantity, **scope, **statuses}


def toll(number: int | Content, **told: Any) -> Content:  # noqa: ANN401
    """Give a toll of the killed, or of whatever else is told."""
    of = {"of": "e1", **_taken(told, "of")}
    scope = _taken(told, "scope", "since")
    harm = {"outcome": "killed", **told, "number": _number(number)}
    return {"kind": "toll", **of, "harm": harm, **scope}


def by(source: str, content: Content, **rest: Any) -> Content:  # noqa: ANN401
    """Give a claim that rests on a source, with whatever else it has."""
    step = _taken(rest, "act", "factuality", "time")
    chain = [{"source": "art"}, {"source": source, **step}]
    return {"content": content, "chain": chain, "mode": "asserted", **rest}


def report(*claims: Content, **collections: Any) -> mr.Report:  # noqa: ANN401
    """Make a report of claims c1, c2 and so on, about the events e1 and e2."""
    told = [each if "chain" in each else by("s1", each) for each in claims]
    return mr.Report.model_validate(
        {
            "schema_version": "1.0",
            "id": "page",
            "language": "en",
            "document": {"source": "art"},
            "sources": [{"id": name, "kind": "news_outlet"} for name in ("art", "s1", "s2")],
            "actors": [{"id": name, "kind": "armed_force"} for name in ("army", "brigade")],
            "materiel": [
                {"id": "shells", "kind": "munition_type", "category": "artillery_shell"},
                {"id": "mines", "kind": "munition_type", "category": "anti_vehicle_mine"},
            ],
            "events": [{"id": name, "kind": "arms_transfer"} for name in ("e1", "e2")],
            "claims": [{"id": f"c{at}", **each} for at, each in enumerate(told, start=1)],
            **collections,
        }
    )


def relation(kind: str, subject: str, target: str, **rest: object) -> Content:
    """Give a relation between two records."""
    return {
        "id": f"{kind}-{subject}-{target}",
        "kind": kind,
        "subjects": [subject],
        "objects": [target],
        **rest,
    }


def found(told: mr.Report, rule: Rule, tables: mr.tables.Tables | None = None) -> list[Any]:
    """Give what one rule finds: code, severity, place and message."""
    given = mr.tables.Tables() if tables is None else tables
    return [
        (each.code, each.severity, each.pointer, each.message)
        for each in mr.check(told, tables=given, rules=(rule,))
    ]


def seed() -> Any:  # noqa: ANN401 - as json.loads gives it
    """Give the standing example as plain data."""
    return mr.Report.model_validate_json(SEED.read_text(encoding="utf-8")).model_dump(
        mode="json", exclude_none=True
    )


def tables() -> mr.tables.Tables:
    """Give the tables that go with the standing example."""
    return mr.tables.Tables.model_validate_json(TABLES.read_text(encoding="utf-8"))
