"""The banner: the strictest marking of the report and of every record in it."""

from typing import Any

import pytest
from render.records import claim, report

import milreport as mr
from milreport.render import _handling as handling
from milreport.vocabulary.handling import Tlp

RED = "For the persons it was given to, and nobody else"
CLEAR = "For anyone; may be published, subject to copyright"


@pytest.mark.parametrize(
    ("told", "tlp", "label", "notes"),
    [
        pytest.param({}, None, "no TLP marking is told", (), id="nothing told"),
        pytest.param(
            {"handling": {"tlp": "tlp_clear"}}, Tlp.TLP_CLEAR, "TLP:CLEAR", (CLEAR,), id="the whole"
        ),
        pytest.param(
            {
                "handling": {"tlp": "tlp_clear"},
                "claims": [claim(handling={"tlp": "tlp_red"})],
                "events": [{"id": "e1", "kind": "raid", "handling": {"tlp": "tlp_amber"}}],
            },
            Tlp.TLP_RED,
            "TLP:RED",
            (RED, "So marked for some of the records; the report as a whole is TLP:CLEAR"),
            id="a stricter record",
        ),
        pytest.param(
            {"claims": [claim(handling={"tlp": "tlp_red"})]},
            Tlp.TLP_RED,
            "TLP:RED",
            (
                RED,
                (
                    "So marked for some of the records; "
                    "the report as a whole has no marking of its own"
                ),
            ),
            id="only a record",
        ),
        pytest.param(
            {
                "handling": {
                    "caveats": ["embargo_until", "chatham_house", "x_ask_first"],
                    "embargo_until": "2024-10-07T09:30:00Z",
                    "sensitive": ["graphic"],
                },
                "claims": [claim(handling={"sensitive": ["personal_data", "graphic"]})],
            },
            None,
            "no TLP marking is told",
            (
                "Embargo: not to be published before 2024-10-07T09:30:00Z",
                "Chatham house: May be used without telling who said it or who else was there",
                "Ask first: a private caveat",
                "Sensitive: graphic and personal data",
            ),
            id="embargo, caveats and what may hurt",
        ),
        pytest.param(
            {"handling": {"caveats": ["embargo_until"]}},
            None,
            "no TLP marking is told",
            ("Embargo until: Not to be published before a stated time",),
            id="an embargo without its time",
        ),
        pytest.param(
            {
                "claims": [
                    claim(f"c{hour}", handling={"embargo_until": f"2024-10-07T0{hour}:00:00Z"})
                    for hour in (1, 2, 2, 3, 4, 5)
                ]
            },
            None,
            "no TLP marking is told",
            (
                (
                    "Embargo: not to be published before 2024-10-07T01:00:00Z, "
                    "2024-10-07T02:00:00Z, 2024-10-07T03:00:00Z and 2 more"
                ),
            ),
            id="many embargoes",
        ),
    ],
)
def test_banner(told: dict[str, Any], tlp: Tlp | None, label: str, notes: tuple[str, ...]) -> None:
    """Nothing in a report is passed on more widely than its strictest part."""
    found = handling.banner(report(**told))

    assert found == handling.Banner(tlp=tlp, label=label, notes=notes)
    assert str(found) == ". ".join((label, *notes))


@pytest.mark.parametrize(
    ("told", "words"),
    [
        pytest.param(None, None, id="none"),
        pytest.param({}, None, id="empty"),
        pytest.param({"tlp": "tlp_amber_strict"}, "TLP:AMBER+STRICT", id="a marking"),
        pytest.param(
            {
                "embargo_until": "2024-10-07T09:30:00Z",
                "caveats": ["source_protected"],
                "sensitive": ["graphic"],
            },
            "not before 2024-10-07T09:30:00Z, source protected, graphic",
            id="all else",
        ),
    ],
)
def test_mark(told: dict[str, Any] | None, words: str | None) -> None:
    """A record's own handling is told beside it."""
    assert handling.mark(None if told is None else mr.Handling.model_validate(told)) == words


def test_redacted() -> None:
    """What is missing is told, with the reason, and whether it can be proved."""
    told = mr.Redaction.model_validate(
        {"pointer": "/names", "reason": "victim_privacy", "method": "removed"}
    )
    digest = mr.ContentHash(algorithm="sha-256", digest="0" * 64)

    noted = told.evolve(note="One name.")
    assert [*handling.redacted((told, noted, told.evolve(pointer="", commitment=digest)))] == [
        "/names (removed; victim privacy)",
        "/names (removed; victim privacy; One name)",
        "the whole (removed; victim privacy; a salted digest is kept)",
    ]
