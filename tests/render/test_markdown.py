"""The brief in Markdown: what it says, in which order, and that texts stay words."""

from itertools import chain
from pathlib import Path

from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token
from render.hostile import poisoned
from render.records import claim, occurrence, report, toll

import milreport as mr
from milreport import render
from milreport.render._escape import visible
from milreport.testing.strategies import reports

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OURS = frozenset({"text", "code_inline", "softbreak", "text_special"})
"""Tokens that texts may come out as."""


def tokens(text: str) -> list[Token]:
    """Read a brief, as GitHub would."""
    return [each for token in READER.parse(text) for each in chain([token], token.children or ())]


def shape(text: str) -> list[str]:
    """Give what a brief is built of, without its words."""
    return [token.type for token in tokens(text) if token.type not in OURS]


EVENT = {"id": "e1", "kind": "raid", "title": "A raid", "realis": "actual"}
LEGEND = (
    "*Each claim stands under the way it came by, from the document inward; brackets tell what each"
    " source did in saying so, and the word as printed. How sure a claim is put is how the"
    " innermost source puts it, and never how likely it is. What the text takes for granted,"
    " concedes or prints only in a headline or caption is marked. Origins are counted by where the"
    " chains end, not by how many repeat it.*"
)
ARTICLE = "| `art` | the article | news outlet | named | not told | — |"
SOURCES = """## Sources

| Id | Called here | Kind | Named | Interest | Note |
| --- | --- | --- | --- | --- | --- |"""


def test_an_empty_report() -> None:
    """A report with nothing in it has its head and its one source."""
    assert (
        render.markdown(report())
        == f"""\
> **no TLP marking is told**

# desk.1

Record desk.1 of one article, authors not told.

In it: 0 claims, 1 source, 0 events, 0 pictures or recordings and 0 assessments.

{LEGEND}

{SOURCES}
{ARTICLE}
"""
    )


REASON = (
    "It is long enough to be told only once, and then to be pointed to wherever it comes again."
)
LONG = f"{REASON} So it goes on."


def full() -> mr.Report:
    """Give a report with something in every section."""
    return report(
        handling={"tlp": "tlp_red"},
        document={"title": "A *B*"},
        recorded_by="side",
        actors=[{"id": "side", "kind": "state", "names": [{"text": "Side"}]}],
        sources=[{"id": "s2", "kind": "ngo", "stakes": [{"interest": "non_party"}], "note": "n"}],
        events=[
            EVENT,
            EVENT | {"id": "e2", "title": "A part", "part_of": "e1"},
            EVENT | {"id": "e3"},
        ],
        claims=[
            claim(content=occurrence("e1"), note="odd"),
            claim(
                "c2",
                content=toll("e2", {"kind": "exact", "value": 6, "phrase": "six"}),
                chain=[{"source": "art"}, {"source": "s2"}],
            ),
            claim("c3", content=toll("gone", {"kind": "exact", "value": 6})),
            claim("c4"),
        ],
        media=[{"id": "m1", "kind": "video"}],
        relations=[
            {"id": "r1", "kind": "in_tension_with", "subjects": ["c1"], "objects": ["c2"]},
            {"id": "r2", "kind": "supports", "subjects": ["c1"], "objects": ["c2"]},
            {"id": "r3", "kind": "illustrates", "subjects": ["m1"], "objects": ["c1"]},
        ],
        assessments=[
            {"id": "as1", "about": "e1", "by": "side", "reason": LONG, "note": LONG},
            {"id": "as2", "about": "c1", "status": "doubtful", "reason": LONG, "note": "short"},
            {"id": "as3", "about": "m1"},
            {"id": "as4", "about": "s2", "silences": [{"actor": "side", "stance": "silent"}]},
        ],
    )


FINDINGS = (
    mr.Finding(code="a.note", severity=mr.Severity.NOTE, pointer="", message="say | so"),
    *(
        mr.Finding(
            code="b.fault", severity=mr.Severity.FAULT, pointer=at, message=message, hint=hint
        )
        for at, message, hint in (
            ("/claims/0", "mend", "do"),
            ("/claims/2", "take out", "do"),
            ("/claims/3", "mend", "undo"),
            ("/claims/1", "mend", "do"),
        )
    ),
)


def test_every_section() -> None:
    """A brief has these sections in this order, and each record has its place."""
    assert (
        render.markdown(full(), findings=FINDINGS)
        == f"""\
> **TLP:RED**
> For the persons it was given to, and nobody else.

# A \\*B\\*

Record desk.1 of one article, authors not told. Recorded by Side.

In it: 4 claims, 2 sources, 3 events, 1 picture or recording and 4 assessments.

{LEGEND}

## Events

### A raid · `e1`
**What:** Raid, told as having happened. **Not told:** When and where. **Origins:** 1 origin: none \
named, 1 unidentified.

- The article, in its own voice:
    - `c1` It is so. *How sure is not told.* Sits badly with others: r1. Note: odd.
        - Assessment `as2`: **doubtful** (who judged is not told, date not told). {LONG} Note: \
short.
- Assessment `as1`: **no grade given** (the recorder, date not told). Note: {LONG} As told at `as2`.

**A part** · `e2`, part of `e1`. **What:** Raid, told as having happened. **Not told:** When and \
where. **Origins:** 1 origin: none named, 1 unidentified.

- The article, citing an unnamed ngo (n):
    - `c2` It is so. **6 killed** (“six”). *How sure is not told.* Sits badly with others: r1.

No claim speaks of e3.

## Claims on no event

- The article, in its own voice:
    - `c3` It is so. **6 killed**. *How sure is not told.*
    - `c4` It is so. *How sure is not told.*

## What sits badly together

- `r1` c1 sits badly with, though both may be so, c2.

## Other links

- `r2` c1 supports c2.

## Pictures and recordings

- `m1` video: No caption told. Authenticity: not told.
    - m1 only illustrates c1.
    - Assessment `as3`: **no grade given** (who judged is not told, date not told).

## Silences

- Side takes no position in what was read; no question to it is recorded. (`as4`)

## Other assessments

- Assessment `as4` of s2: **no grade given** (who judged is not told, date not told). Beside the \
grade, the interest of the source: non party.

{SOURCES}
{ARTICLE}
| `s2` | an unnamed ngo (n) | ngo | not told | non party | Note: n. |

## Findings

| Severity | Code | What, and where | Hint |
| --- | --- | --- | --- |
| fault | b.fault | mend (/claims/0 and /claims/1) • take out (/claims/2) | do |
| fault | b.fault | mend (/claims/3) | undo |
| note | a.note | say &#124; so (the whole) | — |
"""
    )


def test_origins_that_can_be_told_apart() -> None:
    """Where every end is a source of its own, the count stands alone."""
    chains = [[{"source": "art"}, {"source": key}] for key in ("s1", "s2")]
    told = report(
        actors=[{"id": f"a{at}", "kind": "person", "names": [{"text": "N"}]} for at in (1, 2)],
        sources=[
            {"id": f"s{at}", "kind": "eyewitness", "anonymity": "named", "actor": f"a{at}"}
            for at in (1, 2)
        ],
        events=[EVENT],
        claims=[
            claim(f"c{at}", chain=way, content=occurrence("e1")) for at, way in enumerate(chains)
        ],
    )

    assert "**Origins:** 2 origins.\n" in render.markdown(told)


def test_no_sources_no_section() -> None:
    """A report whose sources are elsewhere has no table of them."""
    told = report().evolve(sources=())

    assert "## Sources" not in render.markdown(told)


def test_the_seed_is_read_as_an_editor_would() -> None:
    """What the standing example must not lose on its way."""
    text = (Path(__file__).parents[2] / "docs" / "examples" / "seed_brief.md").read_text("utf-8")
    lines = text.splitlines()

    def line(mark: str) -> str:
        return next(each for each in lines if mark in each)

    assert lines[0] == "> **TLP:CLEAR**"
    assert line("### ") == "### North Korean soldiers stationed in Ukraine · `e01`"
    assert "**Origins:** Between 1 and 3 origins: 1 named" in lines[lines.index(line("### ")) + 1]
    assert "In the headline; put as certain; hedged: “allegedly”" in line("`a01`")
    assert "step inferred by the recorder" in lines[lines.index(line("`a09`")) - 1]
    assert "**6 killed** (“six”; stated without basis;" in line("`a31`")
    assert "the words entail below 0.5; a share of a whole that is not told" in line("`a27`")
    assert "interest of the source: ally of party (side: Ukraine)" in line("`as-a18`")
    assert "photo1 only illustrates a03" in text
    assert line("North Korea takes no position")
    assert len(lines) <= 400


@given(told=poisoned())
@settings(max_examples=25)
def test_hostile_texts_are_only_words(told: tuple[mr.Report, mr.Report, list[str]]) -> None:
    """A reader of Markdown finds the same structure, no markup, and the texts as they are."""
    hostile, harmless, _ = told
    text, other = render.markdown(hostile), render.markdown(harmless)
    found = tokens(text)

    assert shape(text) == shape(other)
    assert not {token.type for token in found} & {
        "html_inline",
        "html_block",
        "link_open",
        "image",
        "fence",
        "code_block",
        "hr",
        "s_open",
    }
    seen = "".join(token.content for token in found if token.type in OURS)
    assert visible(hostile.document.title or hostile.id) in seen
    told_in_words = [each.text for each in hostile.claims if each.text is not None]
    assert all(visible(text) in seen for text in told_in_words)
    assert text == render.markdown(hostile)


@given(told=reports())
@settings(max_examples=15)
def test_any_report_is_told(told: mr.Report) -> None:
    """Valid reports make briefs in which every claim stands once."""
    text = render.markdown(told, findings=mr.check(told))

    assert all(text.count(f"    - `{each.id}` ") == 1 for each in told.claims)
    assert text.startswith("> **")
    assert text.endswith("\n")
