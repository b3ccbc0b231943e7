"""Is the street a numbered road? ``CR 5``, ``County Rd No. 5``, ``I-10``, ``FM 1960``.

The words that say which network the number belongs to become one word, so that
``CR`` is ``County Road``. Publication 28, appendix on county, state and local highways.
"""

import re
from typing import Final

from lnpcheck.normalize.grammar import SIGNS, Grammar
from lnpcheck.normalize.words import Word, joined, split_words

__all__ = ["read_road", "road_at"]

Words = tuple[Word, ...]

_BEFORE: Final = frozenset({"old", "new"})
_GLUED: Final = re.compile(r"([a-z]{1,2})([0-9]+[a-z]?)", re.ASCII | re.IGNORECASE)
_LONGEST: Final = 4


def read_road(words: Words, grammar: Grammar) -> tuple[Words, int]:
    """Join the words before a road's number, and the sign with the number.

    Args:
        words: The words behind the house number.
        grammar: The country's words.

    Returns:
        The words, and how many of them in front are the road and its number.

    >>> from lnpcheck.normalize.countries import grammar_of
    >>> from lnpcheck.normalize.words import split_words
    >>> read, size = read_road(split_words("N Cty Rd #5 Apt 3"), grammar_of("US"))
    >>> [word.text for word in read[:size]]
    ['N', 'Cty Rd', '#5']
    """
    if not grammar.roads:
        return _with_sign(words, grammar), 1
    start = _start(words, grammar)
    words = _parted(words, start, grammar)
    size = _form_size(words, start, grammar)
    if size:
        whole = words[start : start + size]
        name = joined(whole, " ".join(word.plain for word in whole))
        words = (*words[:start], name, *words[start + size :])
        return _signed(words, start + 1), start + 2
    return _with_sign(words, grammar), 1


def _with_sign(words: Words, grammar: Grammar) -> Words:
    """Join the sign with the number behind words that announce one."""
    at = 0
    while at < len(words) and words[at].plain in grammar.numbered_forms:
        at += 1
    return _signed(words, at)


def road_at(words: Words, grammar: Grammar) -> int:
    """Return where such a word stands among the words of a street, -1 for nowhere."""
    start = _start(words, grammar)
    behind = words[start + 1 : start + 2]
    known = behind and behind[0].has_digit and words[start].plain in grammar.roads
    return start if known else -1


def _start(words: Words, grammar: Grammar) -> int:
    """Where a road's words begin: behind directions, behind ``Old``."""
    at = 0
    while at < len(words) - 1 and (
        words[at].plain in grammar.english or words[at].plain in _BEFORE
    ):
        at += 1
    return at


def _parted(words: Words, start: int, grammar: Grammar) -> Words:
    """Part the figures from the letters of ``I10``, ``CR5``."""
    match = _GLUED.fullmatch(words[start].text) if start < len(words) else None
    if match is None or match[1].lower() not in grammar.roads:
        return words
    name, number = (split_words(part)[0] for part in match.groups())
    parted = name._replace(bond=words[start].bond), number._replace(bond=".")
    return (*words[:start], *parted, *words[start + 1 :])


def _form_size(words: Words, start: int, grammar: Grammar) -> int:
    """Return how many words from here name a network of roads, a number behind."""
    for size in range(min(_LONGEST, len(words) - start - 1), 0, -1):
        form = " ".join(word.plain for word in words[start : start + size])
        if form in grammar.roads and _numbered(words, start + size):
            return size
    return 0


def _numbered(words: Words, at: int) -> bool:
    signed = words[at].plain in SIGNS and at + 1 < len(words)
    return words[at + signed].has_digit


def _signed(words: Words, at: int) -> Words:
    """Join the sign to the number: ``Highway #7``, ``County Rd No. 2``."""
    if 0 < at < len(words) - 1 and words[at].plain in SIGNS and words[at + 1].has_digit:
        number = joined(words[at : at + 2], words[at + 1].plain)
        return (*words[:at], number, *words[at + 2 :])
    return words
