"""Is it the same city? Its words, with their short forms, accents and hyphens."""

from lnpcheck.compare.alignment import align, mirrored
from lnpcheck.compare.word_pair import Footing
from lnpcheck.grade import IDENTICAL, Comparison
from lnpcheck.normalize.countries import grammar_of
from lnpcheck.normalize.fold import folded
from lnpcheck.normalize.grammar import Sense
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
    loa, csr = _City(split_words(a)), _City(split_words(b))
    return align(loa, csr, Footing(grammar_of("CA"), lambda: True))


class _City:
    """The words of a city's name, and what each may mean where it stands."""

    def __init__(self, words: tuple[Word, ...]) -> None:
        self.words = words

    def may_be_cut(self, at: int) -> bool:
        """Whether it is the last word."""
        return at == len(self.words) - 1

    def is_lone(self, at: int) -> bool:
        """Whether it is the only word."""
        return len(self.words) == at + 1 == 1

    def senses_at(self, at: int) -> tuple[Sense, ...]:
        """Return what a word of a city's name may mean where it stands."""
        grammar = grammar_of("US")
        word = self.words[at].plain
        last = self.may_be_cut(at)
        named = grammar.names.get(word, ())
        senses = [s for s in named if s.strength == "full" or not last or word == "&"]
        if at and word not in grammar.gated:
            senses += [s for s in grammar.types.get(word, ()) if s.strength != "weak"]
        if at == 0 and not last and word in grammar.english:
            senses.append(grammar.english[word])
        return tuple(senses)
