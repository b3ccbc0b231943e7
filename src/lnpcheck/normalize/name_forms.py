"""What can a word of a name stand for? Legal forms, short forms, what joins names.

A word keeps all the readings that its place allows, and two words are alike when they
share one. The tables are data files; here they are only looked up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final, Literal

from lnpcheck.normalize.fold import folded
from lnpcheck.normalize.name_words import Word, article_is_behind, unaccented
from lnpcheck.normalize.ordinals import english_words, french_words, in_digits
from lnpcheck.normalize.tables import read_table

__all__ = [
    "Form",
    "Place",
    "form_inside",
    "generation",
    "guesses",
    "is_opposite",
    "is_trade_word",
    "listed",
    "ordinal",
    "peel_forms",
    "readings",
    "trade_marker",
    "translations",
]

_LONGEST_PHRASE: Final = 9
_SPELLED_LETTERS: Final = 3
_ENGLISH_ENDINGS: Final = ("st", "nd", "rd", "th")
_OF_PERSONS: Final = frozenset(
    {"and", "&", "et", "junior", "jr", "senior", "sr", "esquire", "esq"}
)
_NOTHING: Final[frozenset[str]] = frozenset()

Place = Literal["only", "first", "inner", "last"]
"""Where in a name a word stands: it decides how the word may be read."""


@dataclass(frozen=True, slots=True)
class Form:
    """A legal form, or what joins two names (``dba``).

    Attributes:
        concept: Which one it is, whatever its spelling: ``LTD`` for ``Ltée``.
        words: The words that say so.
    """

    concept: str
    words: tuple[Word, ...]


def peel_forms(words: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Form, ...]]:
    """Part a name from the legal forms at its end (``Co. Ltd.`` is two).

    At least one word other than ``The`` stays; the ``&`` of ``& Co`` goes with it. An
    article behind the form (``Ltd., The``) stays behind the name.

    Returns:
        The words of the name, and its forms in the order written.
    """
    if article_is_behind(words):
        name, forms_before = peel_forms(words[:-1])
        if forms_before:
            comma = replace(name[-1], shown=f"{name[-1].shown.rstrip(',')},")
            return (*name[:-1], comma, words[-1]), forms_before
    forms: list[Form] = []
    end = len(words)
    while (found := _form_at_end(words, end)) is not None:
        end -= len(found.words)
        if forms and forms[-1].concept == found.concept:
            found = Form(found.concept, (*found.words, *forms.pop().words))
        forms.append(found)
    if forms and end > 1 and "and" in readings(words[end - 1], "last"):
        end -= 1
        last = forms.pop()
        forms.append(Form(f"AND {last.concept}", (words[end], *last.words)))
    return tuple(words[:end]), tuple(reversed(forms))


def _form_at_end(words: Sequence[Word], end: int) -> Form | None:
    """Find the longest form that ends there and leaves a name before it."""
    table = _spellings("legal_forms", "forms")
    if words[end - 1].key not in _edges("legal_forms", "forms", -1):
        return None
    for start in range(max(1, end - _LONGEST_PHRASE), end):
        concept = table.get(_spelling(words[start:end]))
        if concept is not None and (start > 1 or words[0].key != "the"):
            return Form(concept, tuple(words[start:end]))
    return None


def _spelling(run: Sequence[Word]) -> str:
    """Spell a run of words as the tables do; spelled letters are one word.

    Two letters apart (``Dana P C``) are initials, not a form.
    """
    close = len(run) >= _SPELLED_LETTERS or all(word.glued for word in run[1:])
    if close and all(word.is_letter for word in run):
        return "".join(word.key for word in run)
    return " ".join(word.key for word in run)


def form_inside(word: Word) -> str | None:
    """Say which legal form a word inside a name is, when it can be nothing else."""
    concept = _spellings("legal_forms", "forms").get(word.key)
    return concept if concept in _anywhere() else None


def trade_marker(words: Sequence[Word], place: int) -> Form | None:
    """Find a phrase at a place that joins a legal name to another one (``dba``).

    Letters that could be initials (``o/a``) must have their slashes, or stand behind a
    legal form (``Ltd. o.a.``), where no initials do.
    """
    table = _spellings("name_words", "trade_names")
    letters = _edges("name_words", "trade_letters", 0)
    if words[place].key not in _edges("name_words", "trade_names", 0) | letters:
        return None
    for end in range(min(len(words), place + _LONGEST_PHRASE), place, -1):
        run = words[place:end]
        slashed = all(word.shown.endswith("/") for word in run[:-1])
        spelling = ("/" if slashed else " ").join(word.key for word in run)
        concept = table.get(spelling) or table.get(_spelling(run))
        if concept is None and place and _form_at_end(words, place) is not None:
            concept = _spellings("name_words", "trade_letters").get(_spelling(run))
        if concept is not None:
            return Form(concept, tuple(run))
    return None


def readings(word: Word, place: Place) -> frozenset[str]:
    """Say which spelled-out words a word may certainly stand for in its place.

    >>> from lnpcheck.normalize.name_words import read_words
    >>> sorted(readings(*read_words("St"), "inner"))
    ['saint', 'st', 'street']
    """
    found = _heads("certain").get(word.key, _NOTHING) | {word.key}
    found |= _heads("compounds").get(word.key, _NOTHING)
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
        or word.key in _spellings("legal_forms", "forms")
        or ordinal([word]) is not None
    )


def generation(word: Word) -> str | None:
    """Say which of the bearers of a name a suffix names (``Jr``, ``III``)."""
    return _spellings("name_words", "generations").get(word.key)


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
def _anywhere() -> frozenset[str]:
    return frozenset(read_table("legal_forms")["anywhere"]["forms"])


@cache
def _spellings(table: str, section: str) -> Mapping[str, str]:
    """Map each spelling of a table to its concept."""
    concepts: dict[str, Any] = read_table(table)[section]
    return {_key(text): concept for concept in concepts for text in concepts[concept]}


@cache
def _edges(table: str, section: str, edge: Literal[0, -1]) -> frozenset[str]:
    """Collect the words and letters with which the spellings of a table begin or end.

    A quick test: most words of a name are none of them.
    """
    spelled = _spellings(table, section)
    words = {spelling.split()[edge] for spelling in spelled}
    return frozenset(words | {spelling[edge] for spelling in spelled})


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
