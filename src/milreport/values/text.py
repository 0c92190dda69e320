"""Text, names, spans and quotes."""

from typing import Annotated

from pydantic import Field, Strict

from milreport._model import Value, value
from milreport.values.ids import ActorRef, SourceRef
from milreport.values.time import Time
from milreport.vocabulary.claims import ContentMode, HedgeClass
from milreport.vocabulary.names import NameKind
from milreport.vocabulary.tags import LanguageTag

__all__ = ["Cue", "DocumentPart", "Hedge", "Name", "Offset", "Prose", "Quote", "Span", "Text"]

Prose = Annotated[str, Field(min_length=1, max_length=5000)]
"""Text in the report's own language, written by whoever made the record."""

Cue = Annotated[str, Field(min_length=1, max_length=200)]
"""A word or phrase as it is printed: a reporting verb, a hedge, a number word."""

Offset = Annotated[int, Strict(), Field(ge=0, le=2**53 - 1)]
"""A position in a text, in Unicode code points from 0."""


@value
class Text(Value):
    """Text in a stated language."""

    text: Prose
    """The words, in that language."""
    language: LanguageTag
    """The language, and where it matters the script and region (BCP 47): `uk`, `sr-Latn`."""


@value
class Name(Value):
    """One name of something, in one language and script, as one party uses it.

    Several names stand side by side; none is preferred by its place.
    """

    text: Annotated[str, Field(min_length=1, max_length=400)]
    """The name, as written in that language and script."""
    language: LanguageTag | None = None
    """Language and, where it matters, script: `uk`, `uk-Latn`, `ko`."""
    kind: NameKind | None = None
    scheme: Annotated[str, Field(min_length=1, max_length=100)] | None = None
    """The rules by which it was transliterated, such as `ISO 9` or `Revised Romanization`."""
    viewpoint: ActorRef | None = None
    """Whose name for it this is, where the sides name it differently."""
    valid: Time | None = None
    """When the name is or was in use."""
    note: Prose | None = None
    """Anything to know about the name, such as who coined it."""


@value
class Span(Value):
    """A stretch of the document's text, which itself need not be there.

    Offsets count Unicode code points from 0, the end exclusive, as in Python's slices and in the
    text position selector of the W3C Web Annotation model (section 4.2.5).
    """

    start: Offset
    """The offset of the first code point, from 0."""
    end: Offset
    """The offset after the last code point, so that `end - start` is the length."""


@value
class DocumentPart(Value):
    """A part of the document and what kind of text it is."""

    span: Span
    """Where it stands."""
    mode: ContentMode
    note: Prose | None = None
    """What this part is, where its mode alone does not tell."""


@value
class Quote(Value):
    """Words that the document puts in quotation marks."""

    span: Span | None = None
    """Where the words stand; the quotation marks are outside."""
    words: Text | None = None
    """The words themselves, where rights allow them to be passed on."""
    translated_from: LanguageTag | None = None
    """The language the words were first said in, where that is another one."""
    translator: SourceRef | None = None
    """Who rendered them; absent where the document does not say."""


@value
class Hedge(Value):
    """A word that holds back, limits or shifts a commitment. It never becomes a probability."""

    cue: Cue
    """The word as printed."""
    kind: HedgeClass
    by: SourceRef | None = None
    """Whose word it is, among the sources of the chain."""
    span: Span | None = None
    """Where the word stands."""
    scope: Prose | None = None
    """What it covers, where that is less than the whole claim."""
