"""How alike are two runs of words, and what separates them word by word?

The cheapest alignment decides; then its worst step is the grade, and one slip of the
pen is the most that a name may have. Bounded: long texts that differ in many words are
simply different.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from lnpcheck.compare.name_words import (
    Bearer,
    Likeness,
    Placed,
    loss,
    placed,
    relate,
    relate_run,
)
from lnpcheck.grade import Grade, worst
from lnpcheck.normalize.name_words import Word

__all__ = ["Step", "grade_of", "steps_between"]

# Prices of a pair. What is lost on both sides costs more than a slip of the pen.
_PAIR: Final[dict[Grade, int]] = {
    "identical": 0,
    "styled": 1,
    "equivalent": 3,
    "related": 20,
    "close": 60,
    "different": 130,
}
_LOSS: Final[dict[Grade, int]] = {"related": 35, "different": 100}
_LONGEST_RUN: Final = 6
_MOST_CELLS: Final = 600


class Step(NamedTuple):
    """Words ``[a0:a1]`` of the one name beside words ``[b0:b1]`` of the other."""

    a0: int
    a1: int
    b0: int
    b1: int
    likeness: Likeness

    @property
    def is_pair(self) -> bool:
        """Say whether words stand on both sides."""
        return self.a1 > self.a0 and self.b1 > self.b0

    @property
    def price(self) -> int:
        """What the step costs an alignment."""
        return (_PAIR if self.is_pair else _LOSS)[self.likeness.grade]


def grade_of(steps: Sequence[Step]) -> Grade:
    """Grade an alignment by its worst step.

    Two slips, words lost on both sides, or nothing in common are ``different``.
    """
    grades = [step.likeness.grade for step in steps]
    lost = {step.a0 == step.a1 for step in steps if not step.is_pair}
    if grades.count("close") > 1 or len(lost) > 1:
        return "different"
    return worst(*grades) if any(step.is_pair for step in steps) else "different"


def steps_between(
    a: Sequence[Word], b: Sequence[Word], bearer: Bearer
) -> tuple[Step, ...]:
    """Lay two names beside each other: the equal ends, then the best between."""
    least = min(len(a), len(b))
    head = 0
    while head < least and a[head].folded == b[head].folded:
        head += 1
    tail = 0
    while tail < least - head and a[-1 - tail].folded == b[-1 - tail].folded:
        tail += 1
    same = Likeness("identical")
    before = [Step(at, at + 1, at, at + 1, same) for at in range(head)]
    end_a, end_b = len(a) - tail, len(b) - tail
    behind = [
        Step(end_a + at, end_a + at + 1, end_b + at, end_b + at + 1, same)
        for at in range(tail)
    ]
    if (end_a - head) * (end_b - head) > _MOST_CELLS:
        unlike = Likeness("different", "different")
        return (*before, Step(head, end_a, head, end_b, unlike), *behind)
    grid = _Grid(placed(a)[head:end_a], placed(b)[head:end_b], bearer)
    if end_a - head == end_b - head == 1:
        # One word beside one, as mostly: no other way costs less than a likeness.
        likeness = relate(grid.a[0], grid.b[0], bearer)
        if likeness.grade != "different":
            return (*before, Step(head, end_a, head, end_b, likeness), *behind)
    return (*before, *_moved(_cheapest(grid), head), *behind)


def _moved(steps: Sequence[Step], by: int) -> Iterator[Step]:
    for a0, a1, b0, b1, likeness in steps:
        yield Step(a0 + by, a1 + by, b0 + by, b1 + by, likeness)


class _Grid(NamedTuple):
    """The words to lay beside each other."""

    a: tuple[Placed, ...]
    b: tuple[Placed, ...]
    bearer: Bearer


def _cheapest(grid: _Grid) -> list[Step]:
    """Find the cheapest way through the grid; of equal ones, the first."""
    if not grid.a or not grid.b:
        return _one_sided(grid)
    cost: dict[tuple[int, int], int] = {(0, 0): 0}
    arrived: dict[tuple[int, int], Step] = {}
    for i in range(len(grid.a) + 1):
        for j in range(len(grid.b) + 1):
            for step in _ways(grid, i, j):
                spent = cost[step.a0, step.b0] + step.price
                if (i, j) not in cost or spent < cost[i, j]:
                    cost[i, j], arrived[i, j] = spent, step
    path: list[Step] = []
    at = len(grid.a), len(grid.b)
    while at != (0, 0):
        path.append(arrived[at])
        at = path[-1].a0, path[-1].b0
    return _paired(path[::-1])


def _one_sided(grid: _Grid) -> list[Step]:
    """List what is lost where only one side has words left."""
    a, b, bearer = grid
    return [
        *(Step(i, i + 1, 0, 0, loss(w, bearer, "extra")) for i, w in enumerate(a)),
        *(Step(0, 0, j, j + 1, loss(w, bearer, "missing")) for j, w in enumerate(b)),
    ]


def _paired(path: Sequence[Step]) -> list[Step]:
    """Read a word lost on each side, one beside the other, as two different words."""
    pairs: list[Step] = []
    for step in path:
        if pairs and not (step.is_pair or pairs[-1].is_pair):
            before = pairs[-1]
            if (before.a0 == before.a1) != (step.a0 == step.a1):
                unlike = Likeness("different", "different")
                pairs[-1] = Step(before.a0, step.a1, before.b0, step.b1, unlike)
                continue
        pairs.append(step)
    return pairs


def _ways(grid: _Grid, i: int, j: int) -> Iterator[Step]:
    """List the steps that end before word ``i`` of the one and ``j`` of the other."""
    a, b, bearer = grid
    if i:
        yield Step(i - 1, i, j, j, loss(a[i - 1], bearer, "extra"))
    if j:
        yield Step(i, i, j - 1, j, loss(b[j - 1], bearer, "missing"))
    if not i or not j:
        return
    yield Step(i - 1, i, j - 1, j, relate(a[i - 1], b[j - 1], bearer))
    for run in range(2, _LONGEST_RUN + 1):
        if i >= run and (like := relate_run(a[i - run : i], b[j - 1])):
            yield Step(i - run, i, j - 1, j, like)
        if j >= run and (like := relate_run(b[j - run : j], a[i - 1])):
            yield Step(i - 1, i, j - run, j, like)
