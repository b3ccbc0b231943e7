"""Is it the same city? Its words, with their short forms, accents and hyphens."""

from lnpcheck.compare.alignment import align, aligned_in_place, mirrored
from lnpcheck.compare.word_pair import Footing, Spot, spot
from lnpcheck.grade import IDENTICAL, Comparison
from lnpcheck.normalize.fold import folded
from lnpcheck.normalize.grammar import Sense, grammar_of
from lnpcheck.normalize.words import Word, split_words

__all__ = ["compare_cities"]


def compare_cities(a: str, b: str) -> Comparison:
    """Compare two city names.

    ``St`` is Saint before another word, ``N`` North in front; an apostrophe counts:
    St. John's is not Saint John.

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
    loa, csr = _spots(split_words(a)), _spots(split_words(b))
    footing = Footing(same_area=True, grammar=grammar_of("CA"))
    return aligned_in_place(loa, csr, footing) or align(loa, csr, footing)


def _spots(words: tuple[Word, ...]) -> tuple[Spot, ...]:
    last = len(words) - 1
    return tuple(
        spot(word, _senses(words, n), last=n == last, lone=last == 0)
        for n, word in enumerate(words)
    )


def _senses(words: tuple[Word, ...], n: int) -> frozenset[Sense]:
    """Return what a word of a city's name may mean where it stands."""
    grammar = grammar_of("US")
    word = words[n].plain
    last = n == len(words) - 1
    named = grammar.names.get(word, ())
    senses = [s for s in named if s.strength == "full" or not last or word == "&"]
    if n and word not in grammar.gated:
        senses += [s for s in grammar.types.get(word, ()) if s.strength != "weak"]
    if n == 0 and not last and word in grammar.english:
        senses.append(grammar.english[word])
    return frozenset(senses)
