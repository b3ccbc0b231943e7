"""Is it the same street? Name, type and directions, by what each word may mean.

A type word that is one concept in both languages may stand before or after the name;
any other move leaves perhaps the same street. ``Park Pl`` is not ``Place Park``.
"""

from collections.abc import Iterator
from typing import Final

from lnpcheck.compare.alignment import align, aligned_in_place
from lnpcheck.compare.word_pair import Footing, Spot, spot
from lnpcheck.grade import LADDER, Comparison, Difference, Grade, below, worst
from lnpcheck.normalize.grammar import Sense
from lnpcheck.normalize.readings import Street

__all__ = ["compare_streets"]

Spots = tuple[Spot, ...]
Senses = frozenset[Sense]


def compare_streets(a: Street, b: Street, footing: Footing) -> Comparison:
    """Compare two streets, house numbers and units taken off.

    Args:
        a: The LOA's street.
        b: The CSR's street.
        footing: What the addresses are compared on.
    """
    loa, csr = _spots(a), _spots(b)
    found = aligned_in_place(loa, csr, footing)
    if found is not None:
        return found
    moved: list[Comparison] = []
    for spots, cap, difference in _moves(a, b, loa, footing):
        answer = align(spots, csr, footing)
        grade = worst(answer.grade, cap)
        moved.append(Comparison(grade, (difference, *answer.differences)))
        if not below(grade, "related"):
            return moved[-1]
    return _best(align(loa, csr, footing), *moved)


def _best(*answers: Comparison) -> Comparison:
    """Return the answer of the highest grade, the first of equals."""
    return max(answers, key=lambda answer: LADDER.index(answer.grade))


def _spots(street: Street) -> Spots:
    end = len(street.words) - street.tail
    named = [
        n for n in range(street.lead, end) if not _of_kind(street.senses[n], "type")
    ]
    last = -1 if street.tail else end - 1
    lone = named[0] if len(named) == 1 else -1
    return tuple(
        spot(word, street.senses[n], last=n == last, lone=n == lone)
        for n, word in enumerate(street.words)
    )


def _of_kind(senses: Senses, kind: str) -> bool:
    return any(sense.kind == kind and sense.strength != "weak" for sense in senses)


def _moves(
    a: Street, b: Street, spots: Spots, footing: Footing
) -> Iterator[tuple[Spots, Grade, Difference]]:
    """Yield the LOA's words with its type or direction at its other place."""
    yield from _type_moves(a, b, spots, footing)
    yield from _direction_moves(a, b, spots)


def _type_moves(
    a: Street, b: Street, spots: Spots, footing: Footing
) -> Iterator[tuple[Spots, Grade, Difference]]:
    for here, there in ((a.lead, _end(b)), (_end(a), b.lead)):
        if not all(_movable(x, n, footing) for x, n in ((a, here), (b, there))):
            continue
        moved = spots[here]
        rest = [*spots[:here], *spots[here + 1 :]]
        rest.insert(_end(a) if here == a.lead else a.lead, moved)
        texts = (moved.word.text.upper(), b.words[there].text.upper())
        numbered = any(_of_kind(senses, "number") for senses in a.senses)
        cap = _cap(a.senses[here], b.senses[there], footing)
        cap = "related" if numbered else cap
        yield tuple(rest), cap, Difference("word-order", *texts)


def _end(street: Street) -> int:
    """Where the type behind the name stands."""
    return len(street.words) - street.tail - 1


def _movable(street: Street, at: int, footing: Footing) -> bool:
    """Whether a type stands here and the rest is a name, not types and numbers."""
    if not 0 <= at < len(street.words) or not _of_kind(street.senses[at], "type"):
        return False
    rest = (n for n in range(street.lead, _end(street) + 1) if n != at)
    return any(_is_name(street, n, footing) for n in rest)


def _is_name(street: Street, at: int, footing: Footing) -> bool:
    word = street.words[at]
    if word.has_digit or len(word.plain) == 1 or word.plain in footing.grammar.french:
        return False
    return not any(s.kind in _NO_NAME for s in street.senses[at])


_NO_NAME: Final = frozenset({"type", "number"})


def _cap(here: Senses, there: Senses, footing: Footing) -> Grade:
    """Return how alike streets can be whose types stand at different ends."""
    shared = {s.concept for s in here} & {s.concept for s in there}
    spelled = {s.concept for s in here | there if s.strength == "full"}
    certain = bool(shared) and shared | spelled <= footing.grammar.movable
    return "equivalent" if certain else "related"


def _direction_moves(
    a: Street, b: Street, spots: Spots
) -> Iterator[tuple[Spots, Grade, Difference]]:
    """Move the one direction of the LOA to the end where the CSR has its own."""
    ends = (a.lead, a.tail), (b.lead, b.tail)
    if ends == ((1, 0), (0, 1)):
        moved, other = spots[0], b.words[-1]
        yield (*spots[1:], moved), "related", _order(moved, other.text)
    elif ends == ((0, 1), (1, 0)):
        moved, other = spots[-1], b.words[0]
        yield (moved, *spots[:-1]), "related", _order(moved, other.text)


def _order(moved: Spot, other: str) -> Difference:
    return Difference("word-order", moved.word.text.upper(), other.upper())
