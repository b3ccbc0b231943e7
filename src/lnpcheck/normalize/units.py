"""Which part of a building? Apartment, suite, floor: the unit words and their ids."""

import re
from typing import Final

from lnpcheck.normalize.grammar import SIGNS, Grammar
from lnpcheck.normalize.ordinals import english_words, french_words, in_digits
from lnpcheck.normalize.unit_ids import Unit, identity
from lnpcheck.normalize.words import Word, shown

__all__ = ["BASEMENTS", "INDOORS", "WAYS", "read_unit_at", "read_units"]

BASEMENTS: Final = frozenset({"ss", "s/s"})
"""Short forms of *sous-sol*; `SS` may be the name of an English road."""

INDOORS: Final = frozenset(
    {"basement", "bsmt", "soussol", "rezdechaussee", "rdc", "mezzanine"}
)
"""No street is named so: they end a street that has no type behind its name."""

_GLUED: Final = re.compile(r"([a-z]{2,})(\d+[a-z]?)")
_LONGEST_ID: Final = 6


def read_units(words: tuple[Word, ...], grammar: Grammar) -> tuple[Unit, ...]:
    """Read a whole unit field: every word of it belongs to a unit.

    Args:
        words: The words of the field.
        grammar: The country's words.
    """
    units = []
    at = 0
    while at < len(words):
        found = read_unit_at(words, at, grammar, alone=True, any_id=True)
        unit, size = found or _bare(words[at:])
        units.append(unit)
        at += size
    return tuple(units)


def _bare(words: tuple[Word, ...]) -> tuple[Unit, int]:
    """Read an id without a unit word: with all that is joined to it."""
    size = 1
    while size < len(words) and words[size].bond != ",":
        size += 1
    part = words[:size]
    return Unit(None, "", identity(part), shown(part)), size


def read_unit_at(
    words: tuple[Word, ...], at: int, grammar: Grammar, *, alone: bool, any_id: bool
) -> tuple[Unit, int] | None:
    """Read one unit that begins with a unit word, a number sign or a floor's ordinal.

    Args:
        words: The words of the line.
        at: Where it would begin.
        grammar: The country's words.
        alone: Whether an everyday word (basement, rear, lot 5) may be a unit here.
        any_id: Whether a whole word may be an id (``Apt Rear``).

    Returns:
        The unit and how many words it takes; None when no unit begins here.
    """
    word = words[at]
    if word.plain.isdecimal():
        return None
    known = word.plain in grammar.units or word.has_digit or word.plain in _OPENINGS
    if not known and not _ordinal(word.plain):
        return None
    behind = words[at + 1 : at + 2]
    if word.plain == "#" and behind and behind[0].plain in grammar.units:
        found = read_unit_at(words, at + 1, grammar, alone=alone, any_id=any_id)
        return found and (found[0], found[1] + 1)  # "#Apt 5"
    return (
        _floor(words, at, grammar)
        or _signed(words, at)
        or _glued(words, at, grammar)
        or _worded(words, at, grammar, guarded=alone, any_id=any_id)
        or (_lone(words, at, grammar) if alone else None)
    )


def _floor(
    words: tuple[Word, ...], at: int, grammar: Grammar
) -> tuple[Unit, int] | None:
    """Read ``2nd Floor``, ``3e étage``, ``Main Floor``."""
    part = words[at : at + 2]
    if len(part) < 2 or part[1].plain not in grammar.units:  # noqa: PLR2004 - a count of words
        return None
    meaning = grammar.units[part[1].plain]
    if meaning.concept != "floor":
        return None
    word = part[0].plain
    name = str(_ordinal(word) or "") or (word.upper() if word in _FLOORS else "")
    return (Unit(meaning, part[1].plain, name, shown(part)), 2) if name else None


_FLOORS: Final = frozenset({"main", "ground"})
_OPENINGS: Final = SIGNS | _FLOORS


def _ordinal(word: str) -> int | None:
    if word[:1].isdigit():
        return in_digits(word)
    return english_words().get(word) or french_words().get(word)


def _signed(words: tuple[Word, ...], at: int) -> tuple[Unit, int] | None:
    """Read ``# 5``, ``No. 5``."""
    if words[at].plain not in SIGNS:
        return None
    size = _id_size(words, at + 1)
    part = words[at : at + 1 + size]
    return (
        (Unit(None, "#", identity(part[1:]), shown(part)), len(part)) if size else None
    )


def _glued(
    words: tuple[Word, ...], at: int, grammar: Grammar
) -> tuple[Unit, int] | None:
    """Read ``Apt5``, ``PH3``."""
    match = _GLUED.fullmatch(words[at].plain)
    meaning = grammar.units.get(match[1]) if match else None
    if not match or not meaning or meaning.family not in {"dwelling", "designator"}:
        return None
    return Unit(meaning, match[1], match[2].upper(), words[at].text), 1


def _worded(
    words: tuple[Word, ...],
    at: int,
    grammar: Grammar,
    *,
    guarded: bool,
    any_id: bool,
) -> tuple[Unit, int] | None:
    """Read ``Apt 5``, ``Suite # 200-B``, ``Lot 7``."""
    meaning = grammar.units.get(words[at].plain)
    if meaning is None or meaning.family == "alone":
        return None
    if meaning.family == "guarded" and not guarded:
        return None
    start = at + 1
    if start < len(words) and words[start].plain in SIGNS:
        start += 1
    size = _id_size(words, start)
    # "Ste Anne" is Sainte-Anne: only a figure or a letter makes it a suite.
    if not size and meaning.family != "guarded" and words[at].plain != "ste":
        size = _word_size(words, start, grammar) if any_id else _indoors(words, start)
    if not size:
        return None
    part = words[at : start + size]
    name = identity(words[start : start + size])
    if size == 1 and (own := grammar.units.get(words[start].plain)):
        name = own.concept.upper() if own.family == "alone" else name
    return Unit(meaning, words[at].plain, name, shown(part)), len(part)


def _id_size(words: tuple[Word, ...], at: int) -> int:
    """Return how many words from here are one id: a figure or a single letter."""
    if at >= len(words):
        return 0
    first = words[at]
    letter = len(first.plain) == 1 and first.plain.isalpha()
    if not letter and not first.has_digit:
        return 0
    size = 1
    while at + size < len(words) and words[at + size].bond.strip() in {"-", "/", "."}:
        piece = words[at + size]
        if not piece.has_digit and len(piece.plain) > 1:
            break
        size += 1
    return size + (size == 1 and _letter_apart(words[at : at + 3]))


def _letter_apart(words: tuple[Word, ...]) -> bool:
    """Whether a number ends in a letter apart, ``App 4 A``; ``Apt 4 E`` may be east."""
    if len(words) == 1 or not words[0].plain.isdecimal():
        return False
    letter = words[1].plain
    ends = len(words) == 2 or words[2].bond == ","  # noqa: PLR2004 - a count of words
    plainly = len(letter) == 1 and letter.isalpha() and letter not in WAYS
    return plainly and ends and words[1].bond == " "


WAYS: Final = frozenset("nsewo")
"""Letters that may be directions."""


def _word_size(words: tuple[Word, ...], at: int, grammar: Grammar) -> int:
    """Return 1 when one last word can be an id (``Apt Basement``, ``Suite CC``)."""
    if at != len(words) - 1:
        return 0
    word = words[at].plain
    own = grammar.units.get(word)
    known = own is not None and own.family == "alone"
    return int(known or (len(word) <= _LONGEST_ID and word.isalnum()))


def _indoors(words: tuple[Word, ...], at: int) -> int:
    """Return 1 when the last word is part of a building and no street: ``app SS``."""
    return int(at == len(words) - 1 and words[at].plain in INDOORS | BASEMENTS)


_STOREYS: Final = frozenset({"floor", "level"})


def _lone(
    words: tuple[Word, ...], at: int, grammar: Grammar
) -> tuple[Unit, int] | None:
    """Read ``Basement``, ``Rear``, ``Upper Unit``, ``PH``."""
    meaning = grammar.units.get(words[at].plain)
    if meaning and meaning.concept == "penthouse":
        return Unit(meaning, words[at].plain, "", words[at].text), 1
    if not meaning or meaning.family != "alone":
        return None
    part = words[at : at + 2]
    behind = grammar.units.get(part[-1].plain)
    own = behind and (behind.family == "dwelling" or behind.concept in _STOREYS)
    if not behind or not own or _id_size(words, at + 2):
        return Unit(None, "", meaning.concept.upper(), words[at].text), 1
    return Unit(behind, part[1].plain, meaning.concept.upper(), shown(part)), 2
