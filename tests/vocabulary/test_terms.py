"""The closed lists against the reference, and what a term can do."""

import copy
import csv
import importlib
import inspect
import pickle
import pkgutil
import re
from pathlib import Path
from typing import Any, Final, get_args, get_type_hints

import pytest
from pydantic import TypeAdapter, ValidationError

import milreport.vocabulary
from milreport import Source
from milreport.values.numbers import Number
from milreport.vocabulary._term import PRIVATE_TERM, OpenTerm, Term
from milreport.vocabulary.claims import COMMITMENT, Commitment, Factuality, SpeechAct
from milreport.vocabulary.entities import Alignment
from milreport.vocabulary.events import EventKind
from milreport.vocabulary.handling import RedactionReason, Tlp
from milreport.vocabulary.harm import AgeBand, Sex
from milreport.vocabulary.numbers import Comparator
from milreport.vocabulary.relations import Predicate
from milreport.vocabulary.sources import SourceKind
from milreport.vocabulary.units import Dimension

DATA: Final = Path(__file__).parents[1] / "data" / "vocabulary"
OF_OUR_OWN: Final = {
    "CreditRole",
    "CustodyAction",
    "Dimension",
    "Drift",
    "LinkBasis",
    "NameKind",
    "PointMeaning",
    "Predicate",
    "RevisionKind",
}
"""The lists that the reference does not have."""
CLOSED: Final = {Factuality, Tlp, Comparator, Alignment, AgeBand, Sex, Commitment, Dimension}


def _lists() -> dict[str, type[Term]]:
    """Give every list of the vocabulary by its name, in the module that exports it."""
    modules = [
        importlib.import_module(f"milreport.vocabulary.{module.name}")
        for module in pkgutil.iter_modules(milreport.vocabulary.__path__)
        if not module.name.startswith("_")
    ]
    found = [
        told
        for module in modules
        for told in map(vars(module).get, module.__all__)
        if inspect.isclass(told) and issubclass(told, Term) and told.__module__ == module.__name__
    ]
    return {told.__name__: told for told in found}


def _published() -> dict[str, list[str]]:
    """Give the terms of the reference by list, in their order."""
    lists: dict[str, list[str]] = {}
    with (DATA / "terms.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            lists.setdefault(row["list"], []).append(row["term"])
    return lists


LISTS: Final = _lists()
PUBLISHED: Final = _published()
OPEN: Final = [each for each in LISTS.values() if issubclass(each, OpenTerm)]
MEMBERS: Final = [
    pytest.param(member, id=f"{name}.{member.name}")
    for name, each in LISTS.items()
    for member in each
]


def test_the_reference_has_the_lists_that_it_says() -> None:
    """734 terms in 45 lists of section 3, one of them split in two here, and 12 hedge classes."""
    hedges = PUBLISHED["HedgeClass"]
    section_3 = {name: terms for name, terms in PUBLISHED.items() if name != "HedgeClass"}

    assert sum(map(len, section_3.values())) == 734
    assert len(section_3) == 45 + 1
    assert len(hedges) == 12


def test_every_list_is_in_the_reference_or_our_own() -> None:
    """No list is forgotten on either side."""
    assert set(LISTS) == set(PUBLISHED) | OF_OUR_OWN | {"Commitment"}


ADDED = {"Caveat": ["consent_to_be_named"]}
"""Terms of our own in a list of the reference, after those that it has."""


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_list_is_what_the_reference_says(name: str) -> None:
    """Every term, and in that order; what is our own stands last."""
    assert [term.value for term in LISTS[name]] == [*PUBLISHED[name], *ADDED.get(name, ())]


@pytest.mark.parametrize("each", LISTS.values(), ids=LISTS)
def test_a_list_is_well_formed(each: type[Term]) -> None:
    """No aliases; unique after upper-casing, since other languages make constants of terms."""
    values = [term.value for term in each]

    assert len(each.__members__) == len(values)
    assert len({value.upper() for value in values}) == len(values)
    assert len({term.__doc__ for term in each}) == len(values)
    assert (each.__doc__ or "").split("\n")[0].endswith(".")


@pytest.mark.parametrize("member", MEMBERS)
def test_a_term_is_well_formed(member: Term) -> None:
    """A code in snake_case, the same as its name, and one sentence that says what it means."""
    meaning = member.__doc__ or ""

    assert re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", member.value)
    assert member.value == member.name.lower()
    assert not member.value.startswith("x_")
    assert re.fullmatch("[A-Z0-9].*[^.]\\.", meaning)
    assert not re.search("[.!?] [A-Z]", meaning)
    assert len(meaning) <= 110
    assert not member.is_private


@pytest.mark.parametrize("each", LISTS.values(), ids=LISTS)
def test_a_list_is_closed_where_it_must_be(each: type[Term]) -> None:
    """Eight lists are whole by their nature; all others admit private terms."""
    assert issubclass(each, OpenTerm) is (each not in CLOSED)


@pytest.mark.parametrize("each", OPEN, ids=lambda each: each.__name__)
def test_an_open_list_admits_a_private_term(each: type[OpenTerm]) -> None:
    """A term that begins with x_ is kept as written and has no docstring."""
    term = each("x_of_our_desk")

    assert type(term) is each
    assert term.value == term.name == "x_of_our_desk"
    assert term.is_private
    assert term.__doc__ is None
    assert len(each) == len(each.__members__)
    assert term not in [*each]


@pytest.mark.parametrize("each", sorted(CLOSED, key=lambda each: each.__name__))
def test_a_closed_list_refuses_a_private_term(each: type[Term]) -> None:
    """Neither by hand nor from JSON."""
    with pytest.raises(ValueError, match=r"^'x_of_our_desk' is not a valid "):
        each("x_of_our_desk")
    with pytest.raises(ValidationError):
        TypeAdapter(each).validate_json('"x_of_our_desk"')


PRIVATE: Final = {
    "x_a": True,
    "x_9": True,
    "x__": True,
    "x_" + "a" * 62: True,
    "x_" + "a" * 63: False,
    "x_": False,
    "x": False,
    "X_a": False,
    "x_A": False,
    "x-a": False,
    "x_a b": False,
    "x_a\n": False,
    "x_\u0430": False,
    "x_\u0661": False,
    "my_term": False,
    "": False,
}


@pytest.mark.parametrize(("text", "fits"), PRIVATE.items(), ids=map(ascii, PRIVATE))
def test_a_private_term_has_a_form(text: str, fits: bool) -> None:  # noqa: FBT001
    """The enum, the model and the published pattern draw the same line."""
    adapter = TypeAdapter(SourceKind)
    try:
        by_model = adapter.validate_json(f'"{text.encode("unicode_escape").decode()}"') == text
    except ValidationError:
        by_model = False
    try:
        by_enum = SourceKind(text) == text
    except ValueError:
        by_enum = False

    assert by_enum is fits
    assert by_model is fits
    assert (re.fullmatch(PRIVATE_TERM, text) is not None) is fits


@pytest.mark.parametrize("told", [None, 3, b"x_a", ["x_a"], 1.5])
def test_only_text_is_a_term(told: Any) -> None:  # noqa: ANN401
    """What is no text is in no list."""
    with pytest.raises(ValueError, match=r"is not a valid SourceKind$"):
        SourceKind(told)


@pytest.mark.parametrize("term", [SourceKind.COURT, SourceKind("x_blog")])
def test_a_term_is_its_text(term: SourceKind) -> None:
    """Equal to the plain text and hashed alike, so that it can be looked up either way."""
    text = str(term)

    assert type(text) is str
    assert term == text
    assert hash(term) == hash(text)
    assert {text: 1}[term] == 1
    assert term != text.upper()
    assert f"{term}" == text


@pytest.mark.parametrize("term", [SourceKind.COURT, SourceKind("x_blog"), Tlp.TLP_RED])
def test_a_term_can_be_copied(term: Term) -> None:
    """Pickling and copying give an equal of the same list."""
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(term, protocol))  # noqa: S301 - our own bytes
        assert again == term
        assert type(again) is type(term)
    for again in (copy.copy(term), copy.deepcopy(term), copy.deepcopy([term])[0]):
        assert again == term
        assert type(again) is type(term)
        assert again.is_private is term.is_private


def test_a_private_term_is_equal_to_its_like() -> None:
    """Two that are written alike are equal, and stand once in a set."""
    assert SourceKind("x_blog") == SourceKind("x_blog")
    assert len({SourceKind("x_blog"), SourceKind("x_blog")}) == 1
    assert SourceKind("x_blog") != SourceKind("x_log")


def test_not_told_and_not_in_the_list_and_absent_differ() -> None:
    """`unknown`, `other` and None are three things."""
    assert "unknown" in [*EventKind]
    assert "other" in [*RedactionReason]
    assert Predicate.OTHER != "unknown"
    assert SourceKind.UNKNOWN is not None
    assert SourceKind.UNKNOWN != "other"
    assert Source(id="s", kind=SourceKind.COURT, anonymity=None).anonymity is None


@pytest.mark.parametrize("kind", ["court", "x_blog"])
def test_a_dump_of_a_term_to_json_is_plain_text(kind: str) -> None:
    """Nothing of the enum is left in a dump for JSON; one for Python keeps the term."""
    source = Source.model_validate_json(f'{{"id": "s", "kind": "{kind}"}}')

    dumped = source.model_dump(mode="json")["kind"]

    assert dumped == kind
    assert type(dumped) is str
    assert type(source.model_dump()["kind"]) is SourceKind


def test_every_speech_act_has_a_commitment() -> None:
    """What the verb tells is said for each listed act, in the order of the list."""
    assert list(COMMITMENT) == list(SpeechAct)
    assert set(COMMITMENT.values()) == set(Commitment)
    assert all(type(told) is Commitment for told in COMMITMENT.values())


@pytest.mark.parametrize(
    ("act", "commitment"),
    [
        pytest.param(SpeechAct.STATE, Commitment.NEUTRAL, id="state"),
        pytest.param(SpeechAct.CLAIM, Commitment.DISTANCING, id="claim"),
        pytest.param(SpeechAct.CONFIRM, Commitment.ENDORSING, id="confirm"),
        pytest.param(SpeechAct.UNKNOWN, Commitment.NEUTRAL, id="unknown"),
    ],
)
def test_a_commitment_is_what_the_verb_tells(act: SpeechAct, commitment: Commitment) -> None:
    """One of each, as the reference has it."""
    assert COMMITMENT[act] is commitment


def test_a_private_act_has_no_commitment() -> None:
    """Nobody can tell what a word of somebody's own commits to."""
    assert COMMITMENT.get(SpeechAct("x_shrug")) is None


def test_the_kinds_of_number_are_the_comparators() -> None:
    """Each kind of number is one term, and each term one kind."""
    classes = get_args(get_args(Number.__value__)[0])
    kinds = [get_args(get_type_hints(each)["kind"])[0] for each in classes]

    assert sorted(kinds) == sorted(Comparator)


def test_the_note_names_the_reference() -> None:
    """The file of terms has its source beside it."""
    note = (DATA / "SOURCE-terms.md").read_text(encoding="utf-8")

    assert "`terms.tsv`" in note
    assert "`domain-models.md`, section 3" in note
