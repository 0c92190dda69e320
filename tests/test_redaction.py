"""Redaction: what is taken out is gone, what is left says so, and nothing else changes."""

import json
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest
from changes import Change, add, both, put
from hypothesis import given, settings
from hypothesis import strategies as st

import milreport as mr
from milreport import redaction
from milreport.checks import Facts, look, privacy
from milreport.errors import UsageError
from milreport.records.report import Report
from milreport.redaction import Hidden, Masking
from milreport.redaction._addresses import addresses, without_addresses
from milreport.testing import sample_report
from milreport.testing.strategies import reports
from milreport.values.handling import Redaction
from milreport.values.numbers import LARGEST, Between

SALT = bytes(range(16))
SILENT = (privacy.email, privacy.phone, privacy.victim_named, privacy.minor_named)


def read(document: dict[str, Any]) -> Report:
    """Make a report of a document."""
    return Report.model_validate(document)


def plain(report: Report) -> dict[str, Any]:
    """Write a report as plain data."""
    return report.model_dump(mode="json", exclude_defaults=True)


def refusal(work: Callable[[], object]) -> str:
    """Give the code with which something is refused."""
    with pytest.raises(UsageError) as caught:
        work()
    return caught.value.code


# Commitments


def test_a_commitment_is_made_as_told() -> None:
    """Anyone can make it again: SHA-256 over the length of the salt, the salt and the JSON."""
    made = redaction.commitment({"b": [1, "ї"], "a": None}, salt=SALT)
    told = (16).to_bytes(8, "big") + SALT + '{"a":null,"b":[1,"ї"]}'.encode()
    assert made.algorithm == "sha-256"
    assert made.digest == sha256(told).hexdigest()


def test_values_and_records_are_committed_as_they_are_written() -> None:
    """A value of the library is the same as its JSON, without what it does not say."""
    name = mr.Name(text="Oksana")
    assert redaction.commitment((name,), salt=SALT) == redaction.commitment(
        [{"text": "Oksana"}], salt=SALT
    )


@pytest.mark.parametrize(
    ("value", "salt"),
    [
        pytest.param(6, SALT + b"1", id="another salt"),
        pytest.param(7, SALT, id="another value"),
        pytest.param("6", SALT, id="a text"),
        pytest.param(6.0, SALT, id="a number with a fraction"),
    ],
)
def test_nothing_else_proves_it(value: object, salt: bytes) -> None:
    """A commitment binds to one value and one salt."""
    mark = _mark(redaction.commitment(6, salt=SALT))
    assert redaction.proves(mark, 6, salt=SALT)
    assert not redaction.proves(mark, value, salt=salt)


def test_bytes_cannot_be_moved_from_the_value_to_the_salt() -> None:
    """The salt with the first digit is another salt, though the two together look the same."""
    mark = _mark(redaction.commitment(16, salt=SALT))
    assert not redaction.proves(mark, 6, salt=SALT + b"1")


def _mark(commitment: mr.ContentHash | None) -> Redaction:
    return Redaction.model_validate(
        {"pointer": "/note", "reason": "minor", "method": "removed", "commitment": commitment}
    )


@pytest.mark.parametrize(
    "commitment",
    [
        pytest.param(None, id="none"),
        pytest.param(mr.ContentHash(algorithm="blake3", digest="0" * 64), id="of another kind"),
    ],
)
def test_a_mark_without_our_commitment_proves_nothing(commitment: mr.ContentHash | None) -> None:
    """Whatever the value is."""
    assert redaction.proves(_mark(commitment), 6, salt=SALT) is False


def test_a_salt_for_each_field() -> None:
    """Each field has a salt of its own, and it is the same each time."""
    names, note = (redaction.field_salt(SALT, each) for each in ("/actors/0/names", "/note"))
    assert (len(names), names != note) == (32, True)
    assert redaction.field_salt(SALT, "/note") == note


def salted(text: Any) -> Any:  # noqa: ANN401 - what no type checker would let through
    """Give a text in the place of a salt."""
    return text


class Strange(dict[str, object]):
    """A dict that shows other members than it has."""

    def items(self) -> Any:  # noqa: ANN401 - a view, or what looks like one
        """Show none."""
        return {}.items()


class Text(str):
    """A text of another class."""

    __slots__ = ()


class Number(int):
    """A number of another class."""


class Half(float):
    """A fraction of another class."""


class Row(list[object]):
    """A list of another class."""


class Salt(bytes):
    """A salt that says that it is longer than it is."""

    def __len__(self) -> int:
        """Say so."""
        return 16


def endless() -> list[object]:
    """Make a list that holds itself."""
    inside: list[object] = []
    inside.append(inside)
    return inside


REFUSED_VALUES = [
    pytest.param(lambda: redaction.commitment(float("nan"), salt=SALT), "usage.not_json", id="nan"),
    pytest.param(lambda: redaction.commitment({1}, salt=SALT), "usage.not_json", id="a set"),
    pytest.param(lambda: redaction.commitment("\ud800", salt=SALT), "usage.not_json", id="half"),
    pytest.param(
        lambda: redaction.commitment(endless(), salt=SALT), "usage.not_json", id="endless"
    ),
    pytest.param(lambda: redaction.commitment(6, salt=bytes(15)), "usage.not_a_salt", id="short"),
    pytest.param(
        lambda: redaction.commitment(6, salt=salted("a" * 16)),
        "usage.not_a_salt",
        id="a text",
    ),
    pytest.param(lambda: redaction.field_salt(b"", "/note"), "usage.not_a_salt", id="no salt"),
    pytest.param(
        lambda: redaction.proves(_mark(None), 6, salt=b""), "usage.not_a_salt", id="to prove by"
    ),
    pytest.param(
        lambda: redaction.mask(sample_report(), salt=b""), "usage.not_a_salt", id="nothing to mask"
    ),
    pytest.param(
        lambda: redaction.commitment(6, salt=Salt(b"a")), "usage.not_a_salt", id="of another class"
    ),
    pytest.param(
        lambda: redaction.commitment(6, salt=salted(None)), "usage.not_a_salt", id="none at all"
    ),
    pytest.param(
        lambda: redaction.commitment(6, salt=salted(bytearray(16))),
        "usage.not_a_salt",
        id="one that can change",
    ),
]


@pytest.mark.parametrize(("work", "code"), REFUSED_VALUES)
def test_refused_values_and_salts(work: Callable[[], object], code: str) -> None:
    """A salt that is too short hides nothing."""
    assert refusal(work) == code


@pytest.mark.parametrize(
    "value",
    [
        pytest.param({1: 2}, id="a number as a name"),
        pytest.param({True: 2}, id="true as a name"),
        pytest.param({None: 2}, id="nothing as a name"),
        pytest.param({Text("1"): 2}, id="a name of another class"),
        pytest.param([{"a": {1.5: 2}}], id="deep inside"),
        pytest.param(Strange(a=1), id="a dict of another class"),
        pytest.param(Row([1]), id="a list of another class"),
        pytest.param((Text("1"),), id="a text of another class"),
        pytest.param(Number(1), id="a number of another class"),
        pytest.param(Half(1.5), id="a fraction of another class"),
    ],
)
def test_what_might_be_written_as_something_else_is_refused(value: object) -> None:
    """One digest stands for one value: a number is no name, and a class may hide what it holds."""
    assert refusal(lambda: redaction.commitment(value, salt=SALT)) == "usage.not_json"


def test_terms_and_rows_are_committed_as_their_text() -> None:
    """A term is a text in JSON, and a tuple a list."""
    term = mr.vocabulary.RedactionReason.MINOR
    made = redaction.commitment((term, True, None, 1.5), salt=SALT)
    assert made == redaction.commitment(["minor", True, None, 1.5], salt=SALT)


ODD: Any = 1
"""Something of the wrong kind, which no type checker would let through."""

REFUSED_ARGUMENTS = [
    pytest.param(
        lambda: redaction.field_salt(SALT, salted(None)), "usage.not_text", id="no pointer"
    ),
    pytest.param(
        lambda: redaction.field_salt(SALT, "\ud800"), "usage.not_text", id="half a character"
    ),
    pytest.param(
        lambda: redaction.proves(salted(None), 1, salt=SALT), "usage.unfit_mark", id="no mark"
    ),
    pytest.param(lambda: redaction.mask(ODD), "usage.not_a_report", id="masks a number"),
    pytest.param(
        lambda: redaction.redact(ODD, "/note", reason="legal"),
        "usage.not_a_report",
        id="redacts a number",
    ),
    pytest.param(lambda: redaction.told_at(ODD, ""), "usage.not_a_report", id="asks a number"),
    pytest.param(
        lambda: redaction.told_at(sample_report(), ODD), "usage.not_text", id="a number to ask for"
    ),
]


@pytest.mark.parametrize(("work", "code"), REFUSED_ARGUMENTS)
def test_refused_arguments(work: Callable[[], object], code: str) -> None:
    """What is not of the right kind is refused with a code."""
    assert refusal(work) == code


# One field


def test_a_field_is_taken_out(page: dict[str, Any]) -> None:
    """The names go, and a mark on the actor says so and commits to them."""
    before = read(page)
    after = redaction.redact(before, "/actors/2/names", reason="victim_privacy", salt=SALT)
    del page["actors"][2]["names"]
    names = [{"text": "Andrii Kovalenko", "language": "uk-Latn"}]
    page["actors"][2]["redactions"] = [
        {
            "pointer": "/names",
            "reason": "victim_privacy",
            "method": "hash_commitment",
            "commitment": redaction.commitment(names, salt=SALT).model_dump(),
        }
    ]
    assert plain(after) == plain(read(page))
    kept = json.loads(redaction.told_at(before, "/actors/2/names"))
    assert kept == names
    assert redaction.proves(after.actors[2].redactions[0], kept, salt=SALT)


@pytest.mark.parametrize("levels", [1, 50, 98])
def test_extensions_are_told_as_they_came(page: dict[str, Any], levels: int) -> None:
    """However deep they go, and a commitment to them is one to their JSON."""
    inside: dict[str, Any] = {"b": [1, True, None], "a": "x"}
    for _ in range(levels - 1):
        inside = {"a": inside}
    page["extensions"] = {"org.example.desk": inside}
    report = read(page)
    assert json.loads(redaction.told_at(report, "/extensions")) == page["extensions"]
    assert json.loads(redaction.told_at(report, "")) == plain(report)
    assert redaction.commitment(report.extensions, salt=SALT) == redaction.commitment(
        page["extensions"], salt=SALT
    )


def test_a_count_is_banded(page: dict[str, Any]) -> None:
    """The band is in the place of the number, deep inside a claim."""
    after = redaction.redact(
        read(page),
        "/claims/2/content/harm/number",
        reason=mr.vocabulary.RedactionReason.VICTIM_PRIVACY,
        method="banded",
        replacement=redaction.band(6, 5),
        note="By fives.",
    )
    page["claims"][2]["content"]["harm"]["number"] = {"kind": "between", "low": 5, "high": 9}
    page["claims"][2]["redactions"] = [
        {
            "pointer": "/content/harm/number",
            "reason": "victim_privacy",
            "method": "banded",
            "note": "By fives.",
        }
    ]
    assert plain(after) == plain(read(page))


def test_an_element_is_taken_out_of_a_list(page: dict[str, Any]) -> None:
    """The mark points to the list, for the elements after it move up."""
    after = redaction.redact(read(page), "/media/0/credits/0", reason="source_safety")
    del page["media"][0]["credits"][0]
    page["media"][0]["redactions"] = [
        {"pointer": "/credits", "reason": "source_safety", "method": "removed"}
    ]
    assert plain(after) == plain(read(page))


def test_a_field_of_the_document_is_generalised(page: dict[str, Any]) -> None:
    """The document carries its own marks; a replacement may be plain JSON."""
    after = redaction.redact(
        read(page), "/document/times/0/edtf", reason="legal", replacement="2024-10"
    )
    page["document"]["times"][0]["edtf"] = "2024-10"
    page["document"]["redactions"] = [
        {"pointer": "/times/0/edtf", "reason": "legal", "method": "generalised"}
    ]
    assert plain(after) == plain(read(page))


def marked(*pointers: str) -> Change:
    """Leave marks on the picture."""
    told = [{"pointer": each, "reason": "legal", "method": "removed"} for each in pointers]
    return put("media", 0, "redactions", told=told)


def test_marks_before_it_do_not_keep_an_element(page: dict[str, Any]) -> None:
    """Only those move that stand after it."""
    marked("/credits/0/role", "/credits", "/credits/x", "/note")(page)
    after = redaction.redact(read(page), "/media/0/credits/1", reason="legal")
    assert [each.pointer for each in after.media[0].redactions][-1] == "/credits"
    assert len(after.media[0].redactions) == 5


REFUSED = [
    pytest.param("/actors/9/names", {}, "usage.nothing_there", id="no such record"),
    pytest.param("/actors/02/names", {}, "usage.nothing_there", id="no number"),
    pytest.param("/actors/2/surname", {}, "usage.nothing_there", id="no such field"),
    pytest.param("/actors/2/names/0/text/x", {}, "usage.nothing_there", id="inside a text"),
    pytest.param("/actors/2/note", {}, "usage.nothing_there", id="nothing is told"),
    pytest.param("/places/1/names", {}, "usage.nothing_there", id="an empty list"),
    pytest.param("actors/2", {}, "usage.nothing_there", id="no slash"),
    pytest.param(7, {}, "usage.not_text", id="no text"),
    pytest.param("", {}, "usage.not_redactable", id="the whole report"),
    pytest.param("/language", {}, "usage.not_redactable", id="a field of the report"),
    pytest.param("/extensions", {}, "usage.not_redactable", id="extensions"),
    pytest.param("/extensions/org.example.desk", {}, "usage.nothing_there", id="inside of those"),
    pytest.param("/document", {}, "usage.not_redactable", id="the document"),
    pytest.param("/actors", {}, "usage.not_redactable", id="a collection"),
    pytest.param("/actors/2", {}, "usage.not_redactable", id="a record"),
    pytest.param("/actors/2/id", {}, "usage.not_redactable", id="an id"),
    pytest.param("/claims/2/content/kind", {}, "usage.not_redactable", id="a tag"),
    pytest.param("/media/0/redactions/0", {}, "usage.not_redactable", id="a mark"),
    pytest.param("/claims/0/mode", {}, "usage.needed_field", id="a needed field"),
    pytest.param("/claims/2/content/harm/number", {}, "usage.needed_field", id="one deep inside"),
    pytest.param("/claims/0/chain", {}, "usage.needed_field", id="a needed list"),
    pytest.param("/relations/0/subjects/0", {}, "usage.needed_field", id="its only element"),
    pytest.param(
        "/claims/0/mode", {"replacement": "shouted"}, "usage.unfit_replacement", id="no term"
    ),
    pytest.param(
        "/actors/2/names", {"method": "banded"}, "usage.no_replacement", id="banded by nothing"
    ),
    pytest.param(
        "/actors/2/names", {"method": "hash_commitment"}, "usage.no_salt", id="no salt to hash with"
    ),
    pytest.param("/actors/2/names", {"salt": b"short"}, "usage.not_a_salt", id="a short salt"),
    pytest.param("/actors/2/names", {"reason": "because"}, "usage.unfit_mark", id="no reason"),
    pytest.param("/actors/2/names", {"method": "eaten"}, "usage.unfit_mark", id="no method"),
    pytest.param("/actors/2/names", {"method": ""}, "usage.unfit_mark", id="an empty method"),
    pytest.param("/actors/2/names", {"note": ""}, "usage.unfit_mark", id="an empty note"),
    pytest.param("/media/0/credits/0", {}, "usage.marked_position", id="one before a mark"),
    pytest.param("/media/0/credits/1", {}, "usage.marked_position", id="one with a mark"),
]


@pytest.mark.parametrize(("pointer", "more", "code"), REFUSED)
def test_refused(page: dict[str, Any], pointer: str, more: dict[str, Any], code: str) -> None:
    """What cannot be done is refused, and nothing is half done."""
    marked("/credits/1/role")(page)
    report = read(page)
    assert refusal(lambda: redaction.redact(report, pointer, **{"reason": "legal", **more})) == code
    assert report == read(page)


@pytest.mark.parametrize(
    ("number", "width", "low", "high"),
    [
        pytest.param(37, 10, 30, 39, id="an age"),
        pytest.param(0, 5, 0, 4, id="none"),
        pytest.param(4, 5, 0, 4, id="the last of a band"),
        pytest.param(5, 5, 5, 9, id="the first of the next"),
    ],
)
def test_bands(number: int, width: int, low: int, high: int) -> None:
    """Bands are counted from zero, both ends included."""
    assert redaction.band(number, width) == Between(low=low, high=high)


@pytest.mark.parametrize(
    ("number", "width", "code"),
    [
        pytest.param(-1, 5, "usage.not_a_whole_number", id="below zero"),
        pytest.param(3.0, 5, "usage.not_a_whole_number", id="a fraction"),
        pytest.param(True, 5, "usage.not_a_whole_number", id="no number"),
        pytest.param(3, 1, "usage.not_a_whole_number", id="no band"),
        pytest.param(3, "5", "usage.not_a_whole_number", id="no width"),
        pytest.param(LARGEST, 10, "usage.out_of_range", id="too large"),
    ],
)
def test_refused_bands(number: Any, width: Any, code: str) -> None:  # noqa: ANN401 - anything
    """What is no count has no band."""
    assert refusal(lambda: redaction.band(number, width)) == code


@given(reports(), st.data())
@settings(max_examples=30)
def test_nothing_else_changes(report: Report, data: st.DataObject) -> None:
    """A mark is left, the field is gone, and every other field is as it was."""
    removable = [
        (collection, position, name)
        for collection in ("sources", "actors", "claims")
        for position, record in enumerate(getattr(report, collection))
        for name in ("note", "handling", "times", "names", "text")
        if getattr(record, name, None)
    ]
    if not removable:
        return
    collection, position, name = data.draw(st.sampled_from(removable))
    pointer = f"/{collection}/{position}/{name}"
    kept = json.loads(redaction.told_at(report, pointer))
    after = redaction.redact(report, pointer, reason="legal", salt=SALT)
    expected = plain(report)
    del expected[collection][position][name]
    found = plain(after)
    *older, mark = getattr(after, collection)[position].redactions
    assert (mark.pointer, older) == (
        f"/{name}",
        [*getattr(report, collection)[position].redactions],
    )
    assert redaction.proves(mark, kept, salt=SALT)
    for document in (expected, found):
        document[collection][position].pop("redactions", None)
    assert found == expected
    assert Report.model_validate_json(after.model_dump_json()) == after


# Addresses

FOUND = [
    ("write to a.b@c-d.co.uk.", [(Hidden.EMAIL, "a.b@c-d.co.uk")]),
    ("пошта@приклад.укр", [(Hidden.EMAIL, "пошта@приклад.укр")]),
    ("<o'brien+news@post.example>", [(Hidden.EMAIL, "o'brien+news@post.example")]),
    ("+44 (0)20 7946 0958", [(Hidden.PHONE, "+44 (0)20 7946 0958")]),
    ("+380441234567.", [(Hidden.PHONE, "+380441234567")]),
    ("+82-2-748-1111", [(Hidden.PHONE, "+82-2-748-1111")]),
    ("+1.555.123.4567", [(Hidden.PHONE, "+1.555.123.4567")]),
    ("Tel. 044 123 45 67", [(Hidden.PHONE, "044 123 45 67")]),
    ("phone number: 0441234567", [(Hidden.PHONE, "0441234567")]),
    ("(555) 123-4567", [(Hidden.PHONE, "(555) 123-4567")]),
    ("(044) 123-45-67", [(Hidden.PHONE, "(044) 123-45-67")]),
    ("02-748-1111", [(Hidden.PHONE, "02-748-1111")]),
    ("044-123-45-67", [(Hidden.PHONE, "044-123-45-67")]),
    ("555-123-4567", [(Hidden.PHONE, "555-123-4567")]),
    ("_jane@example.com_", [(Hidden.EMAIL, "jane@example.com")]),
    ("**jane@example.com**", [(Hidden.EMAIL, "jane@example.com")]),
    ("x@jane@example.com", [(Hidden.EMAIL, "jane@example.com")]),
    ("jane@example.com1", [(Hidden.EMAIL, "jane@example.com1")]),
    ("_@post.example", [(Hidden.EMAIL, "_@post.example")]),
    ("a@b.xn--p1ai_", [(Hidden.EMAIL, "a@b.xn--p1ai")]),
    ("jane\uff20example\uff0ecom", [(Hidden.EMAIL, "jane\uff20example\uff0ecom")]),
    ("jane@example\u3002com", [(Hidden.EMAIL, "jane@example\u3002com")]),
    ("jane\u200b@example.com\u200b", [(Hidden.EMAIL, "jane\u200b@example.com")]),
    (
        "\u0938\u0902\u092a\u0930\u094d\u0915@\u0921\u093e\u091f\u093e\u092e\u0947\u0932.\u092d\u093e\u0930\u0924",
        [
            (
                Hidden.EMAIL,
                "\u0938\u0902\u092a\u0930\u094d\u0915@\u0921\u093e\u091f\u093e\u092e\u0947\u0932.\u092d\u093e\u0930\u0924",
            )
        ],
    ),
    ("jane\u0301@example.com", [(Hidden.EMAIL, "jane\u0301@example.com")]),
    (
        "a@b.com@desk@post.example",
        [(Hidden.EMAIL, "a@b.com"), (Hidden.EMAIL, "desk@post.example")],
    ),
    (
        "+380\u201144\u2011123\u201145\u201167",
        [(Hidden.PHONE, "+380\u201144\u2011123\u201145\u201167")],
    ),
    (
        "+380\u201344\u2013123\u201345\u201367",
        [(Hidden.PHONE, "+380\u201344\u2013123\u201345\u201367")],
    ),
    (
        "+380\u221244\u2212123\u221245\u221267",
        [(Hidden.PHONE, "+380\u221244\u2212123\u221245\u221267")],
    ),
    ("+380 44\n123 45 67", [(Hidden.PHONE, "+380 44\n123 45 67")]),
    ("+ 380 44 123 45 67", [(Hidden.PHONE, "+ 380 44 123 45 67")]),
    ("0044 20 7946 0958", [(Hidden.PHONE, "0044 20 7946 0958")]),
    ("00380441234567", [(Hidden.PHONE, "00380441234567")]),
    ("+1 212.555.0123", [(Hidden.PHONE, "+1 212.555.0123")]),
    ("020 7946 0958", [(Hidden.PHONE, "020 7946 0958")]),
    ("(020) 7946 0958", [(Hidden.PHONE, "(020) 7946 0958")]),
    ("(044)1234567", [(Hidden.PHONE, "(044)1234567")]),
    ("8-495-123-45-67", [(Hidden.PHONE, "8-495-123-45-67")]),
    ("8 (495) 123-45-67", [(Hidden.PHONE, "8 (495) 123-45-67")]),
    ("1-800-555-0199", [(Hidden.PHONE, "1-800-555-0199")]),
    ("+380441234567/8", [(Hidden.PHONE, "+380441234567/8")]),
    (
        "+\u0663\u0668\u0660\u0664\u0664\u0661\u0662\u0663\u0664\u0665\u0666\u0667",
        [
            (
                Hidden.PHONE,
                "+\u0663\u0668\u0660\u0664\u0664\u0661\u0662\u0663\u0664\u0665\u0666\u0667",
            )
        ],
    ),
    (
        "+\uff13\uff18\uff10 \uff14\uff14 \uff11\uff12\uff13 \uff14\uff15 \uff16\uff17",
        [
            (
                Hidden.PHONE,
                "+\uff13\uff18\uff10 \uff14\uff14 \uff11\uff12\uff13 \uff14\uff15 \uff16\uff17",
            )
        ],
    ),
    ("+380\u200b441234567", [(Hidden.PHONE, "+380\u200b441234567")]),
    ("+48 601 234 567", [(Hidden.PHONE, "+48 601 234 567")]),
    ("+420 123 456 789", [(Hidden.PHONE, "+420 123 456 789")]),
    ("044 123-45-67", [(Hidden.PHONE, "044 123-45-67")]),
    ("050 1234567", [(Hidden.PHONE, "050 1234567")]),
    ("01632 960123", [(Hidden.PHONE, "01632 960123")]),
    ("01632 960 123", [(Hidden.PHONE, "01632 960 123")]),
    ("0161 496 0000", [(Hidden.PHONE, "0161 496 0000")]),
    ("044 123 4567", [(Hidden.PHONE, "044 123 4567")]),
    ("01 99 00 12 34", [(Hidden.PHONE, "01 99 00 12 34")]),
    ("+298 123456", [(Hidden.PHONE, "+298 123456")]),
    ("+380-(44)-123-45-67", [(Hidden.PHONE, "+380-(44)-123-45-67")]),
    ("+380 - 44 - 1234567", [(Hidden.PHONE, "+380 - 44 - 1234567")]),
    (
        "tel. 0501234567, 0671234567 / 0441234567",
        [
            (Hidden.PHONE, "0501234567"),
            (Hidden.PHONE, "0671234567"),
            (Hidden.PHONE, "0441234567"),
        ],
    ),
    ("+49 30/1234567", [(Hidden.PHONE, "+49 30/1234567")]),
    ("+380 44 123 45 67 - 15 killed", [(Hidden.PHONE, "+380 44 123 45 67")]),
    (
        "+380441234567/0501234567",
        [(Hidden.PHONE, "+380441234567"), (Hidden.PHONE, "0501234567")],
    ),
    ("++380441234567", [(Hidden.PHONE, "+380441234567")]),
    ("Phone - 0501234567", [(Hidden.PHONE, "0501234567")]),
    ("phone is 0501234567", [(Hidden.PHONE, "0501234567")]),
    ("ph. 0501234567", [(Hidden.PHONE, "0501234567")]),
    ("phones 0501234567", [(Hidden.PHONE, "0501234567")]),
    ("Phone:\n0501234567", [(Hidden.PHONE, "0501234567")]),
    ("тел. 044 123 45 67", [(Hidden.PHONE, "044 123 45 67")]),
    ("тел.: 123-45-67", [(Hidden.PHONE, "123-45-67")]),
    ("Tel 12-34-56", [(Hidden.PHONE, "12-34-56")]),
    ("mobile: 601 234 567", [(Hidden.PHONE, "601 234 567")]),
    ("mobile 0501234567", [(Hidden.PHONE, "0501234567")]),
    ("+380 44 123 45 67\n15 killed", [(Hidden.PHONE, "+380 44 123 45 67")]),
    ("+380441234567. 15 killed", [(Hidden.PHONE, "+380441234567")]),
    ("Tel. 044 1234567. 15 killed", [(Hidden.PHONE, "044 1234567")]),
    ("+380 44 123 45 67 people rang", [(Hidden.PHONE, "+380 44 123 45 67")]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_addresses_are_found(text: str, expected: list[tuple[Hidden, str]]) -> None:
    """In the forms in which people write them."""
    told = {(kind, text[start:end]) for kind, start, end in addresses(text)}
    assert told == {*expected}


NOT_FOUND = [
    "@desk@post.example",
    "desk@localhost",
    "5 @ 3.50",
    "2024-10-07T09:30:00+03:00",
    "2024-10-08/2024-10-18",
    "07-10-2024, 1939-1945",
    "phone 2024-10-07",
    "phone 07.10.2024, 12.30",
    "+48.012345 +37.802811",
    "48.015900, 37.802800",
    "37U DQ 12345 67890",
    "122mm, 152 mm, 5,000,000 rounds",
    "+5 000 000",
    "USD 1 200 000 000",
    "5b2b1172718e3beec72f01ad4d95655085e3a7a22f7f023804c0b347ff9326aa",
    "550e8400-e29b-41d4-a716-446655440000",
    "Q12345678, IMO 9074729, ISBN 978-0-306-40615-7",
    "0441234567",
    "_@desk@post.example_",
    "grew by +1 234 567 890",
    "+12345678/2",
    "rows 12, 0501234567",
    "+48.0159/37.8028",
    "+1 000 000 000 rounds",
    "+12 345 678",
    "+12345678",
    "+10000000",
    "+1000000000",
    "+10 000 000 000",
    "+123456789 people",
    "+48 601 234 567 rounds",
    "5 + 12 345 678 901",
    "5 + 123456789",
    "+2024-10-07",
    "mobile: 500 000 troops",
    "mobile 120 000-150 000 men",
    "mobile 123 456 789",
    "mobile 1234567",
    "mobile 20241007 brigade",
    "mobile: 123456",
    "mobile 48.5123, 37.9876",
    "mobile 48.512345 37.987654",
    "cell 100000",
    "lat +48512345 lon +37987654",
    "fax 1991/1992",
    "phone 2014-2022",
    "phone 500 000",
    "phone 512 340 people",
    "300-400-5000 rounds",
    "300-400-5000",
    "850-900-1200 km",
    "555-123-4567 tonnes",
    "(044) 123-4567 tonnes",
    "045-2024-0012",
    "001 002 003 004",
    "37U DQ 01234 56789",
    "5\u00b2 12 345 678 m",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_other_numbers_are_left_alone(text: str) -> None:
    """Dates, positions, amounts, hashes and identifiers are no telephone numbers."""
    assert [*addresses(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 5000 + "@", id="a long name"),
        pytest.param("a@" + "b." * 2500, id="a long host"),
        pytest.param("+1" + " ()" * 1600, id="gaps"),
        pytest.param("1 " * 2500, id="digits"),
        pytest.param("tel 1" * 1000, id="words"),
        pytest.param("+1-" * 1600, id="many starts"),
        pytest.param("+380441234567" * 4000, id="numbers one after another"),
        pytest.param("a@b.cd+" * 7000, id="addresses one after another"),
        pytest.param("+380441234567@b.cd" * 3000, id="both, one after another"),
        pytest.param("_" * 50_000 + "@b.cd" + "_" * 50_000, id="lines"),
        pytest.param("a@b." + "c-" * 25_000, id="hyphens"),
        pytest.param("01 " * 17_000, id="pairs"),
        pytest.param("+380 44 123 45 67a " * 2600, id="no end"),
        pytest.param("1\u200b" * 25_000, id="unseen"),
    ],
)
def test_no_text_makes_the_patterns_slow(text: str) -> None:
    """Each is gone over in a moment: a text that took powers of its length would never end."""
    masked, _ = without_addresses(text, None)
    assert [*addresses(masked)] == []


def test_a_marker_fits_where_there_is_little_room() -> None:
    """A text of 200 characters stays within 200."""
    text = " ".join(["a@b.cd"] * 28)
    assert without_addresses(text, 200) == (" ".join(["[…]"] * 28), (Hidden.EMAIL,))
    assert without_addresses("a@b.cd", 200) == ("[e-mail address]", (Hidden.EMAIL,))


def test_what_masking_uncovers_is_masked_too() -> None:
    """A number whose end could not be told from the next one, and what is left of a handle."""
    masked = without_addresses("+48 601 234 567 020 7946 0958 @044-123-45-67.a@b.cd", None)
    assert masked == (
        "[telephone number] [telephone number] @[telephone number][e-mail address]",
        (Hidden.EMAIL, Hidden.PHONE),
    )


def test_what_overlaps_is_masked_once() -> None:
    """A number after a word, and the same number by its form."""
    masked = without_addresses("tel. +380 44 123 45 67, a@b.example", None)
    assert masked == ("tel. [telephone number], [e-mail address]", (Hidden.EMAIL, Hidden.PHONE))


# The masking export


def harmed(document: dict[str, Any]) -> None:
    """Count a person by name among the dead."""
    names = [{"text": "Oksana", "note": "o@p.example"}]
    both(
        add("actors", id="oksana", kind="person", names=names),
        put("claims", 2, "content", "harm", "victims", told=["oksana"]),
    )(document)


def test_masking(page: dict[str, Any]) -> None:
    """Names go, addresses become markers, and each field that changed carries a mark."""
    both(
        harmed,
        put("claims", 0, "note", told="Ask a@b.example or +380 44 123 45 67."),
        put("document", "title", told="Ring 02-748-1111"),
        put("revision", told={"number": 1, "kind": "original", "note": "By a@b.example."}),
    )(page)
    before = read(page)
    after, done = redaction.mask(before)
    assert after.actors[5].names == ()
    assert after.claims[0].note == "Ask [e-mail address] or [telephone number]."
    assert after.document.title == "Ring [telephone number]"
    assert after.revision is not None
    assert after.revision.note == "By [e-mail address]."
    assert after.actors[5].redactions == (done[0].redaction,)
    assert after.claims[0].redactions == (done[3].redaction,)
    assert after.document.redactions == (done[1].redaction, done[2].redaction)
    assert [(each.pointer, each.what, each.redaction.pointer) for each in done] == [
        ("/actors/5/names", (Hidden.NAMES,), "/names"),
        ("/document/title", (Hidden.PHONE,), "/title"),
        ("/revision/note", (Hidden.EMAIL,), ""),
        ("/claims/0/note", (Hidden.EMAIL, Hidden.PHONE), "/note"),
    ]
    assert [(each.redaction.reason.value, each.redaction.note) for each in done] == [
        ("victim_privacy", "The names were taken out."),
        ("data_protection", "Telephone numbers were taken out of this text."),
        (
            "data_protection",
            (
                "E-mail addresses were taken out of this text. "
                "It is the note on the revision of the report."
            ),
        ),
        (
            "data_protection",
            "E-mail addresses and telephone numbers were taken out of this text.",
        ),
    ]
    assert {each.redaction.method.value for each in done} == {"removed"}


def test_masking_with_a_salt(page: dict[str, Any]) -> None:
    """Each field can be proved by itself, with a salt that tells nothing of the others."""
    both(harmed, put("claims", 2, "content", "harm", "age_band", told="infant"))(page)
    before = read(page)
    after, [masking] = redaction.mask(before, salt=SALT)
    assert masking == Masking(
        pointer="/actors/5/names", what=(Hidden.NAMES,), redaction=after.actors[5].redactions[0]
    )
    mark = masking.redaction
    assert (mark.reason.value, mark.method.value) == ("minor", "hash_commitment")
    kept = json.loads(redaction.told_at(before, masking.pointer))
    salt = redaction.field_salt(SALT, masking.pointer)
    assert redaction.proves(mark, kept, salt=salt)
    assert not redaction.proves(mark, kept, salt=SALT)


def test_a_short_salt_is_refused_where_there_is_something_to_mask(page: dict[str, Any]) -> None:
    """It would hide nothing."""
    harmed(page)
    assert refusal(lambda: redaction.mask(read(page), salt=b"short")) == "usage.not_a_salt"


STAYS = [
    pytest.param(
        put("handling", told={"caveats": ["consent_to_be_named"]}), id="consent for the report"
    ),
    pytest.param(
        put("actors", 5, "handling", told={"caveats": ["consent_to_be_named"]}), id="consent"
    ),
    pytest.param(
        put(
            "actors",
            5,
            "redactions",
            told=[{"pointer": "/names/0/text", "reason": "minor", "method": "pseudonymised"}],
        ),
        id="a made-up name",
    ),
    pytest.param(put("actors", 5, "kind", told="unnamed_group"), id="no person"),
]


@pytest.mark.parametrize("change", STAYS)
def test_what_is_marked_or_agreed_stays(page: dict[str, Any], change: Change) -> None:
    """Consent, and a mark on the names, are left as they are."""
    both(harmed, change, put("actors", 5, "names", 0, "note", told=None))(page)
    report = read(page)
    assert redaction.mask(report) == (report, ())


TALK = st.one_of(
    st.sampled_from([text for text, _ in FOUND] + NOT_FOUND),
    st.text(alphabet="a@.+-() 0123456789tel_\n\u200b\u0301\uff20\u0663", min_size=1, max_size=60),
)


@given(reports(), st.lists(TALK, min_size=1, max_size=4))
@settings(max_examples=30)
def test_masking_is_idempotent_and_silences_the_checks(report: Report, talk: list[str]) -> None:
    """Whatever the texts are; the masked report is valid, and only marked fields differ."""
    sources = tuple(
        source.evolve(note=" ".join(talk) or None) if at % 2 else source
        for at, source in enumerate(report.sources)
    )
    document = report.document.evolve(note=talk[0])
    before = report.evolve(sources=sources, document=document)
    after, done = redaction.mask(before)
    assert look(Facts(after), SILENT, 100) == []
    assert redaction.mask(after) == (after, ())
    assert Report.model_validate_json(after.model_dump_json()) == after
    assert without(done, after) == without(done, before)


def without(done: tuple[Masking, ...], report: Report) -> dict[str, Any]:
    """Write a report as plain data, without the fields that were masked and all marks."""
    document = plain(report)
    for masking in done:
        *way, last = masking.pointer.split("/")[1:]
        inside: Any = document
        for step in way:
            inside = inside[int(step) if isinstance(inside, list) else step]
        if isinstance(inside, list):
            inside[int(last)] = None
        else:
            inside.pop(last, None)
    records = [document["document"]]
    records += [each for told in document.values() if isinstance(told, list) for each in told]
    for record in records:
        record.pop("redactions", None)
    return document
