"""Which words of a name are one? A company's number and province, and Notre-Dame.

A numbered company is its digits, however they are grouped, and its province is one
word for the comparison whether it is ``B.C.`` or ``British Columbia``.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from lnpcheck.normalize.name_words import Word
from lnpcheck.normalize.regions import region_code

__all__ = ["compounded", "is_numbered", "province"]

# Of the numbers that registries give, the shortest: British Columbia's of six digits.
_FEWEST_DIGITS: Final = 6
_NUMBERED: Final = 2
_OF_THE_CROWN: Final = "canada"
_DAME: Final = {"notre": "dame", "n": "d"}
_BEHIND_NOTRE_DAME: Final = frozenset({"de", "du", "des"})


def compounded(words: Sequence[Word]) -> tuple[Word, ...]:
    """Make one word of the words that are one.

    >>> from lnpcheck.normalize.name_words import read_words
    >>> [word.key for word in compounded(read_words("9123-4567 Québec"))]
    ['91234567', 'quebec']
    >>> [word.key for word in compounded(read_words("Caisse N.-D.-de-Grâce"))]
    ['caisse', 'n-d', 'de', 'grace']
    >>> [word.key for word in compounded(read_words("Caisse Notre Dame"))]
    ['caisse', 'notredame']
    """
    digits = tuple(takewhile(lambda word: word.key.isdecimal(), words))
    if digits:
        place = words[len(digits) :]
        number = _merged(digits, "")
        if len(number.key) >= _FEWEST_DIGITS and place and province(_merged(place)):
            return number, _merged(place)
    return _with_notre_dame(words)


def is_numbered(words: Sequence[Word]) -> bool:
    """Say whether a name is a number and a province and nothing else."""
    return (
        len(words) == _NUMBERED
        and words[0].key.isdecimal()
        and len(words[0].key) >= _FEWEST_DIGITS
        and province(words[1]) is not None
    )


def province(word: Word) -> str | None:
    """Return the code of the province in a numbered company's name, or of Canada."""
    if word.key == _OF_THE_CROWN:
        return word.key
    return region_code(word.key) or region_code(word.key.replace(" ", ""))


def _merged(words: Sequence[Word], gap: str = " ") -> Word:
    if len(words) == 1:
        return words[0]
    shown = "".join(
        word.shown if word.glued or not at else f" {word.shown}"
        for at, word in enumerate(words)
    )
    folded = gap.join(word.folded for word in words)
    key = gap.join(word.key for word in words)
    return Word(shown, folded, key, glued=words[0].glued)


def _with_notre_dame(words: Sequence[Word]) -> tuple[Word, ...]:
    """Make one word of each ``Notre-Dame``, and of ``N.-D.`` with ``de`` behind it."""
    merged: list[Word] = []
    at = 0
    while at < len(words):
        size = _size_of_notre_dame(words[at : at + 3])
        gap = "-" if words[at].is_letter else ""
        merged.append(_merged(words[at : at + size], gap))
        at += size
    return tuple(merged)


def _size_of_notre_dame(words: Sequence[Word]) -> int:
    first, *behind = words
    if not behind or _DAME.get(first.key) != behind[0].key:
        return 1
    if not first.is_letter:
        return 2
    named = behind[0].glued and behind[-1].key in _BEHIND_NOTRE_DAME
    return 2 if named else 1
