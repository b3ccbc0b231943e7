"""Does a number name the street, as in ``16 Ave NW``, and not the house?

What stands behind it decides: a type and its directions and nothing else, or a unit.
"""

from typing import Final

from lnpcheck.normalize.grammar import Grammar
from lnpcheck.normalize.ordinals import in_digits
from lnpcheck.normalize.street_words import QUARTERS
from lnpcheck.normalize.words import Word

__all__ = ["names_street", "only_street"]

Words = tuple[Word, ...]


def names_street(number: Word, rest: Words, grammar: Grammar) -> bool:
    """Whether a number in front of some words names the street: ``16 Ave NW``.

    Args:
        number: The number.
        rest: The words behind it.
        grammar: The country's words.
    """
    end = next((n for n, w in enumerate(rest) if n and w.bond == ","), len(rest))
    size = _type_and_directions(rest[:end], grammar)
    ways = rest[1:size]
    if not size or (len(ways) > 1 and not _is_quarter(ways)):
        return False  # "Ave W N" is Avenue W, in the north
    after = rest[size : size + 2]
    if not after or after[0].bond == ",":
        return True
    ordinal = in_digits(number.plain) is not None
    if not ordinal and _takes_number(rest[0], after[0], grammar):
        return False
    return _is_unit(after, rest[0], grammar)


def _is_quarter(ways: Words) -> bool:
    return tuple(word.plain for word in ways) in QUARTERS


def only_street(words: Words, grammar: Grammar) -> bool:
    """Whether the line is but ``16 Ave`` or ``16 Ave NW``, unlike ``10 Avenue E``.

    Args:
        words: The words of the line, a number in front.
        grammar: The country's words.
    """
    if len(words) - 1 != _type_and_directions(words[1:], grammar) or len(words) == 1:
        return False
    numbered = any(s.concept in _NUMBERED for s in grammar.types[words[1].plain])
    return numbered and all(len(word.plain) == _QUADRANT for word in words[2:])


_NUMBERED: Final = frozenset({"street", "avenue"})
_QUADRANT: Final = 2


def _type_and_directions(rest: Words, grammar: Grammar) -> int:
    """Return how many words at the start are one type and its directions."""
    if not rest or rest[0].plain not in grammar.types:
        return 0
    size = 1
    while size < len(rest) and rest[size].plain in grammar.french:
        size += 1
    return size


def _takes_number(type_: Word, after: Word, grammar: Grammar) -> bool:
    """Whether a number behind is the road's own: ``5-123 Hwy 7``, ``5-123 rue 4``."""
    if not after.has_digit:
        return False
    return type_.plain in grammar.numbered_forms or _is_french(type_, grammar)


def _is_french(type_: Word, grammar: Grammar) -> bool:
    senses = grammar.types[type_.plain]
    return any(grammar.languages.get(s.concept) == "french" for s in senses)


def _is_unit(after: Words, type_: Word, grammar: Grammar) -> bool:
    """Whether a unit may begin here: ``16 Ave Ste 5``, not ``16 rue Ste-Anne``."""
    word, behind = after[0], after[1:]
    meaning = grammar.units.get(word.plain)
    if meaning is None:
        return word.plain == "#" or word.plain.isdecimal()
    if behind and behind[0].bond != ",":
        letter = len(behind[0].plain) == 1
        return letter or behind[0].has_digit or behind[0].plain in grammar.units
    # "1234 rue Main" has its name behind the type.
    return meaning.family == "alone" and not _is_french(type_, grammar)
