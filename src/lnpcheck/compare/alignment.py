"""Which word of one address stands for which of the other? The cheapest alignment.

It only explains and grades; what is cheap to align is not thereby the same.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from lnpcheck.compare.joints import Spots, bond_difference, joined, spoken
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


class _Step(NamedTuple):
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


Size = tuple[int, int]


def _cheapest(a: Spots, b: Spots, footing: Footing) -> list[_Step]:
    """Return the steps of the cheapest alignment."""
    likeness = {
        (i, j): alike(one, other, footing)
        for i, one in enumerate(a, 1)
        for j, other in enumerate(b, 1)
    }
    pairs = {at: _COSTS[found.grade] for at, found in likeness.items()}
    joins = _joins(a, b)
    lone_a = [_lone_cost(spot, footing) for spot in a]
    lone_b = [_lone_cost(spot, footing) for spot in b]
    costs = {(0, 0): 0}
    sizes: dict[Size, Size] = {}
    for j, lone in enumerate(lone_b, 1):
        costs[0, j], sizes[0, j] = costs[0, j - 1] + lone, (0, 1)
    for i, lone in enumerate(lone_a, 1):
        costs[i, 0], sizes[i, 0] = costs[i - 1, 0] + lone, (1, 0)
        for j, other in enumerate(lone_b, 1):
            best, size = costs[i - 1, j - 1] + pairs[i, j], (1, 1)
            for cost, joint in joins.get((i, j), ()):
                whole = costs[i - joint[0], j - joint[1]] + cost
                if whole < best:
                    best, size = whole, joint
            if costs[i - 1, j] + lone < best:
                best, size = costs[i - 1, j] + lone, (1, 0)
            if costs[i, j - 1] + other < best:
                best, size = costs[i, j - 1] + other, (0, 1)
            costs[i, j], sizes[i, j] = best, size
    return _retraced(a, b, sizes, likeness, footing)


def _joins(a: Spots, b: Spots) -> dict[Size, list[tuple[int, Size]]]:
    """Return what it costs to read two words of a side as one, by where they end."""
    found: dict[Size, list[tuple[int, Size]]] = {}
    for size_a, size_b in ((2, 1), (1, 2)):
        for i in range(size_a, len(a) + 1):
            for j in range(size_b, len(b) + 1):
                likeness = joined(a[i - size_a : i], b[j - size_b : j])
                if likeness:
                    way = _COSTS[likeness.grade], (size_a, size_b)
                    found.setdefault((i, j), []).append(way)
    return found


def _retraced(
    a: Spots,
    b: Spots,
    sizes: dict[Size, Size],
    likeness: dict[Size, Likeness],
    footing: Footing,
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
            whole = joined(loa, csr) if size_a != size_b else None
            path.append(_Step(loa, csr, whole or likeness[i, j]))
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


def _bond(before: _Step, step: _Step) -> tuple[Grade, Difference] | None:
    """Tell how what joins two steps differs; None when it does not."""
    if not (before.loa and before.csr and step.loa and step.csr):
        return None
    if (step.loa[0].word.bond or " ") == (step.csr[0].word.bond or " "):
        return None
    return bond_difference(
        (before.loa[-1], step.loa[0]), (before.csr[-1], step.csr[0])
    )


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
