"""Reports whose every free text is hostile, and the same ones with harmless words instead."""

import json
from collections.abc import Sequence
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import milreport as mr
from milreport.testing import sample_report

FREE: Final = frozenset(
    {
        "caption",
        "cue",
        "designation",
        "detail",
        "grounds",
        "note",
        "phrase",
        "reason",
        "searched",
        "text",
        "title",
    }
)
"""The fields that hold whatever somebody wrote."""

FRAGMENTS: Final = (
    "</div><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onload="x',
    "' onload='x",
    "&lt;b&gt;",
    "&#60;",
    "--><!--",
    "]]>",
    '"] --> x',
    '"]:::named\nclick n0 "javascript:x"',
    "%%{init: {}}%%",
    "style x:y#z;",
    "#quot;",
    "fa:fa-x",
    "x:y",
    "\\",
    '\\"',
    "\\N",
    "`",
    "```\n",
    "~~~\n",
    "|",
    "![](x)",
    "[a](http://x.example)",
    "[^1]",
    "<http://x.example>",
    "http://x.example",
    "www.x.example",
    "someone@x.example",
    "@@team",
    "# x",
    "x #",
    "\n# x",
    "\n- x",
    "- x",
    "+ x",
    "1. x",
    "1) x",
    "> x",
    "===",
    "\n---\n",
    "**x**",
    "__x__",
    "*",
    "_",
    "$x$",
    "{: .x}",
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\x00",
    "\x1b[31m",
    "\u2028",
    "\t",
    " ",
    "fine",
    "Кирилиця",
    "조선",
)
"""Texts that some format would read as more than words."""

texts: SearchStrategy[str] = st.one_of(
    st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=4).map("".join),
    st.text(min_size=1, max_size=30),
)


def with_texts(words: Sequence[str], base: mr.Report | None = None) -> mr.Report:
    """Put words into every free text of a report, in turn."""
    told = json.loads((base or sample_report()).model_dump_json(exclude_none=True))
    used = 0

    def put(value: Any, field: str) -> Any:  # noqa: ANN401 - plain data
        nonlocal used
        if isinstance(value, dict):
            hedge_scope = {"scope"} if "cue" in value else set[str]()
            free = FREE | hedge_scope
            return {key: put(inner, "text" if key in free else "") for key, inner in value.items()}
        if isinstance(value, list):
            return [put(inner, "") for inner in value]
        if field and isinstance(value, str):
            used += 1
            return words[used % len(words)]
        return value

    return mr.Report.model_validate(put(told, ""))


@st.composite
def poisoned(draw: st.DrawFn) -> tuple[mr.Report, mr.Report, list[str]]:
    """Give a report full of hostile texts, one of the same shape with words, and the texts."""
    words = draw(
        st.lists(texts, min_size=1, max_size=5, unique_by=lambda text: " ".join(text.split()))
    )
    harmless = [f"word{at}" for at in range(len(words))]
    return with_texts(words), with_texts(harmless), words
