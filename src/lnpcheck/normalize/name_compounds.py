"""Which words of a name are one? Numbers with what marks them, and Notre-Dame.

A numbered company is its digits, however they are grouped, and its province is one
word for the comparison whether it is ``B.C.`` or ``British Columbia``. ``No. 25`` is
one word beside ``#25``.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from lnpcheck.normalize.name_words import Word
from lnpcheck.normalize.regions import region_code

__all__ = ["compounded", "has_number_mark", "is_numbered", "province"]

# Of the numbers that registries give, the shortest: British Columbia's of six digits.
_FEWEST_DIGITS: Final = 6
_NUMBERED: Final = 2
_OF_THE_CROWN: Final = "canada"
_NUMBER_MARKS: Final = frozenset({"NO", "N°", "Nº", "NUMBER", "NUMÉRO", "NUMERO"})
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
    return _paired(words)


def has_number_mark(word: Word) -> bool:
    """Say whether ``No.`` or ``#`` stands before a number."""
    return " " in word.key or word.shown.lstrip("(").startswith("#")


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


def _paired(words: Sequence[Word]) -> tuple[Word, ...]:
    """Make one word of each ``No. 25``, ``Notre-Dame``, and ``N.-D.`` before ``de``."""
    merged: list[Word] = []
    at = 0
    while at < len(words):
        size = _size_of_notre_dame(words[at : at + 3])
        gap = "-" if words[at].is_letter else ""
        if _is_marked_number(words[at : at + 2]):
            size, gap = 2, " "
        if merged and words[at].key.isdecimal() and merged[-1].shown.endswith(" #"):
            merged[-1] = merged[-1]._replace(shown=merged[-1].shown[:-2])
            merged.append(words[at]._replace(shown=f"# {words[at].shown}"))
            at += 1
            continue
        merged.append(_merged(words[at : at + size], gap))
        at += size
    return tuple(merged)


def _is_marked_number(words: Sequence[Word]) -> bool:
    first, *behind = words
    mark = first.shown.rstrip(".") in _NUMBER_MARKS
    return mark and bool(behind) and behind[0].key.isdecimal()


def _size_of_notre_dame(words: Sequence[Word]) -> int:
    first, *behind = words
    if not behind or _DAME.get(first.key) != behind[0].key:
        return 1
    if not first.is_letter:
        return 2
    named = behind[0].glued and behind[-1].key in _BEHIND_NOTRE_DAME
    return 2 if named else 1
