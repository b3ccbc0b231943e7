"""Which word of one address stands for which of the other? The cheapest alignment.

It only explains and grades; what is cheap to align is not thereby the same.
"""

from typing import Final, NamedTuple, Protocol

from lnpcheck.compare.cheapest import Step, cheapest
from lnpcheck.compare.joints import Spots, bond_difference, spoken
from lnpcheck.compare.word_pair import Footing, Likeness, Line, Spot, alike
from lnpcheck.grade import (
    IDENTICAL,
    Comparison,
    Difference,
    DifferenceKind,
    Grade,
    worst,
)
from lnpcheck.normalize.words import Word

__all__ = [
    "CERTAIN",
    "Front",
    "Row",
    "align",
    "begin",
    "begin_spots",
    "finish",
    "mirrored",
    "spots",
]


_SLIPS: Final = 1
CERTAIN: Final = frozenset({"identical", "styled", "equivalent"})
"""Grades of one and the same thing, written in two ways."""


class Row(Line, Protocol):
    """A run of words to lay beside another."""

    words: tuple[Word, ...]


class Front(NamedTuple):
    """Two runs of words, paired from the start for as long as they are equivalent.

    Attributes:
        steps: The pairs; equal words in front are left out.
        unlike: How unlike the first other pair is; None when there is none.
        a: The words of the LOA behind them.
        b: The words of the CSR behind them.
    """

    steps: list[Step]
    unlike: Likeness | None
    a: Spots
    b: Spots


def begin(a: Row, b: Row, footing: Footing) -> Front:
    """Pair the words of two rows from the start.

    Args:
        a: The LOA's words.
        b: The CSR's words.
        footing: What the addresses are compared on.
    """
    start = _same_front(a.words, b.words)
    return begin_spots(_spots(a, start), _spots(b, start), footing)


def begin_spots(a: Spots, b: Spots, footing: Footing) -> Front:
    """Pair words from the start, in the order in which they are put."""
    steps, unlike = _equal_steps(a, b, footing)
    return Front(steps, unlike, a[len(steps) :], b[len(steps) :])


def finish(front: Front, footing: Footing) -> Comparison:
    """Compare two runs of words by the cheapest alignment of what is behind the front.

    Args:
        front: What begins alike, and the rest.
        footing: What the addresses are compared on.
    """
    steps, unlike, a, b = front
    if not a and not b:
        return _comparison(steps)
    # Of two runs as long as each other, the first pair is known to be unlike.
    skip = int(len(a) == len(b))
    back, _ = _equal_steps(a[skip:][::-1], b[skip:][::-1], footing)
    a, b = a[: len(a) - len(back)], b[: len(b) - len(back)]
    if skip and len(a) == 1 and unlike:
        return _comparison([*steps, Step(a, b, unlike), *back[::-1]])
    return _comparison([*steps, *cheapest(a, b, footing), *back[::-1]])


def align(a: Row, b: Row, footing: Footing) -> Comparison:
    """Compare two runs of words by their cheapest alignment."""
    return finish(begin(a, b, footing), footing)


def _same_front(a: tuple[Word, ...], b: tuple[Word, ...]) -> int:
    """Return how many words in front are equal, and joined alike to those behind."""
    least = min(len(a), len(b))
    n = 0
    while n < least and a[n].key == b[n].key and _same_bond(a[n], b[n], n):
        n += 1
    return n if n == least or _same_bond(a[n], b[n], n) else n - 1


def _same_bond(a: Word, b: Word, n: int) -> bool:
    return n == 0 or a.bond == b.bond


def _spots(row: Row, start: int) -> Spots:
    words = row.words
    return tuple([Spot(words[n], row, n) for n in range(start, len(words))])


def spots(row: Row) -> Spots:
    """Return the words of a row, each with its place."""
    return _spots(row, 0)


def _equal_steps(
    a: Spots, b: Spots, footing: Footing
) -> tuple[list[Step], Likeness | None]:
    """Pair words from the start for as long as they are equivalent.

    Returns:
        The pairs, and how unlike the first other pair is; None when there is none.
    """
    steps: list[Step] = []
    for one, other in zip(a, b, strict=False):
        likeness = alike(one, other, footing)
        if likeness.grade not in CERTAIN:
            return steps, likeness
        steps.append(Step((one,), (other,), likeness))
    return steps, None


def _comparison(steps: list[Step]) -> Comparison:
    """Put the steps together: the worst grade and every difference, in order."""
    grades: list[Grade] = []
    differences: list[Difference] = []
    before: Step | None = None
    for step in steps:
        bond = _bond(before, step) if before else None
        if bond:
            grades.append(bond[0])
            differences.append(bond[1])
        grades.append(step.likeness.grade)
        if step.likeness.kind:
            differences.append(
                Difference(step.likeness.kind, spoken(step.loa), spoken(step.csr))
            )
        before = step
    if not differences:
        return IDENTICAL
    grade: Grade = "different" if grades.count("close") > _SLIPS else worst(*grades)
    return Comparison(grade, tuple(differences))


def _bond(before: Step, step: Step) -> tuple[Grade, Difference] | None:
    """Tell how what joins two steps differs; None when it does not."""
    if not (before.loa and before.csr and step.loa and step.csr):
        return None
    if (step.loa[0].word.bond or " ") == (step.csr[0].word.bond or " "):
        return None
    return bond_difference((before.loa[-1], step.loa[0]), (before.csr[-1], step.csr[0]))


_MIRRORED: Final[dict[DifferenceKind, DifferenceKind]] = {
    "missing": "extra",
    "extra": "missing",
}


def mirrored(answer: Comparison) -> Comparison:
    """Return what the comparison of the same two the other way round answers."""
    if not answer.differences:
        return answer
    return Comparison(
        answer.grade,
        tuple(
            Difference(_MIRRORED.get(d.kind, d.kind), d.csr, d.loa)
            for d in answer.differences
        ),
    )
