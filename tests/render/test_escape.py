"""Whatever a text holds, it comes out as words: of each format, and to the eye."""

import re
from html import unescape

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from render.hostile import texts

from milreport.render import _escape as escape


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("a b", "a b", id="plain"),
        pytest.param("  a\r\n\tb\u2028c\u00a0d ", "a b c d", id="spaces and breaks"),
        pytest.param("\n", "(blank)", id="nothing but a break"),
        pytest.param("a\u202eb", "a⟨U+202E⟩b", id="turned round"),
        pytest.param("a\x00\x7f", "a⟨U+0000⟩⟨U+007F⟩", id="controls"),
        pytest.param("\u200b\ufeff\u00ad", "⟨U+200B⟩⟨U+FEFF⟩⟨U+00AD⟩", id="no width"),
        pytest.param("\U000e0041", "⟨U+E0041⟩", id="a tag"),
        pytest.param("\ud800", "⟨U+D800⟩", id="half a character"),
        pytest.param("क्\u200dष", "क्\u200dष", id="a joiner that Hindi needs"),
        pytest.param("☂\ufe0f", "☂\ufe0f", id="an emoji's style"),
    ],
)
def test_visible(text: str, seen: str) -> None:
    """A text stands on one line, and nothing in it is unseen."""
    assert escape.visible(text) == seen


@pytest.mark.parametrize(
    ("text", "most", "cut"),
    [
        pytest.param("one two", 7, "one two", id="it fits"),
        pytest.param("one two three", 9, "one two…", id="between words"),
        pytest.param("onetwothree", 6, "onetw…", id="inside a word"),
    ],
)
def test_shortened(text: str, most: int, cut: str) -> None:
    """A cut is seen, and falls between words where it can."""
    assert escape.shortened(text, most) == cut


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("6 of 9, he said.", "6 of 9, he said.", id="plain"),
        pytest.param("`*_{}[]#\\", "\\`\\*\\_\\{\\}\\[\\]\\#\\\\", id="marks"),
        pytest.param("<b>&amp;|~$^=", "&lt;b&gt;&amp;amp;&#124;&#126;&#36;&#94;&#61;", id="codes"),
        pytest.param("- a", "&#45; a", id="a list"),
        pytest.param("+ a", "&#43; a", id="a list with a plus"),
        pytest.param(": a", "&#58; a", id="a definition"),
        pytest.param("12. a", "12&#46; a", id="a numbered list"),
        pytest.param("1)", "1&#41;", id="a number alone"),
        pytest.param("68.9", "68.9", id="a number with a point"),
        pytest.param("a - b", "a - b", id="a dash inside"),
        pytest.param("http://a.b", "http:&#47;&#47;a.b", id="an address"),
        pytest.param("WWW.a.b", "WWW&#46;a.b", id="an address without its scheme"),
        pytest.param("a@b.c @@d", "a`@`b.c `@@`d", id="mail and mentions"),
    ],
)
def test_markdown(text: str, written: str) -> None:
    """Marks are escaped in a way that more than one reader of Markdown knows."""
    assert escape.markdown(text) == written


def test_html() -> None:
    """Text closes no element and no attribute."""
    assert escape.html("<b a=\"c\" d='e'>&\n") == ("&lt;b a=&quot;c&quot; d=&#x27;e&#x27;&gt;&amp;")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("Kim Jong-un (58), he said.", "Kim Jong-un (58), he said.", id="plain"),
        pytest.param('"] --> x', "#34;#93; --#62; x", id="the end of a label"),
        pytest.param("%%{init}%%", "#37;#37;#123;init#125;#37;#37;", id="a directive"),
        pytest.param("a;b: c#d&e`f", "a#59;b#58; c#35;d#38;e#96;f", id="marks"),
        pytest.param("- a", "#45; a", id="a list"),
        pytest.param("1. a 2) b", "1#46; a 2#41; b", id="numbered lists"),
        pytest.param("a\nclick b", "a click b", id="a statement"),
        pytest.param("a fa:fa-x", "a fa#58;#8203;fa-x", id="an icon"),
        pytest.param("fab:fa-x;fas:fa-y", "fab#58;#8203;fa-x#59;fas#58;#8203;fa-y", id="icons"),
        pytest.param("bx-2:log", "bx-2#58;#8203;log", id="an icon of another set"),
        pytest.param("a: b, TLP:RED", "a#58; b, TLP#58;RED", id="colons"),
    ],
)
def test_mermaid(text: str, written: str) -> None:
    """What Mermaid might read is written by its number."""
    assert escape.mermaid(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param('say "a"', 'say \\"a\\"', id="quotes"),
        pytest.param("a\\N\\", "a\\\\N\\\\", id="backslashes"),
        pytest.param("&lt;\n{|}", "&amp;lt; {|}", id="entities and records"),
    ],
)
def test_dot(text: str, written: str) -> None:
    """Text ends no string and calls for nothing."""
    assert escape.dot(text) == written


def test_label() -> None:
    """Texts are wrapped first and escaped then, so that no escape is cut in two."""
    told = escape.label(('a "b" c', "d"), width=5, escape=escape.mermaid, mark="<br/>")

    assert told == "a #34;b#34;<br/>c<br/>d"


MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@given(text=texts)
@settings(max_examples=50)
def test_any_text_is_words_in_markdown(text: str) -> None:
    """A reader of Markdown sees the text as it is, in a list item and in a cell."""
    written = escape.markdown(text)
    item = MARKDOWN.render(f"- {written}\n")
    table = MARKDOWN.render(f"| a |\n| --- |\n| {written} |\n")

    seen = [
        unescape(re.sub("</?code>", "", found[1]))
        for found in (
            re.fullmatch("<ul>\n<li>(.*)</li>\n</ul>\n", item),
            re.search("<td>(.*)</td>\n</tr>\n</tbody>", table),
        )
        if found
    ]

    assert seen == [escape.visible(text)] * 2
    assert not re.search("://|(?i:www)[.]", written)
    assert not re.search("(?<![`@])@|@(?![`@])", written)


@given(text=texts)
@settings(max_examples=50)
def test_any_text_is_words_in_html(text: str) -> None:
    """A reader of HTML sees the text as it is."""
    written = escape.html(text)

    assert not set(written) & set("<>\"'")
    assert unescape(written) == escape.visible(text)


@given(text=texts)
@settings(max_examples=50)
def test_any_text_is_words_in_mermaid(text: str) -> None:
    """The text comes back from its codes, and nothing but codes has a mark; it names no icon."""
    written = escape.mermaid(text)
    seen = re.sub("#([0-9]+);", lambda found: chr(int(found[1])), written)

    assert re.fullmatch('(?:[^"#;<>&%{}`|\\\\:\\[\\]]|#[0-9]+;)*', written)
    assert not re.search("fa[bklrs]?:fa-|[a-z][0-9a-z-]*:[0-9A-Za-z_]", seen)
    assert seen.replace("\u200b", "") == escape.visible(text)


@given(text=texts)
@settings(max_examples=50)
def test_any_text_is_words_in_dot(text: str) -> None:
    """The text comes back from the string."""
    written = escape.dot(text)

    assert re.fullmatch('(?:[^"\\\\\n]|\\\\["\\\\])*', written)
    assert re.sub("\\\\(.)", "\\1", written).replace("&amp;", "&") == escape.visible(text)
