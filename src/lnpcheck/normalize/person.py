"""In which order do a person's names stand, and which words are not the name?

Last name first is read only where a comma says so.
"""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from lnpcheck.normalize.name_forms import generation, is_trade_word, listed
from lnpcheck.normalize.name_words import Word

__all__ = ["Person", "directory_order", "is_title", "maybe_person", "read_person"]

_MOST_WORDS: Final = 8
_MOST_IN_A_HALF: Final = 4
_COMMAS: Final = (",", ";")
_BREAKS: Final = (*_COMMAS, " -", " \u2013", " \u2014", " /", " |")


class Person(NamedTuple):
    """The name of a person without what is said around it.

    Attributes:
        words: Given names and surname, in speaking order.
        titles: The keys of the courtesy titles beside it.
        generation: The word that says so (``Jr``, ``III``), else None.
        beside: Degrees and functions (``CPA``, ``Owner``), as written.
        reordered: It was written last name first.
    """

    words: tuple[Word, ...]
    titles: frozenset[str]
    generation: Word | None
    beside: tuple[Word, ...]
    reordered: bool


def maybe_person(words: Sequence[Word]) -> bool:
    """Say whether nothing in a name speaks against its being a person's."""
    return (
        1 < len(words) <= _MOST_WORDS
        and words[0].key != "the"
        and not any(word.has_digit for word in words[:-1])
        and (not words[-1].has_digit or _is_generation(words[-1]))
        and not any(is_trade_word(word.key) for word in words)
        and not any(word.is_sign and word.key != "&" for word in words)
    )


def directory_order(words: Sequence[Word]) -> tuple[Word, ...] | None:
    """Put a name written last name first into speaking order, else None.

    >>> from lnpcheck.normalize.name_words import read_words
    >>> [word.key for word in directory_order(read_words("WHITFIELD JR, DANA Q"))]
    ['dana', 'q', 'whitfield', 'jr']
    """
    first, *others = _segments(words, _COMMAS)
    suffixes = [word for segment in others if _is_suffix(segment) for word in segment]
    halves = [segment for segment in others if not _is_suffix(segment)]
    if len(halves) != 1:
        return None
    surname, early = _parted(first, _is_bearer)
    given, late = _parted(halves[0], _is_bearer)
    given, titles = _parted(given, is_title)
    if not 0 < len(surname) <= _MOST_IN_A_HALF or not 0 < len(given) <= _MOST_IN_A_HALF:
        return None
    ordered = (*titles, *given, *surname, *early, *late, *suffixes)
    return tuple(map(_freed, ordered))


def read_person(words: Sequence[Word]) -> Person:
    """Take titles, degrees, functions and the generation off a person's name."""
    first, *others = _segments(words, _BREAKS)
    roles = [segment for segment in others if _is_beside(segment)]
    others = [segment for segment in others if not _is_beside(segment)]
    named = [word for segment in (first, *others) for word in segment]
    ordered = directory_order(named)
    bare, generations = _parted(ordered or named, _is_generation)
    bare, titles = _parted(bare, is_title)
    bare, degrees = _parted(bare, _is_degree)
    return Person(
        words=tuple(map(_freed, bare or named)),
        titles=frozenset(word.key for word in titles),
        generation=generations[0] if generations else None,
        beside=(*degrees, *(word for segment in roles for word in segment)),
        reordered=ordered is not None,
    )


def is_title(word: Word) -> bool:
    """Say whether a word is a courtesy title (``Mr``, ``Mme``, ``Dr``)."""
    return any(
        word.key in listed("persons", gender)
        for gender in ("male", "female", "neutral")
    )


def _is_generation(word: Word) -> bool:
    return generation(word) is not None


def _is_bearer(word: Word) -> bool:
    return _is_generation(word) or word.key in listed("persons", "bearers")


def _is_degree(word: Word) -> bool:
    return word.key in listed("persons", "degrees")


def _is_suffix(segment: Sequence[Word]) -> bool:
    return all(_is_bearer(word) or _is_degree(word) for word in segment)


def _is_beside(segment: Sequence[Word]) -> bool:
    """Say whether a segment is a function, or a degree in letters (``D.D.S.``)."""
    spelled = "".join(word.key for word in segment)
    return spelled in listed("persons", "degrees") or all(
        word.key in listed("persons", "roles") for word in segment
    )


def _segments(words: Sequence[Word], ends: tuple[str, ...]) -> list[list[Word]]:
    """Part words where punctuation parts them, and before a parenthesis."""
    segments: list[list[Word]] = [[]]
    for word in words:
        if segments[-1] and (
            segments[-1][-1].shown.endswith(ends) or word.shown.startswith("(")
        ):
            segments.append([])
        segments[-1].append(word)
    return segments


def _parted(
    words: Sequence[Word], is_apart: Callable[[Word], bool]
) -> tuple[list[Word], list[Word]]:
    """Part words into those that stay and those that a test takes out."""
    stays = [word for word in words if not is_apart(word)]
    return stays, [word for word in words if is_apart(word)]


def _freed(word: Word) -> Word:
    """Free a word of the comma that its new place does not have."""
    return word._replace(shown=word.shown.rstrip(",; "))
