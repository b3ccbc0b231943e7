"""Which words are a street, and how many of them are directions around its name?

A direction written in two words is one; nothing else is decided here about a word.
"""

from typing import Final, NamedTuple

from lnpcheck.normalize.grammar import Grammar
from lnpcheck.normalize.ordinals import in_digits
from lnpcheck.normalize.words import Word, joined

__all__ = ["QUARTERS", "Street", "is_number", "read_street"]

QUARTERS: Final = frozenset(
    (first, second)
    for first in ("n", "s", "north", "south", "nord", "sud")
    for second in ("e", "w", "o", "east", "west", "est", "ouest")
)
"""The two words that a direction between two others may be written in."""

_TURNS: Final = frozenset(part for pair in QUARTERS for part in pair)


class Street(NamedTuple):
    """A street, word by word; what each word may mean is asked of ``Readings``.

    Attributes:
        words: Its words; a direction in two words is one.
        grammar: The words of the country it is read by.
        lead: How many directions stand in front.
        tail: How many directions stand behind.
    """

    words: tuple[Word, ...]
    grammar: Grammar
    lead: int = 0
    tail: int = 0


def read_street(words: tuple[Word, ...], grammar: Grammar) -> Street:
    """Read the words of a street, house number and unit taken off.

    Args:
        words: The words.
        grammar: The country's words.
    """
    if not words:
        return Street((), grammar)
    words = _letters_glued(words, grammar)
    tail = lead = 0
    if words[-1].plain in grammar.french or words[-1].plain in _TURNS:
        words = _quarters_behind(words, grammar)
        tail = _tail(words, grammar)
    if words[0].plain in grammar.english or words[0].plain in _TURNS:
        words = _quarter_in_front(words, grammar, tail)
        lead = _lead(words, grammar, tail)
    return Street(words, grammar, lead, tail)


def _letters_glued(words: tuple[Word, ...], grammar: Grammar) -> tuple[Word, ...]:
    """Join a letter to the number of a street: ``16 A Ave`` is ``16A Ave``."""
    if len(words) < 3 or words[2].plain not in grammar.types:  # noqa: PLR2004 - a count of words
        return words
    number, letter = words[:2]
    free = letter.plain not in grammar.french
    one = len(letter.plain) == 1 and letter.plain.isalpha() and letter.bond == " "
    if number.plain.isdecimal() and one and free:
        return (joined(words[:2], number.plain + letter.plain), *words[2:])
    return words


def _named(words: tuple[Word, ...], grammar: Grammar) -> bool:
    """Whether there is a name in it, not one lone street type."""
    return len(words) > 1 or (len(words) == 1 and words[0].plain not in grammar.types)


def _quarters_behind(words: tuple[Word, ...], grammar: Grammar) -> tuple[Word, ...]:
    """Join ``N W`` or ``Nord-Ouest`` at the end of a street."""
    flat = tuple(w.plain for w in words[-2:])
    if flat in QUARTERS and _named(words[:-2], grammar):
        return (*words[:-2], _quarter(words[-2:]))
    return words


def _quarter_in_front(
    words: tuple[Word, ...], grammar: Grammar, tail: int
) -> tuple[Word, ...]:
    """Join ``N W`` or ``North-West`` at the start; ``North West`` before a number."""
    flat = tuple(w.plain for w in words[:2])
    rest = words[2 : len(words) - tail]
    if flat not in QUARTERS or not _named(rest, grammar):
        return words
    letters = all(len(part) == 1 for part in flat)
    if letters or words[1].bond.strip() or is_number(rest[0]):
        return (_quarter(words[:2]), *words[2:])
    return words


def _quarter(words: tuple[Word, ...]) -> Word:
    return joined(words, "".join(w.plain for w in words))


def _tail(words: tuple[Word, ...], grammar: Grammar) -> int:
    """Return how many directions stand behind, the whole name never one of them."""
    size = 0
    while size < _MOST_DIRECTIONS and size < len(words) - 1:
        at = len(words) - size - 1
        if words[at].plain not in grammar.french or not _named(words[:at], grammar):
            break
        size += 1
    return size


_MOST_DIRECTIONS: Final = 2


def _lead(words: tuple[Word, ...], grammar: Grammar, tail: int) -> int:
    rest = words[1 : len(words) - tail]
    known = words[0].plain in grammar.english or _is_led(words, grammar)
    return int(known and _named(rest, grammar))


def _is_led(words: tuple[Word, ...], grammar: Grammar) -> bool:
    """Whether a French direction stands before its street: ``740 Ouest, rue Roy``."""
    if words[0].plain not in grammar.french or len(words) == 1:
        return False
    behind = grammar.types.get(words[1].plain, ())
    return any(grammar.languages.get(s.concept) in _FRENCH for s in behind)


_FRENCH: Final = frozenset({"french", "both"})


def is_number(word: Word) -> bool:
    """Whether a word with a digit is a number or an ordinal (``12``, ``3rd``)."""
    if not word.has_digit:
        return False
    return word.plain.isdecimal() or in_digits(word.plain) is not None
