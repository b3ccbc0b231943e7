"""What is the cheapest way to pair the words of two streets that are unlike?"""

from itertools import accumulate
from typing import Final, NamedTuple

from lnpcheck.compare.joints import Spots, joined
from lnpcheck.compare.word_pair import DIFFERENT, Footing, Likeness, Spot, alike
from lnpcheck.grade import Grade

__all__ = ["Step", "cheapest"]


class Step(NamedTuple):
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


def cheapest(a: Spots, b: Spots, footing: Footing) -> list[Step]:
    """Return the steps of the cheapest alignment of two runs of words.

    Args:
        a: The LOA's words.
        b: The CSR's words.
        footing: What the addresses are compared on.
    """
    if len(a) * len(b) > _MOST_CELLS:
        return [Step(a, b, DIFFERENT)]
    if not a or not b:
        return [_lone(spot, 0, footing) for spot in a] + [
            _lone(spot, 1, footing) for spot in b
        ]
    return _aligned(a, b, footing)


Size = tuple[int, int]
_JOINTS: Final[tuple[Size, ...]] = ((2, 1), (1, 2))


def _aligned(a: Spots, b: Spots, footing: Footing) -> list[Step]:
    """Compare each word with each, and take the cheapest way through."""
    likeness = [[alike(one, other, footing) for other in b] for one in a]
    joins = _joins(a, b)
    lone_a = [_lone_cost(spot, footing) for spot in a]
    lone_b = [_lone_cost(spot, footing) for spot in b]
    unlike = all(found is DIFFERENT for row in likeness for found in row)
    if unlike and not joins and min(*lone_a, *lone_b) == _LONE_COST:
        return _side_by_side(a, b, footing)
    row = [0, *accumulate(lone_b)]
    rows = [row]
    sizes: list[list[Size]] = [[(0, 1)] * len(row)]
    for i, lone in enumerate(lone_a):
        above, row, taken = row, [row[0] + lone], [(1, 0)]
        for j, other in enumerate(lone_b):
            best, size = above[j] + _COSTS[likeness[i][j].grade], (1, 1)
            for cost, joint in joins.get((i, j), ()):
                whole = rows[i + 1 - joint[0]][j + 1 - joint[1]] + cost
                if whole < best:
                    best, size = whole, joint
            if above[j + 1] + lone < best:
                best, size = above[j + 1] + lone, (1, 0)
            if row[j] + other < best:
                best, size = row[j] + other, (0, 1)
            row.append(best)
            taken.append(size)
        rows.append(row)
        sizes.append(taken)
    return _retraced(a, b, sizes, likeness, footing)


def _side_by_side(a: Spots, b: Spots, footing: Footing) -> list[Step]:
    """Pair words none of which are alike, the last with the last."""
    size = min(len(a), len(b))
    lone = cheapest(a[: len(a) - size], b[: len(b) - size], footing)
    pairs = zip(a[len(a) - size :], b[len(b) - size :], strict=True)
    return lone + [Step((one,), (other,), DIFFERENT) for one, other in pairs]


def _joins(a: Spots, b: Spots) -> dict[Size, list[tuple[int, Size]]]:
    """Return what it costs to read two words of a side as one, by where they end."""
    found: dict[Size, list[tuple[int, Size]]] = {}
    heads = [s.word.plain[:1] for s in b]
    for i, one in enumerate(a):
        head = one.word.plain[:1]
        for j, other in enumerate(heads):
            if head != other:
                continue
            for size_a, size_b in _JOINTS:
                loa, csr = a[i : i + size_a], b[j : j + size_b]
                if len(loa) == size_a and len(csr) == size_b:
                    likeness = joined(loa, csr)
                    if likeness:
                        end = i + size_a - 1, j + size_b - 1
                        way = _COSTS[likeness.grade], (size_a, size_b)
                        found.setdefault(end, []).append(way)
    return found


def _retraced(
    a: Spots,
    b: Spots,
    sizes: list[list[Size]],
    likeness: list[list[Likeness]],
    footing: Footing,
) -> list[Step]:
    """Return the steps of an alignment from the size of each."""
    path: list[Step] = []
    i, j = len(a), len(b)
    while i or j:
        size_a, size_b = sizes[i][j]
        loa, csr = a[i - size_a : i], b[j - size_b : j]
        if not loa:
            path.append(_lone(csr[0], 1, footing))
        elif not csr:
            path.append(_lone(loa[0], 0, footing))
        else:
            whole = joined(loa, csr) if size_a != size_b else None
            path.append(Step(loa, csr, whole or likeness[i - 1][j - 1]))
        i, j = i - size_a, j - size_b
    return path[::-1]


def _lone_cost(spot: Spot, footing: Footing) -> int:
    return (
        _PARTICLE_COST if spot.word.plain in footing.grammar.particles else _LONE_COST
    )


def _lone(spot: Spot, side: int, footing: Footing) -> Step:
    """Grade a word that only one side has; a particle's lack leaves a doubt."""
    grade: Grade = (
        "related" if spot.word.plain in footing.grammar.particles else "different"
    )
    if side:
        return Step((), (spot,), Likeness(grade, "missing"))
    return Step((spot,), (), Likeness(grade, "extra"))
