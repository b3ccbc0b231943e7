"""Do the last words of a line name a town? A table of names says.

Asked only where nothing parts the city from the street: ``10 rue Saint-Jean
Trois-Rivières``. Names are held by region, so that a town of another one is no town.
"""

from collections.abc import Collection
from functools import lru_cache
from typing import Final

from lnpcheck.normalize.grammar import Grammar
from lnpcheck.normalize.tables import read_lines
from lnpcheck.normalize.words import Word

__all__ = ["is_known", "is_town", "known_sizes", "town_key"]

Words = tuple[Word, ...]

_LONG: Final = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_MOST_WORDS: Final = 9


def town_key(words: Words) -> str:
    """Return a name of a town as it stands in the table.

    >>> from lnpcheck.normalize.tables import read_lines
    >>> from lnpcheck.normalize.words import split_words
    >>> town_key(split_words("Ste-Jeanne-d'Arc")), town_key(split_words("ST. JOHN'S"))
    ('sainte jeanne darc', 'saint johns')
    """
    parts: list[str] = []
    for word in words:
        if word.bond != "'" and parts:
            parts.append(" ")
        parts.append(_LONG.get(word.plain, word.plain.replace("'", "")))
    return "".join(parts)


@lru_cache(maxsize=64)
def _towns(region: str) -> frozenset[str]:
    """Return the keys of the towns of a region."""
    for row in read_lines("towns"):
        code, _, names = row.partition("\t")
        if code == region:
            return frozenset(names.split(";"))
    return frozenset()


def known_sizes(
    words: Words, regions: Collection[str], grammar: Grammar
) -> tuple[int, ...]:
    """Return how many words at the end may be a town, the most first; none: unknown.

    The words in front must be a street with a name of its own, so that
    ``10 rue Mont-Royal`` and ``10 chemin du Lac Brome`` keep theirs.

    Args:
        words: House number, street and city; region and code taken off.
        regions: Two-letter codes of the states or provinces that it may be in.
        grammar: The country's words.

    >>> from lnpcheck.normalize.countries import grammar_of
    >>> from lnpcheck.normalize.tables import read_lines
    >>> from lnpcheck.normalize.words import split_words
    >>> known_sizes(split_words("10 Main St West Vancouver"), ["BC"], grammar_of("CA"))
    (2, 1)
    """
    towns = [_towns(region) for region in regions]
    found: list[int] = []
    for at in range(max(2, len(words) - _MOST_WORDS), len(words)):
        if words[at].bond not in _APART:
            continue
        key = town_key(words[at:])
        if not any(key in names for names in towns):
            continue
        if not found and not _is_street(words[:at], grammar):
            break  # a street named after a town: the shorter name is a part of it
        found.append(len(words) - at)
    return tuple(found)


def is_known(words: Words, regions: Collection[str]) -> bool:
    """Whether all these words are the name of a town.

    >>> from lnpcheck.normalize.words import split_words
    >>> is_known(split_words("100 Mile House"), ["BC"])
    True
    """
    key = town_key(words)
    return any(key in _towns(region) for region in regions)


def is_town(words: Words) -> bool:
    """Whether all these words are the name of a town, whatever its region.

    >>> from lnpcheck.normalize.words import split_words
    >>> is_town(split_words("Ste-Julie")), is_town(split_words("Ste-Jul"))
    (True, False)
    """
    key = town_key(words)
    return any(key in row.partition("\t")[2].split(";") for row in read_lines("towns"))


_APART: Final = frozenset({" ", ","})


def _is_street(words: Words, grammar: Grammar) -> bool:
    """Whether these are a house number and a street that has a name."""
    house = next((n for n, word in enumerate(words) if word.has_digit), len(words))
    if words[-1].plain in grammar.particles:
        return False
    rest = [word for word in words[house + 1 :] if word.plain not in grammar.french]
    types = [word for word in rest if word.plain in grammar.types]
    others = [word for word in rest if word.has_digit or len(word.plain) > 1]
    if types:  # Main St, Highway 7, Avenue Road, West Esplanade
        return len(others) > 1 or words[house + 1].plain in grammar.english
    return any(not w.has_digit and w.plain not in grammar.units for w in others)
