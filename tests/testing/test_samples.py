"""The sample report: complete, sound, and true to the text that it records."""

import subprocess
import sys
from hashlib import sha256

import milreport as mr
from milreport.checks import INTEGRITY, check
from milreport.records._structure import parts
from milreport.testing import sample_report
from milreport.testing.samples import SAMPLE_TEXT
from milreport.values.ids import COLLECTIONS
from milreport.values.text import Hedge, Quote, Span


def test_no_check_has_a_doubt() -> None:
    """It is structurally valid, and can be used."""
    outcome = mr.validate(sample_report().model_dump_json())

    assert outcome.ok
    assert outcome.findings == ()
    assert check(sample_report(), rules=INTEGRITY) == ()


def test_it_is_the_same_at_every_call() -> None:
    """Two calls give equal reports, byte for byte, and it comes back from its JSON."""
    report = sample_report()
    text = report.model_dump_json()

    assert text == sample_report().model_dump_json()
    assert mr.Report.model_validate_json(text) == report


def test_it_has_one_of_most_things() -> None:
    """Every collection is filled, and the claims have every kind of content."""
    report = sample_report()
    contents = [claim.content for claim in report.claims]

    assert all(getattr(report, collection) for collection in COLLECTIONS)
    assert {type(content) for content in contents} == {
        mr.Occurrence,
        mr.Figure,
        mr.Toll,
        mr.StatedRelation,
        mr.Judgement,
    }
    assert max(len(claim.chain) for claim in report.claims) == 3


def test_the_document_is_the_text() -> None:
    """Length and digest are those of the text, and every span lies inside it."""
    report = sample_report()
    spans = [part for _, part in parts(report) if isinstance(part, Span)]

    assert report.document.length == len(SAMPLE_TEXT)
    assert report.document.hash is not None
    assert report.document.hash.digest == sha256(SAMPLE_TEXT.encode()).hexdigest()
    assert all(0 <= span.start < span.end <= len(SAMPLE_TEXT) for span in spans)


def test_printed_words_stand_where_the_record_says() -> None:
    """What is given as printed is in the text, and where it has a span, it stands there."""
    for _, part in parts(sample_report()):
        cue = getattr(part, "cue", None) or getattr(part, "phrase", None)
        assert cue is None or cue in SAMPLE_TEXT
        if isinstance(part, Hedge | Quote) and part.span is not None:
            words = part.cue if isinstance(part, Hedge) else part.words and part.words.text
            assert SAMPLE_TEXT[part.span.start : part.span.end] == words


def test_it_needs_no_extra() -> None:
    """The sample can be had where Hypothesis is not installed; the strategies cannot."""
    script = """
import sys
sys.modules["hypothesis"] = None
import milreport.testing
print(milreport.testing.sample_report().id)
try:
    milreport.testing.reports
except ModuleNotFoundError as error:
    print(error.name)
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout == "sample.velmouth-mine\nhypothesis\n"
