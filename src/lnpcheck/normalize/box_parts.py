"""Of which parts is a box made? Route and box, site and compartment, box and station.

Each part is a word with its number, like a level of a unit, and is compared like one.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from lnpcheck.normalize.grammar import SIGNS, UnitWord
from lnpcheck.normalize.tables import read_table
from lnpcheck.normalize.unit_ids import Unit, identity
from lnpcheck.normalize.words import Word, shown

__all__ = ["FAMILY", "box_parts"]

FAMILY: Final = "box"
"""The family of the words that are parts of a box."""


def box_parts(words: tuple[Word, ...]) -> tuple[Unit, ...]:
    """Take the words of a box apart; what no table knows is one part of its own.

    >>> from lnpcheck.normalize.words import split_words
    >>> [(u.word.concept, u.id) for u in box_parts(split_words("R.R. #2, Box 34"))]
    [('rural route', '2'), ('box', '34')]
    """
    if len(words) > 1 and words[0].plain in SIGNS and _form_size(words, 2):
        words = (*words[2:], *words[:2])  # "#45 PMB" has its number in front
    parts: list[Unit] = []
    at = 0
    while at < len(words):
        size = _form_size(words, at)
        if not size:
            return (Unit(None, "", identity(words), shown(words)),)
        end = at + size
        while end < len(words) and not _form_size(words, end):
            end += 1
        parts.append(_part(words[at:end], size))
        at = end
    return tuple(parts)


def _part(words: tuple[Word, ...], size: int) -> Unit:
    """Make a part of its words, of which the first are what it is."""
    form = _flat(words[:size])
    rest = words[size:]
    if len(rest) > 1 and rest[0].plain in SIGNS:
        rest = rest[1:]
    word = UnitWord(_forms()[form], FAMILY)
    return Unit(word, form, identity(rest) if rest else "", shown(words))


def _flat(words: tuple[Word, ...]) -> str:
    return " ".join(word.plain for word in words).replace("'", "")


def _form_size(words: tuple[Word, ...], at: int) -> int:
    """Return how many words from here say what a part is, 0 when none does."""
    sizes = range(min(_LONGEST, len(words) - at), 0, -1)
    return next((n for n in sizes if _flat(words[at : at + n]) in _forms()), 0)


_LONGEST: Final = 4


@lru_cache(maxsize=1)
def _forms() -> Mapping[str, str]:
    """Return what a part is, by each of its spellings."""
    table = read_table("box_words")
    openings = table["openings"]
    offices = [f"{o} {c}" for o in openings["office"] for c in openings["container"]]
    found = dict.fromkeys(offices, "po box")
    for concept, forms in table["parts"].items():
        found |= dict.fromkeys((concept, *forms), concept)
    return found
