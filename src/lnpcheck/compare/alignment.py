"""Which word of one address stands for which of the other? The cheapest alignment.

It only explains and grades; what is cheap to align is not thereby the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lnpcheck.compare.joints import Spots, bonds, joined, spoken
from lnpcheck.compare.word_pair import Footing, Likeness, Spot, alike
from lnpcheck.grade import (
    IDENTICAL,
    Comparison,
    Difference,
    DifferenceKind,
    Grade,
    worst,
)

__all__ = ["align", "aligned_in_place", "mirrored"]


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of an alignment: some words of each side, and how alike they are."""

    loa: tuple[Spot, ...]
    csr: tuple[Spot, ...]
    likeness: Likeness


# What a step costs: two lone words cost more than a pair of different ones.
_COSTS: Final[dict[Grade, int]] = {
    "identical": 0,
    "styled": 1,
    "equivalent": 2,
    "related": 6,
    "close": 8,
    "different": 20,
}
_PARTICLE_COST: Final = 7
_LONE_COST: Final = 12
_MOST_CELLS: Final = 400
_SLIPS: Final = 1
_CERTAIN: Final = frozenset({"identical", "styled", "equivalent"})


def aligned_in_place(a: Spots, b: Spots, footing: Footing) -> Comparison | None:
    """Compare word by word, place by place; None unless all of it is equivalent.

    Args:
        a: The LOA's words.
        b: The CSR's words.
        footing: What the addresses are compared on.
    """
    if len(a) != len(b):
        return None
    steps = _equal_steps(a, b, footing)
    if len(steps) < len(a):
        return None
    found = _comparison(steps)
    return found if found.grade in _CERTAIN else None


def align(a: Spots, b: Spots, footing: Footing) -> Comparison:
    """Compare two runs of words by their cheapest alignment.

    Args:
        a: The LOA's words.
        b: The CSR's words.
        footing: What the addresses are compared on.
    """
    front = _equal_steps(a, b, footing)
    a, b = a[len(front) :], b[len(front) :]
    back = _equal_steps(a[::-1], b[::-1], footing)
    a, b = a[: len(a) - len(back)], b[: len(b) - len(back)]
    return _comparison([*front, *_middle(a, b, footing), *back[::-1]])


def _equal_steps(a: Spots, b: Spots, footing: Footing) -> list[_Step]:
    """Pair words from the start for as long as they are equivalent."""
    steps: list[_Step] = []
    for one, other in zip(a, b, strict=False):
        likeness = alike(one, other, footing)
        if likeness.grade not in _CERTAIN:
            break
        steps.append(_Step((one,), (other,), likeness))
    return steps


def _middle(a: Spots, b: Spots, footing: Footing) -> list[_Step]:
    """Align what is not equal from either end."""
    if len(a) * len(b) > _MOST_CELLS:
        return [_Step(a, b, Likeness("different", "different"))]
    if not a or not b:
        return [_lone(spot, 0, footing) for spot in a] + [
            _lone(spot, 1, footing) for spot in b
        ]
    if len(a) == len(b) == 1:
        return [_Step(a, b, alike(a[0], b[0], footing))]
    return _cheapest(a, b, footing)


def _cheapest(a: Spots, b: Spots, footing: Footing) -> list[_Step]:
    """Return the steps of the cheapest alignment."""
    pairs = [[alike(one, other, footing) for other in b] for one in a]
    lone_a = [_lone_cost(spot, footing) for spot in a]
    lone_b = [_lone_cost(spot, footing) for spot in b]
    costs = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    sizes: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            ways: list[tuple[int, tuple[int, int]]] = []
            if i and j:
                cost = _COSTS[pairs[i - 1][j - 1].grade]
                ways.append((costs[i - 1][j - 1] + cost, (1, 1)))
                ways.extend(_joining(a[:i], b[:j], costs))
            if i:
                ways.append((costs[i - 1][j] + lone_a[i - 1], (1, 0)))
            if j:
                ways.append((costs[i][j - 1] + lone_b[j - 1], (0, 1)))
            if ways:
                costs[i][j], sizes[i, j] = min(ways, key=_cost_of)
    return _retraced(a, b, sizes, footing)


def _cost_of(way: tuple[int, tuple[int, int]]) -> int:
    return way[0]


def _joining(
    a: Spots, b: Spots, costs: list[list[int]]
) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield what it costs to read the last two words of a side as one."""
    for size_a, size_b in ((2, 1), (1, 2)):
        if len(a) >= size_a and len(b) >= size_b:
            likeness = joined(a[-size_a:], b[-size_b:])
            if likeness:
                before = costs[len(a) - size_a][len(b) - size_b]
                yield before + _COSTS[likeness.grade], (size_a, size_b)


def _retraced(
    a: Spots, b: Spots, sizes: dict[tuple[int, int], tuple[int, int]], footing: Footing
) -> list[_Step]:
    """Return the steps of an alignment from the size of each."""
    path: list[_Step] = []
    i, j = len(a), len(b)
    while i or j:
        size_a, size_b = sizes[i, j]
        loa, csr = a[i - size_a : i], b[j - size_b : j]
        if not loa:
            path.append(_lone(csr[0], 1, footing))
        elif not csr:
            path.append(_lone(loa[0], 0, footing))
        else:
            likeness = joined(loa, csr) if len(loa) != len(csr) else None
            path.append(_Step(loa, csr, likeness or alike(loa[0], csr[0], footing)))
        i, j = i - size_a, j - size_b
    return path[::-1]


def _lone_cost(spot: Spot, footing: Footing) -> int:
    return (
        _PARTICLE_COST if spot.word.plain in footing.grammar.particles else _LONE_COST
    )


def _lone(spot: Spot, side: int, footing: Footing) -> _Step:
    """Grade a word that only one side has; a particle's lack leaves a doubt."""
    grade: Grade = (
        "related" if spot.word.plain in footing.grammar.particles else "different"
    )
    if side:
        return _Step((), (spot,), Likeness(grade, "missing"))
    return _Step((spot,), (), Likeness(grade, "extra"))


def _comparison(steps: list[_Step]) -> Comparison:
    """Put the steps together: the worst grade and every difference, in order."""
    grades: list[Grade] = []
    differences: list[Difference] = []
    before: _Step | None = None
    for step in steps:
        if before and all((before.loa, before.csr, step.loa, step.csr)):
            bond = bonds((before.loa[-1], step.loa[0]), (before.csr[-1], step.csr[0]))
            grades.extend(grade for grade, _ in bond)
            differences.extend(difference for _, difference in bond)
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


_MIRRORED: Final[dict[DifferenceKind, DifferenceKind]] = {
    "missing": "extra",
    "extra": "missing",
}


def mirrored(answer: Comparison) -> Comparison:
    """Return what the comparison of the same two the other way round answers."""
    return Comparison(
        answer.grade,
        tuple(
            Difference(_MIRRORED.get(d.kind, d.kind), d.csr, d.loa)
            for d in answer.differences
        ),
    )
