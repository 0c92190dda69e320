"""What a careful reader finds odd in the seed article, found by machine: all twenty-eight.

Each row says what is odd, which check or function sees it, words of its reason, and a repair after
which nothing is said. The record is `docs/examples/seed_report.json`; what is known from elsewhere
stands in `reference_tables.json` and in the report `elsewhere_report.json`.
"""

import copy
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest

import milreport as mr
from milreport.checks import ALL
from milreport.vocabulary.relations import Drift

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
PAGE = Path(__file__).parents[2] / "docs" / "guide" / "one-article.md"

Json = dict[str, Any]
Repair = Callable[[Json], object]


def read(name: str) -> Json:
    """Read one of the examples."""
    told: Json = json.loads((EXAMPLES / name).read_text(encoding="utf-8"))
    return told


SEED: Final = read("seed_report.json")
ELSEWHERE: Final = mr.Report.model_validate(read("elsewhere_report.json"))
TABLES: Final = mr.tables.Tables.model_validate_json(json.dumps(read("reference_tables.json")))


def record(document: Json, name: str) -> Json:
    """Give the record of that id."""
    collections = (each for each in document.values() if isinstance(each, list))
    found: Json = next(each for told in collections for each in told if each["id"] == name)
    return found


def told(*changes: tuple[str, str, object]) -> Repair:
    """Make a repair that sets fields of records, or of the document for the id `document`."""

    def repair(document: Json) -> None:
        for name, field, value in changes:
            inside = document["document"] if name == "document" else record(document, name)
            *way, last = field.split("/")
            for step in way:
                inside = inside[int(step) if step.isdigit() else step]
            if value is None:
                inside.pop(last, None)
            else:
                inside[last] = copy.deepcopy(value)

    return repair


def without(*names: str) -> Repair:
    """Make a repair that takes records out."""

    def repair(document: Json) -> None:
        for collection, records in document.items():
            if isinstance(records, list):
                document[collection] = [each for each in records if each["id"] not in names]

    return repair


class Oddity(NamedTuple):
    """A row: what is odd, where a check sees it, what the message says, and what silences it."""

    code: str
    pointer: str
    words: tuple[str, ...]
    repair: Repair
    spoil: Repair = told()
    """What is done to the seed first, where the seed itself is already mended."""


DENIAL: Final = (
    {"id": "of-kp", "kind": "diplomat", "anonymity": "named", "actor": "north-korea"},
    {"id": "of-ru", "kind": "diplomat", "anonymity": "named", "actor": "russia"},
)


def heard(document: Json) -> None:
    """Let both states deny it."""
    document["sources"].extend(copy.deepcopy([*DENIAL]))
    document["claims"].extend(
        {
            "id": f"d-{source['id']}",
            "mode": "asserted",
            "text": "It denies this.",
            "chain": [{"source": "art"}, {"source": source["id"]}],
        }
        for source in DENIAL
    )


def hedged(document: Json) -> None:
    """Let the article hold back wherever it takes something for granted."""
    for claim in document["claims"]:
        if claim["mode"] == "presupposed":
            claim["hedges"] = [{"cue": "reportedly", "kind": "distancing_adverb", "by": "art"}]


def stated(document: Json) -> None:
    """Let the years be printed."""
    text = json.dumps(document).replace('"year_inferred"', '"stated"')
    document.update(json.loads(text))


ODDITIES: Final = {
    "O01": Oddity(
        "office.other_holder",
        "/claims/40/content",
        ("the table has Kim Yong-hyun in it", "from 2022-05 until 2023-10", "identity_error"),
        told(("minister", "names", [{"text": "Kim Yong-hyun", "kind": "as_printed"}])),
    ),
    "O02": Oddity(
        "media.older_than_story",
        "/media/0/times",
        ("photo1", "11 months before"),
        told(("photo1", "times/0/edtf", "2024-10-08")),
    ),
    "O03": Oddity(
        "time.no_publication_date",
        "/document/times",
        ("page",),
        told(("document", "times/1/derivation", "stated")),
    ),
    "O04": Oddity(
        "place.page_locality",
        "/document/places/0",
        ("los-angeles", "the story has no dateline"),
        told(("document", "places", [])),
    ),
    "O05": Oddity(
        "claim.tension_on_record",
        "/claims/31",
        ("a31 and a34 sit badly together", "so both may hold"),
        without("a34"),
    ),
    "O06": Oddity(
        "place.ambiguous_name",
        "/events/23/places/0/place",
        ("donetsk-city or donetsk-region",),
        told(
            ("donetsk", "candidates", []),
            ("e17", "places/0/precision", "settlement"),
            ("a31", "places/0/precision", "settlement"),
        ),
    ),
    "O07": Oddity(
        "figure.capacity",
        "/claims/18/content/quantity",
        ("from 62,500 to 66,667 containers", "10,000 containers were counted", "fits 152 mm"),
        told(("a18", "content/quantity/number/value", 500_000)),
    ),
    "O08": Oddity(
        "figure.delivery_without_basis",
        "/claims/18/content/transfer_status",
        ("a18",),
        told(("a18", "content/transfer_status", "capacity_inferred")),
    ),
    "O09": Oddity(
        "materiel.ambiguous_calibre",
        "/materiel/1/calibre",
        ("shells-122",),
        told(("shells-122", "calibre_ambiguous_with", []), ("shells-122", "calibre", None)),
    ),
    "O10": Oddity(
        "materiel.family_without_variant",
        "/materiel/2/family",
        ("hwasong-11",),
        told(("hwasong-11", "designation", "Hwasong-11A")),
    ),
    "O11": Oddity(
        "toll.unspecified_outcome",
        "/claims/45/content/harm/outcome",
        ("a44", "a31"),
        told(("a44", "content/harm/outcome", "injured")),
    ),
    "O12": Oddity(
        "chain.mention_across_caption",
        "/claims/43/chain/1/cue",
        ("a42", "min", "caption"),
        told(*((name, "chain/1/cue", "said") for name in ("a42", "a43", "a44"))),
    ),
    "O13": Oddity(
        "time.year_inferred",
        "/events/23/times/0/edtf",
        ("2024-10-03", "is not printed"),
        stated,
    ),
    "O14": Oddity(
        "time.undated_sibling",
        "/sources/3/times",
        ("kp2", "kp1", "2024-10-07"),
        told(("kp2", "times", [{"edtf": "2024-10-05", "role": "first_published"}])),
    ),
    "O16": Oddity(
        "chain.hedge_drift",
        "/claims/31",
        ("art stands back from a01", "takes for granted a31"),
        hedged,
    ),
    "O18": Oddity(
        "source.single_origin",
        "/events/0",
        ("between 1 and 3 origins", "one of which can be told apart"),
        told(("ukr", "anonymity", "named"), ("nil", "anonymity", "named"), ("ukr", "actor", None)),
    ),
    "O19": Oddity(
        "source.accused_not_heard",
        "/events/0/participants",
        ("north-korea", "no denial is recorded is no assent"),
        heard,
    ),
    "O20": Oddity(
        "source.collective",
        "/sources/13/anonymity",
        ("exp", "none of whom can be asked"),
        told(("exp", "anonymity", "named")),
    ),
    "O21": Oddity(
        "time.ambiguous_start",
        "/claims/18/content/since",
        ("2014 or 2022-02-24", "default"),
        told(
            ("a18", "content/since", {"edtf": "2022-02-24"}),
            ("a19", "content/since", {"edtf": "2022-02-24"}),
        ),
    ),
    "O22": Oddity(
        "source.interested",
        "/sources/5",
        ("kov", "task is information", "a party to the conflict"),
        told(("kov", "kind", "think_tank")),
    ),
    "O23": Oddity(
        "source.plural_single_instance",
        "/claims/47",
        ("a46", "the one voice that follows is umc"),
        without("r17"),
    ),
    "O24": Oddity(
        "privacy.email",
        "/document/note",
        ("e-mail",),
        told(),
        told(("document", "note", "Write to desk@example.org for more.")),
    ),
    "O25": Oddity(
        "event.direction_unknown",
        "/events/25/participants",
        ("e19",),
        told(("e19", "participants/0/role", "supplier")),
    ),
    "O26": Oddity(
        "figure.share_without_base",
        "/claims/27/content/base",
        ("a27",),
        told(
            (
                "a27",
                "content/base",
                {"number": {"kind": "exact", "value": 24}, "unit": "1", "counted": "items"},
            )
        ),
    ),
    "O27": Oddity(
        "quote.translated",
        "/claims/41/quote/translator",
        ("a40",),
        told(*((name, "quote/translator", "art") for name in ("a40", "a41", "a42"))),
    ),
}
"""What one of the checks sees."""


def found(document: Json, code: str) -> dict[str, str]:
    """Give what a check finds, by its place; of two findings of one place, one after the other."""
    report = mr.Report.model_validate_json(json.dumps(document))
    told: dict[str, str] = {}
    for finding in mr.check(report, tables=TABLES, select=[code]):
        before = told.get(finding.pointer)
        told[finding.pointer] = f"{before}; {finding.message}" if before else finding.message
    return told


@pytest.mark.parametrize("name", [pytest.param(name, id=name) for name in ODDITIES])
def test_an_oddity_is_raised_and_silent_once_repaired(name: str) -> None:
    """It is raised where it stands, says why, and is silent over a repaired record."""
    odd = ODDITIES[name]
    document = copy.deepcopy(SEED)
    odd.spoil(document)

    message = found(document, odd.code)[odd.pointer]
    assert [words for words in odd.words if words not in message] == []

    repaired = copy.deepcopy(SEED)
    odd.repair(repaired)
    assert odd.words[0] not in found(repaired, odd.code).get(odd.pointer, "")


def seed() -> mr.Report:
    """Give the seed as a report."""
    return mr.Report.model_validate(copy.deepcopy(SEED))


def test_o15_the_strike_has_two_dates() -> None:
    """Two outlets are one day apart; with one date there is nothing to say."""
    apart = mr.weighing.tension(seed(), "a31", "kh-strike", elsewhere=ELSEWHERE)

    assert apart.verdict is mr.weighing.Verdict.IN_TENSION
    assert apart.reason == (
        "a31 has 2024-10-03 and elsewhere#kh-strike has 2024-10-04, one day apart; a time zone or"
        " the day of reporting may be behind that."
    )
    alike = mr.weighing.tension(seed(), "a31", "kbs-strike", elsewhere=ELSEWHERE)
    assert alike.verdict is mr.weighing.Verdict.COMPATIBLE


def test_o17_a_translation_changes_the_band() -> None:
    """One outlet has likely and one highly likely for the same words; no number is forced."""
    [rendering] = [
        each
        for each in mr.weighing.translation_drift(seed(), ELSEWHERE)
        if each.band_changes is mr.Answer.YES
    ]

    assert (rendering.kind, rendering.other) == (Drift.TRANSLATION, "a42")
    assert rendering.terms == ("very likely", "likely")
    assert rendering.reason.endswith("the band of ICD 203 changes, and no number is put on either")

    alike = copy.deepcopy(SEED)
    record(alike, "a42")["hedges"][0]["cue"] = "highly likely"
    mended = mr.Report.model_validate(alike)
    found = mr.weighing.translation_drift(mended, ELSEWHERE)
    assert mr.Answer.YES not in [each.band_changes for each in found]


def test_o10_and_o11_are_seen_across_reports() -> None:
    """Elsewhere are dozens of missiles, and officers among more than twenty dead."""
    declared = {
        (each.one, each.other): each.aspects[-1].verdict
        for each in mr.weighing.tensions(seed(), ELSEWHERE)
        if each.aspects[-1].respect is mr.weighing.Respect.DECLARED
    }

    odd = mr.weighing.Verdict.IN_TENSION
    assert declared["a20", "elsewhere#fired-dozens"] is odd
    assert declared["a31", "elsewhere#kp-dead"] is odd


TEXT: Final = (
    "By line\u00a0 \u201cIt was near,\u201d a U.S. official said.\n\u00a0\nCaption\n\u00a0\n"
)


def test_o28_offsets_hold_whatever_stands_around_a_caption() -> None:
    """Hard spaces, curly quotes and an abbreviation with full stops move nothing."""
    start, end = TEXT.index("\u201c"), TEXT.index("said.") + len("said.")
    caption = TEXT.index("Caption")
    document = {
        "schema_version": "1.0",
        "id": "spans",
        "language": "en",
        "document": {
            "source": "art",
            "length": len(TEXT),
            "parts": [
                {"span": {"start": 0, "end": 7}, "mode": "page_furniture"},
                {"span": {"start": start, "end": end}, "mode": "asserted"},
                {"span": {"start": caption, "end": caption + 7}, "mode": "caption"},
            ],
        },
        "sources": [{"id": "art", "kind": "news_outlet"}],
    }

    told = mr.weighing.coverage(mr.Report.model_validate_json(json.dumps(document)), TEXT)
    assert told.gaps == ()
    assert [TEXT[gap.start : gap.end].strip() for gap in told.blank] == ["", "", ""]

    document["document"]["parts"].pop()  # type: ignore[index]
    short = mr.weighing.coverage(mr.Report.model_validate_json(json.dumps(document)), TEXT)
    assert [TEXT[gap.start : gap.end].strip() for gap in short.gaps] == ["Caption"]


def test_o28_the_whole_seed_is_accounted_for() -> None:
    """What no record accounts for is no more than what stands between the parts."""
    told = mr.weighing.coverage(seed())

    assert (told.length, told.covered) == (3260, 3214)
    assert max(gap.end - gap.start for gap in told.gaps) <= 5


def test_o04_and_o06_where_it_is_and_who_holds_it() -> None:
    """The page's locality is used for nothing, and a table has two views of the region."""
    used = copy.deepcopy(SEED)
    record(used, "e01")["places"].append({"place": "los-angeles", "role": "event_place"})

    assert [*found(used, "place.page_locality_used")] == ["/events/0/places/2/place"]
    assert found(SEED, "place.page_locality_used") == {}
    [held] = found(SEED, "place.disputed_control").values()
    assert "in the view of Ukraine and the UN General Assembly" in held
    assert "in the view of Russia" in held


def test_o02_a_picture_is_no_evidence_for_what_it_does_not_show() -> None:
    """As an illustration it is only noted; as evidence it is a warning."""
    used = copy.deepcopy(SEED)
    record(used, "r15")["kind"] = "evidences"

    assert [*found(used, "media.used_as_evidence")] == ["/relations/19/subjects/0"]
    assert found(SEED, "media.used_as_evidence") == {}


def test_o24_the_address_is_masked() -> None:
    """The default masking takes it out and says so."""
    spoilt = copy.deepcopy(SEED)
    ODDITIES["O24"].spoil(spoilt)

    masked, what = mr.redaction.mask(mr.Report.model_validate(spoilt))

    assert "desk@example.org" not in masked.model_dump_json()
    assert [(each.pointer, each.what) for each in what] == [
        ("/document/note", (mr.redaction.Hidden.EMAIL,))
    ]
    assert found(json.loads(masked.model_dump_json()), "privacy.email") == {}


def test_o26_a_share_of_nobody_says_what_makes_no_count() -> None:
    """Arithmetic refuses it."""
    share = next(claim.content for claim in seed().claims if claim.id == "a27")

    assert isinstance(share, mr.Figure)
    with pytest.raises(mr.UsageError, match="share"):
        mr.arithmetic.count_of_share(share.quantity, share.base)


def rows(text: str) -> Iterable[list[str]]:
    """Give the cells of each row of the table that begins with an oddity."""
    for line in text.splitlines():
        if line.startswith("| O"):
            yield [cell.strip() for cell in line.strip("|").split("|")]


def test_the_page_lists_all_twenty_eight() -> None:
    """Each with the code or the function by which it is seen, which exists."""
    listed = {cells[0]: cells[2].strip("`") for cells in rows(PAGE.read_text(encoding="utf-8"))}

    assert [*listed] == [f"O{number:02}" for number in range(1, 29)]
    assert {name: listed[name] for name in ODDITIES} == {
        name: odd.code for name, odd in ODDITIES.items()
    }
    codes = {rule.code for rule in ALL}
    for name in sorted(listed.keys() - ODDITIES.keys()):
        module, _, function = listed[name].partition(".")
        assert hasattr(getattr(mr, module), function), name
    assert codes >= {odd.code for odd in ODDITIES.values()}
