"""Which word of one address stands for which of the other? The cheapest alignment.

It only explains and grades; what is cheap to align is not thereby the same.
"""

from typing import Final

from lnpcheck.compare.cheapest import Step, cheapest
from lnpcheck.compare.joints import Spots, bond_difference, spoken
from lnpcheck.compare.word_pair import Footing, alike
from lnpcheck.grade import (
    IDENTICAL,
    Comparison,
    Difference,
    DifferenceKind,
    Grade,
    worst,
)

__all__ = ["align", "aligned_in_place", "mirrored"]


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
    return _comparison([*front, *cheapest(a, b, footing), *back[::-1]])


def _equal_steps(a: Spots, b: Spots, footing: Footing) -> list[Step]:
    """Pair words from the start for as long as they are equivalent."""
    steps: list[Step] = []
    for one, other in zip(a, b, strict=False):
        likeness = alike(one, other, footing)
        if likeness.grade not in _CERTAIN:
            break
        steps.append(Step((one,), (other,), likeness))
    return steps


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
