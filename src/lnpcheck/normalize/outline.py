"""What is left of a text when its own words are taken out? Its outline.

``7406 Garnet Avenue`` and ``12 Cedar Avenue`` have the outline ``# _ AVENUE``. Texts of
one outline are read alike: what a word that stands in no table says is only whether it
is the same on both papers.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

__all__ = ["Outline", "Sort", "filled", "outlined"]


class Outline(NamedTuple):
    """A text without the words and figures that are its own.

    Attributes:
        form: The text in capitals, ``_`` for each of its own words, ``#`` for each
            number, ``%`` for each long one; every other word of it stands in a table.
        words: Its own words, in capitals, in order; no two are alike.
        figures: Its numbers, in order; no two are alike.
    """

    form: str
    words: tuple[str, ...]
    figures: tuple[str, ...]


Sort = Callable[[str], str | None]
"""Tells what a word in capitals leaves in an outline: itself, ``_`` for a word of the
text's own, None when it has none."""

_LONGEST_NUMBER: Final = 6
_SHORT_NUMBER: Final = 4
"""Digits of a number that may stand in a unit's id, whatever is in front of it."""
_MOST: Final = 7
"""Words of its own, or numbers, of a text that has an outline."""


def outlined(text: str, sort: Sort) -> Outline | None:
    """Draw the outline of a text, None when it is not of plain words and numbers.

    Args:
        text: A text; a hyphen joins words, other marks than commas have no outline.
        sort: What each word leaves.
    """
    if not text.isprintable():
        return None
    form: list[str] = []
    words: list[str] = []
    figures: list[str] = []
    for token in text.upper().split():
        bare, comma = (token[:-1], ",") if token[-1:] == "," else (token, "")
        pieces: list[str] = []
        for piece in bare.split("-"):
            if piece.isdecimal() and piece.isascii():
                if piece[0] == "0" or len(piece) > _LONGEST_NUMBER:
                    return None
                figures.append(piece)
                pieces.append("#" if len(piece) <= _SHORT_NUMBER else "%")
                continue
            left = sort(piece)
            if left is None:
                return None
            if left == "_":
                words.append(piece)
            pieces.append(left)
        form.append("-".join(pieces) + comma)
    if len({*words, *figures}) < len(words) + len(figures):
        return None
    if len(words) > _MOST or len(figures) > _MOST:
        return None
    return Outline(" ".join(form), tuple(words), tuple(figures))


def filled(template: str, outline: Outline) -> str:
    """Write a template out with the words and figures of a text's own, in capitals."""
    if "{" not in template:
        return template
    return template.format(*outline.words, *outline.figures)
