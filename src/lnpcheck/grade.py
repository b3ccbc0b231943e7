"""How alike are two values? The ladder that every comparator climbs.

A comparator says *how* alike two texts are, never whether that is enough: that is
the policy's word. The rungs, from unlike to like:

* ``different``: other values, or too far apart to call a slip of the pen.
* ``close``: a slip of the pen apart. Never equal, in no country.
* ``related``: perhaps the same in other words (a translated street type, a moved
  direction, a dropped particle).
* ``equivalent``: only abbreviations, ordinals or word forms of one concept differ,
  and that is certain.
* ``styled``: only punctuation, hyphens or accents differ.
* ``identical``: equal but for letter case and white space.
"""

from typing import Final, Literal, NamedTuple, get_args

__all__ = [
    "IDENTICAL",
    "LADDER",
    "Comparison",
    "Difference",
    "DifferenceKind",
    "Grade",
    "below",
    "worst",
]

Grade = Literal["different", "close", "related", "equivalent", "styled", "identical"]
"""A rung of the ladder, worst first."""

DifferenceKind = Literal[
    "case",
    "space",
    "punctuation",
    "accent",
    "abbreviation",
    "ordinal",
    "unit-word",
    "word-order",
    "translation",
    "truncation",
    "legal-form",
    "typo",
    "missing",
    "extra",
    "different",
]
"""What separates one word of the LOA from its counterpart on the CSR.

``missing``: only the CSR has the word. ``extra``: only the LOA has it.
"""

LADDER: Final[tuple[Grade, ...]] = get_args(Grade)
_RUNG: Final = {grade: rung for rung, grade in enumerate(LADDER)}


class Difference(NamedTuple):
    """One word or run of words that separates two texts.

    Attributes:
        kind: What sort of difference it is.
        loa: The words of the first text (the LOA's), empty when it has none.
        csr: The words of the second text (the CSR's), empty when it has none.
    """

    kind: DifferenceKind
    loa: str
    csr: str


class Comparison(NamedTuple):
    """What a comparator answers: a rung, and what separates the texts word by word.

    ``identical`` has no differences; every other grade has at least one.
    """

    grade: Grade
    differences: tuple[Difference, ...] = ()


IDENTICAL: Final = Comparison("identical")


def below(grade: Grade, bar: Grade) -> bool:
    """Say whether a grade lies under a rung.

    >>> below("equivalent", "identical"), below("styled", "styled")
    (True, False)
    """
    return _RUNG[grade] < _RUNG[bar]


def worst(*grades: Grade) -> Grade:
    """Return the lowest of the grades, ``identical`` when there are none.

    >>> worst("styled", "close", "identical")
    'close'
    """
    return min(grades, key=_RUNG.__getitem__, default="identical")
