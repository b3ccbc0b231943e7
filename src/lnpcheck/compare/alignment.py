"""Which word of one address stands for which of the other? The cheapest alignment.

It only explains and grades; what is cheap to align is not thereby the same.
"""

from dataclasses import dataclass
from typing import Final

from lnpcheck.compare.word_pair import Footing, Likeness, Spot, alike
from lnpcheck.grade import (
    IDENTICAL,
    Comparison,
    Difference,
    DifferenceKind,
    Grade,
    worst,
)
from lnpcheck.normalize.words import shown

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

Spots = tuple[Spot, ...]


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
    size = len(b) + 1
    costs: list[list[int]] = [[0] * size for _ in range(len(a) + 1)]
    steps: dict[tuple[int, int], _Step] = {}
    for i in range(len(a) + 1):
        for j in range(size):
            if i or j:
                costs[i][j], steps[i, j] = _best(a[:i], b[:j], costs, footing)
    path: list[_Step] = []
    i, j = len(a), len(b)
    while i or j:
        step = steps[i, j]
        path.append(step)
        i, j = i - len(step.loa), j - len(step.csr)
    return path[::-1]


def _best(
    a: Spots, b: Spots, costs: list[list[int]], footing: Footing
) -> tuple[int, _Step]:
    """Return the cheapest way to align these words and its last step."""
    i, j = len(a), len(b)
    found: list[tuple[int, _Step]] = []
    if a and b:
        likeness = alike(a[-1], b[-1], footing)
        cost = costs[i - 1][j - 1] + _COSTS[likeness.grade]
        found.append((cost, _Step(a[-1:], b[-1:], likeness)))
        for left, right in ((a[-2:], b[-1:]), (a[-1:], b[-2:])):
            if len(left) + len(right) == 3 and (joined := _joined(left, right)):  # noqa: PLR2004 - two words against one
                cost = costs[i - len(left)][j - len(right)] + _COSTS[joined.grade]
                found.append((cost, _Step(left, right, joined)))
    if a:
        found.append(
            (costs[i - 1][j] + _lone_cost(a[-1], footing), _lone(a[-1], 0, footing))
        )
    if b:
        found.append(
            (costs[i][j - 1] + _lone_cost(b[-1], footing), _lone(b[-1], 1, footing))
        )
    return min(found, key=lambda way: way[0])


def _joined(a: Spots, b: Spots) -> Likeness | None:
    """Grade words that one side joins: ``Horse Shoe`` and ``Horseshoe``."""
    if a[0].word.plain[:1] != b[0].word.plain[:1]:
        return None
    flat = ["".join(s.word.plain for s in side) for side in (a, b)]
    if flat[0].replace("'", "") != flat[1].replace("'", ""):
        return None
    pair = max(a, b, key=len)
    if pair[0].word.plain[-1:].isdigit() and pair[1].word.plain[:1].isdigit():
        return None
    bond = pair[1].word.bond.strip()
    if flat[0] != flat[1] or bond == "'":
        return Likeness("related", "punctuation")
    if bond in {"", ","}:
        return Likeness("related", "space")
    return Likeness("styled", "punctuation")


def _lone_cost(spot: Spot, footing: Footing) -> int:
    return _PARTICLE_COST if spot.word.plain in footing.particles else _LONE_COST


def _lone(spot: Spot, side: int, footing: Footing) -> _Step:
    """Grade a word that only one side has; a particle's lack leaves a doubt."""
    grade: Grade = "related" if spot.word.plain in footing.particles else "different"
    if side:
        return _Step((), (spot,), Likeness(grade, "missing"))
    return _Step((spot,), (), Likeness(grade, "extra"))


def _comparison(steps: list[_Step]) -> Comparison:
    """Put the steps together: the worst grade and every difference, in order."""
    grades: list[Grade] = []
    differences: list[Difference] = []
    before: _Step | None = None
    for step in steps:
        if before and (bond := _bonds(before, step)):
            grades.append(bond[0])
            differences.append(bond[1])
        grades.append(step.likeness.grade)
        if step.likeness.kind:
            differences.append(
                Difference(step.likeness.kind, _text(step.loa), _text(step.csr))
            )
        before = step
    if not differences:
        return IDENTICAL
    grade: Grade = "different" if grades.count("close") > _SLIPS else worst(*grades)
    return Comparison(grade, tuple(differences))


def _text(spots: Spots) -> str:
    return shown(tuple(s.word for s in spots)).upper()


def _bonds(before: _Step, step: _Step) -> tuple[Grade, Difference] | None:
    """Tell how what joins two words differs: a hyphen, a comma, a space."""
    sides = [(before.loa, step.loa), (before.csr, step.csr)]
    if not all(left and right for left, right in sides):
        return None
    bonds = [right[0].word.bond or " " for _, right in sides]
    if bonds[0] == bonds[1]:
        return None
    texts = [_text((left[-1], right[0])) for left, right in sides]
    if any(_between_figures(left[-1], right[0]) for left, right in sides):
        return "different", Difference("different", *texts)
    if {*bonds} == {" ", ","}:
        if any(_joint(left[-1], right[0]) for left, right in sides):
            return None
        texts = [
            text.replace(" ", ", ", 1) if bond == "," else text
            for text, bond in zip(texts, bonds, strict=True)
        ]
    return "styled", Difference("punctuation", *texts)


def _between_figures(left: Spot, right: Spot) -> bool:
    return left.word.plain[-1:].isdigit() and right.word.plain[:1].isdigit()


def _joint(left: Spot, right: Spot) -> bool:
    """Whether parts of an address meet here, so that a comma is a space."""
    parts = {"type", "direction"}
    return any(s.kind in parts for spot in (left, right) for s in spot.senses)


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
