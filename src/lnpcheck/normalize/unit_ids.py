"""What is one level of a unit, and what is its id?

An id is compared exactly: a hyphen, slash or space between two figures is structure.
"""

from typing import NamedTuple

from lnpcheck.normalize.grammar import UnitWord
from lnpcheck.normalize.words import Word

__all__ = ["Unit", "identity", "unit_value"]


class Unit(NamedTuple):
    """One level of a unit.

    Attributes:
        word: What the unit word means; None when there is none, or ``#``.
        form: The unit word as written, without dots and accents; empty for none.
        id: The id, upper case, separators kept only between figures; empty when the
            word needs none.
        text: As written.
    """

    word: UnitWord | None
    form: str
    id: str
    text: str


def unit_value(units: tuple[Unit, ...]) -> str:
    """Return the ids of some units without their words; of a word alone, the word."""
    return " ".join(u.id or (u.word.concept.upper() if u.word else "") for u in units)


def identity(words: tuple[Word, ...]) -> str:
    """Return the id that some words spell, one form for all its spellings.

    Hyphens, slashes and spaces stay between figures and go elsewhere.

    >>> from lnpcheck.normalize.words import split_words
    >>> identity(split_words("b-12/3")), identity(split_words("4 - a"))
    ('B12/3', '4A')
    """
    spelled = words[0].plain
    for word in words[1:]:
        bond = {",": " ", "": " "}.get(word.bond, word.bond.strip() or " ")
        between = spelled[-1:].isdigit() and word.plain[:1].isdigit()
        spelled += (bond if between else "") + word.plain
    return spelled.upper()
