"""What can a word of a name stand for? Short forms, ordinals, translations.

A word keeps all the readings that its place allows, and two words are alike when they
share one. The tables are data files; here they are only looked up.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final, Literal

from lnpcheck.normalize.fold import folded
from lnpcheck.normalize.name_words import Word, unaccented
from lnpcheck.normalize.ordinals import english_words, french_words, in_digits
from lnpcheck.normalize.tables import read_table

__all__ = [
    "Place",
    "generation",
    "guesses",
    "is_opposite",
    "is_trade_word",
    "listed",
    "ordinal",
    "readings",
    "spellings",
    "translations",
]

_ENGLISH_ENDINGS: Final = ("st", "nd", "rd", "th")
# "Ste" is Sainte in a surname as well as Société.
_OF_PERSONS: Final = frozenset(
    {"and", "&", "et", "junior", "jr", "senior", "sr", "esquire", "esq", "ste"}
)
_NOTHING: Final[frozenset[str]] = frozenset()

Place = Literal["only", "first", "inner", "last"]
"""Where in a name a word stands: it decides how the word may be read."""


def readings(word: Word, place: Place) -> frozenset[str]:
    """Say which spelled-out words a word may certainly stand for in its place.

    >>> from lnpcheck.normalize.name_words import read_words
    >>> sorted(readings(*read_words("St"), "inner"))
    ['saint', 'st', 'street']
    """
    found = _heads("certain").get(word.key, _NOTHING) | {word.key}
    found |= _heads("compounds").get(word.key, _NOTHING)
    if word.shown.rstrip(",").endswith("."):
        found |= _heads("dotted").get(word.key, _NOTHING)
    if place in {"first", "inner"}:
        found |= _heads("before_a_word").get(word.key, _NOTHING)
    if place in {"inner", "last"}:
        found |= _heads("after_a_word").get(word.key, _NOTHING)
    return found


def guesses(word: Word, place: Place) -> frozenset[str]:
    """Say which words a word may stand for, certainly or perhaps."""
    return readings(word, place) | _heads("perhaps").get(word.key, _NOTHING)


def translations(word: Word) -> frozenset[str]:
    """Say which English words a word is or translates."""
    return _heads("translations").get(word.key, _NOTHING)


def ordinal(run: Sequence[Word]) -> tuple[str, int] | None:
    """Read an ordinal of one or several words: its language and number.

    The languages stay apart: ``Premier`` is no ``First`` in the name of a business.

    >>> from lnpcheck.normalize.name_words import read_words
    >>> [ordinal(read_words(text)) for text in ("1st", "Twenty-First", "2e", "4")]
    [('en', 1), ('en', 21), ('fr', 2), None]
    """
    key = "-".join(word.key for word in run)
    number = in_digits(key)
    if number is not None and key.endswith(_english_ending(number)):
        return "en", number
    if number is not None:
        return None if key.endswith(_ENGLISH_ENDINGS) else ("fr", number)
    if key in english_words():
        return "en", english_words()[key]
    return ("fr", french_words()[key]) if key in french_words() else None


def _english_ending(number: int) -> str:
    if 10 < number % 100 < 14:  # noqa: PLR2004 - the teens
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def is_opposite(word: Word) -> bool:
    """Say whether a word has its own meaning beside those a letter or two away."""
    return (
        word.key in listed("opposites", "words")
        or word.key in spellings("legal_forms", "forms")
        or ordinal([word]) is not None
    )


def generation(word: Word) -> str | None:
    """Say which of the bearers of a name a suffix names (``Jr``, ``III``)."""
    return spellings("name_words", "generations").get(word.key)


def is_trade_word(key: str) -> bool:
    """Say whether a word tells a business from a person."""
    short = key in _heads("certain") and key not in _OF_PERSONS
    return short or key in listed("trades", "words")


@cache
def listed(section: str, name: str) -> frozenset[str]:
    """Return a list of the word table (``persons``, ``male``)."""
    words = read_table("name_words")[section][name]
    return frozenset(_key(word) for word in words)


@cache
def spellings(table: str, section: str) -> Mapping[str, str]:
    """Map each spelling of a table to its concept."""
    concepts: dict[str, Any] = read_table(table)[section]
    return {_key(text): concept for concept in concepts for text in concepts[concept]}


@cache
def _heads(section: str) -> Mapping[str, frozenset[str]]:
    """Map each word of a table to the spelled-out words that it stands for."""
    found: dict[str, frozenset[str]] = {}
    for head, shorts in read_table("name_words")[section].items():
        for word in (head, *shorts):
            found[_key(word)] = found.get(_key(word), _NOTHING) | {_key(head)}
    return found


def _key(text: str) -> str:
    return unaccented(folded(text))
