"""The page of the guide for other teams: what its programs and commands say, word for word."""

import re
import shlex
from pathlib import Path
from typing import Final

PAGE: Final = Path(__file__).parents[2] / "docs" / "guide" / "other-teams.md"

_FENCE: Final = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class OtherVersionError(Exception):
    """The page names another version of a library than the one that its program is tried with."""


def blocks(heading: str, language: str) -> list[str]:
    """Give the fenced blocks of a language below a heading, in order."""
    text = PAGE.read_text(encoding="utf-8")
    begin = text.index(f"\n## {heading}\n")
    section = text[begin:].removeprefix("\n").partition("\n## ")[0]
    return [inside for kind, inside in _FENCE.findall(section) if kind == language]


def block(heading: str, language: str) -> str:
    """Give the one block of a language below a heading."""
    (one,) = blocks(heading, language)
    return one


def report() -> str:
    """Give the report of the page."""
    return block("A report to try", "json")


def generator(language: str) -> list[str]:
    """Give the command that makes classes of a language, as words."""
    lines = map(shlex.split, block("Classes for every record", "sh").splitlines())
    (words,) = (words for words in lines if words[words.index("-g") + 1] == language)
    return words


def option(words: list[str], name: str) -> dict[str, str]:
    """Give the pairs that an option of a command has, such as `--type-mappings a=b,c=d`."""
    pairs = words[words.index(name) + 1].split(",") if name in words else []
    return dict(pair.split("=") for pair in pairs)
