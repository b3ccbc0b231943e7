"""Which words are the house number, and which number is it?

One form for all its spellings; figures are kept exactly, and what stands between two
of them is structure: ``5-123`` is not ``5123``.
"""

import re
from typing import Final

from lnpcheck.normalize.grammar import Grammar
from lnpcheck.normalize.numbered_streets import names_street, only_street
from lnpcheck.normalize.ordinals import english_cardinals, in_digits
from lnpcheck.normalize.words import Word

__all__ = [
    "begins_house",
    "house_size",
    "house_structure",
    "house_value",
    "is_number",
    "surely_house",
    "without_zeros",
]

_PARTS: Final = re.compile(
    r"([0-9]+)[ -]?((?:[a-z]|bis|ter|quater)?)((?:[ -]+[0-9]+/[0-9]+)?)"
)
_ZEROS: Final = re.compile(r"(?<![0-9])0+(?=[0-9])")
_GRID: Final = re.compile(r"[nsew][0-9]+[nsew][0-9]+")
_JOINTS: Final = re.compile("[ -]")
_HOUSE: Final = re.compile(
    r"[0-9]+([.,][0-9]+)*([a-z]{0,2}|bis|ter|quater)( [0-9]+/[0-9]+)?|[0-9]+/[0-9]+"
)
_NUMBER: Final = re.compile(r"[0-9]+[a-z]?")
_FRACTION: Final = re.compile(r"[0-9]{1,2}/[0-9]{1,2}")
# A second house of one number, in French: 12 bis stands between 12 and 14.
_REPEATS: Final = frozenset({"bis", "ter", "quater"})
_HYPHENS: Final = frozenset({"-", " - "})


def house_structure(words: tuple[Word, ...]) -> str:
    """Return the house number with its structure: only style is folded.

    A hyphen, slash or space between figures stays. A letter is glued to the number, a
    fraction stands after one space.

    >>> from lnpcheck.normalize.words import split_words
    >>> [house_structure(split_words(t)) for t in ("123-1/2", "123½", "123-a", "25-10")]
    ['123 1/2', '123 1/2', '123A', '25-10']
    """
    spelled = words[0].plain
    if spelled in english_cardinals():
        spelled = str(english_cardinals()[spelled])
    for word in words[1:]:
        spelled += (word.bond.strip() or " ") + word.plain
    if len(words) > 1 and _GRID.fullmatch(grid := _JOINTS.sub("", spelled)):
        return grid.upper()
    match = _PARTS.fullmatch(spelled)
    if match:
        fraction = match[3].lstrip(" -")
        spelled = match[1] + match[2] + (f" {fraction}" if fraction else "")
    return spelled.upper()


def house_value(words: tuple[Word, ...]) -> str:
    """Return the house number in one form: its structure without leading zeros."""
    return without_zeros(house_structure(words))


def without_zeros(spelled: str) -> str:
    """Drop the leading zeros of every number in a house number or id.

    >>> without_zeros("05-0120A")
    '5-120A'
    """
    return _ZEROS.sub("", spelled)


def is_number(word: Word) -> bool:
    """Whether a word is a plain number, perhaps with one letter behind it."""
    return _NUMBER.fullmatch(word.plain) is not None


def begins_house(words: tuple[Word, ...], at: int) -> bool:
    """Whether a house number may begin here; an ordinal is none."""
    word = words[at].plain
    if word.isdecimal():
        return word.isascii()
    if not words[at].has_digit or in_digits(word) is not None:
        return False
    return bool(_HOUSE.fullmatch(word) or _GRID.fullmatch(word))


def house_size(words: tuple[Word, ...], grammar: Grammar) -> int:
    """Return how many words at the start of a line are the house number.

    Args:
        words: The words of the line, units in front taken off.
        grammar: The country's words.
    """
    if not words:
        return 0
    if not begins_house(words, 0):
        return _grid_apart(words) or int(_spelled_out(words, grammar))
    if surely_house(words, grammar):
        return 1
    if only_street(words, grammar):
        return 0
    size = 1
    while size < len(words) and _continues(words, size, grammar):
        size += 1
    if size == 1 and (_detached_letter(words, grammar) or _repeated(words, grammar)):
        size = 2
    after = words[size : size + 1]
    if after and after[0].has_digit and _FRACTION.fullmatch(after[0].plain):
        size += 1
    return size


def _grid_apart(words: tuple[Word, ...]) -> int:
    """Return 2 where a grid's number stands in two words: ``W156 N8480 Pilgrim Rd``."""
    first, second = words[0].plain, words[1].plain if len(words) >= _FEWEST else ""
    apart = second and words[1].bond in {" ", "-"} and _GRID.fullmatch(first + second)
    return 2 if apart else 0


def _spelled_out(words: tuple[Word, ...], grammar: Grammar) -> bool:
    """Whether the first word is the number: ``One Main St``, not ``Seven Oaks Dr``."""
    if words[0].plain not in english_cardinals() or len(words) < _FEWEST:
        return False
    name, rest = words[1], words[2:]
    if name.bond != " " or name.has_digit or name.plain in grammar.types:
        return False
    counted = name.plain in _MEASURES or (
        name.plain.endswith("s") and words[0].plain != "one"
    )
    return not counted and any(w.plain in grammar.types for w in rest)


# A number, a name, a type.
_FEWEST: Final = 3
# "Three Mile Road" is three miles off.
_MEASURES: Final = frozenset({"mile", "rod", "acre"})


def surely_house(words: tuple[Word, ...], grammar: Grammar) -> bool:
    """Whether a number in front is surely the house's: a name is behind, no type.

    Args:
        words: The words of the line, a number in front.
        grammar: The country's words.
    """
    if len(words) == 1:
        return False
    after = words[1]
    if after.bond != " " or after.has_digit or len(after.plain) == 1:
        return False
    return after.plain not in grammar.types and after.plain not in _REPEATS


def _continues(words: tuple[Word, ...], at: int, grammar: Grammar) -> bool:
    """Whether a hyphen or slash joins this word to the house number."""
    word = words[at]
    if word.bond not in _HYPHENS and word.bond != "/":
        return False
    if _FRACTION.fullmatch(word.plain) or word.plain in _REPEATS:
        return True
    if len(word.plain) == 1 and word.plain.isalpha():
        return True
    return is_number(word) and not names_street(word, words[at + 1 :], grammar)


def _detached_letter(words: tuple[Word, ...], grammar: Grammar) -> bool:
    """Whether a lone letter is the number's: ``123 A Main``, not ``123 A St``."""
    if len(words) == 1:
        return False
    letter, after = words[1], words[2:3]
    if len(letter.plain) != 1 or not letter.plain.isalpha() or letter.bond != " ":
        return False
    if not after or letter.plain in grammar.french or after[0].bond != " ":
        return False
    types = grammar.types.get(after[0].plain, ())
    french = any(grammar.languages.get(s.concept) == "french" for s in types)
    named = french and len(words) > len((letter, *after)) + 1
    named = named or _leads_name(words[2:], grammar)
    return (named or not types) and not after[0].has_digit and len(after[0].plain) > 1


def _repeated(words: tuple[Word, ...], grammar: Grammar) -> bool:
    """Whether ``bis`` is the number's: ``12 bis rue Roy``, not ``12 Ter St``."""
    if len(words) < _FEWEST or words[1].plain not in _REPEATS:
        return False
    types = grammar.types.get(words[2].plain, ())
    french = any(grammar.languages.get(s.concept) != "english" for s in types)
    return grammar.hyphen_parts_unit and (not types or french)


def _leads_name(words: tuple[Word, ...], grammar: Grammar) -> bool:
    """Whether a type of both tongues leads a name: ``boul. Roy``, not ``Ave E``."""
    types = grammar.types.get(words[0].plain, ())
    if not any(s.concept in grammar.movable for s in types) or len(words) == 1:
        return False
    name = words[1].plain
    if name in grammar.names and words[2:]:  # boul. St-Joseph
        return True
    known = (grammar.types, grammar.french, grammar.units)
    return name.isalpha() and len(name) > 1 and not any(name in form for form in known)
