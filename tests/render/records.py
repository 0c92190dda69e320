"""Small reports to render: a document with one source, and whatever a test adds."""

from typing import Any

import milreport as mr

Told = dict[str, Any]

ARTICLE = {"id": "art", "kind": "news_outlet", "anonymity": "named"}


def report(**told: Any) -> mr.Report:  # noqa: ANN401 - plain data
    """Make a report; `sources` come after the article's own, `document` on top of its source."""
    sources = [ARTICLE, *told.pop("sources", ())]
    document = {"source": "art", **told.pop("document", {})}
    return mr.Report.model_validate(
        {
            "schema_version": "1.0",
            "id": "desk.1",
            "language": "en",
            "document": document,
            "sources": sources,
            **told,
        }
    )


def claim(key: str = "c1", **told: Any) -> Told:  # noqa: ANN401 - plain data
    """Tell a claim of the article in its own voice, unless told otherwise."""
    return {"id": key, "text": "It is so.", "chain": [{"source": "art"}], "mode": "asserted"} | told


def occurrence(event: str, **told: Any) -> Told:  # noqa: ANN401 - plain data
    """Tell that an event happened."""
    return {"kind": "occurrence", "event": event, **told}


def toll(of: str, number: Told, **harm: Any) -> Told:  # noqa: ANN401 - plain data
    """Tell how many were killed."""
    return {"kind": "toll", "of": of, "harm": {"outcome": "killed", "number": number, **harm}}


def figure(of: str, number: Told, **quantity: Any) -> Told:  # noqa: ANN401 - plain data
    """Tell how many there were."""
    return {"kind": "figure", "of": of, "quantity": {"number": number, "unit": "1", **quantity}}
