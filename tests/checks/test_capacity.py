"""A figure is doubted where the carriers that were counted could not hold it."""

from typing import Any

import pytest
from hypothesis import given, settings
from told_amounts import Content, by, figure, found, relation, report, seed, tables

import milreport as mr
from milreport.checks import capacity
from milreport.tables import Load, Shipment, Tables
from milreport.testing import strategies


def load(calibre: float | None, low: int, high: int, carrier: str = "containers") -> Load:
    """Give a row of loads."""
    return Load.model_validate(
        {"item": ["shell"], "calibre_mm": calibre, "carrier": carrier, "low": low, "high": high}
    )


def shipment(number: int | Content, until: str = "2024-06", **told: str) -> Shipment:
    """Give a row of shipments."""
    given = {"kind": "exact", "value": number} if isinstance(number, int) else number
    row = {"supplier": "KP", "receiver": "RU", "carrier": "containers", **told}
    return Shipment.model_validate({**row, "number": given, "until": until})


LOADS = (load(122.0, 75, 80), load(152.0, 400, 480))
TEN = (shipment(10_000),)


def arrived(*claims: Content, sides: Any = None, calibre: Any = None, **rest: Any) -> mr.Report:  # noqa: ANN401
    """Make a report of shells that went from one country to another."""
    roles = sides or (("north", "supplier"), ("south", "receiver"))
    size = calibre or {"number": {"kind": "exact", "value": 122}, "unit": "mm"}
    shell = {"kind": "munition_type", "category": "artillery_shell"}
    return report(
        *claims,
        actors=[
            {"id": "north", "kind": "state", "country": "KP"},
            {"id": "south", "kind": "state", "country": "RU"},
            {"id": "army", "kind": "armed_force", "part_of": "page#south"},
            {"id": "unit", "kind": "military_unit", "part_of": "army"},
            {"id": "lost", "kind": "military_unit", "part_of": "nobody"},
            {"id": "ring", "kind": "military_unit", "part_of": "ring"},
        ],
        materiel=[
            {"id": "shells", "calibre": size, **shell},
            {"id": "model", "variant_of": "shells", **shell},
            {"id": "plain", **shell},
            {"id": "stray", "variant_of": "elsewhere", **shell},
        ],
        events=[
            {
                "id": "e1",
                "kind": "arms_transfer",
                "participants": [{"who": who, "role": role} for who, role in roles],
            }
        ],
        **rest,
    )


def shells(number: int | Content, item: str = "shells", **told: Any) -> Content:  # noqa: ANN401
    """Give a figure of shells."""
    return figure(number, item=item, **told)


FITS = (
    "with rounds of 152 mm, from 400 to 480 in each of the containers, they hold from 4,000,000 to "
    "4,800,000: rounded, the figure fits 152 mm, so its basis is likely capacity_derived and the "
    "calibre is in doubt"
)
FIVE_MILLION = (
    "c1 gives 5,000,000 rounds of 122 mm, which need from 62,500 to 66,667 containers, and 10,000 "
    f"containers were counted by then; {FITS}"
)
NO_OTHER = "no other load in the table comes to that number"

BEYOND = [
    pytest.param(
        arrived(shells(5_000_000)), Tables(loads=LOADS, shipments=TEN), FIVE_MILLION, id="too many"
    ),
    pytest.param(
        arrived(
            shells(5_000_000, item="page#model", of="page#e1"),
            sides=(("unit", "receiver"), ("page#north", "supplier"), ("lost", "receiver")),
        ),
        Tables(loads=LOADS, shipments=TEN),
        FIVE_MILLION,
        id="the calibre of the type, and the country of the body",
    ),
    pytest.param(
        arrived(
            shells(5_000_000),
            calibre={"number": {"kind": "exact", "value": 12.2}, "unit": "cm"},
        ),
        Tables(loads=LOADS, shipments=TEN),
        FIVE_MILLION,
        id="a calibre in another unit",
    ),
    pytest.param(
        arrived(shells({"kind": "at_least", "value": 5_000_000})),
        Tables(loads=LOADS[:1], shipments=TEN),
        "c1 gives 5,000,000 or more rounds of 122 mm, which need 62,500 or more containers, and "
        f"10,000 containers were counted by then; {NO_OTHER}",
        id="at least so many, and no other load",
    ),
    pytest.param(
        arrived(shells(900_000)),
        Tables(loads=(*LOADS, load(None, 1, 2)), shipments=TEN),
        "c1 gives 900,000 rounds of 122 mm, which need from 11,250 to 12,000 containers, and "
        f"10,000 containers were counted by then; {NO_OTHER}",
        id="too many, and too few for the other calibre",
    ),
    pytest.param(
        arrived(shells(5_000_000)),
        Tables(
            loads=(load(122.0, 78, 80), load(122.0, 75, 79), load(122.0, 10, 20, "items")),
            shipments=(
                shipment({"kind": "unknown"}),
                shipment({"kind": "approximately", "value": 5_000}, "../2024"),
                shipment({"kind": "between", "low": 2, "high": 4_000}, "2024-06"),
                shipment(7_000, carrier="items"),
                shipment(9_000, carrier="launches"),
                shipment(99_000, supplier="CN"),
                shipment(99_000, receiver="CN"),
            ),
        ),
        "c1 gives 5,000,000 rounds of 122 mm, which need from 62,500 to 66,667 containers or from "
        "250,000 to 500,000 items, and 5,000 containers and 7,000 items were counted by then; "
        f"{NO_OTHER}",
        id="two sorts of carrier, and rows that do not bear on it",
    ),
    pytest.param(
        arrived(by("s1", shells(5_000_000), time={"edtf": "../2024-02"})),
        Tables(loads=LOADS[:1], shipments=(shipment(100_000, "2024-03"), shipment(7, "2024-02"))),
        "c1 gives 5,000,000 rounds of 122 mm, which need from 62,500 to 66,667 containers, and 7 "
        f"containers were counted by then; {NO_OTHER}",
        id="what was counted after the source spoke",
    ),
    pytest.param(
        arrived(
            by("s1", shells(5_000_000), time={"edtf": "2024/.."}),
            document={
                "source": "art",
                "times": [{"edtf": "2023"}, {"edtf": "2024-02"}, {"edtf": "2023/.."}],
            },
        ),
        Tables(loads=LOADS[:1], shipments=(shipment(100_000, "2024-03"), shipment(7, "2024-02"))),
        "c1 gives 5,000,000 rounds of 122 mm, which need from 62,500 to 66,667 containers, and 7 "
        f"containers were counted by then; {NO_OTHER}",
        id="what was counted after the document",
    ),
    pytest.param(
        arrived(
            shells(
                {
                    "kind": "approximately",
                    "value": 5_000_000,
                    "convention": {"low": 4_900_000, "high": 5_100_000, "policy": "en-2026.1"},
                }
            )
        ),
        Tables(loads=LOADS[:1], shipments=TEN),
        "c1 gives from 4,900,000 to 5,100,000 rounds of 122 mm, which need from 61,250 to 68,000 "
        f"containers, and 10,000 containers were counted by then; {NO_OTHER}",
        id="about so many, as a policy reads it",
    ),
    pytest.param(
        arrived(
            shells(5_000_000),
            sides=(("north", "supplier"), ("south", "supplier"), ("south", "receiver")),
        ),
        Tables(loads=LOADS[:1], shipments=(*TEN, shipment(2_000, supplier="RU"))),
        "c1 gives 5,000,000 rounds of 122 mm, which need from 62,500 to 66,667 containers, and "
        f"12,000 containers were counted by then; {NO_OTHER}",
        id="two suppliers together",
    ),
]


@pytest.mark.parametrize(("told", "known", "message"), BEYOND)
def test_what_the_carriers_cannot_hold_is_doubted(
    told: mr.Report, known: Tables, message: str
) -> None:
    """The doubt says how many carriers it takes, how many there were, and what would fit."""
    place = "/claims/0/content/quantity"

    assert found(told, capacity.capacity, known) == [("figure.capacity", "warning", place, message)]


HELD = [
    pytest.param(arrived(shells(800_000)), id="as many as they hold"),
    pytest.param(arrived(shells(1_000_000)), id="near miss: a million, as a round number"),
    pytest.param(arrived(shells(0)), id="none"),
    pytest.param(arrived(shells({"kind": "at_most", "value": 5_000_000})), id="up to so many"),
    pytest.param(
        arrived(shells({"kind": "approximately", "value": 5_000_000})),
        id="near miss: about so many, and no policy that reads it",
    ),
    pytest.param(arrived(shells({"kind": "unknown"})), id="no number"),
    pytest.param(arrived(shells(5_000_000, counted="items")), id="near miss: not rounds"),
    pytest.param(arrived(shells(5_000_000, unit="/d")), id="rounds a day"),
    pytest.param(arrived(figure(5_000_000)), id="no item"),
    pytest.param(arrived(shells(5_000_000, item="plain")), id="no calibre"),
    pytest.param(arrived(shells(5_000_000, item="stray")), id="a type of another report"),
    pytest.param(arrived(shells(5_000_000, item="nowhere")), id="no such item"),
    pytest.param(
        arrived(
            shells(5_000_000),
            calibre={"number": {"kind": "exact", "value": 120}, "unit": "mm"},
        ),
        id="near miss: a calibre that no load is listed for",
    ),
    pytest.param(
        arrived(
            shells(5_000_000),
            calibre={"number": {"kind": "approximately", "value": 122}, "unit": "mm"},
        ),
        id="a calibre of about so much",
    ),
    pytest.param(
        arrived(shells(5_000_000), sides=(("south", "supplier"), ("north", "receiver"))),
        id="the other way",
    ),
    pytest.param(
        arrived(shells(5_000_000), sides=(("ring", "supplier"), ("lost", "receiver"))),
        id="countries that are not told",
    ),
    pytest.param(arrived(shells(5_000_000), sides=(("south", "receiver"),)), id="no supplier"),
    pytest.param(arrived(shells(5_000_000, of="nowhere")), id="no such event"),
    pytest.param(
        arrived(by("s1", shells(5_000_000), time={"edtf": "2023"})), id="before anybody counted"
    ),
    pytest.param(
        arrived(by("s1", shells(5_000_000), factuality="certain_false")), id="it is denied"
    ),
    pytest.param(
        arrived(shells(5_000_000), shells(800_000), relations=[relation("corrects", "c2", "c1")]),
        id="it is corrected",
    ),
]


@pytest.mark.parametrize("told", HELD)
def test_what_the_carriers_may_hold_is_not_doubted(told: mr.Report) -> None:
    """Nor is what cannot be told from the tables."""
    loads = (load(122.0, 75, 84), *LOADS)

    assert found(told, capacity.capacity, Tables(loads=loads, shipments=TEN)) == []


def test_a_carrier_of_no_told_load_says_nothing() -> None:
    """Wagons were counted, and nobody knows what one takes."""
    known = Tables(loads=LOADS, shipments=(shipment(5, carrier="items"),))

    assert found(arrived(shells(5_000_000)), capacity.capacity, known) == []


@pytest.mark.parametrize(
    "known", [Tables(loads=LOADS), Tables(shipments=TEN)], ids=["no shipments", "no loads"]
)
def test_both_tables_are_needed(known: Tables) -> None:
    """Without either of them there is nothing to go by."""
    assert found(arrived(shells(5_000_000)), capacity.capacity, known) == []


def test_the_standing_example_raises_both_figures() -> None:
    """O07: five million of 122 mm, from carriers that hold so many of 152 mm."""
    doubts = found(mr.Report.model_validate(seed()), capacity.capacity, tables())

    assert [doubt[:3] for doubt in doubts] == [
        ("figure.capacity", "warning", "/claims/18/content/quantity"),
        ("figure.capacity", "warning", "/claims/19/content/quantity"),
    ]
    assert doubts[0][3] == FIVE_MILLION.replace("c1", "a18")
    assert doubts[1][3] == FIVE_MILLION.replace("c1", "a19")


def _of_152_mm(mended: Content) -> None:
    mended["materiel"][1]["calibre"]["number"]["value"] = 152


def _half_a_million(mended: Content) -> None:
    for claim in mended["claims"][18:20]:
        claim["content"]["quantity"]["number"]["value"] = 500_000


@pytest.mark.parametrize("mend", [_of_152_mm, _half_a_million], ids=["calibre", "figure"])
def test_the_mended_example_is_silent(mend: Any) -> None:  # noqa: ANN401
    """The calibre that fits the figure, or the figure that fits the calibre."""
    mended = seed()
    mend(mended)

    assert found(mr.Report.model_validate(mended), capacity.capacity, tables()) == []


def test_more_carriers_counted_since_settle_it() -> None:
    """The figure stands where enough containers were counted by the time of the claim."""
    known = tables()
    later = shipment(70_000, "2024-09")

    told = mr.Report.model_validate(seed())
    more = known.evolve(shipments=(*known.shipments, later))

    assert found(told, capacity.capacity, more) == []


def test_the_rule_says_what_why_and_how_to_mend() -> None:
    """They stand in the table of checks."""
    rule = capacity.capacity

    assert all(text.endswith(".") for text in (rule.sentence, rule.why, rule.cure))
    assert rule.sentence not in (rule.why, rule.cure)
    assert rule.needs == ("loads", "shipments")


@settings(max_examples=10)
@given(told=strategies.reports())
def test_nothing_is_raised_and_no_fault_found(told: mr.Report) -> None:
    """Any valid report can be looked at, and nothing here makes it unusable."""
    doubts = mr.check(told, rules=(capacity.capacity,), tables=tables())

    assert {each.severity for each in doubts} <= {"warning"}
