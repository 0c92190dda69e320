"""The schemas of what comes out. Every column says what it holds, under `description`."""

from collections.abc import Iterable
from typing import Final

import pyarrow as pa  # type: ignore[import-untyped]

__all__ = ["CLAIMS", "EVENTS", "FIGURES", "OUTCOME", "OUTCOME_OF_BYTES"]

_TEXT: Final = pa.string()
_NUMBER: Final = pa.float64()
_DAY: Final = pa.date32()


def _told(name: str, kind: pa.DataType, meaning: str) -> pa.Field:
    """Make a column that is null where the record does not say."""
    return pa.field(name, kind, metadata={"description": meaning})


def _sure(name: str, kind: pa.DataType, meaning: str) -> pa.Field:
    """Make a column that is never null."""
    return _told(name, kind, meaning).with_nullable(False)  # noqa: FBT003 - pyarrow takes it by place


# Inside a struct everything may be null as far as Arrow is told: where a struct is null its members
# are too, and not every engine tells the two apart.


def _texts(*names: str) -> list[pa.Field]:
    """Make members of a struct that are texts."""
    return [pa.field(name, _TEXT) for name in names]


_TEXTS: Final = pa.list_(_TEXT)

_SPAN: Final = pa.struct([("start", pa.int64()), ("end", pa.int64())])
_TIME: Final = pa.struct(
    [
        *_texts("edtf", "role", "precision", "derivation", "phrase", "anchor", "note"),
        pa.field("earliest", _DAY),
        pa.field("latest", _DAY),
    ]
)
_WORDS: Final = pa.struct(_texts("text", "language"))
_STEP: Final = pa.struct(
    [
        *_texts("source", "act", "mode", "factuality", "cue"),
        pa.field("time", _TIME),
        *_texts("event"),
        pa.field("inferred", pa.bool_()),
    ]
)
_HEDGE: Final = pa.struct([*_texts("cue", "kind", "by", "scope"), pa.field("span", _SPAN)])
_PLACE: Final = pa.struct(
    [*_texts("place", "role", "precision", "phrase"), pa.field("span", _SPAN)]
)
_QUOTE: Final = pa.struct(
    [
        pa.field("span", _SPAN),
        pa.field("words", _WORDS),
        *_texts("translated_from", "translator"),
    ]
)
_EXTRACTION: Final = pa.struct([pa.field("value", _NUMBER), *_texts("tool", "version")])
_HANDLING: Final = pa.struct(
    [
        *_texts("tlp"),
        pa.field("caveats", _TEXTS),
        *_texts("embargo_until"),
        pa.field("sensitive", _TEXTS),
    ]
)

_AMOUNT: Final = (
    _sure("comparator", _TEXT, "how the source put the number: exact, at_least, unknown or so"),
    _told("value", _NUMBER, "the number as given, where one number is given"),
    _told("low", _NUMBER, "the least that the words admit; null where they set no least"),
    _told("high", _NUMBER, "the most that the words admit; null where they set no most"),
    _told("low_open", pa.bool_(), "whether `low` itself is left out; null where there is none"),
    _told("high_open", pa.bool_(), "whether `high` itself is left out; null where there is none"),
    _told("best", _NUMBER, "the figure that the source prefers inside its range"),
    _told("phrase", _TEXT, "the number words as printed"),
    _told("basis", _TEXT, "how whoever gave the number came by it"),
    _told("rounding", _TEXT, "whether the number is given to its last digit"),
    _told("convention_low", _NUMBER, "the least that a named policy reads into the phrase"),
    _told("convention_high", _NUMBER, "the most that the policy reads into the phrase"),
    _told("policy", _TEXT, "the policy of the convention, such as en-2026.1"),
)
_COUNTED: Final = (
    _sure("unit", _TEXT, "the code of the unit; 1 for what is counted and for a share"),
    _told("counted", _TEXT, "what is counted; persons for a toll"),
    _told("item", _TEXT, "the id of the materiel, actor or place that is counted or measured"),
)
_BASE: Final = pa.struct([pa.field(field.name, field.type) for field in (*_AMOUNT, *_COUNTED)])

_REPORT: Final = _sure("report_id", _TEXT, "the id of the report")
_CLAIM: Final = _sure("claim_id", _TEXT, "the id of the claim in its report")
_MARKS: Final = (
    _told("handling", _HANDLING, "how to treat this record, where it differs from its report"),
    _told("report_handling", _HANDLING, "how to treat the report as a whole"),
)
_SAID: Final = (
    _sure("mode", _TEXT, "how the text puts the claim: asserted, conceded, in a caption or so"),
    _sure("outermost", _TEXT, "the id of the first source of the chain, the document's own"),
    _sure("innermost", _TEXT, "the id of the last source of the chain, which it rests on"),
    _sure("chain", pa.list_(_STEP), "every step from the outermost source inward, in order"),
)
_LOSS: Final = (
    _told("loss_status", _TEXT, "what became of the materiel, for a loss"),
    _told("transfer_status", _TEXT, "how far a transfer had got"),
)


def _outcome(record: pa.DataType) -> pa.Schema:
    """Make the schema of the verdicts on records of one type."""
    finding = pa.struct(_texts("code", "severity", "pointer", "message", "hint"))
    return pa.schema(
        [
            _told("record", record, "the record as it came; null where there was none"),
            _sure("ok", pa.bool_(), "whether it is a report with nothing at fault"),
            _sure("findings", pa.list_(finding), "what is wrong, doubtful or notable, in order"),
        ]
    )


def _schema(*columns: Iterable[pa.Field]) -> pa.Schema:
    """Make a schema from groups of columns."""
    return pa.schema([column for group in columns for column in group])


OUTCOME: Final = _outcome(_TEXT)
"""What `validate_batches` gives for a column of texts."""

OUTCOME_OF_BYTES: Final = _outcome(pa.binary())
"""What `validate_batches` gives for a column of bytes, which need not be UTF-8."""

CLAIMS: Final = _schema(
    [
        _REPORT,
        _CLAIM,
        _sure("language", _TEXT, "the language that the recorder's own words are in"),
        _told(
            "kind", _TEXT, "occurrence, figure, toll, relation or judgement; null for words alone"
        ),
        _told("text", _TEXT, "what is claimed, in the recorder's own words"),
        _sure("translations", pa.list_(_WORDS), "the same in other languages"),
        _told("event_id", _TEXT, "the id of the event that it is about, where it is about one"),
        _told("of", _TEXT, "the id of what a figure or toll is of"),
        _told("realis", _TEXT, "how the claim puts the event, where it differs from the event"),
    ],
    _LOSS,
    [
        _told("subject", _TEXT, "the id of what stands in a relation"),
        _told("predicate", _TEXT, "the relation that it stands in"),
        _told("object", _TEXT, "the id of what it stands in relation to"),
        _told("detail", _TEXT, "what the predicate leaves open, such as the office"),
        _told("valid", _TIME, "when the relation holds"),
        _told("judged", _TEXT, "the id of the claim that is judged"),
        _told("stance", _TEXT, "where the source stands on that claim"),
        _told("grounds", _TEXT, "what the source gives as its reason"),
    ],
    _SAID,
    [
        _sure("hedges", pa.list_(_HEDGE), "the words that hold back, limit or shift a commitment"),
        _sure("times", pa.list_(_TIME), "when, as this claim gives it"),
        _sure("places", pa.list_(_PLACE), "where, as this claim gives it"),
        _sure("spans", pa.list_(_SPAN), "where in the document it stands, in code points"),
        _told("quote", _QUOTE, "the words in quotation marks"),
        _sure("media", _TEXTS, "the ids of the pictures or recordings that it is made with"),
        _told("extraction", _EXTRACTION, "how surely a program read it out of the text"),
        _told("note", _TEXT, "anything a colleague should know about the claim"),
    ],
    _MARKS,
)
"""One row a claim."""

FIGURES: Final = _schema(
    [
        _REPORT,
        _CLAIM,
        _sure("kind", _TEXT, "figure, or toll where people came to harm"),
        _told("event_id", _TEXT, "the id of the event that it is of, where it is of one"),
        _sure("of", _TEXT, "the id of what it is of: an event as a rule"),
    ],
    _AMOUNT,
    _COUNTED,
    [
        _told("outcome", _TEXT, "what came to the people, for a toll"),
        _told("party", _TEXT, "the id of the side or group that the people belong to"),
        _told("status", _TEXT, "what the people are reported as"),
        _told("age_band", _TEXT, "their age at the time"),
        _told("sex", _TEXT, "their sex"),
        _told("cause", _TEXT, "what did the harm"),
        _sure("victims", _TEXTS, "the ids of the persons, where they are recorded one by one"),
        _told("scope", _TEXT, "whether it is an increment, a running total, a share or so"),
        _told("since", _TIME, "from when a running total counts"),
        _told("base", _BASE, "what a share or a subset is of, with the columns of a number"),
    ],
    _LOSS,
    _SAID,
    _MARKS,
)
"""One row a figure or toll: a claim has one at most."""

EVENTS: Final = _schema(
    [
        _REPORT,
        _sure("event_id", _TEXT, "the id of the event in its report"),
        _sure("language", _TEXT, "the language that the recorder's own words are in"),
        _sure("kind", _TEXT, "what kind of event"),
        _told("realis", _TEXT, "how it is put on the whole: as done, going on, planned, denied"),
        _told("title", _TEXT, "a few words by which a colleague knows it"),
        _sure("times", pa.list_(_TIME), "when it is said to have happened"),
        _sure("places", pa.list_(_PLACE), "where it is said to have happened"),
        _sure(
            "participants",
            pa.list_(pa.struct(_texts("who", "role"))),
            "the ids of those that have a part in it, and which part",
        ),
        _told("part_of", _TEXT, "the id of the larger event"),
        _told(
            "transfer",
            pa.struct([*_texts("mode"), pa.field("in_exchange_for", _TEXTS)]),
            "how arms or goods change hands, and the ids of the transfers in return",
        ),
        _sure(
            "identifiers",
            pa.list_(pa.struct(_texts("scheme", "value", "version"))),
            "what others call this same event",
        ),
        _told("note", _TEXT, "anything a colleague should know about the event"),
    ],
    _MARKS,
)
"""One row an event."""
