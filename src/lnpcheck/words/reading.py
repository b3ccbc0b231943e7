"""What stood in the fields of a sentence? Read back by the template that it was from.

What is known of the fields (the papers' own words, which the evidence holds) is put in
first, so that only what is not known is looked for, from left to right and without
going back: a sentence of any length costs one pass.
"""

from collections.abc import Mapping
from functools import lru_cache
from string import Formatter
from typing import Final

__all__ = ["read_fields"]

Piece = tuple[str, str | None]
"""A text, and the field behind it; None: the template ends."""

_FORMATTER: Final = Formatter()


@lru_cache(maxsize=1024)
def _pieces(template: str) -> tuple[Piece, ...]:
    return tuple((text, name) for text, name, _, _ in _FORMATTER.parse(template))


def read_fields(
    template: str, sentence: str, known: Mapping[str, str]
) -> dict[str, str] | None:
    """Read the fields of a filled template that are not known yet.

    Args:
        template: The template.
        sentence: What it was filled to.
        known: Fields whose text is known.

    Returns:
        The others, by name; None: the sentence is not from this template.

    >>> read_fields("{loa} is {age} days old.", "X is 31 days old.", {"loa": "X"})
    {'age': '31'}
    """
    found: dict[str, str] = {}
    waiting: str | None = None
    at, text = 0, ""
    for literal, name in (*_pieces(template), ("", None)):
        text += literal
        if name is not None and name in known:
            text += known[name]
            continue
        end = _next(sentence, text, at, last=name is None, begun=waiting is None)
        if end is None:
            return None
        if waiting is not None:
            found[waiting] = sentence[at:end]
        at = end + len(text)
        text = found.get(name or "", "")
        waiting = None if name in found else name
    return found


def _next(sentence: str, text: str, at: int, *, last: bool, begun: bool) -> int | None:
    """Find where a text stands: here at once, at the very end, or anywhere on."""
    end = len(sentence) - len(text)
    if begun:
        fits = sentence.startswith(text, at) and (not last or at == end)
        return at if fits else None
    if last:
        return end if end >= at and sentence.endswith(text) else None
    found = sentence.find(text, at)
    return found if found >= 0 else None
