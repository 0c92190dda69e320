"""The HTML fragment: only these tags, only these attributes, and every text as words."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from render.hostile import poisoned
from render.records import claim, occurrence, report, toll

import milreport as mr
from milreport import render
from milreport.render._escape import visible
from milreport.testing.strategies import reports

NUMBER = "-?[0-9.]+"
WORDS = "(?s:.*)"
ALLOWED: dict[str, dict[str, str]] = {
    "div": {"class": "milreport(?:-block(?: milreport-part)?)?"},
    "style": {},
    "p": {"class": "milreport-(?:title|aside|event)"},
    "span": {"class": "milreport-(?:aside|tlp(?: milreport-(?:red|amber|green))?)"},
    "code": {},
    "em": {},
    "strong": {},
    "ul": {},
    "li": {},
    "svg": {
        "role": "img",
        "aria-label": WORDS,
        "width": NUMBER,
        "height": NUMBER,
        "viewbox": "0 0 180 14",
    },
    "line": dict.fromkeys(("x1", "x2", "y1", "y2"), NUMBER)
    | {
        "stroke": "currentColor",
        "stroke-opacity": NUMBER,
        "stroke-width": "2",
        "stroke-dasharray": "4 2",
    },
    "rect": dict.fromkeys(("x", "y", "width", "height"), NUMBER)
    | {"fill": "none|currentColor", "stroke": "currentColor", "stroke-dasharray": "3 3"},
    "circle": dict.fromkeys(("cx", "cy", "r"), NUMBER) | {"fill": "currentColor"},
    "polyline": {"points": "[0-9., ]+", "fill": "none", "stroke": "currentColor"},
}
"""Every tag, and what its attributes may be."""


class Reader(HTMLParser):
    """Reads a fragment as a browser would, and refuses what should not be there."""

    def __init__(self) -> None:
        """Begin outside everything."""
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.styles: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a tag that is allowed, with attributes that are."""
        self.handle_startendtag(tag, attrs)
        self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element that is empty."""
        assert tag in ALLOWED
        for name, told in attrs:
            assert name in ALLOWED[tag], f"{tag} has {name}"
            assert re.fullmatch(ALLOWED[tag][name], told or "")
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep the text; the style is one that the library has."""
        (self.styles if self.open[-1:] == ["style"] else self.texts).append(data)

    def handle_comment(self, data: str) -> None:
        """Refuse every comment."""
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        """Refuse every declaration."""
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        """Refuse every instruction."""
        raise AssertionError(data)

    def unknown_decl(self, data: str) -> None:
        """Refuse a marked section."""
        raise AssertionError(data)


def read(text: str) -> Reader:
    """Read a fragment to its end."""
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert reader.open == []
    return reader


def inside(text: str) -> str:
    """Give what stands after the style."""
    return text.partition("</style>")[2].removesuffix("</div>")


EVENT = {"id": "e1", "kind": "raid", "title": "A raid", "realis": "actual"}


def test_a_small_report() -> None:
    """A claim has its chain, its figure as words and as a bar, how it is put and what is beside."""
    told = report(
        handling={"tlp": "tlp_red"},
        document={"title": "A & B"},
        events=[EVENT, EVENT | {"id": "e2", "title": "A part", "part_of": "e1"}],
        claims=[
            claim(
                content=toll("e2", {"kind": "unknown", "phrase": "some"}),
                note="odd",
                mode="caption",
            ),
            claim("c2"),
        ],
        assessments=[{"id": "as1", "about": "c1", "reason": "it fits"}],
    )

    assert inside(render.html(told)) == (
        '<p><span class="milreport-tlp milreport-red">TLP:RED</span>'
        " For the persons it was given to, and nobody else.</p>"
        '<p class="milreport-title">A &amp; B</p>'
        '<p class="milreport-aside">Record desk.1 of one article, authors not told.</p>'
        "<p>2 claims, 1 source, 2 events, 0 pictures or recordings and 1 assessment.</p>"
        '<div class="milreport-block">'
        '<p class="milreport-event">A raid <code>e1</code></p>'
        "<p><strong>What:</strong> Raid, told as having happened."
        " <strong>Not told:</strong> When and where.</p></div>"
        '<div class="milreport-block milreport-part">'
        '<p class="milreport-event">A part <code>e2</code></p>'
        "<p><strong>What:</strong> Raid, told as having happened."
        " <strong>Not told:</strong> When and where."
        " <strong>Origins:</strong> 1 origin.</p>"
        "<ul><li>The article, in its own voice:<ul>"
        "<li><code>c1</code> It is so. <strong>number not told: killed</strong> (“some”)"
        ' <svg role="img" aria-label="number not told: killed" width="180" height="14"'
        ' viewBox="0 0 180 14"><rect x="8.0" y="3" width="164.0" height="8"'
        ' stroke="currentColor" fill="none" stroke-dasharray="3 3"/></svg>'
        " <em>In a caption; how sure is not told.</em>"
        ' <span class="milreport-aside">Note: odd.</span>'
        "<ul><li>Assessment <code>as1</code>: <strong>no grade given</strong>"
        " (who judged is not told, date not told)."
        ' <span class="milreport-aside">It fits.</span></li></ul></li></ul></li></ul></div>'
        '<p class="milreport-event">Claims on no event</p>'
        "<ul><li>The article, in its own voice:<ul>"
        "<li><code>c2</code> It is so. <em>How sure is not told.</em>"
        ' <span class="milreport-aside"></span></li></ul></li></ul>'
    )


def test_the_style_touches_nothing_else() -> None:
    """Every rule begins with the class of the fragment, and nothing is fetched."""
    (style,) = read(render.html(report())).styles
    rules = [rule for rule in style.split("}") if rule]

    assert rules
    assert all(rule.startswith(".milreport") for rule in rules)
    assert not re.search("url|import|http|expression", style)


@pytest.mark.parametrize(
    ("tlp", "opening"),
    [
        pytest.param(None, '<span class="milreport-tlp">no TLP marking is told', id="untold"),
        pytest.param("tlp_clear", '<span class="milreport-tlp">TLP:CLEAR', id="clear"),
        pytest.param("tlp_green", '<span class="milreport-tlp milreport-green">TLP:GREEN', id="g"),
        pytest.param("tlp_amber", '<span class="milreport-tlp milreport-amber">TLP:AMBER', id="a"),
        pytest.param(
            "tlp_amber_strict",
            '<span class="milreport-tlp milreport-amber">TLP:AMBER+STRICT',
            id="strict",
        ),
    ],
)
def test_the_marking_stands_first(tlp: str | None, opening: str) -> None:
    """The marking is the first thing to be seen."""
    told = report() if tlp is None else report(handling={"tlp": tlp})

    assert inside(render.html(told)).startswith(f"<p>{opening}</span>")


@pytest.mark.parametrize(
    ("most", "shown", "remark"),
    [
        pytest.param(1, ["c1"], "4 more claims are not shown here.", id="one"),
        pytest.param(2, ["c1", "c2"], "3 more claims are not shown here.", id="two events"),
        pytest.param(4, ["c1", "c2", "c3", "c4"], "1 more claim is not shown here.", id="some"),
        pytest.param(5, ["c1", "c2", "c3", "c4", "c5"], None, id="all"),
        pytest.param(9, ["c1", "c2", "c3", "c4", "c5"], None, id="more than all"),
    ],
)
def test_most(most: int, shown: list[str], remark: str | None) -> None:
    """Claims are shown in the order of the brief, and those left out are counted."""
    way: dict[str, Any] = {"chain": [{"source": "other#s"}]}
    told = report(
        events=[EVENT, EVENT | {"id": "e2"}],
        claims=[
            claim("c4"),
            claim("c5"),
            claim("c1", content=occurrence("e1")),
            claim("c2", content=occurrence("e1"), **way),
            claim("c3", content=occurrence("e2")),
        ],
    )
    text = render.html(told, most=most)

    assert re.findall("<code>(c[0-9])</code>", text) == shown
    assert re.findall("<p><strong>([^<]*)</strong></p>", text) == ([remark] if remark else [])


@given(told=poisoned())
@settings(max_examples=25)
def test_hostile_texts_are_only_words(told: tuple[mr.Report, mr.Report, list[str]]) -> None:
    """The tags are those of the harmless report, and every claim's text can be read."""
    hostile, harmless, _ = told
    found, other = read(render.html(hostile)), read(render.html(harmless))

    assert found.tags == other.tags
    seen = "".join(found.texts)
    assert visible(hostile.document.title or hostile.id) in seen
    told_in_words = [each.text for each in hostile.claims if each.text is not None]
    assert all(visible(text) in seen for text in told_in_words)
    assert render.html(hostile) == render.html(hostile)


@given(told=reports())
@settings(max_examples=25)
def test_any_report_is_shown(told: mr.Report) -> None:
    """Valid reports make sound fragments, whole and cut."""
    read(render.html(told))
    read(render.html(told, most=1))


def test_a_report_shows_itself_in_a_notebook() -> None:
    """What a notebook asks for is the fragment."""
    told = report(claims=[claim("c1", content=occurrence("e1"))])

    assert told._repr_html_() == render.html(told)
