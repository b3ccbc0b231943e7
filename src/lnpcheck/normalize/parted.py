"""In which order do the parsed parts of a street stand? The postal order of its tongue.

English puts the type behind the name; French in front of it, an ordinal apart (``36e
Rue``: Canada Post, Addressing Guidelines); Spanish in front (Publication 28, App. I).
"""

from collections.abc import Mapping
from typing import Final

from lnpcheck.normalize.grammar import Grammar
from lnpcheck.normalize.ordinals import french_words, in_digits
from lnpcheck.normalize.words import split_words

__all__ = ["PARTS", "in_order"]

PARTS: Final = (
    "house_number",
    "pre_direction",
    "street_name",
    "street_type",
    "post_direction",
)
"""The parts in their English order."""

_FRENCH: Final = (
    "house_number",
    "pre_direction",
    "street_type",
    "street_name",
    "post_direction",
)


def in_order(parts: Mapping[str, str], grammar: Grammar) -> str:
    """Return the parsed parts of a street as one line.

    Args:
        parts: Each of ``PARTS``, empty where it is not given.
        grammar: The country's words.

    >>> from lnpcheck.normalize.countries import grammar_of
    >>> parts = dict.fromkeys(PARTS, "") | {"house_number": "12"}
    >>> rue = parts | {"street_name": "Roy", "street_type": "rue"}
    >>> in_order(rue, grammar_of("CA")), in_order(rue, grammar_of("US"))
    ('12 rue Roy', '12 Roy rue')
    """
    order = _FRENCH if _leads(parts, grammar) else PARTS
    return " ".join(parts[part] for part in order if parts[part])


def _leads(parts: Mapping[str, str], grammar: Grammar) -> bool:
    """Whether the type is no English one, or has ``de`` or a number behind."""
    words = split_words(parts["street_name"])
    kinds = split_words(parts["street_type"])
    if not words or not kinds or _is_ordinal(words[0].plain):
        return False
    concepts = {sense.concept for sense in grammar.types.get(kinds[0].plain, ())}
    tongues = {grammar.languages.get(concept) for concept in concepts}
    if tongues and tongues <= _LEADING:
        return True
    if len(words) == 1 and words[0].plain.isdecimal():
        return bool(concepts & _NUMBERED)
    particled = len(words) > 1 and words[0].plain in _PARTICLES
    return bool(concepts & grammar.movable) and (
        particled or kinds[-1].plain in grammar.particles
    )


_LEADING: Final = frozenset({"french", "spanish"})
# Their number stands behind: Highway 7, Range Road 223.
_NUMBERED: Final = frozenset(
    {"autoroute", "concession", "county", "highway", "range", "regional", "route"}
    | {"township"}
)
# No English name begins with these; "La Salle Blvd" does.
_PARTICLES: Final = frozenset({"de", "du", "des", "d'"})


def _is_ordinal(word: str) -> bool:
    """Whether a word is an ordinal, behind which the type stands in French too."""
    return in_digits(word) is not None or word in french_words()
