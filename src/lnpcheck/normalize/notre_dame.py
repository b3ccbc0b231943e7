"""Is it Notre-Dame? Its two words, or ``N.-D.``, in a street or a city."""

from typing import Final

from lnpcheck.normalize.grammar import Sense
from lnpcheck.normalize.words import Word

__all__ = ["notre_dame"]

_HALVES: Final = frozenset({"notre", "dame", "n", "d"})
_BEHIND: Final = frozenset({"de", "du", "des"})


def notre_dame(words: tuple[Word, ...], at: int) -> tuple[Sense, ...]:
    """Return what a word means as half of Notre-Dame; nothing for another word.

    ``N.-D.`` needs its hyphen or ``de`` behind it. The Commission de toponymie has the
    name shortened where space lacks; the letters are everyday usage (unverified).

    Args:
        words: The words of a street or a city.
        at: Which of them.

    >>> from lnpcheck.normalize.words import split_words
    >>> [sense.concept for sense in notre_dame(split_words("rue N.-D."), 2)]
    ['notre-dame 1']
    """
    if words[at].plain not in _HALVES:
        return ()
    for start in (at, at - 1):
        if start >= 0 and _is_pair(words[start : start + 3]):
            return (Sense("word", f"notre-dame {at - start}", "full"),)
    return ()


def _is_pair(words: tuple[Word, ...]) -> bool:
    pair = tuple(word.plain for word in words[:2])
    if pair == ("notre", "dame"):
        return True
    behind = {word.plain for word in words[2:]}
    return pair == ("n", "d") and (
        words[1].bond == "-" or not _BEHIND.isdisjoint(behind)
    )
