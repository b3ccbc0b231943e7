"""What is left of a text when its own words are taken out? Its outline.

``7406 Garnet Avenue`` and ``12 Cedar Avenue`` have the outline ``# _ AVENUE``. Texts of
one outline are read alike: what a word that stands in no table says is only whether it
is the same on both papers.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

__all__ = [
    "Outline",
    "Sort",
    "drawn",
    "filled",
    "outlined",
    "shares_its_own",
    "template",
]


class Outline(NamedTuple):
    """A text without the words and figures that are its own.

    Attributes:
        form: The text in capitals, ``_`` for each of its own words and ``#`` for each
            number; every other word of it stands in a table.
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
_WORDS: Final = (
    "ZORBLAT",
    "QUIVNEM",
    "HAXDOLP",
    "WYMBURK",
    "FJORGIS",
    "KLOPTUV",
    "DREXNAM",
    "VUMPICH",
)
"""Stand-ins for words of a text's own: in no table, and unlike each other."""
_FIGURES: Final = ("7013", "8269", "5941", "6387", "9526", "4178", "3752", "2895")
"""Stand-ins for numbers."""


def outlined(text: str, sort: Sort) -> Outline | None:
    """Draw the outline of a text, None when it is not of plain words and numbers.

    Args:
        text: A text; what is not ASCII has no outline.
        sort: What each word leaves.
    """
    if not text.isascii() or not text.isprintable():
        return None
    form: list[str] = []
    words: list[str] = []
    figures: list[str] = []
    for token in text.upper().split():
        bare, comma = (token[:-1], ",") if token[-1:] == "," else (token, "")
        if bare.isdecimal():
            if bare[0] == "0" or len(bare) > _LONGEST_NUMBER:
                return None
            figures.append(bare)
            form.append(f"#{comma}")
            continue
        left = sort(bare)
        if left is None:
            return None
        if left == "_":
            words.append(bare)
        form.append(left + comma)
    if len({*words, *figures}) < len(words) + len(figures):
        return None
    if len(words) > len(_WORDS) or len(figures) >= len(_FIGURES):
        return None
    return Outline(" ".join(form), tuple(words), tuple(figures))


def drawn(form: str, other: int | None = None) -> str:
    """Write a text of an outline, with stand-ins for what is its own.

    Args:
        form: The outline's form.
        other: Which of its numbers is not the stand-in that it has elsewhere.
    """
    figures = list(_FIGURES)
    if other is not None:
        figures[other] = _FIGURES[-1]
    stand_ins = {"_": iter(_WORDS), "#": iter(figures)}
    return " ".join(
        next(stand_ins[token[0]]) + token[1:] if token[0] in stand_ins else token
        for token in form.split()
    )


def shares_its_own(a: str, b: str) -> bool:
    """Whether the words and numbers of their own stand where two forms are equal.

    Equal from the front and from the end, that is; between the two stand words of the
    tables alone.

    Args:
        a: The form of the one outline.
        b: The form of the other.
    """
    one, other = a.split(), b.split()
    while one and other and one[0] == other[0]:
        del one[0], other[0]
    while one and other and one[-1] == other[-1]:
        del one[-1], other[-1]
    return not any(token[0] in "_#" for token in one + other)


def template(text: str, form: str, other: int | None = None) -> str:
    """Make a template of a text in which stand-ins may be; ``filled`` fills it.

    Args:
        text: A text about what ``drawn`` wrote, in capitals.
        form: The outline's form.
        other: The number that was drawn otherwise.
    """
    figures = list(_FIGURES[: form.count("#")])
    if other is not None:
        figures[other] = _FIGURES[-1]
    for place, stand_in in enumerate((*_WORDS[: form.count("_")], *figures)):
        text = text.replace(stand_in, f"{{{place}}}")
    return text


def filled(template: str, outline: Outline) -> str:
    """Write a template out with the words and figures of a text's own, in capitals."""
    if "{" not in template:
        return template
    return template.format(*outline.words, *outline.figures)
