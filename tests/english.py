"""Which English sentences stand in a text? By the templates that they are from.

A piece of a template between two fields, of two words or more, is looked for as it is;
what the catalogues of both languages have alike is no English.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any, Final

from lnpcheck.codes import every_code, every_reason
from lnpcheck.rules import catalogue

__all__ = ["english_in"]

SHORTEST: Final = 9
"""Letters of a piece that is looked for: shorter ones stand in names, too."""

FIELD: Final = re.compile(r"\{\w*\}")
WORD: Final = re.compile(r"[^\W_]+(?:['’_-][^\W_]+)*")
"""A word; a key such as ``service_address`` and an id such as ``toll-free`` are one."""


def english_in(text: str, *, besides: Iterable[str] = ()) -> list[str]:
    """Find pieces of English templates in a text.

    Args:
        text: What a person is shown.
        besides: Texts that stay as they are: sources, what a paper says.
    """
    text = " ".join(text.split())
    for one in sorted(besides, key=len, reverse=True):
        text = text.replace(" ".join(one.split()), " ")
    folded = _words(text)
    pairs = set(pairwise(folded))
    joined = f" {' '.join(folded)} "
    return [
        piece
        for pair in pairs & _pieces().keys()
        for piece in _pieces()[pair]
        if f" {piece} " in joined
    ]


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())


@cache
def _pieces() -> dict[tuple[str, str], set[str]]:
    """The pieces of all English templates, by the two words that they begin with."""
    french = " ".join(" ".join(_words(text)) for text in _sheets("fr"))
    found: dict[tuple[str, str], set[str]] = {}
    for template in _templates():
        for part in FIELD.split(template):
            words = _words(part)
            piece = " ".join(words)
            if len(words) > 1 and len(piece) >= SHORTEST and piece not in french:
                found.setdefault((words[0], words[1]), set()).add(piece)
    return found


def _templates() -> Iterator[str]:
    """Everything that is said in English."""
    yield from _sheets("en")
    for rule in catalogue():
        yield from (rule.title, rule.why)
        for speech in rule.cases.values():
            yield from (speech.message, speech.fix)
    for code in every_code():
        yield from (code.says, code.table.title, code.unverified or "")
    for reason in every_reason().values():
        yield from (reason.says, reason.look, reason.send, reason.beyond or "")


def _sheets(language: str) -> Iterator[str]:
    """Every text of a language's sheets."""
    folder = files("lnpcheck").joinpath("words", language)
    for sheet in folder.iterdir():
        yield from _texts(tomllib.loads(sheet.read_text(encoding="utf-8")))


def _texts(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for one in part.values():
            yield from _texts(one)
    elif isinstance(part, list):
        for one in part:
            yield from _texts(one)
