"""Is it the same city? Its words, with their short forms, accents and hyphens."""

from typing import Final

from lnpcheck.compare.alignment import align, mirrored
from lnpcheck.compare.word_pair import Footing
from lnpcheck.grade import (
    IDENTICAL,
    Comparison,
    Difference,
    DifferenceKind,
    worst,
)
from lnpcheck.normalize.countries import grammar_of
from lnpcheck.normalize.fold import folded
from lnpcheck.normalize.grammar import Sense
from lnpcheck.normalize.known_towns import is_town
from lnpcheck.normalize.notre_dame import notre_dame
from lnpcheck.normalize.words import Word, split_words

__all__ = ["compare_cities"]


def compare_cities(a: str, b: str) -> Comparison:
    """Compare two city names.

    ``St`` is Saint before another word, ``N`` North in front; an apostrophe counts:
    St. John's is not Saint John. ``City of`` and ``Ville de`` before a name may be
    missing; a town, a township or a parish of that name is perhaps another place.

    Args:
        a: The LOA's city as written.
        b: The CSR's city as written.

    >>> compare_cities("St. Louis", "Saint Louis").grade
    'equivalent'
    """
    one, other = folded(a), folded(b)
    if one == other:
        return IDENTICAL
    if one > other:
        return mirrored(compare_cities(b, a))
    loa, of_loa = _without_rank(split_words(a))
    csr, of_csr = _without_rank(split_words(b))
    if of_loa == of_csr:
        return _aligned(split_words(a), split_words(b))
    found = _aligned(loa, csr)
    kind: DifferenceKind = "translation" if of_loa and of_csr else "missing"
    said = Difference("extra" if not of_csr else kind, of_loa, of_csr)
    grade = worst(found.grade, "equivalent")
    return Comparison(grade, (said, *found.differences))


# What a city calls itself before its name, which its mail leaves out. English and
# French; other ranks tell places of one name apart (the City and Township of Langley).
_RANKS: Final = frozenset({("city", "of"), ("ville", "de"), ("ville", "d'")})
_RANK_SIZE: Final = 2


def _without_rank(words: tuple[Word, ...]) -> tuple[tuple[Word, ...], str]:
    """Part a city's name from ``City of`` before it; also returns that, upper case."""
    rank, rest = words[:_RANK_SIZE], words[_RANK_SIZE:]
    if not rest or tuple(word.plain for word in rank) not in _RANKS:
        return words, ""
    first, *others = rest
    return (first._replace(bond=""), *others), " ".join(w.text for w in rank).upper()


def _aligned(a: tuple[Word, ...], b: tuple[Word, ...]) -> Comparison:
    return align(_City(a), _City(b), Footing(grammar_of("CA"), lambda: True))


class _City:
    """The words of a city's name, and what each may mean where it stands."""

    def __init__(self, words: tuple[Word, ...]) -> None:
        self.words = words

    def may_be_cut(self, at: int) -> bool:
        """Whether it is the last word, and the name no town's: Sainte-Julie is one."""
        return at == len(self.words) - 1 and not is_town(self.words)

    def is_lone(self, at: int) -> bool:
        """Whether it is the only word."""
        return len(self.words) == at + 1 == 1

    def senses_at(self, at: int) -> tuple[Sense, ...]:
        """Return what a word of a city's name may mean where it stands."""
        grammar = grammar_of("US")
        word = self.words[at].plain
        last = at == len(self.words) - 1
        named = grammar.names.get(word, ())
        free = not last or word in grammar.anywhere
        senses = [s for s in named if free or s.strength == "full"]
        if at and word not in grammar.gated:
            senses += [s for s in grammar.types.get(word, ()) if s.strength != "weak"]
        if at == 0 and not last and word in grammar.english:
            senses.append(grammar.english[word])
        return (*senses, *notre_dame(self.words, at))
