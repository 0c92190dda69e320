"""Texts of a record, made harmless: whatever they hold, they come out as words.

Every text is taken for hostile. First it is put on one line, and characters that nobody sees, or
that turn the direction of writing round, are shown by their numbers; then what the format could
read as markup is written in the format's own way for a plain character.
"""

import html as standard
import re
from collections.abc import Callable
from textwrap import wrap
from typing import Final

__all__ = ["dot", "html", "label", "markdown", "mermaid", "shortened", "visible"]

BLANK: Final = "(blank)"
"""What a text comes out as that has nothing but spaces."""

_HIDDEN: Final = re.compile(
    "["
    "\u0000-\u001f\u007f-\u009f"  # controls (Unicode category Cc)
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"  # marks and turns of direction (UAX 9)
    "\u3164\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "\ud800-\udfff"  # half a character
    "]"
)
"""What cannot be seen or changes how the rest is seen. Joiners and emoji styles are left alone."""


def visible(text: str) -> str:
    """Put a text on one line, and show by its number what could not be seen: `⟨U+202E⟩`."""
    line = " ".join(text.split())
    return _HIDDEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", line) or BLANK


def shortened(text: str, most: int) -> str:
    """Cut a text that is longer than so many characters between words, and show that it was."""
    line = visible(text)
    if len(line) <= most:
        return line
    words = line[:most].rpartition(" ")[0]
    return f"{words or line[: most - 1]}…"


# Markdown

_MARKDOWN: Final = str.maketrans(
    {mark: f"\\{mark}" for mark in "\\`*_{}[]#"} | {mark: f"&#{ord(mark)};" for mark in "|~$^="}
) | str.maketrans({"<": "&lt;", ">": "&gt;", "&": "&amp;"})
_AT: Final = re.compile("@+")
_ADDRESS: Final = re.compile("(?<=:)//|(?<=www)\\.", re.IGNORECASE)
_LEADING: Final = re.compile("^(?:([-+:])|([0-9]+)([.)])(?= |$))")


def markdown(text: str) -> str:
    """Write a text so that CommonMark, GitHub's tables and Python-Markdown read it as words.

    What all of them can escape has a backslash, other marks are character references, and an `@`
    is set as code, for GitHub makes links of addresses that no escape prevents. The result may
    stand at the start of a list item or a table's cell.
    """
    line = visible(text).translate(_MARKDOWN)
    line = _ADDRESS.sub(_referred, _LEADING.sub(_not_leading, line))
    return _AT.sub("`\\g<0>`", line)


def _referred(found: re.Match[str]) -> str:
    return "".join(f"&#{ord(mark)};" for mark in found[0])


def _not_leading(found: re.Match[str]) -> str:
    return f"&#{ord(found[1])};" if found[1] else f"{found[2]}&#{ord(found[3])};"


# HTML


def html(text: str) -> str:
    """Write a text for HTML, inside an element or inside a quoted attribute."""
    return standard.escape(visible(text), quote=True)


# Graphs

_MERMAID: Final = re.compile('["#$%&*+/:;<=>@\\[\\\\\\]^_`{|}~\u200b]|^-|(?<=[0-9])[.)](?= |$)')
_ICON: Final = re.compile("(?<=[a-z0-9-]):(?=[A-Za-z0-9_])")
"""The colon in the name of an icon: `fa:fa-car`, and of other sets than Font Awesome."""
_NOTHING: Final = "\u200b"


def mermaid(text: str) -> str:
    """Write one line of a Mermaid label between quotes; marks are `#` and their number.

    What Mermaid takes for an end, a comment, a style or Markdown never comes out as itself. Where
    it would read the name of an icon, once the numbers are characters again, a space of no width
    comes between.
    """
    line = _ICON.sub(f":{_NOTHING}", visible(text))
    return _MERMAID.sub(lambda found: f"#{ord(found[0])};", line)


def dot(text: str) -> str:
    """Write one line of a Graphviz label between quotes (DOT, quoted strings and escString)."""
    line = visible(text).replace("&", "&amp;")
    return line.replace("\\", "\\\\").replace('"', '\\"')


def label(texts: tuple[str, ...], *, width: int, escape: Callable[[str], str], mark: str) -> str:
    """Write texts below each other, wrapped to a width, with a mark between the lines."""
    lines = (line for text in texts for line in wrap(visible(text), width))
    return mark.join(escape(line) for line in lines)
